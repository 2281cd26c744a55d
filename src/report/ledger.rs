//! The ledger of a draft as a list for people, as a table for their programs, and line by line for others.
//!
//! Every form has the same lines in the same order; the page with draft and passages side by side is in `html`.

mod html;

use super::json::{WirePlace, wire_place};
use super::place::Places;
use super::wording::{counted, cut, listed, one_line, wrapped};
use crate::ledger::{Entry, Ledger, Mark};
use serde::Serialize;
use std::io::{self, Write};

/// How a ledger can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For people.
    Text,
    /// For people, with marks.
    Markdown,
    /// For spreadsheets.
    Csv,
    /// For programs, one claim a line.
    Jsonl,
    /// One page with draft and passages side by side.
    Html,
}

/// Letters of a passage in lists.
const PASSAGE_WIDTH: usize = 160;

/// Indent of what is told of a claim.
const INDENT: &str = "        ";

/// Writes a ledger in one of its forms; lists fill `width` columns.
pub fn write(output: &mut dyn Write, ledger: &Ledger, form: Form, width: usize) -> io::Result<()> {
    let places: Vec<Places> = ledger.sources.iter().map(Places::of).collect();
    let book = Book { ledger, places: &places };
    match form {
        Form::Text => book.text(output, width),
        Form::Markdown => book.markdown(output),
        Form::Csv => book.csv(output),
        Form::Jsonl => book.lines(output),
        Form::Html => html::write(output, &book),
    }
}

/// A ledger with the lines of its sources.
struct Book<'a> {
    ledger: &'a Ledger,
    places: &'a [Places<'a>],
}

impl<'a> Book<'a> {
    fn words(&self, source: usize, span: &std::ops::Range<usize>) -> &'a str {
        self.ledger.sources.get(source).and_then(|source| source.text.get(span.clone())).unwrap_or_default()
    }

    fn name(&self, source: usize) -> String {
        self.ledger.sources.get(source).map_or_else(String::new, |source| one_line(&source.name))
    }

    /// `notes/wire.txt:3:14`.
    fn place(&self, source: usize, offset: usize) -> String {
        let position = self.places[source].at(offset);
        format!("{}:{}:{}", self.name(source), position.line, position.column)
    }

    /// `14 claims: 2 contradicted, 3 unsupported, 9 supported`.
    fn summary(&self) -> String {
        let counts = Mark::ALL.into_iter().filter_map(|mark| {
            let count = self.ledger.entries.iter().filter(|entry| entry.verdict == mark).count();
            (count > 0).then(|| format!("{count} {}", mark.words()))
        });
        let counts: Vec<String> = counts.collect();
        match self.ledger.entries.len() {
            0 => "No claims to hold against a source.".to_owned(),
            all => format!("{}: {}", counted(all, "claim", "claims"), counts.join(", ")),
        }
    }

    fn text(&self, output: &mut dyn Write, width: usize) -> io::Result<()> {
        let mut draft = None;
        for entry in &self.ledger.entries {
            if draft.replace(entry.source) != Some(entry.source) {
                writeln!(output, "{}", self.name(entry.source))?;
            }
            let position = self.places[entry.source].at(entry.span.start);
            let place = format!("{}:{}", position.line, position.column);
            let said = cut(self.words(entry.source, &entry.span), width.saturating_sub(44).max(24));
            writeln!(output, "  {place:>7}  {:<22}{:<9} {said}", entry.verdict.words(), entry.kind.name())?;
            for line in
                wrapped(&entry.note, width.saturating_sub(INDENT.len() + 3)).iter().filter(|line| !line.is_empty())
            {
                writeln!(output, "{INDENT}   {line}")?;
            }
            for cited in &entry.passages {
                let said = cut(self.words(cited.source, &cited.span), PASSAGE_WIDTH);
                let place = self.place(cited.source, cited.span.start);
                writeln!(output, "{INDENT}   {} {place}: {said}", cited.role.name())?;
            }
        }
        writeln!(output, "{}", self.summary())
    }

    fn markdown(&self, output: &mut dyn Write) -> io::Result<()> {
        use super::markdown::escaped;
        writeln!(output, "# Ledger\n\n{}", escaped(&self.summary()))?;
        let mut draft = None;
        for (number, entry) in (1..).zip(&self.ledger.entries) {
            if draft.replace(entry.source) != Some(entry.source) {
                writeln!(output, "\n## {}\n", escaped(&self.name(entry.source)))?;
            }
            let position = self.places[entry.source].at(entry.span.start);
            let said = escaped(&cut(self.words(entry.source, &entry.span), PASSAGE_WIDTH));
            let (line, column) = (position.line, position.column);
            let (verdict, kind) = (entry.verdict.words(), entry.kind.name());
            writeln!(output, "{number}. **{verdict}** ({kind}, line {line}, column {column}): {said}")?;
            if !entry.note.is_empty() {
                writeln!(output, "   - {}", escaped(&one_line(&entry.note)))?;
            }
            for cited in &entry.passages {
                let said = escaped(&cut(self.words(cited.source, &cited.span), PASSAGE_WIDTH));
                let place = escaped(&self.place(cited.source, cited.span.start));
                writeln!(output, "   - {} {place}: {said}", cited.role.name())?;
            }
        }
        Ok(())
    }

    fn csv(&self, output: &mut dyn Write) -> io::Result<()> {
        writeln!(output, "draft,line,column,claim,kind,verdict,note,passages")?;
        for entry in &self.ledger.entries {
            let position = self.places[entry.source].at(entry.span.start);
            let passages = entry.passages.iter().map(|cited| {
                let said = one_line(self.words(cited.source, &cited.span));
                format!("{} {} “{said}”", cited.role.name(), self.place(cited.source, cited.span.start))
            });
            let cells = [
                self.name(entry.source),
                position.line.to_string(),
                position.column.to_string(),
                one_line(self.words(entry.source, &entry.span)),
                entry.kind.name().to_owned(),
                entry.verdict.name().to_owned(),
                one_line(&entry.note),
                passages.collect::<Vec<_>>().join("; "),
            ];
            writeln!(output, "{}", cells.map(|cell| cell_of(&cell)).join(","))?;
        }
        Ok(())
    }

    fn lines(&self, output: &mut dyn Write) -> io::Result<()> {
        for entry in &self.ledger.entries {
            if let Some(line) = self.wire(entry) {
                serde_json::to_writer(&mut *output, &line)?;
                writeln!(output)?;
            }
        }
        Ok(())
    }

    fn wire(&self, entry: &Entry) -> Option<WireEntry<'a>> {
        let place = |source: usize, span, sentence| {
            Some(wire_place(self.ledger.sources.get(source)?, &self.places[source], span, Some(sentence)))
        };
        let passages = entry.passages.iter().filter_map(|cited| {
            let place = place(cited.source, &cited.span, &cited.sentence)?;
            Some(WireCited { role: cited.role.name(), place })
        });
        Some(WireEntry {
            place: place(entry.source, &entry.span, &entry.sentence)?,
            kind: entry.kind.name(),
            verdict: entry.verdict.name(),
            note: entry.note.clone(),
            passages: passages.collect(),
        })
    }
}

/// A claim as programs read it.
#[derive(Serialize)]
struct WireEntry<'a> {
    #[serde(flatten)]
    place: WirePlace<'a>,
    kind: &'static str,
    verdict: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
    passages: Vec<WireCited<'a>>,
}

#[derive(Serialize)]
struct WireCited<'a> {
    role: &'static str,
    #[serde(flatten)]
    place: WirePlace<'a>,
}

/// A cell in quotation marks where it needs them; one that a spreadsheet would work out is made text.
fn cell_of(text: &str) -> String {
    let lead = if text.starts_with(['=', '+', '-', '@', '\t']) { "'" } else { "" };
    match text.contains([',', '"', '\n', '\r']) || !lead.is_empty() {
        true => format!("\"{lead}{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

/// `draft.md and notes.md`.
fn names_of_drafts(book: &Book<'_>) -> String {
    let drafts = book.ledger.sources.iter().filter(|source| source.is_draft());
    listed(&drafts.map(|source| one_line(&source.name)).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_hold_what_they_say() {
        for (text, expected) in [
            ("212", "212"),
            ("a, b", "\"a, b\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("=1+1", "\"'=1+1\""),
            ("-5", "\"'-5\""),
        ] {
            assert_eq!(cell_of(text), expected);
        }
    }
}
