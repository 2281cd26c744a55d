//! Small words that say how far what follows is asserted: `not`, `without`, `may`, `failed to`.

use super::{WordMap, WordSet};

/// What a word does to what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assertion {
    /// `Not`, `didn't`: denies the next word that carries meaning.
    Denies,
    /// `No`, `without`: denies a whole noun phrase.
    DeniesPhrase,
    /// `None`, `instead`: denies a noun phrase after `of`.
    DeniesAfterOf,
    /// `Rather`: denies a phrase after `than`.
    DeniesAfterThan,
    /// `Non-`: denies the word it is joined to.
    DeniesJoined,
    /// `Failed`, `unable`, `yet`: denies the verb after `to`.
    DeniesAfterTo,
    /// `Stopped`: leaves open the verb in `-ing` behind it, which holds no more.
    Stops,
    /// `Escaped`: what is denied of it happens.
    Spares,
    /// `Lacks`: denies what follows, and is a word itself.
    Lacks,
    /// `If`, `denied`, `hopes`: leaves open what follows.
    Opens,
    /// `Would`: tells what was to be, and leaves open what follows beside a condition.
    Foretells,
    /// `May`, `allegedly`: leaves open what follows, where it might have been stated.
    Hedges,
    /// `Considered`: leaves open the verb in `-ing` behind it.
    Ponders,
    /// `Said`, `according`: what is told is what somebody says.
    Cites,
    /// `But`, `which`: ends what was denied or left open.
    Breaks,
    /// `Until`: what was denied before holds after.
    Until,
    /// `Was`, `will`: belongs to a denial right behind it.
    Helps,
}

/// What each of those words does.
pub static ASSERTIONS: WordMap<Assertion, 512> = WordMap::new(&[
    (
        "not never cannot nor neither nobody nowhere don't didn't doesn't isn't wasn't weren't aren't won't can't \
      hasn't haven't hadn't couldn't wouldn't shouldn't mustn't needn't ain't dont didnt doesnt isnt wasnt werent \
      arent wont cant hasnt havent hadnt couldnt wouldnt",
        Assertion::Denies,
    ),
    ("no without", Assertion::DeniesPhrase),
    ("none short incapable instead", Assertion::DeniesAfterOf),
    ("rather", Assertion::DeniesAfterThan),
    ("non", Assertion::DeniesJoined),
    (
        "fail fails failed failing refuse refuses refused refusing declined declines unable unwilling yet neglected \
      neglects",
        Assertion::DeniesAfterTo,
    ),
    ("stop stops stopped cease ceases ceased quit quits", Assertion::Stops),
    ("escape escapes escaped avoid avoids avoided", Assertion::Spares),
    ("lack lacks lacked lacking absence", Assertion::Lacks),
    (
        "consider considers considered considering mull mulls mulled mulling contemplate contemplates contemplated \
      contemplating",
        Assertion::Ponders,
    ),
    ("may might could perhaps maybe possibly allegedly", Assertion::Hedges),
    ("would", Assertion::Foretells),
    (
        "should if unless whether except excluding excepting barring exempts exempting \
      excludes excluded omits omitted omitting \
      alleged allege alleges reportedly supposedly \
      purportedly suspected accused accuse accuses deny denied denies denying claim claimed claims rumoured rumored hope \
      hopes hoped want wants wanted fears feared threatened threatens doubt doubted asked plead pleads pleaded pled \
      pleading",
        Assertion::Opens,
    ),
    ("but because that which who while although though whereas", Assertion::Breaks),
    ("said says say saying told tells according report reports reported", Assertion::Cites),
    ("until till", Assertion::Until),
    ("did do does is are was were has have had will", Assertion::Helps),
]);

/// Deeds that one party does to another and not both to each other, in the forms that state them.
pub static DEEDS: WordSet<256> = WordSet::new(&[(
    "sued sues beats defeated defeats bought buys acquired acquires attacked attacks killed kills shot stabbed \
      arrested invaded invades replaced replaces succeeded succeeds overtook overtakes hired hires sacked dismissed fired \
      paid lent charged blamed blames criticised criticized criticises criticizes praised praises owned owns ousted \
      appointed bombed shelled struck outsold rescued robbed hit supplied thrashed crushed knocked employed taught \
      nominated endorsed endorses sue beat defeat buy acquire attack invade replace succeed overtake hire sack dismiss \
      oust appoint bomb shell rescue rob supply crush employ nominate endorse",
    (),
)]);

/// Words that a summary puts for each other where it denies what its source states, by the number of their group: what
/// `is not provided` by the one is `offered` by the other. Narrower than a concept, since nothing else is compared by it.
pub static KINDRED: WordMap<u8, 512> = WordMap::new(&[
    (
        "offer offers offered offering provide provides provided providing include includes included including feature \
      features featured featuring supply supplies supplied supplying contain contains contained deliver delivers delivered",
        0,
    ),
    (
        "require requires required force forces forced oblige obliges obliged mandate mandates mandated compel compels \
      compelled order orders ordered",
        1,
    ),
    (
        "reveal reveals revealed revealing show shows showed shown showing unveil unveils unveiled display displays displayed \
      depict depicts depicted uncover uncovers uncovered",
        2,
    ),
    (
        "help helps helped helping assist assists assisted aid aids aided support supports supported enable enables enabled \
      enabling allow allows allowed allowing let lets letting",
        3,
    ),
    (
        "announce announces announced confirm confirms confirmed declare declares declared disclose discloses disclosed \
      publish publishes published release releases released",
        4,
    ),
    (
        "use uses used using employ employs employed utilise utilises utilised utilize utilizes utilized apply applied",
        5,
    ),
    ("reach reaches reached achieve achieves achieved attain attains attained secure secures secured", 5),
    ("hold holds held stage stages staged host hosts hosted organise organised organize organized", 6),
    (
        "want wants wanted wish wishes wished seek seeks sought intend intends intended plan plans planned aim aims aimed",
        8,
    ),
]);

/// Verbs whose object is no more, or never came to be: `removed a clause`, `turned down the offer`.
pub static REFUSALS: WordSet<256> = WordSet::new(&[(
    "turn turns turned turning remove removes removed removing reject rejects rejected rejecting refuse refuses refused \
      refusing decline declines declined declining drop drops dropped dropping scrap scraps scrapped scrapping cancel \
      cancels cancelled canceled exclude excludes excluded excluding block blocks blocked blocking ban bans banned banning \
      prohibit prohibits prohibited prevent prevents prevented preventing forbid forbids veto vetoed abandon abandons \
      abandoned omit omits omitted omitting strike struck cut ruled rules ruling",
    (),
)]);

/// Words beside which it is no news that something is denied: they deny it themselves, doubt it, or tell of what was to be.
pub static DOUBTS: WordSet<1024> = WordSet::new(&[(
    "no not never none neither nor nobody nothing nowhere cannot without don't didn't doesn't isn't wasn't weren't aren't \
      won't can't hasn't haven't hadn't couldn't wouldn't shouldn't fail fails failed failing failure refuse refuses \
      refused refusing refusal decline declines declined declining lack lacks lacked lacking absence absent ban bans \
      banned banning prohibit prohibits prohibited prevent prevents prevented preventing avoid avoids avoided avoiding \
      reject rejects rejected rejecting rejection deny denies denied denying denial rule ruled few little hardly barely \
      rarely seldom scarcely unable unlikely unclear unknown uncertain impossible stop stops stopped stopping halt halts \
      halted cancel cancels cancelled canceled cease ceased end ended ending quit drop drops dropped miss misses missed \
      missing exclude excludes excluded excluding except but instead rather than less too until only yet still despite \
      although though however free zero short block blocks blocked oppose opposes opposed against forbid forbids \
      forbidden abandon abandons abandoned scrap scraps scrapped withdraw withdrew withdrawn remain remains suspend \
      suspended postpone postponed delay delayed delays out loss lose lost doubt doubts doubted doubtful question \
      questions questioned if whether expect expects expected due schedule scheduled plan plans planned supposed hope \
      hopes hoped aim aims aimed intend intends intended meant ready set non away off former formerly once might may",
    (),
)]);
