//! Words that exclude each other when they are said of the same thing: `rose` and `fell`, `guilty` and `innocent`.
//!
//! Used by `value::wording`, on top of [`super::lemma`]. Each row is one axis with its places; a word may stand on several.
//! The decision a reader would question: the tables are hand-made and know only words that newsrooms, offices and courts
//! use, because a pair that excludes each other in a dictionary (`right`, `left`) often does not in a sentence. How
//! firmly the words of a row do so is told by the table it stands in ([`Bond`]).
//!
//! Left out on purpose: words whose everyday sense is another one (`fine`, `fair`, `mean`), and pairs that mostly stand
//! beside each other in one story (`father`/`mother`, `buyer`/`seller`).

mod affixes;
mod deeds;
mod fields;
mod states;

use super::lemma;
use affixes::{PREFIX_PAIRS, PREFIXES, STEMS};
use deeds::{PHASES, STANDS};
use fields::FIELDS;
use rustc_hash::FxHashMap;
use states::STATES;
use std::sync::LazyLock;

/// The place of a word on one axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pole {
    /// Number of the axis.
    pub axis: u16,
    /// Which of the places on it, from the first of its row.
    pub side: u8,
    /// How the places on it exclude each other.
    pub bond: Bond,
}

/// How firmly words at two places of one axis exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// One of the two holds at a time: `rose`, `fell`.
    State,
    /// Both may hold one after the other, or of two parties: `opened`, `closed`.
    Phase,
    /// They are of one kind: `oats`, `barley`.
    Kind,
}

/// Where a word stands on the axes of opposites and in the fields of words of one kind; empty for most. `word` is in
/// small letters.
pub fn poles(word: &str) -> &'static [Pole] {
    POLES_OF_FORMS.get(word).map_or_else(|| opposites(word), Vec::as_slice)
}

/// Where a word stands on the axes of opposites proper.
fn opposites(word: &str) -> &'static [Pole] {
    POLES.get(lemma(word).as_ref()).map_or(&[], Vec::as_slice)
}

/// The words of fields by their singular and plural alone, as `tailored` is nothing that tailors are; with them the axes of
/// opposites on which they stand.
static POLES_OF_FORMS: LazyLock<FxHashMap<String, Vec<Pole>>> = LazyLock::new(|| {
    let mut poles: FxHashMap<String, Vec<Pole>> = FxHashMap::default();
    for (axis, row) in (FIRST_FIELD..).zip(FIELDS) {
        for (pole, word) in places(axis, row, Bond::Kind) {
            for form in [word.to_owned(), plural(word)] {
                poles.entry(form).or_insert_with_key(|form| opposites(form).to_vec()).push(pole);
            }
        }
    }
    poles
});

/// The words of a row, each with its place.
fn places(axis: u16, row: &str, bond: Bond) -> impl Iterator<Item = (Pole, &str)> {
    (0..)
        .zip(row.split(','))
        .flat_map(move |(side, words)| words.split_whitespace().map(move |word| (Pole { axis, side, bond }, word)))
}

/// Plurals that no ending tells.
const PLURALS: [(&str, &str); 17] = [
    ("calf", "calves"),
    ("child", "children"),
    ("fungus", "fungi"),
    ("goose", "geese"),
    ("human", "humans"),
    ("knife", "knives"),
    ("mango", "mangoes"),
    ("mosquito", "mosquitoes"),
    ("mouse", "mice"),
    ("potato", "potatoes"),
    ("scarf", "scarves"),
    ("stomach", "stomachs"),
    ("tomato", "tomatoes"),
    ("tornado", "tornadoes"),
    ("volcano", "volcanoes"),
    ("wife", "wives"),
    ("wolf", "wolves"),
];

fn plural(word: &str) -> String {
    if let Some((_, plural)) = PLURALS.iter().find(|(singular, _)| *singular == word) {
        return (*plural).to_owned();
    }
    match word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
        Some(stem) => [stem, "ies"].concat(),
        None if word.ends_with(['s', 'x', 'z']) || word.ends_with("ch") || word.ends_with("sh") => {
            [word, "es"].concat()
        }
        None => match word.strip_suffix("man") {
            Some(stem) => [stem, "men"].concat(),
            None => [word, "s"].concat(),
        },
    }
}

/// The first axis that is a field. Axes of opposites proper are numbered from nought.
const FIRST_FIELD: u16 = 1 << 15;

static POLES: LazyLock<FxHashMap<String, Vec<Pole>>> = LazyLock::new(|| {
    let mut poles = Axes::default();
    for (bond, row) in rows() {
        poles.add(places(poles.axis, row, bond));
    }
    for (prefix, words) in PREFIXES {
        for word in words.split_whitespace() {
            poles.add_pair(word, &[*prefix, word].concat());
        }
    }
    for (first, second, words) in PREFIX_PAIRS {
        for word in words.split_whitespace() {
            poles.add_pair(&[*first, word].concat(), &[*second, word].concat());
        }
    }
    for stem in STEMS.split_whitespace() {
        poles.add_pair(&[stem, "ful"].concat(), &[stem, "less"].concat());
        poles.add_pair(&[stem, "fully"].concat(), &[stem, "lessly"].concat());
    }
    poles.standing
});

/// The rows of opposites that are written out.
fn rows() -> impl Iterator<Item = (Bond, &'static str)> {
    let states = STATES.iter().chain(STANDS).map(|row| (Bond::State, *row));
    states.chain(PHASES.iter().map(|row| (Bond::Phase, *row)))
}

/// The axes of opposites proper while they are numbered.
#[derive(Default)]
struct Axes {
    /// Number of the next one.
    axis: u16,
    standing: FxHashMap<String, Vec<Pole>>,
}

impl Axes {
    fn add<'w>(&mut self, words: impl Iterator<Item = (Pole, &'w str)>) {
        for (pole, word) in words {
            let standing = self.standing.entry(lemma(word).into_owned()).or_default();
            if !standing.contains(&pole) {
                standing.push(pole);
            }
        }
        self.axis += 1;
    }

    fn add_pair(&mut self, word: &str, opposite: &str) {
        let pole = |side| Pole { axis: self.axis, side, bond: Bond::State };
        self.add([(pole(0), word), (pole(1), opposite)].into_iter());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether two words stand at opposite ends of one axis.
    fn are_opposite(one: &str, other: &str) -> bool {
        poles(one).iter().any(|a| poles(other).iter().any(|b| a.axis == b.axis && a.side != b.side))
    }

    #[test]
    fn opposites_meet_in_all_their_forms() {
        for (one, other) in [
            ("rose", "fell"),
            ("increases", "declined"),
            ("winning", "lost"),
            ("guilty", "acquitted"),
            ("accepted", "rejects"),
            ("supports", "opposed"),
            ("northern", "southern"),
            ("bought", "selling"),
            ("higher", "lower"),
            ("began", "ended"),
            ("wolves", "elephants"),
            ("humans", "animals"),
            ("volcanoes", "rivers"),
        ] {
            assert!(are_opposite(one, other), "{one} and {other}");
            assert!(are_opposite(other, one), "{other} and {one}");
        }
    }

    #[test]
    fn synonyms_and_strangers_are_not_opposite() {
        for (one, other) in [("rose", "climbed"), ("won", "victory"), ("table", "chair"), ("killed", "injured")] {
            assert!(!are_opposite(one, other), "{one} and {other}");
        }
    }

    #[test]
    fn no_word_stands_at_both_ends_of_an_axis() {
        let rows = rows().map(|(_, row)| row).chain(FIELDS.iter().copied());
        for word in rows.flat_map(|row| row.split([' ', ','])) {
            for pole in poles(word) {
                let torn = poles(word).iter().any(|other| other.axis == pole.axis && other.side != pole.side);
                assert!(!torn, "{word}");
            }
        }
    }
}
