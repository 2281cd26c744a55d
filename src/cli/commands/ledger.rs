//! `crosscheck ledger`: a draft, claim by claim, with what the sources say of each.

use super::{load_rules, read_texts};
use crate::cli::arguments::LedgerFormat;
use crate::cli::console::{Console, Status};
use crate::cli::options::{ConfigChoice, ReadingTask};
use crate::cli::project::Project;
use crate::ledger;
use crate::report::ledger::{Form, write};

pub(in crate::cli) fn run(task: ReadingTask<LedgerFormat>, config: &ConfigChoice, console: &mut Console) -> Status {
    let Some(project) = Project::load(config, console) else { return Status::Refused };
    let Some(rules) = load_rules(&project.rules(&task.rules), console) else { return Status::Refused };
    let Some((sources, status)) = read_texts(&task.texts, &project, console) else { return Status::Refused };
    let form = match task.format {
        LedgerFormat::Text => Form::Text,
        LedgerFormat::Markdown => Form::Markdown,
        LedgerFormat::Csv => Form::Csv,
        LedgerFormat::Jsonl => Form::Jsonl,
        LedgerFormat::Html => Form::Html,
    };
    let written = write(&mut console.output, &ledger::ledger(sources, &rules), form, console.report.width);
    console.keep(written);
    status
}
