//! Changes as JSON: a value and its words are one string there.

use super::{ChangeKind, ChangeSide, Weight};
use crate::model::ValueWire;
use crate::{Evidence, InvalidValue, Kind, Value};

/// What one of the texts says.
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename = "ChangeSide")]
pub(super) struct Side {
    #[serde(flatten)]
    value: ValueWire,
    /// What the statement is made for, where that is what changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    applies_to: Vec<Value>,
    /// Whether the text says that this is not so.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    denied: bool,
    /// Where in that text, in text order.
    evidence: Vec<Evidence>,
}

impl From<ChangeSide> for Side {
    fn from(ChangeSide { value, text, applies_to, denied, evidence }: ChangeSide) -> Self {
        Self { value: ValueWire::new(value, text), applies_to, denied, evidence }
    }
}

impl Side {
    fn read(self, kind: Kind) -> Result<ChangeSide, InvalidValue> {
        let Self { value, applies_to, denied, evidence } = self;
        let (value, text) = value.read(kind)?;
        Ok(ChangeSide { value, text, applies_to, denied, evidence })
    }
}

/// A [`Change`](super::Change), to be read.
#[derive(serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Change {
    /// What sort of statement changed.
    kind: Kind,
    /// What became of it.
    what: ChangeKind,
    /// How much it matters.
    weight: Weight,
    /// What the old text says; absent where it says nothing of it.
    old: Option<Side>,
    /// What the new text says; absent where it says nothing of it.
    new: Option<Side>,
}

impl TryFrom<Change> for super::Change {
    type Error = InvalidValue;

    fn try_from(Change { kind, what, weight, old, new }: Change) -> Result<Self, InvalidValue> {
        let read = |side: Option<Side>| side.map(|side| side.read(kind)).transpose();
        Ok(Self { kind, what, weight, old: read(old)?, new: read(new)? })
    }
}
