//! Sources to segments: what of a text may state something, and where its sentences end.
//!
//! First step of the flow. The decision a reader would question: markup is not taken out but blanked.
//! [`Document::text`] has the same bytes at the same places as the file, with markup replaced by spaces, so that every
//! offset downstream is an offset into the file and no source map is needed.
//!
//! Each format cuts its text into blocks; what follows (furniture, sentences, headings) is the same for all of them.

mod block;
mod boilerplate;
mod caption;
mod dateline;
mod front_matter;
mod furniture;
mod html;
mod markdown;
mod plain;

pub use front_matter::FrontMatter;

use crate::diagnostic::Diagnostic;
use crate::language::sentences;
use crate::source::{Format, Source};
use block::{Block, Shape};
use std::ops::Range;

/// A source as the next steps read it.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The source's text with markup blanked: same length in bytes, same places.
    pub text: String,
    /// Its segments in reading order, boilerplate included.
    pub segments: Vec<Segment>,
    /// What the text says about itself: front matter, or the day in a line at its top.
    pub meta: FrontMatter,
    /// Faults of the front matter; their labels have source 0, this text.
    pub faults: Vec<Diagnostic>,
}

/// What a segment is in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// A headline or heading.
    Heading,
    /// A paragraph of running text, a quotation block.
    Body,
    /// The words under a picture, where something shows that they are.
    Caption,
    /// An item of a list.
    Item,
    /// A cell of a table.
    Cell,
    /// Something that states nothing about the story: share bars, link lists, contact lines, bylines, comment forms,
    /// headlines of other stories, code. Kept so that it can be shown, but it makes no claims.
    Boilerplate,
}

/// A stretch of a source that may state something: one paragraph, heading or list item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its bytes in the source. Line breaks inside count as white space.
    pub span: Range<usize>,
    /// What it is.
    pub kind: SegmentKind,
    /// Bytes of its sentences, in order.
    pub sentences: Vec<Range<usize>>,
    /// Index of the heading it stands under.
    pub heading: Option<usize>,
}

/// Reads a source into segments. Cannot fail: what is not understood is body text.
pub fn read(source: &Source) -> Document {
    let front = front_matter::read(&source.text);
    let (text, blocks) = match source.format {
        Format::Plain => plain::read(&source.text, front.end),
        Format::Markdown => markdown::read(&source.text, front.end),
    };
    debug_assert_eq!(text.len(), source.text.len());
    let mut meta = front.meta;
    meta.date = meta.date.or_else(|| dateline::day_at_top(&text, &blocks));
    let furniture = boilerplate::furniture(&text, &blocks, source.format);
    let segments = segments(&text, &blocks, &furniture);
    Document { text, segments, meta, faults: front.faults }
}

/// What is wrong with the front matter of a source; labels have source 0, this text.
pub fn faults_of_front_matter(source: &Source) -> Vec<Diagnostic> {
    front_matter::read(&source.text).faults
}

fn segments(text: &str, blocks: &[Block], furniture: &[bool]) -> Vec<Segment> {
    // The headings a block stands under, each with its level, outermost first.
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut segments = Vec::with_capacity(blocks.len());
    for (index, (block, is_furniture)) in blocks.iter().zip(furniture).enumerate() {
        let kind = match block.shape {
            _ if *is_furniture => SegmentKind::Boilerplate,
            Shape::Code => SegmentKind::Boilerplate,
            Shape::Heading(_) => SegmentKind::Heading,
            Shape::Item => SegmentKind::Item,
            Shape::Cell => SegmentKind::Cell,
            Shape::Paragraph if caption::is_caption(block.words(text)) => SegmentKind::Caption,
            Shape::Paragraph => SegmentKind::Body,
        };
        if let (SegmentKind::Heading, Shape::Heading(level)) = (kind, block.shape) {
            while open.last().is_some_and(|(above, _)| *above >= level) {
                open.pop();
            }
        }
        let heading = open.last().map(|(_, index)| *index);
        if let (SegmentKind::Heading, Shape::Heading(level)) = (kind, block.shape) {
            open.push((level, index));
        }
        let sentences = if block.shape == Shape::Code { Vec::new() } else { sentences(text, block.span.clone()) };
        segments.push(Segment { span: block.span.clone(), kind, sentences, heading });
    }
    segments
}

#[cfg(test)]
mod tests;
