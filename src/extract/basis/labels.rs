//! Grounds named by a word alone: in labels, cells and brackets.

use crate::extract::output::{Output, rule};
use crate::extract::unit::Unit;
use crate::lexicon::{Tag, Topic};
use crate::model::{Ground, Kind, Said};
use crate::text::{Shape, WordSet, words};

/// Tokens of a line that only names grounds.
pub(super) const LABEL: usize = 24;
/// Tokens of a cell or labelled text that does.
const CELL: usize = 8;

/// Grounds named by a word alone, where grounds are what is spoken of: "Legal basis: contract, public task".
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    const NAMES: &[(&WordSet, Ground)] = &[
        (words!["contract", "contracts", "contractual", "agreement", "overeenkomst", "contractueel"], Ground::Contract),
        (words!["consent", "permission", "toestemming"], Ground::Consent),
        (words!["law", "statutory", "wettelijk"], Ground::LegalObligation),
    ];
    // The cell of a column of grounds, or a text that the label asks a ground of, holds nothing else.
    let column = unit.place.column.is_some() && unit.place.announced == Some(Topic::Grounds);
    let asked = (column || unit.place.labelled) && unit.len() <= CELL;
    for at in 0..unit.len() {
        let named = NAMES.iter().find(|(words, _)| unit.is(at, words));
        let Some(&(_, ground)) = named.filter(|_| !out.has(unit, Kind::LegalBasis, at, at + 1)) else { continue };
        let alone = |side: Option<usize>| {
            side.and_then(|at| unit.token(at)).is_none_or(|t| t.mark != 0 || t.tags & (Tag::AND | Tag::DETERMINER) != 0)
        };
        let value = Said::Ground(ground);
        if asked {
            out.state(unit, Kind::LegalBasis, (at, at + 1), value, rule!("legal_basis.phrase"));
        } else if alone(at.checked_sub(1)) && alone(Some(at + 1)) {
            out.emit(unit, Kind::LegalBasis, (at, at + 1), value, rule!("legal_basis.phrase"));
        }
    }
}

/// Grounds in brackets behind what they are given for: "to run the tenancy (**contract**)".
pub(super) fn asides(unit: &Unit<'_>, out: &mut Output) {
    for open in unit.each(Shape::MARK, 1).filter(|&at| unit.mark(at) == b'(') {
        let at = open + 1;
        let ground = match () {
            () if unit.mark(at + 1) != b')' => continue,
            () if unit.is(at, words!["contract"]) => Ground::Contract,
            () if unit.is(at, words!["consent"]) => Ground::Consent,
            () => continue,
        };
        if !out.has(unit, Kind::LegalBasis, at, at + 1) {
            out.emit(unit, Kind::LegalBasis, (at, at + 1), Said::Ground(ground), rule!("legal_basis.aside"));
        }
    }
}
