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
use rustc_hash::{FxBuildHasher, FxHashMap};
use states::STATES;
use std::borrow::Cow;
use std::hash::BuildHasher;
use std::ops::Range;
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
    FIELD_WORDS
        .get(word)
        .or_else(|| singulars(word).find_map(|word| FIELD_WORDS.get(&word)))
        .unwrap_or_else(|| opposites(word))
}

/// Which way a figure goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To more: `rose`, `raised`, `up`.
    Up,
    /// To less: `fell`, `cut`, `down`.
    Down,
}

/// Which way a word says that a figure goes, in any of its forms; none for words that tell of no change, or of changes
/// whose way is left open (`moved`). `word` is in small letters.
pub fn direction(word: &str) -> Option<Direction> {
    match word {
        "up" | "climb" | "climbs" | "climbed" | "climbing" => return Some(Direction::Up),
        "down" => return Some(Direction::Down),
        _ => {}
    }
    let (up, down) = (opposites("rise"), opposites("fall"));
    opposites(word).iter().find_map(|pole| match () {
        () if up.contains(pole) && down.iter().any(|down| down.axis == pole.axis) => Some(Direction::Up),
        () if down.contains(pole) && up.iter().any(|up| up.axis == pole.axis) => Some(Direction::Down),
        () => None,
    })
}

/// Where a word stands on the axes of opposites proper.
fn opposites(word: &str) -> &'static [Pole] {
    OPPOSITES.get(&lemma(word)).unwrap_or_default()
}

/// Words with their places, in one list that words of any number share; they are told apart by their hash.
struct Standings {
    places: FxHashMap<u64, Range<usize>>,
    poles: Vec<Pole>,
}

impl Standings {
    /// Gathers what is known of each word, in the order in which it is told.
    fn new(mut told: Vec<(u64, Pole)>) -> Self {
        told.sort_by_key(|(word, _)| *word);
        told.dedup();
        let mut places = FxHashMap::with_capacity_and_hasher(told.len(), FxBuildHasher);
        let mut start = 0;
        for group in told.chunk_by(|one, other| one.0 == other.0) {
            places.insert(group[0].0, start..start + group.len());
            start += group.len();
        }
        Self { places, poles: told.into_iter().map(|(_, pole)| pole).collect() }
    }

    fn get(&self, word: &str) -> Option<&[Pole]> {
        self.places.get(&hash(word)).map(|place| &self.poles[place.clone()])
    }
}

fn hash(word: &str) -> u64 {
    FxBuildHasher.hash_one(word)
}

/// The words of fields as they stand there, since `tailored` is nothing that tailors are; with them the axes of opposites
/// on which they stand.
static FIELD_WORDS: LazyLock<Standings> = LazyLock::new(|| {
    let mut told = Vec::with_capacity(FIELDS.len() * ROW_WORDS);
    for (axis, row) in (FIRST_FIELD..).zip(FIELDS) {
        for (pole, word) in places(axis, row, Bond::Kind) {
            let word_hash = hash(word);
            told.extend(opposites(word).iter().map(|pole| (word_hash, *pole)));
            told.push((word_hash, pole));
        }
    }
    Standings::new(told)
});

/// About so many words stand in a row.
const ROW_WORDS: usize = 8;

/// The words of a row, each with its place.
fn places(axis: u16, row: &str, bond: Bond) -> impl Iterator<Item = (Pole, &str)> {
    (0..).zip(row.split(',')).flat_map(move |(side, words)| {
        words.split(' ').filter(|word| !word.is_empty()).map(move |word| (Pole { axis, side, bond }, word))
    })
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

/// The words of which `word` may be the plural.
fn singulars(word: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let irregular = PLURALS.iter().find(|(_, plural)| *plural == word).map(|(singular, _)| Cow::Borrowed(*singular));
    let is_doubtful = |stem: &&str| stem.ends_with(['s', 'x', 'z']) || stem.ends_with("ch") || stem.ends_with("sh");
    let plain = word.strip_suffix('s').filter(|stem| !is_doubtful(stem) && !stem.ends_with("man"));
    let hissing = word.strip_suffix("es").filter(is_doubtful);
    let in_y = word.strip_suffix("ies").map(|stem| Cow::Owned([stem, "y"].concat()));
    let in_man = word.strip_suffix("men").map(|stem| Cow::Owned([stem, "man"].concat()));
    let borrowed = [plain, hissing].into_iter().flatten().map(Cow::Borrowed);
    irregular.into_iter().chain(borrowed).chain(in_y).chain(in_man)
}

/// The first axis that is a field. Axes of opposites proper are numbered from nought.
const FIRST_FIELD: u16 = 1 << 15;

static OPPOSITES: LazyLock<Standings> = LazyLock::new(|| {
    let mut axes = Axes::default();
    for (bond, row) in rows() {
        axes.add(places(axes.count, row, bond));
    }
    for (prefix, words) in PREFIXES {
        for word in words.split(' ') {
            axes.add_pair(word, &[*prefix, word].concat());
        }
    }
    for (first, second, words) in PREFIX_PAIRS {
        for word in words.split(' ') {
            axes.add_pair(&[*first, word].concat(), &[*second, word].concat());
        }
    }
    for stem in STEMS.split(' ') {
        axes.add_pair(&[stem, "ful"].concat(), &[stem, "less"].concat());
        axes.add_pair(&[stem, "fully"].concat(), &[stem, "lessly"].concat());
    }
    Standings::new(axes.told)
});

/// The rows of opposites that are written out.
fn rows() -> impl Iterator<Item = (Bond, &'static str)> {
    let states = STATES.iter().chain(STANDS).map(|row| (Bond::State, *row));
    states.chain(PHASES.iter().map(|row| (Bond::Phase, *row)))
}

/// The axes of opposites proper while they are numbered.
#[derive(Default)]
struct Axes {
    /// How many there are.
    count: u16,
    told: Vec<(u64, Pole)>,
}

impl Axes {
    fn add<'w>(&mut self, words: impl Iterator<Item = (Pole, &'w str)>) {
        self.told.extend(words.map(|(pole, word)| (hash(&lemma(word)), pole)));
        self.count += 1;
    }

    fn add_pair(&mut self, word: &str, opposite: &str) {
        let pole = |side| Pole { axis: self.count, side, bond: Bond::State };
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
    fn changes_have_a_direction() {
        for word in ["rose", "increases", "growing", "raised", "up", "climbs", "jumped"] {
            assert_eq!(direction(word), Some(Direction::Up), "{word}");
        }
        for word in ["fell", "decreases", "falling", "cut", "down", "shrank", "lowered", "reduced"] {
            assert_eq!(direction(word), Some(Direction::Down), "{word}");
        }
        for word in ["slowed", "moved", "worsened", "table", "stagnated", "warmer"] {
            assert_eq!(direction(word), None, "{word}");
        }
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
