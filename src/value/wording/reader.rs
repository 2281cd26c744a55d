//! Reads what a sentence asserts: its words, and which of them are denied or left open.
//!
//! A denial reaches the next word that carries meaning (`did not attend the talks`), after `no` and `without` the whole
//! noun phrase (`no significant increase`). What takes a denial back (`not only`, `no doubt`) or makes it one of time
//! (`no longer`) leaves the word open instead, since neither the denial nor its opposite is said.

use super::{Mood, Part, Stated, Wording};
use crate::language::{Pole, TokenKind, Tokens, key_of, poles, weight_of};
use std::ops::Range;

/// Of one sentence at most so many words are read: what holds more is no sentence.
const WORDS_MAX: usize = 96;

/// Sentences with fewer words that carry meaning state nothing that could be recognised elsewhere.
const WORDS_MIN: usize = 3;

/// Weight of words that only tell a direction (`above`, `more`).
const SMALL_WEIGHT: f64 = 0.3;

/// So many tokens after `may` or `if` nothing is asserted, unless the clause ends before.
const OPEN_MAX: usize = 10;

/// A denial that met no word after so many tokens denies something else.
const DENIAL_MAX: usize = 6;

/// Reads the sentence `range`; nothing where it asks or is too short. `is_figure` and `in_name` tell of each token of
/// the segment whether a figure, a date or a name covers it.
pub fn read(tokens: &Tokens, range: Range<usize>, is_figure: &[bool], in_name: &[bool]) -> Option<Wording> {
    let ending = range.clone().rev().take(3);
    if ending.into_iter().any(|at| tokens.word(at) == "?") {
        return None;
    }
    let mut reader = Reader { tokens, denial: None, open: 0, is_after_to: false, wording: Wording::default() };
    for at in range {
        if reader.wording.words.len() == WORDS_MAX {
            break;
        }
        reader.step(at, is_figure[at], in_name[at]);
    }
    let count = reader.wording.words.iter().filter(|word| word.part != Part::Figure).count();
    (count >= WORDS_MIN).then_some(reader.wording)
}

struct Reader<'t> {
    tokens: &'t Tokens,
    denial: Option<Denial>,
    /// For so many more tokens nothing is asserted.
    open: usize,
    /// The word before is `to`.
    is_after_to: bool,
    wording: Wording,
}

/// A denial on its way to what it denies.
#[derive(Clone, Copy)]
struct Denial {
    at: usize,
    reach: Reach,
}

#[derive(Clone, Copy, PartialEq)]
enum Reach {
    /// The next word.
    Word,
    /// The words up to the next small one.
    Phrase,
    /// The rest of a phrase whose first word was met.
    Rest,
}

impl Reader<'_> {
    fn step(&mut self, at: usize, is_figure: bool, in_name: bool) {
        self.open = self.open.saturating_sub(1);
        if self.denial.is_some_and(|denial| at - denial.at > DENIAL_MAX) {
            self.denial = None;
        }
        let word = self.tokens.word(at);
        if is_figure {
            self.denial = self.denial.filter(|denial| denial.reach != Reach::Rest);
            let text = self.tokens.word(at);
            if text.chars().next().is_some_and(char::is_alphanumeric) {
                self.push(at, key_of(text), 0.6, &[], None, Part::Figure);
            }
            return;
        }
        if self.tokens.kind(at) == Some(TokenKind::Symbol) {
            self.stop_at(word);
            return;
        }
        if self.deny(at, word) || self.leave_open(word) {
            return;
        }
        self.wording.has_until |= word == "until" || word == "till";
        if matches!(word, "but" | "because" | "that" | "which" | "who" | "while" | "although" | "though" | "whereas") {
            self.denial = None;
            self.open = 0;
        }
        let weight = weight_of(word);
        let poles = if in_name { &[] } else { self.poles_at(at, word) };
        if weight == 0.0 {
            self.denial = self.denial.filter(|denial| denial.reach != Reach::Rest);
            if !poles.is_empty() {
                self.push(at, key_of(word), SMALL_WEIGHT, poles, None, Part::Speech);
            }
            self.is_after_to = word == "to" && self.denial.is_none();
            return;
        }
        if in_name {
            let denied_at = self.met_by_denial(word, true);
            self.push(at, key_of(word), weight.max(0.7), poles, denied_at, Part::Name);
            return;
        }
        match without_prefix(word).filter(|_| poles.is_empty()) {
            Some(rest) => {
                // `Not unpaid` is paid.
                let denied_at = if self.met_by_denial(word, false).is_some() { None } else { Some(at) };
                self.push(at, key_of(rest), weight, self::poles(rest), denied_at, Part::Speech);
            }
            None => {
                let denied_at = self.met_by_denial(word, !poles.is_empty());
                self.push(at, key_of(word), weight, poles, denied_at, Part::Speech);
            }
        }
        self.carry_on(at, word);
    }

    fn push(
        &mut self,
        token: usize,
        key: u64,
        weight: f64,
        poles: &'static [Pole],
        denied_at: Option<usize>,
        part: Part,
    ) {
        let mood = match (self.open > 0, self.is_after_to && denied_at.is_none()) {
            (true, _) => Mood::Open,
            (false, true) => Mood::Intended,
            (false, false) => Mood::Stated,
        };
        self.is_after_to = false;
        self.wording.words.push(Stated { key, token, weight, poles, denied_at, mood, part });
    }

    /// Signs end what a denial reaches, and those between clauses what is left open.
    fn stop_at(&mut self, sign: &str) {
        let ends_clause = matches!(sign, "," | ";" | ":" | "(" | ")" | "—" | "–" | "." | "!");
        if ends_clause {
            self.open = 0;
        }
        self.denial = self.denial.filter(|denial| !ends_clause && (denial.reach != Reach::Rest || sign == "-"));
    }

    /// The denial that reaches the word here. Adverbs between a denial and its verb are passed over.
    fn met_by_denial(&mut self, word: &str, is_strong: bool) -> Option<usize> {
        let denial = self.denial?;
        if denial.reach == Reach::Word && !is_strong && (word.ends_with("ly") || word == "able") {
            return None;
        }
        self.denial = match denial.reach {
            Reach::Word => None,
            Reach::Phrase | Reach::Rest => Some(Denial { reach: Reach::Rest, ..denial }),
        };
        Some(denial.at)
    }

    /// True when the word here denies what comes after it.
    fn deny(&mut self, at: usize, word: &str) -> bool {
        let next = self.tokens.word(at + 1);
        let reach = match word {
            "not" if matches!(self.tokens.word(at.wrapping_sub(1)), "or" | "if" | "why") => return true,
            "not" if matches!(next, "a" | "an" | "any" | "the") => Reach::Phrase,
            "not" | "never" | "cannot" | "nor" | "neither" | "nobody" | "nowhere" => Reach::Word,
            "no" if matches!(
                next,
                "doubt" | "matter" | "wonder" | "later" | "less" | "more" | "fewer" | "longer" | "."
            ) =>
            {
                Reach::Word
            }
            "no" if next == "one" => Reach::Word,
            "no" | "without" | "except" => Reach::Phrase,
            "none" if next == "of" => Reach::Phrase,
            "short" if next == "of" => Reach::Phrase,
            "non" if self.tokens.word(at + 1) == "-" => Reach::Word,
            _ if word.ends_with("n't") => Reach::Word,
            "cant" | "dont" | "didnt" | "doesnt" | "isnt" | "wasnt" | "werent" | "arent" | "wont" | "hasnt"
            | "havent" | "hadnt" | "couldnt" | "wouldnt" => Reach::Word,
            _ => return false,
        };
        let is_taken_back = match word {
            "no" => matches!(next, "doubt" | "matter" | "wonder" | "later" | "less" | "more" | "fewer" | "longer"),
            _ => {
                matches!(
                    next,
                    "only"
                        | "just"
                        | "merely"
                        | "simply"
                        | "solely"
                        | "necessarily"
                        | "least"
                        | "surprisingly"
                        | "to"
                        | "so"
                ) && !(next == "to" && word == "not")
            }
        };
        if is_taken_back {
            self.open = OPEN_MAX;
            return true;
        }
        // `Did not fail to`, `not without`: two denials make none.
        self.denial = match self.denial {
            Some(denial) if denial.reach != Reach::Rest => None,
            _ => Some(Denial { at: self.with_auxiliary(at), reach }),
        };
        true
    }

    /// Where a denial starts: `did` in `did not`.
    fn with_auxiliary(&self, at: usize) -> usize {
        let before = self.tokens.word(at.wrapping_sub(1));
        let is_auxiliary = matches!(
            before,
            "did" | "do" | "does" | "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will" | "would" | "could"
        );
        if is_auxiliary { at - 1 } else { at }
    }

    /// After `fail to`, `refuse to`, `unable to`, `lack of` what follows did not happen.
    fn carry_on(&mut self, at: usize, word: &str) {
        let next = self.tokens.word(at + 1);
        let denies = match word {
            "fail" | "fails" | "failed" | "failing" | "refuse" | "refuses" | "refused" | "refusing" | "declined"
            | "declines" | "unable" | "unwilling" => next == "to",
            "lack" | "lacked" | "lacks" | "absence" => next == "of" || word == "lacks" || word == "lacked",
            _ => return,
        };
        if denies {
            let is_denied = self.wording.words.last().is_some_and(Stated::is_denied);
            self.denial = (!is_denied).then_some(Denial { at, reach: Reach::Word });
        }
    }

    /// True when the word here leaves open what comes after it.
    fn leave_open(&mut self, word: &str) -> bool {
        let opens = matches!(
            word,
            "may"
                | "might"
                | "could"
                | "would"
                | "should"
                | "if"
                | "unless"
                | "whether"
                | "perhaps"
                | "maybe"
                | "possibly"
                | "allegedly"
                | "reportedly"
                | "alleged"
                | "allege"
                | "alleges"
                | "suspected"
                | "accused"
                | "accuse"
                | "accuses"
                | "deny"
                | "denied"
                | "denies"
                | "denying"
                | "claim"
                | "claimed"
                | "claims"
                | "rumoured"
                | "rumored"
                | "supposedly"
                | "hopes"
                | "hope"
                | "hoped"
                | "wants"
                | "wanted"
                | "fears"
                | "feared"
                | "threatened"
                | "threatens"
                | "doubt"
                | "doubted"
                | "asked"
                | "plead"
                | "pleads"
                | "pleaded"
                | "pled"
                | "pleading"
        );
        if opens {
            self.open = OPEN_MAX;
        }
        // Those that carry meaning are words of the sentence too.
        opens && weight_of(word) == 0.0
    }

    /// The axes on which the word here stands. Small words stand on one only where a figure or a verb makes them.
    fn poles_at(&self, at: usize, word: &str) -> &'static [Pole] {
        let next = self.tokens.word(at + 1);
        let figure_follows = self.tokens.kind(at + 1) == Some(TokenKind::Number) || matches!(next, "$" | "£" | "€");
        match word {
            "up" if figure_follows || matches!(next, "from" | "by") => poles("rise"),
            "down" if figure_follows || matches!(next, "from" | "by") => poles("fall"),
            "for" | "against" => {
                let verb = self.tokens.word(at.wrapping_sub(1));
                if matches!(verb, "vote" | "votes" | "voted" | "voting" | "campaigned" | "argued" | "ruled") {
                    poles(word)
                } else {
                    &[]
                }
            }
            "more" | "less" | "fewer" | "above" | "below" | "before" | "after" if figure_follows || next == "than" => {
                &[]
            }
            "can" | "will" | "only" | "also" | "like" | "same" | "other" | "all" | "then" => &[],
            // `Cutting-edge` cuts nothing.
            _ if word.ends_with("ing") && self.tokens.word(at + 1) == "-" => &[],
            _ => poles(word),
        }
    }
}

/// The word that `un-` turns round, where the rest looks like a word of its own.
fn without_prefix(word: &str) -> Option<&str> {
    let rest = word.strip_prefix("un").filter(|rest| rest.len() >= 5)?;
    let looks_like_one = ["ed", "able", "ible", "ful", "al", "ly", "ing", "fair", "safe", "aware", "hurt", "paid"];
    let is_other = ["der", "iv", "ite", "cov", "veil", "fold", "leash", "ion", "earth"];
    (looks_like_one.iter().any(|ending| rest.ends_with(ending))
        && !is_other.iter().any(|start| rest.starts_with(start)))
    .then_some(rest)
}
