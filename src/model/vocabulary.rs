//! The vocabularies of the model: one enum each, with its names on the wire.

/// Declares an enum whose variants have a name on the wire: `ALL`, `as_str`, `Display`, `FromStr` and `serde`.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $wire:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
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
            type Err = UnknownName;

            fn from_str(name: &str) -> Result<Self, UnknownName> {
                match name {
                    $($wire => Ok(Self::$variant),)+
                    _ => Err(UnknownName),
                }
            }
        }
    };
}

/// A name that the vocabulary it was parsed for does not hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("no such name in the vocabulary")]
pub struct UnknownName;

vocabulary! {
    /// What sort of statement a finding is. The names are those of the annotation guide that the crate is measured with.
    Kind {
        /// `policy.date`.
        PolicyDate = "policy.date",
        /// `controller.name`.
        ControllerName = "controller.name",
        /// `controller.contact`.
        ControllerContact = "controller.contact",
        /// `dpo.contact`.
        DpoContact = "dpo.contact",
        /// `data_category`.
        DataCategory = "data_category",
        /// `purpose`.
        Purpose = "purpose",
        /// `legal_basis`.
        LegalBasis = "legal_basis",
        /// `legitimate_interest`.
        LegitimateInterest = "legitimate_interest",
        /// `source`.
        Source = "source",
        /// `recipient`.
        Recipient = "recipient",
        /// `transfer`.
        Transfer = "transfer",
        /// `retention`.
        Retention = "retention",
        /// `mandatory_disclosure`.
        MandatoryDisclosure = "mandatory_disclosure",
        /// `automated_decision`.
        AutomatedDecision = "automated_decision",
        /// `right.access`.
        RightAccess = "right.access",
        /// `right.rectification`.
        RightRectification = "right.rectification",
        /// `right.erasure`.
        RightErasure = "right.erasure",
        /// `right.restriction`.
        RightRestriction = "right.restriction",
        /// `right.objection`.
        RightObjection = "right.objection",
        /// `right.portability`.
        RightPortability = "right.portability",
        /// `right.withdraw_consent`.
        RightWithdrawConsent = "right.withdraw_consent",
        /// `right.complaint`.
        RightComplaint = "right.complaint",
        /// `cookie`.
        Cookie = "cookie",
        /// `children`.
        Children = "children",
    }
}

vocabulary! {
    /// A category of personal data.
    Category {
        /// `name`.
        Name = "name",
        /// `email_address`.
        EmailAddress = "email_address",
        /// `phone_number`.
        PhoneNumber = "phone_number",
        /// `postal_address`.
        PostalAddress = "postal_address",
        /// `date_of_birth`.
        DateOfBirth = "date_of_birth",
        /// `age`.
        Age = "age",
        /// `gender`.
        Gender = "gender",
        /// `nationality`.
        Nationality = "nationality",
        /// `marital_status`.
        MaritalStatus = "marital_status",
        /// `family`.
        Family = "family",
        /// `username`.
        Username = "username",
        /// `password`.
        Password = "password",
        /// `government_id`.
        GovernmentId = "government_id",
        /// `tax_id`.
        TaxId = "tax_id",
        /// `payment_card`.
        PaymentCard = "payment_card",
        /// `bank_account`.
        BankAccount = "bank_account",
        /// `financial`.
        Financial = "financial",
        /// `transaction`.
        Transaction = "transaction",
        /// `employment`.
        Employment = "employment",
        /// `education`.
        Education = "education",
        /// `company`.
        Company = "company",
        /// `photo`.
        Photo = "photo",
        /// `audio`.
        Audio = "audio",
        /// `video`.
        Video = "video",
        /// `signature`.
        Signature = "signature",
        /// `ip_address`.
        IpAddress = "ip_address",
        /// `device_id`.
        DeviceId = "device_id",
        /// `device_info`.
        DeviceInfo = "device_info",
        /// `browser`.
        Browser = "browser",
        /// `operating_system`.
        OperatingSystem = "operating_system",
        /// `cookie_id`.
        CookieId = "cookie_id",
        /// `usage`.
        Usage = "usage",
        /// `log`.
        Log = "log",
        /// `location`.
        Location = "location",
        /// `communication`.
        Communication = "communication",
        /// `preferences`.
        Preferences = "preferences",
        /// `language`.
        Language = "language",
        /// `time_zone`.
        TimeZone = "time_zone",
        /// `social_profile`.
        SocialProfile = "social_profile",
        /// `contacts`.
        Contacts = "contacts",
        /// `user_content`.
        UserContent = "user_content",
        /// `inference`.
        Inference = "inference",
        /// `demographic`.
        Demographic = "demographic",
        /// `health`.
        Health = "health",
        /// `biometric`.
        Biometric = "biometric",
        /// `genetic`.
        Genetic = "genetic",
        /// `ethnicity`.
        Ethnicity = "ethnicity",
        /// `political_opinion`.
        PoliticalOpinion = "political_opinion",
        /// `religion`.
        Religion = "religion",
        /// `trade_union`.
        TradeUnion = "trade_union",
        /// `sex_life`.
        SexLife = "sex_life",
        /// `criminal`.
        Criminal = "criminal",
        /// `vehicle`.
        Vehicle = "vehicle",
        /// `contact`.
        Contact = "contact",
        /// `account`.
        Account = "account",
        /// `identification`.
        Identification = "identification",
        /// `profile`.
        Profile = "profile",
        /// `generic`.
        Generic = "generic",
        /// `other`.
        Other = "other",
    }
}

vocabulary! {
    /// What personal data is used for (GDPR Art. 13(1)(c)).
    PurposeKind {
        /// `provide_service`.
        ProvideService = "provide_service",
        /// `account`.
        Account = "account",
        /// `authentication`.
        Authentication = "authentication",
        /// `order_fulfilment`.
        OrderFulfilment = "order_fulfilment",
        /// `payment`.
        Payment = "payment",
        /// `customer_support`.
        CustomerSupport = "customer_support",
        /// `communication`.
        Communication = "communication",
        /// `marketing`.
        Marketing = "marketing",
        /// `advertising`.
        Advertising = "advertising",
        /// `personalisation`.
        Personalisation = "personalisation",
        /// `analytics`.
        Analytics = "analytics",
        /// `research`.
        Research = "research",
        /// `improve_service`.
        ImproveService = "improve_service",
        /// `security`.
        Security = "security",
        /// `fraud_prevention`.
        FraudPrevention = "fraud_prevention",
        /// `legal_compliance`.
        LegalCompliance = "legal_compliance",
        /// `legal_claims`.
        LegalClaims = "legal_claims",
        /// `recruitment`.
        Recruitment = "recruitment",
        /// `contract`.
        Contract = "contract",
        /// `administration`.
        Administration = "administration",
        /// `other`.
        Other = "other",
    }
}

vocabulary! {
    /// A ground for processing (GDPR Art. 6(1), and 9(2)(a) for explicit consent).
    Ground {
        /// `consent`.
        Consent = "consent",
        /// `contract`.
        Contract = "contract",
        /// `legal_obligation`.
        LegalObligation = "legal_obligation",
        /// `vital_interests`.
        VitalInterests = "vital_interests",
        /// `public_task`.
        PublicTask = "public_task",
        /// `legitimate_interests`.
        LegitimateInterests = "legitimate_interests",
        /// `explicit_consent`.
        ExplicitConsent = "explicit_consent",
    }
}

vocabulary! {
    /// A class of recipients (GDPR Art. 13(1)(e)).
    RecipientClass {
        /// `affiliates`.
        Affiliates = "affiliates",
        /// `service_providers`.
        ServiceProviders = "service_providers",
        /// `processors`.
        Processors = "processors",
        /// `partners`.
        Partners = "partners",
        /// `advertisers`.
        Advertisers = "advertisers",
        /// `analytics`.
        Analytics = "analytics",
        /// `payment`.
        Payment = "payment",
        /// `hosting`.
        Hosting = "hosting",
        /// `authorities`.
        Authorities = "authorities",
        /// `successor`.
        Successor = "successor",
        /// `advisers`.
        Advisers = "advisers",
        /// `employees`.
        Employees = "employees",
        /// `employer`.
        Employer = "employer",
        /// `public`.
        Public = "public",
        /// `third_parties`.
        ThirdParties = "third_parties",
        /// `customers`.
        Customers = "customers",
        /// `other`.
        Other = "other",
    }
}

vocabulary! {
    /// A safeguard for a transfer to a third country (GDPR Art. 45 to 49).
    Safeguard {
        /// `adequacy`.
        Adequacy = "adequacy",
        /// `scc`.
        Scc = "scc",
        /// `bcr`.
        Bcr = "bcr",
        /// `certification`.
        Certification = "certification",
        /// `privacy_shield`.
        PrivacyShield = "privacy_shield",
        /// `safe_harbor`.
        SafeHarbor = "safe_harbor",
        /// `consent`.
        Consent = "consent",
        /// `other`.
        Other = "other",
    }
}

vocabulary! {
    /// What decides how long data is kept, where no period is stated (GDPR Art. 13(2)(a)).
    Criterion {
        /// `account_closed`.
        AccountClosed = "account_closed",
        /// `purpose_fulfilled`.
        PurposeFulfilled = "purpose_fulfilled",
        /// `legal_requirement`.
        LegalRequirement = "legal_requirement",
        /// `request`.
        Request = "request",
        /// `consent_withdrawn`.
        ConsentWithdrawn = "consent_withdrawn",
        /// `session_end`.
        SessionEnd = "session_end",
        /// `contract_end`.
        ContractEnd = "contract_end",
        /// `other`.
        Other = "other",
    }
}

vocabulary! {
    /// A right of the data subject (GDPR Art. 15 to 22, 7(3) and 77).
    Right {
        /// `access`.
        Access = "access",
        /// `rectification`.
        Rectification = "rectification",
        /// `erasure`.
        Erasure = "erasure",
        /// `restriction`.
        Restriction = "restriction",
        /// `objection`.
        Objection = "objection",
        /// `portability`.
        Portability = "portability",
        /// `withdraw_consent`.
        WithdrawConsent = "withdraw_consent",
        /// `complaint`.
        Complaint = "complaint",
    }
}

vocabulary! {
    /// What a cookie or similar technology is for.
    CookieCategory {
        /// `necessary`.
        Necessary = "necessary",
        /// `functional`.
        Functional = "functional",
        /// `analytics`.
        Analytics = "analytics",
        /// `advertising`.
        Advertising = "advertising",
        /// `social`.
        Social = "social",
    }
}

vocabulary! {
    /// Who sets a cookie.
    Party {
        /// `first`.
        First = "first",
        /// `third`.
        Third = "third",
    }
}
