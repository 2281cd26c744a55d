//! Quotations and their speakers.

#![no_main]

use crosscheck::language::Tokens;
use crosscheck::source::Source;
use crosscheck::text;
use crosscheck::value::{name, quote};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let document = text::read(&Source::new("a.txt", input));
    for segment in &document.segments {
        let tokens = Tokens::new(&document.text, &segment.sentences);
        for mention in quote::read(&tokens, &name::read(&tokens)) {
            assert!(!mention.tokens.is_empty() && input.get(mention.span).is_some());
        }
    }
});
