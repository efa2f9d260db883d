//! What a period of keeping is determined by: "to fix the period, we consider the size and age of the records, why we use them
//! and what the law requires".

use crate::Language;
use crate::extract::item::all_items;
use crate::extract::output::{Output, rule};
use crate::extract::unit::Unit;
use crate::lexicon::{Cues, Tag, Topic};
use crate::model::{Kind, Limit, Said};
use crate::text::{WordSet, words};

use super::criterion::classify;

/// Verbs and nouns behind which the factors stand.
const WEIGHS: &WordSet = words![
    "account",
    "consider",
    "considers",
    "considering",
    "consideration",
    "criteria",
    "depend",
    "depending",
    "depends",
    "factors"
];
/// Words of a sentence that is about how long.
const LONG: &WordSet = words!["duration", "length", "long", "period", "periods", "retention"];
/// What stands behind factors that are enumerated.
const SUCH: &WordSet = words!["are", "include", "including", "like", "such", "when"];
/// Words between a verb or noun of these and the first factor.
const BETWEEN: &WordSet = words![
    "account",
    "a",
    "number",
    "of",
    "various",
    "several",
    "following",
    "the",
    "factors",
    "criteria",
    "such",
    "as",
    "like",
    "including",
    "include",
    "on",
    "into",
    "are",
    "for",
    "example",
    "e.g",
    "based",
    "used",
    "we",
    "and",
    "other",
    "things",
    "among",
    "many",
    "different"
];

/// Reads the factors that the sentence enumerates.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.language != Language::English {
        return;
    }
    let item = unit.place.item && unit.place.column.is_none() && unit.place.opens;
    if item && unit.place.announced == Some(Topic::Retention) {
        let end = end(unit, 0);
        let nominal = unit.has(0, Tag::DETERMINER | Tag::SUBORDINATE | Tag::ADJECTIVE) || unit.is_possessive(0);
        let apart = !(0..end).any(|at| matches!(unit.mark(at), b':' | b'-'));
        if nominal && apart && !unit.holds(Cues::CRITERION) && unit.summary.tags & Tag::KEEP == 0 {
            emit(unit, out, 0, end);
        }
        return;
    }
    if !lasts(unit) {
        return;
    }
    let weighs = |at: usize| match () {
        () if unit.is(at, words!["account"]) => unit.is(at.wrapping_sub(1), words!["into"]),
        () if unit.is(at, words!["depend", "depends", "depending"]) => {
            unit.is(at + 1, words!["on"]) && !unit.has(at + 2, Tag::NEGATION)
        }
        // "It factors in", "the criteria that apply"
        () if unit.is(at, words!["criteria", "factors"]) => {
            unit.is(at + 1, SUCH) || unit.is(at + 1, BETWEEN) || matches!(unit.mark(at + 1), b',' | b'(' | b':')
        }
        () => true,
    };
    let Some(weighs) = unit.each_of(&[WEIGHS], 0).find(|&at| weighs(at)) else { return };
    let mut first = weighs + 1;
    while first < unit.len()
        && (unit.is(first, BETWEEN) || matches!(unit.mark(first), b',' | b'(' | b':'))
        && !unit.is_possessive(first)
    {
        first += 1;
    }
    // "The following factors **when we set the period**: …"
    if unit.is(first - 1, words!["criteria", "factors"]) && unit.has(first, Tag::SUBORDINATE | Tag::RELATIVE | Tag::TO)
    {
        let Some(colon) = unit.mark_from(b':', first) else { return };
        first = colon + 1;
    }
    // "The amount", "the nature": the article was passed.
    first -= usize::from(first > weighs + 1 && unit.is(first - 1, words!["the"]));
    let end = end(unit, first);
    let opens = |at: usize| {
        unit.has(at, Tag::DETERMINER | Tag::SUBORDINATE | Tag::OTHER)
            || unit.is_possessive(at)
            || unit.is(at, words!["applicable", "any"])
    };
    let found = all_items(unit, first, end, &|at| opens(at + 1), out);
    let mut open: Option<(usize, usize)> = None;
    for item in found.iter().copied() {
        let start = item.first - usize::from(item.first > 0 && unit.is(item.first - 1, words!["the"]));
        match &mut open {
            // "The size, **age** and use of the records" is one.
            Some((_, end)) if !opens(start) => *end = item.end,
            open => {
                if let Some((first, end)) = open.replace((start, item.end)).filter(|&(first, end)| end > first + 1) {
                    emit(unit, out, first, end);
                }
            }
        }
    }
    if let Some((first, end)) = open.filter(|&(first, end)| end > first + 1) {
        emit(unit, out, first, end);
    }
    out.items = found;
}

/// Is the sentence about how long data is kept: "how long we keep it", "the retention period", not "a long time"?
pub(super) fn lasts(unit: &Unit<'_>) -> bool {
    let kept = |first: usize, end: usize| (first..end).any(|i| unit.has(i, Tag::KEEP) && unit.is_word(i));
    unit.each_of(&[LONG], 0).any(|at| {
        let before = at.saturating_sub(4);
        match () {
            // "The retention of our staff"
            () if unit.is(at, words!["retention"]) => {
                !unit.has(at + 1, Tag::OF)
                    || !(at + 2..at + 5).any(|i| unit.is(i, words!["employees", "personnel", "staff", "talent"]))
            }
            () if unit.is(at, words!["long"]) => unit.is(at.wrapping_sub(1), words!["how"]) && kept(at + 1, at + 8),
            () if (before..at).any(|i| unit.is(i, words!["long"])) => false,
            () => {
                kept(before, at + 9)
                    || unit.is(at.wrapping_sub(1), words!["storage"])
                    || unit.is(at + 2, words!["storage"])
            }
        }
    })
}

/// Where the sentence ends, or what stands in brackets begins.
fn end(unit: &Unit<'_>, first: usize) -> usize {
    (first..unit.len())
        .find(|&at| matches!(unit.mark(at), b'.' | b';' | b'(' | b')' | b'!' | b'?'))
        .unwrap_or(unit.len())
}

fn emit(unit: &Unit<'_>, out: &mut Output, first: usize, end: usize) {
    if !out.has(unit, Kind::Retention, first, end) {
        let value = Said::Retention(Limit::Criterion(classify(unit, first, end, None)));
        out.emit(unit, Kind::Retention, (first, end), value, rule!("retention.factor"));
    }
}
