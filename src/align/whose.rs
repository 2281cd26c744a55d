//! Of whom a sentence speaks: `Orlen Steel sold 300 ships` and `Velden Works sold 210` are two statements.
//!
//! Part of the evidence, asked of figures and dates that would clash. The decision a reader would question: only a name
//! that opens its clause counts, or what a pronoun that opens it stands for, and two of them part the claims only where
//! each source knows both names; a name that a source has got wrong is unknown to the other one. Two lands part figures
//! at once (`Norway adds 4,000 jobs`, `Poland adds 31,000`): hardly anybody gets both the land and its figure wrong.

use super::Seen;
use super::evidence::CLAIMS_MAX;
use super::fate::governing_fate;
use crate::claim::Reading;
use crate::language::{ASSERTIONS, Assertion, Tokens, is_function_word};
use crate::value::name::{Likeness, NameKind, land, lands_meet};
use crate::value::{Kind, Name, Value};
use std::ops::Range;

/// So many tokens at most stand before the name that a clause opens with: `Her first novel, "Salt",`.
const OPENING_MAX: usize = 7;

/// So many sentences back a pronoun is followed.
const BACK_MAX: usize = 2;

/// How near a subject, in tokens, the word by which it says something may stand.
const SAYING_REACH: usize = 3;

/// True when two claims are said of two things by their names, each of which either source knows.
pub(super) fn are_of_two(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let (Some(one), Some(other)) = (subject(a), subject(b)) else { return false };
    a.id.source != b.id.source
        && [one, other].iter().all(|name| name.kind != NameKind::Place)
        && one.likeness(other) == Likeness::Different
        && names(a.reading, other)
        && names(b.reading, one)
}

/// True when two figures are said of two lands, or of what is theirs. Of what befell people sources name the one's land or
/// the other's.
pub(super) fn are_of_two_lands(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let is_figure = !matches!(a.claim.kind(), Kind::Name | Kind::Quote | Kind::Date | Kind::Age | Kind::Score);
    let lands = || opening_land(a).zip(opening_land(b));
    is_figure
        && a.id.source != b.id.source
        && governing_fate(a).is_none()
        && governing_fate(b).is_none()
        && lands().is_some_and(|(one, other)| !lands_meet(one, other))
}

/// True when two figures are told of two places of which either source knows both: `a well on Mill Road held 61 parts`,
/// `wells on Quarry Lane held nine`.
pub(super) fn are_of_two_places(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let is_figure = !matches!(a.claim.kind(), Kind::Name | Kind::Quote | Kind::Date | Kind::Age | Kind::Score);
    let places = || only_place(a).zip(only_place(b));
    is_figure
        && a.id.source != b.id.source
        && places().is_some_and(|(one, other)| {
            one.likeness(other) == Likeness::Different && (names(a.reading, other) || names(b.reading, one))
        })
        && governing_fate(a).is_none()
        && governing_fate(b).is_none()
}

/// The one place of a claim's sentence in which it says something is.
fn only_place<'r>(seen: &Seen<'r>) -> Option<&'r Name> {
    let places = seen.claims_beside(CLAIMS_MAX).filter_map(|beside| match beside.value() {
        Value::Name(name) if name.kind == NameKind::Place || is_street(name) => Some((name, beside.word_before(1))),
        _ => None,
    });
    let mut places = places.fuse();
    let (name, before) = places.next()?;
    let is_led = matches!(before, "in" | "on" | "at" | "near") && name.land().is_none();
    (is_led && places.next().is_none()).then_some(name)
}

/// True for a name that ends like a street's, whatever else it may be: `Quarry Lane`.
fn is_street(name: &Name) -> bool {
    let last = name.words.last().map(|word| word.as_str());
    name.words.len() > 1
        && matches!(
            last,
            Some("road" | "lane" | "street" | "avenue" | "square" | "drive" | "way" | "terrace" | "crescent")
        )
}

/// The land with which the clause of a claim opens, but for one that only says it: `Canada adds`, `the Polish economy`.
fn opening_land(seen: &Seen<'_>) -> Option<usize> {
    let (tokens, value) = (seen.tokens(), seen.claim.mention.tokens.start);
    let clause = clause_of(tokens, &seen.sentence().tokens, value);
    let at = clause.start + usize::from(tokens.word(clause.start) == "the");
    let two_words = || format!("{}-{}", tokens.word(at), tokens.word(at + 1));
    let found = || land(&two_words()).map(|land| (land, at + 2)).or_else(|| Some((land(tokens.word(at))?, at + 1)));
    let (land, end) = found().filter(|_| tokens.capital(at))?;
    let says = (end..value.min(end + SAYING_REACH)).any(|at| cites(tokens, at));
    (end <= value && !says).then_some(land)
}

/// True when a reading names a thing, in full or in short.
pub(super) fn names(reading: &Reading, sought: &Name) -> bool {
    let is_sought = |name: &Name| matches!(name.likeness(sought), Likeness::Same | Likeness::Variant);
    reading.claims.iter().any(|claim| matches!(&claim.mention.value, Value::Name(name) if is_sought(name)))
}

/// The name of what the clause of a claim speaks of.
fn subject<'r>(seen: &Seen<'r>) -> Option<&'r Name> {
    let value = &seen.claim.mention.tokens;
    let mut sentence = seen.claim.sentence;
    let own = clause_of(seen.tokens(), &seen.sentence().tokens, value.start);
    let mut clause = own.clone();
    for _ in 0..=BACK_MAX {
        if let Some((name, at)) = opening_name(seen.reading, sentence, &clause) {
            let until = if sentence == seen.claim.sentence { at.end } else { own.start };
            let is_said_of_it =
                until <= value.start && !(until..value.start).any(|at| leads_aside(seen.tokens().word(at)));
            return is_said_of_it.then_some(name);
        }
        let tokens = seen.tokens();
        if !is_pronoun(tokens.word(clause.start)) {
            return None;
        }
        sentence = sentence.checked_sub(1)?;
        let before = &seen.reading.sentences[sentence];
        if before.segment != seen.sentence().segment {
            return None;
        }
        clause = before.tokens.clone();
    }
    None
}

/// The clause of a sentence in which a token stands, from the mark or word that begins it.
fn clause_of(tokens: &Tokens, sentence: &Range<usize>, token: usize) -> Range<usize> {
    let begins =
        |at: &usize| matches!(tokens.word(*at), ";" | ":") || tokens.word(*at) == "," && is_link(tokens.word(*at + 1));
    let start = (sentence.start..token).rev().find(begins);
    let start = start.map_or(sentence.start, |at| at + 1 + usize::from(is_link(tokens.word(at + 1))));
    start.min(token)..sentence.end
}

fn is_link(word: &str) -> bool {
    matches!(word, "while" | "whereas" | "but" | "and" | "though" | "although")
}

fn is_pronoun(word: &str) -> bool {
    matches!(word, "it" | "he" | "she" | "they" | "its" | "his" | "her" | "their")
}

/// The name with which a clause opens, unless it is of who says it.
fn opening_name<'r>(reading: &'r Reading, sentence: usize, clause: &Range<usize>) -> Option<(&'r Name, Range<usize>)> {
    let place = &reading.sentences[sentence];
    let tokens = &reading.tokens[place.segment];
    let names = reading.claims[place.claims.clone()].iter().take(CLAIMS_MAX).filter_map(|claim| {
        let Value::Name(name) = &claim.mention.value else { return None };
        Some((name, claim.mention.tokens.clone()))
    });
    let (name, at) = names.into_iter().find(|(_, at)| at.start >= clause.start)?;
    let opening = clause.start..at.start;
    let is_opening = opening.len() <= OPENING_MAX && !opening.clone().any(|at| ends_opening(tokens.word(at)));
    let says = (at.end..clause.end.min(at.end + SAYING_REACH)).any(|at| cites(tokens, at));
    (is_opening && !says).then_some((name, at))
}

fn cites(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.look_up(at, &ASSERTIONS), Some(Assertion::Cites))
}

/// True for words behind which a sentence speaks of something else.
fn leads_aside(word: &str) -> bool {
    matches!(word, "who" | "which" | "where" | "when" | "whose" | "that" | "because" | "if")
}

/// True for words behind which a name is no subject: a verb or a preposition has gone before. What leads a noun is none.
fn ends_opening(word: &str) -> bool {
    let leads_noun = matches!(word, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "our" | "this" | "that");
    !leads_noun && is_function_word(word) || matches!(word, "off" | "near" | "outside" | "inside" | "said" | "says")
}
