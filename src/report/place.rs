//! Places of many claims in one text, without counting its letters anew for each.
//!
//! [`Lines::position`] counts from the start of the line. A text without line breaks can hold a hundred thousand values
//! in one line, so reports go through here: letters are counted once, with a mark every so many bytes.

use crate::source::{Lines, Position, Source};
use std::ops::Range;

/// Bytes between two marks.
const STRIDE: usize = 1024;

/// The places of one text.
pub(super) struct Places<'a> {
    text: &'a str,
    lines: Lines,
    /// How many letters stand before every [`STRIDE`]th byte.
    marks: Vec<usize>,
}

impl<'a> Places<'a> {
    pub(super) fn of(source: &'a Source) -> Self {
        let text = source.text.as_str();
        let mut marks = vec![0];
        let mut letters = 0;
        for at in (0..text.len()).step_by(STRIDE) {
            letters += count(&text[text.floor_char_boundary(at)..text.floor_char_boundary(at + STRIDE)]);
            marks.push(letters);
        }
        Self { text, lines: Lines::of(text), marks }
    }

    /// The place of byte `offset`, as [`Lines::position`] has it; one past the end is the end's.
    pub(super) fn at(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let start = self.lines.line_at(self.text, offset).start;
        let line = self.lines.position(self.text, start).line;
        Position { line, column: self.letters_before(offset) - self.letters_before(start) + 1 }
    }

    /// Bytes of the line that holds `offset`, without its line break.
    pub(super) fn line(&self, offset: usize) -> Range<usize> {
        self.lines.line_at(self.text, offset)
    }

    fn letters_before(&self, offset: usize) -> usize {
        let mark = offset / STRIDE;
        self.marks[mark] + count(&self.text[self.text.floor_char_boundary(mark * STRIDE)..offset])
    }
}

/// How many letters are seen: a byte order mark takes no column.
fn count(text: &str) -> usize {
    text.chars().filter(|letter| *letter != '\u{feff}').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_lines() {
        let long = format!("\u{feff}zwölf und elf\r\n\n{} drei\nvier", "ä, 5".repeat(STRIDE));
        for text in ["", "eins", &long] {
            let source = Source::new("a.txt", text);
            let lines = Lines::of(text);
            let places = Places::of(&source);
            for offset in 0..text.len() + 2 {
                assert_eq!(places.at(offset), lines.position(text, offset), "{offset}");
            }
        }
    }
}
