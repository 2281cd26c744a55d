//! A date is a day of the calendar: there is no 31 June, and no 29 February 2023.
//!
//! One text is enough to tell, so nothing here asks what other sources say. Days that no month has are read as dates only
//! where they are said as days are (`on June 75`, `August 61, 2013`), for there a slip of the finger is meant.

use super::{Fit, Found, Joint, Outcome};
use crate::calendar::MONTHS;
use crate::value::Value;

pub(super) fn find(joint: &Joint<'_>) -> Found {
    let mut found = Found::default();
    let Some(operand) = joint.check.operands[0].first() else { return found };
    for id in joint.claims(operand) {
        let mention = &joint.claim(id).mention;
        let Value::Date(date) = &mention.value else { continue };
        let Some((day, month, days)) = date.day_of_month() else { continue };
        let tokens = joint.tokens(id);
        let is_day = |at: &usize| tokens.word(*at).parse() == Ok(day);
        let cut = mention.tokens.clone().find(is_day).unwrap_or(mention.tokens.start);
        let rest = if cut == mention.tokens.start { cut + 1..mention.tokens.end } else { mention.tokens.start..cut };
        found.add(Outcome::of(day > days && !rest.is_empty(), || {
            let name = MONTHS.get(month as usize - 1).copied().unwrap_or_default().to_owned();
            let filled = vec![("date", joint.words(&joint.cite(id))), ("month", name), ("days", days.to_string())];
            let sides = [cut..cut + 1, rest].map(|tokens| vec![joint.cite_tokens(id, tokens)]);
            joint.breach(sides.to_vec(), Fit::Same, filled)
        }));
    }
    found
}
