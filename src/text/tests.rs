//! Whole small pages with the kinds expected of their blocks, and properties that hold for any text.

use super::*;

fn letter_of(kind: SegmentKind) -> &'static str {
    match kind {
        SegmentKind::Heading => "H",
        SegmentKind::Body => "B",
        SegmentKind::Item => "I",
        SegmentKind::Caption => "C",
        SegmentKind::Cell => "T",
        SegmentKind::Boilerplate => "-",
    }
}

/// One line a segment: its kind and its words, white space made single.
fn outline(name: &str, text: &str) -> Vec<String> {
    let document = read(&Source::new(name, text));
    let line = |segment: &Segment| {
        let words: Vec<&str> = document.text[segment.span.clone()].split_whitespace().collect();
        format!("{} {}", letter_of(segment.kind), words.join(" "))
    };
    document.segments.iter().map(line).collect()
}

/// `expected` holds one line a segment: its kind and the first words of it.
fn check(name: &str, text: &str, expected: &[&str]) {
    let found = outline(name, text);
    let fits =
        found.len() == expected.len() && found.iter().zip(expected).all(|(line, wanted)| line.starts_with(wanted));
    assert!(fits, "{text}\nfound {found:#?}\nexpected {expected:#?}");
}

const FIRST: &str = "The ferry Marigold ran aground off Port Kestrel on Tuesday with 214 people on board, and the \
                     coast guard took all of them off within three hours. Two were treated for bruises.";
const SECOND: &str = "Harbour master Ada Kern said the ship had left its lane to pass a fishing boat, and that the \
                      inquiry would hear from both crews next week. The ferry is 31 years old.";

#[test]
fn a_page_with_furniture_at_both_ends() {
    let text = format!(
        "Ferry runs aground off Port Kestrel\n\n0\n\n12\n\nFerry runs aground off Port Kestrel\n\
         By Bo Lind and Cy Moss\nPublished March 25, 2024 at 10:40 am\nShare on Facebook\nTwitter\nWhatsApp\n\n{FIRST}\n\n\
         Advertisement\n\nWHAT WENT WRONG?\n\n{SECOND}\n\nIt was calm.\n\n(Reporting by Bo Lind; Editing by Dee Ray)\n\n\
         Copyright 2024 Kestrel Wire.\n\nSource link\n\nLEAVE A REPLY\n\nPlease enter your name here\n"
    );
    let expected = [
        "H Ferry runs",
        "- 0",
        "- 12",
        "- Ferry runs",
        "- By Bo",
        "- Published",
        "- Share",
        "- Twitter",
        "- WhatsApp",
        "B The ferry",
        "- Adv",
        "H WHAT WENT",
        "B Harbour",
        "B It was calm.",
        "- (Rep",
        "- Copy",
        "- Source",
        "- LEAVE",
        "- Please",
    ];
    check("page.txt", &text, &expected);
    let document = read(&Source::new("page.txt", text));
    assert_eq!(document.meta.date, crate::calendar::Day::new(2024, 3, 25));
    assert_eq!(document.segments[12].heading, Some(11));
    assert_eq!(document.segments[9].heading, Some(0));
}

#[test]
fn regions_of_links_end_where_the_story_goes_on() {
    let tail = "Gull colony moves inland\n\nFor years the gulls of the north pier have…\n\n\
                Tram line opens early\n\nThe mayor rode the first…";
    for (text, expected) in [
        (
            format!("{FIRST}\n\n{SECOND}\n\nYou May Also Like\n\n{tail}\n"),
            vec!["B The", "B Harb", "- You", "- Gull", "- For", "- Tram", "- The mayor"],
        ),
        (
            format!("{FIRST}\n\n{SECOND}\n\n{tail}\n"),
            vec!["B The", "B Harb", "- Gull", "- For", "- Tram", "- The mayor"],
        ),
        (
            format!("{FIRST}\n\nRelated stories\n- Gull colony moves inland\n- Tram line opens\n\n{SECOND}\n"),
            vec!["B The", "- Rel", "- Gull", "- Tram", "B Harb"],
        ),
        (
            format!("{FIRST}\nMore from The Kestrel\nGull colony moves inland\n{SECOND}\n{SECOND}\nThe end.\n"),
            vec!["B The", "- More", "- Gull", "B Harb", "B Harb", "B The end."],
        ),
        (
            format!("{FIRST}\n{SECOND}\nComments\nPopular posts from this blog\nGull colony moves\n"),
            vec!["B The", "B Harb", "- Comm", "- Popular", "- Gull"],
        ),
        // A heading of the story that only sounds like one of the page.
        (format!("{FIRST}\n\nDiscussion\n\n{SECOND}\n\n{FIRST}\n"), vec!["B The", "H Disc", "B Harb", "B The"]),
    ] {
        check("page.txt", &text, &expected);
    }
}

#[test]
fn what_states_something_stays() {
    for (text, expected) in [
        ("Two dead in ferry fire", vec!["B Two"]),
        ("40", vec!["B 40"]),
        ("Share this", vec!["B Share"]),
        ("Two died in the fire. The ship sank.", vec!["B Two"]),
        ("Ferry fire kills two\nThe ship sank on Monday.", vec!["H Ferry", "B The ship"]),
        ("Share prices fell 3% on Monday.\nUnlock codes were stolen from 40 banks.", vec!["B Share", "B Unlock"]),
        ("By Monday evening, 40 had died.\nFollow-up checks found 3 more.", vec!["B By", "B Follow"]),
        ("He waited for news…\nIt came at 4 p.m. on Friday.", vec!["B He", "B It"]),
        (
            "It sank with all its cargo.\nKern said “we knew”\nThe port had warned them of the tide.",
            vec!["B It", "B Kern", "B The port"],
        ),
        ("Copyright fees rose 12% in 2023.\nThe Post said it would stay here.", vec!["B Copy", "B The Post"]),
    ] {
        check("short.txt", text, &expected);
    }
}

#[test]
fn line_breaks_mean_what_they_mean_in_their_text() {
    for (text, expected) in [
        (
            "One paragraph a line.\nAnother one.\r\nA third.\rA fourth.\u{2028}A fifth.",
            vec!["B One", "B Ano", "B A th", "B A fo", "B A fi"],
        ),
        ("\u{feff}First.\n\u{a0}\n\n\u{200b}\nSecond.\u{c}Third.", vec!["B First.", "B Second.", "B Third."]),
        (
            "The ferry ran aground off the northern pier on Tuesday night and\nwas towed free by two tugs, the harbour \
             master told reporters at\nnoon.\n\nNobody was hurt, and the ship is to sail again within two weeks \
             of\nrepair.\n",
            vec![
                "B The ferry ran aground off the northern pier on Tuesday night and was towed free by two tugs, the \
                  harbour master told reporters at noon.",
                "B Nobody was hurt, and the ship is to sail again within two weeks of repair.",
            ],
        ),
        (
            "Points:\n- The ferry ran aground off the northern pier on Tuesday and was\n  towed free by two tugs.\n\
             1. All passengers were safe and were brought to the town hall by\n   bus.\n=====\n• None.",
            vec![
                "H Points:",
                "I The ferry ran aground off the northern pier on Tuesday and was towed free",
                "I All pass",
                "I None.",
            ],
        ),
        ("apples\noranges\npears", vec!["B apples", "B oranges", "B pears"]),
    ] {
        check("lines.txt", text, &expected);
    }
}

#[test]
fn markdown_is_read_as_its_reader_sees_it() {
    for (text, expected) in [
        (
            "# Ferry *aground*\n\nSome **40** people, [says the port](http://port.example/40), left &mdash; AT&amp;T \
             `x = 3`.\n<!-- 99 --> More <b>here</b>.\n\n> A quoted line\n> goes on.\n\n```\nlet ships = 3;\n```\n\n\
             ## Crew\n\n- One\n- Two\n\n  still two\n",
            vec![
                "H Ferry aground",
                "B Some 40 people, says the port , left — AT& T .",
                "B More here .",
                "B A quoted line goes on.",
                "-",
                "H Crew",
                "I One",
                "I Two",
                "I still two",
            ],
        ),
        ("| ship | crew |\n|---|---|\n| Marigold | 12 |\n", vec!["T ship", "T crew", "T Marigold", "T 12"]),
        ("![alt 5](a.png) Caption\n\n<http://a.example> \\* star", vec!["B Caption", "B * star"]),
        ("Tight\n- a\n  - b\n- c\n", vec!["B Tight", "I a", "I b", "I c"]),
        ("\u{feff}# Top\r\nLine one\r\nline two\r\n", vec!["H Top", "B Line one line two"]),
    ] {
        check("page.md", text, &expected);
    }
    let document = read(&Source::new("page.md", "# A\n\nIn a.\n\n## B\n\nIn b.\n\n# C\n\nIn c.\n"));
    let above: Vec<Option<usize>> = document.segments.iter().map(|segment| segment.heading).collect();
    assert_eq!(above, [None, Some(0), Some(0), Some(2), None, Some(4)]);
}

#[test]
fn front_matter_speaks_for_the_text() {
    let day = crate::calendar::Day::new(2024, 3, 25);
    for (text, date, publisher, faults, rest) in [
        (
            "---\ndate: 2024-03-25\npublisher: \"Kestrel: Wire\"\ntags:\n  - sea\n---\nBody.",
            day,
            Some("Kestrel: Wire"),
            0,
            "Body.",
        ),
        ("---\r\ndate: March 25, 2024 # said\r\nrole: draft\r\n---\r\nBody.", day, None, 0, "Body."),
        ("+++\ndate = 2024-03-25\npublisher = 'Kestrel'\n+++\nBody.", day, Some("Kestrel"), 0, "Body."),
        ("+++\ndate = \n+++\nBody.", None, None, 1, "Body."),
        ("---\ndate: someday\nrole: judge\n---\nBody.", None, None, 2, "Body."),
        ("---\nNot a list of keys.\n---\nBody.", None, None, 0, "Not a list"),
        ("---\ndate: 1 April\nBody without an end.", None, None, 0, "date:"),
    ] {
        for name in ["a.md", "a.txt"] {
            let document = read(&Source::new(name, text));
            assert_eq!(document.meta.date, date, "{text}");
            assert_eq!(document.meta.publisher.as_deref(), publisher, "{text}");
            assert_eq!(document.faults.len(), faults, "{text}");
            assert!(document.faults.iter().all(|fault| fault.labels[0].span.end <= text.len()));
            assert!(outline(name, text).iter().any(|line| line[2..].starts_with(rest)), "{text}");
        }
    }
    let text = "---\nrole: judge\n---\n";
    assert_eq!(&text[read(&Source::new("a.md", text)).faults[0].labels[0].span.clone()], "judge");
}

#[test]
fn a_day_at_the_top_is_taken_only_when_it_is_sure() {
    for (top, expected) in [
        ("March 25, 2024", "2024-03-25"),
        ("25 March 2024", "2024-03-25"),
        ("Monday, 25th March 2024, 10:30 GMT", "2024-03-25"),
        ("Tuesday 25 March 2024", ""),
        ("LONDON, March 25, 2024 (Kestrel Wire) – A ship sank.", "2024-03-25"),
        ("PORT KESTREL, Maine, March 25 (Wire) – A ship sank.", ""),
        ("Posted on 25 Mar 2024 by Ada Kern", "2024-03-25"),
        ("Updated: March 26, 2024\nPublished: March 25, 2024", "2024-03-25"),
        ("March 25, 2024\n\nMarch 26, 2024", ""),
        ("March 25, 2024, was a cold day in the port.", ""),
        ("March 25, 2024 was a cold day in the port.", ""),
        ("25/03/2024", "2024-03-25"),
        ("04/05/2024", ""),
        ("On March 25, 2024 a ship sank.", ""),
        ("May 2024", ""),
        ("The Harbour Gazette | March 25, 2024", "2024-03-25"),
        ("Harbour & Crane Week – 25 March 2024", "2024-03-25"),
        ("Special report, 25 March 2024", "2024-03-25"),
        ("Karlsund Tidings, Monday 25 March 2024", "2024-03-25"),
        ("Karlsund Tidings, Tuesday 25 March 2024", ""),
        ("PORT KESTREL, Maine, March 25, 2024", "2024-03-25"),
        ("The loss of the Astrid, 25 March 1924", ""),
        ("Press release, 25 March 2024, was all they sent.", ""),
        ("The crane fell, the harbour board told reporters, on March 25, 2024", ""),
    ] {
        let document = read(&Source::new("top.txt", format!("A headline\n{top}\n\n{FIRST}\n")));
        let found = document.meta.date.map(|day| day.to_string()).unwrap_or_default();
        assert_eq!(found, expected, "{top}");
    }
}

#[test]
fn reading_any_text_keeps_every_place() {
    let pieces = [
        "a",
        "A. ",
        ".",
        "!",
        "?",
        "…",
        "“",
        "”",
        "\"",
        "'",
        "’",
        "(",
        ")",
        "[",
        "]",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        "\u{2028}",
        "\u{feff}",
        "\u{a0}",
        "\u{200b}",
        "é",
        "ß",
        "漢",
        "🚢",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "#",
        "# ",
        "- ",
        "1. ",
        "> ",
        "|",
        "|-|\n",
        "---\n",
        "+++\n",
        "<b>",
        "<!--",
        "-->",
        "<http://a.b>",
        "&amp;",
        "&mdash;",
        "&nbsp;",
        "&#x1F6A2;",
        "[a](b)",
        "![a](b)",
        "[^1]",
        "\\",
        "\t",
        "    ",
        "date: 2024",
        "U.S. The ",
        "Share this",
        "Comments\n",
        "12",
        "0 ",
        "~~",
        "http://a.b ",
        "Ltd.",
        "word ",
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % 1_000_003).unwrap_or(0) % below
    };
    for _ in 0..3000 {
        let length = random(60);
        let text: String = (0..length).map(|_| pieces[random(pieces.len())]).collect();
        for name in ["a.txt", "a.md"] {
            let document = read(&Source::new(name, text.clone()));
            assert_eq!(document.text.len(), text.len(), "{text:?}");
            let mut end = 0;
            for (index, segment) in document.segments.iter().enumerate() {
                assert!(segment.span.start >= end && !segment.span.is_empty(), "{text:?} {:?}", document.segments);
                end = segment.span.end;
                assert!(text.get(segment.span.clone()).is_some(), "{text:?}");
                assert!(document.text.get(segment.span.clone()).is_some(), "{text:?}");
                assert!(segment.heading.is_none_or(|heading| heading < index));
                let mut inner = segment.span.start;
                for sentence in &segment.sentences {
                    assert!(sentence.start >= inner && sentence.end <= segment.span.end, "{text:?}");
                    assert!(!sentence.is_empty() && document.text.get(sentence.clone()).is_some(), "{text:?}");
                    inner = sentence.end;
                }
            }
        }
    }
}
