//! The age below which no data is knowingly collected (GDPR Art. 8).

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag};
use crate::model::{Kind, Said};
use crate::text::{Shape, TokenKind, WordSet, duration, words};

use super::output::{Output, rule};
use super::unit::{BOUNDARY, PRACTICE, Unit, VERBAL};

/// Words before an age that belong to it: "under the age of", "jonger zijn dan".
const BOUNDS: &WordSet = words![
    "under", "below", "younger", "than", "the", "age", "aged", "ages", "of", "at", "least", "over", "not", "yet",
    "jonger", "dan", "onder", "beneden", "de", "leeftijd", "van", "zijn", "is", "bent", "minimaal", "minstens",
];
/// Reads the age from `unit`.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let hits = if unit.holds(Cues::CHILD) { unit.hits } else { &[] };
    let cue = hits.iter().filter(|h| matches!(h.cue, Cue::Child)).max_by_key(|h| h.end - h.first);
    let Some((start, end, age)) = cue
        .and_then(|h| below(unit, h.first as usize, h.end as usize))
        .or_else(|| older(unit))
        .or_else(|| younger(unit))
    else {
        return;
    };
    // "Under 18 kilometres"
    let counts = unit.language == Language::English
        && unit.token(end - 1).is_some_and(|t| t.kind == TokenKind::Number)
        && unit.is_word(end)
        && !unit.has(end, BOUNDARY | VERBAL | Tag::FIRST | Tag::SECOND | Tag::THIRD);
    // "Below 5%", "less than 23\""
    let inches = || unit.mark(end) == b'"' && unit.mark(end.wrapping_sub(2)) != b'"';
    if counts || unit.mark(end) == b'%' || inches() {
        return;
    }
    out.emit(unit, Kind::Children, (start, end), Said::Age(Some(age)), rule!("children"));
    if let Some(last) = out.statements.last_mut().filter(|last| last.value == Said::Age(Some(age))) {
        last.denied = false;
    }
}

/// The age near the cue in tokens `first..end`, with the words that bound it.
fn below(unit: &Unit<'_>, first: usize, end: usize) -> Option<(usize, usize, u8)> {
    let age =
        (first..(end + 6).min(unit.len())).find_map(|at| duration::age(unit.text, unit.tokens, unit.words, at))?;
    let mut start = age.first;
    while start > 0 && age.first - start < 6 && unit.is(start - 1, BOUNDS) {
        start -= 1;
    }
    while start < age.first && unit.is(start, words!["the", "of", "de", "van", "is", "zijn"]) {
        start += 1;
    }
    Some((start, age.end, age.value))
}

/// "Anybody **under 16**", "a player who is **not yet 13**": a person and an age, without more words.
fn younger(unit: &Unit<'_>) -> Option<(usize, usize, u8)> {
    const PERSONS: &WordSet =
        words!["aged", "are", "child", "children", "is", "kids", "minors", "persons", "teenagers", "those"];
    if unit.language == Language::Dutch || unit.summary.tags & (Shape::COUNTED | Tag::NUMBER) == 0 || is_of_life(unit) {
        return None;
    }
    unit.each_of(&[words!["under", "below", "younger", "yet"]], 1).find_map(|at| {
        let person = unit.has(at - 1, Tag::THIRD | Tag::PERSON) || unit.is(at - 1, PERSONS);
        let yet = unit.is(at, words!["yet"]);
        let bound = if yet { unit.is(at - 1, words!["not"]) } else { person && !unit.is_possessive(at - 1) };
        let mut number = at + 1;
        while unit.is(number, words!["than", "the"]) {
            number += 1;
        }
        let age = duration::age(unit.text, unit.tokens, unit.words, number).filter(|_| bound)?;
        Some((at - usize::from(yet), age.end, age.value))
    })
}

/// "Those under 21 **pay half**": does an age decide on something else than data, consent or the use of a service?
fn is_of_life(unit: &Unit<'_>) -> bool {
    const SERVICES: &WordSet = words![
        "account",
        "accounts",
        "app",
        "apps",
        "consent",
        "guardian",
        "guardians",
        "parent",
        "parents",
        "permission",
        "platform",
        "register",
        "service",
        "services",
        "sign",
        "site",
        "website",
    ];
    const TOLD: u64 = PRACTICE | Tag::NEGATION | Tag::GIVE | Tag::USE | Tag::DATA_HEAD;
    unit.summary.tags & TOLD == 0 && !unit.has_word(&[SERVICES]) && !unit.holds(Cues::DATA)
}

/// "18 jaar en ouder", "16 years of age or older", "21 years and above".
fn older(unit: &Unit<'_>) -> Option<(usize, usize, u8)> {
    if unit.summary.tags & (Shape::COUNTED | Tag::NUMBER) == 0 {
        return None;
    }
    let older = unit.each_of(&[words!["above", "older", "ouder"]], 2).find(|&at| unit.has(at - 1, Tag::AND))?;
    let age = (older.saturating_sub(6)..older - 1)
        .find_map(|at| duration::age(unit.text, unit.tokens, unit.words, at).filter(|age| age.end + 1 == older))?;
    Some((age.first, older + 1, age.value))
}
