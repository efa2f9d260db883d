//! The objects of a clause: which nouns of a list are one more object of its verb, and which are part of one.

use crate::Language;
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::Tag;
use crate::text::{WordSet, words};

use super::clause::{CAUSATIVES, Clause, head_end, is_infinitive};
use super::end::nominal_end;

/// Does a pronoun stand at the token that may be a subject? "IT" is none.
pub(super) fn is_person(unit: &Unit<'_>, at: usize) -> bool {
    unit.has(at, Tag::FIRST | Tag::SECOND | Tag::THIRD) && !unit.is_possessive(at) && unit.word(at) != "IT"
}

/// May one more object of the verb of `last` begin at the token: a noun like the first ("prevent fraud, **abuse**")?
pub(super) fn is_object(unit: &Unit<'_>, last: Clause, at: usize) -> bool {
    const OPENS_ELSE: u64 =
        Tag::PREPOSITION | Tag::OF | Tag::WITH | Tag::FROM | Tag::FOR | Tag::BY | Tag::BE | Tag::HAVE;
    let named = |at: usize| unit.token(at).is_some_and(|t| t.capital);
    // "Services that help us analyse payments, **storage services**": these are listed, not what is analysed.
    let helper = (last.first.saturating_sub(5)..last.first).any(|i| unit.has(i, Tag::RELATIVE));
    !helper
        && !unit.has(at, OPENS_ELSE)
        && !unit.is(at, words!["as"])
        && (!named(at) || named(last.head) || named(last.first))
        && !(last.head..last.end).any(|i| unit.is(i, words!["how", "what", "which", "where", "whether", "across"]))
}

/// Is the object of the verb at the token a definite one ("the rights, property or safety of others")? Such a list is one.
pub(super) fn is_definite(unit: &Unit<'_>, verb: usize) -> bool {
    let helped = unit.is(verb, CAUSATIVES) && unit.has(verb + 1, Tag::FIRST) && is_infinitive(unit, verb + 2);
    let object = head_end(unit, if helped { verb + 2 } else { verb }, unit.len());
    // "Het beschermen **van de** rechten".
    let object = object + usize::from(unit.language == Language::Dutch && unit.has(object, Tag::OF));
    unit.is(object, words!["the", "any", "de", "het"])
        || unit.is_possessive(object)
        || unit.has(object.wrapping_sub(1), Tag::WITH)
}

/// Does a list of nouns go on at the token: short items up to a conjunction?
pub(super) fn enumerates(unit: &Unit<'_>, from: usize, last: bool) -> bool {
    let english = unit.language == Language::English;
    let end = nominal_end(unit, from);
    let closes = last || unit.mark(end) == b',' || unit.has(end, Tag::AND);
    closes
        && end - from <= if last && english { 12 } else { 8 }
        && !is_person(unit, from)
        && !unit.has(from, Tag::RELATIVE)
        && (english || !unit.is_possessive(from))
        && !unit.has(end, Tag::MODAL | Tag::BE | Tag::HAVE)
}

/// Do the last two nouns of a list stand at the token, with no comma between them: "…, **abuse or theft**"?
pub(super) fn is_pair(unit: &Unit<'_>, from: usize) -> bool {
    let end = nominal_end(unit, from);
    unit.language == Language::English
        && end - from <= 12
        && (from + 1..end).any(|at| unit.has(at, Tag::AND))
        && !(from..end).any(|at| unit.has(at, Tag::COLLECT | Tag::USE | Tag::SHARE | Tag::KEEP))
        && !is_person(unit, from)
        && !unit.has(from, Tag::RELATIVE)
        && !unit.has(end, Tag::MODAL | Tag::BE | Tag::HAVE)
}

/// Is what stands before the comma at the token what the clause tells somebody of: "send you e-mails **about** our shop, new
/// products"? Such a list is one.
pub(super) fn is_topical(unit: &Unit<'_>, from: usize, at: usize) -> bool {
    unit.language == Language::English
        && (from + 1..at).any(|i| {
            // "Warn you **of** a storm, a strike".
            let of = || unit.has(i, Tag::OF) && unit.has(i - 1, Tag::SECOND | Tag::THIRD) && !unit.is_possessive(i - 1);
            (unit.is(i, words!["about", "regarding", "concerning"]) || of()) && !unit.has(i + 1, VERBAL)
        })
}

/// Does the word describe what is named behind it: "**abusive**, repetitive or unlawful behaviour"?
pub(super) fn is_description(unit: &Unit<'_>, at: usize) -> bool {
    const NOUNS: &WordSet = words![
        "approval",
        "archive",
        "directory",
        "history",
        "inventory",
        "library",
        "material",
        "portal",
        "proposal",
        "referral",
        "renewal",
        "summary",
    ];
    let word = unit.word(at);
    let looks = || {
        word.len() > 4
            && ["al", "ous", "ive", "ory", "ary", "ful", "ible", "able"].iter().any(|end| word.ends_with(end))
    };
    unit.language == Language::English
        && unit.is_word(at)
        && !unit.has(at, VERBAL)
        && (unit.has(at, Tag::ADJECTIVE) || looks() && !unit.is(at, NOUNS))
}

/// Does a phrase end before the token that says to whom something goes: "to a courier for delivery and to **our bank** for payment"?
pub(super) fn is_given(unit: &Unit<'_>, at: usize) -> bool {
    let owned =
        |at: usize| unit.has(at, Tag::DETERMINER) || unit.is_possessive(at) || unit.is(at, words!["other", "third"]);
    match unit.language {
        Language::English => unit.has(at.wrapping_sub(1), Tag::TO) && owned(at),
        Language::Dutch => unit.is(at, words!["aan"]) && owned(at + 1),
    }
}
