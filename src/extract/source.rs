//! Where data comes from other than the person (GDPR Art. 14(2)(f)).

use crate::lexicon::{Cue, Tag, Topic};
use crate::model::{Kind, Value};

use super::item::{Item, clause_end, is_nominal, items};
use super::output::{Output, rule};
use super::unit::Unit;

/// Reads the sources that `unit` names.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let listed = unit.place.item && unit.place.opens && unit.place.announced == Some(Topic::Sources);
    if listed {
        let end = (1..unit.len()).find(|&at| matches!(unit.mark(at), b':' | b'.' | b'-')).unwrap_or(unit.len());
        let mut found: Vec<Item> = Vec::new();
        items(unit, 0, end, &|_| true, &mut |item| found.push(item));
        for item in found.into_iter().filter(|&item| is_nominal(unit, item)) {
            out.emit(unit, Kind::Source, (item.first, item.end), Value::Source(None), rule!("source.list"));
        }
        return;
    }
    if unit.tags & (Tag::COLLECT | Tag::RECEIVE | Tag::GIVE) == 0 {
        return;
    }
    let mut from = 0;
    for at in 0..unit.len() {
        let Some((core, class)) = unit.hit_at(at, |c| match c {
            Cue::Source => Some(None),
            Cue::Recipient(class) => Some(Some(class)),
            _ => None,
        }) else {
            continue;
        };
        if at < from {
            continue;
        }
        from = core;
        let first = unit.phrase_start(at);
        let before = first.wrapping_sub(1);
        let came = unit.has(before, Tag::FROM)
            || unit.is(before, &["from", "via", "through"])
            || unit.has(before, Tag::DETERMINER) && unit.has(before.wrapping_sub(1), Tag::FROM);
        let other = class.is_none() && unit.tags & (Tag::FROM | Tag::BY) != 0;
        if !(came || other) || unit.tags & Tag::RECEIVE == 0 && unit.tags & Tag::COLLECT == 0 || unit.place.denied {
            continue;
        }
        let end = if unit.has(core, Tag::RELATIVE) { clause_end(unit, core + 1, unit.len()) } else { core };
        out.emit(unit, Kind::Source, (first, end), Value::Source(class), rule!("source.from"));
    }
}
