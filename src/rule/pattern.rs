//! The pattern language: text-shaped patterns to a tree, with the place of every piece.
//!
//! ```text
//! words                 match whatever their inflection and case; a word in capitals (US, APT) only in capitals
//! (a|b)                 one of several wordings
//! [x]                   may be left out; [x|y] too
//! @list                 an entry of a word list
//! …  or  ...            a gap of at most eight words
//! <Capital> <word>      a capitalised word; any word
//! <digits>  <name>      digits; a name
//! {value}               the value, of the rule's kind
//! {value: pattern}      the value is the very words that match (names only)
//! {slot: pattern}       the words fill the qualifier `slot`
//! \                     takes the next character for itself
//! ```
//! Quotation marks, hyphens inside words, possessive endings and articles count neither in patterns nor in texts, and
//! digits may touch the word before them or not: `APT<digits>`, `APT <digits>` and `APT-<digits>` are one pattern.
//! Nothing repeats, which keeps matching linear and patterns readable.

use super::fault::no_words;
use crate::language::{Case, Token, TokenKind, Tokens};
use std::ops::Range;

/// One piece of a pattern and the bytes of the pattern it was written with.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece<'t> {
    pub(super) node: Node<'t>,
    pub(super) range: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node<'t> {
    /// A word in small letters; `shape` says what capitals it asks for.
    Word { word: &'t str, shape: Shape },
    /// One of several wordings.
    Any(Vec<Vec<Piece<'t>>>),
    /// What may be left out.
    Maybe(Vec<Piece<'t>>),
    /// An entry of the list of this name.
    List(&'t str),
    /// A gap.
    Gap,
    /// A capitalised word.
    Capital,
    /// Any word.
    AnyWord,
    /// Digits.
    Digits,
    /// A name that was read.
    Name,
    /// The value that was read.
    Value,
    /// Words that fill a slot; the value itself under the name `value`.
    Hole { slot: &'t str, pieces: Vec<Piece<'t>> },
}

/// Which capitals a word of a pattern asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// None.
    Free,
    /// At least the first letter.
    Capital,
    /// All letters.
    Upper,
}

/// What is wrong with a pattern, and where in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Misfit {
    pub(super) range: Range<usize>,
    pub(super) what: String,
}

/// The name of the hole that holds the value.
pub(super) const VALUE: &str = "value";

/// Deeper nesting than any author needs; keeps recursion bounded.
const DEPTH_MAX: usize = 12;

/// Reads a pattern, whose tokens are those of the whole text as one sentence.
pub(super) fn parse<'t>(text: &'t str, tokens: &'t Tokens) -> Result<Vec<Piece<'t>>, Misfit> {
    let mut parser = Parser { text, tokens, at: 0, depth: 0 };
    let pieces = parser.sequence("")?;
    match parser.sign() {
        "" => Ok(pieces),
        stray => Err(parser.misfit(stray.len(), format!("`{stray}` closes nothing"))),
    }
}

/// The words among the tokens of `range`, which hold no pattern signs: an entry of a list, a term.
pub(super) fn words(tokens: &Tokens, range: Range<usize>, proper: Proper) -> impl Iterator<Item = (&str, Shape)> {
    range.flat_map(move |index| {
        let [first, rest] = words_at(tokens, index, proper);
        first.into_iter().chain(rest).map(|(word, shape, _)| (word, shape))
    })
}

/// Whether a capital first letter makes a proper name, which must stand with a capital in the text too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proper {
    /// It does: entries of lists (`Turkey` is no bird).
    Names,
    /// It does not: words of patterns.
    Free,
}

/// True for tokens that count neither in patterns nor in texts.
pub(super) fn is_passed_over(tokens: &Tokens, index: usize) -> bool {
    let Some(token) = tokens.get(index) else { return false };
    match token.kind {
        TokenKind::Clitic => true,
        TokenKind::Number => false,
        TokenKind::Word => matches!(tokens.word(index), "a" | "an" | "the"),
        TokenKind::Symbol => match tokens.word(index) {
            "\"" | "'" | "`" | "´" | "“" | "”" | "„" | "‘" | "’" | "‚" | "«" | "»" | "‹" | "›" => {
                true
            }
            "-" | "‐" | "‑" => token.is_glued() && tokens.glued(index + 1),
            _ => false,
        },
    }
}

/// Bytes of the letters that digits follow to the end of the word: 3 in `apt31`.
pub(super) fn letters_before_digits(word: &str) -> Option<usize> {
    if !word.ends_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let letters = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let is_split = !letters.is_empty() && letters.len() < word.len() && letters.chars().all(char::is_alphabetic);
    is_split.then_some(letters.len())
}

struct Parser<'t> {
    text: &'t str,
    tokens: &'t Tokens,
    /// The token to be read next.
    at: usize,
    depth: usize,
}

impl<'t> Parser<'t> {
    /// Pieces up to the end or to one of the signs `until`, which is left to be read.
    fn sequence(&mut self, until: &str) -> Result<Vec<Piece<'t>>, Misfit> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(self.misfit(0, "nested too deeply".to_owned()));
        }
        let mut pieces = Vec::new();
        while self.at < self.tokens.len() {
            let start = self.here();
            match self.sign() {
                ")" | "]" | "}" => break,
                "|" if until.contains('|') => break,
                sign => match self.signed(sign)? {
                    Some(node) => pieces.push(Piece { node, range: start..self.passed() }),
                    None => pieces.extend(self.words()),
                },
            }
        }
        self.depth -= 1;
        Ok(pieces)
    }

    /// What starts with a sign; none where words or numbers stand.
    fn signed(&mut self, sign: &str) -> Result<Option<Node<'t>>, Misfit> {
        let start = self.here();
        Ok(Some(match sign {
            "|" => return Err(self.misfit(1, "`|` stands only inside ( ) or [ ]".to_owned())),
            ">" => return Err(self.misfit(1, "`>` closes nothing".to_owned())),
            "(" => Node::Any(self.alternatives(")")?),
            "[" => {
                let mut alternatives = self.alternatives("]")?;
                let only = if alternatives.len() == 1 { alternatives.pop() } else { None };
                let inside = only.unwrap_or_else(|| {
                    vec![Piece { node: Node::Any(alternatives), range: start + 1..self.passed() - 1 }]
                });
                Node::Maybe(inside)
            }
            "{" => self.hole()?,
            "<" => self.placeholder()?,
            "@" => self.list()?,
            "…" => {
                self.at += 1;
                Node::Gap
            }
            "." if self.text[start..].starts_with("...") => {
                self.at += 3;
                Node::Gap
            }
            "\\" => {
                self.at += 2;
                if self.at > self.tokens.len() {
                    return Err(Misfit { range: start..start + 1, what: "nothing follows `\\`".to_owned() });
                }
                Node::Word { word: self.tokens.word(self.at - 1), shape: Shape::Free }
            }
            _ => return Ok(None),
        }))
    }

    /// The words of one token.
    fn words(&mut self) -> impl Iterator<Item = Piece<'t>> + use<'t> {
        self.at += 1;
        let [first, rest] = words_at(self.tokens, self.at - 1, Proper::Free);
        let piece = |(word, shape, range)| Piece { node: Node::Word { word, shape }, range };
        first.into_iter().chain(rest).map(piece)
    }

    fn alternatives(&mut self, close: &str) -> Result<Vec<Vec<Piece<'t>>>, Misfit> {
        let open = self.here();
        let mut alternatives = Vec::new();
        loop {
            self.at += 1;
            let start = self.passed();
            let pieces = self.sequence("|")?;
            let end = self.here();
            if pieces.is_empty() {
                let range = if start == end { open..(end + 1).min(self.text.len()) } else { start..end };
                return Err(Misfit { range, what: no_words(&self.text[start..end]) });
            }
            alternatives.push(pieces);
            match self.sign() {
                "|" => {}
                next if next == close => {
                    self.at += 1;
                    return Ok(alternatives);
                }
                _ => return Err(self.unclosed(open, close)),
            }
        }
    }

    fn hole(&mut self) -> Result<Node<'t>, Misfit> {
        let open = self.here();
        let name = self.identifier();
        if name.is_empty() {
            let range = open..open + 1;
            return Err(Misfit { range, what: "`{` needs `value` or the name of a qualifier".to_owned() });
        }
        let node = match self.sign() {
            "}" if name == VALUE => Node::Value,
            "}" => {
                let range = open..self.here() + 1;
                return Err(Misfit { range, what: format!("say which words fill it: `{{{name}: …}}`") });
            }
            ":" => {
                self.at += 1;
                let start = self.passed();
                let pieces = self.sequence("")?;
                if pieces.is_empty() {
                    let what = no_words(&self.text[start..self.here()]);
                    return Err(Misfit { range: open..start, what });
                }
                Node::Hole { slot: name, pieces }
            }
            _ => return Err(self.unclosed(open, "}")),
        };
        if self.sign() != "}" {
            return Err(self.unclosed(open, "}"));
        }
        self.at += 1;
        Ok(node)
    }

    fn placeholder(&mut self) -> Result<Node<'t>, Misfit> {
        let start = self.here();
        let Some(length) = self.text[start..].find('>') else { return Err(self.unclosed(start, ">")) };
        let name = &self.text[start + 1..start + length];
        self.pass_to(start + length + 1);
        Ok(match name {
            "Capital" => Node::Capital,
            "word" => Node::AnyWord,
            "digits" => Node::Digits,
            "name" => Node::Name,
            _ => {
                let what = format!("`<{name}>` is none of <Capital>, <digits>, <word>, <name>");
                return Err(Misfit { range: start..start + length + 1, what });
            }
        })
    }

    fn list(&mut self) -> Result<Node<'t>, Misfit> {
        let start = self.here();
        let name = self.identifier();
        if name.is_empty() {
            return Err(Misfit { range: start..start + 1, what: "`@` needs the name of a word list".to_owned() });
        }
        Ok(Node::List(name))
    }

    /// The name that touches the sign at hand.
    fn identifier(&mut self) -> &'t str {
        let start = self.here() + 1;
        let rest = &self.text[start..];
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
        let name = &rest[..rest.find(|letter| !is_part(letter)).unwrap_or(rest.len())];
        self.pass_to(start + name.len());
        name
    }

    /// Passes all tokens that start before this byte.
    fn pass_to(&mut self, end: usize) {
        while self.tokens.bytes_at(self.at).is_some_and(|token| token.start < end) {
            self.at += 1;
        }
    }

    /// The sign at hand; empty for words, numbers and at the end.
    fn sign(&self) -> &'t str {
        match self.tokens.kind(self.at) {
            Some(TokenKind::Symbol) => self.tokens.word(self.at),
            _ => "",
        }
    }

    /// The byte that is to be read next.
    fn here(&self) -> usize {
        self.tokens.bytes_at(self.at).map_or(self.text.len(), |token| token.start)
    }

    /// The byte up to which all was read.
    fn passed(&self) -> usize {
        self.at.checked_sub(1).and_then(|last| self.tokens.bytes_at(last)).map_or(0, |token| token.end)
    }

    fn misfit(&self, length: usize, what: String) -> Misfit {
        let start = self.here();
        Misfit { range: start..(start + length).min(self.text.len()), what }
    }

    fn unclosed(&self, open: usize, close: &str) -> Misfit {
        Misfit { range: open..open + 1, what: format!("no `{close}` closes this") }
    }
}

/// The word of a token with its bytes, unless it is passed over. Digits that end a word become a word of their own, so
/// that they may touch it or not in the text.
fn words_at(tokens: &Tokens, index: usize, proper: Proper) -> [Option<(&str, Shape, Range<usize>)>; 2] {
    let Some(token) = tokens.get(index).filter(|_| !is_counted_out(tokens, index)) else { return [None, None] };
    let (word, shape, own) = (tokens.word(index), shape_of(token, proper), tokens.bytes(&(index..index + 1)));
    match letters_before_digits(word).filter(|_| token.has_digits()) {
        Some(split) => {
            let middle = own.end - (word.len() - split);
            let digits = (&word[split..], Shape::Free, middle..own.end);
            [Some((&word[..split], shape, own.start..middle)), Some(digits)]
        }
        None => [Some((word, shape, own)), None],
    }
}

/// What is passed over, and a hyphen at an end, where the pattern goes on with a sign: `APT-<digits>`.
fn is_counted_out(tokens: &Tokens, index: usize) -> bool {
    is_passed_over(tokens, index) || matches!(tokens.word(index), "-" | "‐" | "‑")
}

fn shape_of(token: &Token, proper: Proper) -> Shape {
    match token.case {
        Case::Upper => Shape::Upper,
        Case::Initial | Case::Mixed if proper == Proper::Names => Shape::Capital,
        _ => Shape::Free,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A short form of the tree.
    fn drawn(pieces: &[Piece]) -> String {
        let draw = |piece: &Piece| match &piece.node {
            Node::Word { word, shape: Shape::Free } => (*word).to_owned(),
            Node::Word { word, .. } => format!("{word}!"),
            Node::Any(alternatives) => {
                format!("({})", alternatives.iter().map(|pieces| drawn(pieces)).collect::<Vec<_>>().join("|"))
            }
            Node::Maybe(pieces) => format!("[{}]", drawn(pieces)),
            Node::List(name) => format!("@{name}"),
            Node::Gap => "…".to_owned(),
            Node::Capital => "<C>".to_owned(),
            Node::AnyWord => "<w>".to_owned(),
            Node::Digits => "<d>".to_owned(),
            Node::Name => "<n>".to_owned(),
            Node::Value => "{}".to_owned(),
            Node::Hole { slot, pieces } => format!("{{{slot}: {}}}", drawn(pieces)),
        };
        pieces.iter().map(draw).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn patterns_are_read() {
        for (pattern, expected) in [
            ("{value} [@nationality] voters", "{} [@nationality] voters"),
            ("charged (seven|a dozen) ... US hackers", "charged (seven|dozen) … us! hackers"),
            ("{value: (APT|UNC)<digits>}", "{value: (apt!|unc!) <d>}"),
            ("APT-31 and APT31", "apt! 31 and apt! 31"),
            ("APT-<digits>", "apt! <d>"),
            ("the state-backed “group”", "state backed group"),
            ("[x|y z] \\(sic\\)", "[(x|y z)] ( sic )"),
            ("{actor: @country} … <name>’s <word>", "{actor: @country} … <n> <w>"),
        ] {
            let tokens = Tokens::of_sentence(pattern);
            assert_eq!(parse(pattern, &tokens).map(|pieces| drawn(&pieces)), Ok(expected.to_owned()), "{pattern}");
        }
    }

    #[test]
    fn broken_patterns_are_told_where() {
        let deep = "(".repeat(40);
        for (pattern, place) in [
            ("{value} (voters|people", "("),
            ("{value} voters)", ")"),
            ("{value} [registered", "["),
            ("{valu} voters", "{valu}"),
            ("{} voters", "{"),
            ("{value voters", "{"),
            ("{actor: } voters", "{actor:"),
            ("{value} <Captial> voters", "<Captial>"),
            ("{value} <digits", "<"),
            ("{value} @ voters", "@"),
            ("{value} voters|people", "|"),
            ("{value} (a1|) voters", "(a1|)"),
            ("{value} voters \\", "\\"),
            (&deep, ""),
        ] {
            let misfit = parse(pattern, &Tokens::of_sentence(pattern)).expect_err(pattern);
            assert_eq!(&pattern[misfit.range.clone()], place, "{pattern}: {}", misfit.what);
        }
    }
}
