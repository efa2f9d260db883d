//! Reads the text of a privacy policy, English or Dutch, and returns what it says as types: who the controller is, which
//! data it takes, why, on what ground, who gets it, how long it is kept, which rights people have, which cookies are set.
//! Every statement has its place in the text.
//!
//! - [Reading a policy](#reading-a-policy)
//! - [Rows and evidence](#rows-and-evidence)
//! - [Findings in text order](#findings-in-text-order)
//! - [Places for other programs](#places-for-other-programs)
//! - [What is denied](#what-is-denied)
//! - [Many policies](#many-policies)
//! - [What can go wrong](#what-can-go-wrong)
//! - [What it does not do](#what-it-does-not-do)
//!
//! # Reading a policy
//!
//! [`Policy::parse`] finds out the language and the structure (markdown, or plain text that lost its markup; with the feature `html`, HTML):
//!
//! ```
//! use privacy_policy::{Category, Policy, Right};
//!
//! let text = "\
//! ## What we collect
//!
//! We collect the following personal data:
//!
//! - your name and email address
//! - your IP address
//!
//! ## How long we keep it
//!
//! We keep your data for 30 days after you close your account.
//!
//! ## Your rights
//!
//! You have the right to erasure of your personal data.
//! ";
//! let policy = Policy::parse(text)?;
//! assert!(policy.data_categories.iter().any(|row| row.category == Category::IpAddress));
//! assert_eq!(policy.retention[0].limit.to_string(), "P30D");
//! assert_eq!(policy.rights[0].right, Right::Erasure);
//! # Ok::<(), privacy_policy::Error>(())
//! ```
//!
//! # Rows and evidence
//!
//! [`Policy`] has a list for each type of statement, with one row for each distinct value. A policy that names e-mail
//! addresses nine times has one [`DataCategory`] with nine pieces of [`Evidence`]: the [`Span`] of the phrase in UTF-8 bytes
//! *of the text that you gave*, whether the text denies it, and the name of the rule that found it.
//!
//! ```
//! use privacy_policy::Policy;
//!
//! let text = "We collect your phone number. We share your phone number with our carriers.";
//! let policy = Policy::parse(text)?;
//! let row = &policy.data_categories[0];
//! let places: Vec<_> = row.evidence.iter().filter_map(|e| e.span().of(text)).collect();
//! assert_eq!(places, ["your phone number", "your phone number"]);
//! # Ok::<(), privacy_policy::Error>(())
//! ```
//!
//! # Findings in text order
//!
//! [`Policy::findings`] gives the same evidence the other way round, for a highlighter or an annotation tool:
//!
//! ```
//! use privacy_policy::{Kind, Policy};
//!
//! let text = "Wij bewaren uw e-mailadres maximaal twee jaar.";
//! let policy = Policy::parse(text)?;
//! let found: Vec<(Kind, &str, String)> =
//!     policy.findings().iter().map(|f| (f.kind(), &text[f.span().range()], f.value().to_string())).collect();
//! assert_eq!(found[0], (Kind::DataCategory, "uw e-mailadres", "email_address".to_owned()));
//! assert_eq!(found[1], (Kind::Retention, "maximaal twee jaar", "P2Y".to_owned()));
//! # Ok::<(), privacy_policy::Error>(())
//! ```
//!
//! # Places for other programs
//!
//! JavaScript, Python and people count otherwise than in bytes; a [`TextIndex`] tells them the place:
//!
//! ```
//! use privacy_policy::{Policy, TextIndex};
//!
//! let text = "Café De Zilveren Spaak:\nwij bewaren uw gegevens één jaar.";
//! let policy = Policy::parse(text)?;
//! let span = policy.retention[0].evidence[0].span();
//! let index = TextIndex::new(text);
//! assert_eq!(index.utf16_range(span), Some(48..56)); // text.slice(48, 56) in JavaScript is "één jaar"
//! assert_eq!(index.line_column(span.start()).unwrap().to_string(), "2:25");
//! # Ok::<(), privacy_policy::Error>(())
//! ```
//!
//! # What is denied
//!
//! "We do not sell your data to third parties" is a statement too. Its evidence is marked, and a row may hold evidence of
//! both sorts:
//!
//! ```
//! use privacy_policy::Policy;
//!
//! let policy = Policy::parse("We never sell your personal data to third parties.")?;
//! assert!(policy.recipients[0].denied() && !policy.recipients[0].affirmed());
//! # Ok::<(), privacy_policy::Error>(())
//! ```
//!
//! # Many policies
//!
//! Make one [`Parser`] and use it for all texts: it is `Send + Sync`, may be shared by all threads, and keeps the memory that
//! reading a text took (some three times the text, and none for texts over 64 KB) for the next one. The tables of a language
//! are compiled once for the whole program, when a text in that language is first read.
//!
//! ```
//! use privacy_policy::{Language, Parser};
//!
//! let parser = Parser::builder().language(Language::English).max_bytes(1 << 20).build();
//! for text in ["We collect your name.", "We use cookies."] {
//!     let policy = parser.parse(text)?;
//!     assert_eq!(policy.language, Language::English);
//! }
//! # Ok::<(), privacy_policy::Error>(())
//! ```
//!
//! # What can go wrong
//!
//! Prose cannot be wrong, so reading never fails because of what a text says: a text that is no privacy policy gives a
//! [`Policy`] with few rows ([`Policy::likeness`] says how much of one it is). [`Error`] is for an empty text, one over the
//! limit, bytes that are not UTF-8, and a text in a language that the crate does not read, which it names.
//!
//! # What it does not do
//!
//! It reads what a text states; it does not judge whether that is lawful, complete or true. It reads no files and no network,
//! starts no threads, and gives the same result for the same text every time. Sentences it misreads exist: the README has the
//! accuracy as measured.
//!
//! # Features
//!
//! - `serde` (on by default): `Serialize` and `Deserialize` for [`Policy`] and all that it holds, [`Report`] and [`Diff`];
//!   [`Finding`] is written only.
//! - `whatlang` (on by default): texts in languages that the crate does not read are told and named
//!   ([`Error::UnsupportedLanguage`]). Without it they are read as English or Dutch; where the language is known, and set with
//!   [`ParserBuilder::language`], it saves 260 KB of a program and seven crates.
//! - `html` (off by default): reads HTML pages as they were served ([`Format`]).
//! - `schema`, `tilt`, `dpv`, `ropa`, `cookies`, `annotations` (off by default): what is made of a policy for other programs,
//!   one module of [`export`] each.

// On docs.rs, what a feature adds says so.
#![cfg_attr(docsrs, feature(doc_cfg))]

// What the tests share names the crate as its users do.
#[cfg(test)]
extern crate self as privacy_policy;

mod diff;
mod document;
mod error;
pub mod export;
mod extract;
mod format;
#[cfg(feature = "html")]
mod html;
mod label;
mod language;
mod lexicon;
mod link;
mod model;
mod parser;
mod report;
mod room;
mod scan;
mod span;
mod text;
mod text_index;

pub use diff::{Change, ChangeKind, ChangeSide, Diff, Weight};
pub use document::MOST_FINDINGS;
pub use error::{Error, InvalidValue, UnknownName};
pub use format::Format;
pub use language::Language;
pub use model::*;
pub use parser::{DEFAULT_MAX_BYTES, Parser, ParserBuilder};
pub use report::{Expectation, Report, ReportEntry, ReportItem, ReportStatement, Verdict};
pub use span::Span;
pub use text_index::{LineColumn, TextIndex};

/// The README, whose examples are compiled and run with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
