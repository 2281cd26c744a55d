//! `crosscheck check`: texts against each other, one story or a batch of them.

use super::cost;
use super::examine::{Examined, Setup, examine, setup};
use crate::check::{self, Report};
use crate::cli::arguments::OutputFile;
use crate::cli::batch;
use crate::cli::console::{Console, Status};
use crate::cli::options::{BatchTask, CheckTask, ConfigChoice};
use crate::cli::output;
use crate::cli::story::{self, LineFault};
use crate::cli::watch::{self, Watching};
use crate::policy;
use crate::report::json::{self, Layout};
use crate::report::{self, Canvas, Colour, Ending, Format};

/// Known findings that are gone and told by name; the others are counted.
const RESOLVED_SHOWN: usize = 10;

pub(in crate::cli) fn run(task: CheckTask, config: &ConfigChoice, console: &mut Console) -> Status {
    match task.watching {
        Watching::Once => {
            let (status, setup) = run_once(&task, config, console);
            // The program ends here. Taking thousands of small parts of rules apart would only keep the reader waiting.
            std::mem::forget(setup);
            status
        }
        Watching::UntilStopped => {
            watch::run(config, &task.texts, &task.rules, console, |console| run_once(&task, config, console).0)
        }
    }
}

/// How it came out, and the setup that it was done with.
fn run_once(task: &CheckTask, config: &ConfigChoice, console: &mut Console) -> (Status, Option<Setup>) {
    let Some(setup) = setup(config, &task.rules, &task.gate, console) else { return (Status::Refused, None) };
    let status = check_with(&setup, task, console);
    (status, Some(setup))
}

fn check_with(setup: &Setup, task: &CheckTask, console: &mut Console) -> Status {
    let Some(Examined { settled, problems, mut status }) = examine(setup, &task.texts, console) else {
        return Status::Refused;
    };
    console.faults(&settled.notices);
    tell_resolved(&settled.resolved, console);
    let report = settled.report;
    // A report on no text at all would read as good news.
    if report.sources.is_empty() && task.format == Format::Text && task.outputs.is_empty() {
        return status;
    }
    let ending = Ending { exit_code: status.code(), fails_from: setup.fails_from, incomplete: problems };
    let canvas = console.report;
    let written = report::write(task.format, &mut console.output, &report, &ending, canvas);
    console.keep(written);
    if let Some(telling) = task.telling {
        cost::tell(&report.sources, &setup.rules, telling, console);
    }
    for file in &task.outputs {
        status = status.max(write_file(file, &report, &ending, console));
    }
    status
}

fn tell_resolved(resolved: &[policy::Known], console: &mut Console) {
    if resolved.is_empty() {
        return;
    }
    let count = match resolved.len() {
        1 => "1 known finding is gone".to_owned(),
        count => format!("{count} known findings are gone"),
    };
    console.note(&format!("{count}; `crosscheck baseline` takes them out of the list"));
    for known in resolved.iter().take(RESOLVED_SHOWN) {
        console.note(&format!("gone: {} {}", known.id, known.about));
    }
}

/// Writes one report to its file, whole or not at all.
fn write_file(file: &OutputFile, report: &Report, ending: &Ending, console: &mut Console) -> Status {
    let canvas = Canvas { colour: Colour::None, ..console.report };
    let written = output::write_whole(&file.path, |bytes| report::write(file.format, bytes, report, ending, canvas));
    match written {
        Ok(()) => Status::Clean,
        Err(problem) => {
            console.problem(&problem);
            Status::Incomplete
        }
    }
}

pub(in crate::cli) fn run_batch(task: BatchTask, config: &ConfigChoice, console: &mut Console) -> Status {
    let Some(setup) = setup(config, &task.rules, &task.gate, console) else { return Status::Refused };
    let Setup { rules, policy, fails_from, .. } = &setup;
    batch::run(&task.lines, console, |line| {
        let story = story::sources(line, task.date)?;
        let report = policy::settle(check::check(story.what, rules), policy).report;
        let fails = report.findings.iter().any(|finding| fails_from.is_some_and(|from| finding.level >= from));
        let mut bytes = Vec::new();
        match json::write(&mut bytes, &report, Some(&story.id), &[], Layout::Line) {
            Ok(()) => Ok((bytes, if fails { Status::Found } else { Status::Clean })),
            Err(error) => Err(LineFault { id: story.id, message: format!("the report cannot be written: {error}") }),
        }
    })
}
