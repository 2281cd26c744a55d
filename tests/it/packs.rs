//! The shipped packs: the files of `rules/`, no more and no fewer, whose rules prove themselves.

use crosscheck::diagnostic::Diagnostic;
use crosscheck::report::{Canvas, Colour, faults};
use crosscheck::rule::RuleSet;
use crosscheck::source::Source;
use crosscheck::verify::{unproved, verify};
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

/// What is wrong with the examples of these rules, as a user would be shown it.
fn failed_examples(rules: &RuleSet) -> String {
    drawn(&verify(rules), rules)
}

fn drawn(diagnostics: &[Diagnostic], rules: &RuleSet) -> String {
    let mut drawn = Vec::new();
    let canvas = Canvas { width: 100, colour: Colour::None };
    faults::write(&mut drawn, diagnostics, &rules.sources, canvas).expect("a list of bytes takes all");
    String::from_utf8(drawn).expect("reports are UTF-8")
}

#[test]
fn shipped_rules_hold_their_own_examples() {
    let rules = RuleSet::load_with_examples(&[], Vec::new()).expect("the shipped packs have no fault");
    let failed = failed_examples(&rules);
    assert!(failed.is_empty(), "\n{failed}");
}

/// A pattern that no example uses may be one that never fires.
#[test]
fn every_pattern_of_the_packs_is_proved_by_an_example() {
    let rules = RuleSet::load_with_examples(&[], Vec::new()).expect("the shipped packs have no fault");
    let bare = unproved(&rules, |_| true);
    assert!(bare.is_empty(), "\n{}", drawn(&bare, &rules));
}

#[test]
fn rules_of_the_worlds_hold_their_own_examples() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for entry in std::fs::read_dir(examples).expect("the folder of examples can be listed") {
        let path = entry.expect("an entry").path().join("rules.toml");
        if path.is_file() {
            let text = std::fs::read_to_string(&path).expect("rules are text");
            let files = vec![Source::new(path.display().to_string(), text)];
            let failed = failed_examples(&RuleSet::load(&[], files).expect("rules without a fault"));
            assert!(failed.is_empty(), "\n{failed}");
        }
    }
}
