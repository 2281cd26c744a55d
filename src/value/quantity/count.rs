//! Counted nouns: which word a figure counts.
//!
//! No parts of speech are needed: the head is the first plural-looking word within seven, and goes on while the next is
//! plural too (`sales executives`); function words and punctuation end the search, quotation marks around an adjective do
//! not. `One` and hyphened figures (`12-member`) take a singular head. The decision a reader would question: participles
//! that stand for people (`12 injured`) are no head but a modifier of a noun left out, so that they meet `12 people`.

use super::noun::{ends_phrase, is_deed, is_determiner, is_plural, is_state, looks_like_verb};
use crate::language::{TokenKind, Tokens, is_function_word, lemma, word_is};
use crate::value::{class, number};
use smol_str::SmolStr;

/// How many words behind the figure are looked at.
const WINDOW: usize = 7;

/// A counted noun: the lemmas of its head and of the words before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noun {
    /// Lemma of the head: `record`; empty when the noun is left out (`charged seven`).
    pub head: SmolStr,
    /// Lemmas of the words between the number and the head, in order: `security`, `clearanc`.
    pub modifiers: Vec<SmolStr>,
    /// True for a part of a larger set: `43 of the 650 members`.
    pub partitive: bool,
}

/// What a figure counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Counted {
    /// The noun.
    pub(super) noun: Noun,
    /// Token of its head.
    pub(super) head: Option<usize>,
    /// Token after the figure and the `of` that belongs to it.
    pub(super) end: usize,
}

impl Counted {
    /// A count of what the words leave out; the figure ends before token `end`.
    pub(super) fn nothing(end: usize) -> Self {
        Self { noun: Noun::default(), head: None, end }
    }
}

/// Which form of the noun a figure takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// `one man`, `a 12-member panel`.
    Singular,
    /// `seven men`.
    Plural,
    /// `dozens of men`: a plural behind an `of` that belongs to the figure.
    Vague,
}

/// The noun counted by the figure that starts at token `start` and ends before token `end`.
pub(super) fn read_at(tokens: &Tokens, start: usize, end: usize, number: Number) -> Option<Counted> {
    if word_is!(tokens, end, "of") {
        // `One of the …` is a pronoun.
        if number == Number::Singular {
            return None;
        }
        return if number == Number::Vague { of_vague(tokens, end + 1) } else { partitive(tokens, end, end + 1) };
    }
    if word_is!(tokens, end, "-") && tokens.glued(end) {
        if word_is!(tokens, end + 1, "of") && word_is!(tokens, end + 2, "-") {
            return partitive(tokens, end, end + 3);
        }
        return if binds(tokens, end) { hyphened(tokens, end) } else { suspended(tokens, end) };
    }
    let more = usize::from(word_is!(tokens, end, "more" | "other" | "additional" | "further" | "new" | "such"));
    let found = match number {
        Number::Singular => singular_head(tokens, end + more),
        Number::Plural | Number::Vague => plural_head(tokens, end + more),
    };
    if let Some((head, modifiers)) = found {
        return Some(Counted { noun: noun(tokens, head, &modifiers, false), head: Some(head), end });
    }
    left_out(tokens, start, end, more)
}

/// `Tens of millions of British voters`: the `of` belongs to the figure.
fn of_vague(tokens: &Tokens, at: usize) -> Option<Counted> {
    let determiner = is_determiner(tokens.word(at));
    let from = at + usize::from(determiner);
    if let Some((head, modifiers)) = plural_head(tokens, from) {
        return Some(Counted { noun: noun(tokens, head, &modifiers, determiner), head: Some(head), end: at });
    }
    let noun = Noun { partitive: determiner, ..Noun::default() };
    Some(Counted { noun, head: None, end: at })
}

/// `43 of the 650 members`, `two of those individuals`, `nine of them`, `29-of-34 passes`.
fn partitive(tokens: &Tokens, end: usize, at: usize) -> Option<Counted> {
    let mut from = at;
    if word_is!(tokens, from, "all") {
        from += 1;
    }
    if word_is!(tokens, from, "them" | "whom" | "which" | "us" | "you") {
        return Some(Counted { noun: Noun { partitive: true, ..Noun::default() }, head: None, end });
    }
    let determiner = is_determiner(tokens.word(from));
    from += usize::from(determiner);
    if let Some(whole) = number::read_at(tokens, from) {
        from = whole.end;
    }
    let (head, modifiers) = plural_head(tokens, from)?;
    // `Minister of two years` and the like: only a set that is named makes a part.
    (determiner || tokens.capital(at) || from > at).then(|| Counted {
        noun: noun(tokens, head, &modifiers, true),
        head: Some(head),
        end,
    })
}

/// `12-member panel`, `10-point plan`: the word behind the hyphen.
fn hyphened(tokens: &Tokens, hyphen: usize) -> Option<Counted> {
    let head = hyphen + 1;
    let word = tokens.word(head);
    let is_noun = tokens.kind(head) == Some(TokenKind::Word)
        && word.len() > 2
        && !is_function_word(word)
        && !matches!(
            word,
            "way"
                | "time"
                | "fold"
                | "tier"
                | "sided"
                | "half"
                | "thirds"
                | "third"
                | "quarter"
                | "quarters"
                | "star"
                | "off"
                | "something"
                | "odd"
                | "plus"
                | "party"
                | "figure"
                | "digit"
                | "old"
                | "strong"
                | "like"
                | "wheel"
                | "dimensional"
        )
        && !number::ends_a_number(word);
    if word == "strong" || word == "odd" {
        let found = plural_head(tokens, head + 1);
        let (noun, at) =
            found.map_or((Noun::default(), None), |(at, words)| (noun(tokens, at, &words, false), Some(at)));
        return Some(Counted { noun, head: at, end: hyphen + 2 });
    }
    is_noun.then(|| Counted { noun: noun(tokens, head, &[], false), head: Some(head), end: hyphen })
}

/// `Three-, four- and eight-seat boats`: the word behind the last hyphen of the row.
fn suspended(tokens: &Tokens, hyphen: usize) -> Option<Counted> {
    let mut at = hyphen;
    for _ in 0..WINDOW {
        let next = (at + 1..at + 5).find(|next| !word_is!(tokens, *next, "," | "and" | "or" | "a" | "an"))?;
        at = number::read_at(tokens, next)?.end;
        if !word_is!(tokens, at, "-") {
            return None;
        }
        if binds(tokens, at) {
            return hyphened(tokens, at).map(|counted| Counted { end: hyphen, ..counted });
        }
    }
    None
}

/// True for a hyphen with its word right behind it, and not a comma: `9-member`, but `9-, 12- and`.
fn binds(tokens: &Tokens, hyphen: usize) -> bool {
    tokens.glued(hyphen + 1) && !word_is!(tokens, hyphen + 1, ",")
}

/// The first plural word within the window, with the words before it.
fn plural_head(tokens: &Tokens, from: usize) -> Option<(usize, Vec<usize>)> {
    let mut modifiers = Vec::new();
    let mut at = from;
    while modifiers.len() < WINDOW && at < from + 2 * WINDOW {
        match tokens.kind(at)? {
            TokenKind::Word if is_plural(tokens, at) => {
                let mut head = at;
                while is_plural(tokens, head + 1) && modifiers.len() < WINDOW && !is_name_behind(tokens, head) {
                    modifiers.push(head);
                    head += 1;
                }
                return Some((head, modifiers));
            }
            TokenKind::Word if joins_modifiers(tokens, at, &modifiers) => {}
            TokenKind::Word if ends_phrase(tokens, at) || counts_anew(tokens, at) => return None,
            TokenKind::Word => modifiers.push(at),
            TokenKind::Symbol if is_passed_over(tokens, at) => {}
            // `60 Boeing 787 aircraft`: a number in a name.
            TokenKind::Number if at > from && tokens.capital(at - 1) => {}
            _ => return None,
        }
        at += 1;
    }
    None
}

/// True for a figure in words, which counts for itself: `a team of 14 needed six years`, but not `12 two-bedroom flats`.
fn counts_anew(tokens: &Tokens, at: usize) -> bool {
    tokens.is_any(at, class::SMALL) && !word_is!(tokens, at + 1, "-") && number::read_at(tokens, at).is_some()
}

/// `Chinese and Russian hackers`: an `and` between two adjectives of one noun, not between two nouns.
fn joins_modifiers(tokens: &Tokens, at: usize, modifiers: &[usize]) -> bool {
    let next = tokens.word(at + 1);
    word_is!(tokens, at, "and" | "or")
        && modifiers.last().is_some_and(|last| *last == at - 1 && !is_state(tokens.word(*last)))
        && !ends_phrase(tokens, at + 1)
        && !number::may_start(next)
        && !is_plural(tokens, at + 1)
        && (is_plural(tokens, at + 2) || is_plural(tokens, at + 3) && !ends_phrase(tokens, at + 2))
}

/// The last word of a short noun phrase after `one`: it ends before a function word, a verb or punctuation.
fn singular_head(tokens: &Tokens, from: usize) -> Option<(usize, Vec<usize>)> {
    let mut words = Vec::new();
    let mut at = from;
    while words.len() < 3 && tokens.kind(at) == Some(TokenKind::Word) {
        if ends_phrase(tokens, at) || !words.is_empty() && looks_like_verb(tokens.word(at)) {
            break;
        }
        words.push(at);
        at += 1 + usize::from(word_is!(tokens, at + 1, "-") && tokens.glued(at + 1));
    }
    let head = words.pop()?;
    let is_idle = words.is_empty()
        && word_is!(
            tokens,
            head,
            "day"
                | "thing"
                | "time"
                | "way"
                | "point"
                | "hand"
                | "side"
                | "reason"
                | "another"
                | "more"
                | "big"
                | "night"
                | "morning"
                | "evening"
                | "afternoon"
                | "else"
                | "step"
                | "such"
                | "word"
                | "minute"
                | "moment"
                | "size"
        );
    (!is_idle && tokens.word(head).len() > 2 && !looks_like_verb(tokens.word(head))).then_some((head, words))
}

/// A noun left out: `killed 12`, `12 injured`, `12 were injured`.
fn left_out(tokens: &Tokens, start: usize, end: usize, more: usize) -> Option<Counted> {
    let behind = tokens.word(end + more);
    if is_state(behind) {
        let modifiers = vec![SmolStr::new(lemma(behind))];
        return Some(Counted { noun: Noun { modifiers, ..Noun::default() }, head: None, end });
    }
    let before = start.checked_sub(1).map_or("", |before| tokens.word(before));
    if before == ":" && matches!(behind, "" | "." | "," | ";") {
        return headed(tokens, start - 1, end);
    }
    let is_subject =
        matches!(behind, "were" | "are" | "have" | "had" | "remain" | "remained" | "suffered" | "sustained");
    (is_deed(before) || is_subject).then(|| Counted { noun: Noun::default(), head: None, end })
}

/// `Voters: 40 million`, `Dead: 12`: what stands before the colon is counted.
fn headed(tokens: &Tokens, colon: usize, end: usize) -> Option<Counted> {
    let head = colon.checked_sub(1)?;
    if is_state(tokens.word(head)) {
        let modifiers = vec![SmolStr::new(lemma(tokens.word(head)))];
        return Some(Counted { noun: Noun { modifiers, ..Noun::default() }, head: None, end });
    }
    is_plural(tokens, head).then(|| Counted { noun: noun(tokens, head, &[], false), head: Some(head), end })
}

fn noun(tokens: &Tokens, head: usize, modifiers: &[usize], partitive: bool) -> Noun {
    let fold = |at: usize| SmolStr::new(lemma(tokens.word(at)));
    Noun { head: fold(head), modifiers: modifiers.iter().map(|at| fold(*at)).collect(), partitive }
}

/// Quotation marks around an adjective, and hyphens inside one.
fn is_passed_over(tokens: &Tokens, at: usize) -> bool {
    match tokens.word(at) {
        "“" | "”" | "\"" | "‘" | "’" | "'" => true,
        "-" => tokens.glued(at) && tokens.glued(at + 1),
        _ => false,
    }
}

/// After a plural common noun a capitalised one is a name of its own: `two sons James`.
fn is_name_behind(tokens: &Tokens, head: usize) -> bool {
    !tokens.capital(head) && tokens.capital(head + 1)
}
