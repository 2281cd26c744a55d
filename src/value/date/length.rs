//! Times a length away from another: `two weeks ago`, `a year and a half later`, `two days after Christmas`.
//!
//! A length of several units is taken in the finer one where that is exact (`2 years 4 months ago` is 28 months), and in
//! the coarser one where it is not: what follows it is less than the slack that everyday speech has anyway.

use super::Parts;
use super::named::Named;
use super::phrase::{Phrase, Reader, skip};
use super::words::{self, Unit};
use crate::language::word_is;
use crate::value::class::{self, gated};

/// A length of time; no number where it is left open (`several years`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Length {
    unit: Unit,
    count: Option<u32>,
}

impl Reader<'_> {
    /// `two weeks ago`, `a decade earlier`, `three years later`, `5 days from now`, `years ago`.
    pub(super) fn counted_time(&self, at: usize) -> Option<Phrase> {
        let is_count = || self.is_any(at, class::DIGITS | class::SMALL) && self.is_any(at + 1, class::AFTER_COUNT);
        gated(self.is_any(at, class::LENGTH) || is_count(), || self.counted_past_gate(at))
    }

    fn counted_past_gate(&self, at: usize) -> Option<Phrase> {
        let (on, Length { unit, count }) = self.length(at)?;
        let after = if word_is!(self, on, "or") && word_is!(self, on + 1, "so") { on + 2 } else { on };
        let (end, direction, is_today) = match self.word(after) {
            "ago" if word_is!(self, after + 1, "today") && count.is_some() => {
                return Some(Phrase::new(after + 2, self.to_the_day(unit, count?)));
            }
            "ago" => (after + 1, -1, true),
            "back" if unit > Unit::Hour && !self.is_content(after + 1) && !word_is!(self, after + 1, "to" | "in") => {
                (after + 1, -1, true)
            }
            "from" if word_is!(self, after + 1, "now" | "today") => (after + 2, 1, true),
            "after" if word_is!(self, after + 1, "next") && count == Some(1) => {
                return Some(Phrase::new(after + 2, Named::Shift { unit, count: 2 }));
            }
            "hence" => (after + 1, 1, true),
            "earlier" | "previously" | "beforehand" => (after + 1, -1, false),
            "later" | "afterwards" | "afterward" => (after + 1, 1, false),
            // `£11 an hour from April` is a rate.
            "from" if unit == Unit::Hour => return None,
            word @ ("before" | "after" | "from" | "following" | "prior") if let Some(count) = count => {
                let direction = if matches!(word, "before" | "prior") { -1 } else { 1 };
                let to = if word == "prior" { skip!(self, after + 1, "to") } else { after + 1 };
                if let Some(phrase) = self.beside(to, unit, direction * count as i32) {
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
        let named = match (count.filter(|_| unit != Unit::Hour || !is_today), is_today) {
            (Some(count), true) => Named::Ago { unit, count: direction * count as i32 },
            (None, true) if unit == Unit::Hour => Named::Ago { unit, count: direction },
            (Some(count), false) if unit > Unit::Hour => Named::Later { unit, count: Some(direction * count as i32) },
            _ => Named::Later { unit, count: None },
        };
        Some(Phrase::new(end, named))
    }

    /// `A year ago today`: the day itself.
    fn to_the_day(&self, unit: Unit, count: u32) -> Named {
        match (unit, self.today) {
            (Unit::Year, Some(today)) => Named::Parts(Parts {
                year: Some(today.year() - count as i32),
                month: Some(today.month()),
                day: Some(today.day()),
                weekday: None,
            }),
            (Unit::Week, _) => Named::Ago { unit: Unit::Day, count: -7 * count as i32 },
            _ => Named::Ago { unit, count: -(count as i32) },
        }
    }

    /// The length at `at`, and the token after it: `two weeks`, `2 years 4 months`, `a year and a half`, `half an hour`.
    fn length(&self, at: usize) -> Option<(usize, Length)> {
        let (on, count) = self.counted(at)?;
        let (on, is_halved) = self.past_half(on);
        let on = skip!(self, on, "-");
        let on = if word_is!(self, on, "or") && word_is!(self, on + 1, "so") { on + 2 } else { on };
        let (unit, factor) = match self.word(on) {
            "fortnight" | "fortnights" => (Unit::Week, 2),
            _ => (words::unit(self.hash(on))?, 1),
        };
        let (end, has_half) = self.past_half(on + 1);
        let length = Length { unit, count: count.map(|count| factor * count) };
        if is_halved || has_half || word_is!(self, at, "half") {
            return Some((end, length.and_a_half()));
        }
        let next = skip!(self, skip!(self, end, ","), "and");
        if let Some((after, Some(finer))) = self.counted(next).filter(|_| count.is_some() && self.is_count(next))
            && let Some(finer_unit) = words::unit(self.hash(after)).filter(|finer| *finer <= unit)
        {
            return Some((after + 1, length.and(finer_unit, finer)));
        }
        Some((end, length))
    }

    /// Past `and a half` at `at`, and whether it stands there.
    fn past_half(&self, at: usize) -> (usize, bool) {
        let is_half = word_is!(self, at, "and") && word_is!(self, at + 1, "a") && word_is!(self, at + 2, "half");
        if is_half { (at + 3, true) } else { (at, false) }
    }

    fn is_count(&self, at: usize) -> bool {
        self.is_number(at) || words::cardinal(self.hash(at)).is_some()
    }

    /// A time so long from the one that is said at `at`: `two days after Christmas`, `a week from Friday`.
    fn beside(&self, at: usize, unit: Unit, count: i32) -> Option<Phrase> {
        let at = skip!(self, at, "the");
        let anchor = self.portioned(at).or_else(|| self.base(at)).filter(|anchor| anchor.named != Named::Nothing)?;
        let is_known = !matches!(anchor.named, Named::Later { .. } | Named::Every(_) | Named::Beside { .. });
        let said = self.date_of(at, &anchor)?.said;
        is_known.then_some(Phrase::new(anchor.end, Named::Beside { anchor: said, unit, count }))
    }

    /// True for a length after `in` that leads from today into the time ahead: `will meet in two weeks`. Elsewhere it is
    /// how long something takes: `the third storm in two weeks`.
    fn is_ahead(&self, at: usize, end: usize) -> bool {
        if !word_is!(self, at.wrapping_sub(1), "in")
            || words::unit(self.hash(end - 1)) == Some(Unit::Hour)
            || self.is_content(end)
            || self.is_clitic(end)
            || word_is!(self, end, "of" | "-")
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
        self.is_number(at)
            || words::cardinal(self.hash(at)).is_some()
            || words::ordinal(self.hash(at)).is_some()
            || word_is!(self, at, "times" | "only" | "once" | "twice")
    }

    /// A number of units before one, and the token after it; no number where it is left open (`several years`).
    fn counted(&self, at: usize) -> Option<(usize, Option<u32>)> {
        if self.glued(at) && word_is!(self, at.wrapping_sub(1), "$" | "." | "," | "/" | "£" | "€") {
            return None;
        }
        if let Some(number) = self.plain(at) {
            return (number < 10_000).then_some((at + 1, Some(number)));
        }
        match self.word(at) {
            "a" | "an" => match self.word(at + 1) {
                "few" => Some((at + 2, None)),
                "couple" => Some((skip!(self, at + 2, "of"), Some(2))),
                "half" => None,
                _ => Some((at + 1, Some(1))),
            },
            "couple" => Some((skip!(self, at + 1, "of"), Some(2))),
            "half" if word_is!(self, at + 1, "a" | "an") => Some((at + 2, Some(0))),
            "several" | "few" => Some((at + 1, None)),
            word if word.ends_with('s') && words::unit(self.hash(at)).is_some() => Some((at, None)),
            "year" | "week" | "weekend" | "month" | "decade" | "century" | "day"
                if word_is!(self, at.wrapping_sub(1), "the" | "a") =>
            {
                Some((at, Some(1)))
            }
            _ => {
                let number = words::cardinal(self.hash(at))?;
                match words::cardinal(self.hash(at + 2)).filter(|unit| *unit < 10) {
                    Some(unit) if number >= 20 && word_is!(self, at + 1, "-") => Some((at + 3, Some(number + unit))),
                    _ => Some((at + 1, Some(number))),
                }
            }
        }
    }
}

impl Length {
    /// The length with so many of another unit, which is no longer than its own.
    fn and(self, unit: Unit, count: u32) -> Self {
        match self.unit.finer() {
            Some((finer, parts)) if finer == unit && finer != Unit::Hour => {
                Self { unit, count: self.count.map(|whole| parts * whole + count) }
            }
            _ => self,
        }
    }

    fn and_a_half(self) -> Self {
        let Some((unit, parts)) = self.unit.finer() else { return self };
        Self { unit, count: self.count.map(|whole| parts * whole + parts / 2) }
    }
}
