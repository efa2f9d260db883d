//! Values in words, English and Dutch, for what people read: reports, records, pages. One table for all of them.

use crate::lexicon::shared::COUNTRIES;
use crate::{
    Category, ContactOwner, ContactPoint, ControllerRole, CookieCategory, CookieDetails, CookieLifetime, Country,
    Criterion, Date, Finding, Ground, Kind, Language, LinkScope, NoteKind, Party, Period, PurposeKind, RecipientClass,
    RecipientParty, RetentionLimit, Right, Safeguard, SectionTopic, TransferTo, Unit, Value,
};

/// The words of a vocabulary's values; a value left out does not compile.
macro_rules! labels {
    ($($name:ident { $($value:ident: $english:literal, $dutch:literal;)+ })+) => {$(
        impl $name {
            /// The value in words, in lower case but for names.
            pub const fn label(self, language: $crate::Language) -> &'static str {
                match (self, language) {
                    $((Self::$value, $crate::Language::English) => $english,
                      (Self::$value, $crate::Language::Dutch) => $dutch,)+
                }
            }
        }
    )+};
}
pub(crate) use labels;

labels! {
    Kind {
        PolicyDate: "date of the policy", "datum van de verklaring";
        ControllerName: "controller", "verwerkingsverantwoordelijke";
        ControllerContact: "contact of the controller", "contact van de verwerkingsverantwoordelijke";
        DpoContact: "contact of the data protection officer", "contact van de functionaris gegevensbescherming";
        DataCategory: "data", "gegevens";
        Purpose: "purpose", "doel";
        LegalBasis: "legal basis", "grondslag";
        LegitimateInterest: "interest pursued", "belang";
        Source: "source", "bron";
        Recipient: "recipient", "ontvanger";
        Transfer: "transfer", "doorgifte";
        Retention: "retention", "bewaartermijn";
        MandatoryDisclosure: "data that must be given", "gegevens die moeten worden gegeven";
        AutomatedDecision: "automated decisions", "geautomatiseerde besluiten";
        RightAccess: "right of access", "recht op inzage";
        RightRectification: "right to rectification", "recht op rectificatie";
        RightErasure: "right to erasure", "recht op wissing";
        RightRestriction: "right to restriction", "recht op beperking";
        RightObjection: "right to object", "recht van bezwaar";
        RightPortability: "right to data portability", "recht op overdraagbaarheid";
        RightWithdrawConsent: "right to withdraw consent", "recht om toestemming in te trekken";
        RightComplaint: "right to complain to an authority", "recht om een klacht in te dienen";
        Cookie: "cookie", "cookie";
        Children: "age below which no data is taken", "leeftijd waaronder geen gegevens worden gevraagd";
    }
    Category {
        Name: "name", "naam";
        EmailAddress: "e-mail address", "e-mailadres";
        PhoneNumber: "phone number", "telefoonnummer";
        PostalAddress: "postal address", "adres";
        DateOfBirth: "date of birth", "geboortedatum";
        Age: "age", "leeftijd";
        Gender: "gender", "geslacht";
        Nationality: "nationality", "nationaliteit";
        MaritalStatus: "marital status", "burgerlijke staat";
        Family: "family and household", "gezin en huishouden";
        Username: "user name or customer number", "gebruikersnaam of klantnummer";
        Password: "password", "wachtwoord";
        GovernmentId: "identity document", "identiteitsbewijs";
        TaxId: "tax or social security number", "burgerservicenummer of fiscaal nummer";
        PaymentCard: "payment card", "betaalkaart";
        BankAccount: "bank account", "bankrekening";
        Financial: "financial data", "financiële gegevens";
        Transaction: "orders and payments", "bestellingen en betalingen";
        Employment: "work and career", "werk en loopbaan";
        Education: "education", "opleiding";
        Company: "company data", "bedrijfsgegevens";
        Photo: "photographs", "foto's";
        Audio: "sound recordings", "geluidsopnamen";
        Video: "video images", "videobeelden";
        Signature: "signature", "handtekening";
        IpAddress: "IP address", "IP-adres";
        DeviceId: "device identifier", "apparaat-ID";
        DeviceInfo: "device data", "apparaatgegevens";
        Browser: "browser", "browser";
        OperatingSystem: "operating system", "besturingssysteem";
        CookieId: "cookie identifier", "cookie-ID";
        Usage: "use of the service", "gebruik van de dienst";
        Log: "log files", "logbestanden";
        Location: "location", "locatie";
        Communication: "communication", "communicatie";
        Preferences: "preferences", "voorkeuren";
        Language: "language", "taal";
        TimeZone: "time zone", "tijdzone";
        SocialProfile: "social media profile", "profiel op sociale media";
        Contacts: "address book and other people's data", "adresboek en gegevens van anderen";
        UserContent: "content made by users", "inhoud van gebruikers";
        Inference: "inferred data", "afgeleide gegevens";
        Demographic: "demographic data", "demografische gegevens";
        Health: "health", "gezondheid";
        Biometric: "biometric data", "biometrische gegevens";
        Genetic: "genetic data", "genetische gegevens";
        Ethnicity: "racial or ethnic origin", "ras of etnische afkomst";
        PoliticalOpinion: "political opinions", "politieke opvattingen";
        Religion: "religious or philosophical beliefs", "religieuze of levensbeschouwelijke overtuigingen";
        TradeUnion: "trade union membership", "lidmaatschap van een vakbond";
        SexLife: "sex life or sexual orientation", "seksueel gedrag of seksuele gerichtheid";
        Criminal: "criminal convictions and offences", "strafrechtelijke veroordelingen en strafbare feiten";
        Vehicle: "vehicle", "voertuig";
        Contact: "contact details", "contactgegevens";
        Account: "account data", "accountgegevens";
        Identification: "identification data", "identificatiegegevens";
        Profile: "profile data", "profielgegevens";
        Generic: "personal data", "persoonsgegevens";
        Other: "other data", "overige gegevens";
    }
    PurposeKind {
        ProvideService: "providing the service", "leveren van de dienst";
        Account: "managing accounts", "beheren van accounts";
        Authentication: "identification and login", "identificatie en inloggen";
        OrderFulfilment: "processing and delivering orders", "verwerken en leveren van bestellingen";
        Payment: "payment", "betaling";
        CustomerSupport: "customer support", "klantenservice";
        Communication: "contacting and informing people", "contact opnemen en informeren";
        Marketing: "marketing", "marketing";
        Advertising: "advertising", "advertenties tonen";
        Personalisation: "personalisation", "personalisatie";
        Analytics: "measuring and analysing use", "meten en analyseren van gebruik";
        Research: "research and statistics", "onderzoek en statistiek";
        ImproveService: "improving and developing services", "verbeteren en ontwikkelen van diensten";
        Security: "security", "beveiliging";
        FraudPrevention: "preventing fraud and abuse", "voorkomen van fraude en misbruik";
        LegalCompliance: "complying with the law", "naleven van de wet";
        LegalClaims: "legal claims and disputes", "rechtsvorderingen en geschillen";
        Recruitment: "recruitment", "werving en selectie";
        Contract: "concluding and performing contracts", "sluiten en uitvoeren van overeenkomsten";
        Administration: "administration", "administratie";
        Other: "other purposes", "overige doelen";
    }
    Ground {
        Consent: "consent", "toestemming";
        Contract: "performance of a contract", "uitvoering van een overeenkomst";
        LegalObligation: "legal obligation", "wettelijke verplichting";
        VitalInterests: "vital interests", "vitale belangen";
        PublicTask: "public task", "taak van algemeen belang of openbaar gezag";
        LegitimateInterests: "legitimate interests", "gerechtvaardigde belangen";
        ExplicitConsent: "explicit consent", "uitdrukkelijke toestemming";
    }
    RecipientClass {
        Affiliates: "group companies", "groepsmaatschappijen";
        ServiceProviders: "service providers", "dienstverleners";
        Processors: "processors", "verwerkers";
        Partners: "partners", "partners";
        Advertisers: "advertisers", "adverteerders";
        Analytics: "analytics providers", "aanbieders van webstatistieken";
        Payment: "payment providers and banks", "betaaldienstverleners en banken";
        Hosting: "hosting and IT providers", "hosting- en IT-leveranciers";
        Authorities: "public authorities", "overheidsinstanties";
        Successor: "successor in a merger or sale", "opvolger bij fusie of verkoop";
        Advisers: "professional advisers and insurers", "adviseurs en verzekeraars";
        Employees: "staff", "medewerkers";
        Employer: "employer", "werkgever";
        Public: "the public", "het publiek";
        ThirdParties: "third parties", "derden";
        Customers: "customers or users", "klanten of gebruikers";
        Other: "other recipients", "overige ontvangers";
    }
    Safeguard {
        Adequacy: "adequacy decision", "adequaatheidsbesluit";
        Scc: "standard contractual clauses", "standaardcontractbepalingen";
        Bcr: "binding corporate rules", "bindende bedrijfsvoorschriften";
        Certification: "certification or code of conduct", "certificering of gedragscode";
        PrivacyShield: "Privacy Shield (invalid since 2020)", "Privacy Shield (ongeldig sinds 2020)";
        SafeHarbor: "Safe Harbor (invalid since 2015)", "Safe Harbor (ongeldig sinds 2015)";
        Consent: "explicit consent", "uitdrukkelijke toestemming";
        Other: "appropriate safeguards", "passende waarborgen";
    }
    Criterion {
        AccountClosed: "until the account is closed", "totdat het account is gesloten";
        PurposeFulfilled: "as long as the purpose needs it", "zolang nodig voor het doel";
        LegalRequirement: "as long as the law requires", "zolang de wet dat eist";
        Request: "until deletion is asked for", "totdat om verwijdering wordt gevraagd";
        ConsentWithdrawn: "until consent is withdrawn", "totdat de toestemming wordt ingetrokken";
        SessionEnd: "until the session ends", "tot het einde van de sessie";
        ContractEnd: "until the contract ends", "tot het einde van de overeenkomst";
        Other: "by another criterion", "volgens een ander criterium";
    }
    Right {
        Access: "access", "inzage";
        Rectification: "rectification", "rectificatie";
        Erasure: "erasure", "wissing";
        Restriction: "restriction", "beperking";
        Objection: "objection", "bezwaar";
        Portability: "data portability", "overdraagbaarheid";
        WithdrawConsent: "withdrawal of consent", "intrekken van toestemming";
        Complaint: "complaint to an authority", "klacht bij een toezichthouder";
    }
    CookieCategory {
        Necessary: "necessary", "noodzakelijk";
        Functional: "functional", "functioneel";
        Analytics: "analytics", "analytisch";
        Advertising: "advertising", "advertenties";
        Social: "social media", "sociale media";
    }
    Party {
        First: "first-party", "eigen";
        Third: "third-party", "van derden";
    }
    ContactOwner {
        Controller: "controller", "verwerkingsverantwoordelijke";
        DataProtectionOfficer: "data protection officer", "functionaris gegevensbescherming";
        Representative: "representative in the Union", "vertegenwoordiger in de Unie";
        Authority: "supervisory authority", "toezichthouder";
    }
    ControllerRole {
        Controller: "controller", "verwerkingsverantwoordelijke";
        JointController: "joint controller", "gezamenlijk verwerkingsverantwoordelijke";
        Representative: "representative in the Union", "vertegenwoordiger in de Unie";
    }
    SectionTopic {
        Controller: "controller", "verwerkingsverantwoordelijke";
        Officer: "data protection officer", "functionaris gegevensbescherming";
        Data: "data", "gegevens";
        Purposes: "purposes", "doelen";
        Grounds: "legal basis", "grondslag";
        Interests: "legitimate interests", "gerechtvaardigde belangen";
        Sources: "sources", "bronnen";
        Recipients: "recipients", "ontvangers";
        Transfers: "transfers", "doorgifte";
        Retention: "retention", "bewaartermijnen";
        Rights: "rights", "rechten";
        Complaints: "complaints", "klachten";
        Cookies: "cookies", "cookies";
        Automated: "automated decisions", "geautomatiseerde besluiten";
        Mandatory: "whether data must be given", "of gegevens verplicht zijn";
        Children: "children", "kinderen";
        Security: "security", "beveiliging";
        Changes: "changes to the policy", "wijzigingen van de verklaring";
        Elsewhere: "other sites and terms", "andere sites en voorwaarden";
    }
    NoteKind {
        TooManyWords: "a sentence of too many words", "een zin van te veel woorden";
        DeepList: "a list nested too deep", "een te diep geneste lijst";
        LargeTable: "a table too large", "een te grote tabel";
        TooManyFindings: "too many findings", "te veel bevindingen";
    }
    LinkScope {
        Sentence: "in one sentence", "in één zin";
        Row: "in one row of a table", "in één rij van een tabel";
        Block: "in one paragraph", "in één alinea";
        Lead: "by what introduces it", "door wat het inleidt";
        Section: "in one section", "in één deel";
    }
    Language {
        English: "English", "Engels";
        Dutch: "Dutch", "Nederlands";
    }
}

impl Period {
    /// The period in words: "1 year", "30 dagen".
    pub fn label(self, language: Language) -> String {
        let (one, many) = match (language, self.unit) {
            (Language::English, Unit::Years) => ("year", "years"),
            (Language::English, Unit::Months) => ("month", "months"),
            (Language::English, Unit::Weeks) => ("week", "weeks"),
            (Language::English, Unit::Days) => ("day", "days"),
            (Language::English, Unit::Hours) => ("hour", "hours"),
            (Language::English, Unit::Minutes) => ("minute", "minutes"),
            (Language::English, Unit::Seconds) => ("second", "seconds"),
            // Dutch counts years and hours in the singular.
            (Language::Dutch, Unit::Years) => ("jaar", "jaar"),
            (Language::Dutch, Unit::Months) => ("maand", "maanden"),
            (Language::Dutch, Unit::Weeks) => ("week", "weken"),
            (Language::Dutch, Unit::Days) => ("dag", "dagen"),
            (Language::Dutch, Unit::Hours) => ("uur", "uur"),
            (Language::Dutch, Unit::Minutes) => ("minuut", "minuten"),
            (Language::Dutch, Unit::Seconds) => ("seconde", "seconden"),
        };
        format!("{} {}", self.count, if self.count == 1 { one } else { many })
    }
}

impl RetentionLimit {
    /// The limit in words: "1 month to 7 years", "zolang de wet dat eist".
    pub fn label(self, language: Language) -> String {
        let between = match language {
            Language::English => "to",
            Language::Dutch => "tot",
        };
        match self {
            Self::Period(period) => period.label(language),
            Self::Range(from, to) => format!("{} {between} {}", from.label(language), to.label(language)),
            Self::Criterion(criterion) => criterion.label(language).to_owned(),
        }
    }
}

impl RecipientParty {
    /// The recipient's name, or its class in words.
    pub fn label(&self, language: Language) -> String {
        match self {
            Self::Name(name) => name.clone(),
            Self::Class(class) => class.label(language).to_owned(),
        }
    }
}

impl TransferTo {
    /// The country's name, "outside the EEA", or the safeguard in words.
    pub fn label(self, language: Language) -> String {
        match (self, language) {
            (Self::Country(country), _) => country.label(language),
            (Self::OutsideEea, Language::English) => "outside the European Economic Area".to_owned(),
            (Self::OutsideEea, Language::Dutch) => "buiten de Europese Economische Ruimte".to_owned(),
            (Self::Safeguard(safeguard), _) => safeguard.label(language).to_owned(),
        }
    }
}

impl Country {
    /// The usual name of the country, or its code where that is not assigned.
    pub fn label(&self, language: Language) -> String {
        let row = COUNTRIES.iter().find(|row| row.code == self.as_str().as_bytes());
        let names = row.map(|row| match language {
            Language::English => row.english,
            Language::Dutch => row.dutch,
        });
        names.and_then(|names| names.first()).map_or_else(|| self.as_str().to_owned(), |name| titled(name))
    }
}

/// Small words in the names of countries.
const SMALL: &[&str] = &["of", "the", "and", "en", "van", "de", "het", "der", "in"];
/// Words that a hyphen joins to the next: the lexicon writes blanks, for policies write both.
const JOINED: &[&str] = &[
    "noord",
    "zuid",
    "oost",
    "nieuw",
    "papoea",
    "saoedi",
    "frans",
    "equatoriaal",
    "amerikaans",
    "centraal",
    "guinee",
    "timor",
];

/// A name of the lexicon, which is in lower case, as it is written.
fn titled(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut joined = false;
    for word in name.split(' ') {
        let first = out.is_empty();
        if !first {
            out.push(if joined { '-' } else { ' ' });
        }
        joined = JOINED.contains(&word);
        let (small, rest) = match word.strip_prefix("d'") {
            Some(rest) => ("d'", rest),
            None if !first && SMALL.contains(&word) => (word, ""),
            None => ("", word),
        };
        out.push_str(small);
        if rest == "us" {
            out.push_str("US");
            continue;
        }
        let mut letters = rest.chars();
        out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        out.push_str(letters.as_str());
    }
    out
}

impl CookieLifetime {
    /// The lifetime in words: "2 years", "tot de browser wordt gesloten".
    pub fn label(self, language: Language) -> String {
        match (self, language) {
            (Self::Period(period), _) => period.label(language),
            (Self::Session, Language::English) => "until the browser is closed".to_owned(),
            (Self::Session, Language::Dutch) => "tot de browser wordt gesloten".to_owned(),
        }
    }
}

impl Date {
    /// The date in words: "25 May 2018", "mei 2018".
    pub fn label(self, language: Language) -> String {
        let months = match language {
            Language::English => [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
            Language::Dutch => [
                "januari",
                "februari",
                "maart",
                "april",
                "mei",
                "juni",
                "juli",
                "augustus",
                "september",
                "oktober",
                "november",
                "december",
            ],
        };
        let month = months.get(usize::from(self.month()).wrapping_sub(1)).copied().unwrap_or_default();
        match self.day() {
            Some(day) => format!("{day} {month} {}", self.year()),
            None => format!("{month} {}", self.year()),
        }
    }
}

impl ContactPoint {
    /// The address or number itself.
    pub fn label(&self) -> &str {
        match self {
            Self::Email(point) | Self::Phone(point) | Self::Post(point) | Self::Url(point) => point,
        }
    }
}

impl Value {
    /// The value in words; `None` where there is nothing to say but the kind.
    ///
    /// ```
    /// use privacy_policy::{Language, Period, RetentionLimit, Unit, Value};
    ///
    /// let range = RetentionLimit::Range(Period::new(3, Unit::Months), Period::new(6, Unit::Months));
    /// assert_eq!(Value::Retention(range).label(Language::Dutch).as_deref(), Some("3 maanden tot 6 maanden"));
    /// assert_eq!(Value::None.label(Language::English), None);
    /// ```
    pub fn label(&self, language: Language) -> Option<String> {
        let words = match self {
            Self::Date(date) => date.label(language),
            Self::Controller(name) => name.clone(),
            Self::Contact(point) => point.label().to_owned(),
            Self::Category(category) => category.label(language).to_owned(),
            Self::Purpose(purpose) => purpose.label(language).to_owned(),
            Self::Ground(ground) => ground.label(language).to_owned(),
            Self::Source(class) => (*class)?.label(language).to_owned(),
            Self::Recipient(party) => party.label(language),
            Self::Transfer(destination) => destination.label(language),
            Self::Retention(limit) => limit.label(language),
            Self::Authority(name) => name.clone()?,
            Self::Cookie(details) => cookie(details, language),
            Self::Age(age) => {
                let age = (*age)?;
                match language {
                    Language::English => format!("under {age}"),
                    Language::Dutch => format!("jonger dan {age}"),
                }
            }
            Self::Interest | Self::None => return None,
        };
        (!words.is_empty()).then_some(words)
    }
}

/// What is known of a cookie, in a row.
fn cookie(details: &CookieDetails, language: Language) -> String {
    let known = [
        details.name.clone(),
        details.provider.clone(),
        details.category.map(|category| category.label(language).to_owned()),
        details.lifetime.map(|lifetime| lifetime.label(language)),
        details.party.map(|party| party.label(language).to_owned()),
    ];
    known.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

impl Kind {
    /// A statement of this kind in words: its value, as [`Value`] writes it on the wire, or the kind itself where there is
    /// none. A value that is no such value is given back as it is.
    ///
    /// ```
    /// use privacy_policy::{Kind, Language};
    ///
    /// let words = |value| Kind::Retention.describe(value, Language::Dutch);
    /// assert_eq!(words(Some("P2Y")), "2 jaar");
    /// assert_eq!(words(Some("until:account_closed")), "totdat het account is gesloten");
    /// assert_eq!(Kind::Recipient.describe(Some("class:payment"), Language::English), "payment providers and banks");
    /// assert_eq!(Kind::RightErasure.describe(None, Language::English), "right to erasure");
    /// ```
    pub fn describe(self, value: Option<&str>, language: Language) -> String {
        match value.filter(|value| !value.is_empty()) {
            Some(text) => Value::read(self, text).and_then(|value| value.label(language)).unwrap_or(text.to_owned()),
            None => self.label(language).to_owned(),
        }
    }
}

impl Finding<'_> {
    /// What the finding says, in words: those of the text where it has no others ([`text`](Finding::text)), its value, or
    /// its kind where it has neither.
    ///
    /// ```
    /// use privacy_policy::{Language, Policy};
    ///
    /// let policy = Policy::parse("Wij bewaren uw e-mailadres twee jaar.")?;
    /// let words: Vec<String> = policy.findings().iter().map(|finding| finding.label(Language::English)).collect();
    /// assert_eq!(words, ["e-mail address", "2 years"]);
    /// # Ok::<(), privacy_policy::Error>(())
    /// ```
    pub fn label(&self, language: Language) -> String {
        let words = self.text().map(str::to_owned).or_else(|| self.value().label(language));
        words.unwrap_or_else(|| self.kind().label(language).to_owned())
    }
}

#[cfg(test)]
mod tests;
