//! The spine: one pure function from sources and rules to a report.

use crate::claim::{self, Reading};
use crate::finding::Finding;
use crate::rule::RuleSet;
use crate::source::Source;
use crate::{align, explain, judge};
use rayon::prelude::*;

/// All that one run has to say.
#[derive(Clone, Debug)]
pub struct Report {
    /// The sources, sorted by name, with what their front matter added; findings point into this list.
    pub sources: Vec<Source>,
    /// How many claims each source makes, in the same order.
    pub claims: Vec<usize>,
    /// How many topics at least two claims speak of.
    pub topics: usize,
    /// What was found, gravest and surest first.
    pub findings: Vec<Finding>,
}

/// Checks `sources` against each other under `rules`. The order of the sources makes no difference.
pub fn check(sources: Vec<Source>, rules: &RuleSet) -> Report {
    let (sources, readings) = read(sources, rules);
    let graph = align::align(&readings, rules);
    let judgement = judge::judge(&readings, &graph);
    let explained = judgement.contradictions.iter();
    let mut findings: Vec<Finding> =
        explained.map(|contradiction| explain::explain(contradiction, &sources, &readings, rules)).collect();
    let place = |finding: &Finding| {
        let first = &finding.sides[0].claims[0];
        (first.source, first.span.start, first.span.end)
    };
    findings.sort_by(|a, b| {
        let by_weight = b.level.cmp(&a.level).then(b.confidence.total_cmp(&a.confidence));
        by_weight.then_with(|| place(a).cmp(&place(b))).then_with(|| a.id.cmp(&b.id))
    });
    Report {
        claims: readings.iter().map(Reading::claims_of_values).collect(),
        topics: judgement.topics,
        sources,
        findings,
    }
}

/// The first step of a run: sorts the sources and reads each; what their front matter says is filled in where nothing
/// else said it.
pub(crate) fn read(mut sources: Vec<Source>, rules: &RuleSet) -> (Vec<Source>, Vec<Reading>) {
    sources.sort_by(|a, b| (&a.name, &a.text).cmp(&(&b.name, &b.text)));
    let readings: Vec<Reading> = sources.par_iter().map(|source| claim::read(source, rules)).collect();
    for (source, reading) in sources.iter_mut().zip(&readings) {
        let meta = &reading.document.meta;
        source.date = source.date.or(meta.date);
        source.role = source.role.or(meta.role);
        source.publisher = source.publisher.take().or_else(|| meta.publisher.clone());
    }
    (sources, readings)
}
