//! Whether two figures are a whole and a part of it, or parts of one sum.
//!
//! Part of the evidence. `Of the 120 on board 30 were hurt` denies neither 120 nor 30, and four men and two women are the six
//! of another text. The decision a reader would question: figures that add up are held to be a sum without a look at what each of
//! them counts, since a clash that is missed costs a reader less than one that is none.

use super::Seen;
use super::differing::middle;
use super::fate::{governing_fate, is_beside_another_fate};
use super::stated::{allows, tells};
use crate::language::{WordList, counts_people, fate, poles, word_list};
use crate::value::{Amount, Noun, Value};

/// Of a sentence at most so many claims are looked at for figures that add up.
const SEEN_MAX: usize = 64;

/// Of one sentence at most so many figures are added up, and so many in one run.
const ADDED_MAX: usize = 12;
const ADDED_RUN_MAX: usize = 4;

/// True when one figure counts a part of those whom the other counts: fewer men than people, two more men than before, games
/// in a row.
pub(super) fn counts_a_part(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    if counts_further(a) != counts_further(b)
        || is_in_a_row(a) != is_in_a_row(b)
        || is_multiple(a) != is_multiple(b)
        || have_ceased(a) != have_ceased(b)
        || is_outdone(a) != is_outdone(b)
    {
        return true;
    }
    let (Some(one), Some(other)) = (a.noun(), b.noun()) else { return false };
    may_hold(one, other) && holds_more(a, b) || may_hold(other, one) && holds_more(b, a)
}

/// True for how many times another figure something is: `more than 12 times the limit`.
fn is_multiple(seen: &Seen<'_>) -> bool {
    let (tokens, end) = (seen.tokens(), seen.claim.mention.tokens.end);
    tokens.word(end) == "times"
        && matches!(tokens.word(end + 1), "the" | "as" | "its" | "their" | "that" | "more" | "higher")
}

/// True for what somebody has outdone: `broke the record of 2,116 points`.
fn is_outdone(seen: &Seen<'_>) -> bool {
    let is_mark = matches!(seen.word_before(2), "record" | "mark" | "best" | "total") && seen.word_before(1) == "of";
    is_mark && words_before(seen).any(|word| BEATEN.has(word))
}

/// Verbs of outdoing a mark.
static BEATEN: WordList = word_list!(
    "beat beats beating beaten break breaks breaking broke broken surpass surpasses surpassed surpassing pass passed passing \
     eclipse eclipsed top topped topping exceed exceeded exceeding overtook overtake better bettered"
);

/// True for those of whom it is said right behind that they left off, or never did: `71 people stopped taking it`.
fn have_ceased(seen: &Seen<'_>) -> bool {
    let (tokens, end, last) = (seen.tokens(), seen.claim.mention.tokens.end, seen.sentence().tokens.end);
    let verb = (end..last.min(end + CEASED_REACH)).find(|at| CEASED.has(tokens.word(*at)));
    verb.is_some_and(|verb| {
        let next = tokens.word(verb + 1);
        next.ends_with("ing")
            || next == "to"
            || matches!(tokens.word(verb), "quit" | "withdrew" | "declined" | "refused")
    })
}

/// How far behind a figure, in tokens, stands the verb of those whom it counts.
const CEASED_REACH: usize = 3;

/// Verbs of leaving off.
static CEASED: WordList = word_list!("stopped quit ceased refused declined withdrew failed gave");

/// True for what came without a break: `an unbeaten run of eight matches`.
fn is_in_a_row(seen: &Seen<'_>) -> bool {
    let is_row = |word: &str| matches!(word, "run" | "streak" | "string" | "sequence" | "spell" | "succession");
    seen.word_before(1) == "of" && is_row(seen.word_before(2))
        || matches!(seen.tokens().word(seen.claim.mention.tokens.start + 1), "straight" | "consecutive" | "successive")
}

/// True for `two more men`, `the other 13 ferries` and `12 others`, but for those of another fate than was counted before.
fn counts_further(seen: &Seen<'_>) -> bool {
    let behind = seen.tokens().word(seen.claim.mention.tokens.end);
    let is_further = matches!(behind, "more" | "other" | "others" | "further" | "additional")
        || seen.word_before(1) == "other" && seen.word_before(2) == "the";
    is_further && !is_beside_another_fate(seen)
}

fn holds_more(whole: &Seen<'_>, part: &Seen<'_>) -> bool {
    let [whole, part] = [whole, part].map(|seen| seen.value().amount().map_or(0.0, middle));
    whole > part
}

/// True when what `part` names may be some of what `whole` names.
fn may_hold(whole: &Noun, part: &Noun) -> bool {
    match whole.head.as_str() {
        "person" => is_narrower(&part.head),
        // `Kills five`, of whom four may be children.
        "" => matches!(part.head.as_str(), "child" | "woman" | "man" | "girl" | "boy" | "baby"),
        _ => false,
    }
}

fn is_narrower(head: &str) -> bool {
    !matches!(
        head,
        "" | "person" | "victim" | "casualti" | "other" | "individual" | "human" | "citizen" | "life" | "liv"
    )
}

/// True when the figure is the whole of which another one is a part: `seven of its 45 children`, `11 of 14 counts`.
pub(super) fn is_whole_of_a_part(seen: &Seen<'_>) -> bool {
    let has_article = matches!(seen.word_before(1), "its" | "their" | "the" | "his" | "her" | "our");
    let of = 1 + usize::from(has_article);
    let ends_before = |part: &Seen<'_>| part.claim.mention.tokens.end + of == seen.claim.mention.tokens.start;
    seen.word_before(of) == "of"
        && seen.claims_beside(SEEN_MAX).any(|part| ends_before(&part) && part.value().amount().is_some())
}

/// True when one figure is what somebody once had, and the other is none of the past: `had held 12 seats`, `has 19 seats`.
pub(super) fn is_had_before(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    let is_past = |seen: &Seen<'_>| {
        matches!(seen.word_before(1), "held" | "had" | "owned" | "numbered" | "employed")
            && seen.word_before(2) == "had"
    };
    is_past(a) != is_past(b)
}

/// True when the figure is said of a part of a larger set: `43 of the 650 members`, `including 4 children`, `of the dead,
/// 11`, `the other four`, `two more`. Those among whom others are (`two nurses among 31 dead`) are the whole, where something
/// befell them.
pub(super) fn is_partitive(seen: &Seen<'_>) -> bool {
    let back = |steps: usize| seen.word_before(steps);
    let behind = seen.tokens().word(seen.claim.mention.tokens.end);
    let is_further = matches!(back(1), "other" | "another" | "further" | "additional")
        || matches!(behind, "more" | "other" | "others" | "further" | "additional");
    seen.noun().is_some_and(|noun| noun.partitive)
        || matches!(back(1), "including" | "includes" | "included")
        || back(1) == "among" && governing_fate(seen).is_none()
        || is_further && !is_beside_another_fate(seen)
        || back(1) == "them" && back(2) == "among"
        || back(1) == "," && opens_with_a_whole(seen)
}

/// True for a clause of a few words right before a figure that gives its whole: `of the dead, 11`, `of the 46 jets in the
/// fleet, five`.
fn opens_with_a_whole(seen: &Seen<'_>) -> bool {
    let (tokens, mark) = (seen.tokens(), seen.claim.mention.tokens.start - 1);
    let opening = mark.saturating_sub(WHOLE_REACH).max(seen.sentence().tokens.start)..mark;
    let start = opening.clone().rev().find(|at| matches!(tokens.word(*at), "," | ";" | ":"));
    let clause = start.map_or(opening.start, |at| at + 1)..mark;
    let is_begun = start.is_some() || clause.start == seen.sentence().tokens.start;
    is_begun && tokens.word(clause.start) == "of" && clause.len() > 1
}

/// How many tokens the whole may have that a clause opens with.
const WHOLE_REACH: usize = 9;

/// True when one of two figures is what the other's sentence adds up to, or what it leaves: `one officer and five marchers`
/// are six, and where `of 118 pupils 104 have come` 14 have not.
pub(super) fn adds_up(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    is_sum_around(a.value(), b) || is_sum_around(b.value(), a) || is_sum_of_two(a, b) || is_sum_of_two(b, a)
}

/// How many sentences from one part of a sum the other may stand.
const PART_REACH: usize = 2;

/// True when a figure is that of `part` with one of the same thing in a sentence close by: `guilty of 11 counts. Her nephew
/// was convicted of two counts.`
fn is_sum_of_two(whole: &Seen<'_>, part: &Seen<'_>) -> bool {
    let figure = |seen: &Seen<'_>| counted(seen.value()).and_then(|amount| amount.figure);
    let (Some(total), Some(own), Some(noun)) = (figure(whole), figure(part), part.noun()) else { return false };
    let sentences = &part.reading.sentences;
    let near =
        part.claim.sentence.saturating_sub(PART_REACH)..sentences.len().min(part.claim.sentence + PART_REACH + 1);
    let rest = |claim: usize| {
        let other = part.beside(claim);
        let is_alike = other.noun().is_some_and(|other| other.head == noun.head);
        other.id != part.id && is_alike && figure(&other) == Some(total - own)
    };
    let claims = sentences[near].iter().flat_map(|sentence| sentence.claims.clone().take(SEEN_MAX));
    !noun.head.is_empty() && total > own && { claims }.any(rest)
}

/// True when figures that stand side by side in the sentence of `part`, its own among them, add up to `whole` or differ by it.
fn is_sum_around(whole: &Value, part: &Seen<'_>) -> bool {
    let Some(total) = counted(whole) else { return false };
    let claims = part.claims_beside(SEEN_MAX);
    let is_money = |value: &Value| matches!(value, Value::Money(..));
    let is_alike = |seen: &Seen<'_>| is_money(seen.value()) == is_money(whole);
    let counts = claims.filter(is_alike).filter_map(|seen| Some((seen.id, counted(seen.value())?.figure?)));
    let counts: Vec<_> = counts.take(ADDED_MAX).collect();
    (2..=ADDED_RUN_MAX).flat_map(|length| counts.windows(length)).any(|run| {
        let sum: f64 = run.iter().map(|(_, figure)| figure).sum();
        let is_whole = total.figure == Some(sum) || total.allows.hi.is_finite() && allows(whole, sum);
        let is_rest = matches!(run, [(_, one), (_, other)] if is_figure_of(total, (one - other).abs()));
        (is_whole || is_rest) && run.iter().any(|(id, _)| *id == part.id)
    })
}

/// True for a figure that tells, and is what the words say: of small ones any may be the difference of two others.
fn is_figure_of(amount: &Amount, figure: f64) -> bool {
    tells(figure) && amount.figure == Some(figure)
}

/// True when the sentence of one count gives the other figure in the same breath, its noun left out: `12 dead in Brell and
/// 5 in Norden` says nothing against five dead in Norden.
pub(super) fn is_given_beside(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    gives_beside(a, b) || gives_beside(b, a)
}

fn gives_beside(seen: &Seen<'_>, other: &Seen<'_>) -> bool {
    let figure = |seen: &Seen<'_>| counted(seen.value()).and_then(|amount| amount.figure);
    let (Some(_), Some(sought)) = (figure(seen), figure(other)) else { return false };
    seen.claims_beside(SEEN_MAX).any(|bare| {
        let is_bare = bare.claim.mention.head.is_none() && figure(&bare) == Some(sought);
        let before = bare.word_before(1);
        let goes_on =
            || matches!(before, "," | "and" | "another" | "whom" | "which" | "them") || fate(before).is_some();
        // `1,800 crews came last year; this year 650 will`
        let is_of_verb = || sought >= TELLING && is_auxiliary(bare.tokens().word(bare.claim.mention.tokens.end));
        let is_of_fate = |one: &Seen<'_>| governing_fate(&bare) == governing_fate(one);
        is_bare && (goes_on() && is_of_fate(seen) || is_of_verb() && (is_of_fate(seen) || is_of_fate(other)))
    })
}

/// A figure from here on is hardly met by chance.
const TELLING: f64 = 10.0;

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "is" | "are" | "was" | "were" | "will" | "would" | "have" | "has" | "had" | "did" | "do" | "can" | "could"
    )
}

/// How many there are of what is counted, or may be; how much of money.
fn counted(value: &Value) -> Option<&Amount> {
    match value {
        Value::Number(amount) | Value::Count(amount, _) | Value::Money(amount, _) => Some(amount),
        _ => None,
    }
}

/// True when one figure is how far a thing is from another (`a metre below the mark`, `two years longer than Holm`, `outspent
/// hers by 300 crowns`), and the other is a figure of its own.
pub(super) fn is_difference_beside(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    is_difference(a) != is_difference(b)
        || is_lead(a) && !is_lead(b) && !tells_change(b)
        || is_lead(b) && !is_lead(a) && !tells_change(a)
}

/// How far before a figure, in tokens, stands the verb of what it was outdone by, and that of what it changed to.
const LEAD_REACH: usize = 9;

/// True for what somebody is ahead by, or something changed by: `outnumbered them by 40`, `is down by 45 million`; people
/// who did it are none (`turned down by 14 publishers`).
fn is_lead(seen: &Seen<'_>) -> bool {
    let is_agent = || seen.noun().is_some_and(|noun| counts_people(&noun.head));
    let is_by = seen.value().amount().is_some() && seen.word_before(1) == "by";
    is_by && (words_before(seen).any(outdoes) || tells_change(seen) && !is_agent())
}

fn outdoes(word: &str) -> bool {
    word.len() > "out".len() + 2 && word.starts_with("out") && word.ends_with("ed")
        || matches!(
            word,
            "outspent" | "outsold" | "outbid" | "outran" | "exceeded" | "exceeds" | "surpassed" | "ahead" | "behind"
        )
}

/// True when a word of change (`rose`, `is down`) stands before a figure.
fn tells_change(seen: &Seen<'_>) -> bool {
    let is_change = |word: &str| poles(word).iter().any(|pole| poles("rise").iter().any(|rise| rise.axis == pole.axis));
    let is_up = matches!(seen.word_before(2), "up" | "down")
        && matches!(seen.word_before(3), "is" | "are" | "was" | "were" | "been" | "be");
    let is_sign = matches!(seen.word_before(1), "up" | "down");
    is_sign || is_up || words_before(seen).any(|word| !matches!(word, "up" | "down") && is_change(word))
}

fn words_before<'r>(seen: &Seen<'r>) -> impl Iterator<Item = &'r str> + use<'r> {
    let (tokens, start, sentence) = (seen.tokens(), seen.claim.mention.tokens.start, &seen.sentence().tokens);
    (start.saturating_sub(LEAD_REACH).max(sentence.start)..start).map(move |at| tokens.word(at))
}

/// What compares measures and sums. Per cent is left out, which mostly is what something changed by.
fn is_difference(seen: &Seen<'_>) -> bool {
    let end = seen.claim.mention.tokens.end;
    let (next, after) = (seen.tokens().word(end), seen.tokens().word(end + 1));
    let is_length = matches!(seen.value(), Value::Duration(_) | Value::Measure(..) | Value::Money(..));
    let is_compared = match next {
        "more" | "less" => after == "than",
        "above" | "below" => !matches!(after, "sea" | "ground" | "the"),
        "of" => seen.word_before(1) == "within",
        next => DIFFERENCES.has(next),
    };
    is_length && is_compared
}

/// What stands behind a difference.
static DIFFERENCES: WordList = word_list!(
    "longer shorter older younger higher lower taller heavier lighter faster slower quicker deeper wider warmer colder ahead \
      behind adrift clear short"
);
