//! What decides how long data is kept.

use crate::Language;
use crate::extract::unit::Unit;
use crate::lexicon::{Cue, Cues, Tag};
use crate::model::Criterion;
use crate::text::{WordSet, words};

const ACCOUNT: &WordSet = words!["account", "accounts"];
const ASKED: &WordSet =
    words!["ask", "asked", "asks", "oblige", "request", "requested", "requests", "verzoek", "verzoekt", "vraagt",];
/// Deeds by which consent ends.
const REVOKES: &WordSet = words![
    "opt",
    "opted",
    "revoke",
    "revoked",
    "unsubscribe",
    "unsubscribed",
    "unsubscribes",
    "withdraw",
    "withdrawn",
    "afmeldt",
    "intrekt",
    "uitschrijft",
];
const CONSENT: &WordSet = words!["consent", "permission", "toestemming"];
/// Words that open how long something lasts.
const LASTS: &WordSet = words!["as", "for", "so", "until", "while", "zolang", "zo", "tot", "totdat"];
const CLAIMS: &WordSet = words![
    "claims",
    "defence",
    "defense",
    "disputes",
    "enforce",
    "rights",
    "geschillen",
    "rechtsvordering",
    "rechtsvorderingen",
];
const CONTRACT: &WordSet = words![
    "client",
    "contract",
    "contractual",
    "customer",
    "membership",
    "relationship",
    "subscription",
    "cliënt",
    "ingeschreven",
    "klant",
    "leerling",
    "lid",
    "lidmaatschap",
    "lidmaatschapsperiode",
    "overeenkomst",
];
const LAW: &WordSet =
    words!["law", "laws", "legal", "legally", "wet", "wettelijk", "wettelijke", "fiscale", "accounting"];
const NEED: &WordSet = words!["necessary", "need", "needed", "required", "nodig", "noodzakelijk", "benodigd"];
const DONE: &WordSet =
    words!["completed", "completion", "enough", "fill", "order", "validation", "afloop", "afgehandeld"];
const SESSION: &WordSet = words![
    "browser",
    "disconnect",
    "disconnects",
    "logout",
    "logs",
    "session",
    "visit",
    "afsluit",
    "herstart",
    "uitlogt"
];

/// What decides, by the phrase that opens the criterion in tokens `first..end`, if any, the phrases in it, or its words.
pub(super) fn classify(unit: &Unit<'_>, first: usize, end: usize, opening: Option<Criterion>) -> Criterion {
    let any = |words: &WordSet| (first..end).any(|at| unit.is(at, words));
    let inside = || {
        let told = unit.hits_in(first, end, Cues::CRITERION).filter_map(|h| match h.cue {
            Cue::Criterion(criterion) => Some((h.end - h.first, criterion)),
            _ => None,
        });
        told.max_by_key(|&(length, _)| length).map(|(_, criterion)| criterion)
    };
    let told = opening.or_else(inside).filter(|&criterion| criterion != Criterion::Other);
    match told {
        // "until you delete **your account**"
        Some(Criterion::Request) if any(ACCOUNT) && !any(ASKED) => Criterion::AccountClosed,
        Some(criterion) => criterion,
        None if is_claim(unit, first, end) => Criterion::Other,
        None if any(LAW) => Criterion::LegalRequirement,
        None if any(NEED) => Criterion::PurposeFulfilled,
        None if any(ACCOUNT) => Criterion::AccountClosed,
        None if any(SESSION) => Criterion::SessionEnd,
        None if any(CONTRACT) => Criterion::ContractEnd,
        None if any(ASKED) || any(words!["objection", "bezwaar"]) => Criterion::Request,
        None if any(REVOKES) || any(CONSENT) && unit.is(first, LASTS) => Criterion::ConsentWithdrawn,
        None if person_deletes(unit, first, end) => Criterion::Request,
        None if any(DONE) => Criterion::PurposeFulfilled,
        None => Criterion::Other,
    }
}

/// Does the word say that data is kept while it is needed?
pub(super) fn is_need(unit: &Unit<'_>, at: usize) -> bool {
    unit.is(at, NEED)
}

/// Is data kept for claims and disputes?
pub(super) fn is_claim(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    (first..end).any(|at| unit.is(at, CLAIMS))
}

/// "Until **you remove** it", "totdat **je** het **verwijdert**": does the person delete the data?
fn person_deletes(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    let you = (first..end).find(|&at| unit.has(at, Tag::SECOND) && !unit.is_possessive(at));
    const DELETE: &WordSet = words!["clear", "delete", "erase", "remove", "verwijdert", "wist", "wissen"];
    you.is_some_and(|you| (you + 1..end.min(you + 6)).any(|at| unit.is(at, DELETE)))
}

/// "Revoke your consent", "uw toestemming intrekt".
pub(super) fn withdraws(unit: &Unit<'_>, at: usize) -> bool {
    unit.is(at, words!["revoke", "withdraw", "revoked", "withdrawn"])
        || unit.is_possessive(at) && unit.is(at + 1, words!["toestemming", "consent"])
}

/// "The purpose no longer applies", "het doel vervalt".
pub(super) fn is_purpose(unit: &Unit<'_>, at: usize) -> bool {
    let at = at + usize::from(unit.is(at, words!["if", "when"]));
    unit.has(at, Tag::DETERMINER) && unit.has(at + 1, Tag::PURPOSE_HEAD)
}

/// The end of "for a limited period", "for various periods of time", where the token begins it and says not how many.
pub(super) fn indefinite(unit: &Unit<'_>, at: usize) -> Option<usize> {
    if unit.language == Language::Dutch || !unit.is(at, words!["for"]) {
        return None;
    }
    const PERIODS: &WordSet = words!["period", "periods", "time", "duration", "term", "terms"];
    let noun = (at + 1..at + 6)
        .take_while(|&i| unit.is_word(i) && !unit.has(i, Tag::PREPOSITION | Tag::AND | Tag::MODAL | Tag::BE))
        .find(|&i| unit.is(i, PERIODS))?;
    // "We think of your interests **for a long time**"
    let clause = || (0..at).rev().take_while(|&i| unit.mark(i) == 0);
    if unit.is(noun - 1, words!["long"]) && !clause().any(|i| unit.has(i, Tag::KEEP | Tag::DELETE | Tag::USE)) {
        return None;
    }
    let of_time = unit.has(noun + 1, Tag::OF) && unit.is(noun + 2, words!["time"]);
    Some(noun + if of_time { 3 } else { 1 })
}

/// Adjectives of obligations.
const LEGAL: &WordSet = words![
    "accounting",
    "contractual",
    "fiscal",
    "legal",
    "regulatory",
    "statutory",
    "tax",
    "administratieve",
    "contractuele",
    "fiscale",
    "wettelijke",
];

/// "Legal **and** tax obligations": does the conjunction join two adjectives that share the noun?
pub(super) fn shares_duty(unit: &Unit<'_>, and: usize) -> bool {
    unit.is(and + 1, LEGAL) && unit.is(and.wrapping_sub(1), LEGAL)
}
