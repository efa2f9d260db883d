//! Enumerations: the items of "name, email address and IP address", and what they share.

use crate::Language;
use crate::lexicon::{Cues, Tag};
use crate::text::{TokenKind, WordSet, words};

use super::restrict::is_plural;
use super::unit::{BOUNDARY, DATA, VERBAL};
use super::{Output, Unit};

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
        if here && at > from && unit.begins(at, Cues::EXAMPLES) {
            // "Personal details such as name": the head is an item, its examples are others.
            finish(unit, from, at, each);
            from = at;
        } else if here && at > from && begins_line(unit, at) {
            finish(unit, from, at, each);
            from = at;
        } else if matches!(mark, b',' | b';' | b'*')
            || is_dash(unit, at, mark)
            || mark != 0 && here && at > first && is_bullet(unit, at, mark)
            || mark == b'/' && !unit.joins(at) && splits(at)
            || conjunction && splits(at)
        {
            finish(unit, from, at, each);
            from = at + 1;
        } else if mark == b'(' {
            let close = unit.bracket_end(at).min(end);
            if at > from && (interrupts(unit, at, close) || is_plural(unit, at)) {
                at = close;
                continue;
            }
            if is_enumerator(unit, at) {
                finish(unit, from, at, each);
                (from, at) = (close, close);
                continue;
            }
            finish(unit, from, at, each);
            if from == at || is_examples(unit, at + 1, close) {
                items(unit, at + 1, close.saturating_sub(1).max(at + 1), splits, each);
            }
            // What stands behind a bracket goes on with the item before it and is left out.
            from = close;
            at = close;
            // Nor is it where another line of a cell begins.
            let line = |at: usize| unit.place.column.is_some() && unit.line_break(at - 1);
            if !matches!(unit.mark(at), b',' | b';') && !unit.has(at, Tag::AND) && !line(at) {
                while at < end && !matches!(unit.mark(at), b',' | b';' | b'(') && !unit.has(at, Tag::AND) && !line(at) {
                    at += 1;
                }
                from = at;
            }
            continue;
        }
        at += 1;
    }
}

/// Items that a list mostly has at most.
const SOME: usize = 16;

/// The same items in a list, to be given back to `out` for the next ones.
pub(crate) fn all_items(
    unit: &Unit<'_>,
    first: usize,
    end: usize,
    splits: &dyn Fn(usize) -> bool,
    out: &mut Output,
) -> Vec<Item> {
    let mut found = core::mem::take(&mut out.items);
    found.clear();
    found.reserve(SOME);
    items(unit, first, end, splits, &mut |item| found.push(item));
    found
}

/// Is the mark a dash between phrases rather than a hyphen?
fn is_dash(unit: &Unit<'_>, at: usize, mark: u8) -> bool {
    let blank = |byte: u32| unit.text.as_bytes().get(byte as usize).is_some_and(|b| *b == b' ');
    mark == b'-' && unit.token(at).is_some_and(|t| t.start > 0 && blank(t.start - 1) && blank(t.end))
}

/// Is the mark the bullet of a line of its own ("Email address<br>\\- Login name")?
fn is_bullet(unit: &Unit<'_>, at: usize, mark: u8) -> bool {
    !mark.is_ascii_alphanumeric() && !matches!(mark, b'(' | b')' | b'"' | b'\'') && unit.line_break(at - 1)
}

/// Does data on a line of its own begin at the token, below other data? In the cells of a table line breaks are lost ("Naam
/// Adres Telefoonnummer"), and capitals tell.
fn begins_line(unit: &Unit<'_>, at: usize) -> bool {
    let within = || unit.hits.iter().any(|h| (h.first as usize) < at && at < h.end as usize);
    let capital = unit.place.column.is_some() && unit.token(at).is_some_and(|t| t.capital && !t.joined);
    if capital && unit.line_break(at - 1) && !within() {
        return true;
    }
    (unit.line_break(at - 1) || capital && !within())
        && unit.begins(at, DATA)
        && unit.hits_in(at.saturating_sub(4), at, DATA).any(|h| h.end as usize == at)
}

/// Does the bracket at the token count what stands behind it ("(1) your name, (2) your address", "(a) Identity (b) Contact"),
/// rather than repeat a number word ("thirty (30) days")?
pub(crate) fn is_enumerator(unit: &Unit<'_>, at: usize) -> bool {
    let inner = at.wrapping_add(1);
    unit.mark(at) == b'('
        && unit.mark(at + 2) == b')'
        && unit.is_word(at + 3)
        && unit.token(inner).is_some_and(|t| {
            t.kind == TokenKind::Number
                || t.end - t.start == 1
                || unit.is(inner, words!["ii", "iii", "iv", "vi", "vii"])
        })
        && !unit.has(at.wrapping_sub(1), Tag::NUMBER)
        && !(unit.has(at + 3, Tag::TIME) && unit.token(inner).is_some_and(|t| t.kind == TokenKind::Number))
        && !is_plural(unit, at)
}

/// Does the bracket in tokens `open..close` only interrupt a phrase ("internet protocol (IP) address")?
pub(crate) fn interrupts(unit: &Unit<'_>, open: usize, close: usize) -> bool {
    const HEADS: &WordSet =
        words!["address", "addresses", "adres", "adressen", "number", "numbers", "nummer", "code", "codes"];
    let short = close > open + 2 && close - open <= 8 && !unit.line_break(close - 1);
    short && (unit.has(close, Tag::OF) || unit.is(close, HEADS) || unit.has(close, Tag::DATA_HEAD))
}

/// Does what is between the brackets enumerate examples of what stands before them?
fn is_examples(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    unit.holds_in(first, end, Cues::EXAMPLES | Cues::DATA)
}

/// Trims an item and gives it on.
fn finish(unit: &Unit<'_>, mut first: usize, mut end: usize, each: &mut dyn FnMut(Item)) {
    loop {
        let examples = unit.phrase_at(first, Cues::EXAMPLES);
        if let Some(after) = examples.filter(|&after| after <= end) {
            first = after;
        } else if first < end
            && (unit.mark(first) != 0
                || unit.has(first, Tag::AND)
                || unit.has(first, Tag::ADVERB) && !unit.begins(first, DATA)
                || unit.is(first, words!["the", "de", "het", "een", "a", "an"]))
        {
            first += 1;
        } else {
            break;
        }
    }
    while end > first && (unit.mark(end - 1) != 0 || unit.has(end - 1, Tag::AND)) {
        end -= 1;
    }
    if first < end && !unit.is(first, words!["etc", "etcetera", "enz", "enzovoort"]) {
        each(Item { first, end });
    }
}

/// Is the item a noun phrase (perhaps with a restricting clause) rather than a clause of its own?
pub(crate) fn is_nominal(unit: &Unit<'_>, item: Item) -> bool {
    let opens =
        unit.has(item.first, Tag::SUBORDINATE | Tag::TO | Tag::OM | Tag::MODAL | Tag::NEGATION | Tag::BE | Tag::HAVE);
    let subject = unit.has(item.first, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(item.first);
    let aside = is_relative(unit, item.first) || unit.is(item.first, words!["but", "however", "maar", "echter"]);
    item.end - item.first <= 24 && !opens && !subject && !aside
}

/// Does a clause about what stands before it begin at the token ("energy usage, **which may** be shared"), rather than a
/// question ("**which pages** you visit")?
fn is_relative(unit: &Unit<'_>, at: usize) -> bool {
    const GOES_ON: u64 =
        VERBAL | Tag::MODAL | Tag::BE | Tag::HAVE | Tag::NEGATION | Tag::FIRST | Tag::SECOND | Tag::THIRD;
    unit.has(at, Tag::RELATIVE) && unit.has(at + 1, GOES_ON)
}

/// The end of the core of the noun phrase that goes on at `end`: what stands behind a bracket, and further nouns.
pub(crate) fn core_end(unit: &Unit<'_>, mut end: usize) -> usize {
    if unit.mark(end) == b'(' {
        let close = unit.bracket_end(end);
        if is_plural(unit, end) {
            end = close;
        } else if interrupts(unit, end, close) {
            end = close + 1;
        }
    }
    if unit.joins(end) {
        end += 2;
    }
    let most = end + 3;
    while end < most && unit.is_word(end) && !unit.token(end).is_some_and(|t| t.apart) {
        let noun = unit.language == Language::English
            && !unit.has(end, BOUNDARY | VERBAL | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::POLICY | Tag::OTHER);
        if !(noun || unit.has(end, Tag::DATA_HEAD)) || unit.is(end, words!["so"]) {
            break;
        }
        end += 1;
    }
    end
}

/// Where tokens `first..end`, although one phrase names them together, are two things of which each has a name ("naam en
/// adresgegevens"): the conjunction between them.
pub(crate) fn halves(unit: &Unit<'_>, first: usize, end: usize) -> Option<usize> {
    // English names when something was by both together.
    if unit.is(first, words!["date", "dates", "time", "times"]) {
        return None;
    }
    let and = (first + 1..end).find(|&at| unit.has(at, Tag::AND) || unit.mark(at) == b'/' && !unit.joins(at))?;
    let left = unit.hits_in(first, and, DATA).any(|h| h.end as usize == and);
    let right = unit.phrase_at(and + 1, DATA).is_some_and(|stop| stop <= end);
    (left && right).then_some(and)
}

/// The end of a run of words that may make a noun phrase, from `at`.
pub(crate) fn noun_end(unit: &Unit<'_>, from: usize, limit: usize) -> usize {
    let mut at = from;
    while at < limit && at < from + 7 && unit.is_word(at) {
        let opener =
            unit.has(at, Tag::DETERMINER | Tag::ADJECTIVE | Tag::PERSONAL | Tag::OTHER) || unit.is_possessive(at);
        let opened = at > from && (unit.has(at - 1, Tag::DETERMINER) || unit.is_possessive(at - 1));
        if unit.has(at, Tag::RELATIVE) && at > from {
            break;
        }
        if !opener && !opened && unit.has(at, BOUNDARY | VERBAL | Tag::FIRST | Tag::SECOND | Tag::THIRD) {
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
        if unit.has(at, Tag::AND) && unit.holds_in(at + 1, limit.min(at + 6), Cues::DATA) {
            break;
        }
        at += 1;
    }
    at
}
