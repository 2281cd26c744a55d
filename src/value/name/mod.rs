//! Names of people, organisations, groups and places.
//!
//! A name is a run of capitalised words, cut where titles, months and possessives part it ([`read`]); its own words are
//! folded so that accents, British spelling, titles and legal forms make no difference. Two names are then the same, a
//! variant of one another, nearly alike (one slip of the pen away) or different ([`Name::likeness`]).
//!
//! The decision a reader would question: likeness never says that two names mean the same thing, nor that one is a
//! mistake. `Violet Typhoon` and `Volt Typhoon` look more alike than `Bolt Typhoon` and `Volt Typhoon` do to many
//! measures, so digits must match, one word may differ by a letter or two, and whether that is an error is for the
//! surroundings and the rules' alias and distinct lists to say.
//!
//! The people and languages of a land (`Norwegian`) are names too: where somebody comes from is a fact that sources can
//! disagree about. Beside the land they are a variant of it, beside another land they differ.
//!
//! Where a name starts is told by `opening` (with the closed lists of `openers`), how far it goes on by `run`, what it
//! names by `kind`; `reader` puts them together, and [`settle`] looks again when a whole source is read.
//!
//! Left out on purpose: a gazetteer of people or bodies. Lands and directions are closed classes and listed in `known`.

mod acronym;
mod beside;
mod fold;
mod given;
mod kind;
mod known;
mod likeness;
mod openers;
mod opening;
mod places;
mod reader;
mod run;
mod settle;
mod spelling;
mod words;
mod work;

#[cfg(test)]
mod tests;

pub(crate) use beside::{is_common_in_names, is_person_noun};
pub(super) use given::is_given_name;
pub use known::{is_people, land, lands_meet};
pub use likeness::Likeness;
#[cfg(test)]
pub(in crate::value) use reader::hides_start;
pub use reader::read;
pub use settle::settle;
pub(super) use spelling::is_respelling;
pub(super) use words::classified;

use super::Relation;
use crate::language::Tokens;
use smol_str::SmolStr;
use std::ops::Range;

/// Verbs of saying, by which a name before or after them is known to speak.
pub(in crate::value) fn is_speech_verb(tokens: &Tokens, at: usize) -> bool {
    words::SPEECH_VERBS.has_at(tokens, at)
}

/// Titles and occupations, by which a person is described: `spokeswoman`, `historian`.
pub(in crate::value) fn is_role(word: &str) -> bool {
    words::TITLES.has(word) || words::OCCUPATIONS.has(word)
}

/// The same of the token at `at`.
pub(in crate::value) fn is_role_at(tokens: &Tokens, at: usize) -> bool {
    words::TITLES.has_at(tokens, at) || words::OCCUPATIONS.has_at(tokens, at)
}

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
    /// Its own words, folded: small letters, no accents, British spelling, titles and legal forms left out. Words of
    /// values are kept as `SmolStr`, which takes memory of its own only for one longer than 23 bytes.
    pub words: Vec<SmolStr>,
    /// Acronym that stands for it beside it, folded: `apt31` for `Advanced Persistent Threat 31 (APT31)`.
    pub acronym: Option<SmolStr>,
}

impl Name {
    /// The name that these words write, outside of any sentence: as rules list them.
    pub fn of_text(text: &str) -> Self {
        let tokens = Tokens::of_sentence(text);
        Self::of_tokens(&tokens, 0..tokens.len())
    }

    /// The name that these tokens write, whatever stands around them.
    pub fn of_tokens(tokens: &Tokens, range: Range<usize>) -> Self {
        Self { kind: NameKind::Other, words: fold::folded_words(tokens, range), acronym: None }
    }

    /// The words run together, under which spellings with and without spaces meet: `apt31` for `APT 31`.
    pub fn key(&self) -> String {
        self.words.concat()
    }

    /// Whether two names can name the same thing: the same and variants agree, all others are disjoint.
    pub fn relation(&self, other: &Self) -> Relation {
        match self.likeness(other) {
            Likeness::Same => Relation::Same,
            Likeness::Variant => Relation::Overlaps,
            Likeness::Near | Likeness::Different => Relation::Disjoint,
        }
    }
}
