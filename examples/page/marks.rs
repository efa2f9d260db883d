//! The text cut into pieces where findings begin and end.

use std::ops::Range;

use privacy_policy::Finding;

/// A piece of the text that the same findings cover, of which there is at least one.
pub(crate) struct Piece {
    /// Its bytes.
    pub(crate) range: Range<usize>,
    /// The findings, by their index, the shortest first: it is the one that a reader means who points there.
    pub(crate) findings: Vec<usize>,
}

/// The pieces, in text order. Findings may overlap in any way.
pub(crate) fn pieces(findings: &[Finding<'_>]) -> Vec<Piece> {
    let mut edges: Vec<(usize, bool, usize)> = Vec::new();
    for (index, finding) in findings.iter().enumerate() {
        for span in [Some(finding.span()), finding.shared()].into_iter().flatten().filter(|span| !span.is_empty()) {
            edges.push((span.start(), true, index));
            edges.push((span.end(), false, index));
        }
    }
    // Ends before beginnings of the same place.
    edges.sort_unstable();
    let length = |&index: &usize| {
        findings.get(index).map_or(0, |f| f.span().len() + f.shared().map_or(0, |shared| shared.len()))
    };
    let mut pieces = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut from = 0;
    for (at, begins, index) in edges {
        if from < at && !open.is_empty() {
            let mut findings = open.clone();
            findings.sort_by_key(|index| (length(index), *index));
            findings.dedup();
            pieces.push(Piece { range: from..at, findings });
        }
        from = at;
        if begins {
            open.push(index);
        } else if let Some(place) = open.iter().position(|&other| other == index) {
            open.swap_remove(place);
        }
    }
    pieces
}
