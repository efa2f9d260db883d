//! Which language a text is in: a vote of function words, and `whatlang` where the vote leaves the matter open.

use crate::Language;
use crate::text::hash::{HIGH, before, below, eight, every, letters, packed};

/// Function words of English that are no words of Dutch, or hardly ever.
const ENGLISH: &[&str] = &[
    "the", "and", "to", "your", "you", "our", "this", "that", "may", "with", "from", "by", "will", "as", "us", "are",
    "any", "not", "which", "other", "these", "have", "if", "use", "such", "when", "it", "for", "be", "can", "or", "on",
    "at", "do",
];

/// Function words of Dutch that are no words of English, or hardly ever.
const DUTCH: &[&str] = &[
    "de", "het", "een", "van", "en", "uw", "wij", "voor", "zijn", "niet", "met", "op", "te", "dat", "die", "deze",
    "bij", "wordt", "door", "aan", "ons", "onze", "ook", "om", "als", "je", "uit", "dit", "kan", "naar", "geen",
    "over", "u", "jouw", "hoe",
];

/// The vote of a function word, above the bytes of the longest.
const FOR_ENGLISH: u64 = 1 << 62;
const FOR_DUTCH: u64 = 1 << 63;

/// The bytes of a word by which it is told from all function words: seven, and the longest of them has fewer.
const TOLD: u64 = !0 >> 8;

/// How many places there are for function words.
const PLACES: usize = 512;

/// The function words, each at its [`place`]: the [`number`] of its bytes with its vote; 0 where there is none.
static VOTES: [u64; PLACES] = votes(FACTOR).0;

/// A factor by which each function word has a place of its own.
const FACTOR: u64 = {
    let mut factor = 0x9e37_79b9_7f4a_7c15_u64;
    while !votes(factor).1 {
        factor = factor.wrapping_mul(0x9fb2_1c65_1e98_df25);
    }
    factor
};

/// The table of function words by this factor, and whether each has a place of its own.
const fn votes(factor: u64) -> ([u64; PLACES], bool) {
    let (mut table, mut apart) = ([0; PLACES], true);
    let mut languages: &[(&[&str], u64)] = &[(ENGLISH, FOR_ENGLISH), (DUTCH, FOR_DUTCH)];
    while let [(words, vote), others @ ..] = languages {
        let mut words = *words;
        while let [word, rest @ ..] = words {
            let number = number(packed(word.as_bytes()), !(!0 << (word.len() * 8)));
            #[allow(
                clippy::indexing_slicing,
                reason = "a place is below their number; done when the crate is compiled"
            )]
            let entry = &mut table[place(number, factor)];
            apart &= *entry == 0;
            *entry = number | *vote;
            words = rest;
        }
        languages = others;
    }
    (table, apart)
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

/// First byte of the characters from U+0080 to U+00BF, none of which is a letter of either language.
const SYMBOLS: u8 = 0xc2;

/// Where a word stands in [`VOTES`].
#[allow(clippy::cast_possible_truncation, reason = "nine bits are left")]
const fn place(word: u64, factor: u64) -> usize {
    (word.wrapping_mul(factor) >> (64 - PLACES.trailing_zeros())) as usize
}

/// What [`detect`] says of a text.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Detected {
    /// A language that the crate reads.
    Known(Language),
    /// Another one: its English name and its ISO 639-3 code.
    Other(&'static str, &'static str),
    /// Too little text to tell.
    Open,
}

/// Votes for the languages that the crate reads, and for none of them.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Votes {
    english: u32,
    dutch: u32,
    words: u32,
}

/// Bytes of a text that `whatlang` is given: more costs more than the whole parse.
const WHATLANG_SAMPLE: usize = 2_048;
/// Words of a text that is too short for `whatlang`.
const FEW: u32 = 12;
/// Bytes of a piece whose words vote, and of one where the matter is [clear](CLEAR).
const VOTE_SAMPLE: usize = 256;
const SHORT_SAMPLE: usize = 32;
/// Votes for one language that are hardly outvoted any more, where they are three times those for the other.
const CLEAR: u32 = 16;
/// Votes that tell a language at all.
pub(crate) const FEW_VOTES: u32 = 3;

impl Votes {
    /// Adds the votes of the first words of `text`: of a few where the matter is clear by these and those of what stands
    /// `above`.
    pub(crate) fn add(&mut self, text: &str, above: Self) {
        let bytes = text.as_bytes();
        let all = above.with(*self);
        let clear = self.winner(FEW_VOTES).is_some_and(|here| all.winner(CLEAR) == Some(here)) && all.is_one_word_in(5);
        let sample = if clear { SHORT_SAMPLE } else { VOTE_SAMPLE };
        let bytes = bytes.get(..sample).unwrap_or(bytes);
        let mut at = 0;
        while at < bytes.len() {
            let word = eight(bytes, at);
            let mut behind = others(word);
            // No branch hangs on what a word says, for it cannot be foreseen.
            let number = number(word, before(behind));
            let vote = VOTES.get(place(number, FACTOR)).map_or(0, |known| known ^ number);
            self.english += u32::from(vote == FOR_ENGLISH);
            self.dutch += u32::from(vote == FOR_DUTCH);
            self.words += u32::from(number != 0);
            while behind == 0 {
                at += 8;
                behind = others(eight(bytes, at));
            }
            at += behind.trailing_zeros() as usize / 8;
            // No-break spaces and the like take two bytes.
            at += 1 + usize::from(bytes.get(at) == Some(&SYMBOLS));
        }
    }

    /// These and others.
    #[must_use]
    pub(crate) fn with(self, other: Self) -> Self {
        Self { english: self.english + other.english, dutch: self.dutch + other.dutch, words: self.words + other.words }
    }

    /// The language that clearly won, where there are votes enough: `least` of them, and at least three times the other's.
    pub(crate) fn winner(self, least: u32) -> Option<Language> {
        let (language, most, other) = if self.english >= self.dutch {
            (Language::English, self.english, self.dutch)
        } else {
            (Language::Dutch, self.dutch, self.english)
        };
        (most >= least && most >= other * 3).then_some(language)
    }

    /// Function words are at least this share of any running text of theirs: an eighth. Mostly they are twice as many.
    fn is_running_text(self) -> bool {
        self.is_one_word_in(8)
    }

    /// Is at least one word in so many a function word?
    fn is_one_word_in(self, so_many: u32) -> bool {
        (self.english + self.dutch) * so_many >= self.words
    }
}

/// The beginning of `text` for `whatlang`, its words on one line and without byte order marks, which it takes for letters.
fn sample(text: &str) -> String {
    let mut sample = String::with_capacity(WHATLANG_SAMPLE);
    for word in text.split(|c: char| c.is_whitespace() || c == '\u{feff}').filter(|word| !word.is_empty()) {
        let room = WHATLANG_SAMPLE.saturating_sub(sample.len());
        if word.len() > room {
            sample.extend(word.char_indices().take_while(|&(at, c)| at + c.len_utf8() <= room).map(|(_, c)| c));
            break;
        }
        sample.push_str(word);
        sample.push(' ');
    }
    sample
}

/// The language of `text`, whose votes are `votes`.
pub(crate) fn detect(text: &str, votes: Votes) -> Detected {
    if votes.is_running_text() {
        if let Some(language) = votes.winner(FEW_VOTES) {
            return Detected::Known(language);
        }
    }
    // Of a few words the vote knows more than `whatlang`, which takes 50 times as long as their reading.
    if let Some(language) = votes.winner(1).filter(|_| votes.words < FEW) {
        return Detected::Known(language);
    }
    let info = whatlang::detect(&sample(text));
    let voted = if votes.english >= votes.dutch { Language::English } else { Language::Dutch };
    match info {
        Some(info) if info.lang() == whatlang::Lang::Eng => Detected::Known(Language::English),
        Some(info) if info.lang() == whatlang::Lang::Nld => Detected::Known(Language::Dutch),
        Some(info) if votes.words >= FEW && info.is_reliable() && !votes.is_running_text() => {
            Detected::Other(info.lang().eng_name(), info.lang().code())
        }
        _ if votes.english + votes.dutch > 0 => Detected::Known(voted),
        _ => Detected::Open,
    }
}
