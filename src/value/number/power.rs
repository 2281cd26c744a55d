//! Powers of ten written behind digits: `1e10`, `4.5e-3`, `7.2x10^4`, `3.1 × 10−4`, `6 × 10⁹`.

use crate::language::{TokenKind, Tokens, word_is};

/// A larger power stands for nothing that news prose tells.
const POWER_MAX: i32 = 99;

/// Reads the power of ten behind digits that end before token `at`, and the token after it.
pub(super) fn read_at(tokens: &Tokens, at: usize) -> Option<(i32, usize)> {
    let word = tokens.word(at);
    if let Some(letters) = word.strip_prefix('e').filter(|_| tokens.glued(at) && at > 0) {
        return match letters {
            "" => exponent(tokens, signed(tokens, at + 1)?).filter(|_| tokens.glued(at + 1)),
            // A digit, an `e` and a digit name something: `3e5`.
            digits => power(digits)
                .filter(|power| *power > 9 || tokens.word(at - 1).contains('.'))
                .map(|power| (power, at + 1)),
        };
    }
    let ten = match word {
        "x10" => at,
        "x" | "×" if word_is!(tokens, at + 1, "10") => at + 1,
        _ => return None,
    };
    if !tokens.glued(ten + 1) {
        return None;
    }
    match tokens.word(ten + 1) {
        "^" => exponent(tokens, signed(tokens, ten + 2).unwrap_or((1, ten + 2))),
        "-" | "−" => exponent(tokens, (-1, ten + 2)),
        _ => raised(tokens, ten + 1),
    }
}

/// The sign at `at` and the token after it.
fn signed(tokens: &Tokens, at: usize) -> Option<(i32, usize)> {
    match tokens.word(at) {
        "-" | "−" => Some((-1, at + 1)),
        "+" => Some((1, at + 1)),
        _ => None,
    }
}

fn exponent(tokens: &Tokens, (sign, at): (i32, usize)) -> Option<(i32, usize)> {
    let is_number = tokens.kind(at) == Some(TokenKind::Number) && tokens.glued(at);
    power(tokens.word(at)).filter(|_| is_number).map(|power| (sign * power, at + 1))
}

/// Raised digits, each a token of its own: `⁻¹²`.
fn raised(tokens: &Tokens, at: usize) -> Option<(i32, usize)> {
    let sign = if word_is!(tokens, at, "⁻") { -1 } else { 1 };
    let (mut number, mut end) = (0, at + usize::from(sign < 0));
    let start = end;
    while let Some(digit) = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|raised| tokens.word(end).chars().eq([raised]))
    {
        number = number * 10 + i32::try_from(digit).ok()?;
        end += 1;
        if number > POWER_MAX {
            return None;
        }
    }
    (end > start).then_some((sign * number, end))
}

fn power(digits: &str) -> Option<i32> {
    digits.parse().ok().filter(|power| digits.bytes().all(|byte| byte.is_ascii_digit()) && *power <= POWER_MAX)
}
