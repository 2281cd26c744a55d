//! `crosscheck init`: a commented configuration to start from. It writes over nothing.

use crate::cli::console::{Console, Status};
use crate::cli::input::name_of;
use crate::cli::options::InitTask;
use crate::cli::output::why_unwritten;
use crate::config::FILE_NAME;
use crate::scaffold::quoted;
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

const HEAD: &str = r#"# Settings of crosscheck for this folder and those below it.
# `crosscheck config` shows what holds, and where it comes from. What is commented out here is an example or the default.

# The lowest level of a finding that fails a run: "error", "warning", "note" or "off".
# fail-level = "error"

# Findings with less confidence than this are not told.
# min-confidence = 0.0

# Of the rules that come with crosscheck only these packs, and rules files of your own.
# packs = ["general"]
# rules = ["rules.toml"]

# Findings that were there before you began; `crosscheck baseline` writes the file.
# baseline = "crosscheck-baseline.txt"

# Levels of single rules and verdicts: "error", "warning", "note" or "off".
# [levels]
# near-name = "warning"

# The texts: files, folders or globs. With them `crosscheck check` needs no paths.
"#;

const EXAMPLE: &str = r#"# [[source]]
# path = "drafts/*.md"
# role = "draft"                      # only what touches a draft is told
#
# [[source]]
# path         = "sources/*.txt"
# date         = 2024-03-26           # the day of texts that state none
# publisher    = "Harbour Wire"
# rank         = 1                    # passages of a lower rank are shown first
# derived-from = "sources/wire.txt"   # tells again what that text tells, and is no second witness
"#;

const FOOT: &str = r#"
# Findings that are no faults. `crosscheck allow ID --reason "…"` writes such an entry.
# [[allow]]
# rule   = "differing-count"
# values = ["12 million", "15 million"]
# reason = "the later figure includes the approach roads"
# author = "M. Aalto"
# until  = 2024-06-30                 # the last day on which it holds
"#;

pub(in crate::cli) fn run(task: InitTask, console: &mut Console) -> Status {
    let place = Path::new(FILE_NAME);
    let written = File::options().write(true).create_new(true).open(place).and_then(|mut file| {
        file.write_all(template(&task).as_bytes())?;
        file.sync_all()
    });
    match written {
        Ok(()) => {
            let told = writeln!(console.output, "{FILE_NAME} is written; `crosscheck config` shows what holds");
            console.keep(told);
            Status::Clean
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            console.problem(&format!("{FILE_NAME} is there already; it is left as it is"));
            Status::Refused
        }
        Err(error) => {
            console.problem(&format!("{FILE_NAME}: {}", why_unwritten(&error)));
            Status::Refused
        }
    }
}

fn template(task: &InitTask) -> String {
    let draft = if task.against.is_empty() { "" } else { "role = \"draft\"\n" };
    let entry = |path: &PathBuf, role: &str| format!("[[source]]\npath = {}\n{role}\n", quoted(&name_of(path)));
    let texts = task.paths.iter().map(|path| entry(path, draft));
    let texts: String = texts.chain(task.against.iter().map(|path| entry(path, ""))).collect();
    let texts = if texts.is_empty() { EXAMPLE } else { texts.trim_end_matches('\n') };
    format!("{HEAD}{}\n{FOOT}", texts.trim_end_matches('\n'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;
    use crate::source::Source;

    #[test]
    fn every_example_in_it_is_sound() {
        let empty = InitTask { paths: Vec::new(), against: Vec::new() };
        let template = template(&empty);
        // A line is an example when it reads as TOML.
        let is_example = |line: &&str| {
            line.starts_with("[") || line.split_once(" = ").is_some_and(|(key, _)| !key.trim().contains(' '))
        };
        let lines = template.lines().filter_map(|line| line.strip_prefix("# ").filter(is_example));
        let examples: String = lines.map(|line| format!("{line}\n")).collect();
        let config = config::read(&Source::new("crosscheck.toml", examples.as_str()));
        let config = config.unwrap_or_else(|faults| panic!("{faults:?}\n{examples}"));
        assert_eq!((config.sources.len(), config.allow.len(), config.levels.len()), (2, 1, 1));
        assert!(config.fail_level.is_some() && config.baseline.is_some() && config.packs.is_some());
        assert!(config::read(&Source::new("crosscheck.toml", template.as_str())).is_ok());
    }
}
