//! Whole command lines: every file in `tests/cmd/` is one case, told as a script.
//!
//! A case starts with a sentence or two on what it shows. Then come sections, each under a line that starts with `===`:
//!
//! ```text
//! === file a.txt              the lines below are written to this file
//! === bytes b.txt             the same, in hexadecimal digits
//! === folder empty            an empty folder
//! === stdin                   what the next command reads
//! === $ crosscheck check …    a command, run in the folder of the case; `NAME=value` before it sets its environment
//! === stdout / stderr / exit  what is expected of the command before; left out when empty and 0
//! ```
//!
//! With `CROSSCHECK_BLESS=1` what is expected is rewritten to what happened.

use crate::golden;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// One section of a case.
#[derive(Debug, PartialEq)]
struct Section {
    head: String,
    body: String,
}

#[test]
fn command_lines_do_what_their_cases_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd");
    let mut cases: Vec<PathBuf> =
        fs::read_dir(&folder).expect("tests/cmd").map(|entry| entry.expect("an entry").path()).collect();
    cases.sort();
    assert!(!cases.is_empty());
    for case in cases {
        let name = case.file_name().expect("a file").to_string_lossy().into_owned();
        let told = fs::read_to_string(&case).expect("a case is text");
        golden::check(&format!("cmd/{name}"), &played(&name, &told));
    }
}

/// The case as it would read if what happens were expected.
fn played(name: &str, told: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cmd").join(name);
    // Left over from an earlier run, if it is there.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the case");
    let (intro, sections) = sections(told);
    let mut out = intro;
    let mut stdin = String::new();
    for Section { head, body } in sections {
        let (word, rest) = head.split_once(' ').unwrap_or((&head, ""));
        match word {
            "stdout" | "stderr" | "exit" => continue,
            "file" => write(&folder, rest, body.as_bytes()),
            "bytes" => write(&folder, rest, &bytes(&body)),
            "folder" => fs::create_dir_all(folder.join(rest)).expect("a folder"),
            "stdin" => stdin = body.clone(),
            "$" => {}
            _ => panic!("{name}: no section is called `{word}`"),
        }
        out.push_str(&format!("=== {head}\n{body}"));
        if word == "$" {
            out.push_str(&run(&folder, rest, &std::mem::take(&mut stdin)));
        }
    }
    out
}

fn sections(told: &str) -> (String, Vec<Section>) {
    let mut intro = String::new();
    let mut sections: Vec<Section> = Vec::new();
    for line in told.split_inclusive('\n') {
        match (line.strip_prefix("=== "), sections.last_mut()) {
            (Some(head), _) => sections.push(Section { head: head.trim_end().to_owned(), body: String::new() }),
            (None, Some(section)) => section.body.push_str(line),
            (None, None) => intro.push_str(line),
        }
    }
    (intro, sections)
}

fn write(folder: &Path, name: &str, content: &[u8]) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("inside the case")).expect("a folder");
    fs::write(path, content).expect("a file");
}

fn bytes(digits: &str) -> Vec<u8> {
    digits.split_whitespace().map(|pair| u8::from_str_radix(pair, 16).expect("two digits")).collect()
}

/// Runs `line` with the built binary.
pub(crate) fn output(folder: &Path, line: &str, stdin: &str) -> Output {
    let mut words = words(line).into_iter().peekable();
    let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
    command.current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.env_remove("NO_COLOR").env_remove("COLUMNS").env_remove("CLICOLOR_FORCE");
    while let Some((name, value)) = words.peek().and_then(|word| word.split_once('=')) {
        command.env(name, value);
        words.next();
    }
    assert_eq!(words.next().as_deref(), Some("crosscheck"), "{line}");
    let mut child = command.args(words).spawn().expect("crosscheck starts");
    let mut input = child.stdin.take().expect("a pipe");
    // A command that does not read its input may be gone before it is written.
    let _ = input.write_all(stdin.as_bytes());
    drop(input);
    child.wait_with_output().expect("crosscheck ends")
}

/// Runs `line` and tells what happened as sections.
fn run(folder: &Path, line: &str, stdin: &str) -> String {
    let output = output(folder, line, stdin);
    let mut told = String::new();
    for (head, bytes) in [("stdout", &output.stdout), ("stderr", &output.stderr)] {
        if !bytes.is_empty() {
            let text =
                String::from_utf8_lossy(bytes).replace('\u{1b}', "<ESC>").replace("crosscheck.exe", "crosscheck");
            told.push_str(&format!("=== {head}\n{text}"));
            if !text.ends_with('\n') {
                told.push_str("<no line break>\n");
            }
        }
    }
    match output.status.code() {
        Some(0) => {}
        Some(code) => told.push_str(&format!("=== exit {code}\n")),
        None => told.push_str("=== exit by a signal\n"),
    }
    told
}

/// Words of a command line; blanks inside `'…'` part nothing.
pub(crate) fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().expect("never empty").push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A batch large enough to fill a pipe.
fn long_batch(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let line = r#"{"id": 1, "sources": [{"name": "a.txt", "text": "The bridge is red."}]}"#;
    fs::write(&path, format!("{line}\n").repeat(5000)).expect("a file");
    path
}

#[test]
fn a_reader_who_leaves_early_is_no_fault() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
    command.args(["check", "--batch"]).arg(long_batch("broken-pipe.jsonl"));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("crosscheck starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("crosscheck ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
#[cfg(target_os = "linux")]
fn a_report_that_cannot_be_written_makes_the_run_incomplete() {
    let full = fs::File::options().write(true).open("/dev/full").expect("a device that is always full");
    let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
    command.args(["check", "--batch"]).arg(long_batch("full.jsonl"));
    let output = command.stdout(full).stderr(Stdio::piped()).output().expect("crosscheck runs");
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: the report could not be written: "));
    assert_eq!(output.status.code(), Some(3));
}
