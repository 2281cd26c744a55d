//! Rules as written to rules as run, with every fault of every file.
//!
//! Second half of loading, after [`super::spec`]. What a later file defines takes the place of a shipped rule or list
//! of the same name; between files of the user the same name is a fault, because neither author could know which one
//! counts.

use super::engine::{Anywhere, Engine, Reader};
use super::fault;
use super::names::{Known, folded_groups};
use super::pattern::{Proper, VALUE};
use super::regex;
use super::spec::{ClaimSpec, FileSpec, ListSpec, Text};
use super::steps::{Compiler, Lexicon, List, Pattern, first_words};
use super::{About, Example, Examples, Rule};
use crate::diagnostic::{Diagnostic, Level};
use crate::value::{KINDS, Kind};
use std::collections::BTreeMap;

/// One file to be compiled.
pub(super) struct File {
    /// Name of the pack or file.
    pub(super) origin: String,
    pub(super) standing: Standing,
    pub(super) spec: FileSpec,
}

/// Whose file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Compiled into the binary.
    Shipped,
    /// A project's own.
    Own,
}

/// Compiles all files together: lists are visible to all of them.
pub(super) fn compile(files: &[File], faults: &mut Vec<Diagnostic>) -> (Vec<Rule>, Engine) {
    let mut lexicon = Lexicon::default();
    let mut lists = Vec::new();
    let mut names = BTreeMap::new();
    for (_, spec) in in_force(files, |spec| &spec.lists, |list: &ListSpec| &list.name, fault::duplicate_list, faults) {
        names.insert(spec.name.value.as_str(), lists.len());
        lists.push(List::compile(&spec.groups, Proper::Names, &mut lexicon, faults));
    }
    let mut shared = Shared { lexicon, lists, names, patterns: Vec::new(), readers: Vec::new() };
    let mut rules = Vec::new();
    for (file, spec) in
        in_force(files, |spec| &spec.claims, |rule: &ClaimSpec| &rule.name, fault::duplicate_rule, faults)
    {
        rules.extend(shared.rule(file, spec, rules.len(), faults));
    }
    let Shared { lexicon, lists, patterns, readers, .. } = shared;
    // A faulty set is thrown away; its parts need not fit together.
    let engine = if faults.is_empty() { Engine::new(lexicon, lists, patterns, readers) } else { Engine::default() };
    (rules, engine)
}

/// The entries of all files that nothing replaces, with their files; doubles are told.
fn in_force<'a, T>(
    files: &'a [File],
    entries: impl Fn(&'a FileSpec) -> &'a Vec<T>,
    name: impl Fn(&'a T) -> &'a Text,
    double: impl Fn(&fault::Place, &fault::Place, &str) -> Diagnostic,
    faults: &mut Vec<Diagnostic>,
) -> Vec<(&'a File, &'a T)> {
    let all: Vec<(&File, &T)> =
        files.iter().flat_map(|file| entries(&file.spec).iter().map(move |entry| (file, entry))).collect();
    let mut standing: BTreeMap<&str, (Standing, &Text)> = BTreeMap::new();
    for &(file, entry) in &all {
        let this = name(entry);
        match standing.get(this.value.as_str()) {
            Some((before, first)) if *before == file.standing => {
                faults.push(double(&this.place, &first.place, &this.value));
            }
            _ => {
                standing.insert(&this.value, (file.standing, this));
            }
        }
    }
    let is_in_force = |name: &Text| standing.get(name.value.as_str()).is_some_and(|(_, text)| text.place == name.place);
    all.into_iter().filter(|(_, entry)| is_in_force(name(entry))).collect()
}

/// What grows while rules are compiled one after another.
struct Shared<'a> {
    lexicon: Lexicon,
    lists: Vec<List>,
    names: BTreeMap<&'a str, usize>,
    patterns: Vec<Pattern>,
    readers: Vec<Reader>,
}

impl Shared<'_> {
    fn rule(&mut self, file: &File, spec: &ClaimSpec, rule: usize, faults: &mut Vec<Diagnostic>) -> Option<Rule> {
        let name = &spec.name.value;
        let about = about(spec, faults);
        let level = level(spec, faults);
        check_message(spec, faults);
        let known = Known::new(&spec.alias, &spec.distinct, faults);
        if about == About::Question {
            if spec.asks.is_none() && !spec.is_broken("asks") {
                faults.push(fault::missing_key(
                    &spec.name.place,
                    name,
                    "asks",
                    "say in words which question it answers",
                ));
            }
            if spec.read.is_empty() && spec.regex.is_empty() && !spec.is_broken("read") && !spec.is_broken("regex") {
                let why = "say how answers are worded, or write `about = \"context\"`";
                faults.push(fault::missing_key(&spec.name.place, name, "read", why));
            }
        }
        let kind = kind(spec, faults)?;
        check_keys_for(kind, spec, faults);
        let terms = (!spec.terms.is_empty()).then(|| {
            check_terms(&spec.terms, faults);
            self.lists.push(List::compile(&spec.terms, Proper::Free, &mut self.lexicon, faults));
            self.lists.len() - 1
        });
        let mut compiler = Compiler {
            rule,
            kind,
            terms,
            names: &self.names,
            lists: &self.lists,
            lexicon: &mut self.lexicon,
            slots: vec![VALUE.to_owned()],
            faults,
        };
        let patterns: Vec<Pattern> = spec.read.iter().flat_map(|text| compiler.reading(text)).collect();
        let mut anywhere = Vec::new();
        for (slot, text) in &spec.anywhere {
            let steps = compiler.anywhere(&slot.value, text);
            let first_words = first_words(&steps, compiler.lists);
            anywhere.push(Anywhere { slot: compiler.slot(&slot.value), steps, first_words });
        }
        let mut slots = compiler.slots;
        let regexes = spec.regex.iter().map(|text| regex(text, file.standing, &mut slots, faults)).collect();
        for text in &spec.same_when {
            if !slots[1..].contains(&text.value) {
                faults.push(fault::unknown_slot(&text.place, &text.value, slots[1..].iter().map(String::as_str)));
            }
        }
        self.patterns.extend(patterns);
        self.readers.push(Reader { kind, slots, anywhere, terms, regexes });
        Some(Rule {
            name: name.clone(),
            origin: file.origin.clone(),
            asks: said(&spec.asks).unwrap_or_default(),
            kind,
            about,
            every_mention: spec.read.is_empty() && spec.regex.is_empty(),
            same_when: spec.same_when.iter().map(|text| text.value.clone()).collect(),
            level,
            message: said(&spec.message),
            alias: folded_groups(&spec.alias),
            distinct: folded_groups(&spec.distinct),
            examples: examples(spec),
            place: spec.name.place.clone(),
            known,
        })
    }
}

fn said(text: &Option<Text>) -> Option<String> {
    text.as_ref().map(|text| text.value.clone())
}

fn kind(spec: &ClaimSpec, faults: &mut Vec<Diagnostic>) -> Option<Kind> {
    let names = KINDS.map(|row| row.name);
    let Some(text) = &spec.value else {
        let why = format!("say which kind of value answers it: {}", names.join(", "));
        if !spec.is_broken("value") {
            faults.push(fault::missing_key(&spec.name.place, &spec.name.value, "value", &why));
        }
        return None;
    };
    let kind = Kind::of_name(&text.value);
    if kind.is_none() {
        faults.push(fault::unknown_kind(&text.place, &text.value, &names));
    }
    kind
}

fn about(spec: &ClaimSpec, faults: &mut Vec<Diagnostic>) -> About {
    match spec.about.as_ref().map(|text| (text, text.value.as_str())) {
        None | Some((_, "question")) => About::Question,
        Some((_, "context")) => About::Context,
        Some((text, other)) => {
            faults.push(fault::unknown_about(&text.place, other));
            // Nothing more is asked of a rule whose intent is unknown.
            About::Context
        }
    }
}

fn level(spec: &ClaimSpec, faults: &mut Vec<Diagnostic>) -> Level {
    let Some(text) = &spec.level else { return Level::Error };
    let known = [Level::Note, Level::Warning, Level::Error];
    known.into_iter().find(|level| level.name() == text.value).unwrap_or_else(|| {
        faults.push(fault::unknown_level(&text.place, &text.value));
        Level::Error
    })
}

fn check_message(spec: &ClaimSpec, faults: &mut Vec<Diagnostic>) {
    let Some(text) = &spec.message else { return };
    let mut from = 0;
    while let Some(open) = text.value[from..].find('{').map(|at| from + at) {
        let close = text.value[open..].find('}').map_or(text.value.len(), |at| open + at);
        let name = &text.value[open + 1..close];
        if !matches!(name, "a" | "b" | "a.source" | "b.source") {
            faults.push(fault::unknown_placeholder(&text.part(open + 1..close), name));
        }
        from = close;
    }
}

/// Keys that mean something for some kinds only.
fn check_keys_for(kind: Kind, spec: &ClaimSpec, faults: &mut Vec<Diagnostic>) {
    let mut misplaced = |key: &str, why: &str| faults.push(fault::misplaced_key(spec.key_place(key), key, why));
    if kind != Kind::Name {
        if !spec.alias.is_empty() {
            misplaced("alias", "only names have aliases");
        }
        if !spec.distinct.is_empty() {
            misplaced("distinct", "only names are told apart by lists");
        }
    }
    if kind != Kind::Term && !spec.terms.is_empty() {
        misplaced("terms", "it belongs to `value = \"term\"`");
    }
    if kind == Kind::Term && spec.terms.is_empty() && !spec.is_broken("terms") {
        let why = "list the terms, in classes that exclude each other";
        faults.push(fault::missing_key(&spec.name.place, &spec.name.value, "terms", why));
    }
}

fn check_terms(terms: &[Vec<Text>], faults: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<String, &Text> = BTreeMap::new();
    for term in terms.iter().flatten() {
        match first.get(&term.value.to_lowercase()) {
            Some(other) => faults.push(fault::term_twice(&term.place, &other.place, &term.value)),
            None => {
                first.insert(term.value.to_lowercase(), term);
            }
        }
    }
}

fn regex(text: &Text, standing: Standing, slots: &mut Vec<String>, faults: &mut Vec<Diagnostic>) -> regex::Lazy {
    let regex = regex::Lazy::new(&text.value);
    let groups = regex::group_names(&text.value);
    if standing == Standing::Own
        && let Err(message) = regex.check()
    {
        faults.push(fault::bad_regex(&text.place, &message));
    } else if !groups.iter().any(|name| &text.value[name.clone()] == VALUE) {
        faults.push(fault::bad_regex(&text.place, "no group `(?<value>…)` in it"));
    }
    for name in groups {
        let name = &text.value[name];
        if !slots.iter().any(|slot| slot == name) {
            slots.push(name.to_owned());
        }
    }
    regex
}

fn examples(spec: &ClaimSpec) -> Examples {
    let example = |text: &Text| Example { text: text.value.clone(), place: text.place.clone() };
    let pairs = |pairs: &[(Text, Text)]| pairs.iter().map(|(one, other)| (example(one), example(other))).collect();
    Examples {
        agree: pairs(&spec.agree),
        clash: pairs(&spec.clash),
        find: spec.find.iter().map(example).collect(),
        ignore: spec.ignore.iter().map(example).collect(),
    }
}
