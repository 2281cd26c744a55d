//! Two texts, parted by a line of its own that says `%%%%`, against each other.

#![no_main]

use crosscheck::check::check;
use crosscheck::rule::RuleSet;
use crosscheck::source::Source;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static RULES: LazyLock<RuleSet> =
    LazyLock::new(|| RuleSet::load(&[], Vec::new()).expect("the shipped packs have no fault"));

fuzz_target!(|input: &str| {
    let (one, other) = input.split_once("\n%%%%\n").unwrap_or((input, input));
    check(vec![Source::new("a.txt", one), Source::new("b.md", other)], &RULES);
});
