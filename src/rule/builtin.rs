//! The rule packs that are compiled into the binary.

/// Shipped packs by name, in the order they are loaded. The first holds word lists alone and is always loaded.
pub(super) const PACKS: [(&str, &str); 3] = [
    (WORDS, include_str!("../../rules/words.toml")),
    ("general", include_str!("../../rules/general.toml")),
    ("security", include_str!("../../rules/security.toml")),
];

/// The pack of word lists.
pub(super) const WORDS: &str = "words";

#[cfg(test)]
mod tests {
    use super::PACKS;

    #[test]
    fn every_file_of_the_folder_is_a_pack() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/rules");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder of rules")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        files.sort();
        let mut packs: Vec<String> = PACKS.iter().map(|(name, _)| format!("{name}.toml")).collect();
        packs.sort();
        assert_eq!(files, packs);
    }
}
