//! What a run costs: `cargo bench`. Texts are the example worlds, so figures are those of real prose of ours.

use crosscheck::check::check;
use crosscheck::rule::RuleSet;
use crosscheck::source::Source;
use divan::Bencher;
use divan::counter::BytesCount;
use std::path::Path;

fn main() {
    divan::main();
}

/// Compiling the shipped rules, which every run does first.
#[divan::bench]
fn load_rules() -> RuleSet {
    rules()
}

/// One world of four or five short articles, rules at hand.
#[divan::bench(args = ["hackers", "flood", "earnings"])]
fn check_world(bencher: Bencher<'_, '_>, world: &str) {
    let (rules, sources) = (rules(), sources(world));
    let bytes: usize = sources.iter().map(|source| source.text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| check(sources.clone(), &rules));
}

/// Two hundred articles, to see that cost grows with the text and not with its square.
#[divan::bench(args = [1, 10, 40], sample_count = 10)]
fn check_many(bencher: Bencher<'_, '_>, copies: usize) {
    let rules = rules();
    let worlds = ["hackers", "flood", "earnings"];
    let sources: Vec<Source> =
        (0..copies).flat_map(|copy| worlds.iter().flat_map(move |world| renamed(sources(world), copy))).collect();
    let bytes: usize = sources.iter().map(|source| source.text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| check(sources.clone(), &rules));
}

fn rules() -> RuleSet {
    RuleSet::load(&[], Vec::new()).unwrap_or_default()
}

/// The sources of a world, in order.
fn sources(world: &str) -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(world).join("sources");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Source::new(name, std::fs::read_to_string(&path).unwrap_or_default())
    };
    paths.into_iter().map(read).collect()
}

fn renamed(sources: Vec<Source>, copy: usize) -> Vec<Source> {
    sources.into_iter().map(|source| Source { name: format!("{copy}-{}", source.name), ..source }).collect()
}
