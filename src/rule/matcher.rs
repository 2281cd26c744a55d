//! Matches the steps of a pattern against tokens, leftwards or rightwards from a place.
//!
//! All ways to match are followed at once as a set of places reached, one thread a place, so that time grows with the
//! length of the pattern and never with the number of ways. The first thread to reach a place stays, which makes
//! the outcome the one an author expects: what is optional is taken, gaps are short, earlier alternatives win.
//!
//! Places count half tokens: an odd place is inside a token such as `APT31`, between its letters and its digits.

use super::pattern::{Shape, is_passed_over, letters_before_digits};
use super::steps::{Lexicon, List, Step};
use crate::language::{Case, TokenKind, Tokens, is_function_word};
use crate::value::{Kind, Mention};
use std::ops::Range;

/// The tokens of a segment with the numbers of their words.
pub(super) struct Segment<'a> {
    text: &'a str,
    pub(super) tokens: &'a Tokens,
    /// Number of each token's word in the lexicon.
    pub(super) words: Vec<u32>,
    /// Number of the letters before the digits of tokens such as `APT31`, else 0.
    pub(super) letters: Vec<u32>,
    /// Number of those digits.
    pub(super) digits: Vec<u32>,
    /// True for such tokens.
    is_split: Vec<bool>,
    passed_over: Vec<bool>,
    /// Names by their first token, and by their last.
    names: Vec<Range<usize>>,
    names_by_end: Vec<Range<usize>>,
}

impl<'a> Segment<'a> {
    pub(super) fn new(text: &'a str, tokens: &'a Tokens, mentions: &[Mention], lexicon: &Lexicon) -> Self {
        let length = tokens.len();
        let mut segment = Self {
            text,
            tokens,
            words: Vec::with_capacity(length),
            letters: vec![0; length],
            digits: vec![0; length],
            is_split: vec![false; length],
            passed_over: (0..length).map(|index| is_passed_over(tokens, index)).collect(),
            names: Vec::new(),
            names_by_end: Vec::new(),
        };
        for index in 0..length {
            // A hyphen that stands free is a dash.
            let word = if tokens.word(index) == "-" { "–" } else { tokens.word(index) };
            segment.words.push(lexicon.number(word));
            if let Some(split) = letters_before_digits(word) {
                segment.letters[index] = lexicon.number(&word[..split]);
                segment.digits[index] = lexicon.number(&word[split..]);
                segment.is_split[index] = true;
            }
        }
        segment.names = mentions
            .iter()
            .filter(|mention| mention.value.kind() == Kind::Name)
            .map(|mention| mention.tokens.clone())
            .collect();
        segment.names.sort_by_key(|name| name.start);
        segment.names_by_end = segment.names.clone();
        segment.names_by_end.sort_by_key(|name| name.end);
        segment
    }

    /// The words of these tokens as written, on one line.
    pub(super) fn written(&self, range: &Range<usize>) -> String {
        let words = self.text.get(self.tokens.bytes(range)).unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// `range` without what is passed over at its ends.
    pub(super) fn trimmed(&self, mut range: Range<usize>) -> Range<usize> {
        while range.start < range.end && self.passed_over[range.start] {
            range.start += 1;
        }
        while range.start < range.end && self.passed_over[range.end - 1] {
            range.end -= 1;
        }
        range
    }
}

/// Which way steps are walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Left,
    Right,
}

/// Something to be remembered of a match, in the order it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// A slot starts at this half token.
    Open { slot: usize, at: usize },
    /// A slot ends there.
    Close { slot: usize, at: usize },
    /// A wording of a list stands at these half tokens.
    Entry { list: usize, group: usize, start: usize, end: usize },
}

/// One way to have matched so far.
#[derive(Clone, Copy, Debug)]
struct Thread {
    /// The half token reached.
    at: usize,
    /// False while no word has been taken since the start.
    moved: bool,
    /// True while no word that carries meaning has been taken, so that the barrier holds.
    near: bool,
    /// Last event, counted from 1 in [`Walk::events`]; 0 for none.
    last: usize,
}

/// A walk in one direction inside one sentence.
pub(super) struct Walk<'a> {
    segment: &'a Segment<'a>,
    lists: &'a [List],
    way: Way,
    /// Tokens that may be taken.
    bounds: Range<usize>,
    /// Half token up to which a counted noun phrase goes: its head is the last token before. A match that takes some of
    /// the phrase must take its head, so that `voter lists` are no voters.
    noun_end: usize,
    /// True for tokens that no gap next to the value may jump over; empty for none.
    barrier: &'a [bool],
    /// Each event with the one before it on its thread.
    events: Vec<(Event, usize)>,
}

/// Most words that a gap spans, and most tokens, those passed over included.
const GAP_WORDS_MAX: usize = 8;
const GAP_TOKENS_MAX: usize = 16;
/// Most tokens passed over between two words.
const PASSED_OVER_MAX: usize = 3;

impl<'a> Walk<'a> {
    pub(super) fn new(segment: &'a Segment<'a>, lists: &'a [List], way: Way, bounds: Range<usize>) -> Self {
        Self { segment, lists, way, bounds, noun_end: 0, barrier: &[], events: Vec::new() }
    }

    /// The same with a counted noun phrase that ends at token `head`.
    pub(super) fn with_noun(mut self, head: usize) -> Self {
        self.noun_end = 2 * (head + 1);
        self
    }

    /// The same with tokens that no gap may jump over.
    pub(super) fn with_barrier(mut self, barrier: &'a [bool]) -> Self {
        self.barrier = barrier;
        self
    }

    /// Walks `steps` from any of the token boundaries `starts` and returns what happened, in the order of the text, or
    /// none when they do not match.
    pub(super) fn walk(&mut self, steps: &'a [Step], starts: impl IntoIterator<Item = usize>) -> Option<Vec<Event>> {
        self.events.clear();
        let threads =
            starts.into_iter().map(|start| Thread { at: 2 * start, moved: false, near: true, last: 0 }).collect();
        let threads = self.advance(steps, threads);
        let end = threads.iter().find(|thread| thread.at % 2 == 0 && !self.is_inside_noun(thread))?;
        let mut events = Vec::new();
        let mut last = end.last;
        while last > 0 {
            let (event, before) = self.events[last - 1];
            events.push(event);
            last = before;
        }
        if self.way == Way::Right {
            events.reverse();
        }
        Some(events)
    }

    fn advance(&mut self, steps: &'a [Step], mut threads: Vec<Thread>) -> Vec<Thread> {
        for number in 0..steps.len() {
            if threads.is_empty() {
                break;
            }
            let step = match self.way {
                Way::Right => &steps[number],
                Way::Left => &steps[steps.len() - 1 - number],
            };
            threads = self.step(step, threads);
        }
        threads
    }

    fn step(&mut self, step: &'a Step, threads: Vec<Thread>) -> Vec<Thread> {
        let mut reached = Vec::with_capacity(threads.len());
        match step {
            Step::Maybe(steps) => {
                for thread in self.advance(steps, threads.clone()).into_iter().chain(threads) {
                    reach(&mut reached, thread);
                }
            }
            Step::Any(alternatives) => {
                for steps in alternatives {
                    for thread in self.advance(steps, threads.clone()) {
                        reach(&mut reached, thread);
                    }
                }
            }
            Step::OneOf(steps) => {
                for step in steps {
                    for thread in &threads {
                        self.word(step, *thread, &mut reached);
                    }
                }
            }
            Step::Open(slot) | Step::Close(slot) => {
                for thread in threads {
                    let event = match step {
                        Step::Open(_) => Event::Open { slot: *slot, at: thread.at },
                        _ => Event::Close { slot: *slot, at: thread.at },
                    };
                    let last = self.remember(event, thread.last);
                    reach(&mut reached, Thread { last, ..thread });
                }
            }
            Step::Gap => {
                for thread in threads {
                    self.gap(thread, &mut reached);
                }
            }
            _ => {
                for thread in threads {
                    self.word(step, thread, &mut reached);
                }
            }
        }
        reached
    }

    fn gap(&self, thread: Thread, reached: &mut Vec<Thread>) {
        if thread.at % 2 == 1 || self.is_inside_noun(&thread) {
            return;
        }
        reach(reached, thread);
        let (mut at, mut words) = (thread.at, 0);
        for _ in 0..GAP_TOKENS_MAX {
            let Some(token) = self.next_token(at) else { return };
            words += usize::from(!self.segment.passed_over[token]);
            let is_barred = thread.near && self.barrier.get(token).copied().unwrap_or(false);
            if words > GAP_WORDS_MAX || is_barred || self.segment.tokens.word(token) == ";" {
                return;
            }
            at = self.beyond(token);
            reach(reached, Thread { at, moved: true, ..thread });
        }
    }

    /// Takes one word, number, name or list entry, passing over what does not count before it.
    fn word(&mut self, step: &'a Step, thread: Thread, reached: &mut Vec<Thread>) {
        if thread.at % 2 == 1 {
            if let Some(at) = self.rest_of_token(step, thread.at) {
                reach(reached, Thread { at, moved: true, ..thread });
            }
            return;
        }
        let mut at = thread.at;
        for _ in 0..=PASSED_OVER_MAX {
            let Some(token) = self.next_token(at) else { return };
            match step {
                Step::List(list) => self.entries(*list, token, Thread { at, ..thread }, reached),
                Step::Name => {
                    if let Some(end) = self.name(token) {
                        reach(reached, Thread { at: end, moved: true, near: false, ..thread });
                    }
                }
                _ => {
                    if self.is_whole(step, token) {
                        let near = thread.near && is_function_word(self.segment.tokens.word(token));
                        reach(reached, Thread { at: self.beyond(token), moved: true, near, ..thread });
                    }
                    if self.is_near_part(step, token) {
                        reach(reached, Thread { at: 2 * token + 1, moved: true, near: false, ..thread });
                    }
                }
            }
            if !self.segment.passed_over[token] {
                return;
            }
            at = self.beyond(token);
        }
    }

    /// Takes the wordings of a list that start (or, leftwards, end) at `token`.
    fn entries(&mut self, list: usize, token: usize, thread: Thread, reached: &mut Vec<Thread>) {
        let (words, whole) = (&self.lists[list], self.segment.words[token]);
        let part = match self.way {
            Way::Right => self.segment.letters[token],
            Way::Left => self.segment.digits[token],
        };
        for word in [whole, part].into_iter().take(if part == whole { 1 } else { 2 }) {
            match self.way {
                Way::Right => {
                    words.starting_with(word).for_each(|wording| self.entry(list, wording, token, thread, reached))
                }
                Way::Left => {
                    words.ending_with(word).for_each(|wording| self.entry(list, wording, token, thread, reached))
                }
            }
        }
    }

    /// Takes one wording of a list, given with its group.
    fn entry(
        &mut self,
        list: usize,
        (steps, group): (&'a [Step], usize),
        token: usize,
        thread: Thread,
        reached: &mut Vec<Thread>,
    ) {
        for end in self.advance(steps, vec![thread]) {
            let (start, end) = (2 * token, end.at);
            let (start, end) = if self.way == Way::Right { (start, end) } else { (end, start + 2) };
            let last = self.remember(Event::Entry { list, group, start, end }, thread.last);
            let at = if self.way == Way::Right { end } else { start };
            reach(reached, Thread { at, moved: true, near: false, last });
        }
    }

    fn remember(&mut self, event: Event, before: usize) -> usize {
        self.events.push((event, before));
        self.events.len()
    }

    /// True where `token` as a whole is what `step` asks for.
    fn is_whole(&self, step: &Step, token: usize) -> bool {
        let tokens = self.segment.tokens;
        let kind = tokens.kind(token).filter(|_| !self.segment.passed_over[token]);
        match step {
            Step::Word(word, shape) => self.segment.words[token] == *word && self.has_shape(token, *shape),
            Step::Capital => kind == Some(TokenKind::Word) && tokens.capital(token),
            Step::AnyWord => kind == Some(TokenKind::Word),
            Step::Digits => kind == Some(TokenKind::Number),
            _ => false,
        }
    }

    /// True where the part of `token` that is met first, its letters going right, its digits going left, is what `step`
    /// asks for.
    fn is_near_part(&self, step: &Step, token: usize) -> bool {
        if !self.segment.is_split[token] {
            return false;
        }
        match (self.way, step) {
            (Way::Right, Step::Word(word, shape)) => {
                self.segment.letters[token] == *word && self.has_shape(token, *shape)
            }
            (Way::Left, Step::Word(word, _)) => self.segment.digits[token] == *word,
            (Way::Left, Step::Digits) => true,
            _ => false,
        }
    }

    /// From inside a token: the place beyond its other part, where that is what `step` asks for.
    fn rest_of_token(&self, step: &Step, at: usize) -> Option<usize> {
        let token = at / 2;
        let fits = match (self.way, step) {
            (Way::Right, Step::Digits) => true,
            (Way::Right, Step::Word(word, _)) => self.segment.digits[token] == *word,
            (Way::Left, Step::Word(word, shape)) => {
                self.segment.letters[token] == *word && self.has_shape(token, *shape)
            }
            _ => false,
        };
        fits.then(|| self.beyond(token))
    }

    fn has_shape(&self, token: usize, shape: Shape) -> bool {
        match shape {
            Shape::Free => true,
            Shape::Capital => self.segment.tokens.capital(token),
            Shape::Upper => self.segment.tokens.get(token).is_some_and(|token| token.case == Case::Upper),
        }
    }

    /// The place beyond the name that starts (or, leftwards, ends) with `token`.
    fn name(&self, token: usize) -> Option<usize> {
        match self.way {
            Way::Right => {
                let names = &self.segment.names;
                let name = names.get(names.partition_point(|name| name.start < token))?;
                (name.start == token && name.end <= self.bounds.end).then_some(2 * name.end)
            }
            Way::Left => {
                let names = &self.segment.names_by_end;
                let name = names.get(names.partition_point(|name| name.end < token + 1))?;
                (name.end == token + 1 && name.start >= self.bounds.start).then_some(2 * name.start)
            }
        }
    }

    /// The token that is met next from the boundary `at`.
    fn next_token(&self, at: usize) -> Option<usize> {
        let token = match self.way {
            Way::Right => at / 2,
            Way::Left => (at / 2).checked_sub(1)?,
        };
        self.bounds.contains(&token).then_some(token)
    }

    fn beyond(&self, token: usize) -> usize {
        match self.way {
            Way::Right => 2 * (token + 1),
            Way::Left => 2 * token,
        }
    }

    fn is_inside_noun(&self, thread: &Thread) -> bool {
        thread.moved && thread.at < self.noun_end
    }
}

/// Adds a thread unless one has been where it is.
fn reach(reached: &mut Vec<Thread>, thread: Thread) {
    if !reached.iter().any(|other| (other.at, other.moved, other.near) == (thread.at, thread.moved, thread.near)) {
        reached.push(thread);
    }
}
