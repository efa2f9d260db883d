//! How Dutch says how long: comparisons that verbs stand in the middle of, and terms that are words of keeping.

use crate::Language;
use crate::extract::asked;
use crate::extract::unit::Unit;
use crate::lexicon::{Cues, Tag};
use crate::text::{WordSet, words};

use super::is_period;

/// Nouns for how long something is kept, whose tag is that of the verb.
pub(super) const TERMS: &WordSet = words![
    "bewaarperiode",
    "bewaarperioden",
    "bewaarplicht",
    "bewaartermijn",
    "bewaartermijnen",
    "opslagperiode",
    "opslagtermijn",
];

/// Tokens of the verbs between "langer" and "dan".
const BETWEEN: usize = 5;

/// The end of "niet langer **bewaard worden** dan" at the token.
pub(super) fn compared(unit: &Unit<'_>, at: usize) -> Option<usize> {
    if unit.language != Language::Dutch || !unit.is(at, words!["niet"]) || !unit.is(at + 1, words!["langer"]) {
        return None;
    }
    let mut near = (at + 2..at + 3 + BETWEEN).take_while(|&i| unit.is_word(i));
    let than = near.find(|&i| unit.is(i, words!["dan"]))?;
    let kept = than == at + 2 || (at + 2..than).any(|i| unit.has(i, Tag::KEEP | Tag::BE | Tag::TO));
    kept.then_some(than + 1)
}

/// Where the comparison begins that a period stands in: "zegt toe ze **niet langer te bewaren** dan één jaar".
pub(super) fn compared_start(unit: &Unit<'_>, start: usize) -> usize {
    if unit.language != Language::Dutch || !unit.is(start, words!["dan"]) {
        return start;
    }
    (start.saturating_sub(BETWEEN + 2)..start).find(|&at| compared(unit, at) == Some(start + 1)).unwrap_or(start)
}

/// Words of use and contact.
const USED: &WordSet = words![
    "actief",
    "bezocht",
    "bezoekt",
    "contact",
    "gebruik",
    "gebruikt",
    "inactief",
    "ingelogd",
    "inlogt",
    "ongebruikt",
];

/// The clause that says after how much idle time data is deleted, with the period in tokens `first..last`: "**Als u twee jaar niet
/// hebt ingelogd**, verwijderen wij uw account".
pub(super) fn idle(unit: &Unit<'_>, first: usize, last: usize) -> Option<(usize, usize)> {
    /// Tokens from the beginning of the clause to the period, and from there to the comma.
    const NEAR: usize = 10;
    let opens = unit.language == Language::Dutch && unit.summary.tags & Tag::DELETE != 0 && first <= NEAR;
    if !opens || !unit.is(0, words!["als", "indien", "wanneer"]) {
        return None;
    }
    let used = |at: usize| unit.is(at, USED);
    let other = |at: usize| unit.is(at, words!["jonger", "ouder", "oud", "wordt", "binnen"]);
    let idle = |at: usize| unit.has(at, Tag::NEGATION) || unit.is(at, words!["inactief", "ongebruikt"]);
    let comma = (last..unit.len().min(last + NEAR)).find(|&at| unit.mark(at) == b',')?;
    let deleted = (comma + 1..comma + 6).any(|at| unit.has(at, Tag::DELETE));
    (deleted && (1..comma).any(idle) && (1..comma).any(used) && !(1..comma).any(other)).then_some((0, comma))
}

/// "Als u **jonger dan 12 jaar** bent", "als u niet **binnen 14 dagen** betaalt": is the period in tokens `first..last` an age, or
/// a deadline of the person's within a condition?
pub(super) fn is_age(unit: &Unit<'_>, first: usize, last: usize) -> bool {
    if unit.language != Language::Dutch {
        return false;
    }
    let aged = (first.saturating_sub(3)..first).any(|at| unit.is(at, words!["jonger", "ouder", "leeftijd"]));
    let deadline = || {
        unit.is(0, words!["als", "indien", "wanneer"])
            && unit.is(first.wrapping_sub(1), words!["binnen"])
            && !(0..first).any(|at| unit.mark(at) == b',')
            && (1..first).any(|at| unit.has(at, Tag::NEGATION))
    };
    aged || unit.is(last, words!["oud"]) || deadline()
}

/// Does a period begin at the token that a criterion stands before: "vanwege **de bewaarplicht** 7 jaar"?
pub(super) fn states_period(unit: &Unit<'_>, first: usize, at: usize) -> bool {
    let named = unit.is(at.wrapping_sub(1), TERMS);
    named && at > first && is_period(unit, at)
}

/// "Facturen **blijven** zeven jaar **staan**", "na een maand **halen** wij die **weg**": keeping and deleting in two words of which
/// neither says so by itself.
pub(super) fn stays(unit: &Unit<'_>) -> bool {
    /// Where goods lie.
    const SHOPS: &WordSet =
        words!["afhaalpunt", "balie", "buren", "kraam", "magazijn", "postkantoor", "receptie", "winkel"];
    unit.language == Language::Dutch
        && unit.may_say(asked::STAYING)
        && speaks_of_data(unit)
        && !unit.has_word(&[SHOPS])
        && (unit.has_word(&[words!["blijven", "blijft"]]) && unit.has_word(&[words!["liggen", "staan"]])
            || unit.has_word(&[words!["weg"]]) && unit.has_word(&[words!["haal", "haalt", "halen"]]))
}

/// Verbs of deleting that are said of things as well.
pub(in crate::extract) const DROPS: &WordSet = words![
    "gegooid",
    "gooi",
    "gooien",
    "gooit",
    "opgeruimd",
    "opruimen",
    "opruimt",
    "verdwijnen",
    "verdwijnt",
    "versnipperd",
    "versnippert",
    "weggegooid",
    "weggooien",
    "weggooit",
];

/// "De melding **verdwijnt** na vijf seconden van uw scherm", "lege flessen gooien wij weg": verbs of deleting that are said of things as
/// well, in a sentence without data.
pub(super) fn drops_things(unit: &Unit<'_>) -> bool {
    unit.language == Language::Dutch
        && unit.says(asked::DROPS)
        && unit.summary.tags & Tag::KEEP == 0
        && !(0..unit.len()).any(|at| unit.has(at, Tag::DELETE) && !unit.is(at, DROPS))
        && (!speaks_of_data(unit) || unit.has_word(&[words!["scherm"]]) || is_advice(unit))
}

/// "**U kunt** de e-mail weggooien als u die niet vertrouwt": what the person may do.
fn is_advice(unit: &Unit<'_>) -> bool {
    let you = |at: usize| unit.has(at, Tag::SECOND) && !unit.is_possessive(at);
    unit.summary.tags & Tag::FIRST == 0
        && unit.each(Tag::MODAL, 0).any(|at| you(at + 1) || at.checked_sub(1).is_some_and(you))
}

/// Is data named, beside the "weg" of "gooien wij weg", which names an address elsewhere?
fn speaks_of_data(unit: &Unit<'_>) -> bool {
    let away = |first: usize, end: usize| end == first + 1 && unit.is(first, words!["weg"]);
    unit.summary.tags & Tag::DATA_HEAD != 0
        || unit.hits_in(0, unit.len(), Cues::DATA | Cues::WEAK_DATA).any(|h| !away(h.first as usize, h.end as usize))
}
