//! Parts of a time: `late 2021`, `the end of May`, `last week of March`, `earlier this month`.

use super::Parts;
use super::named::{Named, Portion};
use super::phrase::{Phrase, Reader, skip};
use super::words::{self, Unit};
use crate::language::word_is;
use crate::value::class::{self, gated};

impl Reader<'_> {
    /// A part of a time: `late 2021`, `the end of May`, `second half of 2020`, `earlier this month`.
    pub(super) fn portioned(&self, at: usize) -> Option<Phrase> {
        let is_counted = || self.is_any(at, class::DIGITS) && self.is_any(at + 1, class::ENDING);
        gated(self.is_any(at, class::PORTION) || is_counted(), || self.portioned_past_gate(at))
    }

    fn portioned_past_gate(&self, at: usize) -> Option<Phrase> {
        let (after, portion) = match self.word(at) {
            "early" => (at + 1, Portion::Early),
            "late" => (at + 1, Portion::Late),
            "mid" => (at + 1, Portion::Mid),
            "beginning" | "start" if word_is!(self, at + 1, "of") => (at + 1, Portion::Early),
            "middle" if word_is!(self, at + 1, "of") => (at + 1, Portion::Mid),
            "end" | "close" if word_is!(self, at + 1, "of") => (at + 1, Portion::Late),
            "earlier" => (at + 1, Portion::Past),
            "later" => (at + 1, Portion::Rest),
            "rest" | "remainder" if word_is!(self, at + 1, "of") => (at + 1, Portion::Rest),
            _ => return self.counted_portion(at),
        };
        let on = skip!(self, after, "-" | "‐" | "‑" | "–");
        let on = skip!(self, on, "of" | "in" | "on");
        let on = skip!(self, on, "the");
        if matches!(portion, Portion::Past | Portion::Rest) {
            let phrase = self.base(on).or_else(|| self.this_unit(on).filter(|_| on > after + 1))?;
            let is_now = matches!(phrase.named, Named::Shift { count: 0, .. } | Named::Current(_));
            return (is_now || on > after).then_some(Phrase { portion: is_now.then_some(portion), ..phrase });
        }
        // "The end of the year" and "the end of year", but no "end week".
        let phrase = self
            .base(on)
            .or_else(|| self.this_unit(on).filter(|_| word_is!(self, on.wrapping_sub(1), "of" | "the")))?;
        // "The start of the 2014 season" is no part of that year.
        let is_event = phrase.named.is_year()
            && word_is!(self, on.wrapping_sub(1), "the")
            && (self.is_content(phrase.end) || self.is_capital(phrase.end));
        (!is_event).then_some(Phrase { portion: Some(portion), ..phrase })
    }

    /// The unit of the calendar that holds the day spoken of, as in `the end of the year`.
    fn this_unit(&self, at: usize) -> Option<Phrase> {
        let is_singular = !self.word(at).ends_with('s');
        let unit = words::unit(self.hash(at)).filter(|unit| is_singular && *unit >= Unit::Week)?;
        Some(Phrase::new(at + 1, Named::Current(unit)))
    }

    /// `first half of 2020`, `last week of March`, `third quarter`, `first Monday of May`.
    pub(super) fn counted_portion(&self, at: usize) -> Option<Phrase> {
        let (after, number) = match self.word(at) {
            "last" | "final" => (at + 1, 0),
            "latter" => (at + 1, 2),
            _ if self.is_number(at) && words::is_ordinal_ending(self.word(at + 1)) => (at + 2, self.plain(at)?),
            _ => (at + 1, words::ordinal(self.hash(at))?),
        };
        let on = skip!(self, after, "-");
        let portion = match self.word(on) {
            "half" if matches!(number, 1 | 2) => Portion::Half(number),
            "quarter" | "qtr" if (1..=4).contains(&number) => Portion::Quarter(number),
            "quarter" if number == 0 => Portion::Quarter(4),
            "week" if number <= 5 => Portion::Week(number),
            "day" | "days" if number <= 31 => Portion::Day(number),
            "month" | "months" if number <= 12 => Portion::Month(number),
            _ => match words::weekday(self.hash(on)) {
                Some(weekday) if number <= 5 => Portion::Weekday(weekday, number),
                _ => return None,
            },
        };
        let of = match portion {
            Portion::Quarter(_) | Portion::Half(_) => skip!(self, on + 1, "of" | "in" | ","),
            _ => skip!(self, on + 1, "of" | "in"),
        };
        let of_what = skip!(self, of, "the");
        let of_what =
            if word_is!(self, of_what, "year") && self.is_number(of_what + 1) { of_what + 1 } else { of_what };
        let whole = self.base(of_what).filter(|phrase| {
            let is_month = !phrase.named.is_year() && !phrase.named.is_day();
            match portion {
                Portion::Half(_) => !phrase.named.is_day(),
                Portion::Quarter(_) | Portion::Month(_) => {
                    !is_month || matches!(phrase.named, Named::Shift { .. } | Named::Current(_))
                }
                _ => of > on + 1 && !phrase.named.is_day(),
            }
        });
        let whole = whole.or_else(|| {
            let year =
                self.year_figure(of_what).filter(|_| matches!(portion, Portion::Quarter(_) | Portion::Half(_)))?;
            Some(Phrase::new(year.0, Named::Parts(Parts::of_year(year.1))))
        });
        let whole = whole.or_else(|| self.this_unit(of_what).filter(|_| of_what > of && of > on + 1));
        match (whole, portion) {
            (Some(whole), _) => Some(Phrase { portion: Some(portion), ..whole }),
            (None, Portion::Quarter(number)) if !word_is!(self, at, "last") => {
                let quarter = Named::Months { year: None, first: 3 * number - 2, count: 3 };
                Some(Phrase::new(on + 1, quarter))
            }
            _ => None,
        }
    }
}
