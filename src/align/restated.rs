//! Figures that one source states again: the toll of the headline in the lead, the price of the lead in the last lines.
//!
//! A text says its main figure two or three times, and a reader takes them for one statement. Whoever disputes one of
//! them disputes all, so `judge` puts them on one side and tells two clashes of the same two statements once.
//!
//! The decision a reader would question: equal figures alone do not tie two passages, since `two` is killed here and
//! saved there; their sentences must be aligned as those of two sources would have to be, or both be the toll with which
//! the source opens.

use super::{Candidate, ClaimId};
use crate::claim::Reading;
use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

/// Strength from which two equal figures of one source are one statement.
const RESTATED_MIN: f64 = 0.35;

/// Which claims state one thing again.
#[derive(Clone, Debug, Default)]
pub(super) struct Restated {
    /// Number of the statement of each claim that is stated again.
    statements: BTreeMap<ClaimId, usize>,
    /// The claims of each statement, in order.
    claims: Vec<Vec<ClaimId>>,
}

impl Restated {
    /// Finds the statements among the pairs that were weighed.
    pub(super) fn of(readings: &[Reading], weighed: &[Candidate]) -> Self {
        let pairs: Vec<_> = weighed.iter().filter(|pair| is_restated(readings, pair)).collect();
        let mut numbers: BTreeMap<ClaimId, usize> = BTreeMap::new();
        for claim in pairs.iter().flat_map(|pair| [pair.one, pair.other]) {
            let next = numbers.len();
            numbers.entry(claim).or_insert(next);
        }
        let mut joined = UnionFind::<usize>::new(numbers.len());
        for pair in &pairs {
            joined.union(numbers[&pair.one], numbers[&pair.other]);
        }
        let mut found = Self { statements: BTreeMap::new(), claims: vec![Vec::new(); numbers.len()] };
        for (claim, number) in &numbers {
            let statement = joined.find(*number);
            found.statements.insert(*claim, statement);
            found.claims[statement].push(*claim);
        }
        found
    }

    /// All claims of the statement that `claim` belongs to, in order; none where it is made once.
    pub(super) fn beside(&self, claim: ClaimId) -> &[ClaimId] {
        self.statements.get(&claim).map_or(&[], |statement| &self.claims[*statement])
    }
}

fn is_restated(readings: &[Reading], pair: &Candidate) -> bool {
    let figure = |id: ClaimId| id.claim_in(readings).mention.value.amount()?.figure;
    let evidence = &pair.edge.evidence;
    pair.one.source == pair.other.source
        && figure(pair.one).is_some_and(|one| figure(pair.other) == Some(one))
        && (pair.edge.strength >= RESTATED_MIN || evidence.lead > 0.0)
        && evidence.other_time == 0.0
        && evidence.other_part == 0.0
}
