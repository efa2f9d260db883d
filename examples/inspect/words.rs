//! Values in words, for people.

use privacy_policy::{
    Category, ContactOwner, ContactPoint, CookieCategory, CookieLifetime, CookieUse, Country, Criterion, Date, Ground,
    Language, NoteKind, Party, Period, PurposeKind, RecipientClass, RecipientParty, RetentionLimit, Right, Safeguard,
    TransferTo,
};

const MONTHS: [&str; 12] = [
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
];

/// Names of countries that policies often speak of; of others the code is printed alone.
const COUNTRIES: [(&str, &str); 25] = [
    ("AU", "Australia"),
    ("BE", "Belgium"),
    ("BR", "Brazil"),
    ("CA", "Canada"),
    ("CH", "Switzerland"),
    ("CN", "China"),
    ("DE", "Germany"),
    ("ES", "Spain"),
    ("FR", "France"),
    ("GB", "United Kingdom"),
    ("HK", "Hong Kong"),
    ("IE", "Ireland"),
    ("IL", "Israel"),
    ("IN", "India"),
    ("IT", "Italy"),
    ("JP", "Japan"),
    ("KR", "South Korea"),
    ("MX", "Mexico"),
    ("NL", "Netherlands"),
    ("NZ", "New Zealand"),
    ("PH", "Philippines"),
    ("SG", "Singapore"),
    ("UA", "Ukraine"),
    ("US", "United States"),
    ("ZA", "South Africa"),
];

/// A name of the wire as words: `bank_account` is "bank account".
pub(crate) fn plain(name: &str) -> String {
    name.replace('_', " ")
}

/// The same with a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Names in a row: "a, b and c".
pub(crate) fn list(names: impl IntoIterator<Item = String>) -> String {
    let mut names: Vec<String> = names.into_iter().collect();
    match (names.pop(), names.is_empty()) {
        (None, _) => String::new(),
        (Some(only), true) => only,
        (Some(last), false) => format!("{} and {last}", names.join(", ")),
    }
}

pub(crate) fn language(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::Dutch => "Dutch",
        other => other.code(),
    }
}

pub(crate) fn date(date: Date) -> String {
    let month = MONTHS.get(usize::from(date.month()).wrapping_sub(1)).copied().unwrap_or_default();
    match date.day() {
        Some(day) => format!("{day} {month} {} ({date})", date.year()),
        None => format!("{month} {} ({date})", date.year()),
    }
}

pub(crate) fn contact(point: &ContactPoint) -> String {
    match point {
        ContactPoint::Email(address) => format!("Email {address}"),
        ContactPoint::Phone(number) => format!("Phone {number}"),
        ContactPoint::Post(address) => format!("Post {address}"),
        ContactPoint::Url(address) => format!("Web {address}"),
        other => other.to_string(),
    }
}

/// Whom a contact reaches, where that is not the controller.
pub(crate) fn owner(owner: ContactOwner) -> Option<String> {
    (owner != ContactOwner::Controller).then(|| plain(owner.as_str()))
}

pub(crate) fn category(category: Category) -> String {
    match category {
        Category::IpAddress => "IP address".to_owned(),
        Category::DeviceId => "device identifier".to_owned(),
        Category::DeviceInfo => "device information".to_owned(),
        Category::GovernmentId => "government identifier".to_owned(),
        Category::TaxId => "tax identifier".to_owned(),
        Category::CookieId => "cookie identifier".to_owned(),
        Category::Contacts => "contacts of the person".to_owned(),
        Category::Contact => "contact details".to_owned(),
        Category::Company => "company details".to_owned(),
        Category::Account => "account details".to_owned(),
        Category::Identification => "identification details".to_owned(),
        Category::Financial => "financial details".to_owned(),
        Category::Usage => "usage data".to_owned(),
        Category::Log => "log data".to_owned(),
        Category::Demographic => "demographic data".to_owned(),
        Category::Generic => "personal data as such".to_owned(),
        Category::Other => "other data".to_owned(),
        other => plain(other.as_str()),
    }
}

pub(crate) fn purpose(purpose: PurposeKind) -> String {
    match purpose {
        PurposeKind::ProvideService => "provide the service".to_owned(),
        PurposeKind::ImproveService => "improve the service".to_owned(),
        PurposeKind::Contract => "perform a contract".to_owned(),
        PurposeKind::Other => "other purposes".to_owned(),
        other => plain(other.as_str()),
    }
}

pub(crate) fn ground(ground: Ground) -> String {
    format!("Art. {} {}", ground.article(), plain(ground.as_str()))
}

pub(crate) fn recipient(party: &RecipientParty) -> String {
    match party {
        RecipientParty::Name(name) => name.clone(),
        RecipientParty::Class(class) => capital(&recipient_class(*class)),
        other => other.to_string(),
    }
}

pub(crate) fn recipient_class(class: RecipientClass) -> String {
    match class {
        RecipientClass::Analytics => "analytics providers".to_owned(),
        RecipientClass::Payment => "payment providers".to_owned(),
        RecipientClass::Hosting => "hosting providers".to_owned(),
        RecipientClass::Successor => "successor in a merger or sale".to_owned(),
        RecipientClass::Other => "other recipients".to_owned(),
        other => plain(other.as_str()),
    }
}

pub(crate) fn country(country: Country) -> String {
    let code = country.as_str();
    let named = COUNTRIES.iter().find(|(known, _)| *known == code);
    named.map_or_else(|| code.to_owned(), |(_, name)| format!("{name} ({code})"))
}

pub(crate) fn transfer(destination: TransferTo) -> String {
    match destination {
        TransferTo::Country(to) => country(to),
        TransferTo::OutsideEea => "Outside the European Economic Area".to_owned(),
        TransferTo::Safeguard(safeguard) => format!("Safeguard: {}", self::safeguard(safeguard)),
        other => other.to_string(),
    }
}

fn safeguard(safeguard: Safeguard) -> String {
    match safeguard {
        Safeguard::Adequacy => "adequacy decision".to_owned(),
        Safeguard::Scc => "standard contractual clauses".to_owned(),
        Safeguard::Bcr => "binding corporate rules".to_owned(),
        Safeguard::PrivacyShield => "Privacy Shield".to_owned(),
        Safeguard::SafeHarbor => "Safe Harbor".to_owned(),
        other => plain(other.as_str()),
    }
}

/// A number of units: "1 year", "30 days".
pub(crate) fn period(period: Period) -> String {
    let unit = period.unit.as_str();
    let unit = if period.count == 1 { unit.trim_end_matches('s') } else { unit };
    format!("{} {unit}", period.count)
}

pub(crate) fn limit(limit: RetentionLimit) -> String {
    match limit {
        RetentionLimit::Period(length) => format!("{} ({length})", capital(&period(length))),
        RetentionLimit::Range(from, to) => {
            format!("{} to {} ({from} to {to})", period(from), period(to))
        }
        RetentionLimit::Criterion(criterion) => match criterion {
            Criterion::AccountClosed => "Until the account is closed".to_owned(),
            Criterion::PurposeFulfilled => "Until the purpose is fulfilled".to_owned(),
            Criterion::LegalRequirement => "As long as the law requires".to_owned(),
            Criterion::Request => "Until deletion is requested".to_owned(),
            Criterion::ConsentWithdrawn => "Until consent is withdrawn".to_owned(),
            Criterion::SessionEnd => "Until the session ends".to_owned(),
            Criterion::ContractEnd => "Until the contract ends".to_owned(),
            _ => "By another criterion".to_owned(),
        },
        other => other.to_string(),
    }
}

pub(crate) fn right(right: Right) -> String {
    let words = match right {
        Right::WithdrawConsent => "withdraw consent".to_owned(),
        Right::Complaint => "complaint to an authority".to_owned(),
        other => plain(other.as_str()),
    };
    format!("Art. {} {words}", right.article())
}

/// A cookie: its name, or else what is known of it.
pub(crate) fn cookie(cookie: &CookieUse) -> String {
    if let Some(name) = &cookie.name {
        return name.clone();
    }
    match (&cookie.provider, cookie.category) {
        (Some(provider), _) => provider.clone(),
        (None, Some(category)) => format!("{} cookies", capital(cookie_category(category))),
        (None, None) => match cookie.party {
            Some(party) => format!("{} cookies", capital(self::party(party))),
            None => "Cookies".to_owned(),
        },
    }
}

/// What else is known of a cookie.
pub(crate) fn cookie_details(cookie: &CookieUse) -> Vec<String> {
    let named = cookie.name.is_some();
    let mut details = Vec::new();
    details.extend(cookie.provider.clone().filter(|_| named));
    details
        .extend(cookie.category.filter(|_| named || cookie.provider.is_some()).map(|c| cookie_category(c).to_owned()));
    details.extend(cookie.party.map(|p| party(p).to_owned()));
    details.extend(cookie.lifetime.map(|lifetime| match lifetime {
        CookieLifetime::Session => "until the browser is closed".to_owned(),
        CookieLifetime::Period(length) => format!("{} ({length})", period(length)),
        other => other.to_string(),
    }));
    details
}

fn cookie_category(category: CookieCategory) -> &'static str {
    category.as_str()
}

fn party(party: Party) -> &'static str {
    match party {
        Party::First => "first-party",
        Party::Third => "third-party",
        other => other.as_str(),
    }
}

pub(crate) fn note(kind: NoteKind) -> String {
    plain(kind.as_str())
}
