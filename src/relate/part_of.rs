//! A part is no more than its whole: `12 of the 8 sailors`.
//!
//! Where operands are claims of rules, both may stand anywhere in a source, or in two sources where both ask a question of
//! their own. Where one of them is general, the words must say that one is part of the other: `12 of the 8`.

use super::{Breach, Fit, Found, Joint, Outcome};
use crate::align::ClaimId;
use crate::rule::Operand;

pub(super) fn find(joint: &Joint<'_>) -> Found {
    let (Some(part), Some(whole)) = (joint.check.operands[0].first(), joint.check.operands[1].first()) else {
        return Found::default();
    };
    match joint.is_general(part) || joint.is_general(whole) {
        true => in_words(joint, part, whole),
        false => across(joint, part, whole),
    }
}

fn in_words(joint: &Joint<'_>, part: &Operand, whole: &Operand) -> Found {
    let mut found = Found::default();
    let wholes = joint.claims(whole);
    let is_whole = |id: &ClaimId| wholes.binary_search(id).is_ok();
    for one in joint.claims(part) {
        let tokens = joint.tokens(one);
        let end = joint.claim(one).mention.tokens.end;
        if tokens.word(end) != "of" {
            continue;
        }
        let at = end + 1 + usize::from(matches!(tokens.word(end + 1), "the" | "its" | "their" | "those" | "these"));
        if let Some(other) = joint.starting_at(one, at).find(is_whole) {
            found.add(Outcome::of(is_more(joint, one, other), || breach(joint, one, other, Fit::Same)));
        }
    }
    found
}

fn across(joint: &Joint<'_>, part: &Operand, whole: &Operand) -> Found {
    let mut found = Found::default();
    let changes = joint.leeway(part).evolves.is_some() || joint.leeway(whole).evolves.is_some();
    let spans_texts = joint.spans_texts(part) && joint.spans_texts(whole);
    let (parts, wholes) = (joint.by_source(part), joint.by_source(whole));
    for (source, parts) in parts.iter().enumerate().filter(|(_, parts)| !parts.is_empty()) {
        // A source that gives both is held to its own whole.
        let others = || (0..wholes.len()).filter(|other| spans_texts && *other != source && !wholes[*other].is_empty());
        let sources: Vec<usize> = if wholes[source].is_empty() { others().collect() } else { vec![source] };
        for other in sources {
            if changes && joint.days_differ(source, other) {
                continue;
            }
            for one in parts {
                let fitting: Vec<ClaimId> = wholes[other]
                    .iter()
                    .copied()
                    .filter(|other| other != one && joint.fit(*one, *other) != Fit::Apart)
                    .collect();
                let Some(first) = fitting.first() else { continue };
                // It is enough that one of several totals is large enough.
                let is_broken = fitting.iter().all(|other| is_more(joint, *one, *other));
                found.add(Outcome::of(is_broken, || breach(joint, *one, *first, joint.fit(*one, *first))));
            }
        }
    }
    found
}

/// True when the least that the part allows is more than the most that the whole allows.
fn is_more(joint: &Joint<'_>, part: ClaimId, whole: ClaimId) -> bool {
    let (part, whole) = (&joint.claim(part).mention.value, &joint.claim(whole).mention.value);
    match (part.amount(), whole.amount()) {
        (Some(one), Some(other)) => one.allows.is_disjoint(other.allows) && one.allows.lo >= other.allows.hi,
        _ => false,
    }
}

fn breach(joint: &Joint<'_>, part: ClaimId, whole: ClaimId, fit: Fit) -> Breach {
    let filled = vec![("part", joint.said(&[part])), ("whole", joint.said(&[whole]))];
    joint.breach(vec![vec![joint.cite(part)], vec![joint.cite(whole)]], fit, filled)
}
