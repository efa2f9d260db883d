//! What plain Dutch says of machines: "door een computer", "automatisch geweigerd", "zonder dat een medewerker ernaar kijkt", and what
//! must be given: "zonder deze informatie", "niet in behandeling genomen". They say as much of files, prices and doors.

use crate::extract::item::clause_end;
use crate::extract::unit::Unit;
use crate::lexicon::{Cues, Tag, Topic};
use crate::scan::Hit;
use crate::text::{WordSet, words};

/// Words of phrases for decisions that say as much of other things.
const MACHINES: &WordSet = words![
    "algoritme",
    "algoritmes",
    "automatisch",
    "beoordelen",
    "computer",
    "geautomatiseerd",
    "maken",
    "medewerker",
    "mens",
    "mensen",
    "persoon",
];
/// What is decided about people, and people of whom it is.
const CASES: &WordSet = words![
    "aanmelding",
    "aanvraag",
    "aanvragen",
    "beslissing",
    "beslissingen",
    "besluit",
    "besluiten",
    "besluitvorming",
    "besluitvormingsproces",
    "bezoekers",
    "claim",
    "gebruikers",
    "iemand",
    "kandidaat",
    "kandidaten",
    "klant",
    "klanten",
    "krediet",
    "kredietaanvraag",
    "lening",
    "niemand",
    "personen",
    "premie",
    "profiel",
    "profielen",
    "risico",
    "schademelding",
    "score",
    "sollicitant",
    "sollicitanten",
    "sollicitatie",
    "sollicitaties",
    "uitkering",
    "wie",
];

/// Words of sentences that speak of decisions of machines.
const DECIDED: &WordSet = words![
    "algoritme",
    "automatisch",
    "automatische",
    "computer",
    "geautomatiseerd",
    "geautomatiseerde",
    "menselijke",
    "mens",
    "profilering",
];

/// Does the phrase say of no person that something is decided: "de bestanden worden door een computer gescand"?
pub(super) fn decides_nothing(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    // "Uw standpunt kenbaar maken aan de raad"
    if (first..end).any(|at| unit.is(at, words!["aan", "aanvechten", "standpunt", "zienswijze"])) {
        return unit.place.topic != Some(Topic::Automated) && !unit.has_word(&[DECIDED]);
    }
    if !(first..end).any(|at| unit.is(at, MACHINES)) {
        return false;
    }
    let you = |at: usize| unit.has(at, Tag::SECOND) && !unit.is_possessive(at);
    // "Hiermee kunt u profielen maken", "**profielen** op maat"
    if unit.is(end - 1, words!["maken"]) {
        let person = |at: usize| unit.is(at, CASES) || unit.has(at, Tag::PERSON) || you(at);
        let of = (first.saturating_sub(6)..unit.len().min(end + 6))
            .any(|at| unit.is(at, words!["over", "van"]) && (at + 1..at + 4).any(person));
        let offered =
            (first.saturating_sub(6)..first).any(|at| unit.has(at, Tag::MODAL) && (you(at + 1) || you(at - 1)));
        return offered || !of;
    }
    // "**Uw** computer beslist"
    let own = first > 0 && unit.is_possessive(first - 1) && unit.is(first, words!["computer"]);
    let about = |at: usize| unit.is(at, words!["over"]) && you(at + 1);
    own || !(0..unit.len()).any(|at| unit.is(at, CASES) || about(at))
}

/// The end of "zonder dat een medewerker **ernaar kijkt**", "uw standpunt kenbaar **te maken**".
pub(super) fn unattended_end(unit: &Unit<'_>, first: usize, end: usize) -> usize {
    let maken = end + usize::from(unit.has(end, Tag::TO));
    if unit.is(end - 1, words!["kenbaar"]) && unit.is(maken, words!["maken"]) {
        return maken + 1;
    }
    let clause = unit.is(first, words!["zonder"]) && unit.is(first + 1, words!["dat"]);
    if clause { clause_end(unit, end, unit.len().min(end + 8)).max(end) } else { end }
}

/// Words of phrases about what must be given that say as much of other things.
const DEMANDS: &WordSet = words![
    "aanvraag",
    "behandeling",
    "bestelling",
    "hoeft",
    "inschrijving",
    "leeg",
    "open",
    "opgeven",
    "stand",
    "zonder",
];

/// Does the phrase demand no data: "u hoeft dit niet zelf te regelen", "een retour zonder bon wordt niet in behandeling genomen"?
pub(super) fn demands_nothing(unit: &Unit<'_>, hit: &Hit) -> bool {
    let (first, end) = (hit.first as usize, hit.end as usize);
    let phrase = || first..end;
    let plain = phrase().any(|at| unit.is(at, DEMANDS))
        || unit.is(first, words!["kunnen"]) && unit.is(end - 1, words!["geen"])
        || unit.is(first, words!["kunt"]);
    if !plain {
        return false;
    }
    const GIVEN: &WordSet = words!["invult", "invullen", "ingevuld", "onvolledig", "veld", "velden", "vullen", "vult"];
    let data = || unit.holds(Cues::DATA | Cues::WEAK_DATA) || unit.summary.tags & Tag::DATA_HEAD != 0;
    let lacking = |at: usize| {
        unit.holds_in(at + 1, unit.len().min(at + 6), Cues::DATA | Cues::WEAK_DATA)
            || (at + 1..at + 4).any(|at| unit.has(at, Tag::DATA_HEAD))
    };
    let without = || {
        unit.each_of(&[words!["zonder"]], 0).any(lacking)
            || unit.has_word(&[words!["ontbreekt", "ontbreken"]]) && data()
    };
    let gives = |at: usize| (unit.has(at, Tag::GIVE) || unit.is(at, words!["vertellen"])) && unit.is_word(at);
    let given = || without() || unit.has_word(&[GIVEN]) || unit.summary.tags & Tag::DATA_HEAD != 0;
    match () {
        () if phrase().any(|at| unit.is(at, words!["hoeft"])) => {
            let things = unit.is(first, words!["hoeft"]) && !data();
            (things || !(first..unit.len().min(end + 5)).any(gives)) && !unit.has_word(&[GIVEN])
        }
        () if unit.is(first, words!["zonder"]) => {
            !(end..unit.len()).any(|at| unit.has(at, Tag::NEGATION) || unit.is(at, words!["onmogelijk"]))
        }
        () if phrase().any(|at| unit.is(at, words!["leeg", "open", "opgeven"])) => !data() && !unit.has_word(&[GIVEN]),
        () if unit.has_word(&[words!["zonder"]]) => !without(),
        () => {
            let condition = unit.has_word(&[words!["als", "anders", "dan", "indien", "wanneer"]]);
            !(given() || condition && (0..unit.len()).any(|at| unit.has(at, Tag::GIVE) && !phrase().contains(&at)))
        }
    }
}
