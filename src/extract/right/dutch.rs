//! Where the objects of Dutch verbs stand: before them, and at the head of a clause before the person.

use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::{Cues, Tag, Topic};
use crate::model::Right;
use crate::text::{WordSet, words};

use super::{Core, LONGEST};

/// Words of plain phrases for rights that say as much of other things: of subscriptions, prices, coats, bicycles.
const EVERYDAY: &WordSet = words![
    "aanbieder",
    "aankloppen",
    "afschrift",
    "begrenzen",
    "bestand",
    "bestandsformaat",
    "bevriezen",
    "bijwerken",
    "blokkeren",
    "dienstverlener",
    "doorgeven",
    "downloaden",
    "gebruiken",
    "gedachten",
    "gooien",
    "halen",
    "herstellen",
    "inkijk",
    "inkijken",
    "inperken",
    "kopie",
    "leggen",
    "liever",
    "meegeven",
    "meekrijgen",
    "meenemen",
    "nemen",
    "ophouden",
    "opschorten",
    "opvragen",
    "overzetten",
    "overzicht",
    "pauzeren",
    "perken",
    "rechtzetten",
    "schorten",
    "stilleggen",
    "stoppen",
    "terugdraaien",
    "terugkomen",
    "terugnemen",
    "trekt",
    "verzetten",
    "weggooien",
    "weghalen",
    "welke",
    "wij",
    "zeggen",
    "zetten",
];
/// Words of sentences that speak of data, beside those that the lexicon tags.
const MATTERS: &WordSet = words![
    "account",
    "akkoord",
    "alles",
    "avg",
    "cookies",
    "dossier",
    "fout",
    "fouten",
    "gegevens",
    "instemming",
    "keuze",
    "klopt",
    "nieuwsbrief",
    "persoonsgegevens",
    "privacy",
    "profiel",
    "toestemming",
    "verwerken",
    "verwerking",
];

/// Does the phrase speak of something else than data: "uw abonnement pauzeren", "onze folder downloaden", "vragen welke maat u
/// hebt"? Of such phrases only what stands beside words for data is a right.
pub(super) fn is_everyday(unit: &Unit<'_>, core: Core) -> bool {
    let about = matches!(unit.place.topic, Some(Topic::Rights | Topic::Complaints))
        || matches!(unit.place.announced, Some(Topic::Rights | Topic::Complaints));
    let phrase = || core.first..core.end;
    // "De reis **naar de Autoriteit Persoonsgegevens** duurt een uur"
    if core.right == Right::Complaint && unit.is(core.first, words!["naar"]) {
        return !core.strong && unit.summary.tags & Tag::SECOND == 0 && !unit.has_word(&[words!["klacht", "klachten"]]);
    }
    if core.strong || about || !phrase().any(|at| unit.is(at, EVERYDAY)) {
        return false;
    }
    // "Uw naam", "de foto van u"
    let owned = |at: usize| unit.is_possessive(at) || unit.has(at, Tag::SECOND) && unit.has(at - 1, Tag::OF);
    let data = || {
        unit.hits_in(0, unit.len(), Cues::DATA | Cues::WEAK_DATA).any(|h| {
            let (first, end) = (h.first as usize, h.end as usize);
            (first.saturating_sub(1)..end).any(owned) || end + 1 < unit.len() && owned(end + 1)
        })
    };
    let matter = || unit.summary.tags & Tag::DATA_HEAD != 0 || unit.has_word(&[MATTERS]);
    let clause = || (core.first.saturating_sub(4)..core.first).rev().take_while(|&at| unit.mark(at) == 0);
    let knows = || (core.end..unit.len().min(core.end + 4)).any(|at| unit.is(at, words!["wij", "we", "over"]));
    // "**Wij mogen** uw gegevens niet aan een andere aanbieder geven"
    let we = |at: usize| unit.is(at, words!["ik", "we", "wij"]);
    let ours = || {
        unit.each(Tag::MODAL, 0)
            .take_while(|&at| at < core.first)
            .any(|at| we(at + 1) || at.checked_sub(1).is_some_and(we))
            && unit.each(Tag::MODAL, 0).all(|at| !unit.has(at + 1, Tag::SECOND) || unit.is_possessive(at + 1))
    };
    let staff = || (core.first.saturating_sub(5)..core.first).any(|at| unit.is(at, words!["onze"]));
    match () {
        () if ours() || unit.is(core.end - 1, words!["welke"]) && staff() => true,
        // "Weten **wat wij** doen"
        () if unit.is(core.end - 1, words!["wij"]) => {
            const HELD: &WordSet =
                words!["bewaren", "hebben", "opgeslagen", "opslaan", "vastleggen", "verwerken", "weten"];
            let person = |at: usize| unit.is(at, words!["over", "van"]) && unit.has(at + 1, Tag::SECOND);
            !(core.end..unit.len().min(core.end + 5)).any(|at| person(at) || unit.is(at, HELD))
        }
        () if unit.is(core.end - 1, words!["welke"]) => !unit.has(core.end, Tag::DATA_HEAD),
        () if phrase().any(|at| unit.is(at, words!["verzetten"])) => {
            !(0..unit.len()).any(|at| unit.is(at, words!["tegen", "daartegen", "ertegen", "hiertegen"]))
        }
        () if phrase().any(|at| unit.is(at, words!["aankloppen"])) => {
            !unit.holds(Cues::AUTHORITY | Cues::NAMED_AUTHORITY) && !unit.has_word(&[words!["klacht", "klachten"]])
        }
        () if phrase().any(|at| unit.is(at, words!["liever"])) => {
            clause().any(|at| unit.is(at, words!["die"]))
                || !clause().any(|at| unit.is(at, words!["dat", "dit", "het"]))
        }
        () if phrase().any(|at| unit.is(at, words!["pauzeren"])) => !matter(),
        // "De FIOD kan gegevens opvragen"
        () if unit.is(core.end - 1, words!["opvragen"]) => {
            unit.summary.tags & (Tag::SECOND | Tag::PERSON) == 0 || !matter() && !data() && !knows()
        }
        () => !matter() && !data() && !knows(),
    }
}

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
            || before > 0 && unit.is(before - 1, words!["recht", "verzoek"]) && !unit.is_possessive(before);
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
