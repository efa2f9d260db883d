//! [`Note`]: what the reader did not read in full.

use crate::Span;

vocabulary! {
    /// A bound that the text met. Bounds keep time and memory proportional to the length of the text; no policy seen so
    /// far comes near them.
    NoteKind {
        /// A sentence longer than a sentence may be: it was read in pieces.
        LongSentence = "long_sentence",
        /// A sentence of more words than are read together: it was read in pieces.
        TooManyWords = "too_many_words",
        /// A sentence with more telling phrases than are weighed against each other: the rest was left out.
        TooManyCues = "too_many_cues",
        /// A list nested deeper than lists are followed: its inner items were read as items of the deepest level.
        DeepList = "deep_list",
        /// A table with more rows or columns than are counted: the rest was read as running text.
        LargeTable = "large_table",
        /// More findings than a policy may hold ([`MOST_FINDINGS`](crate::MOST_FINDINGS)): what stands here was not read
        /// to its end.
        TooManyFindings = "too_many_findings",
        /// A part in a language other than the one that the text was read in: it was left out.
        OtherLanguage = "other_language",
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
