//! Hedges: words beside a figure that turn it into a bound or loosen it.
//!
//! Vague speech is a value too: `over 200` is everything above 200. What a hedge does to the slack (`allows`) is more
//! lenient than what it says: `more than 200` admits 200 itself, because one paper's `more than 200` is another's `200`.
//! `About` and its like admit ten per cent either way; `nearly` ten per cent below; `just over` fifteen above.

use super::super::class::{self, gated};
use super::super::{Amount, Interval};
use crate::language::{Tokens, WordMap, word_is};

/// What a hedge does to the figure beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hedge {
    /// `about`, `some`, `an estimated`: the figure, loosely.
    About,
    /// `nearly`, `almost`: the figure, from below.
    Nearly,
    /// `more than`, `over`.
    Above,
    /// `just over`.
    JustAbove,
    /// `at least`, `no fewer than`.
    AtLeast,
    /// `less than`, `under`.
    Below,
    /// `just under`.
    JustBelow,
    /// `up to`, `as many as`, `at most`.
    AtMost,
}

/// Hedges by their first word: the further words of each, the longest first.
type Hedges<const SLOTS: usize> = WordMap<&'static [(&'static [&'static str], Hedge)], SLOTS>;

/// What stands behind a word such as `more`.
const ABOVE: &[(&[&str], Hedge)] = &[
    (&["than", "or", "equal", "to"], Hedge::AtLeast),
    (&["or", "equal", "to"], Hedge::AtLeast),
    (&["than"], Hedge::Above),
];

/// What stands behind a word such as `less`.
const BELOW: &[(&[&str], Hedge)] = &[
    (&["than", "or", "equal", "to"], Hedge::AtMost),
    (&["or", "equal", "to"], Hedge::AtMost),
    (&["than"], Hedge::Below),
];

/// Hedges before a figure; of those that start with the same word the longest comes first.
pub(super) static BEFORE: Hedges<256> = WordMap::new(&[
    (
        "a",
        &[
            (&["maximum", "of"], Hedge::AtMost),
            (&["minimum", "of"], Hedge::AtLeast),
            (&["little", "over"], Hedge::JustAbove),
            (&["little", "under"], Hedge::JustBelow),
        ],
    ),
    ("about approximately approx around circa estimated roughly some ~ ≈", &[(&[], Hedge::About)]),
    ("above exceeding exceeded exceeds exceed over surpassed surpassing topping topped", &[(&[], Hedge::Above)]),
    ("almost nearly virtually", &[(&[], Hedge::Nearly)]),
    ("an", &[(&["estimated"], Hedge::About)]),
    (
        "as",
        &[
            (&["many", "as"], Hedge::AtMost),
            (&["much", "as"], Hedge::AtMost),
            (&["high", "as"], Hedge::AtMost),
            (&["few", "as"], Hedge::AtLeast),
            (&["little", "as"], Hedge::AtLeast),
            (&["low", "as"], Hedge::AtLeast),
            (&["young", "as"], Hedge::AtLeast),
            (&["long", "as"], Hedge::AtMost),
            (&["old", "as"], Hedge::AtMost),
        ],
    ),
    (
        "at",
        &[
            (&["the", "very", "least"], Hedge::AtLeast),
            (&["a", "minimum"], Hedge::AtLeast),
            (&["least"], Hedge::AtLeast),
            (&["most"], Hedge::AtMost),
        ],
    ),
    ("below under", &[(&[], Hedge::Below)]),
    ("close", &[(&["to"], Hedge::About)]),
    ("far", &[(&["more", "than"], Hedge::Above)]),
    ("fewer less lower smaller", BELOW),
    ("greater higher larger more", ABOVE),
    ("in", &[(&["the", "region", "of"], Hedge::About), (&["excess", "of"], Hedge::Above)]),
    (
        "just",
        &[
            (&["more", "than"], Hedge::JustAbove),
            (&["short", "of"], Hedge::JustBelow),
            (&["shy", "of"], Hedge::JustBelow),
            (&["less", "than"], Hedge::JustBelow),
            (&["above"], Hedge::JustAbove),
            (&["over"], Hedge::JustAbove),
            (&["below"], Hedge::JustBelow),
            (&["under"], Hedge::JustBelow),
        ],
    ),
    ("longer older", &[(&["than"], Hedge::Above)]),
    ("much", &[(&["more", "than"], Hedge::Above)]),
    (
        "no",
        &[
            (&["fewer", "than"], Hedge::AtLeast),
            (&["less", "than"], Hedge::AtLeast),
            (&["more", "than"], Hedge::AtMost),
        ],
    ),
    ("not", &[(&["less", "than"], Hedge::AtLeast), (&["more", "than"], Hedge::AtMost)]),
    ("north upward upwards", &[(&["of"], Hedge::Above)]),
    ("slightly", &[(&["less", "than"], Hedge::JustBelow), (&["more", "than"], Hedge::JustAbove)]),
    ("sub", &[(&["-"], Hedge::Below)]),
    ("something", &[(&["like"], Hedge::About)]),
    ("up", &[(&["to"], Hedge::AtMost)]),
    ("well", &[(&["above"], Hedge::Above), (&["over"], Hedge::Above)]),
    ("younger", &[(&["than"], Hedge::Below)]),
    (">", &[(&["="], Hedge::AtLeast), (&[], Hedge::Above)]),
    ("≥", &[(&[], Hedge::AtLeast)]),
    ("<", &[(&["="], Hedge::AtMost), (&[], Hedge::Below)]),
    ("≤", &[(&[], Hedge::AtMost)]),
]);

/// Hedges behind a figure or its unit.
static BEHIND: Hedges<16> = WordMap::new(&[
    (
        "or",
        &[
            (&["more"], Hedge::AtLeast),
            (&["higher"], Hedge::AtLeast),
            (&["above"], Hedge::AtLeast),
            (&["over"], Hedge::AtLeast),
            (&["under"], Hedge::AtMost),
            (&["greater"], Hedge::AtLeast),
            (&["less"], Hedge::AtMost),
            (&["fewer"], Hedge::AtMost),
            (&["lower"], Hedge::AtMost),
            (&["so"], Hedge::About),
            (&["older"], Hedge::AtLeast),
            (&["younger"], Hedge::AtMost),
        ],
    ),
    ("at", &[(&["the", "most"], Hedge::AtMost), (&["least"], Hedge::AtLeast), (&["most"], Hedge::AtMost)]),
    (
        "and",
        &[
            (&["over"], Hedge::AtLeast),
            (&["above"], Hedge::AtLeast),
            (&["older"], Hedge::AtLeast),
            (&["under"], Hedge::AtMost),
            (&["younger"], Hedge::AtMost),
        ],
    ),
]);

/// The hedge that starts at token `at`, and the token after it. Several in a row (`as many as about`) are one: a bound
/// counts for more than a loosening.
pub(super) fn before(tokens: &Tokens, at: usize) -> Option<(Hedge, usize)> {
    gated(tokens.is_any(at, class::HEDGE), || before_past_gate(tokens, at))
}

fn before_past_gate(tokens: &Tokens, at: usize) -> Option<(Hedge, usize)> {
    let (mut hedge, mut end) = longest(&BEFORE, tokens, at)?;
    // `Inching back up to 5` says where, not how far at most.
    if word_is!(tokens, at, "up") && at > 0 && word_is!(tokens, at - 1, "back" | "right" | "way" | "all") {
        return None;
    }
    if let Some((next, after)) = longest(&BEFORE, tokens, end) {
        end = after;
        hedge = if matches!(hedge, Hedge::About | Hedge::Nearly) { next } else { hedge };
    }
    // `At least another 40`, `more than a further 40`: the figure is what counts.
    match (tokens.word(end), tokens.word(end + 1)) {
        ("another", _) => end += 1,
        ("a", "further" | "record") => end += 2,
        _ => {}
    }
    Some((hedge, end))
}

/// The hedge behind a figure: `or more`, `-plus`, `+`.
pub(super) fn behind(tokens: &Tokens, at: usize) -> Option<(Hedge, usize)> {
    match tokens.word(at) {
        "+" if tokens.glued(at) && !starts_figure(tokens, at + 1) => Some((Hedge::AtLeast, at + 1)),
        "-" if tokens.glued(at) && word_is!(tokens, at + 1, "plus") => Some((Hedge::AtLeast, at + 2)),
        "plus" if !starts_figure(tokens, at + 1) && !word_is!(tokens, at + 1, "a" | "an" | "the") => {
            Some((Hedge::AtLeast, at + 1))
        }
        "or" | "and" | "at" => longest(&BEHIND, tokens, at).filter(|(_, end)| !starts_figure(tokens, *end)),
        _ => None,
    }
}

/// The amount under a hedge.
pub(super) fn apply(hedge: Hedge, amount: Amount) -> Amount {
    let Amount { said, allows, .. } = amount;
    let bounded = |said: Interval, allows: Interval| Amount { said, allows, figure: amount.figure };
    let below = |said: Interval, number: f64| bounded(said, Interval::closed(number.min(0.0), number));
    match hedge {
        Hedge::About => amount.widened(Interval::closed(said.lo, said.hi).loosened(0.1, 0.1)),
        Hedge::Nearly => amount.widened(Interval::closed(said.lo, said.hi).loosened(0.1, 0.0)),
        Hedge::Above => bounded(Interval::above(said.lo), Interval::at_least(said.lo)),
        Hedge::JustAbove => bounded(Interval::above(said.lo), allows.hull(said.loosened(0.0, 0.15))),
        Hedge::AtLeast => bounded(Interval::at_least(said.lo), Interval::at_least(said.lo)),
        Hedge::Below => below(Interval::below(said.hi), said.hi),
        Hedge::JustBelow => bounded(Interval::below(said.hi), allows.hull(said.loosened(0.15, 0.0))),
        Hedge::AtMost => below(Interval::at_most(said.hi), said.hi),
    }
}

fn longest<const SLOTS: usize>(table: &'static Hedges<SLOTS>, tokens: &Tokens, at: usize) -> Option<(Hedge, usize)> {
    let matches = |words: &[&str]| words.iter().enumerate().all(|(place, word)| tokens.word(at + 1 + place) == *word);
    let (words, hedge) = tokens.look_up(at, table)?.iter().find(|(words, _)| matches(words))?;
    Some((*hedge, at + 1 + words.len()))
}

fn starts_figure(tokens: &Tokens, at: usize) -> bool {
    super::super::number::read_at(tokens, at).is_some()
}

impl Interval {
    /// The closed set with its ends moved out by these shares of them.
    fn loosened(self, below: f64, above: f64) -> Self {
        Self::closed(self.lo - self.lo.abs() * below, self.hi + self.hi.abs() * above)
    }
}
