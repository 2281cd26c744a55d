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
use super::candidates::SentenceId;
use super::evidence::{Evidence, as_number};
use crate::claim::{Reading, Sentence};
use crate::language::edits;
use crate::value::name::{Likeness, NameKind};
use crate::value::{Date, Kind, Name, Relation, Value};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::{OnceCell, RefCell};

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

/// How much two places speak against one event where one of the sources knows both.
const KNOWN_ELSEWHERE: f64 = 0.4;

/// The words of each source: those it writes small, of which no place's name is made, and those of its names.
pub(super) struct Incidents<'r> {
    readings: &'r [Reading],
    small: Vec<OnceCell<FxHashSet<&'r str>>>,
    named: Vec<OnceCell<FxHashSet<&'r str>>>,
    /// What was found out of two sentences, whose figures and dates all have their places in common.
    known: RefCell<FxHashMap<[SentenceId; 2], Meeting>>,
}

/// What the places of two passages say, each 0 to 1.
#[derive(Clone, Copy, Default)]
pub(super) struct Meeting {
    /// Both are told of one place that no atlas prints large.
    pub(super) same: f64,
    /// Both are told of places and of none in common.
    pub(super) other: f64,
}

/// The names of a passage by how well they tell one event from another.
#[derive(Default)]
struct Places<'r> {
    /// Towns, villages, quarters.
    narrow: Vec<&'r Name>,
    /// What an atlas prints large, but lands.
    wide: Vec<&'r Name>,
    /// All names but those of persons and bodies: what is a village here may be told there of nobody knows what.
    all: Vec<&'r Name>,
    /// The times of the nearest sentence that states any.
    times: Vec<&'r Date>,
}

impl<'r> Incidents<'r> {
    /// Looks at nothing yet.
    pub(super) fn of(readings: &'r [Reading]) -> Self {
        let unasked = || readings.iter().map(|_| OnceCell::new()).collect();
        Self { readings, small: unasked(), named: unasked(), known: RefCell::default() }
    }

    /// What the places of two tolls or dates say, by what else is known of them. One place ties tolls alone, of the same
    /// people and told by figures; more those with which sources open, less the farther they lie apart.
    pub(super) fn weigh(&self, a: &Seen<'r>, b: &Seen<'r>, evidence: &Evidence) -> Meeting {
        let is_toll = evidence.fate > 0.0;
        if a.id.source == b.id.source || !is_toll && a.claim.kind() != Kind::Date {
            return Meeting::default();
        }
        let meeting =
            self.meeting([a, b].map(|seen| SentenceId { source: seen.id.source, sentence: seen.claim.sentence }));
        let is_vague = [a, b].iter().any(|seen| seen.value().is_vague());
        let is_one_toll = is_toll && evidence.subject >= 0.0 && !is_vague;
        let tied = as_number(is_one_toll) * (0.5 + 0.5 * evidence.lead) * (1.0 - evidence.apart);
        Meeting { same: meeting.same * tied, ..meeting }
    }

    /// The same of two sentences, whatever they tell.
    fn meeting(&self, sentences: [SentenceId; 2]) -> Meeting {
        if let Some(known) = self.known.borrow().get(&sentences) {
            return *known;
        }
        let meeting = self.meeting_of(sentences);
        self.known.borrow_mut().insert(sentences, meeting);
        meeting
    }

    fn meeting_of(&self, [a, b]: [SentenceId; 2]) -> Meeting {
        let (one, other) = (self.places(a), self.places(b));
        let share =
            |ones: &[&Name], others: &[&Name]| ones.iter().any(|one| others.iter().any(|two| are_one(one, two)));
        if share(&one.narrow, &other.all) || share(&other.narrow, &one.all) {
            // One village is bombed on Tuesday and on Thursday.
            let meets = |time: &&Date| other.times.iter().any(|two| time.relation(two) != Relation::Disjoint);
            let is_one_time = one.times.is_empty() || other.times.is_empty() || one.times.iter().any(meets);
            return Meeting { same: as_number(is_one_time), other: 0.0 };
        }
        let are_narrow = !one.narrow.is_empty() && !other.narrow.is_empty();
        let are_wide = !one.wide.is_empty() && !other.wide.is_empty() && !share(&one.wide, &other.wide);
        let is_known = self.knows(b.source, &one.narrow) || self.knows(a.source, &other.narrow);
        let other = match are_narrow || are_wide {
            true if is_known => KNOWN_ELSEWHERE,
            true => 1.0,
            false => 0.0,
        };
        Meeting { same: 0.0, other }
    }

    /// The places of the passage in which a sentence stands: of the nearest sentence that names a narrow one, its own before
    /// all; else of the nearest that names any.
    fn places(&self, SentenceId { source, sentence: at }: SentenceId) -> Places<'r> {
        let sentences = &self.readings[source].sentences;
        let before = (at.saturating_sub(BACK_MAX)..at).rev();
        let before = before.filter(|other| sentences[*other].segment == sentences[at].segment);
        let opens = at < OPENING_SENTENCES;
        let behind = (at + 1..sentences.len().min(at + 1 + AHEAD_MAX)).filter(|_| opens);
        let mut found = Places::default();
        for sentence in std::iter::once(at).chain(before).chain(behind) {
            let places = self.named_in(source, &sentences[sentence]);
            if found.narrow.is_empty() {
                found.narrow = places.narrow;
            }
            if found.wide.is_empty() {
                found.wide = places.wide;
            }
            if found.times.is_empty() {
                found.times = places.times;
            }
            found.all.extend(places.all);
        }
        found
    }

    fn named_in(&self, source: usize, sentence: &Sentence) -> Places<'r> {
        let reading = &self.readings[source];
        let mut places = Places::default();
        for claim in sentence.claims.clone().take(CLAIMS_MAX) {
            let name = match &reading.claims[claim].mention.value {
                Value::Name(name) => name,
                Value::Date(date) => {
                    places.times.push(date);
                    continue;
                }
                _ => continue,
            };
            // A headline's capitals make places of common words.
            let is_nowhere = matches!(name.kind, NameKind::Person | NameKind::Organisation) || name.holds_land();
            if is_nowhere || reading.heads_story(claim) || self.is_of_small_words(source, name) {
                continue;
            }
            places.all.push(name);
            match name.kind {
                NameKind::Place if name.is_in_atlas() => places.wide.push(name),
                NameKind::Place => places.narrow.push(name),
                _ => {}
            }
        }
        places
    }

    /// True for a name of words of which one is written small in the same source: `Suspected Gas Attack`.
    fn is_of_small_words(&self, source: usize, name: &Name) -> bool {
        let small = self.small[source].get_or_init(|| words(&self.readings[source], |is_capital| !is_capital));
        name.words.iter().any(|word| word.len() >= ALIKE_LETTERS_MIN && small.contains(word.as_str()))
    }

    /// True when `source` has a word of one of the names with a capital.
    fn knows(&self, source: usize, names: &[&Name]) -> bool {
        let named = self.named[source].get_or_init(|| words(&self.readings[source], |is_capital| is_capital));
        let words = names.iter().flat_map(|name| &name.words);
        words.filter(|word| word.len() >= ALIKE_LETTERS_MIN).any(|word| named.contains(word.as_str()))
    }
}

fn words(reading: &Reading, is_meant: fn(bool) -> bool) -> FxHashSet<&str> {
    let tokens = reading.tokens.iter();
    let places = tokens.flat_map(|tokens| (0..tokens.len()).map(move |at| (tokens, at)));
    places.filter(|(tokens, at)| is_meant(tokens.capital(*at))).map(|(tokens, at)| tokens.word(at)).collect()
}

/// True for two names of one place, however it is spelt.
fn are_one(one: &Name, other: &Name) -> bool {
    let are_alike = |a: &str, b: &str| {
        let letters = a.chars().count().max(b.chars().count());
        letters >= ALIKE_LETTERS_MIN && edits(a, b) as f64 <= (1.0 - ALIKE_MIN) * letters as f64
    };
    one.likeness(other) != Likeness::Different
        || one.words.iter().any(|word| other.words.iter().any(|two| are_alike(word, two)))
}
