//! The command line: one of the front doors, and the only part that reads files, looks at the terminal and prints.
//!
//! Words as typed ([`arguments`]) become options that can only be valid ([`options`]), which one command carries out.
//! Nothing here decides anything about claims. The exit code is 0 when nothing failed the run, 1 for findings, 2 when
//! the words typed or the rules cannot be used (nothing is checked then), 3 when an input could not be read: what could
//! be checked is still reported, and 3 never turns into 1 or 0.

mod arguments;
mod batch;
mod commands;
mod console;
mod glob;
mod input;
mod options;
mod output;
mod project;
mod story;
mod watch;

use arguments::Arguments;
use clap::Parser;
use console::{Console, Status};
use options::{ConfigChoice, Options, Surroundings, Task};
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs crosscheck with these words, the first being its own name.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let typed = match Arguments::try_parse_from(words) {
        Ok(typed) => typed,
        Err(answer) => return print_answer(&answer),
    };
    let options = match Options::new(typed, &Surroundings::of_process()) {
        Ok(options) => options,
        Err(refusal) => return print_answer(&refusal),
    };
    let mut console = Console::new(options.report, options.messages, options.progress);
    let status = match threads(options.threads) {
        Ok(Some(pool)) => pool.install(|| carry_out(options.task, &options.config, &mut console)),
        Ok(None) => carry_out(options.task, &options.config, &mut console),
        Err(error) => {
            console.problem(&format!("cannot start that many threads: {error}"));
            Status::Refused
        }
    };
    console.finish(status).exit_code()
}

fn carry_out(task: Task, config: &ConfigChoice, console: &mut Console) -> Status {
    match task {
        Task::Check(task) => commands::check::run(task, config, console),
        Task::CheckBatch(task) => commands::check::run_batch(task, config, console),
        Task::Ledger(task) => commands::ledger::run(task, config, console),
        Task::Claims(task) => commands::claims::run(task, config, console),
        Task::Values(task) => commands::values::run(task, config, console),
        Task::ValuesBatch(task) => commands::values::run_batch(task, console),
        Task::Graph(task) => commands::graph::run(task, config, console),
        Task::RulesTest(task) => commands::rules::test(task, console),
        Task::RulesList(task) => commands::rules::list(task, console),
        Task::RulesShow(task) => commands::rules::show(task, console),
        Task::RulesNew(task) => commands::rules::new(task, console),
        Task::RulesSchema => commands::rules::schema(console),
        Task::Explain(task) => commands::explain::run(task, console),
        Task::Init(task) => commands::init::run(task, console),
        Task::Config(task) => commands::config::run(task, config, console),
        Task::Allow(task) => commands::allow::run(task, config, console),
        Task::Baseline(task) => commands::baseline::run(task, config, console),
        Task::Completions(shell) => commands::shell::completions(shell, console),
        Task::Man => commands::shell::manual(console),
    }
}

/// Help and the version go to the standard output with code 0, faults of the words typed to the standard error with 2.
fn print_answer(answer: &clap::Error) -> ExitCode {
    // When nobody reads the answer there is nobody to tell.
    let _ = answer.print();
    ExitCode::from(u8::try_from(answer.exit_code()).unwrap_or(2))
}

fn threads(count: Option<usize>) -> Result<Option<rayon::ThreadPool>, rayon::ThreadPoolBuildError> {
    count.map(|count| rayon::ThreadPoolBuilder::new().num_threads(count).build()).transpose()
}
