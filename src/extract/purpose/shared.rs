//! What the clauses of a run share: the noun of two purposes, the object of two verbs.

use crate::Language;
use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::Tag;
use crate::text::{WordSet, words};

use super::clause::{Clause, Form};
use super::is_action;

/// The compound whose noun a part with a hyphen shares: "**marketing**- of analyse**doeleinden**".
pub(super) fn compound(unit: &Unit<'_>, clause: Clause, later: &[Clause]) -> Option<(usize, usize)> {
    let next = later.first().filter(|_| unit.token(clause.end.wrapping_sub(1)).is_some_and(|t| t.dangling))?;
    Some((next.end - 1, next.end))
}

/// What stands before "te" in a Dutch clause, where something does: "**onze website** te verbeteren". A clause without it has that of
/// the clause before it ("en te beveiligen").
pub(super) fn final_object(unit: &Unit<'_>, clause: Clause) -> Option<(usize, usize)> {
    const PARTICLES: &WordSet = words![
        "aan", "af", "bij", "door", "in", "mee", "na", "op", "over", "samen", "tegen", "terug", "toe", "uit", "vast",
        "weer",
    ];
    let to = (clause.first..clause.end).find(|&at| unit.has(at, Tag::TO))?;
    let end = to - usize::from(to > clause.first && unit.is(to - 1, PARTICLES));
    // "Te voldoen **aan de wet**": what belongs to it stands behind.
    let behind = clause.end > to + 2 && !unit.has(clause.end - 1, VERBAL);
    (end > clause.first || behind).then_some((clause.first, end.max(clause.first + 1)))
}

/// What doings share: "the evaluation and improvement **of our courses**", "inrichting, beheer en verbetering **van de app**".
pub(super) fn of_what(unit: &Unit<'_>, clause: Clause, later: &[Clause]) -> Option<(usize, usize)> {
    let dutch = unit.language == Language::Dutch;
    let action = |at: usize| if dutch { is_dutch_action(unit.word(at)) } else { is_action(unit.word(at)) };
    let of = |next: &Clause| (next.first + 1..next.end.min(next.first + 3)).find(|&at| unit.has(at, Tag::OF));
    let short = |next: &Clause| next.form == Form::Nominal && next.end <= next.first + 2 && action(next.end - 1);
    let mut row = later.iter().take_while(|next| next.form == Form::Nominal);
    let next = row.find(|next| !dutch || !short(next))?;
    let of = of(next)?;
    (clause.end <= clause.first + 2 && action(clause.end - 1) && action(of - 1)).then_some((of, next.end))
}

/// Does the word look like a Dutch noun for a doing ("uitvoering", "registratie", "beheer")?
fn is_dutch_action(word: &str) -> bool {
    word.len() > 5 && ["ing", "atie", "beheer", "houd", "opslag", "werking"].iter().any(|end| word.ends_with(end))
}

/// The noun that purposes share: "statistical and administrative *purposes*".
pub(super) fn purpose_head(unit: &Unit<'_>, clause: Clause, later: &[Clause]) -> Option<(usize, usize)> {
    let is_head = |end: usize| unit.has(end.wrapping_sub(1), Tag::PURPOSE_HEAD);
    if clause.end - clause.first > 3 || is_head(clause.end) {
        return None;
    }
    let head = later.iter().take_while(|c| c.form == Form::Nominal).find(|c| is_head(c.end))?;
    (head.end - head.first > 1).then_some((head.end - 1, head.end))
}
