//! [`AutomatedDecision`]: decisions without a person.

use super::Evidence;

/// A statement about automated decisions or profiling (GDPR Art. 13(2)(f) and 22).
///
/// One row for each distinct wording, letter case and white space aside. A denied one says that no such decisions are
/// made: "we do not use automated decision-making", "wij nemen geen geautomatiseerde besluiten".
///
/// # What is missed
///
/// Profiling that is not called so ("we group visitors by what they look at").
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AutomatedDecision {
    /// The statement, in the text's words, white space made single blanks.
    pub text: String,
    /// Where the text makes it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(AutomatedDecision);
