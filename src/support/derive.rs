//! Figures that no source states and that follow from what sources state: sums, differences, shares, changes, lists that
//! were counted, ages and stretches of time.
//!
//! The decision a reader would question: the search is small. With ten figures at hand nearly any figure can be had from
//! some two of them, so operands come from sentences that share words with the draft's and from their neighbours, must be
//! of one kind and say the same thing of the same, and formulas are tried from the plainest on.

use super::stock::Family;
use super::{Desk, Place};
use crate::align::ClaimId;
use crate::calendar::Day;
use crate::language::{WordList, concept, means_people, word_list};
use crate::value::{Amount, Kind, Value};

/// How a figure follows from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    /// All of them together.
    Sum,
    /// The first less the second.
    Difference,
    /// The first in percent of the second.
    Share,
    /// By how many percent the second differs from the first.
    Change,
    /// How many are listed.
    List,
    /// How many years lie between a year of birth and another time.
    Age,
    /// How long it is from the first time to the second.
    Span,
    /// Less exactly said than the source has it.
    Rounding,
}

impl Formula {
    /// Its name in ledgers.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Difference => "difference",
            Self::Share => "share",
            Self::Change => "change",
            Self::List => "list",
            Self::Age => "age",
            Self::Span => "span",
            Self::Rounding => "rounding",
        }
    }
}

/// How a claim of a draft follows from claims of sources.
#[derive(Clone, Debug, PartialEq)]
pub struct Derivation {
    /// The formula.
    pub formula: Formula,
    /// Its operands, in their order in the formula; of a list its first and last item.
    pub from: Vec<Place>,
}

/// Of one claim, at most so many figures are combined.
const OPERANDS_MAX: usize = 20;

/// Longest list that is counted.
const LIST_MAX: usize = 12;

/// A figure of a source.
#[derive(Clone, Copy)]
struct Operand {
    id: ClaimId,
    number: f64,
}

/// Words of a sentence that tell that a figure of it was worked out.
static RECKONED: WordList = word_list!(
    "all altogether between both but combined cut cuts difference down drop dropped extra fall fell fewer gained gap \
     increase increased jump jumped left less lost more of remaining rest rise rose together total totaling totalling \
     up"
);

impl Desk<'_> {
    /// How a figure follows from figures that stand in like sentences, by the plainest formula that gives it.
    pub(super) fn derived(&self, id: ClaimId) -> Option<Derivation> {
        let value = self.value(id);
        let near = self.neighbourhood(id);
        let by_numbers = || {
            let (family, amount) = (Family::of(value)?, value.amount()?);
            if amount.said.lo != amount.said.hi || !self.may_be_result(id, amount) {
                return None;
            }
            match family {
                Family::Percent => self.of_percent(&near, amount),
                Family::Points => self.difference(&self.operands(&near, Family::Percent, None), amount),
                family => {
                    let sum = self.sum(&self.operands(&near, family, None), amount);
                    sum.or_else(|| self.difference(&self.operands(&near, family, Some(value)), amount))
                }
            }
        };
        by_numbers().or_else(|| self.counted_list(id, &near)).or_else(|| self.stretch(value, &near))
    }

    /// True for a figure that no two others give by chance, or whose sentence tells that something was worked out.
    fn may_be_result(&self, id: ClaimId, amount: &Amount) -> bool {
        let (tokens, range) = self.written(id);
        let digits = amount.figure.map_or(0, significant_digits);
        digits >= 2 || tokens.sentence(range.start).any(|at| RECKONED.has_at(tokens, at))
    }

    /// The claims of the sentences that share words with the one of a claim, and of those before and after.
    fn neighbourhood(&self, id: ClaimId) -> Vec<ClaimId> {
        let mut sentences: Vec<(usize, usize)> = Vec::new();
        for (source, sentence) in self.related(id) {
            let last = self.readings[*source].sentences.len();
            sentences.extend((sentence.saturating_sub(1)..(sentence + 2).min(last)).map(|near| (*source, near)));
        }
        sentences.sort_unstable();
        sentences.dedup();
        let claims = sentences.into_iter().flat_map(|(source, sentence)| {
            self.readings[source].sentences[sentence].claims.clone().map(move |claim| ClaimId { source, claim })
        });
        claims.collect()
    }

    fn operands(&self, near: &[ClaimId], family: Family, of: Option<&Value>) -> Vec<Operand> {
        let fits = |id: &&ClaimId| {
            let value = self.stock.value(**id);
            Family::of(value) == Some(family) && of.is_none_or(|of| counts_alike(of, value))
        };
        let operand = |id: &ClaimId| {
            let number = self.stock.value(*id).amount()?.figure?;
            (number > 0.0).then_some(Operand { id: *id, number })
        };
        near.iter().filter(fits).filter_map(operand).take(OPERANDS_MAX).collect()
    }

    fn sum(&self, operands: &[Operand], amount: &Amount) -> Option<Derivation> {
        for (at, one) in operands.iter().enumerate() {
            for (next, other) in operands.iter().enumerate().skip(at + 1) {
                // `34 boys and 27 girls` are pupils; of two sentences, only what is called alike adds up.
                let is_one = self.sentence(one.id) == self.sentence(other.id);
                let alike = || counts_alike(self.stock.value(one.id), self.stock.value(other.id));
                if !(is_one || self.are_near(one.id, other.id) && alike()) {
                    continue;
                }
                if gives(one.number + other.number, amount) {
                    return Some(self.derivation(Formula::Sum, &[one.id, other.id]));
                }
                let third = operands.iter().skip(next + 1).find(|third| {
                    self.sentence(third.id) == self.sentence(one.id)
                        && self.sentence(other.id) == self.sentence(one.id)
                        && gives(one.number + other.number + third.number, amount)
                });
                if let Some(third) = third {
                    return Some(self.derivation(Formula::Sum, &[one.id, other.id, third.id]));
                }
            }
        }
        None
    }

    fn difference(&self, operands: &[Operand], amount: &Amount) -> Option<Derivation> {
        self.pairs(operands)
            .find(|(one, other)| one.number > other.number && gives(one.number - other.number, amount))
            .map(|(one, other)| self.derivation(Formula::Difference, &[one.id, other.id]))
    }

    /// All ordered pairs of operands that stand near each other.
    fn pairs<'o>(&'o self, operands: &'o [Operand]) -> impl Iterator<Item = (&'o Operand, &'o Operand)> {
        let others = move |one: &'o Operand| operands.iter().map(move |other| (one, other));
        operands.iter().flat_map(others).filter(|(one, other)| one.id != other.id && self.are_near(one.id, other.id))
    }

    fn of_percent(&self, near: &[ClaimId], amount: &Amount) -> Option<Derivation> {
        let mut families: Vec<Family> = near.iter().filter_map(|id| Family::of(self.stock.value(*id))).collect();
        families.sort_unstable();
        families.dedup();
        families.retain(|family| !matches!(family, Family::Percent | Family::Points));
        for family in families {
            let operands = self.operands(near, family, None);
            let alike =
                |pair: &(&Operand, &Operand)| counts_alike(self.stock.value(pair.0.id), self.stock.value(pair.1.id));
            for (one, other) in self.pairs(&operands).filter(alike) {
                if one.number < other.number && gives(100.0 * one.number / other.number, amount) {
                    return Some(self.derivation(Formula::Share, &[one.id, other.id]));
                }
                if gives((100.0 * (other.number - one.number) / one.number).abs(), amount) {
                    return Some(self.derivation(Formula::Change, &[one.id, other.id]));
                }
            }
        }
        self.difference(&self.operands(near, Family::Percent, None), amount)
    }

    /// A small number where a source lists so many names in a row.
    fn counted_list(&self, id: ClaimId, near: &[ClaimId]) -> Option<Derivation> {
        let value = self.value(id);
        let wanted = value.amount()?.figure.filter(|_| Family::of(value) == Some(Family::Plain))? as usize;
        if !(2..=LIST_MAX).contains(&wanted) {
            return None;
        }
        let names: Vec<ClaimId> =
            near.iter().copied().filter(|id| self.stock.value(*id).kind() == Kind::Name).collect();
        let lists = names.chunk_by(|one, other| self.is_listed_with(*one, *other));
        lists
            .filter(|list| list.len() == wanted)
            .map(|list| self.derivation(Formula::List, &[list[0], list[list.len() - 1]]))
            .next()
    }

    /// True when nothing but a comma or `and` stands between two claims.
    fn is_listed_with(&self, one: ClaimId, other: ClaimId) -> bool {
        if self.sentence(one) != self.sentence(other) {
            return false;
        }
        let reading = &self.readings[one.source];
        let tokens = &reading.tokens[reading.sentences[reading.claims[one.claim].sentence].segment];
        let (end, start) =
            (reading.claims[one.claim].mention.tokens.end, reading.claims[other.claim].mention.tokens.start);
        (end < start) && (end..start).all(|at| matches!(tokens.word(at), "," | "and" | "or" | ";" | "&"))
    }

    /// An age or a length of time that lies between two times of the sources, or a time and the day of writing.
    fn stretch(&self, value: &Value, near: &[ClaimId]) -> Option<Derivation> {
        let (formula, allows, unit) = match value {
            Value::Age(amount) => (Formula::Age, amount.allows, 365.25),
            Value::Duration(amount) => (Formula::Span, amount.allows, 1.0 / 86_400.0),
            _ => return None,
        };
        let (least, most) = (allows.lo * unit, allows.hi * unit);
        let dates: Vec<(ClaimId, Day, Day)> = near
            .iter()
            .filter_map(|id| match self.stock.value(*id) {
                Value::Date(date) => date.said.map(|said| (*id, said.start, said.end.plus_days(-1))),
                _ => None,
            })
            .take(OPERANDS_MAX)
            .collect();
        // An age goes up on the birthday, which a year alone does not tell.
        let slack = if formula == Formula::Age { 366.0 } else { 0.5 };
        let fits = |from: (Day, Day), to: (Day, Day)| {
            let shortest = to.0.days_since(from.1).max(0) as f64;
            let longest = to.1.days_since(from.0) as f64;
            to.0 > from.0 && longest > 0.0 && shortest <= most + slack && longest >= least - slack
        };
        for (one, start, end) in &dates {
            let later = dates.iter().find(|(_, from, to)| fits((*start, *end), (*from, *to)));
            if let Some((other, ..)) = later {
                return Some(self.derivation(formula, &[*one, *other]));
            }
            if self.stock.days().any(|day| fits((*start, *end), (day, day))) {
                return Some(self.derivation(formula, &[*one]));
            }
        }
        None
    }

    fn derivation(&self, formula: Formula, from: &[ClaimId]) -> Derivation {
        Derivation { formula, from: from.iter().map(|id| self.stock.place(*id)).collect() }
    }

    fn sentence(&self, id: ClaimId) -> (usize, usize) {
        (id.source, id.claim_in(self.readings).sentence)
    }

    /// True for claims of one sentence or of two that follow each other.
    fn are_near(&self, one: ClaimId, other: ClaimId) -> bool {
        one.source == other.source && self.sentence(one).1.abs_diff(self.sentence(other).1) <= 1
    }
}

/// How many digits of a figure say something: 3 of 529, 1 of 4000.
pub(super) fn significant_digits(figure: f64) -> usize {
    let written = format!("{figure}");
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len()
}

/// True when a result is what the words of a draft allow; a bound must be reached closely.
fn gives(number: f64, amount: &Amount) -> bool {
    let slack = number.abs() * 1e-9;
    let is_near = amount.figure.is_none_or(|figure| (number - figure).abs() <= figure.abs() * 0.2 + slack);
    is_near && number >= amount.allows.lo - slack && number <= amount.allows.hi + slack
}

/// True for amounts that can be added up: of one noun, of people, or where one does not say what it counts.
fn counts_alike(one: &Value, other: &Value) -> bool {
    let (Value::Count(_, one), Value::Count(_, other)) = (one, other) else { return true };
    one.head.is_empty()
        || other.head.is_empty()
        || concept(&one.head) == concept(&other.head)
        || means_people(&one.head) && means_people(&other.head)
}
