//! [`Token`]: a word, number, mark, e-mail address or URL of the text.

/// What a token is by its form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum TokenKind {
    /// Letters, possibly with digits and inner apostrophes. A hyphen ends a word; the part behind it is
    /// [`Token::joined`] to the one before.
    Word,
    /// Digits, with inner stops or commas (`30`, `1.5`, `1,000`).
    Number,
    /// One punctuation mark; [`Token::mark`] is its ASCII reading (curly quotes as `"`, any dash standing alone as `-`).
    Mark,
    /// An e-mail address, also one written as `name [at] example.org`.
    Email,
    /// A URL or a bare host name with its path (`example.org/privacy`).
    Url,
}

/// A piece of text with what the lexicon knows of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Token {
    /// First byte in the caller's text.
    pub(crate) start: u32,
    /// First byte behind it.
    pub(crate) end: u32,
    /// What the lexicon says of the word, as a set of [`Tag`](crate::lexicon::Tag) bits.
    pub(crate) tags: u64,
    /// The word's lemma in the lexicon; 0 for one that it does not hold.
    pub(crate) word: u16,
    /// What it is.
    pub(crate) kind: TokenKind,
    /// The ASCII reading of a mark; 0 for anything else.
    pub(crate) mark: u8,
    /// Begins with a capital.
    pub(crate) capital: bool,
    /// A hyphen and nothing else stands between it and the token before (`third-party`).
    pub(crate) joined: bool,
    /// A hyphen follows that joins it to nothing (`voor- en achternaam`).
    pub(crate) dangling: bool,
    /// Something other than a hyphen or one blank stands between it and the token before (a line break, markup).
    pub(crate) apart: bool,
}
