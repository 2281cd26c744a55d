//! What is read, phrase by phrase: `tests/phrases/KIND.txt` holds sentences with the values of that kind in brackets.
//!
//! ```text
//! # today 2024-03-26
//! ## In words
//! [two dozen voters] stayed at home => 24 voter
//! Route 12 is closed
//! ```
//!
//! After the arrow stands each value in the words of `crosscheck values`, several parted by ` ; `: the type of a name, the
//! speaker of a quotation, the class of a term. A sentence without brackets is one in which nothing of the kind may be
//! read. `# today` gives the day the sentences below it speak from, and ` ¶ ` stands for the end of a paragraph.
//! `CROSSCHECK_BLESS=1` writes brackets and values as they are read; review reads the difference.

use crosscheck::calendar::Day;
use crosscheck::claim;
use crosscheck::report::values::{plain, type_name};
use crosscheck::rule::RuleSet;
use crosscheck::source::Source;
use crosscheck::value::{Kind, Value};
use crosscheck::view::{self, MentionView};
use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

/// Fewest phrases of a file.
const PHRASES_MIN: usize = 150;

/// Each file with the kinds that it is about.
const FILES: [(&str, &[Kind]); 12] = [
    ("ages", &[Kind::Age]),
    ("counts", &[Kind::Count]),
    ("dates", &[Kind::Date]),
    ("durations", &[Kind::Duration]),
    ("measures", &[Kind::Measure]),
    ("money", &[Kind::Money]),
    ("names", &[Kind::Name]),
    ("numbers", &[Kind::Number, Kind::Ordinal]),
    ("percent", &[Kind::Percent]),
    ("quotes", &[Kind::Quote]),
    ("scores", &[Kind::Score]),
    ("terms", &[Kind::Term]),
];

#[test]
fn phrases_are_read_as_marked() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/phrases");
    let mut failures = String::new();
    for (name, kinds) in FILES {
        let file = folder.join(name).with_extension("txt");
        let text = std::fs::read_to_string(&file).expect("a readable file of phrases");
        let actual = reread(&text, kinds);
        if actual != text && std::env::var_os("CROSSCHECK_BLESS").is_some() {
            std::fs::write(&file, &actual).expect("a writable file of phrases");
        } else {
            let differing = text.lines().zip(actual.lines()).filter(|(expected, actual)| expected != actual);
            for (expected, actual) in differing {
                let _ = writeln!(failures, "{name}:\n- {expected}\n+ {actual}");
            }
        }
        let phrases = text.lines().filter(|line| is_phrase(line)).count();
        assert!(phrases >= PHRASES_MIN, "{name}: {phrases} phrases, fewer than {PHRASES_MIN}");
    }
    assert!(failures.is_empty(), "phrases differ (CROSSCHECK_BLESS=1 rewrites them):\n{failures}");
}

fn is_phrase(line: &str) -> bool {
    !line.is_empty() && !line.starts_with('#')
}

/// The file with brackets and values as they are read now.
fn reread(text: &str, kinds: &[Kind]) -> String {
    let mut source = Source::new("", "");
    let mut out = String::new();
    for line in text.lines() {
        if let Some(day) = line.strip_prefix("# today ") {
            source.date = Some(Day::parse(day).expect("a day"));
        }
        if is_phrase(line) {
            out.push_str(&marked(line, &source, kinds));
        } else {
            out.push_str(line);
        }
        out.push('\n');
    }
    out
}

/// The sentence of a line with what is read of `kinds` marked.
fn marked(line: &str, source: &Source, kinds: &[Kind]) -> String {
    let sentence = line.split(" => ").next().unwrap_or(line);
    let written = sentence.replace(['[', ']'], "").replace(" ¶ ", "\n\n");
    let source = Source { text: written, ..source.clone() };
    let (mut out, mut values, mut done) = (String::new(), Vec::new(), 0);
    for view in mentions(&source, kinds) {
        let span = view.mention.span.clone();
        // The ends of a span of time stand inside it, and so does a quotation in a quotation.
        if !kinds.contains(&view.mention.value.kind()) || span.start < done {
            continue;
        }
        let _ = write!(out, "{}[{}]", &source.text[done..span.start], &source.text[span.clone()]);
        done = span.end;
        values.push(told(&view));
    }
    out.push_str(&source.text[done..]);
    let out = out.replace("\n\n", " ¶ ");
    if values.is_empty() { out } else { format!("{out} => {}", values.join(" ; ")) }
}

/// All that is read of a source; terms are read by rules alone, so by the shipped ones.
fn mentions(source: &Source, kinds: &[Kind]) -> Vec<MentionView> {
    if kinds != [Kind::Term] {
        return view::mentions(source);
    }
    static RULES: LazyLock<RuleSet> = LazyLock::new(|| RuleSet::load(&[], Vec::new()).expect("the shipped rules load"));
    let claims = claim::read(source, &RULES).claims.into_iter();
    claims.map(|claim| MentionView { mention: claim.mention, numbers: None }).collect()
}

/// A value in a few words, never empty.
fn told(view: &MentionView) -> String {
    let plain = match &view.mention.value {
        Value::Term(term) => term.name.clone(),
        Value::Quote(quote) => quote.speaker.as_ref().map_or_else(String::new, |words| words.join(" ")),
        _ => plain(view),
    };
    if plain.is_empty() { type_name(view).to_owned() } else { plain }
}
