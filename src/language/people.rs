//! Nouns that count people: the wide ones, which may stand for any others, and those of what people are or do.
//!
//! Used by `align` and `support` to tell whether two counts may be of the same people: `two men` and `two robbers`, but not
//! `two robbers` and `two guards`. The decision a reader would question: a list instead of endings, since `-er` and `-or` make
//! towers, numbers and tractors too.
//!
//! Left out on purpose: those who fight (`rebels`), who are told apart from those whom they kill; peoples, which are names.

use super::lemma;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// True when the lemma of a counted noun means people in general, so that any narrower noun may count the same people.
pub fn means_people(noun: &str) -> bool {
    noun.is_empty() || WIDE_LEMMAS.contains(noun)
}

/// True when the lemma of a counted noun counts people, whoever they are.
pub fn counts_people(noun: &str) -> bool {
    means_people(noun) || ROLE_LEMMAS.contains(noun)
}

static WIDE_LEMMAS: LazyLock<FxHashSet<String>> = LazyLock::new(|| lemmas(WIDE));
static ROLE_LEMMAS: LazyLock<FxHashSet<String>> = LazyLock::new(|| lemmas(ROLES));

fn lemmas(words: &str) -> FxHashSet<String> {
    words.split_whitespace().map(|word| lemma(word).into_owned()).collect()
}

const WIDE: &str = "
    person individual man woman national citizen member adult civilian resident victim casualty suspect defendant other
    inhabitant human hacker officer worker employee staff passenger child student official soldier migrant troop";

const ROLES: &str = "
    abductor accomplice activist actor addict admirer adviser agent aide ally ambassador analyst applicant apprentice
    architect arsonist artist assailant assassin associate astronaut athlete attacker attendant attorney author babysitter
    bandit banker barrister beneficiary bishop blogger bodyguard bomber boxer boy brewer bricklayer brigand broker brother
    builder burglar buyer bystander camper candidate captain captive caretaker carpenter celebrity chef classmate cleaner
    cleric climber coach collaborator colleague colonist commander commando commuter composer conspirator
    consumer contestant contractor convict cook cop counsellor couple courier cousin coworker craftsman criminal crewman
    crewmember culprit customer cyclist dancer daughter dealer deckhand defector delegate demonstrator dentist deputy
    detainee detective dignitary diner diplomat director dissident diver doctor donor driver economist editor elder
    electrician engineer escapee executive expatriate expert farmer father female firefighter fireman
    fisherman follower footballer forester fraudster friend fugitive gangster gardener girl governor graduate grandchild
    guard guardsman guest guide gunman herder hiker hijacker homeowner hooligan hostage hunter immigrant
    infant infantryman informant inmate insider inspector instructor intern interpreter intruder investigator
    investor jockey journalist judge juror kidnapper labourer lad landlord lawmaker lawyer leader
    lecturer lieutenant lifeguard looter magistrate male manager marcher mariner marine mechanic medic mentor
    merchant miner minister minor mobster monk mother motorcyclist motorist mourner
    mountaineer mugger murderer musician neighbour nephew niece novice nun nurse offender onlooker operative orphan
    owner painter parent parishioner partner partygoer passerby pastor patient patrolman peacekeeper pedestrian pensioner
    performer perpetrator pharmacist photographer physician pickpocket pilgrim pilot pirate player plotter plumber poacher
    policeman policewoman politician porter postman preacher premier priest prisoner professor programmer prosecutor
    protester pupil raider ranger reader recruit referee refugee relative renter reporter rescuer retiree reveller
    rider rioter robber runner sailor scholar scientist scout seaman senator sergeant servant settler shareholder sheriff
    shooter shopkeeper shopper sibling singer sister skier skipper smuggler sniper son spectator spouse spy
    stowaway striker subscriber supporter surfer surgeon survivor swimmer swindler tailor taxpayer teacher teammate
    technician teen teenager tenant thief thug tourist trader traditionalist trafficker trainee trainer
    traveller treasurer trespasser trooper trustee tutor twin vendor veteran veterinarian villager visitor volunteer voter
    waiter waitress walker warden whistleblower widow widower wife witness writer youngster youth";
