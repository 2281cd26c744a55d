//! A rule set's own proof: every rule carries wordings that must agree, clash, be found and be ignored, and they are
//! run here.
//!
//! Beside [`crate::check`] at the end of the flow. Each example is read as a source of its own, in the same way as any
//! other text, and fails in one of three ways that anyone can name in an issue:
//!
//! - `missing`: a text that holds an answer to the rule's question gives none;
//! - `noisy`: a text that holds none gives one;
//! - `wrong`: the answers of two texts that agree contradict each other, or the other way round. Two texts that a
//!   qualifier keeps apart agree: neither denies the other, and an author has no other way to prove `same-when`.
//!
//! Used by `crosscheck rules test` and by our own tests, so that a shipped rule and a user's rule are proved alike.
//! The decision a reader would question: two examples are not aligned. Whether two passages speak of the same event is
//! told by what stands around them, which two lone sentences lack; what a rule is answerable for is which words it
//! takes for answers, their values, and the qualifiers that keep them apart.

mod checks;

use crate::claim::{self, Claim, Reading};
use crate::diagnostic::{Diagnostic, Label};
use crate::rule::{Example, Examples, Place, Qualifier, Rule, RuleSet};
use crate::source::Source;
use crate::text;
use crate::value::{Relation, Value};
use std::collections::BTreeSet;

/// Values that are told of a text at most, where something else was expected.
const VALUES_TOLD: usize = 6;

/// Runs the examples of all `rules`: one diagnostic for each that does not come out as its rule says, by their
/// places. Labels point into [`RuleSet::sources`].
pub fn verify(rules: &RuleSet) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for (number, rule) in rules.rules.iter().enumerate() {
        let proof = Proof { rules, number, rule };
        let examples = &rule.examples;
        faults.extend(examples.agree.iter().filter_map(|pair| proof.pair(pair, Outcome::Agree)));
        faults.extend(examples.clash.iter().filter_map(|pair| proof.pair(pair, Outcome::Clash)));
        faults.extend(examples.find.iter().filter_map(|example| proof.found(example)));
        faults.extend(examples.ignore.iter().filter_map(|example| proof.ignored(example)));
    }
    faults.extend((0..rules.checks.len()).flat_map(|number| checks::prove(rules, number)));
    faults.sort_by_key(|fault| fault.labels.first().map(|label| (label.source, label.span.start)));
    faults
}

/// The names of the sources that examples stand in: of others nothing is proved when all examples come out.
pub fn proved(rules: &RuleSet) -> BTreeSet<&str> {
    let of_rules = rules.rules.iter().flat_map(|rule| rule.examples.texts());
    let of_checks = rules.checks.iter().flat_map(|check| check.examples.texts());
    of_rules.chain(of_checks).map(|example| rules.sources[example.place.source].name.as_str()).collect()
}

/// What their examples leave unproved of the rules from files that are `meant`: one diagnostic for each pattern that
/// finds nothing in them. A rule about every mention of its kind has no pattern, but may lack examples too.
pub fn unproved(rules: &RuleSet, meant: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
    let warning = |place: &Place, headline: String| {
        let label = Label { source: place.source, span: place.span.clone(), text: "nothing proves it".to_owned() };
        Diagnostic::warning("unproved", headline, label)
    };
    let mut diagnostics = Vec::new();
    for (number, rule) in rules.rules.iter().enumerate().filter(|(_, rule)| meant(&rule.origin)) {
        if rule.examples.count() == 0 {
            diagnostics.push(warning(&rule.place, format!("rule `{}` has no examples", rule.name)));
            continue;
        }
        let used = used_patterns(rules, number, rule);
        for place in rules.patterns_of(number).iter().filter(|place| !used.contains(place)) {
            let headline = format!("rule `{}` has a pattern that no example uses", rule.name);
            diagnostics.push(warning(place, headline));
        }
    }
    let bare = rules.checks.iter().filter(|check| meant(&check.origin) && check.examples.count() == 0);
    diagnostics.extend(bare.map(|check| warning(&check.place, format!("check `{}` has no examples", check.name))));
    diagnostics
}

/// Where the patterns are written that find something in the rule's own examples.
fn used_patterns(rules: &RuleSet, number: usize, rule: &Rule) -> Vec<Place> {
    let Examples { agree, clash, find, ignore: _ } = &rule.examples;
    let pairs = agree.iter().chain(clash).flat_map(|(one, other)| [one, other]);
    let mut used = Vec::new();
    for example in pairs.chain(find) {
        let document = text::read(&Source::new("example", example.text.as_str()));
        let (tokens, mentions) = claim::mentions(&document, None);
        for (tokens, mentions) in tokens.iter().zip(&mentions) {
            let answers = rules.answers_of(number, &document.text, tokens, mentions);
            used.extend(answers.into_iter().flat_map(|answer| answer.patterns));
        }
    }
    used
}

/// How the answers of two texts lie to each other.
#[derive(Clone, Debug, PartialEq)]
enum Outcome {
    /// Both can hold.
    Agree,
    /// Both cannot.
    Clash,
    /// They are no answers to one question: the qualifier that keeps them apart, or none where their values cannot be
    /// compared.
    Apart(Option<String>),
}

impl Outcome {
    fn of(relation: Relation) -> Self {
        match relation {
            Relation::Disjoint => Self::Clash,
            Relation::Incomparable => Self::Apart(None),
            _ => Self::Agree,
        }
    }

    /// What happened, as it ends a sentence about two texts.
    fn told(&self) -> String {
        match self {
            Self::Agree => "agree".to_owned(),
            Self::Clash => "contradict each other".to_owned(),
            Self::Apart(None) => "cannot be compared".to_owned(),
            Self::Apart(Some(name)) => format!("are kept apart by `{name}`"),
        }
    }
}

/// A value that a text gives to the rule's question.
struct Answer<'r> {
    claim: &'r Claim,
    qualifiers: &'r [Qualifier],
    /// As written.
    text: &'r str,
}

/// One rule while its examples are run.
struct Proof<'r> {
    rules: &'r RuleSet,
    number: usize,
    rule: &'r Rule,
}

impl Proof<'_> {
    fn found(&self, example: &Example) -> Option<Diagnostic> {
        let reading = self.read(example);
        self.answers(&reading).is_empty().then(|| self.missing(example, &reading))
    }

    fn ignored(&self, example: &Example) -> Option<Diagnostic> {
        let reading = self.read(example);
        let answers = self.answers(&reading);
        let headline = format!("rule `{}` finds an answer in a text that it is to ignore", self.rule.name);
        let label = format!("{} taken for an answer", is_or_are(&answers));
        (!answers.is_empty()).then(|| Diagnostic::error("noisy", headline, label_at(example, &label)))
    }

    fn pair(&self, (one, other): &(Example, Example), expected: Outcome) -> Option<Diagnostic> {
        let readings = [self.read(one), self.read(other)];
        for (example, reading) in [one, other].into_iter().zip(&readings) {
            if self.answers(reading).is_empty() {
                return Some(self.missing(example, reading));
            }
        }
        let (answers, others) = (self.answers(&readings[0]), self.answers(&readings[1]));
        let outcome = self.compare(&answers, &others);
        if outcome == expected || (expected == Outcome::Agree && matches!(outcome, Outcome::Apart(Some(_)))) {
            return None;
        }
        let headline = format!(
            "rule `{}`: two texts that are to {} {}",
            self.rule.name,
            if expected == Outcome::Clash { "clash" } else { "agree" },
            outcome.told(),
        );
        let label = |example, answers: &[Answer<'_>]| label_at(example, &format!("{} read here", is_or_are(answers)));
        let mut fault = Diagnostic::error("wrong", headline, label(one, &answers));
        fault.labels.push(label(other, &others));
        if let Outcome::Apart(Some(name)) = &outcome {
            let stated = |answers: &[Answer<'_>]| stated(answers, name);
            fault.notes.push(format!(
                "`{name}` is {} in the first and {} in the second",
                stated(&answers),
                stated(&others)
            ));
        }
        Some(fault)
    }

    fn missing(&self, example: &Example, reading: &Reading) -> Diagnostic {
        let headline = format!("rule `{}` finds no answer in a text that is to hold one", self.rule.name);
        let mut fault = Diagnostic::error("missing", headline, label_at(example, "no answer is found here"));
        fault.notes.push(values_told(reading));
        let covering = self.rules.general(self.rule.kind).filter(|general| *general != self.number);
        match covering {
            Some(general) if self.rule.every_mention => fault.with_help(format!(
                "rule `{name}` covers every {kind} already; call this one `{name}` to put it in its place",
                name = self.rules.rules[general].name,
                kind = self.rule.kind.name(),
            )),
            _ => fault,
        }
    }

    fn read(&self, example: &Example) -> Reading {
        claim::read(&Source::new("example", example.text.as_str()), self.rules)
    }

    /// The answers to the rule's question, or all that a rule without patterns covers.
    fn answers<'r>(&self, reading: &'r Reading) -> Vec<Answer<'r>> {
        let answer = |claim: &'r Claim| {
            let qualifiers = match claim.questions.iter().find(|question| question.rule == self.number) {
                Some(question) => question.qualifiers.as_slice(),
                None if self.rule.every_mention && claim.general == Some(self.number) => &[],
                None => return None,
            };
            let text = reading.document.text.get(claim.mention.span.clone()).unwrap_or_default();
            Some(Answer { claim, qualifiers, text })
        };
        reading.claims.iter().filter_map(answer).collect()
    }

    /// As in a check, an answer that finds its like in the other text says nothing against the others there.
    fn compare(&self, answers: &[Answer<'_>], others: &[Answer<'_>]) -> Outcome {
        let outcomes: Vec<Vec<Outcome>> =
            answers.iter().map(|one| others.iter().map(|other| self.outcome(one, other)).collect()).collect();
        let has_like = |one: usize| outcomes[one].contains(&Outcome::Agree);
        let is_like = |other: usize| outcomes.iter().any(|row| row[other] == Outcome::Agree);
        let clashes = |one: usize| (0..others.len()).any(|at| !is_like(at) && outcomes[one][at] == Outcome::Clash);
        if (0..answers.len()).any(|one| !has_like(one) && clashes(one)) {
            return Outcome::Clash;
        }
        if (0..answers.len()).any(has_like) {
            return Outcome::Agree;
        }
        outcomes.into_iter().flatten().find(|outcome| *outcome != Outcome::Clash).unwrap_or(Outcome::Apart(None))
    }

    fn outcome(&self, one: &Answer<'_>, other: &Answer<'_>) -> Outcome {
        if let Some(name) = self.rule.parting_qualifier(one.qualifiers, other.qualifiers) {
            return Outcome::Apart(Some(name.to_owned()));
        }
        let (value, other) = (&one.claim.mention.value, &other.claim.mention.value);
        let known = match (value, other) {
            (Value::Name(one), Value::Name(other)) => self.rule.relation_of_names(one, other),
            _ => None,
        };
        Outcome::of(known.unwrap_or_else(|| self.rule.leeway.relation(value, other)))
    }
}

fn label_at(example: &Example, text: &str) -> Label {
    Label { source: example.place.source, span: example.place.span.clone(), text: text.to_owned() }
}

/// `“11” is`, `“11” and “14” are`.
fn is_or_are(answers: &[Answer<'_>]) -> String {
    let written: Vec<String> = answers.iter().map(|answer| format!("“{}”", answer.text)).collect();
    format!("{} {}", written.join(" and "), if answers.len() == 1 { "is" } else { "are" })
}

/// The values of a qualifier in these answers.
fn stated(answers: &[Answer<'_>], name: &str) -> String {
    let all = answers.iter().flat_map(|answer| answer.qualifiers).filter(|(stated, _)| stated == name);
    let mut values: Vec<String> = all.flat_map(|(_, values)| values).map(|value| format!("“{value}”")).collect();
    values.sort();
    values.dedup();
    values.join(" and ")
}

/// What was read in a text instead of an answer.
pub(crate) fn values_told(reading: &Reading) -> String {
    if reading.claims.is_empty() {
        return "no value of any kind is read here".to_owned();
    }
    let told = |claim: &Claim| {
        let text = reading.document.text.get(claim.mention.span.clone()).unwrap_or_default();
        format!("“{text}” ({})", claim.kind().name())
    };
    let values: Vec<String> = reading.claims.iter().take(VALUES_TOLD).map(told).collect();
    let rest = if reading.claims.len() > VALUES_TOLD { " and more" } else { "" };
    format!("read here: {}{rest}", values.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The codes of the faults of one rule with these examples.
    fn codes(examples: &str) -> Vec<String> {
        let file = format!(
            "[claim.own]\nasks = \"?\"\nvalue = \"count\"\nread = [\"{{value}} men of {{town: <Capital>}}\", \
             \"{{value}} men were seen\"]\nsame-when = [\"town\"]\n{examples}"
        );
        let rules = RuleSet::load(&[], vec![Source::new("own.toml", file)]).expect("rules without a fault");
        verify(&rules).into_iter().map(|fault| fault.code).collect()
    }

    #[test]
    fn examples_fail_as_they_are_named() {
        for (examples, expected) in [
            ("find = [\"Of these, 7 men were seen.\"]", &[][..]),
            ("find = [\"Of these, 7 women were seen.\"]", &["missing"]),
            ("ignore = [\"Of these, 7 men were seen.\"]", &["noisy"]),
            ("ignore = [\"Of these, 7 women were seen.\"]", &[]),
            ("agree = [[\"7 men were seen.\", \"Some seven men were seen.\"]]", &[]),
            ("agree = [[\"7 men were seen.\", \"9 men were seen.\"]]", &["wrong"]),
            ("agree = [[\"7 men were seen.\", \"Nobody was seen.\"]]", &["missing"]),
            ("clash = [[\"7 men were seen.\", \"9 men were seen.\"]]", &[]),
            ("clash = [[\"7 men were seen.\", \"Some seven men were seen.\"]]", &["wrong"]),
            // A qualifier keeps answers apart only where both state it.
            ("agree = [[\"There were 7 men of Tarn.\", \"There were 9 men of Velden.\"]]", &[]),
            ("clash = [[\"There were 7 men of Tarn.\", \"There were 9 men of Velden.\"]]", &["wrong"]),
            ("clash = [[\"There were 7 men of Tarn.\", \"9 men were seen.\"]]", &[]),
            // What finds its like says nothing against the rest.
            ("agree = [[\"7 men were seen and 9 men were seen.\", \"9 men were seen.\"]]", &[]),
            ("clash = [[\"7 men were seen and 9 men were seen.\", \"9 men were seen and 8 men were seen.\"]]", &[]),
        ] {
            assert_eq!(codes(examples), expected, "{examples}");
        }
    }
}
