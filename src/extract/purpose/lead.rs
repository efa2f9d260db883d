//! Where runs of purposes begin.

use crate::Language;
use crate::extract::asked;
use crate::extract::index::Walk;
use crate::extract::output::{Rule, rule};
use crate::extract::unit::{DATA, PRACTICE, Unit, VERBAL};
use crate::lexicon::{Cue, Cues, Tag, Topic};
use crate::text::{Shape, WordSet, duration, words};

use super::clause::{CAUSATIVES, content, has_infinitive, is_finite, is_governed, is_infinitive};
use super::outcome::{needed, outcome};
use super::verb::{is_cookie, is_its, is_third, leaves_choice};
use super::verb_last::has_final_verb;
use super::{is_doing, is_nominalised};

/// Words whose "for" opens no purpose: "sign up for", "apply for", "responsible for".
const NOT_BEFORE_FOR: &WordSet =
    words!["up", "register", "registered", "apply", "ask", "look", "search", "request", "except", "responsible"];

/// Phrases behind which a run may begin.
const LEADS: u64 = Cues::PURPOSE_LEAD | Cues::ANNOUNCE | Cues::EXAMPLES;

/// The tokens from `first` on at which a run may begin.
pub(super) fn leads<'a>(unit: &Unit<'a>, first: usize) -> Walk<'a> {
    let phrases = if unit.holds(LEADS) { Shape::PHRASE } else { 0 };
    match unit.language {
        Language::English => {
            const TAGS: u64 = Tag::TO | Tag::FOR | Tag::MODAL | Tag::WITH | Tag::OF;
            let cookies = unit.holds(Cues::COOKIE) || unit.place.cookies || unit.place.topic == Some(Topic::Cookies);
            let verbs = if cookies || unit.may_say(asked::SERVED) { Tag::ACT } else { 0 };
            let relatives = if cookies || unit.holds(SERVING) { Tag::RELATIVE } else { 0 };
            unit.walk(
                TAGS | verbs | relatives | phrases,
                &[words![
                    "so", "do", "in", "by", "we", "when", "while", "like", "because", "if", "reason", "toward",
                    "towards"
                ]],
                first,
            )
        }
        Language::Dutch => {
            const TAGS: u64 = Tag::OM | Tag::FOR | Tag::BE | Tag::FIRST | Tag::MODAL;
            unit.walk(TAGS | phrases, &[words!["dat", "zodat", "opdat", "ter", "bij", "staat"]], first)
        }
    }
}

/// Does a run begin at the token? Gives where its first clause begins.
pub(super) fn lead(unit: &Unit<'_>, at: usize) -> Option<(usize, Rule)> {
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
    if unit.language == Language::English && unit.is(at, words!["so", "in", "because", "reason", "if", "when"]) {
        if let Some(first) = outcome(unit, at).or_else(|| needed(unit, at)) {
            return Some((first, rule!("purpose.so")));
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
            // "Het doel van de registratie **is** …": the purpose stands behind the verb.
            let whose = unit.is(at + 1, words!["doel"]) && unit.has(end - 1, Tag::OF);
            let said = || (end..end + 8).take_while(|&i| unit.is_word(i)).any(|i| unit.has(i, Tag::BE));
            return (!whose || !said()).then_some((end, rule!("purpose.lead")));
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
        Language::English => english(unit, at, examples),
        Language::Dutch => dutch(unit, at, examples),
    }
}

/// Where an English run begins; `examples` is the end of a phrase at the token that opens examples.
fn english(unit: &Unit<'_>, at: usize, examples: Option<usize>) -> Option<(usize, Rule)> {
    if unit.has(at, Tag::OF) {
        return is_doing(unit, at + 1).then_some((at + 1, rule!("purpose.gerund")));
    }
    if unit.has(at, Tag::TO) {
        return infinitive(unit, at);
    }
    if unit.has(at, Tag::FOR) && examples.is_none() {
        let governed = unit.is(at.wrapping_sub(1), NOT_BEFORE_FOR) || unit.is(at + 1, words!["example", "instance"]);
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
    if unit.is(at, SERVES) && !unit.has(at.wrapping_sub(1), Tag::TO | Tag::MODAL) {
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
    if unit.has(at, Tag::RELATIVE) && (unit.holds(SERVING) || unit.place.topic == Some(Topic::Cookies)) {
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
        if let Some(found) = modal(unit, at) {
            return Some(found);
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
    let opens = examples.is_some() || unit.is(at, words!["in", "by", "when", "while", "like", "toward", "towards"]);
    (opens && unit.is_gerund(next) || nominal).then_some((next, rule!("purpose.gerund")))
}

/// Where a run begins behind the English "to" at the token.
fn infinitive(unit: &Unit<'_>, at: usize) -> Option<(usize, Rule)> {
    let first = behind_aside(unit, at + 1);
    let next = content(unit, first);
    // "Access **to posts** you publish"
    let noun = unit.has(at.wrapping_sub(1), Tag::ACCESS) && unit.begins(next, DATA) && unit.ends(next, "s");
    let verb = (unit.has(next, VERBAL) && !unit.is_gerund(next) || is_infinitive(unit, next)) && !noun;
    // "To collect data **for research purposes**": the practice is none.
    let other = || is_practice_for(unit, next) || is_yours(unit, at) || is_of_policy(unit, at);
    if verb && !is_governed(unit, at) && !other() && !is_instruction(unit, at) {
        return Some((first, rule!("purpose.infinitive")));
    }
    if unit.mark(at + 1) == b':' {
        return Some((at + 2, rule!("purpose.infinitive")));
    }
    // "To (a) verify your age".
    if unit.mark(at + 1) == b'(' && unit.mark(at + 3) == b')' && is_infinitive(unit, at + 4) {
        return Some((at + 4, rule!("purpose.infinitive")));
    }
    is_aim(unit, at).then_some((at + 1, rule!("purpose.gerund")))
}

/// Where a run begins behind the English modal verb at the token: what we, or something of ours, may do.
fn modal(unit: &Unit<'_>, at: usize) -> Option<(usize, Rule)> {
    let ours = |at: usize| unit.has(at, Tag::FIRST) && !unit.is_possessive(at);
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
    None
}

/// Where a Dutch run begins; `examples` is the end of a phrase at the token that opens examples.
fn dutch(unit: &Unit<'_>, at: usize, examples: Option<usize>) -> Option<(usize, Rule)> {
    if unit.has(at, Tag::OM) {
        return has_infinitive(unit, at + 1).then_some((at, rule!("purpose.infinitive")));
    }
    if let Some(behind) = helped(unit, at) {
        return Some((behind, rule!("purpose.infinitive")));
    }
    let told = |end: usize| unit.holds_in(end, end + 4, Cues::PURPOSE);
    let deed = unit.is(at, words!["ter"])
        || unit.is(at, words!["bij"]) && (unit.has(at + 1, Tag::ACT | Tag::VERB) || is_nominalised(unit, at + 1));
    if unit.has(at, Tag::FOR) || deed {
        return Some((at + 1, rule!("purpose.for")));
    }
    if unit.has(at, Tag::MODAL) {
        return dutch_modal(unit, at);
    }
    // "Het doel van de verwerking is het verlenen van diensten".
    let aim = || (at.saturating_sub(8)..at).any(|i| unit.has(i, Tag::PURPOSE_HEAD));
    if unit.has(at, Tag::BE) && is_nominalised(unit, at + 1) && aim() {
        return Some((at + 1, rule!("purpose.lead")));
    }
    let nominal = |end: usize| unit.is(end, words!["het"]) && unit.has(end + 1, VERBAL);
    examples.filter(|&end| nominal(end) || told(end)).map(|end| (end, rule!("purpose.gerund")))
}

/// The token behind what says in Dutch that somebody or something helps us: "dat **helpt ons** fouten te vinden", "stelt ons **in
/// staat** de site te verbeteren", "een dienst die **ons helpt** fouten te vinden".
fn helped(unit: &Unit<'_>, at: usize) -> Option<usize> {
    let able = || {
        unit.is(at, words!["staat"])
            && unit.is(at.wrapping_sub(1), words!["in"])
            && (at.saturating_sub(8)..at).any(|i| unit.is(i, words!["stelt", "stellen"]))
    };
    const HELPS: &WordSet = words!["helpt", "helpen"];
    let us = unit.is(at, words!["ons"]);
    let behind = if us && unit.is(at + 1, HELPS) {
        at + 2
    } else if us && unit.is(at.wrapping_sub(1), HELPS) || able() {
        at + 1
    } else {
        return None;
    };
    let verb = !unit.has(behind, Tag::OM | Tag::TO) && unit.is_word(behind) && has_final_verb(unit, behind);
    verb.then_some(behind)
}

/// Where a run begins beside the Dutch modal verb at the token: "wij **kunnen** u aanbiedingen sturen", "**mogen** wij u nieuwsbrieven
/// sturen".
fn dutch_modal(unit: &Unit<'_>, at: usize) -> Option<(usize, Rule)> {
    let ours = |i: usize| unit.is(i, words!["wij", "we", "ik"]);
    let first = if ours(at + 1) { at + 2 } else { at + 1 };
    let stop = |i: usize| unit.mark(i) != 0 || unit.has(i, Tag::SUBORDINATE | Tag::RELATIVE | Tag::OM | Tag::NEGATION);
    let served = unit.has(first, Tag::SECOND) && !unit.is_possessive(first);
    let told = |i: usize| {
        // "Kunnen wij u **vragen om** een kopie": what the person does.
        unit.ends(i, "n")
            && !unit.has(i + 1, Tag::OM)
            && !unit.is(i, words!["vragen", "verzoeken", "adviseren"])
            && (unit.has(i, Tag::ACT) && !unit.has(i, PRACTICE) || served && unit.has(i, VERBAL | Tag::REACH))
    };
    let mut clause = (first..unit.len().min(first + 16)).take_while(|&i| !stop(i));
    let says = (ours(at + 1) || ours(at.wrapping_sub(1))) && clause.any(|i| i > first && told(i));
    says.then_some((first, rule!("purpose.modal")))
}

/// Does a cookie stand right before the token, as what does what the verb there says?
fn behind_cookie(unit: &Unit<'_>, at: usize) -> bool {
    unit.holds(Cues::COOKIE) && is_cookie(unit, at) || is_its(unit, at)
}

/// Cues of what may serve a purpose of ours: cookies, and those who work for us.
const SERVING: u64 = Cues::COOKIE | Cues::RECIPIENT | Cues::VENDOR;

/// Is what the "to" at the token opens something that the person may do: "you can use our website **to find a bike**"?
fn is_yours(unit: &Unit<'_>, at: usize) -> bool {
    let yours = |i: usize| {
        unit.has(i, Tag::USE) && unit.has(i.wrapping_sub(1), Tag::MODAL) && unit.has(i.wrapping_sub(2), Tag::SECOND)
    };
    (at.saturating_sub(8)..at).rev().take_while(|&i| unit.mark(i) == 0).any(yours)
}

/// Is what the "to" at the token opens what the policy itself is for: "the purpose of this policy is **to inform you**"?
fn is_of_policy(unit: &Unit<'_>, at: usize) -> bool {
    let policy = |i: usize| (i + 1..at.min(i + 5)).any(|i| unit.has(i, Tag::POLICY));
    unit.has(at.wrapping_sub(1), Tag::BE)
        && (at.saturating_sub(8)..at).any(|i| unit.has(i, Tag::PURPOSE_HEAD) && policy(i))
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

/// Verbs of what serves a purpose.
pub(in crate::extract) const SERVED: &WordSet = words![
    "help",
    "helps",
    "helping",
    "assist",
    "assists",
    "assisting",
    "aid",
    "aids",
    "support",
    "supports",
    "let",
    "lets",
    "letting",
    "tells",
    "telling",
    "shows",
    "showing",
];
/// The same of what does nothing else.
pub(in crate::extract) const SERVES: &WordSet = words!["serves", "serve"];

/// What "helps us improve our services", "helps diagnose problems", "assists with support" serves.
fn served(unit: &Unit<'_>, at: usize) -> Option<(usize, Rule)> {
    const HELPS: &WordSet = words!["help", "helps", "helping"];
    const LETS: &WordSet = words!["let", "lets", "letting"];
    if !unit.is(at, SERVED) {
        return None;
    }
    let us = unit.is(at + 1, words!["us", "me"]);
    // "That **tells us how** the queue moves".
    if unit.is(at, words!["tells", "telling", "shows", "showing"]) {
        let asks = us && unit.is(at + 2, words!["how", "if", "what", "when", "where", "whether", "which", "who"]);
        return asks.then_some((at, rule!("purpose.infinitive")));
    }
    let object = at + 1 + usize::from(us || unit.has(at + 1, Tag::FIRST) && !unit.is_possessive(at + 1));
    let stated = unit.has(at.wrapping_sub(1), Tag::TO) || unit.is(at + 1, words!["to"]);
    // "**Let us** know": a request.
    let lets = unit.is(at, LETS);
    let asked = lets && (!us || unit.is(at, words!["let"]) && unit.is(object, words!["know"]));
    if (unit.is(at, HELPS) || lets) && !stated && !asked && is_infinitive(unit, object) {
        return Some((object, rule!("purpose.infinitive")));
    }
    (!lets && unit.is(object, words!["with", "in"])).then_some((object + 1, rule!("purpose.for")))
}

/// "To find us, **follow the signs**": does the sentence tell the reader what to do?
fn is_instruction(unit: &Unit<'_>, at: usize) -> bool {
    const TOLD: &WordSet = words![
        "ask", "bring", "call", "check", "choose", "click", "contact", "email", "enter", "fill", "follow", "go",
        "hold", "lock", "log", "open", "please", "press", "read", "ring", "scroll", "see", "select", "send", "sign",
        "take", "tap", "turn", "use", "visit", "write",
    ];
    if at > 0 || unit.place.item || unit.language == Language::Dutch || !unit.may_have(b',') {
        return false;
    }
    let Some(comma) = unit.mark_from(b',', at) else { return false };
    let goes_on = |at: usize| unit.mark(at) == b',' || unit.has(at, Tag::AND);
    let ours = |at: usize| unit.has(at, Tag::FIRST) && !unit.is_possessive(at) && !unit.is(at, words!["us", "me"]);
    unit.is(comma + 1, TOLD) && !goes_on(comma + 2) && !(0..unit.len()).any(ours)
}

/// Is the verb at the token one of what is done for its own sake ("send you a newsletter"), rather than with data ("send your
/// data to")?
pub(super) fn is_deed(unit: &Unit<'_>, verb: usize) -> bool {
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
        && !leaves_choice(unit, verb)
        && (!unit.has(verb, PRACTICE) || told.is_some_and(|end| end > verb + 1) || served || serves)
}

/// The token behind an aside: "to, among other things, analyse".
fn behind_aside(unit: &Unit<'_>, at: usize) -> usize {
    if unit.mark(at) != b',' {
        return at;
    }
    (at + 2..unit.len().min(at + 7)).find(|&i| unit.mark(i) == b',').map_or(at, |comma| comma + 1)
}

/// Does a gerund follow that says what for: "related to improving", "in connection with providing"?
fn is_aim(unit: &Unit<'_>, at: usize) -> bool {
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
