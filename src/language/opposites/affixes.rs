//! Words that a syllable turns into their opposite: `accurate` and `inaccurate`, `harmful` and `harmless`.
//!
//! Read by [`super`]; each word is one more axis of states, written in the shortest way. The decision a reader would
//! question: the words are listed, since no rule tells `inhabited` from `inaccurate` or `indifferent` from `indecent`. What
//! `un-` turns round is told by its ending where it is read; here stand the words too short or too plain for that.
//!
//! Left out on purpose: words whose everyday sense is another one (`invaluable`, `patient`, `just`), and nouns of which one
//! fights the one for the sake of the other (`equality`, `security`).

/// Syllables in front that turn round each of the words.
pub(super) const PREFIXES: &[(&str, &str)] = &[
    (
        "un",
        "aided ambitious attractive competitive creative persuasive supportive comfortable familiar apologetic armed \
         aware beaten biased broken certainty clean common consciously democratic diplomatic easily easy educated \
         enthusiastic equivocal ethical eventful fit friendly glamorous harmed happily happiness healthy heard \
         helpful holy hurt impressive inspired insured intelligent interesting invited justified lawful licensed lit \
         loved lucky manned named occupied orthodox paid patriotic pleasant popularity profitable ready realistic \
         responsive ripe safe secured seen selfish settled skilled sold steady sympathetic tidy tied touched truthful \
         usually wanted welcome willingness wise worthy written",
    ),
    (
        "in",
        "accessible accessibility accuracy accurate accurately action activity adequacy adequate adequately \
         admissible advisable appropriate appropriately attentive audible capable coherent compatible compatibility \
         competence competent complete comprehensible conclusive considerate consistency consistent consistently \
         conspicuous convenience convenient conveniently correctly curable decency decent decisive decisively \
         definite dependent destructible discreet distinguishable edible effective effectively effectiveness \
         efficient efficiently eligibility eligible equitable evitable experienced explicable fallible fertile \
         fertility flexibility frequently hospitable humane operable organic sane sanity secure securely sensitive \
         separable significance significant significantly sincere sincerely solvent solvency sufficient sufficiently \
         tangible tolerable tolerance tolerant visible visibly voluntary voluntarily vulnerable",
    ),
    (
        "im",
        "balanced mature maturity moral morality mortality partially patience patiently perceptible perfect \
         perfection permeable plausible polite politely possibility practical precise precisely probable proper \
         properly prudent pure purity",
    ),
    ("il", "legality legible legitimacy legitimate legitimately literacy literate logical"),
    (
        "ir",
        "rational rationally recoverable refutable regular regularity regularly relevance relevant religious \
         reparable replaceable resistible responsible responsibly reverent reversible",
    ),
    (
        "dis",
        "advantageous agreeable allow approve approving believe comfort contented continue courteous harmony honest \
         honestly honesty honour integrate interested loyal loyalty obedience obedient obey orderly organised \
         pleasing proportionate prove reputable respect respectful respectfully satisfaction satisfied satisfy \
         similar similarity trust unity",
    ),
    (
        "non",
        "combatant compliance compliant essential existent fatal fiction lethal linear native partisan payment \
         proliferation renewable resident smoker toxic traditional violence violent",
    ),
    (
        "mis",
        "align aligned allocate behave calculate diagnose identify inform informed interpret manage managed quote read",
    ),
    ("de", "certify classify decriminalise legitimise mobilise politicise radicalise segregate stabilise"),
    ("a", "political sexual symmetrical symmetric symptomatic typical"),
    ("counter", "productive"),
    ("mal", "nourished"),
];

/// Pairs of syllables in front, and words that both of them make.
pub(super) const PREFIX_PAIRS: &[(&str, &str, &str)] = &[
    (
        "over",
        "under",
        "achieve achiever charge cook count develop dress estimation expose exposure feed fed finance fund graduate \
         invest investment nourish paid pay payment perform populate powered prepare price produce production rate \
         report represent representation sell size spend staff statement stimulate supply use utilise valuation value \
         weight",
    ),
    (
        "pre",
        "post",
        "colonial communist covid crisis election game industrial match natal operative pandemic race recession \
         revolutionary season tax treatment war",
    ),
    ("up", "down", "draft hill load market river scale shift size stage stream swing town ward wind"),
    ("in", "out", "door going patient sider source ward"),
    ("inter", "intra", "city company day governmental group party regional"),
    ("macro", "micro", "economic economics economy scale"),
    ("hyper", "hypo", "active glycaemia glycemia tension thermia thyroidism"),
    ("hetero", "homo", "geneous sexual sexuality"),
    ("uni", "multi", "cellular lateral laterally polar"),
    ("mono", "poly", "gamous gamy theism theistic"),
    ("mono", "multi", "chrome lingual"),
    ("bi", "multi", "lateral lingual"),
    ("en", "dis", "franchise tangle"),
    ("ex", "in", "hale terior trovert troverted"),
    ("im", "ex", "plicit plicitly plode plosion"),
    ("im", "e", "migrant migrate migration"),
    ("sub", "super", "human sonic"),
    ("east", "west", "erly erner ward"),
    ("north", "south", "erly erner ward"),
    ("left", "right", "ist most ward wing winger"),
    ("front", "back", "bench bencher"),
    ("low", "high", "brow land lander"),
];

/// Words that `-ful` and `-less` make opposites of, and those again with `-ly`.
pub(super) const STEMS: &str = "care cheer color colour doubt event faith fear flavour fruit harm help hope joy merci \
     meaning mind pain pity power purpose regret remorse resource shame skill success tact taste thank thought truth \
      use worth";
