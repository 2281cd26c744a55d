//! What a name names, by the words beside it.
//!
//! Three things tell: a noun that says what the named thing is (`the airline Lindvik`, `Lindvik, an airline`, `Lindvik
//! is an airline`), what only one kind does or has (`was born`, `'s shareholders`), and where the name stands (`from
//! Lindvik to`, `a stake in Lindvik`). The surest comes first, and what fits several kinds tells nothing: both people and
//! companies say, open and own things.

use super::NameKind;
use super::kind::could_be_person;
use super::known::is_land;
use super::openers::{is_before_verb, speaks, verb};
use super::opening::is_possessive;
use super::places::is_well_known_place;
use super::words::{Class, OCCUPATIONS, ORGANISATION_HEADS, PLACE_HEADS, TITLE_PARTS, TITLES};
use crate::language::{TokenKind, Tokens, WordHash, WordList, WordMap, WordSet, ends_in, word_is, word_list};
use crate::value::class;
use std::borrow::Cow;
use std::ops::Range;

/// Tokens of a noun group that are looked at for its head.
const GROUP_MAX: usize = 8;

/// The kind of the name at `range` by its surroundings, where they tell it.
pub(super) fn kind_beside(tokens: &Tokens, range: &Range<usize>) -> Option<NameKind> {
    let kind = by_noun_before(tokens, range.start)
        .or_else(|| by_description(tokens, range))
        .or_else(|| by_what_follows(tokens, range))
        .or_else(|| by_place_in_sentence(tokens, range))?;
    (kind != NameKind::Person || could_be_person(tokens, range)).then_some(kind)
}

/// What a common noun says of a thing that is one: `airline`, `villages`, `geologist`.
fn class_of(noun: &str) -> Option<NameKind> {
    let singular = match noun.strip_suffix("ies") {
        Some(stem) => Some(Cow::from(format!("{stem}y"))),
        None => noun.strip_suffix('s').map(Cow::from),
    };
    class_of_singular(noun).or_else(|| class_of_singular(&singular?))
}

fn class_of_singular(noun: &str) -> Option<NameKind> {
    let hash = WordHash::of(noun);
    let classes = class::of_word(hash);
    let is_on = |list: &Class| list.holds(classes);
    if ORGANISATION_NOUNS.has(hash) || is_on(&ORGANISATION_HEADS) && !is_vague(noun) {
        return Some(NameKind::Organisation);
    }
    if PLACE_NOUNS.has(hash) || is_on(&PLACE_HEADS) && !is_vague(noun) {
        return Some(NameKind::Place);
    }
    let is_person = is_on(&OCCUPATIONS)
        || KIN.has(hash)
        || is_on(&TITLES) && !is_on(&TITLE_PARTS) && !is_vague(noun)
        || noun.len() > 5 && ends_in!(noun, "ist" | "ian" | "woman");
    is_person.then_some(NameKind::Person)
}

/// True for a word that many names have: `court`, `river`, `chief`, `north`.
pub(crate) fn is_common_in_names(word: &str) -> bool {
    let is_side = matches!(
        word,
        "north"
            | "south"
            | "east"
            | "west"
            | "northern"
            | "southern"
            | "eastern"
            | "western"
            | "new"
            | "old"
            | "great"
            | "chief"
            | "financial"
            | "executive"
            | "crown"
            | "royal"
            | "national"
            | "free"
            | "first"
            | "school"
            | "industry"
            | "saint"
            | "constitutional"
            | "head"
    );
    is_side || class_of(word).is_some()
}

/// True for a common noun that says somebody is a person: `striker`, `daughter`, `teenager`.
pub(crate) fn is_person_noun(noun: &str) -> bool {
    let is_one = |noun: &str| GENERAL_PERSONS.has(noun) || class_of_singular(noun) == Some(NameKind::Person);
    is_one(noun) || noun.strip_suffix('s').is_some_and(is_one)
}

/// Heads of names that as common nouns say less.
fn is_vague(noun: &str) -> bool {
    matches!(
        noun,
        "house"
            | "front"
            | "force"
            | "forces"
            | "fund"
            | "conference"
            | "exchange"
            | "movement"
            | "mission"
            | "service"
            | "services"
            | "station"
            | "state"
            | "union"
            | "home"
            | "health"
            | "trade"
            | "energy"
            | "former"
            | "chair"
            | "major"
            | "general"
            | "private"
            | "count"
            | "lead"
            | "chief"
            | "watch"
            | "department"
            | "division"
            | "square"
            | "field"
            | "port"
            | "sea"
            | "gallery"
            | "palace"
            | "castle"
            | "fall"
            | "falls"
            | "power"
            | "centre"
            | "center"
            | "festival"
            | "fleet"
            | "press"
            | "tower"
            | "cathedral"
            | "stadium"
            | "arena"
            | "road"
            | "street"
    )
}

/// `automaker Lindvik`, `his son Tom`, `his brother, Tom,`, `the town of Lindvik`, `bands like Lindvik`.
fn by_noun_before(tokens: &Tokens, start: usize) -> Option<NameKind> {
    let last = start.checked_sub(1)?;
    let before = |back: usize| last.checked_sub(back).map_or("", |at| tokens.word(at));
    let is_small = |back: usize| {
        last.checked_sub(back).is_some_and(|at| !tokens.capital(at) || tokens.first_of_sentence(at) && back > 0)
    };
    // Before most names stands a mark or a small word that tells nothing.
    if tokens.kind(last) != Some(TokenKind::Word) && !word_is!(tokens, last, ",")
        || tokens.is_any(last, class::FUNCTION) && !word_is!(tokens, last, "of" | "like" | "as")
    {
        return None;
    }
    match before(0) {
        "," if KIN.has(before(1)) && is_small(1) => Some(NameKind::Person),
        "of" if is_small(1) => match class_of(before(1)) {
            Some(NameKind::Place) => Some(NameKind::Place),
            _ if PLACE_OWNED.has(before(1)) => Some(NameKind::Place),
            _ if COMPANY_OWNED.has(before(1)) => Some(NameKind::Organisation),
            _ if PERSON_SUFFERS.has(before(1)) => Some(NameKind::Person),
            _ => None,
        },
        "called" | "named" | "like" | "including" if is_small(1) => class_of(before(1)),
        "as" if before(1) == "such" && is_small(2) => class_of(before(2)),
        "downtown" | "central" | "nearby" | "neighbouring" | "neighboring" if is_small(0) => Some(NameKind::Place),
        // What opens the sentence and is no part of the name is a role: `Striker Karl Oster`.
        noun if is_small(0) || tokens.first_of_sentence(last) => class_of_singular(noun),
        _ => None,
    }
}

/// `Lindvik, an airline`, `Berg, 38,`, `Berg (born 1970)`, `Lindvik is a village`.
fn by_description(tokens: &Tokens, range: &Range<usize>) -> Option<NameKind> {
    let end = range.end;
    let is_full = range.len() >= 2;
    match tokens.word(end) {
        "," => {
            let next = tokens.word(end + 1);
            if tokens.kind(end + 1) == Some(TokenKind::Number) && next.len() == 2 && is_full {
                return word_is!(tokens, end + 2, "," | ".").then_some(NameKind::Person);
            }
            if matches!(next, "who" | "whose") && is_full {
                return Some(NameKind::Person);
            }
            if is_placed(tokens, end + 1) {
                return Some(NameKind::Place);
            }
            // `Anna Berg, mayor of Lindvik`, `Berg, pianist`.
            if is_person_noun(next) && !tokens.capital(end + 1) && !next.ends_with('s') {
                let closes = word_is!(tokens, end + 2, "," | "." | ")" | "of" | "and" | "at" | "for" | "who" | "in");
                return closes.then_some(NameKind::Person);
            }
            if !matches!(next, "a" | "an" | "the" | "former" | "his" | "her" | "its" | "another") {
                return None;
            }
            // `In Lindvik, a company said`: what is said there is another thing, unless it is a place too.
            let before = range.start.checked_sub(1).filter(|at| tokens.first_of_sentence(*at));
            let leads = before.is_some_and(|at| tokens.is_any(at, class::FUNCTION) && !word_is!(tokens, at, "then"));
            class_of_group(tokens, end + 1).filter(|kind| !leads || *kind == NameKind::Place)
        }
        "(" => {
            let next = tokens.word(end + 1);
            let is_year = |at: usize| tokens.kind(at) == Some(TokenKind::Number) && tokens.word(at).len() == 4;
            let is_lived = is_year(end + 1) && word_is!(tokens, end + 2, "-" | "–" | "—") && is_year(end + 3);
            if next == "born" || next == "b" && word_is!(tokens, end + 2, ".") || is_lived && is_full {
                return Some(NameKind::Person);
            }
            let close = (end + 2..end + 16).find(|at| word_is!(tokens, *at, ")"))?;
            by_copula(tokens, close + 1)
        }
        _ => by_copula(tokens, end),
    }
}

/// `is a village`, `was formerly the mayor`, `became a geologist`.
fn by_copula(tokens: &Tokens, at: usize) -> Option<NameKind> {
    if !word_is!(tokens, at, "is" | "was" | "are" | "were" | "became" | "remains") {
        return None;
    }
    let next = if is_before_verb(tokens.word(at + 1)) { at + 2 } else { at + 1 };
    match tokens.word(next) {
        "a" | "an" | "the" => class_of_group(tokens, next),
        "one" if word_is!(tokens, next + 1, "of") => class_of_group(tokens, next + 2),
        "born" | "buried" | "educated" | "married" | "raised" | "sentenced" | "jailed" | "arrested" | "elected" => {
            Some(NameKind::Person)
        }
        "headquartered" => Some(NameKind::Organisation),
        _ => None,
    }
}

/// What the head of the noun group says that starts with the article at `start`: `village` in `a village and parish`.
fn class_of_group(tokens: &Tokens, start: usize) -> Option<NameKind> {
    let goes_on = |at: &usize| match tokens.kind(*at) {
        Some(TokenKind::Word) => !tokens.is_any(*at, class::FUNCTION) || word_is!(tokens, *at, "former" | "own"),
        Some(TokenKind::Clitic | TokenKind::Number) => true,
        _ => word_is!(tokens, *at, "-"),
    };
    let group = (start + 1..start + 1 + GROUP_MAX).take_while(goes_on);
    let is_head = |at: &usize| {
        let word = tokens.word(*at);
        tokens.kind(*at) == Some(TokenKind::Word) && !ends_in!(word, "ed" | "ing")
    };
    let head = group.filter(is_head).last()?;
    class_of(tokens.word(head))
}

/// `Lindvik, Norway`, `Lindvik, New Jersey`.
fn is_placed(tokens: &Tokens, start: usize) -> bool {
    if !tokens.capital(start) {
        return false;
    }
    let words = [tokens.word(start), tokens.word(start + 1)];
    let is_pair = tokens.capital(start + 1);
    (is_land(words[0]) || is_well_known_place(&words[..1])) && !is_pair || is_pair && is_well_known_place(&words)
}

/// What only one kind does or has: `died`, `'s father`, `'s shareholders`, `shares`, `'s suburbs`.
fn by_what_follows(tokens: &Tokens, range: &Range<usize>) -> Option<NameKind> {
    let end = range.end;
    if is_possessive(tokens, end) {
        let owned = if tokens.kind(end) == Some(TokenKind::Clitic) { end + 1 } else { end + 2 };
        return [owned, owned + 1].into_iter().find_map(|at| by_owned(tokens.hash(at)));
    }
    let is_human = word_is!(tokens, end, "who" | "whose" | "himself" | "herself");
    if is_human || LIVES.has_at(tokens, end) {
        return Some(NameKind::Person);
    }
    if word_is!(tokens, end, "and") && word_is!(tokens, end + 1, "his" | "her") || does_own(tokens, end) {
        return Some(NameKind::Person);
    }
    let is_speaker = speaks(tokens, end) || range.start > 0 && speaks(tokens, range.start - 1);
    if is_speaker && range.len() >= 2 && could_be_person(tokens, range) {
        return Some(NameKind::Person);
    }
    if word_is!(tokens, end, "-") && tokens.glued(end) && word_is!(tokens, end + 1, "based" | "born") {
        return Some(NameKind::Place);
    }
    let is_common = !tokens.capital(end);
    if tells_result(tokens, end) {
        return Some(NameKind::Organisation);
    }
    if is_common && COMPANY_HAS.has_at(tokens, end) {
        return Some(NameKind::Organisation);
    }
    (is_common && (PLACE_HEADS.has_at(tokens, end) || PLACE_NOUNS.has_at(tokens, end)) && !is_vague(tokens.word(end)))
        .then_some(NameKind::Place)
}

/// `Lindvik reported a loss`, `Lindvik posts record profits`: what companies alone tell of themselves.
fn tells_result(tokens: &Tokens, end: usize) -> bool {
    let at = end + usize::from(word_is!(tokens, end, "has" | "had" | "have"));
    if DEALS.has_at(tokens, at) && (at + 1..at + 4).any(|own| word_is!(tokens, own, "its")) {
        return true;
    }
    word_is!(
        tokens,
        at,
        "reports" | "reported" | "posts" | "posted" | "recorded" | "unveils" | "sold" | "sells" | "makes"
    ) && (at + 1..at + 6).any(|near| {
        word_is!(tokens, near, "loss" | "losses" | "profit" | "profits" | "earnings" | "revenue" | "revenues" | "sales")
    })
}

/// `Berg won his first race`, `Berg realised she was late`: what the verb behind the name takes is his or hers.
fn does_own(tokens: &Tokens, end: usize) -> bool {
    // Few names have one of these behind them, and a verb costs more to tell.
    if !(end + 1..end + 6).any(|own| tokens.is_in(own, &OWNERS)) {
        return false;
    }
    let at = end + usize::from(is_before_verb(tokens.word(end)));
    let at = at + usize::from(word_is!(tokens, at, "has" | "had"));
    if verb(tokens, at).is_none() || tokens.capital(at) {
        return false;
    }
    let own = (at + 1..at + 4).find(|own| tokens.is_in(*own, &OWNERS));
    own.is_some_and(|own| {
        (at + 1..own).all(|between| tokens.kind(between) == Some(TokenKind::Word) && !tokens.capital(between))
    })
}

/// What stands for a person whose verb stands before it.
static OWNERS: WordSet<16> = WordMap::new(&[("his her he she himself herself", ())]);

fn by_owned(owned: WordHash) -> Option<NameKind> {
    if KIN.has(owned) || PERSON_OWNED.has(owned) {
        return Some(NameKind::Person);
    }
    if COMPANY_HAS.has(owned) || COMPANY_OWNED.has(owned) {
        return Some(NameKind::Organisation);
    }
    PLACE_OWNED.has(owned).then_some(NameKind::Place)
}

/// `in Lindvik`, `from Lindvik to`, `moved to Lindvik`, `a stake in Lindvik`, `played for Lindvik`.
fn by_place_in_sentence(tokens: &Tokens, range: &Range<usize>) -> Option<NameKind> {
    let may_tell = |at: &usize| tokens.is_any(*at, class::FUNCTION) || word_is!(tokens, *at, ",");
    let last = range.start.checked_sub(1).filter(may_tell)?;
    if tokens.capital(last) && !tokens.first_of_sentence(last) {
        return None;
    }
    let before = last.checked_sub(1).map_or("", |at| tokens.word(at));
    match tokens.word(last) {
        "in" | "into" if HELD.has(before) => Some(NameKind::Organisation),
        // `in Lindvik's house` tells of the house.
        "in" | "near" | "outside" | "throughout" | "at" if is_possessive(tokens, range.end) => None,
        "in" | "near" | "outside" | "throughout" => could_be_person(tokens, range).then_some(NameKind::Place),
        "from" if word_is!(tokens, range.end, "to") => Some(NameKind::Place),
        "at" if WORKPLACE.has(before) => Some(NameKind::Organisation),
        "," if follows_place(tokens, range, last) => Some(NameKind::Place),
        "to" | "from" | "for" if MOVES.has(before) => Some(NameKind::Place),
        "for" | "with" | "by" if TEAM_VERBS.has(before) => Some(NameKind::Organisation),
        _ => None,
    }
}

/// `Born in Aarhus, Lindvik.`, `in Oslo, Lindvik and Bergen`: a name by itself behind a place.
fn follows_place(tokens: &Tokens, range: &Range<usize>, comma: usize) -> bool {
    let closes = matches!(tokens.word(range.end), "" | "," | "." | ")" | ";");
    let before = comma.saturating_sub(3)..comma;
    let place = before.clone().find(|at| word_is!(tokens, *at, "in" | "near" | "from"));
    let Some(place) = place.filter(|place| closes && !tokens.first_of_sentence(*place)) else { return false };
    let (kind, number) = (tokens.kind(range.end + 1), TokenKind::Number);
    (place + 1..comma).all(|at| tokens.capital(at))
        && !(tokens.word(range.end) == "," && kind == Some(number))
        && could_be_person(tokens, range)
}

/// Relations of one person to another.
static KIN: WordList = word_list!(
    "son daughter brother sister wife husband father mother widow widower uncle aunt nephew niece cousin grandson \
     granddaughter grandfather grandmother stepson stepdaughter stepfather stepmother boyfriend girlfriend fiance \
     fiancee twin teammate classmate friend colleague protege",
);

/// People, whatever they do.
static GENERAL_PERSONS: WordList = word_list!(
    "man woman boy girl teenager child baby toddler infant mum mom dad suspect killer attacker gunman candidate \
     pensioner defendant murderer bomber swimmer runner hiker cleaner builder electrician plumber nanny star veteran \
     champion hooker prop winger defender forward batter bowler wicketkeeper rider racer lecturer civilian migrant \
     passenger tourist policeman policewoman firefighter serviceman headteacher undergraduate graduate grandparent \
     accountant activist baker barrister batsman boxer broadcaster businessman businesswoman butcher campaigner carer \
     carpenter columnist commuter conductor consultant courier curator debutant detainee florist fugitive hairdresser \
     hostage landlord librarian lifeguard magistrate miner mountaineer organist postman presenter prisoner quarterback \
     refugee rower sailor shopkeeper skater skier soprano sprinter stuntman substitute surfer survivor tenor treasurer \
     trustee vicar villager volunteer waiter waitress welder whistleblower woodcutter wrestler",
);

/// What people alone do.
static LIVES: WordList = word_list!(
    "attended died emigrated enrolled graduated lives married migrated resides resigned retired sang sings swam \
     teaches apologised befriended blushed boasted breathed collapsed confessed coughed cried crouched dined divorced \
     dressed drank drowned earned fainted fasted frowned grinned hugged joked kissed knelt laughed limped noticed nodded \
     overdosed paced painted pitched pleaded pondered prayed quipped recalled recollected regretted remarried \
     remembered reminisced scoffed shouted shrugged sighed slept smiled smoked sneered sobbed starred stared studied \
     suffered testified thought walked wept whispered winced woke wondered wrote yelled",
);

/// What people have, and neither companies nor places.
static PERSON_OWNED: WordList = word_list!(
    "career lawyer lawyers attorney parents childhood birthday memoir memoirs death body girlfriend children mother \
     funeral obituary biography autobiography health illness wedding marriage remarks face hands testimony arrest \
     assassination bail behalf birth bodyguard boss candidacy client conviction corpse coffin ex eyes fiancee fingerprints \
     grave guilt hair hand head heirs innings injury intentions killer killers killing knee late leg life lover \
     mistress mouth murder murderer novel novels opponent papacy poems poetry predecessor presidency rapist release \
     resignation sentence sentencing shot skull style suicide teammates trial victim victims voice widow will",
);

/// What befalls people and is done by them: `the murder of Berg`, `the wife of Berg`.
static PERSON_SUFFERS: WordList = word_list!(
    "arrest assassination biography conviction daughter funeral husband jailing killing murder portrait remains rape \
     sentencing shooting son stabbing trial widow wife wives",
);

/// Common nouns for companies and groups of people.
static ORGANISATION_NOUNS: WordList = word_list!(
    "airframer airline automaker band bookmaker brand brewer brewery broadcaster builder carmaker carrier charity \
     chipmaker cooperative conglomerate contractor daily drugmaker duo firm franchise gang giant insurer label lender \
     maker manufacturer militia miner ngo nonprofit nonprofits operator publisher quango quartet quintet rebels \
     refiner retailer shipbuilder shipyard startup steelmaker subsidiary supermarket supplier team tabloid trio \
     utility weekly wholesaler quarterly",
);

/// Common nouns for places.
static PLACE_NOUNS: WordList = word_list!(
    "archipelago area atoll canton capital commune constituency hamlet lagoon locality metropolis municipality \
     neighborhood neighbourhood outpost outskirts prefecture resort settlement suburb township waterway department",
);

/// What places have, before `of` or after a possessive.
static PLACE_OWNED: WordList = word_list!(
    "airport bombing capital capture centre center coast east fall harbour harbor invasion mayor metro natives native \
     north northeast northwest occupation outskirts population siege south southeast southwest streets suburbs subway \
     west residents shores university waterfront",
);

/// What companies have, before `of` or after a possessive.
static COMPANY_OWNED: WordList = word_list!(
    "board ceo chairman co-founder cofounder customers division employees founder headquarters management parent \
     products profit profits revenue revenues sales shareholders shares stock stores subsidiary takeover acquisition \
     unit executive",
);

/// What stands right after the name of a company: `Lindvik shares`.
static COMPANY_HAS: WordList = word_list!(
    "board bosses ceo chairman customers dealers employees engineers executive executives factory headquarters \
     management plant plants shareholders shares spokesman spokeswoman spokesperson staff stock store stores \
     subsidiary workers",
);

/// What somebody has in a company.
static HELD: WordList =
    word_list!("stake stakes share shares interest investment investments holding holdings invested invest");

/// What is at a company: `jobs at Lindvik`.
static WORKPLACE: WordList = word_list!(
    "analyst analysts boss costs engineer engineers executive executives job jobs layoffs manager managers redundancies \
     staff strike strikes strategist worker workers economist employees president",
);

/// What companies do with what is theirs: `Lindvik launched its new ferry`.
static DEALS: WordList = word_list!(
    "launch launches launched unveil unveils unveiled release releases released sell sells sold buy buys bought acquire \
     acquires acquired introduce introduces introduced recall recalls recalled ship ships shipped discontinues \
     discontinued redesigned rebranded refinanced lists listed",
);

/// Verbs of moving, which take a place.
static MOVES: WordList = word_list!(
    "arrive arrived commute commuted deported drive drove emigrated extradited fled flew flies fly flown immigrated \
     migrated moved moves relocate relocated sailed travel traveled travelled travelling traveling trip trips flight \
     flights journey journeys",
);

/// Verbs of belonging to a team or body: `played for`, `signed with`, `drafted by`.
static TEAM_VERBS: WordList = word_list!(
    "acquired bought built drafted employed made manufactured operated owned produced play played playing plays \
     published recruited \
     signed starred traded work worked working works",
);
