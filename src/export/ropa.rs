//! The record of processing activities that a controller keeps (GDPR Art. 30(1)), as far as a policy tells it.
//!
//! The law fixes what such a record holds and no format for it. This is a CSV table (RFC 4180, UTF-8, comma, CRLF) with one row
//! for each purpose and the columns of Art. 30(1)(a) to (g), with the legal basis, which most records add. Several values of a
//! cell are separated by `; `.
//!
//! It is a draft for the controller to finish. What the text links to a purpose (data, a legal basis, a recipient, a time limit)
//! stands in the row of that purpose. What it says of its processing as such stands in every row. Categories of data subjects and
//! security measures are no statements that the crate reads: their columns are empty.
//!
//! Cells that a spreadsheet would take for a formula (they start with `=`, `+`, `-` or `@`) are written with an apostrophe before
//! them: the words are those of a text that anybody may have written.

use crate::{
    Contact, ContactOwner, ContactPoint, ControllerRole, Kind, Language, LinkEnd, Policy, PurposeKind, Recipient,
    RetentionRule, TransferTo,
};

/// The columns: the point of Art. 30(1) that asks for each, and its head in each language.
const COLUMNS: [(&str, &str, &str); 14] = [
    ("a", "Controller", "Verwerkingsverantwoordelijke"),
    ("a", "Contact details of the controller", "Contactgegevens van de verwerkingsverantwoordelijke"),
    ("a", "Joint controllers", "Gezamenlijke verwerkingsverantwoordelijken"),
    ("a", "Representative", "Vertegenwoordiger"),
    ("a", "Data protection officer", "Functionaris voor gegevensbescherming"),
    ("b", "Purpose", "Verwerkingsdoel"),
    ("", "Legal basis", "Grondslag"),
    ("c", "Categories of data subjects", "Categorieën van betrokkenen"),
    ("c", "Categories of personal data", "Categorieën van persoonsgegevens"),
    ("d", "Categories of recipients", "Categorieën van ontvangers"),
    ("e", "Transfers to third countries", "Doorgiften aan derde landen"),
    ("e", "Safeguards", "Waarborgen"),
    ("f", "Time limits for erasure", "Bewaartermijnen"),
    ("g", "Security measures", "Beveiligingsmaatregelen"),
];

/// The record as CSV, with heads and values in `language`.
///
/// A policy that states no purpose gives the heads alone. What the text denies is left out.
///
/// ```
/// use privacy_policy::{Language, Policy, export::ropa};
///
/// let policy = Policy::parse("We use your email address for marketing. We keep your data for 2 years.")?;
/// let csv = ropa::csv(&policy, Language::English);
/// let (heads, row) = csv.trim_end().split_once("\r\n").unwrap();
/// assert!(heads.starts_with("Controller,"));
/// assert!(row.contains(",marketing,") && row.contains("e-mail address") && row.contains(",2 years,"));
/// # Ok::<(), privacy_policy::Error>(())
/// ```
pub fn csv(policy: &Policy, language: Language) -> String {
    let mut out = String::new();
    let heads = COLUMNS.iter().map(|&(_, english, dutch)| match language {
        Language::English => english.to_owned(),
        Language::Dutch => dutch.to_owned(),
    });
    write_row(&mut out, heads);
    let general = General::new(policy, language);
    for (index, row) in policy.purposes.iter().enumerate().filter(|(_, row)| row.affirmed()) {
        write_row(&mut out, general.row(policy, index, row.purpose, language).into_iter());
    }
    out
}

/// The words of a cell, each with the rows of the purposes that the text links it to; with none it is of every purpose.
type Linked = Vec<(String, Vec<usize>)>;

/// What does not depend on the purpose, and what does so by its links.
struct General {
    controllers: String,
    contacts: String,
    joint: String,
    representative: String,
    officer: String,
    data: Linked,
    countries: String,
    safeguards: String,
    retention: Linked,
}

impl General {
    fn new(policy: &Policy, language: Language) -> Self {
        let named = |role| {
            let rows = policy.controllers.iter().filter(move |row| row.role == role && row.affirmed());
            rows.map(|row| row.name.clone())
        };
        let reached = |owner| {
            let rows = policy.contacts.iter().filter(move |row| row.of == owner && row.affirmed());
            rows.map(|row: &Contact| address(&row.point).to_owned())
        };
        let transfers = || policy.transfers.iter().filter(|row| row.affirmed()).map(|row| row.destination);
        let outside = match language {
            Language::English => "outside the EEA",
            Language::Dutch => "buiten de EER",
        };
        Self {
            controllers: join(named(ControllerRole::Controller)),
            contacts: join(reached(ContactOwner::Controller)),
            joint: join(named(ControllerRole::JointController)),
            representative: join(named(ControllerRole::Representative).chain(reached(ContactOwner::Representative))),
            officer: join(reached(ContactOwner::DataProtectionOfficer)),
            data: linked(
                policy,
                Kind::DataCategory,
                policy
                    .data_categories
                    .iter()
                    .map(|row| row.affirmed().then(|| row.category.label(language).to_owned())),
            ),
            countries: join(transfers().filter_map(|to| match to {
                TransferTo::Country(country) => Some(country.to_string()),
                TransferTo::OutsideEea => Some(outside.to_owned()),
                TransferTo::Safeguard(_) => None,
            })),
            safeguards: join(transfers().filter_map(|to| match to {
                TransferTo::Safeguard(safeguard) => Some(safeguard.label(language).to_owned()),
                TransferTo::Country(_) | TransferTo::OutsideEea => None,
            })),
            retention: linked(
                policy,
                Kind::Retention,
                policy.retention.iter().map(|row| row.affirmed().then(|| limit(row, language))),
            ),
        }
    }

    /// The cells of a purpose's row, in the order of [`COLUMNS`].
    fn row(&self, policy: &Policy, index: usize, purpose: PurposeKind, language: Language) -> [String; COLUMNS.len()] {
        let concerns = |purposes: &[PurposeKind]| purposes.is_empty() || purposes.contains(&purpose);
        let bases = policy.legal_bases.iter().filter(|row| row.affirmed() && concerns(&row.purposes));
        let bases = bases.map(|row| format!("{} ({})", row.ground.label(language), row.ground.reference()));
        let recipients = policy.recipients.iter().filter(|row| row.affirmed() && concerns(&row.purposes));
        let recipients = recipients.map(|row: &Recipient| row.party.label(language));
        [
            self.controllers.clone(),
            self.contacts.clone(),
            self.joint.clone(),
            self.representative.clone(),
            self.officer.clone(),
            purpose.label(language).to_owned(),
            join(bases),
            String::new(),
            concerning(&self.data, index),
            join(recipients),
            self.countries.clone(),
            self.safeguards.clone(),
            concerning(&self.retention, index),
            String::new(),
        ]
    }
}

/// The words of the rows of a kind, `None` for rows that are left out, with the purposes that each is linked to.
fn linked(policy: &Policy, kind: Kind, words: impl Iterator<Item = Option<String>>) -> Linked {
    let known = words.enumerate().filter_map(|(row, words)| Some((row, words?)));
    known.map(|(row, words)| (words, policy.linked(LinkEnd { kind, row }, Kind::Purpose).collect())).collect()
}

/// Those that are of a purpose.
fn concerning(linked: &[(String, Vec<usize>)], purpose: usize) -> String {
    let of = linked.iter().filter(|(_, purposes)| purposes.is_empty() || purposes.contains(&purpose));
    join(of.map(|(words, _)| words.clone()))
}

/// A time limit with what it is for.
fn limit(row: &RetentionRule, language: Language) -> String {
    let limit = row.limit.label(language);
    if row.applies_to.is_empty() {
        return limit;
    }
    let data: Vec<String> = row.applies_to.iter().map(|category| category.label(language).to_owned()).collect();
    format!("{}: {limit}", data.join(", "))
}

/// The address itself.
fn address(point: &ContactPoint) -> &str {
    match point {
        ContactPoint::Email(address)
        | ContactPoint::Phone(address)
        | ContactPoint::Post(address)
        | ContactPoint::Url(address) => address,
    }
}

fn join(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join("; ")
}

/// Writes a row, with the cells quoted that have to be.
fn write_row(out: &mut String, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            out.push(',');
        }
        let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
        if cell.contains([',', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(guard);
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(guard);
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_formulas_disarmed() {
        let cells = ["plain", "a, b", "say \"x\"", "two\nlines", "=1+1", "+31 20, NL", ""];
        let mut out = String::new();
        write_row(&mut out, cells.into_iter().map(str::to_owned));
        assert_eq!(out, "plain,\"a, b\",\"say \"\"x\"\"\",\"two\nlines\",'=1+1,\"'+31 20, NL\",\r\n");
    }

    #[test]
    fn the_columns_follow_the_points_of_the_article() {
        let points: Vec<&str> = COLUMNS.iter().map(|&(point, _, _)| point).filter(|point| !point.is_empty()).collect();
        assert!(points.is_sorted());
        for point in ["a", "b", "c", "d", "e", "f", "g"] {
            assert!(points.contains(&point), "{point}");
        }
    }
}
