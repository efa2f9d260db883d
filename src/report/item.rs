//! [`ReportItem`]: what Art. 13 and 14 GDPR ask for.

use crate::model::vocabulary;
use crate::{Kind, Language};

vocabulary! {
    /// An item of information that Art. 13(1) and (2) and 14(1) and (2) GDPR ask for.
    ///
    /// A letter of the article that asks for several things is several items. What the law asks for only "where
    /// applicable" comes in two sorts. Where the text itself tells whether it applies, the item is
    /// [`Verdict::NotApplicable`](crate::Verdict::NotApplicable) if it does not: the interests pursued, safeguards,
    /// withdrawal of consent. Where only the item would tell (a data protection officer, transfers, automated decisions,
    /// sources), silence is [`Verdict::NotFound`](crate::Verdict::NotFound), and the sentence begins with its condition.
    ReportItem {
        /// Who the controller is, and how to reach it.
        Controller = "controller",
        /// How to reach the data protection officer.
        DataProtectionOfficer = "data_protection_officer",
        /// What the data is used for.
        Purposes = "purposes",
        /// The ground for processing.
        LegalBasis = "legal_basis",
        /// The interests pursued, where the ground is Art. 6(1)(f).
        LegitimateInterests = "legitimate_interests",
        /// Which categories of data are processed. Asked for by Art. 14 only.
        DataCategories = "data_categories",
        /// Who receives data.
        Recipients = "recipients",
        /// Transfers to countries outside the European Economic Area.
        Transfers = "transfers",
        /// What protects data that is transferred, where it is.
        Safeguards = "safeguards",
        /// How long data is kept, or what decides it.
        Retention = "retention",
        /// The right of access.
        Access = "access",
        /// The right to rectification.
        Rectification = "rectification",
        /// The right to erasure.
        Erasure = "erasure",
        /// The right to restriction of processing.
        Restriction = "restriction",
        /// The right to object.
        Objection = "objection",
        /// The right to data portability.
        Portability = "portability",
        /// The right to withdraw consent, where the ground is consent.
        ConsentWithdrawal = "consent_withdrawal",
        /// The right to complain to a supervisory authority.
        Complaint = "complaint",
        /// Whether data must be given, and what happens otherwise. Asked for by Art. 13 only.
        MandatoryDisclosure = "mandatory_disclosure",
        /// Automated decisions and profiling.
        AutomatedDecisions = "automated_decisions",
        /// Where data comes from. Asked for by Art. 14 only.
        Sources = "sources",
    }
}

impl ReportItem {
    /// The articles of the GDPR that ask for it, without the word "Article".
    ///
    /// ```
    /// use privacy_policy::ReportItem;
    ///
    /// assert_eq!(ReportItem::Retention.articles(), ["13(2)(a)", "14(2)(a)"]);
    /// assert_eq!(ReportItem::Sources.articles(), ["14(2)(f)"]);
    /// ```
    pub const fn articles(self) -> &'static [&'static str] {
        match self {
            Self::Controller => &["13(1)(a)", "14(1)(a)"],
            Self::DataProtectionOfficer => &["13(1)(b)", "14(1)(b)"],
            Self::Purposes | Self::LegalBasis => &["13(1)(c)", "14(1)(c)"],
            Self::LegitimateInterests => &["13(1)(d)", "14(2)(b)"],
            Self::DataCategories => &["14(1)(d)"],
            Self::Recipients => &["13(1)(e)", "14(1)(e)"],
            Self::Transfers | Self::Safeguards => &["13(1)(f)", "14(1)(f)"],
            Self::Retention => &["13(2)(a)", "14(2)(a)"],
            Self::Access
            | Self::Rectification
            | Self::Erasure
            | Self::Restriction
            | Self::Objection
            | Self::Portability => &["13(2)(b)", "14(2)(c)"],
            Self::ConsentWithdrawal => &["13(2)(c)", "14(2)(d)"],
            Self::Complaint => &["13(2)(d)", "14(2)(e)"],
            Self::MandatoryDisclosure => &["13(2)(e)"],
            Self::AutomatedDecisions => &["13(2)(f)", "14(2)(g)"],
            Self::Sources => &["14(2)(f)"],
        }
    }

    /// The kinds of statement that state it.
    pub const fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Controller => &[Kind::ControllerName, Kind::ControllerContact],
            Self::DataProtectionOfficer => &[Kind::DpoContact],
            Self::Purposes => &[Kind::Purpose],
            Self::LegalBasis => &[Kind::LegalBasis],
            Self::LegitimateInterests => &[Kind::LegitimateInterest],
            Self::DataCategories => &[Kind::DataCategory],
            Self::Recipients => &[Kind::Recipient],
            Self::Transfers | Self::Safeguards => &[Kind::Transfer],
            Self::Retention => &[Kind::Retention],
            Self::Access => &[Kind::RightAccess],
            Self::Rectification => &[Kind::RightRectification],
            Self::Erasure => &[Kind::RightErasure],
            Self::Restriction => &[Kind::RightRestriction],
            Self::Objection => &[Kind::RightObjection],
            Self::Portability => &[Kind::RightPortability],
            Self::ConsentWithdrawal => &[Kind::RightWithdrawConsent],
            Self::Complaint => &[Kind::RightComplaint],
            Self::MandatoryDisclosure => &[Kind::MandatoryDisclosure],
            Self::AutomatedDecisions => &[Kind::AutomatedDecision],
            Self::Sources => &[Kind::Source],
        }
    }

    /// A short title for people.
    ///
    /// ```
    /// use privacy_policy::{Language, ReportItem};
    ///
    /// assert_eq!(ReportItem::Erasure.title(Language::English), "Right to erasure");
    /// assert_eq!(ReportItem::Erasure.title(Language::Dutch), "Recht op wissing");
    /// ```
    pub const fn title(self, language: Language) -> &'static str {
        let (english, dutch) = match self {
            Self::Controller => ("Controller", "Verwerkingsverantwoordelijke"),
            Self::DataProtectionOfficer => ("Data protection officer", "Functionaris gegevensbescherming"),
            Self::Purposes => ("Purposes", "Doeleinden"),
            Self::LegalBasis => ("Legal basis", "Grondslag"),
            Self::LegitimateInterests => ("Legitimate interests", "Gerechtvaardigde belangen"),
            Self::DataCategories => ("Categories of data", "Categorieën gegevens"),
            Self::Recipients => ("Recipients", "Ontvangers"),
            Self::Transfers => ("Transfers outside the EEA", "Doorgifte buiten de EER"),
            Self::Safeguards => ("Safeguards for transfers", "Waarborgen bij doorgifte"),
            Self::Retention => ("Retention", "Bewaartermijn"),
            Self::Access => ("Right of access", "Recht op inzage"),
            Self::Rectification => ("Right to rectification", "Recht op rectificatie"),
            Self::Erasure => ("Right to erasure", "Recht op wissing"),
            Self::Restriction => ("Right to restriction", "Recht op beperking"),
            Self::Objection => ("Right to object", "Recht van bezwaar"),
            Self::Portability => ("Right to data portability", "Recht op overdraagbaarheid"),
            Self::ConsentWithdrawal => ("Withdrawal of consent", "Intrekken van toestemming"),
            Self::Complaint => ("Complaint to an authority", "Klacht bij een toezichthouder"),
            Self::MandatoryDisclosure => ("Whether data must be given", "Of gegevens verplicht zijn"),
            Self::AutomatedDecisions => ("Automated decisions", "Geautomatiseerde besluiten"),
            Self::Sources => ("Sources", "Bronnen"),
        };
        match language {
            Language::English => english,
            Language::Dutch => dutch,
        }
    }
}
