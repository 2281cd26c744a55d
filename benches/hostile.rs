//! What texts made to be slow cost: `cargo bench --bench hostile`. Two megabytes must take about twice as long as one.

mod texts;

use crosscheck::check::check;
use crosscheck::language::Tokens;
use crosscheck::rule::RuleSet;
use crosscheck::source::Source;
use crosscheck::value::quote;
use divan::Bencher;
use divan::counter::BytesCount;
use texts::{Setting, repeated};

fn main() {
    divan::main();
}

/// Repeated to the end of the text.
const PIECES: &[&str] = &[
    "7",
    "7 ",
    "1,",
    "1.",
    "1-",
    "12:",
    "$5 ",
    "\"",
    "“",
    "”",
    "‘",
    "' ",
    "\"a\" ",
    "“a” ",
    "“a ",
    "A",
    "A ",
    "Ab ",
    "-",
    "a-",
    "- ",
    ",",
    ", ",
    "A. ",
    "U.S. ",
    "1 to ",
    "from 1 to ",
    "one ",
    "one hundred and ",
    "more than ",
    "a ",
    "the ",
    "of ",
    "March ",
    "March 5, ",
    "2020-",
    "2020 ",
    "(",
    ") ",
    "A (",
    "A of ",
    "A and ",
    "Mr ",
    "said ",
    "said A, ",
    "\n",
    "\n\n",
    ". ",
    "A.",
    "é",
    "<",
    "<a>",
    "[",
    "[a](b) ",
    "# ",
    "- a\n",
    "* ",
    "&amp;",
    "five dead ",
    "2 men killed ",
    "APT31 ",
    "%",
    "/",
    "@",
];

/// Both settings of every piece, half a megabyte and a megabyte, each as two sources that are checked together.
#[divan::bench(args = PIECES, consts = [1, 2], sample_count = 1, sample_size = 1)]
fn one_line<const HALVES: usize>(bencher: Bencher<'_, '_>, piece: &str) {
    run::<HALVES>(bencher, piece, Setting::OneLine);
}

#[divan::bench(args = PIECES, consts = [1, 2], sample_count = 1, sample_size = 1)]
fn many_lines<const HALVES: usize>(bencher: Bencher<'_, '_>, piece: &str) {
    run::<HALVES>(bencher, piece, Setting::ManyLines);
}

/// Quotation marks of all kinds.
const MARKS: &[&str] =
    &["\"", "“", "”", "‘", "' ", "„", "«", "» ", "\"a\" ", "“a” ", "“a ", "‘a ", "„a“ ", "5\" ", "“‘a "];

/// Quotations alone, in one sentence without an end.
#[divan::bench(args = MARKS, consts = [1, 2], sample_count = 1, sample_size = 1)]
fn quotations<const HALVES: usize>(bencher: Bencher<'_, '_>, piece: &str) {
    let text = repeated(piece, HALVES << 19, Setting::OneLine);
    let tokens = Tokens::of_sentence(&text);
    bencher.counter(BytesCount::new(text.len())).bench(|| quote::read(&tokens, &[]).len());
}

fn run<const HALVES: usize>(bencher: Bencher<'_, '_>, piece: &str, setting: Setting) {
    let rules = RuleSet::load(&[], Vec::new()).unwrap_or_default();
    let text = repeated(piece, HALVES << 19, setting);
    let sources = ["a.md", "b.txt"].map(|name| Source::new(name, text.clone()));
    let bytes: usize = sources.iter().map(|source| source.text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| check(sources.to_vec(), &rules));
}
