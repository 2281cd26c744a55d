//! Quotations.

use super::{Mention, Relation};
use crate::language::Tokens;

/// Quoted words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// The words, folded.
    pub words: Vec<String>,
    /// The speaker as written, if found.
    pub speaker: Option<String>,
}

impl Quote {
    /// Whether two quotations can render the same utterance.
    pub fn relation(&self, _other: &Self) -> Relation {
        Relation::Incomparable
    }
}

/// Reads the quotations.
pub fn read(_tokens: &Tokens, _names: &[Mention]) -> Vec<Mention> {
    Vec::new()
}
