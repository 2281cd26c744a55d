//! Rules about the code as tests: which module may use which, where a package is at home, and the shape of files.
//!
//! The tables below are the single place where those rules stand. Code is looked at with its comments and literals
//! blanked, so that a link in a doc comment is no import. It is no parser: a path put together by a macro is not seen.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Modules of `src/` in the order of the flow, and what each may use. Nothing may use what comes after it, so that the
/// table cannot hold a circle.
const IMPORTS: [(&str, &[&str]); 25] = [
    ("calendar", &[]),
    ("language", &[]),
    ("source", &["calendar"]),
    ("diagnostic", &["source"]),
    ("document", &["source", "diagnostic"]),
    ("value", &["calendar", "language"]),
    ("finding", &["calendar", "diagnostic", "value"]),
    ("text", &["calendar", "language", "source", "diagnostic"]),
    ("rule", &["language", "source", "diagnostic", "document", "value", "finding"]),
    ("claim", &["calendar", "language", "source", "value", "text", "rule"]),
    ("verbatim", &["language", "source", "value", "text", "rule", "claim"]),
    ("align", &["language", "value", "rule", "claim"]),
    ("judge", &["calendar", "source", "value", "finding", "claim", "align"]),
    ("relate", &["calendar", "language", "value", "finding", "text", "rule", "claim", "align"]),
    ("support", &["calendar", "language", "value", "finding", "claim", "align", "judge"]),
    (
        "explain",
        &[
            "calendar",
            "language",
            "source",
            "diagnostic",
            "value",
            "finding",
            "text",
            "rule",
            "claim",
            "align",
            "judge",
            "relate",
            "support",
        ],
    ),
    (
        "check",
        &[
            "calendar",
            "language",
            "source",
            "diagnostic",
            "value",
            "finding",
            "text",
            "rule",
            "claim",
            "verbatim",
            "align",
            "judge",
            "relate",
            "support",
            "explain",
        ],
    ),
    ("verify", &["source", "diagnostic", "value", "text", "rule", "claim", "relate"]),
    ("scaffold", &["language", "source", "diagnostic", "value", "rule", "claim", "verify"]),
    ("ledger", &["source", "value", "finding", "rule", "claim", "align", "relate", "support", "explain", "check"]),
    ("view", &["language", "source", "diagnostic", "value", "text", "rule", "claim", "align", "explain", "check"]),
    ("config", &["calendar", "source", "diagnostic", "document", "rule"]),
    ("policy", &["calendar", "source", "diagnostic", "value", "finding", "check", "config"]),
    ("report", &["calendar", "source", "diagnostic", "value", "finding", "rule", "check", "ledger", "view"]),
    (
        "cli",
        &[
            "calendar",
            "language",
            "source",
            "diagnostic",
            "value",
            "finding",
            "text",
            "rule",
            "claim",
            "align",
            "judge",
            "relate",
            "support",
            "explain",
            "check",
            "verify",
            "scaffold",
            "ledger",
            "view",
            "config",
            "policy",
            "report",
        ],
    ),
];

/// Packages and the files or folders of `src/` that may name them. One that is not listed may be named anywhere.
/// petgraph holds the graph in `align`, and in `judge` its union-find joins the claims of one contradiction.
const HOMES: [(&str, &[&str]); 11] = [
    ("chrono", &["calendar", "value"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("miette", &["report"]),
    ("petgraph", &["align", "judge"]),
    ("pulldown_cmark", &["text"]),
    // The core reads sources and rules files side by side, in an order that threads cannot change; the command line does
    // so with stories.
    ("rayon", &["check", "cli", "rule"]),
    ("regex", &["rule"]),
    ("serde_json", &["report", "cli"]),
    ("toml", &["config", "document", "rule", "text/front_matter"]),
];

/// Parts of the standard library through which a program meets the world, and who may use them.
const DOORS: [(&str, &[&str]); 7] = [
    ("env", &["cli", "main"]),
    ("fs", &["cli"]),
    ("io", &["cli", "report"]),
    ("net", &[]),
    ("process", &["cli", "main"]),
    ("thread", &["cli"]),
    ("time", &["cli"]),
];

/// Macros that print, and who may use them.
const PRINTING: [&str; 5] = ["print", "println", "eprint", "eprintln", "dbg"];
const PRINTERS: [&str; 2] = ["cli", "report"];

const FILE_LINES_MAX: usize = 700;
const LINE_COLUMNS_MAX: usize = 130;

/// Notes to oneself that belong into an issue. Written in two parts so that this file does not hold them.
const LEFTOVERS: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];

/// Starts of paths that exist on somebody's machine only.
const MACHINE_PATHS: [&str; 5] = [
    concat!("/ho", "me/"),
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/Us", "ers/"),
    concat!(":\\Us", "ers"),
];

#[test]
fn the_import_table_has_no_circle() {
    for (at, (module, allowed)) in IMPORTS.iter().enumerate() {
        for name in *allowed {
            let is_earlier = IMPORTS[..at].iter().any(|(earlier, _)| earlier == name);
            assert!(is_earlier, "the table lets {module} use {name}, which does not come before it");
        }
    }
}

#[test]
fn modules_use_what_the_table_allows() {
    hold(|file| {
        let mut problems = Vec::new();
        let allowed: &[&str] = match file.module.as_str() {
            "lib" => &[],
            "main" => &["cli"],
            module => match IMPORTS.iter().find(|(name, _)| *name == module) {
                Some((_, allowed)) => allowed,
                None => return vec![format!("{}: the import table lacks a row for {module}", file.name)],
            },
        };
        for (line, name) in file.uses_of_modules() {
            if name != file.module && !allowed.contains(&name.as_str()) {
                problems.push(format!("{}:{line} uses crate::{name}, which the table does not allow", file.name));
            }
        }
        problems
    });
}

#[test]
fn packages_are_named_at_home_only() {
    hold(|file| {
        let mut problems = Vec::new();
        for (package, homes) in HOMES {
            if file.is_in(homes) {
                continue;
            }
            for line in file.lines_naming(package) {
                problems.push(format!("{}:{line} names {package}, which is at home in {homes:?} only", file.name));
            }
        }
        problems
    });
}

#[test]
fn the_core_does_not_touch_the_world() {
    hold(|file| {
        let mut problems = Vec::new();
        for (offset, name) in paths(&file.code, "std") {
            if let Some((_, users)) = DOORS.iter().find(|(door, _)| *door == name)
                && !file.is_in(users)
            {
                let line = file.line_of(offset);
                problems.push(format!("{}:{line} uses std::{name}, which is for {users:?} only", file.name));
            }
        }
        for name in PRINTING {
            for at in words(&file.code, name).filter(|at| file.code[at + name.len()..].starts_with('!')) {
                if !file.is_in(&PRINTERS) {
                    problems.push(format!("{}:{} prints; only {PRINTERS:?} may", file.name, file.line_of(at)));
                }
            }
        }
        problems
    });
}

#[test]
fn files_of_the_source_are_in_shape() {
    hold(|file| {
        let mut problems = Vec::new();
        let lines = file.text.lines().count();
        if lines > FILE_LINES_MAX {
            problems.push(format!("{} has {lines} lines, more than {FILE_LINES_MAX}; split it by idea", file.name));
        }
        if !file.text.starts_with("//! ") {
            problems.push(format!("{}:1 does not start with `//!` and what the file is for", file.name));
        }
        problems
    });
}

#[test]
fn lines_are_in_shape() {
    let mut problems = Vec::new();
    for (name, text) in texts_of_the_tree() {
        let is_code = name.ends_with(".rs");
        if !is_code && !name.ends_with(".toml") {
            continue;
        }
        for (number, line) in (1..).zip(text.lines()) {
            let columns = line.chars().count();
            if line.contains('\t') {
                problems.push(format!("{name}:{number} holds a tab"));
            }
            if line.ends_with(' ') {
                problems.push(format!("{name}:{number} ends with a space"));
            }
            if is_code && columns > LINE_COLUMNS_MAX {
                problems.push(format!("{name}:{number} has {columns} columns, more than {LINE_COLUMNS_MAX}"));
            }
            if let Some(word) = LEFTOVERS.iter().find(|word| line.contains(**word)) {
                problems.push(format!("{name}:{number} holds {word}; do it or open an issue"));
            }
        }
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn no_text_names_a_path_of_one_machine() {
    let mut problems = Vec::new();
    for (name, text) in texts_of_the_tree() {
        for (number, line) in (1..).zip(text.lines()) {
            if let Some(path) = MACHINE_PATHS.iter().find(|path| line.contains(**path)) {
                problems.push(format!("{name}:{number} holds {path}, a path of one machine"));
            }
        }
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn code_is_told_from_comments_and_literals() {
    let table = [
        ("use crate::a; // crate::b", "crate", vec!["a"]),
        ("/// [`crate::a`]\nfn f() {}", "crate", vec![]),
        ("/* crate::a /* crate::b */ crate::c */ crate::d::e()", "crate", vec!["d"]),
        ("let s = \"crate::a \\\" crate::b\"; crate::c", "crate", vec!["c"]),
        ("let s = r#\"crate::a \" crate::b\"#; crate::c", "crate", vec!["c"]),
        ("let c = '\"'; crate::a; let l: &'static str = x; crate::b", "crate", vec!["a", "b"]),
        ("let c = '\\''; crate::a", "crate", vec!["a"]),
        ("use crate::{a::{x, y}, b as c, d};", "crate", vec!["a", "b", "d"]),
        ("use crate::{\n    a,\n    b::x,\n};", "crate", vec!["a", "b"]),
        ("pub(crate) fn f(my_crate::a: u8) {}", "crate", vec![]),
        ("use std::{fmt, fs::File}; ::std::io::stdin()", "std", vec!["fmt", "fs", "io"]),
    ];
    for (text, root, expected) in table {
        let found: Vec<String> = paths(&blanked(text), root).into_iter().map(|(_, name)| name).collect();
        assert_eq!(found, expected, "{text}");
        assert_eq!(blanked(text).len(), text.len(), "{text}");
    }
}

/// One file of `src/`.
struct SourceFile {
    /// From the root of the tree, with `/`.
    name: String,
    /// From `src/`, without the ending: `value/date`.
    stem: String,
    /// The first part of the stem: `value`.
    module: String,
    text: String,
    /// The text with comments and literals blanked.
    code: String,
}

impl SourceFile {
    fn line_of(&self, offset: usize) -> usize {
        self.code[..offset].matches('\n').count() + 1
    }

    /// True when the file is one of these modules, files or folders of `src/`, or lies in one.
    fn is_in(&self, places: &[&str]) -> bool {
        places
            .iter()
            .any(|place| self.stem.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
    }

    /// Modules of `src/` that the code names: by way of `crate::`, or of `super::` where that leads to the root.
    fn uses_of_modules(&self) -> Vec<(usize, String)> {
        let library = paths(&self.code, "crosscheck").into_iter().filter(|_| self.module == "main");
        let mut uses: Vec<(usize, String)> = paths(&self.code, "crate").into_iter().chain(library).collect();
        let folder = root().join("src").join(&self.module);
        let is_own = |name: &str| folder.join(name).is_dir() || folder.join(format!("{name}.rs")).is_file();
        let beside = paths(&self.code, "super").into_iter();
        uses.extend(beside.filter(|(_, name)| IMPORTS.iter().any(|(module, _)| module == name) && !is_own(name)));
        uses.into_iter().map(|(offset, name)| (self.line_of(offset), name)).collect()
    }

    /// Lines where a path starts with `package`, or where it is imported as a whole.
    fn lines_naming(&self, package: &str) -> Vec<usize> {
        words(&self.code, package)
            .filter(|at| {
                let (before, after) = (self.code[..*at].trim_end(), &self.code[at + package.len()..]);
                let is_import = before.ends_with("use") && !after.starts_with("::");
                // A path that goes on from another module is no package, but one with a bare `::` before it is.
                let is_inner = before.strip_suffix("::").is_some_and(|path| path.ends_with(is_word));
                is_import || (after.starts_with("::") && !is_inner)
            })
            .map(|at| self.line_of(at))
            .collect()
    }
}

/// Asks `problems_of` about every file of `src/` and fails with all that it says.
fn hold(problems_of: impl Fn(&SourceFile) -> Vec<String>) {
    let files = source_files();
    assert!(!files.is_empty(), "no file in src/");
    let problems: Vec<String> = files.iter().flat_map(problems_of).collect();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

fn source_files() -> Vec<SourceFile> {
    let in_source = |(name, text): (String, String)| {
        let stem = name.strip_prefix("src/")?.strip_suffix(".rs")?;
        let module = stem.split('/').next().unwrap_or(stem).to_owned();
        Some(SourceFile { stem: stem.to_owned(), module, code: blanked(&text), name, text })
    };
    texts_of_the_tree().into_iter().filter_map(in_source).collect()
}

/// All files of the tree that are text, by name. What was built and what hides is left out, but not `.ci`.
fn texts_of_the_tree() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the tree can be listed") {
            let path = entry.expect("an entry can be read").path();
            let name = name_in_tree(&path);
            if (name.starts_with('.') && name != ".ci" && !name.starts_with(".ci/")) || name == "target" {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                found.push((name, text));
            }
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn name_in_tree(path: &Path) -> String {
    let inner: PathBuf = path.strip_prefix(root()).expect("the walk stays in the tree").to_path_buf();
    inner.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Where `word` stands in `code` as a whole word.
fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| !code[..*at].ends_with(is_word) && !code[at + word.len()..].starts_with(is_word))
}

/// The first names after `root::` in `code`, each with its offset: `fmt` and `fs` of `use std::{fmt, fs::File}`.
fn paths(code: &str, root: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in words(code, root) {
        let Some(rest) = code[at + root.len()..].strip_prefix("::") else { continue };
        let Some(group) = rest.strip_prefix('{') else {
            found.extend(leading_name(rest).map(|name| (at, name)));
            continue;
        };
        let start = code.len() - group.len();
        let mut depth = 0_usize;
        let mut is_first = true;
        for (offset, letter) in group.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => is_first = true,
                _ if is_first && is_word(letter) => {
                    found.extend(leading_name(&group[offset..]).map(|name| (start + offset, name)));
                    is_first = false;
                }
                _ => {}
            }
        }
    }
    found
}

fn leading_name(text: &str) -> Option<String> {
    let end = text.find(|letter| !is_word(letter)).unwrap_or(text.len());
    (end > 0).then(|| text[..end].to_owned())
}

/// `text` with comments, strings and characters replaced by spaces: as many bytes, the same lines.
fn blanked(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let previous = code.chars().next_back();
        let length = literal_or_comment(rest, previous);
        let (taken, after) = rest.split_at(length.unwrap_or(letter.len_utf8()));
        match length {
            None => code.push_str(taken),
            Some(_) => code.extend(taken.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' })),
        }
        rest = after;
    }
    code
}

/// Bytes of the comment, string or character that `text` starts with, after the letter `previous`.
fn literal_or_comment(text: &str, previous: Option<char>) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        return Some(block_comment(text));
    }
    if let Some(inner) = text.strip_prefix('"') {
        return Some(1 + quoted(inner, '"'));
    }
    if text.starts_with('r') && !previous.is_some_and(|letter| is_word(letter) && letter != 'b') {
        let hashes = text[1..].bytes().take_while(|byte| *byte == b'#').count();
        let inner = text[1 + hashes..].strip_prefix('"')?;
        let close = format!("\"{}", "#".repeat(hashes));
        let length = inner.find(&close).map_or(inner.len(), |at| at + close.len());
        return Some(1 + hashes + 1 + length);
    }
    if let Some(inner) = text.strip_prefix('\'') {
        // A lifetime has no closing quote right behind its first letter.
        let first = inner.chars().next()?;
        let is_character = first == '\\' || inner[first.len_utf8()..].starts_with('\'');
        return is_character.then(|| 1 + quoted(inner, '\''));
    }
    None
}

/// Bytes up to and with the unescaped `close`.
fn quoted(inner: &str, close: char) -> usize {
    let mut is_escaped = false;
    for (at, letter) in inner.char_indices() {
        if letter == close && !is_escaped {
            return at + letter.len_utf8();
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    inner.len()
}

/// Bytes of a block comment, which may hold others.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

#[test]
fn the_readme_and_the_checks_run_the_same_tests() {
    let named = |file: &str| -> BTreeSet<String> {
        let text = fs::read_to_string(root().join(file)).expect("the file is there");
        let lines = text.lines().map(|line| line.trim().trim_start_matches("run ").trim().to_owned());
        lines.filter(|line| line.starts_with("cargo test")).collect()
    };
    assert_eq!(named("README.md"), named(".ci/run"));
}
