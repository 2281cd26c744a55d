//! Names in rules: which of them an author says are one or distinct.

use super::fault;
use super::spec::Group;
use crate::diagnostic::Diagnostic;
use crate::document::{Place, Text};
use crate::value::{Name, Relation};
use smol_str::SmolStr;
use std::collections::BTreeMap;

/// What a rule says about names.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Who each known name stands for, by its words without spaces. Names of one alias group stand for one.
    who: BTreeMap<String, usize>,
    /// Groups of those that are distinct from each other, by their words without spaces, each with whom it stands for.
    distinct: Vec<BTreeMap<String, usize>>,
}

impl Known {
    /// Gathers `alias` and `distinct`. A contradiction between them is a fault within one file; of two files, one of
    /// which extends the other, what is said to be distinct is distinct.
    pub(super) fn new(alias: &[Group], distinct: &[Group], faults: &mut Vec<Diagnostic>) -> Self {
        let mut known = Self::default();
        let places = known.gather_aliases(alias, faults);
        let mut next = alias.len();
        for group in distinct {
            known.gather_distinct(group, &places, &mut next, faults);
        }
        known
    }

    /// Takes those of one group for one, whose number is the group's; gives where each name was said first.
    fn gather_aliases<'a>(&mut self, alias: &'a [Group], faults: &mut Vec<Diagnostic>) -> BTreeMap<String, &'a Place> {
        let mut places: BTreeMap<String, &Place> = BTreeMap::new();
        for (number, group) in alias.iter().enumerate() {
            // A file that extends a rule may add names to a group of its.
            let of_other_file = |text: &Text| {
                let first = places.get(&words_of(text).concat())?;
                (first.source != text.place.source).then(|| self.who[&words_of(text).concat()])
            };
            let who = group.words.iter().find_map(of_other_file).unwrap_or(number);
            for text in &group.words {
                let Some(key) = key_of(text, faults) else { continue };
                match places.get(&key) {
                    Some(first) if first.source == text.place.source || self.who[&key] != who => {
                        faults.push(fault::alias_twice(&text.place, first, &text.value));
                    }
                    Some(_) => {}
                    None => {
                        places.insert(key.clone(), &text.place);
                        self.who.insert(key, who);
                    }
                }
            }
        }
        places
    }

    /// Keeps the names of one group apart. Who has no alias stands for somebody of his own, the `next` one.
    fn gather_distinct(
        &mut self,
        group: &Group,
        aliases: &BTreeMap<String, &Place>,
        next: &mut usize,
        faults: &mut Vec<Diagnostic>,
    ) {
        let mut members: Vec<(usize, &Text)> = Vec::new();
        let mut keys = BTreeMap::new();
        for text in &group.words {
            let Some(key) = key_of(text, faults) else { continue };
            let who = *self.who.entry(key.clone()).or_insert_with(|| {
                *next += 1;
                *next - 1
            });
            if let Some((_, other)) = members.iter().find(|(other, _)| *other == who) {
                if words_of(other) == words_of(text) {
                    faults.push(fault::distinct_twice(&text.place, &other.place, &text.value));
                    continue;
                }
                let alias = aliases.get(&key).copied().unwrap_or(&other.place);
                if alias.source == text.place.source {
                    faults.push(fault::alias_and_distinct(&text.place, alias, &text.value, &other.value));
                }
            }
            members.push((who, text));
            keys.insert(key, who);
        }
        self.distinct.push(keys);
    }

    /// True when nothing is said of any name.
    pub(super) fn is_empty(&self) -> bool {
        self.who.is_empty()
    }

    /// Whether two names are said to be one or to be distinct; none when nothing is said of them.
    pub(super) fn relation(&self, one: &Name, other: &Name) -> Option<Relation> {
        let ((one, who), (other, whose)) = (self.known(one)?, self.known(other)?);
        if one == other {
            return Some(Relation::Same);
        }
        // Two names that are said to be distinct outrank a group that holds both.
        if self.distinct.iter().any(|group| group.contains_key(one) && group.contains_key(other)) {
            return Some(Relation::Disjoint);
        }
        if who == whose {
            return Some(Relation::Same);
        }
        let holds = |group: &BTreeMap<String, usize>, who: usize| group.values().any(|member| *member == who);
        let are_distinct = self.distinct.iter().any(|group| holds(group, who) && holds(group, whose));
        are_distinct.then_some(Relation::Disjoint)
    }

    /// The name as it is known, and whom it stands for.
    fn known(&self, name: &Name) -> Option<(&String, usize)> {
        // Most rules know no names, and this is asked of every pair of names that may be aligned.
        if self.who.is_empty() {
            return None;
        }
        let by_words = self.who.get_key_value(&name.words.concat());
        let found =
            by_words.or_else(|| name.acronym.as_ref().and_then(|acronym| self.who.get_key_value(acronym.as_str())));
        found.map(|(key, who)| (key, *who))
    }
}

/// The folded words of each name.
pub(super) fn folded(names: &[Text]) -> Vec<Vec<SmolStr>> {
    names.iter().map(words_of).collect()
}

fn words_of(text: &Text) -> Vec<SmolStr> {
    Name::of_text(&text.value).words
}

fn key_of(text: &Text, faults: &mut Vec<Diagnostic>) -> Option<String> {
    let key = words_of(text).concat();
    if key.is_empty() {
        faults.push(fault::empty_pattern(&text.place, "a name", &text.value));
        return None;
    }
    Some(key)
}
