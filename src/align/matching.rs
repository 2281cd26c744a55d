//! Keeps mutual best matches: of all pairs that a claim stands in, the ones with the partner it fits best in each source.

use super::{ClaimId, Edge};
use std::collections::BTreeMap;

/// How much stronger a clash must be than an agreement to win a claim, in probability: what finds its equal in a source
/// says nothing against its other figures.
const AGREEMENT_LEAD: f64 = 0.25;

/// Partners this close to the best in strength are kept beside it.
const TIE: f64 = 0.02;

/// The edges that are best for both their claims, in order.
pub(super) fn mutual_best(mut edges: Vec<(ClaimId, ClaimId, Edge)>) -> Vec<(ClaimId, ClaimId, Edge)> {
    edges.sort_by_key(|a| (a.0, a.1));
    let mut best: BTreeMap<(ClaimId, usize), f64> = BTreeMap::new();
    for (one, other, edge) in &edges {
        for (claim, source) in [(*one, other.source), (*other, one.source)] {
            let entry = best.entry((claim, source)).or_insert(0.0);
            *entry = entry.max(appeal(edge));
        }
    }
    edges.retain(|(one, other, edge)| {
        let is_best = |claim: ClaimId, source: usize| {
            best.get(&(claim, source)).is_some_and(|strength| appeal(edge) + TIE >= *strength)
        };
        is_best(*one, other.source) && is_best(*other, one.source)
    });
    edges
}

fn appeal(edge: &Edge) -> f64 {
    edge.strength + if edge.relation.agrees() { AGREEMENT_LEAD } else { 0.0 }
}
