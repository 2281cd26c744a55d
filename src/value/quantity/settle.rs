//! The second look at figures: sums whose currency the source has said before.
//!
//! `Net profit came to 388 million` is a sum of money in a report that counts in dollars. A bare figure in millions becomes
//! one where a word of money governs it and every sum of the source is in one currency. The decision a reader would
//! question: of `sales` only billions are taken, since sales of a few million are as often cars.

use super::measure::POUND;
use crate::language::{Tokens, WordMap, WordSet, word_is};
use crate::value::{Amount, Dimension, Interval, Mention, Value};
use std::ops::Range;

/// How far before a figure, in tokens, stands the word of money that governs it.
const GOVERNOR_REACH: usize = 9;

/// How far before a mass, in tokens, stands the word that weighs it.
const WEIGHING_REACH: usize = 6;

/// Sums said without their currency are at least so large.
const SUM_MIN: f64 = 1e6;

/// Of sales, at least so large.
const SALES_MIN: f64 = 1e9;

/// Gives the bare sums of one source the currency of the others; `mentions` are those of each segment, in order.
pub fn settle(segments: &[Tokens], mentions: &mut [Vec<Mention>]) {
    let Some(code) = only_currency(mentions) else { return };
    for (tokens, mentions) in segments.iter().zip(mentions) {
        for mention in mentions {
            if code == "GBP" && is_sum_of_pounds(tokens, mention) {
                mention.value = in_pounds(&mention.value);
                continue;
            }
            let amount = match &mention.value {
                Value::Number(amount) => amount,
                Value::Count(amount, noun) if noun.head.is_empty() && !noun.partitive => amount,
                _ => continue,
            };
            let is_sum = amount.said.lo >= SUM_MIN && amount.said.hi.is_finite() && is_governed(tokens, mention);
            if is_sum {
                mention.value = Value::Money(*amount, code);
            }
        }
    }
}

/// True for `212,000 pounds` read as a mass, in a source whose sums are in pounds. What is weighed, or weighed out (`40 pounds
/// of salt`), is left.
fn is_sum_of_pounds(tokens: &Tokens, mention: &Mention) -> bool {
    let Range { start, end } = mention.tokens;
    let is_mass = matches!(mention.value, Value::Measure(_, Dimension::Mass)) && word_is!(tokens, end - 1, "pounds");
    let weighs = |at: usize| tokens.word(at).starts_with("weigh");
    is_mass && !word_is!(tokens, end, "of") && !(start.saturating_sub(WEIGHING_REACH)..start).any(weighs)
}

/// A mass as the sum of money that its words say.
fn in_pounds(value: &Value) -> Value {
    match value {
        Value::Measure(amount, Dimension::Mass) => {
            let to_pence = |interval: Interval| interval.mapped(|kilos| (kilos / POUND * 100.0).round() / 100.0);
            let (said, allows) = (to_pence(amount.said), to_pence(amount.allows));
            let figure = amount.figure.map(|kilos| (kilos / POUND * 100.0).round() / 100.0);
            Value::Money(Amount { said, allows, figure }, "GBP")
        }
        other => other.clone(),
    }
}

/// The currency of all sums, where they are in one.
fn only_currency(mentions: &[Vec<Mention>]) -> Option<&'static str> {
    let mut codes = mentions.iter().flatten().filter_map(|mention| match mention.value {
        Value::Money(_, code) => Some(code),
        _ => None,
    });
    let code = codes.next()?;
    codes.all(|other| other == code).then_some(code)
}

/// `Profit came to 388 million`: a word of money before the figure, and none between that names another thing in millions.
fn is_governed(tokens: &Tokens, mention: &Mention) -> bool {
    let start = mention.tokens.start;
    let is_scaled =
        word_is!(tokens, mention.tokens.end - 1, "million" | "billion" | "trillion" | "bn" | "m" | "tn" | "b");
    // `1.2 million of them`; and `1.2 billion ($1.5bn)` is in another currency than its conversion.
    let goes_on = word_is!(tokens, mention.tokens.end, "of" | "(");
    let sentence = tokens.sentence(start).start;
    let mut before = (start.saturating_sub(GOVERNOR_REACH).max(sentence)..start).rev();
    let is_large = mention.value.amount().is_some_and(|amount| amount.said.lo >= SALES_MIN);
    let word = before.find(|at| tokens.is_in(*at, &SUMS) || tokens.is_in(*at, &THINGS));
    let is_sum = |at: usize| tokens.is_in(at, &SUMS) && (is_large || !word_is!(tokens, at, "sales"));
    is_scaled && !goes_on && word.is_some_and(is_sum)
}

/// What is counted in money.
static SUMS: WordSet<128> = WordMap::new(&[(
    "profit profits revenue revenues sales earnings income loss losses turnover debt debts cost costs deficit surplus \
     earned earn earns dividend dividends grossed budget assets liabilities investment investments fine fines worth \
     valued pretax backlog ebitda",
    (),
)]);

/// What else is counted in millions.
static THINGS: WordSet<64> = WordMap::new(&[(
    "people users customers subscribers passengers visitors votes voters cars vehicles units copies jobs households \
     inhabitants population shares barrels tonnes tons viewers members deliveries",
    (),
)]);
