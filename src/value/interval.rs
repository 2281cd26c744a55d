//! Sets of numbers: what an amount said in words allows.

use super::Relation;

/// A set of numbers without gaps; infinite ends are open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Least number, or the limit from below.
    pub lo: f64,
    /// Greatest number, or the limit from above.
    pub hi: f64,
    /// True when `lo` itself is not in the set.
    pub lo_open: bool,
    /// True when `hi` itself is not in the set.
    pub hi_open: bool,
}

impl Interval {
    /// Only `number`.
    pub fn point(number: f64) -> Self {
        Self::closed(number, number)
    }

    /// From `lo` to `hi`, both included; the ends may come in either order.
    pub fn closed(lo: f64, hi: f64) -> Self {
        Self { lo: lo.min(hi), hi: lo.max(hi), lo_open: false, hi_open: false }
    }

    /// `number` and everything above.
    pub fn at_least(number: f64) -> Self {
        Self { lo: number, hi: f64::INFINITY, lo_open: false, hi_open: true }
    }

    /// Everything above `number`.
    pub fn above(number: f64) -> Self {
        Self { lo_open: true, ..Self::at_least(number) }
    }

    /// `number` and everything below.
    pub fn at_most(number: f64) -> Self {
        Self { lo: f64::NEG_INFINITY, hi: number, lo_open: true, hi_open: false }
    }

    /// Everything below `number`.
    pub fn below(number: f64) -> Self {
        Self { hi_open: true, ..Self::at_most(number) }
    }

    /// The set with every number multiplied by `factor`, which is above zero.
    pub fn scaled(self, factor: f64) -> Self {
        Self { lo: self.lo * factor, hi: self.hi * factor, ..self }
    }

    /// The set with every number replaced by `change` of it, which must keep their order.
    pub fn mapped(self, change: impl Fn(f64) -> f64) -> Self {
        Self { lo: change(self.lo), hi: change(self.hi), ..self }
    }

    /// Every sum of a number of one set and a number of the other.
    pub fn plus(self, other: Self) -> Self {
        Self {
            lo: self.lo + other.lo,
            hi: self.hi + other.hi,
            lo_open: self.lo_open || other.lo_open,
            hi_open: self.hi_open || other.hi_open,
        }
    }

    /// The smallest set that holds both.
    pub fn hull(self, other: Self) -> Self {
        let (lo, lo_open) = least((self.lo, self.lo_open), (other.lo, other.lo_open));
        let (hi, hi_open) = least((-self.hi, self.hi_open), (-other.hi, other.hi_open));
        Self { lo, hi: -hi, lo_open, hi_open }
    }

    /// The set that starts where this one does and ends where the other does.
    fn up_to(self, other: Self) -> Self {
        Self { hi: other.hi, hi_open: other.hi_open, ..self }
    }

    /// True when no number is in both.
    pub fn is_disjoint(self, other: Self) -> bool {
        self.lies_below(other) || other.lies_below(self)
    }

    /// True when every number of `self` is in `other`.
    pub fn is_within(self, other: Self) -> bool {
        self.hull(other) == other
    }

    /// How the two sets lie to each other.
    pub fn relation(self, other: Self) -> Relation {
        if self == other {
            Relation::Same
        } else if self.is_disjoint(other) {
            Relation::Disjoint
        } else if self.is_within(other) {
            Relation::Within
        } else if other.is_within(self) {
            Relation::Contains
        } else {
            Relation::Overlaps
        }
    }

    /// True for a set without lower end that lies below one without upper end.
    fn leads_away_from(self, other: Self) -> bool {
        self.lo == f64::NEG_INFINITY && other.hi == f64::INFINITY && self.lies_below(other)
    }

    fn lies_below(self, other: Self) -> bool {
        self.hi < other.lo || self.hi == other.lo && (self.hi_open || other.lo_open)
    }
}

/// The lower of two ends; of equal ones the closed one, which allows more.
fn least(one: (f64, bool), other: (f64, bool)) -> (f64, bool) {
    if one.0 < other.0 || one.0 == other.0 && !one.1 { one } else { other }
}

/// A number as said: what it allows taken to the letter, and with the slack of everyday speech.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// Taken to the letter: `over 200` is everything above 200, `40 million` that number alone.
    pub said: Interval,
    /// With rounding and the slack of hedges: `40 million` admits 39.6 million, `about 40` admits 43. Relations are
    /// judged on this.
    pub allows: Interval,
    /// The bare figure under a bound or hedge (`over 200`: 200); none in a range or a vague word (`dozens`).
    pub figure: Option<f64>,
}

/// An amount without a figure is vague where its upper end is so many times the lower one.
const VAGUE_MIN: f64 = 2.0;

impl Amount {
    /// Exactly `number`.
    pub fn exact(number: f64) -> Self {
        Self { said: Interval::point(number), allows: Interval::point(number), figure: Some(number) }
    }

    /// True for what words tell without a figure: `several`, `dozens`.
    pub fn is_vague(&self) -> bool {
        self.figure.is_none() && self.said.hi > self.said.lo * VAGUE_MIN
    }

    /// Everything from the lower of two amounts to the higher: `5 to 7`.
    pub fn range(self, other: Self) -> Self {
        Self { said: self.said.hull(other.said), allows: self.allows.hull(other.allows), figure: None }
    }

    /// What is no lower than this amount and no higher than the other: `more than 20 but fewer than 60`.
    pub fn up_to(self, other: Self) -> Self {
        Self { said: self.said.up_to(other.said), allows: self.allows.up_to(other.allows), figure: None }
    }

    /// The amount with `slack` allowed too.
    pub fn widened(self, slack: Interval) -> Self {
        Self { allows: self.allows.hull(slack), ..self }
    }

    /// The amount with every number replaced by `change` of it, which must keep their order.
    pub fn mapped(self, change: impl Fn(f64) -> f64) -> Self {
        Self { said: self.said.mapped(&change), allows: self.allows.mapped(&change), figure: self.figure.map(&change) }
    }

    /// How what two amounts allow lies to each other. What is over a figure and what is under it have nothing in common,
    /// although the figure itself is near enough to either.
    pub fn relation(&self, other: &Self) -> Relation {
        if self.said == other.said {
            Relation::Same
        } else if self.said.leads_away_from(other.said) || other.said.leads_away_from(self.said) {
            Relation::Disjoint
        } else {
            self.allows.relation(other.allows)
        }
    }

    /// The amount in another unit: every number multiplied by `factor`, which is above zero.
    pub fn scaled(&self, factor: f64) -> Self {
        Self {
            said: self.said.scaled(factor),
            allows: self.allows.scaled(factor),
            figure: self.figure.map(|figure| figure * factor),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_decide_whether_sets_meet() {
        let ten = Interval::point(10.0);
        for (one, other, expected) in [
            (ten, ten, Relation::Same),
            (ten, Interval::above(10.0), Relation::Disjoint),
            (ten, Interval::at_least(10.0), Relation::Within),
            (ten, Interval::below(10.0), Relation::Disjoint),
            (Interval::closed(1.0, 20.0), ten, Relation::Contains),
            (Interval::closed(1.0, 10.0), Interval::closed(5.0, 20.0), Relation::Overlaps),
            (Interval::at_most(3.0), Interval::at_least(4.0), Relation::Disjoint),
            (Interval::at_least(3.0), Interval::above(3.0), Relation::Contains),
        ] {
            assert_eq!(one.relation(other), expected, "{one:?} {other:?}");
            assert_eq!(other.relation(one), expected.flipped(), "{other:?} {one:?}");
        }
    }
}
