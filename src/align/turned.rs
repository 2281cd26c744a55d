//! Words that a summary turns round: `a limited catalogue` where the text it sums up has `an extensive catalogue`.
//!
//! Used after [`super::wording`], which needs two sentences that are alike as wholes; those of a summary are like none of
//! its source. The decision a reader would question: which of two texts sums up the other is told by its words and not by
//! the role it was given, so that what one newsroom cuts down from another is looked at too. A word that the source has
//! elsewhere needs closer company than one it nowhere has, and a word that is only of one kind with another (`oats`,
//! `barley`) must be unheard of on either side.

use super::candidates::{SentenceId, SentencePair};
use super::evidence::{Evidence, as_number};
use super::rarity::Background;
use super::weights::TURNED;
use super::wording::{evidence, joined, stated, word_at};
use super::{Candidate, ClaimId, Seen};
use crate::claim::Reading;
use crate::value::Kind;
use crate::value::wording::{self, Meeting, Opposition, Told, Wording};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::collections::hash_map::Entry;

/// A summary has at most so many words, each counted once, and what it sums up at least so many times as many.
const WORDS_MAX: usize = 80;
const LONGER: f64 = 1.2;

/// Company beyond this adds nothing.
const COMPANY_FULL: f64 = 2.0;

/// Weighs what the sentences of a summary turn round; of two sentences the clash that is stronger stays.
pub(super) fn weigh<'r>(
    readings: &'r [Reading],
    background: &Background<'r>,
    pairs: &[SentencePair],
    found: &mut Vec<Candidate>,
) {
    let mut summed: BTreeMap<(SentenceId, usize), Vec<SentenceId>> = BTreeMap::new();
    for pair in pairs {
        for (own, other) in [(pair.one, pair.other), (pair.other, pair.one)] {
            if retells(background, own.source, other.source) {
                summed.entry((own, other.source)).or_default().push(other);
            }
        }
    }
    let is_wording = |(_, candidate): &(usize, &Candidate)| candidate.edge.kind == Kind::Wording;
    let known = found.iter().enumerate().filter(is_wording);
    let mut places = known.map(|(place, candidate)| ((candidate.one, candidate.other), place)).collect();
    for ((own, summed_up), others) in summed {
        let Some((seen, one)) = stated(readings, own) else { continue };
        let others: Vec<(Seen<'r>, &'r Wording)> = others.into_iter().filter_map(|id| stated(readings, id)).collect();
        let told = |(seen, wording): &(Seen<'r>, &'r Wording)| Told { wording, tokens: seen.tokens() };
        let wordings: Vec<&Wording> = others.iter().map(|(_, wording)| *wording).collect();
        let mut denials = wording::denials(told(&(seen, one)), &others.iter().map(told).collect::<Vec<_>>());
        // Of a word that the other text nowhere has it may know nothing.
        denials.retain(|turn| !background.stated.lacks_word(summed_up, &seen, turn.meeting.words.0));
        for turn in wording::turns(one, &wordings).into_iter().chain(denials) {
            let candidate = candidate(seen, others[turn.partner].0, turn.meeting, background);
            candidate.into_iter().for_each(|candidate| keep(candidate, found, &mut places));
        }
    }
}

/// True when `source` is short and retells `other`.
fn retells(background: &Background<'_>, source: usize, other: usize) -> bool {
    background.stated.count_words(source) <= WORDS_MAX && background.stated.retells(source, other) > 0.0
}

/// True when `source` leaves out much of `other`. Of two reports of one length each tells things that the other leaves out.
fn is_shorter(background: &Background<'_>, source: usize, other: usize) -> bool {
    background.stated.count_words(source) as f64 * LONGER <= background.stated.count_words(other) as f64
}

fn candidate<'r>(a: Seen<'r>, b: Seen<'r>, meeting: Meeting, background: &Background<'r>) -> Option<Candidate> {
    let stated = &background.stated;
    let is_unheard = match meeting.opposition {
        Some(Opposition::Code) => {
            let code = |seen: &Seen<'_>, token: usize| word_at(seen.claim, token)?.code;
            let (one, other) = (code(&a, meeting.words.0)?, code(&b, meeting.words.1)?);
            stated.codes_replace_each_other((a.id.source, one), (b.id.source, other))
        }
        Some(Opposition::Kind) => stated.words_replace_each_other((&a, meeting.words.0), (&b, meeting.words.1)),
        _ => stated.lacks_word(b.id.source, &a, meeting.words.0),
    };
    // In a series of which each knows one alone there is nothing that the other may have left out.
    let sums_up = meeting.opposition == Some(Opposition::Code) || is_shorter(background, a.id.source, b.id.source);
    if !sums_up || meeting.opposition.is_some_and(Opposition::is_weak) && !is_unheard {
        return None;
    }
    let unheard = as_number(is_unheard);
    let subject = meeting.near.min(COMPANY_FULL);
    let (a, b, meeting) = if a.id < b.id { (a, b, meeting) } else { (b, a, meeting.reversed()) };
    let evidence = evidence(a, b, &meeting, background);
    let edge = joined(&meeting, Evidence { subject, unheard, ..evidence }, &TURNED)?;
    Some(Candidate { one: a.id, other: b.id, edge })
}

/// Puts a clash among the candidates, or in the place of a weaker one between the same sentences. `places` tells where
/// those between sentences are.
fn keep(candidate: Candidate, found: &mut Vec<Candidate>, places: &mut FxHashMap<(ClaimId, ClaimId), usize>) {
    match places.entry((candidate.one, candidate.other)) {
        Entry::Occupied(place) => {
            let edge = &found[*place.get()].edge;
            if edge.relation.agrees() || edge.strength < candidate.edge.strength {
                found[*place.get()] = candidate;
            }
        }
        Entry::Vacant(place) => {
            place.insert(found.len());
            found.push(candidate);
        }
    }
}
