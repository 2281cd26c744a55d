//! A rule as its author wrote it: the text of its table, for whoever asks to see it.
//!
//! The decision a reader would question: the file is parsed once more when a rule is shown, so that loading, which every
//! run does, need not remember where each value ends.

use super::Place;
use crate::source::Source;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The table whose name stands at `place` in `file`, with the comment lines right above it.
pub(super) fn table<'f>(file: &'f Source, place: &Place) -> &'f str {
    let whole = file.text.as_str();
    let text = whole.strip_prefix('\u{feff}').unwrap_or(whole);
    let skipped = whole.len() - text.len();
    let name_start = place.span.start.saturating_sub(skipped);
    let (document, _) = DeTable::parse_recoverable(text);
    let end = table_end(document.get_ref(), name_start).unwrap_or(place.span.end - skipped);
    let end = text[end..].find('\n').map_or(text.len(), |line| end + line);
    &text[comment_start(text, name_start)..end]
}

/// Where the last value of the table ends whose key starts at `key_start`.
fn table_end(table: &DeTable, key_start: usize) -> Option<usize> {
    table.iter().find_map(|(key, item)| match item.get_ref() {
        _ if key.span().start == key_start => Some(value_end(item)),
        DeValue::Table(inner) => table_end(inner, key_start),
        _ => None,
    })
}

/// Where a value ends; a table of its own heading ends with its last entry.
fn value_end(item: &Spanned<DeValue>) -> usize {
    let inner = match item.get_ref() {
        DeValue::Table(table) => table.iter().map(|(_, item)| value_end(item)).max(),
        _ => None,
    };
    inner.unwrap_or(0).max(item.span().end)
}

/// The start of the line that holds `offset`, or of the comment lines that stand right above it.
fn comment_start(text: &str, offset: usize) -> usize {
    let line_start = |offset: usize| text[..offset].rfind('\n').map_or(0, |line| line + 1);
    let mut start = line_start(offset);
    while start > 0 && text[line_start(start - 1)..start].starts_with('#') {
        start = line_start(start - 1);
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_shown_with_its_comment_and_nothing_else() {
        let file = "# About the file.\n\n# About the rule.\n[claim.one]\nvalue = 1\nread = [\n[\"a\"],\n]  # last\n\n\
                    [claim.two]\nvalue = { a = 2 }";
        for (name, expected) in [
            ("one", "# About the rule.\n[claim.one]\nvalue = 1\nread = [\n[\"a\"],\n]  # last"),
            ("two", "[claim.two]\nvalue = { a = 2 }"),
        ] {
            for mark in ["", "\u{feff}"] {
                let file = Source::new("own.toml", format!("{mark}{file}"));
                let start = file.text.find(&format!(".{name}]")).expect("the rule") + 1;
                let place = Place { source: 0, span: start..start + name.len() };
                assert_eq!(table(&file, &place), expected);
            }
        }
    }
}
