//! Rights of the data subject (GDPR Art. 15 to 22, 7(3) and 77).
//!
//! A right is found by its *core*, the word that names it ("erase", "inzage"). What belongs to it depends on the
//! language: English verbs and all nouns have their object behind them, Dutch verbs have it before them. Cores that follow
//! one another ("review, correct or delete your data") share it.

mod dutch;
mod object;
pub(super) mod plain;
mod regulator;
mod who;

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag, Topic, shared};
use crate::model::{Kind, Name, Names, Right, Said};
use crate::text::{WordSet, words};

use super::output::{Output, Rule, rule};
use super::unit::{Unit, VERBAL};
use object::tail;

/// Tokens that an object may have.
const LONGEST: usize = 30;
/// Cores that may share an object.
const MOST_LINKED: usize = 16;
/// Tokens between two cores that follow one another.
const GAP: usize = 6;

/// What may stand between cores that share an object.
const LINKS: &WordSet = words![
    "the", "a", "to", "of", "from", "request", "that", "we", "also", "te", "de", "het", "op", "van", "tot", "om",
    "laten",
];
/// Verbs by which a right is asked for; they belong to it.
const REQUESTS: &WordSet =
    words!["request", "requesting", "ask", "demand", "require", "seek", "obtain", "receive", "have", "get", "tell",];
/// Verbs by which data comes to the person.
const RECEIVES: &WordSet =
    words!["receive", "receiving", "obtain", "obtaining", "get", "export", "download", "request", "retrieve"];
/// Verbs by which data goes to somebody else.
const SENDS: &WordSet = words![
    "transmit",
    "transmitting",
    "transmitted",
    "transfer",
    "transferring",
    "transferred",
    "port",
    "ported",
    "send",
    "move",
    "forward",
    "provide",
];
/// Verbs that go with a complaint.
const FILINGS: &WordSet = words![
    "lodge", "file", "make", "submit", "raise", "register", "launch", "bring", "send", "address", "filing", "lodging",
    "making",
];

/// The kind of finding that a right is.
const fn kind(right: Right) -> Kind {
    match right {
        Right::Access => Kind::RightAccess,
        Right::Rectification => Kind::RightRectification,
        Right::Erasure => Kind::RightErasure,
        Right::Restriction => Kind::RightRestriction,
        Right::Objection => Kind::RightObjection,
        Right::Portability => Kind::RightPortability,
        Right::WithdrawConsent => Kind::RightWithdrawConsent,
        Right::Complaint => Kind::RightComplaint,
    }
}

/// A phrase that names a right, in tokens.
#[derive(Clone, Copy)]
pub(crate) struct Core {
    first: usize,
    end: usize,
    right: Right,
    /// It says by itself that the right is granted.
    strong: bool,
    /// It is a verb whose object stands before it: "in te zien", "be deleted".
    last: bool,
}

/// "Access: you can ask us for a copy": the label names the right, the text says what the person can do. Says whether it did.
fn labelled(unit: &Unit<'_>, right: Right, out: &mut Output) -> bool {
    let offer = (0..unit.len()).find(|&at| {
        let person = |at: usize| unit.has(at, Tag::SECOND) && !unit.is_possessive(at);
        unit.has(at, Tag::MODAL) && (at > 0 && person(at - 1) || person(at + 1))
    });
    let Some(offer) = offer else { return false };
    let mut first = offer + 1;
    while unit.has(first, Tag::SECOND | Tag::ADVERB) && !unit.has(first, VERBAL) {
        first += 1;
    }
    let ends = |at: usize| matches!(unit.mark(at), b'.' | b';' | b'!' | b'?' | b'|') || unit.begins(at, Cues::EXAMPLES);
    let mut end = (first..unit.len()).find(|&at| ends(at)).unwrap_or(unit.len());
    while end > first && unit.mark(end - 1) != 0 {
        end -= 1;
    }
    if end > first + 1 {
        take(unit, right, (first, end), None, rule!("right.framed"), out);
    }
    end > first + 1
}

/// Reads the rights that `unit` grants.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let about = matches!(unit.place.topic, Some(Topic::Rights | Topic::Complaints))
        || matches!(unit.place.announced, Some(Topic::Rights | Topic::Complaints));
    if let Some(right) = unit.place.right.filter(|_| about && unit.place.labelled) {
        if labelled(unit, right, out) {
            return;
        }
    }
    if unit.holds(Cues::AUTHORITY | Cues::NAMED_AUTHORITY) {
        regulator::heard(unit, out);
    }
    if unit.holds(Cues::RIGHT | Cues::STRONG_RIGHT) {
        let listed = unit.place.item && about && unit.place.opens;
        let mut found = core::mem::take(&mut out.cores);
        cores(unit, &mut found);
        granted(unit, &found, listed, about, out);
        out.cores = found;
    }
    plain::read(unit, about, out);
}

/// "See **what** we have in stock", "**take** it **back**" of what was bought: is something else than data or consent meant?
fn is_other(unit: &Unit<'_>, core: Core) -> bool {
    const CONSENT: &WordSet = words![
        "agreed",
        "agreement",
        "approval",
        "box",
        "boxes",
        "choice",
        "consent",
        "ok",
        "okay",
        "permission",
        "yes",
    ];
    const ANY_TIME: &WordSet = words!["again", "any", "anytime", "later", "time", "whenever"];
    match core.right {
        Right::Access if !core.strong && unit.is(core.end - 1, words!["what"]) => {
            !plain::is_about_person(unit, core.end) && !unit.holds_in(core.end, core.end + 3, Cues::DATA)
        }
        // "Review **your order** before paying", "view **our** brochure"
        Right::Access if !core.strong && unit.is(core.first, words!["review", "view"]) => {
            const OTHERS: &WordSet =
                words!["basket", "booking", "brochure", "cart", "order", "orders", "page", "reservation"];
            let first = core.end.saturating_sub(usize::from(core.end > core.first + 1));
            let ours = unit.has(first, Tag::FIRST) && unit.is_possessive(first);
            ours || (first..core.end + 2).any(|at| unit.is(at, OTHERS))
        }
        // "Ask us for a copy **of the menu**"
        Right::Access if !core.strong && unit.is(core.end - 1, words!["copy"]) && unit.has(core.end, Tag::OF) => {
            let data = |at: usize| unit.has(at, Tag::DATA_HEAD | Tag::SECOND | Tag::THIRD);
            let near = core.end..core.end + 5;
            !near.clone().any(data)
                && !unit.holds_in(core.end, core.end + 5, Cues::DATA | Cues::WEAK_DATA)
                && !near.rev().any(|at| plain::is_about_person(unit, at))
        }
        // "Your account **may be suspended**" by us
        Right::Restriction | Right::Erasure if core.last && unit.is(core.first.wrapping_sub(1), words!["be"]) => {
            const ASKED: &WordSet = words!["ask", "asked", "demand", "request", "requested", "right"];
            let modal = core.first.wrapping_sub(2);
            let can = core.right == Right::Erasure && unit.is(modal, words!["can", "could"]);
            unit.has(modal, Tag::MODAL) && !can && !unit.has_word(&[ASKED])
        }
        // "Take this up with **your landlord**"
        Right::Complaint => {
            unit.is(core.first, words!["take"])
                && !unit.holds(Cues::AUTHORITY | Cues::NAMED_AUTHORITY)
                && !unit.has_word(&[words!["authority", "commissioner", "ombudsman", "regulator", "watchdog"]])
        }
        Right::WithdrawConsent => {
            let loose = (core.first..core.end).any(|at| unit.is(at, words!["take", "taken", "heart"]));
            loose && !unit.has_word(&[CONSENT, ANY_TIME])
        }
        _ => false,
    }
}

/// Reads the rights that `cores` name.
fn granted(unit: &Unit<'_>, cores: &[Core], listed: bool, about: bool, out: &mut Output) {
    let frame = unit.hits.iter().find(|h| matches!(h.cue, Cue::RightFrame)).map(|h| h.first as usize);
    // The first core of those that the present one shares its object with, and where that one's phrase begins.
    let mut head: Option<(Core, usize)> = None;
    let mut done = 0;
    let mut granted: Option<Rule> = None;
    for (index, &core) in cores.iter().enumerate() {
        let rest = cores.get(index + 1..).unwrap_or_default();
        let before = index.checked_sub(1).and_then(|i| cores.get(i)).copied();
        let linked = before.is_some_and(|b| is_linked(unit, b, core));
        let links = rest.first().is_some_and(|&next| is_linked(unit, core, next));
        // "Your claim may be **refused**"
        let refused = core.last && unit.is(core.first, words!["declined", "refused", "rejected"]);
        let english = unit.language == Language::English;
        if core.first < done || refused && english && !unit.holds(Cues::COOKIE) {
            continue;
        }
        if english && !about && !listed && is_other(unit, core) {
            continue;
        }
        let framed = listed || frame.is_some_and(|frame| frame <= core.first + 1) || is_offered(unit, core);
        let rule = match () {
            () if unit.place.label && frame != Some(0) => continue,
            () if unit.place.label => rule!("right.label"),
            () if linked && granted.is_some() => granted.unwrap_or(rule!("right")),
            () if core.strong || framed && links => rule!("right"),
            () if framed || links => rule!("right.framed"),
            () if about || linked => rule!("right.weak"),
            () if is_loose(core.right) => rule!("right.loose"),
            () => continue,
        };
        granted = Some(rule);
        let floor = before.map_or(0, |b| b.end);
        let mut start = start(unit, core, floor);
        let mut right = core.right;
        let mut end = if links { core.end } else { tail(unit, core, rest) };
        if matches!(right, Right::Access | Right::Portability) {
            if let Some(format) = format_end(unit, right, end, rest) {
                (right, end) = (Right::Portability, format);
            }
        }
        if let Some((first, last)) = handed_over(unit, core) {
            (start, right, end) = (first.max(done), Right::Portability, last);
        }
        if !linked {
            head = (core.last && start < core.first).then_some((core, start));
        }
        let shared = match head {
            Some((head, start)) if linked && core.last && start_is_bare(unit, core, floor) => Some((start, head.first)),
            _ if links => last_linked(unit, core, rest)
                .filter(|&(last, _)| {
                    let objects = last.right == Right::Objection && core.right != last.right && is_against(unit, last);
                    !objects || core.right == Right::Restriction && unit.is(last.end, words!["to"])
                })
                .map(|(last, rest)| (shared_from(unit, core, last), tail(unit, last, rest))),
            _ => None,
        };
        if shared.is_some() && linked && core.last {
            start = core.first;
        }
        start = opener(unit, start, listed && index == 0, shared.is_none() && end == core.end);
        done = end;
        emit(unit, right, (start, end), shared.filter(|&(from, to)| from < to), rule, out);
    }
}

/// Where what `core` shares with the `last` of those linked to it begins: "restrict or object to **the processing**".
fn shared_from(unit: &Unit<'_>, core: Core, last: Core) -> usize {
    let processing = core.right == Right::Restriction && last.right == Right::Objection;
    let to = (last.first..last.end + 1).find(|&at| processing && unit.is(at, words!["to"]));
    to.map_or(last.end, |to| to + 1)
}

/// Is what stands behind the core what one objects to? Other rights do not share it.
fn is_against(unit: &Unit<'_>, core: Core) -> bool {
    unit.is(core.end, words!["tegen", "against", "to"]) || unit.is(core.end - 1, words!["tegen", "against"])
}

/// Dutch "om **de gegevens die wij van u hebben in een gangbaar formaat naar u te sturen**": the clause around a form in
/// which data is handed over, from "om" to the verb behind "te".
///
/// English "to **receive the data, which you provided to us, in a structured, commonly used and machine-readable format**".
fn handed_over(unit: &Unit<'_>, core: Core) -> Option<(usize, usize)> {
    const FORMS: &WordSet =
        words!["computerbestand", "formaat", "vorm", "gestructureerde", "format", "formats", "form", "structured"];
    let form = || (core.first..core.end).any(|at| unit.is(at, FORMS));
    if core.right != Right::Portability || !form() {
        return None;
    }
    let hard = |at: usize| matches!(unit.mark(at), b'.' | b';' | b':' | b'!' | b'?');
    if unit.language == Language::English {
        let first = (core.first.saturating_sub(LONGEST)..core.first)
            .rev()
            .take_while(|&at| !hard(at))
            .find(|&at| unit.is(at, RECEIVES) && !unit.has(at.wrapping_sub(1), Tag::FIRST))?;
        let last = (core.first..core.end + 8)
            .take_while(|&at| !hard(at))
            .filter(|&at| unit.is(at, words!["format", "formats", "form"]))
            .last()?;
        return Some((first, (last + 1).max(core.end)));
    }
    let om = (core.first.saturating_sub(LONGEST)..core.first)
        .rev()
        .take_while(|&at| !hard(at))
        .find(|&at| unit.has(at, Tag::OM) || unit.is(at, words!["recht"]))?;
    let te = (core.end..unit.len().min(core.end + LONGEST))
        .take_while(|&at| !hard(at) && !unit.has(at, Tag::OM))
        .find(|&at| unit.has(at, Tag::TO))?;
    let first = om + 1 + usize::from(unit.has(om + 1, Tag::OM));
    unit.is_word(te + 1).then_some((first, te + 2))
}

/// Is the right one that policies grant in passing, without words that grant it: "follow the link to opt out", "your
/// consent, which is revoked in your settings"?
const fn is_loose(right: Right) -> bool {
    matches!(right, Right::Objection | Right::WithdrawConsent | Right::Complaint)
}

/// Is the person told that they may, or what to do if they wish to: "you can also", "kunt u", "if you want to"?
fn is_offered(unit: &Unit<'_>, core: Core) -> bool {
    let words = core.first.saturating_sub(if core.last { 14 } else { 6 })..core.first;
    words.rev().take_while(|&at| unit.mark(at) == 0 || core.last).any(|at| {
        let wish = unit.has(at, Tag::MODAL) || unit.is(at, words!["want", "wish", "like", "able", "wenst"]);
        let you = |at: usize| unit.has(at, Tag::SECOND | Tag::PERSON);
        wish && (you(at.wrapping_sub(1)) || you(at.wrapping_sub(2)) || you(at + 1))
    })
}

fn emit(
    unit: &Unit<'_>,
    right: Right,
    (start, end): (usize, usize),
    shared: Option<(usize, usize)>,
    rule: Rule,
    out: &mut Output,
) {
    if !out.has(unit, kind(right), start, end) {
        take(unit, right, (start, end), shared, rule, out);
    }
}

/// Adds a right, with the authority where it is that to complain.
fn take(
    unit: &Unit<'_>,
    right: Right,
    range: (usize, usize),
    shared: Option<(usize, usize)>,
    rule: Rule,
    out: &mut Output,
) {
    let complaint = right == Right::Complaint;
    let value = if complaint { Said::Authority(authority(unit, &mut out.names)) } else { Said::None };
    out.emit_shared(unit, kind(right), range, shared, value, rule);
}

/// Fills `found` with the cores of the unit: at each place the longest phrase, without the "right to" before it.
fn cores(unit: &Unit<'_>, found: &mut Vec<Core>) {
    /// A sentence mostly names no more.
    const SOME: usize = 8;
    found.clear();
    found.reserve(SOME);
    let mut at = 0;
    let right = |c| match c {
        Cue::StrongRight(right) => Some((right, true)),
        Cue::Right(right) => Some((right, false)),
        _ => None,
    };
    for (mut first, end, (right, strong)) in unit.found(Cues::RIGHT | Cues::STRONG_RIGHT, right) {
        if first < at {
            continue;
        }
        if unit.is(first, words!["right", "recht"]) {
            while first + 1 < end
                && unit.is(first, words!["right", "recht", "to", "of", "op", "van", "om", "tot", "het"])
            {
                first += 1;
            }
        }
        let start = at;
        at = end;
        let last = match unit.language {
            Language::Dutch => unit.ends(end - 1, "n"),
            Language::English => unit.ends(end - 1, "ed") && !unit.has(end, Tag::DETERMINER | Tag::SECOND),
        };
        let is_object = |at: usize| unit.is_possessive(at) || unit.has(at, Tag::DATA_HEAD);
        let subject = |at: usize| unit.has(at, Tag::MODAL | Tag::SECOND) && !unit.is_possessive(at);
        while first + 1 < end && (subject(first) || last && is_object(first)) {
            first += 1;
        }
        let mut core = Core { first, end, right, strong, last };
        if unit.language == Language::Dutch && dutch::is_everyday(unit, core) {
            at = start;
            continue;
        }
        while core.end > first + 1
            && unit.has(core.end - 1, Tag::PREPOSITION | Tag::OF | Tag::TO | Tag::WITH | Tag::FROM | Tag::FOR | Tag::BY)
        {
            core.end -= 1;
        }
        if let Some(of) = (first + 1..core.end).find(|&at| !last && unit.has(at, Tag::OF)) {
            core.end = of;
        }
        // "Overdraagbaarheid (dataportabiliteit)", "rectified or amended": the same once more.
        let again = found.last().is_some_and(|before| {
            before.right == right
                && (unit.mark(first.wrapping_sub(1)) == b'('
                    || last && before.last && unit.language == Language::English && is_linked(unit, *before, core))
        });
        // "Refuse cookies **by changing your settings**": by what means belongs to it.
        let means = right == Right::Objection && unit.language == Language::English;
        let by = means && unit.is(first.wrapping_sub(1), words!["by"]);
        if let Some(before) = found.last_mut().filter(|b| by && b.right == right && b.end + 1 == first) {
            before.end = core.end;
        } else if !again {
            found.push(core);
        }
    }
}

/// Do the two cores share what stands before the first or behind the second?
fn is_linked(unit: &Unit<'_>, core: Core, next: Core) -> bool {
    let between = core.end..next.first;
    let separated = between.clone().any(|at| matches!(unit.mark(at), b',' | b'/' | b'&') || unit.has(at, Tag::AND));
    separated
        && between.len() <= GAP
        && between.clone().all(|at| {
            is_separator(unit, at)
                || unit.is(at, LINKS)
                || is_separator(unit, at.wrapping_sub(1)) && is_separator(unit, at + 1) && !unit.has(at, Tag::SECOND)
        })
}

/// Does the token separate the items of an enumeration?
fn is_separator(unit: &Unit<'_>, at: usize) -> bool {
    matches!(unit.mark(at), b',' | b'/' | b'&' | b'*' | b'_') || unit.has(at, Tag::AND)
}

/// The last of the cores that follow one another from `core` on, and those behind it.
fn last_linked<'a>(unit: &Unit<'_>, core: Core, rest: &'a [Core]) -> Option<(Core, &'a [Core])> {
    let mut last = core;
    let mut behind = rest;
    while let Some((&next, later)) = behind.split_first() {
        if !is_linked(unit, last, next) || rest.len() - behind.len() >= MOST_LINKED {
            break;
        }
        (last, behind) = (next, later);
    }
    (behind.len() < rest.len()).then_some((last, behind))
}

/// Where the phrase of a core begins.
fn start(unit: &Unit<'_>, core: Core, floor: usize) -> usize {
    if core.last && unit.language == Language::Dutch {
        return dutch::object_start(unit, core, floor);
    }
    if let Some(at) = signal_start(unit, core, floor).or_else(|| consent_start(unit, core, floor)) {
        return at;
    }
    if let Some(at) = passive_start(unit, core, floor) {
        return at;
    }
    let mut at = core.first;
    while at > floor && core.first - at < 12 {
        let before = at - 1;
        let format = core.right == Right::Portability && is_separator(unit, before);
        let hard = unit.mark(before) != 0 && !format
            || unit.has(before, Tag::AND | Tag::MODAL | Tag::OM) && !unit.is(before, words!["should"]) && !format
            || unit.is(before, words!["right", "rights", "wish", "like", "want", "able"])
            || unit.is(before, words!["to"]) && before > 0 && !unit.is(before - 1, words!["us", "ons"]);
        if hard {
            break;
        }
        at = before;
        let complains = core.right == Right::Complaint && unit.is(at, FILINGS);
        let sends = core.right == Right::Portability && unit.is(at, SENDS);
        if sends && unit.has(at.wrapping_sub(1), Tag::TO | Tag::AND) || complains || unit.is(at, REQUESTS) {
            return at;
        }
    }
    let article = core.right == Right::Complaint && core.first > floor && unit.is(core.first - 1, words!["een"]);
    core.first - usize::from(article)
}

/// "**Consent to the storage of data** can be revoked": where the consent stands that the passive verb is said of.
fn consent_start(unit: &Unit<'_>, core: Core, floor: usize) -> Option<usize> {
    if core.right != Right::WithdrawConsent || !core.last {
        return None;
    }
    let words = core.first.saturating_sub(LONGEST).max(floor)..core.first;
    let at = words
        .rev()
        .take_while(|&at| !matches!(unit.mark(at), b';' | b':'))
        .find(|&at| unit.is(at, words!["consent"]))?;
    let owned = at > floor && (unit.is_possessive(at - 1) || unit.has(at - 1, Tag::DETERMINER));
    Some(at - usize::from(owned))
}

/// "**Mistakes can be** corrected", "**your subscription may be** terminated": where what is done something to stands before the
/// passive verb.
fn passive_start(unit: &Unit<'_>, core: Core, floor: usize) -> Option<usize> {
    let skip = |mut at: usize| {
        while at > floor + 1 && unit.has(at, Tag::ADVERB) {
            at -= 1;
        }
        at
    };
    let be = skip(core.first.checked_sub(1)?);
    let modal = skip(be.checked_sub(1)?);
    if !core.last || !unit.is(be, words!["be"]) || !unit.is(modal, words!["can", "could", "may"]) || modal <= floor {
        return None;
    }
    let stops =
        |at: usize| unit.mark(at) != 0 || unit.has(at, Tag::AND | Tag::SUBORDINATE | Tag::RELATIVE | Tag::MODAL);
    let pronoun = |at: usize| unit.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(at);
    let first = (floor..modal).rev().take_while(|&at| modal - at < LONGEST / 2 && !stops(at)).last()?;
    // "And **it** can be corrected"
    let opens =
        first == floor || first == 0 || unit.mark(first - 1) != 0 || unit.has(first - 1, Tag::AND | Tag::SUBORDINATE);
    (opens && !pronoun(first)).then_some(first)
}

/// "We respond to the “Do Not Track” signal": where the verb stands that a signal is the object of.
fn signal_start(unit: &Unit<'_>, core: Core, floor: usize) -> Option<usize> {
    const VERBS: &WordSet = words![
        "activate",
        "activated",
        "configured",
        "enable",
        "enabled",
        "enabling",
        "honor",
        "honour",
        "recognise",
        "recognize",
        "respect",
        "respond",
        "responding",
        "send",
        "sends",
        "set",
        "support",
        "supports",
        "turn",
        "turned",
        "use",
        "using",
    ];
    let names_signal = core.right == Right::Objection && unit.is(core.first, words!["do", "dnt"]);
    let words = core.first.saturating_sub(8).max(floor)..core.first;
    words.rev().find(|&at| names_signal && unit.is(at, VERBS))
}

/// Is there nothing but separators between the core and the one before it?
fn start_is_bare(unit: &Unit<'_>, core: Core, floor: usize) -> bool {
    (floor..core.first)
        .all(|at| unit.mark(at) != 0 || unit.has(at, Tag::AND | Tag::TO | Tag::ADVERB) || unit.is(at, LINKS))
}

/// "In a structured, commonly used and machine-readable format": where a copy of that sort ends.
fn format_end(unit: &Unit<'_>, right: Right, end: usize, rest: &[Core]) -> Option<usize> {
    // What is received may have a clause of its own: "receive the data, which you provided to us, in a common format".
    let reach = if right == Right::Portability { LONGEST } else { 8 };
    let near = end.saturating_sub(8)..end + reach;
    rest.iter()
        .take_while(|core| core.first < near.end)
        .find(|core| core.right == Right::Portability && near.contains(&core.first))?;
    let form = (end.saturating_sub(6)..unit.len().min(end + reach + 4))
        .take_while(|&at| !matches!(unit.mark(at), b'.' | b';' | b':'))
        .take_while(|&at| at < end || !unit.is(at, words!["right", "recht"]))
        .find(|&at| unit.is(at, words!["format", "formats", "form", "formaat", "vorm", "computerbestand"]))?;
    Some((form + 1).max(end))
}

/// "Right to" belongs to a right that is an item of a list, and to one that names nothing else.
fn opener(unit: &Unit<'_>, start: usize, item: bool, bare: bool) -> usize {
    let Some(at) = (start.saturating_sub(4)..start).rev().find(|&at| unit.is(at, words!["right", "recht"])) else {
        return start;
    };
    let article = at > 0 && unit.is(at - 1, words!["the", "het", "your", "uw", "je"]);
    let first = at - usize::from(article);
    let granted = (first.saturating_sub(4)..first).any(|i| unit.has(i, Tag::HAVE));
    let named = bare && article && !granted && unit.language == Language::English;
    if item && first <= 4 && !granted || named { first } else { start }
}

/// The authority that the sentence names.
fn authority(unit: &Unit<'_>, names: &mut Names) -> Option<Name> {
    let named = unit.hits.iter().filter(|h| matches!(h.cue, Cue::NamedAuthority(_))).max_by_key(|h| h.end - h.first);
    let Some(hit) = named else { return authority_of_country(unit, names) };
    let Cue::NamedAuthority(index) = hit.cue else { return None };
    let written = unit.line(hit.first as usize, hit.end as usize);
    let known = shared::AUTHORITIES.get(usize::from(index)).filter(|_| written.len() <= 4);
    Some(names.add(known.map_or(&*written, |known| known.name)))
}

/// "The data protection authority in the United Kingdom": named by its country.
fn authority_of_country(unit: &Unit<'_>, names: &mut Names) -> Option<Name> {
    let hit = unit.hits.iter().filter(|h| matches!(h.cue, Cue::Authority)).max_by_key(|h| h.end - h.first)?;
    let (first, end) = (hit.first as usize, hit.end as usize);
    if !unit.has(end, Tag::PREPOSITION | Tag::OF | Tag::FROM | Tag::FOR) {
        return None;
    }
    let country = unit.hits_in(end + 1, end + 8, Cues::COUNTRY).next()?;
    let near = country.first as usize <= end + 2;
    near.then(|| names.add(&unit.line(first, country.end as usize)))
}
