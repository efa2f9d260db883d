//! [`DataSubjectRight`]: what people may ask for.

use super::{ContactPoint, Evidence, Right};

/// A right that the text tells people they have (GDPR Art. 13(2)(b) to (d)).
///
/// One row for each right, and for that of complaint one for each authority that the text names. A denied one is a right
/// that the text says people do not have.
///
/// # What is missed
///
/// Opt-outs that are told as settings ("you may change what we show you") rather than as a right, and rights that a section names in
/// its heading only.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DataSubjectRight {
    /// The right.
    pub right: Right,
    /// The supervisory authority that complaints go to, where the right is [`Right::Complaint`] and the text names one.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub authority: Option<String>,
    /// Where the text says that the right can be exercised, each once, in text order.
    #[cfg_attr(feature = "serde", serde(default))]
    pub contacts: Vec<ContactPoint>,
    /// Where the text states it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(DataSubjectRight);
