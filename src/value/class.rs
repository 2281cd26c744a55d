//! What kinds of word each word is, told once: the doors before the readers.
//!
//! Nearly every question that a reader asks of a word is answered no: most words start no date, end no figure and are no
//! unit. So each word of a segment is classified once, by one look into a lexicon to which every reader adds the words
//! of its own lists, and a reader that finds no bit of its own set is never entered ([`gated`]). The decision a reader
//! would question: a closed gate is no second opinion but the same lists, and wherever tests run, the reader behind a
//! closed gate is asked all the same and must stay silent. Whoever teaches it a new word and forgets the list learns it
//! from the next test that reads the word.
//!
//! Left out on purpose: what a word means. A class only says who may care for the word; the reader reads it.

use super::{date, name, number, quantity, quote};
use crate::language::{Case, FUNCTION_WORDS, Lexicon, Token, TokenKind, Tokens, WordClasses, WordHash, word_is};
use std::ops::Range;

/// A set of classes, at one bit each.
pub(super) type Classes = u64;

/// Digits.
pub(super) const DIGITS: Classes = 1;
/// May start a date, as far as the word alone tells.
pub(super) const DATE: Classes = 1 << 1;
/// May start a quantity, articles and hedges aside.
pub(super) const QUANTITY: Classes = 1 << 2;
/// One of what follows, where that makes an amount: `a`, `another`.
pub(super) const ARTICLE: Classes = 1 << 3;
/// May start a hedge: `more`, `up`.
pub(super) const HEDGE: Classes = 1 << 4;
/// May stand for a currency before its figure: `$`, `usd`, `rm79`.
pub(super) const CURRENCY: Classes = 1 << 5;
/// A sign, or `magnitude`, before a figure.
pub(super) const SIGN: Classes = 1 << 6;
/// May start a figure in words: `seven`, `several`.
pub(super) const FIGURE: Classes = 1 << 7;
/// Makes a figure of an article before it: `few`, `dozen`, `third`.
pub(super) const AFTER_ARTICLE: Classes = 1 << 8;
/// May go on a figure in digits: `million`, `and`, `/`.
pub(super) const GOES_ON: Classes = 1 << 9;
/// Parts a figure in digits from more digits: a comma, a stop.
pub(super) const STOP: Classes = 1 << 10;
/// May start an ordinal in words.
pub(super) const ORDINAL: Classes = 1 << 11;
/// May start a unit.
pub(super) const UNIT: Classes = 1 << 12;
/// One, or a part of one, before its unit: `a`, `half`.
pub(super) const PART: Classes = 1 << 13;

/// The name of a month, whatever else it means.
pub(super) const MONTH: Classes = 1 << 14;
/// The name of a weekday.
pub(super) const WEEKDAY: Classes = 1 << 15;
/// A season, a decade in words, a financial year: what else of the calendar has a form of its own.
pub(super) const STRETCH: Classes = 1 << 16;
/// May start a feast.
pub(super) const FEAST: Classes = 1 << 17;
/// May start a repeated time.
pub(super) const REPEATED: Classes = 1 << 18;
/// May start a time seen from another: `last`, `following`.
pub(super) const NEAR: Classes = 1 << 19;
/// May start a time of the clock in words.
pub(super) const CLOCK: Classes = 1 << 20;
/// Must follow an hour.
pub(super) const AFTER_HOUR: Classes = 1 << 21;
/// May start a part of a longer time: `late`.
pub(super) const PORTION: Classes = 1 << 22;
/// Ends an ordinal in digits.
pub(super) const ENDING: Classes = 1 << 23;
/// May start a length of time, figures aside.
pub(super) const LENGTH: Classes = 1 << 24;
/// Must follow the figure of a length of time.
pub(super) const AFTER_COUNT: Classes = 1 << 25;
/// May join the two ends of a span.
pub(super) const CONNECTS: Classes = 1 << 26;
/// May stand before a year in figures as a part of it: an apostrophe, `ad`.
pub(super) const YEAR: Classes = 1 << 27;
/// A number of one word below a hundred.
pub(super) const SMALL: Classes = 1 << 28;
/// Looks ahead of the day of writing: `will`.
pub(super) const FUTURE: Classes = 1 << 29;
/// Looks back: `was`.
pub(super) const PAST: Classes = 1 << 30;
/// Ends what is said of a time.
pub(super) const BREAK: Classes = 1 << 31;

/// A function word.
pub(super) const FUNCTION: Classes = 1 << 32;
/// The name of a land or of its people.
pub(super) const LAND: Classes = 1 << 33;

/// The class of the list of names with this number.
pub(super) const fn of_name_list(number: u32) -> Classes {
    assert!(number < 26, "there are bits for twenty-six lists");
    1 << (34 + number)
}

/// May start a date or a quantity, as far as the word by itself tells.
pub(super) const FIGURES: Classes = DATE | QUANTITY | ARTICLE | HEDGE | CURRENCY | SIGN | DIGITS;

/// A hedge by itself: `about`, `over`.
pub(super) const LONE_HEDGE: Classes = 1 << 60;
/// A word that starts small.
pub(super) const LOWER: Classes = 1 << 61;
/// A quotation mark, of whatever style.
pub(super) const MARK: Classes = 1 << 62;
/// A word with a capital.
pub(super) const CAPITAL: Classes = 1 << 63;

static WORD_CLASSES: WordClasses = WordClasses::of(&name::classified(date::classified(quantity::classified(
    number::classified(Lexicon::new().with(FUNCTION, FUNCTION_WORDS).with(MARK, quote::MARKS)),
))));

/// The classes of a word that is no token's.
pub(super) fn of_word(word: impl Into<WordHash>) -> Classes {
    WORD_CLASSES.of_word(word)
}

fn classify(tokens: &Tokens) -> Box<[Classes]> {
    let mut classes: Box<[Classes]> =
        tokens.iter().enumerate().map(|(at, token)| classes_at(tokens, at, token)).collect();
    // `.5`: figures are seldom, so that no other stop is looked at.
    for figure in 1..classes.len() {
        if classes[figure] & DIGITS != 0 && word_is!(tokens, figure - 1, ".") {
            classes[figure - 1] |= QUANTITY;
        }
    }
    classes
}

fn classes_at(tokens: &Tokens, at: usize, token: &Token) -> Classes {
    let found = WORD_CLASSES.of_token(token) | SHAPES[token.kind as usize][token.case as usize];
    if token.has_digits() { found | classes_of_code(tokens.word(at)) } else { found }
}

/// What a token tells by its looks: a row for each kind of token, a column for each case.
static SHAPES: [[Classes; 6]; 4] = {
    let mut shapes = [[0; 6]; 4];
    shapes[TokenKind::Number as usize][Case::None as usize] = DIGITS;
    let words = &mut shapes[TokenKind::Word as usize];
    words[Case::Lower as usize] = LOWER;
    words[Case::Camel as usize] = LOWER | CAPITAL;
    words[Case::Initial as usize] = CAPITAL;
    words[Case::Upper as usize] = CAPITAL;
    words[Case::Mixed as usize] = CAPITAL;
    shapes
};

/// The classes of words with digits in them, of which no list has all: `fy23`, `eur70`.
fn classes_of_code(word: &str) -> Classes {
    let date = if date::is_fiscal_year(word) { DATE } else { 0 };
    let date = if date::hour_code(word).is_some() { date | AFTER_HOUR } else { date };
    let currency = if quantity::starts_with_code(word) { CURRENCY } else { 0 };
    date | currency
}

impl Tokens {
    /// The classes of every word.
    #[inline]
    pub(super) fn word_classes(&self) -> &[Classes] {
        self.classes(classify)
    }

    /// The classes of the word at `index`; none past the end.
    #[inline]
    pub(super) fn class(&self, index: usize) -> Classes {
        self.word_classes().get(index).copied().unwrap_or(0)
    }

    /// The first place in `range` whose word is of one of `classes`.
    #[inline]
    pub(super) fn find_any(&self, range: Range<usize>, classes: Classes) -> Option<usize> {
        let words = self.word_classes().get(range.clone())?;
        words.iter().position(|found| found & classes != 0).map(|place| range.start + place)
    }

    /// The classes that the words of `range` have between them.
    #[inline]
    pub(super) fn classes_of(&self, range: &Range<usize>) -> Classes {
        let words = self.word_classes().get(range.clone()).unwrap_or_default();
        words.iter().fold(0, |classes, found| classes | found)
    }

    /// True when the word at `index` is of one of `classes`.
    #[inline]
    pub(super) fn is_any(&self, index: usize, classes: Classes) -> bool {
        self.class(index) & classes != 0
    }
}

/// What `read` reads where `is_open`, and nothing elsewhere; wherever tests run, it must read nothing there.
#[inline]
#[track_caller]
pub(super) fn gated<T>(is_open: bool, read: impl FnOnce() -> Option<T>) -> Option<T> {
    if is_open {
        return read();
    }
    debug_assert!(read().is_none(), "a closed gate hides what stands behind it");
    None
}
