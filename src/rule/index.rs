//! Which patterns the words of a sentence wake.
//!
//! Beside [`super::engine`], which matches what is woken. Every pattern that reads a mention is filed under the kind of its
//! value and under one word that must stand in the sentence, the one that is rarest in texts and in patterns; every other
//! pattern under the words it can start from. What is woken is matched only where its other steps have their words too.

use super::engine::Reader;
use super::matcher::Segment;
use super::required::{add_first, add_required};
use super::steps::{Anchor, Lexicon, List, Pattern};
use crate::value::Kind;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::ops::Range;

/// Patterns by what wakes them.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// For each kind of mention: patterns by a word that must stand in the sentence.
    pub(super) by_kind: BTreeMap<Kind, Wakers>,
    /// Patterns that start from a word.
    pub(super) by_word: Wakers,
    required: Required,
}

/// Patterns by the words that wake them.
#[derive(Debug, Default)]
pub(super) struct Wakers {
    pub(super) by_word: FxHashMap<u32, Vec<usize>>,
    pub(super) always: Vec<usize>,
}

/// The steps of each pattern that a sentence must hold words of.
#[derive(Debug, Default)]
struct Required {
    /// Words of steps, those of one step together, one of which a sentence must hold for the step to match.
    words: Vec<u32>,
    /// Where those of each such step are.
    steps: Vec<Range<usize>>,
    /// Where the steps of each pattern are.
    of_patterns: Vec<Range<usize>>,
}

impl Index {
    /// Files the patterns by what they require.
    pub(super) fn of(lexicon: &Lexicon, lists: &[List], patterns: &[Pattern], readers: &[Reader]) -> Self {
        let mut required = Required::default();
        let waking: Vec<Range<usize>> = patterns.iter().map(|pattern| required.add(pattern, lists)).collect();
        let costs = required.costs(lexicon);
        let mut index = Self::default();
        for (number, (pattern, waking)) in patterns.iter().zip(waking).enumerate() {
            let wakers = match pattern.anchor {
                Anchor::Mention => index.by_kind.entry(readers[pattern.rule].kind).or_default(),
                Anchor::Word => &mut index.by_word,
            };
            let steps = required.steps[waking].iter().map(|step| &required.words[step.clone()]);
            let cost = |words: &&[u32]| words.iter().map(|word| costs[*word as usize]).sum::<usize>();
            wakers.file(number, steps.min_by_key(cost));
        }
        Self { required, ..index }
    }

    /// False for a pattern that cannot match in a sentence that holds these words.
    pub(super) fn may_match(&self, pattern: usize, held: &[bool]) -> bool {
        let Required { words, steps, of_patterns } = &self.required;
        let mut steps = steps[of_patterns[pattern].clone()].iter();
        steps.all(|step| words[step.clone()].iter().any(|word| held[*word as usize]))
    }
}

impl Required {
    /// Adds the steps of a pattern, and tells which of them may wake it: of one that starts from a word the first alone.
    fn add(&mut self, pattern: &Pattern, lists: &[List]) -> Range<usize> {
        let start = self.steps.len();
        if pattern.anchor == Anchor::Word {
            self.add_step(|words| add_first(&pattern.right, lists, words));
        }
        let first = start..self.steps.len();
        for step in pattern.left.iter().chain(&pattern.right) {
            self.add_step(|words| add_required(step, lists, words));
        }
        let all = start..self.steps.len();
        self.of_patterns.push(all.clone());
        if pattern.anchor == Anchor::Word { first } else { all }
    }

    /// Adds a step by its words, unless it may match without any.
    fn add_step(&mut self, add: impl FnOnce(&mut Vec<u32>) -> bool) {
        let start = self.words.len();
        if add(&mut self.words) {
            self.steps.push(start..self.words.len());
        }
    }

    /// How often each word of the lexicon would wake a pattern in vain: how common it is in texts and in patterns.
    fn costs(&self, lexicon: &Lexicon) -> Vec<usize> {
        let mut costs: Vec<usize> = (0..lexicon.len()).map(|word| lexicon.commonness(word as u32)).collect();
        for word in &self.words {
            costs[*word as usize] += 1;
        }
        costs
    }
}

impl Wakers {
    /// Files a pattern under these words, or where every sentence wakes it.
    fn file(&mut self, pattern: usize, words: Option<&[u32]>) {
        let Some(words) = words else { return self.always.push(pattern) };
        for word in words {
            let woken = self.by_word.entry(*word).or_default();
            // A word may stand in two wordings of a step.
            if woken.last() != Some(&pattern) {
                woken.push(pattern);
            }
        }
    }

    /// The patterns that the words of a sentence wake, in order. `asleep` is all true before and after.
    pub(super) fn woken(&self, segment: &Segment, sentence: Range<usize>, asleep: &mut [bool]) -> Vec<usize> {
        let mut woken = self.always.clone();
        for token in sentence {
            for word in [segment.words[token], segment.letters[token]].into_iter().filter(|word| *word > 0) {
                for &pattern in self.by_word.get(&word).into_iter().flatten() {
                    if std::mem::take(&mut asleep[pattern]) {
                        woken.push(pattern);
                    }
                }
            }
        }
        woken.iter().for_each(|pattern| asleep[*pattern] = true);
        woken.sort_unstable();
        woken
    }
}
