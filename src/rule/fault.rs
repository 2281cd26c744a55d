//! Every fault a rules file can have, one constructor each, so that one search lists every message.
//!
//! A fault names the exact bytes it is about and, where something known is spelt nearly alike, suggests it. Knows
//! nothing of how faults are found.

use super::keys::Table;
use crate::diagnostic::{Diagnostic, Level};
use crate::document::{self, Place};

fn fault(code: &str, place: &Place, headline: String, label: &str) -> Diagnostic {
    Diagnostic::error(code, headline, place.label(label))
}

/// Adds a second place to a fault.
fn and_at(mut fault: Diagnostic, place: &Place, label: &str) -> Diagnostic {
    fault.labels.push(place.label(label));
    fault
}

fn suggest<'a>(mut fault: Diagnostic, wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    document::suggest(&mut fault, wrong, known);
    fault
}

pub(super) fn missing_key(place: &Place, rule: &str, key: &str, why: &str) -> Diagnostic {
    fault("missing-key", place, format!("rule `{rule}` has no `{key}`"), "").with_help(why.to_owned())
}

pub(super) fn misplaced_key(place: &Place, key: &str, why: &str) -> Diagnostic {
    fault("misplaced-key", place, format!("`{key}` has no use here: {why}"), "has no use here")
}

pub(super) fn bad_name(place: &Place, name: &str) -> Diagnostic {
    let help = "use small letters, digits and hyphens, and start with a letter";
    fault("bad-name", place, format!("`{name}` cannot be a name"), "").with_help(help)
}

pub(super) fn unknown_pack(name: &str, known: &[&str]) -> Diagnostic {
    let fault = Diagnostic {
        code: "unknown-pack".to_owned(),
        level: Level::Error,
        headline: format!("there is no rule pack `{name}`"),
        labels: Vec::new(),
        notes: Vec::new(),
        help: None,
    };
    suggest(fault, name, known.to_vec())
}

pub(super) fn unknown_word(place: &Place, key: &str, word: &str, known: &[&str]) -> Diagnostic {
    let headline = match key {
        "value" => format!("there is no kind of value `{word}`"),
        "kind" => format!("there is no kind of check `{word}`"),
        "level" => format!("there is no level or verdict `{word}`"),
        _ => format!("`{key}` cannot be `{word}`"),
    };
    suggest(fault("unknown-word", place, headline, ""), word, known.to_vec())
}

pub(super) fn unknown_claim<'a>(place: &Place, claim: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let headline = format!("there is no claim `{claim}`");
    suggest(fault("unknown-claim", place, headline, "no loaded file has it under `[claim]`"), claim, known)
}

pub(super) fn wrong_operand(place: &Place, key: &str, claim: &str, wanted: &str, found: &str) -> Diagnostic {
    let headline = format!("`{key}` needs {wanted}, and `{claim}` reads {found}");
    fault("wrong-operand", place, headline, &format!("reads {found}"))
}

pub(super) fn cycle(place: &Place, check: &str, claim: &str, above: &str) -> Diagnostic {
    let headline = match claim == above {
        true => format!("check `{check}` holds `{claim}` against itself"),
        false => format!("check `{check}` closes a circle: `{claim}` stands above `{above}` already"),
    };
    fault("cycle", place, headline, "leads back to where it starts")
}

pub(super) fn bad_tolerance(place: &Place, tolerance: &str, kind: &str) -> Diagnostic {
    let headline = format!("`{tolerance}` is no tolerance for a {kind}");
    fault("bad-tolerance", place, headline, "")
        .with_help("write a share (`5 %`), or a length in the unit of the value (`2 days`, `10 km`, `1`)")
}

pub(super) fn nothing_to_extend(table: Table, place: &Place, name: &str, known: Vec<&str>) -> Diagnostic {
    let headline = format!("there is no {} `{name}` to extend", table.name());
    suggest(fault("nothing-to-extend", place, headline, "no loaded file has it"), name, known)
}

pub(super) fn duplicate(table: Table, place: &Place, first: &Place, name: &str) -> Diagnostic {
    let what = if table == Table::List { "word list" } else { "rule" };
    let headline = format!("{what} `{name}` is defined twice");
    let code = if table == Table::List { "duplicate-list" } else { "duplicate-rule" };
    and_at(fault(code, place, headline, "again here"), first, "first here").with_help(
        "give it another name, or say `extend = true` to add to the first or `override = true` to replace it",
    )
}

pub(super) fn unknown_list<'a>(place: &Place, list: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let headline = format!("there is no word list `{list}`");
    suggest(fault("unknown-list", place, headline, "no loaded file has it under `[list]`"), list, known)
}

pub(super) fn unknown_slot<'a>(place: &Place, slot: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let headline = format!("nothing in this rule reads a qualifier `{slot}`");
    suggest(fault("unknown-slot", place, headline, "no pattern fills it"), slot, known)
}

pub(super) fn unknown_placeholder<'a>(
    place: &Place,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    suggest(fault("unknown-placeholder", place, format!("a message cannot hold `{{{name}}}`"), ""), name, known)
}

pub(super) fn bad_pattern(place: &Place, what: &str) -> Diagnostic {
    fault("bad-pattern", place, format!("this pattern cannot be read: {what}"), what)
}

pub(super) fn empty_pattern(place: &Place, what: &str, written: &str) -> Diagnostic {
    let fault = fault("empty-pattern", place, format!("{what} without words"), "nothing to match");
    if written.trim().is_empty() { fault } else { fault.with_help(NEED_NOT_BE_WRITTEN) }
}

/// What is said of a place in a pattern that holds no words.
pub(super) fn no_words(written: &str) -> String {
    if written.trim().is_empty() { "no words here".to_owned() } else { format!("no words here; {NEED_NOT_BE_WRITTEN}") }
}

const NEED_NOT_BE_WRITTEN: &str = "articles, hyphens and quotation marks count nowhere and need not be written";

pub(super) fn never_matches(place: &Place, why: &str) -> Diagnostic {
    fault("never-matches", place, format!("this pattern never matches: {why}"), why)
}

pub(super) fn matches_everything(place: &Place, kind: &str) -> Diagnostic {
    fault("matches-everything", place, format!("this pattern takes every {kind} for an answer"), "no word beside it")
        .with_help("say what stands around the value, or write `about = \"context\"` without `read`")
}

pub(super) fn matches_empty(place: &Place) -> Diagnostic {
    fault("matches-empty", place, "this pattern matches the empty text".to_owned(), "all of it may be left out")
        .with_help("leave a word outside of `[ ]`")
}

pub(super) fn missing_words(place: &Place, list: &str) -> Diagnostic {
    fault("missing-key", place, format!("word list `{list}` has no `words`"), "")
}

pub(super) fn bad_regex(place: &Place, message: &str) -> Diagnostic {
    // The last line of the package's message says what is wrong; those before draw the place in characters.
    let what = message.lines().last().unwrap_or(message).trim().trim_start_matches("error: ");
    fault("bad-regex", place, format!("this regular expression cannot be read: {what}"), what)
}

pub(super) fn alias_twice(place: &Place, first: &Place, name: &str) -> Diagnostic {
    let headline = format!("`{name}` stands among the aliases twice");
    and_at(fault("alias-twice", place, headline, "again here"), first, "first here")
}

pub(super) fn alias_and_distinct(place: &Place, alias: &Place, name: &str, other: &str) -> Diagnostic {
    let headline = format!("`{name}` and `{other}` are said to be one and to be distinct");
    and_at(fault("alias-and-distinct", place, headline, "distinct here"), alias, "the same here")
}

pub(super) fn distinct_twice(place: &Place, first: &Place, name: &str) -> Diagnostic {
    let headline = format!("`{name}` is said to be distinct from itself");
    and_at(fault("distinct-twice", place, headline, "again here"), first, "first here")
}

pub(super) fn term_twice(place: &Place, first: &Place, term: &str) -> Diagnostic {
    let headline = format!("`{term}` stands in two classes of terms");
    and_at(fault("term-twice", place, headline, "again here"), first, "first here")
}
