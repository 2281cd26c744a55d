//! What one name is said to be: `Orla Lind is a Danish cellist` against `Orla Lind (born 1961) is a Swedish cellist`.
//!
//! Used beside [`super::clash`], which needs surroundings that agree; a sentence that only says what its subject is has none
//! but the subject. Read are the kind of thing (`film`, `river`, `actor`), the people it belongs to and the land it lies in,
//! each from the first noun phrase behind `is`. The decision a reader would question: trades of people never exclude each
//! other, since most of those of whom newspapers write have several; a person is only no film and no river.
//!
//! Left out on purpose: where somebody was born, which is often elsewhere than where they belong, and subjects that are no
//! name (`it`, `the band`).

use super::{Meeting, Opposition, Told};
use crate::language::{TokenKind, Tokens, WordMap, key_of};
use crate::value::name::{is_people, lands_meet};
use std::ops::Range;

/// A subject has at most so many tokens, and so many stand between it and the verb.
const SUBJECT_MAX: usize = 7;
const ASIDE_MAX: usize = 60;

/// What a thing is said to be stands within so many tokens, and the land in which it lies within so many more.
const PHRASE_MAX: usize = 12;
const PLACE_MAX: usize = 14;

/// A kind of thing. Of two kinds a thing is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Person,
    Film,
    Series,
    Album,
    Song,
    Book,
    Settlement,
    Country,
    River,
    Lake,
    Mountain,
    Island,
    Company,
    Band,
    School,
    Animal,
    Vehicle,
    Disease,
    Building,
}

impl Sort {
    fn is_place(self) -> bool {
        matches!(
            self,
            Self::Settlement
                | Self::Country
                | Self::River
                | Self::Lake
                | Self::Mountain
                | Self::Island
                | Self::School
                | Self::Building
        )
    }

    /// True where one name may well be both: a city that is a state, an album named after its song.
    fn may_be(self, other: Self) -> bool {
        let rank = |sort: Self| match sort {
            Self::Album | Self::Song => 1,
            Self::Settlement | Self::Country | Self::Island => 2,
            Self::Building | Self::School | Self::Company => 3,
            Self::Mountain => 4,
            _ => 0,
        };
        self == other
            || rank(self) != 0 && rank(self) == rank(other)
            || matches!((self, other), (Self::Mountain, Self::Island) | (Self::Island, Self::Mountain))
    }
}

static SORTS: WordMap<Sort, 512> = WordMap::new(&[
    (
        "actor actress singer rapper songwriter musician guitarist drummer bassist pianist composer cellist violinist dancer \
      comedian writer author novelist poet playwright journalist reporter filmmaker screenwriter politician senator lawyer \
      attorney footballer cricketer golfer swimmer boxer wrestler athlete sculptor painter artist architect engineer scientist \
      physicist chemist biologist mathematician economist historian philosopher physician surgeon nurse teacher professor \
      soldier officer king queen businessman businesswoman entrepreneur man woman person murderer criminal priest bishop \
      farmer activist astronaut explorer inventor player coach director producer designer skier jumper runner sprinter cyclist \
      presenter broadcaster editor photographer cartoonist illustrator chef",
        Sort::Person,
    ),
    ("film movie documentary", Sort::Film),
    ("series sitcom miniseries", Sort::Series),
    ("album", Sort::Album),
    ("song single", Sort::Song),
    ("novel book memoir novella", Sort::Book),
    ("city town village municipality suburb", Sort::Settlement),
    ("country nation republic kingdom province", Sort::Country),
    ("river stream tributary", Sort::River),
    ("lake reservoir", Sort::Lake),
    ("mountain volcano peak", Sort::Mountain),
    ("island archipelago", Sort::Island),
    ("company firm corporation retailer manufacturer bank airline carmaker brewery publisher", Sort::Company),
    ("band orchestra quartet duo trio", Sort::Band),
    ("university college school", Sort::School),
    ("dog cat horse bird mammal fish reptile insect", Sort::Animal),
    ("car truck lorry ship boat aircraft locomotive motorcycle", Sort::Vehicle),
    ("disease disorder virus infection illness", Sort::Disease),
    ("church cathedral castle bridge museum stadium tower skyscraper hotel", Sort::Building),
]);

/// What a sentence says that its subject is.
struct Portrait {
    /// The keys of the words of its subject.
    subject: Vec<u64>,
    sort: Option<(Sort, usize)>,
    /// The people it belongs to.
    people: Option<(usize, usize)>,
    /// The lands named behind `in`.
    lies_in: Vec<(usize, usize)>,
}

/// The words in which two sentences say of one name that it is two things.
pub fn identity(one: Told<'_>, other: Told<'_>) -> Option<Meeting> {
    let (first, second) = (portrait(one)?, portrait(other)?);
    if !is_one_name(&first.subject, &second.subject) {
        return None;
    }
    let (one, other) = differing_sort(&first, &second)
        .or_else(|| differing_people(&first, &second))
        .or_else(|| differing_place(&first, &second))?;
    let opposition = Some(Opposition::Identity);
    Some(Meeting { one: one..one + 1, other: other..other + 1, words: (one, other), opposition, near: 1.0 })
}

/// True for a trade that stands in a list of trades, each of which holds: `singer, model and actor`.
pub fn is_one_of_trades(tokens: &Tokens, at: usize) -> bool {
    let is_trade = tokens.look_up(at, &SORTS) == Some(&Sort::Person);
    is_trade && [at.wrapping_sub(1), at + 1].iter().any(|at| matches!(tokens.word(*at), "," | "and" | "/" | "turned"))
}

/// True for names of the same words, and for two of which one holds all words of the other and a further one.
fn is_one_name(one: &[u64], other: &[u64]) -> bool {
    let (shorter, longer) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let is_part = shorter.iter().all(|key| longer.contains(key));
    is_part && (shorter.len() > 1 || longer.len() == shorter.len()) && !shorter.is_empty()
}

fn differing_sort(one: &Portrait, other: &Portrait) -> Option<(usize, usize)> {
    let ((first, at), (second, place)) = (one.sort?, other.sort?);
    (!first.may_be(second)).then_some((at, place))
}

fn differing_people(one: &Portrait, other: &Portrait) -> Option<(usize, usize)> {
    let ((first, at), (second, place)) = (one.people?, other.people?);
    (!lands_meet(first, second)).then_some((at, place))
}

fn differing_place(one: &Portrait, other: &Portrait) -> Option<(usize, usize)> {
    let sort = one.sort.or(other.sort);
    if !sort.is_some_and(|(sort, _)| sort.is_place()) {
        return None;
    }
    let lands = |portrait: &Portrait| -> Vec<(usize, usize)> {
        portrait.lies_in.iter().copied().chain(portrait.people).collect()
    };
    let (first, second) = (lands(one), lands(other));
    let meet = first.iter().any(|(land, _)| second.iter().any(|(other, _)| lands_meet(*land, *other)));
    let (land, place) = (first.first()?, second.first()?);
    (!meet).then_some((land.1, place.1))
}

/// Reads `<name> [aside] is [a] <what it is> [in <land>]`.
fn portrait(told: Told<'_>) -> Option<Portrait> {
    let tokens = told.tokens;
    let sentence = tokens.sentence(told.wording.words.first()?.token);
    let start = sentence.clone().find(|at| !matches!(tokens.word(*at), "the" | "a" | "an" | "\"" | "“"))?;
    let (subject, behind) = subject(tokens, start, sentence.end)?;
    let verb = (skip_aside(tokens, behind, sentence.end)..sentence.end).next()?;
    if !matches!(tokens.word(verb), "is" | "was" | "are" | "were" | "lies") {
        return None;
    }
    let mut at = verb + 1;
    while matches!(
        tokens.word(at),
        "also"
            | "still"
            | "now"
            | "actually"
            | "exclusively"
            | "solely"
            | "only"
            | "located"
            | "situated"
            | "based"
            | "one"
            | "of"
    ) {
        at += 1;
    }
    let mut portrait = Portrait { subject, sort: None, people: None, lies_in: Vec::new() };
    match tokens.word(at) {
        "a" | "an" | "the" => {
            at = read_phrase(tokens, at + 1..sentence.end, &mut portrait);
            if portrait.sort.is_none() && (behind..verb).any(|at| tokens.word(at) == "born") {
                portrait.sort = Some((Sort::Person, at - 1));
            }
        }
        "in" => {}
        word if is_people(word) && tokens.kind(at + 1) != Some(TokenKind::Word) && tokens.word(at + 1) != "-" => {
            portrait.people = Some((land(word)?, at));
        }
        _ => return None,
    }
    let place = at..sentence.end.min(at + PLACE_MAX);
    let is_end = |at: &usize| matches!(tokens.word(*at), ";" | "and" | "but" | "that" | "which" | "who" | "by");
    for at in place.take_while(|at| !is_end(at)) {
        let is_in = matches!(
            tokens.word(at.wrapping_sub(1)),
            "in" | "of" | "," | "northern" | "southern" | "eastern" | "western"
        );
        if let Some(land) = land(tokens.word(at)).filter(|_| is_in && tokens.capital(at)) {
            portrait.lies_in.push((land, at));
        }
    }
    Some(portrait)
}

/// The land that a word stands for; a part of the world holds lands that no table tells.
fn land(word: &str) -> Option<usize> {
    let is_part_of_world = matches!(word, "africa" | "african" | "asia" | "asian" | "europe" | "european" | "eu");
    crate::value::name::land(word).filter(|_| !is_part_of_world)
}

/// The words of a name at the start of a sentence, and the token behind it.
fn subject(tokens: &Tokens, start: usize, end: usize) -> Option<(Vec<u64>, usize)> {
    let mut keys = Vec::new();
    let mut at = start;
    while at < end && at - start < SUBJECT_MAX {
        match tokens.get(at)? {
            token if token.is_capital_word() => keys.push(key_of(tokens.word(at))),
            _ if matches!(
                tokens.word(at),
                "of" | "the" | "and" | "de" | "von" | "van" | "-" | "&" | "\"" | "”" | "“" | "'"
            ) => {}
            _ => break,
        }
        at += 1;
    }
    (!keys.is_empty()).then_some((keys, at))
}

/// The token behind a bracket and an aside between commas.
fn skip_aside(tokens: &Tokens, from: usize, end: usize) -> usize {
    let mut at = from;
    let last = end.min(from + ASIDE_MAX);
    if tokens.word(at) == "(" {
        let mut depth = 0_usize;
        while at < last {
            match tokens.word(at) {
                "(" => depth += 1,
                ")" => depth = depth.saturating_sub(1),
                _ => {}
            }
            at += 1;
            if depth == 0 {
                break;
            }
        }
    }
    if tokens.word(at) == ","
        && matches!(tokens.word(at + 1), "also" | "better" | "known" | "commonly" | "officially" | "formerly")
    {
        return (at + 1..last).find(|at| tokens.word(*at) == ",").map_or(at, |comma| comma + 1);
    }
    at
}

/// Reads the noun phrase of `range`: its last noun of a known sort and the people named in it. Returns the token behind.
fn read_phrase(tokens: &Tokens, range: Range<usize>, portrait: &mut Portrait) -> usize {
    let end = range.end.min(range.start + PHRASE_MAX);
    let mut peoples = Vec::new();
    let mut at = range.start;
    while at < end {
        let word = tokens.word(at);
        let is_word = matches!(tokens.kind(at), Some(TokenKind::Word | TokenKind::Number)) || word == "-";
        let ends = matches!(
            word,
            "of" | "in"
                | "on"
                | "at"
                | "by"
                | "from"
                | "for"
                | "with"
                | "who"
                | "which"
                | "that"
                | "whose"
                | "where"
                | "to"
                | "about"
                | "as"
                | "directed"
                | "written"
                | "produced"
                | "located"
                | "based"
                | "but"
                | "than"
        );
        if !is_word || ends {
            break;
        }
        if let Some(sort) = tokens.look_up(at, &SORTS) {
            portrait.sort = Some((*sort, at));
        } else if is_people(word) {
            peoples.extend(land(word).map(|land| (land, at)));
        }
        // `A film director` is a person of a trade that may not be known here.
        let is_other_trade = ["er", "or", "ist", "ian"].iter().any(|ending| word.ends_with(ending));
        if is_other_trade && portrait.sort.is_some_and(|(sort, place)| place < at && sort != Sort::Person) {
            portrait.sort = None;
        }
        at += 1;
    }
    let is_joined = |at: usize| {
        tokens.word(at + 1) == "-"
            || tokens.word(at.wrapping_sub(1)) == "-"
            || tokens.word(at + 1) == "born"
            || matches!(
                tokens.word(at.wrapping_sub(1)),
                "south" | "north" | "central" | "latin" | "african" | "native" | "west" | "east"
            )
    };
    portrait.people = match peoples.as_slice() {
        [people] if !is_joined(people.1) => Some(*people),
        _ => None,
    };
    at
}
