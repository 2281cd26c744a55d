//! Small words of reports: numbers with their nouns, lists, and text of a source made safe to stand in a line.

/// `1 claim`, `2 claims`.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn listed<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [before @ .., last] => {
            let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", before.join(", "), last.as_ref())
        }
    }
}

/// What of a letter may be shown. Control characters could move a terminal's cursor and marks of writing direction
/// could make a line read as it was never written, so neither gets through.
pub(super) fn shown(letter: char) -> Option<char> {
    match letter {
        '\t' => Some(' '),
        '\n' => Some('↵'),
        '\r' | '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        letter if letter.is_control() => Some('\u{fffd}'),
        letter => Some(letter),
    }
}

/// `text` on one line: white space runs become one blank, nothing that steers a terminal is kept.
pub(super) fn one_line(text: &str) -> String {
    line_start(text, usize::MAX)
}

/// The first letters of [`one_line`], `most` of them and one more where there are more. A quotation can be a megabyte
/// long, and only its start is looked at.
fn line_start(text: &str, most: usize) -> String {
    let mut line = String::new();
    let mut count = 0;
    for (number, word) in text.split_whitespace().enumerate() {
        let blank = (number > 0).then_some(' ');
        for letter in blank.into_iter().chain(word.chars().filter_map(shown)) {
            line.push(letter);
            count += 1;
            if count > most {
                return line;
            }
        }
    }
    line
}

/// `text` on one line and no longer than `width` letters; what is cut is marked.
pub(super) fn cut(text: &str, width: usize) -> String {
    let line = line_start(text, width);
    if line.chars().count() <= width {
        return line;
    }
    let kept: String = line.chars().take(width.saturating_sub(1)).collect();
    // Between words, if that does not cost half of it.
    let kept = kept
        .rsplit_once(' ')
        .map_or(kept.as_str(), |(words, piece)| if piece.len() < words.len() { words } else { kept.as_str() });
    format!("{}…", kept.trim_end())
}

/// Breaks `text` between words into lines of at most `width` letters; a longer word stands alone.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    for word in one_line(text).split(' ') {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if length < room => {
                line.push(' ');
                line.push_str(word);
                room -= length + 1;
            }
            _ => {
                lines.push(word.to_owned());
                room = width.saturating_sub(length);
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_a_source_cannot_steer_a_terminal() {
        for (text, expected) in [
            ("two\r\n  lines", "two lines"),
            ("\u{1b}[31mred", "\u{fffd}[31mred"),
            ("turned \u{202e}round", "turned round"),
            ("", ""),
        ] {
            assert_eq!(one_line(text), expected, "{text:?}");
        }
    }

    #[test]
    fn text_is_cut_and_wrapped_by_letters() {
        assert_eq!(cut("seven wörds", 11), "seven wörds");
        assert_eq!(cut("seven wörds", 7), "seven…");
        assert_eq!(wrapped("one two three extraordinarily", 8), ["one two", "three", "extraordinarily"]);
    }

    #[test]
    fn lists_read_as_prose() {
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(counted(1, "claim", "claims"), "1 claim");
    }
}
