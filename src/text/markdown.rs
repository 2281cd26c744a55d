//! Markdown: what its reader would see as words, at the places where the file has them.
//!
//! The decision a reader would question: the parser's events are not turned into a text of their own. Everything starts
//! blank (line breaks kept), and only the bytes of text events are copied to their own places, so that `**40** million`
//! reads as `40` and `million` with more spaces between. An entity is replaced by its character where that is no longer
//! than the entity, which holds for all but a few.
//!
//! Left out on purpose, and blank: code, HTML tags and comments, addresses of links, alternative texts of pictures.

use super::block::{Block, Shape, is_blank};
use super::html::{self, Piece};
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Cuts `text` from byte `start` into blocks, and gives the text with its markup blanked.
pub(super) fn read(text: &str, start: usize) -> (String, Vec<Block>) {
    let mut reader = Reader::new(text);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    // A byte order mark would hide the markup of the first line.
    let start = if text[start..].starts_with('\u{feff}') { start + '\u{feff}'.len_utf8() } else { start };
    for (event, range) in Parser::new_ext(&text[start..], options).into_offset_iter() {
        reader.take(event, start + range.start..start + range.end);
    }
    reader.finish()
}

struct Reader<'a> {
    text: &'a str,
    blanked: Vec<u8>,
    blocks: Vec<Block>,
    /// First and last byte of the words read since the last block ended.
    words: Option<Range<usize>>,
    linked: usize,
    shape: Shape,
    items_open: usize,
    links_open: usize,
    /// Pictures, addresses as links and code blocks around the words: these stay blank.
    hidden: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let blanked = text.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { byte } else { b' ' }).collect();
        Self {
            text,
            blanked,
            blocks: Vec::new(),
            words: None,
            linked: 0,
            shape: Shape::Paragraph,
            items_open: 0,
            links_open: 0,
            hidden: 0,
        }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Text(words) if self.hidden == 0 => self.copy(&words, range),
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag),
            Event::Rule => self.close(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } | Tag::Image { .. } => self.hidden += 1,
            Tag::Link { .. } => self.links_open += 1,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
            Tag::CodeBlock(_) => {
                self.close();
                self.hidden += 1;
                let code = self.text[range.clone()].trim_end_matches(is_blank);
                self.blocks.push(Block::new(range.start..range.start + code.len(), Shape::Code));
            }
            Tag::Heading { level, .. } => {
                self.close();
                self.shape = Shape::Heading(level_number(*level));
            }
            Tag::Item => {
                self.close();
                self.items_open += 1;
                self.shape = Shape::Item;
            }
            Tag::TableCell => {
                self.close();
                self.shape = Shape::Cell;
            }
            Tag::HtmlBlock => {
                self.close();
                self.copy_html(range);
            }
            _ => self.close(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link if self.links_open > 0 => self.links_open -= 1,
            TagEnd::Link | TagEnd::Image => self.hidden = self.hidden.saturating_sub(1),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::CodeBlock => self.hidden = self.hidden.saturating_sub(1),
            TagEnd::Item => {
                self.close();
                self.items_open = self.items_open.saturating_sub(1);
                self.shape = self.running();
            }
            _ => self.close(),
        }
    }

    /// What words outside headings and cells are at this place.
    fn running(&self) -> Shape {
        if self.items_open > 0 { Shape::Item } else { Shape::Paragraph }
    }

    fn copy(&mut self, words: &str, range: Range<usize>) {
        let room = &mut self.blanked[range.clone()];
        let written = &self.text.as_bytes()[range.clone()];
        if written == words.as_bytes() {
            room.copy_from_slice(written);
        } else if words.len() <= room.len() {
            // An opening mark belongs to the word after it, everything else to the word before.
            let opens = words.starts_with(['“', '‘', '(', '[', '«', '$', '£', '€']);
            let from = if opens { room.len() - words.len() } else { 0 };
            room[from..from + words.len()].copy_from_slice(words.as_bytes());
        }
        if words.trim_matches(is_blank).is_empty() {
            return;
        }
        self.linked += if self.links_open > 0 { range.len() } else { 0 };
        match &mut self.words {
            Some(whole) => whole.end = whole.end.max(range.end),
            None => self.words = Some(range),
        }
    }

    /// Copies the words of a block of raw HTML.
    fn copy_html(&mut self, range: Range<usize>) {
        let text = self.text;
        for piece in html::pieces(&text[range.clone()]) {
            match piece {
                Piece::Words(words) => {
                    let place = range.start + words.start..range.start + words.end;
                    self.copy(&text[place.clone()], place);
                }
                Piece::Break => self.close(),
            }
        }
    }

    /// Makes a block of the words read so far.
    fn close(&mut self) {
        let running = self.running();
        let shape = std::mem::replace(&mut self.shape, running);
        let linked = std::mem::take(&mut self.linked);
        let Some(span) = self.words.take() else { return };
        let is_space = |byte: &u8| byte.is_ascii_whitespace();
        let bytes = &self.blanked[span.clone()];
        let before = bytes.iter().take_while(|byte| is_space(byte)).count();
        let after = bytes.iter().rev().take_while(|byte| is_space(byte)).count();
        if before < bytes.len() {
            self.blocks.push(Block { span: span.start + before..span.end - after, shape, linked });
        }
    }

    fn finish(mut self) -> (String, Vec<Block>) {
        self.close();
        // Only whole characters were copied into blanked ones, so this is UTF-8; should it ever not be, a blank text of
        // the same length keeps every offset true.
        let blanked = String::from_utf8(self.blanked).unwrap_or_else(|_| " ".repeat(self.text.len()));
        let is_inside =
            |block: &Block| blanked.is_char_boundary(block.span.start) && blanked.is_char_boundary(block.span.end);
        self.blocks.retain(is_inside);
        // A code block inside an item is met before the words around it are closed.
        self.blocks.sort_by_key(|block| block.span.start);
        (blanked, self.blocks)
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
