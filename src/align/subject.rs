//! What values are said of: the counted noun, the fate of the people counted, the person whose age or words they are.

use super::differing::middle;
use super::evidence::as_number;
use super::person::{self, Persons};
use super::stated::tells;
use super::{ClaimId, Seen, edition};
use crate::claim::Reading;
use crate::language::{are_of_one_family, concept, counts_people, edits, fate, means_people, weight_of};
use crate::value::name::NameKind;
use crate::value::{Amount, Date, Dimension, Kind, Name, Noun, Relation, Value};

/// How far behind a figure, in tokens, the list of their parts begins, and how far behind that stands the verb.
const PARTS_BEGIN: usize = 4;
const PARTS_REACH: usize = 16;

/// How far ahead of a figure, in tokens, its fate is looked for, and how far back.
const FATE_REACH: (usize, usize) = (8, 6);

/// Of a sentence at most so many claims are looked at for figures that add up.
const SEEN_MAX: usize = 64;

/// Of a sentence at most so many words are looked at for a place in an order.
const WORDS_MAX: usize = 200;

/// Of one sentence at most so many figures are added up, and so many in one run.
const ADDED_MAX: usize = 12;
const ADDED_RUN_MAX: usize = 4;

/// How far back from a date, in tokens, a verb of telling is looked for, and how far behind it the mark of a caption.
const TELLING_REACH: usize = 6;
const CAPTION_REACH: usize = 4;

/// So many tokens before two dates may be the same and tell that both are of one thing.
const ALIKE_REACH: usize = 8;

/// How far behind `born`, in tokens, stands its date.
const BIRTH_REACH: usize = 6;

/// A source opens with so many sentences, its headline among them.
const LEAD_SENTENCES: usize = 5;

/// Of how many letters the noun inside a compound is, and its opening, at least: shorter ones meet by chance.
const COMPOUNDED_MIN: usize = 5;
const OPENING_MIN: usize = 3;

/// How far behind a place in an order, in tokens, stands what is ordered.
const ORDERED_REACH: usize = 3;

/// Whether two values are said of the same: 1 for the same counted noun, person or speaker, 0 when one does not tell, negative
/// when one noun may cover the other; no pair (`None`) when they exclude each other.
pub(super) fn sameness(a: &Seen<'_>, b: &Seen<'_>, persons: &Persons) -> Option<f64> {
    if let (Value::Age(_), Value::Age(_)) = (&a.claim.mention.value, &b.claim.mention.value) {
        if person::is_of_then(a) != person::is_of_then(b) {
            return None;
        }
        return match persons.holders_are_one(a, b) {
            Some(are_one) => are_one.then_some(1.0),
            None => Some(0.0),
        };
    }
    if let (Value::Quote(one), Value::Quote(other)) = (&a.claim.mention.value, &b.claim.mention.value) {
        return Some(match (&one.speaker, &other.speaker) {
            (Some(one), Some(other)) => {
                let is_same = one.ends_with(other) || other.ends_with(one);
                if is_same { 1.0 } else { -0.5 }
            }
            _ => 0.0,
        });
    }
    if let (Value::Name(one), Value::Name(other)) = (&a.claim.mention.value, &b.claim.mention.value) {
        let is_told = one.kind != NameKind::Other && other.kind != NameKind::Other;
        return Some(if is_told && one.kind == other.kind { 1.0 } else { 0.0 });
    }
    if let (Value::Score(..), Value::Score(..)) = (&a.claim.mention.value, &b.claim.mention.value) {
        // What stands in brackets behind a team is its season so far, and no result.
        return (team(a) == team(b)).then_some(0.0);
    }
    if let (Value::Ordinal(_), Value::Ordinal(_)) = (&a.claim.mention.value, &b.claim.mention.value) {
        let (one, other) = (ordered(a), ordered(b));
        let is_told = !one.is_empty() && !other.is_empty();
        let is_other = is_told && !one.iter().any(|word| other.contains(word));
        // `In the first round and in the second`, which may stand without its noun.
        let says_both = a.claim.mention.value != b.claim.mention.value && (says_words_of(a, b) || says_words_of(b, a));
        return (!is_other && !says_both).then_some(0.0);
    }
    if let (Value::Term(one), Value::Term(other)) = (&a.claim.mention.value, &b.claim.mention.value) {
        // `One was convicted, the other acquitted.`
        let says_both = one.class != other.class && (says_words_of(a, b) || says_words_of(b, a));
        return (!says_both).then_some(0.0);
    }
    if let (Value::Date(one), Value::Date(other)) = (&a.claim.mention.value, &b.claim.mention.value) {
        if is_own_day(a) && is_own_day(b) {
            return None;
        }
        let are_years = one.is_year() && other.is_year();
        // `The May 2011 fire` names the thing; `on 9 March` tells when something was done about it.
        let names_thing =
            |date: &Date, seen: &Seen<'_>| !date.is_of_any_year() && !date.is_whole() && dated_thing(seen).is_some();
        if names_thing(one, a) && other.is_of_any_year() || names_thing(other, b) && one.is_of_any_year() {
            return None;
        }
        let is_one_thing = dated_thing(a).is_some_and(|thing| dated_thing(b) == Some(thing));
        return Some(as_number(are_years && (is_one_thing || edition::are_of_one_election(a, b))));
    }
    if let (Value::Measure(_, Dimension::Magnitude), _) = (&a.claim.mention.value, &b.claim.mention.value) {
        // A story has one earthquake far more often than two, but for the sentence that states both.
        let states = |seen: &Seen<'_>, value: &Value| {
            let mut beside = seen.claims_beside(SEEN_MAX);
            beside.any(|other| other.claim.mention.value.relation(value) == Relation::Same)
        };
        let (one, other) = (&a.claim.mention.value, &b.claim.mention.value);
        let tells_two = one.relation(other) == Relation::Disjoint && (states(a, other) || states(b, one));
        return (!tells_two).then_some(1.0);
    }
    let (Some(one), Some(other)) = (noun_of(a), noun_of(b)) else { return Some(0.0) };
    if one.head.is_empty() || other.head.is_empty() {
        return Some(0.0);
    }
    if concept(&one.head) == concept(&other.head) {
        return Some(1.0);
    }
    if matches!((one.head.as_str(), other.head.as_str()), ("man", "woman") | ("woman", "man")) {
        return None;
    }
    if is_compound_of(&one.head, &other.head) || is_compound_of(&other.head, &one.head) {
        return Some(0.0);
    }
    let one_is_wide = means_people(&one.head) || means_people(&other.head);
    let may_be_wide = one_is_wide && counts_people(&one.head) && counts_people(&other.head);
    (may_be_wide || are_of_one_family(&one.head, &other.head)).then_some(-0.5)
}

/// True when a sentence has the words of another claim, its place in an order or its term, beside its own.
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
    let (tokens, start) = (seen.tokens(), seen.claim.mention.tokens.start);
    (start > 1 && tokens.word(start - 1) == "(").then(|| tokens.word(start - 2))
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
    let (tokens, start) = (seen.tokens(), seen.claim.mention.tokens.start);
    start > 1 && tokens.word(start - 1) == "(" && tokens.word(start - 2) == "today"
}

/// The thing that a year tells from others of its name: the ban of `the 2014 ban`. None for what is held again and again, of
/// which a text may well know two.
fn dated_thing<'r>(seen: &Seen<'r>) -> Option<&'r str> {
    let (tokens, date) = (seen.tokens(), &seen.claim.mention.tokens);
    let is_led =
        date.start > 0 && matches!(tokens.word(date.start - 1), "the" | "a" | "its" | "their" | "his" | "her" | "that");
    let word = |at: usize| if at < seen.sentence().tokens.end { tokens.word(at) } else { "" };
    let recurs = (date.end..date.end + 3).any(|at| recurs(word(at).trim_end_matches('s')));
    let thing = word(date.end);
    (is_led && !recurs && thing.chars().all(char::is_alphabetic) && weight_of(thing) > 0.0).then_some(thing)
}

fn recurs(word: &str) -> bool {
    matches!(
        word,
        "award"
            | "budget"
            | "campaign"
            | "census"
            | "championship"
            | "conference"
            | "contest"
            | "convention"
            | "cup"
            | "cycle"
            | "edition"
            | "election"
            | "exhibition"
            | "fair"
            | "festival"
            | "final"
            | "game"
            | "league"
            | "marathon"
            | "midterm"
            | "model"
            | "olympic"
            | "poll"
            | "presidential"
            | "primary"
            | "primarie"
            | "prize"
            | "race"
            | "report"
            | "run"
            | "season"
            | "series"
            | "serie"
            | "session"
            | "summer"
            | "summit"
            | "survey"
            | "tournament"
            | "tour"
            | "vintage"
            | "vote"
            | "winter"
    )
}

/// True when one figure counts a part of those whom the other counts: fewer men than people, or two more men than before.
pub(super) fn counts_a_part(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let is_further = |seen: &Seen<'_>| {
        let end = seen.claim.mention.tokens.end;
        let is_told = matches!(seen.tokens().word(end), "more" | "others" | "further" | "additional");
        is_told && !is_beside_another_fate(seen)
    };
    let (Some(one), Some(other)) = (noun_of(a), noun_of(b)) else { return false };
    let holds_more = |whole: &Seen<'_>, part: &Seen<'_>| {
        let middles = [whole, part].map(|seen| seen.claim.mention.value.amount().map_or(0.0, middle));
        middles[0] > middles[1]
    };
    let may_hold = |whole: &Noun, part: &Noun| match whole.head.as_str() {
        "person" => is_narrower(&part.head),
        // `Kills five`, of whom four may be children.
        "" => matches!(part.head.as_str(), "child" | "woman" | "man" | "girl" | "boy" | "baby"),
        _ => false,
    };
    is_further(a) != is_further(b)
        || may_hold(one, other) && holds_more(a, b)
        || may_hold(other, one) && holds_more(b, a)
}

fn is_narrower(head: &str) -> bool {
    !matches!(head, "" | "person" | "victim" | "casualti" | "other" | "individual" | "human" | "citizen")
}

/// True where the sentence has counted those of another fate before: of `three killed and 12 others hurt` the twelve are all
/// who were hurt.
fn is_beside_another_fate(seen: &Seen<'_>) -> bool {
    let Some(own) = governing_fate(seen) else { return false };
    let before = seen.claims_beside(SEEN_MAX).take_while(|other| other.id.claim < seen.id.claim);
    let mut fates = before.filter_map(|other| governing_fate(&other)).peekable();
    fates.peek().is_some() && fates.all(|fate| fate != own)
}

/// True when one of two figures is what the other's sentence adds up to, or what it leaves: `one officer and five marchers`
/// are six, and where `of 118 pupils 104 have come` 14 have not.
pub(super) fn adds_up(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    is_sum_around(&a.claim.mention.value, b) || is_sum_around(&b.claim.mention.value, a)
}

/// True when figures that stand side by side in the sentence of `part`, its own among them, add up to `whole` or differ by it.
fn is_sum_around(whole: &Value, part: &Seen<'_>) -> bool {
    let (Value::Count(whole, _) | Value::Number(whole)) = whole else { return false };
    let claims = part.claims_beside(SEEN_MAX);
    let counts = claims.filter_map(|seen| match &seen.claim.mention.value {
        Value::Count(amount, _) | Value::Number(amount) => Some((seen.id, amount.figure?)),
        _ => None,
    });
    let counts: Vec<_> = counts.take(ADDED_MAX).collect();
    (2..=ADDED_RUN_MAX).flat_map(|length| counts.windows(length)).any(|run| {
        let sum: f64 = run.iter().map(|(_, figure)| figure).sum();
        let is_whole = whole.figure == Some(sum) || whole.allows.hi.is_finite() && allows(whole, sum);
        let is_rest = matches!(run, [(_, one), (_, other)] if is_figure_of(whole, (one - other).abs()));
        (is_whole || is_rest) && run.iter().any(|(id, _)| *id == part.id)
    })
}

/// True for a figure that tells, and is what the words say: of small ones any may be the difference of two others.
fn is_figure_of(amount: &Amount, figure: f64) -> bool {
    tells(figure) && amount.figure == Some(figure)
}

/// True when the sentence of one count gives the other figure in the same breath, its noun left out: `12 dead in Brell and
/// 5 in Norden` says nothing against five dead in Norden.
pub(super) fn is_given_beside(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    gives_beside(a, b) || gives_beside(b, a)
}

/// True when one date is the day of a birth and the sentence of the other tells of none: `(born 12 May 1966) was sentenced`.
pub(super) fn is_birth_of_one(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let is_date = |seen: &Seen<'_>| seen.claim.kind() == Kind::Date;
    is_date(a) && is_date(b) && (is_of_birth(a) && !tells_birth(b) || is_of_birth(b) && !tells_birth(a))
}

/// True for the date right behind `born`, at most a place between: `born in Velden on 12 May`.
fn is_of_birth(seen: &Seen<'_>) -> bool {
    let (tokens, start) = (seen.tokens(), seen.claim.mention.tokens.start);
    let mut before = (start.saturating_sub(BIRTH_REACH)..start).rev();
    let born = before.find(|at| tokens.word(*at) == "born");
    let is_led = |at: usize| tokens.capital(at) || matches!(tokens.word(at), "in" | "on" | "at" | "," | "near" | "the");
    born.is_some_and(|born| (born + 1..start).all(is_led))
}

/// True where a sentence speaks of a birth at all, or gives the dates of a life in brackets.
fn tells_birth(seen: &Seen<'_>) -> bool {
    let (tokens, start) = (seen.tokens(), seen.claim.mention.tokens.start);
    let is_bracketed = start > 0 && tokens.word(start - 1) == "(";
    let mut words = seen.sentence().tokens.clone().take(WORDS_MAX).map(|at| tokens.word(at));
    is_bracketed
        || words.any(|word| matches!(word, "born" | "birth" | "birthday" | "birthplace" | "world" | "delivered"))
}

fn gives_beside(seen: &Seen<'_>, other: &Seen<'_>) -> bool {
    let counted = |seen: &Seen<'_>| match &seen.claim.mention.value {
        Value::Number(amount) | Value::Count(amount, _) => amount.figure,
        _ => None,
    };
    let (Some(_), Some(sought)) = (counted(seen), counted(other)) else { return false };
    let mut beside = seen.claims_beside(SEEN_MAX);
    beside.any(|bare| {
        let mention = &bare.claim.mention;
        let before = mention.tokens.start.checked_sub(1).map_or("", |at| bare.tokens().word(at));
        let goes_on = matches!(before, "," | "and" | "another") || fate(before).is_some();
        let is_bare = mention.head.is_none() && goes_on;
        is_bare && counted(&bare) == Some(sought) && governing_fate(&bare) == governing_fate(seen)
    })
}

fn allows(amount: &Amount, figure: f64) -> bool {
    (amount.allows.lo..=amount.allows.hi).contains(&figure)
}

/// True when the date is the day of the telling, and not of what is told: `said on Friday`, `Monday (AFP photo)`.
pub(super) fn is_of_the_telling(seen: &Seen<'_>) -> bool {
    let (tokens, start) = (seen.tokens(), seen.claim.mention.tokens.start);
    let behind = seen.claim.mention.tokens.end..seen.sentence().tokens.end;
    if behind.take(CAPTION_REACH).any(|at| matches!(tokens.word(at), "photo" | "photograph" | "picture")) {
        return true;
    }
    let before = (seen.sentence().tokens.start..start).rev().take(TELLING_REACH).map(|at| tokens.word(at));
    for word in before {
        if matches!(
            word,
            "said"
                | "says"
                | "told"
                | "reported"
                | "reports"
                | "announced"
                | "wrote"
                | "stated"
                | "published"
                | "updated"
                | "tweeted"
        ) {
            return true;
        }
        if word.ends_with("ed")
            || word.ends_with("ing")
            || matches!(
                word,
                "," | ";"
                    | ":"
                    | "that"
                    | "and"
                    | "but"
                    | "was"
                    | "were"
                    | "is"
                    | "are"
                    | "has"
                    | "had"
                    | "will"
                    | "would"
                    | "after"
                    | "when"
                    | "since"
                    | "to"
            )
        {
            return false;
        }
    }
    false
}

/// True when two dates stand behind the same words, which tell what happened and where: `opens in Velden on`.
pub(super) fn are_told_alike(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let places =
        |seen: &Seen<'_>| (seen.sentence().tokens.start..seen.claim.mention.tokens.start).rev().take(ALIKE_REACH);
    let alike = places(a).zip(places(b)).take_while(|(one, other)| a.tokens().word(*one) == b.tokens().word(*other));
    let shared: Vec<_> = alike.map(|(at, _)| (a.tokens().word(at), a.tokens().capital(at))).collect();
    let is_deed = |word: &str| word.ends_with("ing") || word.ends_with("ed") || word.ends_with('s');
    let names_place = shared.iter().any(|(word, capital)| *capital && weight_of(word) > 0.0);
    let tells_deed = shared.iter().any(|(word, capital)| !*capital && is_deed(word) && weight_of(word) > 0.0);
    names_place && tells_deed && !is_of_the_telling(a) && !is_of_the_telling(b)
}

/// True when the figure is the whole of which another one is a part: `seven of its 45 children`.
pub(super) fn is_whole_of_a_part(seen: &Seen<'_>) -> bool {
    let (tokens, start) = (seen.tokens(), seen.claim.mention.tokens.start);
    let determined = start >= 3 && matches!(tokens.word(start - 1), "its" | "their" | "the" | "his" | "her" | "our");
    determined
        && tokens.word(start - 2) == "of"
        && seen.claims_beside(SEEN_MAX).any(|part| {
            let end = part.claim.mention.tokens.end;
            end == start - 2 && part.claim.mention.value.amount().is_some()
        })
}

/// True when the figure is said of a part of a larger set: `43 of the 650 members`, `including 4 children`, `of the dead,
/// 11`, `the other four`, `two more`. Those among whom others are (`two nurses among 31 dead`) are the whole, where something
/// befell them.
pub(super) fn is_partitive(seen: &Seen<'_>) -> bool {
    let (tokens, start) = (seen.tokens(), seen.claim.mention.tokens.start);
    let back = |steps: usize| start.checked_sub(steps).map_or("", |at| tokens.word(at));
    let is_further = matches!(back(1), "other" | "another" | "further" | "additional")
        || matches!(tokens.word(seen.claim.mention.tokens.end), "more" | "other" | "others" | "further" | "additional");
    noun_of(seen).is_some_and(|noun| noun.partitive)
        || matches!(back(1), "including" | "includes" | "included")
        || back(1) == "among" && governing_fate(seen).is_none()
        || is_further && !is_beside_another_fate(seen)
        || back(1) == "them" && back(2) == "among"
        || back(1) == "," && (back(3) == "of" && back(2) == "them" || back(4) == "of" && back(3) == "the")
}

/// True when something befell those whom either figure counts, or those of neither: `160 miners died`, `hire 180`.
pub(super) fn has_one_fate(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    governing_fate(a).is_some() == governing_fate(b).is_some()
}

/// Whether the words that govern two figures tell of the same fate (killed and dead) or of different ones (killed here,
/// hurt there); nothing where one tells none.
pub(super) fn fates(a: &Seen<'_>, b: &Seen<'_>) -> Option<bool> {
    a.claim.mention.value.amount()?;
    Some(governing_fate(a)? == governing_fate(b)?)
}

/// The figures with which a source opens, one for each fate of people: the toll of its headline or lead.
pub(super) fn leads(readings: &[Reading], source: usize) -> Vec<(&'static str, usize)> {
    let reading = &readings[source];
    let mut leads: Vec<(&'static str, usize)> = Vec::new();
    let opening = reading.sentences.iter().take(LEAD_SENTENCES).flat_map(|sentence| sentence.claims.clone());
    for claim in opening {
        let seen = Seen::new(readings, ClaimId { source, claim });
        let is_figure = matches!(seen.claim.mention.value, Value::Count(..) | Value::Number(_));
        if !is_figure || is_partitive(&seen) || is_among(&seen) {
            continue;
        }
        if let Some(fate) = governing_fate(&seen).filter(|fate| leads.iter().all(|(other, _)| other != fate)) {
            leads.push((fate, claim));
        }
    }
    leads
}

/// True when a figure of people is the one with which its source opens.
pub(super) fn is_lead(seen: &Seen<'_>, leads: &[(&'static str, usize)]) -> bool {
    let Some(fate) = governing_fate(seen) else { return false };
    let mut first = leads.iter().filter(|(other, _)| *other == fate);
    first.any(|(_, claim)| {
        let figure = |seen: &Seen<'_>| seen.claim.mention.value.amount().and_then(|amount| amount.figure);
        let opening = seen.beside(*claim);
        *claim == seen.id.claim
            || figure(&opening).is_some() && figure(&opening) == figure(seen)
            || opening.claim.mention.value.relation(&seen.claim.mention.value) == Relation::Same
    })
}

/// True for the first figure of `two medics among 31 dead`: it counts some of those whom the next one counts.
fn is_among(seen: &Seen<'_>) -> bool {
    let end = seen.claim.mention.tokens.end;
    (end..seen.sentence().tokens.end.min(end + FATE_REACH.0)).any(|at| seen.tokens().word(at) == "among")
}

/// How far two dates are told by their distance from the day of writing alone: 1 for both, less where the other one has
/// a day of the calendar, 0 where the same words tell what both date.
pub(super) fn passing(a: &Seen<'_>, b: &Seen<'_>) -> f64 {
    let is_passing = |seen: &Seen<'_>| matches!(&seen.claim.mention.value, Value::Date(date) if date.is_passing());
    match (is_passing(a), is_passing(b)) {
        (false, false) => 0.0,
        _ if are_told_alike(a, b) => 0.0,
        (true, true) => 1.0,
        _ => 0.4,
    }
}

/// How likely two names that are nearly alike are one name and a slip of it, 0 to 1: the longer the word with the slip, the
/// likelier; a changed first letter makes another word more often than a slip does.
pub(super) fn closeness(one: &Name, other: &Name) -> f64 {
    let share = if one.words.len() == other.words.len() {
        let differing = one.words.iter().zip(&other.words).find(|(a, b)| a != b);
        differing.map_or(1.0, |(a, b)| {
            let letters = a.chars().count().max(b.chars().count()).max(1) as f64;
            let is_first = a.chars().next() != b.chars().next();
            1.0 - edits(a, b) as f64 / letters - if is_first { 0.05 } else { 0.0 }
        })
    } else {
        // Inner words left out: the words that stay name the thing all the same.
        0.9
    };
    ((share - 0.45) / 0.4).clamp(0.0, 1.0)
}

fn noun_of<'r>(seen: &Seen<'r>) -> Option<&'r Noun> {
    match &seen.claim.mention.value {
        Value::Count(_, noun) => Some(noun),
        _ => None,
    }
}

/// The fate that stands nearest to the figure within its clause, following words first.
pub(super) fn governing_fate(seen: &Seen<'_>) -> Option<&'static str> {
    let tokens = seen.tokens();
    let range = &seen.claim.mention.tokens;
    let sentence = &seen.sentence().tokens;
    let ends_clause = |word: &str| matches!(word, "," | ";" | "and" | "but" | "while" | "when" | "after" | "as");
    let before = if range.start > sentence.start { tokens.word(range.start - 1) } else { "" };
    if before.ends_with("ing") || before.ends_with('s') {
        // `Kills 3 Wounds 20`, `killing 3 wounding 20`.
        if let Some(fate) = fate(before) {
            return Some(fate);
        }
    }
    let after = (range.end..sentence.end.min(range.end + FATE_REACH.0))
        .take_while(|at| !ends_clause(tokens.word(*at)))
        .find_map(|at| fate(tokens.word(at)));
    let before = || {
        (sentence.start.max(range.start.saturating_sub(FATE_REACH.1))..range.start)
            .rev()
            .take_while(|at| !matches!(tokens.word(*at), ";" | "while" | "when"))
            .map(|at| tokens.word(at))
            .map_while(|word| match fate(word) {
                // Another deed lies between: `injuring dozens and damaging seven villages`.
                None if word.ends_with("ing") && word != "including" => None,
                fate => Some(fate),
            })
            .flatten()
            .next()
    };
    after.or_else(before).or_else(|| fate_behind_parts(seen))
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
