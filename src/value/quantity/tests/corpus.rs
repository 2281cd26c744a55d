//! The tables: a phrase and all that is read in it; nothing where a wrong reading is refused.

use super::print;

/// All phrases of all tables, for the laws.
pub(super) static PHRASES: std::sync::LazyLock<Vec<(&str, &str)>> = std::sync::LazyLock::new(|| {
    [NUMBERS, HEDGES, COUNTS, MONEY, PERCENT, MEASURES, AGES, DURATIONS, SCORES, ORDINALS, REFUSED].concat()
});

const NUMBERS: &[(&str, &str)] = &[
    ("rose to 10,312", "number 10312"),
    ("the index closed at 7,425.81", "number 7425.81"),
    ("a population of 12 345 678", "number 12345678"),
    ("a population of 12 345 6789", ""),
    ("twenty-one", "number 21"),
    ("a hundred and five", "number 105"),
    ("two thousand three hundred and seven", "number 2307"),
    ("three million two hundred thousand", "number 3200000"),
    ("half a million", "number 500000"),
    ("one and a half million", "number 1500000"),
    ("a million and a half", "number 1500000"),
    ("2½", "number 2.5"),
    ("3/4 of the budget", "number 0.75"),
    ("a total of 40m", "number 40000000"),
    ("a total of 1.2bn", "number 1200000000"),
    ("a total of 10k", "number 10000"),
    ("a total of 3 lakh", "number 300000"),
    ("a total of 12,34,567", "number 1234567"),
    ("a total of two crore", "number 20000000"),
    ("nine point four", "number 9.4"),
    ("two-thirds of the house", "number 0.6667"),
    ("three quarters of the house", "number 0.75"),
    ("a third of the house", "number 0.3333"),
    ("half of the house", "number 0.5"),
    ("one in three adults", "number 0.3333"),
    ("nine out of 10 drivers", "number 0.9"),
    ("roughly one in five", "number 0.2"),
    ("fell by -5", "number -5"),
    ("minus 12", "number -12"),
    ("5 to 7", "number [5,7]"),
    ("between 5 and 7", "number [5,7]"),
    ("from 10 up to 15", "number [10,15]"),
    ("10 or 15", "number [10,15]"),
    ("34-38", "number [34,38]"),
    ("rose from 5 to 7", "number 5 | number 7"),
    ("10 to 15 million", "number [10000000,15000000]"),
    ("nineteen hundred", "number 1900"),
    ("four hundred million", "number 400000000"),
    ("4 hundred million", "number 400000000"),
];

const HEDGES: &[(&str, &str)] = &[
    ("about 40", "number 40"),
    ("some 40", "number 40"),
    ("an estimated 40", "number 40"),
    ("nearly 40", "number 40"),
    ("more than 40", "number (40,..)"),
    ("over 40", "number (40,..)"),
    ("well over 40", "number (40,..)"),
    ("upwards of 40", "number (40,..)"),
    ("in excess of 40", "number (40,..)"),
    ("just over 40", "number (40,..)"),
    ("at least 40", "number [40,..)"),
    ("no fewer than 40", "number [40,..)"),
    ("40 or more", "number [40,..)"),
    ("40-plus", "number [40,..)"),
    ("40+", "number [40,..)"),
    ("fewer than 40", "number (..,40)"),
    ("under 40", "number (..,40)"),
    ("just under 40", "number (..,40)"),
    ("no more than 40", "number (..,40]"),
    ("up to 40", "number (..,40]"),
    ("as many as 40", "number (..,40]"),
    ("as many as about 40", "number (..,40]"),
    ("about 40 or 50", "number [40,50]"),
    ("inching back up to 40", "number 40"),
    ("At least another 40 people", "count [40,..) person"),
    ("dozens", "count [20,150] -"),
    ("several hundred", "count [200,1000] -"),
    ("hundreds", "count [100,1000] -"),
    ("a few", "number [2,9]"),
    ("tens of thousands", "count [10000,100000] -"),
    ("more than half", "number (0.5,..)"),
    ("two dozen", "number 24"),
    ("more than a dozen", "number (12,..)"),
];

const COUNTS: &[(&str, &str)] = &[
    ("seven men", "count 7 man"),
    ("10,000 malicious emails", "count 10000 malicious email"),
    ("10,000 “malicious” emails", "count 10000 malicious email"),
    ("22 million U.S. security clearance records", "count 22000000 us securiti clearanc record"),
    ("43 of the 650 members", "count 43 of member | count 650 member"),
    ("two of those individuals", "count 2 of individual"),
    ("nine of them", "count 9 of -"),
    ("tens of millions of British voters", "count [10000000,100000000] british voter"),
    ("hundreds of people", "count [100,1000] person"),
    ("dozens of its officers", "count [20,150] of officer"),
    ("scores of villages", "count [35,200] villag"),
    ("a couple of houses", "count 2 hous"),
    ("a handful of houses", "count [2,9] hous"),
    ("several small boats", "count [3,12] small boat"),
    ("a few thousand homes", "count [2000,9000] hom"),
    ("a dozen eggs", "count 12 egg"),
    ("half a dozen eggs", "count 6 egg"),
    ("police charged seven", "count 7 -"),
    ("killed 12 and wounded 30", "count 12 - | count 30 -"),
    ("12 dead, 30 injured", "count 12 dead - | count 30 injur -"),
    ("12 were killed", "count 12 -"),
    ("Thousands fled", "count [1000,10000] -"),
    ("three men and two women", "count 3 man | count 2 woman"),
    ("12 sales executives", "count 12 sal executiv"),
    ("five other suspects", "count 5 suspect"),
    ("a 12-member panel", "count 12 member"),
    ("one man was held", "count 1 man"),
    ("one armed robber fled", "count 1 arm robber"),
    ("one of the men", ""),
    ("the one who left", ""),
    ("no one came", ""),
    ("one day she left", ""),
    ("no casualties", "count 0 casualti"),
    ("no plans", ""),
    ("60 Boeing 787 aircraft", "count 60 boe aircraft"),
    ("In Fooville 300 people died", "count 300 person"),
    ("three Chinese and Russian hackers", "count 3 chines russian hacker"),
    ("12 boys and girls", "count 12 boy"),
    ("from at least 2010", ""),
    ("a second season", "ordinal 2"),
    ("the Foobox 2.0", ""),
    ("46 KOs", "count 46 kos"),
    ("more than 2000 people", "count (2000,..) person"),
    ("15 to 20 boats", "count [15,20] boat"),
    ("12 1/2", "number 12.5"),
    ("up to 30,000 litre-sized bottles", "volume (..,30000]"),
];

const MONEY: &[(&str, &str)] = &[
    ("$5", "money 5 USD"),
    ("$40 million", "money 40000000 USD"),
    ("a US$40 billion deal", "money 40000000000 USD"),
    ("A$5", "money 5 AUD"),
    ("HK$216,925", "money 216925 HKD"),
    ("C$2.6m", "money 2600000 CAD"),
    ("$US55m ($A82m)", "money 55000000 USD | money 82000000 AUD"),
    ("£3.2m", "money 3200000 GBP"),
    ("€10M", "money 10000000 EUR"),
    ("¥500", "money 500 JPY"),
    ("RM79", "money 79 MYR"),
    ("RM23.50", "money 23.5 MYR"),
    ("EUR50m", "money 50000000 EUR"),
    ("EUR50.5m", "money 50500000 EUR"),
    ("USD 5 million", "money 5000000 USD"),
    ("5 million USD", "money 5000000 USD"),
    ("10 million yuan", "money 10000000 CNY"),
    ("50 cents", "money 0.5 USD"),
    ("40p", "money 0.4 GBP"),
    ("$1.5-2 billion", "money [1500000000,2000000000] USD"),
    ("$5 million to $7 million", "money [5000000,7000000] USD"),
    ("between $5 and $7", "money [5,7] USD"),
    ("more than $3tn", "money (3000000000000,..) USD"),
    ("$10,000-plus", "money [10000,..) USD"),
    ("five Canadian dollars", "money 5 CAD"),
    ("2 million Swiss francs", "money 2000000 CHF"),
    ("300 pesos", "money 300 peso"),
    ("millions of dollars", "money [1000000,10000000] USD"),
    ("3 million pounds", "money 3000000 GBP"),
    ("$-50.8bn", "money -50800000000 USD"),
    ("5 million won", "money 5000000 KRW"),
    ("15 dollars and 20 cents", "money 15.2 USD"),
    ("more than a $4 billion loss", "money (4000000000,..) USD"),
    ("$5 a year", "money 5 USD"),
    ("Rs 300", "money 300 rupee"),
    ("$5 Canadian", "money 5 USD"),
    ("the four won easily", "number 4"),
    ("-12 people were hurt", "count 12 person"),
];

const PERCENT: &[(&str, &str)] = &[
    ("12%", "percent 12"),
    ("12 per cent", "percent 12"),
    ("12 pc", "percent 12"),
    ("twelve percent", "percent 12"),
    ("a 10-percent cut", "percent 10"),
    ("10-12%", "percent [10,12]"),
    ("10% to 12%", "percent [10,12]"),
    ("up from 10% to 12%", "percent 10 | percent 12"),
    ("between 10 and 12 percent", "percent [10,12]"),
    ("at least 12%", "percent [12,..)"),
    ("-0.6%", "percent -0.6"),
    ("12 percentage points", "points 12"),
    ("25 basis points", "points 0.25"),
];

const MEASURES: &[(&str, &str)] = &[
    ("5 km", "length 5000"),
    ("a 60-mile march", "length 96560.64"),
    ("five miles", "length 8046.72"),
    ("5 to 7 km", "length [5000,7000]"),
    ("6ft 2in", "length 1.8796"),
    ("a 100m sprint", "length 100"),
    ("hundreds of miles", "length [160934.4,1609344]"),
    ("more than a mile", "length (1609.344,..)"),
    ("3 square miles", "area 7769964.331"),
    ("20 hectares", "area 200000"),
    ("4 km²", "area 4000000"),
    ("2 cubic metres", "volume 2000"),
    ("30 litres", "volume 30"),
    ("12kg", "mass 12"),
    ("150 pounds", "mass 68.0389"),
    ("20 tonnes", "mass 20000"),
    ("30°C", "temperature 30"),
    ("-12C", "temperature -12"),
    ("86 degrees Fahrenheit", "temperature 30"),
    ("50 mph", "speed 80.4672"),
    ("80 km/h", "speed 80"),
    ("50 miles an hour", "speed 80.4672"),
    ("10 metres per second", "speed 36"),
    ("5GB", "data 5000000000"),
    ("2.7 gigawatts", "power 2700000000"),
    ("30 kilowatt-hours", "energy 30000"),
    ("a 6.1-magnitude quake", "magnitude 6.1"),
    ("magnitude 6.1", "magnitude 6.1"),
    ("a magnitude of at least 5.9", "magnitude [5.9,..)"),
    ("measuring 5.6 on the Richter scale", "magnitude 5.6"),
    ("30 degrees", "count 30 degre"),
    ("5G networks", ""),
    ("a 3D film", ""),
];

const AGES: &[(&str, &str)] = &[
    ("aged 34", "age 34"),
    ("aged between 34-38", "age [34,38]"),
    ("aged 18 to 34", "age [18,34]"),
    ("between the ages of 18 and 34", "age [18,34]"),
    ("at the age of 12", "age 12"),
    ("a 34-year-old", "age 34"),
    ("a 34-year-old teacher", "age 34"),
    ("34 years old", "age 34"),
    ("34 years of age", "age 34"),
    ("18- to 24-year-olds", "age [18,24]"),
    ("an 18-month-old boy", "age 1.4795"),
    ("Ann Smith, 38, said", "age 38"),
    ("in his thirties", "age [30,39]"),
    ("in her mid-30s", "age [34,36]"),
    ("65 and older", "age [65,..)"),
    ("aged 65 and over", "age [65,..)"),
    ("in the thirties", ""),
    ("On Monday, 12, she said", "number 12"),
];

const DURATIONS: &[(&str, &str)] = &[
    ("six months", "days 180"),
    ("a decade", "days 3650"),
    ("more than a decade", "days (3650,..)"),
    ("a 14-year-long war", "days 5110"),
    ("two and a half hours", "days 0.1042"),
    ("two hours and 30 minutes", "days 0.1042"),
    ("an hour and a half", "days 0.0625"),
    ("lasted an hour and a half", "days 0.0625"),
    ("for a week", "days 7"),
    ("nearly a week", "days 7"),
    ("half an hour", "days 0.0208"),
    ("three straight weeks", "days 21"),
    ("5 to 7 days", "days [5,7]"),
    ("for over five years", "days (1825,..)"),
    ("he rebuilt it over five years", "days 1825"),
    ("several years", "days [1095,4380]"),
    ("a two-day visit", "days 2"),
    ("two weeks ago", ""),
    ("three days later", ""),
    ("10 years earlier", ""),
    ("twice a year", ""),
    ("a weeks-long review", ""),
    ("30-second", "days 0.0003"),
];

const SCORES: &[(&str, &str)] = &[
    ("won 3-1", "score 3-1"),
    ("a 5-4 vote", "score 5-4"),
    ("voted 48-52", "score 48-52"),
    ("beat them 91–73", "score 91-73"),
    ("ended 2-2", "score 2-2"),
    ("voted 5 to 4", "score 5-4"),
    ("3-5 days", "days [3,5]"),
    ("call 555-1234-99", ""),
    ("2021-2022", ""),
];

const ORDINALS: &[(&str, &str)] = &[
    ("the 17th floor", "ordinal 17"),
    ("his third term", "ordinal 3"),
    ("the twenty-first man", "ordinal 21"),
    ("the two hundred and fifth man", "ordinal 205"),
    ("a second man", "ordinal 2"),
    ("a second later", ""),
    ("March 17th", ""),
    ("the 19th century", ""),
    ("she first said", ""),
    ("for the first time", ""),
];

const REFUSED: &[(&str, &str)] = &[
    ("the A380", ""),
    ("a Boeing 747", ""),
    ("the S&P 500 fell", ""),
    ("filed for Chapter 11", ""),
    ("the hackers of Group 31", ""),
    ("the Five Eyes alliance", ""),
    ("the attacks of 9/11", ""),
    ("open 24/7", ""),
    ("version 1.2.3", ""),
    ("at 192.168.0.1", ""),
    ("in 2016", ""),
    ("the 2016 elections", ""),
    ("by 2120", ""),
    ("nineteen ninety-seven", ""),
    ("March 12", ""),
    ("12 March", ""),
    ("27 / 09 / 2013", ""),
    ("at 9:30", ""),
    ("at 5 p.m.", ""),
    ("on page 12", ""),
    ("No. 1", ""),
    ("#5", ""),
    ("Covid-19", ""),
    ("COVID -19", ""),
    ("call 020-7946-0958", ""),
    ("example.org/2/3", ""),
    ("1. Foreword to it", ""),
    ("as (2) shows", ""),
    ("a two-way street", ""),
    ("World War II", ""),
    ("new iOS 5 apps", ""),
    ("the album ’99", ""),
    ("575 Station Road", ""),
    ("parts per million", ""),
];

fn check(table: &[(&str, &str)]) {
    let wrong: Vec<_> = table
        .iter()
        .map(|(text, expected)| (text, expected, print(text)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text}\n  expected {expected}\n  found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn numbers_are_read() {
    check(NUMBERS);
}

#[test]
fn hedges_make_bounds() {
    check(HEDGES);
}

#[test]
fn counts_have_their_noun() {
    check(COUNTS);
}

#[test]
fn money_has_a_currency() {
    check(MONEY);
}

#[test]
fn percent_and_points_are_apart() {
    check(PERCENT);
}

#[test]
fn measures_are_converted() {
    check(MEASURES);
}

#[test]
fn ages_are_read() {
    check(AGES);
}

#[test]
fn durations_are_lengths_and_no_dates() {
    check(DURATIONS);
}

#[test]
fn scores_are_results() {
    check(SCORES);
}

#[test]
fn ordinals_need_a_determiner() {
    check(ORDINALS);
}

#[test]
fn names_codes_and_years_are_refused() {
    check(REFUSED);
}
