//! Finds names in tokens: runs of capitalised words, joined and parted by the small words of [`super::words`].

use super::words::{
    is_calendar_word, is_field, is_full_title, is_honorific, is_legal_form, is_number_word, is_organisation_head,
    is_particle, is_place_head, is_speech_verb, is_title, takes_number,
};
use super::{Name, NameKind};
use crate::language::{Case, TokenKind, Tokens, is_function_word, weight_of};
use crate::value::{Mention, Value};
use std::ops::Range;

/// Longest run of tokens taken for one name.
const RUN_MAX: usize = 14;

/// Reads the names of a segment, in order and without overlap; an acronym in brackets after its expansion is a mention
/// of its own.
pub fn read(tokens: &Tokens) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for sentence in tokens.sentences() {
        if is_in_capitals(tokens, sentence) {
            continue;
        }
        let mut at = sentence.start;
        while at < sentence.end {
            if !starts_name(tokens, at) {
                at += 1;
                continue;
            }
            let end = run_end(tokens, at, sentence.end);
            cut_run(tokens, at..end, &mut mentions);
            at = end.max(at + 1);
        }
    }
    attach_acronyms(tokens, &mut mentions);
    mentions
}

/// The words of a name, folded and without legal forms.
pub(super) fn folded_words(tokens: &Tokens, range: Range<usize>) -> Vec<String> {
    let is_word = |kind| matches!(kind, Some(TokenKind::Word | TokenKind::Number));
    let words = range.filter_map(|at| match tokens.word(at) {
        "&" => Some("and".to_owned()),
        word => is_word(tokens.kind(at)).then(|| fold(word)),
    });
    let mut folded: Vec<String> = words.collect();
    // Legal forms stand at the end, several at times; a name that is nothing else keeps its words.
    while folded.len() > 1 && folded.last().is_some_and(|word| is_legal_form(word)) {
        folded.pop();
    }
    if folded.len() > 1 && folded.first().is_some_and(|word| word == "the") {
        folded.remove(0);
    }
    folded
}

/// Small letters without accents, British spellings in their American form.
fn fold(word: &str) -> String {
    let plain: String = word.chars().filter_map(without_accent).collect();
    for (british, american) in
        [("centre", "center"), ("defence", "defense"), ("labour", "labor"), ("harbour", "harbor")]
    {
        if plain == british {
            return american.to_owned();
        }
    }
    match plain.strip_suffix("isation") {
        Some(stem) => format!("{stem}ization"),
        None => plain,
    }
}

/// The base letter of the accented Latin letters in common use in names; nothing for a combining mark or an apostrophe.
fn without_accent(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        '\'' | '\u{300}'..='\u{36f}' => return None,
        other => other,
    })
}

/// True for a headline in capitals or with a capital on every word that carries meaning: there capitals tell nothing.
fn is_in_capitals(tokens: &Tokens, sentence: &Range<usize>) -> bool {
    let (mut small, mut capital) = (0, 0);
    if sentence.clone().find(|at| tokens.kind(*at) == Some(TokenKind::Word)).is_none_or(|first| !tokens.capital(first))
    {
        return false;
    }
    for at in sentence.clone().skip(1) {
        if tokens.kind(at) == Some(TokenKind::Word) && !is_function_word(tokens.word(at)) {
            let is_capital = tokens.capital(at);
            capital += usize::from(is_capital);
            small += usize::from(!is_capital);
        }
    }
    capital >= 3 && small == 0 && sentence.len() >= 5 || capital >= 6 && capital >= 6 * small
}

fn starts_name(tokens: &Tokens, at: usize) -> bool {
    let is_word = tokens.kind(at) == Some(TokenKind::Word);
    if !is_word || !(tokens.capital(at) || tokens.get(at).is_some_and(|token| token.case == Case::Camel)) {
        return false;
    }
    let word = tokens.word(at);
    // `U.S.` and `US` read `us`, a function word when small.
    let is_upper = tokens.get(at).is_some_and(|token| token.case == Case::Upper);
    let is_lone_letter = word.len() == 1 && !is_initial(tokens, at);
    if is_calendar_word(word) || is_function_word(word) && !is_upper || is_lone_letter {
        return false;
    }
    let is_counting = is_number_word(word) && (tokens.first_of_sentence(at) || !tokens.capital(at + 1));
    let is_scale = at > 0 && tokens.glued(at) && tokens.kind(at - 1) == Some(TokenKind::Number);
    if is_counting || is_scale {
        return false;
    }
    !opens_sentence(tokens, at) || is_name_though_first(tokens, at)
}

/// True where a capital is no sign of a name: at the start of a sentence or of quoted words.
fn opens_sentence(tokens: &Tokens, at: usize) -> bool {
    if tokens.first_of_sentence(at) {
        return true;
    }
    at > 0
        && tokens.kind(at - 1) == Some(TokenKind::Symbol)
        && (tokens.first_of_sentence(at - 1) || tokens.word(at - 1).starts_with(['"', '“', '‘', '«', ':']))
}

/// A capitalised word at the start of a sentence is taken for a name when it looks like no everyday word and what
/// follows goes on as a name or as a sentence about one.
fn is_name_though_first(tokens: &Tokens, at: usize) -> bool {
    let case = tokens.get(at).map_or(Case::None, |token| token.case);
    if matches!(case, Case::Upper | Case::Mixed | Case::Camel) {
        return true;
    }
    let word = tokens.word(at);
    let next = tokens.word(at + 1);
    let next_is_capital =
        tokens.capital(at + 1) && !is_calendar_word(next) && tokens.kind(at + 1) == Some(TokenKind::Word);
    if is_title(word) || is_organisation_head(word) {
        return next_is_capital || next == "of" || next == ".";
    }
    if weight_of(word) < 1.0 || ["ing", "ly"].iter().any(|ending| word.ends_with(ending)) {
        return next_is_capital && weight_of(word) > 0.0 && !is_function_word(next);
    }
    next_is_capital
        || tokens.kind(at + 1) == Some(TokenKind::Clitic)
        || is_speech_verb(next)
        || matches!(next, "has" | "had" | "is" | "was" | "will" | "would" | "could" | "may" | "can" | "also" | ",")
        || next == "and" && tokens.capital(at + 2)
}

/// A single capital with a stop before another capital: `J. Smith`, `George W. Bush`.
fn is_initial(tokens: &Tokens, at: usize) -> bool {
    tokens.word(at).chars().count() == 1
        && tokens.word(at + 1) == "."
        && tokens.glued(at + 1)
        && tokens.capital(at + 2)
        && tokens.word(at) != "i"
}

/// The token after the run of name words that starts at `start`.
fn run_end(tokens: &Tokens, start: usize, limit: usize) -> usize {
    let limit = limit.min(start + RUN_MAX);
    let mut at = start + 1;
    if is_initial(tokens, start) {
        at += 1;
    }
    while at < limit {
        let word = tokens.word(at);
        at = match tokens.kind(at) {
            Some(TokenKind::Word) if continues_name(tokens, at) => {
                if is_initial(tokens, at) {
                    at + 2
                } else {
                    at + 1
                }
            }
            Some(TokenKind::Word) if is_particle(word) => match after_particles(tokens, at) {
                Some(next) if next < limit => next + 1,
                _ => break,
            },
            Some(TokenKind::Word) if word == "of" && takes_of(tokens, start, at) => {
                let next = if tokens.word(at + 1) == "the" { at + 2 } else { at + 1 };
                if next >= limit || !continues_name(tokens, next) {
                    break;
                }
                next + 1
            }
            Some(TokenKind::Word) if word == "and" && joins_with_and(tokens, start, at, limit) => at + 2,
            Some(TokenKind::Symbol) if word == "&" && tokens.capital(at + 1) => at + 2,
            // `Co., Ltd.`: stops and a comma between legal forms.
            Some(TokenKind::Symbol) if matches!(word, "." | ",") => match legal_form_after(tokens, at) {
                Some(next) if next < limit => next + 1,
                _ => break,
            },
            // `Anglo-American`, `al-Assad`, `Covid-19`.
            Some(TokenKind::Symbol) if word == "-" && tokens.glued(at) && tokens.glued(at + 1) => {
                if tokens.capital(at + 1) || is_name_number(tokens, at - 1, at + 1) { at + 2 } else { break }
            }
            Some(TokenKind::Number) if is_name_number(tokens, at - 1, at) => at + 1,
            _ => break,
        };
    }
    at.min(limit)
}

/// The capitalised word after one or two particles at `at`: `van der Berg`, `al-Assad`.
fn after_particles(tokens: &Tokens, at: usize) -> Option<usize> {
    let mut next = at + 1;
    if is_particle(tokens.word(next)) && !tokens.capital(next) {
        next += 1;
    }
    if tokens.word(next) == "-" && tokens.glued(next) {
        next += 1;
    }
    continues_name(tokens, next).then_some(next)
}

fn continues_name(tokens: &Tokens, at: usize) -> bool {
    if !tokens.capital(at) || tokens.kind(at) != Some(TokenKind::Word) {
        return false;
    }
    let word = tokens.word(at);
    let is_upper = tokens.get(at).is_some_and(|token| token.case == Case::Upper);
    if is_calendar_word(word) {
        // `Theresa May`, but not `China May 2020` or `Smith March 25`.
        return word == "may"
            && tokens.kind(at + 1) != Some(TokenKind::Number)
            && tokens.kind(at - 1) == Some(TokenKind::Word);
    }
    !(is_function_word(word) && !is_upper || word == "i")
}

/// `of` goes on a name whose last word is a head that takes it: `Ministry of …`, `Gulf of …`.
fn takes_of(tokens: &Tokens, start: usize, at: usize) -> bool {
    let head = tokens.word(at - 1);
    at > start && (is_organisation_head(head) || is_place_head(head)) && !is_full_title(head)
}

/// `and` goes on the name of an organisation between two fields of its work: `Science and Technology Company`, or after
/// `Ministry of …`.
fn joins_with_and(tokens: &Tokens, start: usize, at: usize, limit: usize) -> bool {
    if at + 1 >= limit || !continues_name(tokens, at + 1) || !is_field(tokens.word(at - 1)) {
        return false;
    }
    let ends_in_head = (at + 1..limit.min(at + 5))
        .take_while(|next| continues_name(tokens, *next))
        .any(|next| is_organisation_head(tokens.word(next)) || is_legal_form(tokens.word(next)));
    let after_of = (start..at).any(|before| tokens.word(before) == "of");
    ends_in_head || after_of
}

/// The legal form that follows a stop or comma at `at`: `Co` `.` `,` `Ltd`.
fn legal_form_after(tokens: &Tokens, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let mut next = at;
    if tokens.word(next) == "." {
        if !is_legal_form(tokens.word(before)) {
            return None;
        }
        next += 1;
    }
    if tokens.word(next) == "," {
        next += 1;
    }
    (is_legal_form(tokens.word(next)) && tokens.capital(next)).then_some(next)
}

/// A number that belongs to the name before it: `APT 31`, `Flight 447`, `Trump 2.0`, not `Britain 40 million`.
fn is_name_number(tokens: &Tokens, before: usize, at: usize) -> bool {
    if tokens.kind(at) != Some(TokenKind::Number) {
        return false;
    }
    let is_upper = tokens.get(before).is_some_and(|token| token.case == Case::Upper) && tokens.word(before).len() <= 6;
    let is_version = tokens.word(at).ends_with(".0") && tokens.word(at).len() == 3;
    if !(is_upper || is_version || takes_number(tokens.word(before))) {
        return false;
    }
    // A counted noun, a scale, a unit or a further figure after it makes it a number.
    let next = tokens.word(at + 1);
    let is_counted = !takes_number(tokens.word(before))
        && tokens.kind(at + 1) == Some(TokenKind::Word)
        && !tokens.glued(at + 1)
        && !tokens.capital(at + 1)
        && (next.ends_with('s') && next.len() > 3 && !is_function_word(next) && !next.ends_with("ss")
            || matches!(
                next,
                "million" | "billion" | "trillion" | "thousand" | "hundred" | "percent" | "per" | "people" | "men"
            ));
    !is_counted
        && !matches!(next, "%")
        && (!is_upper || !tokens.word(at).contains(','))
        && !is_year_after_plain(tokens, before, at)
}

/// `NATO 2014` names no year's NATO, but `Windows 2000` is a product.
fn is_year_after_plain(tokens: &Tokens, before: usize, at: usize) -> bool {
    let figure = tokens.word(at);
    figure.len() == 4 && matches!(&figure[..2], "19" | "20") && !takes_number(tokens.word(before))
}

/// Cuts a run at its titles into names: what stands before a title, and the person after it.
fn cut_run(tokens: &Tokens, run: Range<usize>, mentions: &mut Vec<Mention>) {
    let Some(title_end) = title_end_in(tokens, &run) else {
        push_name(tokens, run, NameKind::Other, mentions);
        return;
    };
    let mut title_start = title_end - 1;
    while title_start > run.start && is_title(tokens.word(title_start - 1)) {
        title_start -= 1;
    }
    if title_start > run.start {
        push_name(tokens, run.start..title_start, NameKind::Other, mentions);
    }
    let mut person = title_end;
    while person < run.end && tokens.kind(person) == Some(TokenKind::Symbol) {
        person += 1;
    }
    if person < run.end {
        push_name(tokens, person..run.end, NameKind::Person, mentions);
    }
}

/// The token after the last full title in the run, unless the run ends there or an organisation's name goes on.
fn title_end_in(tokens: &Tokens, run: &Range<usize>) -> Option<usize> {
    let title = run.clone().rev().find(|at| is_full_title(tokens.word(*at)))?;
    let after = title + 1;
    let names_organisation = (after..run.end).any(|at| {
        let word = tokens.word(at);
        is_organisation_head(word) && !is_title(word) || word == "of"
    });
    (!names_organisation || is_honorific(tokens.word(title))).then_some(after)
}

fn push_name(tokens: &Tokens, range: Range<usize>, kind: NameKind, mentions: &mut Vec<Mention>) {
    let words = folded_words(tokens, range.clone());
    if words.iter().all(|word| word.is_empty()) || range.len() == 1 && is_generic(tokens, range.start) {
        return;
    }
    let kind = if kind == NameKind::Other { kind_of(tokens, &range) } else { kind };
    mentions.push(Mention::new(tokens, range, Value::Name(Name { kind, words, acronym: None })));
}

/// A title or the head of a body standing alone names nobody: `the Minister`, `the Commission`.
fn is_generic(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    is_title(word) || is_organisation_head(word) || is_place_head(word) || is_legal_form(word)
}

fn kind_of(tokens: &Tokens, range: &Range<usize>) -> NameKind {
    let last = tokens.word(range.end - 1);
    let is_single_upper = range.len() == 1 && tokens.get(range.start).is_some_and(|token| token.case == Case::Upper);
    if range.clone().any(|at| is_organisation_head(tokens.word(at)))
        || range.len() > 1 && is_legal_form(last)
        || is_single_upper && !matches!(last, "us" | "uk" | "usa" | "uae" | "ussr" | "dc")
    {
        return NameKind::Organisation;
    }
    if range.clone().any(|at| is_place_head(tokens.word(at))) || is_single_upper {
        return NameKind::Place;
    }
    let after = tokens.word(range.end);
    let speaks = is_speech_verb(after) || range.start > 0 && is_speech_verb(tokens.word(range.start - 1));
    let is_aged =
        after == "," && tokens.kind(range.end + 1) == Some(TokenKind::Number) && tokens.word(range.end + 1).len() == 2;
    if (2..=4).contains(&range.len()) && (speaks || is_aged || matches!(after, "who" | "whose")) {
        return NameKind::Person;
    }
    if range.start > 0 && matches!(tokens.word(range.start - 1), "in" | "at" | "near" | "outside") {
        return NameKind::Place;
    }
    NameKind::Other
}

/// Gives a name the acronym in brackets that follows it, if its letters and digits fit.
fn attach_acronyms(tokens: &Tokens, mentions: &mut [Mention]) {
    for second in 1..mentions.len() {
        let (head, tail) = mentions.split_at_mut(second);
        let (long, short) = (&mut head[second - 1], &tail[0]);
        let gap = long.tokens.end;
        if short.tokens.start != gap + 1 || tokens.word(gap) != "(" || tokens.word(short.tokens.end) != ")" {
            continue;
        }
        if let (Value::Name(long), Value::Name(short)) = (&mut long.value, &short.value)
            && is_acronym_of(&short.key(), &long.words)
        {
            long.acronym = Some(short.key());
        }
    }
}

/// True when the letters of `acronym` run through the first letters of `words` in order, the first one included, and
/// any digits in it stand in the words too.
pub(super) fn is_acronym_of(acronym: &str, words: &[String]) -> bool {
    let letters: String = acronym.chars().filter(|letter| letter.is_alphabetic()).collect();
    let digits: String = acronym.chars().filter(char::is_ascii_digit).collect();
    if letters.len() < 2 || words.len() < 2 {
        return false;
    }
    let stands = digits.is_empty() || words.contains(&digits);
    let mut initials = words.iter().filter_map(|word| word.chars().next());
    let first_fits = letters.chars().next() == words[0].chars().next();
    stands && first_fits && letters.chars().all(|letter| initials.any(|initial| initial == letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of a text, parted by ` | `, a person marked with `@`.
    fn names(text: &str) -> String {
        let tokens = Tokens::of_sentence(text);
        let shown = read(&tokens).into_iter().map(|mention| match mention.value {
            Value::Name(name) => {
                let mark = if name.kind == NameKind::Person { "@" } else { "" };
                format!("{mark}{}", &text[mention.span])
            }
            _ => String::new(),
        });
        shown.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn names_are_read() {
        for (text, expected) in [
            ("Officials met Anna Berg in Oslo.", "Anna Berg | Oslo"),
            ("The harbour was closed by Prime Minister Anna Berg.", "@Anna Berg"),
            ("Norwegian Prime Minister Anna Berg spoke.", "Norwegian | @Anna Berg"),
            ("it was led by Coastal Bureau of Rescue Director Tom Lind", "Coastal Bureau of Rescue | @Tom Lind"),
            ("the Ministry of Fisheries and Food said", "Ministry of Fisheries | Food"),
            ("the Ministry of Food and Fisheries said", "Ministry of Food and Fisheries"),
            (
                "bought by Lindvik Science and Technology Co., Ltd. in Bergen",
                "Lindvik Science and Technology Co., Ltd | Bergen",
            ),
            ("Anna Berg and Tom Lind left", "Anna Berg | Tom Lind"),
            ("the group APT 77, or Night Heron, struck", "APT 77 | Night Heron"),
            ("the ship sank on Monday, March 3, off Bergen", "Bergen"),
            ("a treaty with Theresa May of Britain", "Theresa May | Britain"),
            ("“Ships must wait,” Capt. Tom Lind said", "@Tom Lind"),
            ("a book by J. M. Berg on iPhone 15 sales", "J. M. Berg | iPhone 15"),
            ("Berg’s boat and the U.S. Navy", "Berg | U.S. Navy"),
            ("the envoy, Ursula van der Berg, left", "Ursula van der Berg"),
            ("by Omar al-Lind of the Gulf of Bergen", "Omar al-Lind | Gulf of Bergen"),
            ("Seven men left the Five Rivers club", "Five Rivers"),
            ("He said I was late", ""),
            ("Ships Collide Off Bergen Coast As Storm Hits", ""),
            ("SEVEN SHIPS SINK OFF BERGEN", ""),
            ("from Britain 40 million and NATO 2014", "Britain | NATO"),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
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
        assert_eq!(acronyms, [Some("crs".to_owned()), None, None, None]);
    }
}
