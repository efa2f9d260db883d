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

    /// The value that `Display` writes as `text` for findings of `kind`; `None` where it is no value of the kind.
    ///
    /// Two values are not written in full: a range of periods is read as its upper bound, a source without its class.
    ///
    /// ```
    /// use privacy_policy::{Ground, Kind, Safeguard, TransferTo, Value};
    ///
    /// assert_eq!(Value::read(Kind::LegalBasis, "consent"), Some(Value::Ground(Ground::Consent)));
    /// let consent = Value::Transfer(TransferTo::Safeguard(Safeguard::Consent));
    /// assert_eq!(Value::read(Kind::Transfer, "safeguard:consent"), Some(consent));
    /// assert_eq!(Value::read(Kind::RightErasure, ""), Some(Value::None));
    /// assert_eq!(Value::read(Kind::Retention, "soon"), None);
    /// ```
    pub fn read(kind: Kind, text: &str) -> Option<Self> {
        let none = text.is_empty();
        Some(match kind {
            Kind::PolicyDate => Self::Date(text.parse().ok()?),
            Kind::ControllerName => Self::Controller(text.to_owned()),
            Kind::ControllerContact | Kind::DpoContact => Self::Contact(text.parse().ok()?),
            Kind::DataCategory => Self::Category(text.parse().ok()?),
            Kind::Purpose => Self::Purpose(text.parse().ok()?),
            Kind::LegalBasis => Self::Ground(text.parse().ok()?),
            Kind::Recipient => Self::Recipient(text.parse().ok()?),
            Kind::Transfer => Self::Transfer(text.parse().ok()?),
            Kind::Retention => Self::Retention(text.parse().ok()?),
            Kind::RightComplaint if none => Self::Authority(None),
            Kind::RightComplaint => Self::Authority(Some(text.strip_prefix("authority:")?.to_owned())),
            Kind::Cookie => Self::Cookie(Box::new(text.parse().ok()?)),
            Kind::Children if none => Self::Age(None),
            Kind::Children => Self::Age(Some(text.parse().ok()?)),
            _ if !none => return None,
            Kind::LegitimateInterest => Self::Interest,
            Kind::Source => Self::Source(None),
            Kind::MandatoryDisclosure
            | Kind::AutomatedDecision
            | Kind::RightAccess
            | Kind::RightRectification
            | Kind::RightErasure
            | Kind::RightRestriction
            | Kind::RightObjection
            | Kind::RightPortability
            | Kind::RightWithdrawConsent => Self::None,
        })
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

/// A value with its words, as reports and diffs write them: the one string that both are, and the value itself where the
/// string does not tell it.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct ValueWire {
    /// The value as a string, or the text's own words where statements of the kind have no value but these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    /// The value itself, where the string does not tell all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reading: Option<Value>,
}

#[cfg(feature = "serde")]
impl ValueWire {
    pub(crate) fn new(value: Value, text: Option<String>) -> Self {
        let written = value.to_string();
        let kind = Kind::ALL.iter().copied().find(|&kind| value.fits(kind));
        let told = kind.and_then(|kind| Value::read(kind, &written)).is_some_and(|read| read == value);
        let written = (!written.is_empty()).then_some(written);
        Self { value: text.or(written), reading: (!told).then_some(value) }
    }

    /// The value and the words of a statement of `kind`.
    pub(crate) fn read(self, kind: Kind) -> Result<(Value, Option<String>), crate::InvalidValue> {
        let worded = matches!(
            kind,
            Kind::LegitimateInterest | Kind::Source | Kind::MandatoryDisclosure | Kind::AutomatedDecision
        );
        let (written, text) = if worded { (None, self.value) } else { (self.value, None) };
        let value = self.reading.or_else(|| Value::read(kind, written.as_deref().unwrap_or_default()));
        match value.filter(|value| value.fits(kind)) {
            Some(value) => Ok((value, text)),
            None => Err(crate::InvalidValue::new("a value of the kind of statement")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_every_kind_are_read_from_what_they_are_written_as() {
        let rows = [
            (Kind::PolicyDate, "2018-05"),
            (Kind::ControllerName, "Lantern Ltd"),
            (Kind::DpoContact, "email:dpo@example.org"),
            (Kind::DataCategory, "email_address"),
            (Kind::Purpose, "marketing"),
            (Kind::LegalBasis, "consent"),
            (Kind::Recipient, "name:a: b"),
            (Kind::Transfer, "country:US"),
            (Kind::Retention, "until:request"),
            (Kind::RightComplaint, "authority:ICO"),
            (Kind::Cookie, "name=_ga;lifetime=P2Y"),
            (Kind::Children, "16"),
        ];
        for (kind, text) in rows {
            assert_eq!(Value::read(kind, text).map(|value| value.to_string()).as_deref(), Some(text), "{kind}");
        }
        // The other kinds have no value; of some of these the text need not give one.
        for &kind in Kind::ALL {
            let valued = rows.iter().any(|(other, _)| *other == kind) || kind == Kind::ControllerContact;
            let may = matches!(kind, Kind::ControllerName | Kind::RightComplaint | Kind::Cookie | Kind::Children);
            let nothing = Value::read(kind, "");
            assert_eq!(nothing.is_some(), !valued || may, "{kind}");
            assert!(nothing.is_none_or(|value| value.fits(kind) && value.text().is_none()), "{kind}");
            assert_eq!(Value::read(kind, "no such value").is_some(), kind == Kind::ControllerName, "{kind}");
        }
    }
}
