//! Whether two sources put the same words into the mouths of two persons.
//!
//! The decision a reader would question: a speaker counts only where the source writes the full name somewhere, since
//! `Anna` and `Berg` may be one person; and not where the sentence names the other source's speaker too, or a person who
//! speaks for others. Sentences with two persons are where speakers are misread, and so is `he said` beside two.

use super::Seen;
use crate::claim::{Reading, Sentence};
use crate::language::{WordList, is_function_word, word_list};
use crate::value::name::{Likeness, NameKind};
use crate::value::quote::{Alteration, Comparison, Quote};
use crate::value::{Name, Value};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Fewer words with a meaning are a phrase that anybody may use; of a speech that both give whole, word for word, fewer do.
const CONTENT_WORDS_MIN: usize = 6;
const CONTENT_WORDS_WHOLE_MIN: usize = 4;

/// A whole speech of fewer words is a saying.
const WORDS_WHOLE_MIN: usize = 9;

/// How many sentences before and after a quotation are asked for the other speaker, and how many words of each.
const SENTENCES_NEAR: usize = 2;
const SENTENCE_WORDS_MAX: usize = 200;

/// The full names of persons by source and surname.
pub(super) struct Persons<'r> {
    by_surname: FxHashMap<(usize, &'r str), &'r Name>,
}

impl<'r> Persons<'r> {
    /// Goes through the names of all readings once.
    pub(super) fn of(readings: &'r [Reading]) -> Self {
        let mut by_surname: FxHashMap<(usize, &str), &Name> = FxHashMap::default();
        for (source, reading) in readings.iter().enumerate() {
            for claim in &reading.claims {
                if let Value::Name(name) = &claim.mention.value
                    && name.kind == NameKind::Person
                    && let [_, .., surname] = name.words.as_slice()
                {
                    by_surname.entry((source, surname)).or_insert(name);
                }
            }
        }
        Self { by_surname }
    }

    /// The full name of the person who speaks a quotation.
    fn speaker(&self, seen: &Seen<'_>, quote: &Quote) -> Option<&'r Name> {
        let words = quote.speaker.as_ref()?;
        let full = *self.by_surname.get(&(seen.id.source, words.last()?.as_str()))?;
        (full.words.ends_with(words) || words.ends_with(&full.words)).then_some(full)
    }

    /// True when two quotations that agree are said by two persons.
    pub(super) fn differ(
        &self,
        (a, one): (&Seen<'r>, &Quote),
        (b, other): (&Seen<'r>, &Quote),
        comparison: &Comparison,
    ) -> bool {
        let is_whole = comparison.alteration == Alteration::Same
            && [one, other].iter().all(|quote| quote.words.len() >= WORDS_WHOLE_MIN && !condoles(quote));
        let least = if is_whole { CONTENT_WORDS_WHOLE_MIN } else { CONTENT_WORDS_MIN };
        let is_told = !matches!(comparison.alteration, Alteration::Altered { .. })
            && a.id.source != b.id.source
            && content_words(one, &comparison.stretches.0) >= least
            && content_words(other, &comparison.stretches.1) >= least;
        if !is_told {
            return false;
        }
        let (Some(first), Some(second)) = (self.speaker(a, one), self.speaker(b, other)) else { return false };
        first.likeness(second) == Likeness::Different
            && !first.words.iter().any(|word| second.words.contains(word))
            && !is_doubtful(a, first, second)
            && !is_doubtful(b, second, first)
    }
}

fn content_words(quote: &Quote, stretch: &Range<usize>) -> usize {
    let is_content = |text: &str| text.chars().all(char::is_alphanumeric) && !is_function_word(text);
    quote.words.iter().filter(|word| stretch.contains(&word.token) && is_content(&word.text)).count()
}

/// What everybody says word for word after a misfortune or a success.
fn condoles(quote: &Quote) -> bool {
    quote.words.iter().any(|word| {
        matches!(
            word.text.as_str(),
            "thoughts" | "prayers" | "condolences" | "sympathies" | "sympathy" | "hearts" | "congratulate" | "thank"
        )
    })
}

/// True where the sentences of a quotation name another speaker, or somebody who lends one a voice; of a speaker whom only
/// a pronoun names there, where the sentences around do.
fn is_doubtful(seen: &Seen<'_>, speaker: &Name, other: &Name) -> bool {
    let sentences = &seen.reading.sentences;
    let (first, quoted) = (seen.claim.sentence, &seen.claim.mention.tokens);
    let goes_on =
        |sentence: &&Sentence| sentence.segment == sentences[first].segment && sentence.tokens.start <= quoted.end;
    let after = first + sentences[first..].iter().take_while(goes_on).count();
    let holds = |range: Range<usize>, is_sought: &dyn Fn(&str) -> bool| {
        sentences[range].iter().any(|sentence| {
            let tokens = &seen.reading.tokens[sentence.segment];
            let places = sentence.tokens.clone().take(SENTENCE_WORDS_MAX);
            let outside = |at: &usize| sentence.segment != sentences[first].segment || !quoted.contains(at);
            places.filter(outside).map(|at| tokens.word(at)).any(is_sought)
        })
    };
    let names = |name: &Name, word: &str| name.words.iter().any(|own| own == word.strip_suffix("'s").unwrap_or(word));
    let is_named = holds(first..after, &|word| names(speaker, word));
    let reach = if is_named { 0 } else { SENTENCES_NEAR };
    let near = first.saturating_sub(reach)..sentences.len().min(after + reach);
    holds(near, &|word| is_voice_of_another(word) || names(other, word))
}

/// What tells that somebody says what somebody else has said.
static VOICES: WordList = word_list!(
    "adviser advisor aide attorney chanted cited citing echoed echoing joint jointly lawyer quote quoted quoting \
     repeated repeating sang"
);

/// Who says what somebody else has said: a spokesman for a minister, the reader of a letter.
fn is_voice_of_another(word: &str) -> bool {
    word.starts_with("spokes") || VOICES.has(word)
}
