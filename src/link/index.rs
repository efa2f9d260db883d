//! Maps of indices.
//!
//! The standard hash is made to withstand keys that somebody chooses; it costs more than the rest of the linking. Nobody chooses
//! the indices of rows and mentions.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

pub(super) type IndexMap<K, V> = HashMap<K, V, BuildHasherDefault<IndexHasher>>;

/// Mixes small numbers.
#[derive(Default)]
pub(super) struct IndexHasher(u64);

impl Hasher for IndexHasher {
    fn finish(&self) -> u64 {
        // Tables take their place from the lower bits, products have their best ones above.
        self.0.rotate_left(26)
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }
}
