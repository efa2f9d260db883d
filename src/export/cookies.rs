//! Cookies as the device storage disclosure of the IAB's Transparency and Consent Framework (TCF).
//!
//! The format is that of "Vendor Device Storage & Operational Disclosures" 1.1: a list of `disclosures`, one for each cookie, and
//! a list of the `domains` of whoever publishes it. A policy gives names, lifetimes and classes of cookies; what the format asks
//! for beside that is left out and [named](Disclosure::missing), never guessed:
//!
//! | field | from |
//! | --- | --- |
//! | `identifier` | the cookie's name; cookies without one are [not written](Disclosure::unnamed) |
//! | `type` | `cookie` |
//! | `maxAgeSeconds` | its lifetime: 0 for a session, a month of 30 days and a year of 365, as `Max-Age` is commonly set |
//! | `domains` | its provider, where that is a domain |
//! | `purposes` | empty where the text calls it strictly necessary (no consent: purpose 1 absent); purpose 1 where it is for advertising or social media; of other cookies it cannot be told |
//! | `description` | what it is for and who sets it, in English |
//! | `cookieRefresh` | never stated in policies |

use serde_json::{Map, Value, json};

use crate::{CookieCategory, CookieDetails, CookieLifetime, CookieUse, Period, Policy, Unit};

/// A device storage disclosure, and what it lacks.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Disclosure {
    /// The document.
    pub document: Value,
    /// The fields that the format requires and the text does not state, as JSON pointers (RFC 6901) into the document.
    pub missing: Vec<String>,
    /// What the text says of cookies that it does not name ("analytical cookies"): these have no place in the document.
    pub unnamed: Vec<CookieDetails>,
}

/// The cookies that `policy` says are in use; those that it denies are left out.
///
/// ```
/// use privacy_policy::{Policy, export::cookies};
///
/// let text = "\
/// ## Cookies
///
/// | Name | Provider | Purpose | Expires |
/// | --- | --- | --- | --- |
/// | sid | shop.example | Strictly necessary | Session |
/// ";
/// let disclosure = cookies::disclosure(&Policy::parse(text)?);
/// let cookie = &disclosure.document["disclosures"][0];
/// assert_eq!((&cookie["identifier"], &cookie["maxAgeSeconds"]), (&"sid".into(), &0.into()));
/// assert!(disclosure.missing.contains(&"/disclosures/0/cookieRefresh".to_owned()));
/// # Ok::<(), privacy_policy::Error>(())
/// ```
pub fn disclosure(policy: &Policy) -> Disclosure {
    let (mut disclosures, mut missing, mut unnamed) = (Vec::new(), Vec::new(), Vec::new());
    for cookie in policy.cookies.iter().filter(|cookie| cookie.affirmed()) {
        let Some(name) = &cookie.name else {
            unnamed.push(cookie.details());
            continue;
        };
        let fields = fields(name, cookie);
        let lacks = |field: &&str| !fields.contains_key(*field);
        let index = disclosures.len();
        let lacking = ["maxAgeSeconds", "cookieRefresh", "domains", "purposes"].into_iter().filter(lacks);
        missing.extend(lacking.map(|field| format!("/disclosures/{index}/{field}")));
        disclosures.push(Value::Object(fields));
    }
    missing.push("/domains".to_owned());
    Disclosure { document: json!({ "disclosures": disclosures }), missing, unnamed }
}

/// What is known of a cookie.
fn fields(name: &str, cookie: &CookieUse) -> Map<String, Value> {
    let mut fields = Map::new();
    let mut set = |field: &str, value: Value| fields.insert(field.to_owned(), value);
    set("identifier", name.into());
    set("type", "cookie".into());
    if let Some(lifetime) = cookie.lifetime {
        set("maxAgeSeconds", seconds(lifetime).into());
    }
    let domain = cookie.provider.as_deref().filter(|provider| is_domain(provider));
    if let Some(domain) = domain {
        set("domains", json!([domain]));
    }
    match cookie.category {
        Some(CookieCategory::Necessary) => set("purposes", json!([])),
        Some(CookieCategory::Advertising | CookieCategory::Social) => set("purposes", json!([1])),
        _ => None,
    };
    let class = cookie.category.map(CookieCategory::as_str);
    let description = match (class, cookie.provider.as_deref()) {
        (Some(class), Some(provider)) => format!("{class}, set by {provider}"),
        (Some(class), None) => class.to_owned(),
        (None, Some(provider)) => format!("set by {provider}"),
        (None, None) => return fields,
    };
    set("description", description.into());
    fields
}

/// The lifetime as cookies are given one.
fn seconds(lifetime: CookieLifetime) -> u64 {
    const DAY: u64 = 24 * 60 * 60;
    match lifetime {
        CookieLifetime::Session => 0,
        CookieLifetime::Period(Period { count, unit }) => {
            u64::from(count)
                * match unit {
                    Unit::Years => 365 * DAY,
                    Unit::Months => 30 * DAY,
                    Unit::Weeks => 7 * DAY,
                    Unit::Days => DAY,
                    Unit::Hours => 60 * 60,
                    Unit::Minutes => 60,
                    Unit::Seconds => 1,
                }
        }
    }
}

/// Whether `name` has the form of a domain.
fn is_domain(name: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    let last = name.rsplit('.').next().unwrap_or_default();
    name.contains('.')
        && name.trim_start_matches('.').split('.').all(is_label)
        && last.len() > 1
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_told_from_names() {
        for name in ["shop.example", ".shop.example", "www.shop.example", "a-b.example"] {
            assert!(is_domain(name), "{name}");
        }
        for name in ["Google", "Google Inc.", "Example B.V.", "1.5", "v1.2", "", "..", "a b.example"] {
            assert!(!is_domain(name), "{name}");
        }
    }

    #[test]
    fn lifetimes_are_as_browsers_are_told() {
        let period = |count, unit| seconds(CookieLifetime::Period(Period::new(count, unit)));
        assert_eq!(seconds(CookieLifetime::Session), 0);
        assert_eq!(period(2, Unit::Years), 63_072_000);
        assert_eq!(period(13, Unit::Months), 33_696_000);
        assert_eq!(period(90, Unit::Minutes), 5_400);
        assert_eq!(period(u32::MAX, Unit::Years), u64::from(u32::MAX) * 31_536_000);
    }
}
