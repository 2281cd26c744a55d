//! The pieces of evidence that two claims answer the same question.

use super::candidates::SentencePair;
use super::rarity::{Background, Rarity};
use super::weights::{FIGURES, NAMES, QUOTES, Weights, probability};
use super::{ClaimId, Edge, Seen};
use crate::claim::{Reading, Sentence};
use crate::language::{fate, means_people};
use crate::rule::RuleSet;
use crate::value::name::Likeness;
use crate::value::quote::{self, Alteration};
use crate::value::{Kind, Noun, Relation, Value};

/// Everything that speaks for or against two claims being about the same thing, each piece by itself.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// A question of the rules that both answer.
    pub question: Option<usize>,
    /// The same counted noun (1), unknown (0), or one noun that covers the other (-1).
    pub noun: f64,
    /// Shared words near both values, 0 to 1.
    pub near: f64,
    /// Shared words of the two sentences against the shorter one, 0 to 1.
    pub held: f64,
    /// Shared words against both sentences (Dice), 0 to 1.
    pub shared: f64,
    /// Words right beside both values that agree, 0 to 1.
    pub beside: f64,
    /// Shared names, 0 to 1.
    pub names: f64,
    /// Both sentences name somebody, and nobody is named by both: 1, else 0.
    pub other_names: f64,
    /// Further values that both sentences state, 0 to 1.
    pub values: f64,
    /// Both sentences state a further time, and the times differ: 1, else 0.
    pub other_time: f64,
    /// One figure is said of a part of a larger set, the other is not: 1, else 0.
    pub other_part: f64,
    /// One source states the other's value too, somewhere else: 1, else 0.
    pub elsewhere: f64,
    /// How far apart the two figures are, 0 to 1 (a hundredfold or more; ten years for dates).
    pub apart: f64,
    /// How much of two quotations or names is the same, 0 to 1.
    pub kept: f64,
    /// The shared words themselves, weightiest first.
    pub words: Vec<SharedWord>,
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

/// Pairs below this probability leave no edge.
const STRENGTH_MIN: f64 = 0.05;

/// Words farther from a value than this, in tokens, do not count as near it.
const NEAR_MAX: f64 = 10.0;

/// How many words right beside a value are compared on each side.
const BESIDE_MAX: usize = 3;

/// How many shared words an edge keeps to explain itself.
const WORDS_MAX: usize = 8;

/// Weighs every pair of comparable claims of two sentences.
pub(super) fn weigh_pair(
    readings: &[Reading],
    rules: &RuleSet,
    background: &Background,
    pair: &SentencePair,
    edges: &mut Vec<(ClaimId, ClaimId, Edge)>,
) {
    let (one, other) = (&readings[pair.one.source], &readings[pair.other.source]);
    let (sentence_a, sentence_b) = (&one.sentences[pair.one.sentence], &other.sentences[pair.other.sentence]);
    let shared = shared_words(sentence_a, sentence_b, &background.rarity);
    for claim_a in sentence_a.claims.clone() {
        for claim_b in sentence_b.claims.clone() {
            let a = Seen::new(readings, ClaimId { source: pair.one.source, claim: claim_a });
            let b = Seen::new(readings, ClaimId { source: pair.other.source, claim: claim_b });
            if let Some(edge) = weigh(a, b, rules, background, &shared) {
                edges.push((a.id, b.id, edge));
            }
        }
    }
}

fn weigh(a: Seen<'_>, b: Seen<'_>, rules: &RuleSet, background: &Background, shared: &[SharedWord]) -> Option<Edge> {
    if a.claim.part != b.claim.part || !are_comparable(a.claim.kind(), b.claim.kind()) {
        return None;
    }
    let relation = relation_under_rules(a, b, rules);
    if relation == Relation::Incomparable {
        return None;
    }
    let question = shared_question(a, b, rules)?;
    if question.is_none() && (a.claim.general.is_none() || b.claim.general.is_none()) {
        return None;
    }
    let kept = likeness(a, b)?;
    let noun = noun_evidence(a, b)?;
    if question.is_none() && fates_exclude(a, b) {
        return None;
    }
    let mut evidence = context(a, b, &background.rarity, shared);
    evidence.question = question;
    evidence.noun = noun;
    evidence.kept = kept;
    evidence.elsewhere = f64::from(u8::from(background.stated.crosses(&a, &b)));
    evidence.apart = apart(&a.claim.mention.value, &b.claim.mention.value);
    evidence.other_part = f64::from(u8::from(is_partitive(&a) != is_partitive(&b)));
    let strength = probability(log_odds(&evidence, weights_of(a.claim.kind())));
    (strength >= STRENGTH_MIN).then_some(Edge { relation, strength, evidence })
}

fn weights_of(kind: Kind) -> &'static Weights {
    match kind {
        Kind::Name => &NAMES,
        Kind::Quote => &QUOTES,
        _ => &FIGURES,
    }
}

fn log_odds(evidence: &Evidence, weights: &Weights) -> f64 {
    weights.base
        + if evidence.question.is_some() { weights.question } else { 0.0 }
        + weights.noun * evidence.noun
        + weights.near * evidence.near
        + weights.held * evidence.held
        + weights.shared * evidence.shared
        + weights.beside * evidence.beside
        + weights.names * evidence.names
        + weights.other_names * evidence.other_names
        + weights.values * evidence.values
        + weights.other_time * evidence.other_time
        + weights.other_part * evidence.other_part
        + weights.elsewhere * evidence.elsewhere
        + weights.apart * evidence.apart
        + weights.kept * evidence.kept
}

/// How far apart two figures are, 0 to 1.
fn apart(one: &Value, other: &Value) -> f64 {
    if let (Some(one), Some(other)) = (one.amount(), other.amount()) {
        let middle = |amount: &crate::value::Amount| {
            amount.figure.unwrap_or_else(|| {
                let ends = [amount.said.lo, amount.said.hi].into_iter().filter(|end| end.is_finite());
                let (sum, count) = ends.fold((0.0, 0.0), |(sum, count), end| (sum + end, count + 1.0));
                if count > 0.0 { sum / count } else { 0.0 }
            })
        };
        let (one, other) = (middle(one).abs().max(1e-9), middle(other).abs().max(1e-9));
        return ((one / other).log10().abs() / 2.0).min(1.0);
    }
    match (one, other) {
        (Value::Date(one), Value::Date(other)) => match (one.said, other.said) {
            (Some(one), Some(other)) => (one.start.days_since(other.start).abs() as f64 / 3650.0).min(1.0),
            _ => 0.0,
        },
        _ => 0.0,
    }
}

/// Values of these kinds can answer one question.
fn are_comparable(one: Kind, other: Kind) -> bool {
    one == other || matches!((one, other), (Kind::Number, Kind::Count) | (Kind::Count, Kind::Number))
}

/// The relation of two values, where the lists of a rule know better than the values themselves.
fn relation_under_rules(a: Seen<'_>, b: Seen<'_>, rules: &RuleSet) -> Relation {
    let (Value::Name(one), Value::Name(other)) = (&a.claim.mention.value, &b.claim.mention.value) else {
        return a.claim.mention.value.relation(&b.claim.mention.value);
    };
    let known = rules.rules.iter().find_map(|rule| rule.relation_of_names(one, other));
    match known {
        // Names known to differ are two things, not two spellings: nothing to compare.
        Some(Relation::Disjoint) => Relation::Incomparable,
        Some(known) => known,
        None => one.relation(other),
    }
}

/// A question that both answer under qualifiers that may be the same; no pair at all (outer `None`) when they answer one
/// question under qualifiers that exclude each other.
fn shared_question(a: Seen<'_>, b: Seen<'_>, rules: &RuleSet) -> Option<Option<usize>> {
    let mut found = None;
    for one in &a.claim.questions {
        for other in b.claim.questions.iter().filter(|other| other.rule == one.rule) {
            let excludes = rules.rules[one.rule].same_when.iter().any(|name| {
                let stated = |question: &crate::claim::Question| {
                    question.qualifiers.iter().find(|(slot, _)| slot == name).map(|(_, values)| values.clone())
                };
                match (stated(one), stated(other)) {
                    (Some(values), Some(others)) => !values.iter().any(|value| others.contains(value)),
                    _ => false,
                }
            });
            if excludes {
                return None;
            }
            found = Some(one.rule);
        }
    }
    Some(found)
}

/// For names and quotations, how much of the two is the same; no pair where nothing ties them together.
fn likeness(a: Seen<'_>, b: Seen<'_>) -> Option<f64> {
    match (&a.claim.mention.value, &b.claim.mention.value) {
        (Value::Name(one), Value::Name(other)) => match one.likeness(other) {
            Likeness::Same => Some(1.0),
            Likeness::Variant => Some(0.8),
            Likeness::Near => Some((one.words.len().min(other.words.len()) as f64 / 3.0).min(1.0)),
            Likeness::Different => None,
        },
        (Value::Quote(one), Value::Quote(other)) => match quote::compare(one, other) {
            Alteration::Same | Alteration::PartOf | Alteration::Contains => Some(1.0),
            Alteration::Altered { kept, .. } => {
                // Four kept words are as good as forty; two are little.
                let length = one.words.len().min(other.words.len()) as f64 * kept;
                Some(kept * (length / 4.0).min(1.0))
            }
            Alteration::Other => None,
        },
        _ => Some(0.0),
    }
}

/// Whether two counts count the same: no pair when the nouns exclude each other.
fn noun_evidence(a: Seen<'_>, b: Seen<'_>) -> Option<f64> {
    let (Some(one), Some(other)) = (noun_of(&a), noun_of(&b)) else { return Some(0.0) };
    if one.head.is_empty() || other.head.is_empty() {
        return Some(0.0);
    }
    if crate::language::concept(&one.head) == crate::language::concept(&other.head) {
        return Some(1.0);
    }
    (means_people(&one.head) && means_people(&other.head)).then_some(-0.5)
}

fn noun_of<'r>(seen: &Seen<'r>) -> Option<&'r Noun> {
    match &seen.claim.mention.value {
        Value::Count(_, noun) => Some(noun),
        _ => None,
    }
}

fn is_partitive(seen: &Seen<'_>) -> bool {
    noun_of(seen).is_some_and(|noun| noun.partitive)
}

/// True when the words that govern the two figures tell of different fates: killed here, hurt there.
fn fates_exclude(a: Seen<'_>, b: Seen<'_>) -> bool {
    if a.claim.mention.value.amount().is_none() {
        return false;
    }
    match (governing_fate(&a), governing_fate(&b)) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    }
}

/// The fate that stands nearest to the figure within its clause, following words first.
fn governing_fate(seen: &Seen<'_>) -> Option<&'static str> {
    let tokens = seen.tokens();
    let range = &seen.claim.mention.tokens;
    let sentence = &seen.sentence().tokens;
    let after = (range.end..sentence.end.min(range.end + 8))
        .take_while(|at| !matches!(tokens.word(*at), "," | ";" | "and" | "but" | "while" | "when" | "after" | "as"))
        .find_map(|at| fate(tokens.word(at)));
    after.or_else(|| {
        (sentence.start.max(range.start.saturating_sub(6))..range.start)
            .rev()
            .take_while(|at| !matches!(tokens.word(*at), ";" | "while" | "when"))
            .find_map(|at| fate(tokens.word(at)))
    })
}

/// What the two sentences share, the values themselves set aside.
fn context(a: Seen<'_>, b: Seen<'_>, rarity: &Rarity, shared: &[SharedWord]) -> Evidence {
    let (value_a, value_b) = (&a.claim.mention.tokens, &b.claim.mention.tokens);
    let outside = |word: &&SharedWord| !value_a.contains(&word.one) && !value_b.contains(&word.other);
    let words: Vec<SharedWord> = shared.iter().filter(outside).copied().collect();
    let (total_a, near_a) = totals(&a, rarity);
    let (total_b, near_b) = totals(&b, rarity);
    let sum: f64 = words.iter().map(|word| word.weight).sum();
    let near: f64 = words
        .iter()
        .map(|word| word.weight * (closeness(word.one, value_a) * closeness(word.other, value_b)).sqrt())
        .sum();
    let names: f64 = words.iter().filter(|word| word.in_name).map(|word| word.weight).sum();
    let both_name = has_other_names(&a) && has_other_names(&b);
    let (values, other_time) = other_values(&a, &b);
    let mut explained = words.clone();
    explained.sort_by(|one, other| {
        let weight = |word: &SharedWord| word.weight * (0.5 + closeness(word.one, value_a));
        weight(other).total_cmp(&weight(one)).then(one.one.cmp(&other.one))
    });
    explained.dedup_by_key(|word| word.one);
    explained.truncate(WORDS_MAX);
    Evidence {
        near: ratio(2.0 * near, near_a + near_b),
        held: ratio(sum, total_a.min(total_b).max(1.2)),
        shared: ratio(2.0 * sum, (total_a + total_b).max(1.2)),
        beside: beside(&a, &b),
        names: (names / 1.5).min(1.0),
        other_names: f64::from(u8::from(both_name && names == 0.0)),
        values: (values / 2.0).min(1.0),
        other_time: f64::from(u8::from(other_time)),
        words: explained,
        ..Evidence::default()
    }
}

fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { (part / whole).min(1.0) } else { 0.0 }
}

/// Pairs the words of two sentences that mean the same, each word once, nearest in order first.
fn shared_words(one: &Sentence, other: &Sentence, rarity: &Rarity) -> Vec<SharedWord> {
    let mut taken = vec![false; other.words.len()];
    let mut shared = Vec::new();
    for word in &one.words {
        let partner = other.words.iter().enumerate().find(|(index, partner)| !taken[*index] && partner.key == word.key);
        if let Some((index, partner)) = partner {
            taken[index] = true;
            shared.push(SharedWord {
                one: word.token,
                other: partner.token,
                weight: rarity.weight(word).min(rarity.weight(partner)),
                in_name: word.in_name && partner.in_name,
            });
        }
    }
    shared
}

/// Summed weight of the words of a claim's sentence outside the value: all of them, and by closeness.
fn totals(seen: &Seen<'_>, rarity: &Rarity) -> (f64, f64) {
    let value = &seen.claim.mention.tokens;
    let words = seen.sentence().words.iter().filter(|word| !value.contains(&word.token));
    words.fold((0.0, 0.0), |(all, near), word| {
        let weight = rarity.weight(word);
        (all + weight, near + weight * closeness(word.token, value))
    })
}

/// 1 right beside the value, falling to 0 at [`NEAR_MAX`] tokens.
fn closeness(token: usize, value: &std::ops::Range<usize>) -> f64 {
    let distance = if token < value.start { value.start - token } else { token.saturating_sub(value.end) + 1 };
    (1.0 - distance as f64 / NEAR_MAX).max(0.0)
}

/// How many of the words right beside the two values agree, side by side outwards until one differs.
fn beside(a: &Seen<'_>, b: &Seen<'_>) -> f64 {
    let (words_a, words_b) = (&a.sentence().words, &b.sentence().words);
    let split = |seen: &Seen<'_>| {
        let words = &seen.sentence().words;
        let value = &seen.claim.mention.tokens;
        (words.partition_point(|word| word.token < value.start), words.partition_point(|word| word.token < value.end))
    };
    let ((left_a, right_a), (left_b, right_b)) = (split(a), split(b));
    let agree =
        |pairs: &mut dyn Iterator<Item = (u64, u64)>| pairs.take(BESIDE_MAX).take_while(|(x, y)| x == y).count();
    let keys = |words: &[crate::claim::Word]| words.iter().map(|word| word.key).collect::<Vec<_>>();
    let left_keys_a = keys(&words_a[..left_a]);
    let left_keys_b = keys(&words_b[..left_b]);
    let left = agree(&mut left_keys_a.into_iter().rev().zip(left_keys_b.into_iter().rev()));
    let right = agree(&mut keys(&words_a[right_a..]).into_iter().zip(keys(&words_b[right_b..])));
    ((left + right) as f64 / 4.0).min(1.0)
}

/// True when the sentence names somebody outside the value.
fn has_other_names(seen: &Seen<'_>) -> bool {
    seen.sentence().words.iter().any(|word| word.in_name && !seen.claim.mention.tokens.contains(&word.token))
}

/// How many further values both sentences state, and whether both state times that exclude each other.
fn other_values(a: &Seen<'_>, b: &Seen<'_>) -> (f64, bool) {
    let (values_a, values_b) = (values_beside(a), values_beside(b));
    let (mut same, mut times, mut times_meet) = (0.0_f64, false, false);
    for value in &values_a {
        if matches!(value.kind(), Kind::Name | Kind::Quote) {
            continue;
        }
        let relations = values_b.iter().filter(|other| other.kind() == value.kind()).map(|other| value.relation(other));
        let relations: Vec<Relation> = relations.collect();
        if relations.contains(&Relation::Same) {
            same += 1.0;
        } else if relations.iter().any(|relation| relation.agrees()) {
            same += 0.5;
        }
        if value.kind() == Kind::Date && relations.iter().any(|relation| *relation != Relation::Incomparable) {
            times = true;
            times_meet |= relations.iter().any(|relation| relation.agrees());
        }
    }
    (same, times && !times_meet)
}

/// The values that a claim's sentence states beside it.
fn values_beside<'r>(seen: &Seen<'r>) -> Vec<&'r Value> {
    let own = &seen.claim.mention.tokens;
    let claims = &seen.reading.claims[seen.sentence().claims.clone()];
    let mentions = claims.iter().map(|claim| &claim.mention);
    mentions
        .filter(|mention| mention.tokens.end <= own.start || mention.tokens.start >= own.end)
        .map(|mention| &mention.value)
        .collect()
}
