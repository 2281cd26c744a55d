//! The file to settings: every fault at its place, in one run.

use super::{Allow, Config, Set, SourceEntry};
use crate::calendar::Day;
use crate::diagnostic::{Faults, Level};
use crate::document::{Document, Item, in_order, suggest};
use crate::rule::{LEVEL_NAMES, level_of_name};
use crate::source::{Role, Source};
use std::ops::Range;
use toml::de::{DeTable, DeValue};

const FILE_KEYS: [&str; 8] =
    ["packs", "rules", "fail-level", "min-confidence", "baseline", "levels", "source", "allow"];
const SOURCE_KEYS: [&str; 6] = ["path", "role", "date", "publisher", "rank", "derived-from"];
const ALLOW_KEYS: [&str; 6] = ["rule", "values", "subject", "reason", "author", "until"];

/// Reads the settings in `file`, or tells all that is wrong with it.
pub fn read(file: &Source) -> Result<Config, Faults> {
    let (document, table) = Document::parse(&file.text, 0);
    let is_sound = document.faults.is_empty();
    let mut reader = Reader { document };
    let config = if is_sound { reader.file(&table) } else { Config::default() };
    let mut faults = reader.document.faults;
    if faults.is_empty() {
        return Ok(config);
    }
    faults.sort_by_key(|fault| fault.labels.first().map(|label| label.span.start));
    Err(Faults { sources: vec![file.clone()], diagnostics: faults })
}

struct Reader<'s> {
    document: Document<'s>,
}

impl<'s> Reader<'s> {
    fn file(&mut self, document: &DeTable<'s>) -> Config {
        let mut config = Config::default();
        for (name, item) in in_order(document) {
            match name.get_ref().as_ref() {
                "packs" => {
                    let span = self.span(item.span());
                    let names = self.strings("packs", item).into_iter().map(|name| name.value).collect();
                    config.packs = Some(Set { value: names, span });
                }
                "rules" => config.rules = self.strings("rules", item),
                "fail-level" => config.fail_level = self.level("fail-level", item),
                "min-confidence" => config.min_confidence = self.share("min-confidence", item),
                "baseline" => config.baseline = self.string("baseline", item),
                "levels" => {
                    for (name, item) in self.document.entries("levels", item).unwrap_or_default() {
                        let rule = Set { value: name.get_ref().to_string(), span: self.span(name.span()) };
                        let level = self.level(&rule.value, item);
                        config.levels.extend(level.map(|level| (rule, level)));
                    }
                }
                "source" => {
                    for item in self.tables("source", item) {
                        config.sources.extend(self.source(item));
                    }
                }
                "allow" => {
                    for item in self.tables("allow", item) {
                        config.allow.extend(self.allow(item));
                    }
                }
                _ => self.document.unknown_key(name, &FILE_KEYS),
            }
        }
        config
    }

    fn source(&mut self, item: &Item<'s>) -> Option<SourceEntry> {
        let mut entry = SourceEntry::default();
        let mut path = None;
        for (name, item) in self.document.entries("source", item).unwrap_or_default() {
            match name.get_ref().as_ref() {
                "path" => path = self.string("path", item),
                "role" => entry.role = self.role(item),
                "date" => entry.date = self.day("date", item),
                "publisher" => entry.publisher = self.string("publisher", item),
                "rank" => entry.rank = self.number("rank", item),
                "derived-from" => entry.derived_from = self.string("derived-from", item),
                _ => self.document.unknown_key(name, &SOURCE_KEYS),
            }
        }
        if path.is_none() {
            self.missing(item, "[[source]]", "path", &["path"]);
        }
        Some(SourceEntry { path: path?, ..entry })
    }

    fn allow(&mut self, item: &Item<'s>) -> Option<Allow> {
        let mut entry = Allow { span: self.span(item.span()), ..Allow::default() };
        let (mut rule, mut reason, mut given) = (None, None, Vec::new());
        for (name, item) in self.document.entries("allow", item).unwrap_or_default() {
            given.push(name.get_ref().to_string());
            match name.get_ref().as_ref() {
                "rule" => rule = self.string("rule", item),
                "values" => {
                    entry.values = self.strings("values", item).into_iter().map(|value| value.value).collect();
                    if entry.values.is_empty() {
                        self.document.fault("wrong-type", item.span(), "`values` names no value".to_owned(), "");
                    }
                }
                "subject" => entry.subject = self.string("subject", item).map(|set| set.value),
                "reason" => reason = self.string("reason", item).filter(|reason| !reason.value.trim().is_empty()),
                "author" => entry.author = self.string("author", item).map(|set| set.value),
                "until" => entry.until = self.day("until", item).map(|set| set.value),
                _ => self.document.unknown_key(name, &ALLOW_KEYS),
            }
        }
        for key in ["rule", "values", "reason"] {
            if !given.iter().any(|name| name == key) {
                self.missing(item, "[[allow]]", key, &["rule", "values", "reason"]);
            }
        }
        Some(Allow { rule: rule?, reason: reason?.value, ..entry })
    }

    fn tables<'t>(&mut self, key: &str, item: &'t Item<'s>) -> Vec<&'t Item<'s>> {
        match item.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            _ => self.document.wrong_type(item, key, &format!("written as [[{key}]]")).unwrap_or_default(),
        }
    }

    fn string(&mut self, key: &str, item: &Item<'s>) -> Option<Set<String>> {
        let text = self.document.string(key, item)?;
        Some(Set { value: text.value.into_owned(), span: self.span(item.span()) })
    }

    /// A list of strings; a single string is a list of one.
    fn strings(&mut self, key: &str, item: &Item<'s>) -> Vec<Set<String>> {
        match item.get_ref() {
            DeValue::Array(items) => items.iter().filter_map(|item| self.string(key, item)).collect(),
            DeValue::String(_) => self.string(key, item).into_iter().collect(),
            _ => self.document.wrong_type(item, key, "a string or a list of strings").unwrap_or_default(),
        }
    }

    fn level(&mut self, key: &str, item: &Item<'s>) -> Option<Set<Option<Level>>> {
        let written = self.string(key, item)?;
        let Some(level) = level_of_name(&written.value) else {
            self.unknown_word(item, "level", &written.value, &LEVEL_NAMES);
            return None;
        };
        Some(Set { value: level, span: written.span })
    }

    fn role(&mut self, item: &Item<'s>) -> Option<Set<Role>> {
        let written = self.string("role", item)?;
        let role = match written.value.as_str() {
            "draft" => Role::Draft,
            "source" => Role::Source,
            other => {
                self.unknown_word(item, "role", other, &["draft", "source"]);
                return None;
            }
        };
        Some(Set { value: role, span: written.span })
    }

    /// A day as a string or as TOML writes dates.
    fn day(&mut self, key: &str, item: &Item<'s>) -> Option<Set<Day>> {
        let written = match item.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(day) => day.to_string(),
            _ => String::new(),
        };
        match Day::parse(&written) {
            Some(value) => Some(Set { value, span: self.span(item.span()) }),
            None => self.document.wrong_type(item, key, "a day, as in 2024-03-26"),
        }
    }

    fn number(&mut self, key: &str, item: &Item<'s>) -> Option<Set<u32>> {
        let number = match item.get_ref() {
            DeValue::Integer(number) => u32::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        match number {
            Some(value) => Some(Set { value, span: self.span(item.span()) }),
            None => self.document.wrong_type(item, key, "a whole number"),
        }
    }

    fn share(&mut self, key: &str, item: &Item<'s>) -> Option<Set<f64>> {
        let number: Option<f64> = match item.get_ref() {
            DeValue::Float(number) => number.as_str().parse().ok(),
            DeValue::Integer(number) => number.as_str().parse().ok(),
            _ => None,
        };
        match number.filter(|share| (0.0..=1.0).contains(share)) {
            Some(value) => Some(Set { value, span: self.span(item.span()) }),
            None => self.document.wrong_type(item, key, "a number from 0 to 1"),
        }
    }

    fn unknown_word(&mut self, item: &Item, what: &str, word: &str, known: &[&str]) {
        let message = format!("there is no {what} `{word}`");
        let fault = self.document.fault("unknown-value", item.span(), message, "");
        suggest(fault, word, known.iter().copied());
    }

    fn missing(&mut self, item: &Item, table: &str, key: &str, needed: &[&str]) {
        let message = format!("{table} has no `{key}`");
        let fault = self.document.fault("missing-key", item.span(), message, "");
        fault.help = Some(format!("it needs {}", needed.join(", ")));
    }

    fn span(&self, span: Range<usize>) -> Range<usize> {
        self.document.place(span).span
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;

    /// What is wrong with `text`: code, what the caret is under, and the help.
    fn faults(text: &str) -> Vec<(String, String, String)> {
        let told = read(&Source::new("crosscheck.toml", text)).err().map_or_else(Vec::new, |faults| faults.diagnostics);
        let fault = |fault: Diagnostic| {
            let under = text[fault.labels[0].span.clone()].to_owned();
            (fault.code, under, fault.help.unwrap_or_default())
        };
        told.into_iter().map(fault).collect()
    }

    #[test]
    fn faults_are_told_at_their_places() {
        for (text, expected) in [
            ("", &[][..]),
            ("\u{feff}fail-level = \"note\"", &[]),
            ("fail-levl = \"note\"", &[("unknown-key", "fail-levl", "did you mean `fail-level`?")]),
            ("fail-level = 3", &[("wrong-type", "3", "")]),
            ("fail-level = \"eror\"", &[("unknown-value", "\"eror\"", "did you mean `error`?")]),
            ("min-confidence = 7", &[("wrong-type", "7", "")]),
            ("levels = 1", &[("wrong-type", "1", "")]),
            ("[levels]\nnear-name = \"of\"", &[("unknown-value", "\"of\"", "did you mean `off`?")]),
            ("[[source]]\nrole = \"draft\"", &[("missing-key", "[[source]]", "it needs path")]),
            ("[source]\npath = \"a\"", &[("wrong-type", "[source]", "")]),
            ("[[source]]\npath = \"a\"\nrole = \"draf\"\nrnk = 1\ndate = 2024-13-01", &[("toml", "2024-13-01", "")]),
            (
                "[[source]]\npath = \"a\"\nrole = \"draf\"\nrnk = 1\nrank = -1\ndate = \"Monday\"",
                &[
                    ("unknown-value", "\"draf\"", "did you mean `draft`?"),
                    ("unknown-key", "rnk", "did you mean `rank`?"),
                    ("wrong-type", "-1", ""),
                    ("wrong-type", "\"Monday\"", ""),
                ],
            ),
            (
                "[[allow]]\nrule = \"x\"\nvalues = []",
                &[("missing-key", "[[allow]]", "it needs rule, values, reason"), ("wrong-type", "[]", "")],
            ),
        ] {
            let told = faults(text);
            let told: Vec<(&str, &str, &str)> =
                told.iter().map(|(code, under, help)| (code.as_str(), under.as_str(), help.as_str())).collect();
            assert_eq!(told, expected, "{text}");
        }
    }

    #[test]
    fn settings_are_read() {
        let text = "packs = [\"general\"]\nrules = \"a.toml\"\nfail-level = \"off\"\nmin-confidence = 0.5\n[levels]\n\
                    near-name = \"off\"\n[[source]]\npath = \"a/*.md\"\nrole = \"draft\"\ndate = 2024-03-26\nrank = 2\n\
                    [[allow]]\nrule = \"r\"\nvalues = [\"1\", \"2\"]\nreason = \"so\"\nuntil = \"2024-06-30\"\n";
        let config = read(&Source::new("crosscheck.toml", text)).expect("sound settings");
        assert_eq!(config.packs.map(|set| set.value), Some(vec!["general".to_owned()]));
        assert_eq!(config.rules[0].value, "a.toml");
        assert_eq!(config.fail_level.map(|set| set.value), Some(None));
        assert_eq!((config.levels[0].0.value.as_str(), config.levels[0].1.value), ("near-name", None));
        let source = &config.sources[0];
        assert_eq!(&text[source.path.span.clone()], "\"a/*.md\"");
        assert_eq!(source.role.as_ref().map(|set| set.value), Some(Role::Draft));
        assert_eq!(source.date.as_ref().map(|set| set.value.to_string()).as_deref(), Some("2024-03-26"));
        assert_eq!(source.rank.as_ref().map(|set| set.value), Some(2));
        assert_eq!(config.allow[0].values, ["1", "2"]);
        assert_eq!(config.allow[0].until.map(|day| day.to_string()).as_deref(), Some("2024-06-30"));
    }
}
