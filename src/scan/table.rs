//! [`Table`]: an open hash table whose entries are one `u64` each.

/// Maps keys of `64 - VALUE` bits to values of `VALUE` bits other than 0.
///
/// A key stands in the upper bits of a `u64`, the value in the lower. The highest bits of a key are the place of its entry, so
/// they must be [`spread`] or those of a hash.
pub(super) struct Table<const VALUE: u32> {
    /// Two entries share a place, so a look at one place mostly tells: how many it takes cannot be foreseen.
    places: Vec<[u64; 2]>,
    /// How far a key is shifted to give a place.
    shift: u32,
    count: usize,
}

/// A key of [`Table<VALUE>`] for each number below `2^(64 - VALUE)`, such that those of numbers that are near are not.
pub(super) const fn spread<const VALUE: u32>(number: u64) -> u64 {
    number.wrapping_mul(0x9e37_79b9_7f4a_7c15) << VALUE
}

impl<const VALUE: u32> Table<VALUE> {
    const VALUES: u64 = (1 << VALUE) - 1;

    /// A table that holds `count` entries before it grows: five for four places.
    pub(super) fn with_capacity(count: usize) -> Self {
        let places = (count - count / 5).max(8).next_power_of_two();
        Self { places: vec![[0; 2]; places], shift: 64 - places.trailing_zeros(), count: 0 }
    }

    /// How many keys it has.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// Where the search for a key begins.
    #[allow(clippy::cast_possible_truncation, reason = "shifted to the number of places")]
    fn place(&self, key: u64) -> usize {
        (key >> self.shift) as usize
    }

    /// The value of `key`, whose lower bits are 0; 0 for none.
    #[inline]
    pub(super) fn get(&self, key: u64) -> u64 {
        let mask = self.places.len().wrapping_sub(1);
        let mut at = self.place(key);
        // A table is never full, so there is an end.
        while let Some(&[first, second]) = self.places.get(at & mask) {
            // Of equal keys the value is left; of an entry that is 0 nothing is left for a key of 0.
            let left = (first ^ key).min(second ^ key);
            // The key may stand further on where it is not here and there is no room for it: any entry is above all values.
            if left.min(second) <= Self::VALUES {
                return if left <= Self::VALUES { left } else { 0 };
            }
            at += 1;
        }
        0
    }

    /// The value of `key`: the one it has, or else `value`, which it then has.
    pub(super) fn get_or_insert(&mut self, key: u64, value: u64) -> u64 {
        if self.count >= self.places.len() + self.places.len() / 4 {
            self.grow();
        }
        let mask = self.places.len().wrapping_sub(1);
        let mut at = self.place(key);
        while let Some(place) = self.places.get_mut(at & mask) {
            for entry in place {
                if *entry == 0 {
                    *entry = key & !Self::VALUES | value & Self::VALUES;
                    self.count += 1;
                    return value;
                }
                if (*entry ^ key) & !Self::VALUES == 0 {
                    return *entry & Self::VALUES;
                }
            }
            at += 1;
        }
        0
    }

    /// Twice as many places.
    fn grow(&mut self) {
        let mut wider = Self::with_capacity(self.places.len() * 2);
        for &entry in self.places.as_flattened().iter().filter(|&&entry| entry != 0) {
            wider.get_or_insert(entry & !Self::VALUES, entry & Self::VALUES);
        }
        *self = wider;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn a_table_is_a_map() {
        let (mut table, mut map) = (Table::<16>::with_capacity(4), HashMap::new());
        let mut seed = 7u64;
        for _ in 0..5_000 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let (key, value) = (spread::<16>(seed >> 52), (seed & 0xffff).max(1));
            assert_eq!(table.get(key), map.get(&key).copied().unwrap_or(0));
            assert_eq!(table.get_or_insert(key, value), *map.entry(key).or_insert(value));
        }
        for (key, value) in map {
            assert_eq!(table.get(key), value);
        }
    }
}
