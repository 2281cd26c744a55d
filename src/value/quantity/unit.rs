//! Units behind a figure: which kind of quantity it is.

use super::{Dimension, duration, measure, money, percent};
use crate::language::{Tokens, word_is};
use crate::value::class::{self, gated};
use crate::value::number::Figure;

/// What a figure is followed by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Unit {
    /// A currency and what one of the unit is worth in it: 0.01 for cents.
    Money(&'static str, f64),
    /// Per cent.
    Percent,
    /// Percentage points, and how many one of the unit is: 0.01 for basis points.
    Points(f64),
    /// A physical unit.
    Measure(measure::Unit),
    /// A unit of time and its length in seconds.
    Time(f64),
}

impl Unit {
    /// True when amounts of both can be one range or one sum: `5 km to 7 miles`, `two hours 10 minutes`.
    pub(super) fn fits(self, other: Self) -> bool {
        match (self, other) {
            // Cents are the hundredth part of other currencies than the dollar too.
            (Self::Money(one, whole), Self::Money(other, part)) => {
                one == other || whole == 1.0 && part < 1.0 && other == "USD" && !matches!(one, "GBP" | "JPY" | "KRW")
            }
            (Self::Measure(one), Self::Measure(other)) => one.dimension == other.dimension,
            (Self::Percent, Self::Percent) | (Self::Points(_), Self::Points(_)) | (Self::Time(_), Self::Time(_)) => {
                true
            }
            _ => false,
        }
    }

    /// Size of the unit in the base unit of its kind; only to be compared within a kind.
    pub(super) fn size(self) -> f64 {
        match self {
            Self::Money(_, factor) | Self::Points(factor) | Self::Time(factor) => factor,
            Self::Measure(unit) => unit.factor,
            Self::Percent => 1.0,
        }
    }

    /// True when the unit's numbers do not start at nothing, so that amounts of it cannot be added.
    pub(super) fn is_scale(self) -> bool {
        matches!(self, Self::Measure(measure::Unit { dimension: Dimension::Temperature | Dimension::Magnitude, .. }))
    }
}

/// Reads the unit at token `at`, right behind `figure`, and the token after it.
pub(super) fn read_at(tokens: &Tokens, at: usize, figure: Option<&Figure>) -> Option<(Unit, usize)> {
    let hyphen = word_is!(tokens, at, "-") && tokens.glued(at) && tokens.glued(at + 1);
    let word = at + usize::from(hyphen);
    gated(tokens.is_any(word, class::UNIT), || {
        // No unit of time is one of another kind, and no kind is read more often.
        duration::unit_at(tokens, word, figure.and_then(Figure::value))
            .or_else(|| percent::unit_at(tokens, word))
            .or_else(|| money::unit_at(tokens, word, figure))
            .or_else(|| measure::unit_at(tokens, word))
    })
}
