//! Enumerations: the items of "name, email address and IP address", and what they share.

use crate::Language;
use crate::lexicon::{Cues, Tag};
use crate::text::{WordSet, words};

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
            || mark == b'/' && splits(at)
            || conjunction && splits(at)
        {
            finish(unit, from, at, each);
            from = at + 1;
        } else if mark == b'(' {
            let close = unit.bracket_end(at).min(end);
            if at > from && interrupts(unit, at, close) {
                at = close;
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
    item.end - item.first <= 24 && !opens && !subject
}

/// The end of the core of the noun phrase that goes on at `end`: what stands behind a bracket, and further nouns.
pub(crate) fn core_end(unit: &Unit<'_>, mut end: usize) -> usize {
    if unit.mark(end) == b'(' {
        let close = unit.bracket_end(end);
        if interrupts(unit, end, close) {
            end = close + 1;
        }
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

/// The end of the noun phrase whose core ends at `end`: an "of" phrase, a clause that restricts it.
pub(crate) fn phrase_end(unit: &Unit<'_>, end: usize, limit: usize) -> usize {
    if end < limit && (restricts(unit, end) || is_come_by(unit, end)) {
        return restriction_end(unit, end, limit);
    }
    if end < limit && (is_placed(unit, end) || is_related(unit, end)) {
        return noun_end(unit, end + 1, limit).max(end + 2);
    }
    if end < limit && unit.has(end, Tag::OF) && !unit.is(end, words!["uit"]) {
        let tail = noun_end(unit, end + 1, limit);
        if tail > end + 1 {
            return tail;
        }
    }
    end
}

/// Nouns that want to be told with or in what: "interactions **with our Services**", "interest **in our products**".
const RELATIONAL: &WordSet = words![
    "access",
    "activities",
    "activity",
    "attempts",
    "clicks",
    "comments",
    "communication",
    "communications",
    "contributions",
    "conversations",
    "correspondence",
    "engagement",
    "feedback",
    "interaction",
    "interactions",
    "interest",
    "interests",
    "participation",
    "reaction",
    "reactions",
    "relationship",
    "responses",
    "visit",
    "visits",
];
/// Does it say at the token with or in what the relation before it is?
fn is_related(unit: &Unit<'_>, at: usize) -> bool {
    let noun = at.wrapping_sub(1);
    unit.language == Language::English
        && unit.is(at, words!["in", "on", "to", "with"])
        && unit.is(noun, RELATIONAL)
        && !unit.is(noun.wrapping_sub(1), words!["legitimate"])
        && (unit.has(at + 1, Tag::DETERMINER) || unit.is_possessive(at + 1) || unit.is(at + 1, words!["us", "them"]))
}

/// Nouns behind which it is said where they are found, not whose data it is ("the cookie settings **in your browser**").
const APART: &WordSet = words![
    "account", "accounts", "banner", "browser", "cookie", "cookies", "form", "forum", "option", "options", "page",
    "pages", "settings", "site", "software", "time", "times",
];

/// Does it say at the token in which of somebody's things the data before it is ("posts **on our Services**", "data **in your
/// profile**", "Payment details **for your account**")?
pub(crate) fn is_placed(unit: &Unit<'_>, at: usize) -> bool {
    let thing = |at: usize| unit.has(at, Tag::SERVICE | Tag::DEVICE) || unit.is(at, THINGS);
    unit.language == Language::English
        && (unit.is(at, words!["in", "on", "within"])
            || unit.is(at, words!["for", "to"]) && !unit.has(at + 2, Tag::SERVICE))
        && unit.is_possessive(at + 1)
        && !unit.is(at.wrapping_sub(1), APART)
        && (thing(at + 2) || unit.is_word(at + 2) && thing(at + 3))
}

/// Where data of somebody is, besides services and devices.
const THINGS: &WordSet = words![
    "account",
    "accounts",
    "calendar",
    "contract",
    "device",
    "devices",
    "file",
    "files",
    "order",
    "orders",
    "page",
    "profile",
    "profiles",
    "record",
    "records",
    "subscription",
    "system",
    "systems",
    "timeline",
];

/// Words behind a noun that say what it is about.
const ABOUT: &WordSet = words![
    "about",
    "regarding",
    "concerning",
    "relating",
    "related",
    "pertaining",
    "associated",
    "over",
    "omtrent",
    "betreffende",
    "aangaande",
    "inzake",
    "rondom",
];

/// Does a phrase or clause that restricts the noun before it begin at the token ("about your use", "that you give us")?
pub(crate) fn restricts(unit: &Unit<'_>, at: usize) -> bool {
    unit.has(at, Tag::RELATIVE) && !unit.is(at, words!["who", "wie"])
        || unit.has(at, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(at)
        || unit.is(at, ABOUT)
        || unit.is(at, words!["on"]) && unit.is(at + 1, words!["how", "your"]) && !unit.is(at + 2, words!["behalf"])
        || is_in_relation(unit, at)
}

/// "In relation to", "met betrekking tot".
fn is_in_relation(unit: &Unit<'_>, at: usize) -> bool {
    unit.is(at, words!["in"]) && unit.is(at + 1, words!["verband", "relation", "respect"])
        || unit.is(at, words!["met"]) && unit.is(at + 1, words!["betrekking"])
}

/// What a sentence goes on with behind "information about you": "for the purposes of", "as required", "on the basis of".
fn is_adjunct(unit: &Unit<'_>, at: usize) -> bool {
    let period =
        |i: usize| unit.has(i, Tag::PURPOSE_HEAD) || unit.is(i, words!["period", "periods", "duration", "time"]);
    unit.has(at, Tag::FOR) && (at + 1..at + 6).take_while(|&i| unit.is_word(i)).any(period)
        || unit.is(at, words!["as"])
            && unit.is(
                at + 1,
                words![
                    "required",
                    "described",
                    "mentioned",
                    "necessary",
                    "needed",
                    "permitted",
                    "outlined",
                    "set",
                    "part"
                ],
            )
        || unit.is(at, words!["on"]) && unit.is(at + 1, words!["the"]) && unit.is(at + 2, words!["basis", "grounds"])
}

/// Behind a noun for data: how it was come by, or where it stands.
pub(super) const COME_BY: &WordSet = words![
    "provided",
    "submitted",
    "collected",
    "obtained",
    "gathered",
    "received",
    "stored",
    "entered",
    "generated",
    "sent",
    "contained",
    "derived",
    "disclosed",
    "held",
    "included",
    "posted",
    "processed",
    "supplied",
    "transferred",
    "transmitted",
    "uploaded",
];

/// Participles that only restrict a noun where it goes on with who did it, or where ("recordings *shared* by us").
const HANDLED: &WordSet = words![
    "accessed",
    "added",
    "captured",
    "created",
    "displayed",
    "given",
    "included",
    "logged",
    "made",
    "published",
    "recorded",
    "requested",
    "saved",
    "sent",
    "shared",
    "shown",
    "stored",
    "visited",
    "written",
];

/// Is the phrase before the token restricted by a participle ("address given by you", "data stored in cookies")?
pub(crate) fn is_come_by(unit: &Unit<'_>, at: usize) -> bool {
    let whose = |at: usize| unit.has(at, Tag::FIRST | Tag::SECOND | Tag::DEVICE | Tag::SERVICE);
    unit.language == Language::English
        && (unit.is(at, COME_BY)
            && unit.has(at + 1, Tag::BY | Tag::FROM | Tag::PREPOSITION)
            && !unit.is(at + 1, words!["as", "on", "until", "at", "for"])
            || unit.is(at, HANDLED)
                && (unit.has(at + 1, Tag::BY) && whose(at + 2)
                    || unit.is(at + 1, words!["in", "on", "within"]) && (whose(at + 2) || whose(at + 3))))
}

/// Verbs of the sentence that goes on behind a restricting clause: "data we collect about you *varies* …".
const GOES_ON: &WordSet = words![
    "relates", "relate", "varies", "vary", "depends", "depend", "helps", "allows", "enables", "consists", "consist",
    "belongs", "remains", "comes",
];

/// Does the token follow a verb of sharing before the restriction at `from`, so that "to" and "with" lead to who gets it?
fn is_shared(unit: &Unit<'_>, from: usize) -> bool {
    (from.saturating_sub(10)..from).rev().take_while(|&at| unit.mark(at) == 0).any(|at| unit.has(at, Tag::SHARE))
}

/// The end of the restriction that begins at `from`: before the next mark, the next clause, the verb of the sentence
/// that goes on behind it, or what it is followed by as an example.
pub(crate) fn restriction_end(unit: &Unit<'_>, from: usize, limit: usize) -> usize {
    let dutch = unit.language == Language::Dutch;
    let how = unit.has(from + 1, Tag::SUBORDINATE);
    let shared = !dutch && !how && is_shared(unit, from);
    let clause = how || unit.has(from, Tag::RELATIVE | Tag::FIRST | Tag::SECOND);
    // The restriction's own verb has been read, or it has none.
    let mut verb = !clause;
    let mut at = from + 1 + usize::from(how || unit.has(from + 1, Tag::TO | Tag::WITH));
    at += if is_in_relation(unit, from) { 2 } else { 0 };
    while at < limit {
        let ends = matches!(unit.mark(at), b',' | b';' | b':' | b'.' | b'(' | b')' | b'"' | b'!' | b'?')
            || unit.has(at, Tag::SUBORDINATE | Tag::OM)
            || unit.is(at, words!["in"]) && unit.is(at + 1, words!["order"])
            || !dutch && is_adjunct(unit, at)
            || unit.begins(at, Cues::EXAMPLES)
            || unit.has(at, Tag::AND) && opens_another(unit, at + 1, limit);
        let verbal = unit.has(at, VERBAL) && !unit.has(at, Tag::DATA_HEAD);
        let given = shared
            && verb
            && unit.has(at, Tag::TO | Tag::WITH)
            && !unit.has(at - 1, VERBAL | Tag::FIRST)
            && !unit.has(at + 1, Tag::FIRST);
        let elsewhere = !dutch && (unit.is(at, words!["without", "based", "so"]) || verb && unit.is(at, GOES_ON));
        let past = given
            || elsewhere
            || verb
                && unit.has(at, Tag::MODAL | Tag::BE | Tag::HAVE)
                && !(dutch && clause && completes(unit, from, at))
            || verb && !dutch && unit.has(at, Tag::TO) && unit.has(at + 1, Tag::ACT)
            || verb && dutch && clause && !verbal && !unit.has(at, Tag::TO | Tag::PARTICLE)
            || dutch
                && !clause
                && unit.has(at - 1, Tag::SECOND)
                && !unit.is_possessive(at - 1)
                && unit.is(at - 2, ABOUT)
            || dutch && !clause && (verbal || unit.has(at, Tag::TO | Tag::PARTICLE));
        if ends || past {
            break;
        }
        verb |= verbal;
        at += 1;
    }
    if dutch && clause && verb { trailed_end(unit, at, limit) } else { at }
}

/// Does the Dutch auxiliary at the token complete the clause that begins at `from` ("die u ons verstrekt **hebt**", "die van u
/// verzameld **zijn**"), rather than go on with the sentence ("die u verstrekt **worden** …")?
fn completes(unit: &Unit<'_>, from: usize, at: usize) -> bool {
    let subject = (from..from + 3).any(|i| unit.has(i, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(i));
    unit.has(at - 1, VERBAL) && (unit.has(at, Tag::HAVE) || !subject)
}

/// The end of a Dutch clause of which all verbs stand before `at`: where and how often follows them ("die u invult **op onze
/// website**").
fn trailed_end(unit: &Unit<'_>, at: usize, limit: usize) -> usize {
    const PLACING: &WordSet =
        words!["aan", "bij", "binnen", "in", "met", "op", "tijdens", "uit", "via", "vanuit", "voor"];
    // Prepositions that may be a part of the verb ("die u invult *in* …") have been passed with it.
    let opens = |at: usize| unit.is_possessive(at) || unit.has(at, Tag::DETERMINER);
    let passed = at > 0 && unit.is(at - 1, PLACING) && opens(at);
    let first = if passed { at } else { at + 1 };
    let tail = if passed || unit.is(at, PLACING) { noun_end(unit, first, limit) } else { at };
    if tail > first { tail } else { at }
}

/// Does what follows a conjunction at `at` begin something of its own: other data, or a clause?
fn opens_another(unit: &Unit<'_>, at: usize, limit: usize) -> bool {
    let subject = unit.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(at);
    subject || unit.has(at, Tag::SUBORDINATE) || unit.holds_in(at, limit.min(at + 5), Cues::DATA)
}

/// Where tokens `first..end`, although one phrase names them together, are two things of which each has a name ("naam en
/// adresgegevens"): the conjunction between them.
pub(crate) fn halves(unit: &Unit<'_>, first: usize, end: usize) -> Option<usize> {
    if unit.language == Language::English {
        return None; // "browser type and version" is one thing.
    }
    let and = (first + 1..end).find(|&at| unit.has(at, Tag::AND) || unit.mark(at) == b'/')?;
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
