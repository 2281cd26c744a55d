//! Codes: words that only tell one of a series from the others, as `Tier 1`, `APT31` and `SARS-CoV-2` do, and the
//! period with which something is compared: `the month before`, `last year`.
//!
//! A code is no value, since nothing is counted and nothing named that could be compared by itself; but of a series of
//! which each of two texts knows one code alone, two codes in one place are two things. The decision a reader would
//! question: lists (`tiers 1, 2 and 3`) are read generously, because more codes of a series only make silent. Left out on
//! purpose: years, months and days, and periods (`Q3`, `FY21`), which are dates, and instalments (`Part 2`), each of which
//! tells on what the one before told.

use crate::language::{TokenKind, Tokens, is_function_word, key_of};
use crate::value::date;
use crate::value::quantity::is_label_word;
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

/// One of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Equal for codes of one series.
    pub series: u64,
    /// Equal for equal codes of a series.
    pub number: u64,
    /// The token with which it starts.
    pub start: usize,
}

/// Digits that a number of a series has at most.
const DIGITS_MAX: usize = 4;

/// Of a chain such as `SARS-CoV-2` so many words count.
const CHAIN_MAX: usize = 3;

/// The series of periods: what a text compares with the month before it does not compare with the year before.
pub(super) const PERIODS: u64 = 0;

/// The code that ends with the token at `at`.
pub(super) fn code_at(tokens: &Tokens, at: usize) -> Option<Code> {
    if let Some(period) = period_at(tokens, at) {
        return Some(period);
    }
    let token = tokens.get(at)?;
    match token.kind {
        TokenKind::Word if token.has_digits() => lettered(tokens, at),
        TokenKind::Number if at > 0 => numbered(tokens, at),
        _ => None,
    }
}

/// `Last month`, `the prior year`, `a week earlier`: which of the periods before this one, counted from now.
pub(super) fn period_at(tokens: &Tokens, at: usize) -> Option<Code> {
    let word = tokens.word(at);
    let is_period = matches!(word, "week" | "month" | "quarter" | "year" | "decade");
    let is_before = || match tokens.word(at.wrapping_sub(1)) {
        "last" | "previous" | "prior" | "preceding" => true,
        "a" | "one" => matches!(tokens.word(at + 1), "ago" | "earlier" | "before"),
        _ => false,
    };
    (is_period && at > 0 && is_before()).then(|| Code { series: PERIODS, number: key_of(word), start: at - 1 })
}

/// All codes of `tokens`, those of lists too: its series and number of each.
pub fn codes(tokens: &Tokens) -> impl Iterator<Item = (u64, u64)> + '_ {
    let mut series = None;
    (0..tokens.len()).filter_map(move |at| {
        if let Some(code) = code_at(tokens, at) {
            series = Some(code.series);
            return Some((code.series, code.number));
        }
        let word = tokens.word(at);
        if tokens.kind(at) == Some(TokenKind::Number) {
            return Some((series?, key_of(word)));
        }
        if !matches!(word, "," | "and" | "or" | "to" | "through" | "-" | "–" | "&" | "/") {
            series = None;
        }
        None
    })
}

/// `APT31`, `ELITE15FIT`: a word of letters and digits, in whose series the digits differ.
fn lettered(tokens: &Tokens, at: usize) -> Option<Code> {
    let word = tokens.word(at);
    let is_period = matches!(word.trim_end_matches(|letter: char| letter.is_ascii_digit()), "q" | "h" | "fy" | "cy");
    if is_period
        || !word.is_ascii()
        || word.len() > 24
        || tokens.glued(at) && tokens.kind(at - 1) != Some(TokenKind::Symbol)
    {
        return None;
    }
    let mut hasher = FxHasher::default();
    let mut letters = word.bytes().peekable();
    while let Some(letter) = letters.next() {
        if !letter.is_ascii_digit() {
            letter.hash(&mut hasher);
        } else if letters.peek().is_none_or(|next| !next.is_ascii_digit()) {
            b'0'.hash(&mut hasher);
        }
    }
    Some(Code { series: hasher.finish(), number: key_of(word), start: at })
}

/// `Tier 2`, `Covid-19`: a number behind a word that it numbers.
fn numbered(tokens: &Tokens, at: usize) -> Option<Code> {
    let number = tokens.word(at);
    let is_plain = number.len() <= DIGITS_MAX && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_year = number.len() == 4 && matches!(&number[..2], "19" | "20");
    let goes_on =
        tokens.glued(at + 1) && !matches!(tokens.word(at + 1), "," | "." | ")" | ";" | "'s" | "\"" | "”" | "’");
    if !is_plain || is_year || goes_on {
        return None;
    }
    let is_joined = |at: usize| tokens.word(at) == "-" && tokens.glued(at) && tokens.glued(at + 1);
    let head = if is_joined(at - 1) { at.checked_sub(2)? } else { at - 1 };
    let word = tokens.word(head);
    let is_name = tokens.get(head)?.is_capital_word() && !is_function_word(word) && date::month(word).is_none();
    let numbers = is_name || is_label_word(word.strip_suffix('s').unwrap_or(word));
    if !numbers || is_instalment(word) || !tokens.sentence(at).contains(&head) {
        return None;
    }
    let mut start = head;
    for _ in 1..CHAIN_MAX {
        if start >= 2 && is_joined(start - 1) && tokens.kind(start - 2) == Some(TokenKind::Word) {
            start -= 2;
        }
    }
    Some(Code { series: key_of(word), number: key_of(number), start })
}

/// True for words that number what is told or played one after the other, of which every text may speak of another one.
fn is_instalment(word: &str) -> bool {
    matches!(
        word.strip_suffix('s').unwrap_or(word),
        "part"
            | "volume"
            | "episode"
            | "season"
            | "chapter"
            | "page"
            | "game"
            | "day"
            | "week"
            | "year"
            | "round"
            | "lap"
    )
}
