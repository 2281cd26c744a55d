//! `crosscheck allow`: an exception for one finding, written into the project's configuration.
//!
//! The entry is put behind everything else, so that no comment and no line of the file changes. What would be written is
//! read back first, and must hold back just that finding.

use super::examine::{Examined, examine, setup};
use crate::check::Report;
use crate::cli::console::{Console, Status};
use crate::cli::input::name_of;
use crate::cli::options::{AllowTask, ConfigChoice};
use crate::cli::output;
use crate::config::{self, FILE_NAME};
use crate::finding::Finding;
use crate::policy::{self, Policy};
use crate::scaffold::quoted;
use crate::source::{Lines, Source};
use std::io::Write;
use std::path::PathBuf;

pub(in crate::cli) fn run(task: AllowTask, config: &ConfigChoice, console: &mut Console) -> Status {
    let Some(setup) = setup(config, &task.rules, &task.gate, console) else { return Status::Refused };
    let Some(Examined { settled, .. }) = examine(&setup, &task.texts, console) else { return Status::Refused };
    let report = &settled.report;
    let finding = match named(&task.id, report) {
        Ok(finding) => finding,
        Err(problem) => {
            console.problem(&problem);
            return Status::Refused;
        }
    };
    if let Some(until) = task.until.filter(|until| *until < setup.policy.today) {
        console.problem(&format!("{until} is over, so an exception until then would hold nothing back"));
        return Status::Refused;
    }
    let project = &setup.project;
    let place = if project.is_written() { PathBuf::from(&project.file.name) } else { PathBuf::from(FILE_NAME) };
    let is_question = report.rules.iter().any(|note| note.name == finding.rule && !note.asks.trim().is_empty());
    // Of a rule about context, two values may stand against each other in more than one place.
    let subject = (!is_question).then_some(finding.subject.trim()).filter(|subject| !subject.is_empty());
    let text = with_entry(&project.file.text, &entry(finding, subject, &task));
    let file = Source::new(name_of(&place), text);
    let read = match config::read(&file) {
        Ok(read) => read,
        Err(faults) => {
            console.faults(&faults);
            return Status::Refused;
        }
    };
    let line = read.allow.last().map_or(1, |allow| Lines::of(&file.text).position(&file.text, allow.span.start).line);
    let policy = Policy { allow: read.allow, file: file.clone(), ..setup.policy.clone() };
    let after = policy::settle(report.clone(), &policy).report;
    if !after.suppressed.iter().any(|held| held.finding.id == finding.id) {
        console.problem("an exception cannot be pinned to what this finding says");
        return Status::Refused;
    }
    if let Err(problem) = output::write_whole(&place, |output| output.write_all(file.text.as_bytes())) {
        console.problem(&problem);
        return Status::Refused;
    }
    let written = writeln!(console.output, "{}:{line}: holds back: {}", file.name, finding.message);
    console.keep(written);
    Status::Clean
}

/// The one finding whose id starts like this, or why there is none to hold back.
fn named<'r>(id: &str, report: &'r Report) -> Result<&'r Finding, String> {
    let is_named = |finding: &Finding| !id.is_empty() && finding.id.starts_with(id);
    let found: Vec<&Finding> = report.findings.iter().filter(|finding| is_named(finding)).collect();
    match found[..] {
        [finding] => Ok(finding),
        [] if report.suppressed.iter().any(|held| is_named(&held.finding)) => {
            Err(format!("the finding {id} is held back already"))
        }
        [] => Err(format!("there is no finding {id}; every report shows their ids")),
        _ => Err(format!("{} findings start with {id}; write more of the id", found.len())),
    }
}

/// The entry as it is written.
fn entry(finding: &Finding, subject: Option<&str>, task: &AllowTask) -> String {
    let values: Vec<String> = finding.sides.iter().map(|side| quoted(&side.value)).collect();
    let mut entry = format!("[[allow]]\nrule    = {}\nvalues  = [{}]\n", quoted(&finding.rule), values.join(", "));
    if let Some(subject) = subject {
        entry.push_str(&format!("subject = {}\n", quoted(subject)));
    }
    entry.push_str(&format!("reason  = {}\n", quoted(&task.reason)));
    if let Some(author) = &task.author {
        entry.push_str(&format!("author  = {}\n", quoted(author)));
    }
    if let Some(until) = task.until {
        entry.push_str(&format!("until   = {until}\n"));
    }
    entry
}

/// `text` with `entry` behind it, in the line ends of the file.
fn with_entry(text: &str, entry: &str) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let gap = match text {
        "" => "",
        text if text.ends_with('\n') => end,
        _ => &[end, end].concat(),
    };
    format!("{text}{gap}{}", entry.replace('\n', end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_goes_behind_everything_else() {
        for (text, expected) in [
            ("", "[[allow]]\nx\n"),
            ("# mine\npacks = []  # all", "# mine\npacks = []  # all\n\n[[allow]]\nx\n"),
            ("a = 1\r\n", "a = 1\r\n\r\n[[allow]]\r\nx\r\n"),
        ] {
            assert_eq!(with_entry(text, "[[allow]]\nx\n"), expected, "{text:?}");
        }
    }
}
