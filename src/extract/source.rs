//! Where data comes from other than the person (GDPR Art. 14(2)(f)).

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{Kind, RecipientClass, Said};
use crate::text::{WordSet, words};

use super::item::{all_items, is_nominal, noun_end};
use super::name::{name_end, unknown_end};
use super::output::{Output, rule};
use super::party::{clause_end, introducer, joined_start, of_end, party_start};
use super::unit::{Unit, VERBAL};

/// Verbs by which data comes in.
const COMES: u64 = Tag::COLLECT | Tag::RECEIVE;

/// Reads the sources that `unit` names.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.place.item && unit.place.opens && unit.place.announced == Some(Topic::Sources) {
        list(unit, out);
        return;
    }
    // "We do not knowingly collect data from anyone under 13" is about whose data it is.
    if unit.holds(Cues::CHILD) {
        return;
    }
    if unit.holds(Cues::VENDOR) && unit.summary.tags & Tag::SECOND != 0 {
        accounts(unit, out);
    }
    if unit.summary.tags & (Tag::GIVE | Tag::SHARE) != 0 && unit.summary.tags & Tag::FIRST != 0 {
        givers(unit, out);
    }
    if unit.summary.tags & COMES == 0 && !unit.is_about(Topic::Sources) {
        return;
    }
    known(unit, out);
    if unit.summary.tags & Tag::RECEIVE != 0 {
        named(unit, out);
    }
}

/// "Ontvangen wij van de Example Bond", "verkregen van zijn ouders", "we obtain it from Name": names and people that data comes
/// from.
fn named(unit: &Unit<'_>, out: &mut Output) {
    let from: &[&WordSet] = match unit.language {
        Language::English => &[words!["from"]],
        Language::Dutch => &[words!["van", "via", "bij", "door"]],
    };
    for at in unit.each_of(from, 1) {
        let first = at + 1;
        let core = first + usize::from(unit.has(first, Tag::DETERMINER));
        let vendor = unit.phrase_at(core, Cues::VENDOR);
        let named = vendor.unwrap_or_else(|| unknown_end(unit, core, unit.len()));
        let end = if named > core { named } else { noun_end(unit, first, unit.len().min(first + 5)) };
        let known = (first..end).any(|i| unit.has(i, Tag::PERSON | Tag::ORGANISATION));
        let person = unit.has(first, Tag::FIRST | Tag::SECOND);
        if !person && (named > core || known) && end > first && !out.has(unit, Kind::Source, first, end) {
            out.emit(unit, Kind::Source, (first, end), Said::Source(None), rule!("source.giver"));
        }
    }
}

/// What the person does with an account elsewhere, from which data then comes.
const ACCOUNTS: &WordSet = words![
    "account",
    "accounts",
    "connect",
    "connecting",
    "engage",
    "follow",
    "interact",
    "like",
    "link",
    "linking",
    "log",
    "logging",
    "login",
    "register",
    "registering",
    "sign",
    "signing",
    "sync",
    "koppelt",
    "inlogt",
    "aanmeldt",
    "registreert",
    "volgt",
];

/// Services that the person logs in with or connects: "if you sign in with Name, we receive your profile".
fn accounts(unit: &Unit<'_>, out: &mut Output) {
    let Some(does) = unit.each_of(&[ACCOUNTS], 0).next() else { return };
    if !(does.saturating_sub(6)..does).any(|at| unit.has(at, Tag::SECOND | Tag::PERSON)) {
        return;
    }
    let mut from = does;
    for (at, end) in unit.phrases(Cues::VENDOR) {
        if at >= from && unit.token(at).is_some_and(|t| t.capital) {
            from = name_end(unit, end);
            out.emit(unit, Kind::Source, (at, from), Said::Source(None), rule!("source.account"));
        }
    }
}

/// Parties that give us data: "our partners may provide us with", "information that others give us".
fn givers(unit: &Unit<'_>, out: &mut Output) {
    const GIVES: u64 = Tag::GIVE | Tag::SHARE;
    // "You **or others** provide", "**other members** may share".
    for at in unit.walk(Tag::PERSON | Tag::ORGANISATION, &[words!["others", "people"]], 0) {
        let person = unit.has(at, Tag::PERSON | Tag::ORGANISATION) && unit.has(at.wrapping_sub(1), Tag::OTHER);
        if !(person
            || unit.is(at, words!["others"])
            || unit.is(at, words!["people"]) && unit.is(at.wrapping_sub(1), words!["other"]))
        {
            continue;
        }
        let first = if unit.is(at, words!["others"]) { at } else { at - 1 };
        let verb = (at + 1..at + 4).find(|&at| unit.has(at, GIVES));
        let helped =
            verb.is_some_and(|verb| (at + 1..verb).all(|at| unit.has(at, Tag::MODAL | Tag::ADVERB | Tag::HAVE)));
        if helped && !out.has(unit, Kind::Source, first, at + 1) {
            out.emit(unit, Kind::Source, (first, at + 1), Said::Source(None), rule!("source.subject"));
        }
    }
    if !unit.holds(PARTIES) {
        return;
    }
    let mut from = 0;
    for (at, core, class) in unit.found(PARTIES, class) {
        if at < from {
            continue;
        }
        from = core;
        let end = clause_end(unit, of_end(unit, core));
        let Some(verb) = (end..end + 4).find(|&at| unit.has(at, GIVES)) else { continue };
        let helpers = (end..verb).all(|at| unit.has(at, Tag::MODAL | Tag::ADVERB | Tag::HAVE | Tag::THIRD | Tag::BE));
        let to_us = (verb + 1..verb + 9).any(|at| unit.is(at, words!["us", "ons"]));
        if helpers && to_us {
            let first = joined_start(unit, party_start(unit, at));
            out.emit(unit, Kind::Source, (first, end), Said::Source(class), rule!("source.subject"));
        }
    }
}

/// The items of a list of sources.
fn list(unit: &Unit<'_>, out: &mut Output) {
    let end = (1..unit.len()).find(|&at| matches!(unit.mark(at), b':' | b'.' | b'-')).unwrap_or(unit.len());
    let found = all_items(unit, 0, end, &|_| true, out);
    for item in found.iter().copied().filter(|&item| is_nominal(unit, item)) {
        let class = unit.hits_in(item.first, item.end, PARTIES).find_map(|h| class(h.cue)).flatten();
        out.emit(unit, Kind::Source, (item.first, item.end), Said::Source(class), rule!("source.list"));
    }
    out.items = found;
}

/// Phrases that name where data may come from.
const PARTIES: u64 = Cues::SOURCE | Cues::RECIPIENT;

/// What a cue says of a source: its class, where it has one.
fn class(cue: Cue) -> Option<Option<RecipientClass>> {
    match cue {
        Cue::Source => Some(None),
        Cue::Recipient(class) => Some(Some(class)),
        _ => None,
    }
}

/// Does the token say that data comes from what follows?
fn opens(unit: &Unit<'_>, at: usize) -> bool {
    unit.has(at, Tag::FROM) || unit.is(at, words!["via", "through", "by", "bij", "door", "using"])
}

/// Sources and parties that the lexicon knows.
fn known(unit: &Unit<'_>, out: &mut Output) {
    if !unit.holds(PARTIES) {
        return;
    }
    let mut from = 0;
    for (at, core, class) in unit.found(PARTIES, class) {
        if at < from {
            continue;
        }
        from = core;
        // Some phrases hold the preposition themselves: "from you directly", "via sociale media".
        let whole = class.is_none() && (opens(unit, at) || unit.has(at, VERBAL | Tag::ADVERB));
        let first = if whole { at } else { joined_start(unit, party_start(unit, at)) };
        let came = whole || introducer(unit, first).is_some_and(|at| opens(unit, at));
        if !came && class.is_some() {
            continue;
        }
        let end = clause_end(unit, of_end(unit, core));
        let rule = if came { rule!("source.from") } else { rule!("source.mention") };
        if !out.has(unit, Kind::Source, first, end) {
            out.emit(unit, Kind::Source, (first, end), Said::Source(class), rule);
        }
        from = end;
    }
}
