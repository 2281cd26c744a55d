//! Figures: numbers in digits and words, before anything says what they count or measure.
//!
//! `quantity` reads every value through [`read_at`]; this folder knows no unit, no noun and no hedge. The decision a
//! reader would question: a figure carries its rounding with it ([`Amount::allows`]), because only here is it known
//! how it was written: `10,312` is exact, `10,000` is round, `1.2bn` has two digits that count.
//!
//! Accepted: `10,312`, `1 234 567`, `.5`, `2½`, `3/4`, `40 million`, `40m`, `1.2bn`, `10k`, `3 lakh`, `7.2x10^4`, `twenty-one`,
//! `a hundred and five`, `half a million`, `two and a half`, `two dozen`, `nine point four`, `two-thirds`, and the vague
//! words of [`vague`].
//! Refused: versions (`1.2.3`), years in words (`nineteen ninety-seven`), Roman numerals.

mod digits;
mod ordinal;
mod power;
mod rounding;
mod scale;
mod vague;
mod words;

use super::Amount;
use super::class::{self, gated};
use crate::language::{Lexicon, TokenKind, Tokens, word_is};
use rounding::{Style, Written};

pub use digits::FRACTION_SIGNS;
pub(super) use ordinal::ORDINALS;
pub use ordinal::{Ordinal, is_ordinal_ending, ordinal_at, ordinal_word};
pub(super) use words::DECADES;
pub use words::{decade_word, ends_a_number, small_word, whole_word};

/// How a figure was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Digits without grouping commas and without a scale: `2000`, `7`.
    PlainDigits,
    /// Digits with grouping, decimals or a fraction: `1,234`, `2.5`.
    MarkedDigits,
    /// Words: `twenty-one`.
    Words,
    /// Digits or words with a scale: `40 million`, `10k`.
    Scaled,
    /// A share of one: `two-thirds`, `3/4`, `a quarter`.
    Fraction,
    /// A word that gives no figure: `dozens`, `several hundred`.
    Vague,
}

/// A number as read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// What it allows.
    pub amount: Amount,
    /// Place value of the last digit written, scale included: 100,000 in `1.2 million`; zero where none is known.
    pub step: f64,
    /// How it was written.
    pub form: Form,
    /// Index of the first token after it.
    pub end: usize,
}

impl Figure {
    /// A figure from its digits, with the rounding its form calls for.
    fn written(written: Written, style: Style, form: Form, end: usize) -> Self {
        Self { amount: rounding::amount(written, style), step: written.step(), form, end }
    }

    /// A share of one.
    fn share(share: f64, end: usize) -> Self {
        Self::written(Written { digits: share, exponent: 0 }, Style::Fraction, Form::Fraction, end)
    }

    /// One, said by an article that ends before token `end`.
    pub fn one(end: usize) -> Self {
        Self { amount: Amount::exact(1.0), step: 1.0, form: Form::Words, end }
    }

    /// The figure with the scale of a later one, as in `10 to 15 million`.
    pub fn with_scale(self, factor: f64) -> Self {
        Self { amount: self.amount.scaled(factor), step: self.step * factor, form: Form::Scaled, ..self }
    }

    /// The number alone, where there is one.
    pub fn value(&self) -> Option<f64> {
        self.amount.figure
    }
}

/// Reads the figure that starts at token `at`, without sign.
pub fn read_at(tokens: &Tokens, at: usize) -> Option<Figure> {
    match tokens.kind(at)? {
        TokenKind::Number | TokenKind::Symbol => digits::read_at(tokens, at),
        TokenKind::Word => {
            let makes_one = || tokens.is_any(at, class::ARTICLE) && tokens.is_any(at + 1, class::AFTER_ARTICLE);
            let may_start = tokens.is_any(at, class::FIGURE) || makes_one();
            gated(may_start, || vague::read_at(tokens, at).or_else(|| words::read_at(tokens, at)))
        }
        TokenKind::Clitic => None,
    }
}

/// The classes of the words that figures are made of.
pub(super) const fn classified(lexicon: Lexicon) -> Lexicon {
    lexicon
        .with(class::ARTICLE, "a an another")
        .with(class::FIGURE, "half quarter")
        .with(class::AFTER_ARTICLE, "half quarter dozen dozens few handful couple -")
        .with(class::GOES_ON, "k m b t mm - and / x × x10 dozen dozens")
        .with(class::STOP, ". ,")
        .with_map(class::FIGURE, &vague::MAY_STARTS)
        .with_map(class::FIGURE | class::SMALL | class::AFTER_ARTICLE | class::ORDINAL, &words::SMALL_WORDS)
        .with_map(class::FIGURE | class::AFTER_ARTICLE | class::ORDINAL | class::GOES_ON, &scale::POWERS)
        .with_map(class::AFTER_ARTICLE | class::ORDINAL, &ordinal::ORDINALS)
        .with_map(class::GOES_ON, &digits::FRACTION_SIGNS)
}

/// Reads `half` as one half, where a hedge before it makes that plain.
pub fn half_at(tokens: &Tokens, at: usize) -> Option<Figure> {
    words::half_at(tokens, at)
}

/// Reads digits inside text that is no token of its own, as in `RM79` or `US55m`; the text ends at token `end`.
pub fn digits_in(text: &str, tokens: &Tokens, end: usize) -> Option<Figure> {
    digits::in_text(text, tokens, end)
}

/// The factor by which the scale of `figure` multiplies, when its scale can be shared with a bare figure before it.
pub fn shared_scale(tokens: &Tokens, figure: &Figure) -> Option<f64> {
    if word_is!(tokens, figure.end.checked_sub(1)?, "dozen") {
        return Some(12.0);
    }
    (figure.form == Form::Scaled).then(|| scale::ending_at(tokens, figure.end)).flatten()
}

/// True for words that can start a figure.
pub fn may_start(word: &str) -> bool {
    words::may_start(word) || vague::may_start(word)
}
