//! What a retelling turns round: a word whose own neighbours stand, in the text retold, beside its opposite.
//!
//! A summary puts several sentences into one, so that no sentence of it is like one of its source as a whole; but what it
//! says of a thing it says in the same few words: `an extensive catalogue` stays beside its catalogue wherever that is
//! told. The decision a reader would question: nothing but the next three words on either side counts here, each by its
//! distance, and no share of the sentences. Whoever calls this must know that one text retells the other.

use super::codes::PERIODS;
use super::{Meeting, Mood, Opposition, Part, Stated, Wording, carry_other_figures, meeting};
use crate::language::Bond;
use std::ops::Range;

/// How far from a word its company reaches, in words that carry meaning.
const COMPANY_MAX: usize = 3;

/// Weight of the company from which two words are said of one thing: one telling word right beside both nearly suffices.
const COMPANY_MIN: f64 = 0.8;

/// What the name of their series adds to the company of two codes.
const SERIES: f64 = 0.6;

/// A word of the text retold that agrees in company this much of the clash's speaks against it.
const SAID_MAX: f64 = 0.3;

/// A word that is turned round.
#[derive(Clone, Debug)]
pub struct Turn {
    /// Which of the sentences holds its opposite.
    pub partner: usize,
    /// The two words; `near` is the weight of their company, which has no upper end.
    pub meeting: Meeting,
}

/// The words of a sentence that it turns round, of several sentences of the text it retells, in order.
pub fn turns(one: &Wording, others: &[&Wording]) -> Vec<Turn> {
    let is_marked = |at: &usize| one.words[*at].code.is_some() || one.marked.binary_search(at).is_ok();
    (0..one.words.len()).filter(is_marked).filter_map(|at| turn(one, at, others)).collect()
}

/// The best opposite of one word, unless the other text says the same of the same thing too.
fn turn(one: &Wording, at: usize, others: &[&Wording]) -> Option<Turn> {
    let word = &one.words[at];
    let mut said = 0.0_f64;
    let mut best: Option<Turn> = None;
    for (number, other) in others.iter().enumerate() {
        for (place, partner) in other.words.iter().enumerate() {
            let stands_for = stance(word, partner);
            if stands_for == Stance::Apart {
                continue;
            }
            let company = company(&one.words, at, &other.words, place);
            match stands_for {
                Stance::Against(opposition) if company >= COMPANY_MIN => {
                    let is_doubtful = match opposition {
                        Opposition::Denied => other.denies_beside(place) || partner.is_unreal,
                        Opposition::Opposite => carry_other_figures(one, at, other, place),
                        _ => false,
                    };
                    if !is_doubtful && best.as_ref().is_none_or(|best| company > best.meeting.near) {
                        let meeting = meeting(word, partner, Some(opposition), company);
                        best = Some(Turn { partner: number, meeting });
                    }
                }
                Stance::Alike => said = said.max(company),
                _ => {}
            }
        }
    }
    best.filter(|best| said <= best.meeting.near * SAID_MAX)
}

/// How the word of a retelling lies to a word of the text retold, if both are said of one thing.
#[derive(Clone, Copy, PartialEq)]
enum Stance {
    Apart,
    Alike,
    Against(Opposition),
}

fn stance(word: &Stated, partner: &Stated) -> Stance {
    if let (Some(code), Some(other)) = (word.code, partner.code) {
        return match (code.series == other.series, code.number == other.number) {
            (false, _) => Stance::Apart,
            (true, true) => Stance::Alike,
            (true, false) => Stance::Against(Opposition::Code),
        };
    }
    if word.part != Part::Speech || partner.part != Part::Speech {
        return Stance::Apart;
    }
    let is_open = partner.mood == Mood::Open;
    let differ = word.is_denied() != partner.is_denied();
    // What a text `does not provide` its source `offers`.
    if word.is_kindred(partner) && differ && word.is_denied() && partner.mood == Mood::Stated {
        return Stance::Against(Opposition::Denied);
    }
    if word.is_like(partner) {
        return match (differ, word.is_denied()) {
            (false, _) => Stance::Alike,
            // What a summary states and its source denies mostly is another time or another man.
            (true, true) if word.key == partner.key && !is_open => Stance::Against(Opposition::Denied),
            _ => Stance::Apart,
        };
    }
    match word.opposite_of(partner).map(|pole| pole.bond) {
        Some(Bond::State | Bond::Phase) if differ => Stance::Alike,
        Some(Bond::State) => Stance::Against(Opposition::Opposite),
        Some(Bond::Kind) if !differ => Stance::Against(Opposition::Kind),
        _ => Stance::Apart,
    }
}

/// The weight of the words that stand around both, each by its distance from the farther of the two; none where no word
/// stands right beside both.
fn company(one: &[Stated], at: usize, other: &[Stated], place: usize) -> f64 {
    let (a, b) = (whole(one, at), whole(other, place));
    let (mut weight, mut is_close) = (0.0, false);
    for x in beside(one, &a) {
        let again = beside(other, &b).filter(|y| other[*y].key == one[x].key);
        if let Some(distance) = again.map(|y| distance(&a, x).max(distance(&b, y))).min() {
            weight += one[x].weight / distance as f64;
            is_close |= distance == 1;
        }
    }
    let is_of_series = one[at].code.is_some_and(|code| code.series != PERIODS);
    let weight = weight + if is_of_series { SERIES } else { 0.0 };
    if is_close { weight } else { 0.0 }
}

/// The words that make up the one at `at`: more than itself where it is a code.
fn whole(words: &[Stated], at: usize) -> Range<usize> {
    let start = words[at].code.map_or(words[at].token, |code| code.start);
    let parts = words[..at].iter().rev().take_while(|word| word.token >= start).count();
    at - parts..at + 1
}

/// The words within reach of those at `at`.
fn beside<'w>(words: &'w [Stated], at: &Range<usize>) -> impl Iterator<Item = usize> + use<'w> {
    let reached = at.start.saturating_sub(COMPANY_MAX)..words.len().min(at.end + COMPANY_MAX);
    let own = at.clone();
    let clause = words[at.start].clause;
    reached.filter(move |word| !own.contains(word) && words[*word].clause == clause)
}

fn distance(at: &Range<usize>, word: usize) -> usize {
    if word < at.start { at.start - word } else { word + 1 - at.end }
}
