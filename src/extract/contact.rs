//! How to reach the controller and its data protection officer (GDPR Art. 13(1)(a) and (b)).

use crate::lexicon::{Cue, Tag, Topic};
use crate::model::{ContactPoint, Kind, Value};
use crate::text::{TokenKind, contact};

use super::output::{Output, rule};
use super::unit::Unit;

/// Reads the contacts that `unit` gives.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.any(|c| matches!(c, Cue::NamedAuthority(_) | Cue::Authority)) || unit.place.topic == Some(Topic::Complaints)
    {
        return;
    }
    let officer = unit.place.topic == Some(Topic::Officer) || unit.any(|c| matches!(c, Cue::Officer));
    let kind = if officer { Kind::DpoContact } else { Kind::ControllerContact };
    let mut at = 0;
    while at < unit.len() {
        at = spot(unit, at, kind, out).unwrap_or(at + 1);
    }
}

fn spot(unit: &Unit<'_>, at: usize, kind: Kind, out: &mut Output) -> Option<usize> {
    let token = unit.token(at)?;
    if token.kind == TokenKind::Email {
        let address = contact::email(unit.word(at))?;
        out.emit(unit, kind, (at, at + 1), Value::Contact(ContactPoint::Email(address)), rule!("contact.email"));
        return Some(at + 1);
    }
    if token.kind == TokenKind::Url {
        let reaches = unit.tags & Tag::REACH != 0
            && matches!(unit.place.topic, Some(Topic::Controller | Topic::Officer | Topic::Rights))
            || at > 1 && unit.is(at - 2, &["website", "site", "url", "web"]);
        if reaches && unit.len() < 24 {
            out.emit(
                unit,
                kind,
                (at, at + 1),
                Value::Contact(ContactPoint::Url(unit.word(at).to_owned())),
                rule!("contact.url"),
            );
        }
        return Some(at + 1);
    }
    if let Some(found) = contact::postal_address(unit.text, unit.tokens, unit.words, at) {
        out.emit(
            unit,
            kind,
            (found.first, found.end),
            Value::Contact(ContactPoint::Post(found.value)),
            rule!("contact.post"),
        );
        return Some(found.end);
    }
    if let Some(found) = contact::phone(unit.text, unit.tokens, unit.words, at) {
        out.emit(
            unit,
            kind,
            (found.first, found.end),
            Value::Contact(ContactPoint::Phone(found.value)),
            rule!("contact.phone"),
        );
        return Some(found.end);
    }
    None
}
