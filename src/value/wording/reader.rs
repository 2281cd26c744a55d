//! Reads what a sentence asserts: its words, and which of them are denied or left open.
//!
//! A denial reaches the next word that carries meaning (`did not attend the talks`), after `no` and `without` the whole
//! noun phrase (`no significant increase`). What takes a denial back (`not only`, `no doubt`) or makes it one of time
//! (`no longer`) leaves the word open instead, since neither the denial nor its opposite is said.

use super::codes::{code_at, period_at};
use super::{Mood, Part, Stated, Word, Wording};
use crate::language::{
    ASSERTIONS, Assertion, Bond, Case, DEEDS, KINDRED, Pole, REFUSALS, Token, TokenKind, Tokens, WordList, WordMap,
    is_adverb, key_of, poles, word_is, word_list,
};
use std::ops::Range;

/// Of one sentence at most so many words are read: what holds more is no sentence.
const WORDS_MAX: usize = 96;

/// Sentences with fewer words that carry meaning state nothing that could be recognised elsewhere.
const WORDS_MIN: usize = 2;

/// Weight of words that only tell a direction (`above`, `more`).
const SMALL_WEIGHT: f64 = 0.3;

/// Weight of figures, which often agree by chance.
const FIGURE_WEIGHT: f64 = 0.6;

/// So many tokens after `may` or `if` nothing is asserted, unless the clause ends before.
const OPEN_MAX: usize = 10;

/// So many tokens behind `from` stands the `to` of a move.
const LEFT_MAX: usize = 8;

/// Longer words in capitals belong to a headline.
const CAPITALS_MAX: usize = 4;

/// So many words before `escaped` its subject is looked for.
const SPARED_MAX: usize = 6;

/// Small words that make another verb of the one before: `took down`, `took over`.
static PARTICLES: WordMap<u8, 16> = WordMap::new(&[
    ("down", 0),
    ("up", 1),
    ("off", 2),
    ("out", 3),
    ("over", 4),
    ("away", 5),
    ("back", 6),
    ("apart", 7),
]);

/// Verbs behind which `back` is where something goes.
static MOVES: WordList =
    word_list!("go goes going went gone move moves moved moving push pushed pushing step stepped lean leaned set");

/// What stands behind `than` as the measure of what came about.
static MEASURES: WordList = word_list!(
    "forecast predicted expected feared planned thought hoped anticipated estimated scheduled assumed believed needed"
);

/// How far behind a verb of refusal, in tokens, stands what is refused.
const REFUSED_REACH: usize = 4;

/// A denial that met no word after so many tokens denies something else.
const DENIAL_MAX: usize = 6;

/// Reads the sentence `range`, whose `words` carry meaning; nothing where it asks or is too short. `is_figure` tells of
/// each token of the segment whether a figure or a date covers it.
pub fn read(tokens: &Tokens, range: Range<usize>, words: &[Word], is_figure: &[bool]) -> Option<Wording> {
    let ending = range.clone().rev().take(3);
    let says_what_it_is = || {
        let mut verbs = range.clone().filter(|at| word_is!(tokens, *at, "is" | "was" | "be"));
        verbs.any(|at| word_is!(tokens, at + 1, "a" | "an" | "in") || word_is!(tokens, at, "be"))
    };
    // `Stocks are down 9 percent`.
    let says_where_it_goes = || {
        let mut ways = range.clone().filter(|at| word_is!(tokens, *at, "up" | "down"));
        ways.any(|at| is_figure.get(at + 1).is_some_and(|is_figure| *is_figure))
    };
    let says_enough = || words.len() + 1 >= WORDS_MIN && says_what_it_is() || !words.is_empty() && says_where_it_goes();
    if words.len() < WORDS_MIN && !says_enough() || ending.into_iter().any(|at| word_is!(tokens, at, "?")) {
        return None;
    }
    let mut reader = Reader {
        tokens,
        denial: None,
        open: 0,
        hedge: None,
        is_after_to: false,
        clause: 0,
        unreal: 0,
        wording: Wording::default(),
    };
    let mut words = words.iter().peekable();
    for at in range {
        if reader.wording.words.len() == WORDS_MAX {
            break;
        }
        let word = words.next_if(|word| word.token == at);
        reader.step(at, word, is_figure[at]);
    }
    let wording = &mut reader.wording;
    let is_marked = |at: &usize| {
        let word = &wording.words[*at];
        !word.poles.is_empty() || word.is_limited() || word.is_deed
    };
    wording.marked = (0..wording.words.len()).filter(is_marked).collect();
    Some(reader.wording)
}

struct Reader<'t> {
    tokens: &'t Tokens,
    denial: Option<Denial>,
    /// For so many more tokens nothing is asserted.
    open: usize,
    /// The word that left open what follows, where that might have been stated.
    hedge: Option<usize>,
    /// The word before is `to`.
    is_after_to: bool,
    /// For so many more tokens it is told what might have come about.
    unreal: usize,
    /// Clauses read so far.
    clause: u8,
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
    fn step(&mut self, at: usize, word: Option<&Word>, is_figure: bool) {
        self.count_down(at);
        if is_figure {
            self.step_figure(at);
            return;
        }
        if self.tokens.kind(at) == Some(TokenKind::Symbol) {
            self.stop_at(self.tokens.word(at));
            return;
        }
        let assertion = self.tokens.look_up(at, &ASSERTIONS).copied();
        if assertion.is_some_and(|assertion| self.deny(at, assertion)) {
            return;
        }
        assertion.into_iter().for_each(|assertion| self.reach_ahead(at, assertion));
        match word {
            None => self.step_small(at),
            Some(word) if word.in_name && !self.is_kind_in_capitals(at) => {
                let denied_at = self.met_by_denial(at, true);
                self.push(at, word.key, word.weight, &[], denied_at, Part::Name);
            }
            Some(word) => self.step_word(at, word),
        }
        assertion.into_iter().for_each(|assertion| self.reach_on(at, assertion));
    }

    /// One token further: what was left open or denied reaches only so far.
    fn count_down(&mut self, at: usize) {
        self.open = self.open.saturating_sub(1);
        self.hedge = self.hedge.filter(|_| self.open > 0);
        self.unreal = self.unreal.min(self.open);
        self.denial = self.denial.filter(|denial| at - denial.at <= DENIAL_MAX);
        if word_is!(self.tokens, at, "none" | "neither") && !word_is!(self.tokens, at + 1, "of") {
            self.wording.has_bare_denial = true;
        }
    }

    /// What a small word does that counts for itself too.
    fn reach_ahead(&mut self, at: usize, assertion: Assertion) {
        match assertion {
            Assertion::Hedges => (self.hedge, self.open) = (Some(at), OPEN_MAX),
            Assertion::Cites => self.wording.is_cited = true,
            Assertion::Until => self.wording.has_until = true,
            Assertion::Breaks => {
                (self.denial, self.open) = (None, 0);
                let joins = ["but", "while", "although", "though", "whereas", "because"];
                self.clause = self.clause.saturating_add(u8::from(joins.contains(&self.tokens.word(at))));
            }
            _ => {}
        }
    }

    /// What a word does to those behind it.
    fn reach_on(&mut self, at: usize, assertion: Assertion) {
        let is_continued = || self.tokens.word(at + 1).ends_with("ing");
        match assertion {
            Assertion::Opens => self.leave_open(at),
            Assertion::Foretells if self.has_condition(at) => self.leave_open(at),
            Assertion::DeniesAfterTo | Assertion::Lacks => self.carry_on(at, assertion),
            Assertion::Spares => self.take_back(),
            Assertion::Ponders if is_continued() => (self.hedge, self.open) = (Some(at), 3),
            // What is stopped was done.
            Assertion::Stops if is_continued() => (self.hedge, self.open) = (None, 2),
            _ => {}
        }
    }

    fn leave_open(&mut self, at: usize) {
        (self.hedge, self.open) = (None, OPEN_MAX);
        self.unreal = if self.is_of_the_past(at) { OPEN_MAX } else { 0 };
    }

    fn step_figure(&mut self, at: usize) {
        self.denial = self.denial.filter(|denial| denial.reach != Reach::Rest);
        let text = self.tokens.word(at);
        if text.chars().next().is_some_and(char::is_alphanumeric) {
            self.push(at, key_of(text), FIGURE_WEIGHT, &[], None, Part::Figure);
        }
    }

    /// A word that ties the sentence together.
    fn step_small(&mut self, at: usize) {
        self.denial = self.denial.filter(|denial| denial.reach != Reach::Rest);
        let poles = self.poles_at(at);
        if !poles.is_empty() {
            self.push(at, key_of(self.tokens.word(at)), SMALL_WEIGHT, poles, None, Part::Speech);
            self.wording.words.last_mut().into_iter().for_each(|word| word.is_small = true);
        }
        self.is_after_to = word_is!(self.tokens, at, "to") && self.denial.is_none();
        if word_is!(self.tokens, at, "from") {
            self.leave(at);
        }
    }

    /// `Moved from the old hall to the new one`: where it is no more.
    fn leave(&mut self, at: usize) {
        let last = self.tokens.sentence(at).end.min(at + LEFT_MAX);
        if let Some(to) = (at + 1..last).find(|to| word_is!(self.tokens, *to, "to" | "into" | "onto")) {
            (self.hedge, self.open) = (None, to - at);
        }
    }

    fn step_word(&mut self, at: usize, word: &Word) {
        // `Less severe than forecast` forecasts nothing.
        if word_is!(self.tokens, at.wrapping_sub(1), "than") && MEASURES.has(self.tokens.word(at)) {
            return;
        }
        let poles = self.poles_at(at);
        match without_prefix(self.tokens.word(at)).filter(|_| poles.is_empty()) {
            Some(rest) => {
                // `Not unpaid` is paid.
                let denied_at = if self.met_by_denial(at, false).is_some() { None } else { Some(at) };
                self.push(at, key_of(rest), word.weight, self::poles(rest), denied_at, Part::Speech);
            }
            None => {
                let is_free_of = word_is!(self.tokens, at + 1, "-") && word_is!(self.tokens, at + 2, "free");
                let denied_at = self.met_by_denial(at, !poles.is_empty()).filter(|_| !is_speech(self.tokens.word(at)));
                let denied_at = denied_at.or(is_free_of.then_some(at));
                self.push(at, word.key, word.weight, poles, denied_at, Part::Speech);
            }
        }
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
        let is_done_by = word_is!(self.tokens, token + 1, "by");
        let is_deed =
            part == Part::Speech && self.tokens.is_in(token, &DEEDS) && (is_done_by || !self.is_suffered(token));
        let is_hedged = |hedge: &usize| {
            mood == Mood::Open && !is_adverb(self.tokens.word(token)) && self.is_right_behind(*hedge, token)
        };
        let hedged_at = self.hedge.filter(is_hedged);
        let code = match part {
            Part::Figure => period_at(self.tokens, token),
            _ => code_at(self.tokens, token),
        };
        let kindred = self.tokens.look_up(token, &KINDRED).copied().filter(|_| part == Part::Speech);
        let particle = self.tokens.look_up(token + 1, &PARTICLES).copied();
        let word = Stated {
            key,
            particle,
            token,
            weight,
            poles,
            denied_at,
            is_unreal: self.unreal > 0 || self.is_refused(token),
            clause: self.clause,
            mood,
            hedged_at,
            part,
            is_small: false,
            is_deed,
            is_done_by,
            kindred,
            code,
        };
        self.wording.words.push(word);
    }

    /// `Turned down the early exit`: it did not come to it.
    fn is_refused(&self, at: usize) -> bool {
        let before = at.saturating_sub(REFUSED_REACH).max(self.tokens.sentence(at).start)..at;
        before.into_iter().any(|before| self.tokens.is_in(before, &REFUSALS))
    }

    /// `Was fired`, `was officially fired`: who did it is not told.
    fn is_suffered(&self, at: usize) -> bool {
        let before = (at.saturating_sub(2)..at).map(|before| self.tokens.word(before));
        before.into_iter().any(|word| matches!(word, "is" | "are" | "was" | "were" | "be" | "been" | "being"))
    }

    /// `Would not have sailed`, `would sail if`: it did not come to it.
    fn has_condition(&self, at: usize) -> bool {
        let sentence = self.tokens.sentence(at);
        self.is_of_the_past(at) || sentence.clone().any(|at| word_is!(self.tokens, at, "if" | "unless" | "had"))
    }

    /// `Would have sailed`.
    fn is_of_the_past(&self, at: usize) -> bool {
        let next = at + 1..self.tokens.sentence(at).end.min(at + 4);
        next.into_iter().any(|at| word_is!(self.tokens, at, "have"))
    }

    /// True when nothing but helping words stands between a hedge and what it leaves open.
    fn is_right_behind(&self, hedge: usize, at: usize) -> bool {
        let between = (hedge + 1..at).map(|at| self.tokens.word(at));
        let helps = |word: &str| is_adverb(word) || matches!(word, "be" | "have" | "has" | "been");
        at - hedge <= 3 && between.into_iter().all(helps)
    }

    /// True for a word of a field that is written in capitals, which make it no name: `RSV`, `CEO`.
    fn is_kind_in_capitals(&self, at: usize) -> bool {
        let is_short =
            |token: &Token| token.case == Case::Upper && token.kind == TokenKind::Word && !token.has_digits();
        let poles = poles(self.tokens.word(at));
        self.tokens.get(at).is_some_and(is_short)
            && self.tokens.word(at).len() <= CAPITALS_MAX
            && !poles.is_empty()
            && poles.iter().all(|pole| pole.bond == Bond::Kind)
    }

    /// Signs end what a denial reaches, and those between clauses what is left open.
    fn stop_at(&mut self, sign: &str) {
        let ends_clause = matches!(sign, "," | ";" | ":" | "(" | ")" | "—" | "–" | "." | "!");
        if ends_clause {
            self.open = 0;
        }
        self.clause = self.clause.saturating_add(u8::from(sign == ";"));
        self.denial = self.denial.filter(|denial| !ends_clause && (denial.reach != Reach::Rest || sign == "-"));
    }

    /// The denial that reaches the word here. Adverbs between a denial and its verb are passed over.
    fn met_by_denial(&mut self, at: usize, is_strong: bool) -> Option<usize> {
        let denial = self.denial?;
        let word = self.tokens.word(at);
        if denial.reach == Reach::Word && !is_strong && (is_adverb(word) || word == "able") {
            return None;
        }
        self.denial = match denial.reach {
            Reach::Word => None,
            Reach::Phrase | Reach::Rest => Some(Denial { reach: Reach::Rest, ..denial }),
        };
        Some(denial.at)
    }

    /// True when the word here does nothing but deny what comes after it.
    fn deny(&mut self, at: usize, assertion: Assertion) -> bool {
        let (before, next) = (self.tokens.word(at.wrapping_sub(1)), self.tokens.word(at + 1));
        let reach = match assertion {
            Assertion::Denies if matches!(next, "a" | "an" | "any" | "the") => Reach::Phrase,
            Assertion::Denies => Reach::Word,
            // A `no-deal exit` is an exit.
            Assertion::DeniesPhrase if next == "-" => return false,
            Assertion::DeniesPhrase if next == "one" => Reach::Word,
            Assertion::DeniesPhrase => Reach::Phrase,
            Assertion::DeniesAfterOf if next == "of" => Reach::Phrase,
            Assertion::DeniesAfterThan if next == "than" => Reach::Phrase,
            Assertion::DeniesJoined if next == "-" => Reach::Word,
            _ => return false,
        };
        if matches!(before, "or" | "if" | "why") {
            return true;
        }
        let is_taken_back = match assertion {
            // `Cannot help but notice`, `cannot help noticing`.
            Assertion::Denies if next == "help" => {
                let after = self.tokens.word(at + 2);
                after == "but" || after.ends_with("ing")
            }
            Assertion::Denies => matches!(
                next,
                "only" | "just" | "merely" | "simply" | "solely" | "necessarily" | "least" | "surprisingly" | "so"
            ),
            _ => matches!(next, "doubt" | "matter" | "wonder" | "later" | "less" | "more" | "fewer" | "longer"),
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
        let helps = at > 0 && self.tokens.look_up(at - 1, &ASSERTIONS) == Some(&Assertion::Helps);
        if helps { at - 1 } else { at }
    }

    /// After `fail to`, `refuse to`, `unable to`, `lack of` what follows did not happen.
    fn carry_on(&mut self, at: usize, assertion: Assertion) {
        if assertion == Assertion::DeniesAfterTo && !word_is!(self.tokens, at + 1, "to") {
            return;
        }
        let is_denied = self.wording.words.last().is_some_and(Stated::is_denied);
        self.denial = (!is_denied).then_some(Denial { at, reach: Reach::Word });
    }

    /// `None of the boats escaped damage`: all of them have it.
    fn take_back(&mut self) {
        let is_of_all = |at: &usize| matches!(self.tokens.word(*at), "none" | "no" | "not" | "never" | "nobody");
        let lately = self.wording.words.iter().rev().take(SPARED_MAX);
        let Some(denied_at) = lately.filter_map(|word| word.denied_at).find(is_of_all) else { return };
        let denied = self.wording.words.iter_mut().rev().filter(|word| word.denied_at == Some(denied_at));
        denied.for_each(|word| word.denied_at = None);
        self.denial = None;
    }

    /// True for `large` in `half as large as`, `not nearly as large`.
    fn is_portion(&self, at: usize) -> bool {
        let before = |steps: usize| self.tokens.word(at.wrapping_sub(steps));
        before(1) == "as"
            && (matches!(
                before(2),
                "half" | "third" | "thirds" | "quarter" | "quarters" | "fifth" | "nearly" | "quite"
            ) || matches!(before(2), "percent" | "cent" | "not"))
    }

    /// The axes on which the word here stands. Small words stand on one only where a figure or a verb makes them.
    fn poles_at(&self, at: usize) -> &'static [Pole] {
        let word = self.tokens.word(at);
        let next = self.tokens.word(at + 1);
        let figure_follows = self.tokens.kind(at + 1) == Some(TokenKind::Number) || matches!(next, "$" | "£" | "€");
        match word {
            "up" if figure_follows || matches!(next, "from" | "by") => poles("rise"),
            "down" if figure_follows || matches!(next, "from" | "by") => poles("fall"),
            "for" | "against" => {
                let verb = self.tokens.word(at.wrapping_sub(1));
                let is_stand = matches!(verb, "is" | "are" | "was" | "were") && word == "against";
                if is_stand || matches!(verb, "vote" | "votes" | "voted" | "voting" | "campaigned" | "argued" | "ruled")
                {
                    poles(word)
                } else {
                    &[]
                }
            }
            "with" if matches!(self.tokens.word(at.wrapping_sub(1)), "side" | "sides" | "sided" | "siding") => {
                poles("for")
            }
            "forward"
                if (at.saturating_sub(5)..at)
                    .any(|at| matches!(self.tokens.word(at), "bring" | "brought" | "move" | "moved")) =>
            {
                poles("hasten")
            }
            // `Six weeks ahead of schedule` is early.
            "ahead" if next == "of" && word_is!(self.tokens, at + 2, "schedule" | "time") => poles("early"),
            "behind" if next == "schedule" => poles("late"),
            "rule" | "rules" | "ruled" | "ruling" if next == "out" || word_is!(self.tokens, at + 2, "out") => {
                poles("reject")
            }
            "longer" if word_is!(self.tokens, at.wrapping_sub(1), "no") => poles("nolonger"),
            "more" | "less" | "fewer" | "above" | "below" | "before" | "after" if figure_follows || next == "than" => {
                &[]
            }
            "all" if word_is!(self.tokens, at.wrapping_sub(1), "at") => &[],
            // `Thank you, Karen.`
            "thank" | "thanks" => &[],
            // `Fuel costs`, `the cost of fuel`: only what costs something is no saving.
            "cost" | "costs" if !figure_follows && !matches!(next, "him" | "her" | "them" | "it" | "us" | "about") => {
                &[]
            }
            "all" | "every" | "most" | "some" | "several" | "few" if figure_follows => &[],
            "backed" | "backing" if next != "by" => poles("support"),
            "can" | "will" | "only" | "also" | "like" | "same" | "other" | "then" => &[],
            // `Moved back`, but `pulled one back`, `paid back`.
            "back" if !(1..=2).any(|steps| MOVES.has(self.tokens.word(at.wrapping_sub(steps)))) => &[],
            // `Longer than planned`, `as expected`: what was to be is no word of its own.
            "planned" | "scheduled" if matches!(self.tokens.word(at.wrapping_sub(1)), "than" | "as") => &[],
            "semi" | "quarter" if next == "-" && self.tokens.word(at + 2).starts_with("final") => {
                poles(if word == "semi" { "semifinal" } else { "quarterfinal" })
            }
            // `A hall, built of brick`: of what it is, and not that somebody built it then.
            "built" if matches!(next, "of" | "from" | "in" | "on" | "with") => &[],
            // `Half as large` is smaller.
            _ if self.is_portion(at) => &[],
            // `Cutting-edge` cuts nothing.
            _ if word.ends_with("ing") && next == "-" => &[],
            _ => poles(word),
        }
    }
}

/// Who declined to say one thing said another.
fn is_speech(word: &str) -> bool {
    matches!(
        word,
        "say" | "says" | "said" | "saying" | "tell" | "told" | "comment" | "commented" | "answer" | "answered"
    )
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
