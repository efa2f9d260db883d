//! [`Mixer`]: a hash that costs little.

use core::hash::Hasher;

/// Mixes numbers and letters.
///
/// The standard hash is made to withstand keys that somebody chooses, which costs more than what is done with them here. Rows
/// that are made to have one hash may come apart, and labels be taken for the same, no more; the keys of links are numbers of rows,
/// of which there are at most [`MOST_FINDINGS`](crate::MOST_FINDINGS).
#[derive(Default)]
pub(crate) struct Mixer(u64);

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        // Tables take their place from the lower bits, products have their best ones above.
        self.0.rotate_left(26)
    }

    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut eight = [0; 8];
            eight.iter_mut().zip(part).for_each(|(to, from)| *to = *from);
            self.write_u64(u64::from_le_bytes(eight));
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(u64::from(number));
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }
}
