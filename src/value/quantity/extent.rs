//! A figure with all that loosens or stretches it: hedges, ranges, its unit and a smaller unit behind it.
//!
//! Every kind reads its figures here, so that `more than $5 million`, `5 to 7 per cent` and `aged between 34 and 38` need
//! one grammar. The decision a reader would question: `rose from 5 to 7` is no range but two values of a changing
//! thing, so `from … to` is a range only where no word of change governs it.

use super::hedge::{self, Hedge};
use super::term::{Standing, Term, in_base, term, term_of, unsigned_term};
use super::unit::Unit;
use super::{measure, money};
use crate::language::{TokenKind, Tokens, lemma, word_is};
use crate::value::Amount;
use crate::value::number::{self, Figure, Form};

/// A stretch of numbers in one unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    /// What is allowed, in the base unit of the unit's kind (but for time, which stays in the unit said).
    pub(super) amount: Amount,
    /// The unit, if one was read.
    pub(super) unit: Option<Unit>,
    /// The hedge, if there is one.
    pub(super) hedge: Option<Hedge>,
    /// Token where the figure itself starts, behind hedges and currency.
    pub(super) figure_start: usize,
    /// The figure; the last one of a range.
    pub(super) figure: Figure,
    /// True for two figures.
    pub(super) is_range: bool,
    /// Token after the extent.
    pub(super) end: usize,
}

/// How an extent begins: a hedge, and the figure in it or behind it, read once for all kinds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead {
    /// The hedge, if there is one.
    pub(super) hedge: Option<Hedge>,
    /// Token behind the hedge.
    pub(super) start: usize,
    /// The figure that starts there, unless a sign or a currency stands before it.
    pub(super) figure: Option<Figure>,
}

impl Lead {
    /// The lead at token `at`, where `hedge` is what [`hedge::before`] tells of it.
    pub(super) fn new(tokens: &Tokens, at: usize, hedge: Option<(Hedge, usize)>) -> Self {
        let start = hedge.map_or(at, |(_, end)| end);
        Self { hedge: hedge.map(|(hedge, _)| hedge), start, figure: number::read_at(tokens, start) }
    }

    fn at(tokens: &Tokens, at: usize) -> Self {
        Self::new(tokens, at, hedge::before(tokens, at))
    }
}

/// Reads the extent that starts at token `at`.
pub(super) fn read(tokens: &Tokens, at: usize) -> Option<Extent> {
    read_led(tokens, at, Lead::at(tokens, at))
}

/// Reads the extent that starts at token `at` with this lead.
pub(super) fn read_led(tokens: &Tokens, at: usize, lead: Lead) -> Option<Extent> {
    if word_is!(tokens, at, "between") {
        return range(tokens, at + 1, &["and", "to", "-", "–"]);
    }
    if word_is!(tokens, at, "from") {
        return range(tokens, at + 1, &["to", "up", "through", "-", "–"]).filter(|_| !is_change(tokens, at));
    }
    hedged(tokens, at, lead)
}

/// Two figures that must both be there.
fn range(tokens: &Tokens, at: usize, links: &[&str]) -> Option<Extent> {
    let Lead { start, figure, .. } = Lead::at(tokens, at);
    let first = term_of(tokens, start, figure, Standing::Governed)?;
    if !links.contains(&tokens.word(first.end)) {
        return None;
    }
    stretched(tokens, first, None)
}

fn hedged(tokens: &Tokens, at: usize, lead: Lead) -> Option<Extent> {
    // `A magnitude of at least 5.9`.
    if let Some(from) = measure::magnitude_before(tokens, at)
        && let Some(extent) =
            hedge::before(tokens, from).and_then(|hedge| hedged(tokens, from, Lead::new(tokens, from, Some(hedge))))
        && extent.unit.is_none()
    {
        return Some(Extent { unit: Some(measure::magnitude()), ..extent });
    }
    let Lead { hedge, start, figure } = lead;
    // `More than between …` is not said, but `about 5 to 7` is.
    let first = term_of(tokens, start, figure, if hedge.is_some() { Standing::Governed } else { Standing::Alone })?;
    let named_before = at > 0 && word_is!(tokens, at - 1, "from");
    if !named_before && let Some(extent) = stretched(tokens, first, hedge) {
        return Some(extent);
    }
    let first = if named_before { sharing(tokens, first) } else { first };
    let (hedge, end) = behind(tokens, hedge, first.end);
    let (amount, unit, end) = match compound(tokens, first, end) {
        Some((amount, unit, end)) => (amount, Some(unit), end),
        None => (in_base(first.figure, first.unit), first.unit, end),
    };
    let hedge = hedge.filter(|hedge| !is_during(tokens, at, end, (*hedge, unit)));
    let amount = hedge.map_or(amount, |hedge| hedge::apply(hedge, amount));
    let Term { figure, figure_start, .. } = first;
    let extent = Extent { amount, unit, hedge, figure_start, figure, is_range: false, end };
    bounded_above(tokens, &extent).or(Some(extent))
}

/// `More than 20 but fewer than 60`: a bound from below that one from above follows.
fn bounded_above(tokens: &Tokens, low: &Extent) -> Option<Extent> {
    let is_bound = |hedge: Option<Hedge>, bounds: [Hedge; 2]| hedge.is_some_and(|hedge| bounds.contains(&hedge));
    if !is_bound(low.hedge, [Hedge::Above, Hedge::AtLeast]) || !word_is!(tokens, low.end, "and" | "but" | "or") {
        return None;
    }
    let hedge = hedge::before(tokens, low.end + 1);
    hedge.filter(|(hedge, _)| is_bound(Some(*hedge), [Hedge::Below, Hedge::AtMost]))?;
    let high = hedged(tokens, low.end + 1, Lead::new(tokens, low.end + 1, hedge)).filter(|high| !high.is_range)?;
    let fits = low.unit.is_none_or(|one| high.unit.is_some_and(|other| one.fits(other)));
    // `More than 20 but less than 60 km`: the unit is said once.
    let from = match low.unit {
        None => hedge::apply(low.hedge?, in_base(low.figure, high.unit)),
        Some(_) => low.amount,
    };
    let amount = from.up_to(high.amount);
    (fits && amount.said.lo < amount.said.hi).then_some(Extent { amount, is_range: true, end: high.end, ..high })
}

/// `Rose from 10 to 15 million`, `fell from 7 to 5 percent`: the first figure with the scale and unit said once for both.
fn sharing(tokens: &Tokens, first: Term) -> Term {
    let Some((Link::To, from)) = link(tokens, first.end) else { return first };
    let Some(second) = term(tokens, from, Standing::Governed) else { return first };
    let scale =
        number::shared_scale(tokens, &second.figure).filter(|scale| is_scale_shared(first, second, *scale, 10.0));
    let figure = scale.map_or(first.figure, |scale| first.figure.with_scale(scale));
    let unit = first.unit.or(second.unit.filter(|_| !second.is_prefixed));
    Term { figure, unit, ..first }
}

/// True when the scale of the second figure can be that of the first too, which is at most so many times as large.
fn is_scale_shared(first: Term, second: Term, scale: f64, times: f64) -> bool {
    let is_bare = matches!(first.figure.form, Form::PlainDigits | Form::MarkedDigits | Form::Words);
    let (Some(low), Some(high)) = (first.figure.value(), second.figure.value()) else { return false };
    is_bare && low < 1000.0 && low <= times * high / scale
}

/// The range that `first` begins: `5 to 7`, `34-38`, `$1.5-2 billion`, `two or three`.
fn stretched(tokens: &Tokens, first: Term, hedge: Option<Hedge>) -> Option<Extent> {
    let (link, from) = link(tokens, first.end)?;
    let from = hedge::before(tokens, from).map_or(from, |(_, end)| end);
    let second = term(tokens, from, Standing::Governed)?;
    let (low, high) = (first.figure.value()?, second.figure.value()?);
    let unit = match (first.unit, second.unit) {
        (Some(one), Some(other)) if one.fits(other) => Some(other),
        (Some(_), Some(_)) => return None,
        (None, unit) => unit,
        (Some(unit), None) if first.is_prefixed => Some(unit),
        (Some(_), None) => return None,
    };
    let scale =
        number::shared_scale(tokens, &second.figure).filter(|scale| is_scale_shared(first, second, *scale, 1.0));
    let scale = scale.or_else(|| thousands_shared(tokens, first, low, high));
    let low_figure = scale.map_or(first.figure, |scale| first.figure.with_scale(scale));
    let one = in_base(low_figure, first.unit.or(unit));
    let other = in_base(second.figure, unit);
    // `Rose 13 cents to $4.40`: what changed and what it came to.
    let is_change =
        matches!((first.unit, unit), (Some(Unit::Money(_, part)), Some(Unit::Money(_, whole))) if part < whole);
    if is_change && link == Link::To {
        return None;
    }
    // `-3 to -15` goes down as it goes on.
    let descends = one.said.lo >= other.said.lo && !(link == Link::To && one.said.lo < 0.0);
    let lacks_unit = link == Link::Dash && unit.is_none();
    // `$5 or $6 million` are two of one scale.
    let (low, high) = (low, high / scale.unwrap_or(1.0));
    if descends && link != Link::And || lacks_unit || link == Link::Or && high > low + 10.0 && high > low * 2.0 {
        return None;
    }
    let (hedge, end) = behind(tokens, hedge, second.end);
    let mut amount = one.range(other);
    // Seconds of both figures differ where their units do, so a time is brought into the unit said last.
    if let (Some(Unit::Time(low_unit)), Some(Unit::Time(high_unit))) = (first.unit, unit) {
        let low_amount = low_figure.amount.scaled(low_unit / high_unit);
        amount = low_amount.range(second.figure.amount);
    }
    let amount = hedge.map_or(amount, |hedge| hedge::apply(hedge, amount));
    let figure_start = first.figure_start;
    Some(Extent { amount, unit, hedge, figure_start, figure: second.figure, is_range: true, end })
}

/// `20-30,000` is from 20,000 on, where the dash leaves no blank and the second figure is whole thousands.
fn thousands_shared(tokens: &Tokens, first: Term, low: f64, high: f64) -> Option<f64> {
    let is_glued = word_is!(tokens, first.end, "-" | "–") && tokens.glued(first.end);
    let is_round = (1000.0..1e6).contains(&high) && high % 1000.0 == 0.0;
    let is_short = first.figure.form == Form::PlainDigits && (10.0..1000.0).contains(&low) && low * 1000.0 < high;
    (is_glued && is_round && is_short).then_some(1000.0)
}

/// What joins two figures of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    To,
    Or,
    And,
    /// A dash with blanks around it, which mostly parts a sentence: a range only where a unit shows it.
    Dash,
}

fn link(tokens: &Tokens, at: usize) -> Option<(Link, usize)> {
    // Few figures have one of these behind them.
    if !word_is!(tokens, at, "to" | "through" | "up" | "-" | "–" | "or" | "and") {
        return None;
    }
    let hyphened = usize::from(word_is!(tokens, at, "-") && tokens.glued(at) && word_is!(tokens, at + 1, "to" | "or"));
    match tokens.word(at + hyphened) {
        "to" | "through" => {
            let to = at + hyphened + 1;
            let from = to + usize::from(word_is!(tokens, to, "-") && tokens.glued(to) && tokens.glued(to + 1));
            Some((Link::To, from))
        }
        "up" if word_is!(tokens, at + 1, "to") => Some((Link::To, at + 2)),
        "-" | "–" if tokens.glued(at) && tokens.glued(at + 1) => Some((Link::To, at + 1)),
        "-" | "–" if tokens.kind(at + 1) == Some(TokenKind::Number) || money::prefix_at(tokens, at + 1).is_some() => {
            Some((Link::Dash, at + 1))
        }
        "or" => Some((Link::Or, at + hyphened + 1)),
        "and" if is_between(tokens, at) => Some((Link::And, at + 1)),
        _ => None,
    }
}

/// True when the `and` at `at` closes a `between`, which stands within a few tokens before.
fn is_between(tokens: &Tokens, and: usize) -> bool {
    (and.saturating_sub(8)..and).rev().any(|at| word_is!(tokens, at, "between"))
}

/// More parts than this are a list.
const PARTS_MAX: usize = 4;

/// `5 ft 10 in`, `two years, three months and a day`, `15 dollars and 50 cents`: smaller units that add to the first.
fn compound(tokens: &Tokens, first: Term, end: usize) -> Option<(Amount, Unit, usize)> {
    let unit = first.unit.filter(|unit| !unit.is_scale() && !matches!(unit, Unit::Percent | Unit::Points(_)))?;
    let whole = first.figure.value()?;
    let (mut sum, mut step, mut last, mut part_end) = (whole, 0.0, unit, end);
    for _ in 0..PARTS_MAX {
        let Some((part, smaller, after)) = part_at(tokens, last, part_end) else { break };
        let ratio = smaller.size() / unit.size();
        let is_carried = part.value().unwrap_or(0.0) * smaller.size() >= last.size();
        if is_carried && !matches!(unit, Unit::Time(_)) {
            break;
        }
        sum += part.value()? * ratio;
        step = if part.step > 0.0 { part.step * ratio } else { ratio };
        (last, part_end) = (smaller, after);
    }
    if part_end == end {
        return None;
    }
    let figure = Figure { amount: Amount::exact(sum), step, ..first.figure };
    Some((in_base(figure, Some(unit)), unit, part_end))
}

/// The next smaller part of a compound, behind a comma or `and` or right behind.
fn part_at(tokens: &Tokens, unit: Unit, end: usize) -> Option<(Figure, Unit, usize)> {
    if let Some((inches, after)) = measure::inches_behind(tokens, unit, end) {
        return Some((inches, measure::inch(), after));
    }
    let comma = end + usize::from(word_is!(tokens, end, ","));
    let from = comma + usize::from(word_is!(tokens, comma, "and"));
    if tokens.glued(from) && !tokens.glued(end) {
        return None;
    }
    let part = unsigned_term(tokens, from, number::read_at(tokens, from), Standing::Alone)?;
    // `7.12 metres, 40 cm below the mark`: what is set apart by a comma and compares is a difference.
    if from == comma && comma > end && is_difference(tokens, part.end) {
        return None;
    }
    let smaller = part.unit.filter(|smaller| unit.fits(*smaller) && smaller.size() < unit.size())?;
    Some((part.figure, smaller, part.end))
}

/// True for words that make a difference of the measure before them.
fn is_difference(tokens: &Tokens, at: usize) -> bool {
    tokens.word(at).ends_with("er")
        || word_is!(
            tokens,
            at,
            "below" | "above" | "more" | "less" | "short" | "behind" | "ahead" | "off" | "up" | "down"
        )
}

/// The hedge behind the figure, if none stands before it, and the token after.
fn behind(tokens: &Tokens, hedge: Option<Hedge>, end: usize) -> (Option<Hedge>, usize) {
    match hedge::behind(tokens, end) {
        // `About 500 or more` is a bound.
        Some((behind, end)) => (hedge.filter(|hedge| *hedge != Hedge::About).or(Some(behind)), end),
        None => (hedge, end),
    }
}

/// `Over five years` is a time during which something happened, unless a word before makes it a length.
fn is_during(tokens: &Tokens, at: usize, end: usize, (hedge, unit): (Hedge, Option<Unit>)) -> bool {
    let is_age = word_is!(tokens, end, "old" | "of");
    let is_over = hedge == Hedge::Above && word_is!(tokens, at, "over") && matches!(unit, Some(Unit::Time(_)));
    let before = if at > 0 { tokens.word(at - 1) } else { "" };
    is_over
        && !is_age
        && !matches!(
            before,
            "for"
                | "took"
                | "takes"
                | "lasted"
                | "lasting"
                | "spent"
                | "spanning"
                | "of"
                | "after"
                | "well"
                | "in"
                | "is"
                | "was"
                | "to"
                | "spans"
                | "within"
                | "with"
                | "spends"
                | "at"
                | "the"
        )
}

/// How many words before a `from` are looked at for one: `lifted its forecast of inflation for next year from 2.4 to 2.6`.
const CHANGE_WINDOW: usize = 9;

/// True when a word of change stands shortly before the `from` at `at`: `rose from`, `up from`, `a cut from`.
fn is_change(tokens: &Tokens, at: usize) -> bool {
    let sentence = tokens.sentence(at).start;
    // `Rose 20 percent, from 100 to 120`
    let end = at - usize::from(at > sentence && word_is!(tokens, at - 1, ","));
    let clause = (end.saturating_sub(CHANGE_WINDOW).max(sentence)..end).rev();
    clause.take_while(|near| !word_is!(tokens, *near, "," | ";" | "and" | "but")).any(|near| {
        matches!(
            &*lemma(tokens.word(near)),
            "ris"
                | "increas"
                | "fall"
                | "drop"
                | "cut"
                | "reduc"
                | "rais"
                | "grow"
                | "jump"
                | "climb"
                | "declin"
                | "soar"
                | "slip"
                | "go"
                | "chang"
                | "mov"
                | "shrink"
                | "widen"
                | "expand"
                | "up"
                | "down"
                | "surg"
                | "plung"
                | "slid"
                | "eas"
                | "doubl"
                | "decreas"
                | "low"
                | "lift"
                | "upgrad"
                | "revis"
                | "gain"
                | "tumbl"
                | "swell"
                | "boost"
                | "narrow"
                | "edg"
        )
    })
}
