//! Words that are verbs where they stand in a clause of purpose, beyond the plain infinitive.

use crate::Language;
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::PurposeKind;
use crate::text::{TokenKind, WordSet, words};

use super::clause::{content, is_infinitive};
use super::verb_last::has_final_verb;

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

/// Verbs that say what a service is, how it becomes better, who is reached, or that something is handled: such a verb and another
/// one are two purposes ("**provide** and **improve** our services", "**process** and analyse orders"), where others are two steps
/// of one ("**detect and prevent** fraud").
const SERVICES: &WordSet = words![
    "administer",
    "administering",
    "advertise",
    "advertising",
    "bill",
    "billing",
    "communicate",
    "communicating",
    "contact",
    "contacting",
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
    "handle",
    "handling",
    "identify",
    "identifying",
    "improve",
    "improving",
    "inform",
    "informing",
    "market",
    "marketing",
    "notify",
    "notifying",
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
    "process",
    "processing",
    "produce",
    "producing",
    "promote",
    "promoting",
    "provide",
    "providing",
    "register",
    "registering",
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

/// What the verb at the token is done for, by itself or with what stands behind it.
fn purpose_of(unit: &Unit<'_>, at: usize) -> Option<PurposeKind> {
    let kind = |cue| if let Cue::Purpose(kind) = cue { Some(kind) } else { None };
    unit.hit_at(at, Cues::PURPOSE, kind).map(|(_, kind)| kind)
}

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
    let mut purpose = purpose_of(unit, first);
    while last < first + ROW {
        let mut at = last + 1 + usize::from(unit.mark(last + 1) == b',');
        while unit.has(at, Tag::AND) || joined && (unit.has(at, Tag::ADVERB) || unit.mark(at) == b'/') {
            joined = true;
            at += 1;
        }
        if at == last + 1 || !does(at) {
            break;
        }
        let other = purpose_of(unit, at);
        if purpose.zip(other).is_some_and(|(one, other)| one != other) {
            return first;
        }
        purpose = purpose.or(other);
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
    // "Enable **the website to** work", "allow **us and those who host it to** find faults".
    let ours = || {
        /// Tokens of the longest phrase for those who are helped beside us.
        const OTHERS: usize = 6;
        let noun = at + 1 + usize::from(unit.has(at + 1, Tag::DETERMINER | Tag::FIRST));
        if unit.has(noun, Tag::SERVICE) && unit.has(noun + 1, Tag::TO) {
            return Some(noun + 2);
        }
        let mut others =
            (at + 3..at + 4 + OTHERS).take_while(|&i| unit.is_word(i) && !unit.has(i, Tag::MODAL | Tag::BE));
        let others = || others.find(|&i| unit.has(i, Tag::TO)).filter(|&to| to > at + 3);
        (unit.is(at + 1, words!["us"]) && unit.has(at + 2, Tag::AND)).then(others)?.map(|to| to + 1)
    };
    // "We **work to** protect your data".
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
    let chance = offered(unit, at).filter(|&verb| !is_choice(unit, verb));
    let behind = match (able, helped, unit.is(at, HELPS).then(ours).flatten()) {
        _ if chance.is_some() => at + 5,
        _ if tries => at + 2,
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

/// Does the verb at the token leave something to somebody's choice: "we **give** you the option to delete your account", "we
/// **reserve** the right to charge a fee"? That is no purpose where it is about what is the person's own, or our own right.
pub(super) fn leaves_choice(unit: &Unit<'_>, at: usize) -> bool {
    unit.is(at, words!["reserve"]) || offered(unit, at).is_some_and(|verb| is_choice(unit, verb))
}

/// The verb of the chance that is offered at the token: "offer you **the opportunity to** take part".
fn offered(unit: &Unit<'_>, at: usize) -> Option<usize> {
    let chance = unit.is(at, words!["offer", "give"])
        && unit.is(at + 1, words!["you"])
        && unit.is(at + 3, words!["opportunity", "option", "possibility", "chance"])
        && unit.has(at + 4, Tag::TO);
    chance.then_some(at + 5)
}

/// Is what the verb at the token says the person's own choice about their data, account or rights?
fn is_choice(unit: &Unit<'_>, verb: usize) -> bool {
    const CHOICES: &WordSet = words![
        "access",
        "accept",
        "amend",
        "block",
        "cancel",
        "change",
        "choose",
        "close",
        "complain",
        "consent",
        "control",
        "correct",
        "deactivate",
        "decide",
        "decline",
        "delete",
        "disable",
        "download",
        "edit",
        "erase",
        "exercise",
        "export",
        "limit",
        "manage",
        "modify",
        "object",
        "opt",
        "rectify",
        "refuse",
        "reject",
        "remove",
        "request",
        "restrict",
        "review",
        "revoke",
        "stop",
        "switch",
        "turn",
        "unsubscribe",
        "update",
        "view",
        "withdraw",
    ];
    unit.is(verb, CHOICES)
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
        && (unit.has(before, Tag::RELATIVE)
            || first()
            || unit.holds(Cues::COOKIE) && is_cookie(unit, at)
            || is_its(unit, at))
}

/// Is the verb at the token said of a cookie that has been named: "it **remembers** your basket"?
pub(super) fn is_its(unit: &Unit<'_>, at: usize) -> bool {
    let cookies = || unit.place.cookies || unit.place.topic == Some(Topic::Cookies);
    unit.is(at.wrapping_sub(1), words!["it", "this", "ones"])
        && cookies()
        && (is_inflected(unit, at) || unit.is(at - 1, words!["ones"]))
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

/// Does a word stand between "to" and what only a verb takes with it: "to **drum up** interest", "to **cut down on** theft"?
pub(super) fn has_particle(unit: &Unit<'_>, at: usize) -> bool {
    unit.language == Language::English
        && unit.is(at + 1, words!["up", "out", "down", "off", "away", "back"])
        && unit.has(at.wrapping_sub(1), Tag::TO)
        && unit.is_word(at)
        && unit.token(at).is_some_and(|t| !t.capital)
        && !unit.has(at, Tag::DETERMINER | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::DATA_HEAD | Tag::BE)
        && !unit.is(at, words!["opt", "date"])
}
