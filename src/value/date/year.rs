//! Four digits as a year: only where the words around show it.

use super::phrase::{Reader, is_apostrophe, skip};
use super::words;
use crate::language::{ends_in, word_is};
use crate::value::class::{self, gated};

/// So many words may stand between a year and the word for its election: `the 2016 Republican presidential primaries`.
const ELECTION_REACH: usize = 4;

impl Reader<'_> {
    /// The year whose figure starts at `at`, in a place where only a year fits: `2021`, `'98`, `347 AD`, `AD 79`.
    pub(super) fn year_figure(&self, at: usize) -> Option<(usize, i32)> {
        gated(self.is_any(at, class::DIGITS | class::SMALL | class::YEAR), || self.year_past_gate(at))
    }

    fn year_past_gate(&self, at: usize) -> Option<(usize, i32)> {
        if is_apostrophe(self.hash(at)) && self.glued(at + 1) && self.digits(at + 1) == 2 {
            let short = self.plain(at + 1)?;
            return self.ends_figure(at + 2).then(|| (at + 2, century_of(short, self.this_year())));
        }
        if word_is!(self, at, "ad" | "a.d") && self.is_capital(at) && self.is_number(at + 1) {
            let year = self.plain(at + 1).filter(|year| (1..=2100).contains(year))?;
            return Some((at + 2, year as i32));
        }
        let Some(year) = self.plain(at) else { return self.worded_year(at) };
        match self.word(at + 1) {
            "bc" | "bce" if year <= 9999 => return Some((at + 2, 1 - year as i32)),
            "ad" | "ce" if year <= 2100 && self.is_capital(at + 1) => return Some((at + 2, year as i32)),
            _ => {}
        }
        let fits = self.digits(at) == 4 && (1000..=2100).contains(&year) && self.ends_figure(at + 1);
        (fits && !words::is_count_word(self.hash(at + 1))).then_some((at + 1, year as i32))
    }

    /// A year in words: `nineteen ninety-four`, `twenty twenty`, `two thousand and fifteen`.
    fn worded_year(&self, at: usize) -> Option<(usize, i32)> {
        let (on, century) = match words::cardinal(self.hash(at)).filter(|_| self.is_word(at))? {
            2 if word_is!(self, at + 1, "thousand") => (skip!(self, at + 2, "and"), 20),
            century @ 15..=20 => (at + 1, century),
            _ => return None,
        };
        let first = words::cardinal(self.hash(on))
            .filter(|first| *first >= 10 || century == 20 && word_is!(self, at, "two"))?;
        let unit_at = skip!(self, on + 1, "-");
        let unit = words::cardinal(self.hash(unit_at)).filter(|unit| first >= 20 && (1..10).contains(unit));
        let end = if unit.is_some() { unit_at + 1 } else { on + 1 };
        let year = 100 * century + first + unit.unwrap_or(0);
        let is_count = self.counts_something(end) || word_is!(self, end, "-" | "hundred" | "thousand" | "million");
        (!is_count).then_some((end, year as i32))
    }

    /// A year in words where nothing else fits: `in nineteen ninety-four`.
    pub(super) fn worded_year_alone(&self, at: usize) -> Option<(usize, i32)> {
        self.is_year_lead(at, self.word_before(at)).then(|| self.worded_year(at))?
    }

    /// The year at `at` where it might be a count: the words around must show that it is none.
    pub(super) fn year_alone(&self, at: usize) -> Option<(usize, i32)> {
        let (end, year) = self.year_figure(at)?;
        if end > at + 1 {
            return Some((end, year));
        }
        let before = self.word_before(at);
        if self.glued(at) && !matches!(before, "(" | "[" | "“" | "\"" | "'" | "‘" | "’" | "—" | "–" | "-" | "/")
        {
            return None;
        }
        if matches!(before, "-" | "–" | "/") && self.glued(at) {
            // "pre-2019" and "mid-2019", but not "737-2000".
            let lead = self.word_before(at - 1);
            return matches!(lead, "mid" | "early" | "late" | "pre" | "post" | "non").then_some((end, year));
        }
        let is_lead = self.is_year_lead(at, before);
        let is_round = year % 100 == 0;
        if before == "of" && is_amount_noun(self.word_before(at - 1)) && self.closes(end) {
            return None;
        }
        // `The 1967 slayings`: a count of that size would have a comma, or be round.
        let is_of_event = before == "the" && !is_round && (1900..=2030).contains(&year);
        let is_of_election = (1900..=2060).contains(&year) && self.tells_an_election(end);
        if self.counts_something(end)
            && (is_round || year < 1500 || !is_lead)
            && !is_of_event
            && !self.is_event_noun(end)
            && !is_of_election
        {
            return None;
        }
        let is_modern = (1700..=2060).contains(&year);
        let follows_determiner =
            matches!(before, "the" | "a" | "an" | "his" | "her" | "its" | "their" | "our" | "my" | "this")
                || self.is_clitic(at.wrapping_sub(1));
        let fits = is_lead
            || is_of_election
            || follows_determiner && is_modern && self.is_word(end)
            || (1900..=2060).contains(&year) && !is_round && self.is_described(at) && self.is_word(end)
            || self.is_in_brackets(at, end)
            || (is_modern || self.is_after_year(at, before)) && self.is_weak_lead(at, before) && self.closes(end)
            || is_modern && self.is_first(at) && !is_round && !self.counts_something(end) && self.is_word(end)
            || (1900..=2060).contains(&year) && !is_round && self.is_between_nouns(at, end);
        fits.then_some((end, year))
    }

    /// Words after which four digits are a year.
    fn is_year_lead(&self, at: usize, before: &str) -> bool {
        matches!(
            before,
            "in" | "since"
                | "by"
                | "until"
                | "till"
                | "from"
                | "during"
                | "before"
                | "early"
                | "late"
                | "mid"
                | "circa"
                | "year"
                | "years"
                | "fiscal"
                | "throughout"
                | "through"
                | "born"
                | "summer"
                | "winter"
                | "spring"
                | "autumn"
                | "fall"
                | "dated"
                | "c"
                | "ca"
                | "of"
                | "after"
                | "between"
        ) || words::month(before).is_some()
            || before == "." && words::month(self.word_before(at - 1)).is_some()
    }

    /// Places where four digits are a year if nothing that they count follows.
    fn is_weak_lead(&self, at: usize, before: &str) -> bool {
        // `It was 1986, not 1968`.
        let is_denied = word_is!(self, at + 1, ",") && word_is!(self, at + 2, "not") && self.digits(at + 3) == 4;
        is_denied && matches!(before, "was" | "is")
            || self.is_after_year(at, before)
            || self.is_first(at)
            || matches!(
                before,
                "(" | "["
                    | ","
                    | "for"
                    | "than"
                    | "with"
                    | "and"
                    | "or"
                    | "as"
                    | "to"
                    | "around"
                    | "about"
                    | "late"
                    | "past"
                    | "—"
                    | "–"
                    | "over"
                    | "vs"
                    | "versus"
                    | "on"
                    | "at"
                    | "into"
                    | "starting"
                    | "beginning"
                    | "ending"
                    | "back"
                    | "“"
                    | "‘"
                    | ":"
                    | "like"
                    | "election"
                    | "season"
                    | "only"
                    | "not"
                    | "another"
                    | "that"
            )
            || self.is_capital(at.wrapping_sub(1)) && (1900..=2060).contains(&self.plain(at).unwrap_or(0))
    }

    /// `(1635`, `[1480]`: a figure alone in brackets, or the first of a pair.
    fn is_in_brackets(&self, at: usize, end: usize) -> bool {
        word_is!(self, at.wrapping_sub(1), "(" | "[") && word_is!(self, end, ")" | "]" | "–" | "-" | ";")
    }

    /// `fellow 2012 presidential candidate`: a year between a noun and words in the singular counts nothing.
    fn is_between_nouns(&self, at: usize, end: usize) -> bool {
        let is_noun_before = self.is_content(at.wrapping_sub(1)) || self.is_capital(at.wrapping_sub(1));
        is_noun_before
            && self.is_content(end)
            && self.is_content(end + 1)
            && !self.counts_something(end)
            && !self.counts_something(end + 1)
    }

    /// `potential 2012 Republican candidates`, `discussing 2016 campaign politics`: who counts candidates by the thousand
    /// sets a comma.
    fn tells_an_election(&self, end: usize) -> bool {
        let is_passed =
            |at: &usize| self.is_capital(*at) || word_is!(self, *at, "presidential" | "general" | "primary");
        let behind = (end..end + ELECTION_REACH).find(|at| !is_passed(at)).unwrap_or(end);
        word_is!(
            self,
            behind,
            "campaign"
                | "campaigns"
                | "candidacy"
                | "candidate"
                | "candidates"
                | "contender"
                | "contenders"
                | "election"
                | "elections"
                | "hopeful"
                | "hopefuls"
                | "midterm"
                | "midterms"
                | "nomination"
                | "nominee"
                | "nominees"
                | "primaries"
        ) || behind > end
            && word_is!(self, behind, "bid" | "convention" | "debate" | "field" | "race" | "rival" | "run" | "ticket")
    }

    /// `the deadly 2002 attacks`, `a grey 2013 saloon`: a count stands before the words that describe what it counts, a year
    /// behind them.
    fn is_described(&self, at: usize) -> bool {
        let counts = |word: usize| {
            word_is!(self, word, "additional" | "estimated" | "extra" | "further" | "mere" | "other" | "record")
                || word_is!(self, word, "reported" | "staggering" | "total")
                || words::cardinal(self.hash(word)).is_some()
        };
        let is_led = at > 1
            && word_is!(
                self,
                at - 2,
                "the" | "a" | "an" | "his" | "her" | "its" | "their" | "our" | "my" | "this" | "that"
            );
        is_led && self.is_content(at - 1) && !counts(at - 1)
    }

    /// A year in a list or pair of years.
    fn is_after_year(&self, at: usize, before: &str) -> bool {
        matches!(before, "and" | "or" | "to" | "," | "&" | ";" | "–" | "-" | "—")
            && (1..=3).any(|back| {
                at > back
                    && self.digits(at - 1 - back) == 4
                    && self.plain(at - 1 - back).is_some_and(|year| (1000..=2100).contains(&year))
            })
    }

    /// True when what follows a figure is no counted noun: the end, punctuation, a function word, a verb of being.
    fn closes(&self, at: usize) -> bool {
        !self.is_word(at) && !self.is_number(at)
            || self.is_any(at, class::FUNCTION)
            || self.is_capital(at)
            || self.is_event_noun(at)
            || ends_in!(self.word(at), "ed")
    }

    /// True when the word at `at` looks like what a figure before it counts.
    fn counts_something(&self, at: usize) -> bool {
        let word = self.word(at);
        let is_plural = word.len() > 3 && ends_in!(word, "s") && !ends_in!(word, "ss" | "us" | "is");
        words::is_count_word(word) || self.is_content(at) && is_plural
    }

    /// Plural nouns that years stand before: `the 2000 elections`.
    fn is_event_noun(&self, at: usize) -> bool {
        word_is!(
            self,
            at,
            "elections"
                | "olympics"
                | "games"
                | "riots"
                | "protests"
                | "attacks"
                | "talks"
                | "bombings"
                | "fires"
                | "floods"
                | "championships"
                | "finals"
                | "playoffs"
                | "awards"
                | "levels"
                | "models"
                | "results"
                | "earnings"
                | "sales"
                | "wildfires"
                | "election"
                | "season"
                | "wars"
                | "census"
                | "killings"
                | "shootings"
                | "murders"
        )
    }

    /// True when the figure before `at` ends there: no letters, percent or further digits are glued on.
    fn ends_figure(&self, at: usize) -> bool {
        if !self.glued(at) {
            return !word_is!(self, at, "%");
        }
        if self.is_word(at) || self.is_number(at) || word_is!(self, at, "%" | "°" | "$" | "€") {
            return false;
        }
        // A mark glued at both sides between figures makes one longer figure of them, unless it is a span.
        let is_joint = word_is!(self, at, "." | ":" | "," | "/" | "x" | "×");
        !(is_joint && self.glued(at + 1) && self.is_number(at + 1))
    }

    /// The year from which two-digit years are told.
    pub(super) fn this_year(&self) -> i32 {
        self.today.map_or(2025, |today| today.year())
    }
}

/// The full year of two digits: the latest such year that is at most ten years ahead of `this_year`.
pub(super) fn century_of(short: u32, this_year: i32) -> i32 {
    let ceiling = this_year + 10;
    let year = ceiling.div_euclid(100) * 100 + short as i32;
    if year > ceiling { year - 100 } else { year }
}

/// `An average of 1500`, `a crowd of 1800`: what is told by how many it is.
fn is_amount_noun(word: &str) -> bool {
    matches!(
        word,
        "average"
            | "total"
            | "maximum"
            | "minimum"
            | "sum"
            | "number"
            | "population"
            | "crowd"
            | "sample"
            | "audience"
            | "cost"
            | "price"
            | "fee"
            | "garrison"
            | "workforce"
            | "circulation"
            | "membership"
            | "height"
    )
}
