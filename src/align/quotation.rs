//! Pairs of quotations that may render one utterance.
//!
//! Quotations are found by their own words, since one source may quote sentences before the other does. Their edge holds
//! which stretch of either is held against the other: of a speech quoted in pieces every piece has its own partner.

use super::candidates;
use super::context::Common;
use super::pair::weigh_tied;
use super::rarity::Background;
use super::speaker::Persons;
use super::{Candidate, Edge, Seen};
use crate::claim::Reading;
use crate::rule::RuleSet;
use crate::value::quote::{self, Alteration, Comparison};
use crate::value::{Relation, Value};

/// From so many words on, more of them make it no surer that two quotations are one.
const WORDS_ENOUGH: f64 = 5.0;

/// Weighs all pairs of quotations that share words.
pub(super) fn weigh<'r>(
    readings: &'r [Reading],
    rules: &RuleSet,
    background: &Background<'r>,
    found: &mut Vec<Candidate>,
) {
    let persons = Persons::of(readings);
    for (one, other) in candidates::quotations(readings, &background.rarity) {
        let edge = edge((Seen::new(readings, one), Seen::new(readings, other)), rules, background, &persons);
        found.extend(edge.map(|edge| Candidate { one, other, edge }));
    }
}

fn edge<'r>(
    (a, b): (Seen<'r>, Seen<'r>),
    rules: &RuleSet,
    background: &Background<'r>,
    persons: &Persons<'r>,
) -> Option<Edge> {
    let (Value::Quote(one), Value::Quote(other)) = (a.value(), b.value()) else {
        return None;
    };
    let comparison = quote::compare(one, other)?;
    let common = Common::beside(&a, &b, &background.rarity);
    // The same words of two persons cannot both be true.
    let relation = match persons.differ((&a, one), (&b, other), &comparison) {
        true => Relation::Disjoint,
        false => comparison.relation(),
    };
    let edge = weigh_tied(a, b, rules, background, &common, (relation, kept(&comparison)))?;
    Some(Edge { stretches: comparison.stretches, ..edge })
}

/// How much of two quotations is the same, 0 to 1: a word or two are in many utterances.
fn kept(comparison: &Comparison) -> f64 {
    let share = match comparison.alteration {
        Alteration::Altered { kept, .. } => kept,
        _ => 1.0,
    };
    share * (comparison.words / WORDS_ENOUGH).min(1.0)
}
