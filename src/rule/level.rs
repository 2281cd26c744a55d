//! How grave the findings of a rule are, verdict by verdict.

use crate::diagnostic::Level;
use crate::finding::Verdict;

/// The level of each verdict of a rule; none where nothing is to be told.
///
/// One level holds for what is sure. What is less than sure is at most a warning and what has only grown a note, unless
/// a level is given for that verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels {
    sure: Option<Level>,
    /// By the name of the verdict.
    given: Vec<(String, Option<Level>)>,
}

impl Default for Levels {
    fn default() -> Self {
        Self::of(Some(Level::Error))
    }
}

impl Levels {
    /// The levels of a rule whose sure findings have this one; none switches the rule off.
    pub fn of(sure: Option<Level>) -> Self {
        Self { sure, given: Vec::new() }
    }

    /// The same with this level for all that is sure.
    pub(super) fn with_sure(self, level: Option<Level>) -> Self {
        match level {
            Some(_) => Self { sure: level, ..self },
            None => self.with(Verdict::Conflict.name(), None).with(Verdict::Internal.name(), None),
        }
    }

    /// The same with a level for one verdict.
    pub(super) fn with(mut self, verdict: &str, level: Option<Level>) -> Self {
        self.given.retain(|(name, _)| name != verdict);
        self.given.push((verdict.to_owned(), level));
        self
    }

    /// The level of a finding; none where it is not told.
    pub fn at(&self, verdict: Verdict) -> Option<Level> {
        let sure = self.sure?;
        match self.given.iter().find(|(name, _)| name == verdict.name()) {
            Some((_, level)) => *level,
            None => Some(match verdict {
                Verdict::PossibleConflict => sure.min(Level::Warning),
                Verdict::Superseded | Verdict::Unsupported => Level::Note,
                _ => sure,
            }),
        }
    }

    /// The name of the level of what is sure, as a rules file writes it.
    pub fn name(&self) -> &'static str {
        self.sure.map_or(OFF, Level::name)
    }

    /// The level of what is sure; none for a rule that is switched off.
    pub fn sure(&self) -> Option<Level> {
        self.sure
    }
}

/// The name of no level at all, which keeps a rule from being told.
const OFF: &str = "off";

/// The levels that rules and settings may name, and [`OFF`].
pub const LEVEL_NAMES: [&str; Level::ALL.len() + 1] = {
    let mut names = [OFF; Level::ALL.len() + 1];
    let mut at = 0;
    while at < Level::ALL.len() {
        names[at] = Level::ALL[at].name();
        at += 1;
    }
    names
};

/// The level of this name; the inner none for `off`.
pub fn level_of_name(name: &str) -> Option<Option<Level>> {
    let known = || Level::ALL.into_iter().find(|level| level.name() == name);
    if name == OFF { Some(None) } else { known().map(Some) }
}
