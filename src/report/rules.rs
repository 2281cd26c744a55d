//! Rules for whoever wants to know them: a list, one in full, and what one of them means.

use super::table::{self, Part};
use super::wording::{counted, listed, one_line, wrapped};
use crate::finding::Verdict;
use crate::value::Kind;
use crate::view::RuleView;
use serde::Serialize;
use std::io::{self, Write};

/// What stands before the texts of an explanation.
const INDENT: &str = "  ";

/// Writes a table for each pack and file: name, kind, level and question.
pub fn write_table(output: &mut dyn Write, rules: &[RuleView], width: usize) -> io::Result<()> {
    let mut parts: Vec<Part<4>> = Vec::new();
    for rule in rules {
        let row = [rule.name.clone(), rule.kind_name.to_owned(), rule.level.to_owned(), question(rule)];
        match parts.iter_mut().find(|part| part.name == rule.origin) {
            Some(part) => part.rows.push(row),
            None => parts.push(Part { name: rule.origin.clone(), rows: vec![row] }),
        }
    }
    table::write(output, width, ["RULE", "KIND", "LEVEL", "QUESTION"], parts)
}

fn question(rule: &RuleView) -> String {
    match rule.asks.is_empty() {
        true => "the words around decide what is compared".to_owned(),
        false => rule.asks.clone(),
    }
}

/// What one rule did in a run.
#[derive(Clone, Debug)]
pub struct Cost {
    /// The rule.
    pub rule: String,
    /// The pack or file it comes from.
    pub origin: String,
    /// How many answers it read.
    pub reads: usize,
    /// The microseconds that it took by itself, if that is asked for.
    pub time: Option<f64>,
}

/// Writes what each rule read, the slowest first where times are told, and then the rules that read nothing.
pub fn write_costs(output: &mut dyn Write, costs: &[Cost], width: usize) -> io::Result<()> {
    let has_times = costs.iter().any(|cost| cost.time.is_some());
    let mut told: Vec<&Cost> = costs.iter().filter(|cost| has_times || cost.reads > 0).collect();
    let by_time = |a: &&Cost, b: &&Cost| b.time.unwrap_or(0.0).total_cmp(&a.time.unwrap_or(0.0));
    told.sort_by(|a, b| by_time(a, b).then(b.reads.cmp(&a.reads)));
    // Below a tenth nothing is measured but the clock.
    let figure = |time: f64| if time < 0.1 { "< 0.1".to_owned() } else { format!("{time:.1}") };
    let time = |cost: &Cost| cost.time.map_or_else(String::new, figure);
    let row = |cost: &&Cost| [cost.rule.clone(), cost.origin.clone(), cost.reads.to_string(), time(cost)];
    let part = Part { name: String::new(), rows: told.iter().map(row).collect() };
    let head = ["RULE", "FROM", "READS", if has_times { "MICROSECONDS" } else { "" }];
    table::write(output, width, head, vec![part])?;
    let silent: Vec<&str> = costs.iter().filter(|cost| cost.reads == 0).map(|cost| cost.rule.as_str()).collect();
    match silent.is_empty() {
        true => writeln!(output, "Every rule read something."),
        false => {
            let read = counted(silent.len(), "rule read nothing", "rules read nothing");
            wrapped(&format!("{read}: {}", listed(&silent)), width)
                .iter()
                .try_for_each(|line| writeln!(output, "{line}"))
        }
    }
}

/// A rule as programs read it.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct WireRule<'a> {
    rule: &'a str,
    from: &'a str,
    kind: &'static str,
    level: &'static str,
    asks: &'a str,
    same_when: &'a [String],
    examples: usize,
}

/// Writes one rule a line.
pub fn write_lines(output: &mut dyn Write, rules: &[RuleView]) -> io::Result<()> {
    for rule in rules {
        serde_json::to_writer(&mut *output, &wire(rule))?;
        writeln!(output)?;
    }
    Ok(())
}

/// Writes all rules as one list.
pub fn write_list(output: &mut dyn Write, rules: &[RuleView]) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, &rules.iter().map(wire).collect::<Vec<_>>())?;
    writeln!(output)
}

fn wire(rule: &RuleView) -> WireRule<'_> {
    WireRule {
        rule: &rule.name,
        from: &rule.origin,
        kind: rule.kind_name,
        level: rule.level,
        asks: &rule.asks,
        same_when: &rule.same_when,
        examples: rule.examples,
    }
}

/// Writes a rule with the table that its file has of it.
pub fn write_one(output: &mut dyn Write, rule: &RuleView, table: &str) -> io::Result<()> {
    writeln!(output, "# from {}", rule.origin)?;
    writeln!(output, "{table}")
}

/// Writes what a rule means, by example, and what to do about its findings.
pub fn write_meaning(output: &mut dyn Write, rule: &RuleView, width: usize) -> io::Result<()> {
    let room = width.saturating_sub(INDENT.len());
    writeln!(output, "{} ({}, from {})\n", rule.name, rule.level, rule.origin)?;
    paragraph(output, &meaning(rule), room)?;
    for (heading, texts) in [
        (if rule.clash.len() == 1 { "This cannot be:" } else { "These contradict each other:" }, &rule.clash),
        (if rule.agree.len() == 1 { "This can:" } else { "These agree:" }, &rule.agree),
        ("This is passed over:", &rule.ignore.iter().cloned().collect()),
    ] {
        if !texts.is_empty() {
            writeln!(output, "\n{heading}")?;
            texts.iter().try_for_each(|text| paragraph(output, text, room))?;
        }
    }
    writeln!(output, "\nWhat to do:")?;
    paragraph(output, rule.explain.as_deref().unwrap_or_else(|| advice(rule.kind)), room)?;
    rule.url.iter().try_for_each(|url| writeln!(output, "\nMore: {}", one_line(url)))
}

/// Writes what a verdict means and what to do about it.
pub fn write_verdict(output: &mut dyn Write, verdict: Verdict, width: usize) -> io::Result<()> {
    let (meaning, advice) = match verdict {
        Verdict::Conflict => ("Two texts say things that cannot both be true.", "Look it up."),
        Verdict::Internal => ("One text contradicts itself.", "Look it up, and look at the headline as well."),
        Verdict::PossibleConflict => (
            "Two texts say things that cannot both be true if they mean the same, which is likely but not said outright.",
            "Read both passages.",
        ),
        Verdict::Superseded => (
            "A figure that grows, such as a toll: the later text says more.",
            "Take the later figure, and give its day.",
        ),
        Verdict::Unsupported => (
            "A draft says what no source says, neither outright nor as the outcome of a small sum.",
            "Find the source, and put it beside the others; or mend the draft after the nearest that a source says.",
        ),
    };
    let room = width.saturating_sub(INDENT.len());
    writeln!(output, "{} (a verdict)\n", verdict.name())?;
    paragraph(output, meaning, room)?;
    writeln!(output, "\nWhat to do:")?;
    paragraph(output, advice, room)
}

fn meaning(rule: &RuleView) -> String {
    let question = match (rule.kind, rule.asks.is_empty()) {
        (None, _) => format!("It holds claims against each other: {}", rule.asks),
        (Some(_), true) => format!("It compares every {} with those that stand in like surroundings.", rule.kind_name),
        (Some(_), false) => format!("It compares the answers to one question: {}", rule.asks),
    };
    let apart = match rule.same_when.as_slice() {
        [] => String::new(),
        names => format!(" Answers that name another {} are kept apart.", listed(names)),
    };
    let proof = match rule.examples {
        0 => String::new(),
        count => format!(" {} it.", counted(count, "example proves", "examples prove")),
    };
    format!("{question}{apart}{proof}")
}

/// What an editor does about values of this kind that contradict each other.
fn advice(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Name) => {
            "Check the spelling with the person, the body or its own publications. Majority is no proof: the one text \
             that differs may be the one that looked it up."
        }
        Some(Kind::Quote) => {
            "Go back to the recording, the transcript or the statement. What was not said in these words does not \
             belong between quotation marks."
        }
        Some(Kind::Date) => {
            "Look at a calendar and at the document. Mind texts of another day: their `Monday` or `last month` may be \
             another one; give each text its day in front matter or with --date."
        }
        Some(Kind::Wording | Kind::Term) => {
            "Read both sentences in full. One of them says what the other denies; the origin of the report decides."
        }
        None => "Work it out again. One of the figures, dates or names is wrong, or they belong to different things.",
        Some(_) => {
            "Look the figure up where it comes from: the document, the statement, the count. If both are right, they \
             answer two questions (another day, a part of the whole, another place), and the text should say which."
        }
    }
}

fn paragraph(output: &mut dyn Write, text: &str, room: usize) -> io::Result<()> {
    wrapped(text, room).iter().try_for_each(|line| writeln!(output, "{INDENT}{line}"))
}
