//! A rules file: its faults, or what it finds in its own text.

#![no_main]

use crosscheck::claim;
use crosscheck::rule::RuleSet;
use crosscheck::source::Source;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    if let Ok(rules) = RuleSet::load(&[], vec![Source::new("own.toml", input)]) {
        claim::read(&Source::new("a.txt", input), &rules);
    }
});
