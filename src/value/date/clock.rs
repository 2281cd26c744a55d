//! Times of the day: `3 p.m.`, `14:05 GMT`, `noon`, `morning`.
//!
//! Zones are told apart and never converted: a time in one zone says nothing of a time in another, or of one without.

use super::phrase::{Reader, skip};
use super::words;
use crate::language::{WordHash, WordMap, word_is};
use crate::value::class::{self, gated};
use std::ops::Range;

/// A time of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay {
    /// First minute since midnight.
    start: u32,
    /// The minute after the last; past 1440 for a night, which runs into the next day.
    end: u32,
    /// Minutes by which everyday speech rounds.
    slack: u32,
    /// The time zone, where one is stated.
    zone: Option<&'static str>,
}

/// When nights begin, in minutes.
const EVENING: u32 = 17 * 60;

/// The slack of a midnight, which is of the day before or of the day after.
const MIDNIGHT: u32 = 1441;

impl TimeOfDay {
    /// The minutes since midnight that are said, end excluded.
    pub fn said(&self) -> Range<u32> {
        self.start..self.end
    }

    /// The minutes since midnight that are allowed, end excluded; they may lie before midnight or past the day.
    pub fn allowed(&self) -> Range<i64> {
        i64::from(self.start) - i64::from(self.slack)..i64::from(self.end) + i64::from(self.slack)
    }

    /// The same in pieces: what happened at midnight was at either end of the day, and not between; half past nine is
    /// before noon or after.
    pub fn ends_allowed(&self) -> [Range<i64>; 2] {
        if self.is_open() {
            let slack = i64::from(rounding(self.start));
            let half = |noon: u32| {
                let first = i64::from(self.start % 720 + noon);
                first - slack..first + i64::from(self.end - self.start) + slack
            };
            return [half(0), half(720)];
        }
        if self.slack != MIDNIGHT {
            return [self.allowed(), self.allowed()];
        }
        let slack = i64::from(Self::at(0, None).slack);
        [-slack..1 + slack, 1440 - slack..1441 + slack]
    }

    /// The abbreviation of the time zone, where one is stated.
    pub fn zone(&self) -> Option<&'static str> {
        self.zone
    }

    /// True for a part of the day, such as the morning.
    pub fn is_vague(&self) -> bool {
        self.slack == 0
    }

    /// True for more than a minute.
    pub(super) fn is_range(&self) -> bool {
        self.end - self.start > 1
    }

    /// A clock time at this minute since midnight; what is said in full hours or quarters may be rounded.
    pub(super) fn at(minute: u32, zone: Option<&'static str>) -> Self {
        Self { start: minute, end: minute + 1, slack: rounding(minute), zone }
    }

    /// A time of twelve hours that may be before noon or after.
    pub(super) fn in_either_half(minute: u32) -> Self {
        Self { slack: 740, ..Self::at(minute, None) }
    }

    /// True where the half of the day is not said.
    pub(super) fn is_open(&self) -> bool {
        (740..1440).contains(&self.slack)
    }

    /// A clock time in the zone of `other`.
    pub(super) fn of_minute(minute: u32, other: &Self) -> Self {
        Self::at(minute, other.zone)
    }

    /// The time in the half of the day that this part of it lies in.
    pub(super) fn in_part(&self, part: &Self) -> Self {
        // Past midnight a night is of the next day, which is not told apart.
        let is_past_noon = part.start >= 720 && (part.end <= 1440 || self.start >= 300);
        let minute = if self.start < 720 && is_past_noon { self.start + 720 } else { self.start };
        Self::of_minute(minute, self)
    }

    /// From this time to a later one of the same day.
    pub(super) fn to(&self, last: &Self) -> Option<Self> {
        let slack = self.slack.max(last.slack);
        let end = match last.end <= self.start {
            // From eleven to one is two hours.
            true if last.is_open() => last.end + 720,
            // From ten in the evening to six is a night.
            true if self.start >= EVENING && last.end <= 720 => last.end + 1440,
            _ => last.end,
        };
        (self.start < end).then_some(Self { start: self.start, end, slack, zone: last.zone })
    }

    const fn part(start: u32, end: u32) -> Self {
        Self { start: start * 60, end: end * 60, slack: 0, zone: None }
    }
}

/// By how many minutes everyday speech rounds to this one.
fn rounding(minute: u32) -> u32 {
    match minute % 60 {
        0 => 20,
        15 | 30 | 45 => 10,
        minute if minute % 5 == 0 => 4,
        _ => 1,
    }
}

/// Minutes since midnight as `14:05:00`.
pub(super) fn iso(minute: u32) -> String {
    format!("{:02}:{:02}:00", minute / 60, minute % 60)
}

/// The part of the day of this name. Bounds are wide: one writer's afternoon is another's evening.
pub(super) fn day_part(word: impl Into<WordHash>) -> Option<TimeOfDay> {
    DAY_PARTS.get(word).copied()
}

static DAY_PARTS: WordMap<TimeOfDay, 16> = WordMap::new(&[
    ("morning", TimeOfDay::part(0, 12)),
    ("afternoon", TimeOfDay::part(12, 19)),
    ("evening", TimeOfDay::part(16, 24)),
    ("night overnight", TimeOfDay::part(17, 31)),
]);

impl Reader<'_> {
    /// The time of the clock that starts at `at`, and the token after it.
    pub(super) fn clock(&self, at: usize) -> Option<(usize, TimeOfDay)> {
        let is_hour = || self.is_any(at, class::DIGITS | class::SMALL);
        let may_follow = || self.is_any(at + 1, class::AFTER_HOUR | class::SMALL);
        let may_start = self.is_any(at, class::CLOCK) || is_hour() && may_follow();
        gated(may_start, || self.clock_past_gate(at))
    }

    /// `The 7:40 from Lenn`, but not `the 2023 from Lenn`.
    fn names_service(&self, at: usize, end: usize) -> bool {
        let is_time = || self.is_any(at + 1, class::AFTER_HOUR);
        word_is!(self, at.wrapping_sub(1), "the") && is_service(self.word(end)) && is_time()
    }

    fn clock_past_gate(&self, at: usize) -> Option<(usize, TimeOfDay)> {
        match self.word(at) {
            "noon" | "midday" => return Some((at + 1, TimeOfDay::at(720, None))),
            // The midnight of a day is its first minute or its last.
            "midnight" => return Some((at + 1, TimeOfDay { start: 0, end: 1, slack: MIDNIGHT, zone: None })),
            _ => {}
        }
        if let Some(spoken) = self.spoken_clock(at) {
            return Some(spoken);
        }
        let (mut end, hour, minute) = self.clock_figures(at)?;
        if let Some((after, half)) = self.meridiem(end) {
            if hour == 0 && minute.is_none() || hour > 23 {
                return None;
            }
            end = after;
            // "14:05 p.m." is a slip, "14 p.m." no time.
            if hour > 12 && minute.is_none() {
                return None;
            }
            let hour = if hour > 12 { hour } else { hour % 12 + half / 60 };
            return Some(self.zoned(end, hour * 60 + minute.unwrap_or(0)));
        }
        if word_is!(self, end, "o'clock" | "oclock") {
            let minutes = hour * 60 + minute.unwrap_or(0);
            let spoken = self.in_either_half(end, minutes);
            return (hour <= 24).then_some(spoken);
        }
        if word_is!(self, end, "hours" | "hrs" | "h") && self.digits(at) == 4 {
            return minute.map(|minute| self.zoned(end + 1, hour * 60 + minute));
        }
        let is_led = is_clock_lead(self.word_before(at));
        if let (None, true) = (minute, is_led && hour <= 12) {
            // "At 3 in the morning", but not "two in the afternoon session".
            let spoken = self.in_either_half(end, hour * 60);
            return (spoken.0 > end && !self.is_content(spoken.0)).then_some(spoken);
        }
        let minute = minute?;
        let (after, half) = self.in_the_part(end);
        if let Some(half) = half {
            let hour = if hour < 12 { hour + half / 60 } else { hour };
            return Some((after, TimeOfDay::at(hour * 60 + minute, None)));
        }
        let zoned = self.zoned(end, hour * 60 + minute);
        if zoned.1.zone.is_some() {
            return Some(zoned);
        }
        if hour < 24 && self.names_service(at, end) {
            let minutes = hour * 60 + minute;
            return Some(if hour > 12 { self.zoned(end, minutes) } else { self.in_either_half(end, minutes) });
        }
        // Bare figures with a colon are as often scores and verses, with a stop decimals; with neither, counts.
        let colon = word_is!(self, at + 1, ":") || hour_code(self.word(at + 1)).is_some();
        (colon
            && hour < 24
            && (is_led || self.digits(at) == 2 && !word_is!(self, at.wrapping_sub(1), "in" | "of" | "by")))
        .then_some(zoned)
    }

    /// A time of the clock as it is spoken: `half past nine`, `a quarter to five`, `ten to four`, `seven thirty p.m.`.
    fn spoken_clock(&self, at: usize) -> Option<(usize, TimeOfDay)> {
        let (on, minutes) = match self.word(at) {
            "half" => (at + 1, 30),
            "quarter" => (at + 1, 15),
            "a" if word_is!(self, at + 1, "quarter") => (at + 2, 15),
            _ => self.minutes(at)?,
        };
        let hour_at = |at: usize| {
            self.plain(at).or_else(|| words::cardinal(self.hash(at))).filter(|hour| (1..=12).contains(hour))
        };
        let is_led = is_clock_lead(self.word_before(at));
        let said = skip!(self, on, "minutes");
        // "From nine to five" and "at one to two" are no such times.
        let is_plain = said > on
            || minutes == 15 && !self.is_number(at)
            || is_led && minutes % 5 == 0 && !word_is!(self, at.wrapping_sub(1), "from" | "between" | "by");
        let minute = match self.word(said) {
            "past" if minutes < 60 => 60 * hour_at(said + 1)? + minutes,
            // "Ten to four" is as often a range or a score.
            "to" if is_plain && minutes < 60 && minutes != 30 => 60 * hour_at(said + 1)? - minutes,
            _ => return self.hour_and_minutes(at),
        };
        let end = said + 2;
        let is_count = self.is_content(end) && self.meridiem(end).is_none();
        (!is_count).then(|| self.in_either_half(end, minute))
    }

    /// `seven thirty p.m.`, `five-thirty`: an hour and minutes in words, which a half of the day or a word before shows.
    fn hour_and_minutes(&self, at: usize) -> Option<(usize, TimeOfDay)> {
        let hour = words::cardinal(self.hash(at)).filter(|hour| (1..=12).contains(hour))?;
        let (end, minutes) = self.minutes(skip!(self, at + 1, "-"))?;
        let is_shown =
            self.meridiem(end).is_some() || word_is!(self, at.wrapping_sub(1), "at") && !self.is_content(end);
        ((10..60).contains(&minutes) && is_shown && !self.is_number(at + 1))
            .then(|| self.in_either_half(end, 60 * hour + minutes))
    }

    /// A number of minutes, and the token after it: `20`, `ten`, `twenty-five`.
    fn minutes(&self, at: usize) -> Option<(usize, u32)> {
        if let Some(number) = self.plain(at) {
            return (number < 60 && self.digits(at) <= 2).then_some((at + 1, number));
        }
        let number = words::cardinal(self.hash(at)).filter(|number| *number > 0)?;
        let unit_at = skip!(self, at + 1, "-");
        match words::cardinal(self.hash(unit_at)).filter(|unit| (1..10).contains(unit) && number >= 20) {
            Some(unit) => Some((unit_at + 1, number + unit)),
            None => Some((at + 1, number)),
        }
    }

    /// A bare hour within a part of the day: `8` after `this evening at`.
    pub(super) fn hour_of(&self, at: usize, part: &TimeOfDay) -> Option<(usize, TimeOfDay)> {
        let (end, hour, minute) = self.clock_figures(at).filter(|(_, hour, _)| (1..=12).contains(hour))?;
        let goes_on = self.is_content(end)
            || word_is!(self, end, "of")
            || self.glued(end) && (self.is_word(end) || self.is_number(end));
        // Past midnight a night is of the next day, which is not told apart.
        let is_past_noon = part.start >= 720 && (part.end <= 1440 || (5..12).contains(&hour));
        let minutes = hour % 12 * 60 + minute.unwrap_or(0) + if is_past_noon { 720 } else { 0 };
        (!goes_on).then_some((end, TimeOfDay::at(minutes, None)))
    }

    /// The half of the day that `a.m.` or `p.m.` at `at` gives, in minutes, and the token after it.
    fn meridiem(&self, at: usize) -> Option<(usize, u32)> {
        match (self.word(at), self.word(at + 1)) {
            ("am", _) => Some((at + 1, 0)),
            ("pm", _) => Some((at + 1, 720)),
            ("a", "m") => Some((at + 2, 0)),
            ("p", "m") => Some((at + 2, 720)),
            // "3:20p", and of bare hours only "at 3p".
            ("a" | "p", _) if self.is_short_meridiem(at) => {
                Some((at + 1, if word_is!(self, at, "p") { 720 } else { 0 }))
            }
            _ => None,
        }
    }

    fn is_short_meridiem(&self, at: usize) -> bool {
        let has_minutes = at > 2 && word_is!(self, at - 2, ":") && self.glued(at - 2) && self.glued(at - 1);
        self.glued(at)
            && !(self.glued(at + 1) && self.is_word(at + 1))
            && (has_minutes || at > 1 && word_is!(self, at - 2, "at"))
    }

    /// A time whose half of the day what follows may tell; else either may be meant.
    pub(super) fn in_either_half(&self, at: usize, minute: u32) -> (usize, TimeOfDay) {
        let at = skip!(self, at, "o'clock" | "oclock");
        if let Some((end, half)) = self.meridiem(at) {
            return self.zoned(end, minute % 720 + half);
        }
        let (after, half) = self.in_the_part(at);
        let minute = if minute < 720 { minute + half.unwrap_or(0) } else { minute };
        let time = TimeOfDay::at(minute, None);
        (after, TimeOfDay { slack: if half.is_some() { time.slack } else { 740 }, ..time })
    }

    /// Hour and minute in figures: `3`, `14:05`, `8.30`, `0830`; and the token after them.
    pub(super) fn clock_figures(&self, at: usize) -> Option<(usize, u32, Option<u32>)> {
        if self.is_word(at) {
            let number = words::cardinal(self.hash(at)).filter(|number| (1..=12).contains(number))?;
            return Some((at + 1, number, None));
        }
        if self.glued(at) && word_is!(self, at.wrapping_sub(1), ":" | "." | "," | "$" | "£" | "€" | "/") {
            return None;
        }
        if let Some((hour, minute)) = self.word(at).split_once('.') {
            let (hour, minute) = (hour.parse().ok()?, minute.parse().ok().filter(|_| minute.len() == 2)?);
            return (hour < 24 && minute < 60 && self.is_number(at)).then_some((at + 1, hour, Some(minute)));
        }
        let number = self.plain(at)?;
        let is_hour = number < 25 && self.digits(at) <= 2;
        if is_hour
            && word_is!(self, at + 1, ":")
            && self.glued(at + 1)
            && self.glued(at + 2)
            && self.digits(at + 2) == 2
        {
            let minute = self.plain(at + 2).filter(|minute| *minute < 60)?;
            let mut end = at + 3;
            if word_is!(self, end, ":") && self.glued(end) && self.glued(end + 1) && self.is_number(end + 1) {
                end += 2;
            }
            return Some((end, number, Some(minute)));
        }
        if let Some(minute) = hour_code(self.word(at + 1)).filter(|_| is_hour && self.glued(at + 1)) {
            return Some((at + 2, number, Some(minute)));
        }
        if is_hour {
            return Some((at + 1, number, None));
        }
        let (hour, minute) = (number / 100, number % 100);
        let is_whole = self.digits(at) == 4 || self.digits(at) == 3 && self.meridiem(at + 1).is_some();
        (is_whole && hour < 24 && minute < 60).then_some((at + 1, hour, Some(minute)))
    }

    /// `in the morning` and the like at `at`: the minutes to add to an hour before noon.
    fn in_the_part(&self, at: usize) -> (usize, Option<u32>) {
        let part = match (self.word(at), self.word(at + 1)) {
            ("in", "the") => self.word(at + 2),
            ("at", "night") => return (at + 2, Some(720)),
            _ => return (at, None),
        };
        match part {
            "morning" => (at + 3, Some(0)),
            "afternoon" | "evening" => (at + 3, Some(720)),
            _ => (at, None),
        }
    }

    /// The time with the zone that may follow it.
    fn zoned(&self, at: usize, minute: u32) -> (usize, TimeOfDay) {
        let brackets = usize::from(word_is!(self, at, "("));
        let zone = words::zone(self.hash(at + brackets)).filter(|_| self.is_capital(at + brackets));
        match zone {
            Some(_) => (at + 1 + 2 * brackets, TimeOfDay::at(minute, zone)),
            // "9am local time", "9am Kyiv time".
            None if word_is!(self, at + 1, "time") && (word_is!(self, at, "local") || self.is_capital(at)) => {
                (at + 2, TimeOfDay::at(minute, None))
            }
            None => (at, TimeOfDay::at(minute, None)),
        }
    }
}

/// The minutes that stand behind an hour and an `h`: `15h30`.
pub(in crate::value) fn hour_code(word: &str) -> Option<u32> {
    let minutes = word.strip_prefix('h').filter(|minutes| minutes.len() == 2)?;
    minutes.parse().ok().filter(|minutes| *minutes < 60)
}

/// True for what is called by the time at which it leaves or begins: `the 7:40 ferry`, `the 7:40 to Velden`.
fn is_service(word: &str) -> bool {
    matches!(
        word,
        "train"
            | "bus"
            | "coach"
            | "tram"
            | "ferry"
            | "boat"
            | "flight"
            | "plane"
            | "shuttle"
            | "service"
            | "express"
            | "sailing"
            | "crossing"
            | "departure"
            | "showing"
            | "screening"
            | "one"
            | "to"
            | "from"
    )
}

/// True for words after which figures are a time of the clock.
fn is_clock_lead(word: &str) -> bool {
    matches!(
        word,
        "at" | "by" | "until" | "till" | "since" | "around" | "about" | "from" | "before" | "after" | "between"
    )
}
