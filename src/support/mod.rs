//! What the sources say of each claim of a draft: what supports it, what contradicts it, or that none says it.
//!
//! Beside [`crate::judge`] at the end of the core, and for drafts only. A claim that a contradiction names is disputed; one
//! whose value a source states of the like is supported ([`figure`], [`words`]); one that follows from what sources state
//! by a small sum is derived, and it is told how ([`derive`]); what is left is unsupported, with what comes nearest.
//!
//! The decision a reader would question: that a value stands somewhere in a source is not enough where the source gives
//! another one in the very place the draft took it from. There the alignment has the last word, as it has on conflicts; a
//! value is held for unsupported by it only, so a draft in words of its own is not blamed for them.
//!
//! Left out on purpose: what holds no value (opinions, whole sentences), words in quotation marks that quote nobody, and
//! names in headlines set in capitals, where everything looks like a name.

mod derive;
mod figure;
mod stock;
mod words;

pub use derive::{Derivation, Formula};

use crate::align::{self, Candidate, ClaimId};
use crate::claim::Reading;
use crate::finding::Verdict;
use crate::judge::Contradiction;
use crate::value::{Kind, Relation, Value};
use rustc_hash::FxHashMap;
use std::ops::Range;
use stock::Stock;

/// A claim of a draft and what the sources say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// The claim.
    pub claim: ClaimId,
    /// What the sources say of it.
    pub standing: Standing,
}

/// What the sources say of a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// A contradiction names it: its index.
    Disputed(usize),
    /// A source says the same, here.
    Supported(Vec<Place>),
    /// It follows from what sources say.
    Derived(Derivation),
    /// No source says it.
    Unsupported {
        /// What comes nearest.
        nearest: Option<Place>,
        /// How sure that is, 0 to 1.
        confidence: f64,
    },
    /// It is nothing that a source could support.
    Unchecked,
}

/// A passage of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Index of the source.
    pub source: usize,
    /// Bytes of the words.
    pub span: Range<usize>,
    /// Bytes of their sentence.
    pub sentence: Range<usize>,
}

/// Of one claim, at most so many passages that support it are kept.
const PLACES_MAX: usize = 3;

/// How sure it is that a value that stands in no source is unsupported.
const NOWHERE: f64 = 0.9;

/// How sure it is of a value that a source has elsewhere, while it states another one in the place of the draft's.
const OUTDONE: f64 = 0.7;

/// How sure it is of a name that the sources do not know and put no other in the place of, and from how many sentences on
/// they can be expected to know it: who said so, in which land a town lies.
const UNKNOWN: f64 = 0.7;
const UNKNOWN_IN_FEW: f64 = 0.5;
const SENTENCES_MIN: usize = 4;

/// How strongly a rival must be tied to have the last word where nothing that agrees is tied.
const RIVAL_MIN: f64 = 0.2;

/// A claim of a source that may answer the same question as one of the draft, from the draft's side.
#[derive(Clone, Copy, Debug)]
struct Tie {
    other: ClaimId,
    relation: Relation,
    strength: f64,
}

/// Everything that is asked about the claims of the drafts.
struct Desk<'r> {
    readings: &'r [Reading],
    stock: Stock<'r>,
    /// How many sentences the sources have.
    sentences: usize,
    ties: FxHashMap<ClaimId, Vec<Tie>>,
    /// For each sentence of a draft that has any, the sentences of sources that share words with it.
    related: FxHashMap<(usize, usize), Vec<(usize, usize)>>,
}

/// Takes stock of every claim of the readings for which `is_draft` holds, in order. Nothing where no source stands against
/// a draft.
pub fn account(
    readings: &[Reading],
    is_draft: &[bool],
    weighed: &[Candidate],
    contradictions: &[Contradiction],
) -> Vec<Account> {
    let sources: Vec<usize> = (0..readings.len()).filter(|source| !is_draft[*source]).collect();
    if sources.is_empty() || sources.len() == readings.len() {
        return Vec::new();
    }
    let desk = Desk::of(readings, is_draft, Stock::of(readings, &sources), weighed);
    let disputed = disputed(contradictions);
    let mut accounts = Vec::new();
    for source in (0..readings.len()).filter(|source| is_draft[*source]) {
        for claim in 0..readings[source].claims.len() {
            let id = ClaimId { source, claim };
            let standing = match disputed.get(&id) {
                Some(index) if !desk.is_settled_apart(id, &contradictions[*index]) => Standing::Disputed(*index),
                _ => desk.standing(id),
            };
            accounts.push(Account { claim: id, standing });
        }
    }
    accounts
}

/// True for a claim of a draft that is told as one that no source says, or that was worked out from what sources say.
pub fn is_settled(accounts: &[Account], id: ClaimId) -> bool {
    let found = accounts.binary_search_by_key(&id, |account| account.claim);
    found.is_ok_and(|at| matches!(accounts[at].standing, Standing::Unsupported { .. } | Standing::Derived(_)))
}

/// The gravest contradiction that names each claim.
fn disputed(contradictions: &[Contradiction]) -> FxHashMap<ClaimId, usize> {
    let mut disputed: FxHashMap<ClaimId, usize> = FxHashMap::default();
    for (index, contradiction) in contradictions.iter().enumerate() {
        for id in contradiction.sides.iter().flatten() {
            let known = disputed.entry(*id).or_insert(index);
            if gravity(contradiction.verdict) < gravity(contradictions[*known].verdict) {
                *known = index;
            }
        }
    }
    disputed
}

fn gravity(verdict: Verdict) -> usize {
    Verdict::ALL.iter().position(|other| *other == verdict).unwrap_or(Verdict::ALL.len())
}

impl<'r> Desk<'r> {
    fn of(readings: &'r [Reading], is_draft: &[bool], stock: Stock<'r>, weighed: &[Candidate]) -> Self {
        let mut ties: FxHashMap<ClaimId, Vec<Tie>> = FxHashMap::default();
        let mut related: FxHashMap<(usize, usize), Vec<(usize, usize)>> = FxHashMap::default();
        for Candidate { one, other, edge } in weighed {
            let (own, other, relation) = match (is_draft[one.source], is_draft[other.source]) {
                (true, false) => (*one, *other, edge.relation),
                (false, true) => (*other, *one, edge.relation.flipped()),
                _ => continue,
            };
            ties.entry(own).or_default().push(Tie { other, relation, strength: edge.strength });
        }
        for [one, other] in align::related(readings) {
            match (is_draft[one.0], is_draft[other.0]) {
                (true, false) => related.entry(one).or_default().push(other),
                (false, true) => related.entry(other).or_default().push(one),
                _ => {}
            }
        }
        let sources = readings.iter().zip(is_draft).filter(|(_, is_draft)| !**is_draft);
        let sentences = sources.map(|(reading, _)| reading.sentences.len()).sum();
        Self { readings, stock, sentences, ties, related }
    }

    /// True where no source stands on the side of the draft, and the draft added its value up from the one that stands
    /// against it; or where the contradiction is a mere possibility: what matters then is whether the draft worked its value
    /// out, or whether any source says the same at all.
    fn is_settled_apart(&self, id: ClaimId, contradiction: &Contradiction) -> bool {
        let own = contradiction.sides.iter().find(|side| side.contains(&id));
        let is_alone = own.is_some_and(|side| side.iter().all(|other| other.source == id.source));
        if !is_alone || contradiction.kind == Kind::Wording {
            return false;
        }
        match self.standing(id) {
            // The whole does not contradict its part.
            Standing::Derived(Derivation { formula: Formula::Sum, from }) => {
                let is_operand = |other: &ClaimId| from.contains(&self.stock.place(*other));
                contradiction.sides.iter().flatten().any(is_operand)
            }
            Standing::Derived(_) | Standing::Unsupported { .. } => contradiction.verdict == Verdict::PossibleConflict,
            _ => false,
        }
    }

    fn standing(&self, id: ClaimId) -> Standing {
        match self.value(id) {
            Value::Term(_) | Value::Wording(_) => Standing::Unchecked,
            Value::Name(name) => self.standing_of_name(id, name),
            Value::Quote(quote) => self.standing_of_quote(id, quote),
            Value::Date(date) => self.standing_of_date(id, date),
            _ => self.standing_of_figure(id),
        }
    }

    fn value(&self, id: ClaimId) -> &'r Value {
        &id.claim_in(self.readings).mention.value
    }

    fn ties(&self, id: ClaimId) -> &[Tie] {
        self.ties.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The tie that is strongest among those for which `wanted` holds.
    fn strongest(&self, id: ClaimId, wanted: impl Fn(&Tie) -> bool) -> Option<Tie> {
        let ties = self.ties(id).iter().copied().filter(wanted);
        ties.max_by(|a, b| a.strength.total_cmp(&b.strength).then(b.other.cmp(&a.other)))
    }

    /// The passages of these claims, the best tied first.
    fn supported(&self, id: ClaimId, mut by: Vec<ClaimId>) -> Standing {
        let strength =
            |other: &ClaimId| self.ties(id).iter().find(|tie| tie.other == *other).map_or(0.0, |tie| tie.strength);
        by.sort_by(|a, b| strength(b).total_cmp(&strength(a)).then(a.cmp(b)));
        by.dedup();
        Standing::Supported(by.into_iter().take(PLACES_MAX).map(|id| self.stock.place(id)).collect())
    }

    /// The sentences of sources that share words with the sentence of a claim.
    fn related(&self, id: ClaimId) -> &[(usize, usize)] {
        let sentence = id.claim_in(self.readings).sentence;
        self.related.get(&(id.source, sentence)).map_or(&[], Vec::as_slice)
    }
}
