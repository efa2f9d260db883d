//! The document: what the text states, in the fields of TILT.

use serde_json::{Map, Value, json};

use super::EXTENSION;
use super::extension::{Spans, extension, has_place};
use crate::lexicon::shared::COUNTRIES;
use crate::{
    Category, ContactOwner, ContactPoint, Controller, ControllerRole, Country, DataSubjectRight, Evidence, Kind,
    Language, LinkEnd, Policy, Recipient, RecipientParty, RetentionLimit, RetentionRule, Right, Safeguard, Source,
    TransferTo,
};

/// Makes the document of a policy.
pub(super) fn document(policy: &Policy, text: &str) -> Value {
    let mut writer = Writer { policy, text, spans: Spans::default() };
    let mut document = Map::new();
    let mut set = |field: &str, value: Value| document.insert(field.to_owned(), value);
    set("meta", writer.meta());
    set("controller", writer.controller());
    set("dataProtectionOfficer", writer.officer());
    set("dataDisclosed", writer.data_disclosed());
    set("thirdCountryTransfers", writer.transfers());
    set("accessAndDataPortability", writer.access_and_portability());
    set("sources", writer.sources());
    set("rightToInformation", writer.right("rightToInformation", &[Right::Access]));
    let correction = writer.right("rightToRectificationOrDeletion", &[Right::Rectification, Right::Erasure]);
    set("rightToRectificationOrDeletion", correction);
    set("rightToDataPortability", writer.right("rightToDataPortability", &[Right::Portability]));
    set("rightToWithdrawConsent", writer.right("rightToWithdrawConsent", &[Right::WithdrawConsent]));
    set("rightToComplain", writer.complaint());
    set("automatedDecisionMaking", writer.automated());
    set("changesOfPurpose", json!([]));
    set(EXTENSION, extension(policy, writer.spans));
    Value::Object(document)
}

/// The fields of an object that are known.
fn object<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    let known = fields.into_iter().filter_map(|(field, value)| Some((field.to_owned(), value?)));
    Value::Object(known.collect())
}

struct Writer<'a> {
    policy: &'a Policy,
    text: &'a str,
    spans: Spans,
}

impl Writer<'_> {
    /// The words of the first affirmative evidence, its pieces in text order; `None` where they do not lie in the text.
    fn quote(&self, evidence: &[Evidence]) -> Option<String> {
        let evidence = evidence.iter().find(|evidence| !evidence.denied())?;
        let span = evidence.span();
        let mut pieces = vec![span];
        pieces.extend(evidence.shared());
        pieces.sort();
        let words = pieces.into_iter().map(|span| span.of(self.text)).collect::<Option<Vec<_>>>()?;
        let words: Vec<&str> = words.iter().flat_map(|piece| piece.split_whitespace()).collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    const fn language(&self) -> Language {
        self.policy.language
    }

    /// The first controller in a role.
    fn named(&self, role: ControllerRole) -> Option<&Controller> {
        self.policy.controllers.iter().find(|row| row.role == role && row.affirmed())
    }

    /// The first contact of an owner that `pick` takes; its place in the document is noted.
    fn contact(&mut self, owner: ContactOwner, place: &str, pick: fn(&ContactPoint) -> Option<&str>) -> Option<String> {
        let rows = self.policy.contacts.iter().filter(|row| row.of == owner && row.affirmed());
        let (address, evidence) = rows.filter_map(|row| Some((pick(&row.point)?, &row.evidence))).next()?;
        self.spans.note(place.to_owned(), evidence);
        Some(address.to_owned())
    }

    fn meta(&self) -> Value {
        let name = self.named(ControllerRole::Controller).map(|row| row.name.as_str().into());
        object([("name", name), ("language", Some(self.language().code().into()))])
    }

    fn controller(&mut self) -> Value {
        let name = self.named(ControllerRole::Controller).map(|row| (row.name.clone(), row.evidence.clone()));
        if let Some((_, evidence)) = &name {
            self.spans.note("/controller/name".to_owned(), evidence);
        }
        let address = self.contact(ContactOwner::Controller, "/controller/address", postal);
        let country = address.as_deref().and_then(country);
        object([
            ("name", name.map(|(name, _)| name.into())),
            ("address", address.map(Value::from)),
            ("country", country.map(|country| country.as_str().into())),
            ("representative", Some(self.representative())),
        ])
    }

    fn representative(&mut self) -> Value {
        let place = |field: &str| format!("/controller/representative/{field}");
        let name = self.named(ControllerRole::Representative).map(|row| (row.name.clone(), row.evidence.clone()));
        if let Some((_, evidence)) = &name {
            self.spans.note(place("name"), evidence);
        }
        object([
            ("name", name.map(|(name, _)| name.into())),
            ("email", self.contact(ContactOwner::Representative, &place("email"), email).map(Value::from)),
            ("phone", self.contact(ContactOwner::Representative, &place("phone"), phone).map(Value::from)),
        ])
    }

    fn officer(&mut self) -> Value {
        let place = |field: &str| format!("/dataProtectionOfficer/{field}");
        let owner = ContactOwner::DataProtectionOfficer;
        let address = self.contact(owner, &place("address"), postal);
        let country = address.as_deref().and_then(country);
        object([
            ("address", address.map(Value::from)),
            ("country", country.map(|country| country.as_str().into())),
            ("email", self.contact(owner, &place("email"), email).map(Value::from)),
            ("phone", self.contact(owner, &place("phone"), phone).map(Value::from)),
        ])
    }

    /// One entry for each category, and one for the data as such where the text says something of it.
    fn data_disclosed(&mut self) -> Value {
        let policy = self.policy;
        let mut categories: Vec<Category> =
            policy.data_categories.iter().filter(|row| row.affirmed()).map(|row| row.category).collect();
        let tied = policy.retention.iter().filter(|row| row.affirmed()).flat_map(|row| row.applies_to.iter().copied());
        categories.extend(tied);
        let general = policy.purposes.iter().any(|row| row.affirmed())
            || policy.legal_bases.iter().any(|row| row.affirmed())
            || policy.legitimate_interests.iter().any(|row| row.affirmed())
            || policy.recipients.iter().any(|row| row.affirmed())
            || policy.retention.iter().any(|row| row.affirmed() && row.applies_to.is_empty())
            || policy.mandatory_disclosures.iter().any(|row| row.affirmed());
        if general {
            categories.push(Category::Generic);
        }
        let mut seen = Vec::new();
        categories.retain(|category| {
            !seen.contains(category) && {
                seen.push(*category);
                true
            }
        });
        categories.iter().enumerate().map(|(index, &category)| self.disclosed(index, category)).collect()
    }

    /// The entry of a category.
    fn disclosed(&mut self, index: usize, category: Category) -> Value {
        let place = format!("/dataDisclosed/{index}");
        if let Some(row) = self.policy.data_categories.iter().find(|row| row.category == category) {
            self.spans.note(format!("{place}/category"), &row.evidence);
        }
        let mut entry = json!({
            "_id": category.as_str(),
            "category": category.label(self.language()),
            "purposes": [],
            "legalBases": [],
            "legitimateInterests": [],
            "recipients": [],
            "nonDisclosure": {},
        });
        let Some(fields) = entry.as_object_mut() else { return entry };
        let mut set = |field: &str, value: Value| fields.insert(field.to_owned(), value);
        set("storage", self.storage(&place, category));
        if category == Category::Generic {
            set("purposes", self.purposes(&place, |_| true));
            set("legalBases", self.legal_bases(&place));
            set("legitimateInterests", self.interests(&place));
            set("recipients", self.recipients(&place));
            set("nonDisclosure", self.non_disclosure(&place));
        } else if let Some(row) = self.policy.data_categories.iter().position(|row| row.category == category) {
            let linked: Vec<usize> =
                self.policy.linked(LinkEnd { kind: Kind::DataCategory, row }, Kind::Purpose).collect();
            set("purposes", self.purposes(&place, |row| linked.contains(&row)));
        }
        entry
    }

    /// The rules of retention for a category; for the data as such those that name none.
    fn storage(&mut self, place: &str, category: Category) -> Value {
        let policy = self.policy;
        let concerns = |row: &&RetentionRule| {
            let general = row.applies_to.is_empty() && category == Category::Generic;
            row.affirmed() && (general || row.applies_to.contains(&category))
        };
        let mut entries = Vec::new();
        for row in policy.retention.iter().filter(concerns) {
            let quote = self.quote(&row.evidence).map(Value::from);
            let temporal = |ttl: String| object([("description", quote.clone()), ("ttl", Some(ttl.into()))]);
            // Of one period, or of the two ends of a range, the longest is the limit.
            let mut entry = json!({ "aggregationFunction": "max" });
            let (field, value) = match row.limit {
                RetentionLimit::Period(period) => ("temporal", json!([temporal(period.to_string())])),
                RetentionLimit::Range(from, to) => {
                    ("temporal", json!([temporal(from.to_string()), temporal(to.to_string())]))
                }
                RetentionLimit::Criterion(criterion) => {
                    let words = quote.clone().unwrap_or_else(|| criterion.label(self.language()).into());
                    ("purposeConditional", json!([words]))
                }
            };
            if let Some(fields) = entry.as_object_mut() {
                fields.insert(field.to_owned(), value);
            }
            self.spans.note(format!("{place}/storage/{}", entries.len()), &row.evidence);
            entries.push(entry);
        }
        entries.into()
    }

    /// The purposes whose rows `keep` takes.
    fn purposes(&mut self, place: &str, keep: impl Fn(usize) -> bool) -> Value {
        let policy = self.policy;
        let rows = policy.purposes.iter().enumerate().filter(|(index, row)| row.affirmed() && keep(*index));
        rows.map(|(_, row)| row)
            .enumerate()
            .map(|(index, row)| {
                self.spans.note(format!("{place}/purposes/{index}"), &row.evidence);
                let purpose = row.purpose.label(self.language()).into();
                object([("purpose", Some(purpose)), ("description", self.quote(&row.evidence).map(Value::from))])
            })
            .collect()
    }

    fn legal_bases(&mut self, place: &str) -> Value {
        let policy = self.policy;
        let rows = policy.legal_bases.iter().filter(|row| row.affirmed());
        rows.enumerate()
            .map(|(index, row)| {
                self.spans.note(format!("{place}/legalBases/{index}"), &row.evidence);
                let reference = Some(row.ground.reference().into());
                object([("reference", reference), ("description", self.quote(&row.evidence).map(Value::from))])
            })
            .collect()
    }

    fn interests(&mut self, place: &str) -> Value {
        let policy = self.policy;
        let rows = policy.legitimate_interests.iter().filter(|row| row.affirmed());
        rows.enumerate()
            .map(|(index, row)| {
                self.spans.note(format!("{place}/legitimateInterests/{index}"), &row.evidence);
                json!({ "exists": true, "reasoning": row.text })
            })
            .collect()
    }

    fn recipients(&mut self, place: &str) -> Value {
        let policy = self.policy;
        let rows = policy.recipients.iter().filter(|row| row.affirmed());
        rows.enumerate()
            .map(|(index, row)| {
                self.spans.note(format!("{place}/recipients/{index}"), &row.evidence);
                self.recipient(row)
            })
            .collect()
    }

    fn recipient(&self, row: &Recipient) -> Value {
        let (name, category) = match &row.party {
            RecipientParty::Name(name) => (Some(name.as_str().into()), None),
            RecipientParty::Class(class) => (None, Some(class.label(self.language()).into())),
        };
        let country = row.country.map(|country| country.as_str().into());
        object([("name", name), ("category", category), ("country", country)])
    }

    fn non_disclosure(&mut self, place: &str) -> Value {
        let rows = || self.policy.mandatory_disclosures.iter();
        let affirmed: Vec<&str> = rows().filter(|row| row.affirmed()).map(|row| row.text.as_str()).collect();
        if affirmed.is_empty() {
            // "You need not give us your data."
            return object([("obligationToProvide", rows().any(|row| row.denied()).then(|| false.into()))]);
        }
        let evidence: Vec<Evidence> = rows().flat_map(|row| row.evidence.iter().cloned()).collect();
        let value = json!({ "obligationToProvide": true, "consequences": affirmed.join("; ") });
        self.spans.note(format!("{place}/nonDisclosure"), &evidence);
        value
    }

    fn transfers(&mut self) -> Value {
        let policy = self.policy;
        let rows = policy.transfers.iter().filter(|row| row.affirmed() && has_place(row.destination));
        rows.enumerate()
            .map(|(index, row)| {
                self.spans.note(format!("/thirdCountryTransfers/{index}"), &row.evidence);
                let field = match row.destination {
                    TransferTo::Country(country) => return json!({ "country": country.as_str() }),
                    TransferTo::Safeguard(Safeguard::Adequacy) => "adequacyDecision",
                    TransferTo::Safeguard(Safeguard::Scc) => "standardDataProtectionClause",
                    _ => "appropriateGuarantees",
                };
                let description = self.quote(&row.evidence).map(Value::from);
                object([(field, Some(object([("available", Some(true.into())), ("description", description)])))])
            })
            .collect()
    }

    /// One entry for each category that a source is linked to; sources of no category stand with the data as such.
    fn sources(&mut self) -> Value {
        let policy = self.policy;
        let mut found: Vec<(Category, Vec<&Source>)> = Vec::new();
        for (row, source) in policy.sources.iter().enumerate().filter(|(_, row)| row.affirmed()) {
            let linked = policy.linked(LinkEnd { kind: Kind::Source, row }, Kind::DataCategory);
            let linked = linked.filter_map(|row| policy.data_categories.get(row)).filter(|row| row.affirmed());
            let mut categories: Vec<Category> = linked.map(|row| row.category).collect();
            if categories.is_empty() {
                categories.push(Category::Generic);
            }
            for category in categories {
                match found.iter_mut().find(|(known, _)| *known == category) {
                    Some((_, sources)) => sources.push(source),
                    None => found.push((category, vec![source])),
                }
            }
        }
        let entries = found.into_iter().enumerate().map(|(entry, (category, sources))| {
            for (index, source) in sources.iter().enumerate() {
                self.spans.note(format!("/sources/{entry}/sources/{index}"), &source.evidence);
            }
            let sources: Vec<Value> = sources.iter().map(|source| json!({ "description": source.text })).collect();
            json!({ "_id": category.as_str(), "dataCategory": category.label(self.policy.language), "sources": sources })
        });
        entries.collect()
    }

    /// What the text says of rights: there, denied, or nothing.
    fn right(&mut self, place: &str, rights: &[Right]) -> Value {
        let policy = self.policy;
        let rows = || policy.rights.iter().filter(|row| rights.contains(&row.right));
        let affirmed: Vec<&DataSubjectRight> = rows().filter(|row| row.affirmed()).collect();
        if affirmed.is_empty() {
            return object([("available", rows().any(|row| row.denied()).then(|| false.into()))]);
        }
        for row in &affirmed {
            self.spans.note(format!("/{place}"), &row.evidence);
        }
        let quotes: Vec<String> = affirmed.iter().filter_map(|row| self.quote(&row.evidence)).collect();
        let description = (!quotes.is_empty()).then(|| quotes.join("; ").into());
        let points = || affirmed.iter().flat_map(|row| row.contacts.iter());
        object([
            ("available", Some(true.into())),
            ("description", description),
            ("email", points().find_map(email).map(Value::from)),
            ("url", points().find_map(url).map(Value::from)),
        ])
    }

    fn access_and_portability(&mut self) -> Value {
        self.right("accessAndDataPortability", &[Right::Access, Right::Portability])
    }

    fn complaint(&mut self) -> Value {
        let mut value = self.right("rightToComplain", &[Right::Complaint]);
        let rows = self.policy.rights.iter().filter(|row| row.right == Right::Complaint && row.affirmed());
        let name = rows.filter_map(|row| row.authority.as_deref()).next();
        if let (Some(name), Some(fields)) = (name, value.as_object_mut()) {
            fields.insert("supervisoryAuthority".to_owned(), json!({ "name": name }));
        }
        value
    }

    fn automated(&mut self) -> Value {
        let rows = &self.policy.automated_decisions;
        let affirmed: Vec<&Evidence> =
            rows.iter().flat_map(|row| row.evidence.iter()).filter(|evidence| !evidence.denied()).collect();
        if affirmed.is_empty() {
            return object([("inUse", rows.iter().any(|row| row.denied()).then(|| false.into()))]);
        }
        let evidence: Vec<Evidence> = affirmed.into_iter().cloned().collect();
        self.spans.note("/automatedDecisionMaking".to_owned(), &evidence);
        json!({ "inUse": true })
    }
}

fn postal(point: &ContactPoint) -> Option<&str> {
    match point {
        ContactPoint::Post(address) => Some(address),
        _ => None,
    }
}

/// An e-mail address of the form that the schema asks for.
fn email(point: &ContactPoint) -> Option<&str> {
    let ContactPoint::Email(address) = point else { return None };
    let (name, host) = address.rsplit_once('@')?;
    let is_plain = |part: &str| {
        part.split('.').all(|word| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_+'&".contains(&byte))
        })
    };
    let is_host = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte))
        && host.split('.').all(|label| !label.starts_with('-') && !label.ends_with('-'));
    (is_plain(name) && is_plain(host) && is_host).then_some(address)
}

/// A telephone number of the form that the schema asks for: an optional plus sign, up to four digits that may stand in
/// brackets, and digits, blanks, hyphens, full stops and slashes.
fn phone(point: &ContactPoint) -> Option<&str> {
    let ContactPoint::Phone(number) = point else { return None };
    let rest = number.trim_start_matches('+');
    let rest = rest.strip_prefix('(').unwrap_or(rest);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).take(4).count();
    let rest = rest.get(digits..)?;
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    let fits = digits > 0 && rest.bytes().all(|byte| byte.is_ascii_digit() || b" -./".contains(&byte));
    fits.then_some(number)
}

/// A web address that is a URI reference.
fn url(point: &ContactPoint) -> Option<&str> {
    let ContactPoint::Url(address) = point else { return None };
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=".contains(&byte);
    (address.bytes().all(is_part) && address.matches('#').count() < 2).then_some(address)
}

/// The country that a postal address ends with.
fn country(address: &str) -> Option<Country> {
    let address = address.trim_end_matches(['.', ' ']).to_lowercase();
    let ends = |name: &&str| {
        let before = address.strip_suffix(*name);
        before.is_some_and(|before| before.ends_with([',', ' ', '\n', '(']) && !before.trim().is_empty())
    };
    let named = COUNTRIES.iter().flat_map(|row| row.english.iter().chain(row.dutch).map(move |name| (row, *name)));
    // "Papua New Guinea" ends with "guinea" too: the longest name is meant.
    let (row, _) = named.filter(|(_, name)| ends(name)).max_by_key(|(_, name)| name.len())?;
    Country::new(row.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_is_the_end_of_an_address() {
        let rows = [
            ("3 Quay Lane, Dublin, Ireland", Some("IE")),
            ("Kettingkade 45, 1019 ZZ Amsterdam, Nederland.", Some("NL")),
            ("Teststraat 1, 1000 Brussel (België", Some("BE")),
            ("1 Road, Port Moresby, Papua New Guinea", Some("PG")),
            ("Kettingkade 45, 1019 ZZ Amsterdam", None),
            ("Ireland", None),
            ("1 Northern Irelandia", None),
            ("", None),
        ];
        for (address, code) in rows {
            assert_eq!(country(address).map(|country| country.to_string()).as_deref(), code, "{address}");
        }
    }

    #[test]
    fn only_well_formed_contacts_are_written() {
        let points = |texts: &[&str]| {
            texts.iter().map(|text| text.parse().unwrap_or(ContactPoint::Post(String::new()))).collect::<Vec<_>>()
        };
        for good in points(&[
            "phone:+31 20 555 01 23",
            "phone:020-5550123",
            "phone:(020) 555",
            "email:a.b@c-d.example",
            "url:https://x.example/a?b=c#d",
            "url:www.x.example",
        ]) {
            assert!(phone(&good).or(email(&good)).or(url(&good)).is_some(), "{good}");
        }
        for bad in points(&[
            "phone:+31 (0)20 555",
            "phone:call us",
            "email:a b@c.example",
            "email:a@-c.example",
            "email:a..b@c.example",
            "url:https://x.example/é",
            "url:a b",
            "post:x",
        ]) {
            assert!(phone(&bad).or(email(&bad)).or(url(&bad)).is_none(), "{bad}");
        }
    }
}
