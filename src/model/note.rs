//! [`Note`]: what the reader did not read in full.

use crate::Span;

vocabulary! {
    /// A bound that the text met. Bounds keep time and memory proportional to the length of the text; no policy seen so
    /// far comes near them.
    NoteKind {
        /// A sentence of more words than are read together: it was read in pieces.
        TooManyWords = "too_many_words",
        /// Items of a list nested as deep as lists are followed, 16 levels, or deeper: all were read as of that level.
        DeepList = "deep_list",
        /// Cells of a table behind the last row or column that is counted, 65,535: they were read as of that row or column.
        LargeTable = "large_table",
        /// More findings than a policy may hold ([`MOST_FINDINGS`](crate::MOST_FINDINGS)): what stands here was not read
        /// to its end.
        TooManyFindings = "too_many_findings",
    }
}

/// A place that was not read as the rest was, and why.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Note {
    /// Why.
    pub kind: NoteKind,
    /// Where.
    pub span: Span,
}
