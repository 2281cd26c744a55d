//! `crosscheck config`: the settings that hold, each with where it comes from. What it prints is a configuration itself.

use super::examine::{baseline_place, setup};
use crate::cli::console::{Console, Status};
use crate::cli::input::name_of;
use crate::cli::options::{ConfigChoice, ConfigTask};
use crate::cli::project::Project;
use crate::diagnostic::Level;
use crate::rule::RuleSet;
use crate::scaffold::quoted;
use crate::source::{Lines, Role};
use std::io::Write;
use std::ops::Range;

/// Columns that a setting takes before its origin.
const WIDTH: usize = 48;

const DEFAULT: &str = "default";

pub(in crate::cli) fn run(task: ConfigTask, config: &ConfigChoice, console: &mut Console) -> Status {
    let Some(setup) = setup(config, &task.rules, &task.gate, console) else { return Status::Refused };
    let project = &setup.project;
    let mut page = Page { project, lines: Lines::of(&project.file.text), text: String::new() };
    if !project.is_written() {
        page.text.push_str("# no crosscheck.toml in this folder or above it; `crosscheck init` writes one\n");
    }
    page.top(&task, setup.policy.min_confidence, setup.fails_from);
    page.levels();
    page.sources();
    page.allow();
    let written = console.output.write_all(page.text.as_bytes());
    console.keep(written);
    Status::Clean
}

struct Page<'p> {
    project: &'p Project,
    lines: Lines,
    text: String,
}

impl Page<'_> {
    fn top(&mut self, task: &ConfigTask, min_confidence: f64, fails_from: Option<Level>) {
        let config = &self.project.config;
        let packs = match (task.rules.packs.is_empty(), &config.packs) {
            (false, _) => (task.rules.packs.clone(), "--pack".to_owned()),
            (true, Some(packs)) => (packs.value.clone(), self.origin(&packs.span)),
            (true, None) => (RuleSet::pack_names().into_iter().map(str::to_owned).collect(), DEFAULT.to_owned()),
        };
        self.line(&format!("packs = {}", list(&packs.0)), &packs.1);
        for file in &config.rules {
            let origin = self.origin(&file.span);
            self.line(&format!("rules = {}", list(&[self.named(&file.value)])), &origin);
        }
        for file in &task.rules.files {
            self.line(&format!("rules = {}", list(&[name_of(file)])), "--rules");
        }
        let level = fails_from.map_or("off", Level::name);
        let set = config.fail_level.as_ref().map(|set| &set.span);
        let origin = self.first(task.gate.fail_level.map(|_| "--fail-level"), set);
        self.line(&format!("fail-level = {}", quoted(level)), &origin);
        let set = config.min_confidence.as_ref().map(|set| &set.span);
        let origin = self.first(task.gate.min_confidence.map(|_| "--min-confidence"), set);
        self.line(&format!("min-confidence = {min_confidence:?}"), &origin);
        let set = config.baseline.as_ref().map(|set| &set.span);
        let origin = self.first(task.gate.baseline.as_ref().map(|_| "--baseline"), set);
        match baseline_place(self.project, &task.gate) {
            Some(place) => self.line(&format!("baseline = {}", quoted(&name_of(&place))), &origin),
            None => self.line("# baseline: none", &origin),
        }
    }

    fn levels(&mut self) {
        let config = &self.project.config;
        if config.levels.is_empty() {
            return;
        }
        self.text.push_str("\n[levels]\n");
        for (name, level) in &config.levels {
            let level_name = level.value.map_or("off", Level::name);
            let origin = self.origin(&level.span);
            self.line(&format!("{} = {}", name.value, quoted(level_name)), &origin);
        }
    }

    fn sources(&mut self) {
        let project = self.project;
        for (entry, paths) in project.config.sources.iter().zip(&project.paths) {
            self.text.push_str("\n[[source]]\n");
            let origin = self.origin(&entry.path.span);
            self.line(&format!("path = {}", quoted(&self.named(&entry.path.value))), &origin);
            let found: Vec<String> = paths.iter().map(|path| name_of(path)).collect();
            self.text.push_str(&format!(
                "# {} found: {}\n",
                found.len(),
                found.join(", ").replace(char::is_control, "?")
            ));
            let role = entry.role.as_ref().map(|set| {
                let name = if set.value == Role::Draft { "draft" } else { "source" };
                ("role", quoted(name), &set.span)
            });
            let date = entry.date.as_ref().map(|set| ("date", set.value.to_string(), &set.span));
            let publisher = entry.publisher.as_ref().map(|set| ("publisher", quoted(&set.value), &set.span));
            let rank = entry.rank.as_ref().map(|set| ("rank", set.value.to_string(), &set.span));
            let origin = entry.derived_from.as_ref();
            let origin = origin.map(|set| ("derived-from", quoted(&self.named(&set.value)), &set.span));
            for (key, value, span) in [role, date, publisher, rank, origin].into_iter().flatten() {
                let origin = self.origin(span);
                self.line(&format!("{key} = {value}"), &origin);
            }
        }
    }

    fn allow(&mut self) {
        for allow in &self.project.config.allow {
            let origin = self.origin(&allow.span);
            self.text.push('\n');
            self.line("[[allow]]", &origin);
            self.text.push_str(&format!("rule = {}\nvalues = {}\n", quoted(&allow.rule.value), list(&allow.values)));
            let subject = allow.subject.iter().map(|subject| format!("subject = {}\n", quoted(subject)));
            let author = allow.author.iter().map(|author| format!("author = {}\n", quoted(author)));
            let until = allow.until.iter().map(|day| format!("until = {day}\n"));
            let reason = format!("reason = {}\n", quoted(&allow.reason));
            self.text.extend(subject.chain([reason]).chain(author).chain(until));
        }
    }

    fn line(&mut self, setting: &str, origin: &str) {
        self.text.push_str(&format!("{setting:WIDTH$} # {origin}\n"));
    }

    /// What was typed, else what is written, else the default.
    fn first(&self, typed: Option<&str>, written: Option<&Range<usize>>) -> String {
        match (typed, written) {
            (Some(option), _) => option.to_owned(),
            (None, Some(span)) => self.origin(span),
            (None, None) => DEFAULT.to_owned(),
        }
    }

    fn origin(&self, span: &Range<usize>) -> String {
        let file = &self.project.file;
        format!("{}:{}", file.name, self.lines.position(&file.text, span.start).line)
    }

    /// A path of the file, from the working directory.
    fn named(&self, written: &str) -> String {
        name_of(&self.project.path(written))
    }
}

fn list(items: &[String]) -> String {
    let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
    format!("[{}]", items.join(", "))
}
