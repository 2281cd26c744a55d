//! How two dates lie to each other.
//!
//! With readings on both sides the dates are sets of minutes and compare as sets; they are disjoint only when no reading
//! of one meets any of the other. Without, they compare part by part. An edge makes a ray of a date: "since 2010" and
//! "in 2015" can hold together, while two starts, or two ends, compare as the times they are.

use super::clock::TimeOfDay;
use super::named::{Named, Portion};
use super::words::Unit;
use super::{Date, Edge, Parts, Period};
use crate::calendar::Day;
use crate::value::Relation;

/// Minutes of the calendar, end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    start: i64,
    end: i64,
}

const FOREVER: i64 = i64::MAX / 4;

impl Date {
    /// How the times lie to each other: disjoint only when every reading of one misses every reading of the other.
    pub fn relation(&self, other: &Self) -> Relation {
        match (self.named, other.named) {
            (Named::Every(one), Named::Every(two)) => return one.relation(two),
            (Named::Every(_) | Named::Vague(_), _) | (_, Named::Every(_) | Named::Vague(_)) => {
                return Relation::Incomparable;
            }
            _ => {}
        }
        let quarters = (self.quarter(), other.quarter());
        if let (Some(one), Some(two)) = quarters
            && one != two
        {
            return Relation::Disjoint;
        }
        // The year 1700 is of the 17th century or of the 18th, but who writes one does not mean the other.
        if let (Some(one), Some(two)) = (self.century(), other.century())
            && one != two
        {
            return Relation::Disjoint;
        }
        let is_edge = |edge: Edge| matches!(edge, Edge::Start | Edge::End);
        if is_edge(self.edge) && is_edge(other.edge) && self.edge != other.edge {
            return Relation::Incomparable;
        }
        // Two starts compare as times, and so does a start with a bound: "since 2010" and "after 2009".
        let as_times = is_edge(self.edge) && other.edge != Edge::None || is_edge(other.edge) && self.edge != Edge::None;
        let zones_differ = matches!((self.time, other.time), (Some(one), Some(two)) if one.zone() != two.zone());
        let (one, two) = (self.stretches(as_times, zones_differ), other.stretches(as_times, zones_differ));
        let by_days = if one.is_empty() || two.is_empty() {
            let bare = |date: &Self| date.edge == Edge::None || as_times;
            if !(bare(self) && bare(other)) {
                return Relation::Incomparable;
            }
            let by_parts = self.known_parts().relation(other.known_parts());
            // The same parts say more where they come of readings.
            match (by_parts, one.is_empty(), two.is_empty()) {
                (Relation::Same, true, false) => Relation::Contains,
                (Relation::Same, false, true) => Relation::Within,
                (Relation::Incomparable, ..) if quarters.0.is_some() && quarters.1.is_some() => Relation::Overlaps,
                (by_parts, ..) => by_parts,
            }
        } else {
            relation_of_sets(&one, &two)
        };
        // A year that nobody stated is no reason for a clash.
        let is_guess = self.has_guessed_year || other.has_guessed_year;
        let is_excused = by_days == Relation::Disjoint && is_guess && self.meets_in_some_year(other);
        let by_days = if is_excused { Relation::Overlaps } else { by_days };
        let times_compare = !zones_differ && (one.is_empty() || two.is_empty() || is_excused);
        match (self.time, other.time) {
            (Some(one), Some(two)) if times_compare => {
                let stretches = |time: TimeOfDay| {
                    time.ends_allowed().map(|allowed| Stretch { start: allowed.start, end: allowed.end })
                };
                let (one, two) = (stretches(one), stretches(two));
                // A night goes on into the small hours: `between 10 p.m. and 6 a.m.` and `at 3 a.m.`.
                let is_past_midnight = [-1440, 1440].iter().any(|shift| {
                    let moved = two.map(|two| Stretch { start: two.start + shift, end: two.end + shift });
                    relation_of_sets(&one, &moved) != Relation::Disjoint
                });
                by_days.joined(match relation_of_sets(&one, &two) {
                    Relation::Disjoint if is_past_midnight => Relation::Overlaps,
                    by_times => by_times,
                })
            }
            _ => by_days,
        }
    }

    /// The same of the times alone: of what began `since 2012` and ended `until 2015` only that 2012 and 2015 are named.
    pub(crate) fn relation_of_times(&self, other: &Self) -> Relation {
        let time = |date: &Self| match date.edge {
            Edge::Start | Edge::End => Self { edge: Edge::None, ..date.clone() },
            Edge::None | Edge::After | Edge::Before => date.clone(),
        };
        time(self).relation(&time(other))
    }

    /// True when two dates can both hold only since one leaves an end open: `until 1951` admits 1872, and what went on `until
    /// 2007` meets what did `from 1991 to 2011`.
    pub(crate) fn meets_loosely(&self, other: &Self) -> bool {
        let is_loose = |open: &Self, other: &Self| {
            let end = match (open.edge, &other.ends) {
                (Edge::Start, Some(ends)) => &ends.start.1,
                (Edge::End, Some(ends)) => &ends.end.1,
                (Edge::Start | Edge::End, None) if other.edge == Edge::None => other,
                _ => return false,
            };
            open.relation_of_times(end) == Relation::Disjoint
        };
        is_loose(self, other) || is_loose(other, self)
    }

    /// How many days lie between the closest readings of two dates, 1 for neighbouring days; none where nothing is known.
    pub fn days_apart(&self, other: &Self) -> Option<i64> {
        let apart = |one: &Period, two: &Period| {
            let gap = two.start.days_since(one.end).max(one.start.days_since(two.end)) + 1;
            gap.max(0)
        };
        self.readings.iter().flat_map(|one| other.readings.iter().map(move |two| apart(one, two))).min()
    }

    /// The first and the last day that the words allow, as numbers; far away where an edge leaves one open. None where the
    /// words name no day by themselves.
    pub fn first_and_last(&self) -> Option<(i64, i64)> {
        let first = self.readings.iter().map(|period| period.start.number()).min()?;
        let last = self.readings.iter().map(|period| period.end.number() - 1).max()?;
        Some(match self.edge {
            Edge::None => (first, last),
            Edge::Start | Edge::After => (first, FOREVER),
            Edge::End | Edge::Before => (-FOREVER, last),
        })
    }

    /// Which quarter of a year it names as such. Firms count them from months of their own, so that quarters compare with
    /// each other by their numbers before they compare as days.
    fn quarter(&self) -> Option<u32> {
        match (self.portion, self.named) {
            (Some(Portion::Quarter(number)), named) if named.is_year() || named == Named::Current(Unit::Year) => {
                Some(number)
            }
            (None, Named::Months { first, count: 3, .. }) if first % 3 == 1 => Some(first / 3 + 1),
            _ => None,
        }
    }

    /// The first year of the whole century that it names.
    fn century(&self) -> Option<i32> {
        match (self.named, self.portion, self.edge) {
            (Named::Years { first, count: 100, .. }, None, Edge::None) if self.ends.is_none() => Some(first),
            _ => None,
        }
    }

    /// The readings as minutes, with the time of the day where one is stated of a single day.
    fn stretches(&self, as_time: bool, days_only: bool) -> Vec<Stretch> {
        let of_period = |period: &Period| -> [Stretch; 2] {
            let minute = |day: Day| day.number() * 1440;
            let whole = Stretch { start: minute(period.start), end: minute(period.end) };
            let stretches = match self.time {
                // Clocks in two zones can show two days.
                Some(_) if days_only => [Stretch { start: whole.start - 1440, end: whole.end + 1440 }; 2],
                Some(time) if self.said.is_some_and(|said| said.length() == 1) => time
                    .ends_allowed()
                    .map(|allowed| Stretch { start: whole.start + allowed.start, end: whole.end - 1440 + allowed.end }),
                _ => [whole; 2],
            };
            stretches.map(|stretch| match self.edge {
                Edge::Start | Edge::End if as_time => stretch,
                Edge::None => stretch,
                Edge::Start | Edge::After => Stretch { end: FOREVER, ..stretch },
                Edge::End | Edge::Before => Stretch { start: -FOREVER, ..stretch },
            })
        };
        let mut stretches: Vec<Stretch> = self.readings.iter().flat_map(of_period).collect();
        stretches.dedup();
        stretches
    }

    /// True when the readings meet once those of one are moved to the year of the other's.
    fn meets_in_some_year(&self, other: &Self) -> bool {
        let meet = |one: &Period, two: &Period| {
            let years = two.start.year() - one.start.year();
            (-1..=1).any(|more| {
                let moved = |day: Day| day.plus_months(12 * (years + more));
                moved(one.start) < two.end && two.start < moved(one.end)
            })
        };
        self.readings.iter().any(|one| other.readings.iter().any(|two| meet(one, two)))
    }

    /// The parts stated, or those in which all readings agree.
    fn known_parts(&self) -> Parts {
        let of_period = |period: &Period| {
            let last = period.end.plus_days(-1);
            let same_year = period.start.year() == last.year();
            let same_month = same_year && period.start.month() == last.month();
            let same_day = period.start == last;
            Parts {
                year: same_year.then(|| period.start.year()),
                month: same_month.then(|| period.start.month()),
                day: same_day.then(|| period.start.day()),
                weekday: same_day.then(|| period.start.weekday()),
            }
        };
        if let (Some(_), Some(said)) = (&self.ends, self.said) {
            return of_period(&said);
        }
        self.readings.iter().map(of_period).reduce(Parts::common).unwrap_or(self.parts)
    }
}

impl Parts {
    /// Part by part: disjoint when one that both state differs, incomparable when none is stated by both.
    fn relation(self, other: Self) -> Relation {
        let (mut shared, mut mine, mut theirs, mut differs) = (0, 0, 0, false);
        let mut compare = |one: Option<i64>, two: Option<i64>| match (one, two) {
            (Some(one), Some(two)) => {
                shared += 1;
                differs |= one != two;
            }
            (Some(_), None) => mine += 1,
            (None, Some(_)) => theirs += 1,
            (None, None) => {}
        };
        compare(self.year.map(i64::from), other.year.map(i64::from));
        compare(self.month.map(i64::from), other.month.map(i64::from));
        compare(self.day.map(i64::from), other.day.map(i64::from));
        compare(self.weekday.map(i64::from), other.weekday.map(i64::from));
        match (differs, shared, mine, theirs) {
            (true, ..) => Relation::Disjoint,
            (_, 0, ..) => Relation::Incomparable,
            (_, _, 0, 0) => Relation::Same,
            (_, _, _, 0) => Relation::Within,
            (_, _, 0, _) => Relation::Contains,
            _ => Relation::Overlaps,
        }
    }
}

impl Relation {
    /// Of days and of times of the day together.
    fn joined(self, times: Self) -> Self {
        match (self, times) {
            (Self::Disjoint, _) | (_, Self::Disjoint) => Self::Disjoint,
            (Self::Incomparable, times) => times,
            (Self::Same, times) => times,
            (days, Self::Same) => days,
            (days, times) if days == times => days,
            _ => Self::Overlaps,
        }
    }
}

impl Stretch {
    fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    fn is_within(self, other: Self) -> bool {
        other.start <= self.start && self.end <= other.end
    }
}

/// Of two lists of readings: one is within the other when each of its readings is within one of the other's.
fn relation_of_sets(one: &[Stretch], two: &[Stretch]) -> Relation {
    let all_within =
        |one: &[Stretch], two: &[Stretch]| one.iter().all(|stretch| two.iter().any(|other| stretch.is_within(*other)));
    if !one.iter().any(|stretch| two.iter().any(|other| stretch.meets(*other))) {
        return Relation::Disjoint;
    }
    match (all_within(one, two), all_within(two, one)) {
        (true, true) => Relation::Same,
        (true, false) => Relation::Within,
        (false, true) => Relation::Contains,
        (false, false) => Relation::Overlaps,
    }
}
