//! Keeps mutual best matches: of all pairs that a claim stands in, the ones with the partner it fits best in each source.

use super::{Candidate, ClaimId, Edge};
use crate::value::{Kind, Relation};
use std::collections::BTreeMap;

/// How much stronger a clash must be than an agreement to win a claim, in log-odds: what finds its equal in a source
/// says nothing against its other figures.
const AGREEMENT_LEAD: f64 = 1.0;

/// Partners this close to the best, in log-odds, are kept beside it.
const TIE: f64 = 0.1;

/// The candidates that are best for both their claims, in order of their claims.
pub(super) fn mutual_best(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut best: BTreeMap<(ClaimId, usize, Contest), f64> = BTreeMap::new();
    for Candidate { one, other, edge } in &candidates {
        for contest in entered(edge) {
            for (claim, source) in [(*one, other.source), (*other, one.source)] {
                let entry = best.entry((claim, source, contest.clone())).or_insert(f64::NEG_INFINITY);
                *entry = entry.max(appeal(edge));
            }
        }
    }
    candidates.retain(|Candidate { one, other, edge }| {
        let is_best = |claim: ClaimId, source: usize, contest: &Contest| {
            best.get(&(claim, source, contest.clone())).is_some_and(|strongest| appeal(edge) + TIE >= *strongest)
        };
        let contests = contests(edge);
        contests.iter().any(|contest| is_best(*one, other.source, contest) && is_best(*other, one.source, contest))
    });
    candidates
}

/// What pairs of one claim compete for. A claim has one best partner in a source for everything, and one for each named
/// question it answers: two people sanctioned by two countries answer for each country by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Contest {
    Open,
    /// A name that is nearly another: the right spelling stands elsewhere too and must not win the claim.
    Slip,
    Question(usize, Option<String>),
}

/// The contests in which a pair counts against others: besides its own the open one.
fn entered(edge: &Edge) -> Vec<Contest> {
    let mut contests = contests(edge);
    if !contests.contains(&Contest::Open) && !contests.contains(&Contest::Slip) {
        contests.push(Contest::Open);
    }
    contests
}

fn contests(edge: &Edge) -> Vec<Contest> {
    if edge.kind == Kind::Name && edge.relation == Relation::Disjoint {
        return vec![Contest::Slip];
    }
    match edge.evidence.question {
        Some(rule) if edge.evidence.asked >= 1.0 => {
            let circumstances = &edge.evidence.circumstances;
            if circumstances.is_empty() {
                return vec![Contest::Question(rule, None)];
            }
            circumstances.iter().map(|value| Contest::Question(rule, Some(value.clone()))).collect()
        }
        _ => vec![Contest::Open],
    }
}

fn appeal(edge: &Edge) -> f64 {
    let odds = edge.strength.clamp(1e-6, 1.0 - 1e-6);
    (odds / (1.0 - odds)).ln() + if edge.relation.agrees() { AGREEMENT_LEAD } else { 0.0 }
}
