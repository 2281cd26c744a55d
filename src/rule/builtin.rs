//! The rule packs that are compiled into the binary.
//!
//! The decision a reader would question: a run that checks texts is given the packs with blanks in the place of their
//! examples. They prove the rules to whoever asks for that, make up half of the packs, and reading them would be a third
//! of the time of loading. Blanks keep all else where it stands, so that places hold in the packs as written.

use std::borrow::Cow;

/// Shipped packs by name, in the order they are loaded. The first holds word lists alone and is always loaded.
pub(super) const PACKS: [(&str, &str); 18] = [
    (WORDS, include_str!("../../rules/words.toml")),
    ("general", include_str!("../../rules/general.toml")),
    ("names", include_str!("../../rules/names.toml")),
    ("quotes", include_str!("../../rules/quotes.toml")),
    ("numbers", include_str!("../../rules/numbers.toml")),
    ("roles", include_str!("../../rules/roles.toml")),
    ("places", include_str!("../../rules/places.toml")),
    ("dates", include_str!("../../rules/dates.toml")),
    ("chronology", include_str!("../../rules/chronology.toml")),
    ("headlines", include_str!("../../rules/headlines.toml")),
    ("security", include_str!("../../rules/security.toml")),
    ("elections", include_str!("../../rules/elections.toml")),
    ("disasters", include_str!("../../rules/disasters.toml")),
    ("courts", include_str!("../../rules/courts.toml")),
    ("business", include_str!("../../rules/business.toml")),
    ("health", include_str!("../../rules/health.toml")),
    ("sport", include_str!("../../rules/sport.toml")),
    ("war", include_str!("../../rules/war.toml")),
];

/// The pack of word lists.
pub(super) const WORDS: &str = "words";

/// The keys that hold examples, and nothing that a run asks for.
const PROOFS: [&str; 4] = ["find", "agree", "clash", "ignore"];

/// A pack with blanks in the place of its examples.
pub(super) fn without_examples(pack: &'static str) -> Cow<'static, str> {
    let mut bytes = pack.as_bytes().to_vec();
    let mut start = 0;
    for line in pack.split_inclusive('\n') {
        let is_proof = |key: &&str| line.strip_prefix(*key).is_some_and(|rest| rest.starts_with(" = "));
        if PROOFS.iter().any(is_proof) {
            // Further lines of the entry are set in, and start with no key.
            let end = start + entry_length(&pack[start..]);
            bytes[start..end].fill(b' ');
        }
        start += line.len();
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(pack), Cow::Owned)
}

/// Bytes of the entry at the start of `rest`, up to the line break that ends it.
fn entry_length(rest: &str) -> usize {
    // What a string or comment ends with, while one is open.
    let mut open = None;
    let (mut depth, mut is_escaped) = (0_usize, false);
    for (at, byte) in rest.bytes().enumerate() {
        let is_over = byte == b'\n' && depth == 0 && open.is_none_or(|end| end == b'\n');
        match (open, byte) {
            _ if is_over => return at,
            _ if is_escaped => is_escaped = false,
            (Some(b'"'), b'\\') => is_escaped = true,
            (Some(end), _) if byte == end => open = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => open = Some(byte),
            (None, b'#') => open = Some(b'\n'),
            (None, b'[') => depth += 1,
            (None, b']') => depth = depth.saturating_sub(1),
            (None, _) => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_blanked_and_nothing_else() {
        let pack = concat!(
            "[claim.one]\nread = [\"{value} men\"]\n",
            "find = [\"7 [men]\\\"\", 'a ] \"']  # it's one\n",
            "agree = [\n    # Tarn's.\n    [\"a\", \"b]\"],\n]\n",
            "finds = 1\nunless = [\"x\"]\nignore = \"y\"\n[claim.two]\n",
        );
        let blanked = without_examples(pack);
        assert_eq!(blanked.len(), pack.len());
        let kept: Vec<&str> = blanked.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(kept, ["[claim.one]", "read = [\"{value} men\"]", "finds = 1", "unless = [\"x\"]", "[claim.two]"]);
    }
}
