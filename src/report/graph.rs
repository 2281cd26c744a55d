//! The graph of a run: its claims and why they are held to speak of the same thing, for Graphviz and for programs.

use super::claims::{WireClaim, wire_claims};
use super::json::two_decimals;
use super::wording::{cut, one_line};
use crate::view::{ClaimView, GraphView};
use serde::Serialize;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Name and version of the JSON format.
pub const SCHEMA: &str = "crosscheck-graph/1";

/// Letters of a value or subject that stand in a node.
const LABEL_WIDTH: usize = 40;

/// Writes the graph in Graphviz's language: one box per source, red edges where values exclude each other, thick ones
/// where the alignment is sure. Claims that are compared with nothing would hide the others and are left out.
pub fn write_dot(output: &mut dyn Write, view: &GraphView) -> io::Result<()> {
    writeln!(output, "graph crosscheck {{")?;
    writeln!(output, "  rankdir=LR")?;
    writeln!(output, "  node [shape=box]")?;
    let compared: BTreeSet<usize> = view.edges.iter().flat_map(|edge| [edge.from, edge.to]).collect();
    for (number, source) in view.sources.iter().enumerate() {
        writeln!(output, "  subgraph cluster_{number} {{")?;
        writeln!(output, "    label={}", quoted(&[one_line(&source.name)]))?;
        let claims = view.claims.iter().enumerate().filter(|(_, claim)| claim.source == number);
        for (at, claim) in claims.filter(|(at, _)| compared.contains(at)) {
            let written = source.text.get(claim.span.clone()).unwrap_or("");
            writeln!(output, "    c{at} [label={}]", quoted(&node_label(claim, written)))?;
        }
        writeln!(output, "  }}")?;
    }
    for edge in &view.edges {
        let label = quoted(&[format!("{} {:.2}", edge.relation, edge.score)]);
        let tooltip = quoted(&edge.reasons);
        let colour = if edge.relation == "disjoint" { "red" } else { "gray" };
        let width = 0.5 + 2.5 * edge.score;
        let look = format!("label={label} tooltip={tooltip} color={colour} penwidth={width:.1}");
        writeln!(output, "  c{} -- c{} [{look}]", edge.from, edge.to)?;
    }
    writeln!(output, "}}")
}

/// Writes the graph as one JSON object.
pub fn write_json(output: &mut dyn Write, view: &GraphView) -> io::Result<()> {
    let edges = view.edges.iter().map(|edge| WireEdge {
        from: edge.from,
        to: edge.to,
        relation: edge.relation,
        score: two_decimals(edge.score),
        reasons: &edge.reasons,
    });
    let wire = WireGraph {
        schema: SCHEMA,
        sources: view.sources.iter().map(|source| source.name.as_str()).collect(),
        claims: wire_claims(view),
        edges: edges.collect(),
    };
    serde_json::to_writer_pretty(&mut *output, &wire)?;
    writeln!(output)
}

#[derive(Serialize)]
struct WireGraph<'a> {
    schema: &'static str,
    sources: Vec<&'a str>,
    /// Edges point into this list.
    claims: Vec<WireClaim<'a>>,
    edges: Vec<WireEdge<'a>>,
}

#[derive(Serialize)]
struct WireEdge<'a> {
    from: usize,
    to: usize,
    relation: &'static str,
    score: f64,
    reasons: &'a [String],
}

fn node_label(claim: &ClaimView, written: &str) -> Vec<String> {
    let lines = [cut(written, LABEL_WIDTH), claim.rule.clone(), cut(&claim.subject, LABEL_WIDTH)];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// `lines` as one string of Graphviz's language.
fn quoted<T: AsRef<str>>(lines: &[T]) -> String {
    let escaped = lines.iter().map(|line| one_line(line.as_ref()).replace('\\', "\\\\").replace('"', "\\\""));
    format!("\"{}\"", escaped.collect::<Vec<_>>().join("\\n"))
}
