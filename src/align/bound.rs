//! Roles that one source gives to somebody else than the other: `the mayor, Ada Holm`, `the mayor, Bo Lind`, where the first
//! source knows Bo Lind for the head of its police.
//!
//! Part of the weighing, beside the pairs that are found by their words: both names stand in the source, so that neither is
//! strange to it, and only what it says of each tells that one was put where the other belongs. A role is the noun beside a
//! full name (`the works council chairman, Bo Lind`, `Bo Lind, chairman of the works council`) with the words before it.
//!
//! The decision a reader would question: a source that knows a person by no role at all may know the role and have left it
//! out, so a pair is told only where it has given that person another one, and has given the role to one person alone.
//! Left out on purpose: kin and what anybody may be called (`resident`, `expert`), which many are at a time.

use super::evidence::{Evidence, SharedWord, log_odds};
use super::rarity::Background;
use super::weights::{BINDINGS, probability};
use super::{Candidate, ClaimId, Edge, Seen};
use crate::claim::Reading;
use crate::language::{Case, TokenKind, Tokens, WordList, is_function_word, key_of, word_list};
use crate::value::name::{NameKind, is_person_noun};
use crate::value::{Kind, Leeway, Name, Relation, Value};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::ops::Range;

/// A role with the words before it, of at most so many tokens.
const WORDS_MAX: usize = 4;

/// What a role is held of, of at most so many tokens: `head of the mountain rescue service`.
const COMPLEMENT_MAX: usize = 7;

/// Behind a name and its comma, a role of at most so many tokens.
const BEHIND_MAX: usize = 6;

/// Of one role, at most so many bearers are looked at in a source, and of one surname so many roles.
const BEARERS_MAX: usize = 16;

/// Of those that give one role, so many sources are asked for another holder.
const SOURCES_MAX: usize = 32;

/// Reports farther apart than this, in days, may tell of two holders of one office.
const DAYS_MAX: i64 = 45;

/// A person with the role that the words beside the name tell.
struct Post<'r> {
    seen: Seen<'r>,
    name: &'r Name,
    /// The token of its noun.
    at: usize,
    /// Equal for nouns that mean the same.
    head: u64,
    /// The words beside the noun that tell which one of its kind it is, equal for those that mean the same.
    words: Vec<u64>,
    /// How many words say that it is past, to come, or only helps out.
    of_time: usize,
    /// Several are called so in one story.
    is_common: bool,
    /// Many are by rank.
    is_rank: bool,
}

/// Weighs the names of two sources that give one role to two persons.
pub(super) fn weigh<'r>(readings: &'r [Reading], background: &Background<'r>, found: &mut Vec<Candidate>) {
    let posts: Vec<Posts<'r>> = (0..readings.len()).map(|source| Posts::of(readings, source)).collect();
    let mut sources: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (source, posts) in posts.iter().enumerate() {
        for head in posts.all.iter().map(|post| post.head).collect::<BTreeSet<_>>() {
            sources.entry(head).or_default().push(source);
        }
    }
    for own in 0..readings.len() {
        for post in &posts[own].all {
            let others = sources[&post.head].iter().filter(|other| **other != own).take(SOURCES_MAX);
            for other in others.filter(|other| are_near(readings, own, **other)) {
                let holder = posts[*other].holder_instead(post, background);
                let holder = holder.filter(|holder| !posts[own].gives(holder.name, post.head));
                found.extend(holder.map(|holder| candidate(post, holder, background)));
            }
        }
    }
}

/// True for two sources of one time, as far as their days are known.
fn are_near(readings: &[Reading], one: usize, other: usize) -> bool {
    let days = readings[one].day.zip(readings[other].day);
    days.is_none_or(|(one, other)| one.days_since(other).abs() <= DAYS_MAX)
}

fn candidate<'r>(post: &Post<'r>, holder: &Post<'r>, background: &Background<'r>) -> Candidate {
    let retold = background.stated.retells(post.seen.id.source, holder.seen.id.source);
    let bearer = 0.5 + 0.25 * shared_words(post, holder).min(2) as f64;
    let (one, other) = if post.seen.id < holder.seen.id { (post, holder) } else { (holder, post) };
    let noun = SharedWord { one: one.at, other: other.at, weight: 1.0, in_name: false };
    between(&one.seen, &other.seen, Evidence { bearer, retold, words: vec![noun], ..Evidence::default() })
}

/// The clash between two names of which the one stands where the other source has the other.
pub(super) fn between(one: &Seen<'_>, other: &Seen<'_>, evidence: Evidence) -> Candidate {
    let strength = probability(log_odds(&evidence, &BINDINGS));
    let stretches = (one.claim.mention.tokens.clone(), other.claim.mention.tokens.clone());
    let (relation, leeway) = (Relation::Disjoint, Leeway::default());
    let edge = Edge { kind: Kind::Name, relation, leeway, strength, stretches, evidence, meeting: None };
    Candidate { one: one.id, other: other.id, edge }
}

/// The roles that a source gives.
struct Posts<'r> {
    all: Vec<Post<'r>>,
    by_head: FxHashMap<u64, Vec<usize>>,
    by_surname: FxHashMap<&'r str, Vec<usize>>,
}

impl<'r> Posts<'r> {
    fn of(readings: &'r [Reading], source: usize) -> Self {
        let claims = (0..readings[source].claims.len()).map(|claim| Seen::new(readings, ClaimId { source, claim }));
        let all: Vec<Post<'r>> = claims.filter_map(post_of).collect();
        let mut by_head: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        let mut by_surname: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (place, post) in all.iter().enumerate() {
            for places in [by_head.entry(post.head).or_default(), by_surname.entry(surname(post.name)).or_default()] {
                if places.len() < BEARERS_MAX {
                    places.push(place);
                }
            }
        }
        Self { all, by_head, by_surname }
    }

    fn with_head(&self, head: u64) -> impl Iterator<Item = &Post<'r>> {
        self.by_head.get(&head).into_iter().flatten().map(|place| &self.all[*place])
    }

    /// True when the source gives somebody a role.
    fn gives(&self, name: &Name, head: u64) -> bool {
        self.with_head(head).any(|post| are_one(post.name, name))
    }

    /// The one who has the role of `post` here, where that is somebody else, and the person of `post` is known for another role,
    /// or for none beside this one, which is told in more than its noun.
    fn holder_instead(&self, post: &Post<'r>, background: &Background<'r>) -> Option<&Post<'r>> {
        let mut holders = self.with_head(post.head).filter(|other| shared_words(post, other) >= least_shared(post));
        let holder = holders.next()?;
        let is_one = holders.all(|other| are_one(other.name, holder.name));
        let is_other = are_two_persons(post.name, holder.name) && is_of_one_office(post, holder);
        if !is_one || !is_other || !background.persons.are_named_in(&holder.seen, post.name) {
            return None;
        }
        let own = self.by_surname.get(surname(post.name)).into_iter().flatten();
        let mut own = own.map(|place| &self.all[*place]).peekable();
        let is_told_enough = own.peek().is_some() || {
            let retold = background.stated.retells(post.seen.id.source, holder.seen.id.source);
            shared_words(post, holder) > 0 && !post.is_rank && retold >= RETOLD_MIN
        };
        let is_meant = is_told_enough && own.all(|other| !may_be_one_role(other, post) && !has_beside(other, post));
        is_meant.then_some(holder)
    }
}

/// A text that retells so little of the other one, 0 to 1, may know more of a person than the other says.
const RETOLD_MIN: f64 = 0.3;

/// True when the sentence in which a person has a role holds the noun of another role too.
fn has_beside(own: &Post<'_>, post: &Post<'_>) -> bool {
    own.head != post.head && own.seen.sentence().words.iter().any(|word| word.key == post.head)
}

/// True for two roles of one noun, unless each tells of another field: `Interior Minister`, `Prime Minister`.
fn may_be_one_role(one: &Post<'_>, other: &Post<'_>) -> bool {
    one.head == other.head && (one.words.is_empty() || other.words.is_empty() || shared_words(one, other) > 0)
}

/// How many words two roles share beside their noun.
fn shared_words(post: &Post<'_>, holder: &Post<'_>) -> usize {
    post.words.iter().filter(|word| holder.words.contains(word)).count()
}

/// How many words two roles have to share with this noun: what many are called tells nothing by itself.
fn least_shared(post: &Post<'_>) -> usize {
    usize::from(post.is_common)
}

/// True when two roles with the same noun are one, as far as their words tell: the words of the one stand beside the other, and
/// neither is past or to come where the other is not.
fn is_of_one_office(post: &Post<'_>, holder: &Post<'_>) -> bool {
    let around = &holder.seen.sentence().words;
    let is_held = |word: &u64| holder.words.contains(word) || around.iter().any(|other| other.key == *word);
    post.of_time == holder.of_time && post.words.iter().all(is_held)
}

/// True for two names of which one has had a role that the other has.
pub(super) fn hold_at_two_times(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    post_of(*a).zip(post_of(*b)).is_some_and(|(one, other)| one.of_time != other.of_time)
}

fn surname(name: &Name) -> &str {
    name.words.last().map_or("", |word| word.as_str())
}

fn are_one(one: &Name, other: &Name) -> bool {
    surname(one) == surname(other)
}

fn are_two_persons(one: &Name, other: &Name) -> bool {
    !one.words.iter().any(|word| other.words.contains(word))
}

/// The role of a person that is named in full.
fn post_of(seen: Seen<'_>) -> Option<Post<'_>> {
    let Value::Name(name) = seen.value() else { return None };
    let is_person =
        name.words.len() >= 2 && (matches!(name.kind, NameKind::Person | NameKind::Other) || name.has_given_name());
    let role = if is_person { role_before(&seen).or_else(|| role_behind(&seen))? } else { return None };
    let tokens = seen.tokens();
    let noun = tokens.word(role.head);
    let is_word = |at: &usize| {
        *at != role.head && tokens.kind(*at) == Some(TokenKind::Word) && !is_function_word(tokens.word(*at))
    };
    let words: Vec<&str> = role.tokens.filter(is_word).map(|at| tokens.word(at)).collect();
    let telling = words.iter().filter(|word| !OF_TIME.has(**word) && !ANY.has(**word));
    Some(Post {
        seen,
        name,
        of_time: words.iter().filter(|word| OF_TIME.has(**word)).count(),
        at: role.head,
        head: key_of(noun),
        words: telling.map(|word| key_of(word)).collect(),
        is_common: COMMON.has(noun),
        is_rank: RANKS.has(noun),
    })
}

/// A role as it is written.
struct Role {
    tokens: Range<usize>,
    /// Its noun.
    head: usize,
}

/// The role before a name: `the interior minister, Ada Holm`, `Interior Minister Ada Holm`, `the head of the yard, Ada Holm`.
fn role_before(seen: &Seen<'_>) -> Option<Role> {
    let (tokens, first) = (seen.tokens(), seen.sentence().tokens.start);
    let mut end = seen.claim.mention.tokens.start;
    let is_address =
        |at: usize| matches!(tokens.word(at), "mr" | "mrs" | "ms" | "dr" | "sir" | "dame" | "lord" | "lady" | ".");
    while end > first && is_address(end - 1) {
        end -= 1;
    }
    let end = end - usize::from(end > first && tokens.word(end - 1) == ",");
    let last = end.checked_sub(1).filter(|last| *last >= first)?;
    if is_role(tokens, last) {
        return Some(Role { tokens: start_of(tokens, first, last)..end, head: last });
    }
    // `The head of the mountain rescue service, Ada Holm`.
    let is_behind_comma = tokens.word(end) == ",";
    let leads_on = |at: &usize| matches!(tokens.word(*at), "of" | "in" | "at" | "from" | "for");
    let of = (first..last).rev().take(COMPLEMENT_MAX).find(leads_on).filter(|_| is_behind_comma)?;
    let head = of.checked_sub(1).filter(|head| *head >= first && is_role(tokens, *head))?;
    Some(Role { tokens: start_of(tokens, first, head)..end, head })
}

/// Where the noun group begins that ends in `head`; whose it is belongs to it (`Tideline's boss`).
fn start_of(tokens: &Tokens, first: usize, head: usize) -> usize {
    let is_inside = |at: &usize| match tokens.kind(*at) {
        Some(TokenKind::Word) => !is_function_word(tokens.word(*at)),
        Some(TokenKind::Clitic) => true,
        _ => tokens.word(*at) == "-",
    };
    (first..head).rev().take(WORDS_MAX).take_while(is_inside).last().unwrap_or(head)
}

/// The role behind a name: `Ada Holm, the interior minister,`, `Ada Holm, 54, chairman of the yard`, `Ada Holm (chair)`.
fn role_behind(seen: &Seen<'_>) -> Option<Role> {
    let (tokens, last) = (seen.tokens(), seen.sentence().tokens.end);
    let mut start = seen.claim.mention.tokens.end;
    let is_comma = |at: usize| at < last && tokens.word(at) == ",";
    if !is_comma(start) && tokens.word(start) != "(" {
        return None;
    }
    if tokens.kind(start + 1) == Some(TokenKind::Number) && is_comma(start + 2) {
        start += 2;
    }
    let leads = matches!(tokens.word(start + 1), "the" | "a" | "an" | "its" | "their" | "his" | "her");
    let start = start + 1 + usize::from(leads);
    let end = (start..start + BEHIND_MAX).find(|at| ends_group(tokens, *at, last))?;
    let is_closed = matches!(tokens.word(end), "," | "of" | "at" | "for" | "in" | "who" | "from" | "." | ";" | ")");
    if end == start || !is_closed || !is_role(tokens, end - 1) {
        return None;
    }
    let is_of = tokens.word(end) == "of";
    let from = end + 1 + usize::from(matches!(tokens.word(end + 1), "the" | "its" | "their" | "his" | "her"));
    let until = (from..from + WORDS_MAX).find(|at| ends_group(tokens, *at, last)).filter(|_| is_of).unwrap_or(end);
    Some(Role { tokens: start..until, head: end - 1 })
}

fn ends_group(tokens: &Tokens, at: usize, last: usize) -> bool {
    let is_inside = match tokens.kind(at) {
        Some(TokenKind::Word) => !is_function_word(tokens.word(at)),
        Some(TokenKind::Clitic) => true,
        _ => tokens.word(at) == "-",
    };
    at >= last || !is_inside
}

/// True for a noun that says what a person is: `minister`, `goalkeeper`, `bookkeeper`.
fn is_role(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let is_noun = is_person_noun(word)
        || OFFICES.has(word)
        || SUFFIXES.iter().any(|suffix| word.ends_with(suffix) && word.len() > suffix.len() + 2);
    let is_written_as_word = tokens.get(at).is_some_and(|token| token.case != Case::Upper);
    is_written_as_word && is_noun && !word.ends_with('s') && !ANYBODY.has(word)
}

/// How further nouns end that say what a person is: `councilman`, `auctioneer`.
const SUFFIXES: [&str; 4] = ["keeper", "woman", "man", "eer"];

/// Further nouns of office.
static OFFICES: WordList = word_list!(
    "executive chief head chair boss negotiator treasurer auditor accountant coroner prosecutor landlord landlady curator \
     governor premier chancellor harbourmaster conductor choreographer warden ranger superintendent organiser organizer"
);

/// What is said of anybody, or of many at a time; kin too.
static ANYBODY: WordList = word_list!(
    "man woman german roman norman human boy girl person expert official resident member victim witness employee \
     politician suspect candidate veteran star native child baby teenager son daughter brother sister \
     wife husband father mother widow widower uncle aunt nephew niece cousin grandson granddaughter grandfather \
     grandmother friend colleague partner teammate neighbour neighbor saint king queen"
);

/// What more is said of than the one kind, or of several in one story, where no further word tells which.
static COMMON: WordList = word_list!(
    "player actor actress student officer worker activist campaigner supporter fan scientist researcher academic analyst \
     professor doctor lawyer attorney spokesman spokeswoman spokesperson soldier passenger author writer journalist reporter \
     executive chief head engineer artist singer minister secretary director manager adviser advisor leader boss founder owner"
);

/// What many are by rank, however it is told.
static RANKS: WordList = word_list!(
    "inspector sergeant superintendent constable lieutenant colonel major general professor doctor judge justice senator \
     councillor congressman congresswoman minister detective officer"
);

/// Words that tell no role from another.
static ANY: WordList =
    word_list!("said says told local senior young old fellow another first top leading prominent veteran own");

/// What sets a former or future holder of a role apart from the present one.
static OF_TIME: WordList = word_list!(
    "former ex retired late deputy vice assistant acting interim outgoing incoming then new next future elect longtime co"
);
