//! The second look at quotations: what the paragraphs of a source tell of each other.
//!
//! A speech over several paragraphs opens a mark at each and closes one at the last; whoever speaks one of them speaks
//! them all. `She said` in a paragraph that names nobody is the one person whom the paragraph before names.
//!
//! The decision a reader would question: with two persons before it, the pronoun stands for neither. A quotation
//! without a speaker is compared with care, one with the wrong speaker is a false alarm.

use super::reader::{only_one, person_of, speaking_pronoun};
use crate::language::Tokens;
use crate::value::{Mention, Quote, Value};
use smol_str::SmolStr;

/// How many paragraphs back a person is looked for whom a pronoun stands for.
const PARAGRAPHS_MAX: usize = 3;

/// Settles the quotations of one source against each other; `mentions` are those of each segment, in order.
pub fn settle(segments: &[Tokens], mentions: &mut [Vec<Mention>]) {
    for segment in 1..segments.len().min(mentions.len()) {
        let unspoken = first_unspoken(&segments[segment], &mentions[segment]);
        if let Some(place) = unspoken
            && let Some(speaker) = person_before(mentions, segment)
            && let Value::Quote(quote) = &mut mentions[segment][place].value
        {
            quote.speaker = Some(speaker);
        }
    }
    let mut start = 0;
    for segment in 0..segments.len().min(mentions.len()) {
        let goes_on = runs_over(&segments[segment], &mentions[segment])
            && mentions.get(segment + 1).is_some_and(|next| opens_with_quotation(next));
        if !goes_on {
            share_speaker(&mut mentions[start..=segment]);
            start = segment + 1;
        }
    }
}

fn quotes(mentions: &[Mention]) -> impl DoubleEndedIterator<Item = (&Mention, &Quote)> {
    mentions.iter().filter_map(|mention| match &mention.value {
        Value::Quote(quote) => Some((mention, quote)),
        _ => None,
    })
}

/// True when the last quotation of a segment has no closing mark.
fn runs_over(tokens: &Tokens, mentions: &[Mention]) -> bool {
    quotes(mentions).next_back().is_some_and(|(mention, _)| mention.tokens.end == tokens.len())
}

fn opens_with_quotation(mentions: &[Mention]) -> bool {
    quotes(mentions).next().is_some_and(|(mention, _)| mention.tokens.start == 1)
}

/// Gives the paragraphs of one speech the speaker whom one of them names.
fn share_speaker(paragraphs: &mut [Vec<Mention>]) {
    let count = paragraphs.len();
    if count < 2 {
        return;
    }
    // The speech starts with the last quotation of the first paragraph and ends with the first of the last.
    let place = |number: usize, mentions: &[Mention]| {
        let is_quote = |mention: &Mention| matches!(mention.value, Value::Quote(_));
        if number == 0 { mentions.iter().rposition(is_quote) } else { mentions.iter().position(is_quote) }
    };
    let speakers = paragraphs.iter().enumerate().filter_map(|(number, mentions)| {
        let Value::Quote(quote) = &mentions[place(number, mentions)?].value else { return None };
        quote.speaker.as_ref()
    });
    let Some(speaker) = only_one(speakers).cloned() else { return };
    for (number, mentions) in paragraphs.iter_mut().enumerate() {
        if let Some(place) = place(number, mentions)
            && let Value::Quote(quote) = &mut mentions[place].value
            && quote.speaker.is_none()
        {
            quote.speaker = Some(speaker.clone());
        }
    }
}

/// The place of the first quotation if `she said` names its speaker and no person stands before it.
fn first_unspoken(tokens: &Tokens, mentions: &[Mention]) -> Option<usize> {
    let place =
        mentions.iter().position(|mention| matches!(mention.value, Value::Quote(_)) || person_of(mention).is_some())?;
    let Value::Quote(quote) = &mentions[place].value else { return None };
    (quote.speaker.is_none() && speaking_pronoun(tokens, &mentions[place].tokens).is_some()).then_some(place)
}

/// The one person whom the nearest paragraph before `segment` names that names any.
fn person_before(mentions: &[Vec<Mention>], segment: usize) -> Option<Vec<SmolStr>> {
    let near = mentions[segment.saturating_sub(PARAGRAPHS_MAX)..segment].iter().rev();
    let mut persons = near.map(|mentions| mentions.iter().filter_map(person_of).peekable());
    only_one(persons.find_map(|mut persons| persons.peek().is_some().then_some(persons))?).cloned()
}
