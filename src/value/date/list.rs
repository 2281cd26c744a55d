//! Days of one month in a list: `18 and 19 June`, `May 6, 7 and 8`.
//!
//! Only a list that ends in `and`, `or` or `&` and whose days go up is one: "On June 18, 19 people were hurt" has one day.

use super::named::Named;
use super::phrase::{Phrase, Reader, skip};
use super::{Parts, words};
use crate::language::word_is;

/// How many days a list has at most.
const DAYS_MAX: usize = 7;

impl Reader<'_> {
    /// A day whose month another item of its list states.
    pub(super) fn listed_day(&self, at: usize) -> Option<Phrase> {
        let (end, day) = self.day_number(at).filter(|_| !self.glued(at))?;
        let (end, parts) = match self.parts_ahead(end, day) {
            Some(parts) => (end, parts),
            None => self.parts_before(at, end, day)?,
        };
        let parts = Parts { day: Some(day), weekday: None, ..parts };
        super::day::is_possible(parts).then_some(Phrase::new(end, Named::Parts(parts)))
    }

    /// The year that follows a list of days whose first is the one from `at` to `end`: `May 6 and 7, 2020`.
    pub(super) fn listed_year(&self, at: usize, end: usize, day: u32) -> Option<i32> {
        let list_end = self.list_end(at, end, day)?;
        self.year_figure(skip!(self, list_end, ",")).map(|(_, year)| year)
    }

    /// Month and year from the last item: `18` before `and 19 June 2023`.
    fn parts_ahead(&self, end: usize, day: u32) -> Option<Parts> {
        let (mut at, mut last) = (end, day);
        for _ in 0..DAYS_MAX {
            let (item, is_joined) = self.past_joint(at)?;
            if let Some(Phrase { named: Named::Parts(parts), .. }) = self.day_led(item) {
                return (is_joined && parts.day? > last).then_some(parts);
            }
            let (after, next) = self.day_number(item).filter(|(_, next)| *next > last && !is_joined)?;
            (at, last) = (after, next);
        }
        None
    }

    /// The token after the day, month and year from the first item: `7` after `May 6 and`, with the year behind the list.
    fn parts_before(&self, at: usize, end: usize, day: u32) -> Option<(usize, Parts)> {
        let list_end = self.list_end(at, end, day)?;
        let (mut start, mut next) = (at, day);
        for _ in 0..DAYS_MAX {
            let joint = start.checked_sub(1)?;
            let joint = if word_is!(self, joint, "and" | "or") && word_is!(self, joint.wrapping_sub(1), ",") {
                joint - 1
            } else {
                joint
            };
            let last = joint.checked_sub(1)?;
            start = if words::is_ordinal_ending(self.word(last)) { last.checked_sub(1)? } else { last };
            let (_, day) =
                self.day_number(start).filter(|(after, day)| *day < next && self.past_joint(*after).is_some())?;
            next = day;
            let month = start.checked_sub(1)?;
            let month = if word_is!(self, month, ".") { month.checked_sub(1)? } else { month };
            if let Some(month) = words::month(self.hash(month)).filter(|_| self.is_capital(month)) {
                let year = self.year_figure(skip!(self, list_end, ","));
                let end = year.filter(|_| list_end == end).map_or(end, |(year_end, _)| year_end);
                return Some((end, Parts { year: year.map(|(_, year)| year), ..Parts::of_month(month) }));
            }
        }
        None
    }

    /// The end of the list that has the item from `at` to `end`; none where what follows is counted.
    fn list_end(&self, at: usize, end: usize, day: u32) -> Option<usize> {
        let (mut end, mut last) = (end, day);
        let mut is_joined = word_is!(self, at.wrapping_sub(1), "and" | "or" | "&");
        while let Some((next_at, joined)) = self.past_joint(end).filter(|_| !is_joined) {
            let Some((after, next)) = self.day_number(next_at).filter(|(_, next)| *next > last) else { break };
            (end, last, is_joined) = (after, next, joined);
        }
        let is_count = self.is_content(end)
            || self.is_capital(end) && !self.is_clitic(end)
            || self.glued(end) && self.is_word(end);
        let goes_on = word_is!(self, end, "-" | "–" | "/" | ":" | "of" | "%")
            || word_is!(self, end, ".") && self.glued(end + 1) && self.is_number(end + 1);
        (is_joined && !is_count && !goes_on).then_some(end)
    }

    /// Past the mark or word between two items at `at`, and whether it is the last of its list.
    fn past_joint(&self, at: usize) -> Option<(usize, bool)> {
        let comma = skip!(self, at, ",");
        let joint = skip!(self, comma, "and" | "or" | "&");
        (joint > at).then_some((joint, joint > comma))
    }
}
