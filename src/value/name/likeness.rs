//! How alike two names are.
//!
//! Precision comes first: [`Likeness::Near`] is one slip of the pen, and two different things that merely look alike
//! are [`Likeness::Different`]. Words of closed classes (lands, directions, numbers) are never slips of one another:
//! `Iran` and `Iraq` are two, and so are `Apollo 11` and `Apollo 12`.

use super::acronym::is_acronym_of;
use super::given::is_given_name;
use super::known::{is_direction, land, land_of};
use super::openers::is_known_word;
use super::places::{is_city, is_well_known_place};
use super::spelling::{is_respelling, is_short_form, sound_of, transliteration};
use super::words::{FIELDS, GENERIC, ORGANISATION_HEADS, PLACE_HEADS, TITLE_SLIPS, TITLES, is_head};
use super::{Name, NameKind};
use crate::language::{edits, is_function_word, lemma};
use smol_str::SmolStr;
use std::borrow::Cow;

/// How alike two names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same words, or a name and its acronym.
    Same,
    /// Another form of one name: shorter or fuller (`Berg` and `Anna Berg`), another spelling (`Sergei`, `Sergey`), a
    /// land and its people, the same words in another order (`Ministry of Justice`, `Justice Ministry`).
    Variant,
    /// One slip away: a letter or two changed in one word, or inner words left out.
    Near,
    /// Anything else.
    Different,
}

impl Name {
    /// How alike two names are. Cheap for names that have little in common, as most pairs are.
    pub fn likeness(&self, other: &Self) -> Likeness {
        if self.words.is_empty() || other.words.is_empty() {
            return Likeness::Different;
        }
        let share_acronym = self.acronym.is_some() && self.acronym == other.acronym;
        let is_same = share_acronym || is_same_key(&self.words, &other.words);
        if is_same || self.is_short_for(other) || other.is_short_for(self) {
            return Likeness::Same;
        }
        if let Some(one) = land_of(&self.words)
            && let Some(two) = land_of(&other.words)
        {
            return if one == two { Likeness::Variant } else { Likeness::Different };
        }
        let bearer = Bearer::of(self, other);
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        let shares_word = short.words.iter().any(|word| long.words.contains(word));
        if shares_word && bearer != Bearer::Person && has_same_content(&self.words, &other.words) {
            return Likeness::Variant;
        }
        if short.words.len() == long.words.len() {
            return same_length(&short.words, &long.words, bearer);
        }
        if shares_word && is_end_of(&short.words, &long.words) {
            return end_likeness(short, long);
        }
        if shares_word && is_thinned(&short.words, &long.words) {
            return thinned_likeness(&short.words, &long.words, bearer);
        }
        if bearer != Bearer::Body && is_same_person(&short.words, &long.words) {
            return Likeness::Variant;
        }
        if shares_word && is_slip_of_part(&short.words, &long.words, bearer) {
            return Likeness::Near;
        }
        Likeness::Different
    }

    /// True when two names differ as transliterations do, in vowels, doubled letters, an `h` at the end or the Arabic
    /// article: `Hasakeh` and `Hasakah`, `al-Fateh` and `Fatah`. Everyday words, lands and the names of bodies have one
    /// spelling in English, and of given names only those that are in use count.
    pub fn is_spelt_otherwise(&self, other: &Self) -> bool {
        let (one, two) = (without_article(&self.words), without_article(&other.words));
        let is_respelt = |(a, b): (&&SmolStr, &&SmolStr)| a == b || is_transliterated(a, b);
        Bearer::of(self, other) != Bearer::Body && one.len() == two.len() && one.iter().zip(&two).all(is_respelt)
    }

    /// The only words of the two, one of each, that may be a slip of one another: `hallmark` of `Ida Hallmark` against `Halmark`.
    pub fn slip_against<'a>(&'a self, other: &'a Self) -> Option<(&'a str, &'a str)> {
        let lacks = |name: &Self, word: &SmolStr| !name.words.contains(word);
        let own: Vec<_> = self.words.iter().filter(|word| lacks(other, word)).collect();
        let theirs: Vec<_> = other.words.iter().filter(|word| lacks(self, word)).collect();
        let pairs = own.iter().flat_map(|one| theirs.iter().map(move |two| (one.as_str(), two.as_str())));
        let mut slips = pairs.filter(|(one, two)| is_slip(one, two, self.words.len().max(other.words.len()), false));
        slips.next().filter(|_| slips.next().is_none())
    }

    /// True for two of a series, which the same words name but for one number: `Boeing 737` and `Boeing 747`, `Harald V` and
    /// `Harald IV`, `APT31` and `APT41`.
    pub fn differs_in_number(&self, other: &Self) -> bool {
        let mut differing = self.words.iter().zip(&other.words).filter(|(one, two)| one != two);
        let is_number = |(one, two): (&SmolStr, &SmolStr)| {
            let letters = |word: &str| word.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
            let (letters_one, letters_two) = (letters(one), letters(two));
            let have_digits = letters_one < one.len() && letters_two < two.len();
            let are_alike = have_digits && one[..letters_one] == two[..letters_two];
            are_alike && (letters_one > 0 || self.words.len() > 1) || is_roman(one) && is_roman(two)
        };
        let is_series = self.words.len() == other.words.len() && differing.next().is_some_and(is_number);
        is_series && differing.next().is_none()
    }

    /// The land that the name stands for, by itself or through its people: equal for `Norway` and `Norwegians`.
    pub fn land(&self) -> Option<usize> {
        land_of(&self.words)
    }

    /// The lands that the name or its single words stand for: Norway for `Bank of Norway`.
    pub fn lands(&self) -> impl Iterator<Item = usize> {
        self.land().into_iter().chain(self.words.iter().filter_map(|word| land_in(word)))
    }

    /// True when a word of the name stands for a land or its people, also without the mark of its genitive: `Norways Bergen`.
    pub fn holds_land(&self) -> bool {
        self.land().is_some() || self.words.iter().any(|word| land_in(word).is_some())
    }

    /// True for a place that an atlas prints large, whatever stands beside it: `Hamburg`, `eastern Hamburg`.
    pub fn is_in_atlas(&self) -> bool {
        let words: Vec<&str> = self.words.iter().map(|word| word.as_str()).collect();
        is_well_known_place(&words) || words.iter().any(|word| is_well_known_place(&[word]))
    }

    /// True for a name whose first word is a given name.
    pub fn has_given_name(&self) -> bool {
        self.words.first().is_some_and(|word| is_given_name(word.as_str()))
    }

    /// True for a name that holds a word of everyday language, or one that many names share.
    pub fn holds_everyday_word(&self) -> bool {
        self.words.iter().any(|word| is_everyday(word))
    }

    /// True for a well-known city by its name alone. No such city lies in another.
    pub fn is_city(&self) -> bool {
        is_city(&self.words.iter().map(|word| word.as_str()).collect::<Vec<_>>())
    }

    /// True when this name is one word and the acronym of the other.
    fn is_short_for(&self, other: &Self) -> bool {
        let [key] = self.words.as_slice() else {
            return other.acronym.as_ref().is_some_and(|acronym| *acronym == self.key());
        };
        other.acronym.as_ref() == Some(key)
            || other.words.len() > 2 && key.len() >= 3 && is_acronym_of(key, &other.words)
    }
}

/// What bears the two names that are compared, as far as known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bearer {
    Person,
    /// A body by its kind, or anything with a head in its name.
    Body,
    /// A place without a head is one of these: it is respelt as people are.
    Unknown,
}

impl Bearer {
    fn of(one: &Name, other: &Name) -> Self {
        let kinds = [one.kind, other.kind];
        if kinds.contains(&NameKind::Person) {
            Self::Person
        } else if kinds.contains(&NameKind::Organisation) || is_body(&one.words) || is_body(&other.words) {
            Self::Body
        } else {
            Self::Unknown
        }
    }
}

/// True when the words run together are the same: `APT 31`, `APT31`.
fn is_same_key(one: &[SmolStr], other: &[SmolStr]) -> bool {
    let letters = |words: &[SmolStr]| words.iter().map(SmolStr::len).sum::<usize>();
    letters(one) == letters(other)
        && one.iter().flat_map(|word| word.bytes()).eq(other.iter().flat_map(|word| word.bytes()))
}

/// The words with content, and the same ones: `Ministry of Justice` and `Justice Ministry`.
fn has_same_content(one: &[SmolStr], other: &[SmolStr]) -> bool {
    fn content(words: &[SmolStr]) -> Vec<Cow<'_, str>> {
        let mut kept: Vec<_> = words.iter().filter(|word| !is_function_word(word)).map(|word| lemma(word)).collect();
        kept.sort_unstable();
        kept
    }
    one.len().min(other.len()) >= 2
        && holds_organisation(one)
        && holds_organisation(other)
        && content(one) == content(other)
}

fn holds_organisation(words: &[SmolStr]) -> bool {
    words.iter().any(|word| ORGANISATION_HEADS.has(word))
}

/// With a head, or with an everyday word in its place: `Deferred Action`.
fn is_body(words: &[SmolStr]) -> bool {
    holds_head(words) || words.len() > 1 && words.last().is_some_and(|word| is_everyday(word))
}

fn holds_head(words: &[SmolStr]) -> bool {
    words.iter().any(|word| is_head(word))
}

/// Fewest letters of a place's name to which the ending of its people is put.
const PLACE_STEM_MIN: usize = 5;

/// How a single word of a name lies to the word in its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Form,
    Slip,
    Other,
}

fn same_length(one: &[SmolStr], other: &[SmolStr], bearer: Bearer) -> Likeness {
    // Where no word is shared, all of them must at least start alike.
    if one.len() > 1
        && !one.iter().zip(other).any(|(a, b)| a == b)
        && !one.iter().zip(other).all(|(a, b)| sound_of(a) == sound_of(b))
    {
        return Likeness::Different;
    }
    let mut slips = 0;
    for (place, (a, b)) in one.iter().zip(other).enumerate() {
        if a == b {
            continue;
        }
        let is_given = one.len() > 1 && place + 1 < one.len();
        match fit(a, b, one.len(), is_given, bearer) {
            Fit::Form => {}
            Fit::Slip => slips += 1,
            Fit::Other => return Likeness::Different,
        }
    }
    match slips {
        0 => Likeness::Variant,
        1 => Likeness::Near,
        _ => Likeness::Different,
    }
}

/// How `a` lies to `b`, in names of `words` words. `is_given` holds before the last word.
fn fit(a: &str, b: &str, words: usize, is_given: bool, bearer: Bearer) -> Fit {
    let is_person = bearer == Bearer::Person;
    if is_numeral(a) || is_numeral(b) {
        return Fit::Other;
    }
    match (land_in(a), land_in(b)) {
        (Some(one), Some(two)) if one == two => return Fit::Form,
        (Some(_), Some(_)) => return Fit::Other,
        _ => {}
    }
    if is_direction(a) || is_direction(b) {
        return Fit::Other;
    }
    // Sounds are written in several ways in the names of people; in a body's name a letter less is a slip.
    let is_name = is_person || bearer == Bearer::Unknown && !is_everyday(a) && !is_everyday(b);
    let is_short = a.len().min(b.len()) < 4;
    let is_respelt = is_respelling(a, b) && (is_given || is_short || !is_doubling(a, b));
    if is_name && (is_given && (is_initial_of(a, b) || is_short_form(a, b)) || is_respelt) {
        return Fit::Form;
    }
    // A plural, a genitive without its mark, or an adjective.
    let is_slip_of_body = bearer == Bearer::Body && is_doubling(a, b);
    if lemma_agrees(a, b) && !is_slip_of_body || (!is_person || words == 1) && is_derived(a, b) {
        return Fit::Form;
    }
    if is_given && is_person && a.chars().count().min(b.chars().count()) < 5 {
        return Fit::Other;
    }
    if is_slip(a, b, words, is_given && is_person) { Fit::Slip } else { Fit::Other }
}

/// The land of a word that may have lost the mark of its genitive: `Russias` for `Russia's`.
fn land_in(word: &str) -> Option<usize> {
    land(word).or_else(|| word.strip_suffix('s').and_then(land))
}

/// Numbers, Roman ones included: they must match.
fn is_numeral(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit()) || is_roman(word)
}

fn is_roman(word: &str) -> bool {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let ones = word.trim_start_matches('x');
    (1..=8).contains(&word.len()) && word.len() - ones.len() <= 3 && ONES.contains(&ones)
}

fn without_article(words: &[SmolStr]) -> Vec<&SmolStr> {
    words.iter().filter(|word| !matches!(word.as_str(), "al" | "el" | "ul")).collect()
}

/// True for two spellings of one foreign word. The same letters in another order are a slip.
fn is_transliterated(a: &str, b: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let has_one_spelling =
        |word: &str| is_everyday(word) || TITLES.has(word) || is_numeral(word) || land(word).is_some();
    a.len().min(b.len()) >= 4
        && !has_one_spelling(a)
        && !has_one_spelling(b)
        && is_given_name(a) == is_given_name(b)
        && sorted(a) != sorted(b)
        && skeleton(a) == skeleton(b)
}

/// The sounds of a word as transliterations keep them; of an ending like `-a`, `-ah`, `-eh` none is left.
fn skeleton(word: &str) -> Vec<char> {
    let stem = word.strip_suffix('h').unwrap_or(word);
    sounds(&transliteration(stem.strip_suffix(['a', 'e']).unwrap_or(stem)))
}

fn lemma_agrees(a: &str, b: &str) -> bool {
    a.bytes().zip(b.bytes()).take(3).filter(|(one, two)| one == two).count() == 3 && lemma(a) == lemma(b)
}

/// `Democrats` and `Democratic`, `Damascus` and `Damascan`, `Tamari` and `Tamaris`.
fn is_derived(a: &str, b: &str) -> bool {
    let peoples = |place: &str, people: &str| {
        let stem_of = |word: &str, endings: &[&str]| {
            let stem = endings.iter().find_map(|ending| word.strip_suffix(ending));
            stem.filter(|stem| stem.len() >= PLACE_STEM_MIN).map(str::to_owned)
        };
        let stem = stem_of(place, &["us", "os", "is", "ia", "a", "e", "o", "y"]);
        stem.is_some() && stem == stem_of(people.strip_suffix('s').unwrap_or(people), &["ian", "ean", "an", "ese"])
    };
    if peoples(a, b) || peoples(b, a) {
        return true;
    }
    let (a, b) = (a.strip_suffix('s').unwrap_or(a), b.strip_suffix('s').unwrap_or(b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let endings = ["", "ic", "an", "ian", "n", "ese", "ist", "al"];
    short.len() >= 4 && long.strip_prefix(short).is_some_and(|ending| endings.contains(&ending))
}

/// True when two words differ by doubled letters alone. Given names are written both ways (`Philip`, `Phillip`); in a
/// surname it is a slip.
fn is_doubling(a: &str, b: &str) -> bool {
    let single = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.dedup();
        letters
    };
    single(a) == single(b)
}

/// True when two words differ by so little that one may be a slip of the other. A word of its own (no further word to
/// hold it) must be longer to count and start with the same letter, as a wrong first letter is seen; in a given name
/// one letter may be off.
fn is_slip(a: &str, b: &str, words: usize, is_given: bool) -> bool {
    let shorter = a.chars().count().min(b.chars().count());
    let least = if words == 1 { 5 } else { 4 };
    let edits_max = if shorter >= 8 && !is_given { 2 } else { 1 };
    let same_start = words > 1 || a.chars().next() == b.chars().next();
    let length_fits = a.len().abs_diff(b.len()) <= 2 * edits_max;
    shorter >= least
        && same_start
        && length_fits
        && edits(a, b) <= edits_max
        // Two words of the language are two words: `Health` is no slip for `Wealth`.
        && !(is_function_word(a) || is_function_word(b) || is_everyday(a) && is_everyday(b))
}

/// True when the shorter name is what the longer one starts or ends with.
fn is_end_of(short: &[SmolStr], long: &[SmolStr]) -> bool {
    long.starts_with(short) || long.ends_with(short)
}

/// A name that another one starts or ends with is its short form, unless what is left out makes another thing of it:
/// `England` and `Bank of England`, `Sudan` and `South Sudan`, `New York` and `New York Times`.
fn end_likeness(short: &Name, long: &Name) -> Likeness {
    let rest = long.words.len() - short.words.len();
    let is_place = land_of(&short.words).is_some() || short.kind == NameKind::Place;
    let is_rare = |word: &SmolStr| !is_generic(word);
    if long.words.ends_with(&short.words) {
        let before = &long.words[..rest];
        let is_part =
            before.iter().any(|word| is_function_word(word)) || holds_head(before) && long.kind != NameKind::Person;
        if is_part || before.iter().any(|word| is_direction(word)) {
            return Likeness::Different;
        }
        if long.words.starts_with(&short.words) {
            return Likeness::Variant;
        }
        if before.iter().any(|word| is_misspelt_title(word)) {
            return Likeness::Near;
        }
    } else {
        let after = &long.words[short.words.len()..];
        if is_place && (holds_head(after) || long.kind == NameKind::Organisation) {
            return Likeness::Different;
        }
        // `Ministry` by itself may be any ministry.
        if after.iter().any(|word| is_numeral(word)) {
            return Likeness::Variant;
        }
    }
    if short.words.iter().any(is_rare) || short.words.len() >= 2 { Likeness::Variant } else { Likeness::Different }
}

/// `Presidnt Berg`: a title that no reader could set apart. Plurals (`Senators`) and the titles of other languages, most
/// of which end in a vowel, are none.
fn is_misspelt_title(word: &str) -> bool {
    !TITLES.has(word)
        && !word.ends_with(['s', 'a', 'e', 'i', 'o'])
        && !is_everyday(word)
        && TITLE_SLIPS.has_nearly(word)
}

/// True when the shorter name is the longer one with inner words left out: first and last word stay.
fn is_thinned(short: &[SmolStr], long: &[SmolStr]) -> bool {
    if short.len() < 2 || short.first() != long.first() || short.last() != long.last() {
        return false;
    }
    let mut rest = long.iter();
    short.iter().all(|word| rest.any(|other| other == word)) && (short.len() >= 3 || long.len() - short.len() == 1)
}

/// Inner words left out: a middle name of a person, a slip in the name of a body, but only where the words kept say
/// which body it is (`Bank of England` is not `Bank of New England`) and the words lost do not.
fn thinned_likeness(short: &[SmolStr], long: &[SmolStr], bearer: Bearer) -> Likeness {
    if bearer == Bearer::Person {
        return Likeness::Variant;
    }
    let lost: Vec<&SmolStr> = lost_words(short, long);
    if lost.iter().any(|word| is_direction(word) || is_numeral(word) || land(word).is_some()) {
        return Likeness::Different;
    }
    // A letter or two without a vowel stand for a post (`QB`, `MP`).
    let is_post = |word: &str| word.len() <= 3 && !word.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    if lost.iter().all(|word| is_function_word(word) || is_post(word)) {
        return Likeness::Variant;
    }
    let identifies = short.iter().any(|word| !is_generic(word) && land(word).is_none());
    if !identifies {
        return Likeness::Different;
    }
    // Two words and a lost one between them look like a person with a middle name.
    if short.len() == 2 && !holds_head(short) && !holds_head(long) { Likeness::Variant } else { Likeness::Near }
}

fn lost_words<'a>(short: &[SmolStr], long: &'a [SmolStr]) -> Vec<&'a SmolStr> {
    let mut kept = short.iter().peekable();
    long.iter().filter(|word| kept.next_if(|next| next == word).is_none()).collect()
}

/// Words that are no names by themselves.
fn is_everyday(word: &str) -> bool {
    is_generic(word) || is_head(word) || is_known_word(word)
}

/// Words that many names share.
fn is_generic(word: &str) -> bool {
    GENERIC.has(word)
        || FIELDS.has(word)
        || ORGANISATION_HEADS.has(word)
        || PLACE_HEADS.has(word)
        || is_function_word(word)
        || is_direction(word)
}

/// A slip keeps a reader from joining a short name to its longer form: `Lindholm Obsrvatory` to `Lindholm Observatory
/// for Birds`, `Tom Holnberg` to `Harbour Office Chief Tom Holmberg`. The part must be two words at least.
fn is_slip_of_part(short: &[SmolStr], long: &[SmolStr], bearer: Bearer) -> bool {
    let rest = long.len() - short.len();
    let is_near = |part: &[SmolStr]| {
        same_length(short, part, bearer) == Likeness::Near
            // Vowels are written in many ways in names from other scripts: in a name cut short they are no slip.
            && short.iter().zip(part).any(|(a, b)| sounds(a) != sounds(b) || is_everyday(a) != is_everyday(b))
    };
    short.len() >= 2 && rest > 0 && (is_near(&long[..short.len()]) || is_near(&long[rest..]))
}

/// The word with all vowels alike and no letter doubled.
fn sounds(word: &str) -> Vec<char> {
    let alike = |letter| if matches!(letter, 'e' | 'i' | 'o' | 'u' | 'y') { 'a' } else { letter };
    let mut letters: Vec<char> = word.chars().map(alike).collect();
    letters.dedup();
    letters
}

/// Names of different length of one person: the same surname, and given names of which one is a form of the other.
fn is_same_person(short: &[SmolStr], long: &[SmolStr]) -> bool {
    if short.len() < 2 {
        return false;
    }
    let (Some(one), Some(two)) = (short.last(), long.last()) else { return false };
    let same_surname = one == two || is_respelling(one, two);
    if !same_surname {
        return false;
    }
    let (one, two) = (&short[0], &long[0]);
    one == two || is_initial_of(one, two) || is_short_form(one, two) || is_respelling(one, two)
}

fn is_initial_of(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.chars().count() == 1 && long.starts_with(short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Likeness::{Different, Near, Same, Variant};

    fn check(rows: &[(&str, &str, Likeness)], kind: NameKind) {
        let name = |text: &str| Name { kind, ..Name::of_text(text) };
        let mut wrong = Vec::new();
        for (one, other, expected) in rows {
            let (a, b) = (name(one), name(other));
            for (left, right) in [(&a, &b), (&b, &a)] {
                let found = left.likeness(right);
                if found != *expected {
                    wrong.push(format!("{one} / {other}: {found:?}, not {expected:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn names_are_compared() {
        let rows = [
            // The same words, run together, spelt anew, with legal forms and accents.
            ("Night Heron", "Night Heron", Same),
            ("APT 77", "APT77", Same),
            ("Lindvik Technology Co., Ltd", "Lindvik Technology Company", Same),
            ("National Rescue Centre", "National Rescue Center", Same),
            ("Zoë Berg", "Zoe Berg", Same),
            ("The Bergen Post", "Bergen Post", Same),
            ("U.S.", "US", Same),
            ("Marks & Lind", "Marks and Lind", Same),
            ("CRS", "Coastal Rescue Service", Same),
            // Lands and their people.
            ("Norway", "Norwegian", Variant),
            ("United States", "US", Variant),
            ("United Kingdom", "Britain", Variant),
            ("Georgia", "Georgian", Variant),
            ("Norwegian Navy", "Norway Navy", Variant),
            ("South Korea", "South Korean", Variant),
            ("Iran", "Iraq", Different),
            ("Austria", "Australia", Different),
            ("Niger", "Nigeria", Different),
            ("Slovakia", "Slovenia", Different),
            ("Mali", "Malawi", Different),
            ("Norway", "Swedish", Different),
            ("Iranian Navy", "Iraqi Navy", Different),
            ("Austrian Airlines", "Australian Airlines", Different),
            ("North Korea", "South Korea", Different),
            ("Sudan", "South Sudan", Different),
            ("Virginia", "West Virginia", Different),
            ("East Lindvik", "West Lindvik", Different),
            ("Upper House", "Lower House", Different),
            ("New Bergen", "Bergen", Different),
            ("First Division", "Third Division", Different),
            // Shorter and fuller forms.
            ("Berg", "Anna Berg", Variant),
            ("Lindvik", "Lindvik Technology", Variant),
            ("Lindvik", "Lindvik Holdings", Variant),
            ("Harbour Watch", "Harbour Watch Foundation", Variant),
            ("Elizabeth", "Elizabeth II", Variant),
            ("Apollo", "Apollo 11", Variant),
            ("England", "Bank of England", Different),
            ("California", "University of California", Different),
            ("Oslo", "University of Oslo", Different),
            ("China", "China Daily News Group", Different),
            ("Norway", "Norway Ferries Company of Bergen", Different),
            ("Ministry", "Ministry of Justice", Different),
            // The same words in another order, and small words left out.
            ("Ministry of Justice", "Justice Ministry", Variant),
            ("Department of Fisheries", "Fisheries Department", Variant),
            ("Ministry for Foreign Affairs", "Ministry of Foreign Affairs", Variant),
            ("Democratic Party", "Democrat Party", Variant),
            ("Harbour Authority", "Harbour Authorities", Variant),
            ("Conservative Club", "Conservatives Club", Variant),
            ("Tamari", "Tamaris", Variant),
            // Slips of the pen.
            ("Bight Heron", "Night Heron", Near),
            ("Lindvik Sea Technology", "Lindvik Sea Rescue and Technology", Near),
            ("Lindvist", "Lindqvist", Near),
            ("Lindquist", "Lindqvist", Near),
            ("Harbour Wetch Foundation", "Harbour Watch Foundation", Near),
            ("Trondhiem", "Trondheim", Near),
            ("Stavenger", "Stavanger", Near),
            ("Kestrel Group", "Kestral Group", Near),
            ("Swedens Coastal Forces", "Swedish Coastal Forces", Variant),
            ("Lindholm Obsrvatory", "Lindholm Observatory for Birds", Near),
            ("Coastal Rihgts", "Observatory for Coastal Rights", Near),
            ("Lindholm Rescue Asociation", "Lindholm Rescue Association", Near),
            ("Grand Maritime Lindholm Union", "Grand Lindholm Union", Near),
            // Different things that look alike.
            ("APT77", "APT78", Different),
            ("A320", "A330", Different),
            ("Apollo 11", "Apollo 12", Different),
            ("Elizabeth I", "Elizabeth II", Different),
            ("Flight 447", "Flight 474", Different),
            ("Group 31", "Group 13", Different),
            ("Night Heron", "Grey Heron", Different),
            ("Oslo", "Bergen", Different),
            ("Berlin", "Merlin", Different),
            ("Bonn", "Born", Different),
            ("Bank of England", "Bank of New England", Different),
            ("University of California", "University of Southern California", Different),
            ("Ministry of Health", "Ministry of Wealth", Different),
            ("Ministry of Defence", "Ministry of Finance", Different),
            ("National Bank", "National Iranian Bank", Different),
            ("Red Harbour", "Rad Harbour", Different),
            ("Lindvik Rescue", "Bergen Rescue", Different),
            ("High Court", "High Council", Different),
            ("Channel 4", "Channel 5", Different),
            ("", "Oslo", Different),
        ];
        check(&rows, NameKind::Other);
    }

    #[test]
    fn transliterations_are_told_from_slips() {
        for (one, other, expected) in [
            ("Tal Hasiyeh", "Tal Hasiyah", true),
            ("Jebel al-Rafed", "Jebel Rafid", true),
            ("Merkada", "Markadah", true),
            ("Nawaf Derwish", "Nawaf Darwish", true),
            ("Azzaba", "Azaba", true),
            ("Zarina Bakayeva", "Zarina Bakaiva", true),
            ("Merkada", "Mekrada", false),
            ("Merkada", "Mertada", false),
            ("Lindholm Observatory", "Lindholm Observetory", false),
            ("Stacy Lind", "Stacey Lind", true),
            ("Haather Lind", "Heather Lind", false),
            ("Lindvik Rescue Institute", "Lindvek Rescue Institute", false),
            ("Syrian", "Syiran", false),
            ("Hall 9", "Hall 8", false),
            ("Tarny", "Tarne", false),
            ("Lindvik Sherriff", "Lindvik Sheriff", false),
        ] {
            let (a, b) = (Name::of_text(one), Name::of_text(other));
            assert_eq!(a.is_spelt_otherwise(&b), expected, "{one} / {other}");
            assert_eq!(b.is_spelt_otherwise(&a), expected, "{other} / {one}");
        }
    }

    #[test]
    fn persons_are_compared() {
        let rows = [
            ("Anna Maria Berg", "Anna Berg", Variant),
            ("A. Berg", "Anna Berg", Variant),
            ("Anna M. Berg", "Anna Berg", Variant),
            ("J. M. Berg", "John Berg", Variant),
            ("Chris Lind", "Christopher Lind", Variant),
            ("Jon Lind", "John Lind", Variant),
            ("Jonathan Lind", "Jon Lind", Variant),
            ("Bill Lind", "William Lind", Variant),
            ("Kate Lind", "Catherine Lind", Variant),
            ("Mohammed Lind", "Muhammad Lind", Variant),
            ("Mohamed", "Mohammed", Variant),
            ("Sergei Petrov", "Sergey Petroff", Variant),
            ("Yousef Khalid", "Yusuf Halid", Variant),
            ("Aleksandr Lindsky", "Alexandr Lindski", Variant),
            ("Hussein", "Hussain", Variant),
            ("Lindqvist", "Lindkvist", Variant),
            ("Phillip Berg", "Philip Berg", Variant),
            ("Tom Lind Jr.", "Tom Lind", Variant),
            ("Anna Berg-Lind", "Anna Lind", Variant),
            ("Micheal Lind", "Michael Lind", Near),
            ("Anna Lindgran", "Anna Lindgren", Near),
            ("Adam Robert", "Adam Roberts", Variant),
            ("Anna Holmqvist", "Anna Hollmqvist", Near),
            ("Barry Lind", "Brary Lind", Near),
            ("Tom Holmberg", "Tom Holmborg", Near),
            ("Tom Holmberg", "Harbour Board Whip Tom Holnberg", Near),
            // A title that is misspelt is read as a part of the name.
            ("Rami al Hadi", "Haled Rami el Hadi", Different),
            ("Anna Berg", "Presidnt Anna Berg", Near),
            ("Berg", "Govenror Berg", Near),
            ("Anna Berg", "Presidents Anna Berg", Variant),
            ("Anna Berg", "Anders Berg", Different),
            ("Anna Berg", "Anne Berg", Different),
            ("Paul Berg", "Paula Berg", Different),
            ("Jane Berg", "Jana Berg", Different),
            ("Tom Lind Jr.", "Tom Lind Sr.", Different),
            ("Carl I", "Carl V", Different),
            ("Anna Berg", "Tom Lind", Different),
            ("Anna Berg", "Anna Lind", Different),
            ("Hasan", "Hussein", Different),
        ];
        check(&rows, NameKind::Person);
    }
}
