//! Where Dutch clauses end whose verbs come last.

use crate::Language;
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::Tag;
use crate::text::{WordSet, words};

use super::clause::LONGEST;
use super::end::trim;

/// Is there "te" with a verb before the clause ends?
pub(super) fn has_final_verb(unit: &Unit<'_>, from: usize) -> bool {
    let mut at = from;
    while at < unit.len().min(from + LONGEST) {
        if let Some(close) = bracketed(unit, at).filter(|_| at > from) {
            at = close;
            continue;
        }
        if matches!(unit.mark(at), b'.' | b';' | b':' | b'(') || at > from && unit.has(at, Tag::OM) {
            return false;
        }
        if unit.has(at, Tag::TO) && unit.is_word(at + 1) {
            return true;
        }
        at += 1;
    }
    false
}

/// Where a short bracket closes in the middle of a Dutch clause: "uw voorkeuren **(zoals uw taal)** te onthouden".
pub(super) fn bracketed(unit: &Unit<'_>, at: usize) -> Option<usize> {
    if unit.mark(at) != b'(' {
        return None;
    }
    let close = unit.bracket_end(at);
    let goes_on = unit.is_word(close) && !unit.has(close, Tag::AND) && !unit.line_break(close - 1);
    (goes_on && close <= at + 8).then_some(close)
}

/// The end of a Dutch item whose verbs come last and bare: "uw account aanmaken en beheren".
pub(super) fn bare_end(unit: &Unit<'_>, from: usize) -> Option<usize> {
    let verb = |at: usize| unit.has(at, VERBAL) && unit.word(at).ends_with('n') && unit.is_word(at);
    if unit.language == Language::English || !unit.place.item || from > 0 && !unit.place.labelled || verb(from) {
        return None;
    }
    let ends = |at: usize| at >= unit.len() || matches!(unit.mark(at), b'.' | b';' | b'(' | b',');
    let mut at = from + 1;
    while at < from + LONGEST {
        // "Klantenservice en **het beantwoorden van** je vragen".
        let nominal = unit.is(at, words!["het"]) && unit.has(at + 1, VERBAL) && unit.has(at + 2, Tag::OF);
        if unit.has(at, Tag::TO | Tag::OM | Tag::RELATIVE | Tag::MODAL | Tag::BE | Tag::SUBORDINATE)
            || nominal
            || unit.mark(at) == b':'
        {
            return None;
        }
        let joined = unit.has(at, Tag::AND) && verb(at - 1);
        if ends(at) || joined && !(verb(at + 1) && ends(at + 2)) {
            return (at > from + 1 && verb(at - 1)).then_some(at);
        }
        at += 1;
    }
    None
}

/// The end of a Dutch clause whose verb comes last: behind "te" and its verbs, and a short phrase behind them.
pub(super) fn final_end(unit: &Unit<'_>, from: usize) -> usize {
    let mut at = from;
    let mut seen = false;
    // First token behind the verbs.
    let mut behind = from;
    while at < unit.len().min(from + LONGEST) {
        if let Some(close) = bracketed(unit, at).filter(|_| !seen && at > from) {
            at = close;
            continue;
        }
        let hard = matches!(unit.mark(at), b';' | b':' | b'.' | b'(' | b'!' | b'?')
            || at > from && unit.has(at, Tag::OM) && !is_chance(unit, at);
        // "U te beschermen tegen fraude **en misbruik**": what belongs to the verb goes on.
        if seen && unit.has(at, Tag::AND) && at > behind + 1 && goes_on_behind(unit, behind, at) {
            at += 1;
            continue;
        }
        // "Te bieden **in overeenstemming met** onze voorwaarden", "te reageren **door middel van** e-mail": how, not what for.
        let manner = unit.is(at, words!["in"]) && unit.is(at + 1, words!["overeenstemming"])
            || unit.is(at, words!["door"]) && unit.is(at + 1, words!["middel"]);
        let clause = manner
            || unit.mark(at) == b','
            || unit.mark(at) == b'-' && !unit.token(at + 1).is_some_and(|t| t.joined)
            || unit.has(at, Tag::AND | Tag::SUBORDINATE | Tag::RELATIVE | Tag::MODAL | Tag::BE)
                && !unit.has(at, Tag::DETERMINER);
        // "Om de uitslagen te bewaren **vervangen wij** uw naam".
        let main = seen
            && unit.is(at + 1, words!["wij", "we", "ik", "u"])
            && unit.is_word(at)
            && !unit.has(at, Tag::PREPOSITION | Tag::WITH | Tag::FOR | Tag::BY | Tag::FROM | Tag::OF | Tag::OTHER);
        if hard || seen && clause || main {
            break;
        }
        if unit.has(at, Tag::TO) && unit.is_word(at + 1) {
            seen = true;
            at += 2;
            while unit.has(at, VERBAL | Tag::MODAL | Tag::BE | Tag::HAVE)
                && unit.ends(at, "n")
                && !opens_inverted(unit, at)
            {
                at += 1;
            }
            // "Te kunnen bellen of mailen": a verb more.
            let verb = at + 1 + usize::from(unit.is(at + 1, words!["e"]));
            if unit.has(at, Tag::AND) && unit.ends(verb, "en") {
                let behind = verb + 1;
                let alone = behind >= unit.len() || unit.has(behind, Tag::SUBORDINATE) || unit.mark(behind) == b'.';
                at = if alone { verb + 1 } else { at };
            }
            // "Te personaliseren **een** noodzakelijk element is": the sentence goes on.
            let sentence = unit.has(at, Tag::DETERMINER) && !unit.has(at, Tag::PREPOSITION | Tag::RELATIVE);
            if sentence && !(is_chance(unit, at) && has_final_verb(unit, at)) {
                break;
            }
            let asks = unit.is(at, words!["of"]) && unit.is(at - 1, KNOW);
            // "Te weten **van wie** de betaling is".
            let of =
                unit.is(at, words!["van"]) && unit.is(at + 1, words!["wie", "waar", "welke"]) && unit.is(at - 1, KNOW);
            at += usize::from(of);
            // "Te verzamelen **over hoe** u onze website gebruikt".
            let about =
                unit.is(at, words!["over", "in"]) && unit.is(at + 1, words!["hoe", "welke", "wat", "waar", "wie"]);
            at += usize::from(about);
            if asks || about || of || unit.is(at, QUESTIONS) && unit.is(at - 1, KNOW) || unit.is(at, words!["dat"]) {
                at = content_clause_end(unit, at + 1);
            }
            if opens_inverted(unit, at) {
                break;
            }
            behind = at;
            continue;
        }
        if !seen && unit.mark(at) == b',' && !has_final_verb(unit, at + 1) {
            break;
        }
        at += 1;
    }
    trim(unit, from, at)
}

/// Does the token stand behind a chance that is given, so that what it is a chance to do goes on: "de **mogelijkheid te bieden** een
/// account aan te maken"?
fn is_chance(unit: &Unit<'_>, at: usize) -> bool {
    at > 2 && unit.is(at - 3, words!["mogelijkheid", "gelegenheid", "kans"]) && unit.has(at - 2, Tag::TO)
}

/// Does the conjunction at `and` join two nouns of what stands behind the verbs, which end at `behind`: a preposition before it, and
/// behind it nothing that a verb could be?
fn goes_on_behind(unit: &Unit<'_>, behind: usize, and: usize) -> bool {
    const OPENS: u64 = VERBAL
        | Tag::MODAL
        | Tag::BE
        | Tag::HAVE
        | Tag::REACH
        | Tag::OM
        | Tag::TO
        | Tag::FOR
        | Tag::ADVERB
        | Tag::RELATIVE
        | Tag::SUBORDINATE;
    let preposition = Tag::PREPOSITION | Tag::WITH | Tag::OF | Tag::FROM;
    let next = and + 1;
    let stop = |at: usize| unit.mark(at) != 0 || unit.has(at, Tag::AND);
    let mut rest = (next..unit.len().min(next + 12)).take_while(|&at| !stop(at));
    unit.is_word(next)
        && unit.has(behind, preposition)
        && !unit.has(next, preposition & !Tag::OF)
        && (!unit.has(next, Tag::FIRST | Tag::SECOND | Tag::THIRD) || unit.is_possessive(next))
        && !rest.any(|at| unit.has(at, OPENS) && !unit.has(at, Tag::DETERMINER))
}

const QUESTIONS: &WordSet = words!["dat", "hoe", "hoeveel", "wanneer", "waarom", "wat", "welke", "wie", "waar"];

/// Verbs that a question may follow: "te begrijpen **hoe** u onze website gebruikt", "te weten **of** u lid bent".
const KNOW: &WordSet = words![
    "weten",
    "begrijpen",
    "zien",
    "bepalen",
    "controleren",
    "nagaan",
    "gaan",
    "meten",
    "onderzoeken",
    "analyseren",
    "beoordelen",
    "houden",
    "stellen",
    "kijken",
    "zoeken",
    "verifiëren",
    "achterhalen",
    "doorgronden",
    "inschatten",
    "inzien",
    "leren",
    "ontdekken",
    "vaststellen",
];

/// Does the verb of the main clause stand at the token, with its subject behind it: "om u te helpen **vragen wij** …"?
pub(super) fn opens_inverted(unit: &Unit<'_>, at: usize) -> bool {
    // "Voor contact met personen **gebruikt Voorbeeld** e-mail".
    let named = || unit.ends(at, "t") && unit.has(at, VERBAL) && unit.token(at + 1).is_some_and(|t| t.capital);
    unit.has(at, VERBAL | Tag::MODAL | Tag::BE | Tag::HAVE)
        && (unit.has(at + 1, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(at + 1) || named())
}

/// The end of a clause of content ("dat het verzoek van u komt"): a mark, or the verb and subject of the main clause.
pub(super) fn content_clause_end(unit: &Unit<'_>, from: usize) -> usize {
    (from..unit.len().min(from + LONGEST))
        .find(|&at| {
            unit.mark(at) != 0 || opens_inverted(unit, at) || unit.has(at, Tag::AND) && unit.has(at + 1, Tag::OM)
        })
        .unwrap_or(unit.len().min(from + LONGEST))
}

/// The end of a finite clause: the next comma that opens another one, or the end of the sentence.
pub(super) fn finite_end(unit: &Unit<'_>, from: usize) -> usize {
    (from + 1..unit.len().min(from + LONGEST))
        .find(|&at| {
            matches!(unit.mark(at), b'.' | b';' | b':' | b'(')
                || unit.mark(at) == b',' && !unit.has(at + 1, Tag::RELATIVE) && !is_verb_of_row(unit, at + 1)
                || unit.has(at, Tag::AND)
                    && (unit.is(at + 1, words!["dat", "zodat", "opdat"])
                        || is_verb_final(unit, at)
                        || opens_row(unit, at))
        })
        .unwrap_or(unit.len().min(from + LONGEST))
}

/// Does the conjunction at the token open what the same subject does besides: "dat de website werkt **en onthouden** bijvoorbeeld uw
/// voorkeuren"?
pub(super) fn opens_row(unit: &Unit<'_>, at: usize) -> bool {
    let object = at + 2 + usize::from(unit.has(at + 2, Tag::ADVERB) || unit.is(at + 2, words!["bijvoorbeeld"]));
    unit.has(at, Tag::AND)
        && unit.has(at + 1, VERBAL)
        && (unit.is_possessive(object) || unit.has(object, Tag::DETERMINER))
}

/// Does another Dutch clause with its verbs at the end begin behind the conjunction: "kunnen beantwoorden **of** een klacht kunnen
/// behandelen"?
pub(super) fn is_verb_final(unit: &Unit<'_>, at: usize) -> bool {
    let modal = |at: usize| unit.has(at, Tag::MODAL) && unit.has(at + 1, VERBAL);
    let behind = || (at + 2..unit.len().min(at + 12)).take_while(|&i| unit.mark(i) == 0 && !unit.has(i, Tag::AND));
    unit.has(at, Tag::AND)
        && unit.has(at.wrapping_sub(1), VERBAL)
        && !unit.has(at + 1, VERBAL | Tag::MODAL)
        && behind().any(modal)
}

/// Does a bare Dutch verb stand alone in a row at the token: "kunnen aanbieden, **beveiligen**, verrijken en verbeteren"?
fn is_verb_of_row(unit: &Unit<'_>, at: usize) -> bool {
    unit.has(at, VERBAL)
        && unit.word(at).ends_with("en")
        && (at + 1 >= unit.len() || unit.mark(at + 1) != 0 || unit.has(at + 1, Tag::AND))
}
