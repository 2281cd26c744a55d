//! What one source claims: its sentences as weighted words, its mentions, and what of them answers a rule's question.
//!
//! Third step of the flow. A claim is one mention in its surroundings, together with every question it answers; a mention
//! that answers none still is a claim where a general rule ([`About::Context`]) covers its kind. The decision a reader
//! would question: one claim may answer several rules, instead of one claim a rule, so that one fact gives one finding
//! however many rules recognise it.
//!
//! A reading depends on its own source and the rules only, so sources can be read in parallel; what [`crate::verbatim`] adds
//! to it later does not.

use crate::calendar::Day;
use crate::language::{TokenKind, Tokens, key_of, poles, weight_of, word_is};
use crate::rule::{Answer, Region, Regions, RuleSet};
use crate::source::Source;
use crate::text::{self, Document, SegmentKind};
use crate::value::{self, Kind, Mention, Value};
use std::ops::Range;

pub use crate::value::wording::Word;

/// Tokens before `from` in which a change is looked for: `rose by 3 percent from`.
const CHANGE_REACH: usize = 5;

/// Tokens between a figure and its time: `12 in the`.
const COMPARISON_REACH: usize = 2;

/// Claims before a sum in which the one is looked for that it is compared with.
const CLAIMS_BACK: usize = 8;

/// Tokens that a dateline may have before its day.
const DATELINE_MAX: usize = 6;

/// Tokens that a story without lines may have before its date: headline and agency.
const STAMP_MAX: usize = 40;

/// Of one sentence at most so many words are weighed, several times those of the longest ones in print: every pair of its
/// claims is compared by all of them.
const WORDS_MAX: usize = 400;

/// One source, read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its text and segments.
    pub document: Document,
    /// The day it speaks from, if known.
    pub day: Option<Day>,
    /// Tokens of each segment, in the order of the document's segments.
    pub tokens: Vec<Tokens>,
    /// All sentences that may state something, in reading order.
    pub sentences: Vec<Sentence>,
    /// All claims, in reading order.
    pub claims: Vec<Claim>,
}

/// One sentence as its weighted words.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Index of its segment.
    pub segment: usize,
    /// Its tokens in the segment.
    pub tokens: Range<usize>,
    /// Its bytes.
    pub span: Range<usize>,
    /// The words that carry meaning, in order; a word of a number or date is none.
    pub words: Vec<Word>,
    /// Indexes of its claims.
    pub claims: Range<usize>,
}

/// What a figure is said for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The statement itself.
    Statement,
    /// What the statement is compared with: `up from 12`, `against 30 last year`.
    Comparison,
}

/// A value that a source states, with all that tells what it is about.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Index of its sentence.
    pub sentence: usize,
    /// The value and where it stands.
    pub mention: Mention,
    /// The general rule that covers its kind, if one is loaded.
    pub general: Option<usize>,
    /// The questions it answers, with the qualifiers stated.
    pub questions: Vec<Question>,
    /// Statement or comparison.
    pub part: Part,
}

/// One question that a claim answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Index of the rule.
    pub rule: usize,
    /// Qualifiers that the words state, with the canonical forms of their values, sorted.
    pub qualifiers: Vec<(String, Vec<String>)>,
}

impl Claim {
    /// The kind of its value.
    pub fn kind(&self) -> Kind {
        self.mention.value.kind()
    }
}

/// Reads a source: its segments, mentions and claims.
pub fn read(source: &Source, rules: &RuleSet) -> Reading {
    let document = text::read(source);
    let today = source.date.or(document.meta.date);
    let (tokens, mentions) = mentions(&document, today);
    let mut reading = Reading { day: today, tokens, sentences: Vec::new(), claims: Vec::new(), document };
    let wording = rules.general(Kind::Wording).filter(|rule| rules.rules[*rule].compares());
    for (segment, mentions) in mentions.iter().enumerate() {
        if reading.document.segments[segment].kind != SegmentKind::Boilerplate {
            let tokens = &reading.tokens[segment];
            let answers = rules.answers(&reading.document.text, tokens, mentions);
            let setting = Setting::of(&reading.document, segment, tokens.len(), mentions);
            let claims = claims_of(tokens, mentions, answers, rules, &setting);
            reading.add_sentences(segment, mentions, claims, wording);
        }
    }
    reading
}

/// The tokens of every segment and the mentions in them that state something, boilerplate included.
pub fn mentions(document: &Document, today: Option<Day>) -> (Vec<Tokens>, Vec<Vec<Mention>>) {
    let (tokens, mut mentions) = all_mentions(document, today);
    let only_points = |mention: &Mention| matches!(&mention.value, Value::Date(date) if date.only_points());
    for mentions in &mut mentions {
        mentions.retain(|mention| !only_points(mention));
    }
    (tokens, mentions)
}

/// The tokens of every segment and every mention in them, those included that only point at a time (`now`).
pub fn all_mentions(document: &Document, today: Option<Day>) -> (Vec<Tokens>, Vec<Vec<Mention>>) {
    let cut = |segment: &text::Segment| Tokens::new(&document.text, &segment.sentences);
    let tokens: Vec<Tokens> = document.segments.iter().map(cut).collect();
    let mut mentions: Vec<Vec<Mention>> = tokens.iter().map(|tokens| value::read(tokens, today)).collect();
    let by_segment = tokens.iter().zip(&mut mentions);
    let dates = by_segment.flat_map(|(tokens, mentions)| {
        mentions.iter_mut().filter_map(move |mention| match &mut mention.value {
            Value::Date(date) => Some((&mut **date, !is_attribute(tokens, &mention.tokens))),
            _ => None,
        })
    });
    value::date::settle(dates, today);
    value::name::settle(&tokens, &mut mentions);
    value::quote::settle(&tokens, &mut mentions);
    value::quantity::settle(&tokens, &mut mentions);
    (tokens, mentions)
}

/// True for a date that tells what kind of thing is meant and not when something happened: `a 1931 painting`.
fn is_attribute(tokens: &Tokens, date: &Range<usize>) -> bool {
    date.start > 0 && word_is!(tokens, date.start - 1, "a" | "an")
}

/// Where the mentions of one segment stand, as far as a rule may ask.
struct Setting {
    region: Region,
    /// For each token whether it is quoted.
    is_quoted: Vec<bool>,
}

impl Setting {
    fn of(document: &Document, segment: usize, tokens: usize, mentions: &[Mention]) -> Self {
        let mut is_quoted = vec![false; tokens];
        for quote in mentions.iter().filter(|mention| mention.value.kind() == Kind::Quote) {
            is_quoted[quote.tokens.clone()].fill(true);
        }
        Self { region: region_of(document, segment), is_quoted }
    }

    fn admits(&self, regions: &Regions, mention: &Mention) -> bool {
        let is_quoted = mention.value.kind() == Kind::Quote
            || self.is_quoted.get(mention.tokens.clone()).is_some_and(|quoted| quoted.iter().all(|quoted| *quoted));
        let stands_in = [self.region, Region::Quotation];
        regions.admit(if is_quoted { &stands_in } else { &stands_in[..1] })
    }
}

/// The region that a segment is. What stands as a heading above all running text is the headline.
fn region_of(document: &Document, segment: usize) -> Region {
    let is_story = |segment: &text::Segment| !matches!(segment.kind, SegmentKind::Heading | SegmentKind::Boilerplate);
    match document.segments[segment].kind {
        SegmentKind::Heading if !document.segments[..segment].iter().any(is_story) => Region::Headline,
        SegmentKind::Heading => Region::Heading,
        SegmentKind::Caption => Region::Caption,
        SegmentKind::Item => Region::List,
        SegmentKind::Cell => Region::Table,
        SegmentKind::Body | SegmentKind::Boilerplate => Region::Body,
    }
}

/// Claims of one segment, sorted by place, without their sentence index.
fn claims_of(
    tokens: &Tokens,
    mentions: &[Mention],
    answers: Vec<Answer>,
    rules: &RuleSet,
    setting: &Setting,
) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    let admits = |rule: usize, mention: &Mention| setting.admits(&rules.rules[rule].regions, mention);
    let claim = |mention: Mention, questions: Vec<Question>| {
        let general = rules.general(mention.value.kind()).filter(|rule| admits(*rule, &mention));
        let part = part_of(tokens, &mention);
        Claim { sentence: 0, mention, general, questions, part }
    };
    let states = |mention: &Mention| !stands_in_dateline(tokens, mention) && !is_counter(tokens, mention);
    for mention in mentions.iter().filter(|mention| states(mention)) {
        claims.push(claim(mention.clone(), Vec::new()));
        claims.extend(value::ends(tokens, mention).into_iter().map(|end| claim(end, Vec::new())));
    }
    for Answer { rule, mention, qualifiers, .. } in answers {
        if !admits(rule, &mention) {
            continue;
        }
        let question = Question { rule, qualifiers };
        match claims.iter_mut().find(|claim| is_read_as(claim, &mention)) {
            Some(claim) => claim.questions.push(question),
            None => {
                // The rule cut its value itself: what was read at that place as this kind gives way.
                claims.retain(|claim| !claim.questions.is_empty() || !lies_over(claim, &mention));
                claims.push(claim(mention, vec![question]));
            }
        }
    }
    claims.retain(|claim| claim.general.is_some() || !claim.questions.is_empty());
    claims.sort_by_key(|claim| (claim.mention.tokens.start, claim.mention.tokens.end, claim.kind()));
    compare_with_the_last(tokens, &mut claims);
    date_comparisons(&mut claims);
    claims
}

/// True when the mention at the place of a claim is the one that was read there. Where a span of time gives its two ends,
/// three mentions at one place differ by their edge alone.
fn is_read_as(claim: &Claim, mention: &Mention) -> bool {
    let has_same_edge = match (&claim.mention.value, &mention.value) {
        (Value::Date(one), Value::Date(other)) => one.edge == other.edge,
        _ => true,
    };
    claim.kind() == mention.value.kind() && claim.mention.tokens == mention.tokens && has_same_edge
}

/// True when a claim is of the kind of a mention and shares tokens with it.
fn lies_over(claim: &Claim, mention: &Mention) -> bool {
    let (own, other) = (&claim.mention.tokens, &mention.tokens);
    claim.kind() == mention.value.kind() && own.start < other.end && other.start < own.end
}

/// A sum or share after another one in its sentence is what that one is compared with: `reached 63 million, after 41 million`.
fn compare_with_the_last(tokens: &Tokens, claims: &mut [Claim]) {
    for place in 1..claims.len() {
        let (earlier, later) = claims.split_at_mut(place);
        let figure = &mut later[0];
        let start = figure.mention.tokens.start;
        let is_sum = matches!(figure.kind(), Kind::Money | Kind::Percent | Kind::Number);
        if is_sum && start > 0 && tokens.word(start - 1) == "after" {
            let sentence = tokens.sentence(start);
            // A bare figure is of what the last one is: `44 million crowns, after 39 million`.
            let is_alike = |kind: Kind| kind == figure.kind() || figure.kind() == Kind::Number && kind == Kind::Count;
            let is_beside = |claim: &Claim| claim.mention.tokens.start >= sentence.start && is_alike(claim.kind());
            if earlier.iter().rev().take(CLAIMS_BACK).any(is_beside) {
                figure.part = Part::Comparison;
            }
        }
    }
}

/// The time of a figure that is only compared with belongs to the comparison: `up from 12 in the second quarter`.
fn date_comparisons(claims: &mut [Claim]) {
    for place in 1..claims.len() {
        let (earlier, later) = claims.split_at_mut(place);
        let (figure, date) = (&earlier[place - 1], &mut later[0]);
        let gap = date.mention.tokens.start.saturating_sub(figure.mention.tokens.end);
        if date.kind() == Kind::Date && figure.part == Part::Comparison && gap <= COMPARISON_REACH {
            date.part = Part::Comparison;
        }
    }
}

/// True for the day in a dateline (`LONDON, March 25 - A ship`), which is when the text was written and nothing that it
/// says; also for a whole date that nothing leads, before the words of a story that lost its lines (`AFP 3 May 2020 A ship`).
/// One that fell on another weekday is wrong, and to be told as what is stated is.
fn stands_in_dateline(tokens: &Tokens, mention: &Mention) -> bool {
    let Range { start, end } = mention.tokens;
    let Value::Date(date) = &mention.value else { return false };
    let is_wrong =
        date.weekday_and_days(None).is_some_and(|(stated, days)| days.iter().all(|day| day.weekday() != stated));
    if is_wrong {
        return false;
    }
    let is_place_or_mark = |at: usize| tokens.capital(at) || tokens.kind(at) != Some(TokenKind::Word);
    let is_marked = (1..=DATELINE_MAX).contains(&start)
        && end < tokens.len()
        && matches!(tokens.word(end), "-" | "–" | "—" | "--")
        && (0..start).all(is_place_or_mark);
    let is_word = |at: usize| matches!(tokens.kind(at), Some(TokenKind::Word | TokenKind::Number));
    let is_unled = start == 0 || tokens.capital(start - 1) && tokens.kind(start - 1) == Some(TokenKind::Word);
    let starts_story = end + 1 < tokens.len()
        && is_word(end)
        && (tokens.capital(end) || tokens.kind(end) == Some(TokenKind::Number))
        && !matches!(tokens.word(end + 1), "-" | "," | "and");
    // `(3 May 2020 7:02 PM) A ship`
    let is_bracketed = start == 1 && tokens.word(0) == "(" && tokens.word(end) == ")";
    let is_stamp = start <= STAMP_MAX && date.time.is_none() && is_unled && starts_story;
    is_marked || date.is_whole() && (is_bracketed || is_stamp)
}

/// True for a bare figure that opens a sentence before a capital: the page counts or numbers something by it (`38 Topic`).
fn is_counter(tokens: &Tokens, mention: &Mention) -> bool {
    let Range { start, end } = mention.tokens;
    let is_bare = matches!(mention.value, Value::Number(_)) && tokens.kind(start) == Some(TokenKind::Number);
    is_bare && start > 0 && end == start + 1 && tokens.first_of_sentence(start) && tokens.capital(end)
}

/// A figure is compared with when `against`, `compared with` or `than` stands right before it, or `from` after a change.
fn part_of(tokens: &Tokens, mention: &Mention) -> Part {
    if mention.value.amount().is_none() || mention.tokens.start == 0 {
        return Part::Statement;
    }
    let at = mention.tokens.start;
    let before = tokens.word(at - 1);
    let earlier = if at >= 2 { tokens.word(at - 2) } else { "" };
    let is_comparison = match before {
        "from" => (at.saturating_sub(CHANGE_REACH)..at - 1).any(|at| tells_change(tokens.word(at))),
        "versus" | "vs" | "than" => true,
        "with" | "to" => matches!(earlier, "compared" | "compares" | "comparing" | "compare"),
        "against" => matches!(mention.value.kind(), Kind::Money | Kind::Percent | Kind::Number),
        _ => false,
    };
    if is_comparison { Part::Comparison } else { Part::Statement }
}

/// True for words after which `from` gives the figure that was left behind; after others it tells where something comes
/// from: `data from 40 million voters`.
fn tells_change(word: &str) -> bool {
    matches!(word, "up" | "down" | "change" | "changed" | "revised" | "slipped" | "climbed")
        || poles(word).iter().any(|pole| poles("rise").iter().any(|rise| rise.axis == pole.axis))
}

impl Reading {
    /// The words at these bytes, on one line.
    pub fn words_at(&self, span: Range<usize>) -> String {
        let written = self.document.text.get(span).unwrap_or_default();
        written.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// True for a claim in a headline, a heading or a caption: it repeats what the story says.
    pub fn heads_story(&self, claim: usize) -> bool {
        let segment = self.sentences[self.claims[claim].sentence].segment;
        matches!(self.document.segments[segment].kind, SegmentKind::Heading | SegmentKind::Caption)
    }

    /// The number of the sentence of a segment in which a token stands.
    pub fn sentence_at(&self, segment: usize, token: usize) -> Option<usize> {
        let holds = |sentence: &Sentence| sentence.segment == segment && sentence.tokens.contains(&token);
        let first = self.sentences.partition_point(|sentence| sentence.segment < segment);
        self.sentences[first..].iter().position(holds).map(|place| first + place)
    }

    /// The claims of a segment, in order.
    pub fn claims_of_segment(&self, segment: usize) -> &[Claim] {
        let first = |segment: usize| {
            let sentence = self.sentences.partition_point(|sentence| sentence.segment < segment);
            self.sentences.get(sentence).map_or(self.claims.len(), |sentence| sentence.claims.start)
        };
        &self.claims[first(segment)..first(segment + 1)]
    }

    /// Adds claims that were found later, each to its sentence.
    pub fn add_claims(&mut self, claims: Vec<Claim>) {
        self.claims.extend(claims);
        let place = |claim: &Claim| (claim.sentence, claim.kind() != Kind::Wording, claim.mention.tokens.start);
        self.claims.sort_by_key(place);
        for (number, sentence) in self.sentences.iter_mut().enumerate() {
            let first = |number: usize| self.claims.partition_point(|claim| claim.sentence < number);
            sentence.claims = first(number)..first(number + 1);
        }
    }

    /// How many values it claims; sentences as a whole, which are claims too, are left out.
    pub fn claims_of_values(&self) -> usize {
        self.claims.iter().filter(|claim| claim.kind() != Kind::Wording).count()
    }

    /// Adds the sentences of a segment, and its claims, each to its sentence.
    fn add_sentences(&mut self, segment: usize, mentions: &[Mention], claims: Vec<Claim>, wording: Option<usize>) {
        let (shape, tokens) = (&self.document.segments[segment], &self.tokens[segment]);
        let (is_figure, in_name) = covered(tokens, mentions);
        let mut claims = claims.into_iter().peekable();
        for (number, range) in tokens.sentences().iter().enumerate() {
            let first_claim = self.claims.len();
            let words = range.clone().filter(|at| !is_figure[*at]).filter_map(|at| word_at(tokens, at, in_name[at]));
            let words: Vec<Word> = words.take(WORDS_MAX).collect();
            let wording = wording.filter(|_| !range.is_empty());
            if let Some(rule) = wording
                && let Some(value) = value::wording::read(tokens, range.clone(), &words, &is_figure)
            {
                let mention = Mention::new(tokens, range.clone(), Value::Wording(value));
                let (sentence, general) = (self.sentences.len(), Some(rule));
                self.claims.push(Claim { sentence, mention, general, questions: Vec::new(), part: Part::Statement });
            }
            while let Some(mut claim) = claims.next_if(|claim| claim.mention.tokens.start < range.end) {
                claim.sentence = self.sentences.len();
                self.claims.push(claim);
            }
            self.sentences.push(Sentence {
                segment,
                tokens: range.clone(),
                span: shape.sentences[number].clone(),
                words,
                claims: first_claim..self.claims.len(),
            });
        }
    }
}

/// The token as a word, if it carries meaning. Names count nearly in full even where their words are everyday ones.
fn word_at(tokens: &Tokens, at: usize, in_name: bool) -> Option<Word> {
    let word = tokens.word(at);
    let is_word = word.chars().next().is_some_and(char::is_alphanumeric);
    let weight = if in_name { weight_of(word).max(0.7) } else { weight_of(word) };
    (is_word && weight > 0.0).then(|| Word { key: key_of(word), token: at, weight, in_name })
}

/// Which tokens belong to a figure or date, and which to a name.
fn covered(tokens: &Tokens, mentions: &[Mention]) -> (Vec<bool>, Vec<bool>) {
    let (mut is_figure, mut in_name) = (vec![false; tokens.len()], vec![false; tokens.len()]);
    for mention in mentions {
        match mention.value {
            Value::Name(_) => in_name[mention.tokens.clone()].fill(true),
            Value::Quote(_) | Value::Term(_) | Value::Wording(_) => {}
            _ => is_figure[mention.tokens.clone()].fill(true),
        }
    }
    (is_figure, in_name)
}
