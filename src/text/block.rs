//! What every format cuts a text into, and the few questions that are asked of a block's words.

use std::ops::Range;

/// One paragraph, heading, item, cell or stretch of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// Its bytes in the source, without white space and list markers at either end.
    pub(super) span: Range<usize>,
    pub(super) shape: Shape,
    /// How many of its bytes are the text of links.
    pub(super) linked: usize,
}

/// How a block is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A heading of this level, 1 for the outermost.
    Heading(u8),
    Paragraph,
    Item,
    Cell,
    Code,
}

impl Block {
    pub(super) fn new(span: Range<usize>, shape: Shape) -> Self {
        Self { span, shape, linked: 0 }
    }

    /// Its words in `text`.
    pub(super) fn words<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.span.clone()).unwrap_or_default()
    }
}

/// White space, and the marks that take no room: byte order marks, zero-width spaces and joiners.
pub(super) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}')
}

/// How `words` end, closing quotation marks and brackets aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// A full stop.
    Stop,
    /// A question or exclamation mark: a sentence or a headline.
    Mark,
    /// An ellipsis.
    Ellipsis,
    /// A colon.
    Colon,
    /// A comma, semicolon or dash: more is to come.
    Pause,
    /// None of these.
    Open,
}

impl Ending {
    pub(super) fn of(words: &str) -> Self {
        let is_closer = |letter: char| is_blank(letter) || matches!(letter, '”' | '’' | '"' | '\'' | ')' | ']' | '»');
        let words = words.trim_end_matches(is_closer);
        match words.chars().next_back() {
            Some('…') => Self::Ellipsis,
            Some('.') if words.ends_with("...") => Self::Ellipsis,
            Some('.') => Self::Stop,
            Some('?' | '!') => Self::Mark,
            Some(':') => Self::Colon,
            Some(',' | ';' | '–' | '—' | '-') => Self::Pause,
            _ => Self::Open,
        }
    }
}

/// Letters and other characters, but never more than `limit`: a cheap length for long texts.
pub(super) fn length_up_to(words: &str, limit: usize) -> usize {
    words.chars().take(limit).count()
}

/// Whether `words` read like a paragraph of a story: at least `least` characters, closed by a stop or a mark.
pub(super) fn is_prose(words: &str, least: usize) -> bool {
    length_up_to(words, least) >= least && matches!(Ending::of(words), Ending::Stop | Ending::Mark | Ending::Colon)
}
