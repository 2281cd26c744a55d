//! Behaviour as prose: every `tests/cases/**/*.md` holds cases, each a heading with a few sources in fenced blocks.
//!
//! A line of carets under a line of a source marks a passage of a finding, with the finding's level and rule:
//! `^^^^ error[differing-date]`. Caret lines are taken out before the check, and the sources with the findings drawn in
//! must then equal the file. `CROSSCHECK_BLESS=1` rewrites the caret lines; review reads the difference.
//!
//! ````markdown
//! ## Two days for one release
//! ```source press.txt 2024-03-14
//! Falcon shipped on 12 March.
//! ```
//! ```rules
//! (TOML of extra rules)
//! ```
//! ````
//!
//! A block `faulty own.toml` holds rules with mistakes: all such blocks of a case are loaded together, and the faults are
//! drawn in with their codes, headlines and help; where they load, their examples are run.

use crosscheck::check::{Report, check};
use crosscheck::diagnostic::Faults;
use crosscheck::rule::RuleSet;
use crosscheck::source::{Lines, Source};
use crosscheck::verify::verify;
use std::fmt::Write;
use std::path::{Path, PathBuf};

#[test]
fn cases_hold() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    assert!(!files.is_empty(), "no case files under {}", root.display());
    let mut failures = String::new();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a readable case file");
        let actual = redraw(&text);
        if actual == text {
            continue;
        }
        if std::env::var_os("CROSSCHECK_BLESS").is_some() {
            std::fs::write(&file, actual).expect("a writable case file");
        } else {
            let _ = writeln!(failures, "{}:\n{}", file.display(), difference(&text, &actual));
        }
    }
    assert!(failures.is_empty(), "cases differ (CROSSCHECK_BLESS=1 rewrites them):\n{failures}");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of cases") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            files.push(path);
        }
    }
}

/// The file with the caret lines of its source blocks drawn anew.
fn redraw(text: &str) -> String {
    let mut out = String::new();
    let mut sections: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.split_inclusive('\n') {
        if line.starts_with("## ") {
            sections.push(Vec::new());
        }
        sections.last_mut().expect("at least one section").push(line);
    }
    for section in sections {
        out.push_str(&redraw_case(&section));
    }
    out
}

/// One block or one line outside of blocks.
enum Piece<'t> {
    Line(&'t str),
    Source { opening: &'t str, source: Source },
    Rules { opening: &'t str, text: String },
    Faulty { opening: &'t str, file: Source },
}

fn redraw_case(lines: &[&str]) -> String {
    let pieces = pieces(lines);
    let mut files = Vec::new();
    let (mut sources, mut faulty) = (Vec::new(), Vec::new());
    for piece in &pieces {
        match piece {
            Piece::Faulty { file, .. } => faulty.push(file.clone()),
            Piece::Source { source, .. } => sources.push(source.clone()),
            Piece::Rules { text, .. } => files.push(Source::new("case.toml", text.clone())),
            Piece::Line(_) => {}
        }
    }
    let rules = match RuleSet::load(&[], files) {
        Ok(rules) => rules,
        Err(faults) => panic!("the rules of a case do not load: {:?}", faults.diagnostics),
    };
    let report = check(sources, &rules);
    let faults = if faulty.is_empty() { Faults::default() } else { faults_of(faulty) };
    let mut out = String::new();
    for piece in &pieces {
        match piece {
            Piece::Line(line) => out.push_str(line),
            Piece::Rules { opening, text } => {
                let _ = writeln!(out, "{opening}{text}```");
            }
            Piece::Faulty { opening, file } => {
                let _ = writeln!(out, "{opening}{}```", with_faults(file, &faults));
            }
            Piece::Source { opening, source } => {
                let _ = writeln!(out, "{opening}{}```", drawn(source, &report));
            }
        }
    }
    out
}

fn pieces<'t>(lines: &[&'t str]) -> Vec<Piece<'t>> {
    let mut pieces = Vec::new();
    let mut rest = lines.iter();
    while let Some(line) = rest.next() {
        let Some(header) = line.trim_end().strip_prefix("```").filter(|header| !header.is_empty()) else {
            pieces.push(Piece::Line(line));
            continue;
        };
        let body: Vec<&str> = rest.by_ref().take_while(|line| line.trim_end() != "```").copied().collect();
        let mut words = header.split_whitespace();
        match words.next() {
            Some("source") => {
                let text: String = body.into_iter().filter(|line| !is_caret_line(line)).collect();
                let mut source = Source::new(words.next().expect("a source has a name"), text);
                source.date = words.next().map(|date| crosscheck::calendar::Day::parse(date).expect("a day"));
                pieces.push(Piece::Source { opening: line, source });
            }
            Some("faulty") => {
                let text: String = body.into_iter().filter(|line| !is_caret_line(line)).collect();
                let file = Source::new(words.next().expect("a file has a name"), text);
                pieces.push(Piece::Faulty { opening: line, file });
            }
            Some("rules") => pieces.push(Piece::Rules { opening: line, text: body.concat() }),
            other => panic!("no such block in a case file: {other:?}"),
        }
    }
    pieces
}

fn is_caret_line(line: &str) -> bool {
    line.trim_start().starts_with('^')
}

/// What is wrong with these files, or with the examples in them.
fn faults_of(files: Vec<Source>) -> Faults {
    match RuleSet::load(&[], files) {
        Ok(rules) => Faults { diagnostics: verify(&rules), sources: rules.sources },
        Err(faults) => faults,
    }
}

/// The text of a rules file with its faults drawn in.
fn with_faults(file: &Source, faults: &Faults) -> String {
    let lines = Lines::of(&file.text);
    let mut marks = Vec::new();
    for (number, fault) in faults.diagnostics.iter().enumerate() {
        for (place, label) in fault.labels.iter().enumerate() {
            if faults.sources[label.source].name != file.name {
                continue;
            }
            let position = lines.position(&file.text, label.span.start);
            let width = file.text[label.span.clone()].chars().take_while(|letter| *letter != '\n').count().max(1);
            let help = fault.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
            let text = match place {
                0 => format!("{}: {}{help}", fault.code, fault.headline),
                _ => format!("{} too: {}", fault.code, label.text),
            };
            marks.push((position.line, position.column, number, width, text));
        }
    }
    marks.sort();
    let marks = marks.into_iter().map(|(line, column, _, width, text)| (line, column, width, text)).collect();
    with_marks(&file.text, marks)
}

/// The text of a source with a caret line under every line that holds a passage of a finding.
fn drawn(source: &Source, report: &Report) -> String {
    let lines = Lines::of(&source.text);
    let mut marks: Vec<(usize, usize, usize, String)> = Vec::new();
    for finding in &report.findings {
        for passage in finding.sides.iter().flat_map(|side| &side.claims) {
            if report.sources[passage.source].name != source.name {
                continue;
            }
            let position = lines.position(&source.text, passage.span.start);
            let width = source.text[passage.span.clone()].chars().take_while(|letter| *letter != '\n').count();
            let verdict = match finding.verdict {
                crosscheck::finding::Verdict::Conflict => String::new(),
                other => format!(" {}", other.name()),
            };
            let label = format!("{}[{}]{verdict}", finding.level.name(), finding.rule);
            marks.push((position.line, position.column, width, label));
        }
    }
    marks.sort();
    marks.dedup();
    with_marks(&source.text, marks)
}

/// A text with marks under its lines: line, column, width and words of each.
fn with_marks(text: &str, marks: Vec<(usize, usize, usize, String)>) -> String {
    let mut out = String::new();
    for (number, line) in text.split_inclusive('\n').enumerate() {
        out.push_str(line);
        for (_, column, width, label) in marks.iter().filter(|mark| mark.0 == number + 1) {
            let _ = writeln!(out, "{}{} {label}", " ".repeat(column - 1), "^".repeat(*width));
        }
    }
    out
}

/// The lines that differ, those of the file with `-` and the drawn ones with `+`.
fn difference(expected: &str, actual: &str) -> String {
    let (expected, actual): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), actual.lines().collect());
    let mut out = String::new();
    let (mut left, mut right) = (0, 0);
    while left < expected.len() || right < actual.len() {
        match (expected.get(left), actual.get(right)) {
            (Some(one), Some(other)) if one == other => {
                left += 1;
                right += 1;
            }
            (Some(one), _) if is_caret_line(one) => {
                let _ = writeln!(out, "  line {}: - {one}", left + 1);
                left += 1;
            }
            (_, Some(other)) => {
                let _ = writeln!(out, "  line {}: + {other}", left + 1);
                right += 1;
            }
            (Some(one), None) => {
                let _ = writeln!(out, "  line {}: - {one}", left + 1);
                left += 1;
            }
            (None, None) => break,
        }
    }
    out
}
