//! Rights of the data subject (GDPR Art. 15 to 22, 7(3) and 77).

use crate::lexicon::{Cue, Tag, Topic, shared};
use crate::model::{Kind, Right, Value};

use super::item::{clause_end, noun_end};
use super::output::{Output, rule};
use super::unit::Unit;

/// The kind of finding that a right is.
const fn kind(right: Right) -> Kind {
    match right {
        Right::Access => Kind::RightAccess,
        Right::Rectification => Kind::RightRectification,
        Right::Erasure => Kind::RightErasure,
        Right::Restriction => Kind::RightRestriction,
        Right::Objection => Kind::RightObjection,
        Right::Portability => Kind::RightPortability,
        Right::WithdrawConsent => Kind::RightWithdrawConsent,
        Right::Complaint => Kind::RightComplaint,
    }
}

/// Reads the rights that `unit` grants.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let about = matches!(unit.place.topic, Some(Topic::Rights | Topic::Complaints))
        || matches!(unit.place.announced, Some(Topic::Rights | Topic::Complaints));
    let listed = unit.place.item && about;
    let frame = unit.hits.iter().find(|h| matches!(h.cue, Cue::RightFrame)).map(|h| h.first as usize);
    let mut found: Vec<(usize, usize, Right)> = Vec::new();
    let mut at = 0;
    while at < unit.len() {
        let hit = unit.hit_at(at, |c| match c {
            Cue::StrongRight(right) => Some((right, true)),
            Cue::Right(right) => Some((right, false)),
            _ => None,
        });
        let Some((end, (right, strong))) = hit else {
            at += 1;
            continue;
        };
        let granted = strong || listed && unit.place.opens || frame.is_some_and(|frame| frame <= at + 1);
        if granted && !(strong && !about && unit.place.label) {
            found.push((at, end, right));
        }
        at = end;
    }
    for (index, &(first, core, right)) in found.iter().enumerate() {
        let next = found.get(index + 1).map_or(unit.len(), |n| n.0);
        let (mut start, mut end) = (first, object_end(unit, core, next));
        // "right to" belongs to the right where the whole item is one.
        if listed && index == 0 && found.len() == 1 {
            if let Some(frame) = frame.filter(|&frame| frame < first && first - frame <= 4) {
                start = frame;
            }
        }
        let shared = if end == core && index + 1 < found.len() {
            let &(_, last_core, _) = found.last().unwrap_or(&(0, 0, right));
            let last_end = object_end(unit, last_core, unit.len());
            (last_end > last_core).then_some((last_core, last_end))
        } else {
            None
        };
        if end <= start {
            end = core;
        }
        let value = match right {
            Right::Complaint => Value::Authority(authority(unit)),
            _ => Value::None,
        };
        if !out.has(unit, kind(right), start, end) {
            out.emit_shared(unit, kind(right), (start, end), shared, value, rule!("right"));
        }
    }
}

/// The end of what the right is to: "your personal data", "the processing of your data".
fn object_end(unit: &Unit<'_>, core: usize, limit: usize) -> usize {
    let mut at = core;
    loop {
        let joins = unit.has(at, Tag::OF | Tag::TO | Tag::FROM | Tag::WITH | Tag::PREPOSITION | Tag::BY)
            && !unit.has(at, Tag::SUBORDINATE);
        let next = if joins { at + 1 } else { at };
        let end = noun_end(unit, next, limit);
        if end <= next {
            break;
        }
        at = end;
    }
    if unit.has(at, Tag::RELATIVE) {
        at = clause_end(unit, at, limit);
    }
    at.min(limit)
}

/// The authority that the sentence names.
fn authority(unit: &Unit<'_>) -> Option<String> {
    let hit = unit.hits.iter().filter(|h| matches!(h.cue, Cue::NamedAuthority(_))).max_by_key(|h| h.end - h.first)?;
    let Cue::NamedAuthority(index) = hit.cue else { return None };
    let written = unit.line(hit.first as usize, hit.end as usize);
    let known = shared::AUTHORITIES.get(usize::from(index)).map(|a| a.name);
    Some(if written.len() > 4 { written } else { known.map_or(written, str::to_owned) })
}
