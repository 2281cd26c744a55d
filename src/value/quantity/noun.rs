//! What words look like around a counted noun: plurals, verbs that end the phrase, words that stand for people.
//!
//! Tests on single words, without parts of speech; [`super::count`] puts them together. A word that ends in `s` is taken
//! for a plural unless a list here says otherwise, because the figure before it makes that the likely reading.

use crate::language::{Case, TokenKind, Tokens, WordMap, WordSet, ends_in, is_function_word, lemma};

/// True when the word at `at` looks like a plural noun.
pub(super) fn is_plural(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    if tokens.kind(at) != Some(TokenKind::Word) || word.len() < 3 {
        return false;
    }
    is_irregular_plural(word)
        || word.len() > 3 && word.ends_with('s') && !ends_like_singular(word) && !is_no_noun(word)
        || is_plural_initialism(tokens, at)
}

/// `KOs`, `MPs`: capitals with a small `s`.
fn is_plural_initialism(tokens: &Tokens, at: usize) -> bool {
    let is_mixed = tokens.get(at).is_some_and(|token| token.case == Case::Mixed);
    is_mixed && tokens.word(at).len() <= 5 && tokens.word(at).ends_with('s')
}

pub(super) fn ends_phrase(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    is_function_word(word) && !tokens.get(at).is_some_and(|token| token.case == Case::Upper) || is_no_noun(word)
}

pub(super) fn is_determiner(word: &str) -> bool {
    DETERMINERS.contains(word)
}

static DETERMINERS: WordSet<64> = WordMap::new(&[("the its his her their our my your those these some", ())]);

/// Deeds done to people, whose bare number behind them counts those people.
pub(super) fn is_deed(verb: &str) -> bool {
    DEEDS.contains(&*lemma(verb))
}

static DEEDS: WordSet<128> = WordMap::new(&[(
    "kill injur wound hurt arrest charg detain rescu jail indict sanction hang execut employ evacuat displac \
     convict expel infect hospitaliz strand abduct kidnap sav releas suspend dismiss behead deport recruit",
    (),
)]);

/// Words for what became of people, which stand for the people themselves behind a figure.
pub(super) fn is_state(word: &str) -> bool {
    STATES.contains(word)
}

static STATES: WordSet<128> = WordMap::new(&[(
    "dead killed injured wounded hurt missing arrested detained hospitalised hospitalized homeless displaced \
     trapped rescued infected ill sick charged convicted died stranded jailed held",
    (),
)]);

pub(super) fn looks_like_verb(word: &str) -> bool {
    word.len() > 4 && ends_in!(word, "ed") || VERBS.contains(word)
}

static VERBS: WordSet<256> = WordMap::new(&[(
    "said says told died took went came made got fell rose left lost won gave found became began held hit knew saw \
     ran led put shot sat stood spoke wrote wins fled grew drew broke spent sent met kept struck fought rises \
     escaped saying taking being dead last who",
    (),
)]);

fn is_irregular_plural(word: &str) -> bool {
    IRREGULAR_PLURALS.contains(word)
        || word.len() > 5 && ends_in!(word, "men" | "people" | "children") && word != "specimen"
}

static IRREGULAR_PLURALS: WordSet<256> = WordMap::new(&[(
    "people men women children police staff personnel feet teeth mice geese cattle sheep fish deer aircraft \
     spacecraft hovercraft series species criteria phenomena media bacteria alumni crew crises analyses bases oxen \
     data offspring folk buses gases viruses campuses bonuses gardaí gardai",
    (),
)]);

/// Endings in `s` that are no plural.
fn ends_like_singular(word: &str) -> bool {
    ends_in!(word, "ss" | "us" | "is")
}

/// Words in `s` that are no nouns, and verbs that end the phrase.
fn is_no_noun(word: &str) -> bool {
    NO_NOUNS.contains(word)
}

static NO_NOUNS: WordSet<256> = WordMap::new(&[(
    "across always perhaps besides has was does says gas news yes thus alas overseas sometimes afterwards towards \
     texas christmas kansas arkansas mars said whereas unless indoors outdoors nowadays upwards downwards backwards \
     forwards goes seems includes remains becomes means costs comes makes takes gives gets shows according carries \
     requires involves allows brings keeps suffered sustained injures",
    (),
)]);
