//! In how many figures each source counts a thing: whether two figures are all that their texts give of it, or one of many.
//!
//! Part of the evidence. A report that says once how many cables broke means the cables that its story is about, and so does
//! the next one, in whatever words; a report that counts civilians five times tells of several events. The decision a
//! reader would question: in a short text everything stands once, so what a text tells grows with the values it states.
//!
//! Left out on purpose: what players and parties gather (`points`, `seats`), which each of them has of its own; measures, as
//! a length alone names no thing; `one`, which picks one out of many.

use super::evidence::as_number;
use super::fate::governing_fate;
use super::stated::figure_of;
use super::{ClaimId, Seen};
use crate::claim::Reading;
use crate::language::{WordList, key_of, word_list};
use crate::value::{Kind, Value};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

/// A text that states no more values than this tells nothing by counting a thing once, and all by so many more.
const TOLD_FROM: f64 = 3.0;
const TOLD_WITHIN: f64 = 3.0;

/// What it says that figures are the only ones of their kind where no noun tells what they count.
const UNNAMED: f64 = 0.4;

/// From so many different figures of a thing on a text tells of several.
const MANY: usize = 3;

/// The different figures that each source gives of a thing.
pub(super) struct Counted(FxHashMap<(usize, u64), FxHashSet<u64>>);

impl Counted {
    /// Goes through all readings once.
    pub(super) fn of(readings: &[Reading]) -> Self {
        let mut figures: FxHashMap<(usize, u64), FxHashSet<u64>> = FxHashMap::default();
        for (source, reading) in readings.iter().enumerate() {
            for claim in 0..reading.claims.len() {
                let seen = Seen::new(readings, ClaimId { source, claim });
                if let Some(figure) = figure_key(seen.value()) {
                    for key in [thing_key(&seen), fated_key(&seen)] {
                        figures.entry((source, key)).or_default().insert(figure);
                    }
                }
            }
        }
        Self(figures)
    }

    /// How far two figures of two sources are the only ones that these give of one thing, 0 to 1. `bound` is what a hedge
    /// excuses between the two.
    pub(super) fn sole(&self, a: &Seen<'_>, b: &Seen<'_>, bound: f64) -> f64 {
        let is_figure = |seen: &Seen<'_>| {
            let figure = figure_of(seen.value());
            figure.is_some_and(|figure| figure > 1.0)
        };
        let are_sole = [a, b].iter().all(|seen| is_figure(seen) && self.figures(seen, thing_key) == 1);
        if a.id.source == b.id.source || !are_sole {
            return 0.0;
        }
        let named = match [a, b].map(thing_of) {
            [Some(one), Some(other)] => as_number(key_of(one) == key_of(other) && !GATHERED.has(one)),
            [None, None] if a.claim.kind() != Kind::Measure => UNNAMED * (1.0 - bound),
            _ => 0.0,
        };
        let told = [a, b].map(|seen| (seen.reading.claims_of_values() as f64 - TOLD_FROM) / TOLD_WITHIN);
        named * told[0].min(told[1]).clamp(0.0, 1.0)
    }

    /// True when a source gives many figures of the thing that two claims of two sources count.
    pub(super) fn is_one_of_many(&self, a: &Seen<'_>, b: &Seen<'_>) -> bool {
        a.id.source != b.id.source && self.figures(a, fated_key).max(self.figures(b, fated_key)) >= MANY
    }

    /// How many figures the source of a claim gives of what a key says.
    fn figures(&self, seen: &Seen<'_>, key: fn(&Seen<'_>) -> u64) -> usize {
        self.0.get(&(seen.id.source, key(seen))).map_or(0, FxHashSet::len)
    }
}

/// What players, teams and parties gather, each for itself.
static GATHERED: WordList = word_list!("assist goal medal point rebound run seat term touchdown vote wicket win");

fn thing_of<'r>(seen: &Seen<'r>) -> Option<&'r str> {
    seen.noun().map(|noun| noun.head.as_str()).filter(|head| !head.is_empty())
}

/// A hash under which figures meet that are said of one kind of thing under one fate: those who died are others than those
/// who were hurt.
fn fated_key(seen: &Seen<'_>) -> u64 {
    let mut hasher = FxHasher::default();
    (thing_key(seen), governing_fate(seen)).hash(&mut hasher);
    hasher.finish()
}

/// The same whatever befell them.
fn thing_key(seen: &Seen<'_>) -> u64 {
    let mut hasher = FxHasher::default();
    match (thing_of(seen), seen.value()) {
        (Some(noun), _) => key_of(noun).hash(&mut hasher),
        (None, Value::Count(..)) => Kind::Number.hash(&mut hasher),
        (None, Value::Money(_, currency)) => currency.hash(&mut hasher),
        (None, Value::Measure(_, dimension)) => dimension.hash(&mut hasher),
        (None, other) => other.kind().hash(&mut hasher),
    }
    hasher.finish()
}

/// A hash of the figure, or of the ends of a range.
fn figure_key(value: &Value) -> Option<u64> {
    let amount = value.amount()?;
    let mut hasher = FxHasher::default();
    let ends = amount.figure.map_or((amount.said.lo, amount.said.hi), |figure| (figure, figure));
    (ends.0.to_bits(), ends.1.to_bits()).hash(&mut hasher);
    Some(hasher.finish())
}
