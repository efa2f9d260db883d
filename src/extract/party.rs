//! Noun phrases about parties, which recipients and sources share: where one begins and ends.

use crate::Language;
use crate::lexicon::{Cues, Tag};
use crate::text::{WordSet, words};

use super::item::noun_end;
use super::unit::{Unit, VERBAL};

/// Words of a clause that still belongs to its noun. Longer ones tell rather than restrict.
const fn longest_clause(language: Language) -> usize {
    match language {
        Language::English => 20,
        Language::Dutch => 11,
    }
}
/// Tokens of an enumeration that are looked back through.
const LONGEST_ENUMERATION: usize = 24;

/// Participles that restrict a party.
const ACTING: &WordSet = words![
    "acting",
    "affiliated",
    "appointed",
    "assisting",
    "authorised",
    "authorized",
    "based",
    "bound",
    "contracted",
    "deemed",
    "designated",
    "employed",
    "engaged",
    "entitled",
    "established",
    "helping",
    "hired",
    "involved",
    "located",
    "nominated",
    "operating",
    "outside",
    "participating",
    "performing",
    "providing",
    "responsible",
    "retained",
    "selected",
    "situated",
    "supporting",
    "working",
];

/// The first token of the phrase whose core begins at `core`. A determiner among the words before ends it: "making sure
/// **any** third parties".
pub(super) fn party_start(unit: &Unit<'_>, core: usize) -> usize {
    let first = unit.phrase_start(core);
    let examples = unit.hits_in(first, core, Cues::EXAMPLES).next();
    let first = examples.map_or(first, |h| h.end as usize);
    // "Bij onze diensten **derden**": Dutch puts no noun before another.
    const NOUNS: u64 = Tag::SERVICE | Tag::DATA_HEAD | Tag::DEVICE;
    let noun = |at: usize| unit.has(at, NOUNS) && !unit.has(at, Tag::ADJECTIVE | Tag::PERSON | Tag::ORGANISATION);
    let apart = unit.language == Language::Dutch && core > first && noun(core - 1);
    let first = if apart { core } else { first };
    (first..core)
        .rev()
        .find(|&at| unit.has(at, Tag::DETERMINER) && at > first || unit.is(at, words!["but", "such", "maar", "sure"]))
        .map_or(first, |at| if unit.has(at, Tag::DETERMINER) { at } else { at + 1 })
}

/// The first token where an adjective before a conjunction shares the noun: "**technical and** organisational providers".
pub(super) fn joined_start(unit: &Unit<'_>, first: usize) -> usize {
    let Some(and) = first.checked_sub(1).filter(|&at| unit.has(at, Tag::AND)) else { return first };
    // "and/or" is three tokens.
    let and = if and > 2 && unit.mark(and - 1) == b'/' && unit.has(and - 2, Tag::AND) { and - 2 } else { and };
    let Some(shared) = and.checked_sub(1) else { return first };
    let dangling = unit.token(shared).is_some_and(|t| t.dangling);
    let adjective = unit.has(shared, Tag::ADJECTIVE) && !unit.has(shared, Tag::PERSON | Tag::ORGANISATION | Tag::OTHER);
    let party = || {
        unit.hits_in(shared.saturating_sub(4), and, Cues::RECIPIENT | Cues::SOURCE | Cues::VENDOR)
            .any(|h| h.end as usize == and)
    };
    if !dangling && (!adjective || party()) {
        return first;
    }
    // "ICT-, hosting- en betaaldiensten": each dangling part.
    let mut start = unit.phrase_start(shared);
    while start > 1 && unit.mark(start - 1) == b',' && unit.token(start - 2).is_some_and(|t| t.dangling) {
        start = unit.phrase_start(start - 2);
    }
    start
}

/// The end of the phrase with a short "of" behind it: "users **of these forums**", "medewerkers **van Autotask**".
pub(super) fn of_end(unit: &Unit<'_>, end: usize) -> usize {
    if unit.language == Language::English && unit.is(end, words!["in", "outside", "within"]) {
        return place_end(unit, end);
    }
    let end = control_end(unit, end);
    if !unit.has(end, Tag::OF) {
        return end;
    }
    let tail = noun_end(unit, end + 1, unit.len());
    if (end + 2..=end + 4).contains(&tail) { tail } else { end }
}

/// The end of the phrase with the place or group behind it: "companies **in our group**", "users **in the network**".
fn place_end(unit: &Unit<'_>, end: usize) -> usize {
    const PLACES: &WordSet =
        words!["area", "business", "company", "department", "family", "group", "network", "organisation", "team"];
    let tail = noun_end(unit, end + 1, unit.len());
    let place = tail > end + 1 && tail <= end + 6 && unit.is(tail - 1, PLACES);
    if place { tail } else { end }
}

/// The end of the phrase with who controls it: "other companies **under common control and ownership**".
fn control_end(unit: &Unit<'_>, end: usize) -> usize {
    const CONTROL: &WordSet = words!["control", "ownership", "management"];
    let under = unit.is(end, words!["under"]);
    let last = (end + 1..end + 5).find(|&at| under && unit.is(at, CONTROL)).map_or(end, |at| at + 1);
    let more = unit.is(last.wrapping_sub(1), CONTROL) && unit.has(last, Tag::AND) && unit.is(last + 1, CONTROL);
    if more { last + 2 } else { last }
}

/// The end of the phrase with the clause that restricts it: "third parties **who help us**", "companies **we work with**".
/// A long clause tells rather than restricts, and is left out.
pub(super) fn clause_end(unit: &Unit<'_>, end: usize) -> usize {
    let prepositional =
        unit.has(end, Tag::WITH | Tag::TO | Tag::BY | Tag::PREPOSITION) && unit.has(end + 1, Tag::RELATIVE);
    let relative = unit.has(end, Tag::RELATIVE) && !unit.is(end, words!["whose", "which", "wiens"]);
    let subject = unit.has(end, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(end);
    // "Companies **acting on our behalf**", "providers **based outside the EU**".
    let participle = unit.is(end, ACTING);
    if !(prepositional || relative || subject || participle) {
        return end;
    }
    let mut verb = participle;
    let mut at = end + 1;
    while at < unit.len() {
        if at > end + longest_clause(unit.language) {
            return end;
        }
        let party = || (at + 1..(at + 5).min(unit.len())).any(|i| unit.begins(i, Cues::RECIPIENT | Cues::VENDOR));
        // In English a second verb is the sentence's own.
        let main = unit.language == Language::English && verb && unit.has(at, Tag::MODAL | Tag::BE | Tag::HAVE);
        let and = unit.has(at, Tag::AND);
        if unit.mark(at) != 0 || main || !and && unit.has(at, Tag::SUBORDINATE) || and && party() {
            break;
        }
        verb |= unit.has(at, VERBAL) || unit.has(at, Tag::BE | Tag::HAVE) && unit.language == Language::Dutch;
        at += 1;
    }
    if verb { at } else { end }
}

/// The preposition that introduces the enumeration which holds the phrase at `first`: "**to** our affiliates, partners and
/// advisers", "**from** sources such as public registers".
pub(super) fn introducer(unit: &Unit<'_>, first: usize) -> Option<usize> {
    const INTRODUCES: u64 = Tag::WITH | Tag::TO | Tag::BY | Tag::FROM | Tag::FOR | Tag::PREPOSITION;
    for at in (first.saturating_sub(LONGEST_ENUMERATION)..first).rev() {
        let example = unit.is(at, words!["as", "including", "like", "zoals", "waaronder"])
            || unit.has(at, Tag::OF) && !unit.has(at, Tag::FROM);
        if unit.has(at, INTRODUCES) && !example || unit.is(at, words!["aan", "met", "among", "between"]) {
            return Some(at);
        }
        let named = || {
            unit.hits_in(at.saturating_sub(4), at + 4, Cues::RECIPIENT | Cues::SOURCE)
                .any(|h| (h.first as usize) <= at && at < h.end as usize)
        };
        let verb = unit.has(at, VERBAL | Tag::BE | Tag::HAVE | Tag::MODAL) && !unit.has(at, Tag::AND);
        if matches!(unit.mark(at), b';' | b':' | b'.')
            || unit.has(at, Tag::SUBORDINATE | Tag::RELATIVE) && !unit.has(at, Tag::AND)
            || verb && !named()
        {
            return None;
        }
    }
    None
}

/// The end of a name whose legal form ends at `end`: the stop of an abbreviation belongs to it. "Inc." is hardly ever written
/// without; other forms have one where the sentence goes on behind it ("Example Ltd. and others").
pub(super) fn stop_end(unit: &Unit<'_>, end: usize) -> usize {
    let last = end.wrapping_sub(1);
    let stop = unit.mark(end) == b'.' && !unit.ends(last, ".");
    let touching = unit.token(last).zip(unit.token(end)).is_some_and(|(a, b)| a.end == b.start);
    let goes_on = unit.token(end + 1).is_some_and(|next| !next.capital);
    end + usize::from(stop && touching && (goes_on || unit.is(last, words!["inc", "corp", "co"])))
}
