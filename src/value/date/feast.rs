//! Feasts and public holidays: days that a rule finds in every year (`Christmas Eve`, `Easter Monday`, `Thanksgiving`).
//!
//! A feast is a date only where it stands as one: before a noun (`Christmas tree`) or within a longer name (`Christmas
//! Island`) it is not read. The decision a reader would question: a day that is another one in another country
//! (`Independence Day`) shows its best known date, but allows the whole year around it, so that it never clashes.
//!
//! Which feasts there are stands in `feasts`. The Islamic calendar is the arithmetical one, and the moon of the eastern
//! calendars a shortened one; both may be a day off, and their feasts allow for that.

use super::Period;
use super::feasts::FEASTS;
use super::named::{Named, Which};
use super::phrase::{Phrase, Reader, is_apostrophe, skip};
use crate::calendar::Day;
use crate::language::{TokenKind, Tokens, word_is};
use crate::value::class::{self, gated};

/// A feast: its first day in a year, how many days it has, and by how many days usage is loose about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Feast {
    pub(super) rule: Rule,
    pub(super) days: i64,
    pub(super) slack: i64,
}

/// How the first day of a feast is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// The same month and day.
    Fixed(u32, u32),
    /// The first such weekday on or after a day: month, day, and weekday from 0 for Monday.
    Weekday(u32, u32, u32),
    /// So many days after Easter Sunday of the western churches.
    Easter(i64),
    /// So many days after Easter Sunday of the Orthodox churches.
    OrthodoxEaster(i64),
    /// So many days after the first day of Passover.
    Passover(i64),
    /// Month and day of the Islamic calendar.
    Islamic(i64, i64),
    /// So many days after the first new moon on or after a day: month, day, days.
    NewMoon(u32, u32, i64),
}

/// True where a feast may start: a cheap look at one word, and at the next where the feast has more.
pub(super) fn may_start(tokens: &Tokens, at: usize) -> bool {
    if !tokens.is_any(at, class::FEAST) {
        return false;
    }
    let Some(rows) = tokens.look_up(at, &FEASTS) else { return false };
    let next = tokens.word(at + 1);
    let start = next.strip_suffix('s').unwrap_or(next);
    tokens.kind(at + 1) != Some(TokenKind::Word)
        || rows.iter().any(|(words, _)| words.starts_with(start) || words.is_empty())
}

impl Reader<'_> {
    /// The feast that starts at `at`, with the year that may follow it: `Christmas Eve 2019`, `Easter of last year`.
    pub(super) fn feast(&self, at: usize) -> Option<Phrase> {
        let (end, feast) = self.feast_name(at)?;
        let on = skip!(self, skip!(self, end, ","), "of" | "in");
        if let Some((end, year)) = self.year_figure(on) {
            return Some(Phrase::new(end, Named::Feast { feast, year: Some(year) }));
        }
        if let (end, Named::Parts(parts)) = self.in_that_year(end, super::Parts::default())
            && parts.year.is_some()
        {
            return Some(Phrase::new(end, Named::Feast { feast, year: parts.year }));
        }
        if word_is!(self, end, "weekend") {
            return Some(Phrase::new(end + 1, Named::Feast { feast: Feast { slack: 4, ..feast }, year: None }));
        }
        Some(Phrase::new(end, Named::Feast { feast, year: None }))
    }

    /// `last Christmas`, `this Thanksgiving`.
    pub(super) fn feast_near(&self, at: usize, which: Which) -> Option<Phrase> {
        let (end, feast) = self.feast_name(at)?;
        Some(Phrase::new(end, Named::NearFeast { which, feast }))
    }

    fn feast_name(&self, at: usize) -> Option<(usize, Feast)> {
        gated(self.is_any(at, class::FEAST), || self.feast_past_gate(at))
    }

    fn feast_past_gate(&self, at: usize) -> Option<(usize, Feast)> {
        let rows = FEASTS.get(self.hash(at))?;
        let (end, feast, words) = rows
            .iter()
            .find_map(|(words, feast)| Some((self.after_words(self.past_genitive(at + 1), words)?, *feast, *words)))?;
        let before = self.word_before(at);
        let is_wish = matches!(before, "merry" | "happy" | "father" | "white" | "blessed");
        // "A good Friday" and "the new year" are no feasts.
        let is_plain = !self.is_capital(at)
            && matches!(before, "a" | "an" | "the" | "his" | "her" | "its" | "their" | "every")
            || matches!((self.word(at), words), ("new", "year") | ("lent", ""))
                && !self.is_capital(at)
                && !self.is_first(at);
        let is_year_next = self.year_figure(end).is_some();
        let is_in_name = self.is_capital(end) && self.is_word(end) && super::clock::day_part(self.hash(end)).is_none();
        let heads_noun = words.is_empty() && self.is_content(end) && !self.is_time_word(end);
        (!is_wish && !is_plain && (is_year_next || !is_in_name && !heads_noun)).then_some((end, feast))
    }

    /// Words in small letters that may follow a feast without taking it as their name.
    fn is_time_word(&self, at: usize) -> bool {
        super::clock::day_part(self.hash(at)).is_some() || word_is!(self, at, "weekend" | "last" | "next" | "this")
    }

    /// The token after these words at `at`, each of which may be in the plural or the genitive.
    fn after_words(&self, at: usize, words: &str) -> Option<usize> {
        let mut end = at;
        for word in words.split_ascii_whitespace() {
            let end_of_word = skip!(self, skip!(self, end, "."), "-");
            let found = self.word(end_of_word);
            if found != word && found.strip_suffix('s') != Some(word) {
                return None;
            }
            end = self.past_genitive(end_of_word + 1);
        }
        Some(end)
    }

    fn past_genitive(&self, at: usize) -> usize {
        // The last word of a name keeps its genitive: "Christmas's" is not longer than "Christmas".
        let is_mark = self.is_clitic(at) || is_apostrophe(self.hash(at)) && self.glued(at);
        if is_mark && self.is_word(at + 1) && FEAST_WORDS.contains(&self.word(at + 1)) { at + 1 } else { at }
    }
}

/// Words that follow a genitive within the name of a feast.
const FEAST_WORDS: [&str; 4] = ["day", "eve", "night", "birthday"];

impl Feast {
    /// The feast in this year.
    pub(super) fn period(self, year: i32) -> Option<Period> {
        let start = match self.rule {
            Rule::Fixed(month, day) => Day::new(year, month, day)?,
            Rule::Weekday(month, from, weekday) => Day::new(year, month, from)?.first_weekday(weekday),
            Rule::Easter(days) => Day::easter(year)?.plus_days(days),
            Rule::OrthodoxEaster(days) => Day::orthodox_easter(year)?.plus_days(days),
            Rule::Passover(days) => Day::passover(year)?.plus_days(days),
            Rule::Islamic(month, day) => Day::islamic_in(year, month, day)?,
            Rule::NewMoon(month, day, days) => Day::new(year, month, day)?.new_moon()?.plus_days(days),
        };
        Some(Period { start, end: start.plus_days(self.days) })
    }

    /// True for a feast of one day.
    pub(super) fn is_day(self) -> bool {
        self.days == 1
    }

    /// Month and day, where they are the same in every year and everywhere.
    pub(super) fn month_and_day(self) -> Option<(u32, u32)> {
        match self.rule {
            Rule::Fixed(month, day) if self.slack == 0 => Some((month, day)),
            _ => None,
        }
    }
}
