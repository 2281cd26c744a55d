//! The code quality report that GitLab shows beside a merge request: a list of issues as Code Climate defines them.
//!
//! An issue has one place; the others stand in `other_locations`, which GitLab does not draw, and so in the description.

use super::markdown::escaped;
use super::site::{Site, Sites};
use super::wording::{cut, one_line};
use super::{MESSAGE_WIDTH, SAYS_WIDTH};
use crate::check::Report;
use crate::diagnostic::Level;
use crate::finding::Finding;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Issue<'a> {
    r#type: &'static str,
    check_name: &'a str,
    description: String,
    content: Content,
    categories: [&'static str; 1],
    severity: &'static str,
    fingerprint: &'a str,
    location: Location,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    other_locations: Vec<Location>,
}

#[derive(Serialize)]
struct Content {
    body: String,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Writes the list and a line break.
pub(super) fn write(output: &mut dyn Write, report: &Report) -> io::Result<()> {
    let mut sites = Sites::of(report);
    let issues: Vec<Issue> = report.findings.iter().filter_map(|finding| issue(finding, &mut sites)).collect();
    serde_json::to_writer_pretty(&mut *output, &issues)?;
    writeln!(output)
}

fn issue<'a>(finding: &'a Finding, sites: &mut Sites<'a>) -> Option<Issue<'a>> {
    let told = sites.told(finding)?;
    let against: Vec<String> = std::iter::once(&told.primary).chain(&told.others).map(says).collect();
    Some(Issue {
        r#type: "issue",
        check_name: &finding.rule,
        description: cut(&finding.message, MESSAGE_WIDTH),
        content: Content { body: against.join("\n\n") },
        categories: ["Bug Risk"],
        severity: match finding.level {
            Level::Error => "major",
            Level::Warning => "minor",
            Level::Note => "info",
        },
        fingerprint: &finding.id,
        location: location(&told.primary),
        other_locations: told.others.iter().map(location).collect(),
    })
}

fn location(site: &Site) -> Location {
    Location { path: site.source.name.clone(), lines: Lines { begin: site.start.line, end: site.end.line } }
}

fn says(site: &Site) -> String {
    let name = escaped(&one_line(&site.source.name));
    format!("{name}:{}:{}: {}", site.start.line, site.start.column, escaped(&cut(site.says, SAYS_WIDTH)))
}
