//! `crosscheck.toml`: what a project has settled once for all its runs.
//!
//! Beside the flow: text in, settings and faults out. It opens no file and knows no glob from a path; the command line
//! looks for the file, and for the texts that it names. Every value keeps the place where it stands, so that a fault
//! found later (a glob without a match, a rule that is not there) can point at it, and so that `crosscheck config` can
//! tell where each setting comes from.
//!
//! ```toml
//! packs          = ["general"]        # of the shipped rules, only these
//! rules          = ["desk.toml"]      # rules files of your own
//! fail-level     = "error"            # the lowest level that fails a run: error, warning, note or off
//! min-confidence = 0.5                # findings with less are not told
//! baseline       = "known.txt"        # findings that are known already
//!
//! [levels]                            # by rule or verdict: error, warning, note or off
//! near-name = "warning"
//!
//! [[source]]                          # a text, a folder or a glob; later entries add to earlier ones
//! path         = "sources/*.md"
//! role         = "source"             # or "draft"
//! date         = 2024-03-26
//! publisher    = "Harbour Wire"
//! rank         = 1                    # passages of a lower rank are shown first
//! derived-from = "sources/wire.txt"   # tells what that text tells: both are one witness
//!
//! [[allow]]                           # hold back a finding of this rule between just these values
//! rule    = "differing-count"
//! values  = ["12 million", "15 million"]
//! subject = "crowns"                  # may be left out: what the finding says it is about
//! reason  = "the later figure includes the approach roads"
//! author  = "M. Aalto"                # may be left out
//! until   = 2024-06-30                # may be left out: the last day on which it holds
//! ```

mod read;

pub use read::read;

use crate::calendar::Day;
use crate::diagnostic::Level;
use crate::source::Role;
use std::ops::Range;

/// The name of the file.
pub const FILE_NAME: &str = "crosscheck.toml";

/// A setting and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Set<T> {
    /// What it is set to.
    pub value: T,
    /// Bytes of the value in the file.
    pub span: Range<usize>,
}

/// All settings of one file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// The shipped packs to use; all when not set.
    pub packs: Option<Set<Vec<String>>>,
    /// Rules files, as paths from the folder of the file.
    pub rules: Vec<Set<String>>,
    /// The lowest level that fails a run; the inner none when nothing does.
    pub fail_level: Option<Set<Option<Level>>>,
    /// Findings with less confidence are not told.
    pub min_confidence: Option<Set<f64>>,
    /// The file of known findings.
    pub baseline: Option<Set<String>>,
    /// Levels by the name of a rule or a verdict; the inner none for `off`.
    pub levels: Vec<(Set<String>, Set<Option<Level>>)>,
    /// The texts.
    pub sources: Vec<SourceEntry>,
    /// Findings that are held back.
    pub allow: Vec<Allow>,
}

/// One `[[source]]`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceEntry {
    /// A text, a folder or a glob, from the folder of the file.
    pub path: Set<String>,
    /// Draft or source.
    pub role: Option<Set<Role>>,
    /// The day it speaks from.
    pub date: Option<Set<Day>>,
    /// Who published it.
    pub publisher: Option<Set<String>>,
    /// Passages of a lower rank are shown first.
    pub rank: Option<Set<u32>>,
    /// The text that it tells again, as a path from the folder of the file.
    pub derived_from: Option<Set<String>>,
}

/// One `[[allow]]`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Allow {
    /// The rule.
    pub rule: Set<String>,
    /// What the sides say, one value each.
    pub values: Vec<String>,
    /// What the finding is about, where that is pinned.
    pub subject: Option<String>,
    /// Why it is held back.
    pub reason: String,
    /// Who decided so.
    pub author: Option<String>,
    /// The last day on which it is.
    pub until: Option<Day>,
    /// Bytes of the entry's header.
    pub span: Range<usize>,
}

impl<T: Default> Default for Set<T> {
    fn default() -> Self {
        Self { value: T::default(), span: 0..0 }
    }
}
