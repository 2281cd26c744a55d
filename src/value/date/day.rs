//! Days and months in words: `March 25, 2024`, `25th of March`, `Tuesday, March 26`, `March`.

use super::named::{Named, Portion, Vague, Which};
use super::phrase::{Phrase, Reader, skip};
use super::words::Unit;
use super::{Parts, clock, words};
use crate::calendar::Day;
use crate::language::word_is;
use crate::value::class::{self, gated};

impl Reader<'_> {
    /// What starts with a month: `March 25, 2024`, `March 2024`, `March`.
    pub(super) fn month_led(&self, at: usize) -> Option<Phrase> {
        let month = words::month(self.hash(at))?;
        let dotted = if self.glued(at + 1) { skip!(self, at + 1, ".") } else { at + 1 };
        let the = skip!(self, skip!(self, dotted, "-" | "/" | ","), "the");
        let day = self.day_number(dotted).or_else(|| {
            // "Oct-2" and "May the fourth", but neither "May, 4" nor "March - 5".
            let is_joint = word_is!(self, dotted, "-" | "/") && self.glued(dotted) && self.glued(the);
            self.day_number(the).filter(|(end, _)| is_joint || word_is!(self, the - 1, "the") && !self.is_content(*end))
        });
        if let Some((end, day)) = day {
            let is_joined = word_is!(self, dotted, "-") && self.glued(end);
            let joint = if is_joined { skip!(self, end, "-") } else { skip!(self, end, ",") };
            let of = skip!(self, joint, "of");
            let year = self.year_figure(of).filter(|year| !self.is_clock_year(of, year.0));
            let number = year.map(|year| year.1).or_else(|| self.listed_year(dotted, end, day));
            let parts = Parts { year: number, month: Some(month), day: Some(day), weekday: None };
            let (end, named) = self.in_that_year(year.map_or(end, |year| year.0), parts);
            return (is_possible(parts) || is_past_month_end(parts)).then_some(Phrase::new(end, named));
        }
        if let Some(phrase) = self.day_past_all_months(at, dotted, month) {
            return Some(phrase);
        }
        let of = skip!(self, dotted, "-" | "/" | "," | "of" | "in");
        let of = skip!(self, of, "the");
        let of = skip!(self, of, "year");
        if let Some((end, year)) = self.year_figure(of).filter(|_| self.is_possible_month(at)) {
            return Some(Phrase::new(end, Named::Parts(Parts { year: Some(year), ..Parts::of_month(month) })));
        }
        let parts = Parts { year: self.year_of_next_month(dotted, month), ..Parts::of_month(month) };
        let (end, named) = self.in_that_year(at + 1, parts);
        (end > at + 1 || self.is_month_alone(at)).then_some(Phrase::new(end, named))
    }

    /// The year that a later month states for this one too: `in April and June 1955`, `August/September 1956`.
    fn year_of_next_month(&self, at: usize, month: u32) -> Option<i32> {
        let next = skip!(self, at, "and" | "or" | "/" | "&");
        let is_later = |next: &u32| *next > month;
        words::month(self.hash(next)).filter(|later| next > at && self.is_capital(next) && is_later(later))?;
        let of = skip!(self, skip!(self, next + 1, "."), "," | "of");
        self.year_figure(of).map(|(_, year)| year)
    }

    /// A year that follows a month or a day in words: `of last year`, `this year`.
    pub(super) fn in_that_year(&self, at: usize, parts: Parts) -> (usize, Named) {
        let on = skip!(self, at, ",");
        let on = skip!(self, on, "of" | "in");
        let on = skip!(self, on, "the");
        let years = match self.word(on) {
            "last" => -1,
            "this" | "same" | "that" | "current" => 0,
            "next" => 1,
            _ => return (at, Named::Parts(parts)),
        };
        if parts.year.is_some() || !word_is!(self, on + 1, "year") || self.is_clitic(on + 2) {
            return (at, Named::Parts(parts));
        }
        if word_is!(self, on, "same" | "that") {
            return (on + 2, Named::ThatYear(parts));
        }
        let year = self.today.map(|today| today.year() + years);
        (on + 2, Named::Parts(Parts { year, ..parts }))
    }

    /// What starts with a day of a month: `25 March 2024`, `25th of March`, `first of May`.
    pub(super) fn day_led(&self, at: usize) -> Option<Phrase> {
        let (end, day) = self.day_number(at).or_else(|| self.day_before_dated_month(at))?;
        let is_tail = self.glued(at) && word_is!(self, at.wrapping_sub(1), "$" | "£" | "€" | "." | ":" | "/");
        if is_tail && (!word_is!(self, at.wrapping_sub(1), ":") || self.is_number(at.wrapping_sub(2))) {
            return None;
        }
        let on = skip!(self, end, "of");
        let on = if self.glued(on) && self.glued(on + 1) { skip!(self, on, "-" | "/") } else { on };
        let on = if on > end { skip!(self, on, "the") } else { on };
        if let (true, "month", Some(which)) = (word_is!(self, end, "of"), self.word(on + 1), Which::of(self.word(on))) {
            let month = Phrase::new(on + 2, Named::Shift { unit: Unit::Month, count: which.count() });
            return Some(Phrase { portion: Some(Portion::Day(day)), ..month });
        }
        let month = words::month(self.hash(on)).filter(|_| {
            self.is_capital(on)
                || !words::is_doubtful_month(self.word(on))
                || on > end
                || self.year_figure(on + 1).is_some()
        })?;
        let dotted = if self.glued(on + 1) && self.word(on).len() < 5 { skip!(self, on + 1, ".") } else { on + 1 };
        let after = skip!(self, dotted, "," | "-" | "/" | "of");
        let year = self.year_figure(after).or_else(|| self.early_year(after));
        let year = year.filter(|year| !self.is_clock_year(after, year.0));
        let parts = Parts { year: year.map(|year| year.1), month: Some(month), day: Some(day), weekday: None };
        let (end, named) = self.in_that_year(year.map_or(on + 1, |year| year.0), parts);
        (is_possible(parts) || is_past_month_end(parts)).then_some(Phrase::new(end, named))
    }

    /// A day that no month has, said as a day is: `on June 75`, `Nov. 52`, `August 61, 2013`. Of other figures behind a month
    /// (`in June 45 men drowned`) nothing is told. `end` is the token behind the month.
    fn day_past_all_months(&self, at: usize, end: usize, month: u32) -> Option<Phrase> {
        let day = self.plain(end).filter(|day| (32..100).contains(day) && self.digits(end) == 2)?;
        let year = self.year_figure(skip!(self, end + 1, ","));
        let is_day = word_is!(self, at.wrapping_sub(1), "on" | "until" | "till" | "from" | "for") || end > at + 1;
        let closes = !self.is_word(end + 1) && !self.is_number(end + 1) && !self.glued(end + 2)
            || self.is_any(end + 1, class::FUNCTION);
        let is_said = year.is_some() || is_day && closes && !word_is!(self, end + 1, "%" | "-" | "°");
        let parts = Parts { year: year.map(|year| year.1), month: Some(month), day: Some(day), weekday: None };
        let end = year.map_or(end + 1, |year| year.0);
        (is_said && self.is_capital(at)).then_some(Phrase::new(end, Named::Parts(parts)))
    }

    /// A day that no month has before a month and its year: `89 April 2017`.
    fn day_before_dated_month(&self, at: usize) -> Option<(usize, u32)> {
        let day = self.plain(at).filter(|day| (32..100).contains(day) && self.digits(at) == 2)?;
        let is_month = words::month(self.hash(at + 1)).is_some() && self.is_capital(at + 1);
        let is_said = is_month && self.year_figure(skip!(self, at + 2, "." | ",")).is_some();
        let before = at.wrapping_sub(1);
        let follows_name = self.is_capital(before) && words::weekday(self.hash(before)).is_none();
        (is_said && !self.glued(at) && !follows_name).then_some((at + 1, day))
    }

    /// A year of three digits, which follows a whole day only: `30 September 420`.
    pub(super) fn early_year(&self, at: usize) -> Option<(usize, i32)> {
        let year = self.plain(at).filter(|_| self.digits(at) == 3)?;
        let closes = !self.is_word(at + 1) && !self.is_number(at + 1) && !self.glued(at + 1)
            || word_is!(self, at + 1, "." | "," | ")");
        closes.then_some((at + 1, year as i32))
    }

    /// True for four digits after a day that are a time of the clock: `25 March 1800 GMT`.
    pub(super) fn is_clock_year(&self, at: usize, end: usize) -> bool {
        word_is!(self, end, "hours" | "hrs") || words::zone(self.hash(end)).is_some() && self.is_number(at)
    }

    /// A day of the month, and the token after it: `25`, `25th`, `twenty-fifth`.
    pub(super) fn day_number(&self, at: usize) -> Option<(usize, u32)> {
        gated(self.is_any(at, class::DIGITS | class::ORDINAL), || self.day_past_gate(at))
    }

    fn day_past_gate(&self, at: usize) -> Option<(usize, u32)> {
        if let Some(tens) = words::tens(self.hash(at)).filter(|tens| *tens <= 30) {
            let unit_at = skip!(self, at + 1, "-");
            let unit = words::ordinal(self.hash(unit_at)).filter(|unit| *unit < 10)?;
            return (tens + unit <= 31).then_some((unit_at + 1, tens + unit));
        }
        if let Some(day) = words::ordinal(self.hash(at)) {
            return Some((at + 1, day));
        }
        let day = self.plain(at).filter(|day| (1..=31).contains(day) && self.digits(at) <= 2)?;
        let end = if self.glued(at + 1) && words::is_ordinal_ending(self.word(at + 1)) { at + 2 } else { at + 1 };
        let is_count = self.glued(end) && (self.is_word(end) || self.is_number(end))
            || words::is_count_word(self.hash(end))
            || word_is!(self, end, ":") && self.glued(end + 1) && self.is_number(end + 1);
        (!is_count).then_some((end, day))
    }

    /// A day of a month that is not said: `25th`.
    pub(super) fn day_of_a_month(&self, at: usize) -> Option<Phrase> {
        let (end, day) = self.day_number(at).filter(|(end, _)| *end == at + 2 || self.is_word(at))?;
        Some(Phrase::new(end, Named::Parts(Parts { day: Some(day), ..Parts::default() })))
    }

    /// `on the 25th`, where nothing follows that it could order.
    pub(super) fn day_alone(&self, at: usize) -> Option<Phrase> {
        let phrase = self.day_of_a_month(at).filter(|phrase| phrase.end == at + 2)?;
        let end = phrase.end;
        let led = word_is!(self, at.wrapping_sub(1), "the")
            && at > 1
            && word_is!(self, at - 2, "on" | "until" | "till" | "by" | "since");
        let closes = !self.is_word(end) && !self.glued(end + 1)
            || self.is_any(end, class::FUNCTION) && !word_is!(self, end, "of")
            || clock::day_part(self.hash(end)).is_some();
        (led && closes).then_some(phrase)
    }

    /// What starts with a weekday: `Monday`, `Tuesday, March 26`, `Friday the 13th`, `Monday last week`.
    pub(super) fn weekday_led(&self, at: usize) -> Option<Phrase> {
        let weekday =
            words::weekday(self.hash(at)).filter(|_| !word_is!(self, at.wrapping_sub(1), "every" | "each"))?;
        // "The Good Friday Agreement" and "Bloody Sunday": the day of a name is none of this week.
        let before = at.wrapping_sub(1);
        if self.is_capital(before) && word_is!(self, before, "good" | "bloody" | "black") {
            return None;
        }
        // "In a Monday interview" is of that Monday, "on a Monday" of any.
        let is_any = word_is!(self, at.wrapping_sub(1), "a" | "one") && !self.is_content(at + 1);
        let short = words::is_short_weekday(self.word(at));
        if short && !(self.is_capital(at) || word_is!(self, at.wrapping_sub(1), "on" | "last" | "next" | "this")) {
            return None;
        }
        let dotted = if short && self.glued(at + 1) { skip!(self, at + 1, ".") } else { at + 1 };
        let on = skip!(self, dotted, "," | "(");
        let on = skip!(self, on, "the");
        let day = self.month_led(on).or_else(|| self.day_led(on)).or_else(|| self.numeric(on));
        if let Some(day) = day {
            let close = if word_is!(self, dotted, "(") { skip!(self, day.end, ")") } else { day.end };
            match day.named {
                Named::Parts(parts) if parts.day.is_some() => {
                    let parts = Parts { weekday: Some(weekday), ..parts };
                    return Some(Phrase { end: close, named: Named::Parts(parts), ..day });
                }
                _ => {}
            }
        }
        let is_place = |end: usize| (end == on + 2 || word_is!(self, on - 1, "the")) && !self.is_content(end);
        if let Some((end, day)) = self.day_number(on).filter(|(end, _)| is_place(*end)) {
            return Some(Phrase::new(end, Named::Parts(Parts { day: Some(day), ..Parts::of_weekday(weekday) })));
        }
        let of = skip!(self, at + 1, "of");
        // "On Monday week" is neither the last Monday nor the next.
        if word_is!(self, at + 1, "week") && word_is!(self, at.wrapping_sub(1), "on" | "by" | "until" | "from") {
            return Some(Phrase::new(at + 2, Named::Vague(Vague::Point)));
        }
        if word_is!(self, of + 1, "week") {
            let weeks = Which::of(self.word(of)).map(Which::count);
            if let Some(weeks) = weeks {
                return Some(Phrase::new(of + 2, Named::WeekdayOf { weekday, weeks }));
            }
        }
        // "Sun" and "Sat" alone are words of other kinds, a sun and a newspaper.
        let is_day = !short
            || word_is!(self, at.wrapping_sub(1), "on" | "last" | "next" | "this")
            || clock::day_part(self.hash(at + 1)).is_some()
            || !word_is!(self, at, "sun" | "mon" | "sat" | "wed" | "fri" | "tue")
            || self.is_before_clock(dotted);
        (is_day && !is_any).then_some(Phrase::new(at + 1, Named::Parts(Parts::of_weekday(weekday))))
    }

    /// True where a time of the clock follows at `at`.
    fn is_before_clock(&self, at: usize) -> bool {
        let at = skip!(self, skip!(self, at, ","), "at");
        self.clock(at).is_some()
    }

    /// True for a word that must be shown to be a month: an everyday word, or a forename in small letters.
    pub(super) fn is_doubtful(&self, at: usize) -> bool {
        let word = self.word(at);
        words::is_doubtful_month(word) || !self.is_capital(at) && (words::is_forename(word) || word.len() < 5)
    }

    /// True where a month with a year may stand: capitalised, or a word that is only a month.
    pub(super) fn is_possible_month(&self, at: usize) -> bool {
        self.is_capital(at) || !words::is_doubtful_month(self.word(at)) || self.is_month_lead(at)
    }

    /// True for a month's name by itself that can be nothing else there.
    pub(super) fn is_month_alone(&self, at: usize) -> bool {
        // In small letters "may" and "march" are verbs and nouns: "this may take longer", "after march and song".
        let is_small = words::is_doubtful_month(self.word(at)) && !self.is_capital(at);
        if is_small
            && !word_is!(self, at.wrapping_sub(1), "in" | "last" | "next" | "since" | "until" | "early" | "mid" | "-")
        {
            return false;
        }
        if self.is_doubtful(at) {
            let may_head = !self.is_capital(at + 1)
                || words::is_doubtful_month(self.word(at)) && !words::is_forename(self.word(at));
            return may_head && self.is_month_lead(at) || self.is_capital(at) && self.is_paired(at);
        }
        // "April Jones" and "August Wilson" are people.
        !words::is_forename(self.word(at)) || !self.is_capital(at + 1) || self.is_month_lead(at)
    }

    /// True for a month joined to another month: `May-August`, `March to May`, `January and March`.
    pub(super) fn is_paired(&self, at: usize) -> bool {
        let on = skip!(self, at + 1, ".");
        let joins = |word: &str| matches!(word, "-" | "–" | "to" | "and" | "or" | "through" | "until" | "/");
        let is_month = |at: usize| words::month(self.hash(at)).is_some_and(|_| self.is_capital(at));
        joins(self.word(on)) && is_month(on + 1) || at > 1 && joins(self.word(at - 1)) && is_month(at - 2)
    }

    pub(super) fn is_month_lead(&self, at: usize) -> bool {
        let before = self.word_before(at);
        let before = if before == "-" { self.word_before(at - 1) } else { before };
        matches!(
            before,
            "in" | "last"
                | "next"
                | "this"
                | "since"
                | "early"
                | "late"
                | "mid"
                | "by"
                | "until"
                | "till"
                | "of"
                | "from"
                | "through"
                | "between"
                | "during"
                | "before"
                | "after"
                | "least"
                | "every"
                | "previous"
                | "following"
        )
    }
}

/// True for a day that its month does not have: `31 June`, `29 February 2023`.
fn is_past_month_end(parts: Parts) -> bool {
    parts.day.is_some_and(|day| day > 28) && !is_possible(parts)
}

/// True when there is such a day, in some year.
pub(super) fn is_possible(parts: Parts) -> bool {
    match (parts.month, parts.day) {
        (Some(month), Some(day)) => Day::new(parts.year.unwrap_or(super::A_LEAP_YEAR), month, day).is_some(),
        (Some(month), None) => (1..=12).contains(&month),
        _ => true,
    }
}
