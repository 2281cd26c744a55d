//! The second look at names: what a source says elsewhere settles what one place leaves open.
//!
//! A capital at the start of a sentence, or in a headline, tells nothing by itself. Where the same name stands in
//! running text it is one there too (`Lindvik opens a yard`), and where the same word stands small it is none (`Scouts
//! met` beside `the scouts`). A surname alone is the person whose full name the source gives, and the kind that one
//! mention shows is that of all mentions of the name.
//!
//! The decision a reader would question: only names of the same source count as evidence. A name may mean another thing
//! in the next text, and claims must depend on their own source alone.

use super::fold::folded_words;
use super::kind::kind_of;
use super::opening::{is_capital_word, opens_sentence};
use super::words::CALENDAR_WORDS;
use super::{Name, NameKind};
use crate::language::{Case, TokenKind, Tokens, word_is};
use crate::value::{Mention, Value};
use rustc_hash::{FxHashMap, FxHashSet};
use smol_str::SmolStr;
use std::ops::Range;

/// Longest name, in words, that is looked for again.
const WORDS_MAX: usize = 8;

/// Settles the names of one source against each other. `mentions` are those of each segment, in order; they stay so.
pub fn settle(segments: &[Tokens], mentions: &mut [Vec<Mention>]) {
    let mut register = Register::of(segments, mentions);
    for (tokens, mentions) in segments.iter().zip(mentions.iter_mut()) {
        mentions.retain(|mention| !register.refutes(tokens, mention));
        let found = register.find_missed(tokens, mentions);
        if !found.is_empty() {
            mentions.extend(found);
            mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end, mention.value.kind()));
        }
    }
    register.learn_kinds(mentions);
    for name in mentions.iter_mut().flatten().filter_map(name_mut) {
        if let Some(kind) = register.kind_of(name) {
            name.kind = kind;
        }
    }
}

fn name_of(mention: &Mention) -> Option<&Name> {
    match &mention.value {
        Value::Name(name) => Some(name),
        _ => None,
    }
}

fn name_mut(mention: &mut Mention) -> Option<&mut Name> {
    match &mut mention.value {
        Value::Name(name) => Some(name),
        _ => None,
    }
}

/// What a source tells of its names. Looked up by words only; nothing is read out in the order of a map.
#[derive(Default)]
struct Register {
    /// Names seen where a capital tells something.
    sure: FxHashSet<Vec<SmolStr>>,
    /// Their first words, with the number of words of the longest such name.
    firsts: FxHashMap<SmolStr, usize>,
    /// Words that open a sentence with a capital, in doubt.
    doubtful: FxHashSet<SmolStr>,
    /// Those of them that the source writes small elsewhere.
    small: FxHashSet<SmolStr>,
    /// How often each name was seen as a person, an organisation, a place.
    kinds: FxHashMap<Vec<SmolStr>, [u32; 3]>,
    /// Surnames of the persons whose full name stands there, and who bears them.
    surnames: FxHashMap<SmolStr, Bearer>,
}

/// Who bears a surname.
#[derive(Clone, PartialEq, Eq)]
enum Bearer {
    One(Vec<SmolStr>),
    Several,
}

impl Register {
    fn of(segments: &[Tokens], mentions: &[Vec<Mention>]) -> Self {
        let mut register = Self::default();
        for (tokens, mentions) in segments.iter().zip(mentions) {
            for mention in mentions {
                let Some(name) = name_of(mention) else { continue };
                if name.words.is_empty() {
                    continue;
                }
                // A run of several words is no accident of a sentence's start.
                if !opens_sentence(tokens, mention.tokens.start) || name.words.len() > 1 {
                    register.add(&name.words);
                } else {
                    register.doubtful.insert(name.words[0].clone());
                }
                if name.kind == NameKind::Person && (2..=4).contains(&name.words.len()) {
                    register.add_surname(&name.words);
                }
            }
            register.add_openings(tokens);
        }
        register.see_small(segments);
        register
    }

    fn add(&mut self, words: &[SmolStr]) {
        if words.len() > WORDS_MAX {
            return;
        }
        if !self.sure.contains(words) {
            self.sure.insert(words.to_vec());
            let longest = self.firsts.entry(words[0].clone()).or_default();
            *longest = (*longest).max(words.len());
        }
    }

    /// The last word of a person's name is a name of its own.
    fn add_surname(&mut self, words: &[SmolStr]) {
        let surname = &words[words.len() - 1];
        if surname.len() < 3 || matches!(surname.as_str(), "jr" | "sr" | "iii") {
            return;
        }
        self.add(std::slice::from_ref(surname));
        let bearer = Bearer::One(words.to_vec());
        match self.surnames.get_mut(surname) {
            None => {
                self.surnames.insert(surname.clone(), bearer);
            }
            Some(known) if *known != bearer => *known = Bearer::Several,
            Some(_) => {}
        }
    }

    fn add_openings(&mut self, tokens: &Tokens) {
        for sentence in tokens.sentences() {
            if tokens.get(sentence.start).is_some_and(|token| token.case == Case::Initial) {
                self.doubtful.insert(SmolStr::new(tokens.word(sentence.start)));
            }
        }
    }

    /// Looks which words in doubt, and which single names, the source writes small.
    fn see_small(&mut self, segments: &[Tokens]) {
        for tokens in segments {
            for (at, token) in tokens.iter().enumerate() {
                if token.kind != TokenKind::Word || token.case != Case::Lower {
                    continue;
                }
                let word = tokens.word(at);
                if (self.doubtful.contains(word) || self.firsts.contains_key(word)) && !self.small.contains(word) {
                    self.small.insert(SmolStr::new(word));
                }
            }
        }
    }

    /// True for a single word at the start of a sentence that the source writes small elsewhere and never as a name
    /// inside a sentence.
    fn refutes(&self, tokens: &Tokens, mention: &Mention) -> bool {
        let Some(name) = name_of(mention) else { return false };
        let [word] = name.words.as_slice() else { return false };
        mention.tokens.len() == 1
            && tokens.get(mention.tokens.start).is_some_and(|token| token.case == Case::Initial)
            && opens_sentence(tokens, mention.tokens.start)
            && self.small.contains(word)
            && !self.sure.contains(name.words.as_slice())
    }

    /// Names of the register at capitals that no mention covers yet.
    fn find_missed(&self, tokens: &Tokens, mentions: &[Mention]) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut covers = mentions.iter().filter(|mention| !matches!(mention.value, Value::Quote(_) | Value::Term(_)));
        let mut cover = covers.next();
        let mut at = 0;
        while at < tokens.len() {
            while cover.is_some_and(|mention| mention.tokens.end <= at) {
                cover = covers.next();
            }
            if let Some(mention) = cover.filter(|mention| mention.tokens.start <= at) {
                at = mention.tokens.end;
                continue;
            }
            let limit = cover.map_or(tokens.len(), |mention| mention.tokens.start).min(tokens.sentence(at).end);
            match self.name_at(tokens, at, limit) {
                Some(range) => {
                    let words = folded_words(tokens, range.clone());
                    at = range.end;
                    let name = Name { kind: kind_of(tokens, &range), words, acronym: None };
                    found.push(Mention::new(tokens, range, Value::Name(name)));
                }
                None => at += 1,
            }
        }
        found
    }

    /// The longest name of the register that starts at `at` and ends before `limit`.
    fn name_at(&self, tokens: &Tokens, at: usize, limit: usize) -> Option<Range<usize>> {
        if !is_capital_word(tokens, at) || tokens.glued(at) && at > 0 && tokens.kind(at - 1) == Some(TokenKind::Number)
        {
            return None;
        }
        let mut words = folded_words(tokens, at..at + 1);
        let longest = *self.firsts.get(words.first()?)?;
        let mut ends = vec![at + 1];
        while words.len() < longest {
            let mut next = ends[ends.len() - 1];
            if word_is!(tokens, next, "." | "-") && tokens.glued(next) {
                next += 1;
            }
            if next >= limit || !matches!(tokens.kind(next), Some(TokenKind::Word | TokenKind::Number)) {
                break;
            }
            words.extend(folded_words(tokens, next..next + 1));
            ends.push(next + 1);
        }
        while let Some(end) = ends.pop() {
            words.truncate(ends.len() + 1);
            let stands = words.len() > 1 || self.may_stand_alone(tokens, at, &words[0]);
            // `Berg-Lind` is not `Berg`.
            let goes_on = word_is!(tokens, end, "-") && tokens.glued(end) && is_capital_word(tokens, end + 1);
            if stands && !goes_on && self.sure.contains(words.as_slice()) {
                return Some(at..end);
            }
        }
        None
    }

    /// A single word of a name counts where the source writes it small nowhere and it is no word of the calendar.
    fn may_stand_alone(&self, tokens: &Tokens, at: usize, word: &str) -> bool {
        let is_upper = tokens.get(at).is_some_and(|token| token.case == Case::Upper);
        let is_dated = tokens.kind(at + 1) == Some(TokenKind::Number) && CALENDAR_WORDS.has(word);
        !is_dated && (is_upper || !self.small.contains(word)) && !CALENDAR_WORDS.has(word)
    }

    /// Counts what the mentions show, by their own words and neighbours.
    fn learn_kinds(&mut self, mentions: &[Vec<Mention>]) {
        for name in mentions.iter().flatten().filter_map(name_of) {
            let Some(slot) = slot_of(name.kind) else { continue };
            match self.kinds.get_mut(&name.words) {
                Some(counts) => counts[slot] += 1,
                None => {
                    let mut counts = [0; 3];
                    counts[slot] = 1;
                    self.kinds.insert(name.words.clone(), counts);
                }
            }
        }
    }

    /// The kind that most mentions of a name show, and for a single word the person whose surname it is.
    fn kind_of(&self, name: &Name) -> Option<NameKind> {
        let surname_of_one = match name.words.as_slice() {
            [word] => self.surnames.get(word).is_some_and(|bearer| *bearer != Bearer::Several),
            _ => false,
        };
        let counts = self.kinds.get(&name.words).copied().unwrap_or_default();
        // `in Berg` says less than a person of that name.
        if surname_of_one && counts[1] == 0 {
            return Some(NameKind::Person);
        }
        let (best, count) = counts.iter().enumerate().max_by_key(|(slot, count)| (**count, 3 - slot))?;
        let is_clear = *count > 0 && counts.iter().filter(|other| *other == count).count() == 1;
        is_clear.then(|| [NameKind::Person, NameKind::Organisation, NameKind::Place][best])
    }
}

fn slot_of(kind: NameKind) -> Option<usize> {
    match kind {
        NameKind::Person => Some(0),
        NameKind::Organisation => Some(1),
        NameKind::Place => Some(2),
        NameKind::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value;

    /// The names of a text, a sentence a line, after the second look: `kind:words`.
    fn settled(text: &str) -> String {
        let mut sentences = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            sentences.push(start..start + line.trim_end().len());
            start += line.len();
        }
        let tokens: Vec<Tokens> =
            sentences.iter().map(|range| Tokens::new(text, std::slice::from_ref(range))).collect();
        let mut mentions: Vec<Vec<Mention>> = tokens.iter().map(|tokens| value::read(tokens, None)).collect();
        settle(&tokens, &mut mentions);
        let shown = mentions.iter().flatten().filter_map(name_of).map(|name| {
            let kind = match name.kind {
                NameKind::Person => "person",
                NameKind::Organisation => "body",
                NameKind::Place => "place",
                NameKind::Other => "other",
            };
            format!("{kind}:{}", name.words.join(" "))
        });
        shown.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn a_source_settles_its_own_names() {
        for (text, expected) in [
            // Headlines and first words get the names that running text shows.
            (
                "Lindvik Opens New Yard Off Bergen\nThe yard of Lindvik lies in Bergen.",
                "other:lindvik | place:bergen | other:lindvik | place:bergen",
            ),
            ("Lindvik opens its yard.\nThe yard belongs to Lindvik.", "other:lindvik | other:lindvik"),
            // A word that the source writes small is no name.
            ("Harriers were seen.\nThe harriers left.", ""),
            ("Kestrel was seen.\nA kestrel left.", ""),
            ("Kestrel was sold.\nThe boat Kestrel and a kestrel.", "other:kestrel | other:kestrel"),
            // A surname is the person.
            ("The mayor met Anna Berg, 41, there.\nLater Berg left.", "person:anna berg | person:berg"),
            ("Berg sings.\nA song by Anna Berg, who sings.", "person:berg | person:anna berg"),
            // A kind shown once is the kind of all.
            ("They praised Lindholm.\nThe ship lay near Lindholm.", "place:lindholm | place:lindholm"),
        ] {
            assert_eq!(settled(text), expected, "{text}");
        }
    }
}
