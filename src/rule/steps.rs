//! What patterns become for the matcher: steps over numbered words, with everything known about them looked up.
//!
//! Between [`super::pattern`], which knows signs and places, and [`super::matcher`], which knows tokens. Two decisions
//! a reader would question. Slots are a pair of marks in a flat sequence instead of a nested piece, because a pattern
//! is matched both ways from its value and a slot may span the place where it is cut. And a pattern is cut at its value
//! when it is compiled, once for each alternative that holds the value, so that the matcher never searches for the cut.

use super::fault;
use super::pattern::{self, Node, Piece, Proper, Shape, VALUE};
use super::required::add_first;
use crate::diagnostic::Diagnostic;
use crate::document::{Place, Text};
use crate::language::{Tokens, lemma, weight_of};
use crate::value::Kind;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::ops::Range;
use std::slice;

/// The words that some pattern or list knows, numbered from 1; 0 is any other word.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    numbers: FxHashMap<Box<str>, u32>,
    /// The same by the words as they were written, because patterns repeat them.
    written: FxHashMap<Box<str>, u32>,
    /// How common each word is in any text, by its number.
    commonness: Vec<usize>,
}

impl Lexicon {
    /// The number of a word in small letters, whatever its inflection; 0 when no rule knows it.
    pub(super) fn number(&self, word: &str) -> u32 {
        self.numbers.get(lemma(word).as_ref()).copied().unwrap_or(0)
    }

    /// How common a word is in any text, from 1; 0 for words that no rule knows.
    pub(super) fn commonness(&self, number: u32) -> usize {
        self.commonness.get(number as usize).copied().unwrap_or(0)
    }

    /// One more than the highest number.
    pub(super) fn len(&self) -> usize {
        self.commonness.len()
    }

    fn enter(&mut self, word: &str) -> u32 {
        if let Some(number) = self.written.get(word) {
            return *number;
        }
        let number = self.enter_lemma(word);
        self.written.insert(word.into(), number);
        number
    }

    fn enter_lemma(&mut self, word: &str) -> u32 {
        let lemma = lemma(word);
        if let Some(number) = self.numbers.get(lemma.as_ref()) {
            return *number;
        }
        if self.commonness.is_empty() {
            self.commonness.push(0);
        }
        let number = self.commonness.len() as u32;
        // Function words stand in every other sentence, words that carry meaning in one of hundreds.
        self.commonness.push(1 + ((1.0 - weight_of(word)) * COMMONNESS_OF_FUNCTION_WORDS) as usize);
        self.numbers.insert(lemma.into(), number);
        number
    }
}

const COMMONNESS_OF_FUNCTION_WORDS: f64 = 100.0;

/// One step of a pattern.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    /// A word of this number in the lexicon.
    Word(u32, Shape),
    /// One of several wordings.
    Any(Vec<Vec<Step>>),
    /// The same where each is a single step, as in most patterns.
    OneOf(Vec<Step>),
    /// What may be left out.
    Maybe(Vec<Step>),
    /// An entry of the list of this number.
    List(usize),
    /// A gap.
    Gap,
    /// A capitalised word.
    Capital,
    /// Any word.
    AnyWord,
    /// Digits.
    Digits,
    /// A name that was read.
    Name,
    /// A slot starts here.
    Open(usize),
    /// A slot ends here.
    Close(usize),
}

/// The number of the slot that holds the value itself.
pub(super) const VALUE_SLOT: usize = 0;

/// A word list, or the terms of a rule.
#[derive(Debug, Default)]
pub(super) struct List {
    /// What each group is called: its first wording.
    pub(super) canonical: Vec<String>,
    /// The words of all wordings, one wording after another.
    words: Vec<Step>,
    /// Wordings, longest first.
    entries: Vec<Entry>,
    /// The numbers of the first words of all entries, sorted.
    pub(super) first_words: Vec<u32>,
    /// Each entry by the number of its first word, and by that of its last; sorted.
    by_first: Vec<(u32, u32)>,
    by_last: Vec<(u32, u32)>,
}

/// One wording of a group of a list.
#[derive(Debug)]
struct Entry {
    /// Where its words stand in [`List::words`].
    words: Range<usize>,
    /// Index of its group in [`List::canonical`].
    group: usize,
}

impl List {
    /// Compiles the groups of a list; wordings without words are faults.
    pub(super) fn compile(
        groups: &[&[Text]],
        proper: Proper,
        lexicon: &mut Lexicon,
        faults: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut list = Self::default();
        // All wordings are cut in one go, each as a sentence of its own.
        let mut written = String::new();
        let wordings: Vec<Range<usize>> = groups
            .iter()
            .flat_map(|group| group.iter())
            .map(|wording| {
                let start = written.len();
                written += &wording.value;
                start..written.len()
            })
            .collect();
        let tokens = Tokens::new(&written, &wordings);
        let mut sentences = tokens.sentences().iter();
        for (group, wordings) in groups.iter().enumerate() {
            list.canonical.push(wordings.first().map_or_else(String::new, |text| text.value.to_string()));
            for (wording, sentence) in wordings.iter().zip(&mut sentences) {
                let first = list.words.len();
                let words = pattern::words(&tokens, sentence.clone(), proper);
                list.words.extend(words.map(|(word, shape)| Step::Word(lexicon.enter(word), shape)));
                match list.words.len() {
                    end if end > first => list.entries.push(Entry { words: first..end, group }),
                    _ => faults.push(fault::empty_pattern(&wording.place, "a wording", &wording.value)),
                }
            }
        }
        list.entries.sort_by_key(|entry| std::cmp::Reverse(entry.words.len()));
        let by = |end: fn(&[Step]) -> Option<&Step>| {
            let word = |entry: &Entry| match end(&list.words[entry.words.clone()]) {
                Some(Step::Word(word, _)) => *word,
                _ => 0,
            };
            let mut by: Vec<(u32, u32)> = list.entries.iter().map(word).zip(0..).collect();
            by.sort_unstable();
            by
        };
        (list.by_first, list.by_last) = (by(<[Step]>::first), by(<[Step]>::last));
        list.first_words = list.by_first.iter().map(|(word, _)| *word).collect();
        list.first_words.dedup();
        list
    }

    /// The wordings that start with this word, longest first: their steps and the number of their group.
    pub(super) fn starting_with(&self, word: u32) -> impl Iterator<Item = (&[Step], usize)> {
        self.wordings_in(&self.by_first, word)
    }

    /// The same of the wordings that end with this word.
    pub(super) fn ending_with(&self, word: u32) -> impl Iterator<Item = (&[Step], usize)> {
        self.wordings_in(&self.by_last, word)
    }

    /// True for a list without words.
    fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn wordings_in<'a>(&'a self, by: &'a [(u32, u32)], word: u32) -> impl Iterator<Item = (&'a [Step], usize)> {
        let from = by.partition_point(|(other, _)| *other < word);
        let of_word = by[from..].iter().take_while(move |(other, _)| *other == word && word > 0);
        of_word.map(|(_, entry)| {
            let entry = &self.entries[*entry as usize];
            (&self.words[entry.words.clone()], entry.group)
        })
    }
}

/// A pattern ready to be matched: `left` is walked leftwards from the anchor, `right` rightwards.
#[derive(Debug)]
pub(super) struct Pattern {
    /// Index of its rule.
    pub(super) rule: usize,
    /// The steps before the anchor, in the order of the text.
    pub(super) left: Vec<Step>,
    /// The steps from the anchor on.
    pub(super) right: Vec<Step>,
    /// What matching starts from.
    pub(super) anchor: Anchor,
    /// Where it is written; patterns that were cut from one share it.
    pub(super) place: Place,
}

/// What the matching of a pattern starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// A mention of the rule's kind, which stands between the two sides.
    Mention,
    /// A word that can be the first of the right side; the value is the words of [`VALUE_SLOT`].
    Word,
}

/// Compiles the patterns of one rule.
pub(super) struct Compiler<'a> {
    pub(super) rule: usize,
    pub(super) kind: Kind,
    /// The list of the rule's terms.
    pub(super) terms: Option<usize>,
    /// All lists by name.
    pub(super) names: &'a BTreeMap<&'a str, usize>,
    pub(super) lists: &'a [List],
    pub(super) lexicon: &'a mut Lexicon,
    /// Slots of the rule so far; the value's comes first.
    pub(super) slots: Vec<String>,
    pub(super) faults: &'a mut Vec<Diagnostic>,
}

/// A pattern cut at its value.
struct Cut {
    left: Vec<Step>,
    /// The words of the value; none where a mention stands.
    value: Option<Vec<Step>>,
    right: Vec<Step>,
}

impl Cut {
    /// Puts steps around it.
    fn stand_between(&mut self, mut before: Vec<Step>, mut after: Vec<Step>) {
        before.append(&mut self.left);
        self.left = before;
        self.right.append(&mut after);
    }
}

impl Compiler<'_> {
    /// Compiles a pattern that reads the value and adds it to `patterns`. A faulty one gives none.
    pub(super) fn reading(&mut self, text: &Text, patterns: &mut Vec<Pattern>) {
        let faults_before = self.faults.len();
        let tokens = Tokens::of_sentence(&text.value);
        let Some(pieces) = self.pieces(text, &tokens) else { return };
        let cuts = self.cut(text, &pieces);
        let first = patterns.len();
        patterns.extend(cuts.into_iter().map(|cut| self.anchored(cut, &text.place)));
        let is_bare = |pattern: &Pattern| {
            pattern.anchor == Anchor::Mention
                && ![&pattern.left, &pattern.right].into_iter().any(|side| needs_words(side))
        };
        if faults_before == self.faults.len() && patterns[first..].iter().any(is_bare) {
            self.faults.push(fault::matches_everything(&text.place, self.kind.name()));
        }
        if faults_before < self.faults.len() {
            patterns.truncate(first);
        }
    }

    /// Compiles a pattern that fills the slot `name` wherever it stands in a sentence.
    pub(super) fn anywhere(&mut self, name: &str, text: &Text) -> Vec<Step> {
        let slot = self.slot(name);
        let mut steps = self.wording(text);
        if !steps.is_empty() {
            steps.insert(0, Step::Open(slot));
            steps.push(Step::Close(slot));
        }
        steps
    }

    /// Compiles words that may stand anywhere in a sentence.
    pub(super) fn wording(&mut self, text: &Text) -> Vec<Step> {
        let faults_before = self.faults.len();
        let tokens = Tokens::of_sentence(&text.value);
        let Some(pieces) = self.pieces(text, &tokens) else { return Vec::new() };
        let steps = self.steps(text, &pieces);
        self.check_words(text, &steps, faults_before);
        steps
    }

    /// Steps that may all be left out match the empty text.
    fn check_words(&mut self, text: &Text, steps: &[Step], faults_before: usize) {
        if faults_before == self.faults.len() && !steps.is_empty() && !needs_words(steps) {
            self.faults.push(fault::matches_empty(&text.place));
        }
    }

    /// The number of the slot of this name.
    pub(super) fn slot(&mut self, name: &str) -> usize {
        self.slots.iter().position(|slot| slot == name).unwrap_or_else(|| {
            self.slots.push(name.to_owned());
            self.slots.len() - 1
        })
    }

    fn pieces<'t>(&mut self, text: &'t Text, tokens: &'t Tokens) -> Option<Vec<Piece<'t>>> {
        let pieces = match pattern::parse(&text.value, tokens) {
            Ok(pieces) => pieces,
            Err(misfit) => {
                self.faults.push(fault::bad_pattern(&text.part(misfit.range), &misfit.what));
                return None;
            }
        };
        let Some((first, last)) = pieces.first().zip(pieces.last()) else {
            self.faults.push(fault::empty_pattern(&text.place, "a pattern", &text.value));
            return None;
        };
        for end in [first, last] {
            if end.node == Node::Gap {
                self.misfit(text, end, "a gap at the end of a pattern holds nothing");
                return None;
            }
        }
        Some(pieces)
    }

    fn misfit(&mut self, text: &Text, piece: &Piece, what: &str) {
        self.faults.push(fault::bad_pattern(&text.part(piece.range.clone()), what));
    }

    /// Cuts `pieces` at the value, once for each alternative that holds it.
    fn cut(&mut self, text: &Text, pieces: &[Piece]) -> Vec<Cut> {
        let mut holders = pieces.iter().enumerate().filter(|(_, piece)| holds_value(piece));
        let Some((at, holder)) = holders.next() else {
            let range = match (pieces.first(), pieces.last()) {
                (Some(first), Some(last)) => first.range.start..last.range.end,
                _ => 0..text.value.len(),
            };
            self.misfit(text, &Piece { node: Node::Gap, range }, "no `{value}` in these words");
            return Vec::new();
        };
        if let Some((_, second)) = holders.next() {
            self.misfit(text, second, "a second `{value}`");
            return Vec::new();
        }
        let mut cuts = match &holder.node {
            Node::Any(alternatives) => alternatives.iter().flat_map(|pieces| self.cut(text, pieces)).collect(),
            Node::Maybe(pieces) => self.cut(text, pieces),
            Node::Hole { slot, pieces } if *slot == VALUE => {
                if self.kind != Kind::Name {
                    self.misfit(text, holder, "only names are read from words; write `{value}`");
                }
                let faults_before = self.faults.len();
                let value = self.steps(text, pieces);
                self.check_words(text, &value, faults_before);
                vec![Cut { left: Vec::new(), value: Some(value), right: Vec::new() }]
            }
            Node::Hole { slot, pieces } => {
                let slot = self.slot(slot);
                let mut cuts = self.cut(text, pieces);
                for cut in &mut cuts {
                    cut.left.insert(0, Step::Open(slot));
                    cut.right.push(Step::Close(slot));
                }
                cuts
            }
            _ => {
                self.check_unit(text, pieces.get(at + 1));
                let value = self.terms.map(|terms| vec![Step::List(terms)]);
                vec![Cut { left: Vec::new(), value, right: Vec::new() }]
            }
        };
        let (before, after) = (self.steps(text, &pieces[..at]), self.steps(text, &pieces[at + 1..]));
        if let Some((last, others)) = cuts.split_last_mut() {
            for cut in others {
                cut.stand_between(before.clone(), after.clone());
            }
            last.stand_between(before, after);
        }
        cuts
    }

    /// A unit after the value cannot match, because the value holds it.
    fn check_unit(&mut self, text: &Text, next: Option<&Piece>) {
        let Some(Piece { node: Node::Word { word, .. }, range }) = next else { return };
        let units: &[&str] = match self.kind {
            Kind::Percent => &["%", "percent", "per"],
            Kind::Age => &["year", "years", "year-old"],
            Kind::Money => &["dollar", "dollars", "pound", "pounds", "euro", "euros"],
            _ => return,
        };
        if units.contains(word) {
            let why = format!("`{word}` is part of the value");
            self.faults.push(fault::never_matches(&text.part(range.clone()), &why));
        }
    }

    fn steps(&mut self, text: &Text, pieces: &[Piece]) -> Vec<Step> {
        let mut steps = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let step = self.step(text, piece, &mut steps);
            steps.push(step);
        }
        steps
    }

    /// The last step of a piece; what goes before it is added to `steps`.
    fn step(&mut self, text: &Text, piece: &Piece, steps: &mut Vec<Step>) -> Step {
        match &piece.node {
            Node::Word { word, shape } => Step::Word(self.lexicon.enter(word), *shape),
            Node::Any(alternatives) if alternatives.iter().all(|pieces| is_single_step(pieces)) => {
                let mut single = Vec::with_capacity(alternatives.len());
                single.extend(alternatives.iter().flatten().map(|piece| self.step(text, piece, steps)));
                Step::OneOf(single)
            }
            Node::Any(alternatives) => Step::Any(alternatives.iter().map(|pieces| self.steps(text, pieces)).collect()),
            Node::Maybe(pieces) => Step::Maybe(self.steps(text, pieces)),
            Node::Gap => Step::Gap,
            Node::Capital => Step::Capital,
            Node::AnyWord => Step::AnyWord,
            Node::Digits => Step::Digits,
            Node::Name => Step::Name,
            Node::List(name) => match self.names.get(name) {
                Some(&list) => {
                    if self.lists[list].is_empty() {
                        let place = text.part(piece.range.clone());
                        self.faults.push(fault::never_matches(&place, "the word list is empty"));
                    }
                    Step::List(list)
                }
                None => {
                    let place = text.part(piece.range.start + 1..piece.range.end);
                    self.faults.push(fault::unknown_list(&place, name, self.names.keys().copied()));
                    Step::Gap
                }
            },
            Node::Hole { slot, pieces } if *slot != VALUE => {
                let slot = self.slot(slot);
                steps.push(Step::Open(slot));
                steps.extend(self.steps(text, pieces));
                Step::Close(slot)
            }
            Node::Value | Node::Hole { .. } => {
                self.misfit(text, piece, "a value has no place here");
                Step::Gap
            }
        }
    }

    /// Chooses where matching starts: at the mention, or at the rarest kind of word that must stand in the text.
    fn anchored(&self, cut: Cut, place: &Place) -> Pattern {
        let (rule, place) = (self.rule, place.clone());
        let Some(value) = cut.value else {
            return Pattern { rule, left: cut.left, right: cut.right, anchor: Anchor::Mention, place };
        };
        let mut left = cut.left;
        left.push(Step::Open(VALUE_SLOT));
        left.extend(value);
        left.push(Step::Close(VALUE_SLOT));
        left.extend(cut.right);
        let mut words = Vec::new();
        let mut cost = |step: &Step| {
            words.clear();
            add_first(slice::from_ref(step), self.lists, &mut words).then_some(words.len())
        };
        let anchor = (0..left.len()).filter_map(|at| Some((cost(&left[at])?, at))).min();
        let right = left.split_off(anchor.map_or(0, |(_, at)| at));
        Pattern { rule, left, right, anchor: Anchor::Word, place }
    }
}

/// True when something must stand in the text for `steps` to match.
fn needs_words(steps: &[Step]) -> bool {
    steps.iter().any(|step| match step {
        Step::Gap | Step::Maybe(_) | Step::Open(_) | Step::Close(_) => false,
        Step::Any(alternatives) => alternatives.iter().all(|steps| needs_words(steps)),
        _ => true,
    })
}

/// True for a wording that is one step and needs no other beside it.
fn is_single_step(pieces: &[Piece]) -> bool {
    let is_single =
        |piece: &Piece| !matches!(piece.node, Node::Hole { .. } | Node::Any(_) | Node::Maybe(_) | Node::Gap);
    matches!(pieces, [piece] if is_single(piece))
}

fn holds_value(piece: &Piece) -> bool {
    match &piece.node {
        Node::Value => true,
        Node::Hole { slot, pieces } => *slot == VALUE || pieces.iter().any(holds_value),
        Node::Maybe(pieces) => pieces.iter().any(holds_value),
        Node::Any(alternatives) => alternatives.iter().flatten().any(holds_value),
        _ => false,
    }
}
