//! Words that are verbs where they stand in a clause of purpose, beyond the plain infinitive.

use crate::Language;
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::{Cues, Tag};
use crate::text::{TokenKind, WordSet, words};

use super::clause::is_infinitive;

/// What is done with legal claims.
const CLAIMING: &WordSet = words![
    "establish",
    "establishing",
    "establishment",
    "exercise",
    "exercising",
    "defend",
    "defending",
    "defence",
    "defense",
    "assert",
    "asserting",
    "assertion",
    "enforce",
    "enforcing",
    "enforcement",
    "pursue",
    "pursuing",
    "pursuit",
    "claiming",
    "instelling",
    "uitoefening",
    "onderbouwing",
    "verdediging",
    "vaststelling",
];

/// The last of the words that say what is done with claims and that stand together at the token; the token itself for one.
pub(super) fn claiming(unit: &Unit<'_>, first: usize) -> usize {
    let mut last = first + usize::from(unit.is(first, words!["the", "de"]) && unit.is(first + 1, CLAIMING));
    while unit.is(last, CLAIMING) {
        let mut at = last + usize::from(unit.mark(last + 1) == b',') + 1;
        while unit.has(at, Tag::AND) || at > last + 1 && unit.is(at, words!["the", "de"]) {
            at += 1;
        }
        if at == last + 1 || !unit.is(at, CLAIMING) {
            break;
        }
        last = at;
    }
    last
}

/// Does a word that the lexicon has no tags for stand among verbs without objects ("analyse, **visualise**, and process data")?
pub(super) fn joins(unit: &Unit<'_>, at: usize) -> bool {
    let unknown = unit.token(at).is_some_and(|t| t.kind == TokenKind::Word && t.tags & Tag::ALL == 0 && !t.capital);
    unit.language == Language::English && unknown && unit.word(at).len() > 3 && {
        let comma = usize::from(unit.mark(at + 1) == b',');
        let and = usize::from(unit.has(at + 1 + comma, Tag::AND));
        comma + and > 0 && is_infinitive(unit, at + 1 + comma + and)
    }
}

/// Does an English verb of the third person stand at the token, behind what it is said of ("cookies that **remember** …" in the
/// singular) or at the beginning ("**Tracks** whether you have seen the banner")?
pub(super) fn is_third(unit: &Unit<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let first = || at == 0 && (takes_clause(unit, at + 1) || unit.place.column.is_some());
    is_inflected(unit, at)
        && (unit.has(before, Tag::RELATIVE) || first() || unit.holds(Cues::COOKIE) && is_cookie(unit, at))
}

/// Does a phrase for cookies end right before the token?
pub(super) fn is_cookie(unit: &Unit<'_>, at: usize) -> bool {
    /// Words of the longest phrase.
    const WORDS: usize = 8;
    unit.hits_in(at.saturating_sub(WORDS), at, Cues::COOKIE).any(|h| h.end as usize == at)
}

/// Does an English verb with "-s" stand at the token?
fn is_inflected(unit: &Unit<'_>, at: usize) -> bool {
    let word = unit.word(at);
    unit.language == Language::English
        && word.len() > 4
        && word.ends_with('s')
        && !word.ends_with("ss")
        && unit.has(at, VERBAL)
}

/// Does another verb of the third person stand at the token, where one stands at `first`?
pub(super) fn is_third_again(unit: &Unit<'_>, first: usize, at: usize) -> bool {
    is_inflected(unit, first) && is_inflected(unit, at) && takes_clause(unit, at + 1)
}

/// Can only an object or a clause begin at the token?
fn takes_clause(unit: &Unit<'_>, at: usize) -> bool {
    let object =
        Tag::DETERMINER | Tag::FIRST | Tag::SECOND | Tag::THIRD | Tag::SUBORDINATE | Tag::RELATIVE | Tag::PERSON;
    unit.has(at, object | Tag::ADJECTIVE | Tag::DATA_HEAD) || unit.is(at, words!["how", "what", "whether", "if"])
}

/// Is the token an English adverb that the lexicon does not know, before a verb: "**hopefully** fix it"?
pub(super) fn is_manner(unit: &Unit<'_>, at: usize) -> bool {
    let unknown = unit.token(at).is_some_and(|t| t.kind == TokenKind::Word && t.tags & Tag::ALL == 0);
    unknown && unit.language == Language::English && unit.has(at + 1, VERBAL) && unit.word(at).ends_with("ly")
}
