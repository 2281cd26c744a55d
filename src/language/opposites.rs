//! Words that exclude each other when they are said of the same thing: `rose` and `fell`, `guilty` and `innocent`.
//!
//! Used by `value::wording`, on top of [`super::lemma`]. Each row is one axis with its two poles; a word may stand on
//! several. The decision a reader would question: [`PHASES`] are kept apart from [`STATES`], because a story that begins
//! also ends, and what one sells another buys; such words say the opposite only where everything else is the same. The
//! fields of [`super::fields`] are looked up with them, each as one more axis with many places.
//!
//! Left out on purpose: words whose everyday sense is another one (`fine`, `fair`, `mean`), and pairs that mostly stand
//! beside each other in one story (`father`/`mother`, `buyer`/`seller`).

use super::fields::FIELDS;
use super::lemma;
use rustc_hash::FxHashMap;
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
    let before = u16::try_from(STATES.len() + PHASES.len()).unwrap_or(u16::MAX);
    for (axis, row) in (before..).zip(FIELDS) {
        for (side, words) in (0..).zip(row.split(',')) {
            for word in words.split_whitespace() {
                let pole = Pole { axis, side, bond: Bond::Kind };
                for form in [word.to_owned(), plural(word)] {
                    poles.entry(form).or_insert_with_key(|form| opposites(form).to_vec()).push(pole);
                }
            }
        }
    }
    poles
});

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

static POLES: LazyLock<FxHashMap<String, Vec<Pole>>> = LazyLock::new(|| {
    let mut poles: FxHashMap<String, Vec<Pole>> = FxHashMap::default();
    let states = STATES.iter().map(|row| (Bond::State, row));
    let phases = PHASES.iter().map(|row| (Bond::Phase, row));
    for (axis, (bond, (first, second))) in (0..).zip(states.chain(phases)) {
        for (words, side) in [(first, 0), (second, 1)] {
            for word in words.split_whitespace() {
                let standing = poles.entry(lemma(word).into_owned()).or_default();
                let pole = Pole { axis, side, bond };
                if !standing.contains(&pole) {
                    standing.push(pole);
                }
            }
        }
    }
    poles
});

/// Opposites of which at most one holds of a thing at a time.
const STATES: &[(&str, &str)] = &[
    // More and less.
    (
        "rise increase grow growth gain jump surge soar expand raise boost uptick upturn escalate rebound spike \
      skyrocket swell upward upwards inflate hike augment heighten amplify enlarge multiply balloon",
        "fall decrease drop decline slump dip plunge plummet tumble slide sink slip shrink shrinkage lower reduce \
      reduction cut contraction downturn diminish dwindle lessen recede wane downward downwards deflate trim slash \
      curtail ebb nosedive",
    ),
    ("improve improvement better recover recovery", "worsen deteriorate deterioration decline decrease worse"),
    ("high higher highest elevated", "low lower lowest depressed"),
    ("more most", "less least fewer fewest"),
    ("above", "below"),
    ("exceed surpass beat outperform top", "miss underperform"),
    ("strong stronger strongest strengthen strength robust", "weak weaker weakest weaken weakness feeble frail"),
    ("stagnate stagnant stagnation plateau", "grow growth expand expansion rise increase surge soar boom"),
    ("contain curb restrain suppress", "stoke inflate unleash"),
    ("curb restrain suppress", "fuel"),
    ("elevated inflated", "deflated depressed subdued"),
    ("maximal", "minimal"),
    ("single sole", "multiple numerous many manifold"),
    ("large larger largest big bigger biggest huge", "small smaller smallest tiny little"),
    ("long longer longest lengthen lengthy", "short shorter shortest shorten brief"),
    ("fast faster fastest quick quicker rapid rapidly quickly swift swiftly", "slow slower slowest slowly sluggish"),
    ("heavy heavier heaviest heavily", "light lighter lightest lightly"),
    ("wide wider widest widen broad broader broaden", "narrow narrower narrowest"),
    ("deep deeper deepest", "shallow shallower shallowest"),
    ("thick thicker thickest", "thin thinner thinnest"),
    ("tall taller tallest", "short shorter shortest"),
    ("rich richer richest wealthy wealthier wealthiest affluent", "poor poorer poorest impoverished"),
    ("expensive pricey costly dear overpriced", "cheap cheaper cheapest inexpensive affordable"),
    ("maximum maximise maximize", "minimum minimise minimize"),
    (
        "significant significantly substantial substantially considerable considerably dramatic dramatically sharp \
      sharply major steep steeply massive badly",
        "slight slightly minor marginal marginally negligible insignificant modest \
      modestly",
    ),
    ("abundant abundance plentiful surplus ample", "scarce scarcity shortage deficit scant"),
    ("extensive comprehensive unlimited", "limited"),
    ("double triple quadruple", "halve"),
    ("inflation inflationary", "deflation deflationary"),
    ("overestimate overstate exaggerate", "underestimate understate"),
    ("overvalued", "undervalued"),
    ("tighten tighter stricter harden toughen", "loosen relax ease soften"),
    ("intensify escalate", "subside abate ease"),
    ("hot hotter hottest warm warmer warmest", "cold colder coldest cool cooler coolest"),
    ("wet wetter wettest rainy", "dry drier driest"),
    ("young younger youngest", "old older oldest elderly"),
    ("early earlier earliest", "late later latest"),
    ("ahead", "behind"),
    ("near nearer nearest nearby", "far farther farthest distant remote"),
    ("full fully", "empty partial partially partly"),
    ("crowded packed bustling", "deserted empty"),
    ("new newest", "old outdated obsolete"),
    ("bright brighter brightest glowing luminous radiant", "dark darker darkest dim dimmer gloomy"),
    ("loud louder loudly noisy", "quiet quieter quietly silent silently"),
    ("dense densely", "sparse sparsely"),
    ("sudden suddenly abrupt abruptly", "gradual gradually"),
    ("complete completely entire entirely", "partial partially incomplete unfinished"),
    ("modern contemporary advanced innovative", "outdated obsolete antiquated primitive backward"),
    ("fresh", "stale rotten"),
    ("smooth smoothly", "bumpy rough"),
    ("vacant unoccupied", "occupied"),
    ("upside", "downside"),
    ("tailwind", "headwind"),
    ("inflow", "outflow"),
    ("inbound incoming", "outbound outgoing"),
    ("onshore", "offshore"),
    ("online", "offline"),
    ("wired", "wireless"),
    ("renewable", "fossil"),
    (
        "custom customise customised customized personalise personalised personalized bespoke",
        "generic standardised standardized",
    ),
    ("entrance", "exit"),
    ("maternal", "paternal"),
    ("ancestor", "descendant"),
    ("civilian", "military"),
    ("amateur", "professional"),
    ("senior", "junior"),
    ("oral orally verbal verbally", "written"),
    ("literate", "illiterate"),
    // Good and bad.
    ("good best excellent perfect ideal great superb outstanding", "bad worst terrible awful horrible inferior poor"),
    ("well strongly", "poorly badly weakly"),
    ("superior", "inferior"),
    (
        "positive positively favourable upbeat optimistic optimism",
        "negative negatively pessimistic pessimism downbeat gloomy",
    ),
    ("profit profitable earnings earn", "loss unprofitable losses"),
    ("succeed success successful successfully", "fail failure unsuccessful unsuccessfully"),
    ("safe safely safety secure", "dangerous dangerously danger unsafe hazardous insecure risky"),
    ("harmless innocuous benign", "harmful deadly lethal malignant toxic"),
    ("beneficial", "detrimental"),
    ("help helpful assist aid", "hinder hamper impede obstruct"),
    ("benefit", "harm hurt"),
    ("advantage", "disadvantage"),
    ("calm peaceful peacefully quiet", "violent violently turbulent chaotic"),
    ("clean", "dirty polluted contaminated"),
    ("healthy", "sick ill unhealthy"),
    ("happy pleased delighted satisfied content glad", "unhappy displeased disappointed dissatisfied upset sad angry"),
    ("popular", "unpopular"),
    ("friendly", "hostile unfriendly"),
    ("polite", "rude"),
    ("brave", "cowardly"),
    ("lucky fortunate fortunately", "unlucky unfortunate unfortunately"),
    ("reliable dependable", "unreliable"),
    ("efficient effective", "inefficient ineffective"),
    ("adequate sufficient enough", "inadequate insufficient"),
    ("competent", "incompetent"),
    ("stable stability steady", "unstable instability volatile volatility"),
    ("certain certainty sure", "uncertain uncertainty unsure doubtful"),
    ("clear clearly", "unclear vague ambiguous"),
    ("likely probable expect anticipate", "unlikely improbable"),
    ("possible", "impossible"),
    ("common frequent frequently often", "rare rarely seldom infrequent uncommon"),
    ("always", "never"),
    ("everyone everybody", "nobody none"),
    ("everything", "nothing"),
    ("all", "none"),
    ("usual normal ordinary typical", "unusual abnormal extraordinary atypical"),
    ("simple easy easily easier easiest", "difficult hard harder hardest complex complicated"),
    ("correct correctly accurate accurately right", "incorrect incorrectly inaccurate inaccurately wrong wrongly"),
    ("true truth genuine authentic real", "false untrue fake counterfeit bogus fictional fictitious"),
    ("honest", "dishonest"),
    ("careful carefully cautious cautiously", "careless carelessly reckless recklessly"),
    ("generous generously", "stingy"),
    ("loyal", "disloyal"),
    ("strict strictly harsh", "lenient leniently mild"),
    ("tough tougher toughest", "soft softer softest"),
    ("hawkish", "dovish"),
    ("transparent", "opaque"),
    ("proud", "ashamed"),
    ("confident", "doubtful insecure hesitant"),
    ("hopeful", "hopeless desperate"),
    ("relaxed", "tense nervous anxious"),
    ("excited enthusiastic enthusiastically", "bored indifferent apathetic"),
    ("thrive flourish prosper prosperous", "struggle flounder wither"),
    ("reputable respected", "disreputable notorious infamous"),
    ("productive", "unproductive wasteful"),
    ("attractive appealing", "unattractive unappealing repulsive"),
    ("convenient", "inconvenient cumbersome"),
    ("useful helpful valuable", "useless worthless unhelpful"),
    ("necessary essential indispensable", "unnecessary needless superfluous dispensable"),
    ("severe severely grave", "mild mildly superficial trivial"),
    ("surprising surprisingly unexpected unexpectedly", "predictable predictably unsurprising unsurprisingly"),
    ("narrowly barely", "comfortably overwhelmingly decisively"),
    ("together jointly collectively", "separately individually alone"),
    ("individual", "collective joint"),
    ("premium luxury luxurious", "basic"),
    ("free complimentary gratis", "chargeable"),
    ("coastal", "inland landlocked"),
    ("native indigenous", "alien imported"),
    ("fertile lush", "barren arid"),
    ("sweet", "bitter sour"),
    ("raw uncooked", "cooked"),
    ("solid", "liquid"),
    ("tight tighter", "loose looser"),
    ("straight", "crooked bent curved"),
    ("eastbound", "westbound"),
    ("northbound", "southbound"),
    ("clean tidy", "messy untidy"),
    ("sober", "drunk drunken intoxicated"),
    ("awake", "asleep"),
    ("edible", "poisonous inedible"),
    ("curable treatable", "incurable"),
    ("reversible", "irreversible"),
    ("unhurt unharmed unscathed", "hurt injure wound"),
    ("stable", "critical"),
    ("pro", "anti"),
    ("famous renowned", "unknown obscure"),
    ("visible", "invisible hidden"),
    ("public publicly", "private privately secret secretly"),
    ("openly overt", "secret secretly covert"),
    ("personal", "professional"),
    ("formal official", "informal unofficial"),
    ("mandatory compulsory obligatory require required requirement", "voluntary optional"),
    ("force compel oblige", "allow permit"),
    ("force compel oblige mandate order command", "recommend advise invite"),
    (
        "deliberate deliberately intentional intentionally purposely",
        "accidental accidentally unintentional \
      unintentionally inadvertently",
    ),
    ("willing willingly eager", "unwilling reluctant reluctantly"),
    ("direct directly", "indirect indirectly"),
    ("temporary temporarily interim provisional", "permanent permanently"),
    ("natural", "artificial synthetic manmade"),
    ("domestic domestically", "foreign overseas abroad"),
    ("local", "global"),
    ("urban", "rural"),
    ("male", "female"),
    ("married", "unmarried single divorced"),
    ("similar alike identical same", "different dissimilar"),
    ("equal", "unequal"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("northeast northeastern", "southwest southwestern"),
    ("northwest northwestern", "southeast southeastern"),
    ("upper", "lower"),
    ("inside indoor indoors", "outside outdoor outdoors"),
    ("internal", "external"),
    ("inner", "outer"),
    ("vertical vertically", "horizontal horizontally"),
    ("clockwise", "anticlockwise counterclockwise"),
    ("upstairs", "downstairs"),
    ("ahead forward forwards onward", "back backward backwards"),
    ("major", "minor"),
    ("liberal", "conservative"),
    ("fixed", "adjustable variable flexible"),
    ("flexible", "rigid inflexible"),
    ("manual manually", "automatic automatically automated"),
    ("active", "inactive dormant"),
    ("armed", "unarmed"),
    ("singular", "plural"),
    ("wholesale", "retail"),
    ("gross", "net"),
    ("consolidated", "unconsolidated standalone"),
    ("solvent", "insolvent bankrupt"),
    ("mature", "immature"),
    ("rational", "irrational"),
    ("relevant", "irrelevant"),
    ("mortal", "immortal"),
    ("finite", "infinite"),
    ("soluble", "insoluble"),
    ("acidic", "alkaline"),
    ("conscious", "unconscious"),
    // Law and politics.
    ("guilty convict conviction", "innocent acquit acquittal exonerate"),
    ("legal legally lawful lawfully", "illegal illegally unlawful unlawfully"),
    ("constitutional", "unconstitutional"),
    ("valid", "invalid void"),
    ("eligible qualified qualify", "ineligible disqualified disqualify"),
    ("support favour favor endorse", "oppose reject condemn criticise criticize"),
    ("proponent advocate", "opponent critic adversary foe"),
    ("approve approval approved ratify", "reject rejection veto disapprove disapproval"),
    ("accept acceptance", "reject rejection refuse refusal decline"),
    ("grant", "deny refuse"),
    ("agree agreement", "disagree disagreement"),
    ("uphold affirm", "overturn quash reverse strike"),
    ("allow authorise authorize enable", "ban forbid prohibit bar block outlaw prevent"),
    ("include", "exclude"),
    ("confirm", "deny refute dispute"),
    ("admit confess acknowledge", "deny"),
    ("prove", "disprove"),
    ("believe", "doubt disbelieve"),
    ("trust", "distrust mistrust"),
    ("praise applaud hail laud welcome commend", "criticise criticize condemn blast slam denounce"),
    ("comply obey adhere", "defy violate disobey breach flout"),
    ("encourage urge", "discourage deter dissuade"),
    ("for", "against"),
    ("democratic", "undemocratic authoritarian"),
    ("unanimous unanimously", "divided"),
    ("enact introduce", "repeal abolish revoke rescind"),
    ("nationalise nationalize", "privatise privatize"),
    ("regulate regulation", "deregulate deregulation"),
    ("blame implicate", "absolve exonerate"),
    ("legalise legalize decriminalise decriminalize", "outlaw criminalise criminalize"),
    ("hero", "villain"),
    ("strengthen", "undermine"),
    ("succeed", "flop"),
    ("defend", "attack"),
    ("protect", "endanger"),
    ("war", "peace"),
    // Winning, living, having.
    ("alive", "dead"),
    ("present attend attendance", "absent absence"),
    ("remember", "forget"),
    ("keep retain", "delete discard scrap abandon remove erase uninstall"),
    ("maintain preserve", "abolish scrap abandon"),
    ("possess", "lack"),
    ("create creation build", "destroy destruction demolish"),
    ("accelerate expedite hasten", "delay postpone defer"),
    ("persist continue remain", "cease stop subside"),
    ("love like adore", "hate dislike loathe detest"),
    ("ignore neglect", "heed"),
    ("conceal hide cover withhold suppress", "reveal disclose expose uncover"),
    ("withhold suppress", "publish"),
    ("reward", "punish penalise penalize punishment"),
    ("forgive pardon", "condemn punish"),
    ("integrate integration", "segregate segregation"),
    ("centralise centralize", "decentralise decentralize"),
    ("attend", "boycott skip"),
    ("defend resist", "surrender capitulate"),
    ("overcome", "succumb"),
    ("advance progress", "setback regress"),
    ("voluntarily willingly", "forcibly involuntarily unwillingly"),
    ("cooperate cooperation collaborate", "resist"),
    ("cause", "prevent"),
    ("clarify", "obscure"),
    ("simplify", "complicate"),
    ("unite unify unification", "divide split division"),
    ("attract", "repel"),
    ("employed employment", "unemployed unemployment jobless"),
    ("debit", "credit"),
    ("asset", "liability"),
    ("ascend ascent", "descend descent"),
    ("unchanged", "changed differ"),
    ("solely only exclusively", "partly also"),
    ("capable able", "incapable unable"),
    ("upgrade", "downgrade"),
    ("overweight", "underweight"),
    ("bullish", "bearish"),
    ("promote promotion", "demote demotion relegate relegation"),
];

/// Opposites that hold one after the other, or of two parties to one deed.
const PHASES: &[(&str, &str)] = &[
    ("win victory winner", "loss defeat lose loser"),
    ("survive survivor", "die"),
    ("first earliest", "last final"),
    ("lend lender", "borrow borrower"),
    ("creditor", "debtor"),
    ("export exporter", "import importer"),
    ("begin begins start commence launch beginning onset", "end finish conclude expire cease stop halt ending"),
    ("open reopen opened opening", "shut closed closing closes closure shutdown"),
    ("arrive arrival enter entry", "depart departure leave exit"),
    ("come", "go"),
    ("buy purchase acquire acquisition bought purchases", "sell sale divest sold sells selling"),
    ("hire recruit appoint hired", "fire dismiss sack oust"),
    ("join", "quit leave resign withdraw"),
    ("arrest detain imprison jail", "release freed acquit"),
    ("born birth", "die death"),
    ("before pre prior", "after post"),
    ("give donate send", "receive"),
    ("deposit", "withdraw withdrawal"),
    ("add addition", "remove removal subtract"),
    ("install", "uninstall remove"),
    ("appear", "disappear vanish"),
    ("connect", "disconnect"),
    ("lock", "unlock"),
    ("load", "unload"),
    ("borrow", "repay"),
    ("marry marriage wed wedding", "divorce"),
    ("push", "pull"),
    ("teach teacher", "learn"),
    ("ask question", "answer reply"),
    ("employer", "employee"),
    ("attacker", "victim"),
    ("plaintiff prosecutor", "defendant"),
    ("landlord", "tenant"),
    ("predecessor", "successor"),
    ("suspend", "resume reinstate"),
    ("enable", "disable"),
    ("activate", "deactivate"),
    ("find found", "lose lost"),
    ("pass passed", "fail failed defeat"),
    ("extend", "withdraw shorten"),
    ("invest", "divest"),
    ("mount assemble", "dismantle disassemble"),
    ("ally", "enemy"),
    ("impose", "lift"),
    ("merge merger", "demerge demerger split"),
    ("launch unveil introduce debut", "discontinue axe cancel"),
    ("victor", "vanquished"),
    ("gain regain", "lose lost"),
    ("deploy", "withdraw"),
    ("advance", "retreat"),
    ("float", "sink"),
    ("freeze", "thaw melt"),
    ("insert attach", "detach remove"),
    ("occupy", "vacate"),
    ("guest", "host"),
    ("arm", "disarm"),
    ("host home", "away"),
    ("majority", "minority"),
    ("summer", "winter"),
    ("day daytime", "night nighttime overnight"),
    ("morning", "evening"),
    ("beforehand", "afterwards afterward"),
    ("past previous previously former formerly", "future current currently present"),
];

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
        let rows = STATES.iter().chain(PHASES).flat_map(|(first, second)| [*first, *second]);
        for word in rows.chain(FIELDS.iter().copied()).flat_map(|row| row.split([' ', ','])) {
            for pole in poles(word) {
                let torn = poles(word).iter().any(|other| other.axis == pole.axis && other.side != pole.side);
                assert!(!torn, "{word}");
            }
        }
    }
}
