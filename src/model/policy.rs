//! [`Policy`]: what one text says.

use super::{
    AutomatedDecision, Children, Contact, Controller, CookieUse, DataCategory, DataSubjectRight, Finding, Kind,
    LegalBasis, LegitimateInterest, Link, MandatoryDisclosure, Note, PolicyDate, Purpose, Recipient, RetentionRule,
    Section, Source, Transfer,
};
use crate::Language;
use crate::model::finding::findings;
use crate::model::row::Row;

/// The number of the schema that [`Policy`] is serialised in: it grows when a field changes its name or meaning, and stays
/// when one is added. A vocabulary may get a new value without a new number: versions of the crate that do not know it refuse
/// the policy, so store texts beside what was read in them where older versions are to read it.
pub const SCHEMA: u32 = 1;

/// What one privacy policy says, each statement with its places in the text.
///
/// It owns what it holds and borrows nothing from the text. Each list has one row for each distinct value, in order of
/// first mention, and each row has all its [`Evidence`](crate::Evidence). A list is empty where the text says nothing of
/// the sort. A row may be there because the text *denies* it: ask its `affirmed` and `denied`.
///
/// [`findings`](Policy::findings) gives the same evidence in text order instead.
///
/// As JSON it is one object whose fields are those of this type, in `snake_case`.
#[cfg_attr(feature = "serde", doc = "```")]
#[cfg_attr(not(feature = "serde"), doc = "```ignore")]
/// use privacy_policy::{Kind, Policy, PurposeKind};
///
/// // "We collect your name for marketing." was read, stored, and is looked at again:
/// let json = r#"{
///     "schema": 1,
///     "language": "en",
///     "data_categories": [
///         { "category": "name", "special": false, "evidence": [{ "span": [11, 20], "rule": "en.data" }] }
///     ],
///     "purposes": [
///         { "purpose": "marketing", "evidence": [{ "span": [25, 34], "rule": "en.purpose" }] }
///     ]
/// }"#;
/// let policy: Policy = serde_json::from_str(json)?;
/// assert!(policy.purposes.iter().any(|row| row.purpose == PurposeKind::Marketing && row.affirmed()));
/// let kinds: Vec<Kind> = policy.findings().iter().map(|finding| finding.kind()).collect();
/// assert_eq!(kinds, [Kind::DataCategory, Kind::Purpose]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Policy {
    /// The number of the schema: [`SCHEMA`], or that of the version of the crate that wrote what this was deserialised
    /// from.
    pub schema: u32,
    /// The language that most of the text was read in. Each section has its own.
    pub language: Language,
    /// Who decides on the processing (GDPR Art. 13(1)(a)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub controllers: Vec<Controller>,
    /// How to reach the controller, its data protection officer or representative (GDPR Art. 13(1)(a) and (b)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub contacts: Vec<Contact>,
    /// Which data is collected, used or shared (GDPR Art. 14(1)(d)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub data_categories: Vec<DataCategory>,
    /// What data is used for (GDPR Art. 13(1)(c)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub purposes: Vec<Purpose>,
    /// On what ground (GDPR Art. 13(1)(c)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub legal_bases: Vec<LegalBasis>,
    /// Which interests are pursued (GDPR Art. 13(1)(d)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub legitimate_interests: Vec<LegitimateInterest>,
    /// Where data comes from other than the person (GDPR Art. 14(2)(f)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub sources: Vec<Source>,
    /// Who gets data (GDPR Art. 13(1)(e)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub recipients: Vec<Recipient>,
    /// Transfers to third countries, and their safeguards (GDPR Art. 13(1)(f)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub transfers: Vec<Transfer>,
    /// How long data is kept (GDPR Art. 13(2)(a)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub retention: Vec<RetentionRule>,
    /// Whether data must be given (GDPR Art. 13(2)(e)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub mandatory_disclosures: Vec<MandatoryDisclosure>,
    /// Automated decisions and profiling (GDPR Art. 13(2)(f)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub automated_decisions: Vec<AutomatedDecision>,
    /// Which rights people have (GDPR Art. 13(2)(b) to (d)).
    #[cfg_attr(feature = "serde", serde(default))]
    pub rights: Vec<DataSubjectRight>,
    /// Which cookies and similar technologies are in use.
    #[cfg_attr(feature = "serde", serde(default))]
    pub cookies: Vec<CookieUse>,
    /// The age below which no data is collected.
    #[cfg_attr(feature = "serde", serde(default))]
    pub children: Vec<Children>,
    /// The dates of this version.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dates: Vec<PolicyDate>,
    /// Which statements belong together, in order of the first place that says so.
    #[cfg_attr(feature = "serde", serde(default))]
    pub links: Vec<Link>,
    /// The parts of the text, in text order.
    #[cfg_attr(feature = "serde", serde(default))]
    pub sections: Vec<Section>,
    /// What was not read as the rest was; empty for nearly every text.
    #[cfg_attr(feature = "serde", serde(default))]
    pub notes: Vec<Note>,
}

impl Policy {
    /// A policy that says nothing.
    pub(crate) const fn new(language: Language) -> Self {
        Self {
            schema: SCHEMA,
            language,
            controllers: Vec::new(),
            contacts: Vec::new(),
            data_categories: Vec::new(),
            purposes: Vec::new(),
            legal_bases: Vec::new(),
            legitimate_interests: Vec::new(),
            sources: Vec::new(),
            recipients: Vec::new(),
            transfers: Vec::new(),
            retention: Vec::new(),
            mandatory_disclosures: Vec::new(),
            automated_decisions: Vec::new(),
            rights: Vec::new(),
            cookies: Vec::new(),
            children: Vec::new(),
            dates: Vec::new(),
            links: Vec::new(),
            sections: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// All evidence of all kinds in text order: by start, then end, then kind.
    ///
    /// Every piece of evidence is one finding, except that of a contact of a supervisory authority
    /// ([`ContactOwner::Authority`](crate::ContactOwner)), which is of no [`Kind`].
    ///
    /// Time is O(n log n) for n pieces of evidence; the findings borrow from the policy.
    pub fn findings(&self) -> Vec<Finding<'_>> {
        findings(self)
    }

    /// Whether the text says nothing that the crate knows of, be it affirmed or denied. Sections and notes do not count.
    pub fn is_empty(&self) -> bool {
        let mut rows = 0;
        self.each_row(|_, _, _| rows += 1);
        rows == 0
    }

    /// How much of a privacy policy the text is, from 0.0 to 1.0: the share of the seven core subjects that it says
    /// anything about, affirmed or denied.
    ///
    /// The subjects are those of GDPR Art. 13(1) and (2) that every policy has to speak of: who the controller is or how to
    /// reach it, which data, for which purposes, on what ground, who gets it, how long it is kept, and which rights people
    /// have. A text of another sort gets 0.0 or little more. A policy under another law than the GDPR seldom states a
    /// ground, and gets 0.86 at most where it does not.
    pub fn likeness(&self) -> f32 {
        let subjects = [
            !self.controllers.is_empty() || !self.contacts.is_empty(),
            !self.data_categories.is_empty(),
            !self.purposes.is_empty(),
            !self.legal_bases.is_empty() || !self.legitimate_interests.is_empty(),
            !self.recipients.is_empty(),
            !self.retention.is_empty(),
            !self.rights.is_empty(),
        ];
        let share = |stated: bool| if stated { 1.0 } else { 0.0 };
        let stated: f32 = subjects.into_iter().map(share).sum();
        let all: f32 = subjects.into_iter().map(|_| 1.0).sum();
        stated / all
    }

    /// Calls `visit` with each row, its index in its list, and the kind of its findings (`None` where they are of none).
    pub(crate) fn each_row<'a>(&'a self, mut visit: impl FnMut(Option<Kind>, usize, &'a dyn Row)) {
        macro_rules! visit {
            ($($list:ident: $kind:expr,)+) => {$(
                for (index, row) in self.$list.iter().enumerate() {
                    visit($kind(row), index, row);
                }
            )+};
        }
        visit! {
            dates: |_| Some(Kind::PolicyDate),
            controllers: |_| Some(Kind::ControllerName),
            contacts: |row: &Contact| row.of.kind(),
            data_categories: |_| Some(Kind::DataCategory),
            purposes: |_| Some(Kind::Purpose),
            legal_bases: |_| Some(Kind::LegalBasis),
            legitimate_interests: |_| Some(Kind::LegitimateInterest),
            sources: |_| Some(Kind::Source),
            recipients: |_| Some(Kind::Recipient),
            transfers: |_| Some(Kind::Transfer),
            retention: |_| Some(Kind::Retention),
            mandatory_disclosures: |_| Some(Kind::MandatoryDisclosure),
            automated_decisions: |_| Some(Kind::AutomatedDecision),
            rights: |row: &DataSubjectRight| Some(row.right.kind()),
            cookies: |_| Some(Kind::Cookie),
            children: |_| Some(Kind::Children),
        }
    }
}
