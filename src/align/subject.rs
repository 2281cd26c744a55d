//! What two values are said of: the noun that is counted, the person whose age it is, the speaker, the team, the year's thing.
//!
//! Part of the evidence. The decision a reader would question: what excludes that two values are said of the same rules the
//! pair out, and what is not told weighs nothing; a text that leaves a noun out means one all the same.

use super::evidence::as_number;
use super::person::{self, Persons};
use super::{Seen, edition};
use crate::language::{WordList, are_of_one_family, concept, counts_people, means_people, weight_of, word_list};
use crate::value::name::NameKind;
use crate::value::{Date, Dimension, Name, Noun, Quote, Relation, Term, Value};

/// Of a sentence at most so many claims are looked at for the value of another one.
const SEEN_MAX: usize = 64;

/// Of a sentence at most so many words are looked at for those of another claim.
const WORDS_MAX: usize = 200;

/// Of how many letters the noun inside a compound is, and its opening, at least: shorter ones meet by chance.
const COMPOUNDED_MIN: usize = 5;
const OPENING_MIN: usize = 3;

/// How far behind a place in an order, in tokens, stands what is ordered.
const ORDERED_REACH: usize = 3;

/// How far behind a year, in tokens, stands what tells that its thing is held again and again.
const RECURRING_REACH: usize = 3;

/// Whether two values are said of the same: 1 for the same counted noun, person or speaker, 0 when one does not tell, negative
/// when one noun may cover the other; no pair (`None`) when they exclude each other.
pub(super) fn sameness(a: &Seen<'_>, b: &Seen<'_>, persons: &Persons<'_>) -> Option<f64> {
    match (a.value(), b.value()) {
        (Value::Age(_), Value::Age(_)) => of_ages(a, b, persons),
        (Value::Quote(one), Value::Quote(other)) => Some(of_quotes(one, other)),
        (Value::Name(one), Value::Name(other)) => Some(of_names(one, other)),
        // What stands in brackets behind a team is its season so far, and no result.
        (Value::Score(..), Value::Score(..)) => (team(a) == team(b)).then_some(0.0),
        (Value::Ordinal(_), Value::Ordinal(_)) => of_places_in_order(a, b),
        (Value::Term(one), Value::Term(other)) => of_terms((a, one), (b, other)),
        (Value::Date(one), Value::Date(other)) => of_dates((a, one), (b, other)),
        (Value::Measure(_, Dimension::Magnitude), _) => of_magnitudes(a, b),
        (Value::Count(_, one), Value::Count(_, other)) => of_nouns(one, other),
        _ => Some(0.0),
    }
}

fn of_ages(a: &Seen<'_>, b: &Seen<'_>, persons: &Persons<'_>) -> Option<f64> {
    if person::is_of_then(a) != person::is_of_then(b) {
        return None;
    }
    match persons.holders_are_one(a, b) {
        Some(are_one) => are_one.then_some(1.0),
        None => Some(0.0),
    }
}

fn of_quotes(one: &Quote, other: &Quote) -> f64 {
    match (&one.speaker, &other.speaker) {
        (Some(one), Some(other)) if one.ends_with(other) || other.ends_with(one) => 1.0,
        (Some(_), Some(_)) => -0.5,
        _ => 0.0,
    }
}

fn of_names(one: &Name, other: &Name) -> f64 {
    as_number(one.kind != NameKind::Other && one.kind == other.kind)
}

fn of_places_in_order(a: &Seen<'_>, b: &Seen<'_>) -> Option<f64> {
    let (one, other) = (ordered(a), ordered(b));
    let is_told = !one.is_empty() && !other.is_empty();
    let is_other = is_told && !one.iter().any(|word| other.contains(word));
    // `In the first round and in the second`, which may stand without its noun.
    let says_both = a.value() != b.value() && either_says_both(a, b);
    (!is_other && !says_both).then_some(0.0)
}

/// `One was convicted, the other acquitted` is said of two.
fn of_terms((a, one): (&Seen<'_>, &Term), (b, other): (&Seen<'_>, &Term)) -> Option<f64> {
    let says_both = one.class != other.class && either_says_both(a, b);
    (!says_both).then_some(0.0)
}

fn of_dates((a, one): (&Seen<'_>, &Date), (b, other): (&Seen<'_>, &Date)) -> Option<f64> {
    if is_own_day(a) && is_own_day(b) {
        return None;
    }
    let (thing, other_thing) = (dated_thing(a), dated_thing(b));
    // `The May 2011 fire` names the thing; `on 9 March` tells when something was done about it.
    let names_thing = |date: &Date, thing: Option<&str>| thing.is_some() && !date.is_of_any_year() && !date.is_whole();
    if names_thing(one, thing) && other.is_of_any_year() || names_thing(other, other_thing) && one.is_of_any_year() {
        return None;
    }
    let are_years = one.is_year() && other.is_year();
    let is_one_thing = || thing.is_some() && thing == other_thing;
    Some(as_number(are_years && (is_one_thing() || edition::are_of_one_election(a, b))))
}

/// A story has one earthquake far more often than two, but for the sentence that states both.
fn of_magnitudes(a: &Seen<'_>, b: &Seen<'_>) -> Option<f64> {
    let (one, other) = (a.value(), b.value());
    let states = |seen: &Seen<'_>, value: &Value| {
        seen.claims_beside(SEEN_MAX).any(|beside| beside.value().relation(value) == Relation::Same)
    };
    let tells_two = one.relation(other) == Relation::Disjoint && (states(a, other) || states(b, one));
    (!tells_two).then_some(1.0)
}

fn of_nouns(one: &Noun, other: &Noun) -> Option<f64> {
    let (one, other) = (one.head.as_str(), other.head.as_str());
    if one.is_empty() || other.is_empty() {
        return Some(0.0);
    }
    if concept(one) == concept(other) {
        return Some(1.0);
    }
    if matches!((one, other), ("man", "woman") | ("woman", "man")) {
        return None;
    }
    if is_compound_of(one, other) || is_compound_of(other, one) {
        return Some(0.0);
    }
    let one_is_wide = means_people(one) || means_people(other);
    let may_be_wide = one_is_wide && counts_people(one) && counts_people(other);
    (may_be_wide || are_of_one_family(one, other)).then_some(-0.5)
}

/// True when the sentence of one claim has the words of the other, its place in an order or its term, beside its own.
fn either_says_both(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    says_words_of(a, b) || says_words_of(b, a)
}

fn says_words_of(seen: &Seen<'_>, other: &Seen<'_>) -> bool {
    let sought = other.claim.mention.tokens.clone().map(|at| other.tokens().word(at));
    let (own, sentence) = (&seen.claim.mention.tokens, &seen.sentence().tokens);
    let last = sentence.end.min(sentence.start + WORDS_MAX).saturating_sub(sought.len());
    let mut starts = (sentence.start..=last).filter(|at| !own.contains(at));
    starts.any(|start| sought.clone().zip(start..).all(|(word, at)| seen.tokens().word(at) == word))
}

/// True when a noun is the other one under a closer name: an `airstrike` is a `strike`. Some openings make another thing.
fn is_compound_of(noun: &str, simple: &str) -> bool {
    let opening = noun.strip_suffix(simple).filter(|_| simple.len() >= COMPOUNDED_MIN);
    opening.is_some_and(|opening| {
        opening.len() >= OPENING_MIN
            && !matches!(opening, "fire" | "god" | "grand" | "great" | "half" | "non" | "out" | "step" | "under")
    })
}

/// The word right before a score in brackets: the team of `Evansville (7-2)`.
fn team<'r>(seen: &Seen<'r>) -> Option<&'r str> {
    Some(seen.word_before(2)).filter(|team| !team.is_empty() && seen.word_before(1) == "(")
}

/// The words behind a place in an order that may say of what: `round` of `6th round`, `win` of `third straight win`.
fn ordered(seen: &Seen<'_>) -> Vec<u64> {
    let end = seen.claim.mention.tokens.end;
    let end = end + usize::from(matches!(seen.tokens().word(end), "straight" | "consecutive" | "successive"));
    let behind = seen.sentence().words.iter().filter(|word| (end..end + ORDERED_REACH).contains(&word.token));
    behind.map(|word| word.key).collect()
}

/// True when the date is the day of the text itself: `announced today (14 October)`.
fn is_own_day(seen: &Seen<'_>) -> bool {
    seen.word_before(1) == "(" && seen.word_before(2) == "today"
}

/// What is held again and again, without the `s` at its end.
static RECURRING: WordList = word_list!(
    "award budget campaign census championship conference contest convention cup cycle edition election exhibition fair \
     festival final game league marathon midterm model olympic poll presidential primary primarie prize race report run \
     season series serie session summer summit survey tournament tour vintage vote winter"
);

/// The thing that a year tells from others of its name: the ban of `the 2014 ban`. None for what is held again and again, of
/// which a text may well know two.
fn dated_thing<'r>(seen: &Seen<'r>) -> Option<&'r str> {
    let end = seen.claim.mention.tokens.end;
    let word = |at: usize| if at < seen.sentence().tokens.end { seen.tokens().word(at) } else { "" };
    let is_led = matches!(seen.word_before(1), "the" | "a" | "its" | "their" | "his" | "her" | "that");
    let recurs = (end..end + RECURRING_REACH).any(|at| RECURRING.has(word(at).trim_end_matches('s')));
    let thing = word(end);
    (is_led && !recurs && thing.chars().all(char::is_alphabetic) && weight_of(thing) > 0.0).then_some(thing)
}
