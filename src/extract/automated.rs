//! Automated decisions and profiling (Art. 13(2)(f)), and whether data must be given (Art. 13(2)(e)).

mod dutch;
pub(super) mod machine;
mod needed;

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag};
use crate::model::{Kind, Said};
use crate::text::{WordSet, words};

use super::asked;
use super::item::clause_end;
use super::output::{Output, rule};
use super::unit::{Unit, VERBAL};

/// Reads both from `unit`.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.holds(Cues::AUTOMATED_DECISION) {
        decisions(unit, out);
    }
    machine::read(unit, out);
    if unit.holds(Cues::MANDATORY) {
        mandatory(unit, out);
    } else if unit.language == Language::English && unit.summary.tags & Tag::BE != 0 && !unit.place.label {
        required(unit, out);
    }
    needed::read(unit, out);
}

/// Adjectives for what must be given.
pub(super) const REQUIRED: &WordSet =
    words!["compulsory", "essential", "indispensable", "mandatory", "necessary", "needed", "obligatory", "required"];

/// "This data is **required** to create an account", "all fields are **mandatory**": what is said of data itself, not of what
/// somebody does.
fn required(unit: &Unit<'_>, out: &mut Output) {
    let said = unit.each_said(asked::REQUIRED, 1).find(|&at| {
        let be = (at - 1).saturating_sub(usize::from(unit.has(at - 1, Tag::ADVERB)));
        unit.has(be, Tag::BE) && be > 0 && !unit.has(be - 1, Tag::RELATIVE)
    });
    let Some(said) = said else { return };
    let ours = (0..said).any(|at| {
        unit.has(at, Tag::NEGATION | Tag::MODAL) || unit.is(at, words!["our", "we", "processing", "cookies", "consent"])
    });
    let subject = !ours && is_given(unit, said) && !is_ours(unit, said + 1);
    let end = (0..unit.len()).rev().find(|&at| unit.mark(at) == 0).map_or(0, |at| at + 1);
    if subject && unit.len() <= LONGEST {
        let start = main_start(unit);
        out.emit(unit, Kind::MandatoryDisclosure, (start, end), Said::None, rule!("mandatory_disclosure.plain"));
    }
}

/// Is the head of the subject before the token data or a field: "the **information** that you give", not "data protection
/// training", "storage of data"?
fn is_given(unit: &Unit<'_>, said: usize) -> bool {
    let be = said - 1 - usize::from(unit.has(said - 1, Tag::ADVERB));
    let start = (0..be).rev().find(|&at| unit.mark(at) == b',').map_or(0, |comma| comma + 1);
    let goes_on = |at: usize| {
        let whose = unit.has(at, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(at);
        let participle = unit.has(at, VERBAL) && (unit.ends(at, "ed") || unit.ends(at, "en") || unit.ends(at, "wn"));
        unit.mark(at) != 0
            || whose
            || participle
            || unit.has(
                at,
                Tag::OF | Tag::PREPOSITION | Tag::FOR | Tag::WITH | Tag::BY | Tag::FROM | Tag::TO | Tag::RELATIVE,
            )
    };
    let end = (start + 1..be).find(|&at| goes_on(at)).unwrap_or(be);
    let head = end - 1;
    let data = |first: usize, end: usize| {
        unit.has(end - 1, Tag::DATA_HEAD)
            || unit.hits_in(first, end, Cues::DATA | Cues::WEAK_DATA).any(|h| h.end as usize == end)
    };
    // "The provision **of your data**"
    let provided =
        unit.is(head, words!["provision"]) && unit.has(end, Tag::OF) && (end + 1..be).any(|at| data(end, at + 1));
    provided || data(start, end) || unit.is(head, words!["field", "fields"])
}

/// Is what is said behind "required" no deed of the person's: "by law", "in court", "to protect the site"?
fn is_ours(unit: &Unit<'_>, behind: usize) -> bool {
    const OURS: &WordSet = words![
        "comply",
        "court",
        "defend",
        "detect",
        "ensure",
        "improve",
        "law",
        "operate",
        "prevent",
        "protect",
        "safeguard",
        "secure",
        "security",
        "staff",
        "store",
        "tax",
    ];
    unit.has(behind, Tag::BY)
        || unit.is(behind, words!["before", "in", "on"])
        || unit.has(behind, Tag::FOR) && unit.has(behind + 1, Tag::FIRST)
        || (behind..unit.len()).any(|at| unit.is(at, OURS))
}

/// Tokens of a sentence that says of data that it is required.
const LONGEST: usize = 48;

/// Phrases that overlap or stand side by side say one thing: "decisions based solely on", "automated processing".
fn decisions(unit: &Unit<'_>, out: &mut Output) {
    let mut hits = unit.hits.iter().filter(|h| h.cue == Cue::AutomatedDecision).peekable();
    let mut from = 0;
    while let Some(hit) = hits.next() {
        let first = hit.first as usize;
        if first < from || unit.place.label || is_own_profile(unit, first) {
            continue;
        }
        if unit.language == Language::Dutch && dutch::decides_nothing(unit, first, hit.end as usize) {
            continue;
        }
        let mut end = hit.end as usize;
        while let Some(next) = hits.next_if(|next| next.first as usize <= end) {
            end = end.max(next.end as usize);
        }
        // "Op basis van geautomatiseerde verwerkingen **besluiten over zaken die gevolgen hebben**".
        if unit.has(end, Tag::RELATIVE) || unit.is(end, words!["besluit", "besluiten", "beslissing", "beslissingen"]) {
            end = decision_end(unit, end + 1);
        }
        end = told_end(unit, end);
        if unit.language == Language::Dutch {
            end = dutch::unattended_end(unit, first, end);
        }
        from = end;
        let first = refused_start(unit, first);
        out.emit(unit, Kind::AutomatedDecision, (first, end), Said::None, rule!("automated_decision"));
    }
}

/// "**You can** create a profile", "members build profiles": a page that somebody makes of himself evaluates nobody.
fn is_own_profile(unit: &Unit<'_>, first: usize) -> bool {
    let makes = unit.language == Language::English && unit.is(first, words!["build", "create"]);
    let whose = |at: usize| unit.has(at, Tag::FIRST | Tag::SECOND | Tag::PERSON) && !unit.is_possessive(at);
    let near = first.saturating_sub(6)..first;
    makes && near.rev().find(|&at| whose(at)).is_some_and(|at| !unit.has(at, Tag::FIRST))
}

/// The end of the clause about a decision, brackets within it included: "(aanzienlijke) gevolgen".
fn decision_end(unit: &Unit<'_>, from: usize) -> usize {
    let end = clause_end(unit, from, unit.len());
    let close = if unit.mark(end) == b'(' { unit.bracket_end(end) } else { end };
    if close > end && close <= end + 4 { clause_end(unit, close, unit.len()) } else { end }
}

/// The end of what an English phrase is said to be about or to do: "profiling **related to direct marketing**", "automated decisions
/// **that affect you**".
fn told_end(unit: &Unit<'_>, end: usize) -> usize {
    const TELLING: &WordSet =
        words!["about", "based", "being", "concerning", "made", "reflecting", "related", "relating", "within"];
    let extent = unit.has(end, Tag::TO) && unit.is(end + 2, words!["extent"]);
    let effect = unit.is(end, words!["in"]) && unit.is(end + 1, words!["furtherance"]);
    let goes_on =
        unit.has(end, Tag::OF) || unit.is(end, TELLING) || unit.is(end, words!["that", "which"]) || extent || effect;
    if unit.language == Language::Dutch || !goes_on {
        return end;
    }
    clause_end(unit, end + 1, unit.len())
}

/// "**Right not to be subject to** automated decisions": the words before belong to it.
fn refused_start(unit: &Unit<'_>, first: usize) -> usize {
    let words = first.saturating_sub(if unit.language == Language::English { 12 } else { 8 })..first;
    let Some(subject) = words.clone().rev().find(|&at| unit.is(at, words!["subject", "onderworpen"])) else {
        return first;
    };
    let right = words.clone().find(|&at| unit.is(at, words!["right", "recht"]));
    let not = || words.clone().find(|&at| unit.has(at, Tag::NEGATION));
    right.filter(|&at| at < 2).or_else(not).filter(|&at| at < subject).unwrap_or(first)
}

/// The clause that says that data must be given, or what happens otherwise.
fn mandatory(unit: &Unit<'_>, out: &mut Output) {
    let mut hits = unit.hits.iter().filter(|h| h.cue == Cue::Mandatory);
    if unit.language == Language::Dutch && hits.all(|h| dutch::demands_nothing(unit, h)) {
        return;
    }
    let mut end = unit.len();
    while end > 0 && unit.mark(end - 1) != 0 {
        end -= 1;
    }
    // What it is for, or what else is done with the data, is said behind the clause.
    let hits = unit.hits.iter().filter(|h| h.cue == Cue::Mandatory);
    let cue = hits.map(|h| h.end as usize).max().unwrap_or(0);
    let withheld = withholds(unit);
    if !withheld && unit.language == Language::English && (is_no_field(unit) || is_ground(unit)) {
        return;
    }
    let behind = (cue..end).filter(|_| !withheld || unit.language == Language::Dutch).find(|&at| {
        let subject = |at: usize| unit.has(at, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(at);
        unit.begins(at, Cues::PURPOSE_LEAD)
            || unit.has(at, Tag::AND) && (unit.has(at + 1, Tag::BE | Tag::MODAL) || subject(at + 1) && cue + 3 > at)
            || matches!(unit.mark(at), b':' | b';') && !withheld
            || unit.mark(at) == b',' && (unit.has(at + 1, Tag::RELATIVE) || unit.begins(at + 1, Cues::EXAMPLES))
    });
    let end = behind.unwrap_or(end);
    if withheld {
        out.state(
            unit,
            Kind::MandatoryDisclosure,
            (withheld_start(unit), end),
            Said::None,
            rule!("mandatory_disclosure"),
        );
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

/// "The tank **must be filled**", "hotels **with a star**", "the choice is **entirely up to you**": words that tell of data only where the
/// sentence names data or a field of a form.
fn is_no_field(unit: &Unit<'_>) -> bool {
    const LOOSE: &WordSet = words![
        "answer",
        "asterisk",
        "completed",
        "completely",
        "empty",
        "entirely",
        "fill",
        "filled",
        "leave",
        "blank",
        "nobody",
        "star",
        "tell",
        "telling",
        "which",
        "who",
        "wholly",
    ];
    const FIELDS: &WordSet = words![
        "anything",
        "box",
        "boxes",
        "details",
        "everything",
        "field",
        "fields",
        "it",
        "question",
        "questions",
        "them",
        "this",
    ];
    let mut hits = unit.hits.iter().filter(|h| h.cue == Cue::Mandatory);
    let loose = hits.all(|h| (h.first as usize..h.end as usize).any(|at| unit.is(at, LOOSE)));
    let last = unit.hits.iter().filter(|h| h.cue == Cue::Mandatory).map(|h| h.end as usize).max().unwrap_or(0);
    let near = last + 3;
    let data = || {
        unit.holds_in(0, near, Cues::DATA)
            || unit.holds_in(last, near, Cues::WEAK_DATA)
            || unit.each(Tag::DATA_HEAD, 0).any(|at| at < near)
    };
    loose && !data() && !unit.has_word(&[FIELDS])
}

/// "**The processing** is necessary for the conclusion of a contract": a ground, and no word of data that must be given.
fn is_ground(unit: &Unit<'_>) -> bool {
    const DEEDS: &WordSet =
        words!["decision", "decisions", "disclosure", "process", "processed", "processing", "transfer"];
    let mut hits = unit.hits.iter().filter(|h| h.cue == Cue::Mandatory).map(|h| h.first as usize);
    let needed = |at: usize| unit.is(at, words!["necessary", "required"]) && unit.is(at + 1, words!["for", "to"]);
    hits.all(|at| needed(at) && (at.saturating_sub(10)..at).any(|at| unit.is(at, DEEDS)))
}

/// "Where the law demands data **and you do not provide them**, we cannot serve you": what happens begins where the person acts.
fn withheld_start(unit: &Unit<'_>) -> usize {
    let cue = unit.hits.iter().filter(|h| h.cue == Cue::Mandatory).map(|h| h.first as usize).min().unwrap_or(0);
    let you = (cue.saturating_sub(2)..cue + 1).find(|&at| unit.has(at, Tag::SECOND) && !unit.is_possessive(at));
    you.filter(|&at| at > 8 && unit.language == Language::English && unit.has(at - 1, Tag::AND)).unwrap_or(0)
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
