//! A linter for facts: where do several texts about one story contradict each other?

pub mod align;
pub mod calendar;
pub mod check;
pub mod claim;
pub mod diagnostic;
pub mod explain;
pub mod finding;
pub mod judge;
pub mod language;
pub mod rule;
pub mod source;
pub mod text;
pub mod value;
