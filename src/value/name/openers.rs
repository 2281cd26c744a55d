//! Words that open sentences: what the capital of a first word is worth.
//!
//! The first word of a sentence is capitalised whatever it is. It is taken for a name by grammar: a singular noun
//! without article that is the subject of a verb is a name, unless it is a mass noun (`Oil has …`), an abstract
//! (`Pollution has …`), an adverb or a pronoun. The lists here are those closed classes.

use super::words::SPEECH_VERBS;
use crate::language::{Tokens, WordList, ends_in, is_adverb, is_function_word, weight_of, word_is, word_list};
use crate::value::class;

/// True for words that open a sentence and are no names: adverbs, conjunctions, pronouns, mass and general nouns.
pub(super) fn is_plain_opener(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let may_have_apostrophe = tokens.get(at).is_some_and(|token| !token.is_plain());
    OPENERS.has_at(tokens, at)
        || tokens.is_any(at, class::FUNCTION)
        || may_have_apostrophe
            && word.split_once('\'').is_some_and(|(head, tail)| is_function_word(head) || is_contracted(tail))
        || ends_in!(word, "ly") && word.len() > 4
}

/// True for words that name a kind of thing, not a thing: plurals and abstracts by their endings, everyday words, and
/// nouns on the list.
pub(super) fn is_common_noun(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    MASS_NOUNS.has_at(tokens, at) || ADJECTIVES.has_at(tokens, at) || weight_of(word) < 1.0 || is_abstract(word)
}

/// True for a plural by its ending; many names end in `s` too, so that only the verb tells (`Athens has`).
pub(super) fn looks_plural(word: &str) -> bool {
    word.len() > 3 && ends_in!(word, "s") && !ends_in!(word, "ss" | "us" | "is" | "as" | "os")
        || matches!(word, "people" | "children" | "police")
        || ends_in!(word, "men") && !matches!(word, "carmen" | "yemen" | "bremen" | "omen" | "amen")
}

/// True for the nouns and adjectives of the lists and for everyday words, whatever other words end like them.
pub(super) fn is_known_word(word: &str) -> bool {
    MASS_NOUNS.has(word) || ADJECTIVES.has(word) || weight_of(word) < 1.0
}

fn is_abstract(word: &str) -> bool {
    word.len() > 6 && ends_in!(word, "tion" | "sion" | "ness" | "ism" | "ings" | "ment" | "ology" | "ography" | "ware")
}

/// `we've`, `don't`: never names, unlike `o'brien`.
fn is_contracted(tail: &str) -> bool {
    matches!(tail, "ve" | "re" | "ll" | "d" | "m" | "t")
}

/// What a verb tells of the noun before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// Agrees with one thing only: `has`, `was`, `lives`.
    Singular,
    /// Said of people and bodies: `said`, `resigned`.
    Speech,
    /// Agrees with one and many: `won`, `will`.
    Any,
}

/// True for a verb of saying that can be nothing else.
pub(super) fn speaks(tokens: &Tokens, at: usize) -> bool {
    SPEECH_VERBS.has_at(tokens, at) && !word_is!(tokens, at, "states" | "calls" | "claims" | "notes" | "warning")
}

/// The verb at a place, if the word there can be nothing else.
pub(super) fn verb(tokens: &Tokens, at: usize) -> Option<Verb> {
    if word_is!(tokens, at, "has" | "was" | "is" | "does" | "hasn't" | "wasn't" | "isn't" | "doesn't") {
        return Some(Verb::Singular);
    }
    if speaks(tokens, at) {
        return Some(Verb::Speech);
    }
    if MODALS.has_at(tokens, at) || PAST_FORMS.has_at(tokens, at) {
        return Some(Verb::Any);
    }
    let word = tokens.word(at);
    if word.len() > 4 && ends_in!(word, "ed") && !matches!(word, "hundred" | "indeed" | "breed" | "speed") {
        return Some(Verb::Any);
    }
    // `lives in`, `unveils the`: a plural noun takes no article or pronoun after it.
    let next = at + 1;
    let takes_object = || {
        word_is!(
            tokens,
            next,
            "a" | "an" | "the" | "its" | "his" | "her" | "their" | "that" | "it" | "him" | "them" | "this" | "these"
        )
    };
    let is_present = word.len() > 3 && ends_in!(word, "s") && !ends_in!(word, "ss");
    let fits = || {
        takes_object()
            || word_is!(tokens, next, "to") && TO_VERBS.has_at(tokens, at)
            || word_is!(tokens, next, "in") && word == "lives"
    };
    (is_present && fits()).then_some(Verb::Singular)
}

/// True for what may stand between a subject and its verb, denials among it.
pub(super) fn is_before_verb(word: &str) -> bool {
    is_adverb(word)
        || matches!(word, "then" | "later" | "never" | "not" | "just" | "only" | "often" | "always")
        || matches!(word, "himself" | "herself" | "itself")
}

static MODALS: WordList = word_list!(
    "will would could can might must shall should had have did won't wouldn't couldn't can't hadn't haven't \
     didn't cannot may",
);

/// Past forms that are no nouns or adjectives.
static PAST_FORMS: WordList = word_list!(
    "ate beat became began bore bought broke brought built came caught chose cut dealt did died drank drew drove \
     fell felt fled flew forgot fought found gave got grew had heard held hid hit hung kept knew laid lay led \
     left lent let lost made meant met paid put quit ran rang read rode rose said sang sank sat saw sent set \
     shook shot shut slept slid sold sought spent spoke sprang stole stood strode struck stuck swam swept swore \
     taught thought threw told tore took understood went withdrew woke won wore wrote",
);

/// Present forms that go on with `to`.
static TO_VERBS: WordList = word_list!(
    "plans wants seeks aims hopes expects agrees refuses tries intends vows needs fails continues begins starts \
     threatens moves decides returns goes wins prepares pledges promises",
);

/// Adverbs, conjunctions, pronouns, participles and general words that open sentences.
static OPENERS: WordList = word_list!(
    "aboard accordingly additionally admittedly afterwards albeit alongside alternatively altogether anybody \
     anyone anything anyway anywhere apparently apart assuming atop back backed based born briefly built closer \
     compared concerning consequently considering crucially currently despite doubtless downstream eastward \
     elsewhere everybody everyone everything everywhere excluding far finally first firstly following forget \
     formerly forward founded fortunately further furthermore furthest generally given granted hardly hence \
     hereafter historically hopefully ideally including incidentally indeed initially instead inwards ironically \
     last lastly late lately later let likewise little located longer long-term lots made maybe moreover mostly \
     named namely needless nevertheless never next nobody nonetheless none northward nothing notwithstanding \
     nowadays nowhere okay often ok oh once opposite originally otherwise outdoors overall overnight partly \
     perhaps please plenty plus possibly presently presumably previously prior probably provided quite rather \
     recent recently regarding regardless sadly secondly seemingly seldom several similarly simply simultaneously \
     somebody somehow someone something sometimes somewhat somewhere soon southward specifically subsequently \
     such suddenly supposedly sure surely thank thanks thereafter thereby thirdly today together tomorrow tonight \
     traditionally typically ultimately unable underneath undoubtedly unfortunately unlike unsurprisingly \
     upstairs usually versus westward whatever whenever wherever whichever whoever worse worst yes yesterday \
     yours yourself written edited attended seen ahead besides having though why amongst \
     dear hello hi hey cheers regards",
);

/// Adjectives that open sentences: part of a name only before another capital.
static ADJECTIVES: WordList = word_list!(
    "best better bigger biggest black blue bright bad clear close cold common dark dead deep dry early easy empty \
     extra extreme fair fast few final fine free fresh full good great green hard heavy high higher hot huge key \
     large larger leading light local low lower main major mass massive medical military modern national nearby \
     new nice normal open original other past poor popular potential present public quick rapid rare ready real \
     red regional rich rising rough safe second senior serious severe sharp short significant similar single slow \
     small social special steady strong sweet tall thick thin tight tiny top total tough tried true typical upper \
     urban usual vast warm weak weekly wet white whole wide wild worldwide young younger current previous \
     particular various separate federal foreign former international online recent private tourist winter summer \
     spring autumn morning evening ancient annual average central certain chief cross direct domestic double \
     electric entire equal exact commercial criminal official personal political powerful primary proper rural \
     scientific technical temporary being having going looking speaking writing old third sixth half long right \
     left known used asked called added royal supreme",
);

/// Nouns that need no article and are no names.
static MASS_NOUNS: WordList = word_list!(
    "access accommodation advice aid air alcohol anger art attendance attention beauty beer blood bread bus \
     business capital care cash cheese cinema climate clothing coal coffee construction consumption control \
     copper corn cotton courage crime criticism culture damage danger darkness data day death debris debt defence \
     defense demand depression design dinner drama dust earth education electricity energy entry equipment \
     evidence exercise export fabric faith fame farming fear fiction fire fish flooding fog food football footage \
     freedom freight fruit fuel fun funding furniture garbage gas glass god gold government grass ground growth \
     guidance guilt hair happiness hardware harm hate health heat help history home homework hope housing \
     humanity hunger ice importance industry inflation information ink insurance intelligence interest iron jazz \
     journalism joy justice knowledge labor labour land language laughter law lead leadership leather legislation \
     life light lightning literature livestock love luck lunch lung machinery magic mail maintenance management \
     mankind marketing marriage mathematics meat media medicine membership memory metal milk mist moisture money \
     mortality mud music nature news noise nutrition oil output oxygen pain paint panic paper parking \
     participation passion patience peace performance permission petrol pleasure poetry police policy politics \
     pollution pop population pork pottery poverty power press pressure pride production profit progress proof \
     property prosecution protection punishment quality rail rain recovery relief religion rent research respect \
     rest rice rock rubbish rugby safety salary salt sand science scope security selling sex shelter shipping \
     silence silver sleep smoke snow soccer society software soil space speech sport staff stability status steam \
     steel stock storage stress strength structure success sugar sunlight support surgery survival talk tax tea \
     technology teamwork television temperature tennis theatre time timber tourism trade traffic training \
     transport transportation travel treatment trouble trust truth turnout unemployment uranium vegetation \
     violence visibility vote voting war warmth waste water wealth weather weight wheat wildlife wind wine wood \
     wool work workforce world writing youth zinc turnover revenue analysis campaign campaigning parliament \
     congress court council cabinet ministry president counsel opinion rainfall snowfall sunshine sentiment debate \
     momentum morale bail parole custody humidity supply investment treason arson fraud theft murder sleet drizzle \
     heatwave drought famine flu cancer dementia diabetes malaria cholera measles obesity asthma adulthood \
     childhood motherhood retirement ownership citizenship scholarship hindsight feedback broadband \
     cocaine heroin cannabis wreckage wastewater sewage rubble ash lava grain rubber cement \
     viewership readership equity payroll pay spending lending borrowing hiring",
);
