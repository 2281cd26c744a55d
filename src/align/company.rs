//! Persons whom a summary puts where its source has another person: what it tells of Bo Lind the source tells of Ada Holm,
//! and of Bo Lind nothing of the kind.
//!
//! Part of the weighing, beside roles ([`super::bound`]): the words round a name in the summary are looked for in the
//! sentences of the source. They keep company with a person where they stand in a sentence that names that person; for the
//! person whom the summary names, also in the sentences right behind, where a pronoun carries on.
//!
//! The decision a reader would question: only a person of whom the summary says nothing else can have been lost from it, so
//! two that change places are left to others. Left out on purpose: bodies and places, which keep company with all that
//! happens in them.

use super::bound::between;
use super::candidates::SentencePair;
use super::context::{Common, weightiest};
use super::evidence::Evidence;
use super::rarity::Background;
use super::said::Bearers;
use super::{Candidate, ClaimId, Seen};
use crate::claim::{Reading, Sentence, Word};
use crate::value::Value;
use crate::value::name::NameKind;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// A summary has at most so many words, each counted once, and its source so many times as many.
const WORDS_MAX: usize = 150;
const LONGER: f64 = 1.2;

/// It retells its source so far, 0 to 1; or less, where more is asked of what it says.
const RETOLD_MIN: f64 = 0.2;
const RETOLD_SOME: f64 = 0.1;

/// So near a name, in tokens, stand the words that tell of it.
const REACH: usize = 9;

/// In so many sentences behind one that names a person a pronoun may carry on.
const CARRIED_MAX: usize = 2;

/// Summed weight of the words that keep company with a person from which they tell one, and from which on they tell all.
const COMPANY_MIN: f64 = 1.2;
const COMPANY_FULL: f64 = 3.6;

/// What share of it the person whom the summary names may keep.
const OWN_MAX: f64 = 0.4;

/// Who is named in more sentences of the source is what it is about, and called by other words than the name.
const SENTENCES_MAX: usize = 4;

/// Of one text, so many persons are looked at.
const PERSONS_MAX: usize = 64;

/// Weighs the persons of summaries against those of their sources.
pub(super) fn weigh<'r>(
    readings: &'r [Reading],
    background: &Background<'r>,
    pairs: &[SentencePair],
    found: &mut Vec<Candidate>,
) {
    let related: BTreeSet<(usize, usize)> = pairs
        .iter()
        .flat_map(|pair| [(pair.one.source, pair.other.source), (pair.other.source, pair.one.source)])
        .collect();
    for (summary, source) in related {
        let retold = background.stated.retells(summary, source);
        if retold < RETOLD_SOME || !sums_up(background, summary, source) {
            continue;
        }
        let told = (retold >= RETOLD_MIN).then(|| Told::of(readings, background, summary, source));
        let bearers = Bearers::of(readings, source);
        let candidate = |seen: &Seen<'r>| {
            let lost = told.as_ref().filter(|_| is_full_name(seen)).and_then(|told| told.candidate(seen));
            lost.or_else(|| bearers.candidate(seen, background))
        };
        found.extend(persons(readings, summary).take(PERSONS_MAX).filter_map(|seen| candidate(&seen)));
    }
}

fn sums_up(background: &Background<'_>, summary: usize, source: usize) -> bool {
    let [words, others] = [summary, source].map(|text| background.stated.count_words(text));
    words <= WORDS_MAX && words as f64 * LONGER <= others as f64
}

/// The persons that a text names.
fn persons<'r>(readings: &'r [Reading], source: usize) -> impl Iterator<Item = Seen<'r>> + use<'r> {
    let claims = 0..readings[source].claims.len();
    let seen = claims.map(move |claim| Seen::new(readings, ClaimId { source, claim }));
    seen.filter(|seen| matches!(seen.value(), Value::Name(name) if name.kind == NameKind::Person))
}

fn is_full_name(seen: &Seen<'_>) -> bool {
    matches!(seen.value(), Value::Name(name) if name.words.len() > 1)
}

/// A source as its summary tells it.
struct Told<'b, 'r> {
    background: &'b Background<'r>,
    reading: &'r Reading,
    /// The persons of the source whom the summary never names.
    lost: Vec<Seen<'r>>,
    retold: f64,
}

impl<'b, 'r> Told<'b, 'r> {
    fn of(readings: &'r [Reading], background: &'b Background<'r>, summary: usize, source: usize) -> Self {
        let known: FxHashSet<u64> = readings[summary]
            .sentences
            .iter()
            .flat_map(|sentence| sentence.words.iter().map(|word| word.key))
            .collect();
        let persons = persons(readings, source).filter(is_full_name);
        let lost = persons.filter(|seen| !words_of(seen).any(|word| known.contains(&word.key)));
        let retold = background.stated.retells(summary, source);
        Self { background, reading: &readings[source], lost: lost.take(PERSONS_MAX).collect(), retold }
    }

    /// The person of the source who keeps the company in which the summary names another one.
    fn candidate(&self, seen: &Seen<'r>) -> Option<Candidate> {
        let company = company_of(seen);
        let kept = |sentence: &Sentence| self.weight(&company, sentence);
        let (most, other) = self
            .lost
            .iter()
            .map(|other| (kept(other.sentence()), other))
            .max_by(|(one, a), (other, b)| one.total_cmp(other).then(b.id.cmp(&a.id)))?;
        let own = self.own_sentences(seen)?;
        let is_lost = most >= COMPANY_MIN && own.iter().all(|at| kept(&self.reading.sentences[*at]) <= OWN_MAX * most);
        if !is_lost {
            return None;
        }
        let share = ((most - COMPANY_MIN) / (COMPANY_FULL - COMPANY_MIN)).clamp(0.0, 1.0);
        let (one, two) = if seen.id < other.id { (seen, other) } else { (other, seen) };
        let common = Common::beside(one, two, &self.background.rarity);
        let words = weightiest(&one.claim.mention.tokens, &two.claim.mention.tokens, &common);
        let evidence = Evidence { bearer: 0.5 + 0.5 * share, retold: self.retold, words, ..Evidence::default() };
        Some(between(one, two, evidence))
    }

    /// How much of the words stands in a sentence, by weight.
    fn weight(&self, words: &[&Word], sentence: &Sentence) -> f64 {
        let is_there = |word: &&&Word| sentence.words.iter().any(|other| other.key == word.key);
        words.iter().filter(is_there).map(|word| self.background.rarity.weight(word)).sum()
    }

    /// The sentences of the source that tell of the person of a summary, or may; none where it never names that person, or
    /// is about nobody else.
    fn own_sentences(&self, seen: &Seen<'r>) -> Option<BTreeSet<usize>> {
        let surname = words_of(seen).last()?.key;
        let names = |sentence: &Sentence| sentence.words.iter().any(|word| word.key == surname);
        let sentences = &self.reading.sentences;
        let named: Vec<usize> =
            (0..sentences.len()).filter(|at| names(&sentences[*at])).take(SENTENCES_MAX + 1).collect();
        let is_told = (1..=SENTENCES_MAX).contains(&named.len());
        is_told.then(|| named.into_iter().flat_map(|at| at..sentences.len().min(at + CARRIED_MAX + 1)).collect())
    }
}

/// The words of a name as they stand in its sentence.
fn words_of<'r>(seen: &Seen<'r>) -> impl Iterator<Item = &'r Word> + use<'r> {
    let range = seen.claim.mention.tokens.clone();
    seen.sentence().words.iter().filter(move |word| range.contains(&word.token))
}

/// The words round a name.
fn company_of<'r>(seen: &Seen<'r>) -> Vec<&'r Word> {
    let name = &seen.claim.mention.tokens;
    let reach = name.start.saturating_sub(REACH)..name.end + REACH;
    let words = seen.sentence().words.iter();
    words.filter(|word| reach.contains(&word.token) && !name.contains(&word.token)).collect()
}
