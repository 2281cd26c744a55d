//! Claims of a text under the shipped rules.

#![no_main]

use crosscheck::claim;
use crosscheck::rule::RuleSet;
use crosscheck::source::Source;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static RULES: LazyLock<RuleSet> =
    LazyLock::new(|| RuleSet::load(&[], Vec::new()).expect("the shipped packs have no fault"));

fuzz_target!(|input: &str| {
    claim::read(&Source::new("a.txt", input), &RULES);
});
