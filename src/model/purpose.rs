//! [`Purpose`]: what data is used for.

use super::{Evidence, PurposeKind};

/// Something that personal data is used for (GDPR Art. 13(1)(c)).
///
/// One row for each kind of purpose: "to improve our app" and "om onze dienst te verbeteren" are
/// [`PurposeKind::ImproveService`].
///
/// # What is missed
///
/// Purposes told without "to", "for" or a lead-in ("Cookies remember your language"), and the last items of long coordinations.
/// What it is used for is found more surely than which of the kinds it is: three in four of these agree with a reader.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Purpose {
    /// The kind of purpose.
    pub purpose: PurposeKind,
    /// Where the text states it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(Purpose);
