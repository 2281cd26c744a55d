//! Names of people, organisations, groups and places.

use super::{Mention, Relation};
use crate::language::Tokens;

/// What a name names, as far as its own words and neighbours tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A person.
    Person,
    /// A company, body, party, team.
    Organisation,
    /// A place.
    Place,
    /// Not told.
    #[default]
    Other,
}

/// A name, with titles and legal forms set apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// What it names.
    pub kind: NameKind,
    /// Its own words, folded: small letters, no accents, British spelling, titles and legal forms left out.
    pub words: Vec<String>,
    /// The name as written, without titles.
    pub written: String,
    /// Acronym that stands for it beside it, folded: `(APT31)`.
    pub acronym: Option<String>,
}

impl Name {
    /// Whether two names can name the same thing.
    pub fn relation(&self, _other: &Self) -> Relation {
        Relation::Incomparable
    }
}

/// Reads the names.
pub fn read(_tokens: &Tokens) -> Vec<Mention> {
    Vec::new()
}
