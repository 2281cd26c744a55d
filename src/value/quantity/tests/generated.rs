//! Laws over phrases that a seeded generator writes: every kind of quantity, in every way of writing a figure, under every
//! hedge. What is checked is the relation between values, never the wording of one of them.

use super::laws::Numbers;
use super::read;
use crate::language::Tokens;
use crate::value::quantity::{Extremes, describe};
use crate::value::{Interval, Relation, Value};

/// What stands around a figure to make it a value of each kind.
const FRAMES: [(&str, &str); 12] = [
    ("", ""),
    ("", " men"),
    ("", " percent"),
    ("", " percentage points"),
    ("$", ""),
    ("", " euros"),
    ("", " km"),
    ("", " miles"),
    ("", " degrees Fahrenheit"),
    ("", " tons"),
    ("", " weeks"),
    ("", " years old"),
];

const HEDGES: [&str; 9] =
    ["", "about ", "nearly ", "more than ", "at least ", "less than ", "up to ", "just over ", "just under "];

/// Units with how many of the next one make one of them.
const CONVERSIONS: [(&str, &str, f64); 10] = [
    ("km", "metres", 1000.0),
    ("miles", "km", 1.609344),
    ("feet", "inches", 12.0),
    ("yards", "feet", 3.0),
    ("hectares", "acres", 10_000.0 / 4046.8564224),
    ("gallons", "litres", 3.785411784),
    ("kg", "pounds", 1.0 / 0.45359237),
    ("tonnes", "kg", 1000.0),
    ("gigawatts", "megawatts", 1000.0),
    ("mph", "km/h", 1.609344),
];

/// A figure and how it is written: in digits, grouped, with decimals, with a scale, in words.
fn figure(numbers: &mut Numbers) -> (String, f64) {
    match numbers.next(5) {
        0 => {
            let number = 2 + numbers.next(900);
            (number.to_string(), number as f64)
        }
        1 => {
            let (thousands, rest) = (1 + numbers.next(900), numbers.next(1000));
            (format!("{thousands},{rest:03}"), (thousands * 1000 + rest) as f64)
        }
        2 => {
            let (whole, tenths) = (numbers.next(90), 1 + numbers.next(9));
            (format!("{whole}.{tenths}"), (whole * 10 + tenths) as f64 / 10.0)
        }
        3 => {
            let (whole, tenths) = (1 + numbers.next(90), numbers.next(10));
            (format!("{whole}.{tenths} million"), (whole * 10 + tenths) as f64 * 1e5)
        }
        _ => {
            let number = 2 + numbers.next(998_000);
            (spelled(number), number as f64)
        }
    }
}

/// A whole number below a thousand million in words.
fn spelled(number: u64) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let after = |scale: u64, link: &str| match number % scale {
        0 => String::new(),
        rest => format!("{link}{}", spelled(rest)),
    };
    match number {
        0..20 => SMALL[number as usize].to_owned(),
        20..100 => TENS[number as usize / 10 - 2].to_owned() + &after(10, "-"),
        100..1000 => spelled(number / 100) + " hundred" + &after(100, " and "),
        1000..1_000_000 => {
            spelled(number / 1000) + " thousand" + &after(1000, if number % 1000 < 100 { " and " } else { " " })
        }
        _ => spelled(number / 1_000_000) + " million" + &after(1_000_000, " "),
    }
}

/// The one value of a phrase.
fn value(phrase: &str) -> Option<Value> {
    let mut mentions = read(phrase);
    (mentions.len() == 1).then(|| mentions.swap_remove(0).value)
}

/// Values of all kinds with the phrases that state them.
fn values(count: usize) -> Vec<(String, Value)> {
    let mut numbers = Numbers(11);
    let mut values = Vec::new();
    for turn in 0..count {
        let (before, behind) = FRAMES[turn % FRAMES.len()];
        let hedge = HEDGES[numbers.next(HEDGES.len() as u64) as usize];
        let (figure, _) = figure(&mut numbers);
        let phrase = if numbers.next(6) == 0 {
            let (low, step) = (1 + numbers.next(50), 1 + numbers.next(20));
            format!("{before}{low} to {before}{}{behind}", low + step)
        } else {
            format!("{hedge}{before}{figure}{behind}")
        };
        values.extend(value(&phrase).map(|value| (phrase, value)));
    }
    assert!(values.len() * 10 > count * 9, "{} of {count} phrases are read", values.len());
    values
}

/// Numbers that an interval holds, its closed ends among them.
fn samples(interval: Interval) -> Vec<f64> {
    let lo = if interval.lo.is_finite() { interval.lo } else { interval.hi - 1e3 };
    let hi = if interval.hi.is_finite() { interval.hi } else { interval.lo + 1e3 };
    (0..=8).map(|part| lo + (hi - lo) * f64::from(part) / 8.0).filter(|number| holds(interval, *number)).collect()
}

fn holds(interval: Interval, number: f64) -> bool {
    Interval::point(number).is_within(interval)
}

/// True for `under 20` and `over 20`: a set without lower end, and one without upper end that starts where it ends or later.
fn is_below(one: Interval, other: Interval) -> bool {
    one.lo.is_infinite() && other.hi.is_infinite() && one.hi.is_finite() && one.hi <= other.lo
}

#[test]
fn a_relation_is_the_same_from_both_sides_and_tells_what_is_allowed() {
    let values = values(600);
    for (phrase, one) in &values {
        assert_eq!(one.relation(one), Relation::Same, "{phrase}");
        for (other_phrase, other) in &values {
            let relation = one.relation(other);
            assert_eq!(other.relation(one), relation.flipped(), "{phrase} / {other_phrase}");
            let (Some(a), Some(b)) = (one.amount(), other.amount()) else { continue };
            match relation {
                Relation::Same => {
                    let is_within = a.said.is_within(b.said) || a.allows.is_within(b.allows);
                    assert!(is_within, "{phrase} / {other_phrase}");
                }
                Relation::Within => {
                    assert!(
                        samples(a.allows).iter().all(|number| holds(b.allows, *number)),
                        "{phrase} / {other_phrase}"
                    );
                }
                Relation::Disjoint => {
                    // Over a figure and under it are apart although what rounding allows may meet.
                    let are_apart = is_below(a.said, b.said) || is_below(b.said, a.said);
                    assert!(
                        are_apart || !samples(a.allows).iter().any(|number| holds(b.allows, *number)),
                        "{phrase} / {other_phrase}"
                    );
                }
                _ => {}
            }
        }
    }
}

#[test]
fn numbers_in_words_are_the_numbers_they_spell() {
    let mut numbers = Numbers(5);
    for turn in 0..4000 {
        let number = if turn < 1000 { turn } else { numbers.next(999_999_999) };
        if number < 2 {
            continue;
        }
        let phrase = format!("{} men", spelled(number));
        let read = value(&phrase).and_then(|value| value.amount().and_then(|amount| amount.figure));
        assert_eq!(read, Some(number as f64), "{phrase}");
    }
}

#[test]
fn a_rounded_figure_allows_every_figure_that_rounds_to_it() {
    let mut numbers = Numbers(3);
    for (before, scale, behind) in [
        ("", 1e6, " million men"),
        ("$", 1e9, " billion"),
        ("", 1.0, " percent"),
        ("", 1.0, " km"),
        ("", 1.0, " degrees Celsius"),
        ("", 1.0, " percentage points"),
    ] {
        for _ in 0..400 {
            let thousandths = 5000 + numbers.next(90_000);
            let exact = thousandths as f64 / 1000.0;
            let precise = value(&format!("{before}{exact:.3}{behind}")).expect("a precise value");
            let mut last = precise.clone();
            for places in [2, 1, 0] {
                let rounded = value(&format!("{before}{exact:.places$}{behind}")).expect("a rounded value");
                assert!(precise.relation(&rounded).agrees(), "{exact} {places}{behind}");
                let (narrow, wide) = (width(&last), width(&rounded));
                // The cap on how far a scaled figure may lie from the truth leaves two equally wide.
                assert!(wide >= narrow * (1.0 - 1e-9), "{exact} {places}{behind}: {wide} after {narrow}");
                last = rounded;
            }
            let amount = precise.amount().expect("an amount");
            assert!((amount.figure.expect("a figure") - exact * scale).abs() <= 1e-6 * exact * scale || scale == 1.0);
        }
    }
}

fn width(value: &Value) -> f64 {
    value.amount().map_or(0.0, |amount| amount.allows.hi - amount.allows.lo)
}

#[test]
fn a_hedge_allows_what_it_is_said_of() {
    let mut numbers = Numbers(17);
    for turn in 0..900 {
        let (before, behind) = FRAMES[turn % FRAMES.len()];
        let (figure, _) = figure(&mut numbers);
        let Some(bare) = value(&format!("{before}{figure}{behind}")) else { continue };
        for hedge in HEDGES {
            let Some(hedged) = value(&format!("{hedge}{before}{figure}{behind}")) else { continue };
            assert!(bare.relation(&hedged).agrees(), "{hedge}{before}{figure}{behind}");
        }
        let bound = |hedge| value(&format!("{hedge}{before}{figure}{behind}"));
        if let (Some(at_least), Some(more)) = (bound("at least "), bound("more than ")) {
            assert!(matches!(more.relation(&at_least), Relation::Within | Relation::Same), "{before}{figure}{behind}");
        }
    }
}

#[test]
fn a_range_holds_its_ends() {
    let mut numbers = Numbers(23);
    for turn in 0..600 {
        let (before, behind) = FRAMES[turn % FRAMES.len()];
        let (low, step) = (2 + numbers.next(80), 1 + numbers.next(30));
        let end = |number: u64| value(&format!("{before}{number}{behind}")).expect("an end");
        let range = value(&format!("between {before}{low} and {before}{}{behind}", low + step)).expect("a range");
        for number in [low, low + step] {
            assert!(end(number).relation(&range).agrees(), "{before}{number}{behind} in {low} to {}", low + step);
        }
        let beyond = end(2 * low + 3 * step);
        assert!(!beyond.relation(&range).agrees(), "{before}{behind}: {low} to {} and beyond", low + step);
    }
}

#[test]
fn units_convert_there_and_back() {
    let mut numbers = Numbers(29);
    for (large, small, ratio) in CONVERSIONS {
        for _ in 0..100 {
            let number = (1 + numbers.next(4000)) as f64 / 10.0;
            let one = value(&format!("{number:.1} {large}")).expect("a measure");
            let other = value(&format!("{:.4} {small}", number * ratio)).expect("a measure");
            assert!(one.relation(&other).agrees(), "{number} {large} in {small}");
            let far = value(&format!("{:.4} {small}", number * ratio * 1.5 + ratio)).expect("a measure");
            assert_eq!(one.relation(&far), Relation::Disjoint, "{number} {large} in {small}");
            let tokens = Tokens::of_sentence(&format!("{number:.1} {large}"));
            let mention = crate::value::quantity::read_at(&tokens, 0).expect("a measure");
            assert_eq!(describe(&tokens, &mention).map(|described| described.value), Some(Extremes::Point(number)));
        }
    }
    for _ in 0..200 {
        let celsius = numbers.next(800) as f64 / 10.0 - 30.0;
        let one = value(&format!("{celsius:.1} degrees Celsius")).expect("a temperature");
        let other = value(&format!("{:.3} degrees Fahrenheit", celsius * 1.8 + 32.0)).expect("a temperature");
        assert!(one.relation(&other).agrees(), "{celsius}");
    }
}
