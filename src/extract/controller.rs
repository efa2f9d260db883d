//! Who decides on the processing (GDPR Art. 13(1)(a)).

use crate::lexicon::{Cue, Tag, Topic};
use crate::model::{Kind, Value};
use crate::text::TokenKind;

use super::output::{Output, rule};
use super::unit::Unit;

/// Reads the controller's name from `unit`.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if out.controllers >= 8 {
        return;
    }
    for at in 0..unit.len() {
        let Some((first, end)) = name_at(unit, at) else { continue };
        let Some(reason) = reason(unit, first, end) else { continue };
        let name = unit.slice(first, end).to_owned();
        if out.knows_controller(&name) {
            continue;
        }
        out.learn_controller(&name);
        out.emit(unit, Kind::ControllerName, (first, end), Value::Controller(name), reason);
        if let Some(last) = out.statements.last_mut().filter(|last| last.kind == Kind::ControllerName) {
            last.denied = false;
        }
    }
}

/// A run of capitalised words from the token, with a legal form behind it.
fn name_at(unit: &Unit<'_>, at: usize) -> Option<(usize, usize)> {
    let starts = |i: usize| unit.token(i).is_some_and(|t| t.kind == TokenKind::Word && t.capital);
    if !starts(at) || at > 0 && starts(at - 1) && !unit.token(at).is_some_and(|t| t.apart) {
        return None;
    }
    let mut end = at;
    while end < unit.len() && end < at + 8 {
        let form = unit.hit_at(end, |c| matches!(c, Cue::LegalForm).then_some(())).map(|(e, ())| e);
        if let Some(form) = form.filter(|_| end > at) {
            end = form;
            if unit.mark(end) == b'.' && end + 1 < unit.len() && !unit.word(end - 1).ends_with('.') {
                end += 1;
            }
            return Some((at, end));
        }
        if unit.mark(end) == b',' && unit.hit_at(end + 1, |c| matches!(c, Cue::LegalForm).then_some(())).is_some()
            || unit.mark(end) == b'&' && starts(end + 1)
        {
            end += 1;
            continue;
        }
        if !starts(end) || end > at && unit.has(end, Tag::FIRST) {
            break;
        }
        end += 1;
    }
    let sole = end == at + 1
        && unit.token(at).is_some_and(|t| t.tags & !(Tag::ADJECTIVE | Tag::SERVICE | Tag::ORGANISATION) != 0);
    (end > at && !sole).then_some((at, end))
}

/// Why the name at tokens `first..end` is the controller's.
fn reason(unit: &Unit<'_>, first: usize, end: usize) -> Option<super::output::Rule> {
    let near = |from: usize, to: usize, pick: &dyn Fn(Cue) -> bool| {
        unit.hits_in(from, to.min(unit.len())).any(|h| pick(h.cue))
    };
    // (“Name”, “we”, “us”)
    let open = unit.mark(end) == b'(';
    if open {
        let close = unit.bracket_end(end);
        if (end..close).any(|i| unit.has(i, Tag::FIRST)) {
            return Some(rule!("controller.alias"));
        }
    }
    let controller = |c: Cue| matches!(c, Cue::Controller);
    if near(end, end + 10, &controller) || near(first.saturating_sub(8), first, &controller) {
        return Some(rule!("controller.role"));
    }
    let formal = unit.hits_in(first, end).any(|h| matches!(h.cue, Cue::LegalForm));
    if formal
        && (unit.place.topic == Some(Topic::Controller) || unit.tags & (Tag::FIRST | Tag::REACH | Tag::POLICY) != 0)
    {
        return Some(rule!("controller.form"));
    }
    // "Name respects your privacy": the subject of a policy's first sentences.
    let subject = first == 0 && unit.has(end, super::unit::VERBAL | Tag::BE | Tag::HAVE | Tag::MODAL);
    let about = subject && unit.tags & (Tag::POLICY | Tag::PERSONAL | Tag::DATA_HEAD | Tag::SECOND) != 0;
    (about && unit.token(first).is_some_and(|t| t.tags & (super::unit::VERBAL | super::unit::BOUNDARY) == 0))
        .then_some(rule!("controller.subject"))
}
