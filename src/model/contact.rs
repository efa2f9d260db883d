//! [`Contact`]: how to reach whom.

use core::fmt;
use core::str::FromStr;

use super::{Evidence, Kind};
use crate::error::InvalidValue;

vocabulary! {
    /// Whom a contact reaches.
    ContactOwner {
        /// The controller (GDPR Art. 13(1)(a)).
        Controller = "controller",
        /// The data protection officer (GDPR Art. 13(1)(b)).
        DataProtectionOfficer = "data_protection_officer",
        /// The controller's representative in the Union (GDPR Art. 13(1)(a) and 27).
        Representative = "representative",
        /// A supervisory authority (GDPR Art. 77). Not read: how to reach one is no finding.
        Authority = "authority",
    }
}

impl ContactOwner {
    /// The kind of finding that gives a contact of this owner; `None` for an authority, whose contacts are no findings.
    pub const fn kind(self) -> Option<Kind> {
        match self {
            Self::Controller => Some(Kind::ControllerContact),
            Self::DataProtectionOfficer | Self::Representative => Some(Kind::DpoContact),
            Self::Authority => None,
        }
    }
}

/// An address at which somebody can be reached.
///
/// As a string it is `email:`, `phone:`, `post:` or `url:`, and the address.
///
/// ```
/// use privacy_policy::ContactPoint;
///
/// let point: ContactPoint = "email:privacy@example.org".parse()?;
/// assert_eq!(point, ContactPoint::Email("privacy@example.org".to_owned()));
/// assert_eq!(point.to_string(), "email:privacy@example.org");
/// # Ok::<(), privacy_policy::InvalidValue>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ContactPoint {
    /// An e-mail address.
    Email(String),
    /// A telephone number, as the text writes it.
    Phone(String),
    /// A postal address, on one line.
    Post(String),
    /// A web address, such as that of a form.
    Url(String),
}

impl fmt::Display for ContactPoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Email(address) => write!(f, "email:{address}"),
            Self::Phone(number) => write!(f, "phone:{number}"),
            Self::Post(address) => write!(f, "post:{address}"),
            Self::Url(address) => write!(f, "url:{address}"),
        }
    }
}

/// Fails where the prefix is none of the four or nothing follows it. The address itself is not checked.
impl FromStr for ContactPoint {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        match text.split_once(':') {
            Some((_, "")) => None,
            Some(("email", address)) => Some(Self::Email(address.to_owned())),
            Some(("phone", number)) => Some(Self::Phone(number.to_owned())),
            Some(("post", address)) => Some(Self::Post(address.to_owned())),
            Some(("url", address)) => Some(Self::Url(address.to_owned())),
            _ => None,
        }
        .ok_or(InvalidValue::new("a contact point, such as email:privacy@example.org"))
    }
}

/// A way to reach the controller, its data protection officer or its representative (GDPR Art. 13(1)(a) and (b)).
///
/// One row for each distinct point and owner.
///
/// ```
/// use privacy_policy::{ContactOwner, Policy};
///
/// let text = "Contact our data protection officer at dpo@example.org. \
///     Our representative in the Union is Lark GmbH, eu@example.org.";
/// let policy = Policy::parse(text)?;
/// let owners: Vec<ContactOwner> = policy.contacts.iter().map(|contact| contact.of).collect();
/// assert_eq!(owners, [ContactOwner::DataProtectionOfficer, ContactOwner::Representative]);
/// # Ok::<(), privacy_policy::Error>(())
/// ```
///
/// # What is missed
///
/// Addresses without a number or postal code that no label announces, and telephone numbers of fewer than seven digits. Those of
/// the data protection officer are taken for the controller's where the text speaks of the officer in another section.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Contact {
    /// Where.
    pub point: ContactPoint,
    /// Whom it reaches.
    pub of: ContactOwner,
    /// Where the text gives it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(Contact);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_go_both_ways() {
        for text in [
            "email:privacy@example.org",
            "phone:+31 20 000 0000",
            "post:Example Street 1, 1000 AA Amsterdam",
            "url:https://example.org/contact",
        ] {
            let point = text.parse::<ContactPoint>();
            assert_eq!(point.map(|point| point.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "email", "email:", "fax:1", "privacy@example.org"] {
            assert!(text.parse::<ContactPoint>().is_err(), "{text}");
        }
    }
}
