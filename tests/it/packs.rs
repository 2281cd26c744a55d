//! The shipped packs are the files of `rules/`, no more and no fewer.

use crosscheck::rule::RuleSet;
use std::path::Path;

#[test]
fn every_file_of_the_folder_is_a_pack() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let entries = std::fs::read_dir(folder).expect("the folder of rules can be listed");
    let mut files: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    let rules = RuleSet::load(&[], Vec::new()).expect("the shipped packs have no fault");
    let mut packs: Vec<String> =
        rules.sources.iter().map(|source| source.name.trim_end_matches(" (shipped)").to_owned()).collect();
    files.sort();
    packs.sort();
    assert_eq!(files, packs);
}
