//! Pairs of sentences worth a closer look, found by the rare words they share.

use super::rarity::Rarity;
use crate::claim::Reading;
use rustc_hash::FxHashMap;

/// A sentence by its place in the readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SentenceId {
    pub(super) source: usize,
    pub(super) sentence: usize,
}

/// Two sentences that share words, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SentencePair {
    pub(super) one: SentenceId,
    pub(super) other: SentenceId,
}

/// A sentence keeps at most so many candidates in each other source: the strongest.
const CANDIDATES_MAX: usize = 12;

/// Words in more sentences than this, and in more than a quarter of them all, are too common to find a candidate by.
const FREQUENCY_MAX: u32 = 24;

/// Least summed weight of shared words.
const SHARED_MIN: f64 = 0.35;

/// All candidate pairs, in order. Each sentence is looked up by its rare words in an inverted index, so the work grows
/// with the shared words and not with the square of the sentences.
pub(super) fn pairs(readings: &[Reading], rarity: &Rarity) -> Vec<SentencePair> {
    let mut index: FxHashMap<u64, Vec<SentenceId>> = FxHashMap::default();
    let mut pairs = Vec::new();
    let common = |key: u64| rarity.frequency(key) > FREQUENCY_MAX.max((rarity.sentences() / 4.0) as u32);
    for (source, reading) in readings.iter().enumerate() {
        for (number, sentence) in reading.sentences.iter().enumerate() {
            if sentence.claims.is_empty() {
                continue;
            }
            let other = SentenceId { source, sentence: number };
            let mut shared: FxHashMap<SentenceId, f64> = FxHashMap::default();
            let mut keys: Vec<u64> = Vec::with_capacity(sentence.words.len());
            for word in &sentence.words {
                if keys.contains(&word.key) || common(word.key) {
                    continue;
                }
                keys.push(word.key);
                for one in index.get(&word.key).into_iter().flatten() {
                    *shared.entry(*one).or_default() += rarity.weight(word);
                }
            }
            let mut found: Vec<(SentenceId, f64)> =
                shared.into_iter().filter(|(_, weight)| *weight >= SHARED_MIN).collect();
            found.sort_by(|a, b| a.0.source.cmp(&b.0.source).then(b.1.total_cmp(&a.1)).then(a.0.cmp(&b.0)));
            let mut kept = (usize::MAX, 0);
            for (one, _) in found {
                kept = if kept.0 == one.source { (one.source, kept.1 + 1) } else { (one.source, 1) };
                if kept.1 <= CANDIDATES_MAX {
                    pairs.push(SentencePair { one, other });
                }
            }
            for key in keys {
                index.entry(key).or_default().push(other);
            }
        }
    }
    pairs.sort();
    pairs
}
