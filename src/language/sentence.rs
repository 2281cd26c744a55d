//! Cuts a paragraph into sentences.
//!
//! A stop, question or exclamation mark ends a sentence when white space and something that can start one follow. The
//! decision a reader would question: whether `U.S.` or `Ltd.` ends a sentence is told by the next word alone (`The`,
//! `In`, `He`), from the lists in [`super::abbreviation`]; the general segmentation rules of Unicode cut after every
//! `Sen.` and `Jan.`, which tears figures from what they count.
//!
//! Every look back or ahead is bounded by a constant, so the time is linear whatever the text. Left out on purpose:
//! scripts without capitals, and sentences that start with a small letter.

use super::abbreviation::{
    Stop, is_day_or_zone, is_file_ending, is_starter, is_starter_noun, keeps_its_mark, stop_after,
};
use std::ops::Range;

/// The longest word, in bytes, that is looked at beside a stop.
const WORD_MAX: usize = 40;

/// So many closing marks are passed behind a stop.
const CLOSING_MAX: usize = 8;

/// Byte ranges of the sentences of `text[paragraph]`, in order, without the white space between them. A range that is
/// none of `text` has no sentences.
pub fn sentences(text: &str, paragraph: Range<usize>) -> Vec<Range<usize>> {
    let Some(body) = text.get(paragraph.clone()) else { return Vec::new() };
    let mut found = Vec::new();
    let start = skip(body, 0, char::is_whitespace);
    let mut cutter = Cutter { body, start, inside_straight_quotes: false, title_case: None };
    let mut add = |start: usize, end: usize| {
        let length = body[start..end].trim_end().len();
        if length > 0 {
            found.push(paragraph.start + start..paragraph.start + start + length);
        }
    };
    let mut at = 0;
    while let Some(mark) = cutter.next_mark(at) {
        let end = skip(body, mark, is_mark);
        match cutter.cut_after(mark, end) {
            Some(cut) => {
                cutter.pass_quotes(end, cut);
                add(cutter.start, cut);
                cutter.start = skip(body, cut, char::is_whitespace);
                at = cut;
            }
            None => at = end,
        }
    }
    add(cutter.start, body.len());
    found
}

struct Cutter<'a> {
    body: &'a str,
    /// Where the sentence being read starts, past white space.
    start: usize,
    inside_straight_quotes: bool,
    /// Whether the paragraph is a headline in title case; found out when first asked.
    title_case: Option<bool>,
}

impl Cutter<'_> {
    /// The next character that may end a sentence, from byte `from`; counts the straight quotation marks on the way.
    fn next_mark(&mut self, from: usize) -> Option<usize> {
        let bytes = self.body.as_bytes();
        let mut at = from;
        while at < bytes.len() {
            match bytes[at] {
                b'.' | b'!' | b'?' => return Some(at),
                b'"' => self.inside_straight_quotes = !self.inside_straight_quotes,
                0xe2 if self.body[at..].starts_with('…') => return Some(at),
                _ => {}
            }
            at += 1;
        }
        None
    }

    fn pass_quotes(&mut self, from: usize, to: usize) {
        let count = self.body.as_bytes()[from..to].iter().filter(|byte| **byte == b'"').count();
        self.inside_straight_quotes ^= count % 2 == 1;
    }

    /// Where the sentence ends whose last marks are `mark..end`, if they end one.
    fn cut_after(&mut self, mark: usize, end: usize) -> Option<usize> {
        let body = self.body;
        let mut close = self.behind_closing_marks(end);
        // An ellipsis in brackets of its own stands for words left out.
        if close > end && body[..mark].ends_with(['(', '[']) {
            return None;
        }
        let rest = &body[close..];
        let gap = rest.len() - rest.trim_start().len();
        if gap == 0 {
            return self.is_glued_end(mark, end, close).then_some(close);
        }
        let mut next = close + gap;
        // Tokenised text sets a space before the closing mark.
        if let Some(after) = body[next..].strip_prefix('”')
            && after.starts_with(char::is_whitespace)
        {
            close = next + '”'.len_utf8();
            next = close + (after.len() - after.trim_start().len());
        }
        let opening = next;
        next = skip(body, next, |letter| is_opener(letter) || is_dash(letter));
        if !can_start(&body[next..]) || self.is_list_number(mark) {
            return None;
        }
        let before = word_before(body, mark);
        let ends = if keeps_its_mark(before) && end == mark + 1 && body.as_bytes()[mark] == b'!' {
            is_starter(word_at(body, next))
        } else {
            body[mark..end] != *"." || self.is_end_behind(before, &body[opening..], next)
        };
        ends.then_some(close)
    }

    /// Where the marks end that close quotations and brackets right behind a stop.
    fn behind_closing_marks(&self, end: usize) -> usize {
        let mut close = end;
        let mut straight_open = self.inside_straight_quotes;
        for letter in self.body[end..].chars().take(CLOSING_MAX) {
            match letter {
                '”' | '’' | ')' | ']' | '»' | '\'' => {}
                // A straight mark glued to a stop closes, unless none is open and a word follows at once.
                '"' if straight_open => straight_open = false,
                '"' if self.body[close + 1..].starts_with(|next: char| next.is_whitespace()) => {}
                _ => break,
            }
            close += letter.len_utf8();
        }
        close
    }

    /// True when the stop behind the word `before` ends a sentence, where `opening` follows, whose first word stands at `next`.
    fn is_end_behind(&mut self, before: &str, opening: &str, next: usize) -> bool {
        let word = word_at(self.body, next);
        match stop_after(before) {
            Stop::Ends => true,
            Stop::Never => false,
            Stop::UnlessDigit => !word.starts_with(|letter: char| letter.is_ascii_digit()),
            // A dash follows the place of a dateline: `DOVER, Del. – A ship`.
            Stop::BeforeStarter => !opening.starts_with(is_dash) && self.starts_sentence(word, next),
            Stop::UnlessZone => {
                let goes_on = opening.starts_with('(') || is_day_or_zone(word) || self.follows(word, next, "time");
                !goes_on && !self.is_title_case()
            }
        }
    }

    /// A missing space: `companies.The`, `in 2019.The`, but neither `example.Com` nor `Mr.Smith`.
    fn is_glued_end(&self, mark: usize, end: usize, close: usize) -> bool {
        let body = self.body;
        let word = word_at(body, close);
        let mut letters = word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let small = letters.clone().all(|letter| letter.is_lowercase() || matches!(letter, '’' | '\''));
        if !capital || !small || end != mark + 1 || is_file_ending(word) {
            return false;
        }
        let after = &body[close + word.len()..];
        let chunk_start = floor(body, mark.saturating_sub(WORD_MAX));
        let chunk = body[chunk_start..mark].rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_address = |piece: &str| piece.contains(['/', '@', '_', '\\', '.', '=']);
        if is_address(chunk) || after.starts_with(['/', '@', '_', '(', '=', '-']) {
            return false;
        }
        if after.starts_with('.') && after[1..].starts_with(char::is_alphanumeric) {
            return false;
        }
        if stop_after(word_before(body, mark)) != Stop::Ends {
            return false;
        }
        let two_small = chunk.chars().rev().take(2).filter(|letter| letter.is_lowercase()).count() == 2;
        let long_enough = word.chars().count() > 1;
        if two_small && long_enough { true } else { is_starter(word) && chunk.chars().count() > 1 }
    }

    /// True for `1. First`, a number that opens its sentence.
    fn is_list_number(&self, mark: usize) -> bool {
        let from = self.start;
        from < mark && mark - from <= 2 && self.body[from..mark].bytes().all(|byte| byte.is_ascii_digit())
    }

    fn starts_sentence(&mut self, word: &str, at: usize) -> bool {
        // `It’s` and `We’re` start sentences as `It` and `We` do.
        if is_starter(word.split(['’', '\'']).next().unwrap_or(word)) {
            return !self.is_title_case();
        }
        is_starter_noun(word)
            && self.body[at + word.len()..].trim_start().starts_with(|letter: char| letter.is_lowercase())
            && !self.is_title_case()
    }

    /// Whether `expected` is the word after `word`, which stands at `at`.
    fn follows(&self, word: &str, at: usize, expected: &str) -> bool {
        let rest = self.body[at + word.len()..].trim_start();
        word_at(rest, 0) == expected
    }

    /// Whether most of the longer words have capitals, as in a headline where `U.S. In` ends nothing.
    fn is_title_case(&mut self) -> bool {
        let body = self.body;
        *self.title_case.get_or_insert_with(|| {
            if body.trim_end().ends_with('.') {
                return false;
            }
            let longer = body.split_whitespace().filter(|word| word.chars().nth(3).is_some());
            let (mut capitals, mut all) = (0usize, 0usize);
            for word in longer {
                all += 1;
                capitals += usize::from(word.trim_start_matches(is_opener).starts_with(char::is_uppercase));
            }
            all >= 3 && capitals * 10 >= all * 7
        })
    }
}

/// Whether `rest` begins as a sentence may.
fn can_start(rest: &str) -> bool {
    let mut letters = rest.chars();
    let Some(first) = letters.next() else { return false };
    if first.is_lowercase() {
        // `iPhone` and `eBay` keep their small letter.
        return letters.next().is_some_and(char::is_uppercase);
    }
    first.is_alphanumeric() || matches!(first, '$' | '£' | '€' | '¥' | '₹' | '#' | '@')
}

/// The word that ends at byte `end`, with the stops, hyphens and apostrophes in it; empty when it is too long to matter.
fn word_before(body: &str, end: usize) -> &str {
    let window = &body[floor(body, end.saturating_sub(WORD_MAX))..end];
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '’' | '\'');
    let first = window.char_indices().rev().take_while(|(_, letter)| is_part(*letter)).last();
    let word = &window[first.map_or(window.len(), |(at, _)| at)..];
    if word.len() + 4 > WORD_MAX { "" } else { word.trim_start_matches(['-', '’', '\'']) }
}

/// The letters and digits from byte `start`, at most [`WORD_MAX`] of them.
fn word_at(body: &str, start: usize) -> &str {
    let rest = &body[start..];
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '’' | '\'');
    let end = rest.char_indices().take(WORD_MAX).take_while(|(_, letter)| is_part(*letter)).last();
    &rest[..end.map_or(0, |(at, letter)| at + letter.len_utf8())]
}

fn skip(body: &str, from: usize, wanted: impl Fn(char) -> bool) -> usize {
    from + (body[from..].len() - body[from..].trim_start_matches(wanted).len())
}

fn floor(body: &str, at: usize) -> usize {
    body.floor_char_boundary(at)
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…')
}

fn is_opener(letter: char) -> bool {
    matches!(letter, '“' | '‘' | '"' | '\'' | '(' | '[' | '«' | '„' | '¿' | '¡')
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '—' | '–' | '-' | '•' | ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The expected sentences are parted by `|`; where no white space stood there, none is lost.
    fn check(expected: &str) {
        let text = expected.replace('|', "");
        let found: Vec<&str> = sentences(&text, 0..text.len()).into_iter().map(|span| &text[span]).collect();
        let wanted: Vec<&str> = expected.split('|').map(str::trim).collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn sentences_end_where_one_starts() {
        for case in [
            "One line without an end",
            "The bridge fell. |Nobody was hurt. |Was it old? |It was!",
            "He paid 3.5 million. |20 boats sank. |$5 was left.",
            "“Really?” he asked. |“Yes,” she said. |“We saw it.” |Then they left.",
            "\"It sank.\" |The crew swam. |\"Cold!\" said one.",
            "The ferry sank (it was old). |(Two boats helped.) |All survived.",
            "She waited… |Nothing came. |He said the tide ... was low [...] And he left.",
            "Sales of phones fell. |iPhone sales rose.",
            "They left. |— The end",
            "The clerk wrote “all paid.” |‘None owed,’ he said.",
            "wait . ” |Then they went .",
        ] {
            check(case);
        }
    }

    #[test]
    fn abbreviations_end_a_sentence_only_before_a_starter() {
        for case in [
            "Sen. Ada Kern met Gen. Bo Lind, Dr. Moss and Lt. Col. Hay in St. Petersburg on Jan. 5 and Sept. 12.",
            "It moved to the U.S. |The plant closed. |U.S. Marines guard D.C. offices.",
            "They flew to the U.S. |Officials said so. |It was the F.B.I. |It’s gone.",
            "She said she won't. |Cole did in the 1980s. |It cost £70m. |Fees went to the FT. |Cole left. |\
             DOVER, Del. – A ship sank.",
            "It was built by Kestrel Marine Co., Ltd. |It was sold to Arden Inc. |In March it sank.",
            "Arden Corp. Chairman Tom Reed Jr. was there.",
            "It left at 7 p.m. |Crews searched until 9 a.m. Sunday and 5 p.m. GMT, or 6 p.m. Paris time.",
            "It sank at 3 a.m. Feb. 1 and rose at 4 p.m. (1600 GMT) there.",
            "J. Smith, Ann P. Moss and A. B. Cole of Mass. |He said no. |They won No. 5 and No. 7 vs. Dover, e.g. Cole.",
            "1. The first point. |2. The second",
            "Arden Inc. To Buy Rival From U.S. In Record Deal",
            "Shares of Yahoo! Japan rose. |Kern v. Moss was heard.",
        ] {
            check(case);
        }
    }

    #[test]
    fn a_missing_space_still_ends_a_sentence() {
        for case in [
            "It hit several companies.|The losses grew in 2019.|He left.|Then",
            "See docs.Rs or www.Example.Com or read notes.Txt and src/main.Rs now",
            "Mr.Smith met St.John at 3.5.The rest at harbour.Cafe.Example sites",
            "He said “never.”|The end",
        ] {
            check(case);
        }
    }

    #[test]
    fn any_range_is_answered() {
        let text = "Ünder. Öl.";
        assert!(sentences(text, 1..3).is_empty());
        assert!(sentences(text, 0..99).is_empty());
        assert!(sentences("  \n ", 0..4).is_empty());
        assert_eq!(sentences(text, 7..12), std::iter::once(8..12).collect::<Vec<_>>());
    }
}
