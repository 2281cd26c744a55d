//! What a name names, by its own words.
//!
//! Heads and legal forms tell most (`Lindvik Motors`), given names and initials tell persons; after that what stands
//! beside the name is asked ([`super::beside`]), and at last the atlas: a name that is a city's may be a person's too.

use super::NameKind;
use super::beside::kind_beside;
use super::fold::plain_hash_at;
use super::given::{is_given_name, is_leading_surname};
use super::known::{is_land_at, is_people_at, land};
use super::openers::{is_known_word, looks_plural};
use super::opening::is_initial;
use super::places::is_well_known_place;
use super::words::{
    COMPANY_WORDS, Class, EVENT_HEADS, LEADING_PLACE_HEADS, LEGAL_FORMS, ORGANISATION_HEADS, PERSON_PARTICLES,
    PLACE_HEADS, is_head_at,
};
use crate::language::{Case, TokenKind, Tokens, WordMap, WordSet, word_is};
use crate::value::class::{self, Classes};
use std::ops::Range;

/// The kind of the name at `range`: its own words come first, then what stands beside it.
pub(super) fn kind_of(tokens: &Tokens, range: &Range<usize>) -> NameKind {
    kind_by_words(tokens, range)
        .or_else(|| kind_beside(tokens, range))
        .or_else(|| kind_known(tokens, range))
        .unwrap_or(NameKind::Other)
}

/// True for words that may be a person's name: few, no figures, no head of a body or place.
pub(super) fn could_be_person(tokens: &Tokens, range: &Range<usize>) -> bool {
    range.len() <= 7
        && range.clone().all(|at| {
            let is_sign = tokens.kind(at) == Some(TokenKind::Symbol) && !word_is!(tokens, at, "." | "-" | "'");
            tokens.kind(at) != Some(TokenKind::Number) && !is_sign && !is_head_at(tokens, at)
        })
}

/// No place on the list has as many words.
const WORDS_MAX: usize = 5;

/// Names that the lists of given names and places hold.
fn kind_known(tokens: &Tokens, range: &Range<usize>) -> Option<NameKind> {
    let mut words = [""; WORDS_MAX];
    let mut count = 0;
    for at in range.clone().filter(|at| tokens.kind(*at) == Some(TokenKind::Word)).take(WORDS_MAX) {
        words[count] = tokens.word(at);
        count += 1;
    }
    let words = &words[..count];
    if is_well_known_place(words) {
        return Some(NameKind::Place);
    }
    (words.len() == 1 && is_given_name(words[0])).then_some(NameKind::Person)
}

/// `Martha Lind`, `Zhou Min`: a given name, or a family name that leads, before one to three words that are no heads.
fn is_persons(tokens: &Tokens, range: &Range<usize>) -> bool {
    let words = range.clone().filter(|at| tokens.kind(*at) == Some(TokenKind::Word)).count();
    let is_led = || {
        let first = plain_hash_at(tokens, range.start);
        is_given_name(first) || is_leading_surname(first) && words <= 3
    };
    (2..=4).contains(&words)
        && could_be_person(tokens, range)
        && is_led()
        && !range.clone().any(|at| {
            let is_small = tokens.is_any(at, class::FUNCTION) && !PERSON_PARTICLES.has_at(tokens, at);
            is_small
                || is_people_at(tokens, at)
                || tokens.get(at).is_some_and(|token| token.case == Case::Upper && token.length() > 1)
        })
}

fn kind_by_words(tokens: &Tokens, range: &Range<usize>) -> Option<NameKind> {
    let classes = tokens.classes_of(range);
    // Most names have no word of any list.
    if classes & LISTED != 0 { kind_by_lists(tokens, range, classes) } else { kind_by_looks(tokens, range, classes) }
}

/// The classes of the words that tell a kind by themselves.
static LISTED: Classes = class::LAND
    | ORGANISATION_HEADS.class()
    | COMPANY_WORDS.class()
    | LEGAL_FORMS.class()
    | NEWSPAPER_WORDS.class()
    | PLACE_HEADS.class()
    | LEADING_PLACE_HEADS.class()
    | EVENT_HEADS.class();

/// The kind of a name with a word of the lists among its own.
fn kind_by_lists(tokens: &Tokens, range: &Range<usize>, classes: Classes) -> Option<NameKind> {
    let end = last_word(tokens, range);
    let is_single = range.len() == 1;
    if is_single && is_people_at(tokens, end) {
        return Some(NameKind::Other);
    }
    if is_single && word_is!(tokens, end, "eu" | "un") {
        return Some(NameKind::Organisation);
    }
    if is_land_at(tokens, end) && (is_single || names_land(tokens, range)) {
        return Some(NameKind::Place);
    }
    let head = head_of(tokens, range);
    let has_head = |list: &Class| list.has_at(tokens, head);
    let ends_as_body = [&COMPANY_WORDS, &LEGAL_FORMS, &NEWSPAPER_WORDS].iter().any(|list| list.has_at(tokens, end));
    if has_head(&ORGANISATION_HEADS) || ends_as_body && !is_single {
        return Some(NameKind::Organisation);
    }
    if has_head(&PLACE_HEADS) || LEADING_PLACE_HEADS.has_at(tokens, range.start) && !is_single {
        return Some(NameKind::Place);
    }
    if has_head(&EVENT_HEADS) && !is_single && !is_given_name(tokens.hash(range.start)) {
        return None;
    }
    if ORGANISATION_HEADS.holds(classes) {
        return Some(NameKind::Organisation);
    }
    kind_by_looks(tokens, range, classes)
}

/// The kind of a name by capitals, initials and given names.
fn kind_by_looks(tokens: &Tokens, range: &Range<usize>, classes: Classes) -> Option<NameKind> {
    if range.len() == 1 {
        return kind_of_letters(tokens, range.start);
    }
    let last = tokens.word(last_word(tokens, range));
    if is_team(tokens, range) {
        return Some(NameKind::Organisation);
    }
    let has_initial = range.clone().any(|at| at + 2 < range.end && is_initial(tokens, at));
    let is_particle = |at: usize| PERSON_PARTICLES.has_at(tokens, at) && !tokens.capital(at);
    let has_particle = PERSON_PARTICLES.holds(classes) && range.clone().skip(1).any(is_particle);
    let is_junior = range.len() > 2 && matches!(last, "jr" | "sr") && !word_is!(tokens, range.end - 2, "&");
    (has_initial || has_particle || is_junior || is_persons(tokens, range)).then_some(NameKind::Person)
}

/// What a single word in capitals names: `DC`, `NATO`.
fn kind_of_letters(tokens: &Tokens, at: usize) -> Option<NameKind> {
    let word = tokens.word(at);
    if tokens.get(at).is_none_or(|token| token.case != Case::Upper) {
        return None;
    }
    if word == "dc" || is_well_known_place(&[word]) {
        return Some(NameKind::Place);
    }
    (!word.bytes().any(|byte| byte.is_ascii_digit())).then_some(NameKind::Organisation)
}

/// The last token of a name, the stop of an abbreviation set aside.
fn last_word(tokens: &Tokens, range: &Range<usize>) -> usize {
    let has_stop = word_is!(tokens, range.end - 1, ".") && range.len() > 1;
    range.end - 1 - usize::from(has_stop)
}

/// `Lindvik Herons` behind the name of a city: a team is its people, in the plural.
fn is_team(tokens: &Tokens, range: &Range<usize>) -> bool {
    let is_word = |at: &usize| tokens.kind(*at) == Some(TokenKind::Word);
    let Some(last) = range.clone().rev().find(is_word) else { return false };
    if !looks_plural(tokens.word(last)) || EVENT_HEADS.has_at(tokens, last) || PLACE_HEADS.has_at(tokens, last) {
        return false;
    }
    let words: Vec<&str> = range.clone().filter(is_word).map(|at| tokens.word(at)).collect();
    let cities = 1..words.len().min(3);
    words.len() <= 4
        && cities.into_iter().any(|count| is_well_known_place(&words[..count]))
        && !is_known_word(tokens.word(last))
        && !THINGS.contains(tokens.hash(last))
}

/// Plurals that are named after a city and are no team.
static THINGS: WordSet<128> = WordMap::new(&[(
    "accords agreements olympics awards riots bombings attacks papers talks trials conventions marathons sessions \
     gardens docks barracks suburbs heights sports lights nights protocols principles hotels flats housings elections \
     airports roads streets docklands works waterworks headquarters parks woods springs rapids palms",
    (),
)]);

fn names_land(tokens: &Tokens, range: &Range<usize>) -> bool {
    let words: Vec<&str> = range.clone().map(|at| tokens.word(at)).collect();
    land(&words.join("-")).is_some()
}

/// The token of the head of a name: the word before `of`, or the last one.
fn head_of(tokens: &Tokens, range: &Range<usize>) -> usize {
    let of = range.clone().skip(1).find(|at| word_is!(tokens, *at, "of" | "for") && !tokens.capital(*at));
    let mut last = of.unwrap_or(range.end) - 1;
    while last > range.start && tokens.kind(last) != Some(TokenKind::Word) {
        last -= 1;
    }
    last
}

/// Words that end the names of newspapers and are common words or surnames elsewhere.
pub(super) static NEWSPAPER_WORDS: Class =
    Class::of(25, "post herald tribune gazette chronicle courier examiner inquirer observer telegraph journal");
