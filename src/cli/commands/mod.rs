//! The commands, one file each. Each reads its input, calls the core once, and writes what came of it.

pub(super) mod allow;
pub(super) mod baseline;
pub(super) mod check;
pub(super) mod claims;
pub(super) mod config;
mod cost;
mod examine;
pub(super) mod explain;
pub(super) mod graph;
pub(super) mod init;
pub(super) mod ledger;
pub(super) mod shell;
pub(super) mod rules;
pub(super) mod values;

use super::console::{Console, Status};
use super::input::{self, Intake, name_of, read_text};
use super::options::{RulesTask, TextsTask};
use super::project::Project;
use crate::diagnostic::Faults;
use crate::rule::{self, RuleSet};
use crate::source::Source;
use crate::text;
use crate::view::RuleView;
use std::path::PathBuf;

/// Loads the rules for a check, or says what is wrong with them.
fn load_rules(task: &RulesTask, console: &mut Console) -> Option<RuleSet> {
    let files = read_rules_files(&task.files, console)?;
    loaded(RuleSet::load(&task.packs, files), console)
}

/// The same with all that may be shown of them.
fn load_rules_to_show(task: &RulesTask, console: &mut Console) -> Option<RuleSet> {
    let files = read_rules_files(&task.files, console)?;
    loaded(RuleSet::load_with_examples(&task.packs, files), console)
}

fn loaded(rules: Result<RuleSet, Faults>, console: &mut Console) -> Option<RuleSet> {
    match rules {
        Ok(rules) => Some(rules),
        Err(broken) => {
            console.faults(&broken);
            console.problem("the rules cannot be used; nothing was checked");
            None
        }
    }
}

/// Reads rules files; none when one of them cannot be read, after saying so for each.
fn read_rules_files(paths: &[PathBuf], console: &mut Console) -> Option<Vec<Source>> {
    let mut files = Vec::new();
    for path in paths {
        match read_text(path) {
            Ok(text) => files.push(Source::new(name_of(path), text)),
            Err(problem) => console.problem(&format!("{}: {problem}", name_of(path))),
        }
    }
    if files.len() < paths.len() {
        console.problem("the rules cannot be used; nothing was checked");
        return None;
    }
    Some(files)
}

/// The rule of this name; says so when there is none, with the name that is most like it.
fn rule_named(name: &str, rules: &[RuleView], further: &[&str], console: &mut Console) -> Option<RuleView> {
    let found = rules.iter().find(|rule| rule.name == name);
    if found.is_none() {
        let known = rules.iter().map(|rule| rule.name.as_str()).chain(further.iter().copied());
        tell_unknown_rule(name, known, console);
    }
    found.cloned()
}

/// Says that no rule has this name, with the name of those `known` that is most like it.
fn tell_unknown_rule<'n>(name: &str, known: impl Iterator<Item = &'n str>, console: &mut Console) {
    let help = match rule::nearest(name, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`crosscheck rules list` names them".to_owned(),
    };
    console.problem(&format!("no rule is named `{name}`; {help}"));
}

/// Reads the texts, typed or of the project, and says which could not be read. None when none are named.
fn read_texts(task: &TextsTask, project: &Project, console: &mut Console) -> Option<(Vec<Source>, Status)> {
    let texts = project.named_texts(task, console)?;
    let Intake { sources, problems } = read_intake(&texts, project, console);
    let status = if problems.is_empty() { Status::Clean } else { Status::Incomplete };
    Some((sources, status))
}

/// The same, for a report that tells what could not be read.
fn read_intake(texts: &TextsTask, project: &Project, console: &mut Console) -> Intake {
    let mut intake = input::read(texts);
    for problem in &intake.problems {
        console.problem(problem);
    }
    // A date or role that is not understood is one that does not count, and nobody would see why.
    for source in &intake.sources {
        let diagnostics = text::faults_of_front_matter(source);
        if !diagnostics.is_empty() {
            console.faults(&Faults { sources: vec![source.clone()], diagnostics });
        }
    }
    intake.sources.iter_mut().for_each(|source| project.describe(source));
    intake
}
