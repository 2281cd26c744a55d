//! What each source of a run states: which values, and which words at all.
//!
//! Tells whether a source knows the other's value too, which speaks against a clash, and whether it knows the other's
//! words: a text that retells another one, or a name that stands where the other source has one of its own.

use super::evidence::{CLAIMS_MAX, are_comparable, as_number};
use super::{ClaimId, Seen};
use crate::claim::{Claim, Reading, Sentence, Word};
use crate::language::{is_function_word, key_of};
use crate::value::date::Period;
use crate::value::name::{NameKind, is_common_in_names};
use crate::value::wording::{self, Code, Manner};
use crate::value::{Date, Kind, Relation, Value};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use smol_str::SmolStr;
use std::cell::{OnceCell, RefCell};
use std::hash::{Hash, Hasher};

/// Share of a source's words that another one holds from which it may be a retelling, and from which it surely is.
const RETOLD_FROM: f64 = 0.5;
const RETOLD_FULL: f64 = 0.9;

/// Words that every source is held to state beside its own and alone: a text of a few words shares most with its like.
const RETOLD_FLOOR: f64 = 4.0;

/// Of each source at most so many values are asked whether they agree with one of another source, and so many whether two of
/// them add up to it. Who states more is held to have stated it.
const ASKED_MAX: usize = 400;
const ADDED_MAX: usize = 40;

/// How surely two sources tell of two things where one knows the value of the other in another sentence, which may say it
/// again of the same thing, and where it knows the figure alone, of another thing or hedged otherwise.
const KNOWN_APART: f64 = 0.5;
const FIGURE_KNOWN: f64 = 0.4;

/// By so much of itself a figure may be rounded where its sentence gives another one of its kind too.
const ROUNDED_BY: f64 = 0.02;

/// So many different words a text has at least that is more than a headline or a summary of a sentence.
const ARTICLE_MIN: usize = 40;

/// Among fewer claims it tells nothing that one is stated once.
const ODD_AMONG: usize = 20;

/// A text with fewer words of names tells of a story that others may tell without them.
const NAMED_MIN: usize = 3;

/// So often the source of an odd word of a name writes the other one.
const ODD_AGAINST: usize = 2;

/// What each source states: values by a key under which equal ones of one kind meet, and words.
pub(super) struct Stated<'r> {
    readings: &'r [Reading],
    by_source: Vec<FxHashSet<u64>>,
    /// How often all sources together state a value, by the same keys.
    times: FxHashMap<u64, usize>,
    /// How often all sources together state a figure, whatever it is said of, or another value.
    said_times: FxHashMap<u64, usize>,
    /// The figures that tell a thing by themselves, whatever they are said of.
    figures: Vec<FxHashSet<u64>>,
    words: Vec<FxHashSet<u64>>,
    /// The words again, each with how it is said; found out when first asked.
    said: OnceCell<Vec<FxHashSet<(u64, Manner)>>>,
    /// The only code that a source knows of a series; none where it knows several. Found out when first asked.
    codes: OnceCell<Vec<FxHashMap<u64, Option<u64>>>>,
    /// How often a source writes each word of its names; found out when first asked.
    written: OnceCell<Vec<FxHashMap<SmolStr, usize>>>,
    /// How much of the words of one source another one holds, by the two of them.
    held: RefCell<FxHashMap<(usize, usize), f64>>,
    /// Whether a source states the value of a claim of another one, or figures that make it up.
    heard: RefCell<FxHashMap<(ClaimId, usize), bool>>,
    /// The words of all names of a source; found out when first asked.
    named: OnceCell<Vec<FxHashSet<u64>>>,
    /// Whether two sources share none of them.
    strange: RefCell<FxHashMap<(usize, usize), bool>>,
    /// The sentences in which each word stands; found out when first asked.
    sentences: OnceCell<FxHashMap<u64, Vec<(usize, usize)>>>,
}

impl<'r> Stated<'r> {
    /// Goes through all readings once.
    pub(super) fn of(readings: &'r [Reading]) -> Self {
        let keys = |reading: &Reading| reading.claims.iter().filter_map(value_key).collect();
        let figures = |reading: &Reading| {
            let figures = reading.claims.iter().filter_map(|claim| figure_of(&claim.mention.value));
            figures.filter(|figure| tells(*figure)).map(f64::to_bits).collect()
        };
        let words = |reading: &Reading| {
            let words = reading.sentences.iter().flat_map(|sentence| &sentence.words);
            words.map(|word| word.key).collect()
        };
        let mut times = FxHashMap::default();
        for key in readings.iter().flat_map(|reading| reading.claims.iter().filter_map(value_key)) {
            *times.entry(key).or_default() += 1;
        }
        let mut said_times = FxHashMap::default();
        for key in readings.iter().flat_map(|reading| reading.claims.iter().filter_map(said_key)) {
            *said_times.entry(key).or_default() += 1;
        }
        Self {
            times,
            said_times,
            by_source: readings.iter().map(keys).collect(),
            figures: readings.iter().map(figures).collect(),
            words: readings.iter().map(words).collect(),
            said: OnceCell::new(),
            codes: OnceCell::new(),
            written: OnceCell::new(),
            held: RefCell::default(),
            heard: RefCell::default(),
            named: OnceCell::new(),
            strange: RefCell::default(),
            sentences: OnceCell::new(),
            readings,
        }
    }

    /// How far one of two sources only retells the other, 0 to 1, by how much of its words the other one holds.
    pub(super) fn retold(&self, a: usize, b: usize) -> f64 {
        self.retells(a, b).max(self.retells(b, a))
    }

    /// How far `source` only retells `other`, 0 to 1.
    pub(super) fn retells(&self, source: usize, other: usize) -> f64 {
        if source == other {
            return 0.0;
        }
        let share = *self.held.borrow_mut().entry((source, other)).or_insert_with(|| {
            let (own, theirs) = (&self.words[source], &self.words[other]);
            own.iter().filter(|key| theirs.contains(key)).count() as f64 / (own.len() as f64 + RETOLD_FLOOR)
        });
        ((share - RETOLD_FROM) / (RETOLD_FULL - RETOLD_FROM)).clamp(0.0, 1.0)
    }

    /// True for two articles that name several each and have no word of a name in common: they tell of two stories.
    pub(super) fn tell_of_others(&self, a: usize, b: usize) -> bool {
        if a == b || !self.is_article(a) || !self.is_article(b) {
            return false;
        }
        let (a, b) = (a.min(b), a.max(b));
        *self.strange.borrow_mut().entry((a, b)).or_insert_with(|| {
            let named = self.named.get_or_init(|| self.readings.iter().map(words_of_names).collect());
            let (one, other) = (&named[a], &named[b]);
            one.len().min(other.len()) >= NAMED_MIN
                && one.is_disjoint(&self.words[b])
                && other.is_disjoint(&self.words[a])
        })
    }

    /// How many words a source has, each counted once.
    pub(super) fn count_words(&self, source: usize) -> usize {
        self.words[source].len()
    }

    /// True for a text of several sentences; of headlines and summaries of a sentence single pieces tell enough.
    pub(super) fn is_article(&self, source: usize) -> bool {
        self.count_words(source) >= ARTICLE_MIN
    }

    /// How far a text that retells another one states a figure or date that the other nowhere has, 0 to 1.
    pub(super) fn unheard(&self, a: &Seen<'_>, b: &Seen<'_>) -> f64 {
        let of = |seen: &Seen<'_>, other: usize| match self.retells(seen.id.source, other) {
            retells if retells > 0.0 && !self.hears(other, seen) => retells,
            _ => 0.0,
        };
        of(a, b.id.source).max(of(b, a.id.source))
    }

    /// True when `source` states a value that agrees with the one of `seen`, or two figures of which it is the sum or the
    /// difference.
    fn hears(&self, source: usize, seen: &Seen<'_>) -> bool {
        if let Some(known) = self.heard.borrow().get(&(seen.id, source)) {
            return *known;
        }
        let value = seen.value();
        let theirs = self.readings[source].claims.iter().map(|claim| &claim.mention.value);
        let theirs: Vec<&Value> =
            theirs.filter(|other| are_comparable(value.kind(), other.kind())).take(ASKED_MAX).collect();
        let agrees = |other: &&Value| {
            value.relation(other).agrees() || figure_of(other).is_some_and(|figure| allows(value, figure))
        };
        let heard = theirs.len() == ASKED_MAX || theirs.iter().any(agrees) || {
            let figures: Vec<f64> = theirs.iter().filter_map(|other| figure_of(other)).take(ADDED_MAX).collect();
            let pairs = || {
                figures
                    .iter()
                    .enumerate()
                    .flat_map(|(at, one)| figures[at + 1..].iter().map(move |other| (*one, *other)))
            };
            pairs().any(|(one, other)| allows(value, one + other) || allows(value, (one - other).abs()))
        };
        self.heard.borrow_mut().insert((seen.id, source), heard);
        heard
    }

    /// True when each of two names has words that the other lacks, and neither source holds any of those words that are
    /// the other one's: each knows one name where the other knows another.
    pub(super) fn replace_each_other(&self, a: &Seen<'_>, b: &Seen<'_>) -> bool {
        a.id.source != b.id.source && self.is_foreign(a, b) && self.is_foreign(b, a)
    }

    /// True when a name has words that the other one lacks, and the source of that one holds none of them.
    pub(super) fn is_foreign(&self, name: &Seen<'_>, than: &Seen<'_>) -> bool {
        let is_shared = |key: u64| name_words(than).any(|other| other.key == key);
        let mut own = name_words(name).filter(|word| !is_shared(word.key)).peekable();
        own.peek().is_some() && own.all(|word| !self.words[than.id.source].contains(&word.key))
    }

    /// True when neither source holds the word of the other, each given by its token.
    pub(super) fn words_replace_each_other(
        &self,
        (a, word_a): (&Seen<'_>, usize),
        (b, word_b): (&Seen<'_>, usize),
    ) -> bool {
        self.lacks_word(b.id.source, a, word_a) && self.lacks_word(a.id.source, b, word_b)
    }

    /// True when a sentence of any source gives two names, side by side or in one: they are two things, or two names of one.
    /// Of the rarest of their words the first [`ASKED_MAX`] sentences are asked.
    pub(super) fn tell_both(&self, a: &Seen<'_>, b: &Seen<'_>) -> bool {
        let index = self.sentences.get_or_init(|| sentences_by_word(self.readings));
        let keys: Vec<u64> = name_words(a).chain(name_words(b)).map(|word| word.key).collect();
        let with_rarest = keys.iter().filter_map(|key| index.get(key)).min_by_key(|sentences| sentences.len());
        let tells = |words: &[Word]| keys.iter().all(|key| words.iter().any(|word| word.key == *key));
        let mut sentences = with_rarest.into_iter().flatten().take(ASKED_MAX);
        sentences.any(|(source, sentence)| tells(&self.readings[*source].sentences[*sentence].words))
    }

    /// The sentences of `source` in which a word stands, in order, each as often as it does.
    pub(super) fn sentences_with(&self, key: u64, source: usize) -> impl Iterator<Item = usize> {
        let index = self.sentences.get_or_init(|| sentences_by_word(self.readings));
        let sentences = index.get(&key).map_or(&[][..], Vec::as_slice);
        let first = sentences.partition_point(|(other, _)| *other < source);
        sentences[first..].iter().take_while(move |(other, _)| *other == source).map(|(_, sentence)| *sentence)
    }

    /// True when `source` holds no word that means the same as the one of `seen` at a token. Small words are held by all.
    pub(super) fn lacks_word(&self, source: usize, seen: &Seen<'_>, token: usize) -> bool {
        let mut words = seen.sentence().words.iter();
        words.any(|word| word.token == token && !self.words[source].contains(&word.key))
    }

    /// True when `source` anywhere says a word in this manner.
    pub(super) fn says(&self, source: usize, key: u64, manner: Manner) -> bool {
        let said = self.said.get_or_init(|| self.readings.iter().map(said_in).collect());
        said[source].contains(&(key, manner))
    }

    /// True when each of two sources knows one code of a series alone, and they are these two.
    pub(super) fn codes_replace_each_other(&self, (a, one): (usize, Code), (b, other): (usize, Code)) -> bool {
        let codes = self.codes.get_or_init(|| self.readings.iter().map(codes_in).collect());
        let knows_only = |source: usize, code: Code| codes[source].get(&code.series) == Some(&Some(code.number));
        knows_only(a, one) && knows_only(b, other) && one.number != other.number
    }

    /// How many names of the sentence of `seen` hold a word that `source` lacks.
    pub(super) fn foreign_names(&self, seen: &Seen<'_>, source: usize) -> usize {
        let claims = seen.sentence().claims.clone();
        let names = claims.map(|claim| seen.beside(claim)).filter(|other| other.claim.kind() == Kind::Name);
        names.filter(|name| name_words(name).any(|word| !self.words[source].contains(&word.key))).count()
    }

    /// How surely two sources tell of two things by what each states of the other's claim: 1 where both know both values, or
    /// one gives both in one sentence, or one only retells the other; less where one knows a value that it may say again of the
    /// same thing, or the figure alone; else 0.
    pub(super) fn crosses(&self, a: &Seen<'_>, b: &Seen<'_>) -> f64 {
        if a.id.source == b.id.source {
            return 0.0;
        }
        let is_retold = self.retold(a.id.source, b.id.source) > 0.0;
        let knows = |knowing: &Seen<'_>, other: &Seen<'_>| {
            if self.states_beside(knowing, other.claim) {
                1.0
            } else if !self.states(knowing.id.source, other.claim) {
                FIGURE_KNOWN * as_number(self.has_figure(knowing.id.source, other.claim))
            } else if is_retold {
                1.0
            } else {
                KNOWN_APART
            }
        };
        let (one, other) = (knows(a, b), knows(b, a));
        if one > 0.0 && other > 0.0 { 1.0 } else { one + other }
    }

    /// True when one of two values stands nowhere else, where its own source states the other one too: a slip in a text that
    /// has it right elsewhere. In a short text there is little else. Of names the word that differs decides.
    pub(super) fn is_odd_one(&self, a: &Seen<'_>, b: &Seen<'_>) -> bool {
        let [one, other] = match (a.value(), b.value()) {
            // A land, its people and its capital are spelt alike.
            (Value::Name(one), Value::Name(other)) if one.land().is_some() || other.land().is_some() => return false,
            (Value::Name(one), Value::Name(other)) => {
                let Some((word, other_word)) = one.slip_against(other) else { return false };
                // One name may be spelt in two ways; who spells it in one again and again has slipped in the other.
                [self.writes_once(a, word, other_word), self.writes_once(b, other_word, word)]
            }
            // Who gives two figures or dates means both.
            _ if a.id.source == b.id.source => return false,
            _ => [self.states_once(a, b), self.states_once(b, a)],
        };
        one != other
    }

    /// True when the value of `odd` stands nowhere else and its source states the one of `right` too.
    fn states_once(&self, odd: &Seen<'_>, right: &Seen<'_>) -> bool {
        odd.reading.claims.len() >= ODD_AMONG
            && self.states(odd.id.source, right.claim)
            && value_key(odd.claim).is_some_and(|key| self.times.get(&key) == Some(&1))
    }

    /// True when a word of the name of `odd` stands in no other name and its source writes `right` again and again.
    fn writes_once(&self, odd: &Seen<'_>, word: &str, right: &str) -> bool {
        let written = self.written.get_or_init(|| self.readings.iter().map(written_in).collect());
        let times = |source: &FxHashMap<SmolStr, usize>, word: &str| source.get(word).copied().unwrap_or(0);
        odd.reading.claims.len() >= ODD_AMONG
            && times(&written[odd.id.source], right) >= ODD_AGAINST
            && written.iter().map(|source| times(source, word)).sum::<usize>() == 1
    }

    /// True when two names alike are two things: both sources know both. One source alone does, unless it has slipped in the
    /// name of a person; things have kin that is spelt alike (`Lindvik`, `Lindviker`).
    pub(super) fn know_both_names(&self, a: &Seen<'_>, b: &Seen<'_>) -> bool {
        if a.id.source == b.id.source {
            return !(is_person(a) && is_person(b) && self.is_odd_one(a, b));
        }
        self.states(b.id.source, a.claim) && self.states(a.id.source, b.claim)
    }

    /// True when a third source states both values: it tells of two things.
    pub(super) fn another_states_both(&self, a: &Seen<'_>, b: &Seen<'_>) -> bool {
        let (Some(one), Some(other)) = (value_key(a.claim), value_key(b.claim)) else { return false };
        let mut others = (0..self.by_source.len()).filter(|source| ![a.id.source, b.id.source].contains(source));
        others.any(|source| [one, other].iter().all(|key| self.by_source[source].contains(key)))
    }

    /// How often all sources together state the figure of a claim, whatever it is said of, or its date.
    pub(super) fn times_said(&self, claim: &Claim) -> usize {
        said_key(claim).and_then(|key| self.said_times.get(&key)).copied().unwrap_or_default()
    }

    /// How surely the source of `knowing` states the value of `other` too, 0 to 1.
    pub(super) fn knows(&self, knowing: &Seen<'_>, other: &Seen<'_>) -> f64 {
        if self.states_beside(knowing, other.claim) {
            1.0
        } else if self.states(knowing.id.source, other.claim) {
            KNOWN_APART
        } else {
            FIGURE_KNOWN * as_number(self.has_figure(knowing.id.source, other.claim))
        }
    }

    /// True when neither source knows the figure of the other, of whatever it may be said.
    pub(super) fn are_strangers(&self, a: &Seen<'_>, b: &Seen<'_>) -> bool {
        self.knows(a, b) == 0.0 && self.knows(b, a) == 0.0
    }

    fn states(&self, source: usize, claim: &Claim) -> bool {
        value_key(claim).is_some_and(|key| self.by_source[source].contains(&key))
    }

    fn states_beside(&self, seen: &Seen<'_>, claim: &Claim) -> bool {
        let mut beside = seen.claims_beside(CLAIMS_MAX).map(|other| other.claim);
        value_key(claim).is_some_and(|key| beside.any(|other| [value_key(other), year_key(other)].contains(&Some(key))))
    }

    fn has_figure(&self, source: usize, claim: &Claim) -> bool {
        figure_of(&claim.mention.value).is_some_and(|figure| self.figures[source].contains(&figure.to_bits()))
    }
}

/// True when the sentence of a date gives the year of the other one beside its own: who speaks of `the 2023 truce` and of one
/// `since March 8` does not deny `a truce in August 2023`.
pub(super) fn gives_year_beside(seen: &Seen<'_>, other: &Seen<'_>) -> bool {
    let lies_in = |date: &Seen<'_>, year: &Date| match date.value() {
        Value::Date(date) => !date.is_of_any_year() && date.relation(year) == Relation::Within,
        _ => false,
    };
    seen.claim.kind() == Kind::Date
        && seen.claims_beside(CLAIMS_MAX).filter(|beside| beside.id != seen.id).any(|beside| match beside.value() {
            Value::Date(year) => year.is_year() && lies_in(other, year) && !lies_in(seen, year),
            _ => false,
        })
}

/// True when the sentence of a claim gives another figure of its kind, of which the one of `other` is that figure rounded: who
/// says `71.4 percent, up from 62.3` does not deny 62. Measures aside, which a sentence may give twice, in two units.
pub(super) fn gives_rounded(seen: &Seen<'_>, other: &Seen<'_>) -> bool {
    let value = other.value();
    let Some(figure) = figure_of(value).filter(|_| !matches!(value.kind(), Kind::Count | Kind::Number | Kind::Measure))
    else {
        return false;
    };
    let mut beside = seen.claims_beside(CLAIMS_MAX).filter(|beside| beside.id != seen.id);
    beside.any(|beside| {
        let own = beside.value();
        own.kind() == value.kind()
            && own.relation(value) == Relation::Within
            && figure_of(own).is_some_and(|given| given != figure && (given - figure).abs() <= ROUNDED_BY * given.abs())
    })
}

/// The words of a source, each with how it is said.
fn said_in(reading: &Reading) -> FxHashSet<(u64, Manner)> {
    let wordings = reading.claims.iter().filter_map(|claim| match &claim.mention.value {
        Value::Wording(wording) => Some(wording),
        _ => None,
    });
    wordings.flat_map(|wording| &wording.words).filter_map(|word| Some((word.key, word.manner()?))).collect()
}

fn is_person(seen: &Seen<'_>) -> bool {
    matches!(seen.value(), Value::Name(name) if name.kind == NameKind::Person)
}

/// How often a source writes each word of its names.
fn written_in(reading: &Reading) -> FxHashMap<SmolStr, usize> {
    let mut written = FxHashMap::default();
    for claim in &reading.claims {
        if let Value::Name(name) = &claim.mention.value {
            name.words.iter().for_each(|word| *written.entry(word.clone()).or_default() += 1);
        }
    }
    written
}

/// Of each series the only code in a source, none where it holds several.
fn codes_in(reading: &Reading) -> FxHashMap<u64, Option<u64>> {
    let mut known = FxHashMap::default();
    for (series, number) in reading.tokens.iter().flat_map(wording::codes) {
        let only = known.entry(series).or_insert(Some(number));
        *only = only.filter(|only| *only == number);
    }
    known
}

/// True when a figure is one that an amount allows.
pub(super) fn allows(value: &Value, figure: f64) -> bool {
    value.amount().is_some_and(|amount| (amount.allows.lo..=amount.allows.hi).contains(&figure))
}

/// The figure that a value states; none for a range, a name or a date.
pub(super) fn figure_of(value: &Value) -> Option<f64> {
    value.amount()?.figure
}

/// True for a figure of at least two digits before its closing noughts: any text has a `3` and a `100` of something.
pub(super) fn tells(figure: f64) -> bool {
    let mut figure = figure.abs();
    while figure >= 10.0 && figure % 10.0 == 0.0 {
        figure /= 10.0;
    }
    figure >= 10.0 || figure.fract() > 0.0
}

/// The words of all names of a source but those that name no one thing: `court`, `north`, `of`.
fn words_of_names(reading: &Reading) -> FxHashSet<u64> {
    let words = |sentence: &'_ Sentence| {
        let tokens = &reading.tokens[sentence.segment];
        let is_own = |word: &&Word| {
            let text = tokens.word(word.token);
            word.in_name && text.len() > 2 && !is_function_word(text) && !is_common_in_names(text)
        };
        sentence.words.iter().filter(is_own).map(|word| word.key).collect::<Vec<_>>()
    };
    reading.sentences.iter().flat_map(words).collect()
}

/// The sentences in which each word stands, by source and number.
fn sentences_by_word(readings: &[Reading]) -> FxHashMap<u64, Vec<(usize, usize)>> {
    let mut index: FxHashMap<u64, Vec<(usize, usize)>> = FxHashMap::default();
    for (source, reading) in readings.iter().enumerate() {
        for (number, sentence) in reading.sentences.iter().enumerate() {
            for word in &sentence.words {
                index.entry(word.key).or_default().push((source, number));
            }
        }
    }
    index
}

/// The words of a claim's name as they stand in its sentence.
fn name_words<'r>(seen: &Seen<'r>) -> impl Iterator<Item = &'r Word> + use<'r> {
    let range = seen.claim.mention.tokens.clone();
    seen.sentence().words.iter().filter(move |word| range.contains(&word.token))
}

/// A hash under which equal values meet, counts only where they count the same noun. None for quotations and terms.
fn value_key(claim: &Claim) -> Option<u64> {
    let mut hasher = FxHasher::default();
    claim.kind().hash(&mut hasher);
    match &claim.mention.value {
        Value::Name(name) => name.key().hash(&mut hasher),
        Value::Date(date) => {
            period_key(date.said?, &mut hasher);
        }
        Value::Ordinal(place) => place.hash(&mut hasher),
        Value::Score(one, other) => (one.min(other), one.max(other)).hash(&mut hasher),
        Value::Quote(_) | Value::Term(_) | Value::Wording(_) => return None,
        other => {
            let amount = other.amount()?;
            (amount.said.lo.to_bits(), amount.said.hi.to_bits()).hash(&mut hasher);
            match other {
                Value::Count(_, noun) => key_of(&noun.head).hash(&mut hasher),
                Value::Money(_, currency) => currency.hash(&mut hasher),
                Value::Measure(_, dimension) => dimension.hash(&mut hasher),
                _ => {}
            }
        }
    }
    Some(hasher.finish())
}

/// A hash under which equal figures meet, whatever they are said of, and other equal values.
fn said_key(claim: &Claim) -> Option<u64> {
    match figure_of(&claim.mention.value) {
        Some(figure) => Some(figure.to_bits()),
        None => value_key(claim),
    }
}

/// The key of the year in which a day or month lies: who states `2 June 1951` states 1951.
fn year_key(claim: &Claim) -> Option<u64> {
    let Value::Date(date) = &claim.mention.value else { return None };
    let year = date.said?.year()?;
    let mut hasher = FxHasher::default();
    Kind::Date.hash(&mut hasher);
    period_key(year, &mut hasher);
    Some(hasher.finish())
}

fn period_key(period: Period, hasher: &mut FxHasher) {
    (period.start.days_since(period.end), period.start.to_string()).hash(hasher);
}
