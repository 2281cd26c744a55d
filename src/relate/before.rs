//! What comes first is dated no later than what follows: nobody is tried before the arrest.
//!
//! Dates are sets of days, so a breach needs the first day that the one allows to lie past the last day that the other
//! allows. Of several dates for one of them it is enough that one pair is in order.

use super::{Fit, Found, Joint, Outcome};
use crate::align::ClaimId;

pub(super) fn find(joint: &Joint<'_>) -> Found {
    let mut found = Found::default();
    let (Some(first), Some(then)) = (joint.check.operands[0].first(), joint.check.operands[1].first()) else {
        return found;
    };
    let fits = |one: &ClaimId, other: &ClaimId| one != other && joint.fit(*one, *other) != Fit::Apart;
    let (firsts, thens) = (joint.by_source(first), joint.by_source(then));
    for (source, own) in firsts.iter().enumerate() {
        hold(joint, own, &thens[source], &mut found);
        // A source that dates both is held to its own order.
        let alone: Vec<ClaimId> =
            own.iter().copied().filter(|one| !thens[source].iter().any(|other| fits(one, other))).collect();
        for other in (0..thens.len()).filter(|other| *other != source && !alone.is_empty()) {
            let is_alone = |then: &&ClaimId| !firsts[other].iter().any(|one| fits(one, then));
            hold(joint, &alone, &thens[other].iter().filter(is_alone).copied().collect::<Vec<_>>(), &mut found);
        }
    }
    found
}

/// Holds dates of what comes first against dates of what follows, each subject by itself.
fn hold(joint: &Joint<'_>, firsts: &[ClaimId], thens: &[ClaimId], found: &mut Found) {
    let fits = |one: ClaimId, other: ClaimId| one != other && joint.fit(one, other) != Fit::Apart;
    let mut left: Vec<ClaimId> = firsts.to_vec();
    while let Some(one) = left.first().copied() {
        // All that one may be about: what fits it, and what fits that.
        let mut subject = vec![one];
        let mut pairs = Vec::new();
        let mut at = 0;
        while let Some(first) = subject.get(at).copied() {
            for then in thens.iter().copied().filter(|then| fits(first, *then)) {
                pairs.push((first, then));
                let joined: Vec<ClaimId> =
                    left.iter().copied().filter(|other| fits(*other, then) && !subject.contains(other)).collect();
                subject.extend(joined);
            }
            at += 1;
        }
        left.retain(|first| !subject.contains(first));
        found.add(in_order(joint, &pairs));
    }
}

/// Broken where no pair is in order.
fn in_order(joint: &Joint<'_>, pairs: &[(ClaimId, ClaimId)]) -> Outcome {
    let mut wrong = None;
    for &(one, other) in pairs {
        match is_wrong(joint, one, other) {
            Some(true) => wrong = wrong.or(Some((one, other))),
            Some(false) => return Outcome::Holds,
            None => {}
        }
    }
    let Some((one, other)) = wrong else { return Outcome::Silent };
    let filled = vec![("first", joint.said(&[one])), ("then", joint.said(&[other]))];
    let sides = vec![vec![joint.cite(one)], vec![joint.cite(other)]];
    Outcome::Broken(joint.breach(sides, joint.fit(one, other), filled))
}

/// Whether the first surely lies past the second; none where a date names no day by itself.
fn is_wrong(joint: &Joint<'_>, first: ClaimId, then: ClaimId) -> Option<bool> {
    let ends = |id: ClaimId| joint.claim(id).mention.value.ends();
    let ((earliest, _), (_, latest)) = (ends(first)?, ends(then)?);
    Some(earliest > latest)
}
