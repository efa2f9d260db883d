//! [`Policy::relocate`]: from one text to another that says the same.

use super::Policy;
use super::row::Row;
use crate::Span;

fn each<R: Row>(rows: &mut [R], place: &impl Fn(Span) -> Span) {
    for evidence in rows.iter_mut().flat_map(|row| row.evidence_mut().iter_mut()) {
        evidence.relocate(place);
    }
}

impl Policy {
    /// Puts `place(span)` in the place of every span.
    pub(crate) fn relocate(&mut self, place: impl Fn(Span) -> Span) {
        macro_rules! relocate {
            ($($list:ident)+) => { $(each(&mut self.$list, &place);)+ };
        }
        relocate!(
            controllers contacts data_categories purposes legal_bases legitimate_interests sources recipients transfers
            retention mandatory_disclosures automated_decisions rights cookies children dates
        );
        for evidence in self.links.iter_mut().flat_map(|link| link.evidence.iter_mut()) {
            evidence.from = place(evidence.from);
            evidence.to = place(evidence.to);
        }
        // A heading of marks alone stands beside another; they stay in order.
        let mut last = None;
        for section in &mut self.sections {
            let span = place(section.span);
            section.span = last.map_or(span, |last| span.max(last));
            last = Some(section.span);
        }
        for note in &mut self.notes {
            note.span = place(note.span);
        }
    }
}
