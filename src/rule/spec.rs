//! Rules as an author wrote them: TOML to plain texts, each with its place in the file.
//!
//! First half of loading; [`super::compile`] makes of it what the engine runs. The decision a reader would question:
//! the document is walked by hand instead of being deserialized into structs, because a deserializer stops at its first
//! error and an author wants to see all of them, at their places, in one run.

use super::fault::{self, Place};
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

/// One file as written.
#[derive(Debug, Default)]
pub(super) struct FileSpec {
    pub(super) lists: Vec<ListSpec>,
    pub(super) claims: Vec<ClaimSpec>,
}

/// A word list.
#[derive(Debug)]
pub(super) struct ListSpec {
    pub(super) name: Text,
    /// One group for each meaning, its canonical form first.
    pub(super) groups: Vec<Vec<Text>>,
}

/// One `[claim.…]` table.
#[derive(Debug, Default)]
pub(super) struct ClaimSpec {
    pub(super) name: Text,
    pub(super) asks: Option<Text>,
    pub(super) value: Option<Text>,
    pub(super) about: Option<Text>,
    pub(super) read: Vec<Text>,
    pub(super) regex: Vec<Text>,
    pub(super) terms: Vec<Vec<Text>>,
    pub(super) same_when: Vec<Text>,
    /// Qualifier and pattern.
    pub(super) anywhere: Vec<(Text, Text)>,
    pub(super) level: Option<Text>,
    pub(super) message: Option<Text>,
    pub(super) alias: Vec<Vec<Text>>,
    pub(super) distinct: Vec<Vec<Text>>,
    pub(super) agree: Vec<(Text, Text)>,
    pub(super) clash: Vec<(Text, Text)>,
    pub(super) find: Vec<Text>,
    pub(super) ignore: Vec<Text>,
    /// Places of the keys, for faults about a whole entry.
    pub(super) keys: Vec<(String, Place)>,
    /// Keys whose entries had faults, so that they are not also told to be missing.
    broken: Vec<String>,
}

impl ClaimSpec {
    /// The place of this key, or of the rule's name when it is not given.
    pub(super) fn key_place(&self, key: &str) -> &Place {
        self.keys.iter().find(|(name, _)| name == key).map_or(&self.name.place, |(_, place)| place)
    }

    /// True when this key is given and was not understood.
    pub(super) fn is_broken(&self, key: &str) -> bool {
        self.broken.iter().any(|broken| broken == key)
    }
}

const FILE_KEYS: [&str; 2] = ["claim", "list"];
const CLAIM_KEYS: [&str; 16] = [
    "about",
    "agree",
    "alias",
    "asks",
    "clash",
    "distinct",
    "find",
    "ignore",
    "level",
    "message",
    "read",
    "regex",
    "same-when",
    "terms",
    "value",
    "where",
];

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
    FileSpec { claims: Vec::new(), ..reader.file(document.get_ref()) }
}

struct Reader<'a> {
    text: &'a str,
    skipped: usize,
    source: usize,
    faults: &'a mut Vec<Diagnostic>,
}

type Key<'a> = Spanned<std::borrow::Cow<'a, str>>;
type Item<'a> = Spanned<DeValue<'a>>;

impl Reader<'_> {
    fn file(&mut self, document: &DeTable) -> FileSpec {
        let mut spec = FileSpec::default();
        for (key, item) in in_order(document) {
            match key.get_ref().as_ref() {
                "list" => self.table(key, item, |reader, name, item| {
                    let name = reader.name(name);
                    let groups = reader.groups(&name.value, item);
                    spec.lists.push(ListSpec { name, groups });
                }),
                "claim" => self.table(key, item, |reader, name, item| {
                    let claim = reader.claim(name, item);
                    spec.claims.extend(claim);
                }),
                other => {
                    let place = self.place(key.span());
                    self.faults.push(fault::unknown_key(&place, other, &FILE_KEYS));
                }
            }
        }
        spec
    }

    fn claim(&mut self, name: &Key, item: &Item) -> Option<ClaimSpec> {
        let mut spec = ClaimSpec { name: self.name(name), ..ClaimSpec::default() };
        let DeValue::Table(table) = item.get_ref() else {
            self.wrong_type(item, &spec.name.value, "a table");
            return None;
        };
        for (key, item) in in_order(table) {
            let place = self.place(key.span());
            let key = key.get_ref().as_ref();
            spec.keys.push((key.to_owned(), place.clone()));
            let faults_before = self.faults.len();
            match key {
                "asks" => spec.asks = self.string(key, item),
                "value" => spec.value = self.string(key, item),
                "about" => spec.about = self.string(key, item),
                "level" => spec.level = self.string(key, item),
                "message" => spec.message = self.string(key, item),
                "read" => spec.read = self.strings(key, item),
                "regex" => spec.regex = self.strings(key, item),
                "same-when" => spec.same_when = self.strings(key, item),
                "find" => spec.find = self.strings(key, item),
                "ignore" => spec.ignore = self.strings(key, item),
                "terms" => spec.terms = self.groups(key, item),
                "alias" => spec.alias = self.groups(key, item),
                "distinct" => spec.distinct = self.groups(key, item),
                "agree" => spec.agree = self.pairs(key, item),
                "clash" => spec.clash = self.pairs(key, item),
                "where" => self.table_of(key, item, |reader, slot, item| {
                    let slot = reader.name(slot);
                    let pattern = reader.string(&slot.value, item);
                    spec.anywhere.extend(pattern.map(|pattern| (slot, pattern)));
                }),
                other => self.faults.push(fault::unknown_key(&place, other, &CLAIM_KEYS)),
            }
            if self.faults.len() > faults_before {
                spec.broken.push(key.to_owned());
            }
        }
        Some(spec)
    }

    fn table(&mut self, key: &Key, item: &Item, each: impl FnMut(&mut Self, &Key, &Item)) {
        self.table_of(key.get_ref(), item, each);
    }

    fn table_of(&mut self, key: &str, item: &Item, mut each: impl FnMut(&mut Self, &Key, &Item)) {
        let DeValue::Table(table) = item.get_ref() else {
            return self.wrong_type(item, key, "a table");
        };
        for (key, item) in in_order(table) {
            each(self, key, item);
        }
    }

    /// The name of a rule, list or qualifier.
    fn name(&mut self, key: &Key) -> Text {
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
    fn groups(&mut self, key: &str, item: &Item) -> Vec<Vec<Text>> {
        let DeValue::Array(items) = item.get_ref() else {
            self.wrong_type(item, key, "a list");
            return Vec::new();
        };
        items.iter().map(|item| self.strings(key, item)).filter(|group| !group.is_empty()).collect()
    }

    fn pairs(&mut self, key: &str, item: &Item) -> Vec<(Text, Text)> {
        let DeValue::Array(items) = item.get_ref() else {
            self.wrong_type(item, key, "a list of pairs");
            return Vec::new();
        };
        let mut pairs = Vec::new();
        for item in items.iter() {
            match item.get_ref() {
                DeValue::Array(pair) if pair.len() == 2 => {
                    pairs.extend(self.string(key, &pair[0]).zip(self.string(key, &pair[1])));
                }
                _ => self.wrong_type(item, key, "a list of pairs of texts"),
            }
        }
        pairs
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
fn in_order<'a, 'b>(table: &'a DeTable<'b>) -> Vec<(&'a Key<'b>, &'a Item<'b>)> {
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
            let text = &spec.lists[0].groups[0][0];
            assert_eq!(&text.value[part.clone()], expected, "{file}");
            assert_eq!(&file[text.part(part).span], expected, "{file}");
        }
    }
}
