//! Closed classes that names are built of: lands and states with their people, and words that part namesakes.
//!
//! Lands and their people are one class with a fixed number of members, so a list is no gazetteer here. It serves to
//! tell lands apart that look alike (`Iran` and `Iraq`) and to bring a land and its people together (`Norway`,
//! `Norwegian`).

use crate::language::{Tokens, WordGate, WordHash};
use crate::value::class;
use rustc_hash::{FxHashMap, FxHashSet};
use smol_str::SmolStr;
use std::sync::OnceLock;

/// All words of the table, among its marks.
pub(super) const WORDS: &str = ROWS;

/// The land that the words of a name stand for, by itself or through its people: equal for `norway` and `norwegians`.
pub(super) fn land_of(words: &[SmolStr]) -> Option<usize> {
    match words {
        [word] => land(word),
        // Joined only where the first word can start the name of a land, as names are compared by the million.
        [first, ..] if words.len() <= 5 && lands().starts.contains(first.as_str()) => land(&words.join("-")),
        _ => None,
    }
}

/// The land that a single word stands for.
pub fn land(word: &str) -> Option<usize> {
    entry(word).map(|entry| entry.land)
}

/// True for one land, and for two of which one lies in the other: Texas and the United States, but not Texas and Ohio.
pub fn lands_meet(one: usize, other: usize) -> bool {
    let wholes = &lands().wholes;
    one == other || wholes[one] == Some(other) || wholes[other] == Some(one)
}

/// True for the people or language of a land: `norwegian`, `dutch`.
pub fn is_people(word: impl Into<WordHash>) -> bool {
    entry(word).is_some_and(|entry| entry.is_people)
}

/// The same of the token at `at`.
pub(super) fn is_people_at(tokens: &Tokens, at: usize) -> bool {
    tokens.is_any(at, class::LAND) && is_people(tokens.hash(at))
}

/// True for a land itself, by one word: `norway`.
pub(super) fn is_land(word: impl Into<WordHash>) -> bool {
    entry(word).is_some_and(|entry| !entry.is_people)
}

/// The same of the token at `at`.
pub(super) fn is_land_at(tokens: &Tokens, at: usize) -> bool {
    tokens.is_any(at, class::LAND) && is_land(tokens.hash(at))
}

/// Words that part one place or body from another of the same name.
pub(super) fn is_direction(word: &str) -> bool {
    matches!(
        word,
        "north"
            | "south"
            | "east"
            | "west"
            | "northern"
            | "southern"
            | "eastern"
            | "western"
            | "northeast"
            | "northwest"
            | "southeast"
            | "southwest"
            | "upper"
            | "lower"
            | "inner"
            | "outer"
            | "new"
            | "old"
            | "greater"
            | "great"
            | "little"
            | "big"
            | "high"
            | "junior"
            | "senior"
            | "jr"
            | "sr"
            | "left"
            | "right"
            | "central"
            | "first"
            | "second"
            | "third"
            | "fourth"
            | "fifth"
            | "sixth"
            | "seventh"
            | "eighth"
            | "ninth"
            | "tenth"
            | "one"
            | "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "men"
            | "women"
            | "boys"
            | "girls"
            | "red"
            | "white"
            | "black"
            | "blue"
            | "green"
            | "grey"
            | "golden"
            | "silver"
    )
}

#[derive(Clone, Copy)]
struct Entry {
    land: usize,
    is_people: bool,
}

/// The table as it is looked up.
#[derive(Default)]
struct Lands {
    words: FxHashMap<WordHash, Entry>,
    /// First words of names of several words.
    starts: FxHashSet<&'static str>,
    /// The land in which each land lies, if it lies in one.
    wholes: Vec<Option<usize>>,
}

fn entry(word: impl Into<WordHash>) -> Option<&'static Entry> {
    static GATE: WordGate = WordGate::of(ROWS);
    let hash = word.into();
    if GATE.may_hold_hashed(hash) { lands().words.get(&hash) } else { None }
}

fn lands() -> &'static Lands {
    static LANDS: OnceLock<Lands> = OnceLock::new();
    LANDS.get_or_init(|| {
        let mut lands = Lands::default();
        for (land, row) in ROWS.trim().lines().enumerate() {
            for (side, is_people) in row.split('|').zip([false, true]) {
                for word in side.split_ascii_whitespace() {
                    lands.words.insert(word.into(), Entry { land, is_people });
                    if let Some((start, _)) = word.split_once('-') {
                        lands.starts.insert(start);
                    }
                }
            }
        }
        let whole = |row: &str| lands.words.get(&row.split('|').nth(2)?.trim().into()).map(|entry| entry.land);
        lands.wholes = ROWS.trim().lines().map(whole).collect();
        lands
    })
}

/// A land a row: its names, then its people, then the land that it lies in. Words of one name are joined by hyphens.
const ROWS: &str = "
afghanistan | afghan afghans
albania | albanian albanians
algeria | algerian algerians
andorra | andorran andorrans
angola | angolan angolans
argentina | argentine argentines argentinian argentinians
armenia | armenian armenians
australia | australian australians aussie aussies
austria | austrian austrians
azerbaijan | azerbaijani azerbaijanis azeri azeris
bahamas | bahamian bahamians
bahrain | bahraini bahrainis
bangladesh | bangladeshi bangladeshis
barbados | barbadian barbadians
belarus | belarusian belarusians
belgium | belgian belgians
belize | belizean belizeans
benin | beninese
bhutan | bhutanese
bolivia | bolivian bolivians
bosnia bosnia-herzegovina bosnia-and-herzegovina | bosnian bosnians
botswana | botswanan
brazil | brazilian brazilians
brunei | bruneian
bulgaria | bulgarian bulgarians
burkina-faso | burkinabe
burundi | burundian burundians
cambodia | cambodian cambodians
cameroon | cameroonian cameroonians
canada | canadian canadians
cape-verde cabo-verde | cape-verdean
chad | chadian chadians
chile | chilean chileans
china people's-republic-of-china | chinese
colombia | colombian colombians
comoros | comorian comorians
costa-rica | costa-rican costa-ricans
croatia | croatian croatians croat croats
cuba | cuban cubans
cyprus | cypriot cypriots
czechia czech-republic | czech czechs
denmark | danish dane danes
djibouti | djiboutian
dominica
dominican-republic | dominican dominicans
ecuador | ecuadorian ecuadorians ecuadorean
egypt | egyptian egyptians
el-salvador | salvadoran salvadorans
england | english englishman englishmen | united-kingdom
eritrea | eritrean eritreans
estonia | estonian estonians
eswatini swaziland | swazi swazis
ethiopia | ethiopian ethiopians
europe | european europeans
fiji | fijian fijians
finland | finnish finn finns
france | french frenchman frenchmen
gabon | gabonese
gambia | gambian gambians
georgia | georgian georgians
germany | german germans
ghana | ghanaian ghanaians
greece | greek greeks
greenland | greenlandic greenlander greenlanders | denmark
grenada | grenadian grenadians
guatemala | guatemalan guatemalans
guinea | guinean guineans
guyana | guyanese
haiti | haitian haitians
honduras | honduran hondurans
hong-kong | hongkonger hongkongers | china
hungary | hungarian hungarians
iceland | icelandic icelander icelanders
india | indian indians
indonesia | indonesian indonesians
iran | iranian iranians
iraq | iraqi iraqis
ireland | irish irishman irishmen
israel | israeli israelis
italy | italian italians
ivory-coast cote-d'ivoire | ivorian ivorians
jamaica | jamaican jamaicans
japan | japanese
jordan | jordanian jordanians
kazakhstan | kazakh kazakhs
kenya | kenyan kenyans
kosovo | kosovan kosovar kosovars
kuwait | kuwaiti kuwaitis
kyrgyzstan | kyrgyz
laos | laotian laotians
latvia | latvian latvians
lebanon | lebanese
lesotho | basotho
liberia | liberian liberians
libya | libyan libyans
liechtenstein
lithuania | lithuanian lithuanians
luxembourg | luxembourger luxembourgers
macau macao | | china
madagascar | malagasy
malawi | malawian malawians
malaysia | malaysian malaysians
maldives | maldivian maldivians
mali | malian malians
malta | maltese
mauritania | mauritanian mauritanians
mauritius | mauritian mauritians
mexico | mexican mexicans
moldova | moldovan moldovans
monaco | monegasque
mongolia | mongolian mongolians
montenegro | montenegrin montenegrins
morocco | moroccan moroccans
mozambique | mozambican mozambicans
myanmar burma | burmese
namibia | namibian namibians
nepal | nepalese nepali nepalis
netherlands holland | dutch dutchman dutchmen
new-zealand | new-zealander new-zealanders
nicaragua | nicaraguan nicaraguans
niger | nigerien nigeriens
nigeria | nigerian nigerians
north-korea | north-korean north-koreans
north-macedonia macedonia | macedonian macedonians
norway | norwegian norwegians
oman | omani omanis
pakistan | pakistani pakistanis
palestine | palestinian palestinians
panama | panamanian panamanians
papua-new-guinea
paraguay | paraguayan paraguayans
peru | peruvian peruvians
philippines | philippine filipino filipinos filipina
poland | polish pole poles
portugal | portuguese
puerto-rico | puerto-rican puerto-ricans | united-states
qatar | qatari qataris
romania | romanian romanians
russia russian-federation | russian russians
rwanda | rwandan rwandans
samoa | samoan samoans
saudi-arabia | saudi saudis
scotland | scottish scots scot scotsman | united-kingdom
senegal | senegalese
serbia | serbian serbians serb serbs
seychelles | seychellois
sierra-leone | sierra-leonean
singapore | singaporean singaporeans
slovakia | slovak slovaks slovakian
slovenia | slovenian slovenians slovene slovenes
somalia | somali somalis somalian somalians
south-africa | south-african south-africans
south-korea | south-korean south-koreans
south-sudan | south-sudanese
spain | spanish spaniard spaniards
sri-lanka | sri-lankan sri-lankans
sudan | sudanese
suriname | surinamese
sweden | swedish swede swedes
switzerland | swiss
syria | syrian syrians
taiwan | taiwanese
tajikistan | tajik tajiks
tanzania | tanzanian tanzanians
thailand | thai thais
tibet | tibetan tibetans | china
togo | togolese
tonga | tongan tongans
trinidad-and-tobago trinidad | trinidadian
tunisia | tunisian tunisians
turkey turkiye | turkish turk turks
turkmenistan | turkmen
uganda | ugandan ugandans
ukraine | ukrainian ukrainians
united-arab-emirates uae emirates | emirati emiratis
united-kingdom uk great-britain britain | british briton britons
united-states us usa united-states-of-america america | american americans
uruguay | uruguayan uruguayans
uzbekistan | uzbek uzbeks
vatican holy-see
venezuela | venezuelan venezuelans
vietnam | vietnamese
wales | welsh welshman | united-kingdom
yemen | yemeni yemenis
yugoslavia | yugoslav yugoslavs
zambia | zambian zambians
zimbabwe | zimbabwean zimbabweans
africa | african africans
asia | asian asians
antarctica
latin-america | latin-american latin-americans
alabama | | united-states
alaska | alaskan alaskans | united-states
arizona | | united-states
arkansas | | united-states
california | californian californians | united-states
colorado | | united-states
connecticut | | united-states
delaware | | united-states
florida | | united-states
hawaii | hawaiian hawaiians | united-states
idaho | | united-states
illinois | | united-states
indiana | | united-states
iowa | | united-states
kansas | | united-states
kentucky | | united-states
louisiana | | united-states
maine | | united-states
maryland | | united-states
massachusetts | | united-states
michigan | | united-states
minnesota | | united-states
mississippi | | united-states
missouri | | united-states
montana | | united-states
nebraska | | united-states
nevada | | united-states
new-hampshire | | united-states
new-jersey | | united-states
new-mexico | | united-states
north-carolina | | united-states
north-dakota | | united-states
ohio | | united-states
oklahoma | | united-states
oregon | | united-states
pennsylvania | | united-states
rhode-island | | united-states
south-carolina | | united-states
south-dakota | | united-states
tennessee | | united-states
texas | texan texans | united-states
utah | | united-states
vermont | | united-states
virginia | virginian virginians | united-states
wisconsin | | united-states
west-virginia | | united-states
wyoming | | united-states
alberta | | canada
british-columbia | | canada
manitoba | | canada
new-brunswick | | canada
newfoundland | | canada
nova-scotia | | canada
ontario | | canada
quebec | | canada
saskatchewan | | canada
queensland | queenslander queenslanders
tasmania | tasmanian tasmanians
european-union eu
united-nations un
soviet-union ussr | soviet soviets
crimea | crimean crimeans
catalonia | catalan catalans | spain
basque-country | basque basques
chechnya | chechen chechens | russia
flanders | flemish
brittany | breton bretons
bavaria | bavarian bavarians
kurdistan | kurdish kurd kurds
gaza | gazan gazans
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lands_and_their_people_meet() {
        assert_eq!(land("norway"), land("norwegians"));
        assert_ne!(land("iran"), land("iraq"));
        assert_eq!(land_of(&["south".into(), "korea".into()]), land_of(&["south".into(), "korean".into()]));
        assert!(is_people("dutch") && !is_land("dutch") && is_land("chad"));
        assert_eq!(land("bergen"), None);
    }

    #[test]
    fn no_word_stands_for_two_lands() {
        // The third column repeats a land that has a row of its own.
        let own = ROWS.lines().flat_map(|row| row.split('|').take(2));
        let mut words: Vec<&str> = own.flat_map(str::split_ascii_whitespace).collect();
        words.sort_unstable();
        let twice: Vec<_> = words.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
