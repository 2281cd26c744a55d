//! What the sources hold, laid out so that a claim of a draft finds its like without going through them all.
//!
//! Amounts lie sorted by kind and unit, names by their words, and every word of the sources by its place. Lists are cut at
//! a fixed length, so that hostile texts cost no more than long ones: who says a thing a thousand times is one witness.

use super::Place;
use crate::align::ClaimId;
use crate::calendar::Day;
use crate::claim::Reading;
use crate::language::{TokenKind, Tokens, key_of};
use crate::value::date::Edge;
use crate::value::{Amount, Date, Dimension, Kind, Name, Relation, Value, number};
use rustc_hash::FxHashMap;
use smol_str::{SmolStr, format_smolstr};
use std::collections::BTreeMap;
use std::ops::Range;

/// Of one word, at most so many places are kept.
const SPOTS_MAX: usize = 128;

/// Of one claim, at most so many that agree with it are looked at.
const AGREEING_MAX: usize = 64;

/// At most so many amounts without a narrow range, dates and forms of names under one word are kept.
const WIDE_MAX: usize = 256;
const DATES_MAX: usize = 1024;
const FORMS_MAX: usize = 64;

/// Amounts that can be compared: one kind, one currency, one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Family {
    Plain,
    Money(&'static str),
    Percent,
    Points,
    Measure(u8),
    Age,
    Duration,
}

impl Family {
    pub(super) fn of(value: &Value) -> Option<Self> {
        Some(match value {
            Value::Number(_) | Value::Count(..) => Self::Plain,
            Value::Money(_, code) => Self::Money(code),
            Value::Percent(_) => Self::Percent,
            Value::Points(_) => Self::Points,
            Value::Measure(_, dimension) => Self::Measure(place_of(*dimension)),
            Value::Age(_) => Self::Age,
            Value::Duration(_) => Self::Duration,
            _ => return None,
        })
    }
}

fn place_of(dimension: Dimension) -> u8 {
    dimension as u8
}

/// A token of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub(super) source: usize,
    pub(super) segment: usize,
    pub(super) token: usize,
}

/// All that the sources of a run hold.
pub(super) struct Stock<'r> {
    pub(super) readings: &'r [Reading],
    /// Amounts that allow little, by where they start.
    narrow: BTreeMap<Family, Vec<(f64, f64, ClaimId)>>,
    /// The others: bounds, vague words.
    wide: FxHashMap<Family, Vec<ClaimId>>,
    /// Claims of the kinds that have no amount and are few: ordinals, scores.
    bare: FxHashMap<Kind, Vec<ClaimId>>,
    dates: Vec<ClaimId>,
    days: Vec<(usize, Day)>,
    /// Names by each of their words, their acronym, their initials and their land.
    names: FxHashMap<SmolStr, Vec<ClaimId>>,
    words: FxHashMap<u64, Vec<Spot>>,
    /// Every number written anywhere, whatever it is said of, by its size.
    numbers: Vec<(f64, Spot)>,
}

impl<'r> Stock<'r> {
    /// Goes through the readings of `sources` once.
    pub(super) fn of(readings: &'r [Reading], sources: &[usize]) -> Self {
        let mut stock = Self {
            readings,
            narrow: BTreeMap::new(),
            wide: FxHashMap::default(),
            bare: FxHashMap::default(),
            dates: Vec::new(),
            days: Vec::new(),
            names: FxHashMap::default(),
            words: FxHashMap::default(),
            numbers: Vec::new(),
        };
        for source in sources {
            stock.days.extend(readings[*source].day.map(|day| (*source, day)));
            for claim in 0..readings[*source].claims.len() {
                stock.add_claim(ClaimId { source: *source, claim });
            }
            for (segment, tokens) in readings[*source].tokens.iter().enumerate() {
                stock.add_words(*source, segment, tokens);
            }
        }
        for shelf in stock.narrow.values_mut() {
            shelf.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.2.cmp(&b.2)));
        }
        stock.numbers.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        stock
    }

    fn add_claim(&mut self, id: ClaimId) {
        let value = self.value(id);
        if let (Some(family), Some(amount)) = (Family::of(value), value.amount()) {
            let (lo, hi) = (amount.allows.lo, amount.allows.hi);
            if is_narrow(amount) {
                self.narrow.entry(family).or_default().push((lo, hi, id));
            } else {
                push_capped(self.wide.entry(family).or_default(), id, WIDE_MAX);
            }
        }
        match value {
            Value::Date(_) if self.dates.len() < DATES_MAX => self.dates.push(id),
            Value::Ordinal(_) | Value::Score(..) => {
                push_capped(self.bare.entry(value.kind()).or_default(), id, DATES_MAX)
            }
            Value::Name(name) => {
                for key in keys_of(name) {
                    push_capped(self.names.entry(key).or_default(), id, FORMS_MAX);
                }
            }
            _ => {}
        }
    }

    fn add_words(&mut self, source: usize, segment: usize, tokens: &Tokens) {
        for token in 0..tokens.len() {
            let spot = Spot { source, segment, token };
            let kind = tokens.kind(token);
            if matches!(kind, Some(TokenKind::Word | TokenKind::Number)) {
                push_capped(self.words.entry(key_of(tokens.word(token))).or_default(), spot, SPOTS_MAX);
            }
            self.numbers.extend(number_at(tokens, token).map(|number| (number, spot)));
        }
    }

    pub(super) fn value(&self, id: ClaimId) -> &'r Value {
        &id.claim_in(self.readings).mention.value
    }

    /// The claims whose amount agrees with that of a value of the same family.
    pub(super) fn agreeing(&self, value: &Value) -> Vec<ClaimId> {
        let mut found = Vec::new();
        if let (Some(family), Some(amount)) = (Family::of(value), value.amount()) {
            if let Some(shelf) = self.narrow.get(&family) {
                // No narrow amount reaches further than a quarter of itself.
                let reach = amount.allows.lo.abs().max(1.0) / 2.0;
                let from = shelf.partition_point(|(lo, ..)| *lo < amount.allows.lo - reach);
                let near = shelf[from..].iter().take_while(|(lo, ..)| *lo <= amount.allows.hi);
                let agrees = |(.., id): &&(f64, f64, ClaimId)| value.relation(self.value(*id)).agrees();
                found.extend(near.filter(agrees).map(|(.., id)| *id).take(AGREEING_MAX));
            }
            let wide = self.wide.get(&family).into_iter().flatten().copied();
            found.extend(wide.filter(|id| value.relation(self.value(*id)).agrees()).take(AGREEING_MAX));
        }
        let bare = self.bare.get(&value.kind()).into_iter().flatten().copied();
        found.extend(bare.filter(|id| value.relation(self.value(*id)).agrees()).take(AGREEING_MAX));
        found
    }

    /// The claims of narrow amounts of the same family that start between these.
    pub(super) fn between(&self, value: &Value, least: f64, most: f64) -> impl Iterator<Item = ClaimId> + '_ {
        let shelf = Family::of(value).and_then(|family| self.narrow.get(&family)).map_or(&[][..], Vec::as_slice);
        let from = shelf.partition_point(|(lo, ..)| *lo < least);
        shelf[from..].iter().take_while(move |(lo, ..)| *lo < most).map(|(.., id)| *id).take(AGREEING_MAX)
    }

    /// The claims whose date agrees, those that say the very same first.
    pub(super) fn dated(&self, date: &Date) -> Vec<ClaimId> {
        // Since 2009 goes on until today, but what happened today says nothing of 2009.
        let bare = |date: &Date| {
            let mut bare = date.clone();
            bare.edge = Edge::None;
            bare
        };
        let own = bare(date);
        let relation = |id: &ClaimId| match self.value(*id) {
            Value::Date(other) => own.relation(&bare(other)),
            _ => Relation::Incomparable,
        };
        let mut found: Vec<(bool, ClaimId)> = self
            .dates
            .iter()
            .map(|id| (relation(id), *id))
            .filter(|(relation, _)| relation.agrees())
            .map(|(relation, id)| (relation != Relation::Same, id))
            .collect();
        let is_exact = found.iter().any(|(is_loose, _)| !is_loose);
        found.retain(|(is_loose, _)| !is_exact || !is_loose);
        found.into_iter().map(|(_, id)| id).take(AGREEING_MAX).collect()
    }

    pub(super) fn dates(&self) -> &[ClaimId] {
        &self.dates
    }

    /// True for a date on which a source was written.
    pub(super) fn is_day_of_source(&self, date: &Date) -> bool {
        let holds = |day: Day| date.readings.iter().any(|period| period.start <= day && day < period.end);
        let parts = &date.parts;
        let fits = |day: Day| {
            date.readings.is_empty()
                && (parts.weekday.is_some() || parts.day.is_some() || parts.month.is_some() || parts.year.is_some())
                && parts.weekday.is_none_or(|weekday| weekday == day.weekday())
                && parts.day.is_none_or(|number| number == day.day())
                && parts.month.is_none_or(|month| month == day.month())
                && parts.year.is_none_or(|year| year == day.year())
        };
        self.days.iter().any(|(_, day)| holds(*day) || fits(*day))
    }

    /// The days on which the sources were written.
    pub(super) fn days(&self) -> impl Iterator<Item = Day> + '_ {
        self.days.iter().map(|(_, day)| *day)
    }

    /// The names that share a word, an acronym, initials or a land with this one.
    pub(super) fn names_like(&self, name: &Name) -> Vec<ClaimId> {
        let mut found: Vec<ClaimId> =
            keys_of(name).into_iter().flat_map(|key| self.names.get(&key).into_iter().flatten().copied()).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Where a word stands, or another form of it.
    pub(super) fn spots(&self, word: &str) -> &[Spot] {
        self.words.get(&key_of(word)).map_or(&[], Vec::as_slice)
    }

    /// Where this very number is written.
    pub(super) fn written(&self, number: f64) -> &[(f64, Spot)] {
        let slack = number.abs() * 1e-9;
        self.written_within((number - slack, number + slack))
    }

    /// Where a number between these is written, both included.
    pub(super) fn written_within(&self, (least, most): (f64, f64)) -> &[(f64, Spot)] {
        let from = self.numbers.partition_point(|(other, _)| *other < least);
        let to = self.numbers.partition_point(|(other, _)| *other <= most).max(from);
        &self.numbers[from..to.min(from + AGREEING_MAX)]
    }

    pub(super) fn tokens(&self, spot: Spot) -> &'r Tokens {
        &self.readings[spot.source].tokens[spot.segment]
    }

    /// The passage that a claim is.
    pub(super) fn place(&self, id: ClaimId) -> Place {
        let reading = &self.readings[id.source];
        let claim = &reading.claims[id.claim];
        let sentence = reading.sentences[claim.sentence].span.clone();
        Place { source: id.source, span: claim.mention.span.clone(), sentence }
    }

    /// The passage of these tokens from `spot` on.
    pub(super) fn place_at(&self, spot: Spot, range: Range<usize>) -> Place {
        let tokens = self.tokens(spot);
        let sentence = tokens.sentence(range.start);
        Place { source: spot.source, span: tokens.bytes(&range), sentence: tokens.bytes(&sentence) }
    }
}

fn push_capped<T>(list: &mut Vec<T>, item: T, most: usize) {
    if list.len() < most {
        list.push(item);
    }
}

/// True for an amount that reaches no further than a quarter of itself.
fn is_narrow(amount: &Amount) -> bool {
    let (lo, hi) = (amount.allows.lo, amount.allows.hi);
    lo.is_finite() && hi.is_finite() && (hi - lo) <= (lo.abs() / 4.0).max(0.5)
}

/// The number written at a token, in digits or words, cardinal or ordinal.
pub(super) fn number_at(tokens: &Tokens, at: usize) -> Option<f64> {
    let before = at.checked_sub(1).filter(|before| tokens.kind(*before) != Some(TokenKind::Symbol));
    if before.is_some_and(|before| {
        tokens.kind(before) == Some(TokenKind::Number) || number::ends_a_number(tokens.hash(before))
    }) {
        // The end of a longer number: the million of `19 million`.
        return None;
    }
    match tokens.kind(at)? {
        TokenKind::Number => number::ordinal_at(tokens, at)
            .map(|ordinal| ordinal.place as f64)
            .or_else(|| number::read_at(tokens, at).and_then(|figure| figure.value())),
        TokenKind::Word => {
            let word = tokens.word(at);
            let ordinal = number::ordinal_word(word).map(|place| place as f64);
            let figure = || number::read_at(tokens, at).and_then(|figure| figure.value());
            ordinal.or_else(|| if number::may_start(word) { figure() } else { None }).or(match word {
                "once" | "single" | "solo" => Some(1.0),
                "twice" | "double" | "couple" | "pair" | "twin" | "twins" | "both" => Some(2.0),
                "triple" | "thrice" | "trio" | "triplets" => Some(3.0),
                "quadruple" | "quartet" => Some(4.0),
                "half" => Some(0.5),
                _ => None,
            })
        }
        _ => None,
    }
}

/// Under what a name is found: its words, run together, its acronym, its initials, its land.
fn keys_of(name: &Name) -> Vec<SmolStr> {
    let mut keys = name.words.clone();
    if name.words.len() > 1 {
        keys.push(name.key().into());
        keys.push(name.words.iter().filter_map(|word| word.chars().next()).collect());
    }
    keys.extend(name.acronym.clone());
    keys.extend(name.land().map(|land| format_smolstr!("land {land}")));
    keys.sort_unstable();
    keys.dedup();
    keys
}
