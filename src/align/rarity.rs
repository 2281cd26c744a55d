//! What the run as a whole says about a pair: how rare its words are, and which source states which values.

use super::Seen;
use super::context::Surroundings;
use super::names::Names;
use crate::claim::{Claim, Reading, Word};
use crate::language::key_of;
use crate::value::Value;
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::cell::OnceCell;
use std::hash::{Hash, Hasher};

/// What is known of all readings together before any pair is weighed.
pub(super) struct Background<'r> {
    /// How rare words are.
    pub(super) rarity: Rarity,
    /// Which values each source states.
    pub(super) stated: Stated,
    /// Names and what is known of pairs of them.
    pub(super) names: Names,
    /// What stands around each claim, by source and claim.
    around: Vec<Vec<OnceCell<Surroundings<'r>>>>,
}

impl<'r> Background<'r> {
    /// Goes through all readings once.
    pub(super) fn of(readings: &'r [Reading]) -> Self {
        Self {
            rarity: Rarity::of(readings),
            stated: Stated::of(readings),
            names: Names::of(readings),
            around: readings.iter().map(|reading| reading.claims.iter().map(|_| OnceCell::new()).collect()).collect(),
        }
    }

    /// What stands around a claim.
    pub(super) fn around(&self, seen: &Seen<'r>) -> &Surroundings<'r> {
        self.around[seen.id.source][seen.id.claim].get_or_init(|| Surroundings::of(seen, &self.rarity))
    }
}

/// The values that each source states, by a key under which equal values of one kind meet.
pub(super) struct Stated {
    by_source: Vec<FxHashSet<u64>>,
}

impl Stated {
    fn of(readings: &[Reading]) -> Self {
        let keys = |reading: &Reading| reading.claims.iter().filter_map(value_key).collect();
        Self { by_source: readings.iter().map(keys).collect() }
    }

    /// True when one of two sources also states the value that the other one claims.
    pub(super) fn crosses(&self, a: &Seen<'_>, b: &Seen<'_>) -> bool {
        a.id.source != b.id.source && (self.states(b.id.source, a.claim) || self.states(a.id.source, b.claim))
    }

    /// True when both sources state both values.
    pub(super) fn both_cross(&self, a: &Seen<'_>, b: &Seen<'_>) -> bool {
        self.states(b.id.source, a.claim) && self.states(a.id.source, b.claim)
    }

    fn states(&self, source: usize, claim: &Claim) -> bool {
        value_key(claim).is_some_and(|key| self.by_source[source].contains(&key))
    }
}

/// A hash under which equal values meet, counts only where they count the same noun. None for quotations and terms.
fn value_key(claim: &Claim) -> Option<u64> {
    let mut hasher = FxHasher::default();
    claim.kind().hash(&mut hasher);
    match &claim.mention.value {
        Value::Name(name) => name.key().hash(&mut hasher),
        Value::Date(date) => {
            let said = date.said?;
            (said.start.days_since(said.end), said.start.to_string()).hash(&mut hasher);
        }
        Value::Ordinal(place) => place.hash(&mut hasher),
        Value::Score(one, other) => (one.min(other), one.max(other)).hash(&mut hasher),
        Value::Quote(_) | Value::Term(_) | Value::Wording(_) => return None,
        other => {
            let amount = other.amount()?;
            (amount.said.lo.to_bits(), amount.said.hi.to_bits()).hash(&mut hasher);
            match other {
                Value::Count(_, noun) => key_of(&noun.head).hash(&mut hasher),
                Value::Money(_, currency) => currency.hash(&mut hasher),
                Value::Measure(_, dimension) => dimension.hash(&mut hasher),
                _ => {}
            }
        }
    }
    Some(hasher.finish())
}

/// Sentence frequencies of all words in a run.
pub(super) struct Rarity {
    sentences: f64,
    frequency: FxHashMap<u64, u32>,
    /// What the weight of each word is scaled by.
    factor: FxHashMap<u64, f64>,
}

/// A word in more sentences than this is no clue, however many sentences there are: else the work would grow with their
/// square.
const SENTENCES_MAX: f64 = 400.0;

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
        let sentences = f64::from(sentences);
        let factor = |count: u32| {
            let rarity = (1.0 + (sentences + 3.0) / f64::from(count)).ln() / (4.0 + sentences).ln();
            rarity.clamp(0.2, 1.0)
        };
        let factor = frequency.iter().map(|(key, count)| (*key, factor(*count))).collect();
        Self { sentences, frequency, factor }
    }

    /// Weight of a word: its own, scaled down to a fifth for words that stand in every sentence of the run (inverse
    /// document frequency, smoothed so that two lone sentences still count their shared words).
    pub(super) fn weight(&self, word: &Word) -> f64 {
        // Every word that is asked for stands in some sentence of the run.
        word.weight * self.factor.get(&word.key).copied().unwrap_or(1.0)
    }

    /// True for words in so many sentences that they are no clue to a candidate: in more than two dozen, and in more than
    /// a quarter of them all.
    pub(super) fn is_common(&self, key: u64) -> bool {
        self.frequency(key) > (self.sentences / 4.0).clamp(24.0, SENTENCES_MAX)
    }

    /// In how many sentences of the run the word stands.
    fn frequency(&self, key: u64) -> f64 {
        self.frequency.get(&key).copied().map_or(0.0, f64::from)
    }
}
