//! Findings: contradictions as a reader or a program is told them.
//!
//! Plain data between [`crate::explain`], which words it, and [`crate::report`], which draws it.

use crate::calendar::Day;
use crate::diagnostic::Level;
use crate::value::Kind;
use std::ops::Range;

/// What kind of disagreement a finding states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Sources contradict each other.
    Conflict,
    /// One source contradicts itself.
    Internal,
    /// They may: a qualifier is unknown or the alignment is weaker.
    PossibleConflict,
    /// A figure that grew: the later source says more.
    Superseded,
    /// A draft states what no source says.
    Unsupported,
}

impl Verdict {
    /// All of them, gravest first.
    pub const ALL: [Self; 5] =
        [Self::Conflict, Self::Internal, Self::PossibleConflict, Self::Superseded, Self::Unsupported];

    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Internal => "internal",
            Self::PossibleConflict => "possible-conflict",
            Self::Superseded => "superseded",
            Self::Unsupported => "unsupported",
        }
    }
}

/// One fact on which passages disagree.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Fingerprint of what is said and where it is said, without line numbers: 16 hexadecimal digits.
    pub id: String,
    /// The rule that read the claims.
    pub rule: String,
    /// The kind of value that differs.
    pub kind: Kind,
    /// What kind of disagreement it is.
    pub verdict: Verdict,
    /// How grave.
    pub level: Level,
    /// How sure crosscheck is that the passages contradict each other, 0 to 1.
    pub confidence: f64,
    /// What the claims are about, in a few words.
    pub subject: String,
    /// One sentence that stands alone.
    pub message: String,
    /// Why the passages are held to speak of the same thing, strongest reason first.
    pub why: Vec<String>,
    /// The sides, in a fixed order; at least two, of what is unsupported the draft's alone.
    pub sides: Vec<Side>,
    /// What comes nearest in a source to what none supports.
    pub nearest: Option<Passage>,
}

/// Claims that agree with each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The value as first written on this side.
    pub value: String,
    /// Where it is said; at least one.
    pub claims: Vec<Passage>,
}

/// A place that states a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Index into the report's sources.
    pub source: usize,
    /// Bytes of the value in the file.
    pub span: Range<usize>,
    /// Bytes of its sentence.
    pub sentence: Range<usize>,
    /// Bytes of the words that differ from the other sides, for quotations and names; else empty.
    pub changed: Vec<Range<usize>>,
    /// A few words for the label at the place.
    pub label: String,
}

/// A finding that somebody decided to hold back, and who, why and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Suppressed {
    /// What was found.
    pub finding: Finding,
    /// Where the decision stands.
    pub cause: Cause,
    /// Why, in the words of whoever decided.
    pub reason: String,
    /// Who decided, where that is said.
    pub author: Option<String>,
    /// The last day on which the decision holds, where it has one.
    pub until: Option<Day>,
}

/// Where the decision to hold a finding back stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// In the project's configuration.
    Exception,
    /// In a text of our own, beside the passage.
    Inline,
    /// In a list of what was known before.
    Baseline,
}

impl Cause {
    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exception => "exception",
            Self::Inline => "inline",
            Self::Baseline => "baseline",
        }
    }
}
