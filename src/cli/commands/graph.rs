//! `crosscheck graph`: which claims are held to speak of the same thing, and why.

use super::{load_rules, read_texts};
use crate::cli::arguments::GraphFormat;
use crate::cli::console::{Console, Status};
use crate::cli::options::{ConfigChoice, ReadingTask};
use crate::cli::project::Project;
use crate::report::graph;
use crate::view;

pub(in crate::cli) fn run(task: ReadingTask<GraphFormat>, config: &ConfigChoice, console: &mut Console) -> Status {
    let Some(project) = Project::load(config, console) else { return Status::Refused };
    let Some(rules) = load_rules(&project.rules(&task.rules), console) else { return Status::Refused };
    let Some((sources, status)) = read_texts(&task.texts, &project, console) else { return Status::Refused };
    let view = view::graph(sources, &rules);
    let written = match task.format {
        GraphFormat::Dot => graph::write_dot(&mut console.output, &view),
        GraphFormat::Json => graph::write_json(&mut console.output, &view),
    };
    console.keep(written);
    status
}
