//! Names in rules: how they are folded, and which of them an author says are one or distinct.

use super::fault::{self, Place};
use super::spec::Text;
use crate::diagnostic::Diagnostic;
use crate::language::{Case, TokenKind, Tokens};
use crate::value::name::NameKind;
use crate::value::{Name, Relation};
use std::collections::BTreeMap;
use std::ops::Range;

/// The words of a name as [`Name::words`] folds them: small letters, no accents; digits joined to the capitals before
/// them, so that `APT 31`, `APT-31` and `APT31` are one word.
pub(super) fn folded(tokens: &Tokens, range: Range<usize>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut after_capitals = false;
    for index in range {
        let Some(token) = tokens.get(index) else { break };
        match token.kind {
            TokenKind::Number if after_capitals => {
                if let Some(last) = words.last_mut() {
                    last.push_str(tokens.word(index));
                }
                after_capitals = false;
            }
            TokenKind::Word | TokenKind::Number => {
                words.push(tokens.word(index).chars().flat_map(without_accent).collect());
                let has_digit = tokens.word(index).contains(|letter: char| letter.is_ascii_digit());
                after_capitals = token.case == Case::Upper && !has_digit;
            }
            TokenKind::Clitic => {}
            TokenKind::Symbol => after_capitals = after_capitals && tokens.word(index) == "-",
        }
    }
    words
}

/// The name that these words of `text` are.
pub(super) fn name(text: &str, tokens: &Tokens, range: Range<usize>) -> Name {
    let written = text.get(tokens.bytes(&range)).unwrap_or_default().to_owned();
    Name { kind: NameKind::Other, words: folded(tokens, range), written, acronym: None }
}

fn words_of(text: &Text) -> Vec<String> {
    let tokens = Tokens::of_sentence(&text.value);
    folded(&tokens, 0..tokens.len())
}

/// The letters a small letter stands for without its accent.
fn without_accent(letter: char) -> impl Iterator<Item = char> {
    let plain = match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ł' | 'ĺ' | 'ļ' | 'ľ' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ß' => "ss",
        'ś' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ț' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        '\u{300}'..='\u{36f}' => "",
        _ => return [Some(letter)].into_iter().flatten().chain("".chars()),
    };
    [None].into_iter().flatten().chain(plain.chars())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded() {
        for (text, expected) in [
            ("Violet Typhoon", &["violet", "typhoon"][..]),
            ("APT 31", &["apt31"]),
            ("APT-31", &["apt31"]),
            ("APT31", &["apt31"]),
            ("Unit 8200", &["unit", "8200"]),
            ("José Peña’s", &["jose", "pena"]),
        ] {
            let tokens = Tokens::of_sentence(text);
            assert_eq!(folded(&tokens, 0..tokens.len()), expected, "{text}");
        }
    }
}
