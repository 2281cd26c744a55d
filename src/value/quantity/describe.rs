//! Numeric values as plain data, for those who print them.
//!
//! The decision a reader would question: an amount is described in the unit it was written in (`5 miles` is 5, `50 cents`
//! 50, `18 months old` 18), although it is kept in base units, because that is what a reader of the words expects; the
//! rounding that a value allows is no part of the description. Lengths of time alone are told in seconds.

use super::unit::{self, Unit};
use super::{Dimension, duration};
use crate::language::{Tokens, word_is};
use crate::value::{Amount, Interval, Mention, Value};
use std::ops::Range;

/// How far behind a figure, in tokens, the unit is looked for that the next figure lends it.
const LENT_REACH: usize = 5;

/// A set of numbers as told to a reader.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Extremes {
    /// One number.
    Point(f64),
    /// A bound or a range; none where it has no end.
    Range {
        /// Least number.
        lo: Option<f64>,
        /// Greatest number.
        hi: Option<f64>,
        /// True when `lo` itself is left out.
        lo_open: bool,
        /// True when `hi` itself is left out.
        hi_open: bool,
    },
}

/// A numeric value as plain data.
#[derive(Clone, Debug, PartialEq)]
pub struct Described {
    /// `number`, `ordinal`, `numberrange`, `percent`, `money`, `age`, `dimension`, `temperature`, `quantity`, `duration`.
    pub type_name: &'static str,
    /// The numbers taken to the letter.
    pub value: Extremes,
    /// The bare figure under a bound.
    pub base: Option<f64>,
    /// Unit, currency code or counted noun.
    pub unit: Option<String>,
}

/// Describes a mention of a numeric kind; none for the other kinds and for scores, which are no one number. Durations are
/// in seconds, ages in years.
pub fn describe(tokens: &Tokens, mention: &Mention) -> Option<Described> {
    let plain = |type_name, unit: Option<String>| {
        let amount = mention.value.amount()?;
        let value = extremes(amount.said);
        let is_point = matches!(value, Extremes::Point(_));
        Some(Described { type_name, value, base: amount.figure.filter(|_| !is_point), unit })
    };
    match &mention.value {
        Value::Number(amount) | Value::Count(amount, _) => {
            let is_closed_range = amount.figure.is_none() && amount.said.hi.is_finite();
            let noun = match &mention.value {
                Value::Count(_, noun) if !noun.head.is_empty() => Some(noun.head.to_string()),
                _ => None,
            };
            plain(if is_closed_range { "numberrange" } else { "number" }, noun)
        }
        Value::Ordinal(place) => {
            Some(Described { type_name: "ordinal", value: Extremes::Point(*place as f64), base: None, unit: None })
        }
        Value::Money(amount, code) => {
            let part = written_unit(tokens, mention, |unit| matches!(unit, Unit::Money(..)));
            Some(match part.filter(|(unit, _)| unit.size() < 1.0) {
                Some((unit, words)) => in_unit("money", amount, unit.size(), 0.0, format!("{code} {words}")),
                None => in_unit("money", amount, 1.0, 0.0, (*code).to_string()),
            })
        }
        Value::Percent(_) => plain("percent", Some("percent".to_string())),
        Value::Points(amount) => {
            let part = written_unit(tokens, mention, |unit| matches!(unit, Unit::Points(_)));
            Some(match part.filter(|(unit, _)| unit.size() < 1.0) {
                Some((unit, words)) => in_unit("percent", amount, unit.size(), 0.0, words),
                None => in_unit("percent", amount, 1.0, 0.0, "percentage point".to_string()),
            })
        }
        Value::Age(amount) => {
            let time = written_unit(tokens, mention, |unit| matches!(unit, Unit::Time(_)));
            Some(match time.filter(|(unit, _)| unit.size() != duration::YEAR) {
                Some((unit, words)) => in_unit("age", amount, unit.size() / duration::YEAR, 0.0, words),
                None => in_unit("age", amount, 1.0, 0.0, "year".to_string()),
            })
        }
        Value::Duration(amount) => Some(in_unit("duration", amount, 1.0, 0.0, "second".to_string())),
        Value::Measure(amount, dimension) => Some(measured(tokens, mention, amount, *dimension)),
        Value::Score(..) | Value::Date(_) | Value::Name(_) | Value::Quote(_) | Value::Term(_) | Value::Wording(_) => {
            None
        }
    }
}

fn measured(tokens: &Tokens, mention: &Mention, amount: &Amount, dimension: Dimension) -> Described {
    let type_name = if dimension == Dimension::Temperature { "temperature" } else { "dimension" };
    let of_dimension = |unit: &Unit| matches!(unit, Unit::Measure(unit) if unit.dimension == dimension);
    // `5 and 10 kilometres`: the unit stands behind the figure that this one is joined to.
    let lent = || unit_among(tokens, mention.tokens.end..mention.tokens.end + LENT_REACH, of_dimension);
    match written_unit(tokens, mention, of_dimension).or_else(lent) {
        Some((Unit::Measure(unit), words)) => in_unit(type_name, amount, unit.factor, unit.offset, words),
        _ => Described { unit: None, ..in_unit(type_name, amount, 1.0, 0.0, String::new()) },
    }
}

/// An amount told in a unit of this size and zero point.
fn in_unit(type_name: &'static str, amount: &Amount, factor: f64, offset: f64, unit: String) -> Described {
    let back = |number: f64| rounded((number - offset) / factor);
    let value = extremes(amount.said.mapped(back));
    let is_point = matches!(value, Extremes::Point(_));
    Described { type_name, value, base: amount.figure.filter(|_| !is_point).map(back), unit: Some(unit) }
}

/// The first unit among the tokens of the mention that `fits`, and its words.
fn written_unit(tokens: &Tokens, mention: &Mention, fits: impl Fn(&Unit) -> bool) -> Option<(Unit, String)> {
    unit_among(tokens, mention.tokens.clone(), fits)
}

fn unit_among(tokens: &Tokens, range: Range<usize>, fits: impl Fn(&Unit) -> bool) -> Option<(Unit, String)> {
    let mut places = range.filter(|at| !word_is!(tokens, *at, "-"));
    places.find_map(|at| {
        let (unit, end) = unit::read_at(tokens, at, None).filter(|(unit, _)| fits(unit))?;
        let mut words = tokens.word(at).to_owned();
        for next in at + 1..end {
            words.push_str(if tokens.glued(next) { "" } else { " " });
            words.push_str(tokens.word(next));
        }
        Some((unit, words))
    })
}

/// Takes off the noise of converting there and back.
fn rounded(number: f64) -> f64 {
    if !number.is_finite() || number == 0.0 {
        return number;
    }
    let places = 12 - number.abs().log10().ceil() as i32;
    let factor = 10f64.powi(places.clamp(-300, 300));
    let rounded = (number * factor).round() / factor;
    if rounded.is_finite() { rounded } else { number }
}

fn extremes(said: Interval) -> Extremes {
    if said.lo == said.hi {
        return Extremes::Point(said.lo);
    }
    let end = |number: f64| number.is_finite().then_some(number);
    Extremes::Range { lo: end(said.lo), hi: end(said.hi), lo_open: said.lo_open, hi_open: said.hi_open }
}
