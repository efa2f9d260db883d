//! Values in words, for people.

use privacy_policy::{
    Category, ContactOwner, ContactPoint, CookieCategory, CookieLifetime, CookieUse, Country, Date, Ground, Language,
    NoteKind, Party, Period, PurposeKind, RecipientClass, RecipientParty, RetentionLimit, Right, Safeguard, TransferTo,
};

/// A text with a capital.
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
    language.label(Language::English)
}

pub(crate) fn date(date: Date) -> String {
    format!("{} ({date})", date.label(Language::English))
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
    (owner != ContactOwner::Controller).then(|| owner.label(Language::English).to_owned())
}

pub(crate) fn category(category: Category) -> String {
    category.label(Language::English).to_owned()
}

pub(crate) fn purpose(purpose: PurposeKind) -> String {
    purpose.label(Language::English).to_owned()
}

pub(crate) fn ground(ground: Ground) -> String {
    format!("Art. {} {}", ground.article(), ground.label(Language::English))
}

pub(crate) fn recipient(party: &RecipientParty) -> String {
    capital(&party.label(Language::English))
}

pub(crate) fn recipient_class(class: RecipientClass) -> String {
    class.label(Language::English).to_owned()
}

pub(crate) fn country(country: Country) -> String {
    format!("{} ({country})", country.label(Language::English))
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
    safeguard.label(Language::English).to_owned()
}

/// A number of units: "1 year", "30 days".
pub(crate) fn period(period: Period) -> String {
    period.label(Language::English)
}

pub(crate) fn limit(limit: RetentionLimit) -> String {
    let words = capital(&limit.label(Language::English));
    match limit {
        RetentionLimit::Period(length) => format!("{words} ({length})"),
        RetentionLimit::Range(from, to) => format!("{words} ({from} to {to})"),
        _ => words,
    }
}

pub(crate) fn right(right: Right) -> String {
    format!("Art. {} {}", right.article(), right.label(Language::English))
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
        CookieLifetime::Period(length) => format!("{} ({length})", period(length)),
        other => other.label(Language::English),
    }));
    details
}

fn cookie_category(category: CookieCategory) -> &'static str {
    category.label(Language::English)
}

fn party(party: Party) -> &'static str {
    party.label(Language::English)
}

pub(crate) fn note(kind: NoteKind) -> &'static str {
    kind.label(Language::English)
}
