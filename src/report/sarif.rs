//! SARIF 2.1.0, which code hosts and editors read.
//!
//! A result has one place in SARIF; the other passages are related locations, and the message links to each. Columns
//! count code points, as everywhere in crosscheck, which `columnKind` says. Fingerprints are made of what the passages
//! say, so that a host knows a finding again after lines have moved. What is held back is there with its reason, and an
//! input that could not be read makes the invocation one that did not succeed. No times and no absolute folders of the
//! machine are written, unless a text was named by one.

use super::json::two_decimals;
use super::site::{Site, Sites};
use super::wording::cut;
use super::{Ending, MESSAGE_WIDTH, SAYS_WIDTH};
use crate::check::{Report, RuleNote};
use crate::finding::{Cause, Finding, Suppressed};
use crate::source::{Format, Role, Source};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// Where more is said of the program: in its manual, which it carries with it. It has no page on the web to name.
const MANUAL: &str = "man:crosscheck(1)";
/// Stands for the folder that names of texts are relative to.
const BASE: &str = "SRCROOT";
/// Passages that the message of a result links to; the rest are related locations without a link.
const LINKS_MAX: usize = 20;
/// Bytes of a passage up to which it is written out; a reader has the file.
const SNIPPET_MAX: usize = 2000;

/// Writes the log and a line break.
pub(super) fn write(output: &mut dyn Write, report: &Report, ending: &Ending) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, &log(report, ending))?;
    writeln!(output)
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    invocations: [Invocation; 1],
    automation_details: Automation,
    language: &'static str,
    column_kind: &'static str,
    original_uri_base_ids: BTreeMap<&'static str, BaseId>,
    artifacts: Vec<Artifact>,
    results: Vec<ResultItem<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'static str,
    version: &'static str,
    semantic_version: &'static str,
    information_uri: &'static str,
    short_description: Text,
    rules: Vec<Rule<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'a> {
    id: &'a str,
    short_description: Text,
    full_description: Text,
    help: Text,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    exit_code: u8,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Text,
}

#[derive(Serialize)]
struct Automation {
    id: &'static str,
}

#[derive(Serialize)]
struct BaseId {
    description: Text,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    location: ArtifactLocation,
    length: usize,
    mime_type: &'static str,
    encoding: &'static str,
    properties: ArtifactProperties,
}

#[derive(Serialize)]
struct ArtifactProperties {
    role: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<usize>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultItem<'a> {
    rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Text,
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, &'a str>,
    rank: f64,
    suppressions: Vec<Suppression>,
    properties: ResultProperties<'a>,
}

#[derive(Serialize)]
struct ResultProperties<'a> {
    verdict: &'static str,
    kind: &'static str,
    confidence: f64,
    subject: &'a str,
    why: &'a [String],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    message: Text,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<Text>,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    status: &'static str,
    justification: String,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

fn text(text: impl Into<String>) -> Text {
    Text { text: text.into() }
}

fn log<'a>(report: &'a Report, ending: &Ending) -> Log<'a> {
    let mut sites = Sites::of(report);
    let held = report.suppressed.iter().map(|held| (&held.finding, Some(held)));
    let all = report.findings.iter().map(|finding| (finding, None)).chain(held);
    let results = all.filter_map(|(finding, held)| result(report, finding, held, &mut sites)).collect();
    let notification = |problem: &String| Notification { level: "error", message: text(sentence(problem)) };
    let base = text("The folder that crosscheck was run in.");
    Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool { driver: driver(report) },
            invocations: [Invocation {
                execution_successful: ending.incomplete.is_empty(),
                exit_code: ending.exit_code,
                tool_execution_notifications: ending.incomplete.iter().map(notification).collect(),
            }],
            automation_details: Automation { id: "crosscheck/" },
            language: "en",
            column_kind: "unicodeCodePoints",
            original_uri_base_ids: BTreeMap::from([(BASE, BaseId { description: base })]),
            artifacts: report.sources.iter().map(artifact).collect(),
            results,
        }],
    }
}

fn driver(report: &Report) -> Driver<'_> {
    Driver {
        name: "crosscheck",
        version: env!("CARGO_PKG_VERSION"),
        semantic_version: env!("CARGO_PKG_VERSION"),
        information_uri: MANUAL,
        short_description: text("Shows where several texts about one story contradict each other."),
        rules: report.rules.iter().map(rule).collect(),
    }
}

fn rule(note: &RuleNote) -> Rule<'_> {
    let about = match note.asks.trim() {
        "" => "Two passages that speak of the same thing say what cannot both be true.".to_owned(),
        asks => format!("Texts answer differently: {}", literal(asks)),
    };
    Rule {
        id: &note.name,
        short_description: text(sentence(&about)),
        full_description: text(sentence(&about)),
        help: text(
            "Read all passages and the reasons for holding that they speak of the same thing. Mend the one that is \
             wrong; if none is, write an exception with a reason (crosscheck allow).",
        ),
        default_configuration: Configuration { level: note.level.name() },
    }
}

fn artifact(source: &Source) -> Artifact {
    Artifact {
        location: ArtifactLocation { index: None, ..artifact_location(&source.name, None) },
        length: source.text.len(),
        mime_type: match source.format {
            Format::Markdown => "text/markdown",
            Format::Plain => "text/plain",
        },
        encoding: "utf-8",
        properties: ArtifactProperties {
            role: match source.role.unwrap_or_default() {
                Role::Draft => "draft",
                Role::Source => "source",
            },
            date: source.date.map(|day| day.to_string()),
        },
    }
}

fn result<'a>(
    report: &'a Report,
    finding: &'a Finding,
    held: Option<&Suppressed>,
    sites: &mut Sites<'a>,
) -> Option<ResultItem<'a>> {
    let told = sites.told(finding)?;
    let related: Vec<Location> =
        told.others.iter().enumerate().map(|(at, site)| location(report, site, Some(at + 1))).collect();
    Some(ResultItem {
        rule_id: &finding.rule,
        rule_index: report.rules.iter().position(|note| note.name == finding.rule),
        level: finding.level.name(),
        message: text(message(finding, &told.others)),
        locations: vec![location(report, &told.primary, None)],
        related_locations: related,
        partial_fingerprints: BTreeMap::from([("crosscheckFinding/v1", finding.id.as_str())]),
        rank: two_decimals(finding.confidence) * 100.0,
        suppressions: held.map(suppression).into_iter().collect(),
        properties: ResultProperties {
            verdict: finding.verdict.name(),
            kind: finding.kind.name(),
            confidence: two_decimals(finding.confidence),
            subject: &finding.subject,
            why: &finding.why,
        },
    })
}

/// The headline, and a link to each of the other passages.
fn message(finding: &Finding, others: &[Site]) -> String {
    let headline = sentence(&literal(&cut(&finding.message, MESSAGE_WIDTH)));
    let links = others.iter().take(LINKS_MAX).enumerate().map(|(at, site)| {
        let place = format!("{}:{}:{}", site.source.name, site.start.line, site.start.column);
        format!("[{}]({}) {}", literal(&cut(&place, MESSAGE_WIDTH)), at + 1, literal(&cut(site.says, SAYS_WIDTH)))
    });
    let links: Vec<String> = links.collect();
    if links.is_empty() { headline } else { sentence(&format!("{headline} See {}", links.join("; "))) }
}

fn location(report: &Report, site: &Site, id: Option<usize>) -> Location {
    let index = report.sources.iter().position(|source| std::ptr::eq(source, site.source));
    let snippet = (site.text.len() <= SNIPPET_MAX && !site.text.is_empty()).then(|| text(site.text));
    Location {
        id,
        physical_location: PhysicalLocation {
            artifact_location: artifact_location(&site.source.name, index),
            region: Region {
                start_line: site.start.line,
                start_column: site.start.column,
                end_line: site.end.line,
                end_column: site.end.column,
                snippet,
            },
        },
        message: text(sentence(&literal(&cut(site.says, SAYS_WIDTH)))),
    }
}

fn suppression(held: &Suppressed) -> Suppression {
    let author = held.author.iter().map(|author| format!(" ({author})"));
    let until = held.until.iter().map(|day| format!(" (until {day})"));
    let reason = std::iter::once(held.reason.clone()).chain(author).chain(until);
    Suppression {
        kind: if held.cause == Cause::Inline { "inSource" } else { "external" },
        status: "accepted",
        justification: reason.collect(),
    }
}

/// A name as a relative reference, or as a `file:` address where it is absolute.
fn artifact_location(name: &str, index: Option<usize>) -> ArtifactLocation {
    let path: Vec<String> = name.split('/').map(percent_encoded).collect();
    let path = path.join("/");
    match name.starts_with('/') {
        true => ArtifactLocation { uri: format!("file://{path}"), uri_base_id: None, index },
        false => ArtifactLocation { uri: path, uri_base_id: Some(BASE), index },
    }
}

/// All but the letters that stand for themselves in any part of an address.
fn percent_encoded(part: &str) -> String {
    let encoded = part.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    });
    encoded.collect()
}

/// Escapes what means something in a SARIF message: links and places for arguments.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '[' | ']' => out.extend(['\\', letter]),
            '{' | '}' => out.extend([letter, letter]),
            letter => out.push(letter),
        }
    }
    out
}

/// With a full stop, as messages in SARIF should end.
fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_references() {
        for (name, uri, has_base) in [
            ("a.txt", "a.txt", true),
            ("story/a b.txt", "story/a%20b.txt", true),
            ("a:b.txt", "a%3Ab.txt", true),
            ("100%.txt", "100%25.txt", true),
            ("../é.md", "../%C3%A9.md", true),
            ("/srv/a.txt", "file:///srv/a.txt", false),
            ("-", "-", true),
        ] {
            let location = artifact_location(name, None);
            assert_eq!((location.uri.as_str(), location.uri_base_id.is_some()), (uri, has_base), "{name}");
        }
    }

    #[test]
    fn text_of_a_source_makes_no_link() {
        assert_eq!(literal("[go](1) {0} \\"), "\\[go\\](1) {{0}} \\\\");
    }
}
