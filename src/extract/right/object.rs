//! Where the object behind a right ends: "erase **your personal data**", "bezwaar **tegen de verwerking**".

use crate::Language;
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::Tag;
use crate::model::Right;
use crate::text::{WordSet, words};

use super::{Core, LONGEST};

/// Tokens of words in quotes that belong to an object.
const QUOTED: usize = 6;
/// Words that open what is asked: "object to **how** we use your data".
const ASKS: &WordSet = words!["how", "why", "what", "where", "when", "whether", "if"];
/// Words before what a right is exercised by, or grounded on, which are no part of it.
const MEANS: &WordSet = words!["via", "through", "using", "based", "under", "during"];

/// Where the object behind a core ends.
pub(super) fn tail(unit: &Unit<'_>, core: Core, rest: &[Core]) -> usize {
    let dutch = unit.language == Language::Dutch;
    // "Te weten welke gegevens | wij van u verwerken".
    let asks = dutch && (core.first..core.end).any(|at| unit.is(at, words!["welke", "hoe"]));
    let joins = unit.has(core.end, Tag::PREPOSITION | Tag::OF | Tag::FOR | Tag::FROM | Tag::TO | Tag::RELATIVE)
        && !unit.has(core.end, Tag::SUBORDINATE)
        || unit.has(core.end - 1, Tag::RELATIVE)
        || asks;
    let local = unit.is(core.end, words!["bij"]) && core.right != Right::Complaint;
    if dutch && (!joins || local) {
        return core.end;
    }
    let limit = unit.len().min(core.end + LONGEST);
    let mut relative = asks || unit.has(core.end - 1, Tag::RELATIVE | Tag::SUBORDINATE);
    // What is objected to is told by its ground, and how by the link that stops it.
    let means = if core.right == Right::Objection { words!["under", "during"] } else { MEANS };
    let mut quoted = false;
    let mut at = core.end;
    while at < limit {
        if let Some(end) = aside_end(unit, at).filter(|_| at == core.end) {
            at = end;
            continue;
        }
        if unit.mark(at) == b'"' && (quoted || unit.mark_from(b'"', at + 1).is_some_and(|end| end <= at + QUOTED)) {
            quoted = !quoted;
            at += 1;
            continue;
        }
        let clause = unit.has(at, Tag::SUBORDINATE)
            && !unit.is(at, words!["that", "whether", "what", "which", "how", "why", "welke", "waarvan", "waarvoor"]);
        let dash = unit.mark(at) == b'-' && [at, at + 1].iter().all(|&i| unit.token(i).is_some_and(|t| t.apart));
        let mark =
            dash || matches!(unit.mark(at), b',' | b';' | b':' | b'.' | b'(' | b')' | b'!' | b'?' | b'"' | b'[' | b'|');
        let complained = core.right == Right::Complaint && at > core.end + 1 && unit.is(at, words!["about"]);
        if mark && !enumerates(unit, at)
            || clause
            || complained
            || core.right == Right::WithdrawConsent && unit.is(at, words!["without", "zonder"])
            || unit.is(at, means) && !(unit.is(at, words!["using"]) && unit.is(at - 1, words!["us"]))
            || unit.is(at, words!["in"]) && unit.is(at + 1, words!["which"]) && unit.is(at + 2, words!["case"])
            || is_means(unit, at)
            || unit.has(at, Tag::AND) && !joins_questions(unit, at) && ends_at(unit, at, rest)
        {
            break;
        }
        let with =
            unit.has(at, Tag::WITH) && core.right != Right::Complaint && !relative && !unit.has(at + 1, Tag::FIRST);
        let verb = !relative
            && (unit.has(at, Tag::MODAL | Tag::BE) && !unit.is(at, words!["being"])
                || dutch && unit.has(at, Tag::HAVE | Tag::OM))
            || unit.is(at, words!["does", "do", "cannot"]) && !(relative && unit.has(at - 1, Tag::FIRST));
        if with && at > core.end || verb {
            break;
        }
        relative |= unit.has(at, Tag::RELATIVE)
            || unit.is(at, ASKS)
            || !dutch && unit.has(at, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(at);
        at += 1;
    }
    while at > core.end && (unit.has(at - 1, Tag::AND) || unit.mark(at - 1) != 0) {
        at -= 1;
    }
    at
}

/// Is the comma at the token inside "the collection, use and disclosure of" or "inaccurate, incomplete or outdated"?
fn enumerates(unit: &Unit<'_>, at: usize) -> bool {
    if unit.mark(at) != b',' {
        return false;
    }
    let behind = at + 1 + usize::from(unit.has(at + 1, Tag::AND));
    if unit.has(at.wrapping_sub(1), Tag::ADJECTIVE) && unit.has(behind, Tag::ADJECTIVE) {
        return true;
    }
    let mut and = at + 2;
    while and < at + 8 && unit.mark(and) == b',' {
        and += 2;
    }
    unit.is_word(at + 1) && unit.is_word(and - 1) && unit.has(and, Tag::AND) && unit.has(and + 2, Tag::OF)
}

/// Does the conjunction join two words that ask: "**how** or **why** your data is used"?
fn joins_questions(unit: &Unit<'_>, at: usize) -> bool {
    unit.is(at.wrapping_sub(1), ASKS) && unit.is(at + 1, ASKS)
}

/// The end of what is put between a verb and its object: "object**, on grounds relating to your situation, at any time,** to
/// the processing".
fn aside_end(unit: &Unit<'_>, comma: usize) -> Option<usize> {
    const OPENERS: &WordSet =
        words!["on", "at", "in", "under", "for", "free", "where", "without", "subject", "op", "om"];
    if unit.mark(comma) != b',' || !unit.is(comma + 1, OPENERS) {
        return None;
    }
    (comma + 2..unit.len().min(comma + LONGEST))
        .take_while(|&at| !matches!(unit.mark(at), b'.' | b';' | b':' | b'!' | b'?' | b'|'))
        .find(|&at| unit.mark(at) == b',' && unit.is(at + 1, words!["to", "of", "tegen", "van"]))
        .map(|at| at + 1)
}

/// Do the words from the token on say by what means ("by clicking", "door op de link te klikken")?
fn is_means(unit: &Unit<'_>, at: usize) -> bool {
    match unit.language {
        Language::English => unit.is(at, words!["by"]) && (unit.is_gerund(at + 1) || unit.is(at + 1, words!["any"])),
        Language::Dutch => unit.is(at, words!["door"]) && (at + 1..at + 10).any(|i| unit.has(i, Tag::TO)),
    }
}

/// Does the conjunction at the token open another right or clause?
fn ends_at(unit: &Unit<'_>, at: usize, rest: &[Core]) -> bool {
    let mut next = at + 1;
    while unit.has(next, Tag::AND | Tag::TO | Tag::ADVERB) || unit.mark(next) == b'/' {
        next += 1;
    }
    let subject = unit.has(next, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(next);
    subject
        || unit.has(at + 1, Tag::TO)
        || unit.is(at + 1, words!["that"]) && (unit.is_possessive(at + 2) || unit.has(at + 2, Tag::FIRST | Tag::THIRD))
        || unit.has(next, VERBAL) && (unit.has(next + 1, Tag::FIRST | Tag::DETERMINER) || unit.is_possessive(next + 1))
        || unit.has(next, Tag::MODAL | Tag::HAVE | Tag::OM | Tag::ASK | Tag::SUBORDINATE)
        || unit.is(next + 1, words!["right", "recht"])
        || rest.iter().take_while(|core| core.first < next + 4).any(|core| core.first >= next)
}
