//! What of a text is shown around a place: one line, cut to the width at hand.
//!
//! A paragraph of news is one line of three to nine hundred letters, which no terminal shows whole and miette never
//! cuts. So every place is drawn in a window of its line, with `…` where something was left out; places in the same
//! line share a window when they fit. The decision a reader would question: the windows are laid one after another in
//! a text that exists nowhere else, and miette is given offsets into that. It knows one text per diagnostic only, and
//! this way the sides of a finding can stand in as many files as they like.
//!
//! A place that runs over a line break (a quotation in hard-wrapped text) is shown on one line, with `↵` at the break.

use super::place::Places;
use super::wording::shown;
use crate::source::Source;
use std::ops::Range;

/// Something to be underlined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Index of the text.
    pub(super) source: usize,
    /// Bytes in that text.
    pub(super) span: Range<usize>,
    /// What to say there.
    pub(super) label: Option<String>,
    /// Marks of one tone are drawn in one colour.
    pub(super) tone: usize,
}

/// A stretch of one line as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Window {
    /// Name of the text.
    pub(super) name: String,
    /// Line of the first mark, from 0.
    pub(super) line: usize,
    /// What is shown.
    pub(super) text: String,
    /// The marks in it, by place.
    pub(super) marks: Vec<Shown>,
}

/// A mark inside a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// Bytes in the window's text.
    pub(super) span: Range<usize>,
    /// Column in the file, from 0.
    pub(super) column: usize,
    /// What to say there.
    pub(super) label: Option<String>,
    /// The mark's tone.
    pub(super) tone: usize,
}

/// Texts with their places, found once for all that is drawn.
pub(super) struct Texts<'a> {
    sources: &'a [Source],
    places: Vec<Places<'a>>,
}

impl<'a> Texts<'a> {
    pub(super) fn of(sources: &'a [Source]) -> Self {
        Self { sources, places: sources.iter().map(Places::of).collect() }
    }
}

/// Cuts the windows for `marks`, in the order in which their first marks come, each at most `width` letters wide.
pub(super) fn windows(texts: &Texts, marks: Vec<Mark>, width: usize) -> Vec<Window> {
    let mut groups: Vec<Group> = Vec::new();
    for mut mark in marks {
        let Some(source) = texts.sources.get(mark.source) else { continue };
        let text = source.text.as_str();
        mark.span = clipped(text, &mark.span);
        let line = line_around(text, &texts.places[mark.source], &mark.span);
        let room = groups.iter_mut().find(|group| {
            let hull = hull(&group.hull, &mark.span);
            group.source == mark.source && group.line == line && fits(text, &hull, width)
        });
        match room {
            Some(group) => {
                group.hull = hull(&group.hull, &mark.span);
                group.marks.push(mark);
            }
            None => groups.push(Group { source: mark.source, line, hull: mark.span.clone(), marks: vec![mark] }),
        }
    }
    groups.into_iter().map(|group| group.cut(texts, width)).collect()
}

/// Marks that will share a window.
struct Group {
    source: usize,
    line: Range<usize>,
    hull: Range<usize>,
    marks: Vec<Mark>,
}

/// Letters between the middle of a mark and its label.
const LABEL_LEAD: usize = 4;

impl Group {
    /// How many letters may stand before the marks, so that there is room for the labels, which start at their middles.
    fn left_most(&self, text: &str, width: usize) -> usize {
        let ends = self.marks.iter().filter_map(|mark| {
            let label = letters(mark.label.as_ref()?, width);
            let middle =
                letters(&text[self.hull.start..mark.span.start], width) + letters(&text[mark.span.clone()], width) / 2;
            Some(middle + LABEL_LEAD + label)
        });
        width.saturating_sub(ends.max().unwrap_or(0))
    }

    fn cut(mut self, texts: &Texts, width: usize) -> Window {
        let (source, places) = (&texts.sources[self.source], &texts.places[self.source]);
        let text = source.text.as_str();
        self.marks.sort_by_key(|mark| (mark.span.start, mark.span.end));
        let view = if fits(text, &self.hull, width) {
            View::around(text, &self.line, &self.hull, width, self.left_most(text, width))
        } else {
            View::inside(text, &self.hull, width)
        };
        let marks = self.marks.into_iter().map(|mark| Shown {
            span: view.place(text, mark.span.start)..view.place(text, mark.span.end),
            column: places.at(mark.span.start).column - 1,
            label: mark.label,
            tone: mark.tone,
        });
        Window {
            name: source.name.clone(),
            line: places.at(self.hull.start).line - 1,
            marks: marks.collect(),
            text: view.text(text),
        }
    }
}

/// Which stretches of a line are seen.
struct View {
    /// The stretches, one or two, in order.
    parts: Vec<Range<usize>>,
    /// What stands before the first, between two and after the last.
    cuts: [&'static str; 3],
}

const CUT: &str = "…";

impl View {
    /// All of `hull`, and as much of its line on both sides as there is room for, but no more than `left_most` letters
    /// before it.
    fn around(text: &str, line: &Range<usize>, hull: &Range<usize>, width: usize, left_most: usize) -> Self {
        let spare = width.saturating_sub(letters(&text[hull.clone()], width));
        let left_most = letters_back(&text[line.start..hull.start], spare.min(left_most));
        let right_most = letters(&text[hull.end..line.end], spare);
        let right = right_most.min(spare - left_most.min(spare / 2));
        let left = left_most.min(spare - right);
        let mut start = back(text, line.start..hull.start, left);
        let mut end = forth(text, hull.end..line.end, right);
        // A cut takes the room of one letter.
        let cut_left = start > line.start;
        let cut_right = end < line.end;
        if cut_left {
            start = word_start(text, forth(text, start..hull.start, 1)..hull.start);
        }
        if cut_right {
            end = word_end(text, hull.end..back(text, hull.end..end, 1));
        }
        let mark = |is_cut: bool| if is_cut { CUT } else { "" };
        Self { parts: Vec::from([start..end; 1]), cuts: [mark(cut_left), "", mark(cut_right)] }
    }

    /// Both ends of `hull`, which is too long to be shown whole.
    fn inside(text: &str, hull: &Range<usize>, width: usize) -> Self {
        let tail = width / 3;
        let head_end = forth(text, hull.clone(), width.saturating_sub(tail + 1));
        let tail_start = back(text, head_end..hull.end, tail);
        Self { parts: vec![hull.start..head_end, tail_start..hull.end], cuts: ["", CUT, ""] }
    }

    fn text(&self, text: &str) -> String {
        let mut out = self.cuts[0].to_owned();
        for (number, part) in self.parts.iter().enumerate() {
            if number > 0 {
                out.push_str(self.cuts[1]);
            }
            out.extend(text[part.clone()].chars().filter_map(shown));
        }
        out.push_str(self.cuts[2]);
        // An empty place at the very end is drawn under a letter, and so needs one.
        out.push(' ');
        out
    }

    /// Where byte `offset` of the text is in what is shown; what is left out counts as the cut.
    fn place(&self, text: &str, offset: usize) -> usize {
        let mut place = self.cuts[0].len();
        for (number, part) in self.parts.iter().enumerate() {
            if number > 0 && offset >= part.start {
                place += self.cuts[1].len();
            }
            let seen = part.start..offset.clamp(part.start, part.end);
            place += text[seen].chars().filter_map(shown).map(char::len_utf8).sum::<usize>();
        }
        place
    }
}

fn hull(one: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    one.start.min(other.start)..one.end.max(other.end)
}

/// The range brought inside the text and onto its letters.
fn clipped(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    start..text.floor_char_boundary(span.end).max(start)
}

/// The lines that `span` touches, as one stretch.
fn line_around(text: &str, places: &Places, span: &Range<usize>) -> Range<usize> {
    let last = text.floor_char_boundary(span.end.saturating_sub(1)).max(span.start);
    hull(&hull(&places.line(span.start), &places.line(last)), span)
}

fn fits(text: &str, span: &Range<usize>, width: usize) -> bool {
    // Two letters of room for the cuts on both sides.
    letters(&text[span.clone()], width) + 2 <= width
}

/// How many letters `text` has, counted no further than `most`.
fn letters(text: &str, most: usize) -> usize {
    text.chars().take(most).count()
}

/// The same, counted from the end.
fn letters_back(text: &str, most: usize) -> usize {
    text.chars().rev().take(most).count()
}

/// The offset `count` letters after the start of `range`, or its end.
fn forth(text: &str, range: Range<usize>, count: usize) -> usize {
    let rest = &text[range.clone()];
    rest.char_indices().nth(count).map_or(range.end, |(at, _)| range.start + at)
}

/// The offset `count` letters before the end of `range`, or its start.
fn back(text: &str, range: Range<usize>, count: usize) -> usize {
    let rest = &text[range.clone()];
    match count {
        0 => range.end,
        _ => rest.char_indices().rev().nth(count - 1).map_or(range.start, |(at, _)| range.start + at),
    }
}

/// Longest piece of a word that is dropped so that a line is cut between words.
const PIECE_MAX: usize = 12;

/// The start of the first whole word in `range`, if it is near.
fn word_start(text: &str, range: Range<usize>) -> usize {
    if text[..range.start].ends_with(char::is_whitespace) {
        return range.start;
    }
    let mut letters = text[range.clone()].char_indices().take(PIECE_MAX);
    letters
        .find(|(_, letter)| letter.is_whitespace())
        .map_or(range.start, |(at, letter)| range.start + at + letter.len_utf8())
}

/// The end of the last whole word in `range`, if it is near.
fn word_end(text: &str, range: Range<usize>) -> usize {
    if text[range.end..].starts_with(char::is_whitespace) {
        return range.end;
    }
    let mut letters = text[range.clone()].char_indices().rev().take(PIECE_MAX);
    letters.find(|(_, letter)| letter.is_whitespace()).map_or(range.end, |(at, _)| range.start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The windows for these words of `text`, 24 wide, marks in brackets.
    fn cut(text: &str, words: &[&str]) -> Vec<String> {
        let source = Source::new("a.txt", text);
        let marks = words.iter().map(|word| {
            let start = text.find(word).expect("a word of the text");
            Mark { source: 0, span: start..start + word.len(), label: None, tone: 0 }
        });
        let windows = windows(&Texts::of(std::slice::from_ref(&source)), marks.collect(), 24);
        let drawn = windows.iter().map(|window| {
            let mut drawn = window.text.clone();
            for mark in window.marks.iter().rev() {
                drawn.insert(mark.span.end, ']');
                drawn.insert(mark.span.start, '[');
            }
            let (line, column) = (window.line + 1, window.marks[0].column + 1);
            format!("{line}:{column} {}", drawn.trim_end())
        });
        drawn.collect()
    }

    #[test]
    fn a_window_shows_its_marks_within_the_width() {
        let long = "The old bridge across the Önde river opened in May 1932 to traffic.";
        for (text, words, expected) in [
            ("Opened in 1932.", &["1932"][..], &["1:11 Opened in [1932]."][..]),
            (long, &["1932"], &["1:52 …in May [1932] to…"]),
            (long, &["The"], &["1:1 [The] old bridge across…"]),
            (long, &["traffic"], &["1:60 …in May 1932 to [traffic]."]),
            (long, &["Önde", "opened"], &["1:27 …[Önde] river [opened] in…"]),
            (long, &["The", "1932"], &["1:1 [The] old bridge across…", "1:52 …in May [1932] to…"]),
            ("one\r\ntwo\r\n", &["two"], &["2:1 [two]"]),
            ("is “very\nlate” now", &["“very\nlate”"], &["1:4 is [“very↵late”] now"]),
            (long, &["bridge across the Önde river opened"], &["1:9 [bridge across t…r opened]"]),
            ("\u{1b}[2J seven\tmen", &["seven"], &["1:6 \u{fffd}[2J [seven] men"]),
        ] {
            assert_eq!(cut(text, words), expected, "{text} {words:?}");
        }
    }

    #[test]
    fn places_outside_the_text_do_no_harm() {
        let sources = [Source::new("a.txt", "ä"), Source::new("b.txt", "")];
        for (source, span) in [(0, 1..99), (0, 5..7), (1, 0..0), (7, 0..1)] {
            let windows = windows(&Texts::of(&sources), vec![Mark { source, span, label: None, tone: 0 }], 24);
            assert!(windows.iter().all(|window| window.marks[0].span.end <= window.text.len()));
        }
    }
}
