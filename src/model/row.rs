//! What the rows of a policy have in common.

use super::Evidence;

/// A statement type: one row for each distinct value, with all the evidence for it.
pub(crate) trait Row {
    /// The evidence, in text order.
    fn evidence(&self) -> &[Evidence];

    /// The evidence, to add to.
    fn evidence_mut(&mut self) -> &mut Vec<Evidence>;
}

/// Implements [`Row`], and the methods that every row has, for types with a field `evidence`.
macro_rules! row {
    ($name:ident) => {
        impl $name {
            /// Whether the text says somewhere that this is so.
            pub fn affirmed(&self) -> bool {
                self.evidence.iter().any(|evidence| !evidence.denied())
            }

            /// Whether the text says somewhere that this is *not* so. A text may say both.
            pub fn denied(&self) -> bool {
                self.evidence.iter().any(|evidence| evidence.denied())
            }
        }

        impl $crate::model::row::Row for $name {
            fn evidence(&self) -> &[$crate::model::Evidence] {
                &self.evidence
            }

            fn evidence_mut(&mut self) -> &mut Vec<$crate::model::Evidence> {
                &mut self.evidence
            }
        }
    };
}
