//! Texts to measure with, made on the spot and the same in every run: news-like prose, and runs of single characters.

use std::ops::Range;

/// How a hostile text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "each bench takes what it measures")]
pub(crate) enum Setting {
    /// All in one line.
    OneLine,
    /// In lines of about 72 bytes.
    ManyLines,
}

/// A piece of text, repeated up to `bytes`.
#[allow(dead_code, reason = "each bench takes what it measures")]
pub(crate) fn repeated(piece: &str, bytes: usize, setting: Setting) -> String {
    let mut text = String::with_capacity(bytes + piece.len() + 1);
    let mut line = 0;
    while text.len() < bytes {
        text.push_str(piece);
        line += piece.len();
        if setting == Setting::ManyLines && line >= 72 {
            text.push('\n');
            line = 0;
        }
    }
    text
}

/// About `bytes` of prose in paragraphs of one to three sentences, as dense as news is in what readers stop at.
///
/// Counted in four collections of news (1.3 MB in all), a thousand bytes hold 162 words of 4.9 letters, 35 capitals, 3.3
/// figures in digits, 2.4 quotations and 7.7 sentences, and 40,000 words in a row are 4,400 different ones. Here they are
/// 156, 5.0, 35, 3.2, 2.6, 8.0 and 3,900. Prose of a few words flatters a reader: its caches stay warm, and every branch
/// goes where it went before.
#[allow(dead_code, reason = "each bench takes what it measures")]
pub(crate) fn prose(bytes: usize) -> String {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut text = String::with_capacity(bytes + 400);
    while text.len() < bytes {
        for _ in 0..dice.within(1..4) {
            let pattern = dice.pick(SENTENCES);
            fill(pattern, &mut dice, &mut text);
            text.push(' ');
        }
        text.pop();
        text.push_str("\n\n");
    }
    text
}

/// Writes `pattern` with every `{slot}` filled.
fn fill(pattern: &str, dice: &mut Dice, text: &mut String) {
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (slot, after) = after.split_once('}').unwrap_or((after, ""));
        match slot {
            "person" => fill("{given} {surname}", dice, text),
            "given" => text.push_str(dice.word(GIVEN_NAMES)),
            "surname" => join([dice.word(SURNAME_STARTS), dice.word(SURNAME_ENDS)], text),
            "place" => join([dice.word(PLACE_STARTS), dice.word(PLACE_ENDS)], text),
            "land" => text.push_str(dice.word(LANDS)),
            "body" => fill(dice.pick(BODIES), dice, text),
            "field" => text.push_str(dice.word(FIELDS)),
            "head" => text.push_str(dice.word(HEADS)),
            "letters" => join([dice.word(LETTERS), dice.word(LETTERS)], text),
            "title" => text.push_str(dice.word(TITLES)),
            "role" => text.push_str(dice.word(ROLES)),
            "month" => text.push_str(dice.word(MONTHS)),
            "weekday" => text.push_str(dice.word(WEEKDAYS)),
            "tail" => fill(dice.pick(TAILS), dice, text),
            "noun" if dice.within(0..2) == 0 => join([dice.word(NOUN_STARTS), dice.word(NOUN_ENDS)], text),
            "noun" => text.push_str(dice.word(NOUNS)),
            "nouns" => fill("{noun}s", dice, text),
            "verb" => text.push_str(dice.word(VERBS)),
            "past" => join([dice.word(VERBS), "ed"], text),
            "doing" => join([dice.word(VERBS), "ing"], text),
            "kind" => text.push_str(dice.word(ADJECTIVES)),
            "how" => join([dice.word(ADJECTIVES), "ly"], text),
            "small" => text.push_str(dice.word(SMALL)),
            "day" => text.push_str(&dice.within(1..29).to_string()),
            "year" => text.push_str(&dice.within(1985..2025).to_string()),
            "figure" => text.push_str(&dice.within(13..990).to_string()),
            "large" => text.push_str(&format!("{},{:03}", dice.within(1..90), dice.within(0..1000))),
            "point" => text.push_str(&format!("{}.{}", dice.within(1..90), dice.within(1..10))),
            other => unreachable!("no slot {other}"),
        }
        rest = after;
    }
    text.push_str(rest);
}

fn join(parts: [&str; 2], text: &mut String) {
    parts.iter().for_each(|part| text.push_str(part));
}

const SENTENCES: &[&str] = &[
    "The {noun} {past} behind {kind} doors and said {how} little about what had been {past} there{tail}.",
    "{place} {nouns} described the {noun} as {kind}, and several of them {past} {nouns} beside the {noun}.",
    "It was not clear whether the {noun} would {verb} again before {person} and the {nouns} {past}{tail}.",
    "{body} engineers from {land} walked along the {place} {noun}, {doing} for {nouns} that the {noun} might have {past}{tail}.",
    "{title} {person} declined to comment on the {noun} while it was {doing} in the {place} courts.",
    "Critics of {surname} say that the {kind} {noun} would do nothing for the {nouns} that {past} first{tail}.",
    "{surname}’s {noun} was {past} by a {kind} {noun} in {place}, where {nouns} {verb} and {nouns} {verb}{tail}.",
    "Residents of {place}, {land}, were told to {verb} their {nouns} and to keep away from the {noun}.",
    "The {body} has {past} the {nouns} and says that it will {verb} itself {how} against them in court.",
    "What {past} after {surname} met {person} is {kind}, and both {nouns} have {past} {nouns} about it.",
    "Volunteers of the {body} {past} {nouns} and {nouns} in {place} while the {noun} {past} at its roof{tail}.",
    "“They {verb} our {nouns} and {verb} the {noun},” {surname} told the {place} {noun} on {weekday}.",
    "“I don’t think the {noun} is {kind},” said {person}, a {role} in {place}. “It’s a {kind} {noun}.”",
    "“Nobody {past} the {nouns},” he said. “You {verb} a {noun} and it {verb}s you, and then they call it {kind}.”",
    "“{surname} {verb}s the {noun},” {person} of {letters} said. “What {land} does is not {kind}, it’s {kind}.”",
    "“It {past} us,” said {title} {person}, {doing} with {nouns} from the {body}. “{place} won’t {verb}.”",
    "“{land} is a {noun},” {title} {person} told {letters}, “and {surname} is a {noun} that {verb}s it.”",
    "{person}, {person} and {surname} of the {place} {head} {past} the {noun} {how} in {year}.",
    "{surname} said the {noun} was “{kind} and {kind}” and {past} “every single {noun}” that {land} had {past}.",
    "“We {past} what we could with the {nouns} we had,” said {title} {surname}, who leads the {noun}{tail}.",
    "{person}, the {role} of the {body}, {past} to {verb} the {noun} but {past} its {kind} {nouns}.",
    "The {body}, or {letters}, {past} a {noun} against {title} {surname} of {land} over the {kind} {noun}{tail}.",
    "In {place} the {nouns} {past} {how}, {doing} a {noun} that {person} had {past} for {small} years{tail}.",
    "{land} and {land} have {past} to {verb} {nouns} across the {place} {noun}, the {letters} said.",
    "Supporters of {title} {person} {past} outside the {body}, {doing} {nouns} and {doing} at the {noun}{tail}.",
    "But {surname}, a {kind} {role} who {past} with {person} in {land}, said the {noun} was {how} {past}{tail}.",
    "When the {noun} {past}, {given} {surname} and his {role}, {person}, were {doing} near {place}.",
    "The {noun} {past} {figure} {nouns} in {place} on {month} {day}, {year}, the {body} said.",
    "More than {large} {nouns} {past} the {noun}, {surname} said on {weekday}{tail}.",
    "The {body} {past} the {noun} ${point} million for {doing} {nouns} in {place} in {year}{tail}.",
    "About {small} of the {figure} {nouns} were {past}, {small} of them {how}, {person} said.",
    "Between {month} and {month} the price of {nouns} in {land} rose by {point} percent{tail}.",
    "{person}, {day}, of {place}, was {past} with {doing} on {weekday} and will {verb} in court next month{tail}.",
    "The {noun}, which {past} in {year}, {verb}s some {figure} {nouns} for the {body} of {place} each year.",
    "“It is a {kind} {noun} for {land},” {surname} wrote, {doing} that the {noun} “must not {verb}”.",
    "At least {small} {nouns} were {past} for {small} hours at the {noun} of {place} in {land}{tail}.",
    "Of the {figure} {nouns} that were {past} in {year}, {figure} were {past} {how} by the {noun}{tail}.",
    "The {noun} of {month} {day} {past} {large} {nouns}, {point} percent more than in {year}.",
    "{title} {surname} {past} that {land} would {verb} {how} if the {body} {past} the {kind} {noun}{tail}.",
    "{person}’s {noun}, {past} {how} by the {role} {person}, has {past} the {nouns} of {place}.",
    "A {kind} {noun} from {place} to {place} was {past} after the {letters} {past} its {nouns} last week{tail}.",
];

/// How a sentence goes on, mostly in plain words.
const TAILS: &[&str] = &[
    "",
    ", and that the {nouns} of {place} were no longer {kind} enough to {verb} it",
    " as {nouns} and {nouns} {past} the {noun} in what {person} has called a {kind} {noun}",
    ", though few of those who {past} for {surname} at the time had ever {past} such a {noun} before",
    " because it would have been too {kind} for the {body} to {verb} them {how} without {given} {surname}",
    " and asked whether {land} had been {past} by the {noun}, which none of its {nouns} {past}",
    ", according to {surname} and the {nouns} who {verb} the {body} more {how} than {letters} did then",
    " in a {noun} that has {past} many of the {kind} {nouns} since {person} was {past} to the {body}",
    ", {doing} both {land} and those who {past} it, while {title} {surname} {past} that {nouns} were {kind}",
];

const BODIES: &[&str] = &[
    "{place} {field} {head}",
    "{land} {field} {head}",
    "{head} of {field}",
    "{place} {head}",
    "{surname} {field}",
    "National {field} {head}",
    "{field} and {field} {head}",
];
const GIVEN_NAMES: &str = "Anna Tomas Martin Sarah Peter Laura Daniel Ilse Kofi Joan Ravi Maria Piet Edith Samuel James \
    Helen George Fatima Ahmed Carlos Julia Robert Michael David Susan Linda Paul Mark Karen Omar Yusuf Chen Mei Ivan \
    Olga Pierre Claire Hans Greta Luis Rosa Emeka Ngozi Tariq Leila Bram Saskia Oskar Wanda Lorcan Maeve Idris Selwyn";
const SURNAME_STARTS: &str = "Berg Mar Karl Pett Oster Sand Adar Reil Han Fal Wick Thorn Brad Lam Kell Mor Ros Tal Ven \
    Gar Hol Dun Stan Cross Whit Ald Bar Cam Dray Ek Fenn Gris Hask Ing Jar Kov Lind Mel Nor Ost Prit Quill Rad Sul Tre";
const SURNAME_ENDS: &str =
    "man son er ford ley ton qvist ov ski wood well by low ham stein ini ez dorf mond ery croft vik";
const PLACE_STARTS: &str = "Brack Lenn Vel Ald Kest Sall Orm Hart Wind Ash Oak Rock Stone Ever Lang Mill North Black \
    Ring Fair Glen Cold Hazel Thorn Mar Ravens Elm Swan Wolver Tem";
const PLACE_ENDS: &str = "water ton mark field haven ford bury ville wick mouth dale port stead bridge ham worth burg";
const LANDS: &str = "Britain France Iran Norway Germany China Kenya Brazil Texas Israel Canada Russia India Ohio Japan \
    Spain Turkey Egypt Poland Ireland";
const FIELDS: &str = "Justice Health Energy Transport Water Harbour Finance Trade Education Rescue Security Police \
    Housing Science Food Labour Defence Revenue";
const HEADS: &str = "Council Ministry Authority Department Agency Union Office Bank Committee Association Court \
    University Institute Party Service Commission";
const LETTERS: &str = "AB CR DT FL GN HP KM NR PS RT SV WC";
const TITLES: &str = "President Mr. Sen. Mayor Dr. Judge Minister Gov. Secretary Professor Ms. Sheriff Rep. Captain";
const ROLES: &str = "spokesman lawyer professor economist farmer leader teacher witness adviser senator nurse director \
    founder editor detective officer colleague brother candidate reporter";
const MONTHS: &str = "January March April June August October December May July";
const WEEKDAYS: &str = "Monday Tuesday Thursday Saturday Friday Sunday";
const SMALL: &str = "two three five seven nine twelve forty several";
const NOUNS: &str = "inquiry government campaign election report court decision meeting plan attack country group state \
    question case law company market policy street member family student house death program crime weapon budget border \
    office right leader voter issue charge bill vote system record school town river bridge harbour ship protest speech \
    order deal tax job worker official debate statement trial victim claim fund problem service team season game player \
    coach fan church hospital doctor patient drug test study expert price bank investor share fire storm flood road \
    train driver accident engine factory farmer crop forest animal winter summer night morning letter book film song \
    artist museum concert ticket crowd square tower wall window door garden kitchen friend brother daughter neighbour \
    tenant landlord builder contract supplier customer product device network signal computer message account password \
    hacker leak file photo camera journalist editor newspaper story headline source rumour fact error lie truth reason \
    idea opinion argument threat fear hope effort chance risk danger mistake failure result effect change reform treaty \
    border soldier army general rebel war battle bomb missile prisoner camp refugee visa passport airport flight pilot \
    passenger";
const NOUN_STARTS: &str = "water fire land road rail sea wind snow sand stone wood iron steel glass paper coal oil gas \
    sun moon day night over under out hand foot head heart back news work play home house school farm";
const NOUN_ENDS: &str = "work side way line house yard man bed guard room board field ground head fall mark piece keeper \
    maker holder path gate light stream wheel table stand post load shed";
const VERBS: &str = "reject accept support attack defend question report record order open clear assist prevent protest \
    demand return remain explain contain correct collect select elect inspect expect suspect respect protect project \
    present print paint plant grant want warn turn learn earn gain train claim aim harm form perform inform confirm \
    affirm alarm farm warm deliver offer suffer differ answer enter matter utter alter fear hear clean lean load land \
    hand demand command extend intend attend spend mend end depend happen listen threaten weaken strengthen lengthen \
    shorten soften tighten loosen visit limit edit credit profit exhibit permit commit admit insult consult result";
const ADJECTIVES: &str = "public local recent final general special federal foreign strong weak quick slow clear quiet \
    loud bright dark direct correct exact honest current former rapid sudden strict recent broad narrow formal legal \
    moral total partial official political financial personal national regional global social careful hopeful peaceful \
    powerful faithful serious obvious anxious furious curious generous dangerous nervous famous brief rough tough \
    frequent evident violent silent patient urgent constant distant reluctant significant permanent apparent consistent \
    sharp steep cold warm mild";

/// Numbers that look random and are the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn within(&mut self, range: Range<u64>) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        range.start + (self.0 >> 11) % (range.end - range.start)
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.within(0..choices.len() as u64) as usize]
    }

    /// One of the words of `text`.
    fn word<'a>(&mut self, text: &'a str) -> &'a str {
        let place = self.within(0..text.split_ascii_whitespace().count() as u64);
        text.split_ascii_whitespace().nth(place as usize).unwrap_or_default()
    }
}
