//! How far a figure may lie from the truth and still be a fair rounding of it.
//!
//! The policy, all in one place. Below a hundred whole numbers are exact. Trailing zeros are taken for rounding, but
//! only up to 2 % below a thousand and 4 % above, because `10,000` is often meant to the letter and never stands for 14,000.
//! Figures with a scale are rounded at their last digit (`40 million` is anything from 39.5 up to 40.5 million), up to a fifth.
//! Ends are half open, so that `2 million` and `3 million` do not meet at 2.5 million.

use super::super::{Amount, Interval};

/// A number as its digits: `digits` times ten to the power of `exponent`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Written {
    /// The digits read as one whole number.
    pub(super) digits: f64,
    /// Power of ten of the last digit.
    pub(super) exponent: i32,
}

impl Written {
    /// A whole number.
    pub(super) fn whole(number: f64) -> Self {
        Self { digits: number, exponent: 0 }
    }

    /// The number.
    pub(super) fn value(self) -> f64 {
        at_place(self.digits, self.exponent)
    }

    /// Place value of the last digit.
    pub(super) fn step(self) -> f64 {
        at_place(1.0, self.exponent)
    }

    /// The number with `power` more zeros.
    pub(super) fn scaled(self, power: i32) -> Self {
        Self { exponent: self.exponent + power, ..self }
    }

    /// The same number with trailing zeros moved into the exponent.
    fn stripped(self) -> Self {
        let mut written = self;
        while written.digits >= 10.0 && written.digits % 10.0 == 0.0 {
            written = Self { digits: written.digits / 10.0, exponent: written.exponent + 1 };
        }
        written
    }
}

/// How a number was put, as far as rounding goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Digits or number words.
    Plain,
    /// With `million` or more: every digit written counts.
    Scaled,
    /// With an article: `a hundred`, `a million`.
    Article,
    /// `a dozen`, `two dozen`.
    Dozen,
    /// `a third`, `three quarters`.
    Fraction,
}

/// The amount that a number written in this way allows.
pub(super) fn amount(written: Written, style: Style) -> Amount {
    let value = written.value();
    let allows = match style {
        Style::Plain if written.exponent < 0 => half_step(written),
        Style::Plain => round_digits(written),
        Style::Scaled => capped(half_step(written), value, 0.2),
        Style::Article => around(value, 0.1),
        Style::Dozen => around(value, 1.0 / 6.0),
        Style::Fraction => around(value, 0.05),
    };
    Amount { said: Interval::point(value), allows, figure: Some(value) }
}

/// Half a step of the last digit either way.
pub(super) fn half_step(written: Written) -> Interval {
    let half = |digits: f64| at_place(digits, written.exponent) / 2.0;
    Interval { hi_open: true, ..Interval::closed(half(2.0 * written.digits - 1.0), half(2.0 * written.digits + 1.0)) }
}

fn round_digits(written: Written) -> Interval {
    let value = written.value();
    if value < 100.0 {
        return Interval::point(value);
    }
    let stripped = written.stripped();
    if stripped.exponent == 0 {
        return Interval::point(value);
    }
    capped(half_step(stripped), value, if value < 1000.0 { 0.02 } else { 0.04 })
}

fn capped(interval: Interval, value: f64, share: f64) -> Interval {
    let cap = around(value, share);
    if cap.is_within(interval) { cap } else { interval }
}

fn around(value: f64, share: f64) -> Interval {
    Interval::closed(value * (1.0 - share), value * (1.0 + share))
}

/// Ten to the power of `exponent`, `digits` times; by division for decimals, which keeps `1.2` the nearest float to 1.2.
fn at_place(digits: f64, exponent: i32) -> f64 {
    if exponent < 0 { digits / 10f64.powi(-exponent) } else { digits * 10f64.powi(exponent) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_depends_on_how_a_number_is_written() {
        let plain = |digits, exponent| amount(Written { digits, exponent }, Style::Plain).allows;
        let scaled = |digits, exponent| amount(Written { digits, exponent }, Style::Scaled).allows;
        for (interval, lo, hi) in [
            (plain(7.0, 0), 7.0, 7.0),
            (plain(90.0, 0), 90.0, 90.0),
            (plain(10312.0, 0), 10312.0, 10312.0),
            (plain(200.0, 0), 196.0, 204.0),
            (plain(10000.0, 0), 9600.0, 10400.0),
            (plain(1250.0, 0), 1245.0, 1255.0),
            (plain(15.0, -1), 1.45, 1.55),
            (scaled(40.0, 6), 39.5e6, 40.5e6),
            (scaled(12.0, 8), 1.15e9, 1.25e9),
            (scaled(1.0, 6), 0.8e6, 1.2e6),
        ] {
            assert_eq!((interval.lo, interval.hi), (lo, hi));
        }
    }

    #[test]
    fn neighbours_at_one_precision_do_not_meet() {
        for digits in 2..400 {
            let interval = |digits: i32| half_step(Written { digits: f64::from(digits), exponent: -1 });
            assert!(interval(digits).is_disjoint(interval(digits + 1)), "{digits}");
        }
    }
}
