//! The process edge: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    crosscheck::cli::run(std::env::args_os())
}
