//! [`Error`].

/// Why a text could not be read.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The text is empty, or holds white space only.
    #[error("the text is empty")]
    Empty,
}
