//! Surroundings in which a number is no quantity: names, labels, codes, years, days, times of day.
//!
//! Numbers that are names cause most false counts, and a false count costs more than a missed one. So the tests here are
//! strict: a bare number behind a capitalised word is part of a name unless what follows is clearly counted.

use super::count::Counted;
use crate::language::{Case, TokenKind, Tokens, WordHash, WordMap, WordSet, word_is};
use crate::value::number::{Figure, Form};
use crate::value::{class, date};

/// True when the number token at `at` is a later part of something glued together: `Covid-19`, `020-7946`, `9:30`, `#5`.
pub(super) fn is_inside_code(tokens: &Tokens, at: usize) -> bool {
    // Days written as `27 / 09 / 2013` keep their blanks.
    if at > 0 && word_is!(tokens, at - 1, "/") || word_is!(tokens, at + 1, "/") && !tokens.glued(at + 1) {
        return true;
    }
    let Some(before) = at.checked_sub(1).filter(|_| tokens.glued(at)) else { return false };
    match tokens.word(before) {
        "-" => {
            let earlier =
                before.checked_sub(1).filter(|_| tokens.glued(before)).and_then(|earlier| tokens.kind(earlier));
            let is_refused_sign = !tokens.glued(before) && before > 0 && tokens.capital(before - 1);
            matches!(earlier, Some(TokenKind::Word | TokenKind::Number)) || is_refused_sign
        }
        "'" | "’" | "×" | "±" => true,
        "#" | "@" | "/" | "_" | "=" | "&" | "*" | "§" | "\\" | "№" | "^" | "%" => true,
        "." | ":" | "–" | "−" | "," | "+" => before
            .checked_sub(1)
            .filter(|_| tokens.glued(before))
            .is_some_and(|earlier| tokens.kind(earlier) == Some(TokenKind::Number)),
        _ => false,
    }
}

/// True when letters, digits or signs hang on to a figure that has no unit: `5G`, `747s`, `9:30`, `24/7`, `555-1234-99`.
pub(super) fn hangs_on(tokens: &Tokens, end: usize) -> bool {
    if !tokens.glued(end) {
        return false;
    }
    let number_behind = tokens.kind(end + 1) == Some(TokenKind::Number) && tokens.glued(end + 1);
    match tokens.kind(end) {
        Some(TokenKind::Word | TokenKind::Number) => true,
        Some(TokenKind::Symbol) => match tokens.word(end) {
            "/" | "_" | "=" | "@" | "×" | "^" => true,
            ":" | "-" | "–" => number_behind,
            _ => false,
        },
        _ => false,
    }
}

/// True when the figure is a year, a day of a month or a time of day.
pub(super) fn is_calendar(tokens: &Tokens, start: usize, figure: &Figure) -> bool {
    let end = figure.end;
    let is_day = figure.value().is_some_and(|day| (1.0..=31.0).contains(&day)) && figure.form == Form::PlainDigits;
    let month_before = start > 0
        && (is_month(tokens, start - 1)
            || word_is!(tokens, start - 1, ".") && start > 1 && is_month(tokens, start - 2));
    if (is_day || is_year(figure))
        && (month_before || is_month(tokens, end) || word_is!(tokens, end, "of") && is_month(tokens, end + 1))
    {
        return true;
    }
    // `Around ten past two`.
    if word_is!(tokens, end, "past" | "to")
        && figure.value().is_some_and(|minutes| minutes % 5.0 == 0.0 && minutes < 30.0)
    {
        let is_hour = |at: usize| tokens.is_any(at, class::SMALL | class::DIGITS) && tokens.word(at).len() < 7;
        let is_clock = word_is!(tokens, end, "past") && is_hour(end + 1);
        if is_clock {
            return true;
        }
    }
    // `Half past six`.
    if start > 1 && word_is!(tokens, start - 1, "past") && word_is!(tokens, start - 2, "half" | "quarter" | "minutes") {
        return true;
    }
    word_is!(tokens, end, "am" | "pm" | "o'clock" | "bc" | "ad" | "bce" | "gmt" | "bst" | "noon")
}

/// True when bare digits behind `in`, `by` and the like are a year, however far off: `by 2120`, `in 1648`.
pub(super) fn is_dated(tokens: &Tokens, start: usize, figure: &Figure) -> bool {
    let can_be =
        figure.form == Form::PlainDigits && figure.value().is_some_and(|year| (1000.0..2500.0).contains(&year));
    let before = start.checked_sub(1).map_or("", |before| tokens.word(before));
    can_be
        && matches!(
            before,
            "in" | "by" | "since" | "until" | "till" | "before" | "after" | "circa" | "early" | "late" | "mid"
        )
}

/// True when the figure can be a year: four digits without a comma.
pub(super) fn is_year(figure: &Figure) -> bool {
    figure.form == Form::PlainDigits && figure.value().is_some_and(|year| (1900.0..2100.0).contains(&year))
}

/// True when the year-like figure at `start` is read as a year all the same, although a plural may follow (`the 2016
/// elections`): behind a determiner, a preposition or a name.
pub(super) fn stands_as_year(tokens: &Tokens, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return true };
    tokens.is_any(before, class::FUNCTION) || tokens.kind(before) != Some(TokenKind::Word) || tokens.capital(before)
}

/// True when the number names something: `Chapter 11`, `Boeing 747`, `Five Eyes`, `No. 1`, `1.` before a list item.
pub(super) fn is_label(tokens: &Tokens, start: usize, figure: &Figure, counted: Option<&Counted>) -> bool {
    let counts = counted.is_some();
    let end = figure.end;
    let before = start.checked_sub(1);
    let in_brackets =
        before.is_some_and(|before| word_is!(tokens, before, "(" | "[")) && word_is!(tokens, end, ")" | "]");
    // `Slideshow (21 images)` is of the page.
    let is_furniture = before.is_some_and(|before| word_is!(tokens, before, "("))
        && word_is!(tokens, end, "images" | "photos" | "pictures" | "slides" | "videos" | "comments")
        && word_is!(tokens, end + 1, ")");
    if is_furniture {
        return true;
    }
    let is_bullet = tokens.first_of_sentence(start) && word_is!(tokens, end, "." | ")") && !counts;
    let goes_on = tokens.sentence(start).end > end + 1 || word_is!(tokens, end, ")");
    if in_brackets && !counts || is_bullet && goes_on && figure.form == Form::PlainDigits {
        return true;
    }
    let in_words = tokens.kind(start) == Some(TokenKind::Word);
    if in_words {
        return is_capital_in_name(tokens, start, end);
    }
    // `The first 787 Dreamliner`, `575 High Road`: a capitalised singular behind bare digits.
    let is_named = tokens.get(end).is_some_and(|token| token.case == Case::Initial) && tokens.word(end).len() > 2;
    if figure.form == Form::PlainDigits && !counts && is_named && !is_title_case(tokens, start) {
        return true;
    }
    let Some(before) = before else { return false };
    if !counts && is_listed_label(tokens, start) {
        return true;
    }
    if tokens.kind(before) == Some(TokenKind::Clitic) {
        return figure.form == Form::PlainDigits && !counts;
    }
    if tokens.kind(before) != Some(TokenKind::Word) {
        let is_number_sign = word_is!(tokens, before, ".") && before > 0 && word_is!(tokens, before - 1, "no");
        return is_number_sign || word_is!(tokens, before, "#" | "&");
    }
    // `Between junctions 14 and 15`.
    let label = tokens.word(before).strip_suffix('s').filter(|label| !counts && *label != "year" && *label != "day");
    if label.is_some_and(is_label_word) && tokens.kind(start) == Some(TokenKind::Number) {
        return true;
    }
    // `By the end of next year 460 posts will go`.
    let is_time = || counts && before > 0 && word_is!(tokens, before - 1, "next" | "last" | "this" | "that" | "each");
    if is_label_word(tokens.hash(before)) && figure.form != Form::Scaled && !is_time() {
        return !(counts && word_is!(tokens, before, "no"));
    }
    let is_bare = figure.form == Form::PlainDigits || !counts && tokens.word(start).contains('.');
    if !is_bare || !is_name_like(tokens, before) || tokens.is_any(before, class::FUNCTION) {
        return false;
    }
    if !counts {
        return true;
    }
    let place = before.checked_sub(1).map_or("", |place| tokens.word(place));
    let is_circumstance = matches!(place, "in" | "at" | "near" | "on" | "across" | "from" | ",");
    !(tokens.first_of_sentence(before) || is_circumstance || is_title_case(tokens, before))
}

/// `Between junctions 12 and 14`: a further figure behind a label in the plural.
fn is_listed_label(tokens: &Tokens, start: usize) -> bool {
    let is_joined = start > 2
        && word_is!(tokens, start - 1, "and" | "or" | "to")
        && tokens.kind(start) == Some(TokenKind::Number)
        && tokens.kind(start - 2) == Some(TokenKind::Number);
    let label = || tokens.word(start - 3).strip_suffix('s').filter(|label| !matches!(*label, "year" | "day" | "week"));
    is_joined && label().is_some_and(is_label_word)
}

/// True when the word at `at` is the name of a month, with its capital.
pub(super) fn is_month(tokens: &Tokens, at: usize) -> bool {
    tokens.capital(at) && date::month(tokens.hash(at)).is_some()
}

/// `Boeing`, `iOS`: a word with a capital anywhere.
fn is_name_like(tokens: &Tokens, at: usize) -> bool {
    tokens.capital(at) || tokens.get(at).is_some_and(|token| token.case == Case::Camel)
}

/// True when a number stands right beside the figure at `start`, as in telephone numbers.
pub(super) fn is_in_row(tokens: &Tokens, start: usize, end: usize) -> bool {
    let is_number = |at: usize| tokens.kind(at) == Some(TokenKind::Number);
    is_number(start) && (is_number(end) || start > 0 && is_number(start - 1))
}

/// True for the days of the week.
pub(super) fn is_weekday(word: &str) -> bool {
    matches!(word, "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
}

/// True when most words near `at` are capitalised: a headline, where a capital tells nothing.
fn is_title_case(tokens: &Tokens, at: usize) -> bool {
    let sentence = tokens.sentence(at);
    let near = at.saturating_sub(5).max(sentence.start)..(at + 6).min(sentence.end);
    let (mut capital, mut small) = (0, 0);
    for word in near.filter(|word| tokens.word(*word).len() > 3) {
        match tokens.get(word).map(|token| token.case) {
            Some(Case::Lower) => small += 1,
            Some(Case::Initial | Case::Upper) => capital += 1,
            _ => {}
        }
    }
    capital > 2 && small == 0
}

/// `Five Eyes`, `the Big Three`: a capitalised number word beside another capital, inside a sentence.
fn is_capital_in_name(tokens: &Tokens, start: usize, end: usize) -> bool {
    let opens =
        tokens.first_of_sentence(start) || start > 0 && matches!(tokens.word(start - 1), "“" | "\"" | ":" | "‘" | "'");
    if !tokens.capital(start) || opens {
        return false;
    }
    let beside = tokens.capital(end) || start > 0 && (tokens.capital(start - 1) || word_is!(tokens, start - 1, "of"));
    beside && !is_title_case(tokens, start)
}

/// Words that number what they name.
pub(in crate::value) fn is_label_word(word: impl Into<WordHash>) -> bool {
    LABEL_WORDS.contains(word)
}

static LABEL_WORDS: WordSet<512> = WordMap::new(&[(
    "chapter section page group room number no flight highway route channel row phase stage level tier category \
     type article clause model version windows iphone apollo part volume episode season game week day round gate \
     terminal platform pier exhibit size area district ward precinct step grade year formula figure table rule \
     interstate junction seed ranked pp sector block title amendment unit zone lane track lap hole covid \
     proposition resolution",
    (),
)]);
