//! Whether two values are told of two occasions: of two times in a year, of two deeds, of a plan and what came of it, of what
//! had happened before and the day's event, of two stretches of time.
//!
//! Part of the evidence. What keeps the events of one story apart, beside their places ([`super::incident`]), is when they
//! were and what was done. The decision a reader would question: a month without its year says little by itself, as any
//! year has them all and a story may tell of each; only who is named in both sentences, or most of their words, ties two of
//! them to one occasion. Years are left alone: those that two texts name in like words are mostly of one thing.

use super::Seen;
use super::evidence::{CLAIMS_MAX, Evidence, SharedWord};
use crate::language::{Bond, Pole, concept, poles, weight_of};
use crate::value::date::Edge;
use crate::value::name::NameKind;
use crate::value::{Date, Kind, Relation, Value};
use std::ops::Range;

/// How far before a date and behind it, in tokens, stands the word that says what happened then.
const DEED_REACH: (usize, usize) = (8, 3);

/// How far from a date, in tokens, stands the auxiliary of its verb.
const TENSE_REACH: usize = 12;

/// From how much of shared names, or of the words of the shorter sentence, on two months are held to be of one occasion.
const NAMES_ENOUGH: f64 = 0.3;
const HELD_ENOUGH: f64 = 0.4;

/// How far before a length of time, in tokens, stands the word that puts it behind the day of writing.
const PAST_REACH: usize = 2;

/// True when two values that differ are told of two occasions, by what else is known of their sentences.
pub(super) fn are_two(a: &Seen<'_>, b: &Seen<'_>, evidence: &Evidence) -> bool {
    match a.claim.kind() {
        Kind::Date => {
            are_stray_months(a, b, evidence)
                || are_opposite_deeds(a, b)
                || are_plan_and_deed(a, b)
                || are_before_and_after(a, b)
                || are_lives_of_two(a, b, evidence)
                || is_told_aside(a, b, evidence)
                || evidence.question.is_none() && are_of_two_counts(a, b)
        }
        // `Norway added 4,000 jobs`, `Poland added 31,000 jobs`
        Kind::Name => evidence.replaced > 0.0 && are_of_two_counts(a, b),
        Kind::Quote => false,
        Kind::Money if evidence.other_time > 0.0 && evidence.mistyped == 0.0 => true,
        // What comes to one figure was summed up over one stretch.
        Kind::Duration if evidence.values > 0.0 => false,
        _ => are_of_two_stretches(a, b) || tells_a_share(a) != tells_a_share(b),
    }
}

/// True for what is told of one time or place among others: `in May alone`.
fn tells_a_share(seen: &Seen<'_>) -> bool {
    let ends_before = |at: usize| seen.claims_beside(CLAIMS_MAX).any(|beside| beside.claim.mention.tokens.end == at);
    let mut alone = seen.sentence().tokens.clone().filter(|at| seen.tokens().word(*at) == "alone");
    alone.any(|at| is_span(seen.tokens().word(at.saturating_sub(1))) || ends_before(at))
}

fn is_span(word: &str) -> bool {
    matches!(word, "hour" | "hours" | "day" | "night" | "week" | "month" | "quarter" | "year" | "season")
}

/// True when one date is that of a plan told in the past (`was to open in 2016`), which mostly came to nothing, and the other
/// that of the deed.
fn are_plan_and_deed(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    is_planned(a) != is_planned(b) && !looks_ahead(if is_planned(a) { b } else { a })
}

/// True where one date is of a clause that tells of something else than what the sentences share: `used false invoices until
/// a clerk grew suspicious in 2020` tells nothing of when the invoices began.
fn is_told_aside(a: &Seen<'_>, b: &Seen<'_>, evidence: &Evidence) -> bool {
    let shares_none = |seen: &Seen<'_>, clause: &Range<usize>, token: fn(&SharedWord) -> usize| {
        let mut shared = evidence.words.iter().map(token).filter(|token| clause.contains(token));
        !shared.any(|token| !is_of_person(seen, token))
    };
    evidence.question.is_none()
        && match (aside_of(a), aside_of(b)) {
            (Some(clause), None) => shares_none(a, &clause, |word| word.one),
            (None, Some(clause)) => shares_none(b, &clause, |word| word.other),
            _ => false,
        }
}

/// True for a word of a person's name: a story tells many things of everybody in it.
fn is_of_person(seen: &Seen<'_>, token: usize) -> bool {
    seen.claims_beside(CLAIMS_MAX).any(|beside| {
        let is_person = matches!(beside.value(), Value::Name(name) if name.kind == NameKind::Person);
        is_person && beside.claim.mention.tokens.contains(&token)
    })
}

/// The clause in which a date stands, where a word such as `who` or `until` opens it.
fn aside_of(seen: &Seen<'_>) -> Option<Range<usize>> {
    let (tokens, date, sentence) = (seen.tokens(), &seen.claim.mention.tokens, &seen.sentence().tokens);
    let opens = |at: &usize| {
        matches!(
            tokens.word(*at),
            "who" | "whose" | "which" | "where" | "when" | "until" | "after" | "before" | "because" | "since" | "while"
        )
    };
    let opener = (sentence.start..date.start).rev().find(opens)?;
    // `Who joined in 2011, began`: one comma ends the clause, two are round a word of it.
    let commas = (opener..date.start).filter(|at| tokens.word(*at) == ",").count();
    let is_open = opener > sentence.start && date.start - opener > ASIDE_MIN && commas.is_multiple_of(2);
    is_open.then_some(opener + 1..sentence.end)
}

/// A clause has more tokens than this between the word that opens it and its date: `until 2020` has none.
const ASIDE_MIN: usize = 3;

/// True for the deaths of two: those sentences name others, and nobody in common.
fn are_lives_of_two(a: &Seen<'_>, b: &Seen<'_>, evidence: &Evidence) -> bool {
    let is_death = |seen: &Seen<'_>| {
        clause_before(seen, DEATH_REACH).any(|at| matches!(seen.tokens().word(at), "died" | "dies" | "death"))
    };
    evidence.other_names > 0.0 && is_death(a) && is_death(b)
}

/// How far before a date, in tokens, stands the word of the death that was then.
const DEATH_REACH: usize = 3;

/// True when two sentences count one thing in two figures, or give two sums, so that what else they say is told of two times
/// or two parts: `in 1950 it had 2,300 inhabitants`, `1,140 inhabitants (2021)`.
pub(super) fn are_of_two_counts(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let (one, other) = (counts(a), counts(b));
    let is_shared = |(one, _): &(&Value, &str)| {
        one.kind() == Kind::Money && other.iter().any(|(other, _)| one.relation(other) == Relation::Same)
    };
    // Who gives one sum in both is not told apart by another one.
    if one.iter().any(is_shared) {
        return false;
    }
    let clash = |(one, noun): &(&Value, &str), others: &[(&Value, &str)]| {
        let mut same = others.iter().filter(|(_, other)| concept(other) == concept(noun)).peekable();
        same.peek().is_some() && same.all(|(other, _)| one.relation(other) == Relation::Disjoint)
    };
    one.iter().any(|count| clash(count, &other))
}

/// What the sentence of a date counts, each with its noun, and the sums of money in it, each with its currency.
fn counts<'r>(seen: &Seen<'r>) -> Vec<(&'r Value, &'r str)> {
    let claims = seen.claims_beside(CLAIMS_MAX).map(|beside| beside.value());
    let counts = claims.filter_map(|value| match value {
        Value::Count(_, noun) if !noun.head.is_empty() => Some((value, noun.head.as_str())),
        Value::Money(_, currency) => Some((value, &**currency)),
        _ => None,
    });
    counts.collect()
}

/// `Was to open`, `had been due in`, `was supposed to`, `was originally`: before the date, in its clause.
fn is_planned(seen: &Seen<'_>) -> bool {
    let tokens = seen.tokens();
    let mut clause = clause_before(seen, DEED_REACH.0);
    clause.any(|at| match tokens.word(at) {
        "to" | "due" | "scheduled" | "supposed" | "meant" | "planned" | "slated" | "originally" if at > 0 => {
            matches!(tokens.word(at - 1), "was" | "were" | "been")
        }
        _ => false,
    })
}

/// True when one date is told as past already (`had been sentenced in May`, `at six all had been rescued`) and the other is of
/// the day's event: a weekday, or another time of the clock.
fn are_before_and_after(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let (Value::Date(one), Value::Date(other)) = (a.value(), b.value()) else { return false };
    let has_clock = |date: &Date| date.time.is_some_and(|time| !time.is_vague());
    let are_clocks = has_clock(one) && has_clock(other);
    match (is_pluperfect(a), is_pluperfect(b)) {
        (true, false) => are_clocks || other.is_passing() && !one.is_passing(),
        (false, true) => are_clocks || one.is_passing() && !other.is_passing(),
        _ => false,
    }
}

/// `Had` before the date in its clause, or behind a date that opens the sentence.
fn is_pluperfect(seen: &Seen<'_>) -> bool {
    let (tokens, date, sentence) = (seen.tokens(), &seen.claim.mention.tokens, &seen.sentence().tokens);
    let mut before = clause_before(seen, TENSE_REACH);
    let is_opening = date.start <= sentence.start + 2;
    let mut behind = (date.end..sentence.end).take(TENSE_REACH).take_while(|at| !matches!(tokens.word(*at), ";" | ":"));
    before.any(|at| tokens.word(at) == "had") || is_opening && behind.any(|at| tokens.word(at) == "had")
}

fn looks_ahead(seen: &Seen<'_>) -> bool {
    clause_before(seen, DEED_REACH.0)
        .any(|at| matches!(seen.tokens().word(at), "will" | "to" | "would" | "due" | "now"))
}

/// The tokens before a date, nearest first, up to a mark and no farther than `reach`.
fn clause_before<'r>(seen: &Seen<'r>, reach: usize) -> impl Iterator<Item = usize> + use<'r> {
    let (tokens, date, sentence) = (seen.tokens(), &seen.claim.mention.tokens, &seen.sentence().tokens);
    let from = date.start.saturating_sub(reach).max(sentence.start);
    (from..date.start).rev().take_while(|at| !matches!(tokens.word(*at), "," | ";" | ":"))
}

/// True when the words around two dates say opposite things: a vote that opened at eight and one that closed at six.
fn are_opposite_deeds(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let (one, other) = (deeds(a), deeds(b));
    one.iter().any(|pole| {
        let sides = |deeds: &[Pole]| -> Vec<u8> {
            deeds.iter().filter(|two| two.axis == pole.axis).map(|two| two.side).collect()
        };
        let (one, other) = (sides(&one), sides(&other));
        !other.is_empty() && !one.iter().any(|side| other.contains(side))
    })
}

/// Where the words around a date stand on the axes of opposites.
fn deeds(seen: &Seen<'_>) -> Vec<Pole> {
    let (tokens, date, sentence) = (seen.tokens(), &seen.claim.mention.tokens, &seen.sentence().tokens);
    let from = date.start.saturating_sub(DEED_REACH.0).max(sentence.start);
    let behind = date.end..sentence.end.min(date.end + DEED_REACH.1);
    let words = (from..date.start).chain(behind).map(|at| tokens.word(at)).filter(|word| weight_of(word) > 0.0);
    words.flat_map(poles).filter(|pole| pole.bond != Bond::Kind).copied().collect()
}

/// True for two months, or days of them, without a year (`in May`, `on 19 June`), in sentences that are tied by little.
fn are_stray_months(a: &Seen<'_>, b: &Seen<'_>, evidence: &Evidence) -> bool {
    let is_month = |seen: &&Seen<'_>| matches!(seen.value(), Value::Date(date) if date.is_of_any_year());
    let is_tied = evidence.question.is_some() || evidence.names >= NAMES_ENOUGH || evidence.held >= HELD_ENOUGH;
    !is_tied && [a, b].iter().all(is_month)
}

/// True when two figures are summed up over two stretches of time: `since April`, `in the past two weeks`.
fn are_of_two_stretches(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    match (stretch(a), stretch(b)) {
        (Some(Stretch::Since(one)), Some(Stretch::Since(other))) => {
            one.said.zip(other.said).is_some_and(|(one, other)| one.end <= other.start || other.end <= one.start)
        }
        (Some(Stretch::Past(one)), Some(Stretch::Past(other)))
        | (Some(Stretch::First(one)), Some(Stretch::First(other))) => one.relation(other) == Relation::Disjoint,
        (one, other) => one.is_some() && other.is_some(),
    }
}

/// The time over which a figure is summed up.
enum Stretch<'r> {
    /// `since April`.
    Since(&'r Date),
    /// `in the past two weeks`.
    Past(&'r Value),
    /// `in the first two hours`.
    First(&'r Value),
}

fn stretch<'r>(seen: &Seen<'r>) -> Option<Stretch<'r>> {
    let claims = &seen.reading.claims[seen.sentence().claims.clone()];
    claims.iter().take(CLAIMS_MAX).find_map(|claim| {
        let start = claim.mention.tokens.start;
        let is_led_by = |words: [&str; 2]| {
            (start.saturating_sub(PAST_REACH)..start).any(|at| words.contains(&seen.tokens().word(at)))
        };
        match &claim.mention.value {
            Value::Date(date) if date.edge == Edge::Start => Some(Stretch::Since(date)),
            value if value.kind() != Kind::Duration => None,
            value if is_led_by(["past", "last"]) => Some(Stretch::Past(value)),
            value if is_led_by(["first", "opening"]) => Some(Stretch::First(value)),
            _ => None,
        }
    })
}
