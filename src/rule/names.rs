//! Names in rules: which of them an author says are one or distinct.

use super::fault::{self, Place};
use super::spec::Text;
use crate::diagnostic::Diagnostic;
use crate::value::{Name, Relation};
use std::collections::BTreeMap;

fn words_of(text: &Text) -> Vec<String> {
    Name::of_text(&text.value).words
}

/// What a rule says about names.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Who each known name stands for, by its words without spaces. Names of one alias group stand for one.
    who: BTreeMap<String, usize>,
    /// Groups of those that are distinct from each other, sorted.
    distinct: Vec<Vec<usize>>,
}

impl Known {
    /// Gathers `alias` and `distinct`; contradictions in them are faults.
    pub(super) fn new(alias: &[Vec<Text>], distinct: &[Vec<Text>], faults: &mut Vec<Diagnostic>) -> Self {
        let mut known = Self::default();
        let mut places: BTreeMap<String, &Place> = BTreeMap::new();
        for (who, group) in alias.iter().enumerate() {
            for text in group {
                let Some(key) = key_of(text, faults) else { continue };
                if let Some(first) = places.get(&key) {
                    faults.push(fault::alias_twice(&text.place, first, &text.value));
                    continue;
                }
                places.insert(key.clone(), &text.place);
                known.who.insert(key, who);
            }
        }
        let mut next = alias.len();
        for group in distinct {
            let mut members: Vec<(usize, &Text)> = Vec::new();
            for text in group {
                let Some(key) = key_of(text, faults) else { continue };
                let who = *known.who.entry(key.clone()).or_insert_with(|| {
                    next += 1;
                    next - 1
                });
                match members.iter().find(|(other, _)| *other == who) {
                    Some((_, other)) if words_of(other) == words_of(text) => {
                        faults.push(fault::distinct_twice(&text.place, &other.place, &text.value));
                    }
                    Some((_, other)) => {
                        let alias = places.get(&key).copied().unwrap_or(&other.place);
                        faults.push(fault::alias_and_distinct(&text.place, alias, &text.value, &other.value));
                    }
                    None => members.push((who, text)),
                }
            }
            let mut group: Vec<usize> = members.into_iter().map(|(who, _)| who).collect();
            group.sort_unstable();
            known.distinct.push(group);
        }
        known
    }

    /// Whether two names are said to be one or to be distinct; none when nothing is said of them.
    pub(super) fn relation(&self, one: &Name, other: &Name) -> Option<Relation> {
        let (one, other) = (self.who(one)?, self.who(other)?);
        if one == other {
            return Some(Relation::Same);
        }
        let holds = |group: &Vec<usize>, who: usize| group.binary_search(&who).is_ok();
        let are_distinct = self.distinct.iter().any(|group| holds(group, one) && holds(group, other));
        are_distinct.then_some(Relation::Disjoint)
    }

    fn who(&self, name: &Name) -> Option<usize> {
        // Most rules know no names, and this is asked of every pair of names that may be aligned.
        if self.who.is_empty() {
            return None;
        }
        let by_words = self.who.get(&name.words.concat());
        by_words.or_else(|| name.acronym.as_ref().and_then(|acronym| self.who.get(acronym))).copied()
    }
}

/// The folded words of each name.
pub(super) fn folded_groups(groups: &[Vec<Text>]) -> Vec<Vec<Vec<String>>> {
    groups.iter().map(|group| group.iter().map(words_of).collect()).collect()
}

fn key_of(text: &Text, faults: &mut Vec<Diagnostic>) -> Option<String> {
    let key = words_of(text).concat();
    if key.is_empty() {
        faults.push(fault::empty_pattern(&text.place, "a name"));
        return None;
    }
    Some(key)
}
