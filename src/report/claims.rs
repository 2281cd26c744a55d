//! The claims of a run: what was read, before anything is compared.

use super::json::{WirePlace, wire_place};
use super::place::Places;
use super::table;
use crate::check::{ClaimView, GraphView};
use crate::source::Source;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Writes a table: place, rule, value as written, subject.
pub fn write_table(output: &mut dyn Write, view: &GraphView) -> io::Result<()> {
    let places: Vec<Places> = view.sources.iter().map(Places::of).collect();
    let rows = view.claims.iter().filter_map(|claim| {
        let source = view.sources.get(claim.source)?;
        let position = places.get(claim.source)?.at(claim.span.start);
        let place = format!("{}:{}:{}", source.name, position.line, position.column);
        let written = source.text.get(claim.span.clone()).unwrap_or("").to_owned();
        Some([place, claim.rule.clone(), written, claim.subject.clone()])
    });
    table::write(output, ["PLACE", "RULE", "VALUE", "SUBJECT"], rows)
}

/// Writes one claim a line.
pub fn write_lines(output: &mut dyn Write, view: &GraphView) -> io::Result<()> {
    for claim in wire_claims(view) {
        serde_json::to_writer(&mut *output, &claim)?;
        writeln!(output)?;
    }
    Ok(())
}

/// Writes all claims as one list.
pub fn write_list(output: &mut dyn Write, view: &GraphView) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, &wire_claims(view))?;
    writeln!(output)
}

/// A claim as programs read it.
#[derive(Serialize)]
pub(super) struct WireClaim<'a> {
    #[serde(flatten)]
    place: WirePlace<'a>,
    rule: &'a str,
    kind: &'static str,
    subject: &'a str,
    qualifiers: BTreeMap<&'a str, &'a [String]>,
}

/// All claims, one for one in their order, so that edges can count on it.
pub(super) fn wire_claims(view: &GraphView) -> Vec<WireClaim<'_>> {
    let places: Vec<Places> = view.sources.iter().map(Places::of).collect();
    let claims = view.claims.iter();
    claims
        .filter_map(|claim| Some(wire_claim(claim, view.sources.get(claim.source)?, places.get(claim.source)?)))
        .collect()
}

fn wire_claim<'a>(claim: &'a ClaimView, source: &'a Source, places: &Places) -> WireClaim<'a> {
    let qualifiers = claim.qualifiers.iter();
    WireClaim {
        place: wire_place(source, places, &claim.span, Some(&claim.sentence)),
        rule: &claim.rule,
        kind: claim.kind.name(),
        subject: &claim.subject,
        qualifiers: qualifiers.map(|(name, values)| (name.as_str(), values.as_slice())).collect(),
    }
}
