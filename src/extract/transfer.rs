//! Transfers to third countries and their safeguards (GDPR Art. 13(1)(f), 44 to 49).

use crate::lexicon::{Cue, Tag, Topic, shared};
use crate::model::{Country, Kind, TransferTo, Value};
use crate::text::TokenKind;

use super::item::noun_end;
use super::output::{Output, rule};
use super::unit::{Unit, VERBAL};

/// Verbs that move data, or keep it somewhere.
const MOVES: u64 = Tag::TRANSFER | Tag::SHARE | Tag::KEEP | Tag::COLLECT | Tag::ACCESS;

/// Reads the transfers that `unit` speaks of.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let about = unit.is_about(Topic::Transfers) || unit.place.topic == Some(Topic::Transfers);
    let moves = about || unit.tags & MOVES != 0;
    let mut from = 0;
    for at in 0..unit.len() {
        let hit = unit.hit_at(at, |c| match c {
            Cue::Safeguard(safeguard) => Some(TransferTo::Safeguard(safeguard)),
            Cue::OutsideEea if moves => Some(TransferTo::OutsideEea),
            Cue::Country(code) if moves && is_third(code) => Country::new(code).map(TransferTo::Country),
            _ => None,
        });
        let hit = hit.or_else(|| outside(unit, at).filter(|_| moves).map(|end| (end, TransferTo::OutsideEea)));
        let Some((end, destination)) = hit else { continue };
        if at < from || in_address(unit, at) || unit.is(end, &["law", "laws", "legislation", "department", "dollar"]) {
            continue;
        }
        let (first, end) = match destination {
            TransferTo::Safeguard(_) => (title_start(unit, at), title_end(unit, end)),
            TransferTo::OutsideEea => region(unit, at, end),
            TransferTo::Country(_) => (at, end),
        };
        from = end;
        if !out.has(unit, Kind::Transfer, first, end) {
            out.emit(unit, Kind::Transfer, (first, end), Value::Transfer(destination), rule!("transfer"));
        }
    }
}

fn is_third(code: [u8; 2]) -> bool {
    shared::COUNTRIES.iter().any(|c| c.code == code && !c.eea)
}

/// Is the country part of a postal address or a law's name?
fn in_address(unit: &Unit<'_>, at: usize) -> bool {
    let commas = (at.saturating_sub(8)..at).filter(|&i| unit.mark(i) == b',').count();
    let digits = (at.saturating_sub(6)..at).any(|i| unit.token(i).is_some_and(|t| t.kind == TokenKind::Number));
    commas >= 1 && digits
}

/// The end of "outside Australia", "buiten uw land", where the token begins it.
fn outside(unit: &Unit<'_>, at: usize) -> Option<usize> {
    if !unit.is(at, &["outside", "buiten"]) {
        return None;
    }
    let noun = if unit.has(at + 1, Tag::OF) { at + 2 } else { at + 1 };
    let end = noun_end(unit, noun, unit.len());
    (noun..end).any(|i| is_place(unit, i)).then_some(end)
}

/// Is the token a word for a place with laws of its own?
fn is_place(unit: &Unit<'_>, at: usize) -> bool {
    const PLACES: &[&str] = &[
        "country",
        "countries",
        "jurisdiction",
        "jurisdictions",
        "state",
        "states",
        "province",
        "region",
        "regions",
        "territory",
        "eea",
        "eu",
        "europe",
        "union",
        "land",
        "landen",
        "eer",
        "europa",
        "unie",
        "rechtsgebied",
    ];
    unit.is(at, PLACES) || unit.hit_at(at, |c| matches!(c, Cue::Country(_)).then_some(())).is_some()
}

/// "Countries **outside the EU** or the EEA" in full: what lies outside before it, and the places joined to it behind.
fn region(unit: &Unit<'_>, at: usize, mut end: usize) -> (usize, usize) {
    const HEADS: &[&str] = &[
        "country",
        "countries",
        "jurisdiction",
        "jurisdictions",
        "location",
        "locations",
        "area",
        "territories",
        "servers",
        "computers",
        "land",
        "landen",
        "gebieden",
        "servers",
    ];
    // ", province or other jurisdiction"; "where you live"
    loop {
        let mut next = end;
        while matches!(unit.mark(next), b',' | b'/' | b'(' | b')') || unit.has(next, Tag::AND) {
            next += 1;
        }
        let noun = if next > end && next <= end + 3 { noun_end(unit, next, unit.len().min(next + 6)) } else { next };
        if !(next..noun).any(|i| is_place(unit, i)) {
            break;
        }
        end = noun;
    }
    if unit.has(end, Tag::SUBORDINATE) && unit.is(end, &["where", "waar"]) && unit.has(end + 1, Tag::SECOND) {
        end = (end + 2..(end + 6).min(unit.len())).find(|&i| unit.mark(i) != 0).unwrap_or(end);
    }
    // "computers located outside", "in and outside"
    let mut first = at;
    if unit.is(at, &["outside", "buiten"]) {
        if unit.has(first.wrapping_sub(1), Tag::AND)
            && unit.is(first.wrapping_sub(2), &["in", "within", "inside", "binnen"])
        {
            first -= 2;
        }
        if unit.is(first.wrapping_sub(1), &["located", "based", "situated", "gevestigd"]) {
            first -= 1;
        }
    }
    if unit.is(first.wrapping_sub(1), HEADS) {
        first -= 1;
    }
    (first, end)
}

/// The first token of a safeguard's title: capitals and abbreviations joined to it ("**U.S.-EU** Safe Harbor").
fn title_start(unit: &Unit<'_>, mut at: usize) -> usize {
    while let Some(before) = at.checked_sub(1) {
        let Some(token) = unit.token(before) else { break };
        let joined = unit.token(at).is_some_and(|t| t.joined);
        let title =
            token.capital && token.tags & (VERBAL | Tag::PREPOSITION | Tag::FIRST | Tag::SECOND | Tag::DETERMINER) == 0;
        if token.kind != TokenKind::Word || !(title || joined) {
            break;
        }
        at = before;
    }
    at
}

/// The end of a safeguard's title: "Privacy Shield **Framework**".
fn title_end(unit: &Unit<'_>, mut end: usize) -> usize {
    const TAILS: &[&str] = &[
        "framework",
        "frameworks",
        "principles",
        "certification",
        "certifications",
        "program",
        "programme",
        "agreement",
        "privacy",
        "adopted",
        "issued",
    ];
    while unit.is(end, TAILS) && !unit.is(end, &["privacy", "adopted", "issued"])
        || unit.is(end, &["privacy"]) && unit.is(end + 1, TAILS)
    {
        end += 1;
    }
    end
}
