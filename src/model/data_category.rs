//! [`DataCategory`]: which data.

use super::{Category, Evidence};

/// A kind of personal data that is collected, used or shared (GDPR Art. 14(1)(d)).
///
/// One row for each category: a policy that names e-mail addresses nine times has one row with nine pieces of evidence.
/// "your email address" and "uw e-mailadres" are [`Category::EmailAddress`]; "personal data" as such is
/// [`Category::Generic`].
///
/// # What is missed
///
/// Things that no lexicon knows as data and that no list announces ("your saved routes"), and what is said in passing of data as
/// such. Of policies that were kept aside about three passages in four that name data are found.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DataCategory {
    /// The category.
    pub category: Category,
    /// Whether the law sets stricter rules for it; see [`Category::is_special`].
    #[cfg_attr(feature = "serde", serde(default))]
    pub special: bool,
    /// Where the text names it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(DataCategory);
