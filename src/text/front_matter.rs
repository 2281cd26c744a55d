//! The block at the top of a text in which it says who published it, when, and what it is in a run.
//!
//! Two forms are read: `---` with `key: value` lines, and `+++` with TOML. The decision a reader would question: the
//! first form is read line by line and not with a YAML library, because three plain values are all that is wanted of it
//! and a block that is not understood must never cost the text below it. A `---` block whose lines are no such list is
//! a ruled-off paragraph and stays text.

use super::dateline::day_in_words;
use crate::calendar::Day;
use crate::diagnostic::{Diagnostic, Label, Level};
use crate::source::Role;
use serde::Deserialize;
use std::ops::Range;
use toml::Spanned;

/// What a text says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// The day it was published.
    pub date: Option<Day>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Draft or source.
    pub role: Option<Role>,
}

/// Front matter as found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) meta: FrontMatter,
    pub(super) faults: Vec<Diagnostic>,
    /// Where the text after the block starts: 0 when there is no block.
    pub(super) end: usize,
}

/// Reads the block at the top of `text`.
pub(super) fn read(text: &str) -> Found {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let fence = match text[start..].lines().next().map(str::trim_end) {
        Some("---") => "---",
        Some("+++") => "+++",
        _ => return Found::default(),
    };
    let Some((inner, end)) = inner_of(text, start, fence) else { return Found::default() };
    let mut found = Found { end, ..Found::default() };
    if fence == "+++" {
        read_toml(&text[inner.clone()], inner.start, &mut found);
        return found;
    }
    match pairs(text, inner) {
        Some(pairs) => {
            for (key, value) in pairs {
                found.take(key, &text[value.clone()], value);
            }
            found
        }
        None => Found::default(),
    }
}

impl Found {
    fn take(&mut self, key: &str, written: &str, span: Range<usize>) {
        match key {
            "date" => match day_of(written) {
                Some(day) => self.meta.date = Some(day),
                None => self.fault("date is not a day", "such as 2024-03-25", span),
            },
            "role" => match written.to_ascii_lowercase().as_str() {
                "draft" => self.meta.role = Some(Role::Draft),
                "source" => self.meta.role = Some(Role::Source),
                _ => self.fault("role is not known", "expected draft or source", span),
            },
            "publisher" if !written.is_empty() => self.meta.publisher = Some(written.to_owned()),
            _ => {}
        }
    }

    fn fault(&mut self, headline: &str, label: &str, span: Range<usize>) {
        let label = Label { source: 0, span, text: label.to_owned() };
        let error = Diagnostic::error("front-matter", headline, label);
        self.faults.push(Diagnostic { level: Level::Warning, ..error });
    }
}

fn day_of(written: &str) -> Option<Day> {
    Day::parse(written).or_else(|| day_in_words(written).filter(|(_, rest)| rest.trim().is_empty()).map(|(day, _)| day))
}

/// The bytes between the fences, and where the text after the second one starts.
fn inner_of(text: &str, start: usize, fence: &str) -> Option<(Range<usize>, usize)> {
    let mut at = start;
    let mut inner_start = None;
    for line in text[start..].split_inclusive('\n') {
        let closes = line.trim_end() == fence || fence == "---" && line.trim_end() == "...";
        match inner_start {
            None => inner_start = Some(at + line.len()),
            Some(inner_start) if closes => return Some((inner_start..at, at + line.len())),
            Some(_) => {}
        }
        at += line.len();
    }
    None
}

/// The keys of a `---` block with the bytes of their values, quotation marks and comments taken off; none when it is no
/// such block.
fn pairs(text: &str, inner: Range<usize>) -> Option<Vec<(&str, Range<usize>)>> {
    let mut pairs = Vec::new();
    let mut at = inner.start;
    for line in text[inner].split_inclusive('\n') {
        let line_start = at;
        at += line.len();
        let words = line.trim_end();
        // Lists, nested keys and text blocks belong to the key above.
        let belongs_above = words.starts_with([' ', '\t', '#']) || words.starts_with("- ") || words == "-";
        if words.is_empty() || belongs_above {
            continue;
        }
        let (key, value) = words.split_once(':')?;
        let is_key = key.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.'));
        if key.is_empty() || !is_key || !(value.is_empty() || value.starts_with([' ', '\t'])) {
            return None;
        }
        let trimmed = value.trim_start();
        let value_start = line_start + words.len() - trimmed.len();
        let bare = scalar(trimmed);
        let offset = usize::from(trimmed.len() > bare.len() && trimmed.starts_with(['"', '\'']));
        pairs.push((key, value_start + offset..value_start + offset + bare.len()));
    }
    (!pairs.is_empty()).then_some(pairs)
}

/// A value without its quotation marks, or without the comment after it.
fn scalar(value: &str) -> &str {
    for mark in ['"', '\''] {
        if let Some((inside, _)) = value.strip_prefix(mark).and_then(|rest| rest.split_once(mark)) {
            return inside;
        }
    }
    if value.starts_with('#') { "" } else { value.split(" #").next().unwrap_or(value).trim_end() }
}

#[derive(Deserialize)]
struct TomlBlock {
    date: Option<Spanned<toml::Value>>,
    publisher: Option<Spanned<toml::Value>>,
    role: Option<Spanned<toml::Value>>,
}

fn read_toml(inner: &str, start: usize, found: &mut Found) {
    let block: TomlBlock = match toml::from_str(inner) {
        Ok(block) => block,
        Err(error) => {
            let span = error.span().unwrap_or(0..inner.len());
            let message = error.message().to_owned();
            return found.fault("front matter is not valid TOML", &message, start + span.start..start + span.end);
        }
    };
    for (key, value) in [("date", block.date), ("publisher", block.publisher), ("role", block.role)] {
        let Some(value) = value else { continue };
        let span = start + value.span().start..start + value.span().end;
        let written = match value.into_inner() {
            toml::Value::String(written) => written,
            other => other.to_string(),
        };
        found.take(key, &written, span);
    }
}
