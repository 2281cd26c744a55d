//! Texts that nobody would write: whatever the letters, a check ends, and all that it says points at real places.
//!
//! Texts are put together from pieces that trip readers up, by a generator of our own so that every run sees the same
//! ones. Sentences are repeated with one piece changed, because texts that share nothing give no findings to look at.

use crate::dice::Dice;
use crosscheck::check::{Report, check};
use crosscheck::finding::{Passage, Verdict};
use crosscheck::report::{Canvas, Colour, Ending, json, text};
use crosscheck::rule::RuleSet;
use crosscheck::source::{Role, Source};
use crosscheck::value::Kind;
use crosscheck::view;
use std::ops::Range;

/// Stories that are tried.
const STORIES: u64 = 150;

const PIECES: [&str; 94] = [
    "the ",
    "of ",
    "and ",
    "said ",
    "told ",
    "killed ",
    "injured ",
    "people ",
    "voters ",
    "ships ",
    "mayor ",
    "bridge ",
    "opened ",
    "sanctioned ",
    "charged ",
    "handed over ",
    "began in ",
    "at least ",
    "about ",
    "more than ",
    "no ",
    "nearly ",
    "between ",
    "up to ",
    "from ",
    "until ",
    "to ",
    "7 ",
    "1,204 ",
    "12.5 ",
    "0 ",
    "00 ",
    "1,2,3 ",
    "99999999999999999999999 ",
    "3-1 ",
    "1/2 ",
    "½ ",
    "٣ ",
    "²",
    "seven ",
    "forty-three ",
    "a dozen ",
    "million ",
    "bn ",
    "per cent ",
    "% ",
    "£",
    "€ ",
    "$1.2bn ",
    "km ",
    "miles ",
    "-year-old ",
    "aged ",
    "47, ",
    "Monday ",
    "12 March 2024 ",
    "2024-13-45 ",
    "31/02/2024 ",
    "the 1990s ",
    "late 2021 ",
    "last week ",
    "yesterday ",
    "Oct 14 ",
    "Ada Kern ",
    "Ada Kerns ",
    "Lord Ümlaut ",
    "APT31 ",
    "Storm-0558 ",
    "Volt Typhoon ",
    "Acme Co., Ltd. ",
    "U.S. ",
    "Mr. ",
    "“We will not close it,” ",
    "“We will now close it,” ",
    "“",
    "”",
    "\"",
    "'",
    "’s ",
    ". ",
    "! ",
    "? ",
    ", ",
    "; ",
    " — ",
    "-",
    "…",
    "\n\n",
    "\r\n",
    "e\u{301}",
    "\u{feff}",
    "\u{200b}\u{202e}",
    "👩‍👩‍👧 ",
    "漢字。",
];

impl Dice {
    fn piece(&mut self) -> &'static str {
        self.pick(&PIECES)
    }

    /// Sentences as lists of pieces.
    fn story(&mut self) -> Vec<Vec<&'static str>> {
        (0..1 + self.below(6)).map(|_| (0..3 + self.below(20)).map(|_| self.piece()).collect()).collect()
    }

    /// The same sentences with a few pieces changed.
    fn retold(&mut self, story: &[Vec<&'static str>]) -> String {
        let mut told = String::new();
        for sentence in story {
            let changed = self.below(sentence.len());
            for (at, piece) in sentence.iter().enumerate() {
                told.push_str(if at == changed { self.piece() } else { piece });
            }
            told.push_str(["\n", ". ", "\n\n", " "][self.below(4)]);
        }
        told
    }
}

#[test]
fn reports_on_any_text_point_at_real_places() {
    let rules = RuleSet::load(&[], Vec::new()).expect("the shipped rules load");
    let mut findings = 0;
    for seed in 1..=STORIES {
        let mut dice = Dice::new(seed);
        let story = dice.story();
        let sources: Vec<Source> = (0..2 + dice.below(3))
            .map(|number| {
                let name = format!("{number}.{}", ["txt", "md"][dice.below(2)]);
                let role = (number == 0 && dice.below(2) == 0).then_some(Role::Draft);
                Source { role, ..Source::new(name, dice.retold(&story)) }
            })
            .collect();
        let report = check(sources.clone(), &rules);
        findings += report.findings.len();
        let problems = problems_of(&report);
        assert!(problems.is_empty(), "seed {seed}: {problems:?}\n{sources:#?}");
        let graph = view::graph(sources.clone(), &rules);
        let of_values = graph.claims.iter().filter(|claim| claim.kind != Kind::Wording).count();
        assert_eq!(of_values, report.claims.iter().sum::<usize>(), "seed {seed}");
        for source in &sources {
            for view in view::mentions(source) {
                assert!(source.text.get(view.mention.span.clone()).is_some(), "seed {seed}: {view:?}\n{source:#?}");
            }
        }
        let mut drawn = Vec::new();
        text::write(&mut drawn, &report, &Ending::default(), Canvas { width: 60, colour: Colour::Ansi })
            .expect("memory takes everything");
        json::write(&mut drawn, &report, None, &[], json::Layout::Line).expect("memory takes everything");
    }
    assert!(findings as u64 > STORIES / 10, "only {findings} findings: the stories are too far apart to say anything");
}

fn problems_of(report: &Report) -> Vec<String> {
    let mut problems = Vec::new();
    for finding in &report.findings {
        let sides_min = if finding.verdict == Verdict::Unsupported { 1 } else { 2 };
        if finding.sides.len() < sides_min || finding.sides.iter().any(|side| side.claims.is_empty()) {
            problems.push(format!("a finding without its sides: {finding:?}"));
        }
        if !(0.0..=1.0).contains(&finding.confidence) || finding.message.trim().is_empty() {
            problems.push(format!("a finding without confidence or headline: {finding:?}"));
        }
        for passage in finding.sides.iter().flat_map(|side| &side.claims).chain(&finding.nearest) {
            problems.extend(problem_of(passage, &report.sources));
        }
    }
    problems
}

fn problem_of(passage: &Passage, sources: &[Source]) -> Option<String> {
    let Some(source) = sources.get(passage.source) else { return Some(format!("no such source: {passage:?}")) };
    let is_text = |span: &Range<usize>| source.text.get(span.clone()).is_some_and(|text| !text.is_empty());
    let (span, sentence) = (&passage.span, &passage.sentence);
    if !is_text(span) || !is_text(sentence) || !passage.changed.iter().all(is_text) {
        return Some(format!("bytes that are no text: {passage:?}"));
    }
    // A quotation may go on over the end of its first sentence.
    let starts_inside = sentence.start <= span.start && span.start < sentence.end;
    let changes_inside = passage.changed.iter().all(|part| span.start <= part.start && part.end <= span.end);
    (!starts_inside || !changes_inside).then(|| format!("outside of its sentence or value: {passage:?}"))
}

#[test]
fn copies_of_a_sentence_hide_no_contradiction() {
    let filler = "The reserve has gulls counted on Sallow Bay each spring.\n\n".repeat(3000);
    let told = |gulls: &str| format!("{filler}Sallow Bay has {gulls} gulls.\n");
    let sources = [Source::new("a.txt", told("3,200")), Source::new("b.txt", told("8,400"))];
    let rules = RuleSet::load(&[], Vec::new()).expect("the shipped rules load");
    let report = check(sources.to_vec(), &rules);
    let stated = report.findings.iter().filter(|finding| finding.verdict == Verdict::Conflict).count();
    assert_eq!(stated, 1, "{:?}", report.findings);
}
