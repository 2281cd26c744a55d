//! Finds quotations in the tokens of a segment and names their speakers.
//!
//! Curly marks say which way they open; straight ones open after white space or a bracket and close otherwise. Marks
//! inside a quotation stay inside it. A quotation whose closing mark is missing ends with its segment, as typesetters
//! leave the mark off where the next paragraph goes on.

use super::{Quote, QuotedWord};
use crate::language::{TokenKind, Tokens};
use crate::value::name::is_speech_verb;
use crate::value::{Mention, Value};
use std::ops::Range;

/// How far from a quotation, in tokens, its speaker is looked for.
const SPEAKER_REACH: usize = 18;

/// Reads the quotations of a segment in order; `names` are the names in the same tokens, in order.
pub fn read(tokens: &Tokens, names: &[Mention]) -> Vec<Mention> {
    let mut mentions: Vec<Mention> = Vec::new();
    for inner in quoted_ranges(tokens) {
        let words = quoted_words(tokens, inner.clone());
        if words.is_empty() {
            continue;
        }
        let speaker = speaker_of(tokens, &inner, names);
        mentions.push(Mention::new(tokens, inner, Value::Quote(Quote { words, speaker })));
    }
    share_speakers(tokens, &mut mentions);
    mentions
}

/// What a token is to quotations.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Opens(Style),
    Closes(Style),
}

/// Marks that belong together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Double,
    Single,
    Angle,
    Straight,
}

/// Token ranges between the outermost quotation marks, in one pass.
fn quoted_ranges(tokens: &Tokens) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut open: Option<(usize, Style)> = None;
    let last_single = (0..tokens.len()).rev().find(|at| mark_at(tokens, *at) == Some(Mark::Closes(Style::Single)));
    for at in 0..tokens.len() {
        let Some(mark) = mark_at(tokens, at) else { continue };
        match (open, mark) {
            // A single mark opens only where one closes later: it is an apostrophe otherwise.
            (None, Mark::Opens(Style::Single)) if last_single.is_none_or(|last| last < at) => {}
            (None, Mark::Opens(style)) => open = Some((at + 1, style)),
            (Some((start, style)), Mark::Closes(closing)) if style == closing => {
                ranges.push(start..at);
                open = None;
            }
            // A second opening double mark without a close between: the first was left open.
            (Some((start, style @ (Style::Double | Style::Straight))), Mark::Opens(again))
                if style == again && at > start =>
            {
                open = Some((at + 1, again));
                ranges.push(start..at);
            }
            _ => {}
        }
    }
    if let Some((start, Style::Double | Style::Straight | Style::Angle)) = open {
        ranges.push(start..tokens.len());
    }
    ranges.retain(|range| !range.is_empty());
    ranges
}

fn mark_at(tokens: &Tokens, at: usize) -> Option<Mark> {
    if tokens.kind(at) != Some(TokenKind::Symbol) {
        return None;
    }
    let opens_here = at + 1 < tokens.len() && tokens.glued(at + 1);
    match tokens.word(at) {
        "“" | "„" => Some(Mark::Opens(Style::Double)),
        "”" => Some(Mark::Closes(Style::Double)),
        "«" => Some(Mark::Opens(Style::Angle)),
        "»" => Some(Mark::Closes(Style::Angle)),
        "\"" => {
            let follows_opener =
                at == 0 || !tokens.glued(at) || matches!(tokens.word(at - 1), "(" | "[" | "—" | "–" | "-" | "‘");
            if follows_opener && opens_here {
                Some(Mark::Opens(Style::Straight))
            } else if tokens.glued(at) || !opens_here {
                // After a figure the mark may stand for inches; where no quotation is open it then closes none.
                Some(Mark::Closes(Style::Straight))
            } else {
                None
            }
        }
        "‘" if opens_here && !tokens.glued(at) => Some(Mark::Opens(Style::Single)),
        // The tokenizer folds the curly apostrophe to the straight one.
        "'" if tokens.glued(at) && !opens_here_as_word(tokens, at) => Some(Mark::Closes(Style::Single)),
        "'" if !tokens.glued(at) && opens_here => Some(Mark::Opens(Style::Single)),
        _ => None,
    }
}

fn opens_here_as_word(tokens: &Tokens, at: usize) -> bool {
    tokens.glued(at + 1) && tokens.kind(at + 1) == Some(TokenKind::Word)
}

/// The words of a range, with an ellipsis kept as a word of its own.
fn quoted_words(tokens: &Tokens, range: Range<usize>) -> Vec<QuotedWord> {
    let mut words: Vec<QuotedWord> = Vec::new();
    for at in range.clone() {
        let text = tokens.word(at);
        let is_ellipsis = text == "…"
            || text == "." && at >= range.start + 2 && tokens.word(at - 1) == "." && tokens.word(at - 2) == ".";
        match tokens.kind(at) {
            Some(TokenKind::Symbol) if is_ellipsis => {
                if words.last().is_none_or(|word| word.text != "…") {
                    words.push(QuotedWord { text: "…".to_owned(), token: at });
                }
            }
            Some(TokenKind::Symbol) if !matches!(text, "%" | "$" | "£" | "€") => {}
            _ => words.push(QuotedWord { text: text.to_owned(), token: at }),
        }
    }
    words
}

/// The name that speaks the quotation: subject or object of a verb of saying in the same sentence, nearest first, outside
/// the quotation itself.
fn speaker_of(tokens: &Tokens, inner: &Range<usize>, names: &[Mention]) -> Option<Vec<String>> {
    let before = tokens.sentence(inner.start).start.max(inner.start.saturating_sub(SPEAKER_REACH));
    let after = tokens.sentence(inner.end.saturating_sub(1)).end.min(inner.end + SPEAKER_REACH);
    let outside = |name: &&Mention| name.tokens.end <= inner.start || name.tokens.start >= inner.end;
    let near = |name: &&Mention| name.tokens.start >= before && name.tokens.end <= after;
    // Names come in order, so those within reach are found by halving.
    let first = names.partition_point(|name| name.tokens.end < before);
    let candidates = names[first..].iter().take_while(|name| name.tokens.start <= after).filter(outside).filter(near);
    candidates
        .filter_map(|name| {
            let Value::Name(value) = &name.value else { return None };
            let distance = if name.tokens.end <= inner.start {
                inner.start - name.tokens.end
            } else {
                name.tokens.start - inner.end
            };
            speaks(tokens, &name.tokens).then_some((distance, &value.words))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, words)| words.clone())
}

/// True when a verb of saying stands next to the name, an apposition between commas set aside: `Berg said`,
/// `said Anna Berg`, `Berg, the minister, told`, `according to Berg`.
fn speaks(tokens: &Tokens, name: &Range<usize>) -> bool {
    let before = name.start.checked_sub(1).map_or("", |at| tokens.word(at));
    if is_speech_verb(before) || before == "to" && name.start >= 2 && tokens.word(name.start - 2) == "according" {
        return true;
    }
    let mut at = name.end;
    if tokens.word(at) == "," {
        let close = (at + 1..at + 14).find(|next| tokens.word(*next) == ",");
        match close {
            Some(close) => at = close + 1,
            None => return false,
        }
    }
    // An adverb, an auxiliary or a day may stand between: `Berg also said`, `Berg has called`, `Berg said Monday`.
    (at..at + 3).any(|next| is_speech_verb(tokens.word(next)))
        && (at..at + 3)
            .take_while(|next| !is_speech_verb(tokens.word(*next)))
            .all(|next| tokens.kind(next) == Some(TokenKind::Word))
}

/// Quotations in one sentence, or in the sentence after, belong to the same speaker when only one of them names one.
fn share_speakers(tokens: &Tokens, mentions: &mut [Mention]) {
    let mut last: Option<(usize, Vec<String>)> = None;
    for mention in mentions.iter_mut() {
        let sentence = tokens.get(mention.tokens.start).map_or(0, |token| token.sentence);
        let Value::Quote(quote) = &mut mention.value else { continue };
        match (&quote.speaker, &last) {
            (None, Some((spoken, speaker))) if sentence <= spoken + 1 => quote.speaker = Some(speaker.clone()),
            _ => {}
        }
        if let Some(speaker) = &quote.speaker {
            last = Some((sentence, speaker.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Tokens;
    use crate::value::name;

    /// The quotations of a text as `speaker: words`, parted by ` | `.
    fn quotes(text: &str) -> String {
        let tokens = Tokens::of_sentence(text);
        let names = name::read(&tokens);
        let shown = read(&tokens, &names).into_iter().map(|mention| match mention.value {
            Value::Quote(quote) => {
                let speaker = quote.speaker.as_ref().map_or("?".to_owned(), |words| words.join(" "));
                format!("{speaker}: {}", quote.texts().join(" "))
            }
            _ => String::new(),
        });
        shown.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn quotations_are_read_with_their_speaker() {
        for (text, expected) in [
            ("“We must act,” said Anna Berg.", "anna berg: we must act"),
            ("\"We must act,\" Anna Berg said.", "anna berg: we must act"),
            ("Anna Berg said it was \"too late\" to act.", "anna berg: too late"),
            ("Berg, the harbour master, told us: “Go home.”", "berg: go home"),
            ("“We waited,” Berg said, “but nobody came.”", "berg: we waited | berg: but nobody came"),
            ("Berg said it was a “grave … mistake” and “a 'sad' day”.", "berg: grave … mistake | berg: a sad day"),
            ("Berg said: ‘We won’t go’, and left.", "berg: we won't go"),
            ("the sailors’ boats and the owners’ homes", ""),
            ("According to Anna Berg, the “ship’s hull” broke.", "anna berg: ship 's hull"),
            ("He called it “unforgivable and wrong.", "?: unforgivable and wrong"),
            ("a 5\" pipe and a 6\" pipe", ""),
            ("« C’est fini », said Berg.", "berg: c'est fini"),
        ] {
            assert_eq!(quotes(text), expected, "{text}");
        }
    }
}
