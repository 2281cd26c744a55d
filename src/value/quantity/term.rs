//! One figure with its sign, its currency before and its unit behind.
//!
//! The piece of which [`super::extent`] makes ranges, bounds and sums. [`Standing`] tells that a hedge or a first figure
//! stands before, which makes an amount of words that are none alone: `more than a week`, `more than half`.

use super::unit::{self, Unit};
use super::{duration, measure, money};
use crate::language::{TokenKind, Tokens, word_is};
use crate::value::class::{self, gated};
use crate::value::number::{self, Figure, Form};
use crate::value::{Amount, Interval};

/// One figure with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Term {
    /// The figure.
    pub(super) figure: Figure,
    /// Token where it starts, behind the currency.
    pub(super) figure_start: usize,
    /// The unit, if one was read.
    pub(super) unit: Option<Unit>,
    /// True when the currency stands before the figure.
    pub(super) is_prefixed: bool,
    /// Token after the term.
    pub(super) end: usize,
}

/// Whether something before a figure makes it one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing does.
    Alone,
    /// A hedge or the first figure of a range does: `more than a week`.
    Governed,
}

/// A figure with its sign, currency and unit.
pub(super) fn term(tokens: &Tokens, at: usize, standing: Standing) -> Option<Term> {
    term_of(tokens, at, number::read_at(tokens, at), standing)
}

/// The same where the bare figure at token `at` was read before.
pub(super) fn term_of(tokens: &Tokens, at: usize, figure: Option<Figure>, standing: Standing) -> Option<Term> {
    if !tokens.is_any(at, class::SIGN) {
        return unsigned_term(tokens, at, figure, standing);
    }
    if let Some(figure_start) = measure::magnitude_before(tokens, at) {
        let figure =
            number::read_at(tokens, figure_start).filter(|figure| figure.value().is_some_and(|value| value < 10.0))?;
        let unit = Some(measure::magnitude());
        return Some(Term { figure, figure_start, unit, is_prefixed: true, end: figure.end });
    }
    let Some((sign, from)) = sign_at(tokens, at) else { return unsigned_term(tokens, at, figure, standing) };
    let unsigned = unsigned_term(tokens, from, number::read_at(tokens, from), standing)?;
    // `COVID -19` has no sign, nor has the dash in `70 -300`, nor one that opens a list item.
    let may_be_dash = from == at + 1 && !word_is!(tokens, at, "minus") && !word_is!(tokens, at, "negative");
    let is_dash = follows_name(tokens, at) || opens_item(tokens, at, unsigned.end);
    if may_be_dash && unsigned.unit.is_none() && is_dash {
        return None;
    }
    if sign == Sign::Plus {
        return Some(unsigned);
    }
    let figure = Figure { amount: negated(unsigned.figure.amount), ..unsigned.figure };
    Some(Term { figure, ..unsigned })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
}

/// The sign at token `at`, and where its figure starts: `-5`, `+5`, `minus 5`, `minus-5`.
fn sign_at(tokens: &Tokens, at: usize) -> Option<(Sign, usize)> {
    let is_mark = tokens.glued(at + 1) && !tokens.glued(at);
    match tokens.word(at) {
        "-" | "−" if is_mark => Some((Sign::Minus, at + 1)),
        "+" if is_mark => Some((Sign::Plus, at + 1)),
        // `Plus or minus 3 points` is so much either way.
        "minus" if at > 1 && word_is!(tokens, at - 1, "or") && word_is!(tokens, at - 2, "plus") => {
            Some((Sign::Plus, at + 1))
        }
        "minus" | "negative" => {
            let hyphen = usize::from(word_is!(tokens, at + 1, "-") && tokens.glued(at + 1));
            Some((Sign::Minus, at + 1 + hyphen))
        }
        _ => None,
    }
}

fn follows_name(tokens: &Tokens, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    tokens.capital(before) || tokens.kind(before) == Some(TokenKind::Number)
}

fn opens_item(tokens: &Tokens, sign: usize, end: usize) -> bool {
    tokens.first_of_sentence(sign) && tokens.sentence(sign).end > end + 1
}

/// A figure with its currency and unit; `figure` is the bare one at token `at`.
pub(super) fn unsigned_term(tokens: &Tokens, at: usize, figure: Option<Figure>, standing: Standing) -> Option<Term> {
    if let Some(prefix) = money::prefix_at(tokens, at) {
        return prefixed_term(tokens, prefix);
    }
    // `More than a $4 billion loss`.
    if standing == Standing::Governed
        && word_is!(tokens, at, "a" | "an")
        && let Some(prefix) = money::prefix_at(tokens, at + 1)
    {
        return prefixed_term(tokens, prefix);
    }
    if let Some(term) = gated(tokens.is_any(at, class::PART), || article_term(tokens, at, standing)) {
        return Some(term);
    }
    let figure = figure.or_else(|| (standing == Standing::Governed).then(|| number::half_at(tokens, at)).flatten())?;
    let of = match figure.form {
        Form::Vague => usize::from(word_is!(tokens, figure.end, "of")),
        // `Three quarters of a mile`.
        Form::Fraction
            if word_is!(tokens, figure.end, "of") && word_is!(tokens, figure.end + 1, "a" | "an" | "one") =>
        {
            2
        }
        _ => 0,
    };
    // `A tenth of a second`: the unit is one, whatever the share.
    let whole = Figure::one(figure.end + of);
    let read = unit::read_at(tokens, figure.end + of, Some(if of == 2 { &whole } else { &figure }));
    // `One day` is a time in a story, not a length.
    if word_is!(tokens, at, "one")
        && matches!(read, Some((Unit::Time(_), _)))
        && standing == Standing::Alone
        && figure.value() == Some(1.0)
        && !word_is!(tokens, figure.end, "-")
    {
        return None;
    }
    let on_scale = measure::magnitude_behind(tokens, at, &figure).map(|unit| (unit, figure.end));
    let (unit, end) = read.or(on_scale).map_or((None, figure.end), |(unit, end)| (Some(unit), end));
    Some(Term { figure, figure_start: at, unit, is_prefixed: false, end })
}

fn prefixed_term(tokens: &Tokens, prefix: money::Prefix) -> Option<Term> {
    let figure_start = prefix.end;
    let figure = if prefix.letters > 0 {
        glued_figure(tokens, figure_start, prefix.letters)
    } else {
        let minus = usize::from(word_is!(tokens, figure_start, "-" | "−") && tokens.glued(figure_start + 1));
        let figure = number::read_at(tokens, figure_start + minus).filter(|_| !word_is!(tokens, figure_start, "a"));
        figure.map(|figure| if minus == 1 { Figure { amount: negated(figure.amount), ..figure } } else { figure })
    }?;
    let (code, end) = money::repeated_at(tokens, figure.end, prefix.code).unwrap_or((prefix.code, figure.end));
    Some(Term { figure, figure_start, unit: Some(Unit::Money(code, 1.0)), is_prefixed: true, end })
}

/// `RM79`, `EUR50.5m`: the digits stand in the token of the currency, their decimals in tokens of their own.
fn glued_figure(tokens: &Tokens, at: usize, letters: usize) -> Option<Figure> {
    let text = &tokens.word(at)[letters..];
    let is_mark = word_is!(tokens, at + 1, "." | ",") && tokens.glued(at + 1) && tokens.glued(at + 2);
    let rest = tokens.word(at + 2);
    if is_mark && rest.starts_with(|digit: char| digit.is_ascii_digit()) && rest.len() < 20 && text.len() < 20 {
        return number::digits_in(&format!("{text}{}{rest}", tokens.word(at + 1)), tokens, at + 3);
    }
    number::digits_in(text, tokens, at + 1)
}

/// `half-litre`, `a half mile`, `quarter-mile`: a part that is said before its unit without an article between.
fn part_term(tokens: &Tokens, at: usize) -> Option<Term> {
    let start = at + usize::from(word_is!(tokens, at, "a"));
    let part = match tokens.word(start) {
        "half" => 0.5,
        "quarter" => 0.25,
        _ => return None,
    };
    let hyphen = usize::from(word_is!(tokens, start + 1, "-") && tokens.glued(start + 1));
    let (unit, end) = unit::read_at(tokens, start + 1 + hyphen, Some(&Figure::one(start + 1)))?;
    let is_time = matches!(unit, Unit::Time(seconds) if seconds == 3600.0);
    let is_length = matches!(unit, Unit::Measure(_) | Unit::Points(_));
    let word = tokens.word(start + 1 + hyphen);
    if !is_length && !is_time || part == 0.25 && hyphen == 0 || word.len() < 3 || word.ends_with('s') {
        return None;
    }
    let figure = Figure { amount: Amount::exact(part), step: 0.1, form: Form::Words, end: start + 1 };
    Some(Term { figure, figure_start: at, unit: Some(unit), is_prefixed: false, end })
}

/// `a decade`, `an hour`, `a mile`: one of a unit, where a hedge or a word before makes it an amount.
fn article_term(tokens: &Tokens, at: usize, standing: Standing) -> Option<Term> {
    if let Some(term) = part_term(tokens, at) {
        return Some(term);
    }
    let half = word_is!(tokens, at, "half") && word_is!(tokens, at + 1, "a" | "an");
    let article = at + usize::from(half);
    if !word_is!(tokens, article, "a" | "an" | "one") {
        return None;
    }
    let (unit, end) = unit::read_at(tokens, article + 1, Some(&Figure::one(article + 1)))?;
    // `A weeks-long review` says not how many.
    if tokens.kind(article + 1) != Some(TokenKind::Word) {
        return None;
    }
    if tokens.word(article + 1).ends_with('s')
        && tokens.word(article + 1).len() > 3
        && !word_is!(tokens, article + 1, "gas")
    {
        return None;
    }
    let may = match unit {
        Unit::Time(_) => half || standing == Standing::Governed || duration::article_makes_length(tokens, article),
        Unit::Measure(_) => {
            let is_word = tokens.word(article + 1).len() > 2 && !word_is!(tokens, article + 1, "magnitude");
            is_word
                && (half
                    || standing == Standing::Governed
                    || word_is!(tokens, article, "one")
                    || is_portion(tokens, article, end))
                && !word_is!(tokens, article + 1, "stone")
        }
        Unit::Money(..) => standing == Standing::Governed || half,
        Unit::Percent | Unit::Points(_) => word_is!(tokens, article, "one") || standing == Standing::Governed,
    };
    if !may {
        return None;
    }
    let value = if half { 0.5 } else { 1.0 };
    let figure = Figure {
        amount: Amount::exact(value),
        step: if half { 0.1 } else { 1.0 },
        form: Form::Words,
        end: article + 1,
    };
    // `An hour and a half`.
    if !half && word_is!(tokens, end, "and") && word_is!(tokens, end + 1, "a") && word_is!(tokens, end + 2, "half") {
        let figure = Figure { amount: Amount::exact(1.5), step: 0.1, ..figure };
        return Some(Term { figure, figure_start: at, unit: Some(unit), is_prefixed: false, end: end + 3 });
    }
    Some(Term { figure, figure_start: at, unit: Some(unit), is_prefixed: false, end })
}

/// `A gallon of milk`, or a table's cell that holds `a gallon` alone; behind a figure or unit it is a rate.
fn is_portion(tokens: &Tokens, article: usize, end: usize) -> bool {
    let whole = tokens.sentence(article);
    if whole == (article..end) {
        return true;
    }
    let before = article.checked_sub(1).map_or("", |before| tokens.word(before));
    let is_rate = unit::read_at(tokens, article.saturating_sub(1), None).is_some()
        || article > 0 && tokens.kind(article - 1) == Some(TokenKind::Number)
        || word_is!(tokens, article + 1, "ton" | "foot" | "mile" | "inch" | "yard");
    !is_rate && before != "per" && word_is!(tokens, end, "of")
}

/// The amount of a figure in the base unit of its kind; times stay in their unit, for their slack depends on it.
pub(super) fn in_base(figure: Figure, unit: Option<Unit>) -> Amount {
    let amount = figure.amount;
    let half_step = |amount: Amount| match figure.value() {
        Some(value) if figure.step > 0.0 => amount.widened(Interval {
            hi_open: true,
            ..Interval::closed(value - figure.step / 2.0, value + figure.step / 2.0)
        }),
        _ => amount,
    };
    match unit {
        None | Some(Unit::Time(_)) => amount,
        Some(Unit::Money(_, factor)) => amount.scaled(factor),
        Some(Unit::Points(factor)) => half_step(amount).scaled(factor),
        Some(Unit::Percent) => half_step(amount),
        Some(Unit::Measure(unit)) => {
            let written = half_step(amount);
            let small = written.mapped(|number| number * unit.factor + unit.offset);
            let large = written.allows.scaled(unit.factor_max);
            if unit.factor_max > unit.factor { small.widened(large) } else { small }
        }
    }
}

fn negated(amount: Amount) -> Amount {
    let flip = |interval: Interval| Interval {
        lo: -interval.hi,
        hi: -interval.lo,
        lo_open: interval.hi_open,
        hi_open: interval.lo_open,
    };
    Amount { said: flip(amount.said), allows: flip(amount.allows), figure: amount.figure.map(|figure| -figure) }
}
