//! The age below which no data is knowingly collected (GDPR Art. 8).

use crate::lexicon::Cue;
use crate::model::{Kind, Value};
use crate::text::duration;

use super::output::{Output, rule};
use super::unit::Unit;

/// Reads the age from `unit`.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let Some(hit) = unit.hits.iter().filter(|h| matches!(h.cue, Cue::Child)).max_by_key(|h| h.end - h.first) else {
        return;
    };
    let (first, end) = (hit.first as usize, hit.end as usize);
    // Only the sentence that states the practice counts, not what is done when it went wrong.
    let learns = (0..first).any(|at| {
        unit.is(at, &["believe", "learn", "learns", "discover", "aware", "overtuigd", "if", "als", "indien"])
    });
    if learns {
        return;
    }
    let age = (end.saturating_sub(2)..(end + 6).min(unit.len()))
        .find_map(|at| duration::age(unit.text, unit.tokens, unit.words, at));
    let Some(age) = age else { return };
    let mut start = first;
    while start < age.first
        && unit.is(
            start,
            &["children", "child", "anyone", "persons", "kinderen", "personen", "minors", "individuals", "users"],
        )
    {
        start += 1;
    }
    out.emit(unit, Kind::Children, (start, age.end), Value::Age(Some(age.value)), rule!("children"));
    if let Some(last) = out.statements.last_mut().filter(|last| last.kind == Kind::Children) {
        last.denied = false;
    }
}
