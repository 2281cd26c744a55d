//! Names of the calendar: days, months, years, decades, centuries, seasons, quarters.

use super::named::Named;
use super::phrase::{Phrase, Reader, is_apostrophe};
use super::year::century_of;
use super::{Parts, words};
use crate::calendar::Day;

impl Reader<'_> {
    /// What starts with figures.
    pub(super) fn figures(&self, at: usize) -> Option<Phrase> {
        self.numeric(at)
            .or_else(|| self.day_led(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.century(at))
            .or_else(|| self.quarter(at))
            .or_else(|| self.day_alone(at))
            .or_else(|| self.year_led(at))
    }

    /// What starts with a month: `March 25, 2024`, `March 2024`, `March`.
    pub(super) fn month_led(&self, at: usize) -> Option<Phrase> {
        let month = words::month(self.word(at))?;
        let dotted = if self.glued(at + 1) { self.skip(at + 1, &["."]) } else { at + 1 };
        let the = self.skip(self.skip(dotted, &["-", ","]), &["the"]);
        let day = self.day_number(dotted).or_else(|| {
            // "Oct-2" and "May the fourth", but neither "May, 4" nor "March - 5".
            let fits = self.word(the - 1) == "the" || self.word(dotted) == "-" && self.glued(dotted) && self.glued(the);
            self.day_number(the).filter(|_| fits)
        });
        if let Some((end, day)) = day {
            let of = self.skip(self.skip(end, &[","]), &["of"]);
            let year = self.year_figure(of).filter(|year| !self.is_clock_year(of, year.0));
            let parts = Parts { year: year.map(|year| year.1), month: Some(month), day: Some(day), weekday: None };
            let (end, named) = self.in_that_year(year.map_or(end, |year| year.0), parts);
            return is_possible(parts).then_some(Phrase::new(end, named));
        }
        let of = self.skip(dotted, &["-", ",", "of"]);
        let of = self.skip(of, &["the"]);
        let of = self.skip(of, &["year"]);
        if let Some((end, year)) = self.year_figure(of).filter(|_| self.is_possible_month(at)) {
            return Some(Phrase::new(end, Named::Parts(Parts { year: Some(year), ..Parts::of_month(month) })));
        }
        let (end, named) = self.in_that_year(at + 1, Parts::of_month(month));
        (end > at + 1 || self.is_month_alone(at)).then_some(Phrase::new(end, named))
    }

    /// A year that follows a month or a day in words: `of last year`, `this year`.
    fn in_that_year(&self, at: usize, parts: Parts) -> (usize, Named) {
        let on = self.skip(at, &[","]);
        let on = self.skip(on, &["of", "in"]);
        let on = self.skip(on, &["the"]);
        let years = match self.word(on) {
            "last" => -1,
            "this" | "same" | "current" => 0,
            "next" => 1,
            _ => return (at, Named::Parts(parts)),
        };
        if parts.year.is_some() || self.word(on + 1) != "year" || self.is_clitic(on + 2) {
            return (at, Named::Parts(parts));
        }
        let year = self.today.filter(|_| self.word(on) != "same").map(|today| today.year() + years);
        (on + 2, Named::Parts(Parts { year, ..parts }))
    }

    /// What starts with a day of a month: `25 March 2024`, `25th of March`, `first of May`.
    pub(super) fn day_led(&self, at: usize) -> Option<Phrase> {
        let (end, day) = self.day_number(at)?;
        if self.glued(at) && matches!(self.word_before(at), "$" | "£" | "€" | "." | ":" | "/") {
            return None;
        }
        let on = self.skip(end, &["of"]);
        let on = if self.glued(on) && self.glued(on + 1) { self.skip(on, &["-"]) } else { on };
        let on = if on > end { self.skip(on, &["the"]) } else { on };
        let month = words::month(self.word(on)).filter(|_| self.is_capital(on) || !self.is_doubtful(on) || on > end)?;
        let dotted = if self.glued(on + 1) && self.word(on).len() < 5 { self.skip(on + 1, &["."]) } else { on + 1 };
        let after = self.skip(dotted, &[",", "-", "of"]);
        let year = self.year_figure(after).or_else(|| self.early_year(after));
        let year = year.filter(|year| !self.is_clock_year(after, year.0));
        let parts = Parts { year: year.map(|year| year.1), month: Some(month), day: Some(day), weekday: None };
        let (end, named) = self.in_that_year(year.map_or(on + 1, |year| year.0), parts);
        is_possible(parts).then_some(Phrase::new(end, named))
    }

    /// A year of three digits, which follows a whole day only: `30 September 420`.
    fn early_year(&self, at: usize) -> Option<(usize, i32)> {
        let year = self.plain(at).filter(|_| self.digits(at) == 3)?;
        let closes = !self.is_word(at + 1) && !self.is_number(at + 1) && !self.glued(at + 1)
            || matches!(self.word(at + 1), "." | "," | ")");
        closes.then_some((at + 1, year as i32))
    }

    /// True for four digits after a day that are a time of the clock: `25 March 1800 GMT`.
    fn is_clock_year(&self, at: usize, end: usize) -> bool {
        matches!(self.word(end), "hours" | "hrs") || words::zone(self.word(end)).is_some() && self.is_number(at)
    }

    /// A day of the month, and the token after it: `25`, `25th`, `twenty-fifth`.
    pub(super) fn day_number(&self, at: usize) -> Option<(usize, u32)> {
        if let Some(tens) = words::tens(self.word(at)).filter(|tens| *tens <= 30) {
            let unit = words::ordinal(self.word(at + 2)).filter(|unit| *unit < 10 && self.word(at + 1) == "-")?;
            return (tens + unit <= 31).then_some((at + 3, tens + unit));
        }
        if let Some(day) = words::ordinal(self.word(at)) {
            return Some((at + 1, day));
        }
        let day = self.plain(at).filter(|day| (1..=31).contains(day) && self.digits(at) <= 2)?;
        let end = if self.glued(at + 1) && words::is_ordinal_ending(self.word(at + 1)) { at + 2 } else { at + 1 };
        let is_count = self.glued(end) && (self.is_word(end) || self.is_number(end))
            || words::is_count_word(self.word(end))
            || self.word(end) == ":" && self.glued(end + 1) && self.is_number(end + 1);
        (!is_count).then_some((end, day))
    }

    /// `on the 25th`, where nothing follows that it could order.
    fn day_alone(&self, at: usize) -> Option<Phrase> {
        let (end, day) = self.day_number(at).filter(|(end, _)| *end == at + 2)?;
        let led = self.word_before(at) == "the"
            && at > 1
            && matches!(self.word(at - 2), "on" | "until" | "till" | "by" | "since");
        let closes = !self.is_word(end) && !self.glued(end + 1)
            || crate::language::is_function_word(self.word(end)) && self.word(end) != "of"
            || super::clock::day_part(self.word(end)).is_some();
        (led && closes).then_some(Phrase::new(end, Named::Parts(Parts { day: Some(day), ..Parts::default() })))
    }

    /// What starts with a weekday: `Monday`, `Tuesday, March 26`, `Friday the 13th`, `Monday last week`.
    pub(super) fn weekday_led(&self, at: usize) -> Option<Phrase> {
        let weekday = words::weekday(self.word(at))?;
        let short = words::is_short_weekday(self.word(at));
        if short && !(self.is_capital(at) || matches!(self.word_before(at), "on" | "last" | "next" | "this")) {
            return None;
        }
        let dotted = if short && self.glued(at + 1) { self.skip(at + 1, &["."]) } else { at + 1 };
        let on = self.skip(dotted, &[",", "("]);
        let on = self.skip(on, &["the"]);
        let day = self.month_led(on).or_else(|| self.day_led(on)).or_else(|| self.numeric(on));
        if let Some(day) = day {
            let close = if self.word(dotted) == "(" { self.skip(day.end, &[")"]) } else { day.end };
            match day.named {
                Named::Parts(parts) if parts.day.is_some() => {
                    let parts = Parts { weekday: Some(weekday), ..parts };
                    return Some(Phrase { end: close, named: Named::Parts(parts), ..day });
                }
                _ => {}
            }
        }
        if let Some((end, day)) = self
            .day_number(on)
            .filter(|(end, _)| *end == on + 2 && on > dotted || self.word(on - 1) == "the" && *end > on)
        {
            return Some(Phrase::new(end, Named::Parts(Parts { day: Some(day), ..Parts::of_weekday(weekday) })));
        }
        let of = self.skip(at + 1, &["of"]);
        if self.word(of + 1) == "week" {
            let weeks = super::named::Which::of(self.word(of)).map(super::named::Which::count);
            if let Some(weeks) = weeks {
                return Some(Phrase::new(of + 2, Named::WeekdayOf { weekday, weeks }));
            }
        }
        // "Sun" and "Sat" alone are words of other kinds, a sun and a newspaper.
        let is_day = !short
            || matches!(self.word_before(at), "on" | "last" | "next" | "this")
            || super::clock::day_part(self.word(at + 1)).is_some()
            || !matches!(self.word(at), "sun" | "mon" | "sat" | "wed" | "fri" | "tue")
            || self.end_of_phrase(dotted);
        is_day.then_some(Phrase::new(at + 1, Named::Parts(Parts::of_weekday(weekday))))
    }

    /// True where a short weekday is followed by a time of the clock.
    fn end_of_phrase(&self, at: usize) -> bool {
        let at = self.skip(self.skip(at, &[","]), &["at"]);
        self.clock(at).is_some()
    }

    /// Days in figures: `2024-03-25`, `25/03/2024`, `3/4/24`, `25.03.2024`; also `2024-03` and `2019/20`.
    pub(super) fn numeric(&self, at: usize) -> Option<Phrase> {
        if self.glued(at) && matches!(self.word_before(at), "$" | "£" | "€" | "." | ":" | "-") {
            return None;
        }
        if let Some((day, month)) = self.word(at).split_once('.') {
            let year = self
                .plain(at + 2)
                .filter(|_| self.word(at + 1) == "." && self.glued(at + 2) && self.digits(at + 2) == 4)?;
            return self.either(at + 3, day.parse().ok()?, month.parse().ok()?, year as i32);
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
                let end = self.after_t(at + 5);
                (is_possible(parts) && (1000..=2200).contains(&one)).then_some(Phrase::new(end, Named::Parts(parts)))
            }
            (1 | 2, Some(year)) if !goes_on(at + 5) => {
                let year = match self.digits(at + 4) {
                    4 => year as i32,
                    2 if mark == "/" => century_of(year, self.this_year()),
                    _ => return None,
                };
                self.either(at + 5, one, two, year)
            }
            (4, None) if self.digits(at + 2) == 2 && mark == "-" && (1..=12).contains(&two) && two <= one % 100 => {
                let parts = Parts { year: Some(one as i32), ..Parts::of_month(two) };
                ((1900..=2100).contains(&one) && !self.glued(at + 3) || !self.is_word(at + 3))
                    .then_some(Phrase::new(at + 3, Named::Parts(parts)))
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

    /// Past the word that an ISO time starts with where it is glued to its day: `2024-03-25T13:00:00Z`.
    fn after_t(&self, at: usize) -> usize {
        let is_time = self.glued(at)
            && self
                .word(at)
                .strip_prefix('t')
                .is_some_and(|hour| !hour.is_empty() && hour.bytes().all(|byte| byte.is_ascii_digit()));
        if !is_time {
            return at;
        }
        let mut end = at + 1;
        while end < at + 8
            && self.glued(end)
            && (self.is_number(end) || matches!(self.word(end), ":" | "." | "z" | "+"))
        {
            end += 1;
        }
        end
    }

    /// A day in figures whose order the words leave open: month first, then day first.
    fn either(&self, end: usize, one: u32, two: u32, year: i32) -> Option<Phrase> {
        let parts = |month, day| Parts { year: Some(year), month: Some(month), day: Some(day), weekday: None };
        let (american, european) = (parts(one, two), parts(two, one));
        let named = match (is_possible(american), is_possible(european)) {
            (true, true) if one != two => Named::Either(american, european),
            (true, _) => Named::Parts(american),
            (false, true) => Named::Parts(european),
            (false, false) => return None,
        };
        Some(Phrase::new(end, named))
    }

    /// Decades in figures: `1990s`, `1990's`.
    fn decade(&self, at: usize) -> Option<Phrase> {
        let number = self.plain(at)?;
        let is_plural = self.glued(at + 1) && (self.word(at + 1) == "s" || self.is_clitic(at + 1));
        if !is_plural || number % 10 != 0 {
            return None;
        }
        match self.digits(at) {
            4 if (1000..=2090).contains(&number) && (self.word(at + 1) == "s" || self.word_before(at) == "the") => {
                // The 1900s are ten years or a hundred.
                let slack = if number % 100 == 0 { 90 } else { 0 };
                Some(Phrase::new(at + 2, Named::Years { first: number as i32, count: 10, slack }))
            }
            2 if matches!(self.word_before(at), "the" | "early" | "late" | "mid" | "-" | "in") && number >= 20 => {
                let in_ages = matches!(self.word_before(at), "the" | "in")
                    && at > 1
                    && matches!(self.word(at - 2), "her" | "his" | "their");
                let first = century_of(number, self.this_year() - 10);
                (!in_ages && !self.is_age_lead(at))
                    .then_some(Phrase::new(at + 2, Named::Years { first, count: 10, slack: 0 }))
            }
            _ => None,
        }
    }

    /// `in her mid-40s`, `in his early 60s`: ages, not decades.
    fn is_age_lead(&self, at: usize) -> bool {
        (1..=4).any(|back| at >= back && matches!(self.word(at - back), "his" | "her" | "their" | "my" | "our" | "its"))
    }

    /// `'90s`, `’98`.
    pub(super) fn short_decade(&self, at: usize) -> Option<Phrase> {
        if !is_apostrophe(self.word(at)) || !self.glued(at + 1) {
            return None;
        }
        let number = self.plain(at + 1).filter(|number| self.digits(at + 1) == 2 && number % 10 == 0)?;
        let is_plural = self.glued(at + 2) && (self.word(at + 2) == "s" || self.is_clitic(at + 2));
        let first = century_of(number, self.this_year() - 10);
        is_plural.then_some(Phrase::new(at + 3, Named::Years { first, count: 10, slack: 0 }))
    }

    /// `18th century`, `nineteenth-century`, `5th century BC`.
    pub(super) fn century(&self, at: usize) -> Option<Phrase> {
        let (end, number) = match self.plain(at) {
            Some(number) if words::is_ordinal_ending(self.word(at + 1)) && self.glued(at + 1) => (at + 2, number),
            Some(_) => return None,
            None => self.day_number(at)?,
        };
        let century = self.skip(end, &["-"]);
        if !matches!(self.word(century), "century" | "centuries") || !(1..=30).contains(&number) {
            return None;
        }
        let number = number as i32;
        let (end, first) = match self.word(century + 1) {
            "bc" | "bce" => (century + 2, 1 - 100 * number),
            "ad" | "ce" => (century + 2, 100 * (number - 1)),
            _ => (century + 1, 100 * (number - 1)),
        };
        Some(Phrase::new(end, Named::Years { first, count: 100, slack: 1 }))
    }

    /// `nineties`, where a decade and no temperature or age is meant.
    pub(super) fn worded_decade(&self, at: usize) -> Option<Phrase> {
        let short = words::decade(self.word(at))?;
        let (end, base) = match self.word_before(at) {
            "nineteen" => (at + 1, 1900),
            "the" | "early" | "late" | "mid" | "-" if !self.is_age_lead(at) => (at + 1, 0),
            _ => return None,
        };
        let first = if base > 0 { base + short as i32 } else { century_of(short, self.this_year() - 10) };
        Some(Phrase::new(end, Named::Years { first, count: 10, slack: 0 }))
    }

    /// `summer of 2020`, `winter 2019-20`, `spring`.
    pub(super) fn season_led(&self, at: usize) -> Option<Phrase> {
        let (first, count) = words::season(self.word(at))?;
        let of = self.skip(self.skip(at + 1, &[","]), &["of"]);
        let of = self.skip(of, &["the"]);
        let of = self.skip(of, &["year"]);
        if let Some((end, year)) = self.year_figure(of) {
            let joint =
                matches!(self.word(end), "-" | "–" | "/") && self.digits(end + 1) <= 4 && self.is_number(end + 1);
            let end = if joint && first == 12 { end + 2 } else { end };
            return Some(Phrase::new(end, Named::Months { year: Some(year), first, count }));
        }
        if let (true, Named::Parts(parts)) =
            (self.word(of + 1) == "year", self.in_that_year(at + 1, Parts::default()).1)
        {
            if let Some(year) = parts.year {
                return Some(Phrase::new(of + 2, Named::Months { year: Some(year), first, count }));
            }
        }
        let is_led = matches!(
            self.word_before(at),
            "in" | "this" | "by" | "during" | "until" | "since" | "early" | "late" | "mid"
        ) || self.word_before(at) == "the"
            && at > 1
            && matches!(self.word(at - 2), "in" | "by" | "during" | "of" | "over" | "until" | "since");
        // "In fall" and "the fall" are too often falls.
        (is_led && self.word(at) != "fall" && !self.is_content(at + 1) && !self.is_clitic(at + 1))
            .then_some(Phrase::new(at + 1, Named::Months { year: None, first, count }))
    }

    /// `Q3 2020`, `3Q 2020`, `H1`, `fiscal 2023`, `FY23`, `fiscal year 2023`.
    pub(super) fn quarter(&self, at: usize) -> Option<Phrase> {
        let word = self.word(at);
        let (end, first, count) = match (word, word.as_bytes()) {
            (_, [b'q', number @ b'1'..=b'4']) => (at + 1, u32::from(number - b'1') * 3 + 1, 3),
            (_, [b'h', number @ b'1'..=b'2']) => (at + 1, u32::from(number - b'1') * 6 + 1, 6),
            (_, [number @ b'1'..=b'4']) if self.word(at + 1) == "q" && self.glued(at + 1) => {
                (at + 2, u32::from(number - b'1') * 3 + 1, 3)
            }
            (_, [number @ b'1'..=b'2']) if self.word(at + 1) == "h" && self.glued(at + 1) => {
                (at + 2, u32::from(number - b'1') * 6 + 1, 6)
            }
            ("fiscal" | "financial", _) => return self.fiscal(self.skip(at + 1, &["year"])),
            (_, [b'f', b'y', digits @ ..]) => {
                return match digits.len() {
                    0 => self.fiscal(at + 1),
                    2 => Some(Phrase::new(at + 1, fiscal_year(century_of(word[2..].parse().ok()?, self.this_year())))),
                    4 => Some(Phrase::new(at + 1, fiscal_year(word[2..].parse().ok()?))),
                    _ => None,
                };
            }
            _ => return None,
        };
        let of = self.skip(end, &["of", ",", "-", "'"]);
        let of = self.skip(of, &["fiscal"]);
        if let Some((end, year)) = self.year_figure(of) {
            return Some(Phrase::new(end, Named::Months { year: Some(year), first, count }));
        }
        (count == 3 || end == at + 2).then_some(Phrase::new(end, Named::Months { year: None, first, count }))
    }

    fn fiscal(&self, at: usize) -> Option<Phrase> {
        let (end, year) = self.year_figure(at)?;
        let joint = matches!(self.word(end), "-" | "–" | "/") && self.glued(end + 1) && self.digits(end + 1) == 2;
        if joint {
            return Some(Phrase::new(end + 2, Named::Years { first: year, count: 2, slack: 0 }));
        }
        Some(Phrase::new(end, fiscal_year(year)))
    }

    /// A year by its number, with what may follow it: `2020 Q3`, `2017 April`.
    fn year_led(&self, at: usize) -> Option<Phrase> {
        let (end, year) = self.year_figure(at)?;
        if let Some(quarter) = self.quarter(end).filter(|quarter| quarter.end == end + 1) {
            return Some(Phrase { named: quarter.named.with_year(year), ..quarter });
        }
        let (end, year) = self.year_alone(at)?;
        if let Some(month) = words::month(self.word(end)).filter(|_| self.is_capital(end)) {
            let day = self.day_number(end + 1);
            let parts = Parts { year: Some(year), month: Some(month), day: day.map(|day| day.1), weekday: None };
            if is_possible(parts) {
                return Some(Phrase::new(day.map_or(end + 1, |day| day.0), Named::Parts(parts)));
            }
        }
        Some(Phrase::new(end, Named::Parts(Parts::of_year(year))))
    }

    fn is_doubtful(&self, at: usize) -> bool {
        words::is_doubtful_month(self.word(at)) || !self.is_capital(at)
    }

    /// True where a month with a year may stand: capitalised, or a word that is only a month.
    fn is_possible_month(&self, at: usize) -> bool {
        self.is_capital(at) || !words::is_doubtful_month(self.word(at)) || self.is_month_lead(at)
    }

    /// True for a month's name by itself that can be nothing else there.
    fn is_month_alone(&self, at: usize) -> bool {
        if self.is_doubtful(at) {
            let may_head = !self.is_capital(at + 1)
                || words::is_doubtful_month(self.word(at)) && !words::is_forename(self.word(at));
            return self.is_month_lead(at) && may_head;
        }
        // "April Jones" and "August Wilson" are people.
        !words::is_forename(self.word(at)) || !self.is_capital(at + 1) || self.is_month_lead(at)
    }

    fn is_month_lead(&self, at: usize) -> bool {
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
                | "every"
                | "previous"
                | "following"
        )
    }
}

/// True when there is such a day, in some year.
pub(super) fn is_possible(parts: Parts) -> bool {
    match (parts.month, parts.day) {
        (Some(month), Some(day)) => Day::new(parts.year.unwrap_or(2024), month, day).is_some(),
        (Some(month), None) => (1..=12).contains(&month),
        _ => true,
    }
}

/// A financial year starts in the calendar year of its number or in the one before.
fn fiscal_year(year: i32) -> Named {
    Named::Years { first: year, count: 1, slack: 1 }
}
