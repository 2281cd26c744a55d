//! Feasts and public holidays: days that a rule finds in every year (`Christmas Eve`, `Easter Monday`, `Thanksgiving`).
//!
//! A feast is a date only where it stands as one: before a noun (`Christmas tree`) or within a longer name (`Christmas
//! Island`) it is not read. The decision a reader would question: a day that is another one in another country
//! (`Independence Day`) shows its best known date, but allows the whole year around it, so that it never clashes.
//!
//! Left out on purpose: feasts that follow the true place of the moon (Diwali, the Lunar New Year), which no short rule
//! finds. The Islamic calendar is the arithmetical one, a day off at most, and its feasts allow for that.

use super::Period;
use super::named::{Named, Which};
use super::phrase::{Phrase, Reader, is_apostrophe, skip};
use crate::calendar::Day;
use crate::language::{WordMap, word_is};
use crate::value::class::{self, gated};

/// A feast: its first day in a year, how many days it has, and by how many days usage is loose about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Feast {
    rule: Rule,
    days: i64,
    pub(super) slack: i64,
}

/// How the first day of a feast is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// The same month and day.
    Fixed(u32, u32),
    /// The first such weekday on or after a day: month, day, and weekday from 0 for Monday.
    Weekday(u32, u32, u32),
    /// So many days after Easter Sunday of the western churches.
    Easter(i64),
    /// So many days after Easter Sunday of the Orthodox churches.
    OrthodoxEaster(i64),
    /// So many days after the first day of Passover.
    Passover(i64),
    /// Month and day of the Islamic calendar.
    Islamic(i64, i64),
}

/// What a feast's slack is where its day depends on the country.
const BY_COUNTRY: i64 = 183;

const fn day(rule: Rule) -> Feast {
    Feast { rule, days: 1, slack: 0 }
}

/// A feast whose name is used for the days around it too, or for other days elsewhere.
const fn loose(rule: Rule, slack: i64) -> Feast {
    Feast { rule, days: 1, slack }
}

const fn season(rule: Rule, days: i64) -> Feast {
    Feast { rule, days, slack: 1 }
}

use Rule::{Easter, Fixed, Islamic, OrthodoxEaster, Passover, Weekday};

/// First words of feasts with what may follow each, the longest first. A word also stands for its plural and its
/// genitive: `new year day` is "New Year's Day".
pub(super) static FEASTS: WordMap<&[(&str, Feast)], 256> = WordMap::new(&[
    ("christmas xmas", &[("eve", day(Fixed(12, 24))), ("day", day(Fixed(12, 25))), ("", loose(Fixed(12, 25), 7))]),
    ("new", &[("year eve", day(Fixed(12, 31))), ("year day", day(Fixed(1, 1))), ("year", loose(Fixed(1, 1), 14))]),
    (
        "easter",
        &[
            ("eve", day(Easter(-1))),
            ("saturday", day(Easter(-1))),
            ("sunday", day(Easter(0))),
            ("day", day(Easter(0))),
            ("monday", day(Easter(1))),
            ("", loose(Easter(0), 9)),
        ],
    ),
    ("orthodox", &[("good friday", day(OrthodoxEaster(-2))), ("easter", loose(OrthodoxEaster(0), 9))]),
    ("good", &[("friday", day(Easter(-2)))]),
    ("palm", &[("sunday", day(Easter(-7)))]),
    ("maundy covenant", &[("thursday", day(Easter(-3)))]),
    (
        "holy",
        &[
            ("week", season(Easter(-7), 7)),
            ("thursday", day(Easter(-3))),
            ("friday", day(Easter(-2))),
            ("saturday", day(Easter(-1))),
        ],
    ),
    ("ash", &[("wednesday", day(Easter(-46)))]),
    ("shrove", &[("tuesday", day(Easter(-47)))]),
    ("pancake", &[("tuesday", day(Easter(-47))), ("day", day(Easter(-47)))]),
    ("mardi", &[("gras", day(Easter(-47)))]),
    ("mothering", &[("sunday", day(Easter(-21)))]),
    ("ascension", &[("day", day(Easter(39)))]),
    ("pentecost", &[("", day(Easter(49)))]),
    ("whit", &[("sunday", day(Easter(49))), ("monday", day(Easter(50)))]),
    ("trinity", &[("sunday", day(Easter(56)))]),
    ("lent", &[("", season(Easter(-46), 46))]),
    ("boxing", &[("day", day(Fixed(12, 26)))]),
    ("halloween", &[("", day(Fixed(10, 31)))]),
    ("all", &[("hallow eve", day(Fixed(10, 31))), ("saint day", day(Fixed(11, 1))), ("soul day", day(Fixed(11, 2)))]),
    ("valentine valentines", &[("day", day(Fixed(2, 14)))]),
    (
        "saint st",
        &[
            ("valentine day", day(Fixed(2, 14))),
            ("david day", day(Fixed(3, 1))),
            ("patrick day", day(Fixed(3, 17))),
            ("paddy day", day(Fixed(3, 17))),
            ("george day", day(Fixed(4, 23))),
            ("andrew day", day(Fixed(11, 30))),
            ("nicholas day", day(Fixed(12, 6))),
            ("stephen day", day(Fixed(12, 26))),
        ],
    ),
    ("april", &[("fool day", day(Fixed(4, 1))), ("fool", day(Fixed(4, 1)))]),
    ("may", &[("day", day(Fixed(5, 1)))]),
    ("groundhog", &[("day", day(Fixed(2, 2)))]),
    ("cinco", &[("de mayo", day(Fixed(5, 5)))]),
    ("juneteenth", &[("", day(Fixed(6, 19)))]),
    ("bastille", &[("day", day(Fixed(7, 14)))]),
    ("canada", &[("day", day(Fixed(7, 1)))]),
    ("australia", &[("day", day(Fixed(1, 26)))]),
    ("anzac", &[("day", day(Fixed(4, 25)))]),
    ("waitangi", &[("day", day(Fixed(2, 6)))]),
    ("earth", &[("day", day(Fixed(4, 22)))]),
    ("ve", &[("day", day(Fixed(5, 8)))]),
    ("armistice", &[("day", day(Fixed(11, 11)))]),
    ("veteran veterans", &[("day", day(Fixed(11, 11)))]),
    ("remembrance", &[("sunday", day(Weekday(11, 8, 6))), ("day", day(Fixed(11, 11)))]),
    ("bonfire", &[("night", day(Fixed(11, 5)))]),
    ("guy", &[("fawkes night", day(Fixed(11, 5))), ("fawkes day", day(Fixed(11, 5)))]),
    ("burns", &[("night", day(Fixed(1, 25)))]),
    ("kwanzaa", &[("", season(Fixed(12, 26), 7))]),
    (
        "international",
        &[("women day", day(Fixed(3, 8))), ("womens day", day(Fixed(3, 8))), ("worker day", day(Fixed(5, 1)))],
    ),
    ("tax", &[("day", loose(Fixed(4, 15), 4))]),
    ("inauguration", &[("day", loose(Fixed(1, 20), 1))]),
    ("independence", &[("day", loose(Fixed(7, 4), BY_COUNTRY))]),
    ("victory", &[("day", loose(Fixed(5, 9), BY_COUNTRY))]),
    ("republic", &[("day", loose(Fixed(1, 26), BY_COUNTRY))]),
    ("flag", &[("day", loose(Fixed(6, 14), BY_COUNTRY))]),
    ("labor labour", &[("day", loose(Weekday(9, 1, 0), BY_COUNTRY))]),
    ("memorial", &[("day", loose(Weekday(5, 25, 0), BY_COUNTRY))]),
    ("mother mothers", &[("day", loose(Weekday(5, 8, 6), BY_COUNTRY))]),
    ("father fathers", &[("day", loose(Weekday(6, 15, 6), BY_COUNTRY))]),
    ("president presidents", &[("day", day(Weekday(2, 15, 0)))]),
    ("columbus", &[("day", day(Weekday(10, 8, 0)))]),
    ("indigenous", &[("people day", day(Weekday(10, 8, 0))), ("peoples day", day(Weekday(10, 8, 0)))]),
    ("mlk", &[("day", day(Weekday(1, 15, 0)))]),
    ("martin", &[("luther king jr day", day(Weekday(1, 15, 0))), ("luther king day", day(Weekday(1, 15, 0)))]),
    ("victoria", &[("day", day(Weekday(5, 18, 0)))]),
    ("thanksgiving", &[("day", loose(Weekday(11, 22, 3), 60)), ("", loose(Weekday(11, 22, 3), 60))]),
    ("canadian", &[("thanksgiving", day(Weekday(10, 8, 0)))]),
    ("black", &[("friday", day(Weekday(11, 23, 4)))]),
    ("cyber", &[("monday", day(Weekday(11, 26, 0)))]),
    ("summer", &[("solstice", loose(Fixed(6, 21), 1))]),
    ("winter", &[("solstice", loose(Fixed(12, 21), 1))]),
    ("vernal spring", &[("equinox", loose(Fixed(3, 20), 1))]),
    ("autumnal autumn", &[("equinox", loose(Fixed(9, 22), 1))]),
    ("passover pesach", &[("", season(Passover(0), 8))]),
    ("purim", &[("", loose(Passover(-30), 1))]),
    ("shavuot", &[("", season(Passover(50), 2))]),
    ("rosh", &[("hashanah", season(Passover(163), 2)), ("hashana", season(Passover(163), 2))]),
    ("yom", &[("kippur", loose(Passover(172), 1))]),
    ("sukkot", &[("", season(Passover(177), 7))]),
    ("hanukkah chanukah hanukah", &[("", Feast { rule: Passover(247), days: 8, slack: 2 })]),
    ("ramadan", &[("", season(Islamic(9, 1), 30))]),
    ("eid", &[("al fitr", Feast { rule: Islamic(10, 1), days: 1, slack: 2 }), ("al adha", loose(Islamic(12, 10), 2))]),
]);

/// True where a feast may start: a cheap look at one word.
pub(super) fn may_start(tokens: &crate::language::Tokens, at: usize) -> bool {
    tokens.is_in(at, &FEASTS)
}

impl Reader<'_> {
    /// The feast that starts at `at`, with the year that may follow it: `Christmas Eve 2019`, `Easter of last year`.
    pub(super) fn feast(&self, at: usize) -> Option<Phrase> {
        let (end, feast) = self.feast_name(at)?;
        let on = skip!(self, skip!(self, end, ","), "of" | "in");
        if let Some((end, year)) = self.year_figure(on) {
            return Some(Phrase::new(end, Named::Feast { feast, year: Some(year) }));
        }
        if let (end, Named::Parts(parts)) = self.in_that_year(end, super::Parts::default())
            && parts.year.is_some()
        {
            return Some(Phrase::new(end, Named::Feast { feast, year: parts.year }));
        }
        if word_is!(self, end, "weekend") {
            return Some(Phrase::new(end + 1, Named::Feast { feast: Feast { slack: 4, ..feast }, year: None }));
        }
        Some(Phrase::new(end, Named::Feast { feast, year: None }))
    }

    /// `last Christmas`, `this Thanksgiving`.
    pub(super) fn feast_near(&self, at: usize, which: Which) -> Option<Phrase> {
        let (end, feast) = self.feast_name(at)?;
        Some(Phrase::new(end, Named::NearFeast { which, feast }))
    }

    fn feast_name(&self, at: usize) -> Option<(usize, Feast)> {
        gated(self.is_any(at, class::FEAST), || self.feast_past_gate(at))
    }

    fn feast_past_gate(&self, at: usize) -> Option<(usize, Feast)> {
        let rows = FEASTS.get(self.word(at))?;
        let (end, feast, words) = rows
            .iter()
            .find_map(|(words, feast)| Some((self.after_words(self.past_genitive(at + 1), words)?, *feast, *words)))?;
        let before = self.word_before(at);
        let is_wish = matches!(before, "merry" | "happy" | "father" | "white" | "blessed");
        // "A good Friday" and "the new year" are no feasts.
        let is_plain = !self.is_capital(at)
            && matches!(before, "a" | "an" | "the" | "his" | "her" | "its" | "their" | "every")
            || matches!((self.word(at), words), ("new", "year") | ("lent", ""))
                && !self.is_capital(at)
                && !self.is_first(at);
        let is_year_next = self.year_figure(end).is_some();
        let is_in_name = self.is_capital(end) && self.is_word(end) && super::clock::day_part(self.word(end)).is_none();
        let heads_noun = words.is_empty() && self.is_content(end) && !self.is_time_word(end);
        (!is_wish && !is_plain && (is_year_next || !is_in_name && !heads_noun)).then_some((end, feast))
    }

    /// Words in small letters that may follow a feast without taking it as their name.
    fn is_time_word(&self, at: usize) -> bool {
        super::clock::day_part(self.word(at)).is_some() || word_is!(self, at, "weekend" | "last" | "next" | "this")
    }

    /// The token after these words at `at`, each of which may be in the plural or the genitive.
    fn after_words(&self, at: usize, words: &str) -> Option<usize> {
        let mut end = at;
        for word in words.split_ascii_whitespace() {
            let end_of_word = skip!(self, skip!(self, end, "."), "-");
            let found = self.word(end_of_word);
            if found != word && found.strip_suffix('s') != Some(word) {
                return None;
            }
            end = self.past_genitive(end_of_word + 1);
        }
        Some(end)
    }

    fn past_genitive(&self, at: usize) -> usize {
        // The last word of a name keeps its genitive: "Christmas's" is not longer than "Christmas".
        let is_mark = self.is_clitic(at) || is_apostrophe(self.word(at)) && self.glued(at);
        if is_mark && self.is_word(at + 1) && FEAST_WORDS.contains(&self.word(at + 1)) { at + 1 } else { at }
    }
}

/// Words that follow a genitive within the name of a feast.
const FEAST_WORDS: [&str; 3] = ["day", "eve", "night"];

impl Feast {
    /// The feast in this year.
    pub(super) fn period(self, year: i32) -> Option<Period> {
        let start = match self.rule {
            Rule::Fixed(month, day) => Day::new(year, month, day)?,
            Rule::Weekday(month, from, weekday) => Day::new(year, month, from)?.first_weekday(weekday),
            Rule::Easter(days) => Day::easter(year)?.plus_days(days),
            Rule::OrthodoxEaster(days) => Day::orthodox_easter(year)?.plus_days(days),
            Rule::Passover(days) => Day::passover(year)?.plus_days(days),
            Rule::Islamic(month, day) => Day::islamic_in(year, month, day)?,
        };
        Some(Period { start, end: start.plus_days(self.days) })
    }

    /// True for a feast of one day.
    pub(super) fn is_day(self) -> bool {
        self.days == 1
    }

    /// Month and day, where they are the same in every year and everywhere.
    pub(super) fn month_and_day(self) -> Option<(u32, u32)> {
        match self.rule {
            Rule::Fixed(month, day) if self.slack == 0 => Some((month, day)),
            _ => None,
        }
    }
}
