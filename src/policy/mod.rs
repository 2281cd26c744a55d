//! What a project has decided about findings: a pure step from a report to the report that is shown.
//!
//! After `check` and before `report`. Exceptions and the list of known findings are applied here and nowhere earlier, so
//! that what is found never depends on what somebody wants to hear: a finding that is held back is still in the report,
//! with the reason, and every format for programs shows it. The day is an argument.
//!
//! The decisions a reader would question:
//!
//! - An exception is pinned to a rule and to the values of *all* sides. When a side says something else, or a further
//!   side turns up, it is another contradiction, and it is told.
//! - A comment in a text holds back only what touches that text, and only in a draft: a source cannot ask that it not be
//!   contradicted.
//! - Which exceptions are unused, and which known findings are gone, is told only of a run that saw all texts
//!   ([`Scope::Whole`]), because of a part nothing can be concluded.

mod baseline;
mod inline;

pub use baseline::{Baseline, Known};

use crate::calendar::Day;
use crate::check::Report;
use crate::config::Allow;
use crate::diagnostic::{Diagnostic, Faults, Label, Level};
use crate::finding::{Cause, Finding, Side, Suppressed};
use crate::source::Source;
use inline::Comment;

/// All that is decided about the findings of one run.
#[derive(Clone, Debug)]
pub struct Policy {
    /// Exceptions of the configuration.
    pub allow: Vec<Allow>,
    /// The file they stand in.
    pub file: Source,
    /// What was known before.
    pub baseline: Baseline,
    /// Levels of verdicts by name, where they differ from those of the rules; none leaves findings out.
    pub levels: Vec<(String, Option<Level>)>,
    /// Only findings of these rules are told; of all when empty.
    pub only: Vec<String>,
    /// Findings of these rules are not told.
    pub without: Vec<String>,
    /// Findings with less confidence are not told.
    pub min_confidence: f64,
    /// The day of the run; exceptions hold up to and with their last day.
    pub today: Day,
    /// What the run saw.
    pub scope: Scope,
}

/// Whether a run saw all the texts of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of them.
    Whole,
    /// Some, or not all could be read.
    Part,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The report that is shown.
    pub report: Report,
    /// What is to be said about the exceptions themselves.
    pub notices: Faults,
    /// Known findings that are gone.
    pub resolved: Vec<Known>,
    /// What the run saw.
    pub scope: Scope,
}

/// Applies `policy` to `report`.
pub fn settle(mut report: Report, policy: &Policy) -> Settled {
    let mut notices = Vec::new();
    // Labels count the configuration first, then the sources of the report.
    let comments = inline::read_all(&report.sources, 1, &mut notices);
    let mut decisions = Decisions::of(policy, &comments);
    for finding in std::mem::take(&mut report.findings) {
        match decisions.decide(finding, &report.sources) {
            Some(Decided::Told(finding)) => report.findings.push(finding),
            Some(Decided::Held(suppressed)) => report.suppressed.push(suppressed),
            None => {}
        }
    }
    rank(&mut report);
    // Levels may have changed; everything else keeps its order.
    report.findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    let mut resolved = Vec::new();
    if policy.scope == Scope::Whole {
        resolved.extend(decisions.known.unmet().cloned());
        notices.extend(decisions.unused());
    }
    // Texts are long, and mostly there is nothing to point at.
    let pointed_at = if notices.is_empty() { 0 } else { report.sources.len() };
    let sources = std::iter::once(policy.file.clone()).chain(report.sources[..pointed_at].iter().cloned()).collect();
    Settled { report, notices: Faults { sources, diagnostics: notices }, resolved, scope: policy.scope }
}

/// What becomes of a finding.
enum Decided {
    Told(Finding),
    Held(Suppressed),
}

/// All decisions while findings are held against them.
struct Decisions<'p> {
    policy: &'p Policy,
    exceptions: Met<'p, Allow>,
    comments: Met<'p, Comment>,
    known: Met<'p, Known>,
}

impl<'p> Decisions<'p> {
    fn of(policy: &'p Policy, comments: &'p [Comment]) -> Self {
        Self {
            policy,
            exceptions: Met::of(&policy.allow),
            comments: Met::of(comments),
            known: Met::of(&policy.baseline.entries),
        }
    }

    /// What becomes of a finding; none of it where its verdict is off or it is not asked for. What covers it is in use either
    /// way.
    fn decide(&mut self, finding: Finding, sources: &[Source]) -> Option<Decided> {
        let known = self.known.meet(self.policy.baseline.place_of(&finding.id));
        let mut finding = leveled(finding, self.policy)?;
        let exception = self.exceptions.meet_first(|allow| covers(allow, &finding, sources));
        let comment = self.comments.meet_first(|comment| comment.covers(&finding, sources));
        if !is_asked_for(&finding, self.policy) {
            return None;
        }
        let decisions = [
            exception.map(|allow| (Cause::Exception, Reason::of(allow))),
            comment.map(|comment| (Cause::Inline, comment.decision())),
            known.map(|_| (Cause::Baseline, Reason::known())),
        ];
        let (expired, standing): (Vec<_>, Vec<_>) =
            decisions.into_iter().flatten().partition(|(_, reason)| reason.is_over(self.policy.today));
        if let Some((cause, Reason { reason, author, until })) = standing.into_iter().next() {
            return Some(Decided::Held(Suppressed { finding, cause, reason, author, until }));
        }
        finding.why.extend(expired.iter().filter_map(|(_, reason)| reason.over()));
        Some(Decided::Told(finding))
    }

    /// What is to be said about exceptions that hold nothing back.
    fn unused(&self) -> impl Iterator<Item = Diagnostic> {
        let written = self.exceptions.unmet().map(|allow| unused(&allow.rule.value, 0, allow.span.clone()));
        let inline = self.comments.unmet();
        written.chain(inline.map(|comment| unused(&comment.rule, comment.source, comment.span.clone())))
    }
}

/// Decisions of one kind, each with whether a finding has met it.
struct Met<'p, Decision> {
    decisions: &'p [Decision],
    is_met: Vec<bool>,
}

impl<'p, Decision> Met<'p, Decision> {
    fn of(decisions: &'p [Decision]) -> Self {
        Self { decisions, is_met: vec![false; decisions.len()] }
    }

    /// The decision at `place`, which a finding has met.
    fn meet(&mut self, place: Option<usize>) -> Option<&'p Decision> {
        let place = place?;
        self.is_met[place] = true;
        Some(&self.decisions[place])
    }

    fn meet_first(&mut self, covers: impl FnMut(&Decision) -> bool) -> Option<&'p Decision> {
        self.meet(self.decisions.iter().position(covers))
    }

    fn unmet(&self) -> impl Iterator<Item = &'p Decision> {
        self.decisions.iter().zip(&self.is_met).filter(|(_, is_met)| !**is_met).map(|(decision, _)| decision)
    }
}

/// Why something is held back, by whom and how long.
#[derive(Clone, Debug)]
struct Reason {
    reason: String,
    author: Option<String>,
    until: Option<Day>,
}

impl Reason {
    fn of(allow: &Allow) -> Self {
        Self { reason: allow.reason.clone(), author: allow.author.clone(), until: allow.until }
    }

    fn known() -> Self {
        Self { reason: "known before".to_owned(), author: None, until: None }
    }

    fn is_over(&self, today: Day) -> bool {
        self.until.is_some_and(|last| last < today)
    }

    fn over(&self) -> Option<String> {
        self.until.map(|last| format!("the exception for it ended on {last}; its reason was: {}", self.reason))
    }
}

/// The finding with the level that the project gives its verdict; none where that is `off`.
fn leveled(mut finding: Finding, policy: &Policy) -> Option<Finding> {
    let given = policy.levels.iter().rev().find(|(verdict, _)| verdict == finding.verdict.name());
    if let Some((_, level)) = given {
        finding.level = (*level)?;
    }
    Some(finding)
}

fn is_asked_for(finding: &Finding, policy: &Policy) -> bool {
    let is_named = |names: &[String]| names.contains(&finding.rule);
    (policy.only.is_empty() || is_named(&policy.only))
        && !is_named(&policy.without)
        && finding.confidence >= policy.min_confidence
}

/// True when `allow` is about just this: its rule, and on every side one of its values, none of which is left over.
fn covers(allow: &Allow, finding: &Finding, sources: &[Source]) -> bool {
    let says = |side: &Side, value: &str| says(side, &folded(value), sources);
    allow.rule.value == finding.rule
        && allow.subject.as_deref().is_none_or(|subject| folded(subject) == folded(&finding.subject))
        && finding.sides.iter().all(|side| allow.values.iter().any(|value| says(side, value)))
        && allow.values.iter().all(|value| finding.sides.iter().any(|side| says(side, value)))
}

/// Whether a side says `value`, which is folded, anywhere.
fn says(side: &Side, value: &str, sources: &[Source]) -> bool {
    let texts = side.claims.iter().filter_map(|passage| sources.get(passage.source)?.text.get(passage.span.clone()));
    std::iter::once(side.value.as_str()).chain(texts).any(|text| folded(text) == value)
}

/// `text` without capitals, line breaks and quotation marks, which a person who copies a value changes or leaves out.
fn folded(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ").trim_matches(['"', '“', '”', '„', '\'', '‘', '’', ',', '.']).to_owned()
}

/// Shows passages of sources with a lower rank first, within their sides.
fn rank(report: &mut Report) {
    let ranks: Vec<u32> = report.sources.iter().map(|source| source.rank.unwrap_or(u32::MAX)).collect();
    if ranks.iter().all(|rank| *rank == u32::MAX) {
        return;
    }
    let held = report.suppressed.iter_mut().map(|held| &mut held.finding);
    for side in report.findings.iter_mut().chain(held).flat_map(|finding| &mut finding.sides) {
        side.claims.sort_by_key(|passage| ranks.get(passage.source).copied().unwrap_or(u32::MAX));
    }
}

fn unused(rule: &str, source: usize, span: std::ops::Range<usize>) -> Diagnostic {
    let headline = format!("this exception for `{rule}` holds nothing back");
    let label = Label { source, span, text: "not needed, or its values have changed".to_owned() };
    let notice = Diagnostic::error("unused-exception", headline, label);
    Diagnostic { level: Level::Warning, ..notice }.with_help("take it out, or write the values as the finding has them")
}

#[cfg(test)]
mod tests;
