//! Who holds a role, by what each source says: the common part of the kinds of check that allow one holder.

use super::{Cited, Fit, Found, Joint};
use crate::align::ClaimId;
use crate::value::name::Likeness;
use crate::value::{Relation, Value};

/// Finds names that hold one role together, in the eyes of `are_rivals`.
pub(super) fn find(joint: &Joint<'_>, are_rivals: impl Fn(ClaimId, ClaimId) -> bool) -> Found {
    let mut found = Found::default();
    let Some(operand) = joint.check.operands[0].first() else { return found };
    let claims: Vec<ClaimId> = joint.by_source(operand).into_iter().flatten().collect();
    let mut is_told = vec![false; claims.len()];
    for (at, one) in claims.iter().enumerate() {
        // The others of the same role, in order.
        let peers: Vec<usize> =
            (at + 1..claims.len()).filter(|other| joint.fit(*one, claims[*other]) != Fit::Apart).collect();
        let peers: Vec<usize> = peers.into_iter().filter(|other| are_rivals(*one, claims[*other])).collect();
        if peers.is_empty() || is_told[at] {
            continue;
        }
        let (same, others): (Vec<usize>, Vec<usize>) =
            peers.into_iter().partition(|other| is_one(joint, *one, claims[*other]));
        let Some(rival) = others.first().map(|other| claims[*other]) else {
            found.held += 1;
            same.iter().for_each(|other| is_told[*other] = true);
            continue;
        };
        let (joined, _): (Vec<usize>, Vec<usize>) =
            others.iter().partition(|other| is_one(joint, rival, claims[**other]));
        for other in same.iter().chain(&joined) {
            is_told[*other] = true;
        }
        let cited = |first: ClaimId, rest: &[usize]| -> Vec<Cited> {
            let mut all = vec![joint.cite(first)];
            all.extend(rest.iter().map(|at| joint.cite(claims[*at])).filter(|cited| *cited != joint.cite(first)));
            all
        };
        let sides = vec![cited(*one, &same), cited(rival, &joined)];
        let filled = vec![("a", joint.said(&[*one])), ("b", joint.said(&[rival]))];
        found.breaches.push(joint.breach(sides, joint.fit(*one, rival), filled));
    }
    found
}

/// True for two names of one bearer, as far as is known.
fn is_one(joint: &Joint<'_>, one: ClaimId, other: ClaimId) -> bool {
    match (&joint.claim(one).mention.value, &joint.claim(other).mention.value) {
        (Value::Name(one), Value::Name(other)) => match joint.rules.relation_of_names(one, other) {
            Some(known) => known != Relation::Disjoint,
            // A slip of the pen is another question.
            None => one.likeness(other) != Likeness::Different,
        },
        _ => true,
    }
}

/// The values of every qualifier that a check names, if a claim states them all.
pub(super) fn stated_in_full(joint: &Joint<'_>, id: ClaimId) -> bool {
    joint
        .check
        .same_when
        .iter()
        .all(|name| joint.qualifiers(id).any(|(stated, values)| stated == name && !values.is_empty()))
}
