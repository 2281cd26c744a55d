//! Rules as an author wrote them: TOML to plain texts, each with its place in the file.
//!
//! First half of loading; [`super::compile`] makes of it what the engine runs. What a key may hold is told by
//! [`super::keys::KEYS`] and by nothing here.

use super::fault;
use super::keys::{Key, Shape, Table, VERDICT_NAMES};
use super::level::LEVEL_NAMES;
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Item, Name, Place, Text, in_order};
use toml::de::{DeTable, DeValue};

/// Words that mean the same, as an author groups them.
#[derive(Clone, Debug, Default)]
pub(super) struct Group<'s> {
    /// The words, the first of which gives the group its name.
    pub(super) words: Vec<Text<'s>>,
    /// Where they come from, if this group says so.
    pub(super) source: Option<Text<'s>>,
}

/// What stands behind a key, by its [`Shape`].
#[derive(Clone, Debug)]
pub(super) enum Said<'s> {
    Text(Text<'s>),
    Texts(Vec<Text<'s>>),
    Groups(Vec<Group<'s>>),
    /// Texts, and pairs of texts.
    Cases(Vec<Case<'s>>),
    /// Texts by the words before them: patterns by qualifier, levels by verdict.
    Slots(Vec<Slot<'s>>),
    Flag(bool),
}

/// A text, or a pair of texts.
pub(super) type Case<'s> = (Text<'s>, Option<Text<'s>>);
/// A text and the word before it.
pub(super) type Slot<'s> = (Text<'s>, Text<'s>);

/// One entry of a table.
#[derive(Clone, Debug)]
struct Entry<'s> {
    key: &'static str,
    place: Place,
    said: Said<'s>,
}

/// One table as written: a list, a claim or a check.
#[derive(Clone, Debug, Default)]
pub(super) struct TableSpec<'s> {
    pub(super) name: Text<'s>,
    entries: Vec<Entry<'s>>,
    /// Keys whose entries had faults, so that they are not also told to be missing.
    broken: Vec<String>,
}

impl<'s> TableSpec<'s> {
    /// The string behind this key.
    pub(super) fn text(&self, key: &str) -> Option<&Text<'s>> {
        self.said(key).and_then(|said| if let Said::Text(text) = said { Some(text) } else { None })
    }

    /// The strings behind this key.
    pub(super) fn texts(&self, key: &str) -> &[Text<'s>] {
        self.said(key).map_or(&[], |said| if let Said::Texts(texts) = said { texts } else { &[] })
    }

    /// The groups behind this key.
    pub(super) fn groups(&self, key: &str) -> &[Group<'s>] {
        self.said(key).map_or(&[], |said| if let Said::Groups(groups) = said { groups } else { &[] })
    }

    /// The texts and pairs of texts behind this key.
    pub(super) fn cases(&self, key: &str) -> &[Case<'s>] {
        self.said(key).map_or(&[], |said| if let Said::Cases(cases) = said { cases } else { &[] })
    }

    /// The strings behind this key with the words before them.
    pub(super) fn slots(&self, key: &str) -> &[Slot<'s>] {
        self.said(key).map_or(&[], |said| if let Said::Slots(slots) = said { slots } else { &[] })
    }

    /// True when this key says `true`.
    pub(super) fn flag(&self, key: &str) -> bool {
        matches!(self.said(key), Some(Said::Flag(true)))
    }

    /// True when something is said under this key, be it wrong.
    pub(super) fn has(&self, key: &str) -> bool {
        self.said(key).is_some() || self.broken.iter().any(|broken| broken == key)
    }

    /// The place of this key, or of the table's name when it is not given.
    pub(super) fn key_place(&self, key: &str) -> &Place {
        self.entries.iter().find(|entry| entry.key == key).map_or(&self.name.place, |entry| &entry.place)
    }

    /// Adds what `other` says: lists grow, anything else is replaced.
    pub(super) fn extend(&mut self, other: Self) {
        self.broken.extend(other.broken);
        for entry in other.entries {
            let before = self.entries.iter_mut().find(|before| before.key == entry.key);
            match (before.map(|before| &mut before.said), entry.said) {
                (Some(Said::Texts(texts)), Said::Texts(more)) => texts.extend(more),
                (Some(Said::Groups(groups)), Said::Groups(more)) => groups.extend(more),
                (Some(Said::Cases(cases)), Said::Cases(more)) => cases.extend(more),
                (Some(Said::Slots(slots)), Said::Slots(more)) => slots.extend(more),
                (Some(said), more) => *said = more,
                (None, said) => self.entries.push(Entry { said, ..entry }),
            }
        }
    }

    fn said(&self, key: &str) -> Option<&Said<'s>> {
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.said)
    }
}

/// Keys of a group that is written as a table, which are those of a list.
const WORDS: &str = "words";
const SOURCE: &str = "source";

/// One file as written: its tables, in the order of the file.
#[derive(Debug, Default)]
pub(super) struct FileSpec<'s> {
    pub(super) tables: Vec<(Table, TableSpec<'s>)>,
}

/// Reads one rules file, number `index` of the run: what is understood of it, and what is wrong with it.
pub(super) fn read(file: &str, index: usize) -> (FileSpec<'_>, Vec<Diagnostic>) {
    let (document, table) = Document::parse(file, index);
    let broken = document.faults.clone();
    let mut reader = Reader { document };
    let mut spec = reader.file(&table);
    if broken.is_empty() {
        return (spec, reader.document.faults);
    }
    // A broken document would give faults that are none, but other files may use its lists.
    spec.tables.retain(|(table, _)| *table == Table::List);
    (spec, broken)
}

struct Reader<'s> {
    document: Document<'s>,
}

impl<'s> Reader<'s> {
    fn file(&mut self, document: &DeTable<'s>) -> FileSpec<'s> {
        let mut spec = FileSpec::default();
        for (name, item) in in_order(document) {
            let Some(table) = Table::ALL.into_iter().find(|table| table.name() == name.get_ref()) else {
                self.document.unknown_key(name, &Table::ALL.map(Table::name));
                continue;
            };
            for (name, item) in self.document.entries(table.name(), item).unwrap_or_default() {
                let read = self.table(table, name, item);
                spec.tables.extend(read.map(|read| (table, read)));
            }
        }
        spec
    }

    fn table(&mut self, kind: Table, name: &Name<'s>, item: &Item<'s>) -> Option<TableSpec<'s>> {
        let mut spec = TableSpec { name: self.name(name), ..TableSpec::default() };
        let DeValue::Table(table) = item.get_ref() else {
            let short = kind.keys().find(|key| kind == Table::List && key.name == WORDS);
            let Some(key) = short.filter(|_| matches!(item.get_ref(), DeValue::Array(_))) else {
                let wanted = if kind == Table::List { "a list or a table" } else { "a table" };
                return self.document.wrong_type(item, &spec.name.value, wanted);
            };
            let place = spec.name.place.clone();
            spec.entries.extend(self.said(key, item).map(|said| Entry { key: key.name, place, said }));
            return Some(spec);
        };
        for (name, item) in in_order(table) {
            let place = self.document.place(name.span());
            let written = name.get_ref().as_ref();
            let Some(key) = kind.keys().find(|key| key.name == written) else {
                let known: Vec<&str> = kind.keys().map(|key| key.name).collect();
                self.document.unknown_key(name, &known);
                continue;
            };
            let faults_before = self.document.faults.len();
            spec.entries.extend(self.said(key, item).map(|said| Entry { key: key.name, place, said }));
            if self.document.faults.len() > faults_before {
                spec.broken.push(written.to_owned());
            }
        }
        Some(spec)
    }

    /// What is written behind a key, in its shape.
    fn said(&mut self, key: &Key, item: &Item<'s>) -> Option<Said<'s>> {
        let name = key.name;
        Some(match key.shape {
            Shape::Text => Said::Text(self.document.string(name, item)?),
            Shape::Texts => Said::Texts(self.document.strings(name, item)),
            Shape::Groups => Said::Groups(self.groups(name, item)),
            Shape::Pairs => Said::Cases(self.cases(name, item, key.shape)),
            Shape::Cases => Said::Cases(self.cases(name, item, key.shape)),
            Shape::Slots => Said::Slots(self.slots(name, item)?),
            Shape::Flag => match item.get_ref() {
                DeValue::Boolean(flag) => Said::Flag(*flag),
                _ => return self.document.wrong_type(item, name, "true or false"),
            },
            Shape::OneOf(known) => {
                Said::Text(self.document.string(name, item).and_then(|text| self.known(name, text, known))?)
            }
            Shape::SomeOf(known) => {
                let texts = self.document.strings(name, item).into_iter();
                Said::Texts(texts.filter_map(|text| self.known(name, text, known)).collect())
            }
            Shape::Levels => match item.get_ref() {
                DeValue::Table(_) => {
                    let levels = self.slots(name, item)?.into_iter();
                    let known = |reader: &mut Self, (verdict, level)| {
                        Some((reader.known(name, verdict, &VERDICT_NAMES)?, reader.known(name, level, &LEVEL_NAMES)?))
                    };
                    Said::Slots(levels.filter_map(|pair| known(self, pair)).collect())
                }
                _ => {
                    Said::Text(self.document.string(name, item).and_then(|text| self.known(name, text, &LEVEL_NAMES))?)
                }
            },
        })
    }

    /// The word, if it is one of those that a key may have.
    fn known(&mut self, key: &str, text: Text<'s>, known: &[&str]) -> Option<Text<'s>> {
        if known.contains(&text.value.as_ref()) {
            return Some(text);
        }
        self.document.faults.push(fault::unknown_word(&text.place, key, &text.value, known));
        None
    }

    /// A table of strings, by the words before them.
    fn slots(&mut self, key: &str, item: &Item<'s>) -> Option<Vec<Slot<'s>>> {
        let mut slots = Vec::new();
        for (name, item) in self.document.entries(key, item)? {
            let name = self.name(name);
            slots.extend(self.document.string(&name.value, item).map(|text| (name, text)));
        }
        Some(slots)
    }

    /// The name of a rule, list or qualifier.
    fn name(&mut self, key: &Name<'s>) -> Text<'s> {
        let name = self.document.name(key);
        let starts_well = name.value.starts_with(|letter: char| letter.is_ascii_lowercase());
        let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if !starts_well || !name.value.chars().all(is_plain) {
            self.document.faults.push(fault::bad_name(&name.place, &name.value));
        }
        name
    }

    /// A list of groups of strings; a single string is a group of one.
    fn groups(&mut self, key: &str, item: &Item<'s>) -> Vec<Group<'s>> {
        match item.get_ref() {
            DeValue::String(_) => vec![Group { words: self.document.strings(key, item), source: None }],
            DeValue::Array(items) => {
                let groups = items.iter().map(|item| self.group(key, item));
                groups.filter(|group| !group.words.is_empty()).collect()
            }
            _ => self.document.wrong_type(item, key, "a list").unwrap_or_default(),
        }
    }

    /// A string, a list of strings, or a table of these with the source they come from.
    fn group(&mut self, key: &str, item: &Item<'s>) -> Group<'s> {
        let DeValue::Table(table) = item.get_ref() else {
            return Group { words: self.document.strings(key, item), source: None };
        };
        let mut group = Group::default();
        for (name, item) in in_order(table) {
            match name.get_ref().as_ref() {
                WORDS => group.words = self.document.strings(WORDS, item),
                SOURCE => group.source = self.document.string(SOURCE, item),
                _ => self.document.unknown_key(name, &[WORDS, SOURCE]),
            }
        }
        group
    }

    /// Pairs of texts, and where the shape allows it texts alone.
    fn cases(&mut self, key: &str, item: &Item<'s>, shape: Shape) -> Vec<Case<'s>> {
        let wanted = match shape {
            Shape::Cases => "a list of texts and pairs of texts",
            _ => "a list of pairs of texts",
        };
        let DeValue::Array(items) = item.get_ref() else {
            return self.document.wrong_type(item, key, wanted).unwrap_or_default();
        };
        let mut cases = Vec::new();
        for item in items.iter() {
            match item.get_ref() {
                DeValue::Array(pair) if pair.len() == 2 => {
                    let pair = self.document.string(key, &pair[0]).zip(self.document.string(key, &pair[1]));
                    cases.extend(pair.map(|(one, other)| (one, Some(other))));
                }
                DeValue::String(_) if shape == Shape::Cases => {
                    cases.extend(self.document.string(key, item).map(|text| (text, None)));
                }
                _ => cases.extend(self.document.wrong_type::<Case>(item, key, wanted)),
            }
        }
        cases
    }
}
