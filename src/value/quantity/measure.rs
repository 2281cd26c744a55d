//! Physical measures: units and how they convert to the base unit of their [`Dimension`].
//!
//! Every number of a measure is a rounding, `5 km` as much as `3.1 miles`, so half a step of the last digit is allowed
//! (by the caller). A `ton` may be short, metric or long; all three are allowed. Bare `degrees` belong to no scale
//! and are left to be counted. Rates other than speeds (`miles per gallon`) are not converted.

use super::Dimension;
use super::unit::Unit as AnyUnit;
use crate::language::{Case, Lexicon, TokenKind, Tokens, WordMap, word_is};
use crate::value::class;
use crate::value::number::{self, Figure, Form};

/// A unit of a dimension: an amount in it times `factor` plus `offset` is the amount in the base unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unit {
    /// What it measures.
    pub(super) dimension: Dimension,
    /// Size in the base unit.
    pub(super) factor: f64,
    /// Zero point in the base unit; nought but for Fahrenheit.
    pub(super) offset: f64,
    /// Size in the base unit if the word is taken in its larger sense: tons.
    pub(super) factor_max: f64,
}

impl Unit {
    const fn new(dimension: Dimension, factor: f64) -> Self {
        Self { dimension, factor, offset: 0.0, factor_max: factor }
    }
}

const CELSIUS: Unit = Unit::new(Dimension::Temperature, 1.0);
const FAHRENHEIT: Unit =
    Unit { dimension: Dimension::Temperature, factor: 5.0 / 9.0, offset: -160.0 / 9.0, factor_max: 5.0 / 9.0 };
const FOOT: Unit = Unit::new(Dimension::Length, 0.3048);
const INCH: Unit = Unit::new(Dimension::Length, 0.0254);
const MAGNITUDE: Unit = Unit::new(Dimension::Magnitude, 1.0);

/// Kilograms of a pound.
pub(super) const POUND: f64 = 0.45359237;

/// Kilograms of an American ton.
const SHORT_TON: f64 = 907.18474;
/// Kilograms of a British ton.
const LONG_TON: f64 = 1016.0469088;

/// Units of one word, all their spellings in one row.
static UNITS: WordMap<Unit, 512> = WordMap::new(&[
    ("km kms kilometre kilometres kilometer kilometers", Unit::new(Dimension::Length, 1000.0)),
    ("metre metres meter meters", Unit::new(Dimension::Length, 1.0)),
    ("cm centimetre centimetres centimeter centimeters", Unit::new(Dimension::Length, 0.01)),
    ("mm millimetre millimetres millimeter millimeters", Unit::new(Dimension::Length, 0.001)),
    ("micrometre micrometres micrometer micrometers micron microns", Unit::new(Dimension::Length, 1e-6)),
    ("nanometre nanometres nanometer nanometers", Unit::new(Dimension::Length, 1e-9)),
    ("mile miles mi", Unit::new(Dimension::Length, 1609.344)),
    ("yard yards yd yds", Unit::new(Dimension::Length, 0.9144)),
    ("foot feet ft", FOOT),
    ("inch inches", INCH),
    ("acre acres", Unit::new(Dimension::Area, 4046.8564224)),
    ("hectare hectares ha", Unit::new(Dimension::Area, 10_000.0)),
    ("km2 km²", Unit::new(Dimension::Area, 1e6)),
    ("m2 m² sqm", Unit::new(Dimension::Area, 1.0)),
    ("sqft", Unit::new(Dimension::Area, 0.09290304)),
    ("litre litres liter liters", Unit::new(Dimension::Volume, 1.0)),
    ("ml mls millilitre millilitres milliliter milliliters cc ccs", Unit::new(Dimension::Volume, 0.001)),
    ("gallon gallons gal gals", Unit::new(Dimension::Volume, 3.785411784)),
    ("pint pints", Unit::new(Dimension::Volume, 0.5)),
    ("m3 m³", Unit::new(Dimension::Volume, 1000.0)),
    ("kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos", Unit::new(Dimension::Mass, 1.0)),
    ("gram grams gramme grammes", Unit::new(Dimension::Mass, 0.001)),
    ("mg milligram milligrams", Unit::new(Dimension::Mass, 1e-6)),
    ("microgram micrograms mcg", Unit::new(Dimension::Mass, 1e-9)),
    ("tonne tonnes", Unit::new(Dimension::Mass, 1000.0)),
    ("ton tons", Unit { dimension: Dimension::Mass, factor: SHORT_TON, offset: 0.0, factor_max: LONG_TON }),
    ("kiloton kilotons kilotonne kilotonnes", Unit::new(Dimension::Mass, 1e6)),
    ("pound pounds lb lbs", Unit::new(Dimension::Mass, POUND)),
    ("ounce ounces oz", Unit::new(Dimension::Mass, 0.028349523125)),
    ("stone", Unit::new(Dimension::Mass, 6.35029318)),
    ("mph", Unit::new(Dimension::Speed, 1.609344)),
    ("kph kmh kmph km/h", Unit::new(Dimension::Speed, 1.0)),
    ("knot knots", Unit::new(Dimension::Speed, 1.852)),
    ("byte bytes", Unit::new(Dimension::Data, 1.0)),
    ("kb kilobyte kilobytes", Unit::new(Dimension::Data, 1e3)),
    ("mb megabyte megabytes", Unit::new(Dimension::Data, 1e6)),
    ("gb gigabyte gigabytes", Unit::new(Dimension::Data, 1e9)),
    ("tb terabyte terabytes", Unit::new(Dimension::Data, 1e12)),
    ("pb petabyte petabytes", Unit::new(Dimension::Data, 1e15)),
    ("exabyte exabytes", Unit::new(Dimension::Data, 1e18)),
    ("watt watts", Unit::new(Dimension::Power, 1.0)),
    ("kw kilowatt kilowatts", Unit::new(Dimension::Power, 1e3)),
    ("mw megawatt megawatts", Unit::new(Dimension::Power, 1e6)),
    ("gw gigawatt gigawatts", Unit::new(Dimension::Power, 1e9)),
    ("tw terawatt terawatts", Unit::new(Dimension::Power, 1e12)),
    ("hp bhp horsepower", Unit::new(Dimension::Power, 745.69987158)),
    ("kwh", Unit::new(Dimension::Energy, 1e3)),
    ("mwh", Unit::new(Dimension::Energy, 1e6)),
    ("gwh", Unit::new(Dimension::Energy, 1e9)),
    ("twh", Unit::new(Dimension::Energy, 1e12)),
    ("hz hertz", Unit::new(Dimension::Frequency, 1.0)),
    ("khz kilohertz", Unit::new(Dimension::Frequency, 1e3)),
    ("mhz megahertz", Unit::new(Dimension::Frequency, 1e6)),
    ("ghz gigahertz", Unit::new(Dimension::Frequency, 1e9)),
    ("celsius centigrade", CELSIUS),
    ("fahrenheit", FAHRENHEIT),
]);

/// The classes of units, but for those of time and money.
pub(super) const fn classified(lexicon: Lexicon) -> Lexicon {
    lexicon
        .with_map(class::UNIT, &UNITS)
        .with(class::UNIT, "' ’ ′ metric short long light magnitude ° º degree degrees deg c f square sq cubic cu")
        .with(class::UNIT, "nautical m g t l w in")
}

/// Reads the unit at token `at`.
pub(super) fn unit_at(tokens: &Tokens, at: usize) -> Option<(AnyUnit, usize)> {
    let (unit, end) = plain_unit(tokens, at)?;
    Some((AnyUnit::Measure(unit), end))
}

/// The unit that reads `inches`.
pub(super) fn inch() -> AnyUnit {
    AnyUnit::Measure(INCH)
}

/// Inches that are known by the feet before them, and the token after: `6 feet 2`, `11 ft 4 in`, `a 6-foot-2 forward`,
/// `5'10"`.
pub(super) fn inches_behind(tokens: &Tokens, unit: AnyUnit, end: usize) -> Option<(Figure, usize)> {
    if unit != AnyUnit::Measure(FOOT) {
        return None;
    }
    let hyphen = usize::from(word_is!(tokens, end, "-") && tokens.glued(end) && tokens.glued(end + 1));
    let figure =
        number::read_at(tokens, end + hyphen).filter(|figure| figure.value().is_some_and(|inches| inches < 12.0))?;
    let behind = tokens.word(figure.end);
    if behind == "in" {
        let goes_on = tokens.capital(figure.end + 1) || matches!(tokens.kind(figure.end + 1), Some(TokenKind::Number));
        let is_place = goes_on || word_is!(tokens, figure.end + 1, "the" | "a" | "an" | "his" | "her" | "their");
        return (!is_place || tokens.glued(figure.end)).then_some((figure, figure.end + 1));
    }
    if is_inch_sign(behind) && tokens.glued(figure.end) {
        return Some((figure, figure.end + 1));
    }
    let is_closed = hyphen == 1 || matches!(behind, "" | "." | "," | ";" | ")" | "tall" | "and");
    is_closed.then_some((figure, figure.end))
}

fn is_inch_sign(sign: &str) -> bool {
    matches!(sign, "\"" | "″" | "”")
}

/// `5'10"`: a mark is a foot only between two figures, the second of them with the mark of inches.
fn is_foot_sign(tokens: &Tokens, at: usize) -> bool {
    word_is!(tokens, at, "'" | "’" | "′")
        && tokens.glued(at)
        && tokens.glued(at + 1)
        && tokens.kind(at + 1) == Some(TokenKind::Number)
        && is_inch_sign(tokens.word(at + 2))
}

/// Reads `magnitude` at `at`, before a figure: `magnitude 6.1`.
pub(super) fn magnitude_before(tokens: &Tokens, at: usize) -> Option<usize> {
    (word_is!(tokens, at, "magnitude")).then(|| at + 1 + usize::from(word_is!(tokens, at + 1, "-" | "of")))
}

/// The magnitude that `on the Richter scale` makes of the figure from `start` on, or of one with decimals a quake: `a 6.1
/// quake`, `an earthquake measuring 6.1`.
pub(super) fn magnitude_behind(tokens: &Tokens, start: usize, figure: &Figure) -> Option<AnyUnit> {
    let at = figure.end;
    let is_quake =
        |at: usize| word_is!(tokens, at, "quake" | "earthquake" | "temblor" | "tremor" | "aftershock" | "shock");
    let can_be_quakes = || figure.form == Form::MarkedDigits && figure.value().is_some_and(|value| value < 10.0);
    let is_measured = || {
        let verb = start.saturating_sub(1 + usize::from(word_is!(tokens, start.wrapping_sub(1), "at")));
        let is_between =
            |at: &usize| word_is!(tokens, *at, "," | "that" | "which" | "was" | "initially" | "preliminarily");
        word_is!(tokens, verb, "measuring" | "measured" | "registering" | "registered")
            && (0..verb).rev().find(|at| !is_between(at)).is_some_and(is_quake)
    };
    let named = word_is!(tokens, at, "on") && word_is!(tokens, at + 2, "richter" | "magnitude")
        || word_is!(tokens, at + 1, "richter")
        || can_be_quakes() && (is_quake(at) || is_measured());
    named.then(magnitude)
}

/// The unit that reads `magnitude`.
pub(super) fn magnitude() -> AnyUnit {
    AnyUnit::Measure(MAGNITUDE)
}

fn plain_unit(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
    let word = tokens.word(at);
    match word {
        "" => return None,
        "'" | "’" | "′" => return is_foot_sign(tokens, at).then_some((FOOT, at + 1)),
        "metric" | "short" | "long" if word_is!(tokens, at + 1, "ton" | "tons") => {
            let kilograms = match word {
                "metric" => 1000.0,
                "short" => SHORT_TON,
                _ => LONG_TON,
            };
            return Some((Unit::new(Dimension::Mass, kilograms), at + 2));
        }
        "light" if word_is!(tokens, at + 1 + usize::from(word_is!(tokens, at + 1, "-")), "year" | "years") => {
            let hyphen = usize::from(word_is!(tokens, at + 1, "-"));
            return Some((Unit::new(Dimension::Length, 9.460_730_472_580_8e15), at + 2 + hyphen));
        }
        "magnitude" => return Some((MAGNITUDE, at + 1)),
        "°" | "º" | "degree" | "degrees" | "deg" | "c" | "f" => return temperature(tokens, at),
        "square" | "sq" => return power_of_length(tokens, at, Dimension::Area),
        "cubic" | "cu" => return power_of_length(tokens, at, Dimension::Volume),
        "nautical" if word_is!(tokens, at + 1, "mile" | "miles") => {
            return Some((Unit::new(Dimension::Length, 1852.0), at + 2));
        }
        "m" | "g" | "t" | "l" | "w" => return letter(tokens, at),
        "in" if tokens.glued(at) && !word_is!(tokens, at.saturating_sub(1), "-") => {
            return Some((INCH, at + 1));
        }
        _ => {}
    }
    let unit = *tokens.look_up(at, &UNITS)?;
    let is_other = match word {
        // A symbol of two capitals or small letters, not a name such as `Ha` or `Mi`.
        "ha" | "mi" | "hp" => tokens.capital(at),
        "stone" => word_is!(tokens, at + 1, "wall" | "walls" | "age" | "circle") || tokens.capital(at),
        _ => false,
    };
    if is_other {
        return None;
    }
    let end = at + 1;
    match unit.dimension {
        Dimension::Length => Some(per_time(tokens, unit, end).unwrap_or_else(|| squared(tokens, unit, end))),
        Dimension::Power => {
            let energy = |end| (Unit::new(Dimension::Energy, unit.factor), end);
            Some(past_hours(tokens, end).map_or((unit, end), energy))
        }
        _ => Some((unit, end)),
    }
}

/// Units of a single letter, only behind the digits themselves and in their own case.
fn letter(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
    let token = tokens.get(at)?;
    let unit = match tokens.word(at) {
        "w" if token.case == Case::Initial => Unit::new(Dimension::Power, 1.0),
        "l" if token.case == Case::Initial => Unit::new(Dimension::Volume, 1.0),
        _ if token.case != Case::Lower => return None,
        "m" => Unit::new(Dimension::Length, 1.0),
        // Behind words they are letters.
        _ if at > 0 && tokens.kind(at - 1) != Some(TokenKind::Number) => return None,
        "g" => Unit::new(Dimension::Mass, 0.001),
        "l" => Unit::new(Dimension::Volume, 1.0),
        "t" => Unit::new(Dimension::Mass, 1000.0),
        _ => return None,
    };
    if unit.dimension == Dimension::Length {
        return per_time(tokens, unit, at + 1).or(Some((unit, at + 1)));
    }
    Some((unit, at + 1))
}

/// `30°C`, `30 degrees Celsius`, `86F`: a scale must be named.
fn temperature(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
    let scale_at = |at: usize| match tokens.word(at) {
        "c" if tokens.capital(at) => Some((CELSIUS, at + 1)),
        "celsius" | "centigrade" => Some((CELSIUS, at + 1)),
        "f" if tokens.capital(at) => Some((FAHRENHEIT, at + 1)),
        "fahrenheit" => Some((FAHRENHEIT, at + 1)),
        _ => None,
    };
    match tokens.word(at) {
        // `The 777F` is an aircraft.
        "c" | "f" if at > 1 && tokens.capital(at - 2) && !tokens.first_of_sentence(at - 2) => None,
        "c" | "f" => scale_at(at).filter(|_| tokens.glued(at) && !tokens.glued(at + 1) || is_end(tokens, at + 1)),
        _ => scale_at(at + 1).or_else(|| {
            let stop = word_is!(tokens, at + 1, ".");
            let small = word_is!(tokens, at + 1, "c" | "f") && !word_is!(tokens, at, "degrees");
            if stop {
                scale_at(at + 2)
            } else if small {
                Some((if word_is!(tokens, at + 1, "c") { CELSIUS } else { FAHRENHEIT }, at + 2))
            } else {
                None
            }
        }),
    }
}

fn is_end(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.word(at), "" | "." | "," | ")")
}

/// `square miles`, `cubic metres`.
fn power_of_length(tokens: &Tokens, at: usize, dimension: Dimension) -> Option<(Unit, usize)> {
    let stop = usize::from(word_is!(tokens, at + 1, ".")) + usize::from(word_is!(tokens, at + 1, "-"));
    let word = tokens.word(at + 1 + stop);
    let length = match word {
        "m" => 1.0,
        "in" => INCH.factor,
        _ => UNITS.get(word).filter(|unit| unit.dimension == Dimension::Length)?.factor,
    };
    let factor = if dimension == Dimension::Area { length.powi(2) } else { length.powi(3) * 1000.0 };
    Some((Unit::new(dimension, factor), at + 2 + stop))
}

/// `4 km squared`.
fn squared(tokens: &Tokens, unit: Unit, end: usize) -> (Unit, usize) {
    match tokens.word(end) {
        "squared" => (Unit::new(Dimension::Area, unit.factor.powi(2)), end + 1),
        _ => (unit, end),
    }
}

/// `miles per hour`, `miles an hour`, `m/s`: a length in a time is a speed.
fn per_time(tokens: &Tokens, length: Unit, end: usize) -> Option<(Unit, usize)> {
    let time = match tokens.word(end) {
        "per" | "an" | "a" | "/" => end + 1,
        "-" if word_is!(tokens, end + 1, "per" | "an") => end + 3,
        _ => return None,
    };
    let seconds = match tokens.word(time) {
        "hour" | "h" | "hr" => 3600.0,
        "second" | "s" | "sec" => 1.0,
        _ => return None,
    };
    Some((Unit::new(Dimension::Speed, length.factor * 3.6 / seconds), time + 1))
}

/// `kilowatt hours`, `megawatt-hours`.
fn past_hours(tokens: &Tokens, end: usize) -> Option<usize> {
    let word = end + usize::from(word_is!(tokens, end, "-"));
    word_is!(tokens, word, "hour" | "hours").then_some(word + 1)
}
