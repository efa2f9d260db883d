//! Recipients that are enumerated: in a list, behind a colon, as examples of a class; also nouns that no lexicon knows, where
//! what introduces them says that they get data.

use crate::Language;
use crate::extract::item::{all_items, is_nominal};
use crate::extract::output::{Output, rule};
use crate::extract::party::{enumerated, party_end};
use crate::extract::unit::{BOUNDARY, Unit, VERBAL};
use crate::lexicon::{Cues, Tag};
use crate::model::RecipientClass;
use crate::text::{WordSet, words};

use super::{class, emit, emit_name, head_class, is_host, is_of_data, told_class};

/// The items of a list of recipients that no lexicon knows: names, and nouns for organisations and people.
pub(super) fn list(unit: &Unit<'_>, out: &mut Output) {
    let end = (1..unit.len())
        .find(|&at| matches!(unit.mark(at), b':' | b'.' | b'-' | b'(') || unit.has(at, Tag::SUBORDINATE))
        .unwrap_or(unit.len());
    const PARTIES: u64 = Cues::RECIPIENT | Cues::VENDOR;
    let splits = |at: usize| {
        unit.holds_in(at.saturating_sub(6), at, PARTIES) && unit.holds_in(at + 1, at + 7, PARTIES) || parts(unit, at)
    };
    let found = all_items(unit, 0, end, &splits, out);
    for mut item in found.iter().copied() {
        while item.first < item.end && unit.has(item.first, Tag::WITH | Tag::TO | Tag::BY | Tag::PREPOSITION) {
            item.first += 1;
        }
        let clause = unit.has(item.first, VERBAL) && !unit.token(item.first).is_some_and(|t| t.capital)
            || unit.is_gerund(item.first) && unit.has(item.first, VERBAL);
        if clause || !is_nominal(unit, item) || unit.holds_in(item.first, item.end, PARTIES) {
            continue;
        }
        let tokens = item.first..item.end;
        let is_name = item.end - item.first <= 4
            && !unit.is(item.first, words!["nvt", "n.v.t", "n/a", "n.a", "na", "none", "geen", "nobody", "niemand"])
            && tokens.clone().all(|at| {
                is_host(unit, at) || unit.token(at).is_some_and(|t| (t.capital || t.joined) && t.tags & BOUNDARY == 0)
            })
            && tokens.clone().any(|at| unit.token(at).is_some_and(|t| t.word == 0));
        if is_name {
            emit_name(unit, out, (item.first, item.end), rule!("recipient.list"));
            continue;
        }
        let head = tokens.clone().rev().find(|&at| unit.has(at, Tag::ORGANISATION | Tag::PERSON));
        if let Some(head) = head.filter(|_| item.end - item.first <= 8) {
            let class = Some(head_class(unit, head)).filter(|&class| class != RecipientClass::ThirdParties);
            emit(unit, out, (item.first, item.end), class.unwrap_or(RecipientClass::Other), rule!("recipient.list"));
        } else if head.is_none() && !unit.holds(Cues::DATA) && may_be_party(unit, item.first, item.end) {
            emit(unit, out, (item.first, item.end), RecipientClass::Other, rule!("recipient.example"));
        }
    }
    out.items = found;
}

/// Does the conjunction stand between two nouns of which each is a party: "garages **and** printers", not "technical and legal
/// advisers"?
fn parts(unit: &Unit<'_>, and: usize) -> bool {
    let plural = |at: usize| unit.is_word(at) && unit.word(at).len() > 4 && unit.ends(at, "s") && !unit.ends(at, "ss");
    unit.language == Language::English && and > 0 && plural(and - 1) && !unit.is(and - 1, words!["goods", "products"])
}

/// May the words be a party that no lexicon knows: "rail undertakings", "the control room"?
pub(super) fn may_be_party(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    const OTHER: u64 = Tag::DATA_HEAD | Tag::PURPOSE_HEAD | Tag::POLICY | Tag::DEVICE | Tag::TIME | Tag::SECOND;
    const NOBODY: &WordSet = words![
        "archives",
        "aspects",
        "goals",
        "grounds",
        "hours",
        "lengths",
        "levels",
        "matters",
        "places",
        "principles",
        "reasons",
        "rules",
        "steps",
        "values",
        "ways",
        "world",
    ];
    let Some(head) = end.checked_sub(1).filter(|&head| !unit.is(head, NOBODY)) else { return false };
    let noun = |at: usize| !unit.has(at, BOUNDARY | Tag::FIRST | Tag::SECOND | Tag::THIRD) || unit.is_possessive(at);
    let opened = unit.has(first, Tag::DETERMINER) || unit.is_possessive(first);
    let from = first + usize::from(opened);
    unit.language == Language::English
        && (from + 1..=from + 4).contains(&end)
        && (from..end).all(noun)
        && (opened || unit.ends(head, "s"))
        && !unit.has(head, OTHER)
        && !unit.is_gerund(head)
        && !unit.is_gerund(from)
        && !unit.holds_in(first, end, Cues::DATA | Cues::WEAK_DATA | Cues::COUNTRY | Cues::PURPOSE)
}

/// Parties that are enumerated behind a colon in a sentence that speaks of who gets data: "who sees it: **the printers**, **our
/// auditors** and **the lab**".
pub(super) fn told(unit: &Unit<'_>, about: bool, out: &mut Output) {
    let Some(colon) = unit.mark_from(b':', 1).filter(|_| unit.language == Language::English) else { return };
    // "We sell to three kinds of buyers:" sells no data.
    let shares = || (0..colon).any(|at| unit.has(at, Tag::SHARE)) && is_of_data(unit);
    let speaks = about && is_of_data(unit)
        || (0..colon).any(|at| unit.has(at, Tag::ACCESS) || unit.is(at, words!["who", "whom"]))
        || shares();
    let whom =
        |at: usize| unit.has(at, Tag::PERSON | Tag::ORGANISATION) || unit.is(at, words!["who", "whom", "with", "to"]);
    if !speaks || !(0..colon).any(whom) {
        return;
    }
    enumerated(unit, colon + 1, &mut |first, end| {
        let head = party_end(unit, first);
        if !unit.holds_in(first, head, Cues::RECIPIENT | Cues::VENDOR) {
            let party = unit.has(head.wrapping_sub(1), Tag::PERSON | Tag::ORGANISATION);
            if party || may_be_party(unit, first, head) {
                let class = head_class(unit, head.wrapping_sub(1));
                emit(unit, out, (first, end), class, rule!("recipient.example"));
            }
        }
    });
}

/// Parties that no lexicon knows, as examples of a class: "partners such as municipalities, regions or schools".
pub(super) fn examples(unit: &Unit<'_>, out: &mut Output) {
    for (at, from) in unit.phrases(Cues::EXAMPLES) {
        let told = unit.hits_in(at.saturating_sub(5), at, Cues::RECIPIENT).filter_map(|h| class(h.cue)).last();
        let stops = |at: usize| {
            matches!(unit.mark(at), b'.' | b':' | b')' | b';')
                || unit.has(
                    at,
                    Tag::MODAL | Tag::BE | Tag::HAVE | Tag::SUBORDINATE | Tag::RELATIVE | Tag::TO | Tag::FOR | Tag::OM,
                )
        };
        let end = (from..unit.len().min(from + 40)).find(|&at| stops(at)).unwrap_or(unit.len().min(from + 40));
        let Some(told) = told.filter(|_| !unit.is_gerund(from)) else { continue };
        let found = all_items(unit, from, end, &|_| true, out);
        for item in found.iter().copied().filter(|item| item.end - item.first <= 6 && is_nominal(unit, *item)) {
            let known = unit.holds_in(item.first, item.end, Cues::DATA | Cues::WEAK_DATA | Cues::COUNTRY);
            // "Including with **our brands**", not "in the event of a sale"
            let first = item.first + usize::from(unit.has(item.first, Tag::WITH | Tag::BY | Tag::FROM));
            let placed = unit.is(item.first, words!["at", "in", "on", "under"]);
            if !known && !placed {
                let class = example_class(unit, (first, item.end), told);
                emit(unit, out, (first, item.end), class, rule!("recipient.example"));
            }
        }
        out.items = found;
    }
}

/// The class of an example: that of what it is one of, or a narrower one that it tells ("suppliers such as **hosting**"). Third
/// parties and partners may be of any class.
fn example_class(unit: &Unit<'_>, (first, end): (usize, usize), of: RecipientClass) -> RecipientClass {
    use RecipientClass::{
        Advertisers, Advisers, Affiliates, Analytics, Authorities, Hosting, Other, Payment, Processors,
        ServiceProviders,
    };
    match of {
        ServiceProviders | Processors => told_class(unit, (first, first, end), of),
        Advertisers | Advisers | Affiliates | Analytics | Authorities | Hosting | Payment => of,
        _ => Other,
    }
}
