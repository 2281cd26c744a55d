//! Reads the quotations of a segment with their speakers.
//!
//! One or two words in marks that nobody is said to say are scare quotes (`the “experts” left`) and no quotation: there
//! is no utterance that another source could render otherwise.

use super::marks::{is_attribution, quoted_ranges};
use super::{Quote, QuotedWord};
use crate::language::{Token, TokenKind, Tokens, word_is};
use crate::value::name::{NameKind, is_role_at, is_speech_verb};
use crate::value::{Mention, Value};
use smol_str::SmolStr;
use std::ops::Range;

/// How far from a quotation, in tokens, its speaker is looked for.
const SPEAKER_REACH: usize = 18;
/// How far before a quotation, in tokens, the person is looked for whom a pronoun stands for.
const PERSON_REACH: usize = 80;
/// Longest bracket, in tokens, in which an editor puts words into a quotation.
const BRACKET_MAX: usize = 16;
/// How many tokens may say what a speaker is, between the verb and the name.
const ROLE_REACH: usize = 9;

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
    mentions.retain(|mention| !is_scare_quote(tokens, mention));
    mentions
}

/// True for one or two words without a speaker in a sentence in which nobody says anything.
fn is_scare_quote(tokens: &Tokens, mention: &Mention) -> bool {
    let Value::Quote(quote) = &mention.value else { return false };
    let inner = &mention.tokens;
    // `no-fly zone` is two words.
    let words = quote.words.iter().skip(1).filter(|word| !tokens.glued(word.token)).count() + 1;
    if words > 2 || quote.speaker.is_some() || word_is!(tokens, inner.end - 1, "." | "," | "!" | "?") {
        return false;
    }
    let reach = reach_of(tokens, inner);
    let is_led = inner.start >= 2 && word_is!(tokens, inner.start - 2, ":");
    !is_led
        && !reach
            .into_iter()
            .filter(|at| !inner.contains(at))
            // `so-called` says nothing.
            .any(|at| {
                word_is!(tokens, at, "according" | "put")
                    || is_speech_verb(tokens, at) && !(at > 0 && word_is!(tokens, at - 1, "-"))
            })
}

/// The words of a range. An ellipsis and what an editor put in brackets are one word, `…`; blotted letters are one, `*`.
pub fn quoted_words(tokens: &Tokens, range: Range<usize>) -> Vec<QuotedWord> {
    let mut words: Vec<QuotedWord> = Vec::with_capacity(range.len());
    let mut at = range.start;
    while at < range.end {
        let text = tokens.word(at);
        if tokens.kind(at) != Some(TokenKind::Symbol) {
            words.push(QuotedWord { text: SmolStr::new(text), token: at, capital: tokens.capital(at) });
            at += 1;
            continue;
        }
        let is_ellipsis = text == "…"
            || text == "." && at >= range.start + 2 && word_is!(tokens, at - 1, ".") && word_is!(tokens, at - 2, ".");
        let bracket = closing_bracket(tokens, at, range.end);
        if is_ellipsis || bracket.is_some() {
            if words.last().is_none_or(|word| word.text != "…") {
                words.push(QuotedWord { text: SmolStr::new_static("…"), token: at, capital: false });
            }
        } else if text == "*" && tokens.glued(at) {
            // Letters of a coarse word, blotted out.
            if words.last().is_none_or(|word| word.text != "*") {
                words.push(QuotedWord { text: SmolStr::new_static("*"), token: at, capital: false });
            }
        } else if matches!(text, "%" | "$" | "£" | "€" | "&") {
            let text = if text == "&" { "and" } else { text };
            words.push(QuotedWord { text: SmolStr::new(text), token: at, capital: false });
        }
        at = bracket.unwrap_or(at) + 1;
    }
    words
}

/// The end of a bracket that opens at `at`: nobody speaks brackets, so what stands in them are an editor's words.
fn closing_bracket(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let closing = match tokens.word(at) {
        "[" => "]",
        "(" => ")",
        _ => return None,
    };
    (at + 1..end.min(at + BRACKET_MAX)).find(|next| tokens.word(*next) == closing)
}

/// The name that speaks the quotation: subject of a verb of saying in the same sentence, nearest first, outside the
/// quotation itself; for `he said`, the only person that the words before name.
fn speaker_of(tokens: &Tokens, inner: &Range<usize>, names: &[Mention]) -> Option<Vec<SmolStr>> {
    let Range { start: before, end: after } = reach_of(tokens, inner);
    let outside = |name: &&Mention| name.tokens.end <= inner.start || name.tokens.start >= inner.end;
    let near = |name: &&Mention| name.tokens.start >= before && name.tokens.end <= after;
    // Names come in order, so those within reach are found by halving.
    let first = names.partition_point(|name| name.tokens.end < before);
    let candidates = names[first..].iter().take_while(|name| name.tokens.start <= after).filter(outside).filter(near);
    let named = candidates
        .filter_map(|name| {
            let Value::Name(value) = &name.value else { return None };
            let distance = if name.tokens.end <= inner.start {
                inner.start - name.tokens.end
            } else {
                name.tokens.start - inner.end
            };
            let is_subject = || name.tokens.end <= inner.start || !is_parted(tokens, inner.end, name.tokens.start);
            let speaks = speaks(tokens, &name.tokens) && is_subject() || introduces(tokens, &name.tokens, inner);
            speaks.then_some((distance, &value.words))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, words)| words.clone());
    named.or_else(|| {
        let pronoun = speaking_pronoun(tokens, inner)?;
        person_before(tokens, inner, pronoun, names)
    })
}

/// The `he` or `she` that is said to speak the quotation.
pub(super) fn speaking_pronoun(tokens: &Tokens, inner: &Range<usize>) -> Option<usize> {
    reach_of(tokens, inner).filter(|at| !inner.contains(at)).find(|at| is_speaking_pronoun(tokens, *at))
}

/// The tokens around a quotation, itself included, in which its speaker is looked for.
fn reach_of(tokens: &Tokens, inner: &Range<usize>) -> Range<usize> {
    let before = tokens.sentence(inner.start).start.max(inner.start.saturating_sub(SPEAKER_REACH));
    let mut end = tokens.sentence(inner.end.saturating_sub(1)).end;
    // `“Is it?” Berg asked.`: the question mark ends no sentence.
    let is_asked = word_is!(tokens, inner.end.saturating_sub(1), "?" | "!");
    if is_asked && inner.start <= before + 1 && end <= inner.end + 1 && is_attribution(tokens, inner.end + 1) {
        end = tokens.sentence(inner.end + 1).end;
    }
    before..end.min(inner.end + SPEAKER_REACH)
}

/// `he said`, `she told`, `said he`.
fn is_speaking_pronoun(tokens: &Tokens, at: usize) -> bool {
    word_is!(tokens, at, "he" | "she")
        && (speaks_at(tokens, at + 1) || at >= 2 && is_speech_verb(tokens, at - 1) && is_mark(tokens, at - 2))
}

/// The one person named in the sentence before, and in this one up to the pronoun; none when there are several.
fn person_before(tokens: &Tokens, inner: &Range<usize>, pronoun: usize, names: &[Mention]) -> Option<Vec<SmolStr>> {
    let this = tokens.sentence(inner.start).start;
    let from = this.checked_sub(1).map_or(this, |last| tokens.sentence(last).start);
    let from = from.max(inner.start.saturating_sub(PERSON_REACH));
    let first = names.partition_point(|name| name.tokens.start < from);
    let near = names[first..].iter().take_while(|name| name.tokens.end <= pronoun);
    only_one(near.filter(|name| !inner.contains(&name.tokens.start)).filter_map(person_of)).cloned()
}

/// The words of a person's name.
pub(super) fn person_of(mention: &Mention) -> Option<&Vec<SmolStr>> {
    match &mention.value {
        Value::Name(name) if name.kind == NameKind::Person => Some(&name.words),
        _ => None,
    }
}

/// The fullest of these names where one person bears them all: `Anna Berg … Berg`.
pub(super) fn only_one<'n>(names: impl Iterator<Item = &'n Vec<SmolStr>>) -> Option<&'n Vec<SmolStr>> {
    let mut only: Option<&Vec<SmolStr>> = None;
    for words in names {
        match only {
            Some(known) if !known.ends_with(words) && !words.ends_with(known) => return None,
            Some(known) if known.len() >= words.len() => {}
            _ => only = Some(words),
        }
    }
    only
}

/// `Anna Berg: “…”`: a name that is all that stands before the quotation.
fn introduces(tokens: &Tokens, name: &Range<usize>, inner: &Range<usize>) -> bool {
    tokens.first_of_sentence(name.start) && word_is!(tokens, name.end, ":") && name.end + 2 == inner.start
}

/// True when a word between a quotation and a name after it starts another clause: `”, while Berg said`.
fn is_parted(tokens: &Tokens, start: usize, end: usize) -> bool {
    (start..end).any(|at| {
        word_is!(tokens, at, "while" | "but" | "when" | "after" | "before" | "and" | "though" | "although" | ";" | ":")
    })
}

/// True when the name is the subject of a verb of saying: `Berg said`, `” said Anna Berg`, `Berg, the minister, told`,
/// `said the minister, Anna Berg`, `according to Berg`. Whom something is told is no speaker.
fn speaks(tokens: &Tokens, name: &Range<usize>) -> bool {
    is_led_by_verb(tokens, name) || is_followed_by_verb(tokens, name)
}

/// A verb of saying right after a mark, or `according to`, leads to the name, over words that say what the speaker is.
fn is_led_by_verb(tokens: &Tokens, name: &Range<usize>) -> bool {
    let Some(last) = name.start.checked_sub(1) else { return false };
    let leads = |at: usize| {
        is_speech_verb(tokens, at) && at > 0 && is_mark(tokens, at - 1)
            || word_is!(tokens, at, "to") && at > 0 && word_is!(tokens, at - 1, "according")
    };
    if leads(last) {
        // `said Lindvik spokeswoman Anna Berg`: who speaks is the person after.
        let is_owner = (name.end..name.end + 4)
            .take_while(|at| tokens.kind(*at) == Some(TokenKind::Word) && !tokens.capital(*at))
            .any(|at| is_role_at(tokens, at) && tokens.capital(at + 1));
        return !is_owner;
    }
    let described = if word_is!(tokens, last, ",") { last.saturating_sub(1) } else { last };
    let is_described = tokens.kind(described) == Some(TokenKind::Word)
        && (is_role_at(tokens, described) || word_is!(tokens, last, ",") && described < last);
    is_described
        && (name.start.saturating_sub(ROLE_REACH)..described)
            .rev()
            .take_while(|at| matches!(tokens.kind(*at), Some(TokenKind::Word | TokenKind::Clitic)))
            .any(leads)
}

/// A verb of saying follows the name, an apposition between commas set aside.
fn is_followed_by_verb(tokens: &Tokens, name: &Range<usize>) -> bool {
    if !word_is!(tokens, name.end, ",") {
        return speaks_at(tokens, name.end);
    }
    // `its chief, Berg, told`: the name itself is the apposition.
    if name.start > 0 && word_is!(tokens, name.start - 1, ",") && is_speech_verb(tokens, name.end + 1) {
        return true;
    }
    // `Berg, 41, a clerk, told`; another name after a comma is another subject.
    (name.end + 1..name.end + 14)
        .take_while(|at| !word_is!(tokens, *at, ",") || !tokens.capital(at + 1))
        .any(|at| word_is!(tokens, at, ",") && speaks_at(tokens, at + 1))
}

/// True when a verb of saying stands at `at`; an adverb, an auxiliary or a day may stand before it: `also said`, `has
/// called`, `on Monday told`.
fn speaks_at(tokens: &Tokens, at: usize) -> bool {
    (at..at + 3)
        .take_while(|next| tokens.kind(*next) == Some(TokenKind::Word))
        .any(|next| is_speech_verb(tokens, next) || word_is!(tokens, next, "put") && word_is!(tokens, next + 1, "it"))
}

fn is_mark(tokens: &Tokens, at: usize) -> bool {
    tokens.kind(at) == Some(TokenKind::Symbol)
}

/// A quotation that names nobody belongs to the speaker of the one before it in the same sentence, or in the sentence
/// before where the quoted words go on without a new subject: `“We waited,” Berg said. “Nobody came.”`
fn share_speakers(tokens: &Tokens, mentions: &mut [Mention]) {
    // The sentence of the last quotation with a speaker, and which quotation it is.
    let mut last: Option<(usize, usize)> = None;
    for number in 0..mentions.len() {
        let (before, rest) = mentions.split_at_mut(number);
        let Some(Mention { tokens: range, value: Value::Quote(quote), .. }) = rest.first_mut() else { continue };
        let sentence = tokens.get(range.start).map_or(0, Token::sentence);
        if let (None, Some((spoken, speaking))) = (&quote.speaker, last)
            && (sentence == spoken || sentence == spoken + 1 && goes_on(tokens, range))
            && let Value::Quote(spoken) = &before[speaking].value
        {
            quote.speaker = spoken.speaker.clone();
        }
        if quote.speaker.is_some() {
            last = Some((sentence, number));
        }
    }
}

/// True when the quotation opens its sentence, and who says it is left out or a pronoun.
fn goes_on(tokens: &Tokens, inner: &Range<usize>) -> bool {
    let sentence = tokens.sentence(inner.start);
    let opens = inner.start <= sentence.start + 1;
    let is_pronoun = |at: usize| word_is!(tokens, at, "he" | "she" | "they") && speaks_at(tokens, at + 1);
    let outside = |at: &usize| !inner.contains(at);
    let has_pronoun = sentence.clone().take(SPEAKER_REACH).filter(outside).any(is_pronoun);
    let after = inner.end..tokens.sentence(inner.end.saturating_sub(1)).end.min(inner.end + SPEAKER_REACH);
    let has_verb = after.clone().any(|at| is_speech_verb(tokens, at));
    has_pronoun || after.into_iter().any(is_pronoun) || opens && !has_verb
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Tokens;
    use crate::value::name;

    /// The quotations of a text as `speaker: words`, parted by ` | `. Sentences end at line breaks.
    fn quotes(text: &str) -> String {
        let mut sentences = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            sentences.push(start..start + line.trim_end().len());
            start += line.len();
        }
        let tokens = Tokens::new(text, &sentences);
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

    fn check(rows: &[(&str, &str)]) {
        for (text, expected) in rows {
            assert_eq!(quotes(text), *expected, "{text}");
        }
    }

    #[test]
    fn quotations_are_read_with_their_speaker() {
        check(&[
            ("“We must act,” said Anna Berg.", "anna berg: we must act"),
            ("\"We must act,\" Anna Berg said.", "anna berg: we must act"),
            ("Anna Berg said it was \"too late\" to act.", "anna berg: too late"),
            ("Berg, the harbour master, told us: “Go home.”", "berg: go home"),
            ("“We waited,” Berg said, “but nobody came.”", "berg: we waited | berg: but nobody came"),
            ("Berg also said “go home” twice.", "berg: go home"),
            ("Berg has called it “a grave mistake”.", "berg: a grave mistake"),
            ("Anna Berg on Monday called it “a grave mistake”.", "anna berg: a grave mistake"),
            ("“It was dark,” said the harbour master, Anna Berg.", "anna berg: it was dark"),
            ("“It was dark,” said Lindvik spokeswoman Anna Berg.", "anna berg: it was dark"),
            ("“It was dark,” said Prime Minister Anna Berg.", "anna berg: it was dark"),
            ("“It was dark,” according to Anna Berg.", "anna berg: it was dark"),
            ("According to skipper Anna Berg, it was “dark and cold”.", "anna berg: dark and cold"),
            ("It was “a mess”, as Anna Berg put it.", "anna berg: a mess"),
            // Whom something is told speaks no word.
            ("Anna Berg told Tom Lind: “Go home.”", "anna berg: go home"),
            ("Officials said Anna Berg was “too late”.", "?: too late"),
            ("The book of Anna Berg calls “the sea” a friend.", "anna berg: the sea"),
        ]);
    }

    #[test]
    fn marks_of_all_styles_are_paired() {
        check(&[
            ("Berg said it was a “grave … mistake” and “a 'sad' day”.", "berg: grave … mistake | berg: a sad day"),
            ("Berg said: ‘We won’t go’, and left.", "berg: we won't go"),
            ("the sailors’ boats and the owners’ homes", ""),
            ("According to Anna Berg, the “ship’s hull” broke.", "anna berg: ship 's hull"),
            ("He called it “unforgivable and wrong.", "?: unforgivable and wrong"),
            ("Berg said: “We go. “We stay.”", "berg: we go | berg: we stay"),
            ("a 5\" pipe and a 6\" pipe", ""),
            ("« C’est fini », said Berg.", "berg: c'est fini"),
            ("“He said ‘no’ to me,” said Berg.", "berg: he said no to me"),
            ("\"He said 'no' to me,\" said Berg.", "berg: he said no to me"),
            ("Berg said (\"in jest\") that it sank.", "berg: in jest"),
            ("the “so-called” ship", ""),
            ("Critics called the “so-called” ship a wreck.", "?: so called"),
            ("“”, said Berg.", ""),
        ]);
    }

    #[test]
    fn pronouns_speak_for_the_only_person_before() {
        check(&[
            ("The skipper was Anna Berg, 41, of Oslo.\n“It was dark,” she said.", "anna berg: it was dark"),
            ("Mr. Lind met Mrs. Berg.\n“It was dark,” she said.", "?: it was dark"),
            ("Nobody knew the ship.\n“It was dark,” she said.", "?: it was dark"),
            ("The ship belongs to Lindvik.\n“It was dark,” he said.", "?: it was dark"),
            ("Dr. Anna Berg came.\nLater she told us “go home”.", "anna berg: go home"),
            ("“We waited,” Berg said.\n“Nobody came.”", "berg: we waited | berg: nobody came"),
            ("“We waited,” Berg said.\n“Nobody came,” he added.", "berg: we waited | berg: nobody came"),
            ("“We waited,” Berg said.\nCritics called it “madness”.", "berg: we waited | ?: madness"),
        ]);
    }
}
