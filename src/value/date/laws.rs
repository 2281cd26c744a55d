//! Laws of dates, held over many phrases from a seeded generator: what is written in several ways is one day, precision
//! never narrows, relations are symmetric, and words that count from today move with it.

use super::tests::dates;
use super::{Date, Period};
use crate::calendar::{Day, MONTHS};
use crate::value::Relation;

/// A generator that gives the same numbers in every run.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, end: u64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end) as i64
    }

    /// A day of two centuries.
    fn day(&mut self) -> Day {
        Day::new(1850, 1, 1).expect("a real day").plus_days(self.below(200 * 365))
    }
}

fn month(day: Day) -> &'static str {
    MONTHS[day.month() as usize - 1]
}

/// The day in all orders in which it is written out.
fn written(day: Day) -> Vec<String> {
    let (year, number, month) = (day.year(), day.day(), month(day));
    vec![
        format!("{month} {number}, {year}"),
        format!("{number} {month} {year}"),
        format!("{month} {number} {year}"),
        format!("the {number}th of {month} {year}"),
        format!("{day}"),
        format!("{number:02}.{:02}.{year}", day.month()),
    ]
}

/// Longer and longer times that hold the day.
fn holding(day: Day) -> Vec<String> {
    let (year, month) = (day.year(), month(day));
    let quarter = ["first", "second", "third", "fourth"][(day.month() as usize - 1) / 3];
    let half = if day.month() < 7 { "first" } else { "second" };
    vec![
        format!("{month} {year}"),
        format!("the {quarter} quarter of {year}"),
        format!("the {half} half of {year}"),
        format!("{year}"),
        format!("the {}0s", year / 10),
        format!("the {}th century", year / 100 + 1),
    ]
}

fn only(text: &str, today: Option<Day>) -> Date {
    let found = dates(text, today);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found[0].1.clone()
}

fn in_sentence(phrase: &str, today: Option<Day>) -> Date {
    only(&format!("It happened in {phrase}."), today)
}

#[test]
fn one_day_is_one_day_however_it_is_written_and_whenever_it_is_read() {
    let mut seeded = Seeded(11);
    for _ in 0..300 {
        let (day, today) = (seeded.day(), seeded.day());
        let expected = Some(Period { start: day, end: day.plus_days(1) });
        for phrase in written(day) {
            for today in [None, Some(today)] {
                let date = in_sentence(&phrase, today);
                assert_eq!(date.said, expected, "{phrase}");
                assert_eq!(date.relation(&in_sentence(&day.to_string(), None)), Relation::Same, "{phrase}");
            }
        }
    }
}

#[test]
fn precision_never_narrows() {
    let mut seeded = Seeded(12);
    for _ in 0..200 {
        let (day, other) = (seeded.day(), seeded.day());
        let exact = in_sentence(&day.to_string(), None);
        let held_by = &holding(other)[seeded.below(6) as usize];
        let other = in_sentence(held_by, None);
        let mut finer = exact;
        for phrase in holding(day) {
            let longer = in_sentence(&phrase, None);
            let relation = finer.relation(&longer);
            assert!(matches!(relation, Relation::Within | Relation::Same), "{:?} | {phrase}: {relation:?}", finer.said);
            // What misses the longer time misses all that lies in it; two centuries are told apart by their names, though
            // the year between them is of both.
            let are_named_apart = phrase.ends_with("century") && held_by.ends_with("century");
            if !are_named_apart && longer.relation(&other) == Relation::Disjoint {
                assert_eq!(finer.relation(&other), Relation::Disjoint, "{phrase} | {other:?}");
            }
            finer = longer;
        }
    }
}

#[test]
fn a_part_lies_in_its_whole() {
    let mut seeded = Seeded(13);
    for _ in 0..100 {
        let day = seeded.day();
        for whole in [day.year().to_string(), format!("{} {}", month(day), day.year())] {
            for part in ["early", "mid", "late", "the beginning of", "the middle of", "the end of"] {
                let narrow = in_sentence(&format!("{part} {whole}").replace("mid ", "mid-"), None);
                let wide = in_sentence(&whole, None);
                assert_eq!(narrow.relation(&wide), Relation::Within, "{part} {whole}");
            }
        }
    }
}

#[test]
fn what_counts_from_today_moves_with_it() {
    let phrases = [
        "yesterday",
        "today",
        "tomorrow",
        "Monday",
        "Friday",
        "last Wednesday",
        "next Sunday",
        "three days ago",
        "two weeks ago",
        "last week",
        "this week",
        "next week",
        "the day before yesterday",
        "last night",
        "Tuesday morning",
        "a week from Thursday",
    ];
    let mut seeded = Seeded(14);
    for _ in 0..60 {
        let today = seeded.day();
        let days = 7 * seeded.below(3000);
        let moved = |period: Period| Period { start: period.start.plus_days(days), end: period.end.plus_days(days) };
        for phrase in phrases {
            let text = format!("He spoke {phrase}.");
            let (now, then) = (only(&text, Some(today)), only(&text, Some(today.plus_days(days))));
            assert_eq!(now.said.map(moved), then.said, "{phrase} on {today}, {days} days on");
            let readings: Vec<Period> = now.readings.iter().copied().map(moved).collect();
            assert_eq!(readings, then.readings, "{phrase} on {today}, {days} days on");
        }
    }
}

#[test]
fn yearly_words_move_by_years() {
    let mut seeded = Seeded(15);
    for _ in 0..100 {
        // February is left out, whose length is not the same in all years.
        let year = 1900 + seeded.below(150) as i32;
        let today = Day::new(year, [1, 3, 5, 8, 10, 12][seeded.below(6) as usize], 1 + seeded.below(28) as u32);
        let today = today.expect("a real day");
        for phrase in [
            "last October",
            "next June",
            "in July",
            "last spring",
            "last year",
            "next month",
            "in the summer of this year",
        ] {
            let text = format!("He spoke {phrase}.");
            let (now, then) = (only(&text, Some(today)), only(&text, Some(today.plus_months(48))));
            let (now, then) = (now.said.expect("a known time"), then.said.expect("a known time"));
            assert_eq!(
                (now.start.plus_months(48), now.end.plus_months(48)),
                (then.start, then.end),
                "{phrase} on {today}"
            );
        }
    }
}

#[test]
fn relations_are_symmetric_and_sameness_is_shared() {
    let mut seeded = Seeded(16);
    let today = Day::new(2024, 3, 26);
    let mut pool: Vec<Date> = Vec::new();
    for _ in 0..12 {
        let (day, later) = (seeded.day(), seeded.day());
        pool.extend(holding(day).iter().map(|phrase| in_sentence(phrase, today)));
        pool.push(in_sentence(&written(day)[0], None));
        pool.push(only(&format!("It was so since {}.", day.year()), today));
        pool.push(only(&format!("It was so until {} {}.", month(day), day.year()), today));
        pool.push(only(&format!("It was on {} {}.", month(day), day.day()), None));
        pool.push(only(&format!("He spoke in {}.", month(later)), today));
        let (first, last) = (day.min(later), day.max(later));
        if first.year() < last.year() {
            pool.push(only(&format!("It ran from {} to {}.", first.year(), last.year()), today));
        }
    }
    pool.extend(
        ["on Monday", "yesterday", "every Monday", "at 3 p.m. on Friday", "at Christmas"]
            .map(|phrase| only(&format!("He spoke {phrase}."), today)),
    );
    for one in &pool {
        assert!(matches!(one.relation(one), Relation::Same | Relation::Incomparable), "{one:?}");
        for other in &pool {
            let relation = one.relation(other);
            assert_eq!(relation, other.relation(one).flipped(), "{one:?} | {other:?}");
            if relation != Relation::Same || one.edge != other.edge {
                continue;
            }
            for third in &pool {
                let is_disjoint = |date: &Date| date.relation(third) == Relation::Disjoint;
                assert_eq!(is_disjoint(one), is_disjoint(other), "{one:?} | {other:?} | {third:?}");
            }
        }
    }
}
