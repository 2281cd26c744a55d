//! Rules as an author wrote them: TOML to plain texts, each with its place in the file.
//!
//! First half of loading; [`super::compile`] makes of it what the engine runs. The decision a reader would question:
//! the document is walked by hand instead of being deserialized into structs, because a deserializer stops at its first
//! error and an author wants to see all of them, at their places, in one run. What a key may hold is told by
//! [`super::keys::KEYS`] and by nothing here.

use super::fault::{self, Place};
use super::keys::{Key, LEVEL_NAMES, Shape, Table, VERDICT_NAMES};
use crate::diagnostic::Diagnostic;
use crate::source::Source;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A string of a rules file.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    /// What it says, escapes resolved.
    pub(super) value: String,
    /// Where it stands, without its quotation marks.
    pub(super) place: Place,
    /// The bytes between the quotation marks, kept only where escapes make them differ from `value`.
    raw: Option<String>,
}

impl Text {
    /// The place of the bytes `part` of `value`.
    pub(super) fn part(&self, part: Range<usize>) -> Place {
        let start = self.place.span.start;
        let at = |offset: usize| self.raw.as_deref().map_or(offset, |raw| raw_offset(raw, offset));
        Place { source: self.place.source, span: start + at(part.start)..start + at(part.end) }
    }
}

/// Words that mean the same, as an author groups them.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// The words, the first of which gives the group its name.
    pub(super) words: Vec<Text>,
    /// Where they come from, if this group says so.
    pub(super) source: Option<Text>,
}

/// What stands behind a key, by its [`Shape`].
#[derive(Clone, Debug)]
pub(super) enum Said {
    Text(Text),
    Texts(Vec<Text>),
    Groups(Vec<Group>),
    /// Texts, and pairs of texts.
    Cases(Vec<(Text, Option<Text>)>),
    /// Texts by the words before them: patterns by qualifier, levels by verdict.
    Slots(Vec<(Text, Text)>),
    Flag(bool),
}

/// One entry of a table.
#[derive(Clone, Debug)]
struct Entry {
    key: &'static str,
    place: Place,
    said: Said,
}

/// One table as written: a list, a claim or a check.
#[derive(Clone, Debug, Default)]
pub(super) struct TableSpec {
    pub(super) name: Text,
    entries: Vec<Entry>,
    /// Keys whose entries had faults, so that they are not also told to be missing.
    broken: Vec<String>,
}

impl TableSpec {
    /// The string behind this key.
    pub(super) fn text(&self, key: &str) -> Option<&Text> {
        self.said(key).and_then(|said| if let Said::Text(text) = said { Some(text) } else { None })
    }

    /// The strings behind this key.
    pub(super) fn texts(&self, key: &str) -> &[Text] {
        self.said(key).map_or(&[], |said| if let Said::Texts(texts) = said { texts } else { &[] })
    }

    /// The groups behind this key.
    pub(super) fn groups(&self, key: &str) -> &[Group] {
        self.said(key).map_or(&[], |said| if let Said::Groups(groups) = said { groups } else { &[] })
    }

    /// The texts and pairs of texts behind this key.
    pub(super) fn cases(&self, key: &str) -> &[(Text, Option<Text>)] {
        self.said(key).map_or(&[], |said| if let Said::Cases(cases) = said { cases } else { &[] })
    }

    /// The strings behind this key with the words before them.
    pub(super) fn slots(&self, key: &str) -> &[(Text, Text)] {
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

    fn said(&self, key: &str) -> Option<&Said> {
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.said)
    }
}

/// Keys of a group that is written as a table, which are those of a list.
const WORDS: &str = "words";
const SOURCE: &str = "source";

/// One file as written: its tables, in the order of the file.
#[derive(Debug, Default)]
pub(super) struct FileSpec {
    pub(super) tables: Vec<(Table, TableSpec)>,
}

/// Reads one rules file, number `index` of the run. What is not understood is left out and told in `faults`.
pub(super) fn read(file: &Source, index: usize, faults: &mut Vec<Diagnostic>) -> FileSpec {
    // Offsets count from the start of the file, which may be a byte order mark that TOML does not know.
    let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
    let mut reader = Reader { text, skipped: file.text.len() - text.len(), source: index, faults };
    let (document, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return reader.file(document.get_ref());
    }
    for error in errors {
        let place = reader.place(error.span().unwrap_or(0..0));
        reader.faults.push(fault::toml(&place, error.message()));
    }
    // A broken document would give faults that are none, but other files may use its lists.
    let mut dropped = Vec::new();
    let mut reader = Reader { faults: &mut dropped, ..reader };
    let mut spec = reader.file(document.get_ref());
    spec.tables.retain(|(table, _)| *table == Table::List);
    spec
}

struct Reader<'a> {
    text: &'a str,
    skipped: usize,
    source: usize,
    faults: &'a mut Vec<Diagnostic>,
}

type Name<'a> = Spanned<std::borrow::Cow<'a, str>>;
type Item<'a> = Spanned<DeValue<'a>>;

impl Reader<'_> {
    fn file(&mut self, document: &DeTable) -> FileSpec {
        let mut spec = FileSpec::default();
        for (name, item) in in_order(document) {
            let Some(table) = Table::ALL.into_iter().find(|table| table.name() == name.get_ref()) else {
                let place = self.place(name.span());
                self.faults.push(fault::unknown_key(&place, name.get_ref(), &Table::ALL.map(Table::name)));
                continue;
            };
            let DeValue::Table(tables) = item.get_ref() else {
                self.wrong_type(item, table.name(), "a table");
                continue;
            };
            for (name, item) in in_order(tables) {
                let read = self.table(table, name, item);
                spec.tables.extend(read.map(|read| (table, read)));
            }
        }
        spec
    }

    fn table(&mut self, kind: Table, name: &Name, item: &Item) -> Option<TableSpec> {
        let mut spec = TableSpec { name: self.name(name), ..TableSpec::default() };
        let DeValue::Table(table) = item.get_ref() else {
            let short = kind.keys().find(|key| kind == Table::List && key.name == WORDS);
            let Some(key) = short.filter(|_| matches!(item.get_ref(), DeValue::Array(_))) else {
                self.wrong_type(
                    item,
                    &spec.name.value,
                    if kind == Table::List { "a list or a table" } else { "a table" },
                );
                return None;
            };
            let place = spec.name.place.clone();
            spec.entries.extend(self.said(key, item).map(|said| Entry { key: key.name, place, said }));
            return Some(spec);
        };
        for (name, item) in in_order(table) {
            let place = self.place(name.span());
            let written = name.get_ref().as_ref();
            let Some(key) = kind.keys().find(|key| key.name == written) else {
                let known: Vec<&str> = kind.keys().map(|key| key.name).collect();
                self.faults.push(fault::unknown_key(&place, written, &known));
                continue;
            };
            let faults_before = self.faults.len();
            spec.entries.extend(self.said(key, item).map(|said| Entry { key: key.name, place, said }));
            if self.faults.len() > faults_before {
                spec.broken.push(written.to_owned());
            }
        }
        Some(spec)
    }

    /// What is written behind a key, in its shape.
    fn said(&mut self, key: &Key, item: &Item) -> Option<Said> {
        let name = key.name;
        Some(match key.shape {
            Shape::Text => Said::Text(self.string(name, item)?),
            Shape::Texts => Said::Texts(self.strings(name, item)),
            Shape::Groups => Said::Groups(self.groups(name, item)),
            Shape::Pairs => Said::Cases(self.cases(name, item, key.shape)),
            Shape::Cases => Said::Cases(self.cases(name, item, key.shape)),
            Shape::Slots => Said::Slots(self.slots(name, item)?),
            Shape::Flag => match item.get_ref() {
                DeValue::Boolean(flag) => Said::Flag(*flag),
                _ => {
                    self.wrong_type(item, name, "true or false");
                    return None;
                }
            },
            Shape::OneOf(known) => Said::Text(self.string(name, item).and_then(|text| self.known(name, text, known))?),
            Shape::SomeOf(known) => {
                let texts = self.strings(name, item).into_iter();
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
                _ => Said::Text(self.string(name, item).and_then(|text| self.known(name, text, &LEVEL_NAMES))?),
            },
        })
    }

    /// The word, if it is one of those that a key may have.
    fn known(&mut self, key: &str, text: Text, known: &[&str]) -> Option<Text> {
        if known.contains(&text.value.as_str()) {
            return Some(text);
        }
        self.faults.push(fault::unknown_word(&text.place, key, &text.value, known));
        None
    }

    /// A table of strings, by the words before them.
    fn slots(&mut self, key: &str, item: &Item) -> Option<Vec<(Text, Text)>> {
        let DeValue::Table(table) = item.get_ref() else {
            self.wrong_type(item, key, "a table");
            return None;
        };
        let mut slots = Vec::new();
        for (name, item) in in_order(table) {
            let name = self.name(name);
            slots.extend(self.string(&name.value, item).map(|text| (name, text)));
        }
        Some(slots)
    }

    /// The name of a rule, list or qualifier.
    fn name(&mut self, key: &Name) -> Text {
        let name = Text { value: key.get_ref().to_string(), place: self.place(key.span()), raw: None };
        let starts_well = name.value.starts_with(|letter: char| letter.is_ascii_lowercase());
        let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if !starts_well || !name.value.chars().all(is_plain) {
            self.faults.push(fault::bad_name(&name.place, &name.value));
        }
        name
    }

    fn string(&mut self, key: &str, item: &Item) -> Option<Text> {
        let DeValue::String(value) = item.get_ref() else {
            self.wrong_type(item, key, "a string");
            return None;
        };
        let (raw, span) = self.inside_quotes(item.span());
        let raw = (raw != value.as_ref()).then(|| raw.to_owned());
        Some(Text { value: value.to_string(), place: self.place(span), raw })
    }

    /// A list of strings; a single string is a list of one.
    fn strings(&mut self, key: &str, item: &Item) -> Vec<Text> {
        match item.get_ref() {
            DeValue::String(_) => self.string(key, item).into_iter().collect(),
            DeValue::Array(items) => items.iter().filter_map(|item| self.string(key, item)).collect(),
            _ => {
                self.wrong_type(item, key, "a string or a list of strings");
                Vec::new()
            }
        }
    }

    /// A list of groups of strings; a single string is a group of one.
    fn groups(&mut self, key: &str, item: &Item) -> Vec<Group> {
        match item.get_ref() {
            DeValue::String(_) => vec![Group { words: self.strings(key, item), source: None }],
            DeValue::Array(items) => {
                let groups = items.iter().map(|item| self.group(key, item));
                groups.filter(|group| !group.words.is_empty()).collect()
            }
            _ => {
                self.wrong_type(item, key, "a list");
                Vec::new()
            }
        }
    }

    /// A string, a list of strings, or a table of these with the source they come from.
    fn group(&mut self, key: &str, item: &Item) -> Group {
        let DeValue::Table(table) = item.get_ref() else {
            return Group { words: self.strings(key, item), source: None };
        };
        let mut group = Group::default();
        for (name, item) in in_order(table) {
            match name.get_ref().as_ref() {
                WORDS => group.words = self.strings(WORDS, item),
                SOURCE => group.source = self.string(SOURCE, item),
                other => {
                    let place = self.place(name.span());
                    self.faults.push(fault::unknown_key(&place, other, &[WORDS, SOURCE]));
                }
            }
        }
        group
    }

    /// Pairs of texts, and where the shape allows it texts alone.
    fn cases(&mut self, key: &str, item: &Item, shape: Shape) -> Vec<(Text, Option<Text>)> {
        let wanted = match shape {
            Shape::Cases => "a list of texts and pairs of texts",
            _ => "a list of pairs of texts",
        };
        let DeValue::Array(items) = item.get_ref() else {
            self.wrong_type(item, key, wanted);
            return Vec::new();
        };
        let mut cases = Vec::new();
        for item in items.iter() {
            match item.get_ref() {
                DeValue::Array(pair) if pair.len() == 2 => {
                    let pair = self.string(key, &pair[0]).zip(self.string(key, &pair[1]));
                    cases.extend(pair.map(|(one, other)| (one, Some(other))));
                }
                DeValue::String(_) if shape == Shape::Cases => {
                    cases.extend(self.string(key, item).map(|text| (text, None)));
                }
                _ => self.wrong_type(item, key, wanted),
            }
        }
        cases
    }

    fn wrong_type(&mut self, item: &Item, key: &str, wanted: &str) {
        let place = self.place(item.span());
        self.faults.push(fault::wrong_type(&place, key, wanted));
    }

    fn place(&self, span: Range<usize>) -> Place {
        Place { source: self.source, span: span.start + self.skipped..span.end + self.skipped }
    }

    /// The bytes between the quotation marks of the string at `span`.
    fn inside_quotes(&self, span: Range<usize>) -> (&str, Range<usize>) {
        let written = &self.text[span.clone()];
        let mark = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|mark| written.starts_with(mark)).unwrap_or("");
        let mut start = mark.len();
        if mark.len() == 3 {
            // TOML drops a line break right after the opening marks.
            let rest = &written[start..];
            start += rest.len() - rest.strip_prefix("\r\n").or(rest.strip_prefix('\n')).unwrap_or(rest).len();
        }
        // A string that the end of the file cut off has no closing mark, and may end with any letter.
        let end = written[start..].strip_suffix(mark).map_or(written.len(), |inside| start + inside.len());
        (&written[start..end], span.start + start..span.start + end)
    }
}

/// The entries of a table in the order of the file.
fn in_order<'a, 'b>(table: &'a DeTable<'b>) -> Vec<(&'a Name<'b>, &'a Item<'b>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

/// The byte of a basic string as written that stands for byte `offset` of what it says.
fn raw_offset(raw: &str, offset: usize) -> usize {
    let mut said = 0;
    let mut letters = raw.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let continues = letter == '\\' && letters.peek().is_some_and(|(_, next)| next.is_whitespace());
        if continues {
            while letters.next_if(|(_, next)| next.is_whitespace()).is_some() {}
            continue;
        }
        if said >= offset {
            return at;
        }
        if letter != '\\' {
            said += letter.len_utf8();
            continue;
        }
        let digits = match letters.next() {
            Some((_, 'u')) => 4,
            Some((_, 'U')) => 8,
            Some((_, 'x')) => 2,
            _ => 0,
        };
        let code = (0..digits)
            .filter_map(|_| letters.next().and_then(|(_, digit)| digit.to_digit(16)))
            .fold(0, |code, digit| code * 16 + digit);
        said += if digits == 0 { 1 } else { char::from_u32(code).map_or(1, char::len_utf8) };
    }
    raw.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_inside_strings_allow_for_escapes() {
        for (file, part, expected) in [
            (r#"list.x = ["plain word"]"#, 6..10, "word"),
            (r#"list.x = ["\"quoted\" word"]"#, 9..13, "word"),
            (r#"list.x = ["\u00e9t\u00e9 word"]"#, 6..10, "word"),
            (r#"list.x = ['a\b word']"#, 4..8, "word"),
            ("list.x = [\"\"\"\nlong \\\n   word\"\"\"]", 5..9, "word"),
            ("\u{feff}list.x = [\"plain word\"]", 6..10, "word"),
        ] {
            let source = Source::new("x.toml", file);
            let mut faults = Vec::new();
            let spec = read(&source, 0, &mut faults);
            assert_eq!(faults, [], "{file}");
            let text = &spec.tables[0].1.groups(WORDS)[0].words[0];
            assert_eq!(&text.value[part.clone()], expected, "{file}");
            assert_eq!(&file[text.part(part).span], expected, "{file}");
        }
    }
}
