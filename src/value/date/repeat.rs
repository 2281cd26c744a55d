//! Repeated times: `every Monday`, `each year`, `twice a week`, `on Sundays`, `monthly`.
//!
//! A repeated time names no day, so it compares with other repeated times only: two weekdays exclude each other, and so
//! do two steps of one unit. Of different units, neither is said to be wrong: what is done weekly may be planned yearly.

use super::clock;
use super::named::{Every, Named};
use super::phrase::{Phrase, Reader};
use super::words::{self, Unit};
use crate::language::word_is;
use crate::value::Relation;
use crate::value::class::{self, gated};

/// Words that start a repeated time, beside the names of the weekdays.
pub(super) const WORDS: &str = "\
     every each once twice weekends weekdays mondays tuesdays wednesdays thursdays fridays saturdays sundays hourly \
     daily nightly everyday weekly fortnightly monthly quarterly yearly annually";

impl Reader<'_> {
    /// The repeated time that starts at `at`.
    pub(super) fn repeated(&self, at: usize) -> Option<Phrase> {
        gated(self.is_any(at, class::REPEATED), || self.repeated_past_gate(at))
    }

    fn repeated_past_gate(&self, at: usize) -> Option<Phrase> {
        match self.word(at) {
            "every" | "each" => self.every(at + 1),
            "once" | "twice" => self.per_unit(at + 1),
            "weekends" | "weekdays" => Some(self.turn(at + 1, Unit::Week, 1)),
            word => match adverb(word) {
                Some((unit, step)) => Some(self.turn(at + 1, unit, step)),
                None => self.plural_weekday(at),
            },
        }
    }

    /// `Monday`, `other week`, `three months`, `morning`, after `every`.
    fn every(&self, at: usize) -> Option<Phrase> {
        let (on, step) = match self.word(at) {
            "other" | "second" => (at + 1, 2),
            "single" => (at + 1, 1),
            _ => match self.plain(at).or_else(|| words::cardinal(self.hash(at))) {
                Some(step) if step > 1 && words::unit(self.hash(at + 1)).is_some() => (at + 1, step),
                Some(_) => return None,
                None => (at, 1),
            },
        };
        let word = self.word(on);
        if let Some(weekday) = words::weekday(word).filter(|_| step <= 2 && !words::is_short_weekday(word)) {
            return Some(self.on_weekday(on + 1, step, weekday));
        }
        if matches!(word, "weekday" | "morning" | "afternoon" | "evening" | "night") {
            return Some(self.turn(on + 1, Unit::Day, step));
        }
        if let Some(unit) = words::unit(word).filter(|_| !matches!(word, "second" | "moment" | "moments" | "seconds")) {
            let turn = self.turn(on + 1, unit, step);
            return (step > 1 || !word.ends_with('s')).then_some(turn);
        }
        let is_yearly = words::season(word).is_some() || words::month(word).is_some() && self.is_capital(on);
        is_yearly.then(|| self.turn(on + 1, Unit::Year, step))
    }

    /// `a week`, `every year`, after `once`.
    fn per_unit(&self, at: usize) -> Option<Phrase> {
        let unit = word_is!(self, at, "a" | "per" | "each" | "every").then(|| words::unit(self.hash(at + 1)))??;
        (unit > Unit::Hour).then(|| self.turn(at + 2, unit, 1))
    }

    /// `Mondays`, `Sunday mornings`.
    fn plural_weekday(&self, at: usize) -> Option<Phrase> {
        let word = self.word(at);
        if let Some(weekday) = word.strip_suffix('s').filter(|day| day.len() > 5).and_then(words::weekday) {
            return Some(self.on_weekday(at + 1, 1, weekday));
        }
        let weekday = words::weekday(word).filter(|_| word.len() > 5)?;
        let is_plural = word_is!(self, at + 1, "mornings" | "afternoons" | "evenings" | "nights");
        is_plural.then(|| self.on_weekday(at + 2, 1, weekday))
    }

    fn on_weekday(&self, end: usize, step: u32, weekday: u32) -> Phrase {
        let end = end + usize::from(clock::day_part(self.hash(end)).is_some());
        let named = Named::Every(Every { unit: Unit::Week, step, weekday: Some(weekday) });
        Phrase::new(end, named)
    }

    fn turn(&self, end: usize, unit: Unit, step: u32) -> Phrase {
        Phrase::new(end, Named::Every(Every { unit, step, weekday: None }))
    }
}

/// Unit and step of an adverb of repetition.
fn adverb(word: &str) -> Option<(Unit, u32)> {
    Some(match word {
        "hourly" => (Unit::Hour, 1),
        "daily" | "nightly" | "everyday" => (Unit::Day, 1),
        "weekly" => (Unit::Week, 1),
        "fortnightly" => (Unit::Week, 2),
        "monthly" => (Unit::Month, 1),
        "quarterly" => (Unit::Quarter, 1),
        "yearly" | "annually" => (Unit::Year, 1),
        _ => return None,
    })
}

impl Every {
    /// How two repeated times lie to each other.
    pub(super) fn relation(self, other: Self) -> Relation {
        match (self == other, self.weekday, other.weekday) {
            (true, ..) => Relation::Same,
            (_, Some(one), Some(two)) if one != two => Relation::Disjoint,
            (_, None, None) if self.unit == other.unit => Relation::Disjoint,
            _ => Relation::Incomparable,
        }
    }
}
