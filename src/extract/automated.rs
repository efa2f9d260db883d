//! Automated decisions and profiling (Art. 13(2)(f)), and whether data must be given (Art. 13(2)(e)).

use crate::lexicon::{Cue, Cues, Tag};
use crate::model::{Kind, Said};
use crate::text::{WordSet, words};

use super::item::clause_end;
use super::output::{Output, rule};
use super::unit::Unit;

/// Reads both from `unit`.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.holds(Cues::AUTOMATED_DECISION) {
        decisions(unit, out);
    }
    if unit.holds(Cues::MANDATORY) {
        mandatory(unit, out);
    }
}

/// Phrases that overlap or stand side by side say one thing: "decisions based solely on", "automated processing".
fn decisions(unit: &Unit<'_>, out: &mut Output) {
    let mut hits = unit.hits.iter().filter(|h| h.cue == Cue::AutomatedDecision).peekable();
    let mut from = 0;
    while let Some(hit) = hits.next() {
        let first = hit.first as usize;
        if first < from || unit.place.label {
            continue;
        }
        let mut end = hit.end as usize;
        while let Some(next) = hits.next_if(|next| next.first as usize <= end) {
            end = end.max(next.end as usize);
        }
        if unit.has(end, Tag::RELATIVE) {
            end = clause_end(unit, end + 1, unit.len());
        }
        from = end;
        out.emit(unit, Kind::AutomatedDecision, (first, end), Said::None, rule!("automated_decision"));
    }
}

/// The clause that says that data must be given, or what happens otherwise.
fn mandatory(unit: &Unit<'_>, out: &mut Output) {
    let mut end = unit.len();
    while end > 0 && unit.mark(end - 1) != 0 {
        end -= 1;
    }
    // What it is for, or what else is done with the data, is said behind the clause.
    let hits = unit.hits.iter().filter(|h| h.cue == Cue::Mandatory);
    let cue = hits.map(|h| h.end as usize).max().unwrap_or(0);
    let behind = (cue..end).find(|&at| {
        unit.begins(at, Cues::PURPOSE_LEAD) || unit.has(at, Tag::AND) && unit.has(at + 1, Tag::BE | Tag::MODAL)
    });
    let end = behind.unwrap_or(end);
    if withholds(unit) {
        out.state(unit, Kind::MandatoryDisclosure, (0, end), Said::None, rule!("mandatory_disclosure"));
    } else {
        out.emit(
            unit,
            Kind::MandatoryDisclosure,
            (main_start(unit), end),
            Said::None,
            rule!("mandatory_disclosure.plain"),
        );
    }
}

/// "When you order, **you must give us your address**": the clause before says when, and does not belong to it.
fn main_start(unit: &Unit<'_>) -> usize {
    let cue = unit.hits.iter().filter(|h| h.cue == Cue::Mandatory).map(|h| h.first as usize).min().unwrap_or(0);
    let comma = (0..cue).rev().find(|&at| unit.mark(at) == b',' && unit.has(at + 1, Tag::FIRST | Tag::SECOND));
    comma.filter(|&at| !(0..at).any(|at| unit.has(at, Tag::NEGATION))).map_or(0, |at| at + 1)
}

/// "If you do not provide this data": does the sentence say what happens where data is not given?
fn withholds(unit: &Unit<'_>) -> bool {
    const REFUSALS: &WordSet = words![
        "decline",
        "declining",
        "fail",
        "failing",
        "failure",
        "refuse",
        "refusal",
        "withhold",
        "without",
        "zonder"
    ];
    let refuses = |at: usize| unit.has(at, Tag::NEGATION) || unit.is(at, REFUSALS);
    let gives = |at: usize| unit.has(at, Tag::GIVE) || unit.is(at, words!["provision", "verstrekking"]);
    let asked = unit.summary.tags & (Tag::SUBORDINATE | Tag::ASK) != 0 && unit.summary.tags & Tag::DATA_HEAD != 0;
    asked
        && unit.hits.iter().filter(|h| h.cue == Cue::Mandatory).any(|h| {
            let (first, end) = (h.first as usize, h.end as usize);
            let ours = first > 0 && unit.has(first - 1, Tag::FIRST) || unit.has(first, Tag::FIRST);
            !ours && (first..end).any(gives) && (first.saturating_sub(3)..end).any(refuses)
        })
}
