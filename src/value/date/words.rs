//! The words that dates are made of.

use crate::language::{WordHash, WordMap, WordSet};
use crate::value::number;

/// A stretch of the calendar or the clock that can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl Unit {
    /// The next shorter unit, and how many of it make one.
    pub(super) fn finer(self) -> Option<(Self, u32)> {
        Some(match self {
            Self::Century => (Self::Decade, 10),
            Self::Decade => (Self::Year, 10),
            Self::Year => (Self::Month, 12),
            Self::Quarter => (Self::Month, 3),
            Self::Month => (Self::Week, 4),
            Self::Week => (Self::Day, 7),
            Self::Day => (Self::Hour, 24),
            Self::Weekend | Self::Hour => return None,
        })
    }
}

/// The month of this name or abbreviation.
pub(in crate::value) fn month(word: impl Into<WordHash>) -> Option<u32> {
    MONTHS.get(word).copied()
}

pub(super) static MONTHS: WordMap<u32, 128> = WordMap::new(&[
    ("january jan", 1),
    ("february feb", 2),
    ("march mar", 3),
    ("april apr", 4),
    ("may", 5),
    ("june jun", 6),
    ("july jul", 7),
    ("august aug", 8),
    ("september sept sep", 9),
    ("october oct", 10),
    ("november nov", 11),
    ("december dec", 12),
]);

/// True for names of months that are everyday words or names of people as well.
pub(super) fn is_doubtful_month(word: &str) -> bool {
    matches!(word, "may" | "march" | "mar" | "jan" | "dec" | "jun" | "apr" | "sep")
}

/// True for names of months that people bear too: doubtful before another capitalised word.
pub(super) fn is_forename(word: &str) -> bool {
    matches!(word, "april" | "june" | "august" | "may" | "jan" | "july")
}

/// The day of the week, 0 for Monday.
pub(super) fn weekday(word: impl Into<WordHash>) -> Option<u32> {
    WEEKDAYS.get(word).copied()
}

pub(super) static WEEKDAYS: WordMap<u32, 128> = WordMap::new(&[
    ("monday mon", 0),
    ("tuesday tue tues", 1),
    ("wednesday wed weds", 2),
    ("thursday thu thur thurs", 3),
    ("friday fri", 4),
    ("saturday sat", 5),
    ("sunday sun", 6),
]);

/// True for short names of weekdays that are everyday words or are used for other things.
pub(super) fn is_short_weekday(word: &str) -> bool {
    word.len() <= 5 && weekday(word).is_some()
}

/// The unit of this name, singular or plural.
pub(super) fn unit(word: impl Into<WordHash>) -> Option<Unit> {
    UNITS.get(word).copied()
}

pub(super) static UNITS: WordMap<Unit, 128> = WordMap::new(&[
    ("hour hours hr hrs minute minutes min mins second seconds sec secs moment moments", Unit::Hour),
    ("day days", Unit::Day),
    ("week weeks", Unit::Week),
    ("weekend weekends", Unit::Weekend),
    ("month months", Unit::Month),
    ("quarter quarters qtr qtrs", Unit::Quarter),
    ("year years yr yrs", Unit::Year),
    ("decade decades", Unit::Decade),
    ("century centuries", Unit::Century),
]);

/// First month and number of months of a season of the north.
pub(super) fn season(word: impl Into<WordHash>) -> Option<(u32, u32)> {
    SEASONS.get(word).copied()
}

pub(super) static SEASONS: WordMap<(u32, u32), 16> = WordMap::new(&[
    ("spring springtime", (3, 3)),
    ("summer summertime", (6, 3)),
    ("autumn fall", (9, 3)),
    ("winter wintertime", (12, 3)),
]);

/// Small numbers in words.
pub(super) fn cardinal(word: impl Into<WordHash>) -> Option<u32> {
    number::small_word(word)
}

/// Tens in words, from twenty.
pub(super) fn tens(word: impl Into<WordHash>) -> Option<u32> {
    cardinal(word).filter(|number| *number >= 20)
}

/// Decades in words: `the nineties`.
pub(super) fn decade(word: impl Into<WordHash>) -> Option<u32> {
    number::decade_word(word)
}

/// Places in an order in words, to thirtieth.
pub(super) fn ordinal(word: impl Into<WordHash>) -> Option<u32> {
    number::ordinal_word(word).filter(|place| *place <= 30).and_then(|place| u32::try_from(place).ok())
}

/// True for the endings of ordinals in digits: `25th`.
pub(super) fn is_ordinal_ending(word: &str) -> bool {
    number::is_ordinal_ending(word)
}

/// The time zone of this abbreviation. Zones are only told apart, never converted.
pub(super) fn zone(word: impl Into<WordHash>) -> Option<&'static str> {
    ZONES.get(word).copied()
}

pub(super) static ZONES: WordMap<&str, 128> = WordMap::new(&[
    ("gmt", "gmt"),
    ("utc", "utc"),
    ("est", "est"),
    ("edt", "edt"),
    ("cst", "cst"),
    ("cdt", "cdt"),
    ("mst", "mst"),
    ("mdt", "mdt"),
    ("pst", "pst"),
    ("pdt", "pdt"),
    ("et", "et"),
    ("ct", "ct"),
    ("mt", "mt"),
    ("pt", "pt"),
    ("bst", "bst"),
    ("cet", "cet"),
    ("cest", "cest"),
    ("eet", "eet"),
    ("eest", "eest"),
    ("msk", "msk"),
    ("ist", "ist"),
    ("jst", "jst"),
    ("kst", "kst"),
    ("hkt", "hkt"),
    ("sgt", "sgt"),
    ("aest", "aest"),
    ("aedt", "aedt"),
    ("acst", "acst"),
    ("awst", "awst"),
    ("nzst", "nzst"),
    ("nzdt", "nzdt"),
]);

/// True for what a day of the month is not followed by, because then the figure counts something.
pub(super) fn is_count_word(word: impl Into<WordHash>) -> bool {
    COUNT_WORDS.contains(word)
}

static COUNT_WORDS: WordSet<256> = WordMap::new(&[(
    "% percent per pc million billion trillion thousand hundred people men women children dollars euros pounds yen \
     yuan km kilometers kilometres miles meters metres feet ft kg tons tonnes hectares acres mm cm mph hp cc mg ml \
     mw gb mb rpm bc bce",
    (),
)]);
