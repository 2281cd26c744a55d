//! Rules: which questions sources answer, how the answers are worded, and what makes two answers the same claim.

use crate::diagnostic::{Faults, Level};
use crate::language::Tokens;
use crate::source::Source;
use crate::value::{Kind, Mention};

/// What makes two mentions of one rule answers to the same question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The rule itself asks one question; its patterns recognise the answers.
    Question,
    /// The words around the mentions must say so.
    Context,
}

/// One compiled rule.
#[derive(Debug)]
pub struct Rule {
    /// Its name: the key of its table.
    pub name: String,
    /// The pack (file stem of a shipped file) or file it comes from.
    pub origin: String,
    /// The question in words.
    pub asks: String,
    /// The kind of value that answers it.
    pub kind: Kind,
    /// How claims of it are aligned.
    pub about: About,
    /// Names of the qualifiers that must not differ.
    pub same_when: Vec<String>,
    /// Level of its findings.
    pub level: Level,
    /// Headline with `{a}`, `{b}`, `{a.source}`, `{b.source}`, if it has one of its own.
    pub message: Option<String>,
    /// Names that mean the same, folded as [`crate::value::Name::words`] are, one group each.
    pub alias: Vec<Vec<Vec<String>>>,
    /// Names known to differ, likewise.
    pub distinct: Vec<Vec<Vec<String>>>,
}

/// An answer to a rule's question found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Index of the rule in its set.
    pub rule: usize,
    /// The value and where it stands.
    pub mention: Mention,
    /// Qualifiers that the words state: the qualifier's name and the canonical forms of its values, sorted.
    pub qualifiers: Vec<(String, Vec<String>)>,
}

/// All rules of a run.
#[derive(Debug, Default)]
pub struct RuleSet {
    /// The rules, in a fixed order.
    pub rules: Vec<Rule>,
}

impl RuleSet {
    /// Compiles the shipped packs of these names (all of them when empty) and then `files`, whose rules override shipped
    /// ones of the same name. Every fault of every file is returned.
    pub fn load(packs: &[String], files: Vec<Source>) -> Result<Self, Faults> {
        let _ = (packs, files);
        Ok(Self::default())
    }

    /// Names of the shipped packs.
    pub fn pack_names() -> Vec<&'static str> {
        Vec::new()
    }

    /// Finds the answers to all questions ([`About::Question`]) in one segment.
    pub fn answers(&self, _text: &str, tokens: &Tokens, mentions: &[Mention]) -> Vec<Answer> {
        let _ = (tokens, mentions);
        Vec::new()
    }

    /// Known.
    pub fn names_known(&self, _one: &crate::value::Name, _other: &crate::value::Name) -> Option<bool> {
        None
    }
}
