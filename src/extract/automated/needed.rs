//! That data must be given, in plain English: "without an address we cannot deliver", "no passport, no booking".

use crate::Language;
use crate::extract::asked;
use crate::extract::output::{Output, rule};
use crate::extract::unit::Unit;
use crate::lexicon::{Cues, Tag};
use crate::model::{Kind, Said};
use crate::text::{WordSet, words};

/// Tokens from "without" to what then cannot be done.
const NEAR: usize = 24;

/// Reads it from `unit`.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.language != Language::English || unit.place.label {
        return;
    }
    let found = unit.each_said(asked::WITHOUT, 0).find_map(|at| {
        let opens =
            at == 0 || matches!(unit.mark(at - 1), b',' | b';' | b':') || unit.is(at - 1, words!["and", "but", "so"]);
        let found = if unit.is(at, words!["no"]) { exchange(unit, at) } else { lacking(unit, at) };
        // "It has no cookies, **no trackers, no ads**"
        let listed = unit.is(at, words!["no"]) && at > 0 && unit.mark(at - 1) == b',';
        found.filter(|_| opens && !listed).map(|end| (at, end))
    });
    let Some((first, end)) = found.or_else(|| left_blank(unit)) else { return };
    if !out.has(unit, Kind::MandatoryDisclosure, first, end) {
        out.emit(unit, Kind::MandatoryDisclosure, (first, end), Said::None, rule!("mandatory_disclosure.plain"));
    }
}

/// "**If you leave the address blank, we cannot deliver**".
fn left_blank(unit: &Unit<'_>) -> Option<(usize, usize)> {
    let blank = unit.each_said(asked::BLANK, 3).next()?;
    let condition = (0..blank).rev().find(|&at| unit.is(at, words!["if", "when", "where"]))?;
    let left = (condition..blank).any(|at| unit.is(at, words!["are", "is", "leave", "leaves", "left"]));
    let field =
        |at: usize| unit.is(at, words!["answer", "box", "boxes", "field", "fields", "it", "question", "them", "this"]);
    let data = unit.holds_in(condition, blank, Cues::DATA | Cues::WEAK_DATA) || (condition..blank).any(field);
    let us = (0..unit.len()).any(|at| unit.has(at, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(at));
    let not = data && us && (0..unit.len()).any(|at| unit.has(at, Tag::NEGATION) && !(condition..blank).contains(&at));
    let end = (blank..unit.len()).find(|&at| matches!(unit.mark(at), b'.' | b';' | b'!' | b'?' | b'|'));
    (left && not && blank < condition + NEAR / 2).then_some((0, end.unwrap_or(unit.len())))
}

/// Where "**No address, no parcel**" ends.
fn exchange(unit: &Unit<'_>, at: usize) -> Option<usize> {
    let comma = (at + 2..at + 8).find(|&at| unit.mark(at) != 0)?;
    let data = unit.holds_in(at + 1, comma, Cues::DATA | Cues::WEAK_DATA);
    let again = unit.mark(comma) == b','
        && !unit.is(comma - 1, words!["cookies", "trackers"])
        && unit.is(comma + 1, words!["no"])
        && unit.is_word(comma + 2);
    let end = (comma + 2..comma + 6).find(|&at| !unit.is_word(at))?;
    // "No names, no faces**, no** stories"
    let again = again && unit.mark(end) != b',' && !unit.is(comma + 2, words!["problem", "worries"]);
    (data && again).then_some(end)
}

/// Where "**Without your address we cannot deliver**" ends.
fn lacking(unit: &Unit<'_>, at: usize) -> Option<usize> {
    // "We may **not** enter", "**nobody** can read it": a rule, and a promise.
    const OTHERS: &WordSet = words!["never", "no", "nobody", "none", "nothing", "without"];
    let may = |at: usize| unit.is(at.saturating_sub(1), words!["may", "must", "shall", "should", "would"]);
    let negated = |at: usize| {
        unit.has(at, Tag::NEGATION) && !unit.is(at, OTHERS) && !may(at)
            || unit.is(at, words!["impossible", "unable", "refused", "rejected"])
            || unit.is(at, words!["turned"]) && unit.is(at + 1, words!["down", "away"])
    };
    let hard = |at: usize| matches!(unit.mark(at), b'.' | b';' | b':' | b'!' | b'?' | b'|');
    let not = (at + 2..unit.len().min(at + NEAR)).take_while(|&at| !hard(at)).find(|&at| negated(at))?;
    let whose = |at: usize| unit.has(at, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(at);
    let impersonal = unit.is(not, words!["impossible", "refused", "rejected", "turned"])
        || (not + 1..not + 4).any(|at| unit.is(at, words!["possible"]))
        || unit.has(not - 1, Tag::BE)
        || (not + 1..not + 3).any(|at| unit.is(at, words!["be"]));
    // "Without **data** we cannot say which film was best loved"
    let bare = unit.has(at + 1, Tag::DATA_HEAD) && !unit.has(at + 2, Tag::FROM | Tag::WITH);
    if bare || !impersonal && !(at + 1..not).any(whose) {
        return None;
    }
    let other = (at + 1..not).any(|at| {
        unit.is(
            at,
            words![
                "authorisation",
                "booking",
                "consent",
                "cookies",
                "key",
                "notice",
                "permission",
                "prejudice",
                "prior",
                "reservation",
                "ticket",
                "tickets"
            ],
        )
    });
    let data = unit.holds_in(at + 1, not, Cues::DATA | Cues::WEAK_DATA)
        || unit.has(at + 1, Tag::DETERMINER | Tag::THIRD | Tag::SECOND)
            && (at + 1..at + 4).any(|at| unit.has(at, Tag::DATA_HEAD))
        || unit.is(at + 1, words!["these", "this", "that", "those"]) && unit.has(at + 2, Tag::FIRST | Tag::SECOND);
    let end = (not..unit.len())
        .find(|&at| hard(at) || unit.mark(at) == b',' && unit.is(at + 1, words!["but", "so", "and"]))
        .unwrap_or(unit.len());
    (data && !other && !unit.is_gerund(at + 1)).then_some(end)
}
