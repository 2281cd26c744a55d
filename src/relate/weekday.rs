//! A date falls on the weekday that stands with it: 26 March 2024 was no Monday.
//!
//! Without a year in the words the year next to the day the source speaks from counts, and the years before and after it
//! too; without such a day nothing is told.

use super::{Fit, Found, Joint, Outcome};
use crate::calendar::WEEKDAYS;
use crate::value::Value;

pub(super) fn find(joint: &Joint<'_>) -> Found {
    let mut found = Found::default();
    let Some(operand) = joint.check.operands[0].first() else { return found };
    for id in joint.claims(operand) {
        let mention = &joint.claim(id).mention;
        let Value::Date(date) = &mention.value else { continue };
        let today = joint.readings[id.source].day;
        let Some((stated, possible)) = date.weekday_and_days(today) else { continue };
        let tokens = joint.tokens(id);
        let name = WEEKDAYS.get(stated as usize).copied().unwrap_or_default();
        // The weekday as written, in full or short, somewhere in the words of the date.
        let is_name = |at: &usize| {
            let word = tokens.word(*at);
            word.len() >= 3 && name.to_lowercase().starts_with(word.trim_end_matches('.'))
        };
        let Some(at) = mention.tokens.clone().find(is_name) else { continue };
        let rest = match at == mention.tokens.start {
            true => at + 1 + usize::from(matches!(tokens.word(at + 1), "," | "."))..mention.tokens.end,
            false => mention.tokens.start..at,
        };
        let is_broken = !rest.is_empty() && !possible.iter().any(|day| day.weekday() == stated);
        found.add(Outcome::of(is_broken, || {
            let right =
                possible.first().and_then(|day| WEEKDAYS.get(day.weekday() as usize)).copied().unwrap_or_default();
            let (weekday, day) = (joint.cite_tokens(id, at..at + 1), joint.cite_tokens(id, rest));
            let filled = vec![("date", joint.words(&day)), ("stated", name.to_owned()), ("right", right.to_owned())];
            joint.breach(vec![vec![weekday], vec![day]], Fit::Same, filled)
        }));
    }
    found
}
