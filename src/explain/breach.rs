//! Breaches of checks in words.

use super::{Words, fingerprint, message};
use crate::finding::{Finding, Passage, Side};
use crate::relate::{Breach, Cited};
use crate::rule::RuleSet;

/// Puts a breach into words; none where its check tells nothing of such a verdict.
pub(super) fn explain(breach: &Breach, words: &Words<'_>, rules: &RuleSet) -> Option<Finding> {
    let check = &rules.checks[breach.check];
    let level = check.levels.at(breach.verdict)?;
    let claims = || breach.sides.iter().flatten().filter_map(|cited| cited.claim);
    let fill = |name: &str| {
        let filled = breach.filled.iter().find(|(place, _)| *place == name).map(|(_, said)| said.clone());
        filled.or_else(|| words.qualifier(name, claims().map(|id| (id, None))))
    };
    let own = check.wording.message.as_deref().and_then(|message| message::filled(message, &fill));
    let message = own.or_else(|| message::filled(check.kind.row().message, &fill)).unwrap_or_default();
    let sides: Vec<Side> = breach.sides.iter().map(|side| side_of(side, words)).collect();
    let asked = if check.asks.is_empty() { check.kind.row().meaning.to_owned() } else { check.asks.clone() };
    Some(Finding {
        id: fingerprint(&check.name, &sides, words),
        rule: check.name.clone(),
        kind: breach.kind,
        verdict: breach.verdict,
        level,
        confidence: breach.confidence,
        subject: String::new(),
        message,
        why: vec![format!("what must hold: {asked}")],
        sides,
        nearest: None,
    })
}

fn side_of(cited: &[Cited], words: &Words<'_>) -> Side {
    let passage = |cited: &Cited| {
        let said = super::shortened(&words.text(cited.source, cited.span.clone()), super::HEADLINE_VALUE_MAX);
        Passage {
            source: cited.source,
            span: cited.span.clone(),
            sentence: cited.sentence.clone(),
            changed: Vec::new(),
            label: format!("says {said}"),
        }
    };
    let said = cited.iter().map(|cited| words.text(cited.source, cited.span.clone())).collect::<Vec<_>>();
    Side {
        value: super::shortened(&super::joined(&said, "and"), super::HEADLINE_VALUE_MAX),
        claims: cited.iter().map(passage).collect(),
    }
}
