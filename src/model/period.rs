//! [`Period`]: a length of time.

use core::fmt;
use core::str::FromStr;

use crate::error::InvalidValue;

vocabulary! {
    /// A unit of time.
    Unit {
        /// Calendar years.
        Years = "years",
        /// Calendar months.
        Months = "months",
        /// Weeks of seven days.
        Weeks = "weeks",
        /// Days.
        Days = "days",
        /// Hours.
        Hours = "hours",
        /// Minutes.
        Minutes = "minutes",
        /// Seconds.
        Seconds = "seconds",
    }
}

impl Unit {
    /// The parts of ISO 8601 that stand before and behind the number.
    const fn designators(self) -> (&'static str, char) {
        match self {
            Self::Years => ("P", 'Y'),
            Self::Months => ("P", 'M'),
            Self::Weeks => ("P", 'W'),
            Self::Days => ("P", 'D'),
            Self::Hours => ("PT", 'H'),
            Self::Minutes => ("PT", 'M'),
            Self::Seconds => ("PT", 'S'),
        }
    }

    /// The length of one unit in days, on average.
    const fn approximate_days(self) -> f64 {
        match self {
            Self::Years => 365.25,
            Self::Months => 365.25 / 12.0,
            Self::Weeks => 7.0,
            Self::Days => 1.0,
            Self::Hours => 1.0 / 24.0,
            Self::Minutes => 1.0 / 1_440.0,
            Self::Seconds => 1.0 / 86_400.0,
        }
    }
}

/// A length of time: a number of one unit, as the text gives it. As a string it is an ISO 8601 duration.
///
/// Nothing is converted: "12 months" and "one year" are two values. Compare lengths by
/// [`approximate_days`](Period::approximate_days).
///
/// ```
/// use privacy_policy::{Period, Unit};
///
/// assert_eq!("P30D".parse(), Ok(Period::new(30, Unit::Days)));
/// assert_eq!(Period::new(90, Unit::Minutes).to_string(), "PT90M");
/// assert_eq!(Period::new(3, Unit::Months).to_string(), "P3M");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Period {
    /// How many of the unit.
    pub count: u32,
    /// The unit.
    pub unit: Unit,
}

impl Period {
    /// `count` of `unit`.
    pub const fn new(count: u32, unit: Unit) -> Self {
        Self { count, unit }
    }

    /// The length in days of 24 hours: a year counts 365.25 days and a month a twelfth of that.
    ///
    /// ```
    /// use privacy_policy::{Period, Unit};
    ///
    /// let year = Period::new(1, Unit::Years);
    /// assert_eq!(year.approximate_days(), 365.25);
    /// assert_eq!(Period::new(36, Unit::Hours).approximate_days(), 1.5);
    /// ```
    pub fn approximate_days(self) -> f64 {
        f64::from(self.count) * self.unit.approximate_days()
    }
}

/// As an ISO 8601 duration.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, behind) = self.unit.designators();
        write!(f, "{before}{}{behind}", self.count)
    }
}

/// Reads an ISO 8601 duration of one unit. Fails for those of several (`P1Y6M`), fractions, and counts over `u32::MAX`.
impl FromStr for Period {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        Unit::ALL
            .iter()
            .find_map(|&unit| {
                let (before, behind) = unit.designators();
                let digits = text.strip_prefix(before)?.strip_suffix(behind)?;
                // `u32` would also take a plus sign.
                if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                    return None;
                }
                Some(Self::new(digits.parse().ok()?, unit))
            })
            .ok_or(InvalidValue::new("a duration of one unit in ISO 8601, such as P30D or PT90M"))
    }
}

serde_as_string!(Period, r"^(P[0-9]+[YMWD]|PT[0-9]+[HMS])$");

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_goes_both_ways() {
        for &unit in Unit::ALL {
            for count in [0, 1, 90, u32::MAX] {
                let period = Period::new(count, unit);
                assert_eq!(period.to_string().parse(), Ok(period));
            }
        }
    }

    #[test]
    fn months_and_minutes_are_told_apart() {
        assert_eq!("P6M".parse(), Ok(Period::new(6, Unit::Months)));
        assert_eq!("PT6M".parse(), Ok(Period::new(6, Unit::Minutes)));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "P",
            "PT",
            "PD",
            "P1",
            "1D",
            "P+1D",
            "P-1D",
            "P1.5D",
            "P1Y6M",
            "PT1D",
            "P1H",
            "p1d",
            "P1D ",
            "P4294967296D",
            "P١D",
        ] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }

    #[cfg(feature = "serde")]
    #[test]
    fn json_is_the_duration_and_is_checked() {
        let period = Period::new(7, Unit::Years);
        assert_eq!(serde_json::to_string(&period).unwrap(), "\"P7Y\"");
        assert_eq!(serde_json::from_str::<Period>("\"P7Y\"").unwrap(), period);
        assert!(serde_json::from_str::<Period>("\"7 years\"").is_err());
        assert!(serde_json::from_str::<Period>("7").is_err());
    }
}
