//! Pairs of sentences of which one says the opposite of the other, and the pairs that say the same and so speak against
//! that.
//!
//! The value finds the two words that exclude each other; here the sentences are weighed round those two words, with the
//! same pieces of evidence as figures are. The decision a reader would question: a sentence is compared with sentences
//! of other sources only. A writer who says that shares rose and that they fell speaks of two days. Words of one kind
//! (`oats`, `barley`) and what one source leaves open (`allegedly took`) are told only where neither source knows the other
//! one's word or way to say it.

use super::candidates::{SentenceId, SentencePair};
use super::context::{self, Common, Surroundings};
use super::evidence::{Evidence, as_number, log_odds};
use super::pair::STRENGTH_MIN;
use super::rarity::Background;
use super::weights::{IDENTITIES, KINDS, WORDINGS, Weights, probability};
use super::{Candidate, ClaimId, Edge, Seen, occasion};
use crate::claim::{Claim, Reading};
use crate::language::{WordList, word_list};
use crate::value::name::is_person_noun;
use crate::value::wording::{self, Manner, Meeting, Opposition, Stated, Told, Wording};
use crate::value::{Kind, Leeway, Mention, Relation, Value};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// How far behind a sentence, in tokens, stands the credit of the picture of which it tells.
const CREDIT_REACH: usize = 2;

/// Two names that clash this strongly are told as names.
const TOLD_MIN: f64 = 0.5;

/// Weighs the sentences that exclude each other, then those that agree with one of them.
pub(super) fn weigh<'r>(
    readings: &'r [Reading],
    background: &Background<'r>,
    pairs: &[SentencePair],
    found: &mut Vec<Candidate>,
) {
    // The words in which a claim clashes: only who says the same of those speaks against it.
    let mut at_issue: FxHashSet<(ClaimId, usize)> = FxHashSet::default();
    let mut clashing: FxHashSet<ClaimId> = FxHashSet::default();
    for pair in pairs {
        let Some((a, b, meeting)) = meeting(readings, pair, clash) else { continue };
        if meeting.opposition == Some(Opposition::Identity) && is_told_as_names((a, b), &meeting, found) {
            continue;
        }
        if let Some(edge) = edge(a, b, &meeting, background) {
            clashing.extend([a.id, b.id]);
            at_issue.extend([(a.id, meeting.words.0), (b.id, meeting.words.1)]);
            found.push(Candidate { one: a.id, other: b.id, edge });
        }
    }
    if clashing.is_empty() {
        return;
    }
    let agreement = |one: Sentence<'r>, other: Sentence<'r>| {
        let (a, b) = (one.seen.id, other.seen.id);
        if !clashing.contains(&a) && !clashing.contains(&b) || clash(one, other).is_some() {
            return None;
        }
        let is_issue = |x: usize, y: usize| at_issue.contains(&(a, x)) || at_issue.contains(&(b, y));
        wording::agreement(one.wording, other.wording, is_issue)
    };
    for pair in pairs {
        let Some((a, b, meeting)) = meeting(readings, pair, agreement) else { continue };
        let edge = edge(a, b, &meeting, background);
        found.extend(edge.map(|edge| Candidate { one: a.id, other: b.id, edge }));
    }
}

/// A sentence that states something, and what it asserts.
#[derive(Clone, Copy)]
struct Sentence<'r> {
    seen: Seen<'r>,
    wording: &'r Wording,
}

impl<'r> Sentence<'r> {
    fn told(&self) -> Told<'r> {
        Told { wording: self.wording, tokens: self.seen.tokens() }
    }
}

/// In what two sentences exclude each other: firmly by one word or by who does it, else weakly by one word.
fn clash(one: Sentence<'_>, other: Sentence<'_>) -> Option<Meeting> {
    let is_listed = |clash: &Meeting| {
        clash.opposition == Some(Opposition::Kind)
            && (wording::is_one_of_trades(one.seen.tokens(), clash.words.0)
                || wording::is_one_of_trades(other.seen.tokens(), clash.words.1))
    };
    let clash = wording::clash(one.wording, other.wording).filter(|clash| !is_listed(clash));
    let is_firm = |clash: &Meeting| clash.opposition.is_some_and(|opposition| !opposition.is_weak());
    match clash {
        Some(clash) if is_firm(&clash) => Some(clash),
        clash => wording::exchange(one.told(), other.told())
            .or_else(|| wording::identity(one.told(), other.told()))
            .or(clash),
    }
}

/// True when the words at issue are two names that clash already: `Danish`, `Swedish`.
fn is_told_as_names((a, b): (Seen<'_>, Seen<'_>), meeting: &Meeting, found: &[Candidate]) -> bool {
    let covers = |seen: &Seen<'_>, id: ClaimId, token: usize| {
        let is_beside = id.source == seen.id.source && seen.sentence().claims.contains(&id.claim);
        is_beside && seen.beside(id.claim).claim.mention.tokens.contains(&token)
    };
    let is_told = |pair: &&Candidate| {
        let edge = &pair.edge;
        edge.kind == Kind::Name && edge.relation == Relation::Disjoint && edge.strength >= TOLD_MIN
    };
    let names = found.iter().filter(is_told);
    let (one, other) = meeting.words;
    names.into_iter().any(|pair| covers(&a, pair.one, one) && covers(&b, pair.other, other))
}

/// The words in which the sentences of two sources meet.
fn meeting<'r>(
    readings: &'r [Reading],
    pair: &SentencePair,
    compare: impl Fn(Sentence<'r>, Sentence<'r>) -> Option<Meeting>,
) -> Option<(Seen<'r>, Seen<'r>, Meeting)> {
    if pair.one.source == pair.other.source {
        return None;
    }
    let sentence = |id: SentenceId| stated(readings, id).map(|(seen, wording)| Sentence { seen, wording });
    let (one, other) = (sentence(pair.one)?, sentence(pair.other)?);
    Some((one.seen, other.seen, compare(one, other)?))
}

/// The claim of a sentence as a whole, which comes before those of its values.
pub(super) fn stated(readings: &[Reading], id: SentenceId) -> Option<(Seen<'_>, &Wording)> {
    let claim = readings[id.source].sentences[id.sentence].claims.clone().next()?;
    let seen = Seen::new(readings, ClaimId { source: id.source, claim });
    match seen.value() {
        Value::Wording(wording) => Some((seen, wording)),
        _ => None,
    }
}

fn edge<'r>(a: Seen<'r>, b: Seen<'r>, meeting: &Meeting, background: &Background<'r>) -> Option<Edge> {
    let kept = match meeting.opposition {
        None | Some(Opposition::Opposite) => 1.0,
        Some(Opposition::Denied | Opposition::Swapped) => 0.7,
        Some(Opposition::Phase | Opposition::Kind | Opposition::Hedged | Opposition::Code | Opposition::Identity) => {
            0.0
        }
    };
    let is_unheard = is_unheard(&a, &b, meeting, background);
    let is_weak = meeting.opposition.is_some_and(Opposition::is_weak);
    if is_of_two_ends(&a, &b, meeting) {
        return None;
    }
    if is_of_two_sides(&a, &b, meeting) {
        return None;
    }
    // `97 children have paid, 35 have not.`
    if meeting.opposition == Some(Opposition::Denied) && occasion::are_of_two_counts(&a, &b) {
        return None;
    }
    if is_weak && (!is_unheard || is_caption(&a) || is_caption(&b)) {
        return None;
    }
    let evidence = evidence(a, b, meeting, background);
    let is_firm = matches!(meeting.opposition, Some(Opposition::Opposite | Opposition::Phase | Opposition::Denied));
    let is_of_others = evidence.held < NEARLY_COPIED && background.stated.tell_of_others(a.id.source, b.id.source);
    if is_firm && !share_a_matter(&a, &evidence) || is_of_others {
        return None;
    }
    let unheard = if is_unheard { evidence.retold } else { 0.0 };
    let evidence = Evidence { kept, unheard, subject: meeting.near, ..evidence };
    let weights = match meeting.opposition {
        Some(Opposition::Identity) => &IDENTITIES,
        _ if is_weak => &KINDS,
        _ => &WORDINGS,
    };
    joined(meeting, evidence, weights)
}

/// True where a time is given by two events (`after extra time` and `before the end of extra time`), or a level by two others
/// (`above normal` and `below the record`).
fn is_of_two_ends(a: &Seen<'_>, b: &Seen<'_>, meeting: &Meeting) -> bool {
    let event = |seen: &Seen<'_>, token: usize| {
        let is_end = matches!(seen.tokens().word(token), "before" | "after" | "above" | "below");
        let mut words = seen.sentence().words.iter().filter(move |word| is_end && word.token > token);
        words.next().map(|word| word.key)
    };
    matches!((event(a, meeting.words.0), event(b, meeting.words.1)), (Some(one), Some(other)) if one != other)
}

/// True when two sentences share more than who is named in them and what these are: `the prime minister, Ada Holm, was absent`
/// says nothing against `Prime Minister Ada Holm was attending a summit`.
fn share_a_matter(a: &Seen<'_>, evidence: &Evidence) -> bool {
    let is_title = |at: usize| {
        let (tokens, word) = (a.tokens(), a.tokens().word(at));
        let is_led_on = tokens.capital(at + 1) || tokens.capital(at) && tokens.word(at + 1) == ",";
        word == "prime" || is_led_on && is_person_noun(word)
    };
    evidence.values > 0.0
        || evidence.words.iter().any(|word| !word.in_name && word.weight >= MATTER_MIN && !is_title(word.one))
}

/// Sentences that share so much are told of one thing, whoever is named around them.
const NEARLY_COPIED: f64 = 0.7;

/// Words of less weight (`came`, `made`) are no matter.
const MATTER_MIN: f64 = 0.3;

/// True where one is told from the side of who gave and the other of who got it: `was given a sentence`, `received one`.
fn is_of_two_sides(a: &Seen<'_>, b: &Seen<'_>, meeting: &Meeting) -> bool {
    let is_opposite = matches!(meeting.opposition, Some(Opposition::Opposite | Opposition::Phase));
    let is_exchange = |seen: &Seen<'_>, token: usize| EXCHANGES.has(seen.tokens().word(token));
    let (one, other) = meeting.words;
    is_opposite && is_exchange(a, one) && is_exchange(b, other) && is_passive(a, one) != is_passive(b, other)
}

/// What one gives and another gets.
static EXCHANGES: WordList = word_list!(
    "give gives gave given giving receive receives received receiving buy buys bought buying sell sells sold selling lend \
     lends lent lending borrow borrows borrowed borrowing"
);

fn is_passive(seen: &Seen<'_>, token: usize) -> bool {
    let before = token.saturating_sub(PASSIVE_REACH).max(seen.sentence().tokens.start)..token;
    before
        .into_iter()
        .any(|at| matches!(seen.tokens().word(at), "is" | "are" | "was" | "were" | "be" | "been" | "being"))
}

/// How far before a participle, in tokens, stands its auxiliary.
const PASSIVE_REACH: usize = 2;

/// True for the words under a picture, behind which stands its credit (`REUTERS/Ada Moen`). Every picture shows another
/// place and another moment.
fn is_caption(seen: &Seen<'_>) -> bool {
    let (tokens, end) = (seen.tokens(), seen.sentence().tokens.end);
    let is_agency = |at: usize| matches!(tokens.word(at), "reuters" | "afp" | "ap" | "epa" | "getty" | "pa");
    (end.saturating_sub(1)..tokens.len().min(end + CREDIT_REACH)).any(|at| is_agency(at) && tokens.word(at + 1) == "/")
}

/// What is known of two sentences round the words in which they meet.
pub(super) fn evidence<'r>(a: Seen<'r>, b: Seen<'r>, meeting: &Meeting, background: &Background<'r>) -> Evidence {
    let (narrow_a, narrow_b) = (narrowed(a.claim, &meeting.one), narrowed(b.claim, &meeting.other));
    let around_a = Surroundings::of(&Seen { claim: &narrow_a, ..a }, &background.rarity);
    let around_b = Surroundings::of(&Seen { claim: &narrow_b, ..b }, &background.rarity);
    let common = Common::beside(&a, &b, &background.rarity);
    let context = context::compare((&meeting.one, &around_a), (&meeting.other, &around_b), &background.rarity, &common);
    let days_differ = a.reading.day.is_some() && b.reading.day.is_some() && a.reading.day != b.reading.day;
    let other_time = context.other_time.max(as_number(days_differ && context.values == 0.0));
    let words = context::weightiest(&meeting.one, &meeting.other, &common);
    let retold = background.stated.retold(a.id.source, b.id.source);
    Evidence { other_time, retold, words, ..context }
}

/// The edge between two sentences, unless it is too weak to be kept.
pub(super) fn joined(meeting: &Meeting, evidence: Evidence, weights: &Weights) -> Option<Edge> {
    let strength = probability(log_odds(&evidence, weights));
    (strength >= STRENGTH_MIN).then(|| {
        let relation = if meeting.opposition.is_some() { Relation::Disjoint } else { Relation::Overlaps };
        let stretches = (meeting.one.clone(), meeting.other.clone());
        // What the words are said of is known to nobody who reads the reasons.
        let evidence = Evidence { subject: 0.0, ..evidence };
        let (kind, leeway, meeting) = (Kind::Wording, Leeway::default(), Some(meeting.clone()));
        Edge { kind, relation, leeway, strength, stretches, evidence, meeting }
    })
}

/// True when neither source says anywhere what the other one says here; a text that retells the other may know its word too.
fn is_unheard(a: &Seen<'_>, b: &Seen<'_>, meeting: &Meeting, background: &Background<'_>) -> bool {
    let stated = &background.stated;
    let (token_a, token_b) = meeting.words;
    match meeting.opposition {
        Some(Opposition::Denied | Opposition::Hedged) => {
            let (Some(one), Some(other)) = (word_at(a.claim, token_a), word_at(b.claim, token_b)) else { return false };
            let is_said = |source: usize, word: &Stated, manner: Option<Manner>| {
                manner.is_some_and(|manner| stated.says(source, word.key, manner))
            };
            !is_said(b.id.source, other, one.manner()) && !is_said(a.id.source, one, other.manner())
        }
        Some(Opposition::Kind) => {
            let of_b = stated.retells(b.id.source, a.id.source);
            let of_a = stated.retells(a.id.source, b.id.source);
            let is_small = |seen: &Seen<'_>, token: usize| seen.sentence().words.iter().all(|word| word.token != token);
            is_small(a, token_a) && is_small(b, token_b)
                || (of_b > of_a || stated.lacks_word(b.id.source, a, token_a))
                    && (of_a > of_b || stated.lacks_word(a.id.source, b, token_b))
        }
        _ => stated.words_replace_each_other((a, token_a), (b, token_b)),
    }
}

/// The word of a sentence at a token.
pub(super) fn word_at(claim: &Claim, token: usize) -> Option<&Stated> {
    match &claim.mention.value {
        Value::Wording(wording) => wording.words.iter().find(|word| word.token == token),
        _ => None,
    }
}

/// A claim that stands for the words at issue alone, for evidence to be taken round them.
fn narrowed(claim: &Claim, words: &Range<usize>) -> Claim {
    let mention = Mention {
        tokens: words.clone(),
        span: claim.mention.span.clone(),
        value: Value::Wording(Wording::default()),
        head: None,
    };
    Claim { mention, sentence: claim.sentence, general: claim.general, questions: Vec::new(), part: claim.part }
}
