//! Figures that start with digits.

use super::super::class;
use super::scale::Scale;
use super::{Figure, Form, Style, Written, power, scale, words};
use crate::language::{TokenKind, Tokens, WordHash, WordMap, word_is};

/// More digits than this are an identifier, not a figure.
const DIGITS_MAX: usize = 18;

/// Reads the figure in digits at token `at`: a number token, a leading decimal point or a fraction sign.
pub(super) fn read_at(tokens: &Tokens, at: usize) -> Option<Figure> {
    if tokens.kind(at)? == TokenKind::Symbol {
        if let Some(fraction) = fraction_sign(tokens.hash(at)) {
            return Some(Figure::share(fraction, at + 1));
        }
        let is_point =
            word_is!(tokens, at, ".") && tokens.kind(at + 1) == Some(TokenKind::Number) && tokens.glued(at + 1);
        return if is_point && !follows_word(tokens, at) { leading_point(tokens, at + 1) } else { None };
    }
    let written = parse(tokens.word(at))?;
    let marked = tokens.word(at).bytes().any(|byte| matches!(byte, b',' | b'.'));
    let plain = || {
        let form = if marked { Form::MarkedDigits } else { Form::PlainDigits };
        Figure::written(written, Style::Plain, form, at + 1)
    };
    if may_go_on(tokens, at + 1) {
        return read_on(tokens, at, written, marked);
    }
    debug_assert_eq!(read_on(tokens, at, written, marked), Some(plain()), "a closed gate hides more of a figure");
    Some(plain())
}

/// True where what stands at `at` may go on the figure in digits before it; most figures end with their token.
fn may_go_on(tokens: &Tokens, at: usize) -> bool {
    tokens.is_any(at, class::GOES_ON | class::DIGITS)
        || tokens.is_any(at, class::STOP) && tokens.is_any(at + 1, class::DIGITS)
        || tokens.glued(at) && tokens.kind(at) == Some(TokenKind::Word)
}

/// The figure whose first token, at `at`, holds `written`, with what goes on it.
fn read_on(tokens: &Tokens, at: usize, written: Written, marked: bool) -> Option<Figure> {
    if let Some(figure) = indian_groups(tokens, at, written) {
        return Some(figure);
    }
    if let Some(figure) = slash_fraction(tokens, at, None) {
        return Some(figure);
    }
    let (written, marked, end) = match spaced_groups(tokens, at, written, marked) {
        Some((written, end)) => (written, true, end),
        None => (written, marked, at + 1),
    };
    if is_version(tokens, end) {
        return None;
    }
    if let Some(end) = words::dozen_at(tokens, end).filter(|_| !marked) {
        return Some(Figure::written(Written::whole(written.value() * 12.0), Style::Dozen, Form::Words, end));
    }
    if let Some((power, end)) = power::read_at(tokens, end) {
        return Some(Figure::written(written.scaled(power), Style::Scaled, Form::MarkedDigits, end));
    }
    if let Some(figure) = mixed(tokens, written, end) {
        return Some(figure);
    }
    if let Some(scaled) = words::with_share(tokens, written, end) {
        return Some(scaled);
    }
    Some(match scale::read_at(tokens, at, end) {
        Some(scale) => chained(tokens, written, scale),
        None => {
            Figure::written(written, Style::Plain, if marked { Form::MarkedDigits } else { Form::PlainDigits }, end)
        }
    })
}

/// `6 thousand 2 hundred`, `5 hundred and 12`: smaller parts behind a figure with a scale.
fn chained(tokens: &Tokens, first: Written, scale: Scale) -> Figure {
    let (mut value, mut power, mut end) = (first.scaled(scale.power).value(), scale.power, scale.end);
    while power >= 2 {
        let and = usize::from(word_is!(tokens, end, "and"));
        let Some(part) = part_at(tokens, end + and) else { break };
        let is_rest = part.power == 0 && and == 1 && power == 2 && part.written.value() < 100.0;
        if !is_rest && (part.power == 0 || part.power >= power || and == 1) {
            break;
        }
        value += part.written.scaled(part.power).value();
        (power, end) = (part.power, part.end);
    }
    if end == scale.end {
        let half = words::with_share(tokens, Written::whole(value), end).filter(|_| value >= 1e6);
        return half.unwrap_or_else(|| scale.apply(first));
    }
    Figure::written(Written::whole(value), Style::Plain, Form::Scaled, end)
}

/// One part of a chain.
struct Part {
    written: Written,
    power: i32,
    end: usize,
}

/// Plain digits or a word below a hundred at `at`, with the scale behind it.
fn part_at(tokens: &Tokens, at: usize) -> Option<Part> {
    let written = match tokens.kind(at)? {
        TokenKind::Number => parse(tokens.word(at)).filter(|written| written.exponent == 0)?,
        _ => Written::whole(words::cardinal_at(tokens, at).filter(|(_, end)| *end == at + 1)?.0),
    };
    let scale = scale::power(tokens.hash(at + 1)).filter(|_| !tokens.glued(at + 1));
    Some(Part { written, power: scale.unwrap_or(0), end: at + 1 + usize::from(scale.is_some()) })
}

/// Digits inside the text of a token, with a glued short scale: `50`, `55m`, `1,234.50`.
pub(super) fn in_text(text: &str, tokens: &Tokens, end: usize) -> Option<Figure> {
    let digits = text.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(text.len());
    let written = parse(&text[..digits])?;
    let short = &text[digits..];
    if !short.is_empty() {
        return Some(scale::Scale { power: scale::short_power(short)?, end }.apply(written));
    }
    Some(match scale::read_at(tokens, end.saturating_sub(1), end) {
        Some(scale) => scale.apply(written),
        None => Figure::written(written, Style::Plain, Form::MarkedDigits, end),
    })
}

fn parse(text: &str) -> Option<Written> {
    if text.len() > DIGITS_MAX + 6 || !text.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let (mut digits, mut count, mut decimals, mut in_decimals) = (0.0, 0, 0, false);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                digits = digits * 10.0 + f64::from(byte - b'0');
                count += 1;
                decimals += i32::from(in_decimals);
            }
            b'.' if !in_decimals => in_decimals = true,
            b',' => {}
            _ => return None,
        }
    }
    (count > 0 && count <= DIGITS_MAX).then_some(Written { digits, exponent: -decimals })
}

fn leading_point(tokens: &Tokens, at: usize) -> Option<Figure> {
    let text = tokens.word(at);
    if text.contains([',', '.']) {
        return None;
    }
    let fraction = parse(text)?;
    let written = Written { exponent: -i32::try_from(text.len()).ok()?, ..fraction };
    Some(match scale::read_at(tokens, at, at + 1) {
        Some(scale) => scale.apply(written),
        None => Figure::written(written, Style::Plain, Form::MarkedDigits, at + 1),
    })
}

/// `1 234 567`: one to three digits, then groups of exactly three, each after one blank.
fn spaced_groups(tokens: &Tokens, at: usize, first: Written, marked: bool) -> Option<(Written, usize)> {
    if marked || tokens.word(at).len() > 3 || first.digits == 0.0 {
        return None;
    }
    if let Some(torn) = torn_group(tokens, at, first) {
        return Some(torn);
    }
    let (mut written, mut end) = (first, at + 1);
    while end < at + 5 && is_group(tokens, end) {
        let group = parse(tokens.word(end))?;
        let shift = 10f64.powi(3 - group.exponent);
        written = Written { digits: written.digits * shift + group.digits, exponent: group.exponent };
        end += 1;
        if group.exponent != 0 {
            break;
        }
    }
    let goes_on = tokens.kind(end) == Some(TokenKind::Number) && !tokens.glued(end);
    (end > at + 1 && !goes_on).then_some((written, end))
}

/// `2, 000`: a space has torn the figure behind its comma, since no figure starts with a nought and further digits.
fn torn_group(tokens: &Tokens, at: usize, first: Written) -> Option<(Written, usize)> {
    let (comma, rest) = (at + 1, at + 2);
    let group = tokens.word(rest);
    let is_torn = word_is!(tokens, comma, ",") && tokens.glued(comma) && !tokens.glued(rest);
    let is_group = group.len() == 3 && group.starts_with('0') && group.bytes().all(|byte| byte.is_ascii_digit());
    let group = parse(group).filter(|_| is_torn && is_group)?;
    Some((Written { digits: first.digits * 1000.0 + group.digits, exponent: 0 }, rest + 1))
}

/// `12,34,567`: groups of two before the last one of three; the token ends before its first comma.
fn indian_groups(tokens: &Tokens, at: usize, first: Written) -> Option<Figure> {
    let (comma, rest) = (at + 1, at + 2);
    let is_grouped =
        word_is!(tokens, comma, ",") && tokens.glued(comma) && tokens.glued(rest) && tokens.word(at).len() <= 2;
    let groups = tokens.word(rest);
    if !is_grouped || groups.find(',') != Some(2) {
        return None;
    }
    let last = parse(groups)?;
    let whole = groups.split('.').next()?.bytes().filter(u8::is_ascii_digit).count();
    let shift = i32::try_from(whole).ok()? - last.exponent;
    let written = Written { digits: first.digits * 10f64.powi(shift) + last.digits, exponent: last.exponent };
    Some(match scale::read_at(tokens, at, rest + 1) {
        Some(scale) => scale.apply(written),
        None => Figure::written(written, Style::Plain, Form::MarkedDigits, rest + 1),
    })
}

fn is_group(tokens: &Tokens, at: usize) -> bool {
    let (Some(before), Some(own)) = (tokens.bytes_at(at - 1), tokens.bytes_at(at)) else { return false };
    let gap = own.start - before.end;
    tokens.kind(at) == Some(TokenKind::Number)
        && (own.len() == 3 || tokens.word(at).find('.') == Some(3) && !tokens.word(at).contains(','))
        && (1..=3).contains(&gap)
        && !(tokens.glued(at + 1) && word_is!(tokens, at + 1, "-" | "/" | ":") || is_version(tokens, at + 1))
}

/// `1.2.3`, `192.168.0.1`: a stop and more digits right after.
fn is_version(tokens: &Tokens, end: usize) -> bool {
    word_is!(tokens, end, ".")
        && tokens.glued(end)
        && tokens.glued(end + 1)
        && tokens.kind(end + 1) == Some(TokenKind::Number)
}

fn follows_word(tokens: &Tokens, at: usize) -> bool {
    tokens.glued(at)
        && at > 0
        && matches!(tokens.kind(at - 1), Some(TokenKind::Word | TokenKind::Number | TokenKind::Clitic))
}

/// `2½`, `2 1/2`: a whole number with a fraction behind.
fn mixed(tokens: &Tokens, whole: Written, end: usize) -> Option<Figure> {
    if whole.exponent != 0 {
        return None;
    }
    if let Some(fraction) = fraction_sign(tokens.hash(end)) {
        return Some(with_fraction(tokens, whole, fraction, end + 1));
    }
    // `3-1/2`, as American papers set it.
    let hyphen = usize::from(word_is!(tokens, end, "-") && tokens.glued(end) && tokens.glued(end + 1));
    slash_fraction(tokens, end + hyphen, Some(whole))
}

/// `3/4` alone, or after a whole number; `9/11` and `24/7` are none.
fn slash_fraction(tokens: &Tokens, at: usize, whole: Option<Written>) -> Option<Figure> {
    if tokens.kind(at)? != TokenKind::Number || !word_is!(tokens, at + 1, "/") || !tokens.glued(at + 1) {
        return None;
    }
    let (over, under) = (parse(tokens.word(at))?, parse(tokens.word(at + 2))?);
    let is_fraction = over.exponent == 0
        && over.digits < under.digits
        && (matches!(under.digits as u32, 2 | 3 | 4 | 5 | 6 | 8 | 10 | 16 | 32) || word_is!(tokens, at + 3, "of"))
        && !word_is!(tokens, at + 3, "/")
        && tokens.glued(at + 2);
    // `The night of 3/4 March`.
    let is_days = || whole.is_none() && tokens.capital(at + 3) && tokens.is_any(at + 3, class::MONTH);
    if !is_fraction || is_days() {
        return None;
    }
    let fraction = over.digits / under.digits;
    Some(match whole {
        Some(whole) => with_fraction(tokens, whole, fraction, at + 3),
        None => Figure::share(fraction, at + 3),
    })
}

fn with_fraction(tokens: &Tokens, whole: Written, fraction: f64, end: usize) -> Figure {
    let written = Written { digits: (whole.digits + fraction) * 1000.0, exponent: -3 };
    match scale::read_at(tokens, end - 1, end) {
        Some(scale) => scale.apply(Written { digits: (whole.digits + fraction) * 10.0, exponent: -1 }),
        None => Figure::written(written, Style::Fraction, Form::MarkedDigits, end),
    }
}

fn fraction_sign(sign: impl Into<WordHash>) -> Option<f64> {
    FRACTION_SIGNS.get(sign).copied()
}

/// Fractions that are one character.
pub static FRACTION_SIGNS: WordMap<f64, 64> = WordMap::new(&[
    ("½", 0.5),
    ("¼", 0.25),
    ("¾", 0.75),
    ("⅓", 1.0 / 3.0),
    ("⅔", 2.0 / 3.0),
    ("⅕", 0.2),
    ("⅖", 0.4),
    ("⅗", 0.6),
    ("⅘", 0.8),
    ("⅙", 1.0 / 6.0),
    ("⅚", 5.0 / 6.0),
    ("⅛", 0.125),
    ("⅜", 0.375),
    ("⅝", 0.625),
    ("⅞", 0.875),
]);
