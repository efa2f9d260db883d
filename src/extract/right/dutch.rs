//! Where the objects of Dutch verbs stand: before them, and at the head of a clause before the person.

use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::Tag;
use crate::text::words;

use super::{Core, LONGEST};

/// Where the object of a Dutch verb begins: "uw persoonsgegevens in te zien", "kunt u uw toestemming intrekken".
pub(super) fn object_start(unit: &Unit<'_>, core: Core, floor: usize) -> usize {
    let mut at = core.first;
    let mut depth = 0usize;
    // "Uw gegevens | kunt verwijderen", "gegevens die wij verwerken, in te zien".
    let closes = at > floor + 1
        && (unit.has(at - 1, Tag::MODAL) && !unit.has(at - 2, Tag::SECOND | Tag::THIRD)
            || unit.mark(at - 1) == b',' && unit.has(at - 2, VERBAL));
    if closes {
        at -= 1;
    }
    while at > floor && core.first - at < LONGEST {
        let before = at - 1;
        match unit.mark(before) {
            b')' => depth += 1,
            b'(' if depth > 0 => depth -= 1,
            0 => {}
            b'/' if !unit.token(before).is_some_and(|t| t.apart) => {}
            _ if depth > 0 => {}
            _ => break,
        }
        let opens = unit.has(before, Tag::OM | Tag::MODAL | Tag::SUBORDINATE | Tag::ASK)
            || unit.has(before, Tag::AND) && before == floor
            || unit.is(before, words!["recht", "hebt", "heeft"])
            || before > 0 && unit.is(before - 1, words!["recht", "verzoek"]);
        if depth == 0 && opens {
            break;
        }
        at = before;
    }
    // "Kunt u", "kun je": the subject behind the verb.
    let asked = at > 0 && unit.has(at - 1, Tag::MODAL) && !(at > 1 && unit.has(at - 2, Tag::SECOND | Tag::THIRD));
    while at < core.first {
        let subject = unit.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD)
            && (!unit.is_possessive(at) || asked && unit.has(at - 1, Tag::MODAL))
            && !unit.is(at, words!["zich"]);
        if !subject && !unit.has(at, Tag::ADVERB | Tag::AND) {
            break;
        }
        at += 1;
    }
    if closes && at + 1 >= core.first { core.first } else { topic_start(unit, at, core, floor).unwrap_or(at) }
}

/// "**Deze toestemming** kunt u altijd intrekken": where an object stands that opens its clause, before the verb and the person,
/// with nothing of it behind them (`from`).
fn topic_start(unit: &Unit<'_>, from: usize, core: Core, floor: usize) -> Option<usize> {
    let object = |at: usize| unit.has(at, Tag::DATA_HEAD | Tag::PERSONAL) || unit.is_possessive(at);
    if (from..core.first).any(object) {
        return None;
    }
    let modal = (floor..core.first).rev().take_while(|&at| unit.mark(at) == 0).find(|&at| unit.has(at, Tag::MODAL))?;
    let inverted = unit.has(modal + 1, Tag::SECOND) && !unit.is_possessive(modal + 1);
    if !inverted || modal <= floor {
        return None;
    }
    let first = (floor..modal)
        .rev()
        .take_while(|&at| {
            unit.mark(at) == 0 && !unit.has(at, Tag::AND | Tag::SUBORDINATE | Tag::OM | Tag::SECOND)
                || unit.is_possessive(at)
        })
        .last()?;
    let named = unit.is(first, words!["deze", "die", "dit", "uw", "je", "jouw", "de", "het", "een"]);
    (named && modal - first >= 2 && modal - first <= 8).then_some(first)
}
