//! A change is what its two ends make it: what `rose from $5 million to $4 million` has fallen, and what `rose 20 percent,
//! from 100 pounds to 150 pounds`, rose by 50 percent.
//!
//! Looks at `from … to …`, `to … from …` and `…, up from …` within one sentence, and at three things said of them: which
//! way they went, by how many percent, and that they doubled or halved. The decision a reader would question: nouns
//! (`growth from 5 to 3 percent` may be a growth that slowed) and words that only stand before a noun (`increased fares`)
//! are not heard, and where words for up and for down both stand before the figures nothing is told.
//!
//! Left out on purpose: figures that are only compared (`50, against 60 in Tarn`), which may be of two things, and
//! falls that could be meant as a span (`fell from 5 to 15 percent`).

use super::{Breach, Fit, Found, Joint, Outcome, unit};
use crate::align::ClaimId;
use crate::claim::Claim;
use crate::language::{Direction, TokenKind, WordList, direction, word_is, word_list};
use crate::value::{Amount, Interval, Kind, Value};
use std::ops::Range;

/// So far before the figures a word of change is looked for, in tokens: `raised the age of retirement for women from`.
const REACH: usize = 8;

/// So far behind the figures a share is looked for: `to 150 pounds, an increase of 20 percent`.
const SHARE_REACH: usize = 6;

/// A time may stand between the two figures: `from 12 in the spring of 2019 to 14`.
const GAP_MAX: usize = 6;

/// Two figures that lie further apart are written in different units: `from 3 to 2.5 million`.
const FACTOR_MAX: f64 = 500.0;

/// By how many points a share may be off, and by what part of itself: figures and shares are rounded for print.
const POINTS_SLACK: f64 = 1.0;
const SHARE_SLACK: f64 = 0.05;

/// How far `doubled` goes, as a part of the factor it names.
const MULTIPLE_SLACK: f64 = 0.25;

/// A figure with the one that it came from.
struct Ends {
    from: ClaimId,
    to: ClaimId,
    /// Tokens from the first word (`from`, or `to`) to the last.
    tokens: Range<usize>,
    /// True for `from 5 to 15`, which may be a span.
    is_from_to: bool,
    /// True where a time stands between the figures.
    is_dated: bool,
    /// The word right before the `from` that says which way they went: `14 million, up from 12 million`.
    told_at: Option<usize>,
}

pub(super) fn find(joint: &Joint<'_>) -> Found {
    let mut found = Found::default();
    let mut figures: Vec<ClaimId> = joint.check.operands[0].iter().flat_map(|operand| joint.claims(operand)).collect();
    figures.sort();
    figures.dedup();
    for to in figures {
        let Some(ends) = ends(joint, to) else { continue };
        let (Some(from), Some(to)) = (amount(joint, ends.from), amount(joint, ends.to)) else { continue };
        let factor = to.allows.lo / from.allows.hi..to.allows.hi / from.allows.lo;
        let is_odd = !(1.0 / FACTOR_MAX..FACTOR_MAX).contains(&factor.start) || factor.end > FACTOR_MAX;
        if from.allows.lo <= 0.0 || to.allows.lo < 0.0 || is_odd {
            continue;
        }
        let by_direction = directed(joint, &ends, from.said, to.said);
        let is_broken = matches!(by_direction, Outcome::Broken(_));
        found.add(by_direction);
        if !is_broken {
            found.add(shared(joint, &ends, factor.clone()));
            found.add(multiplied(joint, &ends, factor));
        }
    }
    found
}

fn amount<'a>(joint: &Joint<'a>, id: ClaimId) -> Option<&'a Amount> {
    joint.claim(id).mention.value.amount().filter(|amount| amount.figure.is_some())
}

/// The end of a claim in tokens, with the noun that it counts.
fn end(joint: &Joint<'_>, id: ClaimId) -> usize {
    let mention = &joint.claim(id).mention;
    mention.head.map_or(mention.tokens.end, |head| (head + 1).max(mention.tokens.end))
}

/// The figure that this one came from, where the words say so.
fn ends(joint: &Joint<'_>, to: ClaimId) -> Option<Ends> {
    let tokens = joint.tokens(to);
    let start = joint.claim(to).mention.tokens.start;
    let is_led = start > 0 && word_is!(tokens, start - 1, "to");
    let reading = &joint.readings[to.source];
    let sentence = &reading.sentences[joint.claim(to).sentence];
    let beside = sentence.claims.clone().map(|claim| ClaimId { claim, ..to });
    let led_by_from = |id: &ClaimId| {
        let start = joint.claim(*id).mention.tokens.start;
        start > 0 && tokens.word(start - 1) == "from" && joint.claim(*id).mention.value.amount().is_some()
    };
    for from in beside.filter(led_by_from) {
        let first = &joint.claim(from).mention.tokens;
        let is_from_to = first.start < start;
        // `14 million, up from 12 million`
        let is_behind = !is_from_to && first.start >= 2 && word_is!(tokens, first.start - 2, "up" | "down");
        if !is_led && !is_behind {
            continue;
        }
        let gap = if is_from_to { end(joint, from)..start - 1 } else { end(joint, to)..first.start - 1 };
        let is_near = gap.start <= gap.end && gap.len() <= GAP_MAX;
        if is_near && is_time_or_nothing(joint, to, &gap) && are_alike(joint, from, to, is_from_to) {
            let is_dated = gap.clone().any(|at| tokens.kind(at) == Some(TokenKind::Word));
            let first_word = if is_led { start.min(first.start) - 1 } else { start };
            let tokens = first_word..end(joint, from).max(end(joint, to));
            let told_at = is_behind.then(|| first.start - 2);
            return Some(Ends { from, to, tokens, is_from_to, is_dated, told_at });
        }
    }
    None
}

/// True where nothing stands between two figures but commas, a time with its preposition, or a share: `, down 13 percent`.
fn is_time_or_nothing(joint: &Joint<'_>, beside: ClaimId, gap: &Range<usize>) -> bool {
    let tokens = joint.tokens(beside);
    gap.clone().all(|at| IN_GAPS.has_at(tokens, at) || is_told(joint, beside, at))
}

/// True for a token of a time or a share in the sentence of a claim.
fn is_told(joint: &Joint<'_>, beside: ClaimId, at: usize) -> bool {
    let reading = &joint.readings[beside.source];
    let claims = &reading.claims[reading.sentences[joint.claim(beside).sentence].claims.clone()];
    let tells = |claim: &Claim| matches!(claim.kind(), Kind::Date | Kind::Percent);
    claims.iter().any(|claim| tells(claim) && claim.mention.tokens.contains(&at))
}

static IN_GAPS: WordList = word_list!(", in on for the by at up down or");

/// True for figures of one unit that can be of one thing: of two counts both name the same, or one leaves it out, which in
/// `grew to 120 from 40 lands` is where they come from.
fn are_alike(joint: &Joint<'_>, from: ClaimId, to: ClaimId, is_from_to: bool) -> bool {
    let (one, other) = (&joint.claim(from).mention.value, &joint.claim(to).mention.value);
    let tokens = joint.tokens(to);
    let is_of_number = |id: ClaimId| {
        let next = end(joint, id);
        tokens.word(next) == "in"
            && matches!(tokens.kind(next + 1), Some(TokenKind::Number))
            && !is_year(tokens.word(next + 1))
    };
    let are_same = match (one, other) {
        (Value::Count(_, one), Value::Count(_, other)) => one.head == other.head,
        (Value::Count(..), Value::Number(_)) => is_from_to,
        (Value::Number(_), Value::Count(..)) => true,
        _ => one.kind() == other.kind() && unit(one) == unit(other),
    };
    are_same && are_of_one(rate(joint, from), rate(joint, to)) && ![from, to].into_iter().any(is_of_number)
}

/// What a figure is of, or by: `of 10`, `a month`.
fn rate<'a>(joint: &Joint<'a>, id: ClaimId) -> Option<(&'a str, &'a str)> {
    let (tokens, next) = (joint.tokens(id), end(joint, id));
    (EACH.has_at(tokens, next) && !is_told(joint, id, next)).then(|| (tokens.word(next), tokens.word(next + 1)))
}

/// Of two figures one may leave out by what they are counted (`from £62 to £73 a week`), but not of what they are a part.
fn are_of_one(one: Option<(&str, &str)>, other: Option<(&str, &str)>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => one == other,
        (Some((word, _)), None) | (None, Some((word, _))) => matches!(word, "a" | "an" | "per" | "each"),
    }
}

static EACH: WordList = word_list!("of out a an per each - /");

fn is_year(word: &str) -> bool {
    word.len() == 4
}

/// Up or down, as the words before the figures say it. Taken to the letter: rounding keeps figures in their order.
fn directed(joint: &Joint<'_>, ends: &Ends, from: Interval, to: Interval) -> Outcome {
    let Some((at, stated)) = verb(joint, ends) else { return Outcome::Silent };
    let is_broken = match stated {
        Direction::Up => to.hi < from.lo,
        Direction::Down => to.lo > from.hi,
    };
    let fit = if stated == Direction::Down { as_no_span(joint, ends) } else { Fit::Same };
    if is_broken && (fit == Fit::Apart || is_of_rank(joint, ends)) {
        return Outcome::Silent;
    }
    let (stated, right) = match stated {
        Direction::Up => ("a rise", "a fall"),
        Direction::Down => ("a fall", "a rise"),
    };
    Outcome::of(is_broken, || breach(joint, ends, at..at + 1, fit, right.to_owned(), stated.to_owned()))
}

/// How surely two figures that rise are no span: `fell from 5 to 15 percent` may tell between which figures the falls lay,
/// `fell from 5 percent to 15 percent` hardly does, and a number of things or a sum fell from one to the other.
fn as_no_span(joint: &Joint<'_>, ends: &Ends) -> Fit {
    let from = &joint.claim(ends.from).mention;
    let is_sum_or_count = matches!(from.value, Value::Money(..) | Value::Count(..) | Value::Number(_));
    match ends.is_from_to && !ends.is_dated && !is_sum_or_count {
        false => Fit::Same,
        // Its own unit stands with the first figure.
        true if from.tokens.len() > 1 => Fit::Open,
        true => Fit::Apart,
    }
}

/// Who drops from 12 to 45 in a ranking has dropped, and who climbs from 45 to 12 has climbed.
fn is_of_rank(joint: &Joint<'_>, ends: &Ends) -> bool {
    let tokens = joint.tokens(ends.to);
    let is_bare = [ends.from, ends.to].iter().all(|id| matches!(joint.claim(*id).mention.value, Value::Number(_)));
    let is_numbered =
        |at: usize| word_is!(tokens, at, "number" | "no" | "no.") && tokens.kind(at + 1) == Some(TokenKind::Number);
    is_bare && tokens.sentence(ends.tokens.start).any(|at| RANKS.has_at(tokens, at) || is_numbered(at))
}

static RANKS: WordList = word_list!(
    "rank ranks ranked ranking rankings place places placed position positions spot chart charts seed seeded seeds grade \
     league table list standings world par odds"
);

/// The word before the figures that says which way they went; none where words for both ways stand there, or a denial.
fn verb(joint: &Joint<'_>, ends: &Ends) -> Option<(usize, Direction)> {
    let tokens = joint.tokens(ends.to);
    let start = tokens.sentence(ends.tokens.start).start;
    let before = (start.max(ends.tokens.start.saturating_sub(REACH))..ends.tokens.start).rev();
    if let Some(at) = ends.told_at {
        return direction(tokens.word(at)).map(|told| (at, told));
    }
    let mut found: Option<(usize, Direction)> = None;
    for at in before.take_while(|at| !BREAKS.has_at(tokens, *at)) {
        let word = tokens.word(at);
        let is_denial = DENIALS.has(word) || word.ends_with("n't") || word.ends_with("n’t");
        // `Went up from`, `pushed down from`
        let is_particle =
            matches!(found, Some((found, _)) if found == at + 1 && word_is!(tokens, found, "up" | "down"));
        if is_denial || OTHER_CHANGES.has(word) && !is_particle {
            return None;
        }
        let Some(told) = direction(word) else { continue };
        match found {
            None => found = Some((at, told)),
            Some((_, nearer)) if nearer != told => return None,
            Some(_) => {}
        }
    }
    found.filter(|(at, _)| is_said(joint, ends, *at))
}

/// What parts a word of change from figures of another.
static BREAKS: WordList = word_list!("; : “ ” \" ( ) — – and but while as after");

static DENIALS: WordList = word_list!("not never no without than instead if n't neither");

/// Words for changes whose way the figures alone tell, beside which a word for up or down may be what changed.
static OTHER_CHANGES: WordList = word_list!(
    "slow slows slowed slowing ease eases eased easing revise revises revised narrow narrows narrowed widen widens widened \
     take takes took taken bring brings brought push pushes pushed send sends sent drive drives drove driven move moves \
     moved go goes went gone change changes changed shift shifts shifted reverse reverses reversed offset offsets limit \
     limits limited halt halts halted oppose opposes opposed minus below negative"
);

/// True for a word that says how the figures changed: `rose`, `will rise`, `up from`, `a rise in fares from`; not for
/// `increased fares`, and not for `growth from`, which may itself be what changed.
fn is_said(joint: &Joint<'_>, ends: &Ends, at: usize) -> bool {
    let tokens = joint.tokens(ends.to);
    let word = tokens.word(at);
    let before = if tokens.first_of_sentence(at) { "" } else { tokens.word(at - 1) };
    let is_next = at + 1 == ends.tokens.start;
    if matches!(word, "up" | "down") {
        return is_next;
    }
    if word.ends_with("ing") {
        return is_next || DONE.has(word) && matches!(before, "by" | "in" | "," | "for" | "of");
    }
    if word.ends_with("ed") || PAST.has(word) {
        return !BEFORE_NOUNS.has(before) && !before.is_empty();
    }
    // `A rise in fares from`
    let is_noun = matches!(tokens.word(at + 1), "in" | "of") && matches!(tokens.kind(at + 2), Some(TokenKind::Word));
    let is_cut = word == "cut" && (BE.has(before) || DETERMINERS.has_at(tokens, at + 1));
    is_noun || is_cut || MODALS.has(before)
}

/// Doings that nothing else does by itself: `by cutting the fee`, but not `in rising markets`.
static DONE: WordList = word_list!("reducing cutting raising lowering boosting slashing trimming hiking");

static PAST: WordList = word_list!("rose fell grew shrank sank risen fallen grown shrunk slid");

/// Words behind which a participle stands before its noun: `the increased fares`.
static BEFORE_NOUNS: WordList = word_list!("a an the of with by to due despite from for on in its their");

static MODALS: WordList = word_list!("to will would could should may might can must");

static BE: WordList = word_list!("was were been be is are being has have had");

static DETERMINERS: WordList = word_list!("the a an its his her their our this that");

/// By how many percent.
fn shared(joint: &Joint<'_>, ends: &Ends, factor: Range<f64>) -> Outcome {
    let tokens = joint.tokens(ends.to);
    if matches!(joint.claim(ends.to).kind(), Kind::Percent) || is_adjusted(joint, ends) {
        return Outcome::Silent;
    }
    let reading = &joint.readings[ends.to.source];
    let claims = reading.sentences[joint.claim(ends.to).sentence].claims.clone();
    let shares = claims.map(|claim| ClaimId { claim, ..ends.to });
    let Some((share, told)) = shares.filter_map(|id| Some((id, told_by(joint, ends, id)?))).next() else {
        return Outcome::Silent;
    };
    let Some(amount) = amount(joint, share) else { return Outcome::Silent };
    if matches!(tokens.word(end(joint, share)), "point" | "points" | "of") {
        return Outcome::Silent;
    }
    let sign = if told == Direction::Up { 1.0 } else { -1.0 };
    let slack = |share: f64| POINTS_SLACK + share * SHARE_SLACK;
    let (least, most) = (amount.allows.lo - slack(amount.allows.lo), amount.allows.hi + slack(amount.allows.hi));
    let at_ends = [(factor.start - 1.0) * 100.0 * sign, (factor.end - 1.0) * 100.0 * sign];
    let (lowest, highest) = (at_ends[0].min(at_ends[1]), at_ends[0].max(at_ends[1]));
    let is_broken = highest < least || lowest > most;
    Outcome::of(is_broken, || {
        let right = format!("{} %", rounded(percent(joint, ends).abs()));
        let stated = joint.said(&[share]);
        breach(joint, ends, joint.claim(share).mention.tokens.clone(), Fit::Same, right, stated)
    })
}

/// `At constant rates of exchange`: the share is of other figures than those that are printed.
fn is_adjusted(joint: &Joint<'_>, ends: &Ends) -> bool {
    let tokens = joint.tokens(ends.to);
    tokens.sentence(ends.tokens.start).any(|at| ADJUSTED.has_at(tokens, at))
}

static ADJUSTED: WordList = word_list!(
    "constant currency currencies organic organically like-for-like adjusted underlying comparable excluding inflation \
     inflation-adjusted annualised annualized annual annually average real than per year"
);

/// Which way a share says that the figures went: `rose 20 percent, from 100`, `to 120, up 20 percent, from 100`.
fn told_by(joint: &Joint<'_>, ends: &Ends, share: ClaimId) -> Option<Direction> {
    let Value::Percent(_) = joint.claim(share).mention.value else { return None };
    let tokens = joint.tokens(share);
    let span = &joint.claim(share).mention.tokens;
    let is_glue = |at: usize| GLUE.has_at(tokens, at);
    let before = || (span.start.saturating_sub(2)..span.start).rev().find(|at| !is_glue(*at));
    if span.end <= ends.tokens.end {
        let is_beside = span.start > ends.tokens.start || (span.end..ends.tokens.start).all(is_glue);
        return direction(tokens.word(before()?)).filter(|_| is_beside);
    }
    let gap = ends.tokens.end..span.start;
    if gap.start > gap.end || gap.len() > SHARE_REACH {
        return None;
    }
    // `An increase of 20 percent`, or `a 20 percent increase`.
    let told = gap.clone().find_map(|at| direction(tokens.word(at)));
    let is_beside = gap.clone().all(|at| is_glue(at) || direction(tokens.word(at)).is_some());
    let leads = gap.clone().any(|at| matches!(tokens.word(at), "," | "(" | "–" | "—"));
    told.or_else(|| direction(tokens.word(span.end))).filter(|_| is_beside && leads)
}

static GLUE: WordList = word_list!(", ( – — a an by of or");

/// `Doubled`, `tripled`, `halved`.
fn multiplied(joint: &Joint<'_>, ends: &Ends, factor: Range<f64>) -> Outcome {
    let tokens = joint.tokens(ends.to);
    let start = tokens.sentence(ends.tokens.start).start;
    let near = start.max(ends.tokens.start.saturating_sub(REACH))..ends.tokens.start;
    let is_bound = |at: &usize| matches!(tokens.word(*at), "and" | "but" | ";" | "not" | "than" | "if");
    let told = near.rev().take_while(|at| !is_bound(at)).find_map(|at| Some((at, multiple(tokens.word(at))?)));
    let Some((at, times)) = told else { return Outcome::Silent };
    let hedge = (start.max(at.saturating_sub(3))..at).rev().map(|at| tokens.word(at));
    let hedges: Vec<&str> = hedge.take_while(|word| !matches!(*word, "and" | ",")).collect();
    let (mut least, mut most) = (times * (1.0 - MULTIPLE_SLACK), times * (1.0 + MULTIPLE_SLACK));
    if hedges.iter().any(|word| matches!(*word, "more" | "over" | "least")) {
        (least, most) = if times > 1.0 { (times * 0.97, f64::INFINITY) } else { (0.0, times * 1.03) };
    }
    let is_broken = factor.end < least || factor.start > most;
    Outcome::of(is_broken, || {
        let right = format!("{} times as much", rounded(percent(joint, ends) / 100.0 + 1.0));
        breach(joint, ends, at..at + 1, Fit::Same, right, tokens.word(at).to_owned())
    })
}

fn multiple(word: &str) -> Option<f64> {
    match word {
        "doubled" | "doubling" | "doubles" => Some(2.0),
        "tripled" | "trebled" | "tripling" | "triples" => Some(3.0),
        "quadrupled" | "quadrupling" | "quadruples" => Some(4.0),
        "halved" | "halving" | "halves" => Some(0.5),
        _ => None,
    }
}

/// By how many percent the figures as written differ.
fn percent(joint: &Joint<'_>, ends: &Ends) -> f64 {
    let figure = |id: ClaimId| amount(joint, id).and_then(|amount| amount.figure).unwrap_or(1.0);
    (figure(ends.to) / figure(ends.from) - 1.0) * 100.0
}

/// With one decimal below ten, as shares are printed.
fn rounded(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    if number < 10.0 { format!("{tenths}") } else { format!("{}", number.round()) }
}

fn breach(joint: &Joint<'_>, ends: &Ends, told: Range<usize>, fit: Fit, right: String, stated: String) -> Breach {
    let (from, to) = (joint.cite(ends.from), joint.cite(ends.to));
    let filled = vec![("from", joint.words(&from)), ("to", joint.words(&to)), ("right", right), ("stated", stated)];
    joint.breach(vec![vec![from, to], vec![joint.cite_tokens(ends.to, told)]], fit, filled)
}
