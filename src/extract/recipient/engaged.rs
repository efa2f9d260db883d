//! Names of those who work for us, told by what stands before them: "we **use** Name", "powered **by** Name", "gehost **bij** Name".

use crate::Language;
use crate::extract::unit::Unit;
use crate::lexicon::Tag;
use crate::text::{WordSet, words};

/// Participles before "by", "to", "in" or "with" and a name that does something for us.
const ENGAGED: &WordSet = words![
    "backed",
    "built",
    "delivered",
    "forwarded",
    "handled",
    "hosted",
    "housed",
    "kept",
    "managed",
    "operated",
    "outsourced",
    "partner",
    "partnered",
    "performed",
    "powered",
    "processed",
    "provided",
    "relayed",
    "rely",
    "relies",
    "routed",
    "run",
    "sent",
    "served",
    "stored",
    "supplied",
    "supported",
    "transferred",
    "transmitted",
    "work",
    "works",
    "integrated",
];

/// The word before a name, past what may open the name itself: "our partner **[**Name", "**the** Name"; none at the beginning.
fn before_name(unit: &Unit<'_>, first: usize) -> Option<usize> {
    let opens = |at: usize| matches!(unit.mark(at), b'[' | b'"' | b'*' | b'_') || unit.has(at, Tag::DETERMINER);
    let mut at = first;
    while at > 0 && first - at < 3 && opens(at - 1) {
        at -= 1;
    }
    at.checked_sub(1)
}

/// Does what stands before a name say that it works for us: "we use", "powered by", "stored in", "sent to"?
pub(super) fn is_engaged(unit: &Unit<'_>, first: usize) -> bool {
    let Some(before) = before_name(unit, first) else { return false };
    let ours =
        !unit.has(before.wrapping_sub(1), Tag::SECOND | Tag::MODAL) || unit.has(before.wrapping_sub(2), Tag::FIRST);
    if unit.language == Language::Dutch {
        return engages_in_dutch(unit, before);
    }
    let relation = unit.has(before, Tag::BY | Tag::TO | Tag::WITH)
        || unit.is(before, words!["in", "on", "through", "via", "bij", "met", "aan"]);
    unit.has(before, Tag::USE) && ours
        || relation
            && (unit.is(before.wrapping_sub(1), ENGAGED)
                || before > 1 && unit.has(before - 1, Tag::ADVERB) && unit.is(before - 2, ENGAGED))
}

/// The same of a Dutch name behind the token `before`: "wij gebruiken Name", "hiervoor gebruiken wij Name", "gebruik van de diensten
/// van Name", "gehost bij Name", "uitbesteed aan Name".
fn engages_in_dutch(unit: &Unit<'_>, before: usize) -> bool {
    const ENGAGED: &WordSet = words![
        "afgehandeld",
        "beheerd",
        "bewaard",
        "bezorgd",
        "draait",
        "gehost",
        "geleverd",
        "gemaakt",
        "gestuurd",
        "gewerkt",
        "gebouwd",
        "ondergebracht",
        "opgeslagen",
        "samenwerken",
        "staan",
        "staat",
        "uitbesteed",
        "uitgevoerd",
        "verloopt",
        "verlopen",
        "verstuurd",
        "verwerkt",
        "verzonden",
        "verzorgd",
        "werken",
    ];
    let ours = |at: usize| unit.is(at, words!["wij", "we", "ik"]);
    let uses = |at: usize| unit.has(at, Tag::USE) && !unit.is(at.wrapping_sub(1), words!["u", "je", "jij"]);
    let relation = unit.has(before, Tag::BY | Tag::WITH) || unit.is(before, words!["aan", "bij", "in", "naar", "op"]);
    let last = before.wrapping_sub(1);
    let use_of = || (before.saturating_sub(4)..before).any(|at| unit.is(at, words!["gebruik"]));
    uses(before)
        || ours(before) && uses(last)
        || relation && (unit.is(last, ENGAGED) || ours(last) && unit.is(last.wrapping_sub(1), ENGAGED))
        || unit.has(before, Tag::OF) && use_of()
}

/// May a name at the token be that of somebody who gets data: behind "to", "with", "by" or "gebruik van", or at the head of the
/// sentence?
pub(super) fn is_reached(unit: &Unit<'_>, first: usize) -> bool {
    let Some(before) = before_name(unit, first) else { return true };
    unit.has(before, Tag::WITH | Tag::TO | Tag::BY)
        || unit.is(before, words!["aan", "met", "bij", "naar", "via"])
        || unit.has(before, Tag::OF)
            && unit.is(before.wrapping_sub(1), words!["use", "services", "servers", "gebruik", "diensten", "systemen"])
}
