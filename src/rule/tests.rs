//! Patterns against texts, and faults as data: broken files with the code and the exact words each fault points at.

use super::*;
use crate::diagnostic::Level;
use crate::language::TokenKind;
use crate::value::{Amount, Interval, Value};

/// Reads digits as counts whose head is the next plural, and dates as they are read: enough to try patterns on,
/// whatever the readers of values make of a text.
fn mentions(tokens: &Tokens) -> Vec<Mention> {
    let mut dates = crate::value::read(tokens, None);
    dates.retain(|mention| mention.value.kind() == Kind::Date);
    let mut mentions = dates.clone();
    for index in (0..tokens.len()).filter(|index| tokens.kind(*index) == Some(TokenKind::Number)) {
        let number: f64 = tokens.word(index).replace(',', "").parse().expect("digits");
        let magnitude = matches!(tokens.word(index + 1), "million" | "billion");
        let range = index..index + 1 + usize::from(magnitude);
        let said = Interval::point(number);
        let amount = Amount { said, allows: said, figure: Some(number) };
        if dates.iter().any(|date| date.tokens.contains(&index)) {
            continue;
        }
        let is_head = |at: &usize| {
            let word = tokens.word(*at);
            word == "people" || word == "men" || word.ends_with('s') && !tokens.word(at + 1).ends_with('s')
        };
        let is_noun = |at: &usize| {
            let kind = tokens.kind(*at);
            kind == Some(TokenKind::Word) && !matches!(tokens.word(*at), "of" | "were" | "in" | "and" | "to" | "on")
        };
        let head = (range.end..range.end + 5).take_while(is_noun).find(is_head);
        let mut mention = Mention::new(tokens, range, Value::Count(amount, Box::default()));
        mention.head = head;
        mentions.push(mention);
    }
    mentions.sort_by_key(|mention| mention.tokens.start);
    mentions
}

/// Sentences that end in a stop and a blank and start with a capital or digit.
fn sentences(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut start = 0;
    let starts_one = |at: usize| !text[at + 2..].starts_with(|letter: char| letter.is_lowercase());
    let stops = text.match_indices(". ").map(|(at, _)| at).filter(|at| starts_one(*at));
    let ends = stops.map(|at| at + 1).chain([text.len()]);
    ends.map(|end| std::mem::replace(&mut start, end)..end).collect()
}

fn load(file: &str) -> RuleSet {
    let files = vec![Source::new("own.toml", file)];
    RuleSet::load(&[], files).unwrap_or_else(|faults| panic!("{:#?}", faults.diagnostics))
}

/// The answers of the rules of `file` in `text`, parted by `;`: each value as written, with its qualifiers.
fn answers(file: &str, text: &str) -> String {
    let rules = load(file);
    let tokens = Tokens::new(text, &sentences(text));
    let found = rules.answers(text, &tokens, &mentions(&tokens));
    let own = found.iter().filter(|answer| rules.rules[answer.rule].origin == "own.toml");
    let drawn = own.map(|answer| {
        let mut drawn = text[answer.mention.span.clone()].to_owned();
        for (name, values) in &answer.qualifiers {
            drawn += &format!(" {name}={}", values.join("+"));
        }
        drawn
    });
    drawn.collect::<Vec<_>>().join("; ")
}

const LISTS: &str = r#"
[list]
land = [
    ["Norland", "Norlandic"],
    ["Westmark", "the Westmark Republic"],
    ["US", "U.S.", "American"],
    ["Turkey", "Turkish"],
]
"#;

fn check_patterns(kind: &str, table: &[(&str, &str, &str)]) {
    for (pattern, text, expected) in table {
        let pattern = pattern.replace('\\', "\\\\");
        let file = format!("{LISTS}[claim.own]\nasks = \"?\"\nvalue = \"{kind}\"\nread = [\"{pattern}\"]");
        assert_eq!(answers(&file, text), *expected, "{pattern} in {text}");
    }
}

#[test]
fn counts_are_read_around_their_noun() {
    check_patterns(
        "count",
        &[
            ("{value} voters", "40 million voters", "40 million"),
            ("{value} voters", "40 million registered city voters", "40 million"),
            ("{value} voter", "40 million Voters", "40 million"),
            ("{value} voters", "40 voter lists", ""),
            ("{value} voters", "voters in 40 constituencies", ""),
            ("{value} voters", "40 million of the voters", "40 million"),
            ("{value} voters", "40 million of those voters", "40 million"),
            ("{value} email addresses", "5,000 stolen email addresses", "5,000"),
            ("{value} [@land] voters", "40 Norlandic voters", "40"),
            ("{value} … stolen", "40 files were later found to be stolen", "40"),
            ("{value} files … stolen", "40 files were later found to be stolen", "40"),
            ("{value} files … stolen", "40 file servers were later found to be stolen", ""),
            ("{value} … stolen", "40 files a b c d e f g h i were stolen", ""),
            ("{value} … stolen", "They took 40 files. The rest was stolen.", ""),
            ("charged {value}", "they charged 7 hackers", "7"),
            ("charge [a total of] {value} (men|people)", "were charging a total of 7 men", "7"),
            ("(charged {value} people|{value} people were charged)", "12 people were charged", "12"),
            ("(charged {value} people|{value} people were charged)", "charged 12 people", "12"),
            ("(charged|accused) … {value}", "They accused, on Monday, the “7” hackers", "7"),
            ("accused … {value}", "They accused him; later 7 came", ""),
            ("{value} state backed hackers", "7 state-backed hackers", "7"),
            ("{value} hackers", "7 “hackers”", "7"),
            ("US … {value}", "he told us all of the 7", ""),
            ("US … {value}", "the U.S. named all of the 7", "7"),
            ("{value} of {place: <Capital>}’s ships", "3 of Norland's ships", "3 place=Norland"),
            ("{value} \\(of <digits>\\)", "12 (of 40)", "12"),
            (
                "{value} (people|men) … {what: (jailed|freed)}",
                "3 men were jailed, 4 people freed",
                "3 what=jailed; 4 what=freed",
            ),
        ],
    );
}

#[test]
fn slots_take_canonical_forms_and_what_is_joined_to_them() {
    check_patterns(
        "count",
        &[
            ("{who: @land} … sanctioned {value}", "The American side sanctioned 2 men", "2 who=US"),
            ("{who: @land} … sanctioned {value}", "Norland and the US have sanctioned 2 men", "2 who=Norland+US"),
            (
                "{who: @land} … sanctioned {value}",
                "Norland, Turkey, and the Westmark Republic sanctioned 2 men",
                "2 who=Norland+Turkey+Westmark",
            ),
            ("{who: @land} … sanctioned {value}", "Cold turkey: they sanctioned 2 men", ""),
            (
                "{value} men sanctioned by {who: @land}",
                "2 men sanctioned by Turkey and Norland",
                "2 who=Norland+Turkey",
            ),
            ("{who: <Capital> <Capital>} counted {value}", "Ann Lee counted 2 men", "2 who=Ann Lee"),
        ],
    );
}

#[test]
fn names_are_read_from_words() {
    check_patterns(
        "name",
        &[
            ("{value: <Capital> (Typhoon|Bear)}", "blamed on Violet Typhoon.", "Violet Typhoon"),
            ("{value: <Capital> (Typhoon|Bear)}", "a typhoon near a Bear", ""),
            ("{value: (APT|UNC)<digits>}", "APT31, UNC 12, APT-40 and apt 9", "APT31; UNC 12; APT-40"),
            ("{value: APT31}", "APT 31 and APT32", "APT 31"),
            ("{value: APT <digits>}", "FIN7 and APTX", ""),
            ("group [called] {value: <Capital> [<Capital>]}", "the group called “Red Lamp” did", "Red Lamp"),
            ("{value: [<Capital>] <Capital> Bear} (struck|hit)", "when Big Brown Bear struck", "Big Brown Bear"),
            ("{value: <Capital> <Capital>} fell", "Old Tower fell", "Old Tower"),
        ],
    );
}

#[test]
fn dates_terms_and_regexes_are_read() {
    for (rule, text, expected) in [
        (
            "value = \"date\"\nread = [\"handed (over|back) … in {value}\"]",
            "was handed back to Westmark in 1997",
            "1997",
        ),
        ("value = \"date\"\nread = [\"handed (over|back) … in {value}\"]", "was handed 500 flags in May", ""),
        (
            "value = \"date\"\nread = [\"leak … began … {value}\", \"noticed … {value}\"]",
            "The leak that began in 2011 was noticed only in 2013.",
            "2011; 2013",
        ),
        (
            "value = \"date\"\nread = \"leak … noticed [only] in {value}\"",
            "A leak that began in 2011 was noticed only in 2013.",
            "2013",
        ),
        ("value = \"date\"\nread = \"leak … began … {value}\"", "A leak began in 2011 and ended in 2013.", "2011"),
        (
            "value = \"term\"\nterms = [[\"convicted\", \"found guilty\"], [\"acquitted\", \"not guilty\"]]\n\
             read = [\"was {value}\"]",
            "He was found guilty, she was acquitted, one was not convicted, one was not guilty.",
            "found guilty; acquitted; not guilty",
        ),
        (
            "value = \"count\"\nregex = '\\b(?<value>\\d+) (?:of|from) (?<place>[A-Z]\\w+)'\nsame-when = [\"place\"]",
            "“12 of Tarn”, 13 in Orr",
            "12 place=Tarn",
        ),
        ("value = \"name\"\nregex = 'HMS (?<value>[A-Z]\\w+)'", "on HMS Petrel", "Petrel"),
        (
            "value = \"count\"\nread = [\"{value} men\"]\nwhere = { land = \"@land\" }\nsame-when = [\"land\"]",
            "In Turkey, 3 men were held over the American files. 4 men left.",
            "3 land=Turkey+US; 4",
        ),
    ] {
        let file = format!("{LISTS}[claim.own]\nasks = \"?\"\n{rule}");
        assert_eq!(answers(&file, text), expected, "{rule} in {text}");
    }
}

#[test]
fn faults_point_at_the_words_they_are_about() {
    // The key `read` of a sound rule, so that each fault stands alone.
    let question = |rest: &str| format!("[claim.own]\nasks = \"?\"\n{rest}");
    let reading = |pattern: &str| question(&format!("value = \"count\"\nread = [{pattern}]"));
    for (file, code, label) in [
        ("[claim.own]\nvalue = \"count\" 7\n".to_owned(), "toml", ""),
        ("[claims.own]\n".to_owned(), "unknown-key", "claims"),
        (question("value = \"count\"\nraed = [\"{value} men\"]\nread = \"{value} men\""), "unknown-key", "raed"),
        (question("value = \"cuont\"\nread = \"{value} men\""), "unknown-word", "cuont"),
        (question("value = 7\nread = \"{value} men\""), "wrong-type", "7"),
        (question("value = \"count\"\nread = \"{value} men\"\nagree = [[\"one\"]]"), "wrong-type", "[\"one\"]"),
        (question("value = \"count\"\nread = \"{value} men\"\nlevel = \"eror\""), "unknown-word", "eror"),
        (question("value = \"count\"\nread = \"{value} men\"\nabout = \"contxt\""), "unknown-word", "contxt"),
        (question("value = \"count\"\nread = \"{value} men\"\nmessage = \"{a} or {c}\""), "unknown-placeholder", "c"),
        (question("value = \"count\"\nread = \"{value} men\"\nsame-when = [\"land\"]"), "unknown-slot", "land"),
        (question("value = \"count\"\nread = \"{value} men\"\nwhere = { land = \"@lnad\" }"), "unknown-list", "lnad"),
        (question("value = \"count\"\nread = \"{value} men\"\nalias = [[\"A\"]]"), "misplaced-key", "alias"),
        (question("value = \"term\"\nread = \"was {value}\""), "missing-key", "own"),
        (question("read = \"{value} men\""), "missing-key", "own"),
        (question("value = \"count\""), "missing-key", "own"),
        ("[claim.own]\nvalue = \"count\"\nread = \"{value} men\"".to_owned(), "missing-key", "own"),
        ("[claim.Own]\nvalue = \"count\"\nabout = \"context\"".to_owned(), "bad-name", "Own"),
        (reading("\"{value} (men|women\""), "bad-pattern", "("),
        (reading("\"“x” {value} \\u007bmen\""), "bad-pattern", "\\u007b"),
        (reading("\"some men\""), "bad-pattern", "some men"),
        (reading("\"{value} of {value}\""), "bad-pattern", "{value}"),
        (reading("\"(charged {value}|accused)\""), "bad-pattern", "accused"),
        (reading("\"… {value} men\""), "bad-pattern", "…"),
        (reading("\"{value: <Capital> men}\""), "bad-pattern", "{value: <Capital> men}"),
        (reading("\"\\\"{value}\\\" @naton men\""), "unknown-list", "naton"),
        (reading("\"\""), "empty-pattern", ""),
        (reading("\"{value}\""), "matches-everything", "{value}"),
        (reading("\"{value} @none\"") + "\n[list]\nnone = []", "never-matches", "@none"),
        (question("value = \"percent\"\nread = \"{value} percent of men\""), "never-matches", "percent"),
        ("list.x = [\"“”\"]".to_owned(), "empty-pattern", "“”"),
        (question("value = \"count\"\nregex = '(?<value>\\d+'"), "bad-regex", "(?<value>\\d+"),
        (question("value = \"count\"\nregex = '\\d+'"), "bad-regex", "\\d+"),
        (
            question("value = \"name\"\nread = \"{value} men\"\nalias = [[\"APT31\", \"Judge\"], [\"APT 31\"]]"),
            "alias-twice",
            "APT 31",
        ),
        (
            question(
                "value = \"name\"\nread = \"{value} men\"\nalias = [[\"Ash\", \"Oak\"]]\n\
                 distinct = [[\"Ash\", \"Oak\"]]",
            ),
            "alias-and-distinct",
            "Oak",
        ),
        (
            question("value = \"name\"\nread = \"{value} men\"\ndistinct = [[\"Ash\", \"Oak\", \"ash\"]]"),
            "distinct-twice",
            "ash",
        ),
        (
            question("value = \"term\"\nread = \"was {value}\"\nterms = [[\"jailed\", \"held\"], [\"held\"]]"),
            "term-twice",
            "held",
        ),
    ] {
        let Err(faults) = RuleSet::load(&[], vec![Source::new("own.toml", file.clone())]) else {
            panic!("no fault in {file}");
        };
        let drawn: Vec<_> = faults
            .diagnostics
            .iter()
            .map(|fault| {
                let label = &fault.labels[0];
                (fault.code.as_str(), &faults.sources[label.source].text[label.span.clone()])
            })
            .collect();
        assert_eq!(drawn, [(code, label)], "{file}\n{:#?}", faults.diagnostics);
        assert!(faults.diagnostics.iter().all(|fault| fault.level == Level::Error));
    }
}

#[test]
fn all_faults_of_all_files_are_told_at_once() {
    let files = vec![
        Source::new("one.toml", "[claim.own]\nvalue = \"cuont\"\nlevle = \"note\"\nread = \"@lnad {value}\""),
        Source::new("two.toml", "[claim.own]\nvalue = \"count\"\nabout = \"context\""),
        Source::new("three.toml", "= 7\n"),
    ];
    let packs = ["genral".to_owned()];
    let faults = RuleSet::load(&packs, files).expect_err("faults");
    let codes: Vec<_> = faults.diagnostics.iter().map(|fault| fault.code.as_str()).collect();
    assert_eq!(codes, ["unknown-pack", "missing-key", "unknown-word", "unknown-key", "duplicate-rule", "toml"]);
    assert_eq!(faults.diagnostics[0].help.as_deref(), Some("did you mean `general`?"));
    assert_eq!(faults.diagnostics[2].help.as_deref(), Some("did you mean `count`?"));
    assert_eq!(faults.diagnostics[3].help.as_deref(), Some("did you mean `level`?"));
}

#[test]
fn an_own_rule_takes_the_place_of_a_shipped_one() {
    let rules = load("[claim.differing-age]\nvalue = \"age\"\nabout = \"context\"\nlevel = \"note\"");
    let named: Vec<_> = rules.rules.iter().filter(|rule| rule.name == "differing-age").collect();
    assert_eq!(named.len(), 1);
    assert_eq!((named[0].origin.as_str(), named[0].levels.sure()), ("own.toml", Some(Level::Note)));
}

#[test]
fn files_add_to_the_rules_and_lists_of_others_or_replace_them() {
    let one = "[list]\nharbour = [\"Tarn\", \"Orrin\"]\n[claim.boats]\nasks = \"?\"\nvalue = \"count\"\n\
               read = [\"{value} boats\"]\n[claim.crews]\nasks = \"?\"\nvalue = \"count\"\nread = [\"{value} crews\"]";
    let two = "[list.harbour]\nextend = true\nwords = [\"Velden\"]\n[claim.boats]\nextend = true\n\
               read = [\"{value} ships [in {where: @harbour}]\"]\nlevel = \"note\"\n[claim.crews]\noverride = true\n\
               asks = \"?\"\nvalue = \"count\"\nread = [\"{value} sailors\"]";
    let files = vec![Source::new("one.toml", one), Source::new("own.toml", two)];
    let mut rules = RuleSet::load(&[], files).unwrap_or_else(|faults| panic!("{:#?}", faults.diagnostics));
    let found = |rules: &RuleSet, text: &str| -> Vec<(String, Vec<Qualifier>)> {
        let tokens = Tokens::new(text, &sentences(text));
        let answers = rules.answers(text, &tokens, &mentions(&tokens));
        let named = |answer: Answer| (rules.rules[answer.rule].name.clone(), answer.qualifiers);
        answers.into_iter().map(named).filter(|(name, _)| name == "boats" || name == "crews").collect()
    };
    let boats = |qualifiers: &[&str]| {
        let qualifier = |value: &&str| ("where".to_owned(), vec![(*value).to_owned()]);
        vec![("boats".to_owned(), qualifiers.iter().map(qualifier).collect())]
    };
    assert_eq!(found(&rules, "They saw 12 boats."), boats(&[]));
    assert_eq!(found(&rules, "They saw 12 ships in Velden."), boats(&["Velden"]));
    assert_eq!(found(&rules, "They saw 12 crews."), vec![]);
    assert_eq!(found(&rules, "They saw 12 sailors."), vec![("crews".to_owned(), vec![])]);
    let level =
        |rules: &RuleSet, name: &str| rules.rules.iter().find(|rule| rule.name == name).map(|rule| rule.levels.name());
    assert_eq!((level(&rules, "boats"), level(&rules, "crews")), (Some("note"), Some("error")));
    let unknown = rules.set_levels(&[("crews", None), ("boast", Some(Level::Error))]);
    assert_eq!(unknown, [("boast", Some("boats".to_owned()))]);
    assert_eq!(level(&rules, "crews"), Some("off"));
}

#[test]
fn names_of_lists_are_one_unless_a_file_says_that_they_are_distinct() {
    let one = "[list.group]\nsource = \"a table\"\nwords = [[\"APT31\", \"Violet Lamp\"], \
               { words = [\"Old Bear\", \"Ash\"], source = \"another\" }]\n\
               [claim.own]\nasks = \"?\"\nvalue = \"name\"\nread = \"group {value}\"\nalias = \"@group\"";
    let two = "[claim.own]\nextend = true\nalias = [[\"APT31\", \"Blue Lamp\"]]\ndistinct = [[\"Old Bear\", \"Ash\"]]";
    let files = vec![Source::new("one.toml", one), Source::new("two.toml", two)];
    let rules = RuleSet::load(&[], files).unwrap_or_else(|faults| panic!("{:#?}", faults.diagnostics));
    for (one, other, expected) in [
        ("APT 31", "Violet Lamp", Some(Relation::Same)),
        ("Blue Lamp", "Violet Lamp", Some(Relation::Same)),
        ("Old Bear", "Ash", Some(Relation::Disjoint)),
        ("Elm", "Ash", None),
    ] {
        assert_eq!(rules.relation_of_names(&Name::of_text(one), &Name::of_text(other)), expected, "{one} {other}");
    }
    let rule = rules.rules.iter().find(|rule| rule.name == "own").expect("the rule");
    let sources: Vec<Option<&str>> = rule.alias.iter().map(|alias| alias.source.as_deref()).collect();
    assert_eq!(sources, [Some("a table"), Some("another"), None]);
}

#[test]
fn names_are_one_or_distinct_as_the_rule_says() {
    let rules = load(
        "[claim.own]\nasks = \"?\"\nvalue = \"name\"\nread = \"group {value}\"\n\
         alias = [[\"APT31\", \"Violet Lamp\"], [\"Old Bear\", \"Ash\"]]\n\
         distinct = [[\"Violet Lamp\", \"Ash\", \"Oak\"]]",
    );
    let rule = rules.rules.iter().find(|rule| rule.name == "own").expect("the rule");
    for (one, other, expected) in [
        ("APT 31", "violet lamp", Some(Relation::Same)),
        ("APT-31", "Old Bear", Some(Relation::Disjoint)),
        ("Oak", "Ash", Some(Relation::Disjoint)),
        ("Oak", "Oak", Some(Relation::Same)),
        ("Oak", "Elm", None),
        ("Elm", "Elm", None),
    ] {
        assert_eq!(rule.relation_of_names(&Name::of_text(one), &Name::of_text(other)), expected, "{one} {other}");
    }
}

#[test]
fn shipped_packs_have_no_fault_and_every_rule_its_proof() {
    let load = RuleSet::load_with_examples(&[], Vec::new());
    let rules = load.unwrap_or_else(|faults| panic!("{:#?}", faults.diagnostics));
    for rule in &rules.rules {
        assert!(!rule.examples.agree.is_empty(), "{}: no texts that agree", rule.name);
        assert!(!rule.examples.clash.is_empty(), "{}: no texts that clash", rule.name);
        assert!(rule.every_mention || !rule.examples.ignore.is_empty(), "{}: no text to ignore", rule.name);
    }
    assert_eq!(RuleSet::pack_names().len(), builtin::PACKS.len() - 1);
}

#[test]
fn rules_without_their_examples_are_the_same_rules() {
    let bare = RuleSet::load(&[], Vec::new()).expect("rules without a fault");
    let full = RuleSet::load_with_examples(&[], Vec::new()).expect("rules without a fault");
    assert_eq!(bare.rules.len(), full.rules.len());
    for (number, (bare_rule, rule)) in bare.rules.iter().zip(&full.rules).enumerate() {
        assert_eq!((&bare_rule.name, &bare_rule.place), (&rule.name, &rule.place));
        assert_eq!(bare.patterns_of(number), full.patterns_of(number), "{}", rule.name);
        assert_eq!((&bare_rule.wording, &bare_rule.same_when), (&rule.wording, &rule.same_when), "{}", rule.name);
        assert_eq!(bare_rule.examples.count(), 0, "{}", rule.name);
        assert_eq!(bare.written(&bare_rule.place), full.written(&rule.place));
    }
    assert!(bare.checks.iter().all(|check| check.examples.count() == 0));
}

/// `count` rules that differ in their words.
fn synthetic(count: usize) -> String {
    (0..count)
        .map(|number| {
            let (noun, verb) = (letters(number), letters(number + 1000));
            format!(
                "[claim.rule-{noun}]\nasks = \"?\"\nvalue = \"count\"\nsame-when = [\"land\"]\n\
                 where = {{ land = \"@country\" }}\n\
                 read = [\"{{value}} [@nationality] {noun}\", \"({verb}|un{verb}) … {{value}} (men|people|{noun})\"]\n"
            )
        })
        .collect()
}

/// A word that stands for a number.
fn letters(number: usize) -> String {
    let letter = |part: usize| char::from(b'a' + (part % 26) as u8);
    format!("z{}{}{}q", letter(number), letter(number / 26), letter(number / 676))
}

#[test]
fn three_hundred_rules_load_and_find_their_own() {
    let rules = load(&synthetic(300));
    assert!(rules.rules.len() >= 300);
    let text = format!("They saw 12 American {} there.", letters(217));
    assert_eq!(answers(&synthetic(300), &text), "12 land=United States");
}

#[test]
fn hostile_texts_take_linear_time() {
    let rules = load(&format!(
        "{LISTS}[claim.own]\nasks = \"?\"\nvalue = \"count\"\nread = [\"x … x … x … {{value}} … y … y … y\", \
         \"{{who: @land}} … {{value}}\"]\nwhere = {{ land = \"@land\" }}"
    ));
    for piece in ["7 ", "“", "x 7 y ", "US, ", "US 7 ", "- ", "the ", "APT31 ", "x "] {
        let text = piece.repeat(60_000 / piece.len());
        let tokens = Tokens::of_sentence(&text);
        // Quadratic time would take minutes.
        rules.answers(&text, &tokens, &mentions(&tokens));
    }
}
