//! One pass over a block: words to lemmas, lemmas through a trie of phrases to cues, tokens to sentences.

mod detect;
mod register;
mod sentence;
mod table;
mod told;
mod vocabulary;

pub(crate) use detect::{Detected, FEW_VOTES, Votes, detect};
pub(crate) use register::is_notice;
pub(crate) use sentence::sentences;
pub(crate) use vocabulary::{Hit, Vocabulary, vocabulary};
