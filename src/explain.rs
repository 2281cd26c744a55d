//! Contradictions to findings: every word that a reader is told about them.
//!
//! Sixth step of the flow. The decision a reader would question: headlines are built from the sources' own words, in
//! their order, never from a grammar of ours, so that they cannot say more than the sources do. Both sides are named in
//! the order of their sources and none is called right.

mod breach;
mod message;
mod unsupported;

pub use unsupported::unsupported;

use crate::align::{ClaimId, Edge, Evidence};
use crate::claim::Reading;
use crate::finding::{Finding, Passage, Side, Verdict};
use crate::judge::Contradiction;
use crate::relate::Breach;
use crate::rule::{Levels, RuleSet};
use crate::source::Source;
use crate::value::quote::{self, Alteration, Quote};
use crate::value::wording::{self, Opposition};
use crate::value::{Change, Kind, Value};
use std::ops::Range;

/// Longest value, in characters, that a headline shows in full.
const HEADLINE_VALUE_MAX: usize = 70;

/// How many characters before the first words that differ a headline shows of a long quotation.
const HEADLINE_LEAD_MAX: usize = 30;

/// Of the claims on other sides at most so many are asked which words of a quotation they change.
const RENDERINGS_MAX: usize = 16;

/// From here on two sentences share nearly all of their words.
const NEARLY_ALIKE: f64 = 0.6;

const NAMES_ALIKE: &str = "the names are alike but for a slip";

/// Puts a contradiction into words; none where its rule tells nothing of such a verdict.
pub fn explain(
    contradiction: &Contradiction,
    sources: &[Source],
    readings: &[Reading],
    rules: &RuleSet,
) -> Option<Finding> {
    let met = contradiction.meeting.as_ref().map(|meeting| (contradiction.pair, meeting));
    let words = Words { sources, readings, met };
    let claim = |id: ClaimId| id.claim_in(readings);
    let rule = contradiction.question.or(claim(contradiction.pair.0).general).or(claim(contradiction.pair.1).general);
    let rule = rule.map(|index| &rules.rules[index]);
    let level = rule.map_or_else(Levels::default, |rule| rule.levels.clone()).at(contradiction.verdict)?;
    let subject = words.subject(contradiction);
    let sides: Vec<Side> = contradiction.sides.iter().map(|side| words.side(side, contradiction)).collect();
    let name = rule.map_or_else(String::new, |rule| rule.name.clone());
    let mut why = words.reasons(contradiction.pair.0, contradiction.question, &contradiction.evidence, rules);
    if words.is_spelt_two_ways(contradiction) {
        why.retain(|reason| reason != NAMES_ALIKE);
    }
    let own = rule.and_then(|rule| rule.wording.message.as_deref());
    let own = own.and_then(|message| message::filled(message, &|name| words.place(name, contradiction, &sides)));
    Some(Finding {
        id: fingerprint(&name, &sides, &words),
        message: own.unwrap_or_else(|| headline(contradiction, &sides, &subject, &words)),
        level,
        kind: contradiction.kind,
        verdict: contradiction.verdict,
        confidence: contradiction.confidence,
        why,
        rule: name,
        subject,
        sides,
        nearest: None,
    })
}

/// Puts a breach of a check into words; none where the check tells nothing of such a verdict.
pub fn explain_breach(breach: &Breach, sources: &[Source], readings: &[Reading], rules: &RuleSet) -> Option<Finding> {
    breach::explain(breach, &Words { sources, readings, met: None }, rules)
}

/// Why an edge is there, strongest reason first, in the words of `one`, the earlier of its two claims.
pub fn reasons(one: ClaimId, edge: &Edge, readings: &[Reading], rules: &RuleSet) -> Vec<String> {
    let mut reasons =
        Words { sources: &[], readings, met: None }.reasons(one, edge.evidence.question, &edge.evidence, rules);
    if edge.relation.agrees() {
        // Of names that clash it is told how much they are alike; these are one.
        reasons.retain(|reason| reason != NAMES_ALIKE);
        let is_name = one.claim_in(readings).kind() == Kind::Name;
        reasons.splice(0..0, is_name.then(|| "both are one name".to_owned()));
    }
    reasons
}

fn headline(contradiction: &Contradiction, sides: &[Side], subject: &str, words: &Words<'_>) -> String {
    let is_quote = contradiction.kind == Kind::Quote;
    let values: Vec<String> = match is_quote {
        true => contradiction.sides.iter().map(|side| words.excerpt(side, contradiction)).collect(),
        false => sides.iter().map(|side| shortened(&side.value, HEADLINE_VALUE_MAX)).collect(),
    };
    let count = match values.len() {
        2 => "two".to_owned(),
        3 => "three".to_owned(),
        more => more.to_string(),
    };
    if words.is_in_two_mouths(contradiction) {
        return format!("{} in {count} mouths: {}", values[0], words.speakers(contradiction).join(", "));
    }
    let values = joined(&values, "or");
    let plural = contradiction.kind.row().plural;
    match contradiction.verdict {
        _ if contradiction.kind == Kind::Wording => {
            let said = opposed(words.opposition(contradiction.pair.0, contradiction.pair.1));
            format!("{values}: {said}{}", about(", ", subject))
        }
        Verdict::Superseded => {
            let said = match contradiction.evolves {
                Some(Change::Down) => "later sources say less",
                Some(Change::Either) => "the figure changes with time",
                _ => "later sources say more",
            };
            format!("{values}: {said}{}", about(" of ", subject))
        }
        _ if is_quote => format!("{values}: {count} {plural} of one quotation{}", about(" by ", subject)),
        _ if words.is_spelt_two_ways(contradiction) => {
            format!("{values}: spelt {count} ways{}", about(", ", subject))
        }
        _ if contradiction.kind == Kind::Name => {
            format!("{values}: {count} {plural} in one place{}", about(", ", subject))
        }
        _ => format!("{values}: {count} {plural}{}", about(" for ", subject)),
    }
}

/// How two sentences exclude each other.
fn opposed(opposition: Option<Opposition>) -> &'static str {
    match opposition {
        Some(Opposition::Denied) => "one states what the other denies",
        Some(Opposition::Kind) => "two words of one kind in one place",
        Some(Opposition::Identity) => "one name is said to be two things",
        Some(Opposition::Code) => "two of one series in one place",
        Some(Opposition::Hedged) => "one states what the other holds for possible",
        Some(Opposition::Swapped) => "who did it to whom is told both ways",
        _ => "one says the opposite of the other",
    }
}

fn about(lead: &str, subject: &str) -> String {
    if subject.is_empty() { String::new() } else { format!("{lead}{subject}") }
}

/// `a`, `a or b`, `a, b or c`.
fn joined(parts: &[String], last: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [front @ .., end] => format!("{} {last} {end}", front.join(", ")),
    }
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..end])
}

/// The texts a finding takes its words from.
struct Words<'r> {
    sources: &'r [Source],
    readings: &'r [Reading],
    /// The words in which the pair of sentences that is told of excludes each other.
    met: Option<((ClaimId, ClaimId), &'r wording::Meeting)>,
}

impl Words<'_> {
    /// What fills a place in an author's headline.
    fn place(&self, name: &str, contradiction: &Contradiction, sides: &[Side]) -> Option<String> {
        let [a, b, ..] = sides else { return None };
        let source = |side: &Side| Some(self.sources[side.claims[0].source].name.clone());
        match name {
            "a" => Some(a.value.clone()),
            "b" => Some(b.value.clone()),
            "a.source" => source(a),
            "b.source" => source(b),
            _ => {
                let claims = contradiction.sides.iter().flatten();
                self.qualifier(name, claims.map(|id| (*id, contradiction.question)))
            }
        }
    }

    /// The values of a qualifier that claims state in answering a question.
    fn qualifier(&self, name: &str, claims: impl Iterator<Item = (ClaimId, Option<usize>)>) -> Option<String> {
        let mut values: Vec<String> = Vec::new();
        for (id, rule) in claims {
            let questions = &id.claim_in(self.readings).questions;
            let asked = questions.iter().filter(|question| rule.is_none_or(|rule| question.rule == rule));
            for (_, stated) in asked.flat_map(|question| &question.qualifiers).filter(|(stated, _)| stated == name) {
                for value in stated {
                    if !values.contains(value) {
                        values.push(value.clone());
                    }
                }
            }
        }
        (!values.is_empty()).then(|| joined(&values, "and"))
    }

    /// The bytes of `span` in a source, on one line.
    fn text(&self, source: usize, span: Range<usize>) -> String {
        self.readings[source].words_at(span)
    }

    fn value_span(&self, id: ClaimId) -> Range<usize> {
        id.claim_in(self.readings).mention.span.clone()
    }

    /// Bytes of what a claim says against `opposite`: its value, of a whole sentence the few words at issue.
    fn issue(&self, id: ClaimId, opposite: Option<ClaimId>) -> Range<usize> {
        let met = opposite.and_then(|other| self.meeting(id, other));
        match met {
            Some(meeting) => {
                let reading = &self.readings[id.source];
                let segment = reading.sentences[reading.claims[id.claim].sentence].segment;
                reading.tokens[segment].bytes(&meeting.one)
            }
            None => self.value_span(id),
        }
    }

    /// The words in which two sentences meet, those of `id` first. Compared in order, as they were when they were aligned.
    fn meeting(&self, id: ClaimId, other: ClaimId) -> Option<wording::Meeting> {
        if id > other {
            return self.meeting(other, id).map(wording::Meeting::reversed);
        }
        if let Some((_, meeting)) = self.met.filter(|(pair, _)| *pair == (id, other)) {
            return Some(meeting.clone());
        }
        let value = |id: ClaimId| &id.claim_in(self.readings).mention.value;
        match (value(id), value(other)) {
            (Value::Wording(one), Value::Wording(other)) => wording::compare(one, other),
            _ => None,
        }
    }

    fn opposition(&self, id: ClaimId, other: ClaimId) -> Option<Opposition> {
        self.meeting(id, other)?.opposition
    }

    fn side(&self, side: &[ClaimId], contradiction: &Contradiction) -> Side {
        let claims = side.iter().map(|id| self.passage(*id, contradiction)).collect();
        let first = self.spokesman(side, contradiction);
        Side { value: self.text(first.source, self.issue(first, self.opposite(first, contradiction))), claims }
    }

    /// The claim that speaks for its side: the first, of quotations the one that clashes most.
    fn spokesman(&self, side: &[ClaimId], contradiction: &Contradiction) -> ClaimId {
        let pair = [contradiction.pair.0, contradiction.pair.1];
        let strongest = pair.into_iter().find(|id| side.contains(id)).filter(|_| contradiction.kind == Kind::Quote);
        strongest.unwrap_or(side[0])
    }

    /// The claim of another side that a claim is told against: of quotations one that renders the same words, of sentences
    /// one with which it clashes.
    fn opposite(&self, id: ClaimId, contradiction: &Contradiction) -> Option<ClaimId> {
        let others = contradiction.sides.iter().filter(|side| !side.contains(&id));
        let differs = |other: &ClaimId| !self.changes(id, *other).is_empty() || self.opposition(id, *other).is_some();
        let rendering = others.clone().flatten().copied().take(RENDERINGS_MAX).find(differs);
        rendering.or_else(|| others.map(|side| self.spokesman(side, contradiction)).next())
    }

    /// True for one quotation that sources ascribe to several speakers: the words of the pair that clashes are the same.
    fn is_in_two_mouths(&self, contradiction: &Contradiction) -> bool {
        contradiction.kind == Kind::Quote && self.changes(contradiction.pair.0, contradiction.pair.1).is_empty()
    }

    /// Who says the words of each side, and in which source.
    fn speakers(&self, contradiction: &Contradiction) -> Vec<String> {
        let speaker = |side: &Vec<ClaimId>| {
            let id = self.spokesman(side, contradiction);
            format!("{} in {}", self.speaker(id), self.sources[id.source].name)
        };
        contradiction.sides.iter().map(speaker).collect()
    }

    /// True for one name in two spellings, none of which need be an error.
    fn is_spelt_two_ways(&self, contradiction: &Contradiction) -> bool {
        let value = |id: ClaimId| &id.claim_in(self.readings).mention.value;
        match (contradiction.verdict, value(contradiction.pair.0), value(contradiction.pair.1)) {
            (Verdict::PossibleConflict, Value::Name(one), Value::Name(other)) => one.is_spelt_otherwise(other),
            _ => false,
        }
    }

    fn passage(&self, id: ClaimId, contradiction: &Contradiction) -> Passage {
        let opposite = self.opposite(id, contradiction);
        let is_other_speaker = self.is_in_two_mouths(contradiction);
        let reading = &self.readings[id.source];
        let claim = &reading.claims[id.claim];
        let changed = opposite.map_or_else(Vec::new, |other| self.changes(id, other));
        let changed: Vec<Range<usize>> = changed.into_iter().filter(|span| !span.is_empty()).collect();
        let stated: Vec<String> =
            changed.iter().map(|span| format!("“{}”", self.text(id.source, span.clone()))).collect();
        let span = self.issue(id, opposite);
        let value = shortened(&self.text(id.source, span.clone()), HEADLINE_VALUE_MAX);
        let label = match (&claim.mention.value, stated.is_empty()) {
            (Value::Quote(_), false) => format!("says {}", joined(&stated, "and")),
            (Value::Quote(_), true) if is_other_speaker => format!("said by {}", self.speaker(id)),
            (Value::Quote(_), true) => "leaves words out here".to_owned(),
            (Value::Name(_), _) => format!("writes “{value}”"),
            _ => format!("says {value}"),
        };
        Passage { source: id.source, span, sentence: reading.sentences[claim.sentence].span.clone(), changed, label }
    }

    /// Bytes in which `id` differs from `other`; an empty range where the other has words more.
    fn changes(&self, id: ClaimId, other: ClaimId) -> Vec<Range<usize>> {
        let claim = |id: ClaimId| id.claim_in(self.readings);
        let (Value::Quote(one), Value::Quote(two)) = (&claim(id).mention.value, &claim(other).mention.value) else {
            return Vec::new();
        };
        let comparison = quote::compare(one, two).map(|comparison| comparison.alteration);
        let Some(Alteration::Altered { changes, .. }) = comparison else { return Vec::new() };
        let reading = &self.readings[id.source];
        let tokens = &reading.tokens[reading.sentences[claim(id).sentence].segment];
        let bytes = |range: Range<usize>| match range.is_empty() {
            true => {
                let end = range.start.checked_sub(1).map_or(0, |last| tokens.bytes(&(last..last + 1)).end);
                end..end
            }
            false => tokens.bytes(&range),
        };
        changes.into_iter().map(|change| bytes(change.one)).collect()
    }

    /// The words of a quotation around the first that differ, as many as a headline shows.
    fn excerpt(&self, side: &[ClaimId], contradiction: &Contradiction) -> String {
        let id = self.spokesman(side, contradiction);
        let span = self.value_span(id);
        let opposite = self.opposite(id, contradiction);
        let change = opposite.and_then(|other| self.changes(id, other).into_iter().next());
        let start = change.map_or(span.start, |change| change.start.clamp(span.start, span.end));
        let (before, after) = (self.text(id.source, span.start..start), self.text(id.source, start..span.end));
        let is_short = before.chars().count() + after.chars().count() < HEADLINE_VALUE_MAX;
        if is_short || before.chars().count() <= HEADLINE_LEAD_MAX {
            return format!("“{}”", shortened(&self.text(id.source, span), HEADLINE_VALUE_MAX));
        }
        let mut lead: Vec<&str> = Vec::new();
        let mut left = HEADLINE_LEAD_MAX;
        for word in before.rsplit(' ') {
            let length = word.chars().count() + 1;
            if length > left {
                break;
            }
            left -= length;
            lead.push(word);
        }
        lead.reverse();
        format!("“… {}”", shortened(&format!("{} {after}", lead.join(" ")), HEADLINE_VALUE_MAX))
    }

    /// What the claims are about: the counted noun as written, the speaker, or the shared words in order.
    fn subject(&self, contradiction: &Contradiction) -> String {
        let id = contradiction.pair.0;
        if contradiction.kind == Kind::Quote {
            return self.speaker(id);
        }
        let noun = self.counted(id);
        let shared = self.shared_phrase(id, &contradiction.evidence);
        match (noun, shared.is_empty()) {
            (Some(noun), true) => noun,
            (Some(noun), false) => format!("{noun} ({shared})"),
            (None, _) => shared,
        }
    }

    /// The counted noun as written.
    fn counted(&self, id: ClaimId) -> Option<String> {
        let reading = &self.readings[id.source];
        let claim = &reading.claims[id.claim];
        let tokens = &reading.tokens[reading.sentences[claim.sentence].segment];
        let start = claim.mention.tokens.end;
        let head = claim.mention.head.filter(|head| *head >= start)?;
        Some(self.text(id.source, tokens.bytes(&(start..head + 1))).trim_start_matches("of ").to_owned())
    }

    /// Who speaks a quotation as the source writes the name, in its sentence or else where it stands first.
    fn speaker(&self, id: ClaimId) -> String {
        let reading = &self.readings[id.source];
        let claim = &reading.claims[id.claim];
        let Value::Quote(Quote { speaker: Some(words), .. }) = &claim.mention.value else { return String::new() };
        let beside = reading.claims[reading.sentences[claim.sentence].claims.clone()].iter();
        let named = beside.chain(&reading.claims).find(|claim| match &claim.mention.value {
            Value::Name(name) => name.words == *words,
            _ => false,
        });
        named.map_or_else(|| words.join(" "), |claim| self.text(id.source, claim.mention.span.clone()))
    }

    /// The weightiest shared words of the first passage in their order there, gaps shown.
    fn shared_phrase(&self, id: ClaimId, evidence: &Evidence) -> String {
        let reading = &self.readings[id.source];
        let tokens = &reading.tokens[reading.sentences[reading.claims[id.claim].sentence].segment];
        let mut places: Vec<usize> = evidence.words.iter().take(4).map(|word| word.one).collect();
        places.sort_unstable();
        let mut phrase = String::new();
        let mut previous = None;
        for at in places {
            match previous {
                Some(last) if at == last + 1 => phrase.push(' '),
                Some(last) if at == last + 2 => {
                    phrase.push_str(&format!(" {} ", self.text(id.source, tokens.bytes(&(last + 1..last + 2)))));
                }
                Some(_) => phrase.push_str(" … "),
                None => {}
            }
            phrase.push_str(&self.text(id.source, tokens.bytes(&(at..at + 1))));
            previous = Some(at);
        }
        if phrase.is_empty() { phrase } else { format!("“{phrase}”") }
    }

    /// Why the passages are held to speak of the same thing, strongest reason first.
    fn reasons(&self, id: ClaimId, question: Option<usize>, evidence: &Evidence, rules: &RuleSet) -> Vec<String> {
        let kind = id.claim_in(self.readings).kind();
        let mut reasons = Vec::new();
        reasons.extend(question.map(|question| format!("both answer: {}", rules.rules[question].asks)));
        if kind == Kind::Quote && evidence.kept >= 0.5 {
            reasons.push(format!("{:.0} % of the quoted words are the same", evidence.kept * 100.0));
        }
        let said_of = match kind {
            Kind::Count | Kind::Number => "both count the same",
            Kind::Age => "both are one person's age",
            Kind::Date => "both are the year of one thing",
            Kind::Quote => "both are said by one speaker",
            _ => "",
        };
        let mut tell = |reason: &str, holds: bool| reasons.extend(holds.then(|| reason.to_owned()));
        tell(NAMES_ALIKE, kind == Kind::Name && evidence.kept > 0.0);
        tell(said_of, !said_of.is_empty() && evidence.subject >= 1.0);
        tell("each tells it of another person", evidence.bearer > 0.0);
        tell("both texts open with it", evidence.lead > 0.0);
        tell("both are told of one place", evidence.same_place > 0.0);
        tell("each text gives one figure of it", evidence.sole >= 0.5);
        tell("the sentences are nearly alike", evidence.shared >= NEARLY_ALIKE);
        tell("one slip in the digits would explain the difference", evidence.mistyped > 0.0);
        let (names, others) = (self.shared_words(id, evidence, true), self.shared_words(id, evidence, false));
        tell(&format!("both name {}", joined(&names, "and")), !names.is_empty());
        tell(&format!("both sentences speak of {}", joined(&others, "and")), !others.is_empty());
        tell("further figures in the two sentences agree", evidence.values > 0.0);
        tell(
            "one text mostly retells the other, which nowhere says this",
            evidence.unheard >= 0.5 && evidence.shared < NEARLY_ALIKE,
        );
        reasons
    }

    /// The words that both sentences share, those of names or the others, as the one of `id` has them.
    fn shared_words(&self, id: ClaimId, evidence: &Evidence, in_name: bool) -> Vec<String> {
        let shared = evidence.words.iter().filter(|word| word.in_name == in_name);
        let mut places: Vec<usize> = shared.map(|word| word.one).collect();
        places.sort_unstable();
        let reading = &self.readings[id.source];
        let tokens = &reading.tokens[reading.sentences[reading.claims[id.claim].sentence].segment];
        places.into_iter().map(|at| format!("“{}”", self.text(id.source, tokens.bytes(&(at..at + 1))))).collect()
    }
}

/// Of a sentence at most so many bytes on either side of a passage tell it from others.
const AROUND_MAX: usize = 2000;

/// 64 bits over the rule and the passages, without places: the same contradiction keeps its name when lines move.
/// FNV-1a, whose constants are public domain.
fn fingerprint(rule: &str, sides: &[Side], words: &Words<'_>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for passage in sides.iter().flat_map(|side| &side.claims) {
        let source = &words.sources[passage.source].name;
        let file = source.rsplit('/').next().unwrap_or(source);
        let value = words.text(passage.source, passage.span.clone());
        let text = &words.sources[passage.source].text;
        let start = passage.sentence.start.max(text.floor_char_boundary(passage.span.start.saturating_sub(AROUND_MAX)));
        let end = passage.sentence.end.min(text.ceil_char_boundary(passage.span.end + AROUND_MAX));
        parts.push(format!("{file}\u{1}{value}\u{1}{}", words.text(passage.source, start..end)));
    }
    parts.sort();
    parts.insert(0, rule.to_owned());
    let hash = parts
        .join("\u{2}")
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}
