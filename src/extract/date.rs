//! The date of the version.

use crate::lexicon::Cue;
use crate::model::{Date, Kind, Value};
use crate::text::date;

use super::output::{Output, rule};
use super::unit::Unit;

/// Tokens between the label and the date.
const NEAR: usize = 8;

/// Reads the policy's date from `unit`.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    for hit in unit.hits {
        if !matches!(hit.cue, Cue::DateLabel) {
            continue;
        }
        let end = hit.end as usize;
        for at in end..(end + NEAR).min(unit.len()) {
            let Some(found) = date::date(unit.text, unit.tokens, unit.words, unit.language, at) else { continue };
            let Some(value) = Date::new(found.value.year, found.value.month, found.value.day) else { continue };
            if !out.has(unit, Kind::PolicyDate, found.first, found.end) {
                out.emit(unit, Kind::PolicyDate, (found.first, found.end), Value::Date(value), rule!("policy_date"));
            }
            break;
        }
    }
}
