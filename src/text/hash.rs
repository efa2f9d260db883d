//! The hash by which words are looked up.

/// The hash of a word in its folded form: lower case, straight apostrophes, without the last stop of an abbreviation.
pub(crate) fn hash(folded: &[u8]) -> u64 {
    hash_of(folded, 0, folded.len())
}

/// The hash of `text[start..end]`, eight bytes at a time, as if its ASCII letters were lower case.
pub(super) fn hash_of(text: &[u8], start: usize, end: usize) -> u64 {
    let mut hash = 0;
    let mut at = start;
    while at < end {
        let eight = match text.get(at..).and_then(<[u8]>::first_chunk) {
            Some(eight) => u64::from_le_bytes(*eight),
            None => text.get(at..).unwrap_or_default().iter().rev().fold(0, |all, &byte| all << 8 | u64::from(byte)),
        };
        let eight = if end - at < 8 { eight & !(!0 << ((end - at) * 8)) } else { eight };
        // The bit of lower case on every byte of ASCII: digits, apostrophes and stops have it already.
        let eight = eight | (!eight & 0x8080_8080_8080_8080) >> 2;
        hash = (hash ^ eight).wrapping_mul(0x9fb2_1c65_1e98_df25);
        hash ^= hash >> 29;
        at += 8;
    }
    hash.wrapping_mul(0xd6e8_feb8_6659_fd93)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_hash_wherever_it_stands() {
        for word in ["a", "privacy", "personal", "gegevens", "verwerkingsverantwoordelijke", "don't", "b.v", "café"] {
            let text = format!("x {word}, and what follows it");
            assert_eq!(hash_of(text.as_bytes(), 2, 2 + word.len()), hash(word.as_bytes()), "{word}");
            let end = format!("x {word}");
            assert_eq!(hash_of(end.as_bytes(), 2, 2 + word.len()), hash(word.as_bytes()), "{word}");
            assert_eq!(hash(word.to_ascii_uppercase().as_bytes()), hash(word.as_bytes()), "{word}");
        }
        assert_ne!(hash(b"ab"), hash(b"ba"));
        assert_ne!(hash("é".as_bytes()), hash("É".as_bytes()));
    }
}
