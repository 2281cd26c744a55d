//! Who did it to whom: two parties that change places round one deed.
//!
//! Left out on purpose: deeds that both parties do (`met`, `married`, `played`) and deeds without two names beside them.

use super::{Mood, Part, Stated, Wording};
use std::ops::Range;

/// How far from a deed its parties are looked for, in words that carry meaning.
const PARTY_MAX: usize = 4;

/// One deed with its two parties, as indexes of words.
struct Deed {
    doer: Range<usize>,
    sufferer: Range<usize>,
}

/// The words from party to party where the word at `a` in one sentence and the one at `b` in another are one deed whose
/// parties change places.
pub(super) fn swapped(one: &Wording, a: usize, other: &Wording, b: usize) -> Option<(Range<usize>, Range<usize>)> {
    let (word, partner) = (&one.words[a], &other.words[b]);
    let is_stated = |word: &Stated| word.is_deed && word.mood == Mood::Stated && !word.is_denied();
    if word.key != partner.key || !is_stated(word) || !is_stated(partner) {
        return None;
    }
    let (first, second) = (deed(one, a, other)?, deed(other, b, one)?);
    let shares = |x: &Range<usize>, y: &Range<usize>| {
        one.words[x.clone()].iter().any(|word| other.words[y.clone()].iter().any(|other| other.key == word.key))
    };
    let is_swap = shares(&first.doer, &second.sufferer)
        && shares(&first.sufferer, &second.doer)
        && !shares(&first.doer, &second.doer)
        && !shares(&first.sufferer, &second.sufferer);
    let place = |wording: &Wording, deed: &Deed| {
        let (start, end) = (deed.doer.start.min(deed.sufferer.start), deed.doer.end.max(deed.sufferer.end));
        wording.words[start].token..wording.words[end - 1].token + 1
    };
    is_swap.then(|| (place(one, &first), place(other, &second)))
}

/// The names right before and right after a deed, in the roles that its voice gives them. The first word of a sentence,
/// whose capital says nothing, is a name where it is one in the `other` sentence.
fn deed(wording: &Wording, at: usize, other: &Wording) -> Option<Deed> {
    let words = &wording.words;
    let is_name_there = |key: u64| other.words.iter().any(|word| word.part == Part::Name && word.key == key);
    let is_name = |index: &usize| words[*index].part == Part::Name || *index == 0 && is_name_there(words[0].key);
    let last = (at.saturating_sub(PARTY_MAX)..at).rev().find(is_name)?;
    let next = (at + 1..words.len().min(at + 1 + PARTY_MAX)).find(is_name)?;
    let first = (0..=last).rev().take_while(is_name).last()?;
    let end = (next..words.len()).take_while(is_name).last()?;
    let (before, after) = (first..last + 1, next..end + 1);
    Some(match words[at].is_done_by {
        true => Deed { doer: after, sufferer: before },
        false => Deed { doer: before, sufferer: after },
    })
}
