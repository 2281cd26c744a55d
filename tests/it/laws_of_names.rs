//! Laws that the relations of names and quotations keep, tried on names and sentences that a seeded generator makes.

use crate::dice::Dice;
use crosscheck::language::Tokens;
use crosscheck::value::name::{self, Likeness, NameKind};
use crosscheck::value::quote;
use crosscheck::value::{Name, Quote, Relation, Value};

const ROUNDS: u64 = 1_000;

const TITLES: [&str; 9] =
    ["Mr", "Mrs", "Dr.", "Prof", "President", "Foreign Secretary", "Judge", "Sir", "Detective Inspector"];
const GIVEN: [&str; 12] = [
    "Martha",
    "Tom",
    "José",
    "Anne-Marie",
    "Li",
    "Zoë",
    "Mohammed",
    "Sergei",
    "Bill",
    "Katherine",
    "Søren",
    "Aleksandr",
];
const SURNAMES: [&str; 12] = [
    "Lind",
    "Oster",
    "Holm",
    "O'Hara",
    "Lindqvist",
    "van der Berg",
    "al-Sabri",
    "Ibáñez",
    "Petrov",
    "King",
    "Bishop",
    "Müller",
];
const BODIES: [&str; 12] = [
    "Lindvik Holdings",
    "Bank of Lindvik",
    "Ministry of Justice",
    "Justice Ministry",
    "APT 31",
    "Night Heron",
    "Gulf of Holm",
    "South Korea",
    "Norway",
    "Norwegian",
    "Harbour Watch Foundation",
    "National Rescue Centre",
];
const WORDS: [&str; 24] = [
    "we", "will", "rebuild", "the", "pier", "before", "winter", "and", "nobody", "came", "to", "help", "boats", "were",
    "lost", "in", "one", "night", "it", "was", "dark", "council", "slept", "money",
];
/// Marks that open and close a quotation.
const MARKS: [(&str, &str); 7] =
    [("“", "”"), ("\"", "\""), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("``", "''")];

/// Runs `law` with a generator for each round and names the round that breaks it.
fn hold(law: impl Fn(&mut Dice) -> Result<(), String>) {
    for seed in 1..=ROUNDS {
        let mut dice = Dice::new(seed);
        if let Err(problem) = law(&mut dice) {
            panic!("round {seed}: {problem}");
        }
    }
}

fn any_text(dice: &mut Dice) -> String {
    match dice.below(4) {
        0 => dice.pick(&BODIES).to_owned(),
        1 => dice.pick(&SURNAMES).to_owned(),
        2 => format!("{} {}", dice.pick(&GIVEN), dice.pick(&SURNAMES)),
        _ => format!("{} {} {}", dice.pick(&GIVEN), dice.pick(&GIVEN), dice.pick(&SURNAMES)),
    }
}

/// A name, at times with a letter put wrong and of any kind.
fn any_name(dice: &mut Dice) -> Name {
    let mut letters: Vec<char> = any_text(dice).chars().collect();
    if dice.below(3) == 0 {
        let at = dice.below(letters.len() - 1);
        letters.swap(at, at + 1);
    }
    let kinds = [NameKind::Other, NameKind::Person, NameKind::Organisation, NameKind::Place];
    Name { kind: kinds[dice.below(4)], ..Name::of_text(&letters.into_iter().collect::<String>()) }
}

/// The first person that a sentence names.
fn person_in(sentence: &str) -> Option<Name> {
    let mentions = name::read(&Tokens::of_sentence(sentence));
    mentions.into_iter().find_map(|mention| match mention.value {
        Value::Name(name) => Some(name),
        _ => None,
    })
}

#[test]
fn names_relate_alike_from_both_sides() {
    hold(|dice| {
        let (one, other) = (any_name(dice), any_name(dice));
        let (there, back) = (one.relation(&other), other.relation(&one).flipped());
        let is_self_same = one.relation(&one) == Relation::Same;
        if there == back && is_self_same { Ok(()) } else { Err(format!("{one:?} and {other:?}: {there:?}, {back:?}")) }
    });
}

#[test]
fn names_do_not_mind_case_accents_and_marks() {
    hold(|dice| {
        let text = any_text(dice);
        let plain = text.replace(['é', 'ë'], "e").replace('ø', "o").replace('á', "a").replace('ñ', "n");
        let styles = [text.to_uppercase(), plain.replace('ü', "u"), text.replace('\'', "’"), text.replace('-', " ")];
        let (name, other) = (Name::of_text(&text), any_name(dice));
        for style in styles {
            let styled = Name::of_text(&style);
            if name.likeness(&styled) != Likeness::Same {
                return Err(format!("{text} and {style}: {:?}", name.likeness(&styled)));
            }
            if name.words == styled.words && name.relation(&other) != styled.relation(&other) {
                return Err(format!("{text} and {style} lie differently to {other:?}"));
            }
        }
        Ok(())
    });
}

#[test]
fn less_of_a_persons_name_never_clashes() {
    hold(|dice| {
        let (title, given, middle) = (dice.pick(&TITLES), dice.pick(&GIVEN), dice.pick(&GIVEN));
        let surname = dice.pick(&SURNAMES);
        let initial: String = given.chars().take(1).collect();
        let full = format!("then {title} {given} {middle} {surname} left");
        let Some(person) = person_in(&full) else { return Err(format!("no name in {full}")) };
        if person.kind != NameKind::Person {
            return Err(format!("{full}: {person:?}"));
        }
        let shorter = [
            format!("then {title} {given} {surname} left"),
            format!("then {given} {middle} {surname} left"),
            format!("then {given} {surname} left"),
            format!("then {initial}. {surname} left"),
            format!("then Mr {surname} left"),
        ];
        for sentence in shorter {
            let Some(short) = person_in(&sentence) else { return Err(format!("no name in {sentence}")) };
            if !person.relation(&short).agrees() {
                return Err(format!("{full} and {sentence}: {person:?} and {short:?}"));
            }
        }
        Ok(())
    });
}

fn any_words(dice: &mut Dice) -> Vec<&'static str> {
    let length = 4 + dice.below(16);
    (0..length).map(|_| dice.pick(&WORDS)).collect()
}

fn quoted(words: &[&str], (open, close): (&str, &str)) -> Option<Quote> {
    let tokens = Tokens::of_sentence(&format!("Martha Lind said: {open}{}{close} and left.", words.join(" ")));
    let mentions = quote::read(&tokens, &name::read(&tokens));
    mentions.into_iter().find_map(|mention| match mention.value {
        Value::Quote(quote) => Some(quote),
        _ => None,
    })
}

#[test]
fn quotations_relate_alike_from_both_sides() {
    hold(|dice| {
        let words = any_words(dice);
        let mut changed = words.clone();
        for _ in 0..dice.below(4) {
            let at = dice.below(changed.len());
            changed[at] = dice.pick(&WORDS);
        }
        let (Some(one), Some(other)) = (quoted(&words, MARKS[0]), quoted(&changed, MARKS[0])) else {
            return Err(format!("no quotation: {words:?}"));
        };
        let (there, back) = (one.relation(&other), other.relation(&one).flipped());
        let is_same = one.texts() == other.texts();
        if there == back && is_same == (there == Relation::Same) {
            Ok(())
        } else {
            Err(format!("{words:?} and {changed:?}: {there:?}, {back:?}"))
        }
    });
}

#[test]
fn quotations_do_not_mind_marks_and_case() {
    hold(|dice| {
        let words = any_words(dice);
        let Some(one) = quoted(&words, MARKS[0]) else { return Err(format!("no quotation: {words:?}")) };
        let upper: Vec<String> = words.iter().map(|word| word.to_uppercase()).collect();
        let upper: Vec<&str> = upper.iter().map(String::as_str).collect();
        let style = MARKS[dice.below(MARKS.len())];
        for (words, style) in [(&words, style), (&upper, MARKS[0])] {
            let Some(other) = quoted(words, style) else { return Err(format!("no quotation in {style:?}: {words:?}")) };
            if one.relation(&other) != Relation::Same || one.speaker != other.speaker {
                return Err(format!("{words:?} in {style:?}: {:?}", one.relation(&other)));
            }
        }
        Ok(())
    });
}

#[test]
fn an_excerpt_agrees_and_a_negation_does_not() {
    hold(|dice| {
        let words = any_words(dice);
        let start = dice.below(words.len() - 3);
        let excerpt = &words[start..start + 3 + dice.below(words.len() - start - 2)];
        let mut negated = words.clone();
        negated.insert(1 + dice.below(words.len() - 1), "never");
        let read = |words: &[&str]| quoted(words, MARKS[1]).ok_or_else(|| format!("no quotation: {words:?}"));
        let (whole, part, denial) = (read(&words)?, read(excerpt)?, read(&negated)?);
        if !part.relation(&whole).agrees() {
            return Err(format!("{excerpt:?} of {words:?}: {:?}", part.relation(&whole)));
        }
        if denial.relation(&whole).agrees() {
            return Err(format!("{negated:?} and {words:?}: {:?}", denial.relation(&whole)));
        }
        Ok(())
    });
}
