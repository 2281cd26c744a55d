//! The rule packs that are compiled into the binary.

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
