//! Figures and ordinals at every token, before anything says what they count.

#![no_main]

use crosscheck::language::Tokens;
use crosscheck::source::Source;
use crosscheck::text;
use crosscheck::value::number;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let document = text::read(&Source::new("a.txt", input));
    for segment in &document.segments {
        let tokens = Tokens::new(&document.text, &segment.sentences);
        for at in 0..tokens.len() {
            if let Some(figure) = number::read_at(&tokens, at) {
                assert!(at < figure.end && figure.end <= tokens.len());
            }
            if let Some(ordinal) = number::ordinal_at(&tokens, at) {
                assert!(at < ordinal.end && ordinal.end <= tokens.len());
            }
        }
    }
});
