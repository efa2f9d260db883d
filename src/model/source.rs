//! [`Source`]: where data comes from.

use super::{Evidence, RecipientClass};

/// Somebody or something other than the person that data comes from (GDPR Art. 14(2)(f)).
///
/// One row for each distinct wording, letter case and white space aside: "public registers", "onze partners".
///
/// # What is missed
///
/// Most sources that no lexicon knows as a party or a register: of policies that were kept aside few are found. What is read is
/// mostly right.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Source {
    /// The class of organisations that it belongs to, where it is one that also receives data.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub class: Option<RecipientClass>,
    /// The source, in the text's words, white space made single blanks.
    pub text: String,
    /// Where the text names it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(Source);
