//! What restricts a noun behind it: a clause ("data that you give us"), what it is about ("information about your use"), how it
//! was come by, and where that ends.

use crate::Language;
use crate::lexicon::{Cues, Tag};
use crate::text::{WordSet, words};

use super::Unit;
use super::item::noun_end;
use super::unit::VERBAL;

/// Tokens of the longest restriction.
const LONGEST: usize = 40;

/// The end of the noun phrase whose core ends at `end`: an "of" phrase, a clause that restricts it.
pub(crate) fn phrase_end(unit: &Unit<'_>, end: usize, limit: usize) -> usize {
    if end < limit && (restricts(unit, end) || is_come_by(unit, end)) {
        return restriction_end(unit, end, limit);
    }
    if end < limit && (is_placed(unit, end) || is_related(unit, end)) {
        return noun_end(unit, end + 1, limit).max(end + 2);
    }
    if end < limit && unit.has(end, Tag::OF) && !unit.is(end, words!["uit"]) {
        let tail = noun_end(unit, end + 1, limit);
        let goes_on = unit.language == Language::English && (restricts(unit, tail) || unit.is(tail, words!["who"]));
        if tail > end + 1 && goes_on {
            return restriction_end(unit, tail, limit);
        } else if tail > end + 1 {
            return tail;
        }
    }
    end
}

/// Nouns that want to be told with or in what: "interactions **with our Services**", "interest **in our products**".
const RELATIONAL: &WordSet = words![
    "access",
    "activities",
    "activity",
    "attempts",
    "clicks",
    "comments",
    "communication",
    "communications",
    "contributions",
    "conversations",
    "correspondence",
    "engagement",
    "feedback",
    "interaction",
    "interactions",
    "interest",
    "interests",
    "participation",
    "reaction",
    "reactions",
    "relationship",
    "responses",
    "visit",
    "visits",
];
/// Does it say at the token with or in what the relation before it is?
fn is_related(unit: &Unit<'_>, at: usize) -> bool {
    let noun = at.wrapping_sub(1);
    unit.language == Language::English
        && unit.is(at, words!["in", "on", "to", "with"])
        && unit.is(noun, RELATIONAL)
        && !unit.is(noun.wrapping_sub(1), words!["legitimate"])
        && (unit.has(at + 1, Tag::DETERMINER) || unit.is_possessive(at + 1) || unit.is(at + 1, words!["us", "them"]))
}

/// Nouns behind which it is said where they are found, not whose data it is ("the cookie settings **in your browser**").
const APART: &WordSet = words![
    "account", "accounts", "banner", "browser", "cookie", "cookies", "form", "forum", "option", "options", "page",
    "pages", "settings", "site", "software", "time", "times",
];

/// Does it say at the token in which of somebody's things the data before it is ("posts **on our Services**", "data **in your
/// profile**", "Payment details **for your account**")?
pub(crate) fn is_placed(unit: &Unit<'_>, at: usize) -> bool {
    let thing = |at: usize| unit.has(at, Tag::SERVICE | Tag::DEVICE) || unit.is(at, THINGS);
    unit.language == Language::English
        && (unit.is(at, words!["in", "on", "within"])
            || unit.is(at, words!["for", "to"]) && !unit.has(at + 2, Tag::SERVICE))
        && unit.is_possessive(at + 1)
        && !unit.is(at.wrapping_sub(1), APART)
        && (thing(at + 2) || unit.is_word(at + 2) && thing(at + 3))
}

/// Where data of somebody is, besides services and devices.
const THINGS: &WordSet = words![
    "account",
    "accounts",
    "calendar",
    "contract",
    "device",
    "devices",
    "file",
    "files",
    "order",
    "orders",
    "page",
    "profile",
    "profiles",
    "record",
    "records",
    "subscription",
    "system",
    "systems",
    "timeline",
];

/// Words behind a noun that say what it is about.
const ABOUT: &WordSet = words![
    "about",
    "regarding",
    "concerning",
    "relating",
    "related",
    "pertaining",
    "associated",
    "over",
    "omtrent",
    "betreffende",
    "aangaande",
    "inzake",
    "rondom",
];

/// Does a phrase or clause that restricts the noun before it begin at the token ("about your use", "that you give us")?
pub(crate) fn restricts(unit: &Unit<'_>, at: usize) -> bool {
    unit.has(at, Tag::RELATIVE) && !unit.is(at, words!["who", "wie"])
        || unit.has(at, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(at)
        || unit.is(at, ABOUT)
        || unit.language == Language::English && (is_theirs(unit, at) || is_piped(unit, at) || is_needed(unit, at))
        || unit.is(at, words!["on"]) && is_subject(unit, at)
        || is_in_relation(unit, at)
}

/// Does "on" at the token say what the data before it is about ("information on how you use", "data on your purchases"),
/// rather than why or where it is handled ("on the basis of", "on our servers")?
fn is_subject(unit: &Unit<'_>, at: usize) -> bool {
    const ELSE: &WordSet = words![
        "basis", "behalf", "computer", "demand", "device", "ground", "grounds", "request", "server", "servers", "site",
        "systems", "website", "websites"
    ];
    if unit.is(at + 1, words!["how", "whether", "why", "which", "what"]) {
        return true;
    }
    let noun = noun_end(unit, at + 1, at + 6);
    let about = noun > at + 1 && !(at + 1..noun).any(|at| unit.is(at, ELSE));
    about
        && (unit.is(at + 1, words!["your"])
            || unit.has(at - 1, Tag::DATA_HEAD) && !unit.is(at + 1, words!["our", "us"]))
}

/// Does a clause about somebody else begin at the token ("the password **they selected**", "the language **a user has
/// chosen**")?
fn is_theirs(unit: &Unit<'_>, at: usize) -> bool {
    let person = |at: usize| unit.has(at, Tag::PERSON) && unit.has(at + 1, VERBAL | Tag::HAVE);
    unit.has(at, Tag::THIRD)
        && unit.is(at, words!["they", "it", "he", "she"])
        && unit.has(at + 1, VERBAL | Tag::HAVE | Tag::ADVERB)
        && !unit.has(at + 1, Tag::MODAL)
        && !(unit.is(at, words!["it"]) && resumes(unit, at))
        || unit.has(at, Tag::DETERMINER) && (person(at + 1) || unit.is_word(at + 1) && person(at + 2))
}

/// Does "it" at the token resume the bare data before it behind a clause, so that the main clause begins ("when we hold data
/// **it** belongs to you")?
fn resumes(unit: &Unit<'_>, at: usize) -> bool {
    let head = at.wrapping_sub(1);
    if !unit.has(head, Tag::DATA_HEAD) {
        return false;
    }
    let start = unit.phrase_start(head);
    let bare = !unit.is_possessive(start) && !unit.has(start.wrapping_sub(1), Tag::DETERMINER);
    bare && (start.saturating_sub(12)..start)
        .rev()
        .take_while(|&i| unit.mark(i) == 0)
        .any(|i| unit.has(i, Tag::SUBORDINATE))
}

/// "The address **from which** you visit us".
pub(crate) fn is_piped(unit: &Unit<'_>, at: usize) -> bool {
    const BEFORE: u64 = Tag::PREPOSITION | Tag::FROM | Tag::FOR | Tag::WITH | Tag::BY | Tag::TO;
    unit.has(at, BEFORE) && unit.is(at + 1, words!["which", "whom"])
}

/// "Information **necessary to** administer benefits", "data **described below**".
fn is_needed(unit: &Unit<'_>, at: usize) -> bool {
    let next = at + 1;
    unit.has(next, Tag::FOR | Tag::TO) && unit.is(at, words!["necessary", "required", "needed"])
        || unit.has(next, Tag::PREPOSITION)
            && unit.is(next, words!["above", "below", "in", "on"])
            && unit.is(at, words!["available", "described", "listed", "mentioned", "specified"])
        || unit.is(at, words!["identifying", "containing", "revealing"])
}

/// "In relation to", "met betrekking tot".
fn is_in_relation(unit: &Unit<'_>, at: usize) -> bool {
    unit.is(at, words!["in"]) && unit.is(at + 1, words!["verband", "relation", "respect"])
        || unit.is(at, words!["met"]) && unit.is(at + 1, words!["betrekking"])
}

/// What a sentence goes on with behind "information about you": "for the purposes of", "as required", "on the basis of".
fn is_adjunct(unit: &Unit<'_>, at: usize) -> bool {
    let period =
        |i: usize| unit.has(i, Tag::PURPOSE_HEAD) || unit.is(i, words!["period", "periods", "duration", "time"]);
    unit.has(at, Tag::FOR) && (at + 1..at + 6).take_while(|&i| unit.is_word(i)).any(period)
        || unit.is(at, words!["as"])
            && unit.is(
                at + 1,
                words![
                    "required",
                    "described",
                    "mentioned",
                    "necessary",
                    "needed",
                    "permitted",
                    "outlined",
                    "set",
                    "part"
                ],
            )
        || unit.is(at, words!["on"]) && unit.is(at + 1, words!["the"]) && unit.is(at + 2, words!["basis", "grounds"])
}

/// Behind a noun for data: how it was come by, or where it stands.
pub(super) const COME_BY: &WordSet = words![
    "assigned",
    "collected",
    "contained",
    "derived",
    "disclosed",
    "entered",
    "exchanged",
    "extracted",
    "gathered",
    "generated",
    "held",
    "included",
    "inferred",
    "issued",
    "obtained",
    "posted",
    "processed",
    "provided",
    "received",
    "sent",
    "stored",
    "submitted",
    "supplied",
    "transferred",
    "transmitted",
    "uploaded",
];

/// Participles that only restrict a noun where it goes on with who did it, or where ("recordings *shared* by us").
const HANDLED: &WordSet = words![
    "accessed",
    "added",
    "captured",
    "created",
    "displayed",
    "given",
    "included",
    "logged",
    "made",
    "published",
    "recorded",
    "requested",
    "saved",
    "sent",
    "shared",
    "shown",
    "stored",
    "visited",
    "written",
];

/// Is the phrase before the token restricted by a participle ("address given by you", "data stored in cookies")?
pub(crate) fn is_come_by(unit: &Unit<'_>, at: usize) -> bool {
    let whose = |at: usize| unit.has(at, Tag::FIRST | Tag::SECOND | Tag::DEVICE | Tag::SERVICE);
    unit.language == Language::English
        && (unit.is(at, COME_BY)
            && unit.has(at + 1, Tag::BY | Tag::FROM | Tag::PREPOSITION)
            && !unit.is(at + 1, words!["as", "on", "until", "at", "for"])
            || unit.is(at, HANDLED)
                && (unit.has(at + 1, Tag::BY) && whose(at + 2)
                    || unit.is(at + 1, words!["in", "on", "within"]) && (whose(at + 2) || whose(at + 3))))
}

/// Verbs of the sentence that goes on behind a restricting clause: "data we collect about you *varies* …".
const GOES_ON: &WordSet = words![
    "relates", "relate", "varies", "vary", "depends", "depend", "helps", "allows", "enables", "consists", "consist",
    "belongs", "remains", "comes",
];

/// Does the token follow a verb of sharing before the restriction at `from`, so that "to" and "with" lead to who gets it?
fn is_shared(unit: &Unit<'_>, from: usize) -> bool {
    (from.saturating_sub(10)..from).rev().take_while(|&at| unit.mark(at) == 0).any(|at| unit.has(at, Tag::SHARE))
}

/// The end of the bracket at the token behind which the phrase goes on: "the date**(s)** of", "the device **(computer or
/// phone)** that you use".
fn aside_end(unit: &Unit<'_>, at: usize) -> Option<usize> {
    if unit.mark(at) != b'(' {
        return None;
    }
    let close = unit.bracket_end(at);
    let on =
        is_plural(unit, at) || unit.language == Language::English && (unit.is(close, words!["that", "which", "you"]));
    on.then_some(close)
}

/// Does the bracket at the token only say that there may be several ("device(s)")?
pub(super) fn is_plural(unit: &Unit<'_>, at: usize) -> bool {
    unit.language == Language::English
        && touches(unit, at)
        && unit.is(at + 1, words!["s", "es"])
        && unit.mark(at + 2) == b')'
}

/// Does the token stand right behind the one before?
fn touches(unit: &Unit<'_>, at: usize) -> bool {
    unit.token(at.wrapping_sub(1)).zip(unit.token(at)).is_some_and(|(a, b)| a.end == b.start)
}

/// Is the restriction that begins at `from` no more than "about you", and does something else follow at the token ("information
/// about you *from third parties*", "*and* your purchase")?
fn is_about_you(unit: &Unit<'_>, from: usize, at: usize) -> bool {
    const ELSE: u64 = Tag::PREPOSITION | Tag::FROM | Tag::WITH | Tag::TO | Tag::FOR | Tag::BY | Tag::AND;
    at == from + 2 && unit.is(from + 1, words!["you"]) && unit.is(from, ABOUT) && unit.has(at, ELSE)
}

/// The end of the restriction that begins at `from`: before the next mark, the next clause, the verb of the sentence
/// that goes on behind it, or what it is followed by as an example.
pub(crate) fn restriction_end(unit: &Unit<'_>, from: usize, limit: usize) -> usize {
    let limit = limit.min(from + LONGEST);
    let dutch = unit.language == Language::Dutch;
    let piped = usize::from(!dutch && is_piped(unit, from));
    let from = from + piped;
    // "Relating to how you use"
    let from = from + usize::from(!dutch && unit.has(from + 1, Tag::TO) && unit.has(from + 2, Tag::SUBORDINATE));
    let how = unit.has(from + 1, Tag::SUBORDINATE);
    let shared = !dutch && !how && is_shared(unit, from);
    let clause = how
        || unit.has(from, Tag::RELATIVE | Tag::FIRST | Tag::SECOND)
        || !dutch && (unit.has(from, Tag::THIRD) || is_theirs(unit, from));
    // The restriction's own verb has been read, or it has none.
    let mut verb = !clause;
    let mut at = from + 1 + piped + usize::from(how || unit.has(from + 1, Tag::TO | Tag::WITH));
    at += if is_in_relation(unit, from) { 2 } else { 0 };
    while at < limit {
        if let Some(close) = aside_end(unit, at).filter(|&close| close < limit) {
            at = close;
            continue;
        }
        let ends = matches!(unit.mark(at), b',' | b';' | b':' | b'.' | b'(' | b')' | b'"' | b'!' | b'?')
            || unit.has(at, Tag::SUBORDINATE | Tag::OM)
            || unit.is(at, words!["in"]) && unit.is(at + 1, words!["order", "accordance", "compliance"])
            || !dutch && is_adjunct(unit, at)
            || unit.begins(at, Cues::EXAMPLES)
            || unit.has(at, Tag::AND) && opens_another(unit, at + 1, limit)
            || !dutch && !clause && is_about_you(unit, from, at);
        let verbal = unit.has(at, VERBAL) && !unit.has(at, Tag::DATA_HEAD);
        let given = shared
            && verb
            && unit.has(at, Tag::TO | Tag::WITH)
            && !unit.has(at - 1, VERBAL | Tag::FIRST)
            && !unit.has(at + 1, Tag::FIRST);
        let elsewhere = !dutch && (unit.is(at, words!["without", "based", "so"]) || verb && unit.is(at, GOES_ON));
        let past = given
            || elsewhere
            || verb
                && unit.has(at, Tag::MODAL | Tag::BE | Tag::HAVE)
                && !(dutch && clause && completes(unit, from, at))
            || verb && !dutch && unit.has(at, Tag::TO) && unit.has(at + 1, Tag::ACT)
            || verb && dutch && clause && !verbal && !unit.has(at, Tag::TO | Tag::PARTICLE)
            || dutch
                && !clause
                && unit.has(at - 1, Tag::SECOND)
                && !unit.is_possessive(at - 1)
                && unit.is(at - 2, ABOUT)
            || dutch && !clause && (verbal || unit.has(at, Tag::TO | Tag::PARTICLE));
        if ends || past {
            break;
        }
        // "Of users *who have* clicked": a clause of its own, whose verb is still to come.
        verb = (verb || verbal) && (dutch || !unit.has(at, Tag::RELATIVE));
        at += 1;
    }
    while !dutch
        && at > from + 1
        && unit.has(at - 1, Tag::RELATIVE | Tag::OF | Tag::DETERMINER | Tag::AND)
        && !is_pronoun(unit, at - 1)
    {
        at -= 1;
    }
    if dutch && clause && verb { trailed_end(unit, at, limit) } else { at }
}

/// Is the word that might be a determiner the object of a preposition ("the data we need **for this or that**")?
fn is_pronoun(unit: &Unit<'_>, at: usize) -> bool {
    const POINTING: &WordSet = words!["this", "that", "these", "those"];
    const BEFORE: u64 = Tag::PREPOSITION | Tag::FOR | Tag::WITH | Tag::BY | Tag::TO;
    let before = at.wrapping_sub(1);
    let either = unit.has(before, Tag::AND) && unit.is(before.wrapping_sub(1), POINTING);
    unit.is(at, POINTING) && (unit.has(before, BEFORE) || either)
}

/// Does the Dutch auxiliary at the token complete the clause that begins at `from` ("die u ons verstrekt **hebt**", "die van u
/// verzameld **zijn**"), rather than go on with the sentence ("die u verstrekt **worden** …")?
fn completes(unit: &Unit<'_>, from: usize, at: usize) -> bool {
    let subject = (from..from + 3).any(|i| unit.has(i, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(i));
    unit.has(at - 1, VERBAL) && (unit.has(at, Tag::HAVE) || !subject)
}

/// The end of a Dutch clause of which all verbs stand before `at`: where and how often follows them ("die u invult **op onze
/// website**").
fn trailed_end(unit: &Unit<'_>, at: usize, limit: usize) -> usize {
    const PLACING: &WordSet =
        words!["aan", "bij", "binnen", "in", "met", "op", "tijdens", "uit", "via", "vanuit", "voor"];
    // Prepositions that may be a part of the verb ("die u invult *in* …") have been passed with it.
    let opens = |at: usize| unit.is_possessive(at) || unit.has(at, Tag::DETERMINER);
    let passed = at > 0 && unit.is(at - 1, PLACING) && opens(at);
    let first = if passed { at } else { at + 1 };
    let tail = if passed || unit.is(at, PLACING) { noun_end(unit, first, limit) } else { at };
    if tail > first { tail } else { at }
}

/// Does what follows a conjunction at `at` begin something of its own: other data, or a clause?
fn opens_another(unit: &Unit<'_>, at: usize, limit: usize) -> bool {
    let subject = unit.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(at);
    let theirs = unit.language == Language::English
        && (unit.is(at, words!["your"])
            || unit.has(at, Tag::DETERMINER) && unit.holds_in(at + 1, limit.min(at + 4), Cues::WEAK_DATA));
    subject || theirs || unit.has(at, Tag::SUBORDINATE) || unit.holds_in(at, limit.min(at + 5), Cues::DATA)
}
