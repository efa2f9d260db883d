//! English data that no phrase of the lexicon names, told by where it stands: the object of a verb of collecting ("we also note
//! **your inseam**"), what is said to be kept or passed on ("**your drawings** are stored …"), a neighbour of data in a list
//! ("age, **products held** and **stage of life**"), and all that somebody does ("**whatever you type**").

use crate::Language;
use crate::extract::asked;
use crate::extract::output::{Output, Rule, rule};
use crate::extract::restrict::restriction_end;
use crate::extract::unit::{BOUNDARY, DATA, Unit, VERBAL};
use crate::lexicon::{Cues, Tag, Topic};
use crate::model::{Category, Kind, Said};
use crate::text::{WordSet, words};

use super::classify;
use super::thing::{Thing, next_thing, thing};

/// Plain verbs of which data is the object, beside those that the lexicon tells as such.
pub(in crate::extract) const TAKING: &WordSet = words![
    "get",
    "gets",
    "got",
    "jot",
    "learn",
    "learns",
    "measure",
    "measures",
    "note",
    "notes",
    "report",
    "reports",
    "see",
    "sees",
    "take",
    "takes",
    "know",
    "knows",
    "evaluate",
    "evaluates",
    "compute",
    "computes",
    "derive",
    "derives",
    "tell",
    "tells",
    "transmits",
    "write",
    "writes",
];
/// Verbs by which somebody tells us data.
const TELLING: &WordSet = words![
    "disclose", "enter", "fill", "furnish", "give", "provide", "register", "submit", "supply", "tell", "type",
    "upload",
];
/// Verbs of these classes of which the object is mostly no data.
const OTHERWISE: &WordSet = words![
    "choose",
    "complete",
    "contribute",
    "deliver",
    "demand",
    "display",
    "displays",
    "invite",
    "last",
    "load",
    "maintain",
    "offer",
    "offers",
    "place",
    "places",
    "process",
    "processes",
    "processing",
    "prompt",
    "publish",
    "request",
    "require",
    "requires",
    "save",
    "scan",
    "seek",
    "show",
    "shows",
    "trade",
];
/// Participles of what is done with data.
const DONE: u64 = Tag::COLLECT | Tag::KEEP | Tag::SHARE | Tag::DELETE | Tag::RECEIVE | Tag::TRANSFER | Tag::ACCESS;

/// The same that do not tell it by their ending, or that the lexicon does not tell as such.
const DONE_TO: &WordSet = words![
    "binned",
    "copied",
    "counted",
    "evaluated",
    "given",
    "held",
    "kept",
    "logged",
    "lost",
    "matched",
    "noted",
    "passed",
    "published",
    "put",
    "read",
    "reported",
    "seen",
    "shown",
    "sold",
    "swapped",
    "taken",
    "taped",
    "used",
    "viewed",
    "visible",
    "written",
];
/// Verbs by which data goes or stays by itself.
pub(in crate::extract) const STAYS: &WordSet = words![
    "come",
    "comes",
    "disappear",
    "disappears",
    "expire",
    "expires",
    "go",
    "goes",
    "lie",
    "lies",
    "live",
    "lives",
    "pass",
    "passes",
    "remain",
    "remains",
    "sit",
    "sits",
    "stay",
    "stays",
    "travel",
    "travels",
];

/// Things of a list are at most so many.
const MOST: usize = 24;

/// Reads what the unit says of things that no phrase names.
pub(super) fn read(unit: &Unit<'_>, listed: bool, out: &mut Output) {
    if unit.language != Language::English {
        return;
    }
    for at in unit.each_said(asked::EVERYTHING, 0) {
        everything(unit, at, out);
    }
    labelled(unit, out);
    if listed {
        return;
    }
    // "We collect old batteries and glass" tells of nobody.
    const SOMEBODY: u64 = Tag::SECOND | Tag::PERSON | Tag::PERSONAL | Tag::DATA_HEAD | Tag::DEVICE;
    let data = unit.is_about(Topic::Data) || unit.place.topic == Some(Topic::Data);
    let is_of_somebody = || data || unit.summary.tags & SOMEBODY != 0 || unit.holds(Cues::DATA);
    for at in unit.each_said(asked::TAKING, 0) {
        if is_of_somebody() && is_active(unit, at) {
            let first = object_start(unit, at + 1);
            list(unit, first, told(unit, first), out);
        }
    }
    let stays: &[&WordSet] = if unit.may_say(asked::STAYS) { &[STAYS] } else { &[] };
    for at in unit.walk(Tag::BE, stays, 1) {
        if unit.has(at, Tag::BE) && is_passive(unit, at) || unit.is(at, STAYS) && is_placed(unit, at) {
            subject(unit, at - usize::from(unit.has(at - 1, Tag::MODAL)), out);
        }
    }
    if unit.place.item
        && unit.place.opens
        && unit.place.announced.is_none()
        && is_open(unit)
        && whole(unit, 0, unit.len())
    {
        run(unit, (0, unit.len()), rule!("data.item"), out);
    }
    const WITHIN: u64 = Tag::OF | Tag::PREPOSITION | Tag::FOR | Tag::FROM | Tag::WITH | Tag::TO | Tag::BY;
    for (first, end) in unit.phrases(DATA) {
        let Some(next) = next_thing(unit, end) else { continue };
        let start = unit.phrase_start(first);
        let before = start.wrapping_sub(1 + usize::from(start > 0 && unit.has(start - 1, Tag::DETERMINER)));
        if !(unit.has(before, WITHIN) || unit.has(before, VERBAL) && unit.is(before, OTHERWISE)) {
            list(unit, next, rule!("data.weak"), out);
        }
    }
}

/// "**Whatever you type**", "**what we hold about you**".
fn everything(unit: &Unit<'_>, at: usize, out: &mut Output) {
    let asks = unit.is(at, words!["what"]);
    let who = if asks { Tag::FIRST } else { Tag::FIRST | Tag::SECOND };
    if !unit.has(at + 1, who) || unit.is_possessive(at + 1) || unit.has(at + 2, Tag::MODAL | Tag::BE) {
        return;
    }
    let end = restriction_end(unit, at + 1, unit.len());
    // "Whatever you tell the nurse **stays** in the room"
    let stays =
        |&i: &usize| unit.is(i, STAYS) && !unit.has(i - 1, Tag::AND | Tag::TO | Tag::MODAL | Tag::FIRST | Tag::SECOND);
    let end = (at + 3..end).find(stays).unwrap_or(end);
    let about = || {
        (at + 2..end).find(|&i| unit.is(i, words!["about", "on", "of"]) && unit.has(i + 1, Tag::SECOND)).map(|i| i + 2)
    };
    // "**What we hold about you** fits on a card"
    let end = if asks { about().filter(|&end| !unit.is_possessive(end - 1)).unwrap_or(at) } else { end };
    if end > at + 2 {
        propose(unit, (at, end), rule!("data.restricted"), out);
    }
}

/// What a label or the words before a colon name, of which it is said how long it is kept: "**Guest lists**: thirty days".
fn labelled(unit: &Unit<'_>, out: &mut Output) {
    /// Tokens of such a label.
    const SHORT: usize = 8;
    if !unit.is_about(Topic::Retention) || !unit.place.opens && unit.mark_from(b':', 1).is_none() {
        return;
    }
    let colon = || {
        unit.mark_from(b':', 1).filter(|&colon| unit.may_last() || unit.holds_in(colon, unit.len(), Cues::CRITERION))
    };
    let label = (unit.place.label || unit.place.column == Some(0)).then(|| unit.len());
    let Some(stop) = colon().or(label).filter(|&stop| stop <= SHORT) else { return };
    if whole(unit, 0, stop) {
        run(unit, (0, stop), rule!("data.item"), out);
    }
}

/// Is the verb at the token said of somebody or something that takes or gives?
fn is_active(unit: &Unit<'_>, at: usize) -> bool {
    const SUBJECT: u64 = Tag::SERVICE | Tag::DEVICE | Tag::ORGANISATION;
    const BETWEEN: u64 = Tag::ADVERB | Tag::MODAL | Tag::NEGATION | Tag::HAVE | Tag::AND | Tag::VERBAL;
    let mut before = at;
    while let Some(left) = before.checked_sub(1).filter(|&left| at - left < 7 && unit.is_word(left)) {
        if unit.has(left, Tag::SECOND) && !unit.is_possessive(left) {
            return unit.is(at, TELLING);
        }
        let person = unit.has(left, Tag::FIRST | Tag::THIRD) && !unit.is_possessive(left);
        // "The buyer sees", "my accountant looks at": a verb in "-s" has its subject before it.
        let finite = left + 1 == at && unit.ends(at, "s") && !unit.has(left, BOUNDARY | Tag::VERBAL);
        if person || unit.has(left, SUBJECT) || finite {
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
            || unit.is(at, words!["down", "me", "us", "them", "only", "off"]) && !unit.has(at + 1, VERBAL)
    };
    (from..from + 3).find(|&at| !skipped(at)).unwrap_or(from)
}

/// The rule of a list that begins at the token: somebody's own things are data more often than others.
fn told(unit: &Unit<'_>, first: usize) -> Rule {
    let own = unit.has(first, Tag::SECOND) && unit.is_possessive(first);
    if own { rule!("data.owned") } else { rule!("data.weak") }
}

/// Reads a list of things from `at` on, up to where none follows.
fn list(unit: &Unit<'_>, at: usize, rule: Rule, out: &mut Output) {
    run(unit, (at, unit.len()), rule, out);
}

/// Reads the things from `at` up to `stop`.
fn run(unit: &Unit<'_>, (at, stop): (usize, usize), rule: Rule, out: &mut Output) {
    let (mut at, mut within) = (at, false);
    for _ in 0..MOST {
        let Some(Thing { first, end, known, told }) = thing(unit, at).filter(|thing| thing.end <= stop) else { return };
        // "The date of your subscription *and confirmation*": perhaps both tell of what it is.
        if end < stop && goes_on(unit, end) || within && end == first + 1 {
            return;
        }
        within = told && unit.has(end, Tag::AND);
        if !known {
            propose(unit, (first, end), rule, out);
        }
        let Some(next) = next_thing(unit, end) else { return };
        at = next;
    }
}

/// Are tokens `from..stop` such things and nothing else?
fn whole(unit: &Unit<'_>, from: usize, stop: usize) -> bool {
    let mut at = from;
    for _ in 0..MOST {
        let Some(Thing { end, .. }) = thing(unit, at) else { return false };
        if end >= stop {
            return end == stop;
        }
        let Some(next) = next_thing(unit, end) else { return false };
        at = next;
    }
    false
}

/// Does a clause go on at the token of which what stands before it is the subject?
fn goes_on(unit: &Unit<'_>, at: usize) -> bool {
    unit.has(at, Tag::MODAL | Tag::BE | Tag::HAVE) || unit.has(at, VERBAL) && !unit.ends(at, "ed")
}

/// May an item of the list be data, as far as its section says?
fn is_open(unit: &Unit<'_>) -> bool {
    unit.place.column.is_none() && matches!(unit.place.topic, None | Some(Topic::Data))
}

/// Is something done with data by the verb behind the auxiliary at the token?
fn is_passive(unit: &Unit<'_>, be: usize) -> bool {
    let verb = (be + 1..be + 5).find(|&at| !unit.has(at, Tag::ADVERB | Tag::NEGATION | Tag::BE | Tag::AND));
    verb.is_some_and(|at| {
        unit.has(at, DONE) && unit.ends(at, "ed") && !unit.is(at, words!["limited", "needed", "required"])
            || unit.is(at, DONE_TO)
    })
}

/// Does the verb at the token say where to or until when data goes, stays or comes?
fn is_placed(unit: &Unit<'_>, at: usize) -> bool {
    const TO: &WordSet =
        words!["after", "as", "at", "for", "from", "in", "on", "there", "till", "to", "until", "with", "within"];
    unit.is(at + 1, TO) && !unit.has(at - 1, Tag::FIRST | Tag::SECOND | Tag::TO)
}

/// Reads the subject that ends at `stop`.
fn subject(unit: &Unit<'_>, stop: usize, out: &mut Output) {
    let open = |at: usize| matches!(unit.mark(at), b';' | b':' | b'.' | b'(');
    let start = (stop.saturating_sub(MOST)..stop).rev().find(|&at| open(at)).map_or(0, |at| at + 1);
    // "Our menu, prices and photos are shown"
    if unit.has(start, Tag::FIRST) && unit.is_possessive(start) {
        return;
    }
    let comma = (start..stop).rev().find(|&at| unit.mark(at) == b',').map(|at| at + 1);
    let from = [Some(start), comma].into_iter().flatten().find(|&from| whole(unit, from, stop));
    if let Some(from) = from {
        run(unit, (from, stop), told(unit, from), out);
    }
}

/// Proposes the phrase, unless it is read already.
fn propose(unit: &Unit<'_>, (first, end): (usize, usize), rule: Rule, out: &mut Output) {
    if !out.has(unit, Kind::DataCategory, first, end) {
        // "Size, **colour** and initials": of no one's skin.
        let category = classify(unit, first, end).filter(|&of| of != Category::Ethnicity).unwrap_or(Category::Other);
        out.emit(unit, Kind::DataCategory, (first, end), Said::Category(category), rule);
    }
}
