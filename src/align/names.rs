//! Names of a run by their form, so that two forms are compared once however often both are mentioned.
//!
//! Most pairs of claims that share a sentence are pairs of names, and a story repeats a few dozen names: comparing
//! letters anew for every pair of mentions would take longer than everything else in a run.

use super::ClaimId;
use crate::claim::Reading;
use crate::language::{counts_people, edits, lemma};
use crate::value::name::NameKind;
use crate::value::{Name, Relation, Value};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use std::cell::RefCell;

/// What two forms have in common: how they relate, and how much of them is the same. None when nothing ties them.
pub(super) type Tie = Option<(Relation, f64)>;

/// The forms of all names in a run.
pub(super) struct Names {
    /// Number of the form of each claim, by source and claim; nought for other kinds.
    forms: Vec<Vec<u32>>,
    ties: RefCell<FxHashMap<(u32, u32), Tie>>,
}

impl Names {
    /// Numbers the names of all readings.
    pub(super) fn of(readings: &[Reading]) -> Self {
        let mut numbers: FxHashMap<(NameKind, &[SmolStr], Option<&str>), u32> = FxHashMap::default();
        let mut forms = Vec::new();
        for reading in readings {
            let numbered = reading.claims.iter().map(|claim| match &claim.mention.value {
                Value::Name(name) => {
                    let next = numbers.len() as u32;
                    *numbers.entry((name.kind, &name.words, name.acronym.as_deref())).or_insert(next)
                }
                _ => 0,
            });
            forms.push(numbered.collect());
        }
        Self { forms, ties: RefCell::default() }
    }

    /// The number of a claim's form.
    pub(super) fn form(&self, id: ClaimId) -> u32 {
        self.forms[id.source][id.claim]
    }

    /// The tie between the names of two claims, as `compare` tells it when it is asked for the first time.
    pub(super) fn tie(&self, one: ClaimId, other: ClaimId, compare: impl FnOnce() -> Tie) -> Tie {
        *self.ties.borrow_mut().entry((self.form(one), self.form(other))).or_insert_with(compare)
    }
}

/// How likely two names that are nearly alike are one name and a slip of it, 0 to 1: the longer the word with the slip, the
/// likelier; a changed first letter makes another word more often than a slip does.
pub(super) fn closeness(one: &Name, other: &Name) -> f64 {
    let share = if one.words.len() == other.words.len() {
        let differing = one.words.iter().zip(&other.words).find(|(a, b)| a != b);
        differing.map_or(1.0, |(a, b)| {
            let letters = a.chars().count().max(b.chars().count()).max(1) as f64;
            let is_first = a.chars().next() != b.chars().next();
            1.0 - edits(a, b) as f64 / letters - if is_first { 0.05 } else { 0.0 }
        })
    } else {
        // Inner words left out: the words that stay name the thing all the same.
        0.9
    };
    ((share - 0.45) / 0.4).clamp(0.0, 1.0)
}

/// True for the full names of two persons that differ in one name which a hand or an ear may take for the other: `Marcia
/// Deane` and `Marsha Deane`, `Keith Rennard` and `Keith Renshaw`.
pub(super) fn may_be_misheard(one: &Name, other: &Name) -> bool {
    let (Some([given, surname]), Some([other_given, other_surname])) = (full_name(&one.words), full_name(&other.words))
    else {
        return false;
    };
    may_be_persons(one, other)
        && (surname == other_surname && given != other_given && are_given_alike(given, other_given)
            || given == other_given && surname != other_surname && are_surnames_alike(surname, other_surname))
}

/// The given name and the surname of what may be a person, what they do left out: `Investigator Marcia Deane`.
pub(super) fn full_name(words: &[SmolStr]) -> Option<&[SmolStr; 2]> {
    let (person, titles) = (words.last_chunk()?, &words[..words.len() - 2]);
    (titles.is_empty() || titles.len() == 1 && counts_people(&lemma(&titles[0]))).then_some(person)
}

/// True unless two names are known to be no persons': the one tells what the other is, as a misheard name is on no list, and
/// words that no text explains name a person more often than a thing.
fn may_be_persons(one: &Name, other: &Name) -> bool {
    let is_person = |name: &Name| name.kind == NameKind::Person || name.has_given_name();
    let is_open = |name: &Name| is_person(name) || name.kind == NameKind::Other;
    let is_any = is_person(one) || is_person(other) || !one.holds_everyday_word() && !other.holds_everyday_word();
    is_open(one) && is_open(other) && is_any
}

fn are_given_alike(one: &str, other: &str) -> bool {
    start_of_both(one, other) >= 1 && is_long(one) && is_long(other) && edits(one, other) <= 4
}

fn are_surnames_alike(one: &str, other: &str) -> bool {
    let most = match start_of_both(one, other) {
        0 => 2,
        1 | 2 => 3,
        _ => 5,
    };
    is_long(one) && is_long(other) && edits(one, other) <= most
}

/// How many letters both words begin with.
fn start_of_both(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count()
}

/// Shorter names are other names.
fn is_long(word: &str) -> bool {
    word.len() >= MISHEARD_MIN
}

const MISHEARD_MIN: usize = 4;

/// True for the names of two bodies or things of one kind, which all words name but one: `Bank of Velden` and `Bank of Karst`,
/// `Harbour Commission` and `Harbour Council`. Lands and persons have kin of their own.
pub(super) fn are_kin(one: &Name, other: &Name) -> bool {
    let is_thing = |name: &Name| {
        !matches!(name.kind, NameKind::Person | NameKind::Place) && !name.has_given_name() && name.land().is_none()
    };
    let mut differing = one.words.iter().zip(&other.words).filter(|(a, b)| a != b);
    let first = differing.next();
    one.words.len() == other.words.len()
        && one.words.len() > 1
        && is_thing(one)
        && is_thing(other)
        && first.is_some_and(|(a, b)| is_long(a) && is_long(b))
        && differing.next().is_none()
}
