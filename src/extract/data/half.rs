//! The first of two things that share their noun: "your **exercise** or activity **data**", "**aggregated** and anonymised
//! **information**".

use crate::Language;
use crate::extract::output::{Output, Rule};
use crate::extract::restrict::phrase_end;
use crate::extract::unit::{BOUNDARY, DATA, Unit, VERBAL};
use crate::lexicon::Tag;
use crate::model::{Category, Kind, Said};
use crate::text::{WordSet, words};

use super::{ATTRIBUTIVE, classify, classify_together};

/// Words that do not tell which data it is, so that what follows a conjunction behind them is no second sort of it.
const NOT_A_SORT: u64 = BOUNDARY
    | VERBAL
    | Tag::FIRST
    | Tag::SECOND
    | Tag::THIRD
    | Tag::DATA_HEAD
    | Tag::SERVICE
    | Tag::PERSON
    | Tag::ORGANISATION
    | Tag::POLICY
    | Tag::PURPOSE_HEAD
    | Tag::OTHER;

/// Nouns that two things share as they share those for data as such: "**voice** or video **recordings**".
const NOUNS: &WordSet = words![
    "address",
    "addresses",
    "history",
    "id",
    "identifiers",
    "ids",
    "location",
    "name",
    "names",
    "number",
    "numbers",
    "origin",
    "preferences",
    "recordings",
    "settings",
    "statistics",
    "times",
];

/// Words for how something is recorded, which share the noun for what is: "**audio** and video **recordings**".
const RECORDED: &WordSet = words!["audio", "call", "chat", "image", "screen", "sound", "video", "visual", "voice"];
const RECORDINGS: &WordSet =
    words!["calls", "clips", "content", "files", "footage", "messages", "recording", "recordings", "streams"];

/// Words for what somebody does or with what, which share the noun for that he does: "**browsing** and search **history**".
const DONE: &WordSet = words![
    "app",
    "browser",
    "browsing",
    "buying",
    "listening",
    "order",
    "product",
    "purchase",
    "purchasing",
    "reading",
    "search",
    "shopping",
    "site",
    "viewing",
    "watch",
    "website",
];
const DOINGS: &WordSet =
    words!["activities", "activity", "behavior", "behaviour", "habits", "history", "patterns", "preferences", "usage",];

/// Does the word at the token need the noun at `noun` to tell which data it is?
pub(super) fn shares(unit: &Unit<'_>, at: usize, noun: usize) -> bool {
    unit.is(noun, RECORDINGS) && unit.is(at, RECORDED) || unit.is(noun, DOINGS) && unit.is(at, DONE)
}

/// Reads what stands before the phrase in tokens `first..end`, whose last is its noun, where a conjunction joins them.
pub(super) fn read(unit: &Unit<'_>, first: usize, end: usize, rule: Rule, out: &mut Output) {
    let Some(and) = first.checked_sub(1).filter(|&and| and > 0 && unit.has(and, Tag::AND)) else { return };
    if unit.language == Language::Dutch {
        read_dutch(unit, and, (first, end), rule, out);
        return;
    }
    let noun = end.wrapping_sub(1);
    // A participle is an adjective here, unless it follows what it would be the verb of.
    let kin = shares(unit, and - 1, noun);
    let sort = |at: usize| unit.is_word(at) && (!unit.has(at, NOT_A_SORT) || unit.ends(at, "ed") || kin);
    // "Your privacy and personal data" share no noun, "sensitive and personal data" do.
    let other = unit.has(first, Tag::PERSONAL)
        && !unit.has(and - 1, Tag::ADJECTIVE | Tag::PERSONAL)
        && !unit.ends(and - 1, "ed")
        && !unit.is(and - 1, ATTRIBUTIVE)
        && !unit.hits_in(and.saturating_sub(6), and, DATA).any(|h| h.end as usize == and);
    let plain = unit.language == Language::English
        && noun > first
        && (unit.has(noun, Tag::DATA_HEAD) || unit.is(noun, NOUNS) || kin)
        && !unit.is_possessive(first)
        && !unit.has(first, Tag::DETERMINER | Tag::OTHER)
        && sort(and - 1)
        && !other;
    if !plain || unit.hits_in(and.saturating_sub(6), and, DATA).any(|h| h.end as usize == and && h.end - h.first > 1) {
        return;
    }
    let start = unit.phrase_start(and - 1);
    if and - start > 4 || out.has(unit, Kind::DataCategory, start, and) {
        return;
    }
    let shared = (noun, end);
    let together = classify_together(unit, (start, and), shared, &mut out.joint);
    let category = together.or_else(|| classify(unit, start, and)).unwrap_or(Category::Generic);
    out.emit_shared(unit, Kind::DataCategory, (start, and), Some(shared), Said::Category(category), rule);
}

/// The same in Dutch, where the noun is the end of a compound: "**klik**- en zoek**gedrag**", "**technische** en
/// interactie**gegevens**". The half before the conjunction is given with the whole compound.
fn read_dutch(unit: &Unit<'_>, and: usize, (first, end): (usize, usize), rule: Rule, out: &mut Output) {
    // "En/of".
    let mut left = and;
    while left > 1 && (unit.mark(left - 1) == b'/' || unit.has(left - 1, Tag::AND)) {
        left -= 1;
    }
    let dangles = |at: usize| unit.token(at).is_some_and(|t| t.dangling);
    let noun = end - 1;
    let head = || {
        let word = unit.word(noun);
        unit.has(noun, Tag::DATA_HEAD) || ["gegevens", "informatie", "data"].iter().any(|end| word.ends_with(end))
    };
    let attribute = |at: usize| {
        unit.is_word(at)
            && (unit.ends(at, "e") && unit.word(at).len() > 4 || unit.has(at, Tag::ADJECTIVE))
            && !unit.has(at, NOT_A_SORT)
    };
    let plain = !unit.is_possessive(first) && !unit.has(first, Tag::DETERMINER | Tag::OTHER);
    if !plain || !(dangles(left - 1) || attribute(left - 1) && head()) {
        return;
    }
    loop {
        let start = unit.phrase_start(left - 1);
        if left - start > 4 || out.has(unit, Kind::DataCategory, start, left) {
            return;
        }
        let shared = (noun, end);
        let category = classify_together(unit, (start, left), shared, &mut out.joint)
            .or_else(|| classify(unit, first, end))
            .unwrap_or(Category::Generic);
        out.emit_shared(unit, Kind::DataCategory, (start, left), Some(shared), Said::Category(category), rule);
        // "Fraude-, fout- en toegangslogs".
        let more = start > 1 && unit.mark(start - 1) == b',' && dangles(start - 2);
        if !more {
            return;
        }
        left = start - 1;
    }
}

/// Nouns whose "of" goes with them alone, for it tells of what they are a part, a copy or a sort, or what is done with it:
/// "password or **copies of** your passport", "name or **transfer of** login data".
const OF_ITS_OWN: &WordSet = words![
    "copies", "copy", "forms", "kinds", "logs", "names", "number", "part", "parts", "record", "records", "transfer",
    "type", "types",
];

/// What restricts the phrase in tokens `first..end` together with the one that a conjunction joins to it: "**names** and
/// descriptions **of your groups**", "**orders** or purchases **made by you**".
pub(super) fn tail(unit: &Unit<'_>, first: usize, end: usize) -> Option<(usize, usize)> {
    if unit.language != Language::English || !unit.has(end, Tag::AND) {
        return None;
    }
    let own = unit.is_possessive(first) || unit.has(first, Tag::DETERMINER);
    let words = end.saturating_sub(first + usize::from(own));
    let noun =
        |at: usize| unit.is_word(at) && !unit.has(at, BOUNDARY | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::OTHER);
    let behind = (end + 1..end + 5).find(|&at| !noun(at))?;
    let clause = words == 1
        && behind == end + 2
        && unit.has(behind, Tag::SECOND)
        && !unit.is_possessive(behind)
        && !unit.has(behind - 1, VERBAL)
        && unit.has(behind + 1, VERBAL | Tag::HAVE);
    let of = unit.is(behind, words!["of"]) && !unit.is(behind - 1, OF_ITS_OWN);
    if behind == end + 1 || words > 2 || words == 0 || !(clause || of) {
        return None;
    }
    // "Name and *date of birth*", "your name and *language of* choice"
    let named = unit.hits_in(end + 1, behind + 4, DATA).any(|h| (h.first as usize) < behind && h.end as usize > behind);
    let stop = phrase_end(unit, behind, unit.len());
    (!named && stop > behind + 1).then_some((behind, stop))
}
