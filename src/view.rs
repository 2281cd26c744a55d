//! What was read on the way to a report, as plain data: values, claims, the graph of what is compared with what, and the
//! rules themselves.
//!
//! Beside [`crate::check`] at the end of the flow, and made by the same steps, so that what it shows is what a check
//! looks at. For whoever wonders why something was found or missed; nothing is judged here.

use crate::align::{self, ClaimId, Graph};
use crate::check;
use crate::claim::{self, Claim, Reading};
use crate::explain;
use crate::language::Tokens;
use crate::rule::{Check, Example, Place, Qualifier, Rule, RuleSet};
use crate::source::Source;
use crate::text::{self, Document, SegmentKind};
use crate::value::quantity::{self, Described};
use crate::value::{self, Kind, Mention, Value};
use smol_str::SmolStr;
use std::ops::Range;

/// One claim.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimView {
    /// Index into the sources.
    pub source: usize,
    /// Bytes of the value in the file.
    pub span: Range<usize>,
    /// Bytes of its sentence.
    pub sentence: Range<usize>,
    /// The rule that read it: the first whose question it answers, else the general rule of its kind.
    pub rule: String,
    /// The kind of its value.
    pub kind: Kind,
    /// What it is said of where the words beside it tell: the counted noun, the speaker. Else empty.
    pub subject: String,
    /// Qualifiers that the words state, by name.
    pub qualifiers: Vec<Qualifier>,
}

/// Why two claims are held to answer one question.
#[derive(Clone, Debug, PartialEq)]
pub struct EdgeView {
    /// Index of one claim.
    pub from: usize,
    /// Index of the other.
    pub to: usize,
    /// How their values lie to each other: `same`, `disjoint` and so on.
    pub relation: &'static str,
    /// How sure the alignment is, 0 to 1.
    pub score: f64,
    /// What speaks for it, strongest first.
    pub reasons: Vec<String>,
}

/// Everything that was read and how it was aligned.
#[derive(Clone, Debug, Default)]
pub struct GraphView {
    /// The sources, sorted by name.
    pub sources: Vec<Source>,
    /// The claims, by source and place.
    pub claims: Vec<ClaimView>,
    /// The edges between them, by the claims they join.
    pub edges: Vec<EdgeView>,
}

/// One mention.
#[derive(Clone, Debug, PartialEq)]
pub struct MentionView {
    /// The value and where it stands.
    pub mention: Mention,
    /// Its numbers as they are told to readers, for the kinds that have any.
    pub numbers: Option<Described>,
}

/// One rule or check as its readers need it.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleView {
    /// Its name.
    pub name: String,
    /// The shipped pack or the file it comes from.
    pub origin: String,
    /// The question it asks; empty for a rule about context.
    pub asks: String,
    /// The kind of value that answers it; none for a check, which compares claims of other rules.
    pub kind: Option<Kind>,
    /// The name of that kind, or of what a check holds claims to.
    pub kind_name: &'static str,
    /// Level of its findings, or `off`.
    pub level: &'static str,
    /// Names of the qualifiers that keep answers apart.
    pub same_when: Vec<String>,
    /// How many examples prove it.
    pub examples: usize,
    /// Its first texts that agree.
    pub agree: Vec<String>,
    /// Its first texts that contradict each other, or the one that contradicts itself.
    pub clash: Vec<String>,
    /// Its first text without an answer.
    pub ignore: Option<String>,
    /// What its author says a finding means and what to do about it.
    pub explain: Option<String>,
    /// Where more is said.
    pub url: Option<String>,
    /// Where its name stands; [`RuleSet::written`] shows the whole table.
    pub place: Place,
}

/// All rules of a set and then its checks, each in the order of the set.
pub fn rules(rules: &RuleSet) -> Vec<RuleView> {
    rules.rules.iter().map(rule_view).chain(rules.checks.iter().map(check_view)).collect()
}

fn rule_view(rule: &Rule) -> RuleView {
    let first = |pairs: &[(Example, Example)]| {
        pairs.first().map_or_else(Vec::new, |(one, other)| vec![one.text.clone(), other.text.clone()])
    };
    RuleView {
        name: rule.name.clone(),
        origin: rule.origin.clone(),
        asks: rule.asks.clone(),
        kind: Some(rule.kind),
        kind_name: rule.kind.name(),
        level: rule.levels.name(),
        same_when: rule.same_when.clone(),
        examples: rule.examples.count(),
        agree: first(&rule.examples.agree),
        clash: first(&rule.examples.clash),
        ignore: rule.examples.ignore.first().map(|example| example.text.clone()),
        explain: rule.wording.explain.clone(),
        url: rule.wording.url.clone(),
        place: rule.place.clone(),
    }
}

fn check_view(check: &Check) -> RuleView {
    let row = check.kind.row();
    let first = |cases: &[Vec<Example>]| {
        cases.first().map_or_else(Vec::new, |case| case.iter().map(|example| example.text.clone()).collect())
    };
    RuleView {
        name: check.name.clone(),
        origin: check.origin.clone(),
        asks: if check.asks.is_empty() { row.meaning.to_owned() } else { check.asks.clone() },
        kind: None,
        kind_name: row.name,
        level: check.levels.name(),
        same_when: check.same_when.clone(),
        examples: check.examples.count(),
        agree: first(&check.examples.agree),
        clash: first(&check.examples.clash),
        ignore: check.examples.ignore.first().map(|example| example.text.clone()),
        explain: check.wording.explain.clone(),
        url: check.wording.url.clone(),
        place: check.place.clone(),
    }
}

/// A source as the rules meet it, for whoever asks what each rule costs and reads.
#[derive(Clone, Debug)]
pub struct Material {
    document: Document,
    tokens: Vec<Tokens>,
    mentions: Vec<Vec<Mention>>,
}

/// Reads the values of a source, which all rules share.
pub fn material(source: &Source) -> Material {
    let document = text::read(source);
    let (tokens, mentions) = claim::mentions(&document, source.date.or(document.meta.date));
    Material { document, tokens, mentions }
}

/// How many answers one rule reads in these sources, by its index: with its patterns, or every mention of its kind. An
/// index that no rule has reads nothing, which takes the time that all rules share.
pub fn answers_of(rule: usize, rules: &RuleSet, materials: &[Material]) -> usize {
    let every = rules.rules.get(rule).filter(|rule| rule.every_mention);
    let of_segment = |material: &Material, (tokens, mentions): (&Tokens, &Vec<Mention>)| match every {
        Some(rule) => mentions.iter().filter(|mention| mention.value.kind() == rule.kind).count(),
        None => rules.answers_of(rule, &material.document.text, tokens, mentions).len(),
    };
    let of_source = |material: &Material| -> usize {
        let segments = material.document.segments.iter().zip(material.tokens.iter().zip(&material.mentions));
        let stated = segments.filter(|(segment, _)| segment.kind != SegmentKind::Boilerplate);
        stated.map(|(_, read)| of_segment(material, read)).sum()
    };
    materials.iter().map(of_source).sum()
}

/// The claims of `sources` under `rules`, without edges.
pub fn claims(sources: Vec<Source>, rules: &RuleSet) -> GraphView {
    let (sources, readings) = check::read(sources, rules);
    let shown = shown(&readings, None);
    GraphView { claims: claim_views(&readings, &shown, rules), edges: Vec::new(), sources }
}

/// The claims of `sources` under `rules` and how they are aligned, without judging them.
pub fn graph(sources: Vec<Source>, rules: &RuleSet) -> GraphView {
    let (sources, readings) = check::read(sources, rules);
    let graph = align::align(&readings, rules);
    let shown = shown(&readings, Some(&graph));
    // Both ends of an edge are shown.
    let number = |id: ClaimId| shown.partition_point(|earlier| *earlier < id);
    let edges = graph.edges().map(|(one, other, edge)| EdgeView {
        from: number(one),
        to: number(other),
        relation: edge.relation.name(),
        score: edge.strength,
        reasons: explain::reasons(one, edge, &readings, rules),
    });
    let mut edges: Vec<EdgeView> = edges.collect();
    edges.sort_by_key(|edge| (edge.from, edge.to));
    GraphView { claims: claim_views(&readings, &shown, rules), edges, sources }
}

/// Every value read in a source, whatever the rules, in reading order; the ends of a span of time after the span.
pub fn mentions(source: &Source) -> Vec<MentionView> {
    let document = text::read(source);
    let (tokens, mentions) = claim::all_mentions(&document, source.date.or(document.meta.date));
    let mut views = Vec::new();
    for (tokens, mentions) in tokens.iter().zip(mentions) {
        for mention in value::with_ends(tokens, &mentions).into_owned() {
            views.push(MentionView { numbers: quantity::describe(tokens, &mention), mention });
        }
    }
    views
}

/// The claims worth a look, in order: of whole sentences, which all are claims, those that meet another.
fn shown(readings: &[Reading], graph: Option<&Graph>) -> Vec<ClaimId> {
    let all = readings
        .iter()
        .enumerate()
        .flat_map(|(source, reading)| (0..reading.claims.len()).map(move |claim| ClaimId { source, claim }));
    let meets = |id: ClaimId| graph.is_some_and(|graph| graph.neighbours(id).next().is_some());
    all.filter(|id| id.claim_in(readings).kind() != Kind::Wording || meets(*id)).collect()
}

fn claim_views(readings: &[Reading], shown: &[ClaimId], rules: &RuleSet) -> Vec<ClaimView> {
    let view = |id: &ClaimId| {
        let reading = &readings[id.source];
        claim_view(id.source, reading, &reading.claims[id.claim], rules)
    };
    shown.iter().map(view).collect()
}

fn claim_view(source: usize, reading: &Reading, claim: &Claim, rules: &RuleSet) -> ClaimView {
    let rule = claim.questions.first().map(|question| question.rule).or(claim.general);
    let mut qualifiers: Vec<Qualifier> =
        claim.questions.first().map_or_else(Vec::new, |question| question.qualifiers.clone());
    qualifiers.sort();
    ClaimView {
        source,
        span: claim.mention.span.clone(),
        sentence: reading.sentences[claim.sentence].span.clone(),
        rule: rule.map_or_else(String::new, |rule| rules.rules[rule].name.clone()),
        kind: claim.kind(),
        subject: subject(reading, claim),
        qualifiers,
    }
}

/// The counted noun with the words before it, as the source writes them; the speaker of a quotation.
fn subject(reading: &Reading, claim: &Claim) -> String {
    if let Value::Quote(quote) = &claim.mention.value {
        return quote.speaker.as_ref().map_or_else(String::new, |words| as_written(reading, claim, words));
    }
    let after = claim.mention.tokens.end;
    let Some(head) = claim.mention.head.filter(|head| *head >= after) else { return String::new() };
    let tokens = &reading.tokens[reading.sentences[claim.sentence].segment];
    reading.words_at(tokens.bytes(&(after..head + 1)))
}

/// The name of these folded words as it is written in the sentence of `claim`; the words themselves if it is elsewhere.
fn as_written(reading: &Reading, claim: &Claim, words: &[SmolStr]) -> String {
    let beside = &reading.claims[reading.sentences[claim.sentence].claims.clone()];
    let named = beside.iter().find(|other| matches!(&other.mention.value, Value::Name(name) if name.words == words));
    named.map_or_else(|| words.join(" "), |name| reading.words_at(name.mention.span.clone()))
}
