//! Automated decisions and profiling (Art. 13(2)(f)), and whether data must be given (Art. 13(2)(e)).

use crate::lexicon::{Cue, Tag};
use crate::model::{Kind, Value};

use super::item::clause_end;
use super::output::{Output, rule};
use super::unit::Unit;

/// Reads both from `unit`.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let mut from = 0;
    for hit in unit.hits {
        let (first, end) = (hit.first as usize, hit.end as usize);
        if matches!(hit.cue, Cue::AutomatedDecision) && first >= from && !unit.place.label {
            let longest = unit
                .hits
                .iter()
                .filter(|h| h.cue == hit.cue && h.first == hit.first)
                .map(|h| h.end as usize)
                .max()
                .unwrap_or(end);
            let end =
                if unit.has(longest, Tag::RELATIVE) { clause_end(unit, longest + 1, unit.len()) } else { longest };
            from = end;
            out.emit(unit, Kind::AutomatedDecision, (first, end), Value::None, rule!("automated_decision"));
        }
    }
    if unit.any(|c| matches!(c, Cue::Mandatory)) && unit.tags & (Tag::GIVE | Tag::DATA_HEAD) != 0 {
        let mut end = unit.len();
        while end > 0 && unit.mark(end - 1) != 0 {
            end -= 1;
        }
        out.emit(unit, Kind::MandatoryDisclosure, (0, end), Value::None, rule!("mandatory_disclosure"));
    }
}
