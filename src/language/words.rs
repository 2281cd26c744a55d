//! Which English words carry meaning: function words weigh nothing, everyday words little, all others fully.
//!
//! The background table behind the rarity of context words (`align`). Written by hand from general knowledge of news
//! English in three classes rather than taken from a frequency list: the rarity within a run does the fine work, and a
//! licence-free table of a few hundred words does the rest.

use super::{Tokens, WordMap};

/// True for words that tie a sentence together and say nothing by themselves. `word` is in small letters.
pub fn is_function_word(word: &str) -> bool {
    CLASSES.get(word) == Some(&Class::Function)
}

/// True for words that tell how or when, and may stand between a subject and its verb. `word` is in small letters.
pub fn is_adverb(word: &str) -> bool {
    word.len() > 3
        && word.ends_with("ly")
        && !matches!(word, "apply" | "family" | "italy" | "reply" | "supply" | "july")
        || matches!(word, "again" | "already" | "also" | "even" | "now" | "once" | "soon" | "still" | "well" | "yet")
}

impl Tokens {
    /// True where the word at `index` is one of [`is_function_word`].
    pub fn is_function_word(&self, index: usize) -> bool {
        self.look_up(index, &CLASSES) == Some(&Class::Function)
    }
}

/// How much a word says about what a sentence speaks of, from 0 (function words) to 1. `word` is in small letters and
/// not yet folded by [`super::lemma`].
pub fn weight_of(word: &str) -> f64 {
    match CLASSES.get(word) {
        Some(Class::Function) => 0.0,
        None if word.is_empty() => 0.0,
        Some(Class::Everyday) => 0.4,
        None => 1.0,
    }
}

/// How much a word says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// It ties a sentence together and says nothing.
    Function,
    /// It stands in most news stories whatever they are about.
    Everyday,
}

/// Words that tie a sentence together and say nothing by themselves.
pub const FUNCTION_WORDS: &str = "\
     a an the this that these those such same other another each every all both either neither any some no not none \
     own i me my we us our you your he him his she her hers it its they them their theirs who whom whose which what \
     himself herself itself themselves ourselves there here where when why how of in on at by for from to with \
     without into onto upon about above across after against along amid among around as before behind below beneath \
     beside besides between beyond despite down during except inside like near off out outside over per since than \
     through throughout till toward towards under until up via within and or but nor so yet if because although \
     though while whilst whereas whether unless once then also too very just only even still already again however \
     thus therefore meanwhile more most less least much many few almost nearly approximately roughly well be is are \
     was were been being am have has had having do does did done will would shall should can could may might must \
     isn't wasn't aren't weren't don't doesn't didn't won't wouldn't can't couldn't hasn't haven't hadn't 's ago now \
     later earlier s t";

/// The words that say little; all others say what a text is about.
static CLASSES: WordMap<Class, 2048> = WordMap::new(&[
    (FUNCTION_WORDS, Class::Function),
    (
        "say says said saying tell told tells according report reports reported statement spokesman spokeswoman \
      spokesperson official officials add added adds ask asked call called calls claim claimed claims announce \
      announced make made makes making take took taken takes taking get got give gave given go went gone going come \
      came coming become became put see seen saw use used using show showed shows shown know known think thought \
      want wanted work worked working works find found keep kept begin began start started end ended continue \
      continued include included includes including follow followed following need needs help helped set hold held \
      expect expected look looking left leave part year years month months week weeks day days time times hour \
      hours today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february \
      march april june july august september october november december morning night evening afternoon late early \
      last next first second third new old former current recent recently long big large small high low good great \
      major several number total people person man men woman women group groups member members company companies \
      government state states country countries city world national international public local million billion \
      thousand hundred percent cent one two three four five six seven eight nine ten mr mrs ms dr president \
      minister leader leaders news media way back place home area case thing things lot away",
        Class::Everyday,
    ),
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rarer_words_weigh_more() {
        assert_eq!(weight_of("the"), 0.0);
        assert!(weight_of("said") < weight_of("indictment"));
        assert_eq!(weight_of(""), 0.0);
    }
}
