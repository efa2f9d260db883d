//! [`Controller`]: who decides on the processing.

use super::{Evidence, Name};

vocabulary! {
    /// In which capacity an organisation is named.
    #[derive(Default)]
    ControllerRole {
        /// It decides alone why and how data is processed (GDPR Art. 4(7)).
        #[default]
        Controller = "controller",
        /// It decides together with others (GDPR Art. 26).
        JointController = "joint_controller",
        /// It stands in the Union for a controller that does not (GDPR Art. 27).
        Representative = "representative",
    }
}

/// An organisation or person that decides why and how personal data is processed (GDPR Art. 4(7) and 13(1)(a)).
///
/// One row for each distinct name.
///
/// # What is missed
///
/// Names without a legal form, a role word or a bracket that calls them "we", unless the title or the host of an e-mail address
/// has them too; and persons who are named by their practice only. Of the policies that were kept aside while the crate was
/// fitted, about four names in ten are found.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Controller {
    /// The name with its legal form, as the text writes it: `Example Webshop B.V.`.
    pub name: String,
    /// Short names that it gives itself, in text order: `Example` in "Example Webshop B.V. (hereafter: Example)".
    #[cfg_attr(feature = "serde", serde(default))]
    pub aliases: Vec<String>,
    /// Its number in a trade register, as the text writes it, where it does.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub registration_number: Option<String>,
    /// In which capacity it is named.
    #[cfg_attr(feature = "serde", serde(default))]
    pub role: ControllerRole,
    /// Where the text names it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(Controller);

/// What a text says of a controller beside its name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct ControllerFacts {
    /// The name as the statement gives it.
    pub(crate) name: Name,
    /// Short names that it gives itself.
    pub(crate) aliases: Vec<String>,
    /// Its number in a trade register.
    pub(crate) registration_number: Option<String>,
    /// In which capacity it is named.
    pub(crate) role: ControllerRole,
    /// The statement of it, where the name is only mentioned so far.
    pub(crate) mention: Option<usize>,
}
