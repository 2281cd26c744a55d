//! What is known of English below the level of meaning: tokens, word forms, function words, sentence ends.
//!
//! The lowest layer beside [`crate::source`] and [`crate::calendar`]: it knows no source, value or rule. `text` cuts
//! sentences with it, `value` and `rule` read tokens, `align` compares words by their [`lemma`]. Lists that
//! several of them use stand in the files of this folder; what one kind of value needs alone stands with its reader.

mod abbreviation;
mod assertion;
mod concepts;
mod edits;
mod ending;
mod lemma;
mod lexicon;
mod opposites;
mod people;
mod sentence;
mod token;
mod word_gate;
mod word_list;
mod word_map;
mod words;

pub use assertion::{ASSERTIONS, Assertion, DEEDS, DOUBTS, KINDRED, REFUSALS};
pub use concepts::{concept, counts_a_people, fate, key_of};
pub use edits::edits;
pub(crate) use ending::ends_in;
pub use lemma::lemma;
pub use lexicon::{Lexicon, WordClasses};
pub use opposites::{Bond, Direction, Pole, direction, poles};
pub use people::{are_of_one_family, counts_people, means_people};
pub use sentence::sentences;
pub use token::{Case, Token, TokenKind, Tokens};
pub use word_gate::WordGate;
pub use word_list::WordList;
pub(crate) use word_list::word_list;
pub(crate) use word_map::word_is;
pub use word_map::{WordHash, WordMap, WordSet};
pub use words::{FUNCTION_WORDS, is_adverb, is_function_word, weight_of};
