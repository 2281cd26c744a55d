//! Where what befell people happened: whether two tolls are told of one event or of two.
//!
//! Reports of one day tell several attacks, quakes and crashes in the same words, and what keeps them apart is mostly the
//! place: one raid hit this village, the other one that town. Each figure has the places that its sentence names, or else
//! those of the sentences before it, in a headline or lead those of the story that follows.
//!
//! The decision a reader would question: only names that no atlas prints large speak for one event (`in Jayrud`), since all
//! that happens in a war happens in `Aleppo`; cities speak against one where both passages name some and share none. Lands
//! say nothing here: they are where people come from as often as where they die.
//!
//! Left out on purpose: who did it and by what means. Sources of one event differ in exactly that.

use super::Seen;
use crate::claim::{Reading, Sentence};
use crate::text::SegmentKind;
use crate::value::name::{Likeness, NameKind};
use crate::value::{Name, Value};
use rustc_hash::FxHashSet;
use std::cell::OnceCell;

/// How many sentences before a figure are asked for a place, and how many behind one in the opening of a source.
const BACK_MAX: usize = 2;
const AHEAD_MAX: usize = 3;

/// A source opens with so many sentences.
const OPENING_SENTENCES: usize = 3;

/// Of one sentence at most so many claims are asked for places.
const CLAIMS_MAX: usize = 64;

/// Two words are one place spelt two ways from this likeness on, if they are as long as this.
const ALIKE_MIN: f64 = 0.7;
const ALIKE_LETTERS_MIN: usize = 4;

/// The words that sources of a run write small, by source: a name of such words alone is a headline's.
pub(super) struct Incidents<'r> {
    readings: &'r [Reading],
    small: Vec<OnceCell<FxHashSet<&'r str>>>,
}

/// Places by how well they tell one event from another.
#[derive(Default)]
struct Places<'r> {
    /// Towns, villages, quarters.
    narrow: Vec<&'r Name>,
    /// What an atlas prints large, but lands.
    wide: Vec<&'r Name>,
}

impl<'r> Incidents<'r> {
    /// Looks at nothing yet.
    pub(super) fn of(readings: &'r [Reading]) -> Self {
        Self { readings, small: readings.iter().map(|_| OnceCell::new()).collect() }
    }

    /// Whether two figures or dates are told of one place: `Some(true)` where both passages name one that is no large
    /// city, `Some(false)` where both name places and share none.
    pub(super) fn meet(&self, a: &Seen<'r>, b: &Seen<'r>) -> Option<bool> {
        let (one, other) = (self.places(a), self.places(b));
        let share =
            |ones: &[&Name], others: &[&Name]| ones.iter().any(|one| others.iter().any(|two| are_one(one, two)));
        if !one.narrow.is_empty() && !other.narrow.is_empty() {
            return Some(share(&one.narrow, &other.narrow));
        }
        let differ = !one.wide.is_empty() && !other.wide.is_empty() && !share(&one.wide, &other.wide);
        differ.then_some(false)
    }

    /// The places of the passage in which a claim stands: of the nearest sentence that names a narrow one, its own before
    /// all; else of the nearest that names any.
    fn places(&self, seen: &Seen<'r>) -> Places<'r> {
        let (at, sentences) = (seen.claim.sentence, &seen.reading.sentences);
        let before =
            (at.saturating_sub(BACK_MAX)..at).rev().filter(|other| sentences[*other].segment == sentences[at].segment);
        let opens = at < OPENING_SENTENCES;
        let behind = (at + 1..sentences.len().min(at + 1 + AHEAD_MAX)).filter(|_| opens);
        let mut wide = Vec::new();
        for sentence in std::iter::once(at).chain(before).chain(behind) {
            let places = self.named_in(seen.id.source, &sentences[sentence]);
            if !places.narrow.is_empty() {
                return places;
            }
            if wide.is_empty() {
                wide = places.wide;
            }
        }
        Places { narrow: Vec::new(), wide }
    }

    fn named_in(&self, source: usize, sentence: &Sentence) -> Places<'r> {
        let reading = &self.readings[source];
        let mut places = Places::default();
        // A headline's capitals make places of common words.
        if reading.document.segments[sentence.segment].kind == SegmentKind::Heading {
            return places;
        }
        for claim in reading.claims[sentence.claims.clone()].iter().take(CLAIMS_MAX) {
            let Value::Name(name) = &claim.mention.value else { continue };
            if name.kind != NameKind::Place || name.land().is_some() {
                continue;
            }
            if name.is_in_atlas() {
                places.wide.push(name);
            } else if !self.is_of_small_words(source, name) {
                places.narrow.push(name);
            }
        }
        places
    }

    fn is_of_small_words(&self, source: usize, name: &Name) -> bool {
        let small = self.small[source].get_or_init(|| {
            let tokens = self.readings[source].tokens.iter();
            tokens
                .flat_map(|tokens| (0..tokens.len()).filter(|at| !tokens.capital(*at)).map(|at| tokens.word(at)))
                .collect()
        });
        name.words.iter().all(|word| small.contains(word.as_str()))
    }
}

/// True for two names of one place, however it is spelt.
fn are_one(one: &Name, other: &Name) -> bool {
    let are_alike = |a: &String, b: &String| {
        let letters = a.chars().count().max(b.chars().count());
        letters >= ALIKE_LETTERS_MIN && strsim::osa_distance(a, b) as f64 <= (1.0 - ALIKE_MIN) * letters as f64
    };
    one.likeness(other) != Likeness::Different
        || one.words.iter().any(|word| other.words.iter().any(|two| are_alike(word, two)))
}
