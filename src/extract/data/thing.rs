//! A thing that may be data although no phrase of the lexicon names it: which words make one, and where it ends.

use crate::extract::item::noun_end;
use crate::extract::restrict::phrase_end;
use crate::extract::unit::{BOUNDARY, DATA, Unit, VERBAL};
use crate::lexicon::{Cues, Tag};
use crate::text::{WordSet, words};

use super::question;

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
    "action",
    "actions",
    "advantage",
    "advice",
    "agreement",
    "assistance",
    "attention",
    "benefit",
    "benefits",
    "bit",
    "care",
    "case",
    "cases",
    "confidence",
    "consent",
    "contact",
    "contract",
    "control",
    "copies",
    "copy",
    "decision",
    "decisions",
    "extent",
    "goods",
    "guidance",
    "help",
    "instructions",
    "law",
    "laws",
    "legislation",
    "measures",
    "money",
    "note",
    "notice",
    "obligations",
    "opportunity",
    "order",
    "part",
    "parts",
    "permission",
    "place",
    "place",
    "power",
    "privacy",
    "protection",
    "reply",
    "requests",
    "responsibility",
    "right",
    "rights",
    "rules",
    "security",
    "step",
    "steps",
    "support",
    "technologies",
    "technology",
    "terms",
    "thing",
    "things",
    "time",
    "track",
    "use",
    "way",
    "ways",
    "work",
    "children",
    "companies",
    "cookies",
    "days",
    "months",
    "years",
    "year",
    "month",
    "week",
    "weeks",
    "day",
    "standards",
    "systems",
    "infrastructure",
    "employees",
    "staff",
    "banners",
    "features",
    "item",
    "items",
    "payment",
    "payments",
    "request",
    "strategies",
    "lot",
    "kind",
    "kinds",
    "sort",
    "sorts",
    "advertisements",
    "ads",
    "offers",
    "promotions",
    "newsletters",
    "newsletter",
    "updates",
    "services",
    "products",
    "content",
];

/// Everything of a sort.
pub(in crate::extract) const EVERYTHING: &WordSet = words!["anything", "everything", "something", "what", "whatever"];

/// Where the next thing of a list begins behind the one that ends at `end`.
pub(super) fn next_thing(unit: &Unit<'_>, end: usize) -> Option<usize> {
    let mark = matches!(unit.mark(end), b',' | b';' | b'/');
    let and = |at: usize| unit.has(at, Tag::AND);
    match (mark, and(end)) {
        (true, _) => Some(end + 1 + usize::from(and(end + 1))),
        (_, true) => Some(end + 1 + 2 * usize::from(unit.mark(end + 1) == b'/' && and(end + 2))),
        _ => None,
    }
}

/// A thing that is or may be data, in tokens.
pub(super) struct Thing {
    pub(super) first: usize,
    pub(super) end: usize,
    /// Other rules read it.
    pub(super) known: bool,
    /// It ends in what says of what or where it is.
    pub(super) told: bool,
}

/// The thing that begins at the token, or a question that stands for one.
pub(super) fn thing(unit: &Unit<'_>, at: usize) -> Option<Thing> {
    if let Some(end) = question::listed_end(unit, at) {
        let again = unit.is(at + 1, words!["it", "they"]);
        return (!again).then_some(Thing { first: at, end, known: false, told: false });
    }
    let at = at + usize::from(unit.is(at, words!["a", "an", "the", "both"]));
    let named = |noun: usize| unit.hits_in(at, noun, DATA).any(|h| h.end as usize == noun);
    if unit.has(at, BOUNDARY & !Tag::DETERMINER) || unit.is(at, NO_OPENING) || unit.is(at, EVERYTHING) {
        return None;
    }
    let noun = compound_end(unit, at);
    let last = noun.checked_sub(1).filter(|&last| last >= at && unit.is_word(last))?;
    let plural = unit.has(last, VERBAL) && unit.ends(last, "s");
    let head = unit.has(last, Tag::DATA_HEAD);
    let deed = unit.is_gerund(at) && last > at || last == at && unit.has(at, Tag::ADJECTIVE) || !is_free(unit, noun);
    let other = unit.has(last, NO_THING) && !plural || unit.is(last, NO_DATA) || deed;
    if other && !head && !named(noun) || unit.hits_in(at, noun, ELSE).any(|h| h.end as usize == noun) {
        return None;
    }
    let end = phrase_end(unit, participle_end(unit, noun), unit.len());
    let end = if end == noun { placed_end(unit, noun) } else { end };
    Some(Thing { first: at, end, known: head || shares_noun(unit, at, end), told: end > noun })
}

/// The end of the words for a thing, of which the last may be a verb too where it is plural and nothing follows of which it could
/// be one ("guest **lists**", "**clicks** and views").
fn compound_end(unit: &Unit<'_>, at: usize) -> usize {
    const BEHIND: u64 = Tag::BE | Tag::MODAL | Tag::AND | Tag::FOR | Tag::FROM | Tag::BY;
    let noun = noun_end(unit, at, unit.len());
    let plural = unit.has(noun, VERBAL) && unit.ends(noun, "s") && unit.is_word(noun);
    let alone = unit.mark(noun + 1) != 0 || noun + 1 >= unit.len() || unit.has(noun + 1, BEHIND);
    if plural && alone { noun + 1 } else { noun }
}

/// Words that open no name of a thing.
const NO_OPENING: &WordSet = words![
    "but", "e.g", "each", "either", "etc", "hence", "i.e", "ii", "iii", "instead", "iv", "meaning", "namely",
    "neither", "no", "nothing", "one", "so", "then", "thus", "vi", "yet",
];

/// May a phrase end before the token? No number follows.
fn is_free(unit: &Unit<'_>, at: usize) -> bool {
    unit.is_word(at) || unit.mark(at) != 0 || at >= unit.len()
}

/// Does an item of a list end before the token?
fn closes(unit: &Unit<'_>, at: usize) -> bool {
    at >= unit.len() || matches!(unit.mark(at), b',' | b';' | b'.' | b')') || unit.has(at, Tag::AND)
}

/// Is it a single word before a conjunction, behind which more than one follows, so that it may want the noun of these ("the
/// **pickup** and drop off location")?
fn shares_noun(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    end == first + 1
        && unit.has(end, Tag::AND)
        && !unit.ends(first, "s")
        && !unit.has(end + 1, Tag::DETERMINER)
        && !unit.is_possessive(end + 1)
        && noun_end(unit, end + 1, unit.len()) > end + 2
}

/// The end of an item that says where the thing is ("tossing **at night**", "media **within messages**").
fn placed_end(unit: &Unit<'_>, noun: usize) -> usize {
    if !unit.is(noun, words!["at", "between", "in", "on", "within"]) {
        return noun;
    }
    let end = noun_end(unit, noun + 1, unit.len());
    if end > noun + 1 && matches!(unit.mark(end), b',' | b';') { end } else { noun }
}

/// The end of "modules **taken**", "hints **used**": a participle that is all that follows the noun.
fn participle_end(unit: &Unit<'_>, noun: usize) -> usize {
    let participle = unit.ends(noun, "ed") && unit.has(noun, VERBAL)
        || unit.is(
            noun,
            words!["bought", "built", "given", "held", "made", "paid", "seen", "sent", "shown", "taken", "won"],
        );
    if !participle {
        return noun;
    }
    // "Sites **reached over the network**".
    let placed = unit.has(noun + 1, Tag::PREPOSITION | Tag::BY | Tag::FROM | Tag::WITH);
    let after = if placed { noun_end(unit, noun + 2, unit.len()) } else { noun + 1 };
    if closes(unit, after) && after != noun + 2 { after } else { noun }
}
