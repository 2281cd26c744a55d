//! Findings that were known before: a list to start from in a project that has many.
//!
//! A line for each: its fingerprint, its rule and its headline, of which the first alone decides. A fingerprint is made
//! of what the passages say, so a line has no places and no counts, it stays when texts move, and a new fault never hides
//! behind one that was mended. Lines and not JSON, so that two people who add to it seldom meet in one place.

use crate::diagnostic::{Diagnostic, Faults, Label};
use crate::finding::Finding;
use crate::source::Source;

/// What stands at the top of the file.
const HEAD: &str = "# Findings that crosscheck does not tell again; written by `crosscheck baseline`.";
/// Letters of a fingerprint.
const ID_LENGTH: usize = 16;

/// A finding that was known before.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Known {
    /// Its fingerprint.
    pub id: String,
    /// Its rule and headline, for people.
    pub about: String,
}

/// All that was known before, by fingerprint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    /// In order, each once.
    pub entries: Vec<Known>,
}

impl Baseline {
    /// Reads a file of this kind.
    pub fn read(file: &Source) -> Result<Self, Faults> {
        let (mut entries, mut faults, mut start) = (Vec::new(), Vec::new(), 0);
        for line in file.text.split_inclusive('\n') {
            let text = line.trim_start_matches('\u{feff}').trim();
            let (id, about) = text.split_once(' ').unwrap_or((text, ""));
            let is_id = id.len() == ID_LENGTH && id.bytes().all(|byte| byte.is_ascii_hexdigit());
            if is_id {
                entries.push(Known { id: id.to_owned(), about: about.trim().to_owned() });
            } else if !text.is_empty() && !text.starts_with('#') {
                let label = Label { source: 0, span: start..start + line.trim_end().len(), text: String::new() };
                let fault = Diagnostic::error("bad-baseline", "this line does not start with a fingerprint", label);
                faults.push(fault.with_help("`crosscheck baseline` writes the file anew"));
            }
            start += line.len();
        }
        if !faults.is_empty() {
            return Err(Faults { sources: vec![file.clone()], diagnostics: faults });
        }
        Ok(Self::of(entries))
    }

    /// The list of these findings.
    pub fn of_findings<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let entries = findings.into_iter().map(|finding| {
            let message: Vec<&str> = finding.message.split_whitespace().collect();
            let message: String = message.join(" ").chars().filter(|letter| !letter.is_control()).take(200).collect();
            Known { id: finding.id.clone(), about: format!("{}: {message}", finding.rule) }
        });
        Self::of(entries.collect())
    }

    /// The list of these entries, in order and each once.
    pub fn of(mut entries: Vec<Known>) -> Self {
        entries.sort();
        entries.dedup_by(|one, other| one.id == other.id);
        Self { entries }
    }

    /// The index of the entry with this fingerprint.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.entries.binary_search_by(|entry| entry.id.as_str().cmp(id)).ok()
    }

    /// The file.
    pub fn text(&self) -> String {
        let lines = self.entries.iter().map(|entry| format!("{} {}\n", entry.id, entry.about));
        std::iter::once(format!("{HEAD}\n")).chain(lines).collect()
    }
}
