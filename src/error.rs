//! [`Error`], and the errors of parsing a single value.

/// Why a text could not be read.
///
/// Reading never fails because of what the text says: prose cannot be wrong. It fails for what the text is.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The text is empty, or holds white space only.
    #[error("the text is empty")]
    Empty,
    /// The text is longer than the parser may read.
    #[error("the text has {bytes} bytes, and the limit is {limit}")]
    TooLarge {
        /// The length of the text in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// The bytes are not UTF-8.
    #[error("the text is not UTF-8 from byte {offset} on")]
    NotUtf8 {
        /// The number of bytes that are valid, which is the place of the first that is not.
        offset: usize,
    },
    /// The text is in a language that the crate does not read. Without the feature `whatlang` no such text is told.
    #[error("the text is in {name} ({code}), which is not supported")]
    UnsupportedLanguage {
        /// The English name of the language, such as `German`.
        name: String,
        /// Its code in ISO 639-3, such as `deu`.
        code: String,
    },
}

/// A name that the vocabulary it was parsed for does not hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("no such name in the vocabulary")]
#[non_exhaustive]
pub struct UnknownName;

/// A string that is not a value of the type it was parsed for.
///
/// ```
/// use privacy_policy::Date;
///
/// let error = "2018-02-30".parse::<Date>().unwrap_err();
/// assert_eq!(error.to_string(), "not a calendar date in ISO 8601, such as 2018-05-16 or 2018-05");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not {expected}")]
pub struct InvalidValue {
    expected: &'static str,
}

impl InvalidValue {
    /// The error for a string that is not `expected`, a noun phrase with its article.
    pub(crate) const fn new(expected: &'static str) -> Self {
        Self { expected }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_one_clear_line() {
        let german = Error::UnsupportedLanguage { name: "German".to_owned(), code: "deu".to_owned() };
        let rows = [
            (Error::Empty, "the text is empty"),
            (Error::TooLarge { bytes: 20, limit: 10 }, "the text has 20 bytes, and the limit is 10"),
            (Error::NotUtf8 { offset: 7 }, "the text is not UTF-8 from byte 7 on"),
            (german, "the text is in German (deu), which is not supported"),
        ];
        for (error, line) in rows {
            assert_eq!(error.to_string(), line);
        }
    }
}
