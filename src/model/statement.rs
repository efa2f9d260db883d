//! [`Statement`]: what the extractors emit.

use super::{Evidence, Kind, Said};
use crate::Span;

/// One thing that the text says at one place, before [`Policy::assemble`](super::Policy::assemble) groups it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Statement {
    /// What sort of statement it is.
    pub(crate) kind: Kind,
    /// The phrase that makes it.
    pub(crate) span: Span,
    /// The head or tail that the phrase shares with its neighbours; empty where there is none.
    pub(crate) shared: Span,
    /// The text says that this is not so.
    pub(crate) denied: bool,
    /// The normalised reading, of the variant that belongs to the kind.
    pub(crate) value: Said,
    /// The number of the rule that found it: whoever emits statements knows its name.
    pub(crate) rule: u16,
}

impl Statement {
    /// An affirmative statement in one piece.
    #[cfg(test)]
    pub(crate) const fn new(kind: Kind, span: Span, value: Said) -> Self {
        Self { kind, span, shared: Span::EMPTY, denied: false, value, rule: 0 }
    }

    /// What it shares with its neighbours; see [`Evidence::shared`].
    pub(crate) fn shared(&self) -> Option<Span> {
        (!self.shared.is_empty()).then_some(self.shared)
    }

    /// Whether the spans are parts of `text`. Others are not assembled.
    pub(crate) fn is_sound(&self, text: &str) -> bool {
        self.span.of(text).is_some() && self.shared.of(text).is_some()
    }

    /// Its evidence, found by the rule of this name.
    pub(crate) fn evidence(&self, rule: &'static str) -> Evidence {
        Evidence::new(self.span, self.shared(), self.denied, rule)
    }
}
