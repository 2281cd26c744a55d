//! `crosscheck graph`: which claims are held to speak of the same thing, and why.

use super::{load_rules, read_texts};
use crate::cli::arguments::GraphFormat;
use crate::cli::console::{Console, Status};
use crate::cli::options::ReadingTask;
use crate::report::graph;
use crate::view;

pub(in crate::cli) fn run(task: ReadingTask<GraphFormat>, console: &mut Console) -> Status {
    let Some(rules) = load_rules(&task.rules, console) else { return Status::Refused };
    let (sources, status) = read_texts(&task.texts, console);
    let view = view::graph(sources, &rules);
    let written = match task.format {
        GraphFormat::Dot => graph::write_dot(&mut console.output, &view),
        GraphFormat::Json => graph::write_json(&mut console.output, &view),
    };
    console.keep(written);
    status
}
