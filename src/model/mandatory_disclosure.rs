//! [`MandatoryDisclosure`]: data that must be given.

use super::Evidence;

/// A statement that data must be given, or of what happens where it is not (GDPR Art. 13(2)(e)).
///
/// One row for each distinct wording, letter case and white space aside: "without your address we cannot deliver your
/// order", "zonder deze gegevens kunnen wij geen account aanmaken".
///
/// # What is missed
///
/// Most of those that do not say "if you do not", "without" or "required to": in policies that were kept aside hardly any are found.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MandatoryDisclosure {
    /// The statement, in the text's words, white space made single blanks.
    pub text: String,
    /// Where the text makes it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(MandatoryDisclosure);
