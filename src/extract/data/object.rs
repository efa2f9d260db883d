//! English data that no phrase of the lexicon names, told by where it stands: the object of a verb of collecting ("we also note
//! **your inseam**"), what is said to be kept or passed on ("**your drawings** are stored …"), a neighbour of data in a list
//! ("age, **products held** and **stage of life**"), and all that somebody does ("**whatever you type**").

use crate::Language;
use crate::extract::item::noun_end;
use crate::extract::output::{Output, rule};
use crate::extract::restrict::{phrase_end, restriction_end};
use crate::extract::unit::{BOUNDARY, DATA, Unit, VERBAL};
use crate::lexicon::{Cues, Tag};
use crate::model::{Category, Kind, Said};
use crate::text::{WordSet, words};

use super::{classify, question};

/// Verbs of which data is the object.
const HOLDING: u64 = Tag::COLLECT | Tag::KEEP | Tag::RECEIVE | Tag::ASK | Tag::SHARE | Tag::GIVE;
/// The same in plain words, which the lexicon does not tell as such.
const TAKING: &WordSet = words![
    "get", "gets", "got", "jot", "learn", "learns", "measure", "measures", "note", "notes", "report", "reports", "see",
    "sees", "take", "takes", "tell", "tells", "transmits", "write", "writes",
];
/// Participles of what is done with data.
const DONE: u64 = Tag::COLLECT | Tag::KEEP | Tag::SHARE | Tag::DELETE | Tag::RECEIVE | Tag::TRANSFER | Tag::ACCESS;

/// Things of a list are at most so many.
const MOST: usize = 24;

/// Phrases that name something else.
const ELSE: u64 = Cues::RECIPIENT
    | Cues::SOURCE
    | Cues::COOKIE
    | Cues::GROUND
    | Cues::CRITERION
    | Cues::VENDOR
    | Cues::COUNTRY
    | Cues::SAFEGUARD
    | Cues::RIGHT
    | Cues::STRONG_RIGHT
    | Cues::AUTHORITY
    | Cues::PURPOSE_LEAD
    | Cues::CROSS_REFERENCE
    | Cues::AUTOMATED_DECISION
    | Cues::MANDATORY;

/// Last words of what is no data.
const NO_THING: u64 = BOUNDARY
    | VERBAL
    | Tag::PERSON
    | Tag::ORGANISATION
    | Tag::SERVICE
    | Tag::DEVICE
    | Tag::POLICY
    | Tag::PURPOSE_HEAD
    | Tag::DATA_HEAD
    | Tag::PARTICLE
    | Tag::OTHER
    | Tag::FIRST
    | Tag::SECOND
    | Tag::THIRD;

/// What one gets, takes, gives or keeps that tells of nobody.
const NO_DATA: &WordSet = words![
    "action", "actions", "advantage", "advice", "agreement", "assistance", "attention", "benefit", "benefits", "bit", "care",
    "case", "cases", "confidence", "consent", "contact", "contract", "control", "copies", "copy", "decision", "decisions",
    "extent", "goods", "guidance", "help", "instructions", "law", "laws", "legislation", "measures", "money", "note",
    "notice", "obligations", "opportunity", "order", "part", "parts", "permission", "place", "place", "power", "privacy",
    "protection", "reply", "requests", "responsibility", "right", "rights", "rules", "security", "step", "steps", "support",
    "technologies", "technology", "terms", "thing", "things", "time", "track", "use", "way", "ways", "work", "children",
    "companies", "cookies", "days", "months", "years", "year", "month", "week", "weeks", "day", "standards", "systems",
    "infrastructure", "employees", "staff", "lot", "kind", "kinds", "sort", "sorts", "advertisements", "ads", "offers",
    "promotions", "newsletters", "newsletter", "updates", "services", "products", "content",
];

/// Everything of a sort.
const EVERYTHING: &WordSet = words!["anything", "everything", "something", "whatever"];

/// Reads what the unit says of things that no phrase names.
pub(super) fn read(unit: &Unit<'_>, listed: bool, out: &mut Output) {
    if unit.language != Language::English {
        return;
    }
    for at in unit.each_of(&[EVERYTHING], 0) {
        let spoken = unit.has(at + 1, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(at + 1);
        let end = if spoken { restriction_end(unit, at + 1, unit.len()) } else { at };
        if end > at + 2 {
            propose(unit, (at, end), out);
        }
    }
    if listed {
        return;
    }
    for at in unit.walk(HOLDING, &[TAKING], 0) {
        if (unit.has(at, HOLDING) || unit.is(at, TAKING)) && is_active(unit, at) {
            list(unit, object_start(unit, at + 1), out);
        }
    }
    for at in unit.each(Tag::BE, 1) {
        passive(unit, at, out);
    }
    for (_, end) in unit.phrases(DATA) {
        if let Some(next) = next_thing(unit, end) {
            list(unit, next, out);
        }
    }
}

/// Is the verb at the token said of somebody or something that takes or gives?
fn is_active(unit: &Unit<'_>, at: usize) -> bool {
    const SUBJECT: u64 = Tag::SERVICE | Tag::DEVICE | Tag::ORGANISATION | Tag::PERSON;
    const BETWEEN: u64 = Tag::ADVERB | Tag::MODAL | Tag::NEGATION | Tag::HAVE | Tag::AND | Tag::VERBAL;
    let mut before = at;
    while let Some(left) = before.checked_sub(1).filter(|&left| at - left < 7 && unit.is_word(left)) {
        let person = unit.has(left, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(left);
        if person || unit.has(left, SUBJECT) && !unit.is_possessive(left) {
            return true;
        }
        if !unit.has(left, BETWEEN) || unit.has(left, Tag::BE | Tag::TO) {
            return unit.has(left, Tag::RELATIVE | Tag::TO);
        }
        before = left;
    }
    false
}

/// Where the object begins behind the verb: adverbs, and whom it is given, stand before it.
fn object_start(unit: &Unit<'_>, from: usize) -> usize {
    let skipped = |at: usize| {
        unit.has(at, Tag::ADVERB)
            || unit.is(at, words!["down", "me", "us", "them", "you", "only", "off"]) && !unit.has(at + 1, VERBAL)
    };
    (from..from + 3).find(|&at| !skipped(at)).unwrap_or(from)
}

/// Where the next thing of a list begins behind the one that ends at `end`.
fn next_thing(unit: &Unit<'_>, end: usize) -> Option<usize> {
    let mark = matches!(unit.mark(end), b',' | b';' | b'/');
    let and = |at: usize| unit.has(at, Tag::AND);
    match (mark, and(end)) {
        (true, _) => Some(end + 1 + usize::from(and(end + 1))),
        (_, true) => Some(end + 1 + 2 * usize::from(unit.mark(end + 1) == b'/' && and(end + 2))),
        _ => None,
    }
}

/// Reads a list of things from `at` on, up to where none follows.
fn list(unit: &Unit<'_>, at: usize, out: &mut Output) {
    let mut at = at;
    for _ in 0..MOST {
        let Some((first, end)) = thing(unit, at) else { return };
        if goes_on(unit, end) {
            return;
        }
        propose(unit, (first, end), out);
        let Some(next) = next_thing(unit, end) else { return };
        at = next;
    }
}

/// Does a clause go on at the token of which what stands before it is the subject?
fn goes_on(unit: &Unit<'_>, at: usize) -> bool {
    unit.has(at, Tag::MODAL | Tag::BE | Tag::HAVE) || unit.has(at, VERBAL) && !unit.ends(at, "ed")
}

/// Reads the subject of the passive whose auxiliary stands at the token.
fn passive(unit: &Unit<'_>, be: usize, out: &mut Output) {
    let verb = (be + 1..be + 5).find(|&at| !unit.has(at, Tag::ADVERB | Tag::NEGATION | Tag::BE | Tag::AND));
    let done = verb.is_some_and(|at| {
        unit.has(at, DONE) && (unit.ends(at, "ed") || unit.is(at, words!["held", "kept", "lent", "read", "seen", "sent", "sold", "given", "shown"]))
    });
    let stop = be - usize::from(unit.has(be - 1, Tag::MODAL));
    if !done {
        return;
    }
    let open = |at: usize| {
        matches!(unit.mark(at), b';' | b':' | b'.' | b'(') || unit.has(at, Tag::SUBORDINATE | Tag::RELATIVE)
    };
    let start = (stop.saturating_sub(MOST)..stop).rev().find(|&at| open(at)).map_or(0, |at| at + 1);
    let comma = (start..stop).rev().find(|&at| unit.mark(at) == b',').map(|at| at + 1);
    let whole = |from: usize| {
        let mut at = from;
        for _ in 0..MOST {
            let (_, end) = thing(unit, at)?;
            if end == stop {
                return Some(from);
            }
            at = next_thing(unit, end)?;
        }
        None
    };
    let Some(mut at) = whole(start).or_else(|| whole(comma?)) else { return };
    while let Some((first, end)) = thing(unit, at).filter(|&(_, end)| end <= stop) {
        propose(unit, (first, end), out);
        let Some(next) = next_thing(unit, end) else { return };
        at = next;
    }
}

/// The thing that begins at the token, or a question that stands for one.
fn thing(unit: &Unit<'_>, at: usize) -> Option<(usize, usize)> {
    if let Some(end) = question::listed_end(unit, at) {
        return Some((at, end));
    }
    if unit.is(at, EVERYTHING) {
        return None;
    }
    let at = at + usize::from(unit.is(at, words!["a", "an", "the", "both"]));
    if unit.has(at, BOUNDARY & !Tag::DETERMINER) || unit.has(at, VERBAL) && unit.has(at + 1, Tag::DETERMINER) {
        return None;
    }
    // A noun that may be a verb stands before another noun, or alone.
    let opening = usize::from(unit.has(at, VERBAL) && unit.is_word(at + 1) && !unit.has(at + 1, BOUNDARY | VERBAL));
    let noun = noun_end(unit, at + opening, unit.len());
    let noun = if noun == at && unit.has(at, VERBAL) && unit.ends(at, "s") { at + 1 } else { noun };
    let last = noun.checked_sub(1).filter(|&last| last >= at)?;
    let plain = last == at && unit.has(at, VERBAL);
    if unit.has(last, NO_THING) && !plain || unit.is(last, NO_DATA) || !unit.is_word(last) {
        // What a phrase names is known to be data.
        if !unit.hits_in(at, noun, DATA).any(|h| h.end as usize == noun) {
            return None;
        }
    }
    if unit.hits_in(at, noun, ELSE).any(|h| h.end as usize == noun) {
        return None;
    }
    Some((at, phrase_end(unit, participle_end(unit, noun), unit.len())))
}

/// The end of "modules **taken**", "hints **used**": a participle that is all that follows the noun.
fn participle_end(unit: &Unit<'_>, noun: usize) -> usize {
    let participle = unit.ends(noun, "ed") && unit.has(noun, VERBAL)
        || unit.is(noun, words!["bought", "built", "given", "held", "made", "paid", "seen", "sent", "shown", "taken", "won"]);
    let after = noun + 1;
    let closes = after >= unit.len() || matches!(unit.mark(after), b',' | b';' | b'.' | b')') || unit.has(after, Tag::AND);
    if participle && closes { after } else { noun }
}

/// Proposes the phrase, unless it is read already.
fn propose(unit: &Unit<'_>, (first, end): (usize, usize), out: &mut Output) {
    if !out.has(unit, Kind::DataCategory, first, end) {
        let category = classify(unit, first, end).unwrap_or(Category::Other);
        out.emit(unit, Kind::DataCategory, (first, end), Said::Category(category), rule!("data.owned"));
    }
}
