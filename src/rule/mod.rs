//! Rules: which questions sources answer, how the answers are worded, what makes two answers the same claim, and what
//! must hold between claims.
//!
//! Third step of the flow: mentions become answers. A rules file is TOML, one table for each question; [`KEYS`] lists all
//! keys, and reading, faults, schema and help follow it:
//!
//! ```toml
//! [list]                              # word lists, visible to all loaded files
//! nationality = ["American", ["British", "UK"]]   # an entry, or an entry with other ways to say it
//!
//! [list.group]                        # the same as a table, with where it comes from, of all or of single entries
//! words  = [["APT31", "Zirconium"], { words = ["APT29", "Midnight Blizzard"], source = "a naming table of 2023" }]
//! source = "https://example.org/names"
//!
//! [claim.voters]                      # named after the question, or after the fault it finds
//! asks      = "How many voters' records were accessed?"
//! value     = "count"                 # the kind of value that answers: a name from `crate::value::KINDS`
//! read      = ["{value} [@nationality] voters"]   # how answers are worded: see `pattern.rs`
//! regex     = '(?<value>\d+) voters'  # the escape hatch: a named group `value`, others fill qualifiers
//! unless    = ["last year"]           # wordings that, anywhere in the sentence, mean that it holds no answer
//! where     = { victim = "@country" } # qualifiers read anywhere in the sentence, unless a pattern has read them
//! same-when = ["victim", "period"]    # if both sides state one of these and have none in common: not the same claim
//! about     = "question"              # or "context": the words around decide what is the same claim
//! only-in   = ["headline", "body"]    # where answers count: one of `REGION_NAMES`
//! not-in    = ["quotation"]           # where they do not
//! evolves   = "up"                    # or "down", "either": a later source may say otherwise (`superseded`)
//! tolerance = "5 %"                   # how far answers may lie apart: "2 days", "10 km", "1" in the value's own unit
//! level     = "error"                 # or "warning", "note", "off"; by verdict: { conflict = "error", superseded = "off" }
//! message   = "{a} voters[ of {victim}] in {a.source}, {b} in {b.source}"   # [ ] is left out where nothing fills it
//! explain   = "what a finding means, and what to do about it"
//! url       = "https://example.org/voters"
//! agree     = [["one text", "another that agrees"]]     # or that `same-when` keeps apart
//! clash     = [["one text", "another that contradicts it"]]
//! find      = ["a text with an answer"]
//! ignore    = ["a text without one"]
//! alias     = [["APT31", "Zirconium"]]            # for names: known to be one; `"@group"` takes those of a list
//! distinct  = [["Volt Typhoon", "Salt Typhoon"]]  # for names: known to differ, which outranks `alias` of another file
//! terms     = [["convicted", "found guilty"], ["acquitted"]]   # for terms: classes that exclude each other
//!
//! [claim.crossings]
//! extend = true                       # adds to a claim, list or check of this name in another file: lists grow,
//! read   = ["{value} journeys"]       # anything else is replaced; `override = true` takes its place altogether
//!
//! [check.toll-by-place]               # what must hold between claims; `same` holds without saying so
//! kind      = "sum"                   # one of `CHECKS`, each with its own names for the claims it joins:
//! whole     = "dead"                  # the name of a claim, or `@list` for counts of these nouns
//! parts     = ["dead-in-town", "dead-at-sea"]
//! same-when = ["place"]               # what must not differ; without it, what keeps the whole apart from its like
//! message   = "{sum}, not {whole}"    # filled by the kind, and by qualifiers
//! agree     = ["one text that adds up", ["one text", "another source that fits it"]]
//! clash     = ["one text that does not add up"]
//! ignore    = ["a text that gives no total"]
//! ```
//!
//! A gap next to the value jumps over no other value of the rule's kind, except over other counts and names. A rule
//! about context without `read` takes every mention of its kind. The level `off` keeps answers from being compared; a
//! check that joins them still reads them. A file replaces shipped rules and lists by name. A word in a list that is
//! written with a capital must stand with one in a text; a word in all capitals, in lists and patterns, stands so in a
//! text.
//!
//! The decision a reader would question: patterns are matched by our own code around the values that were read, never
//! turned into one regular expression each, because compiling a few hundred of those costs more than a whole run.
//!
//! Knows no claim and no other source than the one at hand; what is done with answers is left to later steps.

mod builtin;
mod check;
mod compile;
mod engine;
mod fault;
mod index;
mod joins;
mod keys;
mod level;
mod matcher;
mod merge;
mod names;
mod pattern;
mod regex;
mod region;
mod required;
mod spec;
mod steps;
mod written;

use crate::diagnostic::{Faults, Level};
use crate::finding::Verdict;
use crate::language::Tokens;
use crate::source::Source;
use crate::value::name::Likeness;
use crate::value::{KINDS, Kind, Leeway, Mention, Name, Relation};
use merge::{File, Standing};
use rayon::prelude::*;
use smol_str::SmolStr;
use std::borrow::Cow;

pub use crate::document::{Place, nearest};
pub use check::{CHECKS, Check, CheckExamples, CheckKind, CheckRow, Demand, Operand, OperandRow};
pub use keys::{KEYS, Key, Shape, Table, VERDICT_NAMES};
pub use level::{LEVEL_NAMES, Levels, level_of_name};
pub use region::{REGION_NAMES, Region, Regions};

/// What is read of a shipped pack.
type Part = fn(&'static str) -> Cow<'static, str>;

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
    /// Where in a text its answers may stand.
    pub regions: Regions,
    /// What may lie between two answers that agree.
    pub leeway: Leeway,
    /// How grave its findings are.
    pub levels: Levels,
    /// What its findings say.
    pub wording: Wording,
    /// Names that mean the same, one group each.
    pub alias: Vec<Alias>,
    /// Its own proof; of a shipped rule only where it is asked for ([`RuleSet::load_with_examples`]).
    pub examples: Examples,
    /// Where its name stands.
    pub place: Place,
    known: names::Known,
}

/// What a rule has to say about its findings, in its author's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The headline, with places to be filled in braces.
    pub message: Option<String>,
    /// What a finding means and what to do about it.
    pub explain: Option<String>,
    /// Where more is said.
    pub url: Option<String>,
}

/// Names of one bearer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// Folded as [`crate::value::Name::words`] are.
    pub names: Vec<Vec<SmolStr>>,
    /// Who says so.
    pub source: Option<String>,
}

impl Rule {
    /// True when its answers are compared with each other; else they are read for checks alone.
    pub fn compares(&self) -> bool {
        self.levels.sure().is_some()
    }

    /// True when its answers in two texts are compared.
    pub fn compares_sources(&self) -> bool {
        self.levels.at(Verdict::Conflict).is_some()
    }

    /// True when its answers in one text are compared with each other.
    pub fn compares_within(&self) -> bool {
        self.levels.at(Verdict::Internal).is_some()
    }

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
            (Some(one), Some(other)) => in_common(&one, &other).is_empty(),
            _ => false,
        };
        self.same_when.iter().find(parts).map(String::as_str)
    }
}

/// A qualifier that words state: its name and its values, sorted: the canonical forms of list entries, or else the words
/// as written. [`in_common`] compares them.
pub type Qualifier = (String, Vec<String>);

/// The values that two claims state of one qualifier, in small letters: `Tarn` in a headline may be `TARN`, and a name is
/// met in all its forms.
pub fn in_common(one: &[String], other: &[String]) -> Vec<String> {
    let folded = |value: &String| value.to_lowercase();
    let others: Vec<String> = other.iter().map(folded).collect();
    let is_shared = |value: &String| others.iter().any(|other| may_be_one(value, other));
    one.iter().map(folded).filter(is_shared).collect()
}

/// True for values of a qualifier that are one, or two ways to write one name: `Ines Varga` and `Varga`.
fn may_be_one(one: &str, other: &str) -> bool {
    let shares_word = || one.split(' ').any(|word| other.split(' ').any(|another| another == word));
    let is_one_name = || {
        let likeness = Name::of_text(one).likeness(&Name::of_text(other));
        matches!(likeness, Likeness::Same | Likeness::Variant)
    };
    one == other || shares_word() && is_one_name()
}

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

    /// All their texts.
    pub fn texts(&self) -> impl Iterator<Item = &Example> {
        let pairs = self.agree.iter().chain(&self.clash).flat_map(|(one, other)| [one, other]);
        pairs.chain(&self.find).chain(&self.ignore)
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
    /// Where the patterns are written that found it; none for a regular expression.
    pub patterns: Vec<Place>,
}

/// All rules of a run.
#[derive(Debug, Default)]
pub struct RuleSet {
    /// The rules, in a fixed order: shipped packs first, each file in the order it is written.
    pub rules: Vec<Rule>,
    /// The checks that join them, likewise.
    pub checks: Vec<Check>,
    /// The files they were loaded from, shipped ones included; [`Place::source`] counts in this list.
    pub sources: Vec<Source>,
    engine: engine::Engine,
    /// The rules that say which names are one or distinct.
    knowing_names: Vec<usize>,
    /// For each kind of value the first rule about context that covers it.
    general: [Option<usize>; KINDS.len()],
}

impl RuleSet {
    /// Compiles the shipped packs of these names (all of them when empty) and then `files`, whose rules override
    /// shipped ones of the same name. Every fault of every file is returned. The examples of shipped rules are left out.
    pub fn load(packs: &[String], files: Vec<Source>) -> Result<Self, Faults> {
        Self::load_packs(packs, files, builtin::without_examples)
    }

    /// The same with the examples of shipped rules, for whoever shows or proves them.
    pub fn load_with_examples(packs: &[String], files: Vec<Source>) -> Result<Self, Faults> {
        Self::load_packs(packs, files, Cow::Borrowed)
    }

    /// The same, `part` being what is read of a shipped pack.
    fn load_packs(packs: &[String], files: Vec<Source>, part: Part) -> Result<Self, Faults> {
        let mut faults = Vec::new();
        let known = Self::pack_names();
        for name in packs.iter().filter(|name| !known.contains(&name.as_str())) {
            faults.push(fault::unknown_pack(name, &known));
        }
        let is_wanted =
            |name: &str| packs.is_empty() || name == builtin::WORDS || packs.iter().any(|pack| pack == name);
        let shipped = builtin::PACKS.iter().filter(|(name, _)| is_wanted(name)).map(|(name, text)| {
            let source = Source::new(format!("{name}.toml (shipped)"), *text);
            (source, ((*name).to_owned(), Standing::Shipped { in_full: packs.is_empty() }, Some(*text)))
        });
        let own = files.into_iter().map(|source| {
            let origin = source.name.clone();
            (source, (origin, Standing::Own, None))
        });
        let (sources, whose): (Vec<Source>, Vec<_>) = shipped.chain(own).unzip();
        // Half of the time goes into reading TOML, file by file.
        let parts: Vec<_> = whose.par_iter().map(|(_, _, shipped)| shipped.map(part)).collect();
        let read = |index: usize| spec::read(parts[index].as_deref().unwrap_or(&sources[index].text), index);
        let read: Vec<_> = (0..sources.len()).into_par_iter().map(read).collect();
        let mut files = Vec::with_capacity(read.len());
        for ((spec, own), (origin, standing, _)) in read.into_iter().zip(&whose) {
            let (origin, standing) = (origin.clone(), *standing);
            faults.extend(own);
            files.push(File { origin, standing, spec });
        }
        let compile::Compiled { rules, checks, engine } = compile::compile(files, &mut faults);
        if faults.is_empty() {
            let knowing_names = (0..rules.len()).filter(|rule| !rules[*rule].known.is_empty()).collect();
            let takes_all = |rule: &Rule| rule.about == About::Context && rule.every_mention;
            let covers = |rule: &Rule, kind: Kind| takes_all(rule) && rule.kind == kind;
            let general = KINDS.map(|row| rules.iter().position(|rule| covers(rule, row.kind)));
            return Ok(Self { rules, checks, sources, engine, knowing_names, general });
        }
        let place = |label: &crate::diagnostic::Label| (label.source, label.span.start);
        faults.sort_by_key(|fault| fault.labels.first().map(place));
        Err(Faults { sources, diagnostics: faults })
    }

    /// Sets how grave the findings of rules and checks are, by name; none switches one off. Names that no rule has are
    /// given back, each with the nearest one that is known.
    pub fn set_levels<'n>(&mut self, levels: &[(&'n str, Option<Level>)]) -> Vec<(&'n str, Option<String>)> {
        let mut unknown = Vec::new();
        for (name, level) in levels {
            let rules = self.rules.iter_mut().map(|rule| (rule.name.as_str(), &mut rule.levels));
            let checks = self.checks.iter_mut().map(|check| (check.name.as_str(), &mut check.levels));
            match rules.chain(checks).find(|(known, _)| known == name) {
                Some((_, levels)) => *levels = Levels::of(*level),
                None => {
                    unknown.push((*name, nearest(name, self.names()).map(str::to_owned)));
                }
            }
        }
        unknown
    }

    /// The names under which findings are told: of rules, then of checks.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let rules = self.rules.iter().map(|rule| rule.name.as_str());
        rules.chain(self.checks.iter().map(|check| check.name.as_str()))
    }

    /// The general rule for a kind: the first [`About::Context`] rule that takes every mention of that kind.
    pub fn general(&self, kind: Kind) -> Option<usize> {
        self.general[kind as usize]
    }

    /// Whether some rule says that two names are one or distinct. That they are distinct outranks that they are one.
    pub fn relation_of_names(&self, one: &Name, other: &Name) -> Option<Relation> {
        let said = self.knowing_names.iter().filter_map(|rule| self.rules[*rule].relation_of_names(one, other));
        said.reduce(|said, more| if more == Relation::Disjoint { more } else { said })
    }

    /// Names of the shipped packs.
    pub fn pack_names() -> Vec<&'static str> {
        builtin::PACKS.iter().map(|(name, _)| *name).filter(|name| *name != builtin::WORDS).collect()
    }

    /// The table whose name stands at this place as its file has it, with the comment above.
    pub fn written(&self, name: &Place) -> &str {
        self.sources.get(name.source).map_or("", |file| written::table(file, name))
    }

    /// Finds the answers of all rules with patterns in one segment: `tokens` and `mentions` are those of the segment,
    /// with offsets into `text`. In the order of the text, and for one place in the order of the rules.
    pub fn answers(&self, text: &str, tokens: &Tokens, mentions: &[Mention]) -> Vec<Answer> {
        self.engine.answers(text, tokens, mentions, |_| true)
    }

    /// The same of one rule by itself, by its index.
    pub fn answers_of(&self, rule: usize, text: &str, tokens: &Tokens, mentions: &[Mention]) -> Vec<Answer> {
        self.engine.answers(text, tokens, mentions, |asked| asked == rule)
    }

    /// Where the patterns of a rule are written, by its index.
    pub fn patterns_of(&self, rule: usize) -> Vec<Place> {
        let of_rule = self.engine.patterns.iter().filter(|pattern| pattern.rule == rule);
        let mut places: Vec<Place> = of_rule.map(|pattern| pattern.place.clone()).collect();
        places.dedup();
        places
    }
}

#[cfg(test)]
mod tests;
