//! The age below which no data is knowingly collected (GDPR Art. 8).

use crate::lexicon::{Cue, Cues, Tag};
use crate::model::{Kind, Said};
use crate::text::{Shape, WordSet, duration, words};

use super::output::{Output, rule};
use super::unit::Unit;

/// Words before an age that belong to it: "under the age of", "jonger zijn dan".
const BOUNDS: &WordSet = words![
    "under", "below", "younger", "than", "the", "age", "aged", "ages", "of", "at", "least", "over", "not", "yet",
    "jonger", "dan", "onder", "beneden", "de", "leeftijd", "van", "zijn", "is", "bent", "minimaal", "minstens",
];
/// Reads the age from `unit`.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let hits = if unit.holds(Cues::CHILD) { unit.hits } else { &[] };
    let cue = hits.iter().filter(|h| matches!(h.cue, Cue::Child)).max_by_key(|h| h.end - h.first);
    let Some((start, end, age)) =
        cue.and_then(|h| below(unit, h.first as usize, h.end as usize)).or_else(|| older(unit))
    else {
        return;
    };
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

/// "18 jaar en ouder", "16 years of age or older".
fn older(unit: &Unit<'_>) -> Option<(usize, usize, u8)> {
    if unit.summary.tags & (Shape::COUNTED | Tag::NUMBER) == 0 {
        return None;
    }
    let older = unit.each_of(&[words!["older", "ouder"]], 2).find(|&at| unit.has(at - 1, Tag::AND))?;
    let age = (older.saturating_sub(6)..older - 1)
        .find_map(|at| duration::age(unit.text, unit.tokens, unit.words, at).filter(|age| age.end + 1 == older))?;
    Some((age.first, older + 1, age.value))
}
