//! The mapping: which term of the Data Privacy Vocabulary 2.3 each value of the model's vocabularies is.
//!
//! To be read beside the vocabulary's tables (`dpv.csv`, `pd.csv`, `eu-gdpr.csv`, `tech.csv`). A value has a term where one of the
//! vocabulary holds all of it: a term that says more than the text does is no match. `none` means that there is none; such a
//! value is exported as an instance of the general class with its name as a label.

use std::borrow::Cow;
use std::fmt;

use crate::{
    Category, ContactOwner, ControllerRole, CookieCategory, Country, Criterion, Ground, Party, PurposeKind,
    RecipientClass, Right, Safeguard,
};

/// The version of the vocabulary that terms are of.
pub const VERSION: &str = "2.3";

/// The prefixes of compact terms, and the namespaces that they stand for.
pub(super) const PREFIXES: [(&str, &str); 9] = [
    ("dct", "http://purl.org/dc/terms/"),
    ("dpv", "https://w3id.org/dpv#"),
    ("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"),
    ("loc", "https://w3id.org/dpv/loc#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("pd", "https://w3id.org/dpv/pd#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("tech", "https://w3id.org/dpv/tech#"),
];

/// A term of the Data Privacy Vocabulary, or of one that it builds on.
///
/// `Display` writes it compactly, with the prefix that the vocabulary's own files use: `pd:EmailAddress`.
///
/// ```
/// use privacy_policy::Category;
///
/// let term = Category::EmailAddress.dpv().unwrap();
/// assert_eq!(term.to_string(), "pd:EmailAddress");
/// assert_eq!(term.iri(), "https://w3id.org/dpv/pd#EmailAddress");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Term(Cow<'static, str>);

impl Term {
    pub(super) const fn new(compact: &'static str) -> Self {
        Self(Cow::Borrowed(compact))
    }

    /// The term as an IRI.
    pub fn iri(&self) -> String {
        let (prefix, name) = self.0.split_once(':').unwrap_or_default();
        let namespace = PREFIXES.iter().find(|(known, _)| *known == prefix).map_or("", |(_, namespace)| namespace);
        format!("{namespace}{name}")
    }

    /// The compact form.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// The term of each value; a value left out does not compile.
macro_rules! terms {
    (@term none) => { None };
    (@term $term:literal) => { Some(Term::new($term)) };
    ($($name:ident { $($value:ident: $term:tt,)+ })+) => {$(
        impl $name {
            /// The term of the Data Privacy Vocabulary 2.3; `None` where it has none that holds all of this value.
            ///
            /// Only with the feature `dpv`.
            pub const fn dpv(self) -> Option<Term> {
                match self { $(Self::$value => terms!(@term $term),)+ }
            }
        }
    )+};
}

terms! {
    Category {
        Name: "pd:Name",
        EmailAddress: "pd:EmailAddress",
        PhoneNumber: "pd:TelephoneNumber",
        PostalAddress: "pd:PhysicalAddress",
        DateOfBirth: "pd:BirthDate",
        Age: "pd:Age",
        Gender: "pd:Gender",
        Nationality: "pd:Nationality",
        MaritalStatus: "pd:MaritalStatus",
        Family: "pd:Family",
        // "pd:Username" is the name alone; a customer number is none.
        Username: "pd:Identifying",
        // "pd:Password" is the password alone; PINs and secret questions count here too.
        Password: "pd:Authenticating",
        GovernmentId: "pd:OfficialID",
        TaxId: "pd:OfficialID",
        PaymentCard: "pd:PaymentCard",
        BankAccount: "pd:BankAccount",
        Financial: "pd:Financial",
        Transaction: "pd:Transactional",
        Employment: "pd:Professional",
        Education: "pd:Education",
        // Data of an organisation.
        Company: none,
        Photo: "pd:Picture",
        // "pd:VoiceCommunicationRecording" is of calls alone.
        Audio: none,
        Video: none,
        Signature: none,
        IpAddress: "pd:IPAddress",
        // Not "pd:MACAddress", which is one of them.
        DeviceId: "pd:UID",
        DeviceInfo: "pd:DeviceBased",
        Browser: "pd:UserAgent",
        OperatingSystem: "pd:DeviceOperatingSystem",
        CookieId: "pd:Identifier",
        Usage: "pd:ServiceConsumptionBehaviour",
        Log: none,
        Location: "pd:Location",
        Communication: "pd:Communication",
        Preferences: "pd:Preference",
        Language: "pd:Language",
        TimeZone: none,
        SocialProfile: "pd:SocialMedia",
        Contacts: "pd:SocialNetwork",
        UserContent: none,
        Inference: "dpv:InferredPersonalData",
        Demographic: "pd:Demographic",
        Health: "pd:Health",
        Biometric: "pd:Biometric",
        Genetic: "pd:Genetic",
        Ethnicity: "pd:Ethnicity",
        PoliticalOpinion: "pd:PoliticalOpinion",
        // "pd:Religion" and "pd:PhilosophicalBelief" are one half each.
        Religion: "pd:KnowledgeBelief",
        TradeUnion: "pd:TradeUnionMembership",
        SexLife: "pd:Sexual",
        Criminal: "pd:Criminal",
        Vehicle: "pd:Vehicle",
        Contact: "pd:Contact",
        Account: none,
        Identification: "pd:Identifying",
        Profile: "pd:Profile",
        Generic: "dpv:PersonalData",
        Other: none,
    }
    PurposeKind {
        ProvideService: "dpv:ServiceProvision",
        Account: "dpv:AccountManagement",
        Authentication: "dpv:IdentityAuthentication",
        OrderFulfilment: "dpv:CustomerOrderManagement",
        Payment: "dpv:PaymentManagement",
        CustomerSupport: "dpv:CustomerCare",
        Communication: "dpv:CommunicationManagement",
        // Not "dpv:DirectMarketing", which is part of it.
        Marketing: "dpv:Marketing",
        // Not "dpv:PersonalisedAdvertising": the text need not say so.
        Advertising: "dpv:Advertising",
        Personalisation: "dpv:Personalisation",
        Analytics: "dpv:ServiceUsageAnalytics",
        Research: "dpv:ResearchAndDevelopment",
        ImproveService: "dpv:ImproveExistingProductsAndServices",
        Security: "dpv:EnforceSecurity",
        // The broader of two: "dpv:FraudPreventionAndDetection" leaves out other abuse.
        FraudPrevention: "dpv:MisusePreventionAndDetection",
        LegalCompliance: "dpv:LegalCompliance",
        LegalClaims: "dpv:DisputeManagement",
        Recruitment: "dpv:RecruitmentManagement",
        // "dpv:EstablishContractualAgreement" and "dpv:FulfilmentOfContractualObligation" are one half each.
        Contract: none,
        Administration: "dpv:RecordManagement",
        Other: none,
    }
    Ground {
        Consent: "eu-gdpr:A6-1-a",
        Contract: "eu-gdpr:A6-1-b",
        LegalObligation: "eu-gdpr:A6-1-c",
        VitalInterests: "eu-gdpr:A6-1-d",
        PublicTask: "eu-gdpr:A6-1-e",
        LegitimateInterests: "eu-gdpr:A6-1-f",
        ExplicitConsent: "eu-gdpr:A9-2-a",
    }
    RecipientClass {
        // Parents and subsidiaries have a term each, the group has none.
        Affiliates: none,
        ServiceProviders: "dpv:ServiceProvider",
        Processors: "dpv:DataProcessor",
        Partners: none,
        Advertisers: none,
        Analytics: none,
        Payment: none,
        Hosting: none,
        Authorities: "dpv:GovernmentalOrganisation",
        Successor: none,
        Advisers: none,
        Employees: "dpv:Employee",
        Employer: none,
        Public: none,
        ThirdParties: "dpv:ThirdParty",
        Customers: none,
        Other: none,
    }
    Safeguard {
        Adequacy: "eu-gdpr:A45-3",
        Scc: "eu-gdpr:StandardContractualClauses",
        Bcr: "eu-gdpr:BindingCorporateRules",
        // Certification and codes of conduct have a term each.
        Certification: "eu-gdpr:DataTransferTool",
        PrivacyShield: none,
        SafeHarbor: none,
        Consent: "eu-gdpr:A49-1-a",
        Other: "dpv:SafeguardForDataTransfer",
    }
    // The class of duration: which event ends it has no terms.
    Criterion {
        AccountClosed: "dpv:UntilEventDuration",
        PurposeFulfilled: "dpv:UntilEventDuration",
        LegalRequirement: "dpv:Duration",
        Request: "dpv:UntilEventDuration",
        ConsentWithdrawn: "dpv:UntilEventDuration",
        SessionEnd: "dpv:UntilEventDuration",
        ContractEnd: "dpv:UntilEventDuration",
        Other: "dpv:Duration",
    }
    Right {
        Access: "eu-gdpr:A15",
        Rectification: "eu-gdpr:A16",
        Erasure: "eu-gdpr:A17",
        Restriction: "eu-gdpr:A18",
        Objection: "eu-gdpr:A21",
        Portability: "eu-gdpr:A20",
        WithdrawConsent: "eu-gdpr:A7-3",
        Complaint: "eu-gdpr:A77",
    }
    // What the cookie is for, as a purpose.
    CookieCategory {
        Necessary: "dpv:TechnicalServiceProvision",
        Functional: none,
        Analytics: "dpv:ServiceUsageAnalytics",
        Advertising: "dpv:Advertising",
        Social: none,
    }
    // "dpv:TrackingByFirstParty" and "dpv:TrackingByThirdParty" speak of tracking, which not every cookie does.
    Party {
        First: none,
        Third: none,
    }
    ControllerRole {
        Controller: "dpv:DataController",
        JointController: "dpv:JointDataControllers",
        Representative: "dpv:Representative",
    }
    ContactOwner {
        Controller: "dpv:DataController",
        DataProtectionOfficer: "dpv:DataProtectionOfficer",
        Representative: "dpv:Representative",
        Authority: "dpv:DataProtectionAuthority",
    }
}

impl Country {
    /// The term of the vocabulary's `loc` module, which has one for each country of ISO 3166-1.
    ///
    /// Only with the feature `dpv`.
    pub fn dpv(&self) -> Term {
        Term(Cow::Owned(format!("loc:{self}")))
    }
}

/// The classes and properties that hold an export together.
macro_rules! structure {
    ($($name:ident = $term:literal,)+) => {
        $(pub(super) const $name: Term = Term::new($term);)+

        /// All of them.
        const STRUCTURE: &[Term] = &[$($name,)+];
    };
}

structure! {
    PRIVACY_NOTICE = "dpv:PrivacyNotice",
    PROCESS = "dpv:Process",
    PERSONAL_DATA = "dpv:PersonalData",
    PURPOSE = "dpv:Purpose",
    LEGAL_BASIS = "dpv:LegalBasis",
    RECIPIENT = "dpv:Recipient",
    DATA_SOURCE = "dpv:DataSource",
    DATA_CONTROLLER = "dpv:DataController",
    DATA_PROTECTION_AUTHORITY = "dpv:DataProtectionAuthority",
    ENTITY = "dpv:Entity",
    SPECIAL_CATEGORY = "dpv:SpecialCategoryPersonalData",
    STORAGE_DURATION = "dpv:StorageDuration",
    TEMPORAL_DURATION = "dpv:TemporalDuration",
    PROHIBITION = "dpv:Prohibition",
    CROSS_BORDER_TRANSFER = "dpv:CrossBorderTransfer",
    SAFEGUARD_FOR_TRANSFER = "dpv:SafeguardForDataTransfer",
    AUTOMATED_DECISION_MAKING = "dpv:AutomatedDecisionMaking",
    REQUIRED = "dpv:Required",
    COLLECT = "dpv:Collect",
    STORE = "dpv:Store",
    CHILD = "dpv:Child",
    COOKIE = "tech:Cookie",
    HAS_PROCESS = "dpv:hasProcess",
    HAS_PROCESSING = "dpv:hasProcessing",
    HAS_PERSONAL_DATA = "dpv:hasPersonalData",
    HAS_PURPOSE = "dpv:hasPurpose",
    HAS_LEGAL_BASIS = "dpv:hasLegalBasis",
    HAS_RECIPIENT = "dpv:hasRecipient",
    HAS_DATA_SOURCE = "dpv:hasDataSource",
    HAS_DATA_CONTROLLER = "dpv:hasDataController",
    HAS_JOINT_DATA_CONTROLLERS = "dpv:hasJointDataControllers",
    HAS_REPRESENTATIVE = "dpv:hasRepresentative",
    HAS_DATA_PROTECTION_OFFICER = "dpv:hasDataProtectionOfficer",
    HAS_AUTHORITY = "dpv:hasAuthority",
    HAS_NAME = "dpv:hasName",
    HAS_IDENTIFIER = "dpv:hasIdentifier",
    HAS_ADDRESS = "dpv:hasAddress",
    HAS_CONTACT = "dpv:hasContact",
    HAS_COUNTRY = "dpv:hasCountry",
    HAS_THIRD_COUNTRY = "dpv:hasThirdCountry",
    IS_OUTSIDE_OF_LOCATION = "dpv:isOutsideOfLocation",
    HAS_ORGANISATIONAL_MEASURE = "dpv:hasOrganisationalMeasure",
    HAS_STORAGE_CONDITION = "dpv:hasStorageCondition",
    HAS_DURATION = "dpv:hasDuration",
    HAS_RIGHT = "dpv:hasRight",
    IS_EXERCISED_AT = "dpv:isExercisedAt",
    HAS_PROHIBITION = "dpv:hasProhibition",
    HAS_CONTEXT = "dpv:hasContext",
    HAS_NECESSITY = "dpv:hasNecessity",
    HAS_HUMAN_SUBJECT = "dpv:hasHumanSubject",
    IS_IMPLEMENTED_USING_TECHNOLOGY = "dpv:isImplementedUsingTechnology",
    IS_IMPLEMENTED_BY_ENTITY = "dpv:isImplementedByEntity",
}

/// What other vocabularies give: Dublin Core, OWL, SKOS, RDF, and a place of DPV's `loc` that is no country.
pub(super) const STANDARD: Term = Term::new("dct:Standard");
pub(super) const CONFORMS_TO: Term = Term::new("dct:conformsTo");
pub(super) const IDENTIFIER: Term = Term::new("dct:identifier");
pub(super) const DATE: Term = Term::new("dct:date");
pub(super) const LANGUAGE: Term = Term::new("dct:language");
pub(super) const DESCRIPTION: Term = Term::new("dct:description");
pub(super) const VERSION_INFO: Term = Term::new("owl:versionInfo");
pub(super) const PREF_LABEL: Term = Term::new("skos:prefLabel");
pub(super) const EEA: Term = Term::new("loc:EEA");

/// Every term of the Data Privacy Vocabulary that an export may name, countries and regions aside, sorted.
///
/// ```
/// use privacy_policy::export::dpv;
///
/// assert!(dpv::terms().iter().any(|term| term.iri() == "https://w3id.org/dpv/pd#IPAddress"));
/// ```
pub fn terms() -> Vec<Term> {
    let mut all = STRUCTURE.to_vec();
    macro_rules! add {
        ($($name:ident)+) => {$( all.extend($name::ALL.iter().filter_map(|value| value.dpv())); )+};
    }
    add!(Category PurposeKind Ground RecipientClass Safeguard Criterion Right CookieCategory Party ControllerRole ContactOwner);
    all.sort();
    all.dedup();
    all
}
