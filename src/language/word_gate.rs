//! A gate in front of a list of words: one bit tells of most words that they stand in none.
//!
//! Readers ask many lists about each word of a text, and nearly all answers are no. The gate gives that answer from a
//! bit of the word's hash and a table that stays in the nearest cache. The decision a reader would question: it may let
//! a word through that no list holds, but never stops one that does, because the bits are set from the lists themselves.

use super::word_map::next_word;
use super::{WordHash, WordMap};

/// Bits of a gate, at 64 to a cell.
const CELLS: usize = 64;

/// What words of a list may be: never false for one that stands there.
#[derive(Clone, Copy, Debug)]
pub struct WordGate([u64; CELLS]);

impl WordGate {
    /// The gate before the words of `text`, which white space parts.
    pub const fn of(text: &str) -> Self {
        Self([0; CELLS]).with_text(text)
    }

    /// The gate that stops only what both of them stop.
    pub const fn or(mut self, other: &Self) -> Self {
        let mut cell = 0;
        while cell < CELLS {
            self.0[cell] |= other.0[cell];
            cell += 1;
        }
        self
    }

    /// The same gate before the words of `map` too.
    pub const fn with_map<V, const SLOTS: usize>(mut self, map: &WordMap<V, SLOTS>) -> Self {
        let mut row = 0;
        while let Some(words) = map.words_of(row) {
            self = self.with_text(words);
            row += 1;
        }
        self
    }

    const fn with_text(mut self, text: &str) -> Self {
        let mut read = 0;
        while let Some((word, end)) = next_word(text, read) {
            let (cell, bit) = Self::place(WordHash::of(word));
            self.0[cell] |= 1 << bit;
            read = end;
        }
        self
    }

    /// False where `word` surely is none of the words.
    #[inline]
    pub fn may_hold(&self, word: &str) -> bool {
        self.may_hold_hashed(WordHash::of(word))
    }

    /// False where the word whose hash is `hash` surely is none of the words.
    #[inline]
    pub fn may_hold_hashed(&self, hash: WordHash) -> bool {
        let (cell, bit) = Self::place(hash);
        self.0[cell] >> bit & 1 == 1
    }

    #[inline]
    const fn place(hash: WordHash) -> (usize, u32) {
        let place = hash.slot(CELLS * 64);
        (place / 64, (place % 64) as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gate_stops_no_word_of_its_list() {
        const TEXT: &str = "harbour ferry mill\n  élan bridge of a an the council-house";
        static GATE: WordGate = WordGate::of(TEXT);
        assert!(TEXT.split_whitespace().all(|word| GATE.may_hold(word)));
        let others = ["zinc", "tram", "", "ferries", "Mill", "gate", "wall", "quay"];
        assert!(others.iter().filter(|word| GATE.may_hold(word)).count() < 2);
    }
}
