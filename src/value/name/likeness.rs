//! How alike two names are.

use super::acronym::is_acronym_of;
use super::{Name, NameKind};
use crate::language::lemma;

/// How alike two names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same words, or a name and its acronym.
    Same,
    /// A shorter or fuller form of one name: `Berg` and `Anna Berg`, `Lindvik` and `Lindvik Technology`.
    Variant,
    /// One slip away: a letter or two changed in one word, or inner words left out.
    Near,
    /// Anything else.
    Different,
}

impl Name {
    /// How alike two names are.
    pub fn likeness(&self, other: &Self) -> Likeness {
        if self.words.is_empty() || other.words.is_empty() {
            return Likeness::Different;
        }
        if self.key() == other.key() || self.is_short_for(other) || other.is_short_for(self) {
            return Likeness::Same;
        }
        let is_person = self.kind == NameKind::Person || other.kind == NameKind::Person;
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        if short.words.len() == long.words.len() {
            return same_length(&short.words, &long.words, is_person);
        }
        if is_end_of(&short.words, &long.words) {
            return Likeness::Variant;
        }
        if is_thinned(&short.words, &long.words) {
            return if is_person { Likeness::Variant } else { Likeness::Near };
        }
        if is_person && same_surname_and_initial(&short.words, &long.words) {
            return Likeness::Variant;
        }
        Likeness::Different
    }

    /// True when this name is one word and the acronym of the other.
    fn is_short_for(&self, other: &Self) -> bool {
        let key = self.key();
        other.acronym.as_deref() == Some(&key)
            || self.words.len() == 1 && other.words.len() > 2 && is_acronym_of(&key, &other.words) && key.len() >= 3
    }
}

fn same_length(one: &[String], other: &[String], is_person: bool) -> Likeness {
    let mut differing = one.iter().zip(other).filter(|(a, b)| a != b);
    let (Some((a, b)), None) = (differing.next(), differing.next()) else { return Likeness::Different };
    if lemma(a) == lemma(b) {
        return Likeness::Variant;
    }
    if one.len() > 1 && is_person && is_initial_of(a, b) {
        return Likeness::Variant;
    }
    if is_slip(a, b, one.len()) { Likeness::Near } else { Likeness::Different }
}

/// True when two words differ by so little that one may be a slip of the other. Digits must match; a word of its own
/// (no further word to hold it) must be longer to count.
fn is_slip(a: &str, b: &str, words: usize) -> bool {
    let has_digit = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    if has_digit(a) || has_digit(b) {
        return false;
    }
    let shorter = a.chars().count().min(b.chars().count());
    let least = if words == 1 { 5 } else { 3 };
    let edits_max = if shorter >= 8 { 2 } else { 1 };
    shorter >= least && strsim::osa_distance(a, b) <= edits_max
}

/// True when the shorter name is what the longer one starts or ends with.
fn is_end_of(short: &[String], long: &[String]) -> bool {
    long.starts_with(short) || long.ends_with(short)
}

/// True when the shorter name is the longer one with inner words left out: first and last word stay, and so do at least
/// two words that identify it.
fn is_thinned(short: &[String], long: &[String]) -> bool {
    if short.len() < 2 || short.first() != long.first() || short.last() != long.last() {
        return false;
    }
    let mut rest = long.iter();
    short.iter().all(|word| rest.any(|other| other == word)) && (short.len() >= 3 || long.len() - short.len() == 1)
}

fn same_surname_and_initial(short: &[String], long: &[String]) -> bool {
    short.len() >= 2 && short.last() == long.last() && (short[0] == long[0] || is_initial_of(&short[0], &long[0]))
}

fn is_initial_of(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.chars().count() == 1 && long.starts_with(short) || short.len() >= 3 && long.starts_with(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared() {
        use Likeness::{Different, Near, Same, Variant};
        for (one, other, expected) in [
            ("Night Heron", "Night Heron", Same),
            ("APT 77", "APT77", Same),
            ("Lindvik Technology Co., Ltd", "Lindvik Technology Company", Same),
            ("National Rescue Centre", "National Rescue Center", Same),
            ("Zoë Berg", "Zoe Berg", Same),
            ("CRS", "Coastal Rescue Service", Same),
            ("Berg", "Anna Berg", Variant),
            ("Lindvik", "Lindvik Technology", Variant),
            ("Bight Heron", "Night Heron", Near),
            ("Lindvik Sea Technology", "Lindvik Sea Rescue and Technology", Near),
            ("Lindqvist", "Lindkvist", Near),
            ("APT77", "APT78", Different),
            ("Night Heron", "Grey Heron", Different),
            ("Oslo", "Bergen", Different),
            ("Iran", "Iraq", Different),
            ("", "Oslo", Different),
        ] {
            let (a, b) = (Name::of_text(one), Name::of_text(other));
            assert_eq!(a.likeness(&b), expected, "{one} / {other}");
            assert_eq!(b.likeness(&a), expected, "{other} / {one}");
        }
    }

    #[test]
    fn middle_names_and_initials_make_no_other_person() {
        let person = |text: &str| Name { kind: NameKind::Person, ..Name::of_text(text) };
        for (one, other) in
            [("Anna Maria Berg", "Anna Berg"), ("A. Berg", "Anna Berg"), ("Chris Lind", "Christopher Lind")]
        {
            assert_eq!(person(one).likeness(&person(other)), Likeness::Variant, "{one} / {other}");
        }
    }
}
