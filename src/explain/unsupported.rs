//! What a draft says and no source does, put into words.
//!
//! One finding for each value, however often the draft repeats it; what stands inside of something that is told already,
//! a figure in a quotation that nobody spoke, is not told again.

use super::{HEADLINE_VALUE_MAX, Words, fingerprint, shortened};
use crate::align::ClaimId;
use crate::claim::Reading;
use crate::finding::{Finding, Passage, Side, Verdict};
use crate::rule::{Levels, RuleSet};
use crate::source::Source;
use crate::support::{Account, Place, Standing};
use crate::value::Kind;
use std::collections::BTreeMap;

/// How sure it must be that no source says a thing to tell so.
const TOLD_MIN: f64 = 0.6;

/// The findings for all claims that are unsupported.
pub fn unsupported(accounts: &[Account], sources: &[Source], readings: &[Reading], rules: &RuleSet) -> Vec<Finding> {
    let words = Words { sources, readings, met: None };
    // By source, kind and words; in a map that is sorted, for the order of findings is made later.
    let mut told: BTreeMap<(usize, Kind, String), Lonely> = BTreeMap::new();
    let mut ends = (0, 0);
    for Account { claim: id, standing } in accounts {
        let span = words.value_span(*id);
        let kind = id.claim_in(readings).kind();
        let is_told = id.source == ends.0 && span.end <= ends.1;
        match standing {
            _ if is_told || kind == Kind::Wording => {}
            Standing::Disputed(_) => ends = (id.source, span.end.max(if id.source == ends.0 { ends.1 } else { 0 })),
            // What is less sure stands in the ledger alone.
            Standing::Unsupported { confidence, .. } if *confidence < TOLD_MIN => {}
            Standing::Unsupported { nearest, confidence } => {
                ends = (id.source, span.end);
                let key = (id.source, kind, words.text(id.source, span).to_lowercase());
                let new = || Lonely { ids: Vec::new(), nearest: nearest.clone(), confidence: *confidence };
                told.entry(key).or_insert_with(new).ids.push(*id);
            }
            Standing::Supported(_) | Standing::Derived(_) | Standing::Unchecked => {}
        }
    }
    told.into_values().filter_map(|lonely| words.unsupported(lonely, rules)).collect()
}

/// One value that no source says.
struct Lonely {
    /// Where the draft says it, in order.
    ids: Vec<ClaimId>,
    nearest: Option<Place>,
    confidence: f64,
}

impl Words<'_> {
    fn unsupported(&self, lonely: Lonely, rules: &RuleSet) -> Option<Finding> {
        let Lonely { ids, nearest, confidence } = lonely;
        let first = ids[0];
        let claim = first.claim_in(self.readings);
        let value = self.text(first.source, self.value_span(first));
        let rule = claim.questions.first().map(|question| question.rule).or(claim.general);
        let rule = rule.map(|rule| &rules.rules[rule]);
        let level = rule.map_or_else(Levels::default, |rule| rule.levels.clone()).at(Verdict::Unsupported)?;
        let name = rule.map_or_else(String::new, |rule| rule.name.clone());
        let nearest = nearest.map(|place| self.near(place, claim.kind()));
        let claims = ids.iter().map(|id| self.lonely(*id)).collect();
        let sides = vec![Side { value: value.clone(), claims }];
        let kind = claim.kind();
        let close = nearest.as_ref().map_or_else(String::new, |passage| {
            let said = quoted(&self.text(passage.source, passage.span.clone()), kind);
            format!("; nearest: {said} in {}", self.sources[passage.source].name)
        });
        let verb = match kind {
            Kind::Name => "names",
            Kind::Quote => "quotes",
            _ => "says",
        };
        Some(Finding {
            id: fingerprint(&name, &sides, self),
            message: format!("No source {verb} {}{close}", quoted(&value, kind)),
            level,
            subject: self.counted(first).unwrap_or_default(),
            rule: name,
            kind,
            verdict: Verdict::Unsupported,
            confidence,
            why: Vec::new(),
            sides,
            nearest,
        })
    }

    /// A passage of the draft.
    fn lonely(&self, id: ClaimId) -> Passage {
        let reading = &self.readings[id.source];
        let sentence = reading.sentences[reading.claims[id.claim].sentence].span.clone();
        let label = "in no source".to_owned();
        Passage { source: id.source, span: self.value_span(id), sentence, changed: Vec::new(), label }
    }

    /// The passage of a source that comes nearest.
    fn near(&self, place: Place, kind: Kind) -> Passage {
        let label = format!("nearest: {}", quoted(&self.text(place.source, place.span.clone()), kind));
        Passage { source: place.source, span: place.span, sentence: place.sentence, changed: Vec::new(), label }
    }
}

/// A value as a headline shows it: names in quotation marks, quotations in their own.
fn quoted(value: &str, kind: Kind) -> String {
    let value = shortened(value, HEADLINE_VALUE_MAX);
    match kind {
        Kind::Name => format!("“{value}”"),
        Kind::Quote => format!("“{}”", value.trim_matches(['“', '”', '"', '‘', '’'])),
        _ => value,
    }
}
