//! Shares as so many in so many (`one in three`, `9 out of 10`), and growth as so many fold, a count of folds.

use super::extent::Lead;
use super::hedge::{self, Hedge};
use super::{Noun, duration, noun};
use crate::language::{Tokens, ends_in, word_is};
use crate::value::number::{self, Figure, Form};
use crate::value::{Amount, Interval, Mention, Value, name};
use smol_str::SmolStr;

/// Reads the share that starts at token `at`.
pub(super) fn read_at(tokens: &Tokens, at: usize, lead: &Lead) -> Option<Mention> {
    let figure = lead.figure?;
    if let Some(share) = of_people(tokens, at, lead, figure) {
        return Some(share);
    }
    let from = if word_is!(tokens, figure.end, "in") {
        figure.end + 1
    } else if word_is!(tokens, figure.end, "out") && word_is!(tokens, figure.end + 1, "of") {
        figure.end + 2
    } else {
        return None;
    };
    let part = whole(figure)?;
    let from = from + usize::from(word_is!(tokens, from, "every"));
    let of = whole(number::read_at(tokens, from)?)?;
    // `One in 15 women`, but `one in 15 games` and `one in 17 of them`.
    let is_chance = part.0 == 1.0 && of.0 < 200.0 && noun::is_plural(tokens, of.1) && !is_list_noun(tokens, of.1);
    let is_round =
        is_chance || of.0 <= 10.0 || [12.0, 20.0, 25.0, 30.0, 40.0, 50.0].contains(&of.0) || of.0 % 100.0 == 0.0;
    let is_share = part.0 >= 1.0 && part.0 < of.0 && is_round && (part.0 <= 9.0 || of.0 >= 20.0);
    let is_time = duration::unit_at(tokens, of.1, None).is_some() || is_list_noun(tokens, of.1);
    if !is_share || is_time || tokens.glued(of.1) && word_is!(tokens, of.1, "-") {
        return None;
    }
    let share = part.0 / of.0;
    let amount = Amount {
        said: Interval::point(share),
        allows: Interval::closed(share * 0.95, share * 1.05),
        figure: Some(share),
    };
    let (hedge, end) = match hedge::behind(tokens, of.1) {
        Some((behind, end)) => (lead.hedge.filter(|hedge| *hedge != Hedge::About).or(Some(behind)), end),
        None => (lead.hedge, of.1),
    };
    let amount = hedge.map_or(amount, |hedge| hedge::apply(hedge, amount));
    Some(Mention::new(tokens, at..end, Value::Number(amount)))
}

/// `One patient in 40`, `one family in three`: a share of people, where nothing that the second figure counts follows.
fn of_people(tokens: &Tokens, at: usize, lead: &Lead, figure: Figure) -> Option<Mention> {
    let noun = figure.end;
    let is_people = figure.value() == Some(1.0)
        && word_is!(tokens, noun + 1, "in")
        && !tokens.capital(noun)
        && (name::is_person_noun(tokens.word(noun))
            || word_is!(tokens, noun, "person" | "patient" | "adult" | "household" | "family"));
    let of = if is_people { whole(number::read_at(tokens, noun + 2)?)? } else { return None };
    let goes_on = noun::is_plural(tokens, of.1)
        || noun::is_plural(tokens, of.1 + 1) && !noun::ends_phrase(tokens, of.1)
        || tokens.glued(of.1) && word_is!(tokens, of.1, "-");
    let share = 1.0 / of.0;
    let allows = Interval::closed(share * 0.95, share * 1.05);
    let amount = Amount { said: Interval::point(share), allows, figure: Some(share) };
    let amount = lead.hedge.map_or(amount, |hedge| hedge::apply(hedge, amount));
    (of.0 > 1.0 && !goes_on).then(|| Mention::new(tokens, at..of.1, Value::Number(amount)))
}

/// What comes one after another, so that `three in 15` of it is a tally and no share.
fn is_list_noun(tokens: &Tokens, at: usize) -> bool {
    word_is!(
        tokens,
        at,
        "games"
            | "matches"
            | "starts"
            | "attempts"
            | "tests"
            | "innings"
            | "overs"
            | "balls"
            | "appearances"
            | "outings"
            | "rounds"
            | "seasons"
            | "meetings"
            | "races"
            | "laps"
            | "states"
            | "countries"
            | "cities"
            | "towns"
            | "%"
            | "percent"
    )
}

/// Reads `sixfold`, `more than six-fold`, `a 10-fold rise` at token `at`.
pub(super) fn fold_at(tokens: &Tokens, at: usize, lead: &Lead) -> Option<Mention> {
    let start = lead.start;
    let word = tokens.word(start);
    let (times, end) = match ends_in!(word, "fold") {
        true => (number::whole_word(&word[..word.len() - "fold".len()])?, start + 1),
        false if word_is!(tokens, start + 1, "-") && word_is!(tokens, start + 2, "fold") => {
            (whole(lead.figure?)?.0, start + 3)
        }
        false => return None,
    };
    let amount = lead.hedge.map_or(Amount::exact(times), |hedge| hedge::apply(hedge, Amount::exact(times)));
    let noun = Noun { head: SmolStr::new_static("fold"), ..Noun::default() };
    Some(Mention::new(tokens, at..end, Value::Count(amount, Box::new(noun))))
}

/// A whole number without scale, and the token after it.
fn whole(figure: Figure) -> Option<(f64, usize)> {
    let is_plain = matches!(figure.form, Form::PlainDigits | Form::MarkedDigits | Form::Words)
        || figure.form == Form::Scaled && figure.value().is_some_and(|value| value <= 1e9);
    let value = figure.value().filter(|value| is_plain && value.fract() == 0.0 && !(1900.0..2100.0).contains(value))?;
    Some((value, figure.end))
}
