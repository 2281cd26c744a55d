//! What may lie between two answers that still agree: a tolerance, and a figure that changes with time; and that an answer
//! is a point in time.
//!
//! All are said by a rule and known to no value: 11 and 12 are two numbers, whoever counts.

use super::{Kind, Relation, Value};
use crate::language::Tokens;

/// Which way a figure may change with time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It grows: a toll.
    Up,
    /// It shrinks: people still missing.
    Down,
    /// Both happen: a price.
    Either,
}

impl Change {
    /// True when a figure between the ends `before` may have become one between the ends `after`.
    pub fn allows(self, before: (f64, f64), after: (f64, f64)) -> bool {
        match self {
            Self::Up => before.0 <= after.1,
            Self::Down => before.1 >= after.0,
            Self::Either => true,
        }
    }
}

/// How far two values may lie apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tolerance {
    /// This share of the larger one.
    Share(f64),
    /// So much, in the unit in which amounts are kept.
    Amount(f64),
    /// So many days.
    Days(i64),
}

/// What a rule lets pass between two answers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Leeway {
    /// Which way the figure changes with time.
    pub evolves: Option<Change>,
    /// How far answers may lie apart.
    pub tolerance: Option<Tolerance>,
    /// Dates answer with the time they name: who asks since when somebody has led the bank is told `since 2012`, which
    /// `in 2015` cannot agree with.
    pub at_a_time: bool,
}

const SECONDS_OF_DAY: f64 = 86_400.0;
const DAYS_OF_YEAR: f64 = 365.25;

impl Tolerance {
    /// The tolerance that these words state for values of this kind: `5 %`, `2 days`, `10 km`, `1`.
    pub fn of_text(text: &str, kind: Kind) -> Option<Self> {
        let tokens = Tokens::of_sentence(text);
        let mentions = super::read(&tokens, None);
        let [mention] = &mentions[..] else { return None };
        if mention.tokens != (0..tokens.len()) {
            return None;
        }
        let figure = mention.value.amount()?.figure.filter(|figure| *figure >= 0.0)?;
        Some(match (kind, &mention.value) {
            (Kind::Percent, Value::Percent(_) | Value::Points(_) | Value::Number(_)) => Self::Amount(figure),
            (
                Kind::Number | Kind::Count | Kind::Money | Kind::Measure | Kind::Age | Kind::Duration,
                Value::Percent(_),
            ) => Self::Share(figure / 100.0),
            (Kind::Number | Kind::Count | Kind::Money | Kind::Age, Value::Number(_)) => Self::Amount(figure),
            (Kind::Money, Value::Money(..)) | (Kind::Measure, Value::Measure(..)) => Self::Amount(figure),
            (Kind::Duration, Value::Duration(_)) => Self::Amount(figure),
            (Kind::Age, Value::Duration(_)) => Self::Amount((figure / SECONDS_OF_DAY / DAYS_OF_YEAR).round()),
            (Kind::Date, Value::Duration(_)) => Self::Days((figure / SECONDS_OF_DAY).round() as i64),
            (Kind::Date, Value::Number(_)) => Self::Days(figure as i64),
            _ => return None,
        })
    }

    /// True for two values that lie no farther apart.
    fn covers(self, one: &Value, other: &Value) -> bool {
        if let (Value::Date(one), Value::Date(other), Self::Days(days)) = (one, other, self) {
            return one.days_apart(other).is_some_and(|apart| apart <= days);
        }
        let (Some(one), Some(other)) = (one.amount(), other.amount()) else { return false };
        let apart = (one.allows.lo - other.allows.hi).max(other.allows.lo - one.allows.hi);
        let said = [one.said.lo, one.said.hi, other.said.lo, other.said.hi].into_iter();
        let largest = said.filter(|end| end.is_finite()).map(f64::abs).fold(0.0, f64::max);
        match self {
            Self::Share(share) => apart <= share * largest,
            Self::Amount(amount) => apart <= amount,
            Self::Days(_) => false,
        }
    }
}

impl Leeway {
    /// How two values lie to each other once what is let pass counts as overlap.
    pub fn relation(&self, one: &Value, other: &Value) -> Relation {
        self.eased(one.relation(other), one, other)
    }

    /// The relation that was found between two values, as the rule takes it: eased by the tolerance, and of dates that give
    /// the edge of an event the times themselves.
    pub fn eased(&self, relation: Relation, one: &Value, other: &Value) -> Relation {
        let relation = match (one, other) {
            (Value::Date(one), Value::Date(other)) if self.at_a_time => one.relation_of_times(other),
            _ => relation,
        };
        match (relation, self.tolerance) {
            (Relation::Disjoint, Some(tolerance)) if tolerance.covers(one, other) => Relation::Overlaps,
            _ => relation,
        }
    }
}

impl Value {
    /// The least and the greatest of what it allows, for the kinds that have an order; days for dates.
    pub fn ends(&self) -> Option<(f64, f64)> {
        match self {
            Self::Date(date) => date.first_and_last().map(|(first, last)| (first as f64, last as f64)),
            _ => self.amount().map(|amount| (amount.allows.lo, amount.allows.hi)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;

    fn value(text: &str) -> Value {
        let mentions = super::super::read(&Tokens::of_sentence(text), Day::new(2024, 3, 28));
        mentions.into_iter().next().expect("a value").value
    }

    #[test]
    fn tolerances_are_read_in_the_units_of_their_kinds() {
        for (text, kind, expected) in [
            ("5 %", Kind::Count, Some(Tolerance::Share(0.05))),
            ("5 percent", Kind::Money, Some(Tolerance::Share(0.05))),
            ("2 %", Kind::Percent, Some(Tolerance::Amount(2.0))),
            ("1", Kind::Count, Some(Tolerance::Amount(1.0))),
            ("1", Kind::Age, Some(Tolerance::Amount(1.0))),
            ("1 year", Kind::Age, Some(Tolerance::Amount(1.0))),
            ("2 days", Kind::Date, Some(Tolerance::Days(2))),
            ("48 hours", Kind::Date, Some(Tolerance::Days(2))),
            ("2 days", Kind::Duration, Some(Tolerance::Amount(172_800.0))),
            ("2 km", Kind::Measure, Some(Tolerance::Amount(2000.0))),
            ("2 days", Kind::Count, None),
            ("5 %", Kind::Date, None),
            ("1", Kind::Measure, None),
            ("1", Kind::Name, None),
            ("about", Kind::Count, None),
            ("1 or 2 or so", Kind::Count, None),
        ] {
            assert_eq!(Tolerance::of_text(text, kind), expected, "{text} {kind:?}");
        }
    }

    #[test]
    fn answers_at_a_time_are_the_times_themselves() {
        let leeway = Leeway { at_a_time: true, ..Leeway::default() };
        for (one, other, agrees) in [
            ("since 2012", "2015", false),
            ("since 2012", "2012", true),
            ("since 2012", "since 2015", false),
            ("until May 2019", "2018", false),
            ("until May 2019", "2019", true),
            ("after 2012", "2015", true),
            ("before 2012", "since 2010", true),
        ] {
            let (one, other) = (value(one), value(other));
            assert_eq!(leeway.relation(&one, &other).agrees(), agrees, "{one:?} {other:?}");
            assert_eq!(leeway.relation(&other, &one).agrees(), agrees, "{other:?} {one:?}");
        }
    }

    #[test]
    fn values_within_the_tolerance_agree() {
        for (tolerance, one, other, agrees) in [
            ("5 %", "101 men", "96 men", true),
            ("5 %", "101 men", "95 men", false),
            ("1", "12 men", "13 men", true),
            ("1", "12 men", "14 men", false),
            ("2 days", "12 March 2024", "14 March 2024", true),
            ("2 days", "12 March 2024", "15 March 2024", false),
            ("2 days", "March 2024", "1 April 2024", true),
        ] {
            let (one, other) = (value(one), value(other));
            let leeway = Leeway { tolerance: Tolerance::of_text(tolerance, one.kind()), ..Leeway::default() };
            assert_eq!(leeway.relation(&one, &other).agrees(), agrees, "{tolerance} {one:?} {other:?}");
            assert_eq!(leeway.relation(&other, &one).agrees(), agrees, "{tolerance} {other:?} {one:?}");
        }
    }
}
