//! Which purpose a clause states.

use super::clause::CAUSATIVES;
use super::frame::framed;
use crate::Language;
use crate::extract::joint::Joint;
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::{Cue, Cues, Tag};
use crate::model::PurposeKind;
use crate::scan::Hit;
use crate::text::words;

/// How much a purpose says: where a clause holds several, the most telling one names it.
pub(super) fn weight(kind: PurposeKind) -> u8 {
    match kind {
        PurposeKind::Other => 0,
        PurposeKind::ProvideService | PurposeKind::Administration => 1,
        PurposeKind::ImproveService | PurposeKind::Communication | PurposeKind::CustomerSupport => 2,
        PurposeKind::Personalisation => 3,
        PurposeKind::FraudPrevention => 5,
        _ => 4,
    }
}

/// The purpose that tokens `first..end` state, together with what they share with their neighbours: "train" of "train and
/// improve our technology" is "train our technology".
pub(super) fn classify(
    unit: &Unit<'_>,
    (first, end): (usize, usize),
    shared: Option<(usize, usize)>,
    joint: &mut Joint,
) -> Option<PurposeKind> {
    let first = lent(unit, first, end);
    let Some((from, to)) = shared.filter(|&(from, to)| to <= first || from >= end) else {
        let told = strongest(unit.hits_in(first, end, Cues::PURPOSE));
        return framed(unit, told, (first, end), (first, end));
    };
    // Of a verb before it, what it says alone counts only where nothing else tells.
    let (own, verb, object) =
        if to <= first { (to - from, (from, to), (first, end)) } else { (0, (first, end), (from, to)) };
    let hits = joint.scan(unit, verb, object);
    let alone = strongest(hits.iter().filter(|h| h.end as usize > own)).filter(|&kind| weight(kind) > 1);
    let told = alone.or_else(|| strongest(hits.iter()));
    framed(unit, told, verb, object)
}

/// Where the clause begins that tells what for: behind a verb that only lends a hand ("**help you** find a friend", "**support**
/// the functions of the site").
fn lent(unit: &Unit<'_>, first: usize, end: usize) -> usize {
    if unit.language == Language::Dutch {
        return first;
    }
    let person = first + 1;
    let verb = person + 1 + usize::from(unit.has(person + 1, Tag::TO));
    let helps = unit.is(first, CAUSATIVES)
        && unit.has(person, Tag::FIRST | Tag::SECOND | Tag::PERSON)
        && unit.has(verb, VERBAL)
        && verb < end;
    let supports = unit.is(first, words!["support", "supporting"])
        && first + 2 < end
        && unit.is_word(first + 1)
        && !unit.has(first + 1, Tag::AND | Tag::SECOND | Tag::PERSON);
    match (helps, supports) {
        (true, _) => verb,
        (_, true) => first + 1,
        _ => first,
    }
}

/// The purpose of the phrase that says most; one that is part of another says nothing.
fn strongest<'a>(hits: impl Iterator<Item = &'a Hit> + Clone) -> Option<PurposeKind> {
    let told = hits.filter_map(|h| if let Cue::Purpose(kind) = h.cue { Some((h, kind)) } else { None });
    told.clone()
        .filter(|(h, _)| {
            !told.clone().any(|(o, _)| o.first <= h.first && h.end <= o.end && o.end - o.first > h.end - h.first)
        })
        // As one number, for comparing three takes branches that cannot be foreseen.
        .max_by_key(|&(h, kind)| {
            u128::from(weight(kind)) << 64 | u128::from(h.end - h.first) << 32 | u128::from(u32::MAX - h.first)
        })
        .map(|(_, kind)| kind)
}
