//! The pieces of evidence that two claims answer the same question, and their sum.

use super::candidates::SentencePair;
use super::context::{self, Common};
use super::names::Tie;
use super::rarity::Background;
use super::weights::{ANSWERS, DATES, FIGURES, NAMES, NOTHING, QUOTES, ROLES, Weights, probability};
use super::{Candidate, ClaimId, Edge, Seen, differing, occasion, stated, subject};
use crate::claim::{Claim, Question, Reading};
use crate::rule::{About, RuleSet, in_common};
use crate::value::name::{Likeness, NameKind, lands_meet};
use crate::value::{Dimension, Kind, Leeway, Name, Relation, Value};
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

/// Pairs below this probability leave no edge.
pub(super) const STRENGTH_MIN: f64 = 0.02;

/// Pairs below this probability clash with nothing, whether they are of one occasion or of two.
const WORTH_ASKING: f64 = 0.3;

/// Sentences that share so much are copies of one.
const COPIED: f64 = 0.7;

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
    let tie = match (&a.claim.mention.value, &b.claim.mention.value) {
        (Value::Name(one), Value::Name(other)) if answer_one_question(a.claim, b.claim, rules) => {
            Some(tie_of_answers(one, other, rules))
        }
        (Value::Name(one), Value::Name(other)) => match background.names.tie(a.id, b.id, || tie(a, b, rules)) {
            None if one.differs_in_number(other) && background.stated.replace_each_other(&a, &b) => Some(OF_ONE_SERIES),
            None if is_replaced((&a, one), (&b, other), background) => Some(REPLACED),
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
        Likeness::Near => (Relation::Disjoint, subject::closeness(one, other)),
        Likeness::Different => (Relation::Disjoint, 0.0),
    }
}

/// How two names lie to each other that have nothing in common and stand in one place.
const REPLACED: (Relation, f64) = (Relation::Disjoint, 0.0);

/// How two names lie to each other that differ in their number alone and stand in one place.
const OF_ONE_SERIES: (Relation, f64) = (Relation::Disjoint, 1.0);

/// Weighs two claims of whose values it is known how they relate and how much of them is the same.
pub(super) fn weigh_tied<'r>(
    a: Seen<'r>,
    b: Seen<'r>,
    rules: &RuleSet,
    background: &Background<'r>,
    common: &Common<'r>,
    tie: (Relation, f64),
) -> Option<Edge> {
    let (value_a, value_b) = (&a.claim.mention.value, &b.claim.mention.value);
    let is_person = || background.persons.holders_are_one(&a, &b) == Some(true);
    let question = match shared_question(a, b, rules) {
        // The words of a rule took another name for the person whose age it is.
        None if a.claim.kind() == Kind::Age && is_person() => None,
        question => question?,
    };
    let is_asked = question.as_ref().is_some_and(|asked| rules.rules[asked.rule].about == About::Question);
    let is_of_series = || match (value_a, value_b) {
        (Value::Name(one), Value::Name(other)) => tie == OF_ONE_SERIES && one.differs_in_number(other),
        _ => false,
    };
    let replaced = a.claim.kind() == Kind::Name && (tie == REPLACED || is_of_series()) && !is_asked;
    let (mut relation, kept) = tie;
    let general = [a, b].map(|seen| seen.claim.general.filter(|rule| rules.rules[*rule].compares()));
    if question.is_none() && general.contains(&None) {
        return None;
    }
    let rule = question.as_ref().map(|asked| asked.rule).or(general[0]);
    let leeway = rule.map_or_else(Leeway::default, |rule| rules.rules[rule].leeway);
    relation = leeway.eased(relation, value_a, value_b);
    let are_alike = relation == Relation::Disjoint && a.claim.kind() == Kind::Name && !is_asked;
    if are_alike && background.stated.know_both_names(&a, &b) {
        return None;
    }
    let subject = subject::sameness(&a, &b, &background.persons)?;
    let fates = subject::fates(&a, &b);
    if question.is_none() && fates == Some(false) && !(a.claim.kind() == Kind::Age && is_person()) {
        return None;
    }
    if relation == Relation::Disjoint && are_told_apart(&a, &b, background) {
        return None;
    }
    // What the tolerance of a rule lets pass is meant to.
    let may_differ = relation.agrees() && tie.0.agrees();
    let bound = if may_differ { differing::excused_by_a_hedge(value_a, value_b) } else { 0.0 };
    if bound > 0.0 || may_differ && differing::differ_in_an_end(value_a, value_b) {
        relation = Relation::Disjoint;
    }
    if question.is_none() && answer_two_questions(&a, &b, rules) {
        return None;
    }
    let open = question.as_ref().map_or(0, |asked| asked.open) as f64;
    let asked = question.as_ref().map_or(0.0, |asked| match rules.rules[asked.rule].about {
        About::Question => 1.0,
        About::Context => 0.7,
    });
    let (question, circumstances) = question.map(|asked| (asked.rule, asked.circumstances)).unzip();
    let (around_a, around_b) = (background.around(&a), background.around(&b));
    let (place_a, place_b) = (&a.claim.mention.tokens, &b.claim.mention.tokens);
    let context = context::compare((place_a, around_a), (place_b, around_b), &background.rarity, common);
    // Who copies a sentence copies its bound.
    let bound = if may_differ && relation.agrees() && context.shared >= COPIED {
        differing::differ_in_a_bound(value_a, value_b)
    } else {
        bound
    };
    if bound > 0.0 {
        relation = Relation::Disjoint;
    }
    // Figures of what befell people change from day to day; that two reports state two days is no reason against them.
    let may_grow = fates == Some(true) && a.reading.day.is_some() && a.reading.day != b.reading.day;
    let retold = background.stated.retold(a.id.source, b.id.source);
    let is_other_part = match a.claim.kind() {
        Kind::Date => subject::is_of_the_telling(&a) != subject::is_of_the_telling(&b),
        _ => {
            subject::is_partitive(&a) != subject::is_partitive(&b)
                || subject::is_whole_of_a_part(&a) != subject::is_whole_of_a_part(&b)
        }
    };
    let context = Evidence { other_part: as_number(asked < 1.0 && is_other_part), ..context };
    let elsewhere = background.stated.crosses(&a, &b);
    // Who knows both figures means both.
    let mistyped = if elsewhere < 1.0 { differing::mistyped(&a, &b) } else { 0.0 };
    // Figures that stand once are mostly of something else, years of one thing rarely.
    let may_slip = relation == Relation::Disjoint
        && (a.claim.kind() == Kind::Date || mistyped > 0.0 || a.claim.kind() == Kind::Name && !replaced);
    let is_fact = !matches!(a.claim.kind(), Kind::Name | Kind::Quote);
    let differs = relation == Relation::Disjoint && value_a.amount().is_some();
    let evidence = Evidence {
        question,
        asked,
        circumstances: circumstances.unwrap_or_default(),
        subject,
        kept,
        fate: as_number(fates == Some(true)),
        bound,
        person: as_number(background.persons.ages_clash(&a, &b)),
        elsewhere,
        odd: as_number(may_slip && background.stated.is_odd_one(&a, &b)),
        sole: if differs { background.counted.sole(&a, &b, bound) } else { 0.0 },
        many: as_number(differs && background.counted.is_one_of_many(&a, &b)) * (1.0 - retold),
        apart: differing::apart(value_a, value_b),
        mistyped,
        slipped: if subject::has_one_fate(&a, &b) { mistyped * differing::opening_for_a_slip(&context) } else { 0.0 },
        replaced: as_number(replaced),
        retold,
        unheard: if is_fact { background.stated.unheard(&a, &b) } else { 0.0 },
        lead: as_number(
            fates == Some(true)
                && [&a, &b].iter().all(|seen| subject::is_lead(seen, &background.leads[seen.id.source])),
        ),
        passing: subject::passing(value_a, value_b) * (1.0 - retold),
        other_time: if may_grow { 0.0 } else { context.other_time },
        ..context
    };
    let places = background.incidents.weigh(&a, &b, &evidence);
    let evidence = settled(Evidence { same_place: places.same, other_place: places.other, ..evidence });
    let odds = log_odds(&evidence, weights_of(a.claim.kind(), &evidence)) - OPEN_QUALIFIER * open;
    let strength = probability(odds);
    if relation == Relation::Disjoint && strength >= WORTH_ASKING && occasion::are_two(&a, &b, &evidence) {
        return None;
    }
    (strength >= STRENGTH_MIN).then(|| {
        let words = context::weightiest(place_a, place_b, common);
        let stretches = (place_a.clone(), place_b.clone());
        let evidence = Evidence { words, ..evidence };
        Edge { kind: a.claim.kind(), relation, leeway, strength, stretches, evidence, meeting: None }
    })
}

/// True where their own texts tell that two figures which differ are of two things: a part and its whole, a sum, one of two
/// that stand side by side, a birth and what somebody did, a main shock and an aftershock.
fn are_told_apart(a: &Seen<'_>, b: &Seen<'_>, background: &Background<'_>) -> bool {
    let is_magnitude = matches!(a.claim.mention.value, Value::Measure(_, Dimension::Magnitude));
    subject::counts_a_part(a, b)
        || subject::adds_up(a, b)
        || subject::is_given_beside(a, b)
        || subject::is_birth_of_one(a, b)
        || stated::gives_rounded(a, b)
        || stated::gives_rounded(b, a)
        || is_magnitude && background.stated.another_states_both(a, b)
}

/// The pieces with what they take from each other.
fn settled(evidence: Evidence) -> Evidence {
    let in_one_place = 1.0 - evidence.other_place;
    // What is asked of any event, digits that are nearly the same, and figures that stand alone say nothing of two events.
    let is_of_any_event = evidence.asked < 1.0;
    // The toll with which a text opens is what it is about, whatever others it counts.
    let many = evidence.many * (1.0 - evidence.lead) * (1.0 - evidence.unheard) * (1.0 - evidence.asked);
    Evidence {
        many,
        asked: if is_of_any_event { evidence.asked * in_one_place } else { evidence.asked },
        slipped: evidence.slipped * in_one_place,
        sole: evidence.sole * in_one_place,
        ..evidence
    }
}

/// True when two names that have nothing in common stand for each other: neither source knows the other's, one is the
/// only such name of its sentence, and both name a thing of one kind as far as it is known. An acronym may stand for any name.
fn is_replaced((a, one): (&Seen<'_>, &Name), (b, other): (&Seen<'_>, &Name), background: &Background<'_>) -> bool {
    // One place may lie in the other (`Atlanta`, `Georgia`), but few lands lie in a land (`Scottish`, `British`).
    let may_lie_in = match (one.land(), other.land()) {
        (Some(one), Some(other)) => lands_meet(one, other),
        _ => one.kind == NameKind::Place && !(one.is_city() && other.is_city()),
    };
    // Something else before one full name: `Captain Anna Berg`, `Rovers Anna Berg`; two given names are two persons.
    let tail = one.words.iter().rev().zip(other.words.iter().rev()).take_while(|(a, b)| a == b).count();
    let are_two_persons = one.words.len() == other.words.len() && one.has_given_name() && other.has_given_name();
    let is_full_name = tail >= 2 && tail + 1 >= one.words.len().min(other.words.len()) && !are_two_persons;
    // What ends in one word is of one kind: `the group Copper Lynx`, `Cobalt Lynx`.
    let may_be_one_kind = tail > 0 && [one.kind, other.kind].contains(&NameKind::Other);
    (one.kind == other.kind || may_be_one_kind)
        && !may_lie_in
        && !is_full_name
        && !is_acronym(a, one)
        && !is_acronym(b, other)
        && background.stated.replace_each_other(a, b)
        && (background.stated.foreign_names(a, b.id.source) == 1
            || background.stated.foreign_names(b, a.id.source) == 1)
}

fn is_acronym(seen: &Seen<'_>, name: &Name) -> bool {
    let written = seen.reading.document.text.get(seen.claim.mention.span.clone()).unwrap_or_default();
    name.words.len() == 1 && written.chars().filter(|letter| letter.is_alphabetic()).all(char::is_uppercase)
}

/// 1 for what holds, 0 for what does not.
pub(super) fn as_number(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

fn weights_of(kind: Kind, evidence: &Evidence) -> &'static Weights {
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
fn weighed(evidence: &Evidence, weights: &Weights) -> [(&'static str, f64, f64); 34] {
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
    ]
}

/// Values of these kinds can answer one question.
pub(super) fn are_comparable(one: Kind, other: Kind) -> bool {
    one == other || matches!((one, other), (Kind::Number, Kind::Count) | (Kind::Count, Kind::Number))
}

/// How two values relate and how much of them is the same; nothing where they cannot answer one question. The lists of a
/// rule know names better than their letters do.
fn tie(a: Seen<'_>, b: Seen<'_>, rules: &RuleSet) -> Tie {
    let (value_a, value_b) = (&a.claim.mention.value, &b.claim.mention.value);
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

/// True for two dates of which rules ask two things: when the firm was founded, and when the founder died.
fn answer_two_questions(a: &Seen<'_>, b: &Seen<'_>, rules: &RuleSet) -> bool {
    let asks_one =
        |seen: &Seen<'_>| seen.claim.questions.iter().any(|asked| rules.rules[asked.rule].about == About::Question);
    let is_shared = || a.claim.questions.iter().any(|one| b.claim.questions.iter().any(|other| one.rule == other.rule));
    a.claim.kind() == Kind::Date && asks_one(a) && asks_one(b) && !is_shared()
}

/// A question that two claims answer.
struct Shared {
    rule: usize,
    /// Values of its qualifiers that both state.
    circumstances: Vec<String>,
    /// How many of its qualifiers one of them leaves open.
    open: usize,
}

/// What a qualifier that one of two answers leaves open takes from the odds that they are about one thing.
const OPEN_QUALIFIER: f64 = 0.4;

/// A question that both answer under qualifiers that may be the same, with the qualifiers' values that both state; no
/// pair at all (outer `None`) when they share questions alone whose qualifiers exclude each other. A rule that asks one
/// question counts before one about context, and a later rule before an earlier one.
fn shared_question(a: Seen<'_>, b: Seen<'_>, rules: &RuleSet) -> Option<Option<Shared>> {
    let (mut found, mut are_apart): (Option<Shared>, bool) = (None, false);
    let asks_one = |rule: usize| rules.rules[rule].about == About::Question;
    for one in &a.claim.questions {
        let rule = &rules.rules[one.rule];
        let is_compared = if a.id.source == b.id.source { rule.compares_within() } else { rule.compares_sources() };
        let same = b.claim.questions.iter().filter(|other| other.rule == one.rule && is_compared);
        for other in same {
            match shared_qualifiers(one, other, &rule.same_when) {
                None => are_apart = true,
                Some(shared) => {
                    if found.as_ref().is_none_or(|found| asks_one(one.rule) || !asks_one(found.rule)) {
                        found = Some(shared);
                    }
                }
            }
        }
    }
    (found.is_some() || !are_apart).then_some(found)
}

/// What two answers to one question share of its qualifiers; none where they exclude each other.
fn shared_qualifiers(one: &Question, other: &Question, same_when: &[String]) -> Option<Shared> {
    let (mut circumstances, mut open) = (Vec::new(), 0);
    for name in same_when {
        match (stated(one, name), stated(other, name)) {
            (Some(values), Some(others)) => match in_common(values, others) {
                shared if shared.is_empty() => return None,
                shared => circumstances.extend(shared),
            },
            (None, None) => {}
            _ => open += 1,
        }
    }
    Some(Shared { rule: one.rule, circumstances, open })
}

/// The values of the qualifier `name` that an answer states.
fn stated<'q>(question: &'q Question, name: &str) -> Option<&'q Vec<String>> {
    question.qualifiers.iter().find(|(slot, _)| slot == name).map(|(_, values)| values)
}

/// For names, how much of the two is the same; no pair where nothing ties them together.
fn likeness(one: &Value, other: &Value) -> Option<f64> {
    match (one, other) {
        (Value::Name(one), Value::Name(other)) => match one.likeness(other) {
            Likeness::Same => Some(1.0),
            Likeness::Variant => Some(0.8),
            Likeness::Near => Some(subject::closeness(one, other)),
            Likeness::Different => None,
        },
        _ => Some(0.0),
    }
}
