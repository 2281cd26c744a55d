//! Closed lists of words that are asked of few words of a text, or hold too many of them for a class.
//!
//! A list is laid out by the compiler, as a [`super::WordMap`] is, and stands behind a gate, which answers no for most
//! words out of the nearest cache. The decision a reader would question: the table is reached through a reference, so
//! that lists of all lengths are of one type and nobody counts the words of the lists that grow.

use super::word_map::{WordHash, next_word};
use super::{Tokens, WordGate};

/// A closed list of words in small letters, those of one compound joined by hyphens.
#[derive(Debug)]
pub struct WordList {
    gate: WordGate,
    slots: &'static [WordHash],
}

/// The list of the words of a text, which white space parts: `static FRUIT: WordList = word_list!("apple pear");`.
macro_rules! word_list {
    ($text:expr $(,)?) => {{
        const LISTED_WORDS: &str = $text;
        static SLOTS: [$crate::language::WordHash; $crate::language::WordList::slots_for(LISTED_WORDS)] =
            $crate::language::WordList::laid_out(LISTED_WORDS);
        $crate::language::WordList::new(LISTED_WORDS, &SLOTS)
    }};
}
pub(crate) use word_list;

/// A slot without a word.
const FREE: WordHash = WordHash::of("");

impl WordList {
    /// The list of the words of `text`, which are laid out in `slots`: for [`word_list`].
    pub const fn new(text: &str, slots: &'static [WordHash]) -> Self {
        Self { gate: WordGate::of(text), slots }
    }

    /// True when `word`, in small letters, is on the list; the hash that tokens keep of it will do.
    #[inline]
    pub fn has(&self, word: impl Into<WordHash>) -> bool {
        let hash = word.into();
        self.gate.may_hold_hashed(hash) && self.holds(hash)
    }

    /// True when the word of the token at `at` is on the list.
    #[inline]
    pub fn has_at(&self, tokens: &Tokens, at: usize) -> bool {
        self.has(tokens.hash(at))
    }

    fn holds(&self, hash: WordHash) -> bool {
        let mut at = hash.slot(self.slots.len());
        while !self.slots[at].is(FREE) {
            if self.slots[at].is(hash) {
                return true;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        false
    }

    /// How many slots the words of `text` take, at least two for each.
    pub const fn slots_for(text: &str) -> usize {
        let (mut words, mut at) = (0, 0);
        while let Some((_, end)) = next_word(text, at) {
            (words, at) = (words + 1, end);
        }
        (2 * words + 1usize).next_power_of_two()
    }

    /// The words of `text` at their places.
    pub const fn laid_out<const SLOTS: usize>(text: &str) -> [WordHash; SLOTS] {
        let mut slots = [FREE; SLOTS];
        let mut read = 0;
        while let Some((word, end)) = next_word(text, read) {
            let hash = WordHash::of_listed(word);
            let mut at = hash.slot(SLOTS);
            while !slots[at].is(FREE) && !slots[at].is(hash) {
                at = (at + 1) & (SLOTS - 1);
            }
            slots[at] = hash;
            read = end;
        }
        slots
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "harbour ferry mill\n  élan bridge of a an the council-house ferry";
    static LIST: WordList = word_list!(TEXT);

    #[test]
    fn a_list_has_its_own_words_alone() {
        assert!(TEXT.split_whitespace().all(|word| LIST.has(word)));
        for other in ["zinc", "tram", "", "ferries", "Mill", "gate", "council", "house", "quay"] {
            assert!(!LIST.has(other), "{other}");
        }
    }

    #[test]
    fn tokens_are_looked_up_by_the_hash_they_have() {
        let tokens = Tokens::of_sentence("The tram, a Ferry");
        for (at, is_listed) in [(0, true), (1, false), (2, false), (3, true), (4, true), (5, false)] {
            assert_eq!(LIST.has_at(&tokens, at), is_listed, "{at}");
        }
    }
}
