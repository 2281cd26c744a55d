//! Numeric values as plain data, for those who print them.
//!
//! The decision a reader would question: a measure is described in the unit it was written in (`5 miles` is 5), although
//! it is kept in base units, because that is what a reader of the words expects; the rounding that a value allows is no
//! part of the description.

use super::unit::Unit;
use super::{Dimension, measure};
use crate::language::Tokens;
use crate::value::{Amount, Interval, Mention, Value};

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
                Value::Count(_, noun) if !noun.head.is_empty() => Some(noun.head.clone()),
                _ => None,
            };
            plain(if is_closed_range { "numberrange" } else { "number" }, noun)
        }
        Value::Ordinal(place) => {
            Some(Described { type_name: "ordinal", value: Extremes::Point(*place as f64), base: None, unit: None })
        }
        Value::Money(_, code) => plain("money", Some((*code).to_string())),
        Value::Percent(_) => plain("percent", Some("percent".to_string())),
        Value::Points(_) => plain("percent", Some("percentage point".to_string())),
        Value::Age(_) => plain("age", Some("year".to_string())),
        Value::Duration(_) => plain("duration", Some("second".to_string())),
        Value::Measure(amount, dimension) => Some(measured(tokens, mention, amount, *dimension)),
        Value::Score(..) | Value::Date(_) | Value::Name(_) | Value::Quote(_) | Value::Term(_) => None,
    }
}

fn measured(tokens: &Tokens, mention: &Mention, amount: &Amount, dimension: Dimension) -> Described {
    let type_name = if dimension == Dimension::Temperature { "temperature" } else { "dimension" };
    let (unit, name) = written_unit(tokens, mention, dimension);
    let back = |number: f64| rounded(unit.map_or(number, |unit| (number - unit.offset) / unit.factor));
    let value = extremes(amount.said.mapped(back));
    let is_point = matches!(value, Extremes::Point(_));
    Described { type_name, value, base: amount.figure.filter(|_| !is_point).map(back), unit: name }
}

/// The first unit among the tokens of the mention, and its words.
fn written_unit(tokens: &Tokens, mention: &Mention, dimension: Dimension) -> (Option<measure::Unit>, Option<String>) {
    for at in mention.tokens.clone() {
        if let Some((Unit::Measure(unit), end)) = measure::unit_at(tokens, at)
            && unit.dimension == dimension
        {
            let words: Vec<_> = (at..end).map(|word| tokens.word(word)).collect();
            return (Some(unit), Some(words.join(" ")));
        }
    }
    (None, None)
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
