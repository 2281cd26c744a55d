//! Checks: what must hold between claims, beyond that two answers to one question agree.
//!
//! A kind of check is one implementation in [`crate::relate`] and one row of [`CHECKS`] here; which claims it joins, and
//! which of their qualifiers must be equal, is data. What every claim is checked for without saying so is `same`.
//!
//! ```toml
//! [check.toll-by-place]     # “9 died in all”, “4 died at sea”, “6 died in town”: 4 + 6 = 10, not 9
//! kind  = "sum"             # several `parts`; a part that is missing proves nothing, unless the rest is too much already
//! whole = "dead"            # or a figure: "100 %"
//! parts = ["dead-at-sea", "dead-in-town"]
//!
//! [check.saved-of-crew]     # “a crew of 14”, “16 of the crew were saved”
//! kind  = "part-of"
//! part  = "crew-saved"
//! whole = "crew"
//!
//! [check.arrest-and-trial]  # “arrested in June 2021”, “the trial began in April 2021”
//! kind  = "before"
//! first = "arrest"
//! then  = "trial"
//!
//! [check.one-chair]         # “Ines Varga chairs the board”, “Ada Lund chairs the board”, within two months
//! kind  = "one-of"
//! role  = "chair"           # a claim of names; its `unless` leaves out "former", "deputy"
//!
//! [check.largest]           # “Orla is the largest ferry in Norland”, “Marigold is the largest ferry in Norland”
//! kind  = "distinct-superlative"
//! of    = "largest-ever"    # whose claims count where they state every qualifier of `same-when`
//!
//! [check.count-and-list]    # “four towns: Tarn, Velden and Orr”
//! kind  = "matches-list"
//! count = "differing-count"
//!
//! [check.day-of-the-week]   # “Monday, March 26, 2024”
//! kind  = "weekday"
//! of    = "differing-date"
//!
//! [check.day-of-the-month]  # “31 June”
//! kind  = "calendar"
//! of    = "differing-date"
//!
//! [check.age-and-birth]     # “Ines Varga, 47, who was born in 1950,” in a text of a known day
//! kind  = "age"
//! of    = "differing-age"
//! born  = "birth"
//!
//! [check.change-and-ends]   # “rose from 14 to 12”, “fell 20 percent, from 100 to 60”, “doubled from 3 to 4”
//! kind  = "change"
//! figures = ["differing-count", "differing-sum"]
//! ```
//!
//! An operand is the name of a claim, or `@list`: every count of a noun of that list; a whole may be a figure (`100 %`).

use super::level::Levels;
use super::{Example, Wording};
use crate::document::Place;
use crate::value::{Kind, Value};

/// What must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckKind {
    /// Parts add up to their whole.
    Sum,
    /// A part is no more than its whole.
    PartOf,
    /// One thing happens before another.
    Before,
    /// A role has one holder at a time.
    OneOf,
    /// One thing alone is the largest ever.
    DistinctSuperlative,
    /// A list has as many entries as the count before it says.
    MatchesList,
    /// A date falls on the day of the week that stands with it.
    Weekday,
    /// A month has the day that is said of it.
    Calendar,
    /// Somebody is as old as the year of birth makes them.
    Age,
    /// A change is what its two ends make it.
    Change,
}

/// Which kinds of value an operand may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// Any amount.
    Amounts,
    /// Counts.
    Counts,
    /// Dates.
    Dates,
    /// Ages.
    Ages,
    /// Names.
    Names,
}

impl Demand {
    /// True for a kind of value that an operand may have.
    pub(super) fn meets(self, kind: Kind) -> bool {
        match self {
            Self::Amounts => matches!(
                kind,
                Kind::Number | Kind::Count | Kind::Money | Kind::Percent | Kind::Measure | Kind::Age | Kind::Duration
            ),
            Self::Counts => matches!(kind, Kind::Count | Kind::Number),
            Self::Dates => kind == Kind::Date,
            Self::Ages => kind == Kind::Age,
            Self::Names => kind == Kind::Name,
        }
    }

    /// What it asks for, in words.
    pub(super) fn told(self) -> &'static str {
        match self {
            Self::Amounts => "figures",
            Self::Counts => "counts",
            Self::Dates => "dates",
            Self::Ages => "ages",
            Self::Names => "names",
        }
    }
}

/// One operand of a kind of check.
#[derive(Clone, Copy, Debug)]
pub struct OperandRow {
    /// The key that names it.
    pub key: &'static str,
    /// What its claims must state.
    pub demand: Demand,
}

/// What is known of a kind of check where only its name is at hand.
#[derive(Clone, Copy, Debug)]
pub struct CheckRow {
    /// The kind.
    pub kind: CheckKind,
    /// Its name in rules.
    pub name: &'static str,
    /// What it joins.
    pub operands: &'static [OperandRow],
    /// What a message may hold beside qualifiers.
    pub placeholders: &'static [&'static str],
    /// The headline where a check has none of its own.
    pub message: &'static str,
    /// What it asks, in one line.
    pub meaning: &'static str,
}

const fn operand(key: &'static str, demand: Demand) -> OperandRow {
    OperandRow { key, demand }
}

/// All kinds, in the order of [`CheckKind`].
pub const CHECKS: [CheckRow; 10] = [
    CheckRow {
        kind: CheckKind::Sum,
        name: "sum",
        operands: &[operand("whole", Demand::Amounts), operand("parts", Demand::Amounts)],
        placeholders: &["whole", "parts", "sum"],
        message: "{sum}, not {whole}",
        meaning: "the parts add up to the whole",
    },
    CheckRow {
        kind: CheckKind::PartOf,
        name: "part-of",
        operands: &[operand("part", Demand::Amounts), operand("whole", Demand::Amounts)],
        placeholders: &["part", "whole"],
        message: "{part}: more than the whole, {whole}",
        meaning: "a part is no more than its whole",
    },
    CheckRow {
        kind: CheckKind::Before,
        name: "before",
        operands: &[operand("first", Demand::Dates), operand("then", Demand::Dates)],
        placeholders: &["first", "then"],
        message: "{first}: later than {then}, which follows it",
        meaning: "what comes first is dated no later than what follows",
    },
    CheckRow {
        kind: CheckKind::OneOf,
        name: "one-of",
        operands: &[operand("role", Demand::Names)],
        placeholders: &["a", "b"],
        message: "{a} or {b}: a role that one holds at a time",
        meaning: "a role has one holder at a time",
    },
    CheckRow {
        kind: CheckKind::DistinctSuperlative,
        name: "distinct-superlative",
        operands: &[operand("of", Demand::Names)],
        placeholders: &["a", "b"],
        message: "{a} or {b}: only one of them can be that",
        meaning: "one thing alone is the largest, the first, the only",
    },
    CheckRow {
        kind: CheckKind::MatchesList,
        name: "matches-list",
        operands: &[operand("count", Demand::Counts)],
        placeholders: &["count", "listed"],
        message: "{count} announced, {listed} listed",
        meaning: "a list has as many entries as the count before it says",
    },
    CheckRow {
        kind: CheckKind::Weekday,
        name: "weekday",
        operands: &[operand("of", Demand::Dates)],
        placeholders: &["date", "stated", "right"],
        message: "{date} is a {right}, not a {stated}",
        meaning: "a date falls on the weekday that stands with it",
    },
    CheckRow {
        kind: CheckKind::Calendar,
        name: "calendar",
        operands: &[operand("of", Demand::Dates)],
        placeholders: &["date", "month", "days"],
        message: "there is no {date}: {month} has {days} days",
        meaning: "a month has the day that is said of it",
    },
    CheckRow {
        kind: CheckKind::Age,
        name: "age",
        operands: &[operand("of", Demand::Ages), operand("born", Demand::Dates)],
        placeholders: &["age", "born", "right"],
        message: "{age}: born {born}, the age would be {right}",
        meaning: "somebody is as old as the date of birth makes them",
    },
    CheckRow {
        kind: CheckKind::Change,
        name: "change",
        operands: &[operand("figures", Demand::Amounts)],
        placeholders: &["from", "to", "right", "stated"],
        message: "from {from} to {to}: {right}, not {stated}",
        meaning: "a change is what its two ends make it",
    },
];

/// The names of the kinds, in the order of [`CHECKS`].
pub(super) const CHECK_NAMES: [&str; CHECKS.len()] = {
    let mut names = [""; CHECKS.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = CHECKS[at].name;
        at += 1;
    }
    names
};

impl CheckKind {
    /// Its row in the table.
    pub fn row(self) -> &'static CheckRow {
        &CHECKS[self as usize]
    }
}

/// The claims that an operand stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// The answers of the rule with this index, or all that it covers.
    Claim(usize),
    /// Counts of these nouns, in their base forms, sorted.
    Nouns(Vec<String>),
    /// What the check itself gives: `100 %`.
    Fixed(Value),
}

/// One compiled check.
#[derive(Debug)]
pub struct Check {
    /// Its name: the key of its table.
    pub name: String,
    /// The pack or file it comes from.
    pub origin: String,
    /// What must hold, in words; may be empty.
    pub asks: String,
    /// What must hold.
    pub kind: CheckKind,
    /// What it joins: for each row of [`CheckRow::operands`] the claims, of which `parts` and `figures` may have several.
    pub operands: Vec<Vec<Operand>>,
    /// Qualifiers that must not differ.
    pub same_when: Vec<String>,
    /// How grave its findings are.
    pub levels: Levels,
    /// What its findings say.
    pub wording: Wording,
    /// Its own proof.
    pub examples: CheckExamples,
    /// Where its name stands.
    pub place: Place,
}

/// Texts that prove a check, each alone or with another source.
#[derive(Clone, Debug, Default)]
pub struct CheckExamples {
    /// Texts for which it holds.
    pub agree: Vec<Vec<Example>>,
    /// Texts for which it does not.
    pub clash: Vec<Vec<Example>>,
    /// Texts that give it nothing to compare.
    pub ignore: Vec<Example>,
}

impl CheckExamples {
    /// How many there are; a pair is one.
    pub fn count(&self) -> usize {
        self.agree.len() + self.clash.len() + self.ignore.len()
    }

    /// All their texts.
    pub fn texts(&self) -> impl Iterator<Item = &Example> {
        self.agree.iter().chain(&self.clash).flatten().chain(&self.ignore)
    }
}
