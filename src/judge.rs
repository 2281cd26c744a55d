//! Topics to contradictions: which claims cannot all hold, and on which sides they stand.
//!
//! Fifth step of the flow. A contradiction grows from clashing edges ([`Relation::Disjoint`]) that are strong enough;
//! claims that agree with one side join it. The decision a reader would question: topics are grown from clashes and not
//! cut from connected parts of the graph, so one weak edge never joins two topics, and a claim that fits several sides
//! (`March` beside 12 and 14 March) joins none.
//!
//! It takes no side: nothing here says which claim is right.

use crate::align::{ClaimId, Edge, Evidence, Graph};
use crate::calendar::Day;
use crate::claim::{Claim, Part, Reading};
use crate::finding::Verdict;
use crate::value::quote::Quote;
use crate::value::wording::Meeting;
use crate::value::{Change, Kind, Leeway, Relation, Value};
use petgraph::unionfind::UnionFind;
use rustc_hash::FxHashSet;
use smol_str::SmolStr;
use std::collections::BTreeMap;
use std::ops::Range;

/// Claims that answer one question and cannot all hold.
#[derive(Clone, Debug)]
pub struct Contradiction {
    /// The question they answer; none where only their surroundings align them.
    pub question: Option<usize>,
    /// The kind of value that differs.
    pub kind: Kind,
    /// What kind of disagreement it is.
    pub verdict: Verdict,
    /// Probability, 0 to 1, that the claims speak of the same thing.
    pub confidence: f64,
    /// Claims that agree with each other, in order of source and place; at least two sides.
    pub sides: Vec<Vec<ClaimId>>,
    /// The clashing pair that is aligned best, and why.
    pub pair: (ClaimId, ClaimId),
    /// The evidence of that pair.
    pub evidence: Evidence,
    /// Which way the figure changes with time, if it does.
    pub evolves: Option<Change>,
    /// The words of that pair that exclude each other, where its claims are sentences.
    pub meeting: Option<Meeting>,
}

/// What the judge found.
#[derive(Clone, Debug, Default)]
pub struct Judgement {
    /// How many groups of at least two claims answer one question.
    pub topics: usize,
    /// The contradictions, in order of their first claims.
    pub contradictions: Vec<Contradiction>,
}

/// Strength from which a clash between sources is stated. Chosen on development data, like the next: of the findings just
/// above it nine in ten were right there, but for dates, of which reports tell many about one event.
const CONFLICT_MIN: f64 = 0.5;

/// Strength from which a clash of dates or terms is stated.
const CONFLICT_OF_DATES_MIN: f64 = 0.54;

/// Strength from which a clash is worth a glance.
const POSSIBLE_MIN: f64 = 0.35;

/// Strength from which a clash inside one source is stated: a writer who gives two figures mostly means two things.
const INTERNAL_MIN: f64 = 0.95;

/// The same for a headline or caption against the story under it, which it repeats, where both answer a question of a rule.
const HEADLINE_MIN: f64 = 0.8;

/// Strength from which agreeing claims share a topic or a side.
const AGREEMENT_MIN: f64 = 0.35;

/// Within so many days the victims of what happened on one day are counted.
const COUNTED_WITHIN: i64 = 7;

/// A date of one day has readings that lie so many days apart at most.
const DAY_SLACK: i64 = 2;

/// Of one sentence at most so many claims are asked for their days.
const DAYS_MAX: usize = 64;

/// Draws the contradictions from the graph.
pub fn judge(readings: &[Reading], graph: &Graph) -> Judgement {
    let clashes: Vec<(ClaimId, ClaimId, &Edge)> =
        graph.edges().filter(|(one, other, edge)| is_clash(readings, *one, *other, edge)).collect();
    let contradictions = groups(graph, &clashes)
        .into_iter()
        .filter_map(|group| contradiction(readings, graph, &group))
        .collect::<Vec<_>>();
    Judgement { topics: count_topics(graph), contradictions: without_echoes(readings, contradictions) }
}

fn is_clash(readings: &[Reading], one: ClaimId, other: ClaimId, edge: &Edge) -> bool {
    let is_asked = edge.evidence.question.is_some();
    let heads_story = |id: ClaimId| readings[id.source].heads_story(id.claim);
    if one.source == other.source && edge.kind == Kind::Name && edge.evidence.odd > 0.0 {
        // A slip in a name is no second thing that its writer means.
        return edge.relation == Relation::Disjoint && edge.strength >= CONFLICT_MIN;
    }
    let least = if one.source != other.source {
        POSSIBLE_MIN
    } else if is_asked && heads_story(one) != heads_story(other) {
        HEADLINE_MIN
    } else {
        INTERNAL_MIN
    };
    // A writer who tells two times apart speaks of two things, unless one question of a rule has both for an answer or
    // they are said of one thing (`the 2014 ban`); and a question that may be asked of several things is answered for
    // each of them, but for the one in the headline.
    let asks_one = edge.evidence.asked >= 1.0;
    let is_said_of_one = asks_one || edge.evidence.subject >= 1.0;
    let tells_times = edge.evidence.other_time > 0.0 || edge.kind == Kind::Date && !is_said_of_one;
    let tells_things = is_asked && !asks_one && least == INTERNAL_MIN;
    let is_told_apart = one.source == other.source && (tells_times || tells_things);
    edge.relation == Relation::Disjoint && edge.strength >= least && !is_told_apart
}

/// Edges that share claims, together, and those between the same two statements of two sources; groups in order of their
/// first edge.
fn groups<'g>(graph: &Graph, clashes: &[(ClaimId, ClaimId, &'g Edge)]) -> Vec<Vec<(ClaimId, ClaimId, &'g Edge)>> {
    let mut number: BTreeMap<ClaimId, usize> = BTreeMap::new();
    for (one, other, _) in clashes {
        for claim in [one, other] {
            let next = number.len();
            number.entry(*claim).or_insert(next);
        }
    }
    let mut joined = UnionFind::<usize>::new(number.len());
    for (one, other, _) in clashes {
        joined.union(number[one], number[other]);
    }
    let statement = |claim: ClaimId| graph.restated(claim).first().copied().unwrap_or(claim);
    let mut told: BTreeMap<(ClaimId, ClaimId), ClaimId> = BTreeMap::new();
    for (one, other, _) in clashes {
        let first = *told.entry((statement(*one), statement(*other))).or_insert(*one);
        joined.union(number[&first], number[one]);
    }
    let mut groups: BTreeMap<usize, Vec<(ClaimId, ClaimId, &Edge)>> = BTreeMap::new();
    for clash in clashes {
        groups.entry(joined.find(number[&clash.0])).or_default().push(*clash);
    }
    let mut groups: Vec<_> = groups.into_values().collect();
    groups.sort_by_key(|group| (group[0].0, group[0].1));
    groups
}

fn contradiction(readings: &[Reading], graph: &Graph, clashes: &[(ClaimId, ClaimId, &Edge)]) -> Option<Contradiction> {
    let strongest =
        clashes.iter().max_by(|a, b| a.2.strength.total_cmp(&b.2.strength).then(b.0.cmp(&a.0)).then(b.1.cmp(&a.1)))?;
    let sides = sides(readings, graph, clashes, strongest)?;
    let claim = |id: ClaimId| id.claim_in(readings);
    let is_internal = sides.iter().flatten().all(|id| id.source == sides[0][0].source);
    let evolves = strongest.2.leeway.evolves;
    let may_change = evolves.filter(|change| *change != Change::Up || !is_long_past(readings, strongest));
    let verdict = if may_change.is_some_and(|change| is_superseded(readings, &sides, change)) {
        Verdict::Superseded
    } else if strongest.2.strength < stated_from(strongest.2)
        || is_spelt_two_ways(readings, strongest)
        || are_both_vague(readings, strongest)
    {
        Verdict::PossibleConflict
    } else if is_internal {
        Verdict::Internal
    } else {
        Verdict::Conflict
    };
    Some(Contradiction {
        question: clashes.iter().find_map(|(.., edge)| edge.evidence.question),
        kind: claim(strongest.0).kind(),
        verdict,
        confidence: strongest.2.strength,
        sides,
        pair: (strongest.0, strongest.1),
        evidence: strongest.2.evidence.clone(),
        evolves,
        meeting: strongest.2.meeting.clone(),
    })
}

fn stated_from(edge: &Edge) -> f64 {
    match edge.kind {
        Kind::Date | Kind::Term => CONFLICT_OF_DATES_MIN,
        _ => CONFLICT_MIN,
    }
}

/// Parts the claims of a group into sides, the two claims of the strongest clash first, and lets claims that agree with
/// one side alone join it.
fn sides(
    readings: &[Reading],
    graph: &Graph,
    clashes: &[(ClaimId, ClaimId, &Edge)],
    strongest: &(ClaimId, ClaimId, &Edge),
) -> Option<Vec<Vec<ClaimId>>> {
    let leeway = strongest.2.leeway;
    let mut sides: Vec<Vec<ClaimId>> = vec![vec![strongest.0], vec![strongest.1]];
    let mut members: Vec<ClaimId> = clashes.iter().flat_map(|(one, other, _)| [*one, *other]).collect();
    members.sort();
    members.dedup();
    for id in &members {
        if *id != strongest.0 && *id != strongest.1 {
            place(readings, graph, leeway, *id, &mut sides, true);
        }
    }
    let mut joining: Vec<ClaimId> = members
        .iter()
        .flat_map(|member| graph.neighbours(*member))
        .filter(|(_, edge)| edge.relation.agrees() && edge.strength >= AGREEMENT_MIN)
        .map(|(id, _)| id)
        .filter(|id| !members.contains(id))
        .collect();
    joining.sort();
    joining.dedup();
    for id in joining {
        place(readings, graph, leeway, id, &mut sides, false);
    }
    for side in &mut sides {
        let mut again: Vec<&[ClaimId]> = side.iter().map(|id| graph.restated(*id)).collect();
        again.sort_by_key(|claims| claims.first());
        again.dedup_by_key(|claims| claims.first());
        side.extend(again.concat());
        side.sort();
        side.dedup();
    }
    sides.sort_by_key(|side| side[0]);
    (sides.len() >= 2).then_some(sides)
}

/// Puts a claim on the one side it agrees with; on a side of its own if it agrees with none and `may_open` one.
///
/// Of a speech that one source quotes in pieces, the pieces stand on one side, although no piece says what another says.
fn place(
    readings: &[Reading],
    graph: &Graph,
    leeway: Leeway,
    id: ClaimId,
    sides: &mut Vec<Vec<ClaimId>>,
    may_open: bool,
) {
    let value = |id: ClaimId| &id.claim_in(readings).mention.value;
    let is_quote = value(id).kind() == Kind::Quote;
    let fitting = |ties: &dyn Fn(&ClaimId, Relation) -> bool| {
        let fits = |side: &Vec<ClaimId>| {
            // Of quotations the edge knows more than the words: one speech of two persons is a clash.
            let edge = |member: &ClaimId| is_quote.then(|| graph.between(id, *member)).flatten();
            let relation = |member: &ClaimId| {
                edge(member).map_or_else(|| leeway.relation(value(id), value(*member)), |edge| edge.relation)
            };
            side.iter().any(|member| ties(member, relation(member)))
                && side.iter().map(relation).all(|other| other.agrees() || is_quote && other == Relation::Incomparable)
        };
        (0..sides.len()).filter(|index| fits(&sides[*index])).collect::<Vec<usize>>()
    };
    let mut found = fitting(&|_, relation| relation.agrees());
    if found.is_empty() && is_quote {
        found = fitting(&|member, _| member.source == id.source);
    }
    match found[..] {
        [index] => sides[index].push(id),
        [] if may_open => sides.push(vec![id]),
        _ => {}
    }
}

/// Names that transliterations part, each held to by its own source: a source that knows both forms has slipped in one.
fn is_spelt_two_ways(readings: &[Reading], (one, other, edge): &(ClaimId, ClaimId, &Edge)) -> bool {
    let value = |id: &ClaimId| &id.claim_in(readings).mention.value;
    match (value(one), value(other)) {
        (Value::Name(a), Value::Name(b)) => {
            // Of names that a rule lists as distinct nothing counts as the same, whatever their letters.
            let is_listed = edge.evidence.kept == 0.0;
            let knows_both = edge.evidence.elsewhere > 0.0 || edge.evidence.odd > 0.0;
            !knows_both && !is_listed && a.is_spelt_otherwise(b)
        }
        _ => false,
    }
}

/// Two amounts that words tell without a figure (`several`, `dozens`): who writes so does not insist.
fn are_both_vague(readings: &[Reading], (one, other, _): &(ClaimId, ClaimId, &Edge)) -> bool {
    [one, other].iter().all(|id| id.claim_in(readings).mention.value.is_vague())
}

/// True when both claims stand beside one day that was long over when the earlier source was written: what happened then
/// has been counted, and a later source that says more contradicts it.
fn is_long_past(readings: &[Reading], (one, other, _): &(ClaimId, ClaimId, &Edge)) -> bool {
    let written = readings[one.source].day.zip(readings[other.source].day).map(|(one, other)| one.min(other));
    let days = |id: &ClaimId| {
        let reading = &readings[id.source];
        let sentence = &reading.sentences[reading.claims[id.claim].sentence];
        let days = reading.claims[sentence.claims.clone()].iter().take(DAYS_MAX).filter_map(move |claim| {
            let Value::Date(date) = &claim.mention.value else { return None };
            let (first, last) = date.first_and_last()?;
            let is_over = last + COUNTED_WITHIN < written?.number();
            (last - first <= DAY_SLACK && is_over).then_some(date)
        });
        days.collect::<Vec<_>>()
    };
    let others = days(other);
    days(one).iter().any(|day| others.iter().any(|other| day.relation(other).agrees()))
}

/// A figure that changes with time, this way: later sources say otherwise, and those of one day agree.
fn is_superseded(readings: &[Reading], sides: &[Vec<ClaimId>], change: Change) -> bool {
    is_superseded_by_day(readings, sides, change) || is_superseded_by_edition(readings, sides, change)
}

/// A figure that becomes so many times as large, or as small, has been got wrong.
const LEAP: f64 = 2.0;

/// The same of two sources of which the one tells by its own words that it is the later: it gives a toll of the other as what
/// the toll has been (`rose to 81, from 74`).
fn is_superseded_by_edition(readings: &[Reading], sides: &[Vec<ClaimId>], change: Change) -> bool {
    let mut sources: Vec<usize> = sides.iter().flatten().map(|id| id.source).collect();
    sources.sort_unstable();
    sources.dedup();
    let [one, other] = sources[..] else { return false };
    let (earlier, later) = match (follows(&readings[other], &readings[one]), follows(&readings[one], &readings[other]))
    {
        (true, false) => (one, other),
        (false, true) => (other, one),
        _ => return false,
    };
    let ends = |source: usize| {
        let of_source = sides.iter().flatten().filter(move |id| id.source == source);
        of_source.filter_map(|id| id.claim_in(readings).mention.value.ends()).collect::<Vec<_>>()
    };
    // What goes either way goes by little from one edition to the next.
    let is_leap = |one: (f64, f64), other: (f64, f64)| one.0 > LEAP * other.1 || other.0 > LEAP * one.1;
    let may_follow = |before: (f64, f64), after: (f64, f64)| {
        change.allows(before, after) && (change != Change::Either || !is_leap(before, after))
    };
    let later = ends(later);
    ends(earlier).iter().all(|before| later.iter().all(|after| may_follow(*before, *after)))
}

/// True when a reading gives a figure of `earlier` as what one has changed from that answers the same question.
fn follows(later: &Reading, earlier: &Reading) -> bool {
    let is_left_behind = |claim: &Claim| claim.part == Part::Comparison && claim.mention.value.amount().is_some();
    later.claims.iter().filter(|claim| is_left_behind(claim)).any(|left| {
        let beside = &later.claims[later.sentences[left.sentence].claims.clone()];
        let asks_one = |one: &Claim, other: &Claim| {
            one.questions.iter().any(|one| other.questions.iter().any(|other| one.rule == other.rule))
        };
        let figure = |claim: &Claim| claim.mention.value.amount().and_then(|amount| amount.figure);
        let is_known = |known: &Claim| {
            known.part == Part::Statement
                && figure(known) == figure(left)
                && beside.iter().any(|now| now.part == Part::Statement && asks_one(now, known))
        };
        figure(left).is_some() && earlier.claims.iter().any(is_known)
    })
}

fn is_superseded_by_day(readings: &[Reading], sides: &[Vec<ClaimId>], change: Change) -> bool {
    let mut stated: Vec<(Day, f64, f64)> = Vec::new();
    for id in sides.iter().flatten() {
        let reading = &readings[id.source];
        let ends = reading.claims[id.claim].mention.value.ends();
        let (Some(day), Some((least, most))) = (reading.day, ends) else { return false };
        stated.push((day, least, most));
    }
    stated.sort_by_key(|(day, ..)| *day);
    let may_follow = |pair: &[(Day, f64, f64)]| {
        let (earlier, later) = (pair[0], pair[1]);
        let (before, after) = ((earlier.1, earlier.2), (later.1, later.2));
        change.allows(before, after) && (earlier.0 < later.0 || before.0 <= after.1 && before.1 >= after.0)
    };
    let days_differ = stated.first().zip(stated.last()).is_some_and(|(first, last)| first.0 < last.0);
    days_differ && stated.windows(2).all(may_follow)
}

/// Leaves out contradictions that only repeat another.
fn without_echoes(readings: &[Reading], mut contradictions: Vec<Contradiction>) -> Vec<Contradiction> {
    let told = Told::of(readings, &contradictions);
    contradictions.retain(|contradiction| !told.is_echo(contradiction));
    contradictions
}

/// What contradictions tell of, so that others need not.
struct Told<'r> {
    readings: &'r [Reading],
    /// Quotations that are altered, by source and bytes.
    quoted: Vec<(usize, Range<usize>)>,
    /// Who says them, by source.
    speakers: FxHashSet<(usize, &'r [SmolStr])>,
    /// Names that differ.
    names: Vec<ClaimId>,
}

impl<'r> Told<'r> {
    fn of(readings: &'r [Reading], contradictions: &[Contradiction]) -> Self {
        let mut told = Self { readings, quoted: Vec::new(), speakers: FxHashSet::default(), names: Vec::new() };
        for contradiction in contradictions {
            for id in contradiction.sides.iter().flatten() {
                let mention = &id.claim_in(readings).mention;
                match contradiction.kind {
                    Kind::Quote => told.quoted.push((id.source, mention.span.clone())),
                    Kind::Name => told.names.push(*id),
                    _ => {}
                }
                if let Value::Quote(Quote { speaker: Some(words), .. }) = &mention.value {
                    told.speakers.insert((id.source, words));
                }
            }
        }
        told
    }

    /// True for figures inside such quotations, and sentences that hold one or are one; for the names of two speakers of one
    /// quotation; and for words inside names that differ.
    fn is_echo(&self, contradiction: &Contradiction) -> bool {
        let pair = [contradiction.pair.0, contradiction.pair.1];
        let words = contradiction.meeting.as_ref().map(|meeting| [meeting.words.0, meeting.words.1]);
        contradiction.kind != Kind::Quote
            && (pair.iter().all(|id| self.is_quoted(*id))
                || contradiction.evidence.replaced > 0.0 && pair.iter().all(|id| self.speaks(*id))
                || words.is_some_and(|words| pair.iter().zip(words).all(|(id, token)| self.is_in_name(*id, token))))
    }

    fn is_quoted(&self, id: ClaimId) -> bool {
        let claim = self.claim(id);
        let own = &claim.mention.span;
        let repeats = |quote: &Range<usize>| match claim.kind() {
            Kind::Wording => quote.start < own.end && own.start < quote.end,
            _ => quote.start <= own.start && own.end <= quote.end,
        };
        self.quoted.iter().any(|(source, quote)| *source == id.source && repeats(quote))
    }

    fn speaks(&self, id: ClaimId) -> bool {
        match &self.claim(id).mention.value {
            Value::Name(name) => self.speakers.contains(&(id.source, name.words.as_slice())),
            _ => false,
        }
    }

    /// True for a token of the segment of `id` that stands in one of the names.
    fn is_in_name(&self, id: ClaimId, token: usize) -> bool {
        let segment = |id: ClaimId| self.readings[id.source].sentences[self.claim(id).sentence].segment;
        let holds = |name: ClaimId| self.claim(name).mention.tokens.contains(&token) && segment(name) == segment(id);
        self.names.iter().any(|name| name.source == id.source && holds(*name))
    }

    fn claim(&self, id: ClaimId) -> &'r Claim {
        id.claim_in(self.readings)
    }
}

fn count_topics(graph: &Graph) -> usize {
    let strong = graph.edges().filter(|(.., edge)| edge.strength >= AGREEMENT_MIN);
    groups(graph, &strong.collect::<Vec<_>>()).len()
}
