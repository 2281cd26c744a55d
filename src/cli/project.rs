//! The project that a run belongs to: its `crosscheck.toml`, found upwards from the working directory, joined with what
//! was typed.
//!
//! What is typed wins over what is written, and what is written over the defaults. Paths in the file count from the
//! folder of the file, so that a run from any folder below sees the same project. Faults that only show with files and
//! rules at hand (a glob without a match, a rule that is not there) point into the file as well.

use super::console::Console;
use super::glob;
use super::input::{name_of, read_text};
use super::options::{ConfigChoice, RulesTask, TextsTask};
use crate::config::{self, Config, FILE_NAME, Set, SourceEntry};
use crate::diagnostic::{Diagnostic, Faults, Label, Level};
use crate::finding::Verdict;
use crate::rule::RuleSet;
use crate::source::Source;
use std::path::{Path, PathBuf};

/// Settings and the folder they are for.
#[derive(Debug, Default)]
pub(super) struct Project {
    /// The file; empty where there is none.
    pub(super) file: Source,
    /// The way to its folder from the working directory.
    pub(super) folder: PathBuf,
    pub(super) config: Config,
    /// The paths that each `[[source]]` stands for.
    pub(super) paths: Vec<Vec<PathBuf>>,
}

impl Project {
    /// Finds and reads the file, or says what is wrong with it.
    pub(super) fn load(choice: &ConfigChoice, console: &mut Console) -> Option<Self> {
        let Some(place) = Self::place(choice) else { return Some(Self::default()) };
        let text = match read_text(&place) {
            Ok(text) => text,
            Err(problem) => {
                console.problem(&format!("{}: {problem}", name_of(&place)));
                return None;
            }
        };
        let file = Source::new(name_of(&place), text);
        let folder = place.parent().map(Path::to_path_buf).unwrap_or_default();
        let config = match config::read(&file) {
            Ok(config) => config,
            Err(faults) => {
                console.faults(&faults);
                return None;
            }
        };
        let paths = config.sources.iter().map(|entry| glob::paths(&folder, &entry.path.value)).collect();
        let project = Self { file, folder, config, paths };
        let faults = project.faults_of_paths();
        project.is_sound(faults, console).then_some(project)
    }

    /// Where the file is, if there is one.
    pub(super) fn place(choice: &ConfigChoice) -> Option<PathBuf> {
        match choice {
            ConfigChoice::None => None,
            ConfigChoice::File(path) => Some(path.clone()),
            ConfigChoice::Search => found_upwards(),
        }
    }

    /// True when there is such a file.
    pub(super) fn is_written(&self) -> bool {
        !self.file.name.is_empty()
    }

    /// A path of the file as one from the working directory.
    pub(super) fn path(&self, written: &str) -> PathBuf {
        self.folder.join(written)
    }

    /// The texts to read; none when there are none, after saying so.
    pub(super) fn named_texts(&self, typed: &TextsTask, console: &mut Console) -> Option<TextsTask> {
        let texts = self.texts(typed);
        if texts.paths.is_empty() {
            let help = match self.is_written() {
                true => format!("name them, or write a [[source]] into {}", self.file.name),
                false => "name them, or write them into crosscheck.toml (`crosscheck init`)".to_owned(),
            };
            console.problem(&format!("no texts are named; {help}"));
            return None;
        }
        Some(texts)
    }

    /// The texts to read: those that were typed, else those of the file.
    pub(super) fn texts(&self, typed: &TextsTask) -> TextsTask {
        if !typed.paths.is_empty() {
            return typed.clone();
        }
        TextsTask { paths: self.paths.iter().flatten().cloned().collect(), ..typed.clone() }
    }

    /// The rules to load. Those that were typed come last, and so win.
    pub(super) fn rules(&self, typed: &RulesTask) -> RulesTask {
        let packs = self.config.packs.as_ref().map(|packs| packs.value.clone());
        let files = self.config.rules.iter().map(|file| self.path(&file.value));
        RulesTask {
            packs: if typed.packs.is_empty() { packs.unwrap_or_default() } else { typed.packs.clone() },
            files: files.chain(typed.files.iter().cloned()).collect(),
        }
    }

    /// Sets the levels that the file gives to rules, and returns those it gives to verdicts. None when it names what is
    /// not there, after saying so.
    pub(super) fn set_levels(
        &self,
        rules: &mut RuleSet,
        console: &mut Console,
    ) -> Option<Vec<(String, Option<Level>)>> {
        let is_verdict = |name: &str| Verdict::ALL.iter().any(|verdict| verdict.name() == name);
        let levels = self.config.levels.iter().map(|(name, level)| (name, level.value));
        let (verdicts, of_rules): (Vec<_>, Vec<_>) = levels.partition(|(name, _)| is_verdict(&name.value));
        let named: Vec<(&str, Option<Level>)> =
            of_rules.iter().map(|(name, level)| (name.value.as_str(), *level)).collect();
        let unknown = rules.set_levels(&named);
        let faults = unknown.into_iter().map(|(name, near)| {
            let place = of_rules.iter().find(|(set, _)| set.value == name).map(|(set, _)| *set);
            let fault = self.fault("unknown-rule", format!("no rule is named `{name}`"), place);
            match near {
                Some(near) => fault.with_help(format!("did you mean `{near}`?")),
                None => fault.with_help("`crosscheck rules list` names them"),
            }
        });
        let faults = faults.collect();
        let verdicts = verdicts.into_iter().map(|(name, level)| (name.value.clone(), level)).collect();
        self.is_sound(faults, console).then_some(verdicts)
    }

    /// Adds what the file says of a source.
    pub(super) fn describe(&self, source: &mut Source) {
        for (entry, paths) in self.config.sources.iter().zip(&self.paths) {
            if !paths.iter().any(|path| is_of(path, &source.name)) {
                continue;
            }
            let SourceEntry { path: _, role, date, publisher, rank, derived_from } = entry;
            // What is a draft on the command line is one whatever the file says.
            if let (Some(role), None) = (role, source.role) {
                source.role = Some(role.value);
            }
            source.date = date.as_ref().map(|set| set.value).or(source.date);
            source.publisher = publisher.as_ref().map(|set| set.value.clone()).or(source.publisher.take());
            source.rank = rank.as_ref().map(|set| set.value).or(source.rank);
            let origin = derived_from.as_ref().map(|set| name_of(&self.path(&set.value)));
            source.derived_from = origin.or(source.derived_from.take());
        }
    }

    fn faults_of_paths(&self) -> Vec<Diagnostic> {
        let mut faults = Vec::new();
        for (entry, paths) in self.config.sources.iter().zip(&self.paths) {
            if paths.is_empty() {
                let headline = format!("no text is found for `{}`", entry.path.value);
                faults.push(self.fault("no-match", headline, Some(&entry.path)));
            }
            let origin = entry.derived_from.as_ref();
            if let Some(origin) = origin.filter(|origin| !self.path(&origin.value).is_file()) {
                let headline = format!("there is no text `{}`", origin.value);
                faults.push(self.fault("no-match", headline, Some(origin)));
            }
        }
        for file in self.config.rules.iter().filter(|file| !self.path(&file.value).is_file()) {
            let headline = format!("there is no rules file `{}`", file.value);
            faults.push(self.fault("no-match", headline, Some(file)));
        }
        let known = RuleSet::pack_names();
        if let Some(packs) = &self.config.packs {
            for name in packs.value.iter().filter(|name| !known.contains(&name.as_str())) {
                let label = Label { source: 0, span: packs.span.clone(), text: String::new() };
                let fault = Diagnostic::error("unknown-pack", format!("there is no rule pack `{name}`"), label);
                faults.push(fault.with_help(format!("known are: {}", known.join(", "))));
            }
        }
        faults
    }

    fn fault(&self, code: &str, headline: String, place: Option<&Set<String>>) -> Diagnostic {
        let span = place.map_or(0..0, |set| set.span.clone());
        Diagnostic::error(code, headline, Label { source: 0, span, text: String::new() })
    }

    fn is_sound(&self, diagnostics: Vec<Diagnostic>, console: &mut Console) -> bool {
        let is_sound = diagnostics.is_empty();
        if !is_sound {
            console.faults(&Faults { sources: vec![self.file.clone()], diagnostics });
        }
        is_sound
    }
}

/// The file in the working directory, or in the nearest folder above that has one.
fn found_upwards() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let levels = here.ancestors().count();
    let mut way = PathBuf::new();
    for _ in 0..levels {
        let place = way.join(FILE_NAME);
        if place.is_file() {
            return Some(place);
        }
        way.push("..");
    }
    None
}

/// True when a source of this name was read from `path`, a text or a folder.
fn is_of(path: &Path, name: &str) -> bool {
    let place = name_of(path);
    name == place || name.strip_prefix(&place).is_some_and(|rest| rest.starts_with('/')) || place == "."
}
