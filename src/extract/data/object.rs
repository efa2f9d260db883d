//! English data that no phrase of the lexicon names, told by where it stands: the object of a verb of collecting ("we also note
//! **your inseam**"), what is said to be kept or passed on ("**your drawings** are stored …"), a neighbour of data in a list
//! ("age, **products held** and **stage of life**"), and all that somebody does ("**whatever you type**").

use crate::Language;
use crate::extract::item::noun_end;
use crate::extract::output::{Output, Rule, rule};
use crate::extract::restrict::{phrase_end, restriction_end};
use crate::extract::unit::{BOUNDARY, DATA, Unit, VERBAL};
use crate::lexicon::{Cues, Tag, Topic};
use crate::model::{Category, Kind, Said};
use crate::text::{WordSet, words};

use super::{classify, question};

/// Verbs of which data is the object.
const HOLDING: u64 = Tag::COLLECT | Tag::KEEP | Tag::RECEIVE | Tag::ASK | Tag::SHARE | Tag::GIVE;
/// The same in plain words, which the lexicon does not tell as such.
const TAKING: &WordSet = words![
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
    "want",
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
const STAYS: &WordSet = words![
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
const EVERYTHING: &WordSet = words!["anything", "everything", "something", "what", "whatever"];

/// Reads what the unit says of things that no phrase names.
pub(super) fn read(unit: &Unit<'_>, listed: bool, out: &mut Output) {
    if unit.language != Language::English {
        return;
    }
    for at in unit.each_of(&[EVERYTHING], 0) {
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
    for at in unit.walk(HOLDING, &[TAKING], 0) {
        let takes = unit.has(at, HOLDING) && !unit.is(at, OTHERWISE) || unit.is(at, TAKING);
        if takes && is_of_somebody() && is_active(unit, at) {
            list(unit, object_start(unit, at + 1), rule!("data.owned"), out);
        }
    }
    for at in unit.walk(Tag::BE, &[STAYS], 1) {
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
        let start = unit.phrase_start(first);
        let before = start.wrapping_sub(1 + usize::from(start > 0 && unit.has(start - 1, Tag::DETERMINER)));
        if unit.has(before, WITHIN) || unit.has(before, Tag::VERBAL) && unit.is(before, OTHERWISE) {
            continue;
        }
        if let Some(next) = next_thing(unit, end) {
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
    let about = || (at + 2..end).any(|i| unit.is(i, words!["about", "on", "of"]) && unit.has(i + 1, Tag::SECOND));
    if end > at + 2 && (!asks || about()) {
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
    let comma = (start..stop).rev().find(|&at| unit.mark(at) == b',').map(|at| at + 1);
    let from = [Some(start), comma].into_iter().flatten().find(|&from| whole(unit, from, stop));
    if let Some(from) = from {
        run(unit, (from, stop), rule!("data.owned"), out);
    }
}

/// A thing that is or may be data, in tokens.
struct Thing {
    first: usize,
    end: usize,
    /// Other rules read it.
    known: bool,
    /// It ends in what says of what or where it is.
    told: bool,
}

/// The thing that begins at the token, or a question that stands for one.
fn thing(unit: &Unit<'_>, at: usize) -> Option<Thing> {
    if let Some(end) = question::listed_end(unit, at) {
        let again = unit.is(at + 1, words!["it", "they"]);
        return (!again).then_some(Thing { first: at, end, known: false, told: false });
    }
    let at = at + usize::from(unit.is(at, words!["a", "an", "the", "both"]));
    let named = |noun: usize| unit.hits_in(at, noun, DATA).any(|h| h.end as usize == noun);
    if unit.has(at, BOUNDARY & !Tag::DETERMINER) || unit.is(at, NO_OPENING) || unit.is(at, EVERYTHING) {
        return None;
    }
    let noun = noun_end(unit, at, unit.len());
    let noun =
        if noun == at && unit.has(at, VERBAL) && unit.ends(at, "s") && closes(unit, at + 1) { at + 1 } else { noun };
    let last = noun.checked_sub(1).filter(|&last| last >= at && unit.is_word(last))?;
    let plural = last == at && unit.has(at, VERBAL);
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

/// Proposes the phrase, unless it is read already.
fn propose(unit: &Unit<'_>, (first, end): (usize, usize), rule: Rule, out: &mut Output) {
    if !out.has(unit, Kind::DataCategory, first, end) {
        let category = classify(unit, first, end).unwrap_or(Category::Other);
        out.emit(unit, Kind::DataCategory, (first, end), Said::Category(category), rule);
    }
}
