//! Plain text: lines to paragraphs, headings and list items.
//!
//! The decision a reader would question is what a line break means. Published articles come with one paragraph a line,
//! with or without blank lines between; mail and wire copy come hard-wrapped. No mark tells the two apart, so each text
//! decides for itself: it is wrapped when at least a third of its line pairs run on (the upper line has no stop and the
//! lower one starts small) and its lines are about as long as lines people wrap at. Only then are lines joined, and
//! only where the first word of the next line would not have fitted.
//!
//! Left out on purpose: words hyphenated at a line end, columns, and tables drawn with spaces.

use super::block::{Block, Ending, Shape, is_blank, is_prose, length_up_to};
use std::ops::Range;

/// The columns that people and programs wrap lines at.
const WRAP_COLUMNS: std::ops::RangeInclusive<usize> = 45..=120;
/// A headline has at most so many characters.
const HEADLINE_LENGTH_MAX: usize = 160;
/// A heading inside a text is shorter.
const HEADING_LENGTH_MAX: usize = 90;

/// Cuts `text` from byte `start` into blocks. What stands before is blanked in the text that is given back.
pub(super) fn read(text: &str, start: usize) -> (String, Vec<Block>) {
    let mut blanked = String::with_capacity(text.len());
    blanked.extend(text.as_bytes()[..start].iter().map(|byte| if matches!(byte, b'\n' | b'\r') { '\n' } else { ' ' }));
    blanked.push_str(&text[start..]);
    let lines = lines(&blanked, start);
    let mut blocks = paragraphs(&blanked, &lines);
    mark_headings(&blanked, &mut blocks);
    (blanked, blocks)
}

/// A line without the white space around it; empty for a blank one.
struct Line {
    span: Range<usize>,
    /// White space before it, in characters.
    indent: usize,
    /// Characters, list marker included, up to a bound.
    length: usize,
    /// Where its words start when it opens with a list marker.
    item: Option<usize>,
}

fn lines(text: &str, start: usize) -> Vec<Line> {
    let is_break =
        |letter: char| matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let mut lines = Vec::new();
    let mut at = start;
    for piece in text[start..].split_inclusive(is_break) {
        // The line feed of a CR LF pair ends no line of its own.
        let is_second_half = piece == "\n" && text[..at].ends_with('\r');
        if !is_second_half {
            lines.push(line(text, at..at + piece.len()));
        }
        at += piece.len();
    }
    lines
}

fn line(text: &str, span: Range<usize>) -> Line {
    let raw = &text[span.clone()];
    let words = raw.trim_start_matches(is_blank);
    let indent = length_up_to(&raw[..raw.len() - words.len()], 200);
    let from = span.end - words.len();
    let words = words.trim_end_matches(is_blank);
    // A line of dashes or stars parts paragraphs and states nothing.
    let states = words.contains(char::is_alphanumeric);
    let span = if states { from..from + words.len() } else { from..from };
    let item = marker_length(words).map(|length| from + length).filter(|_| states);
    Line { span, indent, length: length_up_to(words, 400), item }
}

/// How many bytes the list marker at the start of `words` takes: `- `, `• `, `12. `, `a) `.
fn marker_length(words: &str) -> Option<usize> {
    let mut letters = words.char_indices();
    let (_, first) = letters.next()?;
    let end = match first {
        '-' | '*' | '+' | '•' | '‣' | '◦' | '▪' | '■' | '●' | '·' | '–' => first.len_utf8(),
        '0'..='9' => {
            let digits = words.bytes().take_while(u8::is_ascii_digit).count();
            let closes = words[digits..].starts_with(['.', ')']);
            if digits > 2 || !closes {
                return None;
            }
            digits + 1
        }
        _ => return None,
    };
    let rest = &words[end..];
    let gap = rest.len() - rest.trim_start_matches(is_blank).len();
    (gap > 0).then_some(end + gap)
}

fn paragraphs(text: &str, lines: &[Line]) -> Vec<Block> {
    let width = wrap_width(text, lines);
    let mut blocks: Vec<Block> = Vec::new();
    let mut above: Option<&Line> = None;
    for line in lines {
        if line.span.is_empty() {
            above = None;
            continue;
        }
        let joins = above.zip(width).is_some_and(|(above, width)| runs_on(text, above, line, width));
        match blocks.last_mut().filter(|_| joins) {
            Some(block) => block.span.end = line.span.end,
            None => {
                let shape = if line.item.is_some() { Shape::Item } else { Shape::Paragraph };
                blocks.push(Block::new(line.item.unwrap_or(line.span.start)..line.span.end, shape));
            }
        }
        above = Some(line);
    }
    blocks
}

/// Whether `line` goes on with the paragraph of the line above it, in a text wrapped at `width` columns.
fn runs_on(text: &str, above: &Line, line: &Line, width: usize) -> bool {
    let first_word = text[line.span.clone()].split(is_blank).next().unwrap_or_default();
    // Ragged wrapping leaves a little room; a line far shorter than the rest was ended on purpose.
    let is_full = above.indent + above.length + 1 + length_up_to(first_word, width) + 6 > width;
    let is_indented_start = line.indent >= above.indent + 2 && above.item.is_none();
    is_full && line.item.is_none() && !is_indented_start
}

/// The columns `text` is wrapped at, or none when each of its lines is a paragraph.
fn wrap_width(text: &str, lines: &[Line]) -> Option<usize> {
    let pairs = || lines.windows(2).filter(|pair| pair.iter().all(|line| !line.span.is_empty()));
    let mut lengths: Vec<usize> = pairs().map(|pair| pair[0].indent + pair[0].length).collect();
    if lengths.is_empty() {
        return None;
    }
    lengths.sort_unstable();
    // The longest tenth may hold addresses, which are never broken.
    let width = lengths[(lengths.len() - 1) * 9 / 10];
    let run_on = pairs().filter(|pair| {
        let ending = Ending::of(&text[pair[0].span.clone()]);
        let starts_small = text[pair[1].span.clone()].starts_with(|letter: char| letter.is_lowercase());
        matches!(ending, Ending::Open | Ending::Pause) && starts_small
    });
    (WRAP_COLUMNS.contains(&width) && run_on.count() * 3 >= lengths.len()).then_some(width)
}

/// Finds the headline and the headings among the paragraphs: short, without a stop, with prose below.
fn mark_headings(text: &str, blocks: &mut [Block]) {
    let least = 20;
    let is_below =
        |block: &Block| block.shape == Shape::Item || is_prose(block.words(text), least) || is_long(text, block);
    let first_prose = blocks.iter().position(is_below);
    let Some(first_prose) = first_prose else { return };
    // From the end, so that a heading can stand on another one.
    let mut headings_below = 0;
    for index in (0..blocks.len().saturating_sub(1)).rev() {
        let words = blocks[index].words(text);
        let is_top = index < first_prose;
        let next = &blocks[index + 1];
        let stands_on = is_top || is_below(next) || (1..=2).contains(&headings_below);
        let closed = match Ending::of(words) {
            Ending::Stop | Ending::Pause | Ending::Ellipsis => true,
            Ending::Colon => next.shape != Shape::Item,
            Ending::Mark => words.starts_with(['"', '“', '‘', '\'']),
            Ending::Open => false,
        };
        let limit = if is_top || is_all_capitals(words) { HEADLINE_LENGTH_MAX } else { HEADING_LENGTH_MAX };
        let is_short = length_up_to(words, limit + 1) <= limit;
        // Somebody's words without a stop are a paragraph of the story.
        let is_said = !is_top && words.contains(['"', '“', '”']) && !is_all_capitals(words);
        let is_paragraph = blocks[index].shape == Shape::Paragraph && !is_said;
        if is_paragraph && !closed && is_short && stands_on && words.contains(char::is_alphabetic) {
            blocks[index].shape = Shape::Heading(if is_top { 1 } else { 2 });
            headings_below += 1;
        } else {
            headings_below = 0;
        }
    }
}

fn is_long(text: &str, block: &Block) -> bool {
    length_up_to(block.words(text), HEADLINE_LENGTH_MAX + 1) > HEADLINE_LENGTH_MAX
}

fn is_all_capitals(words: &str) -> bool {
    !words.contains(char::is_lowercase) && words.chars().filter(|letter| letter.is_uppercase()).take(4).count() == 4
}
