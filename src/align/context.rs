//! What the sentences of two claims share: words, above all those in the places around the values, names, lands, further
//! values.

use super::Seen;
use super::evidence::{CLAIMS_MAX, Evidence, SharedWord, are_comparable, as_number};
use super::rarity::Rarity;
use crate::claim::{Reading, Sentence, Word};
use crate::language::{ASSERTIONS, Assertion};
use crate::value::date::Edge;
use crate::value::name::lands_meet;
use crate::value::{Kind, Mention, Name, Relation, Value};
use std::cell::OnceCell;
use std::ops::Range;

/// Words farther from a value than this, in tokens, do not count as near it.
const NEAR_MAX: f64 = 10.0;

/// How many words right beside a value are compared on each side.
const BESIDE_MAX: usize = 3;

/// Summed weight of shared words from which a sentence that the other one holds counts in full.
const CONTAINED_FULL: f64 = 2.5;

/// At most so many words of names are looked at in one sentence.
const NAME_WORDS_MAX: usize = 128;

/// So near a word of saying, in tokens, a name is of who says it.
const SPEAKER_REACH: usize = 2;

/// How many shared words an edge keeps to explain itself.
const WORDS_MAX: usize = 8;

/// What two sentences have in common, found out once for all pairs of their claims.
pub(super) struct Common<'r> {
    /// The words that both hold.
    words: Vec<SharedWord>,
    sentences: [(&'r Reading, &'r Sentence); 2],
    facts: OnceCell<Facts<'r>>,
}

impl<'r> Common<'r> {
    /// Of two sentences, each with the reading it stands in.
    pub(super) fn of(one: (&'r Reading, &'r Sentence), other: (&'r Reading, &'r Sentence), rarity: &Rarity) -> Self {
        Self { words: shared_words(one.1, other.1, rarity), sentences: [one, other], facts: OnceCell::new() }
    }

    /// Of the sentences of two claims.
    pub(super) fn beside(a: &Seen<'r>, b: &Seen<'r>, rarity: &Rarity) -> Self {
        Self::of((a.reading, a.sentence()), (b.reading, b.sentence()), rarity)
    }

    fn facts(&self) -> &Facts<'r> {
        self.facts.get_or_init(|| Facts::of(self.sentences))
    }
}

/// Pairs the words of two sentences that mean the same, each word once, nearest in order first.
fn shared_words(one: &Sentence, other: &Sentence, rarity: &Rarity) -> Vec<SharedWord> {
    let sorted = |sentence: &Sentence| {
        let mut keys: Vec<(u64, usize)> =
            sentence.words.iter().enumerate().map(|(index, word)| (word.key, index)).collect();
        keys.sort_unstable();
        keys
    };
    let mut shared = Vec::new();
    let mut rest = sorted(other).into_iter().peekable();
    for (key, index) in sorted(one) {
        while rest.next_if(|(other, _)| *other < key).is_some() {}
        let Some((_, partner)) = rest.next_if(|(other, _)| *other == key) else { continue };
        let (word, partner) = (&one.words[index], &other.words[partner]);
        shared.push(SharedWord {
            one: word.token,
            other: partner.token,
            weight: rarity.weight(word).min(rarity.weight(partner)),
            in_name: word.in_name && partner.in_name,
        });
    }
    shared.sort_unstable_by_key(|word| word.one);
    shared
}

/// What stands around the value of one claim, found out when the claim is first weighed.
pub(super) struct Surroundings<'r> {
    /// Summed weight of the words of the sentence outside the value.
    total: f64,
    /// The same by closeness to the value.
    near: f64,
    /// The few words right before the value and right after it.
    beside: [&'r [Word]; 2],
    /// The tokens right before the value and right after it, whatever they are.
    frame: [Option<&'r str>; 2],
    /// How many values of the sentence are comparable with this one, itself included.
    comparable: usize,
    /// The words of names outside the value.
    names: Vec<&'r Word>,
    /// There are some; beside what a sentence asserts, of others than who says it.
    names_others: bool,
    /// Their keys, in order.
    name_keys: Vec<u64>,
    /// The lands that names outside the value stand for, in order.
    lands: Vec<usize>,
    /// Those and the ones that longer names hold (`the Danish Navy`), by which two sentences may still meet.
    held_lands: Vec<usize>,
}

impl<'r> Surroundings<'r> {
    /// Looks around a claim.
    pub(super) fn of(seen: &Seen<'r>, rarity: &Rarity) -> Self {
        let (total, near) = totals(seen, rarity);
        let names = names_beside(seen);
        let mut name_keys: Vec<u64> = names.iter().map(|word| word.key).collect();
        name_keys.sort_unstable();
        Self {
            total,
            near,
            beside: beside(seen),
            frame: frame(seen),
            comparable: comparable(seen),
            names_others: names.iter().any(|word| seen.claim.kind() != Kind::Wording || !is_speaker(seen, word)),
            names,
            name_keys,
            lands: lands_beside(seen, Name::land),
            held_lands: lands_beside(seen, Name::lands),
        }
    }
}

/// What the two sentences share, the values themselves set aside, but for the words that explain it.
pub(super) fn compare(
    (value_a, a): (&Range<usize>, &Surroundings<'_>),
    (value_b, b): (&Range<usize>, &Surroundings<'_>),
    rarity: &Rarity,
    common: &Common<'_>,
) -> Evidence {
    let words = || common.words.iter().filter(|word| is_outside(word, value_a, value_b));
    let sum: f64 = words().map(|word| word.weight).sum();
    let near_both = |word: &SharedWord| (closeness(word.one, value_a) * closeness(word.other, value_b)).sqrt();
    let near: f64 = words().map(|word| word.weight * near_both(word)).sum();
    let shared_name = |word: &&&Word| b.name_keys.binary_search(&word.key).is_ok();
    let names: f64 = a.names.iter().filter(shared_name).map(|word| rarity.weight(word)).sum();
    let (values, other_time) = common.facts().outside(value_a, value_b);
    // A sentence of one or two words is held by chance; the floor keeps it from looking alike.
    let held = ratio(sum, a.total.min(b.total).max(1.2));
    let slot = |one: Option<&Word>, other: Option<&Word>| match (one, other) {
        (Some(one), Some(other)) if one.key == other.key => rarity.weight(one),
        _ => 0.0,
    };
    let framed = (0..2).filter(|side| a.frame[*side].is_some() && a.frame[*side] == b.frame[*side]).count();
    Evidence {
        near: ratio(2.0 * near, a.near + b.near),
        held,
        // The fourth power leaves little of a sentence that is held by half.
        contained: held.powi(4) * (sum / CONTAINED_FULL).min(1.0),
        before: slot(a.beside[0].last(), b.beside[0].last()),
        after: slot(a.beside[1].first(), b.beside[1].first()),
        frame: framed as f64 / 2.0,
        shared: ratio(2.0 * sum, (a.total + b.total).max(1.2)),
        beside: agreeing(&a.beside, &b.beside),
        alone: 1.0 / a.comparable.max(b.comparable).max(1) as f64,
        names: (names / 1.5).min(1.0),
        other_names: as_number(a.names_others && b.names_others && names == 0.0),
        values: (values / 2.0).min(1.0),
        other_land: as_number(
            !a.lands.is_empty()
                && !b.lands.is_empty()
                && !a.held_lands.iter().any(|land| b.held_lands.iter().any(|other| lands_meet(*land, *other))),
        ),
        other_time: as_number(other_time),
        ..Evidence::default()
    }
}

/// The shared words that explain an edge, weightiest first.
pub(super) fn weightiest(value_a: &Range<usize>, value_b: &Range<usize>, common: &Common<'_>) -> Vec<SharedWord> {
    let mut words: Vec<SharedWord> =
        common.words.iter().filter(|word| is_outside(word, value_a, value_b)).copied().collect();
    words.sort_by(|one, other| {
        let weight = |word: &SharedWord| word.weight * (0.5 + closeness(word.one, value_a));
        weight(other).total_cmp(&weight(one)).then(one.one.cmp(&other.one))
    });
    words.truncate(WORDS_MAX);
    words
}

fn is_outside(word: &SharedWord, value_a: &Range<usize>, value_b: &Range<usize>) -> bool {
    !value_a.contains(&word.one) && !value_b.contains(&word.other)
}

fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { (part / whole).min(1.0) } else { 0.0 }
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
fn closeness(token: usize, value: &Range<usize>) -> f64 {
    let distance = if token < value.start { value.start - token } else { token.saturating_sub(value.end) + 1 };
    (1.0 - distance as f64 / NEAR_MAX).max(0.0)
}

/// The few words right before and right after the value.
fn beside<'r>(seen: &Seen<'r>) -> [&'r [Word]; 2] {
    let (words, value) = (&seen.sentence().words, &seen.claim.mention.tokens);
    let left = words.partition_point(|word| word.token < value.start);
    let right = words.partition_point(|word| word.token < value.end);
    [&words[left.saturating_sub(BESIDE_MAX)..left], &words[right..words.len().min(right + BESIDE_MAX)]]
}

/// The tokens right before and right after the value in its sentence.
fn frame<'r>(seen: &Seen<'r>) -> [Option<&'r str>; 2] {
    let (tokens, value, sentence) = (seen.tokens(), &seen.claim.mention.tokens, &seen.sentence().tokens);
    let before = (value.start > sentence.start).then(|| tokens.word(value.start - 1));
    [before, (value.end < sentence.end).then(|| tokens.word(value.end))]
}

/// How many of the few words right before and right after the two values agree, in any order; four make 1.
fn agreeing(one: &[&[Word]; 2], other: &[&[Word]; 2]) -> f64 {
    let holds = |words: &[Word], key: u64| words.iter().any(|word| word.key == key);
    let sides = one.iter().zip(other);
    let count: usize = sides.map(|(one, other)| one.iter().filter(|word| holds(other, word.key)).count()).sum();
    (count as f64 / 4.0).min(1.0)
}

/// How many comparable values the claim's sentence states.
fn comparable(seen: &Seen<'_>) -> usize {
    let kind = seen.claim.kind();
    let claims = &seen.reading.claims[seen.sentence().claims.clone()];
    claims.iter().filter(|claim| are_comparable(kind, claim.kind())).count()
}

/// The words of the names in the claim's sentence outside the value. Where it has none, those of the sentence before in
/// the same segment: `Its school` is the school of what was named last.
fn names_beside<'r>(seen: &Seen<'r>) -> Vec<&'r Word> {
    let value = &seen.claim.mention.tokens;
    let outside = |word: &&Word| word.in_name && !value.contains(&word.token);
    let own: Vec<&Word> = seen.sentence().words.iter().filter(outside).take(NAME_WORDS_MAX).collect();
    let before = seen.claim.sentence.checked_sub(1).map(|index| &seen.reading.sentences[index]);
    match before.filter(|before| own.is_empty() && before.segment == seen.sentence().segment) {
        Some(before) => before.words.iter().filter(|word| word.in_name).take(NAME_WORDS_MAX).collect(),
        None => own,
    }
}

/// True for a word of the name of who says it: `Dr. Anna Holm said`, `said Holm`.
fn is_speaker(seen: &Seen<'_>, word: &Word) -> bool {
    let (tokens, sentence) = (seen.tokens(), &seen.sentence().tokens);
    let cites = |at: usize| matches!(tokens.look_up(at, &ASSERTIONS), Some(Assertion::Cites));
    let reach =
        word.token.saturating_sub(SPEAKER_REACH).max(sentence.start)..sentence.end.min(word.token + SPEAKER_REACH + 1);
    reach.into_iter().any(cites)
}

/// The lands that names in the claim's sentence stand for or hold, itself set aside.
fn lands_beside<'r, Lands: IntoIterator<Item = usize>>(
    seen: &Seen<'r>,
    lands_of: impl Fn(&'r Name) -> Lands,
) -> Vec<usize> {
    let claims = &seen.reading.claims[seen.sentence().claims.clone()];
    let mentions = claims.iter().take(CLAIMS_MAX).map(|claim| &claim.mention);
    let beside = mentions.filter(|mention| is_beside(mention, &seen.claim.mention.tokens));
    let names = beside.filter_map(|mention| if let Value::Name(name) = &mention.value { Some(name) } else { None });
    let mut lands: Vec<usize> = names.flat_map(lands_of).collect();
    lands.sort_unstable();
    lands.dedup();
    lands
}

fn is_beside(mention: &Mention, value: &Range<usize>) -> bool {
    mention.tokens.end <= value.start || mention.tokens.start >= value.end
}

/// How the figures and dates of one sentence relate to those of another, each to each.
struct Facts<'r> {
    rows: Vec<Row<'r>>,
    columns: Vec<&'r Mention>,
}

/// One figure or date of the first sentence, with how it relates to each of the second.
struct Row<'r> {
    mention: &'r Mention,
    relations: Vec<Relation>,
    tally: Tally,
}

/// How many relations are of each sort.
#[derive(Clone, Copy, Default)]
struct Tally {
    same: usize,
    agreeing: usize,
    comparable: usize,
}

impl Tally {
    fn of(relations: impl Iterator<Item = Relation>) -> Self {
        relations.fold(Self::default(), |tally, relation| Self {
            same: tally.same + usize::from(relation == Relation::Same),
            agreeing: tally.agreeing + usize::from(relation.agrees()),
            comparable: tally.comparable + usize::from(relation != Relation::Incomparable),
        })
    }

    fn without(self, part: Self) -> Self {
        Self {
            same: self.same - part.same,
            agreeing: self.agreeing - part.agreeing,
            comparable: self.comparable - part.comparable,
        }
    }
}

impl<'r> Facts<'r> {
    fn of([one, other]: [(&'r Reading, &'r Sentence); 2]) -> Self {
        let columns: Vec<&Mention> = facts_of(other).collect();
        let row = |mention: &'r Mention| {
            let relations: Vec<Relation> = columns.iter().map(|other| as_facts(&mention.value, &other.value)).collect();
            Row { mention, tally: Tally::of(relations.iter().copied()), relations }
        };
        Self { rows: facts_of(one).map(row).collect(), columns }
    }

    /// How many further values both sentences state, and whether both state times that exclude each other; what is stated
    /// within the two values is set aside.
    fn outside(&self, value_a: &Range<usize>, value_b: &Range<usize>) -> (f64, bool) {
        let within: Vec<usize> =
            (0..self.columns.len()).filter(|column| !is_beside(self.columns[*column], value_b)).collect();
        let (mut same, mut times, mut times_meet) = (0.0_f64, false, false);
        for row in self.rows.iter().filter(|row| is_beside(row.mention, value_a)) {
            let tally = row.tally.without(Tally::of(within.iter().map(|column| row.relations[*column])));
            same += match tally {
                Tally { same: 1.., .. } => 1.0,
                Tally { agreeing: 1.., .. } => 0.5,
                _ => 0.0,
            };
            if row.mention.value.kind() == Kind::Date {
                times |= tally.comparable > 0;
                times_meet |= tally.agreeing > 0;
            }
        }
        (same, times && !times_meet)
    }
}

/// The figures and dates of a sentence. Names are weighed by themselves, and what a rule takes for a term is a word like
/// others.
fn facts_of<'r>((reading, sentence): (&'r Reading, &'r Sentence)) -> impl Iterator<Item = &'r Mention> {
    let mentions = reading.claims[sentence.claims.clone()].iter().take(CLAIMS_MAX).map(|claim| &claim.mention);
    mentions.filter(|mention| !matches!(mention.value.kind(), Kind::Name | Kind::Quote | Kind::Term | Kind::Wording))
}

/// How two figures or dates relate. Of dates that bound a time from either side the times they name count: `after 2036` and
/// `by 2085` allow the same, but who writes both means two.
fn as_facts(one: &Value, other: &Value) -> Relation {
    match (one, other) {
        _ if one.kind() != other.kind() => Relation::Incomparable,
        (Value::Date(a), Value::Date(b)) if a.edge != b.edge && a.edge != Edge::None && b.edge != Edge::None => {
            match a.said.zip(b.said) {
                Some((a, b)) if a.end <= b.start || b.end <= a.start => Relation::Disjoint,
                _ => one.relation(other),
            }
        }
        _ => one.relation(other),
    }
}
