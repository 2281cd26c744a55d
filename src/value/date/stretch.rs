//! Longer times than a month: decades, centuries, seasons, quarters, financial years.

use super::named::Named;
use super::phrase::{Phrase, Reader, is_apostrophe, skip};
use super::year::century_of;
use super::{Parts, words};
use crate::language::word_is;

impl Reader<'_> {
    /// Decades in figures: `1990s`, `1990's`.
    pub(super) fn decade(&self, at: usize) -> Option<Phrase> {
        let number = self.plain(at)?;
        let is_plural = self.glued(at + 1) && (word_is!(self, at + 1, "s") || self.is_clitic(at + 1));
        if !is_plural || number % 10 != 0 {
            return None;
        }
        let before = at.wrapping_sub(1);
        let follows_decade =
            at > 2 && word_is!(self, before, "and" | "or" | "to") && word_is!(self, at - 2, "s" | "'s" | "’s");
        let is_led = word_is!(self, before, "the" | "early" | "late" | "mid" | "-") || follows_decade;
        match self.digits(at) {
            4 if (1000..=2090).contains(&number) && (word_is!(self, at + 1, "s") || is_led) => {
                Some(Phrase::new(at + 2, Named::Years { first: number as i32, count: 10, slack: 0 }))
            }
            2 if number >= 20 && (is_led || word_is!(self, before, "in")) => {
                let in_ages =
                    word_is!(self, before, "the" | "in") && at > 1 && word_is!(self, at - 2, "her" | "his" | "their");
                let first = century_of(number, self.this_year() - 10);
                (!in_ages && !self.is_age_lead(at) && !self.is_warmth(at))
                    .then_some(Phrase::new(at + 2, Named::Years { first, count: 10, slack: 0 }))
            }
            _ => None,
        }
    }

    /// `in her mid-40s`, `in his late 20s or early 30s`: ages, not decades.
    pub(super) fn is_age_lead(&self, at: usize) -> bool {
        let follows_another = (1..=3).any(|back| {
            at > back && word_is!(self, at - back, "or" | "to" | "and") && word_is!(self, at - back - 1, "s")
        });
        (1..=if follows_another { 8 } else { 4 })
            .any(|back| at >= back && word_is!(self, at - back, "his" | "her" | "their" | "my" | "our" | "its"))
    }

    /// `highs in the mid-20s`, `temperatures in the 80s`: degrees, not decades.
    fn is_warmth(&self, at: usize) -> bool {
        (at.saturating_sub(10)..at).any(|near| {
            word_is!(
                self,
                near,
                "highs" | "lows" | "temperatures" | "temperature" | "degrees" | "mercury" | "thermometer"
            )
        })
    }

    /// `'90s`, `’98`.
    pub(super) fn short_decade(&self, at: usize) -> Option<Phrase> {
        if !is_apostrophe(self.hash(at)) || !self.glued(at + 1) {
            return None;
        }
        let number = self.plain(at + 1).filter(|_| self.digits(at + 1) == 2)?;
        if word_is!(self, at.wrapping_sub(1), "of" | "in" | "since" | "until")
            && !(self.glued(at + 2) && (self.is_word(at + 2) || self.is_number(at + 2)))
        {
            let (end, year) = self.year_figure(at)?;
            return Some(Phrase::new(end, Named::Parts(Parts::of_year(year))));
        }
        if number % 10 != 0 {
            return None;
        }
        let is_plural = self.glued(at + 2) && (word_is!(self, at + 2, "s") || self.is_clitic(at + 2));
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
        let century = skip!(self, end, "-");
        if !word_is!(self, century, "century" | "centuries") || !(1..=30).contains(&number) {
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
        let short = words::decade(self.hash(at))?;
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
        let (first, count) = words::season(self.hash(at))?;
        let of = skip!(self, skip!(self, at + 1, ","), "of");
        let of = skip!(self, of, "the");
        let of = skip!(self, of, "year");
        if let Some((end, year)) = self.year_figure(of) {
            let joint = word_is!(self, end, "-" | "–" | "/") && self.digits(end + 1) <= 4 && self.is_number(end + 1);
            let end = if joint && first == 12 { end + 2 } else { end };
            return Some(Phrase::new(end, Named::Months { year: Some(year), first, count }));
        }
        if let (true, Named::Parts(parts)) =
            (word_is!(self, of + 1, "year"), self.in_that_year(at + 1, Parts::default()).1)
            && let Some(year) = parts.year
        {
            return Some(Phrase::new(of + 2, Named::Months { year: Some(year), first, count }));
        }
        let is_led = word_is!(
            self,
            at.wrapping_sub(1),
            "in" | "this" | "by" | "during" | "until" | "since" | "early" | "late" | "mid"
        ) || word_is!(self, at.wrapping_sub(1), "the")
            && at > 1
            && word_is!(
                self,
                at - 2,
                "in" | "by" | "during" | "of" | "over" | "until" | "since" | "throughout" | "before" | "after"
            );
        // "In fall" and "the fall" are too often falls.
        (is_led && !word_is!(self, at, "fall") && !self.is_content(at + 1) && !self.is_clitic(at + 1))
            .then_some(Phrase::new(at + 1, Named::Months { year: None, first, count }))
    }

    /// `Q3 2020`, `3Q 2020`, `H1`, `fiscal 2023`, `FY23`, `fiscal year 2023`.
    pub(super) fn quarter(&self, at: usize) -> Option<Phrase> {
        let word = self.word(at);
        if let Some((end, first, count)) = self.quarter_figure(at) {
            let of = skip!(self, end, "of" | "," | "-" | "'");
            let of = skip!(self, of, "fiscal");
            if let Some((end, year)) = self.year_figure(of) {
                return Some(Phrase::new(end, Named::Months { year: Some(year), first, count }));
            }
            let stands_alone = count == 3 || end == at + 2;
            return stands_alone.then_some(Phrase::new(end, Named::Months { year: None, first, count }));
        }
        match (word, word.as_bytes()) {
            ("fiscal" | "financial", _) => self.fiscal(skip!(self, at + 1, "year")),
            (_, [b'f', b'y']) => self.fiscal(at + 1),
            (_, [b'f', b'y', _, _]) => {
                Some(Phrase::new(at + 1, fiscal_year(century_of(word[2..].parse().ok()?, self.this_year()))))
            }
            (_, [b'f', b'y', _, _, _, _]) => Some(Phrase::new(at + 1, fiscal_year(word[2..].parse().ok()?))),
            _ => None,
        }
    }

    /// First month and number of months of `Q3`, `3Q`, `H1` or `1H`, and the token after it.
    pub(super) fn quarter_figure(&self, at: usize) -> Option<(usize, u32, u32)> {
        let glued_letter = if self.glued(at + 1) { self.word(at + 1) } else { "" };
        let (end, letter, number) = match (self.word(at).as_bytes(), glued_letter) {
            ([letter @ (b'q' | b'h'), number @ b'1'..=b'4'], _) => (at + 1, *letter, number - b'0'),
            // "1h" in small letters is an hour.
            ([number @ b'1'..=b'4'], "q" | "h") if self.is_capital(at + 1) => {
                (at + 2, glued_letter.as_bytes()[0], number - b'0')
            }
            _ => return None,
        };
        let count = if letter == b'q' { 3 } else { 6 };
        let first = (u32::from(number) - 1) * count + 1;
        (first <= 12).then_some((end, first, count))
    }

    pub(super) fn fiscal(&self, at: usize) -> Option<Phrase> {
        let (end, year) = self.year_figure(at)?;
        let joint = word_is!(self, end, "-" | "–" | "/") && self.glued(end + 1) && self.digits(end + 1) == 2;
        if joint {
            return Some(Phrase::new(end + 2, Named::Years { first: year, count: 2, slack: 0 }));
        }
        Some(Phrase::new(end, fiscal_year(year)))
    }
}

/// A financial year starts in the calendar year of its number or in the one before.
fn fiscal_year(year: i32) -> Named {
    Named::Years { first: year, count: 1, slack: 1 }
}
