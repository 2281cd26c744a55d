//! What a reader is told, as plain data: a headline, labelled places, notes and help.
//!
//! Two things are told: faults of the input (a broken rules file, a bad batch line) are made where they are found;
//! contradictions are put into words by [`crate::explain`]. Drawing is left to [`crate::report`].

use crate::source::Source;
use std::ops::Range;

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// For information; never fails a run.
    Note,
    /// To be looked at; fails a run only where asked to.
    Warning,
    /// Fails a run.
    Error,
}

impl Level {
    /// All of them, gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Note];

    /// The word used in rules, reports and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A place in one of the texts a diagnostic speaks of, and what is to be said there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Index of the text, in the list the diagnostic is drawn with.
    pub source: usize,
    /// Bytes in that text.
    pub span: Range<usize>,
    /// A few words to stand at the place; may be empty.
    pub text: String,
}

/// One thing a reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// A stable name to search for: the rule's, or one of crosscheck's own such as `unknown-key`.
    pub code: String,
    /// How grave it is.
    pub level: Level,
    /// One sentence that stands alone.
    pub headline: String,
    /// The places it is about, the first one leading.
    pub labels: Vec<Label>,
    /// Further sentences: reasons, counts.
    pub notes: Vec<String>,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error about one place.
    pub fn error(code: &str, headline: impl Into<String>, label: Label) -> Self {
        Self {
            code: code.to_owned(),
            level: Level::Error,
            headline: headline.into(),
            labels: vec![label],
            notes: Vec::new(),
            help: None,
        }
    }

    /// A warning about one place.
    pub fn warning(code: &str, headline: impl Into<String>, label: Label) -> Self {
        Self { level: Level::Warning, ..Self::error(code, headline, label) }
    }

    /// The same with advice.
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Diagnostics together with the texts that their labels point into.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    /// The texts, by the index that labels use.
    pub sources: Vec<Source>,
    /// In the order they were found.
    pub diagnostics: Vec<Diagnostic>,
}
