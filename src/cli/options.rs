//! Options that can only be valid: what was typed, checked and joined with what is known of the terminal.
//!
//! What needs a file to be decided (are the rules sound?) is left to the commands; here is everything that the words
//! alone decide.

use super::arguments::{Allow, Baseline, Completions, Config, FailLevel, Gate, Init};
use super::arguments::{
    Arguments, Check, Claims, ColorChoice, Command, Explain, Format, Graph, GraphFormat, RuleChoice,
};
use super::arguments::{Ledger, LedgerFormat};
use super::arguments::{OutputFile, Rules, RulesList, RulesNew, RulesShow, RulesTest, Texts, Values};
use super::console::Progress;
use super::input::is_standard_input;
use super::watch::Watching;
use crate::calendar::Day;
use crate::diagnostic::Level;
use crate::report::{Canvas, Colour, Format as ReportFormat};
use crate::rule::RuleSet;
use clap::error::ErrorKind;
use clap_complete::Shell;
use std::io::IsTerminal;
use std::path::PathBuf;

/// Columns that reports fill when nobody says how many there are.
const WIDTH: usize = 100;
/// Narrower than this no snippet can be read, wider no line.
const WIDTHS: std::ops::RangeInclusive<usize> = 60..=160;

/// What the process is surrounded by, as far as output depends on it.
#[derive(Debug)]
pub(super) struct Surroundings {
    pub(super) stdout_is_terminal: bool,
    pub(super) stderr_is_terminal: bool,
    /// Whether the environment asks for no colour.
    pub(super) no_color: bool,
    /// Columns of the terminal, where the environment says so.
    pub(super) columns: Option<usize>,
    /// The day it is.
    pub(super) today: Day,
}

impl Surroundings {
    pub(super) fn of_process() -> Self {
        let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        Self {
            stdout_is_terminal: std::io::stdout().is_terminal(),
            stderr_is_terminal: std::io::stderr().is_terminal(),
            no_color: variable("NO_COLOR").is_some() || variable("TERM").is_some_and(|term| term == "dumb"),
            columns: variable("COLUMNS").and_then(|columns| columns.to_str()?.parse().ok()),
            today: today(),
        }
    }
}

/// The day of the clock, where the calendar of days begins at midnight in Greenwich.
///
/// The only look at it: what is found depends on no clock, and whether an exception still holds must.
#[allow(
    clippy::disallowed_methods,
    reason = "an exception ends on a day, and only the command line may ask which it is"
)]
fn today() -> Day {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let days = i64::try_from(since.as_secs() / 86_400).unwrap_or_default();
    Day::EPOCH.plus_days(days)
}

/// A run as asked for.
#[derive(Debug)]
pub(super) struct Options {
    pub(super) task: Task,
    /// How many threads; all processors when none.
    pub(super) threads: Option<usize>,
    /// What the report is drawn on.
    pub(super) report: Canvas,
    /// What messages are drawn on.
    pub(super) messages: Canvas,
    /// Where the project's settings are.
    pub(super) config: ConfigChoice,
    /// Whether long runs show how far they are.
    pub(super) progress: Progress,
}

/// What is to be done.
#[derive(Debug)]
pub(super) enum Task {
    Check(CheckTask),
    CheckBatch(BatchTask),
    Ledger(ReadingTask<LedgerFormat>),
    Claims(ReadingTask<Format>),
    Values(ValuesTask),
    ValuesBatch(BatchTask),
    Graph(ReadingTask<GraphFormat>),
    RulesTest(RulesTest),
    RulesList(RulesListTask),
    RulesShow(NameTask),
    RulesNew(RulesNew),
    RulesSchema,
    Explain(NameTask),
    Init(InitTask),
    Config(ConfigTask),
    Allow(AllowTask),
    Baseline(BaselineTask),
    Completions(Shell),
    Man,
}

/// Where the project's settings are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ConfigChoice {
    /// In the working directory or the nearest folder above.
    Search,
    /// In this file.
    File(PathBuf),
    /// Nowhere.
    None,
}

/// Which findings are told, and which fail the run.
#[derive(Clone, Debug)]
pub(super) struct GateTask {
    /// The lowest level that fails the run, where it was typed; the inner none when nothing does.
    pub(super) fail_level: Option<Option<Level>>,
    pub(super) min_confidence: Option<f64>,
    /// Only these rules; all when empty.
    pub(super) only: Vec<String>,
    /// All but these rules.
    pub(super) without: Vec<String>,
    /// The list of known findings.
    pub(super) baseline: Option<PathBuf>,
    /// The day of the run.
    pub(super) today: Day,
}

/// A configuration to be begun.
#[derive(Debug)]
pub(super) struct InitTask {
    pub(super) paths: Vec<PathBuf>,
    /// What the paths are held against, as drafts.
    pub(super) against: Vec<PathBuf>,
}

/// Settings to be shown.
#[derive(Debug)]
pub(super) struct ConfigTask {
    pub(super) rules: RulesTask,
    pub(super) gate: GateTask,
}

/// A finding to be held back.
#[derive(Debug)]
pub(super) struct AllowTask {
    /// The first digits of its id, in small letters.
    pub(super) id: String,
    pub(super) reason: String,
    pub(super) author: Option<String>,
    pub(super) until: Option<Day>,
    pub(super) texts: TextsTask,
    pub(super) rules: RulesTask,
    pub(super) gate: GateTask,
}

/// A list of known findings to be written.
#[derive(Debug)]
pub(super) struct BaselineTask {
    pub(super) texts: TextsTask,
    pub(super) rules: RulesTask,
    pub(super) gate: GateTask,
    pub(super) growth: Growth,
}

/// What may happen to a list of known findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Growth {
    /// New findings are put in.
    Grow,
    /// None are.
    PruneOnly,
}

/// Texts to be held against each other, and where the report goes.
#[derive(Debug)]
pub(super) struct CheckTask {
    pub(super) texts: TextsTask,
    pub(super) rules: RulesTask,
    pub(super) format: ReportFormat,
    /// Files that the report is written to as well.
    pub(super) outputs: Vec<OutputFile>,
    pub(super) gate: GateTask,
    pub(super) watching: Watching,
    /// What is told of the rules beside the report.
    pub(super) telling: Option<Telling>,
}

/// What is told of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Telling {
    /// What each read.
    Reads,
    /// And the time that it took.
    Times,
}

/// Texts to be read with rules and shown in a format.
#[derive(Debug)]
pub(super) struct ReadingTask<F> {
    pub(super) texts: TextsTask,
    pub(super) rules: RulesTask,
    pub(super) format: F,
}

/// Texts whose values are to be shown.
#[derive(Debug)]
pub(super) struct ValuesTask {
    pub(super) texts: TextsTask,
    pub(super) format: Format,
}

/// Rules to be listed.
#[derive(Debug)]
pub(super) struct RulesListTask {
    pub(super) rules: RulesTask,
    pub(super) format: Format,
}

/// A rule, or what else has a meaning, by its name.
#[derive(Debug)]
pub(super) struct NameTask {
    pub(super) name: String,
    pub(super) rules: RulesTask,
}

/// Texts to be read.
#[derive(Clone, Debug)]
pub(super) struct TextsTask {
    /// What was named first: drafts where something is named to hold them against.
    pub(super) paths: Vec<PathBuf>,
    /// What the drafts are held against.
    pub(super) against: Vec<PathBuf>,
    /// The day of texts that state none.
    pub(super) date: Option<Day>,
    /// What the standard input is called.
    pub(super) stdin_name: Option<PathBuf>,
}

/// Lines to be answered one by one.
#[derive(Debug)]
pub(super) struct BatchTask {
    pub(super) lines: PathBuf,
    pub(super) date: Option<Day>,
    pub(super) rules: RulesTask,
    pub(super) gate: GateTask,
}

/// Rules to be loaded.
#[derive(Debug, Default)]
pub(super) struct RulesTask {
    pub(super) packs: Vec<String>,
    pub(super) files: Vec<PathBuf>,
}

impl Options {
    pub(super) fn new(typed: Arguments, surroundings: &Surroundings) -> Result<Self, clap::Error> {
        let width = surroundings.columns.unwrap_or(WIDTH).clamp(*WIDTHS.start(), *WIDTHS.end());
        let canvas = |is_terminal: bool| Canvas {
            width,
            colour: match typed.color {
                ColorChoice::Always => Colour::Ansi,
                ColorChoice::Auto if is_terminal && !surroundings.no_color => Colour::Ansi,
                ColorChoice::Auto | ColorChoice::Never => Colour::None,
            },
        };
        Ok(Self {
            report: canvas(surroundings.stdout_is_terminal),
            messages: canvas(surroundings.stderr_is_terminal),
            threads: typed.threads,
            config: match (typed.config, typed.no_config) {
                (Some(_), true) => {
                    let message = "--config names settings, and --no-config passes over them; leave one out";
                    return Err(refusal(ErrorKind::ArgumentConflict, message));
                }
                (Some(path), false) => ConfigChoice::File(path),
                (None, true) => ConfigChoice::None,
                (None, false) => ConfigChoice::Search,
            },
            progress: match (surroundings.stderr_is_terminal, surroundings.stdout_is_terminal) {
                (true, false) => Progress::Shown,
                _ => Progress::Hidden,
            },
            task: task(typed.command, surroundings.today)?,
        })
    }
}

fn task(command: Command, today: Day) -> Result<Task, clap::Error> {
    match command {
        Command::Check(typed) => check_task(typed, today),
        Command::Ledger(Ledger { texts, against, rules, format }) => {
            Ok(Task::Ledger(ReadingTask { texts: texts_task(texts, against)?, rules: rules_task(rules)?, format }))
        }
        Command::Claims(Claims { texts, rules, format }) => Ok(Task::Claims(reading_task(texts, rules, format)?)),
        Command::Values(Values { texts, batch, format }) => match batch {
            Some(lines) => {
                let is_lines = matches!(format, None | Some(Format::Jsonl));
                let gate = gate_task(None, today);
                Ok(Task::ValuesBatch(batch_task(lines, texts.date, RulesTask::default(), gate, is_lines)?))
            }
            None => Ok(Task::Values(ValuesTask {
                texts: texts_task(texts, Vec::new())?,
                format: format.unwrap_or(Format::Text),
            })),
        },
        Command::Graph(Graph { texts, rules, format }) => Ok(Task::Graph(reading_task(texts, rules, format)?)),
        Command::Rules(Rules::Test(typed)) => Ok(Task::RulesTest(typed)),
        Command::Rules(Rules::List(RulesList { rules, format })) => {
            Ok(Task::RulesList(RulesListTask { rules: rules_task(rules)?, format }))
        }
        Command::Rules(Rules::Show(RulesShow { name, rules })) => {
            Ok(Task::RulesShow(NameTask { name, rules: rules_task(rules)? }))
        }
        Command::Rules(Rules::New(typed)) => Ok(Task::RulesNew(typed)),
        Command::Rules(Rules::Schema) => Ok(Task::RulesSchema),
        Command::Explain(Explain { name, rules }) => Ok(Task::Explain(NameTask { name, rules: rules_task(rules)? })),
        Command::Init(Init { paths, against }) => Ok(Task::Init(InitTask { paths, against })),
        Command::Config(Config { rules, gate }) => {
            Ok(Task::Config(ConfigTask { rules: rules_task(rules)?, gate: typed_gate(gate, today)? }))
        }
        Command::Allow(Allow { id, reason, author, until, compared }) => Ok(Task::Allow(AllowTask {
            id: id.to_ascii_lowercase(),
            reason: spoken(reason, "--reason")?,
            author,
            until: day(until)?,
            texts: texts_task(compared.texts, compared.against)?,
            rules: rules_task(compared.rules)?,
            gate: gate_task(None, today),
        })),
        Command::Baseline(Baseline { compared, baseline, prune_only }) => Ok(Task::Baseline(BaselineTask {
            texts: texts_task(compared.texts, compared.against)?,
            rules: rules_task(compared.rules)?,
            gate: gate_task(baseline, today),
            growth: if prune_only { Growth::PruneOnly } else { Growth::Grow },
        })),
        Command::Completions(Completions { shell }) => Ok(Task::Completions(shell)),
        Command::Man => Ok(Task::Man),
    }
}

fn check_task(typed: Check, today: Day) -> Result<Task, clap::Error> {
    let Check { texts, against, rules, batch, format, output, stats, profile, gate, watch } = typed;
    let (rules, gate) = (rules_task(rules)?, typed_gate(gate, today)?);
    if let Some(lines) = batch {
        let is_lines = matches!(format, None | Some(ReportFormat::Jsonl));
        return Ok(Task::CheckBatch(batch_task(lines, texts.date, rules, gate, is_lines)?));
    }
    let texts = texts_task(texts, against)?;
    if watch && texts.paths.iter().chain(&texts.against).any(|path| is_standard_input(path)) {
        let message = "the standard input can be read once only; --watch needs files";
        return Err(refusal(ErrorKind::ArgumentConflict, message));
    }
    Ok(Task::Check(CheckTask {
        texts,
        rules,
        format: format.unwrap_or(ReportFormat::Text),
        outputs: output,
        gate,
        watching: if watch { Watching::UntilStopped } else { Watching::Once },
        telling: match (stats, profile) {
            (_, true) => Some(Telling::Times),
            (true, false) => Some(Telling::Reads),
            (false, false) => None,
        },
    }))
}

fn typed_gate(typed: Gate, today: Day) -> Result<GateTask, clap::Error> {
    let level = |level| match level {
        FailLevel::Error => Some(Level::Error),
        FailLevel::Warning => Some(Level::Warning),
        FailLevel::Note => Some(Level::Note),
        FailLevel::Off => None,
    };
    Ok(GateTask {
        fail_level: typed.fail_level.map(level),
        min_confidence: typed.min_confidence,
        only: typed.rule,
        without: typed.not_rule,
        today: day(typed.today)?.unwrap_or(today),
        ..gate_task(typed.baseline, today)
    })
}

/// The gate of a command that leaves it to the project's settings.
fn gate_task(baseline: Option<PathBuf>, today: Day) -> GateTask {
    GateTask { fail_level: None, min_confidence: None, only: Vec::new(), without: Vec::new(), baseline, today }
}

fn spoken(typed: String, option: &str) -> Result<String, clap::Error> {
    match typed.trim().is_empty() {
        true => Err(refusal(ErrorKind::ValueValidation, &format!("{option} says nothing"))),
        false => Ok(typed),
    }
}

fn reading_task<F>(texts: Texts, rules: RuleChoice, format: F) -> Result<ReadingTask<F>, clap::Error> {
    Ok(ReadingTask { texts: texts_task(texts, Vec::new())?, rules: rules_task(rules)?, format })
}

fn texts_task(typed: Texts, against: Vec<PathBuf>) -> Result<TextsTask, clap::Error> {
    if typed.stdin_name.is_some() && !typed.paths.iter().chain(&against).any(|path| is_standard_input(path)) {
        let message = "--stdin-name names the standard input, which is not among the texts; add `-`";
        return Err(refusal(ErrorKind::ArgumentConflict, message));
    }
    Ok(TextsTask { paths: typed.paths, against, date: day(typed.date)?, stdin_name: typed.stdin_name })
}

fn batch_task(
    lines: PathBuf,
    date: Option<String>,
    rules: RulesTask,
    gate: GateTask,
    is_lines: bool,
) -> Result<BatchTask, clap::Error> {
    if !is_lines {
        let message = "a batch is written one line each; use --format jsonl or leave it out";
        return Err(refusal(ErrorKind::ArgumentConflict, message));
    }
    Ok(BatchTask { lines, date: day(date)?, rules, gate })
}

fn rules_task(typed: RuleChoice) -> Result<RulesTask, clap::Error> {
    let known = RuleSet::pack_names();
    match typed.pack.iter().find(|name| !known.contains(&name.as_str())) {
        None => Ok(RulesTask { packs: typed.pack, files: typed.rules }),
        Some(unknown) => {
            let message = format!("no pack is named `{unknown}`; the packs are: {}", known.join(", "));
            Err(refusal(ErrorKind::InvalidValue, &message))
        }
    }
}

fn day(typed: Option<String>) -> Result<Option<Day>, clap::Error> {
    let Some(text) = typed else { return Ok(None) };
    match Day::parse(&text) {
        Some(day) => Ok(Some(day)),
        None => {
            let message = format!("`{text}` is no day; write the year, the month and the day as in 2024-03-26");
            Err(refusal(ErrorKind::ValueValidation, &message))
        }
    }
}

fn refusal(kind: ErrorKind, message: &str) -> clap::Error {
    clap::Error::raw(kind, format!("{message}\n\nFor more information, try '--help'.\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    fn options(line: &str, surroundings: &Surroundings) -> Options {
        let typed = Arguments::try_parse_from(line.split(' ')).expect("sound words");
        Options::new(typed, surroundings).expect("sound options")
    }

    #[test]
    fn colour_is_for_terminals_unless_asked_for() {
        for (words, is_terminal, no_color, expected) in [
            ("", true, false, Colour::Ansi),
            ("", true, true, Colour::None),
            ("", false, false, Colour::None),
            (" --color always", false, true, Colour::Ansi),
            (" --color never", true, false, Colour::None),
        ] {
            let surroundings = Surroundings {
                stdout_is_terminal: is_terminal,
                stderr_is_terminal: false,
                no_color,
                columns: None,
                today: Day::EPOCH,
            };
            let options = options(&format!("crosscheck check a.txt{words}"), &surroundings);
            assert_eq!(options.report.colour, expected, "{words} {is_terminal} {no_color}");
        }
    }

    #[test]
    fn the_width_stays_readable() {
        for (columns, expected) in [(None, 100), (Some(20), 60), (Some(80), 80), (Some(4000), 160)] {
            let surroundings = Surroundings {
                stdout_is_terminal: true,
                stderr_is_terminal: true,
                no_color: true,
                columns,
                today: Day::EPOCH,
            };
            assert_eq!(options("crosscheck check a.txt", &surroundings).report.width, expected);
        }
    }
}
