//! Word lists of the name reader: titles, heads, legal forms, particles, and words that are no names.
//!
//! Each list is a closed class of words in small letters; none of them names a person. A list is written as running
//! text, and its words are classified with those of a text, once ([`Class`]).

use super::known;
use crate::language::{Lexicon, Tokens, edits};
use crate::value::class::{self, Classes};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// A closed list whose words are classified with those of every text ([`class`]), so that a token costs one bit.
pub(super) struct Class {
    class: Classes,
    text: &'static str,
}

impl Class {
    /// The list of this number; each has one of its own.
    pub(super) const fn of(number: u32, text: &'static str) -> Self {
        Self { class: class::of_name_list(number), text }
    }

    /// The class that its words have.
    pub(super) const fn class(&self) -> Classes {
        self.class
    }

    /// True when `word`, in small letters, is on the list.
    pub(super) fn has(&self, word: &str) -> bool {
        self.holds(class::of_word(word))
    }

    /// True when a word of these classes is on the list.
    pub(super) fn holds(&self, classes: Classes) -> bool {
        classes & self.class != 0
    }

    /// True when the word of the token at `at` is on the list.
    #[inline]
    pub(super) fn has_at(&self, tokens: &Tokens, at: usize) -> bool {
        tokens.is_any(at, self.class)
    }
}

/// The classes of the words that names are made of.
pub(in crate::value) const fn classified(mut lexicon: Lexicon) -> Lexicon {
    let lists: [&Class; 26] = [
        &TITLES,
        &TITLE_PARTS,
        &HONORIFICS,
        &SURNAME_TITLES,
        &OCCUPATIONS,
        &ORGANISATION_HEADS,
        &COMPANY_WORDS,
        &PLACE_HEADS,
        &LEADING_PLACE_HEADS,
        &EVENT_HEADS,
        &LEGAL_FORMS,
        &PARTICLES,
        &PERSON_PARTICLES,
        &FIELDS,
        &NUMBERED,
        &KNOWN_BY_NUMBER,
        &TEXT_PARTS,
        &ORDERED,
        &CALENDAR_WORDS,
        &SEASONS,
        &NUMBER_WORDS,
        &SPEECH_VERBS,
        &COMMON_INITIALISMS,
        &UNITS,
        &GENERIC,
        &super::kind::NEWSPAPER_WORDS,
    ];
    let (mut place, mut taken) = (0, 0);
    while place < lists.len() {
        assert!(taken & lists[place].class == 0, "each list has a number of its own");
        taken |= lists[place].class;
        lexicon = lexicon.with(lists[place].class, lists[place].text);
        place += 1;
    }
    lexicon.with(class::LAND, known::WORDS)
}

/// Words shorter than this are not told through a slip of the pen.
const LONG_MIN: usize = 6;

/// A list whose long words are told through a slip of the pen too, so that a name is read whole though its head is
/// misspelt.
pub(super) struct Slips {
    list: &'static Class,
    /// The long words by their first byte.
    long_words: OnceLock<FxHashMap<u8, Vec<&'static str>>>,
}

pub(super) static ORGANISATION_SLIPS: Slips = Slips { list: &ORGANISATION_HEADS, long_words: OnceLock::new() };
pub(super) static TITLE_SLIPS: Slips = Slips { list: &TITLES, long_words: OnceLock::new() };

impl Slips {
    /// True when `word` is on the list or one slip of the pen away from a long word on it.
    pub(super) fn has_nearly(&self, word: &str) -> bool {
        self.list.has(word) || self.is_slip(word)
    }

    /// The same of the token at `at`.
    pub(super) fn has_nearly_at(&self, tokens: &Tokens, at: usize) -> bool {
        self.list.has_at(tokens, at) || self.is_slip(tokens.word(at))
    }

    fn is_slip(&self, word: &str) -> bool {
        if word.len() < LONG_MIN {
            return false;
        }
        let long_words = self.long_words.get_or_init(|| {
            let mut rows: FxHashMap<u8, Vec<&'static str>> = FxHashMap::default();
            for known in self.list.text.split_ascii_whitespace().filter(|known| known.len() >= LONG_MIN) {
                rows.entry(known.as_bytes()[0]).or_default().push(known);
            }
            rows
        });
        let alike = long_words.get(&word.as_bytes()[0]).into_iter().flatten();
        alike.filter(|known| may_be_slip(known, word)).any(|known| edits(known, word) == 1)
    }
}

/// False where more than one slip of the pen surely parts two words: one leaves all but two letters as they are, seen
/// from either end.
fn may_be_slip(known: &str, word: &str) -> bool {
    if known.len().abs_diff(word.len()) > 1 {
        return false;
    }
    let start = known.bytes().zip(word.bytes()).take_while(|(one, other)| one == other).count();
    let end = known.bytes().rev().zip(word.bytes().rev()).take_while(|(one, other)| one == other).count();
    start + end + 2 >= known.len()
}

/// True for the head of a body's, a place's or a company's name.
pub(super) fn is_head(word: &str) -> bool {
    class::of_word(word) & HEADS != 0
}

/// The same of the token at `at`.
pub(super) fn is_head_at(tokens: &Tokens, at: usize) -> bool {
    tokens.is_any(at, HEADS)
}

/// The classes of those heads.
pub(super) const HEADS: Classes = class::of_name_list(5) | class::of_name_list(7) | class::of_name_list(6);

/// Words before a person's name that say what the person is. They part a run of capitals: what stands before them is
/// a name of its own (`Federal Bureau of Investigation Director Christopher Wray`).
pub(super) static TITLES: Class = Class::of(
    0,
    "mr mrs ms miss dr prof professor sir dame lord lady baron baroness king queen prince princess duke duchess \
     pope bishop archbishop cardinal rev reverend father imam rabbi ayatollah sheikh sultan emperor president \
     premier chancellor minister secretary prime deputy vice governor gov senator sen rep representative \
     congressman congresswoman mp mep mayor councillor ambassador envoy judge justice attorney prosecutor sheriff \
     general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl private admiral adm \
     commander cmdr officer detective inspector superintendent supt constable chief director chairman chairwoman \
     chair ceo cfo coach manager spokesman spokeswoman spokesperson speaker commissioner leader acting former ex \
     foreign interior defence defense finance home health education trade energy treasury count countess earl \
     viscount marquess dean press assistant associate counsel executive marshal brigadier crown shadow lawmaker \
     minority majority opposition fr doctor commodore provost det insp dci cllr",
);

/// Titles that only help to build one (`Foreign Secretary`) and may belong to an organisation (`Foreign Office`):
/// they never stand right before a name by themselves.
pub(super) static TITLE_PARTS: Class = Class::of(
    1,
    "prime deputy vice acting former ex foreign interior defence defense finance home health education trade \
     energy treasury justice attorney press assistant associate counsel crown shadow minority majority opposition \
     executive",
);

/// Honorifics by which a person is named without anything else being said: kept out of the name, sure sign of a
/// person.
pub(super) static HONORIFICS: Class = Class::of(2, "mr mrs ms miss dr sir dame lord lady prof");

/// Titles that are surnames too: after a given name they are part of it.
pub(super) static SURNAME_TITLES: Class = Class::of(
    3,
    "king pope bishop dean major judge prince duke marshal baron earl justice count sheriff coach father cardinal \
     sultan premier chair",
);

/// Nouns right before a name that make it a person's: `historian Anna Berg`.
pub(super) static OCCUPATIONS: Class = Class::of(
    4,
    "actor actress analyst architect artist attorney author banker biologist businessman businesswoman captain \
     chef chemist cleric climber comedian composer correspondent critic cyclist dentist designer director diver \
     doctor driver economist editor engineer entrepreneur expert farmer filmmaker fisherman footballer founder \
     gardener goalkeeper golfer guitarist historian investor jockey journalist lawyer lecturer listener mechanic \
     midfielder musician neighbour neighbor novelist nurse officer owner painter paramedic pharmacist philosopher \
     photographer physician physicist pianist pilot player playwright poet politician producer programmer \
     psychologist rapper reporter researcher resident sailor scientist sculptor singer skipper soldier solicitor \
     spokesman spokesperson spokeswoman striker student surgeon teacher technician trader translator victim \
     winner witness writer",
);

/// Heads of names of organisations and bodies, which take `of …` after them.
pub(super) static ORGANISATION_HEADS: Class = Class::of(
    5,
    "academy administration agency airlines airways alliance army assembly association authority bank board \
     brigade bureau cabinet center centre chamber church club coalition college commission committee community \
     company confederation conference congress convention corporation corps council court department directorate \
     division embassy exchange faculty federation force forces forum foundation front fund group guard holdings \
     hospital house institute institution laboratory league ministry mission movement museum navy network \
     observatory office organisation organization parliament partnership party police school senate service \
     services society staff syndicate times tribunal trust union university watch consortium consulate \
     cooperative enterprise festival fleet squadron regiment battalion infantry orchestra choir ballet opera \
     theatre theater gallery library newspaper magazine band scouts",
);

/// Words that end the names of companies and take no `of …`.
pub(super) static COMPANY_WORDS: Class = Class::of(
    6,
    "motors electric mills dynamics foods insurance atomics steel pharmaceuticals industries systems technologies \
     entertainment media pictures records studios communications solutions partners capital management securities \
     brothers bros sons works aerospace aviation airlines energy petroleum resources stores breweries \
     laboratories logistics telecom shipping software chemicals automotive autos bancorp beverages biosciences biotech \
     cosmetics diagnostics electronics genomics healthcare labs realty recordings robotics semiconductor \
     semiconductors steelworks therapeutics",
);

/// Heads of names of places.
pub(super) static PLACE_HEADS: Class = Class::of(
    7,
    "airport avenue bay beach bridge canal cape city coast county district emirates federation gulf harbour \
     harbor hill hills island islands isle kingdom lake mount mountain mountains ocean park peninsula port \
     province region republic river road sea square state states strait street territory town valley village \
     cathedral castle palace tower station stadium arena junction bazaar desert forest plateau falls creek reef \
     volcano borough parish highway",
);

/// Heads of places that take `of …` where they lead the name: `Republic of …`, but `Hamar District` ends before
/// it.
pub(super) static LEADING_PLACE_HEADS: Class = Class::of(
    8,
    "bay cape city county emirates federation gulf island islands isle kingdom lake mount port province republic \
     region river sea state states strait territory town valley village district",
);

/// Heads of names of events, works and bodies that take `of …`: `Siege of …`, `Hall of …`, `Treaty of …`.
pub(super) static EVENT_HEADS: Class = Class::of(
    9,
    "act agreement army battle battles book campaign capture cathedral church code convention covenant day \
     declaration dominion duchy edict feast hall history house invasion isle jars knights law league lords \
     massacre medal monastery museum mysteries order palace prince princess principality protocol reign \
     revolution school scouts series siege sisters sons street temple tomb tower treaty tree war wars children \
     daughters farmers brothers university wheel games gates heart duke duchess earl gang masters",
);

/// Forms of companies: no part of the name's own words.
pub(super) static LEGAL_FORMS: Class = Class::of(
    10,
    "co company corp corporation inc incorporated limited llc llp lp ltd plc pty ag bv gmbh kk nv oyj sa sas se \
     spa srl ab asa",
);

/// Small words inside names: `van`, `de la`, `am`, `upon`.
pub(super) static PARTICLES: Class = Class::of(
    11,
    "al bin bint da de del della der di do dos du el ibn la le ten ter van von zu e y am upon av af den het das \
     los las",
);

/// Particles that stand in the names of people alone.
pub(super) static PERSON_PARTICLES: Class = Class::of(12, "bin bint der ibn van von zu ter ten af");

/// Nouns between which `and` may continue the name of an organisation: `Science and Technology Company`.
pub(super) static FIELDS: Class = Class::of(
    13,
    "alcohol agriculture art arts aviation business cancer climate commerce communications crime culture customs \
     defence defense development drug drugs economy education energy engineering environment exchange finance \
     fire fish food gas health history housing immigration industry information innovation intelligence \
     investment justice labor labour law life medicine music oil parks peace planning policy population power \
     research revenue road safety science sciences securities security sport sports standards tax technology \
     telegraph tourism trade training transport transportation veterans water welfare work youth astronomy \
     biology chemistry cooperation co-operation economics engineers fisheries forestry geography \
     interior letters livestock manufacturing mathematics mining physics surgeons surgery \
     physicians families scientists teachers wildlife",
);

/// Words that take a number as part of a name: `Flight 447`, `Chapter 11`.
pub(super) static NUMBERED: Class = Class::of(
    14,
    "cac dax fortune ftse motorway nasdaq nikkei russell stoxx \
     airbus apollo area article block boeing chapter channel class falcon flight formula gate group highway \
     interstate iphone level galaxy model part phase pier platform proposition protocol resolution route room \
     section soyuz terminal tier title type unit version windows zone threat line radio grade camp sector vol \
     volume act episode stage step appendix warship pavilion reactor runway hangar bus train tram squadron \
     battalion regiment brigade category",
);

/// Those of them that are a name with their number even where a sentence starts.
pub(super) static KNOWN_BY_NUMBER: Class = Class::of(
    15,
    "airbus apollo boeing falcon flight formula ftse highway interstate motorway nasdaq route soyuz windows",
);

/// Words that take a number and are no name with it: parts of a text.
pub(super) static TEXT_PARTS: Class =
    Class::of(16, "chart column exhibit fig figure footnote item note page pages paragraph step table tables verse");

/// Words whose names start with an ordinal: `65th Air Division`, `Fifth Avenue`.
pub(super) static ORDERED: Class = Class::of(
    17,
    "division wing regiment battalion avenue street circuit army fleet brigade corps squadron infantry amendment \
     congress district airborne dynasty parliament republic reich symphony ward arrondissement",
);

/// Months, days of the week and parts of clock times: capitalised, but dates.
pub(super) static CALENDAR_WORDS: Class = Class::of(
    18,
    "january february march april may june july august september october november december jan feb mar apr jun \
     jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu \
     thur thurs fri am pm gmt bst est edt pst pdt utc cet cest ad bc bce",
);

/// Seasons: no names where they stand alone.
pub(super) static SEASONS: Class = Class::of(19, "spring summer autumn fall winter christmas easter");

/// Number words: capitalised only because a sentence or a headline starts with them.
pub(super) static NUMBER_WORDS: Class = Class::of(
    20,
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
     seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand \
     thousands million millions billion billions dozen dozens first second third",
);

/// Verbs of saying, by which a name before or after them is known to speak.
pub(super) static SPEECH_VERBS: Class = Class::of(
    21,
    "say says said saying told tells tell added adds adding stated states stating wrote writes warned warns \
     warning called calls calling described describes describing claimed claims claiming insisted insists argued \
     argues explained explains announced announces tweeted replied asked asks noted notes declared declares \
     commented concluded concludes admitted denied confirmed alleged alleges accused accuses urged vowed pledged \
     remarked recalled recalls complained complains shouted yelled cried whispered chanted screamed lamented cautioned \
     reiterated wondered observed retorted countered thinks thought believes testified quoted stressed \
     testifies continued conceded \
     acknowledged boasted joked predicted posted promised suggests suggested demanded emphasised emphasized \
     echoed",
);

/// Initialisms of common nouns: no names where they stand alone.
pub(super) static COMMON_INITIALISMS: Class = Class::of(
    22,
    "ad ai aids am atm ba bbq bc bio bmx bn bsc cad cd cds ceo ceos cfo coo cpi cpu cto cv diy dj djs dna dvd \
     dvds ed ep era faq fm fyi gdp gmo gnp gp gps hd hdtv hiv hq hr html hvac ic id ids ii iii ipo iq isbn it iv \
     ivf ko kos lcd led lgbt lgbtq llb lng lp lpg ma mba md mep meps mp mpp mps mph mri mrna mvp ngo ngos oem os \
     pa pc pcr pcs pdf phd pin pm pms pr pow pows ps ptsd pvc qa qc rbi rna rpm rsvp sms sos suv suvs swat tb tba \
     tv tvs ufo ufos uhf url usb vat vcr vhf vhs vi vii viii vip vips vr wifi ok okay fc bbl mw gw kw gb mb ghz \
     mhz khz",
);

/// Letters that stand right after a figure as its unit or scale.
pub(super) static UNITS: Class = Class::of(
    23,
    "gb mb tb kb gw mw kw kwh mwh mm cm km kg mg hz khz mhz ghz am pm bn mn hp bc ad ft st nd rd th mph kph gmt \
     utc m k b s x d p c v w t gbps mbps fps dpi mp ml dl cc rpm yo",
);

/// Words that many names share and that tell none apart.
pub(super) static GENERIC: Class = Class::of(
    24,
    "advanced affairs american and association authority board bureau central centre center city civil committee \
     commission company congress cooperation council department development democratic federal federation first for \
     foreign foundation front general global group high home house independent industrial institute interior \
     international islamic liberal local medical ministry movement municipal national new of office old organisation \
     organization party people popular public regional republic research royal school science security service \
     services social society state states supreme technology the trade union united university world",
);
