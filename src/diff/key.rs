//! What tells statements of one kind apart, whatever their wording.

use std::collections::HashMap;

use super::ChangeSide;
use crate::{
    Category, ContactPoint, CookieDetails, Finding, Kind, Period, Policy, RecipientParty, RetentionLimit, Unit, Value,
};

/// Something that one of the texts says.
pub(super) struct Said {
    pub(super) kind: Kind,
    /// The same for statements that say the same of the same, and for their denial.
    pub(super) key: String,
    /// What may change about it.
    pub(super) detail: String,
    /// The categories of data that it is stated for, where the text says.
    pub(super) of: Vec<Category>,
    pub(super) side: ChangeSide,
}

/// What `policy` says, in order of first mention.
pub(super) fn said(policy: &Policy) -> Vec<Said> {
    let mut all: Vec<Said> = Vec::new();
    let mut places = HashMap::new();
    for finding in policy.findings() {
        let (kind, denied) = (finding.kind(), finding.denied());
        let value = finding.value();
        let words = words(policy, &finding);
        let Some((key, detail)) = key(kind, &value, words) else { continue };
        let place = *places.entry((kind, key.clone(), denied)).or_insert(all.len());
        if let Some(same) = all.get_mut(place) {
            same.side.evidence.push(finding.evidence().clone());
            if same.detail.is_empty() {
                same.detail = detail;
                same.side.value = value.text();
            }
            continue;
        }
        let of = match kind {
            Kind::Retention => policy.retention.get(finding.row()).map(|row| row.applies_to.clone()),
            _ => None,
        };
        let value = words.map(str::to_owned).or_else(|| value.text());
        let side = ChangeSide { value, denied, evidence: vec![finding.evidence().clone()] };
        all.push(Said { kind, key, detail, of: of.unwrap_or_default(), side });
    }
    all
}

/// The words of a statement that has no value but these.
fn words<'a>(policy: &'a Policy, finding: &Finding<'_>) -> Option<&'a str> {
    let row = finding.row();
    match finding.kind() {
        Kind::LegitimateInterest => policy.legitimate_interests.get(row).map(|row| row.text.as_str()),
        Kind::Source => policy.sources.get(row).map(|row| row.text.as_str()),
        Kind::MandatoryDisclosure => policy.mandatory_disclosures.get(row).map(|row| row.text.as_str()),
        Kind::AutomatedDecision => policy.automated_decisions.get(row).map(|row| row.text.as_str()),
        _ => None,
    }
}

/// The key and the detail of a statement; `None` for one that is not compared.
fn key(kind: Kind, value: &Value, words: Option<&str>) -> Option<(String, String)> {
    let only = |key: String| Some((key, String::new()));
    match value {
        Value::Category(Category::Generic) => None,
        Value::Controller(name) => only(folded(name)),
        Value::Contact(point) => only(contact(point)),
        Value::Recipient(RecipientParty::Name(name)) => only(format!("name:{}", folded(name))),
        Value::Retention(limit) => only(limit_key(*limit)),
        Value::Authority(name) => only(folded(name.as_deref().unwrap_or_default())),
        Value::Cookie(details) => Some(cookie(details)),
        Value::Age(age) => Some((String::new(), age.map(|age| age.to_string()).unwrap_or_default())),
        Value::Source(Some(class)) => only(format!("class:{class}")),
        Value::Interest | Value::Source(None) => only(folded(words.unwrap_or_default())),
        // One statement of these is as good as another: they have no value, and wording alone is no change.
        Value::None => only(String::new()),
        Value::Date(_) | Value::Category(_) | Value::Purpose(_) | Value::Ground(_) | Value::Transfer(_) => {
            only(value.to_string())
        }
        Value::Recipient(RecipientParty::Class(class)) => only(format!("class:{class}")),
    }
    .filter(|_| value.fits(kind))
}

/// Letters and digits in lower case, one blank between words.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

fn contact(point: &ContactPoint) -> String {
    match point {
        ContactPoint::Email(address) => format!("email:{}", address.to_lowercase()),
        ContactPoint::Phone(number) => {
            format!("phone:{}", number.chars().filter(char::is_ascii_digit).collect::<String>())
        }
        ContactPoint::Post(address) => format!("post:{}", folded(address)),
        ContactPoint::Url(address) => {
            let address = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
            format!("url:{}", address.trim_start_matches("www.").trim_end_matches('/').to_lowercase())
        }
    }
}

/// A period in days or months: a year is twelve months, a week seven days.
fn period(Period { count, unit }: Period) -> String {
    let count = u64::from(count);
    match unit {
        Unit::Years => format!("{}M", count * 12),
        Unit::Months => format!("{count}M"),
        Unit::Weeks => format!("{}s", count * 604_800),
        Unit::Days => format!("{}s", count * 86_400),
        Unit::Hours => format!("{}s", count * 3_600),
        Unit::Minutes => format!("{}s", count * 60),
        Unit::Seconds => format!("{count}s"),
    }
}

fn limit_key(limit: RetentionLimit) -> String {
    match limit {
        RetentionLimit::Period(only) => period(only),
        RetentionLimit::Range(first, last) => format!("{}-{}", period(first), period(last)),
        RetentionLimit::Criterion(criterion) => format!("until:{criterion}"),
    }
}

/// A cookie is told by its name; one without, by what else is said of it but its lifetime.
fn cookie(details: &CookieDetails) -> (String, String) {
    let lifetime = match details.lifetime {
        Some(crate::CookieLifetime::Period(of)) => period(of),
        Some(lifetime) => lifetime.to_string(),
        None => String::new(),
    };
    let provider = details.provider.as_deref().map(folded).unwrap_or_default();
    let category = details.category.map(|category| category.as_str()).unwrap_or_default();
    let party = details.party.map(|party| party.as_str()).unwrap_or_default();
    match &details.name {
        Some(name) => (format!("name:{name}"), format!("{lifetime};{provider};{category};{party}")),
        None => (format!("{provider};{category};{party}"), lifetime),
    }
}
