//! crosscheck: a linter for facts. It reads several texts about one story and shows where they contradict each other.
//!
//! This page is the map. Read it first, then the header of the module you need.
//!
//! # The flow
//!
//! ```text
//! sources ─▶ segments ─▶ mentions ─▶ claims ─▶ graph ─▶ contradictions ─▶ findings ─▶ reports
//!        text        value      claim      align    judge           explain     report
//!                               + rule
//! ```
//!
//! Between `claim` and `align`, [`verbatim`] finds what one source quotes and another prints without marks. Beside
//! `judge` stands [`relate`], which holds several claims against each other: parts and their whole, an order in
//! time, a list. [`check::check`] is the whole of it: a pure function of sources and rules. The command line ([`cli`])
//! and the tests are two ways to call it. Beside it, [`view`] shows what was read on the way, [`verify`] runs the
//! examples that rules carry, and [`scaffold`] writes a first rule. What a project has settled stands in its
//! [`config`], which is read, as rules are, through [`document`]; [`policy`] applies its decisions to a report, as a
//! step of its own behind the check.
//!
//! # The words
//!
//! - **Source**: one text as read, with its name and the day it speaks from ([`source::Source`]).
//! - **Segment**: a stretch of a source that may state something ([`text::Segment`]).
//! - **Value**: what words allow, a set of possibilities ([`value::Value`]); **mention**: a value read at a place.
//! - **Rule**: one question that sources answer, or a kind that context aligns ([`rule::Rule`]).
//! - **Claim**: a mention in its surroundings, with the questions it answers ([`claim::Claim`]).
//! - **Topic**: claims that answer one question; **side**: those of them that agree; **contradiction**: a topic whose
//!   sides cannot all hold ([`judge::Contradiction`]).
//! - **Finding**: a contradiction in words ([`finding::Finding`]); **diagnostic**: any fault of the input that a reader
//!   is told ([`diagnostic::Diagnostic`]); **report**: all findings of a run ([`check::Report`]).
//! - **Draft**: a source that is held against the others; **account**: what they say of one of its claims
//!   ([`support::Account`]).
//!
//! # Two ideas carry the design
//!
//! 1. [`value::Value::relation`] answers *same, within, contains, overlaps, disjoint* or *incomparable* for every kind.
//!    "March 2024" contains "12 March 2024", "about 40 million" meets "tens of millions", and *disjoint* alone is a
//!    clash.
//! 2. Whether two claims speak of the same thing and whether their values agree are judged apart: [`align`] never
//!    looks for errors, [`judge`] never looks at words.
//!
//! # What must not be
//!
//! The list is held by `tests/it/tidy.rs`; change both together.
//!
//! - Modules from `source` to `check` never print, read files, look at the clock, or panic on input.
//! - A claim depends on its own source and the rules only, so sources can be read in parallel; what [`verbatim`] adds does not.
//! - `value` knows no source, `rule` no claim, `judge` no rule, `align` no message, nothing before `report` any format.
//! - A byte offset is one into the file as it is on disk, everywhere: `text` blanks markup and never moves it.
//! - Nothing that iterates a hash map reaches output; the order of a report depends on its input alone.
//!
//! # Adding things
//!
//! - A value kind: a file under `value/` with type, reader, relation and a table of phrases, one variant, one row of
//!   [`value::KINDS`]. Words that its reader stands on go into the classes of `value/class.rs`.
//! - A rule: one table in a file under `rules/`, with its examples. No Rust.
//! - An output format: one file under `report/`, one variant with its row in [`report::FORMATS`], one match arm.

pub mod source;
pub mod calendar;
pub mod diagnostic;
pub mod document;
pub mod language;
pub mod text;
pub mod value;
pub mod rule;
pub mod claim;
pub mod verbatim;
pub mod align;
pub mod judge;
pub mod relate;
pub mod support;
pub mod finding;
pub mod explain;
pub mod check;
pub mod verify;
pub mod scaffold;
pub mod ledger;
pub mod view;
pub mod config;
pub mod policy;
pub mod report;
pub mod cli;
