//! English.

use super::{Cue, Lexicon, Tag, Topic};
use crate::Language;
use crate::model::{Category, Ground, PurposeKind, RecipientClass};

/// The English lexicon.
pub(crate) static ENGLISH: Lexicon = Lexicon {
    language: Language::English,
    tags: TAGS,
    forms: FORMS,
    phrases: PHRASES,
    months: &[("january", 1)],
    units: &[("day", 'D')],
    numbers: &[("one", 1)],
};

const TAGS: &[(u64, &str)] = &[
    (Tag::FIRST, "we us our ours ourselves"),
    (Tag::COLLECT, "collect gather record process"),
];

const FORMS: &[&str] = &["keep kept"];

const PHRASES: &[(Cue, &[&str])] = &[
    (
        Cue::Data(Category::EmailAddress),
        &["email address", "e mail address", "email"],
    ),
    (Cue::Ground(Ground::Consent), &["your consent"]),
    (Cue::Purpose(PurposeKind::Marketing), &["marketing"]),
    (
        Cue::Recipient(RecipientClass::ThirdParties),
        &["third party"],
    ),
    (Cue::Topic(Topic::Retention), &["data retention"]),
];
