//! What counts as a change between two renderings of one utterance.
//!
//! Beside `compare`, which finds the words that both have; this judges the gaps between them. Speech is written down in
//! many ways: an editor's brackets, a contraction written out, a compound in one word or two, a title before a name and
//! the small words that speech drops are no change. The decision a reader would question: a tense is one. It may have
//! been fitted to the sentence around, but `is` and `was` say two things.

use super::{Quote, QuotedWord};
use crate::value::name::{is_respelling, is_role};

/// What a word counts that only ties others together; all others count 1.
pub(super) const SMALL_WORD: f64 = 0.5;

/// What stands for blotted letters.
const BLOTTED: &str = "*";

/// A word of a quotation as it is compared.
#[derive(Clone, Debug)]
pub(super) struct Spoken<'q> {
    pub(super) text: &'q str,
    pub(super) token: usize,
    capital: bool,
}

impl Spoken<'_> {
    /// True for an ellipsis, which stands for any words.
    pub(super) fn is_gap(&self) -> bool {
        self.text == "…"
    }
}

/// The words of a quotation with contractions written out.
pub(super) fn spoken(quote: &Quote) -> Vec<Spoken<'_>> {
    let mut words = Vec::with_capacity(quote.words.len());
    for QuotedWord { text, token, capital } in &quote.words {
        let (first, second) = written_out(text);
        for text in [Some(first), second].into_iter().flatten() {
            words.push(Spoken { text, token: *token, capital: *capital });
        }
    }
    words
}

/// A word without its contraction. The endings `'s` and `'d` stay: they stand for several words.
fn written_out(word: &str) -> (&str, Option<&str>) {
    let pair = match word {
        "can't" | "cannot" => ("can", "not"),
        "won't" => ("will", "not"),
        "shan't" => ("shall", "not"),
        "gonna" => ("going", "to"),
        "wanna" => ("want", "to"),
        "gotta" => ("got", "to"),
        _ => match word.strip_suffix("n't") {
            Some(stem) => (stem, "not"),
            None => match word.split_once('\'') {
                Some((stem, "re")) => (stem, "are"),
                Some((stem, "ve")) => (stem, "have"),
                Some((stem, "ll")) => (stem, "will"),
                Some((stem, "m")) => (stem, "am"),
                Some((stem, "d")) => (stem, "'d"),
                _ => return (word, None),
            },
        },
    };
    (pair.0, Some(pair.1))
}

/// The same word but for British or American spelling, a contraction, and the spelling of a name.
pub(super) fn is_same_word(one: &Spoken<'_>, other: &Spoken<'_>) -> bool {
    let (a, b) = (one.text, other.text);
    if a == BLOTTED || b == BLOTTED {
        return false;
    }
    a == b
        || matches!((a, b), ("'s", "is" | "has") | ("is" | "has", "'s"))
        || matches!((a, b), ("'d", "would" | "had") | ("would" | "had", "'d"))
        // The length tells most pairs apart before any letter is folded.
        || a.len().abs_diff(b.len()) <= 1 && a.get(..3) == b.get(..3) && is_spelling_variant(a, b)
        || one.capital && other.capital && a.len().min(b.len()) >= 4 && is_respelling(a, b)
}

fn is_spelling_variant(one: &str, other: &str) -> bool {
    let folded =
        |word: &str| word.replace("our", "or").replace("ise", "ize").replace("isat", "izat").replace("tre", "ter");
    folded(one) == folded(other)
}

/// True when the words of a gap are none that an editor would call a change.
pub(super) fn is_no_change(one: &[Spoken<'_>], other: &[Spoken<'_>]) -> bool {
    let is_open = |words: &[Spoken<'_>]| !words.is_empty() && words.iter().all(Spoken::is_gap);
    // `f***ing`: which letters the stars stand for nobody tells.
    let is_blotted = |words: &[Spoken<'_>]| words.len() <= 3 && words.iter().any(|word| word.text == BLOTTED);
    if is_open(one) || is_open(other) || is_blotted(one) || is_blotted(other) {
        return true;
    }
    let (one, other) = (told(one), told(other));
    if one.is_empty() || other.is_empty() {
        // `President Berg` for `Berg`.
        let is_title = |word: &&Spoken<'_>| word.capital && is_role(word.text);
        return one.iter().all(is_title) && other.iter().all(is_title);
    }
    let joined = |words: &[&Spoken<'_>]| words.iter().map(|word| word.text).collect::<String>();
    one.len() == other.len() && one.iter().zip(&other).all(|(a, b)| is_same_word(a, b))
        || joined(&one) == joined(&other)
}

/// The words of a gap that say something: without ellipses, the small words that speech and its record drop, and the
/// article of Arabic names.
fn told<'g, 'q>(words: &'g [Spoken<'q>]) -> Vec<&'g Spoken<'q>> {
    let is_dropped = |word: &&Spoken<'_>| {
        word.is_gap()
            || matches!(word.text, "that" | "and" | "but" | "so" | "well" | "oh" | "um" | "uh" | "a" | "an" | "the")
            || matches!(word.text, "al" | "el")
    };
    words.iter().filter(|word| !is_dropped(word)).collect()
}
