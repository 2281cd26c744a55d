//! Finds names in tokens: runs of capitalised words ([`super::run`]) that start where a capital tells something
//! ([`super::opening`]), cut at titles and at the people of a land.

use super::acronym::attach_acronyms;
use super::beside::kind_beside;
use super::fold::folded_words;
use super::given::is_given_name;
use super::kind::kind_of;
use super::known::{is_people, is_people_at};
use super::opening::{is_common_initialism, is_in_capitals, opens_sentence, starts_name, starts_with_figure};
use super::run::{run_end, with_ordinal};
use super::words::{
    HEADS, HONORIFICS, LEGAL_FORMS, ORGANISATION_SLIPS, SEASONS, SURNAME_TITLES, TITLE_PARTS, TITLES, is_head,
    is_head_at,
};
use super::work::work_at;
use super::{Name, NameKind};
use crate::language::{Case, TokenKind, Tokens, word_is};
use crate::value::class::{self, Classes};
use crate::value::{Mention, Value};
use smol_str::SmolStr;
use std::ops::Range;

/// Reads the names of a segment, in order and without overlap; an acronym in brackets after its expansion is a mention
/// of its own.
pub fn read(tokens: &Tokens) -> Vec<Mention> {
    let mut mentions = Vec::with_capacity(tokens.len() / NAME_TOKENS + 1);
    for sentence in tokens.sentences() {
        if !is_in_capitals(tokens, sentence) {
            read_sentence(tokens, sentence, &mut mentions);
        }
    }
    share_kinds(tokens, &mut mentions);
    attach_acronyms(tokens, &mut mentions);
    mentions
}

/// News prose seldom holds more than one name in so many tokens; a wrong guess only costs memory or time.
const NAME_TOKENS: usize = 6;

/// Names in a row are of one kind: `Hamburg, Lindvik and Lyon`. Where those that are told agree, the others follow, but
/// for persons only with a name of several words, as a place or body may stand beside a person.
fn share_kinds(tokens: &Tokens, mentions: &mut [Mention]) {
    let joins = |one: &Mention, other: &Mention| {
        let gap = one.tokens.end..other.tokens.start;
        match gap.len() {
            1 => word_is!(tokens, gap.start, "," | "and" | "or"),
            2 => word_is!(tokens, gap.start, ",") && word_is!(tokens, gap.start + 1, "and" | "or"),
            _ => false,
        }
    };
    for row in mentions.chunk_by_mut(joins).filter(|row| row.len() > 1) {
        let mut kinds = row.iter().filter_map(|mention| match &mention.value {
            Value::Name(name) if name.kind != NameKind::Other => Some(name.kind),
            _ => None,
        });
        let Some(kind) = kinds.next().filter(|kind| kinds.all(|other| other == *kind)) else { continue };
        // A pair parted by a comma may be an apposition: `Lindvik, Berg`.
        let is_list = row.len() > 2 || !word_is!(tokens, row[0].tokens.end, ",");
        for mention in row.iter_mut().filter(|_| is_list) {
            let several = mention.tokens.len() > 1;
            if let Value::Name(name) = &mut mention.value
                && name.kind == NameKind::Other
                && may_share(name, kind)
                && (several || kind != NameKind::Person)
            {
                name.kind = kind;
            }
        }
    }
}

/// The people of a land are of no kind, whatever stands beside them, nor is a thing with a figure.
fn may_share(name: &Name, kind: NameKind) -> bool {
    let is_plain = |word: &SmolStr| !is_people(word.as_str()) && !word.bytes().any(|byte| byte.is_ascii_digit());
    name.words.iter().all(is_plain) && (kind == NameKind::Organisation || !name.words.iter().any(|word| is_head(word)))
}

fn read_sentence(tokens: &Tokens, sentence: &Range<usize>, mentions: &mut Vec<Mention>) {
    let mut at = sentence.start;
    while let Some(start) = tokens.find_any(at..sentence.end, MAY_START) {
        at = start;
        let starts = match tokens.kind(at) {
            Some(TokenKind::Symbol) => {
                if let Some(work) = work_at(tokens, at, sentence) {
                    at = work.end;
                    push_work(tokens, work, mentions);
                    continue;
                }
                false
            }
            Some(TokenKind::Number) if starts_with_figure(tokens, at) => {
                let end = run_end(tokens, at + 1, sentence.end);
                push_name(tokens, at..end, NameKind::Other, mentions);
                at = end;
                continue;
            }
            Some(TokenKind::Word) => starts_name(tokens, at),
            _ => false,
        };
        if !starts {
            at += 1;
            continue;
        }
        let end = run_end(tokens, at, sentence.end);
        let last = mentions.last().map_or(sentence.start, |mention: &Mention| mention.tokens.end);
        let start = with_ordinal(tokens, at, end).max(last);
        cut_run(tokens, start..end, mentions);
        at = end.max(at + 1);
    }
}

/// The gate before all tests of a start: names start with a capital, a figure or a mark, and most tokens do not.
const MAY_START: Classes = class::CAPITAL | class::DIGITS | class::MARK;

/// True where the gate stops what would be a start: nowhere.
#[cfg(test)]
pub(in crate::value) fn hides_start(tokens: &Tokens, at: usize) -> bool {
    let is_start = work_at(tokens, at, &tokens.sentence(at)).is_some()
        || starts_with_figure(tokens, at)
        || starts_name(tokens, at);
    is_start && !tokens.is_any(at, MAY_START)
}

/// Cuts a run into names: the people of a land before another name, what stands before a title, and the person after
/// it.
fn cut_run(tokens: &Tokens, run: Range<usize>, mentions: &mut Vec<Mention>) {
    let run = cut_people(tokens, run, mentions);
    if let Some(person) = office_end(tokens, &run) {
        push_name(tokens, person..run.end, NameKind::Person, mentions);
        return;
    }
    let title_end = if TITLES.holds(tokens.classes_of(&run)) { title_end_in(tokens, &run) } else { None };
    let Some(title_end) = title_end else {
        match letters_behind(tokens, &run) {
            Some(letters) => push_name(tokens, run.start..letters, NameKind::Person, mentions),
            None => push_name(tokens, run, NameKind::Other, mentions),
        }
        return;
    };
    let mut title_start = title_end - 1;
    while title_start > run.start && TITLES.has_at(tokens, title_start - 1) {
        title_start -= 1;
    }
    if title_start > run.start {
        push_name(tokens, run.start..title_start, NameKind::Other, mentions);
    }
    let mut person = title_end;
    while person < run.end && tokens.kind(person) == Some(TokenKind::Symbol) {
        person += 1;
    }
    if person < run.end {
        push_name(tokens, person..run.end, NameKind::Person, mentions);
    }
}

/// Where the letters start that stand behind a person's name: `Anna Berg KC`.
fn letters_behind(tokens: &Tokens, run: &Range<usize>) -> Option<usize> {
    let last = run.end - 1;
    let is_name =
        |at: usize| tokens.get(at).is_some_and(|token| token.case == Case::Initial) && !is_head_at(tokens, at);
    let is_lettered = run.len() >= 3
        && word_is!(
            tokens,
            last,
            "kc" | "qc" | "mp" | "mep" | "msp" | "mla" | "td" | "obe" | "mbe" | "cbe" | "phd" | "md"
        )
        && tokens.get(last).is_some_and(|token| token.case != Case::Initial);
    (is_lettered && (run.start..last).all(is_name)).then_some(last)
}

/// `Norwegian Anna Berg`: the people of a land and a name, unless a body or place is named (`British Airways`,
/// `Indian Ocean`, `British Columbia`).
fn cut_people(tokens: &Tokens, run: Range<usize>, mentions: &mut Vec<Mention>) -> Range<usize> {
    let rest = run.start + 1..run.end;
    let is_body = |at: usize| {
        is_head_at(tokens, at)
            || ORGANISATION_SLIPS.has_nearly_at(tokens, at)
            || LEGAL_FORMS.has_at(tokens, at)
            || tokens.kind(at) != Some(TokenKind::Word)
            || !tokens.capital(at)
    };
    if rest.len() < 2 || !is_people_at(tokens, run.start) || rest.clone().any(is_body) {
        return run;
    }
    push_name(tokens, run.start..rest.start, NameKind::Other, mentions);
    rest
}

/// Where the person begins after an office: `Secretary of State Anna Berg`. Only a given name tells where it ends.
fn office_end(tokens: &Tokens, run: &Range<usize>) -> Option<usize> {
    let title = run.start.checked_sub(2).filter(|_| word_is!(tokens, run.start - 1, "of"))?;
    let is_office = TITLES.has_at(tokens, title) && tokens.capital(title);
    (run.start + 1..run.end.saturating_sub(1)).find(|at| is_office && is_given_name(tokens.word(*at)))
}

/// The token after the last full title in the run, unless an organisation's name goes on or the title is a surname.
fn title_end_in(tokens: &Tokens, run: &Range<usize>) -> Option<usize> {
    let is_full = |at: usize| TITLES.has_at(tokens, at) && !TITLE_PARTS.has_at(tokens, at);
    // `Church of Our Lady`: after a small word a title is a part of the name.
    let is_inner = |at: usize| at > run.start && tokens.is_any(at - 1, class::FUNCTION);
    let title = run.clone().rev().find(|at| is_full(*at) && !is_inner(*at))?;
    let mut after = title + 1;
    while after + 1 < run.end && word_is!(tokens, after, "executive" | "counsel") {
        after += 1;
    }
    if after == run.end && is_surname(tokens, run, title) {
        // `Dr. Anna King`: a title before it parts the run all the same.
        return title_end_in(tokens, &(run.start..title));
    }
    let names_organisation =
        (after..run.end).any(|at| is_head_at(tokens, at) && !TITLES.has_at(tokens, at) || word_is!(tokens, at, "of"));
    (!names_organisation || HONORIFICS.has_at(tokens, title)).then_some(after)
}

/// `Anna King`, `Mr King`: a title that is a surname too, after an honorific or what looks like a given name.
fn is_surname(tokens: &Tokens, run: &Range<usize>, title: usize) -> bool {
    let Some(before) = title.checked_sub(1).filter(|before| *before >= run.start) else { return false };
    let is_plain = || !is_head_at(tokens, before) && !is_people_at(tokens, before) && !TITLES.has_at(tokens, before);
    SURNAME_TITLES.has_at(tokens, title) && (HONORIFICS.has_at(tokens, before) || is_plain())
}

fn push_name(tokens: &Tokens, range: Range<usize>, kind: NameKind, mentions: &mut Vec<Mention>) {
    let is_surname = kind == NameKind::Person && SURNAME_TITLES.has_at(tokens, range.start);
    if !is_surname && range.clone().all(|at| is_generic(tokens, at, range.len())) {
        return;
    }
    let words = folded_words(tokens, range.clone());
    if words.iter().all(SmolStr::is_empty) {
        return;
    }
    let kind = if kind == NameKind::Other { kind_of(tokens, &range) } else { kind };
    mentions.push(Mention::new(tokens, range, Value::Name(Name { kind, words, acronym: None })));
}

/// The words of a title tell nothing of what bears it: `the film “Harbour Lights”` is no harbour.
fn push_work(tokens: &Tokens, range: Range<usize>, mentions: &mut Vec<Mention>) {
    let words = folded_words(tokens, range.clone());
    if words.iter().any(|word| !word.is_empty()) {
        let kind = kind_beside(tokens, &(range.start - 1..range.end + 1)).unwrap_or_default();
        mentions.push(Mention::new(tokens, range, Value::Name(Name { kind, words, acronym: None })));
    }
}

/// A title or the head of a body standing alone names nobody: `the Minister`, `the Commission`, `Chief Executive`.
fn is_generic(tokens: &Tokens, at: usize, length: usize) -> bool {
    let classes = tokens.class(at);
    if tokens.kind(at) != Some(TokenKind::Word) || TITLES.holds(classes) {
        return true;
    }
    length == 1
        && (classes & NO_NAMES_ALONE != 0
            || is_common_initialism(tokens, at)
            || TITLE_PARTS.holds(classes) && opens_sentence(tokens, at))
}

/// What names nobody where it stands alone.
static NO_NAMES_ALONE: Classes = HEADS | LEGAL_FORMS.class() | SEASONS.class();
