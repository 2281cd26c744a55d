//! Exceptions beside the passage: `<!-- crosscheck: allow RULE "VALUE" reason="…" -->` in a draft.
//!
//! The comment holds back findings of the rule in which the draft says the value. `author="…"` and `until="2024-06-30"`
//! may be added. A comment that starts like one and is none is told, for a misspelt exception that silently does nothing
//! would be looked for in vain.

use super::{Reason, folded};
use crate::calendar::Day;
use crate::diagnostic::{Diagnostic, Label, Level};
use crate::finding::Finding;
use crate::source::Source;
use std::ops::Range;

const OPENING: &str = "<!--";
const CLOSING: &str = "-->";
const WORD: &str = "crosscheck:";

/// One such comment.
#[derive(Clone, Debug)]
pub(super) struct Comment {
    /// Index of the text among the labels.
    pub(super) source: usize,
    /// Bytes of the comment.
    pub(super) span: Range<usize>,
    pub(super) rule: String,
    value: String,
    reason: Reason,
    /// The name of the text.
    text: String,
}

impl Comment {
    /// True when the finding is of the rule, and the text that the comment stands in says the value in it.
    pub(super) fn covers(&self, finding: &Finding, sources: &[Source]) -> bool {
        let value = folded(&self.value);
        let says = |source: &Source, span: Range<usize>, side: &str| {
            source.name == self.text
                && (source.text.get(span).is_some_and(|text| folded(text) == value) || folded(side) == value)
        };
        self.rule == finding.rule
            && finding.sides.iter().any(|side| {
                side.claims.iter().any(|passage| {
                    sources.get(passage.source).is_some_and(|source| says(source, passage.span.clone(), &side.value))
                })
            })
    }

    pub(super) fn decision(&self) -> Reason {
        self.reason.clone()
    }
}

/// The comments of all drafts; `offset` is the index of the first source among the labels.
pub(super) fn read_all(sources: &[Source], offset: usize, notices: &mut Vec<Diagnostic>) -> Vec<Comment> {
    let mut comments = Vec::new();
    for (number, source) in sources.iter().enumerate() {
        let mut at = 0;
        while let Some((span, inside)) = next_comment(&source.text, &mut at) {
            let Some(words) = inside.trim().strip_prefix(WORD) else { continue };
            let label = |text: &str| Label { source: number + offset, span: span.clone(), text: text.to_owned() };
            let notice = |code: &str, headline: &str, label: Label, help: &str| {
                let notice = Diagnostic::error(code, headline, label).with_help(help);
                Diagnostic { level: Level::Warning, ..notice }
            };
            if !source.is_draft() {
                let headline = "an exception in a text that is no draft is passed over";
                let help = "write it into crosscheck.toml, or give the text `role: draft`";
                notices.push(notice("foreign-exception", headline, label("only a draft may hold it"), help));
                continue;
            }
            match comment(words) {
                Some((rule, value, reason)) => comments.push(Comment {
                    source: number + offset,
                    span,
                    rule,
                    value,
                    reason,
                    text: source.name.clone(),
                }),
                None => {
                    let headline = "this exception is not understood";
                    let help = "write it as <!-- crosscheck: allow RULE \"VALUE\" reason=\"…\" -->";
                    notices.push(notice("bad-exception", headline, label(""), help));
                }
            }
        }
    }
    comments
}

/// The next comment from byte `at` on, which is moved behind it.
fn next_comment<'t>(text: &'t str, at: &mut usize) -> Option<(Range<usize>, &'t str)> {
    let start = *at + text[*at..].find(OPENING)?;
    let inside = start + OPENING.len();
    let end = inside + text[inside..].find(CLOSING)?;
    *at = end + CLOSING.len();
    Some((start..*at, &text[inside..end]))
}

/// `allow RULE "VALUE" reason="…"`, with an author and a last day in any order behind it.
fn comment(words: &str) -> Option<(String, String, Reason)> {
    let words = words.trim_start().strip_prefix("allow")?;
    let (rule, words) = words.trim_start().split_once(char::is_whitespace)?;
    let (value, mut words) = quoted(words)?;
    let (mut reason, mut author, mut until) = (None, None, None);
    while !words.trim().is_empty() {
        let (key, rest) = words.trim_start().split_once('=')?;
        let (said, rest) = quoted(rest)?;
        match key.trim() {
            "reason" => reason = Some(said).filter(|reason| !reason.trim().is_empty()),
            "author" => author = Some(said),
            "until" => until = Some(Day::parse(&said)?),
            _ => return None,
        }
        words = rest;
    }
    Some((rule.to_owned(), value, Reason { reason: reason?, author, until }))
}

/// What stands in quotation marks at the start, and the rest. `\"` is a mark inside.
fn quoted(words: &str) -> Option<(String, &str)> {
    let inside = words.trim_start().strip_prefix('"')?;
    let mut said = String::new();
    let mut letters = inside.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Some((said, &inside[at + 1..])),
            '\\' => said.push(letters.next()?.1),
            letter => said.push(letter),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_read() {
        for (words, expected) in [
            ("allow near-name \"Volt\" reason=\"so\"", Some(("near-name", "Volt", "so", None))),
            (
                "  allow r\n \"a \\\"b\\\"\" until=\"2024-06-30\" author = \"me\" reason=\"so\" ",
                Some(("r", "a \"b\"", "so", Some("2024-06-30"))),
            ),
            ("allow r \"a\"", None),
            ("allow r \"a\" reason=\" \"", None),
            ("allow r reason=\"so\"", None),
            ("allow r \"a\" reason=\"so\" until=\"soon\"", None),
            ("allow r \"a\" raeson=\"so\"", None),
            ("alow r \"a\" reason=\"so\"", None),
            ("allow r \"a reason=so", None),
        ] {
            let read = comment(words);
            let read = read.as_ref().map(|(rule, value, reason)| {
                let until = reason.until.map(|day| day.to_string());
                (rule.as_str(), value.as_str(), reason.reason.as_str(), until)
            });
            let expected = expected.map(|(rule, value, reason, until)| (rule, value, reason, until.map(str::to_owned)));
            assert_eq!(read, expected, "{words}");
        }
    }
}
