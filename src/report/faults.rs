//! What is wrong with a rules file, drawn like a finding: a headline and a caret in that file.

use super::Canvas;
use super::drawing::{Drawing, draw};
use super::window::{Mark, Texts};
use crate::diagnostic::Diagnostic;
use crate::source::Source;
use std::io::{self, Write};

/// Draws `diagnostics`, whose labels are places in `sources`.
pub fn write(output: &mut dyn Write, diagnostics: &[Diagnostic], sources: &[Source], canvas: Canvas) -> io::Result<()> {
    let texts = Texts::of(sources);
    diagnostics.iter().try_for_each(|diagnostic| draw(output, drawing(diagnostic), &texts, canvas))
}

fn drawing(diagnostic: &Diagnostic) -> Drawing<'_> {
    let marks = diagnostic.labels.iter().enumerate().map(|(tone, label)| Mark {
        source: label.source,
        span: label.span.clone(),
        label: Some(super::wording::one_line(&label.text)).filter(|text| !text.is_empty()),
        tone,
    });
    let notes = diagnostic.notes.iter().map(|note| ("note", note.clone()));
    let help = diagnostic.help.iter().map(|help| ("help", help.clone()));
    Drawing {
        code: format!("{}[{}]", diagnostic.level.name(), diagnostic.code),
        level: diagnostic.level,
        headline: &diagnostic.headline,
        marks: marks.collect(),
        notes: notes.chain(help).collect(),
    }
}
