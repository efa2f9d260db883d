//! Purposes (GDPR Art. 13(1)(c)): clauses after "to", "for", "om … te", items of lists of purposes.

use crate::Language;
use crate::lexicon::{Cue, Tag, Topic};
use crate::model::{Kind, PurposeKind, Value};

use super::output::{Output, Rule, rule};
use super::unit::{PRACTICE, Unit, VERBAL};

/// Words before "to" that make it no purpose ("able to", "right to", "want to").
const GOVERNORS: &[&str] = &[
    "able",
    "unable",
    "right",
    "rights",
    "want",
    "wants",
    "wish",
    "wishes",
    "need",
    "needs",
    "required",
    "require",
    "ask",
    "agree",
    "choose",
    "chooses",
    "have",
    "has",
    "had",
    "decide",
    "like",
    "entitled",
    "continue",
    "refuse",
    "fail",
    "try",
    "attempt",
    "seek",
    "agrees",
    "consent",
    "option",
    "ability",
    "opportunity",
    "reserve",
    "permitted",
    "obliged",
    "obligated",
    "obligation",
    "request",
    "requests",
    "how",
    "not",
    "going",
    "due",
    "according",
    "related",
    "prior",
    "subject",
    "addition",
    "up",
    "access",
    "free",
    "likely",
    "necessary",
    "possible",
    "want",
    "prefer",
    "expect",
    "hesitate",
    "ought",
    "intend",
    "intended",
    "elect",
    "addressed",
    "refer",
    "apply",
    "applies",
    "linked",
    "link",
    "links",
    "transferred",
    "disclosed",
    "provided",
    "sent",
    "responsible",
    "committed",
    "invite",
    "advise",
    "advised",
    "encourage",
    "recommend",
    "authorized",
    "authorised",
    "failure",
    "best",
    "efforts",
    "effort",
    "steps",
    "measures",
    "requirement",
    "strive",
    "opt",
    "respect",
    "as",
    "known",
    "similar",
    "limited",
];

/// Reads the purposes that `unit` states.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.is_definition()
        || matches!(unit.place.topic, Some(Topic::Rights | Topic::Complaints | Topic::Changes | Topic::Elsewhere))
    {
        return;
    }
    let listed = unit.place.item && unit.is_about(Topic::Purposes);
    let practice = unit.tags & (PRACTICE | Tag::PROTECT) != 0
        || unit.any(|c| matches!(c, Cue::Cookie))
        || matches!(
            unit.place.topic,
            Some(Topic::Purposes | Topic::Data | Topic::Cookies | Topic::Recipients | Topic::Grounds)
        );
    let mut at = 0;
    if listed && unit.place.opens {
        at = clauses(unit, 0, Form::of(unit, 0), rule!("purpose.item"), out);
    } else if !practice {
        return;
    }
    while at < unit.len() {
        at = match lead(unit, at) {
            Some((first, form, rule)) => clauses(unit, first, form, rule, out).max(at + 1),
            None => at + 1,
        };
    }
}

/// How the clauses of a purpose begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// "to improve": a bare infinitive.
    Infinitive,
    /// "for improving", or an item that begins so.
    Gerund,
    /// "for marketing": a noun phrase.
    Nominal,
    /// Dutch "om … te verbeteren": the verb stands at the end.
    Final,
}

impl Form {
    fn of(unit: &Unit<'_>, at: usize) -> Self {
        if unit.has(at, Tag::TO) {
            Form::Infinitive
        } else if unit.language == Language::Dutch {
            if unit.has(at, Tag::OM) { Form::Final } else { Form::Nominal }
        } else if unit.is_gerund(at) {
            Form::Gerund
        } else if unit.has(at, VERBAL) {
            Form::Infinitive
        } else {
            Form::Nominal
        }
    }
}

/// Does a purpose begin at the token? Gives where its first clause begins.
fn lead(unit: &Unit<'_>, at: usize) -> Option<(usize, Form, Rule)> {
    if let Some((end, ())) = unit.hit_at(at, |c| matches!(c, Cue::PurposeLead).then_some(())) {
        let end = if unit.has(end, Tag::TO) && unit.language == Language::English { end + 1 } else { end };
        let form = match Form::of(unit, end) {
            Form::Infinitive if unit.language == Language::Dutch => Form::Final,
            form => form,
        };
        return Some((end, form, rule!("purpose.lead")));
    }
    match unit.language {
        Language::English => {
            if unit.has(at, Tag::TO) && unit.has(at + 1, VERBAL) && !unit.is_gerund(at + 1) && !is_governed(unit, at) {
                return Some((at + 1, Form::Infinitive, rule!("purpose.infinitive")));
            }
            if unit.has(at, Tag::FOR) {
                if unit.is_gerund(at + 1) {
                    return Some((at + 1, Form::Gerund, rule!("purpose.for")));
                }
                return names_purpose(unit, at + 1).then_some((at + 1, Form::Nominal, rule!("purpose.for")));
            }
        }
        Language::Dutch => {
            if unit.has(at, Tag::OM) {
                return has_infinitive(unit, at + 1).then_some((at + 1, Form::Final, rule!("purpose.infinitive")));
            }
            if unit.has(at, Tag::FOR) {
                return names_purpose(unit, at + 1).then_some((at + 1, Form::Nominal, rule!("purpose.for")));
            }
        }
    }
    None
}

/// Is the "to" at the token governed by what stands before it?
fn is_governed(unit: &Unit<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    unit.is(before, GOVERNORS)
        || unit.has(before, Tag::SECOND)
            && !unit.is_possessive(before)
            && unit.has(before.wrapping_sub(1), VERBAL)
            && at > 2
            && unit.has(before.wrapping_sub(1), Tag::ASK)
}

/// Does a noun phrase that names a purpose begin at the token?
fn names_purpose(unit: &Unit<'_>, at: usize) -> bool {
    let end = nominal_end(unit, at);
    (at..end).any(|i| unit.has(i, Tag::PURPOSE_HEAD)) || unit.hits_in(at, end).any(|h| matches!(h.cue, Cue::Purpose(_)))
}

/// Is there "te" and a verb in the clause?
fn has_infinitive(unit: &Unit<'_>, from: usize) -> bool {
    (from..unit.len().min(from + 40))
        .take_while(|&i| !matches!(unit.mark(i), b'.' | b';' | b':'))
        .any(|i| unit.has(i, Tag::TO))
}

/// Emits the coordinated clauses from `first`; returns where they end.
fn clauses(unit: &Unit<'_>, first: usize, form: Form, rule: Rule, out: &mut Output) -> usize {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut at = first;
    loop {
        if unit.has(at, Tag::TO) && unit.language == Language::English {
            at += 1;
        }
        while unit.has(at, Tag::ADVERB | Tag::OM) && at < unit.len() {
            at += 1;
        }
        let end = match form {
            Form::Final => final_end(unit, at),
            Form::Nominal => nominal_end(unit, at),
            Form::Infinitive | Form::Gerund => verbal_end(unit, at),
        };
        if end <= at {
            break;
        }
        found.push((at, end));
        match next(unit, end, form) {
            Some(next) => at = next,
            None => {
                at = end;
                break;
            }
        }
    }
    emit(unit, &found, form, rule, out);
    at.max(first)
}

/// Where the next clause of the same form begins, behind the separator at `end`.
fn next(unit: &Unit<'_>, end: usize, form: Form) -> Option<usize> {
    let mut at = end;
    if matches!(unit.mark(at), b',' | b';' | b'/' | b'&') {
        at += 1;
    }
    if unit.has(at, Tag::AND) {
        at += 1;
        if unit.mark(at) == b'/' && unit.has(at + 1, Tag::AND) {
            at += 2;
        }
    }
    if at == end || at >= unit.len() {
        return None;
    }
    let mut verb = at;
    while unit.has(verb, Tag::ADVERB) {
        verb += 1;
    }
    match form {
        Form::Infinitive => {
            if unit.has(verb, Tag::TO) && unit.has(verb + 1, VERBAL) {
                return Some(verb + 1);
            }
            (unit.has(verb, VERBAL) && !unit.is_gerund(verb) && !unit.has(verb, Tag::MODAL | Tag::BE)).then_some(at)
        }
        Form::Gerund => unit.is_gerund(verb).then_some(at),
        Form::Nominal => {
            if unit.has(verb, Tag::FOR) {
                return names_purpose(unit, verb + 1).then_some(verb + 1);
            }
            names_purpose(unit, at).then_some(at)
        }
        Form::Final => (unit.has(verb, Tag::OM) || has_infinitive(unit, at)).then_some(at),
    }
}

/// Is the mark one at which any clause ends?
fn stops(unit: &Unit<'_>, at: usize) -> bool {
    matches!(unit.mark(at), b',' | b';' | b':' | b'.' | b'(' | b')' | b'"' | b'!' | b'?' | b'|' | b'*')
        || unit.mark(at) == b'-'
        || unit.has(at, Tag::SUBORDINATE)
        || unit
            .hit_at(at, |c| matches!(c, Cue::PurposeLead | Cue::Examples | Cue::CrossReference).then_some(()))
            .is_some()
}

/// The end of "improve our services": an infinitive or gerund with what belongs to it.
fn verbal_end(unit: &Unit<'_>, from: usize) -> usize {
    let mut at = from;
    let gerund = unit.is_gerund(from);
    while at < unit.len() {
        if at > from {
            if stops(unit, at) {
                break;
            }
            let separator = unit.has(at, Tag::AND) || matches!(unit.mark(at), b'/' | b'&');
            if separator {
                let verb = (at + 1..at + 4)
                    .find(|&i| !unit.has(i, Tag::ADVERB | Tag::TO | Tag::AND) && unit.mark(i) == 0)
                    .unwrap_or(at + 1);
                if unit.has(verb, VERBAL) && unit.is_gerund(verb) == gerund {
                    break;
                }
            }
            if unit.has(at, Tag::TO)
                && unit.has(at + 1, VERBAL)
                && !is_governed(unit, at)
                && at > from + 1
                && !unit.has(from, Tag::ASK)
                && !unit.is(from, &["allow", "enable", "help", "permit", "assist", "allowing", "enabling", "helping"])
            {
                break;
            }
        }
        at += 1;
    }
    at
}

/// The end of "marketing", "fraud prevention", "het versturen van nieuwsbrieven".
fn nominal_end(unit: &Unit<'_>, from: usize) -> usize {
    let mut at = from;
    while at < unit.len() && at < from + 30 {
        if at > from
            && (stops(unit, at)
                || unit.has(at, Tag::RELATIVE | Tag::MODAL | Tag::BE | Tag::OM | Tag::WITH)
                || unit.has(at, Tag::TO)
                || unit.has(at, Tag::AND) && splits(unit, at))
        {
            break;
        }
        if at == from && (stops(unit, at) || unit.has(at, Tag::SUBORDINATE)) {
            break;
        }
        at += 1;
    }
    at
}

/// Does the conjunction at the token separate purposes?
fn splits(unit: &Unit<'_>, at: usize) -> bool {
    unit.hits_in(at + 1, at + 7).any(|h| matches!(h.cue, Cue::Purpose(_)))
}

/// The end of a Dutch clause whose verb comes last: behind "te" and its verbs.
fn final_end(unit: &Unit<'_>, from: usize) -> usize {
    let mut at = from;
    let mut seen = false;
    while at < unit.len() {
        if matches!(unit.mark(at), b';' | b':' | b'.' | b'(' | b'!' | b'?') || at > from && unit.has(at, Tag::OM) {
            break;
        }
        if seen && (unit.mark(at) == b',' || unit.has(at, Tag::AND | Tag::SUBORDINATE)) {
            break;
        }
        if unit.has(at, Tag::TO)
            && (unit.has(at + 1, VERBAL | Tag::MODAL | Tag::BE | Tag::HAVE) || unit.is_word(at + 1))
        {
            seen = true;
            at += 2;
            while unit.has(at, VERBAL | Tag::MODAL | Tag::PARTICLE)
                && unit.is_word(at)
                && !unit.has(at, Tag::FOR | Tag::OF)
            {
                at += 1;
            }
            // What comes behind the verb belongs to it only as a short phrase.
            while at < unit.len()
                && unit.is_word(at)
                && !unit.has(at, Tag::AND | Tag::SUBORDINATE | Tag::OM | Tag::RELATIVE | Tag::MODAL | Tag::BE)
            {
                at += 1;
            }
            continue;
        }
        if !seen && unit.mark(at) == b',' && !has_infinitive(unit, at + 1) {
            break;
        }
        at += 1;
    }
    at
}

/// Emits the clauses; a bare verb shares the object of the last one.
fn emit(unit: &Unit<'_>, found: &[(usize, usize)], form: Form, rule: Rule, out: &mut Output) {
    let Some(&(last, last_end)) = found.last() else { return };
    for (index, &(first, end)) in found.iter().enumerate() {
        let mut first = first;
        while unit.is(first, &["the", "de", "het", "een", "a", "an"]) && form == Form::Nominal && first + 1 < end {
            first += 1;
        }
        if unit.slice(first, end).len() < 3 || out.has(unit, Kind::Purpose, first, end) {
            continue;
        }
        let bare = end - first == 1 && index + 1 < found.len() && matches!(form, Form::Infinitive | Form::Gerund);
        let object = (bare && last_end > last + 1).then_some((last + 1, last_end));
        let kind = classify(unit, first, end).or_else(|| object.and_then(|(f, e)| classify(unit, f, e)));
        if kind.is_none() && form == Form::Nominal && !unit.is_about(Topic::Purposes) {
            continue;
        }
        out.emit_shared(
            unit,
            Kind::Purpose,
            (first, end),
            object,
            Value::Purpose(kind.unwrap_or(PurposeKind::Other)),
            rule,
        );
    }
}

/// How much a purpose says: where a clause holds several, the most telling one names it.
fn weight(kind: PurposeKind) -> u8 {
    match kind {
        PurposeKind::Other => 0,
        PurposeKind::ProvideService | PurposeKind::Administration => 1,
        PurposeKind::ImproveService | PurposeKind::Communication => 2,
        _ => 3,
    }
}

/// The purpose that tokens `first..end` state.
pub(super) fn classify(unit: &Unit<'_>, first: usize, end: usize) -> Option<PurposeKind> {
    unit.hits_in(first, end)
        .filter_map(|h| match h.cue {
            Cue::Purpose(kind) => Some(((weight(kind), h.end - h.first, std::cmp::Reverse(h.first)), kind)),
            _ => None,
        })
        .max_by_key(|&(weight, _)| weight)
        .map(|(_, kind)| kind)
}
