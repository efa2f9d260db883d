//! How to reach the controller and its data protection officer (GDPR Art. 13(1)(a) and (b)).

use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{ContactForm, ContactOwner, Kind, Name, Said};
use crate::text::{Shape, TokenKind, WordSet, contact, words};

use super::controller;
use super::name::name_start;
use super::output::{Output, Reach, Rule, rule};
use super::unit::Unit;

/// Units behind a text that speaks of somebody in which contacts without a sentence of their own are theirs.
const REACH: usize = 9;
/// What a contact may begin with.
const POINTS: u64 = Shape::EMAIL | Shape::HOST | Shape::COUNTED | Shape::CAPITAL;
/// Labels before a postal address.
const ADDRESS: &WordSet = words![
    "address",
    "adres",
    "postadres",
    "bezoekadres",
    "vestigingsadres",
    "correspondentieadres",
    "located",
    "mail",
    "office",
    "post",
];
/// What people send to a controller.
const REQUESTS: &WordSet =
    words!["request", "requests", "rights", "verzoek", "verzoeken", "rechten", "inzageverzoek", "verwijderverzoek"];
/// What they send to an authority.
const COMPLAINTS: &WordSet = words!["complaint", "complaints", "complain", "klacht", "klachten", "klagen"];
/// Those who stand for the controller in the Union (GDPR Art. 27).
const REPRESENTATIVES: &WordSet =
    words!["representative", "representatives", "vertegenwoordiger", "vertegenwoordigers"];
/// Officers who are no data protection officers.
const OTHER_OFFICERS: &WordSet = words!["grievance", "nodal", "compliance", "team", "office", "department"];

/// Reads the contacts that `unit` gives.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    out.units += 1;
    let officer = if unit.holds(Cues::OFFICER) { officer(unit) } else { None };
    let authority = unit.holds(Cues::AUTHORITY | Cues::NAMED_AUTHORITY);
    if unit.place.heading {
        out.reach = Reach::default();
    } else if officer.is_none() && unit.holds(Cues::CONTROLLER) {
        out.reach.controller = true;
        out.reach.officer = 0;
    }
    let theirs = out.units < out.reach.authority && !is_about_requests(unit);
    if !authority && !theirs && unit.has_digits() {
        let (from, officers) = officers_from(unit, officer, out);
        // "(020) 1234567", "+31 20 1234567".
        let dialled = if unit.may_have(b'(') || unit.may_have(b'+') { Shape::MARK } else { 0 };
        let mut walk = unit.walk(POINTS | dialled, &[ADDRESS, contact::BOXES], 0);
        let mut next = Some(0);
        while let Some(at) = next {
            let of = if at >= from { officers } else { ContactOwner::Controller };
            walk.go_on(spot(unit, at, of, out).unwrap_or(at + 1));
            next = walk.next();
        }
    }
    if is_sentence(unit) && !unit.place.heading {
        out.reach = Reach { controller: out.reach.controller, ..Reach::default() };
    }
    if let Some((_, of)) = officer {
        out.reach.officer = out.units + REACH;
        out.reach.representative = of == ContactOwner::Representative;
        out.reach.controller = false;
    }
    if authority {
        out.reach.authority = out.units + REACH;
    }
    if unit.summary.tags & Tag::REACH != 0 && unit.mark(unit.len().saturating_sub(1)) == b':' {
        out.reach.anybody = out.units + REACH;
    }
}

/// Reads a card: lines below each other that give a name, an address, a number.
pub(super) fn card(unit: &Unit<'_>, out: &mut Output) {
    let authority = unit.holds(Cues::AUTHORITY | Cues::NAMED_AUTHORITY);
    if authority || out.units < out.reach.authority || !unit.has_digits() {
        return;
    }
    let (from, officers) = officers_from(unit, officer(unit), out);
    let mut named = false;
    let mut at = 0;
    while at < unit.len() {
        let post = contact::postal_address(unit.text, unit.tokens, unit.words, at);
        let first = post.as_ref().map_or(at, |found| found.first);
        let point = post.is_some() || is_point(unit, at);
        if point && !named {
            named = true;
            if first < from {
                let announced = [unit.place.topic, unit.place.announced].contains(&Some(Topic::Controller));
                if !((announced || out.reach.controller) && controller::first_line(unit, first, out)) {
                    controller::above(unit, first, out);
                }
            }
        }
        let Some(found) = post else {
            at += 1;
            continue;
        };
        let of = if at >= from { officers } else { ContactOwner::Controller };
        let name = out.names.make(|to| found.value.write(to));
        emit(unit, of, (found.first, found.end), ContactForm::Post, name, rule!("contact.post"), out);
        at = found.end;
    }
}

/// Does the unit say where requests go, or how to reach us? That is no contact of the authority named before it.
fn is_about_requests(unit: &Unit<'_>) -> bool {
    let request = unit.has_word(&[REQUESTS]) || unit.summary.tags & Tag::FIRST != 0;
    request && !unit.has_word(&[COMPLAINTS])
}

/// Where the unit speaks of a data protection officer or a representative, and of which.
fn officer(unit: &Unit<'_>) -> Option<(usize, ContactOwner)> {
    let hit = unit.hits.iter().find(|h| is_officer(unit, h.first as usize, h.end as usize, h.cue))?;
    let represents = (hit.first..hit.end).any(|at| unit.is(at as usize, REPRESENTATIVES));
    let of = if represents { ContactOwner::Representative } else { ContactOwner::DataProtectionOfficer };
    Some((hit.first as usize, of))
}

/// Does the unit speak of the controller's representative, or stand behind what does?
pub(super) fn is_about_representative(unit: &Unit<'_>, out: &Output) -> bool {
    match officer(unit) {
        Some((_, of)) => of == ContactOwner::Representative,
        None => out.units < out.reach.officer && out.reach.representative,
    }
}

/// The token from which on contacts are the officer's, or the representative's, and whose: of several in a sentence, those
/// behind the officer.
fn officers_from(unit: &Unit<'_>, officer: Option<(usize, ContactOwner)>, out: &Output) -> (usize, ContactOwner) {
    let section = unit.place.topic == Some(Topic::Officer) && !out.reach.controller;
    let within = out.units < out.reach.officer;
    let spoken = match officer {
        Some((_, of)) => of,
        None if within && out.reach.representative => ContactOwner::Representative,
        None => ContactOwner::DataProtectionOfficer,
    };
    let from = match officer {
        _ if within || section => 0,
        Some((at, _)) if (at..unit.len()).any(|i| is_point(unit, i)) => at,
        Some(_) => 0,
        None => usize::MAX,
    };
    (from, spoken)
}

fn is_officer(unit: &Unit<'_>, first: usize, end: usize, cue: Cue) -> bool {
    matches!(cue, Cue::Officer) && !(first..end).any(|at| unit.is(at, OTHER_OFFICERS))
}

/// Is it running text, rather than a line that gives a contact?
fn is_sentence(unit: &Unit<'_>) -> bool {
    unit.len() > 8 && unit.summary.tags & (Tag::BE | Tag::HAVE | Tag::MODAL | Tag::FIRST | Tag::SECOND) != 0
}

/// Does a contact begin at the token?
fn is_point(unit: &Unit<'_>, at: usize) -> bool {
    unit.token(at).is_some_and(|t| t.kind == TokenKind::Email)
        || contact::phone(unit.text, unit.tokens, unit.words, at).is_some()
        || contact::postal_address(unit.text, unit.tokens, unit.words, at).is_some()
}

fn emit(
    unit: &Unit<'_>,
    of: ContactOwner,
    range: (usize, usize),
    form: ContactForm,
    name: Name,
    rule: Rule,
    out: &mut Output,
) {
    let known = |kind| out.has(unit, kind, range.0, range.1);
    if let Some(kind) = of.kind().filter(|_| !known(Kind::ControllerContact) && !known(Kind::DpoContact)) {
        out.emit(unit, kind, range, Said::Contact(form, of, name), rule);
    }
}

/// Is the e-mail address an officer's by what it says: "dpo@name.example", "dpo-uk@name.example"?
fn is_officers(email: &str) -> bool {
    let local = email.split('@').next().unwrap_or(email);
    local.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("dpo")) || local.eq_ignore_ascii_case("fg")
}

fn spot(unit: &Unit<'_>, at: usize, of: ContactOwner, out: &mut Output) -> Option<usize> {
    let token = unit.token(at)?;
    if token.kind == TokenKind::Email {
        let name = out.names.make_if(|to| contact::email(unit.word(at), to))?;
        let of = if is_officers(out.names.get(name)) { ContactOwner::DataProtectionOfficer } else { of };
        emit(unit, of, (at, at + 1), ContactForm::Email, name, rule!("contact.email"), out);
        return Some(at + 1);
    }
    if token.kind == TokenKind::Url {
        let labelled = at > 0 && unit.is(at - 1, WEB) || at > 1 && unit.is(at - 2, WEB);
        let about = matches!(unit.place.topic, Some(Topic::Controller | Topic::Officer));
        let reaches = unit.summary.tags & Tag::REACH != 0
            && unit.len() < 24
            && (about || unit.place.topic == Some(Topic::Rights));
        // A line of its own among the contacts, or the first of the text.
        let alone = unit.len() <= 2 && (about || out.units == 1) || of != ContactOwner::Controller;
        if labelled || reaches || alone {
            let name = out.names.add(unit.word(at));
            emit(unit, of, (at, at + 1), ContactForm::Url, name, rule!("contact.url"), out);
        }
        return Some(at + 1);
    }
    if let Some(found) = contact::postal_address(unit.text, unit.tokens, unit.words, at) {
        if is_of_other(unit, found.first, out) {
            return Some(found.end);
        }
        let name = out.names.make(|to| found.value.write(to));
        emit(unit, of, (found.first, found.end), ContactForm::Post, name, rule!("contact.post"), out);
        return Some(found.end);
    }
    if let Some(found) = contact::phone(unit.text, unit.tokens, unit.words, at) {
        let name = out.names.add_line(found.value);
        emit(unit, of, (found.first, found.end), ContactForm::Phone, name, rule!("contact.phone"), out);
        return Some(found.end);
    }
    labelled_address(unit, at, of, out)
}

/// Does the address at the token stand behind the name of a company that is not the controller: "hosted by Name **Ltd,** 1 Road"?
fn is_of_other(unit: &Unit<'_>, first: usize, out: &Output) -> bool {
    const OURS: u64 = Cues::CONTROLLER | Cues::OFFICER;
    let about = [Some(Topic::Controller), Some(Topic::Officer)].contains(&unit.place.topic);
    if about || !unit.holds(Cues::LEGAL_FORM) || unit.holds(OURS) || unit.summary.tags & Tag::REACH != 0 {
        return false;
    }
    let end = first - usize::from(first > 0 && matches!(unit.mark(first - 1), b',' | b'('));
    let Some(form) = (end.saturating_sub(4)..end).find(|&at| controller::form_end(unit, at) == Some(end)) else {
        return false;
    };
    let from = name_start(unit, form);
    let name = &*unit.line(from, end);
    from < form && !out.knows_controller(name) && !out.owns(unit, from, end, true)
}

/// Words before a URL that make it a way to reach somebody.
const WEB: &WordSet =
    words!["website", "site", "url", "web", "webpage", "webform", "contactformulier", "form", "homepage", "internet"];

/// Is the unit what stands behind the label "Address:", "Postadres:"?
fn is_behind_label(unit: &Unit<'_>) -> bool {
    let first = unit.token(0).filter(|_| unit.place.labelled && unit.place.opens);
    let before = first.and_then(|t| unit.text.get(..t.start as usize)).unwrap_or("");
    let label = before.trim_end_matches([' ', '\n', '\r', '*', '_', ':']).as_bytes();
    ["address", "adres"].iter().any(|end| {
        label
            .len()
            .checked_sub(end.len())
            .and_then(|at| label.get(at..))
            .is_some_and(|last| last.eq_ignore_ascii_case(end.as_bytes()))
    })
}

/// How many commas there are.
fn commas(unit: &Unit<'_>) -> usize {
    (0..unit.len()).filter(|&at| unit.mark(at) == b',').count()
}

/// An address of a form that is not known otherwise, behind its label: "Address: Level 2, Example Towers, Dubai".
fn labelled_address(unit: &Unit<'_>, at: usize, of: ContactOwner, out: &mut Output) -> Option<usize> {
    // Behind "contact us at:" a line of its own needs no label.
    let line = at == 0 && out.units < out.reach.anybody && commas(unit) > 1;
    let behind = at == 0 && commas(unit) > 1 && is_behind_label(unit);
    let line = line || behind;
    if !line && !unit.is(at, ADDRESS) {
        return None;
    }
    let opens = line || unit.mark(at + 1) == b':' || unit.is(at + 1, words!["at", "is", "te", "in"]);
    let label = if line { 0 } else { at + 2 };
    // "Address: Name Ltd, Plot 12, Example Road": a name is no part of it.
    let forms = unit.hits_in(label, label + 10, Cues::LEGAL_FORM).map(|h| h.end as usize);
    let formal = forms.max().filter(|_| behind).unwrap_or(label);
    let first = formal + usize::from(formal > label && matches!(unit.mark(formal), b',' | b'.'));
    let first = first + usize::from(formal > label && unit.mark(first) == b',');
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
    let name = out.names.add_line(unit.slice(first, end));
    emit(unit, of, (first, end), ContactForm::Post, name, rule!("contact.label"), out);
    Some(end)
}
