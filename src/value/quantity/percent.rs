//! Shares in percent, and differences in percentage points, which are another thing: `up two points` from 40 % is 42 %.

use super::unit::Unit;
use crate::language::{TokenKind, Tokens, word_is};
use crate::value::class;

/// First words of these units.
pub(super) const WORDS: &str = "% percent percentage pct pc percents per basis bp bps";

/// Reads `%`, `percent`, `per cent`, `pc`, `percentage points`, `basis points` at token `at`; their words may be joined by
/// hyphens.
pub(super) fn unit_at(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
    if !word_is!(
        tokens,
        at,
        "%" | "percent" | "percentage" | "pct" | "pc" | "percents" | "per" | "basis" | "bp" | "bps"
    ) {
        return None;
    }
    let next = |at: usize| at + 1 + usize::from(word_is!(tokens, at + 1, "-") && tokens.glued(at + 1));
    let is_point = |at: usize| word_is!(tokens, at, "point" | "points");
    match tokens.word(at) {
        // `20%20a` is a part of an address.
        "%" if tokens.glued(at + 1) && tokens.kind(at + 1) == Some(TokenKind::Number) => None,
        "%" | "percent" | "percentage" if is_point(next(at)) => Some((Unit::Points(1.0), next(at) + 1)),
        "%" | "pct" | "pc" | "percent" | "percents" => Some((Unit::Percent, at + 1)),
        "per" if word_is!(tokens, next(at), "cent") => Some((Unit::Percent, next(at) + 1)),
        // `7 BP stations` are a company's.
        "bp" | "bps" if !tokens.capital(at) => Some((Unit::Points(0.01), at + 1)),
        "basis" if is_point(next(at)) => Some((Unit::Points(0.01), next(at) + 1)),
        _ => None,
    }
}

/// True where the `points` at token `head` are percentage points, though nobody says so: `fell six points to 44%`, `19 per
/// cent, down two points`. Their figure or hedge starts at token `at`.
pub(super) fn are_points(tokens: &Tokens, at: usize, head: usize) -> bool {
    if !word_is!(tokens, head, "point" | "points") {
        return false;
    }
    let is_share = |figure: usize| tokens.is_any(figure, class::DIGITS) && unit_at(tokens, figure + 1).is_some();
    let comes_to = word_is!(tokens, head + 1, "to") && is_share(head + 2);
    let comes_from = at > 1
        && word_is!(tokens, at - 1, "up" | "down")
        && word_is!(tokens, at - 2, "," | "(")
        && (at.saturating_sub(5)..at - 2).any(is_share);
    comes_to || comes_from
}
