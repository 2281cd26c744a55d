//! The ledger of a draft: every claim in the order of the text, what the sources say of it, and where they say it.
//!
//! Beside [`crate::check`] at the end of the flow and made by the same steps, so that a finding of the one is a line of the
//! other. The decision a reader would question: a claim that is supported is listed as well, with the passage that
//! supports it, because a fact-checker signs what was looked up and not only what is wrong. Whole sentences are listed
//! only where one contradicts another. What a check of the rules finds is told of every claim that it joins; a claim that
//! another contradicts already is told that alone.

use crate::align::ClaimId;
use crate::check;
use crate::claim::Reading;
use crate::explain;
use crate::finding::{Finding, Passage, Verdict};
use crate::relate::Breach;
use crate::rule::RuleSet;
use crate::source::Source;
use crate::support::{Account, Derivation, Formula, Place, Standing};
use crate::value::Kind;
use std::ops::Range;

/// All claims of the drafts of one run.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// The sources of the run: drafts, then the others, each sorted by name; entries point into this list.
    pub sources: Vec<Source>,
    /// Where each source starts to state anything: behind its front matter.
    pub starts: Vec<usize>,
    /// The claims, by draft and place.
    pub entries: Vec<Entry>,
}

/// One claim of a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Index of the draft.
    pub source: usize,
    /// Bytes of the claim in the file.
    pub span: Range<usize>,
    /// Bytes of its sentence.
    pub sentence: Range<usize>,
    /// The kind of its value.
    pub kind: Kind,
    /// What the sources say of it.
    pub verdict: Mark,
    /// How that is so, in a few words; may be empty.
    pub note: String,
    /// Where the sources say it.
    pub passages: Vec<Cited>,
}

/// What the sources say of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// A source says otherwise, or the draft itself does.
    Contradicted,
    /// A source says otherwise if it means the same.
    PossiblyContradicted,
    /// A later source says more.
    Superseded,
    /// No source says it.
    Unsupported,
    /// It follows from what sources say.
    Derived,
    /// A source says the same.
    Supported,
    /// It is nothing that a source could support.
    Unchecked,
}

impl Mark {
    /// All of them, gravest first.
    pub const ALL: [Self; 7] = [
        Self::Contradicted,
        Self::PossiblyContradicted,
        Self::Superseded,
        Self::Unsupported,
        Self::Derived,
        Self::Supported,
        Self::Unchecked,
    ];

    /// Its name in ledgers for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Contradicted => "contradicted",
            Self::PossiblyContradicted => "possibly-contradicted",
            Self::Superseded => "superseded",
            Self::Unsupported => "unsupported",
            Self::Derived => "derived",
            Self::Supported => "supported",
            Self::Unchecked => "unchecked",
        }
    }

    /// Its name for people.
    pub fn words(self) -> &'static str {
        match self {
            Self::PossiblyContradicted => "possibly contradicted",
            other => other.name(),
        }
    }

    /// What a finding of this verdict means for a claim.
    pub fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Conflict | Verdict::Internal => Self::Contradicted,
            Verdict::PossibleConflict => Self::PossiblyContradicted,
            Verdict::Superseded => Self::Superseded,
            Verdict::Unsupported => Self::Unsupported,
        }
    }
}

/// A passage that is held against a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// What it does to the claim.
    pub role: CitedRole,
    /// Index of the source.
    pub source: usize,
    /// Bytes of the words.
    pub span: Range<usize>,
    /// Bytes of their sentence.
    pub sentence: Range<usize>,
}

/// What a passage does to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CitedRole {
    /// Says the same.
    Supports,
    /// Says otherwise.
    Contradicts,
    /// The claim was worked out from it.
    Gives,
    /// Comes nearest.
    Nearest,
}

impl CitedRole {
    /// Its name in ledgers.
    pub fn name(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Contradicts => "contradicts",
            Self::Gives => "gives",
            Self::Nearest => "nearest",
        }
    }
}

/// Takes the drafts among `sources` apart, claim by claim. Without a draft, or without a source to hold it against, no
/// claim is listed.
pub fn ledger(sources: Vec<Source>, rules: &RuleSet) -> Ledger {
    let judged = check::judged(sources, rules);
    let findings: Vec<Option<Finding>> = judged
        .judgement
        .contradictions
        .iter()
        .map(|contradiction| explain::explain(contradiction, &judged.sources, &judged.readings, rules))
        .collect();
    let broken: Vec<(Breach, Finding)> = check::breaches(&judged.readings, &judged.judgement, rules)
        .into_iter()
        .filter_map(|breach| {
            let finding = explain::explain_breach(&breach, &judged.sources, &judged.readings, rules)?;
            Some((breach, finding))
        })
        .collect();
    let entries = judged.accounts.iter().filter_map(|account| entry(account, &judged.readings, &findings, &broken));
    let first = |reading: &Reading| reading.document.segments.first().map_or(0, |segment| segment.span.start);
    Ledger { entries: entries.collect(), starts: judged.readings.iter().map(first).collect(), sources: judged.sources }
}

/// The line of one claim; none for a sentence as a whole that nothing contradicts.
fn entry(
    account: &Account,
    readings: &[Reading],
    findings: &[Option<Finding>],
    broken: &[(Breach, Finding)],
) -> Option<Entry> {
    let ClaimId { source, claim } = account.claim;
    let reading = &readings[source];
    let claim = &reading.claims[claim];
    let kind = claim.kind();
    let span = claim.mention.span.clone();
    let sentence = reading.sentences[claim.sentence].span.clone();
    let line = |verdict, note, passages| Entry { source, span, sentence, kind, verdict, note, passages };
    let is_disputed = matches!(account.standing, Standing::Disputed(_));
    let breach = broken.iter().find(|(breach, _)| !is_disputed && breach.is_about(account.claim));
    if let Some((_, finding)) = breach {
        return Some(line(
            Mark::of(finding.verdict),
            finding.message.clone(),
            disputed(finding, source, &claim.mention.span),
        ));
    }
    Some(match &account.standing {
        Standing::Disputed(index) => {
            // A rule may be silent on such a verdict; then the claim stands without one.
            let finding = findings[*index].as_ref()?;
            let span = own_words(finding, source, &claim.mention.span);
            let entry = line(Mark::of(finding.verdict), finding.message.clone(), disputed(finding, source, &span));
            Entry { span, ..entry }
        }
        Standing::Unchecked if kind == Kind::Wording => return None,
        Standing::Supported(places) => line(Mark::Supported, String::new(), cited(CitedRole::Supports, places)),
        Standing::Derived(derivation) => {
            line(Mark::Derived, worked_out(derivation, readings), cited(CitedRole::Gives, &derivation.from))
        }
        Standing::Unsupported { nearest, .. } => {
            line(Mark::Unsupported, String::new(), cited(CitedRole::Nearest, nearest.as_slice()))
        }
        Standing::Unchecked => line(Mark::Unchecked, String::new(), Vec::new()),
    })
}

/// The words of the draft that a finding is about: of a whole sentence, the few at issue.
fn own_words(finding: &Finding, source: usize, span: &Range<usize>) -> Range<usize> {
    let passages = finding.sides.iter().flat_map(|side| &side.claims);
    let mut own = passages.filter(|passage| passage.source == source);
    let within = |passage: &&Passage| span.start <= passage.span.start && passage.span.end <= span.end;
    own.find(within).map_or_else(|| span.clone(), |passage| passage.span.clone())
}

/// The passages of a finding but for the claim itself: those of its side support it, the others contradict it.
fn disputed(finding: &Finding, source: usize, span: &Range<usize>) -> Vec<Cited> {
    // A check cites a figure with its noun, and the parts of a date by themselves.
    let meets = |other: &Range<usize>| other.start < span.end && span.start < other.end;
    let is_own = |passage: &Passage| passage.source == source && meets(&passage.span);
    let mut passages = Vec::new();
    for side in &finding.sides {
        let role = if side.claims.iter().any(is_own) { CitedRole::Supports } else { CitedRole::Contradicts };
        for passage in side.claims.iter().filter(|passage| !is_own(passage)) {
            let (span, sentence) = (passage.span.clone(), passage.sentence.clone());
            passages.push(Cited { role, source: passage.source, span, sentence });
        }
    }
    // What contradicts it is what a fact-checker looks at first.
    passages.sort_by_key(|passage| (passage.role != CitedRole::Contradicts, passage.source, passage.span.start));
    passages
}

fn cited(role: CitedRole, places: &[Place]) -> Vec<Cited> {
    let cite = |place: &Place| Cited {
        role,
        source: place.source,
        span: place.span.clone(),
        sentence: place.sentence.clone(),
    };
    places.iter().map(cite).collect()
}

/// How a value follows from others, in the words of the sources: `34 + 27`.
fn worked_out(derivation: &Derivation, readings: &[Reading]) -> String {
    let words = derivation.from.iter().map(|place| readings[place.source].words_at(place.span.clone()));
    let words: Vec<String> = words.collect();
    let (first, last) = match &words[..] {
        [] => return String::new(),
        [only] => (only, None),
        [first, .., last] => (first, Some(last)),
    };
    match (derivation.formula, last) {
        (Formula::Sum, _) => format!("the sum of {}", words.join(" and ")),
        (Formula::Difference, Some(last)) => format!("the difference of {first} and {last}"),
        (Formula::Share, Some(last)) => format!("the share of {first} in {last}"),
        (Formula::Change, Some(last)) => format!("the change from {first} to {last}"),
        (Formula::List, Some(last)) => format!("counted from {first} to {last}"),
        (Formula::Age | Formula::Span, Some(last)) => format!("the time from {first} to {last}"),
        (Formula::Age | Formula::Span, None) => format!("the time from {first} to the day of writing"),
        (Formula::Rounding, _) => format!("rounded from {first}"),
        (_, None) => format!("worked out from {first}"),
    }
}
