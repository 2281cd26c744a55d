//! Mentions as people and programs read them: every value that was read, whatever the rules.
//!
//! The one place outside `value` with a case per kind, because the wire format has a type per kind. Numbers are given
//! as said; the allowance for rounding, on which relations are judged, is no part of what is written here.

use super::json::{WirePlace, wire_place};
use super::place::Places;
use super::table;
use crate::source::Source;
use crate::value::name::NameKind;
use crate::value::{Amount, Date, Dimension, Interval, Mention, Value};
use serde::Serialize;
use serde_json::{Number, Value as Json, json};
use std::io::{self, Write};
use std::ops::Range;

/// Writes a table: place, type, value as written, value as read.
pub fn write_table(output: &mut dyn Write, read: &[(Source, Vec<Mention>)]) -> io::Result<()> {
    let rows = read.iter().flat_map(|(source, mentions)| {
        let places = Places::of(source);
        mentions.iter().map(move |mention| {
            let position = places.at(mention.span.start);
            let place = format!("{}:{}:{}", source.name, position.line, position.column);
            let described = Described::of(&mention.value);
            let unit = described.unit.map_or_else(String::new, |unit| format!(" {unit}"));
            let value = if described.value.is_null() { String::new() } else { format!("{}{unit}", described.value) };
            [place, described.name.to_owned(), written(source, &mention.span).to_owned(), value]
        })
    });
    table::write(output, ["PLACE", "TYPE", "TEXT", "VALUE"], rows)
}

/// Writes one mention a line.
pub fn write_lines(output: &mut dyn Write, read: &[(Source, Vec<Mention>)]) -> io::Result<()> {
    for (source, mentions) in read {
        for mention in wire_mentions(source, mentions) {
            serde_json::to_writer(&mut *output, &mention)?;
            writeln!(output)?;
        }
    }
    Ok(())
}

/// Writes all mentions as one list.
pub fn write_list(output: &mut dyn Write, read: &[(Source, Vec<Mention>)]) -> io::Result<()> {
    let mentions: Vec<WireMention> =
        read.iter().flat_map(|(source, mentions)| wire_mentions(source, mentions)).collect();
    serde_json::to_writer_pretty(&mut *output, &mentions)?;
    writeln!(output)
}

/// Writes the mentions of one batch item on one line, with offsets in code points.
pub fn write_item(output: &mut dyn Write, id: &Json, source: &Source, mentions: &[Mention]) -> io::Result<()> {
    let mut points = CodePoints { text: &source.text, byte: 0, point: 0 };
    let found = mentions.iter().map(|mention| {
        let text = written(source, &mention.span);
        let start = points.at(mention.span.start);
        WireFound { text, start, end: start + text.chars().count(), described: Described::of(&mention.value) }
    });
    serde_json::to_writer(&mut *output, &WireItem { id, found: found.collect() })?;
    writeln!(output)
}

#[derive(Serialize)]
struct WireItem<'a> {
    id: &'a Json,
    found: Vec<WireFound<'a>>,
}

#[derive(Serialize)]
struct WireFound<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    #[serde(flatten)]
    described: Described,
}

#[derive(Serialize)]
struct WireMention<'a> {
    #[serde(flatten)]
    place: WirePlace<'a>,
    #[serde(flatten)]
    described: Described,
}

fn wire_mentions<'a>(source: &'a Source, mentions: &'a [Mention]) -> impl Iterator<Item = WireMention<'a>> {
    let places = Places::of(source);
    mentions.iter().map(move |mention| WireMention {
        place: wire_place(source, &places, &mention.span, None),
        described: Described::of(&mention.value),
    })
}

fn written<'a>(source: &'a Source, span: &Range<usize>) -> &'a str {
    source.text.get(span.clone()).unwrap_or("")
}

/// Counts code points up to rising offsets without starting over.
struct CodePoints<'a> {
    text: &'a str,
    byte: usize,
    point: usize,
}

impl CodePoints<'_> {
    fn at(&mut self, offset: usize) -> usize {
        let offset = self.text.floor_char_boundary(offset);
        if offset < self.byte {
            (self.byte, self.point) = (0, 0);
        }
        self.point += self.text[self.byte..offset].chars().count();
        self.byte = offset;
        self.point
    }
}

/// A value in the words of the wire format.
#[derive(Debug, PartialEq, Serialize)]
struct Described {
    #[serde(rename = "type")]
    name: &'static str,
    value: Json,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<Json>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
}

impl Described {
    fn of(value: &Value) -> Self {
        match value {
            Value::Number(amount) | Value::Count(amount, _) => Self::amount(number_type(amount), amount, None),
            Value::Ordinal(place) => Self::new("ordinal", json!(place)),
            Value::Money(amount, currency) => Self::amount("money", amount, Some(currency)),
            Value::Percent(amount) => Self::amount("percent", amount, None),
            Value::Points(amount) => Self::amount("percent", amount, Some("percentage points")),
            Value::Measure(amount, dimension) => {
                let (name, unit) = dimension_words(*dimension);
                Self::amount(name, amount, Some(unit))
            }
            Value::Age(amount) => Self::amount("age", amount, Some("year")),
            Value::Duration(amount) => Self::amount("duration", amount, Some("second")),
            // A result is no number: 3-1 must not be taken for a range from one to three.
            Value::Score(..) => Self::new("score", Json::Null),
            Value::Date(date) => Self::new("date", period(date)),
            Value::Name(name) => Self::new(name_type(name.kind), Json::Null),
            Value::Quote(_) => Self::new("quote", Json::Null),
            Value::Term(term) => Self::new("term", json!(term.name)),
        }
    }

    fn new(name: &'static str, value: Json) -> Self {
        Self { name, value, base: None, unit: None }
    }

    fn amount(name: &'static str, amount: &Amount, unit: Option<&'static str>) -> Self {
        let value = interval(&amount.said);
        let base = amount.figure.map(number).filter(|figure| *figure != value);
        Self { name, value, base, unit }
    }
}

fn number_type(amount: &Amount) -> &'static str {
    let Interval { lo, hi, .. } = amount.said;
    let is_range = lo < hi && lo.is_finite() && hi.is_finite() && amount.figure.is_none();
    if is_range { "numberrange" } else { "number" }
}

fn name_type(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "person",
        NameKind::Organisation => "org",
        NameKind::Place => "place",
        NameKind::Other => "misc",
    }
}

fn dimension_words(dimension: Dimension) -> (&'static str, &'static str) {
    match dimension {
        Dimension::Length => ("dimension", "metre"),
        Dimension::Area => ("dimension", "square metre"),
        Dimension::Volume => ("dimension", "litre"),
        Dimension::Mass => ("dimension", "kilogram"),
        Dimension::Temperature => ("temperature", "degree Celsius"),
        Dimension::Speed => ("dimension", "kilometre per hour"),
        Dimension::Data => ("dimension", "byte"),
        Dimension::Power => ("dimension", "watt"),
        Dimension::Energy => ("dimension", "watt-hour"),
        Dimension::Magnitude => ("dimension", "magnitude"),
    }
}

fn interval(said: &Interval) -> Json {
    if said.lo == said.hi {
        return number(said.lo);
    }
    json!({"lo": number(said.lo), "hi": number(said.hi), "lo_open": said.lo_open, "hi_open": said.hi_open})
}

/// A number without a fraction where it has none; null where there is no bound.
fn number(number: f64) -> Json {
    // Up to here every whole number has a value of its own.
    const WHOLE_MAX: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() <= WHOLE_MAX {
        return json!(number as i64);
    }
    Number::from_f64(number).map_or(Json::Null, Json::Number)
}

/// The first reading as a half-open stretch of days.
fn period(date: &Date) -> Json {
    date.readings
        .first()
        .map_or(Json::Null, |period| json!({"start": period.start.to_string(), "end": period.end.to_string()}))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Name, Noun};

    fn said(said: Interval, figure: Option<f64>) -> Amount {
        Amount { said, allows: said, figure }
    }

    fn point(number: f64) -> Amount {
        said(Interval::point(number), Some(number))
    }

    #[test]
    fn values_are_described_in_the_words_of_the_format() {
        let place = Name { kind: NameKind::Place, ..Name::default() };
        for (value, expected) in [
            (Value::Number(point(3.5)), json!({"type": "number", "value": 3.5})),
            (Value::Count(point(7.0), Noun::default()), json!({"type": "number", "value": 7})),
            (
                Value::Number(said(Interval::above(200.0), Some(200.0))),
                json!({"type": "number", "value": {"lo": 200, "hi": null, "lo_open": true, "hi_open": true}, "base": 200}),
            ),
            (
                Value::Number(said(Interval::closed(34.0, 38.0), None)),
                json!({"type": "numberrange", "value": {"lo": 34, "hi": 38, "lo_open": false, "hi_open": false}}),
            ),
            (Value::Money(point(1.5e9), "USD"), json!({"type": "money", "value": 1_500_000_000, "unit": "USD"})),
            (Value::Percent(point(12.5)), json!({"type": "percent", "value": 12.5})),
            (Value::Ordinal(17), json!({"type": "ordinal", "value": 17})),
            (
                Value::Measure(point(-3.0), Dimension::Temperature),
                json!({"type": "temperature", "value": -3, "unit": "degree Celsius"}),
            ),
            (Value::Duration(point(3600.0)), json!({"type": "duration", "value": 3600, "unit": "second"})),
            (Value::Name(place), json!({"type": "place", "value": null})),
            (Value::Score(3, 1), json!({"type": "score", "value": null})),
        ] {
            let described = serde_json::to_value(Described::of(&value)).expect("plain data");
            assert_eq!(described, expected, "{value:?}");
        }
    }

    #[test]
    fn offsets_of_a_batch_count_code_points() {
        let source = Source::new("", "fünf Männer, 7 Frauen");
        let mention =
            |start, end| Mention { tokens: 0..1, span: start..end, value: Value::Number(point(7.0)), head: None };
        let mut line = Vec::new();
        write_item(&mut line, &json!(4), &source, &[mention(0, 13), mention(15, 16), mention(0, 5)]).expect("memory");
        let line: Json = serde_json::from_slice(&line).expect("JSON");
        let offsets: Vec<_> =
            line["found"].as_array().expect("a list").iter().map(|found| (&found["start"], &found["end"])).collect();
        assert_eq!(offsets, [(&json!(0), &json!(11)), (&json!(13), &json!(14)), (&json!(0), &json!(4))]);
    }
}
