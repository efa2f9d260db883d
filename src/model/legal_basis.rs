//! [`LegalBasis`] and [`LegitimateInterest`]: on what ground data is processed.

use super::{Evidence, Ground, PurposeKind};

/// A ground for processing that the text relies on (GDPR Art. 13(1)(c), with Art. 6(1) and 9(2)).
///
/// One row for each ground.
///
/// # What is missed
///
/// Grounds told without the law's words ("because you asked us to"), and those of a heading that holds for all that follows.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LegalBasis {
    /// The ground.
    pub ground: Ground,
    /// The interest pursued, in the text's words, where the ground is [`Ground::LegitimateInterests`] and the text says
    /// which.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub interest: Option<String>,
    /// The purposes that the text gives this ground for, each once, in text order.
    #[cfg_attr(feature = "serde", serde(default))]
    pub purposes: Vec<PurposeKind>,
    /// Where the text states it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(LegalBasis);

/// An interest that the text itself calls a legitimate one (GDPR Art. 13(1)(d)).
///
/// One row for each distinct wording, letter case and white space aside: "our legitimate interest in **keeping our site
/// secure**", "ons gerechtvaardigd belang om **fraude te voorkomen**".
///
/// # What is missed
///
/// Interests in a sentence of their own ("These interests are: …"), and those that the text never calls legitimate.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LegitimateInterest {
    /// The interest, in the text's words, white space made single blanks.
    pub text: String,
    /// Where the text states it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(LegitimateInterest);
