//! Rules as written to rules as run, with every fault of every file.
//!
//! Second half of loading, after [`super::spec`]: [`merge`] tells which tables of which files are in force, here the
//! claims among them are compiled, and [`super::joins`] does the same for checks.

use super::check::Demand;
use super::engine::{Anywhere, Engine, Reader};
use super::fault;
use super::joins;
use super::keys::Table;
use super::level::{Levels, level_of_name};
use super::merge::{Entry, File, Standing, in_force};
use super::names::{Known, folded};
use super::pattern::{Proper, VALUE};
use super::regex;
use super::region::{Region, Regions};
use super::spec::{Group, TableSpec};
use super::steps::{Compiler, Lexicon, List, Pattern};
use super::{About, Alias, Check, Example, Examples, Rule, Wording};
use crate::diagnostic::Diagnostic;
use crate::document::Text;
use crate::value::{Change, KINDS, Kind, Leeway, Tolerance};
use std::collections::BTreeMap;

/// All that was compiled.
#[derive(Default)]
pub(super) struct Compiled {
    pub(super) rules: Vec<Rule>,
    pub(super) checks: Vec<Check>,
    pub(super) engine: Engine,
}

/// Compiles all files together: lists are visible to all of them.
pub(super) fn compile(files: Vec<File>, faults: &mut Vec<Diagnostic>) -> Compiled {
    let entries = in_force(files, faults);
    let of = |table: Table| entries.iter().filter(move |entry| entry.table == table);
    let mut shared = Shared::default();
    let mut compiled = Compiled::default();
    for entry in of(Table::List) {
        let (spec, groups) = (&entry.spec, entry.spec.groups("words"));
        if !spec.has("words") {
            faults.push(fault::missing_words(&spec.name.place, &spec.name.value));
        }
        shared.names.insert(&spec.name.value, shared.lists.len());
        shared.groups.push(groups);
        shared.sources.push(spec.text("source"));
        let wordings: Vec<&[Text]> = groups.iter().map(|group| group.words.as_slice()).collect();
        shared.lists.push(List::compile(&wordings, Proper::Names, &mut shared.lexicon, faults));
    }
    for entry in of(Table::Claim) {
        let rule = shared.rule(entry, compiled.rules.len(), faults);
        compiled.rules.extend(rule);
    }
    let slots: Vec<&[String]> = shared.readers.iter().map(|reader| reader.slots.as_slice()).collect();
    let written: Vec<&Text> = of(Table::Claim).map(|entry| &entry.spec.name).collect();
    let known = joins::Joined {
        rules: &compiled.rules,
        written: &written,
        slots: &slots,
        names: &shared.names,
        groups: &shared.groups,
    };
    compiled.checks = joins::checks(of(Table::Check), &known, faults);
    // A faulty set is thrown away; its parts need not fit together.
    if faults.is_empty() {
        let Shared { lexicon, lists, patterns, readers, .. } = shared;
        compiled.engine = Engine::new(lexicon, lists, patterns, readers);
    }
    compiled
}

/// What grows while rules are compiled one after another.
#[derive(Default)]
struct Shared<'a> {
    lexicon: Lexicon,
    lists: Vec<List>,
    /// The lists by name.
    names: BTreeMap<&'a str, usize>,
    /// Their words as written, by the same numbers.
    groups: Vec<&'a [Group<'a>]>,
    /// Where their words come from.
    sources: Vec<Option<&'a Text<'a>>>,
    patterns: Vec<Pattern>,
    readers: Vec<Reader>,
}

impl<'a> Shared<'a> {
    /// Rule number `number`; none where its kind is not known.
    fn rule(&mut self, entry: &'a Entry<'a>, number: usize, faults: &mut Vec<Diagnostic>) -> Option<Rule> {
        let spec = &entry.spec;
        let about = about(spec);
        let alias = self.resolved(spec.groups("alias"), faults);
        let known = Known::new(&alias, &self.resolved(spec.groups("distinct"), faults), faults);
        let terms = self.resolved(spec.groups("terms"), faults);
        if about == About::Question {
            check_question(spec, faults);
        }
        let kind = kind(spec, faults)?;
        check_keys_for(kind, spec, faults);
        let leeway = leeway(kind, spec, faults);
        let terms = self.terms(&terms, faults);
        let reader = self.reader(entry, number, (kind, terms), faults);
        check_slots(spec, &reader.slots, faults);
        self.readers.push(reader);
        Some(Rule {
            name: spec.name.value.to_string(),
            origin: entry.origin.clone(),
            asks: said(spec.text("asks")).unwrap_or_default(),
            kind,
            about,
            every_mention: spec.texts("read").is_empty() && spec.texts("regex").is_empty(),
            same_when: spec.texts("same-when").iter().map(|text| text.value.to_string()).collect(),
            regions: regions(spec),
            leeway,
            levels: levels(spec),
            wording: wording(spec),
            alias: alias.iter().map(names_of).collect(),
            examples: examples(spec),
            place: spec.name.place.clone(),
            known,
        })
    }

    /// The number of the list that the terms of a rule make; none without terms.
    fn terms(&mut self, terms: &[Group], faults: &mut Vec<Diagnostic>) -> Option<usize> {
        if terms.is_empty() {
            return None;
        }
        check_terms(terms, faults);
        let wordings: Vec<&[Text]> = terms.iter().map(|group| group.words.as_slice()).collect();
        self.lists.push(List::compile(&wordings, Proper::Free, &mut self.lexicon, faults));
        Some(self.lists.len() - 1)
    }

    /// How answers to a rule are read. The patterns of `read` join those of all rules; the rest the reader keeps to itself.
    fn reader(
        &mut self,
        entry: &Entry<'_>,
        rule: usize,
        (kind, terms): (Kind, Option<usize>),
        faults: &mut Vec<Diagnostic>,
    ) -> Reader {
        let spec = &entry.spec;
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
        for text in spec.texts("read") {
            compiler.reading(text, &mut self.patterns);
        }
        let anywhere = spec.slots("where").iter().map(|(name, text)| {
            let steps = compiler.anywhere(&name.value, text);
            Anywhere { slot: compiler.slot(&name.value), steps }
        });
        let anywhere = anywhere.collect();
        let unless = spec.texts("unless").iter().map(|text| compiler.wording(text)).collect();
        let mut slots = compiler.slots;
        let regexes = spec.texts("regex").iter().map(|text| regex(text, entry.standing, &mut slots, faults)).collect();
        Reader { kind, slots, anywhere, unless, terms, regexes }
    }

    /// The groups with the names of lists replaced by what these hold.
    fn resolved(&self, groups: &[Group<'a>], faults: &mut Vec<Diagnostic>) -> Vec<Group<'a>> {
        let mut resolved = Vec::new();
        for group in groups {
            match &group.words[..] {
                [text] if text.value.starts_with('@') => match self.names.get(&text.value[1..]) {
                    Some(list) => resolved.extend(self.groups[*list].iter().map(|group| Group {
                        source: group.source.clone().or_else(|| self.sources[*list].cloned()),
                        words: group.words.clone(),
                    })),
                    None => {
                        let place = text.part(1..text.value.len());
                        faults.push(fault::unknown_list(&place, &text.value[1..], self.names.keys().copied()));
                    }
                },
                _ => resolved.push(group.clone()),
            }
        }
        resolved
    }
}

pub(super) fn said(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.value.to_string())
}

/// What the findings of a claim or check say.
pub(super) fn wording(spec: &TableSpec) -> Wording {
    Wording { message: said(spec.text("message")), explain: said(spec.text("explain")), url: said(spec.text("url")) }
}

/// How grave the findings of a claim or check are.
pub(super) fn levels(spec: &TableSpec) -> Levels {
    // Levels that are not known were told when they were read.
    let level = |text: &Text| level_of_name(&text.value).unwrap_or_default();
    match spec.text("level") {
        Some(text) => Levels::of(level(text)),
        None => {
            let given = spec.slots("level").iter();
            given.fold(Levels::default(), |levels, (verdict, text)| match verdict.value.as_ref() {
                "conflict" => levels.with_sure(level(text)),
                verdict => levels.with(verdict, level(text)),
            })
        }
    }
}

fn about(spec: &TableSpec) -> About {
    match spec.text("about").map(|text| text.value.as_ref()) {
        Some("context") => About::Context,
        // Nothing more is asked of a rule whose intent is unknown.
        None if spec.has("about") => About::Context,
        _ => About::Question,
    }
}

fn regions(spec: &TableSpec) -> Regions {
    let named = |key: &str| spec.texts(key).iter().filter_map(|text| Region::of_name(&text.value)).collect();
    Regions { only: named("only-in"), not: named("not-in") }
}

fn kind(spec: &TableSpec, faults: &mut Vec<Diagnostic>) -> Option<Kind> {
    if !spec.has("value") {
        let why = format!("say which kind of value answers it: {}", KINDS.map(|row| row.name).join(", "));
        faults.push(fault::missing_key(&spec.name.place, &spec.name.value, "value", &why));
    }
    spec.text("value").and_then(|text| Kind::of_name(&text.value))
}

fn leeway(kind: Kind, spec: &TableSpec, faults: &mut Vec<Diagnostic>) -> Leeway {
    let evolves = spec.text("evolves").map(|text| match text.value.as_ref() {
        "up" => Change::Up,
        "down" => Change::Down,
        _ => Change::Either,
    });
    let tolerance = spec.text("tolerance").and_then(|text| {
        let tolerance = Tolerance::of_text(&text.value, kind);
        if tolerance.is_none() {
            faults.push(fault::bad_tolerance(&text.place, &text.value, kind.name()));
        }
        tolerance
    });
    Leeway { evolves, tolerance, at_a_time: kind == Kind::Date && (spec.has("read") || spec.has("regex")) }
}

/// A rule that asks one question says which, and how answers are worded.
fn check_question(spec: &TableSpec, faults: &mut Vec<Diagnostic>) {
    let mut miss = |key: &str, why: &str| faults.push(fault::missing_key(&spec.name.place, &spec.name.value, key, why));
    if !spec.has("asks") {
        miss("asks", "say in words which question it answers");
    }
    if !spec.has("read") && !spec.has("regex") {
        miss("read", "say how answers are worded, or write `about = \"context\"`");
    }
}

/// What a rule names of its slots, of which the first is the value itself, must be filled by its patterns.
fn check_slots(spec: &TableSpec, slots: &[String], faults: &mut Vec<Diagnostic>) {
    let stated: Vec<&str> = slots.iter().skip(1).map(String::as_str).collect();
    for text in spec.texts("same-when").iter().filter(|text| !stated.contains(&text.value.as_ref())) {
        faults.push(fault::unknown_slot(&text.place, &text.value, stated.iter().copied()));
    }
    check_message(spec, &["a", "b", "a.source", "b.source"], &stated, faults);
}

/// What a message holds in braces must be known, and its brackets must be closed.
pub(super) fn check_message(spec: &TableSpec, known: &[&str], slots: &[&str], faults: &mut Vec<Diagnostic>) {
    let Some(text) = spec.text("message") else { return };
    let mut from = 0;
    while let Some(open) = text.value[from..].find('{').map(|at| from + at) {
        let close = text.value[open..].find('}').map_or(text.value.len(), |at| open + at);
        let name = &text.value[open + 1..close];
        if !known.contains(&name) && !slots.contains(&name) {
            let known = known.iter().chain(slots).copied();
            faults.push(fault::unknown_placeholder(&text.part(open + 1..close), name, known));
        }
        from = close;
    }
}

/// Keys that mean something for some kinds only.
fn check_keys_for(kind: Kind, spec: &TableSpec, faults: &mut Vec<Diagnostic>) {
    for (key, fits, why) in [
        ("alias", kind == Kind::Name, "only names have aliases"),
        ("distinct", kind == Kind::Name, "only names are told apart by lists"),
        ("terms", kind == Kind::Term, "it belongs to `value = \"term\"`"),
        ("evolves", Demand::Amounts.meets(kind) || kind == Kind::Date, "only figures and dates change with time"),
    ] {
        if !fits && spec.has(key) {
            faults.push(fault::misplaced_key(spec.key_place(key), key, why));
        }
    }
    if kind == Kind::Term && !spec.has("terms") {
        let why = "list the terms, in classes that exclude each other";
        faults.push(fault::missing_key(&spec.name.place, &spec.name.value, "terms", why));
    }
}

fn check_terms(terms: &[Group], faults: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<String, &Text> = BTreeMap::new();
    for term in terms.iter().flat_map(|group| &group.words) {
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
    } else if standing == Standing::Own && regex.matches_empty() {
        faults.push(fault::bad_regex(&text.place, "it matches the empty text"));
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

fn names_of(alias: &Group) -> Alias {
    Alias { names: folded(&alias.words), source: said(alias.source.as_ref()) }
}

pub(super) fn example(text: &Text) -> Example {
    Example { text: text.value.to_string(), place: text.place.clone() }
}

fn examples(spec: &TableSpec) -> Examples {
    let pairs = |key: &str| {
        let cases = spec.cases(key).iter();
        cases.filter_map(|(one, other)| Some((example(one), example(other.as_ref()?)))).collect()
    };
    Examples {
        agree: pairs("agree"),
        clash: pairs("clash"),
        find: spec.texts("find").iter().map(example).collect(),
        ignore: spec.texts("ignore").iter().map(example).collect(),
    }
}
