//! Legal bases (GDPR Art. 6(1), 9(2)) and the interests pursued (Art. 13(1)(d)).

use crate::Language;
use crate::lexicon::{Cue, Tag, Topic};
use crate::model::{Ground, Kind, Value};
use crate::text::{TokenKind, article};

use super::item::clause_end;
use super::output::{Output, rule};
use super::unit::{PRACTICE, Unit, VERBAL};

/// Reads the legal bases that `unit` states.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if matches!(unit.place.topic, Some(Topic::Rights | Topic::Complaints))
        && !unit.any(|c| matches!(c, Cue::Ground(Ground::LegitimateInterests)))
    {
        return;
    }
    articles(unit, out);
    let about = unit.is_about(Topic::Grounds) || unit.place.topic == Some(Topic::Grounds);
    let withdrawal = unit.any(|c| {
        matches!(
            c,
            Cue::Right(crate::model::Right::WithdrawConsent) | Cue::StrongRight(crate::model::Right::WithdrawConsent)
        )
    });
    let mut from = 0;
    for hit in unit.hits {
        let Cue::Ground(ground) = hit.cue else { continue };
        let (first, end) = (hit.first as usize, hit.end as usize);
        // The longest phrase at a place is read.
        let longer = unit.hits.iter().any(|h| {
            matches!(h.cue, Cue::Ground(_))
                && h.first <= hit.first
                && h.end >= hit.end
                && h.end - h.first > hit.end - hit.first
        });
        if first < from || longer {
            continue;
        }
        let practice = about || unit.place.item || unit.tags & (PRACTICE | Tag::SHARE) != 0;
        let consent = matches!(ground, Ground::Consent | Ground::ExplicitConsent);
        if !practice || consent && withdrawal && !about {
            continue;
        }
        let (start, mut end) = (phrase_start(unit, first), end);
        if unit.mark(end) == b'(' && article::article(unit.text, unit.tokens, end + 1).is_some() {
            end = unit.bracket_end(end);
        }
        if ground == Ground::LegitimateInterests {
            interests(unit, end, out);
        }
        if ground == Ground::Contract {
            end = contract_end(unit, end);
        }
        from = end;
        if !out.has(unit, Kind::LegalBasis, start, end) {
            out.emit(unit, Kind::LegalBasis, (start, end), Value::Ground(ground), rule!("legal_basis.phrase"));
        }
    }
    if unit.place.item && unit.is_about(Topic::Interests) && unit.place.opens {
        let end = clause_end(unit, 0, unit.len());
        out.emit(unit, Kind::LegitimateInterest, (0, end), Value::Interest, rule!("legitimate_interest.item"));
    }
}

/// "Art. 6(1)(f) GDPR" with the words that say the same beside it.
fn articles(unit: &Unit<'_>, out: &mut Output) {
    let mut at = 0;
    while at < unit.len() {
        if unit.token(at).is_some_and(|t| t.word == 0 && t.kind == TokenKind::Word && t.end - t.start > 8) {
            at += 1;
            continue;
        }
        let Some(found) = article::article(unit.text, unit.tokens, at) else {
            at += 1;
            continue;
        };
        at = found.end.max(at + 1);
        if let Some(ground) = found.value.ground() {
            if !out.has(unit, Kind::LegalBasis, found.first, found.end) {
                out.emit(
                    unit,
                    Kind::LegalBasis,
                    (found.first, found.end),
                    Value::Ground(ground),
                    rule!("legal_basis.article"),
                );
            }
        }
    }
}

/// A basis takes its possessive with it, and "necessary for", "based on" do not belong to it.
fn phrase_start(unit: &Unit<'_>, first: usize) -> usize {
    let mut at = first;
    while at > 0 && (unit.has(at - 1, Tag::ADJECTIVE) || unit.is_possessive(at - 1)) {
        at -= 1;
        if unit.is_possessive(at) {
            break;
        }
    }
    at
}

/// "the performance of the contract" goes on: "with you", "to which you are party".
fn contract_end(unit: &Unit<'_>, end: usize) -> usize {
    let goes_on = unit.has(end, Tag::WITH | Tag::RELATIVE | Tag::TO) && !unit.has(end + 1, VERBAL)
        || unit.is(end, &["between", "tussen", "met", "die"]);
    if goes_on { clause_end(unit, end, unit.len()) } else { end }
}

/// The interests that follow "legitimate interest in", "gerechtvaardigd belang om … te".
fn interests(unit: &Unit<'_>, end: usize, out: &mut Output) {
    let mut at = end;
    let opener = unit.is(at, &["in", "to", "of", "bij", "om"])
        || unit.mark(at) == b':'
        || unit.is(at, &["such", "zoals", "namely", "namelijk"]);
    if !opener || unit.is(at, &["to"]) && !unit.has(at + 1, VERBAL) {
        return;
    }
    at += 1;
    if unit.is(at, &["as"]) {
        at += 1;
    }
    loop {
        let mut to = at;
        while to < unit.len() && !matches!(unit.mark(to), b',' | b';' | b'.' | b':' | b'(' | b')') {
            let conjunction = unit.has(to, Tag::AND)
                && (unit.is_gerund(to + 1)
                    || unit.has(to + 1, Tag::TO)
                    || unit.language == Language::Dutch && unit.has(to + 1, Tag::OM));
            if to > at && (conjunction || unit.has(to, Tag::SUBORDINATE)) {
                break;
            }
            to += 1;
        }
        if to <= at {
            return;
        }
        out.emit(unit, Kind::LegitimateInterest, (at, to), Value::Interest, rule!("legitimate_interest.phrase"));
        let mut next = to;
        while unit.mark(next) == b',' || unit.has(next, Tag::AND) {
            next += 1;
        }
        let goes_on = next > to && (unit.is_gerund(next) || unit.has(next, Tag::TO));
        if !goes_on {
            return;
        }
        at = next + usize::from(unit.has(next, Tag::TO));
    }
}
