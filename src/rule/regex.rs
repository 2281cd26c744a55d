//! The escape hatch: regular expressions with named groups, compiled when first needed.
//!
//! Compiling costs about a millisecond each, running little; so shipped expressions wait until a text is checked, and
//! those of a project's own files are compiled when loaded, because a fault in them must be told.
//!
//! An expression is run over every sentence and is not woken by words, as patterns are: which words it needs cannot be
//! told from its letters (`vote[rs]`, `(?i)`, a word cut by `.*`), and the package looks for the letters that it needs
//! before anything else, which costs no more than waking it would. No shipped pack has one.

use regex::{Regex, RegexBuilder};
use std::ops::Range;
use std::sync::OnceLock;

/// A regular expression that is compiled once, when it is first needed.
#[derive(Debug)]
pub(super) struct Lazy {
    pattern: String,
    compiled: OnceLock<Option<Regex>>,
}

/// Compiled size a single expression may have; more is refused.
const SIZE_MAX: usize = 1 << 20;

impl Lazy {
    pub(super) fn new(pattern: &str) -> Self {
        Self { pattern: with_plain_boundaries(pattern), compiled: OnceLock::new() }
    }

    /// Compiles it now. The error is the package's message.
    pub(super) fn check(&self) -> Result<(), String> {
        let regex = self.compile()?;
        self.compiled.get_or_init(|| Some(regex));
        Ok(())
    }

    /// True when it matches the empty text, once it is compiled.
    pub(super) fn matches_empty(&self) -> bool {
        self.compiled.get().and_then(Option::as_ref).is_some_and(|regex| regex.is_match(""))
    }

    /// Named groups of every match in `text`, with their bytes.
    pub(super) fn matches<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Vec<(&'a str, Range<usize>)>> {
        let regex = self.compiled.get_or_init(|| self.compile().ok()).as_ref();
        regex.into_iter().flat_map(move |regex| {
            regex.captures_iter(text).map(move |captures| {
                let group = |name: &'a str| Some((name, captures.name(name)?.range()));
                regex.capture_names().flatten().filter_map(group).collect()
            })
        })
    }

    fn compile(&self) -> Result<Regex, String> {
        RegexBuilder::new(&self.pattern).size_limit(SIZE_MAX).build().map_err(|error| error.to_string())
    }
}

/// Names of the groups of `pattern`, with the bytes of each name.
pub(super) fn group_names(pattern: &str) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    for (at, _) in pattern.match_indices("(?") {
        let rest = &pattern[at + 2..];
        let start = at + 2 + if rest.starts_with("P<") { 2 } else { 1 };
        let is_named = rest.starts_with("P<") || rest.starts_with('<');
        if let Some(length) = pattern.get(start..).and_then(|name| name.find('>')).filter(|_| is_named) {
            names.push(start..start + length);
        }
    }
    names
}

/// `\b` between ASCII words: the Unicode one makes matching many times slower on text with curly quotation marks.
fn with_plain_boundaries(pattern: &str) -> String {
    let mut plain = String::with_capacity(pattern.len());
    let mut letters = pattern.chars().peekable();
    while let Some(letter) = letters.next() {
        plain.push(letter);
        if letter != '\\' {
            continue;
        }
        match letters.next() {
            // `\b{start}` and its kin have a meaning of their own.
            Some('b') if letters.peek() != Some(&'{') => {
                plain.pop();
                plain.push_str(r"(?-u:\b)");
            }
            Some(escaped) => plain.push(escaped),
            None => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boundaries_are_plain_and_groups_are_found() {
        assert_eq!(with_plain_boundaries(r"\bone\\b\d\b{start}"), r"(?-u:\b)one\\b\d\b{start}");
        let pattern = r"(?<value>\d+) (?:of|in) (?P<place>\w+)";
        let names: Vec<_> = group_names(pattern).into_iter().map(|range| &pattern[range]).collect();
        assert_eq!(names, ["value", "place"]);
    }
}
