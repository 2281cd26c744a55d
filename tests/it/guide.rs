//! The guides in `docs/` are true: each is played from top to bottom in a folder of its own, as a reader would.
//!
//! Of the fenced blocks, one with a file's name after its language is written to that file (with `more` after the name,
//! to its end), and a `console` block is played: each `$ ` line runs, and what it prints, stdout before stderr, must be what
//! stands below it. `CROSSCHECK_BLESS=1` rewrites what is printed. Blocks without a file's name are for reading only.

use crate::cli;
use crate::golden::blessing;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn guides_can_be_followed_to_the_letter() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let mut guides: Vec<PathBuf> =
        fs::read_dir(&docs).expect("docs").map(|entry| entry.expect("an entry").path()).collect();
    guides.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    guides.sort();
    assert!(!guides.is_empty());
    for guide in guides {
        let name = guide.file_name().expect("a file").to_string_lossy().into_owned();
        let told = fs::read_to_string(&guide).expect("a guide is text");
        let played = played(&name, &told);
        if blessing() {
            fs::write(&guide, played).expect("the guide can be written");
        } else {
            assert!(told == played, "docs/{name} is not what happens (CROSSCHECK_BLESS=1 rewrites it)\n{played}");
        }
    }
}

/// The guide as it would read if what happens stood in it.
fn played(name: &str, told: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guides").join(name);
    // Left over from an earlier run, if it is there.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the guide");
    let mut out = String::new();
    let mut lines = told.split_inclusive('\n');
    while let Some(line) = lines.next() {
        out.push_str(line);
        let Some(head) = line.strip_prefix("```") else { continue };
        let body: String = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
        match head.split_whitespace().collect::<Vec<_>>()[..] {
            ["console"] => out.push_str(&console(&folder, &body)),
            [_, file] => write(&folder.join(file), &body, &mut out),
            [_, file, "more"] => {
                let before = fs::read_to_string(folder.join(file)).expect("a file to add to");
                out.push_str(&body);
                fs::write(folder.join(file), before + "\n" + &body).expect("a file");
            }
            _ => out.push_str(&body),
        }
        out.push_str("```\n");
    }
    out
}

fn write(path: &Path, body: &str, out: &mut String) {
    out.push_str(body);
    fs::create_dir_all(path.parent().expect("inside the folder")).expect("a folder");
    fs::write(path, body).expect("a file");
}

/// The commands of a block, each with what it prints.
fn console(folder: &Path, body: &str) -> String {
    let mut out = String::new();
    for line in body.lines().filter_map(|line| line.strip_prefix("$ ")) {
        let (line, file) = match line.split_once(" > ") {
            Some((line, file)) => (line, Some(file)),
            None => (line, None),
        };
        let output = cli::output(folder, line, "");
        let [printed, said] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        match file {
            Some(file) => {
                fs::write(folder.join(file), &printed).expect("a file");
                out.push_str(&format!("$ {line} > {file}\n{said}"));
            }
            None => out.push_str(&format!("$ {line}\n{printed}{said}")),
        }
    }
    // A blank line at the end of a block is seen by nobody.
    format!("{}\n", out.trim_end())
}
