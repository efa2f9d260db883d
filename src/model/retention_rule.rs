//! [`RetentionRule`]: how long data is kept.

use core::fmt;
use core::str::FromStr;

use super::{Category, Criterion, Evidence, Period};
use crate::error::InvalidValue;

/// What ends the time for which data is kept.
///
/// As a string it is an ISO 8601 duration, or `until:` and a criterion. The string of a range is that of its upper bound,
/// so that [`FromStr`] reads it as a period.
///
/// ```
/// use privacy_policy::{Criterion, Period, RetentionLimit, Unit};
///
/// let limit: RetentionLimit = "until:account_closed".parse()?;
/// assert_eq!(limit, RetentionLimit::Criterion(Criterion::AccountClosed));
/// assert_eq!(RetentionLimit::Period(Period::new(30, Unit::Days)).to_string(), "P30D");
/// # Ok::<(), privacy_policy::InvalidValue>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum RetentionLimit {
    /// A period.
    Period(Period),
    /// From the first to the second: "between 30 and 90 days", "drie tot zes maanden".
    Range(Period, Period),
    /// No period, but what decides it: "as long as you have an account", "zolang dat wettelijk verplicht is".
    Criterion(Criterion),
}

impl RetentionLimit {
    /// The longest period that data is kept for; `None` where the text gives a criterion.
    pub const fn longest(self) -> Option<Period> {
        match self {
            Self::Period(period) | Self::Range(_, period) => Some(period),
            Self::Criterion(_) => None,
        }
    }
}

impl fmt::Display for RetentionLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) | Self::Range(_, period) => period.fmt(f),
            Self::Criterion(criterion) => write!(f, "until:{criterion}"),
        }
    }
}

/// Fails where the string is neither a duration of one unit nor `until:` and a known criterion.
impl FromStr for RetentionLimit {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        match text.strip_prefix("until:") {
            Some(name) => name.parse().ok().map(Self::Criterion),
            None => text.parse().ok().map(Self::Period),
        }
        .ok_or(InvalidValue::new("a retention limit, such as P30D or until:account_closed"))
    }
}

/// How long data is kept, or what decides it (GDPR Art. 13(2)(a)).
///
/// One row for each distinct limit. The lifetime of a cookie is not a retention rule but belongs to its
/// [`CookieUse`](crate::CookieUse).
///
/// # What is missed
///
/// Periods far from any word for keeping or deleting, and criteria in a sentence of their own ("We look at the purpose and the
/// law").
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RetentionRule {
    /// How long.
    pub limit: RetentionLimit,
    /// The categories of data that the text gives this limit for, each once, in text order; empty where it speaks of data
    /// as such.
    #[cfg_attr(feature = "serde", serde(default))]
    pub applies_to: Vec<Category>,
    /// Where the text states it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(RetentionRule);

#[cfg(test)]
mod tests {
    use super::super::Unit;
    use super::*;

    #[test]
    fn limits_go_both_ways() {
        for text in ["P30D", "PT90M", "until:session_end"] {
            let limit = text.parse::<RetentionLimit>();
            assert_eq!(limit.map(|limit| limit.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "30 days", "until:", "until:never", "until:P30D"] {
            assert!(text.parse::<RetentionLimit>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_range_is_written_as_its_upper_bound() {
        let range = RetentionLimit::Range(Period::new(3, Unit::Months), Period::new(6, Unit::Months));
        assert_eq!(range.to_string(), "P6M");
        assert_eq!(range.longest(), Some(Period::new(6, Unit::Months)));
    }
}
