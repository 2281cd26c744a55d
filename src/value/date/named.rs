//! What words name before anybody asks which day it is.

use super::feast::Feast;
use super::words::Unit;
use super::{Parts, Period};

/// The bare meaning of a date's words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Named {
    /// No day at all: a time of the clock alone.
    Nothing,
    /// Parts of the calendar: `March 25`, `2021`, `Friday`.
    Parts(Parts),
    /// Parts of a year that was spoken of before: `June of that year`.
    ThatYear(Parts),
    /// Figures in an order that the words leave open: `3/4/24`.
    Either(Parts, Parts),
    /// So many months from the first of `first`: seasons, quarters, halves. Winter runs into the next year.
    Months { year: Option<i32>, first: u32, count: u32 },
    /// So many years from `first`: decades, centuries, `fiscal 2023`. `slack` is in years.
    Years { first: i32, count: i32, slack: i32 },
    /// An occurrence of calendar parts seen from today: `last October`.
    Near(Which, Parts),
    /// An occurrence of a season seen from today: `last spring`.
    NearMonths { which: Which, first: u32, count: u32 },
    /// A feast: `Christmas Eve 2019`, `Easter`.
    Feast { feast: Feast, year: Option<i32> },
    /// A feast seen from today: `last Christmas`.
    NearFeast { which: Which, feast: Feast },
    /// A unit of the calendar so many units from the one that holds today: `last week` is -1.
    Shift { unit: Unit, count: i32 },
    /// The unit of the calendar that holds the day spoken of: `the end of the year`.
    Current(Unit),
    /// The weekday of the week so many weeks from this one: `Monday last week`.
    WeekdayOf { weekday: u32, weeks: i32 },
    /// So long before or after today: `two weeks ago` is -2.
    Ago { unit: Unit, count: i32 },
    /// So long before or after a time spoken of earlier: `two years later`, `the following day`. None for a length that
    /// the words leave open.
    Later { unit: Unit, count: Option<i32> },
    /// So long before or after a time said along with it: `two days after Christmas`. No anchor where it is not known.
    Beside { anchor: Option<Period>, unit: Unit, count: i32 },
    /// A repeated time: `every Monday`, `monthly`.
    Every(Every),
    /// From a first to a last time; the two stand in the date's ends.
    Span,
    /// A time that is only pointed at: `now`, `per day`.
    Vague(Vague),
}

/// What words do that name no time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vague {
    /// They point at one: `at that time`.
    Point,
    /// They spread something over one: `per day`.
    Rate,
}

/// What a repeated time names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Every {
    /// How long a turn is.
    pub(super) unit: Unit,
    /// How many units a turn has: 2 for `every other week`.
    pub(super) step: u32,
    /// The weekday, where one is named.
    pub(super) weekday: Option<u32>,
}

/// Which occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Last,
    This,
    Next,
}

impl Which {
    /// Of `last`, `this`, `next` and the words that stand for them.
    pub(super) fn of(word: &str) -> Option<Self> {
        Some(match word {
            "last" | "past" => Self::Last,
            "this" | "current" => Self::This,
            "next" | "coming" | "upcoming" => Self::Next,
            _ => return None,
        })
    }

    /// -1, 0 or 1.
    pub(super) fn count(self) -> i32 {
        match self {
            Self::Last => -1,
            Self::This => 0,
            Self::Next => 1,
        }
    }
}

/// A part of a longer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Portion {
    Early,
    Mid,
    Late,
    /// `earlier this month`: up to today.
    Past,
    /// `later this year`: from today.
    Rest,
    /// The n-th half, from 1.
    Half(u32),
    /// The n-th quarter, from 1.
    Quarter(u32),
    /// The n-th week, from 1; 0 for the last.
    Week(u32),
    /// The n-th day, from 1; 0 for the last.
    Day(u32),
    /// The n-th of a weekday, from 1; 0 for the last.
    Weekday(u32, u32),
    /// The n-th decade or month, from 1; 0 for the last.
    Month(u32),
}

impl Named {
    /// The parts stated.
    pub(super) fn parts(&self) -> Parts {
        match *self {
            Self::Parts(parts) | Self::ThatYear(parts) | Self::Near(_, parts) => parts,
            Self::Either(one, two) => one.common(two),
            Self::Months { year, first, count } if first + count <= 13 => Parts { year, ..Parts::default() },
            Self::Feast { feast, year } => {
                let (month, day) = feast.month_and_day().unzip();
                Parts { year, month, day, weekday: None }
            }
            Self::WeekdayOf { weekday, .. } => Parts { weekday: Some(weekday), ..Parts::default() },
            _ => Parts::default(),
        }
    }

    /// True when it is a single day.
    pub(super) fn is_day(&self) -> bool {
        match self {
            Self::Parts(parts) | Self::ThatYear(parts) | Self::Near(_, parts) => {
                parts.day.is_some() || parts.weekday.is_some()
            }
            Self::Either(..) | Self::WeekdayOf { .. } => true,
            Self::Feast { feast, .. } | Self::NearFeast { feast, .. } => feast.is_day(),
            Self::Beside { unit, count, .. } => *unit <= Unit::Day || *unit == Unit::Week && *count != 0,
            Self::Every(every) => every.weekday.is_some(),
            Self::Shift { unit, .. } | Self::Ago { unit, .. } | Self::Later { unit, .. } | Self::Current(unit) => {
                *unit <= Unit::Day
            }
            _ => false,
        }
    }

    /// True for a year or a longer time by its number.
    pub(super) fn is_year(&self) -> bool {
        match self {
            Self::Parts(parts) => parts.month.is_none() && parts.weekday.is_none(),
            Self::Years { .. } => true,
            _ => false,
        }
    }

    /// The same in this year, where none is stated.
    pub(super) fn with_year(self, year: i32) -> Self {
        match self {
            Self::ThatYear(parts) => Self::Parts(Parts { year: Some(year), ..parts }),
            Self::Parts(parts) if parts.year.is_none() => Self::Parts(Parts { year: Some(year), ..parts }),
            Self::Months { year: None, first, count } => Self::Months { year: Some(year), first, count },
            Self::Feast { feast, year: None } => Self::Feast { feast, year: Some(year) },
            other => other,
        }
    }
}

impl Parts {
    /// A year alone.
    pub(super) fn of_year(year: i32) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    /// A month alone.
    pub(super) fn of_month(month: u32) -> Self {
        Self { month: Some(month), ..Self::default() }
    }

    /// A weekday alone.
    pub(super) fn of_weekday(weekday: u32) -> Self {
        Self { weekday: Some(weekday), ..Self::default() }
    }

    /// The parts on which both agree.
    pub(super) fn common(self, other: Self) -> Self {
        fn same<T: PartialEq + Copy>(one: Option<T>, other: Option<T>) -> Option<T> {
            one.filter(|_| one == other)
        }
        Self {
            year: same(self.year, other.year),
            month: same(self.month, other.month),
            day: same(self.day, other.day),
            weekday: same(self.weekday, other.weekday),
        }
    }
}
