//! `crosscheck baseline`: the list of findings that are known, written or brought up to date.
//!
//! What is gone is taken out and what is new is put in. Nothing is taken out after a run that did not see all texts.

use super::examine::{Examined, baseline_place, examine, read_baseline, setup_in};
use crate::cli::console::{Console, Status};
use crate::cli::input::name_of;
use crate::cli::options::{BaselineTask, ConfigChoice, GateTask, Growth};
use crate::cli::output;
use crate::cli::project::Project;
use crate::policy::{Baseline, Known, Scope};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

/// Where the list stands when nobody says otherwise.
const FILE_NAME: &str = "crosscheck-baseline.txt";

pub(in crate::cli) fn run(task: BaselineTask, config: &ConfigChoice, console: &mut Console) -> Status {
    let Some(project) = Project::load(config, console) else { return Status::Refused };
    let place = baseline_place(&project, &task.gate).unwrap_or_else(|| PathBuf::from(FILE_NAME));
    let before = match place.exists() {
        true => match read_baseline(&place, console) {
            Some(before) => before,
            None => return Status::Refused,
        },
        false => Baseline::default(),
    };
    // The list is not asked what to hold back while it is made.
    let gate = GateTask { baseline: None, ..task.gate };
    let unlisted = Project { config: crate::config::Config { baseline: None, ..project.config.clone() }, ..project };
    let Some(setup) = setup_in(unlisted, &task.rules, &gate, console) else { return Status::Refused };
    let Some(Examined { settled, problems, .. }) = examine(&setup, &task.texts, console) else {
        return Status::Refused;
    };
    let found = Baseline::of_findings(&settled.report.findings);
    let is_found = |known: &Known| found.place_of(&known.id).is_some();
    let is_known = |known: &Known| before.place_of(&known.id).is_some();
    let gone: BTreeSet<&Known> = match settled.scope {
        Scope::Whole => before.entries.iter().filter(|known| !is_found(known)).collect(),
        Scope::Part => BTreeSet::new(),
    };
    let new: Vec<&Known> = match task.growth {
        Growth::Grow => found.entries.iter().filter(|known| !is_known(known)).collect(),
        Growth::PruneOnly => Vec::new(),
    };
    let kept = before.entries.iter().filter(|known| !gone.contains(known));
    let after = Baseline::of(kept.chain(new.iter().copied()).cloned().collect());
    if let Err(problem) = output::write_whole(&place, |output| output.write_all(after.text().as_bytes())) {
        console.problem(&problem);
        return Status::Refused;
    }
    let name = name_of(&place);
    let count = after.entries.len();
    let written = writeln!(console.output, "{name}: {count} known, {} of them new; {} gone", new.len(), gone.len());
    console.keep(written);
    if problems.is_empty() { Status::Clean } else { Status::Incomplete }
}
