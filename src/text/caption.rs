//! Which paragraphs are the words under a picture.
//!
//! Published text keeps no mark of pictures, so only two things are taken for one: a label at the start (`Photo:`, `FILE -`)
//! and the credit of a picture at the end (`(AP Photo/Ana Lund)`, `Photograph: Ana Lund/Reuters`). A caption without
//! either reads as body text, which costs nothing: captions state what the story does.

use super::block::length_up_to;

/// A caption has at most so many characters.
const CAPTION_LENGTH_MAX: usize = 600;

/// What a paragraph starts with that is a caption.
const LABELS: [&str; 14] = [
    "photo:",
    "photograph:",
    "picture:",
    "pictured:",
    "pictured above",
    "pictured left",
    "pictured right",
    "image:",
    "caption:",
    "file photo",
    "file picture",
    "file image",
    "file -",
    "file –",
];

/// What stands in the credit of a picture.
const CREDITS: [&str; 10] = [
    "photo/",
    "photo:",
    "photo by ",
    "photograph by ",
    "photograph:",
    "picture by ",
    "picture:",
    "image:",
    "getty images",
    "handout via ",
];

/// The credit is looked for in so many characters at the end.
const CREDIT_LENGTH_MAX: usize = 90;

/// True when a paragraph shows by its label or its credit that it stands under a picture.
pub(super) fn is_caption(words: &str) -> bool {
    if length_up_to(words, CAPTION_LENGTH_MAX + 1) > CAPTION_LENGTH_MAX {
        return false;
    }
    let starts_with = |label: &str| words.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label));
    if LABELS.iter().any(|label| starts_with(label)) {
        return true;
    }
    if words.ends_with('.') {
        return false;
    }
    let from = words.char_indices().rev().nth(CREDIT_LENGTH_MAX).map_or(0, |(at, _)| at);
    let end = words[from..].to_lowercase();
    // In the running text a photo is spoken of; a credit stands in brackets or after the last sentence.
    let bracket = end.rfind(['(', '[']).filter(|_| end.ends_with([')', ']']));
    let credit = bracket.or_else(|| end.rfind(". ")).map_or("", |start| &end[start..]);
    CREDITS.iter().any(|sign| credit.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_credits_make_captions() {
        for (words, expected) in [
            ("Photo: the harbour at Tarn on Monday", true),
            ("FILE - Mayor Ines Lund speaks in Tarn, May 3, 2021.", true),
            ("Divers at the wreck on Monday. (AP Photo/Ana Lund)", true),
            ("Divers at the wreck on Monday. Photograph: Ana Lund/Harbour Wire", true),
            ("Divers at the wreck [Ana Lund/Getty Images]", true),
            ("She said a photo by her brother shows the wreck.", false),
            ("The file was closed (for now).", false),
            ("Divers searched the wreck on Monday.", false),
        ] {
            assert_eq!(is_caption(words), expected, "{words}");
        }
    }
}
