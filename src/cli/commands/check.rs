//! `crosscheck check`: texts against each other, one story or a batch of them.

use super::{load_rules, read_texts};
use crate::check::{self, Report};
use crate::cli::arguments::Format;
use crate::cli::batch;
use crate::cli::console::{Console, Status};
use crate::cli::options::{BatchTask, ReadingTask};
use crate::cli::story::{self, LineFault};
use crate::diagnostic::Level;
use crate::finding::Verdict;
use crate::report::json::{self, Layout};
use crate::report::text;

pub(in crate::cli) fn run(task: ReadingTask<Format>, console: &mut Console) -> Status {
    let Some(rules) = load_rules(&task.rules, console) else { return Status::Refused };
    let (sources, status) = read_texts(&task.texts, console);
    match sources.len() {
        // A report on no text at all would read as good news.
        0 if task.format == Format::Text => {
            console.note("there is nothing to check");
            return status;
        }
        1 => console.note("only one text; it is checked against itself"),
        _ => {}
    }
    let report = check::check(sources, &rules);
    let canvas = console.report;
    let written = match task.format {
        Format::Text => text::write(&mut console.output, &report, canvas),
        Format::Json => json::write(&mut console.output, &report, None, Layout::Pretty),
        Format::Jsonl => json::write(&mut console.output, &report, None, Layout::Line),
    };
    console.keep(written);
    status.max(outcome(&report))
}

pub(in crate::cli) fn run_batch(task: BatchTask, console: &mut Console) -> Status {
    let Some(rules) = load_rules(&task.rules, console) else { return Status::Refused };
    batch::run(&task.lines, console, |line| {
        let story = story::sources(line, task.date)?;
        let report = check::check(story.what, &rules);
        let mut bytes = Vec::new();
        match json::write(&mut bytes, &report, Some(&story.id), Layout::Line) {
            Ok(()) => Ok((bytes, outcome(&report))),
            Err(error) => Err(LineFault { id: story.id, message: format!("the report cannot be written: {error}") }),
        }
    })
}

/// Whether a report fails the run: an error that is a contradiction does, a mere possibility or a figure that grew not.
fn outcome(report: &Report) -> Status {
    let fails = report.findings.iter().any(|finding| {
        finding.level == Level::Error && matches!(finding.verdict, Verdict::Conflict | Verdict::Internal)
    });
    if fails { Status::Found } else { Status::Clean }
}
