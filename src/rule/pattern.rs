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

use crate::language::{Case, Token, TokenKind, Tokens};
use std::ops::Range;

/// One piece of a pattern and the bytes of the pattern it was written with.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) node: Node,
    pub(super) range: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// A word in small letters; `shape` says what capitals it asks for.
    Word { word: String, shape: Shape },
    /// One of several wordings.
    Any(Vec<Vec<Piece>>),
    /// What may be left out.
    Maybe(Vec<Piece>),
    /// An entry of the list of this name.
    List(String),
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
    Hole { slot: String, pieces: Vec<Piece> },
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

/// Reads a pattern.
pub(super) fn parse(text: &str) -> Result<Vec<Piece>, Misfit> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    let pieces = parser.sequence("")?;
    match parser.peek() {
        Some(stray) => Err(parser.misfit(stray.len_utf8(), format!("`{stray}` closes nothing"))),
        None => Ok(pieces),
    }
}

/// The words of a text that has no pattern signs: an entry of a list, a term.
pub(super) fn words(text: &str, proper: Proper) -> Vec<(String, Shape)> {
    cut(text, proper).into_iter().map(|(word, shape, _)| (word, shape)).collect()
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
            "-" | "‐" | "‑" => token.glued && tokens.glued(index + 1),
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

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    /// Pieces up to the end or to one of the characters `until`, which is left to be read.
    fn sequence(&mut self, until: &str) -> Result<Vec<Piece>, Misfit> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(self.misfit(0, "nested too deeply".to_owned()));
        }
        let mut pieces = Vec::new();
        while let Some(next) = self.peek() {
            if until.contains(next) || matches!(next, ')' | ']' | '}') {
                break;
            }
            let start = self.at;
            let node = match next {
                '(' => Node::Any(self.alternatives(')')?),
                '[' => {
                    let mut alternatives = self.alternatives(']')?;
                    let only = if alternatives.len() == 1 { alternatives.pop() } else { None };
                    let inside = only.unwrap_or_else(|| {
                        vec![Piece { node: Node::Any(alternatives), range: start + 1..self.at - 1 }]
                    });
                    Node::Maybe(inside)
                }
                '{' => self.hole()?,
                '<' => self.placeholder()?,
                '@' => self.list()?,
                '…' => {
                    self.at += next.len_utf8();
                    Node::Gap
                }
                '.' if self.rest().starts_with("...") => {
                    self.at += 3;
                    Node::Gap
                }
                '|' => return Err(self.misfit(1, "`|` stands only inside ( ) or [ ]".to_owned())),
                '>' => return Err(self.misfit(1, "`>` closes nothing".to_owned())),
                _ => {
                    self.words(&mut pieces)?;
                    continue;
                }
            };
            pieces.push(Piece { node, range: start..self.at });
        }
        self.depth -= 1;
        Ok(pieces)
    }

    fn alternatives(&mut self, close: char) -> Result<Vec<Vec<Piece>>, Misfit> {
        let open = self.at;
        let mut alternatives = Vec::new();
        loop {
            self.at += 1;
            let start = self.at;
            let pieces = self.sequence(if close == ')' { "|)" } else { "|]" })?;
            if pieces.is_empty() {
                let range = if start == self.at { open..self.at + 1 } else { start..self.at };
                return Err(Misfit {
                    range: range.start..range.end.min(self.text.len()),
                    what: "no words here".to_owned(),
                });
            }
            alternatives.push(pieces);
            match self.peek() {
                Some('|') => {}
                Some(next) if next == close => {
                    self.at += 1;
                    return Ok(alternatives);
                }
                _ => return Err(self.unclosed(open, close)),
            }
        }
    }

    fn hole(&mut self) -> Result<Node, Misfit> {
        let open = self.at;
        self.at += 1;
        let name = self.identifier();
        if name.is_empty() {
            let range = open..(open + 1).min(self.text.len());
            return Err(Misfit { range, what: "`{` needs `value` or the name of a qualifier".to_owned() });
        }
        self.spaces();
        let node = match self.peek() {
            Some('}') if name == VALUE => Node::Value,
            Some('}') => {
                let range = open..self.at + 1;
                return Err(Misfit { range, what: format!("say which words fill it: `{{{name}: …}}`") });
            }
            Some(':') => {
                self.at += 1;
                let start = self.at;
                let pieces = self.sequence("}")?;
                if pieces.is_empty() {
                    return Err(Misfit { range: open..start, what: "no words here".to_owned() });
                }
                Node::Hole { slot: name.to_owned(), pieces }
            }
            _ => return Err(self.unclosed(open, '}')),
        };
        if self.peek() != Some('}') {
            return Err(self.unclosed(open, '}'));
        }
        self.at += 1;
        Ok(node)
    }

    fn placeholder(&mut self) -> Result<Node, Misfit> {
        let start = self.at;
        let Some(length) = self.rest().find('>') else { return Err(self.unclosed(start, '>')) };
        let name = &self.text[start + 1..start + length];
        self.at += length + 1;
        Ok(match name {
            "Capital" => Node::Capital,
            "word" => Node::AnyWord,
            "digits" => Node::Digits,
            "name" => Node::Name,
            _ => {
                let what = format!("`<{name}>` is none of <Capital>, <digits>, <word>, <name>");
                return Err(Misfit { range: start..self.at, what });
            }
        })
    }

    fn list(&mut self) -> Result<Node, Misfit> {
        let start = self.at;
        self.at += 1;
        let name = self.identifier();
        if name.is_empty() {
            return Err(Misfit { range: start..self.at, what: "`@` needs the name of a word list".to_owned() });
        }
        Ok(Node::List(name.to_owned()))
    }

    /// Plain words up to the next sign of the language.
    fn words(&mut self, pieces: &mut Vec<Piece>) -> Result<(), Misfit> {
        let start = self.at;
        if self.peek() == Some('\\') {
            let escaped = self.rest()[1..].chars().next();
            let Some(escaped) = escaped else { return Err(self.misfit(1, "nothing follows `\\`".to_owned())) };
            self.at += 1 + escaped.len_utf8();
            let node = Node::Word { word: escaped.to_lowercase().collect(), shape: Shape::Free };
            pieces.push(Piece { node, range: start..self.at });
            return Ok(());
        }
        // A possessive ending after a sign (`<name>’s`) has lost the word that shows it to be one.
        let ending = ["'s", "’s"].into_iter().find(|ending| start > 0 && self.rest().starts_with(ending));
        if let Some(ending) = ending
            && !self.rest()[ending.len()..].starts_with(char::is_alphanumeric)
        {
            self.at += ending.len();
        }
        let start = self.at;
        let rest = self.rest();
        let signs = rest.find(|letter| "()[]{}<>|@…\\".contains(letter)).unwrap_or(rest.len());
        let end = rest.find("...").map_or(signs, |dots| dots.min(signs));
        self.at += end;
        for (word, shape, range) in cut(&rest[..end], Proper::Free) {
            pieces.push(Piece { node: Node::Word { word, shape }, range: start + range.start..start + range.end });
        }
        Ok(())
    }

    fn identifier(&mut self) -> &'a str {
        let start = self.at;
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
        self.at += self.rest().find(|letter| !is_part(letter)).unwrap_or(self.rest().len());
        &self.text[start..self.at]
    }

    fn spaces(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn misfit(&self, length: usize, what: String) -> Misfit {
        Misfit { range: self.at..(self.at + length).min(self.text.len()), what }
    }

    fn unclosed(&self, open: usize, close: char) -> Misfit {
        Misfit { range: open..open + 1, what: format!("no `{close}` closes this") }
    }
}

/// The words of plain text with their bytes, cut as any text is cut, without what is passed over. Digits that end a
/// word become a word of their own, so that they may touch it or not in the text.
fn cut(text: &str, proper: Proper) -> Vec<(String, Shape, Range<usize>)> {
    let tokens = Tokens::of_sentence(text);
    let mut words = Vec::new();
    for (index, token) in tokens.iter().enumerate().filter(|(index, _)| !is_counted_out(&tokens, *index)) {
        let word = tokens.word(index);
        let shape = shape_of(token, proper);
        match letters_before_digits(word) {
            Some(split) => {
                // Letters and digits of such words are single bytes or the same length in small letters but for rare
                // scripts; the range is for messages only.
                let middle = text.floor_char_boundary((token.start + split).min(token.end));
                words.push((word[..split].to_owned(), shape, token.start..middle));
                words.push((word[split..].to_owned(), Shape::Free, middle..token.end));
            }
            None => words.push((word.to_owned(), shape, token.start..token.end)),
        }
    }
    words
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
            Node::Word { word, shape: Shape::Free } => word.clone(),
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
            assert_eq!(parse(pattern).map(|pieces| drawn(&pieces)), Ok(expected.to_owned()), "{pattern}");
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
            let misfit = parse(pattern).expect_err(pattern);
            assert_eq!(&pattern[misfit.range.clone()], place, "{pattern}: {}", misfit.what);
        }
    }
}
