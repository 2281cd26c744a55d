//! Pairs of sentences worth a closer look, found by the rare words they share.

use super::context::Common;
use super::evidence::CLAIMS_MAX;
use super::names::full_name;
use super::rarity::Rarity;
use super::stated::{figure_of, tells};
use super::{ClaimId, Seen, differing};
use crate::claim::{Reading, Sentence, Word};
use crate::rule::{About, RuleSet};
use crate::value::{Kind, Value};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use smol_str::SmolStr;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

/// A sentence by its place in the readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SentenceId {
    pub(super) source: usize,
    pub(super) sentence: usize,
}

/// Two sentences that share words, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SentencePair {
    pub(super) one: SentenceId,
    pub(super) other: SentenceId,
}

impl SentencePair {
    /// The two sentences.
    pub(super) fn sentences<'r>(&self, readings: &'r [Reading]) -> (&'r Sentence, &'r Sentence) {
        let sentence = |id: SentenceId| &readings[id.source].sentences[id.sentence];
        (sentence(self.one), sentence(self.other))
    }

    /// What the two sentences have in common.
    pub(super) fn common<'r>(&self, readings: &'r [Reading], rarity: &Rarity) -> Common<'r> {
        let (one, other) = self.sentences(readings);
        Common::of((&readings[self.one.source], one), (&readings[self.other.source], other), rarity)
    }

    /// Every claim of the one with every claim of the other, of each the first `most`.
    pub(super) fn claims<'r>(
        &self,
        readings: &'r [Reading],
        most: usize,
    ) -> impl Iterator<Item = (Seen<'r>, Seen<'r>)> + use<'r> {
        let seen = move |source: usize, claim: usize| Seen::new(readings, ClaimId { source, claim });
        let (one, other) = self.sentences(readings);
        let (source_a, source_b, claims_b) = (self.one.source, self.other.source, other.claims.clone());
        one.claims.clone().take(most).flat_map(move |claim_a| {
            claims_b.clone().take(most).map(move |claim_b| (seen(source_a, claim_a), seen(source_b, claim_b)))
        })
    }
}

/// A sentence keeps at most so many candidates in each other source: the strongest.
const CANDIDATES_MAX: usize = 8;

/// Of each form of a name, at most so many mentions per source are paired with those of nearly alike names.
const MENTIONS_MAX: usize = 6;

/// Names of more words than these are not held against names with one other word.
const KIN_WORDS_MAX: usize = 5;

/// Of persons who share a name and how the other one begins, or of names alike but for one word, no more tell a slip.
const BEGUN_MAX: usize = 16;

/// Of the answers to one question, at most so many per source are compared with those of other sources.
const ANSWERS_MAX: usize = 8;

/// Least summed weight of the words that two sentences share.
const SENTENCES_SHARED_MIN: f64 = 0.7;

/// What a figure weighs that two sentences share: one that tells makes a pair by itself.
const FIGURE_WEIGHT: f64 = 0.7;

/// Least summed weight of the words that two quotations share: of a quotation of two words one may have changed.
const QUOTATIONS_SHARED_MIN: f64 = 0.35;

/// Of short items those are worth a look too that share so much of the weight of the shorter one, in two words at least:
/// in a story that names one person in every sentence, what `Holm ran for governor in 1998` shares with another sentence
/// weighs little.
const SHARE_OF_SHORTER_MIN: f64 = 0.35;

/// All pairs of sentences worth a look, in order.
pub(super) fn pairs(readings: &[Reading], rarity: &Rarity) -> Vec<SentencePair> {
    let mut lookup = Lookup::new(rarity, SENTENCES_SHARED_MIN);
    for (source, reading) in readings.iter().enumerate() {
        for (number, sentence) in reading.sentences.iter().enumerate() {
            if !sentence.claims.is_empty() && !rarity.is_copy(source, number) {
                let id = SentenceId { source, sentence: number };
                let words: Vec<Word> = sentence.words.iter().copied().chain(figures(readings, id)).collect();
                lookup.add(id, source, &words);
            }
        }
    }
    let pairs = lookup.pairs.into_iter().map(|(one, other)| SentencePair { one, other });
    pairs.collect()
}

/// The figures of a sentence as words, and what is left of them by a slip of the finger: who states one that tells speaks
/// of what others state it of.
fn figures<'r>(readings: &'r [Reading], id: SentenceId) -> impl Iterator<Item = Word> + use<'r> {
    let claims = readings[id.source].sentences[id.sentence].claims.clone().take(CLAIMS_MAX);
    claims.flat_map(move |claim| {
        let seen = Seen::new(readings, ClaimId { source: id.source, claim });
        let figure = figure_of(seen.value()).filter(|figure| tells(*figure));
        let key = figure.map(|figure| {
            let mut hasher = FxHasher::default();
            figure.to_bits().hash(&mut hasher);
            hasher.finish()
        });
        let slips = if key.is_some() { differing::slips(&seen) } else { Vec::new() };
        let word =
            move |key| Word { token: seen.claim.mention.tokens.start, key, weight: FIGURE_WEIGHT, in_name: false };
        key.into_iter().chain(slips).map(word)
    })
}

/// All pairs of quotations worth a look, in order: one may start sentences before the other, so their own words decide.
pub(super) fn quotations(readings: &[Reading], rarity: &Rarity) -> Vec<(ClaimId, ClaimId)> {
    let mut lookup = Lookup::new(rarity, QUOTATIONS_SHARED_MIN);
    for (source, reading) in readings.iter().enumerate() {
        for (number, claim) in reading.claims.iter().enumerate().filter(|(_, claim)| claim.kind() == Kind::Quote) {
            let segment = reading.sentences[claim.sentence].segment;
            let range = &claim.mention.tokens;
            let sentences = reading.sentences[claim.sentence..]
                .iter()
                .take_while(|sentence| sentence.segment == segment && sentence.tokens.start < range.end);
            let words = sentences.flat_map(|sentence| &sentence.words).filter(|word| range.contains(&word.token));
            lookup.add(ClaimId { source, claim: number }, source, &words.copied().collect::<Vec<_>>());
        }
    }
    lookup.pairs
}

/// Pairs of claims that answer one question of a rule, in order, whatever words their sentences share: of each source the
/// first [`ANSWERS_MAX`] answers. Whoever writes such a rule says that its answers are about one thing.
pub(super) fn answers(readings: &[Reading], rules: &RuleSet) -> Vec<(ClaimId, ClaimId)> {
    let mut by_rule: BTreeMap<usize, Vec<ClaimId>> = BTreeMap::new();
    for (source, reading) in readings.iter().enumerate() {
        for (number, claim) in reading.claims.iter().enumerate() {
            for rule in claim.questions.iter().map(|question| question.rule) {
                let answers = by_rule.entry(rule).or_default();
                let from_here = answers.iter().rev().take_while(|id| id.source == source).count();
                let is_asked = rules.rules[rule].about == About::Question && rules.rules[rule].compares();
                if is_asked && from_here < ANSWERS_MAX {
                    answers.push(ClaimId { source, claim: number });
                }
            }
        }
    }
    let mut pairs = Vec::new();
    for answers in by_rule.values() {
        for (place, one) in answers.iter().enumerate() {
            pairs.extend(
                answers[place + 1..].iter().filter(|other| other.source != one.source).map(|other| (*one, *other)),
            );
        }
    }
    pairs
}

/// Pairs of names that may be one slip apart, in order, wherever they stand: of each form in a source at most
/// [`MENTIONS_MAX`] mentions. Names meet in a word that is the same once a letter is taken out of either (the
/// deletion neighbourhood of SymSpell) beside a neighbour that both have, so the work grows with the letters of the names;
/// those of persons also in their given name, or in the surname and in how the given name begins.
pub(super) fn slips(readings: &[Reading]) -> Vec<(ClaimId, ClaimId)> {
    let mut by_form: BTreeMap<(usize, &[SmolStr]), Vec<ClaimId>> = BTreeMap::new();
    for (source, reading) in readings.iter().enumerate() {
        for (number, claim) in reading.claims.iter().enumerate() {
            if let Value::Name(name) = &claim.mention.value {
                let mentions = by_form.entry((source, &name.words)).or_default();
                if mentions.len() < MENTIONS_MAX {
                    mentions.push(ClaimId { source, claim: number });
                }
            }
        }
    }
    let forms: Vec<_> = by_form.into_iter().collect();
    let mut begun: FxHashMap<u64, usize> = FxHashMap::default();
    for key in forms.iter().flat_map(|((_, words), _)| openings(words).into_iter().chain(kin(words))) {
        *begun.entry(key).or_default() += 1;
    }
    let is_told = |key: &u64| begun[key] <= BEGUN_MAX;
    let mut index: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let mut pairs = Vec::new();
    for (number, ((_, words), mentions)) in forms.iter().enumerate() {
        let mut met: Vec<usize> = Vec::new();
        for key in deletions(words).into_iter().chain(openings(words).into_iter().chain(kin(words)).filter(is_told)) {
            let others = index.entry(key).or_default();
            let differs = |other: &&usize| forms[**other].0.1 != *words;
            met.extend(others.iter().filter(differs));
            others.push(number);
        }
        met.sort_unstable();
        met.dedup();
        for other in met {
            let earlier = &forms[other].1;
            pairs.extend(earlier.iter().flat_map(|one| mentions.iter().map(move |other| (*one, *other))));
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Hashes of the longer words of a name, each as it is and with one letter taken out, together with the word before it and
/// with the one behind it: names may be cut short on either side. A word by itself has no neighbour.
fn deletions(words: &[SmolStr]) -> Vec<u64> {
    let least = if words.len() == 1 { 6 } else { 4 };
    let neighbour = |place: Option<usize>| place.and_then(|place| words.get(place));
    let (mut keys, mut rest) = (Vec::new(), String::new());
    for (place, word) in words.iter().enumerate().filter(|(_, word)| (least..=24).contains(&word.len())) {
        let sides = [(neighbour(place.checked_sub(1)), None), (None, neighbour(Some(place + 1)))];
        let cut = word.char_indices().map(|(at, letter)| (&word[..at], &word[at + letter.len_utf8()..]));
        for (start, end) in cut.chain([(word.as_str(), "")]) {
            rest.clear();
            rest.extend([start, end]);
            for side in sides.iter().filter(|side| words.len() == 1 || **side != (None, None)) {
                let mut hasher = FxHasher::default();
                (&rest, side).hash(&mut hasher);
                keys.push(hasher.finish());
            }
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Hashes of the given name of a person, and of the surname with how the given name begins: `Marcia Deane` and `Marsha Deane`
/// may be one.
fn openings(words: &[SmolStr]) -> Vec<u64> {
    let Some([given, surname]) = full_name(words) else { return Vec::new() };
    let hash = |whole: &str, initial: Option<char>| {
        let mut hasher = FxHasher::default();
        (whole, initial).hash(&mut hasher);
        hasher.finish()
    };
    vec![hash(surname, given.chars().next()), hash(given, None)]
}

/// Hashes of a name with one word left open.
fn kin(words: &[SmolStr]) -> impl Iterator<Item = u64> + use<'_> {
    let open = (0..words.len()).filter(|_| (2..=KIN_WORDS_MAX).contains(&words.len()));
    open.map(|open| {
        let mut hasher = FxHasher::default();
        (words.len(), open, &words[..open], &words[open + 1..]).hash(&mut hasher);
        hasher.finish()
    })
}

/// Finds earlier items that share words with each new one. The work grows with the shared words and not with the square
/// of the items.
struct Lookup<'r, T> {
    rarity: &'r Rarity,
    /// Least summed weight of shared words.
    least: f64,
    index: FxHashMap<u64, Vec<(T, usize)>>,
    /// Weight of all words of each item that may tell anything.
    weights: FxHashMap<T, f64>,
    pairs: Vec<(T, T)>,
}

impl<'r, T: Copy + Ord + Hash> Lookup<'r, T> {
    fn new(rarity: &'r Rarity, least: f64) -> Self {
        Self { rarity, least, index: FxHashMap::default(), weights: FxHashMap::default(), pairs: Vec::new() }
    }

    /// Pairs an item of `source` with those earlier ones that share enough of its `words`, then adds it to the index.
    fn add(&mut self, item: T, source: usize, words: &[Word]) {
        let mut shared: FxHashMap<(T, usize), (f64, usize)> = FxHashMap::default();
        let mut keys: FxHashSet<u64> = FxHashSet::default();
        let mut own = 0.0;
        for word in words {
            if self.rarity.is_common(word.key) || !keys.insert(word.key) {
                continue;
            }
            let weight = self.rarity.weight(word);
            own += weight;
            for earlier in self.index.get(&word.key).into_iter().flatten() {
                let (sum, words) = shared.entry(*earlier).or_default();
                (*sum, *words) = (*sum + weight, *words + 1);
            }
        }
        self.weights.insert(item, own);
        let is_worth_a_look = |earlier: T, weight: f64, words: usize| {
            let shorter = own.min(self.weights.get(&earlier).copied().unwrap_or(own));
            weight >= self.least || words > 1 && weight >= SHARE_OF_SHORTER_MIN * shorter
        };
        let shared = shared.into_iter().map(|(earlier, (weight, words))| (earlier, weight, words));
        let mut found: Vec<_> =
            shared.filter(|(earlier, weight, words)| is_worth_a_look(earlier.0, *weight, *words)).collect();
        found.sort_by(|a, b| a.0.1.cmp(&b.0.1).then(b.1.total_cmp(&a.1)).then(a.0.0.cmp(&b.0.0)));
        let mut kept = (usize::MAX, 0);
        for ((earlier, from), ..) in found {
            kept = if kept.0 == from { (from, kept.1 + 1) } else { (from, 1) };
            if kept.1 <= CANDIDATES_MAX {
                self.pairs.push((earlier, item));
            }
        }
        for word in words.iter().filter(|word| keys.remove(&word.key)) {
            self.index.entry(word.key).or_default().push((item, source));
        }
    }
}
