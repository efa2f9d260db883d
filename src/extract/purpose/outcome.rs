//! What comes of something, and what has to be done: "so that users can log in", "because we have to ship your order".

use crate::Language;
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::Tag;
use crate::text::words;

use super::clause::{LONGEST, content, is_infinitive};
use super::lead::is_deed;
use super::object::enumerates;

/// What is made possible by what stands before the "so" or "in order that" at the token: for a pronoun from the verb on ("so that we
/// can **ship your order**"), else the whole clause ("so that **users can log in**").
pub(super) fn outcome(unit: &Unit<'_>, at: usize) -> Option<usize> {
    let that = match () {
        () if unit.is(at, words!["so"]) => at + 1,
        () if unit.is(at + 1, words!["order"]) => at + 2,
        () => return None,
    };
    let aimed = unit.is(that, words!["that"]);
    let from = that + usize::from(aimed);
    if !aimed && !unit.is(at, words!["so"])
        || unit.has(from, Tag::TO)
        || unit.is(from, words!["as", "called", "far", "long"])
    {
        return None;
    }
    let mut clause = (from..unit.len().min(from + 9)).take_while(|&at| unit.mark(at) == 0);
    let modal = clause.find(|&at| unit.has(at, Tag::MODAL));
    let person = unit.has(from, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(from);
    if !person && opens_outcome(unit, from) {
        return Some(from);
    }
    let own = content(unit, from + 1);
    let Some(modal) = modal else {
        // "So that you **have a better view**".
        return (aimed && person && (is_infinitive(unit, own) || unit.is(own, words!["have"]))).then_some(own);
    };
    let verb = content(unit, modal + 1);
    // "So that it can be **restored**".
    let done = unit.has(from, Tag::THIRD) && unit.is(verb, words!["be"]);
    (is_infinitive(unit, verb) || done).then_some(verb + usize::from(done))
}

/// What we have to do, and so what something is for: "because we have to **bring it to your door**", "in case we need to **call you**".
pub(super) fn needed(unit: &Unit<'_>, at: usize) -> Option<usize> {
    let why = unit.is(at, words!["because"]);
    // "For the reason that we **can**".
    let reason = unit.is(at, words!["reason"]) && unit.is(at + 1, words!["that"]);
    let case = unit.is(at, words!["in"]) && unit.is(at + 1, words!["case"]);
    let when = case || unit.is(at, words!["if", "when"]);
    if !why && !reason && !when {
        return None;
    }
    let who = at + 1 + usize::from(reason || case);
    let verb = content(unit, who + 1);
    let ours = unit.is(who, words!["we", "i"]);
    let first = match () {
        () if reason && unit.is(who, words!["we", "you", "they"]) && unit.has(verb, Tag::MODAL) => verb + 1,
        () if ours && !when && unit.is(verb, words!["must"]) => verb + 1,
        () if ours && unit.is(verb, words!["have", "need", "want"]) && unit.has(verb + 1, Tag::TO) => verb + 2,
        () => return None,
    };
    let deed = content(unit, first);
    let told = !when || unit.is(verb, words!["need"]) && is_deed(unit, deed);
    (is_infinitive(unit, deed) && told).then_some(first)
}

/// Does an English clause that says what comes of something begin at the token, with a noun as its subject: "so that **users can log
/// in**", "so **members can** …"? What "so" alone begins is as often what follows from something ("so your data may be …").
pub(super) fn opens_outcome(unit: &Unit<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let that = unit.is(before, words!["that"]);
    let lead = before.wrapping_sub(usize::from(that));
    if unit.language == Language::Dutch || !(unit.is(lead, words!["so"]) || that && unit.is(lead, words!["order"])) {
        return false;
    }
    let person = unit.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(at);
    let verb = |i: usize| unit.has(i, VERBAL | Tag::MODAL | Tag::BE | Tag::HAVE);
    let mut clause = (at + 1..unit.len().min(at + 9)).take_while(|&i| unit.mark(i) == 0);
    unit.is_word(at) && !person && if that { clause.any(verb) } else { clause.any(|i| unit.is(i, words!["can"])) }
}

/// The end of such a clause.
pub(super) fn outcome_end(unit: &Unit<'_>, from: usize) -> usize {
    (from + 1..unit.len().min(from + LONGEST))
        .find(|&at| {
            let listed = || enumerates(unit, at + 1, unit.has(at + 1, Tag::AND));
            matches!(unit.mark(at), b'.' | b';' | b':' | b'(' | b'!' | b'|')
                || unit.mark(at) == b',' && !listed()
                || unit.has(at, Tag::AND) && (unit.is(at + 1, words!["so"]) || unit.has(at + 1, Tag::TO))
        })
        .unwrap_or(unit.len().min(from + LONGEST))
}
