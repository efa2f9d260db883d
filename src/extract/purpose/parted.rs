//! Dutch clauses that state two purposes at once: one verb with two objects, or one object with two verbs.

use crate::Language;
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::Tag;
use crate::text::{WordSet, words};

/// One of two purposes: its own tokens, and those that it shares with the other.
pub(super) type Part = ((usize, usize), Option<(usize, usize)>);

/// The two purposes that tokens `first..end` state, if they are two: "het versturen van facturen **en** nieuwsbrieven", "uw account
/// aanmaken **en** beheren", "u te kunnen bellen **of** mailen", "de prestaties **en** de veiligheid te verbeteren".
pub(super) fn parted(unit: &Unit<'_>, first: usize, end: usize) -> Option<[Part; 2]> {
    if unit.language != Language::Dutch || end < first + 4 {
        return None;
    }
    let (and, next) = conjunction(unit, first, end)?;
    verbs(unit, (first, end), (and, next))
        .or_else(|| objects_behind(unit, (first, end), (and, next)))
        .or_else(|| objects_before(unit, (first, end), (and, next)))
}

/// The only conjunction of the clause, and the token behind it: "en/of" is one.
fn conjunction(unit: &Unit<'_>, first: usize, end: usize) -> Option<(usize, usize)> {
    let and = (first + 1..end - 1).find(|&at| unit.has(at, Tag::AND))?;
    let both = unit.mark(and + 1) == b'/' && unit.has(and + 2, Tag::AND);
    let next = and + if both { 3 } else { 1 };
    let more = |at: usize| unit.has(at, Tag::AND) || matches!(unit.mark(at), b',' | b'(' | b'/' | b':');
    let only = next < end && !(first..and).chain(next..end).any(more);
    only.then_some((and, next))
}

/// Two verbs at the end, whose object stands before both.
fn verbs(unit: &Unit<'_>, (first, end): (usize, usize), (and, next): (usize, usize)) -> Option<[Part; 2]> {
    let verb = |at: usize| unit.has(at, VERBAL | Tag::REACH) && unit.ends(at, "n");
    let mailed = unit.is(next, words!["e"]) && next + 2 < end + 1;
    let last = verb(next) && next + 1 == end || mailed && unit.ends(end - 1, "en") && end <= next + 3;
    // "Te verwerken en bewaren": the second one has its "te" from the first only behind a modal verb.
    let before = and.wrapping_sub(2);
    let modal = unit.has(before, Tag::MODAL) && unit.ends(before, "n");
    let bare = !(first..end).any(|at| unit.has(at, Tag::TO | Tag::OF));
    (last && verb(and - 1) && and - 1 > first && (modal || bare && verb(next)))
        .then_some([((first, and), None), ((next, end), Some((first, and - 1)))])
}

/// Two objects behind a verb that is used as a noun.
fn objects_behind(unit: &Unit<'_>, (first, end): (usize, usize), (and, next): (usize, usize)) -> Option<[Part; 2]> {
    let mut verb = first + usize::from(unit.is(first, words!["het"]));
    verb += usize::from(unit.has(verb, Tag::MODAL));
    let object = verb + 2;
    if !unit.has(verb, VERBAL) || !unit.has(verb + 1, Tag::OF) || !are_two(unit, (object, and), (next, end)) {
        return None;
    }
    let opens = |at: usize| unit.has(at, Tag::DETERMINER) || unit.is_possessive(at);
    let shared = object + usize::from(opens(object) && !opens(next));
    Some([((first, and), None), ((next, end), Some((first, shared)))])
}

/// Two objects before the verbs that end the clause.
fn objects_before(unit: &Unit<'_>, (first, end): (usize, usize), (and, next): (usize, usize)) -> Option<[Part; 2]> {
    let mut verb = end;
    while verb > next && unit.has(verb - 1, VERBAL | Tag::MODAL | Tag::TO) && unit.is_word(verb - 1) {
        verb -= 1;
    }
    // "Af **te stemmen**": the particle belongs to the verb.
    verb -= usize::from(verb > next + 1 && unit.has(verb, Tag::TO) && unit.has(verb - 1, Tag::PREPOSITION));
    let closes = verb < end && unit.ends(end - 1, "n") && unit.is(and, words!["en"]);
    (closes && are_two(unit, (first, and), (next, verb)))
        .then_some([((first, and), Some((verb, end))), ((next, end), None)])
}

/// Nouns that policies name together and mean as one.
const PAIRED: &WordSet = words![
    "behoeften",
    "belangen",
    "diensten",
    "dienstverlening",
    "eigendom",
    "eigendommen",
    "functionaliteit",
    "functionaliteiten",
    "functies",
    "goederen",
    "producten",
    "rechten",
    "regelgeving",
    "services",
    "voorwaarden",
    "vrijheden",
    "wensen",
    "wet",
];

/// Are the two phrases each an object of its own: short ones, nouns and not what describes the noun behind, and no pair that is
/// one thing?
fn are_two(unit: &Unit<'_>, (first, end): (usize, usize), (next, last): (usize, usize)) -> bool {
    /// Tokens of the longest.
    const SHORT: usize = 6;
    const OTHER: u64 = Tag::PREPOSITION
        | Tag::OF
        | Tag::FOR
        | Tag::WITH
        | Tag::BY
        | Tag::FROM
        | Tag::SUBORDINATE
        | Tag::MODAL
        | Tag::BE
        | Tag::TO
        | Tag::OM;
    let person = |at: usize| unit.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(at);
    let plain = |at: usize| {
        unit.is_word(at)
            && !unit.has(at, OTHER)
            && !person(at)
            && (!unit.has(at, Tag::RELATIVE) || unit.has(at, Tag::DETERMINER))
    };
    // "Veilige **en** snelle bezorging".
    let describes = |at: usize| unit.has(at, Tag::ADJECTIVE) || unit.ends(at, "e") && !unit.has(at, Tag::SERVICE);
    let known = |at: usize| unit.has(at, Tag::DATA_HEAD) || unit.ends(at, "tie") || unit.ends(at, "gie");
    first < end
        && next < last
        && end - first <= SHORT
        && last - next <= SHORT
        && (first..end).chain(next..last).all(plain)
        && (!describes(end - 1) || known(end - 1))
        && !(unit.is(next, words!["het"]) && unit.has(next + 1, VERBAL))
        && !(unit.is(end - 1, PAIRED) && unit.is(last - 1, PAIRED))
}
