//! Data told by an indirect question: "welke pagina's u bezoekt", "hoe u op onze site bent gekomen", "which pages you visit".

use crate::Language;
use crate::extract::output::{Output, rule};
use crate::extract::restrict::is_piped;
use crate::extract::unit::{DATA, Unit, VERBAL};
use crate::lexicon::{Cues, Tag};
use crate::model::{Category, Kind, Said};
use crate::text::{WordSet, words};

use super::classify;

/// Reads the indirect questions of the unit.
pub(super) fn read(unit: &Unit<'_>, out: &mut Output) {
    if unit.summary.tags & (Tag::SUBORDINATE | Tag::RELATIVE | Tag::DETERMINER) == 0 {
        return;
    }
    // A unit that ends with a question mark asks itself.
    let asks = unit.language == Language::Dutch && unit.mark(unit.len().saturating_sub(1)) == b'?';
    let mut walk = match unit.language {
        Language::English => unit.each(Tag::SUBORDINATE | Tag::RELATIVE, 1),
        Language::Dutch => unit.walk(0, &[ASKS], 0),
    };
    while let Some(at) = walk.next().filter(|_| !asks) {
        let end = match unit.language {
            Language::English => english_end(unit, at, false),
            Language::Dutch => dutch_end(unit, at),
        };
        let Some(end) = end else { continue };
        let first = at - usize::from(is_led(unit, at));
        if !out.has(unit, Kind::DataCategory, first, end) {
            let category = classify(unit, at, end).filter(|&c| c != Category::Generic).unwrap_or(Category::Usage);
            out.emit(unit, Kind::DataCategory, (first, end), Said::Category(category), rule!("data.question"));
        }
        walk.go_on(end);
    }
}

/// The end of the English question at the token where it is an item of an enumeration.
pub(super) fn listed_end(unit: &Unit<'_>, at: usize) -> Option<usize> {
    if unit.language == Language::English { english_end(unit, at, true) } else { None }
}

/// Words that open an indirect question.
const ASKING: &WordSet = words!["how", "where", "which", "what", "whether", "who", "when", "why"];
/// The same, which open other clauses too and are read only in an enumeration.
const ASKING_LISTED: &WordSet = words!["when", "who", "why"];

/// The end of the English question about what a person does that begins at the token.
fn english_end(unit: &Unit<'_>, at: usize, listed: bool) -> Option<usize> {
    if !unit.is(at, ASKING) || !listed && unit.is(at, ASKING_LISTED) {
        return None;
    }
    // "The address from *which you* visit us"
    let spoken = unit.has(at + 1, Tag::FIRST | Tag::SECOND | Tag::THIRD);
    if spoken && at.checked_sub(1).is_some_and(|before| is_piped(unit, before)) {
        return None;
    }
    let person = |i: usize| {
        unit.has(i, Tag::SECOND) && !unit.is_possessive(i)
            || unit.has(i, Tag::PERSON) && !unit.has(i + 1, Tag::PERSON)
            || listed && unit.has(i, Tag::THIRD) && !unit.is_possessive(i)
    };
    let within = at + 1..unit.len().min(at + 7);
    let subject = within.clone().take_while(|&i| unit.is_word(i)).find(|&i| person(i));
    // "Which pages are viewed", "how many messages were sent", "which website referred you".
    let thing = || {
        let verb = within.take_while(|&i| unit.is_word(i)).find(|&i| unit.has(i, VERBAL | Tag::BE | Tag::HAVE))?;
        let noun =
            verb > at + 1 && (at + 1..verb).all(|i| !unit.has(i, Tag::FIRST | Tag::SECOND | Tag::MODAL | Tag::TO));
        let which = unit.is(at, words!["which", "what"]) || unit.is(at + 1, words!["many", "much", "often", "long"]);
        // "What was found", "who opened what".
        let itself =
            listed && verb == at + 1 && unit.is(at, words!["what", "who"]) && !unit.has(at.wrapping_sub(1), NAMING);
        let told = noun && which || itself || is_happening(unit, at, verb);
        let before = at.wrapping_sub(1);
        let asked = listed
            || unit.has(before, Tag::COLLECT | Tag::AND)
            || unit.mark(before) == b','
            || unit.is(at, HAPPENING) && unit.has(before, VERBAL);
        (told && asked).then_some(verb)
    };
    let spoken = subject.filter(|&subject| (at + 1..subject).all(|i| !unit.has(i, VERBAL)));
    let Some(subject) = spoken else { return thing().map(|verb| clause_end(unit, verb)) };
    // "How you can object" and "which we use" are told to the person, not of it.
    let ours = (at + 1..subject).any(|i| {
        unit.has(i, Tag::MODAL | Tag::DATA_HEAD | Tag::TO) || unit.has(i, Tag::FIRST) && !unit.is_possessive(i)
    });
    let verb = (subject + 1..unit.len().min(subject + 4)).find(|&i| unit.has(i, VERBAL | Tag::BE | Tag::HAVE))?;
    let open = (subject + 1..verb).all(|i| unit.is_word(i) && !unit.has(i, Tag::MODAL | Tag::NEGATION));
    (!ours && open && !unit.has(subject + 1, Tag::MODAL)).then(|| clause_end(unit, verb))
}

/// Nouns that a relative clause may follow.
const NAMING: u64 = Tag::PERSON | Tag::ORGANISATION;
/// Words that ask how or whether something of ours is used.
const HAPPENING: &WordSet = words!["how", "when", "whether"];

/// What people do with it.
const USED: &WordSet = words![
    "clicked",
    "downloaded",
    "installed",
    "opened",
    "played",
    "read",
    "seen",
    "shared",
    "shown",
    "used",
    "viewed",
    "visited",
    "watched",
];

/// Does the question at the token ask what is done with something of ours ("**how our services are** used", "**whether the
/// advert has** been clicked"), rather than with data or cookies?
fn is_happening(unit: &Unit<'_>, at: usize, verb: usize) -> bool {
    let other = |i: usize| {
        unit.has(i, Tag::DATA_HEAD | Tag::MODAL | Tag::TO | Tag::POLICY | Tag::NEGATION)
            || unit.has(i, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(i)
    };
    unit.is(at, HAPPENING)
        && unit.has(verb, Tag::BE | Tag::HAVE)
        && verb > at + 2
        && !(at + 1..verb).any(other)
        && ((at + 1..verb).any(|i| unit.has(i, Tag::SERVICE | Tag::FIRST))
            || unit.is(verb + 1, USED)
            || unit.is(verb + 2, USED))
        && !unit.holds_in(at + 1, verb, Cues::COOKIE | Cues::DATA)
}

/// The end of the question whose verb stands at the token.
fn clause_end(unit: &Unit<'_>, verb: usize) -> usize {
    let limit = unit.len().min(verb + 24);
    (verb + 1..limit)
        .find(|&at| {
            let next = at + 1;
            let another = unit.has(at, Tag::AND)
                && (unit.has(next, Tag::TO | Tag::SUBORDINATE | Tag::RELATIVE)
                    || (unit.has(next, Tag::FIRST | Tag::SECOND) && !unit.is_possessive(next))
                    || at > verb + 2 && unit.has(next, Tag::ACT) && !unit.begins(next, DATA)
                    || unit.begins(next + usize::from(unit.has(next, Tag::DETERMINER)), Cues::DATA));
            unit.mark(at) != 0 && unit.mark(at) != b'/' && unit.mark(at) != b'-'
                || unit.has(at, Tag::SUBORDINATE)
                || unit.has(at, Tag::TO) && at > verb + 1 && unit.has(next, Tag::ACT)
                || unit.is(at, words!["so"])
                || unit.is(at, words!["in"]) && unit.is(next, words!["order"])
                || another
        })
        .unwrap_or(limit)
}

/// Words that open a Dutch one.
const ASKS: &WordSet = words!["hoe", "welke", "welk", "hoeveel", "waar", "wat"];
/// Tokens of the longest question.
const LONGEST: usize = 16;

/// May a question begin at the token as a thing that is told: at the head of an item, behind a mark, a conjunction, words
/// that introduce examples, or a verb of finding out?
fn opens(unit: &Unit<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return unit.place.item };
    matches!(unit.mark(before), b',' | b'(' | b';' | b'*')
        || unit.has(before, Tag::AND | Tag::COLLECT | Tag::ACCESS)
        || unit.is(before, words!["begrijpen", "bij", "meten", "na", "over", "weten", "zien"])
        || unit.hits_in(before.saturating_sub(3), at, Cues::EXAMPLES).any(|h| h.end as usize == at)
}

/// Does a preposition belong to the Dutch question at the token: "**via** welke zoekmachine u ons vond"?
fn is_led(unit: &Unit<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    unit.language == Language::Dutch
        && unit.is(before, words!["aan", "met", "naar", "op", "uit", "van", "via", "vanaf"])
        && opens(unit, before)
}

/// The end of the Dutch question at the token; `None` where no verb of it is found, or it is put to somebody ("hoe bewaren wij").
fn dutch_end(unit: &Unit<'_>, from: usize) -> Option<usize> {
    if !unit.is(from, ASKS) || !opens(unit, from) && !is_led(unit, from) {
        return None;
    }
    let verbal = |at: usize| unit.has(at, VERBAL | Tag::BE | Tag::HAVE) && !unit.has(at, Tag::DATA_HEAD);
    let whose = |at: usize| unit.has(at, Tag::SECOND | Tag::PERSON | Tag::SERVICE | Tag::DEVICE);
    if verbal(from + 1) || unit.has(from + 1, Tag::MODAL) || unit.is(from + 1, words!["lang"]) && verbal(from + 2) {
        return None;
    }
    let (mut verb, mut theirs) = (false, false);
    let mut at = from + 1;
    while at < unit.len().min(from + LONGEST) {
        let next = unit.has(at, Tag::AND) && (verb || unit.is(at + 1, ASKS));
        if matches!(unit.mark(at), b',' | b';' | b':' | b'.' | b'(' | b')' | b'!' | b'"') || next {
            break;
        }
        // Dutch puts the verbs of such a clause at its end.
        let past = verb && !verbal(at) && !unit.has(at, Tag::TO | Tag::PARTICLE);
        if past && !unit.has(at, Tag::MODAL) {
            break;
        }
        verb |= verbal(at);
        theirs |= whose(at);
        at += 1;
    }
    (verb && theirs).then_some(at)
}
