//! Numbers in words, and the words that may follow digits: `and a half`.

use super::{Figure, Form, Style, Written, scale};
use crate::language::{TokenKind, Tokens, WordMap};

/// More tokens than this are no number: the longest everyday one (`nine hundred and ninety-nine million …`) is shorter.
const TOKENS_MAX: usize = 32;

/// The number of one word below a hundred: `seven`, `nineteen`, `forty`.
pub fn small_word(word: &str) -> Option<u32> {
    SMALL_WORDS.get(word).copied()
}

static SMALL_WORDS: WordMap<u32, 128> = WordMap::new(&[
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

/// True for words that can end a number in words, so that a number right after them belongs to it.
pub fn ends_a_number(word: &str) -> bool {
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
    if let Some(figure) = fraction_at(tokens, at) {
        return Some(figure);
    }
    let (value, end) = cardinal_at(tokens, at)?;
    if let Some(figure) = point_at(tokens, value, end) {
        return Some(figure);
    }
    if let Some(figure) = with_half(tokens, Written::whole(value), end) {
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

/// The cardinal number in words at `at` and the token after it: `two hundred and five thousand`.
pub(super) fn cardinal_at(tokens: &Tokens, at: usize) -> Option<(f64, usize)> {
    let (mut total, mut current, mut end) = (0.0, 0.0, at);
    let mut scale_limit = i32::MAX;
    // Whether the last word was a scale: then a smaller number may follow, with or without `and`.
    let mut after_scale = true;
    while end < at + TOKENS_MAX {
        let next = if end == at { at } else { joined(tokens, end, after_scale) };
        let word = tokens.word(next);
        if let Some(small) = small_word(word) {
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
        } else if let Some(power) = scale::power(word)
            .or_else(|| plural_scale(word).filter(|_| end > at))
            .filter(|_| tokens.kind(next) == Some(TokenKind::Word))
        {
            let with_and = next > end && tokens.word(end) == "and";
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

/// `and a half`, `-and-a-half`, `and a quarter` behind a whole number, with a scale that may follow.
pub(super) fn with_half(tokens: &Tokens, whole: Written, end: usize) -> Option<Figure> {
    let skip = |at: usize| at + usize::from(tokens.word(at) == "-");
    let and = skip(end);
    let article = skip(and + 1);
    let share = skip(article + 1);
    if whole.exponent != 0 || tokens.word(and) != "and" || !matches!(tokens.word(article), "a" | "one") {
        return None;
    }
    let (digits, exponent) = match tokens.word(share) {
        "half" => (whole.digits * 10.0 + 5.0, -1),
        "quarter" => (whole.digits * 100.0 + 25.0, -2),
        _ => return None,
    };
    let written = Written { digits, exponent };
    // `a million and a half` is 1.5 million.
    if whole.digits >= 1e6 && whole.digits.log10().fract() == 0.0 {
        return Some(Figure::written(
            Written { digits: whole.digits * 1.5, exponent: 0 },
            Style::Article,
            Form::Scaled,
            share + 1,
        ));
    }
    Some(match scale::read_at(tokens, share, share + 1) {
        Some(scale) => scale.apply(written),
        None => Figure::written(written, Style::Plain, Form::Words, share + 1),
    })
}

/// `half a million`, `half a dozen`; `half of the …` and `half the …` are one half.
fn half_of_scale(tokens: &Tokens, at: usize) -> Option<Figure> {
    let article = at + 1;
    let scaled = match tokens.word(article) {
        "a" | "an" => article + 1,
        "-" if tokens.glued(article) && matches!(tokens.word(article + 1), "a") => article + 3,
        "-" if tokens.glued(article) => article + 1,
        "of" | "the" | "its" | "their" | "his" | "her" => return half_share(tokens, at),
        _ => article,
    };
    if tokens.word(scaled) == "dozen" {
        return Some(Figure::written(Written::whole(6.0), Style::Dozen, Form::Words, scaled + 1));
    }
    let power = scale::power(tokens.word(scaled))?;
    let written = Written { digits: 5.0, exponent: power - 1 };
    Some(Figure::written(written, Style::Article, Form::Scaled, scaled + 1))
}

/// `quarter million`, `quarter of a million`.
fn quarter_of_scale(tokens: &Tokens, at: usize) -> Option<Figure> {
    let scaled = if tokens.word(at + 1) == "of" && tokens.word(at + 2) == "a" { at + 3 } else { at + 1 };
    let power = scale::power(tokens.word(scaled)).filter(|power| *power > 2)?;
    let written = Written { digits: 25.0, exponent: power - 2 };
    Some(Figure::written(written, Style::Article, Form::Scaled, scaled + 1))
}

/// One half, where `half` stands alone behind a hedge: `more than half`.
pub(super) fn half_at(tokens: &Tokens, at: usize) -> Option<Figure> {
    let is_part = matches!(tokens.word(at + 1), "-" | "a" | "an");
    (tokens.word(at) == "half" && !is_part).then(|| share_of_one(0.5, at + 1))
}

fn half_share(tokens: &Tokens, at: usize) -> Option<Figure> {
    let ordinal_before = at > 0 && matches!(tokens.word(at - 1), "first" | "second" | "other" | "better" | "the" | "-");
    let names_time = ["year", "hour", "day", "season", "century", "match", "game", "time", "battle"]
        .iter()
        .any(|word| (at + 1..at + 4).any(|near| tokens.word(near) == *word));
    (!ordinal_before && !names_time).then(|| share_of_one(0.5, at + 1))
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
    if matches!(word, "third" | "quarter" | "fifth" | "tenth") && tokens.word(next + 1) == "of" {
        let share = 1.0 / f64::from(denominator(word)?);
        return Some(share_of_one(share, next + 1));
    }
    if word == "half" && scale::power(tokens.word(next + 2)).is_some() {
        return half_of_scale(tokens, next);
    }
    scale::power(word).filter(|_| word.len() > 4 || word == "lakh")?;
    let (value, end) = cardinal_at(tokens, next)?;
    if let Some(figure) = with_half(tokens, Written::whole(value), end) {
        return Some(figure);
    }
    if end == next + 1 {
        return Some(Figure::written(Written::whole(value), Style::Article, Form::Scaled, end));
    }
    Some(in_words(value, end))
}

/// `two-thirds`, `three quarters`, `one fifth`.
fn fraction_at(tokens: &Tokens, at: usize) -> Option<Figure> {
    let over = small_word(tokens.word(at)).filter(|over| (1..20).contains(over))?;
    let next = at + 1 + usize::from(tokens.word(at + 1) == "-");
    let word = tokens.word(next);
    let plural = word.strip_suffix('s').filter(|_| over > 1);
    let named = if over == 1 { Some(word) } else { plural.or_else(|| (word == "halves").then_some("half")) }?;
    let under = denominator(named).filter(|under| over < *under)?;
    // `one third term` and `one quarter` of a year are no shares; a share is of something.
    let of_something = matches!(tokens.word(next + 1), "of" | "the" | "" | "." | "," | "majority") || next > at + 1;
    if over == 1 && !of_something || word == "seconds" || named == "quarter" && over > 1 && over != 3 {
        return None;
    }
    Some(share_of_one(f64::from(over) / f64::from(under), next + 1))
}

fn denominator(word: &str) -> Option<u32> {
    DENOMINATORS.get(word).copied()
}

static DENOMINATORS: WordMap<u32, 64> = WordMap::new(&[
    ("half", 2),
    ("third", 3),
    ("quarter fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
]);

/// `nine point four`: the digits after the point one by one.
fn point_at(tokens: &Tokens, whole: f64, end: usize) -> Option<Figure> {
    if tokens.word(end) != "point" {
        return None;
    }
    let mut written = Written::whole(whole);
    let mut at = end + 1;
    while let Some(digit) = small_word(tokens.word(at)).filter(|digit| *digit < 10 && at < end + 12) {
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
fn joined(tokens: &Tokens, at: usize, and: bool) -> usize {
    match tokens.word(at) {
        "-" if tokens.glued(at) && tokens.glued(at + 1) => at + 1,
        "and" if and && small_word(tokens.word(at + 1)).is_some() && !is_own_number(tokens, at + 1) => at + 1,
        _ => at,
    }
}

/// After `and`, a number with a scale of its own is another number: `two thousand and five million`.
fn is_own_number(tokens: &Tokens, at: usize) -> bool {
    scale::power(tokens.word(at + 1)).is_some_and(|power| power > 3)
}

/// `Three millions`: only behind a number.
fn plural_scale(word: &str) -> Option<i32> {
    word.strip_suffix('s').filter(|stem| stem.len() > 4).and_then(scale::power)
}

fn dozen_at(tokens: &Tokens, at: usize) -> Option<usize> {
    let word = at + usize::from(tokens.word(at) == "-");
    matches!(tokens.word(word), "dozen" | "dozens").then_some(word + 1)
}

/// `nineteen ninety-seven`, `twenty twelve`.
fn is_year(tokens: &Tokens, value: f64, end: usize) -> bool {
    (15.0..=20.0).contains(&value) && small_word(tokens.word(end)).is_some_and(|next| next >= 10)
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

fn share_of_one(share: f64, end: usize) -> Figure {
    Figure::written(Written { digits: share, exponent: 0 }, Style::Fraction, Form::Fraction, end)
}
