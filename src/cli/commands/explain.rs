//! `crosscheck explain`: what a rule or a verdict means, and what to do about it.

use super::{load_rules_to_show, rule_named};
use crate::cli::console::{Console, Status};
use crate::cli::options::NameTask;
use crate::finding::Verdict;
use crate::report::rules;
use crate::view;

pub(in crate::cli) fn run(task: NameTask, console: &mut Console) -> Status {
    let Some(loaded) = load_rules_to_show(&task.rules, console) else { return Status::Refused };
    let width = console.report.width;
    let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.name() == task.name);
    let written = match verdict {
        Some(verdict) => rules::write_verdict(&mut console.output, verdict, width),
        None => {
            let verdicts = Verdict::ALL.map(Verdict::name);
            let named = rule_named(&task.name, &view::rules(&loaded), &verdicts, console);
            let Some(rule) = named else { return Status::Refused };
            rules::write_meaning(&mut console.output, &rule, width)
        }
    };
    console.keep(written);
    Status::Clean
}
