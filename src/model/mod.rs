//! What a policy says, one file a type.

#[macro_use]
mod wire;
#[macro_use]
mod vocabulary;
#[macro_use]
mod row;

mod article;
mod assemble;
mod automated_decision;
mod children;
mod contact;
mod controller;
mod cookie_use;
mod country;
mod data_category;
mod data_subject_right;
mod evidence;
mod finding;
mod legal_basis;
mod link;
mod mandatory_disclosure;
mod mixer;
mod note;
mod period;
mod policy;
mod policy_date;
mod purpose;
mod recipient;
mod reference;
#[cfg(feature = "html")]
mod relocate;
mod retention_rule;
mod said;
mod section;
mod source;
#[cfg(test)]
pub(crate) mod stated;
mod statement;
mod transfer;
mod value;

pub(crate) use assemble::Assembly;
pub use automated_decision::AutomatedDecision;
pub use children::Children;
pub use contact::{Contact, ContactOwner, ContactPoint};
pub(crate) use controller::ControllerFacts;
pub use controller::{Controller, ControllerRole};
pub use cookie_use::{CookieDetails, CookieLifetime, CookieUse};
pub use country::Country;
pub use data_category::DataCategory;
pub use data_subject_right::DataSubjectRight;
pub use evidence::Evidence;
pub use finding::Finding;
pub use legal_basis::{LegalBasis, LegitimateInterest};
pub use link::{Link, LinkEnd, LinkEvidence, LinkScope};
pub use mandatory_disclosure::MandatoryDisclosure;
pub(crate) use mixer::Mixer;
pub use note::{Note, NoteKind};
pub use period::{Period, Unit};
pub use policy::{Policy, SCHEMA};
pub use policy_date::{Date, PolicyDate};
pub use purpose::Purpose;
pub use recipient::{Recipient, RecipientParty};
pub use retention_rule::{RetentionLimit, RetentionRule};
pub(crate) use said::{ContactForm, CookieFacts, Limit, Name, Names, Said};
pub use section::{Section, SectionTopic};
pub use source::Source;
pub(crate) use statement::Statement;
pub use transfer::{Transfer, TransferTo};
pub use value::Value;
#[cfg(feature = "serde")]
pub(crate) use value::ValueWire;
pub use vocabulary::*;
