//! [`Parser`]: the door.

use crate::document::language_of;
use crate::room::Rooms;
use crate::{Error, Format, Language, Policy};

/// Bytes that a text may have unless [`ParserBuilder::max_bytes`] says otherwise: 16 MiB.
pub const DEFAULT_MAX_BYTES: usize = 16 << 20;

/// Reads policies. `Send` and `Sync`: one may be shared by all threads of a program.
///
/// Beside its options a parser keeps the working memory of the texts that it has read, up to 64 KB long, for the next ones:
/// make one and use it for all texts, by reference. A clone has the options and begins without that memory. The tables of a
/// language are compiled when a text in it is first read, once for the whole program.
///
/// ```
/// use privacy_policy::{Language, Parser};
///
/// let parser = Parser::builder().language(Language::Dutch).max_bytes(1 << 20).build();
/// let policy = parser.parse("Wij bewaren uw naam en e-mailadres maximaal 2 jaar.")?;
/// assert_eq!(policy.retention.len(), 1);
/// # Ok::<(), privacy_policy::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parser {
    language: Option<Language>,
    format: Option<Format>,
    max_bytes: usize,
    rooms: Rooms,
}

impl Default for Parser {
    fn default() -> Self {
        Self::builder().build()
    }
}

impl Parser {
    /// A parser that finds out the language and the format, and reads up to [`DEFAULT_MAX_BYTES`].
    pub fn new() -> Self {
        Self::default()
    }

    /// A parser with options.
    pub const fn builder() -> ParserBuilder {
        ParserBuilder { language: None, format: None, max_bytes: DEFAULT_MAX_BYTES }
    }

    /// Reads a text.
    ///
    /// # Errors
    ///
    /// [`Error::Empty`], [`Error::TooLarge`] and, where no language was set, [`Error::UnsupportedLanguage`] (feature
    /// `whatlang`). What the text says is never an error: a text that is no privacy policy gives a [`Policy`] with few findings.
    pub fn parse(&self, text: &str) -> Result<Policy, Error> {
        if text.len() > self.max_bytes {
            return Err(Error::TooLarge { bytes: text.len(), limit: self.max_bytes });
        }
        match self.format.unwrap_or_else(|| Format::of(text)) {
            Format::Markdown => self.rooms.read(text, self.language),
            #[cfg(feature = "html")]
            Format::Html => self.parse_page(text),
        }
    }

    /// Reads the main text of a page; its places are those of the HTML.
    #[cfg(feature = "html")]
    fn parse_page(&self, html: &str) -> Result<Policy, Error> {
        let page = crate::html::Page::new(html);
        let mut policy = match self.rooms.read(page.text(), self.language) {
            // A page without any text says nothing, which is no error.
            Err(Error::Empty) if !html.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() => {
                return Ok(Policy::new(self.language.unwrap_or(Language::English)));
            }
            read => read?,
        };
        policy.relocate(|span| page.span(span));
        Ok(policy)
    }

    /// Reads a text from bytes.
    ///
    /// # Errors
    ///
    /// Those of [`parse`](Parser::parse), and [`Error::NotUtf8`] with the place of the first byte that is not UTF-8.
    pub fn parse_bytes(&self, bytes: &[u8]) -> Result<Policy, Error> {
        if bytes.len() > self.max_bytes {
            return Err(Error::TooLarge { bytes: bytes.len(), limit: self.max_bytes });
        }
        let text = core::str::from_utf8(bytes).map_err(|error| Error::NotUtf8 { offset: error.valid_up_to() })?;
        self.parse(text)
    }
}

/// The options of a [`Parser`].
#[derive(Clone, PartialEq, Eq, Debug)]
#[must_use]
pub struct ParserBuilder {
    language: Option<Language>,
    format: Option<Format>,
    max_bytes: usize,
}

impl ParserBuilder {
    /// The language to read every text in, whatever it looks like; without it, each is read in what it is found to be in,
    /// section by section ([`Language::detect`]).
    pub const fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// How every text is written, whatever it looks like; without it, each is read as [`Format::of`] says.
    pub const fn format(mut self, format: Format) -> Self {
        self.format = Some(format);
        self
    }

    /// The longest text to read, in bytes; at most `u32::MAX`, for a [`Span`](crate::Span) counts in 32 bits.
    pub const fn max_bytes(mut self, bytes: usize) -> Self {
        const MOST: usize = u32::MAX as usize;
        self.max_bytes = if bytes > MOST { MOST } else { bytes };
        self
    }

    /// The parser.
    pub const fn build(self) -> Parser {
        Parser { language: self.language, format: self.format, max_bytes: self.max_bytes, rooms: Rooms::new() }
    }
}

impl Language {
    /// The language that a [`Parser`] without a language of its own reads most of `text` in: for texts that are only to be
    /// counted or sorted, or to choose a [`ParserBuilder::language`].
    ///
    /// `None` where the text is in a language that the crate does not read, or says too little to tell. ([`Parser::parse`]
    /// names the other language, and reads what cannot be told as English.) What the text is about does not matter. Looked at
    /// are the beginnings of the paragraphs of the first 16 MiB, in a fraction of the time of a parse. Without the feature
    /// `whatlang` only English and Dutch are told apart, and other languages may be taken for either.
    ///
    /// ```
    /// use privacy_policy::Language;
    ///
    /// assert_eq!(Language::detect("Wij bewaren uw gegevens niet langer dan nodig."), Some(Language::Dutch));
    /// assert_eq!(Language::detect("We keep your data for as long as we need it."), Some(Language::English));
    /// assert_eq!(Language::detect("2024-05-01"), None);
    /// ```
    pub fn detect(text: &str) -> Option<Self> {
        // Back to the beginning of a character, which has four bytes at most.
        let end = text.len().min(DEFAULT_MAX_BYTES);
        let text = (0..4).find_map(|less| text.get(..end.checked_sub(less)?))?;
        match Format::of(text) {
            Format::Markdown => language_of(text),
            #[cfg(feature = "html")]
            Format::Html => language_of(crate::html::Page::new(text).text()),
        }
    }
}

impl Policy {
    /// Reads a text with the default [`Parser`].
    ///
    /// # Errors
    ///
    /// Those of [`Parser::parse`].
    ///
    /// ```
    /// use privacy_policy::{Category, Policy};
    ///
    /// let text = "We collect your email address and your phone number to send you our newsletter.";
    /// let policy = Policy::parse(text)?;
    /// assert_eq!(policy.data_categories[0].category, Category::EmailAddress);
    /// assert_eq!(policy.data_categories[0].evidence[0].span().of(text), Some("your email address"));
    /// # Ok::<(), privacy_policy::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        Parser::new().parse(text)
    }
}
