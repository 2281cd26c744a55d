//! Parts add up to their whole: `three men and two women` are no `six people`.
//!
//! Two forms. Where operands are claims of rules, the whole and its parts may stand anywhere in a source, or the whole in
//! one and all parts in another where all ask questions of their own. Where they are counts of listed nouns, or all that a
//! general rule covers, the words themselves must say that the list is whole: it stands right behind the total, and
//! nothing follows it.
//!
//! A missing part makes no breach, unless the parts that are stated are more than the whole already.

use super::{Breach, Cited, Fit, Found, Joint, Outcome, figure, unit};
use crate::align::ClaimId;
use crate::rule::Operand;
use crate::value::{Amount, Interval, Value};

/// More ways to choose one claim for each part are not tried: such a source states too much to be held to a sum.
const CHOICES_MAX: usize = 256;

/// More parts than this are no enumeration of a sentence.
const PARTS_MAX: usize = 8;

pub(super) fn find(joint: &Joint<'_>) -> Found {
    let (wholes, parts) = (&joint.check.operands[0], &joint.check.operands[1]);
    let Some(whole) = wholes.first() else { return Found::default() };
    match joint.is_general(whole) || parts.iter().any(|part| joint.is_general(part)) {
        true => in_apposition(joint, whole, parts),
        false => across(joint, whole, parts),
    }
}

/// Totals with their parts right behind them.
fn in_apposition(joint: &Joint<'_>, whole: &Operand, parts: &[Operand]) -> Found {
    let mut found = Found::default();
    let mut listed: Vec<ClaimId> = parts.iter().flat_map(|part| joint.claims(part)).collect();
    listed.sort();
    for total in joint.claims(whole) {
        let Some(members) = enumeration(joint, total, whole, &listed) else { continue };
        let (Some(allowed), Some(sum)) = (amount(joint, total), added(joint, &members)) else { continue };
        let is_broken = allowed.allows.is_disjoint(sum);
        found.add(Outcome::of(is_broken, || breach(joint, total, &members, Fit::Same, Stated::All)));
    }
    found
}

/// The parts that stand right behind a total: `six people, three men and two women,`.
fn enumeration(joint: &Joint<'_>, total: ClaimId, whole: &Operand, listed: &[ClaimId]) -> Option<Vec<ClaimId>> {
    let tokens = joint.tokens(total);
    let end = |id: ClaimId| {
        let mention = &joint.claim(id).mention;
        mention.head.map(|head| (head + 1).max(mention.tokens.end))
    };
    let mut at = end(total)?;
    let open = tokens.word(at);
    let closes = |word: &str, at_end: bool| match open {
        "(" => word == ")",
        ":" => at_end || matches!(word, "." | ";"),
        // Of things of any kind `six apples, three pears and two plums` is a list of all of them.
        "," if !matches!(whole, Operand::Nouns(_)) => false,
        "," => at_end || matches!(word, "," | "." | ";"),
        "–" | "—" | "-" | "--" => at_end || word == open || matches!(word, "." | ";"),
        _ => false,
    };
    let sentence = tokens.sentence(at.min(tokens.len().saturating_sub(1)));
    let mut members = Vec::new();
    let mut is_last = false;
    at += 1;
    while members.len() < PARTS_MAX {
        let member = joint.starting_at(total, at).find(|id| listed.binary_search(id).is_ok())?;
        members.push(member);
        at = end(member)?;
        let word = tokens.word(at);
        if is_last {
            // What goes on behind the last part may be one more of them.
            let goes_on = matches!(tokens.word(at + 1), "and" | "or" | "plus" | "as" | "along" | "including" | "with");
            return (closes(word, at >= sentence.end) && !goes_on).then_some(members);
        }
        if word == "," {
            at += 1;
        }
        is_last = matches!(tokens.word(at), "and" | "&");
        at += usize::from(is_last);
    }
    None
}

/// Totals and parts wherever they stand.
fn across(joint: &Joint<'_>, whole: &Operand, parts: &[Operand]) -> Found {
    let mut found = Found::default();
    let wholes = joint.by_source(whole);
    let spans_texts = joint.spans_texts(whole) && parts.iter().all(|part| joint.spans_texts(part));
    let parts: Vec<Vec<Vec<ClaimId>>> = parts.iter().map(|part| joint.by_source(part)).collect();
    let is_stated = |source: usize| parts.iter().all(|part| !part[source].is_empty());
    for source in 0..joint.readings.len() {
        let stated: Vec<Vec<ClaimId>> = parts.iter().map(|part| part[source].clone()).collect();
        if stated.iter().all(Vec::is_empty) {
            continue;
        }
        if let Operand::Fixed(value) = whole {
            found.add(held_against_fixed(joint, value, &stated));
            continue;
        }
        let is_part = |id: &ClaimId| stated.iter().flatten().any(|part| part == id);
        let own: Vec<ClaimId> = wholes[source].iter().copied().filter(|id| !is_part(id)).collect();
        if !own.is_empty() {
            held_against(joint, &own, &stated, &mut found);
            continue;
        }
        // Another source's total, if all parts are here and that source adds up nothing itself.
        let others = (0..wholes.len()).filter(|other| *other != source && !wholes[*other].is_empty());
        for other in others.filter(|other| spans_texts && is_stated(source) && !is_stated(*other)) {
            let changes = joint.leeway(whole).evolves.is_some() && joint.days_differ(source, other);
            if !changes {
                held_against(joint, &wholes[other], &stated, &mut found);
            }
        }
    }
    found
}

/// Whether all parts are stated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stated {
    All,
    /// Parts of which some are missing prove nothing by fitting in.
    Some,
}

impl Stated {
    /// True where the sum cannot be what the whole allows.
    fn breaks(self, sum: Interval, allowed: Interval) -> bool {
        sum.is_disjoint(allowed) && (self == Self::All || sum.lo >= allowed.hi)
    }

    /// What it says that a sum is not broken.
    fn fits(self) -> Outcome {
        if self == Self::All { Outcome::Holds } else { Outcome::Silent }
    }
}

/// Holds the totals of one source against the parts of one source, each subject by itself: of several totals for one it
/// is enough that one fits.
fn held_against(joint: &Joint<'_>, totals: &[ClaimId], stated: &[Vec<ClaimId>], found: &mut Found) {
    let mut outcomes: Vec<(ClaimId, Outcome)> =
        totals.iter().map(|total| (*total, one_held_against(joint, *total, stated))).collect();
    while !outcomes.is_empty() {
        let (total, first) = outcomes.remove(0);
        let fits = |other: &(ClaimId, Outcome)| joint.fit(total, other.0) != Fit::Apart;
        let (alike, others): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(fits);
        outcomes = others;
        let all = std::iter::once(first).chain(alike.into_iter().map(|(_, outcome)| outcome));
        let best = all.reduce(|best, more| match (&best, &more) {
            (Outcome::Holds, _) | (_, Outcome::Silent) => best,
            (_, Outcome::Holds) | (Outcome::Silent, _) => more,
            _ => best,
        });
        found.add(best.unwrap_or(Outcome::Silent));
    }
}

/// Holds one total against the parts that may be its own.
fn one_held_against(joint: &Joint<'_>, total: ClaimId, stated: &[Vec<ClaimId>]) -> Outcome {
    let fitting: Vec<Vec<ClaimId>> = stated
        .iter()
        .map(|part| part.iter().copied().filter(|id| joint.fit(total, *id) != Fit::Apart).collect())
        .collect();
    let how = if fitting.iter().any(Vec::is_empty) { Stated::Some } else { Stated::All };
    let (Some(chosen), Some(allowed)) = (choices(&fitting), amount(joint, total)) else { return Outcome::Silent };
    let Some(members) = chosen.first().filter(|members| !members.is_empty()) else { return Outcome::Silent };
    if !chosen.iter().all(|choice| added(joint, choice).is_some_and(|sum| how.breaks(sum, allowed.allows))) {
        return how.fits();
    }
    let fit = members.iter().map(|id| joint.fit(total, *id)).max().unwrap_or(Fit::Same);
    Outcome::Broken(breach(joint, total, members, fit, how))
}

/// Holds the parts of a source against a value that the check itself gives: `100 %`.
fn held_against_fixed(joint: &Joint<'_>, whole: &Value, stated: &[Vec<ClaimId>]) -> Outcome {
    let how = if stated.iter().any(Vec::is_empty) { Stated::Some } else { Stated::All };
    let given: Vec<Vec<ClaimId>> = stated.iter().filter(|part| !part.is_empty()).cloned().collect();
    let (Some(mut chosen), Some(allowed)) = (choices(&given), whole.amount()) else { return Outcome::Silent };
    chosen.retain(|choice| choice.iter().all(|one| joint.fit(choice[0], *one) != Fit::Apart));
    let Some(members) = chosen.first().filter(|_| given.len() > 1) else { return Outcome::Silent };
    if !chosen.iter().all(|choice| added(joint, choice).is_some_and(|sum| how.breaks(sum, allowed.allows))) {
        return how.fits();
    }
    let fit = members.iter().map(|id| joint.fit(members[0], *id)).max().unwrap_or(Fit::Same);
    Outcome::Broken(breach_of_parts(joint, whole, members, fit))
}

/// Every way to take one claim of each part that has any; none where there are too many.
fn choices(parts: &[Vec<ClaimId>]) -> Option<Vec<Vec<ClaimId>>> {
    let mut chosen: Vec<Vec<ClaimId>> = vec![Vec::new()];
    for part in parts.iter().filter(|part| !part.is_empty()) {
        let with = |choice: &Vec<ClaimId>| {
            let choice = choice.clone();
            part.iter().map(move |id| choice.iter().copied().chain([*id]).collect::<Vec<ClaimId>>())
        };
        chosen = chosen.iter().flat_map(with).collect();
        if chosen.len() > CHOICES_MAX {
            return None;
        }
    }
    // One claim cannot be two parts.
    chosen.retain(|choice| choice.iter().enumerate().all(|(at, id)| !choice[..at].contains(id)));
    (!chosen.is_empty()).then_some(chosen)
}

fn amount<'a>(joint: &Joint<'a>, id: ClaimId) -> Option<&'a Amount> {
    joint.claim(id).mention.value.amount()
}

/// What the sum of these claims may be.
fn added(joint: &Joint<'_>, members: &[ClaimId]) -> Option<Interval> {
    let mut sum = Interval::point(0.0);
    let units: Vec<String> = members.iter().map(|id| unit(&joint.claim(*id).mention.value)).collect();
    if units.windows(2).any(|pair| pair[0] != pair[1]) {
        return None;
    }
    for id in members {
        sum = sum.plus(amount(joint, *id)?.allows);
    }
    Some(sum)
}

fn breach(joint: &Joint<'_>, total: ClaimId, members: &[ClaimId], fit: Fit, how: Stated) -> Breach {
    let parts: Vec<Cited> = members.iter().map(|id| joint.cite(*id)).collect();
    let more = if how == Stated::All { "" } else { " already" };
    let sum = arithmetic(joint, members) + more;
    let filled = vec![("whole", joint.said(&[total])), ("parts", joint.said(members)), ("sum", sum)];
    joint.breach(vec![vec![joint.cite(total)], parts], fit, filled)
}

fn breach_of_parts(joint: &Joint<'_>, whole: &Value, members: &[ClaimId], fit: Fit) -> Breach {
    let sides = members.iter().map(|id| vec![joint.cite(*id)]).collect();
    let total = whole.amount().and_then(|amount| amount.figure).map_or_else(String::new, figure);
    let total = if let Value::Percent(_) = whole { format!("{total} %") } else { total };
    let filled = vec![("whole", total), ("parts", joint.said(members)), ("sum", arithmetic(joint, members))];
    joint.breach(sides, fit, filled)
}

/// `3 + 4 = 7`, or the parts alone where one of them is no plain figure.
fn arithmetic(joint: &Joint<'_>, members: &[ClaimId]) -> String {
    let figures: Option<Vec<f64>> = members.iter().map(|id| amount(joint, *id)?.figure).collect();
    match figures {
        Some(figures) => {
            let written: Vec<String> = figures.iter().map(|number| figure(*number)).collect();
            format!("{} = {}", written.join(" + "), figure(figures.iter().sum()))
        }
        None => joint.said(members),
    }
}
