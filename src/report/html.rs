//! The report as a page: every finding with its sides, each passage in its sentence.
//!
//! The same page as a ledger's, in one column, for whoever opens a report in a browser.

use super::Ending;
use super::page::{self, escaped, in_sentence};
use super::place::Places;
use super::text::{nature, summary};
use super::wording::cut;
use super::{MESSAGE_WIDTH, SAYS_WIDTH};
use crate::check::Report;
use crate::finding::{Finding, Passage};
use std::io::{self, Write};

/// Passages of one side that are shown.
const PASSAGES_SHOWN: usize = 8;

pub(super) fn write(output: &mut dyn Write, report: &Report, ending: &Ending) -> io::Result<()> {
    page::write(output, "Report of crosscheck", |output| {
        writeln!(output, "<header>\n<h1>Report</h1>\n<p>{}</p>", escaped(&summary(report, ending)))?;
        for problem in &ending.incomplete {
            writeln!(output, "<p><strong>Not everything could be read:</strong> {}</p>", escaped(problem))?;
        }
        writeln!(output, "</header>\n<main>\n<ol class=\"list\">")?;
        let mut places: Vec<Option<Places>> = report.sources.iter().map(|_| None).collect();
        for finding in &report.findings {
            write_finding(output, report, finding, &mut places)?;
        }
        writeln!(output, "</ol>")?;
        if !report.suppressed.is_empty() {
            writeln!(output, "<h2>Held back</h2>\n<ul class=\"list\">")?;
            for held in &report.suppressed {
                let (message, reason) = (line(&held.finding.message, MESSAGE_WIDTH), line(&held.reason, MESSAGE_WIDTH));
                writeln!(output, "<li class=\"entry unchecked\">{message} ({}: {reason})</li>", held.cause.name())?;
            }
            writeln!(output, "</ul>")?;
        }
        writeln!(output, "</main>")
    })
}

fn write_finding<'a>(
    output: &mut dyn Write,
    report: &'a Report,
    finding: &Finding,
    places: &mut [Option<Places<'a>>],
) -> io::Result<()> {
    let (level, verdict) = (finding.level.name(), nature(finding.verdict));
    writeln!(output, "<li class=\"entry {}\" id=\"{}\">", tone(finding), escaped(&finding.id))?;
    writeln!(
        output,
        "<h2>{}</h2>\n<p><span class=\"badge\">{level}{verdict}</span> <span class=\"kind\">{}</span></p>",
        line(&finding.message, MESSAGE_WIDTH),
        line(&finding.rule, SAYS_WIDTH)
    )?;
    for side in &finding.sides {
        writeln!(output, "<h3 class=\"said\">{}</h3>\n<ul class=\"cited\">", line(&side.value, SAYS_WIDTH))?;
        for passage in side.claims.iter().take(PASSAGES_SHOWN) {
            write_passage(output, report, passage, places)?;
        }
        if side.claims.len() > PASSAGES_SHOWN {
            writeln!(output, "<li>and {} more</li>", side.claims.len() - PASSAGES_SHOWN)?;
        }
        writeln!(output, "</ul>")?;
    }
    if let Some(passage) = &finding.nearest {
        writeln!(output, "<h3>Nearest in a source</h3>\n<ul class=\"cited\">")?;
        write_passage(output, report, passage, places)?;
        writeln!(output, "</ul>")?;
    }
    if !finding.why.is_empty() {
        writeln!(output, "<ul class=\"why\">")?;
        for reason in &finding.why {
            writeln!(output, "<li>{}</li>", line(reason, MESSAGE_WIDTH))?;
        }
        writeln!(output, "</ul>")?;
    }
    writeln!(output, "</li>")
}

/// Words of a report, in one line of this length.
fn line(words: &str, width: usize) -> String {
    escaped(&cut(words, width))
}

/// The colour of a finding: that of the claims it is about in a ledger.
fn tone(finding: &Finding) -> &'static str {
    crate::ledger::Mark::of(finding.verdict).name()
}

fn write_passage<'a>(
    output: &mut dyn Write,
    report: &'a Report,
    passage: &Passage,
    places: &mut [Option<Places<'a>>],
) -> io::Result<()> {
    let (Some(source), Some(known)) = (report.sources.get(passage.source), places.get_mut(passage.source)) else {
        return Ok(());
    };
    let position = known.get_or_insert_with(|| Places::of(source)).at(passage.span.start);
    let name = escaped(&source.name);
    let said = in_sentence(&source.text, &passage.span, &passage.sentence);
    let (line, column) = (position.line, position.column);
    writeln!(output, "<li><span class=\"role\">{name}:{line}:{column}</span><br><q>{said}</q></li>")
}
