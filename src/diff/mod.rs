//! [`Diff`]: what changed between two versions of a policy.

mod key;
mod pair;
mod weigh;
mod words;

use core::fmt;

use crate::model::vocabulary;
use crate::{Evidence, Kind, Language, Policy};

vocabulary! {
    /// What became of a statement.
    ChangeKind {
        /// The new text states something that the old one did not.
        Added = "added",
        /// The new text no longer states it.
        Removed = "removed",
        /// The text states another value: one year, and now three.
        Changed = "changed",
        /// What the old text denied the new one affirms, or the other way round.
        Reversed = "reversed",
        /// The new text denies something of which the old one did not speak.
        DenialAdded = "denial_added",
        /// The new text no longer denies it: "we do not sell your data" is gone.
        DenialRemoved = "denial_removed",
    }
}

vocabulary! {
    /// How much a change matters to the person whose data it is, the most first.
    Weight {
        /// More is done with data, or less is promised: new data, purposes, recipients, transfers or automated decisions,
        /// a denial dropped or reversed, a right, a retention period or a safeguard no longer stated, a longer period,
        /// another controller.
        High = "high",
        /// The terms changed: grounds, interests, sources, cookies, obligations, ages, a shorter or new period, a new
        /// denial, no data protection officer any more.
        Medium = "medium",
        /// Less is done, more is promised, or it is a matter of form: data or recipients no longer named, a new right,
        /// contacts, dates.
        Low = "low",
    }
}

/// What changed between two versions of a policy, what matters most to a reader first.
///
/// Compared is what the texts say, not how: wording, markup, order and place are no changes, nor are "12 months" for "one
/// year", another letter case of a name, or a controller's name without its legal form. Where only the wording tells statements apart (interests, sources that are of
/// no class), two count as the same if half of their longer words are. Of mandatory disclosures and automated decisions
/// only whether there are any is compared, for they have no value but their words. "Personal data" as such is no category.
///
/// Changes are ordered by [`Weight`], then by kind (recipients, transfers, data, purposes, automated decisions, retention,
/// rights, and the rest), then by place in the new text, or in the old one for what is gone.
///
/// As JSON it is an object with the list `changes`.
///
/// ```
/// use privacy_policy::{ChangeKind, Kind, Policy, Weight};
///
/// let old = "We keep your email address for one year. We do not share your data with advertising partners.";
/// let new = "We share your data with advertising partners. We keep your e-mail address for three years.";
/// let diff = Policy::parse(old)?.diff(&Policy::parse(new)?);
/// let changes: Vec<_> = diff.changes.iter().map(|change| (change.kind, change.what)).collect();
/// assert_eq!(changes, [(Kind::Recipient, ChangeKind::Reversed), (Kind::Retention, ChangeKind::Changed)]);
///
/// let longer = &diff.changes[1];
/// assert_eq!(longer.weight, Weight::High);
/// assert_eq!(longer.to_string(), "retention changed: P1Y -> P3Y");
/// # Ok::<(), privacy_policy::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Diff {
    /// The changes.
    pub changes: Vec<Change>,
}

/// One change, with its places in both texts.
///
/// `Display` writes it on one line: `recipient added: class:advertisers`.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Change {
    /// What sort of statement changed.
    pub kind: Kind,
    /// What became of it.
    pub what: ChangeKind,
    /// How much it matters.
    pub weight: Weight,
    /// What the old text says; `None` where it says nothing of it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub old: Option<ChangeSide>,
    /// What the new text says; `None` where it says nothing of it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub new: Option<ChangeSide>,
}

/// What one of the texts says.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ChangeSide {
    /// The normalised reading, as [`Value`](crate::Value) writes it, or the text's own words where statements of the kind
    /// have no reading but these; `None` where the kind says it all.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub value: Option<String>,
    /// Whether the text says that this is *not* so.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "core::ops::Not::not"))]
    pub denied: bool,
    /// Where in that text, in text order; never empty.
    pub evidence: Vec<Evidence>,
}

impl Diff {
    /// Whether nothing changed in what the texts say.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

impl Change {
    /// The change on one line in words, without its places.
    ///
    /// ```
    /// use privacy_policy::{Language, Policy};
    ///
    /// let old = Policy::parse("We keep your email address for one year.")?;
    /// let new = Policy::parse("We keep your email address for three years.")?;
    /// let change = &old.diff(&new).changes[0];
    /// assert_eq!(change.text(Language::English), "Retention changed: 1 year → 3 years");
    /// assert_eq!(change.text(Language::Dutch), "Bewaartermijn gewijzigd: 1 jaar → 3 jaar");
    /// # Ok::<(), privacy_policy::Error>(())
    /// ```
    pub fn text(&self, language: Language) -> String {
        words::text(self, language)
    }
}

impl fmt::Display for ChangeSide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let not = if self.denied { "not " } else { "" };
        write!(f, "{not}{}", self.value.as_deref().unwrap_or("stated"))
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.what)?;
        match (&self.old, &self.new) {
            (Some(old), Some(new)) => write!(f, ": {old} -> {new}"),
            (Some(side), None) | (None, Some(side)) => match &side.value {
                Some(value) => write!(f, ": {value}"),
                None => Ok(()),
            },
            (None, None) => Ok(()),
        }
    }
}

impl Policy {
    /// What changed between this version of a policy and `new`.
    ///
    /// The two may be in different languages. Time is O(n log n) for n pieces of evidence.
    pub fn diff(&self, new: &Self) -> Diff {
        let mut changes = pair::changes(key::said(self), key::said(new));
        weigh::order(&mut changes);
        Diff { changes }
    }
}

#[cfg(test)]
mod tests;
