//! Nouns that count people: the wide ones, which may stand for any others, and those of what people are or do.
//!
//! Used by `align` and `support` to tell whether two counts may be of the same people: `two men` and `two robbers`, but not
//! `two robbers` and `two guards`. The decision a reader would question: a list instead of endings, since `-er` and `-or` make
//! towers, numbers and tractors too.
//!
//! Left out on purpose: those who fight (`rebels`), who are told apart from those whom they kill. Peoples are known by
//! their lands ([`counts_a_people`]).

use super::{counts_a_people, lemma};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// True when the lemma of a counted noun means people in general, so that any narrower noun may count the same people.
pub fn means_people(noun: &str) -> bool {
    noun.is_empty() || WIDE_LEMMAS.contains(noun)
}

/// True when the lemma of a counted noun counts people, whoever they are.
pub fn counts_people(noun: &str) -> bool {
    means_people(noun) || ROLE_LEMMAS.contains(noun) || counts_a_people(noun)
}

/// True when two lemmas call people by roles of one family, so that one report may say the one and another the other.
pub fn are_of_one_family(one: &str, other: &str) -> bool {
    FAMILY_LEMMAS.iter().any(|family| family.contains(one) && family.contains(other))
}

static FAMILY_LEMMAS: LazyLock<Vec<FxHashSet<String>>> =
    LazyLock::new(|| FAMILIES.iter().map(|row| lemmas(row)).collect());
static WIDE_LEMMAS: LazyLock<FxHashSet<String>> = LazyLock::new(|| lemmas(WIDE));
static ROLE_LEMMAS: LazyLock<FxHashSet<String>> = LazyLock::new(|| lemmas(ROLES));

fn lemmas(words: &str) -> FxHashSet<String> {
    words.split_whitespace().map(|word| lemma(word).into_owned()).collect()
}

/// Those who rob and raid, those who march, those who guard the law, those who sail, those who are held, those who buy, those
/// who stay the night, those who take up arms, those who flee, those who climb, those who learn.
const FAMILIES: [&str; 11] = [
    "abductor assailant attacker bandit brigand burglar criminal gunman hijacker intruder kidnapper looter pirate raider robber
        shooter thief thug",
    "activist campaigner demonstrator marcher picketer protester rioter striker",
    "constable cop deputy detective gendarme patrolman policeman trooper",
    "boatman crewman crewmember deckhand fisherman mariner sailor seaman",
    "captive detainee hostage inmate internee prisoner",
    "client customer diner guest patron shopper visitor",
    "guest holidaymaker sightseer tourist traveller vacationer visitor",
    "bomber combatant extremist fighter guerrilla gunman insurgent jihadi jihadist militant militiaman rebel separatist
        terrorist",
    "asylumseeker evacuee exile migrant refugee",
    "alpinist climber hiker mountaineer trekker walker",
    "pupil schoolboy schoolchild schoolgirl teen teenager undergraduate youngster youth",
];

const WIDE: &str = "
    person individual man woman national citizen member adult civilian resident victim casualty suspect defendant other
    inhabitant human hacker officer worker employee staff passenger child student official soldier migrant troop lives";

const ROLES: &str = "
    abductor accomplice activist actor addict admirer adolescent adviser agent aide ally ambassador analyst angler
    applicant apprentice archaeologist architect arsonist artist assailant assassin associate astronaut astronomer
    athlete attacker attendant attorney aunt author baby babysitter backpacker bandit banker barrister bather
    believer beneficiary biologist bishop blogger bodyguard bomber borrower bouncer boxer boy brewer bricklayer
    bride brigand broker brother builder burglar butcher buyer bystander cadet cameraman camper candidate canoeist
    captain captive caregiver carer caretaker carpenter cashier celebrity chef chemist churchgoer claimant classmate
    cleaner cleric clerk climber coach collaborator colleague colonist columnist comedian commander commando
    commuter composer concertgoer congregant congressman conscript conspirator constable consumer contestant
    contractor convict cook cop correspondent councillor counsellor couple courier cousin coworker craftsman
    creditor crew crewman crewmember cricketer criminal culprit customer cyclist dancer daughter dealer deckhand
    defector delegate demonstrator dentist deputy designer detainee detective dignitary diner diplomat director
    dissident diver docker doctor donor driver economist editor elder electrician engineer envoy epidemiologist
    escapee evacuee executive expatriate expert fan farmer father female filmmaker firefighter fireman fisherman
    flatmate follower footballer forecaster forester founder fraudster friend fugitive gangster gardener geologist
    girl goalkeeper golfer governor graduate grandchild grandfather grandmother grandparent grocer grower guard
    guardsman guest guide guitarist gunman gymnast hairdresser herder hijacker hiker historian holidaymaker
    homeowner hooligan hostage householder housekeeper hunter imam immigrant infant infantryman informant inmate
    insider inspector instructor intern interpreter intruder inventor investigator investor janitor jeweller jockey
    jogger journalist judge juror kayaker kid kidnapper killer labourer lad landlord lawmaker lawyer leader lecturer
    legislator lieutenant lifeguard lodger logger looter magistrate maid male manager marcher marine mariner
    mechanic mediator medic mentor merchant meteorologist midwife miner minister minor missionary mobster monk
    mother motorcyclist motorist mountaineer mourner moviegoer mp mugger murderer musician nanny negotiator
    neighbour nephew newborn niece novelist novice nun nurse occupant offender onlooker operative orphan owner
    painter parachutist paramedic parent parishioner parliamentarian partner partygoer passerby pastor patient
    patrolman peacekeeper pedestrian pensioner performer perpetrator pharmacist photographer physician physicist
    pickpocket pilgrim pilot pirate plaintiff player plotter plumber poacher poet policeman policewoman politician
    porter postman preacher premier presenter priest prisoner professor programmer prosecutor protester psychiatrist
    psychologist pupil rabbi raider rancher ranger rapist reader receptionist recruit referee refugee relative
    renter reporter rescuer researcher reservist retiree returnee reveller rider rioter robber roofer roommate rower
    runner sailor saver scholar schoolboy schoolchild schoolgirl scientist scout seaman senator sergeant servant
    serviceman servicewoman settler shareholder shepherd sheriff shooter shopkeeper shoplifter shopper sibling
    sightseer singer sister skier skipper skydiver slave smuggler sniper snowboarder son spectator spouse sprinter
    spy squatter staffer steward stewardess stowaway striker subscriber sunbather superintendent supporter surfer
    surgeon survivor swimmer swindler tailor taxpayer teacher teammate technician teen teenager tenant therapist
    thief thug toddler tourist trader traditionalist trafficker trainee trainer translator traveller treasurer
    trekker trespasser trooper trucker trustee tutor twin uncle undergraduate vacationer vandal vendor veteran
    veterinarian villager virologist visitor volunteer voter waiter waitress walker warden warder welder
    whistleblower widow widower wife witness worshipper wrestler writer wrongdoer youngster youth";
