//! Titles of works in quotation marks: `the novel “The Long Winter”`.
//!
//! Quoted words whose every word of weight is capitalised are a title; speech has small words of weight. A single
//! capitalised word may be the start of anything that is said, so it counts only where no verb of saying leads to it.

use super::openers::is_plain_opener;
use super::opening::is_capital_word;
use super::words::SPEECH_VERBS;
use crate::language::{Case, TokenKind, Tokens};
use crate::value::class;
use std::ops::Range;

/// Longest title in tokens.
const TITLE_MAX: usize = 10;

/// The tokens of the title whose opening mark stands at `at`.
pub(super) fn work_at(tokens: &Tokens, at: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    if tokens.kind(at) != Some(TokenKind::Symbol) || at == sentence.start {
        return None;
    }
    let closing = match tokens.word(at) {
        "“" => "”",
        "‘" => "'",
        "\"" => "\"",
        _ => return None,
    };
    let start = at + 1;
    let limit = sentence.end.min(start + TITLE_MAX);
    let close =
        (start..limit).find(|next| tokens.kind(*next) == Some(TokenKind::Symbol) && tokens.word(*next) == closing)?;
    let inner = start..close;
    if inner.is_empty() || !is_capital_word(tokens, start) {
        return None;
    }
    let before = tokens.word(at - 1);
    let is_said = SPEECH_VERBS.has(before) || tokens.kind(at - 1) == Some(TokenKind::Symbol) && before != "(";
    let (mut weighty, mut capitals) = (0, 0);
    for next in inner.clone() {
        let word = tokens.word(next);
        let is_capital = is_capital_word(tokens, next);
        match tokens.kind(next)? {
            TokenKind::Word if tokens.is_any(next, class::FUNCTION) => capitals += usize::from(is_capital),
            TokenKind::Word if is_capital => {
                weighty += 1;
                capitals += 1;
            }
            TokenKind::Number | TokenKind::Clitic => {}
            TokenKind::Symbol if matches!(word, "-" | ":" | "'" | "&" | "!" | "?") => {}
            _ => return None,
        }
    }
    // Glued marks on both sides of one word may also be scare quotes; a capital inside a sentence is a name then.
    let is_single_name = inner.len() == 1
        && !is_said
        && !is_plain_opener(tokens, start)
        && tokens.get(start).is_some_and(|token| token.case != Case::Upper);
    let is_title = weighty >= 1 && capitals >= 2 && inner.len() >= 2 && !(is_said && weighty < 2);
    (is_title || is_single_name && weighty == 1).then_some(inner)
}
