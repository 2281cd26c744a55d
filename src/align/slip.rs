//! Figures that a slip of the finger parts: one digit typed for another, or two neighbours in the wrong order.
//!
//! Two figures that tell of different things rarely share all digits but one, two that tell of one thing and were copied
//! wrongly mostly do. The decision a reader would question: digits are compared as they are written, not the values, since a
//! hand slips on keys. Words (`seven` for `eleven`) are left out, since their letters say little about how they are mistaken,
//! and so are dates: a story names many years, and those of one decade are all a digit apart.

use super::Seen;

/// From so many digits before the closing noughts on, figures that share all others are surely one and a slip of it; of
/// figures of one digit any two do.
const DIGITS_ENOUGH: usize = 3;

/// How surely two figures are one and a slip of it by their digits, 0 to 1. Who writes two figures in one text means both.
pub(super) fn mistyped(a: &Seen<'_>, b: &Seen<'_>) -> f64 {
    let are_figures = [a, b].iter().all(|seen| seen.claim.mention.value.amount().is_some());
    if !are_figures || a.id.source == b.id.source {
        return 0.0;
    }
    let (one, other) = (digits(a), digits(b));
    if one.len() != other.len() {
        return 0.0;
    }
    let differing: Vec<usize> = (0..one.len()).filter(|at| one[*at] != other[*at]).collect();
    let is_slip = match differing[..] {
        // A stop and a digit are no slip of each other: `1.50` and `1150`.
        [at] => one[at] != b'.' && other[at] != b'.',
        [first, second] => second == first + 1 && one[first] == other[second] && one[second] == other[first],
        _ => false,
    };
    let told = told(&one).max(told(&other)).min(DIGITS_ENOUGH);
    if is_slip { told.saturating_sub(1) as f64 / (DIGITS_ENOUGH - 1) as f64 } else { 0.0 }
}

/// The digits of the first figure in the words of a claim, its separators left out but for the decimal point.
fn digits(seen: &Seen<'_>) -> Vec<u8> {
    let written = seen.reading.document.text.get(seen.claim.mention.span.clone()).unwrap_or_default();
    let figure = written.bytes().skip_while(|byte| !byte.is_ascii_digit());
    let figure = figure.take_while(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'));
    figure.filter(|byte| *byte != b',').collect()
}

/// How many digits a figure tells: those before its closing noughts.
fn told(digits: &[u8]) -> usize {
    let noughts = digits.iter().rev().take_while(|digit| matches!(digit, b'0' | b'.')).count();
    digits[..digits.len() - noughts].iter().filter(|digit| digit.is_ascii_digit()).count()
}
