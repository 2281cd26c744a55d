//! Acronyms: which letters stand for which words, and where a text says so.

use crate::language::{Tokens, word_is};
use crate::value::{Mention, Value};
use smol_str::SmolStr;

/// Gives a name the acronym in brackets that follows it, if its letters and digits fit.
pub(super) fn attach_acronyms(tokens: &Tokens, mentions: &mut [Mention]) {
    for second in 1..mentions.len() {
        let (head, tail) = mentions.split_at_mut(second);
        let (long, short) = (&mut head[second - 1], &tail[0]);
        let gap = long.tokens.end;
        if short.tokens.start != gap + 1 || !word_is!(tokens, gap, "(") || !word_is!(tokens, short.tokens.end, ")") {
            continue;
        }
        if let (Value::Name(long), Value::Name(short)) = (&mut long.value, &short.value)
            && is_acronym_of(&short.key(), &long.words)
        {
            long.acronym = Some(short.key().into());
        }
    }
}

/// True when the letters of `acronym` run through the first letters of `words` in order, the first one included, and
/// any digits in it stand in the words too.
pub(super) fn is_acronym_of(acronym: &str, words: &[SmolStr]) -> bool {
    let letters: String = acronym.chars().filter(|letter| letter.is_alphabetic()).collect();
    let digits: String = acronym.chars().filter(char::is_ascii_digit).collect();
    if letters.len() < 2 || words.len() < 2 {
        return false;
    }
    let stands = digits.is_empty() || words.iter().any(|word| *word == digits);
    let mut initials = words.iter().filter_map(|word| word.chars().next());
    let first_fits = letters.chars().next() == words[0].chars().next();
    stands && first_fits && letters.chars().all(|letter| initials.any(|initial| initial == letter))
}
