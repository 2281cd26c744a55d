//! The second look at dates: words that lean on a time spoken of before get it from the dates before them.
//!
//! `the following year` and `two days later` always lean. A month or a day without a year leans on the year last named
//! where the text tells a history, and on the day the source speaks from where it is news; which of the two a text is
//! shows in its dates: a history names many years, few of them this one, and hardly any weekdays.

use super::named::Named;
use super::resolve::{self, Outlook, Reading};
use super::words::Unit;
use super::{Date, Parts, Period};
use crate::calendar::Day;

/// Settles the dates of one source, in reading order, against each other. `today` is the day the source speaks from.
pub fn settle<'a>(dates: impl IntoIterator<Item = &'a mut Date>, today: Option<Day>) {
    let mut dates: Vec<&mut Date> = dates.into_iter().collect();
    let is_history = tells_history(&dates, today);
    let mut anchor: Option<Period> = None;
    for date in &mut dates {
        match date.named {
            Named::Later { unit, count: Some(count) } => {
                if let Some(reading) = anchor.and_then(|anchor| later(unit, count, anchor)) {
                    date.settle_on(&[reading]);
                }
            }
            Named::Parts(parts) if parts.year.is_none() && parts.month.is_some() && (is_history || today.is_none()) => {
                if let Some(anchor) = anchor {
                    date.settle_on(&yearly(parts, anchor, is_history));
                }
            }
            _ => {}
        }
        let names_year = match date.named {
            Named::Parts(parts) => parts.year.is_some() || parts.month.is_some(),
            Named::Later { .. } | Named::Months { year: Some(_), .. } => true,
            Named::Shift { .. } | Named::Near(..) | Named::Ago { .. } => !is_history,
            _ => false,
        };
        let named = date.said.filter(|_| names_year);
        let spanned = date.ends.as_ref().and_then(|ends| ends.end.1.said);
        anchor = named.or(spanned).or(anchor);
    }
}

impl Date {
    fn settle_on(&mut self, readings: &[Reading]) {
        if readings.is_empty() {
            return;
        }
        self.said = Some(readings[0].said);
        self.readings = readings.iter().map(|reading| reading.said.widened(reading.slack)).collect();
    }
}

fn tells_history(dates: &[&mut Date], today: Option<Day>) -> bool {
    let (mut far, mut near, mut seen_from_today) = (0, 0, 0);
    for date in dates {
        match (date.named, today) {
            (Named::Parts(Parts { year: Some(year), .. }), Some(today)) => {
                let is_far = (year - today.year()).abs() > 1;
                far += u32::from(is_far);
                near += u32::from(!is_far);
            }
            (Named::Parts(Parts { year: Some(_), .. }), None) => far += 1,
            (Named::Parts(Parts { weekday: Some(_), .. }) | Named::Shift { .. } | Named::Near(..), _) => {
                seen_from_today += 1
            }
            _ => {}
        }
    }
    far >= 5 && far > 3 * near && far > 3 * seen_from_today
}

/// So long after or before `anchor`, as precisely as the anchor allows.
fn later(unit: Unit, count: i32, anchor: Period) -> Option<Reading> {
    let length = anchor.length();
    let is_precise = match unit {
        Unit::Hour | Unit::Day => length <= 2,
        Unit::Week | Unit::Weekend => length <= 10,
        Unit::Month | Unit::Quarter => length <= 31,
        Unit::Year => length <= 366,
        Unit::Decade | Unit::Century => true,
    };
    if !is_precise {
        return None;
    }
    let said = if count.abs() <= 1 && unit != Unit::Week {
        resolve::shifted(unit, count, anchor.start)?
    } else {
        resolve::ago(unit, count, anchor.start)?
    };
    let slack = match unit {
        Unit::Hour => 1,
        Unit::Day => i64::from(count.abs() > 1),
        Unit::Week | Unit::Weekend => 4,
        Unit::Month | Unit::Quarter => 16,
        Unit::Year => {
            if count == 0 {
                0
            } else {
                184
            }
        }
        Unit::Decade | Unit::Century => 1100,
    };
    Some(Reading { said, slack })
}

/// A month or day without a year, seen from `anchor`: in its year, or the nearest where the anchor is a month or day.
/// Years beside that stay possible.
fn yearly(parts: Parts, anchor: Period, is_history: bool) -> Vec<Reading> {
    let year = anchor.start.year();
    let occurrence = |year: i32| {
        let named = Named::Parts(Parts { year: Some(year), ..parts });
        resolve::readings(&named, None, None, Outlook::Open).first().copied()
    };
    let is_short = anchor.length() <= 31;
    // Histories go forward: what is well before the time last named lies in the next year.
    let goes_on = |reading: &Reading| !is_short || reading.said.end.days_since(anchor.start) > -120;
    let best = if is_history && !occurrence(year).as_ref().is_some_and(goes_on) { year + 1 } else { year };
    [best, best + 1, best - 1].into_iter().filter_map(occurrence).collect()
}
