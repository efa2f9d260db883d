//! Where phrases end that say that data goes to who buys the business.

use crate::extract::unit::{Unit, VERBAL};
use crate::lexicon::Tag;
use crate::model::RecipientClass;
use crate::text::words;

use super::class_at;

/// The end of "merger, acquisition or sale of assets", from the end of its first part.
pub(super) fn successor_end(unit: &Unit<'_>, mut end: usize) -> usize {
    loop {
        let next = (end..(end + 5).min(unit.len()))
            .take_while(|&at| {
                let breaks = unit.has(at, VERBAL | Tag::MODAL | Tag::BE | Tag::RELATIVE) && !unit.is_gerund(at);
                !matches!(unit.mark(at), b'(' | b')' | b';' | b':') && (!breaks || class_at(unit, at).is_some())
            })
            .find_map(|at| class_at(unit, at).filter(|&(_, class)| class == RecipientClass::Successor));
        let Some((after, _)) = next else { return end };
        end = after;
    }
}

/// The end of "in connection with a merger" behind a party: it is a successor then.
pub(super) fn sale_end(unit: &Unit<'_>, head: usize) -> Option<usize> {
    if !unit.is(head, words!["pursuant", "in", "as", "following", "after", "bij", "na"]) {
        return None;
    }
    let event = (head..(head + 8).min(unit.len()))
        .take_while(|&at| !matches!(unit.mark(at), b',' | b';' | b'(' | b'.'))
        .find_map(|at| class_at(unit, at))?;
    (event.1 == RecipientClass::Successor).then(|| successor_end(unit, event.0))
}
