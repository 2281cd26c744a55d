//! Aligns two quotations word by word.

use super::Quote;
use crate::language::{is_function_word, lemma};
use std::ops::Range;

/// How two quotations lie to each other.
#[derive(Clone, Debug, PartialEq)]
pub enum Alteration {
    /// The same words.
    Same,
    /// The first stands whole in the second.
    PartOf,
    /// The second stands whole in the first.
    Contains,
    /// Most words of the shorter stand in the longer in the same order, some are changed.
    Altered {
        /// Share of the meaning words of the shorter that are kept, above 0 and below 1.
        kept: f64,
        /// Token ranges of the words of the first that differ, and of the second.
        changed: (Vec<Range<usize>>, Vec<Range<usize>>),
    },
    /// Another utterance.
    Other,
}

/// Longest quotation, in words, that is aligned in full; of longer ones the first so many count.
const WORDS_MAX: usize = 160;

/// Least share of kept meaning words for an alteration. Below it two quotations on one subject share words by chance.
const KEPT_MIN: f64 = 0.5;

/// Compares two quotations.
pub fn compare(one: &Quote, other: &Quote) -> Alteration {
    let (a, b) = (one.texts(), other.texts());
    let (a, b) = (&a[..a.len().min(WORDS_MAX)], &b[..b.len().min(WORDS_MAX)]);
    if a == b {
        return Alteration::Same;
    }
    if is_part_of(a, b) {
        return Alteration::PartOf;
    }
    if is_part_of(b, a) {
        return Alteration::Contains;
    }
    let pairs = align(a, b);
    let (Some(first), Some(last)) = (pairs.first(), pairs.last()) else { return Alteration::Other };
    // Only the stretch in which both run side by side is judged: what one quotes beyond it the other may have trimmed.
    let (range_a, range_b) = widen((first.0..last.0 + 1, a.len()), (first.1..last.1 + 1, b.len()));
    let matched =
        |index: usize, side: usize| pairs.iter().any(|pair| if side == 0 { pair.0 == index } else { pair.1 == index });
    let weight = |word: &str| if is_function_word(word) || word == "…" { 0.25 } else { 1.0 };
    let total = |range: &Range<usize>, words: &[&str]| range.clone().map(|index| weight(words[index])).sum::<f64>();
    let kept_a: f64 = range_a.clone().filter(|index| matched(*index, 0)).map(|index| weight(a[index])).sum();
    let kept_b: f64 = range_b.clone().filter(|index| matched(*index, 1)).map(|index| weight(b[index])).sum();
    let all = total(&range_a, a).min(total(&range_b, b)).max(0.25);
    // The share of the stretch that is kept, and that the stretch is no small part of the shorter quotation.
    let kept = kept_a.min(kept_b) / total(&range_a, a).max(total(&range_b, b)).max(0.25);
    let covered = all / total(&(0..a.len()), a).min(total(&(0..b.len()), b)).max(0.25);
    if kept < KEPT_MIN || covered < 0.5 || kept_a.min(kept_b) < 1.0 {
        return Alteration::Other;
    }
    let changed_a = unmatched(one, &range_a, |index| matched(index, 0));
    let changed_b = unmatched(other, &range_b, |index| matched(index, 1));
    if changed_a.is_empty() && changed_b.is_empty() {
        return Alteration::PartOf;
    }
    Alteration::Altered { kept: kept.min(0.99), changed: (changed_a, changed_b) }
}

/// True when `short` stands in `long` word for word; an ellipsis in `short` stands for any words.
fn is_part_of(short: &[&str], long: &[&str]) -> bool {
    if short.len() > long.len() || short.is_empty() {
        return false;
    }
    let mut at = 0;
    for piece in short.split(|word| *word == "…").filter(|piece| !piece.is_empty()) {
        match long[at..].windows(piece.len()).position(|window| window == piece) {
            Some(found) => at += found + piece.len(),
            None => return false,
        }
    }
    at > 0
}

/// Longest common subsequence of word lemmas, as index pairs in order.
fn align(a: &[&str], b: &[&str]) -> Vec<(usize, usize)> {
    let fold = |words: &[&str]| words.iter().map(|word| lemma(word).into_owned()).collect::<Vec<_>>();
    let (fold_a, fold_b) = (fold(a), fold(b));
    let width = b.len() + 1;
    let mut longest = vec![0u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i * width + j] = if fold_a[i] == fold_b[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        if fold_a[i] == fold_b[j] {
            pairs.push((i, j));
            i += 1;
            j += 1;
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// The stretch from the first to the last matched pair, widened at both ends by as many words as both sides have there:
/// a changed first or last word belongs to it, words that only one side quotes do not.
fn widen(one: (Range<usize>, usize), other: (Range<usize>, usize)) -> (Range<usize>, Range<usize>) {
    // Where one side has no word left, the other's words there are trimmed, not changed. Otherwise both ends stand
    // for a changed wording; at most three words at either end are taken for one.
    let reach =
        |left_a: usize, left_b: usize| if left_a == 0 || left_b == 0 { (0, 0) } else { (left_a.min(3), left_b.min(3)) };
    let ((range_a, length_a), (range_b, length_b)) = (one, other);
    let (front_a, front_b) = reach(range_a.start, range_b.start);
    let (back_a, back_b) = reach(length_a - range_a.end, length_b - range_b.end);
    (range_a.start - front_a..range_a.end + back_a, range_b.start - front_b..range_b.end + back_b)
}

/// Token ranges of the words in `range` that are not matched, neighbours joined. Forms of one word are no change of
/// wording by themselves and count as matched.
fn unmatched(quote: &Quote, range: &Range<usize>, matched: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut previous = None;
    for index in range.clone().filter(|index| !matched(*index)) {
        let token = quote.words[index].token;
        match ranges.last_mut() {
            Some(last) if previous == Some(index - 1) => last.end = token + 1,
            _ => ranges.push(token..token + 1),
        }
        previous = Some(index);
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::quote::QuotedWord;

    fn quote(text: &str) -> Quote {
        let word = |(token, text): (usize, &str)| QuotedWord { text: text.to_owned(), token };
        Quote { words: text.split(' ').enumerate().map(word).collect(), speaker: None }
    }

    #[test]
    fn quotations_are_compared() {
        for (one, other, expected) in [
            ("we must act", "we must act", "same"),
            ("must act", "we must act now", "part"),
            ("we … act now", "we must all act now", "part"),
            ("we will act", "we will not act", "altered"),
            ("a grave and shameful breach of trust", "a grave and shocking breach of trust", "altered"),
            ("this is the largest flood in a century", "the biggest flood in a century", "altered"),
            ("deeply worrying", "deeply concerning", "altered"),
            ("they opened the gates too late", "nobody has told us when we may go home", "other"),
            ("we are proud of the crews", "the crews were tired and hungry", "other"),
        ] {
            let (a, b) = (quote(one), quote(other));
            let shown = match compare(&a, &b) {
                Alteration::Same => "same",
                Alteration::PartOf | Alteration::Contains => "part",
                Alteration::Altered { .. } => "altered",
                Alteration::Other => "other",
            };
            assert_eq!(shown, expected, "{one} / {other}");
            assert_eq!(a.relation(&b), b.relation(&a).flipped(), "{one} / {other}");
        }
    }

    #[test]
    fn an_alteration_names_the_changed_words() {
        let Alteration::Altered { changed, .. } =
            compare(&quote("a grave breach of public trust"), &quote("a serious breach of our trust"))
        else {
            panic!("altered");
        };
        assert_eq!(changed, (vec![1..2, 4..5], vec![1..2, 4..5]));
    }
}
