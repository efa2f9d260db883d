//! Recipients by what they may see: "de trainers hebben toegang tot uw gegevens", "is beperkt tot het bestuur", "alle personen
//! die namens ons van uw gegevens kennis kunnen nemen".

use crate::Language;
use crate::extract::output::{Output, rule};
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::{Cues, Tag};
use crate::model::{Kind, RecipientClass, Said};
use crate::text::{WordSet, words};

use super::{class, emit};

/// Words that say that somebody sees data.
const ACCESS: &WordSet = words!["toegang", "inzage", "kennis", "inzagerecht"];
/// Words behind which those stand who see data, with a preposition between.
const OPEN_TO: &WordSet = words![
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
        return;
    }
    for at in unit.walk(0, &[ACCESS, OPEN_TO], 0) {
        if unit.is(at, ACCESS) {
            if let Some((first, end)) = subject(unit, at) {
                parties(unit, first, end, out);
            }
        } else if unit.is(at, OPEN_TO) && unit.is(at + 1, TO) {
            parties(unit, at + 2, phrase_end(unit, at + 2), out);
        }
    }
}

/// Verbs of those who see data.
const SEES: &WordSet = words!["access", "read", "see", "view"];

/// Is it said plainly in English that who stands in tokens `first..end` gets to see data: "**other members** can view your photo", "we
/// share it with **others on our site**"? `head` is the noun.
pub(super) fn is_plain(unit: &Unit<'_>, first: usize, head: usize, end: usize) -> bool {
    if unit.language == Language::Dutch {
        return false;
    }
    let others = unit.is(head, words!["others"]);
    let verb = end + 1 + usize::from(unit.has(end + 1, Tag::ADVERB));
    let theirs = unit.is_possessive(verb + 1) && unit.has(verb + 1, Tag::SECOND);
    if (others || unit.has(head.wrapping_sub(1), Tag::OTHER))
        && unit.has(end, Tag::MODAL)
        && unit.is(verb, SEES)
        && theirs
    {
        return true;
    }
    // "Information **you** share with others" is theirs to share.
    let ours = |verb: usize| {
        let before = verb.saturating_sub(3)..verb;
        before.clone().any(|i| unit.has(i, Tag::FIRST | Tag::BE)) && !before.clone().any(|i| unit.has(i, Tag::SECOND))
    };
    let mut clause = (first.saturating_sub(12)..first).rev().take_while(|&i| unit.mark(i) == 0);
    let shared = clause.find(|&i| unit.has(i, Tag::SHARE));
    others && end > head + 1 && unit.has(first.wrapping_sub(1), Tag::WITH) && shared.is_some_and(ours)
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
