//! The library used from Rust: prints the evidence of every pair of claims, for `tools/fit_weights.py` and
//! `tools/fit_trees.py`.
//!
//! Reads stories from standard input, one JSON object a line as `crosscheck check --batch` takes them, and writes one
//! line a story: its `id` and its pairs, each with the two places, the kind, whether they clash, the
//! evidence and what a second look sees.

use crosscheck::align::{self, Evidence};
use crosscheck::claim::{self, Reading};
use crosscheck::rule::RuleSet;
use crosscheck::source::Source;
use crosscheck::value::Relation;
use crosscheck::verbatim;
use serde_json::{Map, Value, json};
use std::io::{BufRead, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rules = RuleSet::load(&[], Vec::new()).map_err(|_| "the shipped rules do not load")?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let story: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", pairs_of(&story, &rules))?;
    }
    Ok(())
}

fn pairs_of(story: &Value, rules: &RuleSet) -> Value {
    let sources = story["sources"].as_array().into_iter().flatten().map(|source| {
        let part = |key: &str| source[key].as_str().unwrap_or_default().to_owned();
        Source::new(part("name"), part("text"))
    });
    let sources: Vec<Source> = sources.collect();
    let mut readings: Vec<Reading> = sources.iter().map(|source| claim::read(source, rules)).collect();
    verbatim::add(&mut readings, rules);
    let looked_at = align::second_looks(&readings, rules);
    let pairs = looked_at.iter().map(|(pair, look)| {
        let (one, other, edge) = (pair.one, pair.other, &pair.edge);
        let place = |id: align::ClaimId| {
            let span = &readings[id.source].claims[id.claim].mention.span;
            json!({"source": sources[id.source].name, "start": span.start, "end": span.end,
                   "text": sources[id.source].text[span.clone()]})
        };
        let kind = readings[one.source].claims[one.claim].kind().name();
        json!({"one": place(one), "other": place(other), "kind": kind, "strength": edge.strength,
               "clash": edge.relation == Relation::Disjoint, "internal": one.source == other.source,
               "evidence": pieces(&edge.evidence),
               "look": look})
    });
    json!({"id": story["id"], "looked_at": align::looked_at(), "pairs": pairs.collect::<Vec<_>>()})
}

/// The pieces that are weighed, and `replaced`, which tells names that replace each other from those that are alike.
fn pieces(evidence: &Evidence) -> Value {
    let named = evidence.pieces().chain([("replaced", evidence.replaced)]);
    named.map(|(name, piece)| (name.to_owned(), json!(piece))).collect::<Map<String, Value>>().into()
}
