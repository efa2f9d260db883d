//! A few words told from all others, without a look at more than their first bytes.

use crate::text::hash::{HIGH, before, below, eight, every, letters, packed};

/// The bytes of a word by which it is told from the others: seven. What is told begins with them, or has fewer.
const TOLD: u64 = !0 >> 8;

/// The marks of words: the byte above theirs.
pub(super) const MARKS: [u64; 2] = [1 << 62, 1 << 63];

/// Words with their marks, in `PLACES` places, a power of two.
pub(super) struct Told<const PLACES: usize> {
    /// The [`number`] of each word with its mark, at its place; 0 where there is none.
    places: [u64; PLACES],
    /// A factor by which each word has a place of its own.
    factor: u64,
}

impl<const PLACES: usize> Told<PLACES> {
    /// Two groups of words in lower case, each with one of the [`MARKS`]. A word of seven bytes stands for all that begin with
    /// it.
    pub(super) const fn new(words: [&[&str]; MARKS.len()]) -> Self {
        let mut factor = 0x9e37_79b9_7f4a_7c15_u64;
        loop {
            if let Some(places) = Self::placed(&words, factor) {
                return Self { places, factor };
            }
            factor = factor.wrapping_mul(0x9fb2_1c65_1e98_df25);
        }
    }

    /// The places by this factor; none where two words would share one.
    const fn placed(words: &[&[&str]; MARKS.len()], factor: u64) -> Option<[u64; PLACES]> {
        let (mut places, [first, second], [one, other]) = ([0; PLACES], *words, MARKS);
        if Self::put(&mut places, first, one, factor) && Self::put(&mut places, second, other, factor) {
            Some(places)
        } else {
            None
        }
    }

    /// Puts words in their places; returns whether these were free.
    const fn put(places: &mut [u64; PLACES], mut words: &[&str], mark: u64, factor: u64) -> bool {
        while let [word, rest @ ..] = words {
            let number = number(packed(word.as_bytes()), !(!0 << (word.len() * 8)));
            #[allow(
                clippy::indexing_slicing,
                reason = "a place is below their number; done when the crate is compiled"
            )]
            let place = &mut places[place::<PLACES>(number, factor)];
            if *place != 0 {
                return false;
            }
            *place = number | mark;
            words = rest;
        }
        true
    }

    /// The mark of a word; something else where it is none of these.
    pub(super) fn mark(&self, word: u64) -> u64 {
        self.places.get(place::<PLACES>(word, self.factor)).map_or(0, |known| known ^ word)
    }
}

/// Where a word stands among so many places.
#[allow(clippy::cast_possible_truncation, reason = "few bits are left")]
const fn place<const PLACES: usize>(word: u64, factor: u64) -> usize {
    (word.wrapping_mul(factor) >> (64 - PLACES.trailing_zeros())) as usize
}

/// The first bytes of each word, as [`Told::mark`] takes them; 0 for what stands between two marks without a word.
#[inline]
pub(super) fn words(bytes: &[u8]) -> impl Iterator<Item = u64> {
    let mut at = 0;
    core::iter::from_fn(move || {
        if at >= bytes.len() {
            return None;
        }
        let word = eight(bytes, at);
        let mut behind = others(word);
        let number = number(word, before(behind));
        while behind == 0 {
            at += 8;
            behind = others(eight(bytes, at));
        }
        at += behind.trailing_zeros() as usize / 8;
        // No-break spaces and the like take two bytes.
        at += 1 + usize::from(bytes.get(at) == Some(&SYMBOLS));
        Some(number)
    })
}

/// The bytes of `word` among eight, the first ones, as a number, ASCII letters in lower case.
const fn number(eight: u64, word: u64) -> u64 {
    (eight | every(0x20)) & word & TOLD
}

/// The highest bit of the first of eight bytes that is not of a word: no letter, and no part of a character that is not
/// ASCII. The bits behind it may lie.
const fn others(bytes: u64) -> u64 {
    (!(letters(bytes) | bytes) | below(bytes ^ every(SYMBOLS), 1)) & HIGH
}

/// First byte of the characters from U+0080 to U+00BF, none of which is a letter of English or Dutch.
const SYMBOLS: u8 = 0xc2;

#[cfg(test)]
mod tests {
    use super::{MARKS, Told, words};

    #[test]
    fn words_are_told_by_their_first_seven_letters() {
        static SOME: Told<16> = Told::new([&["app", "collect"], &["right"]]);
        let [first, second] = MARKS;
        let marks: Vec<u64> = words("The APP: a collection\u{a0}right, rights — apps".as_bytes())
            .filter(|&word| word != 0)
            .map(|word| SOME.mark(word))
            .collect();
        let named = |mark: &u64| {
            if *mark == first {
                "first"
            } else if *mark == second {
                "second"
            } else {
                ""
            }
        };
        let told: Vec<&str> = marks.iter().map(named).collect();
        assert_eq!(told, ["", "first", "", "first", "second", "", "", ""]);
    }
}
