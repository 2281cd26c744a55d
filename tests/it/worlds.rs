//! Small worlds: every folder of `examples/` with an `expected.json` is checked by the built binary and its findings
//! are held against what a careful fact-checker would want.
//!
//! A contradiction counts as found when one finding has claims on two different sides that overlap passages of two
//! different expected sides. Passages that agree, or that speak of different things, must not be set against each
//! other, and nothing else may be found. What is known to go wrong today is listed as `not_yet` and asserted to go
//! wrong still, so that its repair is noticed.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is expected of a world, as its `expected.json` says it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    #[serde(rename = "world")]
    name: String,
    #[serde(rename = "about")]
    _about: String,
    contradictions: Vec<Opposed>,
    superseded: Vec<Opposed>,
    agreements: Vec<Silent>,
    distinct: Vec<Silent>,
    /// Contradictions that may be found or not.
    optional: Vec<Opposed>,
    /// Items of any list that crosscheck gets wrong today.
    not_yet: Vec<String>,
}

/// Passages on sides that exclude each other.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Opposed {
    id: String,
    kind: String,
    sides: Vec<Vec<Passage>>,
}

/// Passages that must not be set against each other.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Silent {
    id: String,
    kind: String,
    claims: Vec<Passage>,
}

/// A value, and words around it that stand once in the source.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Passage {
    source: String,
    anchor: String,
    value: String,
}

/// The part of `crosscheck-report/1` that is looked at here.
#[derive(Deserialize)]
struct Report {
    findings: Vec<Finding>,
}

#[derive(Deserialize)]
struct Finding {
    rule: String,
    verdict: String,
    sides: Vec<Side>,
}

#[derive(Deserialize)]
struct Side {
    claims: Vec<Claim>,
}

#[derive(Deserialize)]
struct Claim {
    source: String,
    start: usize,
    end: usize,
    text: String,
}

/// A place in a source of the world, by file name and bytes.
struct Place {
    source: String,
    span: Range<usize>,
}

/// A world on disk.
struct World {
    folder: PathBuf,
    expected: Expected,
}

#[test]
fn worlds_are_marked_soundly() {
    let problems: Vec<String> = worlds().iter().flat_map(unsound_marks).collect();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn worlds_are_judged_as_expected() {
    let problems: Vec<String> = worlds().iter().flat_map(wrong_judgements).collect();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// All worlds, by name.
fn worlds() -> Vec<World> {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let entries = std::fs::read_dir(&examples).expect("there is a folder of examples");
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be listed").path()).collect();
    folders.retain(|folder| folder.join("expected.json").is_file());
    folders.sort();
    assert!(!folders.is_empty(), "no world in {}", examples.display());
    folders.into_iter().map(World::read).collect()
}

/// Faults of the marks themselves: passages that cannot be found, names used twice.
fn unsound_marks(world: &World) -> Vec<String> {
    let expected = &world.expected;
    let mut problems = Vec::new();
    let mut ids = BTreeSet::new();
    let opposed = expected.contradictions.iter().chain(&expected.superseded).chain(&expected.optional);
    let opposed = opposed.map(|item| (&item.id, item.sides.len(), item.sides.iter().flatten().collect::<Vec<_>>()));
    let silent = expected.agreements.iter().chain(&expected.distinct);
    let silent = silent.map(|item| (&item.id, item.claims.len(), item.claims.iter().collect::<Vec<_>>()));
    for (id, parts, passages) in opposed.chain(silent) {
        if !ids.insert(id) {
            problems.push(format!("{}: two items are named `{id}`", expected.name));
        }
        if parts < 2 {
            problems.push(format!("{}: `{id}` needs two sides or claims to compare", expected.name));
        }
        for passage in passages {
            let in_source = world.text(&passage.source).matches(&passage.anchor).count();
            let in_anchor = passage.anchor.matches(&passage.value).count();
            if in_source != 1 || in_anchor != 1 {
                problems.push(format!(
                    "{}: `{id}`: `{}` stands {in_source} times in {}, and `{}` {in_anchor} times in it",
                    expected.name, passage.anchor, passage.source, passage.value
                ));
            }
        }
    }
    for id in expected.not_yet.iter().filter(|id| !ids.contains(id)) {
        problems.push(format!("{}: `not_yet` names `{id}`, which is no item", expected.name));
    }
    problems
}

/// Runs crosscheck on a world and says what it got wrong.
fn wrong_judgements(world: &World) -> Vec<String> {
    let expected = &world.expected;
    let findings = world.findings();
    let (superseded, conflicts): (Vec<_>, Vec<_>) =
        findings.iter().enumerate().partition(|(_, finding)| finding.verdict == "superseded");
    let mut explained = BTreeSet::new();
    let mut problems = Vec::new();
    let mut judge = |id: &str, is_right: bool, problem: String| {
        let is_known = expected.not_yet.iter().any(|known| known == id);
        match (is_right, is_known) {
            (false, false) => problems.push(format!("{}: {problem}", expected.name)),
            (true, true) => problems.push(format!("{}: `{id}` is right now; take it off `not_yet`", expected.name)),
            _ => {}
        }
    };

    for (items, findings, what) in [
        (&expected.contradictions, &conflicts, "contradiction"),
        (&expected.superseded, &superseded, "superseded figure"),
    ] {
        for item in items {
            let found = crossing(findings, &world.groups_of_sides(item));
            let problem = format!("missed the {what} `{}` ({})\n{}", item.id, item.kind, item.drawn());
            judge(&item.id, !found.is_empty(), problem);
            explained.extend(found);
        }
    }
    for item in &expected.optional {
        explained.extend(crossing(&conflicts, &world.groups_of_sides(item)));
    }
    for (items, what) in [(&expected.agreements, "agree"), (&expected.distinct, "speak of different things")] {
        for item in items {
            let groups: Vec<Vec<Place>> = item.claims.iter().map(|claim| vec![world.place(claim)]).collect();
            let mut found = crossing(&conflicts, &groups);
            found.extend(crossing(&superseded, &groups));
            found.retain(|index| !explained.contains(index));
            let drawn: String = found.iter().map(|index| findings[*index].drawn()).collect();
            let problem =
                format!("set passages against each other that {what}: `{}` ({})\n{drawn}", item.id, item.kind);
            judge(&item.id, found.is_empty(), problem);
            explained.extend(found);
        }
    }
    for (index, finding) in findings.iter().enumerate().filter(|(index, _)| !explained.contains(index)) {
        let item = expected
            .superseded
            .iter()
            .find(|item| finding.verdict != "superseded" && crosses(finding, &world.groups_of_sides(item)));
        let hint = item.map_or(String::new(), |item| format!(" (`{}` is superseded, no conflict)", item.id));
        problems.push(format!("{}: finding {index} is not expected{hint}\n{}", expected.name, finding.drawn()));
    }
    problems
}

/// The numbers of those findings that set two different groups of places against each other.
fn crossing(findings: &[(usize, &Finding)], groups: &[Vec<Place>]) -> Vec<usize> {
    findings.iter().filter(|(_, finding)| crosses(finding, groups)).map(|(index, _)| *index).collect()
}

/// True when claims on two different sides of `finding` overlap places of two different groups.
fn crosses(finding: &Finding, groups: &[Vec<Place>]) -> bool {
    let touched = |side: &Side| -> BTreeSet<usize> {
        let touches =
            |group: &Vec<Place>| side.claims.iter().any(|claim| group.iter().any(|place| claim.overlaps(place)));
        (0..groups.len()).filter(|index| touches(&groups[*index])).collect()
    };
    let touched: Vec<BTreeSet<usize>> = finding.sides.iter().map(touched).collect();
    touched.iter().enumerate().any(|(at, one)| {
        touched[at + 1..].iter().any(|other| one.iter().any(|group| other.iter().any(|another| group != another)))
    })
}

impl World {
    fn read(folder: PathBuf) -> Self {
        let path = folder.join("expected.json");
        let text = std::fs::read_to_string(&path).expect("the expectations can be read");
        let expected = serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        Self { folder, expected }
    }

    fn text(&self, source: &str) -> String {
        let path = self.folder.join("sources").join(source);
        std::fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
    }

    /// What the built binary finds.
    fn findings(&self) -> Vec<Finding> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
        command.arg("check").arg(self.folder.join("sources")).args(["--format", "json"]);
        let rules = self.folder.join("rules.toml");
        if rules.is_file() {
            command.arg("--rules").arg(rules);
        }
        let output = command.output().expect("the binary can be run");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(0 | 1)), "{}: {}\n{errors}", self.expected.name, output.status);
        let report: Report = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|fault| panic!("{}: the report is not as documented: {fault}", self.expected.name));
        report.findings
    }

    fn place(&self, passage: &Passage) -> Place {
        let text = self.text(&passage.source);
        let anchor = text.find(&passage.anchor).expect("the marks are sound, another test says so");
        let start = anchor + passage.anchor.find(&passage.value).expect("as above");
        Place { source: passage.source.clone(), span: start..start + passage.value.len() }
    }

    fn groups_of_sides(&self, item: &Opposed) -> Vec<Vec<Place>> {
        item.sides.iter().map(|side| side.iter().map(|passage| self.place(passage)).collect()).collect()
    }
}

impl Claim {
    fn file_name(&self) -> &str {
        self.source.rsplit(['/', '\\']).next().unwrap_or(&self.source)
    }

    fn overlaps(&self, place: &Place) -> bool {
        self.file_name() == place.source && self.start < place.span.end && place.span.start < self.end
    }
}

impl Opposed {
    /// Its passages, a line each, for a reader of a failed test.
    fn drawn(&self) -> String {
        let mut drawn = String::new();
        for (number, side) in (1..).zip(&self.sides) {
            for passage in side {
                let marked = passage.anchor.replacen(&passage.value, &format!("[{}]", passage.value), 1);
                writeln!(drawn, "    side {number}  {}: {marked}", passage.source).expect("a string takes all");
            }
        }
        drawn
    }
}

impl Finding {
    /// Its claims, a line each, for a reader of a failed test.
    fn drawn(&self) -> String {
        let mut drawn = format!("    {} of rule {}\n", self.verdict, self.rule);
        for (number, side) in (1..).zip(&self.sides) {
            for claim in &side.claims {
                writeln!(drawn, "    side {number}  {}: [{}]", claim.file_name(), claim.text)
                    .expect("a string takes all");
            }
        }
        drawn
    }
}
