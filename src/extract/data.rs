//! Categories of personal data (GDPR Art. 13, 14(1)(d)).

use crate::lexicon::{Cue, Tag, Topic};
use crate::model::{Category, Kind, Value};

use super::item::{Item, clause_end, is_nominal, items, phrase_end};
use super::output::{Output, rule};
use super::unit::{PRACTICE, Unit};

/// Reads the data categories that `unit` names.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.is_definition() {
        return;
    }
    let listed = unit.place.item && unit.is_about(Topic::Data) && unit.place.opens;
    if listed {
        enumeration(unit, 0, item_end(unit), out);
    }
    let practice = unit.tags & PRACTICE != 0;
    let cookies = unit.any(|c| matches!(c, Cue::Cookie));
    if !practice && !cookies && !listed && !unit.is_about(Topic::Data) && !unit.place.item {
        return;
    }
    examples(unit, out);
    named(unit, listed, out);
    generic(unit, out);
}

/// Where the enumeration of a list item ends: at a colon or dash behind which it is explained.
fn item_end(unit: &Unit<'_>) -> usize {
    (1..unit.len())
        .find(|&at| {
            matches!(unit.mark(at), b':' | b'.' | b'|')
                || unit.mark(at) == b'-' && !unit.token(at).is_some_and(|t| t.joined)
        })
        .unwrap_or(unit.len())
}

/// What data is enumerated after "including", "such as" or a colon behind a noun for data.
fn examples(unit: &Unit<'_>, out: &mut Output) {
    for (index, hit) in unit.hits.iter().enumerate() {
        if !matches!(hit.cue, Cue::Examples)
            || unit.hits.get(..index).is_some_and(|h| h.iter().any(|o| o.cue == hit.cue && o.end > hit.first))
        {
            continue;
        }
        let first = hit.first as usize;
        let before = first.saturating_sub(6);
        let heads = (before..first).any(|at| unit.has(at, Tag::DATA_HEAD))
            || unit.hits_in(before, first).any(|h| matches!(h.cue, Cue::Data(_)));
        let close = matches!(unit.mark(first.wrapping_sub(1)), b'(');
        let end =
            if close { unit.bracket_end(first - 1).saturating_sub(1) } else { sentence_end(unit, hit.end as usize) };
        if heads && looks_like_data(unit, hit.end as usize, end) {
            enumeration(unit, hit.end as usize, end, out);
        }
    }
    let colon = (1..unit.len()).find(|&at| unit.mark(at) == b':');
    if let Some(colon) = colon {
        let announced = unit.hits_in(0, colon).any(|h| matches!(h.cue, Cue::Announce(Topic::Data)))
            || (0..colon).any(|at| unit.has(at, Tag::DATA_HEAD))
                && unit.tags & (Tag::COLLECT | Tag::GIVE | Tag::RECEIVE | Tag::ASK | Tag::KEEP) != 0;
        let end = sentence_end(unit, colon + 1);
        if announced && looks_like_data(unit, colon + 1, end) {
            enumeration(unit, colon + 1, end, out);
        }
    }
}

/// The end of the enumeration that begins at `from`: a full stop, or a semicolon-free clause that goes on.
fn sentence_end(unit: &Unit<'_>, from: usize) -> usize {
    (from..unit.len())
        .find(|&at| {
            matches!(unit.mark(at), b'.' | b':' | b')')
                || unit.has(at, Tag::SUBORDINATE | Tag::MODAL)
                || unit.has(at, Tag::TO) && !unit.has(at + 1, Tag::DETERMINER)
        })
        .unwrap_or(unit.len())
}

fn looks_like_data(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    unit.hits_in(first, end).any(|h| matches!(h.cue, Cue::Data(_) | Cue::WeakData(_)))
}

/// Emits each item of an enumeration of data.
fn enumeration(unit: &Unit<'_>, first: usize, end: usize, out: &mut Output) {
    let splits = |at: usize| {
        let left = unit.hits_in(at.saturating_sub(8), at).any(|h| is_data(h.cue));
        let right = unit.hits_in(at + 1, (at + 9).min(end)).any(|h| is_data(h.cue));
        let covered = unit.hits.iter().any(|h| is_data(h.cue) && (h.first as usize) < at && h.end as usize > at);
        let dangling = unit.token(at.wrapping_sub(1)).is_some_and(|t| t.dangling);
        !covered && (left && right || dangling)
    };
    let mut found: Vec<Item> = Vec::new();
    items(unit, first, end, &splits, &mut |item| found.push(item));
    for (index, &item) in found.iter().enumerate() {
        if !is_nominal(unit, item) || out.has(unit, Kind::DataCategory, item.first, item.end) {
            continue;
        }
        let category = classify(unit, item.first, item.end);
        let known = category.is_some();
        if !known && !unit.place.item && item.end - item.first > 8 {
            continue;
        }
        let tail = found.get(index + 1).and_then(|next| shared_head(unit, item, *next));
        let category = category.unwrap_or(Category::Other);
        let end = restricted_end(unit, item);
        out.emit_shared(
            unit,
            Kind::DataCategory,
            (item.first, end),
            tail,
            Value::Category(category),
            rule!("data.enumeration"),
        );
    }
}

/// The end of an item without a clause that says more than which data it is.
fn restricted_end(unit: &Unit<'_>, item: Item) -> usize {
    (item.first + 1..item.end)
        .find(|&at| {
            unit.has(at, Tag::SUBORDINATE) || unit.has(at, Tag::FOR | Tag::TO | Tag::OM) && unit.has(at + 1, Tag::ACT)
        })
        .unwrap_or(item.end)
}

/// The head that `item` shares with the next one: "contact" and "billing data" share "data".
fn shared_head(unit: &Unit<'_>, item: Item, next: Item) -> Option<(usize, usize)> {
    let last = next.end.checked_sub(1)?;
    let short = item.end - item.first <= 2 && next.first <= item.end + 1;
    let headless = !(item.first..item.end).any(|at| unit.has(at, Tag::DATA_HEAD));
    let weak = !unit.hits_in(item.first, item.end).any(|h| matches!(h.cue, Cue::Data(_)));
    (short && headless && weak && last > next.first && unit.has(last, Tag::DATA_HEAD)).then_some((last, next.end))
}

fn is_data(cue: Cue) -> bool {
    matches!(cue, Cue::Data(_) | Cue::WeakData(_))
}

/// The category that the phrase in tokens `first..end` names.
pub(super) fn classify(unit: &Unit<'_>, first: usize, end: usize) -> Option<Category> {
    unit.hits_in(first, end)
        .filter_map(|h| match h.cue {
            Cue::Data(category) => Some(((h.end - h.first + 1, h.end), category)),
            Cue::WeakData(category) => Some(((h.end - h.first, h.end), category)),
            _ => None,
        })
        .max_by_key(|&((length, end), category)| {
            (category != Category::Generic && category != Category::Other, length, std::cmp::Reverse(end))
        })
        .map(|(_, category)| category)
}

/// The data that a sentence names one by one.
fn named(unit: &Unit<'_>, listed: bool, out: &mut Output) {
    let mut at = 0;
    let strong = unit.hits.iter().filter(|h| matches!(h.cue, Cue::Data(c) if c != Category::Generic)).count();
    while at < unit.len() {
        let hit = unit.hit_at(at, |c| match c {
            Cue::Data(category) => Some((category, true)),
            Cue::WeakData(category) => Some((category, false)),
            _ => None,
        });
        let Some((end, (category, sure))) = hit else {
            at += 1;
            continue;
        };
        let first = at;
        at = end;
        if category == Category::Generic || !sure && !is_object(unit, first, end, strong) || is_means(unit, first, end)
        {
            continue;
        }
        let start = unit.phrase_start(first);
        let end = phrase_end(unit, end, unit.len(), true);
        at = at.max(end);
        if out.has(unit, Kind::DataCategory, start, end) || listed && unit.place.label {
            continue;
        }
        out.emit(unit, Kind::DataCategory, (start, end), Value::Category(category), rule!("data.named"));
    }
}

/// Is an ambiguous word data here: the object of a verb of collecting, or a neighbour of data?
fn is_object(unit: &Unit<'_>, first: usize, end: usize, strong: usize) -> bool {
    let start = unit.phrase_start(first);
    let before = start.wrapping_sub(1);
    let neighbour = |at: usize| matches!(unit.mark(at), b',' | b';' | b'(' | b')' | b'/') || unit.has(at, Tag::AND);
    let enumerated = strong > 0 && (neighbour(before) || start == 0) && (neighbour(end) || end + 1 >= unit.len());
    let object = unit.has(before, Tag::COLLECT | Tag::RECEIVE | Tag::GIVE | Tag::KEEP | Tag::ASK)
        && unit.tags & (Tag::COLLECT | Tag::GIVE) != 0;
    enumerated || object
}

/// Is the word a means of reaching somebody here ("by email", "email us")?
fn is_means(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    let before = first.wrapping_sub(1);
    let by = unit.has(before, Tag::BY)
        || unit.is(before, &["by", "via", "per", "through", "an", "send", "our", "us", "onze", "een"])
            && end - first <= 2;
    let object = unit.has(end, Tag::FIRST) && !unit.is_possessive(end) || unit.is(end, &["us", "at", "ons", "naar"]);
    let contact = matches!(
        classify(unit, first, end),
        Some(Category::EmailAddress | Category::PhoneNumber | Category::PostalAddress | Category::Communication)
    );
    contact
        && (by
            || object
            || unit
                .tokens
                .get(end..end + 3)
                .unwrap_or_default()
                .iter()
                .any(|t| t.kind == crate::text::TokenKind::Email))
}

/// "Personal data", "information you provide", "data about your use".
fn generic(unit: &Unit<'_>, out: &mut Output) {
    if unit.tags & (PRACTICE | Tag::PROTECT) == 0 {
        return;
    }
    for at in 0..unit.len() {
        if !unit.has(at, Tag::DATA_HEAD) || unit.has(at + 1, Tag::DATA_HEAD | Tag::POLICY) {
            continue;
        }
        let start = unit.phrase_start(at);
        let mut end = at + 1;
        let restricts = unit.has(end, Tag::RELATIVE) && !unit.is(end, &["who"])
            || unit.has(end, Tag::SECOND) && !unit.is_possessive(end)
            || unit.is(
                end,
                &[
                    "about",
                    "regarding",
                    "concerning",
                    "relating",
                    "related",
                    "over",
                    "omtrent",
                    "provided",
                    "submitted",
                    "collected",
                    "obtained",
                ],
            );
        if restricts {
            end = clause_end(unit, end + 1, unit.len());
        }
        if out.has(unit, Kind::DataCategory, start, end) {
            continue;
        }
        let category = classify(unit, start, end).unwrap_or(Category::Generic);
        out.emit(unit, Kind::DataCategory, (start, end), Value::Category(category), rule!("data.generic"));
    }
}
