//! Sources to segments: what of a text may state something, and where its sentences end.
//!
//! First step of the flow. The decision a reader would question: markup is not taken out but blanked. [`Document::text`]
//! has the same bytes at the same places as the file, with markup replaced by spaces, so that every offset downstream is
//! an offset into the file and no source map is needed.

use crate::source::Source;
use std::ops::Range;

/// A source as the next steps read it.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The source's text with markup blanked: same length in bytes, same places.
    pub text: String,
    /// Its segments in reading order, boilerplate included.
    pub segments: Vec<Segment>,
    /// What the front matter says.
    pub meta: FrontMatter,
}

/// What a text says of itself.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// Day.
    pub date: Option<crate::calendar::Day>,
    /// Publisher.
    pub publisher: Option<String>,
    /// Role.
    pub role: Option<crate::source::Role>,
}

/// What a segment is in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// A headline or heading.
    Heading,
    /// A paragraph of running text, a caption, a quotation block.
    Body,
    /// An item of a list.
    Item,
    /// Something that states nothing about the story: share bars, link lists, contact lines, bylines, comment forms,
    /// headlines of other stories, code. Kept so that it can be shown, but it makes no claims.
    Boilerplate,
}

/// A stretch of a source that may state something: one paragraph, heading or list item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its bytes in the source.
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
    let _ = source;
    Document::default()
}
