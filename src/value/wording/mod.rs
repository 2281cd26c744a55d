//! Wordings: what a sentence asserts, word by word, and whether another sentence says the opposite.
//!
//! [`read`] notes for each word that carries meaning whether it is denied (`did not rise`), left open (`may rise`) and at
//! which places of which axes of opposites and of words of one kind it stands ([`crate::language::poles`]); [`compare`]
//! looks for the one pair of words in two sentences that stand in one place and exclude each other. The decision a reader
//! would question: what says the opposite is one word in the surroundings of its like and never a reading of the whole
//! sentence, so that the finding can show the few words it rests on.
//!
//! Left out on purpose: questions, and words that merely differ (`address`/`fix`). In one place of two sentences that are
//! otherwise alike they mostly say the same, in retellings and in reports of two reporters alike.

mod codes;
mod denied;
mod exchanged;
mod identity;
mod reader;
mod roles;
mod turned;

pub use codes::{Code, codes};
pub use denied::{Told, denials};
pub use exchanged::exchange;
pub use identity::{identity, is_one_of_trades};
pub use reader::read;
pub use turned::{Turn, turns};

use super::Relation;
use crate::language::{Bond, Pole, key_of, poles};
use std::ops::Range;

/// A word of a sentence as alignment sees it.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Hash of its concept: words with the same key mean the same.
    pub key: u64,
    /// Its token in the segment.
    pub token: usize,
    /// How much it says by itself, 0 to 1, before its rarity in the run is known.
    pub weight: f64,
    /// True when it belongs to a name.
    pub in_name: bool,
}

/// What a sentence asserts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    /// The words that carry meaning, in order; at most `reader::WORDS_MAX`.
    pub words: Vec<Stated>,
    /// Which of them stand on an axis, are denied, or are deeds; without one of these two sentences cannot clash.
    marked: Vec<usize>,
    /// `Not until 1997` holds from 1997 on: denials of sentences that differ in this are not compared.
    pub has_until: bool,
    /// `Six will have none`: something is denied without being named.
    pub has_bare_denial: bool,
    /// Somebody is said to say it, which is to leave it open whether it is so.
    pub is_cited: bool,
}

/// One word and how it is asserted.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// Equal for words that mean the same.
    pub key: u64,
    /// Index of its token.
    pub token: usize,
    /// How much it says, 0 to 1.
    pub weight: f64,
    /// Where it stands on axes of opposites; empty in names.
    pub poles: &'static [Pole],
    /// Which small word makes another verb of it: `took down`.
    pub particle: Option<u8>,
    /// Token of the word that denies it.
    pub denied_at: Option<usize>,
    /// In which clause of its sentence it stands.
    pub clause: u8,
    /// It is said to be refused or taken away, or to have been possible once: `turned down the early exit`, `would have
    /// allowed it`.
    pub is_unreal: bool,
    /// Whether it is asserted at all.
    pub mood: Mood,
    /// Token of the word that leaves it open where it might have been stated: `may`, `allegedly`.
    pub hedged_at: Option<usize>,
    /// What it is part of.
    pub part: Part,
    /// True for a word that ties others together: `before`, `all`.
    pub is_small: bool,
    /// True for what one party does to another: `sued`, `beat`.
    pub is_deed: bool,
    /// True where the doer follows: `was sued by`.
    pub is_done_by: bool,
    /// The group of verbs that a summary puts for each other: `offers`, `includes`.
    pub kindred: Option<u8>,
    /// Which of a series it is, where it is a code.
    pub code: Option<Code>,
}

/// What a word is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Plain speech.
    Speech,
    /// A name, which has no opposite but may be denied.
    Name,
    /// A figure or a date, which are kinds of their own and only help to find the place.
    Figure,
}

/// How far a word is asserted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    /// `Rose`, `will rise`.
    #[default]
    Stated,
    /// What somebody is to do: `in talks to sell`.
    Intended,
    /// `May rise`, `if it rises`, `pleaded guilty`: the words say neither.
    Open,
}

/// How a word is said where it says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Manner {
    /// As a fact, or as what is to be.
    Plain,
    /// As what is not.
    Denied,
    /// As what may be.
    Hedged,
}

/// Two words of two sentences that stand in one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// Tokens in the first sentence, its denial included.
    pub one: Range<usize>,
    /// Tokens in the second sentence.
    pub other: Range<usize>,
    /// The token of the word itself in each.
    pub words: (usize, usize),
    /// How they exclude each other; none where they say the same.
    pub opposition: Option<Opposition>,
    /// How much of what stands around them agrees, 0 to 1.
    pub near: f64,
}

impl Meeting {
    /// The same, told from the other sentence.
    pub fn reversed(self) -> Self {
        Self { one: self.other, other: self.one, words: (self.words.1, self.words.0), ..self }
    }
}

/// How two words exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opposition {
    /// One sentence asserts what the other denies.
    Denied,
    /// They are opposites: `rose`, `fell`.
    Opposite,
    /// Two parties change places: `A sued B`, `B sued A`.
    Swapped,
    /// They are opposites that may hold one after the other: `opened`, `closed`.
    Phase,
    /// They are words of one kind: `oats`, `barley`.
    Kind,
    /// One sentence states what the other holds for possible: `will`, `may`.
    Hedged,
    /// They are codes of one series: `Tier 1`, `Tier 2`.
    Code,
    /// One name is said to be two things: `is a Danish cellist`, `is a Swedish cellist`.
    Identity,
}

impl Opposition {
    /// True where both sentences may well hold, of two things or one after the other's doubt.
    pub fn is_weak(self) -> bool {
        matches!(self, Self::Kind | Self::Hedged | Self::Code | Self::Identity)
    }
}

/// How far from a word its surroundings reach, in words that carry meaning.
const NEAR_MAX: usize = 5;

/// How far from a word a denial may be meant for it too, in words that carry meaning.
const BESIDE_MAX: usize = 7;

/// Agreement of the surroundings from which two words stand in one place.
const NEAR_MIN: f64 = 0.15;

/// The same for words that are only of one kind.
const NEAR_MIN_OF_KINDS: f64 = 0.1;

/// The same for words of which one is left open: much is said with reserve first and as a fact later.
const NEAR_MIN_OF_HEDGES: f64 = 0.5;

/// Of two sentences at most so many pairs of words that exclude each other are asked whether something speaks against it.
const CLASHES_MAX: usize = 8;

/// An agreement this close to the best clash speaks against it.
const RIVAL: f64 = 0.75;

/// The same in a sentence that has both opposites.
const RIVAL_OF_TORN: f64 = 0.5;

/// So many words behind a small word tell what it joins.
const JOINED_MAX: usize = 3;

/// How far behind a word, in tokens, stands its figure: `rose by 3 percent`.
const CARRIED_MAX: usize = 2;

/// How far from a word others of its kind stand in one list with it.
const LISTED_MAX: usize = 2;

/// So many words from each other a denial and an opposite may undo each other.
const UNDONE_MAX: usize = 4;

impl Wording {
    /// Whether two sentences can both hold, as far as words tell.
    pub fn relation(&self, other: &Self) -> Relation {
        match compare(self, other) {
            Some(Meeting { opposition: Some(_), .. }) => Relation::Disjoint,
            Some(_) => Relation::Overlaps,
            None => Relation::Incomparable,
        }
    }

    /// True when a further word near the one at `at` is denied: `no terms were disclosed` and `terms were not disclosed`
    /// deny in two places what is one denial. Nearer than otherwise where the word itself is denied.
    fn denies_beside(&self, at: usize) -> bool {
        let own = self.words[at].denied_at;
        if own.is_none() && self.has_bare_denial {
            return true;
        }
        let most = if own.is_some() { BESIDE_MAX / 2 } else { BESIDE_MAX };
        let beside = &self.words[at.saturating_sub(most)..self.words.len().min(at + most + 1)];
        beside.iter().any(|word| word.denied_at.is_some() && word.denied_at != own)
    }
}

/// In what two sentences clash; where they do not, in what they say the same.
pub fn compare(one: &Wording, other: &Wording) -> Option<Meeting> {
    clash(one, other).or_else(|| agreement(one, other, |_, _| true))
}

/// The words of two sentences that exclude each other and whose surroundings agree best; those that do so weakly where no
/// others do.
pub fn clash(one: &Wording, other: &Wording) -> Option<Meeting> {
    let mut found: Vec<Clash> = Vec::new();
    let mut look = |a: usize, b: usize| {
        if let Some(opposition) = opposition(one, a, other, b) {
            let near = near(&one.words, a, &other.words, b);
            let least = match opposition {
                Opposition::Kind => NEAR_MIN_OF_KINDS,
                Opposition::Hedged => NEAR_MIN_OF_HEDGES,
                _ => NEAR_MIN,
            };
            if near >= least {
                found.push((near, a, b, opposition));
            }
        }
    };
    for a in &one.marked {
        match one.words[*a].is_limited() {
            true => (0..other.words.len()).for_each(|b| look(*a, b)),
            false => other.marked.iter().for_each(|b| look(*a, *b)),
        }
    }
    for b in other.marked.iter().filter(|b| other.words[**b].is_limited()) {
        (0..one.words.len()).filter(|a| !one.marked.contains(a)).for_each(|a| look(a, *b));
    }
    found.sort_by(|x, y| x.3.is_weak().cmp(&y.3.is_weak()).then(y.0.total_cmp(&x.0)));
    found.truncate(CLASHES_MAX);
    let stands = |clash: &&Clash| {
        !has_rival(one, other, clash) && found.iter().all(|second| !are_undone(one, other, clash, second))
    };
    let (near, a, b, opposition) = *found.iter().find(stands)?;
    let meeting = meeting(&one.words[a], &other.words[b], Some(opposition), near);
    Some(match roles::swapped(one, a, other, b) {
        Some((place, opposite)) => Meeting { one: place, other: opposite, ..meeting },
        None => meeting,
    })
}

/// How much of the surroundings of two words agrees, the words of either sentence, and how they exclude each other.
type Clash = (f64, usize, usize, Opposition);

/// True when a denial and an opposite behind it undo each other: `did not find it unsafe` says what `found it safe` does.
fn are_undone(one: &Wording, other: &Wording, clash: &Clash, second: &Clash) -> bool {
    let (denied, opposite) = match (clash.3, second.3) {
        (Opposition::Denied, Opposition::Opposite) => (clash, second),
        (Opposition::Opposite, Opposition::Denied) => (second, clash),
        _ => return false,
    };
    // Who lacks one thing lacks no other that is listed with it.
    let is_lack = |wording: &Wording, at: usize| {
        wording.words[at].denied_at.is_some_and(|denial| wording.words.iter().any(|word| word.token == denial))
    };
    let is_behind = |from: usize, to: usize| from < to && to - from <= UNDONE_MAX;
    is_behind(denied.1, opposite.1)
        && is_behind(denied.2, opposite.2)
        && !is_lack(one, denied.1)
        && !is_lack(other, denied.2)
}

/// True when one of the two words finds its like in the other sentence, in surroundings about as good. A sentence that has
/// both opposites (`opened higher but closed lower`) needs less of them.
fn has_rival(one: &Wording, other: &Wording, &(clash, a, b, _): &Clash) -> bool {
    let is_opposite = |words: &[Stated], at: usize| {
        !words[at].is_small && words.iter().any(|word| words[at].opposite_of(word).is_some())
    };
    let is_torn = is_opposite(&one.words, a) || is_opposite(&other.words, b);
    let least = clash * if is_torn { RIVAL_OF_TORN } else { RIVAL };
    let is_rival = |x: usize, y: usize| {
        (x, y) != (a, b)
            && says_the_same(&one.words[x], &other.words[y])
            && near(&one.words, x, &other.words, y) >= least
    };
    (0..other.words.len()).any(|y| is_rival(a, y)) || (0..one.words.len()).any(|x| is_rival(x, b))
}

/// The words that say the same in surroundings that agree best, of those whose tokens are `at_issue`.
pub fn agreement(one: &Wording, other: &Wording, at_issue: impl Fn(usize, usize) -> bool) -> Option<Meeting> {
    let mut best: Option<Meeting> = None;
    for (a, word) in one.words.iter().enumerate() {
        let meets = |partner: &Stated| at_issue(word.token, partner.token) && says_the_same(word, partner);
        for (b, partner) in other.words.iter().enumerate().filter(|(_, partner)| meets(partner)) {
            let near = near(&one.words, a, &other.words, b);
            if near >= NEAR_MIN && best.as_ref().is_none_or(|best| near > best.near) {
                best = Some(meeting(word, partner, None, near));
            }
        }
    }
    best
}

fn meeting(word: &Stated, partner: &Stated, opposition: Option<Opposition>, near: f64) -> Meeting {
    Meeting { one: word.place(), other: partner.place(), words: (word.token, partner.token), opposition, near }
}

impl Stated {
    /// Its token, with those from its denial on where that is close by.
    fn place(&self) -> Range<usize> {
        match self.denied_at.or(self.hedged_at) {
            Some(at) if at <= self.token && self.token - at <= 5 => at..self.token + 1,
            _ => self.code.map_or(self.token, |code| code.start)..self.token + 1,
        }
    }

    /// How it is said; none where it is left open.
    pub fn manner(&self) -> Option<Manner> {
        match (self.is_denied(), self.hedged_at.is_some(), self.mood) {
            (true, ..) => Some(Manner::Denied),
            (_, true, _) => Some(Manner::Hedged),
            (.., Mood::Open) => None,
            _ => Some(Manner::Plain),
        }
    }

    fn is_denied(&self) -> bool {
        self.denied_at.is_some()
    }

    /// True when it clashes with its like.
    fn is_limited(&self) -> bool {
        self.denied_at.is_some() || self.hedged_at.is_some()
    }

    /// Whether both mean the same, denied or not. A word at one end of two axes with another (`cut` for `fall` and for
    /// `lower`) is like it where it is so on one.
    fn is_like(&self, other: &Self) -> bool {
        let on_one_end = |a: &Pole| other.poles.iter().any(|b| a.axis == b.axis && a.side == b.side);
        self.key == other.key && self.particle == other.particle || self.poles.iter().any(on_one_end)
    }

    /// Whether one denies what the other states where a summary puts its verb for another one.
    fn is_kindred(&self, other: &Self) -> bool {
        self.kindred.is_some() && self.kindred == other.kindred
    }

    /// Its place on an axis at whose other end `other` stands.
    fn opposite_of(&self, other: &Self) -> Option<&'static Pole> {
        self.poles.iter().find(|a| other.poles.iter().any(|b| a.axis == b.axis && a.side != b.side))
    }
}

/// How word `a` of one sentence and word `b` of another exclude each other if they are said of the same thing.
fn opposition(one: &Wording, a: usize, other: &Wording, b: usize) -> Option<Opposition> {
    let (word, partner) = (&one.words[a], &other.words[b]);
    if word.part == Part::Figure || partner.part == Part::Figure {
        return None;
    }
    if word.mood != partner.mood && !are_attributes(one, a, other, b) {
        let is_hedge = |word: &Stated, partner: &Stated| word.hedged_at.is_some() && partner.mood == Mood::Stated;
        let is_told = is_hedge(word, partner) && !other.is_cited || is_hedge(partner, word) && !one.is_cited;
        let is_plain = word.part == Part::Speech && !word.is_denied() && !partner.is_denied();
        return (is_told && is_plain && word.key == partner.key).then_some(Opposition::Hedged);
    }
    if word.is_denied() != partner.is_denied() {
        let is_unreal = if word.is_denied() { partner.is_unreal } else { word.is_unreal };
        let is_meant = word.is_like(partner) && one.has_until == other.has_until && !is_unreal;
        return (is_meant && !one.denies_beside(a) && !other.denies_beside(b)).then_some(Opposition::Denied);
    }
    if roles::swapped(one, a, other, b).is_some() {
        return Some(Opposition::Swapped);
    }
    if word.is_denied() || (word.mood, partner.mood) == (Mood::Open, Mood::Open) || word.is_like(partner) {
        return None;
    }
    let pole = word.opposite_of(partner)?;
    if are_crossed(one, a, other, b) || are_joined_to_others(one, a, other, b) {
        return None;
    }
    if pole.bond == Bond::Kind && (is_listed(one, a, other, pole) || is_listed(other, b, one, pole)) {
        return None;
    }
    if pole.bond == Bond::State && opposes_opposition(one, a) != opposes_opposition(other, b) {
        return None;
    }
    if pole.bond == Bond::State && carry_other_figures(one, a, other, b) {
        return None;
    }
    Some(match pole.bond {
        Bond::State => Opposition::Opposite,
        Bond::Phase => Opposition::Phase,
        Bond::Kind => Opposition::Kind,
    })
}

/// True for who is against those that are against a thing: `criticised her opposition to it`.
fn opposes_opposition(wording: &Wording, at: usize) -> bool {
    let against = poles("oppose");
    let is_against = wording.words[at].poles.iter().any(|pole| against.contains(pole));
    let mut behind = wording.words[at + 1..].iter().take(UNDONE_MAX);
    is_against && behind.any(|word| word.key == key_of("opposition"))
}

/// True when further words of one kind with the word at `at` stand beside it, which the `other` sentence lacks: a singer,
/// model and actor is each of these.
fn is_listed(wording: &Wording, at: usize, other: &Wording, pole: &Pole) -> bool {
    let beside = at.saturating_sub(LISTED_MAX)..wording.words.len().min(at + LISTED_MAX + 1);
    let own = &wording.words[at];
    wording.words[beside].iter().any(|word| {
        word.token.abs_diff(own.token) > 1
            && word.poles.iter().any(|other| other.axis == pole.axis && other.side != pole.side)
            && other.words.iter().all(|other| other.key != word.key)
    })
}

/// True when two words of firm opposites stand right before one and the same: a `voluntary` test is no `mandatory` test,
/// whether it is planned or made.
fn are_attributes(one: &Wording, a: usize, other: &Wording, b: usize) -> bool {
    let next = |words: &[Stated], at: usize| {
        words.get(at + 1).filter(|next| next.token == words[at].token + 1).map(|next| next.key)
    };
    let (word, partner) = (&one.words[a], &other.words[b]);
    let is_firm = word.opposite_of(partner).is_some_and(|pole| pole.bond == Bond::State);
    is_firm && next(&one.words, a).is_some_and(|key| next(&other.words, b) == Some(key))
}

/// True when the parties of two deeds change places: what one wins the other loses. Parties are the names that stand last
/// before the words, or the words right before them.
fn are_crossed(one: &Wording, a: usize, other: &Wording, b: usize) -> bool {
    let is_name = |word: &&Stated| word.part == Part::Name;
    let name = |wording: &Wording, at: usize| wording.words[..at].iter().rfind(is_name).map(|word| word.key);
    let last = |wording: &Wording, at: usize| {
        wording.words[..at].last().filter(|word| word.part == Part::Speech).map(|word| word.key)
    };
    let follows = |wording: &Wording, at: usize, key: u64| wording.words[at + 1..].iter().any(|word| word.key == key);
    let names = name(one, a)
        .zip(name(other, b))
        .is_some_and(|(first, second)| first != second && (follows(other, b, first) || follows(one, a, second)));
    let parties =
        |wording: &Wording, at: usize| [name(wording, at), last(wording, at)].into_iter().flatten().collect::<Vec<_>>();
    let (first, second) = (parties(one, a), parties(other, b));
    names
        || first.iter().any(|key| !second.contains(key) && follows(other, b, *key))
            && second.iter().any(|key| !first.contains(key) && follows(one, a, *key))
}

/// True for two words behind each of which stands a figure of its own: what fell 12 percent is not what rose 3 percent.
fn carry_other_figures(one: &Wording, a: usize, other: &Wording, b: usize) -> bool {
    let figure = |words: &[Stated], at: usize| {
        let next = words.get(at + 1).filter(|next| next.part == Part::Figure)?;
        (next.token - words[at].token <= CARRIED_MAX).then_some(next.key)
    };
    figure(&one.words, a).zip(figure(&other.words, b)).is_some_and(|(one, other)| one != other)
}

/// True for small words that join what follows (`before`, `above`) where the same follows each, but elsewhere.
fn are_joined_to_others(one: &Wording, a: usize, other: &Wording, b: usize) -> bool {
    let moves = |from: &[Stated], at: usize, to: &[Stated], place: usize| {
        let behind = &to[place + 1..to.len().min(place + 1 + JOINED_MAX)];
        let mut joined = from[at + 1..].iter().take(JOINED_MAX).map(|word| word.key);
        let mut moved = joined.clone().filter(|key| to.iter().any(|word| word.key == *key));
        moved.next().is_some() && joined.all(|key| behind.iter().all(|word| word.key != key))
    };
    let (first, second) = (&one.words, &other.words);
    first[a].is_small && second[b].is_small && moves(first, a, second, b) && moves(second, b, first, a)
}

/// Whether two words assert the same, or deny the same. What did not rise fell, but what is no wheat need not be barley.
fn says_the_same(word: &Stated, partner: &Stated) -> bool {
    if word.part == Part::Figure || partner.part == Part::Figure {
        return false;
    }
    if word.is_denied() == partner.is_denied() {
        return word.is_like(partner);
    }
    !word.is_like(partner) && word.opposite_of(partner).is_some_and(|pole| pole.bond != Bond::Kind)
}

/// How much of what stands around two words agrees, by weight and closeness, 0 to 1. The same from either side.
fn near(one: &[Stated], a: usize, other: &[Stated], b: usize) -> f64 {
    let sum = |words: &[Stated], at: usize| -> f64 {
        window(words, at).filter(|x| *x != at).map(|x| words[x].weight * closeness(x, at)).sum()
    };
    // The floor keeps a sentence of three words from looking alike.
    let whole = (sum(one, a) + sum(other, b)).max(2.0);
    (found_again(one, a, other, b) + found_again(other, b, one, a)) / whole
}

/// The weight of what stands around a word and around another too.
fn found_again(one: &[Stated], a: usize, other: &[Stated], b: usize) -> f64 {
    let weight = |x: usize| {
        let again = window(other, b).filter(|y| *y != b && other[*y].key == one[x].key);
        one[x].weight * again.map(|y| closeness(y, b)).fold(0.0, f64::max).min(closeness(x, a))
    };
    window(one, a).filter(|x| *x != a).map(weight).sum()
}

fn window(words: &[Stated], at: usize) -> Range<usize> {
    at.saturating_sub(NEAR_MAX)..words.len().min(at + NEAR_MAX + 1)
}

fn closeness(word: usize, at: usize) -> f64 {
    1.0 - word.abs_diff(at) as f64 / (NEAR_MAX + 1) as f64
}
