//! Somebody is as old as the date of birth makes them: who was born in 1950 is not 47 in 2024.
//!
//! Only where one sentence gives both and names one person at most, and gives the age as a figure between commas, which
//! is how the age of the day is written; `was 20 when` tells of another time. A year of slack at both ends allows for
//! birthdays and for texts that wait.

use super::{Fit, Found, Joint, Outcome};
use crate::align::ClaimId;
use crate::value::name::NameKind;
use crate::value::{Kind, Value};

/// What states more than so much is a table.
const CLAIMS_MAX: usize = 24;

const DAYS_OF_YEAR: f64 = 365.2425;

pub(super) fn find(joint: &Joint<'_>) -> Found {
    let mut found = Found::default();
    let (Some(of), Some(born)) = (joint.check.operands[0].first(), joint.check.operands[1].first()) else {
        return found;
    };
    let births = joint.claims(born);
    for age in joint.claims(of) {
        let Some(today) = joint.readings[age.source].day else { continue };
        let sentence = &joint.readings[age.source].sentences[joint.claim(age).sentence];
        if sentence.claims.len() > CLAIMS_MAX {
            continue;
        }
        let beside = sentence.claims.clone().map(|claim| ClaimId { claim, ..age });
        let beside: Vec<ClaimId> = beside.filter(|id| births.binary_search(id).is_ok()).collect();
        let [birth] = beside[..] else { continue };
        let (Some(amount), Some((first, last))) =
            (joint.claim(age).mention.value.amount(), joint.claim(birth).mention.value.ends())
        else {
            continue;
        };
        if !stands_between_commas(joint, age) || people_beside(joint, age) > 1 {
            continue;
        }
        let years = |day: f64| ((today.number() as f64 - day) / DAYS_OF_YEAR).floor();
        let (least, most) = (years(last), years(first));
        let is_broken = amount.allows.hi < least - 1.0 || amount.allows.lo > most + 1.0;
        found.add(Outcome::of(is_broken, || {
            let right = if least == most { format!("{least}") } else { format!("{least} or {most}") };
            let filled = vec![("age", joint.said(&[age])), ("born", joint.said(&[birth])), ("right", right)];
            joint.breach(vec![vec![joint.cite(age)], vec![joint.cite(birth)]], Fit::Same, filled)
        }));
    }
    found
}

fn stands_between_commas(joint: &Joint<'_>, age: ClaimId) -> bool {
    let (tokens, range) = (joint.tokens(age), &joint.claim(age).mention.tokens);
    let is_led = range.start > 0 && tokens.word(range.start - 1) == ",";
    is_led && matches!(tokens.word(range.end), "," | "." | ")") && range.len() <= 2
}

/// How many people and ages the sentence names.
fn people_beside(joint: &Joint<'_>, age: ClaimId) -> usize {
    let reading = &joint.readings[age.source];
    let claims = &reading.claims[reading.sentences[joint.claim(age).sentence].claims.clone()];
    let is_person = |claim: &&crate::claim::Claim| match &claim.mention.value {
        Value::Name(name) => name.kind == NameKind::Person,
        _ => false,
    };
    let ages = claims.iter().filter(|claim| claim.kind() == Kind::Age).count();
    claims.iter().filter(is_person).count().max(ages)
}
