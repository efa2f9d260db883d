//! Words that are verbs where they stand in a clause of purpose, beyond the plain infinitive.

use crate::Language;
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::{Cues, Tag};
use crate::text::{TokenKind, WordSet, words};

use super::clause::{content, is_infinitive};
use super::dutch::has_final_verb;

/// What is done with legal claims.
const CLAIMING: &WordSet = words![
    "establish",
    "establishing",
    "establishment",
    "exercise",
    "exercising",
    "defend",
    "defending",
    "defence",
    "defense",
    "assert",
    "asserting",
    "assertion",
    "enforce",
    "enforcing",
    "enforcement",
    "pursue",
    "pursuing",
    "pursuit",
    "claiming",
    "instelling",
    "uitoefening",
    "onderbouwing",
    "verdediging",
    "vaststelling",
];

/// The last of the words that say what is done with claims and that stand together at the token; the token itself for one.
pub(super) fn claiming(unit: &Unit<'_>, first: usize) -> usize {
    let mut last = first + usize::from(unit.is(first, words!["the", "de"]) && unit.is(first + 1, CLAIMING));
    while unit.is(last, CLAIMING) {
        let mut at = last + usize::from(unit.mark(last + 1) == b',') + 1;
        while unit.has(at, Tag::AND) || at > last + 1 && unit.is(at, words!["the", "de"]) {
            at += 1;
        }
        if at == last + 1 || !unit.is(at, CLAIMING) {
            break;
        }
        last = at;
    }
    last
}

/// Verbs that say what a service is or how it becomes better: two of these are two purposes ("**provide** and **improve** our
/// services"), where others are two steps of one ("**detect and prevent** fraud").
const SERVICES: &WordSet = words![
    "administer",
    "administering",
    "advertise",
    "advertising",
    "bill",
    "billing",
    "customise",
    "customising",
    "customize",
    "customizing",
    "deliver",
    "delivering",
    "design",
    "designing",
    "develop",
    "developing",
    "display",
    "displaying",
    "enable",
    "enabling",
    "enhance",
    "enhancing",
    "facilitate",
    "facilitating",
    "improve",
    "improving",
    "market",
    "marketing",
    "offer",
    "offering",
    "operate",
    "operating",
    "optimise",
    "optimising",
    "optimize",
    "optimizing",
    "personalise",
    "personalising",
    "personalize",
    "personalizing",
    "produce",
    "producing",
    "promote",
    "promoting",
    "provide",
    "providing",
    "run",
    "running",
    "sell",
    "selling",
    "send",
    "sending",
    "serve",
    "serving",
    "show",
    "showing",
    "support",
    "supporting",
    "tailor",
    "tailoring",
    "train",
    "training",
];

/// The last of the verbs at the token that share an object and do one thing to it: "**detect, investigate and prevent** fraud",
/// "**protect or defend** our rights". The token itself for one.
pub(super) fn doing(unit: &Unit<'_>, first: usize) -> usize {
    let last = claiming(unit, first);
    if last > first || unit.language == Language::Dutch {
        return last;
    }
    let gerund = unit.is_gerund(first);
    let does = |at: usize| {
        unit.has(at, VERBAL)
            && unit.is_gerund(at) == gerund
            && (gerund || is_infinitive(unit, at))
            && !unit.is(at, SERVICES)
    };
    if !does(first) {
        return first;
    }
    /// Tokens of the longest row.
    const ROW: usize = 16;
    let (mut last, mut joined) = (first, false);
    while last < first + ROW {
        let mut at = last + 1 + usize::from(unit.mark(last + 1) == b',');
        while unit.has(at, Tag::AND) || joined && (unit.has(at, Tag::ADVERB) || unit.mark(at) == b'/') {
            joined = true;
            at += 1;
        }
        if at == last + 1 || !does(at) {
            break;
        }
        last = at;
    }
    // They share what stands behind the last one.
    let clause = unit.is(last + 1, words!["how", "what", "whether", "where"]);
    let other = Tag::AND | Tag::MODAL | Tag::BE | Tag::SUBORDINATE;
    let object = unit.is_word(last + 1) && (clause || !unit.has(last + 1, other));
    if joined && object { last } else { first }
}

/// The token behind what only says that somebody or something helps us to do what follows: "**help us** improve our site",
/// "**be able to** ship your order". The token itself for anything else.
pub(super) fn behind_help(unit: &Unit<'_>, at: usize) -> usize {
    if unit.language == Language::Dutch {
        return behind_dutch_help(unit, at);
    }
    if !unit.has(at, VERBAL | Tag::BE) {
        return at;
    }
    const HELPS: &WordSet = words![
        "allow",
        "allowing",
        "allows",
        "assist",
        "assisting",
        "enable",
        "enables",
        "enabling",
        "help",
        "helping",
        "helps",
        "permit",
        "permits",
        "permitting",
    ];
    let able = unit.is(at, words!["be", "being"]) && unit.is(at + 1, words!["able"]) && unit.has(at + 2, Tag::TO);
    let helped = unit.is(at, HELPS) && unit.is(at + 1, words!["us"]);
    // "Enable **the website to** work", "enable us and our partners to serve ads".
    let ours = || {
        let noun = at + 1 + usize::from(unit.has(at + 1, Tag::DETERMINER | Tag::FIRST));
        let service = unit.has(noun, Tag::SERVICE) && unit.has(noun + 1, Tag::TO);
        let partners = unit.is(at + 1, words!["us"]) && unit.has(at + 2, Tag::AND) && unit.has(at + 5, Tag::TO);
        (unit.is(at, HELPS) && (service || partners)).then_some(if service { noun + 2 } else { at + 6 })
    };
    // "We **work to** protect your data", "**reserve the right to** send you updates".
    const TRIES: &WordSet = words![
        "aim",
        "attempt",
        "attempting",
        "continue",
        "endeavor",
        "endeavour",
        "need",
        "seek",
        "seeking",
        "strive",
        "striving",
        "try",
        "trying",
        "want",
        "wish",
        "work",
        "working",
    ];
    let tries = unit.is(at, TRIES) && unit.has(at + 1, Tag::TO);
    let reserved = unit.is(at, words!["reserve"]) && unit.is(at + 2, words!["right"]) && unit.has(at + 3, Tag::TO);
    // "Offer you **the opportunity to** take part".
    let chance = unit.is(at, words!["offer", "give"])
        && unit.is(at + 1, words!["you"])
        && unit.is(at + 3, words!["opportunity", "option", "possibility", "chance"])
        && unit.has(at + 4, Tag::TO);
    let behind = match (able, helped, ours()) {
        _ if chance => at + 5,
        _ if tries => at + 2,
        _ if reserved => at + 4,
        (true, ..) => at + 3,
        (_, _, Some(behind)) => behind,
        (_, true, _) => at + 2 + usize::from(unit.has(at + 2, Tag::TO)),
        _ => return at,
    };
    if is_infinitive(unit, content(unit, behind)) { behind } else { at }
}

/// The same in Dutch, where who is helped stands before the verb: "**ons te helpen** fouten te vinden", "**u in staat te stellen** in te
/// loggen".
fn behind_dutch_help(unit: &Unit<'_>, at: usize) -> usize {
    let mut near = (at..(at + 6).min(unit.len())).take_while(|&i| unit.mark(i) == 0);
    let Some(to) = near.find(|&i| unit.has(i, Tag::TO)) else { return at };
    let able = to > at && unit.is(to + 1, words!["stellen"]) && unit.is(to - 1, words!["staat"]);
    let helped = unit.is(to + 1, words!["helpen"]) && (to == at || unit.is(at, words!["ons"]));
    let behind = to + 2 + usize::from(unit.has(to + 2, Tag::OM) || unit.is(to + 2, words!["bij", "met"]));
    let verb = || has_final_verb(unit, behind) || unit.is(behind, words!["het"]) && unit.has(behind + 1, VERBAL);
    if (able || helped) && unit.is_word(behind) && verb() { behind } else { at }
}

/// Does a word that the lexicon has no tags for stand among verbs without objects ("analyse, **visualise**, and process data")?
pub(super) fn joins(unit: &Unit<'_>, at: usize) -> bool {
    let unknown = unit.token(at).is_some_and(|t| t.kind == TokenKind::Word && t.tags & Tag::ALL == 0 && !t.capital);
    unit.language == Language::English && unknown && unit.word(at).len() > 3 && {
        let comma = usize::from(unit.mark(at + 1) == b',');
        let and = usize::from(unit.has(at + 1 + comma, Tag::AND));
        comma + and > 0 && is_infinitive(unit, at + 1 + comma + and)
    }
}

/// Does an English verb of the third person stand at the token, behind what it is said of ("cookies that **remember** …" in the
/// singular) or at the beginning ("**Tracks** whether you have seen the banner")?
pub(super) fn is_third(unit: &Unit<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let first = || at == 0 && (takes_clause(unit, at + 1) || unit.place.column.is_some());
    is_inflected(unit, at)
        && (unit.has(before, Tag::RELATIVE) || first() || unit.holds(Cues::COOKIE) && is_cookie(unit, at))
}

/// Does a phrase for cookies end right before the token?
pub(super) fn is_cookie(unit: &Unit<'_>, at: usize) -> bool {
    /// Words of the longest phrase.
    const WORDS: usize = 8;
    unit.hits_in(at.saturating_sub(WORDS), at, Cues::COOKIE).any(|h| h.end as usize == at)
}

/// Does an English verb with "-s" stand at the token?
fn is_inflected(unit: &Unit<'_>, at: usize) -> bool {
    let word = unit.word(at);
    unit.language == Language::English
        && word.len() > 4
        && word.ends_with('s')
        && !word.ends_with("ss")
        && unit.has(at, VERBAL)
}

/// Does another verb of the third person stand at the token, where one stands at `first`?
pub(super) fn is_third_again(unit: &Unit<'_>, first: usize, at: usize) -> bool {
    is_inflected(unit, first) && is_inflected(unit, at) && takes_clause(unit, at + 1)
}

/// Can only an object or a clause begin at the token?
fn takes_clause(unit: &Unit<'_>, at: usize) -> bool {
    let object =
        Tag::DETERMINER | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::SUBORDINATE | Tag::RELATIVE | Tag::PERSON;
    unit.has(at, object | Tag::ADJECTIVE | Tag::DATA_HEAD) || unit.is(at, words!["how", "what", "whether", "if"])
}

/// Is the token an English adverb that the lexicon does not know, before a verb: "**hopefully** fix it"?
pub(super) fn is_manner(unit: &Unit<'_>, at: usize) -> bool {
    let unknown = unit.token(at).is_some_and(|t| t.kind == TokenKind::Word && t.tags & Tag::ALL == 0);
    unknown && unit.language == Language::English && unit.has(at + 1, VERBAL) && unit.word(at).ends_with("ly")
}

/// Does a gerund follow that says what for: "related to improving", "in connection with providing"?
pub(super) fn is_aim(unit: &Unit<'_>, at: usize) -> bool {
    const AIMS: &WordSet = words![
        "relation",
        "connection",
        "conjunction",
        "association",
        "relating",
        "related",
        "view",
        "limited",
        "regard",
        "respect",
        "dedicated",
        "necessary",
        "essential",
        "us",
        "limitation",
        "provider",
        "tasked",
    ];
    unit.is_gerund(at + 1) && unit.has(at + 1, VERBAL) && unit.is(at.wrapping_sub(1), AIMS)
}
