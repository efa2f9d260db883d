//! [`Diff`]: what changed between two versions of a policy.

mod applied;
mod key;
mod pair;
mod weigh;
#[cfg(feature = "serde")]
mod wire;
mod words;

use core::fmt;

use crate::model::vocabulary;
use crate::{Evidence, Kind, Language, Policy, RetentionLimit, Value};

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
        /// a recipient that gets data for another purpose or is in another country, a denial dropped or reversed, a right, a
        /// retention period or a safeguard no longer stated, a longer period, another controller.
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
/// year", another letter case of a name, or a controller's name without its legal form. "Personal data" as such is no
/// category.
///
/// What a statement is made for is compared where both texts say it: data that is kept for another period, a purpose that
/// is on another ground, a recipient that gets data for another purpose or is in another country. Of those changes
/// [`ChangeSide::applies_to`] says what they are about. That a period is given for more data, or a ground for one purpose
/// less, is no change.
///
/// Where only the wording tells statements apart (interests, sources that are of no class), two count as the same if half
/// of their longer words are. Of what has no value but its words or [`Category::Other`](crate::Category::Other) and its
/// like only whether there is any is compared: mandatory disclosures, automated decisions, data, purposes and recipients of
/// no other class. A policy does not hold the words of the latter. What a text says of a cookie in several places is taken
/// together.
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
/// assert_eq!(longer.to_string(), "retention changed: P1Y -> P3Y (email_address)");
/// # Ok::<(), privacy_policy::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "wire::Change"))]
#[cfg_attr(feature = "serde", serde(try_from = "wire::Change"))]
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
///
/// As JSON its `value` is one string: the value as [`Value`] writes it, or the words. Where that string does not tell the
/// whole value (the lower bound of a range, the class of a source), the value stands beside it as `reading`. It is read
/// back as part of a [`Change`], which knows the kind.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(into = "wire::Side"))]
#[non_exhaustive]
pub struct ChangeSide {
    /// The normalised reading.
    pub value: Value,
    /// The text's own words, where statements of the kind have no value but these: [`Finding::text`](crate::Finding::text).
    pub text: Option<String>,
    /// What the statement is made for, where that is what changed: the data that now has this period, the purposes that
    /// are now on this ground or for which this recipient gets data, the country it is in. Empty for all other changes.
    pub applies_to: Vec<Value>,
    /// Whether the text says that this is *not* so.
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
    /// assert_eq!(change.text(Language::English), "Retention changed: 1 year → 3 years (e-mail address)");
    /// assert_eq!(change.text(Language::Dutch), "Bewaartermijn gewijzigd: 1 jaar → 3 jaar (e-mailadres)");
    /// # Ok::<(), privacy_policy::Error>(())
    /// ```
    pub fn text(&self, language: Language) -> String {
        words::text(self, language)
    }
}

impl ChangeSide {
    /// The words or the value as a string; `None` where the kind says it all.
    fn written(&self) -> Option<String> {
        match self.value {
            Value::Retention(RetentionLimit::Range(first, last)) => Some(format!("{first}..{last}")),
            _ => self.text.clone().or_else(|| self.value.text()),
        }
    }

    /// What it is made for, as a string.
    fn written_for(&self) -> String {
        let of: Vec<String> = self.applies_to.iter().map(Value::to_string).collect();
        if of.is_empty() { String::new() } else { format!(" ({})", of.join(", ")) }
    }
}

impl fmt::Display for ChangeSide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let not = if self.denied { "not " } else { "" };
        write!(f, "{not}{}", self.written().as_deref().unwrap_or("stated"))
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.what)?;
        match (&self.old, &self.new) {
            (Some(old), Some(new)) => {
                let (of, now) = (old.written_for(), new.written_for());
                write!(f, ": {old}{} -> {new}{now}", if of == now { "" } else { &of })
            }
            (Some(side), None) | (None, Some(side)) => match side.written() {
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
