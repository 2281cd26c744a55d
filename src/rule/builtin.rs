//! The rule packs that are compiled into the binary.

/// Shipped packs by name, in the order they are loaded. The first holds word lists alone and is always loaded.
pub(super) const PACKS: [(&str, &str); 3] = [
    (WORDS, include_str!("../../rules/words.toml")),
    ("general", include_str!("../../rules/general.toml")),
    ("security", include_str!("../../rules/security.toml")),
];

/// The pack of word lists.
pub(super) const WORDS: &str = "words";
