//! The gates in front of readers hide nothing: with them and without, the same is read.
//!
//! A gate is a cheap test of a token, after which most readers are not asked at all: [`date`], [`quantity`] and the
//! names. Whoever teaches a reader a new word and forgets its gate learns it here, as the words of all phrases and
//! example worlds are tried both as they stand and thrown together.

use super::{Mention, class, date, name, quantity};
use crate::calendar::Day;
use crate::language::Tokens;

/// The phrases of the tests and the sources of the example worlds.
const TEXTS: &[&str] = &[
    include_str!("../../tests/phrases/ages.txt"),
    include_str!("../../tests/phrases/counts.txt"),
    include_str!("../../tests/phrases/dates.txt"),
    include_str!("../../tests/phrases/durations.txt"),
    include_str!("../../tests/phrases/measures.txt"),
    include_str!("../../tests/phrases/money.txt"),
    include_str!("../../tests/phrases/names.txt"),
    include_str!("../../tests/phrases/numbers.txt"),
    include_str!("../../tests/phrases/percent.txt"),
    include_str!("../../tests/phrases/quotes.txt"),
    include_str!("../../tests/phrases/scores.txt"),
    include_str!("../../tests/phrases/terms.txt"),
    include_str!("../../examples/hackers/sources/albion-record.txt"),
    include_str!("../../examples/hackers/sources/harbour-wire.txt"),
    include_str!("../../examples/hackers/sources/meridian-courier.md"),
    include_str!("../../examples/hackers/sources/pacific-desk.md"),
    include_str!("../../examples/hackers/sources/portside-notes.txt"),
    include_str!("../../examples/flood/sources/1-northern-wire.md"),
    include_str!("../../examples/flood/sources/2-morning-herald.md"),
    include_str!("../../examples/flood/sources/3-valley-notebook.txt"),
    include_str!("../../examples/flood/sources/4-northern-wire.md"),
    include_str!("../../examples/flood/sources/5-capital-times.txt"),
    include_str!("../../examples/earnings/sources/city-gazette.md"),
    include_str!("../../examples/earnings/sources/company-statement.md"),
    include_str!("../../examples/earnings/sources/exchange-wire.txt"),
    include_str!("../../examples/earnings/sources/ticker-tape-blog.txt"),
];
/// Sentences of words thrown together.
const SENTENCES: u64 = 4_000;
/// Words of each.
const WORDS: usize = 14;

#[test]
fn gates_hide_nothing_in_phrases_and_worlds() {
    for text in TEXTS {
        for line in text.lines() {
            assert_open(line);
        }
    }
}

#[test]
fn gates_hide_nothing_in_words_thrown_together() {
    let words: Vec<&str> = TEXTS.iter().flat_map(|text| text.split_whitespace()).collect();
    let mut dice: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut roll = || {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        (dice >> 11) as usize
    };
    for _ in 0..SENTENCES {
        let sentence: Vec<&str> = (0..WORDS)
            .map(|_| {
                let word = words[roll() % words.len()];
                // Half of them without the marks that lean on them.
                if roll() % 2 == 0 { word } else { word.trim_matches(|letter: char| !letter.is_alphanumeric()) }
            })
            .collect();
        assert_open(&sentence.join(" "));
    }
}

fn assert_open(text: &str) {
    let tokens = Tokens::of_sentence(text);
    let today = Day::new(2024, 3, 26);
    let shown = |mention: Option<Mention>| mention.map(|mention| text[mention.span].to_owned());
    for at in 0..tokens.len() {
        let (gated, open) = (date::read_at(&tokens, at, today), date::read_past_gate(&tokens, at, today));
        assert_eq!(shown(gated), shown(open), "a date at {:?} of {text}", tokens.word(at));
        let (gated, open) = (quantity::read_at(&tokens, at), quantity::read_past_gate(&tokens, at));
        assert_eq!(shown(gated), shown(open), "a quantity at {:?} of {text}", tokens.word(at));
        let reads = date::read_at(&tokens, at, today).is_some() || quantity::read_at(&tokens, at).is_some();
        assert!(!reads || tokens.is_any(at, class::FIGURES), "a date or quantity at {:?} of {text}", tokens.word(at));
        assert!(!name::hides_start(&tokens, at), "a name at {:?} of {text}", tokens.word(at));
    }
}
