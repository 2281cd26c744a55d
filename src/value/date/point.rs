//! Words that only point at a time: `now`, `at that time`, `recently`, `the future`, `per day`, a bare `winter`.
//!
//! No text can contradict them, so a date of this kind names no time and is kept from every claim
//! ([`super::Date::only_points`]). They are read all the same, behind everything else that starts with the word:
//! whoever lists the values of a text expects them there.
//!
//! Left out on purpose: `former`, `later`, `soon`, `once`, which order things more than they name a time.

use super::named::{Named, Vague};
use super::phrase::{Hedge, Phrase, Reader, skip};
use super::{Date, Edge, clock, resolve, words};
use crate::language::word_is;
use crate::value::class;

/// Words that point by themselves, or start what points.
pub(super) const WORDS: &str = "\
     now right currently current recently recent presently nowadays lately present moment future time per \
     annual biannual semiannual dry rainy monsoon period era daytime nighttime lunchtime dawn dusk daybreak \
     nightfall eod eom eoy ytd noonish";

/// Words that point with the unit behind them: `these days`, `all year`.
pub(super) const BEFORE_UNIT: &str = "these those all whole full entire another";

/// Words before a time that is pointed at: `by that time`.
const LEADS: [&str; 13] =
    ["at", "by", "of", "around", "about", "during", "since", "from", "before", "after", "until", "in", "throughout"];

impl Reader<'_> {
    /// What only points at a time, and the token after it.
    pub(super) fn pointing(&self, at: usize) -> Option<(usize, Date)> {
        let rate = self.rate_end(at).map(|end| (end, Vague::Rate));
        let (end, vague) = rate.or_else(|| Some((self.point_end(at)?, Vague::Point)))?;
        let mut date = Date::new(&Phrase::new(end, Named::Vague(vague)), [], Edge::None, Hedge::None);
        let last = self.word(end - 1);
        let is_of_day = vague == Vague::Point
            && (last == "day" && (end == at + 1 || word_is!(self, at, "this" | "that"))
                || clock::day_part(last).is_some());
        if is_of_day && !word_is!(self, end, "after" | "before" | "following" | "that" | "when" | "of") {
            // The day that is spoken of is most often that of the text; that is too little for a reading.
            date.said = self.today.map(resolve::day);
        }
        Some((end, date))
    }

    /// How often something happens, or how much there is of it in a time.
    fn rate_end(&self, at: usize) -> Option<usize> {
        match self.word(at) {
            "annual" | "annually" | "biannual" | "semiannual" => Some(at + 1),
            "per" => words::unit(self.hash(at + 1)).filter(|_| !self.word(at + 1).ends_with('s')).map(|_| at + 2),
            _ => None,
        }
    }

    fn point_end(&self, at: usize) -> Option<usize> {
        let next = self.word(at + 1);
        let is_the = word_is!(self, at.wrapping_sub(1), "the");
        let is_led = || {
            let before =
                if is_the { at.checked_sub(1).map_or("", |the| self.word_before(the)) } else { self.word_before(at) };
            LEADS.contains(&before)
        };
        let points = match self.word(at) {
            "now" => next != "that",
            "currently" | "current" | "recently" | "presently" | "nowadays" | "lately" => true,
            "recent" => self.open_stretch(at + 1).is_none(),
            "eod" | "eom" | "eoy" | "ytd" | "noonish" => true,
            "daytime" | "nighttime" | "lunchtime" | "dawn" | "dusk" | "daybreak" | "nightfall" => !self.is_capital(at),
            "morning" | "afternoon" | "evening" | "night" => {
                !self.is_capital(at) && !word_is!(self, at.wrapping_sub(1), "good")
            }
            "moment" | "time" => is_the && is_led() && (at < 2 || !word_is!(self, at - 2, "of")),
            "present" => is_led() && (is_the || word_is!(self, at.wrapping_sub(1), "at")),
            "future" | "past" => {
                is_the && !self.is_content(at + 1) && !self.is_any(at + 1, class::DIGITS | class::LENGTH | class::SMALL)
            }
            "day" | "weekend" | "period" | "era" => is_the && !self.is_number(at + 1),
            "week" | "month" | "year" => is_the && !self.is_number(at + 1) && next != "of",
            // "The fall" and "a spring" are other things as often.
            word if words::season(word).is_some() && word != "fall" && !self.is_clitic(at + 1) => {
                is_led()
                    || self.is_content(at + 1)
                    || word_is!(self, at.wrapping_sub(1), "and" | "or" | "same")
                    || matches!(next, "and" | "or") && words::season(self.hash(at + 2)).is_some()
            }
            _ => false,
        };
        if points {
            return Some(at + 1);
        }
        let points = match (self.word(at), next) {
            ("right", "now") | ("these" | "those", "days") | ("same", "time" | "period") => true,
            ("present", "day") => true,
            ("present", "-") if word_is!(self, at + 2, "day") => return Some(at + 3),
            ("dry" | "rainy" | "monsoon", "season") | ("this" | "that", "period" | "era" | "day" | "weekend") => true,
            ("this" | "that", "time" | "moment") => is_led(),
            // "The early morning hours of 6 March" are of that day.
            ("early" | "late", part) => {
                clock::day_part(part).is_some() && !(word_is!(self, at + 2, "hours") && word_is!(self, at + 3, "of"))
            }
            ("all" | "whole" | "full" | "entire" | "another", _) => self.singular_unit(at + 1).is_some(),
            ("week", _) => self.plain(at + 1).is_some_and(|week| week <= 53) && !self.is_content(at + 2),
            ("this" | "last" | "next" | "past" | "previous", "season") => true,
            ("per", "annum") => true,
            _ => false,
        };
        if points {
            return Some(at + 2);
        }
        match self.word(at) {
            "all" | "full" if next == "-" && is_unit(self.word(at + 2)) => Some(at + 3),
            "next" | "last" | "past" | "previous" | "coming" | "following" | "upcoming" | "recent" => {
                self.open_stretch(at + 1)
            }
            _ => None,
        }
    }

    /// A stretch of a number of units that is no length of time by itself: `few days`, `three quarters`.
    fn open_stretch(&self, at: usize) -> Option<usize> {
        let is_open = word_is!(self, at, "few" | "several" | "couple");
        let unit_at = skip!(self, at + 1, "of");
        let is_quarters =
            word_is!(self, unit_at, "quarter" | "quarters") && self.is_any(at, class::SMALL | class::DIGITS);
        (is_open && is_unit(self.word(unit_at)) || is_quarters).then_some(unit_at + 1)
    }
}

/// True for the name of a unit of time that is no other word as well, as `second` and `minute` are.
fn is_unit(word: &str) -> bool {
    words::unit(word).is_some() && !matches!(word, "second" | "seconds" | "moment" | "moments" | "minute")
}
