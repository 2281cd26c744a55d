//! The pieces of evidence that two claims answer the same question, and their sum.

use super::candidates::SentencePair;
use super::context::Common;
use super::names::{Tie, closeness, may_be_misheard};
use super::pair::weigh_tied;
use super::rarity::Background;
use super::weights::{ANSWERS, DATES, FIGURES, NAMES, NOTHING, QUOTES, ROLES, Weights};
use super::{Candidate, ClaimId, Edge, Seen, exchanged};
use crate::claim::{Claim, Reading};
use crate::rule::{About, RuleSet};
use crate::value::name::Likeness;
use crate::value::{Kind, Name, Relation, Value};
use rustc_hash::FxHashSet;

/// Everything that speaks for or against two claims being about the same thing, each piece by itself.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// A question of the rules that both answer.
    pub question: Option<usize>,
    /// How much that question says: 1 where the rule asks one question, less where its words may be said of many things
    /// ([`About::Context`]), 0 without one.
    pub asked: f64,
    /// Values of that question's qualifiers that both state: the actor, the place.
    pub circumstances: Vec<String>,
    /// What the values are said of, from 1 (the same counted noun, the same person's age, one speaker; of names, one kind
    /// of bearer) over 0 (not told) to -1 (one noun that may cover the other).
    pub subject: f64,
    /// The same thing befell the people counted (both killed, both hurt): 1, else 0.
    pub fate: f64,
    /// Two ages, too far apart for one person, are said of one person: 1, else 0.
    pub person: f64,
    /// Shared words near both values, 0 to 1.
    pub near: f64,
    /// Shared words of the two sentences against the shorter one, 0 to 1.
    pub held: f64,
    /// Shared words against both sentences (Dice), 0 to 1.
    pub shared: f64,
    /// Words right beside both values that agree, 0 to 1.
    pub beside: f64,
    /// The shorter sentence is held by the other one nearly as a whole, 0 to 1.
    pub contained: f64,
    /// Weight of the nearest word before both values where it is the same, 0 to 1.
    pub before: f64,
    /// Weight of the nearest word after both values where it is the same, 0 to 1.
    pub after: f64,
    /// The tokens right before and right after both values are the same, a half each.
    pub frame: f64,
    /// How few comparable values the two sentences state, 0 to 1.
    pub alone: f64,
    /// Shared names, 0 to 1.
    pub names: f64,
    /// Both sentences name somebody, and nobody is named by both: 1, else 0.
    pub other_names: f64,
    /// Further values that both sentences state, 0 to 1.
    pub values: f64,
    /// Both sentences name lands or their people, and none in common: 1, else 0.
    pub other_land: f64,
    /// Both sentences state a further time, and the times differ: 1, else 0.
    pub other_time: f64,
    /// Both tolls are told of one place that is no large city: 1 where both texts open with them, less elsewhere and the
    /// farther apart they are, else 0.
    pub same_place: f64,
    /// Both figures or dates are told of places, and of none in common: 1, less where a source knows both, else 0.
    pub other_place: f64,
    /// One figure is said of a part of a larger set, the other is not: 1, else 0.
    pub other_part: f64,
    /// The figures differ but a hedge (`at least 20`) lets both hold: 1, less where both are hedged alike, else 0.
    pub bound: f64,
    /// How surely the sources tell of two things, as one of them states the other's value too, 0 to 1.
    pub elsewhere: f64,
    /// One value stands in all sources once, where its own source states the other one, or so does the word of a name in which
    /// two differ: 1, else 0.
    pub odd: f64,
    /// Either source gives one figure alone of the thing that both count, 0 to 1: more where the texts state much.
    pub sole: f64,
    /// One source gives many figures of that thing, 0 to 1: less of an opening toll, in a retelling, and where a rule asks.
    pub many: f64,
    /// How far apart the two figures are, 0 to 1 (a hundredfold or more); 0 for dates and for a slip of scale.
    pub apart: f64,
    /// The digits of the two figures differ as by a slip of the finger, 0 to 1.
    pub mistyped: f64,
    /// They do, and neither sentence states another figure that could be meant: more where the sentences share a name, 0 to 1.
    pub slipped: f64,
    /// How much of two quotations or names is the same, 0 to 1.
    pub kept: f64,
    /// One source mostly retells the other, 0 to 1.
    pub retold: f64,
    /// A text that retells another one states a figure or date that the other nowhere has, 0 to 1.
    pub unheard: f64,
    /// Both are the tolls with which their sources open: 1, else 0.
    pub lead: f64,
    /// The dates are told by their distance from the day of writing alone (`Monday`, `today`): 1 for both, less for one and
    /// where one source retells the other, else 0.
    pub passing: f64,
    /// Both sources tell one thing, a role or a deed, each of another person: 0.5, up to 1 the more words of it they share.
    pub bearer: f64,
    /// One name stands where the other source has a wholly different one that it never mentions: 1, else 0.
    pub replaced: f64,
    /// The shared words themselves, weightiest first.
    pub words: Vec<SharedWord>,
}

impl Evidence {
    /// The pieces that are weighed, under the names of their weights.
    pub fn pieces(&self) -> impl Iterator<Item = (&'static str, f64)> {
        weighed(self, &NOTHING).into_iter().map(|(name, _, piece)| (name, piece))
    }
}

/// A word that both sentences hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SharedWord {
    /// Token in the first claim's segment.
    pub one: usize,
    /// Token in the second claim's segment.
    pub other: usize,
    /// Its weight.
    pub weight: f64,
    /// True when it belongs to a name on both sides.
    pub in_name: bool,
}

/// Of one sentence, at most so many claims are weighed: what states more than that is no sentence.
pub(super) const CLAIMS_MAX: usize = 64;

/// Weighs every pair of comparable claims of two sentences, but for quotations and for names that agree.
pub(super) fn weigh_sentences<'r>(
    readings: &'r [Reading],
    rules: &RuleSet,
    background: &Background<'r>,
    pair: &SentencePair,
    found: &mut Vec<Candidate>,
) {
    let common = pair.common(readings, &background.rarity);
    for (a, b) in pair.claims(readings, CLAIMS_MAX) {
        let agree = || tie_of_names(a, b, rules, background).is_some_and(|(relation, _)| relation.agrees());
        if matches!(a.claim.kind(), Kind::Quote | Kind::Wording) || a.claim.kind() == Kind::Name && agree() {
            continue;
        }
        if let Some(edge) = weigh(a, b, rules, background, &common) {
            found.push(Candidate { one: a.id, other: b.id, edge });
        }
    }
}

/// Weighs the names of two sentences that agree, as far as `clashing` holds one of their forms: a story repeats its names
/// in every sentence, and only those that are written in two ways need to be told apart.
pub(super) fn weigh_agreeing_names<'r>(
    readings: &'r [Reading],
    rules: &RuleSet,
    background: &Background<'r>,
    pair: &SentencePair,
    clashing: &FxHashSet<u32>,
    found: &mut Vec<Candidate>,
) {
    let clashes = |seen: &Seen<'_>| clashing.contains(&background.names.form(seen.id));
    let mut common = None;
    for (a, b) in pair.claims(readings, CLAIMS_MAX) {
        let are_names = a.claim.kind() == Kind::Name && b.claim.kind() == Kind::Name;
        if !are_names || !(clashes(&a) || clashes(&b)) {
            continue;
        }
        if tie_of_names(a, b, rules, background).is_some_and(|(relation, _)| relation.agrees()) {
            let common = common.get_or_insert_with(|| pair.common(readings, &background.rarity));
            let edge = weigh(a, b, rules, background, common);
            found.extend(edge.map(|edge| Candidate { one: a.id, other: b.id, edge }));
        }
    }
}

/// The tie between two names, looked up where their forms have met before; none for other kinds.
fn tie_of_names(a: Seen<'_>, b: Seen<'_>, rules: &RuleSet, background: &Background<'_>) -> Tie {
    let are_names = a.claim.kind() == Kind::Name && b.claim.kind() == Kind::Name;
    if are_names { background.names.tie(a.id, b.id, || tie(a, b, rules)) } else { None }
}

/// Weighs a pair of claims that were found by their own words.
pub(super) fn weigh_claims<'r>(
    readings: &'r [Reading],
    rules: &RuleSet,
    background: &Background<'r>,
    (one, other): (ClaimId, ClaimId),
) -> Option<Candidate> {
    let (a, b) = (Seen::new(readings, one), Seen::new(readings, other));
    let common = Common::beside(&a, &b, &background.rarity);
    weigh(a, b, rules, background, &common).map(|edge| Candidate { one, other, edge })
}

fn weigh<'r>(
    a: Seen<'r>,
    b: Seen<'r>,
    rules: &RuleSet,
    background: &Background<'r>,
    common: &Common<'r>,
) -> Option<Edge> {
    if a.claim.part != b.claim.part || !are_comparable(a.claim.kind(), b.claim.kind()) {
        return None;
    }
    let tie = match (a.value(), b.value()) {
        (Value::Name(one), Value::Name(other)) if answer_one_question(a.claim, b.claim, rules) => {
            Some(tie_of_answers(one, other, rules))
        }
        (Value::Name(one), Value::Name(other)) => match background.names.tie(a.id, b.id, || tie(a, b, rules)) {
            None if one.differs_in_number(other) && background.stated.replace_each_other(&a, &b) => Some(OF_ONE_SERIES),
            None if are_misheard((&a, one), (&b, other), background) => Some(MISHEARD),
            None if exchanged::are_exchanged((&a, one), (&b, other), background) => Some(EXCHANGED),
            None if exchanged::are_replaced((&a, one), (&b, other), background) => Some(REPLACED),
            tie => tie,
        },
        _ => tie(a, b, rules),
    };
    weigh_tied(a, b, rules, background, common, tie?)
}

/// True when a rule's own words find both: `captain of the ferry, Piet Holm`.
fn answer_one_question(one: &Claim, other: &Claim, rules: &RuleSet) -> bool {
    let is_asked = |rule: usize| rules.rules[rule].about == About::Question && rules.rules[rule].compares();
    let mut questions = one.questions.iter().filter(|question| is_asked(question.rule));
    questions.any(|question| other.questions.iter().any(|asked| asked.rule == question.rule))
}

/// How two names lie to each other that answer one question: what is not one name is two answers.
fn tie_of_answers(one: &Name, other: &Name, rules: &RuleSet) -> (Relation, f64) {
    if let Some(known) = rules.relation_of_names(one, other) {
        return (known, as_number(known.agrees()));
    }
    match one.likeness(other) {
        Likeness::Same => (Relation::Same, 1.0),
        Likeness::Variant => (Relation::Overlaps, 0.8),
        Likeness::Near => (Relation::Disjoint, closeness(one, other)),
        Likeness::Different => (Relation::Disjoint, 0.0),
    }
}

/// How two names lie to each other that have nothing in common and stand in one place.
pub(super) const REPLACED: (Relation, f64) = (Relation::Disjoint, 0.0);

/// How two names lie to each other that differ in their number alone and stand in one place.
pub(super) const OF_ONE_SERIES: (Relation, f64) = (Relation::Disjoint, 1.0);

/// True when two sources know one person of a name each, neither the other's: the one has misheard it. Who got a surname
/// wrong where it stands in full may have it right further on.
fn are_misheard((a, one): (&Seen<'_>, &Name), (b, other): (&Seen<'_>, &Name), background: &Background<'_>) -> bool {
    let (stated, persons) = (&background.stated, &background.persons);
    let are_unknown = || !persons.are_named_in(a, other) && !persons.are_named_in(b, one);
    may_be_misheard(one, other)
        && (stated.replace_each_other(a, b) || one.words.first() == other.words.first() && are_unknown())
        && [(a, one), (b, other)].iter().all(|(seen, name)| persons.bears_alone(seen, name))
}

/// How two names lie to each other of which one was put where the other one stood.
const EXCHANGED: (Relation, f64) = (Relation::Disjoint, 1.0);

/// How two names of persons lie to each other that may be one, misheard.
const MISHEARD: (Relation, f64) = (Relation::Disjoint, 0.95);

/// 1 for what holds, 0 for what does not.
pub(super) fn as_number(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

pub(super) fn weights_of(kind: Kind, evidence: &Evidence) -> &'static Weights {
    match kind {
        Kind::Name if evidence.asked >= 1.0 => &ANSWERS,
        Kind::Name if evidence.replaced > 0.0 => &ROLES,
        Kind::Date => &DATES,
        Kind::Name => &NAMES,
        Kind::Quote => &QUOTES,
        _ => &FIGURES,
    }
}

pub(super) fn log_odds(evidence: &Evidence, weights: &Weights) -> f64 {
    weighed(evidence, weights).iter().fold(weights.base, |sum, (_, weight, piece)| sum + weight * piece)
}

/// Every piece under its name, with its weight.
fn weighed(evidence: &Evidence, weights: &Weights) -> [(&'static str, f64, f64); 35] {
    [
        ("question", weights.question, evidence.asked),
        ("subject", weights.subject, evidence.subject),
        ("fate", weights.fate, evidence.fate),
        ("person", weights.person, evidence.person),
        ("near", weights.near, evidence.near),
        ("held", weights.held, evidence.held),
        ("shared", weights.shared, evidence.shared),
        ("beside", weights.beside, evidence.beside),
        ("contained", weights.contained, evidence.contained),
        ("before", weights.before, evidence.before),
        ("after", weights.after, evidence.after),
        ("frame", weights.frame, evidence.frame),
        ("alone", weights.alone, evidence.alone),
        ("names", weights.names, evidence.names),
        ("other_names", weights.other_names, evidence.other_names),
        ("values", weights.values, evidence.values),
        ("other_land", weights.other_land, evidence.other_land),
        ("other_time", weights.other_time, evidence.other_time),
        ("same_place", weights.same_place, evidence.same_place),
        ("other_place", weights.other_place, evidence.other_place),
        ("other_part", weights.other_part, evidence.other_part),
        ("bound", weights.bound, evidence.bound),
        ("elsewhere", weights.elsewhere, evidence.elsewhere),
        ("odd", weights.odd, evidence.odd),
        ("sole", weights.sole, evidence.sole),
        ("many", weights.many, evidence.many),
        ("apart", weights.apart, evidence.apart),
        ("mistyped", weights.mistyped, evidence.mistyped),
        ("slipped", weights.slipped, evidence.slipped),
        ("kept", weights.kept, evidence.kept),
        ("retold", weights.retold, evidence.retold),
        ("unheard", weights.unheard, evidence.unheard),
        ("lead", weights.lead, evidence.lead),
        ("passing", weights.passing, evidence.passing),
        ("bearer", weights.bearer, evidence.bearer),
    ]
}

/// Values of these kinds can answer one question.
pub(super) fn are_comparable(one: Kind, other: Kind) -> bool {
    one == other || matches!((one, other), (Kind::Number, Kind::Count) | (Kind::Count, Kind::Number))
}

/// How two values relate and how much of them is the same; nothing where they cannot answer one question. The lists of a
/// rule know names better than their letters do.
fn tie(a: Seen<'_>, b: Seen<'_>, rules: &RuleSet) -> Tie {
    let (value_a, value_b) = (a.value(), b.value());
    if let (Value::Name(one), Value::Name(other)) = (value_a, value_b)
        && let Some(known) = rules.relation_of_names(one, other)
    {
        // Names known to differ are two things, not two spellings: nothing to compare.
        return (known != Relation::Disjoint).then_some((known, 1.0));
    }
    let kept = likeness(value_a, value_b)?;
    let relation = value_a.relation(value_b);
    (relation != Relation::Incomparable).then_some((relation, kept))
}

/// For names, how much of the two is the same; no pair where nothing ties them together.
fn likeness(one: &Value, other: &Value) -> Option<f64> {
    match (one, other) {
        (Value::Name(one), Value::Name(other)) => match one.likeness(other) {
            Likeness::Same => Some(1.0),
            Likeness::Variant => Some(0.8),
            Likeness::Near => Some(closeness(one, other)),
            Likeness::Different => None,
        },
        _ => Some(0.0),
    }
}
