//! The words of the command line as typed. The comments on fields and variants are the text of `--help`.

use crate::report::{FORMATS, Format as ReportFormat};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::path::PathBuf;

/// Shows where several texts about one story contradict each other.
///
/// Give it the articles, releases and notes of one story. It reads the dates, figures, names and quotations in them,
/// works out which passages speak of the same thing, and shows every place where they cannot all be right, each with
/// its own line. It does not say who is right, and it changes no file. Nothing leaves your computer.
#[derive(Debug, Parser)]
#[command(
    name = "crosscheck",
    version,
    subcommand_required = true,
    arg_required_else_help = true,
    after_help = "Try `crosscheck check FOLDER` first. `crosscheck help COMMAND` tells more about one command.",
    after_long_help = "\
Examples:
  crosscheck check story/                    every text in the folder against every other
  crosscheck check draft.md --against notes/ what in a draft contradicts the notes
  crosscheck check story/ --format json      the same for a program to read
  crosscheck check story/ --rules my.toml    with questions of your own
  crosscheck claims story/                   what was read, before anything is compared

Exit codes:
  0  nothing was found that fails a run
  1  at least one contradiction was found
  2  the command or a rules file cannot be used; nothing was checked
  3  a text could not be read; everything else was checked and is reported"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    /// Colours in what is shown on a terminal
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: ColorChoice,
    /// How many processors to use; the result is the same [default: all]
    #[arg(long, global = true, value_name = "N", value_parser = count_of_threads)]
    pub(super) threads: Option<usize>,
    /// The project's settings [default: crosscheck.toml in this folder or the nearest above]
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Pass over any crosscheck.toml
    #[arg(long, global = true)]
    pub(super) no_config: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Show where the texts contradict each other
    ///
    /// Every finding shows each side in its own text, tells how many texts say each, and gives the reasons for holding
    /// that they speak of the same thing. A single text is checked against itself.
    #[command(after_long_help = "\
Examples:
  crosscheck check story/
  crosscheck check agency.txt paper.md --date 2024-03-26
  crosscheck check draft.md --against notes/ wire.txt
  crosscheck check - --stdin-name draft.md --against notes/ < draft.md
  crosscheck check story/ --output sarif=report.sarif --output junit=report.xml
  crosscheck check --batch stories.jsonl > reports.jsonl

Each line of a batch is one story:
  {\"id\": 1, \"sources\": [{\"name\": \"a.txt\", \"text\": \"…\", \"date\": \"2024-03-26\"}, …]}")]
    Check(Check),
    /// Take a draft apart: every claim, what the sources say of it, and where
    ///
    /// The annotated copy of a fact-checker: each claim in the order of the text, supported, worked out from what the
    /// sources say, contradicted or in no source, with the passages. It fails no run; `check` is for that.
    #[command(after_long_help = "\
Examples:
  crosscheck ledger draft.md --against notes/
  crosscheck ledger draft.md --against notes/ --format html > ledger.html")]
    Ledger(Ledger),
    /// List the statements that were read, before anything is compared
    Claims(Claims),
    /// List every date, figure, name and quotation, whatever the rules
    #[command(after_long_help = "\
Each line of a batch is one text:
  {\"id\": 1, \"input\": \"…\", \"reference_date\": \"2024-03-26\"}")]
    Values(Values),
    /// Show which statements are held to speak of the same thing, and why
    #[command(after_long_help = "\
Example:
  crosscheck graph story/ | dot -Tsvg > graph.svg")]
    Graph(Graph),
    /// List, show, test and write rules
    #[command(subcommand)]
    Rules(Rules),
    /// Tell what a rule or a verdict means, and what to do about it
    #[command(after_long_help = "\
Examples:
  crosscheck explain near-name
  crosscheck explain possible-conflict")]
    Explain(Explain),
    /// Write a commented crosscheck.toml to start from
    ///
    /// Texts that are named are written into it, so that `crosscheck check` needs no paths. A file that is there is left
    /// as it is.
    #[command(after_long_help = "\
Examples:
  crosscheck init
  crosscheck init draft.md --against sources/")]
    Init(Init),
    /// Show the settings that hold, and where each comes from
    Config(Config),
    /// Hold back one finding, for a reason that is written into crosscheck.toml
    #[command(after_long_help = "\
Example:
  crosscheck allow 9f3c21d0 --reason \"the later figure includes the roads\" --until 2024-06-30")]
    Allow(Allow),
    /// Write the list of known findings, or bring it up to date
    ///
    /// What is known is held back by `check`. Findings that are gone are taken out and new ones put in.
    Baseline(Baseline),
    /// Print completions for a shell
    Completions(Completions),
    /// Print the manual page
    Man,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) texts: Texts,
    /// What the texts are held against, a draft before it is published: only what touches a draft is told
    #[arg(long, value_name = "PATH", num_args = 1.., conflicts_with = "batch", requires = "paths")]
    pub(super) against: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) rules: RuleChoice,
    /// Read stories from FILE, one a line, and write one report a line; `-` is the standard input
    #[arg(long, value_name = "FILE", conflicts_with = "paths")]
    pub(super) batch: Option<PathBuf>,
    /// How to write the report [default: text; jsonl for a batch]
    #[arg(long, value_name = "FORMAT", value_parser = report_format())]
    pub(super) format: Option<ReportFormat>,
    /// Also write the report to a file, in any of the formats; may be given several times
    #[arg(long, value_name = "FORMAT=FILE", value_parser = output_file, conflicts_with = "batch")]
    pub(super) output: Vec<OutputFile>,
    /// Also tell what each rule read in these texts, and which read nothing
    #[arg(long, conflicts_with = "batch")]
    pub(super) stats: bool,
    /// Also tell how long each rule took
    #[arg(long, conflicts_with_all = ["batch", "stats"])]
    pub(super) profile: bool,
    #[command(flatten)]
    pub(super) gate: Gate,
    /// Run again whenever a text, a rules file or a setting changes
    #[arg(long, conflicts_with = "batch")]
    pub(super) watch: bool,
}

/// Which findings are told, and which fail the run.
#[derive(Debug, Args)]
pub(super) struct Gate {
    /// The lowest level of a finding that fails the run [default: error]
    #[arg(long, value_name = "LEVEL")]
    pub(super) fail_level: Option<FailLevel>,
    /// Tell only findings with at least this confidence, from 0 to 1 [default: 0]
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub(super) min_confidence: Option<f64>,
    /// Tell only findings of this rule; may be given several times
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(super) rule: Vec<String>,
    /// Tell no findings of this rule; may be given several times
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(super) not_rule: Vec<String>,
    /// Hold back the findings in FILE, which `crosscheck baseline` writes
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    /// The day for which exceptions are asked whether they still hold [default: today]
    #[arg(long, value_name = "DAY")]
    pub(super) today: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FailLevel {
    /// Errors only
    Error,
    /// Warnings as well
    Warning,
    /// Whatever is found
    Note,
    /// Nothing
    Off,
}

fn count_of_threads(typed: &str) -> Result<usize, String> {
    let count = typed.parse().ok().filter(|count| (1..=1024).contains(count));
    count.ok_or_else(|| "write a whole number from 1 to 1024".to_owned())
}

fn share(typed: &str) -> Result<f64, String> {
    let share = typed.parse().ok().filter(|share| (0.0..=1.0).contains(share));
    share.ok_or_else(|| "write a number from 0 to 1".to_owned())
}

#[derive(Debug, Args)]
pub(super) struct Init {
    /// Texts, folders or globs
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// What they are held against: the paths before are drafts then
    #[arg(long, value_name = "PATH", num_args = 1.., requires = "paths")]
    pub(super) against: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Config {
    #[command(flatten)]
    pub(super) rules: RuleChoice,
    #[command(flatten)]
    pub(super) gate: Gate,
}

#[derive(Debug, Args)]
pub(super) struct Allow {
    /// The id of the finding, or its first digits
    #[arg(value_name = "FINDING-ID")]
    pub(super) id: String,
    /// Why it is no fault
    #[arg(long, value_name = "WORDS")]
    pub(super) reason: String,
    /// Who decided so
    #[arg(long, value_name = "NAME")]
    pub(super) author: Option<String>,
    /// The last day on which it is held back
    #[arg(long, value_name = "DAY")]
    pub(super) until: Option<String>,
    #[command(flatten)]
    pub(super) compared: Compared,
}

#[derive(Debug, Args)]
pub(super) struct Baseline {
    #[command(flatten)]
    pub(super) compared: Compared,
    /// The list [default: that of crosscheck.toml, or crosscheck-baseline.txt]
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    /// Take out what is gone, and put nothing in
    #[arg(long)]
    pub(super) prune_only: bool,
}

/// What `check` is given, for commands about its findings.
#[derive(Debug, Args)]
pub(super) struct Compared {
    #[command(flatten)]
    pub(super) texts: Texts,
    /// What the texts are held against, as in `check`
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub(super) against: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) rules: RuleChoice,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub(super) shell: Shell,
}

/// A report to be written to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OutputFile {
    pub(super) format: ReportFormat,
    pub(super) path: PathBuf,
}

/// The names of formats, as [`FORMATS`] has them.
fn report_format() -> impl TypedValueParser<Value = ReportFormat> {
    let values = FORMATS.map(|row| PossibleValue::new(row.name).help(row.about));
    PossibleValuesParser::new(values).try_map(|name| format_named(&name))
}

fn format_named(name: &str) -> Result<ReportFormat, String> {
    let row = FORMATS.iter().find(|row| row.name == name);
    row.map(|row| row.format).ok_or_else(|| {
        let names = FORMATS.map(|row| row.name);
        format!("no format is named `{name}`; the formats are: {}", names.join(", "))
    })
}

fn output_file(typed: &str) -> Result<OutputFile, String> {
    match typed.split_once('=') {
        Some((name, path)) if !path.is_empty() => Ok(OutputFile { format: format_named(name)?, path: path.into() }),
        _ => Err("write the format, `=` and the file, as in sarif=report.sarif".to_owned()),
    }
}

#[derive(Debug, Args)]
pub(super) struct Ledger {
    #[command(flatten)]
    pub(super) texts: Texts,
    /// What the drafts are held against
    #[arg(long, value_name = "PATH", num_args = 1.., required = true)]
    pub(super) against: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) rules: RuleChoice,
    /// How to write the ledger
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: LedgerFormat,
}

#[derive(Debug, Args)]
pub(super) struct Claims {
    #[command(flatten)]
    pub(super) texts: Texts,
    #[command(flatten)]
    pub(super) rules: RuleChoice,
    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(super) struct Values {
    #[command(flatten)]
    pub(super) texts: Texts,
    /// Read texts from FILE, one a line, and write one list a line; `-` is the standard input
    #[arg(long, value_name = "FILE", conflicts_with = "paths")]
    pub(super) batch: Option<PathBuf>,
    /// How to write the list [default: text; jsonl for a batch]
    #[arg(long, value_name = "FORMAT")]
    pub(super) format: Option<Format>,
}

#[derive(Debug, Args)]
pub(super) struct Graph {
    #[command(flatten)]
    pub(super) texts: Texts,
    #[command(flatten)]
    pub(super) rules: RuleChoice,
    /// How to write the graph
    #[arg(long, value_name = "FORMAT", default_value = "dot")]
    pub(super) format: GraphFormat,
}

#[derive(Debug, Subcommand)]
pub(super) enum Rules {
    /// Look for faults in rules files and run the examples in them
    #[command(visible_alias = "check")]
    Test(RulesTest),
    /// List the rules, with the question that each asks
    List(RulesList),
    /// Show a rule as it stands in its file
    Show(RulesShow),
    /// Write a rule from two texts that contradict each other
    ///
    /// Finds the values in which the two texts differ, makes a pattern of the words around each, and proves that the
    /// rule takes both for answers and finds that they clash. What comes of it is a beginning: put the question into
    /// words, widen the patterns, and add texts that agree and texts to ignore.
    #[command(after_long_help = "\
Example:
  crosscheck rules new passengers \"Some 120 people were on board.\" \"The ferry carried 210 people.\" > ferry.toml")]
    New(RulesNew),
    /// Write the JSON schema of rules files, for editors that complete and check them
    Schema,
}

#[derive(Debug, Args)]
pub(super) struct RulesTest {
    /// The rules files; without any, the rules that come with crosscheck
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Also show the patterns that no example uses
    #[arg(long)]
    pub(super) coverage: bool,
}

#[derive(Debug, Args)]
pub(super) struct RulesList {
    #[command(flatten)]
    pub(super) rules: RuleChoice,
    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(super) struct RulesShow {
    /// The name of the rule
    #[arg(value_name = "RULE")]
    pub(super) name: String,
    #[command(flatten)]
    pub(super) rules: RuleChoice,
}

#[derive(Debug, Args)]
pub(super) struct RulesNew {
    /// What to call the rule: small letters, digits and hyphens
    #[arg(value_name = "NAME")]
    pub(super) name: String,
    /// A sentence that answers the question
    #[arg(value_name = "TEXT")]
    pub(super) one: String,
    /// A sentence that contradicts it
    #[arg(value_name = "TEXT")]
    pub(super) other: String,
    /// The question that both answer
    #[arg(long, value_name = "QUESTION")]
    pub(super) asks: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The name of a rule or a verdict
    #[arg(value_name = "NAME")]
    pub(super) name: String,
    #[command(flatten)]
    pub(super) rules: RuleChoice,
}

/// Which texts to read.
#[derive(Debug, Args)]
pub(super) struct Texts {
    /// Texts, or folders of texts (.txt, .md, .markdown); `-` is the standard input [default: those of crosscheck.toml]
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// The day that texts were published on which do not say it themselves: 2024-03-26
    #[arg(long, value_name = "DAY")]
    pub(super) date: Option<String>,
    /// What the text on the standard input is called; a file of that name is not read beside it
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_name: Option<PathBuf>,
}

/// Which rules to read them with.
#[derive(Debug, Args)]
pub(super) struct RuleChoice {
    /// A rules file of your own; may be given several times
    #[arg(long, value_name = "FILE")]
    pub(super) rules: Vec<PathBuf>,
    /// Only these of the rules that come with crosscheck; may be given several times [default: all]
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub(super) pack: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people to read
    Text,
    /// For programs
    Json,
    /// For programs, one line each
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LedgerFormat {
    /// For people to read
    Text,
    /// For people, with marks
    Markdown,
    /// For spreadsheets
    Csv,
    /// For programs, one claim a line
    Jsonl,
    /// One page with draft and passages side by side
    Html,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum GraphFormat {
    /// For Graphviz to draw
    Dot,
    /// For programs
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorChoice {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }
}
