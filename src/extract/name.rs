//! Names of companies in running text: known ones with what belongs to them, and unknown ones by their form.

use crate::lexicon::{Cues, Tag};
use crate::text::{TokenKind, WordSet, words};

use super::unit::{BOUNDARY, Unit, VERBAL};

/// Words that a name may have, but its first and last may not be.
const LONGEST: usize = 7;

/// The end of the name whose known part ends at `end`: capitals that go on with it ("Google **Play Services**"), a legal
/// form behind a comma ("Google**, Inc.**"), an abbreviation in brackets ("Amazon Web Services **(AWS)**").
pub(super) fn name_end(unit: &Unit<'_>, mut end: usize) -> usize {
    if unit.ends(end.wrapping_sub(1), "'s") || unit.ends(end.wrapping_sub(1), "’s") {
        return end;
    }
    let most = end + 4;
    while end < most && continues(unit, end) {
        end += 1;
    }
    if unit.mark(end) == b',' && unit.token(end + 1).is_some_and(|t| t.capital) {
        if let Some(after) = unit.phrase_at(end + 1, Cues::LEGAL_FORM) {
            end = after;
        }
    }
    let short = unit.word(end + 1);
    let abbreviation = short.len() > 1 && short.bytes().all(|b| b.is_ascii_uppercase());
    if unit.mark(end) == b'(' && unit.mark(end + 2) == b')' && abbreviation { end + 3 } else { end }
}

/// Does the token go on with the name before it?
fn continues(unit: &Unit<'_>, at: usize) -> bool {
    const ENDS: u64 = BOUNDARY | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::POLICY;
    unit.token(at).is_some_and(|t| {
        t.kind == TokenKind::Word && t.capital && t.tags & ENDS == 0 && !t.apart && !unit.is(at, words!["privacy"])
    })
}

/// The first token of the name before the legal form at `form` ("Erste Bank der oesterreichischen Sparkassen **AG**");
/// `form` itself where there is none.
pub(super) fn name_start(unit: &Unit<'_>, form: usize) -> usize {
    let mut first = form;
    for at in (form.saturating_sub(LONGEST)..form).rev() {
        let Some(token) = unit.token(at) else { break };
        let joined = unit.token(at + 1).is_some_and(|t| t.joined);
        if token.kind != TokenKind::Word || token.tags & (BOUNDARY | Tag::FIRST | Tag::SECOND | Tag::THIRD) != 0 {
            break;
        }
        let unknown = at + 1 == form && token.word == 0;
        // "eName UK Ltd."
        let inner = || token.word == 0 && unit.word(at).bytes().any(|b| b.is_ascii_uppercase());
        if token.capital || joined || unknown || inner() {
            first = at;
        } else if token.word != 0 {
            break;
        }
    }
    first
}

/// The end of a run of capitals from `at` that may be a name that no lexicon knows; `at` itself where there is none. At
/// least one of its words is no word of the language.
pub(super) fn unknown_end(unit: &Unit<'_>, at: usize, limit: usize) -> usize {
    let mut end = at;
    let mut unknown = false;
    while end < limit && end < at + 4 {
        let Some(token) = unit.token(end) else { break };
        let fits = token.kind == TokenKind::Word && (token.capital || token.joined);
        let article = end == at && token.tags & Tag::DETERMINER != 0;
        if !fits || !article && token.tags & (BOUNDARY | Tag::FIRST | Tag::SECOND | Tag::THIRD) != 0 {
            break;
        }
        unknown |= token.word == 0;
        end += 1;
    }
    if unknown { end } else { at }
}

/// Words in capitals that name no company: languages, techniques, laws.
const NO_NAMES: &WordSet = words![
    "a.i",
    "ai",
    "avg",
    "ccpa",
    "dutch",
    "english",
    "french",
    "gdpr",
    "german",
    "https",
    "italian",
    "ohttp",
    "pep",
    "portuguese",
    "spanish",
    "ssl",
    "tls",
    "duits",
    "engels",
    "frans",
    "italiaans",
    "nederlands",
    "spaans",
];

/// Is the run of capitals in tokens `first..end` no name, but a language, a technique, words set in capitals as those around
/// them, or a compound that a name begins ("Name-compatible")?
pub(super) fn is_no_name(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    let compound = unit.slice(first, end).split_once('-').is_some_and(|(_, rest)| rest.len() > 3 && is_lower(rest));
    compound || end == first + 1 && unit.is(first, NO_NAMES) || in_capitals(unit, first, end)
}

fn is_lower(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_lowercase())
}

/// Is the text around the tokens set in capitals, so that theirs tell nothing? Its small words tell, for names are often in
/// capitals.
pub(super) fn in_capitals(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    const SMALL: u64 = BOUNDARY | VERBAL | Tag::FIRST | Tag::SECOND;
    let capital = |at: usize| unit.word(at).len() > 1 && unit.word(at).bytes().all(|b| b.is_ascii_uppercase());
    let around = |at: &usize| *at < first || *at >= end;
    let mut small = (first.saturating_sub(4)..end + 4).filter(around).filter(|&at| unit.has(at, SMALL));
    capital(first) && small.any(capital)
}
