//! Paths to texts: files, folders and the standard input, and what is wrong with those that cannot be read.
//!
//! A file that is named is read whatever it is called; of a folder, only what is named like a text. Nothing is guessed
//! about encodings: a text that is not UTF-8 would be checked with the wrong letters in its names and its offsets would
//! be those of another file, so it is refused with a word on how to mend it. So are files of word processors and web pages.

use super::options::TextsTask;
use crate::calendar::Day;
use crate::source::{Lines, Role, Source};
use crate::text;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

/// Endings of the files that are read from folders.
const ENDINGS: [&str; 3] = ["txt", "md", "markdown"];

/// How files begin that hold words and are no plain text, and what to do about them. They come before any look at single
/// letters: that a PDF has a wrong letter in its line 5 helps nobody.
const NOT_TEXTS: [(&[u8], &str); 6] = [
    (b"\xff\xfe", "is UTF-16 text; save it as UTF-8"),
    (b"\xfe\xff", "is UTF-16 text; save it as UTF-8"),
    (b"%PDF-", "is a PDF; save its text as plain text"),
    (b"PK\x03\x04", "is a packed file, such as one of Word or LibreOffice; save its text as plain text"),
    (b"\xd0\xcf\x11\xe0", "is a file of an older Word or Excel; save its text as plain text"),
    (b"{\\rtf", "is rich text (RTF); save it as plain text"),
];

/// How web pages begin. Their menus and scripts would be read as what a text states.
const WEB_PAGES: [&[u8]; 2] = [b"<!doctype html", b"<html"];

/// What came of reading paths.
#[derive(Debug, Default)]
pub(super) struct Intake {
    /// The texts, in the order of their names.
    pub(super) sources: Vec<Source>,
    /// What could not be read, each naming its place.
    pub(super) problems: Vec<String>,
}

/// Reads the texts that are asked for. Those that state no day of their own get the one of the task.
///
/// Where drafts are held against sources, what is named as both is the draft: the notes may lie in the same folder.
pub(super) fn read(task: &TextsTask) -> Intake {
    let mut intake = Intake::default();
    let mut files = Vec::new();
    let draft = (!task.against.is_empty()).then_some(Role::Draft);
    let against = task.against.iter().map(|path| (path, Some(Role::Source)));
    for (path, role) in task.paths.iter().map(|path| (path, draft)).chain(against) {
        if !is_standard_input(path) && path.is_dir() {
            files.extend(intake.texts_in(path).into_iter().map(|file| (file, role)));
        } else {
            files.push((path.clone(), role));
        }
    }
    // What an editor sends stands for the file of that name as it was last saved.
    files.sort_by_key(|(path, _)| !is_standard_input(path));
    let mut seen = BTreeSet::new();
    for (path, role) in files {
        let called = task.stdin_name.as_ref().filter(|_| is_standard_input(&path)).unwrap_or(&path);
        // Two ways of naming one file are one witness, not two.
        if !seen.insert(same_for_all_names(called)) {
            continue;
        }
        match read_text(&path) {
            Ok(text) => {
                let source = Source { role, ..Source::new(name_of(called), text) };
                intake.sources.push(dated(source, task.date));
            }
            Err(problem) => intake.problems.push(format!("{}: {problem}", place_of(&path))),
        }
    }
    intake.sources.sort_by(|one, other| one.name.cmp(&other.name));
    intake
}

/// Reads one file as text, or says what is wrong with it.
pub(super) fn read_text(path: &Path) -> Result<String, String> {
    let bytes = if is_standard_input(path) {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    decoded(bytes.map_err(|error| reason(&error))?)
}

/// The source with `date` as its day, unless it states one: in its file, or already.
pub(super) fn dated(source: Source, date: Option<Day>) -> Source {
    match date {
        Some(_) if source.date.is_none() && text::read(&source).meta.date.is_none() => Source { date, ..source },
        _ => source,
    }
}

/// The path as given, parts joined with `/`, without a leading `./`.
pub(super) fn name_of(path: &Path) -> String {
    let mut name = String::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::RootDir => name.push('/'),
            part => {
                if !(name.is_empty() || name.ends_with('/')) {
                    name.push('/');
                }
                name.push_str(&part.as_os_str().to_string_lossy());
            }
        }
    }
    if name.is_empty() { ".".to_owned() } else { name }
}

/// How messages call a path.
pub(super) fn place_of(path: &Path) -> String {
    if is_standard_input(path) { "standard input".to_owned() } else { name_of(path) }
}

pub(super) fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Why something could not be read, in plain words where there are any.
pub(super) fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "no such file or folder".to_owned(),
        ErrorKind::PermissionDenied => "no permission to read it".to_owned(),
        ErrorKind::NotADirectory => "a part of the path is a file, not a folder".to_owned(),
        ErrorKind::IsADirectory => "a folder, not a file".to_owned(),
        _ => format!("cannot be read: {error}"),
    }
}

impl Intake {
    /// The texts in `folder` and the folders in it, in the order of their names.
    fn texts_in(&mut self, folder: &Path) -> BTreeSet<PathBuf> {
        let mut files = BTreeSet::new();
        let mut waiting = vec![folder.to_path_buf()];
        // A link to a folder above would lead round in circles.
        let mut seen = BTreeSet::new();
        let problems_before = self.problems.len();
        while let Some(folder) = waiting.pop() {
            if !seen.insert(same_for_all_names(&folder)) {
                continue;
            }
            let entries = fs::read_dir(&folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
            let entries = match entries {
                Ok(entries) => entries,
                Err(error) => {
                    self.problems.push(format!("{}: {}", name_of(&folder), reason(&error)));
                    continue;
                }
            };
            for entry in entries {
                let path = entry.path();
                if entry.file_name().to_string_lossy().starts_with('.') {
                    continue;
                }
                if path.is_dir() {
                    waiting.push(path);
                } else if is_named_like_a_text(&path) {
                    files.insert(path);
                }
            }
        }
        if files.is_empty() && self.problems.len() == problems_before {
            let name = name_of(folder);
            self.problems.push(format!("{name}: no texts in this folder (files ending in .txt, .md or .markdown)"));
        }
        files
    }
}

/// What a path stands for, whichever way it is named.
fn same_for_all_names(path: &Path) -> PathBuf {
    if is_standard_input(path) {
        path.to_path_buf()
    } else {
        fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
    }
}

pub(super) fn is_named_like_a_text(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

fn decoded(bytes: Vec<u8>) -> Result<String, String> {
    if let Some((_, problem)) = NOT_TEXTS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err((*problem).to_owned());
    }
    if is_web_page(&bytes) {
        return Err("is a web page (HTML); save its words as plain text".to_owned());
    }
    // No text has a zero byte; UTF-16 without its mark has one beside every letter, and would pass for text that says nothing.
    if bytes.contains(&0) {
        return Err("is no plain text: it holds zero bytes; save it as UTF-8 text".to_owned());
    }
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let sound = String::from_utf8_lossy(&error.as_bytes()[..offset]);
        let place = Lines::of(&sound).position(&sound, offset);
        format!("is not UTF-8 text (line {}, column {}); save it as UTF-8", place.line, place.column)
    })
}

fn is_web_page(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    WEB_PAGES.iter().any(|page| start.get(..page.len()).is_some_and(|start| start.eq_ignore_ascii_case(page)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_paths_as_given() {
        for (path, expected) in [
            ("a.txt", "a.txt"),
            ("./a.txt", "a.txt"),
            ("story/b.md", "story/b.md"),
            ("story//./b.md", "story/b.md"),
            ("../b.md", "../b.md"),
            ("/tmp/b.md", "/tmp/b.md"),
            (".", "."),
            ("-", "-"),
        ] {
            assert_eq!(name_of(Path::new(path)), expected, "{path}");
        }
    }

    #[test]
    fn what_is_no_text_in_utf8_is_refused_with_a_word_on_how_to_mend_it() {
        for (bytes, expected) in [
            (&b"one\ntw\xf6"[..], Err("is not UTF-8 text (line 2, column 3); save it as UTF-8")),
            (b"\xff\xfeo\0", Err("is UTF-16 text; save it as UTF-8")),
            (b"o\0n\0e\0", Err("is no plain text: it holds zero bytes; save it as UTF-8 text")),
            (b"%PDF-1.7\n\xe2", Err("is a PDF; save its text as plain text")),
            (b"\xef\xbb\xbf\n<!DOCTYPE html>\n<p>One", Err("is a web page (HTML); save its words as plain text")),
            (b"<html lang=en>", Err("is a web page (HTML); save its words as plain text")),
            (b"{\\rtf1\\ansi One}", Err("is rich text (RTF); save it as plain text")),
            (b"\xef\xbb\xbfone", Ok("\u{feff}one")),
        ] {
            assert_eq!(decoded(bytes.to_vec()).as_deref().map_err(String::as_str), expected);
        }
    }
}
