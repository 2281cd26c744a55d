//! How far apart two spellings are.

/// Words longer than this, in letters, are compared as wholes: no word is, and the comparison takes both lengths
/// multiplied.
const LETTERS_MAX: usize = 48;

/// How many letters of `one` must be changed, added, left out or swapped with their neighbour to make `other` (the
/// restricted Damerau-Levenshtein distance); of words longer than any that is written, all.
pub fn edits(one: &str, other: &str) -> usize {
    let letters = one.chars().count().max(other.chars().count());
    match one == other {
        true => 0,
        false if letters > LETTERS_MAX => letters,
        false => strsim::osa_distance(one, other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_part_two_words_are_counted() {
        let long = "ka".repeat(40);
        let cases = [
            ("volt", "bolt", 1),
            ("gaobin", "gaobni", 1),
            ("same", "same", 0),
            ("", "ab", 2),
            (&long, &long[2..], 80),
            (&long, &long, 0),
        ];
        for (one, other, expected) in cases {
            assert_eq!(edits(one, other), expected, "{one} {other}");
        }
    }
}
