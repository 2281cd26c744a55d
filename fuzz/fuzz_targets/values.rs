//! Every value in a text, with and without a day it speaks from.

#![no_main]

use crosscheck::calendar::Day;
use crosscheck::view::mentions;
use crosscheck::source::Source;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    for date in [None, Day::new(2024, 3, 26)] {
        let source = Source { date, ..Source::new("a.txt", input) };
        for view in mentions(&source) {
            assert!(input.get(view.mention.span).is_some());
        }
    }
});
