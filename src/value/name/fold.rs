//! The words of a name as they are compared: without accents, British spelling, articles, and legal forms.

use super::words::LEGAL_FORMS;
use crate::language::{Token, TokenKind, Tokens, WordHash, ends_in, word_is};
use smol_str::SmolStr;
use std::borrow::Cow;
use std::ops::Range;

/// The words of a name, folded and without legal forms.
pub(super) fn folded_words(tokens: &Tokens, range: Range<usize>) -> Vec<SmolStr> {
    let is_word = |kind| matches!(kind, Some(TokenKind::Word | TokenKind::Number));
    let mut folded: Vec<SmolStr> = Vec::with_capacity(range.len());
    // An accent may hide one.
    let mut may_have_form = false;
    for at in range {
        may_have_form |= LEGAL_FORMS.has_at(tokens, at) || !is_plain(tokens, at);
        if is_word(tokens.kind(at)) {
            folded.push(SmolStr::new(fold_at(tokens, at)));
        } else if word_is!(tokens, at, "&") {
            folded.push(SmolStr::new_static("and"));
        }
    }
    // Legal forms stand at the end, several at times; a name that is nothing else keeps its words.
    while may_have_form && folded.len() > 1 && folded.last().is_some_and(|word| LEGAL_FORMS.has(word)) {
        folded.pop();
    }
    if folded.len() > 1 && folded.first().is_some_and(|word| word == "the") {
        folded.remove(0);
    }
    folded
}

/// The word of the token at `at` without accents, British spellings in their American form.
pub(super) fn fold_at(tokens: &Tokens, at: usize) -> Cow<'_, str> {
    let word = tokens.word(at);
    let plain = if is_plain(tokens, at) { Cow::from(word) } else { word.chars().filter_map(without_accent).collect() };
    if plain.len() < BRITISH_MIN || !ends_in!(plain, "tre" | "nce" | "bour" | "isation") {
        return plain;
    }
    match &*plain {
        "centre" => "center".into(),
        "defence" => "defense".into(),
        "labour" => "labor".into(),
        "harbour" => "harbor".into(),
        word if ends_in!(word, "isation") => {
            let stem = &word[..word.len() - "isation".len()];
            format!("{stem}ization").into()
        }
        _ => plain,
    }
}

/// The hash of the word of the token at `at` without accents; no British spelling is a name.
pub(super) fn plain_hash_at(tokens: &Tokens, at: usize) -> WordHash {
    if is_plain(tokens, at) { tokens.hash(at) } else { WordHash::of(&fold_at(tokens, at)) }
}

fn is_plain(tokens: &Tokens, at: usize) -> bool {
    tokens.get(at).is_none_or(Token::is_plain)
}

/// No shorter word is spelt otherwise in Britain: `centre`.
const BRITISH_MIN: usize = 6;

/// The base letter of the accented Latin letters in common use in names; nothing for a combining mark or an apostrophe.
fn without_accent(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        '\'' | '\u{300}'..='\u{36f}' => return None,
        other => other,
    })
}
