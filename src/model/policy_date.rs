//! [`PolicyDate`]: the date of the version.

use core::fmt;
use core::str::FromStr;

use super::Evidence;
use crate::error::InvalidValue;

/// A day or a month of the Gregorian calendar, in the years 1 to 9999. As a string it is an ISO 8601 date.
///
/// Dates are ordered in time; a month stands before its first day.
///
/// ```
/// use privacy_policy::Date;
///
/// let date: Date = "2018-05-16".parse()?;
/// assert_eq!((date.year(), date.month(), date.day()), (2018, 5, Some(16)));
/// assert_eq!(Date::new(2018, 5, None).unwrap().to_string(), "2018-05");
/// assert_eq!(Date::new(2018, 2, Some(29)), None);
/// # Ok::<(), privacy_policy::InvalidValue>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: Option<u8>,
}

impl Date {
    /// A day, or a month where only that is known; `None` where the calendar has no such day or month.
    pub const fn new(year: u16, month: u8, day: Option<u8>) -> Option<Self> {
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            2 => 28,
            _ => return None,
        };
        if year == 0 || year > 9999 {
            return None;
        }
        match day {
            Some(day) if day == 0 || day > days => None,
            _ => Some(Self { year, month, day }),
        }
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1; `None` where only the month is known.
    pub const fn day(self) -> Option<u8> {
        self.day
    }
}

/// As an ISO 8601 date.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)?;
        match self.day {
            Some(day) => write!(f, "-{day:02}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Date({self})")
    }
}

/// Reads `2018-05-16` or `2018-05`. Fails for other forms, and for days that the calendar does not have.
impl FromStr for Date {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        /// The number of exactly `digits` digits.
        fn number<T: FromStr>(text: &str, digits: usize) -> Option<T> {
            if text.len() != digits || !text.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            text.parse().ok()
        }

        let read = || {
            let (year, rest) = text.split_once('-')?;
            let (month, day) = match rest.split_once('-') {
                Some((month, day)) => (month, Some(number(day, 2)?)),
                None => (rest, None),
            };
            Self::new(number(year, 4)?, number(month, 2)?, day)
        };
        read().ok_or(InvalidValue::new("a calendar date in ISO 8601, such as 2018-05-16 or 2018-05"))
    }
}

serde_as_string!(Date, r"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$");

/// A date of this version of the policy: last updated, effective from.
///
/// One row for each distinct date.
///
/// # What is missed
///
/// Dates far from the title without a word such as "updated" or "version".
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PolicyDate {
    /// The date.
    pub date: Date,
    /// Where the text gives it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(PolicyDate);

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn dates_go_both_ways() {
        for text in ["2018-05-16", "2018-05", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2023-02-29",
            "1900-02-29",
            "2018-04-31",
            "2018-13",
            "2018-00",
            "2018-01-00",
            "2018-01-32",
            "0000-01-01",
            "",
            "2018",
            "18-05-16",
            "2018-5-16",
            "2018-05-16-",
            "2018-05-16T00",
            "+018-05",
            "10000-01-01",
            "2018/05/16",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn dates_are_ordered_in_time() {
        let mut dates = ["2019-01", "2018-05-16", "2018-05", "2018-05-01"];
        dates.sort_by_key(|text| text.parse::<Date>().unwrap());
        assert_eq!(dates, ["2018-05", "2018-05-01", "2018-05-16", "2019-01"]);
    }

    #[cfg(feature = "serde")]
    #[test]
    fn json_is_the_date_and_is_checked() {
        let date = Date::new(2018, 5, Some(16)).unwrap();
        assert_eq!(serde_json::to_string(&date).unwrap(), "\"2018-05-16\"");
        assert_eq!(serde_json::from_str::<Date>("\"2018-05-16\"").unwrap(), date);
        for hostile in ["\"2018-02-30\"", "\"2018\"", "20180516", "[2018,5,16]", "null"] {
            assert!(serde_json::from_str::<Date>(hostile).is_err(), "{hostile}");
        }
    }
}
