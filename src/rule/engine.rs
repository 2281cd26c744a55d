//! Runs all patterns of all rules over one segment, those alone whose words stand there.
//!
//! [`super::index`] tells which patterns the words of a sentence wake, [`super::matcher`] walks each of them from its
//! mention or first word; what they find is gathered here, by rule and place. So the time of a run grows with what is
//! found, not with the number of rules.

use super::index::Index;
use super::matcher::{Event, Segment, Walk, Way};
use super::pattern::VALUE;
use super::required::may_start;
use super::steps::{Lexicon, List, Pattern, Step, VALUE_SLOT};
use super::{Answer, regex};
use crate::language::{Token, Tokens, is_function_word};
use crate::value::{self, Kind, Mention, Name, Term, Value};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Everything that finding answers needs.
#[derive(Debug, Default)]
pub(super) struct Engine {
    pub(super) lexicon: Lexicon,
    pub(super) lists: Vec<List>,
    pub(super) patterns: Vec<Pattern>,
    /// One for each rule.
    pub(super) readers: Vec<Reader>,
    index: Index,
}

/// What one rule needs beside its patterns.
#[derive(Debug)]
pub(super) struct Reader {
    pub(super) kind: Kind,
    /// Names of its slots.
    pub(super) slots: Vec<String>,
    /// Slots filled from anywhere in the sentence.
    pub(super) anywhere: Vec<Anywhere>,
    /// Wordings that mean that a sentence holds no answer.
    pub(super) unless: Vec<Vec<Step>>,
    /// The list of its terms.
    pub(super) terms: Option<usize>,
    pub(super) regexes: Vec<regex::Lazy>,
}

/// A slot that is filled from anywhere in the sentence.
#[derive(Debug)]
pub(super) struct Anywhere {
    pub(super) slot: usize,
    pub(super) steps: Vec<Step>,
}

/// Captured words of each slot.
type Slots = BTreeMap<usize, BTreeSet<String>>;
/// What was found: by first token, last token and rule.
type Found = BTreeMap<(usize, usize, usize), Match>;

/// A value that patterns of one rule have found.
#[derive(Debug)]
struct Match {
    mention: Mention,
    slots: Slots,
    /// Numbers of the patterns that found it.
    patterns: BTreeSet<usize>,
}

/// Most tokens between a number and the head of what it counts.
const NOUN_TOKENS_MAX: usize = 12;

impl Engine {
    pub(super) fn new(lexicon: Lexicon, lists: Vec<List>, patterns: Vec<Pattern>, readers: Vec<Reader>) -> Self {
        let index = Index::of(&lexicon, &lists, &patterns, &readers);
        Self { lexicon, lists, patterns, readers, index }
    }

    /// The answers to the questions of those rules that are asked.
    pub(super) fn answers(
        &self,
        text: &str,
        tokens: &Tokens,
        mentions: &[Mention],
        is_asked: impl Fn(usize) -> bool + Copy,
    ) -> Vec<Answer> {
        if self.patterns.is_empty() && self.readers.iter().all(|reader| reader.regexes.is_empty()) {
            return Vec::new();
        }
        // A rule may ask for either end of a span of time: `Ada Brask (1921-2001) was a painter`.
        let mentions = &value::with_ends(tokens, mentions);
        let segment = Segment::new(text, tokens, mentions, &self.lexicon);
        let mut found = Found::new();
        self.read_mentions(&segment, mentions, is_asked, &mut found);
        self.read_words(&segment, mentions, is_asked, &mut found);
        self.read_regexes(text, &segment, mentions, is_asked, &mut found);
        drop_nested(&mut found);
        self.drop_refused(&segment, &mut found);
        self.fill_anywhere(&segment, &mut found);
        let named = |rule: usize, slots: Slots| {
            let mut named: Vec<(String, Vec<String>)> = slots
                .into_iter()
                .map(|(slot, values)| (self.readers[rule].slots[slot].clone(), values.into_iter().collect()))
                .collect();
            named.sort();
            named
        };
        found
            .into_iter()
            .map(|((_, _, rule), Match { mention, slots, patterns })| Answer {
                rule,
                mention,
                qualifiers: named(rule, slots),
                patterns: patterns.into_iter().map(|number| self.patterns[number].place.clone()).collect(),
            })
            .collect()
    }

    fn read_mentions(
        &self,
        segment: &Segment,
        mentions: &[Mention],
        is_asked: impl Fn(usize) -> bool + Copy,
        found: &mut Found,
    ) {
        let mut asleep = vec![true; self.patterns.len()];
        for (&kind, wakers) in &self.index.by_kind {
            let mut of_kind = mentions.iter().filter(|mention| reads(kind, mention.value.kind())).peekable();
            if of_kind.peek().is_none() {
                continue;
            }
            let sentences = segment.tokens.sentences();
            // Of each sentence that holds a mention of the kind, the patterns that its words wake; and again for mentions that
            // reach over the end of a sentence, whose pattern may have its words in two of them.
            let mut woken: [Vec<Option<Vec<usize>>>; 2] = [vec![None; sentences.len()], vec![None; sentences.len()]];
            let barrier = barrier(kind, segment.tokens.len(), mentions);
            for mention in of_kind {
                let ends = [mention.tokens.start, mention.tokens.end - 1];
                let [first, last] = ends.map(|end| segment.tokens.get(end).map_or(0, Token::sentence));
                let woken = &mut woken[usize::from(first != last)];
                for sentence in [first, last] {
                    let wake = || {
                        let mut woken = wakers.woken(segment, sentences[sentence].clone(), &mut asleep);
                        woken.retain(|pattern| is_asked(self.patterns[*pattern].rule));
                        if first == last {
                            let held = self.held(segment, sentences[sentence].clone());
                            woken.retain(|pattern| self.index.may_match(*pattern, &held));
                        }
                        woken
                    };
                    woken[sentence].get_or_insert_with(wake);
                }
                let of_first = woken[first].as_deref().unwrap_or_default();
                for &pattern in of_first {
                    self.match_mention(pattern, segment, mention, &barrier, found);
                }
                // A quotation may hold sentence ends.
                let of_last = woken[last].iter().flatten().filter(|_| first != last);
                for &pattern in of_last.filter(|pattern| of_first.binary_search(pattern).is_err()) {
                    self.match_mention(pattern, segment, mention, &barrier, found);
                }
            }
        }
    }

    /// Which words of the lexicon a sentence holds, by their numbers.
    fn held(&self, segment: &Segment, sentence: Range<usize>) -> Vec<bool> {
        let mut held = vec![false; self.lexicon.len()];
        for token in sentence {
            for word in [segment.words[token], segment.letters[token], segment.digits[token]] {
                held[word as usize] = true;
            }
        }
        held
    }

    fn match_mention(&self, number: usize, segment: &Segment, mention: &Mention, barrier: &[bool], found: &mut Found) {
        let pattern = &self.patterns[number];
        let (start, end) = (mention.tokens.start, mention.tokens.end);
        let tokens = segment.tokens;
        let right_end = tokens.sentence(end - 1).end;
        let mut right = Walk::new(segment, &self.lists, Way::Right, end..right_end).with_barrier(barrier);
        let mut right_starts = vec![end];
        let head = mention.head.filter(|head| (end..(end + NOUN_TOKENS_MAX).min(right_end)).contains(head));
        if let Some(head) = head {
            right_starts.extend(end + 1..=head);
            right = right.with_noun(head);
        } else if mention.value.amount().is_some() && tokens.word(end) == "of" {
            right_starts.push(end + 1);
            if matches!(tokens.word(end + 1), "those" | "these" | "its" | "their" | "our" | "his" | "her") {
                right_starts.push(end + 2);
            }
        }
        let Some(right) = right.walk(&pattern.right, right_starts) else { return };
        // Prepositions that were read as part of the value (`since 2010`) may be words of the pattern too.
        let own = (start..end - 1).take_while(|index| is_function_word(tokens.word(*index))).count();
        let left_bounds = tokens.sentence(start).start..start + own;
        let mut left = Walk::new(segment, &self.lists, Way::Left, left_bounds).with_barrier(barrier);
        let left = left.walk(&pattern.left, start..=start + own);
        let Some(mut events) = left else { return };
        events.extend(right);
        let slots = self.slots(segment, &events);
        add(found, pattern.rule, Some(number), mention.clone(), slots);
    }

    fn read_words(&self, segment: &Segment, mentions: &[Mention], is_asked: impl Fn(usize) -> bool, found: &mut Found) {
        let wakers = &self.index.by_word;
        if wakers.by_word.is_empty() && wakers.always.is_empty() {
            return;
        }
        let (mut held, mut held_until) = (Vec::new(), 0);
        for token in 0..segment.tokens.len() {
            let sentence = segment.tokens.sentence(token);
            if token >= held_until {
                (held, held_until) = (self.held(segment, sentence.clone()), sentence.end);
            }
            let (whole, part) = (segment.words[token], segment.letters[token]);
            let woken = |word: u32| wakers.by_word.get(&word).into_iter().flatten().filter(move |_| word > 0);
            for &number in woken(whole).chain(woken(part).filter(|_| part != whole)).chain(&wakers.always) {
                let pattern = &self.patterns[number];
                if !is_asked(pattern.rule) || !self.index.may_match(number, &held) {
                    continue;
                }
                let right =
                    Walk::new(segment, &self.lists, Way::Right, token..sentence.end).walk(&pattern.right, [token]);
                let Some(right) = right else { continue };
                let left =
                    Walk::new(segment, &self.lists, Way::Left, sentence.start..token).walk(&pattern.left, [token]);
                let Some(mut events) = left else { continue };
                events.extend(right);
                if let Some(mention) = self.value_in_words(pattern.rule, segment, mentions, &events) {
                    add(found, pattern.rule, Some(number), mention, self.slots(segment, &events));
                }
            }
        }
    }

    /// The value of a match that starts from a word: the name or term in [`VALUE_SLOT`].
    fn value_in_words(
        &self,
        rule: usize,
        segment: &Segment,
        mentions: &[Mention],
        events: &[Event],
    ) -> Option<Mention> {
        let reader = &self.readers[rule];
        let (start, end) =
            captures(events).find(|(slot, ..)| *slot == VALUE_SLOT).map(|(_, start, end)| (start, end))?;
        let range = segment.trimmed(start / 2..end.div_ceil(2));
        if range.is_empty() {
            return None;
        }
        let Some(terms) = reader.terms else {
            return Some(name_at(segment.tokens, mentions, range));
        };
        let is_denied = (range.start.saturating_sub(2)..range.start)
            .any(|before| matches!(segment.tokens.word(before), "not" | "never" | "without" | "no"))
            || segment.tokens.word(range.start.wrapping_sub(1)).ends_with("n't");
        if is_denied {
            return None;
        }
        let class = events.iter().find_map(|event| match event {
            Event::Entry { list, group, .. } if *list == terms => Some(*group),
            _ => None,
        })?;
        let term = Term { class, name: self.lists[terms].canonical[class].clone() };
        Some(Mention::new(segment.tokens, range, Value::Term(term)))
    }

    fn read_regexes(
        &self,
        text: &str,
        segment: &Segment,
        mentions: &[Mention],
        is_asked: impl Fn(usize) -> bool,
        found: &mut Found,
    ) {
        let with_regexes = self.readers.iter().enumerate().filter(|(_, reader)| !reader.regexes.is_empty());
        for (rule, reader) in with_regexes.filter(|(rule, _)| is_asked(*rule)) {
            for sentence in segment.tokens.sentences().iter().filter(|sentence| !sentence.is_empty()) {
                let bytes = segment.tokens.bytes(sentence);
                let Some(words) = text.get(bytes.clone()) else { continue };
                for regex in &reader.regexes {
                    for groups in regex.matches(words) {
                        let Some((_, value)) = groups.iter().find(|(name, _)| *name == VALUE) else { continue };
                        let span = bytes.start + value.start..bytes.start + value.end;
                        let range = tokens_in(segment.tokens, sentence.clone(), span);
                        let mention = self.value_at(reader, segment, mentions, range);
                        let Some(mention) = mention else { continue };
                        let mut slots = Slots::new();
                        for (name, span) in groups.iter().filter(|(name, _)| *name != VALUE) {
                            if let Some(slot) = reader.slots.iter().position(|slot| slot == name) {
                                let said = words[span.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
                                slots.entry(slot).or_default().insert(said);
                            }
                        }
                        add(found, rule, None, mention, slots);
                    }
                }
            }
        }
    }

    /// The value that the tokens of `range` state, for a rule that found them by other means than its patterns.
    fn value_at(
        &self,
        reader: &Reader,
        segment: &Segment,
        mentions: &[Mention],
        range: Range<usize>,
    ) -> Option<Mention> {
        if range.is_empty() {
            return None;
        }
        if let Some(terms) = reader.terms {
            let steps = [Step::List(terms)];
            let mut walk = Walk::new(segment, &self.lists, Way::Right, range.clone());
            let group = walk.walk(&steps, [range.start])?.into_iter().find_map(|event| match event {
                Event::Entry { group, .. } => Some(group),
                _ => None,
            })?;
            let term = Term { class: group, name: self.lists[terms].canonical[group].clone() };
            return Some(Mention::new(segment.tokens, range, Value::Term(term)));
        }
        if reader.kind == Kind::Name {
            return Some(name_at(segment.tokens, mentions, range));
        }
        let meets = |mention: &&Mention| mention.tokens.start < range.end && range.start < mention.tokens.end;
        let from =
            mentions.partition_point(|mention| mention.tokens.start < range.start.saturating_sub(NOUN_TOKENS_MAX));
        let near = mentions[from..].iter().take_while(|mention| mention.tokens.start < range.end);
        near.filter(meets).find(|mention| reads(reader.kind, mention.value.kind())).cloned()
    }

    /// Fills the slots that `where` fills, for answers whose own words leave them open.
    fn fill_anywhere(&self, segment: &Segment, found: &mut Found) {
        let mut filled: FxHashMap<(usize, usize, usize), BTreeSet<String>> = FxHashMap::default();
        for ((start, _, rule), Match { slots, .. }) in found.iter_mut() {
            let sentence = segment.tokens.get(*start).map_or(0, Token::sentence);
            for (number, anywhere) in self.readers[*rule].anywhere.iter().enumerate() {
                if slots.contains_key(&anywhere.slot) {
                    continue;
                }
                let values = filled
                    .entry((*rule, number, sentence))
                    .or_insert_with(|| self.values_in_sentence(segment, sentence, anywhere));
                if !values.is_empty() {
                    slots.insert(anywhere.slot, values.clone());
                }
            }
        }
    }

    /// Drops answers in sentences that hold a wording of `unless`.
    fn drop_refused(&self, segment: &Segment, found: &mut Found) {
        let mut refused: FxHashMap<(usize, usize), bool> = FxHashMap::default();
        found.retain(|(start, _, rule), _| {
            let unless = &self.readers[*rule].unless;
            let sentence = segment.tokens.get(*start).map_or(0, Token::sentence);
            let holds = |steps: &Vec<Step>| self.holds(segment, sentence, steps);
            unless.is_empty() || !*refused.entry((*rule, sentence)).or_insert_with(|| unless.iter().any(holds))
        });
    }

    fn holds(&self, segment: &Segment, sentence: usize, steps: &[Step]) -> bool {
        let range = segment.tokens.sentences()[sentence].clone();
        self.starts(segment, range.clone(), steps)
            .any(|token| Walk::new(segment, &self.lists, Way::Right, token..range.end).walk(steps, [token]).is_some())
    }

    fn values_in_sentence(&self, segment: &Segment, sentence: usize, anywhere: &Anywhere) -> BTreeSet<String> {
        let range = segment.tokens.sentences()[sentence].clone();
        let mut values = BTreeSet::new();
        for token in self.starts(segment, range.clone(), &anywhere.steps) {
            let events = Walk::new(segment, &self.lists, Way::Right, token..range.end).walk(&anywhere.steps, [token]);
            let mut slots = self.slots(segment, &events.unwrap_or_default());
            values.extend(slots.remove(&anywhere.slot).into_iter().flatten());
        }
        values
    }

    /// The tokens of a sentence that `steps` may start at.
    fn starts(&self, segment: &Segment, range: Range<usize>, steps: &[Step]) -> impl Iterator<Item = usize> {
        range.filter(|token| may_start(steps, &self.lists, [segment.words[*token], segment.letters[*token]]))
    }

    /// What the slots of a match hold: the canonical forms of list entries in them, or else their words.
    fn slots(&self, segment: &Segment, events: &[Event]) -> Slots {
        let mut slots = Slots::new();
        for (slot, start, end) in captures(events).filter(|(slot, ..)| *slot != VALUE_SLOT) {
            let values = slots.entry(slot).or_default();
            let before = values.len();
            for event in events {
                if let Event::Entry { list, group, start: from, end: to } = event
                    && (start..=end).contains(from)
                    && (start..=end).contains(to)
                {
                    values.insert(self.lists[*list].canonical[*group].clone());
                    self.add_joined(segment, *list, from / 2..to.div_ceil(2), values);
                }
            }
            if values.len() == before {
                let range = segment.trimmed(start / 2..end.div_ceil(2));
                values.insert(segment.written(&range));
            }
        }
        slots.retain(|_, values| !values.is_empty());
        slots
    }

    /// Adds the entries of `list` that are joined to the one at `range`: `Chile, Peru and Brazil`.
    fn add_joined(&self, segment: &Segment, list: usize, range: Range<usize>, values: &mut BTreeSet<String>) {
        let step = [Step::List(list)];
        let sentence = segment.tokens.sentence(range.start);
        // At most a comma, a conjunction and an article.
        let is_joint = |token: usize| matches!(segment.tokens.word(token), "," | "and" | "&" | "the");
        let entry = |way: Way, bounds: Range<usize>, at: usize| {
            let events = Walk::new(segment, &self.lists, way, bounds).walk(&step, [at])?;
            events.into_iter().find_map(|event| match event {
                Event::Entry { group, start, end, .. } => Some((group, start / 2..end.div_ceil(2))),
                _ => None,
            })
        };
        let (mut first, mut last) = (range.start, range.end);
        for _ in 0..NOUN_TOKENS_MAX {
            let mut at = last;
            while at < sentence.end && is_joint(at) && at < last + 3 {
                at += 1;
            }
            let Some((group, range)) = entry(Way::Right, at..sentence.end, at).filter(|_| at > last) else { break };
            values.insert(self.lists[list].canonical[group].clone());
            last = range.end;
        }
        for _ in 0..NOUN_TOKENS_MAX {
            let mut at = first;
            while at > sentence.start && is_joint(at - 1) && at + 3 > first {
                at -= 1;
            }
            let Some((group, range)) = entry(Way::Left, sentence.start..at, at).filter(|_| at < first) else { break };
            values.insert(self.lists[list].canonical[group].clone());
            first = range.start;
        }
    }
}

/// Which tokens a gap may not jump over: other values of the kind, because the nearest one is meant (`it began in May
/// and was noticed in June`). Counts and names are told one after another (`a ban on three firms and two men`) and bar
/// nothing.
fn barrier(kind: Kind, length: usize, mentions: &[Mention]) -> Vec<bool> {
    if matches!(kind, Kind::Count | Kind::Number | Kind::Name | Kind::Quote | Kind::Term) {
        return Vec::new();
    }
    let mut barrier = vec![false; length];
    for mention in mentions.iter().filter(|mention| mention.value.kind() == kind) {
        barrier[mention.tokens.clone()].fill(true);
    }
    barrier
}

/// True when a rule about `kind` takes mentions of `other`. A count may have its noun left out: `charged seven`.
fn reads(kind: Kind, other: Kind) -> bool {
    kind == other || kind == Kind::Count && other == Kind::Number
}

fn add(found: &mut Found, rule: usize, pattern: Option<usize>, mention: Mention, slots: Slots) {
    let key = (mention.tokens.start, mention.tokens.end, rule);
    let fresh = || Match { mention, slots: Slots::new(), patterns: BTreeSet::new() };
    let known = found.entry(key).or_insert_with(fresh);
    known.patterns.extend(pattern);
    for (slot, values) in slots {
        known.slots.entry(slot).or_default().extend(values);
    }
}

/// Of values of one rule that lie in each other the longest stands.
fn drop_nested(found: &mut Found) {
    let mut keys: Vec<_> = found.keys().copied().collect();
    keys.sort_by_key(|&(start, end, rule)| (rule, start, std::cmp::Reverse(end)));
    let mut last: Option<(usize, usize)> = None;
    for (start, end, rule) in keys {
        match last {
            Some((other, reached)) if other == rule && end <= reached => {
                found.remove(&(start, end, rule));
            }
            _ => last = Some((rule, end)),
        }
    }
}

/// The slots of a match, each with the half tokens it spans.
fn captures(events: &[Event]) -> impl Iterator<Item = (usize, usize, usize)> {
    events.iter().enumerate().filter_map(|(index, event)| {
        let Event::Open { slot, at } = *event else { return None };
        events[index..].iter().find_map(|event| match *event {
            Event::Close { slot: closed, at: end } if closed == slot => Some((slot, at.min(end), end.max(at))),
            _ => None,
        })
    })
}

/// The name that stands at `range`: the one that was read there, or the bare words.
fn name_at(tokens: &Tokens, mentions: &[Mention], range: Range<usize>) -> Mention {
    let from = mentions.partition_point(|mention| mention.tokens.start < range.start);
    let here = mentions[from..].iter().take_while(|mention| mention.tokens.start == range.start);
    let read = here.into_iter().find(|mention| mention.tokens == range && mention.value.kind() == Kind::Name);
    read.cloned().unwrap_or_else(|| {
        let name = Name::of_tokens(tokens, range.clone());
        Mention::new(tokens, range, Value::Name(name))
    })
}

/// The tokens of `sentence` that touch the bytes `span`.
fn tokens_in(tokens: &Tokens, sentence: Range<usize>, span: Range<usize>) -> Range<usize> {
    let count = |holds: &dyn Fn(usize) -> bool| {
        let (mut low, mut high) = (sentence.start, sentence.end);
        while low < high {
            let middle = low.midpoint(high);
            if holds(middle) { low = middle + 1 } else { high = middle }
        }
        low
    };
    let starts_at = count(&|index| tokens.bytes_at(index).is_some_and(|token| token.end <= span.start));
    let ends_at = count(&|index| tokens.bytes_at(index).is_some_and(|token| token.start < span.end));
    starts_at..ends_at.max(starts_at)
}
