//! Changes as JSON: a value and its words are one string there.

use super::{ChangeKind, ChangeSide, Weight};
use crate::model::ValueWire;
use crate::{Evidence, InvalidValue, Kind, Value};

/// A [`ChangeSide`](super::ChangeSide).
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename = "ChangeSide")]
pub(super) struct Side {
    #[serde(flatten)]
    value: ValueWire,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    applies_to: Vec<Value>,
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    denied: bool,
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
pub(super) struct Change {
    kind: Kind,
    what: ChangeKind,
    weight: Weight,
    old: Option<Side>,
    new: Option<Side>,
}

impl TryFrom<Change> for super::Change {
    type Error = InvalidValue;

    fn try_from(Change { kind, what, weight, old, new }: Change) -> Result<Self, InvalidValue> {
        let read = |side: Option<Side>| side.map(|side| side.read(kind)).transpose();
        Ok(Self { kind, what, weight, old: read(old)?, new: read(new)? })
    }
}
