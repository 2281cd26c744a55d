//! `crosscheck values`: every value that was read, whatever the rules.

use super::read_texts;
use crate::cli::arguments::Format;
use crate::cli::batch;
use crate::cli::console::{Console, Status};
use crate::cli::options::{BatchTask, ConfigChoice, ValuesTask};
use crate::cli::project::Project;
use crate::cli::story::{self, LineFault};
use crate::report::values;
use crate::source::Source;
use crate::view::{self, MentionView};
use rayon::prelude::*;

pub(in crate::cli) fn run(task: ValuesTask, config: &ConfigChoice, console: &mut Console) -> Status {
    let Some(project) = Project::load(config, console) else { return Status::Refused };
    let Some((sources, status)) = read_texts(&task.texts, &project, console) else { return Status::Refused };
    let read: Vec<(Source, Vec<MentionView>)> = sources
        .into_par_iter()
        .map(|source| {
            let mentions = view::mentions(&source);
            (source, mentions)
        })
        .collect();
    let written = match task.format {
        Format::Text => values::write_table(&mut console.output, &read, console.report.width),
        Format::Json => values::write_list(&mut console.output, &read),
        Format::Jsonl => values::write_lines(&mut console.output, &read),
    };
    console.keep(written);
    status
}

pub(in crate::cli) fn run_batch(task: BatchTask, console: &mut Console) -> Status {
    batch::run(&task.lines, console, |line| {
        let asked = story::text(line, task.date)?;
        let mut bytes = Vec::new();
        match values::write_item(&mut bytes, &asked.id, &asked.what, &view::mentions(&asked.what)) {
            Ok(()) => Ok((bytes, Status::Clean)),
            Err(error) => Err(LineFault { id: asked.id, message: format!("the list cannot be written: {error}") }),
        }
    })
}
