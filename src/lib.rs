//! A linter for facts: where do several texts about one story contradict each other?

pub mod calendar;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod finding;
pub mod language;
pub mod report;
pub mod rule;
pub mod source;
pub mod text;
pub mod value;
pub mod verify;
