//! A figure with all that loosens or stretches it: hedges, ranges, its unit and a smaller unit behind it.
//!
//! Every kind reads its figures here, so that `more than $5 million`, `5 to 7 per cent` and `aged between 34 and 38` need
//! one grammar. The decision a reader would question: `rose from 5 to 7` is no range but two values of a changing
//! thing, so `from … to` is a range only where no word of change governs it.

use super::hedge::{self, Hedge};
use super::unit::{self, Unit};
use super::{duration, measure, money};
use crate::language::{Tokens, lemma};
use crate::value::number::{self, Figure, Form};
use crate::value::{Amount, Interval};

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

/// One figure with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Term {
    figure: Figure,
    figure_start: usize,
    unit: Option<Unit>,
    /// True when the currency stands before the figure.
    is_prefixed: bool,
    end: usize,
}

/// Reads the extent that starts at token `at`.
pub(super) fn read(tokens: &Tokens, at: usize) -> Option<Extent> {
    match tokens.word(at) {
        "between" => range(tokens, at + 1, &["and", "to", "-", "–"]),
        "from" if !is_change(tokens, at) => range(tokens, at + 1, &["to", "up", "through", "-", "–"]),
        _ => hedged(tokens, at),
    }
}

/// Two figures that must both be there.
fn range(tokens: &Tokens, at: usize, links: &[&str]) -> Option<Extent> {
    let inner = hedge::before(tokens, at);
    let first = term(tokens, inner.map_or(at, |(_, end)| end), inner.is_some())?;
    if !links.contains(&tokens.word(first.end)) {
        return None;
    }
    stretched(tokens, first, None)
}

fn hedged(tokens: &Tokens, at: usize) -> Option<Extent> {
    let before = hedge::before(tokens, at);
    let from = before.map_or(at, |(_, end)| end);
    // `More than between …` is not said, but `about 5 to 7` is.
    let first = term(tokens, from, before.is_some())?;
    let named_before = at > 0 && tokens.word(at - 1) == "from";
    let hedge = before.map(|(hedge, _)| hedge);
    if !named_before && let Some(extent) = stretched(tokens, first, hedge) {
        return Some(extent);
    }
    let (hedge, end) = behind(tokens, hedge, first.end);
    let (amount, unit, end) = match compound(tokens, first, end) {
        Some((amount, unit, end)) => (amount, Some(unit), end),
        None => (in_base(first.figure, first.unit), first.unit, end),
    };
    let hedge = hedge.filter(|hedge| !is_during(tokens, at, *hedge, unit));
    let amount = hedge.map_or(amount, |hedge| hedge::apply(hedge, amount));
    let Term { figure, figure_start, .. } = first;
    Some(Extent { amount, unit, hedge, figure_start, figure, is_range: false, end })
}

/// The range that `first` begins: `5 to 7`, `34-38`, `$1.5-2 billion`, `two or three`.
fn stretched(tokens: &Tokens, first: Term, hedge: Option<Hedge>) -> Option<Extent> {
    let (link, from) = link(tokens, first.end)?;
    let from = hedge::before(tokens, from).map_or(from, |(_, end)| end);
    let second = term(tokens, from, true)?;
    let (low, high) = (first.figure.value()?, second.figure.value()?);
    let unit = match (first.unit, second.unit) {
        (Some(one), Some(other)) if one.fits(other) => Some(other),
        (Some(_), Some(_)) => return None,
        (None, unit) => unit,
        (Some(unit), None) if first.is_prefixed => Some(unit),
        (Some(_), None) => return None,
    };
    let scale = number::shared_scale(tokens, &second.figure).filter(|scale| {
        matches!(first.figure.form, Form::PlainDigits | Form::MarkedDigits | Form::Words)
            && low < 1000.0
            && low <= high / scale
    });
    let low_figure = scale.map_or(first.figure, |scale| first.figure.with_scale(scale));
    let one = in_base(low_figure, first.unit.or(unit));
    let other = in_base(second.figure, unit);
    if one.said.lo >= other.said.lo && link != Link::And || link == Link::Or && high > low + 10.0 && high > low * 2.0 {
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

/// What joins two figures of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    To,
    Or,
    And,
}

fn link(tokens: &Tokens, at: usize) -> Option<(Link, usize)> {
    let hyphened = usize::from(tokens.word(at) == "-" && tokens.glued(at) && tokens.word(at + 1) == "to");
    match tokens.word(at + hyphened) {
        "to" | "through" => {
            let to = at + hyphened + 1;
            let from = to + usize::from(tokens.word(to) == "-" && tokens.glued(to) && tokens.glued(to + 1));
            Some((Link::To, from))
        }
        "up" if tokens.word(at + 1) == "to" => Some((Link::To, at + 2)),
        "-" | "–" if tokens.glued(at) && tokens.glued(at + 1) => Some((Link::To, at + 1)),
        "or" => Some((Link::Or, at + 1)),
        "and" if is_between(tokens, at) => Some((Link::And, at + 1)),
        _ => None,
    }
}

/// True when the `and` at `at` closes a `between`, which stands within a few tokens before.
fn is_between(tokens: &Tokens, and: usize) -> bool {
    (and.saturating_sub(8)..and).rev().any(|at| tokens.word(at) == "between")
}

/// A figure with its sign, currency and unit.
fn term(tokens: &Tokens, at: usize, is_governed: bool) -> Option<Term> {
    if let Some(figure_start) = measure::magnitude_before(tokens, at) {
        let figure =
            number::read_at(tokens, figure_start).filter(|figure| figure.value().is_some_and(|value| value < 10.0))?;
        let unit = Some(measure::magnitude());
        return Some(Term { figure, figure_start, unit, is_prefixed: true, end: figure.end });
    }
    let is_sign = matches!(tokens.word(at), "-" | "−" | "+") && tokens.glued(at + 1) && !tokens.glued(at)
        || tokens.word(at) == "minus";
    let is_negative = is_sign && tokens.word(at) != "+";
    let unsigned = unsigned_term(tokens, at + usize::from(is_sign), is_governed)?;
    if !is_negative {
        return Some(unsigned);
    }
    let figure = Figure { amount: negated(unsigned.figure.amount), ..unsigned.figure };
    Some(Term { figure, ..unsigned })
}

fn unsigned_term(tokens: &Tokens, at: usize, is_governed: bool) -> Option<Term> {
    if let Some(prefix) = money::prefix_at(tokens, at) {
        return prefixed_term(tokens, prefix);
    }
    if let Some(term) = article_term(tokens, at, is_governed) {
        return Some(term);
    }
    let figure = number::read_at(tokens, at)?;
    let scaled = matches!(figure.form, Form::Scaled | Form::Vague);
    let of = usize::from(figure.form == Form::Vague && tokens.word(figure.end) == "of");
    let read = unit::read_at(tokens, figure.end + of, figure.value(), scaled);
    let (unit, end) = read.map_or((None, figure.end), |(unit, end)| (Some(unit), end));
    Some(Term { figure, figure_start: at, unit, is_prefixed: false, end })
}

fn prefixed_term(tokens: &Tokens, prefix: money::Prefix) -> Option<Term> {
    let figure_start = prefix.end;
    let figure = if prefix.letters > 0 {
        glued_figure(tokens, figure_start, prefix.letters)
    } else {
        number::read_at(tokens, figure_start).filter(|_| tokens.word(figure_start) != "a")
    }?;
    let (code, end) = money::repeated_at(tokens, figure.end, prefix.code).unwrap_or((prefix.code, figure.end));
    Some(Term { figure, figure_start, unit: Some(Unit::Money(code, 1.0)), is_prefixed: true, end })
}

/// `RM79`, `EUR50.5m`: the digits stand in the token of the currency, their decimals in tokens of their own.
fn glued_figure(tokens: &Tokens, at: usize, letters: usize) -> Option<Figure> {
    let text = &tokens.word(at)[letters..];
    let is_mark = matches!(tokens.word(at + 1), "." | ",") && tokens.glued(at + 1) && tokens.glued(at + 2);
    let rest = tokens.word(at + 2);
    if is_mark && rest.starts_with(|digit: char| digit.is_ascii_digit()) && rest.len() < 20 && text.len() < 20 {
        return number::digits_in(&format!("{text}{}{rest}", tokens.word(at + 1)), tokens, at + 3);
    }
    number::digits_in(text, tokens, at + 1)
}

/// `a decade`, `an hour`, `a mile`: one of a unit, where a hedge or a word before makes it an amount.
fn article_term(tokens: &Tokens, at: usize, is_governed: bool) -> Option<Term> {
    let half = matches!(tokens.word(at), "half") && matches!(tokens.word(at + 1), "a" | "an");
    let article = at + usize::from(half);
    if !matches!(tokens.word(article), "a" | "an" | "one") {
        return None;
    }
    let (unit, end) = unit::read_at(tokens, article + 1, Some(1.0), false)?;
    let may = match unit {
        Unit::Time(_) => half || is_governed || duration::article_makes_length(tokens, article),
        Unit::Measure(unit) => {
            let is_word = tokens.word(article + 1).len() > 2 && tokens.word(article + 1) != "magnitude";
            is_word && (half || is_governed || tokens.word(article) == "one") && unit.factor != 6.35029318
        }
        Unit::Money(..) => is_governed || half,
        Unit::Percent | Unit::Points(_) => tokens.word(article) == "one" || is_governed,
    };
    if !may {
        return None;
    }
    let value = if half { 0.5 } else { 1.0 };
    let figure = Figure {
        amount: Amount::exact(value),
        step: if half { 0.1 } else { 1.0 },
        form: Form::Words,
        end: article + 1,
    };
    // `An hour and a half`.
    if !half && tokens.word(end) == "and" && tokens.word(end + 1) == "a" && tokens.word(end + 2) == "half" {
        let figure = Figure { amount: Amount::exact(1.5), step: 0.1, ..figure };
        return Some(Term { figure, figure_start: at, unit: Some(unit), is_prefixed: false, end: end + 3 });
    }
    Some(Term { figure, figure_start: at, unit: Some(unit), is_prefixed: false, end })
}

/// `5 ft 10 in`, `two hours and 10 minutes`, `15 dollars and 50 cents`: a smaller unit that adds to the first.
fn compound(tokens: &Tokens, first: Term, end: usize) -> Option<(Amount, Unit, usize)> {
    let unit = first.unit.filter(|unit| !unit.is_scale() && !matches!(unit, Unit::Percent | Unit::Points(_)))?;
    let from = end + usize::from(tokens.word(end) == "and");
    if tokens.glued(from) && !tokens.glued(end) {
        return None;
    }
    let second = unsigned_term(tokens, from, false)?;
    let smaller = second.unit.filter(|smaller| unit.fits(*smaller) && smaller.size() < unit.size())?;
    let ratio = smaller.size() / unit.size();
    let (whole, part) = (first.figure.value()?, second.figure.value()?);
    if part * ratio >= 1.0 && !matches!(unit, Unit::Time(_)) {
        return None;
    }
    let sum = Figure {
        amount: Amount::exact(whole + part * ratio),
        step: if second.figure.step > 0.0 { second.figure.step * ratio } else { ratio },
        ..first.figure
    };
    Some((in_base(sum, Some(unit)), unit, second.end))
}

/// The hedge behind the figure, if none stands before it, and the token after.
fn behind(tokens: &Tokens, hedge: Option<Hedge>, end: usize) -> (Option<Hedge>, usize) {
    match hedge::behind(tokens, end) {
        Some((behind, end)) => (hedge.or(Some(behind)), end),
        None => (hedge, end),
    }
}

/// The amount of a figure in the base unit of its kind; times stay in their unit, for their slack depends on it.
fn in_base(figure: Figure, unit: Option<Unit>) -> Amount {
    let amount = figure.amount;
    let half_step = |amount: Amount| match figure.value() {
        Some(value) if figure.step > 0.0 => amount.widened(Interval {
            hi_open: true,
            ..Interval::closed(value - figure.step / 2.0, value + figure.step / 2.0)
        }),
        _ => amount,
    };
    match unit {
        None | Some(Unit::Time(_)) => amount,
        Some(Unit::Money(_, factor)) => amount.scaled(factor),
        Some(Unit::Points(factor)) => half_step(amount).scaled(factor),
        Some(Unit::Percent) => half_step(amount),
        Some(Unit::Measure(unit)) => {
            let written = half_step(amount);
            let small = written.mapped(|number| number * unit.factor + unit.offset);
            let large = written.allows.scaled(unit.factor_max);
            if unit.factor_max > unit.factor { small.widened(large) } else { small }
        }
    }
}

fn negated(amount: Amount) -> Amount {
    let flip = |interval: Interval| Interval {
        lo: -interval.hi,
        hi: -interval.lo,
        lo_open: interval.hi_open,
        hi_open: interval.lo_open,
    };
    Amount { said: flip(amount.said), allows: flip(amount.allows), figure: amount.figure.map(|figure| -figure) }
}

/// `Over five years` is a time during which something happened, unless a word before makes it a length.
fn is_during(tokens: &Tokens, at: usize, hedge: Hedge, unit: Option<Unit>) -> bool {
    let is_over = hedge == Hedge::Above && tokens.word(at) == "over" && matches!(unit, Some(Unit::Time(_)));
    let before = if at > 0 { tokens.word(at - 1) } else { "" };
    is_over
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

/// True when a word of change stands shortly before the `from` at `at`: `rose from`, `up from`, `a cut from`.
fn is_change(tokens: &Tokens, at: usize) -> bool {
    let sentence = tokens.sentence(at).start;
    (at.saturating_sub(5).max(sentence)..at).any(|near| {
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
