//! What the tests and benches share.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

pub mod marked;
pub mod marks;
pub mod random;
#[cfg(feature = "serde")]
pub mod rules;
pub mod score;
pub mod sets;
pub mod texts;
