//! What the run as a whole says about a pair: how rare its words are, and which source states which values.

use super::Seen;
use super::context::Surroundings;
use super::names::Names;
use crate::claim::{Claim, Reading, Word};
use crate::language::key_of;
use crate::value::{Kind, Value};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::cell::{OnceCell, RefCell};
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

/// What each source states: values by a key under which equal ones of one kind meet, and words.
pub(super) struct Stated {
    by_source: Vec<FxHashSet<u64>>,
    words: Vec<FxHashSet<u64>>,
    /// How much of the words of one source another one holds, by the two of them.
    held: RefCell<FxHashMap<(usize, usize), f64>>,
}

impl Stated {
    fn of(readings: &[Reading]) -> Self {
        let keys = |reading: &Reading| reading.claims.iter().filter_map(value_key).collect();
        let words = |reading: &Reading| {
            let words = reading.sentences.iter().flat_map(|sentence| &sentence.words);
            words.map(|word| word.key).collect()
        };
        Self {
            by_source: readings.iter().map(keys).collect(),
            words: readings.iter().map(words).collect(),
            held: RefCell::default(),
        }
    }

    /// How far one of two sources only retells the other, 0 to 1: from half of its words on that the other one holds. A text
    /// of a few words always shares many with its like, hence the floor.
    pub(super) fn retold(&self, a: usize, b: usize) -> f64 {
        if a == b {
            return 0.0;
        }
        let share = |one: usize, other: usize| {
            let (one, other) = (&self.words[one], &self.words[other]);
            one.iter().filter(|key| other.contains(key)).count() as f64 / (one.len() as f64 + RETOLD_FLOOR)
        };
        let key = (a.min(b), a.max(b));
        let share = *self.held.borrow_mut().entry(key).or_insert_with(|| share(a, b).max(share(b, a)));
        ((share - 0.5) / 0.4).clamp(0.0, 1.0)
    }

    /// True when each of two names has words that the other lacks, and neither source holds any of those words that are
    /// the other one's: each knows one name where the other knows another.
    pub(super) fn replace_each_other(&self, a: &Seen<'_>, b: &Seen<'_>) -> bool {
        let is_foreign = |seen: &Seen<'_>, than: &Seen<'_>| {
            let is_shared = |key: u64| name_words(than).any(|other| other.key == key);
            let mut own = name_words(seen).filter(|word| !is_shared(word.key)).peekable();
            own.peek().is_some() && own.all(|word| !self.words[than.id.source].contains(&word.key))
        };
        a.id.source != b.id.source && is_foreign(a, b) && is_foreign(b, a)
    }

    /// How many names of the sentence of `seen` hold a word that `source` lacks.
    pub(super) fn foreign_names(&self, seen: &Seen<'_>, source: usize) -> usize {
        let claims = seen.sentence().claims.clone();
        let names = claims.map(|claim| Seen::new_in(seen, claim)).filter(|other| other.claim.kind() == Kind::Name);
        names.filter(|name| name_words(name).any(|word| !self.words[source].contains(&word.key))).count()
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

/// The words of a claim's name as they stand in its sentence.
fn name_words<'r>(seen: &Seen<'r>) -> impl Iterator<Item = &'r Word> + use<'r> {
    let range = seen.claim.mention.tokens.clone();
    seen.sentence().words.iter().filter(move |word| range.contains(&word.token))
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

/// Words that every source is held to state beside its own that no other source does.
const RETOLD_FLOOR: f64 = 4.0;

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
