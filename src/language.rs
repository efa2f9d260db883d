//! [`Language`].

use core::fmt;
use core::str::FromStr;

use crate::error::UnknownName;

/// A language that the crate reads.
///
/// On the wire and in strings it is its ISO 639-1 code.
///
/// ```
/// use privacy_policy::Language;
///
/// assert_eq!("nl".parse(), Ok(Language::Dutch));
/// assert_eq!(Language::English.to_string(), "en");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Language {
    /// English (`en`).
    #[cfg_attr(feature = "serde", serde(rename = "en"))]
    English,
    /// Dutch (`nl`).
    #[cfg_attr(feature = "serde", serde(rename = "nl"))]
    Dutch,
}

impl Language {
    /// Every language that the crate reads.
    pub const ALL: &'static [Self] = &[Self::English, Self::Dutch];

    /// The ISO 639-1 code, in lower case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// The language of an ISO 639-1 code, in lower case; `None` for one that the crate does not read.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.code() == code)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Language {
    type Err = UnknownName;

    fn from_str(code: &str) -> Result<Self, UnknownName> {
        Self::from_code(code).ok_or(UnknownName)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_both_ways() {
        for &language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(language));
        }
        assert_eq!(Language::from_code("EN"), None);
        assert_eq!("de".parse::<Language>(), Err(UnknownName));
    }

    #[cfg(feature = "serde")]
    #[test]
    fn json_is_the_code() {
        assert_eq!(serde_json::to_string(Language::ALL).unwrap(), r#"["en","nl"]"#);
        assert!(serde_json::from_str::<Language>("\"de\"").is_err());
    }
}
