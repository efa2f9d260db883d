//! What is made of a finished [`Policy`](crate::Policy) for other programs: one module for each format, each behind a feature
//! of the same name, off by default.
//!
//! | module | format | made from |
//! | --- | --- | --- |
//! | `schema` | JSON Schemas of the JSON of policies, reports and diffs | the types |
//! | `tilt` | a document of the Transparency Information Language | policy and text |
//! | `dpv` | the Data Privacy Vocabulary, as JSON-LD and Turtle | policy |
//! | `ropa` | the columns of a record of processing activities (GDPR Art. 30(1)), as CSV | policy |
//! | `cookies` | the device storage disclosure of the IAB's TCF, as JSON | policy |
//! | `annotations` | W3C Web Annotations, as JSON-LD | policy and text |
//!
//! All write what the text says and nothing else: what a format asks for and the text does not state is left out, or named in
//! a report, and what the text denies is never written as if it were so. Where the text is asked for, it has to be the one
//! that the policy was read from.

#[cfg(feature = "annotations")]
pub mod annotations;
#[cfg(feature = "cookies")]
pub mod cookies;
#[cfg(feature = "dpv")]
pub mod dpv;
#[cfg(feature = "ropa")]
pub mod ropa;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "tilt")]
pub mod tilt;
