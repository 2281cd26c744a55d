//! Days as the rest of crosscheck knows them: a thin type over chrono, so that chrono stands in no interface.

use chrono::{Datelike, NaiveDate};
use std::fmt;

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The day of this year, month (1 to 12) and day of the month, if there is one.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// Reads `2024-03-26`, alone or before a time (`2024-03-26T10:00:00`, `2024-03-26 10:00`).
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let end = text.find(['T', ' ']).unwrap_or(text.len());
        let mut parts = text[..end].splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, least: usize| part.len() >= least && part.bytes().all(|byte| byte.is_ascii_digit());
        if !(digits(year, 4) && digits(month, 1) && digits(day, 1)) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The day of the week, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// The day so many days later (earlier when negative); stays at the calendar's edge rather than leave it.
    pub fn plus_days(self, days: i64) -> Self {
        let moved = chrono::TimeDelta::try_days(days).and_then(|span| self.0.checked_add_signed(span));
        Self(moved.unwrap_or(if days < 0 { NaiveDate::MIN } else { NaiveDate::MAX }))
    }

    /// The same day so many months later (earlier when negative), or the last day of that month where it is shorter.
    pub fn plus_months(self, months: i32) -> Self {
        let span = chrono::Months::new(months.unsigned_abs());
        let moved = if months < 0 { self.0.checked_sub_months(span) } else { self.0.checked_add_months(span) };
        Self(moved.unwrap_or(if months < 0 { NaiveDate::MIN } else { NaiveDate::MAX }))
    }

    /// The number of the day, counted from 1 for 1 January of year 1.
    pub fn number(self) -> i64 {
        i64::from(self.0.num_days_from_ce())
    }

    /// How many days `self` lies after `other`; negative when before.
    pub fn days_since(self, other: Self) -> i64 {
        self.0.signed_duration_since(other.0).num_days()
    }
}

impl fmt::Display for Day {
    /// Writes `2024-03-26`; years before 1 BC with their sign.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year() < 0 { "-" } else { "" };
        write!(formatter, "{sign}{:04}-{:02}-{:02}", self.year().unsigned_abs(), self.month(), self.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_and_written() {
        for (text, expected) in [
            ("2024-03-26", Some("2024-03-26")),
            ("2024-3-6", Some("2024-03-06")),
            (" 2024-03-26T10:00:00Z ", Some("2024-03-26")),
            ("2024-02-30", None),
            ("24-03-26", None),
            ("March 26", None),
            ("", None),
        ] {
            assert_eq!(Day::parse(text).map(|day| day.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn moving_past_the_edge_of_the_calendar_stays_on_it() {
        let day = Day::new(2024, 1, 31).expect("a real day");
        assert_eq!(day.plus_months(1).to_string(), "2024-02-29");
        assert!(day.plus_days(i64::MAX) > day);
        assert!(day.plus_months(i32::MIN) < day);
    }
}
