//! The report for people: every finding with a snippet for each side, in its own file, and one line to sum up.
//!
//! It says how many sources say each and why the passages are held to speak of the same thing, and takes no side: the
//! sides come in the order of the report, in words that weigh the same.

use super::drawing::{Drawing, NOTE_INDENT, draw};
use super::window::{Mark, Texts};
use super::wording::{counted, cut, listed, one_line};
use super::{Canvas, Ending};
use crate::check::Report;
use crate::diagnostic::Level;
use crate::finding::{Finding, Passage, Side, Verdict};
use crate::source::Source;
use crate::value::Kind;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Passages of one side that are drawn when it has more than [`PASSAGES_ALL`].
const PASSAGES_SHOWN: usize = 2;
/// Most passages of one side that are all drawn.
const PASSAGES_ALL: usize = 3;
/// Most changed stretches of one passage that are underlined.
const CHANGES_SHOWN: usize = 6;
/// Letters of a label; what a place is about is said in a few words.
const LABEL_WIDTH: usize = 48;
/// Letters of a value that are repeated in a note.
const VALUE_WIDTH: usize = 48;

/// Places of sides, in words.
const ORDER: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];

/// Writes all findings and the summary.
pub fn write(output: &mut dyn Write, report: &Report, ending: &Ending, canvas: Canvas) -> io::Result<()> {
    let texts = Texts::of(&report.sources);
    for finding in &report.findings {
        draw(output, drawing(finding, report, canvas), &texts, canvas)?;
    }
    writeln!(output, "{}", summary(report, ending))
}

/// One line that says how much was read and found, and whether anything could not be read.
pub fn summary(report: &Report, ending: &Ending) -> String {
    let is_whole = ending.incomplete.is_empty();
    let sources = texts_of(report);
    let claims = counted(report.claims.iter().sum(), "claim", "claims");
    let held = match report.suppressed.len() {
        0 => String::new(),
        count => format!("; {count} held back"),
    };
    if report.findings.is_empty() {
        let part = if is_whole { "" } else { "what could be read: " };
        return format!("No contradictions found in {part}{sources} ({claims}){held}.");
    }
    let levels =
        [(Level::Error, "error", "errors"), (Level::Warning, "warning", "warnings"), (Level::Note, "note", "notes")];
    let counts = levels.into_iter().filter_map(|(level, one, many)| {
        let count = report.findings.iter().filter(|finding| finding.level == level).count();
        (count > 0).then(|| counted(count, one, many))
    });
    let counts: Vec<String> = counts.collect();
    let findings = counted(report.findings.len(), "finding", "findings");
    let lack = if is_whole { "" } else { "; not everything could be read" };
    format!("{sources}, {claims}, {findings} ({}){held}{lack}", counts.join(", "))
}

/// `3 sources`, `1 draft held against 2 sources`.
fn texts_of(report: &Report) -> String {
    let drafts = report.sources.iter().filter(|source| source.is_draft()).count();
    let sources = counted(report.sources.len() - drafts, "source", "sources");
    match (counted(drafts, "draft", "drafts"), drafts == report.sources.len()) {
        _ if drafts == 0 => sources,
        (drafts, true) => drafts,
        (drafts, false) => format!("{drafts} held against {sources}"),
    }
}

fn drawing<'a>(finding: &'a Finding, report: &Report, canvas: Canvas) -> Drawing<'a> {
    let sides = finding.sides.iter().enumerate();
    let marks_of_sides =
        sides.flat_map(|(tone, side)| shown(side).iter().flat_map(move |passage| marks(passage, &side.value, tone)));
    let nearest = finding.nearest.iter().flat_map(|passage| marks(passage, &passage.label, finding.sides.len()));
    let mut notes = match finding.verdict {
        Verdict::Superseded => days(finding, &report.sources),
        _ => tally_notes(finding, &report.sources, canvas),
    };
    notes.extend(finding.sides.iter().filter_map(|side| Some(("more", more(side, &report.sources)?))));
    notes.extend(finding.why.iter().map(|reason| ("why", reason.clone())));
    notes.push(("id", finding.id.clone()));
    Drawing {
        code: format!("{}[{}]{}", finding.level.name(), finding.rule, nature(finding.verdict)),
        level: finding.level,
        headline: &finding.message,
        marks: marks_of_sides.chain(nearest).collect(),
        notes,
    }
}

/// What a reader must know of the verdict before reading on; a plain conflict needs no word.
pub(super) fn nature(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Conflict => "",
        Verdict::Internal => " within one source",
        Verdict::PossibleConflict => " possible conflict",
        Verdict::Superseded => " figure that changed",
        Verdict::Unsupported => " unsupported",
    }
}

fn shown(side: &Side) -> &[Passage] {
    let count = if side.claims.len() > PASSAGES_ALL { PASSAGES_SHOWN } else { side.claims.len() };
    &side.claims[..count]
}

/// What to underline for one passage: the words that differ where they are known, else the value.
fn marks(passage: &Passage, value: &str, tone: usize) -> Vec<Mark> {
    let label = label(if passage.label.trim().is_empty() { value } else { &passage.label });
    let whole = std::slice::from_ref(&passage.span);
    let spans = if passage.changed.is_empty() { whole } else { &passage.changed };
    let mark = |number: usize, span: &std::ops::Range<usize>| Mark {
        source: passage.source,
        span: span.clone(),
        label: Some(label.clone()).filter(|label| number == 0 && !label.is_empty()),
        tone,
    };
    spans.iter().take(CHANGES_SHOWN).enumerate().map(|(number, span)| mark(number, span)).collect()
}

/// `words` in the length of a label; a quotation that is cut is closed again.
fn label(words: &str) -> String {
    let mut label = cut(words, LABEL_WIDTH);
    if label.matches('“').count() > label.matches('”').count() && words.contains('”') {
        label.push('”');
    }
    label
}

/// On which day each of the figures that grew was said.
fn days(finding: &Finding, sources: &[Source]) -> Vec<(&'static str, String)> {
    let said = finding.sides.iter().filter_map(|side| {
        let days = side.claims.iter().filter_map(|passage| sources.get(passage.source)?.date);
        let days: BTreeSet<String> = days.map(|day| day.to_string()).collect();
        (!days.is_empty())
            .then(|| format!("said on {}: {}", listed(&days.into_iter().collect::<Vec<_>>()), value(side)))
    });
    said.map(|line| ("note", line)).collect()
}

/// How many say each, in one line if it fits. Where each side is one passage, the snippets say it all.
fn tally_notes(finding: &Finding, sources: &[Source], canvas: Canvas) -> Vec<(&'static str, String)> {
    if finding.sides.iter().all(|side| side.claims.len() == 1) {
        return Vec::new();
    }
    let tally = tally(finding, sources);
    let line = tally.join(", ");
    match line.chars().count() <= canvas.width.saturating_sub(NOTE_INDENT) {
        true => vec![("note", line)],
        false => tally.into_iter().map(|side| ("note", side)).collect(),
    }
}

/// `1 source says 2016, the draft and 2 sources say 1997`; passages where there is one source only.
///
/// Two wordings of one quotation mostly begin alike, so a shortened value would not tell them apart: they are called by
/// the order in which they are drawn.
fn tally(finding: &Finding, sources: &[Source]) -> Vec<String> {
    let all: BTreeSet<usize> = finding.sides.iter().flat_map(sources_of).collect();
    let sides = finding.sides.iter().enumerate().map(|(number, side)| {
        let (who, count) = match all.len() {
            0 | 1 => (counted(side.claims.len(), "passage", "passages"), side.claims.len()),
            _ => (witnesses(side, sources), sources_of(side).len()),
        };
        match ORDER.get(number).filter(|_| finding.kind == Kind::Quote) {
            Some(place) => format!("{who} {} the {place} version", if count == 1 { "has" } else { "have" }),
            None => format!("{who} {} {}", if count == 1 { "says" } else { "say" }, value(side)),
        }
    });
    sides.collect()
}

/// Who says what a side says: `the draft and 2 sources`.
fn witnesses(side: &Side, sources: &[Source]) -> String {
    let said_in = sources_of(side);
    let is_draft = |source: &usize| sources.get(*source).is_some_and(Source::is_draft);
    let drafts = said_in.iter().filter(|source| is_draft(source)).count();
    let drafts = match (drafts, sources.iter().filter(|source| source.is_draft()).count()) {
        (0, _) => None,
        (1, 1) => Some("the draft".to_owned()),
        (some, _) => Some(counted(some, "draft", "drafts")),
    };
    let others = said_in.iter().filter(|source| !is_draft(source)).count();
    let origins = origins(side, sources);
    let others = (others > 0).then(|| match origins < others {
        true => format!("{} from {}", counted(others, "source", "sources"), counted(origins, "origin", "origins")),
        false => counted(others, "source", "sources"),
    });
    listed(&drafts.into_iter().chain(others).collect::<Vec<_>>())
}

/// Where else a side is said, if not all of its passages are drawn.
fn more(side: &Side, sources: &[Source]) -> Option<String> {
    let rest = &side.claims[shown(side).len()..];
    if rest.is_empty() {
        return None;
    }
    let names: BTreeSet<String> =
        rest.iter().filter_map(|passage| Some(one_line(&sources.get(passage.source)?.name))).collect();
    let names: Vec<String> = names.into_iter().collect();
    let passages = counted(rest.len(), "more passage says", "more passages say");
    Some(format!("{passages} {}, in {}", value(side), listed(&names)))
}

fn value(side: &Side) -> String {
    cut(&side.value, VALUE_WIDTH)
}

/// How many witnesses the sources of a side are: one that tells another again is none of its own.
fn origins(side: &Side, sources: &[Source]) -> usize {
    let origin = |at: usize| {
        let mut name = sources.get(at).filter(|source| !source.is_draft())?.name.as_str();
        // Texts may say of each other that they tell the other again; then any of them will do.
        for _ in 0..sources.len() {
            let teller = sources.iter().find(|source| source.name == name);
            match teller.and_then(|source| source.derived_from.as_deref()) {
                Some(further) if further != name => name = further,
                _ => break,
            }
        }
        Some(name)
    };
    sources_of(side).into_iter().filter_map(origin).collect::<BTreeSet<&str>>().len()
}

fn sources_of(side: &Side) -> BTreeSet<usize> {
    side.claims.iter().map(|passage| passage.source).collect()
}
