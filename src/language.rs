//! [`Language`].

/// A language that the crate reads.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum Language {
    /// English (`en`).
    English,
    /// Dutch (`nl`).
    Dutch,
}
