//! How rare a word is in this run: the rarer, the more a shared one says.

use crate::claim::{Reading, Word};
use rustc_hash::FxHashMap;

/// Sentence frequencies of all words in a run.
pub(super) struct Rarity {
    sentences: f64,
    frequency: FxHashMap<u64, u32>,
}

impl Rarity {
    /// Counts, for every word, the sentences that hold it.
    pub(super) fn of(readings: &[Reading]) -> Self {
        let mut frequency: FxHashMap<u64, u32> = FxHashMap::default();
        let mut sentences = 0;
        let mut seen: FxHashMap<u64, u32> = FxHashMap::default();
        for sentence in readings.iter().flat_map(|reading| &reading.sentences) {
            sentences += 1;
            for word in &sentence.words {
                if seen.insert(word.key, sentences) != Some(sentences) {
                    *frequency.entry(word.key).or_default() += 1;
                }
            }
        }
        Self { sentences: f64::from(sentences), frequency }
    }

    /// Weight of a word: its own, scaled down to a fifth for words that stand in every sentence of the run (inverse
    /// document frequency, smoothed so that two lone sentences still count their shared words).
    pub(super) fn weight(&self, word: &Word) -> f64 {
        let frequency = f64::from(self.frequency(word.key)).max(1.0);
        let rarity = (1.0 + (self.sentences + 3.0) / frequency).ln() / (4.0 + self.sentences).ln();
        word.weight * rarity.clamp(0.2, 1.0)
    }

    /// In how many sentences of the run the word stands.
    pub(super) fn frequency(&self, key: u64) -> u32 {
        self.frequency.get(&key).copied().unwrap_or(0)
    }

    /// How many sentences there are.
    pub(super) fn sentences(&self) -> f64 {
        self.sentences
    }
}
