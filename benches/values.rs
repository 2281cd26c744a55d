//! What each stage of reading costs over a megabyte of news-like prose: `cargo bench --bench values`.

mod texts;

use crosscheck::calendar::Day;
use crosscheck::claim;
use crosscheck::language::Tokens;
use crosscheck::rule::RuleSet;
use crosscheck::source::Source;
use crosscheck::text::{self, Document};
use crosscheck::value::{self, Mention, date, name, quantity, quote};
use divan::Bencher;
use divan::counter::BytesCount;

const BYTES: usize = 1 << 20;

fn main() {
    divan::main();
}

/// Text to segments and sentences.
#[divan::bench]
fn segments(bencher: Bencher<'_, '_>) {
    let source = source();
    bencher.counter(BytesCount::new(BYTES)).bench(|| text::read(&source));
}

/// Sentences to tokens.
#[divan::bench]
fn tokens(bencher: Bencher<'_, '_>) {
    let document = text::read(&source());
    bencher.counter(BytesCount::new(BYTES)).bench(|| tokens_of(&document));
}

/// Names alone.
#[divan::bench]
fn names(bencher: Bencher<'_, '_>) {
    each_segment(bencher, |tokens, _| name::read(tokens).len());
}

/// Quotations alone, names at hand.
#[divan::bench]
fn quotes(bencher: Bencher<'_, '_>) {
    let document = text::read(&source());
    let tokens = tokens_of(&document);
    let names: Vec<Vec<Mention>> = tokens.iter().map(name::read).collect();
    bencher
        .counter(BytesCount::new(BYTES))
        .bench(|| tokens.iter().zip(&names).map(|(tokens, names)| quote::read(tokens, names).len()).sum::<usize>());
}

/// Dates alone, asked at every token.
#[divan::bench]
fn dates(bencher: Bencher<'_, '_>) {
    each_segment(bencher, |tokens, today| {
        (0..tokens.len()).filter(|at| date::read_at(tokens, *at, today).is_some()).count()
    });
}

/// Quantities alone, asked at every token.
#[divan::bench]
fn quantities(bencher: Bencher<'_, '_>) {
    each_segment(bencher, |tokens, _| (0..tokens.len()).filter(|at| quantity::read_at(tokens, *at).is_some()).count());
}

/// All kinds together, as a run reads them.
#[divan::bench]
fn values(bencher: Bencher<'_, '_>) {
    each_segment(bencher, |tokens, today| value::read(tokens, today).len());
}

/// Answers to the shipped rules, values at hand.
#[divan::bench]
fn answers(bencher: Bencher<'_, '_>) {
    let (rules, document) = (rules(), text::read(&source()));
    let (tokens, mentions) = claim::mentions(&document, today());
    bencher.counter(BytesCount::new(BYTES)).bench(|| {
        let segments = tokens.iter().zip(&mentions);
        segments.map(|(tokens, mentions)| rules.answers(&document.text, tokens, mentions).len()).sum::<usize>()
    });
}

/// A text to its claims: all of the above.
#[divan::bench]
fn claims(bencher: Bencher<'_, '_>) {
    let (rules, source) = (rules(), source());
    bencher.counter(BytesCount::new(BYTES)).bench(|| claim::read(&source, &rules));
}

fn each_segment(bencher: Bencher<'_, '_>, count: impl Fn(&Tokens, Option<Day>) -> usize + Sync) {
    let document = text::read(&source());
    let today = today();
    // Fresh tokens in every turn, as the first reader that asks classifies their words.
    let bencher = bencher.counter(BytesCount::new(BYTES)).with_inputs(|| tokens_of(&document));
    bencher.bench_refs(|tokens| tokens.iter().map(|tokens| count(tokens, today)).sum::<usize>());
}

fn tokens_of(document: &Document) -> Vec<Tokens> {
    document.segments.iter().map(|segment| Tokens::new(&document.text, &segment.sentences)).collect()
}

fn source() -> Source {
    Source::new("prose.txt", texts::prose(BYTES))
}

fn rules() -> RuleSet {
    RuleSet::load(&[], Vec::new()).unwrap_or_default()
}

fn today() -> Option<Day> {
    Day::new(2024, 3, 26)
}
