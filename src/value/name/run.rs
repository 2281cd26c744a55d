//! How far a name goes on: the small words, hyphens, figures and stops that join capitals into one name.

use super::opening::{is_capital_word, is_initial, is_possessive, is_surname_may};
use super::words::{
    CALENDAR_WORDS, COMPANY_WORDS, EVENT_HEADS, FIELDS, LEADING_PLACE_HEADS, LEGAL_FORMS, NUMBERED, ORDERED,
    ORGANISATION_HEADS, ORGANISATION_SLIPS, PARTICLES, PLACE_HEADS, TITLES,
};
use crate::language::{Case, TokenKind, Tokens, weight_of, word_is};
use crate::value::class;
use crate::value::number::is_ordinal_ending;

/// Longest run of tokens taken for one name.
const RUN_MAX: usize = 16;

/// The token after the run of name words that starts at `start`.
pub(super) fn run_end(tokens: &Tokens, start: usize, limit: usize) -> usize {
    let limit = limit.min(start + RUN_MAX);
    let mut at = start + 1;
    if is_initial(tokens, start) {
        at += 1;
    }
    while at < limit {
        match step(tokens, start, at, limit) {
            Some(next) if next <= limit => at = next,
            _ => break,
        }
    }
    with_stop(tokens, start, at.min(limit))
}

/// The token after the piece of the name at `at`, or none where the name ends before it.
fn step(tokens: &Tokens, start: usize, at: usize, limit: usize) -> Option<usize> {
    match tokens.kind(at)? {
        TokenKind::Word if continues_name(tokens, at) => Some(if is_initial(tokens, at) { at + 2 } else { at + 1 }),
        // Most names end before a word that joins nothing.
        TokenKind::Word if !tokens.is_any(at, class::FUNCTION | PARTICLES.class()) => None,
        TokenKind::Word if word_is!(tokens, at, "of") => after_of(tokens, start, at),
        TokenKind::Word if word_is!(tokens, at, "for" | "on") => after_field_word(tokens, at),
        TokenKind::Word if word_is!(tokens, at, "and") => joins_with_and(tokens, start, at, limit).then_some(at + 2),
        TokenKind::Word if PARTICLES.has_at(tokens, at) => after_particles(tokens, at).map(|next| next + 1),
        TokenKind::Word => None,
        // `Co., Ltd.`: stops and a comma between legal forms; `St. Anna`, `Mt. Berg`.
        TokenKind::Symbol if word_is!(tokens, at, "." | ",") => match legal_form_after(tokens, at) {
            Some(next) => Some(next + 1),
            None => (word_is!(tokens, at, ".") && is_shortened(tokens, at - 1) && continues_name(tokens, at + 1))
                .then_some(at + 2),
        },
        TokenKind::Symbol if word_is!(tokens, at, "&") => joins_with_sign(tokens, start, at, limit).then_some(at + 2),
        TokenKind::Symbol if word_is!(tokens, at, "-") && tokens.glued(at) && tokens.glued(at + 1) => {
            after_hyphen(tokens, at)
        }
        TokenKind::Number => is_name_number(tokens, at - 1, at).then_some(at + 1),
        TokenKind::Clitic | TokenKind::Symbol => after_genitive(tokens, start, at),
    }
}

/// A capitalised word that goes on a name. Small words count inside a name where they are capitalised, as in titles of
/// works: `Give It Time`.
pub(super) fn continues_name(tokens: &Tokens, at: usize) -> bool {
    if !is_capital_word(tokens, at) {
        return false;
    }
    let is_upper = tokens.get(at).is_some_and(|token| token.case == Case::Upper);
    if CALENDAR_WORDS.has_at(tokens, at) {
        // `Theresa May`, but not `China May 2020` or `Smith March 25`.
        return word_is!(tokens, at, "may")
            && tokens.kind(at + 1) != Some(TokenKind::Number)
            && at > 0
            && (tokens.kind(at - 1) == Some(TokenKind::Word) || is_surname_may(tokens, at));
    }
    if word_is!(tokens, at, "i") {
        // `Louis I` ends in a number; `said I was` does not occur inside a run.
        return is_upper || at >= 2 && word_is!(tokens, at - 2, "world") && word_is!(tokens, at - 1, "war");
    }
    if is_upper || !tokens.is_any(at, class::FUNCTION) {
        return true;
    }
    is_capital_word(tokens, at + 1)
        && !CALENDAR_WORDS.has_at(tokens, at + 1)
        && at > 0
        && tokens.kind(at - 1) == Some(TokenKind::Word)
}

/// The capitalised word after one or two particles at `at`: `van der Berg`, `al-Assad`.
fn after_particles(tokens: &Tokens, at: usize) -> Option<usize> {
    let mut next = at + 1;
    if PARTICLES.has_at(tokens, next) && !tokens.capital(next) {
        next += 1;
    }
    if word_is!(tokens, next, "-") && tokens.glued(next) {
        next += 1;
    }
    continues_name(tokens, next).then_some(next)
}

/// `of` goes on a name whose last word is a head that takes it: `Ministry of …`, `Gulf of …`, `Siege of …`.
fn after_of(tokens: &Tokens, start: usize, at: usize) -> Option<usize> {
    let head = tokens.word(at - 1);
    let leads = at - start <= 3;
    let takes_of = ORGANISATION_SLIPS.has_nearly_at(tokens, at - 1)
        || EVENT_HEADS.has_at(tokens, at - 1)
        || LEADING_PLACE_HEADS.has_at(tokens, at - 1)
            && (at == start + 1
                || leads && matches!(head, "republic" | "kingdom" | "states" | "emirates" | "federation"));
    let is_title = TITLES.has_at(tokens, at - 1) && !EVENT_HEADS.has_at(tokens, at - 1);
    if takes_of && !is_title && tokens.capital(at - 1) { after_article(tokens, at) } else { None }
}

/// `for` and `on` lead to the field of a body: `Centre for …`, `Council on …`.
fn after_field_word(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_body = tokens.capital(at - 1) && ORGANISATION_SLIPS.has_nearly_at(tokens, at - 1);
    if is_body { after_article(tokens, at) } else { None }
}

/// The token after the capitalised word that follows a small word at `at`, an article set aside.
fn after_article(tokens: &Tokens, at: usize) -> Option<usize> {
    let next = if word_is!(tokens, at + 1, "the") { at + 2 } else { at + 1 };
    (continues_name(tokens, next) && !(next == at + 2 && TITLES.has_at(tokens, next))).then_some(next + 1)
}

/// `and` goes on the name of an organisation between two fields of its work: `Science and Technology Company`, or after
/// `Ministry of …`.
fn joins_with_and(tokens: &Tokens, start: usize, at: usize, limit: usize) -> bool {
    if at + 1 >= limit || !continues_name(tokens, at + 1) || !FIELDS.has_at(tokens, at - 1) {
        return false;
    }
    let after_small = (start..at).any(|before| word_is!(tokens, before, "of" | "for") && !tokens.capital(before));
    after_small && FIELDS.has_at(tokens, at + 1) || ends_in_head(tokens, at + 1, limit)
}

fn ends_in_head(tokens: &Tokens, from: usize, limit: usize) -> bool {
    (from..limit.min(from + 4)).take_while(|next| continues_name(tokens, *next)).any(|next| {
        ORGANISATION_HEADS.has_at(tokens, next)
            || LEGAL_FORMS.has_at(tokens, next)
            || COMPANY_WORDS.has_at(tokens, next)
    })
}

/// `&` joins where it is glued, between two single words, and in front of an organisation's head; elsewhere it parts
/// two names: `Anna Berg & Tom Lind`.
fn joins_with_sign(tokens: &Tokens, start: usize, at: usize, limit: usize) -> bool {
    if !is_capital_word(tokens, at + 1) || at + 1 >= limit {
        return false;
    }
    let is_glued = tokens.glued(at) && tokens.glued(at + 1);
    let are_single = at == start + 1 && !continues_name(tokens, at + 2);
    is_glued
        || are_single
        || at == start + 1 && at + 2 == limit
        || ends_in_head(tokens, at + 1, limit)
        || FIELDS.has_at(tokens, at - 1)
}

/// `Anglo-American`, `Covid-19`, `Stratford-upon-Avon`, and `Abu al-Lind` by its particle.
fn after_hyphen(tokens: &Tokens, at: usize) -> Option<usize> {
    let next = at + 1;
    if is_capital_word(tokens, next) || is_name_number(tokens, at - 1, next) {
        return Some(next + 1);
    }
    let is_bridge = word_is!(tokens, next + 1, "-") && tokens.glued(next + 1) && tokens.glued(next + 2);
    let is_small = word_is!(
        tokens,
        next,
        "upon" | "on" | "sur" | "in" | "le" | "la" | "de" | "by" | "under" | "al" | "el" | "and"
    );
    (is_bridge && is_small && is_capital_word(tokens, next + 2)).then_some(next + 3)
}

/// A genitive inside a name: `Women's Institute`, `St. Anna's Hospital`, `People's Republic`.
fn after_genitive(tokens: &Tokens, start: usize, at: usize) -> Option<usize> {
    let (owner, after) = match tokens.kind(at)? {
        TokenKind::Clitic => (at - 1, at + 1),
        _ if is_possessive(tokens, at) => (at - 1, at + 2),
        // `Sailors' Association`
        _ if word_is!(tokens, at, "'") && tokens.word(at - 1).ends_with('s') => (at - 1, at + 1),
        _ => return None,
    };
    if !continues_name(tokens, after) || tokens.glued(after) {
        return None;
    }
    let is_people = word_is!(
        tokens,
        owner,
        "people"
            | "men"
            | "women"
            | "children"
            | "workers"
            | "veterans"
            | "farmers"
            | "teachers"
            | "writers"
            | "players"
            | "king"
            | "queen"
            | "world"
            | "sailors"
            | "miners"
            | "residents"
            | "students"
            | "girls"
            | "boys"
            | "mothers"
    );
    let is_saints = owner > start && is_saint(tokens, start);
    let heads_body = (after..after + 3).take_while(|next| continues_name(tokens, *next)).last().is_some_and(|last| {
        ORGANISATION_HEADS.has_at(tokens, last)
            || PLACE_HEADS.has_at(tokens, last)
            || word_is!(tokens, last, "republic")
    });
    (is_people && tokens.capital(owner) || is_saints && heads_body).then_some(after + 1)
}

/// `St`, and titles that are written short: the stop after them ends nothing.
fn is_shortened(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    is_saint(tokens, at)
        || tokens.capital(at)
            && word.len() <= 4
            && TITLES.has_at(tokens, at)
            && !matches!(word, "king" | "pope" | "duke" | "lord" | "dame" | "lady" | "home")
}

fn is_saint(tokens: &Tokens, at: usize) -> bool {
    word_is!(tokens, at, "st" | "mt" | "ft" | "ste") && tokens.capital(at)
}

/// The legal form that follows a stop or comma at `at`: `Co` `.` `,` `Ltd`.
fn legal_form_after(tokens: &Tokens, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let mut next = at;
    if word_is!(tokens, next, ".") {
        if !LEGAL_FORMS.has_at(tokens, before) {
            return None;
        }
        next += 1;
    }
    if word_is!(tokens, next, ",") {
        next += 1;
    }
    // `Ennis, Co Clare` is in a county.
    let is_county = next > at && word_is!(tokens, next, "co") && tokens.capital(next + 1);
    let is_suffix = LEGAL_FORMS.has_at(tokens, next) && !is_county || word_is!(tokens, next, "jr" | "sr");
    (is_suffix && tokens.capital(next)).then_some(next)
}

/// The stop of an abbreviation that ends the name belongs to it, unless it ends the sentence too: `Lindvik Inc. said`.
fn with_stop(tokens: &Tokens, start: usize, end: usize) -> usize {
    let is_short =
        || end > start + 1 && word_is!(tokens, end - 1, "inc" | "ltd" | "co" | "corp" | "jr" | "sr" | "bros" | "pty");
    let goes_on = || tokens.sentence(end).end > end + 1;
    if word_is!(tokens, end, ".") && tokens.glued(end) && is_short() && goes_on() { end + 1 } else { end }
}

/// A number that belongs to the name before it: `APT 31`, `Flight 447`, `Trump 2.0`, not `Britain 40 million`.
fn is_name_number(tokens: &Tokens, before: usize, at: usize) -> bool {
    if tokens.kind(at) != Some(TokenKind::Number) {
        return false;
    }
    let (name, figure) = (tokens.word(before), tokens.word(at));
    let case = tokens.get(before).map_or(Case::None, |token| token.case);
    // `S&P 500`: a letter after the sign is one of the initialism.
    let is_lettered = name.len() == 1 && before > 0 && word_is!(tokens, before - 1, "&") && tokens.glued(before);
    // `A330-200`, `F-16`: a type's letter takes figures after a hyphen.
    let is_type = at > before + 1 && (name.chars().count() == 1 || name.bytes().any(|byte| byte.is_ascii_digit()));
    let is_upper = case == Case::Upper && name.len() <= 6 || is_lettered || is_type;
    // `iOS 5`: a product's version is a small number.
    let is_camel = matches!(case, Case::Camel) && figure.len() <= 2;
    // `Covid-19`
    let is_hyphened = at > before + 1 && figure.len() <= 2;
    let is_version = figure.ends_with(".0") && figure.len() == 3;
    if !(is_upper || is_camel || is_version || is_hyphened || NUMBERED.has(name) || is_model(tokens, before, at)) {
        return false;
    }
    // A counted noun, a scale, a unit or a further figure after it makes it a number.
    let next = tokens.word(at + 1);
    let is_counted = !NUMBERED.has(name)
        && !is_lettered
        && tokens.kind(at + 1) == Some(TokenKind::Word)
        && !tokens.glued(at + 1)
        && !tokens.capital(at + 1)
        && (next.ends_with('s')
            && next.len() > 3
            && !tokens.is_any(at + 1, class::FUNCTION)
            && !next.ends_with("ss")
            && weight_of(next) > 0.0
            || matches!(
                next,
                "million" | "billion" | "trillion" | "thousand" | "hundred" | "percent" | "per" | "people" | "men"
            ));
    !is_counted && !matches!(next, "%") && (!is_upper || !figure.contains(',')) && !is_year_after_plain(name, figure)
}

/// `Teleso Curve 8500`: behind two names of things, three or four digits that count nothing.
fn is_model(tokens: &Tokens, before: usize, at: usize) -> bool {
    let figure = tokens.word(at);
    let is_name =
        |at: usize| is_capital_word(tokens, at) && !tokens.is_any(at, class::FUNCTION) && !TITLES.has_at(tokens, at);
    // `300 new jobs`, `1500 metres`, `300 km`
    let may_be_counted = |at: usize| {
        let word = tokens.word(at);
        tokens.kind(at) == Some(TokenKind::Word)
            && !tokens.is_any(at, class::FUNCTION)
            && (word.len() < 4 || word.ends_with('s') || tokens.glued(at))
    };
    let stands_alone = match tokens.kind(at + 1) {
        Some(TokenKind::Word) if tokens.is_any(at + 1, class::FUNCTION) => true,
        Some(TokenKind::Word) => !may_be_counted(at + 1) && !may_be_counted(at + 2),
        Some(TokenKind::Symbol) => word_is!(tokens, at + 1, "," | "." | ";" | ":" | ")" | "”" | "\""),
        None => true,
        _ => false,
    };
    matches!(figure.len(), 3 | 4)
        && figure.bytes().all(|digit| digit.is_ascii_digit())
        && before > 0
        && is_name(before - 1)
        && is_name(before)
        && stands_alone
}

/// `NATO 2014` names no year's NATO, but `Windows 2000` is a product.
fn is_year_after_plain(name: &str, figure: &str) -> bool {
    figure.len() == 4 && matches!(&figure[..2], "19" | "20") && !NUMBERED.has(name)
}

/// The start of the name, a little earlier where an ordinal leads it: `the 65th Air Division`. `end` is where it ends.
pub(super) fn with_ordinal(tokens: &Tokens, start: usize, end: usize) -> usize {
    let is_ordinal = start >= 2
        && tokens.kind(start - 2) == Some(TokenKind::Number)
        && tokens.glued(start - 1)
        && is_ordinal_ending(tokens.word(start - 1))
        && !tokens.glued(start);
    if is_ordinal && ORDERED.has_at(tokens, end - 1) { start - 2 } else { start }
}
