//! The report for programs: schema `crosscheck-report/1`.
//!
//! Offsets are bytes into the file as it is on disk, columns count code points from 1. The shapes here are the wire
//! format and nothing else, so that the types of the core can change without changing what others read.

use super::place::Places;
use crate::check::Report;
use crate::finding::{Finding, Passage, Side, Suppressed};
use crate::source::{Role, Source};
use serde::Serialize;
use std::io::{self, Write};
use std::ops::Range;

/// Name and version of the format.
pub const SCHEMA: &str = "crosscheck-report/1";

/// How a report is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Indented, for one report.
    Pretty,
    /// All on one line, for streams of reports.
    Line,
}

/// Writes `report` and a line break. In a batch, `id` is the story's and stands first; `incomplete` tells what could not
/// be read.
pub fn write(
    output: &mut dyn Write,
    report: &Report,
    id: Option<&serde_json::Value>,
    incomplete: &[String],
    layout: Layout,
) -> io::Result<()> {
    let wire = wire_report(report, id, incomplete);
    match layout {
        Layout::Pretty => serde_json::to_writer_pretty(&mut *output, &wire)?,
        Layout::Line => serde_json::to_writer(&mut *output, &wire)?,
    }
    writeln!(output)
}

#[derive(Serialize)]
struct WireReport<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a serde_json::Value>,
    schema: &'static str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    incomplete: &'a [String],
    sources: Vec<WireSource<'a>>,
    findings: Vec<WireFinding<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressed: Vec<WireSuppressed<'a>>,
    summary: WireSummary,
}

#[derive(Serialize)]
struct WireSource<'a> {
    name: &'a str,
    role: &'static str,
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<u32>,
    #[serde(rename = "derived-from", skip_serializing_if = "Option::is_none")]
    derived_from: Option<&'a str>,
    claims: usize,
}

#[derive(Serialize)]
struct WireFinding<'a> {
    id: &'a str,
    rule: &'a str,
    kind: &'static str,
    verdict: &'static str,
    level: &'static str,
    confidence: f64,
    subject: &'a str,
    message: &'a str,
    why: &'a [String],
    sides: Vec<WireSide<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest: Option<WirePassage<'a>>,
}

/// A finding that is held back, with the reason.
#[derive(Serialize)]
struct WireSuppressed<'a> {
    #[serde(flatten)]
    finding: WireFinding<'a>,
    suppression: WireSuppression<'a>,
}

#[derive(Serialize)]
struct WireSuppression<'a> {
    by: &'static str,
    reason: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
}

#[derive(Serialize)]
struct WireSide<'a> {
    value: &'a str,
    claims: Vec<WirePassage<'a>>,
}

#[derive(Serialize)]
struct WirePassage<'a> {
    #[serde(flatten)]
    place: WirePlace<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    changed: Vec<WireSpan>,
}

/// A value in a file; the same wherever one is written.
#[derive(Serialize)]
pub(super) struct WirePlace<'a> {
    source: &'a str,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentence: Option<WireSpan>,
}

/// Bytes in a file.
#[derive(Serialize)]
pub(super) struct WireSpan {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct WireSummary {
    sources: usize,
    claims: usize,
    topics: usize,
    findings: usize,
}

fn wire_report<'a>(report: &'a Report, id: Option<&'a serde_json::Value>, incomplete: &'a [String]) -> WireReport<'a> {
    let mut places: Vec<Option<Places>> = report.sources.iter().map(|_| None).collect();
    WireReport {
        id,
        schema: SCHEMA,
        incomplete,
        sources: report.sources.iter().enumerate().map(|(at, source)| wire_source(report, at, source)).collect(),
        findings: report.findings.iter().map(|finding| wire_finding(report, finding, &mut places)).collect(),
        suppressed: report.suppressed.iter().map(|held| wire_suppressed(report, held, &mut places)).collect(),
        summary: WireSummary {
            sources: report.sources.len(),
            claims: report.claims.iter().sum(),
            topics: report.topics,
            findings: report.findings.len(),
        },
    }
}

fn wire_source<'a>(report: &Report, at: usize, source: &'a Source) -> WireSource<'a> {
    let role = match source.role.unwrap_or_default() {
        Role::Draft => "draft",
        Role::Source => "source",
    };
    let claims = report.claims.get(at).copied().unwrap_or(0);
    WireSource {
        name: &source.name,
        role,
        date: source.date.map(|day| day.to_string()),
        publisher: source.publisher.as_deref(),
        rank: source.rank,
        derived_from: source.derived_from.as_deref(),
        claims,
    }
}

fn wire_finding<'a>(report: &'a Report, finding: &'a Finding, places: &mut [Option<Places<'a>>]) -> WireFinding<'a> {
    WireFinding {
        id: &finding.id,
        rule: &finding.rule,
        kind: finding.kind.name(),
        verdict: finding.verdict.name(),
        level: finding.level.name(),
        confidence: two_decimals(finding.confidence),
        subject: &finding.subject,
        message: &finding.message,
        why: &finding.why,
        sides: finding.sides.iter().map(|side| wire_side(report, side, places)).collect(),
        nearest: finding.nearest.as_ref().and_then(|passage| wire_passage(report, passage, places)),
    }
}

fn wire_suppressed<'a>(
    report: &'a Report,
    held: &'a Suppressed,
    places: &mut [Option<Places<'a>>],
) -> WireSuppressed<'a> {
    WireSuppressed {
        finding: wire_finding(report, &held.finding, places),
        suppression: WireSuppression {
            by: held.cause.name(),
            reason: &held.reason,
            author: held.author.as_deref(),
            until: held.until.map(|day| day.to_string()),
        },
    }
}

fn wire_side<'a>(report: &'a Report, side: &'a Side, places: &mut [Option<Places<'a>>]) -> WireSide<'a> {
    let claims = side.claims.iter().filter_map(|passage| wire_passage(report, passage, places));
    WireSide { value: &side.value, claims: claims.collect() }
}

fn wire_passage<'a>(
    report: &'a Report,
    passage: &Passage,
    places: &mut [Option<Places<'a>>],
) -> Option<WirePassage<'a>> {
    let source = report.sources.get(passage.source)?;
    let places = places.get_mut(passage.source)?.get_or_insert_with(|| Places::of(source));
    Some(WirePassage {
        place: wire_place(source, places, &passage.span, Some(&passage.sentence)),
        changed: passage.changed.iter().map(wire_span).collect(),
    })
}

pub(super) fn wire_place<'a>(
    source: &'a Source,
    places: &Places,
    span: &Range<usize>,
    sentence: Option<&Range<usize>>,
) -> WirePlace<'a> {
    let position = places.at(span.start);
    WirePlace {
        source: &source.name,
        start: span.start,
        end: span.end,
        line: position.line,
        column: position.column,
        text: source.text.get(span.clone()).unwrap_or(""),
        sentence: sentence.map(wire_span),
    }
}

fn wire_span(span: &Range<usize>) -> WireSpan {
    WireSpan { start: span.start, end: span.end }
}

/// A share rounded for readers, so that the last bits of a sum do not make two reports differ.
pub(super) fn two_decimals(share: f64) -> f64 {
    (share * 100.0).round() / 100.0
}
