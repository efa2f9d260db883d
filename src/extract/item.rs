//! Enumerations: the items of "name, email address and IP address", and what they share.

use crate::lexicon::{Cue, Tag};

use super::Unit;
use super::unit::{BOUNDARY, VERBAL};

/// One item of an enumeration, in tokens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Item {
    pub(crate) first: usize,
    pub(crate) end: usize,
}

/// Calls `each` with the items between `first` and `end`, split at commas, semicolons and, where `splits` agrees, at the
/// conjunction at that token. Brackets are left out of the items and given to `each` as enumerations of their own after
/// the item they belong to, if they hold examples.
pub(crate) fn items(
    unit: &Unit<'_>,
    first: usize,
    end: usize,
    splits: &dyn Fn(usize) -> bool,
    each: &mut dyn FnMut(Item),
) {
    let mut from = first;
    let mut at = first;
    while at <= end {
        let here = at < end;
        let mark = if here { unit.mark(at) } else { b';' };
        let conjunction = here && unit.has(at, Tag::AND) || mark == b'&';
        if matches!(mark, b',' | b';' | b'*') || mark == b'/' && splits(at) || conjunction && splits(at) {
            finish(unit, from, at, each);
            from = at + 1;
        } else if mark == b'(' {
            let close = unit.bracket_end(at).min(end);
            finish(unit, from, at, each);
            if from == at || is_examples(unit, at + 1, close) {
                items(unit, at + 1, close.saturating_sub(1).max(at + 1), splits, each);
            }
            // What stands behind a bracket goes on with the item before it and is left out.
            from = close;
            at = close;
            if !matches!(unit.mark(at), b',' | b';') && !unit.has(at, Tag::AND) {
                while at < end && !matches!(unit.mark(at), b',' | b';' | b'(') && !unit.has(at, Tag::AND) {
                    at += 1;
                }
                from = at;
            }
            continue;
        }
        at += 1;
    }
}

/// Does what is between the brackets enumerate examples of what stands before them?
fn is_examples(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    unit.hits_in(first, end).any(|h| matches!(h.cue, Cue::Examples | Cue::Data(_)))
}

/// Trims an item and gives it on.
fn finish(unit: &Unit<'_>, mut first: usize, mut end: usize, each: &mut dyn FnMut(Item)) {
    loop {
        let examples = unit.hit_at(first, |c| matches!(c, Cue::Examples).then_some(()));
        if let Some((after, ())) = examples.filter(|&(after, ())| after <= end) {
            first = after;
        } else if first < end
            && (unit.mark(first) != 0
                || unit.has(first, Tag::AND | Tag::ADVERB)
                || unit.is(first, &["the", "de", "het", "een", "a", "an"]))
        {
            first += 1;
        } else {
            break;
        }
    }
    while end > first && (unit.mark(end - 1) != 0 || unit.has(end - 1, Tag::AND)) {
        end -= 1;
    }
    if first < end {
        each(Item { first, end });
    }
}

/// Is the item a noun phrase (perhaps with a restricting clause) rather than a clause of its own?
pub(crate) fn is_nominal(unit: &Unit<'_>, item: Item) -> bool {
    let opens =
        unit.has(item.first, Tag::SUBORDINATE | Tag::TO | Tag::OM | Tag::MODAL | Tag::NEGATION | Tag::BE | Tag::HAVE);
    let subject = unit.has(item.first, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(item.first);
    item.end - item.first <= 24 && !opens && !subject
}

/// The end of the noun phrase whose core ends at `end`: an "of" phrase, a clause that restricts it.
pub(crate) fn phrase_end(unit: &Unit<'_>, mut end: usize, limit: usize, clauses: bool) -> usize {
    while end < limit
        && unit.is_word(end)
        && (unit.has(end, Tag::DATA_HEAD)
            || unit.is(end, &["number", "numbers", "history", "settings", "type", "types"]))
    {
        end += 1;
    }
    let relative = unit.has(end, Tag::RELATIVE) && !unit.is(end, &["who", "wie"]);
    let subject = unit.has(end, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(end);
    let about = unit.is(
        end,
        &["about", "regarding", "concerning", "relating", "related", "associated", "over", "omtrent", "betreffende"],
    );
    if end < limit && clauses && (relative || subject || about) {
        return clause_end(unit, end + 1, limit);
    }
    if end < limit && unit.has(end, Tag::OF) && !unit.is(end, &["uit"]) {
        let tail = noun_end(unit, end + 1, limit);
        if tail > end + 1 {
            return tail;
        }
    }
    end
}

/// The end of a run of words that may make a noun phrase, from `at`.
pub(crate) fn noun_end(unit: &Unit<'_>, from: usize, limit: usize) -> usize {
    let mut at = from;
    while at < limit && at < from + 7 && unit.is_word(at) {
        let opener =
            unit.has(at, Tag::DETERMINER | Tag::ADJECTIVE | Tag::PERSONAL | Tag::OTHER) || unit.is_possessive(at);
        if !opener && unit.has(at, BOUNDARY | VERBAL | Tag::FIRST | Tag::SECOND | Tag::THIRD) {
            break;
        }
        at += 1;
    }
    at
}

/// The end of a clause: the next mark, or conjunction that opens another clause.
pub(crate) fn clause_end(unit: &Unit<'_>, from: usize, limit: usize) -> usize {
    let mut at = from;
    while at < limit {
        if matches!(unit.mark(at), b',' | b';' | b':' | b'.' | b'(' | b')' | b'"' | b'!' | b'?')
            || unit.has(at, Tag::SUBORDINATE)
        {
            break;
        }
        if unit.has(at, Tag::AND) && unit.hits_in(at + 1, limit.min(at + 6)).any(|h| matches!(h.cue, Cue::Data(_))) {
            break;
        }
        at += 1;
    }
    at
}
