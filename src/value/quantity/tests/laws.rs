//! Laws that hold for all quantities, whatever the phrase.

use super::corpus::PHRASES;
use super::{print_value, read};
use crate::language::Tokens;
use crate::value::quantity::{Extremes, describe};
use crate::value::{Amount, Interval, Relation, Value};

/// A small generator of numbers that look random and are the same at every run.
pub(super) struct Numbers(pub(super) u64);

impl Numbers {
    pub(super) fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    fn interval(&mut self) -> Interval {
        let lo = self.next(6) as f64;
        let hi = lo + self.next(4) as f64;
        let mut interval = Interval::closed(lo, hi);
        if hi > lo {
            interval.lo_open = self.next(2) == 1;
            interval.hi_open = self.next(2) == 1;
        }
        match self.next(8) {
            0 => Interval { lo: f64::NEG_INFINITY, lo_open: true, ..interval },
            1 => Interval { hi: f64::INFINITY, hi_open: true, ..interval },
            _ => interval,
        }
    }
}

#[test]
fn relations_of_intervals_are_seen_alike_from_both_sides() {
    let mut numbers = Numbers(7);
    for _ in 0..20_000 {
        let (one, other) = (numbers.interval(), numbers.interval());
        let relation = one.relation(other);
        assert_eq!(other.relation(one), relation.flipped(), "{one:?} {other:?}");
        // A number in both shows that they are not disjoint, and one in the first alone that it is not within.
        for step in 0..24 {
            let number = f64::from(step) / 2.0 - 1.0;
            let holds = |interval: Interval| Interval::point(number).is_within(interval);
            if holds(one) && holds(other) {
                assert_ne!(relation, Relation::Disjoint, "{number} in {one:?} {other:?}");
            }
            if holds(one) && !holds(other) {
                assert!(!matches!(relation, Relation::Same | Relation::Within), "{number}: {one:?} {other:?}");
            }
        }
    }
}

#[test]
fn relations_of_all_phrases_are_seen_alike_from_both_sides() {
    let values: Vec<Value> = PHRASES.iter().flat_map(|(text, _)| read(text)).map(|mention| mention.value).collect();
    assert!(values.len() > 200);
    for one in &values {
        assert_eq!(one.relation(one), Relation::Same, "{}", print_value(one));
        for other in &values {
            let (there, back) = (one.relation(other), other.relation(one));
            assert_eq!(there.flipped(), back, "{} {}", print_value(one), print_value(other));
            let same_words = one.kind() == other.kind()
                && one.amount().is_some_and(|amount| other.amount().is_some_and(|other| other.said == amount.said));
            assert!(!same_words || matches!(there, Relation::Same | Relation::Incomparable), "{there:?}");
        }
    }
}

#[test]
fn what_is_said_is_allowed() {
    for (text, _) in PHRASES.iter() {
        for mention in read(text) {
            let Some(Amount { said, allows, .. }) = mention.value.amount().copied() else { continue };
            assert!(said.lo <= said.hi && allows.lo <= allows.hi, "{text}: {said:?} {allows:?}");
            let bound = said.lo.is_infinite() || said.hi.is_infinite();
            assert!(bound || said.is_within(allows), "{text}: {said:?} is not within {allows:?}");
        }
    }
}

#[test]
fn measures_are_described_in_the_unit_they_were_written_in() {
    for (unit, numbers) in [
        ("miles", [5.0, 26.2, 0.5]),
        ("feet", [6.0, 1250.0, 0.25]),
        ("degrees Fahrenheit", [98.6, 212.0, -40.0]),
        ("°C", [36.6, 100.0, -12.0]),
        ("acres", [1.0, 2500.0, 7.7]),
        ("pounds", [12.0, 180.0, 3.3]),
        ("square miles", [3.0, 640.0, 0.1]),
        ("mph", [55.0, 120.0, 7.5]),
        ("gallons", [11.0, 1000.0, 2.5]),
        ("tons", [4.0, 90.0, 1.5]),
    ] {
        for number in numbers {
            let tokens = Tokens::of_sentence(&format!("{number} {unit}"));
            let mention = super::read_at(&tokens, 0).expect("a measure");
            let described = describe(&tokens, &mention).expect("a number");
            assert_eq!(described.value, Extremes::Point(number), "{number} {unit}");
        }
    }
}

#[test]
fn readings_agree_or_clash_as_a_reader_would_say() {
    for (one, other, agree) in [
        ("about 40 million voters", "tens of millions of voters", true),
        ("some 40 million voters", "14 million voters", false),
        ("nearly 40 million voters", "39.6 million voters", true),
        ("10,000 emails", "10,312 emails", true),
        ("10,312 emails", "10,311 emails", false),
        ("more than 200 people", "200 people", true),
        ("more than 200 people", "180 people", false),
        ("at least 12 men", "15 men", true),
        ("up to 50 men", "60 men", false),
        ("dozens of people", "45 people", true),
        ("dozens of people", "300 people", false),
        ("hundreds of people", "1,200 people", true),
        ("several people", "two people", false),
        ("a couple of people", "two people", true),
        ("$1.2bn", "$1.23 billion", true),
        ("$1.2bn", "$1.3 billion", false),
        ("$5 million", "€5 million", false),
        ("$40 million", "US$40 million", true),
        ("5 miles", "8 km", true),
        ("5 miles", "10 km", false),
        ("100F", "38C", true),
        ("6.1 magnitude", "magnitude 6.2", false),
        ("12 per cent", "12.3%", true),
        ("12 per cent", "13%", false),
        ("12 per cent", "12 percentage points", false),
        ("34 years old", "aged 35", false),
        ("34 years old", "in his thirties", true),
        ("a decade", "for 10 years", true),
        ("more than a decade", "14-year-long", true),
        ("two weeks", "14 days", true),
        ("two hours", "three hours", false),
        ("six months", "half a year", true),
        ("won 3-1", "lost 1-3", true),
        ("won 3-1", "won 2-1", false),
        ("the third man", "the fourth man", false),
        ("no casualties", "12 casualties", false),
        ("three tons", "three tonnes", true),
        ("2 million people", "3 million people", false),
        ("one in three adults", "a third of adults", true),
        ("between 10 and 15 men", "12 men", true),
        ("10 or 15 men", "20 men", false),
    ] {
        let value = |text| read(text).swap_remove(0).value;
        assert_eq!(value(one).relation(&value(other)).agrees(), agree, "{one} / {other}");
    }
}

#[test]
fn hostile_text_is_read_in_passing() {
    let many = 4000;
    for text in [
        "9".repeat(many),
        "9 ".repeat(many),
        "9-".repeat(many),
        "$".repeat(many),
        "one ".repeat(many),
        "more than ".repeat(many),
        "million ".repeat(many),
        "1,234".repeat(many),
        "between 1 and ".repeat(many),
        "half a ".repeat(many),
        "Ab ".repeat(many),
    ] {
        let _ = read(&text);
    }
}
