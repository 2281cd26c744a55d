//! Two claims of whose values it is known how they relate: what rules the pair out, and its pieces of evidence.
//!
//! Part of the weighing. The decision a reader would question: some things rule a pair out and weigh nothing (people counted
//! who met two fates, a part and its whole), because a text that says such a thing outright cannot be outvoted by words that
//! two sentences happen to share.

use super::context::{self, Common};
use super::evidence::{Evidence, OF_ONE_SERIES, REPLACED, as_number, log_odds, weights_of};
use super::rarity::Background;
use super::weights::probability;
use super::{Edge, Seen, differing, fate, occasion, part, stated, subject, telling, whose};
use crate::claim::Question;
use crate::rule::{About, RuleSet, in_common};
use crate::value::{Dimension, Kind, Leeway, Relation, Value};

/// Pairs below this probability leave no edge.
pub(super) const STRENGTH_MIN: f64 = 0.02;

/// Pairs below this probability clash with nothing, whether they are of one occasion or of two.
const WORTH_ASKING: f64 = 0.3;

/// Of so many digits two figures are held to be one and a slip of it where two neighbours are swapped: whatever their sentences
/// share, and where they share this much.
const SWAPPED_ENOUGH: usize = 4;
const SWAPPED_MIN: usize = 3;
const SHARED_SOME: f64 = 0.05;

/// Sentences that share so much are copies of one.
const COPIED: f64 = 0.7;

/// Words of less weight (`came`, `made`) tie no two sentences.
const LIGHT: f64 = 0.35;

/// Dates so near each other are of one story, whatever their sentences share.
const NEAR_DAYS: i64 = 62;

/// Sentences that share less of their words than this, and words of less weight in all, are tied by little.
const LITTLE_HELD: f64 = 0.3;
const LITTLE_SAID: f64 = 1.6;

/// What a qualifier that one of two answers leaves open takes from the odds that they are about one thing.
const OPEN_QUALIFIER: f64 = 0.4;

/// Weighs two claims of whose values it is known how they relate and how much of them is the same.
pub(super) fn weigh_tied<'r>(
    a: Seen<'r>,
    b: Seen<'r>,
    rules: &RuleSet,
    background: &Background<'r>,
    common: &Common<'r>,
    tie: (Relation, f64),
) -> Option<Edge> {
    let mut pair = Pair::of(a, b, rules, background, tie)?;
    let context = pair.context(background, common);
    pair.part_copied_bounds(&context);
    let open = pair.question.as_ref().map_or(0, |question| question.open) as f64;
    let evidence = pair.evidence(background, context);
    let odds = log_odds(&evidence, weights_of(a.claim.kind(), &evidence)) - OPEN_QUALIFIER * open;
    let strength = probability(odds);
    if strength < STRENGTH_MIN {
        return None;
    }
    let stretches = (a.claim.mention.tokens.clone(), b.claim.mention.tokens.clone());
    let evidence = Evidence { words: context::weightiest(&stretches.0, &stretches.1, common), ..evidence };
    let is_clash = pair.relation == Relation::Disjoint;
    if is_clash && strength >= WORTH_ASKING && are_of_two(&a, &b, &evidence, background) {
        return None;
    }
    let (kind, relation, leeway) = (a.claim.kind(), pair.relation, pair.leeway);
    Some(Edge { kind, relation, leeway, strength, stretches, evidence, meeting: None })
}

/// True when two values that differ are told of two occasions, or of two things by name; what a rule asks it asks of one.
pub(super) fn are_of_two(a: &Seen<'_>, b: &Seen<'_>, evidence: &Evidence, background: &Background<'_>) -> bool {
    let is_fact = !matches!(a.claim.kind(), Kind::Name | Kind::Quote);
    let is_open = is_fact && evidence.asked < 1.0;
    occasion::are_two(a, b, evidence)
        || is_open && (whose::are_of_two(a, b) || are_tied_by_names(a, b, evidence, background))
        || whose::are_of_two_lands(a, b)
        || is_open && whose::are_of_two_places(a, b)
        || is_open && are_tied_by_little(a, b, evidence, background)
        || evidence.held < COPIED && background.stated.tell_of_others(a.id.source, b.id.source)
}

/// True for two values of two articles whose sentences share a word or two and nothing else: what is `due` in May is not what
/// is `due` in August.
fn are_tied_by_little(a: &Seen<'_>, b: &Seen<'_>, evidence: &Evidence, background: &Background<'_>) -> bool {
    let is_article = |seen: &Seen<'_>| background.stated.is_article(seen.id.source);
    let said: f64 = evidence.words.iter().map(|word| word.weight).sum();
    evidence.asked == 0.0
        && evidence.names + evidence.values + evidence.fate + evidence.mistyped == 0.0
        && evidence.held < LITTLE_HELD
        && said < LITTLE_SAID
        && is_article(a)
        && is_article(b)
        && background.stated.retold(a.id.source, b.id.source) == 0.0
}

/// True for two dates far apart whose sentences share no more than who is named: articles tell many things of one person.
fn are_tied_by_names(a: &Seen<'_>, b: &Seen<'_>, evidence: &Evidence, background: &Background<'_>) -> bool {
    let (Value::Date(one), Value::Date(other)) = (a.value(), b.value()) else { return false };
    let is_article = |seen: &Seen<'_>| background.stated.is_article(seen.id.source);
    let days = one.said.zip(other.said).map_or(0, |(one, other)| one.start.days_since(other.start).abs());
    let shares_names_alone =
        evidence.words.iter().all(|word| word.in_name || word.weight < LIGHT) && evidence.values == 0.0;
    shares_names_alone && days > NEAR_DAYS && is_article(a) && is_article(b)
}

/// Two claims that nothing rules out.
struct Pair<'r> {
    a: Seen<'r>,
    b: Seen<'r>,
    /// How the values relate, by what the rule lets pass and by what hedges excuse.
    relation: Relation,
    /// How much of the values is the same.
    kept: f64,
    leeway: Leeway,
    question: Option<Shared>,
    /// How much the question says.
    asked: f64,
    /// One name stands where the other source has another.
    is_replaced: bool,
    subject: f64,
    fates: Option<bool>,
    /// The values agree by what their words allow, and not by the tolerance of a rule.
    may_differ: bool,
    /// How far a hedge alone lets both hold.
    bound: f64,
}

impl<'r> Pair<'r> {
    /// The pair, unless its claims cannot be about one thing.
    fn of(
        a: Seen<'r>,
        b: Seen<'r>,
        rules: &RuleSet,
        background: &Background<'r>,
        tie: (Relation, f64),
    ) -> Option<Self> {
        let (value_a, value_b) = (a.value(), b.value());
        let is_name = a.claim.kind() == Kind::Name;
        let is_person = || a.claim.kind() == Kind::Age && background.persons.holders_are_one(&a, &b) == Some(true);
        let Join { question, asked, leeway } = Join::of(a, b, rules, is_person)?;
        let relation = leeway.eased(tie.0, value_a, value_b);
        if relation == Relation::Disjoint && is_name && asked < 1.0 && background.stated.know_both_names(&a, &b) {
            return None;
        }
        let is_swapped = || differing::swapped(&a, &b) >= SWAPPED_ENOUGH && background.stated.are_strangers(&a, &b);
        let subject = subject::sameness(&a, &b, &background.persons).or_else(|| is_swapped().then_some(-0.5))?;
        let fates = fate::fates(&a, &b);
        let is_unasked = question.is_none();
        if is_unasked && fates == Some(false) && !is_person()
            || relation == Relation::Disjoint && are_told_apart(&a, &b, background)
            || is_unasked && answer_two_questions(&a, &b, rules)
        {
            return None;
        }
        // What the tolerance of a rule lets pass is meant to.
        let may_differ = relation.agrees() && tie.0.agrees();
        let bound = if may_differ { differing::excused_by_a_hedge(value_a, value_b) } else { 0.0 };
        let differs = (bound > 0.0 || may_differ && differing::differ_in_an_end(value_a, value_b))
            && !part::is_difference_beside(&a, &b)
            && !part::counts_a_part(&a, &b);
        let relation = if differs { Relation::Disjoint } else { relation };
        let is_replaced = is_name && asked < 1.0 && (tie == REPLACED || is_of_series(value_a, value_b, tie));
        Some(Self {
            a,
            b,
            relation,
            kept: tie.1,
            leeway,
            question,
            asked,
            is_replaced,
            subject,
            fates,
            may_differ,
            bound,
        })
    }

    fn values(&self) -> (&'r Value, &'r Value) {
        (self.a.value(), self.b.value())
    }

    /// What the sentences share around the two values.
    fn context(&self, background: &Background<'r>, common: &Common<'r>) -> Evidence {
        let place = |seen: &Seen<'r>| &seen.claim.mention.tokens;
        let (around_a, around_b) = (background.around(&self.a), background.around(&self.b));
        context::compare((place(&self.a), around_a), (place(&self.b), around_b), &background.rarity, common)
    }

    /// Takes bounds that differ by little for two figures where one sentence is a copy of the other: who copies a sentence
    /// copies its bound.
    fn part_copied_bounds(&mut self, context: &Evidence) {
        let (value_a, value_b) = self.values();
        if self.may_differ && self.relation.agrees() && context.shared >= COPIED {
            self.bound = differing::differ_in_a_bound(value_a, value_b);
            if self.bound > 0.0 {
                self.relation = Relation::Disjoint;
            }
        }
    }

    /// All pieces.
    fn evidence(&mut self, background: &Background<'r>, context: Evidence) -> Evidence {
        let evidence = self.of_the_words(background, context);
        let evidence = self.of_the_figures(background, self.of_the_sources(background, evidence));
        // Figures of what befell people change from day to day; that two reports state two days is no reason against them.
        let (day, other_day) = (self.a.reading.day, self.b.reading.day);
        let may_grow = self.fates == Some(true) && day.is_some() && day != other_day;
        let evidence = Evidence { other_time: if may_grow { 0.0 } else { evidence.other_time }, ..evidence };
        let places = background.incidents.weigh(&self.a, &self.b, &evidence);
        settled(Evidence { same_place: places.same, other_place: places.other, ..evidence })
    }

    /// The pieces told by what the values are said of.
    fn of_the_words(&mut self, background: &Background<'r>, context: Evidence) -> Evidence {
        let (a, b) = (&self.a, &self.b);
        let both_lead = [a, b].iter().all(|seen| fate::is_lead(seen, &background.leads[seen.id.source]));
        let is_other_part = self.asked < 1.0 && is_of_another_part(a, b);
        let (question, circumstances) =
            self.question.take().map(|question| (question.rule, question.circumstances)).unzip();
        Evidence {
            question,
            asked: self.asked,
            circumstances: circumstances.unwrap_or_default(),
            subject: self.subject,
            kept: self.kept,
            fate: as_number(self.fates == Some(true)),
            person: as_number(background.persons.ages_clash(a, b)),
            other_part: as_number(is_other_part),
            lead: as_number(self.fates == Some(true) && both_lead),
            replaced: as_number(self.is_replaced),
            ..context
        }
    }

    /// The pieces told by what else the two sources state.
    fn of_the_sources(&self, background: &Background<'r>, evidence: Evidence) -> Evidence {
        let (a, b) = (&self.a, &self.b);
        let retold = background.stated.retold(a.id.source, b.id.source);
        let is_fact = !matches!(a.claim.kind(), Kind::Name | Kind::Quote);
        let (one, other) = (a.value().amount(), b.value().amount());
        let is_turned = one.zip(other).is_some_and(|(one, other)| differing::lie_on_two_sides(one, other));
        Evidence {
            // Who says `under 65` knows the figure of `over 65`, and not what it says.
            elsewhere: if is_turned { 0.0 } else { background.stated.crosses(a, b) },
            retold,
            unheard: if is_fact { background.stated.unheard(a, b) } else { 0.0 },
            passing: telling::passing(a, b) * (1.0 - retold),
            ..evidence
        }
    }

    /// The pieces told by how the values differ.
    fn of_the_figures(&self, background: &Background<'r>, evidence: Evidence) -> Evidence {
        let (a, b) = (&self.a, &self.b);
        let (value_a, value_b) = self.values();
        let is_clash = self.relation == Relation::Disjoint;
        // Who knows both figures means both.
        let mistyped = if evidence.elsewhere < 1.0 { differing::mistyped(a, b) } else { 0.0 };
        // Figures that stand once are mostly of something else, years of one thing rarely.
        let may_slip = match a.claim.kind() {
            Kind::Date => true,
            Kind::Name => !self.is_replaced,
            _ => mistyped > 0.0,
        };
        let is_opening = fate::has_one_fate(a, b);
        let is_swapped = mistyped > 0.0
            && background.stated.are_strangers(a, b)
            && evidence.other_time + evidence.other_land + evidence.other_part == 0.0
            && differing::swapped(a, b) >= if evidence.shared >= SHARED_SOME { SWAPPED_MIN } else { SWAPPED_ENOUGH };
        let differs = is_clash && value_a.amount().is_some();
        Evidence {
            bound: self.bound,
            odd: as_number(is_clash && may_slip && background.stated.is_odd_one(a, b)),
            sole: if differs { background.counted.sole(a, b, self.bound) } else { 0.0 },
            many: as_number(differs && background.counted.is_one_of_many(a, b)) * (1.0 - evidence.retold),
            apart: differing::apart(value_a, value_b),
            mistyped,
            slipped: if is_swapped {
                1.0
            } else if is_opening {
                mistyped * differing::opening_for_a_slip(&evidence)
            } else {
                0.0
            },
            ..evidence
        }
    }
}

/// What rules say of two claims together.
struct Join {
    /// The question that both answer.
    question: Option<Shared>,
    /// How much it says.
    asked: f64,
    /// What the rule lets pass between the two, that of the question or of their kind.
    leeway: Leeway,
}

impl Join {
    /// None where the two answer one question of different things, or no rule compares them.
    fn of(a: Seen<'_>, b: Seen<'_>, rules: &RuleSet, is_person: impl Fn() -> bool) -> Option<Self> {
        let question = match shared_question(a, b, rules) {
            // The words of a rule took another name for the person whose age it is.
            None if is_person() => None,
            question => question?,
        };
        let asked = question.as_ref().map_or(0.0, |question| match rules.rules[question.rule].about {
            About::Question => 1.0,
            About::Context => 0.7,
        });
        let general = [a, b].map(|seen| seen.claim.general.filter(|rule| rules.rules[*rule].compares()));
        if question.is_none() && general.contains(&None) {
            return None;
        }
        let rule = question.as_ref().map(|question| question.rule).or(general[0]);
        let leeway = rule.map_or_else(Leeway::default, |rule| rules.rules[rule].leeway);
        Some(Self { question, asked, leeway })
    }
}

/// True for names of one series: they differ in their number alone and stand in one place.
fn is_of_series(one: &Value, other: &Value, tie: (Relation, f64)) -> bool {
    match (one, other) {
        (Value::Name(one), Value::Name(other)) => tie == OF_ONE_SERIES && one.differs_in_number(other),
        _ => false,
    }
}

/// True when one claim is of a part or of the telling, and the other is not.
fn is_of_another_part(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    match a.claim.kind() {
        Kind::Date => telling::is_of_the_telling(a) != telling::is_of_the_telling(b),
        _ => {
            part::is_partitive(a) != part::is_partitive(b) || part::is_whole_of_a_part(a) != part::is_whole_of_a_part(b)
        }
    }
}

/// True where their own texts tell that two figures which differ are of two things: a part and its whole, a sum, one of two
/// that stand side by side, a birth and what somebody did, a main shock and an aftershock.
fn are_told_apart(a: &Seen<'_>, b: &Seen<'_>, background: &Background<'_>) -> bool {
    let is_magnitude = matches!(a.value(), Value::Measure(_, Dimension::Magnitude));
    part::counts_a_part(a, b)
        || part::adds_up(a, b)
        || part::is_given_beside(a, b)
        || part::is_difference_beside(a, b)
        || part::is_had_before(a, b)
        || telling::is_birth_of_one(a, b)
        || stated::gives_rounded(a, b)
        || stated::gives_rounded(b, a)
        || stated::gives_year_beside(a, b)
        || stated::gives_year_beside(b, a)
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
