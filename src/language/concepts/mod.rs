//! Words that mean the same in news prose: `killed`, `dead` and `death toll` meet under one concept.
//!
//! Used as a key by `align`, on top of [`super::lemma`]; never shown. Each group holds words that reporters exchange when
//! they retell a story; a verb and the noun made of it are one by their endings ([`endings`]), a land and its people by
//! name ([`lands`]). The decision a reader would question: groups are narrow. Words that are merely related (`kill` and
//! `injure`, `rise` and `fall`), that differ in law (`charge` and `convict`) or count other things (`households` and
//! `people`) never share one, because a wrong meeting raises a false alarm and a missing one only weakens evidence; a test
//! holds that no group has two places of an axis of [`super::opposites`]. [`fate`] names the groups that exclude each other
//! when they govern a count of people.

mod common;
mod endings;
mod lands;
mod life;
mod public;
mod trade;

use super::lemma;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHasher};
use std::borrow::Cow;
use std::hash::{BuildHasher, Hash, Hasher};
use std::sync::LazyLock;

/// The concept of a word: the group it is exchanged in, or its own lemma. `word` is in small letters.
pub fn concept(word: &str) -> Cow<'_, str> {
    let folded = lemma(word);
    match GROUPS.of(&folded) {
        Some(group) => Cow::Borrowed(GROUPS.names[group]),
        None => folded,
    }
}

/// The key of a word: equal for words that mean the same.
pub fn key_of(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    concept(word).hash(&mut hasher);
    hasher.finish()
}

/// What befell the people that a word counts, where it says so: `killed`, `hurt`, `missing`, `arrested`. A count under
/// one fate answers another question than a count under another.
pub fn fate(word: &str) -> Option<&'static str> {
    GROUPS.of(&lemma(word)).filter(|group| *group < FATES.len()).map(|group| GROUPS.names[group])
}

/// True when the lemma of a counted noun names people by their land: `40 Palestinians`.
pub fn counts_a_people(noun: &str) -> bool {
    PEOPLES.contains(&hash(noun))
}

static PEOPLES: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let people = lands::LANDS.iter().filter_map(|row| row.split(',').next());
    people.flat_map(str::split_whitespace).map(|word| hash(&lemma(word))).collect()
});

/// What befalls people. The first word of a group names it, here and everywhere.
const FATES: &[&str] = &[
    "kill dead die death deadly fatality fatal fatally perish toll slain slay slaying killing deceased murder slaughter",
    "injure hurt wound injury maim",
    "missing unaccounted vanish disappear disappearance",
    "arrest detain detention custody apprehend nab capture",
    "charge indict indictment prosecute",
    "sanction blacklist",
    "evacuate evacuation displace displacement evacuee",
    "rescue save rescuer",
    "infect infection infected",
    "hospitalise hospitalize hospitalisation",
    "convict conviction",
    "release freed",
    "hire recruit recruitment",
    "dismiss redundant layoff redundancy sack dismissal",
];

static GROUPS: LazyLock<Groups> = LazyLock::new(Groups::new);

/// All groups, those of fates first. Words are told apart by their hash.
struct Groups {
    names: Vec<&'static str>,
    of_word: FxHashMap<u64, u16>,
}

impl Groups {
    fn new() -> Self {
        let of_word = FxHashMap::with_capacity_and_hasher(WORDS, FxBuildHasher);
        let mut groups = Self { names: Vec::with_capacity(WORDS / 2), of_word };
        for row in rows() {
            let group = groups.add(row.split([' ', ',']).next().unwrap_or_default());
            for word in row.split([' ', ',']).filter(|word| !word.is_empty()) {
                groups.of_word.insert(hash(&lemma(word)), group);
            }
        }
        for (verb, noun) in endings::derived() {
            let group = match groups.of(&lemma(verb)) {
                Some(group) => group as u16,
                None => groups.add(verb),
            };
            groups.of_word.insert(hash(&lemma(verb)), group);
            groups.of_word.insert(hash(&lemma(&noun)), group);
        }
        groups
    }

    /// A further group, empty yet.
    fn add(&mut self, name: &'static str) -> u16 {
        self.names.push(name);
        (self.names.len() - 1) as u16
    }

    fn of(&self, folded: &str) -> Option<usize> {
        self.of_word.get(&hash(folded)).map(|group| usize::from(*group))
    }
}

/// About so many words stand in groups.
const WORDS: usize = 3000;

/// The groups that are written out.
fn rows() -> impl Iterator<Item = &'static str> {
    let tables = [FATES, public::GROUPS, trade::GROUPS, life::GROUPS, common::GROUPS, lands::LANDS];
    tables.into_iter().flatten().copied()
}

fn hash(word: &str) -> u64 {
    FxBuildHasher.hash_one(word)
}

#[cfg(test)]
mod tests {
    use super::super::poles;
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn words_that_are_exchanged_meet() {
        for (one, other) in [
            ("killed", "deaths"),
            ("hurt", "wounded"),
            ("quake", "earthquakes"),
            ("grew", "rising"),
            ("truce", "ceasefire"),
            ("arrived", "arrival"),
            ("decided", "decisions"),
            ("announced", "announcement"),
            ("denies", "denial"),
            ("varies", "variation"),
            ("motorways", "freeway"),
            ("kenyans", "kenya"),
        ] {
            assert_eq!(concept(one), concept(other), "{one} and {other}");
        }
    }

    #[test]
    fn words_that_differ_stay_apart() {
        for (one, other) in [
            ("killed", "injured"),
            ("rose", "fell"),
            ("arrested", "charged"),
            ("charged", "convicted"),
            ("table", "chair"),
            ("cities", "villages"),
            ("households", "people"),
            ("posts", "people"),
            ("cases", "deaths"),
            ("suspended", "expelled"),
            ("delayed", "cancelled"),
            ("murder", "manslaughter"),
            ("niger", "nigerian"),
        ] {
            assert_ne!(concept(one), concept(other), "{one} and {other}");
        }
    }

    #[test]
    fn fates_are_told_apart_from_other_groups() {
        for (word, known) in
            [("died", Some("kill")), ("wounded", Some("injure")), ("sacked", Some("dismiss")), ("bought", None)]
        {
            assert_eq!(fate(word), known, "{word}");
        }
    }

    /// Every word with its group's name, derived nouns among them.
    fn told() -> Vec<(String, String)> {
        let rows = rows().flat_map(|row| {
            let mut words = row.split([' ', ',']).filter(|word| !word.is_empty()).map(str::to_owned).peekable();
            let name = words.peek().cloned().unwrap_or_default();
            words.map(move |word| (word, name.clone()))
        });
        let derived = endings::derived().flat_map(|(verb, noun)| {
            let name = concept(verb).into_owned();
            [(verb.to_owned(), name.clone()), (noun, name)]
        });
        rows.chain(derived).collect()
    }

    #[test]
    fn no_word_stands_in_two_groups() {
        let (mut seen, mut torn) = (BTreeMap::new(), Vec::new());
        for (word, name) in told() {
            if let Some(earlier) = seen.insert(lemma(&word).into_owned(), name.clone()).filter(|it| *it != name) {
                torn.push((word, name, earlier));
            }
        }
        assert!(torn.is_empty(), "{torn:?}");
    }

    #[test]
    fn no_group_holds_words_that_exclude_each_other() {
        let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (word, name) in told() {
            groups.entry(name).or_default().push(word);
        }
        let mut torn = Vec::new();
        for words in groups.values() {
            for (one, other) in words.iter().flat_map(|one| words.iter().map(move |other| (one, other))) {
                let exclude =
                    |a: &super::super::Pole| poles(other).iter().any(|b| a.axis == b.axis && a.side != b.side);
                if one < other && poles(one).iter().any(exclude) {
                    torn.push((one, other));
                }
            }
        }
        assert!(torn.is_empty(), "{torn:?}");
    }
}
