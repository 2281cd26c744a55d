//! Headlines in an author's words: `{a} dead[ in {place}] in {a.source}, {b} in {b.source}`.
//!
//! What a bracket holds is left out where one of its places has nothing to be filled with, as in the patterns of rules. A
//! place outside of brackets without anything to fill it makes the whole headline useless: then another must be found.

/// The message with its places filled by `fill`.
pub(super) fn filled(message: &str, fill: &impl Fn(&str) -> Option<String>) -> Option<String> {
    let mut whole = String::new();
    let mut rest = message;
    while let Some(open) = rest.find('[') {
        let Some(length) = rest[open..].find(']') else { break };
        whole.push_str(&without_brackets(&rest[..open], fill)?);
        whole.push_str(&without_brackets(&rest[open + 1..open + length], fill).unwrap_or_default());
        rest = &rest[open + length + 1..];
    }
    whole.push_str(&without_brackets(rest, fill)?);
    Some(whole)
}

fn without_brackets(message: &str, fill: &impl Fn(&str) -> Option<String>) -> Option<String> {
    let mut whole = String::new();
    let mut rest = message;
    while let Some(open) = rest.find('{') {
        let Some(length) = rest[open..].find('}') else { break };
        whole.push_str(&rest[..open]);
        whole.push_str(&fill(&rest[open + 1..open + length])?);
        rest = &rest[open + length + 1..];
    }
    whole.push_str(rest);
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_left_out_where_nothing_fills_them() {
        let fill = |name: &str| match name {
            "a" => Some("12".to_owned()),
            "b" => Some("[b] {a}".to_owned()),
            _ => None,
        };
        for (message, expected) in [
            ("{a} dead", Some("12 dead")),
            ("{a} or {b}", Some("12 or [b] {a}")),
            ("{a} dead[ in {place}], {b}", Some("12 dead, [b] {a}")),
            ("{a} dead[, not {b},] there", Some("12 dead, not [b] {a}, there")),
            ("{a} dead in {place}", None),
            ("nothing to fill", Some("nothing to fill")),
            ("{a", Some("{a")),
            ("[{a}", Some("[12")),
        ] {
            assert_eq!(filled(message, &fill).as_deref(), expected, "{message}");
        }
    }
}
