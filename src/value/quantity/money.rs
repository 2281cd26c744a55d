//! Sums of money: currency signs, codes and names, before and behind the figure.
//!
//! The decision a reader would question: a plain `$` is the United States dollar, as in nearly all news that does not
//! say otherwise (`A$`, `HK$`, `Canadian dollars`). A name that several countries share and no country stands before
//! (`pesos`, `rupees`) stays the bare name, and so compares with nothing but itself. `Pounds` with no scale may be a
//! weight and are left to [`super::measure`]; `won` counts as a currency only behind a large figure.

use super::unit::Unit;
use crate::language::{Case, Lexicon, TokenKind, Tokens, WordHash, WordMap, WordSet, word_is};
use crate::value::class::{self, gated};
use crate::value::number::{Figure, Form};

/// A currency before a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Prefix {
    /// Its code.
    pub(super) code: &'static str,
    /// Where the figure starts.
    pub(super) end: usize,
    /// Letters of the token at `end` that belong to the currency and not to the figure: 2 in `RM79`, `$US55m`.
    pub(super) letters: usize,
}

/// The classes of currencies, before their figures and behind them.
pub(super) const fn classified(lexicon: Lexicon) -> Lexicon {
    lexicon
        .with_map(class::CURRENCY | class::UNIT | class::QUANTITY, &SIGNS)
        .with_map(class::CURRENCY | class::UNIT, &CODES)
        .with_map(class::CURRENCY | class::UNIT, &DOLLAR_COUNTRIES)
        .with_map(class::UNIT, &NATIONS)
        .with_map(class::UNIT, &NAMES)
        .with(class::UNIT, "pound pounds sterling won p c pence penny cent cents ¢ sen paise paisa euro")
}

/// True for the code or abbreviation of a currency, in small letters: `usd`, `rm`.
pub(super) fn is_code(word: &str) -> bool {
    CODES.contains(word)
}

/// Reads a currency before a figure: `$`, `US$`, `US $`, `$US`, `USD`, `RM`.
pub(super) fn prefix_at(tokens: &Tokens, at: usize) -> Option<Prefix> {
    gated(tokens.is_any(at, class::CURRENCY), || prefix_past_gate(tokens, at))
}

fn prefix_past_gate(tokens: &Tokens, at: usize) -> Option<Prefix> {
    let plain = |code, end| Some(Prefix { code, end, letters: 0 });
    let word = tokens.word(at);
    if let Some(code) = sign(word) {
        if word != "$" {
            return plain(code, at + 1);
        }
        // `$A82m`, `$US 55`: the country stands behind the sign.
        if tokens.glued(at + 1) && tokens.kind(at + 1) == Some(TokenKind::Word) {
            let behind = tokens.word(at + 1);
            if let Some(code) = dollar_country(behind) {
                return plain(code, at + 2);
            }
            let letters = behind.find(|letter: char| letter.is_ascii_digit())?;
            let code = dollar_country(&behind[..letters])?;
            return Some(Prefix { code, end: at + 1, letters });
        }
        return plain(code, at + 1);
    }
    if !tokens.capital(at) {
        return None;
    }
    // `A $4 billion loss` starts with an article.
    let is_article = word == "a" && !tokens.glued(at + 1);
    if let Some(code) = dollar_country(word).filter(|_| word_is!(tokens, at + 1, "$") && !is_article) {
        return plain(code, at + 2);
    }
    let is_abbreviation = word.starts_with("rs") || word.starts_with("tk");
    if tokens.get(at)?.case == Case::Initial && !is_abbreviation {
        return None;
    }
    if let Some(code) = code_before(word) {
        // `Rs. 300`, `AUD$5`.
        let is_mark = tokens.glued(at + 1) && word_is!(tokens, at + 1, "." | "$" | "£" | "€");
        let end = at + 1 + usize::from(is_mark);
        let is_other_word = OTHER_WORDS.contains(word) && tokens.word(end).len() < 4;
        return if is_other_word { None } else { plain(code, end) };
    }
    let (code, letters) = split_code(word)?;
    Some(Prefix { code, end: at, letters })
}

/// Codes that are words or initialisms too, and number what they name: `COP 28`, `PHP 8`. Only a large figure makes
/// sums of them.
static OTHER_WORDS: WordSet<16> = WordMap::new(&[("cop npr pen php ron try", ())]);

/// Reads a currency behind a figure.
pub(super) fn unit_at(tokens: &Tokens, at: usize, figure: Option<&Figure>) -> Option<(Unit, usize)> {
    let money = |code, end| Some((Unit::Money(code, 1.0), end));
    let scaled = figure.is_some_and(|figure| matches!(figure.form, Form::Scaled | Form::Vague));
    let is_small = figure.and_then(Figure::value).is_some_and(|figure| figure < 1000.0);
    let word = tokens.word(at);
    if let Some(code) = sign(tokens.hash(at)) {
        return money(code, at + 1);
    }
    if tokens.capital(at)
        && (tokens.get(at)?.case == Case::Upper || word == "rs")
        && let Some(code) = code_before(word)
    {
        // `US dollars`, `USD`: the name may follow the code.
        let end = at + 1 + usize::from(word_is!(tokens, at + 1, "dollar" | "dollars"));
        return money(code, end);
    }
    let is_nation = tokens.is_in(at, &NATIONS);
    let letters = dollar_country(tokens.hash(at)).map(|code| (code, at + 1));
    let nation = || dollar_nation(tokens, at).map(|code| (code, at + nation_length(tokens, at)));
    if let Some((code, dollar)) = letters.or_else(|| is_nation.then(nation).flatten())
        && word_is!(tokens, dollar, "dollar" | "dollars" | "$")
    {
        return money(code, dollar + 1);
    }
    if is_nation && let Some(code) = nation_currency(word, tokens.word(at + 1)) {
        return money(code, at + 2);
    }
    match word {
        "pound" | "pounds" if word_is!(tokens, at + 1, "sterling") => money("GBP", at + 2),
        "pound" | "pounds" | "sterling" if scaled || is_paid(tokens, at) || is_rent(tokens, at + 1) => {
            money("GBP", at + 1)
        }
        "won" if !is_small => money("KRW", at + 1),
        "p" if tokens.glued(at) && tokens.get(at)?.case == Case::Lower => Some((Unit::Money("GBP", 0.01), at + 1)),
        "c" if tokens.glued(at) && tokens.get(at)?.case == Case::Lower => Some((Unit::Money("USD", 0.01), at + 1)),
        "pence" | "penny" => Some((Unit::Money("GBP", 0.01), at + 1)),
        "cent" | "cents" | "¢" => Some((Unit::Money("USD", 0.01), at + 1)),
        "sen" => Some((Unit::Money("MYR", 0.01), at + 1)),
        "paise" | "paisa" => Some((Unit::Money("rupee", 0.01), at + 1)),
        // `Two euro zone members`.
        "euro" if word_is!(tokens, at + 1, "zone" | "area" | "bloc" | "members" | "states" | "countries") => None,
        _ => name(word).and_then(|code| money(code, at + 1)),
    }
}

/// `68 pounds a year`, `12 pounds an hour more`: nobody weighs by time but what is harvested or lost, which is told with `of`.
fn is_rent(tokens: &Tokens, at: usize) -> bool {
    let time = at + 1;
    word_is!(tokens, at, "a" | "an" | "per")
        && word_is!(tokens, time, "year" | "month" | "week" | "night" | "hour" | "head")
        && (time + 1 >= tokens.sentence(at).end || !word_is!(tokens, time + 1, "of" | "in"))
}

/// `Paid 10 pounds`, `owes me ten pounds`: money and no weight.
fn is_paid(tokens: &Tokens, at: usize) -> bool {
    (at.saturating_sub(5)..at).any(|near| tokens.is_in(near, &PAYMENTS))
}

static PAYMENTS: WordSet<64> = WordMap::new(&[(
    "pay pays paid paying cost costs costing owe owes owed worth spend spends spent fine fined price priced charge charged \
     bet bill salary fee earn earned earns donate donated",
    (),
)]);

/// A further name of the same currency behind a sum that began with it: `$5 Canadian`, `$5 USD`, `$5 dollars`.
pub(super) fn repeated_at(tokens: &Tokens, at: usize, code: &'static str) -> Option<(&'static str, usize)> {
    let (unit, end) = unit_at(tokens, at, None)?;
    match unit {
        Unit::Money(again, 1.0) if again == code || code == "USD" && name(tokens.word(at)).is_none() => {
            Some((again, end))
        }
        _ => None,
    }
}

fn sign(sign: impl Into<WordHash>) -> Option<&'static str> {
    SIGNS.get(sign).copied()
}

pub(super) static SIGNS: WordMap<&str, 64> = WordMap::new(&[
    ("$", "USD"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("¥ ￥", "JPY"),
    ("₹", "INR"),
    ("₽", "RUB"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₺", "TRY"),
    ("₦", "NGN"),
    ("₫", "VND"),
    ("₱", "PHP"),
    ("฿", "THB"),
    ("₴", "UAH"),
]);

/// Codes and abbreviations that stand alone before or behind a figure.
fn code_before(word: &str) -> Option<&'static str> {
    CODES.get(word).copied()
}

static CODES: WordMap<&str, 256> = WordMap::new(&[
    ("aed", "AED"),
    ("ars", "ARS"),
    ("aud", "AUD"),
    ("azn", "AZN"),
    ("bdt", "BDT"),
    ("bgn", "BGN"),
    ("bhd", "BHD"),
    ("brl", "BRL"),
    ("cad", "CAD"),
    ("chf", "CHF"),
    ("clp", "CLP"),
    ("cny", "CNY"),
    ("cop", "COP"),
    ("czk", "CZK"),
    ("dkk", "DKK"),
    ("dzd", "DZD"),
    ("egp", "EGP"),
    ("etb", "ETB"),
    ("eur", "EUR"),
    ("gbp", "GBP"),
    ("gel", "GEL"),
    ("ghs", "GHS"),
    ("hkd", "HKD"),
    ("huf", "HUF"),
    ("idr", "IDR"),
    ("ils", "ILS"),
    ("inr", "INR"),
    ("iqd", "IQD"),
    ("irr", "IRR"),
    ("isk", "ISK"),
    ("jod", "JOD"),
    ("jpy", "JPY"),
    ("kes", "KES"),
    ("krw", "KRW"),
    ("kwd", "KWD"),
    ("kzt", "KZT"),
    ("lbp", "LBP"),
    ("lkr", "LKR"),
    ("mnt", "MNT"),
    ("mxn", "MXN"),
    ("myr", "MYR"),
    ("ngn", "NGN"),
    ("nok", "NOK"),
    ("npr", "NPR"),
    ("nzd", "NZD"),
    ("pen", "PEN"),
    ("php", "PHP"),
    ("pkr", "PKR"),
    ("pln", "PLN"),
    ("qar", "QAR"),
    ("omr", "OMR"),
    ("ron", "RON"),
    ("rsd", "RSD"),
    ("rub", "RUB"),
    ("sar", "SAR"),
    ("sek", "SEK"),
    ("sgd", "SGD"),
    ("thb", "THB"),
    ("try", "TRY"),
    ("twd", "TWD"),
    ("tzs", "TZS"),
    ("uah", "UAH"),
    ("ugx", "UGX"),
    ("uyu", "UYU"),
    ("uzs", "UZS"),
    ("usd", "USD"),
    ("vnd", "VND"),
    ("zar", "ZAR"),
    ("rmb", "CNY"),
    ("rm", "MYR"),
    ("rs", "rupee"),
    ("tk", "BDT"),
    ("ntd", "TWD"),
]);

/// A code and digits in one token: `rm79`, `eur50m`; the bytes of the code.
pub(super) fn split_code(word: &str) -> Option<(&'static str, usize)> {
    let letters = word.bytes().take_while(u8::is_ascii_lowercase).count();
    let has_digits = word.as_bytes().get(letters).is_some_and(u8::is_ascii_digit);
    if !has_digits || !(2..=3).contains(&letters) {
        return None;
    }
    let code = &word[..letters];
    code_before(code).filter(|_| !OTHER_WORDS.contains(code)).map(|code| (code, letters))
}

/// Country letters beside a dollar sign.
fn dollar_country(word: impl Into<WordHash>) -> Option<&'static str> {
    DOLLAR_COUNTRIES.get(word).copied()
}

static DOLLAR_COUNTRIES: WordMap<&str, 128> = WordMap::new(&[
    ("us u", "USD"),
    ("a au aus", "AUD"),
    ("c ca can cdn", "CAD"),
    ("hk", "HKD"),
    ("nz", "NZD"),
    ("s sg", "SGD"),
    ("nt", "TWD"),
    ("r", "BRL"),
    ("mx", "MXN"),
    ("j", "JMD"),
    ("ec", "XCD"),
    ("tt", "TTD"),
    ("bz", "BZD"),
    ("z", "ZWL"),
]);

/// First words of the nations in [`dollar_nation`] and [`nation_currency`].
static NATIONS: WordSet<256> = WordMap::new(&[(
    "american australian aussie canadian singapore singaporean taiwan taiwanese hong new jamaican zimbabwe \
     zimbabwean swiss french belgian swedish norwegian danish czech icelandic mexican argentine argentinian \
     philippine chilean colombian indian pakistani pakistan lankan indonesian russian korean chinese japanese \
     turkish lebanese egyptian british syrian sudanese kuwaiti iraqi jordanian saudi qatari iranian emirati uae \
     moroccan polish hungarian finnish german deutsche kenyan ugandan tanzanian african israeli brazilian nigerian \
     malaysian",
    (),
)]);

/// Nations written out before `dollars`.
fn dollar_nation(tokens: &Tokens, at: usize) -> Option<&'static str> {
    Some(match (tokens.word(at), tokens.word(at + 1)) {
        ("american", _) => "USD",
        ("australian", _) | ("aussie", _) => "AUD",
        ("canadian", _) => "CAD",
        ("singapore" | "singaporean", _) => "SGD",
        ("taiwan" | "taiwanese", _) => "TWD",
        ("hong", "kong") => "HKD",
        ("new", "zealand") => "NZD",
        ("new", "taiwan") => "TWD",
        ("jamaican", _) => "JMD",
        ("zimbabwe" | "zimbabwean", _) => "ZWL",
        _ => return None,
    })
}

fn nation_length(tokens: &Tokens, at: usize) -> usize {
    1 + usize::from(word_is!(tokens, at, "hong" | "new"))
}

/// A shared name that the nation before it settles: `Swiss francs`.
fn nation_currency(nation: &str, name: &str) -> Option<&'static str> {
    Some(match (nation, name.trim_end_matches('s')) {
        ("swiss", "franc") => "CHF",
        ("french", "franc") => "FRF",
        ("belgian", "franc") => "BEF",
        ("swedish", "krona" | "kronor" | "crown") => "SEK",
        ("norwegian", "krone" | "kroner" | "crown") => "NOK",
        ("danish", "krone" | "kroner" | "crown") => "DKK",
        ("czech", "koruna" | "crown") => "CZK",
        ("icelandic", "krona" | "kronur") => "ISK",
        ("mexican", "peso") => "MXN",
        ("argentine" | "argentinian", "peso") => "ARS",
        ("philippine", "peso") => "PHP",
        ("chilean", "peso") => "CLP",
        ("colombian", "peso") => "COP",
        ("indian", "rupee") => "INR",
        ("pakistani" | "pakistan", "rupee") => "PKR",
        ("lankan", "rupee") => "LKR",
        ("indonesian", "rupiah") => "IDR",
        ("russian", "ruble" | "rouble") => "RUB",
        ("korean", "won") => "KRW",
        ("chinese", "yuan") => "CNY",
        ("japanese", "yen") => "JPY",
        ("turkish", "lira") => "TRY",
        ("lebanese", "pound" | "lira") => "LBP",
        ("egyptian", "pound") => "EGP",
        ("british", "pound") => "GBP",
        ("syrian", "pound") => "SYP",
        ("sudanese", "pound") => "SDG",
        ("kuwaiti", "dinar") => "KWD",
        ("iraqi", "dinar") => "IQD",
        ("jordanian", "dinar") => "JOD",
        ("saudi", "riyal") => "SAR",
        ("qatari", "riyal") => "QAR",
        ("iranian", "rial") => "IRR",
        ("emirati" | "uae", "dirham") => "AED",
        ("moroccan", "dirham") => "MAD",
        ("polish", "zloty" | "zlotie") => "PLN",
        ("hungarian", "forint") => "HUF",
        ("finnish", "markka") => "FIM",
        ("german" | "deutsche", "mark") => "DEM",
        ("kenyan", "shilling") => "KES",
        ("ugandan", "shilling") => "UGX",
        ("tanzanian", "shilling") => "TZS",
        ("african", "rand") => "ZAR",
        ("israeli", "shekel") => "ILS",
        ("brazilian", "real" | "reai") => "BRL",
        ("nigerian", "naira") => "NGN",
        ("malaysian", "ringgit") => "MYR",
        _ => return None,
    })
}

/// Names of currencies, plural or not; the bare name where several countries share it.
fn name(word: &str) -> Option<&'static str> {
    NAMES.get(word).copied()
}

static NAMES: WordMap<&str, 256> = WordMap::new(&[
    ("dollar dollars buck bucks", "USD"),
    ("quid quids", "GBP"),
    ("euro euros", "EUR"),
    ("yen yens", "JPY"),
    ("yuan yuans renminbi renminbis", "CNY"),
    ("rupee rupees", "rupee"),
    ("ruble rubles rouble roubles", "RUB"),
    ("franc francs", "franc"),
    ("kroner kroners krone krones krona kronas kronor kronors", "krone"),
    ("zloty zlotys zlotie zloties", "PLN"),
    ("peso pesos", "peso"),
    ("rand rands", "ZAR"),
    ("lira liras", "lira"),
    ("shekel shekels", "ILS"),
    ("riyal riyals", "riyal"),
    ("rial rials", "rial"),
    ("dirham dirhams", "dirham"),
    ("dinar dinars", "dinar"),
    ("naira nairas", "NGN"),
    ("shilling shillings", "shilling"),
    ("ringgit ringgits", "MYR"),
    ("baht bahts", "THB"),
    ("dong dongs", "VND"),
    ("rupiah rupiahs", "IDR"),
    ("hryvnia hryvnias", "UAH"),
    ("forint forints", "HUF"),
    ("taka takas", "BDT"),
    ("cedi cedis", "GHS"),
    ("birr birrs", "ETB"),
    ("reai reais", "BRL"),
    ("bitcoin bitcoins", "BTC"),
]);
