//! A second look at two figures or dates that differ, once all pairs of the run are weighed: how the pieces of evidence go
//! together, and what else either claim could be held against.
//!
//! Follows the weighing of single pairs. Those add up their pieces ([`super::weights`]), so that each speaks for itself;
//! here a table of small decision trees ([`super::trees`]) knows which of them count only together: a figure that nobody
//! else states weighs in a retelling, not in a text of its own. The decision a reader would question: the second look may
//! only raise what the first one found, since it was learnt from slips planted in whole articles, and what holds a pair down
//! for a reason (`elsewhere`, `other_part`) must be able to tell why. Names, quotations and wordings are left out: of these
//! the letters decide.

use super::evidence::as_number;
use super::pair::are_of_two;
use super::rarity::Background;
use super::{Candidate, ClaimId, Evidence, Seen, trees};
use crate::claim::Reading;
use crate::value::{Kind, Relation, Value};
use rustc_hash::FxHashMap;

/// What a second look sees beside the pieces of evidence, under the names by which the trees were fitted.
const BESIDE: [&str; 14] = [
    "strength",
    "agrees_most",
    "agrees_least",
    "clashes_most",
    "clashes_least",
    "internal",
    "date",
    "count",
    "number",
    "said_most",
    "said_least",
    "knows_most",
    "knows_least",
    "years",
];

/// A value that is stated more often than this is well known.
const SAID_MAX: usize = 8;

/// Dates farther apart than this are not of one story.
const YEARS_MAX: f64 = 100.0;
const DAYS_OF_A_YEAR: f64 = 365.25;

/// A second look that is less sure than this says nothing.
const SURE: f64 = 0.5;

/// Raises the strength of clashing figures and dates to what the second look finds where it is sure.
pub(super) fn raise(readings: &[Reading], background: &Background<'_>, found: &mut [Candidate]) {
    let looks = looks(readings, background, found);
    for (pair, look) in found.iter_mut().zip(looks) {
        let strength = look.map_or(0.0, |look| trees::strength(&look));
        if strength >= SURE && !is_told_apart(readings, background, pair) {
            pair.edge.strength = pair.edge.strength.max(strength);
        }
    }
}

/// True for two values of two occasions or things. Of a pair that was weak at first sight nobody has asked yet.
fn is_told_apart(readings: &[Reading], background: &Background<'_>, pair: &Candidate) -> bool {
    let [a, b] = [pair.one, pair.other].map(|id| Seen::new(readings, id));
    are_of_two(&a, &b, &pair.edge.evidence, background)
}

/// What the second look sees of each pair, in the order of [`names`]; none of those that it passes over.
pub(super) fn looks(readings: &[Reading], background: &Background<'_>, found: &[Candidate]) -> Vec<Option<Vec<f64>>> {
    let rivals = Rivals::of(found);
    let is_article = |claim: ClaimId| background.stated.is_article(claim.source);
    let is_seen = |pair: &Candidate| is_fact(pair) && is_clash(pair) && is_article(pair.one) && is_article(pair.other);
    found.iter().map(|pair| is_seen(pair).then(|| rivals.look(readings, background, pair))).collect()
}

/// The names of what a second look sees.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let pieces = Evidence::default().pieces().map(|(name, _)| name).filter(is_of_facts).collect::<Vec<_>>();
    pieces.into_iter().chain(BESIDE)
}

/// True for a piece that figures and dates may have: a bearer is what names have.
fn is_of_facts(piece: &&str) -> bool {
    *piece != "bearer"
}

fn is_fact(pair: &Candidate) -> bool {
    !matches!(pair.edge.kind, Kind::Name | Kind::Quote | Kind::Term | Kind::Wording)
}

fn is_clash(pair: &Candidate) -> bool {
    pair.edge.relation == Relation::Disjoint
}

/// How strongly each claim is held against others.
#[derive(Default)]
struct Rivals {
    /// The strongest pair with a value that agrees.
    agrees: FxHashMap<ClaimId, f64>,
    /// The two strongest pairs with values that clash.
    clashes: FxHashMap<ClaimId, [f64; 2]>,
}

impl Rivals {
    fn of(found: &[Candidate]) -> Self {
        let mut rivals = Self::default();
        for pair in found.iter().filter(|pair| is_fact(pair)) {
            for claim in [pair.one, pair.other] {
                rivals.add(claim, pair);
            }
        }
        rivals
    }

    fn add(&mut self, claim: ClaimId, pair: &Candidate) {
        let strength = pair.edge.strength;
        if is_clash(pair) {
            let [first, second] = self.clashes.entry(claim).or_default();
            (*first, *second) = (first.max(strength), second.max(first.min(strength)));
        } else {
            let most = self.agrees.entry(claim).or_default();
            *most = most.max(strength);
        }
    }

    /// The strongest clash of a claim but for one of this strength, the pair itself.
    fn other_clash(&self, claim: ClaimId, strength: f64) -> f64 {
        let [first, second] = self.clashes.get(&claim).copied().unwrap_or_default();
        if first > strength { first } else { second }
    }

    fn look(&self, readings: &[Reading], background: &Background<'_>, pair: &Candidate) -> Vec<f64> {
        let edge = &pair.edge;
        let ends = [pair.one, pair.other];
        let [a, b] = ends.map(|id| Seen::new(readings, id));
        let agrees = ends.map(|id| self.agrees.get(&id).copied().unwrap_or_default());
        let clashes = ends.map(|id| self.other_clash(id, edge.strength));
        let said = [&a, &b].map(|seen| background.stated.times_said(seen.claim).min(SAID_MAX) as f64);
        let knows = [background.stated.knows(&a, &b), background.stated.knows(&b, &a)];
        let beside = [
            edge.strength,
            most(agrees),
            least(agrees),
            most(clashes),
            least(clashes),
            as_number(a.id.source == b.id.source),
            as_number(edge.kind == Kind::Date),
            as_number(edge.kind == Kind::Count),
            as_number(edge.kind == Kind::Number),
            most(said),
            least(said),
            most(knows),
            least(knows),
            years_apart(a.value(), b.value()),
        ];
        let pieces = edge.evidence.pieces().filter(|(name, _)| is_of_facts(name));
        pieces.map(|(_, piece)| piece).chain(beside).collect()
    }
}

fn most([one, other]: [f64; 2]) -> f64 {
    one.max(other)
}

fn least([one, other]: [f64; 2]) -> f64 {
    one.min(other)
}

/// How many years lie between two dates; 0 of other kinds.
fn years_apart(one: &Value, other: &Value) -> f64 {
    let start = |value: &Value| match value {
        Value::Date(date) => date.said.map(|said| said.start),
        _ => None,
    };
    let days = start(one).zip(start(other)).map_or(0, |(one, other)| one.days_since(other).abs());
    (days as f64 / DAYS_OF_A_YEAR).min(YEARS_MAX)
}
