//! The words that dates are made of.

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

/// The month of this name or abbreviation.
pub(super) fn month(word: &str) -> Option<u32> {
    Some(match word {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// True for names of months that are everyday words or names of people as well.
pub(super) fn is_doubtful_month(word: &str) -> bool {
    matches!(word, "may" | "march" | "mar" | "jan" | "dec" | "jun" | "apr" | "sep")
}

/// True for names of months that people bear too: doubtful before another capitalised word.
pub(super) fn is_forename(word: &str) -> bool {
    matches!(word, "april" | "june" | "august" | "may" | "jan" | "july")
}

/// The day of the week, 0 for Monday.
pub(super) fn weekday(word: &str) -> Option<u32> {
    Some(match word {
        "monday" | "mon" => 0,
        "tuesday" | "tue" | "tues" => 1,
        "wednesday" | "wed" | "weds" => 2,
        "thursday" | "thu" | "thur" | "thurs" => 3,
        "friday" | "fri" => 4,
        "saturday" | "sat" => 5,
        "sunday" | "sun" => 6,
        _ => return None,
    })
}

/// True for short names of weekdays that are everyday words or are used for other things.
pub(super) fn is_short_weekday(word: &str) -> bool {
    word.len() <= 5 && weekday(word).is_some()
}

/// The unit of this name, singular or plural.
pub(super) fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "hour" | "hours" | "minute" | "minutes" | "second" | "seconds" | "moment" | "moments" => Unit::Hour,
        "day" | "days" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "weekend" | "weekends" => Unit::Weekend,
        "month" | "months" => Unit::Month,
        "quarter" | "quarters" => Unit::Quarter,
        "year" | "years" => Unit::Year,
        "decade" | "decades" => Unit::Decade,
        "century" | "centuries" => Unit::Century,
        _ => return None,
    })
}

/// First month and number of months of a season of the north.
pub(super) fn season(word: &str) -> Option<(u32, u32)> {
    Some(match word {
        "spring" | "springtime" => (3, 3),
        "summer" | "summertime" => (6, 3),
        "autumn" | "fall" => (9, 3),
        "winter" | "wintertime" => (12, 3),
        _ => return None,
    })
}

/// Small numbers in words.
pub(super) fn cardinal(word: &str) -> Option<u32> {
    const WORDS: [&str; 21] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    WORDS.iter().position(|known| *known == word).map(|number| number as u32).or_else(|| tens(word))
}

/// Tens in words, from twenty.
pub(super) fn tens(word: &str) -> Option<u32> {
    Some(match word {
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    })
}

/// Decades in words: `the nineties`.
pub(super) fn decade(word: &str) -> Option<u32> {
    Some(match word {
        "twenties" => 20,
        "thirties" => 30,
        "forties" => 40,
        "fifties" => 50,
        "sixties" => 60,
        "seventies" => 70,
        "eighties" => 80,
        "nineties" => 90,
        _ => return None,
    })
}

/// Places in an order in words, to thirtieth.
pub(super) fn ordinal(word: &str) -> Option<u32> {
    const WORDS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    let place = WORDS.iter().position(|known| *known == word).map(|place| place as u32 + 1);
    place.or_else(|| (word == "thirtieth").then_some(30))
}

/// True for the endings of ordinals in digits: `25th`.
pub(super) fn is_ordinal_ending(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th")
}

/// The time zone of this abbreviation. Zones are only told apart, never converted.
pub(super) fn zone(word: &str) -> Option<&'static str> {
    const ZONES: [&str; 31] = [
        "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "ct", "mt", "pt", "bst", "cet",
        "cest", "eet", "eest", "msk", "ist", "jst", "kst", "hkt", "sgt", "aest", "aedt", "acst", "awst", "nzst",
        "nzdt",
    ];
    ZONES.iter().find(|known| **known == word).copied()
}

/// True for what a day of the month is not followed by, because then the figure counts something.
pub(super) fn is_count_word(word: &str) -> bool {
    matches!(
        word,
        "%" | "percent"
            | "per"
            | "pc"
            | "million"
            | "billion"
            | "trillion"
            | "thousand"
            | "hundred"
            | "people"
            | "men"
            | "women"
            | "children"
            | "dollars"
            | "euros"
            | "pounds"
            | "yen"
            | "yuan"
            | "km"
            | "kilometers"
            | "kilometres"
            | "miles"
            | "meters"
            | "metres"
            | "feet"
            | "ft"
            | "kg"
            | "tons"
            | "tonnes"
            | "hectares"
            | "acres"
            | "mm"
            | "cm"
            | "mph"
            | "hp"
            | "cc"
            | "mg"
            | "ml"
            | "mw"
            | "gb"
            | "mb"
            | "rpm"
            | "bc"
            | "bce"
    )
}

/// True for hedges that widen a date: `about May 2020`.
pub(super) fn is_about(word: &str) -> bool {
    matches!(word, "about" | "around" | "circa" | "roughly" | "approximately" | "ca" | "c")
}
