//! `crosscheck rules check`: faults of rules files, and whether the examples in them come out.

use super::{read_rules_files, show_faults};
use crate::cli::console::{Console, Status};
use crate::diagnostic::Faults;
use crate::rule::{Rule, RuleSet};
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
    if !diagnostics.is_empty() {
        show_faults(&Faults { sources: rules.sources, diagnostics }, console);
        return Status::Refused;
    }
    let written = writeln!(console.output, "{}", counts(&rules, &sources));
    console.keep(written);
    Status::Clean
}

/// How many rules were looked at: those of the files, or all that come with crosscheck when there is no file.
fn counts(rules: &RuleSet, files: &[Source]) -> String {
    let named = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let is_meant = |rule: &&Rule| files.is_empty() || files.iter().any(|file| file.name == rule.origin);
    let meant: Vec<&Rule> = rules.rules.iter().filter(is_meant).collect();
    let from = match files.len() {
        0 => named(RuleSet::pack_names().len(), "pack"),
        count => named(count, "file"),
    };
    let examples: usize = meant.iter().map(|rule| rule.examples.count()).sum();
    let examples = match examples {
        0 => "no examples".to_owned(),
        1 => "1 example holds".to_owned(),
        count => format!("{count} examples hold"),
    };
    format!("{} in {from}, {examples}", named(meant.len(), "rule"))
}
