//! `crosscheck completions` and `crosscheck man`: what shells and readers of manuals want to know of the command line.

use crate::cli::arguments::Arguments;
use crate::cli::console::{Console, Status};
use clap::CommandFactory;
use clap_complete::Shell;
use std::io::Write;

const NAME: &str = "crosscheck";

pub(in crate::cli) fn completions(shell: Shell, console: &mut Console) -> Status {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), NAME, &mut script);
    let written = console.output.write_all(&script);
    console.keep(written);
    Status::Clean
}

/// One page with all commands: nobody looks for `crosscheck-rules-test(1)`.
pub(in crate::cli) fn manual(console: &mut Console) -> Status {
    let mut command = Arguments::command();
    command.build();
    let mut page = Vec::new();
    let mut rendered = clap_mangen::Man::new(command.clone()).render(&mut page);
    for part in command.get_subcommands().filter(|part| part.get_name() != "help") {
        rendered = rendered.and_then(|()| writeln!(page, ".SH {}", part.get_name().to_uppercase()));
        let part = clap_mangen::Man::new(part.clone());
        rendered = rendered
            .and_then(|()| part.render_synopsis_section(&mut page))
            .and_then(|()| part.render_description_section(&mut page))
            .and_then(|()| part.render_options_section(&mut page));
    }
    let written = rendered.and_then(|()| console.output.write_all(&page));
    console.keep(written);
    Status::Clean
}
