//! How long data is kept (GDPR Art. 13(2)(a)).

use crate::lexicon::{Cue, Tag, Topic};
use crate::model::{Kind, RetentionLimit, Value};
use crate::text::{TokenKind, duration};

use super::item::clause_end;
use super::output::{Output, rule};
use super::unit::Unit;

/// Reads the periods and criteria that `unit` states.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.place.cookies && unit.place.column.is_some() {
        return;
    }
    let about = unit.is_about(Topic::Retention) || unit.place.topic == Some(Topic::Retention);
    let keeps = unit.tags & (Tag::KEEP | Tag::DELETE) != 0;
    let expires = unit.any(|c| matches!(c, Cue::Cookie | Cue::SessionCookie))
        && unit.tags & (Tag::KEEP | Tag::DELETE | Tag::BOUND) != 0;
    if !about && !keeps && !expires {
        return;
    }
    let mut at = 0;
    while at < unit.len() {
        at = criterion(unit, at, about, out).or_else(|| period(unit, at, about, out)).unwrap_or(at + 1);
    }
}

/// A period that begins at the token; returns where it ends.
fn period(unit: &Unit<'_>, at: usize, about: bool, out: &mut Output) -> Option<usize> {
    let token = unit.token(at)?;
    if token.kind != TokenKind::Number && token.word == 0 && !token.capital {
        return None;
    }
    let [first, second] = duration::durations(unit.text, unit.tokens, unit.words, at);
    let first = first?;
    let last = second.as_ref().map_or(first.end, |s| s.end);
    // Deadlines for answers, ages and the like are no periods of keeping.
    let answering = (0..unit.len()).any(|i| {
        unit.is(
            i,
            &[
                "respond",
                "reply",
                "response",
                "reageren",
                "antwoord",
                "reactie",
                "beantwoorden",
                "antwoorden",
                "notify",
                "refund",
                "notice",
            ],
        )
    });
    if answering && !about {
        return Some(last);
    }
    let start = bound_start(unit, at);
    for spotted in [Some(first), second].into_iter().flatten() {
        let first = if spotted.first == at { start } else { spotted.first };
        let limit = spotted.value.into();
        let end = if spotted.end == last { measured_end(unit, last) } else { spotted.end };
        out.emit(unit, Kind::Retention, (first, end), Value::Retention(limit), rule!("retention.period"));
    }
    Some(last)
}

/// "for up to", "after", "maximaal" belong to the period behind them.
fn bound_start(unit: &Unit<'_>, at: usize) -> usize {
    let mut start = at;
    while start > 0 && at - start < 5 {
        let before = start - 1;
        let bound = unit.has(before, Tag::BOUND | Tag::FOR | Tag::DETERMINER)
            || unit.is(
                before,
                &[
                    "for",
                    "of",
                    "period",
                    "a",
                    "an",
                    "up",
                    "to",
                    "no",
                    "longer",
                    "than",
                    "more",
                    "at",
                    "least",
                    "the",
                    "last",
                    "within",
                    "after",
                    "een",
                    "periode",
                    "van",
                    "niet",
                    "langer",
                    "dan",
                    "tot",
                    "na",
                    "gedurende",
                    "voor",
                    "binnen",
                    "uiterlijk",
                    "maximum",
                    "minimaal",
                    "maximaal",
                ],
            );
        if !bound || unit.mark(before) != 0 {
            break;
        }
        start = before;
    }
    while start < at && unit.is(start, &["the", "a", "an", "of", "een", "van", "de", "to"]) {
        start += 1;
    }
    start
}

/// "7 years after the end of the contract": what the period counts from belongs to it.
fn measured_end(unit: &Unit<'_>, end: usize) -> usize {
    let counts = unit.is(end, &["after", "from", "following", "na", "vanaf", "since"]);
    if counts { clause_end(unit, end + 1, unit.len().min(end + 14)) } else { end }
}

/// A criterion that begins at the token; returns where it ends.
fn criterion(unit: &Unit<'_>, at: usize, _about: bool, out: &mut Output) -> Option<usize> {
    let (core, criterion) =
        unit.hit_at(at, |c| if let Cue::Criterion(criterion) = c { Some(criterion) } else { None })?;
    let end = clause_end(unit, core, unit.len());
    let end = (core..end)
        .find(|&i| unit.has(i, Tag::AND) && unit.hits_in(i + 1, i + 8).any(|h| matches!(h.cue, Cue::Criterion(_))))
        .unwrap_or(end);
    let start = if unit.is(at.wrapping_sub(1), &["for"]) { at - 1 } else { at };
    if !out.has(unit, Kind::Retention, start, end) {
        out.emit(
            unit,
            Kind::Retention,
            (start, end),
            Value::Retention(RetentionLimit::Criterion(criterion)),
            rule!("retention.criterion"),
        );
    }
    Some(end.max(core))
}
