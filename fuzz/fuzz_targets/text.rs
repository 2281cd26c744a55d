//! Texts to segments and sentences, as plain text and as Markdown.

#![no_main]

use crosscheck::source::Source;
use crosscheck::text;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    for name in ["a.txt", "a.md"] {
        let document = text::read(&Source::new(name, input));
        assert_eq!(document.text.len(), input.len());
        for range in document.segments.iter().flat_map(|segment| &segment.sentences) {
            assert!(document.text.get(range.clone()).is_some());
        }
    }
});
