//! The ledger as a page: the draft with every claim marked, and beside it the claims with the passages held against them.
//!
//! Marks differ in more than colour, every claim links to its line and every line back, and without the script nothing is
//! lost but filters and keys. Claims may stand in one another, a figure in a quotation: each letter of the draft links to
//! the innermost.

use super::{Book, names_of_drafts};
use crate::ledger::{Entry, Mark};
use crate::report::MESSAGE_WIDTH;
use crate::report::page::{self, escaped, in_sentence};
use crate::report::wording::cut;
use crate::source::{Format, Source};
use crate::value::KINDS;
use std::borrow::Cow;
use std::io::{self, Write};
use std::ops::Range;

/// Letters of a claim in the list; a long quotation stands whole in the draft.
const SAID_WIDTH: usize = 300;

pub(super) fn write(output: &mut dyn Write, book: &Book<'_>) -> io::Result<()> {
    let title = format!("Ledger of {}", names_of_drafts(book));
    page::write(output, &title, |output| {
        writeln!(output, "<a class=\"skip\" href=\"#claims\">Skip to the claims</a>\n<header>")?;
        writeln!(output, "<h1>{}</h1>\n<p>{}</p>", escaped(&title), escaped(&book.summary()))?;
        let sources = book.ledger.sources.iter().filter(|source| !source.is_draft());
        let sources: Vec<String> = sources.map(|source| escaped(&source.name)).collect();
        writeln!(output, "<p>Held against: {}</p>\n</header>", sources.join(", "))?;
        filters(output, book)?;
        writeln!(output, "<main class=\"columns\">\n<section aria-label=\"Draft\" tabindex=\"0\">")?;
        drafts(output, book)?;
        writeln!(output, "</section>\n<section id=\"claims\" aria-labelledby=\"list\" tabindex=\"0\">")?;
        writeln!(output, "<h2 id=\"list\">Claims</h2>\n<ol class=\"list\">")?;
        for (number, entry) in book.ledger.entries.iter().enumerate() {
            line(output, book, number, entry)?;
        }
        writeln!(output, "</ol>\n</section>\n</main>")
    })
}

/// The boxes by which claims are shown or hidden; the script shows them.
fn filters(output: &mut dyn Write, book: &Book<'_>) -> io::Result<()> {
    let entries = &book.ledger.entries;
    writeln!(output, "<form class=\"filters\" aria-label=\"Filters\" hidden>")?;
    let verdicts =
        Mark::ALL.map(|mark| (mark.name(), mark.words(), entries.iter().filter(|entry| entry.verdict == mark).count()));
    boxes(output, "verdict", "Verdict", &verdicts)?;
    let kinds = KINDS.map(|row| (row.name, row.name, entries.iter().filter(|entry| entry.kind == row.kind).count()));
    boxes(output, "kind", "Kind", &kinds)?;
    writeln!(
        output,
        "<p class=\"keys\"><span class=\"on-keys\"><kbd>j</kbd> <kbd>k</kbd> next and previous claim, <kbd>n</kbd> \
         <kbd>p</kbd> the same among those to look up, <kbd>f</kbd> filters.</span> \
         <span id=\"shown\" role=\"status\"></span></p>\n</form>"
    )
}

fn boxes(output: &mut dyn Write, name: &str, legend: &str, rows: &[(&str, &str, usize)]) -> io::Result<()> {
    writeln!(output, "<fieldset><legend>{legend}</legend>")?;
    for (value, words, count) in rows.iter().filter(|(.., count)| *count > 0) {
        writeln!(
            output,
            "<label><input type=\"checkbox\" name=\"{name}\" value=\"{value}\" checked>{words} ({count})</label>"
        )?;
    }
    writeln!(output, "</fieldset>")
}

/// The drafts with their claims marked.
fn drafts(output: &mut dyn Write, book: &Book<'_>) -> io::Result<()> {
    for (index, source) in book.ledger.sources.iter().enumerate().filter(|(_, source)| source.is_draft()) {
        writeln!(output, "<h2>{}</h2>", escaped(&source.name))?;
        write!(output, "<div class=\"text\">")?;
        let text = unwrapped(source);
        let own = book.ledger.entries.iter().enumerate().filter(|(_, entry)| entry.source == index);
        let mut own: Vec<(usize, &Entry)> = own.collect();
        own.sort_by_key(|(number, entry)| (entry.span.start, *number));
        let first = book.ledger.starts.get(index).copied().unwrap_or(0);
        let cuts = cuts(&own, first..source.text.len());
        let mut coming = own.into_iter().peekable();
        let mut open: Vec<(usize, &Entry)> = Vec::new();
        for stretch in cuts.windows(2) {
            let (start, end) = (stretch[0], stretch[1]);
            open.retain(|(_, entry)| entry.span.end > start);
            while let Some(entry) = coming.next_if(|(_, entry)| entry.span.start <= start) {
                open.push(entry);
            }
            let innermost = open.iter().min_by_key(|(number, entry)| (entry.span.len(), *number));
            let words = escaped(text.get(start..end).unwrap_or_default());
            match innermost {
                Some((number, entry)) => mark(output, *number, entry, (start, &words))?,
                None => write!(output, "{words}")?,
            }
        }
        writeln!(output, "</div>")?;
    }
    Ok(())
}

/// Where a claim starts or ends in the text of a draft, both ends of the text among them; in order.
fn cuts(entries: &[(usize, &Entry)], text: Range<usize>) -> Vec<usize> {
    let ends = entries.iter().flat_map(|(_, entry)| [entry.span.start, entry.span.end]);
    let mut cuts: Vec<usize> = ends.chain([text.start, text.end]).filter(|cut| *cut >= text.start).collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// Words of a claim, linked to its line. Its first words are what the line links back to.
fn mark(output: &mut dyn Write, number: usize, entry: &Entry, (start, words): (usize, &str)) -> io::Result<()> {
    let anchor = if entry.span.start == start { format!(" id=\"d{number}\"") } else { String::new() };
    let (name, title) = (entry.verdict.name(), entry.verdict.words());
    write!(output, "<a class=\"claim {name}\" href=\"#c{number}\"{anchor} title=\"{title}\">{words}</a>")
}

/// The text as it is read: in Markdown the end of a line inside of a paragraph is a blank. As many bytes as before.
fn unwrapped(source: &Source) -> Cow<'_, str> {
    if source.format == Format::Plain {
        return Cow::Borrowed(&source.text);
    }
    let bytes = source.text.as_bytes();
    let is_break = |at: usize| bytes.get(at).is_none_or(|byte| *byte == b'\n');
    let starts_block =
        |at: usize| matches!(bytes.get(at), Some(b'#' | b'-' | b'*' | b'+' | b'>' | b'|' | b' ' | b'\t'));
    let mut line_start = 0;
    let text = source.text.char_indices().map(|(at, letter)| {
        if letter != '\n' {
            return letter;
        }
        let is_heading = bytes.get(line_start) == Some(&b'#');
        let is_inside = at > 0 && !is_break(at - 1) && !is_break(at + 1) && !starts_block(at + 1) && !is_heading;
        line_start = at + 1;
        if is_inside { ' ' } else { '\n' }
    });
    Cow::Owned(text.collect())
}

/// One claim with what is held against it.
fn line(output: &mut dyn Write, book: &Book<'_>, number: usize, entry: &Entry) -> io::Result<()> {
    let (verdict, kind) = (entry.verdict, entry.kind.name());
    writeln!(
        output,
        "<li class=\"entry {}\" id=\"c{number}\" data-verdict=\"{}\" data-kind=\"{kind}\" tabindex=\"-1\">",
        verdict.name(),
        verdict.name()
    )?;
    let said = escaped(&cut(book.words(entry.source, &entry.span), SAID_WIDTH));
    let place = escaped(&book.place(entry.source, entry.span.start));
    writeln!(
        output,
        "<h3><a class=\"said\" href=\"#d{number}\">{said}</a> <span class=\"badge\">{}</span> \
         <span class=\"kind\">{kind}</span> <span class=\"place\">{place}</span></h3>",
        verdict.words()
    )?;
    if !entry.note.is_empty() {
        writeln!(output, "<p class=\"note\">{}</p>", escaped(&cut(&entry.note, MESSAGE_WIDTH)))?;
    }
    if !entry.passages.is_empty() {
        writeln!(output, "<ul class=\"cited\">")?;
        for cited in &entry.passages {
            let Some(source) = book.ledger.sources.get(cited.source) else { continue };
            let place = escaped(&book.place(cited.source, cited.span.start));
            let role = cited.role.name();
            let said = in_sentence(&source.text, &cited.span, &cited.sentence);
            writeln!(output, "<li><span class=\"role\">{role} · {place}</span><br><q>{said}</q></li>")?;
        }
        writeln!(output, "</ul>")?;
    }
    writeln!(output, "</li>")
}
