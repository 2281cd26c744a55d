//! Passages of findings as places in files: which one leads, and which stand against it.
//!
//! Every format but the report for people and the one of our own has room for one place and puts the others beside it.
//! The decision a reader would question: a passage of the draft leads wherever there is one, because that is the text
//! somebody can mend; without a draft it is the first passage of the first side, which says nothing about who is right.

use super::place::Places;
use crate::check::Report;
use crate::finding::{Finding, Passage, Side};
use crate::source::{Position, Role, Source};
use std::ops::Range;

/// What is said of the passage that comes nearest to what is unsupported, where it says nothing itself.
const NEAREST: &str = "comes nearest";

/// A passage with its place in lines and columns.
#[derive(Clone, Debug)]
pub(super) struct Site<'a> {
    pub(super) source: &'a Source,
    /// Bytes in the source.
    pub(super) span: Range<usize>,
    pub(super) start: Position,
    pub(super) end: Position,
    /// The column of the start in bytes, from 1, as some formats count.
    pub(super) start_byte: usize,
    /// The same of the end.
    pub(super) end_byte: usize,
    /// What the passage says, in a few words.
    pub(super) says: &'a str,
    /// The passage itself.
    pub(super) text: &'a str,
}

/// The passages of one finding.
#[derive(Clone, Debug)]
pub(super) struct Told<'a> {
    pub(super) primary: Site<'a>,
    /// All others, in the order of the report; what comes nearest to an unsupported value is last.
    pub(super) others: Vec<Site<'a>>,
}

/// Finds places in the sources of one report; the lines of a source are found once.
pub(super) struct Sites<'a> {
    report: &'a Report,
    places: Vec<Option<Places<'a>>>,
}

impl<'a> Sites<'a> {
    pub(super) fn of(report: &'a Report) -> Self {
        Self { report, places: report.sources.iter().map(|_| None).collect() }
    }

    /// None for a finding without a passage, which the core does not make.
    pub(super) fn told(&mut self, finding: &'a Finding) -> Option<Told<'a>> {
        let of_side = |side: &'a Side| side.claims.iter().map(move |passage| (side.value.as_str(), passage));
        let nearest = finding.nearest.iter().map(|passage| (NEAREST, passage));
        let passages = || finding.sides.iter().flat_map(of_side).chain(nearest.clone());
        let is_draft = |passage: &Passage| {
            self.report.sources.get(passage.source).is_some_and(|source| source.role == Some(Role::Draft))
        };
        let lead = passages().position(|(_, passage)| is_draft(passage)).unwrap_or(0);
        let mut sites: Vec<Site<'a>> = passages().filter_map(|(value, passage)| self.site(value, passage)).collect();
        if lead >= sites.len() {
            return None;
        }
        Some(Told { primary: sites.remove(lead), others: sites })
    }

    fn site(&mut self, value: &'a str, passage: &'a Passage) -> Option<Site<'a>> {
        let source = self.report.sources.get(passage.source)?;
        let places = self.places.get_mut(passage.source)?.get_or_insert_with(|| Places::of(source));
        let text = source.text.as_str();
        let start = text.floor_char_boundary(passage.span.start);
        let end = text.floor_char_boundary(passage.span.end).max(start);
        let byte_column = |offset: usize| offset - places.line(offset).start + 1;
        Some(Site {
            source,
            start: places.at(start),
            end: places.at(end),
            start_byte: byte_column(start),
            end_byte: byte_column(end),
            says: if passage.label.trim().is_empty() { value } else { &passage.label },
            text: &text[start..end],
            span: start..end,
        })
    }
}
