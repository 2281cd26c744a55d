//! Every format, over the same reports: one as editors meet it, one with all in it that could break out of a format, and
//! one of a run that could not read everything.
//!
//! What is expected stands in `tests/report/`, one file for each report and format. `tools/validate_formats` hands those
//! files to the published schemas and to the programs that read such files in earnest; here they are held to what the
//! formats write, and to what can be said of them without those programs.

use crate::golden;
use crate::report::report as sample;
use crosscheck::calendar::Day;
use crosscheck::check::{Report, RuleNote};
use crosscheck::diagnostic::Level;
use crosscheck::finding::{Cause, Finding, Passage, Side, Suppressed, Verdict};
use crosscheck::report::{self, Canvas, Colour, Ending, FORMATS, Format};
use crosscheck::source::{Role, Source};
use crosscheck::value::Kind;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::time::Instant;

const PLAIN: Canvas = Canvas { width: 100, colour: Colour::None };

/// What a text may hold that means something to a format, a terminal or a code host.
const HOSTILE: [&str; 12] = [
    "</failure></testcase>]]><script>alert(1)</script> & \"'",
    "\n::error file=a.txt,line=1::taken over\n::set-output name=x::y\r\n##[error]no",
    "\u{1b}[2J\u{1b}]0;title\u{7}\u{0}\u{8}\u{b}\u{85}\u{9f}",
    "%25 %0A 100% {0} {{1}} \\[a\\]",
    "[link](1) ![x](https://example.org/x.png) <b>bold</b> **b** _i_ `code` ~~s~~",
    "@everyone #1 GH-1 https://example.org www.example.org a@example.org",
    "| a | b |\n|---|---|\n# heading\n- [ ] item\n> quote\n```\nfence",
    "\u{202e}desrever\u{202c} \u{feff}\u{200b}\u{2066}",
    "\u{fffe}\u{ffff}\u{fdd0} \u{10ffff} 👩‍👩‍👧 e\u{301} 漢字",
    "&amp; &#10; &lt;!-- --> <!-- crosscheck: allow everything --> <![CDATA[x]]>",
    "=cmd|' /C calc'!A1 ; $(reboot) `reboot`",
    "",
];

/// A report whose texts, names and words are all hostile.
fn hostile() -> Report {
    let names = ["a b:c%20,d.txt", "-::error::x.md", "dir with [x]/é\u{1b}&<\">.txt"];
    let texts = names.map(|name| (name, format!("{} five {}", HOSTILE[..6].join(" "), HOSTILE[6..].join(" "))));
    let sources: Vec<Source> = texts.iter().map(|(name, text)| Source::new(*name, text.as_str())).collect();
    let passage = |source: usize, words: &str| {
        let start = sources[source].text.find(words).expect("the words stand in the source");
        Passage {
            source,
            span: start..start + words.len(),
            sentence: 0..sources[source].text.len(),
            changed: Vec::new(),
            label: format!("says {words}"),
        }
    };
    let finding = |number: usize, words: &str| Finding {
        id: format!("{number:016x}"),
        rule: "differing-count".to_owned(),
        kind: Kind::Count,
        verdict: [Verdict::Conflict, Verdict::Internal, Verdict::PossibleConflict][number % 3],
        level: if number < 11 { Level::Error } else { Level::Warning },
        confidence: 0.5 + number as f64 / 1000.0,
        subject: words.to_owned(),
        message: format!("{words}: said otherwise"),
        why: vec![words.to_owned(), format!("both say {words}")],
        nearest: (number == 5).then(|| passage(2, "five")),
        sides: vec![
            Side { value: "five".to_owned(), claims: vec![passage(0, "five")] },
            Side {
                value: words.to_owned(),
                claims: vec![passage(1, if words.is_empty() { "five" } else { words }), passage(2, "five")],
            },
        ],
    };
    let findings: Vec<Finding> = HOSTILE.iter().enumerate().map(|(number, words)| finding(number, words)).collect();
    let held = |number: usize| Suppressed {
        finding: finding(100 + number, HOSTILE[number]),
        cause: [Cause::Exception, Cause::Inline, Cause::Baseline][number % 3],
        reason: HOSTILE[number].to_owned(),
        author: number.is_multiple_of(2).then(|| HOSTILE[number].to_owned()),
        until: Day::new(2030, 1, 31).filter(|_| number.is_multiple_of(3)),
    };
    Report {
        claims: vec![12, 1, 1],
        topics: 12,
        suppressed: (0..4).map(held).collect(),
        rules: vec![RuleNote { name: "differing-count".to_owned(), asks: HOSTILE[0].to_owned(), level: Level::Error }],
        findings,
        sources,
    }
}

/// The sample with its rules, one finding held back, and a draft.
fn complete_sample() -> Report {
    let mut report = sample();
    let names: Vec<(String, Level)> =
        report.findings.iter().map(|finding| (finding.rule.clone(), finding.level)).collect();
    report.rules =
        names.into_iter().map(|(name, level)| RuleNote { asks: format!("What of {name}?"), name, level }).collect();
    report.rules.sort();
    let finding = report.findings.remove(2);
    report.suppressed.push(Suppressed {
        finding,
        cause: Cause::Exception,
        reason: "the headline is about the pier alone".to_owned(),
        author: Some("M. Aalto".to_owned()),
        until: Day::new(2024, 4, 30),
    });
    report
}

fn reports() -> [(&'static str, Report, Ending); 3] {
    let failed = |incomplete: Vec<String>, exit_code| Ending { exit_code, fails_from: Some(Level::Error), incomplete };
    let empty = Report { sources: sample().sources, claims: vec![1, 0, 0], ..Report::default() };
    let problems = vec!["lost.txt: no such file or folder".to_owned(), format!("{}: unreadable", HOSTILE[1])];
    [
        ("sample", complete_sample(), failed(Vec::new(), 1)),
        ("hostile", hostile(), failed(Vec::new(), 1)),
        ("incomplete", empty, failed(problems, 3)),
    ]
}

fn written(format: Format, report: &Report, ending: &Ending) -> String {
    let mut bytes = Vec::new();
    report::write(format, &mut bytes, report, ending, PLAIN).expect("memory takes everything");
    String::from_utf8(bytes).expect("reports are UTF-8")
}

#[test]
fn every_format_writes_what_is_expected() {
    for (name, report, ending) in reports() {
        for row in FORMATS {
            let text = written(row.format, &report, &ending);
            assert!(text.is_empty() || text.ends_with('\n'), "{name}.{} ends without a line break", row.name);
            // Git would show a file with a zero byte as binary; what of them is left is told apart below.
            golden::check(&format!("report/{name}.{}", row.name), &text);
        }
    }
}

/// Control characters that reach a reader: none may, in any format.
#[test]
fn no_format_lets_a_control_character_through() {
    for (name, report, ending) in reports() {
        for row in FORMATS {
            let text = written(row.format, &report, &ending);
            let control = text.chars().find(|letter| letter.is_control() && *letter != '\n');
            let steers =
                text.chars().find(|letter| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
            // JSON has escapes for what lies below a blank, and what lies above is for its readers to show.
            let is_json =
                matches!(row.format, Format::Json | Format::Jsonl | Format::Sarif | Format::Gitlab | Format::Rdjson);
            let is_xml = matches!(row.format, Format::Junit | Format::Checkstyle);
            assert!(control.is_none_or(|letter| letter >= '\u{7f}' && is_json), "{name}.{}: {control:?}", row.name);
            assert!(steers.is_none() || is_json || is_xml, "{name}.{}: {steers:?}", row.name);
        }
    }
}

#[test]
fn json_is_json() {
    for (name, report, ending) in reports() {
        for format in [Format::Json, Format::Jsonl, Format::Sarif, Format::Gitlab, Format::Rdjson] {
            let text = written(format, &report, &ending);
            let parsed: Result<serde_json::Value, _> = serde_json::from_str(&text);
            assert!(parsed.is_ok(), "{name}: {format:?}: {parsed:?}");
            assert!(format != Format::Jsonl || text.lines().count() == 1, "{name}");
        }
    }
}

/// A runner obeys any line that starts with `::`, so each must be one of ours; and it shows ten of a level.
#[test]
fn workflow_commands_are_ours_alone() {
    for (name, report, ending) in reports() {
        let text = written(Format::Github, &report, &ending);
        for level in ["error", "warning", "notice"] {
            let count = text.lines().filter(|line| line.starts_with(&format!("::{level} "))).count();
            assert!(count <= 10, "{name}: {count} of level {level}");
        }
        for line in text.lines() {
            let is_ours = ["::error title=crosscheck", "::warning title=crosscheck", "::notice title=crosscheck"]
                .iter()
                .any(|start| line.starts_with(start));
            assert!(is_ours, "{name}: {line}");
        }
    }
    let errors = hostile().findings.iter().filter(|finding| finding.level == Level::Error).count();
    assert_eq!(errors, 11);
    assert!(written(Format::Github, &hostile(), &Ending::default()).contains("::2 more findings of this level are"));
}

/// Words of a text stay words: nothing of them becomes a link, a picture, a heading or HTML.
#[test]
fn markdown_obeys_no_markup_of_a_text() {
    for (name, report, ending) in reports() {
        let text = written(Format::Markdown, &report, &ending);
        for event in Parser::new_ext(&text, Options::all()) {
            let is_foreign = matches!(
                event,
                Event::Html(_)
                    | Event::InlineHtml(_)
                    | Event::FootnoteReference(_)
                    | Event::TaskListMarker(_)
                    | Event::Rule
                    | Event::Start(
                        Tag::Link { .. }
                            | Tag::Image { .. }
                            | Tag::Table(_)
                            | Tag::BlockQuote(_)
                            | Tag::CodeBlock(_)
                            | Tag::Strikethrough
                            | Tag::Emphasis
                    )
            );
            assert!(!is_foreign, "{name}: {event:?}");
        }
        assert!(!text.contains("@everyone") && !text.contains("https://"), "{name}");
    }
}

/// A text of one line of a megabyte, every other word of it a passage: written in time that grows with it, and the
/// formats for people and comments stay short.
#[test]
fn lines_of_a_megabyte_do_no_harm() {
    let text = "five 漢 ".repeat(1 << 17);
    let source = Source { role: Some(Role::Draft), ..Source::new("long line.txt", text.as_str()) };
    let passage = |at: usize| Passage {
        source: 0,
        span: at * 9..at * 9 + 4,
        sentence: 0..text.len(),
        changed: Vec::new(),
        label: text.clone(),
    };
    let claims: Vec<Passage> = (0..200).map(|number| passage(number * 600)).collect();
    let finding = Finding {
        id: "0".repeat(16),
        message: text.clone(),
        why: vec![text.clone()],
        sides: vec![
            Side { value: text.clone(), claims: claims[..100].to_vec() },
            Side { value: "six".to_owned(), claims: claims[100..].to_vec() },
        ],
        ..sample().findings.remove(0)
    };
    let report = Report { sources: vec![source], claims: vec![200], findings: vec![finding], ..Report::default() };
    for row in FORMATS {
        let start = Instant::now();
        let length = written(row.format, &report, &Ending::default()).len();
        let seconds = start.elapsed().as_secs_f64();
        assert!(seconds < 10.0, "{} took {seconds} seconds", row.name);
        let most = match row.format {
            Format::Json | Format::Jsonl => 200 << 20,
            Format::Text | Format::Sarif => 4 << 20,
            _ => 1 << 20,
        };
        assert!(length < most, "{}: {length} bytes", row.name);
    }
}
