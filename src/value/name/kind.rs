//! What a name names, by its own words and its neighbours.

use super::NameKind;
use super::known::{is_land, is_people, land};
use super::openers::{Verb, verb};
use super::opening::is_initial;
use super::reader::is_head;
use super::words::{
    COMPANY_WORDS, EVENT_HEADS, LEGAL_FORMS, OCCUPATIONS, ORGANISATION_HEADS, PERSON_PARTICLES, PLACE_HEADS, TITLES,
};
use crate::language::{Case, TokenKind, Tokens};
use std::ops::Range;

/// The kind of the name at `range`: its own words come first, then what stands beside it.
pub(super) fn kind_of(tokens: &Tokens, range: &Range<usize>) -> NameKind {
    kind_by_words(tokens, range).or_else(|| kind_by_neighbours(tokens, range)).unwrap_or(NameKind::Other)
}

fn kind_by_words(tokens: &Tokens, range: &Range<usize>) -> Option<NameKind> {
    let last = tokens.word(range.end - 1);
    let last = if last == "." && range.len() > 1 { tokens.word(range.end - 2) } else { last };
    let is_single = range.len() == 1;
    if is_single && is_people(last) {
        return Some(NameKind::Other);
    }
    if is_land(last) && (is_single || names_land(tokens, range)) {
        return Some(NameKind::Place);
    }
    let head = head_of(tokens, range);
    if ORGANISATION_HEADS.has(head) || COMPANY_WORDS.has(last) && !is_single || LEGAL_FORMS.has(last) && !is_single {
        return Some(NameKind::Organisation);
    }
    if PLACE_HEADS.has(head) || PLACE_HEADS.has(tokens.word(range.start)) && !is_single {
        return Some(NameKind::Place);
    }
    if EVENT_HEADS.has(head) && range.len() > 1 {
        return None;
    }
    if range.clone().any(|at| ORGANISATION_HEADS.has(tokens.word(at))) {
        return Some(NameKind::Organisation);
    }
    let is_lettered = tokens.get(range.start).is_some_and(|token| token.case == Case::Upper);
    if is_single && is_lettered && !last.bytes().any(|byte| byte.is_ascii_digit()) {
        return Some(if last == "dc" { NameKind::Place } else { NameKind::Organisation });
    }
    let has_initial = range.clone().any(|at| at + 2 < range.end && is_initial(tokens, at));
    let has_particle = range.clone().skip(1).any(|at| PERSON_PARTICLES.has(tokens.word(at)) && !tokens.capital(at));
    (has_initial || has_particle || range.len() > 2 && matches!(last, "jr" | "sr")).then_some(NameKind::Person)
}

fn names_land(tokens: &Tokens, range: &Range<usize>) -> bool {
    let words: Vec<&str> = range.clone().map(|at| tokens.word(at)).collect();
    land(&words.join("-")).is_some()
}

/// The head of a name: the word before `of`, or the last one.
fn head_of<'a>(tokens: &'a Tokens, range: &Range<usize>) -> &'a str {
    let of = range.clone().skip(1).find(|at| matches!(tokens.word(*at), "of" | "for") && !tokens.capital(*at));
    let mut last = of.unwrap_or(range.end) - 1;
    while last > range.start && tokens.kind(last) != Some(TokenKind::Word) {
        last -= 1;
    }
    tokens.word(last)
}

fn kind_by_neighbours(tokens: &Tokens, range: &Range<usize>) -> Option<NameKind> {
    let before = range.start.checked_sub(1).map_or("", |at| tokens.word(at));
    let (after, second) = (tokens.word(range.end), tokens.word(range.end + 1));
    let could_be_person = (1..=5).contains(&range.len()) && !range.clone().any(|at| is_head(tokens.word(at)));
    let is_full_name = range.len() >= 2 && could_be_person;
    let is_titled =
        range.start > 0 && !tokens.capital(range.start - 1) && (OCCUPATIONS.has(before) || TITLES.has(before));
    if is_titled && could_be_person || is_full_name && is_described(tokens, range.end) {
        return Some(NameKind::Person);
    }
    let speaks = verb(after, second) == Some(Verb::Speech) || verb(before, "") == Some(Verb::Speech);
    let is_human = matches!(after, "who" | "whose" | "himself" | "herself") || after == "(" && second == "born";
    if could_be_person && is_human || is_full_name && speaks {
        return Some(NameKind::Person);
    }
    if is_placed(tokens, range.end) {
        return Some(NameKind::Place);
    }
    if could_be_person
        && matches!(before, "in" | "at" | "near" | "outside" | "throughout")
        && !tokens.capital(range.start - 1)
    {
        return Some(NameKind::Place);
    }
    None
}

/// `Berg, 38,`, `Berg, a local historian`, `Berg, who`: what only people are called.
fn is_described(tokens: &Tokens, end: usize) -> bool {
    if tokens.word(end) != "," {
        return false;
    }
    let next = tokens.word(end + 1);
    if tokens.kind(end + 1) == Some(TokenKind::Number) && next.len() == 2 {
        return matches!(tokens.word(end + 2), "," | ".");
    }
    if matches!(next, "who" | "whose") {
        return true;
    }
    matches!(next, "a" | "an" | "the" | "former" | "his" | "her")
        && (end + 1..end + 6)
            .take_while(|at| {
                tokens.kind(*at) == Some(TokenKind::Word) && !matches!(tokens.word(*at), "of" | "in" | "for")
            })
            .any(|at| {
                let word = tokens.word(at);
                OCCUPATIONS.has(word)
                    || TITLES.has(word) && !matches!(word, "home" | "health" | "energy" | "trade" | "former")
            })
}

/// `Bergen, Norway`, `Bergen, a town in`.
fn is_placed(tokens: &Tokens, end: usize) -> bool {
    if tokens.word(end) != "," {
        return false;
    }
    let is_land_next = is_land(tokens.word(end + 1)) && !tokens.capital(end + 2);
    is_land_next
        || matches!(tokens.word(end + 1), "a" | "the")
            && (end + 2..end + 5).any(|at| PLACE_HEADS.has(tokens.word(at)) && !tokens.capital(at))
}
