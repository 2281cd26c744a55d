//! What words allow: a set of possibilities, read from tokens, with one question asked of all kinds.
//!
//! Second step of the flow: segments become mentions. Each kind has a file with its type, its reader and its relation;
//! [`KINDS`] is the table through which rules, reports and the judge know them. The decision a reader would question:
//! vague speech is no flag on a figure but a wider set ("at least 200" is everything from 200 up), so that
//! [`Value::relation`] needs no case for hedges, and [`Relation::Disjoint`] alone is a clash.
//!
//! Knows no source, rule or claim. "Today" is an argument.

mod class;
pub mod date;
#[cfg(test)]
mod gates;
pub mod interval;
pub mod leeway;
pub mod name;
pub mod number;
pub mod quantity;
pub mod quote;
pub mod term;
pub mod wording;

use crate::calendar::Day;
use crate::language::Tokens;
use std::borrow::Cow;
use std::ops::Range;
use std::vec::IntoIter;

pub use date::Date;
pub use interval::{Amount, Interval};
pub use leeway::{Change, Leeway, Tolerance};
pub use name::Name;
pub use quantity::{Dimension, Noun};
pub use quote::Quote;
pub use term::Term;
pub use wording::Wording;

/// The kinds of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A bare number: `3.5`, `forty`.
    Number,
    /// A place in an order: `the 17th`.
    Ordinal,
    /// A number of counted things: `seven men`.
    Count,
    /// A sum of one currency.
    Money,
    /// A share in percent, or percentage points.
    Percent,
    /// A physical measure in a unit.
    Measure,
    /// How old somebody is, in years.
    Age,
    /// How long something takes.
    Duration,
    /// A result of a match or a vote: `3-1`.
    Score,
    /// A day or a longer or shorter time of the calendar.
    Date,
    /// A person, organisation, group or place by name.
    Name,
    /// Words in quotation marks.
    Quote,
    /// A word of a closed set that a rule lists.
    Term,
    /// What a sentence asserts, where another asserts the opposite.
    Wording,
}

/// What is known of a kind where only its name is at hand.
#[derive(Clone, Copy, Debug)]
pub struct KindRow {
    /// The kind.
    pub kind: Kind,
    /// Its name in rules and reports.
    pub name: &'static str,
    /// What several of its values are called in a headline: `2016 or 1997: two dates for …`.
    pub plural: &'static str,
}

/// All kinds, in the order of [`Kind`].
pub const KINDS: [KindRow; 14] = [
    KindRow { kind: Kind::Number, name: "number", plural: "numbers" },
    KindRow { kind: Kind::Ordinal, name: "ordinal", plural: "places in an order" },
    KindRow { kind: Kind::Count, name: "count", plural: "counts" },
    KindRow { kind: Kind::Money, name: "money", plural: "sums" },
    KindRow { kind: Kind::Percent, name: "percent", plural: "percentages" },
    KindRow { kind: Kind::Measure, name: "measure", plural: "measures" },
    KindRow { kind: Kind::Age, name: "age", plural: "ages" },
    KindRow { kind: Kind::Duration, name: "duration", plural: "durations" },
    KindRow { kind: Kind::Score, name: "score", plural: "scores" },
    KindRow { kind: Kind::Date, name: "date", plural: "dates" },
    KindRow { kind: Kind::Name, name: "name", plural: "names" },
    KindRow { kind: Kind::Quote, name: "quote", plural: "wordings" },
    KindRow { kind: Kind::Term, name: "term", plural: "terms" },
    KindRow { kind: Kind::Wording, name: "wording", plural: "statements" },
];

impl Kind {
    /// The kind of this name, as rules write it.
    pub fn of_name(name: &str) -> Option<Self> {
        KINDS.iter().find(|row| row.name == name).map(|row| row.kind)
    }

    /// Its row in the table.
    pub fn row(self) -> &'static KindRow {
        &KINDS[self as usize]
    }

    /// Its name in rules and reports.
    pub fn name(self) -> &'static str {
        self.row().name
    }
}

/// What words allow.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A bare number.
    Number(Amount),
    /// A place in an order.
    Ordinal(u64),
    /// A number of counted things; the noun in a box, to keep the others small.
    Count(Amount, Box<Noun>),
    /// A sum, in units of the currency (ISO 4217 code, or the bare word where the country is open: `dollar`).
    Money(Amount, &'static str),
    /// A share in percent.
    Percent(Amount),
    /// A difference in percentage points.
    Points(Amount),
    /// A measure, in the base unit of its dimension.
    Measure(Amount, Dimension),
    /// An age in years.
    Age(Amount),
    /// A length of time in seconds.
    Duration(Amount),
    /// A result, in the order written.
    Score(u32, u32),
    /// A time of the calendar; in a box, as it is by far the largest value.
    Date(Box<Date>),
    /// A name.
    Name(Name),
    /// Quoted words.
    Quote(Quote),
    /// A term of a closed set.
    Term(Term),
    /// A sentence, as what it asserts.
    Wording(Wording),
}

/// How the sets of possibilities of two values lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// They allow the same.
    Same,
    /// All that the first allows the second allows too.
    Within,
    /// All that the second allows the first allows too.
    Contains,
    /// Some is allowed by both.
    Overlaps,
    /// Nothing is allowed by both: they cannot both hold of the same thing.
    Disjoint,
    /// They answer different questions (other kinds, currencies, dimensions, parts of a date).
    Incomparable,
}

impl Relation {
    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Within => "within",
            Self::Contains => "contains",
            Self::Overlaps => "overlaps",
            Self::Disjoint => "disjoint",
            Self::Incomparable => "incomparable",
        }
    }

    /// The relation seen from the other side.
    pub fn flipped(self) -> Self {
        match self {
            Self::Within => Self::Contains,
            Self::Contains => Self::Within,
            other => other,
        }
    }

    /// True when both values can hold of the same thing.
    pub fn agrees(self) -> bool {
        matches!(self, Self::Same | Self::Within | Self::Contains | Self::Overlaps)
    }
}

impl Value {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Number(_) => Kind::Number,
            Self::Ordinal(_) => Kind::Ordinal,
            Self::Count(..) => Kind::Count,
            Self::Money(..) => Kind::Money,
            Self::Percent(_) | Self::Points(_) => Kind::Percent,
            Self::Measure(..) => Kind::Measure,
            Self::Age(_) => Kind::Age,
            Self::Duration(_) => Kind::Duration,
            Self::Score(..) => Kind::Score,
            Self::Date(_) => Kind::Date,
            Self::Name(_) => Kind::Name,
            Self::Quote(_) => Kind::Quote,
            Self::Term(_) => Kind::Term,
            Self::Wording(_) => Kind::Wording,
        }
    }

    /// How what `self` allows lies to what `other` allows. Symmetric but for [`Relation::flipped`].
    pub fn relation(&self, other: &Self) -> Relation {
        match (self, other) {
            (Self::Number(one) | Self::Count(one, _), Self::Number(two) | Self::Count(two, _))
            | (Self::Percent(one), Self::Percent(two))
            | (Self::Points(one), Self::Points(two))
            | (Self::Age(one), Self::Age(two))
            | (Self::Duration(one), Self::Duration(two)) => one.relation(two),
            (Self::Ordinal(one), Self::Ordinal(two)) => equality(one == two),
            (Self::Score(a, b), Self::Score(c, d)) => equality((a, b) == (c, d) || (a, b) == (d, c)),
            (Self::Money(one, a), Self::Money(two, b)) if a == b => one.relation(two),
            (Self::Measure(one, a), Self::Measure(two, b)) if a == b => one.relation(two),
            (Self::Date(one), Self::Date(two)) => one.relation(two),
            (Self::Name(one), Self::Name(two)) => one.relation(two),
            (Self::Quote(one), Self::Quote(two)) => one.relation(two),
            (Self::Term(one), Self::Term(two)) => one.relation(two),
            (Self::Wording(one), Self::Wording(two)) => one.relation(two),
            _ => Relation::Incomparable,
        }
    }

    /// True for an amount that words tell without a figure: `several`, `dozens`.
    pub fn is_vague(&self) -> bool {
        self.amount().is_some_and(Amount::is_vague)
    }

    /// True for two times that both hold only since one leaves an end open: `until 1951` and `in 1872`.
    pub(crate) fn meets_loosely(&self, other: &Self) -> bool {
        matches!((self, other), (Self::Date(one), Self::Date(other)) if one.meets_loosely(other))
    }

    /// The amount, for the kinds that have one.
    pub fn amount(&self) -> Option<&Amount> {
        match self {
            Self::Number(amount)
            | Self::Count(amount, _)
            | Self::Money(amount, _)
            | Self::Percent(amount)
            | Self::Points(amount)
            | Self::Measure(amount, _)
            | Self::Age(amount)
            | Self::Duration(amount) => Some(amount),
            _ => None,
        }
    }
}

fn equality(equal: bool) -> Relation {
    if equal { Relation::Same } else { Relation::Disjoint }
}

/// A value read at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The tokens that state the value, hedge and unit included, counted noun excluded: `more than 40 million`.
    pub tokens: Range<usize>,
    /// The bytes of those tokens in the source.
    pub span: Range<usize>,
    /// What they allow.
    pub value: Value,
    /// Token index of the head of the counted noun phrase: `records` in `22 million U.S. security clearance records`.
    pub head: Option<usize>,
}

impl Mention {
    /// A mention of `value` at these tokens.
    pub fn new(tokens: &Tokens, range: Range<usize>, value: Value) -> Self {
        Self { span: tokens.bytes(&range), tokens: range, value, head: None }
    }
}

/// Mentions as they are, each span of time followed by its start and its end as mentions of their own.
pub fn with_ends<'m>(tokens: &Tokens, mentions: &'m [Mention]) -> Cow<'m, [Mention]> {
    let has_ends = |mention: &Mention| matches!(&mention.value, Value::Date(date) if date.ends.is_some());
    if !mentions.iter().any(has_ends) {
        return Cow::Borrowed(mentions);
    }
    let mut all = Vec::with_capacity(mentions.len() + 2);
    for mention in mentions {
        all.push(mention.clone());
        all.extend(ends(tokens, mention));
    }
    Cow::Owned(all)
}

/// The start and the end of a span of time as mentions of their own; nothing of other mentions.
pub fn ends(tokens: &Tokens, mention: &Mention) -> Vec<Mention> {
    let Value::Date(date) = &mention.value else { return Vec::new() };
    let Some(ends) = &date.ends else { return Vec::new() };
    let end =
        |(range, end): &(Range<usize>, Date)| Mention::new(tokens, range.clone(), Value::Date(Box::new(end.clone())));
    vec![end(&ends.start), end(&ends.end)]
}

/// Reads every value in the tokens of one segment. `today` is the day the source speaks from, if known.
///
/// Mentions come in the order of their first token; a quotation may hold others, and otherwise none overlap.
pub fn read(tokens: &Tokens, today: Option<Day>) -> Vec<Mention> {
    let names = name::read(tokens);
    let quotes = quote::read(tokens, &names);
    with_figures(tokens, names, quotes, today)
}

/// The names, with the dates and quantities before, between and behind them; a date that looks like a name, or reaches
/// over one ("Labor Day", "last Thanksgiving"), takes its place.
fn with_figures(tokens: &Tokens, names: Vec<Mention>, quotes: Vec<Mention>, today: Option<Day>) -> Vec<Mention> {
    let capacity = names.len() + quotes.len() + tokens.len() / FIGURE_TOKENS + 1;
    let mut mentions = Row { mentions: Vec::with_capacity(capacity), quotes: quotes.into_iter() };
    let mut at = 0;
    for name in names {
        at = read_figures(tokens, at..name.tokens.start, today, &mut mentions);
        let end = name.tokens.end;
        if at == name.tokens.start
            && let Some(feast) = date::read_over_name(tokens, at, today)
            && feast.tokens.end >= end
        {
            at = feast.tokens.end;
            mentions.push(feast);
        } else if at < end {
            at = end;
            mentions.push(name);
        }
    }
    read_figures(tokens, at..tokens.len(), today, &mut mentions);
    mentions.finish()
}

/// Mentions in the order of their places, as they come, and the quotations that belong between them.
struct Row {
    mentions: Vec<Mention>,
    quotes: IntoIter<Mention>,
}

impl Row {
    #[inline]
    fn push(&mut self, mention: Mention) {
        let place = |mention: &Mention| (mention.tokens.start, mention.tokens.end);
        while self.quotes.as_slice().first().is_some_and(|quote| place(quote) < place(&mention)) {
            self.mentions.extend(self.quotes.next());
        }
        self.mentions.push(mention);
    }

    fn finish(mut self) -> Vec<Mention> {
        self.mentions.extend(self.quotes);
        self.mentions
    }
}

/// In news prose there is a date or quantity every so many tokens; a wrong guess only costs memory or time.
const FIGURE_TOKENS: usize = 16;

/// Reads the dates and quantities that start in `range`, and tells the token after the range or after the last of them.
fn read_figures(tokens: &Tokens, range: Range<usize>, today: Option<Day>, mentions: &mut Row) -> usize {
    let mut at = range.start;
    // Nearly all words are of no class that matters here and start nothing.
    while let Some(start) = tokens.find_any(at..range.end, class::FIGURES) {
        // Readers take at least one token, so this loop ends.
        at = start + 1;
        if let Some(date) = date::read_at(tokens, start, today) {
            at = at.max(date.tokens.end);
            mentions.push(date);
        } else if let Some(quantity) = quantity::read_at(tokens, start) {
            at = at.max(quantity.tokens.end);
            mentions.push(quantity);
        }
    }
    at.max(range.end)
}
