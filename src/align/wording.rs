//! Pairs of sentences of which one says the opposite of the other, and the pairs that say the same and so speak against
//! that.
//!
//! The value finds the two words that exclude each other; here the sentences are weighed round those two words, with the
//! same pieces of evidence as figures are. The decision a reader would question: a sentence is compared with sentences
//! of other sources only. A writer who says that shares rose and that they fell speaks of two days.

use super::candidates::{SentenceId, SentencePair};
use super::context::{self, Surroundings, shared_words};
use super::evidence::{Evidence, STRENGTH_MIN, as_number, log_odds};
use super::rarity::Background;
use super::weights::{WORDINGS, probability};
use super::{Candidate, ClaimId, Edge, Seen};
use crate::claim::{Claim, Reading};
use crate::value::wording::{self, Meeting, Opposition, Wording};
use crate::value::{Kind, Leeway, Mention, Relation, Value};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// Weighs the sentences that exclude each other, then those that agree with one of them.
pub(super) fn weigh<'r>(
    readings: &'r [Reading],
    background: &Background<'r>,
    pairs: &[SentencePair],
    found: &mut Vec<Candidate>,
) {
    // The words in which a claim clashes: only who says the same of those speaks against it.
    let mut at_issue: FxHashSet<(ClaimId, usize)> = FxHashSet::default();
    let mut clashing: FxHashSet<ClaimId> = FxHashSet::default();
    for pair in pairs {
        let Some((a, b, meeting)) = meeting(readings, pair, |_, one, _, other| wording::clash(one, other)) else {
            continue;
        };
        if let Some(edge) = edge(a, b, &meeting, background) {
            clashing.extend([a.id, b.id]);
            at_issue.extend([(a.id, meeting.words.0), (b.id, meeting.words.1)]);
            found.push(Candidate { one: a.id, other: b.id, edge });
        }
    }
    if clashing.is_empty() {
        return;
    }
    let agreement = |a: ClaimId, one: &Wording, b: ClaimId, other: &Wording| {
        if !clashing.contains(&a) && !clashing.contains(&b) || wording::clash(one, other).is_some() {
            return None;
        }
        let is_issue = |x: usize, y: usize| at_issue.contains(&(a, x)) || at_issue.contains(&(b, y));
        wording::agreement(one, other, is_issue)
    };
    for pair in pairs {
        let Some((a, b, meeting)) = meeting(readings, pair, agreement) else { continue };
        let edge = edge(a, b, &meeting, background);
        found.extend(edge.map(|edge| Candidate { one: a.id, other: b.id, edge }));
    }
}

/// The words in which the sentences of two sources meet.
fn meeting<'r>(
    readings: &'r [Reading],
    pair: &SentencePair,
    compare: impl Fn(ClaimId, &Wording, ClaimId, &Wording) -> Option<Meeting>,
) -> Option<(Seen<'r>, Seen<'r>, Meeting)> {
    if pair.one.source == pair.other.source {
        return None;
    }
    let (a, one) = stated(readings, pair.one)?;
    let (b, other) = stated(readings, pair.other)?;
    Some((a, b, compare(a.id, one, b.id, other)?))
}

/// The claim of a sentence as a whole, which comes before those of its values.
fn stated(readings: &[Reading], id: SentenceId) -> Option<(Seen<'_>, &Wording)> {
    let claim = readings[id.source].sentences[id.sentence].claims.clone().next()?;
    let seen = Seen::new(readings, ClaimId { source: id.source, claim });
    match &seen.claim.mention.value {
        Value::Wording(wording) => Some((seen, wording)),
        _ => None,
    }
}

fn edge<'r>(a: Seen<'r>, b: Seen<'r>, meeting: &Meeting, background: &Background<'r>) -> Option<Edge> {
    let (narrow_a, narrow_b) = (narrowed(a.claim, &meeting.one), narrowed(b.claim, &meeting.other));
    let around_a = Surroundings::of(&Seen { claim: &narrow_a, ..a }, &background.rarity);
    let around_b = Surroundings::of(&Seen { claim: &narrow_b, ..b }, &background.rarity);
    let shared = shared_words(a.sentence(), b.sentence(), &background.rarity);
    let context = context::compare((&meeting.one, &around_a), (&meeting.other, &around_b), &background.rarity, &shared);
    let kept = match meeting.opposition {
        None | Some(Opposition::Opposite) => 1.0,
        Some(Opposition::Denied | Opposition::Swapped) => 0.7,
        Some(Opposition::Phase) => 0.0,
    };
    let days_differ = a.reading.day.is_some() && b.reading.day.is_some() && a.reading.day != b.reading.day;
    let other_time = context.other_time.max(as_number(days_differ && context.values == 0.0));
    let retold = background.stated.retold(a.id.source, b.id.source);
    let unheard = if background.stated.words_replace_each_other((&a, meeting.words.0), (&b, meeting.words.1)) {
        retold
    } else {
        0.0
    };
    let evidence = Evidence { kept, other_time, retold, unheard, subject: meeting.near, ..context };
    let strength = probability(log_odds(&evidence, &WORDINGS));
    (strength >= STRENGTH_MIN).then(|| {
        let words = context::weightiest(&meeting.one, &meeting.other, &shared);
        let relation = if meeting.opposition.is_some() { Relation::Disjoint } else { Relation::Overlaps };
        let stretches = (meeting.one.clone(), meeting.other.clone());
        let evidence = Evidence { words, subject: 0.0, ..evidence };
        Edge { kind: Kind::Wording, relation, leeway: Leeway::default(), strength, stretches, evidence }
    })
}

/// A claim that stands for the words at issue alone, for evidence to be taken round them.
fn narrowed(claim: &Claim, words: &Range<usize>) -> Claim {
    let mention = Mention {
        tokens: words.clone(),
        span: claim.mention.span.clone(),
        value: Value::Wording(Wording::default()),
        head: None,
    };
    Claim { mention, sentence: claim.sentence, general: claim.general, questions: Vec::new(), part: claim.part }
}
