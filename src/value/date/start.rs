//! Where a date can start: the first and cheapest test, which most tokens of a text do not pass.
//!
//! A word that dates start with is not enough, because `that`, `two`, `late` and every number are such words. So the
//! token after it is looked at as well. The test may only refuse what the parser would refuse: whoever teaches the
//! parser a new phrase looks here too, and the tests of the phrases tell if it was forgotten.

use super::phrase::is_apostrophe;
use super::{feast, feasts, phrase, point, repeat, words};
use crate::language::{Lexicon, TokenKind, Tokens, WordMap, WordSet, word_is};
use crate::value::class::{self, gated};
use crate::value::number;

/// The classes of the words that dates are made of.
pub(in crate::value) const fn classified(lexicon: Lexicon) -> Lexicon {
    lexicon
        .with(class::DATE, "' ’ ‘ ʼ fy")
        .with_map(class::DATE, &STARTERS)
        .with_map(class::MONTH, &words::MONTHS)
        .with_map(class::WEEKDAY | class::REPEATED, &words::WEEKDAYS)
        .with_map(class::STRETCH, &number::DECADES)
        .with_map(class::STRETCH, &words::SEASONS)
        .with(class::STRETCH, "teens")
        .with_map(class::FEAST | class::DATE, &feasts::FEASTS)
        .with(class::REPEATED, repeat::WORDS)
        .with(class::NEAR, "last past this current next coming upcoming following previous preceding same that")
        .with(class::CLOCK, "noon midday midnight half quarter a")
        .with(class::AFTER_HOUR, "am pm a p o'clock oclock hours hrs h in at past to minutes quarter - : ( local")
        .with_map(class::AFTER_HOUR, &words::ZONES)
        .with(class::PORTION, "early late mid beginning start middle end close earlier later rest remainder")
        .with(class::PORTION, "last final latter")
        .with_map(class::PORTION, &number::ORDINALS)
        .with(class::ENDING, "st nd rd th")
        .with(class::LENGTH, "a an couple half several few")
        .with_map(class::LENGTH | class::AFTER_COUNT, &words::UNITS)
        .with(class::AFTER_COUNT, "fortnight fortnights - and or")
        .with(class::CONNECTS, ", and to until till through thru up - – — ‐ ‑")
        .with(class::YEAR, "' ’ ‘ ʼ ad a.d")
        .with(class::FUTURE, phrase::FUTURE)
        .with(class::PAST, phrase::PAST)
        .with(class::BREAK, "; “ \"")
}

/// True where a date may start at token `at`.
pub(super) fn may_start(tokens: &Tokens, at: usize) -> bool {
    if !tokens.is_any(at, class::DATE | class::DIGITS) {
        return false;
    }
    match tokens.kind(at) {
        Some(TokenKind::Number) => is_number_fit(tokens, at),
        Some(TokenKind::Word) => match tokens.look_up(at, &STARTERS) {
            Some(next) => next.fits(tokens, at + 1),
            None => feast::may_start(tokens, at) || is_fiscal_year(tokens.word(at)),
        },
        Some(TokenKind::Symbol) => is_apostrophe(tokens.hash(at)) && tokens.kind(at + 1) == Some(TokenKind::Number),
        _ => false,
    }
}

/// True for words with which dates start that readers of names take for a name.
pub(super) fn may_look_like_name(tokens: &Tokens, at: usize) -> bool {
    let looks = || feast::may_start(tokens, at) || tokens.is_in(at, &LIKE_NAMES) || is_fiscal_year(tokens.word(at));
    // All of them start dates elsewhere too.
    gated(tokens.is_any(at, class::DATE), || looks().then_some(())).is_some()
}

/// Capitalised words of dates, beside those of feasts, that names start with too.
static LIKE_NAMES: WordSet<64> = WordMap::new(&[(
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays first fourth last next q1 q2 q3 q4 h1 h2 eod eom eoy",
    (),
)]);

/// What must follow a word that dates start with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// Anything.
    Any,
    /// `of`: `the end of May`, `the morning of 12 May`.
    Of,
    /// A word of the calendar or one that joins: `last week`, `two days ago`, `three to five p.m.`.
    Calendar,
    /// The same but `of`: `two of them` is no date.
    Counted,
    /// What makes a point in time of a unit: `years ago`.
    AfterUnit,
    /// A unit of time, or a hyphen before one, or more of a feast: `all day`, `full-year`, `All Saints' Day`.
    OneUnit,
    /// A unit of time, or what may stand before one: `a few years ago`.
    Unit,
    /// Another start of a date: `late 2021`, `from about May`.
    Start,
}

impl Next {
    fn fits(self, tokens: &Tokens, at: usize) -> bool {
        let is_word = tokens.kind(at) == Some(TokenKind::Word);
        match self {
            Self::Any => true,
            Self::Of => word_is!(tokens, at, "of"),
            Self::Calendar => !is_word || tokens.is_in(at, &CALENDAR) || feast::may_start(tokens, at),
            Self::Counted => !word_is!(tokens, at, "of") && Self::Calendar.fits(tokens, at),
            Self::AfterUnit => tokens.is_in(at, &AFTER_UNIT) || tokens.kind(at) == Some(TokenKind::Clitic),
            Self::OneUnit => tokens.is_any(at, class::AFTER_COUNT) || feast::may_start(tokens, at - 1),
            Self::Unit => !is_word && word_is!(tokens, at, "-") || tokens.is_in(at, &UNITS),
            Self::Start => {
                let may_start = || tokens.is_in(at, &STARTERS) || feast::may_start(tokens, at);
                !is_word || may_start() || tokens.is_in(at, &BEFORE_START)
            }
        }
    }
}

/// Digits start a date only with a mark or a word of the calendar behind them, unless they can be a year.
fn is_number_fit(tokens: &Tokens, at: usize) -> bool {
    let digits = tokens.word(at).as_bytes();
    if digits.contains(&b',') {
        return false;
    }
    let next = at + 1;
    let has_point = digits.contains(&b'.');
    if digits.len() > 3 && !has_point || has_point && tokens.is_any(next, class::AFTER_HOUR) {
        return true;
    }
    let fits = match tokens.kind(next) {
        Some(TokenKind::Word) => tokens.glued(next) || tokens.is_in(next, &CALENDAR),
        Some(TokenKind::Symbol) if word_is!(tokens, next, "," | ".") => {
            let is_until = || word_is!(tokens, next + 1, "until" | "till" | "to" | "-" | "–");
            tokens.kind(next + 1) == Some(TokenKind::Number) || word_is!(tokens, next, ",") && is_until()
        }
        Some(TokenKind::Symbol) => {
            word_is!(tokens, next, "-" | "–" | "—" | "‐" | "‑" | "/" | ":") || is_apostrophe(tokens.hash(next))
        }
        Some(TokenKind::Number | TokenKind::Clitic) => true,
        None => false,
    };
    fits || is_listed(tokens, at)
}

/// True for a number that a list joins to another before it: `May 6 and 7`.
fn is_listed(tokens: &Tokens, at: usize) -> bool {
    at > 2
        && word_is!(tokens, at - 1, "and" | "or" | "," | "&")
        && (tokens.kind(at - 2) == Some(TokenKind::Number)
            || word_is!(tokens, at - 2, ",")
            || words::is_ordinal_ending(tokens.word(at - 2)))
}

/// `fy`, `fy23`.
pub(in crate::value) fn is_fiscal_year(word: &str) -> bool {
    let digits = word.strip_prefix("fy").filter(|digits| digits.len() <= 10);
    digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Words that a date can start with: those of [`super::words`] by the parts of the calendar, then words that lead to
/// them.
static STARTERS: WordMap<Next, 1024> = WordMap::new(&[
    (
        "january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct \
         november nov december dec",
        Next::Any,
    ),
    (
        "monday mon tuesday tue tues wednesday wed weds thursday thu thur thurs friday fri saturday sat sunday sun \
         weekend weekends",
        Next::Any,
    ),
    ("spring springtime summer summertime autumn fall winter wintertime", Next::Any),
    ("twenties thirties forties fifties sixties seventies eighties nineties", Next::Any),
    ("twenty thirty forty fifty sixty seventy eighty ninety second quarter", Next::Any),
    ("yesterday today tomorrow tonight noon midday midnight half", Next::Any),
    ("fiscal financial ad q1 q2 q3 q4 h1 h2", Next::Any),
    (
        "every each once twice mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays hourly daily \
         nightly everyday weekly fortnightly monthly quarterly yearly annually",
        Next::Any,
    ),
    (
        "first third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth \
         sixteenth seventeenth eighteenth nineteenth twentieth thirtieth",
        Next::Calendar,
    ),
    (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
         seventeen eighteen nineteen several few",
        Next::Counted,
    ),
    ("couple last this next coming upcoming previous preceding following same that final latter", Next::Calendar),
    (
        "hour hours hrs minute minutes mins seconds secs moments days weeks months quarters years decade decades \
         century centuries",
        Next::AfterUnit,
    ),
    ("a an", Next::Unit),
    ("day week month year morning afternoon evening night", Next::Any),
    ("overnight beginning start middle end close rest remainder", Next::Of),
    ("from between early late mid earlier later", Next::Start),
    ("past", Next::Any),
    (point::WORDS, Next::Any),
    (point::BEFORE_UNIT, Next::OneUnit),
]);

/// Words of the calendar and the clock that may follow a number or a word such as `last`, and words that join two ends
/// of a span.
static CALENDAR: WordSet<512> = WordMap::new(&[
    (
        "january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct \
         november nov december dec",
        (),
    ),
    ("monday mon tuesday tue tues wednesday wed weds thursday thu thur thurs friday fri saturday sat sunday sun", ()),
    ("spring springtime summer summertime autumn fall winter wintertime", ()),
    ("morning afternoon evening night overnight", ()),
    (
        "hour hours minute minutes second seconds moment moments day days week weeks weekend weekends month months \
         quarter quarters qtr year years yr decade decades century centuries fortnight fortnights half",
        (),
    ),
    ("last past this current next coming upcoming", ()),
    ("am pm a p o'clock hr hrs h min mins sec secs", ()),
    ("bc bce ad ce st nd rd th", ()),
    ("in oclock ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", ()),
    ("twenty thirty forty fifty sixty seventy eighty ninety thousand and", ()),
    ("of or so to up until till through thru", ()),
    ("time period era point season few several couple one two three four five six seven eight nine", ()),
    ("fiscal financial calendar school academic", ()),
]);

/// What makes a point in time of a unit before it.
static AFTER_UNIT: WordSet<64> = WordMap::new(&[(
    "of beginning starting end - or so and ago from hence earlier previously beforehand later afterwards afterward before \
     after back",
    (),
)]);

/// Units of time, and what may stand between an article and one.
static UNITS: WordSet<128> = WordMap::new(&[
    (
        "hour hours minute minutes second seconds moment moments day days week weeks weekend weekends month months \
         quarter quarters year years decade decades century centuries fortnight fortnights",
        (),
    ),
    ("few couple or", ()),
]);

/// Small words between `late` or `from` and the start of a date.
static BEFORE_START: WordSet<64> =
    WordMap::new(&[("of in on the at least about around circa roughly approximately ca c", ())]);
