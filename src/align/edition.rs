//! Which year of an election is meant: pairs of years that two sources give what is held again and again.
//!
//! Part of the search for candidates, and of the evidence. A story tells of one election mostly and names its year in many
//! sentences that share no words (`the 2016 campaign`, `a run in 2016`); a year that stands once, where all others are one
//! year, is a slip or another election. The decision a reader would question: the rhythm tells them apart. Elections of one
//! kind lie whole terms apart, mostly four years, those of two kinds often two; at an odd distance there is hardly one.
//! Other things that recur (cups, seasons, awards) are left out, as most of them do each year.

use super::{ClaimId, Seen};
use crate::claim::Reading;
use crate::language::{WordList, word_list};
use crate::value::Kind;
use std::collections::BTreeMap;

/// A year that stands once is odd where another one stands so often, whatever it is said of.
const USUAL_MIN: usize = 2;

/// An odd year is held against so many mentions of the usual one in a source.
const MENTIONS_MAX: usize = 4;

const YEAR_DIGITS: usize = 4;

/// Tokens between a year and the word that tells what it is a year of: `the 2016 Republican presidential field`.
const REACH: usize = 3;

/// Pairs of an odd year of an election and the usual one in another source, in order.
pub(super) fn years(readings: &[Reading]) -> Vec<(ClaimId, ClaimId)> {
    let mut by_year: BTreeMap<i32, Vec<ClaimId>> = BTreeMap::new();
    let mut times: BTreeMap<i32, usize> = BTreeMap::new();
    for (source, reading) in readings.iter().enumerate() {
        for seen in (0..reading.claims.len()).map(|claim| Seen::new(readings, ClaimId { source, claim })) {
            let Some(year) = year_of(&seen) else { continue };
            *times.entry(year).or_default() += 1;
            if is_of_an_election(&seen) {
                by_year.entry(year).or_default().push(seen.id);
            }
        }
    }
    let [(one, ones), (other, others)] = by_year.iter().collect::<Vec<_>>()[..] else { return Vec::new() };
    let said = |year: &i32| times.get(year).copied().unwrap_or_default();
    let (odd, usual) = match (said(one), said(other)) {
        (1, USUAL_MIN..) => (ones[0], others),
        (USUAL_MIN.., 1) => (others[0], ones),
        _ => return Vec::new(),
    };
    if !are_out_of_rhythm(*one, *other) {
        return Vec::new();
    }
    let mut pairs = Vec::new();
    for source in (0..readings.len()).filter(|source| *source != odd.source) {
        let here = usual.iter().filter(|claim| claim.source == source).take(MENTIONS_MAX);
        pairs.extend(here.map(|claim| (odd.min(*claim), odd.max(*claim))));
    }
    pairs.sort_unstable();
    pairs
}

/// True for two years that two sources give an election, at a distance at which there is hardly another.
pub(super) fn are_of_one_election(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let years = year_of(a).zip(year_of(b));
    years.is_some_and(|(one, other)| are_out_of_rhythm(one, other)) && is_of_an_election(a) && is_of_an_election(b)
}

/// True for two years at a distance at which elections hardly lie.
fn are_out_of_rhythm(one: i32, other: i32) -> bool {
    (one - other) % 2 != 0
}

/// The year with which a date ends: `2016`, `since 2016`, `May 2016`.
fn year_of(seen: &Seen<'_>) -> Option<i32> {
    let last = seen.tokens().word(seen.claim.mention.tokens.end.checked_sub(1)?);
    let year = last.parse().ok().filter(|_| last.len() == YEAR_DIGITS)?;
    (seen.claim.kind() == Kind::Date).then_some(year)
}

/// True for the year of an election: before a word for one (`the 2016 presidential race`), or behind it (`a run in 2016`).
fn is_of_an_election(seen: &Seen<'_>) -> bool {
    let (tokens, date, sentence) = (seen.tokens(), &seen.claim.mention.tokens, &seen.sentence().tokens);
    let behind = date.end..sentence.end.min(date.end + REACH);
    let is_word = |at: &usize| tokens.word(*at).chars().all(char::is_alphabetic);
    let is_led = date.start >= sentence.start + 2 && matches!(tokens.word(date.start - 1), "in" | "of");
    behind.take_while(is_word).any(|at| tells_an_election(tokens.word(at)))
        || is_led && tells_an_election(tokens.word(date.start - 2))
}

/// What tells that a year is that of an election, without the `s` at its end.
static ELECTION: WordList = word_list!(
    "ballot bid campaign candidate contender cycle election field hopeful nomination nominee presidential primarie \
     primary race run ticket vote"
);

fn tells_an_election(word: &str) -> bool {
    ELECTION.has(word.trim_end_matches('s'))
}
