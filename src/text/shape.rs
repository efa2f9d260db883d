//! [`Shape`]: what is known of a token beside its tags, mostly by how it is written.

use crate::lexicon::Tag;

use super::TokenKind;

/// What is known of a token beside its [tags](Tag), as bits above theirs: how it is written, and what is asked of it so often that
/// it is told once.
pub(crate) struct Shape;

const _: () = assert!(Tag::ALL < Shape::COLON, "tags and shapes share no bit");

impl Shape {
    /// A colon or semicolon.
    pub(crate) const COLON: u64 = 1 << 52;
    /// A full stop.
    pub(crate) const STOP: u64 = 1 << 53;
    /// A verb, or a word for reaching somebody, as the lexicon says.
    pub(crate) const VERB: u64 = 1 << 54;
    /// A hyphen and nothing else stands before it.
    pub(crate) const JOINED: u64 = 1 << 55;
    /// Begins with a capital.
    pub(crate) const CAPITAL: u64 = 1 << 56;
    /// A word that no lexicon holds.
    pub(crate) const UNKNOWN: u64 = 1 << 57;
    /// A number, or an unknown word that begins with a digit.
    pub(crate) const COUNTED: u64 = 1 << 58;
    /// An e-mail address.
    pub(crate) const EMAIL: u64 = 1 << 59;
    /// A URL or a host.
    pub(crate) const HOST: u64 = 1 << 60;
    /// A mark.
    pub(crate) const MARK: u64 = 1 << 61;
    /// Something other than a hyphen or one blank stands before it.
    pub(crate) const APART: u64 = 1 << 62;
    /// A phrase of the lexicon begins at it; only the index of a unit says so.
    pub(crate) const PHRASE: u64 = 1 << 63;

    /// What a token of this kind is, with this [mark](super::Token::mark) or this word of the lexicon.
    #[inline]
    pub(super) const fn of(kind: TokenKind, mark: u8, word: u16) -> u64 {
        match kind {
            TokenKind::Word => Self::UNKNOWN * (word == 0) as u64,
            TokenKind::Number => Self::COUNTED,
            TokenKind::Email => Self::EMAIL,
            TokenKind::Url => Self::HOST,
            TokenKind::Mark => match mark {
                b':' | b';' => Self::MARK | Self::COLON,
                b'.' => Self::MARK | Self::STOP,
                _ => Self::MARK,
            },
        }
    }
}
