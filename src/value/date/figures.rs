//! Days and years in figures: `2024-03-25`, `25/03/2024`, `2020 Q3`, `2021`.

use super::clock::TimeOfDay;
use super::day::is_possible;
use super::named::Named;
use super::phrase::{Phrase, Reader};
use super::year::century_of;
use super::{Parts, words};
use crate::language::word_is;
use crate::value::class::{self, gated};

impl Reader<'_> {
    /// What starts with figures.
    pub(super) fn figures(&self, at: usize) -> Option<Phrase> {
        // How long the figure is and what is glued to it tell which of these it can be.
        let is_short = self.digits(at) <= 2;
        let is_glued = self.glued(at + 1);
        let is_ordinal = self.is_any(at + 1, class::ENDING);
        gated(self.glued(at + 2) && self.is_number(at + 2), || self.numeric(at))
            .or_else(|| gated(is_short, || self.day_led(at)))
            .or_else(|| gated(is_glued, || self.decade(at)))
            .or_else(|| gated(is_ordinal, || self.century(at)))
            .or_else(|| gated(is_glued, || self.quarter(at)))
            .or_else(|| gated(is_short, || self.listed_day(at)))
            .or_else(|| gated(is_ordinal, || self.day_alone(at)))
            .or_else(|| self.year_led(at))
    }

    /// Days in figures: `2024-03-25`, `25/03/2024`, `3/4/24`, `25.03.2024`; also `2024-03` and `2019/20`.
    pub(super) fn numeric(&self, at: usize) -> Option<Phrase> {
        if self.glued(at) && word_is!(self, at.wrapping_sub(1), "$" | "£" | "€" | "." | ":" | "-") {
            return None;
        }
        if let Some((day, month)) = self.word(at).split_once('.') {
            let year = self
                .plain(at + 2)
                .filter(|_| word_is!(self, at + 1, ".") && self.glued(at + 2) && self.digits(at + 2) == 4)?;
            // With stops, the day comes first.
            let (day, month) = (day.parse().ok()?, month.parse().ok()?);
            let parts =
                |day, month| Parts { year: Some(year as i32), month: Some(month), day: Some(day), weekday: None };
            let possible = [parts(day, month), parts(month, day)].into_iter().find(|parts| is_possible(*parts))?;
            return Some(Phrase::new(at + 3, Named::Parts(possible)));
        }
        let mark = self.word(at + 1);
        let is_joint = |mark_at: usize| self.glued(mark_at) && self.glued(mark_at + 1) && self.is_number(mark_at + 1);
        if !(matches!(mark, "-" | "/" | "." | "‐" | "‑") && is_joint(at + 1)) {
            return None;
        }
        let (one, two) = (self.plain(at)?, self.plain(at + 2)?);
        let three = self.plain(at + 4).filter(|_| self.word(at + 3) == mark && is_joint(at + 3));
        let goes_on = |end: usize| self.word(end) == mark && is_joint(end);
        match (self.digits(at), three) {
            (4, Some(day)) if !goes_on(at + 5) && self.digits(at + 2) <= 2 && self.digits(at + 4) <= 2 => {
                let parts = Parts { year: Some(one as i32), month: Some(two), day: Some(day), weekday: None };
                (is_possible(parts) && (1000..=2200).contains(&one))
                    .then(|| self.iso_day(Phrase::new(at + 5, Named::Parts(parts))))
            }
            (1 | 2, Some(year)) if !goes_on(at + 5) => {
                let year = match self.digits(at + 4) {
                    4 => year as i32,
                    // With hyphens and no leading nought it is as often a record of games.
                    2 if mark == "/" || one.max(two) > 12 || self.word(at + 4).starts_with('0') => {
                        century_of(year, self.this_year())
                    }
                    _ => return None,
                };
                self.either(at + 5, one, two, Some(year))
            }
            (4, None)
                if (self.digits(at + 2) == 2 && mark == "-" || self.digits(at + 2) <= 2 && mark == "/")
                    && (1..=12).contains(&two)
                    && (two <= one % 100 || mark == "/" && two != (one + 1) % 100) =>
            {
                let parts = Parts { year: Some(one as i32), ..Parts::of_month(two) };
                ((1900..=2100).contains(&one) && !self.glued(at + 3) || !self.is_word(at + 3))
                    .then_some(Phrase::new(at + 3, Named::Parts(parts)))
            }
            (1 | 2, None)
                if matches!(mark, "/" | "-")
                    && self.digits(at + 2) == 4
                    && (1..=12).contains(&one)
                    && (1900..=2100).contains(&two) =>
            {
                let parts = Parts { year: Some(two as i32), ..Parts::of_month(one) };
                (!self.glued(at + 3) || !self.is_word(at + 3)).then_some(Phrase::new(at + 3, Named::Parts(parts)))
            }
            // `9/11` and `7/7` are names, so the order has to be plain.
            (1 | 2, None) if mark == "/" && (one > 12 || two > 12) && self.is_day_in_figures(at) => {
                self.either(at + 3, one, two, None)
            }
            // The season or financial year 2019/20.
            (4, None)
                if self.digits(at + 2) == 2
                    && mark == "/"
                    && two == (one + 1) % 100
                    && (1800..=2100).contains(&one) =>
            {
                Some(Phrase::new(at + 3, Named::Years { first: one as i32, count: 2, slack: 0 }))
            }
            _ => None,
        }
    }

    /// The day in ISO form with the time that may be glued to it: `2024-03-25T13:00:00Z`.
    pub(super) fn iso_day(&self, day: Phrase) -> Phrase {
        let hour = self.word(day.end).strip_prefix('t').filter(|_| self.glued(day.end));
        let Some(hour) = hour.and_then(|hour| hour.parse::<u32>().ok()).filter(|hour| *hour < 24) else { return day };
        let mut end = day.end + 1;
        let minute = self.plain(end + 1).filter(|minute| word_is!(self, end, ":") && *minute < 60);
        while end < day.end + 8
            && self.glued(end)
            && (self.is_number(end)
                || word_is!(self, end, "z")
                || word_is!(self, end, ":" | "." | "+" | "-") && self.is_number(end + 1))
        {
            end += 1;
        }
        let zone = (word_is!(self, end - 1, "z")).then_some("utc");
        let time = TimeOfDay::at(hour * 60 + minute.unwrap_or(0), zone);
        Phrase { end, time: Some(time), ..day }
    }

    /// True for `on 22/04`: two figures without a year, where a day stands and no fraction.
    fn is_day_in_figures(&self, at: usize) -> bool {
        word_is!(self, at.wrapping_sub(1), "on" | "since" | "until")
            && !self.is_content(at + 3)
            && !word_is!(self, at + 3, "%" | "/")
    }

    /// A day in figures whose order the words leave open: month first, then day first.
    pub(super) fn either(&self, end: usize, one: u32, two: u32, year: Option<i32>) -> Option<Phrase> {
        let parts = |month, day| Parts { year, month: Some(month), day: Some(day), weekday: None };
        let (american, european) = (parts(one, two), parts(two, one));
        let named = match (is_possible(american), is_possible(european)) {
            (true, true) if one != two => Named::Either(american, european),
            (true, _) => Named::Parts(american),
            (false, true) => Named::Parts(european),
            (false, false) => return None,
        };
        Some(Phrase::new(end, named))
    }

    /// A year by its number, with what may follow it: `2020 Q3`, `2017 April`.
    pub(super) fn year_led(&self, at: usize) -> Option<Phrase> {
        let (end, year) = self.year_figure(at)?;
        if let Some((end, first, count)) = self.quarter_figure(end) {
            return Some(Phrase::new(end, Named::Months { year: Some(year), first, count }));
        }
        // "2019/Aug/01", "2019 August 1".
        let joint = word_is!(self, end, "-" | "/") && self.glued(end) && self.glued(end + 1);
        let on = end + usize::from(joint);
        let month = words::month(self.hash(on)).filter(|_| joint || self.is_capital(on));
        if month.is_none() || !joint && self.is_doubtful(on) {
            self.year_alone(at)?;
        }
        if let Some(month) = month {
            let day = self.day_number(on + 1 + usize::from(joint));
            let parts = Parts { year: Some(year), month: Some(month), day: day.map(|day| day.1), weekday: None };
            if is_possible(parts) {
                return Some(Phrase::new(day.map_or(on + 1, |day| day.0), Named::Parts(parts)));
            }
        }
        Some(Phrase::new(end, Named::Parts(Parts::of_year(year))))
    }
}
