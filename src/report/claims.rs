//! The claims of a run: what was read, before anything is compared.

use super::json::{WirePlace, wire_place};
use super::place::Places;
use super::table::{self, Part};
use super::wording::listed;
use crate::source::Source;
use crate::view::{ClaimView, GraphView};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Writes a table for each source: place, rule, value as written, subject and qualifiers.
pub fn write_table(output: &mut dyn Write, view: &GraphView, width: usize) -> io::Result<()> {
    let places: Vec<Places> = view.sources.iter().map(Places::of).collect();
    let mut parts: Vec<Part<4>> =
        view.sources.iter().map(|source| Part { name: source.name.clone(), rows: Vec::new() }).collect();
    for claim in &view.claims {
        let (Some(source), Some(part)) = (view.sources.get(claim.source), parts.get_mut(claim.source)) else {
            continue;
        };
        let position = places[claim.source].at(claim.span.start);
        let written = source.text.get(claim.span.clone()).unwrap_or("").to_owned();
        let place = format!("{}:{}", position.line, position.column);
        part.rows.push([place, claim.rule.clone(), written, about(claim)]);
    }
    table::write(output, width, ["PLACE", "RULE", "VALUE", "ABOUT"], parts)
}

/// `voters, party: Labour`.
fn about(claim: &ClaimView) -> String {
    let subject = Some(claim.subject.clone()).filter(|subject| !subject.is_empty());
    let qualifiers = claim.qualifiers.iter().map(|(name, values)| format!("{name}: {}", listed(values)));
    subject.into_iter().chain(qualifiers).collect::<Vec<_>>().join(", ")
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
