//! Reports to bytes: one file per output, each with wire shapes of its own.
//!
//! Last step of the flow. Every writer takes plain data ([`crate::check::Report`], [`crate::view::GraphView`],
//! [`crate::diagnostic::Faults`]) and an [`std::io::Write`]; none of them decides anything about claims, opens a file
//! or looks at the terminal. What is written depends on the data and the [`Canvas`] alone.
//!
//! [`text`] is for people, [`json`] for programs; [`claims`], [`values`] and [`graph`] show what was read on the way;
//! [`rules`] tells of the rules, and [`faults`] draws what is wrong with their files. The drawing itself is in `drawing`
//! and `window`, the only places that know miette.

pub mod claims;
mod drawing;
pub mod faults;
pub mod graph;
pub mod json;
mod place;
pub mod rules;
mod table;
pub mod text;
pub mod values;
mod window;
mod wording;

/// What is drawn on: a terminal, or a file that somebody will read in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canvas {
    /// Columns that may be filled.
    pub width: usize,
    /// Whether colours may be used.
    pub colour: Colour,
}

/// Whether something is drawn in colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Plain characters only.
    None,
    /// With the colours of the terminal.
    Ansi,
}
