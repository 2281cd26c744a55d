//! Quotations: words inside quotation marks, with their speaker.
//!
//! [`read`] finds them, [`settle`] looks again when a whole source is read, [`compare`] aligns two word by word.
//!
//! The decision a reader would question: closeness alone never passes a quotation as the same, since a negation differs
//! by one word. Two quotations are the same only when their folded words are, or when the shorter stands whole in the
//! longer; most words kept and some changed is *altered*, the one case that clashes; everything else is another
//! utterance and says nothing.

mod compare;
mod gap;
mod marks;
mod reader;
mod settle;

pub use compare::{Alteration, Change, Comparison, compare};
pub(super) use marks::MARKS;
pub use reader::{quoted_words, read};
pub use settle::settle;

use super::Relation;
use smol_str::SmolStr;

/// Quoted words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// The words in small letters, apostrophes straightened; an ellipsis is the word `…`.
    pub words: Vec<QuotedWord>,
    /// The speaker's name as folded words, if one was found.
    pub speaker: Option<Vec<SmolStr>>,
}

/// One word of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotedWord {
    /// In small letters, apostrophes straightened.
    pub text: SmolStr,
    /// Index of its token.
    pub token: usize,
    /// True when it is written with a capital.
    pub capital: bool,
}

impl Quote {
    /// The words alone.
    pub fn texts(&self) -> Vec<&str> {
        self.words.iter().map(|word| word.text.as_str()).collect()
    }

    /// Whether two quotations can render the same utterance.
    pub fn relation(&self, other: &Self) -> Relation {
        compare(self, other).map_or(Relation::Incomparable, |comparison| comparison.relation())
    }
}
