//! Which tokens stand between quotation marks.
//!
//! Curly marks say which way they open; straight ones open after white space or a bracket and close otherwise. Marks
//! inside a quotation stay inside it. Two signs are marks only in part: an apostrophe is a closing single mark only
//! where no better one follows (`the sailors' choice,'`), and the sign for inches closes nothing that a later mark
//! closes.
//!
//! A quotation whose closing mark is missing ends with its segment, as typesetters leave the mark off where the next
//! paragraph goes on. Where words of saying follow (`We go, said Berg`) the mark was forgotten, and it ends before them.
//! Where the next mark opens another quotation it ends with the sentence before: rather too few words than the words
//! of somebody else.

use crate::language::{TokenKind, Tokens, word_is};
use crate::value::class;
use crate::value::name::is_speech_verb;
use std::ops::Range;

/// A quotation mark.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Mark {
    token: usize,
    style: Style,
    role: Role,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
}

/// Marks that belong together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `“…”`
    Double,
    /// `„…“`
    Low,
    /// `‘…’`, `'…'`
    Single,
    /// `«…»`
    Angle,
    /// `"…"`
    Straight,
    /// ` ``…'' `
    Typed,
}

/// Token ranges between the outermost quotation marks, in one pass.
pub(super) fn quoted_ranges(tokens: &Tokens) -> Vec<Range<usize>> {
    let next_place = |from: usize| tokens.find_any(from..tokens.len(), class::MARK);
    let places = std::iter::successors(next_place(0), |last| next_place(last + 1));
    let marks: Vec<Mark> = places.filter_map(|at| mark_at(tokens, at)).collect();
    if marks.is_empty() {
        return Vec::new();
    }
    let nexts = next_of_style(&marks);
    let role_after = |number: usize| nexts[number].map(|next| marks[next].role);
    let mut ranges = Vec::new();
    let mut open: Option<Mark> = None;
    let mut depth = 0_usize;
    // Open marks of the other style, straight or curly.
    let mut inner = 0_usize;
    for (number, mark) in marks.iter().enumerate() {
        let Some(first) = open else {
            // A single mark opens only where one closes later: it is an apostrophe otherwise.
            let is_apostrophe = mark.style == Style::Single && role_after(number).is_none();
            if mark.role == Role::Opens && !is_apostrophe {
                open = Some(*mark);
                (depth, inner) = (0, 0);
            }
            continue;
        };
        if first.style != mark.style {
            // `„…“` ends with the mark that opens elsewhere.
            let ends_low = first.style == Style::Low && mark.style == Style::Double;
            // `"We go,” said Berg`: straight and curly marks are mixed where texts are pasted together.
            let is_pasted = matches!(
                (first.style, mark.style),
                (Style::Straight, Style::Double) | (Style::Double, Style::Straight)
            );
            let is_inner = is_pasted && mark.role == Role::Opens;
            if ends_low || is_pasted && mark.role == Role::Closes && inner == 0 {
                ranges.push(first.token + 1..mark.token);
                open = None;
            } else if is_inner {
                inner += 1;
            } else if is_pasted {
                inner -= 1;
            }
            continue;
        }
        match mark.role {
            Role::Closes if role_after(number) == Some(Role::Closes) && is_other_sign(tokens, mark) => {}
            Role::Closes if depth > 0 => depth -= 1,
            Role::Closes => {
                ranges.push(first.token + 1..mark.token);
                open = None;
            }
            Role::Opens if mark.style == Style::Single => {}
            // Two closing marks in a row: a quotation inside the quotation.
            Role::Opens if closes_twice(&marks, &nexts, number) => depth += 1,
            Role::Opens => {
                ranges.push(first.token + 1..unclosed_end(tokens, first.token + 1, mark.token));
                open = Some(*mark);
                (depth, inner) = (0, 0);
            }
        }
    }
    if let Some(first) = open.filter(|first| first.style != Style::Single) {
        ranges.push(first.token + 1..unclosed_end(tokens, first.token + 1, tokens.len()));
    }
    ranges.retain(|range| !range.is_empty());
    ranges
}

/// For each mark the next one of its style.
fn next_of_style(marks: &[Mark]) -> Vec<Option<usize>> {
    let mut nexts = vec![None; marks.len()];
    let mut last = [None; 6];
    for (number, mark) in marks.iter().enumerate().rev() {
        nexts[number] = last[mark.style as usize];
        last[mark.style as usize] = Some(number);
    }
    nexts
}

fn closes_twice(marks: &[Mark], nexts: &[Option<usize>], number: usize) -> bool {
    let closes = |next: &usize| marks[*next].role == Role::Closes;
    nexts[number].filter(closes).and_then(|next| nexts[next]).is_some_and(|next| closes(&next))
}

/// True for an apostrophe behind a plural (`the sailors' choice`) and for the sign of inches (`a 5" pipe`).
fn is_other_sign(tokens: &Tokens, mark: &Mark) -> bool {
    let goes_on = tokens.kind(mark.token + 1) == Some(TokenKind::Word) && !tokens.glued(mark.token + 1);
    let before = mark.token - 1;
    goes_on
        && match mark.style {
            Style::Single => tokens.word(before).ends_with('s'),
            Style::Straight => tokens.kind(before) == Some(TokenKind::Number),
            _ => false,
        }
}

/// Where a quotation ends whose closing mark is missing; `limit` is the next opening mark or the end of the segment.
fn unclosed_end(tokens: &Tokens, start: usize, limit: usize) -> usize {
    let sentence = tokens.sentence(limit).start;
    let limit = if limit == tokens.len() || limit == sentence || sentence <= start { limit } else { sentence };
    (start..limit).find(|at| word_is!(tokens, *at, ",") && is_attribution(tokens, at + 1)).unwrap_or(limit)
}

/// `said Berg`, `he said`, `Berg said`.
pub(super) fn is_attribution(tokens: &Tokens, at: usize) -> bool {
    let names_somebody = |at: usize| tokens.capital(at) || word_is!(tokens, at, "he" | "she" | "they" | "the");
    let says = |at: usize| {
        let ends = word_is!(tokens, at + 1, "." | "," | ";") || tokens.capital(at + 1);
        is_speech_verb(tokens, at) && (ends || word_is!(tokens, at, "said" | "says" | "added" | "asked"))
    };
    says(at) && names_somebody(at + 1) || names_somebody(at) && (says(at + 1) || says(at + 2))
}

/// All quotation marks.
pub(in crate::value) const MARKS: &str = "„ “ ” « » \" ` ' ‘";

fn mark_at(tokens: &Tokens, at: usize) -> Option<Mark> {
    if tokens.kind(at) != Some(TokenKind::Symbol) {
        return None;
    }
    let touches_next = at + 1 < tokens.len() && tokens.glued(at + 1);
    let touches_last = at > 0 && tokens.glued(at);
    let mark = |style, role| Some(Mark { token: at, style, role });
    match tokens.word(at) {
        "„" => mark(Style::Low, Role::Opens),
        // Either curly mark is at times set the wrong way round: its place decides.
        "“" if touches_last && !touches_next => mark(Style::Double, Role::Closes),
        "”" if !touches_last && touches_next => mark(Style::Double, Role::Opens),
        "“" => mark(Style::Double, Role::Opens),
        "”" => mark(Style::Double, Role::Closes),
        "«" => mark(Style::Angle, Role::Opens),
        "»" => mark(Style::Angle, Role::Closes),
        "\"" => {
            let follows_opener = !touches_last || word_is!(tokens, at - 1, "(" | "[" | "—" | "–" | "-" | "‘");
            if follows_opener && touches_next {
                mark(Style::Straight, Role::Opens)
            } else if touches_last || !touches_next {
                mark(Style::Straight, Role::Closes)
            } else {
                None
            }
        }
        "`" if touches_last && word_is!(tokens, at - 1, "`") => mark(Style::Typed, Role::Opens),
        "'" if touches_next && word_is!(tokens, at + 1, "'") => mark(Style::Typed, Role::Closes),
        "‘" if touches_next && !touches_last && !is_shortened(tokens, at + 1) => mark(Style::Single, Role::Opens),
        // The tokenizer folds the curly apostrophe to the straight one.
        "'" if touches_last && !(touches_next && tokens.kind(at + 1) == Some(TokenKind::Word)) => {
            mark(Style::Single, Role::Closes)
        }
        "'" if !touches_last && touches_next && !is_shortened(tokens, at + 1) => mark(Style::Single, Role::Opens),
        _ => None,
    }
}

/// `'90s`, `'n'`, `'til`: an apostrophe for what is left out.
fn is_shortened(tokens: &Tokens, at: usize) -> bool {
    let is_year = tokens.kind(at) == Some(TokenKind::Number) && tokens.word(at).len() == 2;
    let is_decade = word_is!(tokens, at + 1, "s") && tokens.glued(at + 1);
    let is_led = at >= 2 && word_is!(tokens, at - 2, "of" | "in" | "since" | "from");
    is_year && (is_decade || is_led)
        || word_is!(tokens, at, "n" | "til" | "em" | "tis" | "twas" | "cause" | "round" | "bout")
}
