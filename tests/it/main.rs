//! The one integration binary: crosscheck as its users meet it.

mod cases;
mod cli;
mod fuzz;
mod golden;
mod packs;
mod report;
mod tidy;
mod worlds;
