//! Running again whenever a file has changed.
//!
//! Files are looked at twice a second: their sizes and times of change, which any file system has, also one that lies on
//! another computer and tells nobody of changes. A story is some dozens of files, so looking costs next to nothing.

use super::console::{Console, Status};
use super::options::{ConfigChoice, RulesTask, TextsTask};
use super::project::Project;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How often files are looked at.
const PAUSE: Duration = Duration::from_millis(500);

/// Whether to go on after a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Watching {
    /// No.
    Once,
    /// Until somebody stops the program.
    UntilStopped,
}

/// Size and time of change.
type Stamp = (u64, Option<SystemTime>);

/// Runs `once`, and again after each change. Ends only when the report cannot be written any more.
pub(super) fn run(
    config: &ConfigChoice,
    texts: &TextsTask,
    rules: &RulesTask,
    console: &mut Console,
    once: impl Fn(&mut Console) -> Status,
) -> Status {
    loop {
        // Looked at before the run, so that a change during it is not missed.
        let before = stamps(&places(config, texts, rules));
        let status = once(console);
        if !console.flush() {
            return status;
        }
        console.note("watching for changes; stop with Ctrl-C");
        while stamps(&places(config, texts, rules)) == before {
            std::thread::sleep(PAUSE);
        }
    }
}

/// The files and folders that a run reads.
fn places(config: &ConfigChoice, texts: &TextsTask, rules: &RulesTask) -> Vec<PathBuf> {
    let mut places: Vec<PathBuf> = texts.paths.iter().chain(&texts.against).chain(&rules.files).cloned().collect();
    // A file that cannot be read is told by the run itself.
    let project = Project::load(config, &mut Console::silent()).unwrap_or_default();
    places.extend(Project::place(config));
    places.extend(project.rules(rules).files);
    places.extend(project.config.baseline.iter().map(|file| project.path(&file.value)));
    places.extend(project.texts(texts).paths);
    places
}

fn stamps(places: &[PathBuf]) -> BTreeMap<PathBuf, Stamp> {
    let mut stamps = BTreeMap::new();
    places.iter().for_each(|place| stamp(place, &mut stamps));
    stamps
}

fn stamp(place: &Path, stamps: &mut BTreeMap<PathBuf, Stamp>) {
    let Ok(known) = fs::metadata(place) else { return };
    // A link to a folder above would lead round in circles.
    if stamps.insert(place.to_path_buf(), (known.len(), known.modified().ok())).is_some() || place.is_symlink() {
        return;
    }
    if known.is_dir() {
        let Ok(entries) = fs::read_dir(place) else { return };
        for entry in entries.flatten().filter(|entry| !entry.file_name().to_string_lossy().starts_with('.')) {
            stamp(&entry.path(), stamps);
        }
    }
}
