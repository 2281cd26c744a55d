//! Lengths of time: `six months`, `two and a half hours`, `14-year-long`, `more than a decade`.
//!
//! In seconds; a month has 30 days and a year 365. Half a unit either way is allowed, but for a figure with decimals
//! (`21.88 seconds`), which was measured; a decade may last from nine to eleven and a half years. Refused: points in time
//! (`two weeks ago`, `three days later`), which are dates, and rates (`$5 a year`): an article makes a length only behind a
//! word such as `for`, `within`, `nearly`.

use super::unit::Unit;
use crate::language::{TokenKind, Tokens, WordMap, word_is};
use crate::value::number;
use crate::value::{Amount, Interval, Mention, Value, class};

/// Seconds of a day.
const DAY: f64 = 86_400.0;
/// Seconds of a year.
pub(super) const YEAR: f64 = 365.0 * DAY;

/// Times further away than this are told by their length alone.
pub(super) const CALENDARS: f64 = 10_000.0 * YEAR;

/// The units of time, in seconds.
pub(super) static UNITS: WordMap<f64, 128> = WordMap::new(&[
    ("second seconds sec secs", 1.0),
    ("millisecond milliseconds ms", 1e-3),
    ("microsecond microseconds µs μs", 1e-6),
    ("nanosecond nanoseconds ns", 1e-9),
    ("minute minutes min mins", 60.0),
    ("hour hours hr hrs", 3600.0),
    ("day days night nights", DAY),
    ("week weeks", 7.0 * DAY),
    ("fortnight fortnights", 14.0 * DAY),
    ("month months", 30.0 * DAY),
    ("year years yr yrs", YEAR),
    ("decade decades", 10.0 * YEAR),
    ("century centuries", 100.0 * YEAR),
]);

/// How many tokens before a figure the length of time stands that lends it its unit.
const LENDER_REACH: usize = 16;

/// The unit of `four` in `jailed him for seven years and his deputy for four`: both stand behind one preposition.
pub(super) fn lent_at(tokens: &Tokens, start: usize, end: usize) -> Option<f64> {
    if let Some(seconds) = lent_by_neighbour(tokens, start, end) {
        return Some(seconds);
    }
    let is_closed = matches!(tokens.word(end), "" | "." | "," | ";" | ")" | "and");
    if start == 0 || !is_closed || !word_is!(tokens, start - 1, "for" | "got") {
        return None;
    }
    let lead = tokens.word(start - 1);
    let first = start.saturating_sub(LENDER_REACH).max(tokens.sentence(start).start);
    (first..start - 1).rev().find_map(|at| {
        let figure = number::read_at(tokens, at + 1).filter(|_| tokens.word(at) == lead)?;
        tokens.look_up(figure.end, &UNITS).copied()
    })
}

/// The unit of `nine` in `from eleven weeks to nine`.
fn lent_by_neighbour(tokens: &Tokens, start: usize, end: usize) -> Option<f64> {
    let unit = start.checked_sub(2).filter(|_| word_is!(tokens, start - 1, "to"))?;
    let seconds = *tokens.look_up(unit, &UNITS)?;
    let led = tokens.sentence(start).start.max(unit.saturating_sub(FROM_REACH))..unit;
    let is_changed = led.into_iter().any(|at| {
        word_is!(tokens, at, "from") && number::read_at(tokens, at + 1).is_some_and(|figure| figure.end == unit)
    });
    let is_closed = tokens.kind(end) != Some(TokenKind::Word) || tokens.is_any(end, class::FUNCTION);
    (is_changed && is_closed && !word_is!(tokens, end, "-")).then_some(seconds)
}

/// How far before a unit of time, in tokens, stands the `from` that leads its figure.
const FROM_REACH: usize = 5;

/// A time as it is stopped: `3:43.2`, `2:05:30`, `1:18.204`. What has seconds is no time of the day; minutes alone (`58:12`)
/// are left, for they look like scores and hours. The dates, read before, take what a clock's words lead to.
pub(super) fn stopped_at(tokens: &Tokens, at: usize) -> Option<Mention> {
    if !word_is!(tokens, at + 1, ":") || !tokens.is_any(at, class::DIGITS) || tokens.word(at).len() > 2 {
        return None;
    }
    let part = |at: usize| {
        let is_glued = word_is!(tokens, at, ":") && tokens.glued(at) && tokens.glued(at + 1);
        let word = tokens.word(at + 1);
        let whole = word.split('.').next().unwrap_or(word);
        let value: f64 = word.parse().ok().filter(|value| (0.0..60.0).contains(value))?;
        (is_glued && whole.len() == 2).then_some((value, word.contains('.')))
    };
    let first: f64 = tokens.word(at).parse().ok()?;
    let (second, has_tenths) = part(at + 1)?;
    let (seconds, end) = match part(at + 3) {
        Some((third, _)) if !has_tenths => (3600.0 * first + 60.0 * second + third, at + 5),
        None if has_tenths => (60.0 * first + second, at + 3),
        _ => return None,
    };
    let hangs_on = tokens.glued(end) && matches!(tokens.kind(end), Some(TokenKind::Word | TokenKind::Number))
        || tokens.glued(end) && word_is!(tokens, end, ":" | "/");
    let is_stamp = tokens.sentence(at).start == at || word_is!(tokens, end, "am" | "pm" | "a" | "p");
    (!hangs_on && !is_stamp).then(|| Mention::new(tokens, at..end, Value::Duration(Amount::exact(seconds))))
}

/// Reads the unit of time at token `at`.
pub(super) fn unit_at(tokens: &Tokens, at: usize, figure: Option<f64>) -> Option<(Unit, usize)> {
    let seconds = *tokens.look_up(at, &UNITS)?;
    // `Two second homes`: the singular is a unit only where the figure is one or a hyphen binds it.
    let is_bound = || at > 0 && word_is!(tokens, at - 1, "-") || figure == Some(1.0) && !is_before_noun(tokens, at);
    let is_ordinal = word_is!(tokens, at, "second") && !is_bound();
    // `The 10 Ms` are letters or women.
    let is_name = word_is!(tokens, at, "ms") && tokens.capital(at);
    (!is_ordinal && !is_name).then_some((Unit::Time(seconds), at + 1))
}

/// `A second season`: the word is an ordinal.
fn is_before_noun(tokens: &Tokens, at: usize) -> bool {
    tokens.kind(at + 1) == Some(TokenKind::Word) && !tokens.is_any(at + 1, class::FUNCTION)
}

/// True when the words behind a length of time make it a point in time.
pub(super) fn is_date(tokens: &Tokens, end: usize) -> bool {
    match tokens.word(end) {
        "ago" | "earlier" | "later" | "hence" | "prior" | "beforehand" | "afterwards" | "afterward" => true,
        "from" => word_is!(tokens, end + 1, "now"),
        _ => false,
    }
}

/// True when `a` or `one` at `at` before a unit of time makes a length and no rate or day in a story.
pub(super) fn article_makes_length(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at + 1);
    if matches!(word, "decade" | "century" | "fortnight")
        || word_is!(tokens, at + 2, "-") && word_is!(tokens, at + 3, "long")
    {
        return true;
    }
    let is_and_half =
        word_is!(tokens, at + 2, "and") && word_is!(tokens, at + 3, "a") && word_is!(tokens, at + 4, "half");
    if is_and_half {
        return true;
    }
    let one_in_full = word_is!(tokens, at, "one") && word != "day" && word != "night";
    let before = if at > 0 { tokens.word(at - 1) } else { "" };
    one_in_full
        || matches!(
            before,
            "for"
                | "within"
                | "in"
                | "lasted"
                | "lasts"
                | "lasting"
                | "took"
                | "takes"
                | "spent"
                | "spans"
                | "served"
                | "during"
        )
}

/// What a figure with one decimal allows either way at most.
const TENTH_MAX: f64 = 0.0501;

/// No length of time is told in smaller parts of a second.
const FINEST: f64 = 1e6;

/// The amount in seconds, with its slack.
pub(super) fn amount(amount: Amount, unit: f64) -> Amount {
    let said = amount.said;
    // A figure with decimals was measured and not counted.
    let is_exact = said.lo == said.hi && said.hi.fract() != 0.0 && amount.allows.hi - said.hi <= TENTH_MAX;
    let (below, above) = match unit {
        _ if is_exact => (0.0, 0.0),
        _ if unit >= 10.0 * YEAR => (0.1 * said.lo, 0.15 * said.hi),
        _ => (0.5, 0.5),
    };
    let slack = Interval { hi_open: true, ..Interval::closed(said.lo - below, said.hi + above) };
    let is_bounded = said.lo.is_finite() && said.hi.is_finite();
    let loosened = if is_bounded { amount.widened(slack) } else { amount };
    // 41 seconds are no exact part of an hour.
    loosened.scaled(unit).mapped(|seconds| (seconds * FINEST).round() / FINEST)
}
