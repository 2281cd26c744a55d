//! The keys of a rules file: one table that reading, faults, the schema and the help all follow.
//!
//! A key that is not here does not exist; one that is here is read in its shape before anything asks what it means.

use super::check::CHECK_NAMES;
use super::region::REGION_NAMES;
use crate::finding::Verdict;
use crate::value::KINDS;

/// The tables of a rules file: `[list.…]`, `[claim.…]`, `[check.…]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Words that patterns and other keys name with `@`.
    List,
    /// What is read, and when two mentions answer one question.
    Claim,
    /// What must hold between claims.
    Check,
}

impl Table {
    /// All of them, in the order in which they are compiled.
    pub const ALL: [Self; 3] = [Self::List, Self::Claim, Self::Check];

    /// Its key at the top of a file.
    pub fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Claim => "claim",
            Self::Check => "check",
        }
    }

    /// What it is for, in one line.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::List => "words that go by one name; a bare list, or a table with `words` and `source`",
            Self::Claim => "one question that sources answer: what is read, and when two mentions answer it alike",
            Self::Check => "what must hold between claims of other names",
        }
    }

    /// The keys of such a table, in the order of [`KEYS`].
    pub fn keys(self) -> impl Iterator<Item = &'static Key> {
        KEYS.iter().filter(move |key| key.tables.contains(&self))
    }
}

/// What is written behind a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A string.
    Text,
    /// A list of strings; a single string is a list of one.
    Texts,
    /// A list of groups: strings, lists of strings, or tables of `words` and `source`. A single string is a group of one.
    Groups,
    /// A list of pairs of texts.
    Pairs,
    /// A list of texts and of pairs of texts.
    Cases,
    /// A table of strings by the names of qualifiers.
    Slots,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list of these words; a single one is a list of one.
    SomeOf(&'static [&'static str]),
    /// A level, or a table of levels by verdict.
    Levels,
}

/// One key of a table.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// As it is written.
    pub name: &'static str,
    /// The tables it may stand in.
    pub tables: &'static [Table],
    /// What is written behind it.
    pub shape: Shape,
    /// What it means, in one line.
    pub meaning: &'static str,
}

/// The names of the kinds of value, in the order of [`KINDS`].
const KIND_NAMES: [&str; KINDS.len()] = {
    let mut names = [""; KINDS.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = KINDS[at].name;
        at += 1;
    }
    names
};

/// The verdicts that may have a level of their own.
pub const VERDICT_NAMES: [&str; Verdict::ALL.len()] = {
    let mut names = [""; Verdict::ALL.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = Verdict::ALL[at].name();
        at += 1;
    }
    names
};

const ABOUT_NAMES: [&str; 2] = ["question", "context"];
const EVOLVES_NAMES: [&str; 3] = ["up", "down", "either"];

const LIST: &[Table] = &[Table::List];
const CLAIM: &[Table] = &[Table::Claim];
const CHECK: &[Table] = &[Table::Check];
const RULES: &[Table] = &[Table::Claim, Table::Check];
const ALL: &[Table] = &Table::ALL;

const fn key(name: &'static str, tables: &'static [Table], shape: Shape, meaning: &'static str) -> Key {
    Key { name, tables, shape, meaning }
}

/// Every key, in the order in which a rule reads best.
pub const KEYS: [Key; 40] = [
    key("asks", RULES, Shape::Text, "the question in words"),
    key("value", CLAIM, Shape::OneOf(&KIND_NAMES), "the kind of value that answers it"),
    key(
        "about",
        CLAIM,
        Shape::OneOf(&ABOUT_NAMES),
        "what tells that two mentions mean the same: the question, or the words around",
    ),
    key("kind", CHECK, Shape::OneOf(&CHECK_NAMES), "what must hold"),
    key("read", CLAIM, Shape::Texts, "how answers are worded, with `{value}` for the answer"),
    key("regex", CLAIM, Shape::Texts, "the same as regular expressions with a group `(?<value>…)`"),
    key("unless", CLAIM, Shape::Texts, "wordings that, anywhere in the sentence, mean that it holds no answer"),
    key("terms", CLAIM, Shape::Groups, "for terms: the words that answer, in classes that exclude each other"),
    key("where", CLAIM, Shape::Slots, "qualifiers read anywhere in the sentence, unless a pattern has read them"),
    key("whole", CHECK, Shape::Text, "the claim that states the whole"),
    key("parts", CHECK, Shape::Texts, "the claims that state its parts"),
    key("part", CHECK, Shape::Text, "the claim that states a part"),
    key("first", CHECK, Shape::Text, "the claim that dates what comes first"),
    key("then", CHECK, Shape::Text, "the claim that dates what follows"),
    key("role", CHECK, Shape::Text, "the claim that names who holds the role"),
    key("of", CHECK, Shape::Text, "the claim that this is asked of"),
    key("count", CHECK, Shape::Text, "the claim that states how many there are"),
    key("figures", CHECK, Shape::Texts, "the claims whose figures change"),
    key("born", CHECK, Shape::Text, "the claim that states when somebody was born"),
    key(
        "same-when",
        RULES,
        Shape::Texts,
        "qualifiers that must not differ: if both state one and they differ, these are two things",
    ),
    key("only-in", CLAIM, Shape::SomeOf(&REGION_NAMES), "where in a text answers count"),
    key("not-in", CLAIM, Shape::SomeOf(&REGION_NAMES), "where in a text answers do not count"),
    key(
        "evolves",
        CLAIM,
        Shape::OneOf(&EVOLVES_NAMES),
        "the figure changes with time, so that a later source may say otherwise",
    ),
    key("tolerance", CLAIM, Shape::Text, "how far two answers may lie apart: `5 %`, `2 days`, `1`"),
    key("alias", CLAIM, Shape::Groups, "for names: those that mean one and the same"),
    key("distinct", CLAIM, Shape::Groups, "for names: those that look alike and are not the same"),
    key("level", RULES, Shape::Levels, "how grave it is; or a table of levels by verdict"),
    key(
        "message",
        RULES,
        Shape::Text,
        "the headline, with `{a}` and `{b}` for the answers, `{a.source}`, and qualifiers by name",
    ),
    key("explain", RULES, Shape::Text, "what a finding means and what to do about it"),
    key("url", RULES, Shape::Text, "where more is said about it"),
    key("words", LIST, Shape::Groups, "the words; those of one group mean the same, the first gives its name"),
    key("source", LIST, Shape::Text, "where the words come from"),
    key("find", CLAIM, Shape::Texts, "texts with an answer"),
    key("agree", CLAIM, Shape::Pairs, "pairs of texts whose answers agree, or that `same-when` keeps apart"),
    key("clash", CLAIM, Shape::Pairs, "pairs of texts that contradict each other"),
    key("agree", CHECK, Shape::Cases, "texts, or pairs of texts, for which it holds"),
    key("clash", CHECK, Shape::Cases, "texts, or pairs of texts, for which it does not hold"),
    key("ignore", RULES, Shape::Texts, "texts that it has nothing to say about"),
    key("extend", ALL, Shape::Flag, "adds to the table of this name in another file instead of making one"),
    key("override", ALL, Shape::Flag, "takes the place of the table of this name in another file"),
];
