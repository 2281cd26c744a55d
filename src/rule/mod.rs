//! Rules: which questions sources answer, how the answers are worded, and what makes two answers the same claim.
//!
//! Third step of the flow: mentions become answers. A rules file is TOML, one table for each question:
//!
//! ```toml
//! [list]                              # word lists, visible to all loaded files
//! nationality = ["American", ["British", "UK"]]   # an entry, or an entry with other ways to say it
//!
//! [claim.voters]                      # named after the question, or after the fault it finds
//! asks      = "How many voters' records were accessed?"
//! value     = "count"                 # the kind of value that answers: a name from `crate::value::KINDS`
//! read      = ["{value} [@nationality] voters"]   # how answers are worded: see `pattern.rs`
//! regex     = '(?<value>\d+) voters'  # the escape hatch: a named group `value`, others fill qualifiers
//! where     = { victim = "@country" } # qualifiers read anywhere in the sentence, unless a pattern has read them
//! same-when = ["victim"]              # if both sides state one of these and have none in common: not the same claim
//! about     = "question"              # or "context": the words around decide what is the same claim
//! level     = "error"                 # or "warning", "note"
//! message   = "{a} voters in {a.source}, {b} in {b.source}"
//! agree     = [["one text", "another that agrees"]]     # or that `same-when` keeps apart
//! clash     = [["one text", "another that contradicts it"]]
//! find      = ["a text with an answer"]
//! ignore    = ["a text without one"]
//! alias     = [["APT31", "Zirconium"]]            # for names: known to be one
//! distinct  = [["Volt Typhoon", "Salt Typhoon"]]  # for names: known to differ; aliases of either count too
//! terms     = [["convicted", "found guilty"], ["acquitted"]]   # for terms: classes that exclude each other
//! ```
//!
//! A gap next to the value jumps over no other value of the rule's kind, except over other counts and names. A rule
//! about context without `read` takes every mention of its kind. A file replaces shipped rules and lists by name. A
//! word in a list that is written with a capital must stand with one in a text; a word in all capitals, in lists and
//! patterns, stands so in a text.
//!
//! The decision a reader would question: patterns are matched by our own code around the values that were read, never
//! turned into one regular expression each, because compiling a few hundred of those costs more than a whole run.
//!
//! Knows no claim and no other source than the one at hand; what is done with answers is left to later steps.

mod builtin;
mod compile;
mod engine;
mod fault;
mod matcher;
mod names;
mod pattern;
mod regex;
mod spec;
mod steps;
mod written;

use crate::diagnostic::{Faults, Level};
use crate::language::Tokens;
use crate::source::Source;
use crate::value::{Kind, Mention, Name, Relation};
use compile::{File, Standing};

pub use fault::{Place, nearest};

/// What makes two mentions of one rule answers to the same question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The rule itself asks one question; its patterns recognise the answers.
    Question,
    /// The words around the mentions must say so.
    Context,
}

/// One compiled rule.
#[derive(Debug)]
pub struct Rule {
    /// Its name: the key of its table.
    pub name: String,
    /// The pack (file stem of a shipped file) or file it comes from.
    pub origin: String,
    /// The question in words; may be empty for a rule about context.
    pub asks: String,
    /// The kind of value that answers it.
    pub kind: Kind,
    /// How claims of it are aligned.
    pub about: About,
    /// True when it has no patterns and takes every mention of its kind; [`RuleSet::answers`] leaves those to the
    /// caller.
    pub every_mention: bool,
    /// Names of the qualifiers that must not differ.
    pub same_when: Vec<String>,
    /// Level of its findings.
    pub level: Level,
    /// Headline with `{a}`, `{b}`, `{a.source}`, `{b.source}`, if it has one of its own.
    pub message: Option<String>,
    /// Names that mean the same, folded as [`crate::value::Name::words`] are, one group each.
    pub alias: Vec<Vec<Vec<String>>>,
    /// Names known to differ, likewise.
    pub distinct: Vec<Vec<Vec<String>>>,
    /// Its own proof.
    pub examples: Examples,
    /// Where its name stands.
    pub place: Place,
    known: names::Known,
}

impl Rule {
    /// Whether the author says that two names are one ([`Relation::Same`]) or distinct ([`Relation::Disjoint`]). None
    /// when nothing is said of them; then their words decide.
    pub fn relation_of_names(&self, one: &Name, other: &Name) -> Option<Relation> {
        self.known.relation(one, other)
    }

    /// The qualifier that keeps two answers apart: both state it, and they have no value of it in common.
    pub fn parting_qualifier(&self, one: &[Qualifier], other: &[Qualifier]) -> Option<&str> {
        let values = |qualifiers: &'_ [Qualifier], name: &str| {
            qualifiers.iter().find(|(stated, _)| stated == name).map(|(_, values)| values.clone())
        };
        let parts = |name: &&String| match (values(one, name), values(other, name)) {
            (Some(one), Some(other)) => !one.iter().any(|value| other.contains(value)),
            _ => false,
        };
        self.same_when.iter().find(parts).map(String::as_str)
    }
}

/// A qualifier that words state: its name and the canonical forms of its values, sorted.
pub type Qualifier = (String, Vec<String>);

/// Texts that prove a rule.
#[derive(Clone, Debug, Default)]
pub struct Examples {
    /// Pairs whose answers agree.
    pub agree: Vec<(Example, Example)>,
    /// Pairs whose answers contradict each other.
    pub clash: Vec<(Example, Example)>,
    /// Texts that hold an answer.
    pub find: Vec<Example>,
    /// Texts that hold none.
    pub ignore: Vec<Example>,
}

impl Examples {
    /// How many there are; a pair is one.
    pub fn count(&self) -> usize {
        self.agree.len() + self.clash.len() + self.find.len() + self.ignore.len()
    }
}

/// A text that proves a rule, and where it stands.
#[derive(Clone, Debug)]
pub struct Example {
    /// The text.
    pub text: String,
    /// Its place in [`RuleSet::sources`].
    pub place: Place,
}

/// An answer to a rule's question found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Index of the rule in its set.
    pub rule: usize,
    /// The value and where it stands.
    pub mention: Mention,
    /// Qualifiers that the words state.
    pub qualifiers: Vec<Qualifier>,
}

/// All rules of a run.
#[derive(Debug, Default)]
pub struct RuleSet {
    /// The rules, in a fixed order: shipped packs first, each file in the order it is written.
    pub rules: Vec<Rule>,
    /// The files they were loaded from, shipped ones included; [`Place::source`] counts in this list.
    pub sources: Vec<Source>,
    engine: engine::Engine,
}

impl RuleSet {
    /// Compiles the shipped packs of these names (all of them when empty) and then `files`, whose rules override
    /// shipped ones of the same name. Every fault of every file is returned.
    pub fn load(packs: &[String], files: Vec<Source>) -> Result<Self, Faults> {
        let mut faults = Vec::new();
        let known = Self::pack_names();
        for name in packs.iter().filter(|name| !known.contains(&name.as_str())) {
            faults.push(fault::unknown_pack(name, &known));
        }
        let is_wanted =
            |name: &str| packs.is_empty() || name == builtin::WORDS || packs.iter().any(|pack| pack == name);
        let shipped = builtin::PACKS.iter().filter(|(name, _)| is_wanted(name)).map(|(name, text)| {
            let source = Source::new(format!("{name}.toml (shipped)"), *text);
            (source, (*name).to_owned(), Standing::Shipped)
        });
        let own = files.into_iter().map(|source| {
            let origin = source.name.clone();
            (source, origin, Standing::Own)
        });
        let (mut sources, mut specs) = (Vec::new(), Vec::new());
        for (source, origin, standing) in shipped.chain(own) {
            let spec = spec::read(&source, sources.len(), &mut faults);
            specs.push(File { origin, standing, spec });
            sources.push(source);
        }
        let (rules, engine) = compile::compile(&specs, &mut faults);
        if faults.is_empty() {
            return Ok(Self { rules, sources, engine });
        }
        let place = |label: &crate::diagnostic::Label| (label.source, label.span.start);
        faults.sort_by_key(|fault| fault.labels.first().map(place));
        Err(Faults { sources, diagnostics: faults })
    }

    /// Names of the shipped packs.
    pub fn pack_names() -> Vec<&'static str> {
        builtin::PACKS.iter().map(|(name, _)| *name).filter(|name| *name != builtin::WORDS).collect()
    }

    /// The table of `rule` as its file has it, with the comment above.
    pub fn written(&self, rule: &Rule) -> &str {
        self.sources.get(rule.place.source).map_or("", |file| written::table(file, &rule.place))
    }

    /// Finds the answers of all rules with patterns in one segment: `tokens` and `mentions` are those of the segment,
    /// with offsets into `text`. In the order of the text, and for one place in the order of the rules.
    pub fn answers(&self, text: &str, tokens: &Tokens, mentions: &[Mention]) -> Vec<Answer> {
        self.engine.answers(text, tokens, mentions)
    }
}

#[cfg(test)]
mod tests;
