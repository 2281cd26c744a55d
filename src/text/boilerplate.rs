//! Which blocks of a text are furniture of the page and state nothing about the story.
//!
//! Lines are judged by their form and by a few phrases (see [`super::furniture`]); whole regions by the heading that
//! opens them. The decision a reader would question: when in doubt a block stays. A stray share line costs little, a
//! paragraph thrown away is a contradiction missed, so long prose ends a region of links, one block alone is always
//! text, and a reading that would leave nothing is dropped.

use super::block::{Block, Ending, Shape, is_blank, is_prose, length_up_to};
use super::dateline;
use super::furniture::{
    BEGINNINGS, COMMENT_SECTIONS, FURNITURE_WORDS, LINK_SECTIONS, OPEN_SECTIONS, SHARE_JOINERS, SHARE_WORDS,
    VAGUE_BEGINNINGS, WHOLE_LINES,
};
use crate::source::Format;
use std::collections::BTreeSet;

/// Longer blocks are no furniture, whatever they begin with.
const LINE_LENGTH_MAX: usize = 240;
/// A heading that opens a region has at most so many characters.
const SECTION_LENGTH_MAX: usize = 60;
/// A headline said again stands among so many blocks at the top.
const TOP_BLOCKS_MAX: usize = 20;
/// A paragraph of the story has at least so many characters.
const PROSE_LENGTH: usize = 120;
/// A paragraph this long ends a region of links by itself; teasers are shorter.
const LONG_PROSE_LENGTH: usize = 300;

/// For each block whether it is furniture.
pub(super) fn furniture(text: &str, blocks: &[Block], format: Format) -> Vec<bool> {
    if blocks.len() < 2 {
        return vec![false; blocks.len()];
    }
    let page = Page::new(text, blocks, format);
    let mut marks: Vec<bool> = (0..blocks.len()).map(|index| page.is_furniture_line(index)).collect();
    page.mark_share_bars(&mut marks);
    page.mark_link_lists(&mut marks);
    page.mark_repeated_headlines(&mut marks);
    page.mark_regions(&mut marks);
    page.mark_teasers_at_end(&mut marks);
    if marks.iter().all(|mark| *mark) {
        return vec![false; blocks.len()];
    }
    marks
}

/// A text with what is asked of its blocks more than once.
struct Page<'a> {
    text: &'a str,
    blocks: &'a [Block],
    format: Format,
    /// The words of short blocks in small letters, typography straightened, spaces single; empty for long blocks.
    folded: Vec<String>,
    /// The first and the last paragraph of running text.
    prose: Option<(usize, usize)>,
}

impl<'a> Page<'a> {
    fn new(text: &'a str, blocks: &'a [Block], format: Format) -> Self {
        let is_running = |block: &Block| is_story_shape(block) && is_prose(block.words(text), PROSE_LENGTH);
        let first = blocks.iter().position(is_running);
        let last = blocks.iter().rposition(is_running);
        let folded = blocks.iter().map(|block| fold(block.words(text))).collect();
        Self { text, blocks, format, folded, prose: first.zip(last) }
    }

    fn words(&self, index: usize) -> &'a str {
        self.blocks[index].words(self.text)
    }

    fn is_before_story(&self, index: usize) -> bool {
        self.prose.is_some_and(|(first, _)| index < first)
    }

    fn is_furniture_line(&self, index: usize) -> bool {
        let block = &self.blocks[index];
        let line = self.folded[index].as_str();
        if matches!(block.shape, Shape::Code | Shape::Cell) || line.is_empty() {
            return false;
        }
        let words = self.words(index);
        self.prose.is_some() && is_counter(line)
            || WHOLE_LINES.contains(&line.trim_end_matches(['.', ':', '!', '…', '»', '>', '→', ' ']))
            || has_furniture_beginning(line)
            || is_credit(line)
            || is_contact(line)
            || line.contains("all rights reserved")
            || line.contains(" appeared first on ")
            || self.is_before_story(index) && (is_byline(words) || dateline::is_stamp(words))
    }

    /// Lines made of nothing but names of networks and verbs of sharing. A single name of a network could be a heading
    /// about that network, so it counts only beside another such line.
    fn mark_share_bars(&self, marks: &mut [bool]) {
        let strength: Vec<usize> = self.folded.iter().map(|line| share_words(line)).collect();
        for index in 0..marks.len() {
            if self.blocks[index].shape == Shape::Cell {
                continue;
            }
            let near =
                |other: Option<usize>| other.and_then(|other| strength.get(other)).is_some_and(|count| *count > 0);
            let has_neighbour = near(index.checked_sub(1)) || near(index.checked_add(1));
            if strength[index] >= 2 || strength[index] == 1 && has_neighbour {
                marks[index] = true;
            }
        }
    }

    /// At least three blocks in a row that are links and no sentences.
    fn mark_link_lists(&self, marks: &mut [bool]) {
        let is_link = |block: &Block| {
            block.linked * 10 >= block.span.len() * 8
                && block.linked > 0
                && Ending::of(block.words(self.text)) != Ending::Stop
        };
        let mut from = 0;
        for run in self.blocks.chunk_by(|one, other| is_link(one) == is_link(other)) {
            if run.len() >= 3 && is_link(&run[0]) && run[0].shape != Shape::Cell {
                marks[from..from + run.len()].fill(true);
            }
            from += run.len();
        }
    }

    /// A headline said again above the story.
    fn mark_repeated_headlines(&self, marks: &mut [bool]) {
        let first_prose = self.prose.map_or(TOP_BLOCKS_MAX, |(first, _)| first.min(TOP_BLOCKS_MAX));
        let mut seen = BTreeSet::new();
        for (index, mark) in marks.iter_mut().enumerate().take(first_prose) {
            let is_headline = matches!(self.blocks[index].shape, Shape::Heading(_)) && !self.folded[index].is_empty();
            if is_headline && !*mark {
                *mark = !seen.insert(self.folded[index].as_str());
            }
        }
    }

    /// Sections of links and comments, from their heading to where the story goes on.
    fn mark_regions(&self, marks: &mut [bool]) {
        let mut index = 0;
        while index < marks.len() {
            let end = match self.section_at(index, marks) {
                Some(Section::Links) => self.end_of_links(index, marks),
                Some(Section::Comments) => marks.len(),
                None => {
                    index += 1;
                    continue;
                }
            };
            marks[index..end].fill(true);
            index = end;
        }
    }

    fn section_at(&self, index: usize, marks: &[bool]) -> Option<Section> {
        let line = self.folded[index].trim_end_matches([':', '.', '!', '…', '»', '>', '→', ' ']);
        let after_story = self.prose.is_some_and(|(first, _)| index > first);
        let is_heading_like = !matches!(self.blocks[index].shape, Shape::Code | Shape::Cell)
            && line.len() <= SECTION_LENGTH_MAX
            && Ending::of(self.words(index)) != Ending::Stop;
        if line.is_empty() || !after_story || !is_heading_like {
            return None;
        }
        let without_count = without_count(line);
        if COMMENT_SECTIONS.contains(&without_count) {
            return self.readers_speak_after(index, marks).then_some(Section::Comments);
        }
        let opens = OPEN_SECTIONS
            .iter()
            .any(|opening| line.strip_prefix(opening).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
        (opens && line.split(' ').count() <= 8 || LINK_SECTIONS.contains(&line)).then_some(Section::Links)
    }

    /// Whether what follows a comment heading looks like a form or a thread, and not like the story going on below a
    /// share bar: no running text at all, or more furniture at once.
    fn readers_speak_after(&self, index: usize, marks: &[bool]) -> bool {
        let no_story_left = self.prose.is_none_or(|(_, last)| last < index);
        let next = (index + 1)..marks.len().min(index + 4);
        let more_furniture = next.into_iter().any(|near| {
            let line = self.folded[near].trim_end_matches([':', ' ']);
            let is_form = line.contains("comment") || line.contains("reply") || line.ends_with(" says");
            is_form && marks[near] || LINK_SECTIONS.contains(&line) || line.ends_with(" says") || line == "reply"
        });
        let is_form = self.folded[index].starts_with("leave a");
        no_story_left || more_furniture || is_form
    }

    /// Where the region of links ends whose heading is at `opening`: before two paragraphs of running text in a row,
    /// before a very long one, before any right after a list, or at the next written heading that is no link.
    fn end_of_links(&self, opening: usize, marks: &[bool]) -> usize {
        let is_story = |index: usize| {
            self.blocks.get(index).is_some_and(|block| {
                let is_linked = block.linked * 2 >= block.span.len();
                is_story_shape(block) && !marks[index] && !is_linked && is_prose(self.words(index), PROSE_LENGTH)
            })
        };
        let from = opening + 1;
        for index in from..self.blocks.len() {
            if self.is_written_heading(opening, index) {
                return index;
            }
            let above = index - 1;
            // A heading over the resumed story is told from a last link only when a list was closed above it.
            let is_heading = |at: usize| matches!(self.blocks[at].shape, Shape::Heading(_));
            let is_item = |at: usize| at >= from && self.blocks[at].shape == Shape::Item;
            let follows_list = is_item(above) || is_heading(above) && is_item(above - 1);
            let is_very_long = length_up_to(self.words(index), LONG_PROSE_LENGTH) == LONG_PROSE_LENGTH;
            if is_story(index) && (is_very_long || follows_list || is_story(index + 1)) {
                return if follows_list && !is_item(above) { above } else { index };
            }
        }
        self.blocks.len()
    }

    /// Whether the block at `index` is a Markdown heading at or above the level of the one at `opening`.
    fn is_written_heading(&self, opening: usize, index: usize) -> bool {
        match (self.format, self.blocks[opening].shape, self.blocks[index].shape) {
            (Format::Markdown, Shape::Heading(opened), Shape::Heading(level)) => {
                level <= opened && self.blocks[index].linked == 0
            }
            _ => false,
        }
    }

    /// Headlines and cut-off teasers at the end of a text without a heading above them.
    fn mark_teasers_at_end(&self, marks: &mut [bool]) {
        let Some((_, last_prose)) = self.prose else { return };
        let mut first_teaser = None;
        let mut teasers = 0;
        for index in (last_prose + 1..marks.len()).rev() {
            let words = self.words(index);
            let is_short = length_up_to(words, LINE_LENGTH_MAX) < LINE_LENGTH_MAX;
            match Ending::of(words) {
                Ending::Ellipsis if is_short => {
                    teasers += 1;
                    first_teaser = Some(index);
                }
                Ending::Open | Ending::Mark if is_short => {}
                _ if marks[index] => {}
                _ => break,
            }
        }
        let Some(first) = first_teaser.filter(|_| teasers >= 2) else { return };
        let from = if first > last_prose + 1 { first - 1 } else { first };
        marks[from..].fill(true);
    }
}

/// What a heading opens.
enum Section {
    Links,
    Comments,
}

fn is_story_shape(block: &Block) -> bool {
    block.shape == Shape::Paragraph
}

/// Small letters, straight apostrophes, single spaces; empty when too long to be a line of furniture.
fn fold(words: &str) -> String {
    if length_up_to(words, LINE_LENGTH_MAX) == LINE_LENGTH_MAX {
        return String::new();
    }
    let mut folded = String::with_capacity(words.len());
    for word in words.split(is_blank).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        if word.is_ascii() {
            folded.push_str(word);
        } else {
            let letters = word.chars().flat_map(char::to_lowercase);
            folded.extend(letters.map(|letter| if letter == '’' { '\'' } else { letter }));
        }
    }
    folded.make_ascii_lowercase();
    folded
}

/// `0`, `1.2k`, `16 shares`: figures that count clicks.
fn is_counter(line: &str) -> bool {
    let mut has_digit = false;
    let is_figure = line.len() <= 12
        && line.chars().all(|letter| {
            has_digit |= letter.is_ascii_digit();
            letter.is_ascii_digit() || matches!(letter, '.' | ',' | 'k' | 'm' | '+' | ' ')
        });
    is_figure && has_digit
}

fn has_furniture_beginning(line: &str) -> bool {
    // The first byte tells most of them apart.
    let is_near = |beginning: &str| beginning.as_bytes().first() == line.as_bytes().first();
    let begins = |list: &[&str]| list.iter().any(|beginning| is_near(beginning) && line.starts_with(beginning));
    if !begins(BEGINNINGS) {
        return false;
    }
    if !begins(VAGUE_BEGINNINGS) {
        return true;
    }
    // A credit or a list of tags is short and open; a caption after `Photo:` is a sentence.
    let is_label = line.split_once(':').is_some_and(|(label, _)| !label.contains(' '));
    let is_sentence = Ending::of(line) == Ending::Stop;
    if is_label {
        return !is_sentence || line.split(' ').count() <= 8;
    }
    if let Some(owner) = line.strip_prefix("copyright ") {
        return ["19", "20", "©", "(c)"].iter().any(|mark| owner.starts_with(mark));
    }
    line.split(|letter: char| !letter.is_alphanumeric()).any(|word| FURNITURE_WORDS.contains(&word))
}

/// `(Reporting by …; Editing by …)`, `(AP Photo/…)`, `(Source: …)`: a bracket that is the whole block.
fn is_credit(line: &str) -> bool {
    let line = line.trim_end_matches('.');
    let Some(inside) = line.strip_prefix(['(', '[']).and_then(|rest| rest.strip_suffix([')', ']'])) else {
        return false;
    };
    let names_work =
        ["reporting by", "editing by", "edited by", "writing by", "written by", "compiled by", "translated by"];
    let begins =
        ["source:", "sources:", "with inputs from", "with input from", "photo", "image", "this story", "this article"];
    names_work.iter().any(|work| inside.contains(work))
        || begins.iter().any(|beginning| inside.starts_with(beginning)) && inside.split(' ').count() <= 30
}

/// A mail or web address with little beside it, or one that readers are asked to write to.
fn is_contact(line: &str) -> bool {
    if !["@", "://", "www."].iter().any(|sign| line.contains(sign)) {
        return false;
    }
    let is_mail = |word: &str| word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let is_web = |word: &str| ["http://", "https://", "www."].iter().any(|start| word.starts_with(start));
    let count = line.split(' ').count();
    let addresses =
        line.split(' ').filter(|word| is_mail(word.trim_matches(['(', ')', '<', '>'])) || is_web(word)).count();
    if addresses == 0 {
        return false;
    }
    let asks = ["contact", "email", "e-mail", "write to", "reach ", "send ", "tips", "letters"];
    let begins_asking = asks.iter().any(|word| line.starts_with(word));
    count <= addresses + 2 || count <= 25 && begins_asking
}

/// `By Ada Kern and Bo Lind, Harbour Desk`: names and nothing else.
fn is_byline(words: &str) -> bool {
    let Some(names) = words.strip_prefix("By ").or_else(|| words.strip_prefix("BY ")) else { return false };
    if length_up_to(names, 120) == 120 {
        return false;
    }
    let joins =
        ["and", "in", "for", "of", "at", "de", "da", "van", "von", "der", "bin", "al", "with", "the", "&", "|", "-"];
    let refused = ["The", "A", "An", "This", "That", "Our", "Your", "His", "Her", "Its", "Their"];
    let pieces: Vec<&str> =
        names.split(|letter: char| is_blank(letter) || letter == ',').filter(|piece| !piece.is_empty()).collect();
    let is_name =
        |piece: &&str| joins.contains(piece) || piece.starts_with(char::is_uppercase) || piece.starts_with('@');
    let starts_as_name =
        pieces.first().is_some_and(|first| !refused.contains(first) && first.starts_with(char::is_uppercase));
    (2..=14).contains(&pieces.len()) && starts_as_name && pieces.iter().all(is_name)
}

/// How many words of sharing a line has when it has no others, else 0.
fn share_words(line: &str) -> usize {
    let mut count = 0;
    for word in line.split([' ', ',', '/']).filter(|word| !word.is_empty()) {
        let word = word.trim_matches(|letter: char| matches!(letter, ':' | '.' | '!' | '(' | ')'));
        let is_figure = word.bytes().all(|byte| byte.is_ascii_digit());
        if SHARE_WORDS.contains(&word) {
            count += 1;
        } else if !is_figure && !SHARE_JOINERS.contains(&word) {
            return 0;
        }
    }
    count
}

/// A heading without the count before or after it: `12 comments`, `comments (12)`.
fn without_count(line: &str) -> &str {
    let is_count = |letter: char| letter.is_ascii_digit() || matches!(letter, '(' | ')' | '[' | ']' | ' ' | ',');
    let line = line.trim_matches(is_count);
    if line == "comment" { "comments" } else { line }
}
