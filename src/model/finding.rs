//! [`Finding`]: one piece of evidence with what it is evidence of.

use core::fmt;

use super::{Evidence, Kind, LinkEnd, Policy, Value};
use crate::Span;

/// One piece of evidence of a [`Policy`], with its kind and its normalised value: what a highlighter, an annotation tool or
/// a test wants.
///
/// `Display` writes kind, span and value on one line, with `not` before what the text denies:
/// `not recipient 14..27 class:advertisers`.
#[derive(Clone, Copy)]
pub struct Finding<'a> {
    policy: &'a Policy,
    evidence: &'a Evidence,
    kind: Kind,
    row: usize,
}

impl<'a> Finding<'a> {
    /// What sort of statement it is.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The phrase that makes the statement.
    pub const fn span(&self) -> Span {
        self.evidence.span()
    }

    /// A head or tail that the phrase shares with its neighbours; see [`Evidence::shared`].
    pub const fn shared(&self) -> Option<Span> {
        self.evidence.shared()
    }

    /// Whether the text says that this is *not* so.
    pub const fn denied(&self) -> bool {
        self.evidence.denied()
    }

    /// The name of the rule that found it.
    pub fn rule(&self) -> &'a str {
        self.evidence.rule()
    }

    /// The evidence itself.
    pub const fn evidence(&self) -> &'a Evidence {
        self.evidence
    }

    /// The index of the row that the evidence belongs to, in the policy's list of that kind.
    pub const fn row(&self) -> usize {
        self.row
    }

    /// The row that the evidence belongs to, as [`Policy::links`] and [`Policy::linked`] name it.
    ///
    /// ```
    /// use privacy_policy::{Kind, Policy, PurposeKind};
    ///
    /// let policy = Policy::parse("We use your email address for marketing, with your consent.")?;
    /// let findings = policy.findings();
    /// let consent = findings.iter().find(|finding| finding.kind() == Kind::LegalBasis).unwrap();
    /// let purposes: Vec<usize> = policy.linked(consent.link_end(), Kind::Purpose).collect();
    /// assert_eq!(policy.purposes[purposes[0]].purpose, PurposeKind::Marketing);
    /// # Ok::<(), privacy_policy::Error>(())
    /// ```
    pub const fn link_end(&self) -> LinkEnd {
        LinkEnd { kind: self.kind, row: self.row }
    }

    /// The text's own words, where statements of the kind have no value but these: interests, sources, data that must be
    /// given and automated decisions. White space is made single blanks. `None` for all other kinds.
    ///
    /// ```
    /// use privacy_policy::{Kind, Policy};
    ///
    /// let policy = Policy::parse("We have a legitimate interest in keeping our website secure.")?;
    /// let findings = policy.findings();
    /// let interest = findings.iter().find(|finding| finding.kind() == Kind::LegitimateInterest).unwrap();
    /// assert_eq!(interest.text(), Some("keeping our website secure"));
    /// assert_eq!(interest.value().text(), None);
    /// # Ok::<(), privacy_policy::Error>(())
    /// ```
    pub fn text(&self) -> Option<&'a str> {
        let (policy, row) = (self.policy, self.row);
        let text = match self.kind {
            Kind::LegitimateInterest => &policy.legitimate_interests.get(row)?.text,
            Kind::Source => &policy.sources.get(row)?.text,
            Kind::MandatoryDisclosure => &policy.mandatory_disclosures.get(row)?.text,
            Kind::AutomatedDecision => &policy.automated_decisions.get(row)?.text,
            _ => return None,
        };
        Some(text)
    }

    /// The normalised reading. Clones the strings that it holds.
    pub fn value(&self) -> Value {
        self.read().unwrap_or(Value::None)
    }

    /// The value, from the row; `None` where the kind has none.
    fn read(&self) -> Option<Value> {
        let (policy, row) = (self.policy, self.row);
        Some(match self.kind {
            Kind::PolicyDate => Value::Date(policy.dates.get(row)?.date),
            Kind::ControllerName => Value::Controller(policy.controllers.get(row)?.name.clone()),
            Kind::ControllerContact | Kind::DpoContact => Value::Contact(policy.contacts.get(row)?.point.clone()),
            Kind::DataCategory => Value::Category(policy.data_categories.get(row)?.category),
            Kind::Purpose => Value::Purpose(policy.purposes.get(row)?.purpose),
            Kind::LegalBasis => Value::Ground(policy.legal_bases.get(row)?.ground),
            Kind::LegitimateInterest => Value::Interest,
            Kind::Source => Value::Source(policy.sources.get(row)?.class),
            Kind::Recipient => Value::Recipient(policy.recipients.get(row)?.party.clone()),
            Kind::Transfer => Value::Transfer(policy.transfers.get(row)?.destination),
            Kind::Retention => Value::Retention(policy.retention.get(row)?.limit),
            Kind::RightComplaint => Value::Authority(policy.rights.get(row)?.authority.clone()),
            Kind::Cookie => Value::Cookie(Box::new(policy.cookies.get(row)?.details())),
            Kind::Children => Value::Age(policy.children.get(row)?.age),
            Kind::MandatoryDisclosure
            | Kind::AutomatedDecision
            | Kind::RightAccess
            | Kind::RightRectification
            | Kind::RightErasure
            | Kind::RightRestriction
            | Kind::RightObjection
            | Kind::RightPortability
            | Kind::RightWithdrawConsent => return None,
        })
    }
}

/// All evidence of `policy` in text order.
pub(super) fn findings(policy: &Policy) -> Vec<Finding<'_>> {
    let mut count = 0;
    policy.each_row(|_, _, row| count += row.evidence().len());
    let mut findings = Vec::with_capacity(count);
    policy.each_row(|kind, index, row| {
        let Some(kind) = kind else { return };
        findings.extend(row.evidence().iter().map(|evidence| Finding { policy, evidence, kind, row: index }));
    });
    findings.sort_by_key(|finding| (finding.span(), finding.kind, finding.shared(), finding.denied(), finding.row));
    findings
}

/// Two findings are equal where kind, place, denial, rule and value are; the policies they are of do not matter.
impl PartialEq for Finding<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.evidence == other.evidence && self.value() == other.value()
    }
}

impl Eq for Finding<'_> {}

impl fmt::Display for Finding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.denied() {
            f.write_str("not ")?;
        }
        write!(f, "{} {}", self.kind, self.span())?;
        match self.value().text() {
            Some(value) => write!(f, " {value}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Finding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Finding")
            .field("kind", &self.kind)
            .field("evidence", self.evidence)
            .field("value", &self.value())
            .finish()
    }
}

/// As an object with `kind`, `span`, `shared` and `denied` as in [`Evidence`], `value` as a string and `text` where there is
/// one, and `rule`. A finding borrows from its policy and so is not deserialised.
#[cfg(feature = "serde")]
impl serde::Serialize for Finding<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        #[serde(rename = "Finding")]
        struct Wire<'a> {
            kind: Kind,
            span: Span,
            #[serde(skip_serializing_if = "Option::is_none")]
            shared: Option<Span>,
            #[serde(skip_serializing_if = "core::ops::Not::not")]
            denied: bool,
            #[serde(skip_serializing_if = "Option::is_none")]
            value: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            text: Option<&'a str>,
            rule: &'a str,
        }

        Wire {
            kind: self.kind,
            span: self.span(),
            shared: self.shared(),
            denied: self.denied(),
            value: self.value().text(),
            text: self.text(),
            rule: self.rule(),
        }
        .serialize(serializer)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::stated::stated;
    use crate::{Language, Value};

    #[test]
    fn findings_without_a_value_have_words() {
        for (statement, words) in [
            ("legitimate_interest our safety", "our safety"),
            ("source public registers", "public registers"),
            ("mandatory_disclosure your name", "your name"),
            ("automated_decision profiling", "profiling"),
        ] {
            let policy = stated(&[statement]);
            let finding = *policy.findings().first().unwrap();
            assert_eq!((finding.text(), finding.value().text()), (Some(words), None), "{statement}");
            assert_eq!(finding.label(Language::Dutch), words);
            #[cfg(feature = "serde")]
            assert_eq!(serde_json::to_value(finding).unwrap().get("text"), Some(&words.into()));
        }
        for statement in ["data_category name", "right.erasure", "right.complaint", "retention P1Y", "cookie"] {
            let policy = stated(&[statement]);
            assert_eq!(policy.findings().first().unwrap().text(), None, "{statement}");
        }
    }

    #[test]
    fn what_a_source_is_does_not_hide_its_words() {
        let mut policy = stated(&["source credit agencies"]);
        policy.sources.first_mut().unwrap().class = Some(crate::RecipientClass::Payment);
        let finding = *policy.findings().first().unwrap();
        assert_eq!(finding.value(), Value::Source(Some(crate::RecipientClass::Payment)));
        assert_eq!(finding.label(Language::English), "credit agencies");
    }
}
