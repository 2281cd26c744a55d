//! `crosscheck check --stats` and `--profile`: what each rule read in a run, and the time it took.
//!
//! Told beside the report, on the standard error. Each rule is run once more by itself over what was read, so that the
//! figures are its own; in a check all rules share one pass, which costs less than their sum.

use crate::cli::console::Console;
use crate::cli::options::Telling;
use crate::report::rules::{self, Cost};
use crate::rule::RuleSet;
use crate::source::Source;
use crate::view::{self, Material};
use rayon::prelude::*;
use std::time::{Duration, Instant};

/// Runs of each rule of which the shortest counts: the first finds cold memory.
const RUNS: usize = 5;

/// Tells what each rule does with `sources`.
pub(super) fn tell(sources: &[Source], rules: &RuleSet, telling: Telling, console: &mut Console) {
    let materials: Vec<Material> = sources.par_iter().map(view::material).collect();
    // What reading the words costs before any rule is asked, which all of them share.
    let (_, shared) = timed(|| view::answers_of(rules.rules.len(), rules, &materials));
    let costs = rules.rules.iter().enumerate().map(|(number, rule)| {
        let (reads, time) = timed(|| view::answers_of(number, rules, &materials));
        Cost {
            rule: rule.name.clone(),
            origin: rule.origin.clone(),
            reads,
            time: (telling == Telling::Times).then(|| time.saturating_sub(shared).as_secs_f64() * 1e6),
        }
    });
    let mut drawn = Vec::new();
    // Writing into memory does not fail.
    let _ = rules::write_costs(&mut drawn, &costs.collect::<Vec<_>>(), console.messages.width);
    console.show(&drawn);
}

/// What `work` gives, and the shortest time it took.
fn timed(work: impl Fn() -> usize) -> (usize, Duration) {
    let mut shortest = Duration::MAX;
    let mut reads = 0;
    for _ in 0..RUNS {
        let start = Instant::now();
        reads = work();
        shortest = shortest.min(start.elapsed());
    }
    (reads, shortest)
}
