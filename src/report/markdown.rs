//! The report as Markdown, for a comment on a pull request or for a mail.
//!
//! Every finding is a heading, its passages with the sentences they stand in, and the reasons. Words of a text are
//! escaped letter by letter, so that markup in them is shown and not obeyed, and `@name` or `#12` in them calls nobody
//! and points nowhere. A comment can hold some sixty thousand letters, so of many findings the first are shown in full
//! and the others are counted.

use super::Ending;
use super::site::{Site, Sites, Told};
use super::text::{nature, summary};
use super::wording::{counted, cut, one_line};
use crate::check::Report;
use crate::diagnostic::Level;
use crate::finding::{Finding, Suppressed};
use std::io::{self, Write};

/// Findings shown in full.
const FINDINGS_SHOWN: usize = 40;
/// Passages shown of one finding.
const PASSAGES_SHOWN: usize = 6;
/// Letters of a headline and of a reason.
const LINE_WIDTH: usize = 240;
/// Letters that are shown before and after a passage.
const AROUND_WIDTH: usize = 120;
/// Letters of a passage.
const PASSAGE_WIDTH: usize = 200;
/// Held-back findings that are listed.
const SUPPRESSED_SHOWN: usize = 20;

/// Writes the whole comment.
pub(super) fn write(output: &mut dyn Write, report: &Report, ending: &Ending) -> io::Result<()> {
    writeln!(output, "## crosscheck\n\n{}", escaped(&summary(report, ending)))?;
    for problem in &ending.incomplete {
        writeln!(output, "\n**Not everything could be read:** {}", escaped(&cut(problem, LINE_WIDTH)))?;
    }
    let mut sites = Sites::of(report);
    for finding in report.findings.iter().take(FINDINGS_SHOWN) {
        if let Some(told) = sites.told(finding) {
            write_finding(output, finding, &told)?;
        }
    }
    if report.findings.len() > FINDINGS_SHOWN {
        let left = report.findings.len() - FINDINGS_SHOWN;
        writeln!(output, "\n{} not shown here.", counted(left, "more finding is", "more findings are"))?;
    }
    write_suppressed(output, &report.suppressed)
}

fn write_finding(output: &mut dyn Write, finding: &Finding, told: &Told) -> io::Result<()> {
    let sign = match finding.level {
        Level::Error => "🔴",
        Level::Warning => "🟡",
        Level::Note => "🔵",
    };
    let nature = match nature(finding.verdict).trim() {
        "" => String::new(),
        word => format!(" · {word}"),
    };
    writeln!(output, "\n### {sign} {}\n", escaped(&cut(&finding.message, LINE_WIDTH)))?;
    writeln!(output, "{} · {}{nature}\n", finding.level.name(), code(&finding.rule))?;
    for site in std::iter::once(&told.primary).chain(&told.others).take(PASSAGES_SHOWN) {
        writeln!(output, "- {}: {}", code(&place(site)), quoted(site))?;
    }
    if told.others.len() + 1 > PASSAGES_SHOWN {
        let left = told.others.len() + 1 - PASSAGES_SHOWN;
        writeln!(output, "- {}", counted(left, "more passage", "more passages"))?;
    }
    if !finding.why.is_empty() {
        let reasons: Vec<String> = finding.why.iter().map(|reason| escaped(&cut(reason, LINE_WIDTH))).collect();
        writeln!(output, "\nWhy: {}", reasons.join("; "))?;
    }
    writeln!(output, "\n{}", code(&format!("id {}", finding.id)))
}

fn write_suppressed(output: &mut dyn Write, suppressed: &[Suppressed]) -> io::Result<()> {
    if suppressed.is_empty() {
        return Ok(());
    }
    writeln!(output, "\n### Held back\n")?;
    for held in suppressed.iter().take(SUPPRESSED_SHOWN) {
        let (message, reason) = (cut(&held.finding.message, LINE_WIDTH), cut(&held.reason, LINE_WIDTH));
        writeln!(output, "- {} ({}: {})", escaped(&message), held.cause.name(), escaped(&reason))?;
    }
    if suppressed.len() > SUPPRESSED_SHOWN {
        writeln!(output, "- {} more", suppressed.len() - SUPPRESSED_SHOWN)?;
    }
    Ok(())
}

fn place(site: &Site) -> String {
    format!("{}:{}:{}", one_line(&site.source.name), site.start.line, site.start.column)
}

/// The passage in bold with a little of its line around it.
fn quoted(site: &Site) -> String {
    let text = site.source.text.as_str();
    let before: Vec<char> =
        text[..site.span.start].chars().rev().take_while(|letter| *letter != '\n').take(AROUND_WIDTH + 1).collect();
    let after: String =
        text[site.span.end..].chars().take_while(|letter| *letter != '\n').take(AROUND_WIDTH + 1).collect();
    let is_cut = before.len() > AROUND_WIDTH;
    let before: String = before.into_iter().rev().skip(usize::from(is_cut)).collect();
    let lead = if is_cut { "…" } else { "" };
    let tail = if after.chars().count() > AROUND_WIDTH { "…" } else { "" };
    let after: String = after.chars().take(AROUND_WIDTH).collect();
    let blank = |is_blank: bool| if is_blank { " " } else { "" };
    let passage = cut(site.text, PASSAGE_WIDTH);
    let bold = if passage.is_empty() { String::new() } else { format!("**{}**", escaped(&passage)) };
    format!(
        "{lead}{}{}{bold}{}{}{tail}",
        escaped(&one_line(&before)),
        blank(before.ends_with(char::is_whitespace)),
        blank(after.starts_with(char::is_whitespace)),
        escaped(&one_line(&after)),
    )
}

/// `text`, which is one line, with nothing in it that Markdown or a code host would act on. Marks that mean nothing where
/// they stand are left as they are, so that the comment can be read as it is in a mail.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_active = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '^' | '=' | '@' => true,
            // An address.
            ':' => letters.peek() == Some(&'/'),
            '.' if out.len() >= 3 && out.as_bytes()[out.len() - 3..].eq_ignore_ascii_case(b"www") => true,
            // An item of a list.
            '.' | ')' => !out.is_empty() && out.bytes().all(|byte| byte.is_ascii_digit()),
            '-' | '+' => out.is_empty(),
            _ => false,
        };
        if is_active {
            out.push('\\');
        }
        out.push(letter);
        // An escape would not stop a name from being called, because hosts look for names after Markdown is read.
        if matches!(letter, '@' | '#') && letters.peek().is_some_and(|next| next.is_alphanumeric()) {
            out.push('\u{2060}');
        }
    }
    out
}

/// `text` as code, in more backticks than stand in it.
fn code(text: &str) -> String {
    let text = one_line(text);
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}
