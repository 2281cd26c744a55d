//! One sample report, made by hand so that no reader or rule can move it, in every form it can be written in.

use crate::golden;
use crosscheck::calendar::Day;
use crosscheck::check::Report;
use crosscheck::diagnostic::{Diagnostic, Label, Level};
use crosscheck::finding::{Finding, Passage, Side, Verdict};
use crosscheck::report::json::{self, Layout};
use crosscheck::report::{Canvas, Colour, Ending, claims, faults, graph, text};
use crosscheck::source::{Role, Source};
use crosscheck::value::Kind;
use crosscheck::view::{ClaimView, EdgeView, GraphView};
use std::ops::Range;

const HERALD: &str = "\
Bridge closes for repairs

The Önde bridge, which opened to traffic on 4 May 1932 after six years of work and at a cost that the town council of \
the day called ruinous, will close in the spring while 14 of its piers are strengthened, the harbour board said on \
Monday.
“We will not close the footpath before the summer,” the board's engineer Mara Lindqvist said.
";

const COURIER: &str = "\u{feff}Repairs will shut the Önde bridge, built in 1934, for most of a year.\r
Eleven piers need work. Some 200 people signed a petition.\r
\"We will close the footpath before the summer,\" said Mara Lindqvist, an engineer.\r
";

const LEDGER: &str = "# In short\n\nThe Önde bridge (opened 1932) closes. 240 names stand under a petition.\n";

fn sources() -> Vec<Source> {
    vec![
        Source { date: Day::new(2024, 3, 25), ..Source::new("courier.txt", COURIER) },
        Source { role: Some(Role::Draft), ..Source::new("story/herald.txt", HERALD) },
        Source { date: Day::new(2024, 3, 29), ..Source::new("story/ledger.md", LEDGER) },
    ]
}

/// The bytes of `words` in the source at this index.
fn span(source: usize, words: &str) -> Range<usize> {
    let text = &sources()[source].text;
    let start = text.find(words).expect("the words stand in the source");
    start..start + words.len()
}

fn passage(source: usize, words: &str, sentence: &str) -> Passage {
    Passage {
        source,
        span: span(source, words),
        sentence: span(source, sentence),
        changed: Vec::new(),
        label: words.to_owned(),
    }
}

fn side(value: &str, claims: Vec<Passage>) -> Side {
    Side { value: value.to_owned(), claims }
}

fn finding(rule: &str, kind: Kind, verdict: Verdict, level: Level, message: &str, sides: Vec<Side>) -> Finding {
    Finding {
        id: format!(
            "{:016x}",
            rule.bytes().fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)))
        ),
        rule: rule.to_owned(),
        kind,
        verdict,
        level,
        confidence: 0.9666,
        subject: "Önde bridge".to_owned(),
        message: message.to_owned(),
        why: vec!["both sentences name the Önde bridge".to_owned(), "“opened” and “built” ask the same".to_owned()],
        sides,
        nearest: None,
    }
}

pub(crate) fn report() -> Report {
    let opening = finding(
        "opening-date",
        Kind::Date,
        Verdict::Conflict,
        Level::Error,
        "4 May 1932 or 1934: two dates for the opening of the Önde bridge",
        vec![
            side(
                "4 May 1932",
                vec![passage(1, "4 May 1932", "The Önde bridge, which"), passage(2, "1932", "The Önde bridge")],
            ),
            side("1934", vec![passage(0, "1934", "Repairs will shut")]),
        ],
    );
    let mut quote = finding(
        "quote",
        Kind::Quote,
        Verdict::Conflict,
        Level::Error,
        "“We will not close the footpath …” or “We will close the footpath …”: two wordings of what Mara Lindqvist \
         said",
        vec![
            side(
                "“We will not close the footpath before the summer,”",
                vec![passage(1, "“We will not close the footpath before the summer,”", "“We will not")],
            ),
            side(
                "\"We will close the footpath before the summer,\"",
                vec![passage(0, "\"We will close the footpath before the summer,\"", "\"We will")],
            ),
        ],
    );
    quote.sides[0].claims[0].changed = vec![span(1, "not")];
    quote.sides[0].claims[0].label = "“not” stands here only".to_owned();
    quote.sides[1].claims[0].label = "without “not”".to_owned();
    let many = ["14", "1934", "six", "4", "spring"].map(|words| match words {
        "1934" => passage(0, words, "Repairs"),
        _ => passage(1, words, "The Önde"),
    });
    let crowd = finding(
        "piers",
        Kind::Count,
        Verdict::PossibleConflict,
        Level::Warning,
        "14 or eleven piers",
        vec![side("14", many.to_vec()), side("Eleven", vec![passage(0, "Eleven", "Eleven piers need work.")])],
    );
    let mut grown = finding(
        "petition",
        Kind::Count,
        Verdict::Superseded,
        Level::Note,
        "some 200 on 25 March, 240 on 29 March: a count that grew",
        vec![
            side("Some 200", vec![passage(0, "Some 200", "Some 200 people signed a petition.")]),
            side("240", vec![passage(2, "240", "240 names stand under a petition.")]),
        ],
    );
    grown.why.clear();
    let mut within = finding(
        "footpath",
        Kind::Term,
        Verdict::Internal,
        Level::Error,
        "herald.txt says both",
        vec![
            side("close", vec![passage(1, "will close", "The Önde")]),
            side("not close", vec![passage(1, "not close", "“We will")]),
        ],
    );
    within.sides[0].claims[0].label.clear();
    let mut lonely = finding(
        "differing-duration",
        Kind::Duration,
        Verdict::Unsupported,
        Level::Note,
        "six years: no source says so; nearest is “most of a year” in courier.txt",
        vec![side("six years", vec![passage(1, "six years", "The Önde bridge, which")])],
    );
    lonely.nearest = Some(passage(0, "most of a year", "Repairs will shut"));
    lonely.why.clear();
    Report {
        sources: sources(),
        claims: vec![9, 12, 4],
        topics: 8,
        findings: vec![opening, quote, within, crowd, grown, lonely],
        ..Report::default()
    }
}

fn view() -> GraphView {
    let claim = |source, words, rule: &str, kind| ClaimView {
        source,
        span: span(source, words),
        sentence: span(source, words),
        rule: rule.to_owned(),
        kind,
        subject: "Önde \"bridge\"".to_owned(),
        qualifiers: vec![("place".to_owned(), vec!["önde".to_owned()])],
    };
    let edge = |from, to, relation, score| EdgeView {
        from,
        to,
        relation,
        score,
        reasons: vec!["same name".to_owned(), "same verb".to_owned()],
    };
    GraphView {
        sources: sources(),
        claims: vec![
            claim(0, "1934", "opening-date", Kind::Date),
            claim(1, "4 May 1932", "opening-date", Kind::Date),
            claim(1, "six years", "duration", Kind::Duration),
            claim(2, "1932", "opening-date", Kind::Date),
        ],
        edges: vec![edge(0, 1, "disjoint", 0.914), edge(1, 3, "within", 0.8)],
    }
}

fn written(write: impl Fn(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut bytes = Vec::new();
    write(&mut bytes).expect("memory takes everything");
    String::from_utf8(bytes).expect("reports are UTF-8")
}

const PLAIN: Canvas = Canvas { width: 100, colour: Colour::None };

#[test]
fn report_for_people() {
    golden::check("report/report.txt", &written(|output| text::write(output, &report(), &Ending::default(), PLAIN)));
    let narrow = Canvas { width: 60, colour: Colour::Ansi };
    let drawn = written(|output| text::write(output, &report(), &Ending::default(), narrow));
    // Escapes are written out, so that the expectation can be read and reviewed.
    golden::check("report/report-in-colour.txt", &drawn.replace('\u{1b}', "<ESC>"));
}

#[test]
fn nothing_found() {
    let empty = Report { sources: sources(), claims: vec![1, 0, 0], topics: 0, ..Report::default() };
    let drawn = written(|output| text::write(output, &empty, &Ending::default(), PLAIN));
    assert_eq!(drawn, "No contradictions found in 1 draft held against 2 sources (1 claim).\n");
}

#[test]
fn report_for_programs() {
    golden::check("report/report.json", &written(|output| json::write(output, &report(), None, &[], Layout::Pretty)));
    let id = serde_json::json!({"story": 4});
    let line = written(|output| json::write(output, &report(), Some(&id), &[], Layout::Line));
    assert!(line.starts_with(r#"{"id":{"story":4},"schema":"crosscheck-report/1","#), "{line}");
    assert_eq!(line.lines().count(), 1);
}

#[test]
fn offsets_in_the_report_are_those_of_the_file() {
    let report: serde_json::Value =
        serde_json::from_str(&written(|output| json::write(output, &report(), None, &[], Layout::Line))).expect("JSON");
    let claims = report["findings"].as_array().expect("findings").iter().flat_map(|finding| {
        let sides = finding["sides"].as_array().expect("sides").iter();
        let claims = sides.flat_map(|side| side["claims"].as_array().expect("claims"));
        claims.chain(finding.get("nearest"))
    });
    let mut count = 0;
    for claim in claims {
        let source = sources().into_iter().find(|source| claim["source"] == source.name).expect("a known source");
        let offset = |key: &str| claim[key].as_u64().expect("an offset") as usize;
        assert_eq!(claim["text"], source.text[offset("start")..offset("end")]);
        let line = source.text.lines().nth(offset("line") - 1).expect("a line").trim_start_matches('\u{feff}');
        let rest: String = line.chars().skip(offset("column") - 1).collect();
        let text = claim["text"].as_str().expect("text");
        assert!(rest.starts_with(text), "{text} at {rest}");
        count += 1;
    }
    assert_eq!(count, 17);
}

#[test]
fn claims_and_graph() {
    golden::check("report/claims.txt", &written(|output| claims::write_table(output, &view(), PLAIN.width)));
    golden::check("report/claims.jsonl", &written(|output| claims::write_lines(output, &view())));
    golden::check("report/graph.dot", &written(|output| graph::write_dot(output, &view())));
    golden::check("report/graph.json", &written(|output| graph::write_json(output, &view())));
}

#[test]
fn faults_of_a_rules_file() {
    let rules = Source::new("desk.toml", "[claim.voters]\nasks = \"How many?\"\nvalu = \"count\"\n");
    let at = |span| Label { source: 0, span, text: "not a key of a claim".to_owned() };
    let mut unknown =
        Diagnostic::error("unknown-key", "`valu` is no key of a claim", at(41..45)).with_help("did you mean `value`?");
    unknown.notes.push("the keys of a claim are asks, value and read".to_owned());
    let mut missing = Diagnostic::error("missing-key", "the claim `voters` reads nothing", at(56..56));
    missing.labels[0].text.clear();
    let bare = Diagnostic { labels: Vec::new(), ..Diagnostic::error("no-rules", "nothing to check", at(0..0)) };
    let drawn = written(|output| {
        faults::write(output, &[unknown.clone(), missing.clone(), bare.clone()], std::slice::from_ref(&rules), PLAIN)
    });
    golden::check("report/faults.txt", &drawn);
}
