//! The policy in the terms of the W3C's Data Privacy Vocabulary (DPV), as Turtle and as JSON-LD.
//!
//! The policy is a `dpv:PrivacyNotice`. One `dpv:Process` holds what the text says of the processing as such; what it links to a
//! purpose (data, a legal basis, a recipient), each transfer and each cookie is a process of its own below it. What the text denies is
//! a `dpv:Prohibition`, never part of a process. Which value has which term is told by the method `dpv` of each vocabulary, such
//! as [`Category::dpv`](crate::Category::dpv). A value without a term is an instance of the general class with its name of the model
//! as `skos:prefLabel`.
//!
//! The vocabulary changes between versions: the one that terms are of, [`VERSION`], stands in every export
//! (`dct:conformsTo`). Durations are strings in ISO 8601, for `xsd:duration` knows no weeks.

mod graph;
mod terms;

use graph::{Node, Object};
use serde_json::Value;
pub use terms::{Term, VERSION, terms};

use crate::{
    Category, Contact, ContactOwner, ContactPoint, Controller, ControllerRole, CookieLifetime, CookieUse, Kind,
    LinkEnd, Policy, PurposeKind, Recipient, RecipientParty, RetentionLimit, RetentionRule, Safeguard, TransferTo,
};

/// The policy as Turtle.
///
/// `iri` is that of the policy; the empty string makes it the document that the Turtle stands in.
///
/// ```
/// use privacy_policy::{Policy, export::dpv};
///
/// let policy = Policy::parse("We collect your email address for marketing.")?;
/// let turtle = dpv::turtle(&policy, "https://shop.example/privacy");
/// assert!(turtle.contains("dpv:hasPersonalData pd:EmailAddress"));
/// assert!(turtle.contains("dpv:hasPurpose dpv:Marketing"));
/// # Ok::<(), privacy_policy::Error>(())
/// ```
pub fn turtle(policy: &Policy, iri: &str) -> String {
    notice(policy, iri).turtle()
}

/// The policy as JSON-LD 1.1: the same graph as [`turtle`], with its context in it.
///
/// ```
/// use privacy_policy::{Policy, export::dpv};
///
/// let policy = Policy::parse("We never sell your data to third parties.")?;
/// let json = dpv::json_ld(&policy, "https://shop.example/privacy");
/// let prohibitions = json["dpv:hasProhibition"].as_array().unwrap();
/// assert!(prohibitions.iter().any(|one| one["dpv:hasRecipient"][0]["@id"] == "dpv:ThirdParty"));
/// # Ok::<(), privacy_policy::Error>(())
/// ```
pub fn json_ld(policy: &Policy, iri: &str) -> Value {
    notice(policy, iri).json_ld()
}

/// A term, or where there is none an instance of the general class with the value's name.
fn term_or(term: Option<Term>, class: Term, name: &str) -> Object {
    match term {
        Some(term) => term.into(),
        None => Node::new(class).with(terms::PREF_LABEL, name).into(),
    }
}

fn data(category: Category) -> Object {
    let class = if category.is_special() { terms::SPECIAL_CATEGORY } else { terms::PERSONAL_DATA };
    term_or(category.dpv(), class, category.as_str())
}

fn purpose(purpose: PurposeKind) -> Object {
    term_or(purpose.dpv(), terms::PURPOSE, purpose.as_str())
}

/// The whole graph.
fn notice(policy: &Policy, iri: &str) -> Node {
    let standard =
        Node::new(terms::STANDARD).with(terms::IDENTIFIER, "https://w3id.org/dpv").with(terms::VERSION_INFO, VERSION);
    let mut notice = Node::named(iri, terms::PRIVACY_NOTICE)
        .with(terms::CONFORMS_TO, standard)
        .with(terms::LANGUAGE, policy.language.code());
    for row in policy.dates.iter().filter(|row| row.affirmed()) {
        notice.add(terms::DATE, row.date.to_string());
    }
    parties(policy, &mut notice);
    let process = process(policy);
    if !process.is_bare() {
        notice.add(terms::HAS_PROCESS, process);
    }
    rights(policy, &mut notice);
    prohibitions(policy, &mut notice);
    notice
}

/// Controllers, representatives and officers, with their contacts.
fn parties(policy: &Policy, notice: &mut Node) {
    let contacts = |owner: ContactOwner| policy.contacts.iter().filter(move |row| row.of == owner && row.affirmed());
    let first = policy.controllers.iter().position(|row| row.role == ControllerRole::Controller && row.affirmed());
    for (index, row) in policy.controllers.iter().enumerate().filter(|(_, row)| row.affirmed()) {
        let mut node = controller(row);
        // Contacts are of the controller, and of the first where there are several.
        if Some(index) == first {
            contacts(ContactOwner::Controller).for_each(|contact| reach(&mut node, contact));
        }
        let property = match row.role {
            ControllerRole::Controller => terms::HAS_DATA_CONTROLLER,
            ControllerRole::JointController => terms::HAS_JOINT_DATA_CONTROLLERS,
            ControllerRole::Representative => terms::HAS_REPRESENTATIVE,
        };
        notice.add(property, node);
    }
    let owners = [
        (ContactOwner::Controller, terms::HAS_DATA_CONTROLLER),
        (ContactOwner::DataProtectionOfficer, terms::HAS_DATA_PROTECTION_OFFICER),
        (ContactOwner::Representative, terms::HAS_REPRESENTATIVE),
        (ContactOwner::Authority, terms::HAS_AUTHORITY),
    ];
    for (owner, property) in owners {
        if owner == ContactOwner::Controller && first.is_some() {
            continue;
        }
        let mut node = Node::new(owner.dpv().unwrap_or(terms::ENTITY));
        contacts(owner).for_each(|contact| reach(&mut node, contact));
        if !node.is_bare() {
            notice.add(property, node);
        }
    }
}

fn controller(row: &Controller) -> Node {
    let mut node = Node::new(row.role.dpv().unwrap_or(terms::DATA_CONTROLLER)).with(terms::HAS_NAME, row.name.as_str());
    for alias in &row.aliases {
        node.add(terms::HAS_NAME, alias.as_str());
    }
    if let Some(number) = &row.registration_number {
        node.add(terms::HAS_IDENTIFIER, number.as_str());
    }
    node
}

fn reach(node: &mut Node, contact: &Contact) {
    let (property, address) = address(&contact.point);
    node.add(property, address);
}

/// How a contact is stated: a postal address by `dpv:hasAddress`, the others by `dpv:hasContact`.
fn address(point: &ContactPoint) -> (Term, &str) {
    match point {
        ContactPoint::Post(address) => (terms::HAS_ADDRESS, address),
        ContactPoint::Email(address) | ContactPoint::Phone(address) | ContactPoint::Url(address) => {
            (terms::HAS_CONTACT, address)
        }
    }
}

/// What the text says of the processing.
fn process(policy: &Policy) -> Node {
    let language = policy.language.code();
    let mut node = Node::new(terms::PROCESS);
    for row in policy.data_categories.iter().filter(|row| row.affirmed()) {
        node.add(terms::HAS_PERSONAL_DATA, data(row.category));
        if row.special && row.category.dpv().is_some() {
            node.add(terms::HAS_PERSONAL_DATA, terms::SPECIAL_CATEGORY);
        }
    }
    for row in policy.purposes.iter().filter(|row| row.affirmed()) {
        node.add(terms::HAS_PURPOSE, purpose(row.purpose));
    }
    for row in policy.legal_bases.iter().filter(|row| row.affirmed() && row.purposes.is_empty()) {
        node.add(terms::HAS_LEGAL_BASIS, basis(row));
    }
    for row in policy.legitimate_interests.iter().filter(|row| row.affirmed()) {
        let class = crate::Ground::LegitimateInterests.dpv().unwrap_or(terms::LEGAL_BASIS);
        let interest = Node::new(class).with(terms::DESCRIPTION, Object::Words(row.text.clone(), language));
        node.add(terms::HAS_LEGAL_BASIS, interest);
    }
    for row in policy.sources.iter().filter(|row| row.affirmed()) {
        let words = Object::Words(row.text.clone(), language);
        node.add(terms::HAS_DATA_SOURCE, Node::new(terms::DATA_SOURCE).with(terms::PREF_LABEL, words));
    }
    for row in policy.recipients.iter().filter(|row| row.affirmed() && row.purposes.is_empty()) {
        node.add(terms::HAS_RECIPIENT, recipient(row));
    }
    for (index, row) in policy.retention.iter().enumerate().filter(|(_, row)| row.affirmed()) {
        let mut condition = storage(row);
        add_purposes(policy, &mut condition, LinkEnd { kind: Kind::Retention, row: index });
        node.add(terms::HAS_STORAGE_CONDITION, condition);
    }
    for row in policy.mandatory_disclosures.iter().filter(|row| row.affirmed()) {
        let part = Node::new(terms::PROCESS).with(terms::HAS_NECESSITY, terms::REQUIRED);
        node.add(terms::HAS_PROCESS, part.with(terms::DESCRIPTION, Object::Words(row.text.clone(), language)));
    }
    for row in policy.automated_decisions.iter().filter(|row| row.affirmed()) {
        let part = Node::new(terms::PROCESS).with(terms::HAS_CONTEXT, terms::AUTOMATED_DECISION_MAKING);
        node.add(terms::HAS_PROCESS, part.with(terms::DESCRIPTION, Object::Words(row.text.clone(), language)));
    }
    for part in tied(policy).into_iter().chain(transfers(policy)) {
        node.add(terms::HAS_PROCESS, part);
    }
    for (index, row) in policy.cookies.iter().enumerate().filter(|(_, row)| row.affirmed()) {
        let mut part = cookie(row);
        add_purposes(policy, &mut part, LinkEnd { kind: Kind::Cookie, row: index });
        node.add(terms::HAS_PROCESS, part);
    }
    node
}

/// Adds the purposes that the text links a row to.
fn add_purposes(policy: &Policy, node: &mut Node, of: LinkEnd) {
    for row in policy.linked(of, Kind::Purpose).filter_map(|row| policy.purposes.get(row)).filter(|row| row.affirmed())
    {
        node.add(terms::HAS_PURPOSE, purpose(row.purpose));
    }
}

/// One process for each purpose that the text links data, a legal basis or a recipient to.
fn tied(policy: &Policy) -> Vec<Node> {
    let mut parts = Vec::new();
    for &kind in PurposeKind::ALL {
        let mut part = Node::new(terms::PROCESS);
        let row = policy.purposes.iter().position(|row| row.purpose == kind && row.affirmed());
        let of = row.map(|row| LinkEnd { kind: Kind::Purpose, row });
        let categories = of.into_iter().flat_map(|of| policy.linked(of, Kind::DataCategory));
        for row in categories.filter_map(|row| policy.data_categories.get(row)).filter(|row| row.affirmed()) {
            part.add(terms::HAS_PERSONAL_DATA, data(row.category));
        }
        for row in policy.legal_bases.iter().filter(|row| row.affirmed() && row.purposes.contains(&kind)) {
            part.add(terms::HAS_LEGAL_BASIS, basis(row));
        }
        for row in policy.recipients.iter().filter(|row| row.affirmed() && row.purposes.contains(&kind)) {
            part.add(terms::HAS_RECIPIENT, recipient(row));
        }
        if !part.is_bare() {
            parts.push(part.with(terms::HAS_PURPOSE, purpose(kind)));
        }
    }
    parts
}

fn basis(row: &crate::LegalBasis) -> Object {
    match (&row.interest, row.ground.dpv()) {
        (Some(interest), Some(term)) => Node::new(term).with(terms::DESCRIPTION, interest.as_str()).into(),
        (_, term) => term_or(term, terms::LEGAL_BASIS, row.ground.as_str()),
    }
}

fn recipient(row: &Recipient) -> Object {
    let mut node = match &row.party {
        RecipientParty::Name(name) => Node::new(terms::RECIPIENT).with(terms::HAS_NAME, name.as_str()),
        RecipientParty::Class(class) => match (class.dpv(), row.country) {
            (Some(term), None) => return term.into(),
            (Some(term), Some(_)) => {
                let mut node = Node::new(terms::RECIPIENT);
                node.and_is(term);
                node
            }
            (None, _) => Node::new(terms::RECIPIENT).with(terms::PREF_LABEL, class.as_str()),
        },
    };
    if let Some(country) = row.country {
        node.add(terms::HAS_COUNTRY, country.dpv());
    }
    node.into()
}

fn storage(row: &RetentionRule) -> Node {
    let mut node = Node::new(terms::STORAGE_DURATION);
    match row.limit {
        RetentionLimit::Period(period) => node.add(terms::HAS_DURATION, duration(&period.to_string())),
        // At least the first, at most the second; ISO 8601 has no form for that.
        RetentionLimit::Range(from, to) => {
            node.add(terms::HAS_DURATION, duration(&from.to_string()));
            node.add(terms::HAS_DURATION, duration(&to.to_string()));
        }
        RetentionLimit::Criterion(criterion) => {
            let class = criterion.dpv().unwrap_or(terms::TEMPORAL_DURATION);
            node.add(terms::HAS_DURATION, Node::new(class).with(terms::PREF_LABEL, criterion.as_str()));
        }
    }
    for &category in &row.applies_to {
        node.add(terms::HAS_PERSONAL_DATA, data(category));
    }
    node
}

/// A duration in ISO 8601.
fn duration(text: &str) -> Node {
    Node::new(terms::TEMPORAL_DURATION).with(terms::HAS_DURATION, text)
}

fn transfers(policy: &Policy) -> Vec<Node> {
    let transfer = || Node::new(terms::PROCESS).with(terms::HAS_PROCESSING, terms::CROSS_BORDER_TRANSFER);
    let affirmed = policy.transfers.iter().filter(|row| row.affirmed());
    affirmed
        .map(|row| match row.destination {
            TransferTo::Country(country) => transfer().with(terms::HAS_THIRD_COUNTRY, country.dpv()),
            TransferTo::OutsideEea => transfer().with(terms::IS_OUTSIDE_OF_LOCATION, terms::EEA),
            TransferTo::Safeguard(safeguard) => {
                let property = match safeguard {
                    Safeguard::Adequacy | Safeguard::Consent => terms::HAS_LEGAL_BASIS,
                    _ => terms::HAS_ORGANISATIONAL_MEASURE,
                };
                transfer().with(property, term_or(safeguard.dpv(), terms::SAFEGUARD_FOR_TRANSFER, safeguard.as_str()))
            }
        })
        .collect()
}

fn cookie(row: &CookieUse) -> Node {
    let mut technology = Node::new(terms::COOKIE);
    if let Some(name) = &row.name {
        technology.add(terms::HAS_NAME, name.as_str());
    }
    let mut node = Node::new(terms::PROCESS)
        .with(terms::HAS_PROCESSING, terms::STORE)
        .with(terms::IS_IMPLEMENTED_USING_TECHNOLOGY, technology);
    if let Some(provider) = &row.provider {
        node.add(terms::IS_IMPLEMENTED_BY_ENTITY, Node::new(terms::ENTITY).with(terms::HAS_NAME, provider.as_str()));
    }
    if let Some(category) = row.category {
        node.add(terms::HAS_PURPOSE, term_or(category.dpv(), terms::PURPOSE, category.as_str()));
    }
    if let Some(lifetime) = row.lifetime {
        let duration = match lifetime {
            CookieLifetime::Period(period) => duration(&period.to_string()),
            CookieLifetime::Session => {
                let class = crate::Criterion::SessionEnd.dpv().unwrap_or(terms::TEMPORAL_DURATION);
                Node::new(class).with(terms::PREF_LABEL, "session")
            }
        };
        let storage = Node::new(terms::STORAGE_DURATION).with(terms::HAS_DURATION, duration);
        node.add(terms::HAS_STORAGE_CONDITION, storage);
    }
    node
}

fn rights(policy: &Policy, notice: &mut Node) {
    for row in policy.rights.iter().filter(|row| row.affirmed()) {
        let Some(term) = row.right.dpv() else { continue };
        let mut node = Node::new(term.clone());
        for point in &row.contacts {
            node.add(terms::IS_EXERCISED_AT, address(point).1);
        }
        if let Some(name) = &row.authority {
            let authority = Node::new(terms::DATA_PROTECTION_AUTHORITY).with(terms::HAS_NAME, name.as_str());
            node.add(terms::HAS_AUTHORITY, authority);
        }
        if node.is_bare() {
            notice.add(terms::HAS_RIGHT, term);
        } else {
            notice.add(terms::HAS_RIGHT, node);
        }
    }
}

/// What the text says it does not do. A policy that says both of the same thing has both.
fn prohibitions(policy: &Policy, notice: &mut Node) {
    let language = policy.language.code();
    let mut prohibit = |property: Term, object: Object| {
        notice.add(terms::HAS_PROHIBITION, Node::new(terms::PROHIBITION).with(property, object));
    };
    for row in policy.data_categories.iter().filter(|row| row.denied()) {
        prohibit(terms::HAS_PERSONAL_DATA, data(row.category));
    }
    for row in policy.purposes.iter().filter(|row| row.denied()) {
        prohibit(terms::HAS_PURPOSE, purpose(row.purpose));
    }
    for row in policy.recipients.iter().filter(|row| row.denied()) {
        prohibit(terms::HAS_RECIPIENT, recipient(row));
    }
    for row in policy.transfers.iter().filter(|row| row.denied()) {
        match row.destination {
            TransferTo::Country(country) => prohibit(terms::HAS_THIRD_COUNTRY, country.dpv().into()),
            TransferTo::OutsideEea => prohibit(terms::IS_OUTSIDE_OF_LOCATION, terms::EEA.into()),
            TransferTo::Safeguard(_) => {}
        }
    }
    for row in policy.cookies.iter().filter(|row| row.denied()) {
        prohibit(terms::HAS_PROCESS, cookie(row).into());
    }
    for row in policy.automated_decisions.iter().filter(|row| row.denied()) {
        let context = Node::new(terms::AUTOMATED_DECISION_MAKING);
        let words = Object::Words(row.text.clone(), language);
        prohibit(terms::HAS_CONTEXT, context.with(terms::DESCRIPTION, words).into());
    }
    // That no data of children is collected is what the row states, where it is affirmed.
    for row in policy.children.iter().filter(|row| row.affirmed()) {
        let mut child = Node::new(terms::CHILD);
        if let Some(age) = row.age {
            child.add(terms::DESCRIPTION, format!("younger than {age} years"));
        }
        let process =
            Node::new(terms::PROCESS).with(terms::HAS_PROCESSING, terms::COLLECT).with(terms::HAS_HUMAN_SUBJECT, child);
        prohibit(terms::HAS_PROCESS, process.into());
    }
}
