//! `crosscheck claims`: what was read, before anything is compared.

use super::{load_rules, read_texts};
use crate::cli::arguments::Format;
use crate::cli::console::{Console, Status};
use crate::cli::options::{ConfigChoice, ReadingTask};
use crate::cli::project::Project;
use crate::report::claims;
use crate::view;

pub(in crate::cli) fn run(task: ReadingTask<Format>, config: &ConfigChoice, console: &mut Console) -> Status {
    let Some(project) = Project::load(config, console) else { return Status::Refused };
    let Some(rules) = load_rules(&project.rules(&task.rules), console) else { return Status::Refused };
    let Some((sources, status)) = read_texts(&task.texts, &project, console) else { return Status::Refused };
    let view = view::claims(sources, &rules);
    let written = match task.format {
        Format::Text => claims::write_table(&mut console.output, &view, console.report.width),
        Format::Json => claims::write_list(&mut console.output, &view),
        Format::Jsonl => claims::write_lines(&mut console.output, &view),
    };
    console.keep(written);
    status
}
