//! [`Span`]: a place in the caller's text.

use core::fmt;
use core::ops::Range;

/// A range of UTF-8 bytes of the text that the caller gave, half open: `start` is the first byte, `end` the first byte
/// behind it.
///
/// A span takes 8 bytes and is `Copy`. `start <= end` holds for every value, also for one that was deserialised. Spans
/// are ordered by their start, then by their end. In JSON a span is the array `[start, end]`.
///
/// A span owns no text and knows of none. The spans of a [`Policy`](crate::Policy) are in bounds and on character
/// boundaries of the text that it was read from, and of that text alone. A [`TextIndex`](crate::TextIndex) gives the same
/// place in UTF-16 code units, code points, or as line and column.
///
/// ```
/// use privacy_policy::Span;
///
/// let text = "We collect your name.";
/// let span = Span::new(16, 20).unwrap();
/// assert_eq!(span.of(text), Some("name"));
/// assert_eq!(&text[span.range()], "name");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// No byte, at the beginning.
    pub(crate) const EMPTY: Self = Self { start: 0, end: 0 };

    /// The range `start..end`; `None` where `end < start`.
    ///
    /// ```
    /// use privacy_policy::Span;
    ///
    /// assert!(Span::new(3, 3).is_some_and(Span::is_empty));
    /// assert_eq!(Span::new(4, 3), None);
    /// ```
    pub const fn new(start: u32, end: u32) -> Option<Self> {
        if start <= end { Some(Self { start, end }) } else { None }
    }

    /// The first byte.
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// The first byte behind the span.
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// The number of bytes.
    pub const fn len(self) -> usize {
        self.end() - self.start()
    }

    /// Whether the span holds no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the byte at `offset` lies in the span. The end does not.
    pub const fn contains(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// Whether the two spans have a byte in common. An empty span overlaps nothing.
    ///
    /// ```
    /// use privacy_policy::Span;
    ///
    /// let span = |start, end| Span::new(start, end).unwrap();
    /// assert!(span(0, 4).overlaps(span(3, 9)));
    /// assert!(!span(0, 4).overlaps(span(4, 9)));
    /// ```
    pub const fn overlaps(self, other: Self) -> bool {
        let start = if self.start > other.start { self.start } else { other.start };
        let end = if self.end < other.end { self.end } else { other.end };
        start < end
    }

    /// The span as a range, to index a text with. Indexing panics where the text is not the one that the span was found
    /// in; [`of`](Span::of) does not.
    pub const fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The part of `text` that the span covers; `None` where it is out of bounds or not on character boundaries.
    ///
    /// ```
    /// use privacy_policy::Span;
    ///
    /// let span = Span::new(0, 2).unwrap();
    /// assert_eq!(span.of("één"), Some("é"));
    /// assert_eq!(span.of("o"), None);
    /// assert_eq!(span.of("aé"), None);
    /// ```
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }

    /// The smallest span that covers both.
    ///
    /// ```
    /// use privacy_policy::Span;
    ///
    /// let span = |start, end| Span::new(start, end).unwrap();
    /// assert_eq!(span(12, 20).cover(span(2, 5)), span(2, 20));
    /// ```
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// As a range: `12..20`.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// As a range: `12..20`.
impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Span {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.start, self.end).serialize(serializer)
    }
}

/// Fails where the end stands before the start.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Span {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (start, end) = <(u32, u32)>::deserialize(deserializer)?;
        Self::new(start, end)
            .ok_or_else(|| serde::de::Error::custom(format_args!("a span that starts at {start} cannot end at {end}")))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Span {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Span".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A range of UTF-8 bytes of the text, half open: [start, end].",
            "type": "array",
            "items": { "type": "integer", "minimum": 0, "maximum": u32::MAX },
            "minItems": 2,
            "maxItems": 2
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn span(start: u32, end: u32) -> Span {
        Span::new(start, end).unwrap()
    }

    #[test]
    fn takes_eight_bytes() {
        assert_eq!(size_of::<Span>(), 8);
    }

    #[test]
    fn the_end_is_not_contained() {
        assert!(span(2, 4).contains(2));
        assert!(span(2, 4).contains(3));
        assert!(!span(2, 4).contains(4));
        assert!(!span(2, 2).contains(2));
    }

    #[test]
    fn an_empty_span_overlaps_nothing() {
        assert!(!span(3, 3).overlaps(span(0, 9)));
        assert!(!span(3, 3).overlaps(span(3, 3)));
    }

    #[test]
    fn is_ordered_by_start_then_end() {
        let mut spans = [span(4, 5), span(1, 9), span(1, 2)];
        spans.sort();
        assert_eq!(spans, [span(1, 2), span(1, 9), span(4, 5)]);
    }

    #[test]
    fn reaches_to_the_last_offset() {
        let all = span(0, u32::MAX);
        assert_eq!(all.len(), u32::MAX as usize);
        assert_eq!(all.of("short"), None);
    }

    #[cfg(feature = "serde")]
    #[test]
    fn json_is_an_array_and_is_checked() {
        assert_eq!(serde_json::to_string(&span(3, 7)).unwrap(), "[3,7]");
        assert_eq!(serde_json::from_str::<Span>("[3,7]").unwrap(), span(3, 7));
        for hostile in ["[7,3]", "[-1,3]", "[0,4294967296]", "[1]", "[1,2,3]", "{}", "[0,1.5]"] {
            assert!(serde_json::from_str::<Span>(hostile).is_err(), "{hostile}");
        }
    }
}
