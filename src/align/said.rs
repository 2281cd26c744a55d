//! What a summary says around a person, looked for around the persons of its source: the nearer to the name and the rarer a
//! word, the more it tells.
//!
//! Part of the weighing, the second way to see that a person stands where the source has another one ([`super::company`]):
//! for persons who are named by one name alone, of whom the source says much, or whose place has been taken by somebody in
//! the summary. As these are told of all over a text, the sentence of the source that holds most of what is said must name the
//! other person, close to it, and nearly all that the summary says must stand somewhere in the source.
//!
//! The decision a reader would question: who speaks in the first person, or is named before a colon, is passed over. In a talk
//! the words stand beside the one and are of the other.

use super::bound::between;
use super::context::{Common, weightiest};
use super::evidence::Evidence;
use super::exchanged::may_replace;
use super::rarity::Background;
use super::{Candidate, ClaimId, Seen};
use crate::claim::Reading;
use crate::language::Tokens;
use crate::value::name::{Likeness, NameKind};
use crate::value::{Name, Value};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Words farther from a name than this, in tokens, are not said of it: in the draft, and in the source it retells.
const SAID_REACH: f64 = 16.0;
const HELD_REACH: f64 = 24.0;

/// As many tokens farther away lies what a mark or link parts from a name.
const PARTED_BY: f64 = 3.0;

/// What of a shared word is left that stands far from the name in the source.
const FAR_HELD: f64 = 0.3;

/// What is asked of a person of the source before the one of a summary is held for a slip.
struct Bar {
    /// Least weight of what both say.
    shared: f64,
    /// Least share of it that stands near the name, and most of it that the source says of the summary's own person.
    near: f64,
    own: f64,
    /// How much of what the summary says the source may lack.
    unknown: f64,
    /// A sentence that holds so much less than the best one is not the one that is retold.
    best: f64,
}

/// Of any person, and of one whom the summary nowhere names in place of another of whom the source says little.
const ANY: Bar = Bar { shared: 0.8, near: 0.6, own: 0.4, unknown: 0.5, best: 0.8 };
const LOST: Bar = Bar { shared: 0.6, near: 0.0, own: 0.3, unknown: 1.0, best: 0.5 };

/// How many sentences behind a name may go on about it, and how many tokens of each are asked for a pronoun.
const SENTENCES_ON: usize = 2;
const PRONOUN_REACH: usize = 40;

/// So much of what is said tells in full of whom it is.
const SHARED_FULL: f64 = 2.4;

/// Of a sentence at most so many claims are asked, of a person so many mentions, of a word so many sentences: who stands in
/// more is told by nothing around.
const CLAIMS_MAX: usize = 32;
const MENTIONS_MAX: usize = 48;
const MENTIONS_FEW: usize = 5;
const SENTENCES_MAX: usize = 96;

/// The persons of one source.
pub(super) struct Bearers<'r> {
    readings: &'r [Reading],
    source: usize,
    /// The claims in whose names a word stands.
    by_word: FxHashMap<&'r str, Vec<usize>>,
}

impl<'r> Bearers<'r> {
    /// Goes through the names of a source once.
    pub(super) fn of(readings: &'r [Reading], source: usize) -> Self {
        let mut by_word: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (number, claim) in readings[source].claims.iter().enumerate() {
            if let Value::Name(name) = &claim.mention.value {
                name.words.iter().for_each(|word| by_word.entry(word).or_default().push(number));
            }
        }
        Self { readings, source, by_word }
    }

    /// The clash of a person of a summary with the one of this source of whom the source says what the summary does; none where
    /// it says so of that person too, or never names that person.
    pub(super) fn candidate(&self, draft: &Seen<'r>, background: &Background<'r>) -> Option<Candidate> {
        let own = self.mentions(draft)?;
        let said = Said::of(draft, background);
        let held = said.held_by(self.source, background);
        let of_own = own.iter().flat_map(goes_on_in).filter_map(|at| held.by_sentence.get(&at));
        let of_own = of_own.copied().fold(0.0, f64::max);
        let passes = |bar: &Bar, sum: f64, near: f64| {
            sum >= bar.shared.max(bar.best * held.best())
                && near >= bar.near * sum
                && of_own <= bar.own * sum
                && held.unknown <= bar.unknown * said.total
        };
        let others = held.in_order().into_iter().filter(|(_, sum)| *sum >= LOST.shared);
        let others = others.flat_map(|(at, sum)| self.others(draft, at).map(move |other| (sum, other)));
        let others = others.filter_map(|(sum, other)| {
            let near = said.near(&other);
            let is_lost = || own.len() <= MENTIONS_FEW && !names(draft.reading, &other);
            (passes(&ANY, sum, near) || passes(&LOST, sum, near) && is_lost()).then_some((near, other))
        });
        let (near, other) = others.max_by(|(one, a), (two, b)| one.total_cmp(two).then(b.id.cmp(&a.id)))?;
        Some(clash(draft, &other, near, background))
    }

    /// Where the source names the person of a claim; none where it never does, or all the time.
    fn mentions(&self, draft: &Seen<'r>) -> Option<Vec<Seen<'r>>> {
        let words = person(draft)?.words.iter();
        let claims = words.filter_map(|word| self.by_word.get(word.as_str())).flatten().copied();
        let mut claims: Vec<usize> = claims.take(2 * MENTIONS_MAX).collect();
        claims.sort_unstable();
        claims.dedup();
        let is_told = (1..=MENTIONS_MAX).contains(&claims.len());
        is_told.then(|| claims.into_iter().map(|claim| self.seen(claim)).collect())
    }

    fn seen(&self, claim: usize) -> Seen<'r> {
        Seen::new(self.readings, ClaimId { source: self.source, claim })
    }

    /// The persons of a sentence who may be meant instead of the one of a draft: the sentence of either lacks the other.
    fn others(&self, draft: &Seen<'r>, sentence: usize) -> impl Iterator<Item = Seen<'r>> + use<'r> {
        let claims = self.readings[self.source].sentences[sentence].claims.clone().take(CLAIMS_MAX);
        let persons: Vec<Seen<'r>> = claims.map(|claim| self.seen(claim)).filter(|seen| name(seen).is_some()).collect();
        let (draft, names_own) = (*draft, persons.iter().any(|seen| are_one(seen, draft)));
        let may_be_meant = move |other: &Seen<'r>| {
            let names = person(&draft).zip(person(other));
            names.is_some_and(|(one, name)| may_replace((&draft, one), (other, name)))
                && !draft.claims_beside(CLAIMS_MAX).any(|beside| are_one(&beside, other))
                && !is_of_a_talk(other)
        };
        persons.into_iter().filter(move |other| !names_own && may_be_meant(other))
    }
}

fn clash<'r>(draft: &Seen<'r>, other: &Seen<'r>, near: f64, background: &Background<'r>) -> Candidate {
    let share = (near / SHARED_FULL).clamp(0.0, 1.0);
    let (one, two) = if draft.id < other.id { (draft, other) } else { (other, draft) };
    let common = Common::beside(one, two, &background.rarity);
    let words = weightiest(&one.claim.mention.tokens, &two.claim.mention.tokens, &common);
    let retold = background.stated.retells(draft.id.source, other.id.source);
    between(one, two, Evidence { bearer: 0.5 + 0.5 * share, retold, words, ..Evidence::default() })
}

/// True when a text names the person of a claim, by whatever name.
fn names(reading: &Reading, sought: &Seen<'_>) -> bool {
    let Some(sought) = name(sought) else { return false };
    let shares = |name: &Name| name.words.iter().any(|word| sought.words.contains(word));
    reading.claims.iter().any(|claim| matches!(&claim.mention.value, Value::Name(name) if shares(name)))
}

fn name<'r>(seen: &Seen<'r>) -> Option<&'r Name> {
    if let Value::Name(name) = seen.value() { Some(name) } else { None }
}

fn person<'r>(seen: &Seen<'r>) -> Option<&'r Name> {
    name(seen).filter(|name| name.kind == NameKind::Person)
}

/// True for two names that have any word in common, or may be one for another reason.
fn are_one(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let (Some(one), Some(other)) = (name(a), name(b)) else { return false };
    one.words.iter().any(|word| other.words.contains(word)) || one.likeness(other) != Likeness::Different
}

/// True where `I` and `we` lead a name, or it leads what its bearer says (`Ada: I can drive`): who is meant by the words of a
/// talk, no name tells.
fn is_of_a_talk(seen: &Seen<'_>) -> bool {
    let (tokens, start) = (seen.tokens(), seen.claim.mention.tokens.start);
    let is_talk = |at: usize| matches!(tokens.word(at), "i" | "we" | "my" | "our" | "you" | "your");
    (seen.sentence().tokens.start..start).any(is_talk) || tokens.word(seen.claim.mention.tokens.end) == ":"
}

/// The sentences in which a source speaks of the person that it names at a claim.
fn goes_on_in<'r>(mention: &Seen<'r>) -> impl Iterator<Item = usize> + use<'r> {
    let (reading, at) = (mention.reading, mention.claim.sentence);
    let speaks_on = move |next: &usize| {
        let sentence = &reading.sentences[*next];
        let tokens = &reading.tokens[sentence.segment];
        sentence.tokens.clone().take(PRONOUN_REACH).any(|at| is_pronoun(tokens, at))
    };
    let behind = (at + 1..reading.sentences.len()).take(SENTENCES_ON).filter(speaks_on);
    std::iter::once(at).chain(behind)
}

fn is_pronoun(tokens: &Tokens, at: usize) -> bool {
    matches!(
        tokens.word(at),
        "he" | "she" | "it" | "they" | "his" | "her" | "its" | "their" | "him" | "who" | "i" | "we" | "my" | "our"
    )
}

/// What a draft says around a name: each word with its weight, the nearer the more.
struct Said {
    words: FxHashMap<u64, f64>,
    total: f64,
}

/// What of it a source holds.
struct Held {
    by_sentence: FxHashMap<usize, f64>,
    /// The weight of the words that it has nowhere.
    unknown: f64,
}

impl Held {
    fn best(&self) -> f64 {
        self.by_sentence.values().copied().fold(0.0, f64::max)
    }

    /// The sentences that hold any of it, each with how much; in order.
    fn in_order(&self) -> Vec<(usize, f64)> {
        let mut sentences: Vec<(usize, f64)> = self.by_sentence.iter().map(|(at, sum)| (*at, *sum)).collect();
        sentences.sort_unstable_by_key(|(at, _)| *at);
        sentences
    }
}

impl Said {
    fn of(draft: &Seen<'_>, background: &Background<'_>) -> Self {
        let value = &draft.claim.mention.tokens;
        let mut words: FxHashMap<u64, f64> = FxHashMap::default();
        for word in draft.sentence().words.iter().filter(|word| !value.contains(&word.token)) {
            let weight = background.rarity.weight(word) * closeness(draft, word.token, SAID_REACH);
            let known = words.entry(word.key).or_default();
            *known = known.max(weight);
        }
        words.retain(|_, weight| *weight > 0.0);
        let mut weights: Vec<f64> = words.values().copied().collect();
        weights.sort_by(f64::total_cmp);
        Self { words, total: weights.into_iter().sum() }
    }

    fn held_by(&self, source: usize, background: &Background<'_>) -> Held {
        let mut held = Held { by_sentence: FxHashMap::default(), unknown: 0.0 };
        let mut words: Vec<(u64, f64)> = self.words.iter().map(|(key, weight)| (*key, *weight)).collect();
        words.sort_unstable_by_key(|(key, _)| *key);
        for (key, weight) in words {
            let mut sentences = background.stated.sentences_with(key, source).take(SENTENCES_MAX).peekable();
            if sentences.peek().is_none() {
                held.unknown += weight;
            }
            let mut last = None;
            for sentence in sentences.filter(|sentence| last.replace(*sentence) != Some(*sentence)) {
                *held.by_sentence.entry(sentence).or_default() += weight;
            }
        }
        held
    }

    /// How much of it the sentence of a claim holds, the nearer to the name the more.
    fn near(&self, other: &Seen<'_>) -> f64 {
        let value = &other.claim.mention.tokens;
        let mut found: FxHashMap<u64, f64> = FxHashMap::default();
        for word in other.sentence().words.iter().filter(|word| !value.contains(&word.token)) {
            if let Some(weight) = self.words.get(&word.key) {
                let near = weight * (FAR_HELD + (1.0 - FAR_HELD) * closeness(other, word.token, HELD_REACH));
                let known = found.entry(word.key).or_default();
                *known = known.max(near);
            }
        }
        let mut weights: Vec<f64> = found.into_values().collect();
        weights.sort_by(f64::total_cmp);
        weights.into_iter().sum()
    }
}

/// 1 right beside the name of a claim, falling to 0 at `reach` tokens; marks and links part more than words do.
fn closeness(seen: &Seen<'_>, token: usize, reach: f64) -> f64 {
    let value = &seen.claim.mention.tokens;
    let between: Range<usize> = if token < value.start { token..value.start } else { value.end..token + 1 };
    if between.len() as f64 >= reach {
        return 0.0;
    }
    let parts = |at: &usize| matches!(seen.tokens().word(*at), "," | ";" | ":" | "and" | "but" | "while" | "—" | "–");
    let parted = between.clone().filter(parts).count() as f64;
    (1.0 - (between.len() as f64 + PARTED_BY * parted) / reach).max(0.0)
}
