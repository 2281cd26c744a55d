//! Aligns two quotations word by word.
//!
//! The decision a reader would question: only the stretch in which both run side by side is judged, since what one quotes
//! beyond it the other may have trimmed. What counts as a change within it is told by `gap`.

use super::Quote;
use super::gap::{self, Spoken};
use crate::language::{is_function_word, lemma};
use crate::value::Relation;
use std::ops::Range;

/// What two renderings of one utterance have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// How they lie to each other.
    pub alteration: Alteration,
    /// How many words both have; function words count half.
    pub words: f64,
    /// Tokens of the first and of the second that run side by side.
    pub stretches: (Range<usize>, Range<usize>),
}

impl Comparison {
    /// Whether both can render the same utterance.
    pub fn relation(&self) -> Relation {
        match self.alteration {
            Alteration::Same => Relation::Same,
            Alteration::Alike => Relation::Overlaps,
            Alteration::PartOf => Relation::Within,
            Alteration::Contains => Relation::Contains,
            Alteration::Altered { .. } => Relation::Disjoint,
        }
    }
}

/// How two renderings of one utterance lie to each other.
#[derive(Clone, Debug, PartialEq)]
pub enum Alteration {
    /// The same words.
    Same,
    /// The same but for what is no change: brackets, contractions, the small words that speech drops.
    Alike,
    /// The first stands whole in the second.
    PartOf,
    /// The second stands whole in the first.
    Contains,
    /// Most words of the shorter stand in the longer in the same order, some are changed.
    Altered {
        /// Share of the words that are kept, above 0 and below 1.
        kept: f64,
        /// The places that differ, in order; at least one.
        changes: Vec<Change>,
    },
}

/// One place where two quotations differ: tokens of either, an empty range where nothing stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Tokens of the first quotation.
    pub one: Range<usize>,
    /// Tokens of the second.
    pub other: Range<usize>,
}

/// Longest quotation, in words, that is aligned in full; of longer ones the first so many count.
const WORDS_MAX: usize = 160;

/// Least share of kept words for an alteration. Below it two quotations on one subject share words by chance.
const KEPT_MIN: f64 = 0.5;

/// Least share of the shorter quotation that must run side by side with the longer one.
const COVERED_MIN: f64 = 0.75;

/// Compares two quotations; nothing where they are two utterances.
pub fn compare(one: &Quote, other: &Quote) -> Option<Comparison> {
    let (a, b) = (gap::spoken(one), gap::spoken(other));
    let (a, b) = (&a[..a.len().min(WORDS_MAX)], &b[..b.len().min(WORDS_MAX)]);
    if let Some(place) = place_in(a, b) {
        let alteration = if a.len() == b.len() { Alteration::Same } else { Alteration::PartOf };
        return Some(Comparison { alteration, words: total(a), stretches: (tokens(a), tokens(&b[place])) });
    }
    if let Some(place) = place_in(b, a) {
        let stretches = (tokens(&a[place]), tokens(b));
        return Some(Comparison { alteration: Alteration::Contains, words: total(b), stretches });
    }
    let mut pairs = align(a, b);
    let (first, last) = (*pairs.first()?, *pairs.last()?);
    let (range_a, range_b) = widen(a, b, first, last);
    pairs.extend(equal_outwards(a, b, (first, last), (&range_a, &range_b)));
    pairs.sort_unstable();
    let words: f64 = pairs.iter().map(|pair| weight(&a[pair.0])).sum();
    let (stretch_a, stretch_b) = (&a[range_a.clone()], &b[range_b.clone()]);
    let covered = total(stretch_a).min(total(stretch_b)) / total(a).min(total(b)).max(gap::SMALL_WORD);
    let changed = changed_gaps((a, &range_a), (b, &range_b), &pairs);
    let kept = words / (words + lost(a, b, &changed, &pairs)).max(gap::SMALL_WORD);
    if kept < KEPT_MIN || covered < COVERED_MIN || words < 1.0 {
        return None;
    }
    let alteration = if !changed.is_empty() {
        let changes = changed.iter().map(|(gap_a, gap_b)| Change { one: place(a, gap_a), other: place(b, gap_b) });
        Alteration::Altered { kept: kept.min(0.99), changes: changes.collect() }
    } else if range_a.len() < a.len() {
        Alteration::Contains
    } else if range_b.len() < b.len() {
        Alteration::PartOf
    } else {
        Alteration::Alike
    };
    Some(Comparison { alteration, words, stretches: (tokens(stretch_a), tokens(stretch_b)) })
}

/// What a word counts: less for words that only tie others together.
fn weight(word: &Spoken<'_>) -> f64 {
    if is_function_word(word.text) || word.is_gap() { gap::SMALL_WORD } else { 1.0 }
}

fn total(words: &[Spoken<'_>]) -> f64 {
    words.iter().map(weight).sum()
}

/// The tokens that words stand on.
fn tokens(words: &[Spoken<'_>]) -> Range<usize> {
    match words {
        [] => 0..0,
        [first, .., last] => first.token..last.token + 1,
        [only] => only.token..only.token + 1,
    }
}

/// The tokens of a stretch of words, or the place before the word after it where it is empty.
fn place(words: &[Spoken<'_>], range: &Range<usize>) -> Range<usize> {
    if !range.is_empty() {
        return tokens(&words[range.clone()]);
    }
    let at = words.get(range.start).map_or_else(|| tokens(words).end, |word| word.token);
    at..at
}

/// Where `short` stands in `long` word for word; an ellipsis in `short` stands for any words.
fn place_in(short: &[Spoken<'_>], long: &[Spoken<'_>]) -> Option<Range<usize>> {
    if short.len() > long.len() {
        return None;
    }
    let is_same = |one: &[Spoken<'_>], other: &[Spoken<'_>]| one.iter().zip(other).all(|(a, b)| a.text == b.text);
    let mut found: Option<Range<usize>> = None;
    for piece in short.split(Spoken::is_gap).filter(|piece| !piece.is_empty()) {
        let from = found.as_ref().map_or(0, |found| found.end);
        let at = from + long[from..].windows(piece.len()).position(|window| is_same(window, piece))?;
        found = Some(found.map_or(at, |found| found.start)..at + piece.len());
    }
    found
}

/// Pairs of words with one lemma along the best local alignment (Smith and Waterman, 1981): matches count by their weight,
/// words left out or put in cost a little, so that the pairs stay close together. Beside an ellipsis they cost nothing.
fn align(a: &[Spoken<'_>], b: &[Spoken<'_>]) -> Vec<(usize, usize)> {
    const SKIP: f64 = 0.3;
    let fold = |words: &[Spoken<'_>]| words.iter().map(|word| lemma(word.text).into_owned()).collect::<Vec<_>>();
    let (fold_a, fold_b) = (fold(a), fold(b));
    let width = b.len() + 1;
    // What it costs to leave a word of one side out while the other stands before its word `at`.
    let skip = |words: &[Spoken<'_>], at: usize| {
        let is_at_gap = at > 0 && words[at - 1].is_gap() || words.get(at).is_some_and(Spoken::is_gap);
        if is_at_gap { 0.0 } else { SKIP }
    };
    let skips_a: Vec<f64> = (0..=b.len()).map(|at| skip(b, at)).collect();
    let skips_b: Vec<f64> = (0..=a.len()).map(|at| skip(a, at)).collect();
    let mut score = vec![0.0_f64; (a.len() + 1) * width];
    let mut best = (0, 0);
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let skipped = (score[(i - 1) * width + j] - skips_a[j]).max(score[i * width + j - 1] - skips_b[i]);
            // A word for a word costs no more than one skipped.
            let step = if fold_a[i - 1] == fold_b[j - 1] { weight(&a[i - 1]) } else { -SKIP };
            let taken = score[(i - 1) * width + j - 1] + step;
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
        let step = if is_match { weight(&a[i - 1]) } else { -SKIP };
        if (here - (score[(i - 1) * width + j - 1] + step)).abs() < 1e-9 {
            if is_match {
                pairs.push((i - 1, j - 1));
            }
            i -= 1;
            j -= 1;
        } else if (here - (score[(i - 1) * width + j] - skips_a[j])).abs() < 1e-9 {
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
fn widen(
    a: &[Spoken<'_>],
    b: &[Spoken<'_>],
    first: (usize, usize),
    last: (usize, usize),
) -> (Range<usize>, Range<usize>) {
    // Where one side has no word left, the other's words there are trimmed, not changed, and so they are where either
    // comes to a stop. Otherwise both ends stand for a changed wording; at most three words are taken for one.
    let reach = |left_a: usize, left_b: usize, is_stop: bool| match is_stop || left_a == 0 || left_b == 0 {
        true => (0, 0),
        false => (left_a.min(3), left_b.min(3)),
    };
    let stops =
        |words: &[Spoken<'_>], at: usize| words.get(at).is_some_and(|word| words[at - 1].token + 1 < word.token);
    let is_front_stop = first.0 > 0 && stops(a, first.0) || first.1 > 0 && stops(b, first.1);
    let is_back_stop = stops(a, last.0 + 1) || stops(b, last.1 + 1);
    let (front_a, front_b) = reach(first.0, first.1, is_front_stop);
    let (back_a, back_b) = reach(a.len() - last.0 - 1, b.len() - last.1 - 1, is_back_stop);
    (first.0 - front_a..last.0 + 1 + back_a, first.1 - front_b..last.1 + 1 + back_b)
}

/// Equal words in the widened ends, place by place: they belong to the pairs although words between them differ.
fn equal_outwards(
    a: &[Spoken<'_>],
    b: &[Spoken<'_>],
    (first, last): ((usize, usize), (usize, usize)),
    (range_a, range_b): (&Range<usize>, &Range<usize>),
) -> Vec<(usize, usize)> {
    let front = (range_a.start..first.0).rev().zip((range_b.start..first.1).rev());
    let back = (last.0 + 1..range_a.end).zip(last.1 + 1..range_b.end);
    front.chain(back).filter(|(i, j)| a[*i].text == b[*j].text).collect()
}

/// Ranges of words between those that are the same, as far as they are a change.
fn changed_gaps(
    (a, range_a): (&[Spoken<'_>], &Range<usize>),
    (b, range_b): (&[Spoken<'_>], &Range<usize>),
    pairs: &[(usize, usize)],
) -> Vec<(Range<usize>, Range<usize>)> {
    let same = pairs.iter().copied().filter(|(i, j)| gap::is_same_word(&a[*i], &b[*j]));
    let mut gaps = Vec::new();
    let (mut from_a, mut from_b) = (range_a.start, range_b.start);
    for (i, j) in same.chain([(range_a.end, range_b.end)]) {
        gaps.push((from_a..i, from_b..j));
        (from_a, from_b) = (i + 1, j + 1);
    }
    gaps.retain(|(gap_a, gap_b)| !gap::is_no_change(&a[gap_a.clone()], &b[gap_b.clone()]));
    gaps
}

/// What the words in the gaps count that the other side lacks, on the side that lost more.
fn lost(a: &[Spoken<'_>], b: &[Spoken<'_>], gaps: &[(Range<usize>, Range<usize>)], pairs: &[(usize, usize)]) -> f64 {
    let kept_a = |at: &usize| pairs.binary_search_by_key(at, |pair| pair.0).is_ok();
    let kept_b = |at: &usize| pairs.binary_search_by_key(at, |pair| pair.1).is_ok();
    let lost_a: f64 = gaps.iter().flat_map(|gap| gap.0.clone()).filter(|at| !kept_a(at)).map(|at| weight(&a[at])).sum();
    let lost_b: f64 = gaps.iter().flat_map(|gap| gap.1.clone()).filter(|at| !kept_b(at)).map(|at| weight(&b[at])).sum();
    lost_a.max(lost_b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::quote::QuotedWord;

    fn quote(text: &str) -> Quote {
        let word = |(token, text): (usize, &str)| QuotedWord { text: text.into(), token, capital: false };
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
            let shown = match compare(&a, &b).map(|comparison| comparison.alteration) {
                Some(Alteration::Same | Alteration::Alike) => "same",
                Some(Alteration::PartOf | Alteration::Contains) => "part",
                Some(Alteration::Altered { .. }) => "altered",
                None => "other",
            };
            assert_eq!(shown, expected, "{one} / {other}");
            assert_eq!(a.relation(&b), b.relation(&a).flipped(), "{one} / {other}");
        }
    }

    #[test]
    fn an_alteration_names_the_changed_words() {
        for (one, other, expected) in [
            ("a grave breach of public trust", "a serious breach of our trust", vec![(1..2, 1..2), (4..5, 4..5)]),
            ("we will act", "we will not act", vec![(2..2, 2..3)]),
            ("the gates are open … for all ships", "the gates were open today for all ships", vec![(2..3, 2..3)]),
        ] {
            let Some(Comparison { alteration: Alteration::Altered { changes, .. }, .. }) =
                compare(&quote(one), &quote(other))
            else {
                panic!("altered: {one} / {other}");
            };
            let changes: Vec<_> = changes.into_iter().map(|change| (change.one, change.other)).collect();
            assert_eq!(changes, expected, "{one} / {other}");
        }
    }
}
