//! Dates at every token, with and without a day the text speaks from.

#![no_main]

use crosscheck::calendar::Day;
use crosscheck::language::Tokens;
use crosscheck::source::Source;
use crosscheck::text;
use crosscheck::value::date;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let document = text::read(&Source::new("a.txt", input));
    for segment in &document.segments {
        let tokens = Tokens::new(&document.text, &segment.sentences);
        for today in [None, Day::new(2024, 3, 26)] {
            for at in 0..tokens.len() {
                if let Some(mention) = date::read_at(&tokens, at, today) {
                    assert!(mention.tokens.contains(&at) && input.get(mention.span).is_some());
                }
            }
        }
    }
});
