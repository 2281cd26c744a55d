//! The one integration binary: crosscheck as its users meet it.

mod cli;
mod golden;
mod report;
