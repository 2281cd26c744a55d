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
        /// How many meaning words are kept; function words count a quarter.
        words: f64,
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

/// Least share of the shorter quotation that must run side by side with the longer one.
const COVERED_MIN: f64 = 0.75;

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
    let mut pairs = align(a, b);
    let (Some(first), Some(last)) = (pairs.first().copied(), pairs.last().copied()) else { return Alteration::Other };
    // Only the stretch in which both run side by side is judged: what one quotes beyond it the other may have trimmed.
    let (range_a, range_b) = widen((first.0..last.0 + 1, a.len()), (first.1..last.1 + 1, b.len()));
    pairs.extend(equal_outwards(a, b, (first, last), (&range_a, &range_b)));
    pairs.sort_unstable();
    let matched: f64 = pairs.iter().map(|pair| weight(a[pair.0])).sum();
    let (stretch_a, stretch_b) = (total(&a[range_a.clone()]), total(&b[range_b.clone()]));
    let kept = matched / stretch_a.max(stretch_b).max(0.25);
    let covered = stretch_a.min(stretch_b) / total(a).min(total(b)).max(0.25);
    if kept < KEPT_MIN || covered < COVERED_MIN || matched < 1.0 {
        return Alteration::Other;
    }
    let unchanged = |pair: &&(usize, usize)| is_same_word(a[pair.0], b[pair.1]);
    let same_a: Vec<usize> = pairs.iter().filter(unchanged).map(|pair| pair.0).collect();
    let same_b: Vec<usize> = pairs.iter().filter(unchanged).map(|pair| pair.1).collect();
    let changed = (changed_words(one, &range_a, &same_a), changed_words(other, &range_b, &same_b));
    if changed.0.is_empty() && changed.1.is_empty() {
        return match range_a.len().cmp(&a.len()) {
            std::cmp::Ordering::Equal if range_b.len() == b.len() => Alteration::Same,
            std::cmp::Ordering::Equal => Alteration::PartOf,
            _ => Alteration::Contains,
        };
    }
    Alteration::Altered { kept: kept.min(0.99), words: matched, changed }
}

/// What a word counts: little for words that only tie others together.
fn weight(word: &str) -> f64 {
    if is_function_word(word) || word == "…" { 0.25 } else { 1.0 }
}

fn total(words: &[&str]) -> f64 {
    words.iter().map(|word| weight(word)).sum()
}

/// The same word but for British or American spelling and a contraction written out.
fn is_same_word(one: &str, other: &str) -> bool {
    one == other
        || matches!((one, other), ("'s", "is") | ("is", "'s"))
        // Lemmas fold the spelling; the length keeps `report` and `reported` apart.
        || one.len().abs_diff(other.len()) <= 1 && one.get(..3) == other.get(..3) && is_spelling_variant(one, other)
}

fn is_spelling_variant(one: &str, other: &str) -> bool {
    let folded =
        |word: &str| word.replace("our", "or").replace("ise", "ize").replace("isat", "izat").replace("tre", "ter");
    folded(one) == folded(other)
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

/// Pairs of words with one lemma along the best local alignment (Smith and Waterman, 1981): matches count by their weight,
/// words left out or put in cost a little, so that the pairs stay close together.
fn align(a: &[&str], b: &[&str]) -> Vec<(usize, usize)> {
    const SKIP: f64 = 0.3;
    let fold = |words: &[&str]| words.iter().map(|word| lemma(word).into_owned()).collect::<Vec<_>>();
    let (fold_a, fold_b) = (fold(a), fold(b));
    let width = b.len() + 1;
    let mut score = vec![0.0_f64; (a.len() + 1) * width];
    let mut best = (0, 0);
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let skipped = score[(i - 1) * width + j].max(score[i * width + j - 1]) - SKIP;
            let taken = if fold_a[i - 1] == fold_b[j - 1] {
                score[(i - 1) * width + j - 1] + weight(a[i - 1])
            } else {
                // A word for a word costs no more than one skipped.
                score[(i - 1) * width + j - 1] - SKIP
            };
            score[i * width + j] = skipped.max(taken).max(0.0);
            if score[i * width + j] > score[best.0 * width + best.1] {
                best = (i, j);
            }
        }
    }
    let (mut i, mut j) = best;
    let mut pairs = Vec::new();
    while i > 0 && j > 0 && score[i * width + j] > 0.0 {
        let here = score[i * width + j];
        let is_match = fold_a[i - 1] == fold_b[j - 1];
        let step = if is_match { weight(a[i - 1]) } else { -SKIP };
        if (here - (score[(i - 1) * width + j - 1] + step)).abs() < 1e-9 {
            if is_match {
                pairs.push((i - 1, j - 1));
            }
            i -= 1;
            j -= 1;
        } else if (here - (score[(i - 1) * width + j] - SKIP)).abs() < 1e-9 {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    pairs.reverse();
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

/// Equal words in the widened ends, place by place: they belong to the pairs although words between them differ.
fn equal_outwards(
    a: &[&str],
    b: &[&str],
    (first, last): ((usize, usize), (usize, usize)),
    (range_a, range_b): (&Range<usize>, &Range<usize>),
) -> Vec<(usize, usize)> {
    let front = (range_a.start..first.0).rev().zip((range_b.start..first.1).rev());
    let back = (last.0 + 1..range_a.end).zip(last.1 + 1..range_b.end);
    front.chain(back).filter(|(i, j)| a[*i] == b[*j]).collect()
}

/// Token ranges of the words in `range` whose indexes are not among `same`, neighbours joined.
fn changed_words(quote: &Quote, range: &Range<usize>, same: &[usize]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut previous = None;
    let is_changed = |index: &usize| same.binary_search(index).is_err() && quote.words[*index].text != "…";
    for index in range.clone().filter(is_changed) {
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
            ("the gates are open now", "the gates were open now", "altered"),
            ("the harbour is closed", "the harbor is closed", "same"),
            (
                "nobody told us and nobody came and this was the worst night of my life",
                "this is the worst night of my life",
                "altered",
            ),
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
