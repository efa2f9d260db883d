//! Values in words, English and Dutch, for documents that people read.

use crate::{
    Category, Criterion, Ground, Language, Period, PurposeKind, RecipientClass, RecipientParty, RetentionLimit,
    Safeguard, Unit,
};

/// A value that has words in each language.
pub(super) trait Label {
    /// The words, in lower case but for names.
    fn label(&self, language: Language) -> String;
}

/// The words of a vocabulary's values; a value left out does not compile.
macro_rules! labels {
    ($($name:ident { $($value:ident: $english:literal, $dutch:literal;)+ })+) => {$(
        impl Label for $name {
            fn label(&self, language: Language) -> String {
                let (english, dutch) = match self { $(Self::$value => ($english, $dutch),)+ };
                match language {
                    Language::English => english,
                    Language::Dutch => dutch,
                }
                .to_owned()
            }
        }
    )+};
}

labels! {
    Category {
        Name: "name", "naam";
        EmailAddress: "e-mail address", "e-mailadres";
        PhoneNumber: "telephone number", "telefoonnummer";
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
}

impl Label for Period {
    fn label(&self, language: Language) -> String {
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

impl Label for RetentionLimit {
    fn label(&self, language: Language) -> String {
        let between = match language {
            Language::English => "to",
            Language::Dutch => "tot",
        };
        match self {
            Self::Period(period) => period.label(language),
            Self::Range(from, to) => format!("{} {between} {}", from.label(language), to.label(language)),
            Self::Criterion(criterion) => criterion.label(language),
        }
    }
}

impl Label for RecipientParty {
    fn label(&self, language: Language) -> String {
        match self {
            Self::Name(name) => name.clone(),
            Self::Class(class) => class.label(language),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_value_has_words_of_its_own() {
        fn check<T: Label>(values: &[T]) {
            for &language in Language::ALL {
                let labels: HashSet<String> = values.iter().map(|value| value.label(language)).collect();
                assert_eq!(labels.len(), values.len(), "{labels:?}");
                assert!(labels.iter().all(|label| !label.is_empty() && !label.contains(';')), "{labels:?}");
            }
        }
        check(Category::ALL);
        check(PurposeKind::ALL);
        check(Ground::ALL);
        check(RecipientClass::ALL);
        check(Safeguard::ALL);
        check(Criterion::ALL);
    }

    #[test]
    fn periods_are_counted_as_each_language_does() {
        let range = RetentionLimit::Range(Period::new(1, Unit::Months), Period::new(7, Unit::Years));
        assert_eq!(range.label(Language::English), "1 month to 7 years");
        assert_eq!(range.label(Language::Dutch), "1 maand tot 7 jaar");
    }
}
