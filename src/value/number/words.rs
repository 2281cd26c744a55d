//! Numbers in words, and the words that may follow digits: `and a half`.

use super::ordinal::ordinal_word;
use super::{Figure, Form, Style, Written, scale};
use crate::language::{TokenKind, Tokens, WordHash, WordMap, word_is};
use crate::value::class;

/// More tokens than this are no number: the longest everyday one (`nine hundred and ninety-nine million …`) is shorter.
const TOKENS_MAX: usize = 32;

/// The number of one word below a hundred: `seven`, `nineteen`, `forty`.
pub fn small_word(word: impl Into<WordHash>) -> Option<u32> {
    SMALL_WORDS.get(word).copied()
}

/// The number of one word: one below a hundred, or `hundred`, `thousand`.
pub fn whole_word(word: &str) -> Option<f64> {
    small_word(word).map(f64::from).or_else(|| scale::power(word).map(|power| 10f64.powi(power)))
}

pub(super) static SMALL_WORDS: WordMap<u32, 128> = WordMap::new(&[
    ("zero nought naught", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty fourty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
]);

/// The first number of a decade in words: `thirties`.
pub fn decade_word(word: impl Into<WordHash>) -> Option<u32> {
    DECADES.get(word).copied()
}

pub(in crate::value) static DECADES: WordMap<u32, 32> = WordMap::new(&[
    ("twenties", 20),
    ("thirties", 30),
    ("forties", 40),
    ("fifties", 50),
    ("sixties", 60),
    ("seventies", 70),
    ("eighties", 80),
    ("nineties", 90),
]);

/// True for words that can end a number in words, so that a number right after them belongs to it.
pub fn ends_a_number(word: impl Into<WordHash>) -> bool {
    let word = word.into();
    small_word(word).is_some() || scale::power(word).is_some()
}

pub(super) fn may_start(word: &str) -> bool {
    small_word(word).is_some()
        || matches!(
            word,
            "a" | "an" | "half" | "quarter" | "hundred" | "thousand" | "million" | "billion" | "trillion" | "dozen"
        )
}

/// Reads the number in words at token `at`.
pub(super) fn read_at(tokens: &Tokens, at: usize) -> Option<Figure> {
    let word = tokens.word(at);
    match word {
        "half" => return half_of_scale(tokens, at),
        "quarter" => return quarter_of_scale(tokens, at),
        "a" | "an" => return after_article(tokens, at),
        _ => {}
    }
    let (value, end) = cardinal_at(tokens, at)?;
    if let Some((value, end)) = spoken_hundreds(tokens, at, value, end) {
        return Some(in_words(value, end));
    }
    if let Some(figure) = fraction_behind(tokens, at, value, end) {
        return Some(figure);
    }
    if let Some(figure) = point_at(tokens, value, end) {
        return Some(figure);
    }
    if let Some(figure) = with_share(tokens, Written::whole(value), end) {
        return Some(figure);
    }
    if let Some(end) = dozen_at(tokens, end) {
        return Some(Figure::written(Written::whole(value * 12.0), Style::Dozen, Form::Words, end));
    }
    if is_year(tokens, value, end) {
        return None;
    }
    Some(in_words(value, end))
}

/// `two fifty`, `eight twenty-five`: hundreds and the rest as they are spoken, where that can be no time of the clock.
fn spoken_hundreds(tokens: &Tokens, at: usize, hundreds: f64, end: usize) -> Option<(f64, usize)> {
    if end > at + 1 || !(1.0..10.0).contains(&hundreds) {
        return None;
    }
    let tens = small_word(tokens.hash(end)).filter(|tens| *tens >= 20)?;
    let unit_at = end + 1 + usize::from(word_is!(tokens, end + 1, "-"));
    let unit = small_word(tokens.hash(unit_at)).filter(|unit| (1..10).contains(unit));
    let after = if unit.is_some() { unit_at + 1 } else { end + 1 };
    let closes = tokens.kind(after) != Some(TokenKind::Word) && !word_is!(tokens, after, "-" | "." | ":")
        || tokens.is_any(after, class::FUNCTION)
        || tokens.sentence(at).end <= after + 1;
    let is_time = at > 0
        && word_is!(
            tokens,
            at - 1,
            "at" | "by" | "until" | "till" | "since" | "around" | "about" | "before" | "after" | "from"
        );
    (closes && !is_time).then(|| (100.0 * hundreds + f64::from(tens + unit.unwrap_or(0)), after))
}

/// The cardinal number in words at `at` and the token after it: `two hundred and five thousand`.
pub(super) fn cardinal_at(tokens: &Tokens, at: usize) -> Option<(f64, usize)> {
    let (mut total, mut current, mut end) = (0.0, 0.0, at);
    let mut scale_limit = i32::MAX;
    // Whether the last word was a scale: then a smaller number may follow, with or without `and`.
    let mut after_scale = true;
    while end < at + TOKENS_MAX {
        let next = if end == at { at } else { joined(tokens, end, after_scale, scale_limit) };
        let hash = tokens.hash(next);
        if let Some(small) = small_word(hash) {
            let small = f64::from(small);
            let rest = current % 100.0;
            let fits = end == at
                || after_scale && rest == 0.0 && (small > 0.0)
                || (20.0..100.0).contains(&rest) && rest % 10.0 == 0.0 && (1.0..10.0).contains(&small);
            if !fits {
                break;
            }
            current += small;
            after_scale = false;
        } else if let Some(power) = scale::power(hash)
            .or_else(|| plural_scale(tokens.word(next)).filter(|_| end > at))
            .filter(|_| tokens.kind(next) == Some(TokenKind::Word))
        {
            let word = tokens.word(next);
            let with_and = next > end && word_is!(tokens, end, "and");
            if with_and || word.len() <= 3 && word != "lac" {
                break;
            }
            let factor = 10f64.powi(power);
            if power == 2 {
                if current >= 100.0 || end == at && scale_limit != i32::MAX {
                    break;
                }
                current = if current == 0.0 { 100.0 } else { current * factor };
            } else {
                if after_scale && current == 0.0 && power > scale_limit {
                    // `two lakh crore`, `five thousand million`.
                    total *= factor;
                    scale_limit = i32::MIN;
                    end = next + 1;
                    continue;
                }
                if power >= scale_limit {
                    break;
                }
                scale_limit = power;
                total += if current == 0.0 && end == at { factor } else { current * factor };
                if current == 0.0 && end > at {
                    break;
                }
                current = 0.0;
            }
            after_scale = true;
        } else {
            break;
        }
        end = next + 1;
    }
    (end > at).then_some((total + current, end))
}

/// `and a half`, `-and-a-half`, `and two thirds` behind a whole number, with a scale that may follow.
pub(super) fn with_share(tokens: &Tokens, whole: Written, end: usize) -> Option<Figure> {
    let skip = |at: usize| at + usize::from(word_is!(tokens, at, "-"));
    let and = skip(end);
    if whole.exponent != 0 || !word_is!(tokens, and, "and") {
        return None;
    }
    let number = skip(and + 1);
    let (share, after) = share_at(tokens, number, skip(number + 1))?;
    if whole.digits >= 1e6 {
        return Some(with_part_of_scale(whole.digits, share, after));
    }
    // Halves and quarters end in a decimal or two, which tells how exact they are; thirds do not.
    let places = [1, 2].into_iter().find(|places| (share * 10f64.powi(*places)).fract() == 0.0);
    let (style, places) = places.map_or((Style::Fraction, 4), |places| (Style::Plain, places));
    let digits = ((whole.digits + share) * 10f64.powi(places)).round();
    let written = Written { digits, exponent: -places };
    Some(match scale::read_at(tokens, after - 1, after) {
        Some(scale) => scale.apply(written),
        None => Figure::written(written, style, Form::Words, after),
    })
}

/// `A million and a half` is 1.5 million.
fn with_part_of_scale(whole: f64, share: f64, end: usize) -> Figure {
    let scale = [1e12, 1e9].into_iter().find(|scale| whole >= *scale).unwrap_or(1e6);
    Figure::written(Written { digits: whole + share * scale, exponent: 0 }, Style::Article, Form::Scaled, end)
}

/// The share behind `and`: `a half`, `a third` where the phrase ends, `three quarters`; and the token after it.
fn share_at(tokens: &Tokens, number: usize, part: usize) -> Option<(f64, usize)> {
    let (under, is_plural, end) = denominator_at(tokens, part)?;
    if word_is!(tokens, number, "a" | "one") && !is_plural {
        let is_sure = under == 2.0 || word_is!(tokens, part, "quarter") || matches!(tokens.word(end), "" | "." | ",");
        return (is_sure || scale::power(tokens.hash(end)).is_some()).then_some((1.0 / under, end));
    }
    let over = small_word(tokens.hash(number)).map(f64::from)?;
    // "Two and three quarter hours".
    let is_parts = is_plural || word_is!(tokens, part, "quarter") && tokens.kind(end) == Some(TokenKind::Word);
    (is_parts && over > 1.0 && over < under).then_some((over / under, end))
}

/// `half a million`, `half a dozen`; `half of the …` and `half the …` are one half.
fn half_of_scale(tokens: &Tokens, at: usize) -> Option<Figure> {
    let article = at + 1;
    let scaled = match tokens.word(article) {
        "a" | "an" => article + 1,
        "-" if tokens.glued(article) && word_is!(tokens, article + 1, "a") => article + 3,
        "-" if tokens.glued(article) => article + 1,
        "of" | "the" | "its" | "their" | "his" | "her" => return half_share(tokens, at),
        _ => article,
    };
    if word_is!(tokens, scaled, "dozen") {
        return Some(Figure::written(Written::whole(6.0), Style::Dozen, Form::Words, scaled + 1));
    }
    let power = scale::power(tokens.hash(scaled))?;
    let written = Written { digits: 5.0, exponent: power - 1 };
    Some(Figure::written(written, Style::Article, Form::Scaled, scaled + 1))
}

/// `quarter million`, `quarter of a million`.
fn quarter_of_scale(tokens: &Tokens, at: usize) -> Option<Figure> {
    let scaled = if word_is!(tokens, at + 1, "of") && word_is!(tokens, at + 2, "a") { at + 3 } else { at + 1 };
    let power = scale::power(tokens.hash(scaled)).filter(|power| *power > 2)?;
    let written = Written { digits: 25.0, exponent: power - 2 };
    Some(Figure::written(written, Style::Article, Form::Scaled, scaled + 1))
}

/// One half, where `half` stands alone behind a hedge: `more than half`.
pub(super) fn half_at(tokens: &Tokens, at: usize) -> Option<Figure> {
    let is_part = word_is!(tokens, at + 1, "-" | "a" | "an");
    (word_is!(tokens, at, "half") && !is_part).then(|| Figure::share(0.5, at + 1))
}

fn half_share(tokens: &Tokens, at: usize) -> Option<Figure> {
    let ordinal_before = at > 0 && word_is!(tokens, at - 1, "first" | "second" | "other" | "better" | "the" | "-");
    let names_time = ["year", "hour", "day", "season", "century", "match", "game", "time", "battle"]
        .iter()
        .any(|word| (at + 1..at + 4).any(|near| tokens.word(near) == *word));
    (!ordinal_before && !names_time).then(|| Figure::share(0.5, at + 1))
}

/// `a hundred and five`, `a dozen`, `a million and a half`, `a third of`.
fn after_article(tokens: &Tokens, at: usize) -> Option<Figure> {
    let next = at + 1;
    let word = tokens.word(next);
    if let Some(end) = dozen_at(tokens, next) {
        return Some(Figure::written(Written::whole(12.0), Style::Dozen, Form::Words, end));
    }
    if word == "quarter"
        && let Some(figure) = quarter_of_scale(tokens, next)
    {
        return Some(figure);
    }
    if let Some((under, false, end)) = denominator_at(tokens, next).filter(|(under, ..)| *under > 2.0)
        && (word_is!(tokens, end, "of") || tokens.sentence(at) == (at..end))
    {
        return Some(of_scale(tokens, 1.0 / under, end));
    }
    if word == "half" && scale::power(tokens.hash(next + 2)).is_some() {
        return half_of_scale(tokens, next);
    }
    if word == "half" && tokens.sentence(at) == (at..next + 1) {
        return Some(Figure::share(0.5, next + 1));
    }
    scale::power(word).filter(|_| word.len() > 4 || word == "lakh")?;
    let (value, end) = cardinal_at(tokens, next)?;
    if let Some(figure) = with_share(tokens, Written::whole(value), end) {
        return Some(figure);
    }
    if end == next + 1 {
        return Some(Figure::written(Written::whole(value), Style::Article, Form::Scaled, end));
    }
    Some(in_words(value, end))
}

/// `two-thirds`, `three quarters`, `one fifth`, `one hundred and two thirds`: what stands behind the cardinal `over`,
/// whose tokens are `at..end`.
fn fraction_behind(tokens: &Tokens, at: usize, over: f64, end: usize) -> Option<Figure> {
    let part = end + usize::from(word_is!(tokens, end, "-"));
    let (under, is_plural, after) = denominator_at(tokens, part)?;
    let is_quarter = tokens.word(part).starts_with("quarter");
    // `one third term` and `one quarter` of a year are no shares; a share is of something.
    let of_something = matches!(tokens.word(after), "of" | "the" | "" | "." | "," | "majority") || part > end;
    if is_plural == (over == 1.0) || !is_plural && !of_something || is_quarter && is_plural && over % 10.0 != 3.0 {
        return None;
    }
    let whole = (at + 1..end).rev().find(|and| word_is!(tokens, *and, "and")).and_then(|and| {
        let whole = cardinal_at(tokens, at).map(|(whole, _)| whole)?;
        let (over, _) = cardinal_at(tokens, and + 1)?;
        (over < under).then_some((whole - over, over))
    });
    let (whole, over) = whole.unwrap_or((0.0, over));
    if whole >= 1e6 {
        return Some(with_part_of_scale(whole, over / under, after));
    }
    if whole > 0.0 {
        let written = Written { digits: whole + over / under, exponent: 0 };
        return Some(Figure::written(written, Style::Fraction, Form::Words, after));
    }
    Some(of_scale(tokens, over / under, after))
}

/// `two thirds of a million`, `three quarters of a billion`; or the share alone.
fn of_scale(tokens: &Tokens, share: f64, end: usize) -> Figure {
    let is_of = word_is!(tokens, end, "of") && word_is!(tokens, end + 1, "a" | "one");
    match scale::power(tokens.hash(end + 2)).filter(|power| is_of && *power > 2) {
        Some(power) => {
            let written = Written { digits: share, exponent: power };
            Figure::written(written, Style::Article, Form::Scaled, end + 3)
        }
        None => Figure::share(share, end),
    }
}

/// The name of a part at token `at`, as the number that makes a whole, whether it is a plural, and the token after it:
/// `third`, `quarters`, `twenty-fifths`.
fn denominator_at(tokens: &Tokens, at: usize) -> Option<(f64, bool, usize)> {
    let tens = small_word(tokens.hash(at)).filter(|tens| *tens >= 20);
    let unit = at + usize::from(tens.is_some()) + usize::from(tens.is_some() && word_is!(tokens, at + 1, "-"));
    let word = tokens.word(unit);
    let (single, is_plural) = match word.strip_suffix('s') {
        Some("halve") => ("half", true),
        Some(single) => (single, true),
        None => (word, false),
    };
    let under = match (tens, single) {
        (None, "half") => 2,
        (None, "quarter") => 4,
        (None, _) => ordinal_word(single).filter(|under| *under > 2)?,
        (Some(tens), _) => u64::from(tens) + ordinal_word(single).filter(|unit| *unit < 10)?,
    };
    Some((under as f64, is_plural, unit + 1))
}

/// `nine point four`: the digits after the point one by one.
fn point_at(tokens: &Tokens, whole: f64, end: usize) -> Option<Figure> {
    if !word_is!(tokens, end, "point") {
        return None;
    }
    let mut written = Written::whole(whole);
    let mut at = end + 1;
    while let Some(digit) = small_word(tokens.hash(at)).filter(|digit| *digit < 10 && at < end + 12) {
        written = Written { digits: written.digits * 10.0 + f64::from(digit), exponent: written.exponent - 1 };
        at += 1;
    }
    if at == end + 1 {
        return None;
    }
    Some(match scale::read_at(tokens, end, at) {
        Some(scale) => scale.apply(written),
        None => Figure::written(written, Style::Plain, Form::Words, at),
    })
}

/// The token of the next word of a number: after a hyphen, or after `and` where one may stand.
fn joined(tokens: &Tokens, at: usize, and: bool, scale_limit: i32) -> usize {
    match tokens.word(at) {
        "-" if tokens.glued(at) && tokens.glued(at + 1) => at + 1,
        "and" if and && small_word(tokens.hash(at + 1)).is_some() && !is_own_number(tokens, at + 1, scale_limit) => {
            at + 1
        }
        _ => at,
    }
}

/// After `and`, a number with as large a scale is another number: `two thousand and five million`.
fn is_own_number(tokens: &Tokens, at: usize, scale_limit: i32) -> bool {
    scale::power(tokens.hash(at + 1)).is_some_and(|power| power > 2 && power >= scale_limit)
}

/// `Three millions`: only behind a number.
fn plural_scale(word: &str) -> Option<i32> {
    word.strip_suffix('s').filter(|stem| stem.len() > 4).and_then(scale::power)
}

pub(super) fn dozen_at(tokens: &Tokens, at: usize) -> Option<usize> {
    let word = at + usize::from(word_is!(tokens, at, "-"));
    word_is!(tokens, word, "dozen" | "dozens").then_some(word + 1)
}

/// `nineteen ninety-seven`, `twenty twelve`.
fn is_year(tokens: &Tokens, value: f64, end: usize) -> bool {
    (15.0..=20.0).contains(&value) && small_word(tokens.hash(end)).is_some_and(|next| next >= 10)
}

fn in_words(value: f64, end: usize) -> Figure {
    let scaled = value >= 1e6;
    let mut written = Written::whole(value);
    while scaled && written.digits % 10.0 == 0.0 {
        written = Written { digits: written.digits / 10.0, exponent: written.exponent + 1 };
    }
    if scaled && written.exponent >= 6 {
        written = Written { digits: value / 1e6, exponent: 6 };
    }
    let style = if scaled { Style::Scaled } else { Style::Plain };
    Figure::written(written, style, if value >= 1000.0 { Form::Scaled } else { Form::Words }, end)
}
