//! Words that mean the same in news prose: `killed`, `dead` and `death toll` meet under one concept.
//!
//! Used as a key by `align`, on top of [`super::lemma`]; never shown. Each group holds words that reporters exchange when
//! they retell a story. The decision a reader would question: groups are narrow. Words that are merely related (`kill`
//! and `injure`, `rise` and `fall`) never share one, because a wrong meeting raises a false alarm and a missing one only
//! weakens evidence. [`fate`] names the groups that exclude each other when they govern a count of people.

use super::lemma;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

/// The concept of a word: the group it is exchanged in, or its own lemma. `word` is in small letters.
pub fn concept(word: &str) -> std::borrow::Cow<'_, str> {
    let folded = lemma(word);
    match GROUP_OF.get(folded.as_ref()) {
        Some(group) => std::borrow::Cow::Borrowed(GROUPS[*group][0]),
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
    let folded = lemma(word);
    GROUP_OF.get(folded.as_ref()).filter(|group| **group < FATES).map(|group| GROUPS[*group][0])
}

/// How many of the groups, from the first, are fates.
const FATES: usize = 14;

static GROUP_OF: LazyLock<FxHashMap<String, usize>> = LazyLock::new(|| {
    let words = GROUPS
        .iter()
        .enumerate()
        .flat_map(|(group, words)| words.iter().map(move |word| (lemma(word).into_owned(), group)));
    words.collect()
});

/// The groups; the first word names the group. Fates come first.
const GROUPS: &[&[&str]] = &[
    &[
        "kill", "dead", "die", "death", "deadly", "fatality", "fatal", "perish", "toll", "slain", "slay", "killing",
        "deceased",
    ],
    &["injure", "hurt", "wound", "injury", "maim"],
    &["missing", "unaccounted", "vanish"],
    &["arrest", "detain", "detention", "custody"],
    &["charge", "indict", "indictment", "prosecute"],
    &["sanction", "blacklist"],
    &["evacuate", "evacuation", "displace", "evacuee"],
    &["rescue", "save", "rescuer"],
    &["infect", "infection", "infected"],
    &["hospitalise", "hospitalize"],
    &["convict", "conviction"],
    &["release", "freed"],
    &["hire", "recruit"],
    &["dismiss", "redundant", "layoff", "redundancy", "sack"],
    &["buy", "purchase", "acquire", "acquisition", "takeover"],
    &["sell", "sale", "sold"],
    &["transfer", "handover", "hand", "cede"],
    &["begin", "start", "commence", "launch", "onset"],
    &["end", "finish", "conclude", "expire"],
    &["discover", "detect", "uncover", "spot", "identify"],
    &["say", "tell", "state", "statement", "add"],
    &["allege", "allegation", "accuse", "accusation", "claim"],
    &["official", "authority", "officials"],
    &["police", "officer", "cop"],
    &["attack", "assault", "raid", "strike"],
    &["hack", "hacker", "breach", "intrusion", "cyberattack", "hacking"],
    &["blast", "explosion", "bomb", "bombing", "explode", "detonate"],
    &["quake", "earthquake", "tremor", "temblor"],
    &["flood", "flooding", "floodwater", "deluge"],
    &["storm", "hurricane", "typhoon", "cyclone"],
    &["fire", "blaze", "inferno", "wildfire"],
    &["crash", "collision", "collide"],
    &["plane", "aircraft", "jet", "airliner", "aeroplane", "airplane"],
    &["ship", "vessel", "boat", "ferry"],
    &["car", "vehicle", "automobile"],
    &["lorry", "truck"],
    &["shop", "store", "outlet"],
    &["house", "home", "dwelling", "residence"],
    &["voter", "elector", "electorate"],
    &["vote", "ballot", "poll"],
    &["election", "electoral"],
    &["parliament", "parliamentary", "parliamentarian", "lawmaker", "legislator", "legislature"],
    &["worker", "employee", "staff", "workforce", "personnel", "job"],
    &["pupil", "student", "schoolchild"],
    &["doctor", "physician", "medic"],
    &["lawyer", "attorney", "solicitor", "barrister"],
    &["firm", "company", "business", "corporation"],
    &["revenue", "turnover"],
    &["profit", "earnings", "income"],
    &["rise", "increase", "grow", "growth", "climb", "gain", "jump", "surge", "up"],
    &["fall", "decrease", "drop", "decline", "slump", "dip", "plunge", "down"],
    &["cost", "price", "fee"],
    &["pay", "payment", "paid", "spend"],
    &["fine", "penalty"],
    &["jail", "prison", "imprison", "sentence"],
    &["email", "e-mail", "mail"],
    &["malicious", "deceptive", "phishing", "harmful"],
    &["steal", "theft", "stolen", "loot"],
    &["deal", "agreement", "treaty", "accord", "pact"],
    &["vow", "pledge", "promise"],
    &["resign", "resignation", "quit"],
    &["child", "kid", "youngster"],
    &["baby", "infant", "newborn"],
    &["film", "movie"],
    &["match", "game"],
    &["team", "side", "squad"],
    &["goal", "score"],
    &["beat", "defeat", "win", "victory"],
    &["marry", "marriage", "wedding", "wed"],
    &["birth", "born"],
    &["photo", "photograph", "picture", "image"],
    &["sick", "ill", "illness", "disease"],
    &["vaccine", "jab", "vaccination", "inoculation"],
    &["drug", "medicine", "medication"],
    &["gun", "firearm", "weapon"],
    &["protest", "demonstration", "rally", "demonstrate"],
    &["protester", "demonstrator"],
    &["refugee", "migrant"],
    &["army", "military", "troop", "soldier"],
    &["build", "construct", "construction"],
    &["destroy", "demolish", "destruction"],
    &["damage", "harm"],
    &["help", "aid", "assistance", "assist"],
    &["money", "cash", "fund"],
    &["loan", "debt", "borrowing"],
    &["share", "stock"],
    &["rain", "rainfall"],
    &["inquiry", "investigation", "probe", "investigate"],
    &["court", "tribunal"],
    &["talks", "negotiation", "negotiate"],
    &["record", "file"],
    &["customer", "client"],
    &["user", "account"],
    &["town", "city"],
    &["british", "britain", "uk"],
    &["american", "america", "us", "usa"],
    &["chinese", "china"],
    &["russian", "russia"],
    &["french", "france"],
    &["german", "germany"],
    &["japanese", "japan"],
    &["indian", "india"],
    &["israeli", "israel"],
    &["palestinian", "palestine"],
    &["iranian", "iran"],
    &["iraqi", "iraq"],
    &["syrian", "syria"],
    &["turkish", "turkey"],
    &["ukrainian", "ukraine"],
    &["canadian", "canada"],
    &["australian", "australia"],
    &["italian", "italy"],
    &["spanish", "spain"],
    &["mexican", "mexico"],
    &["brazilian", "brazil"],
    &["korean", "korea"],
    &["pakistani", "pakistan"],
    &["afghan", "afghanistan"],
    &["egyptian", "egypt"],
    &["european", "europe"],
    &["african", "africa"],
    &["scottish", "scotland"],
    &["welsh", "wales"],
    &["irish", "ireland"],
    &["dutch", "netherlands"],
    &["greek", "greece"],
    &["polish", "poland"],
    &["swedish", "sweden"],
    &["norwegian", "norway"],
    &["danish", "denmark"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_exchanged_meet() {
        for (one, other) in [("killed", "deaths"), ("hurt", "wounded"), ("quake", "earthquakes"), ("grew", "rising")] {
            assert_eq!(concept(one), concept(other), "{one} and {other}");
        }
        for (one, other) in [("killed", "injured"), ("rose", "fell"), ("arrested", "charged"), ("table", "chair")] {
            assert_ne!(concept(one), concept(other), "{one} and {other}");
        }
    }

    #[test]
    fn fates_are_told_apart_from_other_groups() {
        assert_eq!(fate("died"), Some("kill"));
        assert_eq!(fate("wounded"), Some("injure"));
        assert_eq!(fate("sacked"), Some("dismiss"));
        assert_eq!(fate("bought"), None);
    }

    #[test]
    fn no_word_stands_in_two_groups() {
        let mut seen = std::collections::BTreeMap::new();
        for group in GROUPS {
            for word in *group {
                let earlier = seen.insert(lemma(word).into_owned(), group[0]);
                assert!(earlier.is_none_or(|name| name == group[0]), "{word} in {} and {earlier:?}", group[0]);
            }
        }
    }
}
