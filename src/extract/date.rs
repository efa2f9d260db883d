//! The date of the version.

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag};
use crate::model::{Date, Kind, Said};
use crate::text::{WordSet, date, words};

use super::output::{Output, Rule, rule};
use super::unit::Unit;

/// Tokens between the label and the date.
const NEAR: usize = 8;
/// Units from the beginning of the text in which a date alone on its line is the version's.
const TOP: usize = 8;
/// Tokens of a line that is a label and a date, and perhaps a number of the version.
const LINE: usize = 14;
/// Words of a sentence whose date is that of a law.
const LAWS: &WordSet = words![
    "gdpr",
    "avg",
    "act",
    "regulation",
    "directive",
    "verordening",
    "wet",
    "richtlijn",
    "uavg",
    "law",
    "legislation"
];

/// Reads the policy's date from `unit`.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let is_legal = || unit.len() > LINE && unit.has_word(&[LAWS]);
    if out.date_label > 0 && out.units == out.date_label && emit(unit, 0, rule!("policy_date"), out).is_some() {
        return;
    }
    let hits = if unit.holds(Cues::DATE_LABEL) { unit.hits } else { &[] };
    for hit in hits {
        if !matches!(hit.cue, Cue::DateLabel) || is_legal() {
            continue;
        }
        let end = hit.end as usize;
        if is_deed(unit, hit.first as usize, end) {
            continue;
        }
        if end + 2 >= unit.len() {
            out.date_label = out.units + 1;
        }
        for at in end..(end + NEAR).min(unit.len()) {
            if emit(unit, at, rule!("policy_date"), out).is_some() {
                break;
            }
        }
    }
    let whole = |at: usize| {
        date::date(unit.text, unit.tokens, unit.words, unit.language, at).is_some_and(|d| d.end + 1 >= unit.len())
    };
    if (1..TOP).contains(&out.units) && whole(0) {
        emit(unit, 0, rule!("policy_date.alone"), out);
    }
}

/// Adds the date that begins at the token; returns its end.
fn emit(unit: &Unit<'_>, at: usize, rule: Rule, out: &mut Output) -> Option<usize> {
    let found = date::date(unit.text, unit.tokens, unit.words, unit.language, at)?;
    let value = Date::new(found.value.year, found.value.month, found.value.day)?;
    if !out.has(unit, Kind::PolicyDate, found.first, found.end) {
        out.emit(unit, Kind::PolicyDate, (found.first, found.end), Said::Date(value), rule);
    }
    Some(found.end)
}

/// Dutch "De begroting is **vastgesteld in de vergadering van** 12 mei": what was done with something else than the policy.
fn is_deed(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    const DEEDS: &WordSet = words!["alv", "gent", "geschreven", "handen", "vergadering"];
    const TEXTS: &WordSet =
        words!["beleid", "document", "pagina", "privacyreglement", "reglement", "statement", "tekst", "verklaring"];
    unit.language == Language::Dutch
        && first > 1
        && (first..end).any(|at| unit.is(at, DEEDS))
        && unit.summary.tags & Tag::POLICY == 0
        && !unit.has_word(&[TEXTS])
}
