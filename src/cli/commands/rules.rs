//! `crosscheck rules check`: faults of rules files, and whether the examples in them come out.

use super::{read_rules_files, show_faults};
use crate::cli::console::{Console, Status};
use crate::diagnostic::{Faults, Level};
use crate::rule::RuleSet;
use crate::source::Source;
use crate::verify::verify;
use std::io::Write;
use std::path::PathBuf;

pub(in crate::cli) fn run(paths: Vec<PathBuf>, console: &mut Console) -> Status {
    let Some(sources) = read_rules_files(&paths, console) else { return Status::Refused };
    let rules = match RuleSet::load(&[], sources.clone()) {
        Ok(rules) => rules,
        Err(broken) => {
            show_faults(&broken, console);
            return Status::Refused;
        }
    };
    let diagnostics = verify(&rules);
    let is_sound = diagnostics.iter().all(|diagnostic| diagnostic.level < Level::Error);
    show_faults(&Faults { sources: sources.clone(), diagnostics }, console);
    if !is_sound {
        return Status::Refused;
    }
    let written = writeln!(console.output, "{}", counts(&rules, &sources));
    console.keep(written);
    Status::Clean
}

/// How many rules were looked at: those of the files, or all that come with crosscheck when there is no file.
fn counts(rules: &RuleSet, files: &[Source]) -> String {
    let named = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    if files.is_empty() {
        let packs = named(RuleSet::pack_names().len(), "pack");
        return format!("{} in {packs}, no fault", named(rules.rules.len(), "rule"));
    }
    let own = rules.rules.iter().filter(|rule| files.iter().any(|file| file.name == rule.origin)).count();
    format!("{} in {}, no fault", named(own, "rule"), named(files.len(), "file"))
}
