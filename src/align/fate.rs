//! What befell those whom a figure counts (killed, hurt, held), and the tolls with which a text opens.
//!
//! Part of the evidence. A story has one toll of the dead and another of the hurt, so two figures of one fate may be about
//! one thing whatever nouns they count. The decision a reader would question: of several fates in a clause the nearest one
//! governs, what stands behind the figure first, and grammar is not asked.

use super::part::is_partitive;
use super::stated::figure_of;
use super::{ClaimId, Seen};
use crate::claim::Reading;
use crate::language::{Tokens, fate};
use crate::value::{Relation, Value};

/// How far ahead of a figure, in tokens, its fate is looked for, and how far back.
const FATE_REACH: (usize, usize) = (8, 6);

/// How far behind a figure, in tokens, the list of their parts begins, and how far behind that stands the verb.
const PARTS_BEGIN: usize = 4;
const PARTS_REACH: usize = 16;

/// Of a sentence at most so many claims are looked at for another fate.
const SEEN_MAX: usize = 64;

/// A source opens with so many sentences, its headline among them.
const LEAD_SENTENCES: usize = 5;

/// The fate that stands nearest to the figure within its clause, following words first.
pub(super) fn governing_fate(seen: &Seen<'_>) -> Option<&'static str> {
    fate_of_lives(seen)
        .or_else(|| fate_of_verb(seen))
        .or_else(|| fate_behind(seen))
        .or_else(|| fate_before(seen))
        .or_else(|| fate_behind_parts(seen))
}

/// That of lives which were lost: `claimed 40 lives`, `cost the lives of 17 workers`.
fn fate_of_lives(seen: &Seen<'_>) -> Option<&'static str> {
    let (tokens, place) = (seen.tokens(), &seen.claim.mention.tokens);
    let from = place.start.saturating_sub(LIVES_REACH).max(seen.sentence().tokens.start);
    let before = || (from..place.start).map(|at| tokens.word(at));
    let is_of_lives = tokens.word(place.end) == "lives"
        || place.clone().any(|at| tokens.word(at) == "lives")
        || before().any(|word| word == "lives");
    let takes = |word: &str| {
        matches!(
            word,
            "claim"
                | "claims"
                | "claimed"
                | "claiming"
                | "cost"
                | "costs"
                | "costing"
                | "take"
                | "takes"
                | "took"
                | "taken"
                | "lose"
                | "lost"
        )
    };
    let is_lost = before().any(takes) || matches!(tokens.word(place.end + 2), "lost" | "claimed");
    (is_of_lives && is_lost).then(|| fate("dead")).flatten()
}

/// How far before a figure, in tokens, stands what tells of lives lost.
const LIVES_REACH: usize = 6;

/// That of the verb whose object is counted: `Kills 3 Wounds 20`, `killing 3 wounding 20`.
fn fate_of_verb(seen: &Seen<'_>) -> Option<&'static str> {
    let is_inside = seen.claim.mention.tokens.start > seen.sentence().tokens.start;
    let verb = Some(seen.word_before(1)).filter(|word| is_inside && (word.ends_with("ing") || word.ends_with('s')));
    verb.and_then(fate)
}

fn fate_behind(seen: &Seen<'_>) -> Option<&'static str> {
    let (tokens, end) = (seen.tokens(), seen.claim.mention.tokens.end);
    let ends_clause = |word: &str| matches!(word, "," | ";" | "and" | "but" | "while" | "when" | "after" | "as");
    let reach = end..seen.sentence().tokens.end.min(end + FATE_REACH.0);
    let mut clause = reach.take_while(|at| !ends_clause(tokens.word(*at)));
    clause.find_map(|at| if appears_in_court(tokens, at) { fate("charged") } else { fate(tokens.word(at)) })
}

/// True for `appeared before magistrates`, `appeared in court`: who does so is charged.
fn appears_in_court(tokens: &Tokens, at: usize) -> bool {
    let is_court = |at: usize| matches!(tokens.word(at), "court" | "magistrates" | "magistrate" | "judge" | "judges");
    matches!(tokens.word(at), "appeared" | "appear" | "appears")
        && matches!(tokens.word(at + 1), "before" | "in" | "at")
        && (at + 2..at + 2 + COURT_REACH).any(is_court)
}

/// How far behind `appeared before`, in tokens, stands the court.
const COURT_REACH: usize = 4;

fn fate_before(seen: &Seen<'_>) -> Option<&'static str> {
    let (tokens, start) = (seen.tokens(), seen.claim.mention.tokens.start);
    let reach = seen.sentence().tokens.start.max(start.saturating_sub(FATE_REACH.1))..start;
    let words = reach.rev().map(|at| tokens.word(at)).take_while(|word| !matches!(*word, ";" | "while" | "when"));
    let mut fates = words.map_while(|word| match fate(word) {
        // Another deed lies between: `injuring dozens and damaging seven villages`.
        None if word.ends_with("ing") && word != "including" => None,
        fate => Some(fate),
    });
    fates.find_map(|fate| fate)
}

/// The fate that stands behind the parts of those whom a figure counts: `12 people including two nurses and a guard were
/// killed`.
fn fate_behind_parts(seen: &Seen<'_>) -> Option<&'static str> {
    let (tokens, end) = (seen.tokens(), seen.claim.mention.tokens.end);
    let last = seen.sentence().tokens.end;
    let parts = (end..last.min(end + PARTS_BEGIN)).find(|at| tokens.word(*at) == "including")?;
    let verb = (parts..last.min(parts + PARTS_REACH)).find(|at| matches!(tokens.word(*at), "was" | "were" | "been"))?;
    let is_apart =
        (parts..verb).any(|at| matches!(tokens.word(at), "who" | "which" | ";" | "while" | "when" | "after"));
    (!is_apart).then(|| fate(tokens.word(verb + 1))).flatten()
}

/// Whether the words that govern two figures tell of the same fate (killed and dead) or of different ones (killed here,
/// hurt there); nothing where one tells none.
pub(super) fn fates(a: &Seen<'_>, b: &Seen<'_>) -> Option<bool> {
    a.value().amount()?;
    Some(governing_fate(a)? == governing_fate(b)?)
}

/// True when something befell those whom either figure counts, or those of neither: `160 miners died`, `hire 180`.
pub(super) fn has_one_fate(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    governing_fate(a).is_some() == governing_fate(b).is_some()
}

/// True where the sentence has counted those of another fate before: of `three killed and 12 others hurt` the twelve are all
/// who were hurt.
pub(super) fn is_beside_another_fate(seen: &Seen<'_>) -> bool {
    let Some(own) = governing_fate(seen) else { return false };
    let before = seen.claims_beside(SEEN_MAX).take_while(|other| other.id.claim < seen.id.claim);
    let mut fates = before.filter_map(|other| governing_fate(&other)).peekable();
    fates.peek().is_some() && fates.all(|fate| fate != own)
}

/// The toll with which a source opens, of those of one fate.
pub(super) struct Lead {
    fate: &'static str,
    /// Index of the claim within the source's reading.
    claim: usize,
}

/// The tolls of the headline and lead of a source, one for each fate of people.
pub(super) fn leads(readings: &[Reading], source: usize) -> Vec<Lead> {
    let mut leads: Vec<Lead> = Vec::new();
    let opening = readings[source].sentences.iter().take(LEAD_SENTENCES);
    for claim in opening.flat_map(|sentence| sentence.claims.clone()) {
        let seen = Seen::new(readings, ClaimId { source, claim });
        let is_figure = matches!(seen.value(), Value::Count(..) | Value::Number(_));
        if !is_figure || is_partitive(&seen) || is_among(&seen) {
            continue;
        }
        if let Some(fate) = governing_fate(&seen).filter(|fate| leads.iter().all(|lead| lead.fate != *fate)) {
            leads.push(Lead { fate, claim });
        }
    }
    leads
}

/// True when a figure of people is the one with which its source opens.
pub(super) fn is_lead(seen: &Seen<'_>, leads: &[Lead]) -> bool {
    let Some(fate) = governing_fate(seen) else { return false };
    let figure = |seen: &Seen<'_>| figure_of(seen.value());
    leads.iter().filter(|lead| lead.fate == fate).any(|lead| {
        let opening = seen.beside(lead.claim);
        opening.id == seen.id
            || figure(&opening).is_some() && figure(&opening) == figure(seen)
            || opening.value().relation(seen.value()) == Relation::Same
    })
}

/// True for the first figure of `two medics among 31 dead`: it counts some of those whom the next one counts.
fn is_among(seen: &Seen<'_>) -> bool {
    let end = seen.claim.mention.tokens.end;
    (end..seen.sentence().tokens.end.min(end + FATE_REACH.0)).any(|at| seen.tokens().word(at) == "among")
}
