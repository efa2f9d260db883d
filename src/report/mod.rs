//! [`Report`]: what a policy states of what Art. 13 and 14 GDPR ask for.

mod expectation;
mod item;
mod judge;
mod render;
#[cfg(feature = "serde")]
mod wire;

pub use expectation::Expectation;
pub use item::ReportItem;

use std::collections::HashMap;

use crate::model::vocabulary;
use crate::{ContactOwner, Evidence, Kind, Language, Policy, Value};

vocabulary! {
    /// What a text does about an item. It is a reading of the text and no judgement on the law.
    Verdict {
        /// The text states it.
        Stated = "stated",
        /// The text states a part of it, or only in general words; the [`Expectation`] says what is missing.
        PartlyStated = "partly_stated",
        /// The text says that there is no such thing, and nowhere that there is: "we do not transfer data outside the
        /// EEA", "wij nemen geen geautomatiseerde besluiten".
        Denied = "denied",
        /// The text says nothing of it that was found.
        NotFound = "not_found",
        /// The item depends on something that the text does not say to be the case; the [`Expectation`] says on what.
        NotApplicable = "not_applicable",
    }
}

/// What a text states of each item of Art. 13(1) and (2) and 14(1) and (2) GDPR, in the order of
/// [`ReportItem::ALL`].
///
/// It says what the text states, with the places, and what a reader would expect beside it. Whether what the text states
/// is true, complete or lawful it does not say.
///
/// As JSON it is an object with `language` and `entries`; see [`ReportEntry`].
///
/// ```
/// use privacy_policy::{Language, Policy, ReportItem, Verdict};
///
/// let text = "We use your email address for marketing, with your consent. We keep it for two years.";
/// let report = Policy::parse(text)?.report();
/// assert_eq!(report.entry(ReportItem::Retention).map(|entry| entry.verdict), Some(Verdict::Stated));
///
/// // Consent is used, and nothing says that it can be withdrawn.
/// let withdrawal = report.entry(ReportItem::ConsentWithdrawal).unwrap();
/// assert_eq!(withdrawal.verdict, Verdict::NotFound);
/// assert!(withdrawal.expected(Language::English).unwrap().contains("withdraw"));
///
/// // Legitimate interests are not: none need be named.
/// assert_eq!(report.entry(ReportItem::LegitimateInterests).unwrap().verdict, Verdict::NotApplicable);
/// # Ok::<(), privacy_policy::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Report {
    /// The language that most of the text was read in.
    pub language: Language,
    /// One entry for each item.
    pub entries: Vec<ReportEntry>,
}

/// What a text states of one item.
///
/// As JSON it also has `articles`, and `expected` with the sentence of the expectation in each language. They follow from
/// the item and the expectation, and are not read back.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "wire::Entry<'static>"))]
#[non_exhaustive]
pub struct ReportEntry {
    /// The item.
    pub item: ReportItem,
    /// What the text does about it.
    pub verdict: Verdict,
    /// What a reader would expect beside what the text states, or on what the item depends; `None` where the text states
    /// it, and where a denial answers it.
    #[cfg_attr(feature = "serde", serde(default))]
    pub expectation: Option<Expectation>,
    /// What the text says of it, affirmed or denied, in order of first mention.
    #[cfg_attr(feature = "serde", serde(default))]
    pub statements: Vec<ReportStatement>,
}

/// One thing that a text says of an item, with its places.
///
/// As JSON its `value` is one string: the value as [`Value`] writes it, or the words. Where that string does not tell the
/// whole value (the lower bound of a range, the class of a source), the value stands beside it as `reading`.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(try_from = "wire::Statement", into = "wire::Statement"))]
#[non_exhaustive]
pub struct ReportStatement {
    /// What sort of statement it is.
    pub kind: Kind,
    /// The normalised reading.
    pub value: Value,
    /// The text's own words, where statements of the kind have no value but these: [`Finding::text`](crate::Finding::text).
    pub text: Option<String>,
    /// Where the text says it, in text order.
    pub evidence: Vec<Evidence>,
}

impl ReportStatement {
    /// What it says, in words: as [`Finding::label`](crate::Finding::label).
    pub fn label(&self, language: Language) -> String {
        let words = self.text.clone().or_else(|| self.value.label(language));
        words.unwrap_or_else(|| self.kind.label(language).to_owned())
    }

    /// Whether the text says somewhere that this is so.
    pub fn affirmed(&self) -> bool {
        self.evidence.iter().any(|evidence| !evidence.denied())
    }

    /// Whether the text says somewhere that this is *not* so. A text may say both.
    pub fn denied(&self) -> bool {
        self.evidence.iter().any(Evidence::denied)
    }
}

impl ReportEntry {
    /// The evidence of all its statements, in text order.
    pub fn evidence(&self) -> Vec<&Evidence> {
        let mut all: Vec<&Evidence> = self.statements.iter().flat_map(|statement| &statement.evidence).collect();
        all.sort_by_key(|evidence| (evidence.span(), evidence.shared()));
        all
    }

    /// One sentence on what a reader would expect, or on what the item depends.
    pub fn expected(&self, language: Language) -> Option<&'static str> {
        self.expectation.map(|expectation| expectation.sentence(language))
    }
}

impl Report {
    /// The entry of `item`; `None` only in a report that was deserialised from that of another version of the crate.
    pub fn entry(&self, item: ReportItem) -> Option<&ReportEntry> {
        self.entries.iter().find(|entry| entry.item == item)
    }

    /// How many items have `verdict`.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.entries.iter().filter(|entry| entry.verdict == verdict).count()
    }

    /// The report as text in `language`, with places as byte ranges of the policy.
    pub fn text(&self, language: Language) -> String {
        render::text(self, language)
    }

    /// The report as Markdown in `language`: a table of the verdicts, then each item with what the text says. What comes
    /// from the policy is escaped.
    pub fn markdown(&self, language: Language) -> String {
        render::markdown(self, language)
    }
}

impl Policy {
    /// What the text states of what Art. 13 and 14 GDPR ask for.
    ///
    /// Time is O(n log n) for n pieces of evidence.
    pub fn report(&self) -> Report {
        let statements = statements(self);
        let entries = ReportItem::ALL.iter().map(|&item| {
            let of_item = statements.iter().filter(|(statement, of)| {
                let told = match of {
                    // "The identity and contact details of the controller and of the controller's representative".
                    Some(ContactOwner::Representative) => item == ReportItem::Controller,
                    _ => item.kinds().contains(&statement.kind),
                };
                told && judge::belongs(item, statement)
            });
            let statements: Vec<_> = of_item.map(|(statement, _)| statement.clone()).collect();
            let (verdict, expectation) = judge::verdict(item, self, &statements);
            ReportEntry { item, verdict, expectation, statements }
        });
        Report { language: self.language, entries: entries.collect() }
    }
}

/// All rows of the policy, in order of first mention, and whom those reach that are contacts.
fn statements(policy: &Policy) -> Vec<(ReportStatement, Option<ContactOwner>)> {
    let mut rows: Vec<(ReportStatement, Option<ContactOwner>)> = Vec::new();
    let mut places = HashMap::new();
    for finding in policy.findings() {
        let (kind, row) = (finding.kind(), finding.row());
        let place = *places.entry((kind, row)).or_insert(rows.len());
        if place == rows.len() {
            let (value, text) = (finding.value(), finding.text().map(str::to_owned));
            let contact = matches!(value, Value::Contact(_)).then(|| policy.contacts.get(row)).flatten();
            let statement = ReportStatement { kind, value, text, evidence: Vec::new() };
            rows.push((statement, contact.map(|contact| contact.of)));
        }
        if let Some((statement, _)) = rows.get_mut(place) {
            statement.evidence.push(finding.evidence().clone());
        }
    }
    rows
}

#[cfg(test)]
mod tests;
