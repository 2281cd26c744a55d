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

/// About `bytes` of prose in paragraphs of a few sentences each; one sentence in two states a value.
#[allow(dead_code, reason = "each bench takes what it measures")]
pub(crate) fn prose(bytes: usize) -> String {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut text = String::with_capacity(bytes + 400);
    while text.len() < bytes {
        for _ in 0..dice.within(2..5) {
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
            "person" => text.push_str(dice.pick(PEOPLE)),
            "surname" => text.push_str(dice.pick(PEOPLE).rsplit(' ').next().unwrap_or_default()),
            "body" => text.push_str(dice.pick(BODIES)),
            "place" => text.push_str(dice.pick(PLACES)),
            "month" => text.push_str(dice.pick(MONTHS)),
            "weekday" => text.push_str(dice.pick(WEEKDAYS)),
            "thing" => text.push_str(dice.pick(THINGS)),
            "small" => text.push_str(dice.pick(SMALL)),
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

const SENTENCES: &[&str] = &[
    "The council met behind closed doors and said little about what had been agreed there.",
    "Neighbours described the street as quiet, and several of them left candles beside the gate.",
    "It was not clear whether the harbour would open again before the weather turned.",
    "Engineers walked along the dam with torches, looking for cracks that the radar might have missed.",
    "A spokesman for the {body} declined to comment on the case while it was before the courts.",
    "Critics of the plan say that it would do nothing for the villages that were flooded first.",
    "Residents of {place} were told to boil their water and to keep away from the river bank.",
    "The company has denied the claims and says that it will defend itself against them in court.",
    "What happened after the meeting is disputed, and both sides have published letters about it.",
    "Volunteers handed out blankets and soup in the school hall while the wind tore at its roof.",
    "Many shops stayed shut, the trams did not run and the market square stood empty.",
    "The report, written for the {body}, warns that the bridge was never meant for such traffic.",
    "{person} told reporters that the ferry had left {place} late because of fog.",
    "The fire destroyed {figure} homes in {place} on {month} {day}, {year}, the {body} said.",
    "More than {large} people signed the petition, {surname} said on {weekday}.",
    "“We did what we could with the boats we had,” said {person}, who leads the rescue team.",
    "The {body} fined the firm ${point} million for dumping {thing} in the bay in {year}.",
    "About {small} of the {figure} passengers were hurt, {small} of them badly.",
    "Between {month} and {month} the price of {thing} rose by {point} percent.",
    "{person}, {day}, of {place}, was charged with theft on {weekday} and will appear in court next month.",
    "The mill, which opened in {year}, employs some {figure} workers and ships {large} tonnes of {thing} a year.",
    "“It is a sad day for {place},” {surname} wrote, adding that the inquiry “must not take another {small} years.”",
    "At least {small} ships were held up for {small} hours at the mouth of the Lenning.",
    "In the late {year} accounts the {body} listed debts of £{figure}m against {point}m a year earlier.",
];

const PEOPLE: &[&str] = &[
    "Anna Bergqvist",
    "Tomas Reille",
    "Ilse Marwood",
    "Kofi Adarkwa",
    "Joan Pettifer",
    "Ravi Sandhar",
    "Maria del Olmo",
    "Piet van Loon",
    "Edith Karlow",
    "Samuel Osterby",
];
const BODIES: &[&str] = &[
    "Coastal Rescue Service",
    "Ministry of Inland Waters",
    "Lenning Port Authority",
    "Brackwater County Council",
    "Harbour Workers’ Union",
    "National Bank of Velmark",
];
const PLACES: &[&str] = &["Brackwater", "Lenning", "Port Aldous", "Velmark", "Upper Sallow", "St. Orme", "Kestrel Bay"];
const MONTHS: &[&str] = &["January", "March", "April", "June", "August", "October", "December"];
const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Thursday", "Saturday"];
const THINGS: &[&str] = &["paper", "timber", "salt", "steel", "herring", "rolled oats"];
const SMALL: &[&str] = &["two", "three", "five", "seven", "nine", "twelve", "forty", "two dozen"];

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
}
