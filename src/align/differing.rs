//! How two figures differ, whatever they are said of: by how much, by what a hedge lets pass, in the end of a range, by a
//! slip of the finger.
//!
//! Part of the evidence. Two figures that tell of different things rarely share all digits but one, two that tell of one
//! thing and were copied wrongly mostly do. The decision a reader would question: such digits are compared as they are
//! written, since a hand slips on keys, and the same digits with another unit or scale are a slip too. Words (`seven` for
//! `eleven`) are left out, as their letters say little about how they are mistaken, and so are dates: a story names many
//! years, and those of one decade are all a digit apart.

use super::Seen;
use super::evidence::Evidence;
use super::stated::figure_of;
use crate::value::date::Edge;
use crate::value::{Amount, Date, Kind, Value};
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

/// How far apart the same end of two ranges may be, as a share of it, where one of them was rounded.
const END_SLACK: f64 = 0.001;

/// How much a hedge excuses where both figures have one that mostly follows the figure closely.
const HEDGED_ALIKE: f64 = 0.5;

/// Figures that differ by less, where only `about` lets both hold, are one.
const ROUGHLY: f64 = 1.03;

/// No rounding moves a figure by a greater share of it.
const ROUNDED_MAX: f64 = 0.1;

/// No bound is so many times the one that is rounded down from it.
const SHORTENED_MAX: f64 = 1.25;

/// A range is meant to the letter when its ends are no farther apart: `thousands` is not.
const NARROW_MAX: f64 = 3.0;

/// From so many digits before the closing noughts on, figures that share all others are surely one and a slip of it; of
/// figures of one digit any two do.
const DIGITS_ENOUGH: usize = 3;

/// Of how many digits before its closing noughts a figure is that may be found by a slip of it, and of how many in all.
const SLIP_DIGITS_MIN: usize = 3;
const SLIP_DIGITS_MAX: usize = 12;

/// Marks digits that may stand in either order.
const SWAPPED: u8 = 0x80;

/// From here on a figure has a scale.
const SCALED_MIN: f64 = 1000.0;

/// What a slip says where the sentences share no name, and from how much of shared names on it says all.
const UNNAMED_SLIP: f64 = 0.4;
const NAMED_FULL: f64 = 0.3;

/// How far a hedge alone lets two figures both hold that differ: 1 where what one bound says the other exceeds (`at least 20`
/// and `35`, `at least 35`), less where both are hedged alike in another way (`below 25` and `below 30`, `about 60` and
/// `about 66`, `before 2026` and `before 2028`); 0 where the figures are near enough to be one.
pub(super) fn excused_by_a_hedge(one: &Value, other: &Value) -> f64 {
    if let (Value::Date(one), Value::Date(other)) = (one, other) {
        return if are_two_bounds(one, other) { HEDGED_ALIKE } else { 0.0 };
    }
    let (Some(one), Some(other)) = (one.amount(), other.amount()) else { return 0.0 };
    let (Some(figure), Some(other_figure)) = (one.figure, other.figure) else { return 0.0 };
    // `Over 65` and `under 65` have nothing in common but the bound itself.
    if lie_on_two_sides(one, other) {
        return 1.0;
    }
    let (lower, higher) = if figure <= other_figure { (one, other) } else { (other, one) };
    let (least, most) = (figure.min(other_figure), figure.max(other_figure));
    let hedges = [hedge_of(lower), hedge_of(higher)];
    // What a bound says must be well exceeded; of two bounds on one side, by no more than rounding.
    let (ratio, apart) = match hedges {
        [Hedge::Below, Hedge::Below] => (1.03, 0.0),
        [Hedge::Above, Hedge::Above] => (1.08, 2.0),
        [Hedge::Above, _] | [_, Hedge::Below] => (1.5, 2.0),
        _ => (ROUGHLY, 2.0),
    };
    let is_rounder = hedges == [Hedge::Above, Hedge::Above] && is_rounded_down(least, most);
    let differ = most > least * ratio && most >= least + apart && !round_to_one(least, most) && !is_rounder;
    match hedges {
        _ if !differ => 0.0,
        [Hedge::Below, Hedge::Below] | [Hedge::Round, Hedge::Round] => HEDGED_ALIKE,
        _ => 1.0,
    }
}

/// True for two bounds by one figure, of which one lies above it and the other below.
pub(super) fn lie_on_two_sides(one: &Amount, other: &Amount) -> bool {
    let are_apart = |above: &Amount, below: &Amount| {
        hedge_of(above) == Hedge::Above && hedge_of(below) == Hedge::Below && (above.said.lo_open || below.said.hi_open)
    };
    one.figure.is_some() && one.figure == other.figure && (are_apart(one, other) || are_apart(other, one))
}

fn have_two_sides(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let amounts = a.value().amount().zip(b.value().amount());
    amounts.is_some_and(|(one, other)| lie_on_two_sides(one, other))
}

/// How far two bounds on one side excuse each other that differ by little, in a sentence that was copied: `at least 13`,
/// `at least 14`. 0 for all else.
pub(super) fn differ_in_a_bound(one: &Value, other: &Value) -> f64 {
    let (Some(one), Some(other)) = (one.amount(), other.amount()) else { return 0.0 };
    let are_bounds = hedge_of(one) == hedge_of(other) && hedge_of(one) != Hedge::Round;
    let differ = one.figure.is_some() && other.figure.is_some() && one.figure != other.figure;
    let (least, most) = (middle(one).min(middle(other)), middle(one).max(middle(other)));
    let is_rounder = hedge_of(one) == Hedge::Above && is_rounded_down(least, most);
    if are_bounds && differ && !is_rounder { HEDGED_ALIKE } else { 0.0 }
}

/// True for two times of one length that bound what is told from the same side: `before 2026`, `before 2028`.
fn are_two_bounds(one: &Date, other: &Date) -> bool {
    let is_bound = matches!(one.edge, Edge::Before | Edge::After) && one.edge == other.edge;
    one.said.zip(other.said).is_some_and(|(one, other)| {
        let are_alike = one.length().min(other.length()) * LENGTHS_ALIKE > one.length().max(other.length());
        is_bound && are_alike && (one.end <= other.start || other.end <= one.start)
    })
}

/// Stretches of time are of one length where neither is so many times the other: months, but no month and year.
const LENGTHS_ALIKE: i64 = 2;

/// How a figure is hedged.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hedge {
    /// `at least 20`.
    Above,
    /// `below 20`.
    Below,
    /// `about 20`, or not at all.
    Round,
}

fn hedge_of(amount: &Amount) -> Hedge {
    match (amount.said.lo.is_finite(), amount.said.hi.is_finite()) {
        (true, false) => Hedge::Above,
        (false, true) => Hedge::Below,
        _ => Hedge::Round,
    }
}

/// True when one figure is a rounding of the other: they meet within half a step of the last digit that is no nought.
fn round_to_one(least: f64, most: f64) -> bool {
    let half_step = |figure: f64| {
        let mut step = 10f64.powi(figure.abs().max(1e-9).log10().floor() as i32);
        for _ in 0..6 {
            if (figure / step - (figure / step).round()).abs() < 1e-6 {
                break;
            }
            step /= 10.0;
        }
        step / 2.0
    };
    most - least <= half_step(least).max(half_step(most)).min(ROUNDED_MAX * most)
}

/// True when the lower of two figures is the higher one without its last digits: `more than 230` are `more than 200`.
fn is_rounded_down(least: f64, most: f64) -> bool {
    let step = 10f64.powi(most.abs().max(1.0).log10().floor() as i32);
    let shortened = |step: f64| (most / step).floor() * step;
    least >= 10.0 && most <= SHORTENED_MAX * least && (least == shortened(step) || least == shortened(step / 10.0))
}

/// True when two ranges differ in an end although they overlap: `5 to 7` and `5 to 8`. A range is stated as exactly as a
/// figure, so its ends are compared as figures are.
pub(super) fn differ_in_an_end(one: &Value, other: &Value) -> bool {
    let ends = |value: &Value| {
        let amount = value.amount()?;
        let (lo, hi) = (amount.said.lo, amount.said.hi);
        (amount.figure.is_none() && lo.is_finite() && hi <= lo * NARROW_MAX).then_some((lo, hi))
    };
    let (Some((lo, hi)), Some((other_lo, other_hi))) = (ends(one), ends(other)) else { return false };
    let are_far = |a: f64, b: f64| (a - b).abs() > END_SLACK * a.abs().max(b.abs());
    are_far(lo, other_lo) || are_far(hi, other_hi)
}

/// How far apart two figures are, 0 to 1 (a hundredfold or more); 0 for other kinds, and for the same digits with another
/// scale (`3.1 million` and `3.1 billion`), which are one slip apart.
pub(super) fn apart(one: &Value, other: &Value) -> f64 {
    let (Some(one), Some(other)) = (one.amount(), other.amount()) else { return 0.0 };
    let (one, other) = (middle(one).abs().max(1e-9), middle(other).abs().max(1e-9));
    let distance = (one / other).log10().abs();
    let is_scale_slip = distance >= 3.0 && (distance / 3.0 - (distance / 3.0).round()).abs() < 1e-9;
    if is_scale_slip { 0.0 } else { (distance / 2.0).min(1.0) }
}

/// The figure, or the middle of what is said.
pub(super) fn middle(amount: &Amount) -> f64 {
    amount.figure.unwrap_or_else(|| match (amount.said.lo.is_finite(), amount.said.hi.is_finite()) {
        (true, true) => (amount.said.lo + amount.said.hi) / 2.0,
        (true, false) => amount.said.lo,
        (false, true) => amount.said.hi,
        (false, false) => 0.0,
    })
}

/// How surely two figures are one and a slip of it by their digits, 0 to 1. Who writes two figures in one text means both.
pub(super) fn mistyped(a: &Seen<'_>, b: &Seen<'_>) -> f64 {
    let are_figures = [a, b].iter().all(|seen| seen.value().amount().is_some());
    if !are_figures || a.id.source == b.id.source {
        return 0.0;
    }
    let (one, other) = (digits(a), digits(b));
    if one.len() != other.len() {
        return 0.0;
    }
    let differing: Vec<usize> = (0..one.len()).filter(|at| one[*at] != other[*at]).collect();
    let is_slip = match differing[..] {
        // The same digits with another unit or scale: `41 °C` and `41 °F`, `250 megawatts` and `250 gigawatts`.
        // Or from the other side: `over 65`, `under 65`.
        [] => are_of_two_scales(a, b) || have_two_sides(a, b),
        // A stop and a digit are no slip of each other: `1.50` and `1150`.
        [at] => one[at] != b'.' && other[at] != b'.',
        [first, second] => {
            are_neighbours(&one, first, second) && one[first] == other[second] && one[second] == other[first]
        }
        _ => false,
    };
    let told = told(&one).max(told(&other)).min(DIGITS_ENOUGH);
    if is_slip { told.saturating_sub(1) as f64 / (DIGITS_ENOUGH - 1) as f64 } else { 0.0 }
}

/// How many digits tell of two figures of which two neighbours stand in either order; none of other figures. Four or more
/// hardly ever meet so by chance, three now and then.
pub(super) fn swapped(a: &Seen<'_>, b: &Seen<'_>) -> usize {
    let (one, other) = (digits(a), digits(b));
    let differing: Vec<usize> = (0..one.len().min(other.len())).filter(|at| one[*at] != other[*at]).collect();
    let are_swapped = one.len() == other.len()
        && matches!(differing[..], [first, second]
            if are_neighbours(&one, first, second) && one[first] == other[second] && one[second] == other[first]);
    if are_swapped { told(&one).min(told(&other)) } else { 0 }
}

/// True for two digits side by side, or with the stop between them: `5.2` and `2.5`.
fn are_neighbours(digits: &[u8], first: usize, second: usize) -> bool {
    digits[first + 1..second].iter().all(|digit| *digit == b'.')
}

/// True for the same digits that make two amounts. A scale that is left out (`33.5` under a heading of millions) is none.
fn are_of_two_scales(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let figure = |seen: &Seen<'_>| figure_of(seen.value());
    let (Some(one), Some(other)) = (figure(a), figure(b)) else { return false };
    let (least, most) = (one.min(other), one.max(other));
    let has_scale = a.claim.kind() == Kind::Measure || least >= SCALED_MIN;
    has_scale && least > 0.0 && most > least * ROUGHLY
}

/// How clearly a slip of the finger is all that parts two figures, 0 to 1: no other figure of either sentence could be meant,
/// neither time, land nor part is another one, and names tell that both speak of one thing.
pub(super) fn opening_for_a_slip(context: &Evidence) -> f64 {
    let named = (context.names / NAMED_FULL).min(1.0);
    let is_told_apart = context.other_time + context.other_land + context.other_part > 0.0;
    let is_open = context.alone >= 1.0 && !is_told_apart;
    if is_open { UNNAMED_SLIP + (1.0 - UNNAMED_SLIP) * named } else { 0.0 }
}

/// Hashes under which a figure meets all others that one slip parts from it, where it tells enough: its digits with one left
/// out of account, or two neighbours in either order.
pub(super) fn slips(seen: &Seen<'_>) -> Vec<u64> {
    let digits = digits(seen);
    if told(&digits) < SLIP_DIGITS_MIN || digits.len() > SLIP_DIGITS_MAX {
        return Vec::new();
    }
    let hash = |changed: &[u8]| {
        let mut hasher = FxHasher::default();
        (changed, seen.claim.kind()).hash(&mut hasher);
        hasher.finish()
    };
    let mut changed = digits.clone();
    let mut keys = Vec::new();
    for at in (0..digits.len()).filter(|at| digits[*at] != b'.') {
        changed[at] = b'?';
        keys.push(hash(&changed));
        let next = at + 1 + usize::from(digits.get(at + 1) == Some(&b'.'));
        if let Some(other) = digits.get(next).filter(|other| **other != digits[at]) {
            (changed[at], changed[next]) = (digits[at].min(*other) | SWAPPED, digits[at].max(*other) | SWAPPED);
            keys.push(hash(&changed));
            changed[next] = *other;
        }
        changed[at] = digits[at];
    }
    keys
}

/// The digits of the one figure in the words of a claim, its separators left out but for the decimal point; none where
/// there are several.
fn digits(seen: &Seen<'_>) -> Vec<u8> {
    let written = seen.reading.document.text.get(seen.claim.mention.span.clone()).unwrap_or_default();
    let runs = written.split(|letter: char| !letter.is_ascii_digit() && !matches!(letter, ',' | '.'));
    let mut figures = runs.filter(|run| run.contains(|letter: char| letter.is_ascii_digit()));
    match (figures.next(), figures.next()) {
        (Some(figure), None) => figure.bytes().filter(|byte| *byte != b',').collect(),
        _ => Vec::new(),
    }
}

/// How many digits a figure tells: those before its closing noughts.
fn told(digits: &[u8]) -> usize {
    let noughts = digits.iter().rev().take_while(|digit| matches!(digit, b'0' | b'.')).count();
    digits[..digits.len() - noughts].iter().filter(|digit| digit.is_ascii_digit()).count()
}
