//! The vocabularies of the model: one enum each, with its names on the wire.

/// Declares an enum whose variants have a name on the wire: `ALL`, `as_str`, `Display`, `FromStr` and `serde`.
///
/// With `or path`, names that are none on the wire are read by that function.
macro_rules! vocabulary {
    (@other $text:ident) => { Err($crate::error::UnknownName) };
    (@other $text:ident $other:path) => { $other($text) };
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $wire:literal,)+ } $(or $other:path)?) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* #[cfg_attr(feature = "serde", serde(rename = $wire))] $variant,)+
        }

        impl $name {
            /// Every value, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $wire,)+ }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::error::UnknownName;

            fn from_str(name: &str) -> Result<Self, $crate::error::UnknownName> {
                match name {
                    $($wire => Ok(Self::$variant),)+
                    _ => vocabulary!(@other name $($other)?),
                }
            }
        }
    };
}
pub(crate) use vocabulary;

vocabulary! {
    /// What sort of statement a finding is. Articles are those of the GDPR.
    Kind {
        /// A date of this version of the policy ([`PolicyDate`](crate::PolicyDate)).
        PolicyDate = "policy.date",
        /// The name of the controller (Art. 13(1)(a), [`Controller`](crate::Controller)).
        ControllerName = "controller.name",
        /// How to reach the controller (Art. 13(1)(a), [`Contact`](crate::Contact)).
        ControllerContact = "controller.contact",
        /// How to reach the data protection officer (Art. 13(1)(b)) or the representative (Art. 13(1)(a),
        /// [`Contact`](crate::Contact)).
        DpoContact = "dpo.contact",
        /// A kind of personal data that is collected, used or shared (Art. 14(1)(d),
        /// [`DataCategory`](crate::DataCategory)).
        DataCategory = "data_category",
        /// What data is used for (Art. 13(1)(c), [`Purpose`](crate::Purpose)).
        Purpose = "purpose",
        /// The ground for processing (Art. 13(1)(c), [`LegalBasis`](crate::LegalBasis)).
        LegalBasis = "legal_basis",
        /// The interest pursued, where the text calls it one (Art. 13(1)(d),
        /// [`LegitimateInterest`](crate::LegitimateInterest)).
        LegitimateInterest = "legitimate_interest",
        /// Where data comes from other than the person (Art. 14(2)(f), [`Source`](crate::Source)).
        Source = "source",
        /// Who receives data (Art. 13(1)(e), [`Recipient`](crate::Recipient)).
        Recipient = "recipient",
        /// A third country, or the safeguard for going there (Art. 13(1)(f), [`Transfer`](crate::Transfer)).
        Transfer = "transfer",
        /// How long data is kept, or what decides it (Art. 13(2)(a), [`RetentionRule`](crate::RetentionRule)).
        Retention = "retention",
        /// That data must be given, or what happens otherwise (Art. 13(2)(e),
        /// [`MandatoryDisclosure`](crate::MandatoryDisclosure)).
        MandatoryDisclosure = "mandatory_disclosure",
        /// Automated decisions and profiling (Art. 13(2)(f), [`AutomatedDecision`](crate::AutomatedDecision)).
        AutomatedDecision = "automated_decision",
        /// The right of access (Art. 13(2)(b) and 15). All rights are rows of
        /// [`DataSubjectRight`](crate::DataSubjectRight).
        RightAccess = "right.access",
        /// The right to rectification (Art. 13(2)(b) and 16).
        RightRectification = "right.rectification",
        /// The right to erasure (Art. 13(2)(b) and 17).
        RightErasure = "right.erasure",
        /// The right to restriction of processing (Art. 13(2)(b) and 18).
        RightRestriction = "right.restriction",
        /// The right to object (Art. 13(2)(b) and 21).
        RightObjection = "right.objection",
        /// The right to data portability (Art. 13(2)(b) and 20).
        RightPortability = "right.portability",
        /// The right to withdraw consent (Art. 13(2)(c) and 7(3)).
        RightWithdrawConsent = "right.withdraw_consent",
        /// The right to complain to a supervisory authority (Art. 13(2)(d) and 77).
        RightComplaint = "right.complaint",
        /// A cookie or similar technology that is in use ([`CookieUse`](crate::CookieUse)).
        Cookie = "cookie",
        /// That no data of children is knowingly collected (Art. 8, [`Children`](crate::Children)).
        Children = "children",
    }
}

vocabulary! {
    /// A category of personal data. Articles are those of the GDPR.
    Category {
        /// A person's name: first name, surname, full name.
        Name = "name",
        /// E-mail address.
        EmailAddress = "email_address",
        /// Telephone or fax number.
        PhoneNumber = "phone_number",
        /// Address by post: street, postcode, place of residence, delivery or billing address.
        PostalAddress = "postal_address",
        /// Date of birth, birthday.
        DateOfBirth = "date_of_birth",
        /// Age, or age group.
        Age = "age",
        /// Gender, sex, form of address.
        Gender = "gender",
        /// Nationality, citizenship, country of birth.
        Nationality = "nationality",
        /// Marital status.
        MaritalStatus = "marital_status",
        /// Family: partner, children, household.
        Family = "family",
        /// User name, login name, customer or account number.
        Username = "username",
        /// Password, PIN, answers to security questions.
        Password = "password",
        /// Number or copy of an identity document: passport, driving licence, identity card.
        GovernmentId = "government_id",
        /// Tax or social security number, such as the Dutch citizen service number (GDPR Art. 87).
        TaxId = "tax_id",
        /// Number and expiry date of a credit or debit card.
        PaymentCard = "payment_card",
        /// Bank account number, such as an IBAN.
        BankAccount = "bank_account",
        /// Income, assets, debts, creditworthiness; payment data as such.
        Financial = "financial",
        /// Orders, purchases, payments made, bookings.
        Transaction = "transaction",
        /// Work: occupation, employer, job title, career.
        Employment = "employment",
        /// Education, training, qualifications.
        Education = "education",
        /// The organisation that a person acts for: its name, trade register or VAT number.
        Company = "company",
        /// Pictures of a person, profile pictures.
        Photo = "photo",
        /// Recordings of sound: voice, telephone calls.
        Audio = "audio",
        /// Moving pictures: camera surveillance, video calls.
        Video = "video",
        /// Signature.
        Signature = "signature",
        /// IP address.
        IpAddress = "ip_address",
        /// Identifier of a device or advertising identifier, such as an IMEI, a MAC address or an IDFA.
        DeviceId = "device_id",
        /// Type, model and settings of a device.
        DeviceInfo = "device_info",
        /// Type, version and settings of a browser.
        Browser = "browser",
        /// Type and version of an operating system.
        OperatingSystem = "operating_system",
        /// Identifier that a cookie or similar technology holds.
        CookieId = "cookie_id",
        /// What a person does in the service: pages seen, clicks, time spent, searches.
        Usage = "usage",
        /// Log files: date and time of a request, referring page, crash reports.
        Log = "log",
        /// Where a person or device is, precisely (GPS) or roughly.
        Location = "location",
        /// What is written or said to the controller or through the service: messages, enquiries, call notes.
        Communication = "communication",
        /// Preferences, interests, settings, marketing choices.
        Preferences = "preferences",
        /// Language.
        Language = "language",
        /// Time zone.
        TimeZone = "time_zone",
        /// Profile on, or data from, a social network.
        SocialProfile = "social_profile",
        /// Address book, friends, data of other people.
        Contacts = "contacts",
        /// What a person makes or uploads: posts, reviews, comments, files.
        UserContent = "user_content",
        /// What is derived from other data: scores, segments, likely interests.
        Inference = "inference",
        /// Demographic data as such.
        Demographic = "demographic",
        /// Health (special, Art. 9(1)).
        Health = "health",
        /// Fingerprints, face geometry and other biometric data (special, Art. 9(1)).
        Biometric = "biometric",
        /// Genetic data (special, Art. 9(1)).
        Genetic = "genetic",
        /// Racial or ethnic origin (special, Art. 9(1)).
        Ethnicity = "ethnicity",
        /// Political opinions (special, Art. 9(1)).
        PoliticalOpinion = "political_opinion",
        /// Religious or philosophical beliefs (special, Art. 9(1)).
        Religion = "religion",
        /// Membership of a trade union (special, Art. 9(1)).
        TradeUnion = "trade_union",
        /// Sex life or sexual orientation (special, Art. 9(1)).
        SexLife = "sex_life",
        /// Criminal convictions and offences (Art. 10).
        Criminal = "criminal",
        /// Vehicle: registration plate, chassis number, mileage.
        Vehicle = "vehicle",
        /// Contact data as such ("contact details", "contactgegevens").
        Contact = "contact",
        /// Account or registration data as such ("account information", "accountgegevens").
        Account = "account",
        /// Identifying data as such ("identification data", "identificatiegegevens").
        Identification = "identification",
        /// Profile data as such ("profile information", "profielgegevens").
        Profile = "profile",
        /// Personal data as such ("personal data", "persoonsgegevens").
        Generic = "generic",
        /// Data that none of the other categories holds.
        Other = "other",
    }
}

vocabulary! {
    /// A kind of purpose that personal data is used for (GDPR Art. 13(1)(c)).
    PurposeKind {
        /// To provide, operate and maintain the service.
        ProvideService = "provide_service",
        /// To create and manage accounts.
        Account = "account",
        /// To identify people and let them log in.
        Authentication = "authentication",
        /// To process and deliver orders.
        OrderFulfilment = "order_fulfilment",
        /// To take and process payments.
        Payment = "payment",
        /// To answer questions and handle complaints.
        CustomerSupport = "customer_support",
        /// To contact people and inform them, other than to advertise.
        Communication = "communication",
        /// To promote own products: newsletters, offers, direct marketing (Art. 21(2)).
        Marketing = "marketing",
        /// To show advertisements, targeted or not.
        Advertising = "advertising",
        /// To adapt content and recommendations to the person.
        Personalisation = "personalisation",
        /// To measure and analyse use.
        Analytics = "analytics",
        /// For research and statistics, market research included (Art. 89).
        Research = "research",
        /// To improve and develop products and services.
        ImproveService = "improve_service",
        /// To keep service, systems and people safe.
        Security = "security",
        /// To prevent and detect fraud and abuse.
        FraudPrevention = "fraud_prevention",
        /// To comply with the law and with orders of authorities.
        LegalCompliance = "legal_compliance",
        /// To establish, exercise or defend legal claims; to enforce terms.
        LegalClaims = "legal_claims",
        /// To assess applications for a job.
        Recruitment = "recruitment",
        /// To conclude and perform a contract.
        Contract = "contract",
        /// For own business administration: bookkeeping, invoicing, internal records.
        Administration = "administration",
        /// A purpose that none of the other kinds holds.
        Other = "other",
    }
}

vocabulary! {
    /// A ground for processing (GDPR Art. 6(1), and 9(2)(a) for explicit consent).
    Ground {
        /// The person has consented (Art. 6(1)(a)).
        Consent = "consent",
        /// It is necessary for a contract with the person (Art. 6(1)(b)).
        Contract = "contract",
        /// It is necessary to comply with a legal obligation (Art. 6(1)(c)).
        LegalObligation = "legal_obligation",
        /// It is necessary to protect somebody's vital interests (Art. 6(1)(d)).
        VitalInterests = "vital_interests",
        /// It is necessary for a task in the public interest or official authority (Art. 6(1)(e)).
        PublicTask = "public_task",
        /// It is necessary for legitimate interests that outweigh those of the person (Art. 6(1)(f)).
        LegitimateInterests = "legitimate_interests",
        /// The person has explicitly consented to the use of special categories of data (Art. 9(2)(a)).
        ExplicitConsent = "explicit_consent",
    } or Ground::from_reference
}

vocabulary! {
    /// A class of recipients (GDPR Art. 13(1)(e)).
    RecipientClass {
        /// Companies of the same group: parent, subsidiaries, affiliates.
        Affiliates = "affiliates",
        /// Companies that work for the controller: suppliers, contractors, agents.
        ServiceProviders = "service_providers",
        /// Processors, called so (Art. 28).
        Processors = "processors",
        /// Business partners, without saying for what.
        Partners = "partners",
        /// Advertisers, advertising networks, marketing companies.
        Advertisers = "advertisers",
        /// Providers of analytics.
        Analytics = "analytics",
        /// Payment providers, banks, card companies.
        Payment = "payment",
        /// Hosting and cloud providers, other IT providers.
        Hosting = "hosting",
        /// Public authorities: police, courts, regulators, tax authorities.
        Authorities = "authorities",
        /// Who takes over the business: buyer in a merger or sale.
        Successor = "successor",
        /// Professional advisers: lawyers, accountants, auditors, insurers.
        Advisers = "advisers",
        /// The controller's own staff.
        Employees = "employees",
        /// The person's employer.
        Employer = "employer",
        /// Everybody: what is published.
        Public = "public",
        /// Third parties as such ("third parties", "derden").
        ThirdParties = "third_parties",
        /// Customers or other users of the service.
        Customers = "customers",
        /// Recipients that none of the other classes holds.
        Other = "other",
    }
}

vocabulary! {
    /// A safeguard for a transfer to a third country (GDPR Art. 45 to 49).
    Safeguard {
        /// A decision that the country protects data adequately (Art. 45), the EU-US Data Privacy Framework included.
        Adequacy = "adequacy",
        /// Standard contractual clauses (Art. 46(2)(c)).
        Scc = "scc",
        /// Binding corporate rules (Art. 47).
        Bcr = "bcr",
        /// An approved certification or code of conduct (Art. 46(2)(e) and (f)); also one under a data privacy framework, to whose
        /// certified companies an adequacy decision is limited.
        Certification = "certification",
        /// The EU-US Privacy Shield, invalid since July 2020.
        PrivacyShield = "privacy_shield",
        /// The US Safe Harbor, invalid since October 2015.
        SafeHarbor = "safe_harbor",
        /// The explicit consent of the person (Art. 49(1)(a)).
        Consent = "consent",
        /// A safeguard that none of the others is, or "appropriate safeguards" as such.
        Other = "other",
    }
}

vocabulary! {
    /// What decides how long data is kept, where no period is stated (GDPR Art. 13(2)(a)).
    Criterion {
        /// Until the account is closed.
        AccountClosed = "account_closed",
        /// As long as the purpose needs it (Art. 5(1)(e)).
        PurposeFulfilled = "purpose_fulfilled",
        /// As long as the law requires or allows it.
        LegalRequirement = "legal_requirement",
        /// Until the person asks for deletion.
        Request = "request",
        /// Until consent is withdrawn, or the person unsubscribes.
        ConsentWithdrawn = "consent_withdrawn",
        /// Until the session ends or the browser is closed.
        SessionEnd = "session_end",
        /// Until the contract or relationship ends.
        ContractEnd = "contract_end",
        /// A criterion that none of the others is.
        Other = "other",
    }
}

vocabulary! {
    /// A right of the data subject (GDPR Art. 15 to 22, 7(3) and 77).
    Right {
        /// To know whether and which data is processed, and to get a copy (Art. 15).
        Access = "access",
        /// To have data corrected or completed (Art. 16).
        Rectification = "rectification",
        /// To have data erased; the right to be forgotten (Art. 17).
        Erasure = "erasure",
        /// To have processing restricted (Art. 18).
        Restriction = "restriction",
        /// To object to processing, direct marketing included (Art. 21).
        Objection = "objection",
        /// To receive data in a machine-readable form, or have it sent to somebody else (Art. 20).
        Portability = "portability",
        /// To withdraw consent at any time (Art. 7(3)).
        WithdrawConsent = "withdraw_consent",
        /// To complain to a supervisory authority (Art. 77).
        Complaint = "complaint",
    }
}

vocabulary! {
    /// What a cookie or similar technology is for.
    CookieCategory {
        /// Strictly necessary: the site does not work without it. Needs no consent (Directive 2002/58/EC Art. 5(3)).
        Necessary = "necessary",
        /// Functional: remembers choices and settings.
        Functional = "functional",
        /// Analytical or statistical: measures use.
        Analytics = "analytics",
        /// Advertising, marketing, tracking.
        Advertising = "advertising",
        /// Social media: buttons, embedded content.
        Social = "social",
    }
}

vocabulary! {
    /// Who sets a cookie.
    Party {
        /// The site that is visited.
        First = "first",
        /// Somebody else.
        Third = "third",
    }
}

impl Category {
    /// Whether the law sets stricter rules for data of this category: it reveals racial or ethnic origin, political
    /// opinions, religious or philosophical beliefs or trade union membership, is genetic, biometric or health data or
    /// concerns sex life or sexual orientation (GDPR Art. 9(1)), or relates to criminal convictions and offences (Art. 10).
    ///
    /// ```
    /// use privacy_policy::Category;
    ///
    /// assert!(Category::Health.is_special());
    /// assert!(!Category::Financial.is_special());
    /// ```
    pub const fn is_special(self) -> bool {
        matches!(
            self,
            Self::Health
                | Self::Biometric
                | Self::Genetic
                | Self::Ethnicity
                | Self::PoliticalOpinion
                | Self::Religion
                | Self::TradeUnion
                | Self::SexLife
                | Self::Criminal
        )
    }
}

impl Ground {
    /// The article of the GDPR that gives the ground, without the word "Article".
    ///
    /// ```
    /// use privacy_policy::Ground;
    ///
    /// assert_eq!(Ground::Consent.article(), "6(1)(a)");
    /// ```
    pub const fn article(self) -> &'static str {
        match self {
            Self::Consent => "6(1)(a)",
            Self::Contract => "6(1)(b)",
            Self::LegalObligation => "6(1)(c)",
            Self::VitalInterests => "6(1)(d)",
            Self::PublicTask => "6(1)(e)",
            Self::LegitimateInterests => "6(1)(f)",
            Self::ExplicitConsent => "9(2)(a)",
        }
    }
}

impl Right {
    /// The article of the GDPR that gives the right, without the word "Article".
    ///
    /// ```
    /// use privacy_policy::Right;
    ///
    /// assert_eq!(Right::Erasure.article(), "17");
    /// ```
    pub const fn article(self) -> &'static str {
        match self {
            Self::Access => "15",
            Self::Rectification => "16",
            Self::Erasure => "17",
            Self::Restriction => "18",
            Self::Objection => "21",
            Self::Portability => "20",
            Self::WithdrawConsent => "7(3)",
            Self::Complaint => "77",
        }
    }

    /// The kind of finding that states the right.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Access => Kind::RightAccess,
            Self::Rectification => Kind::RightRectification,
            Self::Erasure => Kind::RightErasure,
            Self::Restriction => Kind::RightRestriction,
            Self::Objection => Kind::RightObjection,
            Self::Portability => Kind::RightPortability,
            Self::WithdrawConsent => Kind::RightWithdrawConsent,
            Self::Complaint => Kind::RightComplaint,
        }
    }
}

impl Kind {
    /// The right that findings of this kind state; `None` for those that state none.
    pub const fn right(self) -> Option<Right> {
        Some(match self {
            Self::RightAccess => Right::Access,
            Self::RightRectification => Right::Rectification,
            Self::RightErasure => Right::Erasure,
            Self::RightRestriction => Right::Restriction,
            Self::RightObjection => Right::Objection,
            Self::RightPortability => Right::Portability,
            Self::RightWithdrawConsent => Right::WithdrawConsent,
            Self::RightComplaint => Right::Complaint,
            _ => return None,
        })
    }

    /// The article of the GDPR that asks for statements of this kind, without the word "Article"; `None` where none does.
    ///
    /// ```
    /// use privacy_policy::Kind;
    ///
    /// assert_eq!(Kind::Retention.article(), Some("13(2)(a)"));
    /// assert_eq!(Kind::PolicyDate.article(), None);
    /// ```
    pub const fn article(self) -> Option<&'static str> {
        Some(match self {
            Self::ControllerName | Self::ControllerContact => "13(1)(a)",
            Self::DpoContact => "13(1)(b)",
            Self::Purpose | Self::LegalBasis => "13(1)(c)",
            Self::LegitimateInterest => "13(1)(d)",
            Self::Recipient => "13(1)(e)",
            Self::Transfer => "13(1)(f)",
            Self::Retention => "13(2)(a)",
            Self::RightAccess
            | Self::RightRectification
            | Self::RightErasure
            | Self::RightRestriction
            | Self::RightObjection
            | Self::RightPortability => "13(2)(b)",
            Self::RightWithdrawConsent => "13(2)(c)",
            Self::RightComplaint => "13(2)(d)",
            Self::MandatoryDisclosure => "13(2)(e)",
            Self::AutomatedDecision => "13(2)(f)",
            Self::DataCategory => "14(1)(d)",
            Self::Source => "14(2)(f)",
            Self::PolicyDate | Self::Cookie | Self::Children => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every value of the vocabularies goes to its name and back.
    #[test]
    fn names_go_both_ways() {
        macro_rules! check {
            ($($name:ident)+) => {$(
                for &value in $name::ALL {
                    assert_eq!(value.to_string().parse(), Ok(value));
                    assert_eq!(value.as_str(), value.to_string());
                    #[cfg(feature = "serde")]
                    assert_eq!(
                        serde_json::to_value(value).ok(),
                        Some(serde_json::Value::from(value.as_str()))
                    );
                }
                assert!("no such name".parse::<$name>().is_err());
            )+};
        }
        check!(Kind Category PurposeKind Ground RecipientClass Safeguard Criterion Right CookieCategory Party);
    }

    #[test]
    fn rights_and_their_kinds_go_both_ways() {
        for &right in Right::ALL {
            assert_eq!(right.kind().right(), Some(right));
            assert_eq!(right.kind().as_str(), format!("right.{right}"));
        }
        assert_eq!(Kind::ALL.iter().filter(|kind| kind.right().is_some()).count(), Right::ALL.len());
    }

    #[test]
    fn nine_categories_are_special() {
        let special = Category::ALL.iter().filter(|category| category.is_special());
        assert_eq!(special.count(), 9);
    }
}
