//! Dates: times of the calendar as intervals of days.

use super::{Mention, Relation};
use crate::calendar::Day;
use crate::language::Tokens;

/// A time of the calendar as said.
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    /// Every reading of the words; the true time is one of them.
    pub readings: Vec<Period>,
    /// What is known where the words alone name no time (no reference day): parts that can be compared one by one.
    pub parts: Parts,
    /// Which edge of an event the words give: `since 2010`, `until January`.
    pub edge: Edge,
}

/// A stretch of days, first day included, end day excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub start: Day,
    /// The day after the last.
    pub end: Day,
}

/// Parts of a date that are stated, whatever the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The year.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u32>,
    /// Day of the month.
    pub day: Option<u32>,
    /// Day of the week, 0 for Monday.
    pub weekday: Option<u32>,
}

/// Which edge of what happened a date gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edge {
    /// The time itself.
    #[default]
    None,
    /// `since 2010`, `from May`: the start.
    Start,
    /// `until January 2024`: the end.
    End,
    /// `before 2010`, `by Friday`: some time up to it.
    Before,
    /// `after 2010`: some time past it.
    After,
}

impl Date {
    /// How the times lie to each other: disjoint only when every reading of one misses every reading of the other.
    pub fn relation(&self, _other: &Self) -> Relation {
        Relation::Incomparable
    }
}

/// Reads the date that starts at token `at`.
pub fn read_at(_tokens: &Tokens, _at: usize, _today: Option<Day>) -> Option<Mention> {
    None
}
