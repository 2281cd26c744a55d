//! Figures and dates of a draft: which source states the like, and what comes nearest.

use super::derive::significant_digits;
use super::stock::{Family, Spot, number_at};
use super::words::is_content;
use super::{Derivation, Desk, Formula, NOWHERE, OUTDONE, RIVAL_MIN, Standing, Tie};
use crate::align::ClaimId;
use crate::language::{TokenKind, Tokens, key_of};
use crate::value::{Amount, Date, Relation, Value};

impl Desk<'_> {
    pub(super) fn standing_of_figure(&self, id: ClaimId) -> Standing {
        let value = self.value(id);
        let mut agreeing: Vec<ClaimId> =
            self.stock.agreeing(value).into_iter().filter(|other| is_close(value, self.stock.value(*other))).collect();
        let best = self.strongest(id, |tie| tie.relation.agrees());
        let rival = self.strongest(id, |tie| tie.relation == Relation::Disjoint);
        let has_digits =
            value.amount().and_then(|amount| amount.figure).is_some_and(|figure| significant_digits(figure) > 1);
        let rival_min = if has_digits { TELLING_RIVAL_MIN } else { RIVAL_MIN };
        if !agreeing.is_empty() && !outdoes(rival, best, rival_min) {
            agreeing.sort_unstable();
            return self.supported(id, agreeing);
        }
        if agreeing.is_empty()
            && !outdoes(rival, None, rival_min)
            && let Some(standing) = self.written_otherwise(id)
        {
            return standing;
        }
        if let Some(derivation) = self.rounded(id).or_else(|| self.derived(id)) {
            return Standing::Derived(derivation);
        }
        let nearest = self.nearest_figure(id, rival).map(|other| self.stock.place(other));
        Standing::Unsupported { nearest, confidence: confidence(&agreeing) }
    }

    pub(super) fn standing_of_date(&self, id: ClaimId, date: &Date) -> Standing {
        if is_pointing(date) || self.is_bare_quarter(id) {
            return self.standing_of_words(id);
        }
        let agreeing: Vec<ClaimId> =
            self.stock.dated(date).into_iter().filter(|other| !is_vaguer(self.stock.value(*other), date)).collect();
        let best = self.strongest(id, |tie| tie.relation.agrees());
        let rival = self.strongest(id, |tie| tie.relation == Relation::Disjoint);
        if !agreeing.is_empty() && !outdoes(rival, best, TELLING_RIVAL_MIN) {
            return self.supported(id, agreeing);
        }
        let (tokens, range) = self.written(id);
        let words: Vec<usize> = range.filter(|at| is_content(tokens, *at)).collect();
        if agreeing.is_empty()
            && let Some((spot, found)) = self.together(tokens, &words)
        {
            return Standing::Supported(vec![self.stock.place_at(spot, found)]);
        }
        if agreeing.is_empty()
            && let Some(found) = self.of_one_month(id, date)
        {
            return Standing::Supported(vec![self.stock.place(found)]);
        }
        if self.stock.is_day_of_source(date) {
            return Standing::Supported(Vec::new());
        }
        let nearest = rival.map(|tie| tie.other).or_else(|| self.nearest_date(date));
        let nearest = nearest.map(|other| self.stock.place(other));
        Standing::Unsupported { nearest, confidence: confidence(&agreeing) }
    }

    /// A day or week in the month of which a draft names a part: the week of 6 October for `early October`.
    fn of_one_month(&self, id: ClaimId, date: &Date) -> Option<ClaimId> {
        let parts = date.parts;
        if parts.month.is_none() || parts.day.is_some() || date.time.is_some() {
            return None;
        }
        let (tokens, range) = self.written(id);
        let month = range.rev().map(|at| tokens.word(at)).find(|word| word.starts_with(char::is_alphabetic))?;
        let is_of_it = |other: &ClaimId| {
            let (own, range) = self.written(*other);
            let year = self.year_of(*other);
            range.into_iter().any(|at| own.word(at) == month)
                && (year.is_none() || parts.year.is_none_or(|own| year == Some(own)))
        };
        self.stock.dates().iter().copied().find(is_of_it)
    }

    fn year_of(&self, id: ClaimId) -> Option<i32> {
        match self.value(id) {
            Value::Date(date) => date.parts.year,
            _ => None,
        }
    }

    /// A whole figure for one with a part behind the point, cut or rounded: 305 for 305.45.
    fn rounded(&self, id: ClaimId) -> Option<Derivation> {
        let value = self.value(id);
        let figure = value.amount()?.figure.filter(|figure| figure.fract() == 0.0 && *figure >= 1.0)?;
        let is_cut = |other: f64| figure >= CUT_MIN && other.floor() == figure;
        let found = self.stock.between(value, figure - 1.0, figure + 1.0).find(|other| {
            let other = self.stock.value(*other).amount().and_then(|amount| amount.figure);
            other.is_some_and(|other| other.fract() != 0.0 && (other.round() == figure || is_cut(other)))
        })?;
        Some(Derivation { formula: Formula::Rounding, from: vec![self.stock.place(found)] })
    }

    /// True for a quarter without its year, which may be taken from another sentence.
    fn is_bare_quarter(&self, id: ClaimId) -> bool {
        let (tokens, range) = self.written(id);
        let is_year = |at: usize| tokens.kind(at) == Some(TokenKind::Number) && tokens.word(at).len() == 4;
        range.clone().any(|at| quarter_at(tokens, at).is_some())
            && !range.clone().any(is_year)
            && range.clone().any(|at| matches!(tokens.word(at), "quarter" | "quarters" | "q1" | "q2" | "q3" | "q4"))
    }

    /// A date that names no day by itself (`this month`, `the third quarter`) is one of words: with a number in them they
    /// stand in a source or they do not; without one they say when the text was written, which no source tells.
    fn standing_of_words(&self, id: ClaimId) -> Standing {
        let (tokens, range) = self.written(id);
        let words: Vec<usize> = range.clone().filter(|at| is_content(tokens, *at)).collect();
        if let Some((spot, found)) = self.together(tokens, &words) {
            return Standing::Supported(vec![self.stock.place_at(spot, found)]);
        }
        let Some(quarter) = words.iter().find_map(|at| quarter_at(tokens, *at)) else { return Standing::Unchecked };
        let spots = self.stock.spots("quarter").iter().chain(self.stock.spots(&format!("q{quarter}")));
        let quarters: Vec<(u32, Spot)> = spots
            .filter_map(|spot| {
                let own = self.stock.tokens(*spot);
                (spot.token.saturating_sub(2)..=spot.token).find_map(|at| Some((quarter_at(own, at)?, *spot)))
            })
            .collect();
        let place = |(_, spot): &(u32, Spot)| self.stock.place_at(*spot, spot.token..spot.token + 1);
        match quarters.iter().find(|(number, _)| *number == quarter) {
            Some(same) => Standing::Supported(vec![place(same)]),
            None => Standing::Unsupported { nearest: quarters.first().map(place), confidence: NOWHERE },
        }
    }

    /// The same number written as another kind: `third` for `three`, a year of age for a bare figure, a quarter for 25 %.
    fn written_otherwise(&self, id: ClaimId) -> Option<Standing> {
        let value = self.value(id);
        let spots: Vec<Spot> = match (value, value.amount()) {
            (_, Some(amount)) if self.is_of_words(id) => return self.standing_of_vague(amount),
            (Value::Score(..), _) => self.numbers(id).map(|number| self.first_spot(number)).collect::<Option<_>>()?,
            (_, Some(amount)) if amount.figure.is_none() => {
                let ends = [amount.said.lo, amount.said.hi].into_iter().map(|end| self.first_spot(end));
                ends.collect::<Option<_>>().filter(|_| Family::of(value) == Some(Family::Plain))?
            }
            (_, Some(amount)) if Family::of(value) == Some(Family::Plain) && amount.figure < Some(1.0) => {
                let by = self.stock.agreeing(&Value::Percent(amount.scaled(100.0)));
                return (!by.is_empty()).then(|| self.supported(id, by));
            }
            _ => vec![self.spot_of_figure(id)?],
        };
        let place = |spot: Spot| self.stock.place_at(spot, spot.token..spot.token + 1);
        Some(Standing::Supported(spots.into_iter().map(place).collect()))
    }

    /// True for a range that words alone give: `hundreds`, `a few`, `in his forties`.
    fn is_of_words(&self, id: ClaimId) -> bool {
        let is_range = |amount: &Amount| amount.figure.is_none() && amount.said.lo < amount.said.hi;
        self.value(id).amount().is_some_and(is_range) && self.numbers(id).next().is_none()
    }

    /// What a source gives as a figure a draft may give in words, whatever unit it leaves out; of a few nobody can say how
    /// many they are.
    fn standing_of_vague(&self, amount: &Amount) -> Option<Standing> {
        let within = self.stock.written_within((amount.said.lo, amount.said.hi)).iter();
        match within.into_iter().find(|(number, _)| !YEARS.contains(number)) {
            Some((_, spot)) => Some(Standing::Supported(vec![self.stock.place_at(*spot, spot.token..spot.token + 1)])),
            None => (amount.said.lo < MANY_MIN).then_some(Standing::Unchecked),
        }
    }

    /// Where a source writes the number of a figure, of shares the part of one.
    fn spot_of_figure(&self, id: ClaimId) -> Option<Spot> {
        let value = self.value(id);
        match Family::of(value) {
            Some(Family::Points) => None,
            Some(Family::Money(_) | Family::Measure(_)) => {
                self.numbers(id).filter(|number| is_telling(*number)).find_map(|number| self.first_spot(number))
            }
            Some(Family::Percent) => {
                let share = value.amount().map(|amount| (amount.allows.lo / 100.0, amount.allows.hi / 100.0));
                let whole = self.stock.written_within(share.filter(|(_, most)| *most < 1.0)?);
                whole.first().map(|(_, spot)| *spot)
            }
            Some(Family::Duration) => self.spot_of_length(id),
            _ => {
                let figure = value.amount().and_then(|amount| amount.figure);
                self.numbers(id).chain(figure).find_map(|number| self.first_spot(number))
            }
        }
    }

    /// Where a source writes a number of the same unit of time: two weeks are not one because a two stands somewhere.
    fn spot_of_length(&self, id: ClaimId) -> Option<Spot> {
        let (tokens, range) = self.written(id);
        let unit = key_of(tokens.word(range.end - 1));
        let number = self.numbers(id).next()?;
        let has_unit = |spot: &Spot| {
            let own = self.stock.tokens(*spot);
            number >= TELLING_MIN || (spot.token + 1..spot.token + 4).any(|at| key_of(own.word(at)) == unit)
        };
        self.stock.written(number).iter().map(|(_, spot)| *spot).find(has_unit)
    }

    /// The numbers that the words of a claim hold.
    fn numbers(&self, id: ClaimId) -> impl Iterator<Item = f64> {
        let (tokens, range) = self.written(id);
        range.filter_map(move |at| number_at(tokens, at))
    }

    /// Where a source first writes a number.
    fn first_spot(&self, number: f64) -> Option<Spot> {
        self.stock.written(number).first().map(|(_, spot)| *spot)
    }

    fn nearest_figure(&self, id: ClaimId, rival: Option<Tie>) -> Option<ClaimId> {
        if let Some(tie) = rival {
            return Some(tie.other);
        }
        let value = self.value(id);
        let family = Family::of(value)?;
        let related = self.related(id).iter().flat_map(|(source, sentence)| {
            let claims = self.readings[*source].sentences[*sentence].claims.clone();
            claims.map(move |claim| ClaimId { source: *source, claim })
        });
        related.filter(|other| Family::of(self.stock.value(*other)) == Some(family)).min_by(|a, b| {
            let far = |other: ClaimId| distance(value, self.stock.value(other));
            far(*a).total_cmp(&far(*b)).then(a.cmp(b))
        })
    }

    fn nearest_date(&self, date: &Date) -> Option<ClaimId> {
        let middle = date.said?.start;
        let far = |other: &ClaimId| match self.stock.value(*other) {
            Value::Date(other) => other.said.map(|said| said.start.days_since(middle).abs()),
            _ => None,
        };
        self.stock.dates().iter().copied().filter(|other| far(other).is_some()).min_by_key(|other| far(other))
    }
}

/// True for a number that stands in two texts by no accident, whatever its unit: `640`, `12.50`.
fn is_telling(number: f64) -> bool {
    number >= CUT_MIN || number.fract() != 0.0 && significant_digits(number) > 2
}

/// How sure it is that no source supports a value that `agreeing` hold somewhere.
fn confidence(agreeing: &[ClaimId]) -> f64 {
    if agreeing.is_empty() { NOWHERE } else { OUTDONE }
}

/// By how much a rival must be tied better than what agrees.
const RIVAL_LEAD: f64 = 0.25;

/// How strongly, where the figure is one that stands in a source by no accident: 870, not 5.
const TELLING_RIVAL_MIN: f64 = 0.5;

/// True when a source states another value in the place the draft took its own from.
fn outdoes(rival: Option<Tie>, best: Option<Tie>, least: f64) -> bool {
    rival.is_some_and(|rival| match best {
        Some(best) => rival.strength > best.strength + RIVAL_LEAD,
        None => rival.strength >= least,
    })
}

/// True when two amounts that agree are the same to a reader: that more than ten came does not support that a million
/// did, nor `5 to 7` that it was 2 to 20.
fn is_close(value: &Value, other: &Value) -> bool {
    let (Some(one), Some(two)) = (value.amount(), other.amount()) else { return true };
    let ratio = |a: f64, b: f64| {
        let (a, b) = (a.abs().max(1e-9), b.abs().max(1e-9));
        a.max(b) / a.min(b)
    };
    let shape = |amount: &Amount| match (amount.said.lo.is_finite(), amount.said.hi.is_finite()) {
        (true, true) if amount.said.lo < amount.said.hi => Shape::Range,
        (true, true) => Shape::Point,
        (true, false) => Shape::Floor,
        _ => Shape::Ceiling,
    };
    let ends = |amount: &Amount| (amount.said.lo, amount.said.hi);
    match (shape(one), shape(two), one.figure, two.figure) {
        (Shape::Range, Shape::Range, ..) => {
            let ((lo, hi), (other_lo, other_hi)) = (ends(one), ends(two));
            ratio(lo, other_lo) <= END_SLACK && ratio(hi, other_hi) <= END_SLACK
        }
        (Shape::Range, Shape::Point, ..) => false,
        // Half a step goes up.
        (Shape::Point, Shape::Point, Some(a), Some(b)) => a == b || b < one.allows.hi * (1.0 - 1e-9),
        (Shape::Floor, Shape::Floor, Some(a), Some(b)) | (Shape::Ceiling, Shape::Ceiling, Some(a), Some(b)) => {
            ratio(a, b) <= BOUND_SLACK
        }
        (Shape::Floor | Shape::Ceiling, _, Some(a), Some(b)) => ratio(a, b) <= OWN_BOUND_SLACK,
        (_, Shape::Floor | Shape::Ceiling, Some(a), Some(b)) => ratio(a, b) <= OTHER_BOUND_SLACK,
        _ => true,
    }
}

/// The form of an amount.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Point,
    Range,
    Floor,
    Ceiling,
}

/// Numbers that may be years.
const YEARS: std::ops::RangeInclusive<f64> = 1900.0..=2100.0;

/// Fewer than so many are a few.
const MANY_MIN: f64 = 10.0;

/// Numbers of a length of time that say enough without their unit: the 36th anniversary for 36 years.
const TELLING_MIN: f64 = 13.0;

/// Figures from here on may lose what stands behind the point without being rounded, and say enough without their unit.
const CUT_MIN: f64 = 100.0;

/// How far apart, as a ratio, the same end of two ranges may be.
const END_SLACK: f64 = 1.02;

/// How far apart two bounds of one direction may be.
const BOUND_SLACK: f64 = 1.03;

/// How far a bound of the draft may lie from the figure behind it: `more than 100` for 150.
const OWN_BOUND_SLACK: f64 = 1.6;

/// How far a figure of the draft may lie from a bound of a source: 592 for `nearly 600`.
const OTHER_BOUND_SLACK: f64 = 1.25;

/// True for a date that names no day, month or year by itself.
fn is_pointing(date: &Date) -> bool {
    let parts = date.parts;
    let has_parts = parts.year.is_some() || parts.month.is_some() || parts.day.is_some() || parts.weekday.is_some();
    date.readings.is_empty() && !has_parts && date.time.is_none()
}

/// True for a time of a source that is so much longer that the draft must have its own from elsewhere: the year of a
/// quarter.
fn is_vaguer(other: &Value, date: &Date) -> bool {
    let Value::Date(other) = other else { return false };
    let is_of_any_year = other.parts.year.is_none() && !other.is_passing() && date.parts.year.is_some();
    let days = |date: &Date| date.said.map(|said| said.end.days_since(said.start));
    match (days(date), days(other)) {
        // `5 July` may be that of any year, and says nothing of 2009.
        (Some(own), _) if own >= LONG && is_of_any_year => true,
        // Nor does a day say anything of the hour.
        _ if date.time.is_some_and(|time| !time.is_vague()) && other.time.is_none() => true,
        (Some(own), Some(length)) => length >= LONG && length > own * 5 / 2,
        _ => false,
    }
}

/// Days from which a time is long.
const LONG: i64 = 80;

/// Which quarter of a year stands at a token: `third`, `q3`.
fn quarter_at(tokens: &Tokens, at: usize) -> Option<u32> {
    match tokens.word(at) {
        "q1" | "first" | "1st" => Some(1),
        "q2" | "second" | "2nd" => Some(2),
        "q3" | "third" | "3rd" => Some(3),
        "q4" | "fourth" | "4th" => Some(4),
        _ => None,
    }
}

fn distance(one: &Value, other: &Value) -> f64 {
    let middle = |value: &Value| {
        let amount = value.amount()?;
        amount.figure.or_else(|| Some((amount.said.lo + amount.said.hi) / 2.0).filter(|middle| middle.is_finite()))
    };
    match (middle(one), middle(other)) {
        (Some(a), Some(b)) => ((a.abs() + 1e-9) / (b.abs() + 1e-9)).ln().abs(),
        _ => f64::MAX,
    }
}
