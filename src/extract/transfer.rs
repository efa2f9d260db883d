//! Transfers to third countries and their safeguards (GDPR Art. 13(1)(f), 44 to 49).

use crate::lexicon::{Cue, Tag, Topic, shared};
use crate::model::{Country, Kind, TransferTo, Value};

use super::output::{Output, rule};
use super::unit::Unit;

/// Reads the transfers that `unit` speaks of.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let about = unit.is_about(Topic::Transfers) || unit.place.topic == Some(Topic::Transfers);
    let moves = unit.tags & (Tag::TRANSFER | Tag::SHARE | Tag::KEEP | Tag::COLLECT) != 0;
    let mut from = 0;
    for at in 0..unit.len() {
        let hit = unit.hit_at(at, |c| match c {
            Cue::Safeguard(safeguard) => Some((TransferTo::Safeguard(safeguard), true)),
            Cue::OutsideEea => Some((TransferTo::OutsideEea, about || moves)),
            Cue::Country(code) => Country::new(code).map(|country| {
                (
                    TransferTo::Country(country),
                    (about || unit.tags & (Tag::TRANSFER | Tag::SHARE | Tag::KEEP) != 0) && is_third(code),
                )
            }),
            _ => None,
        });
        let Some((end, (destination, spoken))) = hit else { continue };
        if at < from || !spoken || out.has(unit, Kind::Transfer, at, end) || in_address(unit, at) {
            continue;
        }
        from = end;
        out.emit(unit, Kind::Transfer, (at, end), Value::Transfer(destination), rule!("transfer"));
    }
}

fn is_third(code: [u8; 2]) -> bool {
    shared::COUNTRIES.iter().any(|c| c.code == code && !c.eea)
}

/// Is the country part of a postal address or a law's name?
fn in_address(unit: &Unit<'_>, at: usize) -> bool {
    let commas = (at.saturating_sub(8)..at).filter(|&i| unit.mark(i) == b',').count();
    let digits =
        (at.saturating_sub(6)..at).any(|i| unit.token(i).is_some_and(|t| t.kind == crate::text::TokenKind::Number));
    commas >= 1 && digits
}
