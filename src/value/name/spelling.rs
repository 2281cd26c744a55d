//! Spellings of one name: transliterations, and short forms of given names.

use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// True when two words are spellings of one name: `mohamed` and `muhammad`, `sergei` and `sergey`, `petrov` and
/// `petroff`. Both are in small letters without accents.
pub(in crate::value) fn is_respelling(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() < 3 || long.len() - short.len() > 3 || !one.is_ascii() || !other.is_ascii() {
        return false;
    }
    shares_group(&RESPELT, &RESPELT_GROUPS, one, other)
        || sound_of(one) == sound_of(other) && transliteration(one) == transliteration(other)
}

/// True when one given name is a short form of the other: `bill` and `william`, `chris` and `christopher`.
pub(super) fn is_short_form(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    // The stem of a longer name; a letter or two more are a name of their own (`Paul`, `Paula`; `Martin`, `Martina`).
    let is_stem = (3..=5).contains(&short.len()) && long.len() >= short.len() + 3 && long.starts_with(short);
    is_stem || shares_group(&SHORT_FORMS, &SHORT_FORM_GROUPS, one, other)
}

/// The groups that a word stands in, a bit each.
type Groups = OnceLock<FxHashMap<&'static str, u64>>;

static RESPELT_GROUPS: Groups = OnceLock::new();
static SHORT_FORM_GROUPS: Groups = OnceLock::new();

fn shares_group(rows: &'static [&'static str], groups: &'static Groups, one: &str, other: &str) -> bool {
    let groups = groups.get_or_init(|| {
        let mut groups = FxHashMap::default();
        for (number, row) in rows.iter().enumerate() {
            for word in row.split(' ') {
                *groups.entry(word).or_default() |= 1_u64 << (number % 64);
            }
        }
        groups
    });
    match (groups.get(one), groups.get(other)) {
        (Some(one), Some(other)) => one & other != 0,
        _ => false,
    }
}

/// The sound that a word starts with, roughly: spellings of one name agree on it.
pub(super) fn sound_of(word: &str) -> u8 {
    match word.bytes().next().unwrap_or(b' ') {
        b'q' | b'g' | b'h' | b'c' => b'k',
        b'y' | b'j' => b'i',
        b'o' => b'u',
        b'w' | b'f' | b'p' => b'v',
        other => other,
    }
}

/// A form in which letters that transliterations interchange are one.
pub(super) fn transliteration(word: &str) -> String {
    let mut text = word.to_owned();
    for (from, to) in LETTERS {
        if text.contains(from) {
            text = text.replace(from, to);
        }
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if !folded.ends_with(letter) {
            folded.push(letter);
        }
    }
    for (ending, plain) in [("of", "ov"), ("ef", "ev")] {
        if folded.len() > 4 && folded.ends_with(ending) {
            folded.truncate(folded.len() - ending.len());
            folded.push_str(plain);
        }
    }
    folded
}

/// Letters that stand for one sound in different systems, in the order they are replaced.
const LETTERS: [(&str, &str); 20] = [
    ("'", ""),
    ("tch", "ch"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("dj", "j"),
    ("zh", "z"),
    ("ck", "k"),
    ("ks", "x"),
    ("q", "k"),
    ("ph", "f"),
    ("ou", "u"),
    ("oo", "u"),
    ("ay", "ai"),
    ("ey", "ei"),
    ("ai", "ei"),
    ("yy", "i"),
    ("ii", "i"),
    ("iy", "i"),
    ("y", "i"),
];

/// Spellings of one name that no rule of letters brings together.
static RESPELT: [&str; 13] = [
    "muhammad mohammed mohamed mohammad mohamad muhammed mohamud",
    "ahmed ahmad ahmet",
    "gaddafi qaddafi kadhafi gadhafi qadhafi",
    "osama usama",
    "yousef youssef yusuf yusef yousuf",
    "omar umar omer",
    "sergei sergey serge serhiy sergiy",
    "vladimir volodymyr wladimir",
    "alexei alexey aleksei oleksiy",
    "zelensky zelenskyy zelenskiy zelenski",
    "beijing peking",
    "kyiv kiev",
    "mumbai bombay",
];

/// Given names and their short forms.
static SHORT_FORMS: [&str; 48] = [
    "john jon jonathan jonathon johnny jack",
    "michael mike mick",
    "william bill will billy willie",
    "robert bob rob bobby",
    "james jim jimmy jamie",
    "thomas tom tommy",
    "richard dick rick rich",
    "edward ed ted eddie",
    "joseph joe",
    "daniel dan danny",
    "david dave",
    "steven stephen steve",
    "anthony tony",
    "andrew andy drew",
    "alexander alex sasha",
    "alexandra alex sasha",
    "elizabeth liz beth betty",
    "katherine catherine kathryn kate kathy cathy katie",
    "margaret maggie peggy meg",
    "christopher chris",
    "christine chris",
    "matthew matt",
    "nicholas nick nicolas",
    "patrick pat",
    "patricia pat trish",
    "peter pete",
    "philip phil",
    "ronald ron",
    "samuel sam",
    "timothy tim",
    "gregory greg",
    "jeffrey jeff geoffrey geoff",
    "kenneth ken kenny",
    "lawrence laurence larry",
    "charles charlie chuck",
    "benjamin ben",
    "abraham abe",
    "albert al bert",
    "donald don",
    "eugene gene",
    "frederick fred freddie",
    "gerald jerry gerry",
    "harold harry",
    "henry hank harry",
    "jennifer jen jenny",
    "susan sue",
    "rebecca becky",
    "deborah debbie",
];
