//! Purposes (GDPR Art. 13(1)(c)): what follows "to", "for", "om … te", and the items of lists of purposes.
//!
//! A *run* of purposes begins at a lead and goes on through commas and conjunctions. Its clauses share what they leave out:
//! a bare verb takes the object of the next clause that has one ("provide and improve *our services*"), a bare noun the verb
//! before it ("*send you* newsletters, invitations").

mod class;
mod clause;
mod dutch;
mod end;
mod interest;
mod object;
mod shared;
mod verb;

pub(super) use interest::interests;

use crate::Language;
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::model::{Kind, PurposeKind, Said};
use crate::text::{WordSet, duration, words};

use class::classify;
use clause::{
    CAUSATIVES, Clause, Form, clause, content, form, has_infinitive, is_finite, is_governed, is_infinitive, next,
    opening,
};

use dutch::has_final_verb;
use end::bare_end;
use shared::{compound, final_object, of_what, purpose_head};
use verb::{is_aim, is_cookie, is_third};

use super::index::{Shape, Walk};
use super::output::{Output, Rule, rule};
use super::unit::{BOUNDARY, PRACTICE, Unit, VERBAL};

/// Reads the purposes that `unit` states.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    let listed = (unit.place.item || unit.place.labelled) && unit.is_about(Topic::Purposes) && unit.place.opens;
    // "…, for example for a reunion.": another sentence in a column of purposes.
    let listed = listed || unit.place.column.is_some() && unit.place.announced == Some(Topic::Purposes);
    let practice = unit.summary.tags & (PRACTICE | Tag::PROTECT | Tag::ACT) != 0
        || unit.holds(Cues::COOKIE | Cues::PURPOSE_LEAD | Cues::PURPOSE);
    let mut from = 0;
    let labelled = if listed { Some(0) } else { label(unit) };
    if let Some(first) = labelled {
        from = run(unit, first, rule!("purpose.item"), out);
    } else if let Some(first) = deed(unit) {
        from = run(unit, first, rule!("purpose.deed"), out);
    } else if !practice && !unit.place.item && !unit.place.labelled {
        return;
    }
    let mut walk = leads(unit, from);
    // "By working with our suppliers to deliver the service, **fixing faults**": gerunds go on behind what the first is done for.
    let mut doing = from > 0 && (0..from).any(|at| is_doing(unit, at));
    while let Some(at) = walk.next() {
        if let Some((first, rule)) = lead(unit, at) {
            doing |= is_doing(unit, first);
            let mut end = run(unit, first, rule, out).max(at + 1);
            while let Some(next) = goes_on(unit, end).filter(|_| doing) {
                end = run(unit, next, rule!("purpose.gerund"), out).max(next + 1);
            }
            walk.go_on(end);
        }
    }
    read_asides(unit, 1, out);
}

/// Where a gerund begins behind the comma or conjunction at the token.
fn goes_on(unit: &Unit<'_>, at: usize) -> Option<usize> {
    let comma = at + usize::from(unit.mark(at) == b',');
    let next = comma + usize::from(unit.has(comma, Tag::AND));
    let aside =
        words!["including", "using", "regarding", "concerning", "relating", "depending", "following", "pursuant"];
    (next > at && unit.language == Language::English && is_doing(unit, next) && !unit.is(next, aside)).then_some(next)
}

/// Where the purposes begin of a unit that says so itself: "Purpose of processing: to ship orders".
fn label(unit: &Unit<'_>) -> Option<usize> {
    let opens = unit.place.opens && unit.summary.tags & Tag::PURPOSE_HEAD != 0 && unit.may_have(b':');
    let colon = (1..unit.len().min(7)).find(|&at| opens && unit.mark(at) == b':')?;
    let named = (0..colon).any(|at| unit.has(at, Tag::PURPOSE_HEAD));
    (named && (0..colon).all(|at| !unit.has(at, VERBAL & !Tag::COLLECT & !Tag::USE | Tag::MODAL | Tag::BE)))
        .then_some(colon + 1)
}

/// Reads a heading that states a purpose: "To manage your account", and in a part on purposes also "Improve our services".
pub(super) fn read_heading(unit: &Unit<'_>, out: &mut Output) {
    if unit.language == Language::Dutch || unit.summary.tags & VERBAL == 0 {
        return;
    }
    let first = usize::from(unit.has(0, Tag::TO));
    // "Purpose 7 – Measure advertising performance".
    let numbered = unit.has(0, Tag::PURPOSE_HEAD) && !unit.is_word(1) && unit.mark(1) == 0;
    let first = if numbered { (2..4).find(|&at| unit.is_word(at)).unwrap_or(first) } else { first };
    let verb = content(unit, first);
    if unit.len() > first + 1 && (is_infinitive(unit, verb) || (first == 0 || numbered) && is_doing(unit, verb)) {
        run(unit, first, rule!("purpose.heading"), out);
    }
}

/// Is the token a gerund of a verb that the lexicon knows?
fn is_doing(unit: &Unit<'_>, at: usize) -> bool {
    unit.is_gerund(at) && unit.has(at, VERBAL)
}

/// Where a purpose begins as which an item reads that nothing announced as one: "Managing requests", "Maintain our
/// operations", "het beheren van …", "fraud prevention".
fn deed(unit: &Unit<'_>) -> Option<usize> {
    let place = &unit.place;
    if !place.item && !place.labelled || !place.opens || place.heading {
        return None;
    }
    let told = |at: usize| {
        let alone = |end| {
            end >= unit.len()
                || unit.mark(end) != 0
                || unit.has(end, Tag::AND | Tag::OF | Tag::FROM | Tag::PURPOSE_HEAD)
        };
        unit.phrase_at(at, Cues::PURPOSE).is_some_and(alone)
    };
    if unit.language == Language::Dutch {
        let other = place.announced.is_some_and(|topic| topic != Topic::Purposes);
        return (!place.cookies && (is_nominalised(unit, 0) || !other && (told(0) || bare_end(unit, 0).is_some())))
            .then_some(0);
    }
    // The column, list or label says that it holds parties or data: "invoices", "hosting providers".
    if matches!(place.announced, Some(Topic::Data | Topic::Recipients | Topic::Retention)) {
        return None;
    }
    // "Tracks whether you have seen the banner": what a cookie does.
    let first = content(unit, 0);
    if is_third(unit, first) && unit.len() > first + 2 {
        return Some(first);
    }
    let rights = |topic| matches!(topic, Topic::Rights | Topic::Complaints);
    let other = place.announced.is_some_and(|topic| topic != Topic::Purposes)
        || matches!(
            place.topic,
            Some(Topic::Rights | Topic::Security | Topic::Changes | Topic::Elsewhere | Topic::Complaints)
        );
    if unit.has(first + 1, Tag::DATA_HEAD) || unit.mark(first + 1) == b':' {
        return None;
    }
    let acts = unit.has(first, Tag::ACT) && is_infinitive(unit, first);
    if other || place.cookies {
        let stands = unit.len() > first + 2 && !place.announced.or(place.topic).is_some_and(rights);
        return (stands && (acts || is_doing(unit, first))).then_some(first);
    }
    // "Participation in surveys", "facilitation of payments".
    let does = is_action(unit.word(first)) && (unit.has(first + 1, Tag::OF) || unit.is(first + 1, words!["in"]));
    let verbal = unit.len() > first + 1 && (is_doing(unit, first) || acts) || does;
    (verbal && place.item || told(first)).then_some(first)
}

/// Does the word look like an English noun for a doing ("facilitation", "assessment")?
fn is_action(word: &str) -> bool {
    word.len() > 7 && ["tion", "sion", "ment", "ance", "ysis"].iter().any(|end| word.ends_with(end))
}

/// Does a Dutch nominalised verb with its object begin at the token: "het beheren van", "het verzorgen van"?
fn is_nominalised(unit: &Unit<'_>, at: usize) -> bool {
    unit.language == Language::Dutch && unit.is(at, words!["het"]) && form(unit, at) == Form::Gerund
}

/// Words whose "for" opens no purpose: "sign up for", "apply for", "responsible for".
const NOT_BEFORE_FOR: &WordSet =
    words!["up", "register", "registered", "apply", "ask", "look", "search", "request", "except", "responsible"];

/// Phrases behind which a run may begin.
const LEADS: u64 = Cues::PURPOSE_LEAD | Cues::ANNOUNCE | Cues::EXAMPLES;

/// The tokens from `first` on at which a run may begin.
fn leads<'a>(unit: &Unit<'a>, first: usize) -> Walk<'a> {
    let phrases = if unit.holds(LEADS) { Shape::PHRASE } else { 0 };
    match unit.language {
        Language::English => {
            const TAGS: u64 = Tag::TO | Tag::FOR | Tag::ACT | Tag::MODAL | Tag::WITH | Tag::RELATIVE | Tag::OF;
            unit.walk(TAGS | phrases, &[words!["so", "do", "in", "by", "we", "when", "while", "like"]], first)
        }
        Language::Dutch => {
            const TAGS: u64 = Tag::OM | Tag::FOR | Tag::BE | Tag::FIRST | Tag::MODAL;
            unit.walk(TAGS | phrases, &[words!["dat", "zodat", "opdat", "ter", "bij", "staat"]], first)
        }
    }
}

/// Does a run begin at the token? Gives where its first clause begins.
fn lead(unit: &Unit<'_>, at: usize) -> Option<(usize, Rule)> {
    // "for three years", "voor 7 jaar".
    if unit.has(at, Tag::FOR) && duration::duration(unit.text, unit.tokens, unit.words, at + 1).is_some() {
        return None;
    }
    // "For up to six years", "voor onbepaalde duur".
    let bounded = || {
        (at + 1..at + 3)
            .any(|i| unit.has(i, Tag::BOUND) || unit.is(i, words!["period", "periode", "termijn", "onbepaalde"]))
            && (at + 2..at + 8).any(|i| unit.has(i, Tag::TIME) || unit.is(i, words!["duur"]))
    };
    if unit.has(at, Tag::FOR) && unit.may_last() && bounded() {
        return None;
    }
    if unit.language == Language::Dutch && is_finite(unit, at) {
        return Some((at, rule!("purpose.lead")));
    }
    if unit.language == Language::English && unit.is(at, words!["so"]) {
        if let Some(verb) = outcome(unit, at + 1) {
            return Some((verb, rule!("purpose.so")));
        }
    }
    let mut examples = None;
    if unit.begins(at, LEADS) {
        if let Some(end) = unit.phrase_at(at, Cues::PURPOSE_LEAD) {
            // "Nodig voor de **uitvoering van** de opdracht", "ter **bescherming van** onze klanten".
            let deed = end.saturating_sub(2);
            let named = deed > at && unit.has(end - 1, Tag::OF) && unit.is(deed, words!["uitvoering"])
                || deed == at + 1 && unit.is(at, words!["ter"]);
            if unit.language == Language::Dutch && named {
                return Some((deed, rule!("purpose.lead")));
            }
            return Some((end, rule!("purpose.lead")));
        }
        if let Some((end, ())) =
            unit.hit_at(at, Cues::ANNOUNCE, |c| matches!(c, Cue::Announce(Topic::Purposes)).then_some(()))
        {
            if let Some(colon) = (end..(end + 3).min(unit.len())).find(|&i| unit.mark(i) == b':') {
                return Some((colon + 1, rule!("purpose.item")));
            }
        }
        examples = unit.phrase_at(at, Cues::EXAMPLES);
    }
    match unit.language {
        Language::English => {
            if unit.has(at, Tag::OF) {
                return is_doing(unit, at + 1).then_some((at + 1, rule!("purpose.gerund")));
            }
            if unit.has(at, Tag::TO) {
                let first = behind_aside(unit, at + 1);
                let next = content(unit, first);
                let verb = unit.has(next, VERBAL) && !unit.is_gerund(next) || is_infinitive(unit, next);
                // "To collect data **for research purposes**": the practice is none.
                if verb && !is_governed(unit, at) && !is_practice_for(unit, next) && !is_yours(unit, at) {
                    return Some((first, rule!("purpose.infinitive")));
                }
                if unit.mark(at + 1) == b':' {
                    return Some((at + 2, rule!("purpose.infinitive")));
                }
                // "To (a) verify your age".
                if unit.mark(at + 1) == b'(' && unit.mark(at + 3) == b')' && is_infinitive(unit, at + 4) {
                    return Some((at + 4, rule!("purpose.infinitive")));
                }
                return is_aim(unit, at).then_some((at + 1, rule!("purpose.gerund")));
            }
            if unit.has(at, Tag::FOR) && examples.is_none() {
                let governed =
                    unit.is(at.wrapping_sub(1), NOT_BEFORE_FOR) || unit.is(at + 1, words!["example", "instance"]);
                return (!governed).then_some((at + 1, rule!("purpose.for")));
            }
            if unit.has(at, Tag::ACT) {
                if let Some(served) = served(unit, at) {
                    return Some(served);
                }
            }
            let ours = |at: usize| unit.has(at, Tag::FIRST) && !unit.is_possessive(at);
            if unit.is(at, words!["do"]) && ours(at.wrapping_sub(1)) && unit.has(at + 1, Tag::NEGATION) {
                let verb = content(unit, at + 2);
                return (is_infinitive(unit, verb) && is_deed(unit, verb)).then_some((verb, rule!("purpose.modal")));
            }
            // "This serves the optimisation of our site".
            if unit.is(at, words!["serves", "serve"]) && !unit.has(at.wrapping_sub(1), Tag::TO | Tag::MODAL) {
                let other = Tag::TO | Tag::SECOND | Tag::FIRST | Tag::THIRD;
                let other = unit.has(at + 1, other) && !unit.is_possessive(at + 1) || unit.is(at + 1, words!["as"]);
                return (!other).then_some((at + 1, rule!("purpose.for")));
            }
            // "These cookies **enable** the use of the shopping cart".
            if unit.has(at, Tag::ACT) && behind_cookie(unit, at) && is_deed(unit, at) {
                return Some((at, rule!("purpose.relative")));
            }
            if unit.has(at, Tag::ACT) && !unit.has(at, Tag::RELATIVE | Tag::MODAL | Tag::WITH) && examples.is_none() {
                return None;
            }
            if unit.has(at, Tag::RELATIVE) && unit.holds(SERVING) {
                let verb = content(unit, at + 1);
                let causes = unit.is(verb, CAUSATIVES) && unit.has(verb + 1, Tag::FIRST);
                let tells = is_third(unit, verb) || is_infinitive(unit, verb);
                return (!causes && tells && is_deed(unit, verb)).then_some((verb, rule!("purpose.relative")));
            }
            // "We analyse how you use our services".
            if unit.is(at, words!["we"]) {
                let verb = content(unit, at + 1);
                return (is_infinitive(unit, verb) && is_deed(unit, verb)).then_some((verb, rule!("purpose.we")));
            }
            if unit.has(at, Tag::MODAL) {
                let verb = content(unit, at + 1 + usize::from(unit.has(at + 1, Tag::NEGATION)));
                let before = at.wrapping_sub(1);
                let ours = ours(at) || ours(before);
                if is_infinitive(unit, verb) && is_deed(unit, verb) {
                    if ours {
                        return Some((verb, rule!("purpose.modal")));
                    }
                    // "This feature will remind you to drink": what something of ours does for the person.
                    let object = content(unit, verb + 1);
                    let person = unit.has(before, Tag::SECOND | Tag::THIRD | Tag::PERSON | Tag::RELATIVE);
                    let told = unit.begins(verb, Cues::PURPOSE);
                    if !person && (told || unit.has(object, Tag::SECOND) && !unit.is_possessive(object)) {
                        return Some((verb, rule!("purpose.serve")));
                    }
                }
            }
            if unit.has(at, Tag::WITH) && is_aim(unit, at) {
                return Some((at + 1, rule!("purpose.gerund")));
            }
            // "Including, without limitation, drafting documents".
            let aside = |end: usize| unit.mark(end) == b',' && unit.is(end + 1, words!["without", "but"]);
            let next = examples.map_or(at + 1, |end| {
                if aside(end) { behind_aside(unit, end) } else { end + usize::from(unit.mark(end) == b',') }
            });
            // "For example, by targeting our messages".
            let next = next + usize::from(examples.is_some() && unit.has(next, Tag::BY));
            let nominal = examples.is_some() && unit.holds_in(next, next + 4, Cues::PURPOSE);
            // "In response to a subpoena".
            if unit.is(at, words!["in"]) && unit.is(at + 1, words!["response"]) && unit.has(at + 2, Tag::TO) {
                return Some((at + 1, rule!("purpose.for")));
            }
            let opens = examples.is_some() || unit.is(at, words!["in", "by", "when", "while", "like"]);
            (opens && unit.is_gerund(next) || nominal).then_some((next, rule!("purpose.gerund")))
        }
        Language::Dutch => {
            if unit.has(at, Tag::OM) {
                return has_infinitive(unit, at + 1).then_some((at, rule!("purpose.infinitive")));
            }
            // "Dat **helpt ons** fouten te vinden", "stelt ons **in staat** de site te verbeteren".
            let helped = unit.is(at, words!["ons"]) && unit.is(at.wrapping_sub(1), words!["helpt", "helpen"])
                || unit.is(at, words!["staat"])
                    && unit.is(at.wrapping_sub(1), words!["in"])
                    && (at.saturating_sub(8)..at).any(|i| unit.is(i, words!["stelt", "stellen"]));
            // "Een dienst die **ons helpt** fouten te vinden".
            let behind = at + 1 + usize::from(unit.is(at, words!["ons"]) && unit.is(at + 1, words!["helpt", "helpen"]));
            if (helped || behind > at + 1)
                && !unit.has(behind, Tag::OM | Tag::TO)
                && unit.is_word(behind)
                && has_final_verb(unit, behind)
            {
                return Some((behind, rule!("purpose.infinitive")));
            }
            let told = |end: usize| unit.holds_in(end, end + 4, Cues::PURPOSE);
            let deed = unit.is(at, words!["ter"])
                || unit.is(at, words!["bij"])
                    && (unit.has(at + 1, Tag::ACT | Tag::VERB) || is_nominalised(unit, at + 1));
            if unit.has(at, Tag::FOR) || deed {
                return Some((at + 1, rule!("purpose.for")));
            }
            // "Wij **kunnen** u aanbiedingen sturen", "mogen wij u nieuwsbrieven sturen".
            if unit.has(at, Tag::MODAL) {
                let ours = |i: usize| unit.is(i, words!["wij", "we", "ik"]);
                let first = if ours(at + 1) { at + 2 } else { at + 1 };
                let stop = |i: usize| {
                    unit.mark(i) != 0 || unit.has(i, Tag::SUBORDINATE | Tag::RELATIVE | Tag::OM | Tag::NEGATION)
                };
                let served = unit.has(first, Tag::SECOND) && !unit.is_possessive(first);
                let told = |i: usize| {
                    // "Kunnen wij u **vragen om** een kopie": what the person does.
                    unit.ends(i, "n")
                        && !unit.has(i + 1, Tag::OM)
                        && !unit.is(i, words!["vragen", "verzoeken", "adviseren"])
                        && (unit.has(i, Tag::ACT) && !unit.has(i, PRACTICE)
                            || served && unit.has(i, VERBAL | Tag::REACH))
                };
                let mut clause = (first..unit.len().min(first + 16)).take_while(|&i| !stop(i));
                let says = (ours(at + 1) || ours(at.wrapping_sub(1))) && clause.any(|i| i > first && told(i));
                return says.then_some((first, rule!("purpose.modal")));
            }
            // "Het doel van de verwerking is het verlenen van diensten".
            let aim = || (at.saturating_sub(8)..at).any(|i| unit.has(i, Tag::PURPOSE_HEAD));
            if unit.has(at, Tag::BE) && is_nominalised(unit, at + 1) && aim() {
                return Some((at + 1, rule!("purpose.lead")));
            }
            let nominal = |end: usize| unit.is(end, words!["het"]) && unit.has(end + 1, VERBAL);
            examples.filter(|&end| nominal(end) || told(end)).map(|end| (end, rule!("purpose.gerund")))
        }
    }
}

/// Does a cookie stand right before the token, as what does what the verb there says?
fn behind_cookie(unit: &Unit<'_>, at: usize) -> bool {
    unit.holds(Cues::COOKIE) && is_cookie(unit, at)
}

/// Cues of what may serve a purpose of ours: cookies, and those who work for us.
const SERVING: u64 = Cues::COOKIE | Cues::RECIPIENT | Cues::VENDOR;

/// Reads purposes that stand alone in brackets: "Art. 6(1)(b) GDPR (contract performance)".
fn read_asides(unit: &Unit<'_>, from: usize, out: &mut Output) {
    if unit.language == Language::Dutch || !unit.may_have(b'(') {
        return;
    }
    for open in unit.each(Shape::MARK, from).filter(|&at| unit.mark(at) == b'(') {
        let first = open + 1;
        let told = || unit.holds_in(first, first + 5, Cues::PURPOSE);
        let action = || is_action(unit.word(first)) && unit.has(first + 1, Tag::OF);
        let stands = unit.mark(first + 1) != b')' && !unit.has(first, Tag::TO | Tag::FOR | BOUNDARY & !Tag::DETERMINER);
        if stands && (is_doing(unit, first) || told() || action()) {
            run(unit, first, rule!("purpose.aside"), out);
        }
    }
}

/// Is what the "to" at the token opens something that the person may do: "you can use our website **to find a bike**"?
fn is_yours(unit: &Unit<'_>, at: usize) -> bool {
    let yours = |i: usize| {
        unit.has(i, Tag::USE) && unit.has(i.wrapping_sub(1), Tag::MODAL) && unit.has(i.wrapping_sub(2), Tag::SECOND)
    };
    (at.saturating_sub(8)..at).rev().take_while(|&i| unit.mark(i) == 0).any(yours)
}

/// Does a verb of practice stand at the token, and what it is done for behind it: "use your data **for marketing purposes**"?
fn is_practice_for(unit: &Unit<'_>, verb: usize) -> bool {
    let clause =
        (verb + 1..unit.len().min(verb + 16)).take_while(|&at| unit.mark(at) == 0 && !unit.has(at, Tag::RELATIVE));
    unit.has(verb, Tag::COLLECT | Tag::USE | Tag::KEEP | Tag::SHARE)
        && clause
            .filter(|&at| unit.has(at, Tag::FOR))
            .any(|at| (at + 1..at + 5).any(|i| unit.has(i, Tag::PURPOSE_HEAD)))
}

/// What "helps us improve our services", "helps diagnose problems", "assists with support" serves.
fn served(unit: &Unit<'_>, at: usize) -> Option<(usize, Rule)> {
    if !unit.is(
        at,
        words!["help", "helps", "helping", "assist", "assists", "assisting", "aid", "aids", "support", "supports"],
    ) {
        return None;
    }
    let object = at + 1 + usize::from(unit.has(at + 1, Tag::FIRST) && !unit.is_possessive(at + 1));
    let helps = unit.is(at, words!["help", "helps", "helping"]);
    let stated = unit.has(at.wrapping_sub(1), Tag::TO) || unit.is(at + 1, words!["to"]);
    if helps && !stated && is_infinitive(unit, object) {
        return Some((object, rule!("purpose.infinitive")));
    }
    unit.is(object, words!["with", "in"]).then_some((object + 1, rule!("purpose.for")))
}

/// Is the verb at the token one of what is done for its own sake ("send you a newsletter"), rather than with data ("send your
/// data to")?
fn is_deed(unit: &Unit<'_>, verb: usize) -> bool {
    let told = unit.phrase_at(verb, Cues::PURPOSE);
    let object = content(unit, verb + 1);
    let served = unit.has(object, Tag::SECOND) && !unit.is_possessive(object);
    let serves = unit.is(
        verb,
        words![
            "send", "serve", "provide", "display", "show", "place", "offer", "create", "enable", "allow", "sends",
            "serves", "provides", "displays", "shows", "places", "offers", "creates", "enables", "allows",
        ],
    ) && !(object..object + 5).any(|at| unit.has(at, Tag::DATA_HEAD | Tag::SECOND | Tag::THIRD));
    unit.has(verb, Tag::ACT)
        && (!unit.has(verb, PRACTICE) || told.is_some_and(|end| end > verb + 1) || served || serves)
}

/// The verb of what is made possible by what stands before "so": "so that the provider can ship your order".
fn outcome(unit: &Unit<'_>, from: usize) -> Option<usize> {
    let modal =
        (from..unit.len().min(from + 9)).take_while(|&at| unit.mark(at) == 0).find(|&at| unit.has(at, Tag::MODAL))?;
    let verb = content(unit, modal + 1);
    is_infinitive(unit, verb).then_some(verb)
}

/// The token behind an aside: "to, among other things, analyse".
fn behind_aside(unit: &Unit<'_>, at: usize) -> usize {
    if unit.mark(at) != b',' {
        return at;
    }
    (at + 2..unit.len().min(at + 7)).find(|&i| unit.mark(i) == b',').map_or(at, |comma| comma + 1)
}

/// Clauses of a run.
const MOST: usize = 32;

/// Emits the run that begins at `first`; returns where it ends.
fn run(unit: &Unit<'_>, first: usize, rule: Rule, out: &mut Output) -> usize {
    run_of(unit, Kind::Purpose, first, rule, out)
}

/// Emits the run of purposes or interests that begins at `first`; returns where it ends.
fn run_of(unit: &Unit<'_>, kind: Kind, first: usize, rule: Rule, out: &mut Output) -> usize {
    let mut clauses = [Clause::default(); MOST];
    let mut count = 0;
    let mut at = opening(unit, first);
    let mut end = at;
    let colon = unit.mark(first) == b':' || first > 0 && unit.mark(first - 1) == b':';
    let listed = kind == Kind::LegitimateInterest && first > 0 && unit.mark(first - 1) == b'(';
    let list = colon || listed || rule.index == rule!("purpose.item").index;
    while count < MOST {
        let before = count.checked_sub(1).and_then(|last| clauses.get(last));
        let Some(clause) = clause(unit, at, before, list) else { break };
        if let Some(place) = clauses.get_mut(count) {
            *place = clause;
        }
        count += 1;
        end = clause.end;
        match next(unit, clause, list) {
            Some(next) => at = next,
            None => break,
        }
    }
    emit(unit, kind, clauses.get(..count).unwrap_or_default(), rule, out);
    end.max(first)
}

/// Emits the clauses of a run.
fn emit(unit: &Unit<'_>, stated: Kind, clauses: &[Clause], rule: Rule, out: &mut Output) {
    let mut verb: Option<Clause> = None;
    let mut object = None;
    for (index, &clause) in clauses.iter().enumerate() {
        let Clause { mut first, end, form, head } = clause;
        while form == Form::Nominal && unit.has(first, Tag::DETERMINER) && !unit.is_possessive(first) && first + 1 < end
        {
            first += 1;
        }
        if unit.mark(first.wrapping_sub(1)) == b';' {
            verb = None;
        }
        let skipped = if form == Form::Finite {
            let subject = content(unit, first + usize::from(unit.is(first, words!["zodat", "opdat", "dat"])));
            let ours = unit.has(subject, Tag::FIRST) && !unit.is_possessive(subject);
            (subject + usize::from(ours)).min(end) - first
        } else {
            0
        };
        let later = clauses.get(index + 1..).unwrap_or_default();
        let cut_off = unit.language == Language::English && unit.has(end.wrapping_sub(1), Tag::OF | Tag::PREPOSITION);
        let shared = if clause.is_bare() || cut_off && matches!(form, Form::Infinitive | Form::Gerund) {
            let alike = later.iter().take_while(|c| c.form == form);
            alike.skip_while(|c| c.is_bare()).map(|c| (c.head, c.end)).next()
        } else if form == Form::Nominal {
            // "To prevent fraud, and **for** the maintenance of our site": no object of the verb.
            let serves = (first.saturating_sub(2)..first).any(|at| unit.has(at, Tag::FOR));
            verb.filter(|_| !serves)
                .map(|v| (v.first, v.head))
                .or_else(|| purpose_head(unit, clause, later))
                .or_else(|| of_what(unit, clause, later))
                .or_else(|| compound(unit, clause, later))
        } else if form == Form::Final {
            let own = final_object(unit, clause);
            let shared = object.filter(|_| own.is_none());
            object = own.or(object);
            shared
        } else {
            None
        };
        if matches!(form, Form::Infinitive | Form::Gerund) {
            verb = (head < end).then_some(clause);
        }
        let pointing = unit
            .is(first, words!["following", "these", "those", "such", "volgende", "deze", "dergelijke", "onderstaande"]);
        if pointing && (first..end).any(|at| unit.has(at, Tag::PURPOSE_HEAD)) {
            continue;
        }
        let adjunct =
            unit.language == Language::English && form == Form::Nominal && unit.has(first, Tag::WITH | Tag::BY);
        if adjunct || unit.slice(first, end).len() < 3 || out.has(unit, stated, first, end) {
            continue;
        }
        if stated == Kind::LegitimateInterest {
            out.emit_shared(unit, stated, (first + skipped, end), shared, Said::Interest, rule);
            continue;
        }
        // What is done, and no phrase tells what for, is mostly the service itself ("to set up your mailbox"). That somebody is
        // not done so ("we do not use it to identify you") is none.
        let denied = unit.is_denied(first);
        let bare = unit.language == Language::Dutch
            && end > first + 1
            && unit.has(end - 1, VERBAL)
            && unit.word(end - 1).ends_with('n');
        let service = (form != Form::Nominal || bare) && !denied;
        let otherwise = if service { PurposeKind::ProvideService } else { PurposeKind::Other };
        let identifies = denied && unit.is(first, words!["identify", "identifying"]);
        let told = classify(unit, (first, end), shared, &mut out.joint)
            .filter(|&kind| !identifies || kind != PurposeKind::Authentication);
        let kind = told.unwrap_or(otherwise);
        out.emit_shared(unit, Kind::Purpose, (first + skipped, end), shared, Said::Purpose(kind), rule);
    }
}
