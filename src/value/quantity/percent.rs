//! Shares in percent, and differences in percentage points, which are another thing: `up two points` from 40 % is 42 %.

use super::unit::Unit;
use crate::language::Tokens;

/// Reads `%`, `percent`, `per cent`, `pc`, `percentage points`, `basis points` at token `at`.
pub(super) fn unit_at(tokens: &Tokens, at: usize) -> Option<(Unit, usize)> {
    let point = |at: usize| matches!(tokens.word(at), "point" | "points");
    match tokens.word(at) {
        "%" if point(at + 1) => Some((Unit::Points(1.0), at + 2)),
        "%" | "pct" | "pc" | "percents" => Some((Unit::Percent, at + 1)),
        "percent" | "percentage" if tokens.word(at + 1) == "-" && point(at + 2) => Some((Unit::Points(1.0), at + 3)),
        "percent" | "percentage" if point(at + 1) => Some((Unit::Points(1.0), at + 2)),
        "percent" => Some((Unit::Percent, at + 1)),
        "per" if tokens.word(at + 1) == "cent" => Some((Unit::Percent, at + 2)),
        "basis" if point(at + 1) => Some((Unit::Points(0.01), at + 2)),
        _ => None,
    }
}
