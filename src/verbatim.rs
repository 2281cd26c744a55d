//! Words that one source quotes and another prints without marks: the speech itself, a statement, a transcript.
//!
//! A step between `claim` and `align`: what stands in one text nearly word for word as another one quotes it becomes a
//! claim of the first, a quotation like any other, so that a changed word is told and an unchanged one supports. Found by
//! runs of three words, so the work grows with the length of the texts. Beside it `support` looks for the very words of any
//! quotation of a draft, however short.
//!
//! The decision a reader would question: one different word of person, place or tense, changed as reported speech changes
//! it (`will` to `would`, `we` to `they`), and the passage tells what was said and does not print it. It is left alone.
//! Left out on purpose: quotations of a few words, which anybody writes, and those that run over several paragraphs.

use crate::claim::{Claim, Part, Reading};
use crate::language::{Tokens, lemma};
use crate::rule::RuleSet;
use crate::text::SegmentKind;
use crate::value::quote::{Alteration, Change, Comparison, QuotedWord, compare, quoted_words};
use crate::value::{Kind, Mention, Quote, Value};
use rustc_hash::{FxHashMap, FxHasher};
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::ops::Range;

/// Quotations of fewer words are left alone.
const WORDS_MIN: usize = 8;

/// So many words in a row are looked up together.
const RUN: usize = 3;

/// Runs of words that stand in more quotations than this say nothing.
const QUOTATIONS_MAX: usize = 6;

/// For so many words of a quotation one of its runs must stand in a passage.
const WORDS_A_RUN: usize = 4;

/// Words by which a passage may be longer or shorter than the quotation.
const DRIFT: usize = 4;

/// Share of a quotation that a passage must keep, and how many words in a row it may change: more is told and not printed.
const KEPT_MIN: f64 = 0.85;
const CHANGED_MAX: usize = 2;

/// Adds to every reading, as claims, the passages that another source quotes.
pub fn add(readings: &mut [Reading], rules: &RuleSet) {
    let Some(rule) = rules.general(Kind::Quote).filter(|rule| rules.rules[*rule].compares_sources()) else { return };
    let quotations = Quotations::of(readings);
    if quotations.by_run.is_empty() {
        return;
    }
    let found: Vec<Vec<Claim>> = (0..readings.len()).map(|source| quotations.passages(source, rule)).collect();
    for (reading, claims) in readings.iter_mut().zip(found) {
        if !claims.is_empty() {
            reading.add_claims(claims);
        }
    }
}

/// The longer quotations of a run, to be found by three of their words in a row.
struct Quotations<'r> {
    readings: &'r [Reading],
    /// Source and words of each.
    all: Vec<(usize, &'r Quote)>,
    /// By a hash of three words: the quotations that have them, each with the place of the first.
    by_run: FxHashMap<u64, Vec<(usize, usize)>>,
}

impl<'r> Quotations<'r> {
    fn of(readings: &'r [Reading]) -> Self {
        let mut quotations = Self { readings, all: Vec::new(), by_run: FxHashMap::default() };
        for (source, reading) in readings.iter().enumerate() {
            for quote in reading.claims.iter().filter_map(quote_of).filter(|quote| quote.words.len() >= WORDS_MIN) {
                for (place, run) in quote.words.windows(RUN).enumerate() {
                    let found = quotations.by_run.entry(key_of(run)).or_default();
                    found.push((quotations.all.len(), place));
                }
                quotations.all.push((source, quote));
            }
        }
        quotations.by_run.retain(|_, found| found.len() <= QUOTATIONS_MAX);
        quotations
    }

    /// The claims that a source makes with passages that other sources quote, in order.
    fn passages(&self, source: usize, rule: usize) -> Vec<Claim> {
        let reading = &self.readings[source];
        let mut claims = Vec::new();
        for (segment, tokens) in reading.tokens.iter().enumerate() {
            if reading.document.segments[segment].kind == SegmentKind::Boilerplate {
                continue;
            }
            let mut passages: Vec<Range<usize>> = Vec::new();
            for words in unquoted(reading, segment) {
                passages.extend(self.passages_in(source, &words));
            }
            for range in merged(passages) {
                let quote = Quote { words: quoted_words(tokens, range.clone()), speaker: None };
                let Some(sentence) = reading.sentence_at(segment, range.start) else { continue };
                let mention = Mention::new(tokens, range, Value::Quote(quote));
                let (questions, part) = (Vec::new(), Part::Statement);
                claims.push(Claim { sentence, mention, general: Some(rule), questions, part });
            }
        }
        claims
    }

    /// The tokens of the passages, among `words` of a source, that other sources quote.
    fn passages_in(&self, source: usize, words: &[QuotedWord]) -> Vec<Range<usize>> {
        // For each quotation where in these words it would begin, by each run that both have.
        let mut begins: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, run) in words.windows(RUN).enumerate() {
            for (quotation, place) in self.by_run.get(&key_of(run)).into_iter().flatten() {
                if self.all[*quotation].0 != source {
                    begins.entry(*quotation).or_default().push(at.saturating_sub(*place));
                }
            }
        }
        let passage = |(quotation, mut begins): (usize, Vec<usize>)| {
            let quote = self.all[quotation].1;
            begins.sort_unstable();
            let begin = densest(&begins, quote.words.len() / WORDS_A_RUN)?;
            let end = (begin + quote.words.len() + 2 * DRIFT).min(words.len());
            let near = words.get(begin.saturating_sub(DRIFT)..end)?;
            printed(quote, near)
        };
        begins.into_iter().filter_map(passage).collect()
    }
}

/// The first of those sorted places that lie within [`DRIFT`] of each other, where the most do; none with fewer than `least`.
fn densest(places: &[usize], least: usize) -> Option<usize> {
    let (mut best, mut end) = ((0, 0), 0);
    for (at, place) in places.iter().enumerate() {
        while end < places.len() && places[end] <= place + DRIFT {
            end += 1;
        }
        if end - at > best.0 {
            best = (end - at, *place);
        }
    }
    (best.0 >= least).then_some(best.1)
}

/// The tokens in which `words` print what is quoted, if they do.
fn printed(quote: &Quote, words: &[QuotedWord]) -> Option<Range<usize>> {
    let passage = Quote { words: words.to_vec(), speaker: None };
    let Comparison { alteration, stretches, .. } = compare(quote, &passage)?;
    if let Alteration::Altered { kept, changes } = alteration {
        let is_rewritten = |change: &Change| is_rewritten(quote, &passage, change);
        if kept < KEPT_MIN || changes.iter().any(is_rewritten) {
            return None;
        }
    }
    let last = passage.words.iter().rfind(|word| word.token < stretches.1.end)?;
    (!stretches.1.is_empty()).then_some(stretches.1.start..last.token + 1)
}

/// True when a passage differs from a quotation in one place as one that tells what was said: words are left out, put in
/// or put otherwise, but for a denial, or changed as reported speech changes them.
fn is_rewritten(quote: &Quote, passage: &Quote, change: &Change) -> bool {
    let (said, told) = (words_at(quote, &change.one), words_at(passage, &change.other));
    let denies = said.iter().chain(&told).any(|word| matches!(*word, "not" | "no" | "never" | "nothing"));
    said.len() > CHANGED_MAX
        || said.len() != told.len() && !denies
        || said.iter().any(|said| told.iter().any(|told| is_shifted(said, told)))
}

fn words_at<'q>(quote: &'q Quote, range: &Range<usize>) -> Vec<&'q str> {
    let words = quote.words.iter().filter(|word| range.contains(&word.token));
    words.map(|word| word.text.as_str()).collect()
}

/// `will` and `would`, `we` and `they`, `here` and `there`, `think` and `thought`.
fn is_shifted(said: &str, told: &str) -> bool {
    let is_tense = match said {
        "am" | "is" | "'m" | "i'm" | "it's" => told == "was",
        "are" => told == "were",
        "has" | "have" => told == "had",
        "do" | "does" => told == "did",
        "will" => told == "would",
        "can" => told == "could",
        "may" => told == "might",
        "shall" => told == "should",
        _ => told.ends_with("ed") && !said.ends_with("ed") && lemma(said) == lemma(told),
    };
    let is_first = |word: &str| {
        matches!(
            word,
            "i" | "me" | "my" | "mine" | "myself" | "we" | "us" | "our" | "ours" | "ourselves" | "you" | "your"
        )
    };
    let is_third = |word: &str| {
        matches!(
            word,
            "he" | "she" | "they" | "him" | "her" | "them" | "his" | "hers" | "their" | "theirs" | "it" | "its"
        )
    };
    let is_place = matches!((said, told), ("here", "there") | ("this", "that") | ("these", "those") | ("now", "then"));
    is_tense || is_place || is_first(said) && is_third(told)
}

/// The words of a segment between its quotations.
fn unquoted(reading: &Reading, segment: usize) -> Vec<Vec<QuotedWord>> {
    let tokens: &Tokens = &reading.tokens[segment];
    let quotes = reading.claims_of_segment(segment).iter().filter(|claim| claim.kind() == Kind::Quote);
    let (mut stretches, mut from) = (Vec::new(), 0);
    for quote in quotes.map(|claim| &claim.mention.tokens) {
        stretches.push(from..quote.start.max(from));
        from = from.max(quote.end);
    }
    stretches.push(from..tokens.len());
    let words = stretches.into_iter().map(|stretch| quoted_words(tokens, stretch));
    words.filter(|words| words.len() >= RUN).collect()
}

/// Ranges that overlap, as one; in order.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut().filter(|last| range.start < last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => merged.push(range),
        }
    }
    merged
}

fn quote_of(claim: &Claim) -> Option<&Quote> {
    match &claim.mention.value {
        Value::Quote(quote) => Some(quote),
        _ => None,
    }
}

/// A hash of words, equal for equal ones.
fn key_of(words: &[QuotedWord]) -> u64 {
    let mut hasher = FxHasher::default();
    words.iter().for_each(|word| word.text.hash(&mut hasher));
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim;
    use crate::source::Source;

    #[test]
    fn what_another_source_quotes_is_found_where_it_is_printed() {
        let quoted = "“The old bridge will carry no lorries until the county has paid for both piers,” Berg said.";
        let rows = [
            // As it was said, with more around it, with a slip, with a denial lost.
            ("The old bridge will carry no lorries until the county has paid for both piers.", true),
            (
                "Friends, the old bridge will carry no lorries until the county has paid for both piers. Thank you.",
                true,
            ),
            ("The old bridge will carry no lorries until the country has paid for both piers.", true),
            ("The old bridge will carry lorries until the county has paid for both piers.", true),
            // Told: another tense, words put in or left out, or half of it.
            ("Berg said the old bridge would carry no lorries until the county had paid for both piers.", false),
            ("The old bridge will carry no heavy lorries until Norden county has paid for both piers.", false),
            ("The old bridge will carry no lorries this year, Berg said.", false),
            ("Both piers of the bridge must be paid for by the county before it carries lorries.", false),
            // Quoted there too, which is a claim already.
            ("“The old bridge will carry no lorries until the county has paid for both piers.”", false),
        ];
        let rules = RuleSet::load(&[], Vec::new()).expect("the shipped rules load");
        for (printed, expected) in rows {
            let sources = [Source::new("quoting", quoted), Source::new("printing", printed)];
            let mut readings = sources.map(|source| claim::read(&source, &rules));
            let before = readings[1].claims.len();
            add(&mut readings, &rules);
            assert_eq!(readings[1].claims.len() > before, expected, "{printed}");
        }
    }
}
