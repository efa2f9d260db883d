//! Recipients by what they may see: "de trainers hebben toegang tot uw gegevens", "is beperkt tot het bestuur", "alle personen
//! die namens ons van uw gegevens kennis kunnen nemen", "the courier sees your address".

use crate::Language;
use crate::extract::asked;
use crate::extract::name::unknown_end;
use crate::extract::output::{Output, rule};
use crate::extract::party::party_start;
use crate::extract::unit::{BOUNDARY, Unit, VERBAL};
use crate::lexicon::{Cues, Tag};
use crate::model::{Kind, RecipientClass, Said};
use crate::text::{WordSet, words};

use super::{class, emit, emit_name, head_class, is_ours};

/// Words that say that somebody sees data.
pub(in crate::extract) const ACCESS: &WordSet = words!["toegang", "inzage", "kennis", "inzagerecht"];
/// Words behind which those stand who see data, with a preposition between.
pub(in crate::extract) const OPEN_TO: &WordSet = words![
    "beperkt",
    "voorbehouden",
    "toegankelijk",
    "zichtbaar",
    "beschikbaar",
    "inzichtelijk",
    "raadpleegbaar",
    "ingezien",
    "verwerkt",
    "afgehandeld",
];
/// Those prepositions.
const TO: &WordSet = words!["tot", "aan", "voor", "door"];
/// Tokens of a subject, with what restricts it.
const LONGEST: usize = 16;

/// Reads who may see data.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.language != Language::Dutch {
        getters(unit, out);
        return;
    }
    for at in unit.each_said(asked::ACCESS, 0) {
        if unit.is(at, ACCESS) {
            if opens_else(unit, at) {
                continue;
            }
            if let Some((first, end)) = subject(unit, at) {
                parties(unit, first, end, out);
            }
        } else if unit.is(at, OPEN_TO) && unit.is(at + 1, TO) {
            parties(unit, at + 2, phrase_end(unit, at + 2), out);
        }
    }
}

/// Is it access to something else than data: "toegang **tot het gebouw**", "toegang **tot de website**"?
fn opens_else(unit: &Unit<'_>, at: usize) -> bool {
    const ROOMS: &WordSet = words![
        "activiteiten",
        "buffet",
        "cursus",
        "evenement",
        "gebouw",
        "internet",
        "kantoor",
        "museum",
        "netwerk",
        "park",
        "terrein",
        "training",
        "trainingen",
        "wifi",
        "zaal",
    ];
    // "De beheerder **heeft** toegang tot de website" and sees what is there.
    const SITES: &WordSet = words!["app", "platform", "site", "webshop", "website"];
    let gets = || unit.has_word(&[words!["krijgen", "krijgt"]]);
    let noun = at + 2 + usize::from(unit.has(at + 2, Tag::DETERMINER) || unit.is_possessive(at + 2));
    unit.is(at + 1, words!["tot"]) && (unit.is(noun, ROOMS) || unit.is(noun, SITES) && gets())
}

/// The subject of "hebben toegang", "krijgt inzage", "kennis kunnen nemen": what stands before the verb, or between it and the
/// noun at `at`.
fn subject(unit: &Unit<'_>, at: usize) -> Option<(usize, usize)> {
    let stop = |i: usize| matches!(unit.mark(i), b'.' | b';' | b':' | b'!' | b'?' | b'-');
    if unit.is(at, words!["kennis"]) {
        let takes = (at + 1..at + 5).find(|&i| unit.is(i, words!["nemen", "neemt", "hebben", "heeft"]))?;
        let first = (at.saturating_sub(LONGEST)..at).rev().take_while(|&i| !stop(i)).last()?;
        let person =
            (first..at).find(|&i| unit.has(i, Tag::PERSON | Tag::ORGANISATION) && unit.is(i + 1, words!["die"]))?;
        return Some((unit.phrase_start(person), takes + 1)).filter(|&(first, _)| first < at);
    }
    let verb = |i: usize| unit.has(i, Tag::HAVE) || unit.is(i, words!["krijgen", "krijgt", "verkrijgen"]);
    let have = (at.saturating_sub(8)..at).rev().take_while(|&i| !stop(i)).find(|&i| verb(i))?;
    if at > have + 1 && !unit.has(have + 1, Tag::ADVERB | Tag::MODAL) {
        let end = (have + 1..at).find(|&i| unit.has(i, Tag::ADVERB)).unwrap_or(at);
        return Some((have + 1, end));
    }
    let mut first = have;
    while first > 0 && have - first < LONGEST && !stop(first - 1) {
        if unit.has(first - 1, Tag::ADVERB | Tag::SUBORDINATE | Tag::RELATIVE) && !unit.has(first - 1, Tag::DETERMINER)
        {
            break;
        }
        first -= 1;
    }
    Some((first, have))
}

/// The end of the parties that are enumerated from `from` on.
fn phrase_end(unit: &Unit<'_>, from: usize) -> usize {
    let ends = |at: usize| {
        matches!(unit.mark(at), b'.' | b';' | b':' | b'(' | b')')
            || unit.has(at, Tag::SUBORDINATE | Tag::MODAL | Tag::BE | Tag::HAVE | Tag::OM | Tag::TO)
            || unit.has(at, VERBAL) && !unit.has(at, Tag::PERSON | Tag::ORGANISATION)
    };
    (from..unit.len().min(from + LONGEST)).find(|&at| ends(at)).unwrap_or(unit.len().min(from + LONGEST))
}

/// Emits each party of an enumeration; one that a clause restricts is read whole.
fn parties(unit: &Unit<'_>, first: usize, end: usize, out: &mut Output) {
    let restricted = (first + 1..end).any(|at| unit.is(at, words!["die"]));
    let mut from = first;
    for at in first..=end {
        let splits = at == end || !restricted && (unit.mark(at) == b',' || unit.has(at, Tag::AND));
        if !splits {
            continue;
        }
        let (mut start, stop) = (from, at);
        from = at + 1;
        while start < stop && unit.has(start, Tag::ADVERB | Tag::PREPOSITION) {
            start += 1;
        }
        let person = unit.has(start, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(start);
        let clause = (start..stop).any(|i| unit.has(i, Tag::BE | Tag::MODAL | Tag::DATA_HEAD)) && !restricted;
        if start >= stop || person || clause || !unit.is_word(start) {
            continue;
        }
        let known = unit.hits_in(start, stop, Cues::RECIPIENT).find_map(|h| class(h.cue));
        // "Zichtbaar voor **anderen op de site**"
        if unit.is(start, words!["anderen", "iedereen"]) && unit.is(first.wrapping_sub(2), words!["zichtbaar"]) {
            if !out.has(unit, Kind::Recipient, start, stop) {
                let value = Said::Class(RecipientClass::Public);
                out.state(unit, Kind::Recipient, (start, stop), value, rule!("recipient.access"));
            }
            continue;
        }
        let class = known.unwrap_or(RecipientClass::Employees);
        emit(unit, out, (start, stop), class, rule!("recipient.access"));
    }
}

/// Verbs by which somebody gets data.
pub(in crate::extract) const GETS: &WordSet =
    words!["get", "gets", "hear", "hears", "learn", "learns", "obtains", "receive", "receives", "see", "sees"];
/// Participles by which somebody is said to get it, behind "is" or "are".
pub(in crate::extract) const GIVEN: &WordSet =
    words!["given", "handed", "informed", "notified", "sent", "shown", "told"];
/// Words behind these verbs with which they mean something else.
const PHRASAL: &WordSet =
    words!["away", "back", "better", "in", "off", "on", "out", "ready", "started", "together", "up", "worse"];
/// What one gets that is no data.
const WAGES: &WordSet = words![
    "commission",
    "discount",
    "discounts",
    "fee",
    "fees",
    "gift",
    "help",
    "money",
    "rent",
    "salary",
    "support",
    "training",
    "wages",
];
/// Parties of one subject.
const MOST_PARTIES: usize = 6;

/// "**The printer and the courier** see your address", "**our bookkeeper**, who gets the invoices", "**the landlord** is told": who
/// stands before a verb of getting.
fn getters(unit: &Unit<'_>, out: &mut Output) {
    const HELPS: u64 = Tag::MODAL | Tag::ADVERB | Tag::HAVE | Tag::NEGATION | Tag::BE;
    for at in unit.each_said(asked::GETS, 1) {
        let mut end = at;
        while end > 0 && unit.has(end - 1, HELPS) || end > 1 && unit.is(end - 1, words!["do", "does"]) {
            end -= 1;
        }
        // "Each trainer **receives training**", "others **get in** touch"
        if unit.is(at + 1, PHRASAL) || (at + 1..at + 3).any(|i| unit.is(i, WAGES)) {
            continue;
        }
        let passive = unit.is(at, GIVEN);
        if passive && !(end..at).any(|i| unit.has(i, Tag::BE)) || end == 0 {
            continue;
        }
        let who = unit.is(end - 1, words!["who", "which"]);
        end -= usize::from(who);
        let apart = end > 0 && unit.mark(end - 1) == b',';
        // "**People** who see the list must keep it": any people.
        if who && !apart && !unit.holds(Cues::RECIPIENT) {
            continue;
        }
        end -= usize::from(apart);
        for _ in 0..MOST_PARTIES {
            let Some(first) = getter(unit, end).or_else(|| name(unit, end, out)) else { break };
            let class = unit.hits_in(first, end, Cues::RECIPIENT).find_map(|h| class(h.cue));
            let class = class.unwrap_or_else(|| head_class(unit, end - 1));
            if !unit.holds_in(first, end, Cues::VENDOR) && !out.has(unit, Kind::Recipient, first, end) {
                emit(unit, out, (first, end), class, rule!("recipient.access"));
            }
            let joined = first > 1 && (unit.has(first - 1, Tag::AND) || unit.mark(first - 1) == b',');
            if !joined {
                break;
            }
            end = first - 1;
            end -= usize::from(end > 0 && unit.mark(end - 1) == b',');
        }
    }
}

/// The first token of the name that ends before `end`, which is then proposed.
fn name(unit: &Unit<'_>, end: usize, out: &mut Output) -> Option<usize> {
    let capital = |at: usize| unit.token(at).is_some_and(|t| t.capital) && unit.is_word(at) && !unit.has(at, BOUNDARY);
    let first = (end.saturating_sub(4)..end).rev().take_while(|&at| capital(at)).last()?;
    let known = unit.holds_in(first, end, Cues::VENDOR | Cues::LEGAL_FORM);
    if known || unknown_end(unit, first, end) < end || is_ours(unit, out, first, end) {
        return None;
    }
    emit_name(unit, out, (first, end), rule!("recipient.access"));
    Some(first)
}

/// The first token of the party that ends before `end`.
fn getter(unit: &Unit<'_>, end: usize) -> Option<usize> {
    const NO_HEAD: u64 =
        BOUNDARY | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::DATA_HEAD | Tag::SERVICE | Tag::DEVICE | Tag::POLICY;
    let head = end.checked_sub(1).filter(|&head| unit.is_word(head))?;
    let party = unit.has(head, Tag::PERSON | Tag::ORGANISATION);
    if unit.has(head, NO_HEAD) && !party || unit.has(head, VERBAL) && !party && !unit.ends(head, "s") {
        return None;
    }
    let first = party_start(unit, head);
    let first =
        first - usize::from(first > 0 && unit.has(first - 1, Tag::DETERMINER) && !unit.has(first, Tag::DETERMINER));
    let opened = unit.has(first, Tag::DETERMINER) || unit.is_possessive(first);
    let known = party || unit.holds_in(first, end, Cues::RECIPIENT);
    let data = unit.holds_in(first, end, Cues::DATA | Cues::WEAK_DATA);
    (known || !data && opened && end > first + 1 && !unit.is(head, words!["following", "latter"])).then_some(first)
}
