//! Quantities: a number with what it measures or counts.

use super::Mention;
use crate::language::Tokens;

/// What a measure measures; amounts are in its base unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Metres.
    Length,
    /// Square metres.
    Area,
    /// Litres.
    Volume,
    /// Kilograms.
    Mass,
    /// Degrees Celsius.
    Temperature,
    /// Kilometres an hour.
    Speed,
    /// Bytes.
    Data,
    /// Watts.
    Power,
    /// Watt-hours.
    Energy,
    /// Points of a magnitude scale.
    Magnitude,
}

/// A counted noun: the lemmas of its head and of the words before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noun {
    /// Lemma of the head: `record`; empty when the noun is left out (`charged seven`).
    pub head: String,
    /// Lemmas of the words between the number and the head, in order: `security`, `clearanc`.
    pub modifiers: Vec<String>,
    /// True for a part of a larger set: `43 of the 650 members`.
    pub partitive: bool,
}

/// Reads the quantity that starts at token `at`.
pub fn read_at(_tokens: &Tokens, _at: usize) -> Option<Mention> {
    None
}
