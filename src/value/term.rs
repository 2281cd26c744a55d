//! Terms: words of a closed set that a rule lists, in classes that exclude each other (`convicted`/`acquitted`).
//!
//! Terms are read by rules alone, which know the set; there is no reader here.

use super::Relation;

/// A word of a closed set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The class it belongs to within the rule; terms of different classes exclude each other.
    pub class: usize,
    /// The first word listed for the class.
    pub name: String,
}

impl Term {
    /// Same class or not.
    pub fn relation(&self, other: &Self) -> Relation {
        if self.class == other.class { Relation::Same } else { Relation::Disjoint }
    }
}
