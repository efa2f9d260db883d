//! How plain English puts rights, without the words of the law: "have us fix it", "tell us to stop", "see what we hold on you",
//! "take your data elsewhere", "the regulator hears complaints".

use crate::Language;
use crate::extract::asked;
use crate::extract::output::{Output, rule};
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::{Cues, Tag};
use crate::model::Right;
use crate::text::{WordSet, words};

use super::regulator::complaints;
use super::take;
use super::who::{is_others, is_ours, offer_in};

/// Tokens that an object may have.
const LONGEST: usize = 12;

/// Words with which the frames begin.
pub(in crate::extract) const TRIGGERS: &WordSet = words![
    "ask", "asking", "bin", "carry", "download", "fix", "freeze", "get", "getting", "hand", "have", "having", "hold",
    "leave", "limit", "make", "mend", "move", "pass", "pause", "put", "request", "require", "restrict", "save",
    "scrub", "send", "set", "stop", "switch", "take", "tell", "telling", "throw", "turn", "want", "wipe",
];
/// Verbs by which a person makes somebody do something.
const CAUSES: &WordSet = words![
    "ask", "asking", "get", "getting", "have", "having", "make", "request", "require", "tell", "telling", "want",
];
/// Words that open what an organisation holds.
pub(in crate::extract) const WHOLES: &WordSet = words!["all", "anything", "everything", "what", "whatever", "which"];
/// Verbs by which a person learns of it, and what stands between them and it.
const LEARNS: &WordSet = words![
    "ask", "asking", "check", "discover", "find", "get", "have", "hear", "inspect", "know", "learn", "look", "obtain",
    "read", "receive", "request", "see", "show", "shown", "tell", "told", "view",
];
const LEARNT: &WordSet = words![
    "a",
    "about",
    "at",
    "be",
    "copies",
    "copy",
    "details",
    "exactly",
    "for",
    "hold",
    "list",
    "me",
    "of",
    "out",
    "sight",
    "statement",
    "summary",
    "the",
    "through",
    "to",
    "us",
    "you",
];
/// What an organisation does with what it holds.
const HOLDS: &WordSet = words!["got", "know", "known", "process", "processed", "use", "used", "collected"];

const CORRECTED: &WordSet = words![
    "adjusted",
    "amended",
    "changed",
    "completed",
    "corrected",
    "edited",
    "fixed",
    "mended",
    "rectified",
    "repaired",
    "updated",
];
const ERASED: &WordSet = words![
    "anonymised",
    "anonymized",
    "binned",
    "deleted",
    "destroyed",
    "erased",
    "expunged",
    "forgotten",
    "purged",
    "removed",
    "scrubbed",
    "shredded",
    "wiped",
];
const PAUSED: &WordSet =
    words!["blocked", "frozen", "halted", "limited", "locked", "paused", "restricted", "suspended"];
const MOVED: &WordSet = words!["exported", "moved", "ported", "transferred", "transmitted"];

const CORRECT: &WordSet = words!["amend", "change", "complete", "correct", "fix", "mend", "rectify", "update"];
const ERASE: &WordSet = words![
    "anonymise",
    "anonymize",
    "bin",
    "delete",
    "destroy",
    "erase",
    "expunge",
    "forget",
    "purge",
    "remove",
    "scrub",
    "shred",
    "wipe",
];
const PAUSE: &WordSet = words!["freeze", "halt", "limit", "lock", "pause", "restrict", "suspend"];
const MOVE: &WordSet =
    words!["bring", "carry", "export", "forward", "hand", "move", "pass", "send", "take", "transfer"];
/// Words for who gets data that a person takes away.
const ELSEWHERE: &WordSet = words!["another", "elsewhere", "different", "other", "somebody", "someone"];

/// Reads the rights that `unit` puts so.
pub(super) fn read(unit: &Unit<'_>, about: bool, out: &mut Output) {
    // Where nobody may do anything and nobody is told to ask, no right is granted.
    let may = about || unit.holds(Cues::RIGHT_FRAME) || unit.summary.tags & Tag::MODAL != 0;
    if unit.language != Language::English || unit.place.label || !may {
        return;
    }
    if unit.holds(Cues::AUTHORITY | Cues::NAMED_AUTHORITY) {
        complaints(unit, about, out);
    }
    let mut offer = None;
    let mut offered = |at: usize| *offer.get_or_insert_with(|| offer_in(unit)) <= at;
    let mut done = 0;
    for at in unit.each_said(asked::TRIGGERS, 0) {
        if at < done {
            continue;
        }
        let whole = unit.is(at, WHOLES);
        let found = if whole { learnt(unit, at, about) } else { asked(unit, at).or_else(|| done_oneself(unit, at)) };
        let Some((right, first, end)) = found.filter(|&(_, first, _)| first >= done) else { continue };
        let opens = first == 0 || unit.mark(first - 1) != 0 || unit.has(first - 1, Tag::AND);
        let tells = unit.is(first, CAUSES) && unit.is(first + 1, words!["us"]);
        // "You **can't** turn them off", "the recipients **will** not have it erased"
        let refused =
            (first.saturating_sub(3)..first).any(|at| unit.has(at, Tag::NEGATION) || unit.is(at, words!["will"]));
        if refused || is_ours(unit, first) || is_others(unit, first) || !offered(first) && !((about || tells) && opens)
        {
            continue;
        }
        done = end;
        if !out.has(unit, super::kind(right), first, end) {
            take(unit, right, (first, end), None, rule!("right.plain"), out);
        }
    }
}

/// "**Have us fix** it", "**tell us to leave** it alone", "**have** mistakes **put right**", "**ask us not to** …".
fn asked(unit: &Unit<'_>, at: usize) -> Option<(Right, usize, usize)> {
    if !unit.is(at, CAUSES) {
        return None;
    }
    if unit.is(at + 1, words!["us", "me"]) {
        if unit.is(at, words!["get"]) && unit.is(at + 1, words!["me"]) {
            return None;
        }
        let not = unit.has(at + 2, Tag::NEGATION) && unit.has(at + 3, Tag::TO);
        let verb = at + 2 + usize::from(unit.has(at + 2, Tag::TO));
        if not {
            return Some((Right::Objection, at, end(unit, at + 4)));
        }
        let to = verb > at + 2 || unit.is(at, words!["have", "having", "make"]);
        let (right, from) = deed(unit, verb, true).filter(|_| to)?;
        return Some((right, at, end(unit, from)));
    }
    // "Ask to **see your file**"
    let sees = unit.has(at + 1, Tag::TO) && unit.is(at + 2, words!["check", "inspect", "read", "see", "view"]);
    if sees && unit.is(at, words!["ask", "asking"]) {
        let object = unit.is_possessive(at + 3) || unit.has(at + 3, Tag::DETERMINER | Tag::THIRD);
        return object.then(|| (Right::Access, at + 2, end(unit, at + 3)));
    }
    let caused = unit.is(at, words!["get", "getting", "have", "having"]);
    let infinitive = at == 0
        || unit.mark(at - 1) != 0
        || unit.has(at - 1, Tag::TO | Tag::AND | Tag::MODAL | Tag::ADVERB)
        || unit.ends(at, "ing");
    let object = at + 1;
    let owned = unit.is_possessive(object);
    let none = VERBAL | Tag::BE | Tag::HAVE | Tag::TO | Tag::ADVERB | Tag::NEGATION | Tag::MODAL | Tag::PREPOSITION;
    let pronoun = unit.has(object, Tag::SECOND | Tag::FIRST) && !owned;
    let nominal = owned || unit.has(object, Tag::DETERMINER | Tag::THIRD) || !unit.has(object, none);
    if !caused || !infinitive || pronoun || !nominal || !unit.is_word(object) {
        return None;
    }
    let clause = |at: usize| unit.has(at, Tag::MODAL | Tag::SUBORDINATE | Tag::TO) || unit.mark(at) != 0;
    let words = (object + 1..unit.len().min(object + LONGEST)).take_while(|&at| !clause(at));
    let (verb, (right, from)) = words.filter_map(|at| Some((at, participle(unit, at)?))).next()?;
    let sent = right == Right::Objection && (object..verb).any(|at| unit.is(at, SENT));
    (sent || is_personal(unit, object, verb)).then_some((right, at, end(unit, from)))
}

/// The right that a participle behind its object asks for, and where it ends: "it **put straight**", "your data **wiped**".
fn participle(unit: &Unit<'_>, at: usize) -> Option<(Right, usize)> {
    let (right, end) = match () {
        () if unit.is(at, CORRECTED) => (Right::Rectification, at + 1),
        () if unit.is(at, ERASED) => (Right::Erasure, at + 1),
        () if unit.is(at, PAUSED) => (Right::Restriction, at + 1),
        () if unit.is(at, MOVED) => (Right::Portability, at + 1),
        () if unit.is(at, words!["put", "set"]) && unit.is(at + 1, words!["right", "straight"]) => {
            (Right::Rectification, at + 2)
        }
        () if unit.is(at, words!["put"]) && unit.is(at + 1, words!["on"]) && unit.is(at + 2, words!["hold", "ice"]) => {
            (Right::Restriction, at + 3)
        }
        () if unit.is(at, words!["left"]) && unit.is(at + 1, words!["alone", "untouched"]) => {
            (Right::Restriction, at + 2)
        }
        () if unit.is(at, words!["taken", "struck"]) && unit.is(at + 1, words!["down", "off", "out"]) => {
            (Right::Erasure, at + 2)
        }
        () if unit.is(at, words!["thrown", "rubbed"]) && unit.is(at + 1, words!["away", "out"]) => {
            (Right::Erasure, at + 2)
        }
        () if unit.is(at, words!["switched", "turned", "left"]) && unit.is(at + 1, words!["off", "out"]) => {
            (Right::Objection, at + 2)
        }
        () if unit.is(at, words!["handed", "passed", "sent"]) && goes_elsewhere(unit, at + 1) => {
            (Right::Portability, at + 1)
        }
        () => return None,
    };
    // "Get **the deleted** mail", "have a limited licence"
    let before = at - 1;
    let attribute = unit.has(before, Tag::DETERMINER)
        && !unit.has(before, Tag::THIRD)
        && !unit.is(before, words!["that", "this", "these", "those", "all"])
        || unit.is_possessive(before) && !unit.is(before, words!["her"]);
    let ends = end >= unit.len()
        || !unit.is_word(end)
        || unit.has(
            end,
            Tag::PREPOSITION
                | Tag::AND
                | Tag::TO
                | Tag::OF
                | Tag::FOR
                | Tag::FROM
                | Tag::BY
                | Tag::WITH
                | Tag::ADVERB
                | Tag::SUBORDINATE
                | Tag::FIRST,
        );
    (!attribute && ends).then_some((right, end))
}

/// The right that a verb with its object asks for, and where the verb and its particles end. Where somebody is `told` so,
/// the verb alone may do.
fn deed(unit: &Unit<'_>, at: usize, told: bool) -> Option<(Right, usize)> {
    let next = at + 1;
    let object = unit.is_possessive(next)
        || unit.has(next, Tag::DETERMINER | Tag::THIRD)
        || unit.is(next, words!["anything", "everything", "something", "things", "what", "whatever"])
        || unit.holds_in(next, next + 5, Cues::DATA | Cues::WEAK_DATA);
    let clause = (next..unit.len().min(next + 6)).find(|&at| unit.mark(at) != 0).unwrap_or(unit.len().min(next + 6));
    let personal = || is_personal(unit, next, clause);
    let sent = || (next..clause).any(|at| unit.is(at, SENT));
    // "Send **photos** to somebody else" is what any app is for.
    const MOVED: &WordSet = words!["account", "everything", "file", "files", "history", "profile", "record", "records"];
    let moves = || personal() && (told || (next..clause).any(|at| unit.has(at, Tag::DATA_HEAD) || unit.is(at, MOVED)));
    let particle = |words: &WordSet| {
        (next..next + 6).take_while(|&at| unit.mark(at) == 0).skip(1).find(|&at| unit.is(at, words)).map(|at| at + 1)
    };
    let told_of = |words: &WordSet| told && unit.is(at, words);
    match () {
        () if unit.is(at, words!["put", "set"]) && personal() => {
            // "Put your coat **right there**"
            let there = |&end: &usize| !unit.is(end, words!["away", "here", "next", "now", "there"]);
            if let Some(end) = particle(words!["right", "straight"]).filter(there) {
                return Some((Right::Rectification, end));
            }
            let hold = particle(words!["on"]).filter(|&end| unit.is(end, words!["hold", "ice"]));
            hold.map(|end| (Right::Restriction, end + 1))
        }
        () if unit.is(at, words!["take"]) && personal() => {
            let theirs = told || unit.is_possessive(next) || unit.is(next, PRONOUNS);
            if let Some(end) = particle(words!["down"]).filter(|_| theirs) {
                return Some((Right::Erasure, end));
            }
            let with = particle(words!["with"]).filter(|&end| unit.is(end, words!["you", "them"]));
            if !moves() {
                return None;
            }
            let away = with.map(|end| end + 1).or_else(|| particle(words!["elsewhere"]));
            away.map(|end| (Right::Portability, end))
                .or_else(|| goes_elsewhere(unit, next).then_some((Right::Portability, next)))
        }
        () if told_of(words!["rub", "strike"]) => particle(words!["off", "out"]).map(|end| (Right::Erasure, end)),
        () if unit.is(at, words!["throw"]) && personal() => {
            particle(words!["away", "out"]).map(|end| (Right::Erasure, end))
        }
        () if unit.is(at, words!["get"]) && unit.is(next, words!["rid"]) => {
            is_personal(unit, at + 3, unit.len().min(at + 8)).then_some((Right::Erasure, at + 3))
        }
        () if unit.is(at, words!["download", "save"]) => {
            const FILES: &WordSet =
                words!["csv", "file", "files", "format", "json", "pdf", "spreadsheet", "xml", "zip"];
            let form = (next..next + LONGEST).take_while(|&at| unit.mark(at) == 0).find(|&at| unit.is(at, FILES))?;
            let named = (next + 1..form).any(|at| unit.is(at, words!["as", "in"]));
            named.then_some((Right::Portability, next))
        }
        () if unit.is(at, words!["hold"]) => {
            let off = unit.is(next, words!["off"]) && unit.is_gerund(at + 2);
            off.then_some((Right::Restriction, at + 2))
        }
        () if unit.is(at, words!["leave"]) => match particle(words!["alone", "untouched", "out"]) {
            Some(end) if unit.is(end - 1, words!["out"]) => Some((Right::Objection, end)).filter(|_| told),
            Some(end) => Some((Right::Restriction, end)).filter(|_| personal()),
            None => None,
        },
        () if unit.is(at, words!["switch", "turn"]) => {
            let off = particle(words!["off"]).or_else(|| unit.is(next, words!["off"]).then_some(at + 2));
            off.map(|end| (Right::Objection, end)).filter(|_| sent() || personal())
        }
        () if unit.is(at, words!["stop"]) => {
            // "You can stop **using** the app"
            let gets = unit.is(next, words!["being", "getting", "hearing", "receiving"]);
            (told || unit.is(next, PRONOUNS) || gets || sent()).then_some((Right::Objection, next))
        }
        () if unit.is(at, MOVE) && goes_elsewhere(unit, next) && object && moves() => Some((Right::Portability, next)),
        () if told_of(words!["show", "tell", "give", "send"]) && unit.is(next, words!["you", "them", "me"]) => {
            const TOLD: &WordSet = words!["what", "which", "everything", "all", "copies", "whether", "how", "why"];
            let copy = unit.is(at + 2, words!["a"])
                && unit.is(at + 3, words!["copy", "list", "overview", "statement", "summary"]);
            // "Send you **a brochure**", "tell you **how to get here**"
            let ours = |at: usize| unit.has(at, Tag::FIRST) && !unit.is_possessive(at);
            let about = (at + 3..unit.len().min(at + 9)).take_while(|&at| unit.mark(at) == 0);
            let how = unit.is(at + 2, words!["how", "why", "whether"]);
            let held = { about }.any(|at| ours(at) || !how && is_held(unit, at));
            (held && (copy || unit.is(at + 2, TOLD))).then_some((Right::Access, at + 2))
        }
        () if unit.is(at, words!["limit", "restrict"]) && unit.is(next, words!["how", "what"]) => {
            personal().then_some((Right::Restriction, next))
        }
        () if !object || !personal() => None,
        () if told_of(CORRECT) || unit.is(at, words!["fix", "mend"]) => Some((Right::Rectification, next)),
        () if told_of(ERASE) || unit.is(at, words!["bin", "scrub", "wipe"]) => Some((Right::Erasure, next)),
        () if told_of(PAUSE) || unit.is(at, words!["freeze", "pause"]) => Some((Right::Restriction, next)),
        () => None,
    }
}

/// Words for what was said before.
const PRONOUNS: &WordSet = words!["it", "that", "them", "these", "this", "ones"];
/// What an organisation holds on a person, beside data that has a name.
const HELD: &WordSet = words![
    "account",
    "accounts",
    "details",
    "entries",
    "entry",
    "errors",
    "file",
    "files",
    "history",
    "letters",
    "membership",
    "mistake",
    "mistakes",
    "notes",
    "photo",
    "photos",
    "picture",
    "pictures",
    "posts",
    "profile",
    "profiles",
    "record",
    "records",
    "reviews",
    "things",
];
/// Names of data that more often name what a customer has.
const GOODS: &WordSet = words![
    "booking",
    "bookings",
    "car",
    "device",
    "devices",
    "key",
    "keys",
    "order",
    "orders",
    "parcel",
    "phone",
    "phones",
    "purchase",
    "purchases",
    "reservation",
    "reservations",
    "subscription",
    "subscriptions",
    "ticket",
    "tickets",
    "vehicle",
    "video",
    "videos",
    "workout",
];

/// Does the token name what an organisation holds on a person?
fn is_held(unit: &Unit<'_>, at: usize) -> bool {
    let data = || unit.holds_in(at, at + 1, Cues::DATA | Cues::WEAK_DATA) && !unit.is(at, GOODS);
    unit.has(at, Tag::DATA_HEAD) || unit.is(at, HELD) || data()
}

/// Is what stands there held on a person: "it", "your file", "a wrong address", "what we do with it"; not "the soup", "your car"?
fn is_personal(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    let ours = |at: usize| unit.has(at, Tag::FIRST) && !unit.is_possessive(at);
    let whole = unit.is(first, WHOLES) || unit.is(first, words!["how"]);
    let pronoun = unit.is(first, PRONOUNS) && !unit.has(first + 1, Tag::DATA_HEAD);
    pronoun
        || whole && ((first + 1..first + 4).any(ours) || unit.is(first + 2, words!["wrong", "incorrect", "outdated"]))
        || !whole && (first..end).any(|at| is_held(unit, at) || unit.is(at, words!["ones"]) || unit.is(at, WHOLES))
}

/// Does what stands behind a verb go to somebody else: "it **elsewhere**", "your file **to another bank**"?
fn goes_elsewhere(unit: &Unit<'_>, from: usize) -> bool {
    /// Where things go that nobody else receives.
    const PLACES: &WordSet = words![
        "account",
        "address",
        "bin",
        "card",
        "date",
        "day",
        "device",
        "folder",
        "format",
        "guest",
        "language",
        "list",
        "location",
        "passenger",
        "person",
        "phone",
        "place",
        "room",
        "seat",
        "server",
        "slot",
        "table",
        "time",
        "user",
    ];
    let mut near = (from..unit.len().min(from + LONGEST)).take_while(|&at| unit.mark(at) == 0);
    near.any(|at| {
        let article = usize::from(unit.is(at + 1, words!["a"]) && unit.is(at + 2, words!["different", "new"]));
        unit.is(at, words!["elsewhere"]) && at > from
            || unit.has(at, Tag::TO)
                && (article > 0 || unit.is(at + 1, ELSEWHERE))
                && !(at + 2..at + 5 + article).take_while(|&at| unit.is_word(at)).any(|at| unit.is(at, PLACES))
    })
}

/// What the person does without asking: "**put** it **right**", "**take** your data **elsewhere**".
fn done_oneself(unit: &Unit<'_>, at: usize) -> Option<(Right, usize, usize)> {
    let noun = at > 0 && (unit.has(at - 1, Tag::DETERMINER | Tag::ADJECTIVE | Tag::OF) || unit.is_possessive(at - 1));
    let passive = at > 0 && unit.has(at - 1, Tag::BE | Tag::HAVE);
    let (right, from) = deed(unit, at, false).filter(|_| !noun && !passive)?;
    Some((right, at, end(unit, from)))
}

/// Does the token open what something is told about?
fn of(unit: &Unit<'_>, at: usize) -> bool {
    unit.is(at, words!["about", "concerning", "on", "regarding"])
}

/// Is what an organisation has, from the token on, about the person: "what we hold **on you**", "what we **keep**"; not "what we have
/// **on offer**", "what we know **about the castle**"?
pub(super) fn is_about_person(unit: &Unit<'_>, from: usize) -> bool {
    let near = || (from..unit.len().min(from + 9)).take_while(|&at| unit.mark(at) == 0 || unit.mark(at) == b'\'');
    let person = |at: usize| unit.has(at, Tag::SECOND | Tag::THIRD | Tag::PERSON) || unit.is(at, words!["me", "my"]);
    let told = near().any(|at| of(unit, at) && (person(at + 1) || unit.is(at + 1, words!["file", "record"])));
    let last = near().last().unwrap_or(from);
    let ours = unit.has(from, Tag::FIRST) && !unit.is_possessive(from);
    let bare = ours && (unit.has(last, Tag::KEEP) || unit.is(last, words!["got", "have", "know", "collect"]));
    told || bare || near().any(|at| unit.has(at, Tag::DATA_HEAD))
}

/// "**See what we hold** on you", "**ask for everything** we've got": what the organisation has, with the verb by which the
/// person learns of it.
fn learnt(unit: &Unit<'_>, at: usize, about: bool) -> Option<(Right, usize, usize)> {
    let ours = |at: usize| unit.has(at, Tag::FIRST) && !unit.is_possessive(at) || unit.is(at, words!["i"]);
    let has = |at: usize| unit.has(at, Tag::HAVE | Tag::KEEP) || unit.is(at, HOLDS);
    let near = || (at + 1..unit.len().min(at + 8)).take_while(|&at| unit.mark(at) == 0);
    let held = near().any(|at| {
        ours(at) && (unit.has(at, Tag::HAVE) || has(at + 1) || has(at + 2))
            || unit.has(at, Tag::BE)
                && (unit.has(at + 1, Tag::KEEP)
                    || unit.is(at + 1, words!["on"]) && near().any(|at| unit.is(at, words!["file", "record"])))
    });
    if !held || !(about && !near().any(|at| of(unit, at)) || is_about_person(unit, at + 1)) {
        return None;
    }
    let mut first = at;
    let mut verb = None;
    while first > 0 && at - first < LONGEST {
        first -= 1;
        if unit.is(first, LEARNS) {
            verb = Some(first);
        } else if !unit.is(first, LEARNT) {
            break;
        }
    }
    let mut first = verb?;
    // "**Be** told"
    first -= usize::from(first > 0 && unit.is(first - 1, words!["be"]));
    Some((Right::Access, first, end(unit, at + 1)))
}

/// Where the object of a deed ends.
pub(super) fn end(unit: &Unit<'_>, from: usize) -> usize {
    let mut relative = false;
    let mut at = from;
    while at < unit.len().min(from + 2 * LONGEST) {
        let subject = |at: usize| unit.has(at, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(at);
        let next = at + 1 + usize::from(unit.has(at + 1, Tag::TO | Tag::ADVERB));
        let joins = unit.has(at, Tag::AND)
            && (subject(next)
                || unit.has(at + 1, Tag::TO | Tag::MODAL)
                || unit.has(next, VERBAL | Tag::HAVE)
                || unit.is(next, TRIGGERS)
                || unit.is(next, words!["object"]));
        let clause = unit.has(at, Tag::SUBORDINATE) && !unit.is(at, words!["what", "how", "why", "whether"]);
        let verb = !relative && unit.has(at, Tag::MODAL | Tag::BE) && at > from;
        let means = at > from
            && !relative
            && (unit.has(at, Tag::WITH) && !unit.has(at + 1, Tag::FIRST)
                || unit.is(at, words!["by", "through", "under", "using", "via"])
                || unit.is(at, words!["in"]) && (at + 1..at + 5).any(|at| unit.is(at, words!["settings", "menu"])));
        let mark = !matches!(unit.mark(at), 0 | b'/' | b'\'' | b'-');
        if mark || joins || clause || verb || means {
            break;
        }
        relative |= unit.has(at, Tag::RELATIVE | Tag::SUBORDINATE) || subject(at) || unit.is(at, WHOLES);
        at += 1;
    }
    at
}

/// What people want no more of.
const SENT: &WordSet = words![
    "ads",
    "advertising",
    "alerts",
    "calls",
    "communications",
    "emails",
    "letters",
    "mailings",
    "marketing",
    "messages",
    "newsletter",
    "newsletters",
    "notifications",
    "offers",
    "post",
    "reminders",
    "texts",
    "tracking",
];
