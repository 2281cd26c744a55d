//! `crosscheck rules`: what rules there are, whether their examples come out, and a first rule from two texts.

use super::{load_rules_to_show, read_rules_files, rule_named};
use crate::cli::arguments::{Format, RulesNew, RulesTest};
use crate::cli::console::{Console, Status};
use crate::cli::options::{NameTask, RulesListTask};
use crate::diagnostic::Faults;
use crate::report::{rules, schema};
use crate::rule::RuleSet;
use crate::scaffold::scaffold;
use crate::source::Source;
use crate::verify::{proved, unproved, verify};
use crate::view::{self, RuleView};
use std::io::Write;

/// Looks for faults in rules files and runs the examples in them.
pub(in crate::cli) fn test(task: RulesTest, console: &mut Console) -> Status {
    let Some(sources) = read_rules_files(&task.files, console) else { return Status::Refused };
    let loaded = match RuleSet::load_with_examples(&[], sources.clone()) {
        Ok(loaded) => loaded,
        Err(broken) => {
            console.faults(&broken);
            return Status::Refused;
        }
    };
    let diagnostics = verify(&loaded);
    if !diagnostics.is_empty() {
        console.faults(&Faults { sources: loaded.sources, diagnostics });
        return Status::Refused;
    }
    tell_untested(&loaded, &sources, console);
    let written = writeln!(console.output, "{}", counts(&loaded, &sources));
    console.keep(written);
    if !task.coverage {
        return Status::Clean;
    }
    let meant: Vec<&str> = sources.iter().map(|source| source.name.as_str()).collect();
    let diagnostics = unproved(&loaded, |origin| meant.is_empty() || meant.contains(&origin));
    let status = if diagnostics.is_empty() { Status::Clean } else { Status::Found };
    console.faults(&Faults { sources: loaded.sources, diagnostics });
    status
}

/// Says so where the files have no examples: a test of nothing never fails.
fn tell_untested(rules: &RuleSet, files: &[Source], console: &mut Console) {
    let proved = proved(rules);
    if !files.is_empty() && files.iter().all(|file| !proved.contains(file.name.as_str())) {
        console.note("there are no examples; nothing was tested");
    }
}

/// Writes the schema of rules files.
pub(in crate::cli) fn schema(console: &mut Console) -> Status {
    let written = schema::write(&mut console.output);
    console.keep(written);
    Status::Clean
}

/// Lists the rules.
pub(in crate::cli) fn list(task: RulesListTask, console: &mut Console) -> Status {
    let Some(loaded) = load_rules_to_show(&task.rules, console) else { return Status::Refused };
    let views = view::rules(&loaded);
    let written = match task.format {
        Format::Text => rules::write_table(&mut console.output, &views, console.report.width),
        Format::Json => rules::write_list(&mut console.output, &views),
        Format::Jsonl => rules::write_lines(&mut console.output, &views),
    };
    console.keep(written);
    Status::Clean
}

/// Shows one rule as it is written.
pub(in crate::cli) fn show(task: NameTask, console: &mut Console) -> Status {
    let Some(loaded) = load_rules_to_show(&task.rules, console) else { return Status::Refused };
    let Some(rule) = rule_named(&task.name, &view::rules(&loaded), &[], console) else { return Status::Refused };
    let written = rules::write_one(&mut console.output, &rule, loaded.written(&rule.place));
    console.keep(written);
    Status::Clean
}

/// Writes a first rule from two texts that contradict each other.
pub(in crate::cli) fn new(task: RulesNew, console: &mut Console) -> Status {
    match scaffold(&task.name, task.asks.as_deref(), &task.one, &task.other) {
        Ok(rule) => {
            let written = write!(console.output, "{rule}");
            console.keep(written);
            Status::Clean
        }
        Err(faults) => {
            console.faults(&faults);
            Status::Refused
        }
    }
}

/// How many rules and checks were looked at: those of the files, or all that come with crosscheck when there is no file.
fn counts(rules: &RuleSet, files: &[Source]) -> String {
    let named = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let is_meant = |origin: &str| files.is_empty() || files.iter().any(|file| file.name == origin);
    let meant: Vec<RuleView> = view::rules(rules).into_iter().filter(|rule| is_meant(&rule.origin)).collect();
    let checks = meant.iter().filter(|rule| rule.kind.is_none()).count();
    let mut counted = named(meant.len() - checks, "rule");
    if checks > 0 {
        counted.push_str(&format!(" and {}", named(checks, "check")));
    }
    let from = match files.len() {
        0 => named(RuleSet::pack_names().len(), "pack"),
        count => named(count, "file"),
    };
    let examples = match meant.iter().map(|rule| rule.examples).sum() {
        0 => "no examples".to_owned(),
        1 => "1 example holds".to_owned(),
        count => format!("{count} examples hold"),
    };
    format!("{counted} in {from}, {examples}")
}
