//! [`TextIndex`]: places of a text as other programs count them.

use core::fmt;
use core::ops::Range;

use crate::Span;

/// Bytes from one checkpoint to the next.
const STEP: usize = 512;

/// Byte offsets of a text as UTF-16 code units, as Unicode code points, or as line and column.
///
/// A [`Span`] counts UTF-8 bytes, as Rust does. Others count otherwise:
///
/// | method | counts | for |
/// | --- | --- | --- |
/// | [`utf16`](TextIndex::utf16) | UTF-16 code units, from 0 | strings of JavaScript and Java, ranges of the DOM |
/// | [`chars`](TextIndex::chars) | Unicode code points, from 0 | strings of Python, W3C Web Annotations |
/// | [`line_column`](TextIndex::line_column) | lines, and code points in the line, from 1 | people |
///
/// All give `None` for an offset that lies behind the end of the text or within a character, and never panic. The end of the
/// text is an offset of it. The text has to be the one that the policy was read from: of HTML that is the source of the page.
///
/// One pass over the text makes the index; it borrows the text and takes a sixteenth of its bytes. A look-up reads 1.5 KiB
/// of the text at most, however long that is, and in a text that is all ASCII `utf16` and `chars` read nothing.
///
/// ```
/// use privacy_policy::{Kind, Policy, TextIndex};
///
/// let text = "“Café 🙂” needs data.\nWe keep invoices for 7 years.";
/// let policy = Policy::parse(text)?;
/// let findings = policy.findings();
/// let period = findings.iter().find(|finding| finding.kind() == Kind::Retention).unwrap().span();
/// assert_eq!(period.range(), 46..57);
///
/// let index = TextIndex::new(text);
/// assert_eq!(index.utf16_range(period), Some(39..50));
/// assert_eq!(index.chars_range(period), Some(38..49));
/// assert_eq!(index.line_column(period.start()).unwrap().to_string(), "2:18");
/// # Ok::<(), privacy_policy::Error>(())
/// ```
#[derive(Clone)]
pub struct TextIndex<'a> {
    text: &'a str,
    ascii: bool,
    /// What stands before every [`STEP`]th byte, from the first on.
    checkpoints: Vec<Checkpoint>,
}

/// A line and a column in it, both from 1.
///
/// They are ordered as in the text. `Display` writes `12:5`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LineColumn {
    /// The number of the line, from 1. A line ends with LF, CR LF or CR.
    pub line: usize,
    /// The number of the code point in the line, from 1: one more than the code points that stand before it in the line.
    pub column: usize,
}

/// What stands before a byte.
#[derive(Clone, Copy)]
struct Checkpoint {
    /// Characters that begin before it.
    chars: usize,
    /// UTF-16 code units of these.
    utf16: usize,
    /// Line ends.
    lines: usize,
    /// The byte at which its line begins.
    line_start: usize,
}

impl<'a> TextIndex<'a> {
    /// The index of `text`, in one pass over it.
    pub fn new(text: &'a str) -> Self {
        let mut index = Self { text, ascii: text.is_ascii(), checkpoints: Vec::with_capacity(text.len() / STEP + 1) };
        let mut here = Checkpoint { chars: 0, utf16: 0, lines: 0, line_start: 0 };
        for at in (0..=text.len()).step_by(STEP) {
            index.checkpoints.push(here);
            let range = at..text.len().min(at + STEP);
            let (chars, utf16) = characters(text.as_bytes().get(range.clone()).unwrap_or_default());
            let (lines, begin) = lines(text.as_bytes(), range);
            here = Checkpoint {
                chars: here.chars + chars,
                utf16: here.utf16 + utf16,
                lines: here.lines + lines,
                line_start: begin.unwrap_or(here.line_start),
            };
        }
        index
    }

    /// The text.
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// The UTF-16 code units before the byte at `offset`: an index into a string of JavaScript. A character outside the Basic
    /// Multilingual Plane, such as an emoji, is two.
    ///
    /// ```
    /// use privacy_policy::TextIndex;
    ///
    /// let index = TextIndex::new("é🙂!");
    /// assert_eq!([0, 2, 6, 7].map(|offset| index.utf16(offset)), [Some(0), Some(1), Some(3), Some(4)]);
    /// assert_eq!([1, 3, 8].map(|offset| index.utf16(offset)), [None; 3]);
    /// ```
    pub fn utf16(&self, offset: usize) -> Option<usize> {
        self.units(offset).map(|(_, utf16)| utf16)
    }

    /// The Unicode code points before the byte at `offset`: an index into a string of Python.
    ///
    /// ```
    /// use privacy_policy::TextIndex;
    ///
    /// let index = TextIndex::new("é🙂!");
    /// assert_eq!([0, 2, 6, 7].map(|offset| index.chars(offset)), [Some(0), Some(1), Some(2), Some(3)]);
    /// assert_eq!([1, 3, 8].map(|offset| index.chars(offset)), [None; 3]);
    /// ```
    pub fn chars(&self, offset: usize) -> Option<usize> {
        self.units(offset).map(|(chars, _)| chars)
    }

    /// The line that the byte at `offset` is in, and the column in code points. A line end belongs to the line that it ends.
    ///
    /// ```
    /// use privacy_policy::{LineColumn, TextIndex};
    ///
    /// let index = TextIndex::new("één\r\ntwee");
    /// assert_eq!(index.line_column(4), Some(LineColumn { line: 1, column: 3 }));
    /// assert_eq!(index.line_column(7), Some(LineColumn { line: 2, column: 1 }));
    /// assert_eq!(index.line_column(1), None);
    /// ```
    pub fn line_column(&self, offset: usize) -> Option<LineColumn> {
        let (line, begin) = self.line(offset)?;
        let column = self.chars(offset)? - self.chars(begin)?;
        Some(LineColumn { line: line + 1, column: column + 1 })
    }

    /// The byte at which the line begins that the byte at `offset` is in.
    ///
    /// The Language Server Protocol counts lines from 0, and UTF-16 code units from the beginning of the line:
    ///
    /// ```
    /// use privacy_policy::TextIndex;
    ///
    /// let index = TextIndex::new("Data:\n🙂 name");
    /// let (offset, begin) = (11, index.line_start(11).unwrap());
    /// let line = index.line_column(offset).unwrap().line - 1;
    /// let character = index.utf16(offset).unwrap() - index.utf16(begin).unwrap();
    /// assert_eq!((line, character), (1, 3));
    /// ```
    pub fn line_start(&self, offset: usize) -> Option<usize> {
        self.line(offset).map(|(_, begin)| begin)
    }

    /// A span in UTF-16 code units: the arguments of `text.slice(start, end)` in JavaScript.
    pub fn utf16_range(&self, span: Span) -> Option<Range<usize>> {
        Some(self.utf16(span.start())?..self.utf16(span.end())?)
    }

    /// A span in Unicode code points: `text[start:end]` in Python.
    pub fn chars_range(&self, span: Span) -> Option<Range<usize>> {
        Some(self.chars(span.start())?..self.chars(span.end())?)
    }

    /// The lines and columns of the first byte of a span and of the first behind it.
    ///
    /// ```
    /// use privacy_policy::{Span, TextIndex};
    ///
    /// let index = TextIndex::new("We keep it\nfor a year.");
    /// let range = index.line_column_range(Span::new(8, 14).unwrap()).unwrap();
    /// assert_eq!(format!("{} to {}", range.start, range.end), "1:9 to 2:4");
    /// ```
    pub fn line_column_range(&self, span: Span) -> Option<Range<LineColumn>> {
        Some(self.line_column(span.start())?..self.line_column(span.end())?)
    }

    /// The code points and the code units before `offset`, which in ASCII are the bytes.
    fn units(&self, offset: usize) -> Option<(usize, usize)> {
        if self.ascii {
            return (offset <= self.text.len()).then_some((offset, offset));
        }
        let (last, range) = self.checkpoint(offset)?;
        let (chars, utf16) = characters(self.text.as_bytes().get(range)?);
        Some((last.chars + chars, last.utf16 + utf16))
    }

    /// The line that `offset` is in, from 0, and the byte at which it begins.
    fn line(&self, offset: usize) -> Option<(usize, usize)> {
        let (last, range) = self.checkpoint(offset)?;
        let (ends, begin) = lines(self.text.as_bytes(), range);
        Some((last.lines + ends, begin.unwrap_or(last.line_start)))
    }

    /// The last checkpoint up to `offset`, and the bytes from there to it.
    fn checkpoint(&self, offset: usize) -> Option<(Checkpoint, Range<usize>)> {
        let last = *self.checkpoints.get(offset / STEP).filter(|_| self.text.is_char_boundary(offset))?;
        Some((last, offset - offset % STEP..offset))
    }
}

/// The characters that begin in `bytes`, and their code units.
fn characters(bytes: &[u8]) -> (usize, usize) {
    // Every byte begins a character but those that continue one; four bytes make two code units.
    let chars = bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
    let pairs = bytes.iter().filter(|&&byte| byte >= 0xF0).count();
    (chars, chars + pairs)
}

/// The line ends in a range of the bytes of a text, and where the line behind the last of them begins.
fn lines(text: &[u8], range: Range<usize>) -> (usize, Option<usize>) {
    let bytes = text.get(range.clone()).unwrap_or_default();
    let behind = text.get(range.start + 1..).unwrap_or_default();
    // The last byte of the text has none behind it.
    let at_end = range.end == text.len() && matches!(bytes.last(), Some(b'\n' | b'\r'));
    let ends = |(&byte, &next): (&u8, &u8)| (byte == b'\n') | ((byte == b'\r') & (next != b'\n'));
    let count = bytes.iter().zip(behind).filter(|&pair| ends(pair)).count() + usize::from(at_end);
    let last = if at_end { bytes.len().checked_sub(1) } else { bytes.iter().zip(behind).rposition(ends) };
    (count, last.map(|at| range.start + at + 1))
}

/// Without the text.
impl fmt::Debug for TextIndex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TextIndex").field("bytes", &self.text.len()).field("ascii", &self.ascii).finish_non_exhaustive()
    }
}

/// `12:5`.
impl fmt::Display for LineColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}
