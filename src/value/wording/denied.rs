//! What a retelling denies and the text retold states in other words: `the boats did not sail from Lenn that morning`
//! where its source knows of `a morning on which twelve boats sailed from Lenn`, or left, or put to sea.
//!
//! Used beside [`super::turned`], which needs the denied word itself, or its like, on the other side. Here the words around
//! it do: where most of them stand together in a sentence that neither denies nor doubts a thing, that sentence is what is
//! denied. The decision a reader would question: one small word of doubt beside them is enough for silence, and so is any
//! other place with about as many of them that has one, because a text mostly says why it denies what it denies.
//!
//! Left out on purpose: what must not be and what somebody is told not to do, which both may hold beside what is.

use super::{Meeting, Mood, Opposition, Stated, Turn, Wording};
use crate::language::{DOUBTS, Tokens};
use std::ops::Range;

/// How far from a denied word its company reaches, in words that carry meaning.
const COMPANY_MAX: usize = 4;

/// Weight of the company from which a place may be the one that is denied, and the share of all company that it is.
const COMPANY_MIN: f64 = 1.5;
const SHARE_MIN: f64 = 0.4;

/// So much of it stands behind the denied word, among so many words: what a thing did not do tells more than what it is.
const BEHIND_MIN: f64 = 0.5;
const BEHIND_MAX: usize = 3;

/// A place with a doubt that has so much of the company of the best one speaks against it.
const DOUBTED_MAX: f64 = 0.5;

/// How far around a place doubts are looked for, in tokens.
const DOUBT_REACH: usize = 3;

/// Of a sentence at most so many denials are looked at.
const DENIALS_MAX: usize = 4;

/// A sentence with the tokens it was read from.
#[derive(Clone, Copy)]
pub struct Told<'w> {
    /// What it asserts.
    pub wording: &'w Wording,
    /// The words of its segment.
    pub tokens: &'w Tokens,
}

/// A stretch of a sentence that shares company with a denied word.
struct Place {
    sentence: usize,
    words: Range<usize>,
    company: f64,
}

/// The words that a sentence denies although one of the sentences of the text it retells states what they are part of.
pub fn denials(own: Told<'_>, others: &[Told<'_>]) -> Vec<Turn> {
    let denied = (0..own.wording.words.len()).filter(|at| is_denied(own, &own.wording.words[*at]));
    denied.take(DENIALS_MAX).filter_map(|at| denial(own, at, others)).collect()
}

/// `Did not sail`, but not `must not sail`, `told not to sail` or `non-sailing`.
fn is_denied(own: Told<'_>, word: &Stated) -> bool {
    let Some(at) = word.denied_at.filter(|at| *at < word.token && word.mood == Mood::Stated) else { return false };
    let before = own.tokens.word(at.wrapping_sub(1));
    let mut denial = (at..word.token).map(|at| own.tokens.word(at));
    !matches!(before, "must" | "should" | "shall" | "ought" | "need" | "let" | "if")
        && !denial.any(|word| matches!(word, "non" | "to"))
}

/// `No boats sailed`: what is not told of the same boats denies nothing.
fn is_thing(own: Told<'_>, word: &Stated) -> bool {
    let mut denial = word.denied_at.unwrap_or(word.token)..word.token;
    denial.any(|at| matches!(own.tokens.word(at), "no" | "without"))
}

fn denial(told: Told<'_>, at: usize, others: &[Told<'_>]) -> Option<Turn> {
    let own = told.wording;
    let is_thing = is_thing(told, &own.words[at]);
    let is_beside = |x: &usize| *x != at && own.words[*x].clause == own.words[at].clause;
    let company: Vec<&Stated> = around(&own.words, at).filter(is_beside).map(|x| &own.words[x]).collect();
    let is_company = |word: &Stated| company.iter().any(|own| own.key == word.key);
    let behind: Vec<&Stated> = own.words[at + 1..].iter().take(BEHIND_MAX).collect();
    let whole: f64 = company.iter().map(|word| word.weight).sum();
    let (mut best, mut doubted): (Option<Place>, f64) = (None, 0.0);
    for (sentence, other) in others.iter().enumerate() {
        for place in 0..other.wording.words.len() {
            let words = around(&other.wording.words, place);
            let there = &other.wording.words[words.clone()];
            let weight = shared(&company, there);
            if weight < COMPANY_MIN * DOUBTED_MAX {
                continue;
            }
            if is_doubted(*other, there, is_company) {
                doubted = doubted.max(weight);
            } else if is_thing && there.iter().all(|word| word.key != own.words[at].key) {
                continue;
            } else if shared(&behind, there) >= BEHIND_MIN && best.as_ref().is_none_or(|best| weight > best.company) {
                best = Some(Place { sentence, words, company: weight });
            }
        }
    }
    let least = COMPANY_MIN.max(whole * SHARE_MIN);
    let best = best.filter(|best| best.company >= least && doubted < best.company * DOUBTED_MAX)?;
    let there = &others[best.sentence].wording.words[best.words];
    let is_again = |word: &&Stated| word.key == own.words[at].key;
    let is_shared = |word: &&Stated| is_again(word) || company.iter().any(|own| own.key == word.key);
    let (first, last) = (there.iter().find(is_shared)?, there.iter().rfind(is_shared)?);
    let word = there.iter().find(is_again).unwrap_or(first);
    let meeting = Meeting {
        one: own.words[at].place(),
        other: first.token..last.token + 1,
        words: (own.words[at].token, word.token),
        opposition: Some(Opposition::Denied),
        near: best.company / 2.0,
    };
    Some(Turn { partner: best.sentence, meeting })
}

fn around(words: &[Stated], at: usize) -> Range<usize> {
    at.saturating_sub(COMPANY_MAX)..words.len().min(at + COMPANY_MAX + 1)
}

/// The weight of those of some words that stand among others too, each counted once.
fn shared(own: &[&Stated], there: &[Stated]) -> f64 {
    let is_first = |at: usize| own[..at].iter().all(|word| word.key != own[at].key);
    let again = (0..own.len()).filter(|at| is_first(*at) && there.iter().any(|word| word.key == own[*at].key));
    again.map(|at| own[at].weight).sum()
}

/// True where a denial or a word of doubt stands in or beside some words.
fn is_doubted(told: Told<'_>, words: &[Stated], is_shared: impl Fn(&Stated) -> bool) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return true };
    let mut tokens = first.token.saturating_sub(DOUBT_REACH)..told.tokens.len().min(last.token + DOUBT_REACH + 1);
    let is_open = |word: &Stated| word.denied_at.is_some() || word.is_unreal && is_shared(word);
    words.iter().any(is_open) || tokens.any(|at| told.tokens.is_in(at, &DOUBTS))
}
