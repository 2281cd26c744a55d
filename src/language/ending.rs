//! How words end.

/// True for a word with one of these endings: `ends_in!(word, "ed" | "ing")`.
///
/// Readers ask this of nearly every word that they look at. The lengths of the endings are known to the compiler here, so
/// that a few bytes are compared at once, while `str::ends_with` calls a comparison of any two lengths.
macro_rules! ends_in {
    ($word:expr, $($ending:literal)|+ $(,)?) => {{
        let bytes = $word.as_bytes();
        $(bytes.last_chunk::<{ $ending.len() }>().is_some_and(|end| end[..] == *$ending.as_bytes()))||+
    }};
}
pub(crate) use ends_in;

#[cfg(test)]
mod tests {
    #[test]
    fn endings_are_told_as_the_standard_library_tells_them() {
        for word in ["", "s", "ss", "ing", "sing", "élan", "men", "women", "é"] {
            assert_eq!(ends_in!(word, "s"), word.ends_with('s'), "{word}");
            assert_eq!(ends_in!(word, "ing" | "men"), word.ends_with("ing") || word.ends_with("men"), "{word}");
        }
    }
}
