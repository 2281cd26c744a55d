//! Hedges: words beside a figure that turn it into a bound or loosen it.
//!
//! Vague speech is a value too: `over 200` is everything above 200. What a hedge does to the slack (`allows`) is more
//! lenient than what it says: `more than 200` admits 200 itself, because one paper's `more than 200` is another's `200`.
//! `About` and its like admit ten per cent either way; `nearly` ten per cent below; `just over` fifteen above.

use super::super::class::{self, gated};
use super::super::{Amount, Interval};
use crate::language::{Lexicon, Tokens, WordHash, WordMap, WordSet, word_is};

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
type Hedges<const SLOTS: usize> = WordMap<&'static [(&'static [WordHash], Hedge)], SLOTS>;

/// Words as their hashes, which the compiler knows.
macro_rules! words {
    [$($word:literal),*] => { &[$(WordHash::of_short($word)),*] };
}

/// What stands behind a word such as `more`.
const ABOVE: &[(&[WordHash], Hedge)] = &[
    (words!["than", "or", "equal", "to"], Hedge::AtLeast),
    (words!["or", "equal", "to"], Hedge::AtLeast),
    (words!["or", "equal", "than"], Hedge::AtLeast),
    (words!["than"], Hedge::Above),
];

/// What stands behind a word such as `less`.
const BELOW: &[(&[WordHash], Hedge)] = &[
    (words!["than", "or", "equal", "to"], Hedge::AtMost),
    (words!["or", "equal", "to"], Hedge::AtMost),
    (words!["or", "equal", "than"], Hedge::AtMost),
    (words!["than"], Hedge::Below),
];

/// Hedges of a single word, by what they say.
const LOOSE: &str = "about approximately approx around barely circa estimated hardly roughly scarcely some ~ ≈";
const OVER: &str = "above exceeding exceeded exceeds exceed over surpassed surpassing topping topped";
const NEARLY: &str = "almost nearly virtually";
const UNDER: &str = "below under";
const SIGNS: &str = "> ≥ < ≤";

/// The words of hedges as the readers know them: those that are one alone, and those that start one.
pub(super) const fn classified(lexicon: Lexicon) -> Lexicon {
    lexicon
        .with_map(class::HEDGE, &BEFORE)
        .with(class::LONE_HEDGE, LOOSE)
        .with(class::LONE_HEDGE, OVER)
        .with(class::LONE_HEDGE, NEARLY)
        .with(class::LONE_HEDGE, UNDER)
        .with(class::LONE_HEDGE, SIGNS)
}

/// The second words of all hedges that have one: few of the words behind `a`, `as` and `in` are among them.
static SECONDS: WordSet<128> = WordMap::new(&[(
    "maximum minimum little estimated many much high few low young long old the a least most to more less than or excess \
     short shy above over below under fewer of - like =",
    (),
)]);

/// Hedges before a figure; of those that start with the same word the longest comes first.
static BEFORE: Hedges<256> = WordMap::new(&[
    (
        "a",
        &[
            (words!["maximum", "of"], Hedge::AtMost),
            (words!["minimum", "of"], Hedge::AtLeast),
            (words!["little", "over"], Hedge::JustAbove),
            (words!["little", "under"], Hedge::JustBelow),
        ],
    ),
    (LOOSE, &[(words![], Hedge::About)]),
    (OVER, &[(words![], Hedge::Above)]),
    (NEARLY, &[(words![], Hedge::Nearly)]),
    ("an", &[(words!["estimated"], Hedge::About)]),
    (
        "as",
        &[
            (words!["many", "as"], Hedge::AtMost),
            (words!["much", "as"], Hedge::AtMost),
            (words!["high", "as"], Hedge::AtMost),
            (words!["few", "as"], Hedge::AtLeast),
            (words!["little", "as"], Hedge::AtLeast),
            (words!["low", "as"], Hedge::AtLeast),
            (words!["young", "as"], Hedge::AtLeast),
            (words!["long", "as"], Hedge::AtMost),
            (words!["old", "as"], Hedge::AtMost),
        ],
    ),
    (
        "at",
        &[
            (words!["the", "very", "least"], Hedge::AtLeast),
            (words!["a", "minimum"], Hedge::AtLeast),
            (words!["least"], Hedge::AtLeast),
            (words!["most"], Hedge::AtMost),
        ],
    ),
    (UNDER, &[(words![], Hedge::Below)]),
    ("close", &[(words!["to"], Hedge::About)]),
    ("far", &[(words!["more", "than"], Hedge::Above)]),
    ("fewer less lower smaller", BELOW),
    ("bigger greater higher larger more", ABOVE),
    ("in", &[(words!["the", "region", "of"], Hedge::About), (words!["excess", "of"], Hedge::Above)]),
    (
        "just",
        &[
            (words!["more", "than"], Hedge::JustAbove),
            (words!["short", "of"], Hedge::JustBelow),
            (words!["shy", "of"], Hedge::JustBelow),
            (words!["less", "than"], Hedge::JustBelow),
            (words!["above"], Hedge::JustAbove),
            (words!["over"], Hedge::JustAbove),
            (words!["below"], Hedge::JustBelow),
            (words!["under"], Hedge::JustBelow),
        ],
    ),
    ("longer older", &[(words!["than"], Hedge::Above)]),
    ("much", &[(words!["more", "than"], Hedge::Above)]),
    (
        "no",
        &[
            (words!["fewer", "than"], Hedge::AtLeast),
            (words!["less", "than"], Hedge::AtLeast),
            (words!["more", "than"], Hedge::AtMost),
        ],
    ),
    (
        "not",
        &[
            (words!["fewer", "than"], Hedge::AtLeast),
            (words!["less", "than"], Hedge::AtLeast),
            (words!["more", "than"], Hedge::AtMost),
        ],
    ),
    ("north upward upwards", &[(words!["of"], Hedge::Above)]),
    ("slightly", &[(words!["less", "than"], Hedge::JustBelow), (words!["more", "than"], Hedge::JustAbove)]),
    ("sub", &[(words!["-"], Hedge::Below)]),
    ("something", &[(words!["like"], Hedge::About)]),
    ("up", &[(words!["to"], Hedge::AtMost)]),
    ("well", &[(words!["above"], Hedge::Above), (words!["over"], Hedge::Above)]),
    ("younger", &[(words!["than"], Hedge::Below)]),
    (">", &[(words!["="], Hedge::AtLeast), (words![], Hedge::Above)]),
    ("≥", &[(words![], Hedge::AtLeast)]),
    ("<", &[(words!["="], Hedge::AtMost), (words![], Hedge::Below)]),
    ("≤", &[(words![], Hedge::AtMost)]),
]);

/// Hedges behind a figure or its unit.
static BEHIND: Hedges<16> = WordMap::new(&[
    (
        "or",
        &[
            (words!["more"], Hedge::AtLeast),
            (words!["higher"], Hedge::AtLeast),
            (words!["above"], Hedge::AtLeast),
            (words!["over"], Hedge::AtLeast),
            (words!["under"], Hedge::AtMost),
            (words!["greater"], Hedge::AtLeast),
            (words!["less"], Hedge::AtMost),
            (words!["fewer"], Hedge::AtMost),
            (words!["lower"], Hedge::AtMost),
            (words!["so"], Hedge::About),
            (words!["older"], Hedge::AtLeast),
            (words!["younger"], Hedge::AtMost),
        ],
    ),
    (
        "at",
        &[(words!["the", "most"], Hedge::AtMost), (words!["least"], Hedge::AtLeast), (words!["most"], Hedge::AtMost)],
    ),
    (
        "and",
        &[
            (words!["over"], Hedge::AtLeast),
            (words!["above"], Hedge::AtLeast),
            (words!["older"], Hedge::AtLeast),
            (words!["under"], Hedge::AtMost),
            (words!["younger"], Hedge::AtMost),
        ],
    ),
]);

/// The hedge that starts at token `at`, and the token after it. Several in a row (`as many as about`) are one: a bound
/// counts for more than a loosening.
#[inline]
pub(super) fn before(tokens: &Tokens, at: usize) -> Option<(Hedge, usize)> {
    gated(may_start(tokens, at), || before_past_gate(tokens, at))
}

/// True where a hedge may start, as far as the word and the one behind it tell.
fn may_start(tokens: &Tokens, at: usize) -> bool {
    let found = tokens.class(at);
    found & class::LONE_HEDGE != 0 || found & class::HEDGE != 0 && tokens.is_in(at + 1, &SECONDS)
}

/// True where a verb of jumping stands before `over` and a height to the centimetre behind.
fn is_vaulted(tokens: &Tokens, over: usize) -> bool {
    let is_verb = word_is!(tokens, over - 1, "go" | "goes" | "going" | "went" | "gone" | "got" | "sailed" | "soared");
    let is_height = tokens.word(over + 1).split_once('.').is_some_and(|(_, centimetres)| centimetres.len() == 2);
    is_verb && is_height && word_is!(tokens, over + 2, "m" | "metres" | "meters")
}

fn before_past_gate(tokens: &Tokens, at: usize) -> Option<(Hedge, usize)> {
    let (mut hedge, mut end) = longest(&BEFORE, tokens, at)?;
    // `Measured over more than 300 nights`: during them.
    if end == at + 1 && word_is!(tokens, at, "over") && longest(&BEFORE, tokens, end).is_some() {
        return None;
    }
    // `Inching back up to 5` says where, not how far at most.
    if word_is!(tokens, at, "up") && at > 0 && word_is!(tokens, at - 1, "back" | "right" | "way" | "all") {
        return None;
    }
    // `Went over 5.72 metres`: over a bar of that height.
    if word_is!(tokens, at, "over") && at > 0 && is_vaulted(tokens, at) {
        return None;
    }
    if word_is!(tokens, at + 1, "than") && compares_with_time(tokens, at, end) {
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

/// `13 fewer than a year before`: a figure is held against that of another time, and no length of time is bounded.
fn compares_with_time(tokens: &Tokens, at: usize, end: usize) -> bool {
    let differs = at > 0 && (tokens.is_any(at - 1, class::DIGITS) || tokens.is_any(at - 1, class::FIGURE));
    differs
        && (end + 1..end + 4).any(|behind| word_is!(tokens, behind, "before" | "earlier" | "ago" | "previously"))
        && (end..end + 3).any(|behind| word_is!(tokens, behind, "year" | "years" | "month" | "week" | "decade"))
}

/// The hedge behind a figure: `or more`, `-plus`, `+`.
pub(super) fn behind(tokens: &Tokens, at: usize) -> Option<(Hedge, usize)> {
    // Few figures have one of these behind them.
    if !word_is!(tokens, at, "+" | "-" | "plus" | "or" | "and" | "at") {
        return None;
    }
    match tokens.word(at) {
        "+" if tokens.glued(at) && !starts_figure(tokens, at + 1) => Some((Hedge::AtLeast, at + 1)),
        "-" if tokens.glued(at) && word_is!(tokens, at + 1, "plus") => Some((Hedge::AtLeast, at + 2)),
        "plus" if !starts_figure(tokens, at + 1) && !is_added(tokens, at + 1) => Some((Hedge::AtLeast, at + 1)),
        "or" | "and" | "at" => longest(&BEHIND, tokens, at).filter(|(_, end)| !starts_figure(tokens, *end)),
        _ => None,
    }
}

/// `$1.3 million plus bonuses`, `£400 plus the costs`: something else is added, and the figure is no bound.
fn is_added(tokens: &Tokens, at: usize) -> bool {
    word_is!(
        tokens,
        at,
        "a" | "an"
            | "the"
            | "his"
            | "her"
            | "its"
            | "their"
            | "interest"
            | "tax"
            | "vat"
            | "expenses"
            | "costs"
            | "bonuses"
            | "benefits"
            | "shares"
            | "fees"
            | "add"
            | "up"
            | "whatever"
            | "another"
            | "any"
            | "stock"
    )
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
    let matches = |words: &[WordHash]| words.iter().zip(at + 1..).all(|(word, next)| tokens.hash(next) == *word);
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
