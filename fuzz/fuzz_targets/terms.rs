//! Terms, which rules alone read: a rule whose terms are words of the text itself.

#![no_main]

use crosscheck::claim;
use crosscheck::rule::RuleSet;
use crosscheck::source::Source;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let mut words = input.split(|letter: char| !letter.is_ascii_alphabetic()).filter(|word| word.len() > 1);
    let (Some(first), Some(last)) = (words.next(), words.next_back()) else { return };
    let rule = format!(
        "[claim.own]\nasks = \"Which?\"\nvalue = \"term\"\nabout = \"context\"\n\
         terms = [[\"{first}\", \"{first} {last}\"], [\"{last}\"]]\nread = [\"{{value}}\"]\n"
    );
    if let Ok(rules) = RuleSet::load(&[], vec![Source::new("own.toml", rule)]) {
        claim::read(&Source::new("a.txt", input), &rules);
    }
});
