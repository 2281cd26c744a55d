//! Quantities: a number with what it measures or counts.
//!
//! Called for every token that is in no name and no date ([`read_at`]). One grammar per kind, each in its file; [`extent`]
//! reads figures, hedges, ranges and units for all of them, and the unit or noun behind decides the kind. The decision a
//! reader would question: what cannot be told apart from a name, a year or a label is not read at all, because a false
//! count makes a false contradiction.
//!
//! Left out on purpose: dates and times of day, Roman numerals, arithmetic (`twice as many`), rates.

mod age;
mod context;
mod count;
mod describe;
mod duration;
mod extent;
mod hedge;
mod measure;
mod money;
mod noun;
mod percent;
mod ratio;
mod score;
mod settle;
mod term;
mod unit;

#[cfg(test)]
mod tests;

use super::class::{self, gated};
use super::{Amount, Mention, Value, number};
use crate::language::{Case, Lexicon, TokenKind, Tokens, WordMap, WordSet, word_is};
use extent::{Extent, Lead};
use hedge::Hedge;
use number::{Figure, Form};
use term::in_base;
use unit::Unit;

pub(super) use context::is_label_word;
pub use count::Noun;
pub use describe::{Described, Extremes, describe};
pub use settle::settle;

/// What a measure measures; amounts are in its base unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Metres.
    Length,
    /// Square metres.
    Area,
    /// Litres.
    Volume,
    /// Kilograms.
    Mass,
    /// Degrees Celsius.
    Temperature,
    /// Kilometres an hour.
    Speed,
    /// Bytes.
    Data,
    /// Watts.
    Power,
    /// Watt-hours.
    Energy,
    /// Hertz.
    Frequency,
    /// Points of a magnitude scale.
    Magnitude,
}

/// Reads the quantity that starts at token `at`.
pub fn read_at(tokens: &Tokens, at: usize) -> Option<Mention> {
    let hedge = hedge::before(tokens, at);
    if hedge.is_some() || may_start(tokens, at) { read_led(tokens, at, hedge) } else { None }
}

/// Reads the quantity that starts at token `at` without asking first whether one may.
#[cfg(test)]
pub(super) fn read_past_gate(tokens: &Tokens, at: usize) -> Option<Mention> {
    read_led(tokens, at, hedge::before(tokens, at))
}

/// Reads the quantity that starts at token `at` with this hedge.
fn read_led(tokens: &Tokens, at: usize, hedge: Option<(Hedge, usize)>) -> Option<Mention> {
    if context::is_inside_code(tokens, at) {
        return age::in_decade(tokens, at);
    }
    let lead = Lead::new(tokens, at, hedge);
    score::read_at(tokens, at)
        .or_else(|| duration::stopped_at(tokens, at))
        .or_else(|| score::goals_at(tokens, at))
        .or_else(|| ratio::read_at(tokens, at, &lead))
        .or_else(|| ratio::fold_at(tokens, at, &lead))
        .or_else(|| age::read_at(tokens, at, &lead))
        .or_else(|| ordinal_at(tokens, at))
        .or_else(|| none_at(tokens, at))
        .or_else(|| extent::read_led(tokens, at, lead).and_then(|extent| of_extent(tokens, at, extent)))
}

/// True where the code of a currency stands before its figure: `USD 310`, `EUR70m`.
pub fn starts_sum(tokens: &Tokens, at: usize) -> bool {
    let stop = usize::from(word_is!(tokens, at + 1, ".") && tokens.glued(at + 1));
    let may_start = tokens.kind(at + 1 + stop) == Some(TokenKind::Number)
        || tokens.word(at).bytes().any(|byte| byte.is_ascii_digit());
    may_start
        && money::prefix_at(tokens, at)
            .is_some_and(|prefix| prefix.letters > 0 || tokens.kind(prefix.end) == Some(TokenKind::Number))
}

/// True for the code of a currency and digits in one word: `eur70`.
pub(super) fn starts_with_code(word: &str) -> bool {
    money::split_code(word).is_some()
}

/// True for the code or abbreviation of a currency, in small letters.
pub fn is_currency_code(word: &str) -> bool {
    money::is_code(word)
}

/// The classes of the words that quantities are made of.
pub(super) const fn classified(lexicon: Lexicon) -> Lexicon {
    hedge::classified(money::classified(measure::classified(lexicon)))
        .with_map(class::QUANTITY, &STARTERS)
        .with_map(class::QUANTITY, &number::FRACTION_SIGNS)
        .with(class::QUANTITY, "+ −")
        .with(class::SIGN, "- − + minus negative magnitude")
        .with(class::PART, "a an one half quarter")
        .with(class::UNIT, percent::WORDS)
        .with_map(class::UNIT, &duration::UNITS)
}

/// Words that can start a quantity, hedges aside, so that all others are passed over at the cost of one look.
static STARTERS: WordSet<512> = WordMap::new(&[(
    "between from aged age ages hat hattrick brace magnitude minus negative quarter no single half hundred thousand lakh million \
     crore billion trillion dozen dozens scores several tens hundreds thousands millions billions trillions few couple \
     handful another zero nought naught one two three four five six seven eight nine ten eleven twelve thirteen \
     fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty \
     ninety first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
     fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth \
     seventieth eightieth ninetieth hundredth thousandth millionth billionth trillionth teens twenties thirties forties fifties \
     sixties seventies eighties nineties twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold \
     tenfold twelvefold twentyfold thirtyfold fiftyfold hundredfold thousandfold",
    (),
)]);

/// True where a quantity may start without a hedge, as far as the token and the one behind it tell.
pub(super) fn may_start(tokens: &Tokens, at: usize) -> bool {
    let found = tokens.class(at);
    if found & (class::QUANTITY | class::DIGITS) != 0 {
        return true;
    }
    let may_lead = class::ARTICLE | class::CURRENCY | class::SIGN;
    found & may_lead != 0
        && (found & class::ARTICLE != 0 && may_follow_article(tokens, at + 1)
            || found & class::CURRENCY != 0 && may_be_code(tokens, at)
            || found & class::SIGN != 0 && !tokens.glued(at))
}

/// True for a word set like the code of a currency: `A`, `USD`, `EUR70`.
fn may_be_code(tokens: &Tokens, at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let is_like_code = |word: &str| word.len() <= 2 || word.ends_with(|last: char| last.is_ascii_digit());
    matches!(token.case, Case::Upper | Case::Mixed) || token.case == Case::Initial && is_like_code(tokens.word(at))
}

/// True for what makes an amount with an article before it: a part, a scale, a vague word or a unit.
fn may_follow_article(tokens: &Tokens, at: usize) -> bool {
    let makes_amount = || {
        word_is!(tokens, at, "half" | "quarter")
            || number::read_at(tokens, at - 1).is_some()
            || unit::read_at(tokens, at, Some(&Figure::one(at))).is_some()
    };
    gated(tokens.is_any(at, class::AFTER_ARTICLE | class::UNIT), || makes_amount().then_some(())).is_some()
}

/// The mention that an extent makes with what stands behind it.
fn of_extent(tokens: &Tokens, at: usize, extent: Extent) -> Option<Mention> {
    let Extent { amount, unit, end, .. } = extent;
    if let Some(mention) = below_zero(tokens, at, &extent) {
        return Some(mention);
    }
    match unit {
        Some(Unit::Time(seconds)) => of_time(tokens, at, amount, seconds, end),
        Some(unit) => Some(Mention::new(tokens, at..end, of_unit(amount, unit))),
        None => bare(tokens, at, extent),
    }
}

/// `10 degrees below zero`, `12 degrees Celsius below zero`: the words behind turn the sign.
fn below_zero(tokens: &Tokens, at: usize, extent: &Extent) -> Option<Mention> {
    let is_bare = extent.unit.is_none() && word_is!(tokens, extent.end, "degree" | "degrees");
    let end = extent.end + usize::from(is_bare);
    let is_known =
        is_bare || matches!(extent.unit, Some(Unit::Measure(unit)) if unit.dimension == Dimension::Temperature);
    let is_below = word_is!(tokens, end, "below") && word_is!(tokens, end + 1, "zero" | "0");
    let figure = extent.figure.value().filter(|figure| *figure > 0.0 && is_known && is_below && !extent.is_range)?;
    let below = Amount::exact(-figure);
    let value = match extent.unit {
        Some(unit) => of_unit(in_base(number::Figure { amount: below, ..extent.figure }, Some(unit)), unit),
        None => Value::Number(below),
    };
    Some(Mention::new(tokens, at..end + 2, value))
}

fn of_unit(amount: Amount, unit: Unit) -> Value {
    match unit {
        Unit::Money(code, _) => Value::Money(amount, code),
        Unit::Percent => Value::Percent(amount),
        Unit::Points(_) => Value::Points(amount),
        Unit::Measure(unit) => Value::Measure(amount, unit.dimension),
        Unit::Time(seconds) => Value::Duration(duration::amount(amount, seconds)),
    }
}

fn of_time(tokens: &Tokens, at: usize, amount: Amount, seconds: f64, end: usize) -> Option<Mention> {
    if let Some((years, end)) = age::of_time(tokens, amount, seconds, end) {
        return Some(Mention::new(tokens, at..end, Value::Age(years)));
    }
    // `66 million years ago` lies beyond every calendar.
    let is_past_calendars = amount.said.lo * seconds >= duration::CALENDARS;
    if duration::is_date(tokens, end) && !is_past_calendars {
        return None;
    }
    let long = if word_is!(tokens, end, "-") && word_is!(tokens, end + 1, "long") { 2 } else { 0 };
    Some(Mention::new(tokens, at..end + long, Value::Duration(duration::amount(amount, seconds))))
}

/// A figure without a unit: what it counts, or a bare number, or nothing of ours.
fn bare(tokens: &Tokens, at: usize, extent: Extent) -> Option<Mention> {
    let Extent { amount, hedge, figure_start: start, figure, end, .. } = extent;
    if age::is_bound_of_age(tokens, start, end) {
        return Some(Mention::new(tokens, at..end, Value::Age(amount)));
    }
    if let Some(end) = age::is_listed(tokens, start, end) {
        return Some(Mention::new(tokens, at..end, Value::Age(amount)));
    }
    if !extent.is_range && age::is_told(tokens, start, &figure, hedge) {
        return Some(Mention::new(tokens, at..end, Value::Age(amount)));
    }
    if let Some(seconds) = duration::lent_at(tokens, start, end).filter(|_| !extent.is_range) {
        return Some(Mention::new(tokens, at..end, Value::Duration(duration::amount(amount, seconds))));
    }
    let is_word = tokens.kind(start) == Some(TokenKind::Word);
    if context::hangs_on(tokens, end) || context::is_calendar(tokens, start, &figure) || follows_number(tokens, start) {
        return None;
    }
    let is_vague = figure.form == Form::Vague;
    let is_one = figure.value() == Some(1.0) && !extent.is_range;
    let number = if is_one {
        count::Number::Singular
    } else if is_vague {
        count::Number::Vague
    } else {
        count::Number::Plural
    };
    let counted = if figure.form == Form::Fraction { None } else { count::read_at(tokens, start, end, number) };
    let counts = counted.is_some();
    if context::is_label(tokens, start, &figure, counted.as_ref()) {
        return None;
    }
    if !counts && (context::is_dated(tokens, start, &figure) || context::is_in_row(tokens, start, end)) {
        return None;
    }
    if context::is_year(&figure)
        && !(hedge.is_some() && (counts || figure.value().is_some_and(|value| value % 100.0 == 0.0)))
        && (!counts || extent.is_range || context::stands_as_year(tokens, start))
    {
        return None;
    }
    let is_alone = tokens.sentence(at).start == at && is_end(tokens, end);
    let counted = counted.or_else(|| is_vague.then(|| count::Counted::nothing(end)));
    if let Some(counted) = counted.filter(|_| counts || !needs_noun(tokens, start, &figure)) {
        return of_noun(tokens, at, extent, counted);
    }
    let is_pronoun = is_word && is_one && !is_alone;
    // `Reached the last eight`.
    let is_round = start > 0
        && word_is!(tokens, start - 1, "last")
        && figure.value().is_some_and(|left| matches!(left as u64, 4 | 8 | 16 | 32 | 64));
    // `A 3-in-1 vaccine`.
    let is_in_one = word_is!(tokens, end, "-") && word_is!(tokens, end + 1, "in") && tokens.glued(end + 1);
    let is_name = is_word && word_is!(tokens, end, "-") && tokens.glued(end) && figure.form == Form::Words || is_in_one;
    if is_pronoun || is_round || needs_noun(tokens, start, &figure) && !is_alone || is_name {
        return None;
    }
    let lent = || lent_unit(tokens, &figure).or_else(|| lent_before(tokens, start, &figure));
    let value = match Some(()).filter(|()| hedge.is_none() && !extent.is_range && !is_word).and_then(|()| lent()) {
        Some(unit) => of_unit(in_base(figure, Some(unit)), unit),
        None => Value::Number(amount),
    };
    Some(Mention::new(tokens, at..end, value))
}

/// Figures that share a unit are at most so many times as large as each other: `rose by 250 and 3 percent of shops closed`
/// shares none.
const LENT_TIMES_MAX: f64 = 20.0;

/// The unit of the figure that a bare one is joined to: `2.5 and 3 percent`, `7.6 and 7.5 magnitude`, `led by 51 to 49
/// percent`.
fn lent_unit(tokens: &Tokens, figure: &Figure) -> Option<Unit> {
    let end = figure.end;
    let is_joined = word_is!(tokens, end, "and" | "or" | "to") && tokens.is_any(end + 1, class::DIGITS);
    let next = if is_joined { extent::read(tokens, end + 1)? } else { return None };
    let (one, other) = (figure.value()?, next.figure.value()?);
    let is_like = one <= other * LENT_TIMES_MAX && other <= one * LENT_TIMES_MAX;
    next.unit.filter(|_| is_like && !next.is_range).filter(|unit| matches!(unit, Unit::Percent | Unit::Measure(_)))
}

/// How many words stand between the mark behind a sum or share and the next figure of its kind: `59 euros, a seat 29`.
const LENT_WORDS_MAX: usize = 3;

/// How far before that mark such a sum begins at most.
const LENDER_MAX: usize = 5;

/// The unit that the part of the sentence before lends: `a bed costs 59 euros, a seat 29`, `Lund won 54 percent, Berg 46`.
fn lent_before(tokens: &Tokens, start: usize, figure: &Figure) -> Option<Unit> {
    let is_closed =
        figure.end >= tokens.sentence(start).end || is_end(tokens, figure.end) || word_is!(tokens, figure.end, ",");
    let first = tokens.sentence(start).start;
    let mark = (first.max(start.saturating_sub(LENT_WORDS_MAX + 1))..start)
        .rev()
        .find(|at| tokens.kind(*at) != Some(TokenKind::Word) || word_is!(tokens, *at, "and"))?;
    let names_thing =
        mark + 1 < start && !tokens.is_any(start - 1, class::FUNCTION) && !tokens.is_any(start - 1, class::UNIT);
    if !is_closed || !names_thing || !word_is!(tokens, mark, "," | "and" | ";") {
        return None;
    }
    let lender = (first.max(mark.saturating_sub(LENDER_MAX))..mark)
        .rev()
        .find_map(|at| extent::read(tokens, at).filter(|extent| extent.end == mark && !extent.is_range))?;
    let (one, other) = (figure.value()?, lender.figure.value()?);
    let is_like = one <= other * LENT_TIMES_MAX && other <= one * LENT_TIMES_MAX;
    lender.unit.filter(|_| is_like).filter(|unit| matches!(unit, Unit::Percent | Unit::Money(..)))
}

/// Words that are a number only before a noun, or standing alone: `several`, `a few`, `zero`, `million`.
fn needs_noun(tokens: &Tokens, start: usize, figure: &Figure) -> bool {
    let word = tokens.word(start);
    let is_one_word = figure.end - start == 1 + usize::from(matches!(word, "a" | "another"));
    figure.form == Form::Vague && is_one_word && matches!(word, "several" | "a" | "another" | "scores")
        || matches!(word, "zero" | "nought" | "naught") && !is_reached(tokens, start)
        || matches!(word, "hundred" | "thousand" | "lakh" | "million" | "crore" | "billion" | "trillion")
}

/// `Fell to zero`, `below zero`, `zero is`: nought as a number stands behind a preposition, or is what is spoken of.
fn is_reached(tokens: &Tokens, start: usize) -> bool {
    word_is!(tokens, start + 1, "is" | "was") && tokens.sentence(start).start == start
        || start > 0 && word_is!(tokens, start - 1, "to" | "from" | "below" | "above" | "near" | "at")
}

/// A count; a head that is a unit (`three straight weeks`) makes the kind of that unit instead.
fn of_noun(tokens: &Tokens, at: usize, extent: Extent, counted: count::Counted) -> Option<Mention> {
    let Extent { amount, figure, .. } = extent;
    if let Some(head) = counted.head.filter(|_| !counted.noun.partitive)
        && let Some((unit, end)) = unit::read_at(tokens, head, Some(&figure))
        && !matches!(unit, Unit::Money(..))
    {
        return match unit {
            Unit::Time(seconds) => {
                let mention = of_time(tokens, at, amount, seconds, end)?;
                // `11- and 14-year-olds`: the unit is said once for both, and the second figure is an amount of its own.
                let is_shared =
                    word_is!(tokens, extent.end, "-") && word_is!(tokens, extent.end + 1, "and" | "," | "or");
                Some(if is_shared { Mention::new(tokens, at..extent.end, mention.value) } else { mention })
            }
            Unit::Measure(_) if counted.noun.modifiers.iter().all(|word| is_idle_modifier(word)) => {
                Some(Mention::new(tokens, at..end, of_unit(in_base(extent.figure, Some(unit)), unit)))
            }
            _ => None,
        };
    }
    if let Some(head) = counted.head.filter(|head| *head == extent.end && percent::are_points(tokens, at, *head)) {
        return Some(Mention::new(tokens, at..head + 1, Value::Points(in_base(figure, Some(Unit::Points(1.0))))));
    }
    let mention = Mention::new(tokens, at..counted.end.max(extent.end), Value::Count(amount, Box::new(counted.noun)));
    Some(Mention { head: counted.head, ..mention })
}

/// Words between a figure and its unit that leave the measure as it is: `two full litres`, `five extra miles`.
fn is_idle_modifier(lemma: &str) -> bool {
    matches!(lemma, "full" | "extra" | "addition" | "additional" | "long" | "whol" | "whole" | "straight" | "good")
}

/// A number word right behind another number belongs to it, or both are something else: a year, a code.
fn follows_number(tokens: &Tokens, start: usize) -> bool {
    let is_word = tokens.kind(start) == Some(TokenKind::Word);
    let Some(before) = start.checked_sub(1).filter(|_| is_word) else { return false };
    let before = if word_is!(tokens, before, "-") { before.wrapping_sub(1) } else { before };
    number::ends_a_number(tokens.hash(before)) && !word_is!(tokens, start, "a" | "an")
}

/// `The 17th`, `his third term`: an ordinal word needs a determiner before it, for `second` and `first` mean much else.
fn ordinal_at(tokens: &Tokens, at: usize) -> Option<Mention> {
    let is_ending = || tokens.is_any(at, class::DIGITS) && tokens.is_any(at + 1, class::ENDING);
    let may_start = tokens.is_any(at, class::ORDINAL) || is_ending();
    let ordinal = gated(may_start, || number::ordinal_at(tokens, at))?;
    let end = ordinal.end;
    let is_alone = tokens.sentence(at).start == at && is_end(tokens, end);
    let month_beside = at > 0 && context::is_month(tokens, at - 1)
        || context::is_month(tokens, end)
        || context::is_month(tokens, end + 1);
    if month_beside || word_is!(tokens, end, "century" | "centuries" | "quarter") {
        return None;
    }
    let is_sure = !ordinal.in_words || ordinal.end > at + 1;
    let determiner = at > 0 && tokens.is_in(at - 1, &BEFORE_ORDINAL);
    let governs = tokens.kind(end) == Some(TokenKind::Word) && !tokens.is_any(end, class::FUNCTION)
        || word_is!(tokens, end, "-") && tokens.glued(end)
        || word_is!(tokens, end, "such");
    // `Third seed Anna Berg`.
    let is_seed = word_is!(tokens, end, "seed" | "seeds");
    let is_place = at > 0 && is_rank(tokens, at, governs);
    let is_idiom = word_is!(tokens, at, "first") && word_is!(tokens, end, "time" | "place" | "instance" | "half" | "-");
    let reads = is_sure || is_alone || is_place || is_seed || determiner && governs && !is_idiom;
    reads.then(|| Mention::new(tokens, at..end, Value::Ordinal(ordinal.place)))
}

/// Determiners of what an ordinal counts out: `the third term`, `in second place`.
static BEFORE_ORDINAL: WordSet<64> =
    WordMap::new(&[("the a an his her its their our my your this that 's every each in", ())]);

/// Verbs behind which a bare ordinal is a place in a ranking, whatever follows.
static RANKS: WordSet<16> = WordMap::new(&[("finished finishes placed ranked ranks", ())]);

/// Words behind which it is one unless a noun follows: `lies third`, `qualified fourth fastest`, `up to fifth`.
static PLACES: WordSet<64> = WordMap::new(&[(
    "came coming finishing finish rank lie lies lying sit sits sitting start started starting qualified stand stands \
     is are was were currently remain remained",
    (),
)]);

/// Words behind which an ordinal and `place` are a rank: `took first place`.
static REACHES: WordSet<64> = WordMap::new(&[(
    "to into from took take takes taking taken claimed secured won earned shared sharing hold holds held holding occupy \
     occupies occupied of for",
    (),
)]);

/// `Finished sixth`, `are third, six points behind`, `moved up to fifth`.
fn is_rank(tokens: &Tokens, at: usize, governs: bool) -> bool {
    if tokens.is_in(at - 1, &RANKS) {
        return true;
    }
    let end = at + 1;
    // `To fourth place`, `took third place`.
    if word_is!(tokens, end, "place" | "spot") && tokens.is_in(at - 1, &REACHES) {
        return true;
    }
    // What is said first and second mostly follows in time or words, not in rank.
    let is_first = word_is!(tokens, at, "first") && !word_is!(tokens, at - 1, "came" | "lie" | "lies");
    if is_first || governs && !word_is!(tokens, end, "fastest" | "overall" | "equal" | "last") {
        return false;
    }
    if tokens.is_in(at - 1, &PLACES) {
        return !word_is!(tokens, end, "to" | "that" | "of" | "from" | "at");
    }
    let is_reached = word_is!(tokens, at - 1, "to" | "from" | "into")
        && at > 1
        && word_is!(
            tokens,
            at - 2,
            "up" | "down" | "dropped" | "drop" | "climbed" | "rose" | "slipped" | "moved" | "fell"
        );
    is_reached || word_is!(tokens, at - 1, "in") && word_is!(tokens, end, "," | "." | "on" | "with" | "behind")
}

/// `No casualties`: nought, of what is counted when something happened.
fn none_at(tokens: &Tokens, at: usize) -> Option<Mention> {
    if !word_is!(tokens, at, "no") {
        return None;
    }
    let counted = count::read_at(tokens, at, at + 1, count::Number::Plural)?;
    let head = counted.head.filter(|head| *head <= at + 3)?;
    let is_counted = word_is!(
        tokens,
        head,
        "casualties"
            | "deaths"
            | "injuries"
            | "victims"
            | "survivors"
            | "arrests"
            | "fatalities"
            | "votes"
            | "seats"
            | "goals"
            | "points"
            | "people"
            | "passengers"
            | "children"
            | "soldiers"
            | "civilians"
            | "cases"
    );
    let mention = Mention::new(tokens, at..at + 1, Value::Count(Amount::exact(0.0), Box::new(counted.noun)));
    is_counted.then_some(Mention { head: Some(head), ..mention })
}

/// True when the sentence ends at `at`, but for a closing mark.
fn is_end(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.word(at), "" | "." | "!" | "?")
}
