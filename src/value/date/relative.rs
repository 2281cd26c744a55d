//! Times seen from today or from a time spoken of before: `yesterday`, `last October`, `two weeks ago`, `a year later`.

use super::Parts;
use super::clock;
use super::named::{Named, Portion, Which};
use super::phrase::{Phrase, Reader, skip};
use super::words::{self, Unit};
use crate::language::word_is;
use crate::value::class::{self, gated};

impl Reader<'_> {
    /// What starts with a word.
    pub(super) fn worded(&self, at: usize) -> Option<Phrase> {
        let word = self.word(at);
        match word {
            "yesterday" => return Some(Phrase::new(at + 1, Named::Shift { unit: Unit::Day, count: -1 })),
            "today" => return Some(Phrase::new(at + 1, Named::Shift { unit: Unit::Day, count: 0 })),
            "tomorrow" => return Some(Phrase::new(at + 1, Named::Shift { unit: Unit::Day, count: 1 })),
            "tonight" => {
                let today = Phrase::new(at + 1, Named::Shift { unit: Unit::Day, count: 0 });
                return Some(Phrase { time: clock::day_part("night"), ..today });
            }
            "week"
                if word_is!(self, at.wrapping_sub(1), "the")
                    && word_is!(self, at + 1, "of" | "beginning" | "starting") =>
            {
                let day = self.week_of(at + 2);
                return day.or_else(|| self.counted_time(at));
            }
            "year" | "month" | "quarter" => {
                return self.end_of_unit(at).or_else(|| self.counted_time(at));
            }
            "day" => return self.day_from_today(at).or_else(|| self.counted_time(at)),
            "weekend" => {
                let is_led = word_is!(self, at.wrapping_sub(1), "the")
                    && at > 1
                    && word_is!(self, at - 2, "over" | "during" | "at" | "on" | "throughout" | "of" | "by" | "for");
                let this = Phrase::new(at + 1, Named::Shift { unit: Unit::Weekend, count: 0 });
                return (is_led && !self.is_content(at + 1)).then_some(this);
            }
            "q1" | "q2" | "q3" | "q4" | "h1" | "h2" | "fiscal" | "financial" => return self.quarter(at),
            "ad" => {
                return self.year_figure(at).map(|(end, year)| Phrase::new(end, Named::Parts(Parts::of_year(year))));
            }
            _ => {}
        }
        if let Some(phrase) = self.feast(at).or_else(|| self.repeated(at)) {
            return Some(phrase);
        }
        if self.is_any(at, class::MONTH) {
            return self.month_led(at);
        }
        if self.is_any(at, class::WEEKDAY) {
            return self.weekday_led(at);
        }
        if self.is_any(at, class::STRETCH) {
            return self.season_led(at).or_else(|| self.worded_decade(at));
        }
        if word.starts_with("fy") {
            return self.quarter(at);
        }
        if let Some((end, year)) = gated(self.is_any(at, class::SMALL), || self.worded_year_alone(at)) {
            return Some(Phrase::new(end, Named::Parts(Parts::of_year(year))));
        }
        if self.is_any(at, class::ORDINAL)
            && (words::ordinal(self.hash(at)).is_some() || words::tens(self.hash(at)).is_some())
        {
            return self.century(at).or_else(|| self.day_led(at));
        }
        gated(self.is_any(at, class::NEAR), || self.near(at).or_else(|| self.leaning(at)))
    }

    /// `last week`, `this month`, `next year`, `last October`, `this past Friday`, `last night`.
    fn near(&self, at: usize) -> Option<Phrase> {
        let mut which = Which::of(self.word(at))?;
        let mut on = at + 1;
        if which == Which::This
            && let Some(closer) = Which::of(self.word(on)).filter(|closer| *closer != Which::This)
        {
            (which, on) = (closer, on + 1);
        }
        if let Some(part) = clock::day_part(self.hash(on)) {
            let count = match (which, self.word(on)) {
                (Which::This, _) => 0,
                (Which::Last, "night" | "evening") => -1,
                _ => return self.leaning(at),
            };
            let day = Phrase::new(on + 1, Named::Shift { unit: Unit::Day, count });
            return Some(Phrase { time: Some(part), ..day });
        }
        if let Some(month) = words::month(self.hash(on)) {
            if words::is_doubtful_month(self.word(on)) && !self.is_capital(on) && which == Which::This {
                return None;
            }
            let day = self.day_number(on + 1).map(|(end, day)| (end, Some(day)));
            let (end, day) = day.unwrap_or((on + 1, None));
            let parts = Parts { day, ..Parts::of_month(month) };
            let is_name = self.is_capital(end) && words::is_forename(self.word(on));
            return (!is_name && super::day::is_possible(parts)).then_some(Phrase::new(end, Named::Near(which, parts)));
        }
        if let Some(weekday) = words::weekday(self.hash(on)) {
            return Some(Phrase::new(on + 1, Named::Near(which, Parts::of_weekday(weekday))));
        }
        if let Some((first, count)) = words::season(self.hash(on)) {
            return Some(Phrase::new(on + 1, Named::NearMonths { which, first, count }));
        }
        if let Some(feast) = self.feast_near(on, which) {
            return Some(feast);
        }
        let on = if word_is!(self, on + 1, "year") {
            skip!(self, on, "fiscal" | "financial" | "calendar" | "school" | "academic")
        } else {
            on
        };
        let unit = self.singular_unit(on)?;
        if unit == Unit::Day || unit == Unit::Hour {
            return self.leaning(at);
        }
        // "In the last year" and "the past week" are stretches that end today as often as units of the calendar.
        if which == Which::Last
            && word_is!(self, at.wrapping_sub(1), "the")
            && word_is!(self, at, "past")
            && unit < Unit::Year
        {
            return None;
        }
        if word_is!(self, at, "next") && word_is!(self, at.wrapping_sub(1), "the") {
            return self.leaning(at);
        }
        // "Last week's Tuesday", "next week on Monday".
        let day = if self.is_clitic(on + 1) { on + 2 } else { skip!(self, on + 1, "on") };
        if let Some(weekday) = words::weekday(self.hash(day)).filter(|_| unit == Unit::Week && self.is_capital(day)) {
            return Some(Phrase::new(day + 1, Named::WeekdayOf { weekday, weeks: which.count() }));
        }
        Some(Phrase::new(on + 1, Named::Shift { unit, count: which.count() }))
    }

    /// Words that lean on a time spoken of before: `the following day`, `that year`, `the previous month`.
    fn leaning(&self, at: usize) -> Option<Phrase> {
        let count = match self.word(at) {
            "following" | "next" => 1,
            "previous" | "preceding" => -1,
            "same" | "that" => 0,
            _ => return None,
        };
        if count == 1 && !word_is!(self, at.wrapping_sub(1), "the") {
            return None;
        }
        if let Some(part) = clock::day_part(self.hash(at + 1)) {
            let day = Phrase::new(at + 2, Named::Later { unit: Unit::Day, count: Some(count) });
            return Some(Phrase { time: Some(part), ..day });
        }
        let unit = self.singular_unit(at + 1).filter(|unit| *unit != Unit::Hour && !matches!(unit, Unit::Weekend))?;
        Some(Phrase::new(at + 2, Named::Later { unit, count: Some(count) }))
    }

    /// The week that holds the day at `at`: `the week of April 10`, `the week of the 18th`.
    fn week_of(&self, at: usize) -> Option<Phrase> {
        let on = skip!(self, skip!(self, at, "on"), "the");
        let day = self.base(on).filter(|day| day.named.is_day() && !matches!(day.named, Named::Every(_)));
        let day = day.or_else(|| self.day_of_a_month(on))?;
        let said = self.date_of(on, &day)?.said;
        Some(Phrase::new(day.end, Named::Beside { anchor: said, unit: Unit::Week, count: 0 }))
    }

    /// `year-end`, `year's end`: that of the current one.
    fn end_of_unit(&self, at: usize) -> Option<Phrase> {
        let unit = self.singular_unit(at)?;
        let on = if self.is_clitic(at + 1) { at + 2 } else { skip!(self, at + 1, "-") };
        let is_end = word_is!(self, on, "end") && !self.is_content(on + 1);
        let is_led = !word_is!(self, at.wrapping_sub(1), "a" | "each" | "every" | "last" | "next" | "first");
        let this = Phrase::new(on + 1, Named::Current(unit));
        (is_end && is_led).then_some(Phrase { portion: Some(Portion::Late), ..this })
    }

    /// `day before yesterday`, `day after tomorrow`.
    fn day_from_today(&self, at: usize) -> Option<Phrase> {
        let count = match (self.word(at + 1), self.word(at + 2)) {
            ("before", "yesterday") => -2,
            ("after", "tomorrow") => 2,
            _ => return None,
        };
        Some(Phrase::new(at + 3, Named::Shift { unit: Unit::Day, count }))
    }

    pub(super) fn singular_unit(&self, at: usize) -> Option<Unit> {
        words::unit(self.hash(at))
            .filter(|_| !self.word(at).ends_with('s') && !word_is!(self, at, "second" | "moment" | "minute"))
    }
}
