//! How to reach the controller and its data protection officer (GDPR Art. 13(1)(a) and (b)).

use crate::lexicon::{Cue, Tag, Topic};
use crate::model::{ContactPoint, Kind, Value};
use crate::text::{TokenKind, contact};

use super::controller;
use super::output::{Output, Rule, rule};
use super::unit::Unit;

/// Bytes behind a text that speaks of an officer in which contacts without a sentence of their own are the officer's.
const OFFICER_REACH: usize = 400;
/// Labels before a postal address.
const ADDRESS: &[&str] = &[
    "address",
    "adres",
    "postadres",
    "bezoekadres",
    "vestigingsadres",
    "correspondentieadres",
    "located",
    "office",
    "post",
];
/// Officers who are no data protection officers.
const OTHER_OFFICERS: &[&str] = &["grievance", "nodal", "compliance", "team", "office", "department"];

/// Reads the contacts that `unit` gives.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let start = unit.token(0).map_or(0, |t| t.start as usize);
    let officer =
        unit.hits.iter().find(|h| is_officer(unit, h.first as usize, h.end as usize, h.cue)).map(|h| h.first as usize);
    if is_authority(unit) {
        return;
    }
    if unit.place.heading {
        out.officer = if officer.is_some() { start + OFFICER_REACH } else { 0 };
    } else if officer.is_none() && is_sentence(unit) && unit.any(|c| matches!(c, Cue::Controller)) {
        out.officer = 0;
    }
    let inherited = start < out.officer || unit.place.topic == Some(Topic::Officer);
    // Of several contacts in a sentence those behind the officer are the officer's.
    let from = match officer {
        _ if inherited => 0,
        Some(at) if (at..unit.len()).any(|i| is_point(unit, i)) => at,
        Some(_) => 0,
        None => usize::MAX,
    };
    let mut at = 0;
    while at < unit.len() {
        let kind = if at >= from { Kind::DpoContact } else { Kind::ControllerContact };
        at = spot(unit, at, kind, out).unwrap_or(at + 1);
    }
    if let Some(last) = unit.tokens.last().filter(|_| officer.is_some()) {
        out.officer = last.end as usize + OFFICER_REACH;
    } else if is_sentence(unit) {
        out.officer = 0;
    }
}

/// Reads a card: lines below each other that give a name, an address, a number.
pub(super) fn card(unit: &Unit<'_>, out: &mut Output) {
    if is_authority(unit) {
        return;
    }
    let officer =
        unit.hits.iter().find(|h| is_officer(unit, h.first as usize, h.end as usize, h.cue)).map(|h| h.first as usize);
    let inherited =
        unit.token(0).is_some_and(|t| (t.start as usize) < out.officer) || unit.place.topic == Some(Topic::Officer);
    let mut named = false;
    let mut at = 0;
    while at < unit.len() {
        if let Some(found) = contact::postal_address(unit.text, unit.tokens, unit.words, at) {
            let officers = inherited || officer.is_some_and(|o| o < at);
            let kind = if officers { Kind::DpoContact } else { Kind::ControllerContact };
            if !named && !officers {
                controller::above(unit, found.first, out);
                named = true;
            }
            let value = Value::Contact(ContactPoint::Post(found.value));
            emit(unit, kind, (found.first, found.end), value, rule!("contact.post"), out);
            at = found.end;
            continue;
        }
        let number = contact::phone(unit.text, unit.tokens, unit.words, at).is_some();
        if !named && (number || unit.token(at).is_some_and(|t| t.kind == TokenKind::Email)) {
            if !inherited && officer.is_none() {
                controller::above(unit, at, out);
            }
            named = true;
        }
        at += 1;
    }
}

fn is_authority(unit: &Unit<'_>) -> bool {
    unit.any(|c| matches!(c, Cue::NamedAuthority(_) | Cue::Authority)) || unit.place.topic == Some(Topic::Complaints)
}

fn is_officer(unit: &Unit<'_>, first: usize, end: usize, cue: Cue) -> bool {
    matches!(cue, Cue::Officer) && !(first..end).any(|at| unit.is(at, OTHER_OFFICERS))
}

/// Is it running text, rather than a line that gives a contact?
fn is_sentence(unit: &Unit<'_>) -> bool {
    unit.len() > 8 && unit.tags & (Tag::BE | Tag::HAVE | Tag::MODAL | Tag::FIRST | Tag::SECOND) != 0
}

/// Does a contact begin at the token?
fn is_point(unit: &Unit<'_>, at: usize) -> bool {
    unit.token(at).is_some_and(|t| t.kind == TokenKind::Email)
        || contact::phone(unit.text, unit.tokens, unit.words, at).is_some()
        || contact::postal_address(unit.text, unit.tokens, unit.words, at).is_some()
}

fn emit(unit: &Unit<'_>, kind: Kind, range: (usize, usize), value: Value, rule: Rule, out: &mut Output) {
    if !out.has(unit, Kind::ControllerContact, range.0, range.1) && !out.has(unit, Kind::DpoContact, range.0, range.1) {
        out.emit(unit, kind, range, value, rule);
    }
}

fn spot(unit: &Unit<'_>, at: usize, kind: Kind, out: &mut Output) -> Option<usize> {
    let token = unit.token(at)?;
    if token.kind == TokenKind::Email {
        let address = contact::email(unit.word(at))?;
        let value = Value::Contact(ContactPoint::Email(address));
        emit(unit, kind, (at, at + 1), value, rule!("contact.email"), out);
        return Some(at + 1);
    }
    if token.kind == TokenKind::Url {
        let labelled = at > 0 && unit.is(at - 1, WEB) || at > 1 && unit.is(at - 2, WEB);
        let about = matches!(unit.place.topic, Some(Topic::Controller | Topic::Officer));
        let reaches =
            unit.tags & Tag::REACH != 0 && unit.len() < 24 && (about || unit.place.topic == Some(Topic::Rights));
        // A line of its own among the contacts, or the first of the text.
        let alone = unit.len() <= 2 && (about || token.start == 0) || kind == Kind::DpoContact;
        if labelled || reaches || alone {
            let value = Value::Contact(ContactPoint::Url(unit.word(at).to_owned()));
            emit(unit, kind, (at, at + 1), value, rule!("contact.url"), out);
        }
        return Some(at + 1);
    }
    if let Some(found) = contact::postal_address(unit.text, unit.tokens, unit.words, at) {
        let value = Value::Contact(ContactPoint::Post(found.value));
        emit(unit, kind, (found.first, found.end), value, rule!("contact.post"), out);
        return Some(found.end);
    }
    if let Some(found) = contact::phone(unit.text, unit.tokens, unit.words, at) {
        let value = Value::Contact(ContactPoint::Phone(found.value));
        emit(unit, kind, (found.first, found.end), value, rule!("contact.phone"), out);
        return Some(found.end);
    }
    labelled_address(unit, at, kind, out)
}

/// Words before a URL that make it a way to reach somebody.
const WEB: &[&str] =
    &["website", "site", "url", "web", "webpage", "webform", "contactformulier", "form", "homepage", "internet"];

/// An address of a form that is not known otherwise, behind its label: "Address: Level 2, Example Towers, Dubai".
fn labelled_address(unit: &Unit<'_>, at: usize, kind: Kind, out: &mut Output) -> Option<usize> {
    if !unit.is(at, ADDRESS) {
        return None;
    }
    let opens = unit.mark(at + 1) == b':' || unit.is(at + 1, &["at", "is", "te", "in"]);
    let first = at + 2;
    let mut end = first;
    while end < unit.len() && end < first + 32 && !matches!(unit.mark(end), b';' | b'(' | b'"' | b'|') {
        let token = unit.token(end)?;
        let other = matches!(token.kind, TokenKind::Email | TokenKind::Url)
            || unit.mark(end + 1) == b':'
            || unit.has(end, Tag::FIRST | Tag::SECOND | Tag::REACH | Tag::BE | Tag::MODAL | Tag::RELATIVE);
        if other || unit.mark(end) == b'.' && end + 1 == unit.len() {
            break;
        }
        end += 1;
    }
    while end > first && (unit.mark(end - 1) != 0 || unit.has(end - 1, Tag::AND)) {
        end -= 1;
    }
    let digits = (first..end).any(|i| unit.word(i).starts_with(|c: char| c.is_ascii_digit()));
    let known = (first..end).any(|i| contact::postal_address(unit.text, unit.tokens, unit.words, i).is_some());
    let capital = unit.token(first).is_some_and(|t| {
        t.capital || t.kind == TokenKind::Number || unit.word(first).starts_with(|c: char| c.is_ascii_digit())
    });
    if !opens || !digits || !capital || known || end < first + 4 {
        return None;
    }
    let value = unit.slice(first, end).split_whitespace().collect::<Vec<_>>().join(" ");
    emit(unit, kind, (first, end), Value::Contact(ContactPoint::Post(value)), rule!("contact.label"), out);
    Some(end)
}
