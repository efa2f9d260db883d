//! Names that are the same in every language: companies and authorities; and countries, with the names of each language.

mod authorities;
mod cookie_names;
mod countries;
mod vendors;

pub(crate) use authorities::AUTHORITIES;
pub(crate) use cookie_names::COOKIE_NAMES;
pub(crate) use countries::COUNTRIES;
pub(crate) use vendors::VENDORS;

use crate::model::{CookieCategory, RecipientClass};

/// A company or product that policies name.
pub(crate) struct Vendor {
    /// Its name as policies write it, or several ways separated by `|` ("google analytics").
    pub(crate) names: &'static [&'static str],
    /// The company that provides it ("Google").
    pub(crate) provider: &'static str,
    /// The class of recipient it is, where only the class is asked for.
    #[allow(dead_code, reason = "the table is complete for readers to come")]
    pub(crate) class: RecipientClass,
    /// What its cookies are for, where it is known for cookies.
    pub(crate) cookie: Option<CookieCategory>,
}

/// A country, with the names that each language has for it.
pub(crate) struct Country {
    /// ISO 3166-1 alpha-2.
    pub(crate) code: [u8; 2],
    /// English names and adjectives that stand for the country ("united states", "u.s", "usa").
    pub(crate) english: &'static [&'static str],
    /// Dutch names.
    pub(crate) dutch: &'static [&'static str],
}

/// A supervisory authority (GDPR Art. 51, and those of the United Kingdom and Switzerland).
pub(crate) struct Authority {
    /// Its name in its own language or the one it uses abroad.
    pub(crate) name: &'static str,
    /// ISO 3166-1 alpha-2 code of its country.
    #[allow(dead_code, reason = "the table is complete for readers to come")]
    pub(crate) country: [u8; 2],
    /// The ways texts in any language write it, as rows of the lexicon are written.
    pub(crate) names: &'static [&'static str],
}

/// A cookie by its name in the browser. No row of the lexicon: names keep their case and punctuation, and some ("fr",
/// "IDE") mean a cookie only where cookies are listed.
pub(crate) struct CookieName {
    /// Its name (`_ga`); a `*` stands for any text (`_hj*`, `mp_*_mixpanel`).
    pub(crate) name: &'static str,
    /// The company that sets it, as [`Vendor::provider`]; none for a framework's cookie, which the site itself sets.
    pub(crate) provider: Option<&'static str>,
    /// What it is for.
    pub(crate) category: CookieCategory,
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    /// The spellings that a row with alternatives stands for.
    fn spellings(row: &str) -> Vec<String> {
        let mut all = vec![String::new()];
        for word in row.split(' ') {
            all = all.iter().flat_map(|start| word.split('|').map(move |form| format!("{start} {form}"))).collect();
        }
        all.iter().map(|spelling| spelling.trim().to_owned()).collect()
    }

    /// A table's rows are written as the module says, fit the trie's eight words and mean one thing each.
    fn check_rows<'a>(table: &str, rows: impl Iterator<Item = &'a str>) {
        let mut seen = HashSet::new();
        for row in rows {
            assert_eq!(row, row.to_lowercase(), "{table}: lower case");
            assert!(row.chars().all(|c| c.is_alphanumeric() || " .'|".contains(c)), "{table}: punctuation in {row:?}");
            assert!(!row.ends_with('.'), "{table}: last stop of {row:?}");
            assert!(row.split(' ').all(|word| !word.is_empty()), "{table}: blanks in {row:?}");
            assert!(row.split(' ').count() <= 8, "{table}: too many words in {row:?}");
            assert!(
                !row.split(' ').any(|word| word.chars().all(|c| c.is_ascii_digit())),
                "{table}: a number in {row:?}, which is no word"
            );
            for spelling in spellings(row) {
                assert!(seen.insert(spelling), "{table}: {row:?} stands twice");
            }
        }
    }

    #[test]
    fn names_are_rows_of_the_lexicon() {
        check_rows("vendors", VENDORS.iter().flat_map(|v| v.names.iter().copied()));
        check_rows("authorities", AUTHORITIES.iter().flat_map(|a| a.names.iter().copied()));
        check_rows("English countries", COUNTRIES.iter().flat_map(|c| c.english.iter().copied()));
        check_rows("Dutch countries", COUNTRIES.iter().flat_map(|c| c.dutch.iter().copied()));
    }

    #[test]
    fn indices_fit_their_cues() {
        assert!(u16::try_from(VENDORS.len()).is_ok());
        assert!(u8::try_from(AUTHORITIES.len()).is_ok());
    }

    fn is_in_eea(country: &Country) -> bool {
        crate::Country::new(country.code).is_some_and(|country| country.is_in_eea())
    }

    #[test]
    fn countries_are_complete_and_in_order() {
        assert_eq!(COUNTRIES.len(), 249);
        assert!(COUNTRIES.is_sorted_by(|a, b| a.code < b.code));
        assert_eq!(COUNTRIES.iter().filter(|c| is_in_eea(c)).count(), 30);
        for country in COUNTRIES {
            assert!(country.code.iter().all(u8::is_ascii_uppercase));
            assert!(!country.english.is_empty() && !country.dutch.is_empty());
        }
    }

    #[test]
    fn every_eea_country_has_an_authority() {
        let served: HashSet<_> = AUTHORITIES.iter().map(|a| a.country).collect();
        for country in COUNTRIES.iter().filter(|c| is_in_eea(c) || [*b"GB", *b"CH"].contains(&c.code)) {
            assert!(served.contains(&country.code), "{:?}", country.english);
        }
        for code in &served {
            assert!(COUNTRIES.iter().any(|c| c.code == *code));
        }
    }

    #[test]
    fn cookie_names_are_in_order() {
        assert!(COOKIE_NAMES.is_sorted_by(|a, b| a.name < b.name));
        for cookie in COOKIE_NAMES {
            assert!(!cookie.name.is_empty() && !cookie.name.contains(' '));
            assert_ne!(cookie.provider, Some(""));
        }
    }
}
