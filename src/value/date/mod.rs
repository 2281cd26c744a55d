//! Dates: times of the calendar, and of the clock, as sets of possibilities.
//!
//! Reading goes in two steps. Where the cheap test of `start` lets it, the parser (`phrase`, `portion`, `day`, `figures`,
//! `list`, `year`, `stretch`, `relative`, `length`, `feast`, `repeat`, `clock`, `span`, `point`) turns words into what they name
//! (`named`) without asking which day it is; `resolve` then finds the stretches of days that the name can stand for, seen
//! from the day the source speaks from. `settle` does so once more with the time last spoken of, for words that lean on it
//! ("two years later", "in March" within a history).
//! `relation` compares.
//!
//! The decision a reader would question: a date has both what it says to the letter ([`Date::said`]) and what it allows
//! ([`Date::readings`]). Journalists' periods are loose, so "late 2021" allows September to December, "two weeks ago" a
//! few days around that day, and an October without a year the last and the next one; only when nothing that one date
//! allows is allowed by the other do they clash.
//!
//! What is read: days in all usual orders (`March 25, 2024`, `25 March`, `2024-03-25`, `25/03/24`), months, years where
//! the words around show that they are years, decades, centuries, seasons, quarters, halves, parts of these (`early`,
//! `mid-`, `the end of`), weekdays, feasts, repeated times (`every Monday`), `yesterday`, `last October`, `two weeks
//! ago`, `the day after Easter`, times of the day, and spans of all these. What is refused: `may`, `march`, `second`,
//! `sun` as everyday words, four digits that count something, scores, versions, telephone numbers, and `9/11`, which is
//! a name. Words that only point (`now`, `recently`, `at the time`) are listed and never compared, as no text can
//! contradict them. Left out on purpose: durations, which are quantities.

mod clock;
mod day;
mod feast;
mod feasts;
mod figures;
#[cfg(test)]
mod laws;
mod length;
mod list;
mod named;
mod phrase;
mod point;
mod portion;
mod relation;
mod relative;
mod repeat;
mod resolve;
mod settle;
mod span;
mod start;
mod stretch;
#[cfg(test)]
mod tests;
mod words;
mod year;

use super::{Mention, Value};
use crate::calendar::Day;
use crate::language::Tokens;
use std::ops::Range;

pub use clock::TimeOfDay;
pub(super) use clock::hour_code;
pub use settle::settle;
pub(super) use start::{classified, is_fiscal_year};
pub(super) use words::month;

use named::{Named, Portion, Vague};

/// A year in which every day that any year has exists, for days without a year.
const A_LEAP_YEAR: i32 = 2024;

/// A time of the calendar as said.
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    /// The stretch of days named, taken to the letter and in the likeliest reading; none without a reference day where
    /// the words need one.
    pub said: Option<Period>,
    /// Every reading of the words with the slack of everyday speech; the true time is in one of them.
    pub readings: Vec<Period>,
    /// What is known where the words alone name no time (no reference day): parts that can be compared one by one.
    pub parts: Parts,
    /// The time of the day, where one is stated.
    pub time: Option<TimeOfDay>,
    /// Which edge of an event the words give: `since 2010`, `until January`.
    pub edge: Edge,
    /// First and last part of a span, which the readings cover whole: `from late 2021 to October 2022`.
    pub ends: Option<Box<Ends>>,
    /// What the words name before a reference day is asked.
    named: Named,
    /// Which part of it: `late`, `the end of`.
    portion: Option<Portion>,
    /// The whole of which a part is said: 2021 under `late 2021`.
    whole: Option<Period>,
    /// True when the words name a part of a year without the year, which was guessed from the days around.
    has_guessed_year: bool,
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
    /// The year; 0 is 1 BC.
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

/// The two ends of a span, so that each can be compared with a claim about the start or the end alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Ends {
    /// The tokens of the first part (`late 2021`) and what they name, with [`Edge::Start`].
    pub start: (Range<usize>, Date),
    /// The tokens of the last part (`October 2022`) and what they name, with [`Edge::End`].
    pub end: (Range<usize>, Date),
}

impl Period {
    /// The period with so many days added at both ends.
    fn widened(self, days: i64) -> Self {
        if days == 0 {
            return self;
        }
        Self { start: self.start.plus_days(-days), end: self.end.plus_days(days) }
    }

    /// The year in which it lies as a whole.
    pub(crate) fn year(self) -> Option<Self> {
        let year = self.start.year();
        let (start, end) = (Day::new(year, 1, 1)?, Day::new(year + 1, 1, 1)?);
        (self.end <= end).then_some(Self { start, end })
    }

    /// How many days it has.
    pub fn length(self) -> i64 {
        self.end.days_since(self.start)
    }
}

impl Date {
    /// True when the words name a day or period only by its distance from the day of writing: `Monday`, `yesterday`, `last
    /// week`. Reports of one event pass them on from day to day, and say them of the telling as often as of the event.
    pub fn is_passing(&self) -> bool {
        match self.named {
            Named::Parts(parts) => parts.weekday.is_some() && parts.day.is_none() && parts.month.is_none(),
            Named::Shift { .. } | Named::WeekdayOf { .. } | Named::Ago { .. } | Named::Later { .. } => true,
            _ => false,
        }
    }

    /// True for words that point at a time without naming one: `now`, `at that time`, `per day`. No claim is made of them.
    pub fn only_points(&self) -> bool {
        matches!(self.named, Named::Vague(_))
    }

    /// True for a year by its number, or a longer time.
    pub fn is_year(&self) -> bool {
        self.portion.is_none() && self.edge == Edge::None && self.named.is_year()
    }

    /// True for a month, or a part or day of one, without its year: `mid May`, `on 19 June`.
    pub fn is_of_any_year(&self) -> bool {
        matches!(self.named, Named::Parts(Parts { year: None, month: Some(_), .. }))
    }

    /// True for a day with its month and year: `3 May 2020`.
    pub fn is_whole(&self) -> bool {
        matches!(self.named, Named::Parts(Parts { year: Some(_), month: Some(_), day: Some(_), .. }))
            && self.edge == Edge::None
    }

    /// The weekday that stands with a day of a month, and the days that may be meant: without a year in the words those of
    /// this year and of the two beside it. None where the words do not name both.
    pub fn weekday_and_days(&self, today: Option<Day>) -> Option<(u32, Vec<Day>)> {
        let Named::Parts(Parts { year, month: Some(month), day: Some(day), weekday: Some(weekday) }) = self.named
        else {
            return None;
        };
        let years = match (year, today) {
            (Some(year), _) => vec![year],
            (None, Some(today)) => vec![today.year(), today.year() - 1, today.year() + 1],
            (None, None) => return None,
        };
        let days: Vec<Day> = years.into_iter().filter_map(|year| Day::new(year, month, day)).collect();
        (!days.is_empty()).then_some((weekday, days))
    }

    /// The day of a month that the words name, the month from 1 to 12, and how many days that month has, which may be fewer:
    /// 31, 6 and 30 for `31 June`. None where they name no month or no day.
    pub fn day_of_month(&self) -> Option<(u32, u32, u32)> {
        let Named::Parts(Parts { year, month: Some(month), day: Some(day), .. }) = self.named else { return None };
        let last = Day::new(year.unwrap_or(A_LEAP_YEAR), month, 1)?.plus_months(1).plus_days(-1);
        Some((day, month, last.day()))
    }

    /// The type under which the values listing shows it: a span or a stretch longer than a day is a range.
    pub fn type_name(&self) -> &'static str {
        match self.named {
            Named::Every(_) | Named::Vague(Vague::Rate) => return "set",
            Named::Vague(Vague::Point) => return "time",
            _ => {}
        }
        let is_range = match (&self.ends, self.time) {
            (Some(_), _) => true,
            (None, Some(time)) => time.is_range(),
            (None, None) => self.said.is_some_and(|period| period.length() > 1),
        };
        match (self.time.is_some(), self.has_day(), is_range) {
            (false, _, false) => "date",
            (false, _, true) => "daterange",
            (true, true, false) => "datetime",
            (true, true, true) => "datetimerange",
            (true, false, false) => "time",
            (true, false, true) => "timerange",
        }
    }

    /// What is said, in ISO form, end excluded: `2024-03-01`, `2024-04-01`. With a time of the clock, to the minute
    /// (`2024-03-26T14:05:00`); a part of the day (`morning`) stays its whole day. A time alone, without a day, is
    /// `14:05:00`. None where the words name no time by themselves.
    pub fn iso(&self) -> Option<(String, String)> {
        let is_past_midnight = self.time.is_some_and(|time| time.said().end > 1440);
        if let Some(ends) = self.ends.as_deref().filter(|_| self.time.is_some() && !is_past_midnight) {
            return Some((ends.start.1.iso()?.0, ends.end.1.iso()?.0));
        }
        let minutes = self.time.filter(|time| !time.is_vague()).map(|time| time.said());
        let Some(said) = self.said else {
            let minutes = minutes.filter(|_| !self.has_day())?;
            return Some((clock::iso(minutes.start % 1440), clock::iso(minutes.end % 1440)));
        };
        Some(match minutes {
            Some(minutes) => {
                let moment = |minute: u32| {
                    let day = said.start.plus_days(i64::from(minute / 1440));
                    format!("{day}T{}", clock::iso(minute % 1440))
                };
                let is_range = self.time.is_some_and(|time| time.is_range());
                (moment(minutes.start), moment(minutes.end - u32::from(is_range)))
            }
            None => (said.start.to_string(), said.end.to_string()),
        })
    }

    /// What lies under the words that narrow or bound, in ISO form: 2021 under `late 2021` or `since 2021`.
    pub fn base_iso(&self) -> Option<(String, String)> {
        match self.whole.filter(|_| self.time.is_none()) {
            Some(whole) => Some((whole.start.to_string(), whole.end.to_string())),
            None => self.iso(),
        }
    }

    /// What is said, in ISO form and with the edge taken in: `since 2010` has no end, `before May` no start.
    pub fn bounds(&self) -> Option<(Option<String>, Option<String>)> {
        let (start, end) = self.iso()?;
        Some(match self.edge {
            Edge::None => (Some(start), Some(end)),
            Edge::Start => (Some(start), None),
            Edge::End => (None, Some(end)),
            Edge::Before => (None, Some(start)),
            Edge::After => (Some(end), None),
        })
    }

    /// True when the words name a day or a longer time, not only a time of the clock.
    fn has_day(&self) -> bool {
        self.named != Named::Nothing || self.said.is_some()
    }
}

/// Reads a date whose words look like a name: `Labor Day`, `Mondays`, `Fourth of July`.
pub fn read_over_name(tokens: &Tokens, at: usize, today: Option<Day>) -> Option<Mention> {
    if start::may_look_like_name(tokens, at) { read_at(tokens, at, today) } else { None }
}

/// Reads the date that starts at token `at`, the longest one. `today` is the day the source speaks from.
///
/// Plain prepositions (`in`, `on`) and edge words (`since`, `until`) stay outside of the tokens of the mention; the edge
/// they give is in its value. `from … to …` and `between … and …` are one mention, preposition included.
pub fn read_at(tokens: &Tokens, at: usize, today: Option<Day>) -> Option<Mention> {
    if start::may_start(tokens, at) { read_past_gate(tokens, at, today) } else { None }
}

/// Reads the date that starts at token `at` without asking first whether one may.
pub(super) fn read_past_gate(tokens: &Tokens, at: usize, today: Option<Day>) -> Option<Mention> {
    let (end, date) = phrase::Reader::new(tokens, at, today).date(at)?;
    Some(Mention::new(tokens, at..end, Value::Date(Box::new(date))))
}
