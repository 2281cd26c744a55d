//! A list has as many entries as the count before it says: `three towns: Tarn, Orr` are two.
//!
//! The list stands right behind the counted noun, as names after a colon, a dash, a bracket or a comma, or behind what
//! tells of it (`four people were named:`); or below the sentence as items, where that ends with a colon. A list that
//! does not end where one ends is not counted, for its entries may go on in words.
//!
//! An entry may hold a joint itself (`Marks & Spencer`, `Trinidad and Tobago`), and a place may stand with the land it lies
//! in (`Tarn, Norland`), so the number of entries is a range.

use super::{Cited, Fit, Found, Joint, Outcome};
use crate::align::ClaimId;
use crate::language::TokenKind;
use crate::text::SegmentKind;
use crate::value::name::NameKind;
use crate::value::{Kind, Value};
use std::ops::RangeInclusive;

/// Counts outside of this range announce no list.
const ENTRIES: RangeInclusive<usize> = 2..=30;

/// So many tokens at most stand between the counted noun, or the verb right behind it, and the colon above a list.
const LEAD_MAX: usize = 3;

pub(super) fn find(joint: &Joint<'_>) -> Found {
    let mut found = Found::default();
    let Some(operand) = joint.check.operands[0].first() else { return found };
    for count in joint.claims(operand) {
        let stated = joint.claim(count).mention.value.amount().filter(|amount| amount.said.lo == amount.said.hi);
        let Some(stated) = stated.map(|amount| amount.said.lo as usize).filter(|number| ENTRIES.contains(number))
        else {
            continue;
        };
        let Some(list) = named_behind(joint, count).or_else(|| items_below(joint, count)) else { continue };
        let listed = if list.most == 1 { "1 entry".to_owned() } else { format!("{} entries", list.most) };
        found.add(Outcome::of(!(list.least..=list.most).contains(&stated), || {
            let filled = vec![("count", joint.said(&[count])), ("listed", listed)];
            joint.breach(vec![vec![joint.cite(count)], list.entries], Fit::Same, filled)
        }));
    }
    found
}

/// The entries of a list, and how many they may be.
struct List {
    entries: Vec<Cited>,
    least: usize,
    most: usize,
}

/// Names behind the counted noun.
fn named_behind(joint: &Joint<'_>, count: ClaimId) -> Option<List> {
    let tokens = joint.tokens(count);
    let mention = &joint.claim(count).mention;
    let behind = (mention.head? + 1).max(mention.tokens.end);
    // “Four people were named:”
    let is_told_of = matches!(tokens.word(behind), "is" | "are" | "was" | "were");
    // “Four people were hurt, including:” lists no more than some.
    let is_sign = |at: &usize| tokens.kind(*at) == Some(TokenKind::Symbol);
    let colon = || (behind + 1..=behind + 1 + LEAD_MAX).find(is_sign).filter(|at| tokens.word(*at) == ":");
    let end = if is_told_of { colon()? } else { behind };
    let open = tokens.word(end);
    if !matches!(open, ":" | "(" | "," | "–" | "—") || end + 1 >= tokens.len() {
        return None;
    }
    let sentence = tokens.sentence(end);
    let name_at = |token: usize| {
        let token = token + usize::from(tokens.word(token) == "the");
        joint.starting_at(count, token).find_map(|id| match &joint.claim(id).mention.value {
            Value::Name(name) => Some((joint.claim(id).mention.tokens.clone(), name.kind == NameKind::Place)),
            _ => None,
        })
    };
    let (mut at, mut entries, mut joints, mut places) = (end + 1, Vec::new(), 0, 0);
    while entries.len() <= *ENTRIES.end() {
        let (name, is_place) = name_at(at)?;
        at = name.end;
        places += usize::from(is_place && !entries.is_empty());
        entries.push(joint.cite_tokens(count, name));
        let after = at + usize::from(matches!(tokens.word(at), "," | ";"));
        let is_joint = matches!(tokens.word(after), "and" | "&" | "or");
        let next = after + usize::from(is_joint);
        if next == at || name_at(next).is_none() {
            break;
        }
        joints += usize::from(is_joint);
        at = next;
    }
    let is_closed = match open {
        "(" => tokens.word(at) == ")",
        "," => {
            at >= sentence.end
                || matches!(tokens.word(at), "." | ";")
                || closes_apposition(tokens.word(at), tokens.word(at + 1))
        }
        dash => at >= sentence.end || matches!(tokens.word(at), "." | ";") || dash != ":" && tokens.word(at) == dash,
    };
    // Without the joint before its last entry a list is not done.
    let is_done = joints > 0 || matches!(open, "(" | ":");
    let most = entries.len();
    // Behind a comma one name is mostly that of the whole: `two towns, Tarn`.
    (is_closed && is_done && most >= 2).then(|| List {
        least: (most - joints.saturating_sub(1)).min(most - places),
        most,
        entries,
    })
}

/// True for a comma that ends what stands between commas: what goes on with a joint is one more entry.
fn closes_apposition(word: &str, next: &str) -> bool {
    word == "," && !matches!(next, "and" | "or" | "as" | "along" | "plus" | "including")
}

/// Items of a list below the sentence of a count, which ends with a colon.
fn items_below(joint: &Joint<'_>, count: ClaimId) -> Option<List> {
    let reading = &joint.readings[count.source];
    let sentence = &reading.sentences[joint.claim(count).sentence];
    let tokens = joint.tokens(count);
    let mention = &joint.claim(count).mention;
    let head = mention.head?;
    let last = sentence.tokens.end.checked_sub(1)?;
    let is_right_behind = last > head && last - head <= LEAD_MAX;
    let is_lead = tokens.word(last) == ":" && is_right_behind && tokens.len() == sentence.tokens.end;
    // `The three men gave two reasons:` announces reasons.
    let is_last_count = || {
        let mut claims = reading.claims[sentence.claims.clone()].iter();
        claims.all(|claim| claim.kind() != Kind::Count || claim.mention.tokens.start <= mention.tokens.start)
    };
    if !is_lead || !is_last_count() || (head + 1..last).any(|at| tokens.kind(at) != Some(TokenKind::Word)) {
        return None;
    }
    let below = &reading.document.segments[sentence.segment + 1..];
    let items: Vec<_> =
        below.iter().take(2 * ENTRIES.end()).take_while(|segment| segment.kind == SegmentKind::Item).collect();
    let most = items.len();
    let entries = items.into_iter().map(|item| Cited {
        source: count.source,
        span: item.sentences.first().map_or(item.span.clone(), Clone::clone),
        sentence: item.span.clone(),
        claim: None,
    });
    (most >= 2).then(|| List { entries: entries.collect(), least: most, most })
}
