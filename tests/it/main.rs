//! The one integration binary: crosscheck as its users meet it.

mod cases;
mod cli;
mod determinism;
mod dice;
mod formats;
mod fuzz;
mod golden;
mod guide;
mod hostile;
mod laws_of_names;
mod packs;
mod page;
mod phrases;
mod pipelines;
mod readme;
mod report;
mod tidy;
mod watch;
mod worlds;
