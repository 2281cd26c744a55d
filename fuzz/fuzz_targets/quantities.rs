//! Quantities at every token, also where a name or a date would be read first.

#![no_main]

use crosscheck::language::Tokens;
use crosscheck::source::Source;
use crosscheck::text;
use crosscheck::value::quantity;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let document = text::read(&Source::new("a.txt", input));
    for segment in &document.segments {
        let tokens = Tokens::new(&document.text, &segment.sentences);
        for at in 0..tokens.len() {
            if let Some(mention) = quantity::read_at(&tokens, at) {
                assert!(mention.tokens.contains(&at) && input.get(mention.span).is_some());
            }
        }
    }
});
