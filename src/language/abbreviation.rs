//! Abbreviations and the words that may follow a true sentence end after one.
//!
//! Data for [`super::sentence`] alone. What a reader would question is that most abbreviations are neither always nor
//! never an end: `U.S.` and `Ltd.` stand inside and at the end of sentences, so that only the next word can tell. Words
//! that are common without a stop (`no`, `sun`, `sat`) are left out or only count before a digit.

use super::{WordList, word_list};

/// What a word with a stop behind it says about that stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// An ordinary word: the stop ends a sentence.
    Ends,
    /// A title or a Latin abbreviation: it never does.
    Never,
    /// It does unless a figure follows: `No. 5`.
    UnlessDigit,
    /// It does only before a word that starts sentences: `Ltd. The`.
    BeforeStarter,
    /// A time of day: it does unless a day or a time zone follows.
    UnlessZone,
}

/// Reads `word`, the word before a stop, as written and without that stop.
pub(super) fn stop_after(word: &str) -> Stop {
    let capital = word.starts_with(|letter: char| letter.is_uppercase());
    let lower = word.to_lowercase();
    let lower = lower.as_str();
    // A capital alone is somebody's initial, whatever its small letter abbreviates.
    if capital && is_initialism(word) && !matches!(lower, "a.m" | "p.m") {
        return Stop::BeforeStarter;
    }
    match lower {
        "a.m" | "p.m" => return Stop::UnlessZone,
        "vs" | "v" | "e.g" | "eg" | "i.e" | "cf" | "viz" | "approx" | "ca" | "incl" | "feat" => return Stop::Never,
        "no" | "nos" | "p" | "pp" | "vol" | "fig" | "figs" | "art" | "sec" | "ch" | "para" | "rs" | "tel" | "ext"
        | "prop" => {
            return Stop::UnlessDigit;
        }
        "co" | "ltd" | "inc" | "corp" | "llc" | "plc" | "bros" | "jr" | "sr" | "al" | "dept" | "govt" | "assn"
        | "intl" | "natl" | "univ" | "ph.d" | "est" => return Stop::BeforeStarter,
        _ => {}
    }
    if capital && TITLES.contains(&lower) {
        return Stop::Never;
    }
    // `VA` and `FT` in capitals are names; `Va.` and `Ft.` are cut short.
    let is_cut_short = capital && !word.chars().skip(1).any(char::is_uppercase);
    if is_cut_short && PLACES_AND_MONTHS.contains(&lower) || is_initialism(word) {
        return Stop::BeforeStarter;
    }
    Stop::Ends
}

/// `J`, `U.S`, `a.k.a`, `J.-P`: single letters parted by stops.
fn is_initialism(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut letters = part.trim_start_matches('-').chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    })
}

/// Names that end in a mark of their own.
pub(super) fn keeps_its_mark(word: &str) -> bool {
    matches!(word, "Yahoo" | "Jeopardy" | "E" | "Yum")
}

/// Words written small inside a sentence, so that a capital on them shows its start.
pub(super) fn is_starter(word: &str) -> bool {
    STARTERS.contains(&word)
}

/// Nouns that do the same in running text; in a headline they may have a capital anywhere.
pub(super) fn is_starter_noun(word: &str) -> bool {
    STARTER_NOUNS.contains(&word)
}

/// What follows a time of day within the same sentence.
pub(super) fn is_day_or_zone(word: &str) -> bool {
    let zone = (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    zone || DAYS_AND_ZONES.contains(&word)
}

/// Endings of file names and hosts.
static FILE_ENDINGS: WordList = word_list!(
    "ai co com csv doc docx edu exe gif gov html info io jpeg jpg js json md net org pdf png py rs txt xls xlsx zip"
);

/// True for them: they are glued to what stands before their stop.
pub(super) fn is_file_ending(word: &str) -> bool {
    FILE_ENDINGS.has(word.to_ascii_lowercase().as_str())
}

const TITLES: [&str; 48] = [
    "adm", "amb", "atty", "brig", "capt", "cdr", "cmdr", "col", "cpl", "cpt", "det", "dr", "drs", "esq", "fr", "gen",
    "gov", "hon", "insp", "lt", "ltc", "maj", "messrs", "mlle", "mme", "mr", "mrs", "ms", "msgr", "mx", "ofc", "pfc",
    "pres", "prof", "profs", "pvt", "rep", "reps", "rev", "sen", "sens", "sgt", "supt", "treas", "vice", "ald", "cllr",
    "spc",
];

const PLACES_AND_MONTHS: [&str; 62] = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri", "st", "ste", "mt", "ft", "ave", "blvd", "rd", "hwy", "ala", "ariz", "ark", "calif",
    "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo",
    "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wyo",
];

const STARTERS: [&str; 112] = [
    "A",
    "About",
    "According",
    "Additionally",
    "After",
    "All",
    "Also",
    "Although",
    "Among",
    "An",
    "And",
    "Another",
    "Any",
    "Anyone",
    "As",
    "At",
    "Because",
    "Before",
    "Besides",
    "Between",
    "Both",
    "But",
    "By",
    "Despite",
    "During",
    "Each",
    "Earlier",
    "Either",
    "Even",
    "Every",
    "Few",
    "Finally",
    "For",
    "Four",
    "From",
    "Further",
    "Furthermore",
    "Given",
    "Had",
    "Has",
    "Have",
    "He",
    "Her",
    "Here",
    "His",
    "How",
    "However",
    "If",
    "In",
    "Including",
    "Indeed",
    "Instead",
    "Is",
    "It",
    "Its",
    "Just",
    "Last",
    "Later",
    "Like",
    "Many",
    "Meanwhile",
    "More",
    "Moreover",
    "Most",
    "Much",
    "My",
    "Neither",
    "Nevertheless",
    "No",
    "Nobody",
    "None",
    "Nor",
    "Not",
    "Nothing",
    "Now",
    "Of",
    "On",
    "Once",
    "One",
    "Only",
    "Or",
    "Other",
    "Others",
    "Our",
    "Over",
    "Perhaps",
    "Several",
    "She",
    "Since",
    "So",
    "Some",
    "Still",
    "Such",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Three",
    "Though",
    "To",
    "Two",
    "Under",
    "Until",
    "We",
    "What",
    "When",
    "Where",
];

const STARTER_NOUNS: [&str; 40] = [
    "While",
    "Who",
    "Why",
    "With",
    "Without",
    "Yet",
    "You",
    "Your",
    "I",
    "Analysts",
    "Authorities",
    "Critics",
    "Doctors",
    "Economists",
    "Experts",
    "Firefighters",
    "Individuals",
    "Investigators",
    "Investors",
    "Journalists",
    "Lawmakers",
    "Lawyers",
    "Nearly",
    "Observers",
    "Officials",
    "People",
    "Prosecutors",
    "Protesters",
    "Reports",
    "Rescuers",
    "Researchers",
    "Residents",
    "Sales",
    "Scientists",
    "Shares",
    "Sources",
    "Supporters",
    "Victims",
    "Voters",
    "Witnesses",
];

const DAYS_AND_ZONES: [&str; 44] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Mon",
    "Tues",
    "Wed",
    "Thurs",
    "Fri",
    "Sat",
    "Sun",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sept",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Eastern",
    "Central",
    "Mountain",
    "Pacific",
    "Greenwich",
    "Zulu",
];
