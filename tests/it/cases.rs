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

use crosscheck::check::{Report, check};
use crosscheck::rule::RuleSet;
use crosscheck::source::{Lines, Source};
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
}

fn redraw_case(lines: &[&str]) -> String {
    let pieces = pieces(lines);
    let mut files = Vec::new();
    let mut sources = Vec::new();
    for piece in &pieces {
        match piece {
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
    let mut out = String::new();
    for piece in &pieces {
        match piece {
            Piece::Line(line) => out.push_str(line),
            Piece::Rules { opening, text } => {
                let _ = writeln!(out, "{opening}{text}```");
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
            Some("rules") => pieces.push(Piece::Rules { opening: line, text: body.concat() }),
            other => panic!("no such block in a case file: {other:?}"),
        }
    }
    pieces
}

fn is_caret_line(line: &str) -> bool {
    line.trim_start().starts_with('^')
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
    let mut out = String::new();
    for (number, line) in source.text.split_inclusive('\n').enumerate() {
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
