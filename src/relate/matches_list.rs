//! A list has as many entries as the count before it says: `three towns: Tarn, Orr` are two.
//!
//! The list stands right behind the counted noun, as names after a colon, a dash, a bracket or a comma, or behind what
//! tells of it (`four people were named:`); as entries in other words, where quotation marks or semicolons part them (`has
//! two aims: to sail; and to row.`); or below the sentence as items, where that ends with a colon. A list that does not end
//! where one ends is not counted, for its entries may go on in words.
//!
//! An entry may hold a joint itself (`Marks & Spencer`, `Trinidad and Tobago`), and a place may stand with the land it lies
//! in (`Tarn, Norland`), so the number of entries is a range.

use super::{Cited, Fit, Found, Joint, Outcome};
use crate::align::ClaimId;
use crate::language::{TokenKind, Tokens, counts_people};
use crate::text::SegmentKind;
use crate::value::name::NameKind;
use crate::value::{Kind, Value};
use std::ops::{Range, RangeInclusive};

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
        let list = named_behind(joint, count).or_else(|| worded_behind(joint, count));
        let Some(list) = list.or_else(|| items_below(joint, count)) else { continue };
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
    let sign = sign_of_list(joint, count)?;
    let names = Names::from(joint, count, sign + 1)?;
    let is_closed = is_closed_list(tokens, tokens.word(sign), names.end, tokens.sentence(sign).end);
    // Without the joint before its last entry a list is not done.
    let is_done = names.joints > 0 || matches!(tokens.word(sign), "(" | ":");
    let most = names.entries.len();
    // Behind a comma one name is mostly that of the whole: `two towns, Tarn`.
    (is_closed && is_done && most >= 2).then(|| List {
        least: (most - names.joints.saturating_sub(1)).min(most - names.places),
        most,
        entries: names.entries,
    })
}

/// The sign behind a counted noun that opens a list.
fn sign_of_list(joint: &Joint<'_>, count: ClaimId) -> Option<usize> {
    let tokens = joint.tokens(count);
    let mention = &joint.claim(count).mention;
    let behind = (mention.head? + 1).max(mention.tokens.end);
    // “Four people were named:”
    let is_told_of = matches!(tokens.word(behind), "is" | "are" | "was" | "were");
    // “Four people were hurt, including:” lists no more than some.
    let is_sign = |at: &usize| tokens.kind(*at) == Some(TokenKind::Symbol);
    let colon = || (behind + 1..=behind + 1 + LEAD_MAX).find(is_sign).filter(|at| tokens.word(*at) == ":");
    let sign = if is_told_of { colon()? } else { behind };
    let opens = matches!(tokens.word(sign), ":" | "(" | "," | "–" | "—") && sign + 1 < tokens.len();
    opens.then_some(sign)
}

/// Names one after another, up to one more than a list may have.
struct Names {
    entries: Vec<Cited>,
    /// How many of them a joint leads: `and`, `or`.
    joints: usize,
    /// How many but the first are places, in which the one before may lie.
    places: usize,
    /// The token behind them.
    end: usize,
}

impl Names {
    /// The names from a token on; none where none starts there.
    fn from(joint: &Joint<'_>, count: ClaimId, start: usize) -> Option<Self> {
        let tokens = joint.tokens(count);
        let name_at = |token: usize| {
            let token = token + usize::from(tokens.word(token) == "the");
            joint.starting_at(count, token).find_map(|id| match &joint.claim(id).mention.value {
                Value::Name(name) => Some((joint.claim(id).mention.tokens.clone(), name.kind == NameKind::Place)),
                _ => None,
            })
        };
        let mut names = Self { entries: Vec::new(), joints: 0, places: 0, end: start };
        while names.entries.len() <= *ENTRIES.end() {
            let (name, is_place) = name_at(names.end)?;
            names.end = name.end;
            names.places += usize::from(is_place && !names.entries.is_empty());
            names.entries.push(joint.cite_tokens(count, name));
            let after = names.end + usize::from(matches!(tokens.word(names.end), "," | ";"));
            let is_joint = matches!(tokens.word(after), "and" | "&" | "or");
            let next = after + usize::from(is_joint);
            if next == names.end || name_at(next).is_none() {
                break;
            }
            names.joints += usize::from(is_joint);
            names.end = next;
        }
        Some(names)
    }
}

/// True where a list that the sign `open` has opened is closed at a token, or where its sentence ends.
fn is_closed_list(tokens: &Tokens, open: &str, at: usize, sentence_end: usize) -> bool {
    let ends = || at >= sentence_end || matches!(tokens.word(at), "." | ";");
    match open {
        "(" => tokens.word(at) == ")",
        "," => ends() || closes_apposition(tokens.word(at), tokens.word(at + 1)),
        dash => ends() || dash != ":" && tokens.word(at) == dash,
    }
}

/// Entries in other words behind a colon or a dash, parted by quotation marks or semicolons, the last one joined to the
/// others. People are not told one by one there, and what holds figures tells how many of which.
fn worded_behind(joint: &Joint<'_>, count: ClaimId) -> Option<List> {
    let tokens = joint.tokens(count);
    let mention = &joint.claim(count).mention;
    let head = mention.head?;
    let colon = (head + 1).max(mention.tokens.end);
    let counts_others = matches!(&mention.value, Value::Count(_, noun) if !counts_people(&noun.head));
    if !counts_others || !matches!(tokens.word(colon), ":" | "–" | "—") || colon + 1 >= tokens.len() {
        return None;
    }
    let behind = colon + 1..tokens.sentence(colon + 1).end.max(tokens.sentence(colon).end);
    if behind.clone().any(|at| {
        tokens.kind(at) == Some(TokenKind::Number) || joint.starting_at(count, at).any(|id| is_figure(joint, id))
    }) {
        return None;
    }
    let entries = quoted(tokens, behind.clone()).or_else(|| parted(tokens, behind))?;
    let most = entries.len();
    let entries = entries.into_iter().map(|entry| joint.cite_tokens(count, entry)).collect();
    (most >= 2).then_some(List { entries, least: most, most })
}

fn is_figure(joint: &Joint<'_>, id: ClaimId) -> bool {
    joint.claim(id).mention.value.amount().is_some()
}

/// The entries of a list in quotation marks: `“calm,” “order” and “work.”`
fn quoted(tokens: &Tokens, list: Range<usize>) -> Option<Vec<Range<usize>>> {
    let is_mark = |at: &usize| matches!(tokens.word(*at), "“" | "”" | "\"");
    let (mut entries, mut at, mut is_last) = (Vec::new(), list.start, false);
    while list.contains(&at) && !is_last {
        is_last = is_joint(tokens, at);
        let open = at + usize::from(is_last);
        let close = (open + 1..list.end).find(is_mark).filter(|_| is_mark(&open))?;
        entries.push(trimmed(tokens, open + 1..close));
        at = close + 1 + usize::from(tokens.word(close + 1) == ",");
    }
    let ends = at >= list.end || matches!(tokens.word(at), "." | "!" | "?");
    (is_last && ends).then_some(entries)
}

/// The entries of a list that semicolons part: `to mend the roof; to paint it; and to go home`.
fn parted(tokens: &Tokens, list: Range<usize>) -> Option<Vec<Range<usize>>> {
    let is_cut = |at: &usize| tokens.word(*at) == ";";
    let cuts: Vec<usize> = list.clone().filter(is_cut).collect();
    let last = *cuts.last()?;
    let starts = std::iter::once(list.start).chain(cuts.iter().map(|cut| cut + 1));
    let ends = cuts.iter().copied().chain([list.end]);
    let entries: Vec<_> = starts.zip(ends).map(|(start, end)| trimmed(tokens, start..end)).collect();
    (is_joint(tokens, last + 1) && entries.iter().all(|entry| !entry.is_empty())).then_some(entries)
}

/// An entry without the joint before it and the mark that closes it.
fn trimmed(tokens: &Tokens, entry: Range<usize>) -> Range<usize> {
    let start = entry.start + usize::from(is_joint(tokens, entry.start));
    let is_closed = entry.end > start && matches!(tokens.word(entry.end - 1), "," | "." | "!" | "?");
    start..entry.end - usize::from(is_closed)
}

fn is_joint(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.word(at), "and" | "or")
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
