//! Entries and statements of a report as JSON.

use super::{Expectation, ReportEntry, ReportItem, ReportStatement, Verdict};
use crate::model::ValueWire;
use crate::{Evidence, InvalidValue, Kind, Language};

/// A [`ReportStatement`].
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename = "ReportStatement")]
pub(super) struct Statement {
    /// What sort of statement it is.
    kind: Kind,
    #[serde(flatten)]
    value: ValueWire,
    /// Where the text says it, in text order.
    evidence: Vec<Evidence>,
}

impl From<ReportStatement> for Statement {
    fn from(ReportStatement { kind, value, text, evidence }: ReportStatement) -> Self {
        Self { kind, value: ValueWire::new(value, text), evidence }
    }
}

impl TryFrom<Statement> for ReportStatement {
    type Error = InvalidValue;

    fn try_from(Statement { kind, value, evidence }: Statement) -> Result<Self, InvalidValue> {
        let (value, text) = value.read(kind)?;
        Ok(Self { kind, value, text, evidence })
    }
}

/// A [`ReportEntry`], to be written.
#[derive(serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename = "ReportEntry")]
pub(super) struct Entry<'a> {
    /// The item.
    item: ReportItem,
    /// The articles of the GDPR that ask for it, without the word "Article".
    articles: &'static [&'static str],
    /// What the text does about it.
    verdict: Verdict,
    /// What a reader would expect beside what the text states, or on what the item depends.
    #[serde(skip_serializing_if = "Option::is_none")]
    expectation: Option<Expectation>,
    /// The expectation as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<Sentences>,
    /// What the text says of it, affirmed or denied, in order of first mention.
    statements: &'a [ReportStatement],
}

/// A sentence in each language.
#[derive(serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Sentences {
    /// English.
    en: &'static str,
    /// Dutch.
    nl: &'static str,
}

impl serde::Serialize for ReportEntry {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let sentences = |expectation: Expectation| Sentences {
            en: expectation.sentence(Language::English),
            nl: expectation.sentence(Language::Dutch),
        };
        let entry = Entry {
            item: self.item,
            articles: self.item.articles(),
            verdict: self.verdict,
            expectation: self.expectation,
            expected: self.expectation.map(sentences),
            statements: &self.statements,
        };
        entry.serialize(serializer)
    }
}
