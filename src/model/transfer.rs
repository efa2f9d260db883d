//! [`Transfer`]: data that leaves the European Economic Area.

use core::fmt;
use core::str::FromStr;

use super::{Country, Evidence, Safeguard};
use crate::error::InvalidValue;

/// Where data goes, or what allows it to go there.
///
/// As a string it is `country:` and a code of ISO 3166-1, `region:outside_eea`, or `safeguard:` and its name.
///
/// ```
/// use privacy_policy::{Safeguard, TransferTo};
///
/// let to: TransferTo = "safeguard:scc".parse()?;
/// assert_eq!(to, TransferTo::Safeguard(Safeguard::Scc));
/// assert_eq!(TransferTo::OutsideEea.to_string(), "region:outside_eea");
/// # Ok::<(), privacy_policy::InvalidValue>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum TransferTo {
    /// A country.
    Country(Country),
    /// Outside the European Economic Area, without saying where.
    OutsideEea,
    /// A safeguard (GDPR Art. 45 to 49).
    Safeguard(Safeguard),
}

impl fmt::Display for TransferTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country(country) => write!(f, "country:{country}"),
            Self::OutsideEea => f.write_str("region:outside_eea"),
            Self::Safeguard(safeguard) => write!(f, "safeguard:{safeguard}"),
        }
    }
}

/// Fails where the string is of none of the three forms.
impl FromStr for TransferTo {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        match text.split_once(':') {
            Some(("country", code)) => code.parse().ok().map(Self::Country),
            Some(("region", "outside_eea")) => Some(Self::OutsideEea),
            Some(("safeguard", name)) => name.parse().ok().map(Self::Safeguard),
            _ => None,
        }
        .ok_or(InvalidValue::new("a transfer, such as country:US, region:outside_eea or safeguard:scc"))
    }
}

/// A transfer to a third country, or the safeguard for one (GDPR Art. 13(1)(f)).
///
/// One row for each country, safeguard, and for the area outside the EEA as such.
///
/// # What is missed
///
/// Cities and regions that stand for a country ("our servers in Oregon"), and safeguards that are described rather than named.
/// Places within the EEA ("our servers in Ireland") are no third countries and not read at all.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Transfer {
    /// Where to, or by what safeguard.
    pub destination: TransferTo,
    /// Where the text states it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(Transfer);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_go_both_ways() {
        for text in ["country:US", "region:outside_eea", "safeguard:privacy_shield"] {
            let to = text.parse::<TransferTo>();
            assert_eq!(to.map(|to| to.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "US", "country:us", "region:eea", "safeguard:", "safeguard:hope"] {
            assert!(text.parse::<TransferTo>().is_err(), "{text}");
        }
    }
}
