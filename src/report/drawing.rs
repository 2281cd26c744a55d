//! A headline, its places in their files and its notes, drawn for a terminal.
//!
//! The one place that knows miette, which draws the snippets. The headline is written here, so that it stands on the
//! line of its code and can be searched for, and so are the notes, because miette has room for one help text and a
//! finding has several things to say.

use super::window::{Mark, Texts, Window, windows};
use super::wording::{one_line, wrapped};
use super::{Canvas, Colour};
use crate::diagnostic::Level;
use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan,
    SpanContents, ThemeStyles,
};
use std::fmt;
use std::io::{self, Write};

/// One thing to be drawn.
pub(super) struct Drawing<'a> {
    /// What stands before the headline: `error[differing-date]`.
    pub(super) code: String,
    /// How grave it is.
    pub(super) level: Level,
    /// One sentence.
    pub(super) headline: &'a str,
    /// The places.
    pub(super) marks: Vec<Mark>,
    /// What follows the snippets: a short word and a text each. A word is written once for all texts in a row.
    pub(super) notes: Vec<(&'static str, String)>,
}

/// Columns that the frame of a snippet takes beside the line number.
const FRAME: usize = 5;
/// Columns before the text of a note.
pub(super) const NOTE_INDENT: usize = 8;
/// Narrowest a label is made, even where that takes it past the width.
const LABEL_LEAST: usize = 24;

/// Draws `drawing`, whose marks are places in `texts`, and an empty line.
pub(super) fn draw(output: &mut dyn Write, drawing: Drawing, texts: &Texts, canvas: Canvas) -> io::Result<()> {
    let Drawing { code, level, headline, marks, notes } = drawing;
    // Line numbers of more than five digits may push a line past the width; that harms nothing.
    let mut windows = windows(texts, marks, canvas.width.saturating_sub(FRAME + 5));
    windows.iter_mut().for_each(|window| wrap_labels(window, canvas));
    let mut text = String::new();
    push_headline(&mut text, &code, level, headline, canvas);
    push_snippets(&mut text, windows, canvas);
    let mut last = "";
    for (word, note) in &notes {
        push_note(&mut text, if *word == last { "" } else { word }, note, canvas);
        last = word;
    }
    for line in text.lines() {
        writeln!(output, "{}", line.trim_end())?;
    }
    writeln!(output)
}

/// Breaks labels into lines that end where the window does; miette starts each under the middle of its mark.
fn wrap_labels(window: &mut Window, canvas: Canvas) {
    for mark in &mut window.marks {
        let Some(label) = &mut mark.label else { continue };
        let letters = |text: &str| text.chars().count();
        let middle = letters(&window.text[..mark.span.start]) + letters(&window.text[mark.span.clone()]) / 2;
        let room = canvas.width.saturating_sub(FRAME + 5 + 4 + middle).max(LABEL_LEAST);
        *label = wrapped(label, room).join("\n");
    }
}

/// Columns before the second and later lines of a headline.
const HEADLINE_INDENT: usize = 4;

fn push_headline(text: &mut String, code: &str, level: Level, headline: &str, canvas: Canvas) {
    let (start, bold, end) = match (canvas.colour, level) {
        (Colour::None, _) => ("", "", ""),
        (Colour::Ansi, Level::Error) => ("\u{1b}[31;1m", "\u{1b}[1m", "\u{1b}[0m"),
        (Colour::Ansi, Level::Warning) => ("\u{1b}[33;1m", "\u{1b}[1m", "\u{1b}[0m"),
        (Colour::Ansi, Level::Note) => ("\u{1b}[36;1m", "\u{1b}[1m", "\u{1b}[0m"),
    };
    let lead = code.chars().count() + 2;
    // Broken as if the code were so many letters of its first word, so that the first line is the shorter one.
    let filler = "x".repeat(lead.saturating_sub(HEADLINE_INDENT));
    let whole = format!("{filler}{}", one_line(headline));
    for (number, line) in wrapped(&whole, canvas.width.saturating_sub(HEADLINE_INDENT)).iter().enumerate() {
        match number {
            0 => text.push_str(&format!("{start}{code}{end}: {bold}{}{end}\n", &line[filler.len()..])),
            _ => text.push_str(&format!("{:HEADLINE_INDENT$}{bold}{line}{end}\n", "")),
        }
    }
}

fn push_snippets(text: &mut String, windows: Vec<Window>, canvas: Canvas) {
    let handler = handler(&windows, canvas);
    let mut drawn = String::new();
    // Writing into a string fails only where miette meets an offset it cannot read, and the bundle reads its own.
    let _ = handler.render_report(&mut drawn, &Drawn { bundle: Bundle::new(windows) });
    // The first line is miette's own place for a headline.
    text.push_str(&aligned(drawn.split_once('\n').map_or("", |(_, snippets)| snippets)));
}

/// Snippets with their frames below each other: miette makes each only as wide as its own line number.
fn aligned(snippets: &str) -> String {
    const CORNER: &str = "╭─[";
    // A text may hold the corner too, but there stands more than blanks before it.
    let indent = |line: &str| line.find(CORNER).filter(|at| line[..*at].trim().is_empty());
    let most = snippets.lines().filter_map(indent).max().unwrap_or(0);
    let mut missing = 0;
    let mut text = String::with_capacity(snippets.len());
    for line in snippets.split_inclusive('\n') {
        if let Some(own) = indent(line) {
            missing = most - own;
        }
        text.extend(std::iter::repeat_n(' ', missing));
        text.push_str(line);
    }
    text
}

fn push_note(text: &mut String, word: &str, note: &str, canvas: Canvas) {
    let (start, end) = match canvas.colour {
        Colour::None => ("", ""),
        Colour::Ansi => ("\u{1b}[36m", "\u{1b}[0m"),
    };
    for (number, line) in wrapped(note, canvas.width.saturating_sub(NOTE_INDENT)).iter().enumerate() {
        match number {
            0 if !word.is_empty() => text.push_str(&format!("{start}{word:>6}:{end} {line}\n")),
            _ => text.push_str(&format!("{:NOTE_INDENT$}{line}\n", "")),
        }
    }
}

/// A handler whose colours follow the tones of the marks: miette hands out its colours mark by mark, in order.
fn handler(windows: &[Window], canvas: Canvas) -> GraphicalReportHandler {
    let mut theme = match canvas.colour {
        Colour::None => GraphicalTheme::unicode_nocolor(),
        Colour::Ansi => GraphicalTheme::unicode(),
    };
    if canvas.colour == Colour::Ansi {
        let tones = ThemeStyles::ansi().highlights;
        let marks = windows.iter().flat_map(|window| &window.marks);
        theme.styles.highlights = marks.map(|mark| tones[mark.tone % tones.len()]).collect();
        // Nothing is drawn in them when there is no mark, but the list must not be empty.
        theme.styles.highlights.extend(tones.first());
    }
    GraphicalReportHandler::new_themed(theme)
        .with_links(false)
        .with_width(canvas.width)
        .with_context_lines(0)
        .without_syntax_highlighting()
}

/// Snippets in miette's terms.
#[derive(Debug)]
struct Drawn {
    bundle: Bundle,
}

impl fmt::Display for Drawn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("-")
    }
}

impl std::error::Error for Drawn {}

impl miette::Diagnostic for Drawn {
    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.bundle)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.bundle.labels()))
    }
}

/// Windows laid one after another in one text.
#[derive(Debug)]
struct Bundle {
    windows: Vec<Window>,
    /// Where each starts.
    bases: Vec<usize>,
}

impl Bundle {
    fn new(windows: Vec<Window>) -> Self {
        let mut next = 0;
        let bases = windows.iter().map(|window| {
            let base = next;
            // A gap, so that the end of one window is not the start of another.
            next = base + window.text.len() + 2;
            base
        });
        Self { bases: bases.collect(), windows }
    }

    fn labels(&self) -> impl Iterator<Item = LabeledSpan> {
        self.windows.iter().zip(&self.bases).flat_map(|(window, base)| {
            let labels = window.marks.iter();
            labels.map(move |mark| LabeledSpan::new(mark.label.clone(), base + mark.span.start, mark.span.len()))
        })
    }
}

impl SourceCode for Bundle {
    /// The window that holds `span`. A span over two windows is refused: miette asks for one to see whether two
    /// snippets can be drawn as one, and must be told no.
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let number = self.bases.partition_point(|base| *base <= span.offset());
        let at = number.checked_sub(1).ok_or(MietteError::OutOfBounds)?;
        let (window, base) = (&self.windows[at], self.bases[at]);
        if span.offset() + span.len() > base + window.text.len() {
            return Err(MietteError::OutOfBounds);
        }
        let asked = span.offset() - base;
        let mark = window.marks.iter().find(|mark| mark.span.start == asked).or(window.marks.first());
        Ok(Box::new(MietteSpanContents::new_named(
            one_line(&window.name),
            window.text.as_bytes(),
            SourceSpan::new(base.into(), window.text.len()),
            window.line,
            mark.map_or(0, |mark| mark.column),
            1,
        )))
    }
}
