//! The articles of the GDPR that values of the vocabularies are of, where there is one.

use super::{Category, ControllerRole, Safeguard, SectionTopic};

impl Category {
    /// The article of the GDPR that speaks of data of this category in particular, without the word "Article": 9(1) for special
    /// categories, 10 for criminal convictions, 87 for national identification numbers. `None` where none does.
    ///
    /// ```
    /// use privacy_policy::Category;
    ///
    /// assert_eq!(Category::Health.article(), Some("9(1)"));
    /// assert_eq!(Category::Name.article(), None);
    /// ```
    pub const fn article(self) -> Option<&'static str> {
        match self {
            Self::Criminal => Some("10"),
            Self::TaxId => Some("87"),
            _ if self.is_special() => Some("9(1)"),
            _ => None,
        }
    }
}

impl Safeguard {
    /// The article of the GDPR that the safeguard rests on, without the word "Article"; `None` for those that were decided
    /// invalid, and for [`Other`](Self::Other).
    ///
    /// ```
    /// use privacy_policy::Safeguard;
    ///
    /// assert_eq!(Safeguard::Scc.article(), Some("46(2)(c)"));
    /// assert_eq!(Safeguard::PrivacyShield.article(), None);
    /// ```
    pub const fn article(self) -> Option<&'static str> {
        match self {
            Self::Adequacy => Some("45"),
            Self::Scc => Some("46(2)(c)"),
            Self::Bcr => Some("47"),
            Self::Certification => Some("46(2)"),
            Self::Consent => Some("49(1)(a)"),
            Self::PrivacyShield | Self::SafeHarbor | Self::Other => None,
        }
    }
}

impl ControllerRole {
    /// The article of the GDPR that the role is defined in, without the word "Article".
    ///
    /// ```
    /// use privacy_policy::ControllerRole;
    ///
    /// assert_eq!(ControllerRole::JointController.article(), "26");
    /// ```
    pub const fn article(self) -> &'static str {
        match self {
            Self::Controller => "4(7)",
            Self::JointController => "26",
            Self::Representative => "27",
        }
    }
}

impl SectionTopic {
    /// The article of the GDPR that asks for what such a section says, without the word "Article"; `None` where none does.
    ///
    /// ```
    /// use privacy_policy::SectionTopic;
    ///
    /// assert_eq!(SectionTopic::Retention.article(), Some("13(2)(a)"));
    /// assert_eq!(SectionTopic::Changes.article(), None);
    /// ```
    pub const fn article(self) -> Option<&'static str> {
        match self {
            Self::Controller => Some("13(1)(a)"),
            Self::Officer => Some("13(1)(b)"),
            Self::Data => Some("14(1)(d)"),
            Self::Purposes | Self::Grounds => Some("13(1)(c)"),
            Self::Interests => Some("13(1)(d)"),
            Self::Recipients => Some("13(1)(e)"),
            Self::Transfers => Some("13(1)(f)"),
            Self::Retention => Some("13(2)(a)"),
            Self::Rights => Some("13(2)(b)"),
            Self::Complaints => Some("13(2)(d)"),
            Self::Mandatory => Some("13(2)(e)"),
            Self::Automated => Some("13(2)(f)"),
            Self::Sources => Some("14(2)(f)"),
            Self::Children => Some("8"),
            Self::Security => Some("32"),
            Self::Cookies | Self::Changes | Self::Elsewhere => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_categories_have_their_article() {
        for &category in Category::ALL {
            let special = matches!(category.article(), Some("9(1)" | "10"));
            assert_eq!(special, category.is_special(), "{category}");
        }
    }

    #[test]
    fn articles_are_written_alike() {
        let topics = SectionTopic::ALL.iter().filter_map(|topic| topic.article());
        let safeguards = Safeguard::ALL.iter().filter_map(|safeguard| safeguard.article());
        let roles = ControllerRole::ALL.iter().map(|role| role.article());
        for article in topics.chain(safeguards).chain(roles) {
            let number = article.split('(').next().and_then(|number| number.parse::<u8>().ok());
            assert!(number.is_some_and(|number| (1..=99).contains(&number)), "{article}");
            assert_eq!(article.matches('(').count(), article.matches(')').count(), "{article}");
        }
    }
}
