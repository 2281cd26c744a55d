//! Words that give an order of size and no figure: `dozens`, `several hundred`, `tens of millions`.
//!
//! Their limits are generous on purpose: a writer who says `dozens` has not counted, and only a figure that nobody would
//! call dozens contradicts it.

use super::super::{Amount, Interval};
use super::{Figure, Form, scale};
use crate::language::{Tokens, WordMap, WordSet, word_is};

pub(super) fn may_start(word: &str) -> bool {
    MAY_STARTS.contains(word)
}

pub(super) static MAY_STARTS: WordSet<64> = WordMap::new(&[(
    "dozens scores several tens hundreds thousands millions billions trillions few couple handful",
    (),
)]);

/// Reads the vague word at token `at`. An `of` between its words is taken; one before a noun is not.
pub(super) fn read_at(tokens: &Tokens, at: usize) -> Option<Figure> {
    let article = word_is!(tokens, at, "a" | "another");
    let word = at + usize::from(article);
    match (article, tokens.word(word)) {
        (false, "several") => multiplied(tokens, word + 1, 3.0, 12.0, 2.0),
        (true, "few") => multiplied(tokens, word + 1, 2.0, 9.0, 2.0),
        (true, "handful") => Some(vague(2.0, 9.0, word + 1)),
        (true, "couple") if word_is!(tokens, word + 1, "of") => couple(tokens, word + 1),
        (true, "couple") if word_is!(tokens, word + 1, "dozen") || scale::power(tokens.hash(word + 1)).is_some() => {
            couple(tokens, word)
        }
        (false, "dozens") => Some(vague(20.0, 150.0, word + 1)),
        (false, "scores") if word_is!(tokens, word + 1, "of") => Some(vague(35.0, 200.0, word + 1)),
        (false, "tens" | "hundreds" | "thousands") if word_is!(tokens, word + 1, "of") => {
            let tens = plural_power(tokens.word(word)).unwrap_or(1);
            match plural_power(tokens.word(word + 2)) {
                Some(power) if power > tens => Some(order(tens + power, word + 3)),
                _ if tens == 1 => Some(vague(20.0, 200.0, word + 1)),
                _ => Some(order(tens, word + 1)),
            }
        }
        (false, plural) => plural_power(plural).map(|power| order(power, word + 1)),
        _ => None,
    }
}

fn plural_power(word: &str) -> Option<i32> {
    Some(match word {
        "hundreds" => 2,
        "thousands" => 3,
        "millions" => 6,
        "billions" => 9,
        "trillions" => 12,
        _ => return None,
    })
}

/// `hundreds`, `tens of millions`: to the letter from one of its size to ten, by use to twenty. `Millions` and more stand
/// alone for want of a next word up, so nothing bounds them from above.
fn order(power: i32, end: usize) -> Figure {
    let least = 10f64.powi(power);
    let allows =
        if power >= 6 && power % 3 == 0 { Interval::at_least(least) } else { Interval::closed(least, 20.0 * least) };
    let amount = Amount { said: Interval::closed(least, 10.0 * least), allows, figure: None };
    Figure { amount, step: 0.0, form: Form::Vague, end }
}

/// `several`, `several hundred`, `a few dozen`: with a scale the words start lower and end at ten.
fn multiplied(tokens: &Tokens, at: usize, lo: f64, hi: f64, scaled_lo: f64) -> Option<Figure> {
    let factor = match tokens.word(at) {
        "dozen" => 12.0,
        word => match scale::power(word) {
            Some(power) => 10f64.powi(power),
            None => return Some(vague(lo, hi, at)),
        },
    };
    Some(vague(scaled_lo * factor, hi.min(10.0) * factor, at + 1))
}

/// `a couple of` says two and is used for three.
fn couple(tokens: &Tokens, of: usize) -> Option<Figure> {
    let (factor, end) = match tokens.word(of + 1) {
        "dozen" => (12.0, of + 2),
        word => scale::power(word).map_or((1.0, of), |power| (10f64.powi(power), of + 2)),
    };
    let amount = Amount {
        said: Interval::point(2.0 * factor),
        allows: Interval::closed(2.0 * factor, 3.0 * factor),
        figure: Some(2.0 * factor),
    };
    Some(Figure { amount, step: 0.0, form: Form::Vague, end })
}

fn vague(lo: f64, hi: f64, end: usize) -> Figure {
    let interval = Interval::closed(lo, hi);
    let amount = Amount { said: interval, allows: interval, figure: None };
    Figure { amount, step: 0.0, form: Form::Vague, end }
}
