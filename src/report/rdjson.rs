//! Diagnostics for reviewdog, in its `rdjson` form. Columns count bytes there.

use super::site::{Site, Sites};
use super::wording::cut;
use super::{MESSAGE_WIDTH, SAYS_WIDTH};
use crate::check::Report;
use crate::diagnostic::Level;
use crate::finding::Finding;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct DiagnosticResult<'a> {
    source: Tool,
    diagnostics: Vec<Diagnostic<'a>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<RelatedLocation<'a>>,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
}

#[derive(Serialize)]
struct RelatedLocation<'a> {
    message: String,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

/// Writes the result and a line break.
pub(super) fn write(output: &mut dyn Write, report: &Report) -> io::Result<()> {
    let mut sites = Sites::of(report);
    let diagnostics = report.findings.iter().filter_map(|finding| diagnostic(finding, &mut sites)).collect();
    serde_json::to_writer_pretty(&mut *output, &DiagnosticResult { source: Tool { name: "crosscheck" }, diagnostics })?;
    writeln!(output)
}

fn diagnostic<'a>(finding: &'a Finding, sites: &mut Sites<'a>) -> Option<Diagnostic<'a>> {
    let told = sites.told(finding)?;
    let related = |site: &Site<'a>| RelatedLocation { message: cut(site.says, SAYS_WIDTH), location: location(site) };
    Some(Diagnostic {
        message: cut(&finding.message, MESSAGE_WIDTH),
        location: location(&told.primary),
        severity: match finding.level {
            Level::Error => "ERROR",
            Level::Warning => "WARNING",
            Level::Note => "INFO",
        },
        code: Code { value: &finding.rule },
        related_locations: told.others.iter().map(related).collect(),
    })
}

fn location<'a>(site: &Site<'a>) -> Location<'a> {
    Location {
        path: &site.source.name,
        range: Range {
            start: Position { line: site.start.line, column: site.start_byte },
            end: Position { line: site.end.line, column: site.end_byte },
        },
    }
}
