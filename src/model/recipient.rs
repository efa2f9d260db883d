//! [`Recipient`]: who gets data.

use core::fmt;
use core::str::FromStr;

use super::{Country, Evidence, PurposeKind, RecipientClass};
use crate::error::InvalidValue;

/// A recipient by its name, or by the class that it belongs to.
///
/// As a string it is `name:` or `class:`, and the name or the class.
///
/// ```
/// use privacy_policy::{RecipientClass, RecipientParty};
///
/// let party: RecipientParty = "class:payment".parse()?;
/// assert_eq!(party, RecipientParty::Class(RecipientClass::Payment));
/// assert_eq!(RecipientParty::Name("Stripe".to_owned()).to_string(), "name:Stripe");
/// # Ok::<(), privacy_policy::InvalidValue>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum RecipientParty {
    /// A recipient that the text names.
    Name(String),
    /// A class of recipients.
    Class(RecipientClass),
}

impl fmt::Display for RecipientParty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => write!(f, "name:{name}"),
            Self::Class(class) => write!(f, "class:{class}"),
        }
    }
}

/// Fails where the prefix is neither of the two, the name is empty or the class is unknown.
impl FromStr for RecipientParty {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        match text.split_once(':') {
            Some(("name", name)) if !name.is_empty() => Some(Self::Name(name.to_owned())),
            Some(("class", class)) => class.parse().ok().map(Self::Class),
            _ => None,
        }
        .ok_or(InvalidValue::new("a recipient, such as name:Stripe or class:payment"))
    }
}

/// Somebody who receives personal data, or a class of them (GDPR Art. 13(1)(e)).
///
/// One row for each name and each class. A denied one is a recipient that the text says gets no data: "we never sell
/// your data to **advertisers**", "wij verstrekken geen gegevens aan **derden**".
///
/// # What is missed
///
/// Names that no lexicon knows, without a legal form and outside a list of recipients, and classes told by a noun that may as
/// well be somebody else. About half of those that are read in policies that were kept aside are annotated there, too:
/// who is spoken of is easier to tell than whether they get data.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Recipient {
    /// Who.
    pub party: RecipientParty,
    /// The purposes that the text gives for it, each once, in text order.
    #[cfg_attr(feature = "serde", serde(default))]
    pub purposes: Vec<PurposeKind>,
    /// The third country that the text says it is in, where it does; members of the EEA are none ([`Country::is_in_eea`]).
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub country: Option<Country>,
    /// Where the text names it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(Recipient);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parties_go_both_ways() {
        for text in ["name:Google Ireland Ltd.", "name:a:b", "class:third_parties"] {
            let party = text.parse::<RecipientParty>();
            assert_eq!(party.map(|party| party.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "name:", "class:", "class:nobody", "Stripe"] {
            assert!(text.parse::<RecipientParty>().is_err(), "{text}");
        }
    }
}
