//! From what words name to the stretches of days they can stand for, seen from a reference day.
//!
//! News usage decides: a weekday is the latest one on or before today, a day of a month the closest one, a bare month
//! the last that has begun, unless the words around look ahead. Where usage leaves more than one open, all are kept,
//! the likeliest first.

use super::named::{Named, Portion, Which};
use super::words::Unit;
use super::{Parts, Period};
use crate::calendar::Day;

/// Which way the words around a date look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outlook {
    Past,
    Future,
    Open,
}

/// One reading: to the letter, and the slack in days at both ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) said: Period,
    pub(super) slack: i64,
}

/// What words can stand for, the likeliest first: the most readings are those of two parts of the calendar.
type Readings = [Option<Reading>; 6];

/// The readings of `named`, the likeliest first; none when a reference day is needed and missing.
pub(super) fn readings(
    named: &Named,
    portion: Option<Portion>,
    today: Option<Day>,
    outlook: Outlook,
) -> impl Iterator<Item = Reading> {
    let part = move |reading: Reading| match portion {
        // The parts are generous already; only the weeks of a month are counted in more than one way.
        Some(portion) => Reading {
            said: part_of(reading.said, portion, today),
            slack: reading.slack.max(if matches!(portion, Portion::Week(_)) { 3 } else { 0 }),
        },
        None => reading,
    };
    let found = whole(named, today, outlook).into_iter().flatten().map(part);
    found.filter(|reading| reading.said.start < reading.said.end)
}

fn whole(named: &Named, today: Option<Day>, outlook: Outlook) -> Readings {
    match *named {
        Named::Nothing | Named::Later { .. } | Named::ThatYear(_) | Named::Every(_) | Named::Span | Named::Vague(_) => {
            Readings::default()
        }
        Named::Parts(parts) => exactly(parts_periods(parts, today, outlook)),
        Named::Either(one, two) => {
            exactly(parts_periods(one, today, outlook).into_iter().chain(parts_periods(two, today, outlook)))
        }
        // The 1900s are ten years or a hundred.
        Named::Years { first, count: 10, slack: 0 } if first % 100 == 0 => {
            exactly([years(first, 10), years(first, 100)])
        }
        Named::Years { first, count, slack } => loosely(years(first, count), i64::from(slack) * 366),
        Named::Months { year: Some(year), first, count } => {
            let mut found = loosely(months(year, first, count), i64::from(count % 3 == 0) * 7);
            if first + count > 13 {
                // The winter of a year is the one it starts in or the one it ends in.
                found[1] = months(year - 1, first, count).map(|said| Reading { said, slack: 7 });
            }
            found
        }
        Named::Months { year: None, first, count } => {
            let Some(today) = today else { return Readings::default() };
            exactly(around(today, outlook, |year| months(year, first, count)))
        }
        Named::Feast { feast, year } => {
            let found = match (year, today) {
                (Some(year), _) => [feast.period(year), None, None],
                (None, Some(today)) => closest(today, outlook, |year| feast.period(year)),
                (None, None) => NONE,
            };
            gathered(found, feast.slack)
        }
        Named::NearFeast { which, feast } => {
            let found = today.map_or(NONE, |today| nearest(which, today, |year| feast.period(year)));
            gathered(found, feast.slack)
        }
        Named::Beside { anchor, unit, count } => beside(anchor, unit, count),
        Named::Near(which, parts) => today.map_or(Readings::default(), |today| exactly(near(which, parts, today))),
        Named::NearMonths { which, first, count } => {
            today.map_or(Readings::default(), |today| exactly(nearest(which, today, |year| months(year, first, count))))
        }
        Named::Shift { unit: Unit::Weekend, count: 0 } => {
            let Some(today) = today else { return Readings::default() };
            // Early in the week, the weekend is the past one.
            let (first, second) = if today.weekday() < 3 && outlook != Outlook::Future { (-1, 0) } else { (0, -1) };
            exactly([shifted(Unit::Weekend, first, today), shifted(Unit::Weekend, second, today)])
        }
        Named::Shift { unit, count } => loosely(
            today.and_then(|today| shifted(unit, count, today)),
            match unit {
                Unit::Week | Unit::Weekend => 1,
                Unit::Decade => 400,
                _ => 0,
            },
        ),
        Named::Current(unit) => exactly([today.and_then(|today| shifted(unit, 0, today))]),
        Named::WeekdayOf { weekday, weeks } => exactly([today.map(|today| {
            let monday = monday_of(today).plus_days(7 * i64::from(weeks));
            day(monday.plus_days(i64::from(weekday)))
        })]),
        // A length ahead leads to a day, a length back to the unit: "in two years", "two years ago".
        Named::Ago { unit: unit @ (Unit::Month | Unit::Quarter | Unit::Year), count } if count > 0 => {
            let months = match unit {
                Unit::Year => 12,
                Unit::Quarter => 3,
                _ => 1,
            };
            let ahead = |today: Day| day(today.plus_months(count.saturating_mul(months)));
            loosely(today.map(ahead), slack(unit, count) + 31 * i64::from(months))
        }
        Named::Ago { unit, count } => loosely(today.and_then(|today| ago(unit, count, today)), slack(unit, count)),
    }
}

/// So long from an anchor, where that is precise enough; with no length, the unit of the calendar that holds it.
fn beside(anchor: Option<Period>, unit: Unit, count: i32) -> Readings {
    let fits = |anchor: &Period| anchor.length() <= precise_days(unit);
    let Some(anchor) = anchor.filter(fits) else { return Readings::default() };
    let said = if count == 0 { shifted(unit, 0, anchor.start) } else { ago(unit, count, anchor.start) };
    loosely(said, if count == 0 { 1 } else { slack(unit, count) })
}

/// How many days a time may have at most for a length in this unit to lead to another from it.
pub(super) fn precise_days(unit: Unit) -> i64 {
    match unit {
        Unit::Hour | Unit::Day => 2,
        Unit::Week | Unit::Weekend => 10,
        Unit::Month | Unit::Quarter => 31,
        Unit::Year => 366,
        Unit::Decade | Unit::Century => i64::MAX,
    }
}

/// How many days a length said in this unit may be off.
pub(super) fn slack(unit: Unit, count: i32) -> i64 {
    match unit {
        Unit::Hour => 1,
        Unit::Day => i64::from(count.abs() > 1) + i64::from(count.abs() > 6),
        // Long lengths in a short unit are mostly halves of a longer one: six weeks are a month and a half.
        Unit::Week | Unit::Weekend if count.abs() > 5 => 10,
        Unit::Week | Unit::Weekend => 4,
        Unit::Month | Unit::Quarter if count.abs() > 11 => 92,
        Unit::Month | Unit::Quarter => 16,
        Unit::Year if count.abs() > 9 => 366,
        Unit::Year => 184,
        Unit::Decade => 900,
        Unit::Century => 5500,
    }
}

/// The period so long from `from`, in the precision of the unit: weeks name a day, months a month, years a year.
pub(super) fn ago(unit: Unit, count: i32, from: Day) -> Option<Period> {
    Some(match unit {
        Unit::Hour => day(from),
        Unit::Day => day(from.plus_days(i64::from(count))),
        Unit::Week | Unit::Weekend => day(from.plus_days(7 * i64::from(count))),
        Unit::Decade | Unit::Century => {
            let length = if unit == Unit::Decade { 10 } else { 100 };
            return years(from.year() + length * count.clamp(-100, 100), 1);
        }
        _ => return shifted(unit, count, from),
    })
}

/// The unit of the calendar so many units from the one that holds `from`.
pub(super) fn shifted(unit: Unit, count: i32, from: Day) -> Option<Period> {
    let count = count.clamp(-20_000, 20_000);
    let monday = monday_of(from).plus_days(7 * i64::from(count));
    match unit {
        Unit::Hour => Some(day(from)),
        Unit::Day => Some(day(from.plus_days(i64::from(count)))),
        Unit::Week => Some(Period { start: monday, end: monday.plus_days(7) }),
        Unit::Weekend => Some(Period { start: monday.plus_days(5), end: monday.plus_days(7) }),
        Unit::Month => {
            let start = Day::new(from.year(), from.month(), 1)?.plus_months(count);
            Some(Period { start, end: start.plus_months(1) })
        }
        Unit::Quarter => {
            let start = Day::new(from.year(), (from.month() - 1) / 3 * 3 + 1, 1)?.plus_months(3 * count);
            Some(Period { start, end: start.plus_months(3) })
        }
        Unit::Year => years(from.year() + count, 1),
        Unit::Decade => years(from.year().div_euclid(10) * 10 + 10 * count, 10),
        Unit::Century => years(from.year().div_euclid(100) * 100 + 100 * count, 100),
    }
}

/// The single day as a period.
pub(super) fn day(day: Day) -> Period {
    Period { start: day, end: day.plus_days(1) }
}

/// So many years from `first`.
pub(super) fn years(first: i32, count: i32) -> Option<Period> {
    Some(Period { start: Day::new(first, 1, 1)?, end: Day::new(first + count, 1, 1)? })
}

/// So many months from the first of a month.
fn months(year: i32, first: u32, count: u32) -> Option<Period> {
    let start = Day::new(year, first, 1)?;
    Some(Period { start, end: start.plus_months(count as i32) })
}

fn monday_of(day: Day) -> Day {
    day.plus_days(-i64::from(day.weekday()))
}

/// What words without a full date can stand for, the likeliest first.
type Occurrences = [Option<Period>; 3];
const NONE: Occurrences = [None; 3];

fn exactly(periods: impl IntoIterator<Item = Option<Period>>) -> Readings {
    gathered(periods, 0)
}

fn loosely(period: Option<Period>, slack: i64) -> Readings {
    gathered([period], slack)
}

fn gathered(periods: impl IntoIterator<Item = Option<Period>>, slack: i64) -> Readings {
    let mut readings = Readings::default();
    for (place, period) in readings.iter_mut().zip(periods) {
        *place = period.map(|said| Reading { said, slack });
    }
    readings
}

fn parts_periods(parts: Parts, today: Option<Day>, outlook: Outlook) -> Occurrences {
    match (parts.year, parts.month, parts.day, parts.weekday) {
        (Some(year), Some(month), Some(number), _) => [Day::new(year, month, number).map(day), None, None],
        (Some(year), Some(month), None, _) => [months(year, month, 1), None, None],
        (Some(year), None, ..) => [years(year, 1), None, None],
        (None, Some(month), Some(number), weekday) => {
            let Some(today) = today else { return NONE };
            let candidates = (-4..=4).filter_map(|offset| Day::new(today.year() + offset, month, number));
            // A weekday beside the day settles the year, if a year nearby fits.
            let misses = |candidate: &Day| u32::from(weekday.is_some_and(|weekday| candidate.weekday() != weekday));
            let best = candidates.min_by_key(|candidate| (misses(candidate), candidate.days_since(today).abs()));
            [best.map(day), None, None]
        }
        (None, Some(month), None, _) => {
            let Some(today) = today else { return NONE };
            around(today, outlook, |year| months(year, month, 1))
        }
        (None, None, Some(number), weekday) => {
            let Some(today) = today else { return NONE };
            let candidates = (-6..=6).filter_map(|offset| {
                let first = Day::new(today.year(), today.month(), 1)?.plus_months(offset);
                let candidate = Day::new(first.year(), first.month(), number)?;
                weekday.is_none_or(|weekday| candidate.weekday() == weekday).then_some(candidate)
            });
            let ahead = outlook == Outlook::Future;
            let mut candidates: Vec<Day> = candidates.collect();
            candidates.sort_by_key(|candidate| {
                (ahead && *candidate < today, candidate.days_since(today).abs(), *candidate > today)
            });
            [candidates.first().copied().map(day), candidates.get(1).copied().map(day), None]
        }
        (None, None, None, Some(weekday)) => {
            let Some(today) = today else { return NONE };
            let latest = today.plus_days(-6).first_weekday(weekday);
            let next = latest.plus_days(7);
            match outlook {
                // On the day itself, a look ahead means today.
                Outlook::Future if latest == today => [Some(day(today)), Some(day(next)), None],
                Outlook::Future => [Some(day(next)), Some(day(latest)), None],
                _ => [Some(day(latest)), None, None],
            }
        }
        (None, None, None, None) => NONE,
    }
}

/// The occurrences of a yearly period around today: the last that has begun, the next, the one before; the next first
/// where the words look ahead.
fn around(today: Day, outlook: Outlook, occurrence: impl Fn(i32) -> Option<Period>) -> Occurrences {
    let Some(this) = occurrence(today.year()) else { return NONE };
    let begun = if this.start <= today { today.year() } else { today.year() - 1 };
    let last = occurrence(begun);
    let holds_today = last.is_some_and(|last| last.end > today);
    match outlook {
        _ if last.is_none() => NONE,
        Outlook::Future if !holds_today => [occurrence(begun + 1), last, None],
        Outlook::Future => [last, occurrence(begun + 1), None],
        Outlook::Past => [last, occurrence(begun - 1), None],
        Outlook::Open => [last, occurrence(begun + 1), occurrence(begun - 1)],
    }
}

/// The occurrences of a yearly day in the years around today, the closest first; those ahead first where the words look
/// ahead.
fn closest(today: Day, outlook: Outlook, occurrence: impl Fn(i32) -> Option<Period>) -> Occurrences {
    let mut found: Vec<Period> = (-1..=1).filter_map(|offset| occurrence(today.year() + offset)).collect();
    let is_behind = |period: &Period| outlook == Outlook::Future && period.end <= today;
    found.sort_by_key(|period| (is_behind(period), period.start.days_since(today).abs()));
    [found.first().copied(), found.get(1).copied(), None]
}

/// `last`, `this` and `next` with a yearly period. `last March` said in June is of this year or the one before.
fn nearest(which: Which, today: Day, occurrence: impl Fn(i32) -> Option<Period>) -> Occurrences {
    let year = today.year();
    let first_where = |fits: &dyn Fn(Period) -> bool, from: i32, step: i32| {
        (0..3).map(|turn| from + step * turn).find(|year| occurrence(*year).is_some_and(fits)).unwrap_or(from)
    };
    match which {
        Which::This => [occurrence(year), None, None],
        Which::Last => {
            let last = first_where(&|period| period.end <= today, year, -1);
            [occurrence(last), if last == year { occurrence(last - 1) } else { None }, None]
        }
        Which::Next => {
            let next = first_where(&|period| period.start > today, year, 1);
            [occurrence(next), if next == year { occurrence(next + 1) } else { None }, None]
        }
    }
}

fn near(which: Which, parts: Parts, today: Day) -> Occurrences {
    let Some(weekday) = parts.weekday else {
        return nearest(which, today, |year| {
            parts_periods(Parts { year: Some(year), ..parts }, None, Outlook::Open)[0]
        });
    };
    let ahead = today.first_weekday(weekday);
    let (first, step) = match which {
        Which::Last => (ahead.plus_days(-7), -7),
        Which::This => (ahead, -7),
        Which::Next => (today.plus_days(1).first_weekday(weekday), 7),
    };
    [Some(day(first)), Some(day(first.plus_days(step))), None]
}

/// The part of `period`; generous, as writers are: `late` is the last four months of a year or the last two weeks of a
/// month, `early` the first, `mid` the middle half.
fn part_of(period: Period, portion: Portion, today: Option<Day>) -> Period {
    let length = period.length();
    let at = |share: i64| period.start.plus_days((length * share + 500) / 1000);
    let between = |from: i64, to: i64| Period { start: at(from), end: at(to) };
    let year = |from: i32, to: i32| Period { start: period.start.plus_months(from), end: period.start.plus_months(to) };
    let is_year = (365..=366).contains(&length);
    match portion {
        // "Late Friday" stays Friday.
        Portion::Early | Portion::Mid | Portion::Late if length == 1 => period,
        Portion::Early if is_year => year(0, 4),
        Portion::Mid if is_year => year(3, 9),
        Portion::Late if is_year => year(8, 12),
        Portion::Early => between(0, 420),
        Portion::Mid => between(250, 750),
        Portion::Late => between(580, 1000),
        Portion::Past => Period {
            end: today.map_or(period.end, |today| today.plus_days(1).min(period.end)).max(period.start.plus_days(1)),
            ..period
        },
        Portion::Rest => Period {
            start: today.map_or(period.start, |today| today.max(period.start)).min(period.end.plus_days(-1)),
            ..period
        },
        Portion::Half(number) if is_year => year(6 * number as i32 - 6, 6 * number as i32),
        Portion::Half(number) => between(500 * i64::from(number) - 500, 500 * i64::from(number)),
        Portion::Quarter(number) if is_year => year(3 * number as i32 - 3, 3 * number as i32),
        Portion::Quarter(number) => between(250 * i64::from(number) - 250, 250 * i64::from(number)),
        Portion::Week(0) => Period { start: period.end.plus_days(-7).max(period.start), ..period },
        Portion::Week(number) => {
            let start = period.start.plus_days(7 * i64::from(number) - 7);
            Period { start, end: start.plus_days(7).min(period.end) }
        }
        Portion::Day(0) => day(period.end.plus_days(-1)),
        Portion::Day(number) => day(period.start.plus_days(i64::from(number) - 1)),
        Portion::Month(0) => Period { start: period.end.plus_months(-1), ..period },
        Portion::Month(number) => year(number as i32 - 1, number as i32),
        Portion::Weekday(weekday, 0) => day(period.end.plus_days(-7).first_weekday(weekday)),
        Portion::Weekday(weekday, number) => {
            day(period.start.first_weekday(weekday).plus_days(7 * (i64::from(number) - 1)))
        }
    }
}
