//! Checks as written to checks as run: which claims each joins, and every fault in naming them.

use super::check::{CHECKS, Check, CheckExamples, CheckKind, CheckRow, Demand, Operand, OperandRow};
use super::compile::{check_message, example, levels, said, wording};
use super::fault;
use super::merge::Entry;
use super::spec::{Group, TableSpec};
use super::{About, Rule};
use crate::diagnostic::Diagnostic;
use crate::document::Text;
use crate::language::{Tokens, lemma};
use crate::value::{self, Value};
use std::collections::BTreeMap;

/// What checks may name.
pub(super) struct Joined<'a> {
    pub(super) rules: &'a [Rule],
    /// The names of all claims, those included that did not compile.
    pub(super) written: &'a [&'a Text<'a>],
    /// The slots of each rule.
    pub(super) slots: &'a [&'a [String]],
    /// The lists by name.
    pub(super) names: &'a BTreeMap<&'a str, usize>,
    /// Their words.
    pub(super) groups: &'a [&'a [Group<'a>]],
}

impl<'a> Joined<'a> {
    /// The qualifiers that these rules may state, in order.
    fn slots_of(&self, rules: &[usize]) -> Vec<&'a str> {
        let slots = rules.iter().flat_map(|rule| self.slots.get(*rule));
        let mut slots: Vec<&str> = slots.flat_map(|slots| slots.iter().skip(1)).map(String::as_str).collect();
        slots.sort_unstable();
        slots.dedup();
        slots
    }
}

/// Compiles the checks.
pub(super) fn checks<'a>(
    entries: impl Iterator<Item = &'a Entry<'a>>,
    joined: &Joined<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Check> {
    let mut orders = Orders::default();
    entries.filter_map(|entry| check(entry, joined, &mut orders, faults)).collect()
}

fn check(entry: &Entry, joined: &Joined<'_>, orders: &mut Orders, faults: &mut Vec<Diagnostic>) -> Option<Check> {
    let spec = &entry.spec;
    let row = row(spec, faults)?;
    let faults_before = faults.len();
    let operands: Vec<Vec<Operand>> =
        row.operands.iter().map(|operand| named(spec, row, operand, joined, faults)).collect();
    check_other_operands(spec, row, faults);
    if faults.len() == faults_before {
        orders.add(row.kind, spec, &operands, joined, faults);
    }
    let rules: Vec<usize> = operands.iter().flatten().filter_map(claim).collect();
    let slots = joined.slots_of(&rules);
    for text in spec.texts("same-when").iter().filter(|text| !slots.contains(&text.value.as_ref())) {
        faults.push(fault::unknown_slot(&text.place, &text.value, slots.iter().copied()));
    }
    check_message(spec, row.placeholders, &slots, faults);
    let given = spec.texts("same-when").iter().map(|text| text.value.to_string()).collect();
    // Two claims that their own qualifiers keep apart are not about one thing for a check either.
    let of_first = || rules.first().map_or_else(Vec::new, |rule| joined.rules[*rule].same_when.clone());
    Some(Check {
        name: spec.name.value.to_string(),
        origin: entry.origin.clone(),
        asks: said(spec.text("asks")).unwrap_or_default(),
        kind: row.kind,
        same_when: if spec.has("same-when") { given } else { of_first() },
        operands,
        levels: levels(spec),
        wording: wording(spec),
        examples: examples(spec),
        place: spec.name.place.clone(),
    })
}

/// The row of the kind of check that a table asks for.
fn row(spec: &TableSpec, faults: &mut Vec<Diagnostic>) -> Option<&'static CheckRow> {
    if !spec.has("kind") {
        let why = format!("say what must hold: {}", CHECKS.map(|row| row.name).join(", "));
        faults.push(fault::missing_key(&spec.name.place, &spec.name.value, "kind", &why));
    }
    let kind = spec.text("kind")?;
    CHECKS.iter().find(|row| row.name == kind.value)
}

/// A check names no operands that checks of other kinds ask for alone.
fn check_other_operands(spec: &TableSpec, row: &CheckRow, faults: &mut Vec<Diagnostic>) {
    for other in CHECKS.iter().flat_map(|row| row.operands).map(|operand| operand.key) {
        let is_asked_for = row.operands.iter().any(|operand| operand.key == other);
        if !is_asked_for && spec.has(other) && !is_told(faults, spec, other) {
            let why = format!("`{}` does not ask for it", row.name);
            faults.push(fault::misplaced_key(spec.key_place(other), other, &why));
        }
    }
}

/// True where something has been told of this key already: a key may serve several kinds of check.
fn is_told(faults: &[Diagnostic], spec: &TableSpec, key: &str) -> bool {
    let place = spec.key_place(key);
    faults.iter().flat_map(|fault| &fault.labels).any(|label| label.source == place.source && label.span == place.span)
}

/// The claims that an operand names.
fn named(
    spec: &TableSpec,
    row: &CheckRow,
    operand: &OperandRow,
    joined: &Joined<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Operand> {
    let texts: Vec<&Text> = spec.text(operand.key).into_iter().chain(spec.texts(operand.key)).collect();
    if texts.is_empty() && !(spec.has(operand.key) && faults.iter().any(|fault| fault.code != "missing-key")) {
        let why = format!("name the claim; `{}` asks that {}", row.name, row.meaning);
        faults.push(fault::missing_key(&spec.name.place, &spec.name.value, operand.key, &why));
    }
    texts.into_iter().filter_map(|text| resolved(text, operand, joined, faults)).collect()
}

/// What one text of an operand names: a list by its `@`, a figure, or a claim.
fn resolved(text: &Text, operand: &OperandRow, joined: &Joined<'_>, faults: &mut Vec<Diagnostic>) -> Option<Operand> {
    let mut misfit = |found: &str| {
        faults.push(fault::wrong_operand(&text.place, operand.key, &text.value, operand.demand.told(), found));
        None
    };
    if let Some(list) = text.value.strip_prefix('@') {
        let Some(number) = joined.names.get(list) else {
            let place = text.part(1..text.value.len());
            faults.push(fault::unknown_list(&place, list, joined.names.keys().copied()));
            return None;
        };
        if !matches!(operand.demand, Demand::Amounts | Demand::Counts) {
            return misfit("counts");
        }
        return Some(Operand::Nouns(nouns(joined.groups[*number])));
    }
    if operand.key == WHOLE && text.value.starts_with(|letter: char| letter.is_ascii_digit()) {
        return value_of(&text.value).map(Operand::Fixed).or_else(|| misfit("no figure"));
    }
    let Some(number) = joined.rules.iter().position(|rule| rule.name == text.value) else {
        // A claim that did not compile has faults of its own.
        if !joined.written.iter().any(|name| name.value == text.value) {
            let known = joined.written.iter().map(|name| name.value.as_ref());
            faults.push(fault::unknown_claim(&text.place, &text.value, known));
        }
        return None;
    };
    let kind = joined.rules[number].kind;
    if operand.demand.meets(kind) { Some(Operand::Claim(number)) } else { misfit(kind.row().plural) }
}

/// The words of a list as the nouns of counts, in order.
fn nouns(groups: &[Group]) -> Vec<String> {
    let words = groups.iter().flat_map(|group| &group.words);
    let mut nouns: Vec<String> = words.map(|word| lemma(&word.value.to_lowercase()).into_owned()).collect();
    nouns.sort();
    nouns.dedup();
    nouns
}

/// The operand that may be given as a figure.
const WHOLE: &str = "whole";

/// The amount that these words state, and nothing else.
fn value_of(text: &str) -> Option<Value> {
    let tokens = Tokens::of_sentence(text);
    let mut mentions = value::read(&tokens, None);
    let mention = mentions.pop().filter(|mention| mentions.is_empty() && mention.tokens == (0..tokens.len()))?;
    mention.value.amount().is_some().then_some(mention.value)
}

fn claim(operand: &Operand) -> Option<usize> {
    if let Operand::Claim(rule) = operand { Some(*rule) } else { None }
}

fn examples(spec: &TableSpec) -> CheckExamples {
    let cases = |key: &str| {
        let cases = spec.cases(key).iter();
        cases.map(|(one, other)| std::iter::once(one).chain(other).map(example).collect()).collect()
    };
    CheckExamples {
        agree: cases("agree"),
        clash: cases("clash"),
        ignore: spec.texts("ignore").iter().map(example).collect(),
    }
}

/// What checks say lies above or before what: nothing may lie above or before itself.
#[derive(Default)]
struct Orders {
    /// By the kind of order: claims, each with one that it lies above.
    above: BTreeMap<bool, Vec<(usize, usize)>>,
}

impl Orders {
    /// Adds what one check says. The key that closes a circle is told.
    fn add(
        &mut self,
        kind: CheckKind,
        spec: &TableSpec,
        operands: &[Vec<Operand>],
        joined: &Joined<'_>,
        faults: &mut Vec<Diagnostic>,
    ) {
        let (upper, lower, key) = match kind {
            CheckKind::Sum => (0, 1, "parts"),
            CheckKind::PartOf => (1, 0, "part"),
            CheckKind::Before => (0, 1, "then"),
            _ => return,
        };
        let edges = self.above.entry(kind == CheckKind::Before).or_default();
        for one in operands[upper].iter().filter_map(claim) {
            for other in operands[lower].iter().filter_map(claim) {
                // A rule about context covers many things, of which one may well be part of another.
                let is_question = |rule: usize| joined.rules[rule].about == About::Question;
                if is_question(one) && reaches(edges, other, one) {
                    let (name, whole) = (&joined.rules[other].name, &joined.rules[one].name);
                    faults.push(fault::cycle(spec.key_place(key), &spec.name.value, name, whole));
                    return;
                }
                edges.push((one, other));
            }
        }
    }
}

/// True when `to` is `from` or lies below it.
fn reaches(edges: &[(usize, usize)], from: usize, to: usize) -> bool {
    let (mut seen, mut open) = (Vec::new(), vec![from]);
    while let Some(claim) = open.pop() {
        if claim == to {
            return true;
        }
        if !seen.contains(&claim) {
            seen.push(claim);
            open.extend(edges.iter().filter(|(above, _)| *above == claim).map(|(_, below)| *below));
        }
    }
    false
}
