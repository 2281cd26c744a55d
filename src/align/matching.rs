//! Keeps mutual best matches: of all pairs that a claim stands in, the ones with the partner it fits best in each source.

use super::{Candidate, ClaimId, Edge};
use crate::claim::Reading;
use crate::value::{Kind, Relation};
use std::collections::BTreeMap;
use std::ops::Range;

/// How much stronger a clash must be than an agreement to win a claim, in log-odds: what finds its equal in a source
/// says nothing against its other figures. What one side leaves open (`until 1951` admits 1872) is not its equal.
const AGREEMENT_LEAD: f64 = 1.0;

/// Partners this close to the best, in log-odds, are kept beside it.
const TIE: f64 = 0.1;

/// Of one claim at most so many stretches are told apart; further ones compete with all.
const STRETCHES_MAX: usize = 16;

/// The candidates that are best for both their claims, in order of their claims.
pub(super) fn mutual_best(readings: &[Reading], mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut best: BTreeMap<(ClaimId, usize, Contest), Rivals> = BTreeMap::new();
    for pair in &candidates {
        let Candidate { one, other, edge } = pair;
        let appeal = appeal(readings, pair);
        for contest in entered(readings, pair) {
            for (claim, source, stretch) in ends(*one, *other, edge) {
                best.entry((claim, source, contest.clone())).or_default().add(stretch, appeal);
            }
        }
    }
    candidates.retain(|pair| {
        let Candidate { one, other, edge } = pair;
        let appeal = appeal(readings, pair);
        let is_best = |contest: &Contest| {
            ends(*one, *other, edge).into_iter().all(|(claim, source, stretch)| {
                let rivals = best.get(&(claim, source, contest.clone()));
                rivals.is_some_and(|rivals| appeal + TIE >= rivals.strongest(stretch))
            })
        };
        contests(readings, pair).iter().any(is_best)
    });
    candidates
}

/// Either claim of a pair, with the source of its partner and the stretch of it that is held against that partner.
fn ends(one: ClaimId, other: ClaimId, edge: &Edge) -> [(ClaimId, usize, &Range<usize>); 2] {
    [(one, other.source, &edge.stretches.0), (other, one.source, &edge.stretches.1)]
}

/// The appeal of all pairs that compete for a claim, by the stretch of it that they take.
#[derive(Default)]
struct Rivals(Vec<(Range<usize>, f64)>);

impl Rivals {
    fn add(&mut self, stretch: &Range<usize>, appeal: f64) {
        let is_full = self.0.len() >= STRETCHES_MAX;
        match self.0.iter_mut().find(|(taken, _)| taken == stretch || is_full && shared(taken, stretch) > 0) {
            Some((_, strongest)) => *strongest = strongest.max(appeal),
            None if is_full => self.0[0] = (0..usize::MAX, self.0[0].1.max(appeal)),
            None => self.0.push((stretch.clone(), appeal)),
        }
    }

    /// The appeal of the strongest pair that competes for a stretch: of those that take half of it. Of a long quotation that
    /// another source cuts in two, each half has its own partner, and a few words quoted again elsewhere settle neither.
    fn strongest(&self, stretch: &Range<usize>) -> f64 {
        let rivals = self.0.iter().filter(|(taken, _)| 2 * shared(taken, stretch) >= stretch.len());
        rivals.map(|(_, appeal)| *appeal).fold(f64::NEG_INFINITY, f64::max)
    }
}

/// How many tokens two stretches of one claim share.
fn shared(one: &Range<usize>, other: &Range<usize>) -> usize {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}

/// What pairs of one claim compete for. A claim has one best partner in a source for everything, and one for each named
/// question it answers: two people sanctioned by two countries answer for each country by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Contest {
    Open,
    /// A name that is nearly another, or replaces it: the right one stands elsewhere too and must not win the claim.
    Slip,
    /// A figure and words that hardly tell one (`several`): they agree with nearly everything, so they win nothing.
    Vague,
    Question(usize, Option<String>),
}

/// The contests in which a pair counts against others: besides its own the open one.
fn entered(readings: &[Reading], pair: &Candidate) -> Vec<Contest> {
    let mut contests = contests(readings, pair);
    if contests.iter().all(|contest| matches!(contest, Contest::Question(..))) {
        contests.push(Contest::Open);
    }
    contests
}

fn contests(readings: &[Reading], pair: &Candidate) -> Vec<Contest> {
    let edge = &pair.edge;
    match edge.evidence.question {
        Some(rule) if edge.evidence.asked >= 1.0 => {
            let circumstances = &edge.evidence.circumstances;
            if circumstances.is_empty() {
                return vec![Contest::Question(rule, None)];
            }
            circumstances.iter().map(|value| Contest::Question(rule, Some(value.clone()))).collect()
        }
        _ if edge.kind == Kind::Name && edge.relation == Relation::Disjoint => vec![Contest::Slip],
        _ if edge.relation.agrees() && is_vague(readings, pair.one) != is_vague(readings, pair.other) => {
            vec![Contest::Vague]
        }
        _ => vec![Contest::Open],
    }
}

/// True for an amount of words without a figure.
fn is_vague(readings: &[Reading], id: ClaimId) -> bool {
    id.claim_in(readings).mention.value.is_vague()
}

fn appeal(readings: &[Reading], pair: &Candidate) -> f64 {
    let odds = pair.edge.strength.clamp(1e-6, 1.0 - 1e-6);
    let value = |id: ClaimId| &id.claim_in(readings).mention.value;
    let is_equal = pair.edge.relation.agrees() && !value(pair.one).meets_loosely(value(pair.other));
    (odds / (1.0 - odds)).ln() + if is_equal { AGREEMENT_LEAD } else { 0.0 }
}
