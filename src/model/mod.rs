//! What a policy says, one file a type.

mod vocabulary;

pub use vocabulary::*;
