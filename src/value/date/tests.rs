//! Phrases and what they are read as; relations between dates and their laws.

use super::{Date, Edge, read_at, settle};
use crate::calendar::Day;
use crate::language::Tokens;
use crate::value::{Relation, Value};

/// A Tuesday.
fn march_26() -> Option<Day> {
    Day::new(2024, 3, 26)
}

/// Every date in `text`, with its words.
pub(super) fn dates(text: &str, today: Option<Day>) -> Vec<(String, Date)> {
    let tokens = Tokens::of_sentence(text);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let Some(mention) = read_at(&tokens, at, today) else {
            at += 1;
            continue;
        };
        assert!(mention.tokens.start == at && mention.tokens.end > at, "{text}");
        at = mention.tokens.end;
        if let Value::Date(date) = mention.value {
            found.push((text[mention.span].to_owned(), *date));
        }
    }
    found
}

/// What `date` says: `2024-03-26`, `since 2010-01-01/2011-01-01`; `?` where the words name no time by themselves.
fn shown(date: &Date) -> String {
    let edge = match date.edge {
        Edge::None => "",
        Edge::Start => "since ",
        Edge::End => "until ",
        Edge::Before => "before ",
        Edge::After => "after ",
    };
    let Some((start, end)) = date.iso() else { return format!("{edge}?") };
    match (Day::parse(&start), Day::parse(&end)) {
        (Some(first), Some(last)) if end.len() == 10 && last.days_since(first) == 1 => format!("{edge}{start}"),
        _ => format!("{edge}{start}/{end}"),
    }
}

fn check(rows: &[(&str, &str)], today: Option<Day>) {
    for (text, expected) in rows {
        let found = dates(text, today);
        let found: Vec<_> = found.iter().map(|(words, date)| format!("{words} = {}", shown(date))).collect();
        let found = if found.is_empty() { "-".to_owned() } else { found.join("; ") };
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn dates_are_read_without_a_reference_day() {
    let rows = [
        ("The bridge opened on March 25, 2024.", "March 25, 2024 = 2024-03-25"),
        ("The bridge opened on 25 March 2024.", "25 March 2024 = 2024-03-25"),
        ("It closed on the 25th of March, 2024, for good.", "25th of March, 2024 = 2024-03-25"),
        ("It closed on March 25th 2024.", "March 25th 2024 = 2024-03-25"),
        ("Due 2024-03-25 at the latest.", "2024-03-25 = 2024-03-25"),
        ("Due 25/03/2024 or so.", "25/03/2024 = 2024-03-25"),
        ("Due 3/25/24 or so.", "3/25/24 = 2024-03-25"),
        ("Due 3/4/24 or so.", "3/4/24 = 2024-03-04"),
        ("Filed on 25.03.2024 in Bonn.", "25.03.2024 = 2024-03-25"),
        (
            "Logged 2024-03-25T13:05:00Z by the server.",
            "2024-03-25T13:05:00Z = 2024-03-25T13:05:00/2024-03-25T13:06:00",
        ),
        ("Sent 25-Mar-2024 by courier.", "25-Mar-2024 = 2024-03-25"),
        ("On Tuesday, March 26, 2024, the court sat.", "Tuesday, March 26, 2024 = 2024-03-26"),
        ("On Tuesday 26 March 2024 the court sat.", "Tuesday 26 March 2024 = 2024-03-26"),
        ("On the first of May 2019 they marched.", "first of May 2019 = 2019-05-01"),
        ("On May the fourth they met.", "May the fourth = ?"),
        ("On the Fourth of July 1976 crowds came.", "Fourth of July 1976 = 1976-07-04"),
        ("In Sept. 2019 the firm closed.", "Sept. 2019 = 2019-09-01/2019-10-01"),
        ("On Oct. 5, 2019, the firm closed.", "Oct. 5, 2019 = 2019-10-05"),
        ("In August 2021 the breach began.", "August 2021 = 2021-08-01/2021-09-01"),
        ("In August, 2021 the breach began.", "August, 2021 = 2021-08-01/2021-09-01"),
        ("It was signed in 2016 by both.", "2016 = 2016-01-01/2017-01-01"),
        ("The 2021 attack hit voters.", "2021 = 2021-01-01/2022-01-01"),
        ("A 2020 campaign was blamed.", "2020 = 2020-01-01/2021-01-01"),
        ("The ruler (1635-1699) died abroad.", "1635-1699 = 1635-01-01/1700-01-01"),
        ("In 44 BC the consul fell.", "44 BC = -0043-01-01/-0042-01-01"),
        ("In AD 79 the city burned.", "AD 79 = 0079-01-01/0080-01-01"),
        ("They lived there in the 1990s.", "1990s = 1990-01-01/2000-01-01"),
        ("They lived there in the late 1990s.", "late 1990s = 1995-10-20/2000-01-01"),
        ("Music of the '90s came back.", "'90s = 1990-01-01/2000-01-01"),
        ("Houses of the 18th century stood there.", "18th century = 1700-01-01/1800-01-01"),
        ("A nineteenth-century mill burned.", "nineteenth-century = 1800-01-01/1900-01-01"),
        ("Coins of the 5th century BC were found.", "5th century BC = -0499-01-01/-0399-01-01"),
        ("In late 2021 the breach began.", "late 2021 = 2021-09-01/2022-01-01"),
        ("In early 2021 the breach began.", "early 2021 = 2021-01-01/2021-05-01"),
        ("By mid-2019 it was over.", "mid-2019 = before 2019-04-01/2019-10-01"),
        ("By the end of 2023 it was over.", "end of 2023 = before 2023-09-01/2024-01-01"),
        ("In early May 2020 it rained.", "early May 2020 = 2020-05-01/2020-05-14"),
        ("In mid-March 2020 it rained.", "mid-March 2020 = 2020-03-09/2020-03-24"),
        ("In the spring of 2020 it rained.", "spring of 2020 = 2020-03-01/2020-06-01"),
        ("In summer 2020 it rained.", "summer 2020 = 2020-06-01/2020-09-01"),
        ("In the winter of 2019-20 it rained.", "winter of 2019-20 = 2019-12-01/2020-03-01"),
        ("In the third quarter of 2020 sales fell.", "third quarter of 2020 = 2020-07-01/2020-10-01"),
        ("In Q3 2020 sales fell.", "Q3 2020 = 2020-07-01/2020-10-01"),
        ("In 3Q 2020 sales fell.", "3Q 2020 = 2020-07-01/2020-10-01"),
        ("In the first half of 2020 sales fell.", "first half of 2020 = 2020-01-01/2020-07-01"),
        ("In H2 2020 sales fell.", "H2 2020 = 2020-07-01/2021-01-01"),
        ("In fiscal 2023 sales fell.", "fiscal 2023 = 2023-01-01/2024-01-01"),
        ("In FY23 sales fell.", "FY23 = 2023-01-01/2024-01-01"),
        ("In the 2019/20 season they won.", "2019/20 = 2019-01-01/2021-01-01"),
        ("The last week of March 2009 was wet.", "last week of March 2009 = 2009-03-25/2009-04-01"),
        ("On the first Monday of May 2023 it was wet.", "first Monday of May 2023 = 2023-05-01"),
        ("From 2010 until January 2024 they spied.", "From 2010 until January 2024 = 2010-01-01/2024-02-01"),
        (
            "From at least 2010 until January 2024 they spied.",
            "From at least 2010 until January 2024 = 2010-01-01/2024-02-01",
        ),
        ("Between 2021 and 2022 they spied.", "Between 2021 and 2022 = 2021-01-01/2023-01-01"),
        (
            "Between late 2021 and October 2022 they spied.",
            "Between late 2021 and October 2022 = 2021-09-01/2022-11-01",
        ),
        ("From May to July 2020 it was shut.", "From May to July 2020 = 2020-05-01/2020-08-01"),
        ("It was shut in 2021-2022 for repairs.", "2021-2022 = 2021-01-01/2023-01-01"),
        ("It was shut in 2021-22 for repairs.", "2021-22 = 2021-01-01/2023-01-01"),
        ("It was shut March 25-27, 2024, for repairs.", "March 25-27, 2024 = 2024-03-25/2024-03-28"),
        ("It was shut 25-27 March 2024 for repairs.", "25-27 March 2024 = 2024-03-25/2024-03-28"),
        (
            "It was shut from November 2019 to February 2020.",
            "from November 2019 to February 2020 = 2019-11-01/2020-03-01",
        ),
        ("It was shut from November to February 2020.", "from November to February 2020 = 2019-11-01/2020-03-01"),
        ("2010 until January 2024", "2010 until January 2024 = 2010-01-01/2024-02-01"),
        ("He has led it since 2010.", "2010 = since 2010-01-01/2011-01-01"),
        ("He led it until January 2024.", "January 2024 = until 2024-01-01/2024-02-01"),
        ("It must end by March 2025.", "March 2025 = before 2025-03-01/2025-04-01"),
        ("It began before 2010, he said.", "2010 = before 2010-01-01/2011-01-01"),
        ("It began after May 2010, he said.", "May 2010 = after 2010-05-01/2010-06-01"),
        ("It began around May 2020.", "May 2020 = 2020-05-01/2020-06-01"),
        ("He spoke on Monday.", "Monday = ?"),
        ("He spoke in October.", "October = ?"),
        ("He spoke on March 12.", "March 12 = ?"),
        ("He spoke last October.", "last October = ?"),
        ("He spoke two weeks ago.", "two weeks ago = ?"),
        ("He spoke at 3 p.m. sharp.", "3 p.m. = 15:00:00/15:01:00"),
        ("She is in her mid-1990s wardrobe.", "mid-1990s = 1992-07-02/1997-07-02"),
        ("One hour later he was there.", "One hour later = ?"),
        ("It was a 10 March 2020 letter.", "10 March 2020 = 2020-03-10"),
        ("In 2010-11 the club lost.", "2010-11 = 2010-01-01/2012-01-01"),
        ("The 2010s ended badly.", "2010s = 2010-01-01/2020-01-01"),
        ("It rained in June and July 2020.", "June = 2020-06-01/2020-07-01; July 2020 = 2020-07-01/2020-08-01"),
        (
            "In December 2019, and again in 2021, it rained.",
            "December 2019 = 2019-12-01/2020-01-01; 2021 = 2021-01-01/2022-01-01",
        ),
        ("It rained between 5 and 9 May 2020.", "between 5 and 9 May 2020 = 2020-05-05/2020-05-10"),
        ("It was dated 5.6.2020 in ink.", "5.6.2020 = 2020-06-05"),
        ("Prices rose from $10 to $20 in May 2021.", "May 2021 = 2021-05-01/2021-06-01"),
        ("Around 2000 the market fell.", "2000 = 2000-01-01/2001-01-01"),
        ("In May and March it rained.", "May = ?; March = ?"),
    ];
    check(&rows, None);
}

#[test]
fn what_is_no_date_is_refused() {
    let rows = [
        "He may go in the second round.",
        "They march on Rome.",
        "The March on Washington drew crowds.",
        "Theresa May spoke.",
        "May I go?",
        "April Jones and August Wilson met.",
        "About 2000 people fled.",
        "Some 1900 soldiers fled.",
        "In all 2000 people fled.",
        "Of 1984 people polled, half agreed.",
        "The sun sat low and they wed.",
        "The Sun said so.",
        "He scored in a 3-1 win.",
        "Call 555-2010 or 020 7946 2018.",
        "See pages 1990-2.",
        "Version 2.0.2019 is out.",
        "The Boeing 737-2000 flew.",
        "It cost $2020 and weighs 2021 kg.",
        "It cost 1.2021 euros.",
        "Memories of 9/11 remain.",
        "There were 2,021 cases.",
        "The 2000 meters race began.",
        "It fell to 2010 percent.",
        "The second man fell.",
        "He is in his early 40s.",
        "The ratio was 2:1 at half time.",
        "John 3:16 was read.",
        "The 747 landed on runway 25.",
        "Room 2019B was empty.",
        "The Christmas tree on Christmas Island fell.",
        "The new year day care opened.",
        "He ran the mile in 4:05.",
        "Sat there, he waited.",
        "He fell in the fall.",
        "Chapter 11 of title 10",
        "The 30th anniversary passed.",
    ];
    let rows = rows.map(|text| (text, "-"));
    check(&rows, None);
    check(&rows, march_26());
}

#[test]
fn dates_are_read_from_the_day_of_the_text() {
    let rows = [
        ("He spoke on Monday.", "Monday = 2024-03-25"),
        ("He spoke on Tuesday.", "Tuesday = 2024-03-26"),
        ("He will speak on Friday.", "Friday = 2024-03-29"),
        ("He spoke yesterday.", "yesterday = 2024-03-25"),
        ("He spoke late on Monday.", "late on Monday = 2024-03-25"),
        ("He speaks tonight.", "tonight = 2024-03-26"),
        ("He speaks tomorrow at 3 p.m.", "tomorrow at 3 p.m. = 2024-03-27T15:00:00/2024-03-27T15:01:00"),
        ("He spoke last October.", "last October = 2023-10-01/2023-11-01"),
        ("He will go next year.", "next year = 2025-01-01/2026-01-01"),
        ("He spoke this week.", "this week = 2024-03-25/2024-04-01"),
        ("He spoke earlier this month.", "earlier this month = 2024-03-01/2024-03-27"),
        ("Later this year he goes.", "Later this year = 2024-03-26/2025-01-01"),
        ("He spoke last Monday.", "last Monday = 2024-03-25"),
        ("He goes next Friday.", "next Friday = 2024-03-29"),
        ("He spoke two weeks ago.", "two weeks ago = 2024-03-12"),
        ("He spoke three days ago.", "three days ago = 2024-03-23"),
        ("He spoke five months ago.", "five months ago = 2023-10-01/2023-11-01"),
        ("He spoke a decade ago.", "a decade ago = 2014-01-01/2015-01-01"),
        ("He spoke two years ago.", "two years ago = 2022-01-01/2023-01-01"),
        ("He spoke several years ago.", "several years ago = ?"),
        ("Three years later he left.", "Three years later = ?"),
        ("He spoke on March 12.", "March 12 = 2024-03-12"),
        ("He will speak on April 12.", "April 12 = 2024-04-12"),
        ("He spoke on 30 December.", "30 December = 2023-12-30"),
        ("He spoke in October.", "October = 2023-10-01/2023-11-01"),
        ("He spoke in March.", "March = 2024-03-01/2024-04-01"),
        ("He spoke in October last year.", "October last year = 2023-10-01/2023-11-01"),
        ("He spoke in May of this year.", "May of this year = 2024-05-01/2024-06-01"),
        ("He spoke on Monday last week.", "Monday last week = 2024-03-18"),
        ("He spoke over the weekend.", "weekend = 2024-03-23/2024-03-25"),
        ("He spoke this morning.", "this morning = 2024-03-26"),
        ("He spoke last night.", "last night = 2024-03-25"),
        ("He spoke on Friday morning.", "Friday morning = 2024-03-22"),
        ("He spoke at 3 p.m. on Friday.", "3 p.m. on Friday = 2024-03-22T15:00:00/2024-03-22T15:01:00"),
        ("He spoke at 14:05 GMT.", "14:05 GMT = 2024-03-26T14:05:00/2024-03-26T14:06:00"),
        ("It starts at 8.30am.", "8.30am = 2024-03-26T08:30:00/2024-03-26T08:31:00"),
        ("It starts at noon on Saturday.", "noon on Saturday = 2024-03-30T12:00:00/2024-03-30T12:01:00"),
        (
            "It ran from 9 a.m. to 5 p.m. on Friday.",
            "from 9 a.m. to 5 p.m. on Friday = 2024-03-22T09:00:00/2024-03-22T17:00:00",
        ),
        ("It ran 3:30-4:30pm that day.", "3:30-4:30pm that day = ?"),
        ("It ends at the end of the month.", "end of the month = 2024-03-19/2024-04-01"),
        ("It was the day before yesterday.", "day before yesterday = 2024-03-24"),
        ("Last spring he left.", "Last spring = 2023-03-01/2023-06-01"),
        ("On the 25th he left.", "25th = 2024-03-25"),
        ("He spoke in the final quarter of last year.", "final quarter of last year = 2023-10-01/2024-01-01"),
        ("The vote was moved from Monday to Friday.", "Monday = since 2024-03-25; Friday = 2024-03-22"),
        ("It ran from Monday to Friday.", "from Monday to Friday = 2024-03-25/2024-03-30"),
        ("From May onwards it ran.", "May = since 2023-05-01/2023-06-01"),
        ("Shops open 9 a.m. to 5 p.m. today.", "9 a.m. to 5 p.m. today = 2024-03-26T09:00:00/2024-03-26T17:00:00"),
        ("It was half past nine.", "half past nine = 2024-03-26T09:30:00/2024-03-26T09:31:00"),
        ("He left two days after Christmas.", "two days after Christmas = 2023-12-27"),
        ("On Good Friday he left.", "Good Friday = 2024-03-29"),
        ("On the Labor Day of 2022 he left.", "Labor Day of 2022 = 2022-09-05"),
        ("Last Thanksgiving he left.", "Last Thanksgiving = 2023-11-23"),
        ("Every Monday they meet.", "Every Monday = ?"),
        ("They will meet in two weeks.", "two weeks = 2024-04-09"),
        ("It was the third storm in two weeks.", "-"),
        ("He left the day after the vote.", "day = ?"),
        (
            "He rose at a quarter to five in the morning.",
            "a quarter to five in the morning = 2024-03-26T04:45:00/2024-03-26T04:46:00",
        ),
        ("He works from nine to five.", "-"),
        ("The bill came in the week of April 10.", "week of April 10 = 2024-04-08/2024-04-15"),
        ("He must go by year-end.", "year-end = before 2024-09-01/2025-01-01"),
        ("He left two days earlier.", "two days earlier = ?"),
        ("He left in the following year.", "following year = ?"),
        ("The mid-week game is off.", "-"),
        ("It was late last year.", "late last year = 2023-09-01/2024-01-01"),
        ("It was early next week.", "early next week = 2024-04-01/2024-04-04"),
        ("In January he left.", "January = 2024-01-01/2024-02-01"),
        ("It was due this Friday.", "this Friday = 2024-03-29"),
        ("The night of 5 March 2024 was cold.", "night of 5 March 2024 = 2024-03-05"),
        ("It was at 1430 GMT on 5 March 2024.", "1430 GMT on 5 March 2024 = 2024-03-05T14:30:00/2024-03-05T14:31:00"),
        ("It was at midnight on Sunday.", "midnight on Sunday = 2024-03-24T00:00:00/2024-03-24T00:01:00"),
        ("A fortnight ago he left.", "A fortnight ago = 2024-03-12"),
        ("Five days from now he leaves.", "Five days from now = 2024-03-31"),
        ("Spring is here.", "-"),
        ("In the 1900s it was new.", "1900s = 1900-01-01/1910-01-01"),
        ("In the sixties it was new.", "sixties = 1960-01-01/1970-01-01"),
    ];
    check(&rows, march_26());
}

/// The first date of a text; `@` stands for a text written on 26 March 2024.
fn date_of(text: &str) -> Date {
    let today = march_26().filter(|_| text.starts_with('@'));
    let found = dates(text.trim_start_matches('@'), today);
    found.into_iter().next().unwrap_or_else(|| panic!("no date in {text}")).1
}

#[test]
fn dates_are_compared_as_sets() {
    use Relation::{Contains, Disjoint, Incomparable, Overlaps, Same, Within};
    for (one, other, expected) in [
        ("in 2021", "in March 2021", Contains),
        ("late 2021", "August 2021", Disjoint),
        ("late 2021", "November 2021", Contains),
        ("early 2021", "late 2021", Disjoint),
        ("between late 2021 and October 2022", "in 2021-2022", Within),
        ("between late 2021 and October 2022", "from August 2021 to March 2022", Overlaps),
        ("March 25, 2024", "25 March 2024", Same),
        ("3/4/2024", "March 4, 2024", Contains),
        ("3/4/2024", "April 3, 2024", Contains),
        ("3/4/2024", "May 3, 2024", Disjoint),
        ("in 2016", "in 1997", Disjoint),
        ("about May 2020", "April 28, 2020", Contains),
        ("in May 2020", "April 28, 2020", Disjoint),
        ("the 1990s", "in 1994", Contains),
        ("the 18th century", "in 1812", Disjoint),
        ("the 16th century", "the 17th century", Disjoint),
        ("at half past nine", "at half past ten", Disjoint),
        ("at half past nine", "at 9:30 p.m.", Contains),
        ("the 7:40 ferry", "the 8:40 ferry", Disjoint),
        ("the 7:40 ferry", "at 7:40 pm", Contains),
        ("the 14:05 ferry", "at 2:05 am", Disjoint),
        // Without a reference day, part by part.
        ("on Monday", "in March", Incomparable),
        ("on Monday", "on Tuesday", Disjoint),
        ("on Monday", "on Monday, March 25, 2024", Contains),
        ("on Monday", "March 26, 2024", Disjoint),
        ("March 12", "March 14", Disjoint),
        ("midnight on 25 March 2024", "noon on 25 March 2024", Disjoint),
        ("midnight on 25 March 2024", "11:55 p.m. on 25 March 2024", Contains),
        ("midnight on 25 March 2024", "00:10 on 25 March 2024", Contains),
        ("between 10pm and 6am", "at 3am", Overlaps),
        ("between 10pm and 6am", "at noon", Disjoint),
        ("in March", "March 14", Contains),
        ("in March", "March 14, 2024", Contains),
        ("in April", "March 14, 2024", Disjoint),
        ("two weeks ago", "March 14, 2024", Incomparable),
        // With one.
        ("@in October", "October 2022", Contains),
        ("@in October", "October 2021", Disjoint),
        ("@last October", "October 2022", Disjoint),
        ("@two weeks ago", "March 14, 2024", Contains),
        ("@two weeks ago", "February 14, 2024", Disjoint),
        ("@he left on Monday", "March 25, 2024", Same),
        ("@on Monday", "March 25, 2024", Contains),
        ("@on Monday", "March 24, 2024", Disjoint),
        // Edges.
        ("since 2010", "in 2015", Contains),
        ("since 2010", "in 2008", Disjoint),
        ("since 2010", "since 2011", Disjoint),
        ("since 2010", "since March 2010", Contains),
        ("since 2010", "until 2015", Incomparable),
        ("before 2010", "in 2015", Disjoint),
        ("until 2024", "until January 2024", Contains),
        // Times of the day.
        ("@at 3 p.m. on Monday", "@at 5 p.m. on Monday", Disjoint),
        ("@at 3 p.m. on Monday", "@on Monday", Within),
        ("@on Monday night", "@early on Tuesday", Overlaps),
        ("@on Monday evening", "@on Tuesday", Disjoint),
        ("@at 3 p.m. on Monday", "@on Monday afternoon", Within),
        ("at 3 p.m. sharp", "at 9 a.m. sharp", Disjoint),
        ("at 15:00 GMT", "at 10 a.m. sharp", Incomparable),
    ] {
        let (first, second) = (date_of(one), date_of(other));
        assert_eq!(first.relation(&second), expected, "{one} | {other}");
    }
}

#[test]
fn relations_keep_their_laws() {
    let corpus = [
        "in 2021",
        "March 2021",
        "late 2021",
        "from 2020 to 2022",
        "on Monday",
        "@on Monday",
        "in March",
        "@in March",
        "March 12",
        "3/4/2024",
        "since 2010",
        "until 2015",
        "before May 2019",
        "after 2009",
        "@two weeks ago",
        "@at 3 p.m. on Friday",
        "at noon",
        "at 14:05 GMT",
        "the 1990s",
        "@last October",
        "@yesterday morning",
        "about May 2020",
        "in the winter of 2020",
        "in 44 BC",
    ];
    for one in corpus {
        let first = date_of(one);
        assert!(matches!(first.relation(&first), Relation::Same | Relation::Incomparable), "{one}");
        for other in corpus {
            let second = date_of(other);
            let relation = first.relation(&second);
            assert_eq!(relation, second.relation(&first).flipped(), "{one} | {other}");
            for third in corpus.map(date_of) {
                let is_disjoint = |date: &Date| date.relation(&third) == Relation::Disjoint;
                let is_equal = relation == Relation::Same && first.edge == second.edge;
                assert!(!is_equal || is_disjoint(&first) == is_disjoint(&second), "{one} | {other} | {third:?}");
            }
        }
    }
}

#[test]
fn spans_show_their_ends() {
    let span = date_of("between late 2021 and October 2022");
    let ends = span.ends.as_deref().expect("a span has ends");
    assert_eq!((ends.start.0.clone(), ends.end.0.clone()), (1..3, 4..6));
    assert_eq!(shown(&ends.start.1), "since 2021-09-01/2022-01-01");
    assert_eq!(ends.start.1.relation(&date_of("since August 2021")), Relation::Disjoint);
    assert_eq!(ends.start.1.relation(&date_of("in August 2021")), Relation::Disjoint);
}

#[test]
fn dates_settle_on_those_before_them() {
    for (text, today, expected) in [
        ("He came in 1738, and two years later he left.", march_26(), "1740-01-01/1741-01-01"),
        ("It sank on 5 May 1915, and the following day it was found.", march_26(), "1915-05-06"),
        ("In 1812 he marched, in June he crossed, and that year he lost.", None, "1812-06-01/1812-07-01"),
        ("In 2019 he was sentenced, and in February he left.", march_26(), "2024-02-01/2024-03-01"),
        ("The strikes of 1979-82 were ended by a vote on June 25.", None, "?"),
    ] {
        let mut found = dates(text, today);
        settle(found.iter_mut().map(|(_, date)| (date, true)), today);
        assert_eq!(shown(&found[1].1), expected, "{text}");
    }
}

#[test]
fn bounds_and_bases_are_told_apart() {
    let bounds = |text: &str| date_of(text).bounds().expect("a known time");
    let text = |day: &str| Some(day.to_owned());
    assert_eq!(bounds("since 2010"), (text("2010-01-01"), None));
    assert_eq!(bounds("until May 2010"), (None, text("2010-06-01")));
    assert_eq!(bounds("before 2010"), (None, text("2010-01-01")));
    assert_eq!(date_of("late 2021").base_iso(), Some(("2021-01-01".to_owned(), "2022-01-01".to_owned())));
}

#[test]
fn hostile_input_takes_linear_time() {
    for piece in ["9", "1-", "2021-", "May ", "from ", "the end of ", "in ", "'90s ", "3:0", "mid-", "Monday, ", "a "] {
        let text = piece.repeat(40_000 / piece.len());
        let _ = dates(&text, march_26());
    }
}
