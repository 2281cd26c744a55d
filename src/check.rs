//! The spine: one pure function from sources and rules to a report.

use crate::finding::Finding;
use crate::language::Tokens;
use crate::rule::RuleSet;
use crate::source::Source;
use crate::text;
use crate::value::{self, Kind, Mention};
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

/// Checks `sources` against each other under `rules`.
pub fn check(sources: Vec<Source>, _rules: &RuleSet) -> Report {
    Report { claims: vec![0; sources.len()], sources, topics: 0, findings: Vec::new() }
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

/// Every value read in a source, whatever the rules, in reading order.
pub fn mentions(source: &Source) -> Vec<Mention> {
    let document = text::read(source);
    let segments = document.segments.iter();
    segments.flat_map(|segment| value::read(&Tokens::new(&document.text, &segment.sentences), source.date)).collect()
}
