//! Names and quotations of a draft, looked for in the words of the sources.

use super::stock::Spot;
use super::{Desk, NOWHERE, PLACES_MAX, RIVAL_MIN, SENTENCES_MIN, Standing, UNKNOWN, UNKNOWN_IN_FEW};
use crate::align::ClaimId;
use crate::language::{TokenKind, Tokens};
use crate::value::name::Likeness;
use crate::value::{Name, Quote, Relation, Value};
use std::ops::Range;

/// How many more tokens than a name has, its words may stand apart in a source.
const NAME_SLACK: usize = 3;

/// Words that a piece of a quotation must have in one run.
const RUN_MIN: usize = 3;

/// No headline goes on for more tokens.
const HEADLINE_REACH: usize = 60;

/// Shorter quotations without a speaker quote nobody.
const QUOTED_MIN: usize = 4;

impl Desk<'_> {
    pub(super) fn standing_of_name(&self, id: ClaimId, name: &Name) -> Standing {
        let like = self.stock.names_like(name);
        let likeness = |other: &ClaimId| match self.stock.value(*other) {
            Value::Name(other) => name.likeness(other),
            _ => Likeness::Different,
        };
        let is_one = |other: &ClaimId| matches!(likeness(other), Likeness::Same | Likeness::Variant);
        let mut by: Vec<ClaimId> = like.iter().copied().filter(is_one).collect();
        by.extend(self.ties(id).iter().filter(|tie| tie.relation.agrees()).map(|tie| tie.other));
        if !by.is_empty() {
            return self.supported(id, by);
        }
        let (tokens, range) = self.written(id);
        let words: Vec<usize> = range.clone().filter(|at| is_content(tokens, *at)).collect();
        if let Some((spot, found)) = self.together(tokens, &words) {
            return Standing::Supported(vec![self.stock.place_at(spot, found)]);
        }
        let near = like.iter().copied().find(|other| likeness(other) == Likeness::Near);
        let rival = || self.strongest(id, |tie| tie.relation == Relation::Disjoint && tie.strength >= RIVAL_MIN);
        let counterpart = near.or_else(|| rival().map(|tie| tie.other));
        if counterpart.is_none() && is_set_in_capitals(tokens, range.start) {
            return Standing::Unchecked;
        }
        let confidence = match counterpart {
            Some(_) => NOWHERE,
            None if self.sentences >= SENTENCES_MIN => UNKNOWN,
            None => UNKNOWN_IN_FEW,
        };
        let nearest = counterpart.or_else(|| like.first().copied());
        Standing::Unsupported { nearest: nearest.map(|other| self.stock.place(other)), confidence }
    }

    pub(super) fn standing_of_quote(&self, id: ClaimId, quote: &Quote) -> Standing {
        let by: Vec<ClaimId> = self.ties(id).iter().filter(|tie| tie.relation.agrees()).map(|tie| tie.other).collect();
        if !by.is_empty() {
            return self.supported(id, by);
        }
        if let Some(places) = self.quoted(quote) {
            return Standing::Supported(places);
        }
        let words = quote.words.iter().filter(|word| word.text != "…").count();
        if words < QUOTED_MIN && quote.speaker.is_none() || words < RUN_MIN {
            return Standing::Unchecked;
        }
        let nearest = self.strongest(id, |_| true).map(|tie| self.stock.place(tie.other));
        let (tokens, range) = self.written(id);
        if nearest.is_none() && is_set_in_capitals(tokens, range.start) {
            return Standing::Unchecked;
        }
        Standing::Unsupported { nearest, confidence: NOWHERE }
    }

    pub(super) fn written(&self, id: ClaimId) -> (&Tokens, Range<usize>) {
        let reading = &self.readings[id.source];
        let claim = &reading.claims[id.claim];
        (&reading.tokens[reading.sentences[claim.sentence].segment], claim.mention.tokens.clone())
    }

    /// Where the words at these tokens of a draft stand close together in a source, in any order.
    pub(super) fn together(&self, tokens: &Tokens, words: &[usize]) -> Option<(Spot, Range<usize>)> {
        let rarest = words.iter().min_by_key(|at| self.stock.spots(tokens.word(**at)).len())?;
        let reach = words.len() + NAME_SLACK;
        self.stock.spots(tokens.word(*rarest)).iter().find_map(|spot| {
            let own = self.stock.tokens(*spot);
            let near = spot.token.saturating_sub(reach)..(spot.token + reach + 1).min(own.len());
            let key = |tokens: &Tokens, at: usize| crate::language::key_of(tokens.word(at));
            let places: Option<Vec<usize>> =
                words.iter().map(|at| near.clone().find(|other| key(own, *other) == key(tokens, *at))).collect();
            let places = places?;
            let (first, last) = (*places.iter().min()?, *places.iter().max()?);
            (last - first < reach).then_some((*spot, first..last + 1))
        })
    }

    /// The passages that hold a quotation, in as few pieces as it takes; none where one of its words is in no such piece.
    fn quoted(&self, quote: &Quote) -> Option<Vec<super::Place>> {
        let words = &quote.words;
        let is_gap = |at: usize| words[at].text == "…";
        let mut places = Vec::new();
        let mut at = 0;
        while at < words.len() {
            if is_gap(at) {
                at += 1;
                continue;
            }
            let runs = self.stock.spots(&words[at].text).iter().map(|spot| (self.run(&words[at..], *spot), *spot));
            let ((length, end), spot) = runs.max_by(|a, b| a.0.0.cmp(&b.0.0).then(b.1.cmp(&a.1)))?;
            // Two words alone are said anywhere, so a short run must be a piece by itself.
            let is_piece = at == 0 || is_gap(at - 1);
            let is_whole = is_piece && (at + length == words.len() || is_gap(at + length));
            if length < RUN_MIN && !(length > 0 && is_whole) {
                return None;
            }
            if places.len() < PLACES_MAX {
                places.push(self.stock.place_at(spot, spot.token..end));
            }
            at += length;
        }
        (!places.is_empty()).then_some(places)
    }

    /// How many words of a quotation a source has in a row from `spot` on, and the token after them.
    fn run(&self, words: &[crate::value::quote::QuotedWord], spot: Spot) -> (usize, usize) {
        let tokens = self.stock.tokens(spot);
        let (mut at, mut length, mut end) = (spot.token, 0, spot.token);
        while at < tokens.len() && length < words.len() {
            if tokens.kind(at) == Some(TokenKind::Symbol) && tokens.word(at) != words[length].text {
                at += 1;
                continue;
            }
            if tokens.word(at) != words[length].text {
                break;
            }
            at += 1;
            length += 1;
            end = at;
        }
        (length, end.max(spot.token + 1))
    }
}

pub(super) fn is_content(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.kind(at), Some(TokenKind::Word | TokenKind::Number)) && !tokens.is_function_word(at)
}

/// True in a sentence most of whose words have capitals: a headline.
fn is_set_in_capitals(tokens: &Tokens, at: usize) -> bool {
    let is_word = |at: &usize| tokens.kind(*at) == Some(TokenKind::Word) && !tokens.is_function_word(*at);
    let sentence = tokens.sentence(at);
    let around = sentence.start.max(at.saturating_sub(HEADLINE_REACH))..sentence.end.min(at + HEADLINE_REACH);
    let words: Vec<usize> = around.filter(is_word).collect();
    words.len() >= 3 && words.iter().filter(|at| tokens.capital(**at)).count() * 10 >= words.len() * 7
}
