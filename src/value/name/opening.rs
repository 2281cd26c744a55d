//! Where a name may start: what a capital is worth at the start of a sentence, after a quotation mark and in headlines.

use super::beside::is_person_noun;
use super::given::is_given_name;
use super::known::{is_land_at, is_people_at};
use super::openers::{Verb, is_before_verb, is_common_noun, is_plain_opener, looks_plural, speaks, verb};
use super::words::{
    CALENDAR_WORDS, COMMON_INITIALISMS, KNOWN_BY_NUMBER, NUMBER_WORDS, ORGANISATION_HEADS, SEASONS, TEXT_PARTS, TITLES,
    UNITS, is_head_at,
};
use crate::language::{Case, Token, TokenKind, Tokens, ends_in, weight_of, word_is};
use crate::value::class::{self, Classes};
use crate::value::quantity;
use std::ops::Range;

/// True where a name starts at the token.
pub(super) fn starts_name(tokens: &Tokens, at: usize) -> bool {
    let Some(token) = tokens.get(at).filter(|_| is_capital_word(tokens, at)) else { return false };
    // Most capitals lead a word of no list, of several letters and apart from the word before.
    let is_plain = !tokens.is_any(at, LISTED) && token.length() > 2 && !token.is_glued() && !leads_sign(tokens, at);
    let told = if is_plain { None } else { told_by_word(tokens, at, token) };
    told.unwrap_or_else(|| !opens_sentence(tokens, at) || is_name_though_first(tokens, at))
}

/// The classes of the words that [`told_by_word`] knows.
static LISTED: Classes =
    class::FUNCTION | class::CURRENCY | CALENDAR_WORDS.class() | NUMBER_WORDS.class() | TEXT_PARTS.class();

/// Whether a name starts at the token, where its word or what is glued to it tells.
fn told_by_word(tokens: &Tokens, at: usize, token: &Token) -> Option<bool> {
    let is_upper = token.case == Case::Upper;
    if is_currency(tokens, at) || CALENDAR_WORDS.has_at(tokens, at) && !is_surname_may(tokens, at) {
        return Some(false);
    }
    if is_lone_letter(tokens, at)
        && !is_initial(tokens, at)
        && !is_joined_letter(tokens, at)
        && !is_designator(tokens, at)
    {
        return Some(false);
    }
    // `U.S.` and `US` read `us`, a function word when small; `All-American` starts with one.
    if tokens.is_any(at, class::FUNCTION) && !is_upper && !is_lone_letter(tokens, at) && !word_is!(tokens, at, "may") {
        let goes_on = !opens_sentence(tokens, at)
            && (is_article(tokens, at) || is_hyphened(tokens, at))
            && is_capital_word(tokens, at + if leads_hyphen(tokens, at) { 2 } else { 1 });
        return Some(goes_on || is_given_though_small(tokens, at));
    }
    let is_counting = NUMBER_WORDS.has_at(tokens, at)
        && (opens_sentence(tokens, at)
            || !tokens.capital(at + 1)
            || CALENDAR_WORDS.has_at(tokens, at + 1)
            || is_people_at(tokens, at + 1));
    // `30GB`, but `7LB` is a name that starts with its figure.
    let is_scale = at > 0 && token.is_glued() && tokens.kind(at - 1) == Some(TokenKind::Number);
    // `see Table 2`
    let is_text_part = tokens.kind(at + 1) == Some(TokenKind::Number) && TEXT_PARTS.has_at(tokens, at);
    (is_counting || is_scale || is_text_part).then_some(false)
}

/// `To Per Berg`, `Will Berg said`: a given name that is a small word elsewhere, before a surname. Where it opens the
/// sentence, the verb behind the surname tells it from a question and from `per`.
fn is_given_though_small(tokens: &Tokens, at: usize) -> bool {
    let next = at + 1;
    let is_before_surname = word_is!(tokens, at, "per" | "will")
        && is_capital_word(tokens, next)
        && !tokens.is_any(next, class::FUNCTION)
        && !CALENDAR_WORDS.has_at(tokens, next)
        && !is_head_at(tokens, next);
    if !is_before_surname {
        return false;
    }
    if opens_sentence(tokens, at) {
        return verb(tokens, at + 2).is_some() || is_possessive(tokens, at + 2);
    }
    at > 0 && !tokens.capital(at - 1)
}

/// True for a figure with capitals glued to it that are no unit: `7LB`, `3M` is left to its context.
pub(super) fn starts_with_figure(tokens: &Tokens, at: usize) -> bool {
    tokens.kind(at) == Some(TokenKind::Number)
        && tokens.glued(at + 1)
        && tokens.get(at + 1).is_some_and(|token| token.case == Case::Upper)
        && (2..=4).contains(&tokens.word(at + 1).len())
        && tokens.word(at).len() <= 3
        && !UNITS.has_at(tokens, at + 1)
        && !quantity::is_currency_code(tokens.word(at + 1))
        && !(at > 0 && tokens.glued(at))
}

/// True where a capital is no sign of a name: at the start of a sentence or of quoted words.
pub(super) fn opens_sentence(tokens: &Tokens, at: usize) -> bool {
    if tokens.first_of_sentence(at) {
        return true;
    }
    at > 0
        && tokens.kind(at - 1) == Some(TokenKind::Symbol)
        && (tokens.first_of_sentence(at - 1)
            || word_is!(tokens, at - 1, "\"" | "“" | "‘" | "«" | ":" | "`" | "•" | "…"))
}

/// True for a sentence whose capitals tell nothing: all letters capital, or a headline with a capital on every word
/// that carries meaning, verbs included.
pub(super) fn is_in_capitals(tokens: &Tokens, sentence: &Range<usize>) -> bool {
    let is_weighty = |classes: &Classes| classes & (class::LOWER | class::FUNCTION) == class::LOWER;
    let has_weighty = tokens.word_classes()[sentence.clone()].iter().any(is_weighty);
    let is_statement = sentence.end > sentence.start && word_is!(tokens, sentence.end - 1, "." | "!");
    // Most sentences end here: a small word of weight in a statement.
    if has_weighty && is_statement {
        return false;
    }
    let (mut small, mut capital, mut upper, mut telling, mut marks) = (0, 0, 0, 0, 0);
    let mut first = None;
    for at in sentence.clone() {
        // Nor is it a headline with one small word of weight for every six words, or any in a statement.
        if small > 0 && (is_statement || 6 * small > sentence.len()) {
            return false;
        }
        let Some(token) = tokens.get(at) else { continue };
        if token.kind == TokenKind::Symbol {
            marks += usize::from(word_is!(tokens, at, "," | ";" | "/"));
        }
        if token.kind != TokenKind::Word {
            continue;
        }
        let is_capital = token.case != Case::Lower && token.case != Case::Camel;
        upper += usize::from(token.case == Case::Upper);
        if first.is_none() {
            first = Some(is_capital);
            capital += usize::from(is_capital);
            continue;
        }
        let word = tokens.word(at);
        if tokens.is_any(at, class::FUNCTION) && token.case != Case::Upper {
            telling += usize::from(is_capital);
            small += usize::from(!is_capital && is_full_verb(word));
            continue;
        }
        small += usize::from(!is_capital);
        capital += usize::from(is_capital);
        // A capital on an everyday word, a verb or a plural is a headline's.
        let is_telling = is_capital
            && token.case != Case::Upper
            && (is_common_noun(tokens, at)
                || looks_plural(word)
                || verb(tokens, at).is_some()
                || ends_in!(word, "ing"));
        telling += usize::from(is_telling);
    }
    if first != Some(true) {
        return false;
    }
    let words = capital + small;
    if small == 0 && upper >= capital && upper > 0 {
        return words != 1 || sentence.clone().all(|at| tokens.kind(at) != Some(TokenKind::Number));
    }
    let is_list = marks >= 2;
    if small == 0 {
        return capital >= 3 && sentence.len() >= 5 && !is_statement && !is_list && telling > 0;
    }
    capital >= 6 && capital >= 6 * small && !is_statement && !is_list && 3 * telling >= capital
}

/// Forms of `be` and `have` stand small in sentences and are left out of headlines, or capital there.
fn is_full_verb(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "has" | "had" | "have" | "been")
}

/// A capitalised word at the start of a sentence is taken for a name when it looks like no everyday word and what
/// follows goes on as a name or as a sentence about one.
fn is_name_though_first(tokens: &Tokens, at: usize) -> bool {
    let case = tokens.get(at).map_or(Case::None, |token| token.case);
    let word = tokens.word(at);
    if is_joined_letter(tokens, at) || is_designator(tokens, at) || is_numbered(tokens, at) {
        return true;
    }
    if is_plain_opener(tokens, at) && case != Case::Upper || is_role(tokens, at) {
        return false;
    }
    if matches!(case, Case::Upper | Case::Mixed | Case::Camel) || is_land_at(tokens, at) || is_people_at(tokens, at) {
        return true;
    }
    let next = tokens.word(at + 1);
    let next_is_name = is_capital_word(tokens, at + 1) && !CALENDAR_WORDS.has_at(tokens, at + 1);
    let next_is_small =
        tokens.is_any(at + 1, class::FUNCTION) && tokens.get(at + 1).is_none_or(|token| token.case != Case::Upper);
    if TITLES.has_at(tokens, at) || ORGANISATION_HEADS.has_at(tokens, at) {
        return next_is_name && !next_is_small || next == "of" && tokens.capital(at + 2) || next == ".";
    }
    if SEASONS.has_at(tokens, at) || is_common_noun(tokens, at) || ends_in!(word, "ing") && !speaks(tokens, at + 1) {
        return next_is_name && !next_is_small;
    }
    if next_is_name || is_possessive(tokens, at + 1) {
        return true;
    }
    is_subject(tokens, at) || is_set_apart(tokens, at)
}

/// `Farmer Karl Oster`, `Carmaker Lindvik Motors`: what somebody is, before a name of two words that is no body's
/// (`Student Union`). Before one word it is as often a given name (`Hunter Oster`).
fn is_role(tokens: &Tokens, at: usize) -> bool {
    let is_full = |at: usize| {
        is_capital_word(tokens, at) && is_capital_word(tokens, at + 1) && !tokens.is_any(at, class::FUNCTION)
    };
    // `Brothers Karl and Otto Oster`.
    let is_pair = is_capital_word(tokens, at + 1)
        && word_is!(tokens, at + 2, "and")
        && is_full(at + 3)
        && is_person_noun(tokens.word(at))
        && looks_plural(tokens.word(at));
    if is_pair {
        return true;
    }
    if !is_full(at + 1) || tokens.get(at).is_none_or(|token| token.case != Case::Initial) {
        return false;
    }
    let word = tokens.word(at);
    let is_person =
        || is_person_noun(word) && !is_people_at(tokens, at) && !TITLES.has_at(tokens, at) && !is_given_name(word);
    let is_maker = || word.len() > 7 && ends_in!(word, "maker");
    is_maker() || is_person() && !is_head_at(tokens, at + 1) && !is_head_at(tokens, at + 2)
}

/// `Berg said`, `Berg later won`, `Athens has`: a noun without article before its verb. A plural is no name unless the
/// verb is for one thing.
fn is_subject(tokens: &Tokens, at: usize) -> bool {
    let mut next = at + 1;
    if is_before_verb(tokens.word(next)) {
        next += 1;
    }
    match verb(tokens, next) {
        Some(Verb::Singular) => true,
        Some(_) => !looks_plural(tokens.word(at)),
        None => {
            word_is!(tokens, at + 1, "himself" | "herself" | "itself" | "who" | "whose")
                && !looks_plural(tokens.word(at))
        }
    }
}

/// `Berg, the minister`, `Bergen, Norway`, `Berg (born 1970)`, `Berg and Lind`.
fn is_set_apart(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    match tokens.word(at + 1) {
        "," => {
            let after = tokens.word(at + 2);
            is_capital_word(tokens, at + 2)
                && !CALENDAR_WORDS.has_at(tokens, at + 2)
                && !tokens.is_any(at + 2, class::FUNCTION)
                || matches!(after, "who" | "whose" | "where" | "which" | "the" | "a" | "an") && !looks_plural(word)
                || tokens.kind(at + 2) == Some(TokenKind::Number) && tokens.word(at + 2).len() == 2
                || tokens.kind(at + 2) == Some(TokenKind::Word) && weight_of(after) >= 1.0 && !looks_plural(word)
        }
        "(" => !looks_plural(word),
        "and" if word_is!(tokens, at + 2, "his" | "her") => !looks_plural(word),
        "and" | "&" => is_capital_word(tokens, at + 2) && !CALENDAR_WORDS.has_at(tokens, at + 2),
        _ => false,
    }
}

/// True for a capitalised word.
pub(super) fn is_capital_word(tokens: &Tokens, at: usize) -> bool {
    tokens.is_any(at, class::CAPITAL)
}

/// A single capital with a stop before another capital: `J. Smith`, `George W. Bush`.
pub(super) fn is_initial(tokens: &Tokens, at: usize) -> bool {
    word_is!(tokens, at + 1, ".")
        && tokens.glued(at + 1)
        && tokens.capital(at)
        && tokens.capital(at + 2)
        && tokens.word(at).chars().count() == 1
        && !word_is!(tokens, at, "i")
}

/// `Flight 447`, but not `Version 2`: what has a number and is known by it.
fn is_numbered(tokens: &Tokens, at: usize) -> bool {
    let next = at + 1;
    tokens.kind(next) == Some(TokenKind::Number)
        && !tokens.glued(next)
        && KNOWN_BY_NUMBER.has_at(tokens, at)
        && !tokens.word(next).contains(',')
}

fn is_lone_letter(tokens: &Tokens, at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.length() <= 2) && tokens.word(at).chars().count() == 1
}

/// `S&P`, `B&L`: letters around a glued sign.
fn is_joined_letter(tokens: &Tokens, at: usize) -> bool {
    word_is!(tokens, at + 1, "&") && tokens.glued(at + 1) && tokens.glued(at + 2) && tokens.capital(at + 2)
}

/// `F-16`, `X-9 Petrel`: a letter and a figure around a hyphen.
fn is_designator(tokens: &Tokens, at: usize) -> bool {
    is_lone_letter(tokens, at)
        && word_is!(tokens, at + 1, "-")
        && tokens.glued(at + 1)
        && tokens.glued(at + 2)
        && tokens.kind(at + 2) == Some(TokenKind::Number)
}

/// `The` and `An` with a capital inside a sentence belong to the name: `The Hague`, `The Long Winter`.
fn is_article(tokens: &Tokens, at: usize) -> bool {
    word_is!(tokens, at, "the" | "an")
        && !tokens.is_any(at + 1, class::FUNCTION)
        && !CALENDAR_WORDS.has_at(tokens, at + 1)
}

fn leads_hyphen(tokens: &Tokens, at: usize) -> bool {
    word_is!(tokens, at + 1, "-")
}

/// `All-American`: a small word glued to the name by a hyphen.
fn is_hyphened(tokens: &Tokens, at: usize) -> bool {
    leads_hyphen(tokens, at) && tokens.glued(at + 1) && tokens.glued(at + 2)
}

/// A sign of a currency glued behind: `US$`.
fn leads_sign(tokens: &Tokens, at: usize) -> bool {
    tokens.glued(at + 1) && word_is!(tokens, at + 1, "$" | "£" | "€" | "¥")
}

/// `US$`, `HK$`, `USD 310`, `EUR70m`: letters of a currency.
fn is_currency(tokens: &Tokens, at: usize) -> bool {
    leads_sign(tokens, at)
        || at > 0 && tokens.glued(at) && word_is!(tokens, at - 1, "$" | "£" | "€" | "¥")
        || tokens.is_any(at, class::CURRENCY) && quantity::starts_sum(tokens, at)
}

/// `May said`: with a verb of its own it is a person, as neither a month nor `may` takes one.
pub(super) fn is_surname_may(tokens: &Tokens, at: usize) -> bool {
    if !word_is!(tokens, at, "may") {
        return false;
    }
    let is_dated = tokens.kind(at + 1) == Some(TokenKind::Number)
        || at > 0 && (tokens.kind(at - 1) == Some(TokenKind::Number) || tokens.is_any(at - 1, class::FUNCTION));
    let after = tokens.word(at + 1);
    !is_dated && (speaks(tokens, at + 1) || matches!(after, "died" | "won" | "has" | "resigned" | "became" | "came"))
}

/// True for the possessive ending, also where a tokenizer has cut it off: `Berg's`, `Berg 's`.
pub(super) fn is_possessive(tokens: &Tokens, at: usize) -> bool {
    tokens.kind(at) == Some(TokenKind::Clitic)
        || word_is!(tokens, at, "'") && tokens.glued(at + 1) && word_is!(tokens, at + 1, "s")
}

/// Initialisms of common nouns are no names by themselves: `CEO`, `TVs`.
pub(super) fn is_common_initialism(tokens: &Tokens, at: usize) -> bool {
    COMMON_INITIALISMS.has_at(tokens, at)
        && tokens.get(at).is_some_and(|token| matches!(token.case, Case::Upper | Case::Mixed))
}
