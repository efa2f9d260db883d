//! What a period of keeping is determined by: "to determine the period, we consider the amount and sensitivity of the data, the
//! purposes for which we use it and what the law requires".

use crate::Language;
use crate::extract::item::all_items;
use crate::extract::output::{Output, rule};
use crate::extract::unit::Unit;
use crate::lexicon::{Cues, Tag, Topic};
use crate::model::{Kind, RetentionLimit, Said};
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
const LONG: &WordSet = words!["period", "periods", "long", "length", "retention"];
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
    if !unit.has_word(&[LONG]) {
        return;
    }
    let weighs = |at: usize| !unit.is(at, words!["account"]) || unit.is(at.wrapping_sub(1), words!["into"]);
    let Some(weighs) = unit.each_of(&[WEIGHS], 0).find(|&at| weighs(at)) else { return };
    let mut first = weighs + 1;
    while first < unit.len()
        && (unit.is(first, BETWEEN) || matches!(unit.mark(first), b',' | b'(' | b':'))
        && !unit.is_possessive(first)
    {
        first += 1;
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
            // "The amount, **nature** and sensitivity of the data" is one.
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

/// Where the sentence ends, or what stands in brackets begins.
fn end(unit: &Unit<'_>, first: usize) -> usize {
    (first..unit.len())
        .find(|&at| matches!(unit.mark(at), b'.' | b';' | b'(' | b')' | b'!' | b'?'))
        .unwrap_or(unit.len())
}

fn emit(unit: &Unit<'_>, out: &mut Output, first: usize, end: usize) {
    if !out.has(unit, Kind::Retention, first, end) {
        let value = Said::Retention(RetentionLimit::Criterion(classify(unit, first, end, None)));
        out.emit(unit, Kind::Retention, (first, end), value, rule!("retention.factor"));
    }
}
