//! The spine: one pure function from sources and rules to a report.

use crate::claim::{self, Reading};
use crate::diagnostic::Level;
use crate::finding::{Finding, Suppressed};
use crate::judge::{Contradiction, Judgement};
use crate::relate::Breach;
use crate::rule::{Levels, RuleSet};
use crate::source::Source;
use crate::support::Account;
use crate::{align, explain, judge, relate, support, verbatim};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// All that one run has to say.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The sources with what their front matter added: drafts, then the others, each sorted by name; findings point
    /// into this list.
    pub sources: Vec<Source>,
    /// How many claims each source makes, in the same order.
    pub claims: Vec<usize>,
    /// How many topics at least two claims speak of.
    pub topics: usize,
    /// What was found, gravest and surest first.
    pub findings: Vec<Finding>,
    /// What was found and is held back; [`check`] itself holds nothing back.
    pub suppressed: Vec<Suppressed>,
    /// The rules that findings name, by name.
    pub rules: Vec<RuleNote>,
}

/// What a reader of a report may want to know of a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RuleNote {
    /// Its name.
    pub name: String,
    /// The question that it asks; empty for a rule about context.
    pub asks: String,
    /// The level of its findings.
    pub level: Level,
}

/// Checks `sources` against each other under `rules`. The order of the sources makes no difference.
///
/// Where one of them is a draft, only what touches a draft is told; a conflict between sources is when a draft takes one
/// of its sides.
pub fn check(sources: Vec<Source>, rules: &RuleSet) -> Report {
    let Judged { sources, readings, judgement, accounts } = judged(sources, rules);
    let is_draft: Vec<bool> = sources.iter().map(Source::is_draft).collect();
    let is_open = |contradiction: &&Contradiction| {
        let mut own = contradiction.sides.iter().flatten().filter(|id| is_draft[id.source]);
        // What no source says at all is told as such, and not once more as what may contradict one.
        !is_draft.contains(&true) || own.any(|id| !support::is_settled(&accounts, *id))
    };
    let breaches = breaches(&readings, &judgement, rules);
    let is_told = |breach: &&Breach| {
        let mut sources = breach.sides.iter().flatten().map(|cited| cited.source);
        !is_draft.contains(&true) || sources.any(|source| is_draft[source])
    };
    // What a check says of two claims it says with better reason than the words around them.
    let is_told_by_check = |contradiction: &&Contradiction| {
        let (one, other) = contradiction.pair;
        contradiction.question.is_none() && breaches.iter().any(|breach| breach.parts(one, other))
    };
    let explained = judgement.contradictions.iter().filter(is_open).filter(|found| !is_told_by_check(found));
    let mut findings: Vec<Finding> =
        explained.filter_map(|contradiction| explain::explain(contradiction, &sources, &readings, rules)).collect();
    let broken = breaches.iter().filter(is_told);
    findings.extend(broken.filter_map(|breach| explain::explain_breach(breach, &sources, &readings, rules)));
    let told: BTreeSet<_> = findings.iter().flat_map(places).collect();
    let mut lonely = explain::unsupported(&accounts, &sources, &readings, rules);
    lonely.retain(|finding| places(finding).any(|place| !told.contains(&place)));
    findings.extend(lonely);
    sort(&mut findings);
    Report {
        claims: readings.iter().map(Reading::claims_of_values).collect(),
        topics: judgement.topics,
        rules: rule_notes(&findings, rules),
        suppressed: Vec::new(),
        sources,
        findings,
    }
}

/// Where the passages of a finding stand, in the order in which they are told: source, start and end.
fn places(finding: &Finding) -> impl Iterator<Item = (usize, usize, usize)> {
    let passages = finding.sides.iter().flat_map(|side| &side.claims);
    passages.map(|passage| (passage.source, passage.span.start, passage.span.end))
}

/// Gravest first, then surest, then by place.
fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        let by_weight = b.level.cmp(&a.level).then(b.confidence.total_cmp(&a.confidence));
        by_weight.then_with(|| places(a).next().cmp(&places(b).next())).then_with(|| a.id.cmp(&b.id))
    });
}

/// All that is known of a run before it is put into words.
pub(crate) struct Judged {
    pub(crate) sources: Vec<Source>,
    pub(crate) readings: Vec<Reading>,
    pub(crate) judgement: Judgement,
    pub(crate) accounts: Vec<Account>,
}

/// Reads, aligns and judges.
pub(crate) fn judged(sources: Vec<Source>, rules: &RuleSet) -> Judged {
    let (sources, readings) = read(sources, rules);
    let weighed = align::weigh(&readings, rules);
    let is_draft: Vec<bool> = sources.iter().map(Source::is_draft).collect();
    let judgement = judge::judge(&readings, &align::graph(&readings, weighed.clone()));
    let accounts = support::account(&readings, &is_draft, &weighed, &judgement.contradictions);
    Judged { sources, readings, judgement, accounts }
}

fn rule_notes(findings: &[Finding], rules: &RuleSet) -> Vec<RuleNote> {
    let named: BTreeSet<&str> = findings.iter().map(|finding| finding.rule.as_str()).collect();
    let of_rules = rules.rules.iter().map(|rule| (&rule.name, rule.asks.as_str(), &rule.levels));
    let of_checks = rules.checks.iter().map(|check| (&check.name, check.asks.as_str(), &check.levels));
    let meant = of_rules.chain(of_checks).filter(|(name, ..)| named.contains(name.as_str()));
    let note = |(name, asks, levels): (&String, &str, &Levels)| RuleNote {
        name: name.clone(),
        asks: asks.to_owned(),
        level: levels.sure().unwrap_or(Level::Note),
    };
    let mut notes: Vec<RuleNote> = meant.map(note).collect();
    notes.sort();
    notes
}

/// What checks do not let hold together, without what only repeats that answers to one question differ.
pub(crate) fn breaches(readings: &[Reading], judgement: &Judgement, rules: &RuleSet) -> Vec<Breach> {
    let mut breaches = relate::relate(readings, rules).breaches;
    let asked = || judgement.contradictions.iter().filter(|contradiction| contradiction.question.is_some());
    breaches.retain(|breach| !asked().any(|found| breach.parts(found.pair.0, found.pair.1)));
    breaches
}

/// The first step of a run: reads each source and sorts them; what their front matter says is filled in where nothing
/// else said it.
pub(crate) fn read(sources: Vec<Source>, rules: &RuleSet) -> (Vec<Source>, Vec<Reading>) {
    let mut read: Vec<(Source, Reading)> = sources
        .into_par_iter()
        .map(|mut source| {
            let reading = claim::read(&source, rules);
            let meta = &reading.document.meta;
            source.date = source.date.or(meta.date);
            source.role = source.role.or(meta.role);
            source.publisher = source.publisher.or_else(|| meta.publisher.clone());
            (source, reading)
        })
        .collect();
    // A draft is what the reader asks about, so it stands first on every page.
    read.sort_by(|(a, _), (b, _)| (!a.is_draft(), &a.name, &a.text).cmp(&(!b.is_draft(), &b.name, &b.text)));
    let (sources, mut readings): (Vec<Source>, Vec<Reading>) = read.into_iter().unzip();
    verbatim::add(&mut readings, rules);
    (sources, readings)
}
