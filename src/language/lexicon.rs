//! Which classes each word of many lists belongs to: one look instead of one for every list.
//!
//! A class is a bit; whoever makes a lexicon says what the bits mean, and each list adds its words with its own. The
//! table is laid out by the compiler. The decision a reader would question: sixty-four bits of hash stand for a word, so
//! that its text need not be compared. No two words of the lists share them, as the compiler checks, and that a
//! stranger among the words of a text does is less likely than a fault of the machine.

use super::word_map::{WordHash, next_word};
use super::{Token, WordMap};

/// Places for words; the compiler refuses to fill more than half of them.
const SLOTS: usize = 8192;

/// The classes of the words of many lists.
#[derive(Debug)]
pub struct Lexicon {
    slots: [Slot; SLOTS],
    count: usize,
}

/// A word and its classes; no classes, no word.
#[derive(Clone, Copy, Debug)]
struct Slot {
    hash: WordHash,
    classes: u64,
}

impl Lexicon {
    /// A lexicon without words.
    pub const fn new() -> Self {
        Self { slots: [Slot { hash: WordHash::of(""), classes: 0 }; SLOTS], count: 0 }
    }

    /// The lexicon with these classes given to the words of `text`, which white space parts.
    pub const fn with(mut self, classes: u64, text: &str) -> Self {
        assert!(classes != 0, "a word has a class");
        let mut read = 0;
        while let Some((word, end)) = next_word(text, read) {
            self.add(classes, WordHash::of_listed(word));
            read = end;
        }
        self
    }

    /// The lexicon with these classes given to the words of `map`.
    pub const fn with_map<V, const SLOTS: usize>(mut self, classes: u64, map: &WordMap<V, SLOTS>) -> Self {
        let mut row = 0;
        while let Some(words) = map.words_of(row) {
            self = self.with(classes, words);
            row += 1;
        }
        self
    }

    const fn add(&mut self, classes: u64, hash: WordHash) {
        let mut slot = hash.slot(SLOTS);
        while self.slots[slot].classes != 0 {
            if self.slots[slot].hash.is(hash) {
                self.slots[slot].classes |= classes;
                return;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        self.count += 1;
        assert!(2 * self.count <= SLOTS, "the lexicon takes at least two slots a word");
        self.slots[slot] = Slot { hash, classes };
    }

    /// The classes of the word of `token`.
    #[inline]
    pub fn classes_of(&self, token: &Token) -> u64 {
        self.classes_of_hashed(token.hash())
    }

    /// The classes of `word`, in small letters; its hash will do.
    pub fn classes_of_word(&self, word: impl Into<WordHash>) -> u64 {
        self.classes_of_hashed(word.into())
    }

    #[inline]
    fn classes_of_hashed(&self, hash: WordHash) -> u64 {
        let mut at = hash.slot(SLOTS);
        loop {
            let slot = self.slots[at];
            if slot.hash.is(hash) || slot.classes == 0 {
                return slot.classes;
            }
            at = (at + 1) & (SLOTS - 1);
        }
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static LEXICON: Lexicon = Lexicon::new().with(1, "quay mole").with(2, "mole").with(4, "a\n  an élan");

    #[test]
    fn words_have_the_classes_of_all_their_lists() {
        for (word, expected) in [("quay", 1), ("mole", 3), ("an", 4), ("élan", 4), ("quays", 0), ("", 0), ("qua", 0)] {
            assert_eq!(LEXICON.classes_of_word(word), expected, "{word}");
        }
    }
}
