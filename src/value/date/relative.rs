//! Times seen from today or from a time spoken of before: `yesterday`, `last October`, `two weeks ago`, `a year later`.

use super::Parts;
use super::clock;
use super::named::{Named, Portion, Which};
use super::phrase::{Phrase, Reader};
use super::words::{self, Unit};

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
            "week" if self.word_before(at) == "the" && matches!(self.word(at + 1), "of" | "beginning" | "starting") => {
                let day = self.week_of(at + 2);
                return day.or_else(|| self.counted_time(at));
            }
            "year" | "month" | "quarter" => {
                return self.end_of_unit(at).or_else(|| self.counted_time(at));
            }
            "day" => return self.day_from_today(at).or_else(|| self.counted_time(at)),
            "weekend" => {
                let is_led = self.word_before(at) == "the"
                    && at > 1
                    && matches!(
                        self.word(at - 2),
                        "over" | "during" | "at" | "on" | "throughout" | "of" | "by" | "for"
                    );
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
        if words::month(word).is_some() {
            return self.month_led(at);
        }
        if words::weekday(word).is_some() {
            return self.weekday_led(at);
        }
        if words::season(word).is_some() {
            return self.season_led(at);
        }
        if words::decade(word).is_some() {
            return self.worded_decade(at);
        }
        if word.starts_with("fy") {
            return self.quarter(at);
        }
        if words::ordinal(word).is_some() || words::tens(word).is_some() {
            return self.century(at).or_else(|| self.day_led(at));
        }
        self.near(at).or_else(|| self.leaning(at))
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
        if let Some(part) = clock::day_part(self.word(on)) {
            let count = match (which, self.word(on)) {
                (Which::This, _) => 0,
                (Which::Last, "night" | "evening") => -1,
                _ => return self.leaning(at),
            };
            let day = Phrase::new(on + 1, Named::Shift { unit: Unit::Day, count });
            return Some(Phrase { time: Some(part), ..day });
        }
        if let Some(month) = words::month(self.word(on)) {
            if words::is_doubtful_month(self.word(on)) && !self.is_capital(on) && which == Which::This {
                return None;
            }
            let day = self.day_number(on + 1).map(|(end, day)| (end, Some(day)));
            let (end, day) = day.unwrap_or((on + 1, None));
            let parts = Parts { day, ..Parts::of_month(month) };
            let is_name = self.is_capital(end) && words::is_forename(self.word(on));
            return (!is_name && super::day::is_possible(parts)).then_some(Phrase::new(end, Named::Near(which, parts)));
        }
        if let Some(weekday) = words::weekday(self.word(on)) {
            return Some(Phrase::new(on + 1, Named::Near(which, Parts::of_weekday(weekday))));
        }
        if let Some((first, count)) = words::season(self.word(on)) {
            return Some(Phrase::new(on + 1, Named::NearMonths { which, first, count }));
        }
        if let Some(feast) = self.feast_near(on, which) {
            return Some(feast);
        }
        let on = if self.word(on + 1) == "year" { self.skip(on, &YEARS_OF_OTHERS) } else { on };
        let unit = self.singular_unit(on)?;
        if unit == Unit::Day || unit == Unit::Hour {
            return self.leaning(at);
        }
        // "In the last year" and "the past week" are stretches that end today as often as units of the calendar.
        if which == Which::Last && self.word_before(at) == "the" && self.word(at) == "past" && unit < Unit::Year {
            return None;
        }
        if self.word(at) == "next" && self.word_before(at) == "the" {
            return self.leaning(at);
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
        if count == 1 && self.word_before(at) != "the" {
            return None;
        }
        if let Some(part) = clock::day_part(self.word(at + 1)) {
            let day = Phrase::new(at + 2, Named::Later { unit: Unit::Day, count: Some(count) });
            return Some(Phrase { time: Some(part), ..day });
        }
        let unit = self.singular_unit(at + 1).filter(|unit| *unit != Unit::Hour && !matches!(unit, Unit::Weekend))?;
        Some(Phrase::new(at + 2, Named::Later { unit, count: Some(count) }))
    }

    /// `two weeks ago`, `a decade earlier`, `three years later`, `5 days from now`, `years ago`.
    pub(super) fn counted_time(&self, at: usize) -> Option<Phrase> {
        let (on, count) = self.counted(at)?;
        let on = self.skip(on, &["-"]);
        let on = if self.word(on) == "or" && self.word(on + 1) == "so" { on + 2 } else { on };
        let (unit, factor) = match self.word(on) {
            "fortnight" | "fortnights" => (Unit::Week, 2),
            word => (words::unit(word)?, 1),
        };
        let after = self.skip(on + 1, &["or"]);
        let after = if after > on + 1 { self.skip(after, &["so"]) } else { after };
        let (end, direction, is_today) = match self.word(after) {
            "ago" => (after + 1, -1, true),
            "from" if matches!(self.word(after + 1), "now" | "today") => (after + 2, 1, true),
            "after" if self.word(after + 1) == "next" && count == Some(1) => {
                return Some(Phrase::new(after + 2, Named::Shift { unit, count: 2 }));
            }
            "hence" => (after + 1, 1, true),
            "earlier" | "previously" | "beforehand" => (after + 1, -1, false),
            "later" | "afterwards" | "afterward" => (after + 1, 1, false),
            word @ ("before" | "after" | "from" | "following" | "prior") if let Some(count) = count => {
                let direction = if matches!(word, "before" | "prior") { -1 } else { 1 };
                let to = if word == "prior" { self.skip(after + 1, &["to"]) } else { after + 1 };
                if let Some(phrase) = self.beside(to, unit, direction * factor * count as i32) {
                    return Some(phrase);
                }
                match word {
                    "before" | "after" if !self.is_word(after + 1) => (after + 1, direction, false),
                    _ => return None,
                }
            }
            _ if self.is_ahead(at, after) => (after, 1, true),
            "before" if !self.is_word(after + 1) => (after + 1, -1, false),
            "after" if !self.is_word(after + 1) => (after + 1, 1, false),
            _ => return None,
        };
        let factor = direction * factor;
        let named = match (count.filter(|_| words::unit(self.word(on)) != Some(Unit::Hour) || !is_today), is_today) {
            (Some(count), true) => Named::Ago { unit, count: factor * count as i32 },
            (None, true) if unit == Unit::Hour => Named::Ago { unit, count: direction },
            (Some(count), false) if unit > Unit::Hour => Named::Later { unit, count: Some(factor * count as i32) },
            _ => Named::Later { unit, count: None },
        };
        Some(Phrase::new(end, named))
    }

    /// The week that holds the day at `at`: `the week of April 10`, `the week of the 18th`.
    fn week_of(&self, at: usize) -> Option<Phrase> {
        let on = self.skip(self.skip(at, &["on"]), &["the"]);
        let day = self.base(on).filter(|day| day.named.is_day() && !matches!(day.named, Named::Every(_)))?;
        let said = self.date_of(on, &day)?.said;
        Some(Phrase::new(day.end, Named::Beside { anchor: said, unit: Unit::Week, count: 0 }))
    }

    /// `year-end`, `year's end`: that of the current one.
    fn end_of_unit(&self, at: usize) -> Option<Phrase> {
        let unit = self.singular_unit(at)?;
        let on = if self.is_clitic(at + 1) { at + 2 } else { self.skip(at + 1, &["-"]) };
        let is_end = self.word(on) == "end" && !self.is_content(on + 1);
        let is_led = !matches!(self.word_before(at), "a" | "each" | "every" | "last" | "next" | "first");
        let this = Phrase::new(on + 1, Named::Shift { unit, count: 0 });
        (is_end && is_led).then_some(Phrase { portion: Some(Portion::Late), ..this })
    }

    /// A time so long from the one that is said at `at`: `two days after Christmas`, `a week from Friday`.
    fn beside(&self, at: usize, unit: Unit, count: i32) -> Option<Phrase> {
        let at = self.skip(at, &["the"]);
        let anchor = self.portioned(at).or_else(|| self.base(at)).filter(|anchor| anchor.named != Named::Nothing)?;
        let is_known = !matches!(anchor.named, Named::Later { .. } | Named::Every(_) | Named::Beside { .. });
        let said = self.date_of(at, &anchor)?.said;
        is_known.then_some(Phrase::new(anchor.end, Named::Beside { anchor: said, unit, count }))
    }

    /// True for a length after `in` that leads from today into the time ahead: `will meet in two weeks`. Elsewhere it is
    /// how long something takes: `the third storm in two weeks`.
    fn is_ahead(&self, at: usize, end: usize) -> bool {
        if self.word_before(at) != "in"
            || words::unit(self.word(end - 1)) == Some(Unit::Hour)
            || self.is_content(end)
            || self.is_clitic(end)
            || matches!(self.word(end), "of" | "-")
        {
            return false;
        }
        let is_opening = self.is_first(at - 1);
        if is_opening && self.is_last(end) {
            return true;
        }
        let promises = |word: &str| matches!(word, "will" | "shall" | "'ll" | "’ll" | "due" | "scheduled");
        if is_opening {
            return (end..end + 6).any(|on| promises(self.word(on)));
        }
        let back = |on: usize| at.checked_sub(on).map_or("", |on| self.word(on));
        // A count before it is spread over the length: "will play three games in two weeks".
        (2..=8).any(|on| promises(back(on))) && !(2..=4).any(|on| self.counts(at.wrapping_sub(on)))
    }

    /// True for a number, an order or a superlative, which a length behind it bounds.
    fn counts(&self, at: usize) -> bool {
        let word = self.word(at);
        self.is_number(at)
            || words::cardinal(word).is_some()
            || words::ordinal(word).is_some()
            || matches!(word, "times" | "only" | "once" | "twice")
    }

    /// A number of units before one, and the token after it; no number where it is left open (`several years`).
    fn counted(&self, at: usize) -> Option<(usize, Option<u32>)> {
        if self.glued(at) && matches!(self.word_before(at), "$" | "." | "," | "/" | "£" | "€") {
            return None;
        }
        if let Some(number) = self.plain(at) {
            return (number < 10_000).then_some((at + 1, Some(number)));
        }
        match self.word(at) {
            "a" | "an" => match self.word(at + 1) {
                "few" => Some((at + 2, None)),
                "couple" => Some((self.skip(at + 2, &["of"]), Some(2))),
                "half" => None,
                _ => Some((at + 1, Some(1))),
            },
            "couple" => Some((self.skip(at + 1, &["of"]), Some(2))),
            "several" | "few" => Some((at + 1, None)),
            word if word.ends_with('s') && words::unit(word).is_some() => Some((at, None)),
            "year" | "week" | "weekend" | "month" | "decade" | "century" | "day"
                if matches!(self.word_before(at), "the" | "a") =>
            {
                Some((at, Some(1)))
            }
            word => {
                let number = words::cardinal(word)?;
                match words::cardinal(self.word(at + 2)).filter(|unit| *unit < 10) {
                    Some(unit) if number >= 20 && self.word(at + 1) == "-" => Some((at + 3, Some(number + unit))),
                    _ => Some((at + 1, Some(number))),
                }
            }
        }
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

    fn singular_unit(&self, at: usize) -> Option<Unit> {
        words::unit(self.word(at))
            .filter(|_| !self.word(at).ends_with('s') && !matches!(self.word(at), "second" | "moment" | "minute"))
    }
}

/// Words that make of a year one that starts on another day than the calendar's, or on the same.
const YEARS_OF_OTHERS: [&str; 5] = ["fiscal", "financial", "calendar", "school", "academic"];
