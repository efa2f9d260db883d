//! Decisions that machines take, in plain English: "an algorithm ranks applicants", "declined without anybody reading it", "we sort
//! our customers into groups".

use crate::Language;
use crate::extract::asked;
use crate::extract::item::clause_end;
use crate::extract::output::{Output, rule};
use crate::extract::unit::Unit;
use crate::lexicon::Tag;
use crate::model::{Kind, Said};
use crate::text::{WordSet, words};

/// Tokens of what is decided.
const LONGEST: usize = 16;

pub(in crate::extract) const MACHINES: &WordSet = words![
    "ai",
    "algorithm",
    "algorithms",
    "bot",
    "bots",
    "computer",
    "computers",
    "machine",
    "machines",
    "model",
    "models",
    "program",
    "programme",
    "robot",
    "robots",
    "script",
    "scripts",
    "software",
    "system",
    "systems",
];
/// What a machine decides or works out about people.
const DECIDES: &WordSet = words![
    "approve",
    "approves",
    "assess",
    "assesses",
    "calculate",
    "calculates",
    "decide",
    "decides",
    "decline",
    "declines",
    "determine",
    "determines",
    "evaluate",
    "evaluates",
    "give",
    "gives",
    "grade",
    "grades",
    "judge",
    "judges",
    "predict",
    "predicts",
    "rank",
    "ranks",
    "refuse",
    "refuses",
    "reject",
    "rejects",
    "score",
    "scores",
    "turn",
    "turns",
    "work",
    "works",
];
const DECIDED: &WordSet = words![
    "accepted",
    "approved",
    "assessed",
    "banned",
    "calculated",
    "computed",
    "decided",
    "declined",
    "determined",
    "evaluated",
    "graded",
    "made",
    "ranked",
    "refused",
    "rejected",
    "scored",
    "taken",
    "weighed",
];
/// What is computed of anything: of people only where it is a decision or a figure about them.
const WEAK: &WordSet = words!["accepted", "calculated", "computed", "determined", "made", "taken"];
/// What is decided about, beside people.
const CASES: &WordSet = words![
    "application",
    "applications",
    "claim",
    "claims",
    "cv",
    "cvs",
    "decision",
    "decisions",
    "likelihood",
    "mark",
    "loan",
    "order",
    "orders",
    "points",
    "probability",
    "proposal",
    "rating",
    "request",
    "requests",
    "bookings",
    "reservations",
    "risk",
    "score",
    "scores",
];
/// What a machine makes of people.
const FIGURES: &WordSet = words!["likelihood", "mark", "points", "probability", "rating", "risk", "score", "scores"];
const HUMANS: &WordSet =
    words!["anybody", "anyone", "clerk", "colleague", "employee", "human", "humans", "people", "person", "staff"];
/// Verbs by which people are ranked, and those by which they are put "into groups".
pub(in crate::extract) const RANKS: &WordSet =
    words!["grade", "profile", "rank", "ranks", "score", "scores", "segment"];
pub(in crate::extract) const SORTS: &WordSet = words!["divide", "group", "put", "sort", "split"];

/// Reads what machines decide from `unit`.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.language != Language::English || unit.place.label {
        return;
    }
    // "Does an algorithm decide about me?" is answered elsewhere.
    if unit.mark(unit.len().wrapping_sub(1)) == b'?' {
        return;
    }
    for at in unit.each_said(asked::MACHINES, 1) {
        let found = match () {
            () if unit.is(at, MACHINES) => decides(unit, at).or_else(|| decided(unit, at)).or_else(|| used(unit, at)),
            () if unit.is(at, words!["without"]) => unattended(unit, at),
            () if unit.is(at, words!["automatically"]) => by_itself(unit, at),
            () => sorts(unit, at),
        };
        let Some((first, end)) = found else { continue };
        if !out.has(unit, Kind::AutomatedDecision, first, end) {
            out.emit(unit, Kind::AutomatedDecision, (first, end), Said::None, rule!("automated_decision"));
        }
    }
}

/// Is a person or what a person asks for among the tokens?
fn concerns(unit: &Unit<'_>, first: usize, end: usize) -> bool {
    // "**Your** code", "your photos" are no person.
    let person = |at: usize| unit.has(at, Tag::PERSON | Tag::SECOND) && !unit.is_possessive(at);
    (first..end).any(|at| person(at) || unit.is(at, CASES) || unit.is(at, HUMANS))
}

/// Is what is computed of a person a decision or a figure: "your **score** is calculated"?
fn is_told(unit: &Unit<'_>, first: usize, verb: usize) -> bool {
    !unit.is(verb, WEAK) || (first..verb).any(|at| unit.is(at, FIGURES) || unit.is(at, words!["decision", "decisions"]))
}

/// "**An algorithm gives your driving a mark**".
fn decides(unit: &Unit<'_>, machine: usize) -> Option<(usize, usize)> {
    let verb = (machine + 1..machine + 4).find(|&at| !unit.has(at, Tag::ADVERB | Tag::MODAL | Tag::RELATIVE))?;
    let asks = usize::from(unit.is(verb + 1, words!["how", "what", "whether", "which", "who", "whose"]));
    let end = clause_end(unit, verb + 1 + asks, unit.len().min(verb + LONGEST));
    // "Gives a **score**", "works out the **risk**"
    let figure = || (verb + 1..end).any(|at| unit.is(at, FIGURES));
    let weak = unit.is(verb, words!["calculate", "calculates", "give", "gives", "work", "works"]);
    let told = unit.is(verb, DECIDES)
        && if weak { figure() } else { concerns(unit, verb + 1, end) || is_hired(unit, verb + 1 + asks, asks) };
    // "**The** system", "**our** software"
    let first = (machine.saturating_sub(4)..machine)
        .rev()
        .take_while(|&at| unit.mark(at) == 0)
        .find(|&at| unit.has(at, Tag::DETERMINER) || unit.is_possessive(at))
        .unwrap_or(machine);
    told.then_some((first, end))
}

/// "Decides **who gets** the loan", "whose claim is paid": is who comes through decided?
fn is_hired(unit: &Unit<'_>, verb: usize, asks: usize) -> bool {
    const COMES: &WordSet = words!["gets", "is", "may", "qualifies", "receives"];
    asks > 0 && unit.is(verb - 1, words!["who"]) && unit.is(verb, COMES) && !unit.is(verb + 1, words!["online"])
}

/// "We **use software to decide** which adverts you see".
fn used(unit: &Unit<'_>, machine: usize) -> Option<(usize, usize)> {
    const AIMS: &WordSet = words!["assess", "decide", "determine", "evaluate", "predict", "rank", "score"];
    let uses = (machine.saturating_sub(4)..machine).rev().find(|&at| unit.is(at, words!["use", "uses", "using"]))?;
    let aim = machine + 2;
    let made = unit.is(aim, words!["make", "take"])
        && (aim + 1..aim + 4).any(|at| unit.is(at, words!["decision", "decisions"]));
    let asks = usize::from(unit.is(aim + 1, words!["how", "what", "whether", "which", "who", "whose"]));
    let end = clause_end(unit, aim + 1 + asks, unit.len().min(aim + LONGEST));
    let decides = made || unit.is(aim, AIMS) && (concerns(unit, aim + 1, end) || is_hired(unit, aim + 1 + asks, asks));
    (unit.has(machine + 1, Tag::TO) && decides).then_some((uses, end))
}

/// "**Points are calculated by the system**", "**nobody is rejected by an algorithm**".
fn decided(unit: &Unit<'_>, machine: usize) -> Option<(usize, usize)> {
    let by = (machine.saturating_sub(4)..machine).rev().find(|&at| unit.has(at, Tag::BY))?;
    let verb = (by.saturating_sub(4)..by).rev().find(|&at| unit.is(at, DECIDED))?;
    let first = clause_start(unit, verb);
    let alone = usize::from(unit.is(machine + 1, words!["alone"]));
    let told = alone > 0
        || concerns(unit, first, verb)
        || (first..verb).any(|at| unit.is(at, words!["decision", "decisions", "nobody", "nothing", "one"]));
    (told && is_told(unit, first, verb)).then_some((first, machine + 1 + alone))
}

/// "**Applications are ranked automatically**", "your claim is automatically refused".
fn by_itself(unit: &Unit<'_>, at: usize) -> Option<(usize, usize)> {
    let passive =
        |verb: usize| unit.is(verb, DECIDED) && (verb.saturating_sub(3)..verb).any(|at| unit.has(at, Tag::BE));
    let (verb, end) = match () {
        () if passive(at - 1) => (at - 1, at + 1),
        () if passive(at + 1) => (at + 1, at + 2),
        () => return None,
    };
    let first = clause_start(unit, at);
    (concerns(unit, first, at) && is_told(unit, first, verb)).then_some((first, end))
}

/// "**The application is declined without anybody reading it**".
fn unattended(unit: &Unit<'_>, without: usize) -> Option<(usize, usize)> {
    let human = (without + 1..without + 5).find(|&at| unit.is(at, HUMANS))?;
    let acts = (human + 1..human + 4).any(|at| unit.is_gerund(at) || unit.is(at, words!["involved"]));
    let first = clause_start(unit, without);
    let verb = (first..without).any(|at| unit.is(at, DECIDED) || unit.is(at, words!["paid"]));
    let end = clause_end(unit, human, unit.len().min(human + LONGEST));
    (acts && verb && concerns(unit, first, without)).then_some((first, end))
}

/// "We **sort our customers into groups**", "we **score applicants**".
fn sorts(unit: &Unit<'_>, verb: usize) -> Option<(usize, usize)> {
    let subject = (verb.saturating_sub(4)..verb)
        .rev()
        .find(|&at| !unit.has(at, Tag::ADVERB | Tag::MODAL))
        .is_some_and(|at| unit.has(at, Tag::FIRST) && !unit.is_possessive(at) && !unit.is(at, words!["us"]));
    let mut end = clause_end(unit, verb + 1, unit.len().min(verb + LONGEST));
    // "Into groups **based on** what they buy"
    while end > verb + 1
        && (unit.has(end - 1, Tag::PREPOSITION | Tag::BY | Tag::OF) || unit.is(end - 1, words!["based"]))
    {
        end -= 1;
    }
    // "Our customers' **orders**", "our **suppliers**"
    let person = |at: usize| {
        unit.has(at, Tag::PERSON | Tag::SECOND | Tag::THIRD)
            && !unit.is_possessive(at)
            && !unit.has(at, Tag::ORGANISATION)
            && !unit.is(at, words!["artists", "it", "suppliers"])
            && unit.mark(at + 1) != b'\''
            || unit.is(at, words!["application", "applications", "bookings", "cvs", "orders", "reservations"])
    };
    let people = (verb + 1..end.min(verb + 7)).take_while(|&at| !unit.has(at, Tag::PREPOSITION | Tag::BY)).any(person);
    let groups =
        || (verb + 2..end).any(|at| unit.is(at, words!["groups", "segments", "categories", "classes", "clusters"]));
    // "The tool **ranks candidates**"
    let subject = subject
        || unit.is(verb, words!["ranks", "scores"])
            && unit.is_word(verb - 1)
            && !unit.has(verb - 1, Tag::DETERMINER | Tag::ADJECTIVE | Tag::AND | Tag::PREPOSITION | Tag::TO)
            && !unit.is_possessive(verb - 1);
    (subject && people && (!unit.is(verb, SORTS) || groups())).then_some((verb, end))
}

/// Where the clause begins that the token stands in.
fn clause_start(unit: &Unit<'_>, at: usize) -> usize {
    let before = (at.saturating_sub(2 * LONGEST)..at)
        .rev()
        .find(|&at| unit.mark(at) != 0 && unit.mark(at) != b'\'' || unit.is(at, words!["and", "but", "or", "so"]));
    before.map_or(at.saturating_sub(2 * LONGEST), |at| at + 1)
}
