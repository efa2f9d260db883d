//! What plain Dutch says of grounds: "zijn wij verplicht", "door de wetgever", "uw servicecontract". It says as much of deliveries,
//! prices and subscriptions.

use crate::extract::unit::Unit;
use crate::lexicon::{Cues, Tag};
use crate::model::Ground;
use crate::text::{WordSet, words};

/// Kinds of contracts that are no ground by being named.
const CONTRACTS: &WordSet = words![
    "abonnementsovereenkomst",
    "arbeidscontract",
    "contract",
    "gebruikersovereenkomst",
    "huurcontract",
    "klantovereenkomst",
    "koopcontract",
    "leveringscontract",
    "leveringsovereenkomst",
    "onderhoudscontract",
    "samenwerkingsovereenkomst",
    "servicecontract",
    "verkoopovereenkomst",
    "zorgcontract",
];
/// Words of sentences in which a contract is a ground.
const REASONS: &WordSet = words![
    "basis",
    "grond",
    "grondslag",
    "krachtens",
    "nakomen",
    "nodig",
    "noodzakelijk",
    "omdat",
    "rechtsgrond",
    "uitvoeren",
    "uitvoering",
    "vanwege",
    "vereist",
    "wegens",
];

/// Does the phrase at the tokens name no ground for what is done with data?
pub(super) fn grounds_nothing(unit: &Unit<'_>, ground: Ground, (first, end): (usize, usize)) -> bool {
    let last = end.saturating_sub(1);
    let about = unit.place.item || unit.place.column.is_some() || unit.place.heading || unit.place.labelled;
    let data = || {
        unit.summary.tags & Tag::DATA_HEAD != 0
            || unit.holds(Cues::DATA | Cues::WEAK_DATA | Cues::COOKIE)
            || unit.has_word(&[words!["nieuwsbrief", "nieuwsbrieven"]])
    };
    if about {
        return false;
    }
    match ground {
        Ground::LegalObligation => {
            const PLAIN: &WordSet = words![
                "belastingdienst",
                "bepaald",
                "gehouden",
                "geregeld",
                "moet",
                "moeten",
                "verplicht",
                "wet",
                "wetgever",
                "zijn"
            ];
            let plain = unit.is(last, PLAIN) && !(first..end).any(|at| unit.is(at, words!["wettelijk", "wettelijke"]));
            // "**Vraagt de wet** om meer, dan"
            let condition = first == 0 && unit.is(0, words!["verplicht", "vraagt"]) && unit.is(1, words!["de"]);
            condition || plain && !data() || unit.has_word(&[words!["functionaris"]])
        }
        Ground::Contract => (first..end).any(|at| unit.is(at, CONTRACTS)) && !unit.has_word(&[REASONS]),
        // "Na uw akkoord **op de offerte**"
        Ground::Consent => {
            let proof = unit.is(last, words!["akkoord", "goedkeuring"]) && unit.is(end, words!["op"]);
            let chosen = (first..end).any(|at| unit.is(at, words!["ervoor", "goedgekeurd", "hiervoor", "toegestemd"]));
            (proof || chosen) && !data()
        }
        // "De gemeentelijke taak **is** beschreven in"
        Ground::PublicTask => {
            let task = unit.is(first, words!["gemeentelijke", "overheidstaak"]);
            (task || unit.has(end, Tag::BE)) && !data()
        }
        Ground::LegitimateInterests => unit.is(first, words!["redelijk"]) && unit.summary.tags & Tag::FIRST == 0,
        _ => false,
    }
}
