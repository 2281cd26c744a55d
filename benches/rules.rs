//! What rules cost: loading and compiling three hundred of them (less than 15 ms), and a run under thirty and three
//! hundred of them on the same texts (less than twice the time).
//!
//! The rules are made up of everyday nouns and verbs, so that some of their words stand in any text: rules about words
//! that never occur would cost nothing.

use crosscheck::check::check;
use crosscheck::rule::RuleSet;
use crosscheck::source::Source;
use divan::Bencher;
use std::path::Path;

fn main() {
    divan::main();
}

/// Compiling so many rules beside the shipped ones; with eighty there are three hundred in all.
#[divan::bench(args = [0, 30, 80, 300])]
fn load(bencher: Bencher<'_, '_>, count: usize) {
    let file = rules_of_a_desk(count);
    bencher.bench(|| RuleSet::load(&[], vec![file.clone()]));
}

/// A run over all worlds under so many rules beside the shipped ones.
#[divan::bench(args = [0, 30, 300])]
fn run(bencher: Bencher<'_, '_>, count: usize) {
    let rules = RuleSet::load(&[], vec![rules_of_a_desk(count)]).unwrap_or_default();
    let sources = sources();
    bencher.bench(|| check(sources.clone(), &rules));
}

const NOUNS: [&str; 40] = [
    "boats", "ships", "crews", "towns", "roads", "bridges", "schools", "houses", "fires", "storms", "patients",
    "doctors", "voters", "seats", "votes", "parties", "mayors", "judges", "trials", "banks", "shares", "prices",
    "jobs", "workers", "plants", "trucks", "trains", "flights", "pilots", "soldiers", "shells", "hostages", "camps",
    "tents", "meals", "books", "matches", "players", "people", "records",
];

const VERBS: [&str; 36] = [
    "sank",
    "killed",
    "hurt",
    "rescued",
    "flooded",
    "burned",
    "closed",
    "opened",
    "built",
    "sold",
    "bought",
    "raised",
    "cut",
    "hired",
    "fired",
    "charged",
    "jailed",
    "freed",
    "arrested",
    "tried",
    "elected",
    "won",
    "lost",
    "signed",
    "launched",
    "hit",
    "missed",
    "destroyed",
    "seized",
    "returned",
    "crossed",
    "reached",
    "left",
    "joined",
    "stole",
    "accessed",
];

const KINDS: [&str; 6] = ["count", "date", "money", "percent", "name", "count"];

/// A rules file of so many rules, no two alike.
fn rules_of_a_desk(count: usize) -> Source {
    let rules = (0..count).map(|number| {
        let (noun, other) = (NOUNS[number % NOUNS.len()], NOUNS[(number * 11 + 3) % NOUNS.len()]);
        let verb = VERBS[(number * 7 + number / VERBS.len()) % VERBS.len()];
        let kind = KINDS[number % KINDS.len()];
        let read = match kind {
            "name" => {
                format!("\"{verb} … {{value: <Capital> [<Capital>]}}\", \"{noun} (of|in|near) {{value: <Capital>}}\"")
            }
            "count" => format!(
                "\"{{value}} [@nationality] {noun}\", \"({verb}|un{verb}) … {{value}} (men|women|{other})\", \
                 \"{{value}} {other} … {{what: ({verb}|{noun})}}\""
            ),
            _ => format!("\"{noun} … {verb} … {{value}}\", \"{verb} … (in|on|by|for|at) {{value}}\""),
        };
        format!(
            "[claim.rule-{number}]\nasks = \"Which {noun} were {verb}?\"\nvalue = \"{kind}\"\nread = [{read}]\n\
             where = {{ land = \"@country\" }}\nsame-when = [\"land\"]\nmessage = \"{{a}} or {{b}}[ in {{land}}]\"\n"
        )
    });
    Source::new("desk.toml", rules.collect::<String>())
}

/// The sources of all example worlds, in order.
fn sources() -> Vec<Source> {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let worlds = ["earnings", "flood", "hackers"].map(|world| examples.join(world).join("sources"));
    let entries = worlds.iter().flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten());
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        Source::new(path.display().to_string(), std::fs::read_to_string(path).unwrap_or_default())
    };
    paths.iter().map(read).collect()
}
