//! Small decision trees that say how probable it is that two figures or dates which differ answer one question, by all that
//! a second look sees of them ([`super::rivals`]).
//!
//! Trees grown one after the other, each on what those before it left unexplained (gradient boosting: Friedman, Greedy
//! Function Approximation, Annals of Statistics 29, 2001). The decision a reader would question: they stand in a table that
//! no hand writes; `tools/fit_trees.py` does, from labelled stories. What they are grown on are the named pieces of
//! evidence, and what a diagnostic gives as reasons are these.

mod table;

use super::weights::probability;
use table::{BASE, TREES};

/// A fork of a tree or one of its ends.
enum Node {
    /// A place of the look: where at most so much stands there, on to the next node, else so many nodes ahead.
    Fork(u8, f64, u8),
    /// What the tree adds to the odds.
    End(f64),
}

/// Taken from the log-odds: slips are rarer in the wild than among the stories that the trees were grown on. What is seven
/// to three there is even here, the line from which a finding is stated.
const RARER: f64 = 0.85;

/// How strongly a pair is aligned by what a second look sees of it, 0 to 1.
pub(super) fn strength(look: &[f64]) -> f64 {
    probability(TREES.iter().fold(BASE, |odds, tree| odds + end_of(tree, look)) - RARER)
}

/// What the end adds to which a look leads.
fn end_of(tree: &[Node], look: &[f64]) -> f64 {
    let mut at = 0;
    loop {
        match tree.get(at) {
            Some(Node::Fork(place, most, _)) if look.get(usize::from(*place)).is_some_and(|seen| seen <= most) => {
                at += 1
            }
            Some(Node::Fork(_, _, ahead)) => at += usize::from(*ahead),
            Some(Node::End(odds)) => return *odds,
            None => return 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::rivals;

    #[test]
    fn trees_are_grown_on_what_a_look_sees_and_every_way_through_them_ends() {
        assert!(rivals::names().eq(table::NAMES));
        for tree in TREES {
            for (at, node) in tree.iter().enumerate() {
                if let Node::Fork(place, _, ahead) = node {
                    assert!(usize::from(*place) < table::NAMES.len());
                    assert!(*ahead > 1 && at + usize::from(*ahead) < tree.len());
                }
            }
            assert!(matches!(tree.last(), Some(Node::End(_))));
        }
    }
}
