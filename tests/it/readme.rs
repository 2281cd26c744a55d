//! The README is true: its sample is what the built binary prints, its commands run, its rule and its batch load, and
//! every flag it names exists.
//!
//! The sample stands between `<!-- sample: RULE in FOLDER by COMMAND -->` and `<!-- end of sample -->`: the first finding of that
//! rule, in full. `CROSSCHECK_BLESS=1` rewrites it.

use crate::cli;
use crate::golden::blessing;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Commands that build things and are run by whoever runs the tests.
const NOT_RUN: [&str; 2] = ["cargo test", "cargo install --path ."];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).expect("there is a README")
}

#[test]
fn the_samples_are_what_is_printed() {
    let text = readme();
    let mut told = String::new();
    let mut rest = text.as_str();
    while let Some((before, from_head)) = rest.split_once("<!-- sample: ") {
        let (head, from_sample) = from_head.split_once(" -->\n").expect("the sample has a head");
        let (_, after) = from_sample.split_once("<!-- end of sample -->").expect("the sample ends");
        told.push_str(&format!("{before}<!-- sample: {head} -->\n{}<!-- end of sample -->", sample(head)));
        rest = after;
    }
    assert!(!told.is_empty(), "no sample");
    told.push_str(rest);
    if blessing() {
        fs::write(root().join("README.md"), told).expect("the README can be written");
        return;
    }
    assert_eq!(text, told, "CROSSCHECK_BLESS=1 rewrites the samples");
}

/// What stands under the head of a sample: the first finding of its rule, and of the verdict behind it if one is told.
fn sample(head: &str) -> String {
    let (place, command) = head.split_once(" by ").expect("a command");
    let (rule, folder) = place.split_once(" in ").expect("a rule and a folder");
    let opening = match rule.split_once(' ') {
        Some((rule, verdict)) => format!("[{rule}] {verdict}"),
        None => format!("[{rule}]"),
    };
    let output = run(&root().join(folder), command);
    let printed = String::from_utf8(output.stdout).expect("reports are UTF-8");
    let finding = printed.split("\n\n").find(|finding| finding.contains(&opening));
    let finding = finding.unwrap_or_else(|| panic!("`{command}` finds nothing under {rule}:\n{printed}"));
    format!("```text\n$ {command}\n{}\n```\n", finding.trim_end())
}

#[test]
fn commands_run_as_they_stand() {
    let text = readme();
    let folder = workplace(&text);
    let lines = blocks(&text, "sh").into_iter().flat_map(str::lines);
    let commands: Vec<&str> = lines.map(|line| line.split('#').next().unwrap_or(line).trim()).collect();
    assert!(commands.len() > 8, "too few commands: {commands:?}");
    for command in commands.into_iter().filter(|command| !NOT_RUN.contains(command)) {
        let place = if command.contains("examples/") { root() } else { &folder };
        let output = run(place, command);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(0 | 1)), "`{command}` ends with {}:\n{told}", output.status);
        assert_eq!(told, "", "`{command}` complains");
        assert!(!output.stdout.is_empty(), "`{command}` prints nothing");
    }
}

#[test]
fn flags_exist() {
    let help: Vec<String> = ["check", "claims", "values", "graph", "rules test", "init", "config", "allow", "baseline"]
        .iter()
        .map(|command| {
            let output = run(root(), &format!("crosscheck {command} --help"));
            String::from_utf8(output.stdout).expect("help is UTF-8")
        })
        .collect();
    let known: BTreeSet<&str> = help.iter().flat_map(|help| flags(help)).collect();
    let text = readme();
    let named: BTreeSet<&str> = text
        .lines()
        .filter(|line| !line.trim_start_matches("$ ").starts_with("cargo "))
        .flat_map(flags)
        .filter(|flag| *flag != "--")
        .collect();
    assert!(named.len() > 3, "{named:?}");
    assert!(named.is_subset(&known), "{named:?} of {known:?}");
}

/// Words of `text` that are flags: `--format`.
fn flags(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |letter: char| letter.is_ascii_lowercase() || letter == '-';
    let words = text.split(move |letter| !is_part(letter));
    words.filter(|word| word.starts_with("--") && word[2..].starts_with(|letter: char| letter.is_ascii_lowercase()))
}

/// The texts of all fenced blocks in this language.
fn blocks<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
    let opening = format!("\n```{language}\n");
    let parts = text.split(opening.as_str()).skip(1);
    parts.map(|part| part.split("\n```").next().unwrap_or(part)).collect()
}

/// A folder that holds every file the README speaks of.
fn workplace(text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    // Left over from an earlier run, if it is there.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("sources")).expect("a folder to work in");
    for entry in fs::read_dir(root().join("examples/hackers/sources")).expect("a world") {
        let entry = entry.expect("an entry");
        fs::copy(entry.path(), folder.join("sources").join(entry.file_name())).expect("a copy");
    }
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).expect("a file");
    write("draft.md", "The ferry was carrying 210 people when it sank off Orrin Head.\n");
    fs::create_dir_all(folder.join("notes")).expect("a folder of notes");
    write("notes/harbour.txt", "The ferry sank off Orrin Head.\n");
    write("wire.txt", "The ferry had been carrying 118 people when it sank off Orrin Head.\n");
    for block in blocks(text, "toml") {
        let name = block.lines().next().and_then(|line| line.strip_prefix("# ")).expect("rules start with their file");
        write(name, block);
    }
    write("stories.jsonl", &blocks(text, "json").concat());
    folder
}

/// Runs one command line of the README with the built binary.
fn run(folder: &Path, line: &str) -> Output {
    let line = line.split('>').next().unwrap_or(line);
    let (line, read) = line.split_once('<').unwrap_or((line, ""));
    let line = line.trim();
    let words = line.strip_prefix("cargo run --release -- ").or_else(|| line.strip_prefix("crosscheck "));
    let words = words.unwrap_or_else(|| panic!("`{line}` is no command of crosscheck"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
    command.current_dir(folder).args(cli::words(words)).env_remove("COLUMNS").env("NO_COLOR", "1");
    if !read.is_empty() {
        command.stdin(fs::File::open(folder.join(read.trim())).expect("what the command reads"));
    }
    command.output().expect("crosscheck runs")
}
