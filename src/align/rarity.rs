//! What the run as a whole says about a pair, found out once: how rare its words are, what each source states, what stands
//! around a claim.

use super::Seen;
use super::context::Surroundings;
use super::counted::Counted;
use super::fate::{self, Lead};
use super::incident::Incidents;
use super::names::Names;
use super::person::Persons;
use super::stated::Stated;
use crate::claim::{Reading, Sentence, Word};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::cell::OnceCell;
use std::hash::{Hash, Hasher};

/// What is known of all readings together before any pair is weighed.
pub(super) struct Background<'r> {
    /// How rare words are.
    pub(super) rarity: Rarity,
    /// What each source states.
    pub(super) stated: Stated<'r>,
    /// In how many figures each source counts a thing.
    pub(super) counted: Counted,
    /// Where what is told happened.
    pub(super) incidents: Incidents<'r>,
    /// Names and what is known of pairs of them.
    pub(super) names: Names,
    /// Which surnames tell a person.
    pub(super) persons: Persons<'r>,
    /// What stands around each claim, by source and claim.
    around: Vec<Vec<OnceCell<Surroundings<'r>>>>,
    /// The tolls with which each source opens.
    pub(super) leads: Vec<Vec<Lead>>,
}

impl<'r> Background<'r> {
    /// Goes through all readings once.
    pub(super) fn of(readings: &'r [Reading]) -> Self {
        Self {
            leads: (0..readings.len()).map(|source| fate::leads(readings, source)).collect(),
            rarity: Rarity::of(readings),
            stated: Stated::of(readings),
            counted: Counted::of(readings),
            incidents: Incidents::of(readings),
            names: Names::of(readings),
            persons: Persons::of(readings),
            around: readings.iter().map(|reading| reading.claims.iter().map(|_| OnceCell::new()).collect()).collect(),
        }
    }

    /// What stands around a claim.
    pub(super) fn around(&self, seen: &Seen<'r>) -> &Surroundings<'r> {
        self.around[seen.id.source][seen.id.claim].get_or_init(|| Surroundings::of(seen, &self.rarity))
    }
}

/// Sentence frequencies of all words in a run.
pub(super) struct Rarity {
    /// Sentences that a source says again in the same words once too often, by source and place.
    copies: FxHashSet<(usize, usize)>,
    sentences: f64,
    frequency: FxHashMap<u64, u32>,
    /// What the weight of each word is scaled by.
    factor: FxHashMap<u64, f64>,
}

/// A word in more sentences than this is no clue, however many sentences there are: else the work would grow with their
/// square.
const SENTENCES_MAX: f64 = 400.0;

/// What a source says more often than this in the same words says nothing more, and makes no word common.
const COPIES_MAX: usize = 3;

impl Rarity {
    /// Counts, for every word, the sentences that hold it.
    pub(super) fn of(readings: &[Reading]) -> Self {
        let mut frequency: FxHashMap<u64, u32> = FxHashMap::default();
        let mut sentences = 0;
        let mut seen: FxHashMap<u64, u32> = FxHashMap::default();
        let copies = copies(readings);
        let all = readings.iter().enumerate().flat_map(|(source, reading)| {
            reading.sentences.iter().enumerate().map(move |(place, sentence)| ((source, place), sentence))
        });
        for (_, sentence) in all.filter(|(place, _)| !copies.contains(place)) {
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
        Self { copies, sentences, frequency, factor }
    }

    /// True for a sentence that its source says again in the same words once too often.
    pub(super) fn is_copy(&self, source: usize, sentence: usize) -> bool {
        self.copies.contains(&(source, sentence))
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

/// The sentences that their source says again in the same words more than [`COPIES_MAX`] times, by source and place.
fn copies(readings: &[Reading]) -> FxHashSet<(usize, usize)> {
    let mut copies = FxHashSet::default();
    for (source, reading) in readings.iter().enumerate() {
        let mut times: FxHashMap<u64, usize> = FxHashMap::default();
        for (place, sentence) in reading.sentences.iter().enumerate() {
            let times = times.entry(key_of_sentence(reading, sentence)).or_default();
            *times += 1;
            if *times > COPIES_MAX {
                copies.insert((source, place));
            }
        }
    }
    copies
}

/// A hash under which sentences of the same words and figures meet.
fn key_of_sentence(reading: &Reading, sentence: &Sentence) -> u64 {
    let mut hasher = FxHasher::default();
    let tokens = &reading.tokens[sentence.segment];
    sentence.tokens.clone().for_each(|token| tokens.word(token).hash(&mut hasher));
    hasher.finish()
}
