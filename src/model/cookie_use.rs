//! [`CookieUse`]: cookies and similar technologies.

use core::fmt;
use core::str::FromStr;

use super::{CookieCategory, Evidence, Party, Period};
use crate::error::InvalidValue;

/// How long a cookie stays.
///
/// As a string it is `session` or an ISO 8601 duration.
///
/// ```
/// use privacy_policy::{CookieLifetime, Period, Unit};
///
/// assert_eq!("session".parse(), Ok(CookieLifetime::Session));
/// assert_eq!(CookieLifetime::Period(Period::new(2, Unit::Years)).to_string(), "P2Y");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum CookieLifetime {
    /// Until the browser is closed.
    Session,
    /// For a period.
    Period(Period),
}

impl fmt::Display for CookieLifetime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Session => f.write_str("session"),
            Self::Period(period) => period.fmt(f),
        }
    }
}

/// Fails where the string is neither `session` nor a duration of one unit.
impl FromStr for CookieLifetime {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        match text {
            "session" => Ok(Self::Session),
            _ => text
                .parse()
                .map(Self::Period)
                .map_err(|_| InvalidValue::new("a cookie's lifetime, such as session or P2Y")),
        }
    }
}

serde_as_string!(CookieLifetime, r"^(session|P[0-9]+[YMWD]|PT[0-9]+[HMS])$");

/// What a text says of a cookie: the value of a finding of [`Kind::Cookie`](crate::Kind::Cookie).
///
/// As a string it is `name=…;provider=…;category=…;lifetime=…;party=…`, with only the fields that the text states.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct CookieDetails {
    /// Its name, such as `_ga`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Who sets or reads it: an organisation or a domain.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub provider: Option<String>,
    /// What it is for.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub category: Option<CookieCategory>,
    /// Whether it is the site's own.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub party: Option<Party>,
    /// How long it stays.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub lifetime: Option<CookieLifetime>,
}

/// Writes those of the fields that are stated.
macro_rules! write_fields {
    ($f:ident, $from:ident) => {{
        let fields: [(&str, Option<&dyn fmt::Display>); 5] = [
            ("name", $from.name.as_ref().map(|name| name as _)),
            ("provider", $from.provider.as_ref().map(|provider| provider as _)),
            ("category", $from.category.as_ref().map(|category| category as _)),
            ("lifetime", $from.lifetime.as_ref().map(|lifetime| lifetime as _)),
            ("party", $from.party.as_ref().map(|party| party as _)),
        ];
        let stated = fields.into_iter().filter_map(|(key, value)| Some((key, value?)));
        for (index, (key, value)) in stated.enumerate() {
            let separator = if index == 0 { "" } else { ";" };
            write!($f, "{separator}{key}={value}")?;
        }
        Ok(())
    }};
}

impl fmt::Display for CookieDetails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_fields!(f, self)
    }
}

/// Fails where a field is none of the five, stands in another order or has no value of its type.
impl FromStr for CookieDetails {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        let mut rest = text;
        // From the last on, for a name may hold anything.
        let party = last(&mut rest, ";party=").map(str::parse).transpose();
        let lifetime = last(&mut rest, ";lifetime=").map(str::parse).transpose();
        let category = last(&mut rest, ";category=").map(str::parse).transpose();
        let provider = last(&mut rest, ";provider=").map(str::to_owned);
        let name = last(&mut rest, ";name=").map(str::to_owned);
        match (category, party, lifetime) {
            (Ok(category), Ok(party), Ok(lifetime)) if rest.is_empty() => {
                Ok(Self { name, provider, category, party, lifetime })
            }
            _ => Err(InvalidValue::new("what is known of a cookie, such as name=_ga;category=analytics;lifetime=P2Y")),
        }
    }
}

/// Takes the last field off where it begins with `key`, which the first does without its semicolon.
fn last<'a>(rest: &mut &'a str, key: &str) -> Option<&'a str> {
    let (before, value) = match rest.rsplit_once(key) {
        Some(parts) => parts,
        None => ("", rest.strip_prefix(key.strip_prefix(';')?)?),
    };
    *rest = before;
    Some(value)
}

/// A cookie, a similar technology, or a class of them, that is in use (Directive 2002/58/EC Art. 5(3)).
///
/// One row for each distinct reading: "analytical cookies that stay for two years" and "analytische cookies" are two.
/// What a cookie is in general ("cookies are small text files") is no use of one.
///
/// # What is missed
///
/// Cookies in text whose table has lost its columns, and names of fewer than three letters outside tables. What a table says in a
/// language other than the text's is not read; a category that no column states is taken from the section.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CookieUse {
    /// Its name, such as `_ga`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Who sets or reads it: an organisation or a domain.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub provider: Option<String>,
    /// What it is for.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub category: Option<CookieCategory>,
    /// Whether it is the site's own.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub party: Option<Party>,
    /// How long it stays.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub lifetime: Option<CookieLifetime>,
    /// Where the text states it, in text order.
    pub evidence: Vec<Evidence>,
}

row!(CookieUse);

impl CookieUse {
    /// What the text says of it, without the evidence.
    pub fn details(&self) -> CookieDetails {
        CookieDetails {
            name: self.name.clone(),
            provider: self.provider.clone(),
            category: self.category,
            party: self.party,
            lifetime: self.lifetime,
        }
    }
}

/// As its [`details`](CookieUse::details).
impl fmt::Display for CookieUse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_fields!(f, self)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::Unit;
    use super::*;

    #[test]
    fn only_stated_fields_are_written() {
        let mut details = CookieDetails::default();
        assert_eq!(details.to_string(), "");
        details.party = Some(Party::Third);
        assert_eq!(details.to_string(), "party=third");
        details.category = Some(CookieCategory::Analytics);
        details.lifetime = Some(CookieLifetime::Period(Period::new(2, Unit::Years)));
        details.name = Some("_ga".to_owned());
        details.provider = Some("Google".to_owned());
        let text = "name=_ga;provider=Google;category=analytics;lifetime=P2Y;party=third";
        assert_eq!(details.to_string(), text);
        assert_eq!(text.parse(), Ok(details.clone()));
        let CookieDetails { name, provider, category, party, lifetime } = details;
        let cookie = CookieUse { name, provider, category, party, lifetime, evidence: Vec::new() };
        assert_eq!(cookie.to_string(), text);
    }

    #[test]
    fn what_is_known_of_a_cookie_goes_both_ways() {
        for text in ["", "name=_ga", "party=third", "name=a;b=c;lifetime=session", "provider=x.example;category=social"]
        {
            assert_eq!(text.parse::<CookieDetails>().map(|details| details.to_string()), Ok(text.to_owned()));
        }
        for text in ["_ga", "name", "size=4", "category=analytics;name=_ga", "lifetime=long", "name=_ga;party=second"] {
            assert!(text.parse::<CookieDetails>().is_err(), "{text}");
        }
    }

    #[test]
    fn lifetimes_go_both_ways() {
        for text in ["session", "P2Y", "PT30M"] {
            let lifetime = text.parse::<CookieLifetime>();
            assert_eq!(lifetime.map(|x| x.to_string()), Ok(text.to_owned()));
        }
        assert!("forever".parse::<CookieLifetime>().is_err());
    }

    #[cfg(feature = "serde")]
    #[test]
    fn json_holds_only_stated_fields() {
        let details = CookieDetails {
            name: Some("sid".to_owned()),
            lifetime: Some(CookieLifetime::Session),
            ..CookieDetails::default()
        };
        let json = r#"{"name":"sid","lifetime":"session"}"#;
        assert_eq!(serde_json::to_string(&details).unwrap(), json);
        assert_eq!(serde_json::from_str::<CookieDetails>(json).unwrap(), details);
    }
}
