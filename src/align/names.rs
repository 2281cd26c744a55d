//! Names of a run by their form, so that two forms are compared once however often both are mentioned.
//!
//! Most pairs of claims that share a sentence are pairs of names, and a story repeats a few dozen names: comparing
//! letters anew for every pair of mentions would take longer than everything else in a run.

use super::ClaimId;
use crate::claim::Reading;
use crate::language::edits;
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
    let ([given, surname], [other_given, other_surname]) = (one.words.as_slice(), other.words.as_slice()) else {
        return false;
    };
    let are_alike = |one: &str, other: &str, least: usize, most: usize| {
        let start = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
        start >= least && one.len().min(other.len()) >= MISHEARD_MIN && edits(one, other) <= most
    };
    let are_persons = [one, other].iter().all(|name| name.kind == NameKind::Person || name.has_given_name());
    are_persons
        && (surname == other_surname && given != other_given && are_alike(given, other_given, 1, 4)
            || given == other_given && surname != other_surname && are_alike(surname, other_surname, 3, 5))
}

/// Shorter names are other names.
const MISHEARD_MIN: usize = 4;
