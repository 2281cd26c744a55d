//! What each source of a run states: which values, and which words at all.
//!
//! Tells whether a source knows the other's value too, which speaks against a clash, and whether it knows the other's
//! words: a text that retells another one, or a name that stands where the other source has one of its own.

use super::Seen;
use crate::claim::{Claim, Reading, Word};
use crate::language::key_of;
use crate::value::{Kind, Value};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::cell::RefCell;
use std::hash::{Hash, Hasher};

/// Share of a source's words that another one holds from which it may be a retelling, and from which it surely is.
const RETOLD_FROM: f64 = 0.5;
const RETOLD_FULL: f64 = 0.9;

/// Words that every source is held to state beside its own and alone: a text of a few words shares most with its like.
const RETOLD_FLOOR: f64 = 4.0;

/// What each source states: values by a key under which equal ones of one kind meet, and words.
pub(super) struct Stated {
    by_source: Vec<FxHashSet<u64>>,
    words: Vec<FxHashSet<u64>>,
    /// How much of the words of one source another one holds, by the two of them.
    held: RefCell<FxHashMap<(usize, usize), f64>>,
}

impl Stated {
    /// Goes through all readings once.
    pub(super) fn of(readings: &[Reading]) -> Self {
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

    /// How far one of two sources only retells the other, 0 to 1, by how much of its words the other one holds.
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
        ((share - RETOLD_FROM) / (RETOLD_FULL - RETOLD_FROM)).clamp(0.0, 1.0)
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
        let names = claims.map(|claim| seen.beside(claim)).filter(|other| other.claim.kind() == Kind::Name);
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
