//! [`Rooms`]: what a parser keeps from one text for the next.

use std::sync::Mutex;

use crate::document::{Scratch, read};
use crate::{Error, Language, Policy};

/// Bytes of the longest text whose [`Scratch`] is kept: 64 KB. It takes some six times the text.
const LONGEST_KEPT: usize = 64 << 10;
/// Scratches that are kept at most, each for a thread that reads.
const MOST_KEPT: usize = 64;

/// The scratches of texts that have been read, for the next ones: memory that is asked for once. Who finds them in another's
/// hands takes a new one, so nobody waits.
pub(crate) struct Rooms(Mutex<Vec<Scratch>>);

impl Rooms {
    pub(crate) const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// Reads a text with a scratch of an earlier one, if there is one.
    pub(crate) fn read(&self, text: &str, language: Option<Language>) -> Result<Policy, Error> {
        let kept = self.0.try_lock().ok().and_then(|mut kept| kept.pop());
        let mut scratch = kept.unwrap_or_default();
        let policy = read(text, language, &mut scratch);
        if text.len() <= LONGEST_KEPT {
            if let Ok(mut kept) = self.0.try_lock() {
                if kept.len() < MOST_KEPT {
                    kept.push(scratch);
                }
            }
        }
        policy
    }
}

/// A copy begins with none, and none tells one parser from another.
impl Clone for Rooms {
    fn clone(&self) -> Self {
        Self::new()
    }
}

impl PartialEq for Rooms {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Rooms {}

impl core::fmt::Debug for Rooms {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Rooms")
    }
}
