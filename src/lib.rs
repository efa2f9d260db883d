//! Reads the text of a privacy policy and returns what it says as types.

mod diff;
mod document;
mod error;
mod extract;
mod language;
mod lexicon;
mod model;
mod parser;
mod report;
mod scan;
mod span;
mod text;

pub use diff::{Change, ChangeKind, ChangeSide, Diff, Weight};
pub use error::{Error, InvalidValue, UnknownName};
pub use language::Language;
pub use model::*;
pub use parser::{DEFAULT_MAX_BYTES, Parser, ParserBuilder};
pub use report::{Expectation, Report, ReportEntry, ReportItem, ReportStatement, Verdict};
pub use span::Span;
