//! Reports to bytes: one file per output, each with wire shapes of its own.
//!
//! Last step of the flow. Every writer takes plain data ([`crate::check::Report`], [`crate::view::GraphView`],
//! [`crate::diagnostic::Faults`]) and an [`std::io::Write`]; none of them decides anything about claims, opens a file
//! or looks at the terminal. What is written depends on the data and the [`Canvas`] alone.
//!
//! [`write`] is the one door for reports: [`FORMATS`] lists what it can write, [`text`] for people, [`json`] for
//! programs, the others for the tools that are named in their files; [`ledger`] writes the ledger of a draft. [`claims`],
//! [`values`] and [`graph`] show what was read on the way; [`rules`] tells of the rules, [`schema`] of how they are
//! written, and [`faults`] draws what is wrong with their files. The drawing itself is in `drawing` and `window`, the only
//! places that know miette.

mod checkstyle;
pub mod claims;
mod concise;
mod drawing;
pub mod faults;
mod github;
mod gitlab;
pub mod graph;
mod html;
pub mod json;
mod junit;
pub mod ledger;
mod markdown;
mod page;
mod place;
mod rdjson;
pub mod rules;
mod sarif;
pub mod schema;
mod site;
mod table;
pub mod text;
pub mod values;
mod window;
mod wording;
mod xml;

use crate::check::Report;
use crate::diagnostic::Level;
use std::io::{self, Write};

/// Letters of a headline where a format has room for one line.
const MESSAGE_WIDTH: usize = 400;
/// Letters of what a passage says, likewise.
const SAYS_WIDTH: usize = 160;

/// How a report can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// For people.
    Text,
    /// One line a finding.
    Concise,
    /// The report for programs, indented.
    Json,
    /// The same on one line.
    Jsonl,
    /// For code hosts and editors.
    Sarif,
    /// Workflow commands.
    Github,
    /// A code quality report.
    Gitlab,
    /// For reviewdog.
    Rdjson,
    /// As tests.
    Junit,
    /// As lint results.
    Checkstyle,
    /// For a comment or a mail.
    Markdown,
    /// One page for a browser.
    Html,
}

/// One row of the table of formats.
#[derive(Clone, Copy, Debug)]
pub struct FormatRow {
    /// The format.
    pub format: Format,
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is for, in a few words.
    pub about: &'static str,
}

/// All formats, in the order in which help lists them.
pub const FORMATS: [FormatRow; 12] = [
    FormatRow { format: Format::Text, name: "text", about: "For people to read" },
    FormatRow { format: Format::Concise, name: "concise", about: "One line a finding, for editors and grep" },
    FormatRow { format: Format::Json, name: "json", about: "For programs" },
    FormatRow { format: Format::Jsonl, name: "jsonl", about: "For programs, one line each" },
    FormatRow { format: Format::Sarif, name: "sarif", about: "SARIF 2.1.0, for code hosts and editors" },
    FormatRow { format: Format::Github, name: "github", about: "Workflow commands for GitHub Actions" },
    FormatRow { format: Format::Gitlab, name: "gitlab", about: "A code quality report for GitLab" },
    FormatRow { format: Format::Rdjson, name: "rdjson", about: "Diagnostics for reviewdog" },
    FormatRow { format: Format::Junit, name: "junit", about: "JUnit's XML: findings as tests" },
    FormatRow { format: Format::Checkstyle, name: "checkstyle", about: "Checkstyle's XML" },
    FormatRow { format: Format::Markdown, name: "markdown", about: "For a comment on a pull request, or a mail" },
    FormatRow { format: Format::Html, name: "html", about: "One page for a browser" },
];

/// How the run ended that a report is of, as far as formats tell it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ending {
    /// The exit code.
    pub exit_code: u8,
    /// The lowest level of a finding that fails the run; none when no finding does.
    pub fails_from: Option<Level>,
    /// What could not be read, a sentence each.
    pub incomplete: Vec<String>,
}

/// Writes `report` in `format`.
pub fn write(
    format: Format,
    output: &mut dyn Write,
    report: &Report,
    ending: &Ending,
    canvas: Canvas,
) -> io::Result<()> {
    match format {
        Format::Text => text::write(output, report, ending, canvas),
        Format::Concise => concise::write(output, report),
        Format::Json => json::write(output, report, None, &ending.incomplete, json::Layout::Pretty),
        Format::Jsonl => json::write(output, report, None, &ending.incomplete, json::Layout::Line),
        Format::Sarif => sarif::write(output, report, ending),
        Format::Github => github::write(output, report, ending),
        Format::Gitlab => gitlab::write(output, report),
        Format::Rdjson => rdjson::write(output, report),
        Format::Junit => junit::write(output, report, ending),
        Format::Checkstyle => checkstyle::write(output, report),
        Format::Markdown => markdown::write(output, report, ending),
        Format::Html => html::write(output, report, ending),
    }
}

/// What is drawn on: a terminal, or a file that somebody will read in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canvas {
    /// Columns that may be filled.
    pub width: usize,
    /// Whether colours may be used.
    pub colour: Colour,
}

/// Whether something is drawn in colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Plain characters only.
    None,
    /// With the colours of the terminal.
    Ansi,
}
