//! [`Rooms`]: what a parser keeps from one text for the next.

use std::sync::Mutex;

use crate::document::{Scratch, read};
use crate::{Error, Language, Policy};

/// Bytes of the longest text whose [`Scratch`] is kept: 64 KB. It takes some three times the text.
const LONGEST_KEPT: usize = 64 << 10;
/// Rooms that are kept at most, each for a thread that reads.
const MOST_KEPT: usize = 64;

/// A scratch that is kept, on a stack of such.
#[derive(Default)]
struct Room {
    scratch: Scratch,
    below: Option<Box<Room>>,
    /// How many there are with it and those below.
    height: usize,
}

/// The scratches of texts that have been read, for the next ones: memory that is asked for once. Who finds them in another's
/// hands takes a new one, so nobody waits.
pub(crate) struct Rooms(Mutex<Option<Box<Room>>>);

impl Rooms {
    pub(crate) const fn new() -> Self {
        Self(Mutex::new(None))
    }

    /// The room on top, if there is one and nobody else is at the stack.
    fn take(&self) -> Option<Box<Room>> {
        let mut top = self.0.try_lock().ok()?;
        let mut room = top.take()?;
        *top = room.below.take();
        Some(room)
    }

    /// Puts a room on top, unless there are many or somebody else is at the stack.
    fn keep(&self, mut room: Box<Room>) {
        let Ok(mut top) = self.0.try_lock() else { return };
        room.height = top.as_ref().map_or(1, |top| top.height + 1);
        if room.height <= MOST_KEPT {
            room.below = top.take();
            *top = Some(room);
        }
    }

    /// Reads a text with a scratch of an earlier one, if there is one.
    pub(crate) fn read(&self, text: &str, language: Option<Language>) -> Result<Policy, Error> {
        if text.len() > LONGEST_KEPT {
            return read(text, language, &mut Scratch::default());
        }
        let mut room = self.take().unwrap_or_default();
        let policy = read(text, language, &mut room.scratch);
        self.keep(room);
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
