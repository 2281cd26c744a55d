//! Places of many claims in one text, without counting its columns anew for each.
//!
//! [`Lines::position`] counts from the start of the line. A text without line breaks holds a hundred thousand values
//! in one line, so whoever lists them goes through here: a place further on in the same line is counted from the place
//! before.

use crate::source::{Lines, Position, Source};
use std::ops::Range;

/// The places of one text; quick when asked in rising order.
pub(super) struct Places<'a> {
    text: &'a str,
    lines: Lines,
    before: Option<(Range<usize>, Position)>,
}

impl<'a> Places<'a> {
    pub(super) fn of(source: &'a Source) -> Self {
        Self { text: &source.text, lines: Lines::of(&source.text), before: None }
    }

    /// The place of byte `offset`; one past the end is the end's.
    pub(super) fn at(&mut self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let (line, position) = match self.before.take() {
            Some((rest, position)) if rest.start <= offset && offset <= rest.end => {
                let between = self.text[rest.start..offset].chars().filter(|letter| *letter != '\u{feff}').count();
                (rest.end, Position { column: position.column + between, ..position })
            }
            _ => (self.lines.line_at(self.text, offset).end, self.lines.position(self.text, offset)),
        };
        self.before = Some((offset..line.max(offset), position));
        position
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_the_same_in_any_order() {
        let source = Source::new("a.txt", "\u{feff}zwölf und elf\r\n\n drei");
        let lines = Lines::of(&source.text);
        let mut places = Places::of(&source);
        for offset in [0, 3, 5, 9, 17, 18, 19, 20, 21, 30, 4, 21, 3] {
            assert_eq!(places.at(offset), lines.position(&source.text, offset), "{offset}");
        }
    }
}
