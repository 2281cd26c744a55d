//! Cuts a stretch of text into tokens: words, digit groups and symbols, each with its place in the file.
//!
//! Every value reader and every rule pattern works on these tokens and never on raw text. The decision a reader would
//! question: hyphens and the possessive `'s` are tokens of their own, so that `38-year-old` and `China’s` need no case
//! of their own anywhere else; [`Token::is_glued`] tells where no space stood. Initialisms keep their stops (`U.S.` is one
//! token whose [`Tokens::word`] is `us`), because a stop inside one ends no sentence.
//!
//! Left out on purpose: parts of speech. Heads of noun phrases are found by rule where a value needs one.

use super::{WordHash, WordMap};
use std::ops::Range;
use std::sync::OnceLock;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with digits after the first letter (`APT31`) and apostrophes inside (`don't`).
    Word,
    /// Digits with grouping commas and one decimal point (`10,312`, `1.5`).
    Number,
    /// The possessive or contracted end of a word: `'s`, `’s`.
    Clitic,
    /// Any other single character that is not white space.
    Symbol,
}

/// How the letters of a word are capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No letter, or a script without case.
    None,
    /// `voters`
    Lower,
    /// `Voters`, and a single capital such as `A`.
    Initial,
    /// `APT`, `U.S.`, `APT31`: at least two capitals and nothing small.
    Upper,
    /// `McDonald`, `PhD`: starts with a capital and has small letters after another one.
    Mixed,
    /// `iPhone`, `eBay`: a capital after a small first letter.
    Camel,
}

/// One token; its words and its place are looked up in the [`Tokens`] that hold it. A long text has very many tokens,
/// and most of what reading costs is fetching them, so a token keeps small numbers that count from the segment's start.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    hash: WordHash,
    start: u32,
    end: u32,
    lower_start: u32,
    lower_end: u32,
    sentence: u32,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is capitalised.
    pub case: Case,
    /// [`GLUED`], [`WITH_DIGITS`], [`PLAIN`].
    marks: u8,
}

/// No white space stands between the token and the one before.
const GLUED: u8 = 1;
/// A word with digits in it.
const WITH_DIGITS: u8 = 2;
/// A word with neither an accent nor an apostrophe.
const PLAIN: u8 = 4;

impl Token {
    /// Bytes that it takes in the source.
    #[inline]
    pub fn length(&self) -> usize {
        (self.end - self.start) as usize
    }

    /// Index of the sentence within the segment.
    #[inline]
    pub fn sentence(&self) -> usize {
        self.sentence as usize
    }

    /// True when no white space stands between this token and the one before.
    #[inline]
    pub fn is_glued(&self) -> bool {
        self.marks & GLUED != 0
    }

    /// True for a word with digits in it: `apt31`.
    #[inline]
    pub fn has_digits(&self) -> bool {
        self.marks & WITH_DIGITS != 0
    }

    /// True for a word that has a capital: `Voters`, `APT`, `iPhone`.
    #[inline]
    pub fn is_capital_word(&self) -> bool {
        self.kind == TokenKind::Word && !matches!(self.case, Case::Lower | Case::None)
    }

    /// True when its word has neither an accent nor an apostrophe.
    #[inline]
    pub fn is_plain(&self) -> bool {
        self.marks & PLAIN != 0
    }

    /// The hash of its word.
    #[inline]
    pub(super) fn hash(&self) -> WordHash {
        self.hash
    }
}

/// The tokens of one segment, in reading order.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    items: Vec<Token>,
    /// The byte of the source from which the places of the tokens count.
    base: usize,
    lower: String,
    /// Token range of each sentence.
    sentences: Vec<Range<usize>>,
    /// The classes of each word, once somebody asked.
    classes: OnceLock<Box<[u64]>>,
}

impl Tokens {
    /// Cuts `text[sentence]` for each of the byte ranges `sentences`, which must be in order and not overlap.
    /// Offsets of the tokens count from the start of `text`.
    pub fn new(text: &str, sentences: &[Range<usize>]) -> Self {
        let whole = sentences.first().map_or(0, |first| first.start)..sentences.last().map_or(0, |last| last.end);
        // English has a token every five bytes or so; a wrong guess only costs memory or time.
        let items = Vec::with_capacity(whole.len() / 5 + 4);
        // Most words are in the text as they are looked up but for their capitals; others are put behind.
        let lower = text[whole.clone()].to_ascii_lowercase();
        let mut tokens = Self { items, base: whole.start, lower, ..Self::default() };
        tokens.sentences.reserve_exact(sentences.len());
        for (number, sentence) in sentences.iter().enumerate() {
            let first = tokens.items.len();
            tokens.cut(text, sentence.clone(), number);
            tokens.sentences.push(first..tokens.items.len());
        }
        tokens
    }

    /// Cuts one whole text as a single sentence.
    pub fn of_sentence(text: &str) -> Self {
        Self::new(text, std::slice::from_ref(&(0..text.len())))
    }

    /// How many tokens there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// True when there is none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The token at `index`, or none past either end.
    #[inline]
    pub fn get(&self, index: usize) -> Option<&Token> {
        self.items.get(index)
    }

    /// All tokens.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Token> {
        self.items.iter()
    }

    /// The words of the token at `index` in small letters, apostrophes straightened and the stops of initialisms taken
    /// out; the empty text past the end, so that look-ahead needs no bounds check.
    #[inline]
    pub fn word(&self, index: usize) -> &str {
        self.items.get(index).map_or("", |token| &self.lower[token.lower_start as usize..token.lower_end as usize])
    }

    /// The hash of the word at `index`, for [`super::word_is`] and [`WordMap`]; that of the empty text past the end.
    #[inline]
    pub fn hash(&self, index: usize) -> WordHash {
        self.items.get(index).map_or(const { WordHash::of("") }, |token| token.hash)
    }

    /// The value of the word at `index` in `map`; none past the end.
    #[inline]
    pub fn look_up<'m, V, const SLOTS: usize>(&self, index: usize, map: &'m WordMap<V, SLOTS>) -> Option<&'m V> {
        map.get(self.items.get(index)?.hash)
    }

    /// True when the word at `index` stands in `map`.
    #[inline]
    pub fn is_in<V, const SLOTS: usize>(&self, index: usize, map: &WordMap<V, SLOTS>) -> bool {
        self.look_up(index, map).is_some()
    }

    /// The classes of every token, which `classify` tells the first time somebody asks.
    #[inline]
    pub fn classes(&self, classify: fn(&Self) -> Box<[u64]>) -> &[u64] {
        self.classes.get_or_init(|| classify(self))
    }

    /// The kind of the token at `index`, none past the end.
    #[inline]
    pub fn kind(&self, index: usize) -> Option<TokenKind> {
        self.items.get(index).map(|token| token.kind)
    }

    /// True when the token at `index` starts with a capital letter.
    #[inline]
    pub fn capital(&self, index: usize) -> bool {
        self.items.get(index).is_some_and(|token| matches!(token.case, Case::Initial | Case::Upper | Case::Mixed))
    }

    /// True when the token at `index` touches the one before.
    #[inline]
    pub fn glued(&self, index: usize) -> bool {
        self.items.get(index).is_some_and(Token::is_glued)
    }

    /// True when the token at `index` is the first of its sentence.
    #[inline]
    pub fn first_of_sentence(&self, index: usize) -> bool {
        self.items.get(index).is_some_and(|token| self.sentences[token.sentence()].start == index)
    }

    /// Token range of the sentence that holds the token at `index`; empty past the end.
    #[inline]
    pub fn sentence(&self, index: usize) -> Range<usize> {
        self.items.get(index).map_or(0..0, |token| self.sentences[token.sentence()].clone())
    }

    /// Token ranges of all sentences.
    pub fn sentences(&self) -> &[Range<usize>] {
        &self.sentences
    }

    /// Bytes covered by the tokens of `range`, which must not be empty.
    pub fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        self.place(&self.items[range.start]).start..self.place(&self.items[range.end - 1]).end
    }

    /// Bytes of the token at `index` in the source, or none past the end.
    pub fn bytes_at(&self, index: usize) -> Option<Range<usize>> {
        self.items.get(index).map(|token| self.place(token))
    }

    fn place(&self, token: &Token) -> Range<usize> {
        self.base + token.start as usize..self.base + token.end as usize
    }

    /// Cuts one sentence.
    fn cut(&mut self, text: &str, span: Range<usize>, sentence: usize) {
        let part = &text[span.clone()];
        let mut at = 0;
        let mut glued = false;
        while let Some(&byte) = part.as_bytes().get(at) {
            if matches!(byte, b' ' | b'\t'..=b'\r') {
                glued = false;
                at += 1;
                continue;
            }
            let start = span.start + at - self.base;
            let place = |length| Place { start, end: start + length, glued, sentence };
            let length = if let Some(plain) = plain_token(&part.as_bytes()[at..], glued) {
                let length = plain.length;
                self.push(place(length), plain, start..start + length);
                length
            } else {
                match any_token(&part[at..], glued) {
                    Found::Token(length, kind) => {
                        let raw = &part[at..at + length];
                        let lower = self.fold(raw, kind);
                        let has_digits = kind == TokenKind::Word && raw.contains(char::is_numeric);
                        let word = self.lower.as_bytes().get(lower.clone()).unwrap_or_default();
                        let is_plain = word.is_ascii() && !word.contains(&b'\'');
                        self.push(
                            place(length),
                            Shape { length, kind, case: case_of(raw), has_digits, is_plain },
                            lower,
                        );
                        length
                    }
                    Found::Space(length) => {
                        glued = false;
                        at += length;
                        continue;
                    }
                    Found::Invisible(length) => {
                        at += length;
                        continue;
                    }
                }
            };
            at += length;
            glued = true;
        }
    }

    fn push(&mut self, place: Place, shape: Shape, lower: Range<usize>) {
        let Place { start, end, glued, sentence } = place;
        let Shape { kind, case, has_digits, is_plain, .. } = shape;
        let hash = WordHash::of_bytes(&self.lower.as_bytes()[lower.clone()]);
        let mark = |holds: bool, mark: u8| if holds { mark } else { 0 };
        self.items.push(Token {
            hash,
            start: start as u32,
            end: end as u32,
            lower_start: lower.start as u32,
            lower_end: lower.end as u32,
            sentence: sentence as u32,
            kind,
            case,
            marks: mark(glued, GLUED) | mark(has_digits, WITH_DIGITS) | mark(is_plain, PLAIN),
        });
    }

    /// Puts `raw` in small letters behind the copy of the text, apostrophes straightened and inner stops taken out.
    fn fold(&mut self, raw: &str, kind: TokenKind) -> Range<usize> {
        let start = self.lower.len();
        for letter in raw.chars() {
            match letter {
                '.' if kind == TokenKind::Word => {}
                '’' | 'ʼ' => self.lower.push('\''),
                letter if letter.is_ascii() => self.lower.push(letter.to_ascii_lowercase()),
                letter => self.lower.extend(letter.to_lowercase()),
            }
        }
        start..self.lower.len()
    }
}

/// Where a token stands.
struct Place {
    start: usize,
    end: usize,
    glued: bool,
    sentence: usize,
}

/// What a token looks like.
struct Shape {
    length: usize,
    kind: TokenKind,
    case: Case,
    has_digits: bool,
    is_plain: bool,
}

/// The token at the start of `rest` where its bytes alone tell what it is, as most do: ASCII letters and digits, signs.
fn plain_token(rest: &[u8], glued: bool) -> Option<Shape> {
    let first = *rest.first()?;
    let sign = |length, kind| Shape { length, kind, case: Case::None, has_digits: false, is_plain: first != b'\'' };
    match LETTERS[usize::from(first)] {
        SMALL | CAPITAL => plain_word(rest),
        DIGIT => Some(sign(number_length(rest), TokenKind::Number)),
        _ => (first.is_ascii() && !(first == b'\'' && glued)).then(|| sign(1, TokenKind::Symbol)),
    }
}

/// The word of ASCII letters and digits at the start of `rest`, where a letter stands, unless it may go on with something
/// else.
fn plain_word(rest: &[u8]) -> Option<Shape> {
    let class_at = |at: usize| rest.get(at).map_or(0, |byte| LETTERS[usize::from(*byte)]);
    // Most words are a letter and small ones behind it.
    let mut length = 1;
    while class_at(length) == SMALL {
        length += 1;
    }
    let (mut capitals, mut letters) = (usize::from(class_at(0) == CAPITAL), length);
    while class_at(length) != 0 {
        let class = class_at(length);
        capitals += usize::from(class == CAPITAL);
        letters += usize::from(class != DIGIT);
        length += 1;
    }
    let is_whole = match rest.get(length) {
        // It may go on with an accent, an apostrophe, the stop of an initialism.
        Some(b'\'') => false,
        Some(b'.') => length > 1,
        next => next.is_none_or(u8::is_ascii),
    };
    is_whole.then(|| Shape {
        length,
        kind: TokenKind::Word,
        case: case_from(Some(rest[0].is_ascii_uppercase()), capitals, letters - capitals),
        has_digits: letters < length,
        is_plain: true,
    })
}

/// A small letter, a capital, a digit: what a byte is to a plain word; all others are nothing.
const SMALL: u8 = 1;
const CAPITAL: u8 = 2;
const DIGIT: u8 = 3;
static LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        letters[byte as usize] = match byte {
            b'a'..=b'z' => SMALL,
            b'A'..=b'Z' => CAPITAL,
            b'0'..=b'9' => DIGIT,
            _ => 0,
        };
        byte += 1;
    }
    letters
};

/// What stands at the start of a text, and its bytes.
enum Found {
    Token(usize, TokenKind),
    Space(usize),
    Invisible(usize),
}

/// What stands at the start of `rest`, which is not empty, in any script.
fn any_token(rest: &str, glued: bool) -> Found {
    let first = rest.chars().next().unwrap_or(' ');
    if is_invisible(first) {
        Found::Invisible(first.len_utf8())
    } else if first.is_whitespace() {
        Found::Space(first.len_utf8())
    } else if is_letter(first) {
        Found::Token(word_length(rest), TokenKind::Word)
    } else {
        match clitic_length(rest).filter(|_| glued) {
            Some(length) => Found::Token(length, TokenKind::Clitic),
            None => Found::Token(first.len_utf8(), TokenKind::Symbol),
        }
    }
}

/// Bytes of the digit group at the start of `text`: `10,312`, `1.5`, `250,000.75`. A comma counts only before exactly
/// three digits, a stop only before a digit, and no second stop follows (`1.2.3` is no number of ours).
fn number_length(bytes: &[u8]) -> usize {
    let digits_from = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut at = digits_from(0);
    if at <= 3 {
        while bytes.get(at) == Some(&b',') && digits_from(at + 1) == 3 {
            at += 4;
        }
    }
    if bytes.get(at) == Some(&b'.') && digits_from(at + 1) > 0 {
        at += 1 + digits_from(at + 1);
    }
    at
}

/// Bytes of the word at the start of `text`: an initialism with its stops (`U.S.`), or letters and digits with
/// apostrophes between letters. The possessive ending stays outside.
fn word_length(text: &str) -> usize {
    if let Some(length) = initialism_length(text) {
        return length;
    }
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let inside = if is_apostrophe(letter) {
            clitic_length(&text[at..]).is_none() && letters.peek().is_some_and(|(_, next)| next.is_alphabetic())
        } else {
            is_letter(letter) || letter.is_numeric() || is_combining(letter)
        };
        if !inside {
            break;
        }
        end = at + letter.len_utf8();
    }
    end
}

/// Bytes of an initialism: at least two single letters each followed by a stop (`U.S.`, `D.C.`, `p.m.`); the last stop
/// may be missing (`U.S`).
fn initialism_length(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut letters = 0;
    loop {
        let mut rest = text[at..].chars();
        let (Some(letter), after) = (rest.next(), rest.next()) else { break };
        if !letter.is_alphabetic() {
            break;
        }
        match after {
            Some('.') => {
                letters += 1;
                at += letter.len_utf8() + 1;
            }
            // The last letter without its stop, when nothing more of a word follows.
            _ if letters > 0 && !after.is_some_and(char::is_alphanumeric) => {
                letters += 1;
                at += letter.len_utf8();
                break;
            }
            _ => break,
        }
    }
    (letters >= 2).then_some(at)
}

/// Bytes of a possessive or contracted ending at the start of `text`: an apostrophe and `s` with no letter after it.
fn clitic_length(text: &str) -> Option<usize> {
    let mut letters = text.chars();
    let mark = letters.next().filter(|mark| is_apostrophe(*mark))?;
    let ending = letters.next().filter(|ending| matches!(ending, 's' | 'S'))?;
    letters.next().is_none_or(|next| !next.is_alphanumeric()).then(|| mark.len_utf8() + ending.len_utf8())
}

/// Letters of any script. Dashes, quotation marks and dots of typesetters are most of what is not ASCII in English, and
/// are told without a look into the tables of Unicode.
fn is_letter(letter: char) -> bool {
    !matches!(letter, '\u{2010}'..='\u{2027}') && letter.is_alphabetic()
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ')
}

fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Characters that show nothing and part nothing: soft hyphens, zero-width marks, the byte order mark.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn case_of(raw: &str) -> Case {
    let (mut first, mut upper, mut lower) = (None, 0, 0);
    for letter in raw.chars().filter(|letter| letter.is_alphabetic()) {
        first.get_or_insert(letter.is_uppercase());
        upper += usize::from(letter.is_uppercase());
        lower += usize::from(letter.is_lowercase());
    }
    case_from(first, upper, lower)
}

/// The case of a word from its first letter (capital or not) and the numbers of its capitals and small letters.
fn case_from(first: Option<bool>, upper: usize, lower: usize) -> Case {
    match (first, upper, lower) {
        (None, ..) | (_, 0, 0) => Case::None,
        (_, 0, _) => Case::Lower,
        (Some(true), 1, _) => Case::Initial,
        (_, _, 0) => Case::Upper,
        (Some(true), ..) => Case::Mixed,
        _ => Case::Camel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tokens of one sentence, parted by blanks; `+` marks a glued one.
    fn cut(text: &str) -> String {
        let tokens = Tokens::of_sentence(text);
        let words = (0..tokens.len()).map(|at| {
            let glue = if tokens.glued(at) { "+" } else { "" };
            format!("{glue}{}", &text[tokens.bytes(&(at..at + 1))])
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn text_is_cut_into_tokens() {
        for (text, expected) in [
            ("over 10,312 emails", "over 10,312 emails"),
            ("$1.5bn, 40m", "$ +1.5 +bn +, 40 +m"),
            ("a 38-year-old", "a 38 +- +year +- +old"),
            ("China’s U.S. envoys' rock 'n' roll", "China +’s U.S. envoys +' rock ' +n +' roll"),
            ("the U.S.’s own; don’t", "the U.S. +’s own +; don’t"),
            ("APT31 and 5G in the 1990s", "APT31 and 5 +G in the 1990 +s"),
            ("1,2001 and 1.2.3", "1 +, +2001 and 1.2 +. +3"),
            ("“No,” he said.", "“ +No +, +” he said +."),
            ("J. Smith", "J +. Smith"),
            ("in Washington, D.C.", "in Washington +, D.C."),
        ] {
            assert_eq!(cut(text), expected, "{text}");
        }
    }

    #[test]
    fn words_are_folded_and_cases_told_apart() {
        let tokens = Tokens::of_sentence("U.S. us McDonald iPhone APT31 don’t 7 Élan");
        let words: Vec<_> = (0..tokens.len()).map(|at| tokens.word(at)).collect();
        assert_eq!(words, ["us", "us", "mcdonald", "iphone", "apt31", "don't", "7", "élan"]);
        let cases: Vec<_> = tokens.iter().map(|token| token.case).collect();
        assert_eq!(
            cases,
            [Case::Upper, Case::Lower, Case::Mixed, Case::Camel, Case::Upper, Case::Lower, Case::None, Case::Initial]
        );
    }
}
