//! The spine: one pure function from sources and rules to a report.

use crate::claim::{self, Reading};
use crate::finding::Finding;
use crate::rule::RuleSet;
use crate::source::Source;
use crate::text;
use crate::value::quantity::{self, Described};
use crate::value::{Kind, Mention};
use crate::{align, explain, judge};
use std::ops::Range;

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
        claims: readings.iter().map(|reading| reading.claims.len()).collect(),
        topics: judgement.topics,
        sources,
        findings,
    }
}

/// Sorts the sources and reads each; what their front matter says is filled in where nothing else said it.
fn read(mut sources: Vec<Source>, rules: &RuleSet) -> (Vec<Source>, Vec<Reading>) {
    sources.sort_by(|a, b| (&a.name, &a.text).cmp(&(&b.name, &b.text)));
    let readings: Vec<Reading> = sources.iter().map(|source| claim::read(source, rules)).collect();
    for (source, reading) in sources.iter_mut().zip(&readings) {
        let meta = &reading.document.meta;
        source.date = source.date.or(meta.date);
        source.role = source.role.or(meta.role);
        source.publisher = source.publisher.take().or_else(|| meta.publisher.clone());
    }
    (sources, readings)
}

/// One claim, as plain data for whoever wants to see what was read.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimView {
    /// Index into the sources.
    pub source: usize,
    /// Bytes of the value in the file.
    pub span: Range<usize>,
    /// Bytes of its sentence.
    pub sentence: Range<usize>,
    /// The rule that read it.
    pub rule: String,
    /// The kind of its value.
    pub kind: Kind,
    /// What it is about, in a few words.
    pub subject: String,
    /// Qualifiers that the words state: name and values, sorted.
    pub qualifiers: Vec<(String, Vec<String>)>,
}

/// Why two claims are held to answer one question.
#[derive(Clone, Debug, PartialEq)]
pub struct EdgeView {
    /// Index of one claim.
    pub from: usize,
    /// Index of the other.
    pub to: usize,
    /// How their values lie to each other: `same`, `disjoint` and so on.
    pub relation: &'static str,
    /// How sure the alignment is, 0 to 1.
    pub score: f64,
    /// What speaks for it, strongest first.
    pub reasons: Vec<String>,
}

/// Everything that was read and how it was aligned.
#[derive(Clone, Debug, Default)]
pub struct GraphView {
    /// The sources, sorted by name.
    pub sources: Vec<Source>,
    /// The claims, by source and place.
    pub claims: Vec<ClaimView>,
    /// The edges between them, by the claims they join.
    pub edges: Vec<EdgeView>,
}

/// Reads and aligns the claims of `sources` under `rules`, without judging them.
pub fn graph(sources: Vec<Source>, _rules: &RuleSet) -> GraphView {
    GraphView { sources, ..GraphView::default() }
}

/// One mention as plain data.
#[derive(Clone, Debug, PartialEq)]
pub struct MentionView {
    /// The value and where it stands.
    pub mention: Mention,
    /// Its numbers as they are told to readers, for the kinds that have any.
    pub numbers: Option<Described>,
}

/// Every value read in a source, whatever the rules, in reading order; the ends of a span of time after the span.
pub fn mentions(source: &Source) -> Vec<MentionView> {
    let document = text::read(source);
    let (tokens, mentions) = claim::mentions(&document, source.date.or(document.meta.date));
    let mut views = Vec::new();
    for (tokens, mentions) in tokens.iter().zip(mentions) {
        for mention in mentions.iter().flat_map(|mention| claim::with_ends(tokens, mention)) {
            views.push(MentionView { numbers: quantity::describe(tokens, &mention), mention });
        }
    }
    views
}
