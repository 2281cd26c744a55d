//! Phrases with the names that are read from them, and those that must not be.

use super::{NameKind, read, settle};
use crate::language::Tokens;
use crate::value::Value;

/// The names of a text, parted by ` | `.
fn names(text: &str) -> String {
    let tokens = Tokens::of_sentence(text);
    let shown = read(&tokens).into_iter().map(|mention| text[mention.span].to_owned());
    shown.collect::<Vec<_>>().join(" | ")
}

/// The kinds of the names of a text: `@` person, `#` organisation, `~` place, `?` not told.
fn kinds(text: &str) -> String {
    let tokens = Tokens::of_sentence(text);
    let shown = read(&tokens).into_iter().filter_map(|mention| match mention.value {
        Value::Name(name) => Some(match name.kind {
            NameKind::Person => '@',
            NameKind::Organisation => '#',
            NameKind::Place => '~',
            NameKind::Other => '?',
        }),
        _ => None,
    });
    shown.collect()
}

fn check(read: fn(&str) -> String, rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in rows {
        let found = read(text);
        if found != *expected {
            wrong.push(format!("{text}\n  found:    {found}\n  expected: {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_inside_sentences_are_read() {
    check(
        names,
        &[
            ("officials met Anna Berg in Oslo", "Anna Berg | Oslo"),
            ("the ship sank on Monday, March 3, off Bergen", "Bergen"),
            ("a treaty with Theresa May of Britain", "Theresa May | Britain"),
            ("in court May said it was late", "May"),
            ("the ship came in May from Oslo", "Oslo"),
            ("a book by J. M. Berg on iPhone 15 sales", "J. M. Berg | iPhone 15"),
            ("a talk by George W. Lind", "George W. Lind"),
            ("the envoy, Ursula van der Berg, left", "Ursula van der Berg"),
            ("by Omar al-Lind of the Gulf of Bergen", "Omar al-Lind | Gulf of Bergen"),
            ("met Ole Lind Jr. in Bergen", "Ole Lind Jr. | Bergen"),
            ("a song by Berg-Lind was played", "Berg-Lind"),
            ("the yard in Berg’s town", "Berg"),
            ("the yard in Hamar 's town", "Hamar"),
            ("from the Lindholms' house", "Lindholms"),
            ("met O'Lind and McBerg there", "O'Lind | McBerg"),
            ("a visit to St. Olav by the king", "St. Olav"),
            ("a stay in Lindholm am Berg", "Lindholm am Berg"),
            ("born in Berg upon Tyne", "Berg upon Tyne"),
            ("the market of Lind-upon-Sea opened", "Lind-upon-Sea"),
            ("the crew of eBay and the McLind firm", "eBay | McLind"),
            ("Anna Berg and Tom Lind left", "Anna Berg | Tom Lind"),
            ("by Anna Berg & Tom Lind", "Anna Berg | Tom Lind"),
            ("by Anna Berg, Tom Lind and Ole Holm", "Anna Berg | Tom Lind | Ole Holm"),
            ("stops at Hamar / Lillehammer / Oslo", "Hamar | Lillehammer | Oslo"),
            ("the painter Åsa Öberg died", "Åsa Öberg"),
            ("the Hague or The Hague", "Hague | The Hague"),
            ("he read The Bergen Post at home", "The Bergen Post"),
            ("the anti-Lind party", "Lind"),
            ("an All-Nordic team", "All-Nordic"),
        ],
    );
}

#[test]
fn titles_part_names() {
    check(
        names,
        &[
            ("the harbour was closed by Prime Minister Anna Berg", "Anna Berg"),
            ("then Norwegian Prime Minister Anna Berg spoke", "Norwegian | Anna Berg"),
            ("it was led by Coastal Bureau of Rescue Director Tom Lind", "Coastal Bureau of Rescue | Tom Lind"),
            ("“Ships must wait,” Capt. Tom Lind said", "Tom Lind"),
            ("so said Dr. Anna Berg and Mr Lind", "Anna Berg | Lind"),
            ("a letter to Gen. Berg", "Berg"),
            ("the Minister and the Prime Minister met", ""),
            ("the Chief Executive of Lindvik", "Lindvik"),
            ("a song by Martin Lind King", "Martin Lind King"),
            ("met Anna King there", "Anna King"),
            ("the Norwegian King spoke", "Norwegian"),
            ("Attorney General Tom Lind resigned", "Tom Lind"),
            ("shares of General Motors fell", "General Motors"),
            ("the General Assembly met", "General Assembly"),
            ("a talk with Foreign Secretary Anna Berg", "Anna Berg"),
            ("so said White House Press Secretary Tom Lind", "White House | Tom Lind"),
            ("by President-elect Anna Berg", "Anna Berg"),
            ("then Norwegian Ole Lind won", "Norwegian | Ole Lind"),
            ("with British Airways to the Indian Ocean", "British Airways | Indian Ocean"),
        ],
    );
}

#[test]
fn bodies_and_works_are_read_whole() {
    check(
        names,
        &[
            ("the Ministry of Fisheries and Oslo said", "Ministry of Fisheries | Oslo"),
            ("the Ministry of Food and Fisheries said", "Ministry of Food and Fisheries"),
            (
                "bought by Lindvik Science and Technology Co., Ltd. in Bergen",
                "Lindvik Science and Technology Co., Ltd. | Bergen",
            ),
            ("Lindvik Holdings, Inc. and its yard", "Lindvik Holdings, Inc."),
            ("the law firm Berg & Lind of Oslo", "Berg & Lind | Oslo"),
            ("the Centre for Marine Research in Oslo", "Centre for Marine Research | Oslo"),
            ("the Council on Coastal Affairs met", "Council on Coastal Affairs"),
            ("the Siege of Lindholm and the Treaty of Hamar", "Siege of Lindholm | Treaty of Hamar"),
            ("the Hall of Fame in Oslo", "Hall of Fame | Oslo"),
            ("the Republic of Lindland joined", "Republic of Lindland"),
            ("the Hamar District of Norway", "Hamar District | Norway"),
            ("the Mayor of London and the King of Norway", "London | Norway"),
            ("Anna Berg of Oslo", "Anna Berg | Oslo"),
            ("the Women's Institute and the People’s Republic", "Women's Institute | People’s Republic"),
            ("taken to St. Olav's Hospital", "St. Olav's Hospital"),
            ("near Berg's Hotel there", "Berg | Hotel"),
            ("the Church of Our Lady in Hamar", "Church of Our Lady | Hamar"),
            ("the novel “The Long Winter” sold", "The Long Winter"),
            ("the novel \"The Long Winter\" sold", "The Long Winter"),
            ("the song “Out of the Blue” rose", "Out of the Blue"),
            ("the ship “Kestrel” sank", "Kestrel"),
            ("he answered “No” and left", ""),
            ("he said “Nobody came to see us” then", ""),
            ("she played Give It Time on stage", "Give It Time"),
            ("the B&L group and the AT&T deal", "B&L | AT&T"),
            ("the Royal Society for Birds", "Royal Society for Birds"),
            ("the Norwegian Coastal Minsitry of Rescue", "Norwegian Coastal Minsitry of Rescue"),
            ("a Lindholm Observtaory for Birds report", "Lindholm Observtaory for Birds"),
            ("in section 12 The Hamar group", "The Hamar"),
            ("an award of the Academy for Rescue and Safety", "Academy for Rescue | Safety"),
        ],
    );
}

#[test]
fn figures_belong_to_some_names() {
    check(
        names,
        &[
            ("the group APT 77, or Night Heron, struck", "APT 77 | Night Heron"),
            ("aboard Flight 447 to Rio", "Flight 447 | Rio"),
            ("the Group 31 talks", "Group 31"),
            ("the Five Rivers club met", "Five Rivers"),
            ("filed for Chapter 11 protection", "Chapter 11"),
            ("the S&P 500 fell", "S&P 500"),
            ("the FTSE 100 rose", "FTSE 100"),
            ("an Airbus A330-200 landed", "Airbus A330-200"),
            ("an F-16 and a X-9 Petrel flew", "F-16 | X-9 Petrel"),
            ("with iOS 5 and Windows 2000", "iOS 5 | Windows 2000"),
            ("the Covid-19 ward", "Covid-19"),
            ("Pope John Lind II spoke", "John Lind II"),
            ("the 65th Air Division left", "65th Air Division"),
            ("heard on 7LB in Bergen", "7LB | Bergen"),
            ("a 30GB disk and 5G masts", ""),
            ("a 2.5MW plant and a 60GHz link", ""),
            ("from Britain 40 million and NATO 2014", "Britain | NATO"),
            ("NATO 12 members met", "NATO"),
            ("it cost US$40 and HK$20", ""),
            ("in Oslo 300 people met", "Oslo"),
            ("Seven men left the Five Rivers club", "Five Rivers"),
            ("on Channel 4 and Radio 1", "Channel 4 | Radio 1"),
            ("a Trump 2.0 plan", "Trump 2.0"),
        ],
    );
}

#[test]
fn first_words_are_names_where_grammar_tells() {
    check(
        names,
        &[
            ("Berg’s boat and the U.S. Navy", "Berg | U.S. Navy"),
            ("Lindvik said it would sell.", "Lindvik"),
            ("Lindvik later bought the yard.", "Lindvik"),
            ("Lindholm lives in a hut.", "Lindholm"),
            ("Athens has paid.", "Athens"),
            ("Harriers have landed.", ""),
            ("Harriers landed there.", ""),
            ("Kestrel won the race.", "Kestrel"),
            ("Beijing said no.", "Beijing"),
            ("Trading was slow.", ""),
            ("Bergen, Norway, is wet.", "Bergen | Norway"),
            ("Berg, the skipper, left.", "Berg"),
            ("Berg, 41, left.", "Berg"),
            ("Berg and Lind left.", "Berg | Lind"),
            ("Berg (born in Oslo) left.", "Berg | Oslo"),
            ("Berg himself left.", "Berg"),
            ("Norwegian ships left.", "Norwegian"),
            ("Norway ships fish.", "Norway"),
            ("NATO ships left.", "NATO"),
            ("McBerg left.", "McBerg"),
            ("Police arrested Berg.", "Berg"),
            ("Oil has risen.", ""),
            ("Pollution was found.", ""),
            ("Nonetheless, the ship left.", ""),
            ("Nonetheless Berg left.", "Berg"),
            ("Unlike Lindvik, it paid.", "Lindvik"),
            ("Instead, it sank.", ""),
            ("Heavy rain fell.", ""),
            ("Red Cross staff left.", "Red Cross"),
            ("White House staff left.", "White House"),
            ("Seven ships left.", ""),
            ("Suddenly Berg left.", "Berg"),
            ("We've seen Berg.", "Berg"),
            ("He said I was late", ""),
            ("It's late.", ""),
            ("Scientists said so.", ""),
            ("Ministers said so.", ""),
            ("Ministry of Justice staff left.", "Ministry of Justice"),
            ("May is warm.", ""),
            ("March rains came.", ""),
            ("Summer was dry.", ""),
            ("“Go,” he said.", ""),
            ("Leadership is needed.", ""),
            ("Success would follow.", ""),
            ("Everyone was saved.", ""),
        ],
    );
}

#[test]
fn capitals_that_name_nothing_are_refused() {
    check(
        names,
        &[
            ("Ships Collide Off Bergen Coast As Storm Hits", ""),
            ("Minister Says Ships Are Late in New Storm", ""),
            ("SEVEN SHIPS SINK OFF BERGEN", ""),
            ("ADVERTISEMENT", ""),
            ("-CONTENTS-", ""),
            ("her TV and his DVDs", ""),
            ("the CEO and two MPs", ""),
            ("a PhD in DNA repair", ""),
            ("at 5 PM GMT on Tuesday", ""),
            ("the Commission and the City", ""),
            ("in Spring or Autumn", ""),
            ("the plan B and vitamin C", ""),
            ("", ""),
        ],
    );
}

#[test]
fn sentences_full_of_names_are_no_headlines() {
    check(
        names,
        &[
            ("Anna Berg, Tom Lind and Ole Holm.", "Anna Berg | Tom Lind | Ole Holm"),
            ("Hamar, Norway; Lund, Sweden; Turku, Finland", "Hamar | Norway | Lund | Sweden | Turku | Finland"),
            (
                "Norway met Sweden during the Lindholm Games against Denmark.",
                "Norway | Sweden | Lindholm Games | Denmark",
            ),
        ],
    );
}

#[test]
fn kinds_are_told_by_words_and_neighbours() {
    check(
        kinds,
        &[
            ("it was Mr Berg", "@"),
            ("it was J. M. Berg", "@"),
            ("it was Anna van Berg", "@"),
            ("it was Tom Lind Jr.", "@"),
            ("it was Anna Berg, 41, there", "@"),
            ("it was Anna Berg, a local historian", "@"),
            ("it was Anna Berg, who left", "@"),
            ("it was Berg, who left", "?"),
            ("the historian Anna Berg", "@"),
            ("the skipper Lindholm", "@"),
            ("then Anna Berg said so", "@"),
            ("then Anna Berg (born 1970) left", "@"),
            ("the ship of Anna Berg", "@"),
            ("in Lindholm", "~"),
            ("in Norway", "~"),
            ("the Norwegian ship", "?"),
            ("from Lindholm, a town in the north", "~"),
            ("from Lindholm, Norway", "~~"),
            ("near Lake Lindholm", "~"),
            ("the Gulf of Lindholm", "~"),
            ("the Lindholm River", "~"),
            ("the Bank of Lindholm", "#"),
            ("the Lindholm Council", "#"),
            ("the University of Lindholm", "#"),
            ("with Lindholm Ltd. there", "#"),
            ("with Lindholm Systems there", "#"),
            ("with NATO", "#"),
            ("the A330 jet", "?"),
            ("the Siege of Lindholm", "?"),
            ("in Washington, D.C.", "~~"),
            // Given names, and family names that lead.
            ("then Martha Lind swam", "@"),
            ("then Zhou Min swam", "@"),
            ("then Martha Lind & Sons closed", "#"),
            ("the Martha Lind Hospital", "#"),
            // Nouns that say what it is.
            ("the automaker Lindvik", "#"),
            ("his brother, Lindvik, left", "@"),
            ("bands such as Lindvik", "#"),
            ("the town of Lindvik", "~"),
            ("then Lindvik, an airline, closed", "#"),
            ("In Lindvik, a company closed", "~"),
            ("and Lindvik is a village and parish", "~"),
            ("and Lindvik (also Lindwick) was a small airline", "#?"),
            ("and Lindvik was born there", "@"),
            // What only one kind does or has.
            ("then Lindvik's shareholders left", "#"),
            ("then Lindvik's widow left", "@"),
            ("then Lindvik shares fell", "#"),
            ("a Lindvik-based airline", "~"),
            // Where it stands.
            ("a stake in Lindvik", "#"),
            ("in Lindvik's house", "?"),
            ("from Lindvik to Holm", "~?"),
            ("they moved to Lindvik", "~"),
            ("he played for Lindvik", "#"),
            ("the harbour of Hamburg", "~"),
        ],
    );
}

#[test]
fn acronyms_belong_to_their_expansion() {
    let tokens = Tokens::of_sentence("the Coastal Rescue Service (CRS) and the Old Guard (NATO)");
    let acronyms: Vec<_> = read(&tokens)
        .into_iter()
        .filter_map(|mention| match mention.value {
            Value::Name(name) => Some(name.acronym),
            _ => None,
        })
        .collect();
    assert_eq!(acronyms, [Some("crs".into()), None, None, None]);
}

/// Time grows with the length alone, whatever the text repeats: a quadratic reader would not come back from this.
#[test]
fn hostile_texts_take_linear_time() {
    for piece in
        ["A", "A. ", "A-", "Aa ", "Aa of ", "The ", "“A ", "Aa, ", "Aa's ", "Mr ", "a ", "St. ", "\" A", "Aa & "]
    {
        let text = piece.repeat(60_000 / piece.len());
        let tokens = Tokens::of_sentence(&text);
        let mut mentions = [read(&tokens)];
        settle(std::slice::from_ref(&tokens), &mut mentions);
        assert!(mentions[0].len() <= tokens.len());
    }
}
