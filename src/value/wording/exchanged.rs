//! Two parties that change places in otherwise equal words: `the tenants sued the landlord`, `the landlord sued the tenants`.
//!
//! Used beside [`super::roles`], which knows deeds and names and lets the rest of the sentence differ. Here any words may be
//! the parties and any word may stand between them, but the sentences must hold the same words in the same order, with the
//! same small words between the parties. The decision a reader would question: nothing is known of what the word between
//! them means, since a sentence that is copied but for two words that trade places was not meant to say the same; what both
//! parties do to each other is a short list.

use super::{Meeting, Opposition, Part, Stated, Told};
use crate::language::Bond;
use std::ops::Range;

/// Sentences with fewer common words are alike by chance.
const COMMON_MIN: usize = 4;

/// The common words are at least this much of either sentence.
const COMMON_SHARE: f64 = 0.75;

/// A party has at most so many words.
const PARTY_MAX: usize = 3;

/// Between parties of which each is to the other what the other is to it.
const MUTUAL: [&str; 38] = [
    "and",
    "or",
    "nor",
    ",",
    ";",
    "with",
    "between",
    "versus",
    "vs",
    "like",
    "unlike",
    "near",
    "beside",
    "alongside",
    "met",
    "meet",
    "meets",
    "meeting",
    "married",
    "marry",
    "marries",
    "play",
    "plays",
    "played",
    "face",
    "faces",
    "faced",
    "join",
    "joins",
    "joined",
    "equals",
    "resembles",
    "borders",
    "than",
    "share",
    "shared",
    "while",
    "as",
];

/// The words from party to party in both sentences, where two parties change places.
pub fn exchange(one: Told<'_>, other: Told<'_>) -> Option<Meeting> {
    let (first, second) = (&one.wording.words, &other.wording.words);
    let longer = first.len().max(second.len());
    if first.len().min(second.len()) < COMMON_MIN.max((longer as f64 * COMMON_SHARE) as usize) {
        return None;
    }
    let common = common(first, second);
    if common.len() < COMMON_MIN || (common.len() as f64) < longer as f64 * COMMON_SHARE {
        return None;
    }
    let [before, between, after] = exchanged(&common)?;
    let is_alike = |at: usize| {
        let (own, its) = (&first[common[at].0], &second[common[at].1]);
        own.denied_at.is_some() == its.denied_at.is_some() && own.mood == its.mood && own.is_done_by == its.is_done_by
    };
    let speaks = |range: &Range<usize>| {
        range.clone().any(|at| first[common[at].0].part != Part::Figure && !first[common[at].0].is_small)
    };
    if !(before.start..after.end).all(is_alike) || ![&before, &between, &after].into_iter().all(speaks) {
        return None;
    }
    let stretch = |words: &[Stated], from: usize, to: usize| words[from].token..words[to].token + 1;
    let own = stretch(first, common[before.start].0, common[after.end - 1].0);
    let its = stretch(second, common[after.start].1, common[before.end - 1].1);
    let (left, right) = (
        small_words(one, first[common[before.end - 1].0].token + 1..first[common[after.start].0].token),
        small_words(other, second[common[after.end - 1].1].token + 1..second[common[before.start].1].token),
    );
    let is_mutual = |at: usize| MUTUAL.contains(&one.tokens.word(at));
    // `Won against` is `lost against` told from the other side.
    let is_turned = |words: &[Stated], other: &[Stated], range: &Range<usize>| {
        let alone =
            words.iter().filter(|word| range.contains(&word.token) && other.iter().all(|other| other.key != word.key));
        alone.into_iter().any(|word| word.poles.iter().any(|pole| pole.bond != Bond::Kind))
    };
    let is_told_anew = is_turned(first, second, &own) || is_turned(second, first, &its);
    if left != right || is_told_anew || own.clone().any(is_mutual) {
        return None;
    }
    let token = |at: usize| (first[common[at].0].token, second[common[at].1].token);
    Some(Meeting {
        one: own,
        other: its,
        words: token(between.start),
        opposition: Some(Opposition::Swapped),
        near: common.len() as f64 / longer as f64,
    })
}

/// The places of the words that both sentences have, each once, in the order of the first.
fn common(first: &[Stated], second: &[Stated]) -> Vec<(usize, usize)> {
    let once = |words: &[Stated], key: u64| {
        let mut places = (0..words.len()).filter(|at| words[*at].key == key);
        places.next().filter(|_| places.next().is_none())
    };
    let place = |at: usize| Some((once(first, first[at].key)?, once(second, first[at].key)?));
    (0..first.len()).filter_map(place).collect()
}

/// The two parties and what stands between them, as they stand in the first sentence, where the parties change places and
/// all other words keep theirs.
fn exchanged(common: &[(usize, usize)]) -> Option<[Range<usize>; 3]> {
    let mut sorted: Vec<usize> = common.iter().map(|(_, place)| *place).collect();
    sorted.sort_unstable();
    let rank = |at: usize| sorted.binary_search(&common[at].1).unwrap_or_default();
    let start = (0..common.len()).find(|at| rank(*at) != *at)?;
    let end = (start..common.len()).rfind(|at| rank(*at) != *at)? + 1;
    let last = (start..end).find(|at| rank(*at) == start)?;
    let (after, moved) = (last..end, rank(start));
    let length = moved.checked_sub(start + after.len())?;
    let between = last.checked_sub(length).filter(|from| *from > start)?..last;
    let before = start..between.start;
    let keeps_order =
        |part: &Range<usize>, from: usize| part.clone().enumerate().all(|(step, at)| rank(at) == from + step);
    let is_exchange = !between.is_empty()
        && before.len().max(after.len()) <= PARTY_MAX
        && keeps_order(&after, start)
        && keeps_order(&between, start + after.len())
        && keeps_order(&before, moved);
    is_exchange.then_some([before, between, after])
}

/// The words that carry no meaning of their own, without articles and with one form for each helping verb.
fn small_words<'t>(told: Told<'t>, range: Range<usize>) -> Vec<&'t str> {
    let is_small = |at: &usize| told.wording.words.binary_search_by_key(at, |word| word.token).is_err();
    let form = |at: usize| match told.tokens.word(at) {
        "the" | "a" | "an" | "'s" | "’s" | "its" | "their" | "his" | "her" => None,
        "has" | "have" => Some("have"),
        "is" | "are" => Some("is"),
        "was" | "were" => Some("was"),
        word => Some(word),
    };
    range.filter(is_small).filter_map(form).collect()
}
