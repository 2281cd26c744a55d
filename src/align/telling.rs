//! What a date is the day of: of what is told, of the telling, or of a birth.
//!
//! Part of the evidence. Reports of one thing are told on many days, and `said on Friday` dates nothing but the saying. The
//! decision a reader would question: no grammar tells to which verb a date belongs; the nearest verb before it does.

use super::Seen;
use crate::language::{WordList, weight_of, word_list};
use crate::value::{Kind, Value};

/// How far back from a date, in tokens, a verb of telling is looked for, and how far behind it the mark of a caption.
const TELLING_REACH: usize = 6;
const CAPTION_REACH: usize = 4;

/// So many tokens before two dates may be the same and tell that both are of one thing.
const ALIKE_REACH: usize = 8;

/// How far behind `born`, in tokens, stands its date.
const BIRTH_REACH: usize = 6;

/// Of a sentence at most so many words are looked at for a birth.
const WORDS_MAX: usize = 200;

/// Verbs whose date is the day on which something was told.
static TELLS: WordList = word_list!("announced published reported reports said says stated told tweeted updated wrote");

/// Words behind which a date belongs to another clause; so does one behind any other deed.
static PARTS_CLAUSES: WordList = word_list!("after and are but had has is since that to was were when will would");

/// True when the date is the day of the telling, and not of what is told: `said on Friday`, `Monday (AFP photo)`.
pub(super) fn is_of_the_telling(seen: &Seen<'_>) -> bool {
    let (tokens, place, sentence) = (seen.tokens(), &seen.claim.mention.tokens, &seen.sentence().tokens);
    let mut behind = (place.end..sentence.end).take(CAPTION_REACH).map(|at| tokens.word(at));
    if behind.any(|word| matches!(word, "photo" | "photograph" | "picture")) {
        return true;
    }
    let before = (sentence.start..place.start).rev().take(TELLING_REACH).map(|at| tokens.word(at));
    let mut deciding = before.filter(|word| TELLS.has(*word) || parts_clauses(word));
    deciding.next().is_some_and(|word| TELLS.has(word))
}

fn parts_clauses(word: &str) -> bool {
    matches!(word, "," | ";" | ":") || word.ends_with("ed") || word.ends_with("ing") || PARTS_CLAUSES.has(word)
}

/// True when two dates stand behind the same words, which tell what happened and where: `opens in Velden on`.
pub(super) fn are_told_alike(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let places =
        |seen: &Seen<'_>| (seen.sentence().tokens.start..seen.claim.mention.tokens.start).rev().take(ALIKE_REACH);
    let alike = places(a).zip(places(b)).take_while(|(one, other)| a.tokens().word(*one) == b.tokens().word(*other));
    let shared: Vec<_> = alike.map(|(at, _)| (a.tokens().word(at), a.tokens().capital(at))).collect();
    let is_deed = |word: &str| word.ends_with("ing") || word.ends_with("ed") || word.ends_with('s');
    let names_place = shared.iter().any(|(word, capital)| *capital && weight_of(word) > 0.0);
    let tells_deed = shared.iter().any(|(word, capital)| !*capital && is_deed(word) && weight_of(word) > 0.0);
    names_place && tells_deed && !is_of_the_telling(a) && !is_of_the_telling(b)
}

/// How far two dates are told by their distance from the day of writing alone: 1 for both, less where the other one has
/// a day of the calendar, 0 where the same words tell what both date.
pub(super) fn passing(a: &Seen<'_>, b: &Seen<'_>) -> f64 {
    let is_passing = |seen: &Seen<'_>| matches!(seen.value(), Value::Date(date) if date.is_passing());
    match (is_passing(a), is_passing(b)) {
        (false, false) => 0.0,
        _ if are_told_alike(a, b) => 0.0,
        (true, true) => 1.0,
        _ => 0.4,
    }
}

/// True when one date is the day of a birth and the sentence of the other tells of none: `(born 12 May 1966) was sentenced`.
pub(super) fn is_birth_of_one(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let is_date = |seen: &Seen<'_>| seen.claim.kind() == Kind::Date;
    is_date(a) && is_date(b) && (is_of_birth(a) && !tells_birth(b) || is_of_birth(b) && !tells_birth(a))
}

/// True for the date right behind `born`, at most a place between: `born in Velden on 12 May`.
fn is_of_birth(seen: &Seen<'_>) -> bool {
    let (tokens, start) = (seen.tokens(), seen.claim.mention.tokens.start);
    let mut before = (start.saturating_sub(BIRTH_REACH)..start).rev();
    let born = before.find(|at| tokens.word(*at) == "born");
    let is_led = |at: usize| tokens.capital(at) || matches!(tokens.word(at), "in" | "on" | "at" | "," | "near" | "the");
    born.is_some_and(|born| (born + 1..start).all(is_led))
}

/// True where a sentence speaks of a birth at all, or gives the dates of a life in brackets.
fn tells_birth(seen: &Seen<'_>) -> bool {
    let mut words = seen.sentence().tokens.clone().take(WORDS_MAX).map(|at| seen.tokens().word(at));
    seen.word_before(1) == "("
        || words.any(|word| matches!(word, "born" | "birth" | "birthday" | "birthplace" | "world" | "delivered"))
}
