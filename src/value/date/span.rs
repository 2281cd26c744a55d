//! Spans: `from late 2021 to October 2022`, `between 3 and 5 p.m.`, `March 25-27`, `2021-22`.

use super::clock::TimeOfDay;
use super::named::Named;
use super::phrase::{Phrase, Reader, skip};
use super::resolve::Outlook;
use super::words::Unit;
use super::{Date, Edge, Ends, Parts, Period, resolve, words};
use crate::language::{WordHash, WordMap, WordSet, word_is};
use crate::value::class::{self, gated};
use std::ops::Range;

/// One end of a span with its tokens.
type End = (Range<usize>, Phrase);

impl Reader<'_> {
    /// The span that `from` or `between` at `at` opens, and the token after it.
    pub(super) fn led_span(&self, at: usize) -> Option<(usize, Date)> {
        let start = self.past_hedges(at + 1);
        // What is moved from Monday to Friday takes up neither the days between.
        let is_moved = (1..=5).any(|back| at >= back && is_move(self.hash(at - back)));
        if is_moved {
            return None;
        }
        let lead = self.word(at);
        let (start, end) = match self.phrase(start).or_else(|| self.bare_year(start)) {
            // "From 8:30 to 9 p.m." starts in the evening.
            Some(first) if first.named == Named::Nothing && self.hour_ends(start, lead).is_some() => {
                self.hour_ends(start, lead)?
            }
            Some(first) => self.second(start, &first, self.connected(first.end, lead)?)?,
            None => self.figure_ends(start, lead)?,
        };
        self.span_of(start, end)
    }

    /// The span that continues `first` without a word before it: `2010 until January 2024`, `March 25-27`.
    pub(super) fn open_span(&self, at: usize, first: &Phrase) -> Option<(usize, Date)> {
        if word_is!(self, at.wrapping_sub(1), "from" | "between") {
            return None;
        }
        let second = gated(self.is_any(first.end, class::CONNECTS), || self.connected(first.end, ""))?;
        let (start, end) = self.second(at, first, second)?;
        let same_kind = start.1.named.is_day() == end.1.named.is_day()
            && start.1.named.is_year() == end.1.named.is_year()
            && start.1.time.is_some() == end.1.time.is_some();
        let is_until = word_is!(self, first.end, "until" | "till" | "through")
            || first.named.is_year() && self.present(end.0.start).is_some();
        (same_kind || is_until).then(|| self.span_of(start, end)).flatten()
    }

    /// The span that starts with a bare figure: `25-27 March`, `3 to 5 p.m.`.
    pub(super) fn figure_span(&self, at: usize) -> Option<(usize, Date)> {
        if self.glued(at) && !matches!(self.word_before(at), "(" | "“" | "\"") {
            return None;
        }
        let (start, end) = self.figure_ends(at, "")?;
        self.span_of(start, end)
    }

    /// The span of two years that stand in no other context: `reigned 1715-1774`, `the 1975-1976 season`.
    pub(super) fn year_span(&self, at: usize) -> Option<(usize, Date)> {
        if self.glued(at) && !matches!(self.word_before(at), "(" | "“" | "\"" | "[") {
            return None;
        }
        let first = self.bare_year(at).filter(|first| first.end == at + 1)?;
        let second_at = self.connected(first.end, "").filter(|_| !self.is_word(first.end))?;
        let (start, end) = self.second(at, &first, second_at)?;
        let years = end.1.named.parts().year? - first.named.parts().year?;
        (end.1.named.is_year() && (1..=150).contains(&years)).then(|| self.span_of(start, end)).flatten()
    }

    /// Past the word or mark that joins two ends; `lead` is what stands before the first.
    fn connected(&self, at: usize, lead: &str) -> Option<usize> {
        let at = if word_is!(self, at, ",") && word_is!(self, at + 1, "until" | "till" | "to" | "-" | "–") {
            at + 1
        } else {
            at
        };
        let next = match self.word(at) {
            "and" if lead == "between" => at + 1,
            "to" | "until" | "till" | "through" | "thru" => at + 1,
            "up" if word_is!(self, at + 1, "to") => at + 2,
            "-" | "–" | "‐" | "‑" => at + 1,
            "—" if self.glued(at) && self.glued(at + 1) => at + 1,
            _ => return None,
        };
        Some(self.past_hedges(next))
    }

    fn past_hedges(&self, at: usize) -> usize {
        let at = if word_is!(self, at, "at") && word_is!(self, at + 1, "least") { at + 2 } else { at };
        let at = if self.is_about(at) { at + 1 } else { at };
        skip!(self, at, "the")
    }

    fn bare_year(&self, at: usize) -> Option<Phrase> {
        let (end, year) = self.year_figure(at)?;
        Some(Phrase::new(end, Named::Parts(Parts::of_year(year))))
    }

    /// `now`, `the present`, as the last end of a span.
    fn present(&self, at: usize) -> Option<Phrase> {
        let is_now = word_is!(self, at, "now" | "present") && !self.is_content(at + 1);
        is_now.then(|| Phrase::new(at + 1, Named::Shift { unit: Unit::Day, count: 0 }))
    }

    /// Both ends, where the second starts at `at`: what one leaves out is taken from the other.
    fn second(&self, start: usize, first: &Phrase, at: usize) -> Option<(End, End)> {
        if let (Named::Parts(parts), true) = (first.named, self.is_number(at))
            && let Some(second) = self.short_second(first, parts, at)
        {
            return Some((
                (start..first.end, Phrase { named: Named::Parts(with_year_of(parts, second.named.parts())), ..*first }),
                (at..second.end, second),
            ));
        }
        let second = self.phrase(at).or_else(|| self.bare_year(at)).or_else(|| self.present(at))?;
        let (mut first, mut second) = (*first, Phrase { ..second });
        let first_end = first.end;
        match (first.named, second.named) {
            (Named::Nothing, Named::Nothing) => {}
            (day, Named::Nothing) if first.time.is_some() => second.named = day,
            (Named::Nothing, day) if second.time.is_some() => first.named = day,
            (Named::Nothing, _) | (_, Named::Nothing) => return None,
            _ => {}
        }
        let (one, two) = (first.named.parts(), second.named.parts());
        let turns = matches!((one.month, two.month), (Some(one), Some(two)) if one > two);
        match (one.year, two.year) {
            (None, Some(year)) if !second.named.is_year() || first.named.parts().month.is_none() => {
                first.named = first.named.with_year(year - i32::from(turns));
            }
            (None, Some(year)) if one.month.is_some() => first.named = first.named.with_year(year),
            (Some(year), None) if two.month.is_some() => second.named = second.named.with_year(year + i32::from(turns)),
            _ => {}
        }
        Some(((start..first_end, first), (at..second.end, second)))
    }

    /// A second end that is only a figure: `March 25-27`, `2021-22`.
    fn short_second(&self, first: &Phrase, parts: Parts, at: usize) -> Option<Phrase> {
        if let (Some(_), Some(_), true) = (parts.month, parts.day, first.time.is_none()) {
            let (end, day) = self.day_number(at)?;
            if words::month(self.hash(end)).is_some()
                || word_is!(self, end, "am" | "pm" | "of" | ":")
                || self.glued(end) && self.glued(end + 1) && self.is_number(end + 1)
            {
                return None;
            }
            let year = self.year_figure(skip!(self, end, ",")).filter(|_| parts.year.is_none());
            let parts =
                Parts { day: Some(day), weekday: None, year: year.map_or(parts.year, |year| Some(year.1)), ..parts };
            return super::day::is_possible(parts)
                .then_some(Phrase::new(year.map_or(end, |year| year.0), Named::Parts(parts)));
        }
        let year = parts.year.filter(|_| parts.month.is_none())?;
        let short = self.plain(at).filter(|_| self.digits(at) == 2 && self.glued(at))? as i32;
        let later = year - year.rem_euclid(100) + short;
        let is_plain = !self.is_word(at + 1) || !self.glued(at + 1);
        (later > year && is_plain).then_some(Phrase::new(at + 1, Named::Parts(Parts::of_year(later))))
    }

    /// Both ends where the first is a bare figure that the second explains.
    fn figure_ends(&self, at: usize, lead: &str) -> Option<(End, End)> {
        if let Some(span) = self.hour_ends(at, lead).or_else(|| self.ancient_ends(at, lead)) {
            return Some(span);
        }
        let (first_end, day) = self.day_number(at)?;
        let second = self.phrase(self.connected(first_end, lead)?)?;
        let Named::Parts(parts) = second.named else { return None };
        let is_day = parts.month.is_some() && parts.day.is_some_and(|last| last > day);
        let first =
            Phrase { end: first_end, named: Named::Parts(Parts { day: Some(day), weekday: None, ..parts }), ..second };
        is_day.then_some(((at..first_end, first), (self.connected(first_end, lead)?..second.end, second)))
    }

    /// Both ends where only the second says that the years lie before our era: `264 to 241 BC`.
    fn ancient_ends(&self, at: usize, lead: &str) -> Option<(End, End)> {
        let first = self.plain(at).filter(|_| self.digits(at) <= 4)?;
        let second_at = self.connected(at + 1, lead)?;
        let second = self.bare_year(second_at)?;
        let last = second.named.parts().year.filter(|last| *last <= 0)?;
        let year = 1 - first as i32;
        let named = Named::Parts(Parts::of_year(year));
        (year < last).then_some(((at..at + 1, Phrase::new(at + 1, named)), (second_at..second.end, second)))
    }

    /// The time of the day that a span of the clock at `at` takes up, after a day: `from 7 to 8`, `7-9 p.m.`.
    pub(super) fn clock_span(&self, at: usize) -> Option<(usize, TimeOfDay)> {
        let on = skip!(self, at, "," | "(");
        let lead = if word_is!(self, on, "from" | "between") { self.word(on) } else { "" };
        let first_at = on + usize::from(!lead.is_empty());
        let (end, first, last) = match self.clock(first_at) {
            Some((after, first)) if !first.is_open() => {
                let (end, last) = self.clock(self.connected(after, lead)?)?;
                (end, first, last)
            }
            _ => {
                let (second_at, first) = self.bare_hour(first_at, lead)?;
                let (end, last) = match self.clock(second_at) {
                    Some(found) => found,
                    // Two bare hours need a word that shows a span, and nothing behind that they could count.
                    None if !lead.is_empty() => {
                        let (end, hour, minute) = self.clock_figures(second_at).filter(|(_, hour, _)| *hour < 24)?;
                        let goes_on = self.is_number(end) || self.glued(end) && self.is_word(end);
                        let found = self.in_either_half(end, hour * 60 + minute.unwrap_or(0));
                        (!goes_on && !self.is_content(found.0)).then_some(found)?
                    }
                    None => return None,
                };
                (end, if last.is_open() { first } else { self.half_of(first, second_at, &last) }, last)
            }
        };
        Some((end, first.to(&last)?))
    }

    /// The bare hour at `at`, taken as of either half of the day, and where the second end starts.
    fn bare_hour(&self, at: usize, lead: &str) -> Option<(usize, TimeOfDay)> {
        let (after, hour, minute) = self.clock_figures(at).filter(|(_, hour, _)| *hour < 24)?;
        Some((self.connected(after, lead)?, TimeOfDay::in_either_half(hour * 60 + minute.unwrap_or(0))))
    }

    /// The time of a bare hour before one at `second_at` that is known: `3` before `5 p.m.` is past noon too.
    fn half_of(&self, first: TimeOfDay, second_at: usize, last: &TimeOfDay) -> TimeOfDay {
        let start = first.said().start;
        let is_of_twelve = self.clock_figures(second_at).is_some_and(|(_, hour, _)| hour <= 12);
        let is_past_noon = is_of_twelve && start < 720 && start + 720 <= last.said().start;
        TimeOfDay::of_minute(if is_past_noon { start + 720 } else { start }, last)
    }

    /// Both ends where the first is a bare hour: `3 to 5 p.m.`, `3:30-4:30pm`.
    fn hour_ends(&self, at: usize, lead: &str) -> Option<(End, End)> {
        let (after, ..) = self.clock_figures(at)?;
        let (second_at, first) = self.bare_hour(at, lead)?;
        let (end, time) = self.clock(second_at)?;
        let alone = Phrase { time: Some(time), ..Phrase::new(end, Named::Nothing) };
        let second = self.phrase(second_at).unwrap_or(alone);
        let first = Phrase { end: after, time: Some(self.half_of(first, second_at, &time)), ..second };
        Some(((at..after, first), (second_at..second.end, second)))
    }

    /// The span between two ends; none when they are in the wrong order.
    fn span_of(&self, start: End, end: End) -> Option<(usize, Date)> {
        let last = end.1.end;
        let (mut first, mut second) = (self.date_of(start.0.start, &start.1)?, self.date_of(end.0.start, &end.1)?);
        (first.edge, second.edge) = (Edge::Start, Edge::End);
        if let (Some(start), Named::Parts(Parts { weekday: Some(weekday), day: None, .. })) = (first.said, second.named)
        {
            // "From Monday to Friday" ends on the first Friday after that Monday, wherever today lies.
            let last = resolve::day(start.start.first_weekday(weekday));
            (second.said, second.readings) = (Some(last), vec![last]);
        }
        if let (Some(start), Named::Parts(one), Named::Parts(two)) = (first.said, first.named, second.named)
            && (one.year, two.year) == (None, None)
            && let (Some(from), Some(to)) = (one.month, two.month)
            && !first.readings.iter().any(|start| second.readings.iter().any(|end| start.start < end.end))
        {
            // Where no two readings fit, "from December to March" ends in the March after that December.
            let year = start.start.year() + i32::from(from > to);
            let last = resolve::readings(&second.named.with_year(year), second.portion, None, Outlook::Open).next();
            second.said = last.map(|last| last.said);
            second.readings.extend(second.said);
        }
        let mut readings = Vec::new();
        for end in &second.readings {
            let starts = first.readings.iter().filter(|start| start.start < end.end).map(|start| start.start);
            readings.extend(starts.max().map(|start| Period { start, end: end.end }));
        }
        let has_readings = !(first.readings.is_empty() || second.readings.is_empty());
        if has_readings && readings.is_empty() {
            return None;
        }
        let said = match (first.said, second.said) {
            (Some(start), Some(end)) if start.start < end.end => Some(Period { start: start.start, end: end.end }),
            _ => readings.first().copied(),
        };
        let is_one_day = first.said == second.said;
        let time = match (first.time, second.time) {
            (Some(start), Some(end)) if is_one_day => Some(start.to(&end)?),
            _ => None,
        };
        let named = if first.named == Named::Nothing { Named::Nothing } else { Named::Span };
        let parts = first.parts.common(second.parts);
        let ends = Some(Box::new(Ends { start: (start.0, first), end: (end.0, second) }));
        Some((
            last,
            Date {
                said,
                readings,
                parts,
                time,
                edge: Edge::None,
                ends,
                named,
                portion: None,
                whole: None,
                has_guessed_year: false,
            },
        ))
    }
}

/// The parts of a first end, with the year that only the second stated.
fn with_year_of(first: Parts, second: Parts) -> Parts {
    Parts { year: first.year.or(second.year.filter(|_| first.month.is_some())), ..first }
}

/// Verbs of putting a date off: what follows are an old and a new date.
fn is_move(word: impl Into<WordHash>) -> bool {
    MOVES.contains(word)
}

static MOVES: WordSet<128> = WordMap::new(&[(
    "moved move moving postponed postpone delayed delay shifted shift changed change rescheduled pushed push \
     brought revised deferred switched slipped",
    (),
)]);
