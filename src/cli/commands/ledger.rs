//! `crosscheck ledger`: a draft, claim by claim, with what the sources say of each.

use super::{load_rules, read_intake};
use crate::cli::arguments::LedgerFormat;
use crate::cli::console::{Console, Status};
use crate::cli::input::Intake;
use crate::cli::options::ReadingTask;
use crate::ledger;
use crate::report::ledger::{Form, write};

pub(in crate::cli) fn run(task: ReadingTask<LedgerFormat>, console: &mut Console) -> Status {
    let Some(rules) = load_rules(&task.rules, console) else { return Status::Refused };
    let Intake { sources, problems } = read_intake(&task.texts, console);
    let form = match task.format {
        LedgerFormat::Text => Form::Text,
        LedgerFormat::Markdown => Form::Markdown,
        LedgerFormat::Csv => Form::Csv,
        LedgerFormat::Jsonl => Form::Jsonl,
        LedgerFormat::Html => Form::Html,
    };
    let written = write(&mut console.output, &ledger::ledger(sources, &rules), form, console.report.width);
    console.keep(written);
    if problems.is_empty() { Status::Clean } else { Status::Incomplete }
}
