//! Lines of a batch to sources: one story, or one text, a line.
//!
//! Read key by key rather than through derived shapes, so that a fault is told in the words of the line
//! (`sources[1].date` is no day) and the story's own `id` can be given back with it. Keys that are not known are passed
//! over: annotated data can be fed as it is.

use super::input::dated;
use crate::calendar::Day;
use crate::source::{Role, Source};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// What one line asks, with the name it wants the answer under.
#[derive(Debug)]
pub(super) struct Asked<T> {
    pub(super) id: Value,
    pub(super) what: T,
}

/// Why a line cannot be answered.
#[derive(Debug, PartialEq)]
pub(super) struct LineFault {
    /// The line's `id`, null where it has none.
    pub(super) id: Value,
    /// What is wrong with it.
    pub(super) message: String,
}

/// Reads `{"id":…,"sources":[{"name":…,"text":…,"date":…?,"role":…?,"publisher":…?}]}`. Texts that state no day get
/// `date`.
pub(super) fn sources(line: &str, date: Option<Day>) -> Result<Asked<Vec<Source>>, LineFault> {
    asked(line, |keys| {
        let Value::Array(items) = required(keys, "sources", "")? else {
            return Err("`sources` is not a list".to_owned());
        };
        let mut names = BTreeSet::new();
        let mut sources = Vec::with_capacity(items.len());
        for (number, item) in items.into_iter().enumerate() {
            let source = source(item, &format!("sources[{number}]"), date)?;
            if !names.insert(source.name.clone()) {
                return Err(format!("two sources are named `{}`", source.name));
            }
            sources.push(source);
        }
        Ok(sources)
    })
}

/// Reads `{"id":…,"input":…,"reference_date":…?}`. A text that states no day gets `date`.
pub(super) fn text(line: &str, date: Option<Day>) -> Result<Asked<Source>, LineFault> {
    asked(line, |keys| {
        let text = string(required(keys, "input", "")?, "input")?;
        let stated = day(keys, "reference_date", "")?;
        Ok(dated(Source { date: stated, ..Source::new("", text) }, date))
    })
}

fn asked<T>(line: &str, read: impl Fn(&mut Map<String, Value>) -> Result<T, String>) -> Result<Asked<T>, LineFault> {
    let fault = |id, message| LineFault { id, message };
    let value: Value = serde_json::from_str(line).map_err(|error| fault(Value::Null, not_json(&error)))?;
    let Value::Object(mut keys) = value else {
        return Err(fault(Value::Null, "the line is no JSON object (`{…}`)".to_owned()));
    };
    let id = required(&mut keys, "id", "").map_err(|message| fault(Value::Null, message))?;
    match read(&mut keys) {
        Ok(what) => Ok(Asked { id, what }),
        Err(message) => Err(fault(id, message)),
    }
}

fn source(item: Value, place: &str, date: Option<Day>) -> Result<Source, String> {
    let Value::Object(mut keys) = item else {
        return Err(format!("`{place}` is no JSON object (`{{…}}`)"));
    };
    let inside = format!("{place}.");
    let name = string(required(&mut keys, "name", &inside)?, &format!("{inside}name"))?;
    let text = string(required(&mut keys, "text", &inside)?, &format!("{inside}text"))?;
    let stated = day(&mut keys, "date", &inside)?;
    let role = match optional_string(&mut keys, "role", &inside)?.as_deref() {
        None => None,
        Some("draft") => Some(Role::Draft),
        Some("source") => Some(Role::Source),
        Some(other) => return Err(format!("`{inside}role` is `{other}`; a role is draft or source")),
    };
    let publisher = optional_string(&mut keys, "publisher", &inside)?;
    Ok(dated(Source { date: stated, role, publisher, ..Source::new(name, text) }, date))
}

/// Takes `key` out; `inside` is the way to it, for the message.
fn required(keys: &mut Map<String, Value>, key: &str, inside: &str) -> Result<Value, String> {
    keys.remove(key).ok_or_else(|| format!("`{inside}{key}` is missing"))
}

fn string(value: Value, place: &str) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text),
        _ => Err(format!("`{place}` is not a text (`\"…\"`)")),
    }
}

/// A key that is left out and one that is null say the same.
fn optional_string(keys: &mut Map<String, Value>, key: &str, inside: &str) -> Result<Option<String>, String> {
    match keys.remove(key) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => string(value, &format!("{inside}{key}")).map(Some),
    }
}

fn day(keys: &mut Map<String, Value>, key: &str, inside: &str) -> Result<Option<Day>, String> {
    let Some(text) = optional_string(keys, key, inside)? else { return Ok(None) };
    Day::parse(&text).map(Some).ok_or_else(|| format!("`{inside}{key}` is `{text}`, which is no day (2024-03-26)"))
}

/// The parser's own words, without its line number, which is always one.
fn not_json(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    format!("the line is not JSON: {message} (column {})", error.column())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn faults_of_a_line_are_told_with_its_id() {
        for (line, id, message) in [
            ("{", json!(null), "the line is not JSON: EOF while parsing an object (column 1)"),
            ("[1]", json!(null), "the line is no JSON object (`{…}`)"),
            (r#"{"sources":[]}"#, json!(null), "`id` is missing"),
            (r#"{"id":"a"}"#, json!("a"), "`sources` is missing"),
            (r#"{"id":1,"sources":{}}"#, json!(1), "`sources` is not a list"),
            (r#"{"id":1,"sources":["x"]}"#, json!(1), "`sources[0]` is no JSON object (`{…}`)"),
            (r#"{"id":1,"sources":[{"name":"a"}]}"#, json!(1), "`sources[0].text` is missing"),
            (r#"{"id":1,"sources":[{"name":"a","text":7}]}"#, json!(1), "`sources[0].text` is not a text (`\"…\"`)"),
            (
                r#"{"id":1,"sources":[{"name":"a","text":"","date":"Monday"}]}"#,
                json!(1),
                "`sources[0].date` is `Monday`, which is no day (2024-03-26)",
            ),
            (
                r#"{"id":1,"sources":[{"name":"a","text":"","role":"witness"}]}"#,
                json!(1),
                "`sources[0].role` is `witness`; a role is draft or source",
            ),
            (
                r#"{"id":1,"sources":[{"name":"a","text":""},{"name":"a","text":""}]}"#,
                json!(1),
                "two sources are named `a`",
            ),
        ] {
            let read = sources(line, None).map(|asked| asked.what.len());
            assert_eq!(read.err(), Some(LineFault { id, message: message.to_owned() }), "{line}");
        }
    }

    #[test]
    fn a_story_is_read_and_unknown_keys_are_passed_over() {
        let line = r#"{"label":1,"id":[2],"sources":[{"name":"a.md","text":"One.","role":"draft","date":null,"x":0,
            "publisher":"Post"},{"name":"b","text":"Two.","date":"2024-03-26T08:00:00Z"}]}"#;
        let asked = sources(line, Day::parse("2020-01-01")).expect("a sound line");
        assert_eq!(asked.id, json!([2]));
        let read: Vec<_> = asked
            .what
            .iter()
            .map(|source| {
                (source.name.as_str(), source.text.as_str(), source.role, source.date.map(|day| day.to_string()))
            })
            .collect();
        assert_eq!(
            read,
            [
                ("a.md", "One.", Some(Role::Draft), Some("2020-01-01".to_owned())),
                ("b", "Two.", None, Some("2024-03-26".to_owned()))
            ]
        );
        assert_eq!(asked.what[0].publisher.as_deref(), Some("Post"));
    }

    #[test]
    fn a_text_is_read() {
        let asked = text(r#"{"id":"x","input":"Seven.","reference_date":"2024-03-26"}"#, None).expect("a sound line");
        assert_eq!(
            (asked.what.text.as_str(), asked.what.date.map(|day| day.to_string()).as_deref()),
            ("Seven.", Some("2024-03-26"))
        );
        let fault = text(r#"{"id":"x","input":null}"#, None).expect_err("no text");
        assert_eq!(fault.message, "`input` is not a text (`\"…\"`)");
    }
}
