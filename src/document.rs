//! TOML files walked by hand: every entry at its place, and every fault of a file in one run.
//!
//! Below [`crate::rule`] and [`crate::config`], whose files are read through it. The decision a reader would question: a
//! document is walked instead of being deserialized into structs, because a deserializer stops at its first error and
//! does not know where a string stands, and an author wants to see all faults, at their places, at once.
//!
//! Knows no key: what a file may hold is told by its reader.

use crate::diagnostic::{Diagnostic, Label};
use std::borrow::Cow;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Bytes of one of several files that are read together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Index of the file.
    pub source: usize,
    /// Bytes of that file.
    pub span: Range<usize>,
}

impl Place {
    /// A label at this place.
    pub fn label(&self, text: &str) -> Label {
        Label { source: self.source, span: self.span.clone(), text: text.to_owned() }
    }
}

/// A key.
pub type Name<'s> = Spanned<Cow<'s, str>>;
/// A value.
pub type Item<'s> = Spanned<DeValue<'s>>;

/// A string of a file.
#[derive(Clone, Debug, Default)]
pub struct Text<'s> {
    /// What it says, escapes resolved.
    pub value: Cow<'s, str>,
    /// Where it stands, without its quotation marks.
    pub place: Place,
    /// The bytes between the quotation marks, kept only where escapes make them differ from `value`.
    raw: Option<&'s str>,
}

impl Text<'_> {
    /// The place of the bytes `part` of `value`.
    pub fn part(&self, part: Range<usize>) -> Place {
        let start = self.place.span.start;
        let at = |offset: usize| self.raw.map_or(offset, |raw| raw_offset(raw, offset));
        Place { source: self.place.source, span: start + at(part.start)..start + at(part.end) }
    }
}

/// A file while it is walked.
#[derive(Debug)]
pub struct Document<'s> {
    text: &'s str,
    /// Bytes before `text`: a byte order mark, which TOML does not know.
    skipped: usize,
    source: usize,
    /// What is wrong with the file.
    pub faults: Vec<Diagnostic>,
}

impl<'s> Document<'s> {
    /// Parses the text of a file, number `source` of those that are read together. Beside the document what can be read
    /// of it.
    pub fn parse(file: &'s str, source: usize) -> (Self, DeTable<'s>) {
        let text = file.strip_prefix('\u{feff}').unwrap_or(file);
        let mut document = Self { text, skipped: file.len() - text.len(), source, faults: Vec::new() };
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let headline = format!("this is no valid TOML: {}", error.message());
            document.fault("toml", error.span().unwrap_or(0..0), headline, "");
        }
        (document, table.into_inner())
    }

    /// The place of these bytes of the TOML.
    pub fn place(&self, span: Range<usize>) -> Place {
        Place { source: self.source, span: span.start + self.skipped..span.end + self.skipped }
    }

    /// The entries of a table, in the order of the file.
    pub fn entries<'t>(&mut self, key: &str, item: &'t Item<'s>) -> Option<Vec<(&'t Name<'s>, &'t Item<'s>)>> {
        match item.get_ref() {
            DeValue::Table(table) => Some(in_order(table)),
            _ => self.wrong_type(item, key, "a table"),
        }
    }

    /// A key as a string.
    pub fn name(&self, key: &Name<'s>) -> Text<'s> {
        Text { value: key.get_ref().clone(), place: self.place(key.span()), raw: None }
    }

    /// A string.
    pub fn string(&mut self, key: &str, item: &Item<'s>) -> Option<Text<'s>> {
        let DeValue::String(value) = item.get_ref() else { return self.wrong_type(item, key, "a string") };
        let (raw, span) = self.inside_quotes(item.span());
        let raw = (raw != value.as_ref()).then_some(raw);
        Some(Text { value: value.clone(), place: self.place(span), raw })
    }

    /// A list of strings; a single string is a list of one.
    pub fn strings(&mut self, key: &str, item: &Item<'s>) -> Vec<Text<'s>> {
        match item.get_ref() {
            DeValue::String(_) => self.string(key, item).into_iter().collect(),
            DeValue::Array(items) => items.iter().filter_map(|item| self.string(key, item)).collect(),
            _ => self.wrong_type(item, key, "a string or a list of strings").unwrap_or_default(),
        }
    }

    /// Tells that a value is of the wrong kind. Gives none, for whoever wanted the value.
    pub fn wrong_type<T>(&mut self, item: &Item, key: &str, wanted: &str) -> Option<T> {
        self.fault("wrong-type", item.span(), format!("`{key}` must be {wanted}"), &format!("must be {wanted}"));
        None
    }

    /// Tells of a key that means nothing.
    pub fn unknown_key(&mut self, name: &Name, known: &[&str]) {
        let key = name.get_ref().as_ref();
        let fault = self.fault("unknown-key", name.span(), format!("unknown key `{key}`"), "means nothing here");
        suggest(fault, key, known.iter().copied());
    }

    /// Adds a fault at these bytes.
    pub fn fault(&mut self, code: &str, span: Range<usize>, headline: String, label: &str) -> &mut Diagnostic {
        let label = self.place(span).label(label);
        self.faults.push(Diagnostic::error(code, headline, label));
        let last = self.faults.len() - 1;
        &mut self.faults[last]
    }

    /// The bytes between the quotation marks of the string at `span`.
    fn inside_quotes(&self, span: Range<usize>) -> (&'s str, Range<usize>) {
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
pub fn in_order<'a, 'b>(table: &'a DeTable<'b>) -> Vec<(&'a Name<'b>, &'a Item<'b>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

/// Advises to write the known word that `wrong` is most likely a slip for, or names all when there are few.
pub fn suggest<'a>(fault: &mut Diagnostic, wrong: &str, known: impl IntoIterator<Item = &'a str>) {
    let known: Vec<&str> = known.into_iter().collect();
    fault.help = match nearest(wrong, known.iter().copied()) {
        Some(near) => Some(format!("did you mean `{near}`?")),
        None if known.is_empty() || known.len() > NAMED_MAX => return,
        None => Some(format!("known are: {}", known.join(", "))),
    };
}

/// Known words that are named at most where none is near.
const NAMED_MAX: usize = 20;

/// The known word that `wrong` is most likely a slip for.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (wrong.chars().count() / 3).max(1);
    let rank = |word: &&str| strsim::osa_distance(wrong, word);
    known.into_iter().min_by_key(rank).filter(|word| rank(word) <= allowed)
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
            (r#"x = "plain word""#, 6..10, "word"),
            (r#"x = "\"quoted\" word""#, 9..13, "word"),
            (r#"x = "\u00e9t\u00e9 word""#, 6..10, "word"),
            (r#"x = 'a\b word'"#, 4..8, "word"),
            ("x = \"\"\"\nlong \\\n   word\"\"\"", 5..9, "word"),
            ("\u{feff}x = \"plain word\"", 6..10, "word"),
        ] {
            let (mut document, table) = Document::parse(file, 0);
            let text = document.string("x", in_order(&table)[0].1).expect("a string");
            assert_eq!(document.faults, [], "{file}");
            assert_eq!(&text.value[part.clone()], expected, "{file}");
            assert_eq!(&file[text.part(part).span], expected, "{file}");
        }
    }

    #[test]
    fn slips_are_told_from_other_words() {
        let known = ["voters", "country", "level"];
        for (wrong, expected) in [("voter", Some("voters")), ("coutnry", Some("country")), ("asks", None), ("", None)] {
            assert_eq!(nearest(wrong, known), expected, "{wrong}");
        }
    }
}
