//! Reads the text of a privacy policy and returns what it says as types.

mod error;
mod language;
mod lexicon;
mod model;
mod span;
mod text;

pub use error::Error;
pub use language::Language;
pub use model::*;
pub use span::Span;
