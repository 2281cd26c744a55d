//! `crosscheck check`: texts against each other, one story or a batch of them.

use super::{cost, load_rules, read_intake};
use crate::check::{self, Report};
use crate::cli::arguments::OutputFile;
use crate::cli::batch;
use crate::cli::console::{Console, Status};
use crate::cli::input::{Intake, name_of};
use crate::cli::options::{BatchTask, CheckTask};
use crate::cli::output;
use crate::cli::story::{self, LineFault};
use crate::diagnostic::Level;
use crate::finding::Verdict;
use crate::report::json::{self, Layout};
use crate::report::{self, Canvas, Colour, Ending, Format};

pub(in crate::cli) fn run(task: CheckTask, console: &mut Console) -> Status {
    let Some(rules) = load_rules(&task.rules, console) else { return Status::Refused };
    let Intake { sources, problems } = read_intake(&task.texts, console);
    let complete = if problems.is_empty() { Status::Clean } else { Status::Incomplete };
    match sources.len() {
        // A report on no text at all would read as good news.
        0 if task.format == Format::Text && task.outputs.is_empty() => {
            console.note("there is nothing to check");
            return complete;
        }
        1 => console.note("only one text; it is checked against itself"),
        _ => {}
    }
    let report = check::check(sources, &rules);
    let status = complete.max(outcome(&report));
    let ending = Ending { exit_code: status.code(), fails_from: Some(Level::Error), incomplete: problems };
    let canvas = console.report;
    let written = report::write(task.format, &mut console.output, &report, &ending, canvas);
    console.keep(written);
    if let Some(telling) = task.telling {
        cost::tell(&report.sources, &rules, telling, console);
    }
    let mut status = status;
    for file in &task.outputs {
        status = status.max(write_file(file, &report, &ending, console));
    }
    status
}

/// Writes one report to its file, whole or not at all.
fn write_file(file: &OutputFile, report: &Report, ending: &Ending, console: &mut Console) -> Status {
    let canvas = Canvas { colour: Colour::None, ..console.report };
    let written = output::write_whole(&file.path, |bytes| report::write(file.format, bytes, report, ending, canvas));
    match written {
        Ok(()) => Status::Clean,
        Err(error) => {
            console.problem(&format!("{}: cannot be written: {error}", name_of(&file.path)));
            Status::Incomplete
        }
    }
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

/// Whether a report fails the run: an error does that is a contradiction or that a rule makes of what is unsupported, a
/// mere possibility or a figure that grew not.
fn outcome(report: &Report) -> Status {
    let may_fail = |verdict| matches!(verdict, Verdict::Conflict | Verdict::Internal | Verdict::Unsupported);
    let mut errors = report.findings.iter().filter(|finding| finding.level == Level::Error);
    let fails = errors.any(|finding| may_fail(finding.verdict));
    if fails { Status::Found } else { Status::Clean }
}
