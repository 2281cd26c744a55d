//! Ages in years: `aged 34`, `34-year-old`, `34 years old`, `Smith, 38,`, `in his thirties`, `65 and older`.
//!
//! A bare number is an age only between commas behind a capitalised word, or in brackets behind a full name; ages are
//! exact, since 34 and 35 differ.

use super::extent::{self, Lead};
use super::hedge::Hedge;
use super::unit::Unit;
use super::{context, duration, hedge, noun};
use crate::language::{TokenKind, Tokens, WordMap, WordSet, word_is};
use crate::value::class::{self, gated};
use crate::value::number::{self, Figure, Form};
use crate::value::{Amount, Interval, Mention, Value, name};

/// More tokens than this lie in no list of ages.
const LIST_MAX: usize = 10;

/// The oldest anybody gets.
const YEARS_MAX: f64 = 125.0;

/// How many tokens on either side of brackets tell whether they hold an age.
const BRACKET_WINDOW: usize = 20;

/// Words of matches, rankings and tallies, where figures in brackets are minutes, places, points or seats.
static MATCH_WORDS: WordSet<128> = WordMap::new(&[(
    "goal goals scored scorer scorers scoring beat beats defeated win wins won lost loses minute minutes seed seeded \
     seeds ranked ranking rankings try tries penalty penalties points runs wickets overs assists rebounds yards lap laps \
     seats votes chapter page pages vol volume match game set round",
    (),
)]);

/// Reads the age that starts at token `at` and is known by a word of its own or by its place behind a name.
pub(super) fn read_at(tokens: &Tokens, at: usize, lead: &Lead) -> Option<Mention> {
    if tokens.is_any(at, class::DIGITS) {
        return in_decade(tokens, at).or_else(|| behind_name(tokens, at)).or_else(|| in_brackets(tokens, at));
    }
    if word_is!(tokens, at, "aged" | "age" | "ages") {
        return after_word(tokens, at);
    }
    if word_is!(tokens, at, "between") && word_is!(tokens, at + 1, "the") && word_is!(tokens, at + 2, "ages") {
        return between_ages(tokens, at);
    }
    in_decade(tokens, at).or_else(|| bounded(tokens, at, lead)).or_else(|| band(tokens, at))
}

/// The age that a length of time makes with the words behind it: `years old`, `-year-old`, `years of age`.
pub(super) fn of_time(tokens: &Tokens, amount: Amount, unit: f64, end: usize) -> Option<(Amount, usize)> {
    let word = end + usize::from(word_is!(tokens, end, "-"));
    let end = match (tokens.word(word), tokens.word(word + 1)) {
        ("old" | "olds", _) => word + 1,
        ("of", "age") => word + 2,
        _ => return None,
    };
    Some((amount.scaled(unit / duration::YEAR), end))
}

/// True when the words of a bound make the figure beside them an age: `65 and older`, `as young as 11`.
pub(super) fn is_bound_of_age(tokens: &Tokens, start: usize, end: usize) -> bool {
    end > 0 && word_is!(tokens, end - 1, "older" | "younger")
        || start > 1 && word_is!(tokens, start - 1, "as") && word_is!(tokens, start - 2, "young" | "old")
}

/// `aged 10 and 12`, `aged three, five and eight`: a further age of a list, and the token after it.
pub(super) fn is_listed(tokens: &Tokens, start: usize, end: usize) -> Option<usize> {
    if start == 0 || !word_is!(tokens, start - 1, "and" | "," | "or") {
        return None;
    }
    let mut before = (start.saturating_sub(LIST_MAX)..start).rev();
    let opens = before.find(|at| {
        !word_is!(tokens, *at, "and" | "," | "or") && number::read_at(tokens, *at).is_none_or(|one| one.end > start)
    })?;
    // `Aged 34 and 12 were hurt` may be two things; a list with a comma is one.
    let is_list = || tokens.is_any(end, class::FUNCTION) && (opens..start - 1).any(|at| word_is!(tokens, at, ","));
    let is_closed = is_closed(tokens, end) || word_is!(tokens, end, "and" | "or") || is_list();
    (is_closed && word_is!(tokens, opens, "aged" | "ages") && opens + 2 < start).then_some(end)
}

/// True for a bare figure that the words around make somebody's age: `she was 47 when`, `who turns 80.`, `his son, 12,`,
/// `died at 91`, `Berg, then 17,`, `children under 10`.
pub(super) fn is_told(tokens: &Tokens, start: usize, figure: &Figure, hedge: Option<Hedge>) -> bool {
    let is_years = figure.value().is_some_and(|years| years.fract() == 0.0 && (2.0..=YEARS_MAX).contains(&years));
    let is_bare = matches!(figure.form, Form::PlainDigits | Form::Words);
    if start < 2 || !is_years || !is_bare {
        return false;
    }
    let end = figure.end;
    match hedge {
        None => is_told_exactly(tokens, start, end),
        Some(Hedge::Above | Hedge::Below) => {
            (is_closed(tokens, end) || tokens.is_any(end, class::FUNCTION))
                && word_is!(tokens, start - 1, "under" | "over")
                && PEOPLE.contains(tokens.hash(start - 2))
        }
        Some(_) => false,
    }
}

fn is_told_exactly(tokens: &Tokens, start: usize, end: usize) -> bool {
    let before = start - 1;
    match tokens.word(before) {
        "was" | "is" | "turned" | "turns" | "be" | "been" | "just" | "only" | "already" | "still" | "barely" => {
            let is_adverb = word_is!(tokens, before, "just" | "only" | "already" | "still" | "barely");
            let verb = before - usize::from(is_adverb);
            let is_birthday = word_is!(tokens, verb, "turned" | "turns");
            let auxiliary = || word_is!(tokens, verb, "be" | "been") && verb > 1;
            let subject = (0..3).find_map(|back| {
                let at = verb.checked_sub(1 + back)?;
                (!word_is!(tokens, at, "have" | "has" | "had" | "would" | "will" | "to" | "just" | "recently"))
                    .then_some(at)
            });
            let Some(subject) = subject.filter(|_| word_is!(tokens, verb, "was" | "is") || is_birthday || auxiliary())
            else {
                return false;
            };
            // `Lund, now 41, was nine when his father left`.
            let is_somebody = word_is!(tokens, subject, "he" | "she" | "who" | "i")
                || word_is!(tokens, end, "when") && (tokens.capital(subject) || word_is!(tokens, subject, ","))
                || name::is_person_noun(tokens.word(subject)) && is_owned(tokens, subject);
            let is_told = is_closed(tokens, end) || is_moment(tokens, end);
            is_somebody && is_told || is_birthday && tokens.capital(subject) && is_told
        }
        // `Hartley, then 17,`, `the couple, both 71,`.
        "then" | "now" | "both" => {
            let comma = before - 1;
            let is_set_apart = word_is!(tokens, comma, ",") && comma > 0 && is_closed(tokens, end);
            is_set_apart && (tokens.capital(comma - 1) || word_is!(tokens, before, "both"))
        }
        "," => {
            let noun = before - 1;
            let is_somebody = || name::is_person_noun(tokens.word(noun));
            word_is!(tokens, end, ",") && is_somebody() && is_owned(tokens, noun)
                || is_joined(tokens, end) && is_closed(tokens, end + 2) && is_somebody()
        }
        // `Two teenagers, 15 and 17,`.
        "and" => {
            let (first, comma) = (before - 1, before.wrapping_sub(2));
            let is_pair = before > 3 && is_closed(tokens, end) && !word_is!(tokens, end, "." | "");
            is_pair
                && tokens.is_any(first, class::DIGITS)
                && word_is!(tokens, comma, ",")
                && name::is_person_noun(tokens.word(comma - 1))
        }
        "at" => {
            let verb = before - 1;
            // `Lund dead at 91`, but `the number of dead at 26`.
            let is_told = word_is!(tokens, verb, "died" | "dies" | "retired" | "married" | "widowed" | "orphaned")
                || word_is!(tokens, verb, "dead") && verb > 0 && tokens.capital(verb - 1);
            (is_told || has_died_before(tokens, before))
                && (is_closed(tokens, end) || word_is!(tokens, end, "after" | "from" | "of" | "with"))
                && tokens.word(start).len() > 1
        }
        // `A girl of five was saved`, but `a man of two worlds`.
        "of" => {
            let is_one = word_is!(tokens, before - 1, "girl" | "boy" | "man" | "woman" | "child" | "toddler" | "youth");
            is_one
                && is_owned(tokens, before - 1)
                && !noun::is_plural(tokens, end)
                && !noun::is_plural(tokens, end + 1)
                && !word_is!(tokens, end, "-")
        }
        _ => false,
    }
}

/// How many words may tell where and when between a death and the age.
const DEATH_WINDOW: usize = 6;

/// `Died in Trieste at`, `died of cancer on Friday at`: no mark and no figure between.
fn has_died_before(tokens: &Tokens, at: usize) -> bool {
    let near = at.saturating_sub(DEATH_WINDOW).max(tokens.sentence(at).start)..at;
    let mut back = near.rev().take_while(|at| tokens.kind(*at) == Some(TokenKind::Word));
    back.any(|at| word_is!(tokens, at, "died" | "dies"))
}

/// `15 and 17`: a second figure joined to the one before `end`.
fn is_joined(tokens: &Tokens, end: usize) -> bool {
    word_is!(tokens, end, "and") && tokens.is_any(end + 1, class::DIGITS) && word_is!(tokens, end + 2, ",")
}

/// `A Perth man`, `the striker`, `his father`: a determiner stands shortly before the noun.
fn is_owned(tokens: &Tokens, noun: usize) -> bool {
    (noun.saturating_sub(4)..noun).any(|at| {
        word_is!(tokens, at, "a" | "an" | "the" | "his" | "her" | "their" | "my" | "our" | "one" | "another" | "and")
    })
}

/// True where nothing stands behind a figure that it could count.
fn is_closed(tokens: &Tokens, end: usize) -> bool {
    matches!(tokens.word(end), "" | "." | "," | ";" | ")" | "?" | "!" | "—" | "–")
}

/// `When she died`, `at the time`, `last week`: a moment at which somebody was so old.
fn is_moment(tokens: &Tokens, end: usize) -> bool {
    match tokens.word(end) {
        "when" | "last" | "next" | "this" | "earlier" | "yesterday" | "today" => true,
        "at" => word_is!(tokens, end + 1, "the") && word_is!(tokens, end + 2, "time"),
        "on" | "in" => tokens.capital(end + 1) || tokens.is_any(end + 1, class::DIGITS),
        "and" => !tokens.is_any(end + 1, class::DIGITS | class::FIGURE) && !tokens.capital(end + 1),
        _ => false,
    }
}

/// People of whom `under 10` says how old they are.
static PEOPLE: WordSet<64> = WordMap::new(&[(
    "children child kids people men women adults boys girls anyone anybody everyone those drivers residents pupils \
     players patients mothers voters teenagers youngsters workers citizens someone",
    (),
)]);

/// `Under-16s`, `the over-75s`; with a capital, or behind the name of a land or club, it is a team.
fn band(tokens: &Tokens, at: usize) -> Option<Mention> {
    let hedge = match tokens.word(at) {
        "under" => Hedge::Below,
        "over" => Hedge::AtLeast,
        _ => return None,
    };
    let (figure, end) = (at + 2, at + 4);
    let is_band = word_is!(tokens, at + 1, "-")
        && (at + 1..end).all(|part| tokens.glued(part))
        && tokens.is_any(figure, class::DIGITS)
        && word_is!(tokens, figure + 1, "s")
        && (tokens.first_of_sentence(at) || !(tokens.capital(at) || hedge == Hedge::Below && is_of_team(tokens, at)));
    let years: f64 = tokens.word(figure).parse().ok().filter(|_| is_band && tokens.word(figure).len() <= 2)?;
    Some(Mention::new(tokens, at..end, Value::Age(hedge::apply(hedge, Amount::exact(years)))))
}

/// `England under-21s`, `England's under-21s`: a name right before.
fn is_of_team(tokens: &Tokens, at: usize) -> bool {
    let before = |count: usize| at.checked_sub(count);
    let genitive = before(1).is_some_and(|at| tokens.kind(at) == Some(TokenKind::Clitic));
    let name = before(1 + usize::from(genitive));
    name.is_some_and(|name| tokens.capital(name) && !tokens.is_any(name, class::FUNCTION))
}

/// `over the age of 50`, `under the age of five`.
fn bounded(tokens: &Tokens, at: usize, lead: &Lead) -> Option<Mention> {
    let (hedge, end) = (lead.hedge?, lead.start);
    if !word_is!(tokens, end, "the") || !word_is!(tokens, end + 1, "age") {
        return None;
    }
    let age = after_word(tokens, end + 1)?;
    let Value::Age(amount) = age.value else { return None };
    Some(Mention::new(tokens, at..age.tokens.end, Value::Age(hedge::apply(hedge, amount))))
}

/// `aged 34`, `aged between 34-38`, `at the age of 12`, `ages 5 to 12`.
fn after_word(tokens: &Tokens, at: usize) -> Option<Mention> {
    let mut from = at + 1;
    if word_is!(tokens, from, "of") {
        from += 1;
    }
    if word_is!(tokens, at, "age" | "ages") && word_is!(tokens, at.wrapping_sub(1), "the") && from == at + 1 {
        return None;
    }
    let extent = extent::read(tokens, from).or_else(|| {
        let between = word_is!(tokens, from, "between" | "from");
        between.then(|| extent::read(tokens, from + 1)).flatten()
    })?;
    let factor = match extent.unit {
        None => 1.0,
        Some(Unit::Time(seconds)) => seconds / duration::YEAR,
        Some(_) => return None,
    };
    let amount = extent.amount.scaled(factor);
    let old = usize::from(word_is!(tokens, extent.end, "old"));
    let is_age = amount.said.lo.is_infinite() || amount.said.lo < YEARS_MAX;
    is_age.then(|| Mention::new(tokens, at..extent.end + old, Value::Age(amount)))
}

/// `between the ages of 34 and 38`.
fn between_ages(tokens: &Tokens, at: usize) -> Option<Mention> {
    let from = at + 3 + usize::from(word_is!(tokens, at + 3, "of"));
    let extent = extent::read(tokens, from).filter(|extent| extent.is_range && extent.unit.is_none())?;
    Some(Mention::new(tokens, at..extent.end, Value::Age(extent.amount)))
}

/// `in his thirties`, `in her mid-30s`.
pub(super) fn in_decade(tokens: &Tokens, at: usize) -> Option<Mention> {
    gated(tokens.is_any(at, class::DIGITS | class::STRETCH), || decade_past_gate(tokens, at))
}

fn decade_past_gate(tokens: &Tokens, at: usize) -> Option<Mention> {
    let word = tokens.word(at);
    let decade = if word == "teens" { Some(10) } else { number::decade_word(word) };
    let (years, end) = match decade {
        Some(years) => (f64::from(years), at + 1),
        None => {
            let is_digits =
                word.len() == 2 && word.ends_with('0') && word_is!(tokens, at + 1, "s") && tokens.glued(at + 1);
            if !is_digits || word == "00" {
                return None;
            }
            (word.parse().ok()?, at + 2)
        }
    };
    let mut before = at.checked_sub(1)?;
    if word_is!(tokens, before, "-") {
        before = before.checked_sub(1)?;
    }
    let part = match tokens.word(before) {
        "early" => Some((0.0, 3.0)),
        "mid" | "middle" => Some((4.0, 6.0)),
        "late" => Some((7.0, 9.0)),
        _ => None,
    };
    let possessive = if part.is_some() { before.checked_sub(1)? } else { before };
    let is_owner = |at: usize| word_is!(tokens, at, "his" | "her" | "their" | "my" | "our" | "your");
    // `In his late 20s or early 30s`.
    let follows_another = possessive > 1
        && word_is!(tokens, possessive, "or" | "to" | "and")
        && (word_is!(tokens, possessive - 1, "s") || number::decade_word(tokens.hash(possessive - 1)).is_some())
        && (possessive.saturating_sub(6)..possessive).any(is_owner);
    if !is_owner(possessive) && !follows_another {
        return None;
    }
    let (from, to) = part.unwrap_or((if years < 20.0 { 3.0 } else { 0.0 }, 9.0));
    let said = Interval::closed(years + from, years + to);
    let allows = if part.is_some() { Interval::closed(said.lo - 1.0, said.hi + 1.0) } else { said };
    Some(Mention::new(tokens, at..end, Value::Age(Amount { said, allows, figure: None })))
}

/// `John Smith, 38,`.
fn behind_name(tokens: &Tokens, at: usize) -> Option<Mention> {
    let comma = at.checked_sub(1).filter(|comma| word_is!(tokens, *comma, ","))?;
    // The stop of `Lund Jr.,` is part of the name.
    let is_suffix = comma > 1 && word_is!(tokens, comma - 1, ".") && word_is!(tokens, comma - 2, "jr" | "sr");
    let name = comma.checked_sub(if is_suffix { 2 } else { 1 })?;
    let years: f64 = tokens.word(at).parse().ok().filter(|_| tokens.kind(at) == Some(TokenKind::Number))?;
    let is_name = tokens.kind(name) == Some(TokenKind::Word)
        && tokens.capital(name)
        && !context::is_month(tokens, name)
        && !context::is_weekday(tokens.word(name));
    let is_closed = word_is!(tokens, at + 1, "," | "." | ";" | ")" | "and" | "who" | "from" | "was" | "is" | "said")
        || word_is!(tokens, at + 1, "of") && (tokens.capital(at + 2) || word_is!(tokens, at + 2, "no"));
    let is_age = is_name && is_closed && years.fract() == 0.0 && (1.0..=110.0).contains(&years);
    let lone_and = word_is!(tokens, at + 1, "and") && !tokens.capital(at + 2);
    (is_age && !lone_and && !tokens.word(at).contains('.'))
        .then(|| Mention::new(tokens, at..at + 1, Value::Age(Amount::exact(years))))
}

/// `Anna Lund (29)`, `Ms Lund (29)`: after a given name or an honorific and a surname, where nothing around is of a match,
/// whose brackets hold minutes.
fn in_brackets(tokens: &Tokens, at: usize) -> Option<Mention> {
    let is_bracketed = at > 2
        && word_is!(tokens, at - 1, "(")
        && word_is!(tokens, at + 1, ")")
        && tokens.kind(at) == Some(TokenKind::Number);
    if !is_bracketed || tokens.word(at).len() > 2 {
        return None;
    }
    let years: f64 = tokens.word(at).parse().ok()?;
    let is_word = |at: usize| tokens.kind(at) == Some(TokenKind::Word) && tokens.capital(at);
    let is_person = is_word(at - 2)
        && (is_word(at - 3) && name::is_given_name(tokens.word(at - 3))
            || word_is!(tokens, at - 3, "mr" | "mrs" | "ms" | "miss")
            || word_is!(tokens, at - 3, ".") && at > 3 && word_is!(tokens, at - 4, "mr" | "mrs" | "ms"));
    let sentence = tokens.sentence(at);
    let around = at.saturating_sub(BRACKET_WINDOW).max(sentence.start)..(at + BRACKET_WINDOW).min(sentence.end);
    let is_match =
        around.into_iter().any(|near| MATCH_WORDS.contains(tokens.hash(near)) || is_clock_mark(tokens, near));
    (is_person && !is_match && years >= 1.0).then(|| Mention::new(tokens, at..at + 1, Value::Age(Amount::exact(years))))
}

/// The mark between two figures of a score or a time of the clock.
fn is_clock_mark(tokens: &Tokens, at: usize) -> bool {
    word_is!(tokens, at, "-" | "–" | ":")
        && tokens.kind(at + 1) == Some(TokenKind::Number)
        && at > 0
        && tokens.kind(at - 1) == Some(TokenKind::Number)
}
