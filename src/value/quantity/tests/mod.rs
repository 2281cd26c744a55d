//! Phrases and what they are read as, a table per kind, and laws that all values must keep.
//!
//! A reading is printed as `kind value`, several parted by ` | `. Values: `7` for one number, `[5,7]` for a range, `(200,..)` and
//! `[200,..)` for bounds, round for an open end. Measures are in base units, durations in days. A count shows its
//! noun as `modifiers head`, `-` for a noun left out, and `of` before a noun that names the whole set.

mod corpus;
mod generated;
mod laws;

use super::{Mention, Value, read_at};
use crate::language::Tokens;
use crate::value::{Amount, Interval};

/// Every quantity of a text, as `value::read` would find them were there no names and dates.
fn read(text: &str) -> Vec<Mention> {
    let tokens = Tokens::of_sentence(text);
    let (mut mentions, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        match read_at(&tokens, at) {
            Some(mention) => {
                at = mention.tokens.end;
                mentions.push(mention);
            }
            None => at += 1,
        }
    }
    mentions
}

/// The printed form of all readings of a text.
fn print(text: &str) -> String {
    read(text).iter().map(|mention| print_value(&mention.value)).collect::<Vec<_>>().join(" | ")
}

fn print_value(value: &Value) -> String {
    let said = |amount: &Amount, factor: f64| print_interval(amount.said.scaled(factor));
    match value {
        Value::Number(amount) => format!("number {}", said(amount, 1.0)),
        Value::Ordinal(place) => format!("ordinal {place}"),
        Value::Count(amount, noun) => {
            let of = if noun.partitive { "of " } else { "" };
            let head = if noun.head.is_empty() { "-" } else { &noun.head };
            let words: Vec<_> = noun.modifiers.iter().map(|word| word.as_str()).chain([head]).collect();
            format!("count {} {of}{}", said(amount, 1.0), words.join(" "))
        }
        Value::Money(amount, code) => format!("money {} {code}", said(amount, 1.0)),
        Value::Percent(amount) => format!("percent {}", said(amount, 1.0)),
        Value::Points(amount) => format!("points {}", said(amount, 1.0)),
        Value::Measure(amount, dimension) => format!("{dimension:?} {}", said(amount, 1.0)).to_lowercase(),
        Value::Age(amount) => format!("age {}", said(amount, 1.0)),
        Value::Duration(amount) => format!("days {}", said(amount, 1.0 / 86_400.0)),
        Value::Score(one, other) => format!("score {one}-{other}"),
        other => format!("{:?}", other.kind()),
    }
}

fn print_interval(interval: Interval) -> String {
    let number = |number: f64| format!("{}", (number * 1e4).round() / 1e4);
    if interval.lo == interval.hi {
        return number(interval.lo);
    }
    let lo = if interval.lo.is_finite() { number(interval.lo) } else { "..".to_string() };
    let hi = if interval.hi.is_finite() { number(interval.hi) } else { "..".to_string() };
    let open = if interval.lo_open { '(' } else { '[' };
    let close = if interval.hi_open { ')' } else { ']' };
    format!("{open}{lo},{hi}{close}")
}
