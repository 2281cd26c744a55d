//! A first rule from two texts that contradict each other: which values differ, and what words stand around them.
//!
//! Beside [`crate::verify`], which proves what comes of it before anybody sees it. The decision a reader would question:
//! the patterns are cut narrowly, to the few words on either side of the value and short of any name, because an author
//! sees at once what a narrow pattern misses and hardly ever what a wide one takes by mistake.

use crate::claim::{self, Claim, Reading};
use crate::diagnostic::{Diagnostic, Faults, Label};
use crate::language::{TokenKind, is_function_word, key_of};
use crate::rule::RuleSet;
use crate::source::Source;
use crate::value::{Kind, Relation};
use crate::verify;
use std::ops::Range;

/// The pack whose rules read values of every kind.
const GENERAL: &str = "general";

/// Words that carry meaning, on both sides of the value, that tell one question from others.
const MEANING_MIN: usize = 2;

/// Words taken on one side of the value, at most.
const REACH: usize = 5;

/// A rule called `name` that takes the clashing values of two texts for answers to the question `asks`, as TOML. It is
/// proved before it is given back. The faults, where none can be written, point into the two texts or into the rule.
pub fn scaffold(name: &str, asks: Option<&str>, one: &str, other: &str) -> Result<String, Faults> {
    let rules = RuleSet::load(&[GENERAL.to_owned()], Vec::new())?;
    let texts = [one, other].map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let sources = [Source::new("first text", &*texts[0]), Source::new("second text", &*texts[1])];
    let readings = sources.each_ref().map(|source| claim::read(source, &rules));
    let Some((first, second)) = clash(&readings) else {
        return Err(no_clash(sources, &readings));
    };
    let mut patterns = vec![pattern(&readings[0], first), pattern(&readings[1], second)];
    patterns.dedup();
    let rule = Written { name, asks, kind: first.kind(), patterns: &patterns, texts: &texts }.toml();
    let proof = RuleSet::load(&[GENERAL.to_owned()], vec![Source::new(format!("{name}.toml"), &*rule)])?;
    let diagnostics = verify::verify(&proof);
    match diagnostics.is_empty() {
        true => Ok(rule),
        false => Err(Faults { sources: proof.sources, diagnostics }),
    }
}

/// The values that contradict each other: of the same thing counted if there are such, else in the likest sentences.
fn clash(readings: &[Reading; 2]) -> Option<(&Claim, &Claim)> {
    let pairs = readings[0].claims.iter().flat_map(|one| readings[1].claims.iter().map(move |other| (one, other)));
    let is_of_use = |kind: Kind| !matches!(kind, Kind::Quote | Kind::Term | Kind::Wording);
    let clashing = pairs.filter(|(one, other)| {
        is_of_use(one.kind()) && one.mention.value.relation(&other.mention.value) == Relation::Disjoint
    });
    let noun = |reading: &Reading, claim: &Claim| {
        let tokens = &reading.tokens[reading.sentences[claim.sentence].segment];
        claim.mention.head.map(|head| key_of(tokens.word(head)).to_owned())
    };
    let likeness = |(one, other): &(&Claim, &Claim)| {
        let nouns = (noun(&readings[0], one), noun(&readings[1], other));
        let same_noun = nouns.0.is_some() && nouns.0 == nouns.1;
        // Two texts name different people in passing more often than they give different figures.
        (same_noun, one.kind() != Kind::Name)
    };
    // The first of the likest, and `max_by_key` gives the last.
    clashing.collect::<Vec<_>>().into_iter().rev().max_by_key(likeness)
}

/// The words around a value: those that follow it, and those before it where these say too little.
fn pattern(reading: &Reading, claim: &Claim) -> String {
    let sentence = &reading.sentences[claim.sentence];
    let tokens = &reading.tokens[sentence.segment];
    let Range { start, end } = claim.mention.tokens;
    let others: Vec<&Range<usize>> = reading.claims[sentence.claims.clone()]
        .iter()
        .filter(|other| other.kind() != Kind::Wording)
        .map(|other| &other.mention.tokens)
        .filter(|other| other.end <= start || end <= other.start)
        .collect();
    let stops = |at: usize| tokens.kind(at) != Some(TokenKind::Word) || others.iter().any(|other| other.contains(&at));
    let has_meaning = |at: &usize| !is_function_word(tokens.word(*at));
    let mut right: Vec<usize> = (end..sentence.tokens.end).take(REACH).take_while(|at| !stops(*at)).collect();
    let mut left: Vec<usize> = (sentence.tokens.start..start).rev().take(REACH).take_while(|at| !stops(*at)).collect();
    let meant = right.iter().filter(|at| has_meaning(at)).count();
    let wanted = MEANING_MIN.saturating_sub(meant);
    // As far to the left as there is need, up to a word that carries meaning.
    let needed =
        left.iter().enumerate().filter(|(_, at)| has_meaning(at)).map(|(place, _)| place + 1).take(wanted).last();
    left.truncate(needed.unwrap_or(0));
    left.reverse();
    while right.last().is_some_and(|at| !has_meaning(at)) && right.iter().any(has_meaning) {
        right.pop();
    }
    let words = |range: &[usize]| -> Vec<String> {
        range.iter().map(|at| pattern_word(reading, tokens.bytes(&(*at..at + 1)))).collect()
    };
    let mut pieces = words(&left);
    pieces.push("{value}".to_owned());
    pieces.extend(words(&right));
    pieces.join(" ")
}

/// A word as patterns have it: in small letters unless it is written in capitals only.
fn pattern_word(reading: &Reading, bytes: Range<usize>) -> String {
    let written = reading.document.text.get(bytes).unwrap_or_default();
    let is_upper = written.len() > 1 && !written.chars().any(char::is_lowercase);
    if is_upper { written.to_owned() } else { written.to_lowercase() }
}

/// What a rule is written from.
struct Written<'a> {
    name: &'a str,
    asks: Option<&'a str>,
    kind: Kind,
    patterns: &'a [String],
    texts: &'a [String; 2],
}

impl Written<'_> {
    fn toml(&self) -> String {
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let name = if self.name.chars().all(is_plain) { self.name.to_owned() } else { quoted(self.name) };
        let asks = self.asks.map_or_else(|| format!("{}?", self.name.replace('-', " ")), str::to_owned);
        let patterns: Vec<String> = self.patterns.iter().map(|pattern| quoted(pattern)).collect();
        let [one, other] = self.texts.each_ref().map(|text| quoted(text));
        format!(
            "[claim.{name}]\n\
             asks    = {asks}\n\
             value   = \"{kind}\"\n\
             read    = [{patterns}]\n\
             level   = \"error\"\n\
             message = \"{{a}} in {{a.source}}, {{b}} in {{b.source}}\"\n\
             clash   = [[{one}, {other}]]\n\
             agree   = []  # pairs of texts that give the same answer in other words\n\
             ignore  = []  # texts with a value of this kind that answers another question\n",
            asks = quoted(&asks),
            kind = self.kind.name(),
            patterns = patterns.join(", "),
        )
    }
}

/// A text as a string of TOML.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

fn no_clash(sources: [Source; 2], readings: &[Reading; 2]) -> Faults {
    let label = |source: usize| Label {
        source,
        span: 0..sources[source].text.len(),
        text: verify::values_told(&readings[source]),
    };
    let headline = "these texts hold no values that contradict each other";
    let mut fault = Diagnostic::error("no-clash", headline, label(0));
    fault.labels.push(label(1));
    let fault = fault.with_help("give two sentences that answer one question with different values of one kind");
    Faults { sources: sources.to_vec(), diagnostics: vec![fault] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_the_words_around_the_values() {
        for (one, other, kind, patterns) in [
            (
                "Some 120 people were on board.",
                "The ferry carried 210 people.",
                "count",
                r#""{value} people were on board", "carried {value} people""#,
            ),
            (
                "The museum opened in 2011, officials said.",
                "The museum, which opened in 2013, is free.",
                "date",
                r#""museum opened in {value}", "opened in {value}""#,
            ),
            (
                "Repairs cost £40m.",
                "The \"works\" at Tarn cost £14 million in all.",
                "money",
                r#""repairs cost {value}", "cost {value} in all""#,
            ),
        ] {
            let rule = scaffold("own", None, one, other).unwrap_or_else(|faults| panic!("{one}: {faults:?}"));
            assert!(rule.contains(&format!("value   = \"{kind}\"\n")), "{rule}");
            assert!(rule.contains(&format!("read    = [{patterns}]\n")), "{rule}");
        }
    }

    #[test]
    fn texts_that_agree_make_no_rule() {
        for (one, other) in [("", ""), ("Seven came.", "7 came."), ("Seven came.", "It cost £7.")] {
            let faults = scaffold("own", None, one, other).expect_err("nothing clashes");
            assert_eq!(faults.diagnostics[0].code, "no-clash", "{one}");
        }
    }
}
