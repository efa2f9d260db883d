//! The rows of a policy, grouped as a reader wants them.

use privacy_policy::{ControllerRole, Evidence, Ground, Language, Policy, PurposeKind, Right};

use crate::words;

/// What a policy says about one subject.
pub(crate) struct Group<'a> {
    /// The subject.
    pub(crate) title: &'static str,
    /// The articles of the GDPR that ask for it.
    pub(crate) articles: &'static str,
    /// What is said.
    pub(crate) rows: Vec<Row<'a>>,
}

/// One thing that is said.
pub(crate) struct Row<'a> {
    /// The value in words.
    pub(crate) label: String,
    /// What belongs to it.
    pub(crate) notes: Vec<String>,
    /// What the text puts together with it, in words.
    pub(crate) linked: Vec<String>,
    /// The text says that it is not so.
    pub(crate) denied: bool,
    /// Where it says so.
    pub(crate) evidence: Vec<&'a Evidence>,
}

impl<'a> Group<'a> {
    fn new(title: &'static str, articles: &'static str) -> Self {
        Self { title, articles, rows: Vec::new() }
    }

    /// Adds a value that nothing else is said of together with.
    fn add(&mut self, label: String, notes: Vec<String>, evidence: &'a [Evidence]) {
        self.add_linked(label, notes, Vec::new(), evidence);
    }

    /// Adds a value; one that the text both affirms and denies becomes two rows. What is denied is linked to nothing.
    fn add_linked(&mut self, label: String, notes: Vec<String>, linked: Vec<String>, evidence: &'a [Evidence]) {
        for denied in [false, true] {
            let evidence: Vec<_> = evidence.iter().filter(|evidence| evidence.denied() == denied).collect();
            if !evidence.is_empty() {
                let linked = if denied { Vec::new() } else { linked.clone() };
                self.rows.push(Row { label: label.clone(), notes: notes.clone(), linked, denied, evidence });
            }
        }
    }
}

/// All groups, also those that a policy says nothing about.
pub(crate) fn groups(policy: &Policy) -> Vec<Group<'_>> {
    vec![
        controllers(policy),
        dates(policy),
        data(policy),
        sources(policy),
        purposes(policy),
        grounds(policy),
        recipients(policy),
        transfers(policy),
        retention(policy),
        rights(policy),
        automated_decisions(policy),
        cookies(policy),
        children(policy),
        mandatory_disclosures(policy),
    ]
}

/// "for marketing and payment", where there is something to say.
fn for_purposes(purposes: &[PurposeKind]) -> Option<String> {
    let named = words::list(purposes.iter().map(|&purpose| words::purpose(purpose)));
    (!named.is_empty()).then(|| format!("for {named}"))
}

fn controllers(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("Controller and contacts", "13(1)(a), (b)");
    for row in &policy.controllers {
        let mut notes = Vec::new();
        if row.role != ControllerRole::Controller {
            notes.push(row.role.label(Language::English).to_owned());
        }
        if !row.aliases.is_empty() {
            notes.push(format!("also {}", words::list(row.aliases.iter().cloned())));
        }
        notes.extend(row.registration_number.iter().map(|number| format!("registered as {number}")));
        group.add(row.name.clone(), notes, &row.evidence);
    }
    for row in &policy.contacts {
        let notes = words::owner(row.of).into_iter().collect();
        group.add(words::contact(&row.point), notes, &row.evidence);
    }
    group
}

fn dates(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("Date of this version", "");
    for row in &policy.dates {
        group.add(words::date(row.date), Vec::new(), &row.evidence);
    }
    group
}

fn data(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("What data", "14(1)(d)");
    for row in &policy.data_categories {
        let notes = if row.special { vec!["special category".to_owned()] } else { Vec::new() };
        group.add(words::capital(&words::category(row.category)), notes, &row.evidence);
    }
    group
}

fn sources(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("Where it comes from", "14(2)(f)");
    for row in &policy.sources {
        let notes = row.class.map(words::recipient_class).into_iter().collect();
        group.add(words::capital(&row.text), notes, &row.evidence);
    }
    group
}

fn purposes(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("What it is used for", "13(1)(c)");
    for row in &policy.purposes {
        group.add(words::capital(&words::purpose(row.purpose)), Vec::new(), &row.evidence);
    }
    group
}

fn grounds(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("On what ground", "13(1)(c), (d)");
    for row in &policy.legal_bases {
        let mut linked: Vec<String> = for_purposes(&row.purposes).into_iter().collect();
        if row.ground == Ground::LegitimateInterests {
            linked.extend(row.interest.clone());
        }
        group.add_linked(words::ground(row.ground), Vec::new(), linked, &row.evidence);
    }
    for row in &policy.legitimate_interests {
        group.add(format!("Interest: {}", row.text), Vec::new(), &row.evidence);
    }
    group
}

fn recipients(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("Who gets it", "13(1)(e)");
    for row in &policy.recipients {
        let mut linked: Vec<String> = for_purposes(&row.purposes).into_iter().collect();
        linked.extend(row.country.map(|country| format!("in {}", words::country(country))));
        group.add_linked(words::recipient(&row.party), Vec::new(), linked, &row.evidence);
    }
    group
}

fn transfers(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("Transfers to third countries", "13(1)(f)");
    for row in &policy.transfers {
        group.add(words::transfer(row.destination), Vec::new(), &row.evidence);
    }
    group
}

fn retention(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("How long it is kept", "13(2)(a)");
    for row in &policy.retention {
        let mut linked = Vec::new();
        if !row.applies_to.is_empty() {
            linked.push(words::list(row.applies_to.iter().map(|&category| words::category(category))));
        }
        group.add_linked(words::limit(row.limit), Vec::new(), linked, &row.evidence);
    }
    group
}

fn rights(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("Rights of the person", "13(2)(b) to (d)");
    for &right in Right::ALL {
        for row in policy.rights.iter().filter(|row| row.right == right) {
            let notes: Vec<String> = row.authority.iter().cloned().collect();
            let linked = row.contacts.iter().map(words::contact).collect();
            group.add_linked(words::right(right), notes, linked, &row.evidence);
        }
    }
    group
}

fn automated_decisions(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("Automated decisions", "13(2)(f)");
    for row in &policy.automated_decisions {
        group.add(words::capital(&row.text), Vec::new(), &row.evidence);
    }
    group
}

fn cookies(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("Cookies", "");
    for row in &policy.cookies {
        let details = words::cookie_details(row);
        let notes = if details.is_empty() { Vec::new() } else { vec![details.join(", ")] };
        group.add(words::cookie(row), notes, &row.evidence);
    }
    group
}

fn children(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("Children", "8");
    for row in &policy.children {
        let label =
            row.age.map_or_else(|| "No data of children".to_owned(), |age| format!("No data of children under {age}"));
        // The row itself says that none is collected: a denial in the text is no second one.
        let evidence = row.evidence.iter().collect();
        group.rows.push(Row { label, notes: Vec::new(), linked: Vec::new(), denied: false, evidence });
    }
    group
}

fn mandatory_disclosures(policy: &Policy) -> Group<'_> {
    let mut group = Group::new("Data that must be given", "13(2)(e)");
    for row in &policy.mandatory_disclosures {
        group.add(words::capital(&row.text), Vec::new(), &row.evidence);
    }
    group
}
