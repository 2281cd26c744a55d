//! The JSON schema of rules files, with which editors of TOML complete keys and mark what is wrong while it is typed.
//!
//! Made from [`crate::rule::KEYS`], the table that reading follows, so that the two cannot part. It says which keys there
//! are and what is written behind them; what patterns mean, only loading tells. Draft 7, which such editors know.

use crate::rule::{Key, LEVEL_NAMES, Shape, Table, VERDICT_NAMES};
use serde_json::{Map, Value, json};
use std::io::{self, Write};

/// Names of rules, lists and qualifiers.
const NAME: &str = "^[a-z][a-z0-9-]*$";

/// Writes the schema.
pub fn write(output: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, &schema())?;
    writeln!(output)
}

fn schema() -> Value {
    let tables = Table::ALL.map(|table| (table.name().to_owned(), named(table)));
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "crosscheck rules",
        "type": "object",
        "additionalProperties": false,
        "properties": Map::from_iter(tables),
    })
}

/// Tables of one kind by their names.
fn named(table: Table) -> Value {
    let keys: Map<String, Value> = table.keys().map(|key| (key.name.to_owned(), described(key))).collect();
    let with_keys = json!({ "type": "object", "additionalProperties": false, "properties": keys });
    let entry = match table {
        Table::List => json!({ "anyOf": [groups(), with_keys] }),
        Table::Claim | Table::Check => with_keys,
    };
    json!({
        "description": table.meaning(),
        "type": "object",
        "propertyNames": { "pattern": NAME },
        "additionalProperties": entry,
    })
}

fn described(key: &Key) -> Value {
    let mut written = shape(key.shape);
    if let Value::Object(keys) = &mut written {
        keys.insert("description".to_owned(), json!(key.meaning));
    }
    written
}

fn shape(shape: Shape) -> Value {
    match shape {
        Shape::Text => json!({ "type": "string" }),
        Shape::Texts => texts(),
        Shape::Groups => groups(),
        Shape::Pairs => json!({ "type": "array", "items": pair() }),
        Shape::Cases => json!({ "type": "array", "items": { "anyOf": [{ "type": "string" }, pair()] } }),
        Shape::Slots => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::OneOf(words) => json!({ "enum": words }),
        Shape::SomeOf(words) => {
            json!({ "anyOf": [{ "enum": words }, { "type": "array", "items": { "enum": words } }] })
        }
        Shape::Levels => {
            let verdicts = VERDICT_NAMES.map(|name| (name.to_owned(), json!({ "enum": LEVEL_NAMES })));
            let by_verdict =
                json!({ "type": "object", "additionalProperties": false, "properties": Map::from_iter(verdicts) });
            json!({ "anyOf": [{ "enum": LEVEL_NAMES }, by_verdict] })
        }
    }
}

fn texts() -> Value {
    json!({ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] })
}

fn groups() -> Value {
    let table = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["words"],
        "properties": { "words": texts(), "source": { "type": "string" } },
    });
    json!({ "type": "array", "items": { "anyOf": [texts(), table] } })
}

fn pair() -> Value {
    json!({ "type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 2 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::KEYS;

    #[test]
    fn every_key_stands_in_the_schema_with_its_meaning() {
        let schema = schema();
        for key in &KEYS {
            for table in key.tables {
                let entry = &schema["properties"][table.name()]["additionalProperties"];
                let properties = entry.get("properties").unwrap_or(&entry["anyOf"][1]["properties"]);
                assert_eq!(properties[key.name]["description"], key.meaning, "{} {}", table.name(), key.name);
            }
        }
    }
}
