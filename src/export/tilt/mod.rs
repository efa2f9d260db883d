//! The policy as a document of the Transparency Information Language (TILT).
//!
//! TILT asks for more than policies say. [`Tilt`] writes what the text states; [`missing`](Tilt::missing) names the required
//! fields that it does not, and nothing is ever invented for them. What the caller knows from elsewhere (the address that the
//! policy was found at, the name of the data protection officer) can be [supplied](Tilt::supply) for a field that is missing, and
//! is marked as such. [`strict`](Tilt::strict) gives a document that is valid by the published schema, or the list of what it
//! lacks; [`lenient`](Tilt::lenient) gives what there is.
//!
//! ```
//! use privacy_policy::{Policy, export::tilt::Tilt};
//!
//! let text = "Fennel & Fig Ltd is the controller. We collect your email address.";
//! let policy = Policy::parse(text)?;
//! let mut tilt = Tilt::new(&policy, text);
//! assert!(tilt.missing().contains("/dataProtectionOfficer/email"));
//! tilt.supply("/dataProtectionOfficer/email", "privacy@fig.example");
//! assert!(!tilt.missing().contains("/dataProtectionOfficer/email"));
//! let error = tilt.strict().unwrap_err();
//! assert!(error.contains("/meta/_hash"));
//! # Ok::<(), privacy_policy::Error>(())
//! ```
//!
//! # What is written where
//!
//! | TILT | from |
//! | --- | --- |
//! | `meta` | `name` (that of the controller, as the schema says) and `language`; the rest is about the document and for the caller |
//! | `controller` | the first controller; its first postal address, whose last part is the country; the representative (Art. 27) |
//! | `dataProtectionOfficer` | its contacts; the model has no name of it |
//! | `dataDisclosed` | one entry for each category, with the purposes and rules of retention that the text links to it, and one, `generic`, for the data as such, with all purposes, legal bases and recipients and the other rules of retention: that they hold for each category is not stated |
//! | `nonDisclosure` | statements that data must be given, in the entry `generic` |
//! | `thirdCountryTransfers` | one entry for each country and for each safeguard: which belongs to which is not read |
//! | `sources` | one entry for each category that the text links a source to; the others in the entry `generic` |
//! | `rightToInformation` | the right of access (Art. 15) |
//! | `rightToRectificationOrDeletion` | the rights of Art. 16 and 17 |
//! | `rightToDataPortability`, `accessAndDataPortability` | that of Art. 20; the latter that of access too |
//! | `automatedDecisionMaking` | `inUse`, and where it is denied `false` |
//! | `changesOfPurpose` | empty |
//!
//! Descriptions quote the text. Categories, purposes and classes are words in the policy's language; their names in the model are
//! the `_id` of an entry, or stand in the extension.
//!
//! # The extension
//!
//! What TILT has no place for stands under the key [`EXTENSION`] at the top of the document (the schema allows further keys):
//!
//! | key | holds |
//! | --- | --- |
//! | `generator`, `schema` | the crate and its version, and the number of the policy's schema |
//! | `spans` | for a place in the document (JSON pointer), the bytes of the text that say so, each `[start, end]` |
//! | `denied` | what the text says is *not* so: kind, value, span |
//! | `rights` | restriction (Art. 18) and objection (Art. 21) |
//! | `cookies`, `children`, `jointControllers`, `specialCategories`, `transfers` | the rest of what it says |
//! | `supplied` | the places that the caller filled in |

mod document;
mod extension;
mod missing;

use std::fmt;

use serde_json::Value;

use crate::Policy;

/// The key of a document under which stands what TILT has no place for.
pub const EXTENSION: &str = "x-privacy-policy";

/// A document of TILT in the making; see the [module](self).
#[derive(Clone, PartialEq, Debug)]
pub struct Tilt {
    document: Value,
}

impl Tilt {
    /// What `policy` says. `text` is what it was read from; descriptions quote it.
    pub fn new(policy: &Policy, text: &str) -> Self {
        Self { document: document::document(policy, text) }
    }

    /// The required fields that are not there.
    pub fn missing(&self) -> MissingFields {
        MissingFields { fields: missing::missing(&self.document) }
    }

    /// Fills in a missing field with what the caller knows, and notes its place in the extension. Returns how many fields
    /// were filled in.
    ///
    /// `place` is one that [`missing`](Tilt::missing) names. A `*` in the place of an index stands for every entry of a list.
    /// A field that is there already stays as the text states it, and other fields than missing ones are not set.
    ///
    /// ```
    /// use privacy_policy::{Policy, export::tilt::Tilt};
    ///
    /// let text = "We collect your name and your email address.";
    /// let mut tilt = Tilt::new(&Policy::parse(text)?, text);
    /// assert_eq!(tilt.supply("/dataDisclosed/*/nonDisclosure/legalRequirement", false), 2);
    /// assert_eq!(tilt.supply("/dataDisclosed/*/nonDisclosure/legalRequirement", true), 0);
    /// # Ok::<(), privacy_policy::Error>(())
    /// ```
    pub fn supply(&mut self, place: &str, value: impl Into<Value>) -> usize {
        let value = value.into();
        let mut places = self.missing().fields;
        places.retain(|field| missing::matches(place, field));
        for place in &places {
            missing::set(&mut self.document, place, value.clone());
            extension::supplied(&mut self.document, place);
        }
        places.len()
    }

    /// The document, whose required fields are all there. The values that were [supplied](Tilt::supply) are the caller's to
    /// answer for; with those the text states it is valid by the published schema.
    ///
    /// # Errors
    ///
    /// [`MissingFields`] where the text does not state all that TILT requires, and it was not supplied.
    pub fn strict(self) -> Result<Value, MissingFields> {
        let missing = self.missing();
        if missing.is_empty() { Ok(self.document) } else { Err(missing) }
    }

    /// The document with what is known, valid but for the fields that are [missing](Tilt::missing).
    pub fn lenient(self) -> Value {
        self.document
    }
}

/// Fields that TILT requires and that a text does not state.
///
/// `Display` counts those of the entries of a list together: `/dataDisclosed/*/purposes/*/description (7)`.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub struct MissingFields {
    fields: Vec<String>,
}

impl MissingFields {
    /// The fields, as JSON pointers (RFC 6901), sorted.
    pub fn fields(&self) -> &[String] {
        &self.fields
    }

    /// Whether this field is one of them.
    pub fn contains(&self, field: &str) -> bool {
        self.fields.binary_search_by(|known| known.as_str().cmp(field)).is_ok()
    }

    /// Whether nothing is missing.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }
}

impl fmt::Display for MissingFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the text does not state {} fields that TILT requires", self.fields.len())?;
        for (index, (pattern, count)) in missing::patterns(&self.fields).into_iter().enumerate() {
            f.write_str(if index == 0 { ": " } else { ", " })?;
            f.write_str(&pattern)?;
            if count > 1 {
                write!(f, " ({count})")?;
            }
        }
        Ok(())
    }
}
