//! Names that one source puts where the other one has another: `the Bank of Velden said on Monday`, `the Bank of Karst said
//! on Monday`.
//!
//! Part of the evidence. Three things tell it: neither source knows the other's name, and the sentences are otherwise much
//! alike ([`are_replaced`]); the names stand in one slot, right before and right behind them the same words, as who takes over
//! a sentence takes over what stands around its names; or a source that retells the other one has another body of the kind.
//!
//! The decision a reader would question: two names that any source gives in one sentence are never exchanged. A club has the
//! name of its town and one of its own, and who tells of two things names both.

use super::Seen;
use super::bound::hold_at_two_times;
use super::names::are_kin;
use super::rarity::Background;
use super::whose::names;
use crate::language::is_function_word;
use crate::value::Name;
use crate::value::name::{NameKind, lands_meet};

/// True when one of two names was put where the other one stood, whatever else their sentences say.
pub(super) fn are_exchanged(one: (&Seen<'_>, &Name), other: (&Seen<'_>, &Name), background: &Background<'_>) -> bool {
    are_other_kin(one, other, background) || stand_in_one_slot(one, other, background)
}

/// True when one source retells the other and has another body or thing of the kind in its place.
fn are_other_kin((a, one): (&Seen<'_>, &Name), (b, other): (&Seen<'_>, &Name), background: &Background<'_>) -> bool {
    are_kin(one, other)
        && background.stated.retold(a.id.source, b.id.source) >= RETELLING
        && background.stated.replace_each_other(a, b)
        && !names(a.reading, other)
        && !names(b.reading, one)
}

/// True when two names that have nothing in common stand for each other: neither source knows the other's, one is the
/// only such name of its sentence, and both name a thing of one kind as far as it is known. An acronym may stand for any name.
pub(super) fn are_replaced(
    (a, one): (&Seen<'_>, &Name),
    (b, other): (&Seen<'_>, &Name),
    background: &Background<'_>,
) -> bool {
    may_replace((a, one), (b, other))
        && background.stated.replace_each_other(a, b)
        && !background.stated.tell_both(a, b)
        && (background.stated.foreign_names(a, b.id.source) == 1
            || background.stated.foreign_names(b, a.id.source) == 1)
}

/// True when one of two names was put where the other one stood: the words around them are the same, and so many that one
/// sentence was taken from the other, or the one source retells the other, which does not know the name.
fn stand_in_one_slot(
    (a, one): (&Seen<'_>, &Name),
    (b, other): (&Seen<'_>, &Name),
    background: &Background<'_>,
) -> bool {
    let stated = &background.stated;
    let is_unheard = |own: &Seen<'_>, other: &Seen<'_>| {
        stated.retells(own.id.source, other.id.source) >= RETELLING && stated.is_foreign(own, other)
    };
    let slot = slot(a, b);
    let is_met = slot.words >= MET_WORDS && slot.telling >= MET_TELLING;
    let is_copied = || slot.words >= COPIED_WORDS && slot.telling >= COPIED_TELLING;
    a.id.source != b.id.source
        && is_met
        && may_replace((a, one), (b, other))
        && (is_copied() || is_unheard(a, b) || is_unheard(b, a))
        && !is_credited(a)
        && !stated.tell_both(a, b)
}

/// How far before a name, in tokens, stands what its bearer did for the page: `Editing by Ada Moen and Bo Lind`.
const CREDIT_REACH: usize = 12;

fn is_credited(seen: &Seen<'_>) -> bool {
    let (start, sentence) = (seen.claim.mention.tokens.start, &seen.sentence().tokens);
    let word = |at: usize| seen.tokens().word(at);
    let is_work =
        |at: usize| word(at + 1) == "by" && matches!(word(at), "editing" | "reporting" | "writing" | "photography");
    (start.saturating_sub(CREDIT_REACH).max(sentence.start)..start).any(is_work)
}

/// A source that holds so much of another one, 0 to 1, retells it.
const RETELLING: f64 = 0.2;

/// A sentence is a copy of another one if so many words around two names are the same, and so many of them tell.
const COPIED_WORDS: usize = 8;
const COPIED_TELLING: usize = 4;

/// The same of what a retelling has taken over.
const MET_WORDS: usize = 4;
const MET_TELLING: usize = 2;

/// True when one of two names may stand for the other: both name a thing of one kind, as far as it is known.
pub(super) fn may_replace((a, one): (&Seen<'_>, &Name), (b, other): (&Seen<'_>, &Name)) -> bool {
    // One place may lie in the other (`Atlanta`, `Georgia`), but few lands lie in a land (`Scottish`, `British`).
    let may_lie_in = match (one.land(), other.land()) {
        (Some(one), Some(other)) => lands_meet(one, other),
        _ => one.kind == NameKind::Place && !(one.is_city() && other.is_city()),
    };
    // Something else before one full name: `Captain Anna Berg`, `Rovers Anna Berg`; two given names are two persons.
    let tail = one.words.iter().rev().zip(other.words.iter().rev()).take_while(|(a, b)| a == b).count();
    let are_two_persons = one.words.len() == other.words.len() && one.has_given_name() && other.has_given_name();
    let is_full_name = tail >= 2 && tail + 1 >= one.words.len().min(other.words.len()) && !are_two_persons;
    // What ends in one word is of one kind: `the group Copper Lynx`, `Cobalt Lynx`.
    let may_be_one_kind = tail > 0 && [one.kind, other.kind].contains(&NameKind::Other);
    (one.kind == other.kind || may_be_one_kind)
        && !may_lie_in
        && !is_full_name
        && !is_acronym(a, one)
        && !is_acronym(b, other)
        && !hold_at_two_times(a, b)
}

fn is_acronym(seen: &Seen<'_>, name: &Name) -> bool {
    let written = seen.reading.document.text.get(seen.claim.mention.span.clone()).unwrap_or_default();
    name.words.len() == 1 && written.chars().filter(|letter| letter.is_alphabetic()).all(char::is_uppercase)
}

/// How many words are the same around two names, the ends of the sentences counted as one.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// All of them, right before and right behind.
    words: usize,
    /// Those that carry meaning.
    telling: usize,
}

/// The slot in which two names stand; an empty one when the words are the same on one side alone.
fn slot(a: &Seen<'_>, b: &Seen<'_>) -> Slot {
    let (before, behind) = (side(a, b, Way::Back), side(a, b, Way::On));
    if before.words == 0 || behind.words == 0 {
        return Slot::default();
    }
    Slot { words: before.words + behind.words, telling: before.telling + behind.telling }
}

#[derive(Clone, Copy)]
enum Way {
    Back,
    On,
}

/// The token so many steps away from a value, or none beyond its sentence.
fn token_at(seen: &Seen<'_>, way: Way, steps: usize) -> Option<usize> {
    let (value, sentence) = (&seen.claim.mention.tokens, &seen.sentence().tokens);
    match way {
        Way::Back => value.start.checked_sub(steps).filter(|at| *at >= sentence.start),
        Way::On => Some(value.end + steps - 1).filter(|at| *at < sentence.end),
    }
}

fn side(a: &Seen<'_>, b: &Seen<'_>, way: Way) -> Slot {
    let mut found = Slot::default();
    for steps in 1.. {
        let words = [a, b].map(|seen| token_at(seen, way, steps).map(|at| seen.tokens().word(at)));
        match words {
            // Who says what a quotation gives is told by the speaker of it.
            [Some(one), Some(other)] if one == other && !is_quotation_mark(one) => {
                found.words += 1;
                found.telling += usize::from(one.len() > 1 && !is_function_word(one));
            }
            [None, None] => {
                found.words += 1;
                break;
            }
            _ => break,
        }
    }
    found
}

fn is_quotation_mark(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "„" | "«" | "»" | "‘" | "'")
}
