//! Results of matches and votes: `3-1`, `52-48`, `5 to 4`.
//!
//! Two glued numbers without unit or noun are a result where a word beside them says so, or where the greater comes
//! first, which no range does. Otherwise they are left to be a range.

use super::{noun, unit};
use crate::language::{TokenKind, Tokens, word_is};
use crate::value::{Mention, Value, class};

/// Reads the result that starts at token `at`.
pub(super) fn read_at(tokens: &Tokens, at: usize) -> Option<Mention> {
    if !tokens.is_any(at, class::DIGITS) {
        return None;
    }
    let dash = word_is!(tokens, at + 1, "-" | "–") && tokens.glued(at + 1) && tokens.glued(at + 2);
    if !dash && !word_is!(tokens, at + 1, "to") {
        return None;
    }
    let one = side(tokens, at)?;
    let other = side(tokens, at + 2)?;
    let end = at + 3;
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
    let is_time = (one, other) == (24, 7) || word_is!(tokens, end, "daily" | "shift" | "job");
    let descends = one >= other && one < 1000 && dash && !counts && !is_named && !is_time;
    (has_words || descends).then(|| Mention::new(tokens, at..end, Value::Score(one, other)))
}

fn side(tokens: &Tokens, at: usize) -> Option<u32> {
    let is_plain = tokens.kind(at) == Some(TokenKind::Number) && tokens.word(at).len() <= 3;
    tokens.word(at).parse().ok().filter(|_| is_plain)
}

fn has_words_beside(tokens: &Tokens, at: usize, end: usize) -> bool {
    (at.saturating_sub(4)..at).chain(end..end + 3).any(|near| {
        word_is!(
            tokens,
            near,
            "won"
                | "win"
                | "wins"
                | "beat"
                | "beats"
                | "lost"
                | "lose"
                | "loss"
                | "draw"
                | "drew"
                | "defeat"
                | "defeated"
                | "beaten"
                | "passed"
                | "carried"
                | "vote"
                | "voted"
                | "votes"
                | "victory"
                | "lead"
                | "led"
                | "ahead"
                | "score"
                | "scoreline"
                | "winner"
                | "ruling"
                | "decision"
                | "majority"
                | "split"
                | "tie"
                | "tied"
                | "ruled"
        )
    })
}
