//! Names that are the same in every language: companies, legal forms; and, by language, countries and authorities.

use crate::model::{CookieCategory, RecipientClass};

/// A company or product that policies name.
pub(crate) struct Vendor {
    /// Its name as policies write it, or several ways separated by `|` ("google analytics").
    pub(crate) names: &'static [&'static str],
    /// The company that provides it ("Google").
    pub(crate) provider: &'static str,
    /// The class of recipient it is, where only the class is asked for.
    pub(crate) class: RecipientClass,
    /// What its cookies are for, where it is known for cookies.
    pub(crate) cookie: Option<CookieCategory>,
}

/// The vendors.
pub(crate) const VENDORS: &[Vendor] = &[];

/// A country, with the names that each language has for it.
pub(crate) struct Country {
    /// ISO 3166-1 alpha-2.
    pub(crate) code: [u8; 2],
    /// A member of the EEA: going there is no transfer to a third country.
    pub(crate) eea: bool,
    /// English names and adjectives that stand for the country ("united states", "u.s", "usa").
    pub(crate) english: &'static [&'static str],
    /// Dutch names.
    pub(crate) dutch: &'static [&'static str],
}

/// The countries of ISO 3166-1.
pub(crate) const COUNTRIES: &[Country] = &[];

/// A supervisory authority (GDPR Art. 51, and those of the United Kingdom and Switzerland).
pub(crate) struct Authority {
    /// Its name in its own language or the one it uses abroad.
    pub(crate) name: &'static str,
    /// ISO 3166-1 alpha-2 code of its country.
    pub(crate) country: [u8; 2],
    /// The ways texts in any language write it, as rows of the lexicon are written.
    pub(crate) names: &'static [&'static str],
}

/// The authorities.
pub(crate) const AUTHORITIES: &[Authority] = &[];
