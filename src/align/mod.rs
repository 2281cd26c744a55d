//! Which claims answer the same question: claims to a graph, every edge with its evidence.
//!
//! Fourth step of the flow. Sentences that share rare words are candidates, and so are quotations and names that are
//! alike ([`candidates`]), ages of one surname ([`person`]) and the years of an election ([`edition`]); each pair of
//! comparable claims in them is weighed on separate, named pieces of evidence ([`evidence`]) into one probability that both
//! speak of the same thing; figures and dates of whole articles get a second look once all pairs are known ([`rivals`],
//! [`trees`]); and of the pairs only mutual best matches stay ([`matching`]): a claim that finds its equal elsewhere clashes
//! with nothing weaker.
//! Quotations ([`quotation`]), sentences as a whole ([`wording`]) and those of a summary ([`turned`]) find their own words
//! to be held against each other and are weighed on the same pieces. What one source states twice is one statement
//! ([`restated`]). That values agree is no evidence; how far apart they lie and whether a slip parts them ([`differing`]),
//! what they are said of ([`subject`]: of figures what befell those counted, [`fate`], and whether one is a [`part`] of the
//! other; of dates whether they are those of the [`telling`]; of [`whose`] thing either is), where it happened
//! ([`incident`]) and when ([`occasion`]), and that a source knows both ([`stated`]), is.
//!
//! The decision a reader would question: nothing here decides that values contradict each other. Edges carry the relation
//! of the two values and the strength of the alignment; `judge` draws the line.
//!
//! Left out on purpose: embeddings. They hold `2016` and `1997` in one sentence for near twins and cannot say why.

mod bound;
mod candidates;
mod company;
mod context;
mod counted;
mod differing;
mod edition;
mod evidence;
mod exchanged;
mod fate;
mod incident;
mod matching;
mod names;
mod occasion;
mod pair;
mod part;
mod person;
mod quotation;
mod rarity;
mod restated;
mod rivals;
mod said;
mod speaker;
mod stated;
mod subject;
mod telling;
mod trees;
mod turned;
mod weights;
mod whose;
mod wording;

pub use evidence::{Evidence, SharedWord};

use crate::claim::{Claim, Reading, Sentence};
use crate::language::Tokens;
use crate::rule::RuleSet;
use crate::value::wording::Meeting;
use crate::value::{Kind, Leeway, Noun, Relation, Value};
use petgraph::graph::{NodeIndex, UnGraph};
use rarity::Background;
use restated::Restated;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// A claim by its place in the readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimId {
    /// Index of the source.
    pub source: usize,
    /// Index of the claim within the source's reading.
    pub claim: usize,
}

impl ClaimId {
    /// The claim itself, which is one of `readings`.
    pub fn claim_in(self, readings: &[Reading]) -> &Claim {
        &readings[self.source].claims[self.claim]
    }
}

/// Why two claims are held to speak of the same thing, and how their values lie to each other.
#[derive(Clone, Debug)]
pub struct Edge {
    /// The kind of the two values; a count's where a count meets a bare number.
    pub kind: Kind,
    /// Relation of the earlier claim's value to the later one's.
    pub relation: Relation,
    /// What the rule that joins them lets pass between the two.
    pub leeway: Leeway,
    /// Tokens of the two claims that are held against each other: the values, of quotations what both of them quote.
    pub stretches: (Range<usize>, Range<usize>),
    /// Probability, 0 to 1, that both answer the same question.
    pub strength: f64,
    /// The pieces it is made of.
    pub evidence: Evidence,
    /// The words in which two sentences meet; none between other claims.
    pub meeting: Option<Meeting>,
}

/// All claims of a run and the edges between those that may answer the same question.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    graph: UnGraph<ClaimId, Edge>,
    /// Index of each source's first claim among the nodes, and the number of nodes at the end.
    first: Vec<usize>,
    restated: Restated,
}

impl Graph {
    /// The edges, each with its two claims in order of source and place.
    pub fn edges(&self) -> impl Iterator<Item = (ClaimId, ClaimId, &Edge)> {
        self.graph.edge_indices().filter_map(|index| {
            let (from, to) = self.graph.edge_endpoints(index)?;
            Some((self.graph[from], self.graph[to], &self.graph[index]))
        })
    }

    /// The claims that share an edge with `claim`, with the edge.
    pub fn neighbours(&self, claim: ClaimId) -> impl Iterator<Item = (ClaimId, &Edge)> {
        let node = self.node(claim);
        let edges = self.graph.edges(node);
        edges.map(move |edge| {
            use petgraph::visit::EdgeRef;
            let other = if edge.source() == node { edge.target() } else { edge.source() };
            (self.graph[other], edge.weight())
        })
    }

    /// The claims with which a source states again what `claim` states, itself among them, in order; none where it is
    /// stated once.
    pub fn restated(&self, claim: ClaimId) -> &[ClaimId] {
        self.restated.beside(claim)
    }

    /// The edge between two claims, if they share one.
    pub fn between(&self, one: ClaimId, other: ClaimId) -> Option<&Edge> {
        self.graph.edges_connecting(self.node(one), self.node(other)).next().map(|edge| edge.weight())
    }

    fn node(&self, claim: ClaimId) -> NodeIndex {
        NodeIndex::new(self.first[claim.source] + claim.claim)
    }
}

/// A claim together with all it is weighed by.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'r> {
    pub(crate) id: ClaimId,
    pub(crate) reading: &'r Reading,
    pub(crate) claim: &'r Claim,
}

impl<'r> Seen<'r> {
    pub(crate) fn new(readings: &'r [Reading], id: ClaimId) -> Self {
        Self { id, reading: &readings[id.source], claim: id.claim_in(readings) }
    }

    /// Another claim of the same source.
    pub(crate) fn beside(&self, claim: usize) -> Self {
        Self { id: ClaimId { claim, ..self.id }, claim: &self.reading.claims[claim], ..*self }
    }

    /// The claims of its sentence, itself among them, of these the first `most`.
    pub(crate) fn claims_beside(&self, most: usize) -> impl Iterator<Item = Self> + use<'r> {
        let seen = *self;
        self.sentence().claims.clone().take(most).map(move |claim| seen.beside(claim))
    }

    pub(crate) fn value(&self) -> &'r Value {
        &self.claim.mention.value
    }

    /// The noun that is counted, if it is a count.
    pub(crate) fn noun(&self) -> Option<&'r Noun> {
        if let Value::Count(_, noun) = self.value() { Some(noun) } else { None }
    }

    pub(crate) fn sentence(&self) -> &'r Sentence {
        &self.reading.sentences[self.claim.sentence]
    }

    pub(crate) fn tokens(&self) -> &'r Tokens {
        &self.reading.tokens[self.sentence().segment]
    }

    /// The word so many steps before the value; the empty text past the start.
    pub(crate) fn word_before(&self, steps: usize) -> &'r str {
        self.claim.mention.tokens.start.checked_sub(steps).map_or("", |at| self.tokens().word(at))
    }
}

/// Two claims that may answer the same question.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The earlier claim.
    pub one: ClaimId,
    /// The later claim.
    pub other: ClaimId,
    /// How strongly they are aligned, and why.
    pub edge: Edge,
}

/// Weighs all pairs of comparable claims whose sentences share words, or that answer one question of a rule, and looks at
/// them once more when all are known.
pub fn weigh(readings: &[Reading], rules: &RuleSet) -> Vec<Candidate> {
    let background = Background::of(readings);
    let mut found = weigh_singly(readings, rules, &background);
    rivals::raise(readings, &background, &mut found);
    found
}

/// Weighs each pair by itself.
fn weigh_singly<'r>(readings: &'r [Reading], rules: &RuleSet, background: &Background<'r>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let pairs = candidates::pairs(readings, &background.rarity);
    for pair in &pairs {
        evidence::weigh_sentences(readings, rules, background, pair, &mut found);
    }
    let slips = candidates::slips(readings).into_iter();
    found.extend(slips.filter_map(|pair| evidence::weigh_claims(readings, rules, background, pair)));
    let ages = person::ages(readings).into_iter();
    found.extend(ages.filter_map(|pair| evidence::weigh_claims(readings, rules, background, pair)));
    let years = edition::years(readings).into_iter();
    found.extend(years.filter_map(|pair| evidence::weigh_claims(readings, rules, background, pair)));
    let answers = candidates::answers(readings, rules).into_iter();
    found.extend(answers.filter_map(|pair| evidence::weigh_claims(readings, rules, background, pair)));
    quotation::weigh(readings, rules, background, &mut found);
    wording::weigh(readings, background, &pairs, &mut found);
    turned::weigh(readings, background, &pairs, &mut found);
    bound::weigh(readings, background, &mut found);
    company::weigh(readings, background, &pairs, &mut found);
    let clashing = found.iter().filter(|pair| pair.edge.kind == Kind::Name && pair.edge.relation == Relation::Disjoint);
    let clashing: FxHashSet<u32> =
        clashing.flat_map(|pair| [pair.one, pair.other].map(|id| background.names.form(id))).collect();
    for pair in pairs.iter().filter(|_| !clashing.is_empty()) {
        evidence::weigh_agreeing_names(readings, rules, background, pair, &clashing, &mut found);
    }
    // A pair may be found by its sentences and by its question or letters.
    found.sort_by_key(|candidate| (candidate.one, candidate.other));
    found.dedup_by_key(|candidate| (candidate.one, candidate.other));
    found
}

/// All pairs as they are weighed by themselves, and what the second look sees of each in the order of [`looked_at`]; none of a
/// pair that it passes over. For the script that fits it, `tools/fit_trees.py`.
pub fn second_looks(readings: &[Reading], rules: &RuleSet) -> Vec<(Candidate, Option<Vec<f64>>)> {
    let background = Background::of(readings);
    let found = weigh_singly(readings, rules, &background);
    let looks = rivals::looks(readings, &background, &found);
    found.into_iter().zip(looks).collect()
}

/// The names of what the second look sees.
pub fn looked_at() -> Vec<&'static str> {
    rivals::names().collect()
}

/// Pairs of sentences of different sources, or of one, that share words, each by source and place; in order.
pub fn related(readings: &[Reading]) -> Vec<[(usize, usize); 2]> {
    let pairs = candidates::pairs(readings, &rarity::Rarity::of(readings));
    pairs.into_iter().map(|pair| [pair.one, pair.other].map(|id| (id.source, id.sentence))).collect()
}

/// Aligns the claims of all readings.
pub fn align(readings: &[Reading], rules: &RuleSet) -> Graph {
    graph(readings, weigh(readings, rules))
}

/// The graph of the pairs that were weighed: the mutual best ones.
pub fn graph(readings: &[Reading], weighed: Vec<Candidate>) -> Graph {
    let mut graph = Graph { restated: Restated::of(readings, &weighed), ..Graph::default() };
    for (source, reading) in readings.iter().enumerate() {
        graph.first.push(graph.graph.node_count());
        for claim in 0..reading.claims.len() {
            graph.graph.add_node(ClaimId { source, claim });
        }
    }
    for Candidate { one, other, edge } in matching::mutual_best(readings, weighed) {
        let (one, other) = (graph.node(one), graph.node(other));
        graph.graph.add_edge(one, other, edge);
    }
    graph
}
