//! The one shape of all pages: a single file without anything from outside, readable without its script.
//!
//! Words of a text are escaped wherever they stand, and a policy in the head forbids the page to load or send anything, so
//! that a text with markup in it is shown and never obeyed. Style and script lie beside this file and are put in whole.

use super::wording::shown;
use std::io::{self, Write};
use std::ops::Range;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Letters that are shown before and after a passage.
const AROUND_WIDTH: usize = 180;

/// Most letters of a passage that are shown.
const PASSAGE_WIDTH: usize = 600;

/// Writes a page with this title; `body` writes what stands between its head and its foot.
pub(super) fn write(
    output: &mut dyn Write,
    title: &str,
    body: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let title = escaped(title);
    write!(
        output,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
    )?;
    body(output)?;
    writeln!(output, "<footer>Made by crosscheck, which takes no side and knows nothing of the world.</footer>")?;
    write!(output, "<script>\n{SCRIPT}</script>\n</body>\n</html>\n")
}

/// `text` as it can stand in an element or in quotation marks: nothing in it is markup, and nothing steers the reader.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push('\n'),
            letter => out.extend(shown(letter)),
        }
    }
    out
}

/// A passage marked in its sentence, or in as much of it as fits.
pub(super) fn in_sentence(text: &str, span: &Range<usize>, sentence: &Range<usize>) -> String {
    let at = |offset: usize| text.floor_char_boundary(offset);
    let (start, end) = (at(span.start), at(span.end).max(at(span.start)));
    let (first, last) = (at(sentence.start).min(start), at(sentence.end).max(end));
    let before: Vec<char> = text[first..start].chars().rev().take(AROUND_WIDTH + 1).collect();
    let is_cut = before.len() > AROUND_WIDTH;
    let before: String = before.into_iter().rev().skip(usize::from(is_cut)).collect();
    let (after, more) = taken(&text[end..last], AROUND_WIDTH);
    let (passage, rest) = taken(&text[start..end], PASSAGE_WIDTH);
    let mark = |is_cut: bool| if is_cut { "…" } else { "" };
    let line = |text: &str| escaped(&text.replace(['\r', '\n'], " "));
    format!(
        "{}{}<mark>{}{}</mark>{}{}",
        mark(is_cut),
        line(before.trim_start()),
        line(passage),
        mark(rest),
        line(after.trim_end()),
        mark(more)
    )
}

/// The first letters of a text, and whether there are more.
fn taken(text: &str, most: usize) -> (&str, bool) {
    match text.char_indices().nth(most) {
        Some((end, _)) => (&text[..end], true),
        None => (text, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_markup() {
        for (text, expected) in [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onload='x' &amp;", "&quot; onload=&#39;x&#39; &amp;amp;"),
            ("a\u{202e}b\u{0}c", "ab\u{fffd}c"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn a_passage_is_marked_in_what_fits_of_its_sentence() {
        let text = "One. Two <b>three</b> four. Five.";
        assert_eq!(in_sentence(text, &(9..17), &(5..27)), "Two <mark>&lt;b&gt;three</mark>&lt;/b&gt; four.");
        let long = format!("{} seven {}", "ä ".repeat(400), "ö ".repeat(400));
        let place = long.find("seven").expect("it is there");
        let drawn = in_sentence(&long, &(place..place + 5), &(0..long.len()));
        assert!(drawn.starts_with('…') && drawn.ends_with('…') && drawn.len() < 1200, "{drawn}");
    }
}
