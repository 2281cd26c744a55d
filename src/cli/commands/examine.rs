//! What `check`, `allow` and `baseline` have in common: from what was typed to a report with the project's decisions.

use super::{load_rules, read_intake, tell_unknown_rule};
use crate::check;
use crate::cli::console::{Console, Status};
use crate::cli::input::{Intake, name_of, read_text};
use crate::cli::options::{ConfigChoice, GateTask, RulesTask, TextsTask};
use crate::cli::project::Project;
use crate::diagnostic::Level;
use crate::policy::{self, Baseline, Policy, Scope, Settled};
use crate::rule::RuleSet;
use crate::source::Source;
use std::path::PathBuf;

/// Rules, and all that is decided about their findings, before a text is read.
pub(super) struct Setup {
    pub(super) project: Project,
    pub(super) rules: RuleSet,
    pub(super) policy: Policy,
    /// The lowest level that fails a run.
    pub(super) fails_from: Option<Level>,
}

/// A run, all but the writing.
pub(super) struct Examined {
    pub(super) settled: Settled,
    /// What could not be read.
    pub(super) problems: Vec<String>,
    pub(super) status: Status,
}

/// Reads the project, the rules and the known findings; none when one of them cannot be used, after saying so.
pub(super) fn setup(config: &ConfigChoice, rules: &RulesTask, gate: &GateTask, console: &mut Console) -> Option<Setup> {
    setup_in(Project::load(config, console)?, rules, gate, console)
}

/// The same in a project that is read already.
pub(super) fn setup_in(project: Project, rules: &RulesTask, gate: &GateTask, console: &mut Console) -> Option<Setup> {
    let mut rules = load_rules(&project.rules(rules), console)?;
    let levels = project.set_levels(&mut rules, console)?;
    for name in gate.only.iter().chain(&gate.without) {
        if !rules.names().any(|known| known == name) {
            tell_unknown_rule(name, rules.names(), console);
            return None;
        }
    }
    let baseline = match baseline_place(&project, gate) {
        Some(place) => read_baseline(&place, console)?,
        None => Baseline::default(),
    };
    let fails_from = match (gate.fail_level, &project.config.fail_level) {
        (Some(level), _) => level,
        (None, Some(level)) => level.value,
        (None, None) => Some(Level::Error),
    };
    let written = project.config.min_confidence.as_ref().map(|share| share.value);
    let policy = Policy {
        allow: project.config.allow.clone(),
        file: project.file.clone(),
        baseline,
        levels,
        only: gate.only.clone(),
        without: gate.without.clone(),
        min_confidence: gate.min_confidence.or(written).unwrap_or(0.0),
        today: gate.today,
        scope: Scope::Part,
    };
    Some(Setup { project, rules, policy, fails_from })
}

/// Where the known findings stand, if anywhere.
pub(super) fn baseline_place(project: &Project, gate: &GateTask) -> Option<PathBuf> {
    let written = project.config.baseline.as_ref().map(|file| project.path(&file.value));
    gate.baseline.clone().or(written)
}

pub(super) fn read_baseline(place: &std::path::Path, console: &mut Console) -> Option<Baseline> {
    let name = name_of(place);
    match read_text(place) {
        Ok(text) => match Baseline::read(&Source::new(name, text)) {
            Ok(baseline) => Some(baseline),
            Err(faults) => {
                console.faults(&faults);
                None
            }
        },
        Err(problem) => {
            console.problem(&format!("{name}: {problem}; `crosscheck baseline` writes it"));
            None
        }
    }
}

/// Reads the texts, checks them and applies the decisions. None when no texts are named anywhere, after saying so.
pub(super) fn examine(setup: &Setup, typed: &TextsTask, console: &mut Console) -> Option<Examined> {
    let texts = setup.project.named_texts(typed, console)?;
    let Intake { sources, problems } = read_intake(&texts, &setup.project, console);
    match sources.len() {
        0 => console.note("there is nothing to check"),
        1 => console.note("only one text; it is checked against itself"),
        _ => {}
    }
    // Of some of the texts nothing can be concluded about all.
    let is_whole = problems.is_empty() && (typed.paths.is_empty() || setup.project.config.sources.is_empty());
    let scope = if is_whole { Scope::Whole } else { Scope::Part };
    let report = check::check(sources, &setup.rules);
    let settled = policy::settle(report, &Policy { scope, ..setup.policy.clone() });
    let is_failing =
        settled.report.findings.iter().any(|finding| setup.fails_from.is_some_and(|from| finding.level >= from));
    let complete = if problems.is_empty() { Status::Clean } else { Status::Incomplete };
    let status = complete.max(if is_failing { Status::Found } else { Status::Clean });
    Some(Examined { settled, problems, status })
}
