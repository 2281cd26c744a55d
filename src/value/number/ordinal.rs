//! Places in an order: `17th`, `third`, `twenty-first`, `two hundred and fifth`.

use super::words::cardinal_at;
use crate::language::{TokenKind, Tokens, WordHash, WordMap, word_is};

/// A place in an order as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// The place, from 1.
    pub place: u64,
    /// Index of the first token after it.
    pub end: usize,
    /// True for a word, which may mean other things too (`second`).
    pub in_words: bool,
}

/// Reads the ordinal at token `at`.
pub fn ordinal_at(tokens: &Tokens, at: usize) -> Option<Ordinal> {
    if tokens.kind(at)? == TokenKind::Number {
        let is_ordinal = tokens.glued(at + 1) && is_ordinal_ending(tokens.word(at + 1));
        if !is_ordinal {
            return None;
        }
        let place = tokens.word(at).replace(',', "").parse().ok()?;
        return Some(Ordinal { place, end: at + 2, in_words: false });
    }
    if let Some(place) = ordinal_word(tokens.hash(at)) {
        return Some(Ordinal { place, end: at + 1, in_words: true });
    }
    // A cardinal whose last word is an ordinal: `twenty-first`, `two thousand and fifth`.
    let (whole, end) = cardinal_at(tokens, at)?;
    let last = end + usize::from(word_is!(tokens, end, "-" | "and"));
    let place = ordinal_word(tokens.hash(last))?;
    let whole = whole as u64;
    let joins = match place {
        1..10 => whole.is_multiple_of(10) && whole >= 20,
        10..100 => whole.is_multiple_of(100),
        _ => return (place >= 100).then_some(Ordinal { place: whole * place, end: last + 1, in_words: true }),
    };
    joins.then_some(Ordinal { place: whole + place, end: last + 1, in_words: true })
}

/// True for the endings of ordinals in digits: `25th`.
pub fn is_ordinal_ending(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th")
}

/// The place that one word names: `third`, `twentieth`, `hundredth`.
pub fn ordinal_word(word: impl Into<WordHash>) -> Option<u64> {
    ORDINALS.get(word).copied()
}

pub(in crate::value) static ORDINALS: WordMap<u64, 128> = WordMap::new(&[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
    ("thousandth", 1000),
    ("millionth", 1_000_000),
    ("billionth", 1_000_000_000),
    ("trillionth", 1_000_000_000_000),
]);
