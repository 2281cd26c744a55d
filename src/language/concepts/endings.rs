//! Verbs and the nouns made of them by an ending: `arrive` and `arrival`, `announce` and `announcement`.
//!
//! Read by [`super`], which puts both into the group of the verb. The decision a reader would question: the verbs are listed,
//! since no ending tells `department` from `deployment` or `station` from `donation`. Agents are left out on purpose (a
//! `smuggler` is no `smuggling`), and so are nouns that moved away from their verb (`information`, `government`).

/// Each verb with its noun.
pub(super) fn derived() -> impl Iterator<Item = (&'static str, String)> {
    VERBS.iter().flat_map(|(ending, verbs)| verbs.split_whitespace().map(|verb| (verb, joined(verb, ending))))
}

/// A verb with an ending: `e` falls before a vowel, and `y` behind a consonant turns.
fn joined(verb: &str, ending: &str) -> String {
    let is_vowel = |letter: char| "aeiou".contains(letter);
    if !ending.starts_with(is_vowel) {
        return [verb, ending].concat();
    }
    match verb.strip_suffix('y').filter(|stem| !stem.ends_with(is_vowel)) {
        Some(stem) => [stem, "i", ending].concat(),
        None => [verb.strip_suffix('e').unwrap_or(verb), ending].concat(),
    }
}

/// Verbs by the ending of their noun.
const VERBS: &[(&str, &str)] = &[
    (
        "ment",
        "achieve adjust advance advertise amend announce appoint arrange assess attach bombard commence confine deploy \
         develop disagree disappoint embarrass embezzle employ enact encourage endorse enforce enhance enlarge enlist \
         entertain establish excite fulfil harass impeach imprison improve infringe invest involve mistreat nourish \
         postpone procure punish reimburse reinforce replace require retire settle treat",
    ),
    (
        "ion",
        "abduct abort accelerate accommodate accumulate adopt allocate anticipate assassinate attract automate \
         calculate celebrate circulate collaborate collect collide commemorate complicate concentrate confess \
         confiscate congratulate connect consolidate construct contaminate contradict contribute cooperate coordinate \
         correct corrupt create cultivate decorate dedicate deduct delete deteriorate detect devastate discriminate \
         discuss distort distribute donate educate elect eliminate emigrate erupt escalate estimate evaluate evict \
         exaggerate excavate exhibit extort fabricate fluctuate frustrate hesitate humiliate illustrate immigrate \
         inaugurate incarcerate indicate inflate inject innovate inspect integrate interrogate intimidate interrupt \
         invent investigate isolate legislate liberate liquidate litigate manipulate mediate migrate motivate \
         negotiate nominate obstruct operate participate penetrate pollute possess predict promote prohibit \
         protect react regulate reject relocate renovate repatriate restrict resurrect retaliate \
         segregate select separate simulate speculate stimulate suggest suppress terminate translate vaccinate violate",
    ),
    (
        "ation",
        "adapt affirm alter authorise civilise colonise combine condemn confirm confront conserve consult \
         declare deport destabilise devalue expect explore hospitalise imagine immunise implement \
         install interpret invite legalise modernise nationalise normalise observe preserve privatise recommend \
         restore sanitise starve stabilise tax tempt transform vary victimise",
    ),
    (
        "al",
        "appraise approve arrive betray bury deny disapprove dismiss propose refuse rehearse remove renew retrieve \
            revive survive withdraw",
    ),
    ("ance", "appear assist attend avoid disappear disturb endure ignore insure perform rely resist"),
    ("ence", "depend emerge exist insist interfere persist"),
    ("ure", "close depart disclose expose fail seize"),
    ("y", "deliver discover recover"),
];
