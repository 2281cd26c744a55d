//! Workflow commands for GitHub Actions, which shows them beside the lines of a pull request.
//!
//! A runner shows ten annotations of each level a step and drops the rest without a word. So of more than ten the tenth
//! says how many were left out. Every line starts with `::`, and whatever comes from a text is escaped: a line that a
//! runner reads as a command of its own cannot be made by quoting one.

use super::site::{Site, Sites};
use super::wording::{counted, cut, one_line};
use super::{Ending, MESSAGE_WIDTH, SAYS_WIDTH};
use crate::check::Report;
use crate::diagnostic::Level;
use crate::finding::Finding;
use std::io::{self, Write};

/// Annotations of one level that a step may have.
const ANNOTATIONS_MAX: usize = 10;
/// Passages that an annotation names beside its own.
const PASSAGES_SHOWN: usize = 8;

/// Writes the annotations, gravest level first.
pub(super) fn write(output: &mut dyn Write, report: &Report, ending: &Ending) -> io::Result<()> {
    let mut sites = Sites::of(report);
    for level in [Level::Error, Level::Warning, Level::Note] {
        let findings: Vec<&Finding> = report.findings.iter().filter(|finding| finding.level == level).collect();
        let problems: &[String] = if level == Level::Error { &ending.incomplete } else { &[] };
        let total = problems.len() + findings.len();
        let room = if total > ANNOTATIONS_MAX { ANNOTATIONS_MAX - 1 } else { total };
        for problem in problems.iter().take(room) {
            writeln!(output, "::error title=crosscheck could not read everything::{}", data(problem))?;
        }
        for finding in findings.iter().take(room.saturating_sub(problems.len())) {
            write_finding(output, finding, &mut sites)?;
        }
        if total > room {
            let left = counted(total - room, "more finding of this level is", "more findings of this level are");
            let told = format!("{left} not shown here, because a step may show {ANNOTATIONS_MAX}; see the full report");
            writeln!(output, "::{} title=crosscheck left findings out::{told}", word(level))?;
        }
    }
    Ok(())
}

fn write_finding<'a>(output: &mut dyn Write, finding: &'a Finding, sites: &mut Sites<'a>) -> io::Result<()> {
    let Some(told) = sites.told(finding) else { return Ok(()) };
    let (site, level) = (&told.primary, word(finding.level));
    let title = property(&format!("crosscheck: {}", finding.rule));
    let mut lines = vec![cut(&finding.message, MESSAGE_WIDTH), says(site)];
    lines.extend(told.others.iter().take(PASSAGES_SHOWN).map(says));
    if told.others.len() > PASSAGES_SHOWN {
        lines.push(counted(told.others.len() - PASSAGES_SHOWN, "more passage", "more passages"));
    }
    write!(output, "::{level} title={title},file={}", property(&one_line(&site.source.name)))?;
    write!(output, ",line={},endLine={}", site.start.line, site.end.line)?;
    // Columns of another line would be taken for columns of the first.
    if site.start.line == site.end.line {
        write!(output, ",col={},endColumn={}", site.start.column, site.end.column)?;
    }
    writeln!(output, "::{}", data(&lines.join("\n")))
}

fn says(site: &Site) -> String {
    let name = one_line(&site.source.name);
    format!("{name}:{}:{}: {}", site.start.line, site.start.column, cut(site.says, SAYS_WIDTH))
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
