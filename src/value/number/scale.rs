//! Scales after a figure: `million`, `bn`, `k`, `lakh`.

use super::super::class;
use super::{Figure, Form, Style, Written};
use crate::language::{Case, TokenKind, Tokens, WordHash, WordMap, WordSet, word_is};

/// A scale that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// Power of ten it stands for.
    pub(super) power: i32,
    /// Index of the first token after it.
    pub(super) end: usize,
}

impl Scale {
    /// The figure that `written` makes with this scale.
    pub(super) fn apply(self, written: Written) -> Figure {
        let style = if self.power < 5 { Style::Plain } else { Style::Scaled };
        Figure::written(written.scaled(self.power), style, Form::Scaled, self.end)
    }
}

/// Power of ten of a scale written out or in a short form that needs no figure glued to it.
pub(super) fn power(word: impl Into<WordHash>) -> Option<i32> {
    POWERS.get(word).copied()
}

pub(super) static POWERS: WordMap<i32, 128> = WordMap::new(&[
    ("hundred", 2),
    ("thousand", 3),
    ("lakh lakhs lac", 5),
    ("million mn mln mio mil", 6),
    ("crore crores cr", 7),
    ("billion bn bln", 9),
    ("trillion tn trn tln", 12),
    ("quadrillion", 15),
]);

/// Power of ten of a short form right behind its digits.
pub(super) fn short_power(word: &str) -> Option<i32> {
    Some(match word {
        "k" => 3,
        "m" => 6,
        "b" => 9,
        "t" => 12,
        _ => return power(word),
    })
}

/// Reads the scale at token `at`, behind digits whose last token is before it and whose first is `figure`.
pub(super) fn read_at(tokens: &Tokens, figure: usize, at: usize) -> Option<Scale> {
    if let Some(first) = power(tokens.hash(at)) {
        // `4 hundred million`, `3 lakh crore`.
        return Some(match power(tokens.hash(at + 1)).filter(|second| *second > first) {
            Some(second) => Scale { power: first + second, end: at + 2 },
            None => Scale { power: first, end: at + 1 },
        });
    }
    if word_is!(tokens, at, "-") && tokens.glued(at) && tokens.glued(at + 1) {
        return power(tokens.hash(at + 1)).map(|power| Scale { power, end: at + 2 });
    }
    let token = tokens.get(at).filter(|token| token.kind == TokenKind::Word)?;
    let word = tokens.word(at);
    let follows_currency = figure > 0 && is_currency_sign(tokens.hash(figure - 1));
    let is_million = word == "mm" && follows_currency;
    let power = if is_million { 6 } else { short_power(word)? };
    if !token.is_glued() && !(follows_currency && (word == "m" || token.case == Case::Initial)) {
        return None;
    }
    let is_scale = match word {
        "m" => follows_currency || token.case != Case::Lower || !is_metres(tokens, figure, at),
        "b" | "t" => follows_currency || word == "b" && token.is_glued(),
        _ => true,
    };
    is_scale.then_some(Scale { power, end: at + 1 })
}

/// The factor of the scale whose last token is before `end`.
pub(super) fn ending_at(tokens: &Tokens, end: usize) -> Option<f64> {
    let word = tokens.word(end.checked_sub(1)?);
    // A code, digits and a short scale can be one token (`eur50m`); the letters at its end are the scale.
    let letters = word.rfind(|letter: char| letter.is_ascii_digit()).map_or(0, |last| last + 1);
    short_power(&word[letters..]).map(|power| 10f64.powi(power))
}

fn is_currency_sign(word: impl Into<WordHash>) -> bool {
    CURRENCY_SIGNS.contains(word)
}

static CURRENCY_SIGNS: WordSet<64> = WordMap::new(&[("$ £ € ¥ ₹ ₽ ₩ ₪ ₺ ₦ ₫ ₱ ฿ ₴", ())]);

/// `100m` is a distance and no hundred million: after an article, or before a word of sport or extent.
fn is_metres(tokens: &Tokens, figure: usize, at: usize) -> bool {
    let after = word_is!(
        tokens,
        at + 1,
        "above"
            | "away"
            | "below"
            | "butterfly"
            | "champion"
            | "dash"
            | "deep"
            | "freestyle"
            | "from"
            | "final"
            | "high"
            | "hurdles"
            | "long"
            | "medley"
            | "race"
            | "radius"
            | "relay"
            | "sprint"
            | "tall"
            | "wide"
            | "x"
    );
    // `2.5m (8ft 2in)`.
    let is_length = |at: usize| word_is!(tokens, at, "ft" | "feet" | "foot" | "in" | "inches" | "yards" | "miles");
    let converted = word_is!(tokens, at + 1, "(") && (at + 3..at + 5).any(is_length);
    let article = figure > 0 && word_is!(tokens, figure - 1, "a" | "an" | "the");
    after || converted || article || is_jumped(tokens, figure, at)
}

/// How many words before a height or a distance tell of the jump or throw.
const JUMP_WINDOW: usize = 6;

/// `Cleared 2.31m`, `a throw of 68.11m`: centimetres behind a jump or throw, where nothing that millions would count
/// follows.
fn is_jumped(tokens: &Tokens, figure: usize, at: usize) -> bool {
    let is_measured = tokens.word(figure).split_once('.').is_some_and(|(_, centimetres)| centimetres.len() == 2);
    let is_plural = |at: usize| {
        let is_irregular = word_is!(tokens, at, "people" | "men" | "women" | "children");
        is_irregular
            || tokens.word(at).ends_with('s') && tokens.word(at).len() > 3 && !tokens.is_any(at, class::FUNCTION)
    };
    let counts = is_plural(at + 1) || is_plural(at + 2) || word_is!(tokens, at + 1, "of");
    let mut before = figure.saturating_sub(JUMP_WINDOW).max(tokens.sentence(figure).start)..figure;
    is_measured && !counts && before.any(|near| tokens.is_in(near, &JUMPS))
}

static JUMPS: WordSet<128> = WordMap::new(&[(
    "clear cleared clears clearing jump jumped jumps jumping leap leapt leaped leaps vault vaulted vaults throw threw \
     throws throwing thrown hurl hurled hurling javelin discus hammer shot bar height vaulter jumper",
    (),
)]);
