//! Words that open a clause that says how long data is kept: "as long as", "until", "once you", "unless".

use crate::Language;
use crate::extract::asked;
use crate::extract::unit::Unit;
use crate::lexicon::{Cues, Tag};
use crate::text::{TokenKind, WordSet, forms, words};

use super::{dutch, factor, is_period};

/// Words that open a clause that says how long: the first, and what may follow it.
const OPENERS: &[(&WordSet, &[&[u64]])] = &[
    (
        words!["as"],
        &[
            forms!["long", "as"],
            forms!["necessary", "to"],
            forms!["needed", "to"],
            forms!["required", "to"],
            forms!["soon", "as"],
            forms!["necessary", "under"],
            forms!["necessary", "for"],
            forms!["needed", "for"],
            forms!["required", "for"],
            forms!["required", "under"],
        ],
    ),
    (
        words!["for"],
        &[
            forms!["the", "duration", "of"],
            forms!["the", "duration", "required"],
            forms!["the", "entire", "duration", "of"],
            forms!["the", "full", "duration", "of"],
            forms!["the", "whole", "duration", "of"],
            forms!["the", "lifetime", "of"],
            forms!["the", "life", "of"],
            forms!["the", "term", "of"],
            forms!["the", "period", "of"],
            forms!["the", "period", "required"],
            forms!["the", "period", "necessary"],
            forms!["the", "time", "necessary"],
            forms!["the", "time", "required"],
            forms!["a", "reasonable", "period"],
            forms!["a", "reasonable", "time"],
            forms!["a", "limited", "period"],
            forms!["a", "limited", "time"],
            forms!["a", "period", "of", "time"],
        ],
    ),
    (words!["to"], &[forms!["the", "extent", "necessary"]]),
    (
        words!["up"],
        &[
            forms!["to", "the", "close", "of"],
            forms!["to", "the", "closing", "of"],
            forms!["to", "the", "end", "of"],
            forms!["to", "the", "moment"],
        ],
    ),
    (words!["no", "not"], &[forms!["longer", "than"]]),
    (words!["longer"], &[forms!["than"]]),
    (words!["long"], &[forms!["enough", "to"]]),
    (words!["so"], &[forms!["long", "as"]]),
    (words!["throughout"], &[forms!["the"]]),
    (words!["depending", "depends"], &[forms!["on"]]),
    (words!["determined"], &[forms!["by"]]),
    (words!["until", "till", "zolang", "totdat", "gedurende"], &[&[]]),
    (words!["zo"], &[forms!["lang"]]),
    (words!["niet"], &[forms!["langer", "dan"]]),
    (words!["langer"], &[forms!["dan"]]),
    (words!["tot"], &[forms!["het", "moment"]]),
    (words!["voor"], &[forms!["de", "duur", "van"]]),
];

/// The first words of [`OPENERS`].
pub(in crate::extract) const OPENING: &WordSet = words![
    "as",
    "to",
    "no",
    "not",
    "long",
    "longer",
    "for",
    "so",
    "throughout",
    "depending",
    "depends",
    "determined",
    "till",
    "until",
    "up",
    "zolang",
    "zo",
    "niet",
    "langer",
    "totdat",
    "tot",
    "gedurende",
    "voor",
    "zodra",
    "wanneer",
    "nadat",
    "als",
];

/// Words that open an exception to a period.
pub(in crate::extract) const EXCEPTIONS: &WordSet = words!["unless", "tenzij"];
/// Words that open the event behind which data is deleted.
pub(in crate::extract) const EVENTS: &WordSet = words!["when", "once", "upon", "after", "following", "if", "moment"];
/// Words for what ends the keeping, beside deletion.
const ENDS: &WordSet = words![
    "activity",
    "close",
    "closed",
    "ended",
    "ends",
    "expires",
    "inactive",
    "inactivity",
    "object",
    "opt",
    "revoke",
    "unsubscribe",
    "withdraw",
    "withdrawn"
];
/// Words that open a condition of keeping.
pub(in crate::extract) const CONDITIONS: &WordSet = words!["while", "where", "when", "whenever", "zoals", "tot"];

/// The end of the words at the token that open a criterion, if they do.
pub(super) fn opener(unit: &Unit<'_>, at: usize) -> Option<usize> {
    // "Wordt verwijderd zodra u zich uitschrijft".
    if unit.has(at.wrapping_sub(1), Tag::DELETE) && unit.is(at, words!["zodra", "wanneer", "nadat", "als"]) {
        return Some(at + 1);
    }
    if is_exception(unit, at) || is_event(unit, at) || is_condition(unit, at) {
        return Some(at + 1);
    }
    if !unit.is(at, OPENING) {
        return None;
    }
    if let Some(end) = dutch::compared(unit, at) {
        return Some(end);
    }
    let (_, openers) = OPENERS.iter().find(|(first, _)| unit.is(at, first))?;
    let reads = |forms: &[u64]| (at + 1..).zip(forms).all(|(at, &form)| unit.token(at).is_some_and(|t| t.form == form));
    let opener = openers.iter().find(|forms| reads(forms))?;
    let weak = unit.is(at, words!["depending", "depends", "determined"]);
    if weak && !factor::lasts(unit) {
        return None;
    }
    Some(at + 1 + opener.len())
}

/// What is deleted, as plain English says it.
pub(in crate::extract) const GONE: &WordSet = words!["go", "goes", "gone"];

/// "The record is **gone** after a week", "your card **goes** the moment you leave": is data said to go, and when?
pub(super) fn is_gone(unit: &Unit<'_>) -> bool {
    const WHEN: &WordSet = words!["after", "as", "once", "when", "within"];
    // "The **pain** is gone after a day"
    const THINGS: &WordSet = words![
        "account",
        "all",
        "card",
        "entry",
        "everything",
        "file",
        "files",
        "it",
        "picture",
        "record",
        "records",
        "rest",
        "that",
        "they",
        "this",
    ];
    let things = || unit.summary.tags & Tag::DATA_HEAD != 0 || unit.has_word(&[THINGS]);
    unit.language == Language::English
        && unit.each_said(asked::GONE, 1).any(|at| {
            let when = unit.is(at + 1, WHEN) || unit.is(at + 1, words!["the"]) && unit.is(at + 2, words!["moment"]);
            let data = || things() || unit.holds(Cues::DATA | Cues::WEAK_DATA);
            when && data() && !unit.has(at - 1, Tag::TO | Tag::SECOND | Tag::FIRST)
        })
}

/// "Kept **while** you are a member", "bewaard **zoals** de wet dat eist", "bewaard **tot** u vraagt": does a clause that says how
/// long or on what condition open at the token, behind the verb of keeping?
fn is_condition(unit: &Unit<'_>, at: usize) -> bool {
    if unit.summary.tags & Tag::KEEP == 0 || !unit.is(at, CONDITIONS) {
        return false;
    }
    // "Stored **when you send** the form": what sets the keeping off.
    if unit.is(at, words!["when", "whenever"]) && unit.has(at + 1, Tag::SECOND) && !unit.is_possessive(at + 1) {
        return false;
    }
    let to = !unit.is(at, words!["tot"]) || unit.has(at + 1, Tag::FIRST | Tag::SECOND);
    let kept = |at: usize| unit.has(at, Tag::KEEP) && unit.is_word(at);
    to && (at.saturating_sub(14)..at).rev().take_while(|&i| !matches!(unit.mark(i), b';' | b':' | b'(')).any(kept)
}

/// "Deleted once you close your account", "when you log out, the record is removed": does the event open at the token behind
/// which data is deleted?
fn is_event(unit: &Unit<'_>, at: usize) -> bool {
    if !unit.is(at, EVENTS) || unit.summary.tags & Tag::DELETE == 0 && !is_gone(unit) {
        return false;
    }
    // "The moment **of** the order"
    if unit.is(at, words!["moment"]) && (!unit.is(at.wrapping_sub(1), words!["the"]) || unit.has(at + 1, Tag::OF)) {
        return false;
    }
    let deletes = |at: usize| unit.has(at, Tag::DELETE) && unit.is_word(at) || unit.is(at, GONE);
    let before = (at.saturating_sub(7)..at).rev().take_while(|&i| unit.mark(i) == 0).any(deletes);
    let behind = || {
        let comma = (at..unit.len().min(at + 24)).find(|&i| unit.mark(i) == b',');
        comma.is_some_and(|comma| (comma..unit.len().min(comma + 16)).any(deletes))
    };
    if unit.is(at, words!["following"]) && !unit.is(at.wrapping_sub(1), words!["immediately", "directly", "shortly"]) {
        return false;
    }
    // "If **you close** your account", not "if you like".
    let ends = |i: usize| {
        let unused = unit.is(i, words!["used"]) && unit.is(i - 1, words!["longer", "not"]);
        unit.has(i, Tag::DELETE) || unit.is(i, ENDS) || unused
    };
    if unit.is(at, words!["if"])
        && (unit.holds(Cues::CHILD) || !(at + 1..at + 12).take_while(|&i| unit.mark(i) != b',').any(ends))
    {
        return false;
    }
    let nominal = unit.is(at, words!["upon", "after", "following"])
        && (unit.token(at + 1).is_some_and(|t| t.kind == TokenKind::Number) || is_period(unit, at + 1));
    !nominal && (before || at <= 1 && behind())
}

/// "Unless there is a reason to keep it longer": does an exception to the period begin at the token?
pub(super) fn is_exception(unit: &Unit<'_>, at: usize) -> bool {
    unit.is(at, EXCEPTIONS)
        && (at + 1..at + 16).any(|i| {
            unit.has(i, Tag::KEEP) || unit.is(i, words!["longer", "langer", "langere", "retention", "bewaartermijn"])
        })
}
