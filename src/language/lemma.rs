//! Folds the forms of an English word into one: plurals, verb endings, irregular forms, British spellings.
//!
//! Used as a key, never shown. The fold is shallow on purpose: a full stemmer merges `university` with `universe` and
//! still misses `men`/`man`; see the table of irregular forms below for what rules cannot reach.

use super::{WordMap, ends_in};
use std::borrow::Cow;

/// The form under which the forms of `word` meet. `word` is in small letters, as [`super::Tokens::word`] gives it.
///
/// The result need be no dictionary form (`accuse` and `accused` meet in `accus`); equal results mean the same word.
pub fn lemma(word: &str) -> Cow<'_, str> {
    if let Some(base) = IRREGULAR.get(word) {
        return Cow::Borrowed(base);
    }
    if word.len() < 4 || !word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let folded = fold_ending(word);
    match fold_spelling(&folded) {
        Some(spelt) => Cow::Owned(spelt),
        None => folded,
    }
}

/// Takes off plural and verb endings, then a final `e`, so that `sanction`, `sanctions`, `sanctioned` meet.
fn fold_ending(word: &str) -> Cow<'_, str> {
    let cut = |letters: usize, least: usize| Some(&word[..word.len() - letters]).filter(|stem| stem.len() >= least);
    let joined = |stem: &str, ending: &str| Cow::Owned([stem, ending].concat());
    let stem = match word.as_bytes() {
        [.., b'i', b'e', b's' | b'd'] if word.len() > 4 => return joined(&word[..word.len() - 3], "i"),
        [.., b's', b's', b'e', b's'] if word.len() > 5 => return joined(&word[..word.len() - 4], "ss"),
        [.., b's' | b'x' | b'z' | b'h' | b'o', b'e', b's'] if let Some(stem) = cut(2, 3) => Some(stem),
        [.., b's' | b'u' | b'i', b's'] => None,
        [.., b's'] => cut(1, 3),
        [.., b'y'] => match cut(1, 3).filter(|stem| !ends_in_vowel(stem)) {
            Some(stem) => return joined(stem, "i"),
            None => None,
        },
        [.., b'y', b'i', b'n', b'g'] if let Some(stem) = cut(4, 2).filter(|stem| !ends_in_vowel(stem)) => {
            return joined(stem, "i");
        }
        [.., b'i', b'n', b'g'] => cut(3, 3).filter(|stem| has_vowel(stem)).map(undouble),
        [.., b'e', b'd'] => cut(2, 3).filter(|stem| has_vowel(stem) && !stem.ends_with('e')).map(undouble),
        _ => None,
    };
    let stem = stem.unwrap_or(word);
    Cow::Borrowed(stem.strip_suffix('e').filter(|shorter| shorter.len() >= 3).unwrap_or(stem))
}

/// British and American spellings meet: `centre`/`center`, `defence`/`defense`, `colour`/`color`, `organis-`/`organiz-`.
fn fold_spelling(stem: &str) -> Option<String> {
    if ends_in!(stem, "tre" | "tr") {
        let base = &stem[..stem.len() - if ends_in!(stem, "e") { 3 } else { 2 }];
        return (base.len() >= 3 && !base.ends_with(['s', 'u'])).then(|| [base, "ter"].concat());
    }
    if ends_in!(stem, "enc") {
        let base = &stem[..stem.len() - 3];
        return matches!(base, "def" | "off" | "lic" | "pret").then(|| [base, "ens"].concat());
    }
    if stem.len() > 5 && holds(stem, b"our") && !stem.starts_with("our") {
        return matches_british_our(stem).then(|| stem.replacen("our", "or", 1));
    }
    if stem.len() > 5 && holds(stem, b"isat") {
        return Some(stem.replacen("isat", "izat", 1));
    }
    let is_british = ends_in!(stem, "is") && stem.len() > 5 && !ends_in!(stem, "sis");
    is_british.then(|| [&stem[..stem.len() - 2], "iz"].concat())
}

/// Whether `part` stands in `word`; faster than a general search, which prepares itself for long texts.
fn holds<const LENGTH: usize>(word: &str, part: &[u8; LENGTH]) -> bool {
    word.as_bytes().windows(LENGTH).any(|window| window == part)
}

fn matches_british_our(stem: &str) -> bool {
    [
        "behaviour",
        "colour",
        "endeavour",
        "favour",
        "harbour",
        "honour",
        "labour",
        "neighbour",
        "rumour",
        "vapour",
        "vigour",
    ]
    .iter()
    .any(|word| stem.starts_with(word))
}

fn undouble(stem: &str) -> &str {
    let bytes = stem.as_bytes();
    let last = bytes[bytes.len() - 1];
    let doubled = bytes.len() >= 4 && bytes[bytes.len() - 2] == last && !b"aeiouls".contains(&last);
    if doubled { &stem[..stem.len() - 1] } else { stem }
}

fn ends_in_vowel(stem: &str) -> bool {
    stem.ends_with(['a', 'e', 'i', 'o', 'u'])
}

fn has_vowel(stem: &str) -> bool {
    stem.bytes().any(|letter| matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}

/// Forms that no ending explains. The right side is what the regular fold gives for the base form.
static IRREGULAR: WordMap<&str, 1024> = WordMap::new(&[
    ("men", "man"),
    ("women", "woman"),
    ("children", "child"),
    ("people persons", "person"),
    ("feet", "foot"),
    ("teeth", "tooth"),
    ("mice", "mous"),
    ("wives", "wif"),
    ("lives lived living live", "liv"),
    ("knives", "knif"),
    ("leaves left leaving", "leav"),
    ("thieves", "thief"),
    ("wolves", "wolf"),
    ("halves", "half"),
    ("policemen", "policeman"),
    ("firemen", "fireman"),
    ("congressmen", "congressman"),
    ("gunmen", "gunman"),
    ("spokesmen", "spokesman"),
    ("servicemen", "serviceman"),
    ("fishermen", "fisherman"),
    ("businessmen", "businessman"),
    ("crises", "crisis"),
    ("said says saying", "say"),
    ("told tells telling", "tell"),
    ("was were is are am been being", "be"),
    ("has had having", "have"),
    ("did does done doing", "do"),
    ("went gone goes going", "go"),
    ("made makes making", "mak"),
    ("took taken takes taking", "tak"),
    ("gave given gives giving", "giv"),
    ("got gotten gets getting", "get"),
    ("came comes coming", "com"),
    ("became becomes becoming", "becom"),
    ("began begun begins beginning", "begin"),
    ("broke broken", "break"),
    ("brought brings bringing", "bring"),
    ("built builds building", "build"),
    ("bought buys buying", "buy"),
    ("caught catches catching", "catch"),
    ("chose chosen chooses choosing", "choos"),
    ("cut cuts cutting", "cut"),
    ("died dies dying", "die"),
    ("drew drawn", "draw"),
    ("drove driven", "driv"),
    ("fell fallen", "fall"),
    ("fled", "flee"),
    ("forbade forbidden", "forbid"),
    ("forgot forgotten", "forget"),
    ("froze frozen", "freez"),
    ("flew flown", "fly"),
    ("found finds finding", "find"),
    ("fought", "fight"),
    ("grew grown", "grow"),
    ("held holds holding", "hold"),
    ("hit hits hitting", "hit"),
    ("kept", "keep"),
    ("knew known", "know"),
    ("led", "lead"),
    ("lent", "lend"),
    ("lost loses losing", "los"),
    ("meant", "mean"),
    ("met meets meeting", "meet"),
    ("paid pays paying", "pay"),
    ("ran runs running", "run"),
    ("rose risen", "ris"),
    ("sank sunk", "sink"),
    ("saw seen sees seeing", "see"),
    ("sent", "send"),
    ("shook shaken", "shak"),
    ("shrank shrunk", "shrink"),
    ("shot shoots shooting", "shoot"),
    ("sold", "sell"),
    ("sought", "seek"),
    ("spent", "spend"),
    ("spoke spoken", "speak"),
    ("spread", "spread"),
    ("stole stolen", "steal"),
    ("stood", "stand"),
    ("struck stricken", "strik"),
    ("taught", "teach"),
    ("thought", "think"),
    ("threw thrown", "throw"),
    ("understood", "understand"),
    ("withdrew withdrawn", "withdraw"),
    ("won wins winning", "win"),
    ("wore worn", "wear"),
    ("wrote written writes writing", "writ"),
    ("arose arisen", "aris"),
    ("awoke awoken", "awak"),
    ("blew blown", "blow"),
    ("bled", "bleed"),
    ("clung", "cling"),
    ("crept", "creep"),
    ("dealt", "deal"),
    ("drank drunk", "drink"),
    ("dug", "dig"),
    ("felt", "feel"),
    ("flung", "fling"),
    ("foresaw foreseen", "forese"),
    ("forgave forgiven", "forgiv"),
    ("heard", "hear"),
    ("hid hidden", "hid"),
    ("mistook mistaken", "mistak"),
    ("overcame", "overcom"),
    ("oversaw overseen", "overse"),
    ("overtook overtaken", "overtak"),
    ("overthrew overthrown", "overthrow"),
    ("rang rung", "ring"),
    ("rode ridden", "rid"),
    ("sang sung", "sing"),
    ("slain slew", "slay"),
    ("slept", "sleep"),
    ("slid", "slid"),
    ("sprang sprung", "spring"),
    ("stung", "sting"),
    ("strode", "strid"),
    ("swam swum", "swim"),
    ("swept", "sweep"),
    ("swore sworn", "swear"),
    ("swung", "swing"),
    ("tore torn", "tear"),
    ("underwent undergone", "undergo"),
    ("undertook undertaken", "undertak"),
    ("upheld", "uphold"),
    ("wept", "weep"),
    ("withheld", "withhold"),
    ("woke woken", "wak"),
    ("better best", "good"),
    ("worse worst", "bad"),
    ("news", "news"),
    ("series", "series"),
    ("species", "species"),
]);

#[cfg(test)]
mod tests {
    use super::lemma;

    #[test]
    fn forms_of_a_word_meet() {
        for forms in [
            &["sanction", "sanctions", "sanctioned", "sanctioning"][..],
            &["accuse", "accused", "accuses", "accusing"],
            &["city", "cities"],
            &["carry", "carried", "carries"],
            &["man", "men"],
            &["person", "people"],
            &["attack", "attacks", "attacked"],
            &["centre", "center", "centres", "centers"],
            &["defence", "defense"],
            &["organise", "organize", "organised"],
            &["organisation", "organization", "organisations"],
            &["labour", "labor"],
            &["plan", "planned", "planning"],
            &["church", "churches"],
            &["box", "boxes"],
            &["loss", "losses"],
            &["vote", "votes", "voted", "voting"],
            &["rise", "rose", "risen", "rises"],
            &["shoot", "shot"],
            &["lose", "lost"],
            &["make", "made", "makes"],
            &["die", "died", "dies"],
            &["say", "said"],
            &["strike", "struck"],
            &["write", "wrote", "written"],
        ] {
            for form in forms {
                assert_eq!(lemma(form), lemma(forms[0]), "{form} and {}", forms[0]);
            }
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (one, other) in [
            ("university", "universe"),
            ("organ", "organisation"),
            ("new", "news"),
            ("bus", "bu"),
            ("red", "r"),
            ("string", "str"),
            ("hour", "hor"),
            ("analysis", "analys"),
            ("need", "ne"),
            ("speed", "spe"),
        ] {
            assert_ne!(lemma(one), lemma(other), "{one} and {other}");
        }
    }
}
