//! What tells statements of one kind apart, whatever their wording.

use std::collections::{BTreeSet, HashMap};

use super::ChangeSide;
use super::applied::{self, Of};
use crate::{
    Category, ContactPoint, CookieDetails, CookieLifetime, Finding, Kind, Period, Policy, RecipientParty,
    RetentionLimit, Unit, Value,
};

/// Something that one of the texts says.
#[derive(Clone)]
pub(super) struct Said {
    pub(super) kind: Kind,
    /// The same for statements that say the same of the same, and for their denial.
    pub(super) key: String,
    /// What else is said of it, in all places together: the lifetime of a cookie, an age.
    pub(super) details: BTreeSet<String>,
    /// What it is said for, in all places together.
    pub(super) of: BTreeSet<Of>,
    /// Whether what it is said for has another value in the other text, which is told.
    pub(super) moved: bool,
    pub(super) side: ChangeSide,
}

/// What `policy` says, in order of first mention.
pub(super) fn said(policy: &Policy) -> Vec<Said> {
    let mut all: Vec<Said> = Vec::new();
    // The places in `all` of rows, `None` for those that are not compared, and of keys.
    let (mut rows, mut keys) = (HashMap::new(), HashMap::new());
    for finding in policy.findings() {
        let row = (finding.kind(), finding.row(), finding.denied());
        let place = *rows.entry(row).or_insert_with(|| {
            let said = Said::of(policy, &finding)?;
            let place = *keys.entry((said.kind, said.key.clone(), said.side.denied)).or_insert(all.len());
            match all.get_mut(place) {
                Some(known) => known.merge(said),
                None => all.push(said),
            }
            Some(place)
        });
        if let Some(said) = place.and_then(|place| all.get_mut(place)) {
            said.side.evidence.push(finding.evidence().clone());
        }
    }
    all
}

impl Said {
    /// What the row of a finding says, without its evidence; `None` for one that is not compared.
    fn of(policy: &Policy, finding: &Finding<'_>) -> Option<Self> {
        let (kind, value) = (finding.kind(), finding.value());
        let text = finding.text();
        let key = key(kind, &value, text)?;
        let details = details(&value);
        let side = ChangeSide {
            value,
            text: text.map(str::to_owned),
            applies_to: Vec::new(),
            denied: finding.denied(),
            evidence: Vec::new(),
        };
        Some(Self { kind, key, details, of: applied::of(policy, finding), moved: false, side })
    }

    /// Adds what another row says of the same.
    fn merge(&mut self, other: Self) {
        self.details.extend(other.details);
        // What is said as such is said of more than what it is said for.
        if self.kind != Kind::Recipient && (self.of.is_empty() || other.of.is_empty()) {
            self.of.clear();
        } else {
            self.of.extend(other.of);
        }
        match (&mut self.side.value, other.side.value) {
            (Value::Cookie(known), Value::Cookie(other)) => {
                known.provider = known.provider.take().or(other.provider);
                known.category = known.category.or(other.category);
                known.party = known.party.or(other.party);
                known.lifetime = known.lifetime.or(other.lifetime);
            }
            (Value::Age(known), Value::Age(other)) => *known = known.or(other),
            _ => {}
        }
    }
}

/// The key of a statement; `None` for one that is not compared.
fn key(kind: Kind, value: &Value, text: Option<&str>) -> Option<String> {
    let key = match value {
        Value::Category(Category::Generic) => return None,
        Value::Controller(name) => folded(name),
        Value::Contact(point) => contact(point),
        Value::Recipient(RecipientParty::Name(name)) => format!("name:{}", folded(name)),
        Value::Retention(limit) => limit_key(*limit),
        Value::Authority(name) => folded(name.as_deref().unwrap_or_default()),
        Value::Cookie(details) => cookie(details),
        Value::Source(Some(class)) | Value::Recipient(RecipientParty::Class(class)) => format!("class:{class}"),
        Value::Interest | Value::Source(None) => folded(text.unwrap_or_default()),
        // One statement of these is as good as another: they have no value, and wording alone is no change.
        Value::None | Value::Age(_) => String::new(),
        Value::Date(_) | Value::Category(_) | Value::Purpose(_) | Value::Ground(_) | Value::Transfer(_) => {
            value.to_string()
        }
    };
    value.fits(kind).then_some(key)
}

/// What may change of a statement whose key stays.
fn details(value: &Value) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    match value {
        Value::Age(age) => out.extend(age.map(|age| age.to_string())),
        Value::Cookie(cookie) => {
            out.extend(cookie.lifetime.map(|lifetime| match lifetime {
                CookieLifetime::Period(of) => period(of),
                CookieLifetime::Session => lifetime.to_string(),
            }));
            // Of those without a name they are the key.
            if cookie.name.is_some() {
                out.extend(cookie.provider.as_deref().map(|provider| format!("provider:{}", folded(provider))));
                out.extend(cookie.category.map(|category| format!("category:{category}")));
                out.extend(cookie.party.map(|party| format!("party:{party}")));
            }
        }
        _ => {}
    }
    out
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
fn cookie(details: &CookieDetails) -> String {
    if let Some(name) = &details.name {
        return format!("name:{name}");
    }
    let provider = details.provider.as_deref().map(folded).unwrap_or_default();
    let category = details.category.map(|category| category.as_str()).unwrap_or_default();
    let party = details.party.map(|party| party.as_str()).unwrap_or_default();
    format!("{provider};{category};{party}")
}
