//! The subjects that findings are shown by: each has a colour, and stands for a kind or a few that belong together.

use privacy_policy::Kind;

/// A subject.
pub(crate) struct Subject {
    /// Its name in class names.
    pub(crate) slug: &'static str,
    /// Its name for people.
    pub(crate) label: &'static str,
    /// The hue of its colour, in degrees.
    pub(crate) hue: u16,
}

const fn subject(slug: &'static str, label: &'static str, hue: u16) -> Subject {
    Subject { slug, label, hue }
}

/// All subjects, in the order of the summary. Neighbours in a text have hues far apart.
pub(crate) const SUBJECTS: [Subject; 14] = [
    subject("controller", "Controller", 280),
    subject("date", "Date", 205),
    subject("data", "Data", 232),
    subject("source", "Sources", 350),
    subject("purpose", "Purposes", 150),
    subject("ground", "Legal basis", 85),
    subject("recipient", "Recipients", 35),
    subject("transfer", "Transfers", 12),
    subject("retention", "Retention", 318),
    subject("right", "Rights", 180),
    subject("automated", "Automated decisions", 60),
    subject("cookie", "Cookies", 115),
    subject("children", "Children", 335),
    subject("mandatory", "Must be given", 255),
];

/// The subject of a kind: its index.
pub(crate) fn of(kind: Kind) -> usize {
    let slug = match kind {
        Kind::PolicyDate => "date",
        Kind::ControllerName | Kind::ControllerContact | Kind::DpoContact => "controller",
        Kind::DataCategory => "data",
        Kind::Purpose => "purpose",
        Kind::LegalBasis | Kind::LegitimateInterest => "ground",
        Kind::Source => "source",
        Kind::Recipient => "recipient",
        Kind::Transfer => "transfer",
        Kind::Retention => "retention",
        Kind::MandatoryDisclosure => "mandatory",
        Kind::AutomatedDecision => "automated",
        Kind::Cookie => "cookie",
        Kind::Children => "children",
        _ => "right",
    };
    SUBJECTS.iter().position(|subject| subject.slug == slug).unwrap_or_default()
}

/// A kind in words.
pub(crate) fn kind(kind: Kind) -> String {
    match kind {
        Kind::PolicyDate => "date of the policy".to_owned(),
        Kind::DpoContact => "contact of the data protection officer".to_owned(),
        other => match other.right() {
            Some(right) => format!("right: {}", right.as_str().replace('_', " ")),
            None => other.as_str().replace(['_', '.'], " "),
        },
    }
}
