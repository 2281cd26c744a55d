//! Tables of words that are laid out by the compiler: a look costs one hash and, for most words of a text, nothing more.
//!
//! A `match` over hundreds of words compares them one after another. Readers ask such questions of every token of a
//! text, so here a word is found by a hash of its ends and its length, which [`super::Tokens`] keeps for every token;
//! for a few words at a time there is [`word_is`]. The table is open and at most half full instead of perfect, because
//! most words that are asked for stand in none, and an empty slot tells that at once.
//!
//! The decision a reader would question: the hash stands for the word, and letters are not compared. Words of up to
//! sixteen bytes go into it whole, longer ones are refused by the compiler, and that a stranger in a text shares its
//! sixty-four bits with one of them is less likely than a fault of the machine.

/// A value for each of a set of words. `SLOTS` is a power of two and at least twice the number of words; the compiler
/// refuses anything else, and a word that stands there twice.
#[derive(Debug)]
pub struct WordMap<V: 'static, const SLOTS: usize> {
    rows: &'static [(&'static str, V)],
    slots: [Slot; SLOTS],
}

/// A set of words: a map to nothing.
pub type WordSet<const SLOTS: usize> = WordMap<(), SLOTS>;

/// A word and the number of its row, counted from one; no row, no word.
#[derive(Clone, Copy, Debug)]
struct Slot {
    hash: WordHash,
    row: u16,
}

/// Longer words do not go into their hash whole.
const WHOLE_MAX: usize = 16;

/// True where the word at a place of some tokens is one of those listed: `word_is!(tokens, at, "a" | "an")`.
///
/// Readers ask this of nearly every word. Hashes are compared instead of letters, as in a [`super::Lexicon`], and those of
/// the words listed are known to the compiler.
macro_rules! word_is {
    ($tokens:expr, $at:expr, $($word:literal)|+ $(,)?) => {{
        let hash = $tokens.hash($at);
        $(hash == const { $crate::language::WordHash::of_short($word) })||+
    }};
}
pub(crate) use word_is;

/// The hash of a word, as tables and tokens use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WordHash(u64);

impl WordHash {
    /// The hash of `word`.
    #[inline]
    pub const fn of(word: &str) -> Self {
        Self::of_bytes(word.as_bytes())
    }

    #[inline]
    pub(super) const fn of_bytes(bytes: &[u8]) -> Self {
        let length = bytes.len() as u64;
        let (first, last) = if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
            (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
        } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
            (u32::from_le_bytes(*first) as u64, u32::from_le_bytes(*last) as u64)
        } else {
            match bytes {
                [one, two, three] => (*one as u64 | (*two as u64) << 8, *three as u64),
                [one, two] => (*one as u64 | (*two as u64) << 8, 0),
                [one] => (*one as u64, 0),
                _ => (0, 0),
            }
        };
        let mixed = first.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ last.rotate_left(29) ^ (length << 56);
        Self(mixed.wrapping_mul(0xd6e8_feb8_6659_fd93))
    }

    /// The hash of `word`, which must go into it whole.
    pub const fn of_short(word: &str) -> Self {
        assert!(word.len() <= WHOLE_MAX, "a word is too long for its hash");
        Self::of(word)
    }

    /// The hash of a word of a list, which must go into it whole; a compound need not, as no token is one.
    pub(super) const fn of_listed(word: &str) -> Self {
        if is_compound(word) { Self::of(word) } else { Self::of_short(word) }
    }

    /// True for the same hash.
    #[inline]
    pub(super) const fn is(self, other: Self) -> bool {
        self.0 == other.0
    }

    #[inline]
    pub(super) const fn slot(self, slots: usize) -> usize {
        (self.0 >> 40) as usize & (slots - 1)
    }

    /// Another slot for every seed, of a power of two of them and more than one.
    #[inline]
    pub(super) const fn seeded_slot(self, slots: usize, seed: u16) -> usize {
        let odd = 2 * seed as u64 + 1;
        (self.0.wrapping_mul(odd) >> (u64::BITS - slots.trailing_zeros())) as usize
    }
}

impl From<&str> for WordHash {
    #[inline]
    fn from(word: &str) -> Self {
        Self::of(word)
    }
}

impl<V, const SLOTS: usize> WordMap<V, SLOTS> {
    /// The map of these rows, each of some words, which white space parts, and the value of all of them.
    pub const fn new(rows: &'static [(&'static str, V)]) -> Self {
        assert!(SLOTS.is_power_of_two() && SLOTS <= 1 << 16, "the number of slots is a power of two");
        let mut slots = [Slot { hash: WordHash::of(""), row: 0 }; SLOTS];
        let (mut row, mut count) = (0, 0);
        while row < rows.len() {
            assert!(row + 1 < 1 << 16, "there are too many rows");
            let mut read = 0;
            while let Some((word, end)) = next_word(rows[row].0, read) {
                let hash = WordHash::of_short(word);
                let mut slot = hash.slot(SLOTS);
                while slots[slot].row > 0 {
                    assert!(!slots[slot].hash.is(hash), "a word stands there twice");
                    slot = (slot + 1) & (SLOTS - 1);
                }
                slots[slot] = Slot { hash, row: row as u16 + 1 };
                count += 1;
                assert!(2 * count <= SLOTS, "the table takes at least two slots a word");
                read = end;
            }
            row += 1;
        }
        Self { rows, slots }
    }

    /// The words of a row, which white space parts.
    pub(super) const fn words_of(&self, row: usize) -> Option<&'static str> {
        if row < self.rows.len() { Some(self.rows[row].0) } else { None }
    }

    /// The value of `word`, in small letters; the hash that [`super::Tokens`] keeps of it will do.
    #[inline]
    pub fn get(&self, word: impl Into<WordHash>) -> Option<&V> {
        let hash = word.into();
        let mut at = hash.slot(SLOTS);
        loop {
            let slot = self.slots[at];
            let row = usize::from(slot.row).checked_sub(1)?;
            if slot.hash.is(hash) {
                return Some(&self.rows[row].1);
            }
            at = (at + 1) & (SLOTS - 1);
        }
    }

    /// True when `word` stands there.
    #[inline]
    pub fn contains(&self, word: impl Into<WordHash>) -> bool {
        self.get(word).is_some()
    }
}

/// The first word of `text` behind byte `from`, and the byte behind the word. White space parts the words of a list.
pub(super) const fn next_word(text: &str, from: usize) -> Option<(&str, usize)> {
    let bytes = text.as_bytes();
    let mut start = from;
    while start < bytes.len() && bytes[start].is_ascii_whitespace() {
        start += 1;
    }
    let mut end = start;
    while end < bytes.len() && !bytes[end].is_ascii_whitespace() {
        end += 1;
    }
    if end > start { Some((text.split_at(end).0.split_at(start).1, end)) } else { None }
}

/// True for words joined by hyphens, which no token is.
const fn is_compound(word: &str) -> bool {
    let mut at = 0;
    while at < word.len() {
        if word.as_bytes()[at] == b'-' {
            return true;
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Tokens;

    static NUMBERS: WordMap<u32, 32> =
        WordMap::new(&[("a an one", 1), ("two pair", 2), ("seventeen", 17), ("élan", 0)]);

    #[test]
    fn words_are_found_and_others_are_not() {
        for (word, expected) in [
            ("a", Some(1)),
            ("an", Some(1)),
            ("one", Some(1)),
            ("two", Some(2)),
            ("pair", Some(2)),
            ("seventeen", Some(17)),
            ("élan", Some(0)),
            ("", None),
            (" ", None),
            ("a an", None),
            ("seventee", None),
            ("seventeens", None),
            ("on", None),
        ] {
            assert_eq!(NUMBERS.get(word).copied(), expected, "{word}");
        }
    }

    #[test]
    fn words_are_told_by_their_hashes() {
        let tokens = Tokens::of_sentence("The U.S. don’t, élan");
        for (at, is_listed) in [(0, false), (1, true), (2, true), (3, false), (4, true), (5, false)] {
            assert_eq!(word_is!(tokens, at, "us" | "don't" | "élan"), is_listed, "{at}");
        }
    }
}
