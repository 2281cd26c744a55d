//! The examples of checks: texts for which they hold, do not hold, or have nothing to compare.

use super::label_at;
use crate::claim::{self, Reading};
use crate::diagnostic::Diagnostic;
use crate::relate::{Related, relate_one};
use crate::rule::{Check, Example, RuleSet};
use crate::source::Source;

/// Runs the examples of check number `number`.
pub(super) fn prove(rules: &RuleSet, number: usize) -> Vec<Diagnostic> {
    let check = &rules.checks[number];
    let mut faults = Vec::new();
    for (texts, expected) in [(&check.examples.agree, Outcome::Holds), (&check.examples.clash, Outcome::Broken)] {
        for texts in texts {
            let found = run(rules, number, texts);
            if found != expected {
                faults.push(told(check, texts, expected, found));
            }
        }
    }
    for example in &check.examples.ignore {
        let texts = std::slice::from_ref(example);
        let found = run(rules, number, texts);
        if found != Outcome::Silent {
            faults.push(told(check, texts, Outcome::Silent, found));
        }
    }
    faults
}

/// What came of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Holds,
    Broken,
    Silent,
}

fn run(rules: &RuleSet, number: usize, texts: &[Example]) -> Outcome {
    let read = |(at, example): (usize, &Example)| -> Reading {
        claim::read(&Source::new(format!("example {}", at + 1), example.text.as_str()), rules)
    };
    let readings: Vec<Reading> = texts.iter().enumerate().map(read).collect();
    let Related { breaches, held } = relate_one(&readings, rules, number);
    match (breaches.is_empty(), held[number]) {
        (false, _) => Outcome::Broken,
        (true, 0) => Outcome::Silent,
        (true, _) => Outcome::Holds,
    }
}

fn told(check: &Check, texts: &[Example], expected: Outcome, found: Outcome) -> Diagnostic {
    let text = if texts.len() == 1 { "a text" } else { "two texts" };
    let (code, what) = match (expected, found) {
        (Outcome::Silent, _) => ("noisy", "has something to say about"),
        (_, Outcome::Silent) => ("missing", "has nothing to compare in"),
        (Outcome::Holds, _) => ("wrong", "does not hold for"),
        (Outcome::Broken, _) => ("wrong", "holds for"),
    };
    let wanted = match expected {
        Outcome::Holds => "for which it is to hold",
        Outcome::Broken => "for which it is not to hold",
        Outcome::Silent => "that it is to ignore",
    };
    let headline = format!("check `{}` {what} {text} {wanted}", check.name);
    let mut labels = texts.iter().map(|example| label_at(example, ""));
    let mut fault = match labels.next() {
        Some(label) => Diagnostic::error(code, headline, label),
        None => Diagnostic::error(
            code,
            headline,
            label_at(&Example { text: String::new(), place: check.place.clone() }, ""),
        ),
    };
    fault.labels.extend(labels);
    fault
}
