//! The second look at dates: words that lean on a time spoken of before get it from the dates before them.
//!
//! `the following year` and `two days later` always lean. A month or a day without a year leans on the year last named
//! where the text tells a history, and on the day the source speaks from where it is news; which of the two a text is
//! shows in its dates: a history names many years, few of them this one, and hardly any weekdays.

use super::named::{Named, Portion};
use super::resolve::{self, Outlook, Reading};
use super::words::Unit;
use super::{Date, Parts, Period};
use crate::calendar::Day;

/// Days of a leap year.
const YEAR_DAYS_MAX: i64 = 366;

/// Settles the dates of one source, in reading order, against each other; each comes with whether others may lean on it.
/// `today` is the day the source speaks from.
pub fn settle<'a>(dates: impl IntoIterator<Item = (&'a mut Date, bool)>, today: Option<Day>) {
    let (mut dates, may_bear): (Vec<&mut Date>, Vec<bool>) = dates.into_iter().unzip();
    let is_history = today.is_none() || tells_history(&dates, today);
    let mut anchor: Option<Period> = None;
    for (date, may_bear) in dates.iter_mut().zip(may_bear) {
        date.lean_on(anchor, is_history);
        date.has_guessed_year = match date.named {
            Named::Parts(parts) => parts.year.is_none() && parts.month.is_some(),
            Named::Months { year, .. } => year.is_none(),
            _ => false,
        };
        if let Some(ends) = date.ends.as_deref_mut() {
            ends.start.1.lean_on(anchor, is_history);
            ends.end.1.lean_on(ends.start.1.said.or(anchor), is_history);
            let ends = (ends.start.1.said, ends.end.1.said);
            if let (true, (Some(first), Some(last))) = (is_history, ends) {
                date.span(Period { start: first.start, end: last.end });
            }
        }
        anchor = date.named_period(is_history).filter(|_| may_bear).or(anchor);
    }
}

impl Date {
    /// Reads the date anew where its words lean on the time last spoken of.
    fn lean_on(&mut self, anchor: Option<Period>, is_history: bool) {
        let Some(anchor) = anchor else { return };
        let named = self.named;
        let is_placed = !self.readings.is_empty();
        let read = |portion: Option<Portion>| match named {
            Named::Later { unit, count: Some(count) } => later(unit, count, anchor).into_iter().collect(),
            Named::ThatYear(_) => yearly(named, portion, anchor.start.year()).into_iter().take(1).collect(),
            Named::Parts(Parts { year: None, month: Some(_), .. })
            | Named::Months { year: None, .. }
            | Named::Feast { year: None, .. }
                if is_history =>
            {
                yearly(named, portion, anchor.start.year())
            }
            // Without a day that the source speaks from, it may be no history at all.
            Named::Current(_) if is_history && is_placed => {
                resolve::readings(&named, portion, Some(anchor.start), Outlook::Open).collect()
            }
            _ => Vec::new(),
        };
        let leans = named == Named::Nothing || self.only_points() && self.said.is_some();
        if leans && is_history && anchor.length() == 1 {
            self.said = Some(anchor);
        }
        let readings = read(self.portion);
        if let Some(first) = readings.first() {
            self.whole = self.portion.and_then(|_| read(None).first().map(|whole| whole.said));
            self.said = Some(first.said);
            self.readings = readings.iter().map(|reading| reading.said.widened(reading.slack)).collect();
        }
    }

    /// Takes a span's ends as settled, where they are in order.
    fn span(&mut self, said: Period) {
        if said.start < said.end && self.said != Some(said) {
            (self.said, self.readings) = (Some(said), vec![said]);
        }
    }

    /// The time that later words can lean on.
    fn named_period(&self, is_history: bool) -> Option<Period> {
        if let Some(ends) = &self.ends {
            // `The strikes of 1979-82` say of no month which of the years it is in.
            let is_years = self.said.is_some_and(|said| said.length() > YEAR_DAYS_MAX);
            return ends.end.1.said.filter(|_| self.said.is_some() && !is_years);
        }
        let names_year = match self.named {
            Named::Parts(parts) => parts.year.is_some() || parts.month.is_some() || !is_history,
            Named::Later { .. }
            | Named::ThatYear(_)
            | Named::Months { .. }
            | Named::Feast { .. }
            | Named::Beside { .. } => true,
            Named::Shift { .. } | Named::Current(_) | Named::Near(..) | Named::Ago { .. } => !is_history,
            _ => false,
        };
        self.said.filter(|_| names_year)
    }
}

fn tells_history(dates: &[&mut Date], today: Option<Day>) -> bool {
    let this_year = today.map_or(0, |today| today.year());
    let (mut past, mut present) = (0, 0);
    for date in dates {
        match date.named {
            Named::Parts(Parts { year: Some(year), .. }) if year < this_year => past += 1,
            Named::Span => past += u32::from(date.said.is_some_and(|said| said.end.year() < this_year)),
            Named::Parts(Parts { year: Some(_), .. } | Parts { weekday: Some(_), .. })
            | Named::Shift { .. }
            | Named::Near(..) => present += 1,
            _ => {}
        }
    }
    past >= 5 && past > 3 * present
}

/// So long after or before `anchor`, as precisely as the anchor allows.
fn later(unit: Unit, count: i32, anchor: Period) -> Option<Reading> {
    if anchor.length() > resolve::precise_days(unit) {
        return None;
    }
    let is_next = count.abs() <= 1 && unit != Unit::Week;
    let said =
        if is_next { resolve::shifted(unit, count, anchor.start) } else { resolve::ago(unit, count, anchor.start) };
    Some(Reading { said: said?, slack: if count == 0 { 0 } else { resolve::slack(unit, count) } })
}

/// A time without a year in this year; the years beside it stay possible.
fn yearly(named: Named, portion: Option<Portion>, year: i32) -> Vec<Reading> {
    let occurrence = |year: i32| resolve::readings(&named.with_year(year), portion, None, Outlook::Open).next();
    [year, year + 1, year - 1].into_iter().filter_map(occurrence).collect()
}
