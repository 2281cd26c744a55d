//! The weights of the evidence, in one table.
//!
//! A row turns pieces of evidence into log-odds that two claims answer the same question; [`probability`] makes them a
//! probability.

/// Weights of one family of kinds, in log-odds.
pub(super) struct Weights {
    /// Before any evidence.
    pub(super) base: f64,
    /// Both answer one question of a rule.
    pub(super) question: f64,
    /// What the values are said of, from -1 (one noun may cover the other) to 1 (the same).
    pub(super) subject: f64,
    /// The same befell the people counted, 0 or 1.
    pub(super) fate: f64,
    /// The ages are of one person, 0 or 1.
    pub(super) person: f64,
    /// Shared words near both values, 0 to 1.
    pub(super) near: f64,
    /// Shared words of the sentences against the shorter one, 0 to 1.
    pub(super) held: f64,
    /// Shared words against both sentences, 0 to 1.
    pub(super) shared: f64,
    /// Words right beside both values that agree, 0 to 1.
    pub(super) beside: f64,
    /// The shorter sentence is held as a whole, 0 to 1.
    pub(super) contained: f64,
    /// The nearest word before is the same, 0 to 1.
    pub(super) before: f64,
    /// The nearest word after is the same, 0 to 1.
    pub(super) after: f64,
    /// The tokens right beside are the same, 0 to 1.
    pub(super) frame: f64,
    /// How few comparable values the two sentences state, 0 to 1.
    pub(super) alone: f64,
    /// Shared names, 0 to 1.
    pub(super) names: f64,
    /// Both name somebody and nobody is shared, 0 or 1.
    pub(super) other_names: f64,
    /// Further values that both sentences state, 0 to 1.
    pub(super) values: f64,
    /// Both name lands and none is shared, 0 or 1.
    pub(super) other_land: f64,
    /// Both state a time and the times differ, 0 or 1.
    pub(super) other_time: f64,
    /// Both tolls are told of one small place, 0 to 1.
    pub(super) same_place: f64,
    /// Both are told of places and none is shared, 0 to 1.
    pub(super) other_place: f64,
    /// One is said of a part, the other not, 0 or 1.
    pub(super) other_part: f64,
    /// The figures differ but a hedge lets both hold, 0 to 1.
    pub(super) bound: f64,
    /// One source states the other's value too, 0 to 1.
    pub(super) elsewhere: f64,
    /// One value stands nowhere else, where both sources state the other one, 0 or 1.
    pub(super) odd: f64,
    /// Either source gives one figure alone of the thing, 0 to 1.
    pub(super) sole: f64,
    /// One source gives many figures of the thing, 0 to 1.
    pub(super) many: f64,
    /// How far apart the figures are, 0 to 1.
    pub(super) apart: f64,
    /// The digits of the figures differ as by a slip of the finger, 0 to 1.
    pub(super) mistyped: f64,
    /// The same where neither sentence states another figure that could be meant, 0 to 1.
    pub(super) slipped: f64,
    /// How much of a quotation or name both share, 0 to 1.
    pub(super) kept: f64,
    /// One source mostly retells the other, 0 to 1.
    pub(super) retold: f64,
    /// A retelling states a figure that the other source nowhere has, 0 to 1.
    pub(super) unheard: f64,
    /// Both are the tolls with which their sources open, 0 or 1.
    pub(super) lead: f64,
    /// The dates are told by their distance from the day of writing, 0 to 1.
    pub(super) passing: f64,
    /// Both tell one thing, each of another person, 0 to 1.
    pub(super) bearer: f64,
}

/// What a row leaves out says nothing.
pub(super) const NOTHING: Weights = Weights {
    base: 0.0,
    question: 0.0,
    subject: 0.0,
    fate: 0.0,
    person: 0.0,
    near: 0.0,
    held: 0.0,
    shared: 0.0,
    beside: 0.0,
    contained: 0.0,
    before: 0.0,
    after: 0.0,
    frame: 0.0,
    alone: 0.0,
    names: 0.0,
    other_names: 0.0,
    values: 0.0,
    other_land: 0.0,
    other_time: 0.0,
    same_place: 0.0,
    other_place: 0.0,
    other_part: 0.0,
    bound: 0.0,
    elsewhere: 0.0,
    odd: 0.0,
    sole: 0.0,
    many: 0.0,
    apart: 0.0,
    mistyped: 0.0,
    slipped: 0.0,
    kept: 0.0,
    retold: 0.0,
    unheard: 0.0,
    lead: 0.0,
    passing: 0.0,
    bearer: 0.0,
};

/// Numbers, sums, shares, measures.
pub(super) const FIGURES: Weights = Weights {
    base: -3.1,
    question: 3.5,
    subject: 0.2,
    fate: 0.5,
    person: 3.0,
    near: 1.7,
    held: 0.1,
    shared: 1.6,
    beside: 1.6,
    alone: 0.5,
    names: 0.1,
    other_names: -0.2,
    values: 2.0,
    other_land: -1.0,
    other_time: -2.0,
    same_place: 1.2,
    other_place: -1.5,
    other_part: -2.0,
    bound: -1.5,
    elsewhere: -3.2,
    odd: 1.0,
    sole: 2.0,
    many: -0.7,
    apart: -1.9,
    mistyped: 1.4,
    slipped: 3.2,
    retold: 0.7,
    unheard: 2.4,
    lead: 0.6,
    ..NOTHING
};

/// Dates.
pub(super) const DATES: Weights = Weights {
    base: -2.3,
    question: 3.5,
    subject: 2.3,
    fate: 0.2,
    near: 2.0,
    held: 0.5,
    shared: 2.2,
    beside: 1.7,
    contained: 0.9,
    before: 1.6,
    after: 1.2,
    frame: 0.4,
    alone: 0.8,
    names: 0.4,
    other_names: -0.2,
    values: 1.8,
    other_land: -1.0,
    other_time: -2.0,
    other_place: -1.5,
    other_part: -2.0,
    bound: -1.5,
    elsewhere: -1.8,
    odd: 0.6,
    apart: -1.9,
    passing: -3.0,
    ..NOTHING
};

/// Names that are nearly alike.
pub(super) const NAMES: Weights = Weights {
    base: -6.5,
    question: 1.5,
    near: 2.0,
    held: 1.0,
    shared: 1.3,
    beside: 1.2,
    alone: 0.2,
    names: 0.4,
    other_names: -0.4,
    values: 0.9,
    other_time: -0.4,
    elsewhere: -0.5,
    odd: 0.9,
    kept: 6.5,
    ..NOTHING
};

/// Names that answer one question of a rule.
pub(super) const ANSWERS: Weights = Weights {
    base: -3.1,
    question: 3.5,
    near: 1.7,
    shared: 1.6,
    beside: 1.6,
    alone: 0.5,
    names: 0.1,
    values: 2.0,
    other_land: -1.0,
    other_time: -2.0,
    retold: 0.7,
    ..NOTHING
};

/// Different names in one place.
pub(super) const ROLES: Weights = Weights {
    base: -6.5,
    question: 1.5,
    subject: 1.5,
    near: 1.5,
    held: 1.5,
    shared: 1.3,
    beside: 1.5,
    contained: 1.0,
    before: 1.0,
    after: 1.0,
    frame: 1.0,
    alone: 0.5,
    names: 0.4,
    other_names: -0.4,
    values: 0.9,
    other_time: -0.4,
    elsewhere: -0.5,
    kept: 4.0,
    retold: 4.0,
    ..NOTHING
};

/// Roles and deeds that are told of two persons.
pub(super) const BINDINGS: Weights = Weights { base: -0.4, bearer: 1.6, retold: 1.5, ..NOTHING };

/// Quotations.
pub(super) const QUOTES: Weights = Weights {
    base: -5.0,
    question: 1.5,
    subject: 1.0,
    near: 1.2,
    held: 2.2,
    shared: 2.2,
    beside: 0.2,
    values: 0.7,
    other_time: -0.3,
    elsewhere: -0.2,
    kept: 6.8,
    ..NOTHING
};

/// Sentences of which one says the opposite of the other.
pub(super) const WORDINGS: Weights = Weights {
    base: -6.4,
    subject: 1.0,
    near: 3.0,
    held: 2.0,
    shared: 2.0,
    beside: 1.5,
    names: 0.5,
    other_names: -0.5,
    values: 1.0,
    other_time: -2.0,
    kept: 1.0,
    retold: 3.0,
    unheard: 2.5,
    ..NOTHING
};

/// Sentences in which words of one kind stand for each other, or one is stated here and held for possible there.
pub(super) const KINDS: Weights = Weights {
    base: -4.4,
    subject: 1.0,
    near: 2.0,
    held: 1.0,
    shared: 1.0,
    beside: 1.0,
    before: 1.0,
    after: 1.0,
    names: 0.3,
    other_names: -0.5,
    values: 0.3,
    other_time: -2.0,
    unheard: 4.5,
    ..NOTHING
};

/// Sentences that say what one name is.
pub(super) const IDENTITIES: Weights = Weights { base: 0.0, subject: 1.0, retold: 0.5, ..NOTHING };

/// Words that a retelling turns round beside what they are said of.
pub(super) const TURNED: Weights =
    Weights { base: -1.3, subject: 1.0, other_time: -0.5, retold: 1.0, unheard: 0.6, ..NOTHING };

/// Log-odds to a probability.
pub(super) fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}
