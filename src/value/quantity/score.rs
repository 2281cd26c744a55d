//! Results of matches and votes: `3-1`, `52-48`, `5 to 4`, `52 votes to 48`.
//!
//! Two glued numbers without unit or noun are a result where a word beside them says so, or where the greater comes
//! first, which no range does. Otherwise they are left to be a range.

use super::{Noun, noun, unit};
use crate::language::{TokenKind, Tokens, WordMap, WordSet, word_is};
use crate::value::{Amount, Mention, Value, class};
use smol_str::SmolStr;

/// Reads the result that starts at token `at`.
pub(super) fn read_at(tokens: &Tokens, at: usize) -> Option<Mention> {
    if !tokens.is_any(at, class::DIGITS) {
        return None;
    }
    let dash = word_is!(tokens, at + 1, "-" | "–") && tokens.glued(at + 1) && tokens.glued(at + 2);
    let is_led = word_is!(tokens, at.wrapping_sub(1), "from");
    let said = word_is!(tokens, at + 1, "votes" | "goals") && !is_led;
    let parting = at + 1 + usize::from(said);
    // `Cut the majority from 66 to 12` tells of a change.
    let is_parted = !is_led && word_is!(tokens, parting, "to") || said && word_is!(tokens, parting, "against");
    if !dash && !is_parted {
        return None;
    }
    let one = side(tokens, at)?;
    let other = side(tokens, parting + 1)?;
    let end = parting + 2;
    // More figures hang on: a telephone number, a date, a fraction.
    let hangs_on = tokens.glued(end) && word_is!(tokens, end, "-" | "–" | "/" | ":") && tokens.glued(end + 1);
    let has_unit = unit::read_at(tokens, end, None).is_some();
    if hangs_on || has_unit || word_is!(tokens, at.wrapping_sub(1), "between") {
        return None;
    }
    if tokens.glued(end) && tokens.kind(end) == Some(TokenKind::Word) {
        return None;
    }
    let counts = noun::is_plural(tokens, end) && !word_is!(tokens, end, "votes" | "seats");
    let has_words = has_words_beside(tokens, at, end) && !counts;
    // `Leeds 3-1 York` stands between two names; a figure beside one name is a part of it.
    let is_named = (at > 0 && tokens.capital(at - 1) && !tokens.first_of_sentence(at - 1)) != tokens.capital(end);
    let is_time = matches!((one, other), (24, 7) | (9, 5)) || word_is!(tokens, end, "daily" | "shift" | "job");
    let descends = one >= other && one < 1000 && dash && !counts && !is_named && !is_time;
    let reads = has_words || said || descends || dash && !counts && is_in_row(tokens, at, end, one.max(other));
    reads.then(|| Mention::new(tokens, at..end, Value::Score(one, other)))
}

/// `6-4, 3-6, 6-2`, `1-20 to 0-15`: one result of several, some of which descend as no range does.
fn is_in_row(tokens: &Tokens, at: usize, end: usize, most: u32) -> bool {
    let pair = |first: usize| {
        let is_dash = word_is!(tokens, first + 1, "-" | "–") && tokens.glued(first + 1) && tokens.glued(first + 2);
        side(tokens, first).zip(side(tokens, first + 2)).filter(|_| is_dash)
    };
    let before = at.checked_sub(4).filter(|_| word_is!(tokens, at - 1, "," | "to" | "and"));
    let behind = word_is!(tokens, end, "," | "and").then_some(end + 1);
    let is_set = |first: usize| pair(first).is_some_and(|(one, other)| one > other && one < SET_MAX);
    let is_total = (before.is_some() && word_is!(tokens, at - 1, "to") && before.and_then(pair).is_some())
        || word_is!(tokens, end, "to") && pair(end + 1).is_some();
    most < SET_MAX && (before.is_some_and(is_set) || behind.is_some_and(is_set) || is_total)
}

/// No set or goal count of a row reaches this.
const SET_MAX: u32 = 26;

fn side(tokens: &Tokens, at: usize) -> Option<u32> {
    let is_plain = tokens.kind(at) == Some(TokenKind::Number) && tokens.word(at).len() <= 3;
    tokens.word(at).parse().ok().filter(|_| is_plain)
}

/// `A hat-trick`, `bagged a brace`: the goals of one player, unless hat-tricks themselves are counted (`his third`). A brace
/// is most often something else, so a verb of scoring must stand before it.
pub(super) fn goals_at(tokens: &Tokens, at: usize) -> Option<Mention> {
    if !word_is!(tokens, at, "hat" | "hattrick" | "brace") {
        return None;
    }
    let (goals, end) = match tokens.word(at) {
        "hat" if word_is!(tokens, at + 1, "-") && word_is!(tokens, at + 2, "trick") => (3.0, at + 3),
        "hat" if word_is!(tokens, at + 1, "trick") => (3.0, at + 2),
        "hattrick" => (3.0, at + 1),
        "brace" => (2.0, at + 1),
        _ => return None,
    };
    let near = at.saturating_sub(WORDS_BEFORE).max(tokens.sentence(at).start)..at;
    let is_scored = near.clone().any(|word| tokens.is_in(word, &SCORING));
    let is_one = near.clone().rev().take(4).any(|word| word_is!(tokens, word, "a" | "his" | "her" | "'s" | "the"));
    let is_counted = at > 0
        && !word_is!(tokens, at - 1, "half")
        && tokens.is_any(at - 1, class::ORDINAL | class::FIGURE | class::DIGITS);
    let reads = is_one && !is_counted && !word_is!(tokens, end, "of") && (goals > 2.0 || is_scored);
    let noun = Noun { head: SmolStr::new_static("goal"), ..Noun::default() };
    reads.then(|| Mention::new(tokens, at..end, Value::Count(Amount::exact(goals), Box::new(noun))))
}

/// Verbs of scoring.
static SCORING: WordSet<64> = WordMap::new(&[(
    "scored scores scoring bagged bags netted nets grabbed grabs struck notched hit completed claimed added",
    (),
)]);

/// How many words before a result are looked at for one that tells it is one.
const WORDS_BEFORE: usize = 6;

fn has_words_beside(tokens: &Tokens, at: usize, end: usize) -> bool {
    (at.saturating_sub(WORDS_BEFORE)..at).chain(end..end + 3).any(|near| tokens.is_in(near, &RESULT_WORDS))
}

/// Words of winning, losing and voting.
static RESULT_WORDS: WordSet<256> = WordMap::new(&[(
    "won win wins winning beat beats beating lost lose loses losing loss draw drew defeat defeats defeated beaten \
     passed carried vote voted votes victory lead leads led ahead score scoreline winner ruling decision majority \
     split tie tied ruled thumped thrashed hammered crushed edged routed stunned downed trounced humbled overcame \
     eliminated swept blanked demolished outclassed trail trails trailed trailing leading topped ousted whitewashed \
     toppled dispatched thumping thrashing drubbing rout upset shutout",
    (),
)]);
