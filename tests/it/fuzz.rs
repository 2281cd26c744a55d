//! Texts that nobody would write: every reader takes them without panicking, and what it says of them fits the text.
//!
//! A plain loop with a fixed seed, so that a failure comes again in the next run. The decision a reader would question:
//! texts are mutations of the example worlds, with marks strewn in that readers stumble over, because noise alone hardly
//! gets past the first test of any reader. `fuzz/` has the same readers for `cargo fuzz`, which needs a nightly compiler.

use crate::dice::Dice;
use crosscheck::calendar::Day;
use crosscheck::check::check;
use crosscheck::claim;
use crosscheck::language::Tokens;
use crosscheck::rule::RuleSet;
use crosscheck::source::Source;
use crosscheck::text;
use crosscheck::value::{Mention, date, name, number, quantity, quote};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// Rounds of each reader; `CROSSCHECK_FUZZ_ROUNDS` sets another number for a long run.
const ROUNDS: u64 = 150;
/// Longest text, in bytes.
const BYTES_MAX: usize = 3000;
#[test]
fn no_text_makes_a_reader_panic() {
    let asked = std::env::var_os("CROSSCHECK_FUZZ_ROUNDS").and_then(|rounds| rounds.to_str()?.parse().ok());
    run(&READERS, 1, asked.unwrap_or(ROUNDS));
}

/// What is tried, under its name: a text alone, or with another one.
type Reader = (&'static str, fn(&Case<'_>));

const READERS: [Reader; 11] = [
    ("text", read_text),
    ("numbers", read_numbers),
    ("quantities", read_quantities),
    ("dates", read_dates),
    ("names", read_names),
    ("quotes", read_quotes),
    ("terms", read_terms),
    ("values", read_values),
    ("answers", read_answers),
    ("check", check_pair),
    ("rules", load_rules),
];

/// What one round gives to a reader.
struct Case<'a> {
    text: &'a str,
    other: &'a str,
    rules_file: &'a str,
    rules: &'a RuleSet,
}

fn run(readers: &[Reader], seed: u64, rounds: u64) {
    let seeds = Seeds::read();
    let rules = RuleSet::load(&[], Vec::new()).expect("the shipped packs have no fault");
    for (name, reader) in readers {
        for round in 0..rounds {
            let mut dice = Dice::new(seed << 32 | round);
            let (text, other) = (dice.mutation(&seeds.texts), dice.mutation(&seeds.texts));
            let rules_file = dice.mutation(&seeds.rules);
            let case = Case { text: &text, other: &other, rules_file: &rules_file, rules: &rules };
            let outcome = catch_unwind(AssertUnwindSafe(|| reader(&case)));
            assert!(outcome.is_ok(), "{name}, round {round}: {text:?}\n\n{other:?}\n\n{rules_file:?}");
        }
    }
}

fn read_text(case: &Case<'_>) {
    for name in ["a.txt", "a.md"] {
        let source = Source::new(name, case.text);
        let document = text::read(&source);
        assert_eq!(document.text.len(), source.text.len(), "markup is blanked, not taken out");
        let mut end = 0;
        for segment in &document.segments {
            assert_fits(&document.text, &segment.span);
            assert!(segment.span.start >= end, "segments come in order");
            end = segment.span.end;
            let mut at = segment.span.start;
            for sentence in &segment.sentences {
                assert_fits(&document.text, sentence);
                assert!(at <= sentence.start && sentence.end <= end, "sentences come in order within their segment");
                at = sentence.end;
            }
        }
    }
}

fn read_numbers(case: &Case<'_>) {
    for tokens in tokens_of(case.text) {
        for at in 0..tokens.len() + 2 {
            let ends = [
                number::read_at(&tokens, at).map(|figure| figure.end),
                number::ordinal_at(&tokens, at).map(|ordinal| ordinal.end),
                number::half_at(&tokens, at).map(|figure| figure.end),
            ];
            assert!(ends.into_iter().flatten().all(|end| at < end && end <= tokens.len()), "a number has words");
        }
    }
}

fn read_quantities(case: &Case<'_>) {
    read_at_all_tokens(case.text, quantity::read_at);
}

fn read_dates(case: &Case<'_>) {
    for today in [Day::new(2024, 3, 26), None] {
        read_at_all_tokens(case.text, |tokens, at| date::read_at(tokens, at, today));
    }
}

fn read_at_all_tokens(text: &str, read_at: impl Fn(&Tokens, usize) -> Option<Mention>) {
    for tokens in tokens_of(text) {
        for at in 0..tokens.len() + 2 {
            if let Some(mention) = read_at(&tokens, at) {
                assert!(mention.tokens.start <= at && at < mention.tokens.end, "a value stands where it is read");
                assert_fits(text, &mention.span);
            }
        }
    }
}

fn read_names(case: &Case<'_>) {
    for tokens in tokens_of(case.text) {
        assert_in_order(case.text, &name::read(&tokens));
    }
}

fn read_quotes(case: &Case<'_>) {
    for tokens in tokens_of(case.text) {
        assert_in_order(case.text, &quote::read(&tokens, &name::read(&tokens)));
        assert_in_order(case.text, &quote::read(&tokens, &[]));
    }
}

fn assert_in_order(text: &str, mentions: &[Mention]) {
    for mention in mentions {
        assert!(!mention.tokens.is_empty(), "a mention has words");
        assert_fits(text, &mention.span);
    }
    assert!(mentions.is_sorted_by(|one, other| one.tokens.end <= other.tokens.start), "mentions come without overlap");
}

/// Terms are read by rules alone, so a rule is made of two words that the text holds.
fn read_terms(case: &Case<'_>) {
    let mut words = case.text.split(|letter: char| !letter.is_ascii_alphabetic()).filter(|word| word.len() > 1);
    let (Some(first), Some(last)) = (words.next(), words.next_back()) else { return };
    if first.eq_ignore_ascii_case(last) {
        return;
    }
    let rule = format!(
        "[claim.own]\nasks = \"Which?\"\nvalue = \"term\"\nabout = \"context\"\n\
         terms = [[\"{first}\", \"{first} {last}\"], [\"{last}\"]]\nread = [\"{{value}}\"]\n"
    );
    let Ok(rules) = RuleSet::load(&[], vec![Source::new("own.toml", rule)]) else { return };
    let source = Source::new("a.txt", case.text);
    let reading = claim::read(&source, &rules);
    for claim in &reading.claims {
        assert_fits(&source.text, &claim.mention.span);
    }
}

/// The tokens of every segment of a text.
fn tokens_of(text: &str) -> Vec<Tokens> {
    let document = text::read(&Source::new("a.txt", text));
    document.segments.iter().map(|segment| Tokens::new(&document.text, &segment.sentences)).collect()
}

fn read_values(case: &Case<'_>) {
    for (name, day) in [("a.txt", Day::new(2024, 3, 26)), ("a.md", None)] {
        let source = Source { date: day, ..Source::new(name, case.text) };
        for view in crosscheck::view::mentions(&source) {
            assert_fits(&source.text, &view.mention.span);
            assert!(!view.mention.span.is_empty() && !view.mention.tokens.is_empty(), "a mention has words");
            assert!(view.mention.value.relation(&view.mention.value).agrees() || !is_comparable(&view.mention.value));
        }
    }
}

/// Values of some kinds are too little known to compare even with themselves.
fn is_comparable(value: &crosscheck::value::Value) -> bool {
    value.amount().is_some()
}

fn read_answers(case: &Case<'_>) {
    let source = Source::new("a.txt", case.text);
    let reading = claim::read(&source, case.rules);
    for claim in &reading.claims {
        assert_fits(&source.text, &claim.mention.span);
    }
}

fn check_pair(case: &Case<'_>) {
    let sources = || vec![Source::new("a.txt", case.text), Source::new("b.md", case.other)];
    let report = check(sources(), case.rules);
    let turned = check(sources().into_iter().rev().collect(), case.rules);
    let messages = |report: &crosscheck::check::Report| -> Vec<String> {
        report.findings.iter().map(|finding| finding.message.clone()).collect()
    };
    assert_eq!(messages(&report), messages(&turned), "the order of the sources makes no difference");
}

fn load_rules(case: &Case<'_>) {
    match RuleSet::load(&[], vec![Source::new("own.toml", case.rules_file)]) {
        Ok(rules) => {
            claim::read(&Source::new("a.txt", case.text), &rules);
        }
        Err(faults) => {
            for label in faults.diagnostics.iter().flat_map(|fault| &fault.labels) {
                assert_fits(&faults.sources[label.source].text, &label.span);
            }
        }
    }
}

fn assert_fits(text: &str, span: &Range<usize>) {
    assert!(text.get(span.clone()).is_some(), "{span:?} is no stretch of the text");
}

/// What mutations start from.
struct Seeds {
    texts: Vec<String>,
    rules: Vec<String>,
}

impl Seeds {
    fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut texts = Vec::new();
        for world in ["hackers", "flood", "earnings"] {
            texts.extend(files_of(&root.join("examples").join(world).join("sources")));
        }
        Self { texts, rules: files_of(&root.join("rules")) }
    }
}

fn files_of(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder can be listed");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("a text")).collect()
}

/// Pieces that readers stumble over.
const TRICKY: &[&str] = &[
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "„",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    "-",
    "–",
    "—",
    "−",
    ".",
    "..",
    "...",
    "…",
    ",",
    ";",
    ":",
    "!",
    "?",
    "/",
    "\\",
    "|",
    "#",
    "*",
    "_",
    "`",
    "~",
    "=",
    "+",
    "%",
    "$",
    "£",
    "€",
    "°",
    "½",
    "&",
    "&amp;",
    "@",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{301}",
    "\u{ad}",
    "\u{0}",
    "é",
    "İ",
    "ß",
    "ﬁ",
    "Ω",
    "日本",
    "🦀",
    "0",
    "7",
    "00",
    "1,000",
    "1.5",
    "999999999999999999999",
    "2024",
    "2024-03-25",
    "25/03/24",
    "13:45",
    "3-1",
    "1 to ",
    "from ",
    "between ",
    "and ",
    "of ",
    "the ",
    "a ",
    "more than ",
    "at least ",
    "no ",
    "million",
    "bn",
    "k",
    "per cent",
    "percentage points",
    "km",
    "degrees",
    "$5",
    "US$",
    "March ",
    "May ",
    "Monday",
    "last ",
    "two weeks ago",
    "the late 1990s",
    "century",
    "Q3",
    "’s",
    "'s",
    "U.S.",
    "A. ",
    "Co., Ltd.",
    "Mr ",
    "said ",
    "said: “",
    "aged 34",
    "34-year-old",
    "APT31",
    "---\n",
    "+++\n",
    "# ",
    "- ",
    "1. ",
    "> ",
    "```",
    "[a](b)",
    "<p>",
    "</p>",
    "<!--",
    "[claim.x]\n",
    "read = [\"{value} men\"]",
    "\"\"\"",
    "'''",
    "(a|b)",
    "[x]",
    "{value}",
    "{value: a}",
    "@list",
    "<digits>",
    "regex = '",
    "(?<value>x)",
];

impl Dice {
    /// A boundary between two characters of `text`.
    fn place(&mut self, text: &str) -> usize {
        text.floor_char_boundary(self.below(text.len() + 1))
    }

    /// A stretch of `text` of at most `length` bytes.
    fn stretch(&mut self, text: &str, length: usize) -> Range<usize> {
        let start = self.place(text);
        let length = self.below(length + 1);
        start..text.floor_char_boundary((start + length).min(text.len()))
    }

    /// A piece of one of `seeds`, changed in some places, or a heap of tricky pieces.
    fn mutation(&mut self, seeds: &[String]) -> String {
        let mut text = String::new();
        if self.below(8) > 0 {
            let seed = &seeds[self.below(seeds.len())];
            let range = self.stretch(seed, BYTES_MAX);
            text.push_str(&seed[range]);
        }
        for _ in 0..self.below(24) {
            self.change(&mut text);
        }
        text.truncate(text.floor_char_boundary(BYTES_MAX));
        text
    }

    fn change(&mut self, text: &mut String) {
        match self.below(6) {
            0 => {
                let range = self.stretch(text, 80);
                text.replace_range(range, "");
            }
            1 => {
                let (one, other) = (self.stretch(text, 40), self.place(text));
                let moved = text[one].to_owned();
                text.insert_str(other, &moved);
            }
            2 => {
                let range = self.stretch(text, 30);
                let again = text[range.clone()].repeat(self.below(12));
                text.insert_str(range.end, &again);
            }
            3 => {
                let piece = TRICKY[self.below(TRICKY.len())].repeat(1 + self.below(20));
                let place = self.place(text);
                text.insert_str(place, &piece);
            }
            _ => {
                let place = self.place(text);
                text.insert_str(place, TRICKY[self.below(TRICKY.len())]);
            }
        }
    }
}
