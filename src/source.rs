//! Texts as they were read, and the only place where byte offsets become lines and columns.
//!
//! The text of a source is kept exactly as it is on disk, byte order mark and line ends included, so that every offset
//! anywhere in crosscheck is an offset into the file. A rules file is a source too, so that its faults show alike.

use crate::calendar::Day;
use std::ops::Range;

/// What a text is in a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The text that is to be published.
    Draft,
    /// A text it is held against.
    #[default]
    Source,
}

/// How a text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// Plain text: paragraphs are lines.
    #[default]
    Plain,
    /// Markdown, with or without front matter.
    Markdown,
}

impl Format {
    /// The format that the ending of a file name stands for; plain text when it says nothing.
    pub fn of_name(name: &str) -> Self {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        match ending.as_deref() {
            Some("md" | "markdown" | "mdown" | "mkd") => Self::Markdown,
            _ => Self::Plain,
        }
    }
}

/// One text as read, with its name and the day it speaks from.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The path as given, or the name in a batch.
    pub name: String,
    /// The text, byte for byte.
    pub text: String,
    /// How it is written.
    pub format: Format,
    /// Draft or source, where someone said so.
    pub role: Option<Role>,
    /// The day it was published, against which `yesterday` is read; from outside the text, or from its front matter.
    pub date: Option<Day>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Passages of sources with a lower rank are shown first.
    pub rank: Option<u32>,
    /// The name of the source that it tells again: both are one witness.
    pub derived_from: Option<String>,
}

impl Source {
    /// A source of this name and text, in the format its name stands for.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let name = name.into();
        Self { format: Format::of_name(&name), name, text: text.into(), ..Self::default() }
    }

    /// True for a text that is to be published.
    pub fn is_draft(&self) -> bool {
        self.role == Some(Role::Draft)
    }
}

/// A place in a text as people count: from 1, columns in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in code points, from 1.
    pub column: usize,
}

/// Where the lines of one text start; made once per text.
#[derive(Clone, Debug)]
pub struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// Finds the lines of `text`. A line ends after `\n`; a `\r` before it belongs to the line.
    pub fn of(text: &str) -> Self {
        let after_breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// The place of byte `offset` in `text`, the text these lines were found in. An offset past the end is the end's.
    /// A byte order mark takes no column.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|start| *start <= offset);
        let before = &text[self.starts[line - 1]..offset];
        let column = before.chars().filter(|letter| *letter != '\u{feff}').count() + 1;
        Position { line, column }
    }

    /// Bytes of the line that holds `offset`, without its line break.
    pub fn line_at(&self, text: &str, offset: usize) -> Range<usize> {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line - 1];
        let end = self.starts.get(line).map_or(text.len(), |next| next - 1);
        start..start + text[start..end].trim_end_matches(['\r', '\n']).len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_code_points_from_one() {
        let text = "\u{feff}one\r\ntwö three\n";
        let lines = Lines::of(text);
        let at = |needle: &str| lines.position(text, text.find(needle).expect("in the text"));
        assert_eq!(at("one"), Position { line: 1, column: 1 });
        assert_eq!(at("three"), Position { line: 2, column: 5 });
        assert_eq!(lines.position(text, 999), Position { line: 3, column: 1 });
        assert_eq!(&text[lines.line_at(text, 4)], "\u{feff}one");
        assert_eq!(&text[lines.line_at(text, 12)], "twö three");
    }
}
