//! The same texts give the same bytes: in any order, on any number of processors, alone or in a batch.

use crosscheck::report::FORMATS;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Orders in which the sources of each world are given.
const ORDERS: usize = 5;

/// The worlds under `examples/`: rules, where they have some, and sources.
fn worlds() -> Vec<(Option<PathBuf>, Vec<PathBuf>)> {
    let mut folders = listed(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"));
    folders.retain(|folder| folder.join("sources").is_dir());
    assert!(folders.len() > 1, "{folders:?}");
    let world = |folder: PathBuf| {
        let rules = Some(folder.join("rules.toml")).filter(|rules| rules.is_file());
        (rules, listed(&folder.join("sources")))
    };
    folders.into_iter().map(world).collect()
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// The same things in an order that `number` stands for; 0 leaves them as they are.
fn ordered<T: Clone>(things: &[T], number: usize) -> Vec<T> {
    let mut left = things.to_vec();
    let mut state = number;
    let mut ordered = Vec::new();
    while !left.is_empty() {
        ordered.push(left.remove(state % left.len()));
        state = state.wrapping_mul(31) + number;
    }
    ordered
}

/// What crosscheck writes.
fn written(words: &[&str], threads: usize, paths: &[PathBuf]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
    command.args(words).args(["--threads", &threads.to_string()]).args(paths);
    let output = command.output().expect("crosscheck runs");
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.len() > 100);
    output.stdout
}

#[test]
fn neither_the_order_of_sources_nor_the_threads_show() {
    for (rules, sources) in worlds() {
        let rules = rules.map(|rules| rules.display().to_string());
        for command in ["check", "claims", "graph"] {
            let mut words = vec![command, "--format", "json"];
            words.extend(rules.iter().flat_map(|rules| ["--rules", rules.as_str()]));
            let expected = written(&words, 1, &sources);
            for number in 1..ORDERS {
                let threads = [1, 2, 4][number % 3];
                let paths = ordered(&sources, number);
                if paths == sources {
                    // Of three sources some orders are that of the folder.
                    continue;
                }
                assert!(written(&words, threads, &paths) == expected, "{command} with {threads} threads on {paths:?}");
            }
        }
    }
}

#[test]
fn no_format_shows_the_order_of_sources() {
    let (_, sources) = worlds().remove(0);
    let paths = ordered(&sources, 2);
    for row in FORMATS {
        let words = ["check", "--format", row.name];
        assert!(written(&words, 4, &paths) == written(&words, 1, &sources), "{} on {paths:?}", row.name);
    }
}

#[test]
fn neither_the_batch_nor_its_threads_show() {
    let worlds = worlds();
    let mut lines = String::new();
    for number in 0..12 {
        let (_, paths) = &worlds[number % worlds.len()];
        let sources = ordered(paths, number / worlds.len()).into_iter().map(|path| {
            let text = fs::read_to_string(&path).expect("a source is text");
            json!({"name": path.file_name().expect("a file").to_string_lossy(), "text": text})
        });
        lines.push_str(&json!({"id": number % worlds.len(), "sources": sources.collect::<Vec<_>>()}).to_string());
        lines.push('\n');
    }
    let batch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("determinism.jsonl");
    fs::write(&batch, lines).expect("a file");
    let words = ["check", "--batch", batch.to_str().expect("a path of letters")];
    let expected = written(&words, 1, &[]);
    for threads in [2, 4] {
        assert!(written(&words, threads, &[]) == expected, "{threads} threads");
    }
    // Stories of one world differ in nothing but the order of their sources.
    let reports = String::from_utf8(expected).expect("reports are UTF-8");
    let reports: Vec<&str> = reports.lines().collect();
    assert_eq!(reports.len(), 12);
    for (number, report) in reports.iter().enumerate() {
        assert_eq!(*report, reports[number % worlds.len()], "line {}", number + 1);
    }
}
