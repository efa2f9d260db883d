//! The first of two things that share their noun: "your **exercise** or activity **data**", "**aggregated** and anonymised
//! **information**".

use crate::Language;
use crate::extract::output::{Output, Rule};
use crate::extract::unit::{BOUNDARY, DATA, Unit, VERBAL};
use crate::lexicon::Tag;
use crate::model::{Category, Kind, Said};
use crate::text::{WordSet, words};

use super::{classify, classify_together};

/// Words that do not tell which data it is, so that what follows a conjunction behind them is no second sort of it.
const NOT_A_SORT: u64 = BOUNDARY
    | VERBAL
    | Tag::FIRST
    | Tag::SECOND
    | Tag::THIRD
    | Tag::DATA_HEAD
    | Tag::SERVICE
    | Tag::PERSON
    | Tag::ORGANISATION
    | Tag::POLICY
    | Tag::PURPOSE_HEAD
    | Tag::OTHER;

/// Nouns that two things share as they share those for data as such: "**voice** or video **recordings**".
const NOUNS: &WordSet = words![
    "address",
    "addresses",
    "history",
    "id",
    "identifiers",
    "ids",
    "location",
    "name",
    "names",
    "number",
    "numbers",
    "origin",
    "preferences",
    "recordings",
    "settings",
    "statistics",
    "times",
];

/// Reads what stands before the phrase in tokens `first..end`, whose last is its noun, where a conjunction joins them.
pub(super) fn read(unit: &Unit<'_>, first: usize, end: usize, rule: Rule, out: &mut Output) {
    let Some(and) = first.checked_sub(1).filter(|&and| and > 0 && unit.has(and, Tag::AND)) else { return };
    let noun = end.wrapping_sub(1);
    // A participle is an adjective here, unless it follows what it would be the verb of.
    let sort = |at: usize| unit.is_word(at) && (!unit.has(at, NOT_A_SORT) || unit.ends(at, "ed"));
    let plain = unit.language == Language::English
        && noun > first
        && (unit.has(noun, Tag::DATA_HEAD) || unit.is(noun, NOUNS))
        && !unit.is_possessive(first)
        && !unit.has(first, Tag::DETERMINER | Tag::OTHER)
        && sort(and - 1);
    if !plain || unit.hits_in(and.saturating_sub(6), and, DATA).any(|h| h.end as usize == and && h.end - h.first > 1) {
        return;
    }
    let start = unit.phrase_start(and - 1);
    if and - start > 4 || out.has(unit, Kind::DataCategory, start, and) {
        return;
    }
    let shared = (noun, end);
    let together = classify_together(unit, (start, and), shared, &mut out.joint);
    let category = together.or_else(|| classify(unit, start, and)).unwrap_or(Category::Generic);
    out.emit_shared(unit, Kind::DataCategory, (start, and), Some(shared), Said::Category(category), rule);
}
