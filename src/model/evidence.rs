//! [`Evidence`]: where the text says something.

use std::borrow::Cow;

use crate::Span;

/// A place where the text makes a statement, with how it makes it.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evidence {
    span: Span,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    shared: Option<Span>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "core::ops::Not::not"))]
    denied: bool,
    rule: Cow<'static, str>,
}

impl Evidence {
    /// Evidence at `span`, found by `rule`.
    pub(crate) const fn new(span: Span, shared: Option<Span>, denied: bool, rule: &'static str) -> Self {
        Self { span, shared, denied, rule: Cow::Borrowed(rule) }
    }

    /// The phrase that makes the statement.
    pub const fn span(&self) -> Span {
        self.span
    }

    /// A head or tail that the phrase shares with its neighbours and that stands apart from it.
    ///
    /// In "access and correct your data" the right of access is stated by "access", whose shared part is "your data".
    /// In "inzage in en correctie van uw gegevens" it is "uw gegevens". `None` where the phrase stands in one piece.
    pub const fn shared(&self) -> Option<Span> {
        self.shared
    }

    /// Whether the text says that this is *not* so: "we do **not** sell your data", "wij verkopen uw gegevens **niet**".
    pub const fn denied(&self) -> bool {
        self.denied
    }

    /// The name of the rule that found it, such as `nl.right.erasure`. The name stays when rules are added.
    pub fn rule(&self) -> &str {
        &self.rule
    }

    /// Puts `place(span)` in the place of its spans.
    #[cfg(feature = "html")]
    pub(super) fn relocate(&mut self, place: impl Fn(Span) -> Span) {
        self.shared = self.shared.map(&place);
        self.span = place(self.span);
    }

    /// The smallest span that covers the phrase and its shared part, with whatever stands between them.
    pub fn bounds(&self) -> Span {
        self.shared.map_or(self.span, |shared| self.span.cover(shared))
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
    fn bounds_cover_a_shared_head_or_tail() {
        let tail = Evidence::new(span(5, 9), Some(span(20, 30)), false, "r");
        let head = Evidence::new(span(12, 19), Some(span(0, 4)), false, "r");
        let whole = Evidence::new(span(1, 3), None, false, "r");
        assert_eq!(tail.bounds(), span(5, 30));
        assert_eq!(head.bounds(), span(0, 19));
        assert_eq!(whole.bounds(), span(1, 3));
    }

    #[cfg(feature = "serde")]
    #[test]
    fn json_leaves_out_what_does_not_apply() {
        let rows = [
            (Evidence::new(span(5, 9), None, false, "en.data"), r#"{"span":[5,9],"rule":"en.data"}"#),
            (
                Evidence::new(span(5, 9), Some(span(20, 30)), true, "en.data"),
                r#"{"span":[5,9],"shared":[20,30],"denied":true,"rule":"en.data"}"#,
            ),
        ];
        for (evidence, json) in rows {
            assert_eq!(serde_json::to_string(&evidence).unwrap(), json);
            assert_eq!(serde_json::from_str::<Evidence>(json).unwrap(), evidence);
        }
        let hostile = r#"{"span":[5,9],"shared":[30,20],"rule":"en.data"}"#;
        assert!(serde_json::from_str::<Evidence>(hostile).is_err());
    }
}
