//! Days as the rest of crosscheck knows them: a thin type over chrono, so that chrono stands in no interface.

use chrono::{Datelike, NaiveDate};
use std::fmt;

/// The months of the year, in order.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The days of the week, in the order of [`Day::weekday`].
pub const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// 1 January 1970, from which clocks count.
    pub const EPOCH: Self = Self(NaiveDate::from_ymd_opt(1970, 1, 1).expect("a day of the calendar"));

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

    /// The first such day of the week on or after this day, 0 for Monday.
    pub fn first_weekday(self, weekday: u32) -> Self {
        self.plus_days(i64::from((weekday + 7 - self.weekday()) % 7))
    }

    /// The day so many days later (earlier when negative); stays at the calendar's edge rather than leave it.
    pub fn plus_days(self, days: i64) -> Self {
        let span = chrono::Days::new(days.unsigned_abs());
        let moved = if days < 0 { self.0.checked_sub_days(span) } else { self.0.checked_add_days(span) };
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

    /// Easter Sunday of the western churches, by the usual arithmetic of the Gregorian calendar.
    pub fn easter(year: i32) -> Option<Self> {
        let golden = year.rem_euclid(19);
        let (century, short) = (year.div_euclid(100), year.rem_euclid(100));
        let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15).rem_euclid(30);
        let weekday = (32 + 2 * (century % 4) + 2 * (short / 4) - moon - short % 4).rem_euclid(7);
        let shift = (golden + 11 * moon + 22 * weekday) / 451;
        let days = moon + weekday - 7 * shift + 114;
        Self::new(year, (days / 31) as u32, (days % 31 + 1) as u32).filter(|_| (1583..=9999).contains(&year))
    }

    /// Easter Sunday of the Orthodox churches, which the Julian calendar gives.
    pub fn orthodox_easter(year: i32) -> Option<Self> {
        let moon = (19 * year.rem_euclid(19) + 15) % 30;
        let weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34).rem_euclid(7);
        let days = moon + weekday + 114;
        let julian = Self::new(year, (days / 31) as u32, (days % 31 + 1) as u32)?;
        Some(julian.plus_days(julian_lag(year))).filter(|_| (1583..=9999).contains(&year))
    }

    /// The first day of Passover: the Jewish new year of that autumn, less the fixed half year between them.
    pub fn passover(year: i32) -> Option<Self> {
        let before = |hebrew: i64| {
            let months = (235 * hebrew - 234).div_euclid(19);
            let days = 29 * months + (12_084 + 13_753 * months).div_euclid(25_920);
            // No year starts on a Sunday, Wednesday or Friday.
            days + i64::from((3 * (days + 1)).rem_euclid(7) < 3)
        };
        let hebrew = i64::from(year) + 3761;
        let (last, this, next) = (before(hebrew - 1), before(hebrew), before(hebrew + 1));
        let delay = if next - this == 356 { 2 } else { i64::from(this - last == 382) };
        Self::of_number(this + delay - 1_373_427 - 163)
    }

    /// The first such day of the Islamic calendar, counted by its arithmetic, in a year of ours.
    pub fn islamic_in(year: i32, month: i64, day: i64) -> Option<Self> {
        let guess = (i64::from(year) - 622) * 33 / 32;
        let of_year = |islamic: i64| {
            let days = (islamic - 1) * 354 + (3 + 11 * islamic).div_euclid(30) + 29 * (month - 1) + month / 2 + day;
            Self::of_number(227_014 + days)
        };
        (guess - 1..=guess + 2).filter_map(of_year).find(|found| found.year() == year)
    }

    /// The first day on or after this one that has a new moon in the far east, by the mean moon and its largest terms.
    pub fn new_moon(self) -> Option<Self> {
        /// Days of the Julian count before 1 January of year 1, and the hours by which the east is ahead.
        const BEFORE: f64 = 1_721_424.5 - 8.0 / 24.0;
        let new_moon = |count: f64| {
            let angle = |start: f64, turn: f64| (start + turn * count).to_radians();
            let (sun, moon) = (angle(2.5534, 29.105_356_7), angle(201.5643, 385.816_935_28));
            let node = angle(160.7108, 390.670_502_84);
            let pull = -0.4072 * moon.sin()
                + 0.172_41 * sun.sin()
                + 0.016_08 * (2.0 * moon).sin()
                + 0.010_39 * (2.0 * node).sin()
                + 0.007_39 * (moon - sun).sin()
                - 0.005_14 * (moon + sun).sin();
            Self::of_number((2_451_550.097_66 + 29.530_588_861 * count + pull - BEFORE).floor() as i64)
        };
        let first = ((self.number() as f64 + BEFORE - 2_451_550.1) / 29.530_588_861).floor() - 1.0;
        (0..4).filter_map(|later| new_moon(first + f64::from(later))).find(|found| *found >= self)
    }

    /// The day of this number, counted from 1 for 1 January of year 1.
    fn of_number(number: i64) -> Option<Self> {
        NaiveDate::from_num_days_from_ce_opt(i32::try_from(number).ok()?).map(Self)
    }

    /// How many days `self` lies after `other`; negative when before.
    pub fn days_since(self, other: Self) -> i64 {
        self.0.signed_duration_since(other.0).num_days()
    }
}

/// By how many days the Julian calendar is behind in this year, from March on.
fn julian_lag(year: i32) -> i64 {
    i64::from(year / 100 - year / 400 - 2)
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
    fn the_first_weekday_is_the_day_itself_or_ahead() {
        let tuesday = Day::new(2024, 3, 26).expect("a real day");
        for (weekday, expected) in [(1, "2024-03-26"), (2, "2024-03-27"), (6, "2024-03-31"), (0, "2024-04-01")] {
            assert_eq!(tuesday.first_weekday(weekday).to_string(), expected);
        }
    }

    #[test]
    fn feasts_fall_on_their_days() {
        let shown = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
        for (year, easter, orthodox, passover, ramadan) in [
            (1999, "1999-04-04", "1999-04-11", "1999-04-01", "1999-12-09"),
            (2008, "2008-03-23", "2008-04-27", "2008-04-20", "2008-09-02"),
            (2016, "2016-03-27", "2016-05-01", "2016-04-23", "2016-06-07"),
            (2024, "2024-03-31", "2024-05-05", "2024-04-23", "2024-03-11"),
            (2038, "2038-04-25", "2038-04-25", "2038-04-20", "2038-09-30"),
        ] {
            assert_eq!(shown(Day::easter(year)), easter);
            assert_eq!(shown(Day::orthodox_easter(year)), orthodox);
            assert_eq!(shown(Day::passover(year)), passover);
            assert_eq!(shown(Day::islamic_in(year, 9, 1)), ramadan);
        }
    }

    #[test]
    fn new_moons_begin_the_years_of_the_east() {
        for year in ["2008-02-07", "2016-02-08", "2019-02-05", "2020-01-25", "2023-01-22", "2024-02-10", "2033-01-31"] {
            let day = Day::parse(year).expect("a day");
            let from = Day::new(day.year(), 1, 21).expect("a day");
            assert_eq!(from.new_moon(), Some(day));
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
