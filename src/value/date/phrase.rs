//! One date phrase: what it names, which part of it, the time of the day beside it, and what stands before it.

use super::clock::{self, TimeOfDay};
use super::named::{Named, Portion};
use super::resolve::{self, Outlook};
use super::{Date, Edge, Parts};
use crate::calendar::Day;
use crate::language::{TokenKind, Tokens, WordHash, WordMap, WordSet, ends_in, word_is};
use crate::value::class::{self, Classes, gated};

/// Words before a date that look ahead of the day of writing.
pub(super) const FUTURE: &str = "will shall 'll won't scheduled due upcoming plans planned expects expected going next \
     set begins starts opens must should needs needed please can";

/// Words before a date that look back.
pub(super) const PAST: &str = "was were had did since said ago after last told";

/// The token after a place if its word there is one of these, else the place: `skip!(self, at, "of" | "in")`.
macro_rules! skip {
    ($reader:expr, $at:expr, $($word:literal)|+) => {{
        let at = $at;
        if word_is!($reader, at, $($word)|+) { at + 1 } else { at }
    }};
}
pub(super) use skip;

/// Edges by the words that give them, right before a date.
static EDGES: WordMap<Edge, 32> = WordMap::new(&[
    ("since from", Edge::Start),
    ("until till through thru", Edge::End),
    ("before by", Edge::Before),
    ("after following", Edge::After),
]);

/// How many tokens before a date tell which way they look.
const OUTLOOK_REACH: usize = 10;

/// What a phrase was read as, up to the token `end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    pub(super) end: usize,
    pub(super) named: Named,
    pub(super) portion: Option<Portion>,
    pub(super) time: Option<TimeOfDay>,
}

impl Phrase {
    pub(super) fn new(end: usize, named: Named) -> Self {
        Self { end, named, portion: None, time: None }
    }

    fn is_day(&self) -> bool {
        self.named.is_day() || matches!(self.portion, Some(Portion::Day(_) | Portion::Weekday(..)))
    }
}

/// Reads within one sentence. Every look ahead or back is over a few tokens, so reading at all tokens takes linear time.
pub(super) struct Reader<'a> {
    tokens: &'a Tokens,
    pub(super) today: Option<Day>,
    first: usize,
    end: usize,
}

impl<'a> Reader<'a> {
    /// A reader for the sentence of `at`.
    pub(super) fn new(tokens: &'a Tokens, at: usize, today: Option<Day>) -> Self {
        let sentence = tokens.sentence(at);
        Self { tokens, today, first: sentence.start, end: sentence.end }
    }

    /// The date at `at`, spans first, and the token after it.
    pub(super) fn date(&self, at: usize) -> Option<(usize, Date)> {
        if word_is!(self, at, "from" | "between") {
            return self.led_span(at);
        }
        let Some(phrase) = self.phrase(at) else {
            // What follows an hour may be a part of the figure: `3:30 to 5 p.m.`, `15h30-17h`.
            let is_joined = self.is_any(at + 1, class::CONNECTS | class::ENDING | class::ORDINAL)
                || self.is_any(at + 1, class::AFTER_HOUR) && (self.glued(at + 1) || !self.is_word(at + 1));
            let span = gated(is_joined, || self.figure_span(at).or_else(|| self.year_span(at)));
            let is_word = !self.is_any(at, class::DIGITS | class::SMALL);
            return span.or_else(|| gated(is_word, || self.pointing(at)));
        };
        if let Some(span) = self.open_span(at, &phrase) {
            return Some(span);
        }
        // "2014-08-32" and "2012-1400" are neither days nor spans, and so no years.
        let is_torn = word_is!(self, phrase.end, "-" | "/")
            && phrase.named.is_year()
            && (phrase.end..phrase.end + 2).all(|mark| self.glued(mark))
            && self.is_number(phrase.end + 1);
        if is_torn { None } else { Some((phrase.end, self.date_of(at, &phrase)?)) }
    }

    /// One phrase without a span: a day or longer time, with a time of the clock before or after it, or that alone.
    pub(super) fn phrase(&self, at: usize) -> Option<Phrase> {
        if let Some((end, time)) = self.clock(at) {
            let on = skip!(self, end, ",");
            let on = skip!(self, on, "on" | "of");
            let on = skip!(self, on, "the");
            let day = self.portioned(on).or_else(|| self.base(on)).filter(Phrase::is_day);
            return Some(match day {
                Some(day) => self.in_half(day, time),
                None => Phrase { time: Some(time), ..Phrase::new(end, Named::Nothing) },
            });
        }
        if let Some(part) = clock::day_part(self.hash(at)) {
            let timed = Phrase { time: Some(part), ..Phrase::new(at + 1, Named::Nothing) };
            if let Some((end, time)) = self.clock_in_part(timed).filter(|_| word_is!(self, at + 1, "at")) {
                return Some(Phrase { end, time: Some(time), ..timed });
            }
            // "The morning of 6 March", "the early morning hours of 6 March".
            let of = skip!(self, at + 1, "hours");
            let on = word_is!(self, of, "of" | "on").then(|| skip!(self, of + 1, "the"))?;
            let day = self.base(on).filter(Phrase::is_day)?;
            return Some(Phrase { time: Some(part), ..day });
        }
        let phrase = self.portioned(at).or_else(|| self.base(at))?;
        let has_no_clock = phrase.time.is_none_or(|time| time.is_vague());
        Some(if phrase.is_day() && has_no_clock { self.with_time(phrase) } else { phrase })
    }

    /// A day with the time of the clock that stands before it, whose half a part of the day behind tells: `2:30 on Sunday
    /// afternoon`.
    fn in_half(&self, day: Phrase, time: TimeOfDay) -> Phrase {
        let part = clock::day_part(self.hash(day.end)).filter(|_| day.time.is_none() && !self.is_content(day.end + 1));
        match part {
            Some(part) => Phrase { end: day.end + 1, time: Some(time.in_part(&part)), ..day },
            None => Phrase { time: Some(time), ..day },
        }
    }

    /// A day with the part of the day or the time of the clock that follows it.
    fn with_time(&self, day: Phrase) -> Phrase {
        if let Some(timed) = self.in_part(day) {
            return self.clock_in_part(timed).map_or(timed, |(end, time)| Phrase { end, time: Some(time), ..day });
        }
        if let Some((end, time)) = self.clock_span(day.end) {
            return Phrase { end, time: Some(time), ..day };
        }
        let at = skip!(self, day.end, "," | "-" | "–");
        let at = skip!(self, at, "at" | "@");
        let at = skip!(self, at, "about" | "around" | "approximately");
        match self.clock(at) {
            Some((end, time)) => Phrase { end, time: Some(time), ..day },
            None => day,
        }
    }

    /// A day in the part of it that is said before or after: `this evening`, `Monday night`, `Monday in the morning`.
    fn in_part(&self, day: Phrase) -> Option<Phrase> {
        if day.time.is_some() {
            return Some(day);
        }
        if let Some(part) = clock::day_part(self.hash(day.end)) {
            return Some(Phrase { end: day.end + 1, time: Some(part), ..day });
        }
        let on = skip!(self, day.end, "early" | "late");
        let is_led = word_is!(self, on, "in") && word_is!(self, on + 1, "the");
        let part = clock::day_part(self.hash(on + 2)).filter(|_| is_led && !self.is_content(on + 3))?;
        Some(Phrase { end: on + 3, time: Some(part), ..day })
    }

    /// The time of the clock behind a part of the day, which tells its half: `tomorrow evening at 8`, `Monday morning
    /// from 10 to 11`.
    fn clock_in_part(&self, timed: Phrase) -> Option<(usize, TimeOfDay)> {
        if let Some(span) = self.clock_span(timed.end) {
            return Some(span);
        }
        let on = skip!(self, timed.end, ",");
        let led = skip!(self, on, "at" | "@");
        if led == timed.end {
            return None;
        }
        let at = skip!(self, led, "about" | "around" | "approximately");
        // "Last night, 8 were hurt": a bare figure behind a comma is no hour.
        let bare = || if led > on { self.hour_of(at, &timed.time?) } else { None };
        self.clock(at).filter(|(_, time)| !time.is_open()).or_else(bare)
    }

    /// What stands by itself: no part of a longer time, no time of the clock.
    pub(super) fn base(&self, at: usize) -> Option<Phrase> {
        let found = match self.tokens.kind(at).filter(|_| at < self.end)? {
            TokenKind::Number => self.figures(at),
            TokenKind::Symbol | TokenKind::Clitic => self.short_decade(at),
            TokenKind::Word => self.worded(at),
        };
        found.or_else(|| self.counted_time(at))
    }

    /// The date of a phrase at `at`, seen from today and with the edge that the words before it give.
    pub(super) fn date_of(&self, at: usize, phrase: &Phrase) -> Option<Date> {
        let (edge, about) = self.before(at, phrase.end);
        let outlook = match self.outlook(at) {
            // What is asked for `by Friday` is not there yet.
            Outlook::Open if word_is!(self, at.wrapping_sub(1), "by") && !self.tells_of_past(at) => Outlook::Future,
            _ if self.stands_alone(at, phrase) => Outlook::Future,
            outlook => outlook,
        };
        let readings = resolve::readings(&phrase.named, phrase.portion, self.today, outlook);
        let mut date = Date::new(phrase, readings, edge, about);
        let impossible = matches!(phrase.named, Named::Parts(Parts { year: Some(_), .. })) && date.readings.is_empty();
        let is_past_month_end = || date.day_of_month().is_some_and(|(day, _, days)| day > days);
        if impossible && !is_past_month_end() {
            return None;
        }
        if phrase.portion.is_some() {
            let mut wholes = resolve::readings(&phrase.named, None, self.today, outlook);
            date.whole = wholes.next().map(|reading| reading.said);
        }
        if phrase.named == Named::Nothing {
            // A time by itself is most often of the day of the text; that is too little for a reading.
            date.said = self.today.map(resolve::day);
        }
        Some(date)
    }

    /// The edge that the words before `at` give to what ends before `end`, and the hedge there.
    fn before(&self, at: usize, end: usize) -> (Edge, Hedge) {
        let mut before = at;
        let mut hedge = Hedge::None;
        for _ in 0..4 {
            let Some(last) = before.checked_sub(1) else { break };
            let ends_hedge =
                word_is!(self, last, "least" | "around" | "about") && word_is!(self, last.wrapping_sub(1), "at");
            let is_passed = word_is!(self, last, "the" | "early" | "late") || before < at && word_is!(self, last, "at");
            if !ends_hedge && !is_passed {
                if !self.is_about(last) {
                    break;
                }
                hedge = Hedge::About;
            }
            before = last;
        }
        // "After Tuesday's attack" and "after the March talks" speak of what happened then, not of a time after it.
        let names_event = self.tokens.kind(end).filter(|_| end < self.end) == Some(TokenKind::Clitic)
            || word_is!(self, at.wrapping_sub(1), "the") && self.is_content(end);
        if let Some(edge) = self.edge_behind(end) {
            return (edge, hedge);
        }
        let lead = if before > self.first + 1 && word_is!(self, before.wrapping_sub(1), "on" | "in") {
            before - 1
        } else {
            before
        };
        let edge = if word_is!(self, lead.wrapping_sub(1), "starting" | "beginning" | "commencing" | "effective") {
            Edge::Start
        } else if word_is!(self, lead.wrapping_sub(1), "than") && word_is!(self, lead.wrapping_sub(2), "later") {
            if word_is!(self, lead.wrapping_sub(3), "no") { Edge::Before } else { Edge::After }
        } else if word_is!(self, before.wrapping_sub(1), "to") {
            match self.word(before.wrapping_sub(2)) {
                "up" => Edge::End,
                "prior" => Edge::Before,
                _ => Edge::None,
            }
        } else {
            let edge = EDGES.get(self.hash(before.wrapping_sub(1))).copied().unwrap_or_default();
            // An event is no bound, but what is told may begin or end with it; what `dates from 1420` was made then.
            let is_bound = match edge {
                Edge::Before | Edge::After => !names_event,
                Edge::Start => !word_is!(self, before.wrapping_sub(2), "date" | "dates" | "dated" | "dating"),
                _ => true,
            };
            if is_bound { edge } else { Edge::None }
        };
        (edge, hedge)
    }

    /// True for hedges that widen a date: `about May 2020`.
    pub(super) fn is_about(&self, at: usize) -> bool {
        word_is!(self, at, "about" | "around" | "circa" | "roughly" | "approximately" | "ca" | "c")
    }

    /// The edge that the words behind a date give: `2018 or later`, `from May onwards`.
    fn edge_behind(&self, end: usize) -> Option<Edge> {
        if !word_is!(self, end, "onward" | "onwards" | "or" | "and") {
            return None;
        }
        match (self.word(end), self.word(end + 1)) {
            ("onward" | "onwards", _) => Some(Edge::Start),
            ("or" | "and", "later" | "after" | "beyond") if !self.is_word(end + 2) => Some(Edge::Start),
            ("or" | "and", "earlier" | "before") if !self.is_word(end + 2) => Some(Edge::Before),
            _ => None,
        }
    }

    /// True where nothing else is said, so that the date is an entry of a calendar more than a part of a story. A month
    /// and a day of one stay the closest, as they head the entries of a chronicle too.
    fn stands_alone(&self, at: usize, phrase: &Phrase) -> bool {
        let is_entry = match phrase.named {
            Named::Parts(parts) => parts.year.is_none() && parts.month.is_none(),
            Named::Months { year, count, .. } => year.is_none() && count > 1,
            Named::Feast { year, .. } => year.is_none(),
            _ => false,
        };
        is_entry
            && at - self.first <= 3
            && self.is_last(phrase.end)
            && (self.first..at).all(|before| word_is!(self, before, "on" | "in" | "at" | "the"))
    }

    /// Which way the words before `at` look; the nearest sign decides.
    fn outlook(&self, at: usize) -> Outlook {
        let first = self.first.max(at.saturating_sub(OUTLOOK_REACH));
        let before = self.tokens.word_classes().get(first..at).unwrap_or_default();
        for (place, found) in before.iter().enumerate().rev() {
            if found & (class::FUTURE | class::PAST | class::BREAK | class::FUNCTION | class::DIGITS) == 0 {
                if self.ends_in_ed(first + place) {
                    return Outlook::Past;
                }
            } else if found & class::FUTURE != 0 {
                return Outlook::Future;
            } else if found & class::PAST != 0 {
                return Outlook::Past;
            } else if found & class::BREAK != 0 {
                break;
            }
        }
        Outlook::Open
    }

    /// True when any word of the sentence before `at` looks back.
    fn tells_of_past(&self, at: usize) -> bool {
        (self.first..at).any(|before| self.is_any(before, class::PAST) || self.ends_in_ed(before))
    }

    fn ends_in_ed(&self, at: usize) -> bool {
        let word = self.word(at);
        word.len() > 4 && ends_in!(word, "ed")
    }

    /// True when the word at `at` is of one of these classes.
    pub(super) fn is_any(&self, at: usize, classes: Classes) -> bool {
        at < self.end && self.tokens.is_any(at, classes)
    }

    /// The word at `at` in small letters; empty outside of the sentence.
    pub(super) fn word(&self, at: usize) -> &'a str {
        if (self.first..self.end).contains(&at) { self.tokens.word(at) } else { "" }
    }

    /// The hash of that word.
    #[inline]
    pub(super) fn hash(&self, at: usize) -> WordHash {
        if (self.first..self.end).contains(&at) { self.tokens.hash(at) } else { const { WordHash::of("") } }
    }

    pub(super) fn word_before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        at > self.first && at < self.end && self.tokens.glued(at)
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        at < self.end && self.tokens.kind(at) == Some(TokenKind::Number)
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        at < self.end && self.tokens.kind(at) == Some(TokenKind::Word)
    }

    pub(super) fn is_clitic(&self, at: usize) -> bool {
        at < self.end && self.tokens.kind(at) == Some(TokenKind::Clitic)
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        at < self.end && self.tokens.capital(at)
    }

    /// True when the sentence starts at `at`.
    pub(super) fn is_first(&self, at: usize) -> bool {
        at == self.first
    }

    /// True when nothing but marks follow in the sentence from `at` on.
    pub(super) fn is_last(&self, at: usize) -> bool {
        at >= self.end || at + 1 == self.end && !self.is_word(at) && !self.is_number(at)
    }

    /// True for a word in small letters that says something: no function word.
    pub(super) fn is_content(&self, at: usize) -> bool {
        self.is_word(at) && !self.is_capital(at) && !self.is_any(at, class::FUNCTION)
    }

    /// The number at `at` in plain digits.
    pub(super) fn plain(&self, at: usize) -> Option<u32> {
        let word = if self.is_number(at) { self.word(at) } else { "" };
        if word.is_empty() || word.len() > 8 {
            return None;
        }
        word.bytes().try_fold(0, |number, byte| byte.is_ascii_digit().then(|| 10 * number + u32::from(byte - b'0')))
    }

    /// How many characters the number at `at` has.
    pub(super) fn digits(&self, at: usize) -> usize {
        self.word(at).len()
    }
}

/// A hedge before a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hedge {
    None,
    /// `about May 2020`.
    About,
}

impl Date {
    pub(super) fn new(
        phrase: &Phrase,
        readings: impl IntoIterator<Item = resolve::Reading>,
        edge: Edge,
        hedge: Hedge,
    ) -> Self {
        let mut said = None;
        let widened = |reading: resolve::Reading| {
            said = said.or(Some(reading.said));
            let slack = if hedge == Hedge::About { (reading.said.length() / 2).max(2) } else { 0 };
            reading.said.widened(reading.slack.max(slack))
        };
        let readings = readings.into_iter().map(widened).collect();
        Self {
            said,
            readings,
            parts: phrase.named.parts(),
            time: phrase.time,
            edge,
            ends: None,
            named: phrase.named,
            portion: phrase.portion,
            whole: None,
            has_guessed_year: false,
        }
    }
}

pub(super) fn is_apostrophe(word: impl Into<WordHash>) -> bool {
    APOSTROPHES.contains(word)
}

static APOSTROPHES: WordSet<8> = WordMap::new(&[("' ’ ‘ ʼ", ())]);
