//! Who may do what plain English says: the person, the organisation or somebody else.

use crate::extract::unit::Unit;
use crate::lexicon::{Cues, Tag};
use crate::text::{WordSet, words};

/// Where the person is first told that they may: "you can", "residents may", "you are entitled to".
pub(super) fn offer_in(unit: &Unit<'_>) -> usize {
    const FREE: &WordSet = words!["able", "allows", "entitled", "free", "lets", "liberty", "right", "welcome"];
    let framed = unit.hits_in(0, unit.len(), Cues::RIGHT_FRAME).next().map(|h| h.first as usize);
    let free = unit.each_of(&[FREE], 0).next();
    let may = unit.each(Tag::MODAL, 0).find(|&at| {
        let person = |at: usize| {
            unit.has(at, Tag::SECOND | Tag::THIRD | Tag::PERSON) && !unit.is_possessive(at)
                || unit.is(at, words!["guardians", "parents", "residents"])
        };
        unit.has(at, Tag::SECOND) || (at.saturating_sub(8)..at).any(person) || person(at + 1)
    });
    [framed, free, may].into_iter().flatten().min().unwrap_or(usize::MAX)
}

/// Is it the organisation that does so: "**we** may move it to another server"?
pub(super) fn is_ours(unit: &Unit<'_>, first: usize) -> bool {
    let near = first.saturating_sub(6)..first;
    let subject = near.rev().take_while(|&at| unit.mark(at) == 0).find(|&at| {
        unit.has(at, Tag::FIRST | Tag::SECOND | Tag::PERSON) && !unit.is_possessive(at) || unit.is(at, words!["i"])
    });
    subject.is_some_and(|at| {
        unit.is(at, words!["we", "we'll", "we'd", "we're", "we've", "i"])
            || unit.has(at, Tag::FIRST) && !unit.is(at, words!["us"])
    })
}

/// Is it somebody who is not spoken to: "**moderators** can have your post taken down", "**only you** can see what we hold on you"?
pub(super) fn is_others(unit: &Unit<'_>, first: usize) -> bool {
    const OTHERS: &WordSet = words![
        "admins",
        "administrators",
        "colleagues",
        "friends",
        "moderators",
        "neighbours",
        "nobody",
        "only",
        "other",
        "others",
        "partners",
        "police",
        "staff",
        "strangers",
        "suppliers",
        "team",
        "teams",
    ];
    (first.saturating_sub(6)..first).rev().take_while(|&at| unit.mark(at) == 0).any(|at| unit.is(at, OTHERS))
}
