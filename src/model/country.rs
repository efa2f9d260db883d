//! [`Country`].

use core::fmt;
use core::str::FromStr;

use crate::error::InvalidValue;

/// A country, as its ISO 3166-1 alpha-2 code: two ASCII capitals.
///
/// Whether the code is assigned is not checked.
///
/// ```
/// use privacy_policy::Country;
///
/// let country: Country = "US".parse()?;
/// assert_eq!(country.as_str(), "US");
/// assert_eq!(Country::new(*b"us"), None);
/// # Ok::<(), privacy_policy::InvalidValue>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

/// The European Economic Area (EU and EFTA without Switzerland), as of 2021.
const EEA: [[u8; 2]; 30] = [
    *b"AT", *b"BE", *b"BG", *b"CY", *b"CZ", *b"DE", *b"DK", *b"EE", *b"ES", *b"FI", *b"FR", *b"GR", *b"HR", *b"HU",
    *b"IE", *b"IS", *b"IT", *b"LI", *b"LT", *b"LU", *b"LV", *b"MT", *b"NL", *b"NO", *b"PL", *b"PT", *b"RO", *b"SE",
    *b"SI", *b"SK",
];

impl Country {
    /// The country of a code; `None` where it is not two ASCII capitals.
    pub const fn new(code: [u8; 2]) -> Option<Self> {
        let [first, second] = code;
        if first.is_ascii_uppercase() && second.is_ascii_uppercase() { Some(Self(code)) } else { None }
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        // Never the default: ASCII capitals are UTF-8.
        core::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Whether it is a member of the European Economic Area, as of 2021: data that goes there is not transferred to a third
    /// country (GDPR Art. 44). Territories with a code of their own are no members, whatever their state is.
    ///
    /// ```
    /// use privacy_policy::Country;
    ///
    /// let [ireland, kingdom]: [Country; 2] = ["IE".parse()?, "GB".parse()?];
    /// assert!(ireland.is_in_eea() && !kingdom.is_in_eea());
    /// # Ok::<(), privacy_policy::InvalidValue>(())
    /// ```
    pub fn is_in_eea(&self) -> bool {
        EEA.contains(&self.0)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({self})")
    }
}

/// Fails where the code is not two ASCII capitals.
impl FromStr for Country {
    type Err = InvalidValue;

    fn from_str(code: &str) -> Result<Self, InvalidValue> {
        <[u8; 2]>::try_from(code.as_bytes())
            .ok()
            .and_then(Self::new)
            .ok_or(InvalidValue::new("a country code of ISO 3166-1, such as US"))
    }
}

serde_as_string!(Country, r"^[A-Z]{2}$");

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_two_ascii_capitals() {
        assert_eq!("NL".parse::<Country>().unwrap().to_string(), "NL");
        for code in ["", "N", "nl", "Nl", "NLD", "N1", "É", "ÉA"] {
            assert!(code.parse::<Country>().is_err(), "{code}");
        }
    }

    #[cfg(feature = "serde")]
    #[test]
    fn json_is_the_code_and_is_checked() {
        let country = Country::new(*b"BE").unwrap();
        assert_eq!(serde_json::to_string(&country).unwrap(), "\"BE\"");
        assert_eq!(serde_json::from_str::<Country>("\"BE\"").unwrap(), country);
        for hostile in ["\"be\"", "\"BEL\"", "\"\"", "null", "[66,69]"] {
            assert!(serde_json::from_str::<Country>(hostile).is_err(), "{hostile}");
        }
    }
}
