//! [`Children`]: the age limit.

use super::Evidence;

/// A statement that no data of children is knowingly collected (GDPR Art. 8).
///
/// One row for each distinct age: "children under 16", "jonger dan zestien jaar".
///
/// # What is missed
///
/// Statements without an age ("our service is not for children").
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Children {
    /// The age in years below which no data is collected; `None` where the text speaks of children or minors as such.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub age: Option<u8>,
    /// Where the text states it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(Children);
