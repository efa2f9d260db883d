//! The hash by which words are looked up.

/// The hash of a word in its folded form: lower case, straight apostrophes, without the last stop of an abbreviation.
pub(crate) fn hash(folded: &[u8]) -> u64 {
    hash_of(folded, 0, folded.len())
}

/// The same, for words that are known when the crate is compiled.
pub(crate) const fn known_hash(folded: &[u8]) -> u64 {
    let (mut hash, mut rest) = (0, folded);
    while !rest.is_empty() {
        let length = if rest.len() < 8 { rest.len() } else { 8 };
        let (front, others) = rest.split_at(length);
        (hash, rest) = (mixed(hash, lower(packed(front))), others);
    }
    finished(hash)
}

/// The hash of `text[start..end]`, eight bytes at a time, as if its ASCII letters were lower case.
pub(crate) fn hash_of(text: &[u8], start: usize, end: usize) -> u64 {
    let mut hash = 0;
    let mut at = start;
    while at < end {
        hash = mixed(hash, lower(first(eight(text, at), end - at)));
        at += 8;
    }
    finished(hash)
}

/// The hash of a stem and up to eight bytes behind it.
pub(crate) fn hash_joined(stem: &[u8], end: &[u8]) -> u64 {
    let (mut hash, mut at) = (0, 0);
    while at + 8 <= stem.len() {
        (hash, at) = (mixed(hash, lower(eight(stem, at))), at + 8);
    }
    let (left, bytes) = (stem.len() - at, packed(end));
    let length = left + end.len();
    hash = mixed(hash, lower(eight(stem, at) | bytes << (left * 8)));
    if length > 8 {
        hash = mixed(hash, lower(bytes >> ((8 - left) * 8)));
    }
    finished(hash)
}

/// Where the ASCII letters and digits end that follow each other from `start` on, and the hash of what they make.
#[inline]
pub(super) fn run(text: &[u8], start: usize) -> (usize, u64) {
    let mut hash = 0;
    let mut at = start;
    loop {
        let bytes = eight(text, at);
        let (seven, small) = (bytes & !HIGH, bytes & !HIGH | every(0x20));
        // Bytes below 0x80 cannot carry into the next when less than 0x80 is added. Each sum tells what reaches a bound, and
        // what reaches an odd number of them is a letter or a digit.
        let digits = (seven + every(0x80 - b'0')) ^ (seven + every(0x7f - b'9'));
        let letters = (small + every(0x80 - b'a')) ^ (small + every(0x7f - b'z'));
        let others = (!(digits ^ letters) | bytes) & HIGH;
        let length = others.trailing_zeros() as usize / 8;
        if length > 0 {
            hash = mixed(hash, bytes & before(others) | every(0x20));
        }
        at += length;
        if length < 8 {
            return (at, finished(hash));
        }
    }
}

/// The highest bit of each byte.
pub(crate) const HIGH: u64 = every(0x80);

/// A byte eight times.
pub(crate) const fn every(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The highest bit of the first of eight bytes that is below `bound`, which is 0x80 at most; the bits behind it may lie.
#[inline]
pub(crate) const fn below(bytes: u64, bound: u8) -> u64 {
    bytes.wrapping_sub(every(bound)) & !bytes & HIGH
}

/// The highest bit of each of eight bytes that is an ASCII letter; the other bits say nothing.
#[inline]
pub(crate) const fn letters(bytes: u64) -> u64 {
    // Bytes below 0x80 cannot carry into the next when less than 0x80 is added.
    let small = bytes & !HIGH | every(0x20);
    (small + every(0x80 - b'a')) & !(small + every(0x7f - b'z')) & !bytes
}

/// The highest bit of each of eight bytes that is zero.
#[inline]
pub(crate) const fn zeros(bytes: u64) -> u64 {
    !(((bytes & !HIGH) + !HIGH) | bytes) & HIGH
}

/// The bytes before the first of some highest bits; all eight where there are none.
#[inline]
pub(crate) const fn before(marks: u64) -> u64 {
    ((marks & marks.wrapping_neg()) >> 7).wrapping_sub(1)
}

/// The first `length` of eight bytes.
#[inline]
const fn first(eight: u64, length: usize) -> u64 {
    if length < 8 { eight & !(!0 << (length * 8)) } else { eight }
}

/// Eight bytes of the text, with zeros behind its end.
#[inline]
pub(crate) fn eight(text: &[u8], at: usize) -> u64 {
    match text.get(at..at.wrapping_add(8)).and_then(<[u8]>::first_chunk) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => at_end(text, at),
    }
}

/// The same where the text ends.
#[cold]
fn at_end(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or_default();
    match text.last_chunk() {
        Some(last) if !rest.is_empty() => u64::from_le_bytes(*last) >> ((8 - rest.len()) * 8),
        _ => packed(rest),
    }
}

/// Up to eight bytes, the first one lowest.
pub(crate) const fn packed(mut bytes: &[u8]) -> u64 {
    let mut all = 0;
    while let [before @ .., last] = bytes {
        all = all << 8 | *last as u64;
        bytes = before;
    }
    all
}

/// The bit of lower case on every byte of ASCII: digits, apostrophes and stops have it already.
const fn lower(eight: u64) -> u64 {
    eight | (!eight & HIGH) >> 2
}

/// The hash with eight more bytes, in lower case; behind the end of a word they are as zeros are.
#[inline]
const fn mixed(hash: u64, lower: u64) -> u64 {
    let hash = (hash ^ lower).wrapping_mul(0x9fb2_1c65_1e98_df25);
    hash ^ hash >> 29
}

const fn finished(hash: u64) -> u64 {
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
            assert_eq!(known_hash(word.as_bytes()), hash(word.as_bytes()), "{word}");
            let end = format!("x {word}");
            assert_eq!(hash_of(end.as_bytes(), 2, 2 + word.len()), hash(word.as_bytes()), "{word}");
            let (run_end, run_hash) = run(end.as_bytes(), 2);
            let letters = word.bytes().take_while(u8::is_ascii_alphanumeric).count();
            assert_eq!(
                (run_end, run_hash),
                (2 + letters, hash(word.get(..letters).unwrap_or("").as_bytes())),
                "{word}"
            );
            assert_eq!(run(text.as_bytes(), 2), (run_end, run_hash), "{word}");
            assert_eq!(hash(word.to_ascii_uppercase().as_bytes()), hash(word.as_bytes()), "{word}");
            for cut in word.len().saturating_sub(8)..word.len() {
                let (stem, end) = word.as_bytes().split_at(cut);
                assert_eq!(hash_joined(stem, end), hash(word.as_bytes()), "{word}");
            }
        }
        assert_ne!(hash(b"ab"), hash(b"ba"));
        assert_ne!(hash("é".as_bytes()), hash("É".as_bytes()));
    }
}
