//! Raw HTML inside Markdown: its words, without tags, comments, scripts and styles.
//!
//! A short scanner and no parser: it only has to tell what a reader would see from what stands between `<` and `>`.
//! Left out on purpose: entities, which stay blank, and whatever an element says about being hidden.

use crate::language::{WordMap, WordSet};
use std::ops::Range;

/// A stretch of raw HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Bytes that are words.
    Words(Range<usize>),
    /// A tag that ends a paragraph.
    Break,
}

/// The pieces of `html`, in order.
pub(super) fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < html.len() {
        let rest = &html[at..];
        let length = if rest.starts_with("<!--") {
            end_after(rest, "-->")
        } else if is_tag(rest) {
            let name = name_of(rest);
            let whole = if rest.starts_with("</") { "" } else { hidden_end(&name) };
            if !is_inline(&name) {
                pieces.push(Piece::Break);
            }
            if whole.is_empty() { end_after(rest, ">") } else { end_after(rest, whole) }
        } else if let Some(entity) = entity_length(rest) {
            entity
        } else {
            let first = rest.chars().next().map_or(1, char::len_utf8);
            let end = rest[first..].find(['<', '&']).map_or(rest.len(), |found| first + found);
            pieces.push(Piece::Words(at..at + end));
            end
        };
        at += length;
    }
    pieces
}

fn end_after(rest: &str, end: &str) -> usize {
    rest.find(end).map_or(rest.len(), |found| found + end.len())
}

fn is_tag(rest: &str) -> bool {
    let after = rest.strip_prefix('<');
    after.is_some_and(|after| after.starts_with(|letter: char| letter.is_ascii_alphabetic() || "/!?".contains(letter)))
}

/// The name of the tag at the start of `rest`, in small letters.
fn name_of(rest: &str) -> String {
    let name = rest.trim_start_matches(['<', '/', '!', '?']);
    name.chars().take(12).take_while(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// How an element ends whose inside no reader sees.
fn hidden_end(name: &str) -> &'static str {
    match name {
        "script" => "</script>",
        "style" => "</style>",
        "svg" => "</svg>",
        _ => "",
    }
}

fn is_inline(name: &str) -> bool {
    INLINES.contains(name)
}

static INLINES: WordSet<128> = WordMap::new(&[(
    "a abbr b bdi cite code data del em font i ins kbd mark q s small span strong sub sup time u wbr",
    (),
)]);

/// How many bytes an entity at the start of `rest` takes.
fn entity_length(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix('&')?;
    let length = name.bytes().take(12).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    name[length..].starts_with(';').then_some(length + 2)
}
