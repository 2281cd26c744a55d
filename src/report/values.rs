//! Mentions as people and programs read them: every value that was read, whatever the rules.
//!
//! Values are given as said; the allowance for rounding, on which relations are judged, is no part of what is written
//! here. Which numbers stand for a value is told by `value` itself; here they are only brought into the wire format,
//! and into words for the table.

use super::json::{WirePlace, wire_place};
use super::place::Places;
use super::table::{self, Part};
use crate::source::Source;
use crate::value::name::NameKind;
use crate::value::quantity::{Described, Extremes};
use crate::value::{Date, Value};
use crate::view::MentionView;
use serde::Serialize;
use serde_json::{Number, Value as Json, json};
use std::io::{self, Write};
use std::ops::Range;

/// Writes a table for each source: place, type, value as written, value as read.
pub fn write_table(output: &mut dyn Write, read: &[(Source, Vec<MentionView>)], width: usize) -> io::Result<()> {
    let parts = read.iter().map(|(source, mentions)| {
        let places = Places::of(source);
        let rows = mentions.iter().map(|view| {
            let span = &view.mention.span;
            let position = places.at(span.start);
            let place = format!("{}:{}", position.line, position.column);
            [place, type_name(view).to_owned(), written(source, span).to_owned(), plain(view)]
        });
        Part { name: source.name.clone(), rows: rows.collect() }
    });
    table::write(output, width, ["PLACE", "TYPE", "TEXT", "VALUE"], parts.collect())
}

/// Writes one mention a line.
pub fn write_lines(output: &mut dyn Write, read: &[(Source, Vec<MentionView>)]) -> io::Result<()> {
    for (source, mentions) in read {
        for mention in wire_mentions(source, mentions) {
            serde_json::to_writer(&mut *output, &mention)?;
            writeln!(output)?;
        }
    }
    Ok(())
}

/// Writes all mentions as one list.
pub fn write_list(output: &mut dyn Write, read: &[(Source, Vec<MentionView>)]) -> io::Result<()> {
    let mentions: Vec<WireMention> =
        read.iter().flat_map(|(source, mentions)| wire_mentions(source, mentions)).collect();
    serde_json::to_writer_pretty(&mut *output, &mentions)?;
    writeln!(output)
}

/// Writes the mentions of one batch item on one line, with offsets in code points.
pub fn write_item(output: &mut dyn Write, id: &Json, source: &Source, mentions: &[MentionView]) -> io::Result<()> {
    let mut points = CodePoints { text: &source.text, byte: 0, point: 0 };
    let found = mentions.iter().map(|view| {
        let text = written(source, &view.mention.span);
        let start = points.at(view.mention.span.start);
        WireFound { text, start, end: start + text.chars().count(), value: WireValue::of(view) }
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
    value: WireValue<'a>,
}

#[derive(Serialize)]
struct WireMention<'a> {
    #[serde(flatten)]
    place: WirePlace<'a>,
    #[serde(flatten)]
    value: WireValue<'a>,
}

fn wire_mentions<'a>(source: &'a Source, mentions: &'a [MentionView]) -> impl Iterator<Item = WireMention<'a>> {
    let places = Places::of(source);
    mentions.iter().map(move |view| WireMention {
        place: wire_place(source, &places, &view.mention.span, None),
        value: WireValue::of(view),
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
struct WireValue<'a> {
    #[serde(rename = "type")]
    name: &'static str,
    value: Json,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<Json>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
}

impl<'a> WireValue<'a> {
    fn of(view: &'a MentionView) -> Self {
        match (&view.numbers, &view.mention.value) {
            (Some(numbers), _) => Self {
                name: numbers.type_name,
                value: extremes(&numbers.value),
                base: numbers.base.map(number),
                unit: numbers.unit.as_deref(),
            },
            (None, Value::Date(date)) => Self { base: base(date), ..Self::new(date.type_name(), period(date)) },
            (None, Value::Name(name)) => Self::new(name_type(name.kind), Json::Null),
            (None, Value::Term(term)) => Self::new("term", json!(term.name)),
            // Of the kinds with numbers all are described, so what is left are quotations.
            (None, value) => Self::new(value.kind().name(), Json::Null),
        }
    }

    fn new(name: &'static str, value: Json) -> Self {
        Self { name, value, base: None, unit: None }
    }
}

/// The type of a value in the words of the wire format.
pub fn type_name(view: &MentionView) -> &'static str {
    WireValue::of(view).name
}

fn name_type(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "person",
        NameKind::Organisation => "org",
        NameKind::Place => "place",
        NameKind::Other => "misc",
    }
}

fn extremes(value: &Extremes) -> Json {
    match *value {
        Extremes::Point(point) => number(point),
        Extremes::Range { lo, hi, lo_open, hi_open } => {
            json!({"lo": lo.map(number), "hi": hi.map(number), "lo_open": lo_open, "hi_open": hi_open})
        }
    }
}

/// A number without a fraction where it has none.
fn number(number: f64) -> Json {
    // Up to here every whole number has a value of its own.
    const WHOLE_MAX: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() <= WHOLE_MAX {
        return json!(number as i64);
    }
    Number::from_f64(number).map_or(Json::Null, Json::Number)
}

/// What a date says, as a half-open stretch, open where the words leave it open.
fn period(date: &Date) -> Json {
    date.bounds().map_or(Json::Null, |(start, end)| json!({"start": start, "end": end}))
}

/// The bare stretch under a narrowing or an edge (`late 2021`, `since 2010`), where it differs from what is said.
fn base(date: &Date) -> Option<Json> {
    let (start, end) = date.base_iso()?;
    let base = json!({"start": start, "end": end});
    (base != period(date)).then_some(base)
}

/// A value in the words of a table: empty where the words give none by themselves.
pub fn plain(view: &MentionView) -> String {
    let unit = |numbers: &Described| numbers.unit.as_ref().map_or_else(String::new, |unit| format!(" {unit}"));
    match (&view.numbers, &view.mention.value) {
        (Some(numbers), _) => plain_extremes(&numbers.value) + &unit(numbers),
        (None, Value::Date(date)) => date.iso().map_or_else(String::new, |(start, end)| {
            // A day ends where the next one starts, which needs no saying.
            let is_day = date.said.is_some_and(|said| said.start.plus_days(1) == said.end);
            if is_day && date.time.is_none() || start == end { start } else { format!("{start} until {end}") }
        }),
        (None, Value::Term(term)) => term.name.clone(),
        (None, Value::Score(one, other)) => format!("{one}-{other}"),
        (None, _) => String::new(),
    }
}

fn plain_extremes(value: &Extremes) -> String {
    match *value {
        Extremes::Point(point) => number(point).to_string(),
        Extremes::Range { lo: Some(lo), hi: Some(hi), .. } => format!("{} to {}", number(lo), number(hi)),
        Extremes::Range { lo: Some(lo), hi: None, lo_open, .. } => {
            format!("{} {}", if lo_open { "more than" } else { "at least" }, number(lo))
        }
        Extremes::Range { lo: None, hi: Some(hi), hi_open, .. } => {
            format!("{} {}", if hi_open { "less than" } else { "at most" }, number(hi))
        }
        Extremes::Range { lo: None, hi: None, .. } => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use crate::view::mentions;

    /// The mentions of one line that was written on 26 March 2024.
    fn read(text: &str) -> (Source, Vec<MentionView>) {
        let source = Source { date: Day::new(2024, 3, 26), ..Source::new("", text) };
        let views = mentions(&source);
        (source, views)
    }

    #[test]
    fn values_are_told_in_the_words_of_the_format() {
        for (text, expected, words) in [
            (
                "They sent 3.5 million letters.",
                json!({"type": "number", "value": 3_500_000, "unit": "letter"}),
                "3500000 letter",
            ),
            (
                "It costs over $200.",
                json!({"type": "money", "value": {"lo": 200, "hi": null, "lo_open": true, "hi_open": true}, "base": 200,
                    "unit": "USD"}),
                "more than 200 USD",
            ),
            ("It rose by 12.5%.", json!({"type": "percent", "value": 12.5, "unit": "percent"}), "12.5 percent"),
            ("It ran for 5 miles.", json!({"type": "dimension", "value": 5, "unit": "miles"}), "5 miles"),
            ("It took an hour.", json!({"type": "duration", "value": 3600, "unit": "second"}), "3600 second"),
            (
                "It ended yesterday.",
                json!({"type": "date", "value": {"start": "2024-03-25", "end": "2024-03-26"}}),
                "2024-03-25",
            ),
            (
                "It ended in August 2021.",
                json!({"type": "daterange", "value": {"start": "2021-08-01", "end": "2021-09-01"}}),
                "2021-08-01 until 2021-09-01",
            ),
            ("They said “we will not close it”.", json!({"type": "quote", "value": null}), ""),
        ] {
            let (_, views) = read(text);
            let told: Vec<_> = views.iter().map(|view| serde_json::to_value(WireValue::of(view))).collect();
            assert_eq!(told.len(), 1, "{text}: {views:?}");
            assert_eq!(told[0].as_ref().expect("plain data"), &expected, "{text}");
            assert_eq!(plain(&views[0]), words, "{text}");
        }
    }

    #[test]
    fn offsets_of_a_batch_count_code_points() {
        let (source, views) = read("Fünf Männer – 7 women, “not ‘40 cows’” – left.");
        let mut line = Vec::new();
        write_item(&mut line, &json!(4), &source, &views).expect("memory");
        let line: Json = serde_json::from_slice(&line).expect("JSON");
        assert_eq!(line["id"], 4);
        let letters: Vec<char> = source.text.chars().collect();
        let found = line["found"].as_array().expect("a list");
        assert!(found.len() >= 3, "{found:?}");
        for found in found {
            let offset = |key: &str| found[key].as_u64().expect("an offset") as usize;
            let text: String = letters[offset("start")..offset("end")].iter().collect();
            assert_eq!(found["text"], text);
        }
    }
}
