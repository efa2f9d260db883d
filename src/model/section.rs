//! [`Section`]: the parts of the text.

use crate::{Language, Span};

vocabulary! {
    /// What a section is about, by its heading.
    SectionTopic {
        /// Who the controller is and how to reach it (GDPR Art. 13(1)(a)).
        Controller = "controller",
        /// The data protection officer or representative (GDPR Art. 13(1)(b)).
        Officer = "officer",
        /// Which data is collected (GDPR Art. 14(1)(d)).
        Data = "data",
        /// What data is used for (GDPR Art. 13(1)(c)).
        Purposes = "purposes",
        /// The legal basis (GDPR Art. 13(1)(c)).
        Grounds = "grounds",
        /// Legitimate interests (GDPR Art. 13(1)(d)).
        Interests = "interests",
        /// Where data comes from (GDPR Art. 14(2)(f)).
        Sources = "sources",
        /// Who gets data (GDPR Art. 13(1)(e)).
        Recipients = "recipients",
        /// Transfers to third countries (GDPR Art. 13(1)(f)).
        Transfers = "transfers",
        /// How long data is kept (GDPR Art. 13(2)(a)).
        Retention = "retention",
        /// Rights of the data subject (GDPR Art. 13(2)(b) and (c)).
        Rights = "rights",
        /// Complaints to a supervisory authority (GDPR Art. 13(2)(d)).
        Complaints = "complaints",
        /// Cookies and similar technologies (Directive 2002/58/EC Art. 5(3)).
        Cookies = "cookies",
        /// Automated decisions and profiling (GDPR Art. 13(2)(f)).
        Automated = "automated",
        /// Whether data must be given (GDPR Art. 13(2)(e)).
        Mandatory = "mandatory",
        /// Children (GDPR Art. 8).
        Children = "children",
        /// Security measures (GDPR Art. 32).
        Security = "security",
        /// Changes to the policy.
        Changes = "changes",
        /// What is not this policy's own practice: links to other sites, disclaimers, terms of use.
        Elsewhere = "elsewhere",
    }
}

/// A part of the text under one heading, up to the next heading of any level.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Section {
    /// The heading's words, without its number or marks; `None` for what stands before the first heading.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub heading: Option<String>,
    /// The section with its heading.
    pub span: Span,
    /// The heading's level from 1, the outermost, to 6; 0 where there is no heading.
    pub level: u8,
    /// What the section is about; `None` where its heading does not tell.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub topic: Option<SectionTopic>,
    /// The language that the section was read in.
    pub language: Language,
}
