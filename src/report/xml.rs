//! Text made safe to stand in XML: markup escaped, and what XML 1.0 has no way to write replaced.

/// `text` as it may stand between tags or between double quotation marks.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            // A reader turns plain ones in an attribute into blanks.
            '\n' | '\r' | '\t' => out.push_str(&format!("&#{};", u32::from(letter))),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            letter if letter.is_control() => out.push('\u{fffd}'),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out_of_its_attribute() {
        for (text, expected) in [
            ("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &apos;d&apos;"),
            ("]]>", "]]&gt;"),
            ("\u{0}\u{1b}[2J\u{ffff}", "\u{fffd}\u{fffd}[2J\u{fffd}"),
            ("one\r\n\ttwo", "one&#13;&#10;&#9;two"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
