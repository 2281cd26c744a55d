//! Which words a text must hold, or start with, for steps to match.
//!
//! Between [`super::steps`] and what wakes patterns, [`super::index`]. Of a sequence one step is enough, the one that the
//! fewest words satisfy, and of alternatives each gives its own. What may match anything gives no words, and is then asked of
//! every text.

use super::steps::{List, Step};
use std::slice;

/// False where `steps` surely do not match a text that starts with a token of these numbers.
pub(super) fn may_start(steps: &[Step], lists: &[List], token: [u32; 2]) -> bool {
    let Some(first) = first_step(steps) else { return true };
    match first {
        Step::Word(word, _) => token.contains(word),
        Step::List(list) => token.iter().any(|word| lists[*list].first_words.binary_search(word).is_ok()),
        Step::OneOf(steps) => steps.iter().any(|step| may_start(slice::from_ref(step), lists, token)),
        Step::Any(alternatives) => alternatives.iter().any(|steps| may_start(steps, lists, token)),
        _ => true,
    }
}

/// Adds the words that a text must start with for `steps` to match; false where it can start with anything.
pub(super) fn add_first(steps: &[Step], lists: &[List], words: &mut Vec<u32>) -> bool {
    first_step(steps).is_some_and(|step| add_words(step, lists, words, add_first))
}

/// Adds words one of which a text holds where `step` matches; false, and no word, where none must stand there.
pub(super) fn add_required(step: &Step, lists: &[List], words: &mut Vec<u32>) -> bool {
    add_words(step, lists, words, add_fewest)
}

/// The same of whichever of `steps` leaves the fewest words.
fn add_fewest(steps: &[Step], lists: &[List], words: &mut Vec<u32>) -> bool {
    let start = words.len();
    let mut fewest = None;
    for step in steps {
        let from = words.len();
        if !add_required(step, lists, words) {
            continue;
        }
        let count = words.len() - from;
        match fewest {
            Some(fewest) if fewest <= count => words.truncate(from),
            _ => {
                words.drain(start..from);
                fewest = Some(count);
            }
        }
    }
    fewest.is_some()
}

/// Adds the words of one step, of wordings those that `of` adds; false, and no word, where it can match any.
fn add_words(
    step: &Step,
    lists: &[List],
    words: &mut Vec<u32>,
    of: fn(&[Step], &[List], &mut Vec<u32>) -> bool,
) -> bool {
    let start = words.len();
    let is_bounded = match step {
        Step::Word(word, _) => {
            words.push(*word);
            true
        }
        Step::List(list) => {
            words.extend_from_slice(&lists[*list].first_words);
            true
        }
        Step::OneOf(steps) => steps.iter().all(|step| add_words(step, lists, words, of)),
        Step::Any(alternatives) => alternatives.iter().all(|steps| of(steps, lists, words)),
        _ => false,
    };
    if !is_bounded {
        words.truncate(start);
    }
    is_bounded
}

fn first_step(steps: &[Step]) -> Option<&Step> {
    steps.iter().find(|step| !matches!(step, Step::Open(_) | Step::Close(_)))
}
