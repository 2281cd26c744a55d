//! What must hold between claims of other questions: checks of rules to breaches.
//!
//! Beside [`crate::judge`] in the flow. The judge finds what two answers to one question cannot both hold; here are the
//! relations that join several claims: parts and their whole, an order in time, a role, a list. One file a kind, all of
//! them over the same few questions to [`Joint`]; which claims are joined is data ([`crate::rule::Check`]).
//!
//! Values are sets here too: a check is broken only if no choice of what the words allow makes it hold, and of several
//! claims that answer one operand it is enough that one fits. Where an operand may be missing a check is silent.
//!
//! Words and messages are not made here: a breach fills the places of a message with the sources' own words, and
//! [`crate::explain`] puts them together.

mod age;
mod before;
mod calendar;
mod change;
mod distinct_superlative;
mod holders;
mod matches_list;
mod one_of;
mod part_of;
mod sum;
mod weekday;

use crate::align::ClaimId;
use crate::claim::{Claim, Part, Reading};
use crate::finding::Verdict;
use crate::language::Tokens;
use crate::rule::{About, Check, CheckKind, Operand, Qualifier, RuleSet, in_common};
use crate::value::{Kind, Leeway, Value};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A place that a breach is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Index of the source.
    pub source: usize,
    /// Bytes of what is said.
    pub span: Range<usize>,
    /// Bytes of its sentence.
    pub sentence: Range<usize>,
    /// The claim that says it, where one does.
    pub claim: Option<ClaimId>,
}

/// Claims that a check does not let hold together.
#[derive(Clone, Debug)]
pub struct Breach {
    /// Index of the check in its set.
    pub check: usize,
    /// What kind of disagreement it is.
    pub verdict: Verdict,
    /// The kind of value that is at issue.
    pub kind: Kind,
    /// How sure it is, 0 to 1.
    pub confidence: f64,
    /// What is held against what, in order; at least two sides.
    pub sides: Vec<Vec<Cited>>,
    /// What fills the places of a message.
    pub filled: Vec<(&'static str, String)>,
}

impl Breach {
    /// True when a claim stands on one of its sides.
    pub fn is_about(&self, id: ClaimId) -> bool {
        self.sides.iter().flatten().any(|cited| cited.claim == Some(id))
    }

    /// True when two claims stand on different sides of it.
    pub fn parts(&self, one: ClaimId, other: ClaimId) -> bool {
        let side = |id: ClaimId| self.sides.iter().position(|side| side.iter().any(|cited| cited.claim == Some(id)));
        matches!((side(one), side(other)), (Some(one), Some(other)) if one != other)
    }
}

/// What came of the checks.
#[derive(Clone, Debug, Default)]
pub struct Related {
    /// Every check that does not hold somewhere, in order of the checks and of the places.
    pub breaches: Vec<Breach>,
    /// For each check how often it was found to hold.
    pub held: Vec<usize>,
}

/// Runs all checks over the claims of a run.
pub fn relate(readings: &[Reading], rules: &RuleSet) -> Related {
    relate_some(readings, rules, 0..rules.checks.len())
}

/// Runs one check, for whoever wants to prove it.
pub fn relate_one(readings: &[Reading], rules: &RuleSet, check: usize) -> Related {
    relate_some(readings, rules, check..check + 1)
}

fn relate_some(readings: &[Reading], rules: &RuleSet, checks: Range<usize>) -> Related {
    let mut related = Related { held: vec![0; rules.checks.len()], ..Related::default() };
    if checks.is_empty() {
        return related;
    }
    let index = Index::of(readings);
    for number in checks {
        let check = &rules.checks[number];
        let joint = Joint { readings, rules, check, number, index: &index };
        let found = match check.kind {
            CheckKind::Sum => sum::find(&joint),
            CheckKind::PartOf => part_of::find(&joint),
            CheckKind::Before => before::find(&joint),
            CheckKind::OneOf => one_of::find(&joint),
            CheckKind::DistinctSuperlative => distinct_superlative::find(&joint),
            CheckKind::MatchesList => matches_list::find(&joint),
            CheckKind::Weekday => weekday::find(&joint),
            CheckKind::Calendar => calendar::find(&joint),
            CheckKind::Age => age::find(&joint),
            CheckKind::Change => change::find(&joint),
        };
        related.held[number] = found.held;
        for breach in found.breaches {
            // What two checks say of the same passages is told once.
            if !related.breaches.iter().any(|earlier| earlier.sides == breach.sides) {
                related.breaches.push(breach);
            }
        }
    }
    related
}

/// What one check found.
#[derive(Default)]
struct Found {
    held: usize,
    breaches: Vec<Breach>,
}

/// What came of holding one group of claims against each other.
enum Outcome {
    /// Too little is said to tell.
    Silent,
    Holds,
    Broken(Breach),
}

impl Outcome {
    /// Broken or not.
    fn of(is_broken: bool, breach: impl FnOnce() -> Breach) -> Self {
        if is_broken { Self::Broken(breach()) } else { Self::Holds }
    }
}

impl Found {
    fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Silent => {}
            Outcome::Holds => self.held += 1,
            Outcome::Broken(breach) => self.breaches.push(breach),
        }
    }
}

/// The claims of a run by what a check may ask for.
struct Index<'r> {
    by_rule: FxHashMap<usize, Vec<ClaimId>>,
    /// Counts by the base form of what they count.
    by_noun: FxHashMap<&'r str, Vec<ClaimId>>,
}

impl<'r> Index<'r> {
    fn of(readings: &'r [Reading]) -> Self {
        let mut index = Self { by_rule: FxHashMap::default(), by_noun: FxHashMap::default() };
        for (source, reading) in readings.iter().enumerate() {
            for (number, claim) in reading.claims.iter().enumerate() {
                // What is only compared with belongs to another time.
                if claim.part != Part::Statement || claim.kind() == Kind::Wording {
                    continue;
                }
                let id = ClaimId { source, claim: number };
                for rule in claim.questions.iter().map(|question| question.rule).chain(claim.general) {
                    index.by_rule.entry(rule).or_default().push(id);
                }
                if let Value::Count(_, noun) = &claim.mention.value {
                    index.by_noun.entry(&noun.head).or_default().push(id);
                }
            }
        }
        index
    }
}

/// How the qualifiers of two claims lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// What one states, the other states too.
    Same,
    /// One leaves open what the other states.
    Open,
    /// They state different things: two subjects.
    Apart,
}

/// One check at work.
struct Joint<'a> {
    readings: &'a [Reading],
    rules: &'a RuleSet,
    check: &'a Check,
    number: usize,
    index: &'a Index<'a>,
}

/// At most so many claims of one operand are looked at in one source: what states more than that is a table.
const CLAIMS_MAX: usize = 12;

/// How sure a breach is: within one source, between two, and where a qualifier is left open.
const WITHIN: f64 = 0.9;
const BETWEEN: f64 = 0.8;
const OPEN: f64 = 0.5;

impl<'a> Joint<'a> {
    fn claim(&self, id: ClaimId) -> &'a Claim {
        id.claim_in(self.readings)
    }

    fn tokens(&self, id: ClaimId) -> &'a Tokens {
        let reading = &self.readings[id.source];
        &reading.tokens[reading.sentences[self.claim(id).sentence].segment]
    }

    /// The claims that an operand stands for, by source and place.
    fn claims(&self, operand: &Operand) -> Vec<ClaimId> {
        let mut claims: Vec<ClaimId> = match operand {
            Operand::Claim(rule) => self.index.by_rule.get(rule).cloned().unwrap_or_default(),
            Operand::Nouns(nouns) => {
                let counts = nouns.iter().filter_map(|noun| self.index.by_noun.get(noun.as_str()));
                counts.flatten().copied().collect()
            }
            Operand::Fixed(_) => Vec::new(),
        };
        claims.sort();
        claims.dedup();
        claims
    }

    /// True for an operand that takes all of a kind and asks no question of its own.
    fn is_general(&self, operand: &Operand) -> bool {
        match operand {
            Operand::Claim(rule) => self.rules.rules[*rule].every_mention,
            Operand::Nouns(_) => true,
            Operand::Fixed(_) => false,
        }
    }

    /// True for an operand whose claims speak of one thing in whatever text they stand. Where context tells what they
    /// speak of, that is taken for granted within a text alone.
    fn spans_texts(&self, operand: &Operand) -> bool {
        match operand {
            Operand::Claim(rule) => self.rules.rules[*rule].about == About::Question,
            Operand::Nouns(_) | Operand::Fixed(_) => true,
        }
    }

    /// The claims of an operand, source by source, of each the first few.
    fn by_source(&self, operand: &Operand) -> Vec<Vec<ClaimId>> {
        let mut claims = vec![Vec::new(); self.readings.len()];
        for id in self.claims(operand) {
            if claims[id.source].len() < CLAIMS_MAX {
                claims[id.source].push(id);
            }
        }
        claims
    }

    /// The qualifiers that a claim states in answering any rule of this check.
    fn qualifiers(&self, id: ClaimId) -> impl Iterator<Item = &'a Qualifier> {
        let operands = &self.check.operands;
        let is_joined = |rule: usize| operands.iter().flatten().any(|operand| *operand == Operand::Claim(rule));
        let questions = self.claim(id).questions.iter().filter(move |question| is_joined(question.rule));
        questions.flat_map(|question| &question.qualifiers)
    }

    fn fit(&self, one: ClaimId, other: ClaimId) -> Fit {
        let values = |id: ClaimId, name: &str| -> Vec<String> {
            self.qualifiers(id).filter(|(stated, _)| stated == name).flat_map(|(_, values)| values).cloned().collect()
        };
        let fits = self.check.same_when.iter().map(|name| {
            let (one, other) = (values(one, name), values(other, name));
            match (one.is_empty(), other.is_empty()) {
                (true, true) => Fit::Same,
                (false, false) if in_common(&one, &other).is_empty() => Fit::Apart,
                (false, false) => Fit::Same,
                _ => Fit::Open,
            }
        });
        fits.max().unwrap_or(Fit::Same)
    }

    /// What a rule among the operands lets pass.
    fn leeway(&self, operand: &Operand) -> Leeway {
        match operand {
            Operand::Claim(rule) => self.rules.rules[*rule].leeway,
            _ => Leeway::default(),
        }
    }

    /// A claim as it is cited: its value with the noun it counts.
    fn cite(&self, id: ClaimId) -> Cited {
        let mention = &self.claim(id).mention;
        let end = mention.head.map_or(mention.tokens.end, |head| (head + 1).max(mention.tokens.end));
        self.cite_tokens(id, mention.tokens.start..end)
    }

    /// Tokens beside a claim as they are cited.
    fn cite_tokens(&self, id: ClaimId, tokens: Range<usize>) -> Cited {
        let sentence = &self.readings[id.source].sentences[self.claim(id).sentence];
        let span = self.tokens(id).bytes(&tokens);
        Cited { source: id.source, span, sentence: sentence.span.clone(), claim: Some(id) }
    }

    /// The words of what is cited, on one line.
    fn words(&self, cited: &Cited) -> String {
        self.readings[cited.source].words_at(cited.span.clone())
    }

    /// What claims say, with `and` before the last.
    fn said(&self, claims: &[ClaimId]) -> String {
        let words: Vec<String> = claims.iter().map(|id| self.words(&self.cite(*id))).collect();
        match &words[..] {
            [front @ .., last] if !front.is_empty() => format!("{} and {last}", front.join(", ")),
            _ => words.concat(),
        }
    }

    /// True when two sources speak from days that are known to differ.
    fn days_differ(&self, one: usize, other: usize) -> bool {
        let days = (self.readings[one].day, self.readings[other].day);
        matches!(days, (Some(one), Some(other)) if one != other)
    }

    /// A breach between sides, whose claims fit each other so well.
    fn breach(&self, sides: Vec<Vec<Cited>>, fit: Fit, filled: Vec<(&'static str, String)>) -> Breach {
        let first = sides.iter().flatten().next();
        let is_internal = sides.iter().flatten().all(|cited| Some(cited.source) == first.map(|first| first.source));
        let (verdict, confidence) = match (fit, is_internal) {
            (Fit::Same, true) => (Verdict::Internal, WITHIN),
            (Fit::Same, false) => (Verdict::Conflict, BETWEEN),
            _ => (Verdict::PossibleConflict, OPEN),
        };
        let kind = first.and_then(|cited| cited.claim).map_or(Kind::Count, |id| self.claim(id).kind());
        Breach { check: self.number, verdict, kind, confidence, sides, filled }
    }

    /// The claims in the sentence of `beside` whose value starts at this token.
    fn starting_at(&self, beside: ClaimId, token: usize) -> impl Iterator<Item = ClaimId> + use<'a> {
        let reading = &self.readings[beside.source];
        let range = reading.sentences[self.claim(beside).sentence].claims.clone();
        // The claim of the sentence as a whole comes first, then those of its values by their places.
        let first = reading.claims[range.clone()].partition_point(|claim| claim.mention.tokens.start < token);
        let here = (range.start + first..range.end)
            .take_while(move |claim| reading.claims[*claim].mention.tokens.start == token);
        here.map(move |claim| ClaimId { claim, ..beside })
    }
}

/// The unit of a value, where its kind alone does not give it.
fn unit(value: &Value) -> String {
    match value {
        Value::Money(_, currency) => (*currency).to_owned(),
        Value::Measure(_, dimension) => format!("{dimension:?}"),
        _ => String::new(),
    }
}

/// A number as it is written in a sum.
fn figure(number: f64) -> String {
    let whole = number.abs() as i64;
    if number != number.trunc() || number.abs() >= 1e15 {
        return format!("{number}");
    }
    let digits = whole.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if number < 0.0 { format!("-{grouped}") } else { grouped }
}
