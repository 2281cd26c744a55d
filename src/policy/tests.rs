//! What is held back, what comes back, and what is said about it.

use super::*;
use crate::config;
use crate::finding::{Passage, Verdict};
use crate::value::Kind;

const DRAFT: &str = "The bridge cost 12 million crowns.\n";
const WIRE: &str = "The bridge cost 15 million crowns.\n";

fn passage(source: usize, text: &str, words: &str) -> Passage {
    let start = text.find(words).expect("the words stand there");
    let span = start..start + words.len();
    Passage { source, sentence: 0..text.len(), span, changed: Vec::new(), label: String::new() }
}

fn finding(id: &str, rule: &str, draft: &str) -> Finding {
    let side = |value: &str, passage| Side { value: value.to_owned(), claims: vec![passage] };
    Finding {
        id: id.repeat(16),
        rule: rule.to_owned(),
        kind: Kind::Money,
        verdict: Verdict::Conflict,
        level: Level::Error,
        confidence: 0.9,
        subject: "crowns".to_owned(),
        message: format!("12 or 15 million under {rule}"),
        why: Vec::new(),
        sides: vec![
            side("12 million", passage(0, draft, "12 million")),
            side("15 million", passage(1, WIRE, "15 million")),
        ],
        nearest: None,
    }
}

/// Two findings, `a` of the rule `sum` and `b` of the rule `cost`, under settings and a draft with a comment.
fn settled(settings: &str, comment: &str, change: impl Fn(&mut Policy)) -> Settled {
    let file = Source::new("crosscheck.toml", settings);
    let config = config::read(&file).expect("sound settings");
    let draft = format!("{DRAFT}{comment}");
    let report = Report {
        findings: vec![finding("a", "sum", &draft), finding("b", "cost", &draft)],
        sources: vec![
            Source { role: Some(crate::source::Role::Draft), ..Source::new("draft.md", draft) },
            Source::new("wire.txt", WIRE),
        ],
        ..Report::default()
    };
    let mut policy = Policy {
        allow: config.allow,
        file,
        baseline: Baseline::default(),
        levels: Vec::new(),
        only: Vec::new(),
        without: Vec::new(),
        min_confidence: 0.0,
        today: Day::parse("2024-03-26").expect("a day"),
        scope: Scope::Whole,
    };
    change(&mut policy);
    settle(report, &policy)
}

/// Told findings, findings held back with their cause, and codes of notices.
fn outcome(settled: &Settled) -> String {
    let told = settled.report.findings.iter().map(|finding| finding.id[..1].to_owned());
    let held = settled.report.suppressed.iter().map(|held| format!("-{}:{}", &held.finding.id[..1], held.cause.name()));
    let notices = settled.notices.diagnostics.iter().map(|notice| format!("!{}", notice.code));
    told.chain(held).chain(notices).collect::<Vec<_>>().join(" ")
}

#[test]
fn exceptions_hold_back_what_they_are_pinned_to() {
    let allow = |rest: &str| format!("[[allow]]\nrule = \"sum\"\nreason = \"so\"\n{rest}");
    for (settings, comment, expected) in [
        (String::new(), "", "a b"),
        (allow("values = [\"12 million\", \"15 million\"]"), "", "b -a:exception"),
        (allow("values = [\"15  Million\", \"“12 million”\"]"), "", "b -a:exception"),
        // Pinned to both sides, and to nothing else.
        (allow("values = [\"12 million\"]"), "", "a b !unused-exception"),
        (allow("values = [\"12 million\", \"15 million\", \"16 million\"]"), "", "a b !unused-exception"),
        (allow("values = [\"12 million\", \"16 million\"]"), "", "a b !unused-exception"),
        (allow("values = [\"12 million\", \"15 million\"]\nsubject = \"Crowns\""), "", "b -a:exception"),
        (allow("values = [\"12 million\", \"15 million\"]\nsubject = \"miles\""), "", "a b !unused-exception"),
        // The last day still counts.
        (allow("values = [\"12 million\", \"15 million\"]\nuntil = 2024-03-26"), "", "b -a:exception"),
        (allow("values = [\"12 million\", \"15 million\"]\nuntil = 2024-03-25"), "", "a b"),
        (String::new(), "<!-- crosscheck: allow cost \"12 million\" reason=\"so\" -->", "a -b:inline"),
        // A draft speaks for its own words only.
        (String::new(), "<!-- crosscheck: allow cost \"15 million\" reason=\"so\" -->", "a b !unused-exception"),
        (String::new(), "<!-- crosscheck: allow cost \"12 million\" -->", "a b !bad-exception"),
        (String::new(), "<!-- allow cost \"12 million\" reason=\"so\" -->", "a b"),
    ] {
        assert_eq!(outcome(&settled(&settings, comment, |_| {})), expected, "{settings}{comment}");
    }
}

#[test]
fn an_exception_that_ended_is_told_with_the_finding() {
    let settings = "[[allow]]\nrule = \"sum\"\nvalues = [\"12 million\", \"15 million\"]\nreason = \"as agreed\"\n\
                    until = 2024-03-25\n";
    let settled = settled(settings, "", |_| {});
    assert_eq!(settled.report.findings[0].why, ["the exception for it ended on 2024-03-25; its reason was: as agreed"]);
}

#[test]
fn known_findings_are_held_back_one_by_one() {
    let baseline = |ids: &[&str]| {
        let lines: Vec<String> = ids.iter().map(|id| format!("{} r: m\n", id.repeat(16))).collect();
        Baseline::read(&Source::new("known.txt", lines.concat())).expect("a sound list")
    };
    for (ids, scope, expected, resolved) in [
        (&["a"][..], Scope::Whole, "b -a:baseline", 0),
        (&["a", "b"], Scope::Whole, "-a:baseline -b:baseline", 0),
        // One was mended, another is new: the new one is told.
        (&["a", "c"], Scope::Whole, "b -a:baseline", 1),
        (&["a", "c"], Scope::Part, "b -a:baseline", 0),
    ] {
        let settled = settled("", "", |policy| {
            policy.baseline = baseline(ids);
            policy.scope = scope;
        });
        assert_eq!((outcome(&settled).as_str(), settled.resolved.len()), (expected, resolved), "{ids:?}");
    }
    let both = Baseline::of_findings(&settled("", "", |_| {}).report.findings);
    assert_eq!(Baseline::read(&Source::new("known.txt", both.text())).ok(), Some(both));
}

#[test]
fn only_what_is_asked_for_is_told() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    for (only, without, min_confidence, levels, expected) in [
        (&["sum"][..], &[][..], 0.0, vec![], "a"),
        (&[], &["sum"], 0.0, vec![], "b"),
        (&["sum", "cost"], &["sum"], 0.0, vec![], "b"),
        (&[], &[], 0.95, vec![], ""),
        (&[], &[], 0.0, vec![("conflict".to_owned(), None)], ""),
        (&[], &[], 0.0, vec![("internal".to_owned(), None)], "a b"),
    ] {
        let settled = settled("", "", |policy| {
            policy.only = names(only);
            policy.without = names(without);
            policy.min_confidence = min_confidence;
            policy.levels = levels.clone();
        });
        assert_eq!(outcome(&settled), expected, "{only:?} {without:?} {min_confidence} {levels:?}");
    }
}
