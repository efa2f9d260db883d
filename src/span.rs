//! [`Span`]: a place in the caller's text.

/// A range of UTF-8 bytes of the text that the caller gave, half open.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The range `start..end`; `None` where `end < start`.
    pub const fn new(start: u32, end: u32) -> Option<Self> {
        if start <= end {
            Some(Self { start, end })
        } else {
            None
        }
    }
}
