//! Days in words at the top of a text: `March 25, 2024`, `Posted on 25 March 2024 by …`, `LONDON, March 25, 2024 –`,
//! `The Harbour Gazette | 25 March 2024`.
//!
//! A fallback for [`super::FrontMatter::date`] when nobody stated the day. The decision a reader would question: a date
//! without a year, a figure date that could be read two ways (`04/05/2024`), a weekday that does not fit, or two top
//! lines that disagree give no day at all. A wrong day would shift every `yesterday` of the text.

use super::block::{Block, Ending, is_blank, length_up_to};
use crate::calendar::{Day, MONTHS, WEEKDAYS};

/// How many blocks from the top are looked at.
const BLOCKS_MAX: usize = 8;

/// Letters of a line that a day may close, its words before the day, and the marks that may part them.
const NAMED_LINE_MAX: usize = 90;
const NAMED_WORDS_MAX: usize = 6;
const NAMED_MARKS_MAX: usize = 6;

/// The day `text` gives as its own, if its first blocks state exactly one.
pub(super) fn day_at_top(text: &str, blocks: &[Block]) -> Option<Day> {
    let mut found: Option<Day> = None;
    let mut updated: Option<Day> = None;
    for block in blocks.iter().take(BLOCKS_MAX) {
        let words = block.words(text);
        match day_of_line(words) {
            Some((day, Stamp::Updated)) => updated = updated.or(Some(day)),
            Some((day, Stamp::Published)) if found.is_some_and(|other| other != day) => return None,
            Some((day, Stamp::Published)) => found = Some(day),
            None => {}
        }
        let is_running_text = length_up_to(words, 120) == 120 && Ending::of(words) != Ending::Open;
        if is_running_text {
            break;
        }
    }
    found.or(updated)
}

/// Whether `words` are a date stamp and nothing else.
pub(super) fn is_stamp(words: &str) -> bool {
    if length_up_to(words, 90) == 90 {
        return false;
    }
    if day_behind_a_name(words).is_some() {
        return true;
    }
    let Some((_, rest)) = day_in_words(lead(words).1) else { return false };
    rest.split(|letter: char| !letter.is_alphanumeric()).all(|word| {
        let is_figure = word.bytes().all(|byte| byte.is_ascii_digit());
        let is_zone = (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_time =
            matches!(word, "a" | "p" | "m" | "am" | "pm" | "at" | "T" | "Z" | "min" | "read" | "updated" | "Updated");
        is_figure || is_zone || is_time || month(word).is_some()
    })
}

/// Reads a day at the start of `words`, with its year; gives the rest of the words too.
pub(super) fn day_in_words(words: &str) -> Option<(Day, &str)> {
    let words = words.trim_start_matches(is_blank);
    let (first, after) = piece(words);
    if let Some(weekday) = weekday(first) {
        let (day, rest) = day_without_weekday(after.trim_start_matches([',', '.']).trim_start())?;
        return (day.weekday() == weekday).then_some((day, rest));
    }
    day_without_weekday(words)
}

enum Stamp {
    Published,
    Updated,
}

fn day_of_line(words: &str) -> Option<(Day, Stamp)> {
    let end = words.char_indices().nth(200).map_or(words.len(), |(at, _)| at);
    let words = &words[..end];
    let (stamp, dated) = lead(words);
    if let Some((day, rest)) = day_in_words(dated) {
        let led = dated.len() < words.trim_start_matches(is_blank).len();
        return (led || ends_a_stamp(rest)).then_some((day, stamp));
    }
    let placed = after_place(words).and_then(day_in_words).filter(|(_, rest)| {
        let rest = rest.trim_start_matches(is_blank);
        rest.starts_with(['(', '–', '—', '-', ':', '/'])
    });
    let day = placed.map(|(day, _)| day).or_else(|| day_behind_a_name(words))?;
    Some((day, Stamp::Published))
}

/// The day that closes a short line behind the name of a paper, a rubric or a place: `The Harbour Gazette | 25 March 2024`,
/// `Special report, 25 March 2024`. Behind a comma the words must be a name alone: `The loss of the Astrid, 25 March 1924` is
/// what a text is about.
fn day_behind_a_name(words: &str) -> Option<Day> {
    let words = words.trim_matches(is_blank);
    if length_up_to(words, NAMED_LINE_MAX) == NAMED_LINE_MAX {
        return None;
    }
    let marks = words.match_indices([',', '|', '·', '•', '–', '—', '-']);
    let (name, mark, day) = marks.take(NAMED_MARKS_MAX).find_map(|(at, mark)| {
        let (day, rest) = day_in_words(&words[at + mark.len()..])?;
        rest.trim_matches(is_blank).is_empty().then_some((&words[..at], mark, day))
    })?;
    let is_small = |word: &str| {
        matches!(word, "of" | "in" | "on" | "at" | "after" | "before" | "since" | "from" | "by" | "for" | "with" | "a")
    };
    let mut pieces = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_name = name.starts_with(char::is_uppercase)
        && pieces.clone().next_back().is_none_or(|last| weekday(last).is_none())
        && pieces.clone().count() <= NAMED_WORDS_MAX
        && !(matches!(mark, "," | "-") && pieces.any(is_small));
    is_name.then_some(day)
}

/// What may follow a date that stands for itself: nothing, a time, a dash, or the first capital of the story.
fn ends_a_stamp(rest: &str) -> bool {
    let rest = rest.trim_start_matches(is_blank);
    let rest = rest.strip_prefix([',', '.']).unwrap_or(rest).trim_start_matches(is_blank);
    let next = rest.chars().next();
    let is_time = rest.starts_with("at ") || rest.starts_with("by ");
    next.is_none_or(|letter| {
        is_time || letter.is_uppercase() || letter.is_ascii_digit() || "–—-|•·(/@".contains(letter)
    })
}

/// Takes off `Posted on`, `Last updated:` and the like.
fn lead(words: &str) -> (Stamp, &str) {
    let mut rest = words.trim_start_matches(is_blank);
    let mut stamp = Stamp::Published;
    for _ in 0..4 {
        let (word, after) = piece(rest);
        let lower = word.to_ascii_lowercase();
        match lower.as_str() {
            "updated" | "modified" | "edited" => stamp = Stamp::Updated,
            "posted" | "published" | "first" | "last" | "date" | "dated" | "issued" | "created" => {}
            "on" | "at" if rest.len() < words.len() => {}
            _ => break,
        }
        rest = after.trim_start_matches([':', ' ', '\t', '|', '\u{a0}']);
    }
    (stamp, rest)
}

/// What follows `LONDON, ` or `Port Kestrel, Maine (Agency) - `: capitalised words up to a comma or dash before a date.
fn after_place(words: &str) -> Option<&str> {
    let mut rest = words.trim_start_matches(is_blank);
    for _ in 0..6 {
        let (word, after) = piece(rest);
        if word.is_empty() || !word.starts_with(char::is_uppercase) {
            return None;
        }
        let next = after.trim_start_matches(['.', ',', ' ', '\u{a0}', '–', '—', '-']);
        if after.starts_with(',') && day_in_words(next).is_some() {
            return Some(next);
        }
        rest = next;
    }
    None
}

fn day_without_weekday(words: &str) -> Option<(Day, &str)> {
    let end =
        words.find(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '-' | '/'))).unwrap_or(words.len());
    let (figure, after) = words.split_at(end);
    if figure.starts_with(|letter: char| letter.is_ascii_digit()) && figure.contains(['-', '/']) {
        return Some((day_in_figures(figure)?, after));
    }
    let (first, after_first) = piece(words);
    let (second, after_second) = piece(after_first.trim_start_matches(['.', ' ', ',', '\u{a0}']));
    let (third, after_third) = piece(after_second.trim_start_matches(['.', ' ', ',', '\u{a0}']));
    let year = Some(third).filter(|year| year.len() == 4).and_then(|year| year.parse::<i32>().ok())?;
    let (month, day) = match (month(first), month(second)) {
        (Some(month), None) => (month, day_of_month(second)?),
        (None, Some(month)) => (month, day_of_month(first)?),
        _ => return None,
    };
    let day = Day::new(year, month, day).filter(|_| (1800..2200).contains(&year))?;
    Some((day, after_third))
}

/// `2024-03-25T10:00`, `25/03/2024`, `3/25/2024`; none when day and month could change places.
fn day_in_figures(figure: &str) -> Option<Day> {
    if let Some(day) = Day::parse(figure) {
        return Some(day);
    }
    let mut parts = figure.split('/').map(|part| part.parse::<u32>().ok().filter(|_| part.len() <= 4));
    let (first, second, year) = (parts.next()??, parts.next()??, parts.next()??);
    let year = i32::try_from(year).ok().filter(|year| (1800..2200).contains(year))?;
    if parts.next().is_some() || (first <= 12 && second <= 12 && first != second) {
        return None;
    }
    if first > 12 { Day::new(year, second, first) } else { Day::new(year, first, second) }
}

/// The letters and digits `words` start with, and what follows them.
fn piece(words: &str) -> (&str, &str) {
    words.split_at(words.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(words.len()))
}

fn day_of_month(word: &str) -> Option<u32> {
    let figure = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    if figure.is_empty() || figure.len() > 2 { None } else { figure.parse().ok() }
}

fn month(word: &str) -> Option<u32> {
    let index = position_of_name(word, &MONTHS)?;
    u32::try_from(index + 1).ok()
}

fn weekday(word: &str) -> Option<u32> {
    u32::try_from(position_of_name(word, &WEEKDAYS)?).ok()
}

/// A name of the list, whole or cut to its first three to five letters (`Mar`, `Sept`, `Thurs`), in capitals or not.
fn position_of_name(word: &str, names: &[&str]) -> Option<usize> {
    let is_short = (3..=5).contains(&word.len());
    names.iter().position(|name| {
        let start = if is_short { name.get(..word.len()) } else { Some(*name) };
        start.is_some_and(|start| start.eq_ignore_ascii_case(word))
    })
}
