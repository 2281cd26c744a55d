//! Which classes each word of many lists belongs to: one look instead of one for every list.
//!
//! A class is a bit; whoever makes a lexicon says what the bits mean, and each list adds its words with its own. The
//! table ([`WordClasses`]) is laid out by the compiler, and no two words want the same slot of it: for each group of
//! words a seed is searched that gives all of them slots of their own, so that a look takes no decision that the machine
//! could guess wrong. The decision a reader would question: sixty-four bits of hash stand for a word, so that its text
//! need not be compared. No two words of the lists share them, and that a stranger among the words of a text does is
//! less likely than a fault of the machine.

use super::word_map::{WordHash, next_word};
use super::{Token, WordMap};
use std::hint::select_unpredictable;

/// Places for words; the compiler refuses to fill more than half of them.
const SLOTS: usize = 8192;

/// Groups of words that share a seed.
const GROUPS: usize = 1024;

/// The classes of the words of many lists, as they are gathered.
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

/// A slot without a word.
const FREE: Slot = Slot { hash: WordHash::of(""), classes: 0 };

impl Lexicon {
    /// A lexicon without words.
    pub const fn new() -> Self {
        Self { slots: [FREE; SLOTS], count: 0 }
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

    /// The words group by group, and where in that row each group starts.
    const fn grouped(&self) -> ([Slot; SLOTS], [usize; GROUPS + 1]) {
        let mut starts = [0; GROUPS + 1];
        let mut at = 0;
        while at < SLOTS {
            if self.slots[at].classes != 0 {
                starts[self.slots[at].hash.slot(GROUPS) + 1] += 1;
            }
            at += 1;
        }
        let mut group = 0;
        while group < GROUPS {
            starts[group + 1] += starts[group];
            group += 1;
        }
        let (mut row, mut ends) = ([FREE; SLOTS], starts);
        let mut at = 0;
        while at < SLOTS {
            if self.slots[at].classes != 0 {
                let group = self.slots[at].hash.slot(GROUPS);
                row[ends[group]] = self.slots[at];
                ends[group] += 1;
            }
            at += 1;
        }
        (row, starts)
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::new()
    }
}

/// The classes of the words of a lexicon, as they are looked up.
#[derive(Debug)]
pub struct WordClasses {
    seeds: [u16; GROUPS],
    slots: [Slot; SLOTS],
}

impl WordClasses {
    /// The classes of the words of `lexicon`.
    pub const fn of(lexicon: &Lexicon) -> Self {
        let (row, starts) = lexicon.grouped();
        let mut table = Self { seeds: [0; GROUPS], slots: [FREE; SLOTS] };
        let mut group = 0;
        while group < GROUPS {
            while !table.place(&row, starts[group], starts[group + 1], table.seeds[group]) {
                assert!(table.seeds[group] < u16::MAX, "a group of words has a seed");
                table.seeds[group] += 1;
            }
            group += 1;
        }
        table
    }

    /// Puts the words of `row` from `start` to `end` where `seed` wants them, if all these slots are free.
    const fn place(&mut self, row: &[Slot; SLOTS], start: usize, end: usize, seed: u16) -> bool {
        let mut at = start;
        while at < end {
            let slot = row[at].hash.seeded_slot(SLOTS, seed);
            if self.slots[slot].classes != 0 {
                while at > start {
                    at -= 1;
                    self.slots[row[at].hash.seeded_slot(SLOTS, seed)] = FREE;
                }
                return false;
            }
            self.slots[slot] = row[at];
            at += 1;
        }
        true
    }

    /// The classes of the word of `token`.
    #[inline]
    pub fn of_token(&self, token: &Token) -> u64 {
        self.of_hash(token.hash())
    }

    /// The classes of `word`, in small letters; its hash will do.
    pub fn of_word(&self, word: impl Into<WordHash>) -> u64 {
        self.of_hash(word.into())
    }

    #[inline]
    fn of_hash(&self, hash: WordHash) -> u64 {
        let found = self.slots[hash.seeded_slot(SLOTS, self.seeds[hash.slot(GROUPS)])];
        // Every other word of a text is listed, and no machine guesses which.
        select_unpredictable(found.hash.is(hash), found.classes, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static CLASSES: WordClasses = WordClasses::of(&LEXICON);
    static LEXICON: Lexicon = Lexicon::new().with(1, "quay mole").with(2, "mole").with(4, "a\n  an élan");

    #[test]
    fn words_have_the_classes_of_all_their_lists() {
        for (word, expected) in [("quay", 1), ("mole", 3), ("an", 4), ("élan", 4), ("quays", 0), ("", 0), ("qua", 0)] {
            assert_eq!(CLASSES.of_word(word), expected, "{word}");
        }
    }
}
