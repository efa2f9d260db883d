//! [`Value`]: the normalised reading of a finding.

use core::fmt;

use super::{
    Category, ContactPoint, CookieDetails, Date, Ground, Kind, PurposeKind, RecipientClass, RecipientParty,
    RetentionLimit, TransferTo,
};

/// The normalised reading of a finding.
///
/// `Display` writes it as one string, the empty one where the finding has no value; [`text`](Value::text) tells the two
/// apart.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Value {
    /// Of [`Kind::PolicyDate`]: `2018-05-16`, `2018-05`.
    Date(Date),
    /// Of [`Kind::ControllerName`]: the name, legal form included.
    Controller(String),
    /// Of [`Kind::ControllerContact`] and [`Kind::DpoContact`]: `email:privacy@example.org`.
    Contact(ContactPoint),
    /// Of [`Kind::DataCategory`]: `email_address`.
    Category(Category),
    /// Of [`Kind::Purpose`]: `marketing`.
    Purpose(PurposeKind),
    /// Of [`Kind::LegalBasis`]: `consent`.
    Ground(Ground),
    /// Of [`Kind::LegitimateInterest`]: no string; the phrase is all there is.
    Interest,
    /// Of [`Kind::Source`], with the class of organisations that the source belongs to, where it is one: no string.
    Source(Option<RecipientClass>),
    /// Of [`Kind::Recipient`]: `name:Stripe`, `class:payment`.
    Recipient(RecipientParty),
    /// Of [`Kind::Transfer`]: `country:US`, `region:outside_eea`, `safeguard:scc`.
    Transfer(TransferTo),
    /// Of [`Kind::Retention`]: `P30D`, `until:account_closed`.
    Retention(RetentionLimit),
    /// Of [`Kind::RightComplaint`], with the authority's name where the text names one: `authority:…`.
    Authority(Option<String>),
    /// Of [`Kind::Cookie`]: `name=_ga;category=analytics`; no string where nothing more is said of the cookie.
    Cookie(Box<CookieDetails>),
    /// Of [`Kind::Children`], with the age in years below which no data is knowingly collected: `16`.
    Age(Option<u8>),
    /// Of the kinds that have no value: mandatory disclosures, automated decisions, and rights other than that of
    /// complaint.
    None,
}

impl Value {
    /// The value as a string; `None` where the kind has none or the text does not give it.
    pub fn text(&self) -> Option<String> {
        let text = self.to_string();
        (!text.is_empty()).then_some(text)
    }

    /// Whether findings of `kind` have values of this variant.
    pub(crate) const fn fits(&self, kind: Kind) -> bool {
        match kind {
            Kind::PolicyDate => matches!(self, Self::Date(_)),
            Kind::ControllerName => matches!(self, Self::Controller(_)),
            Kind::ControllerContact | Kind::DpoContact => matches!(self, Self::Contact(_)),
            Kind::DataCategory => matches!(self, Self::Category(_)),
            Kind::Purpose => matches!(self, Self::Purpose(_)),
            Kind::LegalBasis => matches!(self, Self::Ground(_)),
            Kind::LegitimateInterest => matches!(self, Self::Interest),
            Kind::Source => matches!(self, Self::Source(_)),
            Kind::Recipient => matches!(self, Self::Recipient(_)),
            Kind::Transfer => matches!(self, Self::Transfer(_)),
            Kind::Retention => matches!(self, Self::Retention(_)),
            Kind::RightComplaint => matches!(self, Self::Authority(_)),
            Kind::Cookie => matches!(self, Self::Cookie(_)),
            Kind::Children => matches!(self, Self::Age(_)),
            Kind::MandatoryDisclosure
            | Kind::AutomatedDecision
            | Kind::RightAccess
            | Kind::RightRectification
            | Kind::RightErasure
            | Kind::RightRestriction
            | Kind::RightObjection
            | Kind::RightPortability
            | Kind::RightWithdrawConsent => matches!(self, Self::None),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Controller(name) => f.write_str(name),
            Self::Contact(point) => point.fmt(f),
            Self::Category(category) => category.fmt(f),
            Self::Purpose(purpose) => purpose.fmt(f),
            Self::Ground(ground) => ground.fmt(f),
            Self::Recipient(party) => party.fmt(f),
            Self::Transfer(destination) => destination.fmt(f),
            Self::Retention(limit) => limit.fmt(f),
            Self::Authority(Some(name)) => write!(f, "authority:{name}"),
            Self::Cookie(details) => details.fmt(f),
            Self::Age(Some(age)) => age.fmt(f),
            Self::Interest | Self::Source(_) | Self::Authority(None) | Self::Age(None) | Self::None => Ok(()),
        }
    }
}
