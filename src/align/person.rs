//! Whose age a figure is, and whether two ages are said of one person.
//!
//! Part of the evidence. A person has one age at a time, so two ages of one name clash whatever else their sentences say;
//! they are candidates by the name alone. The decision a reader would question: a bare surname counts as the person only
//! where its source knows one bearer of it, and a year of difference is none, since birthdays lie between reports.

use super::{ClaimId, Seen};
use crate::claim::Reading;
use crate::value::name::{Likeness, NameKind};
use crate::value::{Name, Value};
use rustc_hash::{FxHashMap, FxHashSet};
use smol_str::SmolStr;
use std::collections::BTreeMap;
use std::ops::Range;

/// How far from an age, in tokens, its person stands.
const HOLDER_REACH: usize = 5;

/// How far before an age, in tokens, stands what calls it one: `at the age of`.
const AGE_REACH: usize = 3;

/// How far behind `16-year-old`, in tokens, the name in apposition may stand.
const APPOSED_REACH: usize = 12;

/// How many claims before and behind an age are looked at for its person.
const CLAIMS_REACH: usize = 16;

/// Of one surname, at most so many ages per source are compared with those of other sources.
const AGES_MAX: usize = 6;

/// Of one surname, at most so many ages of all sources are compared.
const AGES_OF_RUN_MAX: usize = 96;

/// Days of a year, roughly: by so many of them between two reports may an age have grown.
const YEAR: f64 = 365.0;

/// Who is named in each source.
pub(super) struct Persons<'r> {
    /// The surnames that several of its persons bear.
    shared: Vec<FxHashSet<String>>,
    /// Its names of several words.
    full: Vec<FxHashSet<&'r [SmolStr]>>,
}

impl<'r> Persons<'r> {
    /// Goes through all readings once.
    pub(super) fn of(readings: &'r [Reading]) -> Self {
        Self {
            shared: readings.iter().map(borne_by_several).collect(),
            full: readings.iter().map(full_names).collect(),
        }
    }

    /// True when the source of a claim knows no other person of that surname.
    pub(super) fn bears_alone(&self, seen: &Seen<'_>, name: &Name) -> bool {
        name.words.last().is_some_and(|surname| !self.is_shared(seen, surname))
    }

    /// True when the source of a claim gives that name in full.
    pub(super) fn are_named_in(&self, seen: &Seen<'_>, name: &Name) -> bool {
        self.full[seen.id.source].contains(words_of(name))
    }

    fn is_shared(&self, seen: &Seen<'_>, surname: &str) -> bool {
        self.shared[seen.id.source].contains(surname)
    }

    /// True when the ages of two claims are too far apart for one person, whom both name.
    pub(super) fn ages_clash(&self, a: &Seen<'_>, b: &Seen<'_>) -> bool {
        let (Value::Age(one), Value::Age(other)) = (a.value(), b.value()) else {
            return false;
        };
        let days = a.reading.day.zip(b.reading.day).map_or(0, |(one, other)| one.days_since(other).abs());
        let may_lie_between = 1.0 + (days as f64 / YEAR).floor();
        let are_apart = one.figure.zip(other.figure).is_some_and(|(one, other)| (one - other).abs() > may_lie_between);
        are_apart && self.holders_are_one(a, b) == Some(true)
    }

    /// Whether two ages are said of one person: nothing where one of them names nobody. A surname that several bear in either
    /// source tells none of them.
    pub(super) fn holders_are_one(&self, a: &Seen<'_>, b: &Seen<'_>) -> Option<bool> {
        let (one, other) = (holder(a)?, holder(b)?);
        let is_telling = |name: &Name| match words_of(name) {
            [surname] => [a, b].iter().all(|seen| !self.is_shared(seen, surname)),
            words => !words.is_empty(),
        };
        Some(are_one(one, other) && is_telling(one) && is_telling(other))
    }
}

/// How many words behind `when` tell of a death: the age at it is the last one.
const DEATH_REACH: usize = 6;

/// True for the age at a time gone by: `was 19 when she joined`, `then 83`; nobody has grown older since a death.
pub(super) fn is_of_then(seen: &Seen<'_>) -> bool {
    let (tokens, end, last) = (seen.tokens(), seen.claim.mention.tokens.end, seen.sentence().tokens.end);
    if seen.word_before(1) == "then" || seen.word_before(1) == "aged" && seen.word_before(2) == "then" {
        return true;
    }
    let is_death =
        |at: usize| matches!(tokens.word(at), "died" | "dies" | "killed" | "death" | "shot" | "murdered" | "drowned");
    end < last && tokens.word(end) == "when" && !(end..last.min(end + DEATH_REACH)).any(is_death)
}

fn borne_by_several(reading: &Reading) -> FxHashSet<String> {
    let mut bearers: FxHashMap<&str, &Name> = FxHashMap::default();
    let mut several = FxHashSet::default();
    for claim in &reading.claims {
        if let Value::Name(name) = &claim.mention.value
            && let [_, .., surname] = words_of(name)
        {
            let known = bearers.entry(surname).or_insert(name);
            if !are_one(known, name) {
                several.insert(surname.to_string());
            }
        }
    }
    several
}

fn full_names(reading: &Reading) -> FxHashSet<&[SmolStr]> {
    let names = reading.claims.iter().filter_map(|claim| match &claim.mention.value {
        Value::Name(name) => Some(words_of(name)),
        _ => None,
    });
    names.filter(|words| words.len() > 1).collect()
}

fn are_one(one: &Name, other: &Name) -> bool {
    let is_one = |one: &Name, other: &Name| matches!(one.likeness(other), Likeness::Same | Likeness::Variant);
    let short = |name: &Name| Name { words: words_of(name).to_vec(), ..name.clone() };
    let has_suffix = |name: &Name| words_of(name).len() < name.words.len();
    is_one(one, other) || has_suffix(one) != has_suffix(other) && is_one(&short(one), &short(other))
}

/// Pairs of ages of different sources whose persons share a surname, in order, whatever words their sentences share.
pub(super) fn ages(readings: &[Reading]) -> Vec<(ClaimId, ClaimId)> {
    let mut by_surname: BTreeMap<&str, Vec<ClaimId>> = BTreeMap::new();
    for (source, reading) in readings.iter().enumerate() {
        let numbers = 0..reading.claims.len();
        for seen in numbers.map(|claim| Seen::new(readings, ClaimId { source, claim })) {
            if matches!(seen.value(), Value::Age(_))
                && let Some(surname) = holder(&seen).and_then(|name| words_of(name).last())
            {
                let ages = by_surname.entry(surname).or_default();
                let of_source = ages.iter().rev().take_while(|id| id.source == source).count();
                if of_source < AGES_MAX && ages.len() < AGES_OF_RUN_MAX {
                    ages.push(seen.id);
                }
            }
        }
    }
    let ages = by_surname.values();
    let pairs = ages.flat_map(|ages| ages.iter().enumerate().map(|(at, one)| (*one, &ages[at + 1..])));
    let pairs = pairs.flat_map(|(one, later)| later.iter().map(move |other| (one, *other)));
    pairs.filter(|(one, other)| one.source != other.source).collect()
}

/// The person whose age it is: the name that `34-year-old` leads (`34-year-old Berg`, `34-year-old Dane Anna Berg`), the
/// nearest one (`Berg, 34,`), or one in apposition behind it (`the 34-year-old driver of the van, Anna Berg,`).
///
/// `He was 34.` and `The 34-year-old, who` are said of the one person whom the sentence before names.
fn holder<'r>(seen: &Seen<'r>) -> Option<&'r Name> {
    match named_beside(seen) {
        Some(name) if name.kind == NameKind::Person => Some(name),
        other => meant_from_before(seen).or(other),
    }
}

fn meant_from_before<'r>(seen: &Seen<'r>) -> Option<&'r Name> {
    let (own, tokens, start) = (&seen.claim.mention.tokens, seen.tokens(), seen.sentence().tokens.start);
    let is_said = own.start == start + 2
        && matches!(tokens.word(start), "he" | "she")
        && matches!(tokens.word(start + 1), "was" | "is");
    let is_pointed_at = own.start == start + 1 && tokens.word(start) == "the" && tokens.word(own.end - 1) == "old";
    let before = seen.claim.sentence.checked_sub(1).filter(|_| is_said || is_pointed_at)?;
    let claims = seen.reading.sentences[before].claims.clone().take(CLAIMS_REACH);
    let mut persons = claims.filter_map(|claim| match &seen.reading.claims[claim].mention.value {
        Value::Name(name) if name.kind == NameKind::Person => Some(name),
        _ => None,
    });
    let person = persons.next()?;
    persons.all(|other| are_one(person, other)).then_some(person)
}

fn named_beside<'r>(seen: &Seen<'r>) -> Option<&'r Name> {
    let own = &seen.claim.mention.tokens;
    let tokens = seen.tokens();
    let (claims, at) = (seen.sentence().claims.clone(), seen.id.claim);
    let around = claims.start.max(at.saturating_sub(CLAIMS_REACH))..claims.end.min(at + CLAIMS_REACH);
    let names = seen.reading.claims[around].iter().filter_map(|claim| match &claim.mention.value {
        Value::Name(name) => Some((&claim.mention.tokens, name)),
        _ => None,
    });
    let is_leading = tokens.word(own.end - 1) == "old";
    let is_led = |place: &Range<usize>| {
        (own.end..own.end + HOLDER_REACH).contains(&place.start)
            && (own.end..place.start).all(|at| !matches!(tokens.word(at), "," | ";" | "and" | "of" | "who" | "from"))
    };
    let mut led = names.clone().filter(|(place, name)| is_leading && name.kind == NameKind::Person && is_led(place));
    if let Some((_, name)) = led.next() {
        return Some(name);
    }
    let distance = |tokens: &Range<usize>| {
        if tokens.end <= own.start { own.start - tokens.end } else { tokens.start.saturating_sub(own.end) + 1 }
    };
    let near = names.clone().map(|(tokens, name)| (distance(tokens), name));
    let near = near.filter(|(distance, _)| *distance <= HOLDER_REACH);
    let apposed = || {
        let is_apposed = |place: usize| {
            (own.end + 1..own.end + APPOSED_REACH).contains(&place)
                && matches!(tokens.word(place - 1), "," | "-" | "–" | "—" | "--")
        };
        let mut behind = names.clone().filter(|(place, name)| name.words.len() > 1 && is_apposed(place.start));
        behind.next().filter(|_| is_leading).map(|(_, name)| name)
    };
    let near = near.min_by_key(|(distance, _)| *distance).map(|(_, name)| name);
    if near.is_none_or(|name| name.kind != NameKind::Person)
        && let Some(name) = told_before(seen, names.clone())
    {
        return Some(name);
    }
    // `A 34-year-old Bergen man - Anna Berg - was`
    near.filter(|name| !is_leading || name.kind == NameKind::Person).or_else(apposed).or(near)
}

/// The one person named in the sentence before `at the age of 95`: who died at that age, wherever it was.
fn told_before<'r>(seen: &Seen<'r>, names: impl Iterator<Item = (&'r Range<usize>, &'r Name)>) -> Option<&'r Name> {
    let (own, tokens) = (&seen.claim.mention.tokens, seen.tokens());
    let mut leading = own.start.saturating_sub(AGE_REACH)..own.end;
    if !leading.any(|at| matches!(tokens.word(at), "age" | "aged" | "at")) {
        return None;
    }
    let mut persons = names.filter(|(place, name)| place.end <= own.start && name.kind == NameKind::Person);
    let (_, person) = persons.next()?;
    persons.all(|(_, other)| are_one(person, other)).then_some(person)
}

/// The words of a name without what tells a son from his father.
fn words_of(name: &Name) -> &[SmolStr] {
    match &name.words[..] {
        [words @ .., suffix] if !words.is_empty() && matches!(suffix.as_str(), "jr" | "sr") => words,
        words => words,
    }
}
