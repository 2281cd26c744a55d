//! JUnit's XML, which continuous integration shows as tests: a suite for each text, a test for each finding in it.
//!
//! A finding that fails the run is a failed test, one below that level a test that passed with something to read, one
//! that is held back a test that was skipped. A text in which nothing leads a finding has one test, which passed, so
//! that a run that found nothing is told from a run that never was. What could not be read is a test with an error.
//! There are no times in it: the same texts give the same bytes.

use super::site::{Sites, Told};
use super::wording::{counted, cut, one_line};
use super::xml::escaped;
use super::{Ending, MESSAGE_WIDTH, SAYS_WIDTH};
use crate::check::Report;
use crate::finding::Finding;
use std::io::{self, Write};

/// Passages that a test names.
const PASSAGES_SHOWN: usize = 20;

/// Writes the document.
pub(super) fn write(output: &mut dyn Write, report: &Report, ending: &Ending) -> io::Result<()> {
    let mut suites: Vec<Suite> = report.sources.iter().map(|source| Suite::new(&source.name)).collect();
    let mut sites = Sites::of(report);
    let mut place = |finding, outcome: Outcome| {
        let Some(told) = sites.told(finding) else { return };
        let suite = suites.iter_mut().find(|suite| suite.name == told.primary.source.name);
        if let Some(suite) = suite {
            let case = case(suite.name, finding, &told, &outcome);
            suite.push(outcome, case);
        }
    };
    for finding in &report.findings {
        let fails = ending.fails_from.is_some_and(|level| finding.level >= level);
        place(finding, if fails { Outcome::Failed } else { Outcome::Passed });
    }
    for held in &report.suppressed {
        place(&held.finding, Outcome::Skipped(format!("{}: {}", held.cause.name(), one_line(&held.reason))));
    }
    for suite in suites.iter_mut().filter(|suite| suite.cases.is_empty()) {
        let case = format!("<testcase name=\"no contradiction\" classname=\"{}\" time=\"0\"/>", escaped(suite.name));
        suite.push(Outcome::Passed, case);
    }
    if !ending.incomplete.is_empty() {
        let mut suite = Suite::new("input");
        for problem in &ending.incomplete {
            let problem = escaped(&one_line(problem));
            suite.push(
                Outcome::Broken,
                format!(
                    "<testcase name=\"{problem}\" classname=\"input\" time=\"0\"><error type=\"unreadable\" \
                     message=\"{problem}\"/></testcase>"
                ),
            );
        }
        suites.push(suite);
    }
    write_suites(output, &suites)
}

/// How a test came out.
enum Outcome {
    Passed,
    Failed,
    Skipped(String),
    Broken,
}

struct Suite<'a> {
    name: &'a str,
    cases: Vec<String>,
    failed: usize,
    skipped: usize,
    broken: usize,
}

impl<'a> Suite<'a> {
    fn new(name: &'a str) -> Self {
        Self { name, cases: Vec::new(), failed: 0, skipped: 0, broken: 0 }
    }

    fn push(&mut self, outcome: Outcome, case: String) {
        match outcome {
            Outcome::Passed => {}
            Outcome::Failed => self.failed += 1,
            Outcome::Skipped(_) => self.skipped += 1,
            Outcome::Broken => self.broken += 1,
        }
        self.cases.push(case);
    }
}

fn case(suite: &str, finding: &Finding, told: &Told, outcome: &Outcome) -> String {
    let place = |site: &super::site::Site| format!("{}:{}", site.start.line, site.start.column);
    let name = format!("{} at {}", finding.rule, place(&told.primary));
    let message = cut(&finding.message, MESSAGE_WIDTH);
    let mut lines = vec![message.clone()];
    let all = std::iter::once(&told.primary).chain(&told.others);
    lines.extend(
        all.take(PASSAGES_SHOWN)
            .map(|site| format!("{}:{}: {}", one_line(&site.source.name), place(site), cut(site.says, SAYS_WIDTH))),
    );
    if told.others.len() >= PASSAGES_SHOWN {
        lines.push(counted(told.others.len() + 1 - PASSAGES_SHOWN, "more passage", "more passages"));
    }
    lines.push(format!("id: {}", finding.id));
    let body = escaped(&lines.join("\n")).replace("&#10;", "\n");
    let inside = match outcome {
        Outcome::Failed => {
            let kind = finding.verdict.name();
            format!("<failure type=\"{kind}\" message=\"{}\">{body}</failure>", escaped(&message))
        }
        Outcome::Skipped(why) => format!("<skipped message=\"{}\"/>", escaped(why)),
        Outcome::Passed | Outcome::Broken => format!("<system-out>{body}</system-out>"),
    };
    let (name, suite) = (escaped(&name), escaped(suite));
    format!("<testcase name=\"{name}\" classname=\"{suite}\" time=\"0\">{inside}</testcase>")
}

fn write_suites(output: &mut dyn Write, suites: &[Suite]) -> io::Result<()> {
    let sum = |count: fn(&Suite) -> usize| suites.iter().map(count).sum::<usize>();
    let (tests, failed) = (sum(|suite| suite.cases.len()), sum(|suite| suite.failed));
    let broken = sum(|suite| suite.broken);
    writeln!(output, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        output,
        "<testsuites name=\"crosscheck\" tests=\"{tests}\" failures=\"{failed}\" errors=\"{broken}\" time=\"0\">"
    )?;
    for suite in suites {
        writeln!(
            output,
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"0\">",
            escaped(suite.name),
            suite.cases.len(),
            suite.failed,
            suite.broken,
            suite.skipped,
        )?;
        suite.cases.iter().try_for_each(|case| writeln!(output, "    {case}"))?;
        writeln!(output, "  </testsuite>")?;
    }
    writeln!(output, "</testsuites>")
}
