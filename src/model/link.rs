//! [`Link`]: statements that belong together.

use super::{Kind, Policy};
use crate::Span;

vocabulary! {
    /// What part of the text makes a link.
    LinkScope {
        /// One sentence.
        Sentence = "sentence",
        /// One row of a table.
        Row = "row",
        /// One paragraph or list item, in neighbouring sentences: "… your email address. We use it to …".
        Block = "block",
        /// A lead-in or label, and what it introduces: "For marketing we share your data with:" and the items.
        Lead = "lead",
        /// One section, or one group of labelled paragraphs ("Purpose: …", "Legal basis: …").
        Section = "section",
    }
}

/// A row of a [`Policy`], as a [`Finding`](crate::Finding) names it: its kind, and its index in the policy's list of that
/// kind.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinkEnd {
    /// The kind of statement.
    pub kind: Kind,
    /// The index of the row in the list of that kind: of [`Policy::purposes`] for [`Kind::Purpose`], of
    /// [`Policy::rights`] for each of the rights.
    pub row: usize,
}

/// Where the text links two statements.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LinkEvidence {
    /// The place of the one: the span of a piece of its evidence.
    pub from: Span,
    /// The place of the other.
    pub to: Span,
    /// What holds both.
    pub scope: LinkScope,
}

/// Two statements that the text puts together, with the places where it does.
///
/// | from | to | says |
/// | --- | --- | --- |
/// | legal basis | purpose, legitimate interest | what the ground is given for |
/// | retention | data category, purpose | what is kept so long |
/// | recipient | purpose, transfer | what it gets data for, and the country it is in |
/// | data category | purpose, source | what the data is used for, and where it comes from |
/// | cookie | purpose | what it is set for |
/// | right | controller's or officer's contact | where it is exercised |
///
/// What is denied and "personal data" as such are linked to nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Link {
    /// The one.
    pub from: LinkEnd,
    /// The other.
    pub to: LinkEnd,
    /// Where, in text order; at most eight places.
    pub evidence: Vec<LinkEvidence>,
}

impl Policy {
    /// The rows of `kind` that are linked to the row `of`, whichever of the two the link comes from, in the order of
    /// [`links`](Policy::links).
    ///
    /// ```
    /// use privacy_policy::{Kind, LinkEnd, Policy, PurposeKind};
    ///
    /// let policy = Policy::parse("We use your email address for marketing, with your consent.")?;
    /// let consent = LinkEnd { kind: Kind::LegalBasis, row: 0 };
    /// let purposes: Vec<_> = policy.linked(consent, Kind::Purpose).map(|row| policy.purposes[row].purpose).collect();
    /// assert_eq!(purposes, [PurposeKind::Marketing]);
    /// # Ok::<(), privacy_policy::Error>(())
    /// ```
    pub fn linked(&self, of: LinkEnd, kind: Kind) -> impl Iterator<Item = usize> + '_ {
        self.links.iter().filter_map(move |link| {
            let other = match of {
                of if of == link.from => link.to,
                of if of == link.to => link.from,
                _ => return None,
            };
            (other.kind == kind).then_some(other.row)
        })
    }
}
